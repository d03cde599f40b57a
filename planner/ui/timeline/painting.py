"""How the lines of a timeline are laid out and painted, in the wide room of a page and in the pane."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.language import tr
from planner.queries.timeline import Entry, Kind
from planner.settings import shown_author
from planner.ui.delegates import said
from planner.ui.roles import RawRole
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, font, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.timeline.model import Older
from planner.ui.timeline.words import (
    clock_words,
    fold_words,
    heading,
    icon_of,
    sentence,
    state_word,
    value_words,
)

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from planner.queries.timeline_words import FieldChange
    from planner.ui.timeline.model import Index, Line, TimelineModel

NARROW = 520  # below this there is no column for the time and none for who
HEADING = 34
OLDER = 40
PAD = 8
CLOCK = 52
WHO = 132
BUTTON = 24
FIELD, NARROW_FIELD = 168, 104
FOLDED_LINES = 4
MOST_CHANGES = 60  # an import fills in hundreds
_LONG_WORD = re.compile(r"(\S{28})(?=\S)")
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextSingleLine)
Style = tuple[str, int, int]  # colour token, px, weight


class Piece(NamedTuple):
    """Words in their place, counted from the corner of the line."""

    rect: QRect
    text: str
    style: Style
    flags: int = _WRAPPED


class Laid(NamedTuple):
    """One line of the timeline, laid out."""

    pieces: tuple[Piece, ...]
    height: int
    can_unfold: bool


class Column:
    """Puts words below each other between two edges."""

    def __init__(self, left: int, width: int, top: int) -> None:
        self.left, self.width, self.top = left, width, top
        self.pieces: list[Piece] = []

    def add(self, text: str, style: Style, *, most: int = 0) -> bool:
        """Add a text that wraps, of at most so many lines; tell whether all of it is there."""
        soft = _LONG_WORD.sub("\\1\u200b", text)
        needed = wrapped_height(soft, style, self.width)
        allowed = min(needed, most * metrics(style[1], style[2]).lineSpacing()) if most else needed
        self.pieces.append(Piece(QRect(self.left, self.top, self.width, allowed), soft, style))
        self.top += allowed
        return allowed == needed


def wrapped_height(text: str, style: Style, width: int) -> int:
    """Return how high a text is that wraps."""
    return metrics(style[1], style[2]).boundingRect(QRect(0, 0, width, 1_000_000), _WRAPPED, text).height()


def lay_out(entry: Entry, width: int, now: datetime, *, unfolded: bool) -> Laid:
    """Lay an entry out in a width."""
    is_narrow = width < NARROW
    left = s.SPACE_2 + (0 if is_narrow else CLOCK) + s.ICON + s.SPACE_3
    right = width - s.SPACE_2 - (2 * BUTTON if has_buttons(entry) else 0)
    column = Column(left, max(80, right - left - (0 if is_narrow else WHO)), PAD)
    quiet = entry.undone or entry.kind is Kind.UNDO
    if heading(entry):
        column.add(heading(entry), ("text2", s.TYPE_LABEL, MEDIUM))
    weight = SEMIBOLD if entry.stage else REGULAR
    is_whole = column.add(
        sentence(entry, now.date()),
        ("text3" if quiet else "text", s.TYPE_BODY, weight),
        most=0 if unfolded else FOLDED_LINES,
    )
    can_unfold = bool(fold_words(entry)) or not is_whole or (unfolded and bool(entry.text))
    _add_second_line(column, entry, now, is_narrow=is_narrow, more=_more_words(entry, is_whole=is_whole))
    if unfolded and fold_words(entry):
        column.top += s.SPACE_1
        _add_changes(column, entry.changes, NARROW_FIELD if is_narrow else FIELD)
    if not is_narrow:
        clock = QRect(s.SPACE_2, PAD, CLOCK, 18)
        column.pieces.append(Piece(clock, clock_words(entry, now), ("text3", s.TYPE_LABEL, REGULAR), _ONE_LINE))
        who = QRect(column.left + column.width, PAD, WHO, 18)
        shown = metrics(s.TYPE_LABEL).elidedText(
            shown_author(entry.author), Qt.TextElideMode.ElideRight, WHO - s.SPACE_2
        )
        column.pieces.append(Piece(who, shown, ("text3", s.TYPE_LABEL, REGULAR), _RIGHT))
    return Laid(tuple(column.pieces), column.top + PAD, can_unfold)


def has_buttons(entry: Entry) -> bool:
    """Tell whether an entry can be changed where it stands: a note that is still there."""
    return bool(entry.text) and not entry.undone


def button_rects(rect: QRect) -> tuple[QRect, QRect]:
    """Return the places of the pencil and the trash in an entry's rectangle."""
    top, right = rect.top() + PAD - 4, rect.right() + 1 - s.SPACE_2
    return QRect(right - 2 * BUTTON, top, BUTTON, BUTTON), QRect(right - BUTTON, top, BUTTON, BUTTON)


def _more_words(entry: Entry, *, is_whole: bool) -> str:
    return fold_words(entry) or ("" if is_whole else tr("Read all"))


