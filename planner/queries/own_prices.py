"""What one post costs at the shop's own people: the price of a person, and the medians of all the others."""

from __future__ import annotations

import json
import statistics
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.rules.fit import OwnMedian, cost_per_expected_engagement
from planner.terms import DeliverableKind, EngagementFormula

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What is one post; stories, lives, events and raw material have prices of another kind.
POST_KINDS = frozenset(
    {
        DeliverableKind.FEED,
        DeliverableKind.CAROUSEL,
        DeliverableKind.REELS,
        DeliverableKind.TIKTOK_VIDEO,
        DeliverableKind.YOUTUBE_VIDEO,
        DeliverableKind.YOUTUBE_SHORTS,
        DeliverableKind.REVIEW,
        DeliverableKind.TUTORIAL,
        DeliverableKind.UNBOXING,
    }
)
# Enough prices for a median, few enough for a list of 100,000 people: the newest that were written down.
_MOST_PRICES = 400
_PRICED = """
SELECT r.influencer_id, r.platform, r.kind, CAST(coalesce(r.negotiated, r.price) AS REAL) / r.quantity AS price,
    s.platform AS main, s.tier, s.followers, s.engagement_rate, s.engagement_formula
FROM {which} r JOIN influencer_summary s ON s.influencer_id = r.influencer_id AND s.trashed = 0
WHERE coalesce(r.negotiated, r.price) IS NOT NULL
ORDER BY r.quoted_on DESC, r.id DESC
"""
_OTHERS = _PRICED.format(which="(SELECT * FROM rate ORDER BY id DESC LIMIT :most)")
_THEIRS = _PRICED.format(which="(SELECT * FROM rate WHERE influencer_id IN (SELECT value FROM json_each(:ids)))")


class _Priced(NamedTuple):
    """One person with a price: rupiah for one post, their tier, and rupiah for each engagement to expect."""

    price: int
    tier: str | None
    cost: int | None


class OwnPrices:
    """The prices of the people asked about and of the shop's others, in rupiah for one post."""

    def __init__(self, theirs: dict[str, _Priced], others: dict[str, _Priced], tiers: dict[str, str | None]) -> None:
        self._theirs = theirs
        self._others = others
        self._tiers = tiers

    def price_of(self, influencer_id: str) -> int | None:
        """Return what one post of a person costs: the cheapest of their newest prices on their first platform."""
        priced = self._theirs.get(influencer_id)
        return priced.price if priced else None

    def tier_price(self, influencer_id: str) -> OwnMedian | None:
        """Return the median price of the other people of a person's tier."""
        tier = self._tiers.get(influencer_id)
        found = [each.price for key, each in self._others.items() if key != influencer_id and each.tier == tier]
        return _median(found) if tier else None

    def usual_cost(self, influencer_id: str) -> OwnMedian | None:
        """Return the median cost per expected engagement of all other people."""
        costs = (each.cost for key, each in self._others.items() if key != influencer_id)
        return _median([cost for cost in costs if cost is not None])


def own_prices(connection: sa.Connection, influencer_ids: Sequence[str]) -> OwnPrices:
    """Return the prices of these people and of the shop's others."""
    theirs = connection.execute(sa.text(_THEIRS), {"ids": json.dumps(list(influencer_ids))}).all()
    others = connection.execute(sa.text(_OTHERS), {"most": _MOST_PRICES}).all()
    return OwnPrices(_priced(theirs), _priced(others), {row.influencer_id: row.tier for row in theirs})


def _priced(rows: Iterable[Any]) -> dict[str, _Priced]:
    """Return each person's price of one post from rows that come newest first."""
    people: dict[str, dict[tuple[Any, Any], Any]] = {}
    for row in rows:
        if row.kind in POST_KINDS:
            people.setdefault(row.influencer_id, {}).setdefault((row.platform, row.kind), row)
    return {key: _cheapest(list(newest.values())) for key, newest in people.items()}


def _cheapest(rows: Sequence[Any]) -> _Priced:
    on_main = [row for row in rows if row.platform in {None, row.main}]
    row = min(on_main or rows, key=lambda each: each.price)
    price = round(row.price)
    is_by_followers = row.engagement_formula == EngagementFormula.FOLLOWERS
    rate = row.engagement_rate if is_by_followers else None
    return _Priced(price, row.tier, cost_per_expected_engagement(price, row.followers, rate))


def _median(values: Sequence[int]) -> OwnMedian | None:
    return OwnMedian(statistics.median(values), len(values)) if values else None
