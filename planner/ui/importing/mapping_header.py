"""The head of the preview: each column's name in the file, and over the column the list of what it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from planner.exchange.columns import Confidence, Field
from planner.language import tr
from planner.ui.importing.column_choices import Choice, choice_groups, choice_of
from planner.ui.importing.field_box import FieldBox
from planner.ui.importing.preview_model import FATE, FIRST
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.glyphs import paint_words
from planner.ui.widgets.styling import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent

    from planner.exchange.columns import ColumnMapping, Mapping
    from planner.queries.custom_fields import CustomFieldRow

HEIGHT = 69
NAME_HEIGHT = 28
MARGIN = 6


class MappingHeader(QHeaderView):
    """Names of the file above, lists of meanings below; `chosen(column of the file, Choice)`."""

    chosen = Signal(int, object)

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._boxes: list[FieldBox] = []
        self.setFixedHeight(HEIGHT)
        # Only room, no colour: a list over a narrow column (ER) has no place for the padding of a form's field.
        self.viewport().setStyleSheet(
            "QComboBox{padding:0 0 0 8px}QComboBox::drop-down{width:22px}"
            'QComboBox:focus,QComboBox[level="warn"]{padding:0 0 0 7px;min-height:24px;max-height:24px}'
        )
        self.setSectionsClickable(False)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(40)
        self.sectionResized.connect(self._place)
        self.sectionMoved.connect(self._place)
        view.horizontalScrollBar().valueChanged.connect(self._place)

    def set_columns(self, mapping: Mapping, own_fields: Sequence[CustomFieldRow], *, keep_unmapped: bool) -> None:
        """Show the columns of a file and what each becomes; a list that is open or has focus stays."""
        while len(self._boxes) > len(mapping):
            gone = self._boxes.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._boxes) < len(mapping):
            self._boxes.append(self._make_box(len(self._boxes)))
        groups = choice_groups(mapping, own_fields, keep_unmapped=keep_unmapped)
        for box, column in zip(self._boxes, mapping, strict=True):
            box.set_groups(groups)
            box.set_value(choice_of(column))
            box.setToolTip(box.currentText())
            name = tr("Column {name} becomes").format(name=column.header or column.index + 1)
            box.setAccessibleName(name)
            set_look(box, "variant", "dashed" if column.field in {None, Field.SKIP} else "")
            unsure = column.field is not None and column.confidence is Confidence.UNSURE
            set_look(box, "level", "warn" if unsure else "")
        self._place()
        self.viewport().update()

    def boxes(self) -> list[FieldBox]:
        """Return the lists, in the order of the columns."""
        return self._boxes

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint the name in the file; the list below paints itself."""
        painter.save()
        painter.fillRect(rect, qcolor("surface2"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), qcolor("line2"))
        left = Qt.AlignmentFlag.AlignLeft
        upper = QRect(rect.x() + 8, rect.y(), rect.width() - 14, NAME_HEIGHT)
        lower = upper.translated(0, NAME_HEIGHT)
        style = ("text2", s.TYPE_LABEL, REGULAR)
        column = self._column(logical)
        if column is not None:
            painter.fillRect(QRect(rect.x(), rect.y(), 1, rect.height() - 1), qcolor("line"))
            paint_words(painter, upper, " ".join(column.header.split()), style, left)
        elif logical == FATE:
            paint_words(painter, upper, tr("In the file"), style, left)
            paint_words(painter, lower, tr("Becomes"), style, left)
        elif logical > FATE:
            painter.fillRect(QRect(rect.x(), rect.y(), 1, rect.height() - 1), qcolor("line"))
            paint_words(painter, lower, tr("Reason"), style, left)
        painter.restore()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the lists over their columns."""
        super().showEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists over their columns."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a column into view when the keyboard reaches its list."""
        if event.type() == QEvent.Type.FocusIn and watched in self._boxes:
            self._bring_into_view(self._boxes.index(watched))
        return super().eventFilter(watched, event)

    def _column(self, logical: int) -> ColumnMapping | None:
        find = getattr(self.model(), "column_at", None)
        return find(logical) if find else None

    def _make_box(self, at: int) -> FieldBox:
        box = FieldBox(self.viewport())
        box.setProperty("small", True)
        box.setFixedHeight(s.HEIGHT_CONTROL_SMALL)
        box.view().setMinimumWidth(190)
        box.installEventFilter(self)
        box.activated.connect(lambda _row: self._on_chosen(at, box))
        box.show()
        return box

    def _on_chosen(self, at: int, box: FieldBox) -> None:
        choice: Choice = box.value()
        self.chosen.emit(at, choice)

    def _place(self) -> None:
        for at, box in enumerate(self._boxes):
            section = FIRST + at
            if section >= self.count():
                return
            left = self.sectionViewportPosition(section) + MARGIN
            box.setGeometry(left, NAME_HEIGHT, max(20, self.sectionSize(section) - 2 * MARGIN), box.height())

    def _bring_into_view(self, at: int) -> None:
        left, width = self.sectionViewportPosition(FIRST + at), self.sectionSize(FIRST + at)
        bar = self._view.horizontalScrollBar()
        if left < 0:
            bar.setValue(bar.value() + left)
        elif left + width > self.viewport().width():
            bar.setValue(bar.value() + left + width - self.viewport().width())
