"""Workbooks as a stream of rows, behind `sheet_gate`: openpyxl for the package, a lean loop for the cells.

openpyxl reads the parts of a package through defusedxml, whose parser is written in Python. The sheet and the table of
texts are read here with the C parser, several times faster: the gate has refused every DTD and entity before.
"""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import Element, ParseError, iterparse

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.datetime import from_excel, from_ISO8601
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from planner.exchange.sheet_gate import DAMAGED, FORBIDDEN, TOO_LARGE_INSIDE, RefusedFileError
from planner.exchange.sheet_table import Problem, SheetName
from planner.language import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.exchange.sheet_table import Cell, Row

MAX_COLUMNS = 500
MAX_ROWS = 200_000
MAX_CELLS = 5_000_000
# Excel's own limit for one cell; and for all texts together, since one stored text may be shown in every cell.
MAX_CELL_TEXT = 32_767
MAX_LONG_TEXT = 50_000_000
LONG_TEXT = 100
EMPTY_ROWS_AT_END = 200
MAX_PROBLEMS = 200
# A row of 16,384 cells has some 50,000 parts; no sheet is nested deeper than a dozen.
MAX_PARTS = 200_000
MAX_DEPTH = 100
_NS = f"{{{SHEET_MAIN_NS}}}"
ROW, VALUE, FORMULA, INLINE = _NS + "row", _NS + "v", _NS + "f", _NS + "is"
STRING, TEXT, RUN = _NS + "si", _NS + "t", _NS + "r"
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
NO_RESULT = Message("The formula has no saved result. Open the file in Excel and save it once.")
FORMULA_ERROR = Message("The formula shows an error.")


class SheetPart(NamedTuple):
    """A sheet and where it lies in the package."""

    name: SheetName
    path: str


class PackageReader(ExcelReader):
    """openpyxl's reader, without what a list of people does not need and tolerant of broken decoration."""

    sheet_parts: list[SheetPart]

    def read_strings(self) -> None:
        """Read the table of shared texts with the C parser."""
        found = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if found is not None and found.PartName[1:] in self.valid_files:
            with self.archive.open(found.PartName[1:]) as source:
                self.shared_strings = [_joined_text(element) for element in _elements(source, STRING)]

    def read_properties(self) -> None:
        """Skip who made the file and when: it is not imported."""

    def read_custom(self) -> None:
        """Skip custom properties."""

    def read_theme(self) -> None:
        """Skip colours and fonts."""

    def read_worksheets(self) -> None:
        """List the sheets; their cells are read one sheet at a time, on demand."""
        self.sheet_parts = [
            SheetPart(SheetName(str(sheet.name), sheet.state != "visible"), rel.target)
            for sheet, rel in self.parser.find_sheets()
            if rel.target in self.valid_files and "chartsheet" not in rel.Type
        ]


