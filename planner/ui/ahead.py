"""Builds the pages that are likely to be opened next, one part at a time, while nobody does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

from planner.ui import worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.ui.window import MainWindow

QUIET_MILLISECONDS = 500  # without a key or the mouse: then the next part does not come between a hand and its answer
BETWEEN_MILLISECONDS = 60
TYPES_AT_ONCE = 20
PAGES = ("influencers", "campaigns", "campaign", "collaboration")
_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Ahead(QObject):
    """Begins anew whenever a window has lost its pages, and waits for what the workers import and read.

    Every page is whole without it: what was not built yet is built when it is asked for.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._parts: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._build_next)
        window.emptied.connect(self.begin)
        window.closing.connect(self._timer.stop)
        self.begin()

    def begin(self) -> None:
        """Begin with the first page, once the hands rest."""
        self._parts = parts(self._window)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._timer.start(QUIET_MILLISECONDS)

    def is_done(self) -> bool:
        """Tell whether nothing is left to build."""
        return not self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while there are hands on keys or mouse."""
        if event.type() in _HANDS and self._timer.isActive():
            self._timer.start(QUIET_MILLISECONDS)
        return super().eventFilter(watched, event)

    def _build_next(self) -> None:
        if worker.is_busy():
            self._timer.start(QUIET_MILLISECONDS)
        elif next(self._parts, self) is None:
            self._timer.start(BETWEEN_MILLISECONDS)
        else:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.removeEventFilter(self)


def in_turns(owner: QObject, steps: Iterator[None], then: Callable[[], object]) -> None:
    """Take each step in a turn of the event loop of its own, then go on; nothing comes any more when the owner goes."""

    def take() -> None:
        if next(steps, owner) is None:
            QTimer.singleShot(0, owner, take)
        else:
            then()

    take()


def types() -> Iterator[None]:
    """Let PySide make its types, some at a time, as it does with all of them to name the first viewport.

    Before any worker imports what uses them: two threads that name the same type at once end in a crash.
    """
    named = [(module, name) for module in (QtWidgets, QtGui, QtCore) for name in dir(module)]
    for begin in range(0, len(named), TYPES_AT_ONCE):
        for module, name in named[begin : begin + TYPES_AT_ONCE]:
            getattr(module, name)  # it is made when it is named
        yield


def parts(window: MainWindow) -> Iterator[None]:
    """Build page after page, part by part; whoever asks for the next part has one built."""
    for name in PAGES:
        if window.session is None:
            return
        page = window.page(name)
        yield
        if hasattr(page, "build_ahead"):
            yield from page.build_ahead()
