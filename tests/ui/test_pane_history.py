"""Relationship, black list, next action, contacts, collaborations and consent in the pane."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from pane_person import DAY, Person, add_two, open_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations.collaborations import move_to_stage
from planner.queries.relationship import CollaborationPast, collaborations_of
from planner.terms import ContactChannel, Relationship, Stage
from planner.ui.influencers.pane import OVERVIEW, TIMELINE
from planner.ui.session import Route

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.queries.influencers import Standing
    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot) -> Person:
    made = open_person(workspace, qtbot)
    made.open_tab(TIMELINE)
    return made


def standing(person: Person) -> Standing:
    return person.stored().standing


def work(person: Person) -> CollaborationPast:
    (found,) = person.session.read(collaborations_of, person.sekar, person.session.now())
    return found


def choose(person: Person, level: Relationship) -> None:
    """Choose a level as a hand does."""
    box = person.pane.timeline.level.level
    box.setCurrentIndex(list(Relationship).index(level))
    box.activated.emit(box.currentIndex())


def test_a_level_is_written_at_once_and_shown_under_the_name(person: Person) -> None:
    choose(person, Relationship.PARTNER)
    assert standing(person).relationship is Relationship.PARTNER
    assert "Malang · Kuliner · Mitra rutin" in person.words()
    person.undo()
    assert standing(person).relationship is Relationship.PROSPECT


def test_the_blacklist_waits_for_its_reason(person: Person) -> None:
    block = person.pane.timeline.level
    choose(person, Relationship.BLACKLISTED)
    QApplication.processEvents()
    assert block.reason.isVisible()
    assert standing(person).relationship is Relationship.PROSPECT
    person.qtbot.mouseClick(block.save_button, LEFT)
    assert block.hint.text()
    person.qtbot.keyClicks(block.reason, "Dibayar, tidak tayang")
    person.qtbot.mouseClick(block.save_button, LEFT)
    assert standing(person)[:3] == (Relationship.BLACKLISTED, person.session.today(), "Dibayar, tidak tayang")
    choose(person, Relationship.PAUSED)
    assert standing(person)[:3] == (Relationship.PAUSED, None, "")
    assert not block.reason.isVisible()


def test_a_blacklist_without_a_reason_is_not_meant_and_one_with_is_written_on_leaving(person: Person) -> None:
    choose(person, Relationship.BLACKLISTED)
    person.page.open(person.tia)
    person.page.open(person.sekar)
    assert person.pane.timeline.level.level.value() is Relationship.PROSPECT
    choose(person, Relationship.BLACKLISTED)
    person.pane.timeline.level.reason.setText("Tidak tayang")
    person.page.open(person.tia)
    assert standing(person).relationship is Relationship.BLACKLISTED


def test_a_next_action_and_its_day(person: Person) -> None:
    block = person.pane.timeline.next_action
    block.day.setFocus()
    person.qtbot.keyClicks(block.day, "1/11/2026")
    person.qtbot.keyClick(block.day, Qt.Key.Key_Return)
    assert block.hint.text()
    person.qtbot.keyClick(block.day, Qt.Key.Key_Escape)
    person.qtbot.keyClicks(block.action, "Kirim brief")
    person.qtbot.keyClick(block.action, Qt.Key.Key_Return)
    person.qtbot.keyClicks(block.day, "1/11/2026")
    person.qtbot.keyClick(block.day, Qt.Key.Key_Return)
    assert standing(person)[3:5] == ("Kirim brief", dt.date(2026, 11, 1))
    person.open_tab(OVERVIEW)
    assert person.pane.overview.next_action.action.text() == "Kirim brief"


def test_a_contact_has_its_channel(person: Person) -> None:
    form = person.pane.timeline.form
    form.channel.set_value(ContactChannel.WHATSAPP)
    form.text.setFocus()
    person.qtbot.keyClicks(form.text, "Nego Rp1.500.000")
    person.qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = person.stored().timeline
    assert (note.text, note.channel) == ("Nego Rp1.500.000", ContactChannel.WHATSAPP)
    form.edit(note)
    form.channel.set_value(ContactChannel.CALL)
    person.qtbot.mouseClick(form.save_button, LEFT)
    assert [one.channel for one in person.stored().timeline] == [ContactChannel.CALL]


def test_a_note_about_health_warns_and_is_not_blocked(person: Person) -> None:
    form = person.pane.timeline.form
    form.text.setPlainText("Sedang sakit, minta mundur seminggu")
    assert "UU PDP" in form.warning.text()
    person.qtbot.mouseClick(form.save_button, LEFT)
    assert len(person.stored().timeline) == 1
    assert form.warning.text() == ""


def test_a_note_refused_while_the_window_closes_is_there_at_the_next_start(
    workspace: Workspace,
    open_shop: Callable[[Path], Shell],
    qtbot: QtBot,
    held: Callable[[Workspace], Any],
) -> None:
    sekar = workspace.write(Message("seed"), add_two).result[0]
    workspace.close()
    shell = open_shop(workspace.path)
    pane = _pane_of(shell, sekar, qtbot)
    pane.set_current_tab(TIMELINE)
    qtbot.waitUntil(pane.timeline.form.isVisible)
    qtbot.keyClicks(pane.timeline.form.text, "Nego lewat telepon")
    assert shell.session is not None
    with held(shell.session.workspace):
        shell.window.close()
    pane = _pane_of(open_shop(workspace.path), sekar, qtbot)
    assert pane._detail.timeline == ()
    pane.set_current_tab(TIMELINE)
    qtbot.waitUntil(pane.timeline.form.isVisible)
    form = pane.timeline.form
    assert form.text.toPlainText() == "Nego lewat telepon"
    assert form.hint.text()
    qtbot.mouseClick(form.save_button, LEFT)
    assert [note.text for note in pane._detail.timeline] == ["Nego lewat telepon"]
    assert form.session.remembered("unwritten notes") == {}


def _pane_of(shell: Shell, person: str, qtbot: QtBot) -> Any:
    shell.window.go(Route("influencers", person))
    page: Any = shell.window.page("influencers")
    qtbot.waitUntil(lambda: page.pane.influencer_id() == person)
    return page.pane


def test_work_is_rated_once_it_is_live(person: Person) -> None:
    (line,) = person.pane.timeline.past.lines.values()
    assert not line.stars.isVisible()
    person.session.history.run(Message("do"), move_to_stage, [work(person).id], Stage.LIVE, DAY)
    QApplication.processEvents()
    assert line.stars.isVisible()
    line.stars.setFocus()
    person.qtbot.keyClick(line.stars, Qt.Key.Key_4)
    assert work(person).rating == 4
    person.qtbot.keyClick(line.stars, Qt.Key.Key_Left)
    assert work(person).rating == 3
    line.again.setCurrentIndex(2)
    line.again.activated.emit(2)
    assert work(person).use_again is False
    person.qtbot.keyClicks(line.review, "Revisi tiga kali")
    person.qtbot.keyClick(line.review, Qt.Key.Key_Return)
    assert work(person).review == "Revisi tiga kali"
    person.undo()
    person.undo()
    assert (work(person).review, work(person).use_again, work(person).rating) == ("", None, 3)
    assert line.stars.value() == 3
    person.qtbot.keyClick(line.stars, Qt.Key.Key_0)
    assert work(person).rating is None


def test_consent_and_source_are_written(person: Person) -> None:
    origin = person.pane.timeline.origin
    for editor, text in ((origin.source, "Instagram"), (origin.day, "3/11/2026"), (origin.how, "WhatsApp")):
        editor.setFocus()
        person.qtbot.keyClicks(editor, text)
        person.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert person.stored().source == "Instagram"
    assert (standing(person).consent_on, standing(person).consent_note) == (DAY, "WhatsApp")
