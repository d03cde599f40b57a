"""The trash as an owner uses it: who lies there, back again, or gone for good."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.operations.trash import trash
from planner.queries.influencer_list import all_influencer_rows
from planner.terms import Platform
from planner.ui.pages.trash import TrashPage
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

NAMES = ("Adit", "Bayu", "Citra")


class Bin:
    """The page over three people, two of them in the trash."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.session = Session(workspace)
        self.ids = workspace.write(Message("fill"), self.fill).result
        self.said: list[str] = []
        self.went: list[Route] = []
        self.session.said.connect(self.said.append)
        self.session.went.connect(self.went.append)
        self.page = TrashPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        self.page.show()
        QApplication.processEvents()

    def fill(self, tx: Transaction) -> dict[str, str]:
        ids = {name: add_influencer(tx, name, platform=Platform.TIKTOK, handle=name.lower()) for name in NAMES}
        campaign = add_campaign(tx, "Sambal 12.12")
        add_collaborations(tx, campaign, [ids["Adit"]], self.session.today())
        moment = dt.datetime.now(dt.UTC)
        trash(tx, [ids["Adit"]], moment)
        trash(tx, [ids["Bayu"]], moment - dt.timedelta(days=3))
        return ids

    def shown(self) -> list[str]:
        return [self.page.model.row_at(at).name for at in range(self.page.model.rowCount())]

    def listed(self) -> list[str]:
        return [row.name for row in self.session.read(all_influencer_rows)]

    def tick(self, *names: str) -> None:
        self.page.table.clearSelection()
        for name in names:
            rect = self.page.table.visualRect(self.page.model.index(self.shown().index(name), 0))
            self.qtbot.mouseClick(self.page.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


@pytest.fixture
def bin_(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> Bin:
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return Bin(workspace, qtbot)


def test_it_tells_who_since_when_and_from_which_campaigns(bin_: Bin) -> None:
    assert bin_.shown() == ["Adit", "Bayu"]
    texts = [column.text(bin_.page.model.row_at(0)) for column in bin_.page.model.columns]
    assert "Sambal 12.12" in texts
    assert bin_.said[-1].startswith("2 ")


def test_ticked_people_are_restored_as_one_step(bin_: Bin) -> None:
    bin_.tick("Adit", "Bayu")
    bin_.qtbot.mouseClick(bin_.page.restore_button, Qt.MouseButton.LeftButton)
    assert bin_.listed() == ["Adit", "Bayu", "Citra"]
    assert not bin_.page.table.isVisible()
    assert not bin_.page.restore_button.isEnabled()
    bin_.session.history.undo()
    assert bin_.shown() == ["Adit", "Bayu"]
    assert bin_.page.table.isVisible()


def test_the_current_one_is_restored_when_nobody_is_ticked(bin_: Bin) -> None:
    bin_.page.open(bin_.ids["Bayu"])
    bin_.page.table.clearSelection()
    bin_.page.restore()
    assert bin_.listed() == ["Bayu", "Citra"]
    assert bin_.shown() == ["Adit"]


def test_deleting_for_good_asks_says_what_goes_and_can_be_undone(bin_: Bin) -> None:
    bin_.tick("Adit")
    bin_.page.table.setFocus()
    bin_.qtbot.mouseClick(bin_.page.delete_button, Qt.MouseButton.LeftButton)
    dialog = bin_.page.dialog()
    assert dialog is not None
    words = " ".join(found.text() for found in dialog.findChildren(QLabel))
    assert "Adit" in words
    assert "1" in words
    assert dialog.focusWidget() is dialog.cancel_button()
    bin_.qtbot.mouseClick(dialog.cancel_button(), Qt.MouseButton.LeftButton)
    assert bin_.shown() == ["Adit", "Bayu"]
    again = bin_.page.ask_to_delete()
    assert again is not None
    bin_.qtbot.mouseClick(again.verb_button(), Qt.MouseButton.LeftButton)
    assert bin_.shown() == ["Bayu"]
    bin_.session.history.undo()
    assert bin_.shown() == ["Adit", "Bayu"]


def test_the_way_back_and_the_keys(bin_: Bin) -> None:
    table = bin_.page.table
    table.clearSelection()
    table.setFocus()
    bin_.qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(table.selectionModel().selectedRows()) == 1
    bin_.qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.selectionModel().selectedRows() == []
    bin_.page.header.parent_clicked.emit()
    assert bin_.went == [Route("influencers")]
    assert len(bin_.page.actions()) == 2
