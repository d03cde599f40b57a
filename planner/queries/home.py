"""The home screen: what is at risk, what is to be done today and this week, four figures, and the next seven days.

Plain SQL and a constant number of statements, so that the start page waits neither for SQLAlchemy nor for the size of
the shop; which line arises when is told by `rules.agenda`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.queries.at_risk import EXIT_MARKS, POSTED_MARKS, AtRisk, ExitLoss, agenda_days, at_risk, exit_loss
from planner.queries.plain import fetch
from planner.queries.revisions import IS_LATEST_ROUND, MAX_REVISIONS
from planner.rules import agenda
from planner.rules.agenda import AgendaDays, AgendaKind, Line, Piece, Who
from planner.rules.message_piece import content_message
from planner.rules.post_checks import CHECK_DAYS, MadeCheck
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Side,
    Stage,
    TimeZone,
    VoucherStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.store.connections import AnyConnection

CODE_SALES_DAYS = 7
_WHO = "c.influencer_id, i.name, c.id, c.campaign_id, g.name, c.stage"
_JOINED = f"""
JOIN collaboration c ON c.id = {{table}}.collaboration_id AND c.stage NOT IN ({EXIT_MARKS})
JOIN influencer i ON i.id = c.influencer_id AND i.trashed_at IS NULL
JOIN campaign g ON g.id = c.campaign_id
"""
_AGREED_MARKS = ", ".join(f"'{stage}'" for stage in sorted(agenda.AGREED))


class Figures(NamedTuple):
    """The four figures; money in rupiah, None where nothing was written down.

    Pieces count by their quantity: posted this month and still there, gone again, and promised for this month and not
    posted yet. Cash that was paid this month, and planned: that and what falls due in it. Code sales are less returns,
    of seven days with today.
    """

    posted: int
    gone: int
    scheduled: int
    running: int
    ending: int
    ends_on: date | None
    paid: int
    planned: int
    sales: int | None
    orders: int | None


class LikelyMessage(NamedTuple):
    """The message that is asked for most likely, and the piece it is about where it is about one."""

    occasion: Occasion
    deliverable_id: str | None = None


class Home(NamedTuple):
    """All that the home screen shows at a moment; `lines` reach a week ahead, sorted as they stand.

    `only_campaign` is the id of the campaign while there is one and no other.
    """

    now: datetime
    people: int
    campaigns: int
    only_campaign: str
    has_content: bool
    at_risk: tuple[AtRisk, ...]
    left: ExitLoss
    lines: tuple[Line, ...]
    figures: Figures
    days: AgendaDays

    @property
    def today(self) -> tuple[Line, ...]:
        """Return what is due today or late."""
        return tuple(line for line in self._chores() if agenda.is_for_today(line, self.now.date()))

    @property
    def week(self) -> tuple[Line, ...]:
        """Return what is due from tomorrow until Sunday, and at least for three days."""
        today, end = self.now.date(), agenda.soon_end(self.now.date())
        return tuple(line for line in self._chores() if today < line.day <= end)

    def ahead(self, day: date) -> tuple[Line, ...]:
        """Return all lines of one day."""
        return tuple(line for line in self.lines if line.day == day)

    def _chores(self) -> Iterator[Line]:
        return (line for line in self.lines if line.kind not in agenda.ONLY_AHEAD)


def home(connection: AnyConnection, now: datetime) -> Home:
    """Return the home screen of the owner whose wall clock says `now` (aware)."""
    today = now.date()
    days = agenda_days(connection)
    risks = at_risk(connection, now, days=days)
    told = frozenset(key for risk in risks for key in risk.late_ids)
    lines = [line for piece in _pieces(connection, today) for line in agenda.piece_lines(piece, now, told, days)]
    for lines_of in (_steps, _parcels, _payments, _codes, _people):
        lines += lines_of(connection, now, days)
    people, campaigns, first, has_content = fetch(connection, _COUNTS)[0]
    late_people = {risk.influencer_id for risk in risks if not risk.is_undated}
    shown = sorted(agenda.without_repeats(lines, late_people, today), key=agenda.order)
    return Home(
        now,
        people,
        campaigns,
        first if campaigns == 1 else "",
        bool(has_content),
        risks,
        exit_loss(connection),
        tuple(shown),
        _figures(connection, today),
        days,
    )


def likely_message(connection: AnyConnection, collaboration_id: str, now: datetime) -> LikelyMessage:
    """Return the message that fits a collaboration: about its late post, what is due with it, else its stage's."""
    found = fetch(connection, "SELECT stage FROM collaboration WHERE id = ?", collaboration_id)
    if not found:
        return LikelyMessage(agenda.stage_message(None))
    stage = Stage(found[0][0])
    days = agenda_days(connection)
    # Whoever got something has promised something, whatever the stage says.
    for owed in at_risk(connection, now, collaboration_id=collaboration_id, days=days):
        # Of several pieces the message itself finds those that are meant.
        return LikelyMessage(owed.occasion, owed.open_ids[0] if len(owed.open_ids) == 1 else None)
    pieces = _pieces(connection, now.date(), collaboration_id)
    lines = [line for piece in pieces for line in agenda.piece_lines(piece, now, (), days)]
    lines += _steps(connection, now, days, collaboration_id)
    line = agenda.likely_line(lines, stage, now.date())
    if line is None or line.occasion is None:
        rows = fetch(connection, "SELECT status FROM deliverable WHERE collaboration_id = ?", collaboration_id)
        return LikelyMessage(content_message(stage, [ContentStatus(row[0]) for row in rows]))
    return LikelyMessage(line.occasion, line.deliverable_id or None)


