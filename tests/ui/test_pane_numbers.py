"""Paste to fill, the rate that likes and comments give, and what is half typed while the person changes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from pane_person import Person, open_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from planner.formats.profile_text import ProfileField, Span
from planner.language import Message
from planner.operations.influencers import change_influencers
from planner.terms import EngagementFormula, Platform
from planner.ui.influencers.pane import CHECKS, NUMBERS, OVERVIEW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.influencers.paste_numbers import PasteBlock, ProposalLine

TODAY = dt.date(2026, 11, 18)
INSIGHT = "sekaricip\n48,2 rb pengikut\n2.100 suka\nKomentar rata-rata 85"


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Person:
    made = open_person(workspace, qtbot)
    monkeypatch.setattr(made.session, "today", lambda: TODAY)
    made.open_tab(NUMBERS)
    return made


def paste(person: Person, text: str) -> PasteBlock:
    block = person.pane.numbers.paste
    block.text.setPlainText(text)
    person.qtbot.waitUntil(lambda: bool(block.lines) or bool(block.hint.text()))
    return block


def line_of(block: PasteBlock, field: ProfileField) -> ProposalLine:
    return next(line for line in block.lines if line.proposal.field is field)


def test_a_pasted_text_becomes_one_dated_entry_that_is_undone_at_once(person: Person) -> None:
    block = paste(person, INSIGHT)
    assert any("48,2 rb pengikut" in text for text in person.words(block))
    likes = line_of(block, ProfileField.LIKES)
    assert likes.value() is None
    assert likes.choice is not None
    likes.choice.set_value(Span.POST)
    likes.choice.chosen.emit(Span.POST)
    assert "4,53%" in block._rate.text()
    before = person.session.history.stack.count()
    person.qtbot.mouseClick(block.save_button, Qt.MouseButton.LeftButton)
    assert person.session.history.stack.count() == before + 1
    newest = person.stored().accounts[0].snapshots[0]
    assert (newest.taken_on, newest.followers, newest.likes, newest.comments) == (TODAY, 48_200, 2_100, 85)
    assert (newest.engagement_rate, newest.engagement_formula) == (4.53, EngagementFormula.FOLLOWERS)
    assert newest.views is None
    assert "48,2 rb pengikut" in newest.original
    assert block.text.toPlainText() == ""
    person.undo()
    assert person.stored().accounts[0].snapshots[0].taken_on != TODAY


def test_likes_of_the_whole_profile_and_unticked_values_are_not_written(person: Person) -> None:
    block = paste(person, INSIGHT)
    likes = line_of(block, ProfileField.LIKES)
    assert likes.choice is not None
    likes.choice.set_value(Span.TOTAL)
    likes.choice.chosen.emit(Span.TOTAL)
    line_of(block, ProfileField.COMMENTS).tick.setChecked(False)
    assert block.numbers() == {"followers": 48_200}


def test_an_ambiguous_number_is_asked_and_never_guessed(person: Person) -> None:
    block = paste(person, "22.8 pengikut")
    line = line_of(block, ProfileField.FOLLOWERS)
    assert not line.tick.isChecked()
    assert not block.save_button.isEnabled()
    assert line.choice is not None
    line.choice.set_value(22_800)
    line.choice.chosen.emit(22_800)
    assert block.numbers() == {"followers": 22_800}


def test_the_account_is_found_by_what_the_text_says(person: Person) -> None:
    block = paste(person, "TikTok\n@sekar.icip\n21,6 rb pengikut")
    assert block.account.value() == person.stored().accounts[1].id
    block = paste(person, "@orang.lain\n21,6 rb pengikut")
    person.qtbot.waitUntil(lambda: "@orang.lain" in block.hint.text())


def test_what_was_pasted_waits_for_its_person(person: Person) -> None:
    paste(person, "48,2 rb pengikut")
    person.page.open(person.tia)
    assert person.pane.numbers.paste.text.toPlainText() == ""
    person.page.open(person.sekar)
    assert person.pane.numbers.paste.text.toPlainText() == "48,2 rb pengikut"


def test_a_handle_half_typed_waits_for_its_person(person: Person) -> None:
    new = person.pane.numbers.new
    new.platform.set_value(Platform.YOUTUBE)
    person.qtbot.keyClicks(new.handle, "sekar.ba")
    person.page.open(person.tia)
    assert (new.handle.text(), new.platform.value()) == ("", Platform.INSTAGRAM)
    person.open_tab(OVERVIEW)
    person.page.open(person.sekar)
    person.open_tab(NUMBERS)
    assert (new.handle.text(), new.platform.value()) == ("sekar.ba", Platform.YOUTUBE)
    assert len(person.stored().accounts) == 2


def test_the_form_says_the_rate_before_it_writes_it(person: Person) -> None:
    form = person.pane.numbers.form
    for name, text in (("followers", "10.000"), ("likes", "450"), ("comments", "50")):
        form.lines[name].setText(text)
    assert "5,00%" in form._rows["engagement_rate"].hint().text()
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    newest = person.stored().accounts[0].snapshots[0]
    assert (newest.engagement_rate, newest.engagement_formula) == (5.0, EngagementFormula.FOLLOWERS)
    assert person.stored().row.engagement_formula is EngagementFormula.FOLLOWERS


def test_the_blocks_of_accounts_follow_the_person(person: Person) -> None:
    person.page.open(person.tia)
    QApplication.processEvents()
    (block,) = person.pane.numbers.blocks.values()
    assert block.handle.text() == "@tiadirumah"
    person.page.open(person.sekar)
    shown = [person.pane.numbers.blocks[account.id].handle.text() for account in person.stored().accounts]
    assert shown == ["@sekaricip", "@sekar.icip"]


def test_after_saving_the_keyboard_and_the_new_line_stay_in_sight(person: Person) -> None:
    person.page.resize(1226, 420)
    person.page.activateWindow()
    block = paste(person, INSIGHT)
    block.save_button.setFocus()
    QApplication.processEvents()
    block.save()
    QApplication.processEvents()
    assert block.text.hasFocus()
    area = person.pane._stack.currentWidget()
    assert isinstance(area, QScrollArea)
    shown = area.viewport().rect()
    assert shown.contains(block.text.mapTo(area.viewport(), block.text.rect().center()))
    made = next(found for found in person.pane.findChildren(QLabel) if found.isVisible() and found.text() == "48,2 rb")
    assert shown.contains(made.mapTo(area.viewport(), made.rect().center()))


def test_a_leap_of_followers_is_remarked_quietly(person: Person) -> None:
    form = person.pane.numbers.form
    for typed, said in (("48.200", ""), ("23.150", ""), ("23.149", "46,3 rb"), ("69.450", ""), ("69.451", "46,3 rb")):
        form.lines["followers"].setText(typed)
        assert form._rows["followers"]._hint.text() == (f"sebelumnya {said}" if said else "")
    block = paste(person, "482 pengikut")
    assert block.hint.text() == "sebelumnya 46,3 rb"
    assert block.save_button.isEnabled()
    block.save()
    assert form._rows["followers"]._hint.text() == "sebelumnya 482"


def test_account_and_formula_are_read_whole_in_their_boxes(person: Person) -> None:
    form = person.pane.numbers.form
    QApplication.processEvents()
    for box in (form.account, form.formula):
        assert box.fontMetrics().horizontalAdvance(box.currentText()) <= box.width() - 40
    assert form.account.currentText() == "IG @sekaricip"


def test_after_midnight_untouched_forms_are_of_the_new_day(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    form = person.pane.numbers.form
    person.open_tab(CHECKS)
    check = person.pane.checks.form
    assert "18 Nov" in form.date.text()
    assert "18 Nov" in check.date.text()
    check.reason.setText("Ramah")
    monkeypatch.setattr(person.session, "today", lambda: TODAY + dt.timedelta(days=1))
    person.session.history.run(Message("x"), change_influencers, [person.sekar], city="Malang")
    assert "18 Nov" in check.date.text()  # somebody is writing there
    assert check.reason.text() == "Ramah"
    check.give_up()
    assert "19 Nov" in check.date.text()
    person.open_tab(NUMBERS)
    assert "19 Nov" in form.date.text()
