"""The board, driven by mouse and keys: what it asks for, what it keeps, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from board_hands import Key, Mod, Mouse, click, demo_cards, drag, key_of, names, on_the_way, press, room, view_of
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.app import make_application
from planner.terms import EXITS, Stage, Tier, TrackState
from planner.ui.campaigns.board import Board, Grouping
from planner.ui.campaigns.board_card import mark_rect
from planner.ui.campaigns.board_model import Heading

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.queries.board import BoardCard


@pytest.fixture
def cards(demo_path: Path) -> list[BoardCard]:
    """The cards of the demo campaign, with three different PICs."""
    return demo_cards(demo_path)


@pytest.fixture
def main_cards(cards: list[BoardCard]) -> list[BoardCard]:
    """The cards on the way, without backups and exits."""
    return on_the_way(cards)


@pytest.fixture
def board(qtbot: QtBot, main_cards: list[BoardCard]) -> Board:
    """A board on the screen, with the focus."""
    make_application()
    made = Board()
    qtbot.addWidget(made)
    made.resize(1226, 530)
    made.show_cards(main_cards)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def test_every_stage_has_its_heading_with_its_cards_in_five_columns(board: Board) -> None:
    shown = [[row.stage for row in column.plan.rows if isinstance(row, Heading)] for column in board.columns()]
    assert shown[0] == [Stage.CANDIDATE, Stage.SELECTED]
    assert shown[4] == [Stage.LIVE, Stage.MEASURED, Stage.DONE]
    assert names(board, [card.id for card in board.columns()[0].plan.cards]) == [
        "Batara",
        "Sinta",
        "Ujang",
        "Dewa",
        "Tia",
    ]


def test_backups_and_exits_have_columns_of_their_own_when_given(board: Board, cards: list[BoardCard]) -> None:
    board.show_cards(cards)
    assert [column.plan.key for column in board.columns()] == ["0", "1", "2", "3", "4", "backup", "exits"]
    there = {card.id for column in board.columns() for card in column.plan.cards}
    assert there == {card.id for card in cards}
    assert set(board.columns()[6].plan.stages) == EXITS


def test_dropping_a_card_on_a_stage_asks_to_move_it(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, "Sekar", room(board, Stage.BRIEFED))
    assert asked.args == [[key_of(board, "Sekar")], Stage.BRIEFED, None]


def test_an_empty_stage_takes_cards_too(board: Board, main_cards: list[BoardCard], qtbot: QtBot) -> None:
    board.show_cards([card for card in main_cards if card.stage is not Stage.MEASURED])
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, "Raka", room(board, Stage.MEASURED))
    assert asked.args == [[key_of(board, "Raka")], Stage.MEASURED, None]


def test_the_room_below_the_last_card_belongs_to_the_last_stage(board: Board, qtbot: QtBot) -> None:
    view = board.columns()[2].view
    below = view.viewport().mapToGlobal(QPoint(60, view.viewport().height() - 4))
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, "Intan", below)
    assert asked.args is not None
    assert asked.args[1] is Stage.BRIEFED


def test_several_chosen_cards_are_dragged_together(board: Board, qtbot: QtBot) -> None:
    click(board, "Batara")
    click(board, "Dewa", Mod.ControlModifier)
    click(board, "Gilang", Mod.ControlModifier)
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, "Dewa", room(board, Stage.NEGOTIATING))
    assert asked.args is not None
    assert names(board, asked.args[0]) == ["Batara", "Dewa", "Gilang"]
    assert asked.args[1] is Stage.NEGOTIATING


def test_a_card_that_is_not_chosen_is_dragged_alone(board: Board, qtbot: QtBot) -> None:
    click(board, "Batara")
    click(board, "Dewa", Mod.ControlModifier)
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, "Gilang", room(board, Stage.NEGOTIATING))
    assert asked.args is not None
    assert names(board, asked.args[0]) == ["Gilang"]


def test_the_place_to_drop_is_marked_and_esc_puts_the_card_back(board: Board, qtbot: QtBot) -> None:
    view = drag(board, "Sekar", room(board, Stage.READY), let_go=False)
    assert [column.view.drop_stage() for column in board.columns()] == [None, None, None, Stage.READY, None]
    with qtbot.assertNotEmitted(board.moved):
        press(board, Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), Mouse.LeftButton, Mod.NoModifier, QPoint(0, 0))
    assert all(column.view.drop_stage() is None for column in board.columns())


def test_a_column_scrolls_while_cards_are_held_at_its_edge(board: Board, qtbot: QtBot) -> None:
    board.resize(1226, 260)
    view = board.columns()[4].view
    edge = view.viewport().mapToGlobal(QPoint(60, view.viewport().height() - 5))
    drag(board, "Sekar", edge, let_go=False)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    assert view.drop_stage() is Stage.DONE
    press(board, Key.Key_Escape)
    assert view.drop_stage() is None


def test_a_refresh_in_the_middle_of_a_drag_leaves_nothing_behind(
    board: Board, main_cards: list[BoardCard], qtbot: QtBot
) -> None:
    view = drag(board, "Sekar", room(board, Stage.READY), let_go=False)
    with qtbot.assertNotEmitted(board.moved):
        board.show_cards([card for card in main_cards if not card.name.startswith("Sekar")])
        QTest.mouseRelease(view.viewport(), Mouse.LeftButton, Mod.NoModifier, QPoint(0, 0))
        board.show_cards(main_cards, Grouping.PIC)


def test_a_drop_where_it_stands_or_beside_the_board_asks_for_nothing(board: Board, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.moved):
        drag(board, "Sekar", room(board, Stage.AGREED))
        drag(board, "Sekar", board.mapToGlobal(QPoint(600, -40)))


def test_another_tier_is_no_place_to_drop_on(board: Board, main_cards: list[BoardCard], qtbot: QtBot) -> None:
    board.resize(1226, 1200)
    board.show_cards(main_cards, Grouping.TIER)
    tiers = [column.plan.key for column in board.columns()]
    card = main_cards[0]
    own = tiers.index(str(card.tier or ""))
    other = next(at for at in range(len(tiers)) if at != own)
    with qtbot.assertNotEmitted(board.moved):
        drag(board, card.name, room(board, Stage.DONE, other), let_go=False)
        assert all(column.view.drop_stage() is None for column in board.columns())
        press(board, Key.Key_Escape)
        drag(board, card.name, room(board, Stage.DONE, other))
    with qtbot.waitSignal(board.moved):
        drag(board, card.name, room(board, Stage.DONE, own))


def test_a_click_on_one_of_several_chosen_picks_it_alone(board: Board) -> None:
    click(board, "Batara")
    click(board, "Ujang", Mod.ShiftModifier)
    assert names(board, board.selected_ids()) == ["Batara", "Sinta", "Ujang"]
    click(board, "Sinta")
    assert (names(board, board.selected_ids()), board.current_id()) == (["Sinta"], key_of(board, "Sinta"))


def test_arrows_lead_over_headings_and_to_the_next_columns(board: Board) -> None:
    seen: list[str] = []
    board.current_changed.connect(lambda key: seen.extend(names(board, [key])))
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Right):
        press(board, key)
    assert seen == ["Sinta", "Ujang", "Dewa", "Ujang", "Wayan", "Nila"]
    press(board, Key.Key_End)
    assert names(board, [board.current_id()]) == ["Yohana"]
    press(board, Key.Key_Home)
    assert names(board, [board.current_id()]) == ["Sekar"]


def test_space_ticks_stay_while_arrows_walk_and_esc_gives_them_up(board: Board) -> None:
    press(board, Key.Key_Space)
    press(board, Key.Key_Down)
    press(board, Key.Key_Right)
    press(board, Key.Key_Space)
    assert names(board, board.selected_ids()) == ["Batara", "Rosa"]
    press(board, Key.Key_Space)
    assert names(board, board.selected_ids()) == ["Batara"]
    press(board, Key.Key_Escape)
    assert names(board, board.selected_ids()) == ["Rosa"]


def test_shift_and_ctrl_with_keys_choose(board: Board) -> None:
    press(board, Key.Key_Down, Mod.ShiftModifier)
    press(board, Key.Key_Down, Mod.ShiftModifier)
    assert names(board, board.selected_ids()) == ["Batara", "Sinta", "Ujang"]
    press(board, Key.Key_Up, Mod.ShiftModifier)
    assert names(board, board.selected_ids()) == ["Batara", "Sinta"]
    press(board, Key.Key_A, Mod.ControlModifier)
    assert len(board.selected_ids()) == sum(len(column.plan.cards) for column in board.columns())


def test_ctrl_left_and_right_ask_to_move_the_chosen_cards(board: Board, qtbot: QtBot) -> None:
    board.set_current(key_of(board, "Sekar"))
    with qtbot.waitSignal(board.moved) as asked:
        press(board, Key.Key_Right, Mod.ControlModifier)
    assert asked.args == [[key_of(board, "Sekar")], Stage.BRIEFED, None]
    with qtbot.waitSignal(board.moved) as asked:
        press(board, Key.Key_Left, Mod.ControlModifier)
    assert asked.args == [[key_of(board, "Sekar")], Stage.NEGOTIATING, None]
    board.set_current(key_of(board, "Eka"))
    with qtbot.assertNotEmitted(board.moved):
        press(board, Key.Key_Right, Mod.ControlModifier)


def test_enter_and_a_double_click_open_a_card(board: Board, qtbot: QtBot) -> None:
    key = key_of(board, "Raka")
    board.set_current(key)
    with qtbot.waitSignal(board.opened) as opened:
        press(board, Key.Key_Return)
    assert opened.args == [key]
    view = view_of(board, key)
    at = view.viewport().mapFromGlobal(board.card_rect(key).center())
    with qtbot.waitSignal(board.opened) as opened:
        QTest.mouseDClick(view.viewport(), Mouse.LeftButton, Mod.NoModifier, at)
    assert opened.args == [key]


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_M, Mod.NoModifier), (Key.Key_Menu, Mod.NoModifier), (Key.Key_F10, Mod.ShiftModifier)],
)
def test_keys_ask_for_the_menu_at_the_current_card(
    board: Board, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    board.set_current(key_of(board, "Raka"))
    with qtbot.waitSignal(board.menu_asked) as asked:
        press(board, key, modifiers)
    assert asked.args is not None
    assert board.card_rect(board.current_id()).contains(asked.args[0])


def test_a_right_click_asks_for_the_menu_of_what_is_under_it(board: Board, qtbot: QtBot) -> None:
    key = key_of(board, "Raka")
    view = view_of(board, key)
    at = view.viewport().mapFromGlobal(board.card_rect(key).center())
    place = view.viewport().mapToGlobal(at)
    with qtbot.waitSignal(board.menu_asked) as asked:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, place))
    assert (asked.args, board.selected_ids()) == ([place], [key])


def test_what_is_chosen_current_and_in_view_stays_over_a_refresh(board: Board, main_cards: list[BoardCard]) -> None:
    board.resize(1226, 220)
    click(board, "Batara")
    click(board, "Gilang", Mod.ControlModifier)
    bar = board.columns()[4].view.verticalScrollBar()
    bar.setValue(70)
    changed = [card._replace(cash=card.cash + 1) for card in main_cards]
    board.show_cards([card for card in changed if not card.name.startswith("Sinta")])
    assert names(board, board.selected_ids()) == ["Batara", "Gilang"]
    assert names(board, [board.current_id()]) == ["Gilang"]
    assert board.columns()[4].view.verticalScrollBar().value() == 70


def test_a_moved_card_stays_current_and_comes_into_view_with_the_focus(
    board: Board, main_cards: list[BoardCard]
) -> None:
    board.resize(1226, 220)
    key = key_of(board, "Batara")
    board.set_current(key)
    board.show_cards([card._replace(stage=Stage.DONE) if card.id == key else card for card in main_cards])
    view = board.columns()[4].view
    assert board.current_id() == key
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(board.card_rect(key).center()))
    assert view.hasFocus()


def test_what_is_gone_is_current_and_chosen_no_more(board: Board, main_cards: list[BoardCard], qtbot: QtBot) -> None:
    other = QLineEdit(board)
    other.show()
    other.setFocus()
    board.set_current(key_of(board, "Sekar"))
    with qtbot.waitSignals([board.current_changed, board.selection_changed]):
        board.show_cards([card for card in main_cards if not card.name.startswith("Sekar")])
    assert (board.current_id(), board.selected_ids()) == ("", [])


def test_columns_can_be_pics_and_a_drop_there_names_the_pic(
    board: Board, main_cards: list[BoardCard], qtbot: QtBot
) -> None:
    board.show_cards(main_cards, Grouping.PIC)
    assert [column.plan.key for column in board.columns()] == ["Lastri", "Yayan", ""]
    first = board.columns()[0].plan.cards[0]
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, first.name, room(board, first.stage, 1))
    assert asked.args == [[first.id], first.stage, "Yayan"]
    with qtbot.waitSignal(board.moved) as asked:
        drag(board, first.name, room(board, Stage.SELECTED, 0))
    assert asked.args == [[first.id], Stage.SELECTED, None]


def test_columns_can_be_tiers_from_the_smallest(board: Board, main_cards: list[BoardCard]) -> None:
    board.show_cards([*main_cards[1:], main_cards[0]._replace(tier=None)], Grouping.TIER)
    keys = [column.plan.key for column in board.columns()]
    assert keys == [*[tier for tier in Tier if tier in keys], ""]
    assert all((card.tier or "") == column.plan.key for column in board.columns() for card in column.plan.cards)


def test_a_mark_says_its_sentence_and_a_card_its_words(board: Board) -> None:
    key = key_of(board, "Kevin")
    card = board.card(key)
    assert card is not None
    view = view_of(board, key)
    corner = view.viewport().mapFromGlobal(board.card_rect(key).topLeft())
    assert card.marks[2].sentence in view.tooltip(corner + mark_rect(2).center())
    assert card.marks[2].state is TrackState.TROUBLE
    assert "12" in view.tooltip(corner + QPoint(20, 12))
    assert "2.500.000" in view.tooltip(corner + QPoint(200, 60))
    index = view.cards.index(view.cards.row_of(key) or 0)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Kevin Halimanto, ")
    assert "Siap tayang" in spoken
    assert card.next_words in spoken
    assert card.marks[2].sentence in str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert view.accessibleName() == "Draf ditinjau, Siap tayang"


def test_a_screen_reader_finds_the_current_and_the_chosen_cards(board: Board) -> None:
    click(board, "Batara")
    click(board, "Gilang", Mod.ControlModifier)
    first, second = board.columns()[0].view, board.columns()[1].view
    assert first.selectionModel().selectedIndexes() == [first.cards.index(1)]
    assert second.currentIndex() == second.cards.index(1)
    assert not first.currentIndex().isValid()


def test_the_tab_key_stops_once(board: Board) -> None:
    board.set_current(key_of(board, "Raka"))
    stops = [column.view for column in board.columns() if column.view.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [board.columns()[3].view]
    board.columns()[0].view.setFocus()
    board.setFocus()
    assert stops[0].hasFocus()


def test_the_wheel_scrolls_one_column_and_its_stage_stays_named(board: Board) -> None:
    board.resize(1226, 220)
    view = board.columns()[0].view
    at = QPointF(60, 60)
    buttons, phase = Mouse.NoButton, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    wheel = QWheelEvent(at, place, QPoint(), QPoint(0, -240), buttons, Mod.NoModifier, phase, False)
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.verticalScrollBar().value() > 0
    assert board.columns()[1].view.verticalScrollBar().value() == 0
    # The heading pinned at the top covers the card under it.
    assert view.card_at(QPoint(60, 4)) is None
    assert view.stage_at(4) is Stage.CANDIDATE
