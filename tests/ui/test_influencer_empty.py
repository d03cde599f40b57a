"""The influencer page before there is anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.language import Message
from planner.operations import influencers
from planner.ui.pages.influencers import InfluencersPage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace


def test_an_empty_workspace_shows_the_way_in(workspace: Workspace, qtbot: QtBot) -> None:
    session = Session(workspace)
    went: list[Route] = []
    session.went.connect(went.append)
    page = InfluencersPage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.stack.currentIndex() == 1
    assert [found.text() for found in page.header.findChildren(QLabel) if found.isVisible()] == ["Influencer"]
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert went == [Route("import")]
    session.history.changed.connect(page.refresh)
    session.history.run(Message("add {name}", {"name": "A"}), influencers.add_influencer, "Ayu")
    assert page.stack.currentIndex() == 0
