"""When a promise falls due, in Indonesia's three zones (domain.md §7), and by how many days it is late.

Late days are those of the promise's own zone, which is printed beside it: what the owner reads, what the creator is
told and what stands on paper are one number, wherever the owner is. On which day of the owner's wall calendar a moment
lies is another question: the zone of `now` is the owner's.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from planner.terms import TimeZone

if TYPE_CHECKING:
    from datetime import tzinfo

ZONES: dict[TimeZone, tzinfo] = {
    TimeZone.WIB: timezone(timedelta(hours=7), "WIB"),
    TimeZone.WITA: timezone(timedelta(hours=8), "WITA"),
    TimeZone.WIT: timezone(timedelta(hours=9), "WIT"),
}


def deadline(day: date, clock: time | None, zone: TimeZone) -> datetime:
    """Return the moment until which something is on time; without a clock time that is the end of the day."""
    return datetime.combine(day, clock or time.max, ZONES[zone])


def owners_day(moment: datetime, now: datetime) -> date:
    """Return the day on the owner's calendar on which a moment lies."""
    return moment.astimezone(now.tzinfo).date()


def days_late(promised: datetime, now: datetime) -> int | None:
    """Return by how many days of the promise's own calendar it is late; 0 on the same day, None while on time.

    `promised` has the zone in which it was promised, as `deadline` gives it.
    """
    if now <= promised:
        return None
    return (now.astimezone(promised.tzinfo).date() - promised.date()).days
