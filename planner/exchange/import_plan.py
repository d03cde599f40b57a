"""What an import would do, before it does anything: the fate of every row, for wizard and command line."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.errors import ImportFileError
from planner.exchange.column_matching import default_platform, has_people
from planner.exchange.columns import ColumnMapping, Field, Mapping, column_label, column_letters
from planner.exchange.drafts import InfluencerDraft, build_drafts
from planner.exchange.import_changes import Change, changes_to, draft_with_extra, note_lines, settled, with_room
from planner.exchange.import_matching import (
    CERTAIN,
    Evidence,
    Match,
    People,
    handle_key,
)
from planner.exchange.sheet_table import Problem, cell_text
from planner.language import Message
from planner.queries.people import KnownAccount, KnownPerson, KnownRate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.exchange.sheet_table import SheetTable
    from planner.queries.custom_fields import CustomFieldRow
    from planner.terms import Platform

__all__ = [
    "Change",
    "DuplicateChoice",
    "Fate",
    "Plan",
    "PlanOptions",
    "RowPlan",
    "make_plan",
]


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


class DuplicateChoice(StrEnum):
    """What the owner wants for a row that may be somebody who is there already."""

    SKIP = "skip"
    ADD = "add"
    UPDATE = "update"


IN_TRASH = Message("{name} is in the trash")
PERHAPS_IN_TRASH = Message("Perhaps the same: {name}, who is in the trash")
ABOVE_HEADER = Message("Above the column names: not imported")
LEFT_OUT = Message("The column is left out")


class PlanOptions(NamedTuple):
    """Choices that hold for the whole import; platform None means: as the name of the file tells, else other."""

    default_platform: Platform | None = None
    keep_unmapped: bool = True


class RowPlan(NamedTuple):
    """One row of the preview.

    `influencer_id` is the person of the workspace that is meant or suspected, `same_row` an earlier row of this file;
    `changes` are what UPDATED does, or what DUPLICATE would do when the owner chooses UPDATE. Who lies in the trash
    (`in_trash`) is a DUPLICATE that UPDATE brings back.
    """

    draft: InfluencerDraft
    fate: Fate
    reason: Message | None = None
    influencer_id: str = ""
    same_row: int = 0
    changes: tuple[Change, ...] = ()
    choice: DuplicateChoice = DuplicateChoice.SKIP
    in_trash: bool = False

    @property
    def is_written(self) -> bool:
        """Tell whether the import will write something for this row."""
        return self.fate in {Fate.NEW, Fate.UPDATED} or (
            self.fate is Fate.DUPLICATE and self.choice is not DuplicateChoice.SKIP
        )


class Plan(NamedTuple):
    """The whole import before it happens."""

    file: str
    sheet: str
    header_row: int
    mapping: Mapping
    options: PlanOptions
    rows: tuple[RowPlan, ...]
    problems: tuple[Problem, ...]

    def count(self, fate: Fate) -> int:
        """Return how many rows have a fate."""
        return sum(1 for row in self.rows if row.fate is fate)

    def written(self) -> Iterator[RowPlan]:
        """Yield the rows that will be written, in the order of the file."""
        return (row for row in self.rows if row.is_written)

    def with_choice(self, file_row: int, choice: DuplicateChoice) -> Plan:
        """Return the plan with the owner's choice for one duplicate row, named by its number in the file."""
        rows = tuple(
            row._replace(choice=choice) if row.draft.row == file_row and row.fate is Fate.DUPLICATE else row
            for row in self.rows
        )
        return self._replace(rows=rows)

    def summary(self) -> dict[str, Any]:
        """Return the plan as the command line prints it in JSON."""
        counts = Counter(row.fate for row in self.rows)
        return {
            "sheet": self.sheet,
            "header_row": self.header_row,
            "mapping": [_column_summary(column) for column in self.mapping],
            "rows": len(self.rows),
            "new": counts[Fate.NEW],
            "updated": counts[Fate.UPDATED],
            "unchanged": counts[Fate.UNCHANGED],
            "duplicates": counts[Fate.DUPLICATE],
            "rejected": counts[Fate.REJECTED],
            "problems": [self._problem_summary(problem) for problem in (*self.problems, *self.not_written())],
        }

    def not_written(self) -> tuple[Problem, ...]:
        """Return a problem for every duplicate row that is left out, with its reason."""
        return tuple(
            Problem(self.sheet, row.draft.row, 0, row.draft.name, row.reason)
            for row in self.rows
            if row.fate is Fate.DUPLICATE and not row.is_written and row.reason
        )

    def _problem_summary(self, problem: Problem) -> dict[str, Any]:
        column = self.mapping[problem.column - 1].header if 0 < problem.column <= len(self.mapping) else ""
        letters = column_letters(problem.column - 1) if problem.column else ""
        return {
            "sheet": problem.sheet,
            "row": problem.row,
            "column": column or letters,
            "value": problem.value,
            "reason": str(problem.reason),
        }


