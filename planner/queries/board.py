"""The cards of a campaign's board: who, at which stage, how far the five tracks are, and what comes next.

Seven statements, however many cards there are; plain SQL, as enums and dates of hundreds of rows are made faster here.
"""

from __future__ import annotations

import functools
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from planner.formats import format_date, format_time
from planner.language import tr
from planner.queries.campaigns import BRIEF_WORDS
from planner.queries.home import agenda_days
from planner.queries.plain import fetch
from planner.queries.revisions import IS_LATEST_ROUND
from planner.rules.deadlines import deadline, owners_day
from planner.rules.post_checks import MadeCheck, check_marks, gone_on, next_check
from planner.rules.tracks import (
    Facts,
    Line,
    Piece,
    TrackMark,
    draft_days_late,
    is_promised,
    late_posts,
    late_words,
    marks,
)
from planner.terms import (
    EXITS,
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
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from planner.store.connections import AnyConnection

Member = TypeVar("Member", bound=StrEnum)
_CASH = PaymentKind.CASH


class BoardCard(NamedTuple):
    """One collaboration on the board; money in rupiah, `cost` at HPP with shipping.

    `next_words` is what comes next as it is shown ("draf 4 Des"); `next_what` and `next_when` are its two parts.
    `days_late` is None while nothing is late. `fee` is what the person asks, for cards nothing is planned for yet.
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


class NextThing(NamedTuple):
    """What comes next: its word, when in words, the day on the owner's calendar, and by how many days it is late."""

    what: str = ""
    when: str = ""
    on: date | None = None
    clock_words: str = ""
    days_late: int | None = None


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
        is_late=coming.days_late is not None,
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


class Step(NamedTuple):
    """What the owner planned by hand, and whether the person was rated."""

    words: str = ""
    on: date | None = None
    is_rated: bool = True


class Made(NamedTuple):
    """What was done about one piece beside its state: a draft that waits for an answer, and looks at the post."""

    is_waiting: bool = False
    checks: tuple[MadeCheck, ...] = ()


def next_thing(facts: Facts, step: Step, made: list[Made], now: datetime, late: list[int] | None = None) -> NextThing:
    """Return what comes next: late content, else the earliest of draft, post, check and planned step.

    `made` stands beside `facts.pieces`; `late` is what `late_posts` tells, for who knows it already. Who left the
    campaign has nothing to come.
    """
    if facts.stage in EXITS:
        return NextThing()
    late = late_posts(facts, now) if late is None else late
    if late:
        day = min(piece.posting_on for piece in facts.pieces if piece.posting_on and not piece.is_posted)
        return NextThing("", late_words(max(late)), day, "", max(late))
    today = now.date()
    found = list(_planned(step, today))
    for piece, done in zip(facts.pieces, made, strict=True):
        found += _coming(facts.stage, piece, done, now)
    if found:
        return min(found, key=_by_day).told(today)
    return NextThing(_after_all(facts, step))


def _after_all(facts: Facts, step: Step) -> str:
    """Return what is left when nothing is to come any more."""
    if facts.stage is Stage.MEASURED and not step.is_rated:
        return tr("rate them", "next thing")
    if facts.stage is Stage.LIVE and facts.pieces and all(piece.is_posted for piece in facts.pieces):
        return tr("record results", "next thing")
    return ""


class _What(StrEnum):
    """What the program itself expects."""

    DRAFT = "draft"
    REVISION = "revision"
    REVIEW = "review"
    POST = "post"
    CHECK = "check"


class _Coming(NamedTuple):
    """Something to come, not yet in words: most of it is never shown. `what` is the owner's own words, or ours."""

    on: date | None
    what: str = ""
    days_late: int | None = None
    clock: tuple[time, TimeZone] | None = None
    is_dated: bool = True
    number: int = 0

    def told(self, today: date) -> NextThing:
        """Return it in words."""
        clock = format_time(*self.clock) if self.clock else ""
        what = _word(self.what, self.number)
        if self.days_late is not None:
            return NextThing(what, late_words(self.days_late), self.on, clock, self.days_late)
        if self.on is None or not self.is_dated:
            return NextThing(what, "", self.on)
        if clock and self.on == today:
            return NextThing("", clock, self.on, clock)
        when = tr("today") if self.on == today else format_date(self.on, today, weekday=False)
        return NextThing(what, when, self.on, clock)


def _word(what: str, number: int) -> str:
    """Return what is to come in a word; what the owner wrote is its own word."""
    if not isinstance(what, _What):
        return what
    return {
        _What.DRAFT: tr("draft due", "next thing"),
        _What.REVISION: tr("revision", "next thing"),
        _What.REVIEW: tr("review draft", "next thing"),
        _What.POST: tr("post", "next thing"),
        _What.CHECK: tr("check H+{n}", "next thing").format(n=number),
    }[what]


def _by_day(thing: _Coming) -> date:
    """Return the day that decides what comes first; a step without one stands last."""
    return thing.on or date.max


def _planned(step: Step, today: date) -> Iterator[_Coming]:
    if step.on is not None:
        yield _Coming(step.on, step.words, (today - step.on).days if step.on < today else None)
    elif step.words:
        yield _Coming(None, step.words)


def _coming(stage: Stage, piece: Piece, made: Made, now: datetime) -> Iterator[_Coming]:
    if piece.is_posted:
        if stage is not Stage.DONE:
            yield from _next_look(piece, made, now.date())
        return
    # Our own answer comes first of all that is due on a day.
    if made.is_waiting or piece.status is ContentStatus.DRAFT:
        yield _Coming(now.date(), _What.REVIEW, is_dated=False)
    elif piece.status is not ContentStatus.APPROVED:
        yield from _next_draft(stage, piece, now.date())
    yield from _next_post(piece, now)


def _next_draft(stage: Stage, piece: Piece, today: date) -> Iterator[_Coming]:
    word = _What.REVISION if piece.status is ContentStatus.REVISION else _What.DRAFT
    late = draft_days_late(piece, today) if is_promised(stage) else None
    if late is not None or (piece.draft_due_on is not None and piece.draft_due_on >= today):
        yield _Coming(piece.draft_due_on, word, late)
    elif piece.status is ContentStatus.REVISION:
        yield _Coming(today, word, is_dated=False)


def _next_post(piece: Piece, now: datetime) -> Iterator[_Coming]:
    day = piece.posting_on
    if day is None:
        return
    clock = (piece.posting_time, piece.zone) if piece.posting_time is not None else None
    if clock:
        day = owners_day(deadline(day, *clock), now)
    if day >= now.date():
        yield _Coming(day, _What.POST, clock=clock)


def _next_look(piece: Piece, made: Made, today: date) -> Iterator[_Coming]:
    mark = next_check(check_marks(piece.posted_on, piece.must_stay_until, made.checks, today))
    if mark is not None:
        yield _Coming(mark.due_on, _What.CHECK, mark.days_late or None, number=mark.days)
