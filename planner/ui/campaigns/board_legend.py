"""The line under the board: what the five marks are, and what their bars say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.language import tr
from planner.terms import Track, TrackState
from planner.ui.campaigns.board_card import BAR_HEIGHT, BAR_WIDTH, TRACK_ICONS, paint_bar
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.glyphs import paint_words
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

HEIGHT = 28
SHOWN_STATES = (TrackState.UNDERWAY, TrackState.DONE, TrackState.TROUBLE, TrackState.NOT_NEEDED)
_ICON_GAP, _BAR_GAP, _GAP = 4, 8, 15


class BoardLegend(QWidget):
    """Icons with their words at the left, bars with theirs at the right; the bars give way when it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        tracks, states = ", ".join(map(word, Track)), ", ".join(map(word, SHOWN_STATES))
        self.setAccessibleName(tr("Marks of a card: {tracks}; {states}").format(tracks=tracks, states=states))

    def minimumSizeHint(self) -> QSize:
        """Return the least that still tells something."""
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both halves."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor("bg"))
        left = s.EDGE_LEFT - 1
        for track in Track:
            paint_icon(painter, QRect(left, 0, s.ICON, HEIGHT), TRACK_ICONS[track])
            left += s.ICON + _ICON_GAP
            left += self._write(painter, left, word(track), "text2") + _GAP
        for x, state in self._states():
            if x < left:
                continue
            paint_bar(painter, x, (HEIGHT - BAR_HEIGHT) // 2 + 1, state)
            colour = "bad" if state is TrackState.TROUBLE else "text2"
            self._write(painter, x + BAR_WIDTH + _BAR_GAP, word(state), colour)

    def _write(self, painter: QPainter, left: int, text: str, colour: str) -> int:
        width = metrics(s.TYPE_LABEL).horizontalAdvance(text) + 2
        style = (colour, s.TYPE_LABEL, REGULAR)
        paint_words(painter, QRect(left, 0, width, HEIGHT), text, style, Qt.AlignmentFlag.AlignLeft)
        return width

    def _states(self) -> Iterator[tuple[int, TrackState]]:
        """Yield where each bar begins, from the right."""
        right = self.width() - s.EDGE_RIGHT
        for state in reversed(SHOWN_STATES):
            right -= BAR_WIDTH + _BAR_GAP + metrics(s.TYPE_LABEL).horizontalAdvance(word(state)) + 2
            yield right, state
            right -= _GAP
