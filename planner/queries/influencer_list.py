"""The influencer list: its order, its filters with their counts, and the rows that are looked at.

Plain SQL over the derived rows, on any connection of the workspace: the list is the first thing on the screen, and
importing SQLAlchemy takes longer than all the rest of the start.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.store.words import matching
from planner.terms import EngagementFormula, Platform, Tier, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.store.connections import AnyConnection

# Columns a list can be sorted by, and how an empty one is told: people without a value stand last in both directions.
SORTABLE = {
    "name": ("name_key", ""),
    "tier": ("tier_rank", "tier_rank = 0"),
    "platform": ("platform", "platform IS NULL"),
    "handle": ("handle", "handle = ''"),
    "followers": ("followers", "followers IS NULL"),
    "engagement_rate": ("engagement_rate", "engagement_rate IS NULL"),
    "niche": ("niche", "niche = ''"),
    "city": ("city", "city = ''"),
    "phone": ("phone", "phone = ''"),
    "tags": ("tags", "tags = ''"),
    "verdict": ("verdict", "verdict IS NULL"),
}
NO_VERDICT = "none"
FACETS = {"tiers": "tier", "platforms": "platform", "niches": "niche", "cities": "city", "verdicts": "verdict"}
_AMONG = "IN (SELECT value FROM json_each(?))"


class InfluencerRow(NamedTuple):
    """One line of the list; `number` is its place in the search rows, rates in percent, None where unknown."""

    number: int
    id: str
    name: str
    tier: Tier | None
    platform: Platform | None
    platforms: tuple[Platform, ...]
    handle: str
    followers: int | None
    engagement_rate: float | None
    engagement_formula: EngagementFormula | None
    niche: str
    city: str
    phone: str
    tags: tuple[str, ...]
    verdict: Verdict | None


class InfluencerFilter(NamedTuple):
    """What is shown: words that must be found, and for each facet the values of which one must hold.

    `verdicts` may hold `NO_VERDICT` for people who were not checked yet.
    """

    words: str = ""
    tiers: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    niches: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()


def sorted_numbers(connection: AnyConnection, column: str = "name", *, descending: bool = False) -> list[int]:
    """Return the numbers of all people in list order; KeyError for a column that cannot be sorted by."""
    key, empty = SORTABLE[column]
    order = f"{key} {'DESC' if descending else 'ASC'}"
    by = ", ".join(part for part in (empty, order, "" if key == "name_key" else "name_key") if part)
    return [int(row[0]) for row in _run(connection, f"SELECT number FROM influencer_summary ORDER BY {by}")]


def matching_numbers(connection: AnyConnection, wanted: InfluencerFilter) -> set[int] | None:
    """Return the numbers of the people who pass a filter, or None when it lets everyone through."""
    worded, allowed = numbers_with_words(connection, wanted.words), numbers_in_facets(connection, wanted)
    return worded if allowed is None else allowed if worded is None else allowed & worded


def numbers_with_words(connection: AnyConnection, words: str) -> set[int] | None:
    """Return the numbers of the people whose text holds the words, or None when there are no words."""
    found = matching(words)
    return None if found is None else _numbers(connection, found[0], found[1])


def numbers_in_facets(connection: AnyConnection, wanted: InfluencerFilter) -> set[int] | None:
    """Return the numbers of the people who pass everything but the words, or None when all do."""
    where, values = _where(wanted._replace(words=""))
    return _numbers(connection, f"SELECT number FROM influencer_summary {where}", *values) if where else None


def count_matching(connection: AnyConnection, wanted: InfluencerFilter) -> int:
    """Return how many people pass a filter."""
    where, values = _where(wanted)
    ((count,),) = _run(connection, f"SELECT count(*) FROM influencer_summary {where}", *values)
    return int(count)


def facet_counts(connection: AnyConnection, wanted: InfluencerFilter) -> dict[str, dict[str, int]]:
    """Return the counts of every facet, by its name."""
    return {facet: facet_count(connection, wanted, facet) for facet in FACETS}


def facet_count(connection: AnyConnection, wanted: InfluencerFilter, facet: str) -> dict[str, int]:
    """Return the values of one facet and how many people each would show, the other facets kept; most first."""
    column = FACETS[facet]
    others: dict[str, Any] = {facet: frozenset()}
    where, values = _where(wanted._replace(**others))
    sql = f"SELECT {column}, count(*) AS n FROM influencer_summary {where} GROUP BY {column} ORDER BY n DESC, {column}"
    empty = NO_VERDICT if facet == "verdicts" else ""
    found = {empty if value is None else str(value): int(n) for value, n in _run(connection, sql, *values)}
    found.pop("", None)
    return found


def influencer_rows(connection: AnyConnection, numbers: Sequence[int]) -> list[InfluencerRow]:
    """Return the rows of the given numbers, in their order; a number that is gone is left out."""
    found = _run(connection, f"{_ROWS} WHERE number {_AMONG}", json.dumps(list(numbers)))
    rows = {row[0]: _row(row) for row in found}
    return [rows[number] for number in numbers if number in rows]


def all_influencer_rows(connection: AnyConnection) -> list[InfluencerRow]:
    """Return everyone by name, for an export."""
    return [_row(row) for row in _run(connection, f"{_ROWS} ORDER BY name_key")]


def numbers_of(connection: AnyConnection, influencer_ids: Iterable[str]) -> dict[str, int]:
    """Return id -> number in the list for the people who are there."""
    sql = f"SELECT influencer_id, number FROM influencer_summary WHERE influencer_id {_AMONG}"
    return dict(_run(connection, sql, json.dumps(list(influencer_ids))))


def ids_of(connection: AnyConnection, numbers: Sequence[int]) -> list[str]:
    """Return the people of these numbers, in their order; a number that is gone is left out."""
    sql = f"SELECT number, influencer_id FROM influencer_summary WHERE number {_AMONG}"
    found = dict(_run(connection, sql, json.dumps(list(numbers))))
    return [found[number] for number in numbers if number in found]


def values_of(connection: AnyConnection, column: str) -> list[str]:
    """Return the values of a text column that are in use (niche or city), by alphabet."""
    key, _ = SORTABLE[column]
    sql = f"SELECT DISTINCT {key} FROM influencer_summary WHERE {key} <> '' ORDER BY {key}"
    return [str(row[0]) for row in _run(connection, sql)]


def count_all(connection: AnyConnection) -> int:
    """Return how many people there are."""
    return members(connection)[0]


def members(connection: AnyConnection) -> tuple[int, int]:
    """Return how many people there are and the newest number: equal as long as nobody was added or deleted."""
    ((count, newest),) = _run(connection, "SELECT count(*), max(number) FROM influencer_summary")
    return int(count), int(newest or 0)


def shop_name(connection: AnyConnection) -> str:
    """Return the shop's name, empty while none was written."""
    return "".join(str(row[0]) for row in _run(connection, "SELECT name FROM brand LIMIT 1"))


