"""The counts of the facets, which follow the rows without ever holding up typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.queries.influencer_list import facet_counts
from planner.ui.influencers.filters import FACET_ORDER, Filters, KnownValues, facet_group
from planner.ui.worker import Task

if TYPE_CHECKING:
    from planner.queries.influencer_list import InfluencerFilter
    from planner.store.workspace import Workspace
    from planner.ui.session import Session
    from planner.ui.widgets.bars import FacetBar

    Counts = tuple[InfluencerFilter, dict[str, dict[str, int]]]


class FacetCounts(QObject):
    """Fills the facet row: the first time at once, then in a worker after the rows are shown."""

    def __init__(self, session: Session, filters: Filters, known: KnownValues, bar: FacetBar) -> None:
        super().__init__(bar)
        self._session = session
        self._filters = filters
        self._known = known
        self._bar = bar
        self._is_filled = False
        self._is_counting = False
        self._is_stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._count)

    def count_soon(self, pause: int) -> None:
        """Count anew after a pause (ms); the first time at once."""
        if self._is_filled:
            self._pause.start(pause)
        else:
            wanted = self._filters.wanted()
            self._show((wanted, self._session.look(facet_counts, wanted)))

    def _count(self) -> None:
        """Begin to count, unless a count is under way: its end begins the next."""
        self._is_stale = self._is_counting
        if self._is_counting:
            return
        self._is_counting = True
        task = Task(_count, self._session.workspace, self._filters.wanted())
        # Bound methods: Qt forgets them with this object, a closed page is not told.
        task.succeeded.connect(self._show)
        task.ended.connect(self._on_ended)
        task.start()

    def _on_ended(self) -> None:
        self._is_counting = False
        if self._is_stale:
            self._count()

    def _show(self, counted: Counts) -> None:
        wanted, counts = counted
        if wanted != self._filters.wanted():
            return
        self._is_filled = True
        self._bar.set_groups([facet_group(self._filters, name, counts[name], self._known) for name in FACET_ORDER])


def _count(_task: Task, workspace: Workspace, wanted: InfluencerFilter) -> Counts:
    with workspace.look_aside() as connection:
        return wanted, facet_counts(connection, wanted)
