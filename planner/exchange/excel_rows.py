"""The rows of the large sheets as XML, put into the workbook that openpyxl made without them.

openpyxl writes a cell with a style twice as slowly as a bare one; for 10,000 influencers that is what an owner
waits for. Here the number of each style is looked up once per column, and a row is one string.
"""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from planner.exchange.excel_style import (
    FORMULA_LIKE,
    Formula,
    Kind,
    Table,
    clean_text,
    head_style,
    number_format,
    styled,
)
from planner.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from openpyxl import Workbook

EVERY_ROWS = 250
HEAD_HEIGHT = 32
LINE_HEIGHT, MOST_HEIGHT = 15, 400  # points; Excel's own limit is 409
_SHEET_DATA = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)


class Place(NamedTuple):
    """How the cells of one column begin: its letters and the number of the style."""

    letters: str
    style: int


class Rows:
    """The rows of one table; made before the workbook is saved, so that the styles are in it."""

    def __init__(self, sheet: Any, table: Table) -> None:
        self.table = table
        letters = [get_column_letter(place) for place in range(1, len(table.columns) + 1)]
        shown = [number_format(column.kind) for column in table.columns]
        heads = [styled(sheet, None, head_style(column.kind)).style_id for column in table.columns]
        bodies = [
            styled(sheet, None, "planner long" if table.wraps or column.kind is Kind.LONG else "planner text", number)
            for column, number in zip(table.columns, shown, strict=True)
        ]
        totals = [styled(sheet, None, "planner total", number).style_id for number in shown]
        marked = []
        for cell in bodies:
            plain = cell.style_id
            cell.quotePrefix = True
            marked.append((plain, cell.style_id))
        self._long = [(n, column.width) for n, column in enumerate(table.columns) if column.kind is Kind.LONG]
        self._heads = [Place(*pair) for pair in zip(letters, heads, strict=True)]
        self._places = [Place(letter, plain) for letter, (plain, _) in zip(letters, marked, strict=True)]
        self._marked = [quoted for _, quoted in marked]
        self._totals = [Place(*pair) for pair in zip(letters, totals, strict=True)]

    def lines(self) -> Iterator[str]:
        """Yield every row as XML: the head, the data, and the sums of what the filter shows."""
        titles = [column.title for column in self.table.columns]
        cells = "".join(_cell(place, 1, title) for place, title in zip(self._heads, titles, strict=True))
        yield f'<row r="1" ht="{HEAD_HEIGHT}" customHeight="1">{cells}</row>'
        for number, row in enumerate(self.table.rows, 2):
            yield f'<row r="{number}"{self._height(row)}>{"".join(self._row(number, row))}</row>'
        if self.table.has_totals:
            yield self._total_row(self.table.last_row + 1)

    def _row(self, number: int, row: Any) -> Iterator[str]:
        for place, marked, value in zip(self._places, self._marked, row, strict=True):
            if value is None or value == "":
                continue
            if isinstance(value, str) and value.startswith(FORMULA_LIKE):
                yield _cell(place._replace(style=marked), number, value)
            else:
                yield _cell(place, number, value)

    def _height(self, row: Any) -> str:
        """Return the height of a row whose long text wraps: only Excel would find it out by itself."""
        lines = max((_lines(str(row[place] or ""), width) for place, width in self._long), default=1)
        return f' ht="{min(MOST_HEIGHT, LINE_HEIGHT * lines)}" customHeight="1"' if lines > 1 else ""

    def _total_row(self, number: int) -> str:
        cells = []
        for place, column in zip(self._totals, self.table.columns, strict=True):
            value: Any = tr("Total", "Excel sheet") if place is self._totals[0] else ""
            if column.total:
                value = Formula(f"=SUBTOTAL(109,{place.letters}2:{place.letters}{self.table.last_row})")
            cells.append(_cell(place, number, value))
        return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: Place, row: int, value: Any) -> str:
    start = f'<c r="{place.letters}{row}" s="{place.style}"'
    if isinstance(value, str):
        if not value:
            return f"{start}/>"
        return f'{start} t="inlineStr"><is><t xml:space="preserve">{escape(clean_text(value))}</t></is></c>'
    if isinstance(value, Formula):
        return f"{start}><f>{escape(value.text[1:])}</f></c>"
    return f"{start}><v>{_serial(value) if isinstance(value, date | datetime) else value}</v></c>"


def _lines(text: str, width: float) -> int:
    return sum(1 + int(len(line) // width) for line in text.splitlines()) or 1


def _serial(day: date) -> float:
    # openpyxl's function has no types.
    serial: float = to_excel(day)  # type: ignore[no-untyped-call]
    return serial


def save(workbook: Workbook, rows: dict[int, Rows], path: Path, step: Callable[[int], None]) -> None:
    """Save a workbook with `rows` in the sheets of the given places (from 0); `step(rows)` tells progress or stops."""
    bare = path.with_name(path.name + ".bare")
    try:
        workbook.save(bare)
        parts = {f"xl/worksheets/sheet{place + 1}.xml": some for place, some in rows.items()}
        with zipfile.ZipFile(bare) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                if name in parts:
                    _write_sheet(source.read(name), parts[name], target, name, step)
                else:
                    target.writestr(name, source.read(name))
    finally:
        bare.unlink(missing_ok=True)


def _write_sheet(xml: bytes, rows: Rows, target: zipfile.ZipFile, name: str, step: Callable[[int], None]) -> None:
    before, after = _SHEET_DATA.split(xml, maxsplit=1)
    with target.open(name, "w", force_zip64=True) as part:
        part.write(before + b"<sheetData>")
        waiting: list[str] = []
        for line in rows.lines():
            waiting.append(line)
            if len(waiting) == EVERY_ROWS:
                part.write("".join(waiting).encode())
                step(len(waiting))
                waiting.clear()
        part.write("".join(waiting).encode())
        step(len(waiting))
        part.write(b"</sheetData>" + after)
