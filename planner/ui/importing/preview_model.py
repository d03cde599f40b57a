"""The rows of a file with their fates, for the preview table; only what is on the screen is put into words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.exchange.columns import Field
from planner.exchange.import_plan import DuplicateChoice, Fate
from planner.language import tr
from planner.ui.importing.preview_words import (
    FIGURES,
    all_reasons,
    cell_remarks,
    cell_words,
    fate_word,
    is_unsure,
    reason_words,
)
from planner.ui.roles import FormerRole, LevelRole, RawRole

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QObject

    from planner.exchange.columns import ColumnMapping, Mapping
    from planner.exchange.import_plan import Plan, RowPlan
    from planner.exchange.sheet_table import Row, SheetTable

Index = QModelIndex | QPersistentModelIndex
UNSURE = "unsure"
NUMBER, FATE, FIRST = 0, 1, 2


class PreviewModel(QAbstractTableModel):
    """File row number, fate, the columns of the file, and the reason; filtered by fate or by `UNSURE`."""

    choice_made = Signal(int, object)  # number of the row in the file, DuplicateChoice

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mapping: Mapping = ()
        self._body: list[tuple[int, Row]] = []
        self._plans: tuple[RowPlan, ...] = ()
        self._shown: list[int] = []
        self._filter: Fate | str = ""
        self._on: date | None = None

    def set_preview(self, table: SheetTable, mapping: Mapping, plan: Plan | None, on: date) -> None:
        """Show a sheet, with the fates of its rows when there is a plan."""
        self.beginResetModel()
        self._body = list(table.body())
        self.mapping = mapping
        self._plans = plan.rows if plan else ()
        self._on = on
        self._find_shown()
        self.endResetModel()

    def set_plans(self, plan: Plan) -> None:
        """Show other fates of the same rows; scroll position and current row stay."""
        self._plans = plan.rows
        if self._shown:
            last = self.index(len(self._shown) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def set_filter(self, wanted: Fate | str) -> None:
        """Show only rows of a fate, only unsure ones (`UNSURE`), or all (empty)."""
        self.beginResetModel()
        self._filter = wanted
        self._find_shown()
        self.endResetModel()

    def filter(self) -> Fate | str:
        """Return what is shown: a fate, `UNSURE`, or empty for all."""
        return self._filter

    def counts(self) -> Counter[Fate | str]:
        """Return how many rows each filter would show; all rows under the empty key."""
        found: Counter[Fate | str] = Counter(row.fate for row in self._plans)
        found[""] = len(self._body)
        found[UNSURE] = sum(1 for row in self._plans if is_unsure(row))
        return found

    def plan_at(self, row: int) -> RowPlan | None:
        """Return the plan of a shown row."""
        place = self._shown[row]
        return self._plans[place] if place < len(self._plans) else None

    def column_at(self, section: int) -> ColumnMapping | None:
        """Return the column of the file that a section shows; None for number, fate and reason."""
        place = section - FIRST
        return self.mapping[place] if 0 <= place < len(self.mapping) else None

    def is_reason(self, section: int) -> bool:
        """Tell whether a section is the last one, the reason."""
        return section == FIRST + len(self.mapping)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of rows that the filter lets through."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the columns of the file and three more."""
        return 0 if parent.isValid() or not self.mapping else FIRST + len(self.mapping) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called in the file."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = self.column_at(section)
        if column is not None:
            return column.header
        return {NUMBER: tr("Row"), FATE: tr("Fate of the row")}.get(section, tr("Reason"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows in a role."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.is_right(index.column()) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        number, cells = self._body[self._shown[index.row()]]
        row = self.plan_at(index.row())
        if index.column() == NUMBER:
            return {Qt.ItemDataRole.DisplayRole: str(number), LevelRole: "quiet"}.get(role)
        if index.column() == FATE:
            return self._fate(row, role)
        if self.is_reason(index.column()):
            return self._reason(row, role)
        return _shown(self.mapping[index.column() - FIRST], cells, row, role)

    def is_right(self, section: int) -> bool:
        """Tell whether a section holds numbers."""
        column = self.column_at(section)
        return section == NUMBER or (column is not None and column.field in {*FIGURES, Field.RATE})

    def is_name(self, section: int) -> bool:
        """Tell whether a section holds the names."""
        column = self.column_at(section)
        return column is not None and column.field is Field.NAME

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the owner choose what to do with a duplicate."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.has_choice(index) else flags

    def has_choice(self, index: Index) -> bool:
        """Tell whether a cell is the reason of a duplicate, where a choice stands."""
        if not index.isValid() or not self.is_reason(index.column()):
            return False
        row = self.plan_at(index.row())
        return row is not None and row.fate is Fate.DUPLICATE

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take the owner's choice for a duplicate."""
        row = self.plan_at(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or not self.has_choice(index) or value == row.choice:
            return False
        # On its way through Qt an enum member has become a plain text.
        self.choice_made.emit(row.draft.row, DuplicateChoice(value))
        return True

    def _fate(self, row: RowPlan | None, role: int) -> Any:
        if row is None or self._on is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return all_reasons(row, self._on) or None
        return {Qt.ItemDataRole.DisplayRole: fate_word(row.fate), LevelRole: row.fate.value}.get(role)

    def _reason(self, row: RowPlan | None, role: int) -> Any:
        if row is None or self._on is None:
            return None
        if role == RawRole:
            return row.choice if row.fate is Fate.DUPLICATE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return all_reasons(row, self._on) or None
        words = reason_words(row, self._on)
        return {Qt.ItemDataRole.DisplayRole: words.text, LevelRole: words.level}.get(role)

    def _find_shown(self) -> None:
        if not self._filter:
            self._shown = list(range(len(self._body)))
        elif self._filter == UNSURE:
            self._shown = [place for place, row in enumerate(self._plans) if is_unsure(row)]
        else:
            self._shown = [place for place, row in enumerate(self._plans) if row.fate == self._filter]


def _shown(column: ColumnMapping, cells: Row, row: RowPlan | None, role: int) -> Any:
    """Return what a cell of the file shows in a role."""
    words = cell_words(column, cells, row)
    if role == Qt.ItemDataRole.ToolTipRole:
        return cell_remarks(column, words, row) or None
    return {
        Qt.ItemDataRole.DisplayRole: words.text,
        LevelRole: words.level,
        # Two telephone numbers have no room in one cell: the one before is in the tooltip.
        FormerRole: "" if column.field is Field.PHONE else words.former,
    }.get(role)
