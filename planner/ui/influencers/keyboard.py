"""Who has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def types_beside(field: QWidget) -> bool:
    """Tell whether a text is being typed in somewhere else than in this field."""
    focused = QApplication.focusWidget()
    return isinstance(focused, (QLineEdit, QPlainTextEdit)) and not field.isAncestorOf(focused)
