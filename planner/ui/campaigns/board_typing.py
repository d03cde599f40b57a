"""Finding a card by typing the beginning of a name, as lists of the system do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from planner.rules.names import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

# With any other key held down a letter is a command.
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def typed_letter(event: QKeyEvent) -> str:
    """Return the letter or digit that a key types, empty for all other keys."""
    text = event.text()
    return text if text.isalnum() and not event.modifiers() & ~_PLAIN else ""


def found_by(names: Sequence[str], typed: str, at: int) -> int | None:
    """Return the next name that begins with what is typed, else the next one with such a word in it; None: neither.

    `at` is the current one, -1 for none. The first letter leads on from it, and so does the same letter typed again;
    further letters may keep it.
    """
    keys = [name_key(name) for name in names]
    wanted = name_key(typed)
    letters = set(wanted)
    if not wanted:
        return None
    is_repeated = len(wanted) > 1 and len(letters) == 1
    begin = at if len(wanted) > 1 else at + 1
    found = _next(keys, wanted, begin)
    if found is None and is_repeated:
        found = _next(keys, wanted[0], at + 1)
    return found


def _next(keys: Sequence[str], wanted: str, begin: int) -> int | None:
    """Return the first one from `begin` on, around the end, whose whole name or else one of whose words begins so."""
    order = [(begin + step) % len(keys) for step in range(len(keys))]
    whole = (at for at in order if keys[at].startswith(wanted))
    word = (at for at in order if f" {wanted}" in keys[at])
    return next(whole, next(word, None))


class TypeAhead(QObject):
    """What is being typed: letters that follow each other as fast as the system's own lists ask for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)

    def add(self, letter: str) -> str:
        """Take one more letter; return all that was typed without a rest."""
        self._text += letter
        self._rest.start(QGuiApplication.styleHints().keyboardInputInterval())
        return self._text

    def text(self) -> str:
        """Return what was typed, empty once the hand has rested."""
        return self._text

    def _on_rested(self) -> None:
        self._text = ""
