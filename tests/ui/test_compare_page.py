"""The comparison with mouse and keys: what is said of each, who is best, and that nothing missing becomes a number."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from planner.language import Message
from planner.operations import accounts, campaigns, influencers
from planner.queries.campaigns import collaboration_rows
from planner.rules.comparing import best, best_rates
from planner.rules.engagement import ErBand, ErVerdict
from planner.store.tables import Exclusivity, Rate
from planner.terms import DeliverableKind, EngagementFormula, ExclusivityKind, Platform, Side
from planner.ui.compare.cells import AccountsCell, SentencesCell, TierCell, TrendCell, ValueCell
from planner.ui.pages.compare import ComparePage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Session(workspace, qapp)


def add_known(tx: Transaction, name: str, followers: int, rate: float, price: int) -> str:
    """A person with a dated number a month ago and today, and a price for a reel."""
    key = influencers.add_influencer(tx, name, city="Malang", niche="Kuliner")
    account = accounts.add_account(tx, key, Platform.INSTAGRAM, name.lower())
    for day, share in ((DAY - timedelta(days=30), 0.8), (DAY, 1.0)):
        numbers = {"engagement_rate": rate, "engagement_formula": EngagementFormula.FOLLOWERS}
        accounts.record_numbers(tx, account, day, followers=int(followers * share), **numbers)
    tx.add(
        Rate,
        influencer_id=key,
        platform=Platform.INSTAGRAM,
        kind=DeliverableKind.REELS,
        price=price,
        quoted_on=DAY,
    )
    return key


def people(session: Session) -> tuple[str, str, str]:
    def fill(tx: Transaction) -> tuple[str, str, str]:
        sekar = add_known(tx, "Sekar", 48_200, 4.9, 1_500_000)
        raka = add_known(tx, "Raka", 86_400, 3.0, 2_400_000)
        tx.add(
            Exclusivity,
            influencer_id=raka,
            side=Side.THEIRS,
            kind=ExclusivityKind.FULL,
            brand="Kopi Pagi",
            ends_on=DAY + timedelta(days=9),
        )
        return sekar, raka, influencers.add_influencer(tx, "Tia")

    return session.workspace.write(Message("fill"), fill).result


def page_of(session: Session, qtbot: QtBot, *ids: str) -> ComparePage:
    page = ComparePage(session)
    qtbot.addWidget(page)
    session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show()
    page.open(",".join(ids))
    return page


def cells(page: ComparePage, title: str) -> list[Any]:
    assert page.table is not None
    return page.table.cells[title]


def texts(page: ComparePage, title: str) -> list[str]:
    return [cell.cell.text for cell in cells(page, title) if isinstance(cell, ValueCell)]


def bests(page: ComparePage, title: str) -> list[bool]:
    return [cell.is_best for cell in cells(page, title) if isinstance(cell, ValueCell)]


def test_two_people_with_everything_are_compared_and_the_best_is_marked(session: Session, qtbot: QtBot) -> None:
    sekar, raka, _ = people(session)
    page = page_of(session, qtbot, sekar, raka)
    assert texts(page, "Reels IG") == ["Rp1.500.000", "Rp2.400.000"]
    assert bests(page, "Reels IG") == [True, False]
    # 1.500.000 over 48.200 times 4,9 %, and 2.400.000 over 86.400 times 3 %.
    assert texts(page, "Per interaksi") == ["Rp635", "Rp926"]
    assert bests(page, "Per interaksi") == [True, False]
    assert [text[:4] for text in texts(page, "ER")] == ["4,9%", "3,0%"]
    assert bests(page, "ER") == [True, False]
    assert "Mavrck" in cells(page, "ER")[0].cell.second
    assert texts(page, "Bebas mulai") == ["sekarang", "Min 13 Des"]
    assert bests(page, "Bebas mulai") == [True, False]
    (trend, _) = cells(page, "Tren pengikut")
    assert isinstance(trend, TrendCell)
    assert "+25,0%" in trend.accessibleName()


def test_what_is_missing_is_a_dash_and_nobody_is_best(session: Session, qtbot: QtBot) -> None:
    page = page_of(session, qtbot, *people(session))
    for title in ("Reels IG", "Per interaksi", "ER", "Kampanye terakhir"):
        assert texts(page, title)[2] == "—"
        assert not any(bests(page, title))
    (*_, tier), (*_, account) = cells(page, "Tingkatan"), cells(page, "Akun")
    assert isinstance(tier, TierCell)
    assert isinstance(account, AccountsCell)
    assert tier.accessibleName() == "Tia, Tingkatan: —"
    assert account.accessibleName() == "Tia, Akun: —"
    assert all(bar.accessibleName().endswith("kosong") for bar in (cells(page, "price")[2], cells(page, "content")[2]))
    assert not any(bests(page, "Skor cocok"))


def test_flags_and_claims_are_sentences(session: Session, qtbot: QtBot) -> None:
    sekar, raka, _ = people(session)
    page = page_of(session, qtbot, sekar, raka)
    flags, claims = cells(page, "Perlu diwaspadai"), cells(page, "Eksklusif")
    assert all(isinstance(cell, SentencesCell) for cell in (*flags, *claims))
    assert "Belum pernah dicek latarnya." in flags[0].accessibleName()
    assert claims[0].accessibleName() == "Sekar, Eksklusif: tidak ada ikatan"
    assert "Kopi Pagi" in claims[1].accessibleName()


def test_somebody_is_taken_out_and_opened_with_the_keyboard(session: Session, qtbot: QtBot) -> None:
    sekar, raka, tia = people(session)
    page = page_of(session, qtbot, sekar, raka, tia)
    assert page.table is not None
    qtbot.keyClick(page.table.heads[tia].remove, Qt.Key.Key_Space)
    assert page.table is not None
    assert list(page.table.heads) == [sekar, raka]
    assert not page.table.heads[sekar].remove.isVisible()
    with qtbot.waitSignal(session.went) as went:
        qtbot.keyClick(page.table.heads[raka].name, Qt.Key.Key_Space)
    assert went.args == [Route("influencers", raka)]


def test_somebody_is_put_into_a_campaign_and_the_page_follows(session: Session, qtbot: QtBot) -> None:
    sekar, raka, _ = people(session)
    campaign = session.workspace.write(Message("x"), campaigns.add_campaign, "Sambal 12.12").result
    page = page_of(session, qtbot, sekar, raka)
    assert page.table is not None
    qtbot.mouseClick(page.table.heads[sekar].campaign, Qt.MouseButton.LeftButton)
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == "Sambal 12.12").trigger()
    menu.close()
    assert [row.influencer_id for row in session.read(collaboration_rows, campaign)] == [sekar]
    assert texts(page, "Kampanye terakhir") == ["Sambal 12.12", "—"]


def test_whoever_is_gone_is_left_out_and_one_is_not_compared(session: Session, qtbot: QtBot) -> None:
    sekar, raka, tia = people(session)
    page = page_of(session, qtbot, sekar, raka, tia)
    session.history.run(Message("x"), influencers.delete_influencers, [tia])
    assert page.table is not None
    assert list(page.table.heads) == [sekar, raka]
    session.history.run(Message("x"), influencers.delete_influencers, [raka])
    assert page.table is None


@pytest.mark.parametrize("count", [2, 6])
def test_columns_fit_on_a_small_laptop(session: Session, qtbot: QtBot, count: int) -> None:
    ids = [
        session.workspace.write(Message("x"), add_known, f"Seseorang{at}", 40_000 + at, 4.0, 1_000_000 + at).result
        for at in range(count)
    ]
    page = page_of(session, qtbot, *ids)
    assert page.table is not None
    assert len(page.table.heads) == min(count, 5)
    QApplication.processEvents()
    inner = page.table.area.widget()
    assert inner.width() <= page.table.area.viewport().width()
    for key, cell in zip(ids, cells(page, "ER"), strict=False):
        head = page.table.heads[key]
        assert abs(head.mapToGlobal(head.rect().topLeft()).x() - cell.mapToGlobal(cell.rect().topLeft()).x()) <= 1
        assert cell.width() > 180


def test_the_best_is_told_only_where_all_can_be_compared() -> None:
    assert best([3, 1, 2], lowest=True) == {1}
    assert best([3, None, 2]) == frozenset()
    assert best([2, 2]) == frozenset()
    assert best([2, 2, 1, 1, 1]) == {0, 1}
    assert best([5, 5, 5, 1]) == frozenset()
    high, odd = ErVerdict(ErBand.HIGH, 3.0), ErVerdict(ErBand.ODD, 3.0)
    followers, views = EngagementFormula.FOLLOWERS, EngagementFormula.VIEWS
    assert best_rates([(4.9, followers, high), (30.0, followers, odd)]) == {0}
    assert best_rates([(4.9, followers, high), (3.0, views, high)]) == frozenset()
    assert best_rates([(None, followers, None), (3.0, followers, high)]) == frozenset()
