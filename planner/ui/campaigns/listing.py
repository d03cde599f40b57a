"""The collaborations of a campaign, as a board or as a table, with what can be done with the ticked ones over both."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.language import tr
from planner.terms import Tier
from planner.ui.campaigns.board import Board
from planner.ui.campaigns.board_model import Grouping
from planner.ui.campaigns.columns import NOTHING_BESIDE, Beside, collaboration_columns, dress, hidden_columns
from planner.ui.campaigns.filters import Mode
from planner.ui.campaigns.grouped import Group
from planner.ui.campaigns.stages import STAGE_ORDER, phase_of
from planner.ui.campaigns.table import KeyedTable
from planner.ui.widgets.bars import BulkAction, BulkBar
from planner.ui.widgets.buttons import flat_button, primary_button
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import line
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QHideEvent

    from planner.queries.board import BoardCard
    from planner.queries.campaigns import CollaborationRow
    from planner.terms import Stage
    from planner.ui.session import Session


def group_of(row: CollaborationRow, grouping: Grouping) -> Group:
    """Return the group a row of the table stands in; whoever has no PIC or tier stands in the last."""
    if grouping is Grouping.PIC:
        return Group((not row.pic, row.pic.casefold()), row.pic or tr("No PIC"))
    if grouping is Grouping.TIER:
        words = tr("Tier unknown") if row.tier is None else word(row.tier)
        return Group((row.tier is None, 0 if row.tier is None else list(Tier).index(row.tier)), words)
    return Group((False, STAGE_ORDER.index(row.stage)), word(row.stage), phase_of(row.stage))


class Listing(QWidget):
    """Board and table over each other, the bar of what can be done with many, and what stands where nobody does.

    `current_changed(id)`, `selection_changed()`, `opened(id)` on Enter or a double click, `moved(ids, stage, group)`
    after a drop on the board, `menu_asked(place on the screen)`; `add_asked()` and `all_asked()` from an empty list.
    """

    current_changed = Signal(str)
    selection_changed = Signal()
    opened = Signal(str)
    moved = Signal(list, object, object)
    menu_asked = Signal(QPoint)
    add_asked = Signal()
    all_asked = Signal()

    def __init__(self, session: Session, move: Callable[[CollaborationRow, Stage], bool]) -> None:
        super().__init__()
        self._session = session
        self._beside: Mapping[str, Beside] = {}
        self._board_count = 0
        self._bars: tuple[QWidget, ...] = ()
        self.board = Board()

        def beside(row: CollaborationRow) -> Beside:
            return self._beside.get(row.id, NOTHING_BESIDE)

        columns = collaboration_columns(session, move, beside)
        self.table = KeyedTable(session, "collaborations", columns, ("stage", Qt.SortOrder.AscendingOrder))
        dress(self.table, session, beside)
        self.bulk = BulkBar()
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def view(self, mode: Mode) -> QWidget:
        """Return the widget of a mode."""
        return self.board if mode is Mode.BOARD else self.table

    def focus(self, mode: Mode) -> None:
        """Give the keyboard to the list."""
        self.view(mode).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cards(self, cards: Sequence[BoardCard], grouping: Grouping, *, is_anybody: bool) -> None:
        """Show the board; `is_anybody` tells nothing found from nobody there."""
        self._board_count = len(cards)
        self.board.show_cards(cards, grouping)
        self._cover(self.board, is_filled=bool(cards), is_anybody=is_anybody)

    def show_rows(
        self,
        rows: Sequence[CollaborationRow],
        grouping: Grouping,
        cards: Sequence[BoardCard],
        warnings: Mapping[str, str],
    ) -> None:
        """Show the table under the headings of its groups.

        Of all `cards` of the campaign it takes what comes next; `warnings` says in sentences what is open, by id.
        """
        is_anybody = bool(cards)
        self._beside = {
            card.id: Beside(
                warnings.get(card.id, ""), card.next_what, card.next_when, card.next_on, is_late=card.is_late
            )
            for card in cards
        }
        self.table.hide_columns(hidden_columns(grouping))
        groups: dict[object, Group] = {}  # of each value once, not of each row
        value = attrgetter(str(grouping))
        self.table.group_by(
            lambda row: groups.get(value(row)) or groups.setdefault(value(row), group_of(row, grouping))
        )
        self.table.show_rows(rows)
        self._cover(self.table, is_filled=bool(rows), is_anybody=is_anybody)
        if rows and not self.table.current_key():
            self.table.select_key(self.table.row_keys()[0], tick=False)

    def show_nothing_yet(self) -> None:
        """Stay blank until what is to be shown was read."""
        self._stack.setCurrentWidget(self._blank)

    def current_key(self, mode: Mode) -> str:
        """Return the id of the current collaboration, empty when there is none."""
        return self.board.current_id() if mode is Mode.BOARD else self.table.current_key()

    def set_current(self, mode: Mode, key: str) -> None:
        """Make a collaboration current where it is shown."""
        if not key:
            return
        if mode is Mode.BOARD:
            self.board.set_current(key)
        else:
            self.table.select_key(key, tick=False)

    def select(self, mode: Mode, keys: Sequence[str]) -> None:
        """Tick these collaborations where they are shown, the first one current."""
        if mode is Mode.BOARD:
            self.board.set_current(keys[0])
            self.board.set_selected(keys)
        else:
            self.table.select_keys(keys)

    def selected_keys(self, mode: Mode) -> list[str]:
        """Return the ids of the ticked collaborations."""
        return self.board.selected_ids() if mode is Mode.BOARD else self.table.selected_keys()

    def chosen_keys(self, mode: Mode) -> list[str]:
        """Return the ids of the ticked collaborations, or of the current one when none is ticked."""
        return self.selected_keys(mode) or [key for key in (self.current_key(mode),) if key]

    def count(self, mode: Mode) -> int:
        """Return how many collaborations are shown."""
        return self._board_count if mode is Mode.BOARD else len(self.table.row_keys())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave behind in which order people stand here: the work page goes on from one to the next by it."""
        shown = self._stack.currentWidget()
        if shown is self.board:
            self._session.listed = tuple(card.id for column in self.board.columns() for card in column.plan.cards)
        elif shown is self.table:
            self._session.listed = tuple(self.table.row_keys())
        super().hideEvent(event)

    def set_bulk_actions(self, *actions: tuple[str, str, Callable[[], object]]) -> None:
        """Give the bar its actions: words, icon, what to run."""
        self.bulk.set_actions([BulkAction(*action) for action in actions])

    def give_way_to(self, *bars: QWidget) -> None:
        """Hide the legend of the board while one of these stands under it."""
        self._bars = (*self._bars, *bars)
        for bar in bars:
            bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the legend or not when a bar comes or goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.board.legend.setVisible(all(bar.isHidden() for bar in self._bars))
        return super().eventFilter(watched, event)

    def show_bulk(self, count: int) -> None:
        """Show the bar for so many ticked collaborations; 0 hides it."""
        self.bulk.setVisible(bool(count))
        self.bulk.set_count(tr("{n} selected").format(n=count))

    def menu_place(self, mode: Mode) -> QPoint:
        """Return where on the screen a menu of the chosen collaborations opens: above the bar where that stands."""
        if self.bulk.isVisible():
            return self.bulk.mapToGlobal(QPoint(100, 0))
        view = self.view(mode)
        return view.mapToGlobal(QPoint(view.width() // 3, view.height() // 4))

    def _build(self) -> None:
        add = primary_button(tr("Add creators"), "plus")
        add.clicked.connect(self.add_asked)
        everything = flat_button(tr("Show all"))
        everything.clicked.connect(self.all_asked)
        self._empty = EmptyState(
            tr("Nobody in this campaign yet"), tr("Choose influencers; each starts as a candidate."), [add]
        )
        self._nothing = EmptyState(tr("No collaboration fits"), tr("Drop the search or the filters."), [everything])
        self._blank = QWidget()
        self.board.setAccessibleName(tr("Collaborations"))
        self.table.setAccessibleName(tr("Collaborations"))
        self.bulk.hide()  # the page gives it its place
        self._line = line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)
        # Blank first: a stack shows its first widget at once, and what is shown is dressed anew when it moves.
        for part in (self._blank, self.board, self.table, self._empty, self._nothing):
            self._stack.addWidget(part)

    def _connect(self) -> None:
        self.board.current_changed.connect(self.current_changed)
        self.board.selection_changed.connect(lambda _keys: self.selection_changed.emit())
        self.board.opened.connect(self.opened)
        self.board.moved.connect(self.moved)
        self.table.current_changed.connect(self.current_changed)
        self.table.ticked.connect(self.selection_changed)
        self.table.opened.connect(self.opened)
        self.bulk.cleared.connect(self._on_bulk_cleared)
        self.board.menu_asked.connect(self.menu_asked)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_table_menu_requested)

    def _cover(self, view: QWidget, *, is_filled: bool, is_anybody: bool) -> None:
        self._line.setVisible(view is self.table)
        self._stack.setCurrentWidget(view if is_filled else self._nothing if is_anybody else self._empty)

    def _on_table_menu_requested(self, at: QPoint) -> None:
        """Ask for the menu; the place is meant inside the rows, without the heads of the columns."""
        self.menu_asked.emit(self.table.viewport().mapToGlobal(at))

    def _on_bulk_cleared(self) -> None:
        if self._stack.currentWidget() is self.board:
            self.board.clear_selection()
        else:
            self.table.keep_current_only()
