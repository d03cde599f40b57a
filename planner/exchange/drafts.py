"""Rows of a sheet as drafts of people: every value read by the rules of `formats`, nothing guessed, nothing lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.account_reading import SAMPLE_FOR_PERCENT, AccountReader, cell_of
from planner.exchange.columns import FACTS, ColumnMapping, Field, Mapping, column_label, column_letters, header_words
from planner.exchange.draft_values import (
    LONGEST_NAME,
    LONGEST_NOTES,
    TOO_LONG,
    AccountDraft,
    Kept,
    RowNotes,
    read_city,
    read_email,
    read_niche,
    read_phones,
    read_tags,
    read_tier,
    read_verdict,
)
from planner.exchange.person_values import is_share_fraction, read_facts, read_own
from planner.exchange.rate_values import ANOTHER_PRICE, RateDraft, rate_draft_of, read_rate, writes_thousands
from planner.exchange.sheet_table import Cell, Problem, Row, SheetTable, cell_text
from planner.language import Message

if TYPE_CHECKING:
    from collections.abc import Mapping as Dict
    from collections.abc import Sequence

    from planner.queries.custom_fields import CustomFieldRow
    from planner.terms import Platform, Tier, Verdict

_PEOPLE_WORDS = ("influencer", "kol", "creator", "kreator", "talent")
_ID_WORDS = {("id",), *((word, "id") for word in _PEOPLE_WORDS), *(("id", word) for word in _PEOPLE_WORDS)}
_TOTAL = re.compile(r"(?:grand |sub ?)?(?:total|jumlah|rata[ -]?rata|average)(?: .{0,30})?:?", re.IGNORECASE)
_DASHES = frozenset({"-", "—"})
_FACTS = frozenset({*FACTS, Field.AGE})
__all__ = ["SAMPLE_FOR_PERCENT", "Drafts", "Extra", "InfluencerDraft", "RowReader", "build_drafts"]

NO_PERSON = Message("Neither a name nor an account")
NO_CONTACT = Message("Neither an account nor a WhatsApp number")
TOTAL_ROW = Message("A row of totals, not a person")
HEADER_AGAIN = Message("The column names again, not a person")
LOST_LETTERS = Message("The letters of the name were lost in the file")


class Extra(NamedTuple):
    """One filled cell of a column without a meaning; `at` is the column, counted from 0."""

    label: str
    text: str
    at: int

    @property
    def line(self) -> str:
        """Return it as a line of the notes: `Ukuran baju: M`."""
        return f"{self.label}: {self.text}"


class InfluencerDraft(NamedTuple):
    """One row that may become a person. `rejected` says why it cannot; notes are lines, `extra` the unmapped cells.

    `facts` are further columns of the person by their name in the table, `own` values by the field of the owner's own.

    `source_id` is the line of a column such as `influencer_id`: within one file, other ids are other people.
    `places` tells which of the accounts the columns of a platform became, as links may lead elsewhere; `doubtful`
    are the columns (counted from 0) whose values were read, but should be made sure of.
    """

    row: int
    name: str = ""
    name_is_handle: bool = False
    niche: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    tier: Tier | None = None
    verdict: Verdict | None = None
    tags: tuple[str, ...] = ()
    accounts: tuple[AccountDraft, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    facts: Dict[str, Any] = {}
    rates: tuple[RateDraft, ...] = ()
    own: Dict[str, str] = {}
    originals: tuple[Kept, ...] = ()
    problems: tuple[Problem, ...] = ()
    rejected: Message | None = None
    source_id: str = ""
    places: tuple[tuple[Platform | None, int], ...] = ()
    doubtful: frozenset[int] = frozenset()

    def account_of(self, platform: Platform | None) -> AccountDraft | None:
        """Return the account that the columns of a platform (None: of no platform of their own) became."""
        first = self.accounts[0] if self.accounts and platform is None else None
        return next((self.accounts[place] for told, place in self.places if told is platform), first)


class Drafts(NamedTuple):
    """All rows of a sheet as drafts, and every problem in them, in the order of the rows."""

    drafts: list[InfluencerDraft]
    problems: list[Problem]


def build_drafts(
    table: SheetTable,
    mapping: Mapping,
    default_platform: Platform | None = None,
    own_fields: Sequence[CustomFieldRow] = (),
) -> Drafts:
    """Return a draft per filled row; handles without a platform of their own get `default_platform`, or OTHER."""
    reader = RowReader(table, mapping, default_platform, own_fields)
    drafts = [reader.read(number, row) for number, row in table.body()]
    return Drafts(drafts, [*table.problems, *(problem for draft in drafts for problem in draft.problems)])


class RowReader:
    """Reads the rows of one sheet with one mapping; what can be prepared once per sheet is prepared here."""

    def __init__(
        self,
        table: SheetTable,
        mapping: Mapping,
        default_platform: Platform | None,
        own_fields: Sequence[CustomFieldRow] = (),
    ) -> None:
        """Sort the columns by what they are; a column for a field that is gone is one without a meaning."""
        self.table = table
        self.by_field: dict[Field, list[ColumnMapping]] = {}
        for column in mapping:
            if column.field:
                self.by_field.setdefault(column.field, []).append(column)
        fields = {field.id: field for field in own_fields}
        self.own = [(column, fields[column.detail]) for column in mapping if column.detail in fields]
        self.unmapped = [
            (column.index, column_label(column))
            for column in mapping
            if column.field is None or (column.field is Field.OWN and column.detail not in fields)
        ]
        self.width = len(mapping)
        self.facts = [column for column in mapping if column.field in _FACTS]
        self.share_fractions = frozenset(
            column.index
            for column in self.facts
            if column.field is Field.AUDIENCE_WOMEN
            and is_share_fraction(table.column(column.index, SAMPLE_FOR_PERCENT))
        )
        self.rates = [
            (column, rate_draft_of(column), writes_thousands(table.column(column.index, SAMPLE_FOR_PERCENT)))
            for column in self.by_field.get(Field.RATE, ())
        ]
        self.id_label = next((label for _index, label in self.unmapped if header_words(label).words in _ID_WORDS), "")
        self.accounts = AccountReader(table, mapping, default_platform)
        self.header_texts = [header.casefold() for header in table.headers]

    def read(self, number: int, row: Row) -> InfluencerDraft:
        """Return the draft of one row; a row that is no person is rejected with the reason."""
        notes = RowNotes(self.table.sheet, number)
        if self._is_header_again(row):
            return self._rejected(number, "", HEADER_AGAIN, notes)
        name = self._name(row, notes)
        total = self._is_total(row, name)
        found = {} if total else self.accounts.read(row, notes)
        if total:
            return self._rejected(number, name, TOTAL_ROW, notes)
        accounts = tuple({id(account): account for account in found.values()}.values())
        handle = next((account.handle for account in accounts if account.handle), "")
        if not name and not handle and accounts:
            name = _name_in_handle_column(notes)
        if not name and not handle:
            return self._rejected(number, "", NO_PERSON, notes)
        draft = self._filled(number, row, accounts, notes)._replace(
            name=name or handle,
            name_is_handle=not name,
            problems=tuple(notes.problems),
            places=tuple((platform, _place(accounts, account)) for platform, account in found.items()),
            doubtful=frozenset(notes.doubtful),
        )
        if not (accounts or draft.phone or draft.email):
            return self._rejected(number, name, NO_CONTACT, notes)
        return draft

    def _filled(self, number: int, row: Row, accounts: tuple[AccountDraft, ...], notes: RowNotes) -> InfluencerDraft:
        phone = read_phones(self._cells(row, Field.PHONE), notes)
        tier = read_tier(self._cells(row, Field.TIER), notes)
        verdict = read_verdict(self._cells(row, Field.VERDICT), notes)
        email = read_email(self._cells(row, Field.EMAIL), notes)
        niche = read_niche(self._cells(row, Field.NICHE), notes)
        city = read_city(self._cells(row, Field.CITY), notes)
        tags = read_tags(self._cells(row, Field.TAGS), notes)
        for column, cell in self._cells(row, Field.NOTES):
            if len(cell_text(cell)) > LONGEST_NOTES:
                notes.add(column, cell, TOO_LONG)
        facts = read_facts(self._filled_cells(row, self.facts), notes, self.share_fractions) if self.facts else {}
        rates = self._rates(row, notes) if self.rates else ()
        own = self._own_values(row, notes) if self.own else {}
        extra = self._extra(row)
        return InfluencerDraft(
            row=number,
            niche=niche,
            city=city,
            phone=phone,
            email=email,
            tier=tier,
            verdict=verdict,
            tags=tags,
            accounts=accounts,
            notes=(*_lines(self._texts(row, Field.NOTES)), *notes.lines()),
            extra=extra,
            facts=facts,
            rates=rates,
            own=own,
            originals=tuple(notes.kept),
            source_id=next((one.line for one in extra if one.label == self.id_label), ""),
        )

    def _rejected(self, number: int, name: str, reason: Message, notes: RowNotes) -> InfluencerDraft:
        problem = Problem(self.table.sheet, number, 0, name, reason)
        return InfluencerDraft(number, name=name, problems=(*notes.problems, problem), rejected=reason)

    def _cells(self, row: Row, field: Field) -> list[tuple[ColumnMapping, Cell]]:
        return self._filled_cells(row, self.by_field.get(field, ()))

    def _filled_cells(self, row: Row, columns: Sequence[ColumnMapping]) -> list[tuple[ColumnMapping, Cell]]:
        width = len(row)
        return [
            (column, row[column.index]) for column in columns if column.index < width and row[column.index] is not None
        ]

    def _rates(self, row: Row, notes: RowNotes) -> tuple[RateDraft, ...]:
        """Return the prices of a row; a second one for the same content that differs is kept in the notes."""
        found: dict[Any, RateDraft] = {}
        for column, empty, has_thousands in self.rates:
            cell = cell_of(row, column)
            rate = read_rate(column, cell, notes, empty, has_thousands=has_thousands)
            if rate is None:
                continue
            held = found.setdefault(rate.key, rate)
            if held is not rate and (held.price, held.original) != (rate.price, rate.original):
                notes.keep(column, cell, ANOTHER_PRICE)
        return tuple(found.values())

    def _own_values(self, row: Row, notes: RowNotes) -> dict[str, str]:
        cells = ((column, cell_of(row, column), field) for column, field in self.own)
        return {
            field.id: value
            for column, cell, field in cells
            if cell is not None and (value := read_own(column, cell, field, notes))
        }

    def _texts(self, row: Row, field: Field) -> list[str]:
        return [text for _column, cell in self._cells(row, field) if (text := cell_text(cell)) and text != "-"]

    def _name(self, row: Row, notes: RowNotes) -> str:
        for column, cell in self._cells(row, Field.NAME):
            name = " ".join(cell_text(cell).split())
            if name in {"", "-", "—"}:
                continue
            if not name.strip("? "):
                notes.add(column, cell, LOST_LETTERS)
                continue
            return notes.shortened(name, LONGEST_NAME, [(column, cell)])
        return ""

    def _is_total(self, row: Row, name: str) -> bool:
        first = name or next((text for cell in row if isinstance(cell, str) and (text := cell.strip())), "")
        if not _TOTAL.fullmatch(first):
            return False
        handles = self._texts(row, Field.HANDLE) + self._texts(row, Field.LINK)
        return not any("@" in text or "/" in text for text in handles)

    def _is_header_again(self, row: Row) -> bool:
        texts = [(index, cell) for index, cell in enumerate(row) if isinstance(cell, str) and cell.strip()]
        if len(texts) < 2 or len(texts) * 2 < sum(1 for cell in row if cell is not None):  # noqa: PLR2004
            return False
        index, first = texts[0]
        if " ".join(first.split()).casefold() not in self.header_texts[index : index + 1]:
            return False
        same = sum(1 for index, cell in texts if self._is_own_header(index, cell))
        return same >= 2 and same * 2 > len(texts)  # noqa: PLR2004

    def _is_own_header(self, index: int, cell: str) -> bool:
        return index < len(self.header_texts) and " ".join(cell.split()).casefold() == self.header_texts[index]

    def _extra(self, row: Row) -> tuple[Extra, ...]:
        """Return the filled cells of columns without a meaning, and those to the right of all columns."""
        width = len(row)
        beyond = [(index, column_letters(index)) for index in range(self.width, width)] if width > self.width else []
        return tuple(
            Extra(label, " ".join(text.split()), index)
            for index, label in (*self.unmapped, *beyond)
            if index < width and row[index] is not None and (text := cell_text(row[index])) and text not in _DASHES
        )


def _place(accounts: Sequence[AccountDraft], account: AccountDraft) -> int:
    return next(place for place, held in enumerate(accounts) if held is account)


def _name_in_handle_column(notes: RowNotes) -> str:
    """Return the text of a handle cell that is words, not a handle: a sheet without names may name people there."""
    texts = (kept.text for kept in notes.kept if kept.column.field is Field.HANDLE and "/" not in kept.text)
    return next(texts, "")[:LONGEST_NAME].rstrip()


def _lines(texts: list[str]) -> list[str]:
    return [line for text in texts for part in text.splitlines() if (line := " ".join(part.split()))]
