"""Paid or shipped and not posted (domain.md §9): who, for how many days, and how many rupiah are at stake.

What went out: cash that was paid, products that were shipped or received at their cost (HPP) with what the parcel
cost, and events that were attended. All of it is at stake while any promised piece is past its deadline and not
posted, and also where nothing tells when anything will be posted: some days after it went out, no piece that is owed
has a date, or none was promised at all (what has no date is never late, and would be silent for ever). Whoever left
the campaign is not asked for it any more: that is `exit_loss`. People in the trash stay here: the trash hides people
from lists, it does not bring money back.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.queries.plain import fetch
from planner.rules import agenda
from planner.rules.at_risk import OVER, POSTED, WENT_OUT
from planner.rules.deadlines import days_late, deadline
from planner.terms import EXITS, Occasion, PaymentKind, TimeZone

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from planner.rules.agenda import AgendaDays
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
    sum(l.unit_cost IS NULL) AS unpriced, min(coalesce(l.shipped_on, l.settled_on)) AS first_on
FROM payment_line l
WHERE l.collaboration_id IN (SELECT id FROM chosen)
    AND ({_IS_OUT})
GROUP BY l.collaboration_id
"""  # noqa: S608 (our own terms)
_OWED = f"d.posted_on IS NULL AND d.status NOT IN ({POSTED_MARKS})"
# Zones differ by two hours at most: what is promised for tomorrow may be late already on the owner's wall.
_PIECES = f"""
WITH asked AS (SELECT ? AS tomorrow, ? AS only),
owed AS MATERIALIZED (
    SELECT d.collaboration_id AS id, min(d.posting_on) AS next_on FROM deliverable d
    WHERE {_OWED}{{of_these}} GROUP BY d.collaboration_id
),
chosen AS MATERIALIZED (
    SELECT c.id, o.next_on IS NULL AS undated FROM asked, collaboration c LEFT JOIN owed o ON o.id = c.id
    WHERE c.stage NOT IN ({EXIT_MARKS}){{only}} AND (o.next_on <= asked.tomorrow
        OR (o.next_on IS NULL AND c.stage NOT IN ({_marks(OVER)})
            AND (o.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM deliverable d WHERE d.collaboration_id = c.id))))
),
went AS MATERIALIZED ({_WENT_OUT})
SELECT c.id, c.influencer_id, i.name, i.phone, c.campaign_id, g.name,
    w.cash, w.product, w.event, w.shipping, w.unpriced, i.trashed_at IS NOT NULL,
    w.first_on, c.stage_since, k.undated,
    d.id, d.quantity, d.posting_on, d.posting_time, d.posting_zone, {_OWED}
FROM went w
JOIN chosen k ON k.id = w.id
JOIN collaboration c ON c.id = w.id
JOIN influencer i ON i.id = c.influencer_id
JOIN campaign g ON g.id = c.campaign_id
LEFT JOIN deliverable d ON d.collaboration_id = c.id
ORDER BY c.id, d.id
"""  # noqa: S608 (our own terms)
_OF_THESE = " AND d.collaboration_id IN (SELECT c.id FROM asked, collaboration c WHERE {only})"
_DAYS = "SELECT value FROM workspace_fact WHERE name = ?"
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


# So many columns of a row tell of the collaboration and the person.
_PERSON = 12


class AtRisk(NamedTuple):
    """One collaboration with something paid or shipped that is not answered by a post; amounts in rupiah.

    `promised_on` is the first late day and `days_late` counts from it, both in the zone of the promise; 0 is that very
    day. Both are None where nothing that is owed has a date. `went_on` is the first day something went out and
    `days_out` counts from it on the owner's wall; None when nobody wrote it down. `pieces` counts everything promised,
    `pieces_late` what is late, or owed without a date; `late_ids` and `undated_ids` are these pieces. `unpriced` lines
    went out without a price and are in no amount. `is_trashed` tells that the person lies in the trash.
    """

    collaboration_id: str
    influencer_id: str
    name: str
    phone: str
    campaign_id: str
    campaign: str
    cash: int
    product: int
    event: int
    shipping: int
    unpriced: int
    is_trashed: bool
    went_on: date | None
    days_out: int | None
    pieces_late: int
    pieces: int
    promised_on: date | None = None
    days_late: int | None = None
    promised_at: datetime | None = None
    promised_clock: time | None = None
    promised_zone: TimeZone | None = None
    late_ids: tuple[str, ...] = ()
    undated_ids: tuple[str, ...] = ()

    @property
    def amount(self) -> int:
        """Return all that is at stake."""
        return self.cash + self.product + self.event + self.shipping

    @property
    def is_undated(self) -> bool:
        """Tell whether nothing says when it will be posted, rather than that it is late."""
        return self.promised_on is None

    @property
    def open_ids(self) -> tuple[str, ...]:
        """Return the pieces it is about: what is late, else what is owed without a date."""
        return self.late_ids or self.undated_ids

    @property
    def occasion(self) -> Occasion:
        """Return the message that is written about it; the one about what is late asks for a new date as well."""
        return Occasion.LATE if self.open_ids else Occasion.FOLLOW_UP


