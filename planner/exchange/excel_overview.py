"""The Ringkasan sheet of the Excel summary: the shop on one page, every figure a live formula."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from planner.exchange import excel_people as people
from planner.exchange import excel_sheets as sheets
from planner.exchange.excel_style import (
    ACCENT,
    FONT,
    GROUND,
    INK,
    LINE,
    ON_INK,
    QUIET,
    TINT,
    TINT_LINE,
    Formula,
    Kind,
    new_sheet,
    number_format,
    styled,
)
from planner.formats import format_date
from planner.language import tr
from planner.terms import PaymentKind, PaymentStatus, Stage, Tier
from planner.wording import word

if TYPE_CHECKING:
    from openpyxl import Workbook

    from planner.exchange.excel_sheets import Tables

_WIDTHS = (2, 25, 16, 16, 16, 16, 16, 2)
_LAST = 7  # the columns B to G hold everything


def write_overview(workbook: Workbook, tables: Tables, today: date) -> None:
    """Write the first sheet: key figures, stages, payment by kind, results by campaign."""
    _add_styles(workbook)
    sheet = new_sheet(workbook, tr("Summary", "sheet"), tables.shop)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = INK
    sheet.page_setup.fitToHeight = 1
    sheet.print_options.horizontalCentered = True
    for letter, width in zip("ABCDEFGH", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    page = _Page(sheet)
    page.title(tables.shop or tr("Shop without a name"), today)
    page.cards(_key_figures(tables))
    page.stages(tables)
    page.payments(tables)
    page.campaigns(tables)
    page.note(tr("Sales have other causes too: product, price, stock and season. The codes tell only a part."))


def _key_figures(tables: Tables) -> list[tuple[str, Formula, str]]:
    total = tables.payments.column_range(sheets.PAYMENT_TOTAL)
    retail = tables.payments.column_range(sheets.PAYMENT_RETAIL)
    sales = tables.vouchers.column_range(sheets.VOUCHER_SALES)
    orders = tables.vouchers.column_range(sheets.VOUCHER_ORDERS)
    count, rupiah = number_format(Kind.COUNT), number_format(Kind.RUPIAH)
    everyone = tables.influencers.column_range(people.NUMBER)
    campaigns, stages = tables.campaigns.column_range(0), tables.collaborations.column_range(sheets.COLLABORATION_STAGE)
    return [
        (tr("Influencers", "sheet"), Formula(f"=COUNT({everyone})"), count),
        (tr("Campaigns", "sheet"), Formula(f"=COUNTA({campaigns})"), count),
        (tr("Collaborations", "column"), Formula(f"=COUNTA({stages})"), count),
        (tr("Orders with codes", "sheet"), Formula(f"=SUM({orders})"), count),
        (tr("Total cost", "column"), Formula(f"=SUM({total})"), rupiah),
        (tr("Value for creators", "sheet"), Formula(f"=SUM({retail})"), rupiah),
        (tr("Sales with codes", "column"), Formula(f"=SUM({sales})"), rupiah),
        (tr("Cost per order", "sheet"), Formula(f'=IF(SUM({orders})>0,SUM({total})/SUM({orders}),"")'), rupiah),
    ]


class _Page:
    """The sheet being written, row by row; cells are laid out in the columns B to G."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self.row = 0

    def add(self, cells: dict[int, Any] | None = None, height: float = 18) -> int:
        """Append a row with the cells of the given columns (2 is B); returns its number."""
        self.row += 1
        self.sheet.row_dimensions[self.row].height = height
        given = cells or {}
        self.sheet.append([given.get(column) for column in range(1, _LAST + 1)])
        return self.row

    def cell(self, value: Any, style: str, number: str = "") -> Any:
        """Return one styled cell."""
        return styled(self.sheet, value, f"planner {style}", number)

    def title(self, shop: str, today: date) -> None:
        """Write the head of the page."""
        self.add(height=8)
        self.add({2: self.cell(shop, "shop")}, height=30)
        subtitle = tr("Influencer summary · {day}").format(day=format_date(today, date.min, weekday=False))
        self.add({2: self.cell(subtitle, "subtitle")}, height=20)
        self.add(height=10)

    def cards(self, figures: list[tuple[str, Formula, str]]) -> None:
        """Write the key figures, three to a line."""
        for first in range(0, len(figures), 4):
            some = figures[first : first + 4]
            places = (2, 3, 5, 7) if len(some) > 3 else (2, 3, 5)  # noqa: PLR2004
            labels = {place: self.cell(label, "card label") for place, (label, _, _) in zip(places, some, strict=True)}
            values = {
                place: self.cell(figure, "card", number) for place, (_, figure, number) in zip(places, some, strict=True)
            }
            self.add(self._filled(labels, "card label"), height=20)
            self.add(self._filled(values, "card"), height=30)
            self.add(height=8)

    def _filled(self, cells: dict[int, Any], style: str) -> dict[int, Any]:
        return {column: cells.get(column) or self.cell(None, style) for column in range(2, _LAST + 1)}

    def head(self, *titles: str) -> None:
        """Write the head of a block: the first title at the left, the others over their numbers."""
        cells = {2: self.cell(titles[0], "block")}
        for column in range(3, _LAST + 1):
            title = titles[column - 2] if column - 2 < len(titles) else None
            cells[column] = self.cell(title, "block right")
        self.add(cells, height=22)

    def line(self, label: Any, values: list[tuple[Any, Kind]], *, total: bool = False) -> int:
        """Write one line of a block."""
        style = "sum" if total else "line"
        cells = {column: self.cell(None, style) for column in range(2, _LAST + 1)}
        cells[2] = self.cell(label, style)
        for column, (value, kind) in enumerate(values, 3):
            cells[column] = self.cell(value, style, number_format(kind))
        return self.add(cells)

    def stages(self, tables: Tables) -> None:
        """Write how many collaborations stand at each stage, and how many influencers there are of each tier."""
        self.head(tr("Collaborations by stage"), tr("How many", "sheet"), "", tr("Influencers by tier"), tr("How many", "sheet"))
        stages = tables.collaborations.column_range(sheets.COLLABORATION_STAGE)
        tiers = tables.influencers.column_range(people.TIER)
        first = self.row + 1
        for place, stage in enumerate(Stage):
            number = self.row + 1
            values: list[tuple[Any, Kind]] = [(Formula(f"=COUNTIF({stages},B{number})"), Kind.COUNT)]
            if place < len(Tier):
                values += [
                    (None, Kind.TEXT),
                    (word(list(Tier)[place]), Kind.TEXT),
                    (Formula(f"=COUNTIF({tiers},E{number})"), Kind.COUNT),
                ]
            self.line(word(stage), values)
        self.line(tr("Total", "sheet"), [(Formula(f"=SUM(C{first}:C{self.row})"), Kind.COUNT)], total=True)
        self.add(height=10)

    def payments(self, tables: Tables) -> None:
        """Write the payment mix at cost and at retail, and the share of each kind; shipping has no share."""
        self.head(
            tr("Payment mix"),
            tr("At cost (HPP)"),
            tr("Share", "sheet"),
            tr("Retail value", "column"),
            tr("Share", "sheet"),
        )
        table = tables.payments
        kinds, cost = table.column_range(sheets.PAYMENT_KIND), table.column_range(sheets.PAYMENT_COST)
        retail = table.column_range(sheets.PAYMENT_RETAIL)
        first = self.row + 1
        last = self.row + len(PaymentKind)
        for kind in PaymentKind:
            number = self.row + 1
            values = [
                (Formula(f"=SUMIF({kinds},$B{number},{cost})"), Kind.RUPIAH),
                (Formula(f'=IF(SUM(C${first}:C${last})>0,C{number}/SUM(C${first}:C${last}),"")'), Kind.SHARE),
                (Formula(f"=SUMIF({kinds},$B{number},{retail})"), Kind.RUPIAH),
                (Formula(f'=IF(SUM(E${first}:E${last})>0,E{number}/SUM(E${first}:E${last}),"")'), Kind.SHARE),
            ]
            self.line(word(kind), values)
        shipping, states = table.column_range(sheets.PAYMENT_SHIPPING), table.column_range(sheets.PAYMENT_STATUS)
        cancelled = word(PaymentStatus.CANCELLED)
        paid = Formula(f'=SUM({shipping})-SUMIF({states},"{cancelled}",{shipping})')
        self.line(tr("Shipping", "column"), [(paid, Kind.RUPIAH)])
        self.line(
            tr("Total", "sheet"),
            [
                (Formula(f"=SUM(C{first}:C{self.row})"), Kind.RUPIAH),
                (None, Kind.TEXT),
                (Formula(f"=SUM(E{first}:E{self.row})"), Kind.RUPIAH),
            ],
            total=True,
        )
        self.add(height=10)

    def campaigns(self, tables: Tables) -> None:
        """Write what each campaign cost and sold; the figures come from its sheet."""
        table = tables.campaigns
        self.head(
            tr("Results by campaign"),
            tr("Collaborations", "column"),
            tr("Budget", "column"),
            tr("Cost so far planned", "column"),
            tr("Orders", "column"),
            tr("Sales with codes", "column"),
        )
        name = "'" + table.title.replace("'", "''") + "'"
        shown = [(sheets.CAMPAIGN_PEOPLE, Kind.COUNT), (5, Kind.RUPIAH), (sheets.CAMPAIGN_COST, Kind.RUPIAH)]
        shown += [(sheets.CAMPAIGN_ORDERS, Kind.COUNT), (sheets.CAMPAIGN_SALES, Kind.RUPIAH)]
        first = self.row + 1
        for line in range(2, len(table.rows) + 2):
            values: list[tuple[Any, Kind]] = []
            for place, kind in shown:
                source = f"{name}!{chr(65 + place)}{line}"
                values.append((Formula(f'=IF({source}="","",{source})'), kind))
            self.line(Formula(f"={name}!A{line}"), values)
        if table.rows:
            sums = [
                (Formula(f"=SUM({letter}{first}:{letter}{self.row})"), kind)
                for letter, (_, kind) in zip("CDEFG", shown, strict=True)
            ]
            self.line(tr("Total", "sheet"), sums, total=True)
        self.add(height=10)

    def note(self, text: str) -> None:
        """Write the sentence below everything."""
        self.add({2: self.cell(text, "note")}, height=20)


