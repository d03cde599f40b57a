"""A small table inside a card, as high as its rows: edited in place, its last line waits for something new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from planner.language import tr
from planner.ui.campaigns.table import FieldDelegate
from planner.ui.delegates import CellDelegate, CheckDelegate, Index, paint_ground
from planner.ui.editors import LineEdit
from planner.ui.table import Column, TableModel
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.glyphs import paint_box
from planner.ui.widgets.table import TableHeader, fit_in_page, prepare_table, watch_current_row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

NEW = ""  # the key of the line that waits for something new
REMOVE = "remove"
REMOVE_WIDTH = 32
INDENT = 8  # with the padding of a cell, the padding of a card
_LEAVING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_LOOKING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape})
_ARRIVING = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason}
)
_CHECK = int(Qt.ItemDataRole.CheckStateRole)


def remove_column() -> Column:
    """Return the narrow column whose sign removes a row."""
    return Column(REMOVE, lambda: "", REMOVE_WIDTH, lambda _row: "", tooltip=lambda row: tr("Remove") if row.id else "")


class GridModel(TableModel):
    """Rows with an `id`; columns in `ticks` are check boxes, the line for something new takes only its first words."""

    def __init__(self, columns: Sequence[Column], ticks: frozenset[str], parent: QWidget) -> None:
        super().__init__(columns, parent)
        self.ticks = ticks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows in a role; a check box shows nothing else."""
        column = self.columns[index.column()]
        if column.key in self.ticks and int(role) == _CHECK:
            row = self.row_at(index.row())
            if row is None or not row.id:
                return None
            return Qt.CheckState.Checked if column.raw(row) else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell, or a tick."""
        row, column = self.row_at(index.row()), self.columns[index.column()]
        if int(role) == _CHECK:
            ticked = Qt.CheckState(value) == Qt.CheckState.Checked
            return row is not None and bool(row.id) and column.write is not None and column.write(row, ticked)
        return super().setData(index, value, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether a cell can be edited."""
        flags = super().flags(index)
        row = self.row_at(index.row())
        waits = row is not None and not row.id and index.column() != self.first()
        return flags & ~Qt.ItemFlag.ItemIsEditable if waits or self.is_tick(index) else flags

    def first(self) -> int:
        """Return the column whose words make a new row: the first that is written."""
        written = (at for at, column in enumerate(self.columns) if column.write and column.key not in self.ticks)
        return next(written, 0)

    def is_tick(self, index: Index) -> bool:
        """Return whether a cell is a check box."""
        return self.columns[index.column()].key in self.ticks


class TickDelegate(CheckDelegate):
    """A check box that the line for something new does not have."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint ground and box."""
        if index.model().data(index, Qt.ItemDataRole.CheckStateRole) is None:
            painter.save()
            paint_ground(painter, option, index)
            painter.restore()
        else:
            super().paint(painter, option, index)


class RemoveDelegate(CellDelegate):
    """The sign that removes a row, shown in the row under the pointer and in the current one."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the cross."""
        view: Any = self.parent()
        at_hand = view.property("hoverRow") == index.row() or view.is_at_hand(index.row())
        if at_hand and view.key_at(index.row()):
            paint_icon(painter, rect, "close", "text2", s.ICON_DENSE)


class GridHeader(TableHeader):
    """The column heads; the first stands under the title of its card."""

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint one head, shifted like its column."""
        shift = INDENT if logical == 0 else 0
        painter.fillRect(rect, qcolor("surface2"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), shift, 1), qcolor("line2"))
        super().paintSection(painter, rect.adjusted(shift, 0, 0, 0), logical)


class FirstDelegate(FieldDelegate):
    """The first column, edited as any other, whose words stand under the title of the card."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Give up the line for something new when it is left empty; elsewhere a name is needed."""
        view: Any = self.parent()
        leaves = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _LEAVING
        if leaves and isinstance(editor, LineEdit) and not view.current_key() and not editor.text().strip():
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
            return True
        return super().eventFilter(editor, event)

    def _inner(self, rect: QRect) -> QRect:
        return super()._inner(rect).adjusted(INDENT, 0, 0, 0)

    def updateEditorGeometry(self, editor: QWidget, option: Any, index: Index) -> None:
        """Put the field over the words."""
        super().updateEditorGeometry(editor, option, index)
        editor.setGeometry(editor.geometry().adjusted(INDENT - 4, 0, 0, 0))


