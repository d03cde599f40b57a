"""The table of the last posts: typed cell by cell with Tab and Enter, or pasted as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from planner.formats import format_date, format_number, format_percent
from planner.language import tr
from planner.ui.check.pasting import NUMBERS
from planner.ui.delegates import EMPTY, CellDelegate
from planner.ui.editors import DateEdit
from planner.ui.reading import Reading, read_count, read_date
from planner.ui.roles import RawRole
from planner.ui.table import Column, TableModel
from planner.ui.theme import sizes as s
from planner.ui.widgets.styling import set_look
from planner.ui.widgets.table import fit_in_page, prepare_table, watch_current_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from planner.queries.checks import PostRow

    Index = QModelIndex | QPersistentModelIndex
    Write = Callable[[int, str, Any], bool]

PLACES = 12
LARGEST = 10**11
SPONSORED = "is_sponsored"
_WIDTHS = {"place": 34, "posted_on": 92, "likes": 82, "comments": 88, "views": 88, SPONSORED: 84}
_YES_KEYS = {Qt.Key.Key_Y: True, Qt.Key.Key_T: False, Qt.Key.Key_N: False}
_NEXT_ANSWER = {None: True, True: False, False: None}
_STORING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class Place(NamedTuple):
    """One of the twelve lines: its place, the post there, and that post's own rate in percent."""

    position: int
    post: PostRow | None = None
    rate: float | None = None

    @property
    def id(self) -> str:
        """Return its key."""
        return str(self.position)


class PostsModel(TableModel):
    """Twelve places, filled or not."""

    def __init__(self, today: date, write: Write, parent: QObject | None = None) -> None:
        self._today = today
        self._write = write
        super().__init__(self._columns(), parent)
        self.set_rows([Place(at) for at in range(PLACES)])

    def _columns(self) -> tuple[Column, ...]:
        def number(key: str, title: Callable[[], str]) -> Column:
            return Column(
                key,
                title,
                _WIDTHS[key],
                lambda row: format_number(_of(row, key)) if _of(row, key) is not None else "",
                lambda row: "" if _of(row, key) is None else format_number(_of(row, key)),
                write=lambda row, value: self._write(row.position, key, value),
                right=True,
            )

        return (
            Column(
                "place", lambda: "#", _WIDTHS["place"], lambda row: str(row.position + 1), tooltip=_link, right=True
            ),
            Column(
                "posted_on",
                lambda: tr("Date"),
                _WIDTHS["posted_on"],
                lambda row: format_date(_of(row, "posted_on"), self._today, weekday=False) if row.post else "",
                lambda row: _of(row, "posted_on"),
                write=lambda row, value: self._write(row.position, "posted_on", value),
            ),
            number("likes", lambda: tr("Likes")),
            number("comments", lambda: tr("Comments")),
            number("views", lambda: tr("Views")),
            Column(
                SPONSORED,
                lambda: tr("Sponsored"),
                _WIDTHS[SPONSORED],
                lambda row: _answers()[_of(row, SPONSORED)],
                lambda row: _of(row, SPONSORED),
                level=lambda row: "warn" if _of(row, SPONSORED) else None,
                write=lambda row, value: self._write(row.position, SPONSORED, value),
            ),
            Column("rate", lambda: tr("ER"), 0, lambda row: format_percent(row.rate, decimals=1), right=True),
        )


class PostsDelegate(CellDelegate):
    """Paints an empty place as an empty line, and gives each column its editor."""

    def __init__(self, view: PostsTable, today: date) -> None:
        super().__init__(view)
        self._view = view
        self._today = today

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell aligned like its column."""
        self.align = Qt.AlignmentFlag.AlignRight if self._view.model_.columns[index.column()].right else _LEFT
        super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Write a value; an empty place stays blank beside its number."""
        if self._view.place(index).post is not None or self._view.key(index) == "place":
            super().paint_cell(painter, rect, index)

    def colour(self, index: Index, text: str) -> str:
        """Return a quiet colour for the number of the line and for the rate it comes to."""
        if self._view.key(index) in {"place", "rate"}:
            return "text3"
        return super().colour(index, text)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list, a date or a line."""
        key = self._view.key(index)
        self.align = Qt.AlignmentFlag.AlignRight if key in NUMBERS else _LEFT
        self._choices = (lambda: list(_answers().items())) if key == SPONSORED else None
        if key == "posted_on":
            editor: QWidget = DateEdit(self._today, parent)
            editor.setProperty("variant", "cell")
        else:
            editor = super().createEditor(parent, option, index)
        title = self._view.model_.columns[index.column()].title()
        editor.setAccessibleName(tr("Post {n}: {column}").format(n=index.row() + 1, column=title))
        return editor

    def fill_editor(self, editor: QWidget, index: Index) -> None:
        """Show the stored value."""
        if isinstance(editor, DateEdit):
            editor.reset_value(index.data(RawRole))
            editor.selectAll()
        else:
            super().fill_editor(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Give the model the value; what cannot be read leaves the old one and is said."""
        if not isinstance(editor, QLineEdit):
            super().setModelData(editor, model, index)
            return
        reading = self._read(editor, index)
        if reading.problem:
            self._view.refused.emit(reading.problem)
        else:
            model.setData(index, reading.value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the editor open while its text cannot be read; Enter goes on to the line below."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in _STORING:
            return super().eventFilter(editor, event)
        if isinstance(editor, QLineEdit):
            reading = self._read(editor, self._view.currentIndex())
            set_look(editor, "level", "bad" if reading.problem else "")
            if reading.problem:
                editor.setAccessibleDescription(reading.problem)
                QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height())), reading.problem, editor)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                self._view.go_down()
                return True
        return super().eventFilter(editor, event)

    def _read(self, editor: QLineEdit, index: Index) -> Reading:
        if isinstance(editor, DateEdit):
            if editor.text() == ("" if editor.value() is None else editor.shown(editor.value())):
                return Reading(editor.value())
            return read_date(editor.text(), self._today)
        reading = read_count(editor.text()) if self._view.key(index) in NUMBERS else Reading(editor.text().strip())
        if reading.value is not None and self._view.key(index) in NUMBERS and reading.value > LARGEST:
            return Reading(None, tr("Too large to be right."))
        return reading


