"""The page people live on: search, facets, the table, what is ticked, and the pane of one person."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.formats import format_number
from planner.language import tr
from planner.queries.influencer_list import (
    InfluencerFilter,
    numbers_in_facets,
    numbers_of,
    numbers_with_words,
    values_of,
)
from planner.ui.influencers.bulk import BulkChanges
from planner.ui.influencers.columns import influencer_columns
from planner.ui.influencers.facets import FacetCounts
from planner.ui.influencers.filters import (
    WORDS,
    Chip,
    Filters,
    KnownValues,
    influencers_counted,
    plain_words,
    typed_chips,
)
from planner.ui.influencers.model import InfluencerModel, ListOrder, rows_of
from planner.ui.influencers.nobody import first_steps, show_ways_back
from planner.ui.influencers.pane import InfluencerPane
from planner.ui.influencers.table import InfluencerTable
from planner.ui.session import ALL, NEW, Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.bars import BulkBar, FacetBar
from planner.ui.widgets.buttons import button, icon_button, primary_button
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.search import SearchField
from planner.ui.widgets.states import NoResultState
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.ui.influencers.dialogs import NewInfluencerDialog
    from planner.ui.session import Session

# Under this width of the page (a window of 1280) the pane lies over the table instead of beside it.
NARROW = 1140
FACET_PAUSE_MILLISECONDS = 120
SEVERAL = 2


class InfluencersPage(QWidget):
    """Search and facets are one thing: chips in the field. `empty` stands in a workspace without people."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, empty: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filters = Filters()
        self._known = KnownValues(session)
        self._gone = ""  # who was current when they were deleted: an undo goes back to them
        self._order = ListOrder(session)
        self._facet_numbers: tuple[InfluencerFilter, set[int] | None] | None = None
        self._is_pane_filled = False
        self._is_typing = False
        self._pane_pause = QTimer(self)
        self._pane_pause.setSingleShot(True)
        self._pane_pause.timeout.connect(self._fill_pane)
        self._warming: Task | None = None
        self._is_pane_wanted = True
        self._is_narrow = False
        self.model = InfluencerModel(session, influencer_columns(session, self._on_edit_settled), self)
        self.table = InfluencerTable(session, self.model, lambda column: session.look(values_of, column))
        self.bulk = BulkChanges(session, self, self.table.selected_ids)
        self.pane = InfluencerPane(session, self.bulk)
        self.notice = NoticeBar()
        self.facets = FacetBar()
        self._facet_counts = FacetCounts(session, self.filters, self._known, self.facets)
        self.bulk_bar = BulkBar()
        self.no_result = NoResultState()
        self._dialog: NewInfluencerDialog | None = None
        self._build_header()
        self._build_body(empty or first_steps(self._go_to_import, self.add_influencer))
        self._connect()
        self._build_actions()
        self.refresh()

    # Building.

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.header.set_title(tr("Influencers"))
        self.search = SearchField(tr("name, city:, tag: …"))
        self.header.add_context(self.search, 1)
        self.open_pane = icon_button("list", tr("Open the pane"))
        self.open_pane.clicked.connect(self._on_pane_asked)
        self.open_pane.hide()
        self.header.add_context(self.open_pane)
        self.import_button = button(tr("Import"), "upload")
        self.import_button.clicked.connect(self._go_to_import)
        self.new_button = primary_button(tr("New influencer"), "plus")
        self.new_button.clicked.connect(self.add_influencer)
        self.header.add_button(self.import_button)
        self.header.add_button(self.new_button)

    def _build_body(self, empty: QWidget) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.list_area = QWidget()
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        ground = QFrame()
        ground.setProperty("role", "surface")
        rows = QVBoxLayout(ground)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.no_result, 1)
        for part in (self.notice, self.facets, self.bulk_bar):
            left.addWidget(part)
        left.addWidget(ground, 1)
        self._body = QHBoxLayout(self.list_area)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addLayout(left, 1)
        self._body.addWidget(self.pane)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list_area)
        self.stack.addWidget(empty)
        outer.addWidget(self.header)
        outer.addWidget(self.stack, 1)
        self.bulk.fill(self.bulk_bar)
        self.bulk_bar.hide()
        self.no_result.hide()
        for bar in (self.notice, self.bulk_bar):
            self.table.keep_rows_under(bar)

    def _connect(self) -> None:
        self.search.text_changed.connect(self._on_text_changed)
        self.search.submitted.connect(self._on_search_submitted)
        self.search.chip_removed.connect(self._on_chip_removed)
        self.facets.facet_toggled.connect(self._on_facet_toggled)
        self.table.rows_selected.connect(self._on_rows_selected)
        self.table.person_changed.connect(self._show_person)
        self.table.sort_changed.connect(self._on_sort_changed)
        self.table.delete_asked.connect(self.bulk.delete)
        self.table.cleared.connect(self._on_table_left)
        self.table.refusal_ended.connect(self.notice.clear)
        self.bulk_bar.cleared.connect(self._on_cleared)
        self.bulk.deleted.connect(self.table.setFocus)
        self.pane.close_asked.connect(self._on_pane_close_asked)
        self.no_result.filter_removed.connect(self._on_chip_removed)
        self.no_result.all_removed.connect(self.clear_filters)

    def _build_actions(self) -> None:
        def action(text: str, keys: str, run: object) -> QAction:
            made = QAction(text, self)
            if keys:
                made.setShortcut(QKeySequence(keys))
                made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.triggered.connect(run)
            self.addAction(made)
            return made

        self.new_action = action(tr("New influencer"), "Ctrl+N", self.add_influencer)
        self.search_action = action(tr("Search influencers"), "Ctrl+F", self._focus_search)
        self.delete_action = action(tr("Delete ticked influencers…"), "Delete", self.bulk.delete)
        self.all_action = action(tr("Tick all"), "Ctrl+A", self.table.selectAll)
        self.pane_action = action(tr("Show or hide the pane"), "F9", self._toggle_pane)
        self.columns_action = action(tr("Columns…"), "", self._open_columns)
        self.clear_action = action(tr("Remove all filters"), "Ctrl+Shift+F", self.clear_filters)
        self.edit_action = self.table.edit_action(self)
        # The table itself listens to these two keys, so that they mean what they mean inside a line being typed.
        for made in (self.delete_action, self.all_action):
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        self.delete_action.setEnabled(self.table.selected_count() > 0)
        self.edit_action.setEnabled(self.table.currentIndex().isValid())
        self.clear_action.setEnabled(not self.filters.is_empty())
        return [
            self.new_action,
            self.search_action,
            self.edit_action,
            self.all_action,
            self.delete_action,
            self.columns_action,
            self.pane_action,
            self.clear_action,
        ]

    # What is shown.

    def refresh(self) -> None:
        """Read everything anew; ticks, current row and scroll stay where they were."""
        key = self.table.sort_key()
        current, ticked = self.table.current_id(), self.table.ids_in_memory()
        self._order.follow(key)
        self._facet_numbers = None
        self._known.forget()
        numbers = self._found(*key)
        self.model.forget()
        if numbers != self.model.numbers():
            self._show_numbers(numbers, current, ticked)
        self._tell()
        self._facet_counts.count_soon(0)
        self._show_person()

    def open(self, key: str) -> None:
        """Select a person and scroll to them; filters that hide them are dropped. `new` adds somebody."""
        self.refresh()  # while another page was open, nobody told this one what was written
        if key == NEW:
            self.add_influencer()
        if key == ALL:
            self.clear_filters()
        number = self._session.look(numbers_of, [key]).get(key)
        if number is None:
            return
        if number not in self.model.numbers():
            self.clear_filters()
        if number in self.model.numbers():
            self.table.make_current(self.model.numbers().index(number), tick=True)
            self.table.setFocus()

    def _found(self, column: str, descending: bool) -> Sequence[int]:  # noqa: FBT001 (a pair as the table gives it)
        """Return the numbers to show, in order."""
        wanted = self.filters.wanted()
        facets_only = wanted._replace(words="")
        if self._facet_numbers is None or self._facet_numbers[0] != facets_only:
            self._facet_numbers = (facets_only, self._session.look(numbers_in_facets, facets_only))
        allowed = self._facet_numbers[1]
        worded = self._session.look(numbers_with_words, wanted.words)
        order = self._order.numbers(column, descending=descending)
        if allowed is None and worded is None:
            return order
        found = worded if allowed is None else allowed if worded is None else allowed & worded
        return self._order.among(found or set(), column, descending=descending)

    def _show_numbers(self, numbers: Sequence[int], current: str = "", ticked: Sequence[str] = ()) -> None:
        """Show these people; the current and the ticked ones stay so, where they are still shown."""
        scrolled = self.table.verticalScrollBar().value()
        column = self.table.currentIndex().column()
        above = self.model.numbers()[: max(self.table.currentIndex().row(), 0)]
        if not self.model.set_numbers(numbers):
            self.table.viewport().update()
        places = self._session.look(numbers_of, {current, self._gone, *ticked} - {""})
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
        self._is_typing = pause > 0
        self._show_numbers(self._found(*self.table.sort_key()), current, ticked)
        self._show_person()
        self._is_typing = False
        self._tell()
        self._facet_counts.count_soon(pause)

    def _tell(self) -> None:
        """Say how many are shown, and what to do when nobody is."""
        shown, total = self.model.rowCount(), self._order.total
        counted = tr("{shown} of {total}").format(shown=format_number(shown), total=format_number(total))
        everyone = format_number(total) if total else ""
        self.header.set_sub(everyone if self.filters.is_empty() else counted)
        self.stack.setCurrentIndex(0 if total else 1)
        self.search.setVisible(total > 0)
        nobody = total > 0 and shown == 0
        self.no_result.setVisible(nobody)
        self.table.setMaximumHeight(s.HEIGHT_COLUMN_HEAD if nobody else _ANY_HEIGHT)
        self.table.setHorizontalScrollBarPolicy(_NEVER if nobody else _AS_NEEDED)
        if nobody:
            show_ways_back(self.no_result, self._session, self.filters)
        self._show_pane_place()
        self._say()

    def _say(self) -> None:
        """Say in the status bar what is listed."""
        shown, total, ticked = self.model.rowCount(), self._order.total, self.table.selected_count()
        text = influencers_counted(shown)
        if shown == 0 and total:
            text = tr("0 of {total} influencers").format(total=format_number(total))
        if ticked >= SEVERAL:
            text = f"{text} · {tr('{n} ticked').format(n=format_number(ticked))}"
        self._session.said.emit(text)

    # Filters.

    def _on_facet_toggled(self, facet: str, value: object, on: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        self.filters.switch(facet, str(value), on=on)
        self._on_chips_changed()

    def _on_chips_changed(self) -> None:
        self.search.set_chips(self.filters.search_chips())
        self._apply_filters(0)

    def _on_chip_removed(self, key: object) -> None:
        if key == WORDS:
            self.search.set_text("")
        elif isinstance(key, Chip):
            if key in self.filters.typed:
                self._take_typed()
            self.filters.switch(key.facet, key.value, on=False)
            self._on_chips_changed()

    def clear_filters(self) -> None:
        """Show everyone."""
        self.filters.chips.clear()
        self.search.set_chips([])
        self.search.set_text("")
        self.filters.words, self.filters.typed = "", []
        self._apply_filters(0)

    def _on_text_changed(self, text: str) -> None:
        words, typed = plain_words(text), typed_chips(text, self._known)
        if (words, typed) != (self.filters.words, self.filters.typed):
            self.filters.words, self.filters.typed = words, typed
            self._apply_filters(FACET_PAUSE_MILLISECONDS)

    def _on_search_submitted(self) -> None:
        if self.filters.typed:
            self._take_typed()
            self._on_chips_changed()
        else:
            self.table.setFocus()

    def _take_typed(self) -> None:
        """Make chips of the filters that are typed; the words stay."""
        for chip in self.filters.typed:
            self.filters.switch(chip.facet, chip.value, on=True)
        self.search.set_text(self.filters.words.rstrip())

    # The table.

    def _on_sort_changed(self, column: str, descending: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        current, ticked = self.table.current_id(), self.table.ids_in_memory()
        self._show_numbers(self._found(column, descending), current, ticked)
        self.table.scrollTo(self.table.currentIndex())

    def _on_rows_selected(self) -> None:
        count = self.table.selected_count()
        self.bulk_bar.setVisible(count >= SEVERAL)
        self.bulk_bar.set_count(tr("{n} ticked").format(n=format_number(count)))
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

    def _on_edit_settled(self, problem: str) -> None:
        self.table.refuse(problem)
        if problem:
            self.notice.show_notice("bad", problem)
        else:
            self.notice.clear()

    # The pane: beside the table, or over it when the window is narrow.

    def _show_person(self) -> None:
        """Show the current person in the pane; the first time, when what reads a person has been imported."""
        if self._is_pane_filled and self._is_typing:
            # The rows of a keystroke come first; the pane follows when the typing pauses.
            self._pane_pause.start(FACET_PAUSE_MILLISECONDS)
        elif self._is_pane_filled:
            self._fill_pane()
        elif self._warming is None:
            self._warming = Task(_import_the_rest)
            self._warming.ended.connect(self._fill_pane)
            # After the rows are painted, off the UI thread: it takes longer than all of the start before it.
            QTimer.singleShot(0, self._warming.start)

    def _fill_pane(self) -> None:
        self._is_pane_filled = True
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
        number = self._session.look(numbers_of, [influencer_id]).get(influencer_id)
        if number in self.model.numbers():
            self.table.make_current(self.model.numbers().index(number), tick=True)

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_columns(self) -> None:
        self.table.columns_menu().popup(self.table.mapToGlobal(self.table.rect().topLeft()))

    def _go_to_import(self) -> None:
        self._session.went.emit(Route("import"))


_ANY_HEIGHT = 16_777_215
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded


def _import_the_rest(_task: Task) -> None:
    for module in ("planner.queries.influencers", "planner.operations.influencers", "planner.operations.notes"):
        import_module(module)
