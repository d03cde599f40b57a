"""How the sheets of the Excel summary look and are written: kinds of columns, styles, one table per sheet.

Text is always written as text: nothing that starts with `=` becomes a formula; only a `Formula` is one.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from planner.language import current_language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl import Workbook

INK, ON_INK = "12363D", "FFFFFF"
ACCENT, TINT, TINT_LINE = "0E5C66", "E2EFEF", "9CC4C8"
QUIET, GROUND, LINE = "4A5B60", "FAF9F5", "E4E1D8"
FONT = "Calibri"
A4 = 9
LONGEST_TEXT = 32_000  # Excel's own limit is 32,767
# What somebody who edits the cell in Excel would turn into a formula by pressing Enter; it is marked as text.
FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r", "\n")
# What XML 1.0 cannot hold: control characters and halves of surrogate pairs.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    LONG = "long"
    COUNT = "count"
    RUPIAH = "rupiah"
    DATE = "date"
    RATE = "rate"
    SHARE = "share"
    MULTIPLE = "multiple"


class Column(NamedTuple):
    """One column: its title, what it holds, its width in characters, and whether it has a total below."""

    title: str
    kind: Kind = Kind.TEXT
    width: float = 14
    total: bool = False


class Formula(NamedTuple):
    """A live formula, with its `=`; only our own texts are ever formulas."""

    text: str


class Table(NamedTuple):
    """One sheet: rows hold one value per column, None for an empty cell."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Any]]
    frozen: str = "B2"
    printed: int = 0  # how many columns are printed; 0 for all
    wraps: bool = False

    @property
    def last_row(self) -> int:
        """Return the number of the last row that holds data; 2 when there is none, so that ranges stay valid."""
        return max(2, len(self.rows) + 1)

    @property
    def has_totals(self) -> bool:
        """Tell whether a row of totals stands below the data."""
        return bool(self.rows) and any(column.total for column in self.columns)

    def column_range(self, place: int) -> str:
        """Return the cells of one column (counted from 0) as a formula of another sheet names them."""
        letter = get_column_letter(place + 1)
        quoted = self.title.replace("'", "''")
        return f"'{quoted}'!${letter}$2:${letter}${self.last_row}"


def clean_text(value: str) -> str:
    """Return a text as a cell can hold it."""
    cleaned = _UNWRITABLE.sub("", value)
    return cleaned if len(cleaned) <= LONGEST_TEXT else cleaned[: LONGEST_TEXT - 1] + "…"


def date_format() -> str:
    """Return how dates are shown: month names in the language of the workbook, whatever the computer's is."""
    return "[$-421]d mmm yyyy_)" if current_language() == "id" else "[$-809]d mmm yyyy_)"


def number_format(kind: Kind) -> str:
    """Return the number format of a kind of column."""
    # "_)" leaves the width of a bracket free, so that a number does not touch the text of the next column.
    formats = {
        Kind.COUNT: "#,##0_)",
        Kind.RUPIAH: '"Rp"#,##0_);[Red]-"Rp"#,##0_)',
        Kind.DATE: date_format(),
        Kind.RATE: "0.0_)",
        Kind.SHARE: "0%_)",
        Kind.MULTIPLE: '0.0"\u00d7"_)',
    }
    return formats.get(kind, "General")


def add_styles(workbook: Workbook) -> None:
    """Register the few named styles of the workbook."""
    thin = Side(style="thin", color=TINT_LINE)
    middle = Alignment(vertical="center", wrap_text=True)
    styles = [
        NamedStyle(
            "planner head", Font(FONT, 11, bold=True, color=ON_INK), PatternFill("solid", INK), Border(), middle
        ),
        NamedStyle(
            "planner head right",
            Font(FONT, 11, bold=True, color=ON_INK),
            PatternFill("solid", INK),
            Border(),
            Alignment(horizontal="right", vertical="center", wrap_text=True),
        ),
        NamedStyle(
            "planner total", Font(FONT, 11, bold=True), PatternFill("solid", TINT), Border(top=thin, bottom=thin)
        ),
        NamedStyle("planner long", Font(FONT, 11), alignment=Alignment(vertical="top", wrap_text=True)),
        NamedStyle("planner text", Font(FONT, 11)),
    ]
    for style in styles:
        workbook.add_named_style(style)


def new_sheet(workbook: Workbook, title: str, shop: str, *, landscape: bool = True) -> Any:
    """Return a new sheet, set up for printing on A4."""
    sheet = workbook.create_sheet(title)
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.7
    # "&" begins a code in a footer; doubled it is itself.
    sheet.oddFooter.left.text = clean_text(shop).replace("&", "&&")[:80]
    sheet.oddFooter.center.text = title
    sheet.oddFooter.right.text = f"{tr('Page', 'Excel sheet')} &P / &N"
    for part in (sheet.oddFooter.left, sheet.oddFooter.center, sheet.oddFooter.right):
        part.size, part.color = 9, QUIET
    return sheet


def prepare_table(workbook: Workbook, table: Table, shop: str) -> Any:
    """Return the sheet of a table without its rows: frozen header, filter, widths, row lines and print set-up."""
    sheet = new_sheet(workbook, table.title, shop)
    last_letter = get_column_letter(len(table.columns))
    sheet.freeze_panes = table.frozen
    sheet.auto_filter.ref = f"A1:{last_letter}{table.last_row}"
    sheet.print_title_rows = "1:1"
    sheet.sheet_properties.tabColor = ACCENT
    if table.printed:
        sheet.print_area = f"A1:{get_column_letter(table.printed)}{table.last_row + table.has_totals}"
    for place, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    if table.rows:
        # One rule draws all row lines: no cell needs a border of its own.
        lines = Rule("expression", dxf=DifferentialStyle(border=Border(bottom=Side(style="thin", color=LINE))))
        lines.formula = ["TRUE"]
        sheet.conditional_formatting.add(f"A2:{last_letter}{table.last_row}", lines)
    return sheet


def styled(sheet: Any, value: Any, style: str, number: str = "") -> Any:
    """Return one cell in a named style; text stays text, a `Formula` is live."""
    cell = WriteOnlyCell(sheet)
    # The style first: a named style brings its own number format.
    cell.style = style
    if number:
        cell.number_format = number
    if isinstance(value, Formula):
        cell.value = value.text
    elif isinstance(value, str):
        cell.value = clean_text(value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_LIKE)
    else:
        cell.value = value
    return cell


def head_style(kind: Kind) -> str:
    """Return the style of a column's title: over numbers it stands at the right, as they do."""
    return "planner head" if kind in {Kind.TEXT, Kind.LONG} else "planner head right"