class PostsTable(QTableView):
    """The table as high as its twelve lines. `pasted(text, place, column)`, `cleared(place)`, `refused(sentence)`."""

    pasted = Signal(str, int, str)
    cleared = Signal(int)
    refused = Signal(str)

    def __init__(self, today: date, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabbed = (-1, -1)  # the cell that Tab led to without opening it
        self.model_ = PostsModel(today, write, self)
        prepare_table(self)
        self.setModel(self.model_)
        self.setItemDelegate(PostsDelegate(self, today))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setAccessibleName(tr("Last posts"))
        fit_in_page(self, [column.width for column in self.model_.columns])
        self.verticalHeader().setDefaultSectionSize(s.HEIGHT_CONTROL_SMALL)
        self.setFixedHeight(s.HEIGHT_COLUMN_HEAD + PLACES * s.HEIGHT_CONTROL_SMALL)
        watch_current_row(self)

    def set_places(self, places: Sequence[Place]) -> None:
        """Show these twelve places; the current cell stays."""
        self.model_.set_rows(places)

    def place(self, index: Index) -> Place:
        """Return the place an index stands in."""
        found: Place = self.model_.row_at(index.row())
        return found

    def key(self, index: Index) -> str:
        """Return the key of an index's column."""
        key: str = self.model_.columns[index.column()].key
        return key

    def point_at(self, position: int, key: str) -> None:
        """Make a cell the current one: what is typed next goes into it."""
        self.setCurrentIndex(self.model_.index(position, self.model_.column_index(key)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_down(self) -> None:
        """Go to the same cell of the next line."""
        index = self.currentIndex()
        if index.row() + 1 < PLACES:
            self.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def paste(self) -> None:
        """Hand on what lies in the clipboard, for the current line."""
        index = self.currentIndex()
        column = self.key(index) if index.isValid() else ""
        self.pasted.emit(QGuiApplication.clipboard().text(), max(0, index.row()), column)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Tab go from one cell that can be filled to the next."""
        found = super().moveCursor(action, modifiers)
        steps = {QAbstractItemView.CursorAction.MoveNext: 1, QAbstractItemView.CursorAction.MovePrevious: -1}
        step = steps.get(action)
        if step is None:
            return found
        current = self.currentIndex()
        filled = [at for at, column in enumerate(self.model_.columns) if column.write is not None]
        at = current.row() * len(filled) + (filled.index(current.column()) if current.column() in filled else 0) + step
        if not 0 <= at < PLACES * len(filled):
            return current
        return self.model_.index(at // len(filled), filled[at % len(filled)])

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close an editor; Tab opens the next cell, but stands on an answer without opening its list."""
        action = _BESIDE.get(hint)
        found = self.moveCursor(action, Qt.KeyboardModifier.NoModifier) if action is not None else QModelIndex()
        if not found.isValid() or found == self.currentIndex() or self.key(found) != SPONSORED:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setCurrentIndex(found)
        self._tabbed = (found.row(), found.column())

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001 (as Qt calls it)
        """Go on by Tab from an answer that Tab led to; from any other cell Tab leaves the table."""
        index = self.currentIndex()
        came_by_tab = self._tabbed == (index.row(), index.column())
        self._tabbed = (-1, -1)
        actions = QAbstractItemView.CursorAction
        found = self.moveCursor(actions.MoveNext if is_next else actions.MovePrevious, Qt.KeyboardModifier.NoModifier)
        if not came_by_tab or found == index:
            return super().focusNextPrevChild(is_next)
        self.setCurrentIndex(found)
        self.edit(found)
        return True

    def currentChanged(self, now: Index, before: Index) -> None:
        """Forget how the cell before was come by."""
        self._tabbed = (-1, -1)
        super().currentChanged(now, before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Ctrl+V pastes rows, Delete empties a cell, Space or a letter answers "sponsored"."""
        index = self.currentIndex()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if is_editing or not self._answer(event, index):
            super().keyPressEvent(event)

    def _answer(self, event: QKeyEvent, index: Index) -> bool:
        """Do what a key means on a cell that is not being edited; False when it means nothing special."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return True
        if not index.isValid() or self.model_.columns[index.column()].write is None:
            return False
        key, post = Qt.Key(event.key()), self.place(index).post
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(index)
            return True
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.cleared.emit(index.row())
            elif post is not None:
                self.model_.setData(index, None)
            return True
        if self.key(index) != SPONSORED or (key != Qt.Key.Key_Space and key not in _YES_KEYS):
            return False
        now = post.is_sponsored if post else None
        self.model_.setData(index, _YES_KEYS.get(key, _NEXT_ANSWER[now]))
        return True


def _of(row: Place, key: str) -> Any:
    return None if row.post is None else getattr(row.post, key)


def _link(row: Place) -> str:
    return row.post.link if row.post else ""


def _answers() -> dict[bool | None, str]:
    return {None: EMPTY, True: tr("Yes"), False: tr("No")}


_LEFT = Qt.AlignmentFlag.AlignLeft
_BESIDE = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: QAbstractItemView.CursorAction.MoveNext,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: QAbstractItemView.CursorAction.MovePrevious,
}
