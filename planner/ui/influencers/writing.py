"""Changes of many people: a few are written at once, many off the interface thread, as one undo entry all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shiboken6 import isValid

from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.language import Message
    from planner.ui.session import Session
    from planner.ui.widgets.dialogs import DecisionDialog

FEW = 60  # rows that are written before anybody waits


def write_many(
    session: Session,
    label: Message,
    amount: int,
    operation: Callable[..., Any],
    *args: Any,
    done: Callable[[], object] = lambda: None,
    failed: Callable[[str], object] | None = None,
    **options: Any,
) -> None:
    """Run an operation on `amount` rows; `done()` when it was written, `failed(sentence)` when it could not be.

    Without `failed` the sentence is said by the window.
    """
    refused = failed or session.history.failed.emit
    if amount <= FEW:
        attempt = session.history.attempt(label, operation, *args, **options)
        if attempt.problem:
            refused(attempt.problem)
        else:
            done()
        return
    workspace = session.workspace
    task = Task(lambda _task: workspace.write(label, operation, *args, **options))
    session.history.adopt(task)
    task.succeeded.connect(lambda _written: done())
    task.failed.connect(refused)
    task.start()


def write_decided(
    session: Session,
    asked: DecisionDialog | None,
    label: Message,
    amount: int,
    operation: Callable[..., Any],
    *args: Any,
) -> None:
    """Do the same for what a dialog asked: it closes when that was written, and stays with its text when not."""

    def fail(problem: str) -> None:
        if asked is not None and isValid(asked) and asked.isVisible():
            asked.refuse(problem)
        else:
            session.history.failed.emit(problem)

    def close() -> None:
        if asked is not None and isValid(asked) and asked.isVisible():
            asked.finish()

    if amount <= FEW:
        write_many(session, label, amount, operation, *args, failed=fail)
        return
    if asked is not None:
        asked.wait()
    write_many(session, label, amount, operation, *args, done=close, failed=fail)
