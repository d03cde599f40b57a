"""The preview table: mapping over the columns, fates with glyphs, and the choice for duplicates in its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QWidget

from planner.exchange.columns import Field
from planner.language import tr
from planner.ui.delegates import PADDING, CellDelegate, GlyphDelegate, NumberDelegate, TwoLineDelegate, said
from planner.ui.importing.mapping_header import MappingHeader
from planner.ui.importing.preview_model import FATE, FIRST, NUMBER, PreviewModel
from planner.ui.importing.preview_words import choice_words
from planner.ui.roles import FormerRole, LevelRole, RawRole
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.glyphs import FATE_GLYPHS, paint_box, paint_words
from planner.ui.widgets.table import prepare_table, watch_current_row

if TYPE_CHECKING:
    from datetime import date

    from planner.exchange.import_plan import DuplicateChoice
    from planner.ui.importing.preview_tasks import Preview

Index = QModelIndex | QPersistentModelIndex
SAMPLE = 40
NUMBER_WIDTH, FATE_WIDTH = 44, 92
NARROWEST, WIDEST = 64, 240
# How wide columns are at most: the first of these that leaves the reason its room.
CAPS = (WIDEST, 200, 170, 150, 130, 110)
PHONE_WIDEST = 150
# Room of a list beside its word: margins, padding and arrow.
LIST_ROOM = 52
REASON_NARROWEST, REASON_WIDEST = 200, 360
ARROW_ROOM = 44
LIST_WIDTH = 150


class ReasonDelegate(CellDelegate):
    """A quiet line; for a duplicate, what to do with it stands at the right as a list."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Write the reason, and draw the list of a duplicate."""
        text = str(said(index) or "")
        colour = "warn" if said(index, LevelRole) == "warn" else "text2"
        choice = said(index, RawRole)
        room = rect
        if choice is not None:
            words = dict(_words_at(index)).get(choice, "")
            box = self.choice_rect(rect, words)
            room = rect.adjusted(0, 0, -box.width() - PADDING, 0)
            paint_box(painter, box.toRectF(), "surface", "control", s.RADIUS_CONTROL)
            inner = box.adjusted(10, 0, -26, 0)
            paint_words(painter, inner, words, ("text", s.TYPE_BODY, REGULAR), Qt.AlignmentFlag.AlignLeft)
            arrow = QRect(box.right() - 24, box.y(), 16, box.height())
            paint_icon(painter, arrow, "chevron-down", "text2", s.ICON)
        paint_words(painter, room, text, (colour, s.TYPE_LABEL, REGULAR), Qt.AlignmentFlag.AlignLeft)

    def choice_rect(self, rect: QRect, words: str) -> QRect:
        """Return where the list of a duplicate stands in a cell, as wide as the chosen words."""
        width = metrics(s.TYPE_BODY).horizontalAdvance(words) + ARROW_ROOM
        top = rect.y() + (rect.height() - s.HEIGHT_CONTROL_SMALL) // 2
        return QRect(rect.right() - width + 1, top, width, s.HEIGHT_CONTROL_SMALL)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list that opens as wide as its longest words."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, ChoiceBox):
            editor.set_choices(_words_at(index))
            editor.view().setMinimumWidth(LIST_WIDTH)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the list where it is drawn."""
        editor.setGeometry(self._choice_place(option, index))

    def _choice_place(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        words = dict(_words_at(index)).get(said(index, RawRole), "")
        return self.choice_rect(option.rect.adjusted(PADDING, 0, -PADDING, -1), words)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Open the list with one click on it."""
        view = option.widget
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and isinstance(view, QAbstractItemView)
            and said(index, RawRole) is not None
            and self._choice_place(option, index).contains(event.position().toPoint())
        ):
            view.edit(model.index(index.row(), index.column()))
            return True
        return super().editorEvent(event, model, option, index)


def _words_at(index: Index) -> list[tuple[DuplicateChoice, str]]:
    """Return what can be done with the row of a cell; who lies in the trash is brought back."""
    model = index.model()
    row = model.plan_at(index.row()) if isinstance(model, PreviewModel) else None
    return choice_words(in_trash=row is not None and row.in_trash)


