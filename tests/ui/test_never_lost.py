"""Nothing that was typed goes without a word: not when it cannot be stored, nor when page, shop or window are left."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.language import Message, tr
from planner.operations import campaigns, collaborations, content, influencers
from planner.queries.campaigns import collaboration_rows
from planner.queries.content import work_sheet
from planner.store.workspace import Workspace
from planner.terms import DeliverableKind, Platform, Purpose, Stage
from planner.ui.editors import LineEdit
from planner.ui.files import NewFile
from planner.ui.pages.campaign import CampaignPage
from planner.ui.pages.collaboration import CollaborationPage
from planner.ui.session import Route, Session
from planner.ui.unwritten import kept_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.queries.content import WorkSheet
    from planner.store.transaction import Transaction
    from planner.ui.collaboration.piece import PieceCard
    from planner.ui.shell import Shell
    from planner.ui.window import MainWindow

    Held = Callable[[Workspace], AbstractContextManager[None]]

NOW = dt.datetime(2026, 12, 3, 20, tzinfo=dt.timezone(dt.timedelta(hours=7)))
WORDS = "CATATANPENTING"


class Pair(NamedTuple):
    """Two collaborations of one campaign, each with one piece of content."""

    campaign: str
    first: str
    second: str
    piece: str


def _seed(tx: Transaction, /) -> Pair:
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    found = []
    for name in ("Ayu Lestari", "Bima"):
        person = influencers.add_influencer(tx, name)
        (key,) = collaborations.add_collaborations(tx, campaign, [person], NOW.date())
        collaborations.move_to_stage(tx, [key], Stage.AGREED, NOW.date())
        planned = {"posting_on": dt.date(2026, 12, 20)}
        piece = collaborations.add_deliverable(tx, key, DeliverableKind.REELS, Platform.INSTAGRAM, **planned)
        found.append((key, piece))
    return Pair(campaign, found[0][0], found[1][0], found[0][1])


class Rig:
    """The program with a shop of two, on the page of the first."""

    def __init__(self, shell: Shell, pair: Pair, qtbot: QtBot) -> None:
        self.shell, self.pair, self.qtbot = shell, pair, qtbot

    @property
    def window(self) -> MainWindow:
        return self.shell.window

    @property
    def session(self) -> Session:
        found = self.shell.session
        assert found is not None
        return found

    @property
    def page(self) -> CollaborationPage:
        found = self.window.page("collaboration")
        assert isinstance(found, CollaborationPage)
        return found

    def go(self, key: str) -> None:
        self.window.go(Route("collaboration", key))
        self.qtbot.waitUntil(lambda: self.page.pieces.open_piece() is not None)

    def card(self) -> PieceCard:
        found = self.page.pieces.open_piece()
        assert found is not None
        return found

    def types(self, field: Any, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def stored(self, key: str = "") -> WorkSheet:
        found = self.session.read(work_sheet, key or self.pair.first, NOW)
        assert found is not None
        return found

    def notes(self) -> str:
        return self.stored().contents[0].notes

    def asked(self) -> Any:
        found = self.window.leaving.dialog()
        assert found is not None
        assert found.isVisible()
        return found

    def settle(self) -> None:
        for _ in range(20):
            QApplication.processEvents()


@pytest.fixture
def rig(open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Rig:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    workspace = Workspace(workspace_path)
    pair = workspace.write(Message("seed"), _seed).result
    workspace.close()
    made = Rig(open_shop(workspace_path), pair, qtbot)
    made.window.resize(1366, 768)
    made.go(pair.first)
    return made


def _notes_in(path: Path, key: str) -> str:
    workspace = Workspace(path)
    with workspace.read() as connection:
        found = work_sheet(connection, key, NOW)
    workspace.close()
    assert found is not None
    return found.contents[0].notes


def test_a_busy_file_keeps_the_window_open_with_the_text_in_its_field(rig: Rig, held: Held) -> None:
    field = rig.card().editor("notes")
    rig.types(field, WORDS)
    with held(rig.session.workspace):
        assert not rig.window.close()
        words = "\n".join(each.text() for each in rig.asked().findChildren(QLabel))
        assert WORDS in words
        assert field.accessibleName() in words
        assert "Ayu Lestari" in words
        assert "sedang sibuk" in words
        assert not rig.window.close(), "asked once"
        rig.asked().cancel_button().click()
        rig.qtbot.waitUntil(field.hasFocus)
    assert rig.window.isVisible()
    assert field.toPlainText() == WORDS
    assert rig.window.close()
    assert rig.shell.session is None


def test_closing_again_stores_what_was_refused_before(rig: Rig, held: Held, workspace_path: Path) -> None:
    rig.types(rig.card().editor("notes"), WORDS)
    with held(rig.session.workspace):
        rig.window.go(Route("home"))
    assert rig.notes() == ""
    assert rig.window.close()
    assert _notes_in(workspace_path, rig.pair.first) == WORDS


def test_the_owner_can_close_without_it(rig: Rig, workspace_path: Path) -> None:
    rig.types(rig.card().editor("draft_due_on"), "31 feb")
    assert not rig.window.close()
    rig.asked().verb_button().click()
    rig.qtbot.waitUntil(lambda: not rig.window.isVisible())
    assert rig.shell.session is None
    assert _notes_in(workspace_path, rig.pair.first) == ""


def _keep_large_file(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "video.mp4"
    path.write_bytes(b"z" * 6_000_000)
    rig.page.ways.keep([NewFile(path.name, "video/mp4", path)], Purpose.POST, rig.stored().contents[0])
    assert rig.session.history.is_writing


def test_closing_waits_for_the_file_that_is_being_kept(rig: Rig, tmp_path: Path, workspace_path: Path) -> None:
    rig.types(rig.card().editor("notes"), WORDS)
    _keep_large_file(rig, tmp_path)
    assert not rig.window.close()
    assert rig.window.notice.isVisible()
    assert rig.window.leaving.dialog() is None
    rig.qtbot.waitUntil(lambda: rig.shell.session is None)
    assert not rig.window.isVisible()
    assert _notes_in(workspace_path, rig.pair.first) == WORDS


def test_what_was_typed_beside_a_worker_is_stored_when_it_is_done(rig: Rig, tmp_path: Path) -> None:
    field = rig.card().editor("notes")
    rig.types(field, WORDS)
    _keep_large_file(rig, tmp_path)
    rig.window.go(Route("home"))
    assert WORDS in rig.window.notice.text()
    rig.qtbot.waitUntil(lambda: rig.notes() == WORDS)
    assert not field.problem()
    assert kept_texts(rig.session) == {}


def test_another_page_names_what_was_refused_and_leads_back(rig: Rig) -> None:
    rig.types(rig.card().editor("draft_due_on"), "31 feb")
    rig.window.go(Route("home"))
    notice = rig.window.notice
    assert notice.isVisible()
    for part in ("Batas draf", "31 feb", "Ayu Lestari", tr("Not a date. Write 5 Dec or 12/12/2026.")):
        assert part in notice.text()
    back = next(each for each in notice.findChildren(QPushButton) if each.text() == tr("Back to it"))
    back.click()
    field = rig.card().editor("draft_due_on")
    rig.qtbot.waitUntil(field.hasFocus)
    assert field.text() == "31 feb"
    rig.window.go(Route("campaigns"))
    rig.window.go(Route("help"))
    assert not notice.isVisible(), "said once, where it was left"


@pytest.mark.parametrize("name", ["draft_due_on", "post_url"])
def test_refused_text_is_there_again_after_another_collaboration(rig: Rig, name: str) -> None:
    if name == "post_url":
        rig.session.history.run(Message("x"), content.record_post, rig.pair.piece, NOW.date(), now=NOW)
    text = "31 feb" if name == "draft_due_on" else "bukan tautan"
    rig.types(rig.card().editor(name), text)
    rig.go(rig.pair.second)
    assert text in rig.window.notice.text()
    assert rig.card().editor(name).text() == ""
    rig.go(rig.pair.first)
    field = rig.card().editor(name)
    assert field.text() == text
    assert field.problem()
    rig.types(field, "5 Des" if name == "draft_due_on" else "instagram.com/p/Cx1")
    rig.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not field.problem()
    assert kept_texts(rig.session) == {}
    assert rig.window.close()


def test_a_shared_field_keeps_the_texts_of_both_apart(rig: Rig) -> None:
    day = rig.page.next.editors["next_step_on"]
    rig.types(day, "31 feb")
    rig.go(rig.pair.second)
    assert day.text() == ""
    assert not day.problem()
    rig.types(day, "besok lusa")
    rig.go(rig.pair.first)
    assert day.text() == "31 feb"
    rig.go(rig.pair.second)
    assert day.text() == "besok lusa"
    rig.qtbot.keyClick(day, Qt.Key.Key_Escape)
    assert day.text() == ""
    rig.go(rig.pair.first)
    assert day.text() == "31 feb"
    assert len(kept_texts(rig.session)) == 1


def test_refused_text_and_its_reason_survive_the_language(rig: Rig) -> None:
    rig.types(rig.card().editor("draft_due_on"), "31 feb")
    rig.types(rig.page.next.editors["next_step_on"], "nanti")
    rig.shell.choose_language("en")
    rig.qtbot.waitUntil(lambda: rig.page.pieces.open_piece() is not None)
    for field, text in (
        (rig.card().editor("draft_due_on"), "31 feb"),
        (rig.page.next.editors["next_step_on"], "nanti"),
    ):
        assert field.text() == text
        assert field.problem() == "Not a date. Write 5 Dec or 12/12/2026."
    assert not rig.window.close()
    assert "Draft due" in "\n".join(each.text() for each in rig.asked().findChildren(QLabel))


def test_the_pane_of_the_board_shows_what_waits_too(rig: Rig, held: Held) -> None:
    step = rig.page.next.editors["next_step"]
    rig.types(step, "Telepon dulu")
    with held(rig.session.workspace):
        rig.window.go(Route("campaign", rig.pair.campaign))
    page = rig.window.page("campaign")
    assert isinstance(page, CampaignPage)
    pane = page.pane
    row = next(each for each in rig.session.read(collaboration_rows, rig.pair.campaign) if each.id == rig.pair.first)
    pane.show_collaboration(row)
    assert pane.next_step.text() == "Telepon dulu"
    rig.types(pane.next_step, "Kirim brief")
    rig.qtbot.keyClick(pane.next_step, Qt.Key.Key_Return)
    assert rig.stored().next_step == "Kirim brief"
    assert rig.window.close(), "the older words in the hidden field are not written over the newer ones"


def test_another_shop_asks_as_closing_does(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[bool] = []
    monkeypatch.setattr(rig.shell, "open", lambda: opened.append(True))
    rig.types(rig.card().editor("draft_due_on"), "31 feb")
    rig.shell.do("open")
    assert opened == []
    rig.asked().verb_button().click()
    rig.settle()
    assert opened == [True]


def test_a_field_of_any_page_is_asked_about(rig: Rig) -> None:
    rig.window.go(Route("setup", rig.pair.campaign))
    rig.settle()
    page = rig.window.page("setup")
    field = next(
        each for each in page.findChildren(LineEdit) if each.isVisible() and each.accessibleName() == "Selesai"
    )
    rig.types(field, "31 feb")
    rig.window.go(Route("home"))
    assert "31 feb" in rig.window.notice.text()
    assert not rig.window.close()
    rig.asked().cancel_button().click()
    rig.qtbot.waitUntil(field.hasFocus)
    assert rig.window.route() == Route("setup", rig.pair.campaign)


def test_a_refused_text_of_another_page_is_named_when_the_language_takes_it(rig: Rig) -> None:
    rig.window.go(Route("setup", rig.pair.campaign))
    rig.settle()
    page = rig.window.page("setup")
    field = next(
        each for each in page.findChildren(LineEdit) if each.isVisible() and each.accessibleName() == "Selesai"
    )
    rig.types(field, "31 feb")
    rig.shell.choose_language("en")
    rig.settle()
    assert "31 feb" in rig.window.notice.text()
