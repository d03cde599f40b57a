"""From the shortlist to the campaign and back: wherever one comes from, the keyboard is in what is shown."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from gestures import CampaignOwner
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.store.workspace import Workspace
from planner.ui.campaigns.board_column import CardView
from planner.ui.campaigns.reading import MANY
from planner.ui.campaigns.table import KeyedTable
from planner.ui.shortlist.table import ShortlistTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.ui.shell import Shell

CAMPAIGN = "Sambal 12.12"
DAY = dt.date(2026, 11, 23)


def stock(tx: Transaction, people: int) -> None:
    campaign = add_campaign(tx, CAMPAIGN)
    add_collaborations(tx, campaign, [add_influencer(tx, f"Warga {at:03}") for at in range(people)], DAY)


@pytest.fixture(params=(31, MANY + 1))
def owner(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot, request: pytest.FixtureRequest
) -> CampaignOwner:
    workspace = Workspace(workspace_path)
    workspace.write(Message("stock the shop"), stock, request.param)
    workspace.close()
    shell = open_shop(workspace_path)
    shell.window.resize(1366, 768)
    return CampaignOwner(qtbot, shell.window)


def test_the_keyboard_is_on_a_card_or_in_the_table_wherever_one_comes_from(owner: CampaignOwner) -> None:
    owner.goes_to_campaign(CAMPAIGN)
    for _ in range(2):
        owner.press("Pilih kreator")
        owner.has_keyboard_in(ShortlistTable)
        owner.tick("Warga 001")
        owner.press("Sepakati 1 kreator")
        owner.press(CAMPAIGN)
        owner.has_keyboard_in(CardView)
        owner.hits("Down", "Down")
        owner.keys("Ctrl+Z")
        owner.settle()
        owner.has_keyboard_in(CardView)
    owner.press("Tabel")
    owner.has_keyboard_in(KeyedTable)
    owner.press("Pilih kreator")
    owner.has_keyboard_in(ShortlistTable)
    owner.press(CAMPAIGN)
    owner.qtbot.waitUntil(lambda: type(QApplication.focusWidget()) is KeyedTable)


def test_the_keyboard_is_on_a_card_when_the_shortlist_is_left_at_once(owner: CampaignOwner) -> None:
    owner.goes_to_campaign(CAMPAIGN)
    owner.press("Pilih kreator")
    owner.press(CAMPAIGN)
    owner.has_keyboard_in(CardView)
