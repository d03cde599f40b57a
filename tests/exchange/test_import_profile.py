"""How a kind of file was mapped is kept with its import, found again by its header row, and never trusted blindly."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from test_columns import table
from workbooks import workbook

from planner.exchange.column_matching import propose_mapping
from planner.exchange.columns import ColumnMapping, Field
from planner.exchange.import_apply import existing_people, import_file, remembered, write_plan
from planner.exchange.import_plan import DuplicateChoice, Fate, PlanOptions, make_plan
from planner.exchange.import_profile import profile_of, proposed, signature_of
from planner.language import Message, set_language
from planner.operations.custom_fields import add_custom_field, remove_custom_field
from planner.operations.trash import trash
from planner.queries.custom_fields import custom_fields
from planner.store.workspace import state
from planner.terms import CustomFieldKind, DeliverableKind, Platform

if TYPE_CHECKING:
    from pathlib import Path

    from planner.exchange.sheet_table import SheetTable
    from planner.store.workspace import Workspace

DAY, LATER = date(2026, 12, 3), date(2026, 12, 9)
MOMENT = datetime(2026, 12, 3, 7, tzinfo=UTC)
HEAD = ["Nama", "Akun", "Jumlah", "Cabang"]
ROWS: list[list[Any]] = [["Arini", "@arini", 900, "Batu"], ["Bobi", "@bobi", 700, "Malang"]]


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def confirmed(sheet: SheetTable) -> tuple[ColumnMapping, ...]:
    """Return what the owner makes of the columns: the number is a price of TikTok videos, the branch a tag."""
    name, account, price, branch = propose_mapping(sheet)
    return (
        name,
        account,
        price._replace(field=Field.RATE, platform=Platform.TIKTOK, detail=DeliverableKind.TIKTOK_VIDEO),
        branch._replace(field=Field.TAGS),
    )


def take_in(workspace: Workspace, sheet: SheetTable, mapping: tuple[ColumnMapping, ...], on: date = DAY) -> None:
    options = PlanOptions(Platform.TIKTOK)
    existing = existing_people(workspace)
    plan = make_plan(sheet, mapping, existing, options)
    write_plan(workspace, plan, existing, on, profile=profile_of(sheet, mapping, options))


def profiles(workspace: Workspace) -> list[dict[str, Any]]:
    with workspace.read() as connection:
        return state(connection)["import_profile"]


def test_the_next_file_with_the_same_header_row_is_read_the_same(workspace: Workspace, tmp_path: Path) -> None:
    sheet = table(HEAD, *ROWS)
    take_in(workspace, sheet, confirmed(sheet))
    other = table(["NAMA", "akun", " Jumlah", "Cabang"], ["Citra", "@citra", 800, "Solo"], file="lain.xlsx")
    known = proposed(remembered(workspace, other), other, ())
    assert known is not None
    assert [(column.field, column.platform, column.detail) for column in known[0]] == [
        (column.field, column.platform, column.detail) for column in confirmed(sheet)
    ]
    assert known[1] == PlanOptions(Platform.TIKTOK)
    path = workbook(tmp_path / "KOL.xlsx", ("KOL", [HEAD, ["Citra", "@citra", 80_000, "Solo"]]))
    answer = import_file(workspace, path, on=LATER)
    assert [column["field"] for column in answer["mapping"]] == ["name", "handle", "rate", "tags"]
    citra = existing_people(workspace)[-1]
    assert (citra.tags, [rate.price for rate in citra.rates]) == (("Solo",), [80_000])
    assert proposed(remembered(workspace, table(HEAD[::-1])), table(HEAD[::-1]), ()) is None


def test_the_profile_is_part_of_the_import_and_goes_with_it(workspace: Workspace) -> None:
    sheet = table(HEAD, *ROWS)
    take_in(workspace, sheet, confirmed(sheet))
    take_in(workspace, table(HEAD, ["Citra", "@citra", 800, "Solo"]), propose_mapping(sheet), LATER)
    assert len(profiles(workspace)) == 1
    undo = workspace.undo_and_redo()[0]
    assert len(undo) == 2
    workspace.revert(undo[-1].id)
    (kept,) = profiles(workspace)
    assert kept == {**kept, **profile_of(sheet, confirmed(sheet), PlanOptions(Platform.TIKTOK))._asdict()}
    workspace.revert(workspace.undo_and_redo()[0][-1].id)
    assert profiles(workspace) == []


def test_an_import_from_the_command_line_confirms_nothing(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, workbook(tmp_path / "KOL.xlsx", ("KOL", [HEAD, *ROWS])), on=DAY)
    assert profiles(workspace) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"columns": [["name", null, ""]]}',
        '{"columns": [["shoe size", null, ""]], "platform": null, "keep_unmapped": true}',
        '{"columns": [["rate", null, "dance"]], "platform": null, "keep_unmapped": true}',
        '{"columns": [["tags", null, ""]], "platform": null, "keep_unmapped": true}',
        '{"columns": [["name", "myspace", ""]], "platform": null, "keep_unmapped": true}',
        '{"columns": [["name",null,""],[null,null,""],[null,null,""],[null,null,""],[null,null,""]], "platform": null}',
    ],
)
def test_a_profile_that_does_not_fit_is_not_proposed(text: str) -> None:
    assert proposed(text, table(HEAD, *ROWS), ()) is None


def test_a_stray_cell_right_of_the_table_changes_nothing() -> None:
    plain, wide = table(HEAD, *ROWS), table([*HEAD, ""], *ROWS)
    assert signature_of(plain) == signature_of(wide)
    known = proposed(profile_of(wide, propose_mapping(wide), PlanOptions()).mapping, plain, ())
    assert known is not None
    assert len(known[0]) == 4
    widened = proposed(profile_of(plain, propose_mapping(plain), PlanOptions()).mapping, wide, ())
    assert widened is not None
    assert widened[0][4] == ColumnMapping(4, "")


def test_an_own_field_that_is_gone_is_a_column_without_a_meaning(workspace: Workspace) -> None:
    field_id = workspace.write(Message("field"), add_custom_field, "Cabang", CustomFieldKind.TEXT).result
    sheet = table(HEAD, *ROWS)
    with workspace.read() as connection:
        own = custom_fields(connection)
    mapping = propose_mapping(sheet, own)
    assert mapping[3] == ColumnMapping(3, "Cabang", Field.OWN, detail=field_id)
    text = profile_of(sheet, mapping, PlanOptions()).mapping
    assert proposed(text, sheet, own) == (mapping, PlanOptions())
    workspace.write(Message("gone"), remove_custom_field, field_id)
    known = proposed(text, sheet, ())
    assert known is not None
    assert known[0][3] == ColumnMapping(3, "Cabang")


def test_who_lies_in_the_trash_is_asked_about_and_can_come_back(workspace: Workspace) -> None:
    headers = ["Nama", "Username IG", "Followers"]
    sheet = table(headers, ["Arini", "@arini", 900], ["Bobi", "@bobi", 700])
    take_in(workspace, sheet, propose_mapping(sheet))
    arini = existing_people(workspace)[0]
    workspace.write(Message("trash"), trash, [arini.id], MOMENT)
    again = table(headers, ["Arini", "@arini", 950], ["Bobi", "@bobi", 700])
    existing = existing_people(workspace)
    plan = make_plan(again, propose_mapping(again), existing)
    row = plan.rows[0]
    assert (row.fate, row.in_trash, str(row.reason)) == (Fate.DUPLICATE, True, "Arini is in the trash")
    assert [row.fate for row in plan.rows] == [Fate.DUPLICATE, Fate.UNCHANGED]
    assert write_plan(workspace, plan, existing, LATER).step is None
    back = plan.with_choice(2, DuplicateChoice.UPDATE)
    assert write_plan(workspace, back, existing, LATER).result == (0, 1)
    arini = existing_people(workspace)[0]
    assert (arini.is_trashed, arini.accounts[0].followers) == (False, 950)
    assert len(existing_people(workspace)) == 2
    workspace.revert(workspace.undo_and_redo()[0][-1].id)
    assert existing_people(workspace)[0].is_trashed


def test_somebody_who_only_comes_back_is_a_change_too(workspace: Workspace) -> None:
    sheet = table(["Nama", "Username IG"], ["Arini", "@arini"])
    take_in(workspace, sheet, propose_mapping(sheet))
    workspace.write(Message("trash"), trash, [existing_people(workspace)[0].id], MOMENT)
    existing = existing_people(workspace)
    plan = make_plan(sheet, propose_mapping(sheet), existing).with_choice(2, DuplicateChoice.UPDATE)
    assert write_plan(workspace, plan, existing, LATER).result == (0, 1)
    assert not existing_people(workspace)[0].is_trashed


def test_who_is_there_is_meant_before_who_lies_in_the_trash(workspace: Workspace) -> None:
    sheet = table(["Nama", "Username IG"], ["Arini", "@arini"])
    take_in(workspace, sheet, propose_mapping(sheet))
    workspace.write(Message("trash"), trash, [existing_people(workspace)[0].id], MOMENT)
    existing = existing_people(workspace)
    plan = make_plan(sheet, propose_mapping(sheet), existing).with_choice(2, DuplicateChoice.ADD)
    write_plan(workspace, plan, existing, DAY)
    assert [person.is_trashed for person in existing_people(workspace)] == [True, False]
    again = make_plan(sheet, propose_mapping(sheet), existing_people(workspace))
    assert [row.fate for row in again.rows] == [Fate.UNCHANGED]