def people_count(connection: AnyConnection) -> int:
    """Return how many people there are outside the trash."""
    return int(fetch(connection, "SELECT count(*) FROM influencer_summary WHERE trashed = 0")[0][0])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _from_utc(now: datetime) -> str:
    """Return how SQL turns a moment, which is stored in UTC, into one on the owner's wall."""
    offset = now.utcoffset()
    return f"{int(offset.total_seconds()) if offset else 0:+d} seconds"


def _who(row: Any) -> Who:
    influencer_id, name, collaboration_id, campaign_id, campaign, stage = row
    return Who(influencer_id, name, collaboration_id, campaign_id, campaign, Stage(stage))


# The list's own rows are narrower than those of the people, and an index leaves out the trash.
_COUNTS = """
SELECT (SELECT count(*) FROM influencer_summary WHERE trashed = 0), (SELECT count(*) FROM campaign),
    (SELECT min(id) FROM campaign), EXISTS (SELECT 1 FROM deliverable)
"""
# Posts of long ago whose looks were forgotten give no line any more, unless they were taken down.
_PIECES = f"""
SELECT {_WHO}, d.id, d.kind, d.platform, d.quantity, d.draft_due_on, d.posting_on, d.posting_time, d.posting_zone,
    d.status, d.posted_on, d.must_stay_until,
    (SELECT max(t.received_on) FROM draft t WHERE t.deliverable_id = d.id AND t.decision IS NULL AND {IS_LATEST_ROUND}),
    (SELECT count(*) FROM draft WHERE deliverable_id = d.id AND decision = 'revise'),
    {MAX_REVISIONS},
    (SELECT group_concat(days || ' ' || checked_on || ' ' || is_up, ';') FROM post_check WHERE deliverable_id = d.id)
FROM deliverable d {_JOINED.format(table="d")}
WHERE CASE WHEN d.posted_on IS NULL AND d.status NOT IN ({POSTED_MARKS})
    THEN d.status = '{ContentStatus.DRAFT}' OR d.posting_on <= ? OR d.draft_due_on <= ?
    ELSE d.posted_on >= ? OR d.status = '{ContentStatus.REMOVED}'
        OR EXISTS (SELECT 1 FROM post_check WHERE deliverable_id = d.id AND NOT is_up) END
"""  # noqa: S608 (our own terms)


