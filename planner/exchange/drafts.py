"""Rows of a sheet as drafts of people: every value read by the rules of `formats`, nothing guessed, nothing lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.columns import ColumnMapping, Field, Mapping, header_words
from planner.exchange.draft_values import (
    LONGEST_NAME,
    LONGEST_NOTES,
    TOO_LONG,
    AccountDraft,
    Kept,
    RowNotes,
    read_city,
    read_count,
    read_email,
    read_niche,
    read_percent,
    read_phones,
    read_tags,
    read_tier,
    read_verdict,
)
from planner.exchange.sheet_table import Cell, Problem, Row, SheetTable, cell_text
from planner.formats import ParsedHandle, handle_key, is_fraction_column, parse_handle, parse_platform
from planner.language import Message
from planner.terms import Platform
from planner.wording import word

if TYPE_CHECKING:
    from planner.terms import Tier, Verdict

SAMPLE_FOR_PERCENT = 500
_PEOPLE_WORDS = ("influencer", "kol", "creator", "kreator", "talent")
_ID_WORDS = {("id",), *((word, "id") for word in _PEOPLE_WORDS), *(("id", word) for word in _PEOPLE_WORDS)}
_TOTAL = re.compile(r"(?:grand |sub ?)?(?:total|jumlah|rata[ -]?rata|average)(?: .{0,30})?:?", re.IGNORECASE)
NO_PERSON = Message("Neither a name nor an account")
NO_CONTACT = Message("Neither an account nor a WhatsApp number")
TOTAL_ROW = Message("A row of totals, not a person")
HEADER_AGAIN = Message("The column names again, not a person")
LOST_LETTERS = Message("The letters of the name were lost in the file")
SEVERAL_PLATFORMS = Message("Not one platform: kept as text")
OTHER_ACCOUNT = Message("The link leads to another account: {handle}")
OTHER_PLATFORM = Message("{platform} link: goes to {platform}")


class InfluencerDraft(NamedTuple):
    """One row that may become a person. `rejected` says why it cannot; notes are lines, `extra` the unmapped cells.

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
    extra: tuple[tuple[str, str], ...] = ()
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


def build_drafts(table: SheetTable, mapping: Mapping, default_platform: Platform | None = None) -> Drafts:
    """Return a draft per filled row; handles without a platform of their own get `default_platform`, or OTHER."""
    reader = RowReader(table, mapping, default_platform)
    drafts = [reader.read(number, row) for number, row in table.body()]
    return Drafts(drafts, [*table.problems, *(problem for draft in drafts for problem in draft.problems)])


class AccountColumns(NamedTuple):
    """The columns that describe one account of a row; platform None for the account whose platform the row tells."""

    platform: Platform | None
    handle: ColumnMapping | None
    link: ColumnMapping | None
    counts: tuple[ColumnMapping, ...]
    percent: ColumnMapping | None