def make_plan(
    table: SheetTable,
    mapping: Mapping,
    existing: Sequence[KnownPerson],
    options: PlanOptions | None = None,
    own_fields: Sequence[CustomFieldRow] = (),
) -> Plan:
    """Return the fate of every row; ImportFileError when no column of the mapping names a person or an account."""
    if not has_people(mapping):
        raise ImportFileError(
            str(Message("No column with a name or an account was found in the sheet {sheet}.", {"sheet": table.sheet}))
        )
    options = options or PlanOptions()
    platform = options.default_platform or default_platform(table)
    drafts = build_drafts(table, mapping, platform, own_fields).drafts
    planner = _Planner(existing, table.sheet, keep_unmapped=options.keep_unmapped)
    rows = tuple(planner.plan(draft) for draft in drafts)
    found = (problem for row in rows for problem in row.draft.problems)
    problems = (*table.problems, *_left_out(table, mapping, keep_unmapped=options.keep_unmapped), *found)
    return Plan(table.file, table.sheet, table.header_row, mapping, options, rows, problems)


def _left_out(table: SheetTable, mapping: Mapping, *, keep_unmapped: bool) -> Iterator[Problem]:
    """Yield what no row speaks of: titles above the column names, and columns that are left out although filled."""
    for number, row in enumerate(table.rows[: table.header.first - 1], 1):
        if row:
            words = " ".join(text for cell in row if (text := " ".join(cell_text(cell).split())))
            yield Problem(table.sheet, number, 0, words, ABOVE_HEADER)
    for column in mapping:
        dropped = column.field is Field.SKIP or (column.field is None and not keep_unmapped)
        if dropped and table.column(column.index, 1):
            yield Problem(table.sheet, table.header.last, column.index + 1, column_label(column), LEFT_OUT)


