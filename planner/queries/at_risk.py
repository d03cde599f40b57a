"""Paid or shipped and not posted (domain.md §9): who, for how many days, and how many rupiah are at stake.

What went out: cash that was paid, products that were shipped or received at their cost (HPP) with what the parcel
cost, and events that were attended. All of it is at stake while any promised piece is past its deadline and not
posted. Whoever left the campaign is not asked for it any more: that is `exit_loss`. People in the trash stay here:
the trash hides people from lists, it does not bring money back.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.queries.plain import fetch
from planner.rules.at_risk import POSTED, WENT_OUT
from planner.rules.deadlines import days_late, deadline, owners_day
from planner.terms import EXITS, PaymentKind, TimeZone

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from planner.store.connections import AnyConnection


def _marks(members: Collection[str]) -> str:
    """Return members as a list of SQL, in an order that stays the same."""
    return ", ".join(f"'{member}'" for member in sorted(members))


EXIT_MARKS = _marks(EXITS)
POSTED_MARKS = _marks(POSTED)
_IS_OUT = " OR ".join(f"(l.kind = '{kind}' AND l.status IN ({_marks(states)}))" for kind, states in WENT_OUT.items())

# Lines that went out, by collaboration: rupiah of each kind, and how many have no price yet.
_WENT_OUT = f"""
SELECT l.collaboration_id AS id,
    coalesce(sum(CASE WHEN l.kind = '{PaymentKind.CASH}' THEN l.quantity * l.unit_cost END), 0) AS cash,
    coalesce(sum(CASE WHEN l.kind = '{PaymentKind.PRODUCT}' THEN l.quantity * l.unit_cost END), 0) AS product,
    coalesce(sum(CASE WHEN l.kind = '{PaymentKind.EVENT}' THEN l.quantity * l.unit_cost END), 0) AS event,
    coalesce(sum(CASE WHEN l.kind = '{PaymentKind.PRODUCT}' THEN l.shipping_cost END), 0) AS shipping,
    sum(l.unit_cost IS NULL) AS unpriced
FROM payment_line l
WHERE l.collaboration_id IN (SELECT id FROM chosen)
    AND ({_IS_OUT})
GROUP BY l.collaboration_id
"""  # noqa: S608 (our own terms)
_LATE = f"d.posted_on IS NULL AND d.status NOT IN ({POSTED_MARKS}) AND d.posting_on <= ?"
# Zones differ by two hours at most: what is promised for tomorrow may be late already on the owner's wall.
_PIECES = f"""
WITH chosen AS MATERIALIZED (
    SELECT DISTINCT c.id FROM deliverable d JOIN collaboration c ON c.id = d.collaboration_id
    WHERE {_LATE} AND c.stage NOT IN ({EXIT_MARKS}) AND (? IS NULL OR c.campaign_id = ?)
),
went AS MATERIALIZED ({_WENT_OUT})
SELECT c.id, c.influencer_id, i.name, i.phone, c.campaign_id, g.name,
    w.cash, w.product, w.event, w.shipping, w.unpriced,
    d.id, d.quantity, d.posting_on, d.posting_time, d.posting_zone, {_LATE}, i.trashed_at IS NOT NULL
