"""What a plan writes: the tiers of this workspace count, and no text is too long for the tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from test_columns import table
from workbooks import inline_row, raw_workbook, workbook

from planner.exchange.column_matching import propose_mapping
from planner.exchange.import_apply import existing_people, import_file, write_plan
from planner.exchange.import_plan import make_plan
from planner.language import Message
from planner.operations.yardsticks import add_tier_table, choose_tier_table
from planner.terms import Tier

if TYPE_CHECKING:
    from pathlib import Path

    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)


def taken_in(workspace: Workspace, folder: Path, *rows: list[Any]) -> dict[str, Any]:
    """Import a sheet of these rows, the first one the header."""
    return import_file(workspace, workbook(folder / "KOL.xlsx", ("KOL", rows)), on=DAY)


def given_tiers(workspace: Workspace) -> list[str | None]:
    with workspace.read() as connection:
        rows = connection.exec_driver_sql("SELECT tier_given FROM influencer ORDER BY id").all()
    return [tier for (tier,) in rows]


@pytest.mark.parametrize(
    ("thresholds", "kept"),
    [([10_000, 100_000, 1_000_000], ["micro", None]), ([1_000, 100_000, 1_000_000], [None, "nano"])],
)
def test_a_tier_the_followers_tell_here_is_not_kept(
    workspace: Workspace, tmp_path: Path, thresholds: list[int], kept: list[str | None]
) -> None:
    own = workspace.write(Message("tiers"), add_tier_table, "Sendiri", *thresholds).result
    workspace.write(Message("tiers"), choose_tier_table, own)
    rows = [
        ["Nama", "Akun IG", "Followers", "Tier"],
        ["Arini", "@arini", 5000, "Micro"],
        ["Bobi", "@bobi", 5000, "Nano"],
    ]
    taken_in(workspace, tmp_path, *rows)
    assert given_tiers(workspace) == kept
    assert [person.tier for person in existing_people(workspace)] == [Tier.MICRO, Tier.NANO]


LONG = {
    "Nama": "Arini " * 60,
    "Akun IG": "arini " * 100,
    "Niche": "kopi " * 200,
    "Kota": "Solo " * 300,
    "Email": "a" * 600 + "@contoh.id",
    "Tags": "x" * 90,
    "Followers": "banyak " * 4000,
    "No WA": "0812 " * 300,
    "Catatan": "ramah " * 5000,
    "Cabang": "Lastri " * 4000,
}


@pytest.mark.parametrize("header", LONG)
def test_a_text_too_long_for_the_tables_stops_nobody(workspace: Workspace, tmp_path: Path, header: str) -> None:
    plain = dict.fromkeys(LONG)
    arini = plain | {"Nama": "Arini", "Akun IG": "@arini", "Followers": 900} | {header: LONG[header]}
    if header == "Akun IG":
        arini["Nama"] = None
    others = [
        plain | {"Nama": "Bobi", "Akun IG": "@bobi", "Followers": 500},
        plain | {"Nama": "Citra", "Akun IG": "@citra", "Followers": 700},
    ]
    rows = [list(LONG), *(list(row.values()) for row in (arini, *others))]
    first = taken_in(workspace, tmp_path, *rows)
    assert first["new"] == 3
    assert LONG[header].strip()[:15_000] in existing_people(workspace)[0].notes
    assert {problem["row"] for problem in first["problems"]} == {2}
    again = taken_in(workspace, tmp_path, *rows)
    assert (again["new"], again["updated"]) == (0, 0)


def test_notes_that_are_full_take_no_more(workspace: Workspace, tmp_path: Path) -> None:
    header = ["Nama", "Akun IG", "Catatan"]
    taken_in(workspace, tmp_path, header, ["Arini", "@arini", "lama " * 3990])
    for text in ("baru " * 1000, "lagi " * 1000):
        taken_in(workspace, tmp_path, header, ["Arini", "@arini", text])
    (arini,) = existing_people(workspace)
    assert len(arini.notes) == 20_000
    assert arini.notes.startswith("lama lama")
    assert "baru" in arini.notes


def test_followers_beyond_the_tables_are_kept_as_text_and_settle(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Nama", "Akun IG", "Followers"],
        ["Arini", "@arini", 999_999_999_999],
        ["Bobi", "@bobi", "999 miliar"],
        ["Citra", "@citra", 10**11],
    ]
    first = taken_in(workspace, tmp_path, *rows)
    assert [(problem["row"], problem["value"]) for problem in first["problems"]] == [
        (2, "999999999999"),
        (3, "999 miliar"),
    ]
    arini, bobi, citra = existing_people(workspace)
    assert (arini.accounts[0].followers, arini.notes) == (None, "Followers: 999999999999")
    assert (bobi.accounts[0].followers, bobi.notes) == (None, "Followers: 999 miliar")
    assert citra.accounts[0].followers == 10**11
    again = taken_in(workspace, tmp_path, *rows)
    assert (again["unchanged"], again["updated"]) == (3, 0)


def test_an_import_of_thousands_is_named_with_a_separator(workspace: Workspace) -> None:
    sheet = table(["Nama", "Akun IG"], *([f"Orang {number}", f"@orang{number}"] for number in range(1200)))
    plan = make_plan(sheet, propose_mapping(sheet), [])
    step = write_plan(workspace, plan, [], DAY).step
    assert step is not None
    assert str(step.label) == "impor 1.200 influencer"


def test_half_a_letter_is_written_as_a_mark(workspace: Workspace, tmp_path: Path) -> None:
    # Excel escapes what XML cannot hold, half of an emoji among it.
    rows = (
        inline_row(1, "Nama", "Akun IG") + inline_row(2, "Arini _xD83D_", "@arini") + inline_row(3, "B _xD83D__xDE00_")
    )
    import_file(workspace, raw_workbook(tmp_path / "a.xlsx", rows), on=DAY)
    assert existing_people(workspace)[0].name == "Arini \ufffd"
