"""Everything about one person, and what is asked about several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.queries.influencer_list import InfluencerRow, influencer_rows, numbers_of
from planner.store.tables import (
    Account,
    BackgroundCheck,
    Campaign,
    Collaboration,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    Tag,
    TimelineNote,
    table_of,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from planner.terms import ContactChannel, EngagementFormula, Gender, Platform, Relationship, Stage, Tier, Verdict


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
    """One timeline note; with a channel it is a contact that was made."""

    id: str
    noted_at: datetime
    text: str
    channel: ContactChannel | None = None


class ParticipationRow(NamedTuple):
    """One campaign a person is or was in."""

    collaboration_id: str
    campaign_id: str
    campaign: str
    stage: Stage
    stage_since: date


class Standing(NamedTuple):
    """How the shop and a person stand, what comes next, and where their data came from."""

    relationship: Relationship
    blacklisted_on: date | None
    blacklist_reason: str
    next_action: str
    next_action_on: date | None
    pic: str
    consent_on: date | None
    consent_note: str


class Audience(NamedTuple):
    """Who a person is and who follows them, as they or a file tell it; women in percent of the followers."""

    gender: Gender | None
    birth_year: int | None
    audience_cities: str
    audience_ages: str
    audience_women: float | None


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
    standing: Standing
    audience: Audience


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
        standing=Standing(*(getattr(person, name) for name in Standing._fields)),
        audience=Audience(*(getattr(person, name) for name in Audience._fields)),
    )


def _accounts(connection: sa.Connection, influencer_id: str) -> tuple[AccountRow, ...]:
    accounts, numbers = table_of(Account), table_of(MetricSnapshot)
    found = connection.execute(
        sa.select(accounts.c.id, accounts.c.platform, accounts.c.handle)
        .where(accounts.c.influencer_id == influencer_id)
        .order_by(accounts.c.position, accounts.c.id)
    ).all()
    snapshots: dict[str, list[SnapshotRow]] = {account.id: [] for account in found}
    dated = connection.execute(
        sa.select(numbers.c.account_id, *(numbers.c[name] for name in SnapshotRow._fields))
        .where(numbers.c.account_id.in_(list(snapshots)))
        .order_by(numbers.c.taken_on.desc(), numbers.c.id.desc())
    )
    for account_id, *row in dated:
        snapshots[account_id].append(SnapshotRow(*row))
    return tuple(AccountRow(*account, tuple(snapshots[account.id])) for account in found)


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
        sa.select(table.c.id, table.c.noted_at, table.c.text, table.c.channel)
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


def tag_counts(connection: sa.Connection) -> dict[str, int]:
    """Return every tag and how many people have it."""
    tags, held = table_of(Tag), table_of(InfluencerTag)
    statement = (
        sa.select(tags.c.name, sa.func.count(held.c.id))
        .join(held, held.c.tag_id == tags.c.id, isouter=True)
        .group_by(tags.c.name)
        .order_by(tags.c.name)
    )
    return {name: int(n) for name, n in connection.execute(statement)}
