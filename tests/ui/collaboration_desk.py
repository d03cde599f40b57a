"""The collaboration page on its own, with one creator open, for what is done on it with mouse and keys."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.language import Message
from planner.operations import campaigns, collaborations, influencers
from planner.queries.content import ContentRow, WorkSheet, work_sheet
from planner.terms import (
    DeliverableKind,
    Platform,
    Stage,
)
from planner.ui.pages.collaboration import CollaborationPage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.collaboration.drafts import DraftsPart, RoundCard
    from planner.ui.collaboration.piece import PieceCard
    from planner.ui.files import FileList


SAID = Message("x")
DAY = dt.date(2026, 12, 3)
NOW = dt.datetime(2026, 12, 3, 20, tzinfo=dt.timezone(dt.timedelta(hours=7)))
LINK = "https://www.instagram.com/reel/Cx1/"


def _seed(tx: Transaction) -> tuple[str, str, str]:
    person = influencers.add_influencer(tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip", on=DAY)
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
    collaborations.move_to_stage(tx, [key], Stage.AGREED, DAY)
    return person, campaign, key


class Desk:
    """The page with one collaboration open."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.person, self.campaign, self.key = self.do(_seed)
        self.session = Session(workspace)
        workspace.author = "Lastri"
        self.went: list[Route] = []
        self.failed: list[str] = []
        self.session.went.connect(self.went.append)
        self.session.history.failed.connect(self.failed.append)
        self.page = CollaborationPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        with qtbot.waitExposed(self.page):
            self.page.show()
        with qtbot.waitActive(self.page):
            self.page.activateWindow()

    def do(self, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
        return self.workspace.write(SAID, operation, *args, **fields).result

    def promise(self, kind: DeliverableKind = DeliverableKind.REELS, **fields: Any) -> str:
        key: str = self.do(collaborations.add_deliverable, self.key, kind, Platform.INSTAGRAM, **fields)
        return key

    def open(self, place: str = "") -> None:
        self.page.open(f"{self.key}#{place}" if place else self.key)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def sheet(self) -> WorkSheet:
        found = self.session.read(work_sheet, self.key, NOW)
        assert found is not None
        return found

    def row(self, at: int = 0) -> ContentRow:
        return self.sheet().contents[at]

    def card(self, at: int = 0) -> PieceCard:
        return self.page.pieces.pieces()[at]

    def round(self, at: int = 0) -> RoundCard:
        found = self.card(at).drafts.latest()
        assert found is not None
        return found

    def click(self, made: QPushButton) -> None:
        assert made.isVisible()
        self.qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        self.settle()

    def type_into(self, field: Any, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        # A dialog that was closed leaves no window active on a screen without a window manager.
        field.window().activateWindow()
        self.settle()
        field.setFocus()
        field.selectAll()
        if text:
            self.qtbot.keyClicks(field, text)
        else:
            self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClick(field, key)
        self.settle()

    def dialog(self) -> Any:
        self.settle()
        found = self.page.ways.dialog() or self.page.mover.dialog()
        assert found is not None
        return found

    def words(self) -> str:
        self.settle()
        return "\n".join(found.text() for found in self.page.findChildren(QLabel) if found.isVisible())

    def undo(self) -> str:
        said = str(self.session.history.stack.undoText())
        self.session.history.undo()
        self.settle()
        return said

    def copy_picture(self) -> None:
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        QGuiApplication.clipboard().setImage(image)


def drop_file(place: FileList | DraftsPart, path: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    place.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, none))
    QApplication.processEvents()


def choose(desk: Desk, card: PieceCard, text: str) -> None:
    card.open_menu()
    menu = card.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    desk.settle()
