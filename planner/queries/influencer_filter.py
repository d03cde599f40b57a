"""What a list of influencers is asked for, and the SQL conditions that say so.

Plain SQL without SQLAlchemy, like the list itself. Everybody in the trash is left out: the indexes of the search rows
hold only those who are not, so every condition begins with `trashed = 0`.
"""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from planner.rules.custom_values import OWN
from planner.store.words import Instead, matching

NO_VALUE = "none"  # the value of a facet that stands for "nothing written"
NO_VERDICT = NO_VALUE
TRASH_OUT = "trashed = 0"
# Facets with one value a person, and where it stands.
FACETS = {
    "tiers": "tier",
    "verdicts": "verdict",
    "relationships": "relationship",
    "platforms": "platforms",
    "niches": "niche",
    "cities": "city",
    "pics": "pic",
}
# Facets with several values a person, and what parts them.
PARTED = {"platforms": " ", "tags": ", "}
LIMITED = {
    "followers": "followers",
    "engagement_rate": "engagement_rate",
    "lowest_price": "lowest_price",
    "next_action_on": "next_action_on",
}
# When the next action is due; the words a filter keeps, so that "this week" means another week next week.
LATE, TODAY, TOMORROW, THIS_WEEK, NEXT_WEEK, THIS_MONTH = "late", "today", "tomorrow", "week", "next_week", "month"
ACTIONS = (LATE, TODAY, TOMORROW, THIS_WEEK, NEXT_WEEK, THIS_MONTH, NO_VALUE)
_AMONG = "IN (SELECT value FROM json_each(?))"
_TAGGED = "SELECT g.influencer_id FROM influencer_tag g JOIN tag t ON t.id = g.tag_id WHERE t.name = ? COLLATE NOCASE"
_SUNDAY = 6
_WEEK = 7


class Limit(NamedTuple):
    """A number or a date that must lie between two ends; None leaves an end open.

    `column` is a key of `LIMITED` or one of the owner's own fields (`own:<id>`); dates are ISO text. `is_empty` asks
    for people without a value instead.
    """

    column: str
    low: float | str | None = None
    high: float | str | None = None
    with_low: bool = True
    with_high: bool = True
    is_empty: bool = False


class OwnWanted(NamedTuple):
    """One of the owner's own fields and the values of which one must stand in it; `is_part` finds parts of texts."""

    field_id: str
    values: frozenset[str]
    is_part: bool = False


class InfluencerFilter(NamedTuple):
    """What is shown: words that must be found, and for each facet the values of which one must hold.

    Every tag and every limit must hold. A facet may hold `NO_VALUE` for people of whom nothing is written. `instead`
    gives the words that are looked for in the place of a mistyped one. `actions` are words of `ACTIONS`, reckoned from
    `today`. Nobody is shown who passes a part of `unwanted`.
    """

    words: str = ""
    tiers: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    niches: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    relationships: frozenset[str] = frozenset()
    pics: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    limits: tuple[Limit, ...] = ()
    own: tuple[OwnWanted, ...] = ()
    instead: Instead = ()
    today: date | None = None
    unwanted: InfluencerFilter | None = None

    def without_words(self) -> InfluencerFilter:
        """Return the filter without the words that are looked for."""
        return self._replace(words="", instead=())

    def without_facet(self, facet: str) -> InfluencerFilter:
        """Return the filter without the chosen values of one facet."""
        if facet.startswith(OWN):
            return self._replace(own=tuple(one for one in self.own if OWN + one.field_id != facet))
        nothing: dict[str, Any] = {facet: frozenset()}
        return self._replace(**nothing)


class Condition(NamedTuple):
    """A piece of SQL and its parameters."""

    sql: str
    values: tuple[Any, ...] = ()


def where(wanted: InfluencerFilter) -> Condition:
    """Return the WHERE clause for the people who pass a filter; nobody in the trash does."""
    parts = conditions(wanted)
    sql = " AND ".join([TRASH_OUT, *(part.sql for part in parts)])
    return Condition(f"WHERE {sql}", tuple(value for part in parts for value in part.values))


def conditions(wanted: InfluencerFilter) -> list[Condition]:
    """Return what a row must satisfy beside not being in the trash; empty when everyone passes."""
    found = _worded(wanted.words, wanted.instead) + _parts(wanted)
    if wanted.unwanted is not None:
        # "Not this word, not that one": each of them alone sends a person away.
        words = [one for word in wanted.unwanted.words.split() for one in _worded(word, ())]
        parts = [*words, *_parts(wanted.unwanted._replace(today=wanted.today))]
        found += [Condition(f"({part.sql}) IS NOT TRUE", part.values) for part in parts]
    return found


def own_value(column: str) -> Condition:
    """Return the SQL of one of the owner's own fields (`own:<id>`); KeyError for what is none."""
    field_id = column.removeprefix(OWN)
    if not column.startswith(OWN) or not re.fullmatch(r"[0-9a-f]{32}", field_id):
        raise KeyError(column)
    return Condition("json_extract(custom, ?)", (f'$."{field_id}"',))


