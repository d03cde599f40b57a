"""The right side of the home screen: four figures, and what the next seven days hold."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from planner.formats import format_date, format_number, format_rupiah, format_rupiah_short
from planner.language import tr, trn
from planner.rules.agenda import AHEAD_DAYS
from planner.ui.home.ahead_words import Entry, ahead_words
from planner.ui.home.painting import EDGE, LEFT, write
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from planner.queries.home import Home

CELL_HEIGHT = 78
ENTRY_HEIGHT, DAY_PADDING = 20, 17
HEAD = 41
FEWEST_ENTRIES = 2  # of a day that are shown however small the window is; the rest is counted
_DAY_WIDTH, _ICON_LEFT, _TEXT_LEFT = 56, 76, 98


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
    promised = told.posted + told.scheduled
    ends = format_date(told.ends_on, today, weekday=False)
    return [
        Figure(
            tr("Live this month"),
            format_number(told.posted),
            tr("of {n}").format(n=format_number(promised)) if promised else "",
            tr("{n} still scheduled").format(n=format_number(told.scheduled)),
            tr("Pieces that went live this month, of all that are promised for this month from the agreement on."),
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
            tr("Cash paid this month: {paid}. Planned is all cash that falls due this month: {planned}.").format(
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


class AheadList(QWidget):
    """Paints the next days: the day at the left, its entries at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: list[tuple[str, list[Entry]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_days(self, days: list[tuple[str, list[Entry]]]) -> None:
        """Show other days."""
        if days == self.days:
            return
        self.days = days
        spoken = (f"{day}: {', '.join(entry.text for entry in entries) or tr('Nothing')}" for day, entries in days)
        self.setAccessibleName(tr("Next 7 days"))
        self.setAccessibleDescription(". ".join(spoken))
        self.setFixedHeight(sum(_day_height(entries) for _, entries in days))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all days."""
        return QSize(0, sum(_day_height(entries) for _, entries in self.days))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days."""
        painter = QPainter(self)
        top = 0
        for day, entries in self.days:
            painter.fillRect(QRect(0, top, self.width(), 1), qcolor("line"))
            write(painter, QRect(EDGE, top + 9, _DAY_WIDTH, 20), day, ("text", s.TYPE_BODY, MEDIUM), LEFT)
            for rect, entry in self._places(top, entries):
                paint_icon(painter, QRect(_ICON_LEFT, rect.y(), 14, rect.height()), entry.icon, "text2", s.ICON_DENSE)
                self._write(painter, rect, entry)
            if not entries:
                place = QRect(_ICON_LEFT, top + 9, self.width() - _ICON_LEFT - EDGE, 20)
                write(painter, place, tr("Nothing"), ("text3", s.TYPE_LABEL, REGULAR), LEFT)
            top += _day_height(entries)

    def _write(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        """Write an entry; what is only counted is never cut."""
        sizes = metrics(s.TYPE_LABEL)
        more = sizes.horizontalAdvance(entry.more) + 4 if entry.more else 0
        width = min(sizes.horizontalAdvance(entry.text) + 1, rect.width() - more)
        place = QRect(rect.x(), rect.y(), width, rect.height())
        write(painter, place, entry.text, ("text", s.TYPE_LABEL, REGULAR), LEFT)
        write(painter, rect.adjusted(width + 4, 0, 0, 0), entry.more, ("text2", s.TYPE_LABEL, REGULAR), LEFT)

    def event(self, event: QEvent) -> bool:
        """Tell the whole of the entry under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            top = 0
            for _day, entries in self.days:
                for rect, entry in self._places(top, entries):
                    if rect.top() <= event.pos().y() <= rect.bottom():
                        QToolTip.showText(event.globalPos(), entry.whole, self)
                        return True
                top += _day_height(entries)
            QToolTip.hideText()
            return True
        return super().event(event)

    def _places(self, top: int, entries: list[Entry]) -> list[tuple[QRect, Entry]]:
        width = self.width() - _TEXT_LEFT - 8
        return [
            (QRect(_TEXT_LEFT, top + 9 + ENTRY_HEIGHT * at, width, ENTRY_HEIGHT), entry)
            for at, entry in enumerate(entries)
        ]


class AheadCard(QFrame):
    """What the next seven days hold, as a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        title = label(tr("Next 7 days"), "cardTitle")
        title.setContentsMargins(s.SPACE_4, 0, s.SPACE_4, 0)
        title.setFixedHeight(HEAD)
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.list = AheadList()
        self._home: Home | None = None
        self._most = FEWEST_ENTRIES
        column.addWidget(title)
        column.addWidget(self.list)
        column.addStretch(1)

    def show_home(self, home: Home) -> None:
        """Show the days from tomorrow on."""
        self._home = home
        self._show_days()

    def set_room(self, height: int) -> None:
        """Show as many entries of each day as fit into a height in px."""
        fits = ((height - HEAD - 4) // AHEAD_DAYS - DAY_PADDING) // ENTRY_HEIGHT
        most = max(FEWEST_ENTRIES, fits)
        if most != self._most:
            self._most = most
            self._show_days()

    def _show_days(self) -> None:
        if self._home is None:
            return
        today, days = self._home.now.date(), []
        for ahead in range(1, AHEAD_DAYS + 1):
            day = today + timedelta(days=ahead)
            weekday = " ".join(format_date(day, day).split()[:2])
            days.append((weekday, _shortened(ahead_words(self._home.ahead(day)), self._most)))
        self.list.show_days(days)


def _shortened(entries: list[Entry], most: int) -> list[Entry]:
    """Return at most so many entries; the last one counts what is left out and tells it in its tooltip."""
    if len(entries) <= most:
        return entries
    last, rest = entries[most - 1], entries[most:]
    whole = "\n".join(entry.whole for entry in entries[most - 1 :])
    more = "\u00b7 " + tr("{n} more").format(n=len(rest))
    return [*entries[: most - 1], last._replace(whole=whole, more=more)]


def _day_height(entries: list[Entry]) -> int:
    return DAY_PADDING + ENTRY_HEIGHT * max(1, len(entries))
