"""How the two lists of the home screen look: what is at risk, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt

from planner.language import tr
from planner.ui.home.rows import ACTION, MESSAGE, Row, RowPainter
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.glyphs import paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from planner.queries.at_risk import AtRisk
    from planner.ui.home.words import RiskWords

EDGE = 16  # the padding of the card
NAME_LEFT = 168  # where names begin in both lists
KIND_LEFT, KIND_WIDTH = 40, NAME_LEFT - 40 - 6  # every kind of line fits, in both languages
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
WHATSAPP = "WhatsApp"
NAME_SHARE = 0.3  # of the room for who and what, which a long name keeps
NARROW, NARROW_LATE, WIDE_LATE = 760, 152, 207  # in a narrower card the message is a sign without its word


class Heading(NamedTuple):
    """A heading among the lines: its words, and how many lines follow; a quiet one is a sentence."""

    text: str
    number: str = ""
    quiet: bool = False


def write(painter: QPainter, rect: QRect, text: str, style: tuple[str, int, int], align: Qt.AlignmentFlag) -> None:
    """Write one line; a room that is too narrow for anything stays empty."""
    if rect.width() > 0:
        paint_words(painter, rect, text, style, align)


def fits_kind(text: str) -> bool:
    """Tell whether words fit into the column of kinds."""
    return metrics(s.TYPE_BODY, REGULAR).horizontalAdvance(text) <= KIND_WIDTH


def name_width(name: str, what: str, room: int) -> int:
    """Return how much of the room, in px, a name takes: a long one leaves what stands beside it, down to its share."""
    wanted = metrics(s.TYPE_BODY, MEDIUM).horizontalAdvance(name) + 1
    beside = metrics(s.TYPE_BODY, REGULAR).horizontalAdvance(what) + 5 if what else 0
    return min(wanted, max(room - beside, round(room * NAME_SHARE)))


def fitting(texts: Sequence[str], width: int, pixels: int, weight: int = REGULAR) -> str:
    """Return the first of the texts that fits into a width in px, else the last one."""
    sizes = metrics(pixels, weight)
    return next((text for text in texts if sizes.horizontalAdvance(text) <= width), texts[-1])


def paint_ground(painter: QPainter, rect: QRect, *, current: bool, hovered: bool) -> None:
    """Fill a row that is current or under the pointer, with the line above it and the bar of the current one."""
    if current or hovered:
        painter.fillRect(rect, qcolor("accent_tint" if current else "hover"))
    painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), qcolor("line"))
    if current:
        painter.fillRect(QRect(rect.x(), rect.y(), s.WIDTH_MARK, rect.height()), qcolor("accent"))


class TodoPainter(RowPainter):
    """Kind, who and what, when, the one action, a ready message."""

    def paint_row(self, painter: QPainter, rect: QRect, row: Row, current: bool, hovered: bool) -> None:  # noqa: FBT001
        """Paint a heading or a line."""
        if row.source is None:
            self._paint_heading(painter, rect, row.words)
            return
        paint_ground(painter, rect, current=current, hovered=hovered)
        words, places = row.words, self._columns(rect)
        paint_icon(painter, QRect(rect.x() + EDGE, rect.y(), s.ICON, rect.height()), row.icon, "text2", s.ICON)
        write(painter, places["kind"], words.kind, ("text2", s.TYPE_BODY, REGULAR), LEFT)
        room = places["name"]
        width = name_width(words.who, words.what, room.width())
        name = QRect(room.x(), room.y(), width, room.height())
        write(painter, name, words.who, ("text", s.TYPE_BODY, MEDIUM), LEFT)
        what = room.adjusted(width + 4, 0, 0, 0)
        write(painter, what, words.what, ("text2", s.TYPE_BODY, REGULAR), LEFT)
        colour = {"bad": "bad", "strong": "text"}.get(words.level, "text2")
        weight = SEMIBOLD if words.level == "strong" else REGULAR
        write(painter, places["when"], words.when, (colour, s.TYPE_LABEL, weight), LEFT)
        write(painter, places["action"], words.action, ("accent", s.TYPE_LABEL, MEDIUM), LEFT)
        spots = self.spots(rect, row)
        if MESSAGE in spots:
            paint_icon(painter, spots[MESSAGE], "message", "accent", s.ICON)

    def spots(self, rect: QRect, row: Row) -> dict[str, QRect]:
        """Return the places of the action and of the message."""
        action = self._columns(rect)["action"]
        width = min(metrics(s.TYPE_LABEL, MEDIUM).horizontalAdvance(row.words.action) + 2, action.width())
        found = {ACTION: QRect(action.x() - 4, rect.y() + 3, width + 8, rect.height() - 6)}
        if row.source.occasion is not None:
            found[MESSAGE] = QRect(rect.right() - EDGE - 24, rect.y() + 3, 28, rect.height() - 6)
        return found

    def tip(self, spot: str, row: Row) -> str:
        """Return what the message sign is for; the whole line elsewhere."""
        return tr("Ready WhatsApp text (W)") if spot == MESSAGE else row.whole

    def height(self, row: Row) -> int:
        """Return the height of a heading, of a sentence, or of a line."""
        return s.HEIGHT_ROW if isinstance(row.words, Heading) and row.words.quiet else super().height(row)

    def _columns(self, rect: QRect) -> dict[str, QRect]:
        left, right, top, high = rect.x(), rect.x() + rect.width(), rect.y(), rect.height()
        when, action = right - 266, right - 154
        return {
            "kind": QRect(left + KIND_LEFT, top, KIND_WIDTH, high),
            "name": QRect(left + NAME_LEFT, top, when - left - NAME_LEFT - s.SPACE_2, high),
            "when": QRect(when, top, action - when - 6, high),
            "action": QRect(action, top, right - action - 42, high),
        }

    def _paint_heading(self, painter: QPainter, rect: QRect, words: Heading) -> None:
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), qcolor("line"))
        inner = rect.adjusted(EDGE, 0, -EDGE, 0)
        if words.quiet:
            write(painter, inner, words.text, ("text2", s.TYPE_BODY, REGULAR), LEFT)
            return
        painter.fillRect(rect.adjusted(0, 1, 0, 0), qcolor("surface2"))
        write(painter, inner, words.text, ("text", s.TYPE_LABEL, SEMIBOLD), LEFT)
        width = metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(words.text)
        write(painter, inner.adjusted(width + 8, 0, 0, 0), words.number, ("text2", s.TYPE_LABEL, REGULAR), LEFT)


class RiskPainter(RowPainter):
    """Who and in which campaign, what went out, the promise, the rupiah, how late, a ready message."""

    def paint_row(self, painter: QPainter, rect: QRect, row: Row, current: bool, hovered: bool) -> None:  # noqa: FBT001
        """Paint a line, or the head of the columns."""
        places = risk_columns(rect)
        if row.source is None:
            paint_ground(painter, rect, current=False, hovered=False)
            painter.fillRect(rect.adjusted(0, 1, 0, 0), qcolor("surface2"))
            style = ("text2", s.TYPE_LABEL, REGULAR)
            for key, text in row.words.items():
                write(painter, places[key], text, style, RIGHT if key == "amount" else LEFT)
            return
        paint_ground(painter, rect, current=current, hovered=hovered)
        risk: AtRisk = row.source
        words: RiskWords = row.words
        name = places["name"]
        half = rect.height() // 2
        upper, lower = name.adjusted(0, 2, 0, -half + 2), name.adjusted(0, half - 1, 0, -2)
        write(painter, upper, risk.name, ("text", s.TYPE_BODY, MEDIUM), LEFT)
        write(painter, lower, words.campaign, ("text3", s.TYPE_SMALL, REGULAR), LEFT)
        out = places["out"]
        went_out = fitting(words.ways_out, out.width(), s.TYPE_LABEL)
        if words.lacks:
            # Without a promise the room of its day is free as well.
            lacks = out.adjusted(0, half - 1, places["promise"].right() - out.right(), -2)
            write(painter, lacks, words.lacks, ("bad", s.TYPE_SMALL, REGULAR), LEFT)
            out = out.adjusted(0, 2, 0, -half + 2)
        write(painter, out, went_out, ("text2", s.TYPE_LABEL, REGULAR), LEFT)
        write(painter, places["promise"], "" if words.lacks else words.promised, ("text2", s.TYPE_BODY, REGULAR), LEFT)
        amount = fitting((words.amount, words.short_amount), places["amount"].width(), s.TYPE_BODY, MEDIUM)
        write(painter, places["amount"], amount, ("text", s.TYPE_BODY, MEDIUM), RIGHT)
        # A clock time with its zone, or "30 hari lalu", instead of "3 hari" needs the smaller type.
        pixels = s.TYPE_BODY if risk.days_late else s.TYPE_LABEL
        write(painter, places["late"], words.late, ("bad", pixels, REGULAR), LEFT)
        spot = self.spots(rect, row)[MESSAGE]
        sign = QRect(spot.x() + 4, spot.y(), s.ICON, spot.height())
        paint_icon(painter, sign, "message", "accent", s.ICON)
        words_at = spot.adjusted(26, 0, 0, 0)
        write(painter, words_at, WHATSAPP, ("accent", s.TYPE_LABEL, MEDIUM), LEFT)

    def spots(self, rect: QRect, row: Row) -> dict[str, QRect]:
        """Return the place of the message."""
        del row
        word = 0 if rect.width() < NARROW else metrics(s.TYPE_LABEL, MEDIUM).horizontalAdvance(WHATSAPP) + 8
        width = word + 24
        return {MESSAGE: QRect(rect.right() - EDGE + 5 - width, rect.y() + 3, width, rect.height() - 6)}

    def tip(self, spot: str, row: Row) -> str:
        """Return what the message sign is for; the whole line elsewhere."""
        return tr("Ready WhatsApp text (W)") if spot == MESSAGE else row.whole


def risk_columns(rect: QRect) -> dict[str, QRect]:
    """Return the columns of what is at risk; in a narrow card the promise moves towards its rupiah."""
    left, right, top, high = rect.x(), rect.x() + rect.width(), rect.y(), rect.height()
    is_narrow = rect.width() < NARROW
    late = right - (NARROW_LATE if is_narrow else WIDE_LATE)
    promise = late - 181 - min(63, max(0, (rect.width() - NARROW) // 2))
    return {
        "name": QRect(left + EDGE, top, NAME_LEFT - EDGE - 6, high),
        "out": QRect(left + NAME_LEFT, top, promise - left - NAME_LEFT - 6, high),
        "promise": QRect(promise, top, 70, high),
        "amount": QRect(promise + 70, top, late - (16 if is_narrow else 24) - promise - 70, high),
        "late": QRect(late, top, 102, high),
    }
