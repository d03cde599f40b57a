"""Who lies in the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.store.search import SUMMARY
from planner.store.tables import Campaign, Collaboration, Influencer, table_of
from planner.terms import Platform

if TYPE_CHECKING:
    from datetime import datetime


class TrashRow(NamedTuple):
    """One person in the trash, since when, and the campaigns they are in."""

    id: str
    name: str
    handle: str
    platform: Platform | None
    trashed_at: datetime
    campaigns: tuple[str, ...]


def trashed_people(connection: sa.Connection) -> list[TrashRow]:
    """Return who is in the trash, the latest first."""
    people, collaborations, campaigns = table_of(Influencer), table_of(Collaboration), table_of(Campaign)
    joined: dict[str, list[str]] = {}
    in_trash = people.c.trashed_at.is_not(None)
    for person, campaign in connection.execute(
        sa.select(collaborations.c.influencer_id, campaigns.c.name)
        .join(campaigns, campaigns.c.id == collaborations.c.campaign_id)
        .join(people, people.c.id == collaborations.c.influencer_id)
        .where(in_trash)
        .order_by(campaigns.c.name)
    ):
        joined.setdefault(person, []).append(campaign)
    statement = (
        sa.select(people.c.id, people.c.name, SUMMARY.c.handle, SUMMARY.c.platform, people.c.trashed_at)
        .join(SUMMARY, SUMMARY.c.influencer_id == people.c.id)
        .where(in_trash)
        .order_by(people.c.trashed_at.desc(), people.c.name)
    )
    return [
        TrashRow(key, name, handle, Platform(platform) if platform else None, at, tuple(joined.get(key, ())))
        for key, name, handle, platform, at in connection.execute(statement)
    ]


def trash_count(connection: sa.Connection) -> int:
    """Return how many people are in the trash."""
    people = table_of(Influencer)
    return int(
        connection.execute(
            sa.select(sa.func.count()).select_from(people).where(people.c.trashed_at.is_not(None))
        ).scalar_one()
    )
