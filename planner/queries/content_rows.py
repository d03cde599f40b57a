"""Every promised piece of content of the workspace with its course, as the Excel summary lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.queries.revisions import most_revisions
from planner.store.search import SUMMARY
from planner.store.tables import (
    Campaign,
    Collaboration,
    Deliverable,
    Draft,
    PostCheck,
    Redemption,
    Voucher,
    table_of,
)
from planner.terms import DraftDecision

if TYPE_CHECKING:
    from datetime import date, time

    from planner.terms import ContentStatus, ContractStatus, DeliverableKind, Platform, Stage, TimeZone


class ContentRow(NamedTuple):
    """One piece of content; the check is the latest look at the post, `checked_days` after it went live."""

    id: str
    campaign: str
    name: str
    stage: Stage
    kind: DeliverableKind
    platform: Platform
    quantity: int
    status: ContentStatus
    draft_due_on: date | None
    approved_on: date | None
    posting_on: date | None
    posting_time: time | None
    posting_zone: TimeZone
    posted_on: date | None
    posted_time: time | None
    post_url: str
    must_stay_until: date | None
    notes: str
    revisions: int
    max_revisions: int
    checked_on: date | None
    checked_days: int | None
    is_up: bool | None


class ContractRow(NamedTuple):
    """The contract of one collaboration; None while nobody has begun one."""

    contract: ContractStatus | None
    number: str
    signed_on: date | None
    ends_on: date | None


def content_rows(connection: sa.Connection) -> list[ContentRow]:
    """Return all promised content, campaign by campaign and then by name, in four statements."""
    table, people, campaigns = table_of(Deliverable), table_of(Collaboration), table_of(Campaign)
    named = {"campaign": campaigns.c.name, "name": SUMMARY.c.name, "stage": people.c.stage}
    own = ContentRow._fields[: ContentRow._fields.index("revisions")]
    statement = (
        sa.select(
            *(named[name].label(name) if name in named else table.c[name] for name in own),
            people.c.id,
        )
        .join(people, people.c.id == table.c.collaboration_id)
        .join(campaigns, campaigns.c.id == people.c.campaign_id)
        .join(SUMMARY, SUMMARY.c.influencer_id == people.c.influencer_id)
        .order_by(campaigns.c.name, SUMMARY.c.name_key, people.c.id, table.c.id)
    )
    used, most, looks = _revisions(connection), most_revisions(connection), _looks(connection)
    rows = []
    for *values, collaboration_id in connection.execute(statement):
        key = values[0]
        told = used.get(key, 0), most[collaboration_id]
        rows.append(ContentRow._make([*values, *told, *looks.get(key, (None, None, None))]))
    return rows


def contract_rows(connection: sa.Connection) -> dict[str, ContractRow]:
    """Return the contract of every collaboration by its key."""
    table = table_of(Collaboration)
    columns = table.c.contract, table.c.contract_number, table.c.contract_signed_on, table.c.contract_ends_on
    return {key: ContractRow(*row) for key, *row in connection.execute(sa.select(table.c.id, *columns))}


def returned_sales(connection: sa.Connection) -> dict[str, int]:
    """Return what buyers with codes sent back, in rupiah by campaign; campaigns without any have none."""
    uses, codes, people = table_of(Redemption), table_of(Voucher), table_of(Collaboration)
    statement = (
        sa.select(people.c.campaign_id, sa.func.sum(uses.c.returns))
        .join(codes, codes.c.id == uses.c.voucher_id)
        .join(people, people.c.id == codes.c.collaboration_id)
        .where(uses.c.returns > 0)
        .group_by(people.c.campaign_id)
    )
    return {key: int(amount) for key, amount in connection.execute(statement)}


def _revisions(connection: sa.Connection) -> dict[str, int]:
    table = table_of(Draft)
    statement = (
        sa.select(table.c.deliverable_id, sa.func.count())
        .where(table.c.decision == DraftDecision.REVISE)
        .group_by(table.c.deliverable_id)
    )
    return {key: int(count) for key, count in connection.execute(statement)}


def _looks(connection: sa.Connection) -> dict[str, tuple[date, int, bool]]:
    table = table_of(PostCheck)
    statement = sa.select(table.c.deliverable_id, table.c.checked_on, table.c.days, table.c.is_up).order_by(
        table.c.checked_on, table.c.days
    )
    return {key: (on, days, is_up) for key, on, days, is_up in connection.execute(statement)}
