"""What comes next: the card on the board and the first button of the work page are told by one rule."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import set_language
from planner.rules.coming import Made, Step, next_thing, next_to_do
from planner.rules.post_checks import MadeCheck
from planner.rules.tracks import Facts, Piece
from planner.terms import ContentStatus, Stage, TimeZone

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 12, 3)
WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 12, 3, 10, tzinfo=WIB)
WAITS = Made(is_waiting=True)


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def awaited(draft: int | None = None, post: int | None = None, **fields: Any) -> Piece:
    return Piece(
        draft_due_on=None if draft is None else day(draft), posting_on=None if post is None else day(post), **fields
    )


def approved(post: int | None = None, **fields: Any) -> Piece:
    return awaited(post=post, status=ContentStatus.APPROVED, **fields)


def revised(draft: int | None = None, post: int | None = None) -> Piece:
    return awaited(draft, post, status=ContentStatus.REVISION)


def live(posted: int) -> Piece:
    return Piece(ContentStatus.LIVE, posted_on=day(posted))


def lost(posted: int, stays: int | None = None) -> Piece:
    """Return a post that a look today found gone."""
    return live(posted)._replace(gone_on=TODAY, must_stay_until=None if stays is None else day(stays))


def removed(posted: int) -> Piece:
    return live(posted)._replace(status=ContentStatus.REMOVED)


def told(
    stage: Stage, pieces: Sequence[Piece], made: Sequence[Made] = (), step: Step | None = None, now: datetime = NOW
) -> tuple[str, str]:
    """Return the words of the card, and what the first button of the page would do with which piece."""
    facts = Facts(stage, pieces=tuple(pieces))
    done = tuple(made) or (Made(),) * len(pieces)
    card = next_thing(facts, step or Step(), done, now)
    found = next_to_do(facts, done, now)
    return f"{card.what} {card.when}".strip(), "" if found is None else f"{found.what} {found.at}"


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.mark.parametrize(
    ("stage", "pieces", "made", "card", "button"),
    [
        # One piece, from a promise to its last look.
        (Stage.AGREED, [awaited()], [], "draft due", "draft 0"),
        (Stage.BRIEFED, [awaited(2, 5)], [], "draft due 5 Dec", "draft 0"),
        (Stage.BRIEFED, [awaited(post=5)], [], "post 8 Dec", "post 0"),
        (Stage.BRIEFED, [awaited(-2, 5)], [], "draft due 2 days late", "draft 0"),
        (Stage.DRAFT_REVIEW, [awaited(-2, 5)], [WAITS], "review draft", "review 0"),
        (Stage.DRAFT_REVIEW, [awaited(post=5, status=ContentStatus.DRAFT)], [], "review draft", "review 0"),
        (Stage.DRAFT_REVIEW, [revised(2, 5)], [], "revision 5 Dec", "revision 0"),
        (Stage.DRAFT_REVIEW, [revised(post=5)], [], "revision", "revision 0"),
        (Stage.DRAFT_REVIEW, [revised()], [], "revision", "revision 0"),
        (Stage.READY, [approved(5)], [], "post 8 Dec", "post 0"),
        (Stage.READY, [approved()], [], "post", "post 0"),
        (Stage.READY, [approved(0, posting_time=time(19))], [], "19:00 WIB", "post 0"),
        (Stage.READY, [approved(-3)], [], "3 days late", "post 0"),
        (Stage.READY, [awaited(-5, -3)], [WAITS], "3 days late", "review 0"),
        (Stage.LIVE, [live(-3)], [], "check H+1 2 days late", "check 0"),
        (Stage.LIVE, [live(-1)], [], "check H+1 today", "check 0"),
        (Stage.LIVE, [live(-2)], [Made(checks=(MadeCheck(1, day(-1), is_up=True),))], "check H+7 8 Dec", ""),
        (Stage.DONE, [live(-3)], [], "", ""),
        # A post that is gone is told while it should be there; nobody looks for it any more.
        (Stage.LIVE, [lost(-3)], [], "post is gone", ""),
        (Stage.DONE, [lost(-3)], [], "post is gone", ""),
        (Stage.LIVE, [lost(-3, stays=-1)], [], "record results", ""),
        (Stage.LIVE, [removed(-3)], [], "post is gone", ""),
        (Stage.LIVE, [lost(-3), approved(-2)], [], "2 days late", "post 1"),
        (Stage.LIVE, [lost(-3), approved(5)], [], "post is gone", "post 1"),
        (Stage.CANCELLED, [lost(-3)], [], "", ""),
        # What nobody promised is a wish: it is told, and there is nothing to do about it.
        (Stage.CANDIDATE, [awaited(2, 5)], [], "draft due 5 Dec", ""),
        (Stage.CANDIDATE, [awaited()], [], "", ""),
        (Stage.NEGOTIATING, [awaited(-2, -1)], [], "", ""),
        (Stage.NEGOTIATING, [awaited(2, 5)], [WAITS], "review draft", "review 0"),
        (Stage.CANCELLED, [awaited(-2, -1)], [WAITS], "", ""),
        (Stage.AGREED, [], [], "", ""),
        # Among several the late post comes first, then what falls due first; a look to come can wait.
        (Stage.READY, [awaited(2, 5), approved(-3), approved(-6)], [], "6 days late", "post 2"),
        (Stage.READY, [awaited(2, 5), awaited(post=6)], [Made(), WAITS], "review draft", "review 1"),
        (Stage.READY, [awaited(-1, 5), awaited(post=6)], [Made(), WAITS], "draft due 1 day late", "draft 0"),
        (Stage.READY, [approved(9), awaited(2, 12), awaited()], [], "draft due 5 Dec", "draft 1"),
        (Stage.LIVE, [live(0), approved(5)], [], "check H+1 4 Dec", "post 1"),
    ],
)
def test_card_and_button_tell_the_same(
    *, stage: Stage, pieces: list[Piece], made: list[Made], card: str, button: str
) -> None:
    assert told(stage, pieces, made) == (card, button)


@pytest.mark.parametrize(
    ("step", "card"),
    [
        (Step("call", day(1)), "call 4 Dec"),
        (Step("call", day(-2)), "call 2 days late"),
        (Step("call", day(9)), "draft due 5 Dec"),
        (Step("call"), "draft due 5 Dec"),
    ],
)
def test_the_step_of_the_owner_stands_among_it_on_the_card_and_never_on_the_button(step: Step, card: str) -> None:
    assert told(Stage.BRIEFED, [awaited(2, 5)], step=step) == (card, "draft 0")


def test_an_owners_own_words_go_before_content_without_a_day() -> None:
    assert told(Stage.AGREED, [awaited()], step=Step("call")) == ("call", "draft 0")


def test_a_day_that_still_runs_in_its_own_zone_is_today() -> None:
    east = datetime(2026, 12, 4, 1, tzinfo=timezone(timedelta(hours=9)))
    assert told(Stage.READY, [approved(0, zone=TimeZone.WIB)], now=east) == ("post today", "post 0")


@pytest.mark.parametrize(
    ("stage", "is_rated", "words"),
    [(Stage.LIVE, True, "record results"), (Stage.MEASURED, False, "rate them"), (Stage.MEASURED, True, "")],
)
def test_what_is_left_when_nothing_is_to_come(*, stage: Stage, is_rated: bool, words: str) -> None:
    gone = Piece(ContentStatus.LIVE)
    assert told(stage, [gone], step=Step(is_rated=is_rated)) == (words, "")
