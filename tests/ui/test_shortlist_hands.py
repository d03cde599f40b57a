"""The shortlist under quick hands: ticks while it is read again, the keyboard, rows that do not jump, content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from candidates import DAY, NOW, cell, click, fill, key_of, page_of, place, stand_on, stored, ticked
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.language import Message
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.queries.campaigns import deliverable_rows
from planner.terms import DeliverableKind, Platform, Stage
from planner.ui.pages.shortlist import MANY
from planner.ui.session import Session
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import metrics

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.pages.shortlist import ShortlistPage


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Session(workspace, qapp)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ShortlistPage:
    return page_of(session, qtbot, session.workspace.write(Message("fill"), fill).result)


def fill_many(tx: Transaction) -> str:
    """The four, and as many more as are read beside the window."""
    campaign = fill(tx)
    people = [add_influencer(tx, f"Warga {at:02}") for at in range(MANY)]
    add_collaborations(tx, campaign, people, DAY)
    return campaign


@pytest.fixture
def long_page(session: Session, qtbot: QtBot) -> ShortlistPage:
    """A page whose people are read beside the window: until then it shows what was."""
    made = page_of(session, qtbot, session.workspace.write(Message("fill"), fill_many).result)
    qtbot.waitUntil(lambda: len(made.table.row_keys()) == MANY + 4)
    return made


def _swap(page: ShortlistPage, name: str, backup: str) -> None:
    click(page, name)
    (action,) = [each for each in page.choosing.bar.swap_menu.actions() if each.text().startswith(backup)]
    action.trigger()


def test_agreeing_right_after_a_swap_agrees_with_who_came_in(long_page: ShortlistPage, session: Session) -> None:
    _swap(long_page, "Raka", "Lukman")
    assert ticked(long_page) == {"Lukman"}
    long_page.agree.click()
    rows = stored(session)
    assert (rows["Lukman"].stage, rows["Raka"].stage) == (Stage.AGREED, Stage.BACKUP)


def test_a_swap_ticks_a_backup_that_was_filtered_out(long_page: ShortlistPage) -> None:
    long_page.choosing.chips[Stage.NEGOTIATING].click()
    _swap(long_page, "Raka", "Lukman")
    assert ticked(long_page) == {"Lukman"}


def test_ticks_made_while_a_swap_is_read_again_stay(long_page: ShortlistPage, qtbot: QtBot) -> None:
    _swap(long_page, "Raka", "Lukman")
    click(long_page, "Sekar")
    qtbot.waitUntil(lambda: not long_page.is_reading())
    assert cell(long_page, "Lukman", "stage") == "Negosiasi"
    assert ticked(long_page) == {"Lukman", "Sekar"}


def test_nobody_is_agreed_with_or_moved_twice_while_it_is_read_again(
    long_page: ShortlistPage, session: Session, qtbot: QtBot
) -> None:
    click(long_page, "Sekar")
    long_page.agree_now()
    assert ticked(long_page) == set()
    assert not long_page.agree.isEnabled()
    long_page.move_ticked(Stage.BACKUP)
    assert stored(session)["Sekar"].stage is Stage.AGREED
    qtbot.waitUntil(lambda: not long_page.is_reading())
    assert len(long_page.table.row_keys()) == MANY + 3


def test_a_page_that_was_left_says_nothing_when_it_is_read(
    long_page: ShortlistPage, session: Session, qtbot: QtBot
) -> None:
    said: list[str] = []
    long_page.refresh()
    assert long_page.is_reading()
    long_page.hide()
    session.said.connect(said.append)
    qtbot.waitUntil(lambda: not long_page.is_reading())
    assert not said


def _wake(page: ShortlistPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()


def test_after_agreeing_the_keyboard_is_in_the_table_at_the_same_place(page: ShortlistPage, qtbot: QtBot) -> None:
    _wake(page, qtbot)
    stand_on(page, "Raka")
    click(page, "Raka")
    page.agree.setFocus()
    QTest.mouseClick(page.agree, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is page.table
    keys = page.table.row_keys()
    assert page.table.current_key() == keys[2]  # who stood below him


def test_a_notice_does_not_move_the_rows_under_the_pointer(page: ShortlistPage, qtbot: QtBot) -> None:
    click(page, "Tia")
    before = page.table.viewport().mapTo(page, QPoint())
    page.agree.click()
    qtbot.waitUntil(page.notice.isVisible)
    QApplication.processEvents()
    assert page.table.viewport().mapTo(page, QPoint()) == before


def test_every_note_of_a_notice_can_be_read(page: ShortlistPage) -> None:
    click(page, "Tia")
    click(page, "Sekar")
    page._shown = page._shown and page._shown._replace(
        rows=tuple(row._replace(verdict=None) for row in page._shown.rows)
    )
    page.table.show_rows(page._shown.rows if page._shown else ())
    page.agree.click()
    assert "1 catatan lagi" in page.notice.text()
    tips = {part.toolTip() for part in page.notice.findChildren(QLabel)}
    whole = "Belum ada rencana pembayaran untuk Tia.\nSekar belum dicek latarnya.\nTia belum dicek latarnya."
    assert whole in tips
    assert page.notice.accessibleDescription() == whole


def test_a_double_click_on_content_asks_for_content(page: ShortlistPage, session: Session) -> None:
    went: list[object] = []
    session.went.connect(went.append)
    click(page, "Tia", "content")
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place(page, "Tia", "content"))
    dialog: Any = page.dialog()
    assert "Tia" in dialog.windowTitle()
    dialog.lines[0].kind.set_value(DeliverableKind.STORY)
    dialog.lines[0].quantity.set_value(3)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    rows = session.read(deliverable_rows, key_of(page, "Tia"))
    assert [(row.kind, row.platform, row.quantity) for row in rows] == [
        (DeliverableKind.REELS, Platform.INSTAGRAM, 1),
        (DeliverableKind.STORY, Platform.INSTAGRAM, 3),
    ]
    assert not went
    assert page.dialog() is None
    assert str(session.history.stack.undoText()) == "tambah konten Tia"


def test_amounts_say_rupiah_and_names_are_not_cut_in_the_smallest_window(page: ShortlistPage) -> None:
    page.resize(1040, 540)
    table = page.table
    for column in ("cost", "per_thousand", "per_engagement"):
        assert "Rp" in table.rows.columns[table.column(column)].title()
    cut = []
    for at, column in enumerate(table.rows.columns):
        room = table.columnWidth(at) - 16
        if column.key != "warnings" and metrics(s.TYPE_LABEL).horizontalAdvance(column.title()) > room + 1:
            cut.append(column.title())
    assert cut == []
