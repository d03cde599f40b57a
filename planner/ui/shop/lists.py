"""What the shop sells and whom it competes with: two tables, written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_number, format_percent
from planner.language import Message, tr
from planner.operations.shop import (
    add_competitor,
    add_product,
    change_competitor,
    change_product,
    remove_competitor,
    remove_product,
)
from planner.queries.campaigns import ProductRow, product_rows
from planner.queries.shop import CompetitorRow, competitor_rows
from planner.ui.campaigns.table import FieldDelegate
from planner.ui.delegates import NumberDelegate
from planner.ui.editors import LineEdit, RupiahEdit
from planner.ui.shop.grid import NEW, FirstDelegate, Grid, remove_column
from planner.ui.table import Column
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.session import Session

BLANK = "\u00a0"  # a cell of the line for something new: neither a value nor a missing one
FULL_PERCENT = 100


class Margin(NamedTuple):
    """What a sale leaves over HPP: rupiah, and percent of the retail price."""

    amount: int
    percent: float


def margin(row: ProductRow) -> Margin | None:
    """Return what a sale leaves; None while HPP or retail price is not known."""
    if row.unit_cost is None or not row.unit_retail:
        return None
    left = row.unit_retail - row.unit_cost
    return Margin(left, left * FULL_PERCENT / row.unit_retail)


class ListCard(QFrame):
    """A card that is a table: its title with one action, a line on what it is used for, the rows."""

    def __init__(self, title: str, purpose: str, add: str, grid: Grid) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.grid = grid
        self.add = flat_button(add, "plus", small=True)
        self.add.clicked.connect(grid.edit_new)
        self._purpose = label(purpose, "label", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        head = QWidget()
        words = QVBoxLayout(head)
        words.setContentsMargins(15, 11, 15, 10)
        words.setSpacing(2)
        first = QHBoxLayout()
        first.addWidget(label(title, "cardTitle"))
        first.addStretch(1)
        first.addWidget(self.add)
        words.addLayout(first)
        words.addWidget(self._purpose)
        column.addWidget(head)
        column.addWidget(line())
        column.addWidget(grid)
        self._column, self._first = column, first

    def add_beside(self, *buttons: QWidget) -> None:
        """Put buttons before the one that adds."""
        for made in buttons:
            self._first.insertWidget(self._first.count() - 1, made)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the rows."""
        self._column.addWidget(widget)


class ProductsCard(ListCard):
    """The products with HPP, retail price and what is left between."""

    def __init__(self, session: Session) -> None:
        self._session = session
        needed = tr("A name is needed.")
        grid = Grid(
            tr("Products"),
            self._columns(),
            {
                "name": lambda view: FirstDelegate(
                    lambda parent: LineEdit(parent, needed=needed), session, view, strong=True
                ),
                "about": lambda view: FieldDelegate(LineEdit, session, view),
                "unit_cost": lambda view: FieldDelegate(RupiahEdit, session, view, right=True),
                "unit_retail": lambda view: FieldDelegate(RupiahEdit, session, view, right=True),
                "margin": NumberDelegate,
            },
        )
        purpose = tr("Used in payment mixes; lines agreed on earlier keep the values they had.")
        super().__init__(tr("Products"), purpose, tr("Product"), grid)
        self.add.setAccessibleName(tr("Add product to the shop"))
        grid.removed.connect(self._on_removed)

    def refresh(self) -> int:
        """Read the products again and return how many there are."""
        rows = self._session.read(product_rows)
        self.grid.show_rows([*rows, ProductRow(NEW, "", "", None, None)])
        return len(rows)

    def _columns(self) -> list[Column]:
        return [
            _named(lambda: tr("Add a product…"), 178, self._write("name")),
            Column("about", lambda: tr("Notes"), 0, _told("about"), raw=_raw("about"), write=self._write("about")),
            _money("unit_cost", lambda: tr("Cost price", "product"), self._write("unit_cost")),
            _money("unit_retail", lambda: tr("Retail price"), self._write("unit_retail")),
            Column("margin", lambda: tr("Margin"), 106, _margin_told, level=_margin_level, right=True),
            remove_column(),
        ]

    def _write(self, field: str) -> Callable[[ProductRow, Any], bool]:
        def write(row: ProductRow, value: Any) -> bool:
            if value == getattr(row, field):
                return True
            if not row.id:
                return self.grid.later(lambda: self._add(value))
            what = Message("change the product {name}", {"name": row.name})
            return self._session.history.run(what, change_product, row.id, **{field: value}) is not None

        return write

    def _add(self, name: str) -> None:
        written = self._session.history.run(Message("add the product {name}", {"name": name}), add_product, name)
        if written is not None:
            self.refresh()
            self.grid.point_at(written.result, "about")

    def _on_removed(self, key: str) -> None:
        row = next((row for row in self._session.read(product_rows) if row.id == key), None)
        if row is not None:
            self._session.history.run(Message("remove the product {name}", {"name": row.name}), remove_product, key)


