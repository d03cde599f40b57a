"""The page of message texts and the settings beside it, with mouse and keys over a real workspace."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QListWidgetItem

from planner import settings
from planner.language import set_language
from planner.queries.messages import own_occasions, template_text
from planner.rules.messages import default_text
from planner.store.workspace import Workspace
from planner.terms import Occasion
from planner.ui.pages.messages import MessagesPage
from planner.ui.pages.settings import SettingsPage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(demo_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    made = Session(Workspace(demo_path), qapp)
    monkeypatch.setattr(made, "now", lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> MessagesPage:
    made = MessagesPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.show()
    qtbot.waitActive(made)
    made.open(Occasion.LATE.value)
    return made


def stored(session: Session, occasion: Occasion) -> str:
    return session.look(template_text, occasion)


def item(page: MessagesPage, occasion: Occasion) -> QListWidgetItem:
    (found,) = (each for each in items(page) if each.data(Qt.ItemDataRole.UserRole) == occasion.value)
    return found


def items(page: MessagesPage) -> list[QListWidgetItem]:
    return [page.occasions.item(row) for row in range(page.occasions.count())]


def type_at_end(page: MessagesPage, words: str, qtbot: QtBot) -> None:
    page.text.setFocus()
    page.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(page.text, words)


def test_a_text_is_stored_when_it_is_left_and_can_be_taken_back(
    page: MessagesPage, session: Session, qtbot: QtBot
) -> None:
    before = stored(session, Occasion.LATE)
    assert page.text.toPlainText() == before
    assert not page.reset.isEnabled()
    type_at_end(page, " Salam", qtbot)
    assert stored(session, Occasion.LATE) == before
    qtbot.keyClick(page.text, Qt.Key.Key_Return, CTRL)
    assert stored(session, Occasion.LATE) == before + " Salam"
    assert page.reset.isEnabled()
    session.history.undo()
    assert page.text.toPlainText() == before
    assert not page.reset.isEnabled()


def test_choosing_another_occasion_stores_what_was_typed(page: MessagesPage, session: Session, qtbot: QtBot) -> None:
    type_at_end(page, " Salam", qtbot)
    place = page.occasions.visualItemRect(item(page, Occasion.THANKS)).center()
    qtbot.mouseClick(page.occasions.viewport(), LEFT, pos=place)
    assert page.occasion() is Occasion.THANKS
    assert stored(session, Occasion.LATE).endswith(" Salam")
    assert page.text.toPlainText() == default_text(Occasion.THANKS)
    page.occasions.setFocus()
    qtbot.keyClick(page.occasions, Qt.Key.Key_Up)
    assert page.occasion() is Occasion.LATE
    assert page.text.toPlainText().endswith(" Salam")


def test_the_messages_stand_in_the_order_of_their_use_under_heads(page: MessagesPage) -> None:
    named = [each.data(Qt.ItemDataRole.UserRole) for each in items(page)]
    assert {key for key in named if key} == {each.value for each in Occasion}
    assert [at for at, key in enumerate(named) if key is None] == [0, 4, 8, 13]
    assert named[1] == Occasion.INVITATION.value
    assert not any(each.flags() & Qt.ItemFlag.ItemIsSelectable for each in items(page) if not each.data(256))
    page.open(Occasion.DAY_BEFORE.value)
    assert "Raka" in page.preview.text()  # the next to post


def test_an_empty_text_stays_in_sight_and_is_not_stored(page: MessagesPage, session: Session, qtbot: QtBot) -> None:
    page.text.setFocus()
    page.text.selectAll()
    qtbot.keyClick(page.text, Qt.Key.Key_Delete)
    place = page.occasions.visualItemRect(item(page, Occasion.THANKS)).center()
    qtbot.mouseClick(page.occasions.viewport(), LEFT, pos=place)
    assert page.occasion() is Occasion.LATE
    assert page.problem.text()
    assert stored(session, Occasion.LATE) == default_text(Occasion.LATE)


def test_chips_put_a_placeholder_in_and_the_preview_shows_real_facts(page: MessagesPage, qtbot: QtBot) -> None:
    page.example.set_value(next(row.collaboration_id for row in page._examples if row.name == "Kevin Halimanto"))
    type_at_end(page, "", qtbot)
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    qtbot.keyClicks(page.text, "Kode: ")
    qtbot.mouseClick(page.chips["kode"], LEFT)
    assert page.text.toPlainText().endswith("Kode: {kode}")
    assert page.text.hasFocus()
    assert page.preview.text().endswith("Kode: KENCKEVN")
    assert page.preview.text().startswith("Halo Kak Kevin")
    qtbot.keyClicks(page.text, " {koda}")
    assert "{kode}" in page.unknown.text()


def test_the_original_text_comes_back(page: MessagesPage, session: Session, qtbot: QtBot) -> None:
    type_at_end(page, " Salam", qtbot)
    qtbot.keyClick(page.text, Qt.Key.Key_Return, CTRL)
    qtbot.mouseClick(page.reset, LEFT)
    assert page.text.toPlainText() == stored(session, Occasion.LATE) == default_text(Occasion.LATE)
    assert Occasion.LATE not in session.look(own_occasions)
    session.history.undo()
    assert page.text.toPlainText().endswith(" Salam")


def test_a_shop_without_collaborations_shows_the_text_as_it_is(workspace: Workspace, qtbot: QtBot) -> None:
    session = Session(workspace)
    page = MessagesPage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.preview.text() == default_text(Occasion.INVITATION)
    assert page.example.isHidden()
    assert page.fallen.text()


def test_the_name_of_who_works_here_goes_into_the_history(session: Session, qtbot: QtBot) -> None:
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.resize(1226, 708)
    page.show()
    qtbot.waitActive(page)
    page.refresh()
    page.author.setFocus()
    qtbot.keyClicks(page.author, "Lastri")
    qtbot.keyClick(page.author, Qt.Key.Key_Return)
    assert settings.load()["author"] == session.workspace.author == "Lastri"
    page.author.selectAll()
    qtbot.keyClick(page.author, Qt.Key.Key_Delete)
    qtbot.keyClick(page.author, Qt.Key.Key_Return)
    assert settings.load()["author"] == ""
    assert session.workspace.author == settings.author()
    with qtbot.waitSignal(session.went) as heard:
        qtbot.mouseClick(page.messages, LEFT)
    assert heard.args == [Route("messages")]


@pytest.mark.parametrize("language", ["id", "en"])
def test_title_and_way_back_are_whole_in_the_smallest_window(session: Session, qtbot: QtBot, language: str) -> None:
    set_language(language)
    page = MessagesPage(session)
    qtbot.addWidget(page)
    page.resize(1040, 580)
    page.show()
    qtbot.waitActive(page)
    for occasion in Occasion:
        page.open(occasion.value)
        QApplication.processEvents()
        title = page._editor_card._title
        assert title.width() >= title.sizeHint().width(), occasion
        assert page.reset.width() >= page.reset.sizeHint().width()
        assert page.reset.mapTo(page, page.reset.rect().bottomLeft()).y() < page.height()
    page.text.setPlainText("{apa} {siapa}")
    QApplication.processEvents()
    assert page.unknown.isVisible()
    stack = [page.text, page.unknown, page.length, page.chips["nama"], page.reset]
    tops = [part.mapTo(page, part.rect().topLeft()).y() for part in stack]
    bottoms = [top + part.height() for top, part in zip(tops, stack, strict=True)]
    assert all(bottom <= top for bottom, top in zip(bottoms, tops[1:], strict=False)), (tops, bottoms)
    assert bottoms[-1] < page.height()
