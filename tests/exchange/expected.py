"""What an import must find in a file: the same questions for real files and for invented ones with their quirks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from test_import_plan import kept

from planner.exchange.column_matching import propose_mapping
from planner.exchange.import_plan import Fate, Plan, make_plan
from planner.exchange.spreadsheet import read_table

if TYPE_CHECKING:
    from pathlib import Path

    from planner.exchange.drafts import InfluencerDraft
    from planner.terms import Platform


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


def check_second_import(path: Path, expected: Expected) -> None:
    """Check that the same file adds nothing to a workspace that has taken it in."""
    table = read_table(path)
    mapping = propose_mapping(table)
    again = make_plan(table, mapping, kept(make_plan(table, mapping, [])))
    assert list(again.written()) == []
    assert again.count(Fate.UNCHANGED) == expected.people
