"""The cards around the payment table: shares of each kind, the usual fee, and what is out while nothing is live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_day_relative, format_percent, format_rupiah, format_time
from planner.language import tr, trn
from planner.rules.at_risk import OUT_STATES
from planner.terms import ContentStatus, PaymentKind
from planner.ui.editors import RupiahEdit
from planner.ui.payment.entries import LIVE_STAGES, at_stake, mix_totals, out_kinds, shipping
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD, metrics
from planner.ui.widgets.charts import Legend, Share, ShareBar
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label, line, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.campaigns import CollaborationRow, DeliverableRow, PaymentRow

KINDS = tuple(PaymentKind)


class AmountLabel(QLabel):
    """An amount at the right that is cut to its room; the whole of it is in the tooltip."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(_RIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the amount as far as it goes."""
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        alignment = int(_RIGHT)
        role = self.foregroundRole()
        self.style().drawItemText(QPainter(self), rect, alignment, self.palette(), self.isEnabled(), shown, role)


class Figure(QWidget):
    """A word, its amount at the right, and its share of the usual fee beside the amount or under it."""

    def __init__(self, word: str, role: str = "strong") -> None:
        super().__init__()
        self._shown = self._percent = ""
        self.word, self.amount = label(word, "total" if role == "total" else "secondary"), AmountLabel(role)
        self.share = label("", "label")
        self.share.setAlignment(_RIGHT)
        self.share.hide()
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        row.addWidget(self.word)
        row.addWidget(self.amount, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.share)

    def show_amount(self, amount: int, usual_fee: int | None) -> None:
        """Show an amount in rupiah and what part of the usual fee it is; nothing there is `—`."""
        self._shown = _amount(amount)
        self._percent = format_percent(amount * 100 / usual_fee, decimals=0) if amount and usual_fee else ""

    def room_beside(self) -> int:
        """Return the width in which word, amount and share stand in one line."""
        return self.word.sizeHint().width() + s.SPACE_2 + self.amount.fontMetrics().horizontalAdvance(self._line()) + 1

    def put_share(self, *, beside: bool) -> None:
        """Write the share beside the amount, or on a line of its own."""
        self.amount.setText(self._line() if beside else self._shown)
        under = bool(self._percent) and not beside
        self.share.setText(tr("{part} of the usual fee").format(part=self._percent) if under else "")
        self.share.setVisible(under)

    def _line(self) -> str:
        return " · ".join(part for part in (self._shown, self._percent) if part)


class ShareCard(Card):
    """How the mix is made up at cost and at retail, and the share of cash in a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Share of each kind"), parent)
        self.at_cost, self.at_retail = ShareBar(), ShareBar()
        self.at_cost.setAccessibleName(tr("At cost price"))
        self.at_retail.setAccessibleName(tr("Retail value"))
        self.cost_total, self.retail_total = label("", "total"), label("", "total")
        self.legend = Legend()
        self.add_action(self.legend)
        rows = QGridLayout()
        rows.setHorizontalSpacing(s.SPACE_6)
        rows.setVerticalSpacing(s.SPACE_2)
        rows.setColumnStretch(1, 1)
        parts = (
            (tr("At cost price"), self.at_cost, self.cost_total),
            (tr("Retail value"), self.at_retail, self.retail_total),
        )
        for at, (word, bar, total) in enumerate(parts):
            rows.addWidget(label(word, "secondary"), at, 0)
            rows.addWidget(bar, at, 1)
            rows.addWidget(total, at, 2)
            total.setAlignment(_RIGHT)
            total.setMinimumWidth(104)
        self.body.addLayout(rows)
        self.sentence = label("", "label", wrap=True)
        self.hint = Hint()
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.hint)

    def show_mix(self, rows: Sequence[PaymentRow], usual_fee: int | None) -> None:
        """Show the shares of a mix."""
        mix = mix_totals(rows)
        words = _kind_words()
        for bar, sums in ((self.at_cost, mix.cost), (self.at_retail, mix.retail)):
            bar.set_shares([Share(words[at], sums[kind], at) for at, kind in enumerate(KINDS)])
        there = [at for at, kind in enumerate(KINDS) if mix.cost[kind] or mix.retail[kind]]
        self.legend.set_parts([(words[at], "", at) for at in there])
        self.cost_total.setText(_amount(mix.total_cost))
        self.retail_total.setText(_amount(mix.total_retail))
        self.sentence.setText(_mix_sentence(mix.retail_shares.get(PaymentKind.CASH), mix.total_retail, usual_fee))
        missing = max(mix.lines_without_cost, mix.lines_without_retail)
        unknown = trn(
            "{n} line has no cost price or retail value yet and is not counted",
            "{n} lines have no cost price or retail value yet and are not counted",
            missing,
        )
        self.hint.set_hint(unknown if missing else "", "warn")


class FeeCard(Card):
    """The usual fee, and what cash, value and cost are beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Usual fee"), parent)
        self.fee = RupiahEdit()
        self.fee.setAccessibleName(tr("Usual fee"))
        self.fee.setPlaceholderText(tr("For example 1,500,000"))
        self.hint = Hint()
        self.fee.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        about = label(tr("What the creator usually asks for all of this content."), "label", wrap=True)
        self.body.addWidget(self.fee)
        self.body.addWidget(self.hint)
        self.body.addWidget(about)
        self.body.addSpacing(s.SPACE_1)
        self.body.addWidget(line())
        self._figures = [Figure(word) for word in (tr("Cash"), tr("Value the creator gets"))]
        self._cost = Figure(tr("Our cost, with shipping"), "total")
        for figure in self._figures:
            self.body.addWidget(figure)
        self.body.addWidget(line())
        self.body.addWidget(self._cost)

    def show_mix(self, rows: Sequence[PaymentRow], usual_fee: int | None) -> None:
        """Show a mix beside the usual fee."""
        self.fee.set_value(usual_fee)
        mix = mix_totals(rows)
        amounts = (mix.cost[PaymentKind.CASH], mix.total_retail)
        for figure, amount in zip(self._figures, amounts, strict=True):
            figure.show_amount(amount, usual_fee)
        self._cost.show_amount(mix.total_cost + shipping(rows), usual_fee)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the shares of the fee under the amounts where they do not fit beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # All of them the same way: shares that stand now beside, now under their amounts cannot be compared.
        figures = (*self._figures, self._cost)
        room = self.width() - 2 * s.SPACE_4
        beside = all(figure.room_beside() <= room for figure in figures)
        for figure in figures:
            figure.put_share(beside=beside)


