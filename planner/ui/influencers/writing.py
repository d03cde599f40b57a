"""Changes of many people: a few are written at once, many off the interface thread, as one undo entry all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.language import Message
    from planner.ui.session import Session

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
