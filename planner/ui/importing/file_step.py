"""The first step: choosing a file, or dropping one, and what can be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.language import tr
from planner.paths import documents_folder
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import primary_button
from planner.ui.widgets.frames import Card
from planner.ui.widgets.states import DropPlace
from planner.ui.widgets.styling import label

SUFFIXES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
WIDTH = 620
DROP_HEIGHT = 132


class FileStep(QWidget):
    """A button and a place to drop: `file_chosen(Path)`."""

    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose = primary_button(tr("Choose a file…"), "folder")
        self.choose.clicked.connect(self.ask)
        self.drop = DropPlace(SUFFIXES)
        self.drop.setMinimumHeight(DROP_HEIGHT)
        self.drop.set_text(tr("Drop an Excel or CSV file here"))
        self.drop.file_dropped.connect(self.file_chosen)
        card = Card(tr("Which list shall be imported?"))
        card.setFixedWidth(WIDTH)
        card.body.setSpacing(s.SPACE_3)
        promise = tr("First you see what would become of every row. Nothing is written before you say so.")
        card.body.addWidget(label(promise, "secondary", wrap=True))
        card.body.addWidget(self.drop)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addSpacing(s.SPACE_2)
        card.body.addWidget(label(tr("What can be read"), "title"))
        for sentence in _what_can_be_read():
            card.body.addWidget(label(f"·  {sentence}", "secondary", wrap=True))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def ask(self) -> None:
        """Open the system's own dialog for a file."""
        dialog = QFileDialog(self, tr("Choose a file"), str(documents_folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters([f"{tr('Excel and CSV files')} ({patterns})", f"{tr('All files')} (*)"])
        dialog.fileSelected.connect(lambda chosen: self.file_chosen.emit(Path(chosen)))
        dialog.open()


def _what_can_be_read() -> tuple[str, ...]:
    return (
        tr("Excel workbooks (.xlsx) and CSV files, up to 20 MB."),
        tr("Column names in Indonesian or English, on whatever row they stand."),
        tr("Numbers as people write them: 12,5 rb, 341.539, 1.2jt, 3,2%."),
        tr("A name and an account or a WhatsApp number are enough."),
    )
