"""The cards of a campaign's board: who, at which stage, how far the five tracks are, and what comes next.

Seven statements, however many cards there are; plain SQL, as enums and dates of hundreds of rows are made faster here.
"""

from __future__ import annotations

import functools
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from planner.queries.at_risk import agenda_days
from planner.queries.campaigns import BRIEF_WORDS
from planner.queries.plain import fetch
from planner.queries.revisions import IS_LATEST_ROUND
from planner.rules.coming import Made, Step, next_thing
from planner.rules.post_checks import MadeCheck, gone_on
from planner.rules.tracks import (
    Facts,
    Line,
    Piece,
    TrackMark,
    late_posts,
    marks,
)
from planner.terms import (
    NOT_COUNTED,
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    Tier,
    TimeZone,
    VoucherStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from planner.store.connections import AnyConnection

Member = TypeVar("Member", bound=StrEnum)
_CASH = PaymentKind.CASH


class BoardCard(NamedTuple):
    """One collaboration on the board; money in rupiah, `cost` at HPP with shipping.

    `next_words` is what comes next as it is written ("draf 4 Des"); `next_what` and `next_when` are its two parts.
    `days_late` is None while nothing is late; `is_late` also tells of a post that is gone. `fee` is what the person
    asks, for cards nothing is planned for yet.
    `is_trashed`: the person lies in the trash, which hides people from lists and leaves their promises.
    """

    id: str
    influencer_id: str
    name: str
    handle: str
    phone: str
    tier: Tier | None
    platform: Platform | None
    stage: Stage
    stage_since: date
    exit_reason: str
    pic: str
    content: tuple[tuple[DeliverableKind, int], ...]
    cash: int
    cost: int
    fee: int | None
    is_barter: bool
    marks: tuple[TrackMark, ...]
    next_words: str
    next_what: str
    next_when: str
    next_on: date | None
    next_clock_words: str
    is_late: bool
    days_late: int | None
    has_brief: bool
    has_check: bool
    is_trashed: bool = False


class _Row(NamedTuple):
    """A collaboration as the first statement gives it."""

    id: str
    influencer_id: str
    name: str
    handle: str
    phone: str
    tier: str | None
    platform: str | None
    stage: str
    stage_since: str
    exit_reason: str
    pic: str
    fee: int | None
    contract: str | None
    contract_ends_on: str | None
    next_step: str
    next_step_on: str | None
    rating: int | None
    has_brief: int
    has_check: int
    trashed: int


_WRITTEN = " OR ".join(f"coalesce(b.\"{name}\", '') <> ''" for name in BRIEF_WORDS)
_CARDS = f"""
SELECT c.id, c.influencer_id, s.name, s.handle, s.phone, s.tier, s.platform, c.stage, c.stage_since, c.exit_reason,
    c.pic, c.usual_fee, c.contract, c.contract_ends_on, c.next_step, c.next_step_on, c.rating,
    EXISTS (SELECT 1 FROM brief b WHERE b.campaign_id = c.campaign_id
        AND (b.collaboration_id IS NULL OR b.collaboration_id = c.id) AND ({_WRITTEN})),
    EXISTS (SELECT 1 FROM background_check k WHERE k.influencer_id = c.influencer_id),
    s.trashed
FROM collaboration c
JOIN influencer_summary s ON s.influencer_id = c.influencer_id
WHERE c.campaign_id = ? AND (? IS NULL OR c.id = ?)
ORDER BY s.name_key, c.id
"""  # noqa: S608 (our own columns)
_OF_THESE = (
    "{alias}.collaboration_id IN (SELECT id FROM collaboration WHERE campaign_id = ? AND (? IS NULL OR id = ?)) "
    "ORDER BY {alias}.id"
)
_PIECES = f"""
SELECT d.collaboration_id, d.id, d.kind, d.status, d.quantity, d.draft_due_on, d.posting_on, d.posting_time,
    d.posting_zone, d.posted_on, d.must_stay_until
FROM deliverable d WHERE {_OF_THESE.format(alias="d")}
"""  # noqa: S608 (our own columns)
_LINES = f"""
SELECT l.collaboration_id, l.kind, l.status, l.due_on, l.shipped_on, l.quantity * coalesce(l.unit_cost, 0),
    coalesce(l.shipping_cost, 0)
FROM payment_line l WHERE {_OF_THESE.format(alias="l")}
"""  # noqa: S608 (our own columns)
_CODES = f"SELECT v.collaboration_id, v.status FROM voucher v WHERE {_OF_THESE.format(alias='v')}"  # noqa: S608
_WAITING = f"""
SELECT d.collaboration_id, t.deliverable_id FROM draft t JOIN deliverable d ON d.id = t.deliverable_id
WHERE t.decision IS NULL AND {IS_LATEST_ROUND} AND {_OF_THESE.format(alias="d")}
"""  # noqa: S608 (our own columns)
_CHECKS = f"""
SELECT d.collaboration_id, p.deliverable_id, p.days, p.checked_on, p.is_up
FROM post_check p JOIN deliverable d ON d.id = p.deliverable_id WHERE {_OF_THESE.format(alias="d")}
"""  # noqa: S608 (our own columns)


class _Around(NamedTuple):
    """What hangs on the cards of one board, by collaboration (checks and drafts by deliverable)."""

    pieces: dict[str, list[Any]]
    lines: dict[str, list[Any]]
    codes: dict[str, list[Any]]
    waiting: frozenset[str]
    checks: dict[str, list[MadeCheck]]
    parcel_days: int


def board_cards(
    connection: AnyConnection, campaign_id: str, now: datetime, collaboration_id: str | None = None
) -> list[BoardCard]:
    """Return the cards of a campaign (or one of them), stage by stage and then by name; `now` is the owner's moment."""
    asked = (campaign_id, collaboration_id, collaboration_id)
    rows = [_Row(*row) for row in fetch(connection, _CARDS, *asked)]
    checks: dict[str, list[MadeCheck]] = {}
    for _, piece_id, days, checked_on, is_up in fetch(connection, _CHECKS, *asked):
        made = MadeCheck(days, date.fromisoformat(checked_on), bool(is_up))
        checks.setdefault(piece_id, []).append(made)
    around = _Around(
        _grouped(fetch(connection, _PIECES, *asked)),
        _grouped(fetch(connection, _LINES, *asked)),
        _grouped(fetch(connection, _CODES, *asked)),
        frozenset(piece_id for _, piece_id in fetch(connection, _WAITING, *asked)),
        checks,
        agenda_days(connection).parcel,
    )
    cards = [_card(row, around, now) for row in rows]
    order = {stage: place for place, stage in enumerate(Stage)}
    return sorted(cards, key=lambda card: order[card.stage])


def _grouped(rows: Any) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(row[1:])
    return groups


def _card(row: _Row, around: _Around, now: datetime) -> BoardCard:
    pieces = around.pieces.get(row.id, ())
    facts = _facts(row, around)
    late = late_posts(facts, now)
    made = [Made(piece[0] in around.waiting, tuple(around.checks.get(piece[0], ()))) for piece in pieces]
    step = Step(row.next_step, _day(row.next_step_on), row.rating is not None)
    coming = next_thing(facts, step, made, now, late)
    cash, cost, is_barter = _money(around.lines.get(row.id, ()))
    return BoardCard(
        id=row.id,
        influencer_id=row.influencer_id,
        name=row.name,
        handle=row.handle,
        phone=row.phone,
        tier=_member(Tier, row.tier) if row.tier else None,
        platform=_member(Platform, row.platform) if row.platform else None,
        stage=facts.stage,
        stage_since=date.fromisoformat(row.stage_since),
        exit_reason=row.exit_reason,
        pic=row.pic,
        content=tuple([(_member(DeliverableKind, piece[1]), piece[3]) for piece in pieces]),
        cash=cash,
        cost=cost,
        fee=row.fee,
        is_barter=is_barter,
        marks=marks(facts, now, late, around.parcel_days),
        next_words=f"{coming.what} {coming.when}".strip(),
        next_what=coming.what,
        next_when=coming.when,
        next_on=coming.on,
        next_clock_words=coming.clock_words,
        is_late=coming.days_late is not None or coming.is_gone,
        days_late=coming.days_late,
        has_brief=bool(row.has_brief),
        has_check=bool(row.has_check),
        is_trashed=bool(row.trashed),
    )


def _money(lines: Iterable[Any]) -> tuple[int, int, bool]:
    """Return cash, cost with shipping, and whether there is something but no cash, of the lines that count."""
    cash = cost = counted = in_cash = 0
    for kind, status, _, _, amount, shipping in lines:
        if status not in NOT_COUNTED:
            counted += 1
            cost += amount + shipping
            if kind == _CASH:
                in_cash += 1
                cash += amount
    return cash, cost, bool(counted) and not in_cash


@functools.cache
def _member(kind: type[Member], text: str) -> Member:
    """Return the member of an enum; kept, as making it from its value takes ten times as long."""
    return kind(text)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _facts(row: _Row, around: _Around) -> Facts:
    return Facts(
        _member(Stage, row.stage),
        _member(ContractStatus, row.contract) if row.contract else None,
        _day(row.contract_ends_on),
        tuple([_piece(values, around.checks.get(values[0], ())) for values in around.pieces.get(row.id, ())]),
        tuple(
            [
                Line(_member(PaymentKind, kind), _member(PaymentStatus, status), _day(due_on), _day(shipped_on))
                for kind, status, due_on, shipped_on, _, _ in around.lines.get(row.id, ())
            ]
        ),
        tuple([_member(VoucherStatus, status) for (status,) in around.codes.get(row.id, ())]),
    )


def _piece(values: Sequence[Any], checks: Sequence[MadeCheck]) -> Piece:
    _, _, status, quantity, draft_due_on, posting_on, posting_time, zone, posted_on, must_stay_until = values
    return Piece(
        _member(ContentStatus, status),
        quantity,
        _day(draft_due_on),
        _day(posting_on),
        time.fromisoformat(posting_time) if posting_time else None,
        _member(TimeZone, zone),
        _day(posted_on),
        _day(must_stay_until),
        gone_on(checks) if checks else None,
    )
