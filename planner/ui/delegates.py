"""How table cells are painted and edited: one small delegate per kind of column.

Every delegate paints ground, row line and the bar of the current row itself, so that all columns look alike; the
ground of the row under the pointer comes from `widgets.table.prepare_table`. Models speak through `ui.roles`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planner.ui.roles import FormerRole, LevelRole, RawRole, SecondLevelRole, SecondLineRole
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import qcolor
from planner.ui.theme.tokens import theme
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.glyphs import (
    ENGAGEMENT_GLYPHS,
    NO_VERDICT,
    PLATFORM_WIDTH,
    VERDICT_GLYPHS,
    Glyph,
    paint_check_box,
    paint_platform,
    paint_sign,
    paint_tier,
    paint_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Choices = Callable[[], Sequence[tuple[Any, str]]]

Index = QModelIndex | QPersistentModelIndex
EMPTY = "—"
PADDING = 8
# What follows a left-aligned text is the next column's padding, so little of its own is needed.
TAIL = 2
LEVEL_COLOURS = {"good": "good", "warn": "warn", "bad": "bad", "quiet": "text3", "link": "accent"}
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


# By its number: an enum of Python's takes longer to combine than the cell takes to fill.
_SELECTED = QStyle.StateFlag.State_Selected.value


def said(index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
    """Return what the model says of a cell; asked directly: through QVariant it takes ten times as long."""
    return index.model().data(index, role)


def cell_text(index: Index) -> str:
    """Return the text of a cell, `—` when there is none: a missing value is never shown as 0."""
    value = said(index)
    return EMPTY if value is None or value == "" else str(value)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    """Fill a cell's ground, draw the line under its row and, in the first column, the bar of the current row."""
    view, rect, row = option.widget, option.rect, index.row()
    hovered = view is not None and view.property("hoverRow") == row
    at_left = rect.x() <= 0 and isinstance(view, QAbstractItemView)
    is_current = at_left and isinstance(view, QAbstractItemView) and view.currentIndex().row() == row
    fill_row(painter, rect, selected=bool(option.state.value & _SELECTED), hovered=hovered, current=is_current)


def fill_row(painter: QPainter, rect: QRect, *, selected: bool, hovered: bool, current: bool) -> None:
    """Fill the ground of a row or a part of it, with the line under it and the bar of the current row at its left."""
    left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
    painter.fillRect(rect, qcolor("accent_tint" if selected else "hover" if hovered else "surface"))
    painter.fillRect(left, top + height - 1, width, 1, qcolor("line"))
    if current:
        painter.fillRect(left, top, s.WIDTH_MARK, height, qcolor("accent"))


_FILLED = "filled"  # the property of an editor that shows the stored value already