_OF_ONE = " AND c.id = ?"


def _pieces(connection: AnyConnection, today: date, *only: str) -> Iterator[Piece]:
    # Zones differ by two hours at most, so a day of another zone is at most one day off.
    last = (agenda.last_day(today) + timedelta(days=1)).isoformat()
    oldest = (today - timedelta(days=CHECK_DAYS[-1] + agenda.MOST_DAYS)).isoformat()
    for row in fetch(connection, _PIECES + _OF_ONE if only else _PIECES, last, last, oldest, *only):
        key, kind, platform, quantity, draft_due, posting, clock, zone, status, posted, stays = row[6:17]
        received, revisions, most, looks = row[17:]
        yield Piece(
            key,
            _who(row[:6]),
            DeliverableKind(kind),
            Platform(platform),
            quantity,
            _day(draft_due),
            _day(posting),
            time.fromisoformat(clock) if clock else None,
            TimeZone(zone),
            ContentStatus(status),
            _day(posted),
            _day(stays),
            _day(received),
            revisions,
            agenda.DEFAULT_MAX_REVISIONS if most is None else most,
            tuple(_look(text) for text in looks.split(";")) if looks else (),
        )


def _look(text: str) -> MadeCheck:
    days, checked_on, is_up = text.split()
    return MadeCheck(int(days), date.fromisoformat(checked_on), is_up == "1")


_STEPS = f"""
SELECT {_WHO}, c.next_step, c.next_step_on, max(c.stage_since, coalesce((SELECT date(max(n.noted_at), ?)
    FROM timeline_note n WHERE n.influencer_id = c.influencer_id
        AND (n.collaboration_id = c.id OR n.collaboration_id IS NULL)
        AND (n.channel IS NOT NULL OR n.occasion IS NOT NULL)), ''))
FROM collaboration c
JOIN influencer i ON i.id = c.influencer_id AND i.trashed_at IS NULL
JOIN campaign g ON g.id = c.campaign_id
WHERE c.stage NOT IN ({EXIT_MARKS}) AND (c.next_step_on <= ?
    OR (c.next_step_on IS NULL AND c.stage IN ('{Stage.CONTACTED}', '{Stage.NEGOTIATING}') AND c.stage_since <= ?))
"""  # noqa: S608 (our own terms)


def _steps(connection: AnyConnection, now: datetime, days: AgendaDays, *only: str) -> Iterator[Line]:
    today = now.date()
    silent = (today - timedelta(days=days.no_answer)).isoformat()
    sql = _STEPS + _OF_ONE if only else _STEPS
    for row in fetch(connection, sql, _from_utc(now), agenda.last_day(today).isoformat(), silent, *only):
        step, step_on, silent_since = row[6:]
        yield from agenda.step_lines(
            _who(row[:6]), step.strip(), _day(step_on), date.fromisoformat(silent_since), today=today, days=days
        )


# One parcel holds all products that go out together.
_PARCELS = f"""
SELECT {_WHO}, p.status = '{PaymentStatus.SHIPPED}', group_concat(p.id), p.shipped_on, min(p.due_on)
FROM payment_line p {_JOINED.format(table="p")}
WHERE p.kind = '{PaymentKind.PRODUCT}' AND (p.status = '{PaymentStatus.SHIPPED}'
    OR (p.status IN ('{PaymentStatus.PLANNED}', '{PaymentStatus.PACKED}') AND p.due_on <= ?))
GROUP BY c.id, p.status = '{PaymentStatus.SHIPPED}', p.shipped_on
"""  # noqa: S608 (our own terms)


def _parcels(connection: AnyConnection, now: datetime, days: AgendaDays) -> Iterator[Line]:
    today = now.date()
    for row in fetch(connection, _PARCELS, agenda.last_day(today).isoformat()):
        is_shipped, keys, shipped_on, due = row[6:]
        who, row_ids, due_on = _who(row[:6]), sorted(keys.split(",")), _day(due)
        if is_shipped:
            line = agenda.parcel_line(who, row_ids, _day(shipped_on), due_on, today=today, days=days)
        else:
            line = None if due_on is None else agenda.send_parcel_line(who, row_ids, due_on, today)
        if line is not None:
            yield line


