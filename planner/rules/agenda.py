"""What is to be done, and when: which line arises on the home screen from which facts.

Days are those of the owner's wall calendar; clock times that were promised to be met count in their own zone
(`rules.deadlines`). Weeks start on Monday. Whoever left a campaign gives no line (`terms.EXITS`).
"""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.rules.at_risk import DRAFT_AWAITED, is_posted
from planner.rules.deadlines import ZONES, days_late, deadline, owners_day
from planner.rules.post_checks import MadeCheck, check_marks, gone_on, is_missing, next_check, stay_until
from planner.terms import ContentStatus, Occasion, Side, Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import time

    from planner.terms import DeliverableKind, Platform, TimeZone

FACT = "agenda_days"  # the workspace fact that holds the shop's own day counts
DEFAULT_MAX_REVISIONS = 2
AHEAD_DAYS = 7
SOON_DAYS = 3  # what the texts of H-3 and H-1 need, also over a weekend
MOST_DAYS = 90  # more than a season is no reminder any more
_SUNDAY = 6


class AgendaKind(StrEnum):
    """What a line is about, in the order in which lines of one day stand."""

    POST_MISSING = "post_missing"
    POST = "post"
    DRAFT_IN = "draft_in"
    DRAFT_DUE = "draft_due"
    PAYMENT = "payment"
    CODE = "code"
    PARCEL = "parcel"
    SEND_PARCEL = "send_parcel"
    NEXT_STEP = "next_step"
    FOLLOW_UP = "follow_up"
    NEXT_ACTION = "next_action"
    STILL_UP = "still_up"
    RECHECK = "recheck"
    EXCLUSIVITY = "exclusivity"
    CODE_STARTS = "code_starts"


# What begins by itself is told among the next days, but nobody has to do it.
ONLY_AHEAD = frozenset({AgendaKind.CODE_STARTS})
_ORDER = {kind: place for place, kind in enumerate(AgendaKind)}
_MAIN = list(Stage)[: list(Stage).index(Stage.DONE) + 1]
# From the agreement on: what was promised before is only a wish.
AGREED = frozenset(_MAIN[_MAIN.index(Stage.AGREED) :])
ASKED = frozenset({Stage.CONTACTED, Stage.NEGOTIATING})
# What is written to somebody at a stage; before an answer, and where nothing is agreed, it is asking again.
_STAGE_MESSAGES = {
    Stage.CANDIDATE: Occasion.INVITATION,
    Stage.SELECTED: Occasion.INVITATION,
    Stage.AGREED: Occasion.BRIEF,
    Stage.BRIEFED: Occasion.DRAFT_DUE,
    Stage.DRAFT_REVIEW: Occasion.DRAFT_RECEIVED,
    Stage.READY: Occasion.THREE_DAYS_BEFORE,
    Stage.LIVE: Occasion.THANKS,
    Stage.MEASURED: Occasion.THANKS,
    Stage.DONE: Occasion.THANKS,
}

# What is reminded of before it is due.
_REMINDED = {
    Stage.READY: frozenset({AgendaKind.POST}),
    Stage.DRAFT_REVIEW: frozenset({AgendaKind.POST, AgendaKind.DRAFT_DUE}),
}

_MONEY_WORDS = re.compile(r"\b(pelunasan|lunasi|bayar|transfer|dp|pay)\b")
_PARCEL_WORDS = re.compile(r"\b(paket|parcel)\b")
# Which lines an owner's own words speak of, in Indonesian and English.
_SAME_WORDS = (
    (re.compile(r"\b(tayang|posting|post|unggah)"), (AgendaKind.POST, AgendaKind.STILL_UP)),
    (re.compile(r"\b(draf|draft)\b"), (AgendaKind.DRAFT_IN, AgendaKind.DRAFT_DUE)),
    (_MONEY_WORDS, (AgendaKind.PAYMENT,)),
    (_PARCEL_WORDS, (AgendaKind.PARCEL, AgendaKind.SEND_PARCEL)),
    (re.compile(r"\b(cek ulang|cek latar)\b"), (AgendaKind.RECHECK,)),
    (re.compile(r"\b(tindak lanjut|follow[ -]?up)\b"), (AgendaKind.FOLLOW_UP,)),
)


