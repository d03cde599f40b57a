"""The shop, the creators and the calendar of one campaign, and what of it is stored."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from planner.operations.shop import add_product, change_brand
from planner.queries.campaigns import collaboration_rows, deliverable_rows
from planner.queries.content import work_sheet
from planner.store.workspace import state

if TYPE_CHECKING:
    from pathlib import Path

    from gestures import CampaignOwner

    from planner.store.transaction import Transaction
    from planner.terms import Stage
    from planner.ui.session import Session
    from planner.ui.shell import Shell

WIB = ZoneInfo("Asia/Jakarta")
CAMPAIGN = "Sambal 12.12"
# As many as are planned, and one more: somebody will decline.
NAMES = tuple(
    f"{first} {last}"
    for first in ("Adinda", "Bagas", "Citra", "Damar", "Endah", "Fajar", "Gita", "Hana")
    for last in ("Ambarwati", "Budiarto", "Cahyani", "Darmawan")
)[:31]
DECLINES = NAMES[3]
SWAPPED = NAMES[7]
BACKUPS = NAMES[25:]
LATE = (NAMES[0], NAMES[1])
REVISED = NAMES[2]
PLANNED, PIECES = 30, 3


def stock(tx: Transaction) -> None:
    change_brand(tx, name="Kencur Pagi", category="sambal", niches="Kuliner", mention="@kencurpagi")
    add_product(tx, "Paket Icip", unit_cost=45_000, unit_retail=90_000)
    add_product(tx, "Sambal Kecombrang", unit_cost=22_000, unit_retail=39_000)


class Season:
    """An owner before a shop of two products, the sheet of their creators, and what of it all is stored."""

    def __init__(self, owner: CampaignOwner, shell: Shell, summary: Path) -> None:
        assert shell.session is not None
        self.owner, self.summary = owner, summary
        self.session: Session = shell.session
        self.campaign = ""

    def day(self, month: int, day: int, hour: int = 9, minute: int = 0) -> None:
        """Let the days pass until this one of 2026."""
        now = dt.datetime(2026, month, day, hour, minute, tzinfo=WIB)
        self.session.now = lambda: now  # type: ignore[method-assign]

    def state(self) -> dict[str, Any]:
        return self.session.read(state)

    def rows(self) -> dict[str, Any]:
        return {row.name: row for row in self.session.read(collaboration_rows, self.campaign)}

    def at(self, stage: Stage) -> list[str]:
        return sorted(name for name, row in self.rows().items() if row.stage is stage)

    def pieces(self, name: str) -> Any:
        return self.session.read(deliverable_rows, self.rows()[name].id)

    def work(self, name: str) -> Any:
        return self.session.read(work_sheet, self.rows()[name].id, self.session.now())
