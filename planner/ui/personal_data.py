"""The quiet warning under a text that touches data the law protects more (UU PDP 27/2022); it never blocks."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from planner.rules.personal_data import personal_data_warning, specific_personal_data
from planner.ui.widgets.forms import Hint


class PersonalDataHint(Hint):
    """Warns while a text is written that touches health, religion, politics or crime."""

    def watch(self, editor: QLineEdit | QPlainTextEdit) -> None:
        """Look at a text field whenever its text changes."""
        editor.textChanged.connect(lambda *_: self._look(_text_of(editor)))
        self._look(_text_of(editor))

    def _look(self, text: str) -> None:
        warning = " ".join(personal_data_warning(kind) for kind in specific_personal_data(text))
        if warning != self.text():
            self.set_hint(warning, "warn")


def watching(editor: QLineEdit | QPlainTextEdit) -> PersonalDataHint:
    """Return the warning of a text field, to stand under it."""
    made = PersonalDataHint()
    made.watch(editor)
    return made


def _text_of(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
