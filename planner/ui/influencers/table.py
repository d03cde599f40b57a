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
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from planner.language import tr
from planner.terms import Platform, Tier, Verdict
from planner.ui.delegates import (
    CellDelegate,
    CheckDelegate,
    EngagementDelegate,
    NumberDelegate,
    PlatformDelegate,
    TierDelegate,
    TwoLineDelegate,
    VerdictDelegate,
)
from planner.ui.influencers.columns import CHECK
from planner.ui.roles import RawRole
from planner.ui.widgets.styling import set_look
from planner.ui.widgets.table import prepare_table, watch_current_row
from planner.wording import verdict_word, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QStyleOptionViewItem

    from planner.ui.influencers.model import InfluencerModel
    from planner.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
NAME = "influencers"
SOON_MILLISECONDS = 300
FIRST_SORT = ("name", False)
SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
KEEP_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate
_STEPS = {QAbstractItemDelegate.EndEditHint.EditNextItem: 1, QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1}


class SuggestingDelegate(CellDelegate):
    """A line that offers the words already in use (niches, cities)."""

    def __init__(self, parent: QObject, suggestions: Callable[[], Sequence[str]]) -> None:
        super().__init__(parent)
        self._suggestions = suggestions

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line with a completer."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            completer = QCompleter(list(self._suggestions()), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
        return editor


class FirstPlatformDelegate(PlatformDelegate):
    """The boxes of all accounts; editing chooses the platform of the first one."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the platform of the account the list shows."""
        super().setEditorData(editor, index)
        raw = index.data(RawRole)
        set_value = getattr(editor, "set_value", None)
        if set_value is not None:
            set_value(raw[0] if raw else None)


def tier_choices() -> list[tuple[Any, str]]:
    """Return the tiers, and the way back to the one the followers give."""
    return [(None, tr("By followers")), *words(Tier)]


def verdict_choices() -> list[tuple[Any, str]]:
    """Return the verdicts, and "not yet"."""
    return [*words(Verdict), (None, verdict_word(None))]


