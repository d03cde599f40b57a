"""Indonesian for what Qt itself says: standard buttons, the file dialog, the menu of a text field.

Qt ships no Indonesian translation of its own; without this, "Cancel" would stay English on an Indonesian screen.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from planner.language import current_language, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class QtWords(QTranslator):
    """Answers Qt's own questions for a translation from our catalogue."""

    def isEmpty(self) -> bool:
        """Say that there is something to ask for."""
        return False

    def translate(self, _context: str, source: str, _comment: str | None = None, _n: int = -1) -> str:
        """Return the words for one of Qt's sources; None (not an empty text) leaves Qt's own English."""
        return _words(current_language()).get(source)  # type: ignore[return-value]


def speak_for_qt(app: QApplication) -> None:
    """Let Qt's own words follow the language of the planner, once per application."""
    if app.findChild(QtWords) is None:
        app.installTranslator(QtWords(app))


@functools.cache
def _words(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    return {
        "OK": tr("OK", "qt"),
        "&OK": tr("&OK", "qt"),
        "Cancel": tr("Cancel", "qt"),
        "&Cancel": tr("&Cancel", "qt"),
        "Close": tr("Close", "qt"),
        "&Close": tr("&Close", "qt"),
        "Save": tr("Save", "qt"),
        "&Save": tr("&Save", "qt"),
        "Open": tr("Open", "qt"),
        "&Open": tr("&Open", "qt"),
        "&Yes": tr("&Yes", "qt"),
        "&No": tr("&No", "qt"),
        "&Undo": tr("&Undo", "qt"),
        "&Redo": tr("&Redo", "qt"),
        "Cu&t": tr("Cu&t", "qt"),
        "&Copy": tr("&Copy", "qt"),
        "&Paste": tr("&Paste", "qt"),
        "Delete": tr("Delete", "qt"),
        "Select All": tr("Select All", "qt"),
        "Look in:": tr("Look in:", "qt"),
        "&Look in:": tr("&Look in:", "qt"),
        "File &name:": tr("File &name:", "qt"),
        "Files of type:": tr("Files of type:", "qt"),
        "Files of &type:": tr("Files of &type:", "qt"),
        "&Choose": tr("&Choose", "qt"),
        "&Rename": tr("&Rename", "qt"),
        "&Delete": tr("&Delete", "qt"),
        "Show &hidden files": tr("Show &hidden files", "qt"),
        "&New Folder": tr("&New Folder", "qt"),
        "New Folder": tr("New Folder", "qt"),
        "Back": tr("Back", "qt"),
        "Forward": tr("Forward", "qt"),
        "Parent Directory": tr("Parent Directory", "qt"),
        "Create New Folder": tr("Create New Folder", "qt"),
        "Create a New Folder": tr("Create a New Folder", "qt"),
        "List View": tr("List View", "qt"),
        "Detail View": tr("Detail View", "qt"),
        "Go back": tr("Go back", "qt"),
        "Go forward": tr("Go forward", "qt"),
        "Go to the parent directory": tr("Go to the parent directory", "qt"),
        "Change to list view mode": tr("Change to list view mode", "qt"),
        "Change to detail view mode": tr("Change to detail view mode", "qt"),
        "Name": tr("Name", "qt"),
        "Size": tr("Size", "qt"),
        "Type": tr("Type", "qt"),
        "Date Modified": tr("Date Modified", "qt"),
        "Computer": tr("Computer", "qt"),
        "My Computer": tr("My Computer", "qt"),
        "Drive": tr("Drive", "qt"),
        "File": tr("File", "qt"),
        "Folder": tr("Folder", "qt"),
        "All Files (*)": tr("All Files (*)", "qt"),
        "%1 already exists.\nDo you want to replace it?": tr("%1 already exists.\nDo you want to replace it?", "qt"),
        "%1\nFile not found.\nPlease verify the correct file name was given.": tr(
            "%1\nFile not found.\nPlease verify the correct file name was given.", "qt"
        ),
    }