_PAYMENTS = f"""
SELECT {_WHO}, p.id, p.label, p.unit_cost, p.due_on, p.status = '{PaymentStatus.DUE}'
FROM payment_line p {_JOINED.format(table="p")}
WHERE p.kind = '{PaymentKind.CASH}' AND p.status IN ('{PaymentStatus.PLANNED}', '{PaymentStatus.DUE}') AND p.due_on <= ?
"""  # noqa: S608 (our own terms)


def _payments(connection: AnyConnection, now: datetime, _days: AgendaDays) -> Iterator[Line]:
    today = now.date()
    for row in fetch(connection, _PAYMENTS, agenda.last_day(today).isoformat()):
        key, label, amount, due_on, is_due = row[6:]
        line = agenda.payment_line(
            _who(row[:6]), key, label, amount, date.fromisoformat(due_on), today=today, is_due=bool(is_due)
        )
        if line is not None:
            yield line


_CODES = f"""
SELECT {_WHO}, v.id, v.code, v.quota, v.valid_from, v.valid_until,
    (SELECT coalesce(sum(orders), 0) FROM redemption WHERE voucher_id = v.id)
FROM voucher v {_JOINED.format(table="v")}
WHERE (v.status = '{VoucherStatus.ACTIVE}' AND v.valid_until BETWEEN ? AND ?)
    OR (v.status = '{VoucherStatus.ACTIVE}' AND v.valid_from > ? AND v.valid_from <= ?)
"""  # noqa: S608 (our own terms)


def _codes(connection: AnyConnection, now: datetime, _days: AgendaDays) -> Iterator[Line]:
    today = now.date()
    last = agenda.last_day(today)
    span = today.isoformat(), last.isoformat()
    for row in fetch(connection, _CODES, *span, *span):
        key, code, quota, starts, ends, uses = row[6:]
        who, starts_on, ends_on = _who(row[:6]), _day(starts), _day(ends)
        if starts_on is not None and today < starts_on <= last:
            yield Line(AgendaKind.CODE_STARTS, starts_on, who, row_ids=(key,), text=code)
        if ends_on is not None and today <= ends_on <= last:
            yield agenda.code_line(who, key, code, ends_on, uses=uses, quota=quota)


_ACTIONS = f"""
SELECT s.influencer_id, s.name, s.next_action, s.next_action_on FROM influencer_summary s
WHERE s.trashed = 0 AND s.next_action_on <= ? AND s.relationship <> '{Relationship.BLACKLISTED}'
"""  # noqa: S608 (our own terms)
_RECHECKS = f"""
SELECT i.id, i.name, b.recheck_on, b.checked_on FROM background_check b
JOIN influencer i ON i.id = b.influencer_id AND i.trashed_at IS NULL AND i.relationship <> '{Relationship.BLACKLISTED}'
WHERE b.recheck_on <= ? AND NOT EXISTS (SELECT 1 FROM background_check n WHERE n.influencer_id = b.influencer_id
    AND (n.checked_on > b.checked_on OR (n.checked_on = b.checked_on AND n.id > b.id)))
"""  # noqa: S608 (our own terms)
_EXCLUSIVITY = f"""
SELECT i.id, i.name, e.id, e.side, e.ends_on, coalesce(nullif(e.brand, ''), e.category) FROM exclusivity e
JOIN influencer i ON i.id = e.influencer_id AND i.trashed_at IS NULL AND i.relationship <> '{Relationship.BLACKLISTED}'
WHERE e.ends_on BETWEEN ? AND ?
"""  # noqa: S608 (our own terms)


