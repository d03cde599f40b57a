"""A rating of one to five stars: clicked, or set with the arrow keys and digits."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.focus import focus_is_shown
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.glyphs import paint_box

MOST = 5
_STEP = 20
_SIZE = 7.0
_POINTS = 10


def _star(x: float, y: float) -> QPolygonF:
    """Return a star of five points around a middle."""
    corners = []
    for at in range(_POINTS):
        reach = _SIZE if at % 2 == 0 else _SIZE * 0.42
        angle = math.pi * (at / 5 - 0.5)
        corners.append(QPointF(x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return QPolygonF(corners)


class Stars(QWidget):
    """`committed(int or None)`; the star that is chosen already takes the rating away, as do 0 and Delete."""

    committed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._value: int | None = None
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(None)

    def value(self) -> int | None:
        """Return the rating, None when there is none."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a rating; emits nothing."""
        self._value = value
        said = tr("not rated") if value is None else tr("{n} of 5").format(n=value)
        self.setAccessibleName(f"{self._name}: {said}")
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of five stars."""
        return QSize(MOST * _STEP, _STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stars, filled up to the rating."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(MOST):
            filled = self._value is not None and at < self._value
            painter.setPen(QPen(qcolor("accent" if filled else "control"), 1))
            painter.setBrush(qcolor("accent") if filled else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(_star(at * _STEP + _STEP / 2, _STEP / 2))
        if focus_is_shown(self):
            paint_box(painter, QRectF(self.rect()), "", "accent", s.RADIUS_CHIP, width=2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate by a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            chosen = int(event.position().x()) // _STEP + 1
            self._choose(None if chosen == self._value else chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by arrows and digits."""
        now = self._value or 0
        steps = {Qt.Key.Key_Right: now + 1, Qt.Key.Key_Left: now - 1, Qt.Key.Key_Delete: 0}
        steps |= {Qt.Key(Qt.Key.Key_0.value + digit): digit for digit in range(MOST + 1)}
        chosen = steps.get(Qt.Key(event.key()))
        if chosen is None:
            super().keyPressEvent(event)
        elif 0 <= chosen <= MOST:
            self._choose(chosen or None)

    def _choose(self, value: int | None) -> None:
        if value != self._value:
            self.set_value(value)
            self.committed.emit(value)