class OutCard(Card):
    """What was paid or shipped already while nothing is live: the open risk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Already out, not live yet"), parent)
        self._is_live = False
        self.amount = label("", "total")
        self.add_action(self.amount)
        self.sentence = label("", "label", wrap=True)
        self.body.addWidget(self.sentence)

    def show_risk(
        self, rows: Sequence[PaymentRow], person: CollaborationRow, content: Sequence[DeliverableRow], today: date
    ) -> None:
        """Show what is out, and when going live was promised."""
        amount = at_stake(rows)
        every = sum(row.quantity for row in content)
        live = sum(row.quantity for row in content if row.status is ContentStatus.LIVE)
        is_live = self._is_live = person.stage in LIVE_STAGES or live > 0
        is_whole = is_live and live in {0, every}  # without a post it is the stage that tells
        self.amount.setText(_amount(amount))
        self._say_title()
        if not amount:
            self.sentence.setText(tr("Nothing was paid or shipped yet."))
            set_look(self.sentence, "role", "label")
            return
        kinds = [_kind_words()[KINDS.index(kind)].lower() for kind in out_kinds(rows)]
        if shipping(row for row in rows if row.status in OUT_STATES):
            kinds.append(tr("Shipping").lower())
        words = _listed(kinds)
        parts = [f"{words[:1].upper()}{words[1:]}."]
        promised = _promise(content)
        late = not is_live and promised is not None and promised.posting_on is not None and promised.posting_on < today
        if is_whole:
            parts.append(tr("The content is live."))
        elif live:
            parts.append(tr("{n} of {most} live.").format(n=live, most=every))
        if promised is not None and not is_whole:
            when = format_day_relative(promised.posting_on, today)
            if promised.posting_time is not None and not late:
                when = f"{when} {format_time(promised.posting_time, promised.posting_zone)}"
            parts.append(tr("Promised to go live: {when}.").format(when=when))
        elif not is_live:
            parts.append(tr("No date was promised yet."))
        self.sentence.setText(" ".join(parts))
        set_look(self.sentence, "role", "bad" if late else "label")
        set_look(self.amount, "role", "total")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow card: the sentence tells the rest."""
        super().resizeEvent(event)
        self._say_title()

    def _say_title(self) -> None:
        short, long = tr("Already out"), tr("Already out, not live yet")
        room = self.width() - 2 * s.SPACE_4 - s.SPACE_3 - self.amount.sizeHint().width()
        fits = metrics(s.TYPE_CARD_TITLE, SEMIBOLD).horizontalAdvance(long) <= room
        self.set_title(long if fits and not self._is_live else short)


def _kind_words() -> tuple[str, str, str]:
    return (tr("Cash"), tr("Product"), tr("Event", "kind of payment"))


def _amount(amount: int) -> str:
    """Return an amount in rupiah; nothing there is said as in the table, not as Rp0."""
    return format_rupiah(amount or None)


def _mix_sentence(cash_share: int | None, retail: int, usual_fee: int | None) -> str:
    if cash_share is None:
        return tr("Nothing is planned yet. Choose a ready-made mix or add a line.")
    share, value = format_percent(cash_share, decimals=0), format_rupiah(retail)
    if not usual_fee:
        text = tr("Without shipping. Cash is {share} of the value; the creator gets a value of {value}.")
        return text.format(share=share, value=value)
    text = tr(
        "Without shipping. Cash is {share} of the value; the creator gets a value of {value}, {part} of the usual fee."
    )
    return text.format(share=share, value=value, part=format_percent(retail * 100 / usual_fee, decimals=0))


def _listed(words: Sequence[str]) -> str:
    if len(words) < _TWO:
        return "".join(words)
    first = ", ".join(words[:-1])
    comma = "," if len(words) > _TWO else ""
    return tr("{first}{comma} and {last}").format(first=first, comma=comma, last=words[-1])


def _promise(content: Sequence[DeliverableRow]) -> DeliverableRow | None:
    """Return the earliest content that has a date and is not live."""
    dated = [row for row in content if row.posting_on is not None and row.status is not ContentStatus.LIVE]
    return min(dated, key=lambda row: str(row.posting_on), default=None)


_TWO = 2
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
