"""The sheet of candidates: ticks stay while one moves about, Space ticks, Enter writes the cost, Esc unticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from planner.language import tr
from planner.ui.campaigns.table import KeyedTable
from planner.ui.editors import LineEdit
from planner.ui.shortlist.columns import SheetFacts, dress, is_editable, shortlist_columns, widths

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    from planner.ui.session import Session

# Under this width (a window of 1280) the sign of a warning would lie beyond the edge.
NARROW = 1120
_Flag = QItemSelectionModel.SelectionFlag
_TICKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ShortlistTable(KeyedTable):
    """Ticks are the choice: only the box, Space, Ctrl or Shift change them, a click elsewhere only moves the row.

    `mix_asked(key)` when somebody wants to write a cost that comes from a payment mix; `content_asked(key)` on a double
    click on the content.
    """

    mix_asked = Signal(str)
    content_asked = Signal(str)

    def __init__(self, session: Session, facts: SheetFacts) -> None:
        super().__init__(
            session, "shortlist", shortlist_columns(session, facts), ("stage", Qt.SortOrder.AscendingOrder)
        )
        dress(self, session)
        self._facts = facts
        self.setAccessibleName(tr("Candidates"))
        self.setAccessibleDescription(tr("Space ticks, Enter writes the cost, Ctrl+Enter agrees."))

    def selectionCommand(self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None) -> _Flag:
        """Leave the ticks as they are, unless Ctrl or Shift says otherwise."""
        if isinstance(event, QMouseEvent | QKeyEvent) and event.modifiers() & _TICKING:
            return super().selectionCommand(index, event)
        return _Flag.NoUpdate

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give room of the words to what follows them in a narrow window; a width of the owner's own stays."""
        super().resizeEvent(event)
        self._facts.is_narrow = self.width() < NARROW
        for key, (wide, narrow) in widths().items():
            at = self.column(key)
            before, after = (wide, narrow) if self._facts.is_narrow else (narrow, wide)
            if self.columnWidth(at) == before:
                self.setColumnWidth(at, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write the cost on Enter or F2, untick everybody on Esc."""
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the Enter that closes the field comes through to the sheet
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_cost()
        elif plain and event.key() == Qt.Key.Key_Escape and self.selected_keys():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def edit_cost(self) -> None:
        """Open the cost of the current row; that of a payment mix is written on its own page."""
        row = self.row_of(self.current_key())
        if row is None:
            return
        if not is_editable(row):
            self.mix_asked.emit(row.id)
            return
        index = self.rows.index(self.currentIndex().row(), self.column("cost"))
        self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self.edit(index)

    def finish_editing(self) -> bool:
        """Write the cost that is being typed; False, and said why, when it cannot be read."""
        field = self.findChild(LineEdit) if self.state() == QAbstractItemView.State.EditingState else None
        if field is not None and not field.commit():
            self._session.history.failed.emit(field.problem())
            return False
        if field is not None:
            self.setFocus()
        return True

    def tick(self, keys: list[str]) -> None:
        """Tick these rows and no others."""
        self.clearSelection()
        for key in keys:
            if (at := self.position_of(key)) >= 0:
                self.selectionModel().select(self.rows.index(at, 0), _Flag.Select | _Flag.Rows)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        column = self.rows.columns[index.column()].key
        if column == "cost":
            self.edit_cost()
        elif column == "content":
            self.content_asked.emit(self.current_key())
        elif column != "check":  # two quick clicks on a box tick and untick
            self.opened.emit(self.current_key())
