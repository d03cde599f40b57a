"""Dated promises about people, and which of them stand in the way of work that is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.queries.rates import among
from planner.queries.yardsticks import yardsticks
from planner.rules import clashes as rules
from planner.rules.topics import product_kind
from planner.store.tables import (
    Brand,
    Campaign,
    Collaboration,
    Competitor,
    CompetitorWork,
    Deliverable,
    Exclusivity,
    Influencer,
    Product,
    UsageRight,
    table_of,
)
from planner.terms import EXITS, Relationship, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from planner.terms import ExclusivityKind, Platform, Side, UsageKind

# Collaborations that need no warning any more: nothing is planned in them.
_OVER = (*EXITS, Stage.DONE, Stage.MEASURED)


class ExclusivityRow(NamedTuple):
    """One promise not to work for others; `ours` binds them to us, `theirs` to `brand`. None is an open end."""

    id: str
    influencer_id: str
    collaboration_id: str | None
    side: Side
    kind: ExclusivityKind
    brand: str
    competitor_id: str | None
    category: str
    platform: Platform | None
    starts_on: date | None
    ends_on: date | None
    notes: str

    def promise(self) -> rules.Exclusivity:
        """Return it as the rules of clashes know it."""
        return rules.Exclusivity(
            self.side, self.kind, self.brand, self.category, self.platform, self.starts_on, self.ends_on
        )


class UsageRightRow(NamedTuple):
    """One right to use content; `channels` in words, empty for all of them."""

    id: str
    influencer_id: str
    collaboration_id: str | None
    side: Side
    kind: UsageKind
    channels: str
    starts_on: date | None
    ends_on: date | None
    notes: str


class Agreements(NamedTuple):
    """Everything promised about one person, the latest start first."""

    exclusivities: tuple[ExclusivityRow, ...] = ()
    usage_rights: tuple[UsageRightRow, ...] = ()


class Obstacles(NamedTuple):
    """What may stand in the way of working with a person: blacklist, and the clashes with what is planned."""

    influencer_id: str
    name: str
    blacklisted_on: date | None
    blacklist_reason: str
    is_blacklisted: bool
    clashes: tuple[rules.Clash, ...]

    @property
    def is_clear(self) -> bool:
        """Tell whether nothing stands in the way."""
        return not self.is_blacklisted and not self.clashes


class _Person(NamedTuple):
    """Who is asked about."""

    id: str
    name: str
    relationship: Relationship
    blacklisted_on: date | None
    blacklist_reason: str


def agreements(connection: sa.Connection, influencer_ids: Iterable[str]) -> dict[str, Agreements]:
    """Return what was promised about these people; everyone asked for is there."""
    ids = list(influencer_ids)
    promises: dict[str, list[ExclusivityRow]] = {each: [] for each in ids}
    rights: dict[str, list[UsageRightRow]] = {each: [] for each in ids}
    table = table_of(Exclusivity)
    statement = sa.select(*(table.c[name] for name in ExclusivityRow._fields)).where(
        table.c.influencer_id.in_(among(ids))
    )
    for row in connection.execute(statement.order_by(table.c.starts_on.desc(), table.c.id.desc())):
        promises[row.influencer_id].append(ExclusivityRow._make(row))
    table = table_of(UsageRight)
    statement = sa.select(*(table.c[name] for name in UsageRightRow._fields)).where(
        table.c.influencer_id.in_(among(ids))
    )
    for row in connection.execute(statement.order_by(table.c.starts_on.desc(), table.c.id.desc())):
        rights[row.influencer_id].append(UsageRightRow._make(row))
    return {each: Agreements(tuple(promises[each]), tuple(rights[each])) for each in ids}


def competitor_works(
    connection: sa.Connection, influencer_ids: Iterable[str]
) -> dict[str, tuple[rules.CompetitorWork, ...]]:
    """Return the noted work of these people for competitors; everyone asked for is there."""
    works: dict[str, list[rules.CompetitorWork]] = {each: [] for each in influencer_ids}
    table = table_of(CompetitorWork)
    statement = sa.select(table.c.influencer_id, table.c.brand, table.c.worked_on).where(
        table.c.influencer_id.in_(among(works))
    )
    for influencer_id, brand, day in connection.execute(statement.order_by(table.c.id)):
        works[influencer_id].append(rules.CompetitorWork(brand, day))
    return {each: tuple(found) for each, found in works.items()}


def competitor_names(connection: sa.Connection) -> dict[str, str]:
    """Return the shop's competitors: name to key, by name."""
    table = table_of(Competitor)
    rows = connection.execute(sa.select(table.c.name, table.c.id).order_by(table.c.name))
    return {row.name: row.id for row in rows}


