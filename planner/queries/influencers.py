"""The influencer list, its filters and counts, and everything about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.store.search import SUMMARY, matching
from planner.store.tables import (
    Account,
    BackgroundCheck,
    Campaign,
    Collaboration,
    Influencer,
    MetricSnapshot,
    Tag,
    TimelineNote,
    table_of,
)
from planner.terms import EngagementFormula, Platform, Stage, Tier, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

# Columns a list can be sorted by; people without a value stand last in both directions.
SORTABLE = {
    "name": SUMMARY.c.name_key,
    "tier": SUMMARY.c.tier_rank,
    "platform": SUMMARY.c.platform,
    "handle": SUMMARY.c.handle,
    "followers": SUMMARY.c.followers,
    "engagement_rate": SUMMARY.c.engagement_rate,
    "niche": SUMMARY.c.niche,
    "city": SUMMARY.c.city,
    "phone": SUMMARY.c.phone,
    "tags": SUMMARY.c.tags,
    "verdict": SUMMARY.c.verdict,
}
NO_VERDICT = "none"


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


FACETS = {"tiers": "tier", "platforms": "platform", "niches": "niche", "cities": "city", "verdicts": "verdict"}


def sorted_numbers(connection: sa.Connection, column: str = "name", *, descending: bool = False) -> list[int]:
    """Return the numbers of all people in list order; KeyError for a column that cannot be sorted by."""
    key = SORTABLE[column]
    order = key.desc() if descending else key.asc()
    empty = key.is_(None) | (key == "") if isinstance(key.type, sa.String) else key.is_(None)
    statement = sa.select(SUMMARY.c.number).order_by(
        *(() if column == "name" else (empty,)), order, *(() if column == "name" else (SUMMARY.c.name_key,))
    )
    return list(connection.execute(statement).scalars())


def matching_numbers(connection: sa.Connection, wanted: InfluencerFilter) -> set[int] | None:
    """Return the numbers of the people who pass a filter, or None when it lets everyone through."""
    conditions = conditions_of(wanted)
    if not conditions:
        return None
    return set(connection.execute(sa.select(SUMMARY.c.number).where(*conditions)).scalars())


def influencer_rows(connection: sa.Connection, numbers: Sequence[int]) -> list[InfluencerRow]:
    """Return the rows of the given numbers, in their order; a number that is gone is left out."""
    columns = [SUMMARY.c["influencer_id" if name == "id" else name] for name in InfluencerRow._fields]
    found = connection.execute(sa.select(*columns).where(SUMMARY.c.number.in_(numbers))).all()
    rows = {row.number: _row(row) for row in found}
    return [rows[number] for number in numbers if number in rows]


def all_influencer_rows(connection: sa.Connection) -> list[InfluencerRow]:
    """Return everyone by name, for an export."""
    columns = [SUMMARY.c["influencer_id" if name == "id" else name] for name in InfluencerRow._fields]
    return [_row(row) for row in connection.execute(sa.select(*columns).order_by(SUMMARY.c.name_key))]


def numbers_of(connection: sa.Connection, influencer_ids: Iterable[str]) -> dict[str, int]:
    """Return id -> number in the list for the people who are there."""
    statement = sa.select(SUMMARY.c.influencer_id, SUMMARY.c.number).where(
        SUMMARY.c.influencer_id.in_(list(influencer_ids))
    )
    return {row.influencer_id: row.number for row in connection.execute(statement)}


def count_all(connection: sa.Connection) -> int:
    """Return how many people there are."""
    return connection.execute(sa.select(sa.func.count()).select_from(SUMMARY)).scalar_one()


def tag_counts(connection: sa.Connection) -> dict[str, int]:
    """Return every tag and how many people have it."""
    from planner.store.tables import InfluencerTag

    tags, held = table_of(Tag), table_of(InfluencerTag)
    statement = (
        sa.select(tags.c.name, sa.func.count(held.c.id))
        .join(held, held.c.tag_id == tags.c.id, isouter=True)
        .group_by(tags.c.name)
        .order_by(tags.c.name)
    )
    return {name: int(n) for name, n in connection.execute(statement)}


def conditions_of(wanted: InfluencerFilter) -> list[sa.ColumnElement[bool]]:
    """Return what a summary row must satisfy to pass a filter; empty when everyone passes."""
    conditions: list[sa.ColumnElement[bool]] = []
    words = matching(wanted.words)
    if words is not None:
        conditions.append(SUMMARY.c.number.in_(words))
    for facet, column_name in FACETS.items():
        values: frozenset[str] = getattr(wanted, facet)
        if facet == "platforms":
            # A person is found by any account, not only by the first.
            spaced = sa.literal(" ") + SUMMARY.c.platforms + " "
            if values:
                conditions.append(sa.or_(*(spaced.contains(f" {value} ", autoescape=True) for value in values)))
        elif values:
            chosen = SUMMARY.c[column_name].in_(values)
            conditions.append(chosen | SUMMARY.c[column_name].is_(None) if NO_VERDICT in values else chosen)
    spaced = sa.literal(", ") + SUMMARY.c.tags + ", "
    conditions.extend(spaced.icontains(f", {tag}, ", autoescape=True) for tag in wanted.tags)
    return conditions


def _row(row: sa.Row[Any]) -> InfluencerRow:
    return InfluencerRow(
        number=row.number,
        id=row.influencer_id,
        name=row.name,
        tier=Tier(row.tier) if row.tier else None,
        platform=Platform(row.platform) if row.platform else None,
        platforms=tuple(Platform(value) for value in row.platforms.split()),
        handle=row.handle,
        followers=row.followers,
        engagement_rate=row.engagement_rate,
        engagement_formula=EngagementFormula(row.engagement_formula) if row.engagement_formula else None,
        niche=row.niche,
        city=row.city,
        phone=row.phone,
        tags=tuple(row.tags.split(", ")) if row.tags else (),
        verdict=Verdict(row.verdict) if row.verdict else None,
    )


class SnapshotRow(NamedTuple):
    """Numbers of an account on a day."""

    id: str
    taken_on: date
    followers: int | None
    engagement_rate: float | None
    engagement_formula: EngagementFormula
    likes: int | None
    comments: int | None
    views: int | None
    original: str
    source: str


class AccountRow(NamedTuple):
    """One account with its dated numbers, newest first."""

    id: str
    platform: Platform
    handle: str
    snapshots: tuple[SnapshotRow, ...]


class CheckRow(NamedTuple):
    """One background check."""

    id: str
    checked_on: date
    checked_by: str
    verdict: Verdict | None
    reason: str
    notes: str
    recheck_on: date | None


class NoteRow(NamedTuple):
    """One timeline note."""

    id: str
    noted_at: datetime
    text: str


class ParticipationRow(NamedTuple):
    """One campaign a person is or was in."""

    collaboration_id: str
    campaign_id: str
    campaign: str
    stage: Stage
    stage_since: date


class InfluencerDetail(NamedTuple):
    """Everything about one person; checks and notes newest first."""

    row: InfluencerRow
    email: str
    notes: str
    source: str
    tier_given: Tier | None
    created_at: datetime
    accounts: tuple[AccountRow, ...]
    checks: tuple[CheckRow, ...]
    timeline: tuple[NoteRow, ...]
    campaigns: tuple[ParticipationRow, ...]


def influencer_detail(connection: sa.Connection, influencer_id: str) -> InfluencerDetail | None:
    """Return one person, or None when they are gone."""
    people = table_of(Influencer)
    person = connection.execute(sa.select(people).where(people.c.id == influencer_id)).one_or_none()
    if person is None:
        return None
    (row,) = influencer_rows(connection, list(numbers_of(connection, [influencer_id]).values()))
    return InfluencerDetail(
        row=row,
        email=person.email,
        notes=person.notes,
        source=person.source,
        tier_given=person.tier_given,
        created_at=person.created_at,
        accounts=_accounts(connection, influencer_id),
        checks=_checks(connection, influencer_id),
        timeline=_timeline(connection, influencer_id),
        campaigns=_campaigns(connection, influencer_id),
    )


def _accounts(connection: sa.Connection, influencer_id: str) -> tuple[AccountRow, ...]:
    accounts, numbers = table_of(Account), table_of(MetricSnapshot)
    found = connection.execute(
        sa.select(accounts)
        .where(accounts.c.influencer_id == influencer_id)
        .order_by(accounts.c.position, accounts.c.id)
    ).all()
    columns = [numbers.c[name] for name in SnapshotRow._fields]
    newest_first = numbers.c.taken_on.desc(), numbers.c.id.desc()
    return tuple(
        AccountRow(
            account.id,
            account.platform,
            account.handle,
            tuple(
                SnapshotRow(*row)
                for row in connection.execute(
                    sa.select(*columns).where(numbers.c.account_id == account.id).order_by(*newest_first)
                )
            ),
        )
        for account in found
    )


def _checks(connection: sa.Connection, influencer_id: str) -> tuple[CheckRow, ...]:
    table = table_of(BackgroundCheck)
    statement = (
        sa.select(*(table.c[name] for name in CheckRow._fields))
        .where(table.c.influencer_id == influencer_id)
        .order_by(table.c.checked_on.desc(), table.c.id.desc())
    )
    return tuple(CheckRow(*row) for row in connection.execute(statement))


def _timeline(connection: sa.Connection, influencer_id: str) -> tuple[NoteRow, ...]:
    table = table_of(TimelineNote)
    statement = (
        sa.select(table.c.id, table.c.noted_at, table.c.text)
        .where(table.c.influencer_id == influencer_id)
        .order_by(table.c.noted_at.desc(), table.c.id.desc())
    )
    return tuple(NoteRow(*row) for row in connection.execute(statement))


def _campaigns(connection: sa.Connection, influencer_id: str) -> tuple[ParticipationRow, ...]:
    collaborations, campaigns = table_of(Collaboration), table_of(Campaign)
    statement = (
        sa.select(
            collaborations.c.id, campaigns.c.id, campaigns.c.name, collaborations.c.stage, collaborations.c.stage_since
        )
        .join(campaigns, campaigns.c.id == collaborations.c.campaign_id)
        .where(collaborations.c.influencer_id == influencer_id)
        .order_by(collaborations.c.stage_since.desc())
    )
    return tuple(ParticipationRow(*row) for row in connection.execute(statement))
