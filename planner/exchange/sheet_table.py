"""A sheet as it was read: plain cells, its header, and what could not be read; light enough for the reading process."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.language import Message

Cell = str | int | float | bool | date | datetime | time | None
Row = list[Cell]
MIDNIGHT = time()


class Problem(NamedTuple):
    """One cell, row or sheet that needs a look; `row` and `column` count from 1, 0 means the whole sheet or row."""

    sheet: str
    row: int
    column: int
    value: str
    reason: Message


class SheetName(NamedTuple):
    """One sheet of a workbook."""

    name: str
    hidden: bool


class HeaderSpan(NamedTuple):
    """Where the header stands (rows count from 1); a two-row header has its second row in `last`."""

    first: int
    last: int


class SheetTable(NamedTuple):
    """One sheet: every row from row 1 on, where its header is, and the names of its columns."""

    file: str
    folder: str
    sheet: str
    sheets: tuple[SheetName, ...]
    rows: list[Row]
    header: HeaderSpan
    headers: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def header_row(self) -> int:
        """Return the number of the header row, counted from 1 as the spreadsheet program shows it."""
        return self.header.first

    def body(self) -> Iterator[tuple[int, Row]]:
        """Yield (row number, cells) of every row below the header that is not empty."""
        for number, row in enumerate(self.rows[self.header.last :], self.header.last + 1):
            if row:
                yield number, row

    def column(self, index: int, limit: int | None = None) -> list[Cell]:
        """Return the filled cells of one column (counted from 0) below the header, at most `limit` of them."""
        filled: list[Cell] = []
        for row in self.rows[self.header.last :]:
            if index < len(row) and row[index] is not None:
                filled.append(row[index])
                if len(filled) == limit:
                    break
        return filled


def cell_text(cell: Cell) -> str:
    """Return a cell as the owner would have typed it: 9.0 as 9, a date as 2026-08-17, no blanks at the ends."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return str(cell.date() if cell.time() == MIDNIGHT else cell.isoformat(" ", "minutes"))
    return str(cell)
