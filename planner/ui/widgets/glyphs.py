"""Small signs painted the same everywhere: tier pills, platform boxes, verdicts and check boxes."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from planner.terms import Platform, Tier, Verdict
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, font, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.theme.tokens import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Glyph(NamedTuple):
    """An icon (or `up`, `dot`, `down`: drawn shapes; or nothing) and the colour token of sign and word."""

    icon: str
    colour: str


TIERS = (Tier.NANO, Tier.MICRO, Tier.MACRO, Tier.MEGA)
PLATFORM_CODES: Mapping[str, str] = {
    Platform.INSTAGRAM: "IG",
    Platform.TIKTOK: "TT",
    Platform.YOUTUBE: "YT",
    Platform.X: "X",
    Platform.FACEBOOK: "FB",
    Platform.THREADS: "TH",
    Platform.OTHER: "···",
}
NO_VERDICT = "none"
VERDICT_GLYPHS: Mapping[str, Glyph] = {
    Verdict.PASSED: Glyph("check", "good"),
    Verdict.HELD: Glyph("pause", "warn"),
    NO_VERDICT: Glyph("circle", "text2"),
    Verdict.REJECTED: Glyph("close", "bad"),
}
ENGAGEMENT_GLYPHS: Mapping[str, Glyph] = {
    "high": Glyph("up", "good"),
    "fair": Glyph("dot", "text2"),
    "low": Glyph("down", "warn"),
    "odd": Glyph("warning", "bad"),
    "none": Glyph("", "text3"),
}
FATE_GLYPHS: Mapping[str, Glyph] = {
    "new": Glyph("plus", "accent"),
    "updated": Glyph("pencil", "warn"),
    "unchanged": Glyph("check", "text2"),
    "duplicate": Glyph("copy", "warn"),
    "rejected": Glyph("close", "bad"),
}
STATUS_GLYPHS: Mapping[str, Glyph] = {
    "open": Glyph("circle", "text2"),
    "done": Glyph("check", "good"),
    "late": Glyph("warning", "bad"),
    "warn": Glyph("warning", "warn"),
    "cancelled": Glyph("close", "text3"),
}

PLATFORM_WIDTH = 22
PLATFORM_HEIGHT = 18
TIER_BARS_WIDTH = 15
_PILL_PADDING = 6
_BAR_HEIGHTS = (3, 5, 7, 9)


@functools.cache
def _flags(align: Qt.AlignmentFlag) -> int:
    """Return the flags of one line; made once, as joining Python enums costs more than drawing."""
    return int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


@functools.lru_cache(maxsize=4096)
def _shown(text: str, pixels: int, weight: int, width: int) -> str:
    """Return the text as it fits; kept, as a table writes the same cells at every scroll step."""
    return metrics(pixels, weight).elidedText(text, Qt.TextElideMode.ElideRight, width)


def paint_words(
    painter: QPainter, rect: QRect, text: str, style: tuple[str, int, int], align: Qt.AlignmentFlag
) -> None:
    """Write one line, cut with … when it must be; `style` is (colour token, px, weight)."""
    colour, pixels, weight = style
    painter.setFont(font(pixels, weight))
    painter.setPen(qcolor(colour))
    painter.drawText(rect, _flags(align), _shown(text, pixels, weight, rect.width()))


def paint_box(painter: QPainter, rect: QRectF, fill: str, edge: str, radius: float, *, width: float = 1.0) -> None:
    """Draw a filled box with an edge that stays inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(qcolor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(fill) if fill else Qt.BrushStyle.NoBrush)
    half = width / 2 if edge else 0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


# A table shows the same few signs in every row: each is drawn once and then copied, a twentieth of the time.
_MOST_KEPT = 256
_kept: dict[tuple[object, ...], QPixmap] = {}


def _paint_kept(
    painter: QPainter, place: QRect, key: tuple[object, ...], draw: Callable[[QPainter, QRect], None]
) -> None:
    """Paint what `draw` draws into a box at (0, 0); `key` names all it depends on but theme, size and screen."""
    ratio = painter.device().devicePixelRatioF()
    whole = (*key, theme().name, place.width(), place.height(), ratio)
    drawing = _kept.get(whole)
    if drawing is None:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        drawing = QPixmap(round(place.width() * ratio), round(place.height() * ratio))
        drawing.setDevicePixelRatio(ratio)
        drawing.fill(Qt.GlobalColor.transparent)
        own = QPainter(drawing)
        draw(own, QRect(0, 0, place.width(), place.height()))
        own.end()
        _kept[whole] = drawing
    painter.drawPixmap(place.x(), place.y(), drawing)


