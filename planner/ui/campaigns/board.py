"""The board of a campaign: cards in columns, moved by mouse or keys; what a move does is the page's business."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.campaigns.board_card import CARD_ROW
from planner.ui.campaigns.board_choice import Choice
from planner.ui.campaigns.board_column import COLUMN_GAP, BoardColumn, Hands
from planner.ui.campaigns.board_drag import CardDrag, Droppable, DropPlace
from planner.ui.campaigns.board_legend import BoardLegend
from planner.ui.campaigns.board_model import (
    BACKUP_COLUMN,
    EXIT_COLUMN,
    ColumnPlan,
    Grouping,
    group_of,
    plan_columns,
    stage_beside,
)
from planner.ui.campaigns.board_typing import TypeAhead, found_by, typed_letter
from planner.ui.campaigns.pictures import Pictures
from planner.ui.theme import sizes as s

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from planner.queries.board import BoardCard
    from planner.terms import Stage

__all__ = ["Board", "Grouping"]

# Narrower, five marks and an amount of seven digits do not fit beside each other.
LEAST_COLUMN = 226 + COLUMN_GAP
# Some four screens of cards; at a density of 1 each takes about 70 kB.
MOST_PICTURES = 120
# Painted together they take some 5 ms, and on a slow machine 20.
CARDS_A_TURN = 16
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_FAR = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}


class Board(QWidget):
    """Columns of cards over a legend.

    `moved(ids, stage, group)`: cards are to go to a stage; `group` is the key of the PIC they were dropped on, None
    when that stays. `menu_asked(point)`: the menu of the chosen cards is asked for, at a point of the screen.
    """

    moved = Signal(list, object, object)
    opened = Signal(str)
    current_changed = Signal(str)
    selection_changed = Signal(list)
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice()
        self._pictures = Pictures(MOST_PICTURES, "bg", a_turn=CARDS_A_TURN)
        self._typing = TypeAhead(self)
        self._cards: dict[str, BoardCard] = {}
        self._grouping = Grouping.STAGE
        self._columns: list[BoardColumn] = []
        self._told: tuple[str, list[str]] = ("", [])
        self._pressed = ""
        self._wanted: BoardColumn | None = None
        self._area = QScrollArea()
        self.legend = BoardLegend()
        self._build()
        self._drag = CardDrag(self._area, self.columns, self._takes)
        self._drag.dropped.connect(self._on_dropped)
        self.show_cards([])

    def show_cards(self, cards: Sequence[BoardCard], grouping: Grouping = Grouping.STAGE) -> None:
        """Show these cards; what is current, chosen and in view stays so, and a current card that moved is followed."""
        before, had_focus = self._place_of(self._choice.current), self._has_focus()
        self._cards = {card.id: card for card in cards}
        regrouped, self._grouping = grouping is not self._grouping, grouping
        self._show_plans(plan_columns(cards, grouping))
        self._choice.show([card.id for column in self._columns for card in column.plan.cards], go_on=had_focus)
        self._sync()
        current = self._choice.current
        if current and (regrouped or self._place_of(current) != before):
            self._reveal(current)
        if had_focus:
            self._stop.view.setFocus()

    def selected_ids(self) -> list[str]:
        """Return the chosen cards column by column from the top; the current card alone is chosen too."""
        return self._choice.keys()

    def current_id(self) -> str:
        """Return the current card, empty when there is none."""
        return self._choice.current

    def set_current(self, key: str) -> None:
        """Make a card the current and only chosen one and bring it into view; unknown or empty: none."""
        self._choice.pick(key if key in self._cards else "")
        self._sync()
        self._reveal(self._choice.current)

    def set_selected(self, keys: Sequence[str]) -> None:
        """Choose these cards; the current one stays."""
        self._choice.chosen = {key for key in keys if key in self._cards}
        self._choice.is_ticking = bool(self._choice.chosen)
        self._sync()

    def clear_selection(self) -> None:
        """Give the ticks up; the current card stays."""
        self._choice.clear()
        self._sync()

    def card(self, key: str) -> BoardCard | None:
        """Return a card that is shown."""
        return self._cards.get(key)

    def columns(self) -> list[BoardColumn]:
        """Return the columns from the left."""
        return self._columns

    def grouping(self) -> Grouping:
        """Return what the columns are."""
        return self._grouping

    def card_rect(self, key: str) -> QRect:
        """Return where a card stands on the screen, even scrolled out of view; empty when it is not shown."""
        column = self._column_of(key)
        row = column.view.cards.row_of(key) if column else None
        if column is None or row is None:
            return QRect()
        box = column.view.card_box(row)
        return QRect(column.view.viewport().mapToGlobal(box.topLeft()), box.size())

    def ask_for_menu(self) -> None:
        """Ask for the menu under the current card."""
        if self._choice.current:
            self._reveal(self._choice.current)
            self.menu_asked.emit(self.card_rect(self._choice.current).center())

    def move_along(self, steps: int) -> None:
        """Ask to move the chosen cards to the stage `steps` after (before) the current card's; nothing at the ends."""
        card = self._cards.get(self._choice.current)
        target = stage_beside(card.stage, steps) if card is not None else None
        if target is not None:
            self._ask_to_move(self._hand(), target, None)

    def add_place(self, widget: Droppable, run: Callable[[list[str]], object]) -> None:
        """Let cards be dropped on a widget beside the board; `run(ids)` is called with them."""
        self._drag.places.append(DropPlace(widget, run))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the column of the current card.

        Not by a focus proxy: that one would put the board before everything else in the order of the Tab key.
        """
        self._stop.view.setFocus(event.reason())

    def pictures(self) -> Pictures:
        """Return the pictures of the cards."""
        return self._pictures

    def typed(self) -> str:
        """Return what is being typed to find a card, empty once the hand has rested."""
        return self._typing.text()

    def _build(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = QWidget()
        self._room.setProperty("role", "scrolled")
        self._row = QHBoxLayout(self._room)
        # The last column's gap reaches into the edge of the page.
        self._row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT - COLUMN_GAP, 0)
        self._row.setSpacing(0)
        self._area.setWidget(self._room)
        self._area.horizontalScrollBar().rangeChanged.connect(self._on_range_changed)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._area, 1)
        stack.addWidget(self.legend)
        self.setAccessibleName(tr("Board of the campaign"))

    def _show_plans(self, plans: list[ColumnPlan]) -> None:
        """Show the plans in as many columns; a column keeps its place in view while its key is the same."""
        kept = {column.plan.key: column for column in self._columns}
        if [plan.key for plan in plans] != list(kept):
            self._drag.cancel()
            for column in self._columns:
                self._row.removeWidget(column)
            for key in kept.keys() - {plan.key for plan in plans}:
                kept[key].hide()
                kept.pop(key).deleteLater()
            was_there, before = bool(self._columns), [column.view for column in self._columns]
            self._columns = [kept.get(plan.key) or BoardColumn(self._hands(), self._room) for plan in plans]
            # A new one would come last of all for the Tab key, after the whole page.
            for one, other in itertools.pairwise([*before[:1], *(column.view for column in self._columns)]):
                if one is not other:
                    QWidget.setTabOrder(one, other)
            for column, plan in zip(self._columns, plans, strict=True):
                column.setMinimumWidth(LEAST_COLUMN)
                self._row.addWidget(column, 1)
                column.show()
                if was_there and plan.key in {BACKUP_COLUMN, EXIT_COLUMN} and plan.key not in kept:
                    # Somebody asked for them: they must not come up out of sight.
                    self._wanted = column
        for column, plan in zip(self._columns, plans, strict=True):
            column.show_plan(plan)

    def _hands(self) -> Hands:
        choice = self._choice
        return Hands(
            key=self._on_key,
            wants=self._wants,
            press=self._on_pressed,
            move=self._on_pointer_moved,
            release=self._on_released,
            opened=self.opened.emit,
            arrived=self._on_arrived,
            menu=self._on_menu_asked,
            is_current=lambda key: key == choice.current,
            is_marked=choice.is_marked,
            pictures=self._pictures,
        )

    def _place_of(self, key: str) -> tuple[str, Stage] | None:
        column = self._column_of(key)
        return (column.plan.key, self._cards[key].stage) if column is not None else None

    def _column_of(self, key: str) -> BoardColumn | None:
        return next((column for column in self._columns if column.view.cards.row_of(key) is not None), None)

    def _has_focus(self) -> bool:
        """Tell whether the keyboard is here, or comes back here once a dialog is closed."""
        focused = self.window().focusWidget()
        return self.isVisible() and any(column.view is focused for column in self._columns)

    def _sync(self) -> None:
        """Let the columns show the choice, keep one stop for the Tab key, and tell what changed."""
        current, chosen = self._choice.current, self._choice.keys()
        stop = self._column_of(current) or next((column for column in self._columns if column.plan.cards), None)
        self._stop = stop = stop or self._columns[0]
        for column in self._columns:
            column.view.mirror(current, chosen)
            tab = Qt.FocusPolicy.StrongFocus if column is stop else Qt.FocusPolicy.ClickFocus
            column.view.setFocusPolicy(tab)
        told_current, told_chosen = self._told
        self._told = (current, chosen)
        if current != told_current:
            self.current_changed.emit(current)
        if chosen != told_chosen:
            self.selection_changed.emit(chosen)

    def _reveal(self, key: str) -> None:
        column = self._column_of(key)
        if column is None:
            return
        column.view.reveal(key)
        self._wanted = column
        self._bring_wanted()

    def _bring_wanted(self) -> None:
        """Scroll the wanted column into view."""
        if self._wanted in self._columns:
            self._area.ensureVisible(self._wanted.x() + self._wanted.width(), 0, 0, 0)
            self._area.ensureVisible(self._wanted.x(), 0, 0, 0)

    def _hand(self) -> list[str]:
        """Return what a command is about: the chosen cards, or the current one when it is not among them."""
        chosen, current = self._choice.keys(), self._choice.current
        return chosen if current in chosen or not current else [current]

    def _ask_to_move(self, keys: Sequence[str], stage: Stage, group: str | None) -> None:
        elsewhere = [
            key
            for key in keys
            if self._cards[key].stage is not stage
            or (group is not None and group_of(self._cards[key], self._grouping) != group)
        ]
        if elsewhere:
            self.moved.emit(elsewhere, stage, group)

    def _on_range_changed(self) -> None:
        """Follow what is wanted once new columns have their places."""
        self._bring_wanted()
        self._wanted = None

    def _takes(self, keys: Sequence[str], column: BoardColumn) -> bool:
        """Tell whether cards may be dropped on a column: nobody comes to another tier by hand."""
        if self._grouping is not Grouping.TIER:
            return True
        cards = [self._cards[key] for key in keys if key in self._cards]
        return any(group_of(card, self._grouping) == column.plan.key for card in cards)

    def _on_dropped(self, keys: list[str], column: BoardColumn, stage: Stage) -> None:
        keys = [key for key in keys if key in self._cards]
        group = column.plan.key if self._grouping is Grouping.PIC else None
        if group is not None and all(self._cards[key].pic == group for key in keys):
            group = None
        self._ask_to_move(keys, stage, group)

    def _on_arrived(self) -> None:
        """Show which card has the keyboard: the first one where none is current."""
        if self._choice.begin():
            self._sync()

    def _on_pressed(self, key: str, event: QMouseEvent) -> None:
        left, modifiers = event.button() == Qt.MouseButton.LeftButton, event.modifiers()
        self._pressed = ""
        if not key:
            self._choice.clear()
        elif left and modifiers & _CONTROL:
            self._choice.tick(key)
        elif left and modifiers & _SHIFT:
            self._choice.stretch(key)
        elif self._choice.is_marked(key):
            # Several are taken along; a click without a drag picks this one when the button comes up.
            self._choice.current = key
            self._pressed = key if left else ""
        else:
            self._choice.pick(key)
        if key and left and not modifiers & (_CONTROL | _SHIFT):
            self._drag.arm(self._cards[key], self._hand(), event.globalPosition().toPoint())
        self._sync()

    def _on_pointer_moved(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        self._drag.move(event.globalPosition().toPoint(), held=held)

    def _on_released(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, ""
        if not self._drag.release(event.globalPosition().toPoint()) and pressed:
            self._choice.pick(pressed)
            self._sync()

    def _on_menu_asked(self, key: str, at: QPoint) -> None:
        """Ask for the menu at a place, or under the current card without one."""
        if not key:
            self.ask_for_menu()
            return
        if not self._choice.is_marked(key):
            self._choice.pick(key)
            self._sync()
        self.menu_asked.emit(at)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; returns False for keys the board does not know."""
        key = Qt.Key(event.key())
        if key in _ACROSS and event.modifiers() & _CONTROL:
            self.move_along(_ACROSS[key])
        elif key in _ACROSS or key in _DOWN or key in _FAR:
            self._go(self._next_card(key), event.modifiers())
        elif self._wants(event):
            self._find(typed_letter(event))
        else:
            return self._act(key, event.modifiers())
        return True

    def _wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is a letter of a name that is looked for; M opens the menu unless a name is begun."""
        is_menu = event.key() == Qt.Key.Key_M and not event.modifiers() and not self._typing.text()
        return bool(self._cards and typed_letter(event)) and not is_menu

    def _find(self, letter: str) -> None:
        """Go on to the next card whose name goes with what is typed."""
        order, text = self._choice.order(), self._typing.add(letter)
        names = [self._cards[key].name for key in order]
        at = order.index(self._choice.current) if self._choice.current else -1
        found = found_by(names, text, at)
        if found is not None and found != at:
            self._go(order[found], Qt.KeyboardModifier.NoModifier)

    def _act(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        current = self._choice.current
        if key == Qt.Key.Key_Escape:
            done = self._drag.cancel() or self._choice.clear()
            self._sync()
            return done
        if key == Qt.Key.Key_A and modifiers & _CONTROL:
            self._choice.pick_all()
            self._sync()
            return True
        is_menu = key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and bool(modifiers & _SHIFT))
        if is_menu or (key == Qt.Key.Key_M and not modifiers):
            # Where the system asks for the menu by itself it has come up before the key is heard.
            if QApplication.activePopupWidget() is None:
                self.ask_for_menu()
            return True
        if key == Qt.Key.Key_Space and current:
            self._choice.tick(current)
            self._sync()
            return True
        if key in _ENTER and current:
            self.opened.emit(current)
            return True
        return False

    def _go(self, key: str, modifiers: Qt.KeyboardModifier) -> None:
        if not key:
            return
        if modifiers & _SHIFT:
            self._choice.stretch(key)
        elif modifiers & _CONTROL:
            self._choice.walk(key)
        else:
            self._choice.go(key)
        had_focus = self._has_focus()
        self._sync()
        self._reveal(key)
        if had_focus:
            self._stop.view.setFocus()

    def _next_card(self, key: Qt.Key) -> str:
        """Return the card a key leads to, the first one when none is current; empty when there is none."""
        column = self._column_of(self._choice.current)
        if column is None:
            return next((card.id for each in self._columns for card in each.plan.cards), "")
        if key in _ACROSS:
            return self._beside(column, _ACROSS[key])
        ids = [card.id for card in column.plan.cards]
        steps = _DOWN.get(key) or _FAR[key]
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            steps *= max(1, column.view.viewport().height() // CARD_ROW)
        place = ids.index(self._choice.current) + steps
        return ids[min(max(place, 0), len(ids) - 1)]

    def _beside(self, column: BoardColumn, step: int) -> str:
        """Return the card at about the same height in the next column that has any."""
        height = self.card_rect(self._choice.current).center().y()
        place = self._columns.index(column) + step
        while 0 <= place < len(self._columns):
            cards = self._columns[place].plan.cards
            if cards:
                return min((card.id for card in cards), key=lambda key: abs(self.card_rect(key).center().y() - height))
            place += step
        return ""