class AgendaDays(NamedTuple):
    """After how many days the list speaks up: no answer, a parcel under way, a forgotten look at a post.

    `undated` are the days between what went out and the date on which something is to be posted for it.
    """

    no_answer: int = 3
    parcel: int = 5
    missed_check: int = 14
    undated: int = 14


class Who(NamedTuple):
    """Whom a line is about; without a campaign it is about the person."""

    influencer_id: str
    name: str
    collaboration_id: str = ""
    campaign_id: str = ""
    campaign: str = ""
    stage: Stage | None = None


class Line(NamedTuple):
    """One thing to do: kind, whose, on which day of the owner's calendar.

    `days_late` is None while it is on time, 0 when its moment passed today. `occasion` is the message it offers, which
    only what begins by itself lacks. The rest is what its words need: `since`
    is when it began (a parcel went, a check was made) or the creator's own day of going live, `days` a number of days
    (waited, H+7), `used` of `allowed` are revisions or uses of a code, `text` the owner's own words, a brand, a code
    or a payment's name.
    """

    kind: AgendaKind
    day: date
    who: Who
    days_late: int | None = None
    occasion: Occasion | None = None
    deliverable_id: str = ""
    row_ids: tuple[str, ...] = ()
    content: DeliverableKind | None = None
    platform: Platform | None = None
    quantity: int = 1
    clock: time | None = None
    zone: TimeZone | None = None
    amount: int | None = None
    text: str = ""
    since: date | None = None
    days: int | None = None
    used: int | None = None
    allowed: int | None = None
    side: Side | None = None


class Piece(NamedTuple):
    """One promised piece of content with its drafts and looks, as the agenda needs it."""

    id: str
    who: Who
    kind: DeliverableKind
    platform: Platform
    quantity: int
    draft_due_on: date | None
    posting_on: date | None
    posting_time: time | None
    zone: TimeZone
    status: ContentStatus
    posted_on: date | None
    must_stay_until: date | None
    received_on: date | None = None
    revisions: int = 0
    max_revisions: int = DEFAULT_MAX_REVISIONS
    checks: tuple[MadeCheck, ...] = ()

    @property
    def is_posted(self) -> bool:
        """Return whether it went live, also when it was taken down since."""
        return is_posted(self.status, self.posted_on)


def agenda_days(text: str | None) -> AgendaDays:
    """Return the shop's own day counts (JSON of the workspace fact `agenda_days`); what cannot be read is usual."""
    try:
        told = json.loads(text or "{}")
    except ValueError:
        told = {}
    kept = told if isinstance(told, dict) else {}
    good = {name: kept.get(name) for name in AgendaDays._fields}
    return AgendaDays()._replace(
        **{name: value for name, value in good.items() if type(value) is int and 1 <= value <= MOST_DAYS}
    )


def agenda_days_text(days: AgendaDays) -> str:
    """Return day counts as the workspace fact keeps them."""
    return json.dumps(days._asdict())


def soon_end(today: date) -> date:
    """Return the last day of what comes soon: Sunday, and from Friday on three days ahead."""
    return today + timedelta(days=max(_SUNDAY - today.weekday(), SOON_DAYS))


def is_this_week(today: date) -> bool:
    """Tell whether what comes soon ends with the week."""
    return today.weekday() + SOON_DAYS <= _SUNDAY


def last_day(today: date) -> date:
    """Return the last day the home screen speaks of: a week from now, which is never before `soon_end`."""
    return today + timedelta(days=AHEAD_DAYS)


