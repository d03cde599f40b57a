"""What stands in the columns of the comparison: painted cells, account lines, the trend, sentences, the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.compare.lines import EMPTY, account_rows, followers_over_time, trend_words
from planner.ui.influencers.account_line import paint_trend
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import pixmap
from planner.ui.widgets.glyphs import paint_platform, paint_sign, paint_tier, paint_words
from planner.ui.widgets.styling import label
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.comparison import Compared
    from planner.ui.compare.lines import Cell
    from planner.ui.widgets.glyphs import Glyph

LINE = 20
SECOND = 15
_GLYPH = 18
_TREND = 84
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_LEVELS = {"bad": "bad", "warn": "warn"}


class _Painted(QWidget):
    """A cell of a fixed height that takes the width of its column."""

    def __init__(self, height: int, name: str) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the smallest room; the column gives more."""
        return QSize(120, self.height())


class ValueCell(_Painted):
    """A value with its glyph and second line; the best of its line says so, quietly."""

    def __init__(self, cell: Cell, name: str, *, is_best: bool) -> None:
        self.cell, self.is_best = cell, is_best
        mark = tr("best", "comparison") if is_best else ""
        said = ", ".join(part for part in (cell.text, cell.second, mark) if part)
        super().__init__(LINE + (SECOND if cell.second else 0), f"{name}: {said}")
        lines = (cell.text, cell.second, cell.tooltip)
        self.setToolTip("\n".join(dict.fromkeys(line for line in lines if line and line != EMPTY)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cell."""
        painter = QPainter(self)
        cell = self.cell
        left = 0
        if cell.glyph is not None and cell.glyph.icon:
            paint_sign(painter, QRect(-1, 0, s.ICON_DENSE + 2, LINE), cell.glyph)
            left = _GLYPH
        colour = "text3" if cell.text == EMPTY else _LEVELS.get(cell.level, "text")
        style = (colour, s.TYPE_BODY, SEMIBOLD if cell.is_strong or self.is_best else REGULAR)
        mark = tr("best", "comparison") if self.is_best else ""
        room = metrics(s.TYPE_SMALL).horizontalAdvance(mark) + s.SPACE_2 if mark else 0
        paint_words(painter, QRect(left, 0, self.width() - left - room, LINE), cell.text, style, _LEFT)
        if mark:
            used = min(metrics(style[1], style[2]).horizontalAdvance(cell.text), self.width() - left - room)
            place = QRect(left + used + s.SPACE_2, 1, room, LINE)
            paint_words(painter, place, mark, ("text3", s.TYPE_SMALL, REGULAR), _LEFT)
        if cell.second:
            # Under the glyph too, where the words would be cut beside it.
            fits = metrics(s.TYPE_SMALL).horizontalAdvance(cell.second) <= self.width() - left
            left = left if fits else 0
            under = QRect(left, LINE - 2, self.width() - left, SECOND)
            paint_words(painter, under, cell.second, ("text3", s.TYPE_SMALL, REGULAR), _LEFT)


class TierCell(_Painted):
    """The tier's pill; a dash when it is unknown."""

    def __init__(self, person: Compared) -> None:
        self._tier = person.detail.row.tier
        self._word = word(self._tier) if self._tier else EMPTY
        super().__init__(LINE, f"{person.name}, {tr('Tier')}: {self._word}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        if self._tier:
            paint_tier(painter, self.rect(), self._tier, self._word)
        else:
            paint_words(painter, self.rect(), EMPTY, ("text3", s.TYPE_BODY, REGULAR), _LEFT)


class AccountsCell(_Painted):
    """Every account: platform, handle, followers at the right."""

    def __init__(self, person: Compared) -> None:
        self._rows = account_rows(person)
        said = "; ".join(" ".join(row) for row in self._rows) or EMPTY
        super().__init__(max(len(self._rows), 1) * (LINE + 2), f"{person.name}, {tr('Accounts')}: {said}")
        self.setToolTip("\n".join("  ".join(row[1:]) for row in self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        if not self._rows:
            paint_words(painter, self.rect(), EMPTY, ("text3", s.TYPE_BODY, REGULAR), _LEFT)
        for at, (platform, handle, followers) in enumerate(self._rows):
            top = at * (LINE + 2)
            left = paint_platform(painter, 0, top + LINE // 2, platform) + 2
            length = metrics(s.TYPE_BODY, MEDIUM).horizontalAdvance(followers)
            place = QRect(self.width() - length - 2, top, length + 2, LINE)
            colour = "text3" if followers == EMPTY else "text"
            paint_words(painter, place, followers, (colour, s.TYPE_BODY, MEDIUM), _RIGHT)
            room = QRect(left, top, place.x() - left - s.SPACE_2, LINE)
            paint_words(painter, room, handle, ("text2", s.TYPE_BODY, REGULAR), _LEFT)


class TrendCell(_Painted):
    """How the followers went: a line and the change in percent."""

    def __init__(self, person: Compared, today: date) -> None:
        self._points = followers_over_time(person)
        self._change, self._since = trend_words(self._points, today)
        said = " ".join(part for part in (self._change, self._since) if part)
        super().__init__(LINE + SECOND, f"{person.name}, {tr('Follower trend')}: {said}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint change and line."""
        painter = QPainter(self)
        if not self._since:
            paint_words(painter, QRect(0, 0, self.width(), LINE), EMPTY, ("text3", s.TYPE_BODY, REGULAR), _LEFT)
            return
        words = self.width() - _TREND - s.SPACE_2
        paint_words(painter, QRect(0, 0, words, LINE), self._change, ("text", s.TYPE_BODY, REGULAR), _LEFT)
        under = QRect(0, LINE - 2, words, SECOND)
        paint_words(painter, under, self._since, ("text3", s.TYPE_SMALL, REGULAR), _LEFT)
        values = [float(followers) for _, followers in self._points]
        paint_trend(painter, QRect(self.width() - _TREND, 4, _TREND - 2, LINE + SECOND - 8), values)


class SentencesCell(QWidget):
    """Sentences with a glyph before each; `nothing` where there is none."""

    def __init__(self, sentences: Sequence[tuple[Glyph, str]], nothing: str, name: str) -> None:
        super().__init__()
        self._signs: list[tuple[QLabel, Glyph]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 1)
        column.setSpacing(s.SPACE_1)
        for glyph, text in sentences:
            row = QHBoxLayout()
            row.setSpacing(s.SPACE_1)
            sign = QLabel()
            self._signs.append((sign, glyph))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            words = label(text, "label", wrap=True)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(words, 1)
            column.addLayout(row)
        if not sentences:
            column.addWidget(label(nothing, "tertiary"))
        column.addStretch(1)
        self.setAccessibleName(f"{name}: {'; '.join(text for _, text in sentences) or nothing}")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        for sign, glyph in self._signs:
            sign.setPixmap(pixmap(glyph.icon, glyph.colour, s.ICON_DENSE, self.devicePixelRatioF()))


class NameLink(QAbstractButton):
    """The name of a person; a click opens them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setToolTip(tr("Open {name}").format(name=name))
        self.setAccessibleName(self.toolTip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("cornerRadius", s.RADIUS_CHIP)

    def sizeHint(self) -> QSize:
        """Return the room of the name."""
        return QSize(metrics(s.TYPE_NAME, SEMIBOLD).horizontalAdvance(self.text()) + 2, s.HEIGHT_TYPED_CHIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name."""
        colour = "accent" if self.underMouse() else "text"
        paint_words(QPainter(self), self.rect(), self.text(), (colour, s.TYPE_NAME, SEMIBOLD), _LEFT)
