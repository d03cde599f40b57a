"""Dates and clock times: read from cells in any common style, shown as `Sab 5 Des` and `19.00 WIB`."""

from __future__ import annotations

import datetime as dt
import re

from planner.formats.parsed import LONGEST_CELL, Parsed, Problem, clean_text, is_empty, original_text
from planner.language import Message, current_language, tr, trn
from planner.terms import TimeZone

MISSING = "—"
_DAYS = {
    "id": ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_MONTH_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "jan januari january",
            "feb peb februari pebruari february",
            "mar mrt maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agt ags agust agustus aug august",
            "sep sept september",
            "okt oct oktober october",
            "nov nop november nopember",
            "des dec desember december",
        ),
        start=1,
    )
    for word in words.split()
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_EXCEL_SERIALS = range(29221, 73051)  # 1980 to 2099: other numbers in a date column are no dates
_CLOCK = (
    r"(?:[ T,]+[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?"
    r"(?: ?(?:am|pm|wib|wita|wit|z))?(?:[+-][0-9:]{4,5})?)?"
)
_ISO = re.compile(rf"([0-9]{{4}})[-/.]([0-9]{{1,2}})[-/.]([0-9]{{1,2}}){_CLOCK}", re.IGNORECASE)
_NUMERIC = re.compile(rf"([0-9]{{1,2}})([-/. ])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_CLOCK}", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"([0-9]{{1,2}})[ ./-]*([a-z]{{3,9}})\.?(?:[ ,./-]*([0-9]{{4}}|'?[0-9]{{2}}))?{_CLOCK}", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"([a-z]{{3,9}})\.? ?([0-9]{{1,2}})(?:st|nd|rd|th)?(?:[ ,]+([0-9]{{4}}))?{_CLOCK}", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"^(?:sen(?:in)?|sel(?:asa)?|rab(?:u)?|kam(?:is)?|jum(?:'?at)?|sab(?:tu)?|min(?:ggu)?"
    r"|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b[., ]*",
    re.IGNORECASE,
)
_DAY_WORDS = {
    "kemarin": -1,
    "yesterday": -1,
    "hari ini": 0,
    "today": 0,
    "besok": 1,
    "tomorrow": 1,
    "lusa": 2,
}
_SPOKEN_CLOCK = re.compile(
    r"(?:jam|pukul)? ?([0-9]{1,2})(?:[.:]?([0-9]{2}))? ?(pagi|siang|sore|malam|am|pm)?(?: (?:wib|wita|wit))?"
)
_LAST_HOUR, _LAST_MINUTE = 23, 59
_HOURS_OF = {
    "pagi": range(1, 13),
    "siang": (10, 11, 12, 1, 2, 3),
    "sore": range(2, 8),
    "malam": (6, 7, 8, 9, 10, 11, 12, 1, 2, 3),
    "am": range(1, 13),
    "pm": range(1, 13),
}
# Which of them are after noon: 7 malam is 19.00, but 12 malam is midnight and 1 malam is 01.00.
_AFTERNOON_OF = {
    "pagi": (),
    "siang": (12, 1, 2, 3),
    "sore": range(2, 8),
    "malam": range(6, 12),
    "am": (),
    "pm": range(1, 13),
}
_NOT_A_DATE = Message("Not a date: kept as text")
_NO_YEAR = Message("The year is missing: kept as text")
_NO_SUCH_DAY = Message("There is no such day: kept as text")


def parse_date(cell: object) -> Parsed[dt.date]:
    """Read a date: date cells, ISO, day/month/year, `5 Des 2026`; a date without year is not guessed."""
    original = original_text(cell)
    if isinstance(cell, dt.datetime):
        return Parsed(cell.date(), original)
    if isinstance(cell, dt.date):
        return Parsed(cell, original)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_serial(cell, original)
    text = clean_text(cell)
    if is_empty(text):
        return Parsed(None, original)
    if isinstance(cell, bool) or len(text) > LONGEST_CELL:
        return Parsed(None, original, _NOT_A_DATE)
    return _from_text(_WEEKDAY.sub("", text), original)


def parse_day_word(text: str, today: dt.date) -> dt.date | None:
    """Read a day as it is spoken of: `besok`, `hari ini`, `lusa`; None for any other text."""
    days = _DAY_WORDS.get(" ".join(text.casefold().split()))
    return None if days is None else today + dt.timedelta(days=days)