def open_package(path: Path) -> PackageReader:
    """Open a workbook that passed the gate; RefusedFileError when its parts do not fit together."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = PackageReader(io.BytesIO(path.read_bytes()), read_only=True, data_only=True, keep_links=False)
            reader.read()
    # A foreign package can be wrong in ways openpyxl answers with any of these.
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OSError, ParseError) as error:
        raise RefusedFileError(DAMAGED) from error
    if not reader.sheet_parts:
        raise RefusedFileError(Message("The workbook has no sheet with cells."))
    return reader


def _elements(source: Any, tag: str) -> Iterator[Element]:
    """Yield each complete element of `tag`; it and everything outside of it is freed as soon as it ends.

    RefusedFileError when one has more parts, or is nested deeper, than any spreadsheet program writes.
    """
    path: list[Element] = []
    wanted: Element | None = None
    parts = 0
    try:
        for event, element in iterparse(source, ("start", "end")):  # noqa: S314 (the gate refuses DTDs and entities)
            if event == "start":
                path.append(element)
                parts += 1
                if wanted is None:
                    wanted, parts = element if element.tag == tag else None, 0
                if parts > MAX_PARTS or len(path) > MAX_DEPTH:
                    raise RefusedFileError(FORBIDDEN)
                continue
            path.pop()
            if wanted is not None and element is wanted:
                yield wanted
                wanted = None
            if wanted is None and path:
                path[-1].clear()
    except ParseError as error:
        raise RefusedFileError(DAMAGED) from error


def _joined_text(element: Element) -> str:
    """Return the text of a string with or without rich-text runs; phonetic hints are left out."""
    plain = element.findtext(TEXT)
    text = plain if plain is not None else "".join(run.findtext(TEXT) or "" for run in element.iterfind(RUN))
    if "_x" not in text:
        return text
    text = ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)
    # Escapes name UTF-16 units: two halves make one letter, and half a letter is none.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def stated_rows(reader: PackageReader, part: SheetPart) -> int:
    """Return the number of rows the sheet claims to have, for the progress bar only; 0 when it does not say."""
    with reader.archive.open(part.path) as source:
        start = source.read(8192)
    match = re.search(rb'<dimension[^>]*ref="[A-Z]+\d+:[A-Z]+(\d+)"', start)
    return min(int(match.group(1)), MAX_ROWS) if match else 0


class SheetReader:
    """Reads the cells of one sheet, row by row, and collects what could not be read in `problems`."""

    def __init__(self, reader: PackageReader, part: SheetPart) -> None:
        """Prepare to read; nothing is parsed yet."""
        self.archive = reader.archive
        self.part = part
        self.strings = reader.shared_strings
        self.dates: set[int] = set(getattr(reader.wb, "_date_formats", ()))
        self.durations: set[int] = set(getattr(reader.wb, "_timedelta_formats", ()))
        self.epoch = reader.wb.epoch
        self.problems: list[Problem] = []
        self.long_text = 0
        self._columns: dict[str, int] = {}

    def rows(self) -> Iterator[Row]:
        """Yield every row from row 1 on, without trailing empty cells; the stated dimension is ignored.

        Stops after 200 empty rows, 200,000 rows or 5,000,000 cells, and keeps 500 columns.
        """
        done = cells = pending = 0
        with self.archive.open(self.part.path) as source:
            for element in _elements(source, ROW):
                number = max(done + 1, int(float(element.get("r") or done + pending + 1)))
                pending = max(0, number - done - 1)
                row = self._row(element, number)
                if not row:
                    pending += 1
                if pending > EMPTY_ROWS_AT_END:
                    if row:
                        self._add(number, 0, "", Message("Rows after 200 empty rows were not read."))
                    return
                if not row:
                    continue
                for _ in range(pending):
                    yield []
                yield row
                done, pending, cells = number, 0, cells + len(row)
                if done >= MAX_ROWS or cells >= MAX_CELLS:
                    self._add(number, 0, "", Message("The sheet is too long: rows below this one were not read."))
                    return

    def _row(self, element: Element, number: int) -> Row:
        row: Row = []
        column = 0
        for cell in element:
            column = self._column(cell.get("r"), column)
            if column > MAX_COLUMNS:
                if len(cell):
                    self._add(number, column, "", Message("Columns after the 500th were not read."))
                break
            value = self._value(cell, number, column)
            if value is not None:
                row.extend([None] * (column - len(row)))
                row[column - 1] = value
        return row

    def _column(self, coordinate: str | None, previous: int) -> int:
        letters = coordinate.rstrip("0123456789") if coordinate else ""
        if not letters:
            return previous + 1
        column = self._columns.get(letters)
        if column is None:
            column = 0
            for letter in letters[:4].upper():
                column = column * 26 + ord(letter) - 64
            self._columns[letters] = column
        return column

    def _value(self, cell: Element, row: int, column: int) -> Cell:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(INLINE)
            return self._text(_joined_text(inline)) if inline is not None else None
        text = cell.findtext(VALUE)
        if not text:
            formula = cell.find(FORMULA)
            if formula is not None and kind != "str":
                self._add(row, column, "=" + (formula.text or ""), NO_RESULT)
            return None
        try:
            return self._converted(kind, text, cell, (row, column))
        except (ValueError, IndexError, OverflowError):
            return text

    def _converted(self, kind: str, text: str, cell: Element, place: tuple[int, int]) -> Cell:
        if kind == "s":
            return self._text(self.strings[int(text)])
        if kind == "n":
            number = float(text) if "." in text or "E" in text or "e" in text else int(text)
            style = cell.get("s")
            return self._moment(number, int(style)) if style and int(style) in self.dates else number
        if kind == "e":
            self._add(*place, text, FORMULA_ERROR)
            return None
        if kind == "b":
            return text == "1"
        if kind == "d":
            return _plain_moment(from_ISO8601(text))  # type: ignore[no-untyped-call]
        return self._text(text)

    def _text(self, text: str) -> str | None:
        """Return a text cut at Excel's limit; refuses a file that blows up when its texts are spread over the cells."""
        if len(text) > LONG_TEXT:
            text = text[:MAX_CELL_TEXT]
            self.long_text += len(text)
            if self.long_text > MAX_LONG_TEXT:
                raise RefusedFileError(TOO_LARGE_INSIDE)
        return text or None

    def _moment(self, number: float, style: int) -> Cell:
        return _plain_moment(from_excel(number, self.epoch, timedelta=style in self.durations))

    def _add(self, row: int, column: int, value: str, reason: Message) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(self.part.name.name, row, column, value, reason))


def _plain_moment(moment: Any) -> Cell:
    return moment if isinstance(moment, (date, datetime, time)) else str(moment)
