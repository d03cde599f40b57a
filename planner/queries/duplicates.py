"""Who may be the same person twice, and what merging two people would bring together.

The search is plain SQL on any connection: a worker runs it on one of its own.
"""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.queries.plain import fetch
from planner.rules.duplicates import (
    NOT_DUPLICATES,
    Known,
    Pair,
    Shared,
    Sureness,
    compared,
    find_pairs,
    pair_of,
)
from planner.rules.merging import FIELDS
from planner.store.tables import (
    Account,
    Attachment,
    BackgroundCheck,
    Campaign,
    Collaboration,
    CompetitorWork,
    Controversy,
    CustomField,
    CustomValue,
    Exclusivity,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    Rate,
    Tag,
    TimelineNote,
    UsageRight,
    table_of,
)
from planner.terms import Platform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from planner.store.connections import AnyConnection

MOST_CHOSEN = 10
COUNTED = {
    "background_check": BackgroundCheck,
    "timeline_note": TimelineNote,
    "collaboration": Collaboration,
    "rate": Rate,
    "competitor_work": CompetitorWork,
    "controversy": Controversy,
    "attachment": Attachment,
    "exclusivity": Exclusivity,
    "usage_right": UsageRight,
}

_PEOPLE = """
SELECT id, name, phone, email, city FROM influencer
WHERE trashed_at IS NULL AND (? IS NULL OR id IN (SELECT value FROM json_each(?))) ORDER BY id
"""
_ACCOUNTS = """
SELECT influencer_id, platform, handle_key FROM account
WHERE handle_key <> '' AND (? IS NULL OR influencer_id IN (SELECT value FROM json_each(?))) ORDER BY position, id
"""


class PairRow(NamedTuple):
    """Two people who may be one, with their names; `is_set_aside` when somebody said they are two."""

    first: str
    second: str
    first_name: str
    second_name: str
    shared: tuple[Shared, ...]
    sureness: Sureness
    is_set_aside: bool

    @property
    def key(self) -> str:
        """Return the key of the pair, as a route names it."""
        return f"{self.first},{self.second}"


class Side(NamedTuple):
    """One person of a pair: their own fields by column, and how many rows of each kind they have."""

    id: str
    fields: Mapping[str, Any]
    created_at: datetime
    is_trashed: bool
    accounts: tuple[tuple[Platform, str], ...]
    numbers: int
    tags: tuple[str, ...]
    custom: Mapping[str, str]
    counts: Mapping[str, int]
    campaigns: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """Return their name."""
        return str(self.fields["name"])


class MergePreview(NamedTuple):
    """Two people beside each other, and the owner's own fields that either has something in: (id, name)."""

    sides: tuple[Side, Side]
    custom_fields: tuple[tuple[str, str], ...]

    def shared_campaigns(self) -> tuple[str, ...]:
        """Return the names of the campaigns both are in."""
        one, other = self.sides
        return tuple(name for pair in one.campaigns if (name := pair[1]) and pair in other.campaigns)

    def joined_accounts(self) -> int:
        """Return how many accounts both have: the same platform and handle."""
        one, other = self.sides
        return len({each for each in one.accounts if each[1]} & set(other.accounts))


def duplicate_pairs(
    connection: AnyConnection, report: Callable[[int, int], object] | None = None
) -> tuple[PairRow, ...]:
    """Return everyone not in the trash who may be there twice, the surest pairs first, those set aside last.

    `report(done, total)` is told how far the search is, and may raise to stop it.
    """
    people = known_people(connection)
    aside = set_aside_pairs(connection)
    names = {person.id: person.name for person in people}
    rows = [_row(pair, names, aside) for pair in find_pairs(people, report)]
    rows.sort(key=lambda row: row.is_set_aside)
    return tuple(rows)


def chosen_pairs(connection: AnyConnection, keys: Iterable[str]) -> tuple[PairRow, ...]:
    """Return every two of some people as a pair, whatever speaks for it; at most of `MOST_CHOSEN` people."""
    known = known_people(connection, list(keys)[:MOST_CHOSEN])
    names = {person.id: person.name for person in known}
    aside = set_aside_pairs(connection)
    pairs = (
        compared(*two) or Pair(two[0].id, two[1].id, (), Sureness.POSSIBLE) for two in itertools.combinations(known, 2)
    )
    return tuple(_row(pair, names, aside) for pair in pairs)


