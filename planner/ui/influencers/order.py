"""The list's orders where people are many: a first sort by another column is done aside, the window stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.queries.influencer_list import sorted_numbers
from planner.ui.influencers.model import ListOrder
from planner.ui.worker import Task

if TYPE_CHECKING:
    from planner.store.workspace import Workspace
    from planner.ui.session import Session

MOST_AT_ONCE = 5_000  # people who are sorted before anybody could notice


class KeptOrder(ListOrder):
    """The list's orders, which can also be given from outside; `is_stale` once one only has who is new at its end."""

    is_stale = False

    def follow(self, key: tuple[str, bool]) -> None:
        """Forget what a change may have put into another order; a long one is kept until it is sorted anew."""
        before = self._kept.get(key)
        super().follow(key)
        if before is None or key in self._kept or key[0] == "name" or len(before) <= MOST_AT_ONCE:
            return
        there = set(self.numbers("name", descending=False))
        self._kept[key] = [number for number in before if number in there] + sorted(there.difference(before))
        self.is_stale = True

    def has(self, column: str, *, descending: bool) -> bool:
        """Tell whether an order is known."""
        return (column, descending) in self._kept

    def keep(self, column: str, numbers: list[int], *, descending: bool) -> None:
        """Take an order that was found aside."""
        self.is_stale = False
        self._kept[column, descending] = numbers


class OrderAside(QObject):
    """Sorts in a worker what would take too long at once; `sorted(column, descending)` when the order is kept."""

    sorted = Signal(str, bool)

    def __init__(self, session: Session, order: KeptOrder, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._order = order
        self._asked = ("", False)
        self._changes = 0
        session.history.changed.connect(self._on_changed)

    def is_quick(self, column: str, *, descending: bool) -> bool:
        """Tell whether an order is there at once."""
        return self._order.total <= MOST_AT_ONCE or column == "name" or self._order.has(column, descending=descending)

    def begin(self, column: str, *, descending: bool) -> None:
        """Sort aside; only what was asked last is told."""
        self._asked = (column, descending)
        task = Task(_sort, self._session.workspace, column, descending, self._changes)
        task.succeeded.connect(self._on_sorted)
        task.start()

    def _on_sorted(self, result: tuple[str, bool, int, list[int]]) -> None:
        column, descending, changes, numbers = result
        if (column, descending) != self._asked:
            return
        if changes != self._changes:
            # Somebody was added or changed meanwhile.
            self.begin(column, descending=descending)
            return
        self._order.keep(column, numbers, descending=descending)
        self.sorted.emit(column, descending)

    def _on_changed(self) -> None:
        self._changes += 1


def _sort(
    _task: Task,
    workspace: Workspace,
    column: str,
    descending: bool,  # noqa: FBT001 (a pair as the table gives it)
    changes: int,
) -> tuple[str, bool, int, list[int]]:
    with workspace.look_aside() as connection:
        return column, descending, changes, sorted_numbers(connection, column, descending=descending)
