"""Promises around midnight, in three zones: late days are those of the promise's own calendar, whoever looks."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from planner.rules.deadlines import ZONES, days_late, deadline, owners_day
from planner.rules.lateness import days_behind
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
        (None, TimeZone.WIT, "2026-12-05 22:00", 1),
        (time(0, 30), TimeZone.WIT, "2026-12-04 22:30", None),
        (time(0, 30), TimeZone.WIT, "2026-12-04 22:31", 0),
        # 0.01 in Malang is 2.01 of the promised day in Jayapura.
        (time(0, 30), TimeZone.WIT, "2026-12-05 00:01", 0),
        (time(0, 30), TimeZone.WIT, "2026-12-05 21:59", 0),
        (time(0, 30), TimeZone.WIT, "2026-12-05 22:00", 1),
        (time(22), TimeZone.WITA, "2026-12-05 22:31", 0),
        (time(22), TimeZone.WITA, "2026-12-05 23:00", 1),
        (time(23, 30), TimeZone.WITA, "2026-12-05 22:31", 0),
        (time(23, 30), TimeZone.WITA, "2026-12-15 09:00", 10),
    ],
)
def test_days_late_are_counted_on_the_calendar_of_the_promise(
    clock: time | None, zone: TimeZone, now: str, late: int | None
) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONES[TimeZone.WIB])
    promised = deadline(DAY, clock, zone)
    # Where the owner stands changes nothing.
    assert [days_late(promised, moment.astimezone(ZONES[owner])) for owner in TimeZone] == [late] * 3


@pytest.mark.parametrize(
    ("clock", "zone", "posted_on", "posted_time", "late"),
    [
        (time(0, 30), TimeZone.WIT, DAY, time(9), 0),
        (time(0, 30), TimeZone.WIT, DAY, None, None),
        (time(0, 30), TimeZone.WIT, date(2026, 12, 6), time(0, 5), 1),
        (time(23, 30), TimeZone.WIB, date(2026, 12, 6), time(8), 1),
        (time(23, 30), TimeZone.WIB, date(2026, 12, 6), None, 1),
        (time(23, 30), TimeZone.WIB, DAY, time(23, 30), None),
        (None, TimeZone.WITA, DAY, time(23, 59), None),
        (None, TimeZone.WITA, date(2026, 12, 8), None, 3),
        (None, TimeZone.WITA, date(2026, 12, 4), None, None),
    ],
)
def test_a_post_is_late_by_the_days_that_stand_beside_it(
    clock: time | None, zone: TimeZone, posted_on: date, posted_time: time | None, late: int | None
) -> None:
    assert days_behind(deadline(DAY, clock, zone), zone, posted_on, posted_time) == late


def test_a_moment_after_midnight_in_the_east_is_the_evening_before_here() -> None:
    promised = deadline(DAY, time(0, 30), TimeZone.WIT)
    now = datetime(2026, 12, 4, 12, tzinfo=ZONES[TimeZone.WIB])
    assert owners_day(promised, now) == date(2026, 12, 4)
