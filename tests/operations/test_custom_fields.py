"""The owner's own fields: what they refuse, what goes with them, and what the list then holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations.custom_fields import (
    add_custom_field,
    change_choices,
    order_custom_fields,
    remove_custom_field,
    rename_custom_field,
    set_custom_value,
)
from planner.operations.influencers import add_influencer
from planner.queries.custom_fields import counted_custom_fields, custom_fields, custom_values
from planner.queries.influencer_list import all_influencer_rows, sorted_numbers
from planner.rules.custom_values import fits
from planner.terms import CustomFieldKind

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TEXT, NUMBER, DAY, CHOICE = CustomFieldKind


def fill(tx: Transaction) -> dict[str, str]:
    return {
        "sekar": add_influencer(tx, "Sekar"),
        "raka": add_influencer(tx, "Raka"),
        "skin": add_custom_field(tx, "Jenis kulit", CHOICE, ["kering", " berminyak ", "kering", ""]),
        "size": add_custom_field(tx, "Ukuran baju", NUMBER),
    }


@pytest.fixture
def keys(workspace: Workspace) -> dict[str, str]:
    return workspace.write(Message("fill"), fill).result


def test_fields_stand_in_their_order_with_their_choices(workspace: Workspace, keys: dict[str, str]) -> None:
    with workspace.look() as connection:
        assert [(one.name, one.choices) for one in custom_fields(connection)] == [
            ("Jenis kulit", ("kering", "berminyak")),
            ("Ukuran baju", ()),
        ]
    workspace.write(Message("x"), order_custom_fields, [keys["size"], keys["skin"]])
    with workspace.look() as connection:
        assert [one.name for one in custom_fields(connection)] == ["Ukuran baju", "Jenis kulit"]


@pytest.mark.parametrize("name", ["jenis KULIT", " Jenis kulit ", "", "  "])
def test_a_name_in_use_or_none_is_refused(workspace: Workspace, keys: dict[str, str], name: str) -> None:
    with pytest.raises(ValidationError):
        workspace.write(Message("x"), add_custom_field, name, TEXT)
    with pytest.raises(ValidationError):
        workspace.write(Message("x"), rename_custom_field, keys["size"], name)


def test_a_field_may_keep_its_own_name(workspace: Workspace, keys: dict[str, str]) -> None:
    assert workspace.write(Message("x"), rename_custom_field, keys["skin"], "Jenis Kulit").result
    with pytest.raises(ValidationError):
        workspace.write(Message("x"), add_custom_field, "Rasa", CHOICE, [" "])


def test_values_are_counted_and_go_with_their_field(workspace: Workspace, keys: dict[str, str]) -> None:
    people = [keys["sekar"], keys["raka"]]
    assert workspace.write(Message("x"), set_custom_value, people, keys["skin"], "kering").result == 2
    assert workspace.write(Message("x"), set_custom_value, people, keys["skin"], "kering").step is None
    workspace.write(Message("x"), set_custom_value, [keys["sekar"]], keys["size"], "42.5")
    with workspace.look() as connection:
        assert [one.values for one in counted_custom_fields(connection)] == [2, 1]
        assert custom_values(connection, keys["sekar"]) == {keys["skin"]: "kering", keys["size"]: "42.5"}
    written = workspace.write(Message("x"), remove_custom_field, keys["skin"])
    assert written.result == 2
    with workspace.read() as connection:
        assert {row.name: row.custom for row in all_influencer_rows(connection)} == {
            "Sekar": {keys["size"]: "42.5"},
            "Raka": {},
        }
    assert written.step is not None
    workspace.revert(written.step.id)
    with workspace.look() as connection:
        assert [one.values for one in counted_custom_fields(connection)] == [2, 1]


def test_an_empty_value_is_no_row(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(Message("x"), set_custom_value, [keys["sekar"]], keys["size"], "42")
    assert workspace.write(Message("x"), set_custom_value, [keys["sekar"], keys["raka"]], keys["size"], " ").result == 1
    with workspace.look() as connection:
        assert custom_values(connection, keys["sekar"]) == {}


def test_a_choice_in_use_is_not_taken_away(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(Message("x"), set_custom_value, [keys["sekar"]], keys["skin"], "kering")
    with pytest.raises(ValidationError, match="kering"):
        workspace.write(Message("x"), change_choices, keys["skin"], ["berminyak", "normal"])
    workspace.write(Message("x"), change_choices, keys["skin"], ["normal", "kering"])
    with workspace.look() as connection:
        assert custom_fields(connection)[0].choices == ("normal", "kering")


@pytest.mark.parametrize(
    ("kind", "value", "fitting"),
    [
        (TEXT, "apa saja", True),
        (NUMBER, "42.5", True),
        (NUMBER, "-3", True),
        (NUMBER, "42,5", False),
        (NUMBER, "NaN", False),
        (NUMBER, "besar", False),
        (NUMBER, "\uff11\uff12", False),
        (NUMBER, "\u0663", False),
        (NUMBER, "1_000", False),
        (NUMBER, "1e999", False),
        (NUMBER, "+3", False),
        (NUMBER, " 3", False),
        (NUMBER, "3\n", False),
        (NUMBER, "0", True),
        (DAY, "2026-12-05", True),
        (DAY, "5 Des", False),
        (DAY, "20261205", False),
        (DAY, "2026-W49-6", False),
        (CHOICE, "kering", True),
        (CHOICE, "Kering", False),
    ],
)
def test_what_fits(kind: CustomFieldKind, value: str, fitting: bool) -> None:  # noqa: FBT001 (a table's column)
    assert fits(kind, ("kering",), value) is fitting


def test_a_value_that_does_not_fit_is_refused_with_the_name_of_the_field(
    workspace: Workspace, keys: dict[str, str]
) -> None:
    with pytest.raises(ValidationError, match="Ukuran baju"):
        workspace.write(Message("x"), set_custom_value, [keys["sekar"]], keys["size"], "besar")


def test_a_number_is_sorted_by_size(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(Message("x"), set_custom_value, [keys["sekar"]], keys["size"], "9")
    workspace.write(Message("x"), set_custom_value, [keys["raka"]], keys["size"], "10")
    with workspace.read() as connection:
        rows = {row.number: row.name for row in all_influencer_rows(connection)}
        order = sorted_numbers(connection, f"own:{keys['size']}")
    assert [rows[number] for number in order] == ["Sekar", "Raka"]
