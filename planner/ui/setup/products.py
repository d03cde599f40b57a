"""The card of products: what the campaign is about, how many of each a creator gets, and what that costs the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from planner.formats import format_rupiah
from planner.language import Message, tr
from planner.operations.campaign_setup import set_campaign_product
from planner.ui.editors import CountEdit, named
from planner.ui.session import Route
from planner.ui.setup.fields import SetupCard
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import PickButton, icon_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from planner.queries.campaign_setup import SetupProduct, SetupSheet
    from planner.ui.session import Session

MOST = 1000
QUANTITY_WIDTH = 56


class ProductsCard(SetupCard):
    """The products that are in the campaign; the others wait in the list of the button."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Products for each creator"))
        self.quantities: dict[str, CountEdit] = {}
        self.removers: dict[str, QWidget] = {}
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        self._shown: tuple[SetupProduct, ...] | None = None
        self.add = PickButton("", tr("Add product"), icon_name="plus", small=True)
        self.add_action(self.add)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(s.SPACE_3)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.sum = label("", "labelStrong", wrap=True)
        self.hint, self.problem = Hint(), Hint()
        self.planned = label(tr("Planned automatically when a creator is agreed with"), "tertiary", wrap=True)
        for part in (self._rows, self.problem, self.sum, self.planned, self.hint):
            self.body.addWidget(part)

    def fill(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Show the products of the campaign and what they cost."""
        chosen = tuple(product for product in sheet.products if product.quantity is not None)
        if fresh or [row.id for row in chosen] != list(self.quantities):
            self._rebuild(chosen)
        for product in chosen:
            self.quantities[product.id].set_value(product.quantity)
            self._figures(product)
        self._shown = chosen
        self._fill_menu([product for product in sheet.products if product.quantity is None])
        for part in (self._rows, self.planned):
            part.setVisible(bool(chosen))
        self._say_sum(sheet, chosen)
        self._say_missing(sheet, chosen)

    def editors(self) -> list[Any]:
        """Return the fields."""
        return list(self.quantities.values())

    def _say_sum(self, sheet: SetupSheet, chosen: tuple[SetupProduct, ...]) -> None:
        people = sheet.overview.campaign.people
        words = tr("{amount} at cost price for each creator").format(amount=format_rupiah(sheet.cost_each))
        if people:
            total = format_rupiah(sheet.cost_each * people)
            words = tr("{words}, {total} for {n}").format(words=words, total=total, n=people)
        self.sum.setText(words if chosen else "")
        self.sum.setVisible(bool(chosen))

    def _say_missing(self, sheet: SetupSheet, chosen: tuple[SetupProduct, ...]) -> None:
        """Say what is missing: products at all, or the cost of a chosen one; the brand profile holds both."""
        unpriced = [product.name for product in chosen if product.unit_cost is None]
        if not sheet.products:
            self.hint.set_hint(tr("The shop has no products yet."), "", tr("Open brand profile"), self._open_brand)
        elif unpriced:
            words = tr("No cost price yet: {names}.").format(names=", ".join(unpriced))
            self.hint.set_hint(words, "warn", tr("Open brand profile"), self._open_brand)
        else:
            self.hint.set_hint("" if chosen else tr("No product chosen: the campaign is about the shop as a whole."))
        self.add.setVisible(bool(sheet.products))

    def _fill_menu(self, others: list[SetupProduct]) -> None:
        menu = QMenu(self.add)
        for product in others:
            action = menu.addAction(product.name)
            action.triggered.connect(lambda _on, product=product: self._on_added(product))
        old = self.add.menu()
        self.add.setMenu(menu)
        self.add.setEnabled(bool(others))
        if old is not None:
            old.deleteLater()

    def _rebuild(self, chosen: tuple[SetupProduct, ...]) -> None:
        while taken := self._grid.takeAt(0):
            part = taken.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.quantities, self.removers, self._labels = {}, {}, {}
        for at, product in enumerate(chosen):
            self._add_row(at, product)

    def _add_row(self, at: int, product: SetupProduct) -> None:
        edit = CountEdit(most=MOST, needed=tr("Write how many each creator gets."), small=True)
        named(edit, tr("How many of {name}").format(name=product.name))
        edit.setFixedWidth(QUANTITY_WIDTH)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.reset_value(product.quantity)
        edit.committed.connect(lambda value: self._on_committed(product, edit, value))
        edit.refused.connect(lambda sentence: self.problem.set_hint(sentence, "bad"))
        gone = icon_button("close", tr("Take {name} out of the campaign").format(name=product.name), quiet=True)
        gone.clicked.connect(lambda: self._on_removed(product))
        name: QLabel = label(product.name, "body")
        name.setBuddy(edit)
        self.quantities[product.id], self.removers[product.id] = edit, gone
        cost, total = label("", "label"), label("", "labelStrong")
        for column, part in enumerate((name, edit, cost, total, gone)):
            side = Qt.AlignmentFlag.AlignRight if part in {cost, total} else Qt.AlignmentFlag(0)
            self._grid.addWidget(part, at, column, side | Qt.AlignmentFlag.AlignVCenter)
        self._labels[product.id] = cost, total

    def _figures(self, product: SetupProduct) -> None:
        cost, total = self._labels[product.id]
        cost.setText(tr("cost price {amount}").format(amount=format_rupiah(product.unit_cost)))
        whole = None if product.unit_cost is None else product.unit_cost * (product.quantity or 0)
        total.setText(format_rupiah(whole))

    def _on_added(self, product: SetupProduct) -> None:
        label_ = Message("add {product} to {name}", {"product": product.name, "name": self.campaign_name})
        self.session.history.run(label_, set_campaign_product, self.campaign_id, product.id, 1)

    def _on_removed(self, product: SetupProduct) -> None:
        label_ = Message("take {product} out of {name}", {"product": product.name, "name": self.campaign_name})
        self.session.history.run(label_, set_campaign_product, self.campaign_id, product.id, None)

    def _on_committed(self, product: SetupProduct, edit: CountEdit, value: int) -> None:
        label_ = Message("change quantity of {product}", {"product": product.name})
        stored = next((row.quantity for row in self._shown or () if row.id == product.id), product.quantity)
        self.write(edit, stored, label_, set_campaign_product, self.campaign_id, product.id, value)

    def _open_brand(self) -> None:
        self.session.went.emit(Route("brand", f"setup:{self.campaign_id}"))
