"""The shop's yardsticks: tier and benchmark tables, bands, limits, weights, and the shop's own medians.

Plain SQL on any connection of the workspace, because lists and panes ask for it before SQLAlchemy is needed.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from planner.queries.plain import fetch
from planner.queries.shop import tier_thresholds
from planner.rules.engagement import (
    DEFAULT_BANDS,
    Bands,
    Benchmark,
    BenchmarkTable,
    PostSample,
    er_by_followers,
    median_of,
)
from planner.rules.fit import DEFAULT_WEIGHTS, FitWeights
from planner.rules.tiers import DEFAULT_THRESHOLDS, TierThresholds, tier_of
from planner.rules.vetting import DEFAULT_LIMITS, VettingLimits
from planner.terms import EngagementFormula, Platform, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.store.connections import AnyConnection

ER_BANDS, FIT_WEIGHTS, VETTING_LIMITS = "er_bands", "fit_weights", "vetting_limits"
Numbers = TypeVar("Numbers", Bands, FitWeights, VettingLimits)


class OwnMedians(dict[tuple[Platform, Tier], PostSample]):
    """The shop's own median of all posts it looked at, by platform and tier; nobody is measured against themselves."""

    def __init__(self, rates: Mapping[tuple[Platform, Tier], Sequence[tuple[str, float]]] | None = None) -> None:
        super().__init__({key: median_of(rate for _, rate in known) for key, known in (rates or {}).items() if known})
        self._sorted = {key: sorted(rate for _, rate in known) for key, known in (rates or {}).items()}
        self._of_person: dict[tuple[Platform, Tier], dict[str, list[float]]] = {}
        for key, known in (rates or {}).items():
            own = self._of_person[key] = defaultdict(list)
            for person, rate in known:
                own[person].append(rate)

    def for_person(self, platform: Platform, tier: Tier, influencer_id: str) -> PostSample | None:
        """Return the median of everybody else's posts, None when there are none."""
        key = (platform, tier)
        everyone = self._sorted.get(key, [])
        own = self._of_person.get(key, {}).get(influencer_id)
        if not own:
            return self.get(key)
        n = len(everyone) - len(own)
        if not n:
            return None
        middles = {_place_without(everyone, own, place) for place in ((n - 1) // 2, n // 2)}
        return PostSample(sum(everyone[place] for place in middles) / len(middles), n)


def _place_without(everyone: Sequence[float], own: Sequence[float], place: int) -> int:
    """Return where in sorted rates the one at `place` stands when a person's own are not counted."""
    seen: dict[float, int] = defaultdict(int)
    for rate in sorted(own):
        at = bisect_left(everyone, rate) + seen[rate]
        seen[rate] += 1
        if at > place:
            break
        place += 1
    return place


class Yardsticks(NamedTuple):
    """Everything a judgement is made with; only tables that are used, in their order, and the medians of all n."""

    tables: tuple[BenchmarkTable, ...] = ()
    bands: Bands = DEFAULT_BANDS
    own: OwnMedians = OwnMedians()
    thresholds: TierThresholds = DEFAULT_THRESHOLDS
    weights: FitWeights = DEFAULT_WEIGHTS
    limits: VettingLimits = DEFAULT_LIMITS


class TierTableRow(NamedTuple):
    """A named table of where tiers begin, in followers."""

    id: str
    name: str
    origin: str
    year: int | None
    thresholds: TierThresholds
    is_current: bool


class BenchmarkLine(NamedTuple):
    """One line of a benchmark table as it is stored; rates in percent, None where the source tells none."""

    id: str
    at_least: int
    below: int | None
    rate: float | None
    likes_rate: float | None
    comments_rate: float | None
    sponsored_drop: float | None

    @property
    def yardstick(self) -> float | None:
        """Return the rate in percent that is used: the stored one, else likes and comments together."""
        if self.rate is not None:
            return self.rate
        if self.likes_rate is None or self.comments_rate is None:
            return None
        return round(self.likes_rate + self.comments_rate, 6)


class BenchmarkTableRow(NamedTuple):
    """A benchmark table as it is stored, used or not, with its lines from small accounts to large."""

    id: str
    name: str
    origin: str
    year: int | None
    platform: Platform
    formula: EngagementFormula
    is_used: bool
    lines: tuple[BenchmarkLine, ...]


class TierMove(NamedTuple):
    """How many people other thresholds would move from one tier to another."""

    before: Tier
    after: Tier
    n: int


def yardsticks(connection: AnyConnection) -> Yardsticks:
    """Return what this shop judges with; what was never set is as in `planner.rules`."""
    thresholds = tier_thresholds(connection)
    facts = dict(fetch(connection, "SELECT name, value FROM workspace_fact WHERE name IN (?, ?, ?)", *_FACTS))
    return Yardsticks(
        tables=tuple(_usable(table) for table in benchmark_tables(connection) if table.is_used),
        bands=_numbers(DEFAULT_BANDS, facts.get(ER_BANDS)),
        own=own_medians(connection, thresholds),
        thresholds=thresholds,
        weights=_numbers(DEFAULT_WEIGHTS, facts.get(FIT_WEIGHTS)),
        limits=_numbers(DEFAULT_LIMITS, facts.get(VETTING_LIMITS)),
    )


def tier_tables(connection: AnyConnection) -> list[TierTableRow]:
    """Return all tier tables, the ones that came with the program first."""
    sql = "SELECT id, name, origin, year, micro, macro, mega, is_current FROM tier_table ORDER BY id"
    return [
        TierTableRow(key, name, origin, year, TierThresholds(micro, macro, mega), bool(is_current))
        for key, name, origin, year, micro, macro, mega, is_current in fetch(connection, sql)
    ]


def tier_moves(connection: AnyConnection, wanted: Sequence[TierThresholds]) -> list[tuple[TierMove, ...]]:
    """Return who would change tier under each of the given thresholds; a tier given by hand stays as it is."""
    now = tier_thresholds(connection)
    # One pass over the followers alone, whatever the number of tables: people are counted between all edges there are.
    edges = sorted({edge for thresholds in (now, *wanted) for edge in thresholds})
    step = "CASE" + "".join(f" WHEN s.followers < {int(edge)} THEN {at}" for at, edge in enumerate(edges))
    step = f"{step} ELSE {len(edges)} END"
    people = dict(fetch(connection, f"SELECT {step}, count(*) {_COUNTED} GROUP BY 1"))
    for at, given in fetch(connection, f"SELECT {step}, count(*) {_GIVEN} GROUP BY 1"):
        people[at] -= given
    counted = [(tier_of(fewest, now), fewest, people.get(at, 0)) for at, fewest in enumerate([0, *edges])]
    return [_moves(counted, thresholds) for thresholds in wanted]


def _moves(counted: list[tuple[Tier | None, int, int]], thresholds: TierThresholds) -> tuple[TierMove, ...]:
    """Return the moves among (tier now, fewest followers, people), the largest first."""
    found: dict[tuple[Tier, Tier], int] = defaultdict(int)
    for before, followers, n in counted:
        after = tier_of(followers, thresholds)
        if before is not None and after is not None and after is not before and n:
            found[before, after] += n
    moves = (TierMove(before, after, n) for (before, after), n in found.items())
    return tuple(sorted(moves, key=lambda move: (-move.n, list(Tier).index(move.before))))


def benchmark_tables(connection: AnyConnection) -> list[BenchmarkTableRow]:
    """Return all benchmark tables in their order, used or not."""
    lines: dict[str, list[BenchmarkLine]] = defaultdict(list)
    columns = ", ".join(BenchmarkLine._fields)
    for table_id, *line in fetch(
        connection,
        f"SELECT table_id, {columns} FROM benchmark_row ORDER BY at_least, coalesce(below, 1e18), id",  # noqa: S608 (ours)
    ):
        lines[table_id].append(BenchmarkLine(*line))
    sql = "SELECT id, name, origin, year, platform, formula, is_used FROM benchmark_table ORDER BY position, id"
    return [
        BenchmarkTableRow(
            key, name, origin, year, Platform(platform), EngagementFormula(formula), bool(is_used), tuple(lines[key])
        )
        for key, name, origin, year, platform, formula, is_used in fetch(connection, sql)
    ]


def own_medians(connection: AnyConnection, thresholds: TierThresholds) -> OwnMedians:
    """Return the shop's own median ER by followers of all posts it looked at, by platform and tier.

    The followers are the account's newest on the day of the check (else its first after it); a check without an
    account is taken for the person's first one. A post with a link that two checks looked at counts once.
    """
    rates: dict[tuple[Platform, Tier], list[tuple[str, float]]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for person, account_id, platform, followers, likes, comments, link in fetch(connection, _CHECKED_POSTS):
        tier = tier_of(followers, thresholds)
        if tier is None or (link and (account_id, link) in seen):
            continue
        seen.add((account_id, link))
        rate = er_by_followers(likes, comments, followers)
        if rate is not None:
            rates[Platform(platform), tier].append((person, rate))
    return OwnMedians(rates)


# The index of the followers holds all that is asked for: nobody's row is read.
_COUNTED = "FROM influencer_summary s WHERE s.trashed = 0 AND s.followers IS NOT NULL"
_GIVEN = """
FROM influencer i CROSS JOIN influencer_summary s ON s.influencer_id = i.id
WHERE i.tier_given IS NOT NULL AND s.trashed = 0 AND s.followers IS NOT NULL
"""
_FACTS = (ER_BANDS, FIT_WEIGHTS, VETTING_LIMITS)
_CHECKED_POSTS = """
WITH looked AS MATERIALIZED (
    SELECT c.id AS check_id, c.influencer_id AS person, c.checked_on AS checked_on, a.id AS account_id,
        a.platform AS platform,
        coalesce(
            (SELECT followers FROM metric_snapshot WHERE account_id = a.id AND followers IS NOT NULL
                AND taken_on <= c.checked_on ORDER BY taken_on DESC, id DESC LIMIT 1),
            (SELECT followers FROM metric_snapshot WHERE account_id = a.id AND followers IS NOT NULL
                AND taken_on > c.checked_on ORDER BY taken_on, id LIMIT 1)) AS followers
    FROM (SELECT DISTINCT check_id FROM checked_post) p
    JOIN background_check c ON c.id = p.check_id
    JOIN influencer i ON i.id = c.influencer_id AND i.trashed_at IS NULL
    JOIN account a ON a.id = coalesce(c.account_id,
        (SELECT id FROM account WHERE influencer_id = c.influencer_id ORDER BY position, id LIMIT 1))
)
SELECT l.person, l.account_id, l.platform, l.followers, p.likes, p.comments, p.link
FROM looked l JOIN checked_post p ON p.check_id = l.check_id
ORDER BY l.checked_on DESC, l.check_id DESC
"""


def _usable(table: BenchmarkTableRow) -> BenchmarkTable:
    """Return a table as the rules read it; lines without a rate are no yardstick."""
    rows = tuple(
        Benchmark(line.at_least, line.below, line.yardstick, line.sponsored_drop, line.likes_rate, line.comments_rate)
        for line in table.lines
        if line.yardstick is not None
    )
    # The rules say the year after the name: "Markerly 2016" must not become "Markerly 2016 2016".
    name = table.name.removesuffix(f" {table.year}")
    return BenchmarkTable(name, table.platform, table.formula, rows, table.year, table.origin)


def _numbers(default: Numbers, text: str | None) -> Numbers:
    """Return the numbers of a stored setting; what is missing or unreadable is as in `default`."""
    try:
        stored = json.loads(text) if text else {}
    except ValueError:
        return default
    if not isinstance(stored, dict):
        return default
    known = {
        name: type(value)(stored[name])
        for name, value in default._asdict().items()
        if isinstance(stored.get(name), int | float) and not isinstance(stored[name], bool)
    }
    return default._replace(**known)
