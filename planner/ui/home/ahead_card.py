"""What the next seven days hold: each entry jumps to its line, or asks which of several is meant."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from planner.formats import format_date
from planner.language import tr
from planner.rules.agenda import AHEAD_DAYS
from planner.ui.home.ahead_words import Entry, ahead_words
from planner.ui.home.painting import EDGE, LEFT, write
from planner.ui.home.rows import ACTION, Row, RowList, RowPainter
from planner.ui.home.words import kind_word, what_words
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR
from planner.ui.theme.icons import paint_icon, qcolor
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from planner.queries.home import Home
    from planner.rules.agenda import Line

ENTRY_HEIGHT = 20
ABOVE, UNDER = 9, 8  # of a day
HEAD = 41
FEWEST_ENTRIES = 3  # of a day that are shown however small the window is; of more the last one counts the rest
_DAY_WIDTH, _ICON_LEFT, _TEXT_LEFT = 56, 76, 98


class Part(NamedTuple):
    """One entry as it is painted: its day where it is the day's first one, and whether it is the last one."""

    day: str
    entry: Entry | None
    is_last: bool


class AheadPainter(RowPainter):
    """The day at the left, its entries at the right."""

    def paint_row(self, painter: QPainter, rect: QRect, row: Row, current: bool, hovered: bool) -> None:  # noqa: FBT001
        """Paint one entry; the first one of a day tells the day, under a line."""
        part: Part = row.words
        place = self._place(rect, part)
        if current or (hovered and part.entry):
            ground = QRect(_ICON_LEFT - 6, place.y(), rect.width() - _ICON_LEFT - 2, ENTRY_HEIGHT)
            painter.fillRect(ground, qcolor("accent_tint" if current else "hover"))
            if current:
                painter.fillRect(QRect(ground.x(), ground.y(), s.WIDTH_MARK, ENTRY_HEIGHT), qcolor("accent"))
        if part.day:
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), qcolor("line"))
            day = QRect(EDGE, place.y(), _DAY_WIDTH, ENTRY_HEIGHT)
            write(painter, day, part.day, ("text", s.TYPE_BODY, MEDIUM), LEFT)
        if part.entry is None:
            nothing = place.adjusted(_ICON_LEFT - _TEXT_LEFT, 0, 0, 0)
            write(painter, nothing, tr("Nothing"), ("text3", s.TYPE_LABEL, REGULAR), LEFT)
            return
        if not part.entry.icon:
            write(painter, place, part.entry.text, ("accent", s.TYPE_LABEL, MEDIUM), LEFT)
            return
        icon = QRect(_ICON_LEFT, place.y(), 14, ENTRY_HEIGHT)
        paint_icon(painter, icon, part.entry.icon, "text2", s.ICON_DENSE)
        write(painter, place, part.entry.text, ("text", s.TYPE_LABEL, REGULAR), LEFT)

    def spots(self, rect: QRect, row: Row) -> dict[str, QRect]:
        """Return that an entry can be clicked from its icon on."""
        place = self._place(rect, row.words)
        return {ACTION: place.adjusted(_ICON_LEFT - _TEXT_LEFT, 0, 0, 0)}

    def height(self, row: Row) -> int:
        """Return the height of an entry, with the room above and under its day."""
        part: Part = row.words
        return ENTRY_HEIGHT + (ABOVE if part.day else 0) + (UNDER if part.is_last else 0)

    def _place(self, rect: QRect, part: Part) -> QRect:
        top = rect.y() + (ABOVE if part.day else 0)
        return QRect(_TEXT_LEFT, top, rect.width() - _TEXT_LEFT - 8, ENTRY_HEIGHT)


class AheadCard(QFrame):
    """What the next seven days hold. `jumped(line)` and `messaged(line)`: of several lines the one that is chosen."""

    jumped = Signal(object)
    messaged = Signal(object)

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
        self.list = RowList(AheadPainter(), tr("Next 7 days"))
        self.list.jumped.connect(self._on_jumped)
        self.list.acted.connect(self._on_jumped)
        self.list.messaged.connect(self._on_messaged)
        self.days: list[tuple[str, list[Entry]]] = []
        self.menu: QMenu | None = None  # while one of several lines is being chosen
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
        fits = ((height - HEAD - 4) // AHEAD_DAYS - ABOVE - UNDER) // ENTRY_HEIGHT
        most = max(FEWEST_ENTRIES, fits)
        if most != self._most:
            self._most = most
            self._show_days()

    def _show_days(self) -> None:
        if self._home is None:
            return
        today = self._home.now.date()
        self.days = []
        rows = []
        for ahead in range(1, AHEAD_DAYS + 1):
            day = today + timedelta(days=ahead)
            weekday = " ".join(format_date(day, day).split()[:2])
            entries = _shortened(ahead_words(self._home.ahead(day)), self._most)
            self.days.append((weekday, entries))
            rows += _rows(weekday, entries)
        self.list.show_rows(rows)

    def _on_jumped(self, entry: Entry) -> None:
        self._choose(entry.lines, self.jumped.emit)

    def _on_messaged(self, entry: Entry) -> None:
        self._choose([line for line in entry.lines if line.occasion is not None], self.messaged.emit)

    def _choose(self, lines: Sequence[Line], run: Callable[[Line], object]) -> None:
        """Take the one line, or let one of several be chosen under its entry."""
        if len(lines) == 1:
            run(lines[0])
            return
        if not lines or self._home is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in lines:
            parts = kind_word(line), f"{line.who.name} {what_words(line, self._home.now.date())}".strip()
            text = ", ".join(parts).replace("&", "&&")
            menu.addAction(text).triggered.connect(lambda _checked=False, line=line: run(line))
        self.menu = menu
        menu.aboutToHide.connect(self._on_menu_hidden)
        place = self.list.visualRect(self.list.currentIndex())
        menu.popup(self.list.viewport().mapToGlobal(place.bottomLeft()))

    def _on_menu_hidden(self) -> None:
        self.menu = None


def _rows(day: str, entries: Sequence[Entry]) -> list[Row]:
    if not entries:
        return [Row(None, Part(day, None, is_last=True), sentence=f"{day}: {tr('Nothing')}")]
    return [
        Row(
            entry,
            Part(day if at == 0 else "", entry, is_last=entry is entries[-1]),
            sentence=f"{day}: {entry.whole}",
            key=(day, entry.lines[0].kind if entry.icon else ""),
        )
        for at, entry in enumerate(entries)
    ]


def _shortened(entries: list[Entry], most: int) -> list[Entry]:
    """Return at most so many entries; of more the last one counts what is left out, and opens it."""
    if len(entries) <= most:
        return entries
    rest = entries[most - 1 :]
    whole = "\n".join(entry.whole for entry in rest)
    lines = tuple(line for entry in rest for line in entry.lines)
    return [*entries[: most - 1], Entry("", tr("+{n} other").format(n=len(rest)), whole, lines)]
