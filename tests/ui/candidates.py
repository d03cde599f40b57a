"""The shortlist on its own over four candidates, and what is done on it with the mouse."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.operations import accounts, campaigns, collaborations, influencers, notes
from planner.queries.campaigns import collaboration_rows
from planner.terms import DeliverableKind, Platform, Stage, Verdict
from planner.ui.pages.shortlist import ShortlistPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.ui.session import Session

DAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 3, tzinfo=UTC)
REELS, IG = DeliverableKind.REELS, Platform.INSTAGRAM
# Name, stage, followers, rate, fee.
PEOPLE = (
    ("Sekar", Stage.CANDIDATE, 48_000, 5.0, 1_500_000),
    ("Raka", Stage.NEGOTIATING, 86_000, 4.0, 2_000_000),
    ("Tia", Stage.SELECTED, None, None, None),
    ("Lukman", Stage.BACKUP, 15_000, 6.0, 800_000),
)


def fill(tx: Transaction, budget: int | None = 5_000_000) -> str:
    """A campaign with four people to choose from: Tia has no number at all and no check."""
    campaign = campaigns.add_campaign(tx, "Sambal 12.12", budget=budget)
    for name, stage, followers, rate, fee in PEOPLE:
        person = influencers.add_influencer(tx, name, city="Solo" if name == "Raka" else "Malang")
        account = accounts.add_account(tx, person, IG, name.lower())
        if rate:
            accounts.record_numbers(tx, account, DAY, followers=followers, engagement_rate=rate)
            notes.add_check(tx, person, DAY, verdict=Verdict.PASSED)
        (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
        collaborations.move_to_stage(tx, [key], stage, DAY)
        collaborations.change_collaboration(tx, key, usual_fee=fee)
        collaborations.add_deliverable(tx, key, REELS, IG)
    return campaign


def page_of(session: Session, qtbot: QtBot, campaign: str) -> ShortlistPage:
    page = ShortlistPage(session)
    qtbot.addWidget(page)
    session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show()
    page.open(campaign)
    return page


def place(page: ShortlistPage, name: str, column: str) -> QPoint:
    """The middle of a cell on the sheet."""
    names = [page.table.row_of(key).name for key in page.table.row_keys()]
    index = page.table.rows.index(names.index(name), page.table.column(column))
    return page.table.visualRect(index).center()


def click(page: ShortlistPage, name: str, column: str = "check") -> None:
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place(page, name, column))


def ticked(page: ShortlistPage) -> set[str]:
    return {row.name for row in page.ticked_rows()}


def cell(page: ShortlistPage, name: str, column: str) -> str:
    row = next(row for key in page.table.row_keys() if (row := page.table.row_of(key)).name == name)
    return page.table.rows.columns[page.table.column(column)].text(row)


def stored(session: Session) -> dict[str, Any]:
    return {row.name: row for row in session.read(collaboration_rows)}


def key_of(page: ShortlistPage, name: str) -> str:
    return next(key for key in page.table.row_keys() if page.table.row_of(key).name == name)


def stand_on(page: ShortlistPage, name: str) -> None:
    page.table.setFocus()
    page.table.select_key(key_of(page, name), tick=False)
