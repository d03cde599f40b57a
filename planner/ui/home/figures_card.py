"""The four figures at the right of the home screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from planner.formats import format_date, format_number, format_rupiah, format_rupiah_short
from planner.language import tr, trn
from planner.ui.home.painting import EDGE, LEFT, write
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import qcolor

if TYPE_CHECKING:
    from planner.queries.home import Home

CELL_HEIGHT = 78


class Figure(NamedTuple):
    """One figure: what it is, its value with what follows it smaller, a second line, and how it is reckoned."""

    name: str
    value: str
    tail: str
    second: str
    meaning: str


class FigureCell(QWidget):
    """Paints one figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = Figure("", "", "", "", "")
        self.setFixedHeight(CELL_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        self.setToolTip(figure.meaning)
        told = [figure.name, f"{figure.value} {figure.tail}".strip(), figure.second]
        self.setAccessibleName(", ".join(part for part in told if part))
        self.update()

    def figure(self) -> Figure:
        """Return what is shown."""
        return self._figure

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the three lines."""
        painter = QPainter(self)
        figure, width = self._figure, self.width() - EDGE - 6
        write(painter, QRect(EDGE, 10, width, 16), figure.name, ("text2", s.TYPE_LABEL, REGULAR), LEFT)
        write(painter, QRect(EDGE, 26, width, 26), figure.value, ("text", s.TYPE_FIGURE, SEMIBOLD), LEFT)
        told = metrics(s.TYPE_FIGURE, SEMIBOLD).horizontalAdvance(figure.value)
        tail = QRect(EDGE + told + 6, 30, width - told - 6, 20)
        write(painter, tail, figure.tail, ("text2", s.TYPE_BODY, REGULAR), LEFT)
        write(painter, QRect(EDGE, 54, width, 16), figure.second, ("text2", s.TYPE_LABEL, REGULAR), LEFT)


class FiguresCard(QFrame):
    """Four figures in two rows, parted by lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 1, 1, 1)
        grid.setSpacing(0)
        self.cells = [FigureCell() for _ in range(4)]
        for at, cell in enumerate(self.cells):
            grid.addWidget(cell, at // 2, at % 2)

    def show_home(self, home: Home) -> None:
        """Show the figures of now."""
        for cell, figure in zip(self.cells, figures(home), strict=True):
            cell.show_figure(figure)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the lines between the figures."""
        super().paintEvent(event)
        painter = QPainter(self)
        middle = QRect(self.width() // 2, 1, 1, self.height() - 2)
        painter.fillRect(middle, qcolor("line"))
        painter.fillRect(QRect(1, self.height() // 2, self.width() - 2, 1), qcolor("line"))


def figures(home: Home) -> list[Figure]:
    """Return the four figures of a moment."""
    told, today = home.figures, home.now.date()
    promised = told.posted + told.gone + told.scheduled
    later = tr("{n} still scheduled").format(n=format_number(told.scheduled))
    if told.gone:
        sentence = tr("{n} to come · {gone} gone")
        later = sentence.format(n=format_number(told.scheduled), gone=format_number(told.gone))
    ends = format_date(told.ends_on, today, weekday=False)
    return [
        Figure(
            tr("Live this month"),
            format_number(told.posted),
            tr("of {n}").format(n=format_number(promised)) if promised else "",
            later,
            tr(
                "Pieces that went live this month and are still there, of all that are promised for this month "
                "from the agreement on. Each piece counts: 3 Stories are three."
            ),
        ),
        Figure(
            tr("Campaigns running"),
            format_number(told.running),
            "",
            tr("{n} ends {day}").format(n=told.ending, day=ends) if told.ends_on else "",
            tr("Campaigns that have begun and have not ended; under it the next end."),
        ),
        Figure(
            tr("Paid this month"),
            format_rupiah_short(told.paid),
            "",
            tr("planned {amount}").format(amount=format_rupiah_short(told.planned)),
            tr("Cash paid this month: {paid}. Planned is that and what still falls due this month: {planned}.").format(
                paid=format_rupiah(told.paid), planned=format_rupiah(told.planned)
            ),
        ),
        Figure(
            tr("Code sales, 7 days"),
            format_rupiah_short(told.sales),
            "",
            trn("{n} order", "{n} orders", told.orders) if told.orders is not None else tr("nothing recorded"),
            tr("Sales with your codes in the last seven days with today, less returns. Sales have other causes too."),
        ),
    ]
