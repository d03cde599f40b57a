"""The import wizard: choose a file, see what would become of every row, and take it in as one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.exchange.spreadsheet import with_header
from planner.language import tr
from planner.ui.importing.column_choices import with_choice
from planner.ui.importing.done_step import DoneStep
from planner.ui.importing.file_step import FileStep
from planner.ui.importing.plan_step import PlanStep
from planner.ui.importing.preview_tasks import (
    Wanted,
    place_cells,
    plan_preview,
    propose_preview,
    read_preview,
    with_choices,
    write_preview,
)
from planner.ui.importing.preview_words import rows_in_words
from planner.ui.session import ALL, Route
from planner.ui.widgets.buttons import button
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.stepper import Stepper
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from planner.exchange.import_plan import DuplicateChoice
    from planner.exchange.sheet_table import SheetTable
    from planner.operations.importing import ImportCounts
    from planner.store.workspace import Written
    from planner.terms import Platform
    from planner.ui.importing.column_choices import Choice
    from planner.ui.importing.preview_tasks import Choices, Preview
from planner.ui.session import Session

FILE, PLAN, DONE = range(3)


class ImportPage(QWidget):
    """Three steps; nothing is written before the button of the second one, and then as one undo entry."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path: Path | None = None
        self._preview: Preview | None = None
        self._tables: dict[str, SheetTable] = {}
        self._choices: Choices = {}
        self._task: Task | None = None
        self._is_writing = False
        self._undo_position = -1
        self.header = self._build_header()
        self.notice = NoticeBar()
        self.notice.cancelled.connect(self._on_cancelled)
        self.file_step = FileStep()
        self.file_step.file_chosen.connect(self.read)
        self.plan_step = self._build_plan_step()
        self.done_step = DoneStep()
        self.done_step.people_wanted.connect(lambda: session.went.emit(Route("influencers", ALL)))
        self.done_step.undo_wanted.connect(session.history.undo)
        self.done_step.failed.connect(self._on_save_failed)
        session.history.stack.indexChanged.connect(self._on_history_moved)
        self.stack = QStackedWidget()
        for step in (self.file_step, self.plan_step, self.done_step):
            self.stack.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notice):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        self._build_actions()
        self._go_to(FILE)

    def open(self, key: str) -> None:
        """Start with a file at once; an empty key shows the first step, unless an import is under way."""
        if key:
            self.read(Path(key))
        elif self.stack.currentIndex() == DONE:
            self.restart()

    def refresh(self) -> None:
        """Compare the file anew with what the workspace holds now."""
        self._say()
        if self.stack.currentIndex() == PLAN and self._preview and not self._task:
            self._plan(self._preview)

    def actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.choose_action, self.import_action, self.back_action]

    def restart(self) -> None:
        """Go back to the first step and forget the file."""
        self._stop()
        self._path, self._preview = None, None
        self._tables, self._choices = {}, {}
        self.notice.clear()
        self._go_to(FILE)

    def read(self, path: Path, sheet: str | None = None) -> None:
        """Read a sheet of a file (None: the one that looks most like influencers) and show what would become of it."""
        if self._is_writing:
            return
        if path != self._path:
            self._tables, self._choices, self._preview = {}, {}, None
        self._path = path
        task = Task(read_preview, self._session.workspace, path, sheet)
        text = tr("Reading {name}").format(name=path.name)
        task.progressed.connect(lambda done, total: self._on_progressed(task, text, done, total))
        self._start(task, self._on_read, lambda reason: self._on_refused(path, sheet, reason))
        self.notice.show_progress(text, 0, 0)

    def write(self) -> None:
        """Import what the preview shows."""
        if self._preview is None or self._preview.plan is None or self._task or not self.plan_step.go.isEnabled():
            return
        preview, session = self._preview, self._session
        count = sum(1 for _ in preview.plan.written()) if preview.plan else 0
        remember = self.plan_step.remember.isChecked()
        task = Task(write_preview, session.workspace, preview, session.today(), remember=remember)
        self._is_writing = True
        # Through the history, so that it can be undone even when this page is gone by then.
        session.history.adopt(task)
        self._start(task, lambda written: self._on_written(preview, written), self._on_write_failed)
        self.notice.show_progress(tr("Importing {rows}").format(rows=rows_in_words(count)), 0, 0)

    def _build_header(self) -> PageHeader:
        header = PageHeader()
        header.set_title(tr("Import influencers"))
        self.stepper = Stepper()
        header.add_context(self.stepper)
        header.end_context()
        self.leave = button(tr("Cancel"))
        self.leave.clicked.connect(self._on_left)
        header.add_button(self.leave)
        return header

    def _build_plan_step(self) -> PlanStep:
        step = PlanStep()
        step.sheet_chosen.connect(self._on_sheet_chosen)
        step.header_row_chosen.connect(self._on_header_row_chosen)
        step.mapping_chosen.connect(self._on_mapping_chosen)
        step.platform_chosen.connect(self._on_platform_chosen)
        step.keeping_changed.connect(self._on_keeping_changed)
        step.guess_wanted.connect(self._on_guess_wanted)
        step.duplicate_settled.connect(self._on_duplicate_settled)
        step.back_wanted.connect(self.restart)
        step.import_wanted.connect(self.write)
        return step

    def _build_actions(self) -> None:
        self.choose_action = QAction(tr("Choose a file to import…"), self)
        self.choose_action.triggered.connect(self.file_step.ask)
        self.import_action = QAction(tr("Import these rows"), self)
        self.import_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.import_action.triggered.connect(self.write)
        self.back_action = QAction(tr("Back to choosing a file"), self)
        self.back_action.triggered.connect(self.restart)

    def _go_to(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        steps = (tr("File", "step"), tr("Columns & preview"), tr("Done", "step"))
        self.stepper.set_steps(steps, step if step < DONE else len(steps))
        self.leave.setVisible(step != DONE)
        self._enable_actions()
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is here, in place of what the page before said."""
        super().showEvent(event)
        self._say()

    def _say(self) -> None:
        if not self.isVisible():
            # The status bar belongs to the page that is seen.
            return
        if self.stack.currentIndex() != DONE:
            self._session.said.emit(tr("Nothing has been written yet"))
        else:
            self._session.said.emit(self.done_step.title.text())

    def _enable_actions(self) -> None:
        at = self.stack.currentIndex()
        self.choose_action.setEnabled(not self._is_writing)
        self.import_action.setEnabled(at == PLAN and self.plan_step.go.isEnabled())
        self.back_action.setEnabled(at != FILE and not self._is_writing)

    def _start(self, task: Task, on_success: Callable[..., None], on_failure: Callable[[str], None]) -> None:
        """Run a task whose outcome only counts while no other one was started."""
        self._stop()
        self._task = task

        def settle(then: Callable[..., None], *outcome: object) -> None:
            if self._task is task:
                self._task, self._is_writing = None, False
                then(*outcome)
                self.plan_step.set_busy(busy=False)
                self._enable_actions()

        task.succeeded.connect(lambda result: settle(on_success, result))
        task.failed.connect(lambda reason: settle(on_failure, reason))
        task.cancelled.connect(lambda: settle(self._on_stopped))
        self.plan_step.set_busy(busy=True)
        self._enable_actions()
        task.start()

    def _stop(self) -> None:
        if self._task is not None and not self._is_writing:
            self._task.cancel()
            self._task = None

    def _plan(self, wanted: Preview) -> None:
        """Plan the sheet anew with the mapping and the options of a preview."""
        told = Wanted(wanted.mapping, wanted.options, dict(self._choices), wanted.origin)
        task = Task(plan_preview, self._session.workspace, wanted.table, told)
        self._start(task, self._on_planned, self._on_plan_failed)

    def _propose(self, table: SheetTable, *, guess: bool = False) -> None:
        """Plan a sheet as the last such file was mapped, or as guessed."""
        self._choices = {}
        task = Task(propose_preview, self._session.workspace, table, guess=guess)
        self._start(task, self._on_planned, self._on_plan_failed)

    def _on_read(self, preview: Preview) -> None:
        self.notice.clear()
        self._choices = {}
        self._tables[preview.table.sheet] = preview.table
        self._on_planned(preview)
        self._go_to(PLAN)

    def _on_planned(self, preview: Preview) -> None:
        self._preview = preview
        self.plan_step.show_preview(preview, self._session.today())
        if preview.refusal:
            self.notice.show_notice("bad", preview.refusal, closable=False)
        elif not self.notice.isHidden():
            self.notice.clear()

    def _on_refused(self, path: Path, sheet: str | None, reason: str) -> None:
        if self._preview is None:
            self._go_to(FILE)
            self.notice.show_notice("bad", reason, tr("Choose another file"), self.file_step.ask)
        else:
            # Another sheet of the same file: the one before is still there.
            self.plan_step.show_sheet(self._preview.table.sheet)
            self.notice.show_notice("bad", reason, tr("Try again"), lambda: self.read(path, sheet))

    def _on_plan_failed(self, reason: str) -> None:
        self.notice.show_notice("bad", reason)

    def _on_stopped(self) -> None:
        self.notice.clear()
        if self._preview is None:
            self.restart()
        else:
            self.plan_step.show_sheet(self._preview.table.sheet)

    def _on_progressed(self, task: Task, text: str, done: int, total: int) -> None:
        if self._task is task:
            self.notice.show_progress(text, min(done, total) if total else done, total)

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_left(self) -> None:
        self._on_cancelled()
        if not self._is_writing:
            self.restart()
            self._session.went.emit(Route("influencers"))

    def _on_sheet_chosen(self, sheet: str) -> None:
        known = self._tables.get(sheet)
        if known is not None:
            self._propose(known)
        elif self._path is not None:
            self.read(self._path, sheet)

    def _on_header_row_chosen(self, row: int) -> None:
        if self._preview is not None:
            table = with_header(self._preview.table, row)
            self._tables[table.sheet] = table
            self._propose(table)

    def _on_mapping_chosen(self, index: int, choice: Choice) -> None:
        if self._preview is not None:
            self._plan(self._preview._replace(mapping=with_choice(self._preview.mapping, index, choice)))

    def _on_guess_wanted(self, guess: bool) -> None:  # noqa: FBT001 (a signal's value)
        if self._preview is not None:
            self._propose(self._preview.table, guess=guess)

    def _on_platform_chosen(self, platform: Platform | None) -> None:
        if self._preview is not None:
            options = self._preview.options._replace(default_platform=platform)
            self._plan(self._preview._replace(options=options))

    def _on_keeping_changed(self, keep: bool) -> None:  # noqa: FBT001 (a signal's value)
        if self._preview is not None:
            options = self._preview.options._replace(keep_unmapped=keep)
            self._plan(self._preview._replace(options=options))

    def _on_duplicate_settled(self, row: int, choice: DuplicateChoice) -> None:
        self._choices[row] = choice
        if self._preview is not None and self._preview.plan is not None and self._task is None:
            plan = with_choices(self._preview.plan, {row: choice})
            self._preview = self._preview._replace(plan=plan)
            self.plan_step.show_plan(plan)
            self._enable_actions()

    def _on_written(self, preview: Preview, written: Written[ImportCounts]) -> None:
        self.notice.clear()
        self._undo_position = self._session.history.stack.index()
        if preview.plan is not None:
            self.done_step.show_result(preview.plan, written.result)
        self.done_step.undo.setEnabled(written.step is not None)
        self._path, self._preview, self._tables, self._choices = None, None, {}, {}
        self._go_to(DONE)
        self.done_step.see.setFocus()
        self._start(Task(place_cells, preview), self.done_step.show_places, lambda _reason: None)

    def _on_write_failed(self, reason: str) -> None:
        self.notice.show_notice("bad", reason, tr("Try again"), self.write)

    def _on_save_failed(self, reason: str) -> None:
        self.notice.show_notice("bad", reason)

    def _on_history_moved(self, position: int) -> None:
        if self.stack.currentIndex() != DONE or self._undo_position < 0:
            return
        if position == self._undo_position - 1:
            self._undo_position = -1
            self.done_step.show_undone()
            self._say()
        else:
            # Something newer would be taken back first: then the way is the menu's.
            self.done_step.undo.setEnabled(position == self._undo_position)
