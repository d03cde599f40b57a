"""Whether a post is still there: the looks at H+1, H+7 and H+30, counted from the day it went live."""

from __future__ import annotations

from datetime import time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from planner.rules.deadlines import ZONES, deadline
from planner.terms import TimeZone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

CHECK_DAYS = (1, 7, 30)
LONGEST_LINK = 500


class CheckState(StrEnum):
    """How one look stands; it is closed when a later one was made, and not needed after the promised stay."""

    UP = "up"
    GONE = "gone"
    CLOSED = "closed"
    NOT_NEEDED = "not_needed"
    WAITING = "waiting"
    DUE = "due"
    OVERDUE = "overdue"


# Looks that are still to be made.
OPEN_CHECKS = frozenset({CheckState.WAITING, CheckState.DUE, CheckState.OVERDUE})


class MadeCheck(NamedTuple):
    """A look that was made, `days` after going live."""

    days: int
    checked_on: date
    is_up: bool
    notes: str = ""


class CheckMark(NamedTuple):
    """One look: when it falls due, how it stands, what was seen, and by how many days it is late."""

    days: int
    due_on: date
    state: CheckState
    made: MadeCheck | None = None
    days_late: int = 0


def check_marks(
    posted_on: date | None, must_stay_until: date | None, made: Iterable[MadeCheck], today: date
) -> tuple[CheckMark, ...]:
    """Return the looks of one post in order, () while it is not posted; days are those of the owner's calendar."""
    if posted_on is None:
        return ()
    seen = {check.days: check for check in made}
    return tuple(_mark(posted_on, must_stay_until, days, seen, today) for days in sorted({*CHECK_DAYS, *seen}))


def next_check(marks: Iterable[CheckMark]) -> CheckMark | None:
    """Return the look that is to be made next; of several late ones the last, which closes the others."""
    still = [mark for mark in marks if mark.state in OPEN_CHECKS]
    late = [mark for mark in still if mark.state is not CheckState.WAITING]
    return late[-1] if late else still[0] if still else None


def look_days(posted_on: date | None, asked: int, on: date, made: Collection[int]) -> int:
    """Return as which look, in days after going live, one of the day `on` counts that was `asked` for as H+n.

    Before that one is due it is the latest that is: it says nothing about the days to come. Where that one was made
    already (`made`) it stands beside it with its own number of days.
    """
    if posted_on is None or on >= posted_on + timedelta(days=asked):
        return asked
    passed = max(0, (on - posted_on).days)
    due = [days for days in CHECK_DAYS if days <= passed]
    return due[-1] if due and due[-1] not in made else passed


def first_look_day(posted_on: date, posted_time: time | None, zone: TimeZone) -> date:
    """Return the earliest day on which an owner in Indonesia can have looked at a post that went live in `zone`.

    Where it goes live just after midnight in the east, the owner's wall in the west still shows the evening before.
    """
    return deadline(posted_on, posted_time or time.min, zone).astimezone(ZONES[TimeZone.WIB]).date()


def stay_until(posted_on: date | None, must_stay_until: date | None) -> date | None:
    """Return until when a post is to stay: as agreed, else as long as the last look asks for it."""
    if must_stay_until is not None or posted_on is None:
        return must_stay_until
    return posted_on + timedelta(days=CHECK_DAYS[-1])


def gone_on(made: Iterable[MadeCheck]) -> date | None:
    """Return the day on which the latest look found the post gone; None when it did not."""
    latest = max(made, key=lambda check: (check.checked_on, check.days), default=None)
    return None if latest is None or latest.is_up else latest.checked_on


def is_missing(
    posted_on: date | None, must_stay_until: date | None, gone: date | None, *, is_removed: bool, today: date
) -> bool:
    """Tell whether a post is gone before its promised time; `gone` is the day a look found that, if one did.

    One that was only marked as removed (`is_removed`) went missing nobody knows when: it counts while it should stay.
    """
    stays = stay_until(posted_on, must_stay_until)
    return (is_removed or gone is not None) and stays is not None and (gone or today) <= stays


def is_gone(made: Iterable[MadeCheck]) -> bool:
    """Tell whether the latest look found the post gone."""
    return gone_on(made) is not None


def as_link(text: str) -> str | None:
    """Return a web address with its scheme, empty for an empty text, None for what is no address."""
    words = text.strip()
    if not words:
        return ""
    whole = words if "://" in words else f"https://{words}"
    try:
        parts = urlsplit(whole)
        host = parts.hostname or ""
    except ValueError:
        return None
    spaced = any(sign.isspace() for sign in whole)
    good = parts.scheme in {"http", "https"} and "." in host.strip(".") and not spaced and "@" not in parts.netloc
    return whole if good and len(whole) <= LONGEST_LINK else None


def _mark(
    posted_on: date, must_stay_until: date | None, days: int, seen: dict[int, MadeCheck], today: date
) -> CheckMark:
    due_on = posted_on + timedelta(days=days)
    made = seen.get(days)
    if made is not None:
        return CheckMark(days, due_on, CheckState.UP if made.is_up else CheckState.GONE, made)
    # A later look closes this one only when it was made once this one was due.
    if any(other.days > days and other.checked_on >= due_on for other in seen.values()):
        return CheckMark(days, due_on, CheckState.CLOSED)
    if must_stay_until is not None and due_on > must_stay_until:
        return CheckMark(days, due_on, CheckState.NOT_NEEDED)
    if due_on > today:
        return CheckMark(days, due_on, CheckState.WAITING)
    late = (today - due_on).days
    return CheckMark(days, due_on, CheckState.OVERDUE if late else CheckState.DUE, days_late=late)
