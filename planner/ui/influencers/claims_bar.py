"""Exclusivity as a small time line: months, today's line, others' claims dashed, our own filled."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.formats import format_date
from planner.language import tr
from planner.terms import Side
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, metrics
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.agreements import ExclusivityRow

FEWEST_MONTHS, MOST_MONTHS = 3, 6
_MONTHS_A_YEAR = 12
_HEAD = 16
_ROW = 23
_BAR = 20
_LEFT = Qt.AlignmentFlag.AlignLeft


class Claim(NamedTuple):
    """One bar: its words, whose it is, from when until when (None is open)."""

    text: str
    is_ours: bool
    starts_on: dt.date | None
    ends_on: dt.date | None


def claim_of(row: ExclusivityRow) -> Claim:
    """Return a promise as a bar; ours says what it binds, theirs to whom."""
    what = row.category or (word(row.platform) if row.platform else "") or word(row.kind).lower()
    is_ours = row.side is Side.OURS
    text = tr("Ours: {what}").format(what=what) if is_ours else row.brand
    return Claim(text, is_ours, row.starts_on, row.ends_on)


def period(starts_on: dt.date | None, ends_on: dt.date | None, today: dt.date) -> str:
    """Return when a promise holds, in words; open ends are said."""
    first, last = (format_date(day, today, weekday=False) for day in (starts_on, ends_on))
    if starts_on is not None and ends_on is not None:
        return tr("{first} to {last}").format(first=first, last=last)
    if ends_on is not None:
        return tr("until {day}").format(day=last)
    return tr("from {day}, no end noted").format(day=first) if starts_on is not None else tr("no dates noted")


def month_start(day: dt.date, later: int = 0) -> dt.date:
    """Return the first day of the month `later` months after a day's."""
    months = day.year * _MONTHS_A_YEAR + day.month - 1 + later
    return dt.date(months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, 1)


def shown_months(claims: Sequence[Claim], today: dt.date) -> list[dt.date]:
    """Return the first days of the months to show, and of the one after: last month on, at least 3, at most 6."""
    first = month_start(today, -1)
    ends = [claim.ends_on for claim in claims if claim.ends_on is not None and claim.ends_on > today]
    wanted = (max(ends, default=today).year - first.year) * _MONTHS_A_YEAR
    wanted += max(ends, default=today).month - first.month + 1
    count = max(FEWEST_MONTHS, min(wanted, MOST_MONTHS))
    return [month_start(first, step) for step in range(count + 1)]


class ClaimsBar(QWidget):
    """The time line; every bar's dates are in its tooltip."""

    def __init__(self, rows: Sequence[ExclusivityRow], today: dt.date) -> None:
        super().__init__()
        self._today = today
        claims = [claim_of(row) for row in rows]
        self.months = shown_months(claims, today)
        self.claims = [claim for claim in reversed(claims) if self._is_shown(claim)]
        self.setFixedHeight(_HEAD + 2 + _ROW * max(len(self.claims), 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = [_dates(claim, today) for claim in self.claims]
        self.setToolTip("\n".join(lines))
        self.setAccessibleName(tr("Exclusivity"))
        self.setAccessibleDescription("; ".join(lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint months, bars and today."""
        painter = QPainter(self)
        for month in self.months[:-1]:
            left = round(self._x(month))
            paint_box(painter, QRectF(left, 0, 1, self.height()), "line2", "", 0)
            head = QRect(left + 5, 0, 60, _HEAD - 2)
            paint_words(painter, head, _month_word(month), ("text2", s.TYPE_SMALL, REGULAR), _LEFT)
        tops = [_HEAD + 2 + place * _ROW for place in range(len(self.claims))]
        for claim, top in zip(self.claims, tops, strict=True):
            self._paint_box(painter, claim, self.bar_of(claim, top))
        paint_box(
            painter, QRectF(round(self._x(self._today)), _HEAD - 1, 2, self.height() - _HEAD + 1), "warn_solid", "", 0
        )
        # The words come last, each on a ground of its own: today's line never crosses them.
        for claim, top in zip(self.claims, tops, strict=True):
            self._paint_label(painter, claim, self.bar_of(claim, top))

    def bar_of(self, claim: Claim, top: int) -> QRectF:
        """Return where the bar of a claim stands."""
        left = self._x(claim.starts_on or self.months[0])
        right = self._x(claim.ends_on + dt.timedelta(days=1)) if claim.ends_on else float(self.width())
        return QRectF(left, top, max(right - left, 6), _BAR)

    def _paint_box(self, painter: QPainter, claim: Claim, bar: QRectF) -> None:
        if claim.is_ours:
            paint_box(painter, bar, "accent", "", s.RADIUS_CHIP)
            return
        paint_box(painter, bar, "surface", "", s.RADIUS_CHIP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(qcolor("warn"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), s.RADIUS_CHIP, s.RADIUS_CHIP)

    def _paint_label(self, painter: QPainter, claim: Claim, bar: QRectF) -> None:
        words = bar.toRect().adjusted(7, 0, -4, 0)
        needed = metrics(s.TYPE_SMALL).horizontalAdvance(claim.text)
        beside = "accent" if claim.is_ours else "warn"
        colour, ground, side = (
            ("on_accent" if claim.is_ours else "warn"),
            ("accent" if claim.is_ours else "surface"),
            _LEFT,
        )
        if needed > words.width():
            top, room = int(bar.top()), self.width() - int(bar.right()) - 5
            if self.width() - bar.right() > bar.width():
                # A short bar has its words beside it.
                words, colour, ground = QRect(int(bar.right()) + 5, top, room, _BAR), beside, "surface"
            elif bar.width() < bar.left():
                words, colour, ground = QRect(0, top, int(bar.left()) - 5, _BAR), beside, "surface"
                side = Qt.AlignmentFlag.AlignRight
        held = QRectF(words)
        held.setWidth(min(needed, words.width()))
        if side == Qt.AlignmentFlag.AlignRight:
            held.moveRight(words.right() + 1)
        today = round(self._x(self._today))
        if held.left() - 2 < today + 2 and today < held.right() + 2:
            paint_box(painter, held.adjusted(-2, 2, 2, -2), ground, "", 0)
        paint_words(painter, words, claim.text, (colour, s.TYPE_SMALL, REGULAR), side)

    def _x(self, day: dt.date) -> float:
        first, last = self.months[0], self.months[-1]
        share = (day - first).days / (last - first).days
        return min(max(share, 0.0), 1.0) * self.width()

    def _is_shown(self, claim: Claim) -> bool:
        starts, ends = claim.starts_on, claim.ends_on
        return (starts is None or starts < self.months[-1]) and (ends is None or ends >= self.months[0])


def _month_word(month: dt.date) -> str:
    """Return the short word of a month: a date without its day."""
    return format_date(month, month, weekday=False).split(" ", 1)[1]


def _dates(claim: Claim, today: dt.date) -> str:
    return f"{claim.text}: {period(claim.starts_on, claim.ends_on, today)}"
