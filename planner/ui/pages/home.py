"""Beranda: what can be lost, what is to be done today and this week, four figures, and the next seven days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRect, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.language import Message, current_language, tr, trn
from planner.queries.at_risk import AtRisk
from planner.queries.home import Home, home, people_count
from planner.rules.agenda import FACT, AgendaKind, Line, agenda_days_text
from planner.ui.home.ahead_card import AheadCard
from planner.ui.home.ahead_words import Entry
from planner.ui.home.figures_card import FiguresCard
from planner.ui.home.places import place_of, place_of_action, place_of_risk
from planner.ui.home.risk_card import RiskCard
from planner.ui.home.todo_card import TodoCard
from planner.ui.session import NEW, Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import primary_button
from planner.ui.widgets.frames import PageHeader, scrolled
from planner.ui.worker import Task

if TYPE_CHECKING:
    from datetime import datetime

    from planner.store.workspace import Workspace
    from planner.terms import Occasion
    from planner.ui.home.beginning import Beginning
    from planner.ui.home.rows import RowList
    from planner.ui.session import Session

SIDE_WIDTH, SIDE_NARROW = 344, 304
NARROW = 1150
A_MINUTE = 60_000
LARGE = 3_000  # people; below that the whole page is read faster than a frame


class HomePage(QWidget):
    """The page of the morning; it reads itself again when the minute turns."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._home: Home | None = None
        self._asked = 0  # the latest question; an answer to an earlier one comes too late
        self.dialog: QDialog | None = None
        self.risks, self.todo = RiskCard(), TodoCard()
        self.figures, self.ahead = FiguresCard(), AheadCard()
        self.beginning: Beginning | None = None  # built when the shop is empty
        self.header = PageHeader()
        self.stack = QStackedWidget()
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self._on_minute_turned)
        self._build()
        self._actions = self._make_actions()
        self._connect()

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return list(self._actions)

    def refresh(self) -> None:
        """Read everything again, in a large shop beside the window; the current line stays current."""
        self._asked += 1
        if self._session.look(people_count) <= LARGE:
            self._show(self._session.look(home, self._session.now()))
            return
        task = Task(_read, self._session.workspace, self._session.now(), self._asked)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._session.history.failed)
        task.start()

    def _on_read(self, read: tuple[int, Home]) -> None:
        asked, found = read
        if asked == self._asked:
            self._show(found)

    def _show(self, found: Home) -> None:
        before, self._home = self._home, found
        is_empty = found.people == 0 and found.campaigns == 0
        self.stack.setCurrentWidget(self._doors() if is_empty else self._area)
        self.new.setVisible(not is_empty)  # the doors offer it there
        self.header.set_sub(self._day())
        if before is None or before._replace(now=found.now) != found or before.now.date() != found.now.date():
            for card in (self.risks, self.figures, self.ahead):
                card.show_home(found)
        self.todo.show_home(found)
        self._fit()
        self._on_moved()
        if self.isVisible() or before is None:
            self._say()

    def _doors(self) -> Beginning:
        """Return what an empty shop shows."""
        from planner.ui.home.beginning import Beginning

        if self.beginning is None:
            self.beginning = Beginning(self._session)
            self.stack.addWidget(self.beginning)
        return self.beginning

    def home(self) -> Home | None:
        """Return what is shown."""
        return self._home

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while the page can be seen; read it, where the window that shows it has not done so."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._read_first)
        self._wait()
        self._fit()
        self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock go."""
        super().hideEvent(event)
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many lines as there is room for."""
        super().resizeEvent(event)
        self._side.setFixedWidth(SIDE_NARROW if self.width() < NARROW else SIDE_WIDTH)
        self._fit()

    def _build(self) -> None:
        self.header.set_title(tr("Home"))
        self.header.end_context()
        self.new = primary_button(tr("New campaign"), "plus")
        self.new.clicked.connect(self._on_new_clicked)
        self.header.add_button(self.new)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (self.risks, self.todo)), (right, (self.figures, self.ahead))):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(s.SPACE_4)
            for card in cards:
                column.addWidget(card)
            column.setStretch(1, 1)
        self._side = QWidget()
        self._side.setFixedWidth(SIDE_WIDTH)
        self._side.setLayout(right)
        self._content = content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        row.setSpacing(s.SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self._area = scrolled(content)
        self.stack.addWidget(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.risks.list.jumped.connect(self._on_risk_jumped)
        self.risks.list.messaged.connect(self._on_risk_messaged)
        self.todo.list.jumped.connect(self._on_jumped)
        self.todo.list.acted.connect(self._on_acted)
        self.todo.list.messaged.connect(self._on_messaged)
        self.todo.days_asked.connect(self.ask_for_days)
        self.todo.begin_asked.connect(self._on_begin_asked)
        self.ahead.jumped.connect(self._on_jumped)
        self.ahead.messaged.connect(self._on_messaged)
        self.ahead.list.moved.connect(self._on_moved)
        for card in (self.risks, self.todo):
            card.changed_height.connect(self._fit)
            card.list.moved.connect(self._on_moved)

    def _make_actions(self) -> list[QAction]:
        self._new = QAction(tr("New campaign"), self)
        self._open = QAction(tr("Open the current line"), self)
        self._act = QAction(tr("Do what the current line offers"), self)
        self._write = QAction(tr("Ready WhatsApp text"), self)
        self._all = QAction(tr("Show everything to do"), self)
        self._days = QAction(tr("When reminders appear"), self)
        self._act.setShortcut(QKeySequence("Ctrl+Return"))
        self._all.setShortcut(QKeySequence("Ctrl+Shift+A"))
        for action, run in (
            (self._new, self._on_new_clicked),
            (self._open, self._on_open_asked),
            (self._act, self._on_act_asked),
            (self._write, self._on_write_asked),
            (self._all, self.todo.toggle),
            (self._days, self.ask_for_days),
        ):
            action.triggered.connect(run)
        return [self._new, self._open, self._act, self._write, self._all, self._days]

    def _day(self) -> str:
        now = self._session.now()
        return QLocale(current_language()).toString(QDate(now.year, now.month, now.day), "dddd, d MMMM yyyy")

    def _say(self) -> None:
        found = self._home
        if found is None:
            return
        people = trn("{n} influencer", "{n} influencers", found.people)
        running = trn("{n} campaign running", "{n} campaigns running", found.figures.running)
        self._session.said.emit(f"{people} \u00b7 {running}")

    def _fit(self) -> None:
        """Give the list the room that is left under the first card."""
        # Not the viewport's own height: the first viewport that is asked for costs 20 ms of the first frame.
        room = self._area.maximumViewportSize().height() - 2 * s.SPACE_4
        self.todo.set_room(room - self.risks.sizeHint().height() - s.SPACE_4)
        self.ahead.set_room(room - self.figures.sizeHint().height() - s.SPACE_4)

    def _wait(self) -> None:
        now = self._session.now()
        self._minute.start(A_MINUTE - (now.second * 1000 + now.microsecond // 1000))

    def _read_first(self) -> None:
        if self._asked == 0:
            self.refresh()

    def _on_minute_turned(self) -> None:
        self.refresh()
        self._wait()

    def _on_new_clicked(self) -> None:
        self._session.went.emit(Route("campaigns", NEW))

    def _on_begin_asked(self) -> None:
        """Begin a campaign, or go to the one, or to those, that hold no content yet."""
        found = self._home
        if found is None or not found.campaigns:
            self._on_new_clicked()
        elif found.only_campaign:
            self._session.went.emit(Route("campaign", found.only_campaign))
        else:
            self._session.went.emit(Route("campaigns"))

    def _on_moved(self) -> None:
        """Keep the current line in sight, and offer only what it has."""
        current = self._list().current()
        source = None if current is None else current.source
        for action in (self._open, self._act):
            action.setEnabled(source is not None)
        self._write.setEnabled(_has_message(source))
        for shown in self._lists():
            if shown.hasFocus() and shown.currentIndex().isValid():
                rect: QRect = shown.visualRect(shown.currentIndex())
                place = shown.viewport().mapTo(self._content, rect.center())
                self._area.ensureVisible(place.x(), place.y(), 0, s.HEIGHT_ROW)

    def _lists(self) -> tuple[RowList, ...]:
        return self.risks.list, self.todo.list, self.ahead.list

    def _list(self) -> RowList:
        return next((shown for shown in self._lists() if shown.hasFocus()), self.todo.list)

    def _on_open_asked(self) -> None:
        current = self._list().current()
        if current is not None:
            self._list().jumped.emit(current.source)

    def _on_act_asked(self) -> None:
        current = self._list().current()
        if current is not None and isinstance(current.source, Line):
            self._on_acted(current.source)
        elif current is not None:
            self._list().jumped.emit(current.source)

    def _on_write_asked(self) -> None:
        current = self._list().current()
        if current is not None:
            self._list().messaged.emit(current.source)

    def _on_jumped(self, line: Line) -> None:
        self._session.went.emit(place_of(line))

    def _on_acted(self, line: Line) -> None:
        if line.kind is AgendaKind.PARCEL:
            self._receive(line)
        else:
            self._session.went.emit(place_of_action(line))

    def _on_messaged(self, line: Line) -> None:
        if line.occasion is not None:
            who = line.who
            about = who.influencer_id, who.collaboration_id, line.deliverable_id
            self._open_message(line.occasion, *about, row_ids=line.row_ids)

    def _on_risk_jumped(self, risk: AtRisk) -> None:
        self._session.went.emit(place_of_risk(risk))

    def _on_risk_messaged(self, risk: AtRisk) -> None:
        # Of several pieces the message itself finds all that are meant.
        piece = risk.open_ids[0] if len(risk.open_ids) == 1 else ""
        self._open_message(risk.occasion, risk.influencer_id, risk.collaboration_id, piece)

    def _open_message(self, occasion: Occasion, *about: str, row_ids: tuple[str, ...] = ()) -> None:
        # Loaded with the first message: the page itself is painted before anything that writes is there.
        from planner.ui.messages.dialog import open_message

        influencer_id, collaboration_id, deliverable_id = about
        keys = influencer_id, collaboration_id or None, deliverable_id or None
        self._show_dialog(open_message(self._session, self, occasion, *keys, row_ids=row_ids))

    def _receive(self, line: Line) -> None:
        from planner.operations.parcels import receive_parcel

        label = Message("record receipt of the parcel for {name}", {"name": line.who.name})
        self._session.history.run(label, receive_parcel, line.row_ids, self._session.today())

    def ask_for_days(self) -> None:
        """Ask after how many days the list speaks up."""
        if self._home is None:
            return
        from planner.ui.home.days_dialog import DaysDialog

        dialog = DaysDialog(self, self._home.days)
        dialog.finished.connect(dialog.deleteLater)
        dialog.told.connect(lambda: self._set_days(dialog))
        self._show_dialog(dialog)
        dialog.open()

    def _set_days(self, dialog: object) -> None:
        from planner.operations.shop import set_fact
        from planner.ui.home.days_dialog import DaysDialog

        if isinstance(dialog, DaysDialog) and self._home is not None and dialog.days() != self._home.days:
            label = Message("change when reminders appear")
            attempt = self._session.history.attempt(label, set_fact, FACT, agenda_days_text(dialog.days()))
            dialog.refuse(attempt.problem)

    def _show_dialog(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)

    def _on_dialog_finished(self) -> None:
        self.dialog = None


def _has_message(source: object) -> bool:
    """Tell whether a ready message belongs to what a row stands for."""
    if isinstance(source, Entry):
        return any(line.occasion is not None for line in source.lines)
    return isinstance(source, AtRisk) or (isinstance(source, Line) and source.occasion is not None)


def _read(_task: Task, workspace: Workspace, now: datetime, asked: int) -> tuple[int, Home]:
    """Read beside the window, with a connection of one's own."""
    with workspace.look_aside() as connection:
        return asked, home(connection, now)
