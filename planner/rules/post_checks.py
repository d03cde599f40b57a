"""Whether a post is still there: the looks at H+1, H+7 and H+30, counted from the day it went live."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable
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


def is_gone(made: Iterable[MadeCheck]) -> bool:
    """Tell whether the latest look found the post gone."""
    latest = max(made, key=lambda check: (check.checked_on, check.days), default=None)
    return latest is not None and not latest.is_up


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
    if any(other > days for other in seen):
        return CheckMark(days, due_on, CheckState.CLOSED)
    if must_stay_until is not None and due_on > must_stay_until:
        return CheckMark(days, due_on, CheckState.NOT_NEEDED)
    if due_on > today:
        return CheckMark(days, due_on, CheckState.WAITING)
    late = (today - due_on).days
    return CheckMark(days, due_on, CheckState.OVERDUE if late else CheckState.DUE, days_late=late)
