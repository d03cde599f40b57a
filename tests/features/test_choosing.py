"""Find somebody, check them, compare them, and put them into a campaign although another brand binds them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from owner import Owner
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget

from planner.language import Message
from planner.operations.agreements import add_exclusivity
from planner.operations.campaigns import add_campaign
from planner.operations.influencers import add_influencer
from planner.operations.shop import change_brand
from planner.queries.campaigns import collaboration_rows
from planner.queries.checks import CheckSheet, check_sheet
from planner.queries.influencer_list import all_influencer_rows
from planner.store.workspace import Workspace
from planner.terms import Platform, Side, Stage, Verdict
from planner.ui.widgets.messages import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.ui.session import Session
    from planner.ui.shell import Shell

SCREEN = (1366, 768)
FOLLOWERS = 50_000
# The last is written as an app shows it; the rates are 4.2, 5.0 and 2.6 %.
PASTED = "2.000\t100\n2.400\t100\n1,2rb\t100"
POSTS = [(2_000, 100), (2_400, 100), (1_200, 100)]
RATE = "4,20%"
REASON = "Tunggu bukti insight"
CAMPAIGN = "Sambal 12.12"


def stock(tx: Transaction, today: dt.date) -> dict[str, str]:
    change_brand(tx, name="Kencur Pagi", category="sambal", niches="Kuliner")
    people = {
        name: add_influencer(
            tx, name, platform=Platform.INSTAGRAM, handle=handle, followers=FOLLOWERS, on=today, city=city
        )
        for name, handle, city in (
            ("Sekar Adiwulan", "sekaricip", "Malang"),
            ("Gita Palupiandra", "gitadapurpagi", "Malang"),
            ("Raka Tanjungpati", "rakamasakapa", "Bandung"),
        )
    }
    soon = today + dt.timedelta(days=20)
    add_exclusivity(tx, people["Sekar Adiwulan"], Side.THEIRS, brand="Sambal Tungku", category="sambal", ends_on=soon)
    return people | {CAMPAIGN: add_campaign(tx, CAMPAIGN, starts_on=today, ends_on=soon)}


class Choosing:
    """An owner before a shop of three people and a campaign, and what of it is stored."""

    def __init__(self, owner: Owner, session: Session, keys: dict[str, str]) -> None:
        self.owner = owner
        self.session = session
        self.sekar, self.campaign = keys["Sekar Adiwulan"], keys[CAMPAIGN]

    def sheet(self) -> CheckSheet:
        found = self.session.read(check_sheet, self.sekar, None, self.session.today())
        assert found is not None
        return found

    def verdict(self) -> Verdict | None:
        return next(row.verdict for row in self.session.read(all_influencer_rows) if row.id == self.sekar)

    def names_in_campaign(self) -> list[str]:
        return [row.name for row in self.session.read(collaboration_rows, self.campaign)]


@pytest.fixture
def choosing(open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot) -> Choosing:
    workspace = Workspace(workspace_path)
    today = dt.date.today()  # noqa: DTZ011 (the window goes by the owner's wall)
    keys = workspace.write(Message("stock the shop"), stock, today).result
    workspace.close()
    shell = open_shop(workspace_path)
    assert shell.session is not None
    shell.window.resize(*SCREEN)
    return Choosing(Owner(qtbot, shell.window), shell.session, keys)


def test_from_a_mistyped_name_into_a_campaign(choosing: Choosing) -> None:
    owner, stack = choosing.owner, choosing.session.history.stack
    before = stack.index()
    _finds_in_spite_of_a_typing_error(owner)
    _pastes_posts_into_a_check(choosing)
    _holds_with_a_reason(choosing)
    _compares_all_three(owner)
    _adds_to_the_campaign_and_is_warned(choosing)

    # One step back takes her out of the campaign; the verdict stays.
    owner.keys("Ctrl+Z")
    owner.qtbot.waitUntil(lambda: not choosing.names_in_campaign())
    owner.waits_to_see("Diurungkan")
    assert choosing.verdict() is Verdict.HELD

    # All the steps back: no check was ever begun, and the people are there as before.
    while stack.index() > before:
        step = stack.index()
        owner.keys("Ctrl+Z")
        owner.qtbot.waitUntil(lambda step=step: stack.index() < step)
    assert choosing.sheet().check is None
    assert choosing.verdict() is None
    assert len(choosing.session.read(all_influencer_rows)) == len(POSTS)


def _finds_in_spite_of_a_typing_error(owner: Owner) -> None:
    owner.keys("Ctrl+2")
    owner.click_cell("Gita Palupiandra", "Nama")
    owner.keys("Ctrl+F")
    owner.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    owner.qtbot.keyClicks(QApplication.focusWidget(), "sekr adiwlan")
    owner.waits_to_see("Mungkin maksudnya")
    owner.waits_to_see("1 dari 3")


def _pastes_posts_into_a_check(choosing: Choosing) -> None:
    owner = choosing.owner
    owner.click_cell("Sekar Adiwulan", "Nama")
    owner.open_tab("Cek latar")
    owner.press("Buka lembar cek")
    owner.press("Mulai cek")
    owner.waits_to_see("12 unggahan terakhir")
    QGuiApplication.clipboard().setText(PASTED)
    owner.click_cell("1", "Suka")
    owner.keys("Ctrl+V")
    owner.waits_to_see("3 baris ditempel.")
    assert [(post.likes, post.comments) for post in choosing.sheet().posts] == POSTS
    assert owner.sees(RATE), "the median of the three, not their mean"


def _holds_with_a_reason(choosing: Choosing) -> None:
    owner = choosing.owner
    owner.press("Ditahan")
    owner.waits_to_see("Satu kalimat cukup")
    assert choosing.verdict() is None, "a verdict that needs a reason is not stored without one"
    owner.write("Alasan", REASON)
    owner.qtbot.waitUntil(lambda: choosing.verdict() is Verdict.HELD)
    check = choosing.sheet().check
    assert check is not None
    assert check.reason == REASON


def _compares_all_three(owner: Owner) -> None:
    owner.keys("Ctrl+2")
    owner.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTableView))
    owner.click_cell("Sekar Adiwulan", "Nama")
    owner.keys("Ctrl+Shift+F")
    owner.qtbot.waitUntil(lambda: not owner.sees("Mungkin maksudnya"))
    owner.click_cell("Raka Tanjungpati", "Nama")
    owner.keys("Ctrl+A")
    owner.waits_to_see("3 dipilih")
    owner.press("Lainnya")
    owner.chooses("Bandingkan")
    for words in ("Sekar Adiwulan", "Gita Palupiandra", "Raka Tanjungpati"):
        owner.waits_to_see(words)
    # The figures are painted; what a screen reader is told stands for them.
    said = [part.accessibleName() for part in owner.window.findChildren(QWidget) if part.isVisible()]
    for name, words in (("Sekar Adiwulan", "4,2%"), ("Sekar Adiwulan", "Ditahan"), ("Gita Palupiandra", "Belum")):
        assert any(name in each and words in each for each in said), said


def _adds_to_the_campaign_and_is_warned(choosing: Choosing) -> None:
    owner = choosing.owner
    assert choosing.names_in_campaign() == []
    assert not _notices(owner), "nothing is warned of before"
    named = owner.window.findChildren(QAbstractButton)
    (add,) = [each for each in named if each.accessibleName() == "Masukkan Sekar Adiwulan ke kampanye"]
    owner.qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    owner.chooses(CAMPAIGN)
    owner.qtbot.waitUntil(lambda: "Sekar Adiwulan sudah terikat Sambal Tungku" in _notices(owner))
    (row,) = choosing.session.read(collaboration_rows, choosing.campaign)
    assert (row.name, row.stage) == ("Sekar Adiwulan", Stage.CANDIDATE)


def _notices(owner: Owner) -> str:
    bars = [bar for bar in owner.window.findChildren(NoticeBar) if bar.isVisible()]
    return " ".join(part.text() for bar in bars for part in bar.findChildren(QLabel) if part.isVisible()).strip()
