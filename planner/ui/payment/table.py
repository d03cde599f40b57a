"""The table of a payment mix: grouped by kind, edited in place, the total once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from planner.formats import format_date, format_day_relative
from planner.language import tr
from planner.terms import PaymentKind, PaymentStatus
from planner.ui.delegates import PADDING, TwoLineDelegate, paint_ground
from planner.ui.editors import DateEdit
from planner.ui.payment.cells import (
    amount_text,
    each_text,
    line_name,
    plain,
    quantity_text,
    sent_text,
    shown_status,
    status_glyph,
    status_text,
    status_tip,
    unit_cost,
    unit_retail,
    within,
)
from planner.ui.payment.entries import STATUSES, Entry, EntryRole
from planner.ui.reading import Reading, read_count, read_date, read_rupiah
from planner.ui.roles import RawRole
from planner.ui.table import Column, TableModel
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.theme.tokens import theme
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.glyphs import paint_box, paint_sign, paint_words
from planner.ui.widgets.styling import set_look
from planner.ui.widgets.table import TableHeader, fit_in_page, prepare_table, watch_current_row
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    Choices = list[tuple[Any, str]]
    Write = Callable[[Entry, str, Any], bool]

KINDS = tuple(PaymentKind)
NEW = "new"  # the last choice of a list of products or events
LARGEST_RUPIAH = 999_999_999_999
MOST_UNITS = 1_000_000
NUMBERS = frozenset({"quantity", "cost", "retail"})
FITTED = ("cost", "retail", "due")
LEAST_WIDTH = 92  # an open cell needs it, too
WIDE_TABLE = 760  # below that the amounts take only what they need, and the names have the rest
HEIGHTS = {EntryRole.GROUP: 32, EntryRole.TOTAL: 40}
INDENT = 32
SHIFTS = {"label": INDENT, "due": 8}  # words stand right of the mark, and a little apart from the amounts


class PaymentModel(TableModel):
    """The rows of the table; which cells can be edited depends on what the row is."""

    def __init__(self, today: Callable[[], date], write: Write, parent: QObject | None = None) -> None:
        self._today = today
        self._write = write
        super().__init__(self._columns(), parent)

    def flags(self, index: Any) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        entry = self.row_at(index.row())
        if entry is None or not self.is_editable(entry, self.columns[index.column()].key):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def is_editable(self, entry: Entry, key: str) -> bool:
        """Return whether a cell can be edited: an amount of cash has one place, shipping only its cost."""
        if entry.role is EntryRole.SHIPPING:
            return key == "cost"
        if entry.role is not EntryRole.LINE:
            return False
        return not (entry.kind is PaymentKind.CASH and key in {"quantity", "retail"})

    def row_of(self, entry_id: str) -> int:
        """Return where a row stands, -1 when it does not."""
        return next((at for at in range(self.rowCount()) if self.row_at(at).id == entry_id), -1)

    def _columns(self) -> tuple[Column, ...]:
        def write(key: str) -> Callable[[Entry, Any], bool]:
            return lambda entry, value: self._write(entry, key, value)

        return (
            Column("label", lambda: tr("Kind"), 0, line_name, self._raw_label, tooltip=line_name, write=write("label")),
            Column(
                "quantity",
                lambda: tr("Qty"),
                56,
                quantity_text,
                lambda entry: str(entry.line.quantity),
                write=write("quantity"),
                right=True,
            ),
            Column(
                "cost",
                lambda: tr("Cost price"),
                122,
                lambda entry: amount_text(entry, entry.cost),
                lambda entry: plain(unit_cost(entry)),
                second=lambda entry: each_text(entry, unit_cost(entry)),
                write=write("cost"),
                right=True,
            ),
            Column(
                "retail",
                lambda: tr("Retail value"),
                126,
                lambda entry: amount_text(entry, entry.retail),
                lambda entry: plain(unit_retail(entry)),
                second=lambda entry: each_text(entry, unit_retail(entry)),
                write=write("retail"),
                right=True,
            ),
            Column("due", lambda: tr("Due"), 100, self._due, self._raw_due, self._late, write=write("due")),
            Column(
                "status",
                lambda: tr("Status"),
                116,
                status_text,
                shown_status,
                lambda entry: sent_text(entry, self._today()),
                tooltip=lambda entry: status_tip(entry, self._today()),
                write=write("status"),
            ),
        )

    def _raw_label(self, entry: Entry) -> Any:
        if entry.line is None:
            return None
        return {PaymentKind.PRODUCT: entry.line.product_id, PaymentKind.EVENT: entry.line.event_id}.get(
            entry.line.kind, entry.line.label
        )

    def _due(self, entry: Entry) -> str:
        return "" if entry.line is None else format_date(entry.line.due_on, self._today(), weekday=False)

    def _raw_due(self, entry: Entry) -> Any:
        return entry.line.due_on if entry.line else None

    def _late(self, entry: Entry) -> str:
        line = entry.line
        if line is None or entry.role is not EntryRole.LINE or line.due_on is None or line.due_on >= self._today():
            return ""
        open_now = line.status in _NOT_DONE
        return format_day_relative(line.due_on, self._today()) if open_now else ""


class PaymentDelegate(TwoLineDelegate):
    """Paints groups, lines and the total, and gives each column its editor."""

    def __init__(
        self, view: PaymentTable, today: Callable[[], date], choices: Callable[[PaymentKind], Choices]
    ) -> None:
        super().__init__(view, strong=False)
        self._view = view
        self._today = today
        self._choices_of = choices

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paint ground and content by what the row is."""
        entry, key = self._view.entry(index), self._view.key(index)
        painter.save()
        paint_ground(painter, option, index)
        if entry.role is EntryRole.GROUP and not option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect.adjusted(0, 0, 0, -1), qcolor("surface2"))
        if entry.role is EntryRole.TOTAL:
            painter.fillRect(QRect(option.rect.x(), option.rect.y() - 1, option.rect.width(), 1), qcolor("control"))
            painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), qcolor("surface"))
        rect = option.rect.adjusted(PADDING, 0, -PADDING, -1)
        if key == "label":
            self._paint_mark(painter, rect, entry)
        rect = rect.adjusted(SHIFTS.get(key, 0), 0, 0, 0)
        if key == "status":
            self._paint_status(painter, rect, entry)
        else:
            self.align = Qt.AlignmentFlag.AlignRight if key in NUMBERS else Qt.AlignmentFlag.AlignLeft
            self.weight = REGULAR if entry.role in {EntryRole.LINE, EntryRole.SHIPPING} else SEMIBOLD
            if index.data():
                self.paint_cell(painter, rect, index)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        place = QRect(rect.x() + 8, rect.y(), 12, rect.height())
        if entry.role is EntryRole.SHIPPING:
            paint_icon(painter, place.adjusted(-2, 0, 2, 0), "truck", "text2")
        elif entry.role is EntryRole.GROUP and entry.kind is not None:
            box = QRect(place.x(), place.center().y() - 5, 12, 12)
            paint_box(painter, box.toRectF(), theme().series[KINDS.index(entry.kind)].fill, "", 3)

    def _paint_status(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        if entry.role is EntryRole.GROUP:
            style = ("accent", s.TYPE_LABEL, MEDIUM)
            paint_words(painter, rect, status_text(entry), style, Qt.AlignmentFlag.AlignLeft)
        elif entry.line is not None:
            glyph, second = status_glyph(shown_status(entry)), sent_text(entry, self._today())
            upper = QRect(rect.x(), rect.y() + 1, rect.width(), 18) if second else rect
            paint_sign(painter, QRect(upper.x() - 1, upper.y(), 14, upper.height()), glyph)
            style = (glyph.colour, s.TYPE_LABEL, REGULAR)
            paint_words(painter, upper.adjusted(18, 0, 0, 0), status_text(entry), style, Qt.AlignmentFlag.AlignLeft)
            lower = QRect(rect.x() + 18, rect.y() + 18, rect.width() - 18, 14)
            paint_words(painter, lower, second, ("text3", s.TYPE_SMALL, REGULAR), Qt.AlignmentFlag.AlignLeft)

    def paint_second(self, painter: QPainter, rect: QRect, index: Any, text: str) -> None:
        """Write the price per unit, or in red how late it is."""
        colour = "bad" if self._view.key(index) == "due" else "text3"
        paint_words(painter, rect, text, (colour, s.TYPE_SMALL, REGULAR), self.align)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Any) -> QWidget:
        """Return the editor of a column: a list, a date, or a line."""
        entry, key = self._view.entry(index), self._view.key(index)
        self.align = Qt.AlignmentFlag.AlignRight if key in NUMBERS else Qt.AlignmentFlag.AlignLeft
        self._choices = None
        if key == "status" and entry.kind is not None:
            kind = entry.kind
            self._choices = lambda: [(status, word(status)) for status in STATUSES[kind]]
        elif key == "label" and entry.kind is not None and entry.kind is not PaymentKind.CASH:
            kind = entry.kind
            self._choices = lambda: self._choices_of(kind)
        if key == "due":
            editor: QWidget = DateEdit(self._today, parent)
            editor.setProperty("variant", "cell")
        else:
            editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(f"{line_name(entry)}: {self._view.model_.columns[index.column()].title()}")
        return editor

    def fill_editor(self, editor: QWidget, index: Any) -> None:
        """Show the stored value."""
        if isinstance(editor, DateEdit):
            editor.reset_value(index.data(RawRole))
            editor.selectAll()
        else:
            super().fill_editor(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Any) -> None:
        """Give the model the value; what cannot be read leaves the old one."""
        if isinstance(editor, QLineEdit):
            reading = self._read(editor, index)
            if not reading.problem:
                model.setData(index, reading.value)
            else:
                self._view.refused.emit(reading.problem)
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the editor open, with the reason under it, when Enter or Tab would store what cannot be read."""
        storing = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STORING
        if storing and isinstance(editor, QWidget) and self.says_why(editor, self._view.currentIndex()):
            return True
        return super().eventFilter(editor, event)

    def says_why(self, editor: QWidget, index: Any) -> bool:
        """Say under the open cell why what is typed cannot be stored; False when it can be."""
        if not isinstance(editor, QLineEdit):
            return False
        problem = self._read(editor, index).problem
        set_look(editor, "level", "bad" if problem else "")
        if problem:
            editor.setAccessibleDescription(problem)
            QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height())), problem, editor)
        return bool(problem)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Any) -> None:
        """Put the field over the words, right of the mark."""
        super().updateEditorGeometry(editor, option, index)
        if self._view.key(index) == "label":
            editor.setGeometry(editor.geometry().adjusted(INDENT, 0, 0, 0))
        if isinstance(editor, ChoiceBox):
            editor.setMinimumWidth(max(editor.width(), 120))

    def _read(self, editor: QLineEdit, index: Any) -> Reading:
        key = self._view.key(index)
        if isinstance(editor, DateEdit):
            if editor.text() == ("" if editor.value() is None else editor.shown(editor.value())):
                return Reading(editor.value())
            return read_date(editor.text(), self._today())
        if key == "quantity":
            return within(read_count(editor.text()), 1, MOST_UNITS, needed=True)
        if key in NUMBERS:
            return within(read_rupiah(editor.text()), 0, LARGEST_RUPIAH)
        return Reading(editor.text().strip())


class PaymentHeader(TableHeader):
    """The column heads, which stand over their words."""

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint one head, shifted like its column."""
        model = self.model()
        shift = SHIFTS.get(model.columns[logical].key, 0) if isinstance(model, PaymentModel) else 0
        painter.fillRect(rect, qcolor("surface2"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), shift, 1), qcolor("line2"))
        super().paintSection(painter, rect.adjusted(shift, 0, 0, 0), logical)


