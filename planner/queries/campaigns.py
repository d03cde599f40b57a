"""Campaigns, the collaborations in them, their content, codes, payment mix and briefs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.rules.agenda import DEFAULT_MAX_REVISIONS
from planner.store.campaign_tables import BriefFields
from planner.store.search import SUMMARY
from planner.store.tables import (
    Brand,
    Brief,
    Campaign,
    Collaboration,
    Deliverable,
    Event,
    PaymentLine,
    Product,
    Redemption,
    Voucher,
    table_of,
)
from planner.terms import EXITS, NOT_COUNTED, PaymentKind, PaymentStatus, Platform, Stage, Tier, TimeZone

if TYPE_CHECKING:
    from datetime import date, time

    from planner.terms import ContentStatus, DeliverableKind, DiscountKind, Goal, VoucherChannel, VoucherStatus


class CampaignRow(NamedTuple):
    """One campaign with its totals in rupiah; `planned_cost` is every payment line at cost plus shipping."""

    id: str
    name: str
    goal: Goal
    starts_on: date | None
    ends_on: date | None
    budget: int | None
    city: str
    notes: str
    people: int
    live: int
    planned_cost: int
    orders: int | None
    sales: int | None


class CollaborationRow(NamedTuple):
    """One influencer in one campaign, as the campaign's table shows it."""

    id: str
    campaign_id: str
    campaign: str
    influencer_id: str
    name: str
    handle: str
    phone: str
    tier: Tier | None
    platform: Platform | None
    stage: Stage
    stage_since: date
    exit_reason: str
    usual_fee: int | None
    pic: str
    notes: str
    content: tuple[tuple[DeliverableKind, int], ...]
    codes: tuple[str, ...]
    next_posting_on: date | None
    cash: int
    cost: int
    retail: int
    has_brief: bool


class DeliverableRow(NamedTuple):
    """One promised piece of content."""

    id: str
    kind: DeliverableKind
    platform: Platform
    quantity: int
    draft_due_on: date | None
    posting_on: date | None
    posting_time: time | None
    posting_zone: TimeZone
    status: ContentStatus
    post_url: str


class VoucherRow(NamedTuple):
    """One code with the sum of its dated uses; orders and sales are None while nothing was written down."""

    id: str
    collaboration_id: str
    campaign: str
    name: str
    code: str
    channel: VoucherChannel
    discount_kind: DiscountKind
    discount_value: int | None
    max_discount: int | None
    min_spend: int | None
    quota: int | None
    valid_from: date | None
    valid_until: date | None
    status: VoucherStatus
    leaked_on: date | None
    orders: int | None
    sales: int | None


class RedemptionRow(NamedTuple):
    """Uses of a code on a day."""

    id: str
    redeemed_on: date
    orders: int
    gross_sales: int | None
    returns: int | None
    source: str


class PaymentRow(NamedTuple):
    """One line of a payment mix; amounts in rupiah per unit."""

    id: str
    collaboration_id: str
    campaign: str
    name: str
    kind: PaymentKind
    position: int
    label: str
    product_id: str | None
    product: str | None
    event_id: str | None
    event: str | None
    quantity: int
    unit_cost: int | None
    unit_retail: int | None
    shipping_cost: int | None
    due_on: date | None
    settled_on: date | None
    status: PaymentStatus
    method: str
    reference: str
    tracking_number: str
    shipped_on: date | None


class ProductRow(NamedTuple):
    """A product with HPP and retail price."""

    id: str
    name: str
    about: str
    unit_cost: int | None
    unit_retail: int | None


class EventRow(NamedTuple):
    """A private event."""

    id: str
    name: str
    held_on: date | None
    place: str
    cost_per_guest: int | None


class BrandRow(NamedTuple):
    """The shop's own words."""

    name: str
    about: str
    contact: str
    mention: str
    link: str
    shopee_prefix: str


class BriefSheet(NamedTuple):
    """What a creator is asked: the effective values, and which of them are this creator's own."""

    campaign_id: str
    collaboration_id: str | None
    values: dict[str, Any]
    campaign_values: dict[str, Any]
    differences: frozenset[str]


