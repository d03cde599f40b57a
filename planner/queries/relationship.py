"""What the shop and a person have been through: each collaboration with spend, sales, lateness, rating."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.rules.at_risk import is_posted
from planner.rules.deadlines import days_late, deadline
from planner.rules.lateness import days_behind
from planner.store.tables import (
    Campaign,
    Collaboration,
    Deliverable,
    PaymentLine,
    Redemption,
    Voucher,
    table_of,
)
from planner.terms import EXITS, NOT_COUNTED, Stage

_LEFT = EXITS - {Stage.GHOSTED}  # who went with our money or product is late for ever

if TYPE_CHECKING:
    from datetime import date, datetime


class CollaborationPast(NamedTuple):
    """One collaboration as the history shows it, in rupiah; None where nothing was written down.

    `spend` is planned and paid at cost with shipping, cancelled lines left out. `sales` are those of the voucher codes
    less returns. `days_late` is the worst of its content: 0 is on time (or late on that very day), None that nothing is
    due yet; `is_waiting` that the late piece is not there yet.
    """

    id: str
    campaign_id: str
    campaign: str
    stage: Stage
    stage_since: date
    exit_reason: str
    rating: int | None
    use_again: bool | None
    review: str
    spend: int | None
    orders: int | None
    sales: int | None
    days_late: int | None
    is_waiting: bool


class PastSums(NamedTuple):
    """All collaborations of a person together; None where nothing was written down."""

    collaborations: int
    spend: int | None
    sales: int | None
    orders: int | None
    late: int
    rating: float | None


def collaborations_of(connection: sa.Connection, influencer_id: str, now: datetime) -> tuple[CollaborationPast, ...]:
    """Return the collaborations of a person, the latest first; `now` is aware, on the owner's wall."""
    table, campaigns = table_of(Collaboration), table_of(Campaign)
    lines, codes, uses = table_of(PaymentLine), table_of(Voucher), table_of(Redemption)
    spend = (
        sa.select(
            sa.func.sum(lines.c.quantity * sa.func.coalesce(lines.c.unit_cost, 0))
            + sa.func.sum(sa.func.coalesce(lines.c.shipping_cost, 0))
        )
        .where(lines.c.collaboration_id == table.c.id, lines.c.status.not_in(NOT_COUNTED))
        .scalar_subquery()
    )
    orders, sales = (
        sa.select(sum_)
        .select_from(uses)
        .join(codes, codes.c.id == uses.c.voucher_id)
        .where(codes.c.collaboration_id == table.c.id)
        .scalar_subquery()
        for sum_ in (sa.func.sum(uses.c.orders), sa.func.sum(uses.c.gross_sales - sa.func.coalesce(uses.c.returns, 0)))
    )
    own = [table.c[name] for name in ("stage", "stage_since", "exit_reason", "rating", "use_again", "review")]
    statement = (
        sa.select(table.c.id, campaigns.c.id, campaigns.c.name, *own, spend, orders, sales)
        .join(campaigns, campaigns.c.id == table.c.campaign_id)
        .where(table.c.influencer_id == influencer_id)
        .order_by(table.c.stage_since.desc(), table.c.id.desc())
    )
    late = _lateness(connection, influencer_id, now)
    rows = connection.execute(statement).all()
    return tuple(CollaborationPast(*row, *late.get(row[0], (None, False))) for row in rows)


def past_sums(rows: tuple[CollaborationPast, ...]) -> PastSums:
    """Return the sums over a person's collaborations; what is nowhere written down stays None."""

    def total(values: list[int | None]) -> int | None:
        known = [value for value in values if value is not None]
        return sum(known) if known else None

    ratings = [row.rating for row in rows if row.rating is not None]
    return PastSums(
        len(rows),
        total([row.spend for row in rows]),
        total([row.sales for row in rows]),
        total([row.orders for row in rows]),
        sum(row.is_waiting or bool(row.days_late) for row in rows),
        sum(ratings) / len(ratings) if ratings else None,
    )


def _lateness(connection: sa.Connection, influencer_id: str, now: datetime) -> dict[str, tuple[int, bool]]:
    """Return the most days late of each collaboration with a due piece, and whether that piece is still awaited."""
    table, content = table_of(Collaboration), table_of(Deliverable)
    promised = ("posting_on", "posting_time", "posting_zone", "status", "posted_on", "posted_time")
    statement = (
        sa.select(content.c.collaboration_id, table.c.stage, *(content.c[name] for name in promised))
        .join(table, table.c.id == content.c.collaboration_id)
        .where(table.c.influencer_id == influencer_id, content.c.posting_on.is_not(None))
    )
    worst: dict[str, tuple[int, bool]] = {}
    for key, stage, day, clock, zone, status, posted_on, posted_time in connection.execute(statement):
        is_there, due = is_posted(status, posted_on), deadline(day, clock, zone)
        if is_there:
            # A post whose day nobody wrote down is taken to have been on time.
            days = 0 if posted_on is None else days_behind(due, zone, posted_on, posted_time) or 0
        else:
            behind = days_late(due, now)
            if behind is None or stage in _LEFT:
                continue
            days = behind
        worst[key] = max(worst.get(key, (0, False)), (days, not is_there))
    return worst
