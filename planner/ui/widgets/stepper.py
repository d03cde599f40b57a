"""Where a wizard stands: "✓ Berkas — 2 Kolom & pratinjau — 3 Selesai"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

DOT = 20
DASH = 12


class Stepper(QWidget):
    """Steps with numbers: done ones have a check, the current one is filled, later ones are outlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[str] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[str], current: int) -> None:
        """Show these steps; `current` counts from 0, a number past the last marks all as done."""
        self._steps, self._current = steps, current
        self.setAccessibleName(steps[current] if current < len(steps) else steps[-1])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all steps."""
        width = sum(self._width(at) for at in range(len(self._steps)))
        return QSize(width + (len(self._steps) - 1) * (DASH + 16) + 4, 24)

    def _width(self, at: int) -> int:
        weight = SEMIBOLD if at == self._current else REGULAR
        return DOT + 6 + metrics(s.TYPE_LABEL, weight).horizontalAdvance(self._steps[at])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint steps and dashes."""
        painter = QPainter(self)
        left = 0
        middle = self.height() // 2
        for at, step in enumerate(self._steps):
            if at:
                paint_box(painter, QRectF(left + 8, middle, DASH, 1), "control", "", 0)
                left += DASH + 16
            dot = QRect(left, middle - DOT // 2, DOT, DOT)
            self._paint_dot(painter, dot, at)
            colour = "accent" if at < self._current else "text" if at == self._current else "text2"
            weight = SEMIBOLD if at == self._current else REGULAR
            rect = QRect(left + DOT + 6, 0, self.width(), self.height())
            paint_words(painter, rect, step, (colour, s.TYPE_LABEL, weight), Qt.AlignmentFlag.AlignLeft)
            left += self._width(at)

    def _paint_dot(self, painter: QPainter, dot: QRect, at: int) -> None:
        if at < self._current:
            paint_icon(painter, dot, "check", "good", s.ICON_DENSE)
            return
        now = at == self._current
        paint_box(painter, QRectF(dot), "accent" if now else "", "" if now else "control", DOT / 2)
        style = ("on_accent" if now else "text2", s.TYPE_SMALL, SEMIBOLD)
        paint_words(painter, dot, str(at + 1), style, Qt.AlignmentFlag.AlignHCenter)
