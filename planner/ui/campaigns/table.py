"""A table whose rows are known by their key: it sorts, and keeps rows ticked, current and in view when they change."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip, QWidget

from planner.ui.campaigns.grouped import Group, GroupedModel, HeadOrCheckDelegate, grouped, paint_head
from planner.ui.campaigns.pictures import Pictures
from planner.ui.delegates import Index, TwoLineDelegate, fill_row
from planner.ui.editors import LineEdit
from planner.ui.roles import RawRole
from planner.ui.table import Column
from planner.ui.theme import sizes as s
from planner.ui.widgets.styling import set_look
from planner.ui.widgets.table import RowView, prepare_table, watch_current_row

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QFocusEvent

    from planner.ui.session import Session

REMEMBER_MILLISECONDS = 400
# Some three screens of rows; at a density of 1 each takes about 120 kB.
MOST_PICTURES = 60
ROWS_AT_ONCE = 2
ASCENDING = ("", Qt.SortOrder.AscendingOrder)
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


def check_column() -> Column:
    """Return the column of check boxes."""
    return Column("check", lambda: "", 36, lambda _row: "", sortable=False)


def sort_key(value: Any) -> tuple[bool, Any]:
    """Return a key that orders enums as the trade does, words without regard to case, what is missing last."""
    if isinstance(value, StrEnum):
        return False, _ranks(type(value))[value]
    if isinstance(value, str):
        return not value, value.casefold()
    if isinstance(value, tuple):
        return not value, tuple(str(part).casefold() for part in value)
    return value is None, 0 if value is None else value


@cache
def _ranks(kind: type[StrEnum]) -> dict[StrEnum, int]:
    return {member: at for at, member in enumerate(kind)}


def sort_rows(rows: Sequence[Any], column: Column, *, descending: bool) -> list[Any]:
    """Return the rows by the raw value of a column; rows without a value stand last in both directions."""
    keyed = [(sort_key(column.raw(row)), row) for row in rows]
    full = sorted((pair for pair in keyed if not pair[0][0]), key=lambda pair: pair[0][1], reverse=descending)
    return [row for _, row in full] + [row for key, row in keyed if key[0]]


class KeyedTable(RowView):
    """Rows of NamedTuples with an `id`, under headings when `group_by` says how.

    `current_changed(key)` (empty: none), `ticked()` when the selection changed, `opened(key)` on Enter or on a double
    click on the name or on a cell that is not edited; a double click on any other cell edits it, F2 edits all of them.
    """

    current_changed = Signal(str)
    ticked = Signal()
    opened = Signal(str)

    def __init__(
        self, session: Session, name: str, columns: Sequence[Column], sort: tuple[str, Qt.SortOrder] = ASCENDING
    ) -> None:
        super().__init__()
        self._session = session
        self._name = name
        self._told = ""
        self._sort = sort
        self._group_of: Callable[[Any], Group] | None = None
        self._beside: Callable[[Any], object] | None = None
        self._pictures = Pictures(MOST_PICTURES, "surface", at_once=ROWS_AT_ONCE)
        self._low: set[int] = set()  # the rows that are as low as a heading
        check = columns[0].key == "check"
        self.rows = GroupedModel(columns, self)
        head = prepare_table(self, check_column=check)
        self.setModel(self.rows)
        watch_current_row(self)
        self.setEditTriggers(RowView.EditTrigger.EditKeyPressed)
        if check:
            self.setItemDelegateForColumn(0, HeadOrCheckDelegate(self))
            head.setSectionResizeMode(0, head.ResizeMode.Fixed)
            head.all_toggled.connect(self._on_all_toggled)
        self._restore_columns()
        # Dragging an edge resizes at every pixel; it is written down once, when the hand is still.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REMEMBER_MILLISECONDS)
        self._later.timeout.connect(self._remember_columns)
        head.sortIndicatorChanged.connect(self._on_sort_changed)
        head.sectionResized.connect(self._on_section_resized)
        head.sectionMoved.connect(self._later.start)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows in the chosen order; what was current, ticked and in view stays so where it still exists."""
        current, chosen = self.current_key(), set(self.selected_keys())
        place = self.verticalScrollBar().value()
        self._show_sorted(rows)
        self._restore(current, chosen)
        self.verticalScrollBar().setValue(place)

    def group_by(self, group_of: Callable[[Any], Group] | None) -> None:
        """Put rows under the headings of their groups from the next `show_rows` on; None: no headings."""
        self._group_of = group_of

    def hide_columns(self, keys: Collection[str]) -> None:
        """Show all columns but these; a hidden one keeps its width and its place."""
        for at, column in enumerate(self.rows.columns):
            if self.isColumnHidden(at) != (column.key in keys):
                self.setColumnHidden(at, column.key in keys)

    def position_of(self, key: str) -> int:
        """Return where the row of a key stands in the model, headings counted; -1 when it is not shown."""
        return self.rows.place_of(key)

    def row_of(self, key: str) -> Any:
        """Return the row of a key, None when it is not shown."""
        return self.rows.row_at(self.rows.place_of(key))

    def row_keys(self) -> list[str]:
        """Return the keys of the rows in the order shown, headings left out."""
        return self.rows.row_keys()

    def current_key(self) -> str:
        """Return the key of the current row, empty when there is none."""
        row = self.rows.row_at(self.currentIndex().row())
        return row.id if row is not None else ""

    def chosen_keys(self) -> list[str]:
        """Return the keys of the ticked rows, or of the current one when none is ticked."""
        return self.selected_keys() or [key for key in (self.current_key(),) if key]

    def selected_keys(self) -> list[str]:
        """Return the keys of the ticked rows."""
        found = [self.rows.row_at(index.row()) for index in self.selectionModel().selectedRows()]
        return [row.id for row in found if row is not None and row.id]

    def select_key(self, key: str, *, tick: bool = True) -> None:
        """Make a row current, and with `tick` the only ticked one."""
        if (at := self.position_of(key)) >= 0:
            column = max(self.currentIndex().column(), self._first_column())
            index = self.rows.index(at, column)
            flags = _SELECT if tick else QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def select_keys(self, keys: Sequence[str]) -> None:
        """Tick these rows and no others; the first one becomes current."""
        for at, key in enumerate(keys):
            if at == 0:
                self.select_key(key)
            elif (place := self.position_of(key)) >= 0:
                flags = QItemSelectionModel.SelectionFlag.Select | _ROWS
                self.selectionModel().select(self.rows.index(place, 0), flags)

    def column(self, key: str) -> int:
        """Return the position of a column in the model."""
        return self.rows.column_index(key)

    def keep_pictures(self, beside: Callable[[Any], object]) -> None:
        """Keep rows as pictures; `beside` tells what the look of a row hangs on beside the row itself."""
        self._beside = beside

    def pictures(self) -> Pictures:
        """Return the pictures of the rows."""
        return self._pictures

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event touches, and the headings over all columns."""
        area = event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        columns = self._columns_at(self.viewport().rect())
        if first < 0 or not columns:
            return
        painter = QPainter(self.viewport())
        self._pictures.begin()
        left, width = columns[0][1], columns[-1][1] + columns[-1][2] - columns[0][1]
        for at in range(first, (last if last >= 0 else self.rows.rowCount() - 1) + 1):
            box = QRect(left, self.rowViewportPosition(at), width, self.rowHeight(at))
            head = self.rows.head_at(at)
            if head is None:
                self._paint_row(painter, box, at, columns)
            else:
                whole = self.columnViewportPosition(0), self.horizontalHeader().length()
                paint_head(painter, QRect(whole[0], box.y(), whole[1], box.height()), head)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, tick on Space, give the ticks up on Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_key():
            self.opened.emit(self.current_key())
        elif event.key() == Qt.Key.Key_Escape and len(self.selected_keys()) > 1:
            self.keep_current_only()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag.Toggle | _ROWS
            self.selectionModel().select(self.currentIndex(), flags)
        else:
            super().keyPressEvent(event)

    def keep_current_only(self) -> None:
        """Untick all rows but the current one."""
        self.selectionModel().select(self.currentIndex(), _SELECT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the first row the focus when none has it, so that the arrow keys work at once."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.select_key(self.row_keys()[0], tick=False)
        super().focusInEvent(event)

    def _paint_row(self, painter: QPainter, box: QRect, at: int, columns: list[tuple[int, int, int, Any]]) -> None:
        """Paint ground and cells of a row, or copy its picture; `columns` are those in view with their places."""
        row = self.rows.row_at(at)
        selected = self.selectionModel().isRowSelected(at, QModelIndex())
        hovered = self.property("hoverRow") == at
        current = box.x() <= 0 and self.currentIndex().row() == at

        def draw(own: QPainter, place: QRect) -> None:
            fill_row(own, place, selected=selected, hovered=hovered, current=current)
            for column, begin, width, delegate in columns:
                cell = QRect(place.x() + begin - box.x(), place.y(), width, place.height())
                delegate.paint_over(own, cell, self.rows.index(at, column), selected=selected)

        if self._beside is None or not row.id:
            draw(painter, box)
            return
        places = tuple((column, begin, width) for column, begin, width, _ in columns)
        thing = (row, self._beside(row))
        self._pictures.paint(painter, box, (row.id, selected, hovered, current, places), thing, draw)

    def _all(self) -> list[Any]:
        return [self.rows.row_at(self.rows.place_of(key)) for key in self.row_keys()]

    def _first_column(self) -> int:
        return next((at for at, column in enumerate(self.rows.columns) if column.key != "check"), 0)

    def _show_sorted(self, rows: Sequence[Any]) -> None:
        head = self.horizontalHeader()
        column = self.rows.columns[head.sortIndicatorSection()]
        descending = head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        shown = sort_rows(rows, column, descending=descending)
        self.rows.set_rows(shown if self._group_of is None else grouped(shown, self._group_of))
        self._span_heads()

    def _span_heads(self) -> None:
        """Let a heading go over all columns and be lower than a row."""
        self.clearSpans()
        rows, heads, count = self.verticalHeader(), set(self.rows.heads()), self.rows.rowCount()
        for at in sorted(self._low | heads):
            height = s.HEIGHT_GROUP_ROW if at in heads else rows.defaultSectionSize()
            if at < count and rows.sectionSize(at) != height:
                rows.resizeSection(at, height)
        self._low = heads
        for at in heads:
            self.setSpan(at, 0, 1, self.rows.columnCount())

    def _restore(self, current: str, chosen: set[str]) -> None:
        selection = QItemSelection()
        last = self.rows.columnCount() - 1
        for at in sorted(self.rows.place_of(key) for key in chosen):
            if at >= 0:
                selection.select(self.rows.index(at, 0), self.rows.index(at, last))
        blocked = self.selectionModel().blockSignals(True)
        column = max(self.currentIndex().column(), self._first_column())
        at = self.position_of(current) if current else -1
        index = self.rows.index(at, column) if at >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        self._on_selection_changed()
        if self.current_key() != self._told:
            self._told = self.current_key()
            self.current_changed.emit(self._told)

    def _on_selection_changed(self) -> None:
        count, all_rows = len(self.selected_keys()), len(self.row_keys())
        state = Qt.CheckState.PartiallyChecked if 0 < count < all_rows else Qt.CheckState.Unchecked
        head: Any = self.horizontalHeader()
        head.set_check(Qt.CheckState.Checked if count and count == all_rows else state)
        self.ticked.emit()

    def _on_current_changed(self) -> None:
        if self.current_key() != self._told:
            self._told = self.current_key()
            self.current_changed.emit(self._told)

    def _on_all_toggled(self, on: bool) -> None:  # noqa: FBT001 (a signal's argument)
        if on:
            self.selectAll()
        else:
            self.clearSelection()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        column = self.rows.columns[index.column()]
        if column.key == "name" or column.write is None:
            self.opened.emit(self.current_key())
        else:
            self.edit(index)

    def _on_sort_changed(self, section: int) -> None:
        if self.rows.columns[section].sortable:
            self.show_rows(self._all())
            self._later.start()

    def _on_section_resized(self, section: int) -> None:
        # The last one is stretched by the view, not by the owner.
        is_last = self.horizontalHeader().visualIndex(section) == self.rows.columnCount() - 1
        if self.isVisible() and not is_last and not self.isColumnHidden(section):
            self._later.start()

    def _remember_columns(self) -> None:
        head = self.horizontalHeader()
        columns = self.rows.columns
        widths = {column.key: self.columnWidth(at) for at, column in enumerate(columns) if not self.isColumnHidden(at)}
        kept = {
            "widths": self._session.remembered(self._name).get("widths", {}) | widths,
            "order": [columns[head.logicalIndex(at)].key for at in range(len(columns))],
            "sort": [columns[head.sortIndicatorSection()].key, head.sortIndicatorOrder().value],
        }
        self._session.remember(self._name, kept)

    def _restore_columns(self) -> None:
        kept = self._session.remembered(self._name)
        head = self.horizontalHeader()
        known = {column.key: at for at, column in enumerate(self.rows.columns)}
        for key, at in known.items():
            self.setColumnWidth(at, int(kept.get("widths", {}).get(key, self.rows.columns[at].width)))
        order = [key for key in kept.get("order", []) if key in known]
        for key, at in known.items():
            if key not in order:  # one that came with a newer program
                order.insert(at, key)
        for place, key in enumerate(order):
            head.moveSection(head.visualIndex(known[key]), place)
        sorted_by, order = kept.get("sort", [self._sort[0], self._sort[1].value])
        head.setSortIndicator(known.get(sorted_by, self._first_column()), Qt.SortOrder(order))


class FigureDelegate(TwoLineDelegate):
    """A number at the right, with a smaller line under it."""

    align = Qt.AlignmentFlag.AlignRight

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, strong=False)


class FieldDelegate(TwoLineDelegate):
    """A cell edited by one of our editors: bad text keeps the editor open and says why, Esc gives up."""

    def __init__(
        self,
        make: Callable[[QWidget], LineEdit],
        session: Session,
        parent: QObject | None = None,
        *,
        right: bool = False,
        strong: bool = False,
    ) -> None:
        super().__init__(parent, strong=strong)
        self._make = make
        self._session = session
        self.align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor, named after its column."""
        editor = self._make(parent)
        editor.setProperty("variant", "cell")
        editor.setAlignment(self.align)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or ""))
        return editor

    def fill_editor(self, editor: QWidget, index: Index) -> None:
        """Show the stored value."""
        if isinstance(editor, LineEdit):
            editor.reset_value(index.data(RawRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Write what was typed; what cannot be read is said, and the stored value stays."""
        if isinstance(editor, LineEdit):
            if editor.commit():
                model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)
            else:
                self._session.history.failed.emit(editor.problem())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the editor open while its text cannot be read."""
        leaving = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING
        if leaving and isinstance(editor, LineEdit) and not editor.commit():
            set_look(editor, "variant", "")
            QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), editor.problem(), editor)
            return True
        return super().eventFilter(editor, event)


_LEAVING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
