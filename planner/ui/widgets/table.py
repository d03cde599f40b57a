"""The look of a table view: rows of 34 px, the row under the pointer, and a header with sort arrow and check box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from planner.ui.delegates import CellDelegate, fill_row
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.glyphs import paint_check_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

NO_ROW = -1


def prepare_table(view: QTableView, *, check_column: bool = False) -> TableHeader:
    """Give a table view the look of the product and return its header."""
    header = TableHeader(view, check_column=check_column)
    view.setHorizontalHeader(header)
    view.setItemDelegate(CellDelegate(view))
    # A table without sorting of its own hides the arrow of a new header.
    header.setSortIndicatorShown(True)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setCornerButtonEnabled(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(s.HEIGHT_GROUP_ROW)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(s.HEIGHT_ROW)
    RowPointer(view)
    return header


def fit_in_page(view: QTableView, widths: Sequence[int]) -> None:
    """Make a table a part of its page: all in view, heads only to be read; a width of 0 takes what is left."""
    header = view.horizontalHeader()
    header.setSortIndicatorShown(False)
    header.setSectionsClickable(False)
    header.setSectionsMovable(False)
    header.setStretchLastSection(False)
    for at, width in enumerate(widths):
        if width:
            header.resizeSection(at, width)
        else:
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class RowView(QTableView):
    """A table that paints its rows itself: ground and lines by the row, then the cells through their delegates.

    Qt asks the style for the panel of every single cell, which takes as long as our cells do. For delegates with
    `paint_over` only, and for tables whose cells are of one row and one column each.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event touches."""
        model, area = self.model(), event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if model is None or first < 0:
            return
        last = last if last >= 0 else model.rowCount() - 1
        columns = self._columns_at(area)
        if not columns:
            return
        left, right = columns[0][1], columns[-1][1] + columns[-1][2]
        painter = QPainter(self.viewport())
        current, hovered, selection = self.currentIndex().row(), self.property("hoverRow"), self.selectionModel()
        root = QModelIndex()
        for row in range(first, last + 1):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            selected = selection.isRowSelected(row, root)
            is_current = row == current and left <= 0
            place = QRect(left, top, right - left, height)
            fill_row(painter, place, selected=selected, hovered=row == hovered, current=is_current)
            for column, begin, width, delegate in columns:
                place = QRect(begin, top, width, height)
                delegate.paint_over(painter, place, model.index(row, column), selected=selected)

    def _columns_at(self, area: QRect) -> list[tuple[int, int, int, Any]]:
        """Return column, left edge, width and delegate of the columns in an area, from the left."""
        head = self.horizontalHeader()
        found = []
        for place in range(head.count()):
            column = head.logicalIndex(place)
            begin, width = self.columnViewportPosition(column), self.columnWidth(column)
            if not self.isColumnHidden(column) and begin + width > area.left() and begin <= area.right():
                found.append((column, begin, width, self.itemDelegateForColumn(column) or self.itemDelegate()))
        return found


class RowPointer(QObject):
    """Keeps `hoverRow` of a table at the row under the pointer and repaints the two rows concerned."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        view.setProperty("hoverRow", NO_ROW)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._point(self._view.rowAt(event.position().toPoint().y()))
        elif event.type() == QEvent.Type.Leave:
            self._point(NO_ROW)
        return super().eventFilter(watched, event)

    def _on_scrolled(self) -> None:
        self._point(NO_ROW)

    def _point(self, row: int) -> None:
        before = self._view.property("hoverRow")
        if row == before:
            return
        self._view.setProperty("hoverRow", row)
        for changed in (before, row):
            if changed != NO_ROW:
                top = self._view.rowViewportPosition(changed)
                self._view.viewport().update(0, top, self._view.viewport().width(), self._view.rowHeight(changed))


class TableHeader(QHeaderView):
    """Column heads of 30 px, aligned like their column; the sorted one is dark and has an arrow.

    With `check_column` the first head is a check box: `all_toggled(bool)`.
    """

    all_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, check_column: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._check_column = check_column
        self._check = Qt.CheckState.Unchecked
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(False)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(36)
        self.setFixedHeight(s.HEIGHT_COLUMN_HEAD)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_check(self, state: Qt.CheckState) -> None:
        """Show none, some or all rows as ticked."""
        if state != self._check:
            self._check = state
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of a column head."""
        return QSize(super().sizeHint().width(), s.HEIGHT_COLUMN_HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint one head."""
        painter.save()
        painter.fillRect(rect, qcolor("surface2"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), qcolor("line2"))
        if self._check_column and logical == 0:
            paint_check_box(painter, rect.adjusted(2, 0, 0, -1), self._check)
        else:
            self._paint_head(painter, rect.adjusted(8, 0, -8, -1), logical)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, logical: int) -> None:
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "")
        own = self.model().headerData(logical, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = own is not None and bool(Qt.AlignmentFlag(int(own)) & Qt.AlignmentFlag.AlignRight)
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == logical
        room = 16 if sorted_here else 0
        style = ("text", s.TYPE_LABEL, SEMIBOLD) if sorted_here else ("text2", s.TYPE_LABEL, REGULAR)
        words = rect.adjusted(0, 0, -room, 0)
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        paint_words(painter, words, text, style, align)
        if sorted_here:
            length = min(metrics(style[1], style[2]).horizontalAdvance(text), words.width())
            left = rect.right() - 13 if right else words.x() + length + 3
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = QRect(left, rect.y(), 14, rect.height())
            paint_icon(painter, arrow, "chevron-up" if up else "chevron-down", "text", 13)

    def sectionSizeFromContents(self, logical: int) -> QSize:
        """Return the room of the head with its arrow."""
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal) or "") if self.model() else ""
        return QSize(metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(text) + 34, s.HEIGHT_COLUMN_HEAD)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick all or none when the check box is clicked; sort otherwise."""
        if self._on_check(event.position().toPoint()):
            self.all_toggled.emit(self._check != Qt.CheckState.Checked)
            return
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on the check box from sorting or dragging."""
        if not self._on_check(event.position().toPoint()):
            super().mousePressEvent(event)

    def _on_check(self, at: QPoint) -> bool:
        return self._check_column and self.logicalIndexAt(at) == 0


def watch_current_row(view: QTableView) -> None:
    """Repaint a table when its current row changes, so that the bar at the left moves; call after setModel."""

    def on_current_changed(now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            view.viewport().update()

    view.selectionModel().currentChanged.connect(on_current_changed)
