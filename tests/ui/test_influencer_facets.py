"""The row of facets above the influencer table, in a window of the usual size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.ui.session import Route
from planner.ui.theme.sizes import WIDTH_RAIL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.shell import Shell


def test_tiers_and_checks_fit_beside_the_pane_in_a_usual_window(
    demo_path: Path, open_shop: Callable[[Path], Shell], qtbot: QtBot
) -> None:
    window = open_shop(demo_path).window
    window.resize(1366, 768)
    window.go(Route("influencers"))
    page: Any = window.page("influencers")
    chips = ("tiers", "verdicts")
    qtbot.waitUntil(lambda: page.width() == 1366 - WIDTH_RAIL and page.pane.isVisible())
    qtbot.waitUntil(lambda: bool(page.facets._chips))
    hidden = [key for key, chip in page.facets._chips.items() if key[0] in chips and not chip.isVisible()]
    assert hidden == []
