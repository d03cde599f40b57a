"""The accounts of a row: which columns belong together, whose handle they name, and what links say besides."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.exchange.columns import COUNT_FIELDS, ColumnMapping, Field, Mapping
from planner.exchange.draft_values import AccountDraft, RowNotes, read_count, read_percent
from planner.exchange.import_matching import handle_key
from planner.exchange.sheet_table import Cell, Row, SheetTable, cell_text
from planner.formats import ParsedHandle, is_fraction_column, parse_handle, parse_platform
from planner.formats.vocabulary import is_platform_word
from planner.language import Message
from planner.terms import Platform
from planner.wording import word

SAMPLE_FOR_PERCENT = 500
SEVERAL_PLATFORMS = Message("Not one platform: kept as text")
OTHER_ACCOUNT = Message("The link leads to another account: {handle}")
OTHER_FIGURE = Message("Another number for the same account: kept in the notes")
OTHER_PLATFORM = Message("{platform} link: goes to {platform}")
_WEB_WORD = re.compile(r"\S*/\S*")
_LETTERS = re.compile(r"[^\W_]+")
_ACCOUNT_WORDS = frozenset({"akun", "account", "username", "user", "id"})
_ACCOUNT_PARTS = COUNT_FIELDS | {Field.HANDLE, Field.LINK, Field.ENGAGEMENT_RATE}


class AccountColumns(NamedTuple):
    """The columns that describe one account of a row; platform None for the account whose platform the row tells."""

    platform: Platform | None
    handle: ColumnMapping | None
    link: ColumnMapping | None
    counts: tuple[ColumnMapping, ...]
    percent: ColumnMapping | None


class AccountReader:
    """Reads the accounts of the rows of one sheet with one mapping."""

    def __init__(self, table: SheetTable, mapping: Mapping, default_platform: Platform | None) -> None:
        """Group the columns by platform, and find those whose rates are fractions of one."""
        self.default_platform = default_platform
        self.groups = _account_columns(mapping)
        self.platform_columns = [column for column in mapping if column.field is Field.PLATFORM]
        self.fraction_columns = {
            column.index
            for column in mapping
            if column.field is Field.ENGAGEMENT_RATE
            and is_fraction_column(table.column(column.index, SAMPLE_FOR_PERCENT))
        }

    def read(self, row: Row, notes: RowNotes) -> dict[Platform | None, AccountDraft]:
        """Return the account that each group of columns became, by the platform of the group."""
        accounts: dict[tuple[Platform, str], AccountDraft] = {}
        found: dict[Platform | None, tuple[Platform, str]] = {}
        for columns in self.groups:
            account = self._account(columns, row, notes)
            if account is None:
                continue
            key = (account.platform, handle_key(account.handle))
            if account == AccountDraft(account.platform):
                # A platform that is only named adds nothing beside an account that lives there.
                key = next((held for held in accounts if held[0] is account.platform), key)
            # A link to another platform than its column says may name an account the row already has.
            held = accounts.get(key)
            accounts[key] = _merged(held, account, columns, row, notes) if held else account
            found[columns.platform] = key
        return {platform: accounts[key] for platform, key in found.items()}

    def _account(self, columns: AccountColumns, row: Row, notes: RowNotes) -> AccountDraft | None:
        platform = columns.platform or self._platform(row, notes)
        handle, told = self._handle(columns, row, platform, notes)
        counts = {
            column.field.value: value
            for column in columns.counts
            if column.field and (value := read_count(column, cell_of(row, column), notes)) is not None
        }
        rate = None
        if columns.percent:
            fraction = columns.percent.index in self.fraction_columns
            rate = read_percent(columns.percent, cell_of(row, columns.percent), notes, fraction=fraction)
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
        for column in self.platform_columns:
            cell = cell_of(row, column)
            if cell is None:
                continue
            platform = parse_platform(cell)
            if platform is None and cell_text(cell) not in {"", "-"}:
                notes.keep(column, cell, SEVERAL_PLATFORMS)
            return platform
        return None

    def _handle(
        self, columns: AccountColumns, row: Row, platform: Platform | None, notes: RowNotes
    ) -> tuple[str, Platform | None]:
        """Return the handle and the platform it tells; a link helps out where the handle itself is missing."""
        cell, link_cell = cell_of(row, columns.handle), cell_of(row, columns.link)
        written, linked = _read_handle(cell, platform), _read_handle(link_cell, platform)
        parts = ((columns.handle, cell, written), (columns.link, link_cell, linked))
        best = next((parsed for parsed in (written, linked) if parsed and parsed.handle), None)
        for column, value, parsed in parts:
            if column and parsed:
                _remark(column, value, parsed, best, notes)
        if best is None:
            return "", next((parsed.platform for parsed in (written, linked) if parsed and parsed.platform), None)
        told = linked.platform if linked and linked.handle else None
        return best.handle or "", best.platform or told


def _merged(
    held: AccountDraft, account: AccountDraft, columns: AccountColumns, row: Row, notes: RowNotes
) -> AccountDraft:
    """Return what two groups of columns say about one account; a figure that differs is kept in the notes."""
    added = {}
    for column in (*columns.counts, *filter(None, (columns.percent,))):
        name = column.field.value if column.field else ""
        new, old = getattr(account, name), getattr(held, name)
        if old is None:
            added[name] = new
        elif new is not None and new != old:
            notes.keep(column, cell_of(row, column), OTHER_FIGURE)
    return held._replace(**added)


def _remark(
    column: ColumnMapping, cell: Cell, parsed: ParsedHandle, best: ParsedHandle | None, notes: RowNotes
) -> None:
    """Say what there is to say about one handle or link beside the account the row became; nothing of it is lost."""
    if not parsed.handle:
        if parsed.problem:
            notes.keep(column, cell, parsed.problem)
        return
    if best is not parsed and best and handle_key(parsed.handle) != handle_key(best.handle or ""):
        notes.keep(column, cell, OTHER_ACCOUNT._replace(values={"handle": parsed.handle}))
        return
    if parsed.problem and parsed is best:
        notes.add(column, cell, parsed.problem)
    if _says_more(cell, parsed.handle):
        notes.remark(column, cell)


def _says_more(cell: Cell, handle: str) -> bool:
    """Tell whether a cell has more words than its handle, links and the names of platforms: `Nama (@x) | TikTok`."""
    if not isinstance(cell, str) or cell == handle or cell.strip().lstrip("@") == handle:
        return False
    rest = _WEB_WORD.sub(" ", cell).replace(handle, " ")
    return any(
        not is_platform_word(found) and found.casefold() not in _ACCOUNT_WORDS for found in _LETTERS.findall(rest)
    )


def _read_handle(cell: Cell, platform: Platform | None) -> ParsedHandle | None:
    """Read a handle or a link; one that leads to another platform than the column's says to which."""
    if cell is None:
        return None
    parsed = parse_handle(cell, platform)
    if platform and parsed.handle and parsed.platform and parsed.platform is not platform:
        return parsed._replace(problem=OTHER_PLATFORM._replace(values={"platform": word(parsed.platform)}))
    return parsed


