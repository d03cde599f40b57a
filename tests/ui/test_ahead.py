"""Pages are built ahead while nobody does anything, part by part, and every key works before they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from planner.ui import ahead
from planner.ui.ahead import Ahead, in_turns, parts
from planner.ui.campaigns.filters import Mode
from planner.ui.session import Route

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.pages.campaign import CampaignPage
    from planner.ui.pages.influencers import InfluencersPage
    from planner.ui.shell import Shell
    from planner.ui.window import MainWindow

CAMPAIGN = "SELECT campaign_id FROM collaboration GROUP BY campaign_id ORDER BY count(*) DESC LIMIT 1"


@pytest.fixture
def shell(open_shop: Callable[[Path], Shell], demo_path: Path) -> Shell:
    return open_shop(demo_path)


@pytest.fixture
def window(shell: Shell) -> MainWindow:
    return shell.window


@pytest.fixture
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "QUIET_MILLISECONDS", 1)
    monkeypatch.setattr(ahead, "BETWEEN_MILLISECONDS", 0)


def _influencers(window: MainWindow) -> InfluencersPage:
    page: InfluencersPage = window.page("influencers")  # type: ignore[assignment]
    return page


def _campaign(window: MainWindow) -> CampaignPage:
    page: CampaignPage = window.page("campaign")  # type: ignore[assignment]
    return page


def _busiest(shell: Shell) -> str:
    assert shell.session is not None
    with shell.session.workspace.look() as connection:
        return str(connection.execute(CAMPAIGN).fetchone()[0])


def test_each_part_is_a_step_of_its_own_and_nothing_is_shown_or_said(shell: Shell, window: MainWindow) -> None:
    assert shell.session is not None
    said: list[str] = []
    shell.session.said.connect(said.append)
    shown = window.stack.currentWidget()
    steps = parts(window)
    built = [list(window._pages)]
    while next(steps, steps) is None:
        built.append(list(window._pages))
    assert list(window._pages) == ["home", *ahead.PAGES]
    assert built[1] == ["home", "influencers"]  # one step, one page
    assert len(built) > len(ahead.PAGES) + 1  # and their panes are steps too
    assert "overview" in vars(_influencers(window).pane)
    assert _campaign(window)._pane is not None
    assert window.stack.currentWidget() is shown
    assert said == []
    assert _influencers(window).model.rowCount() == 0  # nothing is read for a page nobody looks at


@pytest.mark.usefixtures("_short_pauses")
def test_all_of_them_are_there_when_the_hands_rest(window: MainWindow, qtbot: QtBot) -> None:
    built = Ahead(window)
    qtbot.waitUntil(built.is_done)
    assert list(window._pages) == ["home", *ahead.PAGES]


def test_keys_and_mouse_put_the_next_part_off(window: MainWindow, qtbot: QtBot) -> None:
    built = Ahead(window)
    built._timer.setInterval(10**6)
    handle = window.windowHandle()
    assert handle is not None
    qtbot.keyClick(handle, Qt.Key.Key_Shift)  # type: ignore[call-overload]
    assert built._timer.interval() == ahead.QUIET_MILLISECONDS
    assert list(window._pages) == ["home"]


@pytest.mark.usefixtures("_short_pauses")
def test_it_begins_anew_in_another_language(shell: Shell, qtbot: QtBot) -> None:
    built = Ahead(shell.window)
    qtbot.waitUntil(built.is_done)
    before = _influencers(shell.window)
    shell.choose_language("en")
    assert list(shell.window._pages) == ["home"]
    qtbot.waitUntil(built.is_done)
    assert list(shell.window._pages) == ["home", *ahead.PAGES]
    assert _influencers(shell.window) is not before


@pytest.mark.usefixtures("_short_pauses")
def test_closing_the_window_in_the_middle_stops_it(window: MainWindow) -> None:
    built = Ahead(window)
    window.close()
    assert built.is_done()
    QApplication.processEvents()
    assert window._pages == {}


def test_what_was_built_ahead_reads_when_it_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    for _ in parts(window):
        pass
    window.go(Route("influencers"))
    page = _influencers(window)
    assert page.model.rowCount() > 0
    qtbot.waitUntil(lambda: page.pane.influencer_id() == page.table.current_id())
    assert page.table.hasFocus()


def test_a_pane_built_ahead_shows_who_is_current(shell: Shell, window: MainWindow) -> None:
    for _ in parts(window):
        pass
    page = _campaign(window)
    page.show_mode(Mode.TABLE)
    window.go(Route("campaign", _busiest(shell)))
    assert page.pane.isVisible()
    row = page.pane.collaboration()
    assert row is not None
    assert row.id == page.table.current_key()


@pytest.mark.parametrize("is_built", [False, True])
def test_keys_that_want_what_may_not_be_built_yet(
    shell: Shell, window: MainWindow, qtbot: QtBot, *, is_built: bool
) -> None:
    if is_built:
        for _ in parts(window):
            pass
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    people = _influencers(window)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert people.search.line().hasFocus()
    window.go(Route("campaign", _busiest(shell)))
    page = _campaign(window)
    qtbot.keyClick(page.board, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert page.mode() is Mode.TABLE
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.pane.isVisible()
    row = page.pane.collaboration()
    assert row is not None
    assert row.id == page.table.current_key()
    qtbot.keyClick(page.table, Qt.Key.Key_F9)
    assert not page.pane.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_F9)
    assert page.pane.isVisible()


def test_steps_are_taken_in_turns_of_their_own_and_end_with_their_owner(qtbot: QtBot) -> None:
    taken: list[str] = []

    def steps(name: str) -> Iterator[None]:
        for at in range(3):
            taken.append(f"{name}{at}")
            yield

    owner, gone = QObject(), QObject()
    in_turns(owner, steps("a"), lambda: taken.append("end"))
    in_turns(gone, steps("b"), lambda: taken.append("never"))
    assert taken == ["a0", "b0"]
    gone.deleteLater()
    qtbot.waitUntil(lambda: "end" in taken)
    assert taken.index("a1") > taken.index("b0")
    assert "never" not in taken
