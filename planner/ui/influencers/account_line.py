"""One account in one line: platform, handle, followers, rate, and how the rate went over the dated numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.formats import format_count, format_date, format_percent
from planner.language import tr
from planner.ui.influencers.columns import at
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.glyphs import paint_platform, paint_words
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.influencers import AccountRow, SnapshotRow
    from planner.terms import EngagementFormula

LINE_HEIGHT = 22
FEWEST_POINTS = 2
_RATE_WIDTH = 52
_FOLLOWERS_WIDTH = 74
_TREND_WIDTH = 58
_TREND_GAP = 8
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def latest(account: AccountRow, name: str) -> Any:
    """Return the newest number of an account that is not empty, None when there is none."""
    return next((value for row in account.snapshots if (value := getattr(row, name)) is not None), None)


def rated(account: AccountRow) -> SnapshotRow | None:
    """Return the newest numbers of an account that have a rate."""
    return next((row for row in account.snapshots if row.engagement_rate is not None), None)


def trend(account: AccountRow) -> tuple[str, tuple[float, ...]]:
    """Return what is drawn and its values, oldest first: rates of the newest formula, else followers, else nothing."""
    newest = rated(account)
    if newest is not None:
        rates = [row.engagement_rate for row in account.snapshots if _is_like(row, newest.engagement_formula)]
        if len(rates) >= FEWEST_POINTS:
            return "rate", tuple(rate for rate in reversed(rates) if rate is not None)
    followers = [float(row.followers) for row in reversed(account.snapshots) if row.followers is not None]
    return ("followers", tuple(followers)) if len(followers) >= FEWEST_POINTS else ("", ())


def _is_like(row: SnapshotRow, formula: EngagementFormula) -> bool:
    return row.engagement_rate is not None and row.engagement_formula is formula


def paint_trend(painter: QPainter, rect: QRect, values: Sequence[float]) -> None:
    """Draw values as a line with a dot at its end; one value all along is a level line."""
    low, high = min(values), max(values)
    room = rect.height() - 4
    step = (rect.width() - 4) / (len(values) - 1)

    def height(value: float) -> float:
        share = 0.5 if high == low else (value - low) / (high - low)
        return rect.y() + 2 + room * (1 - share)

    points = QPolygonF([QPointF(rect.x() + 1 + step * place, height(value)) for place, value in enumerate(values)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(qcolor("accent"), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor("accent"))
    painter.drawEllipse(points.last(), 2.5, 2.5)


class AccountLine(QWidget):
    """The line; `rate` in percent goes before the snapshots' own (the median of the posts of a check)."""

    def __init__(self, account: AccountRow, today: date, rate: float | None = None) -> None:
        super().__init__()
        self._account = account
        self.setFixedHeight(LINE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        shown = latest(account, "engagement_rate") if rate is None else rate
        self._numbers = format_count(latest(account, "followers")), format_percent(shown)
        kind, self.values = trend(account)
        name = " ".join((word(account.platform), at(account.handle), *self._numbers))
        self.setAccessibleName(name)
        lines = [f"{word(account.platform)} {at(account.handle)}".strip()]
        if kind:
            title = tr("ER over time:") if kind == "rate" else tr("Followers over time:")
            lines.append(title)
            lines += [_point(row, kind, today) for row in account.snapshots if _point(row, kind, today)]
        self.setToolTip("\n".join(lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        left = paint_platform(painter, 0, self.height() // 2, self._account.platform) + 2
        handle, followers, rate, trend_box = self.places(left)
        style = ("text", s.TYPE_BODY, REGULAR)
        paint_words(painter, handle, at(self._account.handle) or "—", style, _LEFT)
        paint_words(painter, followers, self._numbers[0], style, _RIGHT)
        paint_words(painter, rate, self._numbers[1], ("text", s.TYPE_BODY, SEMIBOLD), _RIGHT)
        if self.values:
            paint_trend(painter, trend_box, self.values)

    def places(self, left: int) -> tuple[QRect, QRect, QRect, QRect]:
        """Return where handle, followers, rate and trend stand, after what ends at `left`.

        The handle takes what the followers leave of their column, and the place of a trend that is not there.
        """
        handle, numbers = at(self._account.handle) or "—", self._numbers[0]
        measure = metrics(s.TYPE_BODY).horizontalAdvance
        trend_box = QRect(self.width() - _TREND_WIDTH, 1, _TREND_WIDTH, self.height() - 3)
        end = trend_box.x() - _TREND_GAP
        room = end - _RATE_WIDTH - s.SPACE_2 - measure(numbers) - left
        if not self.values and measure(handle) > room:
            end = self.width()
        rate = QRect(end - _RATE_WIDTH, 0, _RATE_WIDTH, self.height())
        width = max(measure(numbers), min(_FOLLOWERS_WIDTH, rate.x() - left - measure(handle) - s.SPACE_2))
        followers = QRect(rate.x() - width, 0, width, self.height())
        return QRect(left, 0, followers.x() - s.SPACE_2 - left, self.height()), followers, rate, trend_box


def _point(row: SnapshotRow, kind: str, today: date) -> str:
    value = row.engagement_rate if kind == "rate" else row.followers
    if value is None:
        return ""
    shown = format_percent(value) if kind == "rate" else format_count(int(value))
    return f"{format_date(row.taken_on, today, weekday=False)}  {shown}"
