"""The board under many cards and fast hands: what it paints and when, and how typing finds a card."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.app import make_application
from planner.queries.board import BoardCard, board_cards
from planner.queries.campaigns import campaign_rows
from planner.store.workspace import Workspace
from planner.terms import Stage
from planner.ui.campaigns.board import CARDS_A_TURN, Board
from planner.ui.campaigns.board_model import MAIN_STAGES
from planner.ui.campaigns.board_typing import found_by

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
MANY = 150
Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def card(demo_path: Path) -> BoardCard:
    """One card of the demo campaign."""
    workspace = Workspace(demo_path)
    with workspace.read() as connection:
        campaign = next(row.id for row in campaign_rows(connection) if row.name == "Sambal 12.12")
        found = board_cards(connection, campaign, NOW)[0]
    workspace.close()
    return found


@pytest.fixture
def many(card: BoardCard) -> list[BoardCard]:
    """Many cards in all stages."""
    stages = [MAIN_STAGES[at % len(MAIN_STAGES)] for at in range(MANY)]
    made = [card._replace(id=f"c{at}", name=f"Kreator {at}", stage=stage) for at, stage in enumerate(stages)]
    return sorted(made, key=lambda each: MAIN_STAGES.index(each.stage))


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    """An empty board on the screen, with the focus."""
    make_application()
    made = Board()
    qtbot.addWidget(made)
    made.resize(1226, 530)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def named(card: BoardCard, *names: str) -> list[BoardCard]:
    return [card._replace(id=name, name=name, stage=Stage.CANDIDATE) for name in names]


def type_keys(board: Board, letters: str) -> str:
    """Type letters at once, and return who is current then."""
    for letter in letters:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key(ord(letter.upper())), Mod.ShiftModifier if letter.isupper() else Mod.NoModifier)
    return board.current_id()


def rest(board: Board, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not board.typed())


def in_view(board: Board) -> int:
    """Return how many cards can be seen."""
    return sum(
        column.view.viewport().rect().intersects(column.view.card_box(column.view.cards.row_of(each.id) or 0))
        for column in board.columns()
        for each in column.plan.cards
    )


def settle(board: Board, qtbot: QtBot) -> None:
    """Wait until every card in view has its picture."""
    qtbot.waitUntil(lambda: board.pictures().count() >= in_view(board))


def test_cards_in_view_are_painted_in_several_turns_and_those_out_of_view_never(
    board: Board, many: list[BoardCard], qtbot: QtBot
) -> None:
    painted = board.pictures().painted
    board.show_cards(many)
    assert board.pictures().painted == painted
    for column in board.columns():
        column.view.viewport().repaint()
    assert board.pictures().painted - painted == CARDS_A_TURN
    settle(board, qtbot)
    assert in_view(board) <= board.pictures().painted - painted < MANY / 2


def test_what_stays_as_it_is_is_not_painted_again(board: Board, many: list[BoardCard], qtbot: QtBot) -> None:
    board.show_cards(many)
    settle(board, qtbot)
    painted = board.pictures().painted
    board.show_cards([each._replace() for each in many])
    board.grab()
    assert board.pictures().painted == painted
    first = board.columns()[0].plan.cards[0]
    before = board.grab().toImage()
    board.show_cards([each._replace(name="Lain") if each.id == first.id else each for each in many])
    assert board.grab().toImage() != before
    assert board.pictures().painted == painted + 1


def test_a_choice_shows_at_once_on_cards_that_were_painted(board: Board, many: list[BoardCard], qtbot: QtBot) -> None:
    board.show_cards(many)
    settle(board, qtbot)
    before = board.grab().toImage()
    board.set_current(board.columns()[0].plan.cards[0].id)
    assert board.grab().toImage() != before


def test_rows_are_found_by_their_place_without_asking_for_every_height(board: Board, many: list[BoardCard]) -> None:
    board.show_cards(many)
    view = board.columns()[0].view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view.cards.index(len(view.cards.rows) - 1)
    assert view.visualRect(last).bottom() + 1 == view.viewport().height()
    assert view.indexAt(view.visualRect(last).center()) == last
    assert not view.indexAt(QPoint(5, view.viewport().height() + 1)).isValid()
    view.scrollTo(view.cards.index(1))
    assert view.viewport().rect().contains(view.visualRect(view.cards.index(1)))


def test_typing_leads_to_the_next_card_whose_name_begins_so(board: Board, card: BoardCard, qtbot: QtBot) -> None:
    board.show_cards(named(card, "Sari", "Citra Rahayu", "Sekar", "Raka", "Sinta"))
    assert type_keys(board, "s") == "Sari"
    rest(board, qtbot)
    assert type_keys(board, "s") == "Sekar"
    rest(board, qtbot)
    assert type_keys(board, "si") == "Sinta"
    rest(board, qtbot)
    assert type_keys(board, "ra") == "Raka"
    rest(board, qtbot)
    assert type_keys(board, "rah") == "Citra Rahayu"
    rest(board, qtbot)
    assert type_keys(board, "x") == "Citra Rahayu"
    assert board.selected_ids() == ["Citra Rahayu"]


def test_the_same_letter_again_and_again_goes_round(board: Board, card: BoardCard) -> None:
    board.show_cards(named(card, "Sari", "Dewa", "Sekar"))
    assert [type_keys(board, "s") for _ in range(3)] == ["Sari", "Sekar", "Sari"]


def test_typing_leaves_the_keys_that_mean_something_else(board: Board, card: BoardCard, qtbot: QtBot) -> None:
    board.show_cards(named(card, "Amara", "Mira", "Adi"))
    board.set_current("Adi")
    menu = QAction(board)
    menu.setShortcut(QKeySequence("M"))
    menu.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    board.addAction(menu)
    with qtbot.waitSignal(menu.triggered):
        type_keys(board, "m")
    assert board.current_id() == "Adi"
    with qtbot.assertNotEmitted(menu.triggered):
        assert type_keys(board, "am") == "Amara"
    rest(board, qtbot)
    with qtbot.assertNotEmitted(menu.triggered):
        assert type_keys(board, "M") == "Mira"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_A, Mod.ControlModifier)
    assert len(board.selected_ids()) == len(("Amara", "Mira", "Adi"))
    assert board.current_id() == "Mira"


@pytest.mark.parametrize(
    ("typed", "at", "found"),
    [("é", -1, 0), ("e", 0, 2), ("el", 0, 0), ("2", -1, 3), ("zz", 1, None), ("", 1, None), ("b", 1, 1)],
)
def test_a_name_is_found_without_regard_to_case_and_accents(typed: str, at: int, found: int | None) -> None:
    assert found_by(["Éla", "Budi", "Eka", "Toko 2"], typed, at) == found