class CompetitorsCard(ListCard):
    """The competitors, by whose names clashes and red flags are found."""

    def __init__(self, session: Session) -> None:
        self._session = session
        needed = tr("A name is needed.")
        grid = Grid(
            tr("Competitors"),
            self._columns(),
            {
                "name": lambda view: FirstDelegate(
                    lambda parent: LineEdit(parent, needed=needed), session, view, strong=True
                ),
                **dict.fromkeys(("category", "handles", "notes"), lambda view: FieldDelegate(LineEdit, session, view)),
            },
        )
        purpose = tr(
            "Used for what to look out for in background checks, and for clash warnings before a collaboration."
        )
        super().__init__(tr("Competitors"), purpose, tr("Competitor"), grid)
        self.add.setAccessibleName(tr("Add competitor"))
        grid.removed.connect(self._on_removed)

    def refresh(self) -> int:
        """Read the competitors again and return how many there are."""
        rows = self._session.look(competitor_rows)
        self.grid.show_rows([*rows, CompetitorRow(NEW, "", "", "", "")])
        return len(rows)

    def _columns(self) -> list[Column]:
        return [
            _named(lambda: tr("Add a competitor…"), 150, self._write("name")),
            Column(
                "category",
                lambda: tr("Category"),
                128,
                _told("category"),
                raw=_raw("category"),
                write=self._write("category"),
            ),
            Column(
                "handles",
                lambda: tr("Accounts"),
                150,
                lambda row: ", ".join(f"@{part}" for part in row.handles.split(", ") if part) or _empty(row),
                raw=_raw("handles"),
                write=self._write("handles"),
            ),
            Column("notes", lambda: tr("Notes"), 0, _told("notes"), raw=_raw("notes"), write=self._write("notes")),
            remove_column(),
        ]

    def _write(self, field: str) -> Callable[[CompetitorRow, Any], bool]:
        def write(row: CompetitorRow, value: Any) -> bool:
            if value == getattr(row, field):
                return True
            if not row.id:
                return self.grid.later(lambda: self._add(value))
            what = Message("change the competitor {name}", {"name": row.name})
            return self._session.history.run(what, change_competitor, row.id, **{field: value}) is not None

        return write

    def _add(self, name: str) -> None:
        what = Message("add the competitor {name}", {"name": name})
        written = self._session.history.run(what, add_competitor, name)
        if written is not None:
            self.refresh()
            self.grid.point_at(written.result, "category")

    def _on_removed(self, key: str) -> None:
        row = next((row for row in self._session.look(competitor_rows) if row.id == key), None)
        if row is not None:
            what = Message("remove the competitor {name}", {"name": row.name})
            self._session.history.run(what, remove_competitor, key)


def _named(add: Callable[[], str], width: int, write: Callable[[Any, Any], bool]) -> Column:
    """Return the column of names, whose last cell says that something can be added there."""
    return Column(
        "name",
        lambda: tr("Name"),
        width,
        lambda row: row.name if row.id else add(),
        raw=_raw("name"),
        level=lambda row: "" if row.id else "link",
        write=write,
    )


def _money(key: str, title: Callable[[], str], write: Callable[[Any, Any], bool]) -> Column:
    def text(row: ProductRow) -> str:
        return format_number(getattr(row, key)) if row.id else BLANK

    return Column(key, title, 86, text, raw=_raw(key), write=write, right=True)


def _raw(field: str) -> Callable[[Any], Any]:
    return lambda row: getattr(row, field)


def _told(field: str) -> Callable[[Any], str]:
    return lambda row: getattr(row, field) or _empty(row)


def _empty(row: Any) -> str:
    return "" if row.id else BLANK


def _margin_told(row: ProductRow) -> str:
    left = margin(row)
    if left is None:
        return _empty(row)
    return f"{format_number(left.amount)} \u00b7 {format_percent(left.percent, decimals=0)}"


def _margin_level(row: ProductRow) -> str:
    left = margin(row)
    return "bad" if left is not None and left.amount <= 0 else ""
