"""The timeline on a page and in the pane: groups by day, folding, filters, older ones, writing, keys and names."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from asked import looks
from pane_person import DAY, Person, open_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations.collaborations import add_deliverable, change_collaboration, move_to_stage
from planner.operations.notes import write_note
from planner.queries.relationship import collaborations_of
from planner.queries.timeline import Entry, Topic
from planner.terms import ContactChannel, DeliverableKind, Platform, Stage
from planner.ui.influencers.pane import TIMELINE
from planner.ui.timeline.model import Older
from planner.ui.timeline.painting import button_rects
from planner.ui.timeline.view import TimelineList, TimelineView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
NAMED: dict[str, str | int] = {"name": "Sekar"}


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot) -> Person:
    return open_person(workspace, qtbot)


@pytest.fixture
def work(person: Person) -> str:
    (found,) = person.session.read(collaborations_of, person.sekar, person.session.now())
    return found.id


@pytest.fixture
def view(person: Person, work: str, qtbot: QtBot) -> TimelineView:
    """The timeline of a collaboration as its page shows it."""
    made = TimelineView(person.session)
    qtbot.addWidget(made)
    person.session.history.changed.connect(made.refresh)
    made.resize(860, 708)
    made.show()
    made.show_collaboration(work)
    QApplication.processEvents()
    return made


def do(person: Person, operation: Callable[..., Any], *args: Any, **fields: Any) -> None:
    person.session.history.run(Message("change the usual fee of {name}", NAMED), operation, *args, **fields)
    QApplication.processEvents()


def lines(listed: TimelineList) -> list[Any]:
    return [listed.lines.line(row) for row in range(listed.lines.rowCount())]


def entries(listed: TimelineList) -> list[Entry]:
    return [line for line in lines(listed) if isinstance(line, Entry)]


def said(listed: TimelineList, row: int) -> str:
    return str(listed.lines.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def click(qtbot: QtBot, listed: TimelineList, row: int) -> None:
    rect = listed.visualRect(listed.lines.index(row))
    qtbot.mouseClick(listed.viewport(), LEFT, pos=rect.center())
    QApplication.processEvents()


def test_entries_stand_under_their_day(view: TimelineView, person: Person, work: str) -> None:
    do(person, move_to_stage, [work], Stage.AGREED, DAY)
    first, entry, *_ = lines(view.list)
    assert first == "Hari ini"
    assert isinstance(entry, Entry)
    day = person.session.now() + dt.timedelta(days=1)
    person.session.now = lambda: day  # type: ignore[method-assign]
    do(person, move_to_stage, [work], Stage.LIVE, DAY)
    assert lines(view.list)[0] == "Kemarin"
    assert "Sepakat → Tayang" in said(view.list, 1)
    assert view.list.lines.flags(view.list.lines.index(0)) == Qt.ItemFlag.NoItemFlags


def test_details_unfold_by_click_and_by_key(view: TimelineView, person: Person, work: str, qtbot: QtBot) -> None:
    do(person, change_collaboration, work, usual_fee=2_000_000, notes="Baik")
    low = view.list.visualRect(view.list.lines.index(1)).height()
    click(qtbot, view.list, 1)
    high = view.list.visualRect(view.list.lines.index(1)).height()
    assert high > low
    assert "Fee biasa: Rp2.000.000" in said(view.list, 1)
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert view.list.visualRect(view.list.lines.index(1)).height() == low


def test_the_arrow_keys_step_over_the_days(view: TimelineView, person: Person, work: str, qtbot: QtBot) -> None:
    do(person, change_collaboration, work, usual_fee=1)
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert isinstance(lines(view.list)[view.list.currentIndex().row()], Entry)
    assert view.list.currentIndex().row() == 2


def test_filters_count_and_choose(view: TimelineView, person: Person, work: str, qtbot: QtBot) -> None:
    do(person, move_to_stage, [work], Stage.AGREED, DAY)
    do(person, add_deliverable, work, DeliverableKind.REELS, Platform.INSTAGRAM)
    assert view.chips[None].accessibleName() == "Semua 3"
    assert view.chips[Topic.STAGE].accessibleName() == "Tahap"
    qtbot.mouseClick(view.chips[Topic.CONTENT], LEFT)
    assert len(entries(view.list)) == 1
    qtbot.mouseClick(view.chips[Topic.MONEY], LEFT)
    assert (view.list.isVisible(), view.empty.isVisible()) == (False, True)
    qtbot.mouseClick(view.chips[None], LEFT)
    assert len(entries(view.list)) == 3


def test_older_entries_come_on_asking(view: TimelineView, person: Person, work: str, qtbot: QtBot) -> None:
    for fee in range(1, 106):
        _change_fee(person, work, fee)
    view.refresh()
    assert (len(entries(view.list)), isinstance(lines(view.list)[-1], Older)) == (100, True)
    view.list.scrollToBottom()
    QApplication.processEvents()
    click(qtbot, view.list, len(lines(view.list)) - 1)
    assert (len(entries(view.list)), isinstance(lines(view.list)[-1], Older)) == (106, False)


def test_a_note_is_written_to_the_collaboration(view: TimelineView, work: str, qtbot: QtBot) -> None:
    assert view.form is not None
    view.activateWindow()
    view.form.text.setFocus()
    view.form.channel.set_value(ContactChannel.CALL)
    qtbot.keyClicks(view.form.text, "Setuju Rp1.500.000")
    qtbot.keyClick(view.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entry = entries(view.list)[0]
    assert (entry.text, entry.channel, view.form.text.toPlainText()) == ("Setuju Rp1.500.000", ContactChannel.CALL, "")
    view.list.setCurrentIndex(view.list.lines.index(1))
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    assert view.form.text.toPlainText() == "Setuju Rp1.500.000"
    view.form.text.setPlainText("Setuju Rp1.400.000")
    qtbot.mouseClick(view.form.save_button, LEFT)
    assert [one.text for one in entries(view.list) if one.text] == ["Setuju Rp1.400.000"]
    row = view.list.lines.row_of(entry.key)
    pencil, trash = button_rects(view.list.visualRect(view.list.lines.index(row)))
    assert not pencil.intersects(trash)
    qtbot.mouseClick(view.list.viewport(), LEFT, pos=trash.center())
    QApplication.processEvents()
    assert [one.undone for one in entries(view.list) if one.text] == [True]
    assert work


def test_the_pane_shows_what_happened_beside_the_notes(person: Person, work: str, qtbot: QtBot) -> None:
    person.open_tab(TIMELINE)
    log = person.pane.timeline.log
    do(person, write_note, person.sekar, "Suka pedas", None, ContactChannel.WHATSAPP)
    do(person, move_to_stage, [work], Stage.AGREED, DAY)
    qtbot.waitUntil(lambda: len(entries(log.view.list)) == 3)
    assert [(one.text, one.campaign) for one in entries(log.view.list)][:2] == [
        ("", "Sambal 12.12"),
        ("Suka pedas", ""),
    ]
    assert log.view.list.height() == log.view.list.painter.total_height()
    assert log.view.list.width() < 336
    row = next(at for at, line in enumerate(lines(log.view.list)) if isinstance(line, Entry) and line.text)
    log.view.list.setCurrentIndex(log.view.list.lines.index(row))
    qtbot.keyClick(log.view.list, Qt.Key.Key_F2)
    assert (log.form.text.toPlainText(), log.form.channel.value()) == ("Suka pedas", ContactChannel.WHATSAPP)
    log.form.text.setPlainText("Suka pedas sekali")
    qtbot.mouseClick(log.form.save_button, LEFT)
    assert [note.text for note in person.stored().timeline] == ["Suka pedas sekali"]
    qtbot.waitUntil(lambda: any(one.text == "Suka pedas sekali" for one in entries(log.view.list)))
    log.view.list.setCurrentIndex(log.view.list.lines.index(log.view.list.lines.row_of(person.stored().timeline[0].id)))
    qtbot.keyClick(log.view.list, Qt.Key.Key_Delete)
    assert person.stored().timeline == ()


def test_two_hundred_entries_take_as_many_statements_as_five(view: TimelineView, person: Person, work: str) -> None:
    for fee in range(1, 201):
        _change_fee(person, work, fee)

    def taken(limit: int) -> int:
        view._limit, view._shown = limit, None
        with looks(person.session.workspace) as sent:
            view.refresh()
        assert len(entries(view.list)) == limit
        return len(sent)

    assert taken(5) == taken(200) > 0


def _change_fee(person: Person, work: str, fee: int) -> None:
    """Change it beside the window, which does not hear of it."""
    what = Message("change the usual fee of {name}", NAMED)
    person.session.workspace.write(what, change_collaboration, work, usual_fee=fee)