class InfluencerTable(QTableView):
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
        self._refusal = ""
        self._refused_editor: QWidget | None = None
        # A column that is dragged says so at every pixel; the file of settings is written once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MILLISECONDS)
        self._soon.timeout.connect(self._remember)
        self.setAccessibleName(tr("Influencers"))
        self.head = prepare_table(self, check_column=True)
        self.setModel(model)
        watch_current_row(self)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self._set_delegates()
        self._restore()
        self.head.sectionClicked.connect(self._on_head_clicked)
        self.head.sectionResized.connect(self._on_columns_changed)
        self.head.sectionMoved.connect(self._on_columns_changed)
        self.head.all_toggled.connect(self._on_all_toggled)
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.customContextMenuRequested.connect(self._open_columns_menu)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    def _set_delegates(self) -> None:
        delegates: dict[str, QAbstractItemDelegate] = {
            CHECK: CheckDelegate(self),
            "name": TwoLineDelegate(self),
            "tier": TierDelegate(self, tier_choices),
            "platform": FirstPlatformDelegate(self, lambda: words(Platform)),
            "followers": NumberDelegate(self),
            "engagement_rate": EngagementDelegate(self),
            "niche": SuggestingDelegate(self, lambda: self._suggestions("niche")),
            "city": SuggestingDelegate(self, lambda: self._suggestions("city")),
            "verdict": VerdictDelegate(self, verdict_choices),
        }
        for key, delegate in delegates.items():
            self.setItemDelegateForColumn(self._model.column_index(key), delegate)

    # Rows stay under the pointer while a bar above the table comes and goes.

    def keep_rows_under(self, bar: QWidget) -> None:
        """Scroll by the height of a bar above the table whenever it appears or disappears."""
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the bars above."""
        shown = event.type() == QEvent.Type.ShowToParent
        if isinstance(watched, QWidget) and (shown or event.type() == QEvent.Type.HideToParent):
            self._follow_bar(watched.height() if shown else -watched.height())
        return super().eventFilter(watched, event)

    def _follow_bar(self, height: int) -> None:
        """Scroll by so many pixels, also where a short list could not be scrolled by itself."""
        bar = self.verticalScrollBar()
        wanted = max(0, bar.value() + height)
        self._pushed = max(0, self._pushed + height)
        bar.setMaximum(max(bar.maximum(), wanted))
        bar.setValue(wanted)

    def updateGeometries(self) -> None:
        """Leave the room to scroll that the bars above have taken."""
        bar = self.verticalScrollBar()
        wanted = bar.value()
        super().updateGeometries()
        if bar.maximum() < self._pushed:
            bar.setMaximum(self._pushed)
            bar.setValue(min(wanted, self._pushed))

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
        self.head.set_check(Qt.CheckState.Checked if count and count == total else some)
        self.rows_selected.emit()

    def _on_current_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.person_changed.emit(self._model.id_at(now.row()))

    def _on_all_toggled(self, on: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        if on:
            self.selectAll()
        else:
            self.clearSelection()

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit on Enter, tick on Space, give the selection up on Esc, delete on Delete."""
        if self.state() == QAbstractItemView.State.EditingState:
            # What an editor does not need itself comes up to here; the Enter that ends an edit must not begin one.
            event.accept()
            return
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(index, flags)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.edit(index)
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    # Editing.

    def refuse(self, sentence: str) -> None:
        """Be told why the last edit was not taken (empty when it was); the editor then stays open."""
        self._refusal = sentence

    def refused_editor(self) -> QWidget | None:
        """Return the editor whose text could not be stored, while it is open."""
        return self._refused_editor

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
                several = self.selected_count() > 1
                self.selectionModel().setCurrentIndex(index, KEEP_SELECTION if several else SELECT_ROW)
                self.scrollTo(index)
                self.edit(index)
                return

    # Columns: order, width, sort, visibility.

    def sort_key(self) -> tuple[str, bool]:
        """Return the column the list is sorted by, and whether downwards."""
        section = self.head.sortIndicatorSection()
        down = self.head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return (self._model.columns[section].key, down)

    def _on_head_clicked(self, section: int) -> None:
        column = self._model.columns[section]
        if column.sortable:
            self.sort_changed.emit(*self.sort_key())
            self._remember()

    def _restore(self) -> None:
        kept = self._session.remembered(NAME)
        keys = [column.key for column in self._model.columns]
        widths = kept.get("widths", {})
        for at, column in enumerate(self._model.columns):
            self.setColumnWidth(at, int(widths.get(column.key, column.width)))
            self.setColumnHidden(at, column.key in kept.get("hidden", ()))
        known = [key for key in kept.get("order", ()) if key in keys and key != CHECK]
        for place, key in enumerate(known, start=1):
            self.head.moveSection(self.head.visualIndex(keys.index(key)), place)
        sort, down = kept.get("sort", FIRST_SORT)
        if sort not in keys:
            sort, down = FIRST_SORT
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.head.setSortIndicator(keys.index(sort), order)
        self.head.setSectionResizeMode(0, self.head.ResizeMode.Fixed)

    def _on_columns_changed(self, *_moved: int) -> None:
        if self.isVisible():
            self._soon.start()

    def _remember(self) -> None:
        self._soon.stop()
        columns = self._model.columns
        order = [columns[self.head.logicalIndex(place)].key for place in range(len(columns))]
        # The last column is stretched by the view itself: its width says nothing about what the owner wants.
        last = max((self.head.visualIndex(at) for at in range(len(columns)) if not self.isColumnHidden(at)), default=0)
        widths = {
            column.key: self.columnWidth(at)
            for at, column in enumerate(columns)
            if not self.isColumnHidden(at) and self.head.visualIndex(at) != last
        }
        hidden = [column.key for at, column in enumerate(columns) if self.isColumnHidden(at)]
        kept = {"widths": widths, "order": order, "hidden": hidden, "sort": list(self.sort_key())}
        if kept != self._session.remembered(NAME):
            self._session.remember(NAME, kept)

    def columns_menu(self) -> QMenu:
        """Return the menu that shows and hides columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, column in enumerate(self._model.columns):
            if column.key in {CHECK, "name"}:
                continue
            action = menu.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(at))
            action.toggled.connect(lambda on, section=at: self._show_column(section, on=on))
        return menu

    def _open_columns_menu(self, place: QPoint) -> None:
        self.columns_menu().popup(self.head.mapToGlobal(place))

    def _show_column(self, section: int, *, on: bool) -> None:
        self.setColumnHidden(section, not on)
        self._remember()

    def edit_action(self, parent: QWidget) -> QAction:
        """Return the command that edits the current cell."""
        action = QAction(tr("Edit cell"), parent)
        action.setShortcut(Qt.Key.Key_F2)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self.edit(self.currentIndex()))
        return action

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what was dragged a moment ago."""
        if self._soon.isActive():
            self._remember()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
