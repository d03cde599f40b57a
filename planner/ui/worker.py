"""Long work off the UI thread: a `Task` runs one function, tells how far it is, and can be stopped."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from planner.errors import PlannerError

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT_SECONDS = 0.05
_running: set[Task] = set()


def finish_all() -> None:
    """Ask every running task to stop and wait until it has: before what they work on is closed."""
    for task in list(_running):
        task.cancel()
    QThreadPool.globalInstance().waitForDone()


def is_busy() -> bool:
    """Tell whether any task is running."""
    return bool(_running)


class Task(QObject):
    """Runs `function(task, …)` in the thread pool; every signal arrives in the thread that made the task.

    The function may call `report(done, total)`, and when `is_cancelled()` it stops by raising a PlannerError; one that
    returns all the same has done its work. It must not touch widgets. A task lives until it has ended, also when
    whoever started it is gone.
    """

    progressed = Signal(object, object)  # done, total (0: unknown)
    succeeded = Signal(object)  # what the function returned
    failed = Signal(str)  # a sentence for the owner
    cancelled = Signal()  # it stopped because it was asked to
    ended = Signal()  # always, after one of the three above

    _settled = Signal(object, object)  # result, error

    def __init__(self, function: Callable[..., Any], *args: Any, **options: Any) -> None:
        super().__init__()
        self._function = function
        self._args = args
        self._options = options
        self._stop = False
        self._reported_at = 0.0
        # A bound method of this object: Qt queues the call into the object's own thread.
        self._settled.connect(self._on_settled)

    def start(self) -> None:
        """Begin; once only."""
        # A collection in the other thread stops this one for longer than anybody should wait, and could delete
        # a forgotten widget where no widget may be touched.
        gc.disable()
        _running.add(self)
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Ask the function to stop."""
        self._stop = True

    def is_cancelled(self) -> bool:
        """Tell whether to stop: for the function, in its thread."""
        return self._stop

    def report(self, done: int, total: int) -> None:
        """Say how far it is: for the function, as often as it likes."""
        now = time.monotonic()
        if now - self._reported_at >= REPORT_SECONDS:
            self._reported_at = now
            self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            self._settled.emit(self._function(self, *self._args, **self._options), None)
        except Exception as error:  # noqa: BLE001 (it is raised again in the thread that has the window)
            self._settled.emit(None, error)

    def _on_settled(self, result: Any, error: Exception | None) -> None:
        _running.discard(self)
        if not _running:
            gc.enable()
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, PlannerError) and self._stop:
            self.cancelled.emit()
        elif isinstance(error, PlannerError):
            self.failed.emit(str(error))
        self.ended.emit()
        # Deleted here, in its own thread: the garbage collector might do it in another.
        self.deleteLater()
        if error is not None and not isinstance(error, PlannerError):
            raise error
