"""A drop-down list of values with their words; also the editor of enum cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QWheelEvent

ROW = 28


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
        return QSize(metrics(s.TYPE_BODY, SEMIBOLD).horizontalAdvance(str(index.data() or "")) + 44, ROW)


class ChoiceBox(QComboBox):
    """A combo box over (value, word) pairs; the wheel only turns it while it has focus."""

    def __init__(self, parent: QWidget | None = None, choices: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__(parent)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self._values: list[Any] = []
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
        if isValid(self) and self.isVisible():
            self.showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let a page scroll past an unfocused box instead of changing its value."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
