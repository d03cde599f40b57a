"""The counts of the facets, which follow the rows without ever holding up typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.ui.influencers.filters import FACET_ORDER, Filters, KnownValues, facet_group

if TYPE_CHECKING:
    from planner.ui.session import Session
    from planner.ui.widgets.bars import FacetBar, FacetGroup


class FacetCounts(QObject):
    """Fills the facet row: after the rows are shown, one group at a time."""

    def __init__(self, session: Session, filters: Filters, known: KnownValues, bar: FacetBar) -> None:
        super().__init__(bar)
        self._session = session
        self._filters = filters
        self._known = known
        self._bar = bar
        self._groups: dict[str, FacetGroup] = {}
        self._due: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._count_next)

    def count_soon(self, pause: int) -> None:
        """Count anew after a pause (ms); the first time at once."""
        self._due = list(FACET_ORDER)
        if self._groups:
            self._pause.start(pause)
            return
        while self._due:
            self._count(self._due.pop(0))
        self._show()

    def _count_next(self) -> None:
        self._count(self._due.pop(0))
        if self._due:
            self._pause.start(0)
        else:
            self._show()

    def _count(self, facet: str) -> None:
        self._groups[facet] = facet_group(self._session, self._filters, facet, self._known)

    def _show(self) -> None:
        self._bar.set_groups([self._groups[name] for name in FACET_ORDER])
