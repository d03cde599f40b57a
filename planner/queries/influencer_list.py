"""The influencer list: its order, its filters with their counts, and the rows that are looked at.

Plain SQL over the derived rows, on any connection of the workspace: the list is the first thing on the screen, and
importing SQLAlchemy takes longer than all the rest of the start.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.queries.influencer_filter import (
    ACTIONS,
    FACETS,
    NO_VALUE,
    NO_VERDICT,
    PARTED,
    TRASH_OUT,
    Condition,
    InfluencerFilter,
    action_condition,
    conditions,
    own_value,
    where,
)
from planner.queries.plain import fetch
from planner.rules.custom_values import OWN
from planner.store.words import Instead, matching, snippet_of
from planner.terms import EngagementFormula, Platform, Relationship, Tier, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.store.connections import AnyConnection

__all__ = ["NO_VALUE", "NO_VERDICT", "InfluencerFilter", "InfluencerRow"]

# Columns a list can be sorted by, and how an empty one is told: people without a value stand last in both directions.
# The owner's own fields are sorted by as `own:<id>`.
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
    "relationship": (f"instr('{' '.join(Relationship)}', relationship)", ""),
    "next_action": ("next_action_on", "next_action_on IS NULL"),
    "pic": ("lower(pic)", "pic = ''"),
    "lowest_price": ("lowest_price", "lowest_price IS NULL"),
}
_AMONG = "IN (SELECT value FROM json_each(?))"
_OWN_KIND = "SELECT kind FROM custom_field WHERE id = ?"
_CHOICES = "SELECT id FROM custom_field WHERE kind = 'choice' ORDER BY position, name"


class InfluencerRow(NamedTuple):
    """One line of the list; `number` is its place in the search rows, rates in percent, None where unknown.

    `lowest_price` in rupiah is the lowest of the rate card; `custom` maps the ids of the owner's own fields to values.
    """

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
    relationship: Relationship
    next_action: str
    next_action_on: date | None
    pic: str
    lowest_price: int | None
    custom: dict[str, str]


def sorted_numbers(connection: AnyConnection, column: str = "name", *, descending: bool = False) -> list[int]:
    """Return the numbers of all people in list order; KeyError for a column that cannot be sorted by."""
    key, empty = Condition(""), ""
    if column.startswith(OWN):
        key, empty = _own_key(connection, column)
    else:
        sql, empty = SORTABLE[column]
        key = Condition(sql)
    order = f"{key.sql} {'DESC' if descending else 'ASC'}"
    by = ", ".join(part for part in (empty, order, "" if key.sql == "name_key" else "name_key") if part)
    # What is empty is told by the same piece of SQL, with the same parameters.
    values = key.values * (2 if empty and key.values else 1)
    return _listed(connection, f"SELECT number FROM influencer_summary WHERE {TRASH_OUT} ORDER BY {by}", *values)


def matching_numbers(connection: AnyConnection, wanted: InfluencerFilter) -> set[int] | None:
    """Return the numbers of the people who pass a filter, or None when it lets everyone through."""
    worded = numbers_with_words(connection, wanted.words, wanted.instead)
    allowed = numbers_in_facets(connection, wanted)
    return worded if allowed is None else allowed if worded is None else allowed & worded


def numbers_with_words(connection: AnyConnection, words: str, instead: Instead = ()) -> set[int] | None:
    """Return the numbers of the people whose text holds the words, or None when there are no words."""
    found = matching(words, instead)
    return None if found is None else set(_listed(connection, found[0], found[1]))


def numbers_in_facets(connection: AnyConnection, wanted: InfluencerFilter) -> set[int] | None:
    """Return the numbers of the people who pass everything but the words, or None when all do."""
    facets = wanted.without_words()
    if not conditions(facets):
        return None
    asked = where(facets)
    return set(_listed(connection, f"SELECT number FROM influencer_summary {asked.sql}", *asked.values))


def count_matching(connection: AnyConnection, wanted: InfluencerFilter) -> int:
    """Return how many people pass a filter."""
    asked = where(wanted)
    ((count,),) = fetch(connection, f"SELECT count(*) FROM influencer_summary {asked.sql}", *asked.values)
    return int(count)


def facet_counts(connection: AnyConnection, wanted: InfluencerFilter) -> dict[str, dict[str, int]]:
    """Return the counts of every facet, by its name: the owner's own fields with choices too."""
    own = [OWN + str(row[0]) for row in fetch(connection, _CHOICES)]
    return {facet: facet_count(connection, wanted, facet) for facet in [*FACETS, "tags", "actions", *own]}


def facet_count(connection: AnyConnection, wanted: InfluencerFilter, facet: str) -> dict[str, int]:
    """Return the values of one facet and how many people each would show, the other facets kept; most first.

    People without a verdict count as `NO_VALUE`; elsewhere who has nothing written is no value to choose. Values of
    `actions` overlap: today is a day of this week.
    """
    if facet == "actions":
        return _action_counts(connection, wanted.without_facet(facet))
    column = own_value(facet) if facet.startswith(OWN) else Condition(FACETS.get(facet, "tags"))
    asked = where(wanted.without_facet(facet))
    sql = f"SELECT {column.sql} AS value, count(*) FROM influencer_summary {asked.sql} GROUP BY 1"
    counts: dict[str, int] = {}
    for value, n in fetch(connection, sql, *column.values, *asked.values):
        parts = str(value).split(PARTED[facet]) if value and facet in PARTED else [str(value or NO_VALUE)]
        for part in parts:
            counts[part] = counts.get(part, 0) + int(n)
    if facet != "verdicts":
        counts.pop(NO_VALUE, None)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def ranked(connection: AnyConnection, numbers: Sequence[int], words: Sequence[str]) -> list[int]:
    """Return people in their order, but whoever has all words in the name first, then those with one in the handle.

    `words` without accents, in lower case.
    """
    sql = f"SELECT number, name_key, lower(handle) FROM influencer_summary WHERE number {_AMONG}"
    ranks = {}
    for number, name, handle in fetch(connection, sql, json.dumps(list(numbers))):
        spaced, joined = f" {name}", f"{name} {handle}"
        is_named = all(f" {word}" in spaced for word in words)
        ranks[number] = 0 if is_named else 1 if any(word in joined for word in words) else 2
    return sorted(numbers, key=lambda number: ranks.get(number, 3))


