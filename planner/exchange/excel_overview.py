"""The Ringkasan sheet of the Excel summary: the shop on one page, every figure a live formula."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from planner.exchange import excel_people as people
from planner.exchange import excel_places as places
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
from planner.terms import EXITS, NOT_COUNTED, PaymentKind, PaymentStatus, Stage, Tier
from planner.wording import word

if TYPE_CHECKING:
    from openpyxl import Workbook

    from planner.exchange.excel_sheets import Tables

_WIDTHS = (2, 27, 17, 17, 20, 17, 21, 2)
_LAST = 7  # the columns B to G hold everything
_CARDS = (2, 3, 5, 7)  # the middle two are two columns wide
_RIGHT_OF = {2: 3, 5: 7}  # two blocks side by side: where the numbers of each stand
_MAIN_STAGES = [stage for stage in Stage if stage is not Stage.BACKUP and stage not in EXITS]


def write_overview(workbook: Workbook, tables: Tables, today: date) -> None:
    """Write the first sheet: key figures, stages, payment by kind, results by campaign."""
    _add_styles(workbook)
    sheet = new_sheet(workbook, tr("Summary", "Excel sheet"), tables.shop)
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
    total = tables.payments.column_range(places.PAYMENT_TOTAL)
    retail = tables.payments.column_range(places.PAYMENT_RETAIL)
    sales = tables.vouchers.column_range(places.VOUCHER_SALES)
    orders = tables.vouchers.column_range(places.VOUCHER_ORDERS)
    count, rupiah = number_format(Kind.COUNT), number_format(Kind.RUPIAH)
    everyone = tables.influencers.column_range(people.NUMBER)
    campaigns, stages = tables.campaigns.column_range(0), tables.collaborations.column_range(places.COLLABORATION_STAGE)
    return [
        (tr("Influencers", "Excel sheet"), Formula(f"=COUNT({everyone})"), count),
        (tr("Campaigns", "Excel sheet"), Formula(f"=COUNTA({campaigns})"), count),
        (tr("Collaborations", "Excel column"), Formula(f"=COUNTA({stages})"), count),
        (tr("Orders with codes", "Excel sheet"), Formula(f"=SUM({orders})"), count),
        (tr("Total cost", "Excel column"), Formula(f"=SUM({total})"), rupiah),
        (tr("Value for creators", "Excel sheet"), Formula(f"=SUM({retail})"), rupiah),
        (tr("Sales with codes", "Excel column"), Formula(f"=SUM({sales})"), rupiah),
        (tr("Cost per order", "Excel sheet"), Formula(f'=IF(SUM({orders})>0,SUM({total})/SUM({orders}),"")'), rupiah),
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
        """Write the key figures, four to a line."""
        for first in range(0, len(figures), len(_CARDS)):
            some = list(zip(_CARDS, figures[first : first + len(_CARDS)], strict=True))
            labels = {place: self.cell(label, "card label") for place, (label, _, _) in some}
            values = {place: self.cell(figure, "card", number) for place, (_, figure, number) in some}
            self.add(self._filled(labels, "card label"), height=20)
            row = self.add(self._filled(values, "card"), height=30)
            for pair in ("C{0}:D{0}", "E{0}:F{0}"):
                self.sheet.merged_cells.add(pair.format(row))
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
        """Write how many collaborations stand where; beside them the tiers, then backups and exits."""
        stages = tables.collaborations.column_range(places.COLLABORATION_STAGE)
        tiers = tables.influencers.column_range(people.TIER)
        self.pair_head(tr("Collaborations by stage"), tr("Influencers by tier"))
        right: list[str | None] = [word(tier) for tier in Tier]
        right += [None] + [word(stage) for stage in Stage if stage not in _MAIN_STAGES]
        first = self.row + 1
        for place, (stage, label) in enumerate(zip(_MAIN_STAGES, right, strict=True)):
            number = self.row + 1
            cells = {
                2: self.cell(word(stage), "line"),
                3: self.cell(Formula(f"=COUNTIF({stages},B{number})"), "line", number_format(Kind.COUNT)),
            }
            if label is None:
                cells |= self._block(5, tr("Backups and exits"), tr("How many", "Excel sheet"))
            else:
                counted = tiers if place < len(Tier) else stages
                cells |= {5: self.cell(label, "line"), 6: self.cell(None, "line")}
                cells[7] = self.cell(Formula(f"=COUNTIF({counted},E{number})"), "line", number_format(Kind.COUNT))
            self.add(cells)
        exits = first + len(Tier) + 1
        self.add(self._sum(2, f"C{first}:C{self.row}") | self._sum(5, f"G{exits}:G{self.row}"))
        self.add(height=10)

    def _block(self, column: int, title: str, number: str) -> dict[int, Any]:
        cells = {column: self.cell(title, "block"), _RIGHT_OF[column]: self.cell(number, "block right")}
        return cells if column == 2 else cells | {column + 1: self.cell(None, "block")}  # noqa: PLR2004

    def _sum(self, column: int, cells_summed: str) -> dict[int, Any]:
        total = self.cell(Formula(f"=SUM({cells_summed})"), "sum", number_format(Kind.COUNT))
        cells = {column: self.cell(tr("Total", "Excel sheet"), "sum"), _RIGHT_OF[column]: total}
        return cells if column == 2 else cells | {column + 1: self.cell(None, "sum")}  # noqa: PLR2004

    def pair_head(self, left: str, right: str) -> None:
        """Write the heads of two blocks side by side."""
        count = tr("How many", "Excel sheet")
        self.add(self._block(2, left, count) | self._block(5, right, count), height=22)

    def payments(self, tables: Tables) -> None:
        """Write the payment mix at cost and at retail, and the share of each kind; shipping has no share."""
        self.head(
            tr("Payment mix"),
            tr("At cost price"),
            tr("Share", "Excel sheet"),
            tr("Retail value", "Excel column"),
            tr("Share", "Excel sheet"),
        )
        table = tables.payments
        kinds, cost = table.column_range(places.PAYMENT_KIND), table.column_range(places.PAYMENT_COST)
        retail = table.column_range(places.PAYMENT_RETAIL)
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
        shipping, states = table.column_range(places.PAYMENT_SHIPPING), table.column_range(places.PAYMENT_STATUS)
        void = "".join(
            f'-SUMIF({states},"{word(status)}",{shipping})' for status in PaymentStatus if status in NOT_COUNTED
        )
        paid = Formula(f"=SUM({shipping}){void}")
        self.line(tr("Shipping", "Excel column"), [(paid, Kind.RUPIAH)])
        self.line(
            tr("Total", "Excel sheet"),
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
            tr("Collaborations", "Excel column"),
            tr("Budget", "Excel column"),
            tr("Cost so far planned", "Excel column"),
            tr("Orders", "Excel column"),
            tr("Sales with codes", "Excel column"),
        )
        name = "'" + table.title.replace("'", "''") + "'"
        shown = [(places.CAMPAIGN_PEOPLE, Kind.COUNT), (5, Kind.RUPIAH), (places.CAMPAIGN_COST, Kind.RUPIAH)]
        shown += [(places.CAMPAIGN_ORDERS, Kind.COUNT), (places.CAMPAIGN_SALES, Kind.RUPIAH)]
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
            self.line(tr("Total", "Excel sheet"), sums, total=True)
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
