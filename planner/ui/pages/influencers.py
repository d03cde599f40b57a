"""The page people live on: search, facets, the table, what is ticked, and the pane of one person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.formats import format_number
from planner.language import tr
from planner.queries.influencer_list import listed_numbers, values_of
from planner.ui.ahead import in_turns, types
from planner.ui.commands import page_command
from planner.ui.influencers.bulk import BulkChanges
from planner.ui.influencers.columns import influencer_columns
from planner.ui.influencers.facets import FacetCounts
from planner.ui.influencers.finding import FIRST_SORT, Finder
from planner.ui.influencers.found import FoundModel
from planner.ui.influencers.keyboard import types_beside
from planner.ui.influencers.model import rows_of
from planner.ui.influencers.nobody import WaysBack, first_steps
from planner.ui.influencers.order import KeptOrder, OrderAside
from planner.ui.influencers.pane import InfluencerPane
from planner.ui.influencers.searching import ListSearch
from planner.ui.influencers.status import SEVERAL, status_words
from planner.ui.influencers.table import InfluencerTable
from planner.ui.influencers.views import SavedViews, ViewState
from planner.ui.session import ALL, FOLLOW_UP, NEW, PROMISES, Route
from planner.ui.theme import sizes as s
from planner.ui.warming import import_the_rest
from planner.ui.widgets.bars import BulkBar, FacetBar
from planner.ui.widgets.buttons import button, icon_button, primary_button
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.search import SearchField
from planner.ui.widgets.states import NoResultState
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent

    from planner.ui.influencers.dialogs import NewInfluencerDialog
    from planner.ui.session import Session

# Under this width of the page (a window of 1280) the pane lies over the table instead of beside it.
NARROW = 1140
PANE_PAUSE_MILLISECONDS = 120
COMPARED = range(2, 6)


class InfluencersPage(QWidget):
    """Search and facets are one thing: chips in the field. `empty` makes what stands in a workspace without people."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, empty: Callable[[], QWidget] | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._make_empty = empty or (lambda: first_steps(lambda: self._go("import"), self.add_influencer))
        self._gone = ""  # who was current when they were deleted: an undo goes back to them
        self._order = KeptOrder(session)
        self._aside = OrderAside(session, self._order, self)
        self._finder = Finder(session, self._order)
        self._shown_key = FIRST_SORT
        self._is_pane_filled = False
        self._is_searching = False
        self._is_read = False
        self._pane_pause = QTimer(self)
        self._pane_pause.setSingleShot(True)
        self._pane_pause.timeout.connect(self._fill_pane)
        self._warming: Task | None = None
        self._is_pane_wanted = True
        self._is_narrow = False
        self.model = FoundModel(session, influencer_columns(session, self._on_edit_settled), self)
        self.table = InfluencerTable(session, self.model, lambda column: session.look(values_of, column))
        self.bulk = BulkChanges(session, self, self.table.selected_ids)
        self.pane = InfluencerPane(session, self.bulk)
        self.notice = NoticeBar()
        self.hint = NoticeBar()
        self.facets = FacetBar()
        self.search = SearchField(tr("name, city:, er:>3 …"))
        self._search = ListSearch(session, self.search, self.facets, self.hint)
        self.filters = self._search.filters
        self.views = SavedViews(session, self, self._view_state, self._search.stored_form)
        self._facet_counts = FacetCounts(session, self.filters, self._search.known, self.facets)
        self.bulk_bar = BulkBar()
        self.no_result = NoResultState()
        self._ways_back = WaysBack(session, self.no_result, self.table)
        self._dialog: NewInfluencerDialog | None = None
        self._build_header()
        self._build_body()
        self._connect()
        self._build_actions()

    # Building.

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.header.set_title(tr("Influencers"))
        self.header.add_context(self.search, 1)
        self.header.add_context(self.views.box)
        self.open_pane = icon_button("list", tr("Open the pane"))
        self.open_pane.clicked.connect(self._on_pane_asked)
        self.open_pane.hide()
        self.header.add_context(self.open_pane)
        self.import_button = button(tr("Import"), "upload")
        self.import_button.clicked.connect(lambda: self._go("import"))
        self.new_button = primary_button(tr("New influencer"), "plus")
        self.new_button.clicked.connect(self.add_influencer)
        self.header.add_button(self.import_button)
        self.header.add_button(self.new_button)

    def _build_body(self) -> None:
        # From the outside in: Qt tells a whole tree of widgets about its style whenever it is put into another one.
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        self.stack = QStackedWidget()
        outer.addWidget(self.stack, 1)
        self.list_area = QWidget()
        self.stack.addWidget(self.list_area)
        self._body = QHBoxLayout(self.list_area)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        self._body.addLayout(left, 1)
        for part in (self.notice, self.hint, self.facets, self.bulk_bar):
            left.addWidget(part)
        ground = QFrame()
        ground.setProperty("role", "surface")
        left.addWidget(ground, 1)
        rows = QVBoxLayout(ground)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.no_result, 1)
        self._body.addWidget(self.pane)
        self.bulk.fill(self.bulk_bar)
        self.bulk_bar.hide()
        self.no_result.hide()
        for bar in (self.notice, self.bulk_bar):
            self.table.keep_rows_under(bar)

    def _connect(self) -> None:
        self._search.changed.connect(self._apply_filters)
        self._search.left.connect(self.table.setFocus)
        self.views.chosen.connect(self._show_view)
        self.views.everyone.connect(self.clear_filters)
        self._aside.sorted.connect(self._on_sorted_aside)
        self.table.head.sectionMoved.connect(self.views.follow)
        self.table.rows_selected.connect(self._on_rows_selected)
        self.table.person_changed.connect(self._show_person)
        self.table.pressed.connect(lambda _index: self._fill_pane() if self._pane_pause.isActive() else None)
        self.table.sort_changed.connect(self._on_sort_changed)
        self.table.delete_asked.connect(self.bulk.delete)
        self.table.cleared.connect(self._on_table_left)
        self.table.refusal_ended.connect(self.notice.clear)
        self.bulk_bar.cleared.connect(self._on_cleared)
        self.bulk.deleted.connect(self.table.setFocus)
        self.pane.close_asked.connect(self._on_pane_close_asked)
        self.no_result.filter_removed.connect(self._search.remove)
        self.no_result.all_removed.connect(self.clear_filters)

    def _build_actions(self) -> None:
        action = partial(page_command, self)
        self.new_action = action(tr("New influencer"), "Ctrl+N", self.add_influencer)
        self.search_action = action(tr("Search influencers"), "Ctrl+F", self._focus_search)
        self.delete_action = action(tr("Move to the trash"), "Delete", self.bulk.delete)
        self.all_action = action(tr("Select all"), "Ctrl+A", self.table.selectAll)
        self.pane_action = action(tr("Show or hide the pane"), "F9", self._toggle_pane)
        self.columns_action = action(tr("Columns…"), "", self._open_columns)
        self.fields_action = action(tr("Own fields…"), "", self.table.open_fields)
        self.duplicates_action = action(tr("Find duplicates"), "", lambda: self._go("duplicates"))
        self.compare_action = action(tr("Compare selected influencers"), "", self._compare)
        self.trash_action = action(tr("Trash"), "", lambda: self._go("trash"))
        self.facets_action = action(tr("Filters…"), "Ctrl+Shift+L", self.facets.open_menu)
        self.clear_action = action(tr("Remove all filters"), "Ctrl+Shift+F", self.clear_filters)
        self.edit_action = self.table.edit_action(self)
        # The table itself listens to these two keys, so that they mean what they mean inside a line being typed.
        for made in (self.delete_action, self.all_action):
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.clipboard = self.table.clipboard_actions(self)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        self._say()
        here = (self.new_action, self.search_action, self.edit_action, self.all_action)
        ticked = (self.delete_action, self.compare_action, self.duplicates_action, self.trash_action)
        shown = (self.columns_action, self.fields_action, self.pane_action, self.facets_action, self.clear_action)
        return [*here, *self.clipboard, *ticked, *shown, *self.views.actions()]

    def build_ahead(self) -> Iterator[None]:
        """Build what is made when it is first looked at, part by part."""
        yield from self.pane.build_ahead()

    # What is shown.

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list, where the window that shows the page has not done so."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: None if self._is_read else self.refresh())

    def refresh(self) -> None:
        """Read everything anew; ticks, current row and scroll stay where they were."""
        self._is_read = True
        current, ticked = self.table.current_id(), self.table.ids_in_memory()
        self._order.follow(self._shown_key)
        if self._order.is_stale:
            self._aside.begin(self._shown_key[0], descending=self._shown_key[1])
        self._finder.forget()
        self._search.known.forget()
        numbers = self._found()
        self.model.forget()
        if numbers != self.model.numbers():
            self._show_numbers(numbers, current, ticked)
        self.views.refresh()
        self._tell()
        self._facet_counts.count_soon(0)
        self._show_person()

    def open(self, key: str) -> None:
        """Select a person (`<id>`, or at a part of them); filters that hide them are dropped. `new` adds somebody."""
        key, _, place = key.partition("#")
        self.refresh()  # while another page was open, nobody told this one what was written
        if key == NEW:
            self.add_influencer()
        if key == ALL:
            self.clear_filters()
        number = self._session.look(listed_numbers, [key]).get(key)
        if number is None:
            return
        if number not in self.model.numbers():
            self.clear_filters()
        if number in self.model.numbers():
            self.table.make_current(self.model.numbers().index(number), tick=True)
            self.table.setFocus()
        if place == PROMISES:
            self.show_pane(on=True)
            self.pane.show_promises()
        elif place == FOLLOW_UP:
            self.show_pane(on=True)
            self.pane.show_next_action()

    def _found(self) -> Sequence[int]:
        """Return the numbers to show, in order; the words they were found by are marked from now on."""
        self.model.set_words(self.filters.words, self.filters.instead)
        return self._finder.find(self.filters.wanted(), self._key())

    def _key(self) -> tuple[str, bool]:
        """Return the sort of the head, or the one before it while many people are being sorted aside."""
        key = self.table.sort_key()
        if key == self._shown_key or self._aside.is_quick(key[0], descending=key[1]):
            self._shown_key = key
        else:
            self._aside.begin(key[0], descending=key[1])
        return self._shown_key

    def _show_numbers(self, numbers: Sequence[int], current: str = "", ticked: Sequence[str] = ()) -> None:
        """Show these people; the current and the ticked ones stay so, where they are still shown."""
        scrolled = self.table.verticalScrollBar().value()
        column = self.table.currentIndex().column()
        above = self.model.numbers()[: max(self.table.currentIndex().row(), 0)]
        if not self.model.set_numbers(numbers):
            self.table.viewport().update()
        places = self._session.look(listed_numbers, {current, self._gone, *ticked} - {""})
        is_back = self._gone in places and places[self._gone] in numbers
        is_gone = bool(current) and current not in places
        if is_back:
            current, self._gone = self._gone, ""
        elif is_gone:
            self._gone = current
        rows = rows_of(numbers, set(places.values()))
        if ticked:
            self.table.tick(rows[places[one]] for one in ticked if places.get(one) in rows)
        # Of those who stood above somebody deleted, as many are still there: their neighbour is the next one.
        beside = min(len(set(above).intersection(numbers)), len(numbers) - 1) if is_gone else 0
        row = rows.get(places.get(current, -1), beside)
        if numbers:
            index = self.model.index(row, max(column, self.model.column_index("name")))
            self.table.selectionModel().setCurrentIndex(index, self.table.selectionModel().SelectionFlag.NoUpdate)
        self.table.verticalScrollBar().setValue(scrolled)
        if is_back or is_gone:
            self.table.scrollTo(self.table.currentIndex())
        self.table.tell_selection()

    def _apply_filters(self, pause: int) -> None:
        """Show who passes the filters now; the counts of the facets follow after a pause (ms)."""
        current, ticked = self.table.current_id(), self.table.ids_in_memory()
        self._is_searching = True
        self._show_numbers(self._found(), current, ticked)
        if pause:
            # What fits best stands at the top.
            self.table.scrollToTop()
        self._show_person()
        self._is_searching = False
        self._tell()
        self.views.follow()
        self._search.look_closer(self._finder.worded)
        self._facet_counts.count_soon(pause)

    def _tell(self) -> None:
        """Say how many are shown, and what to do when nobody is."""
        shown, total = self.model.rowCount(), self._order.total
        counted = tr("{shown} of {total}").format(shown=format_number(shown), total=format_number(total))
        everyone = format_number(total) if total else ""
        self.header.set_sub(everyone if self.filters.is_empty() else counted)
        if not total and self.stack.count() == 1:
            self.stack.addWidget(self._make_empty())
        self.stack.setCurrentIndex(0 if total else 1)
        # Nobody yet: the page itself holds the ways to begin.
        for part in (self.search, self.views.box, self.import_button, self.new_button):
            part.setVisible(total > 0)
        self._ways_back.follow(self.filters, shown, total)
        self._show_pane_place()
        self._say()

    def _say(self) -> None:
        """Say in the status bar what is listed, and allow the commands that fit it."""
        ticked = self.table.selected_count()
        self._session.said.emit(status_words(self.model.rowCount(), self._order.total, ticked))
        self.delete_action.setEnabled(ticked > 0)
        self.edit_action.setEnabled(self.table.currentIndex().isValid())
        self.clear_action.setEnabled(not self.filters.is_empty())
        self.compare_action.setEnabled(ticked in COMPARED)

    def clear_filters(self) -> None:
        """Show everyone."""
        self.views.leave()
        self._search.clear()

    # Views.

    def _view_state(self) -> ViewState:
        return ViewState(self.filters.text(), self.table.columns_state())

    def _show_view(self, state: ViewState) -> None:
        """Lay the columns as a view has them, sort, and look for what it looks for."""
        self.table.apply_columns(self.table.columns_state() | state.columns)
        self._search.show_text(state.find)
        self.table.scrollToTop()

    # The table.

    def _on_sort_changed(self) -> None:
        before = self._shown_key
        if self._key() != before:
            self._show_in_order()
        self.views.follow()

    def _on_sorted_aside(self, column: str, descending: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        if (column, descending) == self.table.sort_key():
            self._shown_key = (column, descending)
            self._show_in_order()

    def _show_in_order(self) -> None:
        current, ticked = self.table.current_id(), self.table.ids_in_memory()
        self._show_numbers(self._found(), current, ticked)
        self.table.scrollTo(self.table.currentIndex())

    def _on_rows_selected(self) -> None:
        count = self.table.selected_count()
        self.bulk_bar.setVisible(count >= SEVERAL)
        self.bulk_bar.set_count(tr("{n} selected").format(n=format_number(count)))
        self._say()

    def _on_cleared(self) -> None:
        self.table.clearSelection()
        self.table.setFocus()

    def _on_table_left(self) -> None:
        """Take on Esc what lies on top: the pane over the table first, then the ticks."""
        if self._is_narrow and self.pane.isVisible():
            self.show_pane(on=False)
        else:
            self._on_cleared()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc from wherever on the page nothing else has use for it; a field being typed in keeps it."""
        if event.key() == Qt.Key.Key_Escape and self.stack.currentIndex() == 0 and not types_beside(self.search):
            self._on_table_left()
        else:
            super().keyPressEvent(event)

    def _on_edit_settled(self, problem: str) -> None:
        self.table.refuse(problem)
        if problem:
            self.notice.show_notice("bad", problem)
        else:
            self.notice.clear()

    # The pane: beside the table, or over it when the window is narrow.

    def _show_person(self) -> None:
        """Show the current person in the pane; the first time, when what reads a person has been imported."""
        if self._is_pane_filled and self._is_searching:
            # The rows of a keystroke or a facet come first; the pane follows when that pauses.
            self._pane_pause.start(PANE_PAUSE_MILLISECONDS)
        elif self._is_pane_filled:
            self._fill_pane()
        elif self._warming is None:
            self._warming = Task(import_the_rest)
            self._warming.ended.connect(self._on_warm)
            # After the rows are painted, off the UI thread: it takes longer than all of the start before it.
            in_turns(self, types(), self._warming.start)

    def _on_warm(self) -> None:
        in_turns(self, self.pane.build_ahead(), self._fill_pane)

    def _fill_pane(self) -> None:
        self._is_pane_filled = True
        self._pane_pause.stop()
        self.pane.show_influencer(self.table.current_id())

    def show_pane(self, *, on: bool) -> None:
        """Open or close the pane."""
        self._is_pane_wanted = on
        self._show_pane_place()

    def _on_pane_asked(self) -> None:
        self.show_pane(on=True)
        self.pane.tabs().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pane_close_asked(self) -> None:
        self.show_pane(on=False)
        self.table.setFocus()

    def _toggle_pane(self) -> None:
        self.show_pane(on=self.pane.isHidden())

    def _show_pane_place(self) -> None:
        self.pane.setVisible(self._is_pane_wanted)
        self.open_pane.setVisible(not self._is_pane_wanted and self._order.total > 0)
        if self._is_narrow:
            area = self.list_area.rect()
            self.pane.setGeometry(area.right() + 1 - s.WIDTH_PANE, 0, s.WIDTH_PANE, area.height())
            self.pane.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the pane out of the row when there is no room for both; it is then closed until asked for."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.pane.set_over_table(narrow)
            if narrow:
                self._body.removeWidget(self.pane)
            else:
                self._body.addWidget(self.pane)
            self._is_pane_wanted = not narrow
        self._show_pane_place()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the pane in its place after a change of style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._is_narrow:
            self._show_pane_place()

    # Commands.

    def add_influencer(self) -> None:
        """Open the sheet for new people."""
        from planner.ui.influencers.dialogs import NewInfluencerDialog

        dialog = NewInfluencerDialog(self._session, self)
        dialog.added.connect(self._on_added)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def dialog(self) -> NewInfluencerDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def _on_added(self, influencer_id: str) -> None:
        number = self._session.look(listed_numbers, [influencer_id]).get(influencer_id)
        if number in self.model.numbers():
            self.table.make_current(self.model.numbers().index(number), tick=True)

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_columns(self) -> None:
        self.table.columns_menu().popup(self.table.mapToGlobal(self.table.rect().topLeft()))

    def _go(self, page: str, key: str = "") -> None:
        self._session.went.emit(Route(page, key))

    def _compare(self) -> None:
        self._go("compare", ",".join(self.table.selected_ids()))