def is_for_today(line: Line, today: date) -> bool:
    """Tell whether a line stands under today: due today, late, or left over from before."""
    return line.day <= today


def order(line: Line) -> tuple[object, ...]:
    """Return what lines are sorted by: the latest first, then day, kind, clock (as a moment of its zone), name."""
    late = line.days_late
    clock = (
        deadline(line.since or line.day, line.clock, line.zone).timestamp()
        if line.zone
        else datetime.combine(line.day, datetime.max.time()).timestamp()
    )
    first = (0, -late) if late is not None else (1, 0)
    return (*first, line.day, _ORDER[line.kind], clock, line.who.name, line.text, line.row_ids, line.deliverable_id)


def piece_lines(piece: Piece, now: datetime, told: Collection[str], days: AgendaDays) -> Iterator[Line]:
    """Yield the lines of one piece: waiting draft, draft due, going live, looks at the post.

    `told` are pieces that stand among what is paid and not posted already.
    """
    if piece.is_posted:
        yield from _posted_lines(piece, now.date(), days)
        return
    post = _post_line(piece, now)
    is_late = post is not None and post.days_late is not None
    if piece.status is ContentStatus.DRAFT:
        yield _draft_in_line(piece, now.date())
    elif piece.draft_due_on is not None and piece.status in DRAFT_AWAITED and not is_late:
        yield from _due_line(AgendaKind.DRAFT_DUE, piece, piece.draft_due_on, now.date(), Occasion.DRAFT_DUE)
    if post is not None and piece.id not in told:
        yield post


def _post_line(piece: Piece, now: datetime) -> Line | None:
    if piece.posting_on is None or piece.who.stage not in AGREED:
        return None
    today = now.date()
    promised = deadline(piece.posting_on, piece.posting_time, piece.zone)
    late = days_late(promised, now)
    # A whole day is the day that was agreed; a clock time may fall on another day of the owner's wall.
    day = piece.posting_on if piece.posting_time is None else owners_day(promised, now)
    if late is None:
        day = max(day, today)
    elif piece.posting_time is None:
        day = owners_day(promised, now)
    if day > last_day(today):
        return None
    return _of_piece(AgendaKind.POST, piece, day)._replace(
        days_late=late,
        clock=piece.posting_time,
        zone=piece.zone,
        since=piece.posting_on,
        occasion=_post_occasion(piece.posting_on, piece.zone, now, late),
    )


def _post_occasion(posting_on: date, zone: TimeZone, now: datetime, late: int | None) -> Occasion:
    """Return what is written before a post: "today" and "tomorrow" are those of the creator's own calendar."""
    if late is not None:
        return Occasion.LATE
    days_left = max(0, (posting_on - now.astimezone(ZONES[zone]).date()).days)
    return {0: Occasion.POSTING_DAY, 1: Occasion.DAY_BEFORE}.get(days_left, Occasion.THREE_DAYS_BEFORE)


def _draft_in_line(piece: Piece, today: date) -> Line:
    waited = None if piece.received_on is None else (today - piece.received_on).days
    return _of_piece(AgendaKind.DRAFT_IN, piece, today)._replace(
        occasion=Occasion.DRAFT_RECEIVED,
        since=piece.received_on,
        days=waited,
        used=piece.revisions,
        allowed=piece.max_revisions,
    )


def _due_line(kind: AgendaKind, piece: Piece, due_on: date, today: date, occasion: Occasion) -> Iterator[Line]:
    if piece.who.stage in AGREED and due_on <= last_day(today):
        yield _of_piece(kind, piece, due_on)._replace(days_late=_late(due_on, today), occasion=occasion)


