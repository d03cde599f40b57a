"""The name of the shop is asked for where something is about to be written without it, and never stands in the way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from planner.language import Message, tr
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.queries.influencer_list import shop_name
from planner.queries.promise import promise_sheet
from planner.rules.messages import woven
from planner.terms import Occasion
from planner.ui.messages.dialog import MessageDialog, open_message
from planner.ui.pages.settings import SettingsPage
from planner.ui.promise.saving import save_promise_pdf
from planner.ui.session import Session
from planner.ui.shop.naming import ShopNameDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = dt.date(2026, 12, 3)
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """A shop without a name, one creator in one campaign, and a window to open things over."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.session = Session(workspace)
        self.person, self.key = workspace.write(Message("seed"), self._seed).result
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @staticmethod
    def _seed(tx: Transaction, /) -> tuple[str, str]:
        person = add_influencer(tx, "Sekar Adiwulan", phone="+6281234567890")
        (key,) = add_collaborations(tx, add_campaign(tx, "Sambal 12.12"), [person], DAY)
        return person, key

    def message(self, occasion: Occasion = Occasion.FOLLOW_UP) -> MessageDialog:
        made = open_message(self.session, self.window, occasion, self.person, self.key)
        made.activateWindow()
        self.qtbot.waitUntil(made.isActiveWindow)
        return made

    def name(self) -> str:
        return self.session.look(shop_name)


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(workspace, qtbot)
    yield made
    made.session.deleteLater()


def test_a_message_asks_for_the_name_and_is_signed_with_it(desk: Desk) -> None:
    dialog = desk.message()
    assert dialog.shop.isVisible()
    assert not dialog.text.toPlainText().endswith("Dapur Kencur")
    assert "toko" not in dialog.fallen.text()  # it is asked for instead
    desk.qtbot.mouseClick(dialog.shop.edit, LEFT)
    desk.qtbot.keyClicks(dialog.shop.edit, "Dapur Kencur")
    desk.qtbot.keyClick(dialog.shop.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter sends nothing
    assert desk.name() == "Dapur Kencur"
    assert dialog.text.toPlainText().endswith("Terima kasih, Kak.\nDapur Kencur")
    assert not dialog.shop.isVisible()
    assert dialog.text.hasFocus()
    assert desk.session.history.stack.undoText() == str(Message("name the shop {name}", {"name": "Dapur Kencur"}))
    dialog.reject()
    later = desk.message(Occasion.INVITATION)
    assert not later.shop.isVisible()
    assert "Kami dari Dapur Kencur." in later.text.toPlainText()
    later.reject()
    desk.session.history.undo()
    assert desk.name() == ""


def test_what_was_changed_in_a_message_stays_when_the_name_comes(desk: Desk) -> None:
    dialog = desk.message(Occasion.INVITATION)
    cursor = dialog.text.textCursor()
    cursor.insertText("Selamat pagi!\n")
    dialog.shop.edit.setFocus()
    desk.qtbot.keyClicks(dialog.shop.edit, "Dapur Kencur")
    desk.qtbot.keyClick(dialog.shop.edit, Qt.Key.Key_Tab)
    lines = dialog.text.toPlainText().splitlines()
    assert lines[:3] == ["Selamat pagi!", "Halo Kak Sekar, salam kenal.", "Kami dari Dapur Kencur."]
    desk.qtbot.keyClick(dialog.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Dapur Kencur" not in dialog.text.toPlainText()
    dialog.reject()


def test_a_message_goes_without_the_name_too(desk: Desk) -> None:
    dialog = desk.message()
    assert dialog.verb_button().isEnabled()
    assert dialog.copy.isEnabled()
    desk.qtbot.keyClicks(dialog.shop.edit, "  ")
    desk.qtbot.keyClick(dialog.shop.edit, Qt.Key.Key_Tab)
    assert dialog.shop.isVisible()
    desk.qtbot.mouseClick(dialog.copy, LEFT)
    assert not dialog.isVisible()
    assert desk.name() == ""


@pytest.mark.parametrize("typed", ["Dapur Kencur", ""])
def test_the_promise_sheet_asks_once_and_goes_on_either_way(desk: Desk, typed: str) -> None:
    asking = save_promise_pdf(desk.session, desk.key, desk.window)
    assert isinstance(asking, ShopNameDialog)
    with desk.qtbot.waitActive(asking):
        asking.activateWindow()
    desk.qtbot.keyClicks(asking.row.edit, typed)
    desk.qtbot.keyClick(asking.row.edit, Qt.Key.Key_Return)
    where = [each for each in desk.window.findChildren(QFileDialog) if each.isVisible()]
    assert len(where) == 1
    where[0].close()
    assert desk.name() == typed
    sheet = desk.session.read(promise_sheet, desk.key, desk.session.now())
    assert sheet is not None
    assert sheet.shop == typed
    again = save_promise_pdf(desk.session, desk.key, desk.window)
    assert isinstance(again, QFileDialog if typed else ShopNameDialog)
    again.close()


def test_esc_gives_the_promise_sheet_up(desk: Desk) -> None:
    asking = save_promise_pdf(desk.session, desk.key, desk.window)
    assert asking is not None
    desk.qtbot.keyClick(asking, Qt.Key.Key_Escape)
    assert not asking.isVisible()
    assert desk.window.findChildren(QFileDialog) == []


def test_the_settings_hold_the_name_and_take_it_back(desk: Desk) -> None:
    page = SettingsPage(desk.session)
    desk.session.history.changed.connect(page.refresh)
    desk.qtbot.addWidget(page)
    with desk.qtbot.waitExposed(page):
        page.show()
    page.refresh()
    assert page.brand_told.text() == tr("not filled in yet")
    page.shop.setFocus()
    desk.qtbot.keyClicks(page.shop, "Dapur Kencur")
    desk.qtbot.keyClick(page.shop, Qt.Key.Key_Return)
    assert desk.name() == "Dapur Kencur"
    page.shop.selectAll()
    desk.qtbot.keyClick(page.shop, Qt.Key.Key_Delete)
    desk.qtbot.keyClick(page.shop, Qt.Key.Key_Return)
    assert desk.name() == "Dapur Kencur"  # a shop that has a name keeps one
    assert page.shop.problem() == tr("A name is needed.")
    desk.qtbot.keyClick(page.shop, Qt.Key.Key_Escape)
    desk.session.history.undo()
    QApplication.processEvents()
    assert (desk.name(), page.shop.text()) == ("", "")


@pytest.mark.parametrize(
    ("text", "before", "after", "told"),
    [
        ("a\nb", "a\nb", "a\nb\nToko", "a\nb\nToko"),
        ("a\nc", "a\nb", "a\nb\nToko", "a\nc\nToko"),
        ("x\na\nb", "a\nb", "a\nToko\nb", "x\na\nToko\nb"),
        ("a\n\nTerima kasih.", "a\n\nTerima kasih.", "a\n\nTerima kasih,\nToko", "a\n\nTerima kasih,\nToko"),
        ("a\n\nMakasih.", "a\n\nTerima kasih.", "a\n\nTerima kasih,\nToko", "a\n\nMakasih.\nToko"),
        ("a\nb\nToko", "a\nb", "a\nb\nToko", "a\nb\nToko"),
        ("a", "a", "a\n\nToko", "a\n\nToko"),
        ("", "a", "a\nToko", "Toko"),
        ("a", "a", "a", "a"),
    ],
)
def test_new_lines_are_woven_into_a_changed_text(text: str, before: str, after: str, told: str) -> None:
    assert woven(text, before, after) == told
