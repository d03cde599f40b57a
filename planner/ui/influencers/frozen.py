"""The first columns of the list stay in sight while the others are scrolled sideways.

A second view of the same model and the same selection lies over the left edge, only while the list is scrolled: what
is not scrolled is painted once, as before. It shows and ticks; everything else is done by the list itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView

from planner.ui.influencers.cell_delegates import list_delegates
from planner.ui.influencers.columns import CHECK
from planner.ui.widgets.table import RowView, prepare_table, watch_current_row

if TYPE_CHECKING:
    from planner.ui.influencers.model import InfluencerModel
    from planner.ui.influencers.table import InfluencerTable

KEPT = (CHECK, "name")
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class FrozenColumns(RowView):
    """Check box and name over the left edge of the list."""

    def __init__(self, table: InfluencerTable, model: InfluencerModel) -> None:
        super().__init__(table)
        self._table = table
        self._people = model
        self.head = prepare_table(self, check_column=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(_NEVER)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.setAutoScroll(False)
        self.setAccessibleName(table.accessibleName())
        self.head.setStretchLastSection(False)
        self.head.setSectionsMovable(False)
        self.head.setSectionResizeMode(self.head.ResizeMode.Fixed)
        self.head.sectionClicked.connect(self._on_head_clicked)
        self.head.all_toggled.connect(table.head.all_toggled)
        self.doubleClicked.connect(self._on_double_clicked)
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        table.head.sectionResized.connect(self.follow)
        table.head.sectionMoved.connect(self.follow)
        table.viewport().installEventFilter(self)

    def follow(self, *_moved: int) -> None:
        """Lie over the list while it is scrolled sideways and the name still stands at its left."""
        sections = self._sections()
        head = self._table.head
        stands_first = [head.visualIndex(section) for section in sections] == list(range(len(sections)))
        is_wanted = self._table.horizontalScrollBar().value() > 0 and stands_first
        if is_wanted:
            if self.model() is None:
                self._attach()
            for section in sections:
                self.setColumnWidth(section, self._table.columnWidth(section))
            self.head.setSortIndicator(head.sortIndicatorSection(), head.sortIndicatorOrder())
            self._place()
        elif self.model() is not None:
            self.detach()
        self.setVisible(is_wanted)
        self._on_scrolled()

    def covered(self) -> int:
        """Return how many px of the list's left edge are covered."""
        return self.width() if self.isVisible() else 0

    def detach(self) -> None:
        """Let the people go: a hidden view would count its rows again at every key in the search field."""
        self.hide()
        self.setModel(None)

    def _attach(self) -> None:
        self.setModel(self._people)
        own = self.selectionModel()
        self.setSelectionModel(self._table.selectionModel())
        own.deleteLater()
        watch_current_row(self)
        made = list_delegates(self, (), lambda _column: ())
        for at, column in enumerate(self._people.columns):
            self.setColumnHidden(at, column.key not in KEPT)
            if column.key in KEPT:
                self.setItemDelegateForColumn(at, made[column.key])

    def _sections(self) -> list[int]:
        return [self._people.column_index(key) for key in KEPT]

    def _place(self) -> None:
        width = sum(self._table.columnWidth(section) for section in self._sections())
        viewport = self._table.viewport().geometry()
        top = self._table.head.geometry().top()
        self.setGeometry(viewport.left(), top, width, viewport.bottom() + 1 - top)
        self.raise_()

    def _on_scrolled(self) -> None:
        if self.isVisible():
            bar = self.verticalScrollBar()
            value = self._table.verticalScrollBar().value()
            bar.setMaximum(max(bar.maximum(), value))
            bar.setValue(value)

    def _on_head_clicked(self, section: int) -> None:
        head = self._table.head
        is_same = head.sortIndicatorSection() == section
        down = is_same and head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        head.setSortIndicator(section, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        head.sectionClicked.emit(section)
        self.follow()

    def _on_double_clicked(self) -> None:
        """Let the list edit the cell, where its editor has room."""
        self._table.horizontalScrollBar().setValue(0)
        self._table.edit(self._table.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the keyboard to the list."""
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the list scroll, which takes this view along."""
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the list, and light the row under the pointer in both views."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and self.isVisible():
            row = self._table.rowAt(event.position().toPoint().y())
            if self.property("hoverRow") != row:
                self.setProperty("hoverRow", row)
                self.viewport().update()
        return super().eventFilter(watched, event)
