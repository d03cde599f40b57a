"""A drop-down list of values with their words; also the editor of enum cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QWheelEvent

ROW = 28
ROW_EDGES = 44
LIST_EDGES = 12


class ChoiceDelegate(QStyledItemDelegate):
    """One row of the list: tint, weight and a check for the chosen value."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        painter.save()
        chosen = index.row() == self._box.currentIndex()
        pointed = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        if chosen or pointed:
            ground = "accent_tint" if chosen else "hover"
            paint_box(painter, QRectF(option.rect), ground, "", s.RADIUS_CHIP)
        style = ("accent", s.TYPE_BODY, SEMIBOLD) if chosen else ("text", s.TYPE_BODY, REGULAR)
        rect = option.rect.adjusted(8, 0, -28, 0)
        paint_words(painter, rect, str(index.data() or ""), style, Qt.AlignmentFlag.AlignLeft)
        if chosen:
            paint_icon(painter, option.rect.adjusted(option.rect.width() - 28, 0, 0, 0), "check", "accent", 14)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        return QSize(metrics(s.TYPE_BODY, SEMIBOLD).horizontalAdvance(str(index.data() or "")) + ROW_EDGES, ROW)


class ChoiceBox(QComboBox):
    """A combo box over (value, word) pairs; the wheel only turns it while it has focus.

    Tab in the open list takes the row it stands on and goes on to the next field or cell.
    """

    def __init__(self, parent: QWidget | None = None, choices: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__(parent)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self._values: list[Any] = []
        self._watches_list = False
        self._is_left = False
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Replace the list and keep the chosen value when it is still there; emits nothing."""
        before = self.value()
        blocked = self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([word for _, word in choices])
        self.blockSignals(blocked)
        self.set_value(before)

    def value(self) -> Any:
        """Return the chosen value, None when nothing is chosen."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Choose a value without emitting; one that is not in the list chooses nothing."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.blockSignals(blocked)
        self.update()

    def open_soon(self) -> None:
        """Open the list as soon as the box stands in its place."""
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        # What Tab stores in a cell is shown in it once more before it closes; that must not open the list again.
        if isValid(self) and self.isVisible() and not self._is_left:
            self.showPopup()

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest row."""
        words = metrics(s.TYPE_BODY, SEMIBOLD)
        widest = max((words.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        self.view().setMinimumWidth(widest + ROW_EDGES + LIST_EDGES)
        if not self._watches_list:
            self._watches_list = True
            self.view().installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab leave the open list: Qt would keep it there and do nothing."""
        tabs = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in tabs:
            self._leave_list(event)
            return True
        return super().eventFilter(watched, event)

    def _leave_list(self, tab: QKeyEvent) -> None:
        row = self.view().currentIndex().row()
        taken = row >= 0 and row != self.currentIndex()
        self._is_left = True
        again = QKeyEvent(tab.type(), tab.key(), tab.modifiers())
        self.hidePopup()
        if taken:
            self.setCurrentIndex(row)
        # The delegate of a cell commits by itself on Tab; said twice, the cell would close before it goes on.
        if taken and self.property("variant") != "cell":
            self.activated.emit(row)
        # The window gets the focus back from the list first, or it would be taken from the next field again.
        QTimer.singleShot(0, self, lambda: QApplication.sendEvent(self, again))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let a page scroll past an unfocused box instead of changing its value."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