class ExitLoss(NamedTuple):
    """What went out to people who left before everything was posted: how many collaborations, and rupiah."""

    collaborations: int
    amount: int


class _Piece(NamedTuple):
    """A late piece: until when it was promised, and the row it came from."""

    promised: datetime
    id: str
    clock: time | None
    zone: TimeZone
    days: int
    quantity: int


def at_risk(
    connection: AnyConnection,
    now: datetime,
    campaign_id: str | None = None,
    *,
    collaboration_id: str | None = None,
    days: AgendaDays | None = None,
) -> tuple[AtRisk, ...]:
    """Return what is paid or shipped and not posted: in all, in one campaign or collaboration; the most days first.

    `days` are the shop's own day counts where they are read already.
    """
    tomorrow = (now.date() + timedelta(days=1)).isoformat()
    grace = (days or agenda_days(connection)).undated
    groups: dict[str, list[Any]] = {}
    only = "c.id = asked.only" if collaboration_id else "c.campaign_id = asked.only" if campaign_id else ""
    narrowed = (
        {"only": f" AND {only}", "of_these": _OF_THESE.format(only=only)} if only else {"only": "", "of_these": ""}
    )
    for row in fetch(connection, _PIECES.format(**narrowed), tomorrow, collaboration_id or campaign_id):
        groups.setdefault(row[0], []).append(row)
    found = [risk for rows in groups.values() if (risk := _risk(rows, now, grace)) is not None]
    return tuple(sorted(found, key=lambda risk: _order(risk, now)))


def agenda_days(connection: AnyConnection) -> AgendaDays:
    """Return after how many days the home screen speaks up in this shop."""
    found = fetch(connection, _DAYS, agenda.FACT)
    return agenda.agenda_days(found[0][0] if found else None)


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


def _order(risk: AtRisk, now: datetime) -> tuple[object, ...]:
    days = risk.days_out if risk.days_late is None else risk.days_late
    return (-(days or 0), risk.promised_at or now, risk.name, risk.collaboration_id)


def _risk(rows: list[Any], now: datetime, grace: int) -> AtRisk | None:
    """Return what one collaboration puts at risk, from its rows: one for each piece, or one without any."""
    went, since, is_undated = rows[0][_PERSON : _PERSON + 3]
    pieces = [row[_PERSON + 3 :] for row in rows if row[_PERSON + 3]]
    owed = [piece for piece in pieces if piece[-1]]
    late = sorted(found for piece in owed if (found := _late_piece(piece, now)) is not None)
    went_on = date.fromisoformat(went) if went else None
    if not late and not (is_undated and (now.date() - (went_on or date.fromisoformat(since))).days >= grace):
        return None
    key, influencer_id, name, phone, campaign_id, campaign, cash, product, event, shipping, unpriced, trashed = rows[0][
        :_PERSON
    ]
    risk = AtRisk(
        collaboration_id=key,
        influencer_id=influencer_id,
        name=name,
        phone=phone,
        campaign_id=campaign_id,
        campaign=campaign,
        cash=cash,
        product=product,
        event=event,
        shipping=shipping,
        unpriced=unpriced,
        is_trashed=bool(trashed),
        went_on=went_on,
        days_out=(now.date() - went_on).days if went_on else None,
        pieces_late=sum(piece.quantity for piece in late) if late else sum(piece[1] for piece in owed),
        pieces=sum(piece[1] for piece in pieces),
    )
    if not late:
        return risk._replace(undated_ids=tuple(piece[0] for piece in owed))
    first = late[0]
    return risk._replace(
        promised_on=first.promised.date(),
        days_late=first.days,
        promised_at=first.promised,
        promised_clock=first.clock,
        promised_zone=first.zone,
        late_ids=tuple(piece.id for piece in late),
    )


def _late_piece(piece: Any, now: datetime) -> _Piece | None:
    key, quantity, day, time_of_day, told_zone, _ = piece
    if day is None:
        return None
    clock, zone = time.fromisoformat(time_of_day) if time_of_day else None, TimeZone(told_zone)
    promised = deadline(date.fromisoformat(day), clock, zone)
    days = days_late(promised, now)
    return None if days is None else _Piece(promised, key, clock, zone, days, quantity)
