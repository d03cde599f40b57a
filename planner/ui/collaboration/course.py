"""Painted signs of a piece: the line of its five steps, its head in the list, and the chips of the looks at a post."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolTip, QWidget

from planner.formats import format_date
from planner.language import tr
from planner.rules.post_checks import OPEN_CHECKS, CheckState
from planner.terms import ContentStatus
from planner.ui.campaigns.cards import FoldHead
from planner.ui.collaboration.words import (
    CHECK_GLYPHS,
    check_words,
    course_place,
    course_words,
    piece_title,
    piece_when,
    skipped,
)
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.glyphs import paint_box, paint_sign, paint_words
from planner.wording import word

if TYPE_CHECKING:
    from datetime import date, datetime

    from planner.queries.content import ContentRow
    from planner.rules.post_checks import CheckMark

DOT = 10
GAP = 6
DASH = 18
DASHES = 6  # of the ring of a step that was passed over
BAR_WIDTH, BAR_GAP = 14, 3
_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight


class CourseLine(QWidget):
    """Five steps from "belum" to "tayang": past ones filled, the present one bold, a dashed ring for one skipped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = course_words()
        self._at = 0
        self._skipped: frozenset[int] = frozenset()
        self._gone = False
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: ContentRow) -> None:
        """Show how far a piece is."""
        self._at, self._skipped = course_place(row), skipped(row)
        self._gone = row.status is ContentStatus.REMOVED
        self._words = course_words(row)
        self.updateGeometry()
        self.setAccessibleName(tr("State: {what}").format(what=word(row.status)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all steps."""
        width = sum(DOT + GAP + self._room(at) for at in range(len(self._words)))
        return QSize(width + (len(self._words) - 1) * (DASH + 2 * GAP), 22)

    def minimumSizeHint(self) -> QSize:
        """Return what still shows all steps."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dots, words and the lines between them."""
        painter = QPainter(self)
        left, middle = 0, self.height() // 2
        for at, text in enumerate(self._words):
            if at:
                colour = "accent" if at <= self._at else "line2"
                paint_box(painter, QRectF(left, middle - 1, DASH, 2), colour, "", 1)
                left += DASH + GAP
            self._paint_dot(painter, QRectF(left, middle - DOT / 2, DOT, DOT), at)
            left += DOT + GAP
            now = at == self._at
            colour = "bad" if now and self._gone else "text" if now else "text2" if at < self._at else "text3"
            style = (colour, s.TYPE_LABEL, SEMIBOLD if now else REGULAR)
            room = self._room(at)
            paint_words(painter, QRect(left, 0, room + 2, self.height()), text, style, _LEFT)
            left += room + GAP

    def event(self, event: QEvent) -> bool:
        """Say of a skipped step that it was."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = tr("passed over", "step") if self._step_under(event.pos().x()) in self._skipped else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _step_under(self, x: int) -> int:
        """Return the step whose dot or word lies at a place, -1 between them."""
        left = 0
        for at in range(len(self._words)):
            left += DASH + GAP if at else 0
            right = left + DOT + GAP + self._room(at)
            if left <= x <= right:
                return at
            left = right + GAP
        return -1

    def _paint_dot(self, painter: QPainter, box: QRectF, at: int) -> None:
        if at in self._skipped:
            _paint_dashed(painter, box)
        elif at > self._at:
            paint_box(painter, box, "surface", "control", DOT / 2)
        else:
            paint_box(painter, box, "bad_solid" if at == self._at and self._gone else "accent", "", DOT / 2)

    def _room(self, at: int) -> int:
        return metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(self._words[at])


def _paint_dashed(painter: QPainter, box: QRectF) -> None:
    """Paint the ring of a step that was passed over: dashes and gaps that go round a whole number of times."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(qcolor("control"), 1)
    part = math.pi * (DOT - 1) / (2 * DASHES)
    pen.setDashPattern([part, part])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


class PieceHead(FoldHead):
    """The head of a piece: what and when (red when late), its state in a word over a bar of five parts."""

    def __init__(self) -> None:
        super().__init__()
        self._level = ""
        self._row: ContentRow | None = None
        self.setFixedHeight(52)

    def show_piece(self, row: ContentRow, now: datetime, *, is_over: bool) -> None:
        """Show a piece; nothing is late any more with whoever left."""
        when, level = piece_when(row, now)
        self._row, self._level = row, "" if is_over else level
        self.show_lines(piece_title(row), when, tr("draft waits") if row.waiting else word(row.status))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with Enter as with Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines, the state and the arrow."""
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), "hover", "", s.RADIUS_CARD - 1)
        arrow = QRect(self.width() - 36, 0, 20, self.height())
        paint_icon(painter, arrow, "chevron-up" if self.isChecked() else "chevron-down", "text2", s.ICON_DENSE)
        if self._row is None:
            return
        state = QRect(self.width() - 168, 8, 120, 18)
        gone = self._row.status is ContentStatus.REMOVED
        colour = "bad" if gone else "warn" if self._row.waiting else "good" if self._row.is_posted else "text2"
        paint_words(painter, state, self._fact, (colour, s.TYPE_LABEL, MEDIUM), _RIGHT)
        if not self.isChecked():  # an open card has the whole line
            self._paint_bar(painter, QRect(state.x(), 30, state.width(), 4), self._row, gone=gone)
        room = self.width() - 168 - s.SPACE_4 - s.SPACE_3
        first = QRect(s.SPACE_4, 7, room, 20)
        paint_words(painter, first, self.text(), ("text", s.TYPE_CARD_TITLE, SEMIBOLD), _LEFT)
        second = QRect(s.SPACE_4, 27, room, 18)
        paint_words(painter, second, self._second, (self._level or "text2", s.TYPE_LABEL, REGULAR), _LEFT)

    def _paint_bar(self, painter: QPainter, rect: QRect, row: ContentRow, *, gone: bool) -> None:
        at = course_place(row)
        parts = len(course_words())
        left = rect.right() + 1 - parts * BAR_WIDTH - (parts - 1) * BAR_GAP
        for step in range(parts):
            fill = "bad_solid" if gone and step == at else "accent" if 0 < at >= step else "line2"
            paint_box(painter, QRectF(left, rect.y(), BAR_WIDTH, 3), fill, "", 1.5)
            left += BAR_WIDTH + BAR_GAP


class CheckChip(QAbstractButton):
    """A look at a post: "H+7 · 8 Des", how it stands; a click offers what was seen.

    `answered(days, is_up)`, `cleared(days)`, `pasted(days)`: a screenshot lies in the clipboard.
    """

    answered = Signal(int, bool)
    cleared = Signal(int)
    pasted = Signal(int)

    def __init__(self, mark: CheckMark, today: date) -> None:
        super().__init__()
        self._mark = mark
        self._today = today
        self._menu: QMenu | None = None
        self.setProperty("cornerRadius", s.RADIUS_CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.show_mark(mark)

    def show_mark(self, mark: CheckMark) -> None:
        """Show how the look stands."""
        self._mark = mark
        due = format_date(mark.due_on, self._today)
        said = tr("Check H+{n}, {day}: {state}").format(n=mark.days, day=due, state=check_words(mark, self._today))
        self.setText(f"H+{mark.days}")
        self.setAccessibleName(said)
        notes = mark.made.notes if mark.made else ""
        seen = tr("looked {day}").format(day=format_date(mark.made.checked_on, self._today)) if mark.made else ""
        self.setToolTip("\n".join(part for part in (said, seen, notes) if part))
        self.update()

    def mark(self) -> CheckMark:
        """Return what is shown."""
        return self._mark

    def menu(self) -> QMenu | None:
        """Return the menu that was opened last."""
        return self._menu

    def open_menu(self) -> None:
        """Offer what was seen."""
        if self._menu is not None:
            self._menu.deleteLater()
        menu = self._menu = QMenu(self)
        days = self._mark.days
        menu.addAction(tr("Still up")).triggered.connect(lambda: self.answered.emit(days, True))
        menu.addAction(tr("Taken down")).triggered.connect(lambda: self.answered.emit(days, False))
        menu.addSeparator()
        menu.addAction(tr("Paste screenshot")).triggered.connect(lambda: self.pasted.emit(days))
        if self._mark.made is not None:
            menu.addAction(tr("Remove this check")).triggered.connect(lambda: self.cleared.emit(days))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with Enter as with Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room of both lines."""
        return QSize(152, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the day, the sign and its words."""
        painter = QPainter(self)
        state = self._mark.state
        level = {CheckState.DUE: "warn", CheckState.OVERDUE: "bad", CheckState.GONE: "bad"}.get(state, "")
        ground = f"{level}_tint" if level else "hover" if self.underMouse() else "surface"
        edge = f"{level}_line" if level else "control" if state in OPEN_CHECKS else "line2"
        paint_box(painter, QRectF(self.rect()), ground, edge, s.RADIUS_CONTROL)
        head = QRect(10, 4, self.width() - 20, 18)
        paint_words(painter, head, self.text(), ("text", s.TYPE_LABEL, SEMIBOLD), _LEFT)
        due = format_date(self._mark.due_on, self._today)
        paint_words(painter, head, due, ("text2", s.TYPE_SMALL, REGULAR), _RIGHT)
        glyph = CHECK_GLYPHS[state]
        paint_sign(painter, QRect(10, 22, 14, 18), glyph)
        words = QRect(30, 22, self.width() - 56, 18)
        said = tr("not yet", "check") if state is CheckState.WAITING else check_words(self._mark, self._today)
        paint_words(painter, words, said, (glyph.colour, s.TYPE_LABEL, MEDIUM), _LEFT)
        paint_icon(painter, QRect(self.width() - 24, 22, 14, 18), "chevron-down", "text2", 12)
