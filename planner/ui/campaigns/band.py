"""The band under the header of a campaign: the figures that exist now, and the budget with what is planned of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_number, format_rupiah, format_rupiah_short
from planner.language import tr
from planner.ui.campaigns.words import budget_level, budget_tooltip, goal_meaning, sales_caution
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, metrics
from planner.ui.theme.icons import paint_icon, pixmap
from planner.ui.theme.tokens import theme
from planner.ui.widgets.charts import Legend, ProgressLine
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.ui.widgets.styling import label, line, set_look
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

    from planner.queries.campaign_costs import CampaignCosts
    from planner.queries.campaigns import CampaignRow
    from planner.terms import Goal

BAR_HEIGHT = 12
BUDGET_WIDTH, BUDGET_WIDTH_NARROW = 584, 430
# The kinds keep their colour of the series everywhere (look.md): cash, product, event, shipping.
SERIES = (0, 1, 2, 4)


class Figure(QWidget):
    """A label, a figure of 20/600 with what it is measured against, and a thin bar when there is a whole."""

    def __init__(self, text: str, tooltip: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(label(text, "label"))
        self._sign = QLabel()
        self._sign.setVisible(bool(tooltip))
        head.addWidget(self._sign)
        head.addStretch(1)
        figures = QHBoxLayout()
        figures.setSpacing(4)
        self._value = label("", "figure")
        self._whole = label("", "label")
        figures.addWidget(self._value)
        figures.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        self._bar = ProgressLine()
        self._bar.setMinimumWidth(90)
        for part in (head, figures):
            column.addLayout(part)
        column.addWidget(self._bar)
        column.addStretch(1)
        self._text = text
        self._caution = tooltip
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._draw_sign()

    def show_figure(self, value: str, whole: str = "", share: float | None = None, tooltip: str = "") -> None:
        """Show a figure, what it is part of (`/ 24`), and the share of it."""
        self._value.setText(value)
        self._whole.setText(whole)
        self._bar.setVisible(share is not None)
        self._bar.set_progress(share)
        self.setToolTip("\n".join(words for words in (tooltip, self._caution) if words))
        self.setAccessibleName(f"{self._text} {value} {whole}".strip())

    def text(self) -> str:
        """Return the figure that is shown."""
        return self._value.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == event.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    def _draw_sign(self) -> None:
        self._sign.setPixmap(pixmap("info", "text2", s.ICON_DENSE, self.devicePixelRatioF()))


class BudgetBar(QWidget):
    """What is planned of the budget, kind by kind; beyond the budget the black tick shows where it ends."""

    def __init__(self) -> None:
        super().__init__()
        self._amounts: Sequence[int] = ()
        self._budget: int | None = None
        self.setFixedHeight(BAR_HEIGHT + 4)

    def show_amounts(self, amounts: Sequence[int], budget: int | None) -> None:
        """Show these amounts, in the order of the kinds, against the budget."""
        self._amounts, self._budget = amounts, budget
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts 1 px apart, the rest empty."""
        painter = QPainter(self)
        planned = sum(self._amounts)
        whole = max(planned, self._budget or 0)
        full = QRectF(0, 2, self.width(), BAR_HEIGHT)
        paint_box(painter, full, "c0", "", 2)
        if not whole:
            return
        left = 0.0
        for amount, series in zip(self._amounts, SERIES, strict=True):
            width = full.width() * amount / whole
            if width >= 1:
                box = QRectF(left, 2, max(width - 1, 1), BAR_HEIGHT)
                paint_box(painter, box, theme().series[series].fill, "", 2)
            left += width
        if self._budget is not None and planned > self._budget:
            at = full.width() * self._budget / whole
            paint_box(painter, QRectF(at - 1, 0, 2, BAR_HEIGHT + 4), "text", "", 0)


class BudgetPart(QWidget):
    """Budget, planned and rest in words over the bar, the kinds with their amounts under it."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._budget = label("", "label")
        self._planned = label(tr("planned"), "label")
        self._planned_amount = label("", "labelStrong")
        self._rest = label("", "label")
        self._rest_amount = label("", "labelStrong")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._budget)
        head.addStretch(1)
        for part in (self._planned, self._planned_amount):
            head.addWidget(part)
        head.addSpacing(s.SPACE_3)
        for part in (self._rest, self._rest_amount):
            head.addWidget(part)
        self._bar = BudgetBar()
        self._bar.setAccessibleName(tr("Budget"))
        self._legend = Legend()
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self._legend)
        column.addStretch(1)

    def show_costs(self, campaign: CampaignRow, costs: CampaignCosts) -> None:
        """Show what is planned of the budget."""
        budget = campaign.budget
        self._budget.setText(
            tr("No budget yet") if budget is None else tr("Budget {amount}").format(amount=format_rupiah(budget))
        )
        self._planned_amount.setText(format_rupiah_short(costs.total))
        rest = None if budget is None else budget - costs.total
        over = rest is not None and rest < 0
        self._rest.setVisible(rest is not None)
        self._rest_amount.setVisible(rest is not None)
        self._rest.setText(tr("over budget") if over else tr("left"))
        self._rest_amount.setText("" if rest is None else format_rupiah_short(abs(rest)))
        level = budget_level(costs.total, budget)
        for part, role in ((self._rest, "label"), (self._rest_amount, "labelStrong")):
            set_look(part, "role", level or role)
        self._bar.show_amounts(costs, budget)
        named = zip((tr("Cash"), tr("Product"), tr("Event"), tr("Shipping")), costs, SERIES, strict=True)
        self._legend.set_parts(
            [(text, format_rupiah_short(amount), series) for text, amount, series in named if amount]
        )
        self.setToolTip(budget_tooltip(campaign))
        self._bar.setAccessibleDescription(budget_tooltip(campaign))

    def words(self) -> str:
        """Return what the head says, for those who cannot see it and for tests."""
        parts = (self._budget, self._planned, self._planned_amount, self._rest, self._rest_amount)
        return " ".join(part.text() for part in parts if not part.isHidden())


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
    """The figures of a campaign and its budget, beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.people = Figure(tr("Influencers"))
        self.live = Figure(tr("Already live"))
        self.orders = Figure(tr("Code orders"))
        self.sales = Figure(tr("Code sales"), sales_caution())
        self.budget = BudgetPart()
        self.budget.setMinimumWidth(BUDGET_WIDTH_NARROW)
        self.budget.setMaximumWidth(BUDGET_WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_3, s.EDGE_RIGHT, s.SPACE_2)
        row.setSpacing(s.SPACE_6)
        for figure in (self.people, self.live, self.orders, self.sales):
            row.addWidget(figure, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.budget, 6, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_campaign(self, campaign: CampaignRow, costs: CampaignCosts) -> None:
        """Show the figures of a campaign."""
        self.people.show_figure(format_number(campaign.people))
        share = campaign.live / campaign.people if campaign.people else 0.0
        self.live.show_figure(format_number(campaign.live), f"/ {format_number(campaign.people)}", share)
        self.orders.show_figure(format_number(campaign.orders))
        self.sales.show_figure(format_rupiah_short(campaign.sales), tooltip=format_rupiah(campaign.sales))
        self.budget.show_costs(campaign, costs)
