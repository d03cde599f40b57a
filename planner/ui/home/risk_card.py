"""The first card of the home screen: what was paid or shipped and is not posted, with its sum in red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_rupiah, format_rupiah_short
from planner.language import tr
from planner.ui.home.painting import RiskPainter, write
from planner.ui.home.rows import Row, RowList
from planner.ui.home.words import exit_words, risk_summary, risk_words
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD, metrics
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from planner.queries.home import Home

FIRST = 5  # lines that are shown at once; the rest on demand
LONGEST = 10**12  # rupiah; from here on the sum is told in its short form, and in full where it is pointed at


class RedSum(QWidget):
    """The one large red figure of the page, in rupiah."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setFixedHeight(30)

    def show_amount(self, amount: int) -> None:
        """Show an amount in rupiah."""
        self._text = format_rupiah(amount) if amount < LONGEST else format_rupiah_short(amount)
        self.setAccessibleName(tr("{amount} at stake", "home").format(amount=self._text))
        self.setFixedWidth(metrics(s.TYPE_KEY_FIGURE, SEMIBOLD).horizontalAdvance(self._text) + 2)
        self.update()

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the amount."""
        style = ("bad", s.TYPE_KEY_FIGURE, SEMIBOLD)
        write(QPainter(self), self.rect(), self._text, style, Qt.AlignmentFlag.AlignRight)


class RiskCard(QFrame):
    """Title, sum, at most five lines, and quietly what is lost already. `changed_height()` when it grows or shrinks."""

    changed_height = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._home: Home | None = None
        self._is_open = False
        self.title = label(tr("Paid or sent, not posted yet"), "cardTitle")
        self.sub = label("", "label")
        self.total = RedSum()
        self._at_stake = label(tr("at stake"), "label")
        self.list = RowList(RiskPainter(), tr("Paid or sent, not posted yet"))
        self.left = label("", "tertiary")
        self.left.setToolTip(
            tr(
                "What went out to everybody who left a campaign (declined, cancelled, no answer, ghosting) "
                "before all of their content was live. It is asked for no more, and still part of what was spent."
            )
        )
        self.more = flat_button("", small=True)
        self.more.clicked.connect(self._on_more_clicked)
        self._foot = QWidget()
        self._build()

    def show_home(self, home: Home) -> None:
        """Show what is at risk now."""
        self._home = home
        risks = home.at_risk
        self.sub.setText(risk_summary(risks))
        total = sum(risk.amount for risk in risks)
        self.total.show_amount(total)
        self.total.setToolTip(
            f"{format_rupiah(total)}\n"
            + tr("Cash paid, products sent (cost and shipping), events attended, where a post is late or has no date.")
        )
        for part in (self.total, self._at_stake, self.list):
            part.setVisible(bool(risks))
        self.left.setText(exit_words(home.left))
        self._show_rows()

    def _show_rows(self) -> None:
        home = self._home
        if home is None:
            return
        risks = home.at_risk if self._is_open else home.at_risk[:FIRST]
        rows = [Row(None, _heads())] if risks else []
        for risk in risks:
            words = risk_words(risk, home.now)
            rows.append(Row(risk, words, sentence=words.whole, key=risk.collaboration_id))
        self.list.show_rows(rows)
        is_long = len(home.at_risk) > FIRST
        self.more.setVisible(is_long)
        self.more.setText(tr("Show fewer") if self._is_open else tr("Show all ({n})").format(n=len(home.at_risk)))
        self._foot.setVisible(is_long or bool(self.left.text()))
        self.changed_height.emit()

    def _build(self) -> None:
        self._at_stake.setAlignment(Qt.AlignmentFlag.AlignRight)
        names, sums = QVBoxLayout(), QVBoxLayout()
        for column, parts in ((names, (self.title, self.sub)), (sums, (self.total, self._at_stake))):
            column.setSpacing(0)
            for part in parts:
                column.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(s.SPACE_4, 9, s.SPACE_4, 9)
        head.addLayout(names)
        head.addStretch(1)
        head.addLayout(sums)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(s.SPACE_4, 0, s.SPACE_2, 0)
        foot.addWidget(self.left)
        foot.addStretch(1)
        foot.addWidget(self.more)
        self._foot.setFixedHeight(s.HEIGHT_COLUMN_HEAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self._foot)

    def _on_more_clicked(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()


def _heads() -> dict[str, str]:
    return {
        "out": tr("Went out"),
        "promise": tr("Promised", "home"),
        "amount": tr("At stake"),
        "late": tr("Late"),
    }
