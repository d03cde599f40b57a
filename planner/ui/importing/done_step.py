"""The last step: what came in, what did not and why, and the way back."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from planner.exchange.cell_account import Place
from planner.exchange.import_plan import DuplicateChoice, Fate
from planner.formats import format_number
from planner.language import tr
from planner.paths import documents_folder
from planner.ui.delegates import GlyphDelegate, NumberDelegate
from planner.ui.importing.preview_words import counts_in_words, fate_word, is_unsure, reasons_in_words
from planner.ui.table import Column, TableModel
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, primary_button
from planner.ui.widgets.frames import Card
from planner.ui.widgets.glyphs import FATE_GLYPHS
from planner.ui.widgets.styling import label
from planner.ui.widgets.table import prepare_table

if TYPE_CHECKING:
    from collections import Counter

    from planner.exchange.import_plan import Plan, RowPlan
    from planner.operations.importing import ImportCounts


class ListedRow(NamedTuple):
    """A row of the file that was not imported, or that should be made sure of."""

    id: int
    fate: Fate
    name: str
    reason: str


class DoneStep(QWidget):
    """Counts, the rows to look at with their reasons, and two ways on: `people_wanted()`, `undo_wanted()`."""

    people_wanted = Signal()
    undo_wanted = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: list[ListedRow] = []
        self.title = label("", "emptyTitle")
        self.text = label("", "secondary")
        self.cells = label("", "secondary")
        self.see = primary_button(tr("See influencers"), "users")
        self.see.clicked.connect(self.people_wanted)
        self.undo = button(tr("Undo"), "undo")
        self.undo.clicked.connect(self.undo_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(s.SPACE_2)
        buttons.addWidget(self.see)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        self.card = Card()
        self.copy = flat_button(tr("Copy"), "copy", small=True)
        self.copy.clicked.connect(self.copy_list)
        self.save = flat_button(tr("Save as text…"), "download", small=True)
        self.save.clicked.connect(self._ask_where)
        self.card.add_action(self.copy)
        self.card.add_action(self.save)
        self.table = self._build_table()
        self.card.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(s.EDGE_LEFT, s.SPACE_6, s.EDGE_RIGHT, s.SPACE_4)
        column.setSpacing(s.SPACE_2)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.cells)
        column.addSpacing(s.SPACE_2)
        column.addLayout(buttons)
        column.addSpacing(s.SPACE_4)
        column.addWidget(self.card, 1)
        self._filler = column.count()
        column.addStretch(0)
        self._column = column

    def show_result(self, plan: Plan, counts: ImportCounts) -> None:
        """Say what came in, and list what did not."""
        self.title.setText(counts_in_words(counts.new, counts.updated))
        self.cells.clear()
        same = plan.count(Fate.UNCHANGED)
        sentences = [tr("From {file}.").format(file=plan.file)]
        if same:
            already = tr("{n} row was the same already.") if same == 1 else tr("{n} rows were the same already.")
            sentences.append(already.format(n=format_number(same)))
        self.text.setText(" ".join([*sentences, tr("All of it can be undone at once.")]))
        left = [row for row in plan.rows if _is_left(row)]
        unsure = [row for row in plan.rows if is_unsure(row) and not _is_left(row)]
        self._listed = [
            ListedRow(row.draft.row, row.fate, row.draft.name, reasons_in_words(row)) for row in (*left, *unsure)
        ]
        self.rows.set_rows(self._listed)
        self.card.set_title(_title(len(left), len(unsure)))
        self.card.setVisible(bool(self._listed))
        self._column.setStretch(self._filler, 0 if self._listed else 1)
        self.undo.setEnabled(True)

    def show_places(self, places: Counter[Place] | None) -> None:
        """Say where every filled cell of the file went."""
        if not places:
            return
        total = sum(count for place, count in places.items() if place is not Place.EMPTY)
        text = tr("{all} filled cells: {fields} in fields, {notes} in the notes, {problems} left out with a reason.")
        self.cells.setText(
            text.format(
                all=format_number(total),
                fields=format_number(places[Place.FIELD]),
                notes=format_number(places[Place.NOTE]),
                problems=format_number(places[Place.PROBLEM] + places[Place.LOST]),
            )
        )

    def show_undone(self) -> None:
        """Say that the import was taken back."""
        self.title.setText(tr("The import was undone"))
        self.text.setText(tr("The influencers are as they were before."))
        self.cells.clear()
        self.undo.setEnabled(False)

    def list_text(self) -> str:
        """Return the rows listed as text, one line each, parted by tabs so that a spreadsheet takes them."""
        head = "\t".join((tr("Row"), tr("Fate of the row"), tr("Name"), tr("Reason")))
        lines = ["\t".join((str(row.id), fate_word(row.fate), row.name, row.reason)) for row in self._listed]
        return "\n".join([head, *lines]) + "\n"

    def copy_list(self) -> None:
        """Put the rows listed on the clipboard."""
        QGuiApplication.clipboard().setText(self.list_text())

    def save_list(self, path: Path) -> None:
        """Write the rows listed to a text file, by way of a temporary one."""
        temporary = path.with_name(path.name + ".tmp")
        try:
            temporary.write_text(self.list_text(), encoding="utf-8")
            temporary.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()
            self.failed.emit(tr("{name} could not be written. Choose another folder.").format(name=path.name))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("Save as text"), str(documents_folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setNameFilter(f"{tr('Text files')} (*.txt)")
        dialog.fileSelected.connect(lambda chosen: self.save_list(Path(chosen)))
        dialog.open()

    def _build_table(self) -> QTableView:
        self.rows = TableModel(_columns(), self)
        table = QTableView()
        header = prepare_table(table)
        table.setModel(self.rows)
        table.setItemDelegateForColumn(0, NumberDelegate(table))
        table.setItemDelegateForColumn(1, GlyphDelegate(FATE_GLYPHS, table))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(tr("Rows that were not imported or have to be made sure of"))
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        for at, column in enumerate(self.rows.columns):
            table.setColumnWidth(at, column.width)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        return table


def _is_left(row: RowPlan) -> bool:
    return row.fate is Fate.REJECTED or (row.fate is Fate.DUPLICATE and row.choice is DuplicateChoice.SKIP)


def _title(left: int, unsure: int) -> str:
    parts = []
    if left:
        text = tr("{n} row was not imported") if left == 1 else tr("{n} rows were not imported")
        parts.append(text.format(n=format_number(left)))
    if unsure:
        parts.append(tr("{n} to make sure of").format(n=format_number(unsure)))
    return " · ".join(parts)


def _columns() -> tuple[Column, ...]:
    return (
        Column("row", lambda: tr("Row"), 64, lambda row: str(row.id), right=True),
        Column(
            "fate",
            lambda: tr("Fate of the row"),
            120,
            lambda row: fate_word(row.fate),
            level=lambda row: row.fate.value,
        ),
        Column("name", lambda: tr("Name"), 260, lambda row: row.name),
        Column("reason", lambda: tr("Reason"), 420, lambda row: row.reason, tooltip=lambda row: row.reason),
    )