def _people(connection: AnyConnection, now: datetime, _days: AgendaDays) -> Iterator[Line]:
    today = now.date()
    last = agenda.last_day(today).isoformat()
    for key, name, action, on in fetch(connection, _ACTIONS, last):
        yield agenda.action_line(Who(key, name), action.strip(), date.fromisoformat(on), today)
    for key, name, recheck_on, checked_on in fetch(connection, _RECHECKS, last):
        days = date.fromisoformat(recheck_on), date.fromisoformat(checked_on)
        yield agenda.recheck_line(Who(key, name), *days, today)
    for key, name, row_id, side, ends_on, what in fetch(connection, _EXCLUSIVITY, today.isoformat(), last):
        yield agenda.exclusivity_line(Who(key, name), row_id, Side(side), date.fromisoformat(ends_on), what)


_FIGURES = f"""
WITH month AS (SELECT ? AS first, ? AS last, ? AS today, ? AS week),
piece AS (
    SELECT sum(CASE WHEN posted AND NOT gone THEN quantity END) AS posted,
        sum(CASE WHEN posted AND gone THEN quantity END) AS gone,
        sum(CASE WHEN posted THEN 0 ELSE quantity END) AS scheduled
    FROM (
        SELECT d.quantity, c.stage, d.posted_on IS NOT NULL OR d.status IN ({POSTED_MARKS}) AS posted,
            d.status = '{ContentStatus.REMOVED}' OR coalesce((SELECT NOT is_up FROM post_check
                WHERE deliverable_id = d.id ORDER BY checked_on DESC, days DESC LIMIT 1), 0) AS gone
        FROM month, deliverable d JOIN collaboration c ON c.id = d.collaboration_id
        JOIN influencer i ON i.id = c.influencer_id AND i.trashed_at IS NULL
        WHERE coalesce(d.posted_on, d.posting_on) BETWEEN month.first AND month.last
    ) WHERE posted OR stage IN ({_AGREED_MARKS})
),
cash AS (
    SELECT sum(CASE WHEN is_paid THEN amount END) AS paid, sum(amount) AS planned
    FROM (
        SELECT p.unit_cost AS amount, c.stage, p.status = '{PaymentStatus.PAID}' AS is_paid
        FROM month, payment_line p JOIN collaboration c ON c.id = p.collaboration_id
        WHERE p.kind = '{PaymentKind.CASH}' AND p.status <> '{PaymentStatus.CANCELLED}'
            AND CASE WHEN p.status = '{PaymentStatus.PAID}' THEN coalesce(p.settled_on, p.due_on) ELSE p.due_on END
                BETWEEN month.first AND month.last
    ) WHERE is_paid OR stage IN ({_AGREED_MARKS})
),
running AS (
    SELECT ends_on FROM campaign, month WHERE coalesce(starts_on, ends_on) IS NOT NULL
        AND coalesce(starts_on, month.today) <= month.today AND coalesce(ends_on, month.today) >= month.today
),
sold AS (
    SELECT sum(gross_sales - coalesce(returns, 0)) AS sales, sum(orders) AS orders FROM redemption, month
    WHERE redeemed_on BETWEEN month.week AND month.today
)
SELECT coalesce(piece.posted, 0), coalesce(piece.gone, 0), coalesce(piece.scheduled, 0), (SELECT count(*) FROM running),
    (SELECT count(*) FROM running WHERE ends_on = (SELECT min(ends_on) FROM running)),
    (SELECT min(ends_on) FROM running), coalesce(cash.paid, 0), coalesce(cash.planned, 0), sold.sales, sold.orders
FROM piece, cash, sold
"""  # noqa: S608 (our own terms)


def _figures(connection: AnyConnection, today: date) -> Figures:
    first = today.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    week = today - timedelta(days=CODE_SALES_DAYS - 1)
    values = (day.isoformat() for day in (first, last, today, week))
    *counts, ends_on, paid, planned, sales, orders = fetch(connection, _FIGURES, *values)[0]
    posted, gone, scheduled, running, ending = counts
    return Figures(posted, gone, scheduled, running, ending, _day(ends_on), paid, planned, sales, orders)
