"""By how many days a post came after its promise (domain.md §7); what is still awaited is told by `deadlines`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.rules.deadlines import days_late, deadline

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from planner.terms import TimeZone


def days_behind(promised: datetime, zone: TimeZone, posted_on: date, posted_time: time | None) -> int | None:
    """Return by how many days of its own zone a post was late; 0 later on the same day, None when in time.

    `promised` stands in that zone too. Without the clock time of the post nobody can say more than the day.
    """
    if posted_time is not None:
        return days_late(promised, deadline(posted_on, posted_time, zone))
    days = (posted_on - promised.date()).days
    return days if days > 0 else None