class Grid(QTableView):
    """Rows of NamedTuples with an `id`; an empty one is the line for something new.

    `current_changed(key)`, `removed(key)` on Delete or on the cross. Double click, Enter, F2 and typing edit a cell.
    While rows are written, Tab goes to the next cell in the order seen, Enter in the last cell of a row to the line for
    something new: the keyboard leaves the table only from there, or when nothing was being written.
    """

    current_changed = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        delegates: Mapping[str, Callable[[QWidget], Any]],
        *,
        ticks: Sequence[str] = (),
        keeps_row: bool = False,
    ) -> None:
        super().__init__()
        self.rows = GridModel(columns, frozenset(ticks), self)
        self._keeps_row = keeps_row
        self._told = NEW
        self._writes = False  # a cell was written last: Tab means the next one
        prepare_table(self)
        head = GridHeader(self)
        head.setMinimumSectionSize(REMOVE_WIDTH)
        self.setHorizontalHeader(head)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        for at, column in enumerate(columns):
            made = self._delegate(column.key, delegates)
            if made is not None:
                self.setItemDelegateForColumn(at, made)
        fit_in_page(self, [column.width for column in columns])
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(
            QAbstractItemView.SelectionMode.SingleSelection
            if keeps_row
            else QAbstractItemView.SelectionMode.NoSelection
        )
        watch_current_row(self)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._fit()

    def show_rows(self, rows: Sequence[Any], start: str = NEW) -> None:
        """Show these rows; the current one stays current where it still exists, at first it is `start`."""
        key, column = self.current_key(), self.currentIndex().column()
        had = self.currentIndex().isValid()
        same = [row.id for row in rows] == self.row_keys()
        if not same and self.rows.rowCount() == len(rows):
            self.rows.set_rows([])
        self.rows.set_rows(rows)
        if not same:
            self._fit()
            keys = self.row_keys()
            if had and keys:
                self._point(keys.index(key) if key in keys else 0, column)
        if self._keeps_row and not self.currentIndex().isValid() and rows:
            self._point(self.row_keys().index(start) if start in self.row_keys() else 0, self.rows.first())
        self._tell()

    def row_keys(self) -> list[str]:
        """Return the keys of the rows, in order."""
        return [self.rows.row_at(at).id for at in range(self.rows.rowCount())]

    def key_at(self, row: int) -> str:
        """Return the key of a row, empty for the one that waits for something new."""
        found = self.rows.row_at(row)
        return found.id if found is not None else NEW

    def current_key(self) -> str:
        """Return the key of the current row, empty when there is none."""
        return self.key_at(self.currentIndex().row())

    def current_row(self) -> Any:
        """Return the current row, None when there is none or it waits for something new."""
        row = self.rows.row_at(self.currentIndex().row())
        return row if row is not None and row.id else None

    def is_at_hand(self, row: int) -> bool:
        """Return whether a row is the current one of the table with the keyboard."""
        return self.hasFocus() and self.currentIndex().row() == row

    def point_at(self, key: str, column: str) -> None:
        """Make a cell the current one: what is typed next goes into it."""
        if key in self.row_keys():
            self._point(self.row_keys().index(key), self.rows.column_index(column))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_cell(self, key: str, column: str) -> None:
        """Start editing a cell."""
        self.point_at(key, column)
        if self.current_key() == key:
            self.edit(self.currentIndex())

    def edit_new(self) -> None:
        """Start writing in the line that waits for something new."""
        if NEW in self.row_keys():
            self.edit_cell(NEW, self.rows.columns[self.rows.first()].key)

    def later(self, run: Callable[[], object]) -> bool:
        """Do something when the editor that asked for it is closed: a new row makes the table anew. Always True."""
        QTimer.singleShot(0, self, run)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor and go where its key leads."""
        ends, at = QAbstractItemDelegate.EndEditHint, self.currentIndex()
        super().closeEditor(editor, ends.NoHint)
        self._writes = hint in {ends.EditNextItem, ends.EditPreviousItem, ends.SubmitModelCache}
        if not self._writes or not at.isValid() or not self.key_at(at.row()):
            return  # a new row is pointed at once it is stored
        if hint != ends.SubmitModelCache:
            self._walk(1 if hint == ends.EditNextItem else -1)
        elif at.column() == self._stops(at.row())[-1] and NEW in self.row_keys():
            self._point(self.row_keys().index(NEW), self.rows.first())

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 (Qt's own)
        """Go to the next cell while rows are written, else out of the table."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if self._writes and not editing and self._walk(1 if onward else -1):
            return True
        return super().focusNextPrevChild(onward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete removes, Space ticks; everything else as usual."""
        index = self.currentIndex()
        self._writes = self._writes and event.key() not in _LOOKING
        if self.state() == QAbstractItemView.State.EditingState or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.rows.is_tick(index):
            self._tick(index)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif event.key() == Qt.Key.Key_Delete:
            self._remove(index.row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give a cell the focus when none has it, so that the arrow keys work at once."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self._point(0, self.rows.first())
        super().focusInEvent(event)
        self._writes = self._writes and event.reason() not in _ARRIVING
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give the cell's frame up."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a frame around the cell that the keyboard is in."""
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid() and self.state() != QAbstractItemView.State.EditingState:
            rect = QRectF(self.visualRect(index)).adjusted(2, 2, -2, -3)
            paint_box(QPainter(self.viewport()), rect, "", "accent", s.RADIUS_CHIP, width=2)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the wheel scroll the page: the table itself has nothing to scroll."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().viewportEvent(event)

    def _delegate(self, key: str, delegates: Mapping[str, Callable[[QWidget], Any]]) -> Any:
        if key in delegates:
            return delegates[key](self)
        if key in self.rows.ticks:
            return TickDelegate(self)
        return RemoveDelegate(self) if key == REMOVE else None

    def _point(self, row: int, column: int) -> None:
        at = max(0, min(row, self.rows.rowCount() - 1))
        self.setCurrentIndex(self.rows.index(at, column if column >= 0 else self.rows.first()))

    def _stops(self, row: int) -> list[int]:
        """Return the columns of a row that can be written or ticked, in the order seen."""
        head = self.horizontalHeader()
        columns = [head.logicalIndex(at) for at in range(head.count())]
        indexes = [self.rows.index(row, column) for column in columns if not self.isColumnHidden(column)]
        return [
            index.column()
            for index in indexes
            if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable
            or self.rows.data(index, Qt.ItemDataRole.CheckStateRole) is not None
        ]

    def _walk(self, step: int) -> bool:
        """Edit the cell after (1) or before (-1) the current one; False where the table ends."""
        index = self.currentIndex()
        if step > 0 and not self.key_at(index.row()):
            self.edit(index)  # written or given up there; the next Tab leads out
            return True
        stops = [(row, column) for row in range(self.rows.rowCount()) for column in self._stops(row)]
        here = (index.row(), index.column())
        at = stops.index(here) + step if here in stops else -1
        if not 0 <= at < len(stops):
            return False
        self._point(*stops[at])
        if self.rows.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())
        return True

    def _fit(self) -> None:
        self.setFixedHeight(s.HEIGHT_COLUMN_HEAD + s.HEIGHT_ROW * max(1, self.rows.rowCount()))

    def _tell(self) -> None:
        if self.current_key() != self._told:
            self._told = self.current_key()
            self.current_changed.emit(self._told)

    def _tick(self, index: Index) -> None:
        ticked = self.rows.data(index, Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            other = Qt.CheckState.Unchecked if ticked == Qt.CheckState.Checked else Qt.CheckState.Checked
            self.rows.setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def _remove(self, row: int) -> None:
        if REMOVE in {column.key for column in self.rows.columns} and self.key_at(row):
            self.removed.emit(self.key_at(row))

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.rows.columns[index.column()].key == REMOVE:
            self._remove(index.row())
        elif not self.key_at(index.row()) and self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
