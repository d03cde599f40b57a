"""Nothing lost silently: every filled cell of a file is in a field, in the notes, or in a problem with its reason."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from test_columns import table
from test_real_files import DATA as REAL
from test_real_files import FILES as REAL_FILES
from test_replica_files import FILES as REPLICAS
from test_replica_files import file_of
from workbooks import text_file

from planner.exchange.cell_account import Place, placed_cells
from planner.exchange.column_matching import propose_mapping
from planner.exchange.columns import Field
from planner.exchange.import_apply import existing_people, write_plan
from planner.exchange.import_plan import Fate, PlanOptions, make_plan
from planner.exchange.spreadsheet import read_table
from planner.formats import (
    handle_key,
    parse_count,
    parse_handle,
    parse_percent,
    parse_phones,
    parse_platform,
    parse_rupiah,
    parse_tier,
)
from planner.language import set_language
from planner.store.workspace import state
from planner.terms import Gender

if TYPE_CHECKING:
    from pathlib import Path

    from planner.exchange.columns import ColumnMapping
    from planner.exchange.import_plan import Plan
    from planner.exchange.sheet_table import SheetTable
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
NAMES = ("Ananda Sari", "Bima Putra", "Citra Ayu")


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def payments_like(folder: Path) -> Path:
    """Write influencers with ids of which some come twice, cities in mixed case and empty rates."""
    header = "influencer_id,influencer_name,platform,category,followers_count,city,engagement_rate"
    lines = [
        f"INF_{number % 40:03},{NAMES[number % 3]},{('X', 'Instagram', 'YouTube')[number % 3]},Kuliner,"
        f"{4000 + number % 40 * 811},{('malang', 'BATU', 'Solo')[number % 3]},"
        f"{'' if number % 7 == 0 else number % 9 + 0.5}"
        for number in range(46)
    ]
    return text_file(folder / "influencers.csv", "\n".join((header, *lines)))


def ids_and_gender(folder: Path) -> Path:
    """Write ids, gender and platform in the layout of a linked workbook."""
    lines = ["ID,name,category,gender,follower_count,platform", "1,Rohan Waringin,Kebugaran,Male,102345,Instagram"]
    lines += ["2,Neha Kenanga,Gizi,Female,85400,YouTube", "3,Aditi Randu,Gizi,Female,301200,Instagram"]
    return text_file(folder / "linked.csv", "\n".join(lines))


@pytest.mark.parametrize("expected", REAL_FILES, ids=lambda expected: expected.file)
@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real files is not here")
def test_every_cell_of_the_real_files_has_a_place(expected: Any, workspace: Workspace) -> None:
    check_every_cell(workspace, REAL / expected.file)


@pytest.mark.parametrize("expected", REPLICAS, ids=lambda expected: expected.file)
def test_every_cell_of_the_invented_files_has_a_place(expected: Any, workspace: Workspace, tmp_path: Path) -> None:
    check_every_cell(workspace, file_of(expected.file, tmp_path))


@pytest.mark.parametrize("make", [payments_like, ids_and_gender])
def test_every_cell_of_linked_lists_has_a_place(make: Any, workspace: Workspace, tmp_path: Path) -> None:
    check_every_cell(workspace, make(tmp_path))


def check_every_cell(workspace: Workspace, path: Path) -> None:
    """Import a file and look for every filled cell of it: first by the account, then in what was stored."""
    read = read_table(path)
    plan = make_plan(read, propose_mapping(read), [])
    write_plan(workspace, plan, [], DAY)
    cells = list(placed_cells(read, plan))
    places = Counter(cell.place for cell in cells)
    assert places[Place.LOST] == 0, [cell for cell in cells if cell.place is Place.LOST][:5]
    assert sum(places.values()) == filled(read)
    assert all(cell.text.strip() in {"-", "—"} for cell in cells if cell.place is Place.EMPTY)
    told = told_by_problems(plan)
    witnesses = witnesses_of(workspace, plan)
    for cell in cells:
        if cell.place is Place.PROBLEM:
            assert (cell.row, cell.column) in told or (cell.row, 0) in told or (0, cell.column) in told, cell
        elif cell.place is Place.NOTE:
            assert " ".join(cell.text.split()) in " ".join(witnesses[cell.row]["notes"].split()), cell
        elif cell.place is Place.FIELD:
            assert is_stored(plan.mapping[cell.column - 1], cell.text, witnesses[cell.row]["values"]), cell


def filled(read: SheetTable) -> int:
    """Return how many cells outside the column names hold something."""
    rows = [row for number, row in enumerate(read.rows, 1) if not read.header.first <= number <= read.header.last]
    return sum(1 for row in rows for cell in row if cell is not None and str(cell).strip())


def told_by_problems(plan: Plan) -> set[tuple[int, int]]:
    """Return (row, column) of every problem; 0 stands for the whole row or column."""
    told = {(problem.row, problem.column) for problem in (*plan.problems, *plan.not_written())}
    columns = {problem.column for problem in plan.problems if str(problem.reason) == "The column is left out"}
    return told | {(0, column) for column in columns}


def witnesses_of(workspace: Workspace, plan: Plan) -> dict[int, dict[str, Any]]:
    """Return for each row that was written the notes and every other stored value of its person, as plain texts."""
    with workspace.read() as connection:
        tables = state(connection)
    handles = {row["id"]: row["influencer_id"] for row in tables["account"]}
    tags = {row["id"]: row["name"] for row in tables["tag"]}
    values: dict[str, set[str]] = {}

    def see(person: str, *found: Any) -> None:
        texts = {str(value).casefold() for value in found if value not in (None, "")}
        values.setdefault(person, set()).update(texts | {piece.strip() for text in texts for piece in text.split(",")})

    for row in tables["influencer"]:
        see(row["id"], *(value for name, value in row.items() if name != "notes"))
    for row in tables["account"]:
        see(row["influencer_id"], row["platform"], row["handle_key"])
    for row in tables["metric_snapshot"]:
        see(handles[row["account_id"]], *(row[name] for name in ("followers", "likes", "comments", "views")))
        see(handles[row["account_id"]], row["engagement_rate"] and round(row["engagement_rate"], 4))
    for name, columns in (("rate", ("price", "original")), ("background_check", ("verdict",))):
        for row in tables[name]:
            see(row["influencer_id"], *(row[column] for column in columns))
    for row in tables["influencer_tag"]:
        see(row["influencer_id"], tags[row["tag_id"]])
    notes = {row["id"]: row["notes"] for row in tables["influencer"]}
    written = [row.draft.row for row in plan.rows if row.fate is Fate.NEW]
    ids = [person.id for person in existing_people(workspace)]
    with workspace.read() as connection:
        shown = dict(connection.exec_driver_sql("SELECT influencer_id, tier FROM influencer_summary").fetchall())
    for person, tier in shown.items():
        see(person, tier)
    return {row: {"notes": notes[person], "values": values[person]} for row, person in zip(written, ids, strict=True)}


def is_stored(column: ColumnMapping, text: str, values: set[str]) -> bool:
    """Tell whether what a cell says is among the stored values: read anew here, apart from the import's own way."""
    wanted = {" ".join(text.split()).casefold(), *(piece.strip().casefold() for piece in text.split(","))}
    percent = parse_percent(text).value
    if percent is not None:
        wanted |= {str(round(percent, 4)), str(round(percent * 100, 4))}
    women = column.field is Field.GENDER and text.strip().casefold()[:1] in {"p", "f", "w"}
    readings = [
        parse_count(text).value,
        parse_rupiah(text).value,
        handle_key(parse_handle(text, column.platform).handle or ""),
        parse_platform(text),
        parse_tier(text),
        *(parsed.value for parsed in parse_phones(text)),
        (Gender.WOMEN if women else Gender.MEN) if column.field is Field.GENDER else None,
    ]
    wanted |= {str(reading).casefold() for reading in readings if reading not in (None, "")}
    return bool(wanted & values)


