"""What is said once a sheet was saved: its name, and the ways to it and to its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from planner.language import tr
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.messages import NoticeBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class SavedBar(NoticeBar):
    """Says where a file was saved, with *Buka* and *Buka folder*; nothing of it can be undone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = flat_button(tr("Open folder"), small=True)
        self.folder.clicked.connect(self._on_folder_clicked)
        self._path: Path | None = None
        self._row.insertWidget(self._row.indexOf(self._action) + 1, self.folder)

    def show_saved(self, path: Path) -> None:
        """Say that a file was saved."""
        self._path = path
        said = tr("Saved as {name}.").format(name=path.name)
        self.show_notice("good", said, tr("Open"), lambda: self._open(path))

    def _on_folder_clicked(self) -> None:
        if self._path is not None:
            self._open(self._path.parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.show_notice("warn", tr("No program was found that opens {name}.").format(name=path.name))