def tier_pill_width(word: str) -> int:
    """Return the width of a tier's pill in px."""
    return 2 * _PILL_PADDING + TIER_BARS_WIDTH + 6 + metrics(s.TYPE_LABEL).horizontalAdvance(word)


def paint_tier_bars(painter: QPainter, left: float, bottom: float, tier: str, colour: str) -> None:
    """Draw four steps, filled up to the tier; 15 px wide, 9 px high, standing on `bottom`."""
    painter.setPen(Qt.PenStyle.NoPen)
    ink = QColor(qcolor(colour))
    level = TIERS.index(Tier(tier)) if tier in set(TIERS) else -1
    for step, height in enumerate(_BAR_HEIGHTS):
        ink.setAlphaF(1.0 if step <= level else 0.28)
        painter.setBrush(ink)
        painter.drawRect(QRectF(left + 4 * step, bottom - height, 3, height))


def paint_tier(painter: QPainter, rect: QRect, tier: str, word: str) -> None:
    """Draw a tier's pill at the left of `rect`: four-step glyph and word."""
    width = min(tier_pill_width(word), rect.width())
    place = QRect(rect.x(), rect.y() + (rect.height() - s.HEIGHT_PILL) // 2, width, s.HEIGHT_PILL)
    _paint_kept(painter, place, ("tier", tier, word), lambda own, box: _draw_tier(own, QRectF(box), tier, word))


def _draw_tier(painter: QPainter, pill: QRectF, tier: str, word: str) -> None:
    colours = theme().tiers[tier]
    paint_box(painter, pill, colours.ground, colours.edge, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    paint_tier_bars(painter, pill.x() + _PILL_PADDING, pill.bottom() - 6, tier, colours.text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    words = pill.toRect().adjusted(_PILL_PADDING + TIER_BARS_WIDTH + 6, 0, -2, 0)
    paint_words(painter, words, word, (colours.text, s.TYPE_LABEL, REGULAR), Qt.AlignmentFlag.AlignLeft)


def paint_platform(painter: QPainter, left: int, middle: int, platform: str) -> int:
    """Draw a platform's box centred on `middle`; return the x where the next one starts."""
    box = QRect(left, middle - PLATFORM_HEIGHT // 2, PLATFORM_WIDTH, PLATFORM_HEIGHT)
    _paint_kept(painter, box, ("platform", platform), lambda own, place: _draw_platform(own, place, platform))
    return left + PLATFORM_WIDTH + 4


def _draw_platform(painter: QPainter, box: QRect, platform: str) -> None:
    paint_box(painter, QRectF(box), "", "line2", s.RADIUS_CHIP)
    code = PLATFORM_CODES.get(platform, PLATFORM_CODES[Platform.OTHER])
    paint_words(painter, box, code, ("text2", s.TYPE_SMALL, REGULAR), Qt.AlignmentFlag.AlignHCenter)


def paint_sign(painter: QPainter, rect: QRect, glyph: Glyph, size: int = s.ICON_DENSE) -> None:
    """Draw a glyph in the middle of `rect`."""
    if glyph.icon not in _SHAPES:
        if glyph.icon:
            paint_icon(painter, rect, glyph.icon, glyph.colour, size)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(glyph.colour))
    middle = QRectF(rect).center()
    if glyph.icon == "dot":
        painter.drawEllipse(middle, 3, 3)
        return
    turn = -1 if glyph.icon == "up" else 1
    corners = ((-4, -3), (4, -3), (0, 4))
    painter.drawPolygon(QPolygonF([QPointF(middle.x() + x, middle.y() + y * turn) for x, y in corners]))


def paint_check_box(painter: QPainter, rect: QRect, state: Qt.CheckState) -> None:
    """Draw a check box of 16 px in the middle of `rect`."""
    side = s.CHECK_BOX
    box = QRect(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)
    _paint_kept(painter, box, ("check", state), lambda own, place: _draw_check_box(own, place, state))


def _draw_check_box(painter: QPainter, box: QRect, state: Qt.CheckState) -> None:
    if state == Qt.CheckState.Unchecked:
        paint_box(painter, QRectF(box), "surface", "control", s.RADIUS_CHIP)
        return
    paint_box(painter, QRectF(box), "accent", "", s.RADIUS_CHIP)
    paint_icon(painter, box, "check" if state == Qt.CheckState.Checked else "minus", "on_accent", 12)


_SHAPES = frozenset({"up", "down", "dot"})
