"""From one creator of a campaign to the next on the work page, with mouse and keys in the whole window."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message, tr
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, move_to_stage
from planner.operations.influencers import add_influencer
from planner.queries.neighbours import neighbours
from planner.terms import Stage
from planner.ui.campaigns.filters import Mode
from planner.ui.pages.collaboration import CONTENT, CONTRACT, TIMELINE
from planner.ui.session import Route

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell

DAY = dt.date(2026, 12, 3)
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
# By name they would stand Ayu, Bagas, Citra, Dewi; on the board who is further stands later.
NAMES = ("Ayu Sari", "Bagas", "Citra", "Dewi Sari")
ON_THE_BOARD = ("Bagas", "Dewi Sari", "Ayu Sari", "Citra")


class Walk:
    """A window on a campaign of four: Bagas and Dewi are candidates, Ayu has agreed, Citra has left."""

    def __init__(self, shell: Shell, keys: dict[str, str], campaign: str, qtbot: QtBot) -> None:
        self.shell, self.window, self.keys, self.campaign, self.qtbot = shell, shell.window, keys, campaign, qtbot
        assert shell.session is not None
        self.session = shell.session

    @property
    def page(self) -> Any:
        return self.window.page("collaboration")

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def go(self, page: str, key: str) -> None:
        self.window.go(Route(page, key))
        self.settle()

    def open(self, name: str, part: str = "") -> None:
        self.go("collaboration", f"{self.keys[name]}#{part}" if part else self.keys[name])

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, ALT)
        self.settle()

    def name(self) -> str:
        sheet = self.page.sheet()
        return str(sheet.name)

    def shown(self) -> tuple[str, str]:
        return self.name(), str(self.page.steps.place.text())


def _fill(tx: Transaction, /) -> tuple[str, dict[str, str]]:
    campaign = add_campaign(tx, "Sambal 12.12")
    people = [add_influencer(tx, name) for name in NAMES]
    keys = dict(zip(NAMES, add_collaborations(tx, campaign, people, DAY), strict=True))
    move_to_stage(tx, [keys["Ayu Sari"]], Stage.AGREED, DAY)
    move_to_stage(tx, [keys["Citra"]], Stage.DECLINED, DAY, "jadwal penuh")
    return campaign, keys


@pytest.fixture
def walk(workspace: Workspace, open_shop: Callable[[Path], Shell], qtbot: QtBot) -> Walk:
    campaign, keys = workspace.write(Message("seed"), _fill).result
    path = workspace.path
    workspace.close()
    return Walk(open_shop(path), keys, campaign, qtbot)


def test_neighbours_stand_by_name(workspace: Workspace) -> None:
    campaign, _ = workspace.write(Message("seed"), _fill).result
    with workspace.look() as connection:
        assert [(each.name, each.stage) for each in neighbours(connection, campaign)] == [
            ("Ayu Sari", Stage.AGREED),
            ("Bagas", Stage.CANDIDATE),
            ("Citra", Stage.DECLINED),
            ("Dewi Sari", Stage.CANDIDATE),
        ]


def test_keys_go_through_the_board_and_stop_at_both_ends(walk: Walk) -> None:
    walk.open("Bagas")
    seen = [walk.shown()]
    for _ in range(4):
        walk.press(Qt.Key.Key_PageDown)
        seen.append(walk.shown())
    counted = [(name, f"{at} dari 4") for at, name in enumerate(ON_THE_BOARD, 1)]
    assert seen == [*counted, counted[-1]]
    assert walk.window.route() == Route("collaboration", walk.keys["Citra"])
    before, after = walk.page.steps.buttons
    assert (before.isEnabled(), after.isEnabled()) == (True, False)
    walk.press(Qt.Key.Key_PageUp)
    assert walk.name() == "Ayu Sari"


def test_the_buttons_say_who_comes_and_keep_the_keyboard(walk: Walk) -> None:
    walk.open("Dewi Sari")
    before, after = walk.page.steps.buttons
    assert after.accessibleName() == f"{tr('Next creator')}: Ayu Sari"
    assert before.accessibleName() == f"{tr('Previous creator')}: Bagas"
    walk.qtbot.mouseClick(after, LEFT)
    walk.settle()
    assert walk.name() == "Ayu Sari"
    after.setFocus()
    walk.qtbot.keyClick(after, Qt.Key.Key_Space)
    walk.settle()
    assert walk.name() == "Citra"
    assert QApplication.focusWidget() is before  # the other one: here the way ends
    walk.qtbot.keyClick(before, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize(("part", "tab"), [("", CONTENT), ("contract", CONTRACT), ("timeline", TIMELINE)])
def test_the_tab_that_was_chosen_stays(walk: Walk, part: str, tab: int) -> None:
    walk.open("Bagas")
    walk.page.tabs.setCurrentIndex(tab)
    walk.page.tabs.setFocus()
    walk.press(Qt.Key.Key_PageDown)
    assert (walk.name(), walk.page.tabs.currentIndex()) == ("Dewi Sari", tab)
    assert QApplication.focusWidget() is walk.page.tabs
    key = walk.keys["Dewi Sari"]
    assert walk.window.route() == Route("collaboration", f"{key}#{part}" if part else key)


def test_what_is_typed_is_stored_before_the_next_one_comes(walk: Walk) -> None:
    walk.open("Bagas")
    field = walk.page.next.editors["next_step"]
    field.setFocus()
    walk.qtbot.keyClicks(field, "Kirim daftar harga")
    walk.press(Qt.Key.Key_PageDown)
    assert field.text() == ""
    walk.press(Qt.Key.Key_PageUp)
    assert (walk.name(), field.text()) == ("Bagas", "Kirim daftar harga")


def _steps_through(walk: Walk, *names: str) -> None:
    walk.open(names[0])
    seen = []
    for _ in names:
        seen.append(walk.shown())
        walk.press(Qt.Key.Key_PageDown)
    assert seen == [(name, f"{at} dari {len(names)}") for at, name in enumerate(names, 1)]


def test_the_board_that_was_left_gives_the_order_with_its_filter(walk: Walk) -> None:
    walk.go("campaign", walk.campaign)
    page: Any = walk.window.page("campaign")
    page.show_mode(Mode.BOARD)
    walk.qtbot.keyClicks(page.search.line(), "sari")
    walk.qtbot.waitUntil(lambda: page.list.count(Mode.BOARD) == len(("Dewi Sari", "Ayu Sari")))
    _steps_through(walk, "Dewi Sari", "Ayu Sari")
    walk.open("Bagas")  # the list does not hold him: he is seen among all
    assert walk.shown() == ("Bagas", "1 dari 4")


def test_the_table_that_was_left_gives_the_order_with_its_sort(walk: Walk) -> None:
    walk.go("campaign", walk.campaign)
    page: Any = walk.window.page("campaign")
    page.show_mode(Mode.TABLE)
    walk.settle()
    page.table.sortByColumn(page.table.column("name"), Qt.SortOrder.DescendingOrder)
    walk.settle()
    assert page.table.row_keys() == [
        walk.keys[name] for name in ("Dewi Sari", "Bagas", "Ayu Sari")
    ]  # who left is not listed
    _steps_through(walk, "Dewi Sari", "Bagas", "Ayu Sari")


def test_the_order_stays_while_somebody_moves_on(walk: Walk) -> None:
    walk.open("Bagas")
    walk.page.move_to(Stage.READY)
    walk.settle()
    assert walk.shown() == ("Bagas", "1 dari 4")
    walk.press(Qt.Key.Key_PageDown)
    assert walk.name() == "Dewi Sari"


def test_who_is_alone_has_no_way(walk: Walk) -> None:
    def fill(tx: Transaction, /) -> str:
        (key,) = add_collaborations(tx, add_campaign(tx, "Lebaran"), [add_influencer(tx, "Eka")], DAY)
        return key

    key = walk.session.workspace.write(Message("seed"), fill).result
    walk.go("collaboration", key)
    assert not walk.page.steps.isVisible()
    walk.press(Qt.Key.Key_PageDown)
    assert walk.name() == "Eka"


def test_both_are_commands_of_the_palette(walk: Walk) -> None:
    walk.open("Bagas")
    named = [action.text() for action in walk.shell.commands.all_actions()]
    assert tr("Next creator") in named
    assert tr("Previous creator") not in named  # nobody stands before the first
