"""The influencer page with one of two people open in its pane, and hands to use it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.language import Message
from planner.operations import accounts, campaigns, collaborations, influencers
from planner.queries.influencers import InfluencerDetail, influencer_detail
from planner.terms import Platform
from planner.ui.pages.influencers import InfluencersPage
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = dt.date(2026, 11, 3)


def add_two(tx: Transaction) -> tuple[str, str, str]:
    sekar = influencers.add_influencer(tx, "Sekar Adiwulan", city="Malang", niche="Kuliner", phone="+6281234567890")
    first = accounts.add_account(tx, sekar, Platform.INSTAGRAM, "sekaricip")
    accounts.record_numbers(tx, first, DAY, followers=46_300)
    accounts.add_account(tx, sekar, Platform.TIKTOK, "sekar.icip")
    tia = influencers.add_influencer(tx, "Tia Nurwening", platform=Platform.INSTAGRAM, handle="tiadirumah")
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    collaborations.add_collaborations(tx, campaign, [sekar], DAY)
    return sekar, tia, campaign


class Person:
    """The page with one of two people open."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.sekar, self.tia, self.campaign = workspace.write(Message("add {name}", {"name": "2"}), add_two).result
        self.session = Session(workspace)
        self.page = InfluencersPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        self.page.show()
        self.page.open(self.sekar)
        self.pane = self.page.pane
        # What reads a person is imported beside the window when the first one is shown.
        qtbot.waitUntil(lambda: self.pane.influencer_id() == self.sekar)

    def stored(self) -> InfluencerDetail:
        found = self.session.read(influencer_detail, self.sekar)
        assert found is not None
        return found

    def open_tab(self, tab: int) -> None:
        self.pane.set_current_tab(tab)
        QApplication.processEvents()

    def words(self, area: QWidget | None = None) -> list[str]:
        QApplication.processEvents()  # what was just built is shown by the layout
        return [found.text() for found in (area or self.pane).findChildren(QLabel) if found.isVisible()]

    def undo(self) -> None:
        self.session.history.undo()
        QApplication.processEvents()

    def press(self, part: str) -> None:
        """Click the visible button whose name has this part."""
        QApplication.processEvents()
        made = next(
            found
            for found in self.pane.findChildren(QPushButton)
            if found.isVisible() and part.lower() in (found.accessibleName() or found.text()).lower()
        )
        self.qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def open_person(workspace: Workspace, qtbot: QtBot) -> Person:
    """Return the page with the first person open, dressed as the program is."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not app.styleSheet():
        apply_theme(app, "light")
    return Person(workspace, qtbot)
