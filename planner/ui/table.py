"""Tables as data: a column is a tuple, a model shows rows of NamedTuples, edits go back as operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from planner.ui.roles import LevelRole, RawRole, RowKeyRole, SecondLevelRole, SecondLineRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex


def _nothing(_row: Any) -> Any:
    return None


def _key_of(row: Any) -> Any:
    return row.id


class Column(NamedTuple):
    """One column: what it is called, what it shows and how it is written back.

    `raw` is the value itself (editors and delegates), `text` what is read; `write(row, text_or_value)` returns
    True when it was taken. `right` aligns numbers.
    """

    key: str
    title: Callable[[], str]
    width: int
    text: Callable[[Any], str]
    raw: Callable[[Any], Any] = _nothing
    second: Callable[[Any], str] = _nothing
    level: Callable[[Any], Any] = _nothing
    second_level: Callable[[Any], Any] = _nothing
    tooltip: Callable[[Any], str] = _nothing
    write: Callable[[Any, Any], bool] | None = None
    right: bool = False
    sortable: bool = True


class TableModel(QAbstractTableModel):
    """Shows rows through columns; the rows come from `set_rows` or, overridden, from `row_at` and `count`."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows. The same number of rows keeps selection and scroll position."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, row: int) -> Any:
        """Return the row shown at a position; None when there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def column_index(self, key: str) -> int:
        """Return the position of a column by its key."""
        return next(position for position, column in enumerate(self.columns) if column.key == key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of rows; a table has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows in a role."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = self.columns[index.column()]
        said = _SAID.get(int(role))
        if said is not None:
            return getattr(column, said)(row)
        if role == _EDIT:
            return (column.raw if column.raw is not _nothing else column.text)(row)
        if role == _ALIGNMENT:
            return _alignment(column)
        return _key_of(row) if role == RowKeyRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell through its column's operation; False when it was not taken."""
        row = self.row_at(index.row())
        column = self.columns[index.column()]
        if role != Qt.ItemDataRole.EditRole or row is None or column.write is None:
            return False
        return column.write(row, value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether a cell can be edited."""
        editable = index.isValid() and self.columns[index.column()].write is not None
        return _EDITABLE if editable else _READABLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, aligned like its cells."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return _AT_RIGHT if column.right else _AT_LEFT


# Asked some hundred times for every paint of a table: worked out once, and looked up by plain numbers.
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable
_EDIT = int(Qt.ItemDataRole.EditRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_SAID = {
    int(Qt.ItemDataRole.DisplayRole): "text",
    int(Qt.ItemDataRole.AccessibleTextRole): "text",
    int(Qt.ItemDataRole.ToolTipRole): "tooltip",
    SecondLineRole: "second",
    LevelRole: "level",
    SecondLevelRole: "second_level",
    RawRole: "raw",
}