class PaymentTable(QTableView):
    """The table as high as its rows; `added(kind)` from a group row, `removed(line id)` on Delete."""

    added = Signal(object)
    removed = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        today: Callable[[], date],
        write: Write,
        choices: Callable[[PaymentKind], Choices],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown: Sequence[Entry] = ()
        self.model_ = PaymentModel(today, write, self)
        prepare_table(self)
        self.setHorizontalHeader(PaymentHeader(self))
        self.setModel(self.model_)
        self.setItemDelegate(PaymentDelegate(self, today, choices))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setAccessibleName(tr("Payment mix"))
        fit_in_page(self, [column.width for column in self.model_.columns])
        watch_current_row(self)
        self.clicked.connect(self._on_clicked)

    def set_entries(self, shown: Sequence[Entry]) -> None:
        """Show these rows; the current row stays the current one."""
        current = self.current_entry()
        column = self.currentIndex().column()
        self._shown = shown
        same = [entry.id for entry in shown] == [self.model_.row_at(at).id for at in range(self.model_.rowCount())]
        if not same and self.model_.rowCount() == len(shown):
            self.model_.set_rows([])
        self.model_.set_rows(shown)
        if not same:
            for at, entry in enumerate(shown):
                self.setRowHeight(at, HEIGHTS.get(entry.role, s.HEIGHT_ROW))
            height = s.HEIGHT_COLUMN_HEAD + sum(self.rowHeight(at) for at in range(len(shown)))
            self.setFixedHeight(height)
            if current is not None and (row := self.model_.row_of(current.id)) >= 0:
                self.setCurrentIndex(self.model_.index(row, column))
        self._fit_columns()

    def entry(self, index: Any) -> Entry:
        """Return the row an index stands in."""
        found: Entry = self.model_.row_at(index.row())
        return found

    def key(self, index: Any) -> str:
        """Return the key of an index's column."""
        key: str = self.model_.columns[index.column()].key
        return key

    def current_entry(self) -> Entry | None:
        """Return the current row, None when there is none."""
        index = self.currentIndex()
        return self.entry(index) if index.isValid() else None

    def point_at(self, entry_id: str, key: str) -> None:
        """Make a cell the current one: what is typed next goes into it."""
        row = self.model_.row_of(entry_id)
        if row >= 0:
            self.setCurrentIndex(self.model_.index(row, self.model_.column_index(key)))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_edit(self) -> bool:
        """Store what is typed in the open cell; False, with the reason at the cell, when it cannot be read."""
        index = self.currentIndex()
        editor = self.indexWidget(index) if self.state() == QAbstractItemView.State.EditingState else None
        delegate = self.itemDelegate()
        if editor is None or not isinstance(delegate, PaymentDelegate):
            return True
        if delegate.says_why(editor, index):
            return False
        self.commitData(editor)
        self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)
        return True

    def edit_cell(self, entry_id: str, key: str) -> None:
        """Start editing a cell of a row."""
        if self.model_.row_of(entry_id) >= 0:
            self.point_at(entry_id, key)
            self.edit(self.currentIndex())

    def point_under(self, entry_id: str) -> QPoint:
        """Return the place on the screen under the last cell of a row, for a menu."""
        row = max(self.model_.row_of(entry_id), 0)
        rect = self.visualRect(self.model_.index(row, len(self.model_.columns) - 1))
        return self.viewport().mapToGlobal(rect.bottomLeft())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names what room there is in a narrow table."""
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits or adds, Delete removes the line; everything else as usual."""
        entry = self.current_entry()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if entry is not None and not is_editing:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
                if entry.role is EntryRole.GROUP:
                    self.added.emit(entry.kind)
                elif self.model_.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
                    self.edit(self.currentIndex())
                return
            if event.key() == Qt.Key.Key_Delete and entry.role is EntryRole.LINE:
                self.removed.emit(entry.id)
                return
        super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        """Give amounts and dates the room they need: at least as drawn, in a narrow table no more than that."""
        is_narrow = self.viewport().width() < WIDE_TABLE
        head, strong = metrics(s.TYPE_LABEL), metrics(s.TYPE_BODY, SEMIBOLD)
        for key in FITTED:
            at = self.model_.column_index(key)
            column = self.model_.columns[at]
            words = [head.horizontalAdvance(column.title())]
            words += [strong.horizontalAdvance(column.text(entry)) for entry in self._shown]
            least = LEAST_WIDTH if is_narrow else column.width
            width = max(max(words) + SHIFTS.get(key, 0) + 2 * PADDING + 1, least)
            self.horizontalHeader().resizeSection(at, width)

    def _on_clicked(self, index: Any) -> None:
        entry = self.entry(index)
        if entry.role is EntryRole.GROUP and self.key(index) == "status":
            self.added.emit(entry.kind)


_NOT_DONE = {PaymentStatus.PLANNED, PaymentStatus.DUE, PaymentStatus.PACKED}
_STORING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