FROM went w
JOIN collaboration c ON c.id = w.id
JOIN influencer i ON i.id = c.influencer_id
JOIN campaign g ON g.id = c.campaign_id
JOIN deliverable d ON d.collaboration_id = c.id
ORDER BY c.id, d.id
"""  # noqa: S608 (our own terms)
_ALL_OUT = "w.cash + w.product + w.event + w.shipping"
# Who posted everything before leaving owes nothing.
_LEFT = f"""
WITH chosen AS MATERIALIZED (
    SELECT c.id FROM collaboration c
    WHERE c.stage IN ({EXIT_MARKS}) AND (? IS NULL OR c.campaign_id = ?)
        AND (NOT EXISTS (SELECT 1 FROM deliverable d WHERE d.collaboration_id = c.id)
            OR EXISTS (SELECT 1 FROM deliverable d WHERE d.collaboration_id = c.id
                AND d.posted_on IS NULL AND d.status NOT IN ({POSTED_MARKS})))
)
SELECT count(*), coalesce(sum({_ALL_OUT}), 0) FROM ({_WENT_OUT}) w
"""  # noqa: S608 (our own terms)
_OUT = f"""
WITH chosen AS MATERIALIZED (SELECT id FROM collaboration WHERE campaign_id = ? AND (? IS NULL OR id = ?))
SELECT w.id, {_ALL_OUT} FROM ({_WENT_OUT}) w
"""  # noqa: S608 (our own terms)


class AtRisk(NamedTuple):
    """One collaboration with something paid or shipped and a piece that is late; amounts in rupiah.

    `promised_on` is the first late day on the owner's calendar, `days_late` is 0 on that very day. `pieces` counts
    everything promised; `unpriced` lines went out without a price and are in no amount. `is_trashed` tells that the
    person lies in the trash.
    """

    collaboration_id: str
    influencer_id: str
    name: str
    campaign_id: str
    campaign: str
    cash: int
    product: int
    event: int
    shipping: int
    amount: int
    promised_on: date
    days_late: int
    pieces_late: int
    pieces: int
    phone: str
    promised_at: datetime
    promised_clock: time | None
    promised_zone: TimeZone
    unpriced: int
    late_ids: tuple[str, ...]
    is_trashed: bool = False


class ExitLoss(NamedTuple):
    """What went out to people who left before everything was posted: how many collaborations, and rupiah."""

    collaborations: int
    amount: int


class _Piece(NamedTuple):
    """A late piece: until when it was promised, and the row it came from."""

    promised: datetime
    clock: time | None
    zone: TimeZone
    days: int
    quantity: int
    id: str


def at_risk(connection: AnyConnection, now: datetime, campaign_id: str | None = None) -> tuple[AtRisk, ...]:
    """Return what is paid or shipped and not posted, in all campaigns or one; the most days late first."""
    tomorrow = (now.date() + timedelta(days=1)).isoformat()
    groups: dict[str, list[Any]] = {}
    for row in fetch(connection, _PIECES, tomorrow, campaign_id, campaign_id, tomorrow):
        groups.setdefault(row[0], []).append(row)
    found = [risk for rows in groups.values() if (risk := _risk(rows, now)) is not None]
    return tuple(sorted(found, key=lambda risk: (-risk.days_late, risk.promised_at, risk.name, risk.collaboration_id)))


def late_count(connection: AnyConnection, now: datetime) -> int:
    """Return how many collaborations are paid or shipped and late, as the badge of the rail shows it."""
    return len(at_risk(connection, now))


def exit_loss(connection: AnyConnection, campaign_id: str | None = None) -> ExitLoss:
    """Return what went out to people who left, whatever the exit, while something promised was not posted."""
    return ExitLoss(*fetch(connection, _LEFT, campaign_id, campaign_id)[0])


def went_out(connection: AnyConnection, campaign_id: str, collaboration_id: str | None = None) -> dict[str, int]:
    """Return the rupiah that went out, by collaboration of a campaign or for one; who got nothing is not there."""
    rows = fetch(connection, _OUT, campaign_id, collaboration_id, collaboration_id)
    return {key: int(amount) for key, amount in rows if amount}


def _risk(rows: list[Any], now: datetime) -> AtRisk | None:
    pieces = [piece for row in rows if row[16] and (piece := _late_piece(row, now)) is not None]
    late = sorted(pieces, key=lambda piece: (piece.promised, piece.id))
    if not late:
        return None
    key, influencer_id, name, phone, campaign_id, campaign, cash, product, event, shipping, unpriced = rows[0][:11]
    first = late[0]
    return AtRisk(
        collaboration_id=key,
        influencer_id=influencer_id,
        name=name,
        campaign_id=campaign_id,
        campaign=campaign,
        cash=cash,
        product=product,
        event=event,
        shipping=shipping,
        amount=cash + product + event + shipping,
        promised_on=owners_day(first.promised, now),
        days_late=first.days,
        pieces_late=sum(piece.quantity for piece in late),
        pieces=sum(row[12] for row in rows),
        phone=phone,
        promised_at=first.promised,
        promised_clock=first.clock,
        promised_zone=first.zone,
        unpriced=unpriced,
        late_ids=tuple(piece.id for piece in late),
        is_trashed=bool(rows[0][17]),
    )


def _late_piece(row: Any, now: datetime) -> _Piece | None:
    clock = time.fromisoformat(row[14]) if row[14] else None
    zone = TimeZone(row[15])
    promised = deadline(date.fromisoformat(row[13]), clock, zone)
    days = days_late(promised, now)
    return None if days is None else _Piece(promised, clock, zone, days, row[12], row[11])
