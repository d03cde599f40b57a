"""Gender, year of birth, audience and own fields in the pane; the quiet warning under its texts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from pane_person import Person, open_person
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations.custom_fields import add_custom_field, remove_custom_field, set_custom_value
from planner.operations.influencers import change_influencers
from planner.terms import CustomFieldKind, Gender, Relationship
from planner.ui.influencers.audience import audience_words
from planner.ui.personal_data import PersonalDataHint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

DO = Message("do")


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Person:
    made = open_person(workspace, qtbot)
    monkeypatch.setattr(made.session, "today", lambda: dt.date(2026, 12, 3))
    return made


def write(person: Person, editor: Any, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    person.qtbot.keyClicks(editor, text)
    person.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


def hints(area: QWidget) -> list[str]:
    QApplication.processEvents()
    return [hint.text() for hint in area.findChildren(PersonalDataHint) if hint.isVisible()]


def test_the_audience_is_written_down_and_taken_back(person: Person) -> None:
    editors = person.pane.overview.person.audience.editors
    write(person, editors["audience_cities"], "Malang 40%, Batu")
    write(person, editors["audience_ages"], "18-34")
    write(person, editors["audience_women"], "62,5")
    assert person.stored().audience[2:] == ("Malang 40%, Batu", "18-34", 62.5)
    assert editors["audience_women"].text() == "62,5%"
    assert audience_words(person.stored().audience) == "62,5% perempuan · 18-34 · Malang 40%, Batu"
    person.undo()
    assert person.stored().audience.audience_women is None
    assert editors["audience_women"].text() == ""


def test_gender_and_year_of_birth_are_written_down_and_taken_back(person: Person) -> None:
    form = person.pane.overview.person
    write(person, form.lines["birth_year"], "1996")
    form.gender.setCurrentIndex(1)
    form.gender.activated.emit(1)
    assert person.stored().audience[:2] == (Gender.WOMEN, 1996)
    person.undo()
    person.undo()
    assert person.stored().audience[:2] == (None, None)
    assert (form.gender.value(), form.lines["birth_year"].text()) == (None, "")


@pytest.mark.parametrize(("name", "typed"), [("birth_year", "2031"), ("birth_year", "96"), ("audience_women", "130%")])
def test_what_cannot_be_is_refused_with_its_reason(person: Person, name: str, typed: str) -> None:
    form = person.pane.overview.person
    editor = form.lines[name] if name in form.lines else form.audience.editors[name]
    write(person, editor, typed)
    assert getattr(person.stored().audience, name) is None
    assert editor.text() == typed
    assert editor.problem() in person.words()
    person.page.open(person.tia)
    assert (editor.text(), editor.problem()) == ("", "")


def test_another_person_shows_their_own(person: Person) -> None:
    person.session.history.run(DO, change_influencers, [person.tia], audience_ages="25-34", birth_year=1990)
    form = person.pane.overview.person
    assert form.audience.editors["audience_ages"].text() == ""
    person.page.open(person.tia)
    assert form.audience.editors["audience_ages"].text() == "25-34"
    assert form.lines["birth_year"].text() == "1990"


def test_own_fields_stand_under_the_tags_once_the_shop_has_one(person: Person) -> None:
    own = person.pane.overview.own
    assert not own.isVisible()
    written = person.session.history.run(DO, add_custom_field, "Ukuran baju", CustomFieldKind.TEXT)
    assert written is not None
    assert own.isVisible()
    QApplication.processEvents()  # the layout gives it its place
    tags = person.pane.overview.tags
    assert tags.mapToGlobal(QPoint(0, 0)).y() < own.mapToGlobal(QPoint(0, 0)).y()
    write(person, own.editors[written.result], "L")
    person.page.open(person.tia)
    assert own.editors[written.result].text() == ""
    person.session.history.run(DO, set_custom_value, [person.tia], written.result, "S")
    assert own.editors[written.result].text() == "S"
    person.page.open(person.sekar)
    assert own.editors[written.result].text() == "L"
    person.session.history.run(DO, remove_custom_field, written.result)
    assert not own.isVisible()


def test_notes_and_the_reason_of_the_blacklist_warn_of_protected_data(person: Person) -> None:
    overview = person.pane.overview
    assert hints(person.pane) == []
    person.qtbot.keyClicks(overview.remarks, "sering sakit maag")
    assert len(hints(person.pane)) == 1
    overview.level.level.set_value(Relationship.BLACKLISTED)
    overview.level.level.committed.emit(Relationship.BLACKLISTED)
    person.qtbot.keyClicks(overview.level.reason, "katanya caleg partai")
    assert len(hints(person.pane)) == 2


def test_moving_to_the_trash_has_one_name(person: Person) -> None:
    person.page.actions()
    menu = person.pane.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    name = person.page.delete_action.text()
    assert "…" not in name
    assert name in [action.text() for action in menu.actions()]
