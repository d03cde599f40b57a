"""What the influencer list asks at every keystroke and at every change, as cheaply as it can be asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from planner.queries.influencers import FACETS, NO_VERDICT, InfluencerFilter, conditions_of
from planner.store.search import SUMMARY, matching
from planner.store.tables import Collaboration, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_IN_ONE_STATEMENT = 10_000


def numbers_with_words(connection: sa.Connection, words: str) -> set[int] | None:
    """Return the numbers of the people whose text holds the words, or None when there are no words."""
    found = matching(words)
    return None if found is None else _numbers(connection, found.subquery().c.rowid)


def numbers_in_facets(connection: sa.Connection, wanted: InfluencerFilter) -> set[int] | None:
    """Return the numbers of the people who pass everything but the words, or None when all do."""
    conditions = conditions_of(wanted._replace(words=""))
    if not conditions:
        return None
    return _numbers(connection, sa.select(SUMMARY.c.number).where(*conditions).subquery().c.number)


def _numbers(connection: sa.Connection, column: sa.ColumnElement[int]) -> set[int]:
    # One text instead of 100,000 rows: reading rows one by one takes longer than finding them.
    joined = connection.execute(sa.select(sa.func.group_concat(column))).scalar()
    return set(json.loads(f"[{joined}]")) if joined else set()


def facet_count(connection: sa.Connection, wanted: InfluencerFilter, facet: str) -> dict[str, int]:
    """Return the values of one facet and how many people each would show, the other facets kept; most first."""
    column = SUMMARY.c[FACETS[facet]]
    others: dict[str, Any] = {facet: frozenset()}
    conditions = conditions_of(wanted._replace(**others))
    count = sa.func.count()
    statement = sa.select(column, count).where(*conditions).group_by(column).order_by(count.desc(), column)
    found = {
        (value if value is not None else NO_VERDICT if facet == "verdicts" else ""): int(n)
        for value, n in connection.execute(statement)
    }
    found.pop("", None)
    return found


def members(connection: sa.Connection) -> tuple[int, int]:
    """Return how many people there are and the newest number: equal as long as nobody was added or deleted."""
    count, newest = connection.execute(sa.select(sa.func.count(), sa.func.max(SUMMARY.c.number))).one()
    return int(count), int(newest or 0)


def ids_of(connection: sa.Connection, numbers: Sequence[int]) -> list[str]:
    """Return the people of these numbers, in their order; a number that is gone is left out."""
    found: dict[int, str] = {}
    for start in range(0, len(numbers), MOST_IN_ONE_STATEMENT):
        some = list(numbers[start : start + MOST_IN_ONE_STATEMENT])
        statement = sa.select(SUMMARY.c.number, SUMMARY.c.influencer_id).where(SUMMARY.c.number.in_(some))
        found.update({row.number: row.influencer_id for row in connection.execute(statement)})
    return [found[number] for number in numbers if number in found]


def values_of(connection: sa.Connection, column: str) -> list[str]:
    """Return the values of a text column that are in use (niche or city), by alphabet."""
    key = SUMMARY.c[column]
    return list(connection.execute(sa.select(key).where(key != "").distinct().order_by(key)).scalars())


def campaigns_joined(connection: sa.Connection, influencer_ids: Sequence[str]) -> int:
    """Return in how many collaborations these people are, all campaigns together."""
    table = table_of(Collaboration)
    return sum(
        connection.execute(
            sa.select(sa.func.count())
            .select_from(table)
            .where(table.c.influencer_id.in_(list(influencer_ids[start : start + MOST_IN_ONE_STATEMENT])))
        ).scalar_one()
        for start in range(0, len(influencer_ids), MOST_IN_ONE_STATEMENT)
    )
