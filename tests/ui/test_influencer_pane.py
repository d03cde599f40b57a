"""The detail pane of one person: accounts and numbers, background checks, notes, contact; each change undoable."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from pane_person import DAY, Person, add_two, open_person
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton

from planner.language import Message, set_language, tr
from planner.operations import influencers
from planner.terms import Verdict
from planner.ui.influencers.pane import CHECKS, NUMBERS, OVERVIEW, TIMELINE
from planner.ui.session import Route

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot) -> Person:
    return open_person(workspace, qtbot)


def test_the_pane_follows_the_current_row(person: Person) -> None:
    assert person.pane.influencer_id() == person.sekar
    assert "Malang · Kuliner · Prospek" in person.words()
    person.page.table.setFocus()
    person.qtbot.keyClick(person.page.table, Qt.Key.Key_Down)
    assert person.pane.influencer_id() == person.tia


def test_whatsapp_opens_only_when_it_is_clicked(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(_address(url)))
    assert opened == []
    person.qtbot.mouseClick(person.pane.chat, Qt.MouseButton.LeftButton)
    assert opened == ["https://wa.me/6281234567890"]
    person.page.open(person.tia)
    assert not person.pane.chat.isEnabled()


def _address(url: QUrl) -> str:
    return url.toString()


def test_contact_is_saved_when_a_field_is_left_and_bad_text_stays(person: Person) -> None:
    phone = person.pane.overview.lines["phone"]
    phone.setFocus()
    phone.selectAll()
    person.qtbot.keyClicks(phone, "0812-34")
    person.qtbot.keyClick(phone, Qt.Key.Key_Return)
    assert person.stored().row.phone == "+6281234567890"
    assert phone.text() == "0812-34"
    assert phone.problem()
    phone.selectAll()
    person.qtbot.keyClicks(phone, "08567 8901 234")
    person.qtbot.keyClick(phone, Qt.Key.Key_Return)
    assert person.stored().row.phone == "+6285678901234"
    email = person.pane.overview.lines["email"]
    person.qtbot.keyClicks(email, "sekar@contoh.id")
    person.qtbot.keyClick(email, Qt.Key.Key_Return)
    assert person.stored().email == "sekar@contoh.id"
    person.undo()
    assert person.stored().email == ""
    assert email.text() == ""


def test_tags_and_notes_are_written_and_undone(person: Person) -> None:
    tags = person.pane.overview.tags
    person.qtbot.keyClicks(tags.focusProxy(), "12.12,")
    assert person.stored().row.tags == ("12.12",)
    person.undo()
    assert person.stored().row.tags == ()
    assert tags.tags() == []
    remarks = person.pane.overview.remarks
    remarks.setFocus()
    person.qtbot.keyClicks(remarks, "Suka pedas")
    person.qtbot.keyClick(remarks, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert person.stored().notes == "Suka pedas"


def test_a_campaign_is_a_way_to_it(person: Person) -> None:
    went: list[Route] = []
    person.session.went.connect(went.append)
    person.open_tab(TIMELINE)
    link = next(made for made in person.pane.findChildren(QPushButton) if made.text() == "Sambal 12.12")
    person.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert went == [Route("campaign", person.campaign)]


def test_numbers_of_a_day_are_recorded_and_removed(person: Person) -> None:
    person.open_tab(NUMBERS)
    form = person.pane.numbers.form
    form.date.setText("18/11/2026")
    person.qtbot.keyClicks(form.lines["followers"], "48,2rb")
    person.qtbot.keyClicks(form.lines["engagement_rate"], "4,9")
    person.qtbot.keyClicks(form.lines["likes"], "22.8")
    person.qtbot.keyClick(form.lines["likes"], Qt.Key.Key_Return)
    assert len(person.stored().accounts[0].snapshots) == 1
    assert form.lines["likes"].text() == "22.8"
    form.lines["likes"].setText("2100")
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    newest = person.stored().accounts[0].snapshots[0]
    assert (newest.taken_on, newest.followers, newest.engagement_rate, newest.likes, newest.views) == (
        dt.date(2026, 11, 18),
        48_200,
        4.9,
        2_100,
        None,
    )
    assert form.lines["followers"].text() == ""
    person.press("18 Nov")
    assert [row.taken_on for row in person.stored().accounts[0].snapshots] == [DAY]
    person.undo()
    assert len(person.stored().accounts[0].snapshots) == 2


def test_accounts_are_added_put_first_changed_and_removed(person: Person) -> None:
    person.open_tab(NUMBERS)
    new = person.pane.numbers.new
    person.qtbot.keyClicks(new.handle, "https://www.youtube.com/@sekar")
    person.qtbot.keyClick(new.handle, Qt.Key.Key_Return)
    assert [row.platform for row in person.stored().accounts] == ["instagram", "tiktok", "youtube"]
    blocks = person.pane.numbers.blocks
    second = blocks[person.stored().accounts[1].id]
    second.first.trigger()
    assert person.stored().accounts[0].handle == "sekar.icip"
    second.handle.setFocus()
    second.handle.selectAll()
    person.qtbot.keyClicks(second.handle, "@sekar.baru")
    person.qtbot.keyClick(second.handle, Qt.Key.Key_Return)
    assert person.stored().accounts[0].handle == "sekar.baru"
    second.handle.selectAll()
    person.qtbot.keyClicks(second.handle, "dua kata")
    person.qtbot.keyClick(second.handle, Qt.Key.Key_Return)
    assert second.handle.text() == "dua kata"
    assert person.stored().accounts[0].handle == "sekar.baru"
    second.gone.trigger()
    assert [row.platform for row in person.stored().accounts] == ["instagram", "youtube"]
    person.undo()
    assert person.stored().accounts[0].handle == "sekar.baru"


def test_a_handle_that_is_somebody_elses_is_refused_in_words(person: Person) -> None:
    person.open_tab(NUMBERS)
    new = person.pane.numbers.new
    person.qtbot.keyClicks(new.handle, "tiadirumah")
    person.qtbot.keyClick(new.handle, Qt.Key.Key_Return)
    assert "Tia Nurwening" in new.hint.text()
    assert new.handle.text() == "tiadirumah"
    assert len(person.stored().accounts) == 2


def test_a_background_check_is_recorded_changed_and_removed(person: Person) -> None:
    person.open_tab(CHECKS)
    form = person.pane.checks.form
    person.qtbot.keyClicks(form.who, "Lastri")
    form.verdict.set_value(Verdict.HELD)
    person.qtbot.keyClicks(form.reason, "Tunggu data audiens")
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    (check,) = person.stored().checks
    assert (check.checked_by, check.verdict, check.reason) == ("Lastri", Verdict.HELD, "Tunggu data audiens")
    assert person.stored().row.verdict is Verdict.HELD
    assert form.who.text() == ""
    form.edit(check)
    form.verdict.set_value(Verdict.PASSED)
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert [one.verdict for one in person.stored().checks] == [Verdict.PASSED]
    person.press(tr("Remove {what}").format(what="")[:5])
    assert person.stored().checks == ()
    person.undo()
    assert len(person.stored().checks) == 1


def test_notes_are_written_edited_and_removed(person: Person) -> None:
    person.open_tab(TIMELINE)
    form = person.pane.timeline.form
    form.text.setFocus()
    person.qtbot.keyClicks(form.text, "Nego lewat WhatsApp")
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    (note,) = person.stored().timeline
    assert note.text == "Nego lewat WhatsApp"
    form.edit(note)
    form.text.setPlainText("Sepakat Rp1.500.000")
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert [one.text for one in person.stored().timeline] == ["Sepakat Rp1.500.000"]
    person.undo()
    assert [one.text for one in person.stored().timeline] == ["Nego lewat WhatsApp"]
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.hint.text() != ""
    person.open_tab(OVERVIEW)
    assert "Nego lewat WhatsApp" in person.words()


def test_a_note_is_written_down_when_another_person_comes(person: Person) -> None:
    person.open_tab(TIMELINE)
    form = person.pane.timeline.form
    person.qtbot.keyClicks(form.text, "Belum selesai")
    label = Message("rename {name}", {"name": "T"})
    person.session.history.run(label, influencers.change_influencers, [person.sekar], city="Batu")
    assert form.text.toPlainText() == "Belum selesai"
    person.page.open(person.tia)
    assert form.text.toPlainText() == ""
    assert [note.text for note in person.stored().timeline] == ["Belum selesai"]
    person.page.open(person.sekar)
    assert (form.text.toPlainText(), form.editing) == ("", "")
    QApplication.processEvents()
    lines = person.pane.timeline.log.view.list.lines
    shown = [lines.index(row).data() for row in range(lines.rowCount())]
    assert "Belum selesai" in shown


def test_a_note_is_written_down_when_another_tab_comes(person: Person) -> None:
    person.open_tab(TIMELINE)
    person.qtbot.keyClicks(person.pane.timeline.form.text, "Nego")
    person.open_tab(OVERVIEW)
    assert [note.text for note in person.stored().timeline] == ["Nego"]
    assert "Nego" in person.words()
    person.undo()
    assert person.stored().timeline == ()


def test_a_note_that_could_not_be_written_waits(person: Person, held: Callable[[Workspace], Any]) -> None:
    person.open_tab(TIMELINE)
    form = person.pane.timeline.form
    person.qtbot.keyClicks(form.text, "Nego")
    with held(person.session.workspace):
        person.page.open(person.tia)
        assert form.text.toPlainText() == ""
    person.page.open(person.sekar)
    assert form.text.toPlainText() == "Nego"
    assert form.hint.text()
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert [note.text for note in person.stored().timeline] == ["Nego"]


def test_half_a_check_waits_for_its_person(person: Person) -> None:
    person.open_tab(CHECKS)
    form = person.pane.checks.form
    person.qtbot.keyClicks(form.reason, "Tunggu data")
    form.verdict.set_value(Verdict.HELD)
    form.date.setText("3 Nov")
    person.page.open(person.tia)
    assert (form.reason.text(), form.verdict.value()) == ("", None)
    person.qtbot.keyClicks(form.who, "Lastri")
    person.open_tab(OVERVIEW)
    person.page.open(person.sekar)
    person.open_tab(CHECKS)
    assert (form.reason.text(), form.who.text()) == ("Tunggu data", "")
    assert (form.verdict.value(), form.date.text()) == (Verdict.HELD, "3 Nov")
    assert person.stored().checks == ()
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    person.page.open(person.tia)
    assert form.who.text() == "Lastri"
    person.page.open(person.sekar)
    assert (form.reason.text(), len(person.stored().checks)) == ("", 1)


def test_what_is_typed_outlives_the_language_and_the_window(
    workspace: Workspace, open_shop: Callable[[Path], Shell], qtbot: QtBot
) -> None:
    sekar = workspace.write(Message("seed"), add_two).result[0]
    workspace.close()
    shell = open_shop(workspace.path)
    window = shell.window
    pane = _pane_of(shell, sekar, qtbot)
    pane.set_current_tab(CHECKS)
    qtbot.waitUntil(pane.checks.form.isVisible)
    qtbot.keyClicks(pane.checks.form.reason, "Tunggu data")
    set_language("en")
    window.rebuild()
    pane = _pane_of(shell, sekar, qtbot)
    pane.set_current_tab(CHECKS)
    assert pane.checks.form.reason.text() == "Tunggu data"
    pane.set_current_tab(TIMELINE)
    qtbot.waitUntil(pane.timeline.form.isVisible)
    qtbot.keyClicks(pane.timeline.form.text, "Nego")
    window.close()
    pane = _pane_of(open_shop(workspace.path), sekar, qtbot)
    assert [note.text for note in pane._detail.timeline] == ["Nego"]


def _pane_of(shell: Shell, person: str, qtbot: QtBot) -> Any:
    shell.window.go(Route("influencers", person))
    page: Any = shell.window.page("influencers")
    qtbot.waitUntil(lambda: page.pane.influencer_id() == person)
    return page.pane


def test_remarks_that_could_not_be_written_wait(person: Person, held: Callable[[Workspace], Any]) -> None:
    remarks = person.pane.overview.remarks
    remarks.setPlainText("Suka pedas")
    with held(person.session.workspace):
        remarks.commit()
        assert remarks.toPlainText() == "Suka pedas"
        QApplication.processEvents()
        assert remarks.problem() in person.words()
        person.page.open(person.tia)
        assert remarks.toPlainText() == ""
    person.page.open(person.sekar)
    assert remarks.toPlainText() == "Suka pedas"
    person.page.open(person.tia)
    assert person.stored().notes == "Suka pedas"