def shop_plan(connection: sa.Connection) -> rules.Planned:
    """Return what claims are held against whatever is planned: brand, category, competitors, what all of them sell.

    What competitors sell is their category, what the shop sells the kind its products name. Its niches are no part of
    it: they say whom buyers follow, so that a claim on nappies would clash with sambal for parents.
    """
    brand, product, rival = table_of(Brand), table_of(Product), table_of(Competitor)
    shop = connection.execute(sa.select(brand.c.name, brand.c.category).order_by(brand.c.id)).first()
    name, category = shop or ("", "")
    rivals = connection.execute(sa.select(rival.c.name, rival.c.category).order_by(rival.c.name)).all()
    products = connection.execute(sa.select(product.c.name).order_by(product.c.name)).scalars()
    sold = (*(each.category for each in rivals), *(product_kind(each, name) for each in products))
    return rules.Planned(
        brand=name,
        category=category,
        competitors=tuple(each.name for each in rivals),
        topics=tuple(dict.fromkeys(topic for topic in sold if topic.strip())),
    )


def planned_work(connection: sa.Connection, campaign_id: str, today: date) -> rules.Planned:
    """Return what a campaign plans: what the shop does (`shop_plan`), and its days from today on."""
    campaign = table_of(Campaign)
    days = connection.execute(
        sa.select(campaign.c.starts_on, campaign.c.ends_on).where(campaign.c.id == campaign_id)
    ).first()
    starts_on, ends_on = days or (None, None)
    starts_on = max(starts_on or today, today)
    starts_on = starts_on if ends_on is None else min(starts_on, ends_on)
    return shop_plan(connection)._replace(starts_on=starts_on, ends_on=ends_on)


def obstacles(
    connection: sa.Connection, influencer_ids: Sequence[str], campaign_id: str, today: date
) -> dict[str, Obstacles]:
    """Return what stands in the way of working with people in a campaign; promises made for it are no clash.

    Where content is noted already, only its platforms and its posting days are held against the promises. Who has left
    the campaign or is done with it has nothing in the way.
    """
    table = table_of(Influencer)
    columns = [table.c[name] for name in _Person._fields]
    people = [
        _Person._make(row)
        for row in connection.execute(sa.select(*columns).where(table.c.id.in_(among(influencer_ids))))
    ]
    ids = [person.id for person in people]
    promised, worked = agreements(connection, ids), competitor_works(connection, ids)
    planned = planned_work(connection, campaign_id, today)
    own = dict.fromkeys(ids, _Own(None, planned)) | _own_plans(connection, campaign_id, planned)
    days = yardsticks(connection).limits.competitor_days
    return {
        person.id: Obstacles(
            person.id,
            person.name,
            person.blacklisted_on,
            person.blacklist_reason,
            person.relationship is Relationship.BLACKLISTED and not own[person.id].is_over,
            _clashes(person, promised[person.id], worked[person.id], own[person.id], today=today, competitor_days=days),
        )
        for person in people
    }


class _Own(NamedTuple):
    """One person's own part of a campaign."""

    collaboration_id: str | None
    planned: rules.Planned
    is_over: bool = False


def _clashes(
    person: _Person,
    promised: Agreements,
    works: tuple[rules.CompetitorWork, ...],
    own: _Own,
    *,
    today: date,
    competitor_days: int,
) -> tuple[rules.Clash, ...]:
    if own.is_over:
        return ()
    records = [
        row.promise()
        for row in promised.exclusivities
        if own.collaboration_id is None or row.collaboration_id != own.collaboration_id
    ]
    return tuple(rules.clashes(person.name, records, own.planned, works, today=today, competitor_days=competitor_days))


def _own_plans(connection: sa.Connection, campaign_id: str, planned: rules.Planned) -> dict[str, _Own]:
    joined, content = table_of(Collaboration), table_of(Deliverable)
    platforms: dict[str, set[Platform]] = {}
    days: dict[str, list[date]] = {}
    statement = (
        sa.select(content.c.collaboration_id, content.c.platform, content.c.posting_on)
        .join(joined, joined.c.id == content.c.collaboration_id)
        .where(joined.c.campaign_id == campaign_id)
    )
    for key, platform, day in connection.execute(statement):
        platforms.setdefault(key, set()).add(platform)
        if day is not None:
            days.setdefault(key, []).append(day)
    found: dict[str, _Own] = {}
    rows = connection.execute(
        sa.select(joined.c.id, joined.c.influencer_id, joined.c.stage).where(joined.c.campaign_id == campaign_id)
    )
    for key, influencer_id, stage in rows:
        plan = planned._replace(platforms=frozenset(platforms.get(key, ())))
        if dated := days.get(key):
            plan = plan._replace(starts_on=min(dated), ends_on=max(dated))
        found[influencer_id] = _Own(key, plan, is_over=stage in _OVER)
    return found
