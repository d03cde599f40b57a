"""The ready message, with mouse and keys over a real workspace; only the browser is replaced."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.formats import format_date
from planner.language import Message, tr
from planner.operations.influencers import change_influencers
from planner.queries.messages import Example, examples
from planner.store.tables import TimelineNote
from planner.store.workspace import Workspace, state
from planner.terms import ContactChannel, Occasion
from planner.ui.messages.dialog import MessageDialog, open_message, whatsapp_address
from planner.ui.messages.words import fitting_reminder
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(demo_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    made = Session(Workspace(demo_path), qapp)
    monkeypatch.setattr(made, "now", lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    addresses: list[str] = []

    def take(address: QUrl) -> bool:
        addresses.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return addresses


def kevin(session: Session) -> Example:
    return next(row for row in session.look(examples) if row.name == "Kevin Halimanto")


def notes(session: Session) -> list[dict[str, Any]]:
    with session.workspace.read() as connection:
        return [row for row in state(connection)[TimelineNote.__tablename__] if row["text"].startswith("Halo")]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def dialog(session: Session, window: QWidget, qtbot: QtBot) -> MessageDialog:
    who = kevin(session)
    made = open_message(session, window, Occasion.LATE, who.influencer_id, who.collaboration_id)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def test_it_shows_the_text_and_does_nothing_by_itself(
    dialog: MessageDialog, session: Session, opened: list[str], qtbot: QtBot
) -> None:
    before = len(notes(session))
    text = dialog.text.toPlainText()
    assert text.startswith("Halo Kak Kevin")
    assert "12 hari" in text
    assert dialog.phone.text() == "+62 812-0000-1206"
    assert dialog.note.isChecked()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened and len(notes(session)) == before)


def test_whatsapp_opens_on_a_click_with_the_text_as_it_was_changed(
    dialog: MessageDialog, session: Session, opened: list[str], qtbot: QtBot
) -> None:
    before = {row["id"] for row in notes(session)}
    dialog.text.moveCursor(dialog.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(dialog.text, " 100% & #iklan + Rp1?")
    words = dialog.text.toPlainText()
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    (address,) = opened
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path, parts.fragment) == ("https", "wa.me", "/6281200001206", "")
    assert parse_qs(parts.query)["text"] == [words]
    (note,) = (row for row in notes(session) if row["id"] not in before)
    assert (note["text"], note["occasion"], note["channel"]) == (words, Occasion.LATE, ContactChannel.WHATSAPP)
    assert note["collaboration_id"] == kevin(session).collaboration_id
    session.history.undo()
    assert {row["id"] for row in notes(session)} == before


def test_copying_notes_it_too_unless_that_is_not_ticked(
    dialog: MessageDialog, session: Session, opened: list[str], qtbot: QtBot
) -> None:
    before = len(notes(session))
    words = dialog.text.toPlainText()
    qtbot.keyClick(dialog.note, Qt.Key.Key_Space)
    with qtbot.waitSignal(session.said):
        qtbot.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == words
    assert (len(notes(session)), opened) == (before, [])


def test_another_occasion_brings_its_text_and_the_typed_one_comes_back(dialog: MessageDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.text, "X")
    typed = dialog.text.toPlainText()
    dialog.occasion.setFocus()
    qtbot.keyClick(dialog.occasion, Qt.Key.Key_Down)
    assert dialog.occasion.value() is Occasion.THANKS
    assert dialog.text.toPlainText().startswith("Halo Kak Kevin,\nTerima kasih")
    dialog.text.setFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.text.toPlainText() == typed


def test_a_reminder_for_another_day_offers_the_one_that_fits(session: Session, window: QWidget, qtbot: QtBot) -> None:
    who = next(row for row in session.look(examples) if row.name.startswith("Meylin"))  # posts in four days
    made = open_message(session, window, Occasion.DAY_BEFORE, who.influencer_id, who.collaboration_id)
    with qtbot.waitActive(made):
        made.activateWindow()
    day = format_date(date(2026, 12, 7), NOW.date())
    assert made.other_day.text() == tr("It goes live {day}, in {n} days.").format(day=day, n=4)
    qtbot.mouseClick(next(each for each in made.other_day.findChildren(QPushButton) if each.isVisible()), LEFT)
    assert made.occasion.value() is Occasion.THREE_DAYS_BEFORE
    assert not made.other_day.isVisible()
    assert "Besok" not in made.text.toPlainText()
    made.reject()


@pytest.mark.parametrize(
    ("occasion", "days", "fits"),
    [
        (Occasion.POSTING_DAY, 0, None),
        (Occasion.DAY_BEFORE, 1, None),
        (Occasion.THREE_DAYS_BEFORE, 3, None),
        (Occasion.THREE_DAYS_BEFORE, 1, Occasion.DAY_BEFORE),
        (Occasion.DAY_BEFORE, 0, Occasion.POSTING_DAY),
        (Occasion.POSTING_DAY, -2, Occasion.LATE),
        (Occasion.BRIEF, -2, None),
    ],
)
def test_which_reminder_fits_a_day(occasion: Occasion, days: int, fits: Occasion | None) -> None:
    today = NOW.date()
    assert fitting_reminder(occasion, today + timedelta(days=days), today) is fits


def test_health_is_warned_about_and_an_empty_text_goes_nowhere(dialog: MessageDialog, qtbot: QtBot) -> None:
    assert dialog.warning.isHidden()
    qtbot.keyClicks(dialog.text, "Semoga diabetesnya membaik. ")
    assert not dialog.warning.isHidden()
    dialog.text.selectAll()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Delete)
    assert not dialog.copy.isEnabled()
    assert not dialog.verb_button().isEnabled()


def test_an_unknown_placeholder_is_named_until_it_is_gone(dialog: MessageDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.text, "{nma}")
    assert "{nama}" in dialog.unknown.text()
    for _ in "{nma}":
        qtbot.keyClick(dialog.text, Qt.Key.Key_Backspace)
    assert dialog.unknown.text() == ""


def test_without_a_number_it_can_only_be_copied_and_the_person_is_a_click_away(
    session: Session, window: QWidget, qtbot: QtBot
) -> None:
    who = kevin(session)
    session.workspace.write(Message("x"), change_influencers, [who.influencer_id], phone="")
    made = open_message(session, window, Occasion.THANKS, who.influencer_id, who.collaboration_id)
    with qtbot.waitActive(made):
        made.activateWindow()
    assert made.verb_button().isHidden()
    assert made.copy.isEnabled()
    (way,) = [found for found in made.no_phone.findChildren(QPushButton) if found.isVisible()]
    with qtbot.waitSignal(session.went) as heard:
        qtbot.mouseClick(way, LEFT)
    assert heard.args == [Route("influencers", who.influencer_id)]


def test_a_browser_that_does_not_open_leaves_the_text_and_notes_nothing(
    dialog: MessageDialog, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(notes(session))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: False)
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    assert dialog.isVisible()
    assert dialog.fallen.text()
    assert len(notes(session)) == before
    dialog.reject()


def test_the_address_has_digits_only() -> None:
    assert whatsapp_address("+62 812-0000", "a b\n&") == "https://wa.me/628120000?text=a%20b%0A%26"


def test_a_text_too_long_for_the_address_can_only_be_copied(
    dialog: MessageDialog, opened: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.text, "x" * 50)
    assert dialog.verb_button().isEnabled()
    assert dialog.too_long.text() == ""
    dialog.text.insertPlainText("sambal\n" * 200)
    assert not dialog.verb_button().isEnabled()
    assert "Salin" in dialog.too_long.text()
    dialog.accept()
    assert dialog.isVisible()
    assert opened == []
    words = dialog.text.toPlainText().strip()
    qtbot.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == words


def test_a_name_in_braces_is_no_unknown_placeholder(session: Session, window: QWidget) -> None:
    who = kevin(session)
    session.workspace.write(Message("x"), change_influencers, [who.influencer_id], name="{Sari} Halim")
    made = open_message(session, window, Occasion.LATE, who.influencer_id, who.collaboration_id)
    assert "{Sari}" in made.text.toPlainText()
    assert made.unknown.text() == ""
    made.reject()