def _posted_lines(piece: Piece, today: date, days: AgendaDays) -> Iterator[Line]:
    gone, removed = gone_on(piece.checks), piece.status is ContentStatus.REMOVED
    if removed or gone is not None:
        stays = stay_until(piece.posted_on, piece.must_stay_until)
        missing = is_missing(piece.posted_on, piece.must_stay_until, gone, is_removed=removed, today=today)
        # Once it need not stay any more, nobody asks for it.
        if missing and stays is not None and stays >= today:
            yield _of_piece(AgendaKind.POST_MISSING, piece, today)._replace(
                occasion=Occasion.POST_MISSING, since=piece.must_stay_until
            )
        return
    look = next_check(check_marks(piece.posted_on, piece.must_stay_until, piece.checks, today))
    if look is not None and look.due_on <= last_day(today) and look.days_late <= days.missed_check:
        yield _of_piece(AgendaKind.STILL_UP, piece, look.due_on)._replace(
            days_late=look.days_late or None, days=look.days, since=piece.posted_on, occasion=Occasion.STILL_UP
        )


def _of_piece(kind: AgendaKind, piece: Piece, day: date) -> Line:
    return Line(
        kind,
        day,
        piece.who,
        deliverable_id=piece.id,
        content=piece.kind,
        platform=piece.platform,
        quantity=piece.quantity,
    )


def step_lines(
    who: Who, step: str, step_on: date | None, silent_since: date, *, today: date, days: AgendaDays
) -> Iterator[Line]:
    """Yield what is next with one collaboration: the step that was planned, else asking again where nobody answered.

    `silent_since` is when they were last written to, or came to this stage.
    """
    if step_on is not None:
        if step_on <= last_day(today) and (who.stage is not Stage.DONE or step):
            late = _late(step_on, today)
            said = step_message(who.stage, step)
            yield Line(AgendaKind.NEXT_STEP, step_on, who, days_late=late, occasion=said, text=step)
        return
    waited = (today - silent_since).days
    if who.stage in ASKED and waited >= days.no_answer:
        yield Line(AgendaKind.FOLLOW_UP, today, who, occasion=Occasion.FOLLOW_UP, days=waited, since=silent_since)


def stage_message(stage: Stage | None) -> Occasion:
    """Return the message that is asked for most often where somebody stands."""
    return _STAGE_MESSAGES.get(stage, Occasion.FOLLOW_UP) if stage else Occasion.FOLLOW_UP


def likely_line(lines: Iterable[Line], stage: Stage, today: date) -> Line | None:
    """Return the line of a collaboration that a message speaks of first, None where only its stage tells.

    A late post goes before everything, then what is due by `order`; who is ready is reminded of the next post, and who
    waits for no answer of ours of the next draft or post.
    """
    written = sorted((line for line in lines if line.occasion is not None), key=order)
    due = [line for line in written if is_for_today(line, today)]
    late_posts = [line for line in due if line.occasion is Occasion.LATE]
    ahead = [line for line in written if line.kind in _REMINDED.get(stage, ())]
    return next(iter((*late_posts, *due, *ahead)), None)


def step_message(stage: Stage | None, step: str) -> Occasion:
    """Return what is written about a planned step: what the owner's words are about, else what the stage asks for."""
    if stage in AGREED:
        if _MONEY_WORDS.search(step.casefold()):
            return Occasion.PAYMENT
        if _PARCEL_WORDS.search(step.casefold()):
            return Occasion.PARCEL
        if "brief" in step.casefold():
            return Occasion.BRIEF
    return stage_message(stage)


def action_line(who: Who, action: str, action_on: date, today: date) -> Line:
    """Return the next action that was written down for a person."""
    late = _late(action_on, today)
    return Line(AgendaKind.NEXT_ACTION, action_on, who, days_late=late, occasion=Occasion.FOLLOW_UP, text=action)


def parcel_line(
    who: Who, row_ids: Iterable[str], shipped_on: date | None, due_on: date | None, *, today: date, days: AgendaDays
) -> Line | None:
    """Return the line of products that were shipped and have not arrived, or None while they have time."""
    due = shipped_on + timedelta(days=days.parcel) if shipped_on is not None else due_on or today
    if due > last_day(today):
        return None
    return Line(
        AgendaKind.PARCEL,
        due,
        who,
        days_late=_late(due, today),
        occasion=Occasion.PARCEL,
        row_ids=tuple(row_ids),
        since=shipped_on,
    )