def action_days(action: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day a word of `ACTIONS` means; None for an open end."""
    sunday = today + timedelta(days=_SUNDAY - today.weekday())
    next_month = (today.replace(day=1) + timedelta(days=31)).replace(day=1)
    days = {
        LATE: (None, today - timedelta(days=1)),
        TODAY: (today, today),
        TOMORROW: (today + timedelta(days=1),) * 2,
        THIS_WEEK: (sunday - timedelta(days=_SUNDAY), sunday),
        NEXT_WEEK: (sunday + timedelta(days=1), sunday + timedelta(days=_WEEK)),
        THIS_MONTH: (today.replace(day=1), next_month - timedelta(days=1)),
    }
    return days[action]


def action_condition(action: str, today: date) -> Condition:
    """Return the SQL for people whose next action falls into a word of `ACTIONS`."""
    if action == NO_VALUE:
        return Condition("next_action_on IS NULL")
    first, last = action_days(action, today)
    low, high = (day.isoformat() if day else None for day in (first, last))
    return _between(Condition("next_action_on"), Limit("", low, high))


def _worded(words: str, instead: Instead) -> list[Condition]:
    found = matching(words, instead)
    return [] if found is None else [Condition(f"number IN ({found[0]})", (found[1],))]


def _parts(wanted: InfluencerFilter) -> list[Condition]:
    found = [_chosen(facet, getattr(wanted, facet)) for facet in FACETS if getattr(wanted, facet)]
    found += [_tagged(tag) for tag in sorted(wanted.tags)]
    if wanted.actions:
        today = wanted.today or date.today()  # noqa: DTZ011 (the date on the owner's wall)
        found.append(_any([action_condition(action, today) for action in sorted(wanted.actions)]))
    found += [_limited(limit) for limit in wanted.limits]
    found += [_owned(own) for own in wanted.own]
    return found


def _any(parts: list[Condition]) -> Condition:
    sql = " OR ".join(part.sql for part in parts)
    return Condition(f"({sql})", tuple(value for part in parts for value in part.values))


def _chosen(facet: str, chosen: frozenset[str]) -> Condition:
    column, values = FACETS[facet], json.dumps(sorted(chosen))
    if facet in PARTED:
        # A person is found by any account, not only by the first; there are few sets of them, however many people.
        sets = f"SELECT DISTINCT {column} AS held FROM influencer_summary WHERE {TRASH_OUT}"  # noqa: S608 (all ours)
        one = "EXISTS (SELECT 1 FROM json_each(?) WHERE instr(' ' || held || ' ', ' ' || value || ' '))"
        some = f"{column} IN (SELECT held FROM ({sets}) WHERE {one})"  # noqa: S608 (all ours)
    else:
        some = f"{column} {_AMONG}"
    return Condition(f"({some}{f' OR {_is_empty(column)}' if NO_VALUE in chosen else ''})", (values,))


def _tagged(tag: str) -> Condition:
    if tag == NO_VALUE:
        return Condition("tags = ''")
    # Not by the text of the row: a tag few have is found without reading everyone.
    return Condition(f"influencer_id IN ({_TAGGED})", (tag,))


def _is_empty(column: str) -> str:
    return f"{column} IS NULL" if column in {"tier", "verdict"} else f"{column} = ''"


def _limited(limit: Limit) -> Condition:
    value = Condition(LIMITED[limit.column]) if limit.column in LIMITED else own_value(limit.column)
    if limit.is_empty:
        return Condition(f"{value.sql} IS NULL", value.values)
    is_number = limit.column not in LIMITED and not isinstance(limit.low or limit.high, str)
    return _between(Condition(f"CAST({value.sql} AS REAL)", value.values) if is_number else value, limit)


def _between(value: Condition, limit: Limit) -> Condition:
    parts = []
    if limit.low is not None:
        parts.append(Condition(f"{value.sql} {'>=' if limit.with_low else '>'} ?", (*value.values, limit.low)))
    if limit.high is not None:
        parts.append(Condition(f"{value.sql} {'<=' if limit.with_high else '<'} ?", (*value.values, limit.high)))
    sql = " AND ".join(part.sql for part in parts)
    return Condition(f"({sql})", tuple(value for part in parts for value in part.values))


def _owned(own: OwnWanted) -> Condition:
    value = own_value(OWN + own.field_id)
    parts = [Condition(f"{value.sql} IS NULL", value.values)] if NO_VALUE in own.values else []
    for text in sorted(own.values - {NO_VALUE}):
        if own.is_part:
            parts.append(Condition(f"instr(lower({value.sql}), lower(?)) > 0", (*value.values, text)))
        else:
            parts.append(Condition(f"lower({value.sql}) = lower(?)", (*value.values, text)))
    return _any(parts)
