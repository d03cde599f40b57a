"""The window's way to the one door for writes: named undo entries, and the word of what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.errors import PlannerError
from planner.language import tr
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.language import Message
    from planner.store.transaction import Transaction
    from planner.store.workspace import Step, Workspace, Written

P = ParamSpec("P")
T = TypeVar("T")
MADE_DEMO = "make the demo shop"  # the label of `sample.demo_shop.add_sample`
LARGE_STEP = 2_000  # changed rows; below that an undo is over before anybody waits


class Attempt(NamedTuple, Generic[T]):
    """What became of a change: what was written, or the sentence for the owner why nothing was."""

    written: Written[T] | None
    problem: str = ""

    @property
    def done(self) -> bool:
        """Return whether it was made."""
        return self.written is not None


class History(QObject):
    """Runs operations on the open workspace and keeps them on a `QUndoStack`.

    The stack only holds the order and the names: a write, an undo and a redo happen first, and the stack moves after,
    so that nothing that failed ever leaves or enters it. While a worker writes, nobody else does.
    """

    changed = Signal(object)  # Step: something was written; screens decide what that means for them
    failed = Signal(str)  # a sentence for the owner; nothing was written
    began = Signal(str)  # a sentence: a large step is being taken back off the UI thread
    ended = Signal()  # that is over
    freed = Signal()  # no worker writes any more

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.stack = QUndoStack(self)
        self.redoing = False  # tells a redo from an undo while `changed` is heard
        self._worker_writes = False
        undo, redo = workspace.undo_and_redo()
        # A demo shop begins with its people: one key too many must not take all of them away.
        made = max((at for at, step in enumerate(undo, 1) if step.label.source == MADE_DEMO), default=0)
        undo = undo[made:]
        for step in [*undo, *reversed(redo)]:
            self.stack.push(_StepCommand(step.id, step.label))
        self.stack.setIndex(len(undo))

    def run(
        self, label: Message, operation: Callable[Concatenate[Transaction, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Written[T] | None:
        """Run an operation; on an expected error say it through `failed` and return None."""
        attempt = self.attempt(label, operation, *args, **kwargs)
        if attempt.problem:
            self.failed.emit(attempt.problem)
        return attempt.written

    def attempt(
        self, label: Message, operation: Callable[Concatenate[Transaction, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Attempt[T]:
        """Run an operation and return what became of it, for a field that says itself what is wrong."""
        if self._worker_writes:
            return Attempt(None, tr("Another change is still being written. Try again in a moment."))
        try:
            written = self.workspace.write(label, operation, *args, **kwargs)
        except PlannerError as error:
            return Attempt(None, str(error))
        if written.step is not None:
            self._record(written.step)
        return Attempt(written)

    @property
    def is_writing(self) -> bool:
        """Return whether a worker writes, and nobody else may."""
        return self._worker_writes

    def adopt(self, task: Task) -> None:
        """Take in what a task writes (it returns `Written`), which starts now; until it ends nobody else may write."""
        self._worker_writes = True
        task.succeeded.connect(self._on_worker_wrote)
        task.ended.connect(self._on_worker_ended)

    def undo(self) -> None:
        """Take the last step back; a large one off the UI thread."""
        if self.stack.canUndo():
            self._walk(self.stack.command(self.stack.index() - 1), redoing=False)

    def redo(self) -> None:
        """Do the step again that was taken back last; a large one off the UI thread."""
        if self.stack.canRedo():
            self._walk(self.stack.command(self.stack.index()), redoing=True)

    def _walk(self, command: QUndoCommand, *, redoing: bool) -> None:
        if not isinstance(command, _StepCommand) or self._worker_writes:
            return
        try:
            if self.workspace.size_of(command.step_id) < LARGE_STEP:
                self._on_walked(command, self.workspace.revert(command.step_id), redoing=redoing)
                return
        except PlannerError as error:
            self.failed.emit(str(error))
            return
        sentence = tr("Doing again: {what}") if redoing else tr("Undoing: {what}")
        self.began.emit(sentence.format(what=command.label))
        self._worker_writes = True
        task = Task(lambda _task: self.workspace.revert(command.step_id))
        task.succeeded.connect(lambda step: self._on_walked(command, step, redoing=redoing))
        task.failed.connect(self.failed)
        task.ended.connect(self._on_worker_ended)
        task.ended.connect(self.ended)
        task.start()

    def _on_walked(self, command: _StepCommand, step: Step | None, *, redoing: bool) -> None:
        # The step that took this one back is what the other direction takes back.
        if step is not None:
            command.step_id = step.id
        self.redoing = redoing
        if redoing:
            self.stack.redo()
        else:
            self.stack.undo()
        if step is not None:
            self.changed.emit(step)

    def _record(self, step: Step) -> None:
        self.redoing = False
        self.stack.push(_StepCommand(step.id, step.label))
        self.changed.emit(step)

    def _on_worker_wrote(self, written: Any) -> None:
        self._worker_writes = False
        if written.step is not None:
            self._record(written.step)

    def _on_worker_ended(self) -> None:
        self._worker_writes = False
        self.freed.emit()


class _StepCommand(QUndoCommand):
    """The name and the key of one step of the change log; the history does the work."""

    def __init__(self, step_id: str, label: Message) -> None:
        super().__init__(str(label))
        self.step_id = step_id
        self.label = label
