"""The band under the header of a campaign: what it has reached of its targets, and what its budget is doing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_rupiah, format_rupiah_short
from planner.language import tr
from planner.rules import kpi as kpis
from planner.terms import Kpi
from planner.ui.campaigns.words import (
    budget_figures_tooltip,
    budget_level,
    figure_tooltip,
    goal_meaning,
    kind_words,
)
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, metrics
from planner.ui.theme.icons import paint_icon, pixmap
from planner.ui.widgets.charts import LEGEND_GAP, BudgetBar, Legend, ProgressLine
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.ui.widgets.styling import line, set_look
from planner.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from planner.queries.campaign_overview import Budget, CampaignOverview
    from planner.rules.kpi import KpiFigure
    from planner.terms import Goal

BUDGET_WIDTH, BUDGET_WIDTH_NARROW = 584, 440
# What is left of words and of amounts where sums are longer than the band.
LEAST_WORD, LEAST_AMOUNT = 24, 60
CLOSER_GAPS = 10, 8  # between the kinds of a budget where there is less room
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
# A cost below its maximum leaves a third of the bar free, one above it nearly fills the bar.
ROOM_BEHIND_MAXIMUM, ROOM_BEHIND_ACTUAL = 1.5, 1.18


class FittingLabel(QLabel):
    """A label that ends in … where there is no room for all of it; what it stands in has the whole as its tooltip."""

    def __init__(self, role: str, least: int) -> None:
        super().__init__()
        self._least = least
        self._gives_way = True
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def give_way(self, *, on: bool) -> None:
        """Take less than all of it needs where the others need more, or not."""
        if on is not self._gives_way:
            self._gives_way = on
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the room it cannot do without, in px."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._least), whole.height()) if self._gives_way else whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the words as far as they go."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if shown == self.text():
            super().paintEvent(event)
            return
        look = self.palette(), self.isEnabled(), shown, self.foregroundRole()
        self.style().drawItemText(QPainter(self), room, int(_LEFT), *look)


class Figure(QWidget):
    """A label, a figure of 20/600 with its target beside it, and a thin bar with a tick where the target lies."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(5)
        self._head = FittingLabel("label", LEAST_WORD)
        head.addWidget(self._head)
        self._sign = QLabel()
        head.addWidget(self._sign)
        head.addStretch(1)
        figures = QHBoxLayout()
        figures.setSpacing(4)
        self._value = FittingLabel("figure", LEAST_AMOUNT)
        self._whole = FittingLabel("label", LEAST_WORD)
        figures.addWidget(self._value)
        figures.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        self._bar = ProgressLine()
        self._bar.setMinimumWidth(90)
        for part in (head, figures):
            column.addLayout(part)
        column.addWidget(self._bar)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._draw_sign()

    def show_figure(self, figure: KpiFigure) -> None:
        """Show an indicator: what was reached (`—` while nobody wrote it down) against its target."""
        kpi, target, actual = figure
        name, value = word(kpi), kpis.show_value(kpi, actual)
        whole = "" if target is None else target_words(figure)
        self._head.setText(name)
        self._sign.setVisible(kpi is Kpi.SALES)  # the tooltip says that sales have other causes too
        self._value.setText(value)
        self._whole.setText(whole)
        self._bar.setVisible(target is not None)
        if target is not None:
            scale = scale_of(figure)
            share = None if actual is None else actual / scale
            self._bar.set_progress(share, target / scale, over=figure.is_past_maximum)
        tooltip = figure_tooltip(figure)
        self.setToolTip(tooltip)
        self.setAccessibleName(f"{name} {value} {whole}".strip())
        self.setAccessibleDescription(tooltip)

    def give_way(self, *, on: bool) -> None:
        """Be narrower than its words, or not."""
        for part in (self._head, self._value, self._whole):
            part.give_way(on=on)

    def text(self) -> str:
        """Return what is shown: the figure and its target."""
        return f"{self._value.text()} {self._whole.text()}".strip()

    def name(self) -> str:
        """Return the word of the indicator that is shown."""
        return self._head.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == event.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    def _draw_sign(self) -> None:
        self._sign.setPixmap(pixmap("info", "text2", s.ICON_DENSE, self.devicePixelRatioF()))


