"""Order, width, sort and visibility of the list's columns, remembered by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMenu

from planner.ui.influencers.columns import CHECK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.ui.influencers.model import InfluencerModel
    from planner.ui.influencers.table import InfluencerTable
    from planner.ui.session import Session

NAME = "influencers"
SOON_MILLISECONDS = 300
FIRST_SORT = ("name", False)


class ColumnLayout(QObject):
    """Knows how the columns of the table lie, and lays them as they were remembered.

    What is remembered of a column that is not there just now stays: an own field that comes back by an undo is found
    where it was.
    """

    def __init__(self, session: Session, table: InfluencerTable, model: InfluencerModel) -> None:
        super().__init__(table)
        self._session = session
        self._table = table
        self._head = table.head
        self._model = model
        # A column that is dragged says so at every pixel; the file of settings is written once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MILLISECONDS)
        self._soon.timeout.connect(self.remember)

    def sort_key(self) -> tuple[str, bool]:
        """Return the column the list is sorted by, and whether downwards."""
        section = self._head.sortIndicatorSection()
        down = self._head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return (self._model.columns[section].key, down)

    def state(self) -> dict[str, Any]:
        """Return widths, order, hidden columns and sort, by keys."""
        table, columns = self._table, self._model.columns
        order = [columns[self._head.logicalIndex(place)].key for place in range(len(columns))]
        # The last column is stretched by the view itself: its width says nothing about what the owner wants.
        shown = [at for at in range(len(columns)) if not table.isColumnHidden(at)]
        last = max((self._head.visualIndex(at) for at in shown), default=0)
        widths = {columns[at].key: table.columnWidth(at) for at in shown if self._head.visualIndex(at) != last}
        hidden = [column.key for at, column in enumerate(columns) if table.isColumnHidden(at)]
        return {"widths": widths, "order": order, "hidden": hidden, "sort": list(self.sort_key())}

    def apply(self, kept: dict[str, Any]) -> None:
        """Lay the columns as `state` told; those it does not know stand after the others in their first order."""
        columns = self._model.columns
        keys = [column.key for column in columns]
        widths, hidden = kept.get("widths", {}), kept.get("hidden", ())
        for at, column in enumerate(columns):
            self._table.setColumnHidden(at, column.key in hidden)
            self._table.setColumnWidth(at, int(widths.get(column.key, column.width)))
        known = [key for key in kept.get("order", ()) if key in keys and key != CHECK]
        wanted = [CHECK, *known, *(key for key in keys if key not in known and key != CHECK)]
        for place, key in enumerate(wanted):
            self._head.moveSection(self._head.visualIndex(keys.index(key)), place)
        sort, down = kept.get("sort", FIRST_SORT)
        if sort not in keys:
            sort, down = FIRST_SORT
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self._head.setSortIndicator(keys.index(sort), order)
        self._head.setSectionResizeMode(0, self._head.ResizeMode.Fixed)

    def restore(self) -> None:
        """Lay the columns as they were left."""
        self.apply(self._session.remembered(NAME))

    def remember_soon(self) -> None:
        """Remember a moment after the last change."""
        self._soon.start()

    def settle(self) -> None:
        """Remember at once what was to be remembered soon."""
        if self._soon.isActive():
            self.remember()

    def remember(self) -> None:
        """Remember how the columns lie now."""
        self._soon.stop()
        before, now = self._session.remembered(NAME), self.state()
        there = {column.key for column in self._model.columns}
        gone = [key for key in before.get("order", ()) if key not in there]
        _keep_places(now["order"], before.get("order", ()), gone)
        now["widths"] |= {key: width for key, width in before.get("widths", {}).items() if key in gone}
        now["hidden"] += [key for key in before.get("hidden", ()) if key in gone]
        if now != before:
            self._session.remember(NAME, now)

    def show_column(self, section: int, *, on: bool) -> None:
        """Show or hide a column and remember that."""
        self._table.setColumnHidden(section, not on)
        self.remember()

    def menu(self) -> QMenu:
        """Return the menu that shows and hides columns, in the order they stand in."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(self._head.count()):
            at = self._head.logicalIndex(place)
            column = self._model.columns[at]
            if column.key in {CHECK, "name"}:
                continue
            action = menu.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(at))
            action.toggled.connect(lambda on, section=at: self.show_column(section, on=on))
        return menu


def _keep_places(order: list[str], before: Sequence[str], gone: Sequence[str]) -> None:
    """Put the keys that are not there just now behind the ones they stood behind."""
    for key in gone:
        ahead = [other for other in before[: before.index(key)] if other in order]
        order.insert(order.index(ahead[-1]) + 1 if ahead else 0, key)