def known_people(connection: AnyConnection, only: Iterable[str] | None = None) -> list[Known]:
    """Return everyone not in the trash as far as duplicates go, in the order they were added."""
    keys = None if only is None else json.dumps(sorted(only))
    accounts: dict[str, list[tuple[Platform, str]]] = {}
    platforms = {platform.value: platform for platform in Platform}
    for owner, platform, handle in fetch(connection, _ACCOUNTS, keys, keys):
        accounts.setdefault(owner, []).append((platforms[platform], handle))
    return [
        Known(key, name, phone, email, city, tuple(accounts.get(key, ())))
        for key, name, phone, email, city in fetch(connection, _PEOPLE, keys, keys)
    ]


def set_aside_pairs(connection: AnyConnection) -> frozenset[tuple[str, str]]:
    """Return the pairs of which somebody said that they are two people, each in the order of its keys."""
    sql = "SELECT name FROM workspace_fact WHERE name GLOB ?"
    found = (pair_of(name) for (name,) in fetch(connection, sql, f"{NOT_DUPLICATES} *"))
    return frozenset(pair for pair in found if pair)


def merge_preview(connection: sa.Connection, one: str, other: str) -> MergePreview | None:
    """Return two people beside each other; None when one of them is gone."""
    sides = [side for key in (one, other) if (side := _side(connection, key)) is not None]
    if len(sides) != 2:  # noqa: PLR2004 (two people)
        return None
    table = table_of(CustomField)
    fields = connection.execute(sa.select(table.c.id, table.c.name).order_by(table.c.position, table.c.name)).all()
    used = {key for side in sides for key in side.custom}
    return MergePreview((sides[0], sides[1]), tuple((row.id, row.name) for row in fields if row.id in used))


def _row(pair: Pair, names: Mapping[str, str], aside: frozenset[tuple[str, str]]) -> PairRow:
    ordered = tuple(sorted((pair.first, pair.second)))
    return PairRow(
        pair.first, pair.second, names[pair.first], names[pair.second], pair.shared, pair.sureness, ordered in aside
    )


def _side(connection: sa.Connection, key: str) -> Side | None:
    people, accounts, numbers = table_of(Influencer), table_of(Account), table_of(MetricSnapshot)
    person = connection.execute(sa.select(people).where(people.c.id == key)).mappings().one_or_none()
    if person is None:
        return None
    own = accounts.c.influencer_id == key
    held = connection.execute(
        sa.select(accounts.c.platform, accounts.c.handle_key).where(own).order_by(accounts.c.position, accounts.c.id)
    )
    values = table_of(CustomValue)
    counted = sa.select(sa.func.count()).select_from(numbers.join(accounts, accounts.c.id == numbers.c.account_id))
    return Side(
        key,
        {field: person[field] for field in FIELDS},
        person["created_at"],
        person["trashed_at"] is not None,
        tuple((row.platform, row.handle_key) for row in held),
        int(connection.execute(counted.where(own)).scalar_one()),
        _tags(connection, key),
        {row.field_id: row.value for row in connection.execute(sa.select(values).where(values.c.influencer_id == key))},
        {name: _count(connection, model, key) for name, model in COUNTED.items()},
        _campaigns(connection, key),
    )


def _tags(connection: sa.Connection, key: str) -> tuple[str, ...]:
    tags, held = table_of(Tag), table_of(InfluencerTag)
    statement = sa.select(tags.c.name).join(held, held.c.tag_id == tags.c.id).where(held.c.influencer_id == key)
    return tuple(connection.execute(statement.order_by(tags.c.name)).scalars())


def _campaigns(connection: sa.Connection, key: str) -> tuple[tuple[str, str], ...]:
    joined, campaigns = table_of(Collaboration), table_of(Campaign)
    statement = sa.select(campaigns.c.id, campaigns.c.name).join(joined, joined.c.campaign_id == campaigns.c.id)
    rows = connection.execute(statement.where(joined.c.influencer_id == key).order_by(campaigns.c.name))
    return tuple((row.id, row.name) for row in rows)


def _count(connection: sa.Connection, model: Any, key: str) -> int:
    table = table_of(model)
    statement = sa.select(sa.func.count()).select_from(table).where(table.c.influencer_id == key)
    return int(connection.execute(statement).scalar_one())
