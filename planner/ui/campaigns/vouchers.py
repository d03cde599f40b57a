"""The voucher codes of a collaboration: one card per code, with its dated uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.formats import format_date, format_number, format_rupiah, format_rupiah_short
from planner.language import Message, tr, trn
from planner.operations.collaborations import (
    add_redemption,
    add_voucher,
    change_voucher,
    remove_redemption,
    remove_voucher,
)
from planner.queries.campaigns import brand_row, redemption_rows, voucher_rows
from planner.queries.codes import taken_codes
from planner.rules.vouchers import check_code, check_period, suggest_code
from planner.terms import DiscountKind, VoucherChannel, VoucherStatus
from planner.ui.campaigns.cards import CardTab, FieldsCard
from planner.ui.campaigns.form import side_by_side
from planner.ui.campaigns.words import sales_caution
from planner.ui.editors import ChoiceEdit, CountEdit, DateEdit, LineEdit, RupiahEdit, named, settle
from planner.ui.reading import Reading, read_count
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, icon_button
from planner.ui.widgets.forms import Hint, send_back
from planner.ui.widgets.styling import label, line
from planner.wording import word, words

if TYPE_CHECKING:
    from planner.queries.campaigns import VoucherRow
    from planner.ui.session import Session

FULL_PERCENT = 100
KIND_SHARE, VALUE_SHARE = 3, 2  # "Potongan tetap" is longer than any amount


def discount_words(row: VoucherRow) -> str:
    """Return `10%`, `Rp20.000` or the word for free shipping."""
    if row.discount_kind is DiscountKind.FREE_SHIPPING or row.discount_value is None:
        return word(row.discount_kind)
    return f"{row.discount_value}%" if row.discount_kind is DiscountKind.PERCENT else format_rupiah(row.discount_value)


class DiscountEdit(RupiahEdit):
    """The value of a discount: percent for a percentage, else rupiah."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = DiscountKind.PERCENT

    def set_kind(self, kind: DiscountKind) -> None:
        """Read and show values of a kind of discount."""
        self._kind = kind
        self.setEnabled(kind is not DiscountKind.FREE_SHIPPING)
        if not self.problem() and not self.hasFocus():
            self.reset_value(self.value())

    def read(self, text: str) -> Reading:
        """Return the value."""
        if self._kind is not DiscountKind.PERCENT:
            return super().read(text)
        reading = read_count(text.replace("%", ""))
        if reading.problem or (reading.value is not None and not 1 <= reading.value <= FULL_PERCENT):
            return Reading(None, tr("Write a number from 1 to 100."))
        return reading

    def shown(self, value: Any) -> str:
        """Return the value with its sign."""
        return f"{value}%" if self._kind is DiscountKind.PERCENT else format_rupiah(value)


