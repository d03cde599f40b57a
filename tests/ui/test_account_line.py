"""The line of an account gives the handle the room that nothing else needs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner.app import make_application
from planner.queries.influencers import AccountRow, SnapshotRow
from planner.terms import EngagementFormula, Platform
from planner.ui.influencers.account_line import AccountLine
from planner.ui.theme import sizes as s
from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.fonts import metrics

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = dt.date(2026, 11, 20)
LEFT, WIDTH = 28, 302


def line(handle: str, *followers: int) -> AccountLine:
    apply_theme(make_application(), "light")
    formula = next(iter(EngagementFormula))
    snapshots = tuple(
        SnapshotRow(str(at), DAY - dt.timedelta(days=at), number, None, formula, None, None, None, "", "")
        for at, number in enumerate(followers)
    )
    made = AccountLine(AccountRow("a", Platform.INSTAGRAM, handle, snapshots), DAY)
    made.resize(WIDTH, made.height())
    return made


def test_a_long_handle_takes_the_place_of_a_trend_that_is_not_there(qtbot: QtBot) -> None:
    made = line("rina.kuliner.malang", 12_500)
    qtbot.addWidget(made)
    handle, followers, rate, _ = made.places(LEFT)
    assert handle.width() >= metrics(s.TYPE_BODY).horizontalAdvance("@rina.kuliner.malang")
    assert handle.right() < followers.left()
    assert rate.right() < WIDTH


def test_a_trend_keeps_its_place_and_the_numbers_stand_before_it(qtbot: QtBot) -> None:
    made = line("rina.kuliner.malang.timur.laut", 12_500, 12_000)
    qtbot.addWidget(made)
    handle, followers, rate, trend = made.places(LEFT)
    assert handle.right() < followers.left() < rate.left() < rate.right() < trend.left()
    assert followers.width() >= metrics(s.TYPE_BODY).horizontalAdvance("12,5 rb")
