"""A board of the demo campaign on the screen, and the hands that drive it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.queries.board import BoardCard, board_cards
from planner.queries.campaigns import campaign_rows
from planner.store.workspace import Workspace
from planner.terms import EXITS, Stage

if TYPE_CHECKING:
    from pathlib import Path

    from planner.ui.campaigns.board import Board
    from planner.ui.campaigns.board_column import BoardColumn, CardView

NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
Key, Mouse, Mod = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
PICS = ("Lastri", "Yayan", "")


def demo_cards(path: Path) -> list[BoardCard]:
    """Return the cards of the demo campaign, with three different PICs."""
    workspace = Workspace(path)
    with workspace.read() as connection:
        key = next(row.id for row in campaign_rows(connection) if row.name == "Sambal 12.12")
        found = board_cards(connection, key, NOW)
    workspace.close()
    return [card._replace(pic=PICS[at % 3]) for at, card in enumerate(found)]


def on_the_way(cards: list[BoardCard]) -> list[BoardCard]:
    """Return the cards without backups and exits."""
    return [card for card in cards if card.stage is not Stage.BACKUP and card.stage not in EXITS]


def key_of(board: Board, name: str) -> str:
    return next(card.id for column in board.columns() for card in column.plan.cards if card.name.startswith(name))


def names(board: Board, keys: list[str]) -> list[str]:
    found = [board.card(key) for key in keys]
    return [card.name.split()[0] for card in found if card is not None]


def view_of(board: Board, key: str) -> CardView:
    return next(column.view for column in board.columns() if column.view.cards.row_of(key) is not None)


def press(board: Board, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert board.isAncestorOf(focused)
    QTest.keyClick(focused, key, modifiers)


def click(board: Board, name: str, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    key = key_of(board, name)
    view = view_of(board, key)
    at = view.viewport().mapFromGlobal(board.card_rect(key).center())
    QTest.mouseClick(view.viewport(), Mouse.LeftButton, modifiers, at)


def room(board: Board, stage: Stage, column: int | None = None) -> QPoint:
    """Return the middle of a stage's heading, on the screen."""
    found = board.columns()[column] if column is not None else _column_with(board, stage)
    return found.view.viewport().mapToGlobal(found.view.room_of(stage).topLeft() + QPoint(60, 12))


def _column_with(board: Board, stage: Stage) -> BoardColumn:
    return next(column for column in board.columns() if stage in column.plan.stages)


def drag(board: Board, name: str, to: QPoint, *, let_go: bool = True) -> CardView:
    """Drag a card with the mouse; all events go to where the button went down, as Qt sends them."""
    key = key_of(board, name)
    view = view_of(board, key)
    begin = view.viewport().mapFromGlobal(board.card_rect(key).center())
    end = view.viewport().mapFromGlobal(to)
    QTest.mousePress(view.viewport(), Mouse.LeftButton, Mod.NoModifier, begin)
    for part in (1, 2, 3):
        QTest.mouseMove(view.viewport(), begin + (end - begin) * part / 3)
    if let_go:
        QTest.mouseRelease(view.viewport(), Mouse.LeftButton, Mod.NoModifier, end)
    return view