def test_columns_left_out_and_lines_above_the_names_are_said() -> None:
    sheet = table(["No", "Nama", "Username IG", "Ukuran"], [1, "Arini", "@arini", "M"])
    plan = make_plan(sheet, propose_mapping(sheet), [], PlanOptions(keep_unmapped=False))
    assert [(problem.column, str(problem.reason)) for problem in plan.problems] == [
        (1, "The column is left out"),
        (4, "The column is left out"),
    ]
    assert Counter(cell.place for cell in placed_cells(sheet, plan)) == {Place.FIELD: 2, Place.PROBLEM: 2}


def test_notes_that_overflow_are_said_cell_by_cell(workspace: Workspace) -> None:
    head = ["Nama", "Username IG", *(f"Kolom {letter}" for letter in "ABCDE")]
    sheet = table(head, ["Arini", "@arini", *(f"{letter} " * 3000 for letter in "abcde")])
    plan = make_plan(sheet, propose_mapping(sheet), [])
    write_plan(workspace, plan, [], DAY)
    full = [problem for problem in plan.problems if "full" in str(problem.reason)]
    assert [(problem.row, problem.column) for problem in full] == [(2, 6), (2, 7)]
    places = {cell.column: cell.place for cell in placed_cells(sheet, plan)}
    assert [places[column] for column in range(3, 8)] == [*[Place.NOTE] * 3, *[Place.PROBLEM] * 2]
    # The person is full now: the same file says so again and changes nothing.
    again = make_plan(sheet, propose_mapping(sheet), existing_people(workspace))
    assert [row.fate for row in again.rows] == [Fate.UNCHANGED]
    assert [problem for problem in again.problems if "full" in str(problem.reason)] == full


def test_a_cell_right_of_all_columns_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "KOL.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows: list[list[str]] = [[f"Orang {number}", f"@orang{number}"] for number in range(300)]
        rows[250] += ["", "", "jangan lupa"]
        csv.writer(file).writerows([["Nama", "Username IG"], *rows])
    read = read_table(path)
    plan = make_plan(read, propose_mapping(read), [])
    assert plan.rows[250].draft.notes == ("E: jangan lupa",)
    assert Place.LOST not in {cell.place for cell in placed_cells(read, plan)}
