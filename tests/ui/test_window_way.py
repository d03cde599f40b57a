"""Back to the page before, and what undo takes back at most."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from planner.language import Message
from planner.operations.influencers import add_influencer
from planner.rules.deadlines import ZONES
from planner.sample.demo_shop import add_sample
from planner.terms import TimeZone
from planner.ui.history import History
from planner.ui.session import Route

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell


def _go_back(shell: Shell) -> None:
    (back,) = [each for each in shell.commands.all_actions() if each.shortcut() == QKeySequence("Alt+Left")]
    back.trigger()


def test_alt_left_leads_back_through_the_pages_before(open_shop: Callable[[Path], Shell], workspace_path: Path) -> None:
    shell = open_shop(workspace_path)
    window = shell.window
    first = window.route()
    window.go(Route("campaigns"))
    window.go(Route("campaigns"))
    window.go(Route("settings"))
    _go_back(shell)
    assert window.route() == Route("campaigns")
    _go_back(shell)
    assert window.route() == first
    _go_back(shell)
    assert window.route() == first


def test_undo_ends_where_the_demo_shop_begins(workspace: Workspace) -> None:
    add_sample(workspace, date(2026, 12, 3))
    history = History(workspace)
    assert not history.stack.canUndo()
    workspace.write(Message("add {name}", {"name": "Tia"}), add_influencer, "Tia")
    history = History(workspace)
    assert (history.stack.count(), history.stack.canUndo()) == (1, True)


def test_the_badge_follows_the_clock(open_shop: Callable[[Path], Shell], workspace: Workspace) -> None:
    add_sample(workspace, date(2026, 12, 3))
    path = workspace.path
    workspace.close()
    shell = open_shop(path)
    session = shell.session
    assert session is not None
    session.now = lambda: datetime(2026, 12, 3, 9, tzinfo=ZONES[TimeZone.WIB])  # type: ignore[method-assign]
    shell.window.go(Route("influencers"))
    shell.window.go(Route("home"))
    QApplication.processEvents()
    (home,) = [row for row in shell.window.rail.findChildren(QWidget) if row.accessibleName().startswith("Beranda")]
    assert home.accessibleName() == "Beranda, 5"
