"""Typing errors: when words find nobody, what people are written about with that is spelt nearly so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.store.words import Instead
    from planner.store.workspace import Workspace
    from planner.ui.session import Session


class Near(NamedTuple):
    """What was typed, and for each word that may be mistyped those that may be meant; `even_known` as it was asked."""

    typed: str
    even_known: bool
    instead: Instead = ()


class NearWords(QObject):
    """Looks for near words in a worker; the vocabulary is read once and kept until something is written.

    `found(Near)`, also when nothing is near.
    """

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._vocabulary: Sequence[str] | None = None
        self._asked = self._answered = Near("", even_known=False)
        self._is_looking = False
        session.history.changed.connect(self.forget)

    def forget(self) -> None:
        """Read the vocabulary anew the next time."""
        self._vocabulary = None

    def look_for(self, words: str, *, even_known: bool = False) -> None:
        """Begin to look; what was asked last is answered. `even_known`: also for words near those somebody has."""
        self._asked = Near(words, even_known)
        if not self._is_looking:
            self._begin()

    def _begin(self) -> None:
        self._is_looking = True
        self._answered = self._asked
        task = Task(_look, self._session.workspace, self._vocabulary, self._asked)
        task.succeeded.connect(self._on_found)
        task.ended.connect(self._on_ended)
        task.start()

    def _on_found(self, result: tuple[Sequence[str], Near]) -> None:
        self._vocabulary, near = result
        if near[:2] == self._asked[:2]:
            self.found.emit(near)

    def _on_ended(self) -> None:
        self._is_looking = False
        if self._answered != self._asked:
            self._begin()


def _look(
    _task: Task, workspace: Workspace, vocabulary: Sequence[str] | None, asked: Near
) -> tuple[Sequence[str], Near]:
    # Here, in the worker: nobody waits for the library while the window opens.
    from planner.queries.near_words import all_words, near_words

    if vocabulary is None:
        with workspace.look_aside() as connection:
            vocabulary = all_words(connection)
    return vocabulary, asked._replace(instead=near_words(asked.typed, vocabulary, even_known=asked.even_known))
