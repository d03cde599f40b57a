"""Whether a post is still there: when each look falls due, what closes it, and what counts as a link."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.rules.post_checks import CheckState, MadeCheck, as_link, check_marks, is_gone, next_check

POSTED = dt.date(2026, 12, 1)
UP, GONE, CLOSED = CheckState.UP, CheckState.GONE, CheckState.CLOSED
WAITING, DUE, OVERDUE, NOT_NEEDED = CheckState.WAITING, CheckState.DUE, CheckState.OVERDUE, CheckState.NOT_NEEDED


def states(today: dt.date, *made: MadeCheck, stays: dt.date | None = None) -> list[CheckState]:
    return [mark.state for mark in check_marks(POSTED, stays, made, today)]


def seen(days: int, *, is_up: bool = True) -> MadeCheck:
    return MadeCheck(days, POSTED + dt.timedelta(days=days), is_up)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2026, 12, 1), [WAITING, WAITING, WAITING]),
        (dt.date(2026, 12, 2), [DUE, WAITING, WAITING]),
        (dt.date(2026, 12, 3), [OVERDUE, WAITING, WAITING]),
        (dt.date(2026, 12, 8), [OVERDUE, DUE, WAITING]),
        (dt.date(2027, 1, 1), [OVERDUE, OVERDUE, OVERDUE]),
    ],
)
def test_looks_fall_due_one_seven_and_thirty_days_after_going_live(day: dt.date, expected: list[CheckState]) -> None:
    assert states(day) == expected


def test_a_look_that_was_made_closes_the_earlier_ones() -> None:
    assert states(dt.date(2026, 12, 9), seen(7)) == [CLOSED, UP, WAITING]
    assert states(dt.date(2026, 12, 9), seen(1), seen(7, is_up=False)) == [UP, GONE, WAITING]
    assert states(dt.date(2027, 2, 1), seen(30)) == [CLOSED, CLOSED, UP]


def test_nobody_looks_after_the_promised_stay() -> None:
    assert states(dt.date(2027, 2, 1), stays=dt.date(2026, 12, 8)) == [OVERDUE, OVERDUE, NOT_NEEDED]
    assert states(dt.date(2026, 12, 1), stays=POSTED) == [NOT_NEEDED, NOT_NEEDED, NOT_NEEDED]


def test_the_next_look_is_the_last_of_the_late_ones() -> None:
    late = check_marks(POSTED, None, (), dt.date(2026, 12, 9))
    chosen = next_check(late)
    assert chosen is not None
    assert (chosen.days, chosen.due_on, chosen.days_late) == (7, dt.date(2026, 12, 8), 1)
    ahead = next_check(check_marks(POSTED, None, (), POSTED))
    assert ahead is not None
    assert ahead.days == 1
    assert next_check(check_marks(POSTED, None, [seen(30)], POSTED)) is None
    assert check_marks(None, None, (), POSTED) == ()


def test_a_look_at_another_day_is_shown_among_the_usual_ones() -> None:
    marks = check_marks(POSTED, None, [seen(14)], POSTED)
    assert [mark.days for mark in marks] == [1, 7, 14, 30]


def test_the_latest_look_says_whether_it_is_gone() -> None:
    assert not is_gone([])
    assert is_gone([seen(1), seen(7, is_up=False)])
    assert not is_gone([seen(1, is_up=False), seen(7)])
    corrected = MadeCheck(1, dt.date(2026, 12, 20), is_up=True)
    assert not is_gone([corrected, seen(7, is_up=False)])


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("", ""),
        ("  ", ""),
        ("https://www.instagram.com/reel/Cx1/", "https://www.instagram.com/reel/Cx1/"),
        (" vt.tiktok.com/ZS8 ", "https://vt.tiktok.com/ZS8"),
        ("http://x.com/a", "http://x.com/a"),
        ("sudah tayang ya kak", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("ftp://tempat.id/a", None),
        ("https://", None),
        ("reels", None),
        ("https://user:pass@instagram.com/p/1", None),
        ("https://[rusak", None),
        ("https://a.id/" + "x" * 600, None),
    ],
)
def test_what_counts_as_a_link(text: str, link: str | None) -> None:
    assert as_link(text) == link
