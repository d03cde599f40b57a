"""Where every filled cell of a file went: into a field, into the notes, or into a problem with its reason."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.columns import ACCOUNT_FIELDS, FACTS, ColumnMapping, Field
from planner.exchange.import_changes import NO_ROOM
from planner.exchange.import_plan import ABOVE_HEADER, LEFT_OUT, Fate
from planner.exchange.rate_values import rate_draft_of
from planner.exchange.sheet_table import Cell, cell_text
from planner.formats import handle_key, parse_handle, parse_platform
from planner.formats.parsed import clean_text, is_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.exchange.drafts import InfluencerDraft
    from planner.exchange.import_plan import Plan, RowPlan
    from planner.exchange.sheet_table import SheetTable


class Place(StrEnum):
    """What became of a cell; EMPTY is a sign for nothing such as "-", LOST must never be."""

    FIELD = "field"
    NOTE = "note"
    PROBLEM = "problem"
    EMPTY = "empty"
    LOST = "lost"


class PlacedCell(NamedTuple):
    """One filled cell (row and column count from 1) and what became of it."""

    row: int
    column: int
    text: str
    place: Place


def placed_cells(table: SheetTable, plan: Plan) -> Iterator[PlacedCell]:
    """Yield what became of every filled cell of a sheet above and below its column names, row by row."""
    account = _Account(plan)
    for number, row in enumerate(table.rows, 1):
        if table.header.first <= number <= table.header.last:
            continue
        for index, cell in enumerate(row):
            if cell is not None and cell_text(cell):
                yield PlacedCell(number, index + 1, cell_text(cell), account.place(number, index, cell))


def count_places(table: SheetTable, plan: Plan) -> Counter[Place]:
    """Return how many filled cells went where."""
    return Counter(cell.place for cell in placed_cells(table, plan))


class _Account:
    """Looks for evidence in the plan itself; what has none is LOST, whatever its column promised."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rows = {row.draft.row: row for row in plan.rows}
        self.titles = {problem.row for problem in plan.problems if problem.reason == ABOVE_HEADER}
        self.left_out = {problem.column - 1 for problem in plan.problems if problem.reason == LEFT_OUT}
        self.cells = {(problem.row, problem.column - 1) for problem in plan.problems if problem.column}

    def place(self, number: int, index: int, cell: Cell) -> Place:
        """Return what became of one cell."""
        if number in self.titles or index in self.left_out:
            return Place.PROBLEM
        row = self.rows.get(number)
        if row is None:
            return Place.LOST
        if row.fate is Fate.REJECTED or (row.fate is Fate.DUPLICATE and not row.is_written):
            return Place.PROBLEM if row.reason else Place.LOST
        return self._place_in_row(row, index, cell)

    def _place_in_row(self, row: RowPlan, index: int, cell: Cell) -> Place:
        column = self.plan.mapping[index] if index < len(self.plan.mapping) else ColumnMapping(index, "")
        if _is_in_field(column, cell, row.draft):
            return Place.FIELD
        if self._is_in_notes(column, cell, row):
            return Place.NOTE
        if (row.draft.row, index) in self.cells:
            return Place.PROBLEM
        return Place.EMPTY if is_empty(clean_text(cell)) or column.field is Field.VERDICT else Place.LOST

    def _is_in_notes(self, column: ColumnMapping, cell: Cell, row: RowPlan) -> bool:
        draft = row.draft
        cut = {problem.value for problem in draft.problems if problem.reason == NO_ROOM}
        if column.field is Field.NOTES:
            texts = {" ".join(line.split()) for line in cell_text(cell).splitlines()} - {""}
            return texts <= set(draft.notes) - cut
        text = " ".join(cell_text(cell).split())
        lines = {one.line for one in draft.extra if one.at == column.index}
        lines |= {text, f"{column.header}: {text}"}
        return bool(lines & set(draft.notes) - cut)


def _is_in_field(column: ColumnMapping, cell: Cell, draft: InfluencerDraft) -> bool:
    """Tell whether the draft holds the value of a cell in the field of its column."""
    if any(kept.column.index == column.index for kept in draft.originals):
        return False
    if column.field in ACCOUNT_FIELDS:
        return _is_in_account(column, cell, draft)
    look = _EVIDENCE.get(column.field) if column.field else None
    return look(column, cell, draft) if look else False


def _is_in_account(column: ColumnMapping, cell: Cell, draft: InfluencerDraft) -> bool:
    if column.field in {Field.HANDLE, Field.LINK}:
        handle = parse_handle(cell, column.platform).handle
        held = {handle_key(account.handle) for account in draft.accounts}
        # A sheet without names may name people where others have handles.
        return (bool(handle) and handle_key(handle or "") in held) or cell_text(cell) == draft.name
    account = draft.account_of(column.platform)
    return account is not None and column.field is not None and getattr(account, column.field.value) is not None


def _of_person(column: ColumnMapping, _cell: Cell, draft: InfluencerDraft) -> bool:
    return column.field is not None and getattr(draft, column.field.value) not in {None, "", ()}


def _of_facts(column: ColumnMapping, _cell: Cell, draft: InfluencerDraft) -> bool:
    told = {column.field, Field.CONSENT_NOTE if column.field is Field.CONSENT_ON else column.field}
    return any(field in draft.facts for field in told)


_EVIDENCE: dict[Field, Callable[[ColumnMapping, Any, InfluencerDraft], bool]] = {
    Field.NAME: lambda _column, cell, draft: " ".join(cell_text(cell).split()) == draft.name,
    Field.PLATFORM: lambda _column, cell, draft: parse_platform(cell) in {a.platform for a in draft.accounts},
    **dict.fromkeys(
        (Field.NICHE, Field.CITY, Field.PHONE, Field.EMAIL, Field.TIER, Field.VERDICT, Field.TAGS), _of_person
    ),
    **dict.fromkeys(FACTS, _of_facts),
    Field.AGE: lambda _column, cell, draft: str(draft.facts.get(Field.BIRTH_YEAR.value)) in cell_text(cell),
    Field.RATE: lambda column, _cell, draft: rate_draft_of(column).key in {rate.key for rate in draft.rates},
    Field.OWN: lambda column, _cell, draft: column.detail in draft.own,
}