class PreviewTable(QTableView):
    """Shows a `PreviewModel`; `mapping_chosen(column, Choice)` when a column is to become something else."""

    mapping_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        prepare_table(self)
        self.preview = PreviewModel(self)
        self.head = MappingHeader(self)
        self.setHorizontalHeader(self.head)
        self.setModel(self.preview)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(tr("Preview of the rows"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self._reason_wanted = 0
        # What each column needs, and the widths the owner chose.
        self._needed: dict[int, int] = {}
        self._chosen: dict[int, int] = {}
        self._is_fitting = False
        self._delegates = {
            "cell": CellDelegate(self),
            "number": NumberDelegate(self),
            "name": TwoLineDelegate(self),
            "fate": GlyphDelegate(FATE_GLYPHS, self),
            "reason": ReasonDelegate(self, choice_words),
        }
        self.head.chosen.connect(self.mapping_chosen)
        self.head.sectionResized.connect(self._on_section_resized)
        self.activated.connect(self._on_activated)
        watch_current_row(self)

    def show_preview(self, shown: Preview, on: date) -> None:
        """Show a sheet with its plan; other columns than before get their width from what stands in them."""
        table, mapping = shown.table, shown.mapping
        same = [column.header for column in self.preview.mapping] == [column.header for column in mapping]
        top = self.verticalScrollBar().value()
        row = self.currentIndex().row()
        self.preview.set_preview(table, mapping, shown.plan, on)
        self.head.set_columns(mapping, shown.own_fields, keep_unmapped=shown.options.keep_unmapped)
        self._set_delegates()
        self._set_widths(keep=same)
        if same:
            self.setCurrentIndex(self.preview.index(row, FATE))
            self.verticalScrollBar().setValue(top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the reason as wide as there is room."""
        super().resizeEvent(event)
        self._fit_columns()

    def _set_delegates(self) -> None:
        model = self.preview
        for section in range(model.columnCount()):
            kind = "number" if model.is_right(section) else "name" if model.is_name(section) else "cell"
            if section == FATE:
                kind = "fate"
            elif model.is_reason(section):
                kind = "reason"
            self.setItemDelegateForColumn(section, self._delegates[kind])

    def _set_widths(self, *, keep: bool) -> None:
        before = self._needed if keep else {}
        self._chosen = self._chosen if keep else {}
        self._needed = {}
        for at, box in enumerate(self.head.boxes()):
            section = FIRST + at
            word = metrics(s.TYPE_BODY).horizontalAdvance(box.currentText()) + LIST_ROOM
            # Another meaning only ever makes a column large enough for a longer word.
            content = before[section] if section in before else self._content_width(section)
            self._needed[section] = max(word, content, NARROWEST)
            if section in self._chosen:
                self._chosen[section] = max(word, self._chosen[section])
        self._reason_wanted = self._content_width(self.preview.columnCount() - 1, s.TYPE_LABEL)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Narrow the columns until the reason has room at the right; when it never has, it follows the fate."""
        reason = self.preview.columnCount() - 1
        if reason <= FATE:
            return
        self._is_fitting = True
        room = self.viewport().width() - NUMBER_WIDTH - FATE_WIDTH
        wanted = min(max(self._reason_wanted, REASON_NARROWEST), REASON_WIDEST)
        enough = [cap for cap in CAPS if room - sum(self._widths(cap).values()) >= REASON_NARROWEST]
        # All of the reason is worth narrower columns, as long as their lists can be read.
        roomy = [cap for cap in enough if cap >= PHONE_WIDEST and room - sum(self._widths(cap).values()) >= wanted]
        widths = self._widths(next(iter(roomy or enough), WIDEST))
        self.setColumnWidth(NUMBER, NUMBER_WIDTH)
        self.setColumnWidth(FATE, FATE_WIDTH)
        for section, width in widths.items():
            self.setColumnWidth(section, width)
        self.head.moveSection(self.head.visualIndex(reason), reason if enough else FIRST)
        self.setColumnWidth(reason, room - sum(widths.values()) if enough else wanted)
        self._is_fitting = False

    def _widths(self, cap: int) -> dict[int, int]:
        """Return the width of every column of the file when none may be wider than `cap`."""
        widths = {}
        for section, needed in self._needed.items():
            column = self.preview.column_at(section)
            widest = PHONE_WIDEST if column and column.field is Field.PHONE else cap
            widths[section] = self._chosen.get(section, min(needed, widest))
        return widths

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        """Remember a width that the owner dragged."""
        if not self._is_fitting and section in self._needed:
            self._chosen[section] = width

    def _content_width(self, section: int, pixels: int = s.TYPE_BODY) -> int:
        model = self.preview
        weight = MEDIUM if model.is_name(section) else SEMIBOLD if model.is_right(section) else REGULAR
        head = metrics(s.TYPE_LABEL).horizontalAdvance(str(model.headerData(section, Qt.Orientation.Horizontal))) + 16
        widths = [min(head, 170)]
        for row in range(min(SAMPLE, model.rowCount())):
            index = model.index(row, section)
            width = metrics(pixels, weight).horizontalAdvance(str(said(index) or "")) + 2 * PADDING + 4
            if former := said(index, FormerRole):
                width += metrics(s.TYPE_LABEL).horizontalAdvance(former) + 8
            widths.append(width)
        return max(widths)

    def _on_activated(self, index: QModelIndex) -> None:
        """Let Enter open the list of a duplicate from anywhere in its row."""
        reason = self.preview.index(index.row(), self.preview.columnCount() - 1)
        if self.preview.has_choice(reason):
            self.setCurrentIndex(reason)
            self.edit(reason)
