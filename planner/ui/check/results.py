"""What the planner makes of a check: the figures beside the posts, warnings, fit score and exclusivity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.rules.engagement import band_word
from planner.rules.vetting import FlagLevel
from planner.ui.check.words import band_glyph, exclusivity_lines, free_sentence, missing_sentence, results
from planner.ui.influencers.claims_bar import ClaimsBar
from planner.ui.influencers.fit_parts import FitParts
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, metrics
from planner.ui.theme.icons import pixmap
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.frames import Card
from planner.ui.widgets.glyphs import Glyph, paint_sign, paint_words
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.checks import CheckSheet
    from planner.rules.fit import FitScore
    from planner.rules.vetting import RedFlag

_LEFT = Qt.AlignmentFlag.AlignLeft


class Sign(QWidget):
    """A judgement with glyph and word; nothing without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph, self._word = Glyph("", "text3"), ""
        self.setFixedHeight(20)

    def set_sign(self, glyph: Glyph, text: str) -> None:
        """Show another judgement."""
        self._glyph, self._word = glyph, text
        self.setAccessibleName(text)
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of glyph and word."""
        room = 18 if self._glyph.icon else 0
        return QSize(room + metrics(s.TYPE_BODY, MEDIUM).horizontalAdvance(self._word) + 2, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint glyph and word."""
        painter = QPainter(self)
        paint_sign(painter, QRect(0, 0, 14, self.height()), self._glyph)
        words = self.rect().adjusted(18 if self._glyph.icon else 0, 0, 0, 0)
        paint_words(painter, words, self._word, (self._glyph.colour, s.TYPE_BODY, MEDIUM), _LEFT)


class ResultsPanel(QWidget):
    """The figures of the sampled posts, beside their table; `note_asked()`: keep their rate as a dated number."""

    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(s.SPACE_2)
        self.rate, self.band = label("—", "keyFigure"), Sign()
        head.addWidget(self.rate)
        head.addWidget(self.band, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        column.addLayout(head)
        self.formula, self.how = label("", "labelStrong", wrap=True), label("", "label", wrap=True)
        self.yardstick, self.source = label("", "label", wrap=True), label("", "warn", wrap=True)
        for part in (self.formula, self.how, self.source):
            column.addWidget(part)
        column.addSpacing(s.SPACE_1)
        column.addWidget(self.yardstick)
        self.others = label("", "small", wrap=True)
        column.addWidget(self.others)
        self.noted = label("", "small", wrap=True)
        column.addWidget(self.noted)
        self.note = flat_button(tr("Note this ER in the list"), "pencil", small=True)
        self.note.clicked.connect(self.note_asked)
        column.addWidget(self.note, 0, _LEFT)
        column.addSpacing(s.SPACE_2)
        self.sponsored = self._fact(column, tr("Sponsored posts"))
        self.ratio = self._fact(column, tr("Likes per comment"))
        column.addStretch(1)

    def _fact(self, column: QVBoxLayout, title: str) -> QLabel:
        column.addWidget(line())
        row = QHBoxLayout()
        value = label("—", "total")
        row.addWidget(label(title, "label"))
        row.addStretch(1)
        row.addWidget(value)
        column.addLayout(row)
        return value

    def show_sheet(self, sheet: CheckSheet, today: date) -> None:
        """Show the figures of a check; those of today can be kept as the number that the list shows."""
        found = results(sheet)
        self.rate.setText(found.rate)
        self.band.set_sign(band_glyph(found.band), band_word(found.band) if found.band else "")
        for part, text in (
            (self.formula, found.formula or tr("No engagement rate yet: fill in likes and comments.")),
            (self.how, found.how),
            (self.source, found.posts),
            (self.yardstick, found.yardstick),
            (self.others, "\n".join(found.others)),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self.noted.setText(found.noted)
        self.noted.setVisible(bool(found.noted))
        self.note.setVisible(bool(found.noted) and sheet.check is not None and sheet.check.checked_on == today)
        self.sponsored.setText(found.sponsored)
        self.ratio.setText(found.ratio)
        spoken = (found.rate, self.band.accessibleName(), found.formula, found.yardstick)
        self.setAccessibleName(". ".join(part for part in spoken if part))


class Sentence(QWidget):
    """A sentence with a sign before it."""

    def __init__(self, icon_name: str, level: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._level = icon_name, level
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        self._sign = QLabel()
        self._sign.setContentsMargins(0, 2, 0, 0)
        words = label(text, wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = words
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._draw()

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._sign.setPixmap(pixmap(self._icon, self._level, s.ICON_DENSE, self.devicePixelRatioF()))


class FlagLines(QWidget):
    """Warnings and reminders, each in its sentence; a calm one when there is none."""

    def __init__(self, flags: Sequence[RedFlag], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        for flag in flags:
            sign = ("warning", "bad") if flag.level is FlagLevel.WARNING else ("info", "warn")
            column.addWidget(Sentence(*sign, flag.sentence()))
        if not flags:
            column.addWidget(Sentence("check", "good", tr("Nothing stands out in what is known.")))


class FlagsCard(Card):
    """What to beware of, each in a sentence with its numbers, and what is not known yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("To look out for"), parent)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.missing = label("", "small", wrap=True)
        self.body.addWidget(self.missing)

    def show_sheet(self, sheet: CheckSheet) -> None:
        """Show the warnings of a check."""
        _clear(self._list)
        self._list.addWidget(FlagLines(sheet.assessment.flags))
        self.missing.setText(missing_sentence(sheet))
        self.missing.setVisible(bool(self.missing.text()))

    def sentences(self) -> list[str]:
        """Return what is said, in order."""
        place = self._list.itemAt(0)
        lines = place.widget() if place is not None else None
        return [said.text() for said in lines.findChildren(Sentence)] if lines is not None else []


class FitCard(Card):
    """The fit score: the sum of its known parts, and every part as a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Fit score"), parent)
        self.points, self.of = label("", "figure"), label("", "label")
        self.add_action(self.points)
        self.add_action(self.of)
        self._parts = QVBoxLayout()
        self.body.addLayout(self._parts)

    def show_score(self, score: FitScore) -> None:
        """Show a score."""
        known = bool(score.of)
        self.points.setText(str(score.points) if known else "—")
        self.of.setText(tr("of {n}").format(n=score.of) if known else "")
        self.setAccessibleName(f"{tr('Fit score')} {self.points.text()} {self.of.text()}")
        _clear(self._parts)
        self._parts.addWidget(FitParts(score))


class ExclusivityCard(Card):
    """Whose claims lie on the person, and from when they are free."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Exclusivity"), parent)
        self.free = label("", "labelStrong")
        self.add_action(self.free)
        self._list = QVBoxLayout()
        self._list.setSpacing(s.SPACE_2)
        self.body.addLayout(self._list)

    def show_sheet(self, sheet: CheckSheet, today: date) -> None:
        """Show the claims."""
        _clear(self._list)
        lines = exclusivity_lines(sheet, today)
        if sheet.exclusivities:
            self._list.addWidget(ClaimsBar(sheet.exclusivities, today))
        for text in lines:
            self._list.addWidget(Sentence("warning", "warn", text))
        if not lines and not sheet.exclusivities:
            self._list.addWidget(label(tr("No claim stands in the way today."), "tertiary", wrap=True))
        self.free.setText(free_sentence(sheet, today))


def _clear(column: QVBoxLayout) -> None:
    while taken := column.takeAt(0):
        if (old := taken.widget()) is not None:
            old.hide()
            old.deleteLater()
