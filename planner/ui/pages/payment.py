"""The payment mix of one collaboration: cash, product and event lines, at cost and at retail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.formats import format_rupiah
from planner.language import Message, tr
from planner.operations.collaborations import change_collaboration
from planner.operations.parcels import change_parcel, receive_parcel, ship_parcel
from planner.operations.payments import (
    add_payment_line,
    change_payment_line,
    remove_payment_line,
    replace_payment_lines,
)
from planner.operations.shop import add_event, add_product
from planner.queries import campaigns as queries
from planner.rules.payment_mix import MixPreset, plan
from planner.terms import ContentStatus, PaymentKind, PaymentStatus
from planner.ui.editors import settle
from planner.ui.payment.cards import FeeCard, OutCard, ShareCard
from planner.ui.payment.cells import line_value
from planner.ui.payment.dialogs import EventDialog, ParcelDialog, ProductDialog
from planner.ui.payment.entries import SETTLED, Entry, EntryRole, entries
from planner.ui.payment.parcels import Parcel, ParcelCard, parcels
from planner.ui.payment.presets import preset_lines, preset_of
from planner.ui.payment.table import NEW, PaymentTable
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import ToggleGroup
from planner.ui.widgets.frames import PageHeader, scrolled
from planner.ui.widgets.styling import label
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from planner.queries.campaigns import CollaborationRow, DeliverableRow, EventRow, PaymentRow, ProductRow
    from planner.store.transaction import Transaction
    from planner.ui.history import Attempt
    from planner.ui.session import Session

    Dialog = ProductDialog | EventDialog | ParcelDialog

P = ParamSpec("P")
RIGHT_WIDTH, RIGHT_WIDTH_NARROW = 364, 300
NARROW = 1160


class PaymentPage(QWidget):
    """Shows the payment mix of a collaboration."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._person: CollaborationRow | None = None
        self._content: list[DeliverableRow] = []
        self._rows: list[PaymentRow] = []
        self._parcels: list[Parcel] = []
        self._products: list[ProductRow] = []
        self._events: list[EventRow] = []
        self._menu: QMenu | None = None
        self._dialog: Dialog | None = None
        self.header = PageHeader()
        self.header.parent_clicked.connect(self._on_parent_clicked)
        self.header.end_context()
        self.presets = ToggleGroup(
            [
                (MixPreset.HALF, tr("50/50"), ""),
                (MixPreset.BARTER, tr("Barter"), ""),
                (MixPreset.CASH, tr("Cash"), ""),
            ]
        )
        self.presets.chosen.connect(self._on_preset_chosen)
        self.table = PaymentTable(session.today(), self._on_edited, self._choices)
        self.table.added.connect(self._on_added)
        self.table.removed.connect(self._on_removed)
        self.table.refused.connect(session.history.failed)
        self.shares, self.fee, self.out = ShareCard(), FeeCard(), OutCard()
        self.fee.fee.committed.connect(self._on_fee_committed)
        self.parcels = ParcelCard(session.today(), self._on_parcel_changed)
        self.parcels.send.clicked.connect(self.ask_to_send)
        self._actions = self._make_actions()
        self._build()

    def _make_actions(self) -> list[QAction]:
        made = []
        for kind, text in (
            (PaymentKind.CASH, tr("Add cash")),
            (PaymentKind.PRODUCT, tr("Add product")),
            (PaymentKind.EVENT, tr("Add event invite")),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, kind=kind: self._on_added(kind))
            made.append(action)
        self._remove = QAction(tr("Remove payment line"), self)
        self._remove.triggered.connect(self._on_remove_asked)
        self._send = QAction(tr("Send parcel"), self)
        self._send.triggered.connect(self.ask_to_send)
        return [*made, self._send, self._remove]

    def _build(self) -> None:
        self._fee_label = label("", "label")
        mix = QFrame()
        mix.setProperty("role", "card")
        mix.setAccessibleName(tr("Payment mix"))
        within = QVBoxLayout(mix)
        within.setContentsMargins(1, 1, 1, 6)
        within.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(15, 11, 15, 10)
        head.setSpacing(s.SPACE_3)
        head.addWidget(label(tr("Payment mix"), "cardTitle"))
        head.addWidget(self.presets)
        head.addStretch(1)
        head.addWidget(self._fee_label)
        within.addLayout(head)
        within.addWidget(self.table)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (mix, self.shares)), (right, (self.fee, self.out, self.parcels))):
            column.setSpacing(s.SPACE_4)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        content = QWidget()
        beside = QHBoxLayout(content)
        beside.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        beside.setSpacing(s.SPACE_4)
        beside.addLayout(left, 1)
        beside.addLayout(right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(scrolled(content, sideways=True), 1)

    def open(self, key: str) -> None:
        """Show the payment mix of a collaboration."""
        if key != self._key:
            self.commit()
            self._key = key
            self._load(fresh=True)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._key:
            self._load(fresh=False)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return list(self._actions)

    def dialog(self) -> Dialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        if self._person is not None:
            self.fee.fee.commit()
            self.parcels.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the table its room in a small window."""
        super().resizeEvent(event)
        for card in (self.fee, self.out, self.parcels):
            card.setFixedWidth(RIGHT_WIDTH if self.width() >= NARROW else RIGHT_WIDTH_NARROW)

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed when another page comes or the window closes."""
        self.commit()
        super().hideEvent(event)

    def _load(self, *, fresh: bool) -> None:
        found = self._session.read(queries.collaboration_rows, None, self._key)
        if not found:
            self._key, self._person = "", None
            self._session.went.emit(Route("campaigns"))
            return
        person = self._person = found[0]
        self._content = self._session.read(queries.deliverable_rows, person.id)
        self._rows = self._session.read(queries.payment_rows, person.id)
        self._parcels = parcels(self._rows)
        self._products = self._session.read(queries.product_rows)
        self._events = self._session.read(queries.event_rows)
        if fresh:
            self.fee.fee.reset_value(person.usual_fee)
        self._show(person)

    def _show(self, person: CollaborationRow) -> None:
        self.header.set_breadcrumb(person.campaign, person.name)
        content = ", ".join(f"{row.quantity} {word(row.kind)}" for row in self._content)
        self.header.set_sub(content)
        self.presets.set_value(preset_of(self._rows, person.usual_fee))
        text = tr("Usual fee: {fee}").format(fee=format_rupiah(person.usual_fee))
        self._fee_label.setText(text)
        self.table.set_entries(entries(self._rows))
        self.shares.show_mix(self._rows, person.usual_fee)
        self.fee.show_mix(self._rows, person.usual_fee)
        self.out.show_risk(self._rows, person, self._content, self._session.today())
        self.parcels.show_parcels(self._parcels)
        self._send.setEnabled(any(parcel.is_here for parcel in self._parcels))
        self._session.said.emit(f"{person.name} · {person.campaign}")

    def _choices(self, kind: PaymentKind) -> list[tuple[Any, str]]:
        if kind is PaymentKind.PRODUCT:
            return [*((row.id, row.name) for row in self._products), (NEW, tr("New product…"))]
        return [*((row.id, row.name) for row in self._events), (NEW, tr("New event…"))]

    def _on_edited(self, entry: Entry, key: str, value: Any) -> bool:
        """Write one cell; True when it was taken."""
        row = entry.line
        if row is None:
            return False
        if value == NEW and key == "label" and row.kind is not PaymentKind.CASH:
            self._ask_new(row.kind, row.id)
            return False
        fields = self._fields(entry, row, key, value)
        stored = row._asdict()
        if all(stored[name] == new for name, new in fields.items()):
            return True
        message = Message("change {name} in the payment mix", line_value(entry, row))
        return self._run(message, change_payment_line, row.id, **fields)

    def _fields(self, entry: Entry, row: PaymentRow, key: str, value: Any) -> dict[str, Any]:
        if entry.role is EntryRole.SHIPPING:
            return {"shipping_cost": value}
        if key == "status":
            today = self._session.today()
            settled = (row.settled_on or today) if value in SETTLED else None
            sent = {"shipped_on": row.shipped_on or today} if value is PaymentStatus.SHIPPED else {}
            return {"status": value, "settled_on": settled, **sent}
        if key == "label" and row.kind is not PaymentKind.CASH:
            return self._chosen(row.kind, value)
        names = {
            "label": "label",
            "quantity": "quantity",
            "cost": "unit_cost",
            "retail": "unit_retail",
            "due": "due_on",
        }
        return {names[key]: value}

    def _chosen(self, kind: PaymentKind, key: str) -> dict[str, Any]:
        """Return the fields of a line that speaks of a product or an event: it takes their amounts."""
        if kind is PaymentKind.PRODUCT:
            product = next((row for row in self._products if row.id == key), None)
            cost, retail = (product.unit_cost, product.unit_retail) if product else (None, None)
            return {"product_id": key, "label": "", "unit_cost": cost, "unit_retail": retail}
        event = next((row for row in self._events if row.id == key), None)
        cost = event.cost_per_guest if event else None
        due = {"due_on": event.held_on} if event and event.held_on else {}
        return {"event_id": key, "label": "", "unit_cost": cost, "unit_retail": cost, **due}

    def _on_added(self, kind: PaymentKind) -> None:
        if kind is PaymentKind.CASH:
            has_cash = any(row.kind is PaymentKind.CASH for row in self._rows)
            line_id = self._add(kind, {"label": tr("Rest after going live") if has_cash else tr("Down payment")})
            QTimer.singleShot(0, self, lambda: self.table.edit_cell(line_id, "cost"))
            return
        choices = self._choices(kind)
        if len(choices) == 1:
            self._ask_new(kind, "")
            return
        menu = QMenu(self)
        for key, name in choices:
            action = menu.addAction(name)
            action.triggered.connect(lambda _on=False, key=key: self._on_choice_added(kind, key))
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(self.table.point_under(f"group:{kind}"))

    def _on_choice_added(self, kind: PaymentKind, key: str) -> None:
        if key == NEW:
            self._ask_new(kind, "")
        else:
            self.table.point_at(self._add(kind, self._chosen(kind, key)), "quantity")

    def _add(self, kind: PaymentKind, fields: dict[str, Any]) -> str:
        """Add a line and return its key, empty when that failed."""
        if self._person is None:
            return ""
        message = Message("add a payment line for {name}", {"name": self._person.name})
        written = self._session.history.run(message, add_payment_line, self._person.id, kind, **fields)
        if written is None:
            return ""
        self.refresh()
        return written.result

    def _ask_new(self, kind: PaymentKind, line_id: str) -> None:
        """Ask for a new product or event, for a new line or (with an id) for one that is there."""
        dialog: Dialog
        if kind is PaymentKind.PRODUCT:
            dialog = ProductDialog(self.window())
            dialog.made.connect(lambda *made: self._on_product_made(line_id, *made))
        else:
            dialog = EventDialog(self.window(), self._session.today())
            dialog.made.connect(lambda *made: self._on_event_made(line_id, *made))
        self._show_dialog(dialog)

    def ask_to_send(self) -> None:
        """Ask when the products that are still here go out, and under which number: all of them in one parcel."""
        self.commit()
        here = [parcel for parcel in self._parcels if parcel.is_here]
        if self._person is None or not here:
            return
        numbers = {parcel.tracking_number for parcel in here}
        number = numbers.pop() if len(numbers) == 1 else ""
        what = ", ".join(parcel.contents for parcel in here)
        dialog = ParcelDialog(self.window(), self._session.today(), self._person.name, what, number)
        line_ids = [line_id for parcel in here for line_id in parcel.line_ids]
        dialog.sent.connect(lambda day, number: self._send_now(line_ids, day, number))
        self._show_dialog(dialog)

    def _send_now(self, line_ids: list[str], day: date, number: str) -> None:
        if self._person is not None:
            self._run(
                Message("send the parcel to {name}", {"name": self._person.name}), ship_parcel, line_ids, day, number
            )

    def _on_parcel_changed(self, parcel: Parcel, key: str, value: Any) -> Attempt[Any]:
        """Write one fact of a parcel: a day moves it on, a day taken away moves it back."""
        named: dict[str, str | int] = {"name": self._person.name if self._person else ""}
        attempt, ids = self._session.history.attempt, parcel.line_ids
        if key == "shipped_on" and value is not None and parcel.is_here:
            done = attempt(Message("send the parcel to {name}", named), ship_parcel, ids, value)
        elif key == "settled_on" and value is not None and parcel.status is PaymentStatus.SHIPPED:
            done = attempt(Message("record receipt of the parcel for {name}", named), receive_parcel, ids, value)
        else:
            fields = {key: value}
            if value is None and key == "settled_on":
                fields["status"] = PaymentStatus.SHIPPED
            elif value is None and parcel.status is PaymentStatus.SHIPPED:
                fields["status"] = PaymentStatus.PLANNED
            done = attempt(Message("change the parcel for {name}", named), change_parcel, ids, **fields)
        if done.done:
            self.refresh()
        return done

    def _show_dialog(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _on_product_made(self, line_id: str, name: str, cost: int | None, retail: int | None) -> None:
        message = Message("add the product {name}", {"name": name})
        written = self._session.history.run(message, add_product, name, unit_cost=cost, unit_retail=retail)
        if written is not None:
            self._take_new(PaymentKind.PRODUCT, line_id, written.result)

    def _on_event_made(self, line_id: str, name: str, day: Any, cost: int | None) -> None:
        message = Message("add the event {name}", {"name": name})
        written = self._session.history.run(message, add_event, name, held_on=day, cost_per_guest=cost)
        if written is not None:
            self._take_new(PaymentKind.EVENT, line_id, written.result)

    def _take_new(self, kind: PaymentKind, line_id: str, key: str) -> None:
        self.refresh()
        fields = self._chosen(kind, key)
        if line_id:
            message = Message("change a payment line of {name}", {"name": self._person.name if self._person else ""})
            self._run(message, change_payment_line, line_id, **fields)
        else:
            self.table.point_at(self._add(kind, fields), "quantity")

    def _on_removed(self, line_id: str) -> None:
        entry = next((entry for entry in entries(self._rows) if entry.id == line_id), None)
        if entry is not None and entry.line is not None:
            message = Message("remove {name} from the payment mix", line_value(entry, entry.line))
            self._run(message, remove_payment_line, line_id)

    def _on_remove_asked(self) -> None:
        entry = self.table.current_entry()
        if entry is not None and entry.role is EntryRole.LINE:
            self._on_removed(entry.id)

    def _on_preset_chosen(self, preset: MixPreset) -> None:
        person = self._person
        if person is None:
            return
        self.commit()
        person = self._person or person
        if person.usual_fee is None:
            self.presets.set_value(preset_of(self._rows, None))
            self.fee.hint.set_hint(tr("Fill in the usual fee first: the mix is reckoned from it."), "warn")
            self.fee.fee.setFocus()
            return
        dates = [row.posting_on for row in self._content if row.posting_on and row.status is not ContentStatus.LIVE]
        lines = preset_lines(preset, person.usual_fee, self._rows, self._products, max(dates, default=None))
        message = Message("make the payment mix of {name} anew", {"name": person.name})
        if not self._run(message, replace_payment_lines, person.id, lines):
            self.presets.set_value(preset_of(self._rows, person.usual_fee))
            return
        wanted = plan(person.usual_fee, preset)
        has_kind = any(row.kind is not PaymentKind.CASH for row in self._rows)
        if wanted.in_kind and not has_kind:
            text = tr("Add products or invites worth {value}.").format(value=format_rupiah(wanted.in_kind))
            self.shares.hint.set_hint(text, "warn")

    def _on_fee_committed(self, fee: int | None) -> None:
        if self._person is not None:
            self.fee.hint.set_hint("")
            message = Message("change the usual fee of {name}", {"name": self._person.name})
            attempt = self._session.history.attempt(message, change_collaboration, self._person.id, usual_fee=fee)
            if settle(self.fee.fee, self._person.usual_fee, attempt):
                self.refresh()

    def _run(
        self,
        message: Message,
        operation: Callable[Concatenate[Transaction, P], object],
        /,
        *args: P.args,
        **kw: P.kwargs,
    ) -> bool:
        if self._session.history.run(message, operation, *args, **kw) is None:
            return False
        self.refresh()
        return True

    def _on_parent_clicked(self) -> None:
        self.commit()
        if self._person is not None:
            self._session.went.emit(Route("campaign", self._person.campaign_id))
