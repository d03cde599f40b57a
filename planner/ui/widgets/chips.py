"""Chips: a facet with its count, a filter or hashtag that can be taken away, and the layout that lets them flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Hashable

_LEFT = Qt.AlignmentFlag.AlignLeft


def pill(text: str, level: str = "") -> QLabel:
    """Return a small tinted label; `level` is empty (accent), neutral, warn, bad or good."""
    made = QLabel(text)
    made.setProperty("role", "pill")
    made.setProperty("level", level)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def key_cap(text: str) -> QLabel:
    """Return the small box that names a key."""
    made = QLabel(text)
    made.setProperty("role", "key")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class FacetChip(QAbstractButton):
    """A checkable chip of 26 px: word and count; a count of zero is quiet. `level="warn"` makes it turmeric."""

    def __init__(
        self,
        text: str,
        count: str | int | None = None,
        key: Hashable = None,
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        level: str = "",
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._count = ""
        self._icon_name = icon_name
        self._level = level
        self.setCheckable(True)
        self.setProperty("cornerRadius", s.RADIUS_FACET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_texts(text, count)

    def set_texts(self, text: str, count: str | int | None) -> None:
        """Show another word and count (a formatted text or a number)."""
        shown = "" if count is None else str(count)
        if (text, shown) == (self.text(), self._count):
            return
        self.setText(text)
        self._count = shown
        self.setAccessibleName(f"{text} {shown}".strip())
        self.updateGeometry()
        self.update()

    def set_count(self, count: str | int | None) -> None:
        """Show another count."""
        self.set_texts(self.text(), count)

    def sizeHint(self) -> QSize:
        """Return the room of word and count, measured in the checked weight so that nothing jumps."""
        width = 22 + metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(self.text())
        width += 20 if self._icon_name else 0
        width += metrics(s.TYPE_LABEL).horizontalAdvance(self._count) + 6 if self._count else 0
        return QSize(width, s.HEIGHT_FACET_CHIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        ground, edge, colour = self._colours()
        paint_box(painter, QRectF(self.rect()), ground, edge, s.RADIUS_FACET)
        left = 11
        if self._icon_name:
            paint_icon(painter, QRect(left, 0, 14, self.height()), self._icon_name, colour, s.ICON_DENSE)
            left += 20
        weight = SEMIBOLD if self.isChecked() else MEDIUM if colour == "text" else REGULAR
        words = QRect(left, 0, self.width() - left, self.height())
        paint_words(painter, words, self.text(), (colour, s.TYPE_LABEL, weight), _LEFT)
        if self._count:
            counted = "accent" if self.isChecked() else "text3" if not self._level else colour
            style = (counted, s.TYPE_LABEL, REGULAR)
            paint_words(painter, self.rect().adjusted(0, 0, -11, 0), self._count, style, Qt.AlignmentFlag.AlignRight)

    def _colours(self) -> tuple[str, str, str]:
        """Return ground, edge and text."""
        if self.isChecked():
            return "accent_tint", "accent", "accent"
        if self._level:
            return f"{self._level}_tint", f"{self._level}_line", self._level
        quiet = self._count == "0"
        ground = "hover" if self.underMouse() else "" if quiet else "surface"
        return ground, "line2", "text3" if quiet else "text"


class TypedChip(QAbstractButton):
    """A filter or tag of 24 px with a cross: "kota **Malang** x". Click on the cross, Space, Delete: `removed(key)`."""

    removed = Signal(object)

    def __init__(self, label: str, value: str, key: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._label = label
        self._value = value
        self.setProperty("cornerRadius", s.RADIUS_CHIP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        name = f"{label} {value}".strip()
        self.setToolTip(tr("Remove {name}").format(name=name))
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:
        """Return the room of both words and the cross."""
        width = 8 + metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(self._value) + 24
        width += metrics(s.TYPE_LABEL).horizontalAdvance(self._label) + 4 if self._label else 0
        return QSize(width, s.HEIGHT_TYPED_CHIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), "accent_tint", "", s.RADIUS_CHIP)
        left = 8
        if self._label:
            length = metrics(s.TYPE_LABEL).horizontalAdvance(self._label)
            rect = QRect(left, 0, length + 2, self.height())
            paint_words(painter, rect, self._label, ("text2", s.TYPE_LABEL, REGULAR), _LEFT)
            left += length + 4
        rect = QRect(left, 0, self.width() - left - 20, self.height())
        paint_words(painter, rect, self._value, ("accent", s.TYPE_LABEL, SEMIBOLD), _LEFT)
        paint_icon(painter, self._cross(), "close", "accent", 12)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove when the cross was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._cross().contains(event.position().toPoint()):
            self.removed.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove on Delete, Backspace, Space or Enter."""
        if event.key() in _REMOVING:
            self.removed.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _cross(self) -> QRect:
        return QRect(self.width() - 22, 0, 20, self.height())


_REMOVING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FlowLayout(QLayout):
    """Lays widgets out in lines, as words in a text."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._placed: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more at the end."""
        self._placed.append(item)

    def insert(self, at: int, widget: QWidget) -> None:
        """Put a widget before the one at `at`."""
        self.addWidget(widget)
        self._placed.insert(at, self._placed.pop())
        self.invalidate()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._placed)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one, None outside."""
        return self._placed[index] if 0 <= index < len(self._placed) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return one, None outside."""
        return self._placed.pop(index) if 0 <= index < len(self._placed) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Grow downwards when narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the smallest size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget with margins."""
        size = QSize()
        for item in self._placed:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        inner = rect.adjusted(edges.left(), edges.top(), -edges.right(), -edges.bottom())
        x, y, line = inner.x(), inner.y(), 0
        for item in self._placed:
            hint = item.sizeHint()
            stretches = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
            if x > inner.x() and x + hint.width() > inner.right() + 1:
                x, y, line = inner.x(), y + line + self.spacing(), 0
            width = inner.right() + 1 - x if stretches else min(hint.width(), inner.width())
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += width + self.spacing()
            line = max(line, hint.height())
        return y + line - rect.y() + edges.bottom()
