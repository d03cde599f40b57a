"""People who may be there twice: the pairs, both side by side, and the merge, which can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.language import Message, tr, trn
from planner.operations.merging import merge, set_aside, take_up_again
from planner.queries.duplicates import chosen_pairs, duplicate_pairs, merge_preview
from planner.ui.duplicates.pairs import PairsTable
from planner.ui.duplicates.picker import Picker, TwoLines
from planner.ui.duplicates.words import own_handle, reasons_in_full, told_apart
from planner.ui.session import ALL, Route
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR
from planner.ui.widgets.buttons import button, primary_button
from planner.ui.widgets.chips import FacetChip
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import line
from planner.ui.worker import Task

if TYPE_CHECKING:
    from planner.queries.duplicates import PairRow
    from planner.store.workspace import Workspace
    from planner.ui.session import Session


def search_pairs(task: Task, workspace: Workspace) -> tuple[PairRow, ...]:
    """Find all pairs, in the worker's thread; PlannerError when it was stopped."""

    def report(done: int, total: int) -> None:
        if task.is_cancelled():
            raise PlannerError(tr("The search was stopped."))
        task.report(done, total)

    with workspace.look_aside() as connection:
        return duplicate_pairs(connection, report)


class DuplicatesPage(QWidget):
    """Finds pairs off the UI thread and merges one at a time."""

    found = Signal()  # a search has ended and its pairs are shown

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: tuple[PairRow, ...] = ()
        self._wanted: tuple[PairRow, ...] = ()
        self._asked: list[str] = []
        self._shown = ""
        self._task: Task | None = None
        self._is_stale = True
        self._was_stopped = False
        self._has_searched = False
        self._build_actions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_header())
        self.progress = NoticeBar()
        self.progress.cancelled.connect(self._on_stop_asked)
        column.addWidget(self.progress)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self._build_empty())
        self._stack.addWidget(self._build_content())
        column.addWidget(self._stack, 1)
        session.history.changed.connect(self._on_changed)

    def _build_header(self) -> PageHeader:
        header = PageHeader()
        header.set_breadcrumb(tr("Influencers"), tr("Possible duplicates"))
        header.parent_clicked.connect(lambda: self._session.went.emit(Route("influencers")))
        self.open_chip = FacetChip(tr("To decide"), 0)
        self.aside_chip = FacetChip(tr("Set aside"), 0)
        self.open_chip.setChecked(True)
        for chip, aside in ((self.open_chip, False), (self.aside_chip, True)):
            chip.clicked.connect(lambda _checked=False, aside=aside: self.show_aside(aside=aside))
            header.add_context(chip)
        header.end_context()
        return header

    def _build_empty(self) -> QWidget:
        back = button(tr("To the influencers"))
        back.clicked.connect(lambda: self._session.went.emit(Route("influencers", ALL)))
        self.again = button(tr("Search again"))
        self.again.clicked.connect(self._on_search_asked)
        self._empty = EmptyState("", "", [back, self.again])
        return self._empty

    def _build_content(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.table = PairsTable()
        self.table.current_changed.connect(self._on_pair_changed)
        self.table.taken.connect(self.merge)
        row.addWidget(self.table)
        right = QFrame()
        right.setProperty("role", "pane")
        column = QVBoxLayout(right)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self.picker = Picker()
        self.picker.changed.connect(self._say_outcome)
        self.table.side_chosen.connect(self.picker.keep)
        column.addWidget(self.picker.head_row())
        column.addWidget(line("edge"))
        column.addWidget(self.picker, 1)
        column.addWidget(self._build_footer())
        row.addWidget(right, 1)
        return made

    def _build_footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("role", "footer")
        footer.setFixedHeight(s.HEIGHT_PAGE_HEADER)
        row = QHBoxLayout(footer)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_3)
        self.outcome = TwoLines(("text2", s.TYPE_BODY, REGULAR), ("text3", s.TYPE_SMALL, REGULAR))
        self.apart_button = button(tr("Not the same person"))
        self.apart_button.clicked.connect(self.set_apart)
        self.merge_button = primary_button(tr("Merge"))
        self.merge_button.clicked.connect(self.merge)
        row.addWidget(self.outcome, 1)
        row.addWidget(self.apart_button)
        row.addWidget(self.merge_button)
        return footer

    def _build_actions(self) -> None:
        self._merge_action = QAction(tr("Merge the two people"), self)
        self._merge_action.setShortcut(QKeySequence("Ctrl+Return"))
        self._merge_action.triggered.connect(self.merge)
        self._apart_action = QAction(tr("Not the same person"), self)
        self._apart_action.triggered.connect(self.set_apart)
        self._search_action = QAction(tr("Search for duplicates again"), self)
        self._search_action.triggered.connect(self._on_search_asked)

    def actions(self) -> list[QAction]:
        """Return the commands of the page."""
        return [self._merge_action, self._apart_action, self._search_action]

    def open(self, key: str) -> None:
        """Show the pairs of some people (`id,id,…`) first, whatever speaks for them; another key shows all pairs."""
        self._asked = key.split(",")
        self._wanted = self._session.look(chosen_pairs, self._asked)
        if self._wanted:
            self._select_chip(aside=self._wanted[0].is_set_aside)
            self._fill(self._wanted[0].key)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Search again when something was written since; what is shown stays until the search is over."""
        if self._is_stale and self._task is None:
            self._search()
        elif self._has_searched:
            self._fill()

    def show_aside(self, *, aside: bool) -> None:
        """List the pairs that were told apart, or those to decide."""
        self._select_chip(aside=aside)
        self._fill()

    def merge(self) -> None:
        """Make the two people one, as chosen."""
        sides = self.picker.kept_and_dropped()
        pair = self.table.pair()
        if sides is None or pair is None:
            return
        kept, dropped = sides
        today = self._session.today()
        names: dict[str, str | int] = {
            "name": told_apart(dropped, kept, today),
            "kept": told_apart(kept, dropped, today),
        }
        label_ = Message("merge {name} into {kept}", names)
        gone = dropped.id
        written = self._session.history.run(label_, merge, kept.id, gone, self.picker.choices())
        if written is not None:
            # The pairs of whoever is gone leave at once; the search that follows finds the new ones.
            self._all = tuple(each for each in self._all if gone not in {each.first, each.second})
            self._wanted = tuple(each for each in self._wanted if gone not in {each.first, each.second})
            self._fill()

    def set_apart(self) -> None:
        """Remember that the two are not one person, or ask about them again."""
        pair = self.table.pair()
        if pair is None:
            return
        names: dict[str, str | int] = {"name": pair.first_name, "other": pair.second_name}
        if pair.is_set_aside:
            label_ = Message("ask again about {name} and {other}", names)
            written = self._session.history.run(label_, take_up_again, pair.first, pair.second)
        else:
            label_ = Message("tell {name} and {other} apart", names)
            today = self._session.today()
            written = self._session.history.run(label_, set_aside, pair.first, pair.second, today)
        if written is not None:
            now = pair._replace(is_set_aside=not pair.is_set_aside)
            self._all = tuple(now if each.key == pair.key else each for each in self._all)
            self._wanted = tuple(now if each.key == pair.key else each for each in self._wanted)
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the first or the second person stay with 1 and 2; merge with Enter on a choice."""
        on_choice = isinstance(self.focusWidget(), QRadioButton) and not event.isAutoRepeat()
        if event.text() in {"1", "2"} and self.table.pair() is not None:
            self.picker.keep(int(event.text()) - 1)
        elif on_choice and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.merge()
        else:
            super().keyPressEvent(event)

    def _select_chip(self, *, aside: bool) -> None:
        self.open_chip.setChecked(not aside)
        self.aside_chip.setChecked(aside)

    def _search(self) -> None:
        self._is_stale = self._was_stopped = False
        self._task = Task(search_pairs, self._session.workspace)
        self._task.progressed.connect(self._on_progressed)
        self._task.succeeded.connect(self._on_found)
        self._task.failed.connect(self._session.history.failed)
        self._task.cancelled.connect(self._on_stopped)
        self._task.ended.connect(self._on_ended)
        self._task.start()

    def _fill(self, key: str = "") -> None:
        """List the pairs of the chip, and say how many there are."""
        chosen = {each.key for each in self._wanted}
        pairs = (*self._wanted, *(pair for pair in self._all if pair.key not in chosen))
        aside = self.aside_chip.isChecked()
        shown = [pair for pair in pairs if pair.is_set_aside == aside]
        self.open_chip.set_count(sum(not pair.is_set_aside for pair in pairs))
        self.aside_chip.set_count(sum(pair.is_set_aside for pair in pairs))
        self.table.show_pairs(shown, key)
        self._stack.setCurrentIndex(2 if shown else 1)
        if not shown:
            self._say_empty(aside=aside)
        if self.isVisible():  # a search may end when another page has long been opened
            self._session.said.emit(trn("{n} pair", "{n} pairs", len(shown)))

    def _say_empty(self, *, aside: bool) -> None:
        if aside:
            self._empty.set_texts(tr("No pair is set aside"), tr("Pairs told apart stay here and are not asked again."))
        elif self._has_searched:
            self._empty.set_texts(
                tr("Nobody seems to be there twice"),
                tr("Accounts, WhatsApp numbers, emails and names of everyone were compared."),
            )
        else:
            self._empty.set_texts(tr("The search was stopped"), tr("Nothing was changed."))
        self.again.setVisible(not aside)

    def _on_pair_changed(self) -> None:
        pair = self.table.pair()
        preview = None if pair is None else self._session.read(merge_preview, pair.first, pair.second)
        for part in (self.merge_button, self.apart_button, self._merge_action, self._apart_action):
            part.setEnabled(preview is not None)
        if pair is None or preview is None:
            return
        self.picker.show_preview(preview, self._session.today(), other=pair.key != self._shown)
        self._shown = pair.key
        self.apart_button.setText(tr("Ask again") if pair.is_set_aside else tr("Not the same person"))
        self._say_outcome()

    def _say_outcome(self) -> None:
        sides, pair = self.picker.kept_and_dropped(), self.table.pair()
        if sides is None or pair is None:
            return
        sentence = tr("{name} goes into {kept}. You can undo this.")
        kept, dropped = sides
        today = self._session.today()
        name, other = told_apart(dropped, kept, today), told_apart(kept, dropped, today)
        if other != kept.name and (own := own_handle(kept, dropped)):
            other = f"@{own}"  # the name is said already, and the line is short
        self.outcome.set_texts(sentence.format(name=name, kept=other), reasons_in_full(pair))

    def _on_changed(self, _step: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_search_asked(self) -> None:
        self._is_stale = True
        self.refresh()

    def _on_stop_asked(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_progressed(self, done: int, total: int) -> None:
        # A search that only looks after what is listed already goes on unseen.
        if not self._has_searched:
            self.progress.show_progress(tr("Comparing all influencers"), done, total)

    def _on_found(self, pairs: tuple[PairRow, ...]) -> None:
        self._has_searched = True
        self._all = pairs
        # Those who were asked for, not those who are left: an undo brings somebody merged back.
        self._wanted = self._session.look(chosen_pairs, self._asked) if self._asked else ()

    def _on_stopped(self) -> None:
        self._was_stopped = True
        self._is_stale = True

    def _on_ended(self) -> None:
        self._task = None
        self.progress.clear()
        self._fill()
        self.found.emit()
        if self._is_stale and not self._was_stopped and self.isVisible():
            self._search()
