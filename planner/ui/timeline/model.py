"""The rows of a timeline: a heading for each day, the entries under it, and at last the way to older ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from planner.language import tr
from planner.queries.timeline import Entry
from planner.ui.roles import RawRole
from planner.ui.timeline.words import day_of, day_words, sentence, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Older:
    """The last row: the way to older entries."""


Line = Entry | Older | str


class TimelineModel(QAbstractListModel):
    """A list of day headings (text), entries, and `Older`; `RawRole` gives the line itself."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._now: datetime | None = None

    def show_entries(self, entries: Sequence[Entry], now: datetime, *, has_older: bool) -> None:
        """Show entries, newest first."""
        self.beginResetModel()
        self._now = now
        self._lines = []
        day: date | None = None
        for entry in entries:
            if day_of(entry, now) != day:
                day = day_of(entry, now)
                self._lines.append(day_words(day, now.date()))
            self._lines.append(entry)
        if has_older:
            self._lines.append(Older())
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return one line; None beyond the end."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def now(self) -> datetime | None:
        """Return the moment the words were made for."""
        return self._now

    def row_of(self, key: str) -> int:
        """Return where an entry stands; -1 when it is not shown."""
        found = (at for at, line in enumerate(self._lines) if isinstance(line, Entry) and line.key == key)
        return next(found, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a line, or the line itself."""
        line = self.line(index.row())
        if role == RawRole:
            return line
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} or self._now is None:
            return None
        if isinstance(line, Entry):
            is_shown = role == Qt.ItemDataRole.DisplayRole
            return sentence(line, self._now.date()) if is_shown else spoken(line, self._now)
        return tr("Show older entries") if isinstance(line, Older) else line

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keys step over the headings."""
        if isinstance(self.line(index.row()), str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
