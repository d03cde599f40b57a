"""Dragging cards over the board with the mouse: from any column to the room of a stage in any other.

Not Qt's own drag: that one runs a loop of its own, and cannot scroll two ways at once while it lasts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from planner.ui.campaigns.board_card import CARD_HEIGHT, CardLook, paint_card
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD, metrics
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.queries.board import BoardCard
    from planner.ui.campaigns.board_column import BoardColumn

SCROLL_EDGE = 36
SCROLL_STEP = 14
SCROLL_MILLISECONDS = 30
_SHIFT = 6
_BADGE = 20
_HELD, _UNDER = QPoint(-40, -18), QPoint(-40, 24)


class Droppable(Protocol):
    """A widget beside the board that cards can be dropped on: it shows that it is one, and that they would go there."""

    def isVisible(self) -> bool:
        """Return whether it stands on the screen."""

    def rect(self) -> QRect:
        """Return its own rectangle."""

    def mapFromGlobal(self, at: QPoint, /) -> QPoint:
        """Return where a point of the screen is in it."""

    def show_drop(self, *, offered: bool, aimed: bool) -> None:
        """Show that cards are in the hand, and whether they are over it."""


class DropPlace(NamedTuple):
    """A place beside the board, and what is done with the ids of the cards that are dropped there."""

    widget: Droppable
    run: Callable[[list[str]], object]


class CardGhost(QWidget):
    """The card under the hand, with the number of cards when there are several."""

    def __init__(self, parent: QWidget, card: BoardCard, count: int, width: int) -> None:
        super().__init__(parent)
        self._card = card
        self._count = count
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(QSize(width + _SHIFT, CARD_HEIGHT + _SHIFT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the edge of those behind it, and the number."""
        painter = QPainter(self)
        card = QRect(0, 0, self.width() - _SHIFT, CARD_HEIGHT)
        if self._count > 1:
            paint_box(painter, QRectF(card).translated(_SHIFT, _SHIFT), "surface", "line2", s.RADIUS_CONTROL)
        painter.setOpacity(0.94)
        paint_card(painter, card, self._card, CardLook(is_current=True, has_keyboard=True))
        painter.setOpacity(1)
        if self._count > 1:
            words = str(self._count)
            width = max(_BADGE, metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(words) + 12)
            badge = QRect(card.right() - width - 30, 8, width, _BADGE)
            paint_box(painter, QRectF(badge), "accent", "", _BADGE / 2)
            style = ("on_accent", s.TYPE_LABEL, SEMIBOLD)
            paint_words(painter, badge, words, style, Qt.AlignmentFlag.AlignHCenter)


class CardDrag(QObject):
    """One press that may become a drag; `dropped(ids, column, stage)`. All positions are of the whole screen.

    `takes(ids, column)` tells whether a column is a place for these cards; `places` are those beside the board.
    """

    dropped = Signal(list, object, object)

    def __init__(
        self,
        area: QScrollArea,
        columns: Callable[[], Sequence[BoardColumn]],
        takes: Callable[[Sequence[str], BoardColumn], bool],
    ) -> None:
        super().__init__(area)
        self._takes = takes
        self._area = area
        self._columns = columns
        self._ids: list[str] = []
        self._card: BoardCard | None = None
        self._begin = self._now = QPoint()
        self._ghost: CardGhost | None = None
        self._target: BoardColumn | None = None
        self._over: DropPlace | None = None
        self.places: list[DropPlace] = []
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_MILLISECONDS)
        self._timer.timeout.connect(self._scroll)

    def is_running(self) -> bool:
        """Tell whether cards are in the hand."""
        return self._ghost is not None

    def arm(self, card: BoardCard, ids: Sequence[str], at: QPoint) -> None:
        """Remember what a press would take along; `card` is the one under the pointer."""
        self._card, self._ids = card, list(ids)
        self._begin = self._now = at

    def move(self, at: QPoint, *, held: bool) -> None:
        """Follow the pointer; a move without the button held down ends it."""
        if self._card is None:
            return
        if not held:
            self.cancel()
            return
        self._now = at
        if self._ghost is None:
            if (at - self._begin).manhattanLength() < QApplication.startDragDistance():
                return
            self._lift(self._card)
        self._follow()

    def release(self, at: QPoint) -> bool:
        """Drop what is in the hand; returns whether anything was."""
        if not self.is_running():
            self.cancel()
            return False
        self._now = at
        self._follow()
        target, ids, over = self._target, self._ids, self._over
        stage = target.view.drop_stage() if target is not None else None
        self.cancel()
        if over is not None:
            over.run(ids)
        elif target is not None and stage is not None:
            self.dropped.emit(ids, target, stage)
        return True

    def cancel(self) -> bool:
        """Put everything back; returns whether cards were in the hand."""
        was_running = self.is_running()
        self._timer.stop()
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._area.viewport().unsetCursor()
        self._ghost, self._card, self._ids = None, None, []
        self._aim(None)
        self._aim_beside(None)
        return was_running

    def _lift(self, card: BoardCard) -> None:
        columns = self._columns()
        width = columns[0].head.width() - 10 if columns else 0
        # Over the whole window: it may be carried out of the board.
        self._ghost = CardGhost(self._area.window(), card, len(self._ids), width)
        self._ghost.show()
        self._area.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._timer.start()

    def _follow(self) -> None:
        over = self._place_under()
        if self._ghost is not None:
            # Below a place beside the board, which is smaller than a card: its words are to be read.
            held_at = _UNDER if over is not None else _HELD
            self._ghost.move(self._area.window().mapFromGlobal(self._now) + held_at)
            self._ghost.raise_()
        self._aim(self._column_under())
        self._aim_beside(over)

    def _column_under(self) -> BoardColumn | None:
        inside = self._area.rect().contains(self._area.mapFromGlobal(self._now))
        if not inside:
            return None
        for column in self._columns():
            if 0 <= column.mapFromGlobal(self._now).x() < column.width():
                return column if self._takes(self._ids, column) else None
        return None

    def _place_under(self) -> DropPlace | None:
        for place in self.places:
            widget = place.widget
            if widget.isVisible() and widget.rect().contains(widget.mapFromGlobal(self._now)):
                return place
        return None

    def _aim_beside(self, over: DropPlace | None) -> None:
        self._over = over
        for place in self.places:
            place.widget.show_drop(offered=self.is_running(), aimed=place is over)

    def _aim(self, target: BoardColumn | None) -> None:
        for column in self._columns():
            if column is not target:
                column.view.show_drop(None)
        self._target = target
        if target is not None:
            target.view.show_drop(target.view.stage_at(target.view.viewport().mapFromGlobal(self._now).y()))

    def _scroll(self) -> None:
        """Scroll the column under the pointer, and the board, while the pointer rests at an edge."""
        if self._over is not None:
            return
        across = self._area.mapFromGlobal(self._now).x()
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() + _step(across, self._area.width()))
        if self._target is not None:
            view = self._target.view
            down = view.viewport().mapFromGlobal(self._now).y()
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + _step(down, view.viewport().height()))
        self._aim(self._column_under())


def _step(place: int, length: int) -> int:
    if place < SCROLL_EDGE:
        return -SCROLL_STEP
    return SCROLL_STEP if place > length - SCROLL_EDGE else 0
