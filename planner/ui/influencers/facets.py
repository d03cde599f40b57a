"""The counts of the facets, which follow the rows without ever holding up typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.queries.influencer_list import count_all, facet_counts
from planner.rules.custom_values import OWN
from planner.ui.influencers.filters import FACET_ORDER, Filters, KnownValues, facet_group, read_values
from planner.ui.worker import Task

if TYPE_CHECKING:
    from planner.queries.influencer_filter import InfluencerFilter
    from planner.store.connections import AnyConnection
    from planner.store.workspace import Workspace
    from planner.ui.session import Session
    from planner.ui.widgets.bars import FacetBar

    Counts = tuple[InfluencerFilter, dict[str, dict[str, int]], dict[str, list[str]]]

MOST_AT_ONCE = 1_000


class FacetCounts(QObject):
    """Fills the facet row in a worker, after the rows are shown; where people are few, the first time at once."""

    def __init__(self, session: Session, filters: Filters, known: KnownValues, bar: FacetBar) -> None:
        super().__init__(bar)
        self._session = session
        self._filters = filters
        self._known = known
        self._bar = bar
        self._is_counting = False
        self._is_stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._count)

    def count_soon(self, pause: int) -> None:
        """Count anew after a pause (ms)."""
        if pause or self._bar.groups() or self._session.look(count_all) > MOST_AT_ONCE:
            self._pause.start(pause)
        else:
            self._show(self._session.look(_counted, self._filters.wanted(), self._known.unread()))

    def _count(self) -> None:
        """Begin to count, unless a count is under way: its end begins the next."""
        self._is_stale = self._is_counting
        if self._is_counting:
            return
        self._is_counting = True
        task = Task(_count, self._session.workspace, self._filters.wanted(), self._known.unread())
        # Bound methods: Qt forgets them with this object, a closed page is not told.
        task.succeeded.connect(self._show)
        task.ended.connect(self._on_ended)
        task.start()

    def _on_ended(self) -> None:
        self._is_counting = False
        if self._is_stale:
            self._count()

    def _show(self, counted: Counts) -> None:
        wanted, counts, values = counted
        self._known.keep(values)
        if wanted != self._filters.wanted():
            return
        own = [name for name in counts if name.startswith(OWN)]
        names = [name for name in (*FACET_ORDER, *own) if name in counts]
        self._bar.set_groups([facet_group(self._filters, name, counts[name], self._known) for name in names])


def _count(_task: Task, workspace: Workspace, wanted: InfluencerFilter, unread: tuple[str, ...]) -> Counts:
    with workspace.look_aside() as connection:
        return _counted(connection, wanted, unread)


def _counted(connection: AnyConnection, wanted: InfluencerFilter, unread: tuple[str, ...]) -> Counts:
    values = {facet: read_values(connection, facet) for facet in unread}
    return wanted, facet_counts(connection, wanted), values
