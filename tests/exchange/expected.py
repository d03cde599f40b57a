"""What an import must find in a file: the same questions for real files and for invented ones with their quirks."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.column_matching import propose_mapping
from planner.exchange.import_apply import existing_people, import_file, write_plan
from planner.exchange.import_plan import DuplicateChoice, Fate, Plan, make_plan
from planner.exchange.spreadsheet import read_table
from planner.terms import Platform

if TYPE_CHECKING:
    from pathlib import Path

    from planner.exchange.drafts import InfluencerDraft
    from planner.store.workspace import Workspace


class Expected(NamedTuple):
    """What an import of one file must find."""

    file: str
    header_row: int
    fields: str
    people: int
    duplicates: int
    rejected: int
    platforms: frozenset[Platform] | None
    with_followers: int


def plan_of(path: Path) -> Plan:
    """Return the plan for an empty workspace, as proposed."""
    table = read_table(path)
    return make_plan(table, propose_mapping(table), [])


def new_drafts(plan: Plan) -> list[InfluencerDraft]:
    """Return the people a plan adds."""
    return [row.draft for row in plan.rows if row.fate is Fate.NEW]


def check_people(path: Path, expected: Expected) -> None:
    """Check who is found, by which columns, and that nobody is left out without a reason."""
    plan = plan_of(path)
    drafts = new_drafts(plan)
    counts = Counter(row.fate for row in plan.rows)
    assert plan.header_row == expected.header_row
    assert set(expected.fields.split()) <= {column.field.value for column in plan.mapping if column.field}
    assert (counts[Fate.NEW], counts[Fate.DUPLICATE], counts[Fate.REJECTED]) == (
        expected.people,
        expected.duplicates,
        expected.rejected,
    )
    assert all(row.reason for row in plan.rows if row.fate in {Fate.REJECTED, Fate.DUPLICATE})
    if expected.platforms:
        assert {account.platform for draft in drafts for account in draft.accounts} == expected.platforms
    assert sum(1 for draft in drafts if any(account.followers for account in draft.accounts)) == expected.with_followers


def check_second_import(workspace: Workspace, path: Path, expected: Expected) -> None:
    """Check that the same file, days later, adds nothing to a workspace that has taken it in: not even an entry."""
    import_file(workspace, path, on=date(2026, 12, 3))
    steps = len(workspace.undo_and_redo()[0])
    again = import_file(workspace, path, on=date(2026, 12, 9))
    assert (again["new"], again["updated"], again["unchanged"]) == (0, 0, expected.people)
    assert len(workspace.undo_and_redo()[0]) == steps


def check_form(workspace: Workspace, path: Path, *, repeated: int, alone: int) -> None:
    """Check a form of twelve rows: one names somebody a second time and is asked about, one has a single account.

    Taken in as the owner may choose, all twelve are there, everyone else with both accounts.
    """
    plan = plan_of(path)
    assert [row.draft.row for row in plan.rows if row.fate is Fate.DUPLICATE] == [repeated]
    assert plan.count(Fate.NEW) == len(plan.rows) - 1 == 11
    write_plan(workspace, plan.with_choice(repeated, DuplicateChoice.ADD), [], date(2026, 12, 3))
    people = existing_people(workspace)
    platforms = [[account.platform for account in person.accounts] for person in people]
    assert platforms.count([Platform.TIKTOK, Platform.INSTAGRAM]) == 11
    assert platforms[alone - 2] == [Platform.INSTAGRAM]
    assert all(person.phone.startswith("+628") for person in people if person.phone)
    assert sum(1 for person in people if person.phone) == 11
