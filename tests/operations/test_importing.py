"""Taking in many people: one undo entry, dated numbers, nothing overwritten, nothing twice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from planner.exchange.column_matching import propose_mapping
from planner.exchange.import_apply import existing_people, import_file, to_changes, write_plan
from planner.exchange.import_plan import DuplicateChoice, Fate, make_plan
from planner.exchange.spreadsheet import ImportCancelledError, read_table
from planner.language import Message
from planner.operations.importing import (
    NewAccount,
    NewNumbers,
    NewPerson,
    PersonUpdate,
    apply_import,
    import_label,
    notes_with,
)
from planner.queries.people import known_people
from planner.store.workspace import state
from planner.terms import Platform, Tier, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from planner.queries.people import KnownPerson
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
LATER = date(2026, 12, 9)
HEAD = ("Nama", "Akun IG", "Followers", "ER", "No WA", "Kota", "Cabang")
SEKAR = NewPerson(
    {"name": "Sekar Adiwulan", "city": "Malang", "notes": "Cabang: Lastri"},
    [NewAccount(Platform.INSTAGRAM, "@sekaricip", NewNumbers(followers=46_900))],
    ["Kuliner", "12.12"],
    Verdict.PASSED,
)


def people(workspace: Workspace) -> list[KnownPerson]:
    with workspace.read() as connection:
        return known_people(connection)


def numbers(workspace: Workspace) -> list[tuple[date, int | None, str]]:
    with workspace.read() as connection:
        rows = state(connection)["metric_snapshot"]
    return [(row["taken_on"], row["followers"], row["original"]) for row in rows]


def take_in(workspace: Workspace, *new: NewPerson, updates: tuple[PersonUpdate, ...] = (), on: date = DAY) -> None:
    workspace.write(import_label(len(new)), apply_import, new, updates, on, "KOL.xlsx")


def workbook(folder: Path, *rows: tuple[object, ...], name: str = "Daftar KOL.xlsx") -> Path:
    book = Workbook()
    for row in (HEAD, *rows):
        book.worksheets[0].append(list(row))
    path = folder / name
    book.save(path)
    return path


def test_a_new_person_comes_with_accounts_numbers_tags_and_verdict(workspace: Workspace) -> None:
    take_in(workspace, SEKAR)
    (person,) = people(workspace)
    (account,) = person.accounts
    assert (person.name, person.city, person.tags, person.verdict) == (
        "Sekar Adiwulan",
        "Malang",
        ("12.12", "Kuliner"),
        Verdict.PASSED,
    )
    assert (account.platform, account.handle, account.followers) == (Platform.INSTAGRAM, "@sekaricip", 46_900)
    assert numbers(workspace) == [(DAY, 46_900, "")]


def test_a_whole_import_is_one_entry_and_undo_takes_all_of_it_back(workspace: Workspace) -> None:
    with workspace.read() as connection:
        before = state(connection)
    many = [NewPerson({"name": f"Orang {n}"}, [NewAccount(Platform.TIKTOK, f"orang{n}")], ["sama"]) for n in range(300)]
    step = workspace.write(import_label(300), apply_import, many, [], DAY).step
    assert step is not None
    assert str(step.label) == str(Message("import {n} influencers", {"n": 300}))
    assert len(workspace.undo_and_redo()[0]) == 1
    workspace.revert(step.id)
    with workspace.read() as connection:
        assert state(connection) == before


def test_an_update_changes_what_differs_and_adds_the_rest(workspace: Workspace) -> None:
    take_in(workspace, SEKAR)
    (person,) = people(workspace)
    update = PersonUpdate(
        person.id,
        {"city": "Batu", "tier_given": Tier.MICRO},
        ["Cabang: Lastri", "Suka pedas"],
        ["kuliner", "Baru"],
        accounts=[NewAccount(Platform.TIKTOK, "sekar.tt", NewNumbers(views=900))],
        numbers=[(person.accounts[0].id, NewNumbers(followers=48_200))],
    )
    take_in(workspace, updates=(update,), on=LATER)
    (person,) = people(workspace)
    assert (person.city, person.tier) == ("Batu", Tier.MICRO)
    assert person.notes.splitlines() == ["Cabang: Lastri", "Suka pedas"]
    assert sorted(person.tags) == ["12.12", "Baru", "Kuliner"]
    assert [account.handle for account in person.accounts] == ["@sekaricip", "sekar.tt"]
    assert [row[:2] for row in numbers(workspace)] == [(DAY, 46_900), (LATER, None), (LATER, 48_200)]


def test_the_same_day_is_corrected_and_a_missing_number_overwrites_none(workspace: Workspace) -> None:
    take_in(workspace, SEKAR)
    account_id = people(workspace)[0].accounts[0].id
    update = PersonUpdate(people(workspace)[0].id, numbers=[(account_id, NewNumbers(likes=7))])
    take_in(workspace, updates=(update,))
    assert numbers(workspace) == [(DAY, 46_900, "")]
    assert people(workspace)[0].accounts[0].likes == 7


def test_an_account_without_a_handle_gets_its_name(workspace: Workspace) -> None:
    take_in(workspace, NewPerson({"name": "Raka"}, [NewAccount(Platform.TIKTOK)]))
    (person,) = people(workspace)
    update = PersonUpdate(person.id, {"city": "Kudus"}, handles=[(person.accounts[0].id, "raka")])
    take_in(workspace, updates=(update,))
    (person,) = people(workspace)
    assert (person.accounts[0].handle, person.city) == ("raka", "Kudus")


def test_nothing_to_change_is_no_entry(workspace: Workspace) -> None:
    take_in(workspace, SEKAR)
    (person,) = people(workspace)
    written = workspace.write(
        import_label(1), apply_import, [], [PersonUpdate(person.id, {"city": "Malang"}, ["Cabang: Lastri"])], LATER
    )
    assert written.step is None
    assert written.result == (0, 0)


@pytest.mark.parametrize(
    ("notes", "lines", "after"),
    [
        ("", ["a", "b", "a"], "a\nb"),
        ("a\n", ["a"], "a\n"),
        ("a", [" ", "b"], "a\nb"),
    ],
)
def test_notes_get_each_line_once(notes: str, lines: list[str], after: str) -> None:
    assert notes_with(notes, lines) == after


def test_the_same_file_twice_adds_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ("Sekar Adiwulan", "@sekaricip", "48,2rb", "4,9%", 81300008850, "Malang", "Lastri"),
        ("Selvi Latumahar", "@selvidariambon", "22.8", "5,1%", "0852-0000-1964", "Ambon", "Yayan"),
        ("Toko Panci", None, None, None, None, "Malang", None),
    )
    first = import_file(workspace, path, on=DAY)
    again = import_file(workspace, path, on=LATER)
    keys = ("rows", "new", "updated", "unchanged", "duplicates", "rejected")
    assert [first[key] for key in keys] == [3, 2, 0, 0, 0, 1]
    assert [again[key] for key in keys] == [3, 0, 0, 2, 0, 1]
    assert len(people(workspace)) == 2


def test_an_ambiguous_number_is_kept_as_it_was_written(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, workbook(tmp_path, ("Selvi", "@selvi", "22.8", None, None, None, None)), on=DAY)
    assert numbers(workspace) == [(DAY, None, "Followers: 22.8")]


def test_a_dry_run_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Sekar", "@sekar", 100, None, None, None, None))
    assert import_file(workspace, path, dry_run=True)["new"] == 1
    assert people(workspace) == []


def test_a_duplicate_within_the_file_completes_the_new_person(workspace: Workspace, tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ("Sekar Adiwulan", "@sekaricip", 48_200, None, None, None, None),
        ("Sekar Adiwulan", "@sekaricip", None, "4,9%", "081300008850", "Malang", "Lastri"),
    )
    table = read_table(path)
    plan = make_plan(table, propose_mapping(table), [])
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.DUPLICATE]
    new, updates = to_changes(plan.with_choice(3, DuplicateChoice.UPDATE), [])
    write_plan(workspace, plan.with_choice(3, DuplicateChoice.UPDATE), [], DAY)
    (person,) = people(workspace)
    assert (len(new), updates) == (1, [])
    assert (person.city, person.phone, person.notes) == ("Malang", "+6281300008850", "Cabang: Lastri")
    assert len(person.accounts) == 1
    assert (person.accounts[0].followers, person.accounts[0].engagement_rate) == (48_200, 4.9)


def test_two_rows_about_one_known_person_become_one_update(workspace: Workspace, tmp_path: Path) -> None:
    take_in(workspace, SEKAR)
    path = workbook(
        tmp_path,
        ("Sekar Adiwulan", "@sekaricip", 48_200, None, None, None, None),
        ("Sekar Adiwulan", "@sekaricip", 49_000, None, "081300008850", None, None),
    )
    table = read_table(path)
    existing = existing_people(workspace)
    plan = make_plan(table, propose_mapping(table), existing).with_choice(3, DuplicateChoice.UPDATE)
    written = write_plan(workspace, plan, existing, LATER)
    assert written.result == (0, 1)
    assert [row[:2] for row in numbers(workspace)] == [(DAY, 46_900), (LATER, 49_000)]


def test_a_stopped_import_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    table = read_table(workbook(tmp_path, ("Sekar", "@sekar", 100, None, None, None, None)))
    plan = make_plan(table, propose_mapping(table), [])
    calls: list[int] = []

    def stop_at_the_end() -> None:
        calls.append(len(calls))
        if len(calls) == 2:
            raise ImportCancelledError("dihentikan")

    with pytest.raises(ImportCancelledError):
        write_plan(workspace, plan, [], DAY, stop_at_the_end)
    assert people(workspace) == []
    assert workspace.undo_and_redo() == ([], [])
