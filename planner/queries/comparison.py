"""Two to five people side by side: what is known, judged and asked for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.queries.influencers import influencer_detail
from planner.queries.own_prices import own_prices
from planner.queries.rates import current_prices, rate_cards
from planner.queries.relationship import collaborations_of
from planner.queries.vetting import assessments
from planner.rules.fit import cost_per_expected_engagement
from planner.rules.vetting import checked_rate
from planner.terms import EngagementFormula

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    import sqlalchemy as sa

    from planner.queries.influencers import InfluencerDetail
    from planner.queries.rates import Deliverable, RateRow
    from planner.queries.relationship import CollaborationPast
    from planner.queries.vetting import Assessment

MOST_COMPARED = 5


class Compared(NamedTuple):
    """One person of a comparison.

    `rate` in percent is the median of `posts` sampled posts, or with 0 of them the newest noted one; `price` is what
    one post costs in rupiah, `cost` what each like or comment to expect does: only where the rate is by followers.
    """

    detail: InfluencerDetail
    assessment: Assessment
    rate: float | None
    posts: int
    formula: EngagementFormula
    prices: Mapping[Deliverable, RateRow]
    price: int | None
    cost: int | None
    last: CollaborationPast | None

    @property
    def id(self) -> str:
        """Return the key of the person."""
        return self.detail.row.id

    @property
    def name(self) -> str:
        """Return their name."""
        return self.detail.row.name


def comparison(connection: sa.Connection, influencer_ids: Sequence[str], now: datetime) -> tuple[Compared, ...]:
    """Return these people in the order given, at most five; who is gone is left out."""
    ids = list(dict.fromkeys(influencer_ids))[:MOST_COMPARED]
    details = {key: detail for key in ids if (detail := influencer_detail(connection, key)) is not None}
    judged = assessments(connection, list(details), now.date())
    cards = rate_cards(connection, details)
    prices = own_prices(connection, list(details))
    found = []
    for key, detail in details.items():
        facts = judged[key].facts
        sample = checked_rate(facts)
        formula = facts.formula if sample.n else facts.latest_formula
        price = prices.price_of(key)
        by_followers = sample.rate if formula is EngagementFormula.FOLLOWERS else None
        found.append(
            Compared(
                detail=detail,
                assessment=judged[key],
                rate=sample.rate,
                posts=sample.n,
                formula=formula,
                prices=current_prices(cards[key]),
                price=price,
                cost=cost_per_expected_engagement(price, facts.followers, by_followers),
                last=next(iter(collaborations_of(connection, key, now)), None),
            )
        )
    return tuple(found)
