"""The list of pairs at the left: both names, why they may be one, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from planner.language import tr
from planner.ui.delegates import GlyphDelegate, TwoLineDelegate
from planner.ui.duplicates.words import SURENESS_GLYPHS, reasons, reasons_in_full, sureness_word
from planner.ui.table import Column, TableModel
from planner.ui.widgets.table import prepare_table, watch_current_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from planner.queries.duplicates import PairRow

WIDTH = 380
_SURENESS_WIDTH = 112


def _columns() -> tuple[Column, ...]:
    return (
        Column(
            "pair",
            lambda: tr("Perhaps one person"),
            WIDTH - _SURENESS_WIDTH - 12,
            lambda row: f"{row.first_name} · {row.second_name}",
            second=reasons,
            tooltip=reasons_in_full,
        ),
        Column(
            "sureness",
            lambda: tr("How sure"),
            _SURENESS_WIDTH,
            lambda row: sureness_word(row.sureness),
            level=lambda row: row.sureness.name,
        ),
    )


class _PairsModel(TableModel):
    """Pairs by their key."""

    def show(self, pairs: Sequence[PairRow]) -> None:
        """Show other pairs, with nothing chosen."""
        self.beginResetModel()
        self._rows = list(pairs)
        self.endResetModel()

    def key_at(self, row: int) -> str:
        """Return the key of a pair, empty outside."""
        found = self.row_at(row)
        return found.key if found else ""


class PairsTable(QTableView):
    """Pairs; arrows go from one to the next. `current_changed()`, `taken()` on Enter, `side_chosen(0)` on 1."""

    current_changed = Signal()
    taken = Signal()
    side_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _PairsModel(_columns(), self)
        header = prepare_table(self)
        header.setSortIndicatorShown(False)
        header.setSectionsMovable(False)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegateForColumn(0, TwoLineDelegate(self))
        self.setItemDelegateForColumn(1, GlyphDelegate(SURENESS_GLYPHS, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for at, column in enumerate(self.rows.columns):
            self.setColumnWidth(at, column.width)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("People who may be there twice"))
        watch_current_row(self)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def show_pairs(self, pairs: Sequence[PairRow], key: str = "") -> None:
        """Show pairs and stand on the one of a key, else where it stood, else on the first."""
        wanted, place = key or self.key(), max(self.currentIndex().row(), 0)
        keys = [pair.key for pair in pairs]
        with QSignalBlocker(self):
            self.rows.show(pairs)
            self.go_to(keys.index(wanted) if wanted in keys else min(place, len(pairs) - 1))
        self.current_changed.emit()

    def go_to(self, row: int) -> None:
        """Stand on a pair."""
        if 0 <= row < self.rows.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.rows.index(row, 0), flags)
            self.scrollTo(self.rows.index(row, 0))

    def pair(self) -> PairRow | None:
        """Return the pair it stands on."""
        found: PairRow | None = self.rows.row_at(self.currentIndex().row())
        return found

    def key(self) -> str:
        """Return the key of that pair; empty without one."""
        return self.rows.key_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Merge on Enter; a key that is held down merges one pair, not all."""
        if event.isAutoRepeat() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.taken.emit()
        elif event.text() in {"1", "2"}:
            # A table would look for a row that begins so.
            self.side_chosen.emit(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit()  # says nothing while `show_pairs` has the signals blocked
