"""Tags are told apart without case and parted by commas; a verdict never stands with the reason of another one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations.cells import CellChange, write_cells
from planner.operations.influencers import add_influencer, add_tag, set_tags, set_verdict
from planner.operations.notes import add_check
from planner.queries.influencer_list import all_influencer_rows
from planner.store.workspace import Workspace, state
from planner.terms import Verdict

if TYPE_CHECKING:
    from planner.store.transaction import Transaction

DO = Message("do")
EARLIER, TODAY = date(2026, 12, 1), date(2026, 12, 3)


def two_people(workspace: Workspace) -> tuple[str, str]:
    """Two people without tags."""
    return (
        workspace.write(DO, add_influencer, "Sekar").result,
        workspace.write(DO, add_influencer, "Raka").result,
    )


def tags_of(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Everyone's tags as the list shows them."""
    with workspace.read() as connection:
        return {row.name: row.tags for row in all_influencer_rows(connection)}


@pytest.mark.parametrize(("first", "second"), [("Édisi", "édisi"), ("Ürün", "ÜRÜN"), ("Pedas", "pedas")])
def test_a_tag_is_the_same_for_everyone_however_it_is_written(workspace: Workspace, first: str, second: str) -> None:
    sekar, raka = two_people(workspace)
    workspace.write(DO, set_tags, sekar, [first])
    workspace.write(DO, set_tags, raka, [first])
    assert workspace.write(DO, add_tag, [sekar, raka], second).result == 0
    assert tags_of(workspace) == {"Sekar": (first,), "Raka": (first,)}


def test_a_comma_parts_two_tags(workspace: Workspace) -> None:
    sekar, raka = two_people(workspace)
    workspace.write(DO, set_tags, sekar, ["pedas, ibu", "12.12", " , "])
    assert workspace.write(DO, add_tag, [sekar, raka], "ibu,baru").result == 2
    assert tags_of(workspace) == {"Sekar": ("12.12", "baru", "ibu", "pedas"), "Raka": ("baru", "ibu")}


def test_a_cleared_verdict_stays_cleared_and_undo_brings_all_of_them_back(workspace: Workspace) -> None:
    sekar, _ = two_people(workspace)

    def check_twice(tx: Transaction) -> None:
        add_check(tx, sekar, EARLIER, verdict=Verdict.HELD, reason="42% berbayar")
        add_check(tx, sekar, TODAY, verdict=Verdict.PASSED, notes="sudah dijelaskan")

    workspace.write(DO, check_twice)

    def now() -> dict[str, list[dict[str, Any]]]:
        with workspace.read() as connection:
            return state(connection)

    def shown() -> Verdict | None:
        with workspace.read() as connection:
            return next(row.verdict for row in all_influencer_rows(connection) if row.id == sekar)

    before = now()
    step = workspace.write(DO, set_verdict, [sekar], None, TODAY).step
    after = now()
    assert step is not None
    assert shown() is None
    assert [(check["verdict"], check["reason"], check["notes"]) for check in after["background_check"]] == [
        (None, "42% berbayar", ""),
        (None, "", "sudah dijelaskan"),
    ]
    undone = workspace.revert(step.id)
    assert (now(), shown()) == (before, Verdict.PASSED)
    assert undone is not None
    workspace.revert(undone.id)
    assert (now(), shown()) == (after, None)
    assert workspace.write(DO, set_verdict, [sekar], None, TODAY).step is None


def checks_after(
    workspace: Workspace, check: dict[str, Any], verdict: Verdict | None, reason: str
) -> list[tuple[Any, ...]]:
    """Give somebody a verdict who has a check of today, see that undo is exact, and return their checks."""
    sekar, _ = two_people(workspace)
    if check:
        workspace.write(DO, add_check, sekar, TODAY, **check)
    with workspace.read() as connection:
        before = state(connection)
    step = workspace.write(DO, write_cells, [CellChange(sekar, "verdict", verdict)], TODAY, reason=reason).step
    with workspace.read() as connection:
        after = state(connection)
        shown = next(row.verdict for row in all_influencer_rows(connection) if row.id == sekar)
    assert shown is verdict
    assert step is not None
    undone = workspace.revert(step.id)
    with workspace.read() as connection:
        assert state(connection) == before
    assert undone is not None
    workspace.revert(undone.id)
    with workspace.read() as connection:
        assert state(connection) == after
    return [(row["verdict"], row["reason"], row["notes"]) for row in after["background_check"]]


PASSED, HELD, REJECTED = Verdict.PASSED, Verdict.HELD, Verdict.REJECTED


@pytest.mark.parametrize(
    ("check", "verdict", "reason", "after"),
    [
        ({}, REJECTED, "judi", (REJECTED, "judi", "")),
        ({}, PASSED, "a reason of something else", (PASSED, "", "")),
        ({"verdict": PASSED, "reason": "Cocok sekali"}, REJECTED, "", (REJECTED, "", "Lolos: Cocok sekali")),
        ({"verdict": PASSED, "reason": "Cocok"}, REJECTED, "judi", (REJECTED, "judi", "Lolos: Cocok")),
        (
            {"verdict": HELD, "reason": "42% berbayar", "notes": "menunggu"},
            PASSED,
            "",
            (PASSED, "", "menunggu\n\nDitahan: 42% berbayar"),
        ),
        ({"verdict": PASSED, "reason": "Cocok"}, None, "", (None, "", "Lolos: Cocok")),
        ({"reason": "42% berbayar"}, HELD, "", (HELD, "42% berbayar", "")),
        ({"notes": "rapi"}, HELD, "pelan", (HELD, "pelan", "rapi")),
    ],
)
def test_a_reason_never_stands_under_another_verdict(
    workspace: Workspace, check: dict[str, Any], verdict: Verdict | None, reason: str, after: tuple[Any, ...]
) -> None:
    assert checks_after(workspace, check, verdict, reason) == [after]


def test_a_reason_too_long_for_the_notes_stays_in_a_check_of_its_own(workspace: Workspace) -> None:
    long = "x" * 20_000
    after = checks_after(workspace, {"verdict": PASSED, "reason": long, "notes": "rapi"}, REJECTED, "judi")
    assert after == [(PASSED, long, "rapi"), (REJECTED, "judi", "")]


def test_the_same_verdict_again_keeps_its_reason_and_takes_a_second_one(workspace: Workspace) -> None:
    sekar, _ = two_people(workspace)
    workspace.write(DO, add_check, sekar, TODAY, verdict=REJECTED, reason="judi")
    assert workspace.write(DO, set_verdict, [sekar], REJECTED, TODAY).step is None
    workspace.write(DO, set_verdict, [sekar], REJECTED, TODAY, "pengikut beli")
    with workspace.read() as connection:
        assert [row["reason"] for row in state(connection)["background_check"]] == ["judi\n\npengikut beli"]