def parse_clock(text: str) -> dt.time | None:
    """Read a clock time: `19.00`, `19:00`, `7`, `7 malam`, `jam 4 sore`; None for any other text."""
    match = _SPOKEN_CLOCK.fullmatch(" ".join(text.casefold().split()))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if hour not in _HOURS_OF[match[3]]:
            return None
        hour = hour % 12 + (12 if hour in _AFTERNOON_OF[match[3]] else 0)
    return dt.time(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def zone_in(text: str) -> TimeZone | None:
    """Return the zone a clock time was written with (`19.00 WITA`), None where there is none."""
    last = text.strip().rpartition(" ")[2].upper()
    return TimeZone(last) if last in TimeZone.__members__ else None


def _from_text(text: str, original: str) -> Parsed[dt.date]:
    """Read a date that was written as text, in whichever of the four styles it is."""
    if match := _ISO.fullmatch(text):
        return _made(match[1], match[2], match[3], original)
    if match := _NUMERIC.fullmatch(text):
        if int(match[3]) > 12 >= int(match[1]):  # noqa: PLR2004 (months)
            return _made(match[4], match[1], match[3], original, Message("Read as month/day/year"))
        return _made(match[4], match[3], match[1], original)
    if match := _DAY_FIRST.fullmatch(text):
        return _named(match[3], match[2], match[1], original)
    if match := _MONTH_FIRST.fullmatch(text):
        return _named(match[3], match[1], match[2], original)
    return Parsed(None, original, _NOT_A_DATE)


def format_date(day: dt.date | None, today: dt.date, *, weekday: bool = True) -> str:
    """Return `Sab 5 Des`, with the year only when it is not this year; without `weekday` `5 Des`."""
    if day is None:
        return MISSING
    language = current_language()
    words = [_DAYS[language][day.weekday()]] if weekday else []
    words += [str(day.day), _MONTHS[language][day.month - 1]]
    return " ".join([*words, str(day.year)] if day.year != today.year else words)


def format_day_relative(day: dt.date | None, today: dt.date) -> str:
    """Return when something is due: `hari ini`, `besok`, `telat 3 hari`, else the date."""
    if day is None:
        return MISSING
    days = (day - today).days
    if days < 0:
        return trn("{n} day late", "{n} days late", -days)
    if days == 0:
        return tr("today")
    return tr("tomorrow") if days == 1 else format_date(day, today)


def format_time(time: dt.time | None, zone: TimeZone | None = None) -> str:
    """Return the clock time with its zone, `19.00 WIB`; in English `19:00 WIB`."""
    if time is None:
        return MISSING
    clock = f"{time.hour:02}{'.' if current_language() == 'id' else ':'}{time.minute:02}"
    return f"{clock} {zone}" if zone is not None else clock


def format_moment(moment: dt.datetime | None, now: dt.datetime | None = None) -> str:
    """Return the local clock time of an aware moment, `14.32`; with the date before it when `now` is another day."""
    if moment is None:
        return MISSING
    local = moment.astimezone()
    clock = format_time(local.time())
    if now is None or now.astimezone().date() == local.date():
        return clock
    return f"{format_date(local.date(), now.astimezone().date())} {clock}"


def _from_serial(cell: float, original: str) -> Parsed[dt.date]:
    """Read the number Excel keeps for a date whose cell lost its date format."""
    if cell != cell:  # noqa: PLR0124 (NaN is how some programs write an empty cell)
        return Parsed(None, original)
    if not _EXCEL_SERIALS.start <= cell < _EXCEL_SERIALS.stop:
        return Parsed(None, original, _NOT_A_DATE)
    day = _EXCEL_EPOCH + dt.timedelta(days=int(cell))
    return Parsed(day, original, Message("Read from Excel's day number"))


def _named(year: str | None, month: str, day: str, original: str) -> Parsed[dt.date]:
    """Return the date of a month that is written as a word."""
    number = _MONTH_NUMBERS.get(month.lower())
    if number is None:
        return Parsed(None, original, _NOT_A_DATE)
    if year is None:
        return Parsed(None, original, _NO_YEAR)
    return _made(year.lstrip("'"), str(number), day, original)


def _made(year: str, month: str, day: str, original: str, problem: Problem = "") -> Parsed[dt.date]:
    """Return the date when the calendar has it; a year of two digits is of this century."""
    full_year = int(year) + 2000 if len(year) == 2 else int(year)  # noqa: PLR2004 (two digits)
    if not _FIRST_YEAR <= full_year <= _LAST_YEAR:
        return Parsed(None, original, _NO_SUCH_DAY)
    try:
        return Parsed(dt.date(full_year, int(month), int(day)), original, problem)
    except ValueError:
        return Parsed(None, original, _NO_SUCH_DAY)
