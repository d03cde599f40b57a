"""Two to five people side by side: who fits best, what it costs, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.language import tr, trn
from planner.queries.comparison import Compared, comparison
from planner.ui.compare.table import FEWEST, ComparisonTable
from planner.ui.influencers.bulk import BulkChanges
from planner.ui.session import Route
from planner.ui.widgets.buttons import button
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from planner.ui.session import Session


class ComparePage(QWidget):
    """A column for each person, a line for each thing to compare."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: list[str] = []
        self._people: tuple[Compared, ...] = ()
        self._bulk = BulkChanges(session, self, list)
        self.table: ComparisonTable | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._header = PageHeader()
        self._header.set_breadcrumb(tr("Influencers"), tr("Compare"))
        self._header.parent_clicked.connect(self._on_back_asked)
        self._header.end_context()
        column.addWidget(self._header)
        self.notice = NoticeBar()
        column.addWidget(self.notice)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        back = button(tr("To the influencers"))
        back.clicked.connect(self._on_back_asked)
        self._stack.addWidget(
            EmptyState(
                tr("Nobody to compare yet"),
                tr("Select two to five influencers in the list, then Compare."),
                [back],
            )
        )
        self._back_action = QAction(tr("Back to the influencers"), self)
        self._back_action.triggered.connect(self._on_back_asked)

    def actions(self) -> list[QAction]:
        """Return the commands of the page."""
        return [self._back_action]

    def open(self, key: str) -> None:
        """Compare people (`id,id,…`)."""
        self._ids = [each for each in key.split(",") if each]
        self.notice.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read everybody again; how far it is scrolled, and where the keyboard is, stays."""
        same = [person.id for person in self._people] == self._ids
        at = self.table.area.verticalScrollBar().value() if self.table is not None and same else 0
        focused = self._focused()
        people = self._session.read(comparison, self._ids, self._session.now())
        if self.table is not None:
            self._stack.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self._people = people if len(people) >= FEWEST else ()
        shown = len(self._people)
        self._session.said.emit(trn("{n} influencer", "{n} influencers", shown) if shown else "")
        if not self._people:
            self._stack.setCurrentIndex(0)
            return
        table = ComparisonTable(self._people, self._session.today())
        table.opened.connect(lambda key: self._session.went.emit(Route("influencers", key)))
        table.removed.connect(self.take_out)
        table.campaign_asked.connect(self.ask_for_campaign)
        self.table = table
        self._stack.addWidget(table)
        self._stack.setCurrentWidget(table)
        if (layout := table.layout()) is not None:
            layout.activate()
        table.area.verticalScrollBar().setValue(at)
        if focused in table.heads:
            table.heads[focused].campaign.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_out(self, influencer_id: str) -> None:
        """Compare without this person; nothing about them changes."""
        self._ids = [each for each in self._ids if each != influencer_id]
        self.refresh()

    def ask_for_campaign(self, influencer_id: str) -> None:
        """Offer the campaigns to put a person into."""
        if self.table is None:
            return
        menu = self._bulk.campaigns_menu([influencer_id])
        place = self.table.heads[influencer_id].campaign
        menu.popup(place.mapToGlobal(QPoint(0, place.height())))

    def _focused(self) -> str:
        """Return the person whose head has the keyboard."""
        heads = self.table.heads if self.table is not None else {}
        widget = self.focusWidget()
        return next((key for key, head in heads.items() if widget is not None and head.isAncestorOf(widget)), "")

    def _on_back_asked(self) -> None:
        self._session.went.emit(Route("influencers"))
