"""Tiers and benchmarks: what the planner judges with, every number editable, every source named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.language import tr
from planner.queries.yardsticks import yardsticks
from planner.ui.session import Route
from planner.ui.shop.benchmarks import BenchmarksCard
from planner.ui.shop.judging import BandsCard, LimitsCard, OwnCard, WeightsCard
from planner.ui.shop.tiers import TiersCard
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button
from planner.ui.widgets.frames import PageHeader, scrolled

if TYPE_CHECKING:
    from planner.ui.session import Session

RIGHT_WIDTH = 364
ANY_WIDTH = 16_777_215  # as Qt says that a widget may be as wide as it likes
NARROW = 1160


class YardsticksPage(QWidget):
    """Tables at the left, the numbers that judge with them at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tiers, self.benchmarks = TiersCard(session), BenchmarksCard(session)
        self.own, self.bands = OwnCard(session), BandsCard(session)
        self.limits, self.weights = LimitsCard(session), WeightsCard(session)
        self._right = (self.bands, self.limits, self.weights)
        self._build()
        self._actions = self._make_actions()

    def refresh(self) -> None:
        """Show what is stored."""
        current = self.tiers.refresh()
        used = self.benchmarks.refresh()
        found = self._session.look(yardsticks)
        for card in (self.own, *self._right):
            card.show_yardsticks(found)
        told = [tr("Tiers: {name}").format(name=current.name)] if current else []
        told.append(tr("ER benchmarks: {names}").format(names=", ".join(used)) if used else tr("No benchmark in use"))
        self._session.said.emit(" \u00b7 ".join(told))

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return list(self._actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tables their room in a small window: the numbers then stand below them."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        for card in self._right:
            card.setMinimumWidth(0 if is_narrow else RIGHT_WIDTH)
            card.setMaximumWidth(ANY_WIDTH if is_narrow else RIGHT_WIDTH)

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, run in (
            (tr("Use this tier table"), self.tiers.choose),
            (tr("Make a tier table of our own"), self.tiers.add_own),
            (tr("Add benchmark table"), self.benchmarks.grid.edit_new),
            (tr("Add line to the benchmark table"), self.benchmarks.lines.edit_new),
            (tr("Restore the weights of the fit score"), self.weights.restore),
        ):
            action = QAction(text, self)
            action.triggered.connect(run)
            made.append(action)
        return made

    def _build(self) -> None:
        header = PageHeader()
        header.set_breadcrumb(tr("Settings"), tr("Tiers and benchmarks"))
        header.parent_clicked.connect(lambda: self._session.went.emit(Route("settings")))
        header.end_context()
        onward = button(tr("Brand profile"))
        onward.clicked.connect(lambda: self._session.went.emit(Route("brand")))
        header.add_button(onward)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (self.tiers, self.own, self.benchmarks)), (right, self._right)):
            column.setSpacing(s.SPACE_4)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        content = QWidget()
        beside = self._beside = QHBoxLayout(content)
        beside.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        beside.setSpacing(s.SPACE_4)
        beside.addLayout(left, 1)
        beside.addLayout(right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(scrolled(content, sideways=True), 1)