BRIEF_FIELDS = tuple(name for name in BriefFields.model_fields if name not in {"campaign_id", "collaboration_id"})
# A brief is there when one of these says something.
BRIEF_WORDS = ("goal", "benefit", "key_messages", "caption", "tone", "visual_direction", "tasks")
# What a brief says before anybody wrote in it.
BRIEF_DEFAULTS: dict[str, Any] = {
    "max_revisions": DEFAULT_MAX_REVISIONS,
    "posting_zone": TimeZone.WIB,
    "creative_freedom": True,
}


def campaign_rows(connection: sa.Connection) -> list[CampaignRow]:
    """Return all campaigns, the latest end first, undated ones on top."""
    return _campaign_rows(connection, None)


def campaign_row(connection: sa.Connection, campaign_id: str) -> CampaignRow | None:
    """Return one campaign, or None when it is gone."""
    return next(iter(_campaign_rows(connection, campaign_id)), None)


def _campaign_rows(connection: sa.Connection, campaign_id: str | None) -> list[CampaignRow]:
    campaigns, people = table_of(Campaign), table_of(Collaboration)
    lines, vouchers, uses = table_of(PaymentLine), table_of(Voucher), table_of(Redemption)
    joined = sa.select(sa.func.count()).where(people.c.campaign_id == campaigns.c.id, people.c.stage.not_in(EXITS))
    cost = (
        sa.select(sa.func.coalesce(sa.func.sum(_line_cost()), 0))
        .join(people, people.c.id == lines.c.collaboration_id)
        .where(people.c.campaign_id == campaigns.c.id, lines.c.status.not_in(NOT_COUNTED))
    )
    sold = sa.join(sa.join(uses, vouchers), people)
    statement = sa.select(
        *(campaigns.c[name] for name in CampaignRow._fields[:8]),
        joined.scalar_subquery(),
        joined.where(people.c.stage.in_([Stage.LIVE, Stage.MEASURED, Stage.DONE])).scalar_subquery(),
        cost.scalar_subquery(),
        *(
            sa.select(sa.func.sum(column))
            .select_from(sold)
            .where(people.c.campaign_id == campaigns.c.id)
            .scalar_subquery()
            for column in (uses.c.orders, uses.c.gross_sales)
        ),
    ).order_by(campaigns.c.ends_on.is_not(None), campaigns.c.ends_on.desc(), campaigns.c.id)
    if campaign_id is not None:
        statement = statement.where(campaigns.c.id == campaign_id)
    return [CampaignRow._make(row) for row in connection.execute(statement)]


def _line_cost() -> sa.ColumnElement[int]:
    lines = table_of(PaymentLine)
    return lines.c.quantity * sa.func.coalesce(lines.c.unit_cost, 0) + sa.func.coalesce(lines.c.shipping_cost, 0)


def has_brief() -> sa.Label[bool]:
    """Return, as the column `has_brief`, whether a collaboration's own brief or that of its campaign says something."""
    table, briefs = table_of(Collaboration), table_of(Brief)
    return (
        sa.exists()
        .where(
            briefs.c.campaign_id == table.c.campaign_id,
            briefs.c.collaboration_id.is_(None) | (briefs.c.collaboration_id == table.c.id),
            sa.or_(*(sa.func.coalesce(briefs.c[name], "") != "" for name in BRIEF_WORDS)),
        )
        .label("has_brief")
    )