def _add_styles(workbook: Workbook) -> None:
    line = Border(bottom=Side(style="thin", color=LINE))
    tint_line = Border(top=Side(style="thin", color=TINT_LINE), bottom=Side(style="thin", color=TINT_LINE))
    ink, ground, tint = (PatternFill("solid", colour) for colour in (INK, GROUND, TINT))
    middle = Alignment(vertical="center")
    left, right = Alignment(horizontal="left", vertical="center"), Alignment(horizontal="right", vertical="center")
    head = Font(FONT, 11, bold=True, color=ON_INK)
    for style in (
        NamedStyle("planner shop", Font(FONT, 20, bold=True, color=INK), alignment=middle),
        NamedStyle("planner subtitle", Font(FONT, 11, color=QUIET), alignment=middle),
        NamedStyle("planner card label", Font(FONT, 10, color=QUIET), ground, alignment=left),
        NamedStyle("planner card", Font(FONT, 16, bold=True, color=ACCENT), ground, line, left),
        NamedStyle("planner block", head, ink, alignment=middle),
        NamedStyle("planner block right", head, ink, alignment=right),
        NamedStyle("planner line", Font(FONT, 11), border=line, alignment=middle),
        NamedStyle("planner sum", Font(FONT, 11, bold=True), tint, tint_line, middle),
        NamedStyle("planner note", Font(FONT, 10, italic=True, color=QUIET), alignment=middle),
    ):
        workbook.add_named_style(style)
