"""Fields of the check sheet: a label above, hints below, a quiet warning where a text touches protected data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.personal_data import PersonalDataHint
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import ToggleGroup
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

SCORES = (1, 2, 3, 4, 5)
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0}


class Labelled(QWidget):
    """A field under its label, with what is wrong with it below; `watched` also warns of protected data."""

    def __init__(self, text: str, field: QWidget, *, watched: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        self._label = label(text, "label")
        self._label.setBuddy(field)
        self.hint = Hint()
        column.addWidget(self._label)
        column.addWidget(field)
        column.addWidget(self.hint)
        if not field.accessibleName():
            field.setAccessibleName(text)
        refused: Any = getattr(field, "refused", None)
        if refused is not None:
            refused.connect(lambda problem: self.hint.set_hint(problem, "bad"))
        self.warning = PersonalDataHint()
        column.addWidget(self.warning)
        if watched and isinstance(field, QLineEdit | QPlainTextEdit):
            self.warning.watch(field)


class AnswerChoice(ToggleGroup):
    """A switch of a few answers that may also have none: choosing the chosen one, Delete or 0 takes it back.

    `committed(value)` when it changed; digits choose a score by its number.
    """

    committed = Signal(object)

    def __init__(self, name: str, answers: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__([(value, text, "") for value, text in answers], parent)
        self.setAccessibleName(name)
        self._stored: Any = None
        self._keys = {text: value for value, text in answers if text.isdigit()}
        for (_value, text), segment in zip(answers, self.findChildren(QAbstractButton), strict=True):
            segment.setAccessibleName(f"{name}: {text}")
        self.set_value(None)
        self.chosen.connect(self._on_chosen)

    def set_value(self, value: Any) -> None:
        """Show what is stored; emits nothing."""
        self._stored = value
        super().set_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a score by its digit, take the answer back with Delete or 0."""
        if event.key() in _CLEARING:
            self._take(None)
        elif event.text() in self._keys:
            self._take(self._keys[event.text()])
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, value: Any) -> None:
        self._take(None if value == self._stored else value)

    def _take(self, value: Any) -> None:
        if value != self._stored:
            self.set_value(value)
            self.committed.emit(value)
        else:
            self.set_value(value)


def score_choice(name: str) -> AnswerChoice:
    """Return the switch of a score from 1 (poor) to 5 (very good)."""
    made = AnswerChoice(name, [(score, str(score)) for score in SCORES])
    made.setToolTip(tr("1 poor to 5 very good; keys 1 to 5, Delete takes it back"))
    return made


def yes_no_choice(name: str) -> AnswerChoice:
    """Return the switch of a question that may be open."""
    return AnswerChoice(name, [(True, tr("Yes")), (False, tr("No"))])


def beside(*fields: QWidget, stretches: Sequence[int] = ()) -> QHBoxLayout:
    """Return fields in one row, top aligned, sharing the room by their stretches."""
    row = QHBoxLayout()
    row.setSpacing(s.SPACE_4)
    for at, field in enumerate(fields):
        row.addWidget(field, stretches[at] if stretches else 1, Qt.AlignmentFlag.AlignTop)
        field.setSizePolicy(QSizePolicy.Policy.Preferred, field.sizePolicy().verticalPolicy())
    return row
