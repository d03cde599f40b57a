"""The payment mix of one collaboration: cash, product and event lines, at cost and at retail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent
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
from planner.terms import PaymentKind, PaymentStatus
from planner.ui.editors import settle
from planner.ui.payment.cards import FeeCard, OutCard, ShareCard
from planner.ui.payment.cells import line_name, line_value
from planner.ui.payment.dialogs import EventDialog, ParcelDialog, ProductDialog
from planner.ui.payment.edits import cell_fields, chosen_fields
from planner.ui.payment.entries import Entry, EntryRole, counting, entries, unpaid_cash
from planner.ui.payment.parcels import Parcel, ParcelCard, parcels
from planner.ui.payment.presets import changes_nothing, last_posting, preset_lines, preset_of
from planner.ui.payment.table import NEW, PaymentTable
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import ToggleGroup, primary_button
from planner.ui.widgets.frames import PageHeader, scrolled
from planner.ui.widgets.styling import label
from planner.wording import counted

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
        self._sought = False
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
        self.pay = primary_button(tr("Record payment"), "check")
        self.pay.clicked.connect(self.record_payment)
        self.pay.hide()
        self.header.add_button(self.pay)
        self.presets = ToggleGroup(
            [
                (MixPreset.HALF, tr("50/50"), ""),
                (MixPreset.BARTER, tr("Barter"), ""),
                (MixPreset.CASH, tr("Cash"), ""),
            ]
        )
        self.presets.chosen.connect(self._on_preset_chosen)
        self.own_mix = label(tr("own mix"), "label")
        self.own_mix.hide()
        self.table = PaymentTable(session.today, self._on_edited, self._choices)
        self.table.added.connect(self._on_added)
        self.table.removed.connect(self._on_removed)
        self.table.refused.connect(session.history.failed)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.shares, self.fee, self.out = ShareCard(), FeeCard(), OutCard()
        self.fee.fee.committed.connect(self._on_fee_committed)
        self.parcels = ParcelCard(session.today, self._on_parcel_changed)
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
        self._pay = QAction(tr("Record payment"), self)
        self._pay.setShortcut("Ctrl+Return")
        self._pay.triggered.connect(self.record_payment)
        self._remove = QAction(tr("Remove payment line"), self)
        self._remove.triggered.connect(self._on_remove_asked)
        self._send = QAction(tr("Send parcel"), self)
        self._send.triggered.connect(self.ask_to_send)
        return [self._pay, *made, self._send, self._remove]

    def _build(self) -> None:
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
        head.addWidget(self.own_mix)
        head.addStretch(1)
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
        self._content_part, self._area = content, scrolled(content, sideways=True)
        # A line that was asked for gets its place when the page that was just filled gets its height.
        self._area.verticalScrollBar().rangeChanged.connect(self._on_height_changed)
        outer.addWidget(self._area, 1)

    def open(self, key: str) -> None:
        """Show the payment mix of a collaboration; "<id>#<line id>" makes that line the current one."""
        key, _, line_id = key.partition("#")
        if key != self._key:
            self.commit()
            self._key = key
            self._load(fresh=True)
        else:
            self.refresh()
        if line_id:
            self.table.point_at(line_id, "label")
            self._show_current()
            self._sought = True

    def refresh(self) -> None:
        """Read again what is shown."""
        self._sought = False
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
        self.header.set_breadcrumb(person.name, tr("Payment"))
        content = ", ".join(counted(row.kind, row.quantity) for row in self._content)
        self.header.set_sub(" · ".join(part for part in (person.campaign, content) if part))
        self._show_preset(person)
        self.table.set_entries(entries(self._rows))
        self.shares.show_mix(self._rows, person.usual_fee)
        self.fee.show_mix(self._rows, person.usual_fee)
        self.out.show_risk(self._rows, person, self._content, self._session.today())
        self.parcels.show_parcels(self._parcels)
        self._send.setEnabled(any(parcel.is_here for parcel in self._parcels))
        self._show_payable()
        self._session.said.emit(f"{person.name} · {person.campaign}")

    def _show_preset(self, person: CollaborationRow) -> None:
        preset = preset_of(self._rows, person.usual_fee)
        self.presets.set_value(preset)
        self.own_mix.setVisible(preset is None and bool(counting(self._rows)))

    def _show_payable(self) -> None:
        """Offer to record the next payment, and say which one it is."""
        entry = self._payable()
        self._pay.setEnabled(entry is not None)
        if entry is None and self.pay.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pay.setVisible(entry is not None)
        if entry is not None:
            does = tr("Records {name}, {amount}, as paid today")
            asks = tr("{name}: write the amount first")
            tip = (asks if entry.cost is None else does).format(name=line_name(entry), amount=format_rupiah(entry.cost))
            self.pay.setToolTip(f"{tip} ({self._pay.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
            self.pay.setAccessibleDescription(tip)

    def _payable(self) -> Entry | None:
        """Return the line to be paid next: the current one when it is cash that is not paid, else the first."""
        unpaid = unpaid_cash(self._rows)
        current = self.table.current_entry()
        chosen = [entry for entry in unpaid if current is not None and entry.id == current.id]
        return next(iter(chosen or unpaid), None)

    def record_payment(self) -> None:
        """Write that the next line of cash was paid today; an amount that is missing is asked for in its cell."""
        if not self.table.finish_edit():
            return
        self.commit()
        entry = self._payable()
        if entry is None or entry.line is None or self._person is None:
            return
        if entry.cost is None:
            self.table.edit_cell(entry.id, "cost")
            return
        message = Message(
            "record payment of {name} to {who}", line_value(entry, entry.line) | {"who": self._person.name}
        )
        paid = {"status": PaymentStatus.PAID, "settled_on": self._session.today()}
        self._run(message, change_payment_line, entry.id, **paid)

    def _on_current_changed(self) -> None:
        """Offer to pay the current line, and keep it in sight while the keyboard walks through the table."""
        self._sought = False
        self._show_payable()
        if self.table.hasFocus():
            self._show_current()

    def _on_height_changed(self) -> None:
        if self._sought:
            self._show_current()

    def _show_current(self) -> None:
        rect = self.table.visualRect(self.table.currentIndex())
        place = self.table.viewport().mapTo(self._content_part, rect.center())
        self._area.ensureVisible(place.x(), place.y(), 0, s.HEIGHT_ROW)

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
        if key == "label" and row.kind is not PaymentKind.CASH:
            fields = self._chosen(row.kind, value)
        else:
            fields = cell_fields(entry, row, key, value, self._session.today())
        stored = row._asdict()
        if all(stored[name] == new for name, new in fields.items()):
            return True
        message = Message("change {name} in the payment mix", line_value(entry, row))
        return self._run(message, change_payment_line, row.id, **fields)

    def _chosen(self, kind: PaymentKind, key: str) -> dict[str, Any]:
        return chosen_fields(kind, key, self._products, self._events)

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
            dialog.made.connect(lambda *made: self._on_product_made(dialog, line_id, *made))
        else:
            dialog = EventDialog(self.window(), self._session.today())
            dialog.made.connect(lambda *made: self._on_event_made(dialog, line_id, *made))
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
        dialog.sent.connect(lambda day, number: self._send_now(dialog, line_ids, day, number))
        self._show_dialog(dialog)

    def _send_now(self, dialog: Dialog, line_ids: list[str], day: date, number: str) -> None:
        if self._person is not None:
            label = Message("send the parcel to {name}", {"name": self._person.name})
            dialog.refuse(self._session.history.attempt(label, ship_parcel, line_ids, day, number).problem)
            self.refresh()

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

    def _on_product_made(self, dialog: Dialog, line_id: str, name: str, cost: int | None, retail: int | None) -> None:
        message, fields = Message("add the product {name}", {"name": name}), {"unit_cost": cost, "unit_retail": retail}
        made = self._session.history.attempt(message, add_product, name, **fields)
        self._take_when_closed(dialog, PaymentKind.PRODUCT, line_id, made)

    def _on_event_made(self, dialog: Dialog, line_id: str, name: str, day: Any, cost: int | None) -> None:
        message, fields = Message("add the event {name}", {"name": name}), {"held_on": day, "cost_per_guest": cost}
        made = self._session.history.attempt(message, add_event, name, **fields)
        self._take_when_closed(dialog, PaymentKind.EVENT, line_id, made)

    def _take_when_closed(self, dialog: Dialog, kind: PaymentKind, line_id: str, made: Attempt[str]) -> None:
        """Use what was made once its dialog is gone, which would take the keyboard; it stays while nothing was."""
        dialog.refuse(made.problem)
        if made.written is not None:
            key = made.written.result
            dialog.accepted.connect(lambda: self._take_new(kind, line_id, key))

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
            self._show_preset(person)
            self.fee.hint.set_hint(tr("Fill in the usual fee first: the mix is reckoned from it."), "warn")
            self.fee.fee.setFocus()
            return
        lines = preset_lines(preset, person.usual_fee, self._rows, self._products, last_posting(self._content))
        if changes_nothing(self._rows, lines):
            self._show_preset(person)
            self.shares.hint.set_hint(tr("What was paid or sent stays; nothing else is left to change."), "warn")
            return
        message = Message("make the payment mix of {name} anew", {"name": person.name})
        if not self._run(message, replace_payment_lines, person.id, lines):
            self._show_preset(person)
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
            self._session.went.emit(Route("collaboration", self._person.id))
