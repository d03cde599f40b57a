"""The lists of the home screen: painted rows that jump, act and write by mouse and by key.

One view for both lists; a `RowPainter` knows the columns of one of them and where its clickable places lie.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planner.ui.theme import sizes as s

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
NO_ROW = -1
ACTION, MESSAGE = "action", "message"


class Later(ABC):
    """Words that are put together whenever somebody looks at them: a long day has more lines than are looked at."""

    @abstractmethod
    def words(self) -> Any:
        """Return the words of the row."""

    @abstractmethod
    def whole(self) -> str:
        """Return the sentence that says all of it."""


class Row(NamedTuple):
    """One row: what it stands for (None for a heading), what it says, its icon, and the sentence that says all of it.

    Rows are the same when they say the same: a `Later` compares by what its words are made of.
    """

    source: Any
    said: Any  # the words, or a `Later`
    icon: str = ""
    sentence: str = ""
    key: object = None

    @property
    def words(self) -> Any:
        """Return the words of the row."""
        return self.said.words() if isinstance(self.said, Later) else self.said

    @property
    def whole(self) -> str:
        """Return the sentence that says all of it."""
        return self.said.whole() if isinstance(self.said, Later) else self.sentence


class RowModel(QAbstractListModel):
    """Rows, headings among them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says as a whole."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.rows[index.row()].whole
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings are passed over."""
        if not index.isValid() or self.rows[index.row()].source is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowPainter(QStyledItemDelegate):
    """Paints rows; the places that can be clicked are told by `spots`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        view = option.widget
        if not isinstance(view, RowList):
            return
        row = view.rows.rows[index.row()]
        self.paint_row(painter, option.rect, row, view.is_current(index.row()), view.hovered == index.row())

    def paint_row(self, painter: QPainter, rect: QRect, row: Row, current: bool, hovered: bool) -> None:  # noqa: FBT001
        """Paint ground and words of a row; each list has its own."""

    def spots(self, rect: QRect, row: Row) -> dict[str, QRect]:
        """Return where a row can be clicked, by name; nowhere, where a list says nothing else."""
        del rect, row
        return {}

    def tip(self, spot: str, row: Row) -> str:
        """Return what is told about a place under the pointer; the whole row elsewhere."""
        del spot
        return row.whole

    def height(self, row: Row) -> int:
        """Return how high a row is, in px."""
        return s.HEIGHT_GROUP_ROW if row.source is None else s.HEIGHT_ROW

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of one row."""
        view = option.widget
        if not isinstance(view, RowList):
            return super().sizeHint(option, index)
        return QSize(0, self.height(view.rows.rows[index.row()]))


class RowList(QListView):
    """A list as high as its rows: Enter or a double click jumps, a click on a place acts, W writes.

    `jumped(source)`, `acted(source)`, `messaged(source)`, `moved()` when another row became the current one.
    """

    jumped = Signal(object)
    acted = Signal(object)
    messaged = Signal(object)
    moved = Signal()

    def __init__(self, painter: RowPainter, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.hovered = NO_ROW
        self._painter = painter
        painter.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current one stays current while it is there."""
        if rows == self.rows.rows:
            return
        kept = self.current()
        at = self.currentIndex().row()
        self.rows.show_rows(rows)
        self.hovered = NO_ROW
        self.setFixedHeight(sum(self._painter.height(row) for row in rows))
        if kept is None:
            return
        places = [place for place, row in enumerate(rows) if row.source is not None]
        same = next((place for place in places if rows[place].key == kept.key), None)
        # What was done is gone: go on with the one that took its place.
        near = min(places, key=lambda place: abs(place - at), default=None) if same is None else same
        if near is not None:
            self.setCurrentIndex(self.rows.index(near))

    def current(self) -> Row | None:
        """Return the current row."""
        at = self.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def is_current(self, row: int) -> bool:
        """Tell whether a row is to look current: only while the list has the keyboard."""
        return self.hasFocus() and row == self.currentIndex().row()

    def spot_rect(self, row: int, spot: str) -> QRect:
        """Return where a clickable place of a row lies, in the viewport."""
        return self._painter.spots(self.visualRect(self.rows.index(row)), self.rows.rows[row])[spot]

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row is the current one."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first line when none is current yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            first = next((at for at, row in enumerate(self.rows.rows) if row.source is not None), None)
            if first is not None:
                self.setCurrentIndex(self.rows.index(first))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Look quiet again."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump with Enter, write with W, do what the line offers with Ctrl+Enter; arrows move."""
        row = self.current()
        is_bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if row is not None and is_bare and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.jumped.emit(row.source)
        elif row is not None and is_bare and event.key() == Qt.Key.Key_W:
            self.messaged.emit(row.source)
        elif event.text().isprintable() and event.text():
            event.ignore()  # a letter searches nothing here
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer: the row under it, and a hand over what can be clicked."""
        row, spot = self._at(event.position().toPoint())
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what stands under the pointer."""
        super().mouseReleaseEvent(event)
        row, spot = self._at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or row == NO_ROW or row != self.currentIndex().row():
            return
        if spot == ACTION:
            self.acted.emit(self.rows.rows[row].source)
        elif spot == MESSAGE:
            self.messaged.emit(self.rows.rows[row].source)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Jump to the place of a line."""
        row, spot = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and row != NO_ROW and not spot:
            self.jumped.emit(self.rows.rows[row].source)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: the list itself has nothing to scroll."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell about what is under the pointer, and forget it when it leaves."""
        if event.type() == QEvent.Type.Leave and self.hovered != NO_ROW:
            self.hovered = NO_ROW
            self.viewport().update()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row, spot = self._at(event.pos())
            text = self._painter.tip(spot, self.rows.rows[row]) if row != NO_ROW else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def _at(self, place: Any) -> tuple[int, str]:
        """Return the row and the clickable place under a point of the viewport."""
        index = self.indexAt(place)
        if not index.isValid() or self.rows.rows[index.row()].source is None:
            return NO_ROW, ""
        spots = self._painter.spots(self.visualRect(index), self.rows.rows[index.row()])
        return index.row(), next((name for name, rect in spots.items() if rect.contains(place)), "")
