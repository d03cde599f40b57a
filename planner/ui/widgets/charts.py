"""Flat bars: how a sum is made up, and how far something has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.tokens import theme
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARE_HEIGHT = 24
SWATCH = 8
LEGEND_GAP = 15
_TICK_BEYOND = 2  # how far the tick of a budget stands out of its bar


class Share(NamedTuple):
    """One part of a sum: its word, its amount, and which colour of the series it always has (0 to 4)."""

    text: str
    amount: int
    series: int


def percentages(amounts: Sequence[int]) -> list[int]:
    """Return whole percentages that add up to 100 (largest remainder); all 0 when the sum is 0."""
    total = sum(amounts)
    if total <= 0:
        return [0 for _ in amounts]
    floors = [amount * 100 // total for amount in amounts]
    by_rest = sorted(range(len(amounts)), key=lambda at: -(amounts[at] * 100 % total))
    for at in by_rest[: 100 - sum(floors)]:
        floors[at] += 1
    return floors


class ShareBar(QWidget):
    """A stacked bar of shares with their percentages; empty while the sum is 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: Sequence[Share] = ()
        self.setFixedHeight(SHARE_HEIGHT)
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shares(self, shares: Sequence[Share]) -> None:
        """Show these parts; the words go into tooltip and accessible description."""
        self._shares = [share for share in shares if share.amount > 0]
        parts = percentages([share.amount for share in self._shares])
        words = " · ".join(f"{share.text} {part}%" for share, part in zip(self._shares, parts, strict=True))
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, 1 px apart."""
        painter = QPainter(self)
        full = QRectF(self.rect())
        if not self._shares:
            paint_box(painter, full, "c0", "", s.RADIUS_CHIP)
            return
        total = sum(share.amount for share in self._shares)
        parts = percentages([share.amount for share in self._shares])
        left = 0.0
        for at, (share, part) in enumerate(zip(self._shares, parts, strict=True)):
            last = at == len(self._shares) - 1
            width = full.width() - left if last else round(full.width() * share.amount / total)
            box = QRectF(left, 0, max(width - (0 if last else 1), 1), full.height())
            colours = theme().series[share.series]
            paint_box(painter, box, colours.fill, "", 2)
            words = f"{part}%"
            if metrics(s.TYPE_SMALL, SEMIBOLD).horizontalAdvance(words) + 6 <= box.width():
                style = (colours.text, s.TYPE_SMALL, SEMIBOLD)
                paint_words(painter, box.toRect(), words, style, Qt.AlignmentFlag.AlignHCenter)
            left += width


class Legend(QWidget):
    """Swatches with words, and an amount after the word when there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[tuple[str, str, int]] = ()
        self._gap = LEGEND_GAP
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_gap(self, gap: int) -> None:
        """Let the parts stand so many px apart."""
        self._gap = gap
        self.updateGeometry()
        self.update()

    def set_parts(self, parts: Sequence[tuple[str, str, int]]) -> None:
        """Show (word, amount or empty, series) triples."""
        self._parts = parts
        self.setAccessibleDescription(" · ".join(f"{word} {amount}".strip() for word, amount, _ in parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all words, without a gap after the last one."""
        gaps = self._gap * max(len(self._parts) - 1, 0)
        return QSize(sum(self._width(word, amount) for word, amount, _ in self._parts) + gaps, 18)

    def _width(self, word: str, amount: str) -> int:
        width = SWATCH + 5 + metrics(s.TYPE_LABEL).horizontalAdvance(word)
        return width + (metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(amount) + 4 if amount else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatches and words."""
        painter = QPainter(self)
        left = 0
        for word, amount, series in self._parts:
            top = (self.height() - SWATCH) / 2
            paint_box(painter, QRectF(left, top, SWATCH, SWATCH), theme().series[series].fill, "", 2)
            length = metrics(s.TYPE_LABEL).horizontalAdvance(word)
            rect = QRect(left + SWATCH + 5, 0, length + 2, self.height())
            paint_words(painter, rect, word, ("text2", s.TYPE_LABEL, REGULAR), Qt.AlignmentFlag.AlignLeft)
            if amount:
                rect = QRect(left + SWATCH + 9 + length, 0, 200, self.height())
                paint_words(painter, rect, amount, ("text", s.TYPE_LABEL, SEMIBOLD), Qt.AlignmentFlag.AlignLeft)
            left += self._width(word, amount) + self._gap


class ProgressLine(QWidget):
    """A thin bar of 4 px: how much of the whole, with a tick at the target; turmeric past a maximum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._target: float | None = None
        self._over = False
        self._empty = False
        self.setFixedHeight(10)
        self.setMinimumWidth(60)

    def set_progress(self, share: float | None, target: float | None = None, *, over: bool = False) -> None:
        """Show a share from 0 to 1 (None: no value, a dashed bar), the target's place, and whether it is too much."""
        self._empty = share is None
        self._share = min(max(share or 0.0, 0.0), 1.0)
        self._target = target
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        bar = QRectF(0, 3, self.width(), 4)
        paint_box(painter, bar, "" if self._empty else "c0", "line2" if self._empty else "", 2)
        if self._share:
            filled = QRectF(0, 3, self.width() * self._share, 4)
            paint_box(painter, filled, "warn_solid" if self._over else "accent", "", 2)
        if self._target is not None:
            paint_box(painter, QRectF(min(self._target, 1.0) * (self.width() - 2), 0, 2, 10), "text", "", 0)


class BudgetBar(QWidget):
    """What is taken of a budget, part by part, the rest empty; beyond the budget a black tick shows where it ends."""

    def __init__(self, height: int = 12) -> None:
        super().__init__()
        self._amounts: Sequence[int] = ()
        self._colours: Sequence[str] = ()
        self._budget: int | None = None
        self.setFixedHeight(height + 2 * _TICK_BEYOND)
        self.setAccessibleName(tr("Budget"))

    def show_amounts(self, amounts: Sequence[int], budget: int | None, colours: Sequence[str] = ()) -> None:
        """Show these rupiah from the left against the budget, in these colour tokens, else in those of the series."""
        self._amounts, self._budget, self._colours = amounts, budget, colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts 1 px apart."""
        painter = QPainter(self)
        taken = sum(self._amounts)
        whole = max(taken, self._budget or 0)
        height = self.height() - 2 * _TICK_BEYOND
        paint_box(painter, QRectF(0, _TICK_BEYOND, self.width(), height), "c0", "", 2)
        if not whole:
            return
        left = 0.0
        for part, amount in enumerate(self._amounts):
            width = self.width() * amount / whole
            if width >= 1:
                box = QRectF(left, _TICK_BEYOND, max(width - 1, 1), height)
                colour = self._colours[part] if self._colours else theme().series[part].fill
                paint_box(painter, box, colour, "", 2)
            left += width
        if self._budget is not None and taken > self._budget:
            at = self.width() * self._budget / whole
            paint_box(painter, QRectF(at - 1, 0, 2, self.height()), "text", "", 0)