def snippets(connection: AnyConnection, numbers: Sequence[int], words: str, instead: Instead = ()) -> dict[int, str]:
    """Return number -> the words around the first hit in everything written, for a few people; text is as stored."""
    found = snippet_of(words, instead)
    if found is None:
        return {}
    return {int(number): str(text) for number, text in fetch(connection, found[0], found[1], json.dumps(list(numbers)))}


def influencer_rows(connection: AnyConnection, numbers: Sequence[int]) -> list[InfluencerRow]:
    """Return the rows of the given numbers, in their order; a number that is gone is left out."""
    found = fetch(connection, f"{_ROWS} WHERE number {_AMONG}", json.dumps(list(numbers)))
    rows = {row[0]: _row(row) for row in found}
    return [rows[number] for number in numbers if number in rows]


def all_influencer_rows(connection: AnyConnection) -> list[InfluencerRow]:
    """Return everyone by name, for an export."""
    return [_row(row) for row in fetch(connection, f"{_ROWS} WHERE {TRASH_OUT} ORDER BY name_key")]


def numbers_of(connection: AnyConnection, influencer_ids: Iterable[str]) -> dict[str, int]:
    """Return id -> number of the people who are there, those in the trash too."""
    sql = f"SELECT influencer_id, number FROM influencer_summary WHERE influencer_id {_AMONG}"
    return dict(fetch(connection, sql, json.dumps(list(influencer_ids))))


def listed_numbers(connection: AnyConnection, influencer_ids: Iterable[str]) -> dict[str, int]:
    """Return id -> number in the list of the people who are listed: nobody in the trash."""
    sql = f"SELECT influencer_id, number FROM influencer_summary WHERE influencer_id {_AMONG} AND {TRASH_OUT}"
    return dict(fetch(connection, sql, json.dumps(list(influencer_ids))))


def ids_of(connection: AnyConnection, numbers: Sequence[int]) -> list[str]:
    """Return the people of these numbers, in their order; a number that is gone is left out."""
    sql = f"SELECT number, influencer_id FROM influencer_summary WHERE number {_AMONG}"
    found = dict(fetch(connection, sql, json.dumps(list(numbers))))
    return [found[number] for number in numbers if number in found]


def values_of(connection: AnyConnection, column: str) -> list[str]:
    """Return the values of a text column that are in use (niche, city or pic), by alphabet."""
    key = {"niche": "niche", "city": "city", "pic": "pic"}[column]
    sql = f"SELECT DISTINCT {key} FROM influencer_summary WHERE {TRASH_OUT} AND {key} <> '' ORDER BY {key}"
    return [str(row[0]) for row in fetch(connection, sql)]


def tag_names(connection: AnyConnection) -> list[str]:
    """Return all tags, by alphabet."""
    return [str(row[0]) for row in fetch(connection, "SELECT name FROM tag ORDER BY lower(name)")]


def count_all(connection: AnyConnection) -> int:
    """Return how many people are listed."""
    return members(connection)[0]


def members(connection: AnyConnection) -> tuple[int, int]:
    """Return how many people are listed and the newest number: equal as long as nobody was added or deleted."""
    sql = f"SELECT count(*), max(number) FROM influencer_summary WHERE {TRASH_OUT}"
    ((count, newest),) = fetch(connection, sql)
    return int(count), int(newest or 0)


def shop_name(connection: AnyConnection) -> str:
    """Return the shop's name, empty while none was written."""
    return "".join(str(row[0]) for row in fetch(connection, "SELECT name FROM brand LIMIT 1"))


def _listed(connection: AnyConnection, sql: str, *values: Any) -> list[int]:
    # One text instead of 100,000 rows: reading rows one by one takes longer than finding them.
    ((joined,),) = fetch(connection, f"SELECT group_concat(number) FROM ({sql})", *values)
    return json.loads(f"[{joined}]") if joined else []


def _own_key(connection: AnyConnection, column: str) -> tuple[Condition, str]:
    """Return how one of the owner's own fields is sorted: numbers by size, all else by letter; and what is empty."""
    value = own_value(column)
    kind = [row[0] for row in fetch(connection, _OWN_KIND, column.removeprefix(OWN))]
    key = f"CAST({value.sql} AS REAL)" if kind == ["number"] else f"lower({value.sql})"
    return Condition(key, value.values), f"{value.sql} IS NULL"


def _action_counts(connection: AnyConnection, wanted: InfluencerFilter) -> dict[str, int]:
    asked = where(wanted)
    today = wanted.today or date.today()  # noqa: DTZ011 (the date on the owner's wall)
    parts = [action_condition(action, today) for action in ACTIONS]
    sums = ", ".join(f"total({part.sql})" for part in parts)
    sql = f"SELECT {sums} FROM influencer_summary {asked.sql}"
    (row,) = fetch(connection, sql, *(value for part in parts for value in part.values), *asked.values)
    return {action: int(n) for action, n in zip(ACTIONS, row, strict=True)}


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
        relationship=Relationship(named.relationship),
        next_action_on=date.fromisoformat(str(named.next_action_on)) if named.next_action_on else None,
        custom=json.loads(str(named.custom)),
    )
