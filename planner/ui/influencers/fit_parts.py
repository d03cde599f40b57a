"""The parts of the fit score as bars with their points; a part that is not known is a dashed bar and no points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from planner.language import tr
from planner.rules.fit import fit_word
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from planner.rules.fit import FitPart, FitScore

_HEIGHT = 20
_BAR = 3
_COLUMNS = 2


class FitBar(QWidget):
    """One part: its word, its points, a bar of 3 px. The reason is its tooltip."""

    def __init__(self, part: FitPart) -> None:
        super().__init__()
        self._part = part
        self._points = tr("empty", "score part") if part.points is None else f"{part.points}/{part.weight}"
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(str(part.reason))
        self.setAccessibleName(f"{fit_word(part.kind)} {self._points}")
        self.setAccessibleDescription(str(part.reason))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word, points and bar."""
        painter = QPainter(self)
        words = QRect(0, 0, self.width(), _HEIGHT - _BAR - 2)
        paint_words(painter, words, self._points, ("text2", s.TYPE_LABEL, REGULAR), Qt.AlignmentFlag.AlignRight)
        room = words.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(self._points) - 4, 0)
        style = ("text", s.TYPE_LABEL, REGULAR)
        paint_words(painter, room, fit_word(self._part.kind), style, Qt.AlignmentFlag.AlignLeft)
        bar = QRectF(0, _HEIGHT - _BAR, self.width(), _BAR)
        if self._part.points is None:
            pen = QPen(qcolor("control"), 1)
            pen.setDashPattern([3, 2])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0, 0, -1, -1))
            return
        paint_box(painter, bar, "c0", "", 1)
        if self._part.points:
            filled = QRectF(bar.x(), bar.y(), bar.width() * self._part.points / self._part.weight, _BAR)
            paint_box(painter, filled, "accent", "", 1)


class FitParts(QWidget):
    """All parts in two columns, read in rows."""

    def __init__(self, score: FitScore) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(s.SPACE_2)
        grid.setVerticalSpacing(s.SPACE_1)
        for place, part in enumerate(score.parts):
            grid.addWidget(FitBar(part), place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
