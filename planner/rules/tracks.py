"""The five small tracks beside a collaboration's stage (domain.md §6), each told from what was written down.

Before an agreement nothing has been decided, so that an empty track is "not yet"; from the agreement on, a product,
money or a code that nobody planned is not needed. Whoever left is late with nothing any more. Cash that has all been
paid for content that is late needs attention; a deposit alone is only underway: the rest can still be held back.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date
from planner.language import Message, tr, trn
from planner.rules.agenda import AgendaDays
from planner.rules.at_risk import DRAFT_AWAITED, has_gone_out, is_posted
from planner.rules.deadlines import days_late, deadline
from planner.rules.post_checks import is_missing
from planner.terms import (
    EXITS,
    ContentStatus,
    ContractStatus,
    PaymentKind,
    PaymentStatus,
    Stage,
    TimeZone,
    Track,
    TrackState,
    VoucherStatus,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_USUAL_DAYS = AgendaDays()
_ONE_DAY = dt.timedelta(days=1)
_WITHOUT_PROMISE = frozenset(
    {Stage.CANDIDATE, Stage.SELECTED, Stage.CONTACTED, Stage.NEGOTIATING, Stage.BACKUP, *EXITS}
)
_BEFORE_AGREEMENT = _WITHOUT_PROMISE - EXITS


class Piece(NamedTuple):
    """One promised piece of content; clock times are in `zone`."""

    status: ContentStatus = ContentStatus.NOT_STARTED
    quantity: int = 1
    draft_due_on: dt.date | None = None
    posting_on: dt.date | None = None
    posting_time: dt.time | None = None
    zone: TimeZone = TimeZone.WIB
    posted_on: dt.date | None = None
    must_stay_until: dt.date | None = None
    gone_on: dt.date | None = None  # the day on which the latest look found the post gone

    @property
    def is_posted(self) -> bool:
        """Tell whether it went live, even when it is gone by now."""
        return is_posted(self.status, self.posted_on)


class Line(NamedTuple):
    """One line of the payment mix, as far as its state goes."""

    kind: PaymentKind
    status: PaymentStatus = PaymentStatus.PLANNED
    due_on: dt.date | None = None
    shipped_on: dt.date | None = None


class Facts(NamedTuple):
    """What the tracks of one collaboration are told from."""

    stage: Stage
    contract: ContractStatus | None = None
    contract_ends_on: dt.date | None = None
    pieces: tuple[Piece, ...] = ()
    lines: tuple[Line, ...] = ()
    codes: tuple[VoucherStatus, ...] = ()


class TrackMark(NamedTuple):
    """How far one track is, and the sentence that says it, which is put into words when it is asked for."""

    track: Track
    state: TrackState
    message: Message

    @property
    def sentence(self) -> str:
        """Return the sentence in the language that is set now."""
        return str(self.message)


# What is said of many cards alike, made once.
_CONTRACT_MARKS = {
    None: TrackMark(Track.CONTRACT, TrackState.NOT_STARTED, Message("No contract has been begun.")),
    ContractStatus.NOT_NEEDED: TrackMark(Track.CONTRACT, TrackState.NOT_NEEDED, Message("No contract is needed.")),
    ContractStatus.DRAFT: TrackMark(Track.CONTRACT, TrackState.UNDERWAY, Message("The contract is a draft.")),
    ContractStatus.SENT: TrackMark(
        Track.CONTRACT, TrackState.UNDERWAY, Message("The contract was sent and is not signed yet.")
    ),
}
_SIGNED = TrackMark(Track.CONTRACT, TrackState.DONE, Message("The contract is signed."))
_CONTRACT_ENDED = TrackMark(Track.CONTRACT, TrackState.DONE, Message("The contract has ended."))
_ENDED_EARLY = TrackMark(
    Track.CONTRACT, TrackState.TROUBLE, Message("The contract has ended, and content is still to come.")
)
_ARRIVED = TrackMark(Track.PRODUCT, TrackState.DONE, Message("The product has arrived."))
_CAME_BACK = TrackMark(Track.PRODUCT, TrackState.DONE, Message("The product came back."))
_NOT_ARRIVED = TrackMark(Track.PRODUCT, TrackState.TROUBLE, Message("A product came back and has not arrived."))
_TO_BE_PACKED = TrackMark(Track.PRODUCT, TrackState.NOT_STARTED, Message("A product is planned and not packed yet."))
# Of the products that move, the furthest back is told.
_PARCEL_MARKS = (
    (PaymentStatus.SHIPPED, TrackMark(Track.PRODUCT, TrackState.UNDERWAY, Message("The product is on its way."))),
    (PaymentStatus.PACKED, TrackMark(Track.PRODUCT, TrackState.UNDERWAY, Message("The product is packed."))),
    (
        PaymentStatus.RECEIVED,
        TrackMark(Track.PRODUCT, TrackState.UNDERWAY, Message("A part of the products has arrived.")),
    ),
)
# From the least to the furthest.
_CONTENT_MARKS = {
    ContentStatus.NOT_STARTED: TrackMark(Track.CONTENT, TrackState.NOT_STARTED, Message("No draft has come in yet.")),
    ContentStatus.DRAFT: TrackMark(Track.CONTENT, TrackState.UNDERWAY, Message("A draft is in review.")),
    ContentStatus.REVISION: TrackMark(Track.CONTENT, TrackState.UNDERWAY, Message("A draft is being revised.")),
    ContentStatus.APPROVED: TrackMark(
        Track.CONTENT, TrackState.UNDERWAY, Message("A draft is approved and not live yet.")
    ),
}
_FURTHEST = tuple(_CONTENT_MARKS)
_NO_CONTENT = TrackMark(Track.CONTENT, TrackState.NOT_STARTED, Message("No content has been agreed yet."))
_ALL_POSTED = TrackMark(Track.CONTENT, TrackState.DONE, Message("All content has been posted."))
_POST_GONE = TrackMark(Track.CONTENT, TrackState.TROUBLE, Message("A post was taken down."))
_GONE_EARLY = TrackMark(Track.CONTENT, TrackState.TROUBLE, Message("A post was taken down before its promised day."))
_LATE_TODAY = TrackMark(Track.CONTENT, TrackState.TROUBLE, Message("Content should have been live today."))
_ALL_PAID = TrackMark(Track.PAYMENT, TrackState.DONE, Message("All is paid."))
_PAID_AND_LATE = TrackMark(Track.PAYMENT, TrackState.TROUBLE, Message("All is paid, and content is late."))
_PAYMENT_DUE = TrackMark(Track.PAYMENT, TrackState.UNDERWAY, Message("A payment is due."))
_TO_BE_PAID = TrackMark(Track.PAYMENT, TrackState.NOT_STARTED, Message("A payment is planned and not due yet."))
_CODE_LEAKED = TrackMark(Track.VOUCHER, TrackState.TROUBLE, Message("A code has leaked."))
_CODE_DRAFT = TrackMark(Track.VOUCHER, TrackState.UNDERWAY, Message("A code is a draft and not active yet."))
_CODE_ACTIVE = TrackMark(Track.VOUCHER, TrackState.DONE, Message("The code is active."))
_CODE_ENDED = TrackMark(Track.VOUCHER, TrackState.DONE, Message("The code has run out."))
# Nothing there: while nothing has been decided, and once it has.
_NOTHING = {
    Track.PRODUCT: (
        TrackMark(Track.PRODUCT, TrackState.NOT_STARTED, Message("No product has been planned yet.")),
        TrackMark(Track.PRODUCT, TrackState.NOT_NEEDED, Message("No product is sent.")),
    ),
    Track.PAYMENT: (
        TrackMark(Track.PAYMENT, TrackState.NOT_STARTED, Message("No payment has been planned yet.")),
        TrackMark(Track.PAYMENT, TrackState.NOT_NEEDED, Message("No cash is paid.")),
    ),
    Track.VOUCHER: (
        TrackMark(Track.VOUCHER, TrackState.NOT_STARTED, Message("There is no code yet.")),
        TrackMark(Track.VOUCHER, TrackState.NOT_NEEDED, Message("No code is given.")),
    ),
}


def marks(
    facts: Facts, now: dt.datetime, late: list[int] | None = None, parcel_days: int = _USUAL_DAYS.parcel
) -> tuple[TrackMark, ...]:
    """Return the five marks in the order of `Track`; `now` is the moment on the owner's wall.

    `late` is what `late_posts` tells, for who knows it already. A parcel that has been on its way for longer than
    `parcel_days` is asked for.
    """
    late = late_posts(facts, now) if late is None else late
    today = now.date()
    return (
        _contract(facts, today),
        _product(facts, _lines(facts.lines, PaymentKind.PRODUCT), today, parcel_days),
        _content(facts, late, today),
        _payment(facts, _lines(facts.lines, PaymentKind.CASH), late, today),
        _voucher(facts),
    )


def is_promised(stage: Stage) -> bool:
    """Tell whether the dates of a collaboration bind: from the agreement on, until somebody leaves."""
    return stage not in _WITHOUT_PROMISE


def is_owed(stage: Stage, *, got_something: bool) -> bool:
    """Tell whether dates bind: once they are promised, or as soon as something was paid, sent or attended."""
    return is_promised(stage) or (got_something and stage not in EXITS)


def post_days_late(piece: Piece, now: dt.datetime) -> int | None:
    """Return by how many days a piece is not posted, 0 on the day itself; None while on time, posted or undated."""
    if piece.posting_on is None or piece.is_posted:
        return None
    return days_late(deadline(piece.posting_on, piece.posting_time, piece.zone), now)


def draft_days_late(piece: Piece, today: dt.date) -> int | None:
    """Return by how many days a draft has not come in; None while on time, come in, posted or undated."""
    if piece.draft_due_on is None or piece.status not in DRAFT_AWAITED or piece.is_posted:
        return None
    late = (today - piece.draft_due_on).days
    return late if late > 0 else None


def late_posts(facts: Facts, now: dt.datetime) -> list[int]:
    """Return the days by which pieces are late; empty for who has promised nothing or left.

    Whoever got something has promised something, whatever the stage says.
    """
    if not facts.pieces or not is_owed(facts.stage, got_something=_got_something(facts)):
        return []
    # Zones differ by two hours: what is promised for a later day than tomorrow cannot be late on the owner's wall.
    tomorrow = now.date() + _ONE_DAY
    near = (piece for piece in facts.pieces if piece.posting_on is not None and piece.posting_on <= tomorrow)
    return [late for piece in near if (late := post_days_late(piece, now)) is not None]


def _got_something(facts: Facts) -> bool:
    return any(has_gone_out(line.kind, line.status) for line in facts.lines)


def late_words(days: int) -> str:
    """Return `telat 3 hari`, or `telat hari ini` on the very day."""
    return trn("{n} day late", "{n} days late", days) if days else tr("late today")


def _lines(lines: Sequence[Line], kind: PaymentKind) -> list[Line]:
    return [line for line in lines if line.kind is kind and line.status is not PaymentStatus.CANCELLED]


def _contract(facts: Facts, today: dt.date) -> TrackMark:
    plain = _CONTRACT_MARKS.get(facts.contract)
    if plain is not None:
        return plain
    ends_on = facts.contract_ends_on
    if facts.contract is ContractStatus.SIGNED and (ends_on is None or ends_on >= today):
        if ends_on is None:
            return _SIGNED
        day = format_date(ends_on, today, weekday=False)
        message = Message("The contract is signed and runs until {day}.", {"day": day})
        return TrackMark(Track.CONTRACT, TrackState.DONE, message)
    if is_promised(facts.stage) and any(not piece.is_posted for piece in facts.pieces):
        return _ENDED_EARLY
    return _CONTRACT_ENDED


def _nothing(track: Track, stage: Stage, planned: Collection[object]) -> TrackMark:
    """Return "not yet" while nothing at all was planned with somebody we have not agreed with, else "not needed"."""
    not_yet, not_needed = _NOTHING[track]
    return not_yet if not planned and stage in _BEFORE_AGREEMENT else not_needed


def _product(facts: Facts, lines: list[Line], today: dt.date, parcel_days: int) -> TrackMark:
    if not lines:
        return _nothing(Track.PRODUCT, facts.stage, facts.lines)
    states = {line.status for line in lines}
    if facts.stage not in EXITS:
        if PaymentStatus.RETURNED in states:
            return _NOT_ARRIVED
        days = max([_days_on_its_way(line, today) for line in lines])
        if days > parcel_days:
            message = Message("A parcel left {n} days ago and has not arrived.", {"n": days})
            return TrackMark(Track.PRODUCT, TrackState.TROUBLE, message)
    return _parcel(states)


def _parcel(states: set[PaymentStatus]) -> TrackMark:
    """Return how far the products are that trouble nobody."""
    if states <= {PaymentStatus.RECEIVED}:
        return _ARRIVED
    if states <= {PaymentStatus.RECEIVED, PaymentStatus.RETURNED}:
        return _CAME_BACK
    return next((mark for state, mark in _PARCEL_MARKS if state in states), _TO_BE_PACKED)


def _days_on_its_way(line: Line, today: dt.date) -> int:
    if line.status is not PaymentStatus.SHIPPED or line.shipped_on is None:
        return 0
    return (today - line.shipped_on).days


def _content(facts: Facts, late: list[int], today: dt.date) -> TrackMark:
    pieces = facts.pieces
    if not pieces:
        return _NO_CONTENT
    worry = None if facts.stage in EXITS else _content_worry(facts, late, today)
    if worry is not None:
        return worry
    posted = sum([piece.quantity for piece in pieces if piece.is_posted])
    total = sum([piece.quantity for piece in pieces])
    if posted == total:
        return _ALL_POSTED
    if posted:
        message = Message("{n} of {total} pieces of content are live.", {"n": posted, "total": total})
        return TrackMark(Track.CONTENT, TrackState.UNDERWAY, message)
    return _CONTENT_MARKS[max([piece.status for piece in pieces], key=_FURTHEST.index)]


def _content_worry(facts: Facts, late: list[int], today: dt.date) -> TrackMark | None:
    """Return what is wrong with the content, None when nothing is."""
    if late:
        days = max(late)
        one = days == 1
        message = Message("Content is {n} day late." if one else "Content is {n} days late.", {"n": days})
        return TrackMark(Track.CONTENT, TrackState.TROUBLE, message) if days else _LATE_TODAY
    gone = [piece for piece in facts.pieces if _taken_down(piece, today)]
    if gone:
        return _GONE_EARLY if any(piece.must_stay_until for piece in gone) else _POST_GONE
    if not is_promised(facts.stage):
        return None
    drafts = [behind for piece in facts.pieces if (behind := draft_days_late(piece, today)) is not None]
    if not drafts:
        return None
    most = max(drafts)
    message = Message("A draft is {n} day late." if most == 1 else "A draft is {n} days late.", {"n": most})
    return TrackMark(Track.CONTENT, TrackState.TROUBLE, message)


def _taken_down(piece: Piece, today: dt.date) -> bool:
    removed = piece.status is ContentStatus.REMOVED
    return is_missing(piece.posted_on, piece.must_stay_until, piece.gone_on, is_removed=removed, today=today)


def _payment(facts: Facts, lines: list[Line], late: list[int], today: dt.date) -> TrackMark:
    if not lines:
        return _nothing(Track.PAYMENT, facts.stage, facts.lines)
    if any(line.status is not PaymentStatus.PAID for line in lines):
        return _unpaid(facts.stage, lines, today, is_late=bool(late))
    return _PAID_AND_LATE if late else _ALL_PAID


def _unpaid(stage: Stage, lines: list[Line], today: dt.date, *, is_late: bool) -> TrackMark:
    unpaid = [line for line in lines if line.status is not PaymentStatus.PAID]
    overdue = [(today - line.due_on).days for line in unpaid if line.due_on and line.due_on < today]
    if overdue and is_promised(stage):
        days = max(overdue)
        one = days == 1
        message = Message("A payment is {n} day overdue." if one else "A payment is {n} days overdue.", {"n": days})
        return TrackMark(Track.PAYMENT, TrackState.TROUBLE, message)
    counts: dict[str, str | int] = {"n": len(lines) - len(unpaid), "total": len(lines)}
    if counts["n"]:
        message = Message("{n} of {total} payments are paid.", counts)
        if is_late:
            message = Message("{n} of {total} payments are paid. Content is late: hold the rest.", counts)
        return TrackMark(Track.PAYMENT, TrackState.UNDERWAY, message)
    return _PAYMENT_DUE if any(line.status is PaymentStatus.DUE for line in unpaid) else _TO_BE_PAID


def _voucher(facts: Facts) -> TrackMark:
    codes = facts.codes
    if not codes:
        return _nothing(Track.VOUCHER, facts.stage, ())
    if VoucherStatus.LEAKED in codes:
        return _CODE_LEAKED
    if VoucherStatus.DRAFT in codes:
        return _CODE_DRAFT
    return _CODE_ACTIVE if VoucherStatus.ACTIVE in codes else _CODE_ENDED