class CellDelegate(QStyledItemDelegate):
    """A cell of one line; the base of all others.

    `choices` gives (value, word) pairs: the cell is then edited by a list instead of a line.
    """

    align = LEFT
    weight = REGULAR

    def __init__(self, parent: QObject | None = None, choices: Choices | None = None) -> None:
        super().__init__(parent)
        self._choices = choices

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then what `paint_cell` of the column paints; both set pen, brush and font themselves.

        So nothing is saved and restored around a cell, which costs as much as its ground. Who clips or moves the
        painter in `paint_cell` puts that back.
        """
        paint_ground(painter, option, index)
        self.paint_over(painter, option.rect, index, selected=False)

    def paint_over(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:  # noqa: ARG002
        """Paint a cell over a ground that is there already."""
        self.paint_cell(painter, self._inner(rect), index)

    def _inner(self, rect: QRect) -> QRect:
        left, right = (TAIL, PADDING) if self.align == RIGHT else (PADDING, TAIL)
        return rect.adjusted(left, 0, -right, -1)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Write the value, after its struck-through former value when it has one."""
        text = cell_text(index)
        former = said(index, FormerRole)
        if former:
            self._paint_former(painter, rect, str(former), text)
        paint_words(painter, rect, text, (self.colour(index, text), s.TYPE_BODY, self.weight_of(index)), self.align)

    def _paint_former(self, painter: QPainter, rect: QRect, former: str, text: str) -> None:
        width = metrics(s.TYPE_BODY).horizontalAdvance(text) + 6
        place = rect.adjusted(0, 0, -width, 0) if self.align == RIGHT else rect.adjusted(width, 0, 0, 0)
        paint_words(painter, place, former, ("text3", s.TYPE_LABEL, REGULAR), self.align)
        length = min(metrics(s.TYPE_LABEL).horizontalAdvance(former), place.width())
        left = place.right() - length + 1 if self.align == RIGHT else place.x()
        painter.fillRect(QRect(left, place.center().y() + 1, length, 1), qcolor("text3"))

    def colour(self, index: Index, text: str) -> str:
        """Return the colour token of the value."""
        if text == EMPTY:
            return "text3"
        return LEVEL_COLOURS.get(str(said(index, LevelRole)), "text")

    def weight_of(self, index: Index) -> int:
        """Return the weight of the value: 600 for a total or a doubtful value."""
        return SEMIBOLD if said(index, LevelRole) in {"strong", "warn"} else self.weight

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the text and the height of a row."""
        return QSize(metrics(s.TYPE_BODY).horizontalAdvance(cell_text(index)) + 2 * PADDING, s.HEIGHT_ROW)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the model's tooltip, or the whole text of a cell that was cut."""
        own = index.data(Qt.ItemDataRole.ToolTipRole)
        room = self._inner(option.rect).width()
        lines = [cell_text(index), str(said(index, SecondLineRole) or "")]
        cut = metrics(s.TYPE_BODY).horizontalAdvance(lines[0]) > room
        cut = cut or metrics(s.TYPE_SMALL).horizontalAdvance(lines[1]) > room
        if own or not cut:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), "\n".join(line for line in lines if line), view)
        return True

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list for a column with choices, else a line."""
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "")
        editor = self._choice_editor(parent) if self._choices else self._line_editor(parent)
        editor.setAccessibleName(name)
        return editor

    def _line_editor(self, parent: QWidget) -> QWidget:
        line = QLineEdit(parent)
        line.setProperty("variant", "cell")
        line.setAlignment(self.align)
        return line

    def _choice_editor(self, parent: QWidget) -> QWidget:
        box = ChoiceBox(parent)
        box.setProperty("variant", "cell")
        box.set_choices(self._choices() if self._choices else ())
        box.activated.connect(lambda: self._finish(box))
        return box

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the stored value once, when the editor opens: what is read later never goes over what is typed."""
        if not editor.property(_FILLED):
            editor.setProperty(_FILLED, True)
            self.fill_editor(editor, index)

    def fill_editor(self, editor: QWidget, index: Index) -> None:
        """Show the stored value: EditRole, or RAW for a choice."""
        if isinstance(editor, ChoiceBox):
            editor.set_value(said(index, RawRole))
            editor.open_soon()
        elif isinstance(editor, QLineEdit):
            value = index.data(Qt.ItemDataRole.EditRole)
            editor.setText("" if value is None else str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the model the text, or the value of the choice."""
        if isinstance(editor, ChoiceBox):
            model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Put a field of 28 px into the row."""
        rect = option.rect.adjusted(2, 0, -2, -1)
        top = rect.y() + (rect.height() - s.HEIGHT_CONTROL_SMALL) // 2
        editor.setGeometry(rect.x(), top, rect.width(), s.HEIGHT_CONTROL_SMALL)


class NumberDelegate(CellDelegate):
    """A number at the right; tabular figures make it comparable down the column."""

    align = RIGHT


class TwoLineDelegate(CellDelegate):
    """A value with a smaller second line: a name with its handle, an action with its date."""

    weight = MEDIUM

    def __init__(
        self,
        parent: QObject | None = None,
        choices: Choices | None = None,
        *,
        strong: bool = True,
    ) -> None:
        super().__init__(parent, choices)
        self.weight = MEDIUM if strong else REGULAR

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Write both lines; a cell without second line stands in the middle."""
        second = said(index, SecondLineRole)
        if not second:
            super().paint_cell(painter, rect, index)
            return
        text = cell_text(index)
        upper = QRect(rect.x(), rect.y() + 1, rect.width(), 18)
        lower = QRect(rect.x(), rect.y() + 18, rect.width(), 14)
        paint_words(painter, upper, text, (self.colour(index, text), s.TYPE_BODY, self.weight_of(index)), self.align)
        self.paint_second(painter, lower, index, str(second))

    def paint_second(self, painter: QPainter, rect: QRect, index: Index, text: str) -> None:
        """Write the second line."""
        level = str(said(index, SecondLevelRole))
        weight = MEDIUM if level == "bad" else REGULAR
        paint_words(painter, rect, text, (LEVEL_COLOURS.get(level, "text3"), s.TYPE_SMALL, weight), self.align)


class EngagementDelegate(TwoLineDelegate):
    """An engagement rate at the right, its verdict with glyph under it (SECOND_LEVEL: high fair low odd none)."""

    align = RIGHT

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, strong=False)

    def paint_second(self, painter: QPainter, rect: QRect, index: Index, text: str) -> None:
        """Write the verdict with its glyph before it."""
        glyph = ENGAGEMENT_GLYPHS.get(str(said(index, SecondLevelRole)), ENGAGEMENT_GLYPHS["none"])
        paint_words(painter, rect, text, (glyph.colour, s.TYPE_SMALL, REGULAR), RIGHT)
        left = rect.right() - metrics(s.TYPE_SMALL).horizontalAdvance(text) - 13
        paint_sign(painter, QRect(left, rect.y(), 12, rect.height()), glyph, 12)


class TierDelegate(CellDelegate):
    """A tier's pill; RAW (or LEVEL) holds the `Tier`."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the pill; a dash when the tier is unknown."""
        tier = said(index, RawRole) or said(index, LevelRole)
        if str(tier) in theme().tiers:
            paint_tier(painter, rect, str(tier), cell_text(index))
        else:
            super().paint_cell(painter, rect, index)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the room of the longest pill."""
        return QSize(86, s.HEIGHT_ROW)


class PlatformDelegate(CellDelegate):
    """The platforms of a person as boxes; RAW holds one `Platform` or a sequence of them."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw as many boxes as fit."""
        raw = said(index, RawRole)
        platforms = [raw] if isinstance(raw, str) else list(raw or ())
        if not platforms:
            super().paint_cell(painter, rect, index)
        left = rect.x()
        for platform in platforms:
            if left + PLATFORM_WIDTH > rect.right() + TAIL:
                break
            left = paint_platform(painter, left, rect.center().y(), str(platform))


class GlyphDelegate(CellDelegate):
    """A word with a glyph before it; `glyphs` maps LEVEL (or RAW) to icon and colour of both."""

    def __init__(
        self,
        glyphs: Mapping[str, Glyph],
        parent: QObject | None = None,
        choices: Choices | None = None,
        fallback: str = "",
    ) -> None:
        super().__init__(parent, choices)
        self._glyphs = glyphs
        self._fallback = fallback

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw glyph and word; a value that has no glyph is written plainly."""
        key = said(index, LevelRole) or said(index, RawRole) or self._fallback
        glyph = self._glyphs.get(str(key))
        if glyph is None:
            super().paint_cell(painter, rect, index)
            return
        paint_sign(painter, QRect(rect.x() - 1, rect.y(), 14, rect.height()), glyph)
        words = rect.adjusted(18, 0, 0, 0)
        paint_words(painter, words, cell_text(index), (glyph.colour, s.TYPE_LABEL, REGULAR), LEFT)


class VerdictDelegate(GlyphDelegate):
    """The outcome of a background check; no verdict is a circle and the model's word for "not yet"."""

    def __init__(self, parent: QObject | None = None, choices: Choices | None = None) -> None:
        super().__init__(VERDICT_GLYPHS, parent, choices, NO_VERDICT)


class CheckDelegate(QStyledItemDelegate):
    """The check box column: shows CheckStateRole where the model has one, else whether the row is selected."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and box."""
        paint_ground(painter, option, index)
        self.paint_over(painter, option.rect, index, selected=bool(option.state.value & _SELECTED))

    def paint_over(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        """Paint the box over a ground that is there already."""
        stored = said(index, Qt.ItemDataRole.CheckStateRole)
        ticked = Qt.CheckState.Checked if selected else Qt.CheckState.Unchecked
        paint_check_box(painter, rect.adjusted(2, 0, 0, -1), ticked if stored is None else Qt.CheckState(stored))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the room of a box."""
        return QSize(40, s.HEIGHT_ROW)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick or untick on a click or on the space bar."""
        if isinstance(event, QMouseEvent):
            if event.button() != Qt.MouseButton.LeftButton:
                return False
            # The press is swallowed too, or the view would make this row the only selected one.
            return event.type() != QEvent.Type.MouseButtonRelease or self._toggle(model, option, index)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return self._toggle(model, option, index)
        return False

    def _toggle(self, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        stored = said(index, Qt.ItemDataRole.CheckStateRole)
        if stored is not None:
            ticked = Qt.CheckState(stored) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        view = option.widget
        if isinstance(view, QAbstractItemView):
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            view.selectionModel().select(model.index(index.row(), index.column()), flags)
        return True