def target_words(figure: KpiFigure) -> str:
    """Return a target beside its figure; without a figure it says itself that it is money: `/ maks. Rp25.000`."""
    words = kpis.show_target(figure.kpi, figure.target or 0)
    is_money = figure.actual is None and kpis.unit(figure.kpi) is kpis.Unit.RUPIAH
    return re.sub(r"(?=\d)", "Rp", words, count=1) if is_money else words


def scale_of(figure: KpiFigure) -> float:
    """Return the value at the right end of a bar: the target, what is beyond it, or room behind a maximum."""
    target, actual = figure.target or 0, figure.actual or 0
    if kpis.is_maximum(figure.kpi):
        return max(target * ROOM_BEHIND_MAXIMUM, actual * ROOM_BEHIND_ACTUAL) or 1
    return max(target, actual) or 1


class BudgetPart(QWidget):
    """Budget, agreed, at risk and rest in words over the bar, the kinds with their amounts under it."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, str, int]] = []
        self._amounts: list[int] = []
        self._total: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._head = head = QHBoxLayout()
        head.setSpacing(4)
        self._budget = FittingLabel("label", LEAST_AMOUNT)
        head.addWidget(self._budget)
        head.addStretch(1)
        self._agreed = self._add_pair(head)
        self._risk = self._add_pair(head)
        self._rest = self._add_pair(head)
        self._bar = BudgetBar()
        self._legend = Legend()
        # As wide as its place: amounts that do not fit stay in the tooltip.
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self._legend)
        column.addStretch(1)

    def show_budget(self, budget: Budget) -> None:
        """Show what is agreed of the budget, what of it is at risk, and what is left."""
        total, agreed, left = budget.total, budget.agreed, budget.left
        self._total = total
        _say(self._agreed, tr("agreed", "budget"), agreed.total)
        _say(self._risk, tr("at risk"), budget.at_risk or None, "bad")
        over = left is not None and left < 0
        level = budget_level(agreed.total, total)
        _say(self._rest, tr("over the budget by") if over else tr("left"), None if left is None else abs(left), level)
        self._bar.show_amounts(agreed, total)
        named = zip(kind_words(), agreed, range(len(agreed)), strict=True)
        shown = [part for part in named if part[1]]
        self._amounts = [amount for _, amount, _ in shown]
        self._parts = [(text, format_rupiah_short(amount), series) for text, amount, series in shown]
        self._fit_head()
        self._fit_legend()
        tooltip = budget_figures_tooltip(budget)
        self.setToolTip(tooltip)
        self._bar.setAccessibleDescription(tooltip)

    def words(self) -> str:
        """Return what the head says, for those who cannot see it and for tests."""
        parts = (self._budget, *self._agreed, *self._risk, *self._rest)
        return " ".join(part.text() for part in parts if not part.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show amounts in full, and those of the kinds, while they fit."""
        super().resizeEvent(event)
        self._fit_head()
        self._fit_legend()

    def _add_pair(self, head: QHBoxLayout) -> tuple[QLabel, QLabel]:
        pair = FittingLabel("label", LEAST_WORD), FittingLabel("labelStrong", LEAST_AMOUNT)
        pair[1].setStyleSheet("font-weight:600")  # in the look of a level too
        head.addSpacing(s.SPACE_2)
        for part in pair:
            head.addWidget(part)
        return pair

    def _fit_head(self) -> None:
        """Show the budget in full where there is room for it beside the other amounts, else short."""
        if self._total is None:
            self._budget.setText(tr("No budget yet"))
            return
        for shown in (format_rupiah, format_rupiah_short):
            self._budget.setText(tr("Budget {amount}").format(amount=shown(self._total)))
            self._head.invalidate()  # a layout within a layout would answer with the old text's width
            if self._head.sizeHint().width() <= self.width():
                break

    def _fit_legend(self) -> None:
        """Show as many amounts as there is room for, the smallest without; the tooltip has all of them."""
        parts = list(self._parts)
        self._legend.set_parts(parts)
        for gap in (LEGEND_GAP, *CLOSER_GAPS):
            self._legend.set_gap(gap)
            if self._legend.sizeHint().width() <= self.width():
                return
        for at in sorted(range(len(parts)), key=lambda at: self._amounts[at]):
            parts[at] = (parts[at][0], "", parts[at][2])
            self._legend.set_parts(parts)
            if self._legend.sizeHint().width() <= self.width():
                break


