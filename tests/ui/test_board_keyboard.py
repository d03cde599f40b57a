"""Where the keyboard is on the board, and cards that are carried out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from board_hands import Key, Mod, Mouse, demo_cards, drag, key_of, names, on_the_way, view_of
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from planner.app import make_application
from planner.ui.campaigns.board import Board, Grouping
from planner.ui.campaigns.board_card import CARD_HEIGHT, CardLook, paint_frame
from planner.ui.campaigns.board_drag import CardGhost
from planner.ui.theme.icons import qcolor

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.queries.board import BoardCard


@pytest.fixture
def main_cards(demo_path: Path) -> list[BoardCard]:
    """The cards on the way, without backups and exits."""
    return on_the_way(demo_cards(demo_path))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with room over the board."""
    make_application()
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1226, 600)
    return made


@pytest.fixture
def board(qtbot: QtBot, window: QWidget, main_cards: list[BoardCard]) -> Board:
    """A board on the screen, with the focus; a field stands over it."""
    line = QLineEdit(window)
    line.setGeometry(0, 0, 200, 30)
    made = Board(window)
    made.setGeometry(0, 60, 1226, 530)
    made.show_cards(main_cards)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def line(board: Board, window: QWidget) -> QLineEdit:
    """The field over the board."""
    made = window.findChild(QLineEdit)
    assert board.window() is window
    assert made is not None
    return made


@pytest.mark.parametrize(("gone", "after"), [("Batara", "Sinta"), ("Tia", "Gilang"), ("Eka", "Tomi")])
def test_the_keyboard_goes_on_to_the_next_card_when_its_own_is_gone(
    board: Board, main_cards: list[BoardCard], gone: str, after: str
) -> None:
    board.set_current(key_of(board, gone))
    board.setFocus()
    board.show_cards([card for card in main_cards if not card.name.startswith(gone)])
    assert names(board, board.selected_ids()) == [after]
    assert view_of(board, board.current_id()).hasFocus()


def test_the_card_that_has_the_keyboard_is_marked_and_only_while_it_has(
    board: Board, line: QLineEdit, qtbot: QtBot
) -> None:
    assert names(board, [board.current_id()]) == ["Batara"]
    looks = [CardLook(is_current=True, has_keyboard=True), CardLook(is_current=True)]
    with_keyboard, without = (_edge_of(look) for look in looks)
    assert _edge_on(board) == with_keyboard
    line.setFocus()
    qtbot.waitUntil(lambda: _edge_on(board) == without)
    assert with_keyboard != without
    board.setFocus()
    qtbot.waitUntil(lambda: _edge_on(board) == with_keyboard)


def _edge_of(look: CardLook) -> str:
    picture = QPixmap(200, CARD_HEIGHT)
    picture.fill(qcolor("bg"))
    painter = QPainter(picture)
    paint_frame(painter, picture.rect(), look)
    painter.end()
    return picture.toImage().pixelColor(100, 1).name()


def _edge_on(board: Board) -> str:
    """Return the colour one px inside the upper edge of the current card."""
    view = view_of(board, board.current_id())
    box = view.card_box(view.cards.row_of(board.current_id()) or 0)
    return view.viewport().grab().toImage().pixelColor(box.x() + 100, box.y() + 1).name()


def test_a_press_on_no_card_leaves_none_current(board: Board, line: QLineEdit) -> None:
    line.setFocus()
    board.set_current("")
    view = board.columns()[2].view
    QTest.mouseClick(view.viewport(), Mouse.LeftButton, Mod.NoModifier, QPoint(60, view.viewport().height() - 4))
    assert view.hasFocus()
    assert board.current_id() == ""


class Chip(QWidget):
    """A place beside the board that remembers what it was told to show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = (False, False)

    def show_drop(self, *, offered: bool, aimed: bool) -> None:
        self.state = (offered, aimed)


def test_cards_are_dropped_on_a_place_beside_the_board(board: Board, window: QWidget, qtbot: QtBot) -> None:
    chip = Chip(window)
    chip.setGeometry(1100, 4, 80, 26)
    chip.show()
    taken: list[list[str]] = []
    board.add_place(chip, taken.append)
    with qtbot.assertNotEmitted(board.moved):
        view = drag(board, "Sekar", chip.mapToGlobal(QPoint(20, 10)), let_go=False)
        assert chip.state == (True, True)
        (ghost,) = window.findChildren(CardGhost)
        assert ghost.parentWidget() is window, "it is painted over the whole window"
        assert chip.geometry().bottom() < ghost.geometry().top() < board.geometry().top()
        QTest.mouseMove(view.viewport(), QPoint(30, 40))
        assert chip.state == (True, False)
        QTest.mouseRelease(view.viewport(), Mouse.LeftButton, Mod.NoModifier, QPoint(-2000, -2000))
    assert (taken, chip.state) == ([], (False, False))
    drag(board, "Sekar", chip.mapToGlobal(QPoint(20, 10)))
    assert (taken, chip.state) == ([[key_of(board, "Sekar")]], (False, False))


def test_the_tab_key_passes_the_board_after_it_was_grouped_anew(
    board: Board, line: QLineEdit, main_cards: list[BoardCard], window: QWidget
) -> None:
    after = QLineEdit(window)
    after.setGeometry(220, 0, 200, 30)
    after.show()
    for grouping in (Grouping.STAGE, Grouping.PIC, Grouping.TIER, Grouping.STAGE):
        board.show_cards(main_cards, grouping)
        board.set_current(main_cards[-1].id)
        line.setFocus()
        QTest.keyClick(line, Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is view_of(board, main_cards[-1].id)
        QTest.keyClick(focused, Key.Key_Tab)
        assert after.hasFocus()
        QTest.keyClick(after, Key.Key_Backtab)
        assert QApplication.focusWidget() is focused