def send_parcel_line(who: Who, row_ids: Iterable[str], due_on: date, today: date) -> Line | None:
    """Return the line of products that are to be sent, or None before the agreement or when it is far off."""
    if who.stage not in AGREED or due_on > last_day(today):
        return None
    return Line(
        AgendaKind.SEND_PARCEL,
        due_on,
        who,
        days_late=_late(due_on, today),
        occasion=Occasion.PARCEL,
        row_ids=tuple(row_ids),
    )


def payment_line(
    who: Who, row_id: str, label: str, amount: int | None, due_on: date, *, today: date, is_due: bool
) -> Line | None:
    """Return the line of cash to be paid (`amount` in rupiah), or None before the agreement or when it is far off."""
    if (who.stage not in AGREED and not is_due) or due_on > last_day(today):
        return None
    return Line(
        AgendaKind.PAYMENT,
        due_on,
        who,
        days_late=_late(due_on, today),
        occasion=Occasion.PAYMENT,
        row_ids=(row_id,),
        text=label,
        amount=amount,
    )


def code_line(who: Who, row_id: str, code: str, until: date, *, uses: int, quota: int | None) -> Line:
    """Return the line of a code that ends."""
    return Line(
        AgendaKind.CODE,
        until,
        who,
        occasion=Occasion.CODE_ENDING,
        row_ids=(row_id,),
        text=code,
        used=uses,
        allowed=quota,
    )


def recheck_line(who: Who, recheck_on: date, checked_on: date, today: date) -> Line:
    """Return the line of a background check that is to be made again, for which recent insights are asked."""
    late = _late(recheck_on, today)
    return Line(AgendaKind.RECHECK, recheck_on, who, days_late=late, occasion=Occasion.FOLLOW_UP, since=checked_on)


def exclusivity_line(who: Who, row_id: str, side: Side, ends_on: date, what: str) -> Line:
    """Return the line of a promise that ends: ours binds them to us, theirs to somebody else (`what`)."""
    return Line(
        AgendaKind.EXCLUSIVITY,
        ends_on,
        who,
        occasion=Occasion.AGREEMENT_ENDING,
        row_ids=(row_id,),
        side=side,
        text=what,
    )


def without_repeats(lines: Iterable[Line], late_people: Collection[str], today: date) -> list[Line]:
    """Leave out what an owner wrote down for a person where a line of that person says it, no later.

    "Tinjau draf" says nothing beside the line of the draft itself, but "Ingatkan tayang" does three days before a post.
    `late_people` stand among what is paid and not posted.
    """
    kept = list(lines)
    told: dict[str, dict[str, date]] = {key: {AgendaKind.POST: date.min} for key in late_people}
    for line in kept:
        if line.kind is AgendaKind.NEXT_ACTION:
            continue
        days = told.setdefault(line.who.influencer_id, {})
        for name in (line.kind, line.text.casefold()) if line.kind is AgendaKind.NEXT_STEP else (line.kind,):
            days[name] = min(line.day, days.get(name, date.max))
    return [
        line
        for line in kept
        if line.kind is not AgendaKind.NEXT_ACTION or not _is_told(line, told.get(line.who.influencer_id), today)
    ]


def _is_told(action: Line, told: Mapping[str, date] | None, today: date) -> bool:
    if told is None:
        return False
    text = action.text.casefold()
    names = [kind for sign, kinds in _SAME_WORDS if sign.search(text) for kind in kinds]
    until = max(action.day, today)
    return any(told.get(name, date.max) <= until for name in (text, *names))


def _late(due_on: date, today: date) -> int | None:
    return (today - due_on).days if due_on < today else None
