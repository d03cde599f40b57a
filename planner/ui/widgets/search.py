"""The search field: what is looked for as chips, and a line to type more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from planner.ui.theme import sizes as s
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.chips import TypedChip
from planner.ui.widgets.glyphs import paint_box

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE_MINIMUM = 110
EDGE = 34


class SearchChip(NamedTuple):
    """One filter in the field: a quiet label, the value, and the key that `chip_removed` gives back."""

    label: str
    value: str
    key: Any


class SearchField(QWidget):
    """Chips and a line in one frame.

    `text_changed(str)` at every key; `chip_removed(object)` with the chip's key, by its cross or by Backspace in the
    empty line; `submitted()` on Enter. Esc empties the line.
    """

    text_changed = Signal(str)
    chip_removed = Signal(object)
    submitted = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[TypedChip] = []
        self._hidden = QLabel(self)
        self._hidden.setProperty("role", "label")
        self._line = QLineEdit(self)
        self._line.setProperty("variant", "bare")
        self._line.textChanged.connect(self.text_changed)
        self._line.installEventFilter(self)
        self.setFixedHeight(s.HEIGHT_CONTROL + 2)
        self.setMinimumWidth(220)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._line)
        self.set_placeholder(placeholder)

    def set_placeholder(self, text: str) -> None:
        """Show what can be typed here; it is the accessible name too."""
        self._line.setPlaceholderText(text)
        self._line.setAccessibleName(text)

    def set_chips(self, chips: Sequence[SearchChip]) -> None:
        """Show these filters, in this order."""
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = [TypedChip(label, value, key, self) for label, value, key in chips]
        for chip in self._chips:
            chip.removed.connect(self._on_chip_removed)
        self._place()

    def text(self) -> str:
        """Return what is typed."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Type a text; emits `text_changed` when it differs."""
        self._line.setText(text)

    def line(self) -> QLineEdit:
        """Return the line edit, for a completer."""
        return self._line

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(500, s.HEIGHT_CONTROL + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the magnifier."""
        painter = QPainter(self)
        focused = self._line.hasFocus()
        edge, width = ("accent", 2) if focused else ("control", 1)
        paint_box(painter, QRectF(self.rect()), "surface", edge, s.RADIUS_CONTROL, width=width)
        paint_icon(painter, QRect(10, 0, 18, self.height()), "search", "text2", s.ICON)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place chips and line anew."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Let a click beside the words start typing."""
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the line for focus and for the keys that mean more than text."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        empty = not self._line.text()
        if event.key() == Qt.Key.Key_Backspace and empty and self._chips:
            self.chip_removed.emit(self._chips[-1].key)
            return True
        if event.key() == Qt.Key.Key_Escape and not empty:
            self._line.clear()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submitted.emit()
            return True
        return False

    def _on_chip_removed(self, key: Any) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chip_removed.emit(key)

    def _place(self) -> None:
        """Show the newest chips that fit, "+2" for the others, and give the rest of the width to the line."""
        room = self.width() - EDGE - LINE_MINIMUM - 8
        widths = [chip.sizeHint().width() + 6 for chip in self._chips]
        first = 0
        while first < len(widths) and sum(widths[first:]) + (28 if first else 0) > room:
            first += 1
        left = EDGE
        self._hidden.setVisible(first > 0)
        if first:
            self._hidden.setText(f"+{first}")
            self._hidden.setGeometry(left, 0, 28, self.height())
            left += 28
        for at, chip in enumerate(self._chips):
            chip.setVisible(at >= first)
            if at >= first:
                size = chip.sizeHint()
                chip.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
                left += widths[at]
        self._line.setGeometry(left + 2, 4, self.width() - left - 12, self.height() - 8)
