"""Everyone with accounts and latest numbers, as an import compares a file with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.store.search import SUMMARY
from planner.store.tables import Account, BackgroundCheck, Influencer, InfluencerTag, MetricSnapshot, Tag, table_of
from planner.terms import Tier

if TYPE_CHECKING:
    from planner.terms import Platform, Verdict


class KnownAccount(NamedTuple):
    """An account and its latest numbers, each the newest that is not empty."""

    id: str
    platform: Platform
    handle: str
    followers: int | None
    engagement_rate: float | None
    likes: int | None
    comments: int | None
    views: int | None


class KnownPerson(NamedTuple):
    """A person as far as a spreadsheet can speak of them; the tier is the one that lists show."""

    id: str
    name: str
    niche: str
    city: str
    phone: str
    email: str
    tier: Tier | None
    verdict: Verdict | None
    notes: str
    tags: tuple[str, ...]
    accounts: tuple[KnownAccount, ...]


def known_people(connection: sa.Connection) -> list[KnownPerson]:
    """Return everyone, in the order they were added; a handful of queries however many there are."""
    people, held, tags = table_of(Influencer), table_of(InfluencerTag), table_of(Tag)
    tags_of: dict[str, list[str]] = {}
    for person_id, name in connection.execute(
        sa.select(held.c.influencer_id, tags.c.name).join(tags, tags.c.id == held.c.tag_id).order_by(tags.c.name)
    ):
        tags_of.setdefault(person_id, []).append(name)
    accounts_of = _accounts(connection)
    verdict_of = _verdicts(connection)
    columns = ("id", "name", "niche", "city", "phone", "email", "notes")
    return [
        KnownPerson(
            row.id,
            row.name,
            row.niche,
            row.city,
            row.phone,
            row.email,
            Tier(row.tier) if row.tier else None,
            verdict_of.get(row.id),
            row.notes,
            tuple(tags_of.get(row.id, ())),
            tuple(accounts_of.get(row.id, ())),
        )
        for row in connection.execute(
            sa.select(*(people.c[name] for name in columns), SUMMARY.c.tier)
            .join(SUMMARY, SUMMARY.c.influencer_id == people.c.id)
            .order_by(people.c.id)
        )
    ]


def _accounts(connection: sa.Connection) -> dict[str, list[KnownAccount]]:
    accounts, numbers = table_of(Account), table_of(MetricSnapshot)
    measures = ("followers", "engagement_rate", "likes", "comments", "views")
    latest: dict[str, dict[str, float]] = {}
    for row in connection.execute(
        sa.select(numbers.c.account_id, *(numbers.c[name] for name in measures)).order_by(
            numbers.c.taken_on, numbers.c.id
        )
    ).mappings():
        known = latest.setdefault(row["account_id"], {})
        known.update({name: row[name] for name in measures if row[name] is not None})
    grouped: dict[str, list[KnownAccount]] = {}
    for row in connection.execute(sa.select(accounts).order_by(accounts.c.position, accounts.c.id)).mappings():
        known = latest.get(row["id"], {})
        account = KnownAccount(row["id"], row["platform"], row["handle"], *(known.get(name) for name in measures))  # type: ignore[arg-type]
        grouped.setdefault(row["influencer_id"], []).append(account)
    return grouped


def _verdicts(connection: sa.Connection) -> dict[str, Verdict]:
    checks = table_of(BackgroundCheck)
    statement = (
        sa.select(checks.c.influencer_id, checks.c.verdict)
        .where(checks.c.verdict.is_not(None))
        .order_by(checks.c.checked_on, checks.c.id)
    )
    return {row.influencer_id: row.verdict for row in connection.execute(statement)}
