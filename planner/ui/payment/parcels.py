"""The parcels of a payment mix: what travels together, when it went out and arrived, and under which number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.formats import format_number
from planner.language import tr
from planner.operations.payments import NOT_SENT
from planner.terms import PaymentKind, PaymentStatus
from planner.ui.editors import DateEdit, LineEdit, settle
from planner.ui.payment.entries import counting
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button
from planner.ui.widgets.forms import Form
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label, line
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from planner.queries.campaigns import PaymentRow
    from planner.ui.history import Attempt

    Change = Callable[["Parcel", str, Any], Attempt[Any]]


class Parcel(NamedTuple):
    """Product lines that travel together; those still in the shop are one parcel for each tracking number."""

    line_ids: tuple[str, ...]
    contents: str
    status: PaymentStatus
    shipped_on: date | None
    settled_on: date | None
    tracking_number: str

    @property
    def is_here(self) -> bool:
        """Tell whether it has not left the shop yet."""
        return self.status in NOT_SENT


def parcels(rows: Iterable[PaymentRow]) -> list[Parcel]:
    """Return the parcels of a mix in the order of its lines; what was cancelled or came back is in none."""
    groups: dict[tuple[Any, ...], list[PaymentRow]] = {}
    for row in counting(rows):
        if row.kind is PaymentKind.PRODUCT:
            state = ("here", None, None) if row.status in NOT_SENT else (row.status, row.shipped_on, row.settled_on)
            groups.setdefault((*state, row.tracking_number), []).append(row)
    return [
        Parcel(
            tuple(row.id for row in group),
            contents(group),
            min((row.status for row in group), key=_ORDER.index),
            group[0].shipped_on,
            group[0].settled_on,
            group[0].tracking_number,
        )
        for group in groups.values()
    ]


def contents(rows: Iterable[PaymentRow]) -> str:
    """Return what lies in a parcel: how many of each product."""
    return ", ".join(
        f"{format_number(row.quantity)} \u00d7 {row.product or row.label or word(row.kind)}" for row in rows
    )


class ParcelCard(Card):
    """Every parcel with its days and its number, written in place; a button sends what is still here."""

    def __init__(self, today: Callable[[], date], change: Change, parent: QWidget | None = None) -> None:
        super().__init__(tr("Parcels"), parent)
        self._today = today
        self._change = change
        self.blocks: list[ParcelBlock] = []
        self.send = button(tr("Send parcel"), "truck", small=True)
        self.add_action(self.send)
        self.hide()

    def show_parcels(self, shown: Sequence[Parcel]) -> None:
        """Show these parcels; the card is away while no product is given."""
        while len(self.blocks) < len(shown):
            block = ParcelBlock(self._today, self._change, is_first=not self.blocks)
            self.blocks.append(block)
            self.body.addWidget(block)
        for block, parcel in zip(self.blocks, shown, strict=False):
            block.show_parcel(parcel)
        for at, block in enumerate(self.blocks):
            block.setVisible(at < len(shown))
        self.send.setVisible(any(parcel.is_here for parcel in shown))
        self.setVisible(bool(shown))

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        for block in self.blocks:
            if not block.isHidden():
                block.commit()


class ParcelBlock(QWidget):
    """One parcel: what is in it and its state, the day it was sent, the day it arrived, its tracking number."""

    def __init__(self, today: Callable[[], date], change: Change, *, is_first: bool) -> None:
        super().__init__()
        self._today = today
        self._change = change
        self._parcel: Parcel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        if not is_first:
            column.addWidget(line())
        self.contents, self.state = label("", "strong", wrap=True), label("", "label")
        head = QHBoxLayout()
        head.setSpacing(s.SPACE_3)
        head.addWidget(self.contents, 1)
        head.addWidget(self.state)
        column.addLayout(head)
        self.shipped_on, self.settled_on = DateEdit(today), DateEdit(today)
        self.tracking_number = LineEdit()
        form = Form()
        self._rows = {
            "shipped_on": form.add(tr("Shipped on"), self.shipped_on),
            "settled_on": form.add(tr("Received on"), self.settled_on),
            "tracking_number": form.add(tr("Tracking number"), self.tracking_number),
        }
        self._names = (tr("Shipped on"), tr("Received on"), tr("Tracking number"))
        column.addWidget(form)
        self.arrived = self._build_arrived(column)
        for key, field in self._fields().items():
            field.committed.connect(lambda value, key=key: self._on_committed(key, value))
            field.refused.connect(lambda sentence, key=key: self._rows[key].set_hint(sentence, "bad"))

    def show_parcel(self, parcel: Parcel) -> None:
        """Show a parcel; what is being typed into the same one stays."""
        is_same = self._parcel is not None and self._parcel.line_ids == parcel.line_ids
        self._parcel = parcel
        self.contents.setText(parcel.contents)
        self.state.setText(word(parcel.status))
        for (key, field), name in zip(self._fields().items(), self._names, strict=True):
            value = getattr(parcel, key)
            (field.set_value if is_same else field.reset_value)(value)
            field.setAccessibleName(f"{parcel.contents}: {name}")
        is_odd = parcel.shipped_on and parcel.settled_on and parcel.settled_on < parcel.shipped_on
        if not self.settled_on.problem():
            self._rows["settled_on"].set_hint(tr("Before the day it was sent.") if is_odd else "", "warn")
        self._rows["settled_on"].setVisible(not parcel.is_here)
        self.arrived.setVisible(parcel.status is PaymentStatus.SHIPPED)
        self.arrived.setAccessibleName(f"{parcel.contents}: {self.arrived.text()}")

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        for field in self._fields().values():
            field.commit()

    def _build_arrived(self, column: QVBoxLayout) -> QPushButton:
        made = flat_button(tr("Received today"), "check", small=True)
        made.clicked.connect(self._on_arrived)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(made)
        column.addLayout(row)
        return made

    def _fields(self) -> dict[str, LineEdit]:
        return {
            "shipped_on": self.shipped_on,
            "settled_on": self.settled_on,
            "tracking_number": self.tracking_number,
        }

    def _on_committed(self, key: str, value: Any) -> None:
        if self._parcel is not None:
            stored = getattr(self._parcel, key)
            settle(self._fields()[key], stored, self._change(self._parcel, key, value))

    def _on_arrived(self) -> None:
        self.commit()
        if self._parcel is not None:
            self._on_committed("settled_on", self._today())


_ORDER = tuple(PaymentStatus)
