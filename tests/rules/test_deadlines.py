"""Promises around midnight, in three zones, on the calendar of an owner in Malang (WIB)."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from planner.rules.deadlines import ZONES, days_late, deadline, owners_day
from planner.terms import TimeZone

DAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    ("clock", "zone", "now", "late"),
    [
        (time(19), TimeZone.WIB, "2026-12-05 19:00", None),
        (time(19), TimeZone.WIB, "2026-12-05 19:01", 0),
        (time(19), TimeZone.WIB, "2026-12-06 00:00", 1),
        (None, TimeZone.WIB, "2026-12-05 23:59", None),
        (None, TimeZone.WIB, "2026-12-06 00:00", 1),
        (None, TimeZone.WIT, "2026-12-05 21:59", None),
        (None, TimeZone.WIT, "2026-12-05 22:00", 0),
        (time(0, 30), TimeZone.WIT, "2026-12-04 22:30", None),
        (time(0, 30), TimeZone.WIT, "2026-12-04 22:31", 0),
        (time(0, 30), TimeZone.WIT, "2026-12-05 00:01", 1),
        (time(23, 30), TimeZone.WITA, "2026-12-05 22:31", 0),
        (time(23, 30), TimeZone.WITA, "2026-12-15 09:00", 10),
    ],
)
def test_days_late_are_counted_on_the_owners_calendar(
    clock: time | None, zone: TimeZone, now: str, late: int | None
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONES[TimeZone.WIB])
    assert days_late(deadline(DAY, clock, zone), moment) == late


def test_a_moment_after_midnight_in_the_east_is_the_evening_before_here() -> None:
    promised = deadline(DAY, time(0, 30), TimeZone.WIT)
    now = datetime(2026, 12, 4, 12, tzinfo=ZONES[TimeZone.WIB])
    assert owners_day(promised, now) == date(2026, 12, 4)
