"""The tab of prices and promises: rate card, exclusivity, usage rights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.ui.influencers.agreements import ExclusivityBlock, UsageBlock
from planner.ui.influencers.rates import RateCard
from planner.ui.widgets.frames import add_block

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from planner.queries.agreements import Agreements
    from planner.queries.influencers import InfluencerDetail
    from planner.queries.rates import RateRow
    from planner.ui.session import Session


class Terms:
    """Fills the fourth tab."""

    def __init__(self, session: Session, column: QVBoxLayout) -> None:
        self.rates = RateCard(session)
        self.exclusivity = ExclusivityBlock(session)
        self.usage = UsageBlock(session)
        for block in (self.rates, self.exclusivity, self.usage):
            add_block(column, block)

    def show_detail(
        self,
        detail: InfluencerDetail,
        prices: tuple[RateRow, ...],
        promised: Agreements,
        competitors: dict[str, str],
        *,
        other: bool,
    ) -> None:
        """Show a person's prices and promises."""
        self.rates.show_rates(detail, prices, other=other)
        self.exclusivity.show_rows(detail, promised, competitors, other=other)
        self.usage.show_rows(detail, promised, other=other)
