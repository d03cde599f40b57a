"""What stands where nobody is listed: the first steps in an empty workspace, and the way back from too many filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from planner.language import tr
from planner.ui.influencers.filters import filter_names, nobody_title, ways_back
from planner.ui.influencers.order import MOST_AT_ONCE
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, primary_button
from planner.ui.widgets.states import EmptyState, NoResultState
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QTableView

    from planner.store.workspace import Workspace
    from planner.ui.influencers.filters import Filters
    from planner.ui.session import Session
    from planner.ui.widgets.states import DroppedFilter

    Parts = Sequence[tuple[str, object]]

_ANY_HEIGHT = 16_777_215  # Qt's own largest


def first_steps(take_in: Callable[[], object], add: Callable[[], object]) -> EmptyState:
    """Return the two ways to the first influencers: an import, and writing one down."""
    bring = primary_button(tr("Import"), "upload")
    bring.clicked.connect(take_in)
    new = button(tr("New influencer"), "plus")
    new.clicked.connect(add)
    text = tr("Bring in the spreadsheet you have, or write the first one down.")
    return EmptyState(tr("No influencers yet"), text, [bring, new])


class WaysBack(QObject):
    """Says in a `NoResultState` what dropping each filter would bring; where people are many it is counted aside.

    It stands under the heads of the table, whose rows it stands in for.
    """

    def __init__(self, session: Session, state: NoResultState, table: QTableView) -> None:
        super().__init__(state)
        self._session = session
        self._state = state
        self._table = table
        self._asked: Parts = ()

    def follow(self, filters: Filters, shown: int, total: int) -> None:
        """Stand there while these filters find nobody among all people."""
        nobody = total > 0 and shown == 0
        self._state.setVisible(nobody)
        self._table.setMaximumHeight(s.HEIGHT_COLUMN_HEAD if nobody else _ANY_HEIGHT)
        bars = Qt.ScrollBarPolicy
        self._table.setHorizontalScrollBarPolicy(bars.ScrollBarAlwaysOff if nobody else bars.ScrollBarAsNeeded)
        if nobody:
            self._say(filters, total)

    def _say(self, filters: Filters, total: int) -> None:
        self._asked = filter_names(filters)
        if total <= MOST_AT_ONCE:
            self._tell(self._session.look(ways_back, filters, self._asked))
            return
        self._tell(())
        task = Task(_count, self._session.workspace, filters.copy(), self._asked)
        task.succeeded.connect(self._on_counted)
        task.start()

    def _on_counted(self, counted: tuple[Parts, Sequence[DroppedFilter]]) -> None:
        if counted[0] == self._asked:
            self._tell(counted[1])

    def _tell(self, ways: Sequence[DroppedFilter]) -> None:
        several = len(self._asked) > 1
        text = tr("Without one of the filters there would be:") if several else tr("Without this filter:")
        words = (tr("Remove filter"), tr("Remove all filters"))
        self._state.set_ways(nobody_title(len(self._asked)), text, ways, words)


def _count(_task: Task, workspace: Workspace, filters: Filters, parts: Parts) -> tuple[Parts, list[DroppedFilter]]:
    with workspace.look_aside() as connection:
        return parts, ways_back(connection, filters, parts)
