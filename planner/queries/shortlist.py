"""The candidates of a campaign side by side: what is thought of them, what they cost, and what they may bring.

A fixed number of statements for any number of people. Costs are rupiah at cost (HPP), shipping counted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.queries.agreements import obstacles
from planner.queries.campaign_overview import AGREED, campaign_overview
from planner.queries.campaigns import collaboration_rows
from planner.queries.own_prices import POST_KINDS, own_prices
from planner.queries.plain import fetch
from planner.queries.rates import current_prices, rate_cards
from planner.queries.vetting import assessments
from planner.rules.at_risk import OUT_STATES
from planner.rules.engagement import Post, post_rate
from planner.rules.expected import DEFAULT_SHARE, AccountFacts, Expected, Piece, expected
from planner.rules.vetting import CheckFacts, checked_rate
from planner.terms import NOT_COUNTED, DeliverableKind, EngagementFormula, Kpi, Platform, Stage, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    import sqlalchemy as sa

    from planner.queries.agreements import Obstacles
    from planner.queries.campaign_overview import CampaignOverview
    from planner.queries.campaigns import CollaborationRow
    from planner.queries.own_prices import OwnPrices
    from planner.queries.rates import Deliverable, RateRow
    from planner.queries.vetting import Assessment
    from planner.rules.engagement import ErVerdict
    from planner.rules.fit import FitScore
    from planner.terms import Tier

# Who may still be chosen, in the order of the way; backups wait.
STAGES = (Stage.CANDIDATE, Stage.SELECTED, Stage.CONTACTED, Stage.NEGOTIATING, Stage.BACKUP)


class CostSource(StrEnum):
    """Where a cost comes from: the planned payment mix, the fee they ask, or their rate card for this content."""

    MIX = "mix"
    FEE = "fee"
    RATE_CARD = "rate_card"


class Cost(NamedTuple):
    """What somebody costs in rupiah; `out` of it has been paid or shipped and counts as spent already.

    `unpriced` are lines of the mix without an amount, or, without a cost, the content no price is known of. Beside a
    fee or the prices of a card stand the `products` the campaign gives to each creator; a mix has its own, of which
    `mix_cash` is cash.
    """

    amount: int | None = None
    source: CostSource | None = None
    out: int = 0
    unpriced: tuple[DeliverableKind, ...] = ()
    lines_without_amount: int = 0
    products: int = 0
    mix_cash: int = 0

    @property
    def whole(self) -> int | None:
        """All of it in rupiah; None while neither a fee nor a product is known."""
        return None if self.amount is None and not self.products else (self.amount or 0) + self.products

    @property
    def new(self) -> int:
        """What agreeing takes out of the budget; what has gone out is among what is agreed already."""
        return (self.whole or 0) - self.out

    @property
    def cash(self) -> int:
        """The cash in it."""
        return self.mix_cash if self.source is CostSource.MIX else self.amount or 0


class ShortlistRow(NamedTuple):
    """One candidate. The rate in percent is the median of `posts` sampled posts, or with 0 of them the noted one."""

    id: str
    influencer_id: str
    name: str
    handle: str
    tier: Tier | None
    city: str
    stage: Stage
    stage_since: date
    verdict: Verdict | None
    checked_on: date | None
    check_reason: str
    fit: FitScore
    followers: int | None
    rate: float | None
    formula: EngagementFormula
    posts: int
    er_verdict: ErVerdict | None
    content: tuple[tuple[DeliverableKind, int], ...]
    usual_fee: int | None
    cost: Cost
    expected: Expected
    obstacles: Obstacles


class Shortlist(NamedTuple):
    """A campaign's candidates, its budget, and the assumed share of followers in percent.

    `everyone` are the influencer ids of all who are in the campaign, whatever their stage; `agreed` is what the
    content of those may bring with whom it is agreed already.
    """

    overview: CampaignOverview
    rows: tuple[ShortlistRow, ...]
    share: float
    everyone: tuple[str, ...]
    agreed: tuple[Expected, ...]

    @property
    def left(self) -> int | None:
        """Rupiah of the budget that nobody has agreed to yet; None without a budget."""
        return self.overview.budget.left

    def target(self, kpi: Kpi) -> float | None:
        """Return what the campaign wants to reach of an indicator."""
        return self.overview.targets.get(kpi)


class _Mix(NamedTuple):
    """The payment lines of a collaboration that count."""

    lines: int = 0
    amount: int = 0
    out: int = 0
    without_amount: int = 0
    cash: int = 0


def reach_share(connection: Any) -> float:
    """Return the assumed share of followers that see a piece of content, in percent."""
    found = fetch(connection, "SELECT value FROM workspace_fact WHERE name = 'reach_share'")
    try:
        stored = json.loads(found[0][0])["percent"] if found else None
    except (ValueError, TypeError, KeyError):
        return DEFAULT_SHARE
    if isinstance(stored, bool) or not isinstance(stored, int | float):
        return DEFAULT_SHARE
    return float(stored) if stored > 0 else DEFAULT_SHARE


def shortlist(connection: sa.Connection, campaign_id: str, now: datetime) -> Shortlist | None:
    """Return who may still be chosen for a campaign, candidates first, backups last; None when it is gone."""
    overview = campaign_overview(connection, campaign_id, now)
    if overview is None:
        return None
    everyone = collaboration_rows(connection, campaign_id)
    found = [row for row in everyone if row.stage in STAGES]
    share = reach_share(connection)
    reader = _Reader(connection, found, campaign_id, now.date())
    agreed = [row for row in everyone if row.stage in AGREED]
    return Shortlist(
        overview,
        tuple(reader.row(each, share) for each in found),
        share,
        tuple(row.influencer_id for row in everyone),
        _expected_of(connection, agreed, share),
    )


def _expected_of(connection: Any, rows: Sequence[CollaborationRow], share: float) -> tuple[Expected, ...]:
    """Return what the content of some people may bring, from their newest numbers."""
    pieces = _pieces(connection, [row.id for row in rows])
    accounts = _accounts(connection, [row.influencer_id for row in rows])
    return tuple(expected(pieces.get(row.id, []), accounts.get(row.influencer_id, {}), share) for row in rows)


class _Reader:
    """Everything that is asked for all people at once."""

    def __init__(
        self, connection: sa.Connection, found: Sequence[CollaborationRow], campaign_id: str, today: date
    ) -> None:
        people, keys = [row.influencer_id for row in found], [row.id for row in found]
        self._judged: dict[str, Assessment] = assessments(connection, people, today)
        self._cards = rate_cards(connection, people)
        self._prices: OwnPrices = own_prices(connection, people)
        self._obstacles = obstacles(connection, people, campaign_id, today)
        self._mixes = _mixes(connection, keys)
        self._products = _products_each(connection, campaign_id)
        self._pieces = _pieces(connection, keys)
        self._accounts = _accounts(connection, people)
        self._cities = dict(
            fetch(
                connection,
                "SELECT id, city FROM influencer WHERE id IN (SELECT value FROM json_each(?))",
                json.dumps(people),
            )
        )

    def row(self, each: CollaborationRow, share: float) -> ShortlistRow:
        """Return one candidate."""
        key = each.influencer_id
        judged, pieces = self._judged[key], self._pieces.get(each.id, [])
        sample = checked_rate(judged.facts)
        accounts = _as_judged(self._accounts.get(key, {}), judged.facts)
        check = judged.latest_check
        return ShortlistRow(
            id=each.id,
            influencer_id=key,
            name=each.name,
            handle=each.handle,
            tier=each.tier,
            city=self._cities.get(key, ""),
            stage=each.stage,
            stage_since=each.stage_since,
            verdict=check.verdict if check else None,
            checked_on=check.checked_on if check else None,
            check_reason=check.reason if check else "",
            fit=judged.fit,
            followers=_first_followers(accounts, each.platform),
            rate=sample.rate,
            formula=judged.facts.formula if sample.n else judged.facts.latest_formula,
            posts=sample.n,
            er_verdict=judged.verdict,
            content=each.content,
            usual_fee=each.usual_fee,
            cost=cost_of(
                self._mixes.get(each.id, _Mix()),
                each.usual_fee,
                pieces,
                current_prices(self._cards.get(key, ())),
                self._prices.price_of(key),
                products=self._products,
            ),
            expected=expected(pieces, accounts, share),
            obstacles=self._obstacles[key],
        )


def cost_of(
    mix: _Mix,
    usual_fee: int | None,
    pieces: Sequence[Piece],
    prices: Mapping[Deliverable, RateRow],
    post_price: int | None,
    *,
    products: int = 0,
) -> Cost:
    """Return what somebody costs: their payment mix, else the fee they ask, else their rate card for this content.

    Where the card has no price for a kind of post, what one post of theirs costs stands for it. `products` in rupiah
    come with the fee or the card where nothing is planned yet, as `operations.shortlist.agree` plans them.
    """
    if mix.lines > mix.without_amount:
        return Cost(mix.amount, CostSource.MIX, mix.out, lines_without_amount=mix.without_amount, mix_cash=mix.cash)
    lacking, given = mix.without_amount, 0 if mix.lines else products
    if usual_fee is not None:
        return Cost(usual_fee, CostSource.FEE, lines_without_amount=lacking, products=given)
    priced = [(piece, _price(piece, prices, post_price)) for piece in pieces]
    unpriced = tuple(dict.fromkeys(piece.kind for piece, price in priced if price is None))
    if not priced or unpriced:
        return Cost(unpriced=unpriced, lines_without_amount=lacking, products=given)
    amount = sum(piece.quantity * (price or 0) for piece, price in priced)
    return Cost(amount, CostSource.RATE_CARD, products=given)


def _price(piece: Piece, prices: Mapping[Deliverable, RateRow], post_price: int | None) -> int | None:
    """Return rupiah for one piece."""
    row = prices.get((piece.platform, piece.kind)) or prices.get((None, piece.kind))
    if row is not None and row.each is not None:
        return row.each
    return post_price if piece.kind in POST_KINDS else None


def _mixes(connection: Any, keys: Sequence[str]) -> dict[str, _Mix]:
    gone, out = json.dumps(sorted(NOT_COUNTED)), json.dumps(sorted(OUT_STATES))
    sql = """
        SELECT collaboration_id, count(*), sum(amount),
            sum(CASE WHEN status IN (SELECT value FROM json_each(?)) THEN amount ELSE 0 END), sum(unit_cost IS NULL),
            sum(CASE WHEN kind = 'cash' THEN amount ELSE 0 END)
        FROM (SELECT *, quantity * coalesce(unit_cost, 0) + coalesce(shipping_cost, 0) AS amount FROM payment_line)
        WHERE collaboration_id IN (SELECT value FROM json_each(?)) AND status NOT IN (SELECT value FROM json_each(?))
        GROUP BY collaboration_id"""
    return {key: _Mix(*sums) for key, *sums in fetch(connection, sql, out, json.dumps(list(keys)), gone)}


def _products_each(connection: Any, campaign_id: str) -> int:
    """Return what the products each creator of a campaign gets cost, in rupiah."""
    sql = """SELECT coalesce(sum(given.quantity * product.unit_cost), 0) FROM campaign_product given
        JOIN product ON product.id = given.product_id WHERE given.campaign_id = ?"""
    ((amount,),) = fetch(connection, sql, campaign_id)
    return int(amount)


def _pieces(connection: Any, keys: Sequence[str]) -> dict[str, list[Piece]]:
    sql = """SELECT collaboration_id, kind, platform, quantity FROM deliverable
        WHERE collaboration_id IN (SELECT value FROM json_each(?)) ORDER BY id"""
    found: defaultdict[str, list[Piece]] = defaultdict(list)
    for key, kind, platform, quantity in fetch(connection, sql, json.dumps(list(keys))):
        found[key].append(Piece(DeliverableKind(kind), Platform(platform), quantity))
    return found


_ACCOUNTS = """
SELECT a.influencer_id, a.id, a.platform,
    (SELECT followers FROM metric_snapshot WHERE account_id = a.id AND followers IS NOT NULL
        ORDER BY taken_on DESC, id DESC LIMIT 1),
    (SELECT views FROM metric_snapshot WHERE account_id = a.id AND views IS NOT NULL
        ORDER BY taken_on DESC, id DESC LIMIT 1),
    (SELECT id FROM metric_snapshot WHERE account_id = a.id AND engagement_rate IS NOT NULL
        ORDER BY taken_on DESC, id DESC LIMIT 1)
