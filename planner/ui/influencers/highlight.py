"""What was looked for, marked where it was found: a tint behind the letters and a line under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from planner.store.words import folded
from planner.ui.delegates import CellDelegate, TwoLineDelegate, cell_text, said
from planner.ui.roles import SecondLineRole
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, metrics
from planner.ui.theme.icons import qcolor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from planner.ui.delegates import Index

# The words looked for, in the columns whose text is searched (a tuple, folded as the index folds); None elsewhere.
FoundRole = int(Qt.ItemDataRole.UserRole) + 40


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return (start, length) of every place where one of the words begins a word of a text, in order.

    Case and accents count for nothing, as in the search; places that touch are one.
    """
    plain = folded(text)
    found: list[tuple[int, int]] = []
    for word in words:
        at = plain.find(word) if word else -1
        while at >= 0:
            if at == 0 or not plain[at - 1].isalnum():
                found.append((at, len(word)))
            at = plain.find(word, at + 1)
    joined: list[tuple[int, int]] = []
    for start, length in sorted(found):
        first, end = start, start + length
        if joined and start <= sum(joined[-1]):
            before = joined.pop()
            first, end = before[0], max(sum(before), end)
        joined.append((first, end - first))
    return joined


def paint_found(
    painter: QPainter, rect: QRect, text: str, words: Sequence[str], style: tuple[int, int], *, right: bool = False
) -> None:
    """Lay a tint under the found letters of a line that is written into `rect`; `style` is (px, weight)."""
    places = spans(text, words)
    if not places:
        return
    fonts = metrics(*style)
    left = max(rect.x(), rect.right() + 1 - fonts.horizontalAdvance(text)) if right else rect.x()
    height = min(fonts.height(), rect.height() - 2)
    top = rect.y() + (rect.height() - height) // 2
    for start, length in places:
        begin = left + fonts.horizontalAdvance(text[:start])
        width = fonts.horizontalAdvance(text[start : start + length])
        mark = QRect(begin - 1, top, width + 2, height).intersected(rect.adjusted(-1, 0, 0, 0))
        painter.fillRect(mark, qcolor("accent_tint"))
        # On a ticked row the tint is the ground already: the line still tells.
        painter.fillRect(mark.x(), mark.bottom() + 1, mark.width(), 1, qcolor("accent"))


class FoundWords(CellDelegate):
    """A cell that marks what was looked for; goes before another delegate: `class Found…(FoundWords, …Delegate)`."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Lay the marks, then write the cell over them."""
        words = said(index, FoundRole)
        if words:
            self._mark(painter, rect, index, words)
        super().paint_cell(painter, rect, index)

    def _mark(self, painter: QPainter, rect: QRect, index: Index, words: Sequence[str]) -> None:
        is_right = self.align == Qt.AlignmentFlag.AlignRight
        body = (s.TYPE_BODY, self.weight_of(index))
        second = said(index, SecondLineRole) if isinstance(self, TwoLineDelegate) else ""
        if not second:
            paint_found(painter, rect, cell_text(index), words, body, right=is_right)
            return
        upper = QRect(rect.x(), rect.y() + 1, rect.width(), 18)
        lower = QRect(rect.x(), rect.y() + 18, rect.width(), 14)
        paint_found(painter, upper, cell_text(index), words, body, right=is_right)
        paint_found(painter, lower, str(second), words, (s.TYPE_SMALL, REGULAR), right=is_right)