def collaboration_rows(
    connection: sa.Connection, campaign_id: str | None = None, collaboration_id: str | None = None
) -> list[CollaborationRow]:
    """Return the collaborations of a campaign (or one, or all), furthest stage last, then by name."""
    table, campaigns = table_of(Collaboration), table_of(Campaign)
    statement = (
        sa.select(table, campaigns.c.name.label("campaign"), SUMMARY, has_brief())
        .join(campaigns, campaigns.c.id == table.c.campaign_id)
        .join(SUMMARY, SUMMARY.c.influencer_id == table.c.influencer_id)
        .order_by(campaigns.c.name, SUMMARY.c.name_key)
    )
    if campaign_id is not None:
        statement = statement.where(table.c.campaign_id == campaign_id)
    if collaboration_id is not None:
        statement = statement.where(table.c.id == collaboration_id)
    found = connection.execute(statement).all()
    ids = [row.id for row in found]
    content = _grouped(connection, Deliverable, ids, "kind", "quantity", "posting_on")
    codes = _grouped(connection, Voucher, ids, "code")
    money = _money(connection, ids)
    stages = list(Stage)
    return sorted(
        (
            CollaborationRow(
                id=row.id,
                campaign_id=row.campaign_id,
                campaign=row.campaign,
                influencer_id=row.influencer_id,
                name=row.name,
                handle=row.handle,
                phone=row.phone,
                tier=Tier(row.tier) if row.tier else None,
                platform=Platform(row.platform) if row.platform else None,
                stage=row.stage,
                stage_since=row.stage_since,
                exit_reason=row.exit_reason,
                usual_fee=row.usual_fee,
                pic=row.pic,
                notes=row.notes,
                content=tuple((kind, quantity) for kind, quantity, _ in content.get(row.id, [])),
                codes=tuple(code for (code,) in codes.get(row.id, [])),
                next_posting_on=min((on for _, _, on in content.get(row.id, []) if on is not None), default=None),
                cash=money.get(row.id, (0, 0, 0))[0],
                cost=money.get(row.id, (0, 0, 0))[1],
                retail=money.get(row.id, (0, 0, 0))[2],
                has_brief=row.has_brief,
            )
            for row in found
        ),
        key=lambda row: stages.index(row.stage),
    )


def _grouped(
    connection: sa.Connection, model: type[Any], ids: list[str], *columns: str
) -> dict[str, list[tuple[Any, ...]]]:
    table = table_of(model)
    groups: dict[str, list[tuple[Any, ...]]] = {}
    statement = sa.select(table.c.collaboration_id, *(table.c[name] for name in columns)).order_by(table.c.id)
    for start in range(0, len(ids), 500):
        for key, *values in connection.execute(statement.where(table.c.collaboration_id.in_(ids[start : start + 500]))):
            groups.setdefault(key, []).append(tuple(values))
    return groups


def _money(connection: sa.Connection, ids: list[str]) -> dict[str, tuple[int, int, int]]:
    lines = _grouped(
        connection, PaymentLine, ids, "kind", "quantity", "unit_cost", "unit_retail", "shipping_cost", "status"
    )
    return {
        key: (
            sum(
                q * (cost or 0) for kind, q, cost, _, _, status in rows if kind is PaymentKind.CASH and _counts(status)
            ),
            sum(q * (cost or 0) + (ship or 0) for _, q, cost, _, ship, status in rows if _counts(status)),
            sum(q * (retail or 0) for _, q, _, retail, _, status in rows if _counts(status)),
        )
        for key, rows in lines.items()
    }


def _counts(status: PaymentStatus) -> bool:
    return status not in NOT_COUNTED


def deliverable_rows(connection: sa.Connection, collaboration_id: str) -> list[DeliverableRow]:
    """Return the promised content of a collaboration, in the order it was added."""
    table = table_of(Deliverable)
    statement = (
        sa.select(*(table.c[name] for name in DeliverableRow._fields))
        .where(table.c.collaboration_id == collaboration_id)
        .order_by(table.c.id)
    )
    return [DeliverableRow(*row) for row in connection.execute(statement)]


def voucher_rows(connection: sa.Connection, collaboration_id: str | None = None) -> list[VoucherRow]:
    """Return the codes of a collaboration, or all codes, with what they brought."""
    table, uses, people, campaigns = (
        table_of(Voucher),
        table_of(Redemption),
        table_of(Collaboration),
        table_of(Campaign),
    )
    named = {"campaign": campaigns.c.name, "name": SUMMARY.c.name}
    columns = [named[name].label(name) if name in named else table.c[name] for name in VoucherRow._fields[:-2]]
    statement = (
        sa.select(
            *columns,
            sa.select(sa.func.sum(uses.c.orders)).where(uses.c.voucher_id == table.c.id).scalar_subquery(),
            sa.select(sa.func.sum(uses.c.gross_sales)).where(uses.c.voucher_id == table.c.id).scalar_subquery(),
        )
        .join(people, people.c.id == table.c.collaboration_id)
        .join(campaigns, campaigns.c.id == people.c.campaign_id)
        .join(SUMMARY, SUMMARY.c.influencer_id == people.c.influencer_id)
        .order_by(campaigns.c.name, SUMMARY.c.name_key, table.c.id)
    )
    if collaboration_id is not None:
        statement = statement.where(table.c.collaboration_id == collaboration_id)
    return [VoucherRow._make(row) for row in connection.execute(statement)]


