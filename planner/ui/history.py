"""The window's way to the one door for writes: named undo entries, and the word of what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

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
LARGE_STEP = 2_000  # changed rows; below that an undo is over before anybody waits


class History(QObject):
    """Runs operations on the open workspace and keeps them on a `QUndoStack`.

    A write happens first and is pushed after: a `redo()` that raises inside `push()` would stay on the stack.
    """

    changed = Signal(object)  # Step: something was written; screens decide what that means for them
    began = Signal(str)  # a sentence: a large step is being taken back off the UI thread; nothing else may write now
    ended = Signal()  # that is over
    failed = Signal(str)  # a sentence for the owner; nothing was written

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.stack = QUndoStack(self)
        self.redoing = False  # tells a redo from an undo while `changed` is heard
        undo, redo = workspace.undo_and_redo()
        for step in [*undo, *reversed(redo)]:
            self.stack.push(_StepCommand(self, step.id, step.label))
        self.stack.setIndex(len(undo))
        for position in range(self.stack.count()):
            command = self.stack.command(position)
            if isinstance(command, _StepCommand):
                command.armed = True

    def run(
        self,
        label: Message,
        operation: Callable[Concatenate[Transaction, P], T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Written[T] | None:
        """Run an operation; on an expected error say it through `failed` and return None."""
        try:
            written = self.workspace.write(label, operation, *args, **kwargs)
        except PlannerError as error:
            self.failed.emit(str(error))
            return None
        if written.step is not None:
            self.record(written.step)
        return written

    def record(self, step: Step) -> None:
        """Take in a step that was written elsewhere (a worker): push it and say what changed."""
        command = _StepCommand(self, step.id, step.label)
        self.stack.push(command)
        command.armed = True
        self.changed.emit(step)

    def undo(self) -> None:
        """Take the last step back; a large one off the UI thread."""
        if self.stack.canUndo():
            self._walk(self.stack.command(self.stack.index() - 1), redoing=False)

    def redo(self) -> None:
        """Do the step again that was taken back last; a large one off the UI thread."""
        if self.stack.canRedo():
            self._walk(self.stack.command(self.stack.index()), redoing=True)

    def _walk(self, command: QUndoCommand, *, redoing: bool) -> None:
        walk = self.stack.redo if redoing else self.stack.undo
        if not isinstance(command, _StepCommand) or self.workspace.size_of(command.step_id) < LARGE_STEP:
            walk()
            return
        sentence = tr("Doing again: {what}") if redoing else tr("Undoing: {what}")
        self.began.emit(sentence.format(what=command.label))
        task = Task(lambda _task: self.workspace.revert(command.step_id))
        task.succeeded.connect(lambda step: self._on_walked(command, step, walk, redoing=redoing))
        task.failed.connect(self.failed)
        task.ended.connect(self.ended)
        task.start()

    def _on_walked(self, command: _StepCommand, step: Step | None, walk: Callable[[], None], *, redoing: bool) -> None:
        # It is done already: the stack only moves on.
        command.armed = False
        walk()
        command.armed = True
        if step is not None:
            command.step_id = step.id
            self.redoing = redoing
            self.changed.emit(step)

    def revert(self, step_id: str) -> str | None:
        """Take a step back and return the id of the step that did it; None, and said why, when that failed."""
        try:
            step = self.workspace.revert(step_id)
        except PlannerError as error:
            self.failed.emit(str(error))
            return None
        if step is None:
            return step_id
        self.changed.emit(step)
        return step.id


class _StepCommand(QUndoCommand):
    """One step of the change log on the stack; unarmed while it is only being put there."""

    def __init__(self, history: History, step_id: str, label: Message) -> None:
        super().__init__(str(label))
        self._history = history
        self.step_id = step_id
        self.label = label
        self.armed = False

    def undo(self) -> None:
        """Take the step back; the step that did so is what redo takes back."""
        if self.armed:
            self._swap(redoing=False)

    def redo(self) -> None:
        """Do it again."""
        if self.armed:
            self._swap(redoing=True)

    def _swap(self, *, redoing: bool) -> None:
        self._history.redoing = redoing
        reverted = self._history.revert(self.step_id)
        if reverted is None:
            self.setObsolete(True)
        else:
            self.step_id = reverted