def cell_of(row: Row, column: ColumnMapping | None) -> Cell:
    """Return the cell of a column in a row; rows may be shorter than their header."""
    return row[column.index] if column and column.index < len(row) else None


def _account_columns(mapping: Mapping) -> list[AccountColumns]:
    """Group the account columns by platform, in the order of the sheet; the first two-handled group is the main one."""
    platforms: dict[Platform | None, list[ColumnMapping]] = {}
    for column in mapping:
        if column.field in _ACCOUNT_PARTS or column.field is Field.PLATFORM:
            platforms.setdefault(None if column.field is Field.PLATFORM else column.platform, []).append(column)
    groups = [_grouped(platform, columns) for platform, columns in platforms.items()]
    # A column that only names platforms speaks after those that name accounts.
    return sorted(groups, key=lambda group: group == AccountColumns(group.platform, None, None, (), None))


def _grouped(platform: Platform | None, columns: list[ColumnMapping]) -> AccountColumns:
    def first(field: Field) -> ColumnMapping | None:
        return next((column for column in columns if column.field is field), None)

    return AccountColumns(
        platform,
        first(Field.HANDLE),
        first(Field.LINK),
        tuple(column for column in columns if column.field in COUNT_FIELDS),
        first(Field.ENGAGEMENT_RATE),
    )
