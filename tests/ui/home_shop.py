"""A shop for tests of the home screen, filled line by line, and what hands do on the page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt

from planner.language import Message
from planner.store.tables import Campaign, Collaboration, Deliverable, Influencer, PaymentLine
from planner.terms import DeliverableKind, PaymentKind, PaymentStatus, Platform, Stage
from planner.ui.pages.home import HomePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.home.rows import RowList
    from planner.ui.session import Route, Session

WIB = dt.timezone(dt.timedelta(hours=7), "WIB")
NOW = dt.datetime(2026, 12, 3, 10, tzinfo=WIB)
TODAY = NOW.date()


class Shop:
    """A workspace with a campaign, filled line by line."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        fields = {"starts_on": TODAY - dt.timedelta(days=9), "ends_on": TODAY + dt.timedelta(days=11)}
        self.campaign = self._write(lambda tx: tx.add(Campaign, name="Sambal 12.12", **fields))

    def _write(self, fill: Any) -> str:
        written: str = self.workspace.write(Message("Import"), fill).result
        return written

    def person(self, name: str, **fields: Any) -> str:
        """Add a person."""
        return self._write(lambda tx: tx.add(Influencer, name=name, phone="+6281200001201", **fields))

    def collaboration(self, name: str, stage: Stage = Stage.READY, **more: Any) -> str:
        """Add a person to the campaign."""
        person = self.person(name)
        fields = {"campaign_id": self.campaign, "influencer_id": person, "stage": stage, "stage_since": TODAY}
        return self._write(lambda tx: tx.add(Collaboration, **(fields | more)))

    def add(self, model: type[Any], **fields: Any) -> str:
        """Add any row."""
        return self._write(lambda tx: tx.add(model, **fields))

    def piece(self, collaboration: str, on: dt.date | None, clock: dt.time | None = None, **fields: Any) -> str:
        """Promise a piece of content."""
        promised = {
            "kind": DeliverableKind.REELS,
            "platform": Platform.INSTAGRAM,
            "posting_on": on,
            "posting_time": clock,
        }
        return self._write(lambda tx: tx.add(Deliverable, collaboration_id=collaboration, **(promised | fields)))

    def paid(self, collaboration: str, amount: int, on: dt.date | None = None) -> None:
        """Pay cash."""
        fields = {"kind": PaymentKind.CASH, "unit_cost": amount, "unit_retail": amount, "status": PaymentStatus.PAID}
        self._write(lambda tx: tx.add(PaymentLine, collaboration_id=collaboration, settled_on=on, **fields))

    def parcel(self, collaboration: str, *, days: int, lines: int = 1) -> list[str]:
        """Send products some days ago."""

        def send(tx: Transaction, /) -> list[str]:
            fields = {"kind": PaymentKind.PRODUCT, "unit_cost": 46_000, "status": PaymentStatus.SHIPPED}
            sent = TODAY - dt.timedelta(days=days)
            return [
                tx.add(PaymentLine, collaboration_id=collaboration, shipped_on=sent, **fields) for _ in range(lines)
            ]

        return self.workspace.write(Message("Import"), send).result


def home_page(session: Session, qtbot: QtBot) -> HomePage:
    """Show the page as large as the window of the pictures leaves it."""
    page = HomePage(session)
    qtbot.addWidget(page)
    session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


def names(rows: RowList) -> list[str]:
    """Return what stands first in each row."""
    return [row.words.who if row.source is not None else row.words.text for row in rows.rows.rows]


def row_of(rows: RowList, name: str) -> int:
    """Return where the line of somebody stands."""
    return next(at for at, row in enumerate(rows.rows.rows) if row.source is not None and row.whole.count(name))


def click(qtbot: QtBot, rows: RowList, name: str, spot: str = "") -> None:
    """Click a line, or a place of it."""
    at = row_of(rows, name)
    inside = rows.visualRect(rows.rows.index(at))
    place = rows.spot_rect(at, spot).center() if spot else QPoint(300, inside.center().y())
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


def routes(session: Session) -> list[Route]:
    """Return the places that are gone to from now on."""
    places: list[Route] = []
    session.went.connect(places.append)
    return places