def redemption_rows(connection: sa.Connection, voucher_id: str) -> list[RedemptionRow]:
    """Return the dated uses of a code, newest first."""
    table = table_of(Redemption)
    statement = (
        sa.select(*(table.c[name] for name in RedemptionRow._fields))
        .where(table.c.voucher_id == voucher_id)
        .order_by(table.c.redeemed_on.desc(), table.c.id.desc())
    )
    return [RedemptionRow(*row) for row in connection.execute(statement)]


def payment_rows(connection: sa.Connection, collaboration_id: str | None = None) -> list[PaymentRow]:
    """Return the payment lines of a collaboration, or all lines, kind by kind."""
    table, people, campaigns = table_of(PaymentLine), table_of(Collaboration), table_of(Campaign)
    products, events = table_of(Product), table_of(Event)
    named = {
        "campaign": campaigns.c.name,
        "name": SUMMARY.c.name,
        "product": products.c.name,
        "event": events.c.name,
    }
    statement = (
        sa.select(*(named[name].label(name) if name in named else table.c[name] for name in PaymentRow._fields))
        .join(people, people.c.id == table.c.collaboration_id)
        .join(campaigns, campaigns.c.id == people.c.campaign_id)
        .join(SUMMARY, SUMMARY.c.influencer_id == people.c.influencer_id)
        .join(products, products.c.id == table.c.product_id, isouter=True)
        .join(events, events.c.id == table.c.event_id, isouter=True)
        .order_by(campaigns.c.name, SUMMARY.c.name_key, table.c.position, table.c.id)
    )
    if collaboration_id is not None:
        statement = statement.where(table.c.collaboration_id == collaboration_id)
    kinds = list(PaymentKind)
    rows = [PaymentRow(*row) for row in connection.execute(statement)]
    return sorted(rows, key=lambda row: (row.campaign, row.name, row.collaboration_id, kinds.index(row.kind)))


def product_rows(connection: sa.Connection) -> list[ProductRow]:
    """Return the products by name."""
    table = table_of(Product)
    return [
        ProductRow(*row)
        for row in connection.execute(sa.select(*(table.c[name] for name in ProductRow._fields)).order_by(table.c.name))
    ]


def event_rows(connection: sa.Connection) -> list[EventRow]:
    """Return the events by date."""
    table = table_of(Event)
    return [
        EventRow(*row)
        for row in connection.execute(
            sa.select(*(table.c[name] for name in EventRow._fields)).order_by(table.c.held_on, table.c.name)
        )
    ]


def brand_row(connection: sa.Connection) -> BrandRow | None:
    """Return the shop's own words, or None while nothing was written."""
    table = table_of(Brand)
    row = connection.execute(sa.select(*(table.c[name] for name in BrandRow._fields))).first()
    return BrandRow(*row) if row else None


def brief_sheet(connection: sa.Connection, campaign_id: str, collaboration_id: str | None = None) -> BriefSheet:
    """Return what is asked of a creator: their own differences over the campaign's brief over the defaults."""
    table = table_of(Brief)
    statement = sa.select(table).where(table.c.campaign_id == campaign_id)
    found = {row["collaboration_id"]: row for row in connection.execute(statement).mappings()}
    own = found.get(collaboration_id) if collaboration_id else None
    return merged_brief(campaign_id, collaboration_id, found.get(None), own)


def merged_brief(
    campaign_id: str, collaboration_id: str | None, shared: sa.RowMapping | None, own: sa.RowMapping | None
) -> BriefSheet:
    """Lay a creator's row over the campaign's over the defaults; a row that was never written is None."""
    of_campaign = dict.fromkeys(BRIEF_FIELDS) | BRIEF_DEFAULTS | _written(shared)
    of_creator = _written(own)
    differences = frozenset(name for name, value in of_creator.items() if value != of_campaign[name])
    return BriefSheet(campaign_id, collaboration_id, of_campaign | of_creator, of_campaign, differences)


def _written(row: sa.RowMapping | None) -> dict[str, Any]:
    return {name: row[name] for name in BRIEF_FIELDS if row[name] is not None} if row else {}
