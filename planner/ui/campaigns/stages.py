"""Stages of a campaign: their order and phases, and the strip that counts and filters them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from planner.terms import EXITS, Stage
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import qcolor
from planner.ui.theme.tokens import theme
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


# Search, contact, prepare, draft, live: the five phases of the look.
PHASES = (
    (Stage.CANDIDATE, Stage.SELECTED),
    (Stage.CONTACTED, Stage.NEGOTIATING),
    (Stage.AGREED, Stage.BRIEFED),
    (Stage.DRAFT_REVIEW, Stage.READY),
    (Stage.LIVE, Stage.MEASURED, Stage.DONE),
)
# Shares of the width, after the length of the words.
WIDTHS = (19, 18, 24, 21, 26)
# What moves on, in order; then who waits; then who left.
STAGE_ORDER = (
    *(stage for phase in PHASES for stage in phase),
    Stage.BACKUP,
    *sorted(EXITS, key=list(Stage).index),
)


def phase_of(stage: Stage) -> int | None:
    """Return the number of a stage's phase, from 0; None for backups and exits."""
    return next((at for at, phase in enumerate(PHASES) if stage in phase), None)


def stage_choices() -> list[tuple[Stage, str]]:
    """Return all stages with their words: the way, then backup, then the exits."""
    return [(stage, word(stage)) for stage in STAGE_ORDER]


class StageFilter(QAbstractButton):
    """One stage with its count; checked: only it is shown."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._count = 0
        self.setText(word(stage))
        self.setCheckable(True)
        self.setProperty("cornerRadius", s.RADIUS_CHIP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many stand there."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of word and count."""
        # Four pixels more than measured, or a word that just fits would be cut.
        words = metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(self.text())
        return QSize(words + 5 + metrics(s.TYPE_LABEL).horizontalAdvance(str(self._count)) + 16, 24)

    def minimumSizeHint(self) -> QSize:
        """Return the least that still tells something."""
        return QSize(40, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word and count."""
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            ground = "accent_tint" if self.isChecked() else "hover"
            paint_box(painter, QRectF(self.rect()), ground, "", s.RADIUS_CHIP)
        count = str(self._count)
        room = metrics(s.TYPE_LABEL).horizontalAdvance(count)
        colour = "accent" if self.isChecked() else "text" if self._count else "text3"
        weight = SEMIBOLD if self._count or self.isChecked() else REGULAR
        words = QRect(6, 0, self.width() - room - 16, self.height())
        paint_words(painter, words, self.text(), (colour, s.TYPE_LABEL, weight), Qt.AlignmentFlag.AlignLeft)
        used = min(metrics(s.TYPE_LABEL, weight).horizontalAdvance(self.text()), words.width())
        place = QRect(6 + used + 5, 0, room + 2, self.height())
        style = ("accent" if self.isChecked() else "text3", s.TYPE_LABEL, REGULAR)
        paint_words(painter, place, count, style, Qt.AlignmentFlag.AlignLeft)


class PhaseColumn(QWidget):
    """The stages of one phase under its bar of 3 px."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 7, 0, 3)
        self.row.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar in the colour of the phase: further along is stronger."""
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), s.WIDTH_MARK), qcolor(theme().phases[self._number]))


class StageStrip(QFrame):
    """All eleven stages in their five phases with counts; `stage_toggled(stage, on)`."""

    stage_toggled = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(6)
        self._filters: dict[Stage, StageFilter] = {}
        for number, phase in enumerate(PHASES):
            column = PhaseColumn(number)
            for stage in phase:
                made = self._filters[stage] = StageFilter(stage)
                made.clicked.connect(lambda on, stage=stage: self.stage_toggled.emit(stage, on))
                column.row.addWidget(made)
            column.row.addStretch(1)
            row.addWidget(column, WIDTHS[number])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Mapping[Stage, int], chosen: Collection[Stage]) -> None:
        """Show how many stand at each stage and which stages are filtered by."""
        for stage, made in self._filters.items():
            made.set_count(counts.get(stage, 0))
            made.setChecked(stage in chosen)

    def filter_of(self, stage: Stage) -> StageFilter:
        """Return the button of a stage."""
        return self._filters[stage]
