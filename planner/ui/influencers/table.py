"""The influencer table: edits in place from cell to cell, keeps what was refused, remembers its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QWidget,
)

from planner.language import tr
from planner.ui.influencers.cell_delegates import list_delegates
from planner.ui.influencers.cells import tier_choices, verdict_choices
from planner.ui.influencers.column_layout import ColumnLayout
from planner.ui.influencers.columns import CHECK
from planner.ui.influencers.frozen import KEPT, FrozenColumns
from planner.ui.widgets.styling import set_look
from planner.ui.widgets.table import RowView, prepare_table, watch_current_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QPoint

    from planner.queries.influencer_list import InfluencerRow
    from planner.ui.influencers.model import InfluencerModel
    from planner.ui.influencers.paste_block import PasteDialog
    from planner.ui.session import Session

__all__ = ["InfluencerTable", "tier_choices", "verdict_choices"]

Index = QModelIndex | QPersistentModelIndex
SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
KEEP_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate
ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
EDITING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
_STEPS = {QAbstractItemDelegate.EndEditHint.EditNextItem: 1, QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1}


class InfluencerTable(RowView):
    """The view of an `InfluencerModel`.

    `rows_selected()` when the ticks changed, `person_changed(id)` when another row became current,
    `sort_changed(column key, descending)`, `cleared()` on Esc,
    `delete_asked()` on Delete, `refusal_ended()` when a refused text was mended or given up.
    """

    rows_selected = Signal()
    person_changed = Signal(str)
    sort_changed = Signal(str, bool)
    cleared = Signal()
    refusal_ended = Signal()
    delete_asked = Signal()

    def __init__(self, session: Session, model: InfluencerModel, suggestions: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self._session = session
        self._model = model
        self._suggestions = suggestions
        self._pushed = 0
        self._is_clicked = False  # the last thing done here was a click, and the pointer is still there
        self._bars: list[QWidget] = []
        self._refusal = ""
        self._refused_editor: QWidget | None = None
        self.setAccessibleName(tr("Influencers"))
        self.head = prepare_table(self, check_column=True)
        self.frozen = FrozenColumns(self, model)
        for area in (self.viewport(), self.frozen.viewport()):
            area.installEventFilter(self)
        self.setModel(model)
        watch_current_row(self)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.layout_of_columns = ColumnLayout(session, self, model)
        self._set_delegates()
        self.layout_of_columns.restore()
        self._before_columns: tuple[list[int], int, str, int] = ([], -1, "", 0)
        model.columns_changing.connect(self._on_columns_changing)
        model.columns_changed.connect(self._on_columns_made)
        model.list_columns.ask_reason = self._ask_reason
        self.head.sectionClicked.connect(self._on_head_clicked)
        self.head.sectionResized.connect(self._on_columns_changed)
        self.head.sectionMoved.connect(self._on_columns_changed)
        self.head.all_toggled.connect(self._on_all_toggled)
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.customContextMenuRequested.connect(self._open_columns_menu)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def _set_delegates(self) -> None:
        made = list_delegates(self, self._model.list_columns.fields, self._suggestions)
        for at, column in enumerate(self._model.columns):
            # A view takes None for "as the others", though its type does not say so.
            self.setItemDelegateForColumn(at, made.get(column.key, self.itemDelegate()))

    def _on_columns_changing(self) -> None:
        current = self.currentIndex()
        key = self._model.columns[current.column()].key if current.isValid() else ""
        self.layout_of_columns.remember()
        self.frozen.detach()
        self._before_columns = (self.selected_rows(), current.row(), key, self.verticalScrollBar().value())

    def _on_columns_made(self) -> None:
        """Lay the new columns as the old ones lay; the same people stay ticked and current."""
        ticked, row, key, scrolled = self._before_columns
        self._set_delegates()
        self.layout_of_columns.restore()
        self.tick(ticked)
        if row >= 0:
            keys = [column.key for column in self._model.columns]
            column = keys.index(key) if key in keys else keys.index("name")
            self.selectionModel().setCurrentIndex(self._model.index(row, column), KEEP_SELECTION)
        self.verticalScrollBar().setValue(scrolled)
        self.frozen.follow()
        self.tell_selection()

    def _ask_reason(self, row: InfluencerRow) -> None:
        """Ask why somebody is put on the black list, which the cell alone cannot tell."""
        from planner.ui.influencers.dialogs import ask_reason

        ask_reason(self._session, self, [row.id], row.name)

    # Rows stay under the pointer while a bar above the table comes and goes.

    def keep_rows_under(self, bar: QWidget) -> None:
        """Scroll by the height of a bar above the table whenever it appears or disappears."""
        self._bars.append(bar)
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the bars above."""
        shown = event.type() == QEvent.Type.ShowToParent
        # A view also hears of its own scroll bars and viewport.
        is_bar = isinstance(watched, QWidget) and watched in self._bars
        if is_bar and isinstance(watched, QWidget) and (shown or event.type() == QEvent.Type.HideToParent):
            self._follow_bar(watched.height() if shown else -watched.height())
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._is_clicked = True
        elif event.type() == QEvent.Type.Leave:
            self._is_clicked = False
            self._give_back()
        return super().eventFilter(watched, event)

    def _follow_bar(self, height: int) -> None:
        """Scroll by so many pixels, also where a short list could not be scrolled by itself."""
        if height > 0 and not self._is_clicked and self._has_room(height):
            return  # nothing is to stay under the pointer, and no row need go out of sight
        bar = self.verticalScrollBar()
        wanted = max(0, bar.value() + height)
        self._pushed = max(0, self._pushed + height)
        bar.setMaximum(max(bar.maximum(), wanted))
        bar.setValue(wanted)

    def _has_room(self, less: int = 0) -> bool:
        """Tell whether all rows are in sight in so many pixels less than there are."""
        return self.verticalHeader().length() <= self.viewport().height() - less

    def _give_back(self) -> None:
        """Show the first rows of a short list again, when the pointer no longer stands on one."""
        if self._pushed and self._has_room():
            self._pushed = 0
            self.updateGeometries()

    def updateGeometries(self) -> None:
        """Leave the room to scroll that the bars above have taken."""
        bar = self.verticalScrollBar()
        wanted = bar.value()
        super().updateGeometries()
        if bar.maximum() < self._pushed:
            bar.setMaximum(self._pushed)
            bar.setValue(min(wanted, self._pushed))

    # The first columns stay in sight while the others are scrolled sideways.

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = ENSURE_VISIBLE) -> None:
        """Scroll to a cell: what stays in sight anyway moves nothing sideways, and nothing hides behind it."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        # Qt asks for no cell at all before the rest of this view is made.
        covered = self.frozen.covered() if index.isValid() and before else 0
        if not covered:
            return
        if self._model.columns[index.column()].key in KEPT:
            bar.setValue(before)
            return
        left = self.columnViewportPosition(index.column())
        if left < covered:
            bar.setValue(bar.value() - (covered - left))

    def _uncover(self) -> None:
        """Scroll back to a cell that is to be edited, where it lies under the columns that stay in sight."""
        index = self.currentIndex()
        if index.isValid() and self._model.columns[index.column()].key in KEPT:
            self.horizontalScrollBar().setValue(0)

    # What is selected and current.

    def selected_rows(self) -> list[int]:
        """Return the ticked rows, from the top."""
        return sorted({row for part in self._ranges() for row in range(part.top(), part.bottom() + 1)})

    def selected_count(self) -> int:
        """Return how many rows are ticked."""
        return sum(part.height() for part in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def selected_ids(self) -> list[str]:
        """Return the ticked people."""
        return self._model.ids_at(self.selected_rows())

    def current_id(self) -> str:
        """Return the person of the current row, empty when there is none."""
        return self._model.id_at(self.currentIndex().row())

    def ids_in_memory(self) -> list[str]:
        """Return the ticked people whose rows were read; when everyone is ticked, nobody is asked for."""
        known, numbers = self._model.known(), self._model.numbers()
        if self.selected_count() > len(known):
            return []
        return [known[numbers[row]] for row in self.selected_rows() if numbers[row] in known]

    def tick(self, rows: Iterable[int]) -> None:
        """Tick exactly these rows."""
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def make_current(self, row: int, *, tick: bool = False) -> None:
        """Make a row the current one and scroll to it; with `tick` it is the only one ticked."""
        column = max(self.currentIndex().column(), self._model.column_index("name"))
        index = self._model.index(row, column)
        self.selectionModel().setCurrentIndex(index, SELECT_ROW if tick else KEEP_SELECTION)
        self.scrollTo(index)

    def tell_selection(self) -> None:
        """Tell what is ticked: a list that was reset forgets its ticks without a word."""
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        count, total = self.selected_count(), self._model.rowCount()
        some = Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked
        for head in (self.head, self.frozen.head):
            head.set_check(Qt.CheckState.Checked if count and count == total else some)
        self.rows_selected.emit()

    def _on_current_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.person_changed.emit(self._model.id_at(now.row()))

    def _on_all_toggled(self, on: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        if on:
            self.selectAll()
        else:
            self.clearSelection()

    # Keys.

    def selectAll(self) -> None:
        """Tick everybody."""
        self._is_clicked = False
        super().selectAll()

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Let the arrow keys move the current row only; what is ticked stays so, unless Shift ticks on."""
        by_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if by_key and isinstance(event, QKeyEvent) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return KEEP_SELECTION
        return super().selectionCommand(index, event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and the last row by Home and End, in the column that is current."""
        rows, column = self._model.rowCount(), self.currentIndex().column()
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: rows - 1}
        if action not in ends or not rows or column < 0:
            return super().moveCursor(action, modifiers)
        return self._model.index(ends[action], column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit on Enter, tick on Space, give the selection up on Esc, delete on Delete."""
        if self.state() == QAbstractItemView.State.EditingState:
            # What an editor does not need itself comes up to here; the Enter that ends an edit must not begin one.
            event.accept()
            return
        self._is_clicked = False
        index = self.currentIndex()
        if event.key() in EDITING_KEYS or event.text().isprintable():
            self._uncover()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(index, flags)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.edit(index)
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    # Editing.

    def refuse(self, sentence: str) -> None:
        """Be told why the last edit was not taken (empty when it was); the editor then stays open."""
        self._refusal = sentence

    def commitData(self, editor: QWidget) -> None:
        """Store what was typed; what is refused is marked."""
        self._refusal = ""
        super().commitData(editor)
        before = self._refused_editor
        self._refused_editor = editor if self._refusal else None
        set_look(editor, "level", "bad" if self._refusal else "")
        if before is not None and self._refused_editor is None:
            self.refusal_ended.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor, unless its text was refused; Tab goes on to the next cell that can be edited."""
        reverts = hint == QAbstractItemDelegate.EndEditHint.RevertModelCache
        if editor is self._refused_editor and not reverts:
            return
        if editor is self._refused_editor:
            self._refused_editor = None
            self.refusal_ended.emit()
        step = _STEPS.get(hint, 0)
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if step else hint)
        if step:
            self._edit_beside(step)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Follow the model, but leave a refused text as it was typed."""
        editor = self._refused_editor
        kept = editor.text() if isinstance(editor, QLineEdit) else ""
        super().dataChanged(first, last, list(roles))
        if isinstance(editor, QLineEdit) and editor is self._refused_editor:
            editor.setText(kept)

    def _edit_beside(self, step: int) -> None:
        """Edit the next visible editable cell in reading order."""
        row, place = self.currentIndex().row(), self.head.visualIndex(self.currentIndex().column())
        for _ in range(2 * self.head.count()):
            place += step
            if not 0 <= place < self.head.count():
                row += step
                place = 0 if step > 0 else self.head.count() - 1
            column = self.head.logicalIndex(place)
            index = self._model.index(row, column)
            if not 0 <= row < self._model.rowCount():
                return
            if not self.isColumnHidden(column) and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.selectionModel().setCurrentIndex(index, KEEP_SELECTION)
                self.scrollTo(index)
                self.edit(index)
                return

    # Columns: order, width, sort, visibility.

    def sort_key(self) -> tuple[str, bool]:
        """Return the column the list is sorted by, and whether downwards."""
        return self.layout_of_columns.sort_key()

    def columns_state(self) -> dict[str, Any]:
        """Return widths, order, hidden columns and sort by the keys of the columns, for a saved view."""
        return self.layout_of_columns.state()

    def apply_columns(self, kept: dict[str, Any]) -> None:
        """Lay the columns as `columns_state` told; the list itself is sorted by whoever shows it."""
        self.layout_of_columns.apply(kept)
        self.layout_of_columns.remember()

    def _on_head_clicked(self, section: int) -> None:
        column = self._model.columns[section]
        if column.sortable:
            self.sort_changed.emit(*self.sort_key())
            self.layout_of_columns.remember()

    def _on_columns_changed(self, *_moved: int) -> None:
        if self.isVisible():
            self.layout_of_columns.remember_soon()

    def columns_menu(self) -> QMenu:
        """Return the menu that shows and hides columns, and leads to the owner's own fields."""
        menu = self.layout_of_columns.menu()
        menu.addSeparator()
        menu.addAction(tr("Own fields…")).triggered.connect(self.open_fields)
        return menu

    def open_fields(self) -> QWidget:
        """Open the sheet of the owner's own fields and return it."""
        from planner.ui.influencers.custom_fields import CustomFieldsDialog

        dialog = CustomFieldsDialog(self._session, self)
        dialog.open()
        return dialog

    def _open_columns_menu(self, place: QPoint) -> None:
        self.columns_menu().popup(self.head.mapToGlobal(place))

    # Copying and pasting.

    def visible_keys(self) -> list[str]:
        """Return the keys of the columns that are shown, from the left, without the check box."""
        places = [self.head.logicalIndex(place) for place in range(self.head.count())]
        keys = [self._model.columns[at].key for at in places if not self.isColumnHidden(at)]
        return [key for key in keys if key != CHECK]

    def copy(self) -> None:
        """Put the ticked rows, or the current cell alone, on the clipboard as text for a spreadsheet."""
        from planner.ui.influencers.paste_block import block_text, cell_block

        rows = self.selected_rows()
        index = self.currentIndex()
        if len(rows) > 1:
            block = cell_block(self._model, rows, self.visible_keys())
        elif index.isValid() and self._model.columns[index.column()].key != CHECK:
            block = cell_block(self._model, [index.row()], [self._model.columns[index.column()].key])
        else:
            return
        QGuiApplication.clipboard().setText(block_text(block))

    def paste(self) -> PasteDialog | None:
        """Paste the clipboard from the current cell on; more than one cell shows first what it would do."""
        from planner.ui.influencers.paste_block import paste_into

        return paste_into(self._session, self, self._model, QGuiApplication.clipboard().text())

    def edit_action(self, parent: QWidget) -> QAction:
        """Return the command that edits the current cell."""
        action = QAction(tr("Edit cell"), parent)
        action.setShortcut(Qt.Key.Key_F2)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._edit_current)
        return action

    def clipboard_actions(self, parent: QWidget) -> list[QAction]:
        """Return the commands that copy and paste cells; the table itself listens to their keys."""
        made = []
        for text, keys, run in (
            (tr("Copy cells"), QKeySequence.StandardKey.Copy, self.copy),
            (tr("Paste cells"), QKeySequence.StandardKey.Paste, self.paste),
        ):
            action = QAction(text, parent)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, run=run: run())
            made.append(action)
        return made

    def _edit_current(self) -> None:
        self._uncover()
        self.edit(self.currentIndex())

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what was dragged a moment ago."""
        self.layout_of_columns.settle()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
