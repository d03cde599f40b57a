"""What is shown again and again as pictures: a card or a row is painted once, and copied at every later step."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap

from planner.language import current_language
from planner.ui.theme.icons import qcolor
from planner.ui.theme.tokens import theme

if TYPE_CHECKING:
    from collections.abc import Callable

NO_LIMIT = 10**6


class _Kept(NamedTuple):
    """A picture, and the thing as it was when it was painted."""

    thing: object
    picture: QPixmap


class Pictures:
    """The pictures of one view or several alike; those that were not looked at for the longest are given up first.

    `at_once`: so many pictures are made while one view is painted; a picture takes longer to make than its thing to
    paint, which is what happens to the others. `a_turn`: so many things are painted in one turn of the event loop, and
    what is copied does not count; the others are left for the next turn. So a window full of new things stays in hand
    while they appear, however slow the machine is.
    """

    def __init__(self, most: int, ground: str, *, at_once: int = NO_LIMIT, a_turn: int = NO_LIMIT) -> None:
        self._most = most
        self._ground = ground
        self._at_once = self._left = at_once
        self._a_turn = a_turn
        self._in_turn = 0
        self._kept: dict[tuple[object, ...], _Kept] = {}
        self.painted = 0  # how many things were painted, not copied

    def begin(self) -> None:
        """Begin to paint a view."""
        self._left = self._at_once

    def count(self) -> int:
        """Return how many pictures are kept."""
        return len(self._kept)

    def paint(
        self,
        painter: QPainter,
        box: QRect,
        key: tuple[object, ...],
        thing: object,
        draw: Callable[[QPainter, QRect], None],
    ) -> bool:
        """Paint into `box` what `draw` draws there, by its picture where there is one of the thing as it is.

        Returns False where nothing was painted and it is left for the next turn. `key` and `thing` name all that it
        depends on but size, theme, language and screen; of one key there is one picture, and it is good while the
        thing equals the one that was painted.
        """
        ratio = painter.device().devicePixelRatioF()
        whole = (*key, box.width(), box.height(), theme().name, current_language(), ratio)
        kept = self._kept.pop(whole, None)
        if kept is None or kept.thing != thing:
            if not self._begin_one():
                return False
            if not self._left:
                draw(painter, box)
                return True
            self._left -= 1
            kept = _Kept(thing, self._drawn(box, ratio, draw))
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
        self._kept[whole] = kept
        if ratio == 1:
            painter.drawPixmap(box.x(), box.y(), kept.picture)
        else:
            painter.drawPixmap(_on_pixels(painter, box, ratio), kept.picture)
        return True

    def _begin_one(self) -> bool:
        """Tell whether one more thing may be painted in this turn."""
        if self._in_turn >= self._a_turn:
            return False
        if not self._in_turn:
            QTimer.singleShot(0, self._end_turn)
        self._in_turn += 1
        self.painted += 1
        return True

    def _end_turn(self) -> None:
        self._in_turn = 0

    def _drawn(self, box: QRect, ratio: float, draw: Callable[[QPainter, QRect], None]) -> QPixmap:
        """Return a new picture, on a full ground: only there can letters be sharpened for the colours of a screen."""
        picture = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(qcolor(self._ground))
        painter = QPainter(picture)
        draw(painter, QRect(0, 0, box.width(), box.height()))
        painter.end()
        return picture


def _on_pixels(painter: QPainter, box: QRect, ratio: float) -> QPointF:
    """Return the corner of a box moved to the next whole pixel of the screen, so that its picture stays sharp."""
    corner = painter.combinedTransform().map(QPointF(box.topLeft()))
    return QPointF(
        box.x() + (math.floor(corner.x() + 0.5) - corner.x()) / ratio,
        box.y() + (math.floor(corner.y() + 0.5) - corner.y()) / ratio,
    )