def _say(pair: tuple[QLabel, QLabel], text: str, amount: int | None, level: str = "") -> None:
    """Show a word with its amount in the look of a level; without an amount neither is there."""
    for part, words, role in zip(pair, (text, format_rupiah_short(amount)), ("label", "labelStrong"), strict=True):
        part.setText(words)
        part.setVisible(amount is not None)
        set_look(part, "role", level or role)


class GoalPill(QWidget):
    """The goal of a campaign: flag and word on accent tint, 24 px high."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_goal(self, goal: Goal) -> None:
        """Show a goal; its meaning is the tooltip."""
        self._text = word(goal)
        self.setToolTip(goal_meaning(goal))
        self.setAccessibleName(f"{tr('Goal')} {self._text}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of flag and word."""
        return QSize(8 + s.ICON_DENSE + 5 + metrics(s.TYPE_BODY, MEDIUM).horizontalAdvance(self._text) + 10, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint flag and word."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), "accent_tint", "", s.RADIUS_CHIP)
        paint_icon(painter, QRect(8, 0, s.ICON_DENSE, self.height()), "flag", "accent", s.ICON_DENSE)
        rect = self.rect().adjusted(8 + s.ICON_DENSE + 5, 0, 0, 0)
        paint_words(painter, rect, self._text, ("accent", s.TYPE_BODY, MEDIUM), Qt.AlignmentFlag.AlignLeft)


class CampaignBand(QFrame):
    """Up to four indicators of the goal, those with a target first, and the budget beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.figures = [Figure() for _ in range(kpis.SHOWN)]
        self.budget = BudgetPart()
        self.budget.setMinimumWidth(BUDGET_WIDTH_NARROW)
        self.budget.setMaximumWidth(BUDGET_WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_3, s.EDGE_RIGHT, s.SPACE_2)
        row.setSpacing(s.SPACE_4)
        for figure in self.figures:
            row.addWidget(figure, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.budget, 6, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_overview(self, overview: CampaignOverview) -> None:
        """Show the figures and the budget of a campaign."""
        shown = kpis.chosen(overview.figures)
        for at, part in enumerate(self.figures):
            part.give_way(on=True)  # or the window would grow for long sums before they are measured
            part.setVisible(at < len(shown))
            if at < len(shown):
                part.show_figure(shown[at])
        self.budget.show_budget(overview.budget)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let figures be whole as long as they fit beside the budget."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [figure for figure in self.figures if not figure.isHidden()]
        needed = s.EDGE_LEFT + s.EDGE_RIGHT + BUDGET_WIDTH_NARROW
        for figure in shown:
            column = figure.layout()
            if column is not None:
                column.activate()  # what was just written in it counts
            needed += figure.sizeHint().width() + s.SPACE_4
        for figure in shown:
            figure.give_way(on=needed > self.width())

    def figure(self, kpi: Kpi) -> Figure | None:
        """Return the figure that shows an indicator now, or None when there is no room for it."""
        return next((part for part in self.figures if not part.isHidden() and part.name() == word(kpi)), None)