def _add_second_line(column: Column, entry: Entry, now: datetime, *, is_narrow: bool, more: str) -> None:
    """Add when, who and where as far as they have no column, the state, and how much is folded."""
    parts = [clock_words(entry, now), shown_author(entry.author)] if is_narrow else []
    quiet = " · ".join(part for part in (*parts, entry.campaign) if part)
    rest = [(text, colour) for text, colour in ((state_word(entry), "warn"), (more, "accent")) if text]
    needed = sum(metrics(s.TYPE_LABEL, MEDIUM).horizontalAdvance(text) + s.SPACE_3 for text, _colour in rest)
    left = column.left
    if quiet:
        face = metrics(s.TYPE_LABEL)
        advance = face.horizontalAdvance(quiet) + 2
        is_alone = advance + needed > column.width
        shown = face.elidedText(quiet, Qt.TextElideMode.ElideRight, column.width)
        place = QRect(left, column.top + 1, min(advance, column.width), face.height())
        column.pieces.append(Piece(place, shown, ("text3", s.TYPE_LABEL, REGULAR), _ONE_LINE))
        if is_alone or not rest:
            column.top += 1 + face.height()
        else:
            left += advance + s.SPACE_3
    face = metrics(s.TYPE_LABEL, MEDIUM)
    for text, colour in rest:
        advance = face.horizontalAdvance(text) + 2
        place = QRect(left, column.top + 1, advance, face.height())
        column.pieces.append(Piece(place, text, (colour, s.TYPE_LABEL, MEDIUM), _ONE_LINE))
        left += advance + s.SPACE_3
    if rest:
        column.top += 1 + face.height()


def _add_changes(column: Column, changes: tuple[FieldChange, ...], field_width: int) -> None:
    """Add the fields that changed, under the row they are of."""
    row = ""
    for change in changes[:MOST_CHANGES]:
        if change.row != row:
            row = change.row
            if row:
                column.top += 2
                column.add(row, ("text2", s.TYPE_LABEL, SEMIBOLD))
        top = column.top
        name = Column(column.left, field_width - s.SPACE_2, top)
        name.add(change.field, ("text3", s.TYPE_LABEL, REGULAR))
        value = Column(column.left + field_width, column.width - field_width, top)
        value.add(value_words(change), ("text", s.TYPE_LABEL, REGULAR))
        column.pieces += name.pieces + value.pieces
        column.top = max(name.top, value.top) + 1
    if len(changes) > MOST_CHANGES:
        column.add(tr("… {n} more").format(n=len(changes) - MOST_CHANGES), ("text3", s.TYPE_LABEL, REGULAR))


class TimelineDelegate(QStyledItemDelegate):
    """Paints the lines; `unfolded` holds the keys of the entries whose details are shown."""

    def __init__(self, model: TimelineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.unfolded: set[str] = set()
        self.width = 0
        self._kept: dict[tuple[str, int, bool], Laid] = {}

    def forget(self) -> None:
        """Lay everything out anew: other entries are shown."""
        self._kept.clear()

    def laid(self, entry: Entry) -> Laid:
        """Return an entry as it stands in the width of the list."""
        now = self._model.now()
        assert now is not None  # noqa: S101 (who shows entries gave the moment)
        place = (entry.key, self.width, entry.key in self.unfolded)
        if place not in self._kept:
            self._kept[place] = lay_out(entry, self.width, now, unfolded=place[2])
        return self._kept[place]

    def height(self, line: Line | None) -> int:
        """Return the height of a line."""
        if isinstance(line, Entry):
            return self.laid(line).height
        return OLDER if isinstance(line, Older) else HEADING

    def total_height(self) -> int:
        """Return the height of all lines."""
        return sum(self.height(self._model.line(row)) for row in range(self._model.rowCount()))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a line."""
        return QSize(self.width, self.height(said(index, RawRole)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        line, rect = said(index, RawRole), option.rect
        view = option.widget
        is_current = view is not None and view.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not isinstance(line, str)
        painter.fillRect(rect, qcolor("accent_tint" if is_current else "hover" if hovered else "surface"))
        if is_current:
            painter.fillRect(rect.x(), rect.y(), s.WIDTH_MARK, rect.height(), qcolor("accent"))
        if isinstance(line, Entry):
            self._paint_entry(painter, rect, line)
            return
        is_older = isinstance(line, Older)
        style: Style = ("accent", s.TYPE_BODY, MEDIUM) if is_older else ("text2", s.TYPE_LABEL, SEMIBOLD)
        inner = rect.adjusted(s.SPACE_2, 0, -s.SPACE_2, 0 if is_older else -4)
        place = Qt.AlignmentFlag.AlignVCenter if is_older else Qt.AlignmentFlag.AlignBottom
        _draw(painter, Piece(inner, str(said(index)), style, int(Qt.AlignmentFlag.AlignLeft | place)))
        if not is_older:
            painter.fillRect(rect.x() + s.SPACE_2, rect.bottom(), rect.width() - 2 * s.SPACE_2, 1, qcolor("line"))

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        left = rect.x() + s.SPACE_2 + (0 if rect.width() < NARROW else CLOCK)
        colour = "accent" if entry.stage and not entry.undone else "text2"
        paint_icon(painter, QRect(left, rect.y() + PAD, s.ICON, 18), icon_of(entry), colour, s.ICON)
        for piece in self.laid(entry).pieces:
            _draw(painter, piece._replace(rect=piece.rect.translated(rect.topLeft())))
        if has_buttons(entry):
            pencil, trash = button_rects(rect)
            paint_icon(painter, pencil, "pencil", "text2", s.ICON_DENSE)
            paint_icon(painter, trash, "trash", "text2", s.ICON_DENSE)


def _draw(painter: QPainter, piece: Piece) -> None:
    colour, pixels, weight = piece.style
    painter.setFont(font(pixels, weight))
    painter.setPen(qcolor(colour))
    painter.drawText(piece.rect, piece.flags, piece.text)