FROM account a WHERE a.influencer_id IN (SELECT value FROM json_each(?)) ORDER BY a.position, a.id
"""
_RATES = (
    "SELECT id, engagement_rate, engagement_formula FROM metric_snapshot WHERE id IN (SELECT value FROM json_each(?))"
)
# A check without an account is about the person's first one, as everywhere.
_POSTS = """
SELECT coalesce(c.account_id, (SELECT id FROM account WHERE influencer_id = c.influencer_id ORDER BY position, id
    LIMIT 1)), c.id, p.likes, p.comments, p.views
FROM background_check c JOIN checked_post p ON p.check_id = c.id
WHERE c.influencer_id IN (SELECT value FROM json_each(?)) ORDER BY c.checked_on DESC, c.id DESC, p.position
"""


def _accounts(connection: Any, people: Sequence[str]) -> dict[str, dict[Platform, AccountFacts]]:
    """Return the first account of each platform with its newest numbers and the posts of its newest check."""
    ids = json.dumps(list(people))
    posts: dict[str, tuple[str, list[Post]]] = {}
    for account, check, *counts in fetch(connection, _POSTS, ids):
        newest, sample = posts.setdefault(account, (check, []))
        if newest == check:
            sample.append(Post(*counts))
    rows = fetch(connection, _ACCOUNTS, ids)
    noted = fetch(connection, _RATES, json.dumps([row[-1] for row in rows if row[-1]]))
    rates = {key: (rate, EngagementFormula(formula)) for key, rate, formula in noted}
    found: defaultdict[str, dict[Platform, AccountFacts]] = defaultdict(dict)
    for person, account, platform, followers, views, rated in rows:
        rate, formula = rates.get(rated, (None, EngagementFormula.UNKNOWN))
        sample = posts.get(account, ("", []))[1]
        facts = CheckFacts(Platform(platform), followers, _formula(followers, sample), tuple(sample), rate, formula)
        found[person].setdefault(Platform(platform), _known(facts, views))
    return found


def _formula(followers: int | None, sample: Iterable[Post]) -> EngagementFormula:
    """Return what the rate of looked-at posts is divided by: the followers, or their views while nobody knows those."""
    by_views = followers is None and any(post.views for post in sample)
    return EngagementFormula.VIEWS if by_views else EngagementFormula.FOLLOWERS


def _known(facts: CheckFacts, noted_views: int | None) -> AccountFacts:
    rate = checked_rate(facts)
    rates = [post_rate(post, facts.followers, facts.formula) for post in facts.posts]
    return AccountFacts(
        followers=facts.followers,
        views=tuple(post.views for post in facts.posts if post.views is not None),
        noted_views=noted_views,
        rate=rate.rate,
        rates=tuple(each for each in rates if each is not None),
        formula=facts.formula if rate.n else facts.latest_formula,
    )


def _as_judged(accounts: Mapping[Platform, AccountFacts], facts: CheckFacts) -> dict[Platform, AccountFacts]:
    """Return the accounts, the one that was checked with the rate that is judged: one page shows one rate."""
    known = dict(accounts)
    if facts.platform in known and facts.posts:
        judged = _known(facts, None)
        own = known[facts.platform]
        known[facts.platform] = own._replace(rate=judged.rate, rates=judged.rates, formula=judged.formula)
    return known


def _first_followers(accounts: Mapping[Platform, AccountFacts], platform: Platform | None) -> int | None:
    """Return the followers of the account that lists show."""
    facts = accounts.get(platform) if platform else None
    return facts.followers if facts else None