class _Planner:
    """Decides row by row, remembering the rows before."""

    def __init__(self, existing: Sequence[KnownPerson], sheet: str, *, keep_unmapped: bool) -> None:
        self.sheet = sheet
        # Who lies in the trash is only meant where nobody else is.
        self.known = People(sorted(existing, key=lambda person: person.is_trashed))
        self.met = People()
        self.met_rows: list[int] = []
        self.keep_unmapped = keep_unmapped
        # Which row spoke of a known person before, and about which accounts.
        self.spoken_of: dict[int, tuple[int, set[tuple[Platform, str]]]] = {}

    def plan(self, draft: InfluencerDraft) -> RowPlan:
        """Return the fate of one row."""
        if draft.rejected:
            return RowPlan(draft, Fate.REJECTED, draft.rejected)
        if self.keep_unmapped:
            draft = draft_with_extra(draft)
        if found := self.known.find(draft):
            return self._known(draft, found)
        if found := self.met.find(draft):
            return self._met(draft, found)
        draft = with_room(draft, self.sheet)
        self.met.add(_as_person(draft), draft.source_id)
        self.met_rows.append(draft.row)
        return RowPlan(draft, Fate.NEW, _first_reason(draft))

    def _known(self, draft: InfluencerDraft, found: Match) -> RowPlan:
        person = self.known.people[found.position]
        draft = with_room(settled(draft, person, self.sheet), self.sheet, person.notes)
        changes = changes_to(person, draft)
        if person.is_trashed:
            return self._trashed(draft, found, changes)
        if found.evidence not in CERTAIN:
            return RowPlan(draft, Fate.DUPLICATE, _why(found.evidence, person, draft), person.id, 0, changes)
        if earlier := self._spoken_of_before(draft, found.position):
            reason = Message("Same person as row {row}", {"row": earlier})
            return RowPlan(draft, Fate.DUPLICATE, reason, person.id, earlier, changes)
        if not changes:
            return RowPlan(draft, Fate.UNCHANGED, None, person.id)
        return RowPlan(draft, Fate.UPDATED, _first_reason(draft), person.id, 0, changes)

    def _spoken_of_before(self, draft: InfluencerDraft, position: int) -> int:
        """Return the earlier row that spoke of the same accounts of a known person, 0 for none; remembers this one."""
        accounts = {(account.platform, handle_key(account.handle)) for account in draft.accounts}
        earlier = self.spoken_of.get(position)
        if earlier and (not accounts or accounts & earlier[1]):
            return earlier[0]
        self.spoken_of[position] = (earlier[0], earlier[1] | accounts) if earlier else (draft.row, accounts)
        return 0

    def _trashed(self, draft: InfluencerDraft, found: Match, changes: tuple[Change, ...]) -> RowPlan:
        """Return the row of somebody who lies in the trash: the owner decides whether they come back."""
        person = self.known.people[found.position]
        source = IN_TRASH if found.evidence in CERTAIN else PERHAPS_IN_TRASH
        reason = source._replace(values={"name": person.name or draft.name})
        return RowPlan(draft, Fate.DUPLICATE, reason, person.id, 0, changes, in_trash=True)

    def _met(self, draft: InfluencerDraft, found: Match) -> RowPlan:
        person, row = self.met.people[found.position], self.met_rows[found.position]
        reason = Message("Same person as row {row}", {"row": row})
        if found.evidence not in CERTAIN:
            reason = Message("Perhaps the same as {name} in row {row}", {"name": person.name, "row": row})
        return RowPlan(draft, Fate.DUPLICATE, reason, "", row, changes_to(person, draft))


def _first_reason(draft: InfluencerDraft) -> Message | None:
    return draft.problems[0].reason if draft.problems else None


def _why(evidence: Evidence, person: KnownPerson, draft: InfluencerDraft) -> Message:
    if evidence is Evidence.PHONE:
        return Message("Same WhatsApp number as {name}", {"name": person.name})
    if evidence is Evidence.TWO_PEOPLE:
        return Message("The accounts of this row belong to two influencers")
    if evidence is Evidence.HANDLE_ELSEWHERE:
        return Message("{name} has the same handle on another platform", {"name": person.name})
    return Message("Perhaps the same: {name}", {"name": person.name or draft.name})


def _as_person(draft: InfluencerDraft) -> KnownPerson:
    """Return a new row as a person, so that later rows are compared with it in the same way."""
    return KnownPerson(
        id="",
        name="" if draft.name_is_handle else draft.name,
        niche=draft.niche,
        city=draft.city,
        phone=draft.phone,
        email=draft.email,
        tier=draft.tier,
        verdict=draft.verdict,
        notes="\n".join(note_lines(draft)),
        tags=draft.tags,
        accounts=tuple(KnownAccount("", *account) for account in draft.accounts),
        facts=draft.facts,
        rates=tuple(KnownRate(*rate) for rate in draft.rates),
        own=draft.own,
    )


def _column_summary(column: ColumnMapping) -> dict[str, Any]:
    return {
        "column": column_letters(column.index),
        "header": column.header,
        "field": column.field.value if column.field else None,
        "platform": column.platform.value if column.platform else None,
        "confidence": column.confidence.value if column.field is not Field.SKIP else Field.SKIP.value,
    }
