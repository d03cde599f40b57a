"""The list of what is to be done: today, and until Sunday or for three days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.home.painting import Heading, TodoPainter, fits_kind
from planner.ui.home.rows import Later, Row, RowList
from planner.ui.home.words import Words, icon_of, line_words, soon_title, when_words
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, icon_button
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from planner.queries.home import Home
    from planner.rules.agenda import Line

HEAD = 41
FEWEST = 5  # lines that are shown however small the window is
FEWEST_LATER = 3  # of them after today, however long today is: a heading never stands above nothing


class LineLater(Later):
    """What a line says at a moment."""

    def __init__(self, line: Line, now: datetime) -> None:
        self._line = line
        self._now = now
        self._facts = line, now.date(), when_words(line, now)

    def __eq__(self, other: object) -> bool:
        """Tell whether both say the same."""
        return isinstance(other, LineLater) and self._facts == other._facts

    def __hash__(self) -> int:
        """Return the hash of what is said."""
        return hash(self._facts)

    def words(self) -> Words:
        """Return the words of the line."""
        return line_words(self._line, self._now, fits_kind)

    def whole(self) -> str:
        """Return the line and what can be done about it."""
        words = self.words()
        return f"{words.whole}\n{words.action}"


class TodoCard(QFrame):
    """All of today, and of the rest the lines that fit, or all of them.

    While there is no campaign, or none with content, it offers the first step: `begin_asked()`. `days_asked()` when the
    day counts are to be changed.
    """

    changed_height = Signal()
    days_asked = Signal()
    begin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._home: Home | None = None
        self._room = 0
        self.is_open = False
        self.begin: EmptyState | None = None  # built when there is nothing that could be due
        self.list = RowList(TodoPainter(), tr("To do"))
        self.more = flat_button("", small=True)
        self.more.clicked.connect(self.toggle)
        self.settings = icon_button("settings", tr("When reminders appear"), small=True, quiet=True)
        self.settings.clicked.connect(self.days_asked)
        head = QHBoxLayout()
        head.setContentsMargins(s.SPACE_4, 0, s.SPACE_2, 0)
        head.setSpacing(s.SPACE_1)
        head.addWidget(label(tr("To do"), "cardTitle"))
        head.addStretch(1)
        head.addWidget(self.more)
        head.addWidget(self.settings)
        holder = QWidget()
        holder.setFixedHeight(HEAD)
        holder.setLayout(head)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(self.list)
        column.addStretch(1)

    def show_home(self, home: Home) -> None:
        """Show what is to be done now."""
        self._home = home
        self._show_rows()

    def set_room(self, height: int) -> None:
        """Show as many of the later lines as fit into a height in px, while not all are asked for."""
        if height != self._room:
            self._room = height
            self._show_rows()

    def toggle(self) -> None:
        """Show all lines, or only those that fit."""
        self.is_open = not self.is_open
        self._show_rows()
        self.changed_height.emit()

    def _show_rows(self) -> None:
        home = self._home
        if home is None:
            return
        today, week = home.today, home.week
        fits = max(FEWEST, self._fitting(today, week))
        later = max(FEWEST_LATER, fits - len(today))
        is_long = len(week) > later
        self.more.setVisible(is_long or self.is_open)
        count = len(today) + len(week)
        self.more.setText(tr("Show fewer") if self.is_open else tr("Show all ({n})").format(n=count))
        # Nothing of today is ever behind a button, however long the day is; the page scrolls.
        shown_week = week if self.is_open else week[:later]
        rows = [Row(None, Heading(tr("Today"), str(len(today))), sentence=tr("Today"))]
        rows += self._rows(today)
        if not today:
            rows.append(Row(None, Heading(tr("Nothing is pressing today."), quiet=True)))
        if week:
            soon = soon_title(home.now.date())
            rows.append(Row(None, Heading(soon, str(len(week))), sentence=soon))
            rows += self._rows(shown_week)
        self.list.show_rows(rows)
        self._offer(home)

    def _offer(self, home: Home) -> None:
        """Say what makes this page useful while there is no campaign, or no content in any."""
        is_wanted = not (home.campaigns and home.has_content)
        if is_wanted and self.begin is None:
            self.begin_button = button("")
            self.begin_button.clicked.connect(self.begin_asked)
            self.begin = EmptyState(actions=(self.begin_button,))
            self.begin.setContentsMargins(s.SPACE_4, s.SPACE_5, s.SPACE_4, s.SPACE_5)
            self._column.insertWidget(2, self.begin)
        if self.begin is None:
            return
        self.begin.setVisible(is_wanted)
        if home.campaigns:
            text = tr("Choose creators and promise content with a posting date: then this page tells what is due.")
            self.begin.set_texts(tr("No content in your campaigns yet"), text)
            self.begin_button.setText(tr("Open campaign") if home.only_campaign else tr("Open campaigns"))
        else:
            text = tr("A campaign holds creators, content and budget: then this page tells what is due.")
            self.begin.set_texts(tr("No campaign yet"), text)
            self.begin_button.setText(tr("Create campaign"))

    def _fitting(self, today: Sequence[Line], week: Sequence[Line]) -> int:
        heads = s.HEIGHT_GROUP_ROW * (2 if week else 1) + (0 if today else s.HEIGHT_ROW)
        return (self._room - HEAD - heads - 2) // s.HEIGHT_ROW

    def _rows(self, lines: Sequence[Line]) -> list[Row]:
        if self._home is None:
            return []
        now, rows = self._home.now, []
        for line in lines:
            key = (line.kind, line.who.influencer_id, line.who.collaboration_id, line.deliverable_id, line.row_ids)
            rows.append(Row(line, LineLater(line, now), icon_of(line), key=key))
        return rows
