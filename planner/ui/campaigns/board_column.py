"""One column of the board: its bar, and the list of headings and cards under it, painted by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from planner.ui.campaigns.board_card import (
    CARD_HEIGHT,
    FIRST_HEADING_ROW,
    HEADING_ROW,
    CardLook,
    bar_colour,
    paint_card,
    paint_frame,
    paint_heading,
    tooltip_at,
)
from planner.ui.campaigns.board_model import CardList, ColumnPlan, Heading
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import qcolor
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from planner.queries.board import BoardCard
    from planner.terms import Stage
    from planner.ui.campaigns.pictures import Pictures

    Index = QModelIndex | QPersistentModelIndex

# The gap between columns, and the room of the scroll bar when one is needed.
COLUMN_GAP = 10
TITLE_HEIGHT = 26
WHEEL_STEP = 28
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
# A press chooses by itself, and a menu gives back what it took.
_BY_HAND = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason})


class Hands(NamedTuple):
    """What a column hands on to the board: keys, the mouse on a card (its id, empty beside all), how a card looks.

    `wants` tells whether the board takes a key before it can be somebody's shortcut; `arrived` is called when the
    keyboard comes in.
    """

    key: Callable[[QKeyEvent], bool]
    wants: Callable[[QKeyEvent], bool]
    press: Callable[[str, QMouseEvent], None]
    move: Callable[[QMouseEvent], None]
    release: Callable[[QMouseEvent], None]
    opened: Callable[[str], None]
    arrived: Callable[[], None]
    menu: Callable[[str, QPoint], None]
    is_current: Callable[[str], bool]
    is_marked: Callable[[str], bool]
    pictures: Pictures


class CardView(QListView):
    """The list of one column. It paints its rows itself, and leaves choosing to the board, over all columns.

    It places them itself too: Qt asks every row for its height before the first one is shown, and here they are known.
    """

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._hands = hands
        self._hovered = ""
        self._drop: Stage | None = None
        self._mirrored: tuple[object, ...] = ()
        self._current_row: int | None = None
        self.cards = CardList(self)
        self.setModel(self.cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(WHEEL_STEP)
        # The cards stand on the page itself, and so does the scroll bar.
        self.setStyleSheet("QListView{background:transparent}")
        # All of it is painted here: nothing needs to be filled under it.
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_rows(self, plan: ColumnPlan) -> None:
        """Show the rows of a plan where they differ; what was in view stays so."""
        place = self.verticalScrollBar().value()
        if self.cards.show_rows(plan.rows):
            self._mirrored, self._current_row = (), None
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(place)
        self.setAccessibleName(plan.title or ", ".join(word(stage) for stage in plan.stages))

    def doItemsLayout(self) -> None:
        """Place nothing row by row; only the room to scroll in may have changed."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the height of all rows."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self.cards.top_of(len(self.cards.rows)) - height))

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands in the viewport."""
        return self._row_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, at: QPoint) -> QModelIndex:
        """Return the row at a place of the viewport; below all of them, none."""
        row = self.cards.row_at(at.y() + self.verticalScrollBar().value())
        return QModelIndex() if row is None else self.cards.index(row)

    def scrollTo(self, index: Index, _hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """Scroll until a row is in view."""
        if index.isValid():
            self._scroll_to_row(index.row())

    def card_at(self, at: QPoint) -> BoardCard | None:
        """Return the card at a place of the viewport, None beside all of them."""
        place = self.cards.row_at(at.y() + self.verticalScrollBar().value())
        row = None if place is None else self.cards.rows[place]
        if place is None or row is None or isinstance(row, Heading) or not self.card_box(place).contains(at):
            return None
        pinned = self._pinned()
        if pinned is not None and at.y() < pinned[1] + HEADING_ROW:
            return None
        return row

    def card_box(self, row: int) -> QRect:
        """Return where the card of a row stands in the viewport."""
        return QRect(0, self._top(row), self.width() - COLUMN_GAP, CARD_HEIGHT)

    def stage_at(self, y: int) -> Stage:
        """Return the stage whose room holds a height of the viewport; below everything it is the last one."""
        row = self.cards.row_at(max(y, 0) + self.verticalScrollBar().value())
        return self.cards.rows[self.cards.heading_of(len(self.cards.rows) - 1 if row is None else row)].stage

    def room_of(self, stage: Stage) -> QRect:
        """Return the room of a stage in the viewport: its heading, and everything down to the next one."""
        rows, headings = self.cards.rows, self.cards.headings
        place = next(number for number, at in enumerate(headings) if rows[at].stage is stage)
        top, bottom = self._top(headings[place]), self.viewport().height()
        if place + 1 < len(headings):
            bottom = self._top(headings[place + 1])
        return QRect(0, top, self.width() - COLUMN_GAP, bottom - top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current card in view when a bar takes room below it."""
        super().resizeEvent(event)
        row, before = self._current_row, event.oldSize().height()
        if row is not None and event.size().height() < before and self.card_box(row).bottom() <= before:
            self._scroll_to_row(row)

    def show_drop(self, stage: Stage | None) -> None:
        """Mark the room of a stage as the place to drop, or none."""
        if stage is not self._drop:
            self._drop = stage
            self.viewport().update()

    def drop_stage(self) -> Stage | None:
        """Return the stage that is marked as the place to drop."""
        return self._drop

    def mirror(self, current: str, chosen: Collection[str]) -> None:
        """Show which card is current and which are chosen, to the eye and to a screen reader."""
        row = self._current_row = self.cards.row_of(current)
        rows = tuple(at for key in chosen if (at := self.cards.row_of(key)) is not None)
        state = (row, rows)
        self.viewport().update()
        if state == self._mirrored:
            return
        self._mirrored = state
        selection = QItemSelection()
        for at in rows:
            selection.select(self.cards.index(at), self.cards.index(at))
        self.selectionModel().select(selection, _CHOOSE)
        index = QModelIndex() if row is None else self.cards.index(row)
        self.selectionModel().setCurrentIndex(index, _KEEP)

    def reveal(self, key: str) -> None:
        """Scroll until a card is in view, with the heading over it."""
        row = self.cards.row_of(key)
        if row is None:
            return
        self.executeDelayedItemsLayout()
        self._scroll_to_row(row)

    def _scroll_to_row(self, row: int) -> None:
        box = self.card_box(row)
        top = box.y() - (FIRST_HEADING_ROW if row == 1 else HEADING_ROW)
        bar = self.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top)
        elif box.bottom() > self.viewport().height():
            bar.setValue(bar.value() + box.bottom() - self.viewport().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event touches."""
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, qcolor("bg"))
        self._hands.pictures.begin()
        if self._drop is not None:
            self._paint_drop(painter, self.room_of(self._drop))
        first = self.cards.row_at(area.top() + self.verticalScrollBar().value())
        if first is None:
            return
        left = QRect()
        for at in range(first, len(self.cards.rows)):
            top = self._top(at)
            if top > area.bottom():
                break
            if not self._paint_row(painter, top, at):
                left = left.united(self.card_box(at))
        if not left.isEmpty():
            QTimer.singleShot(0, self, lambda: self.viewport().update(left))
        pinned = self._pinned()
        if pinned is not None:
            heading, top = pinned
            strip = QRect(0, top, self.width() - COLUMN_GAP, HEADING_ROW)
            painter.fillRect(strip, qcolor("accent_tint" if heading.stage is self._drop else "bg"))
            self._paint_heading(painter, strip, heading)

    def event(self, event: QEvent) -> bool:
        """Keep a letter that is being typed from being a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._hands.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys on to the board; what it does not know goes to the page."""
        if not self._hands.key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand a press on to the board."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        card = self.card_at(event.position().toPoint())
        self._hands.press(card.id if card else "", event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which card is under the pointer; a drag belongs to the board."""
        card = self.card_at(event.position().toPoint())
        self._hover(card.id if card and not event.buttons() else "")
        self._hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand a release on to the board."""
        self._hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the card under the pointer."""
        card = self.card_at(event.position().toPoint())
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self._hands.opened(card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or for the current card."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        card = self.card_at(event.pos()) if by_mouse else None
        if card is not None or not by_mouse:
            self._hands.menu(card.id if card else "", event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; Qt would make the first row current, which is a heading."""
        if event.reason() not in _BY_HAND:
            self._hands.arrived()
        self.viewport().update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """Only repaint."""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the pointer: a mark in its sentence, the amount, or the whole card."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip(event.pos()), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover("")
        return super().viewportEvent(event)

    def tooltip(self, at: QPoint) -> str:
        """Return the words for a place of the viewport."""
        card = self.card_at(at)
        if card is None:
            return ""
        box = self.card_box(self.cards.row_of(card.id) or 0)
        return tooltip_at(card, at - box.topLeft(), box.width())

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.viewport().update()

    def _top(self, row: int) -> int:
        """Return where a row begins in the viewport."""
        return self.cards.top_of(row) - self.verticalScrollBar().value()

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, self._top(row), self.viewport().width(), self.cards.top_of(row + 1) - self.cards.top_of(row))

    def _paint_row(self, painter: QPainter, top: int, at: int) -> bool:
        """Paint a row; returns False where only the frame of a card was painted and it is left for the next turn."""
        row: Any = self.cards.rows[at]
        width = self.width() - COLUMN_GAP
        if isinstance(row, Heading):
            # The first heading has its room above the word, an empty one below.
            self._paint_heading(painter, QRect(0, top + (2 if at == 0 else 0), width, HEADING_ROW), row)
            return True
        hands = self._hands
        current = hands.is_current(row.id)
        look = CardLook(current, hands.is_marked(row.id), row.id == self._hovered, current and self.hasFocus())
        box = QRect(0, top, width, CARD_HEIGHT)
        if row.stage is self._drop:
            # Over the frame of the drop place a picture would show its corners.
            paint_card(painter, box, row, look)
        elif not hands.pictures.paint(
            painter, box, (row.id, look), row, lambda own, at: paint_card(own, at, row, look)
        ):
            paint_frame(painter, box, look)
            return False
        return True

    def _paint_heading(self, painter: QPainter, row: QRect, heading: Heading) -> None:
        # In the frame of the drop place the word keeps away from its edge.
        indent = 8 if heading.stage is self._drop else 0
        paint_heading(painter, row.adjusted(indent, 0, 0, 0), word(heading.stage), heading.cards)

    def _pinned(self) -> tuple[Heading, int] | None:
        """Return the heading of what is in view when it is scrolled away, and its place; the next one pushes it up."""
        scrolled = self.verticalScrollBar().value()
        first = self.cards.row_at(scrolled)
        if first is None or scrolled <= FIRST_HEADING_ROW - HEADING_ROW:
            return None
        heading = self.cards.rows[self.cards.heading_of(first)]
        if not isinstance(heading, Heading) or not heading.cards:
            return None
        last = self.room_of(heading.stage)
        return heading, min(0, last.bottom() + 1 - HEADING_ROW)

    def _on_scrolled(self) -> None:
        self._hover("")
        # The heading that stays at the top must not be carried along with the picture.
        self.viewport().update()

    def _paint_drop(self, painter: QPainter, room: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(qcolor("accent_tint"))
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -4.5), s.RADIUS_CONTROL, s.RADIUS_CONTROL)


class ColumnHead(QWidget):
    """The bar above a column in the colour of its phase, and its title under a grouping."""

    def __init__(self) -> None:
        super().__init__()
        self._phase, self._title, self._count = 0, "", 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_plan(self, plan: ColumnPlan) -> None:
        """Show the bar and the title of a plan."""
        self._phase, self._title, self._count = plan.phase, plan.title, len(plan.cards)
        self.setFixedHeight(s.WIDTH_MARK + (TITLE_HEIGHT if plan.title else 0))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bar and title."""
        painter = QPainter(self)
        width = self.width() - COLUMN_GAP
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar_colour(self._phase))
        painter.drawRoundedRect(QRectF(0, 0, width, s.WIDTH_MARK), s.WIDTH_MARK / 2, s.WIDTH_MARK / 2)
        if self._title:
            row = QRect(0, s.WIDTH_MARK + 2, width, TITLE_HEIGHT - 2)
            paint_heading(painter, row, self._title, self._count, strong=True)


class BoardColumn(QWidget):
    """A column: its head stays, its list scrolls."""

    def __init__(self, hands: Hands, parent: QObject | None = None) -> None:
        super().__init__(parent if isinstance(parent, QWidget) else None)
        self.plan = ColumnPlan("", "", 0, (), ())
        self.head = ColumnHead()
        self.view = CardView(hands)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.head)
        stack.addWidget(self.view, 1)

    def show_plan(self, plan: ColumnPlan) -> None:
        """Show a plan; the place that was in view stays so."""
        self.plan = plan
        self.head.show_plan(plan)
        self.view.show_rows(plan)