class Redemptions(QWidget):
    """The dated uses of a code, their sum, and a line to write down another."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._voucher: VoucherRow | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        head = QHBoxLayout()
        head.addWidget(label(tr("Uses"), "title"))
        head.addStretch(1)
        self._sum = label("", "labelStrong")
        self._sum.setToolTip(sales_caution())
        head.addWidget(self._sum)
        column.addLayout(head)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(s.SPACE_2)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(0, 2)
        self._rows.setColumnStretch(1, 1)
        self._rows.setColumnStretch(2, 2)
        column.addLayout(self._rows)
        self.day = named(DateEdit(session.today, needed=tr("When was the code used?")), tr("Date"))
        self.orders = named(CountEdit(needed=tr("How many orders?")), tr("Orders"))
        self.sales = named(RupiahEdit(), tr("Sales"))
        self.orders.setPlaceholderText(tr("Orders"))
        self.sales.setPlaceholderText(tr("Sales"))
        self._hint = Hint()
        self.add = button(tr("Write down"))
        self.add.clicked.connect(self._on_add_clicked)
        for field in (self.day, self.orders, self.sales):
            field.refused.connect(lambda sentence: self._hint.set_hint(sentence, "bad"))
        column.addLayout(side_by_side(self.day, self.orders))
        last = side_by_side(self.sales)
        last.addWidget(self.add)
        column.addLayout(last)
        column.addWidget(self._hint)

    def show_voucher(self, voucher: VoucherRow) -> None:
        """Show the uses of a code."""
        if self._voucher is None:
            self.day.reset_value(self._session.today())
        self._voucher = voucher
        total = tr("none yet") if voucher.orders is None else trn("{n} order", "{n} orders", voucher.orders)
        self._sum.setText(total if voucher.sales is None else f"{total} · {format_rupiah_short(voucher.sales)}")
        while taken := self._rows.takeAt(0):
            old = taken.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, row in enumerate(self._session.read(redemption_rows, voucher.id)):
            day = format_date(row.redeemed_on, self._session.today())
            remove = icon_button("close", tr("Remove the uses of {day}").format(day=day), quiet=True)
            remove.clicked.connect(lambda _checked=False, key=row.id: self._remove(key))
            self._rows.addWidget(label(day), at, 0)
            self._rows.addWidget(label(format_number(row.orders)), at, 1, Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(label(format_rupiah(row.gross_sales)), at, 2, Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(remove, at, 3)

    def _on_add_clicked(self) -> None:
        if self._voucher is None:
            return
        wrong = [field for field in (self.day, self.orders, self.sales) if not field.commit()]
        if wrong:
            send_back(wrong[0])
            return
        if self.orders.value() is None:
            self.orders.refuse(tr("How many orders?"), None)
            send_back(self.orders)
            return
        what = Message("write down uses of {code}", {"code": self._voucher.code})
        day, orders, sales = self.day.value(), self.orders.value(), self.sales.value()
        if self._session.history.run(what, add_redemption, self._voucher.id, day, orders, gross_sales=sales):
            self.orders.reset_value(None)
            self.sales.reset_value(None)
            self.orders.setFocus()

    def _remove(self, key: str) -> None:
        if self._voucher is not None:
            what = Message("remove uses of {code}", {"code": self._voucher.code})
            self._session.history.run(what, remove_redemption, key)


class VoucherCard(FieldsCard):
    """One code: what it is, what it gives, when, and what it brought."""

    def __init__(self, session: Session, row: VoucherRow) -> None:
        super().__init__(session, row, change_voucher)

    def build(self) -> None:
        """Make the code, what it gives and when, and its uses."""
        self.code = LineEdit(needed=tr("A code is needed."))
        self.code.setMaxLength(40)
        self.suggest = button(tr("Suggest"), small=False)
        self.suggest.clicked.connect(self._on_suggest_clicked)
        code_row = QHBoxLayout()
        code_row.setSpacing(s.SPACE_2)
        code_field = self.field("code", tr("Voucher code"), self.code)
        code_row.addWidget(code_field, 1)
        code_row.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignBottom)
        self.fields.addLayout(code_row)
        self.hint = Hint()
        self.fields.addWidget(self.hint)
        channel = self.field("channel", tr("Channel"), ChoiceEdit(words(VoucherChannel)))
        status = self.field("status", tr("State"), ChoiceEdit(words(VoucherStatus)))
        self.fields.addWidget(channel)
        self.discount = DiscountEdit()
        kind = self.field("discount_kind", tr("Discount"), ChoiceEdit(words(DiscountKind)))
        value = side_by_side(kind, self.field("discount_value", tr("Value"), self.discount))
        value.setStretch(0, KIND_SHARE)
        value.setStretch(1, VALUE_SHARE)
        self.fields.addLayout(value)
        spend = self.field("min_spend", tr("Minimum spend"), RupiahEdit())
        self.fields.addLayout(side_by_side(spend, self.field("max_discount", tr("Maximum discount"), RupiahEdit())))
        first = self.field("valid_from", tr("Valid from"), DateEdit(self.session.today))
        last = self.field("valid_until", tr("Valid until"), DateEdit(self.session.today))
        self.fields.addLayout(side_by_side(first, last))
        quota = self.field("quota", tr("Quota (uses)"), CountEdit())
        remove = flat_button(tr("Remove code"), "trash", small=True)
        remove.clicked.connect(self._on_remove_clicked)
        self.fields.addLayout(side_by_side(quota, status))
        self.fields.addWidget(remove)
        self.fields.addWidget(line())
        self.redemptions = Redemptions(self.session)
        self.fields.addWidget(self.redemptions)

    def show_row(self, row: VoucherRow) -> None:
        """Show what is stored, what the channel will not accept, and the whole in the head."""
        if self.is_built():
            self.discount.set_kind(row.discount_kind)
        super().show_row(row)
        where = f"{word(row.channel)} · {discount_words(row)}"
        if row.valid_until is not None:
            until = format_date(row.valid_until, self.session.today(), weekday=False)
            where = f"{where} · {tr('until {day}').format(day=until)}"
        self.head.show_lines(row.code, where, self._state(row))
        if not self.is_built():
            return
        warnings = [*check_code(row.code, row.channel), *check_period(row.valid_from, row.valid_until, row.channel)]
        self.hint.set_hint(f"{warnings[0]}." if warnings else "", "warn")
        self.redemptions.show_voucher(row)

    def write(self, name: str, value: Any) -> bool:
        """Write one column; a code that is marked as leaked keeps the day."""
        if name == "status" and value is VoucherStatus.LEAKED:
            what = Message("mark {code} as leaked", {"code": self.row.code})
            today = self.session.today()
            attempt = self.session.history.attempt(what, change_voucher, self.row.id, status=value, leaked_on=today)
            return settle(self.editor("status"), self.row.status, attempt)
        return super().write(name, value)

    def _state(self, row: VoucherRow) -> str:
        if row.status is VoucherStatus.LEAKED and row.leaked_on is not None:
            day = format_date(row.leaked_on, self.session.today(), weekday=False)
            return f"{word(row.status)} {day}"
        return word(row.status)

    def _on_suggest_clicked(self) -> None:
        taken = self.session.read(taken_codes)
        code = suggest_code(self.row.name, _shop_prefix(self.session), self.row.channel, taken)
        if self.write("code", code):
            self.code.reset_value(self.row.code)

    def _on_remove_clicked(self) -> None:
        what = Message("remove code {code}", {"code": self.row.code})
        self.session.history.run(what, remove_voucher, self.row.id)


class VoucherTab(CardTab):
    """All codes of a collaboration, and the way to give one."""

    def __init__(self, session: Session) -> None:
        empty = tr("No code yet. A code of their own tells what this creator sold.")
        super().__init__(session, VoucherCard, voucher_rows, empty, (tr("Voucher code"), tr("Add voucher code")))

    def extend(self, key: str) -> None:
        """Open a code with the keyboard on its last day; nothing where it is not there."""
        card = self.cards.card(key)
        if not isinstance(card, VoucherCard):
            return
        self.cards.open_card(key)
        last = card.editor("valid_until")
        # In a turn of its own: what was just unfolded has no place yet.
        QTimer.singleShot(0, last, lambda: _go_to(last))

    def _on_add_clicked(self) -> None:
        if self._row is None:
            return
        taken = self._session.read(taken_codes)
        code = suggest_code(self._row.name, _shop_prefix(self._session), VoucherChannel.OWN, taken)
        what = Message("add code {code}", {"code": code})
        written = self._session.history.run(what, add_voucher, self._row.id, code)
        if written is not None:
            self.show_collaboration(self._row)
            self.cards.open_card(written.result)
            card = self.cards.card(written.result)
            if isinstance(card, VoucherCard):
                card.code.setFocus()
                card.code.selectAll()


def _go_to(field: LineEdit) -> None:
    """Give a field the keyboard, with its text selected, and bring it into view."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()
    area: QWidget | None = field
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(field, 0, s.SPACE_6)


def _shop_prefix(session: Session) -> str:
    brand = session.read(brand_row)
    return brand.shopee_prefix if brand else ""
