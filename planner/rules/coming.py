"""What comes next with one collaboration; the card on the board and the first button of its page ask the same rule.

A post that is late comes first, then what falls due first: our own answer to a draft and a post that is gone (today),
drafts, posts, looks at posts and the step the owner planned. What has no day comes last. Whoever left the campaign has
nothing to come.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date, format_time
from planner.language import tr
from planner.rules.deadlines import deadline, owners_day
from planner.rules.post_checks import CheckState, MadeCheck, check_marks, is_missing, next_check, stay_until
from planner.rules.tracks import draft_days_late, is_promised, late_posts, late_words, post_days_late
from planner.terms import EXITS, ContentStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime, time

    from planner.rules.tracks import Facts, Piece
    from planner.terms import TimeZone


class What(StrEnum):
    """What the program itself expects."""

    DRAFT = "draft"
    REVISION = "revision"
    REVIEW = "review"
    POST = "post"
    CHECK = "check"
    GONE = "gone"


class Step(NamedTuple):
    """What the owner planned by hand, and whether the person was rated."""

    words: str = ""
    on: date | None = None
    is_rated: bool = True


class Made(NamedTuple):
    """What was done about one piece beside its state: a draft that waits for an answer, and looks at the post."""

    is_waiting: bool = False
    checks: tuple[MadeCheck, ...] = ()


class NextThing(NamedTuple):
    """What comes next: its word, when in words, the day on the owner's calendar, and by how many days it is late.

    `is_gone`: a post is not there any more, which is trouble without being late.
    """

    what: str = ""
    when: str = ""
    on: date | None = None
    clock_words: str = ""
    days_late: int | None = None
    is_gone: bool = False


class Coming(NamedTuple):
    """Something to come, not yet in words: most of it is never shown. `what` is the owner's own words, or ours.

    `at` is the place of its piece among `facts.pieces`, None for the owner's step. `is_open` tells whether it can be
    done now: what nobody promised is only a wish, and a look waits for its day. `number` is the n of a look at H+n.
    """

    on: date | None
    what: str = ""
    at: int | None = None
    days_late: int | None = None
    clock: tuple[time, TimeZone] | None = None
    is_dated: bool = True
    is_open: bool = True
    is_late_post: bool = False
    number: int = 0

    def told(self, today: date) -> NextThing:
        """Return it in words."""
        if self.is_late_post and self.days_late is not None:
            return NextThing("", late_words(self.days_late), self.on, "", self.days_late)
        clock = format_time(*self.clock) if self.clock else ""
        what = _word(self.what, self.number)
        if self.days_late is not None:
            return NextThing(what, late_words(self.days_late), self.on, clock, self.days_late)
        if self.on is None or not self.is_dated:
            return NextThing(what, "", self.on, is_gone=self.what is What.GONE)
        if clock and self.on == today:
            return NextThing("", clock, self.on, clock)
        when = tr("today") if self.on == today else format_date(self.on, today, weekday=False)
        return NextThing(what, when, self.on, clock)


def next_thing(
    facts: Facts, step: Step, made: Sequence[Made], now: datetime, late: list[int] | None = None
) -> NextThing:
    """Return what comes next in words, the owner's own step among it.

    `made` stands beside `facts.pieces`; `late` is what `late_posts` tells, for who knows it already.
    """
    if facts.stage in EXITS:
        return NextThing()
    today = now.date()
    found = [*_planned(step, today), *_of_content(facts, made, now, late)]
    if found:
        return min(found, key=_order).told(today)
    return NextThing(_after_all(facts, step))


def next_to_do(facts: Facts, made: Sequence[Made], now: datetime, late: list[int] | None = None) -> Coming | None:
    """Return what can be done next about the content, None when there is nothing to do; see `next_thing`."""
    return min((each for each in _of_content(facts, made, now, late) if each.is_open), key=_order, default=None)


def _order(thing: Coming) -> tuple[bool, int, date]:
    """Return what things to come are sorted by: a late post, the latest first, else the day it falls due."""
    days = thing.days_late if thing.is_late_post and thing.days_late is not None else 0
    return not thing.is_late_post, -days, thing.on or date.max


def _after_all(facts: Facts, step: Step) -> str:
    """Return what is left when nothing is to come any more."""
    if facts.stage is Stage.MEASURED and not step.is_rated:
        return tr("rate them", "next thing")
    if facts.stage is Stage.LIVE and facts.pieces and all(piece.is_posted for piece in facts.pieces):
        return tr("record results", "next thing")
    return ""


def _word(what: str, number: int) -> str:
    """Return what is to come in a word; what the owner wrote is its own word."""
    if not isinstance(what, What):
        return what
    return {
        What.DRAFT: tr("draft due", "next thing"),
        What.REVISION: tr("revision", "next thing"),
        What.REVIEW: tr("review draft", "next thing"),
        What.POST: tr("post", "next thing"),
        What.CHECK: tr("check H+{n}", "next thing").format(n=number),
        What.GONE: tr("post is gone", "next thing"),
    }[what]


def _planned(step: Step, today: date) -> Iterator[Coming]:
    if step.on is not None:
        yield Coming(step.on, step.words, days_late=(today - step.on).days if step.on < today else None)
    elif step.words:
        yield Coming(None, step.words)


def _of_content(facts: Facts, made: Sequence[Made], now: datetime, late: list[int] | None) -> Iterator[Coming]:
    stage = facts.stage
    if stage in EXITS:
        return
    is_late = bool(late_posts(facts, now) if late is None else late)
    for at, (piece, done) in enumerate(zip(facts.pieces, made, strict=True)):
        if piece.is_posted:
            found = _after_post(stage, piece, done, now.date())
            if found is not None:
                yield found._replace(at=at)
            continue
        waits = done.is_waiting or piece.status is ContentStatus.DRAFT
        days = post_days_late(piece, now) if is_late else None
        if days is not None:
            # Without our answer it cannot be posted.
            what = What.REVIEW if waits else What.POST
            yield Coming(piece.posting_on, what, at, days, is_late_post=True)
            continue
        draft = _review(now.date()) if waits else _draft(stage, piece, now.date())
        for each in (draft, _post(stage, piece, now)):
            if each is not None:
                yield each._replace(at=at)


def _review(today: date) -> Coming:
    """Return our own answer, which comes first of all that is due on a day."""
    return Coming(today, What.REVIEW, is_dated=False)


def _draft(stage: Stage, piece: Piece, today: date) -> Coming | None:
    if piece.status is ContentStatus.APPROVED:
        return None
    is_open, due = is_promised(stage), piece.draft_due_on
    word = What.REVISION if piece.status is ContentStatus.REVISION else What.DRAFT
    late = draft_days_late(piece, today) if is_open else None
    if due is not None and (late is not None or due >= today):
        return Coming(due, word, days_late=late, is_open=is_open)
    # A revision without a day is needed before the post; content with a posting day and no other needs no draft.
    if word is What.REVISION or (is_open and due is None and piece.posting_on is None):
        return Coming(piece.posting_on, word, is_dated=False, is_open=is_open)
    return None


def _post(stage: Stage, piece: Piece, now: datetime) -> Coming | None:
    is_open, day = is_promised(stage), piece.posting_on
    if day is None:
        return Coming(None, What.POST, is_dated=False) if is_open else None
    clock = (piece.posting_time, piece.zone) if piece.posting_time is not None else None
    if clock:
        day = owners_day(deadline(day, *clock), now)
    if day < now.date():
        # Late nowhere: the day still runs in its own zone.
        return Coming(now.date(), What.POST, clock=clock) if is_open else None
    return Coming(day, What.POST, clock=clock, is_open=is_open)


def _after_post(stage: Stage, piece: Piece, made: Made, today: date) -> Coming | None:
    """Return what is told of a post: that it is gone, as long as it should be there, else the next look at it.

    It can only be asked for: nothing that the button of the page would do brings it back.
    """
    is_removed = piece.status is ContentStatus.REMOVED
    if is_removed or piece.gone_on is not None:
        promise = piece.posted_on, piece.must_stay_until
        stays = stay_until(*promise)
        missing = is_missing(*promise, piece.gone_on, is_removed=is_removed, today=today)
        still = missing and stays is not None and stays >= today
        return Coming(today, What.GONE, is_dated=False, is_open=False) if still else None
    return _look(piece, made, today) if stage is not Stage.DONE else None


def _look(piece: Piece, made: Made, today: date) -> Coming | None:
    mark = next_check(check_marks(piece.posted_on, piece.must_stay_until, made.checks, today))
    if mark is None:
        return None
    is_due = mark.state is not CheckState.WAITING
    return Coming(mark.due_on, What.CHECK, days_late=mark.days_late or None, number=mark.days, is_open=is_due)