class RowReader:
    """Reads the rows of one sheet with one mapping; what can be prepared once per sheet is prepared here."""

    def __init__(self, table: SheetTable, mapping: Mapping, default_platform: Platform | None) -> None:
        """Sort the columns by what they are."""
        self.table = table
        self.default_platform = default_platform
        self.by_field: dict[Field, list[ColumnMapping]] = {}
        for column in mapping:
            if column.field:
                self.by_field.setdefault(column.field, []).append(column)
        self.unmapped = [(column.index, _label(column)) for column in mapping if column.field is None]
        self.id_label = next((label for _index, label in self.unmapped if header_words(label).words in _ID_WORDS), "")
        self.accounts = _account_columns(mapping)
        self.fraction_columns = {
            column.index
            for column in self.by_field.get(Field.ENGAGEMENT_RATE, ())
            if is_fraction_column(table.column(column.index, SAMPLE_FOR_PERCENT))
        }
        self.header_texts = [header.casefold() for header in table.headers]

    def read(self, number: int, row: Row) -> InfluencerDraft:
        """Return the draft of one row; a row that is no person is rejected with the reason."""
        notes = RowNotes(self.table.sheet, number)
        if self._is_header_again(row):
            return self._rejected(number, "", HEADER_AGAIN, notes)
        name = self._name(row, notes)
        total = self._is_total(row, name)
        found = {} if total else self._accounts(row, notes)
        if total:
            return self._rejected(number, name, TOTAL_ROW, notes)
        accounts = tuple(dict.fromkeys(found.values()))
        handle = next((account.handle for account in accounts if account.handle), "")
        if not name and not handle and accounts:
            name = _name_in_handle_column(notes)
        if not name and not handle:
            return self._rejected(number, "", NO_PERSON, notes)
        draft = self._filled(number, row, accounts, notes)._replace(
            name=name or handle,
            name_is_handle=not name,
            problems=tuple(notes.problems),
            places=tuple((platform, accounts.index(account)) for platform, account in found.items()),
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
            originals=tuple(notes.kept),
            source_id=next((f"{label}: {text}" for label, text in extra if label == self.id_label), ""),
        )

    def _rejected(self, number: int, name: str, reason: Message, notes: RowNotes) -> InfluencerDraft:
        problem = Problem(self.table.sheet, number, 0, name, reason)
        return InfluencerDraft(number, name=name, problems=(*notes.problems, problem), rejected=reason)

    def _cells(self, row: Row, field: Field) -> list[tuple[ColumnMapping, Cell]]:
        width = len(row)
        return [
            (column, row[column.index])
            for column in self.by_field.get(field, ())
            if column.index < width and row[column.index] is not None
        ]

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

    def _extra(self, row: Row) -> tuple[tuple[str, str], ...]:
        width = len(row)
        return tuple(
            (label, " ".join(text.split()))
            for index, label in self.unmapped
            if index < width and row[index] is not None and (text := cell_text(row[index])) and text != "-"
        )

    def _accounts(self, row: Row, notes: RowNotes) -> dict[Platform | None, AccountDraft]:
        """Return the account that each group of columns became, by the platform of the group."""
        accounts: dict[tuple[Platform, str], AccountDraft] = {}
        found: dict[Platform | None, AccountDraft] = {}
        for columns in self.accounts:
            account = self._account(columns, row, notes)
            if account:
                # A link to another platform than its column says may name an account the row already has.
                key = (account.platform, handle_key(account.handle))
                found[columns.platform] = accounts.setdefault(key, account)
        return found

    def _account(self, columns: AccountColumns, row: Row, notes: RowNotes) -> AccountDraft | None:
        platform = columns.platform or self._platform(row, notes)
        handle, told = self._handle(columns, row, platform, notes)
        counts = {
            column.field.value: value
            for column in columns.counts
            if column.field and (value := read_count(column, _cell(row, column), notes)) is not None
        }
        rate = None
        if columns.percent:
            fraction = columns.percent.index in self.fraction_columns
            rate = read_percent(columns.percent, _cell(row, columns.percent), notes, fraction=fraction)
        stated = platform if columns.platform is None else None
        if not handle and not counts and rate is None and stated is None:
            return None
        return AccountDraft(
            platform=told or platform or self.default_platform or Platform.OTHER,
            handle=handle,
            engagement_rate=rate,
            **counts,
        )

    def _platform(self, row: Row, notes: RowNotes) -> Platform | None:
        for column, cell in self._cells(row, Field.PLATFORM):
            platform = parse_platform(cell)
            if platform is None and cell_text(cell) not in {"", "-"}:
                notes.keep(column, cell, SEVERAL_PLATFORMS)
            return platform
        return None

    def _handle(
        self, columns: AccountColumns, row: Row, platform: Platform | None, notes: RowNotes
    ) -> tuple[str, Platform | None]:
        """Return the handle and the platform it tells; a link helps out where the handle itself is missing."""
        cell, link_cell = _cell(row, columns.handle), _cell(row, columns.link)
        written, linked = _read_handle(cell, platform), _read_handle(link_cell, platform)
        if columns.handle and written and written.handle:
            if written.problem:
                notes.add(columns.handle, cell, written.problem)
            if columns.link and linked and linked.handle and handle_key(linked.handle) != handle_key(written.handle):
                notes.keep(columns.link, link_cell, OTHER_ACCOUNT._replace(values={"handle": linked.handle}))
            return written.handle, written.platform or (linked.platform if linked and linked.handle else None)
        if columns.link and linked and linked.handle:
            if linked.problem:
                notes.add(columns.link, link_cell, linked.problem)
            return linked.handle, linked.platform
        for column, value, parsed in ((columns.handle, cell, written), (columns.link, link_cell, linked)):
            if column and parsed and parsed.problem:
                notes.keep(column, value, parsed.problem)
        told = next((parsed.platform for parsed in (written, linked) if parsed and parsed.platform), None)
        return "", told


def _name_in_handle_column(notes: RowNotes) -> str:
    """Return the text of a handle cell that is words, not a handle: a sheet without names may name people there."""
    texts = (kept.text for kept in notes.kept if kept.column.field is Field.HANDLE and "/" not in kept.text)
    return next(texts, "")[:LONGEST_NAME].rstrip()


def _read_handle(cell: Cell, platform: Platform | None) -> ParsedHandle | None:
    """Read a handle or a link; one that leads to another platform than the column's says to which."""
    if cell is None:
        return None
    parsed = parse_handle(cell, platform)
    if platform and parsed.handle and parsed.platform and parsed.platform is not platform:
        return parsed._replace(problem=OTHER_PLATFORM._replace(values={"platform": word(parsed.platform)}))
    return parsed


def _cell(row: Row, column: ColumnMapping | None) -> Cell:
    return row[column.index] if column and column.index < len(row) else None


def _account_columns(mapping: Mapping) -> list[AccountColumns]:
    """Group the account columns by platform, in the order of the sheet; the first two-handled group is the main one."""
    platforms: dict[Platform | None, list[ColumnMapping]] = {}
    for column in mapping:
        if column.field in _ACCOUNT_PARTS or column.field is Field.PLATFORM:
            platforms.setdefault(None if column.field is Field.PLATFORM else column.platform, []).append(column)
    return [_grouped(platform, columns) for platform, columns in platforms.items()]


_COUNTS = {Field.FOLLOWERS, Field.LIKES, Field.COMMENTS, Field.VIEWS}
_ACCOUNT_PARTS = _COUNTS | {Field.HANDLE, Field.LINK, Field.ENGAGEMENT_RATE}


def _grouped(platform: Platform | None, columns: list[ColumnMapping]) -> AccountColumns:
    def first(field: Field) -> ColumnMapping | None:
        return next((column for column in columns if column.field is field), None)

    return AccountColumns(
        platform,
        first(Field.HANDLE),
        first(Field.LINK),
        tuple(column for column in columns if column.field in _COUNTS),
        first(Field.ENGAGEMENT_RATE),
    )


def _label(column: ColumnMapping) -> str:
    return column.header or column_letters(column.index)


def column_letters(index: int) -> str:
    """Return the letters of a column counted from 0, as a spreadsheet program shows them: 0 is A, 26 is AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _lines(texts: list[str]) -> list[str]:
    return [line for text in texts for part in text.splitlines() if (line := " ".join(part.split()))]
