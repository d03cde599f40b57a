"""What a text typed into a field means: a value, or the sentence why it cannot be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import parse_clock, parse_count, parse_date, parse_day_word, parse_rupiah
from planner.language import tr

if TYPE_CHECKING:
    import datetime as dt

NEAREST_YEARS = (-1, 0, 1)
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})")


class Reading(NamedTuple):
    """What a typed text means: a value (None when empty), or the sentence why it cannot be read."""

    value: Any
    problem: str = ""


def read_rupiah(text: str) -> Reading:
    """Read an amount such as `28jt` or `Rp28.000.000`."""
    parsed = parse_rupiah(text)
    if text.strip() and parsed.value is None:
        return Reading(None, tr("Not an amount. Write 28jt or Rp28.000.000."))
    return Reading(parsed.value)


def read_count(text: str) -> Reading:
    """Read a whole number such as `1.200` or `1,2rb`."""
    parsed = parse_count(text)
    if text.strip() and parsed.value is None:
        return Reading(None, tr("Not a number. Write digits, such as 1200."))
    return Reading(parsed.value)


def read_date(text: str, today: dt.date) -> Reading:
    """Read a date; one without year is the nearest to `today`."""
    words = text.strip()
    if not words:
        return Reading(None)
    told = parse_day_word(words, today) or parse_date(words).value
    if told is not None:
        return Reading(told)
    short = _DAY_AND_MONTH.fullmatch(words)
    found = []
    for shift in NEAREST_YEARS:
        year = today.year + shift
        whole = f"{short[1]}/{short[2]}/{year}" if short else f"{words} {year}"
        day = parse_date(whole).value
        if day is not None:
            found.append(day)
    if not found:
        return Reading(None, tr("Not a date. Write 5 Dec or 12/12/2026."))
    return Reading(min(found, key=lambda day: abs(day - today)))


def read_time(text: str) -> Reading:
    """Read a clock time such as `19.00`, `19:00`, `7` or `7 malam`."""
    if not text.strip():
        return Reading(None)
    clock = parse_clock(text)
    return Reading(clock, "" if clock is not None else tr("Not a clock time. Write 19.00."))