def _run(connection: AnyConnection, sql: str, *values: Any) -> Sequence[Any]:
    # A plain connection while the window opens; SQLAlchemy's own for whoever works with that.
    run: Any = getattr(connection, "exec_driver_sql", None) or connection.execute
    found: Sequence[Any] = run(sql, values).fetchall()
    return found


def _numbers(connection: AnyConnection, sql: str, *values: Any) -> set[int]:
    # One text instead of 100,000 rows: reading rows one by one takes longer than finding them.
    ((joined,),) = _run(connection, f"SELECT group_concat(number) FROM ({sql})", *values)
    return set(json.loads(f"[{joined}]")) if joined else set()


def _where(wanted: InfluencerFilter) -> tuple[str, list[str]]:
    """Return the condition a row must satisfy and its parameters; empty when everyone passes."""
    conditions: list[str] = []
    values: list[str] = []
    if words := matching(wanted.words):
        conditions.append(f"number IN ({words[0]})")
        values.append(words[1])
    for facet, column in FACETS.items():
        chosen: frozenset[str] = getattr(wanted, facet)
        if not chosen:
            continue
        if facet == "platforms":
            # A person is found by any account, not only by the first.
            conditions.append(
                "EXISTS (SELECT 1 FROM json_each(?) WHERE instr(' ' || platforms || ' ', ' ' || value || ' '))"
            )
        else:
            unset = f" OR {column} IS NULL" if NO_VERDICT in chosen else ""
            conditions.append(f"({column} {_AMONG}{unset})")
        values.append(json.dumps(sorted(chosen)))
    for tag in sorted(wanted.tags):
        conditions.append("instr(', ' || lower(tags) || ', ', ', ' || lower(?) || ', ')")
        values.append(tag)
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), values


_ROWS = (
    "SELECT "
    + ", ".join("influencer_id" if name == "id" else name for name in InfluencerRow._fields)
    + """
FROM influencer_summary"""
)


def _row(row: Any) -> InfluencerRow:
    named = InfluencerRow._make(row)
    return named._replace(
        tier=Tier(named.tier) if named.tier else None,
        platform=Platform(named.platform) if named.platform else None,
        platforms=tuple(Platform(value) for value in str(named.platforms).split()),
        engagement_formula=EngagementFormula(named.engagement_formula) if named.engagement_formula else None,
        tags=tuple(str(named.tags).split(", ")) if named.tags else (),
        verdict=Verdict(named.verdict) if named.verdict else None,
    )
