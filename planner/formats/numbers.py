"""Counts, rupiah and percentages as people write them in spreadsheets (domain.md §10): flagged, never guessed."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats.parsed import LONGEST_CELL, Parsed, Problem, clean_text, is_empty, original_text
from planner.formats.showing import format_number, format_rupiah
from planner.language import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST = 10**15 - 1
_THOUSAND = 1000
_HIGH_PERCENT = 100.0
# An engagement rate above 25 % is rare, one below 0.25 % too: the line between Excel's fractions and percents.
_LARGEST_FRACTION = Decimal("0.25")

_MULTIPLIERS = {
    **dict.fromkeys(("rb", "rbu", "ribu", "k", "thousand"), 10**3),
    **dict.fromkeys(("jt", "juta", "m", "mio", "mil", "mn", "million"), 10**6),
    **dict.fromkeys(("b", "bn", "billion", "miliar", "milyar", "mlr"), 10**9),
}
_SUFFIX = "(?P<suffix>" + "|".join(sorted(_MULTIPLIERS, key=len, reverse=True)) + ")?"
_NUMBER = r"(?P<number>[0-9](?:[0-9.,' ]*[0-9])?)"
_ABOUT = r"(?P<about>[~≈±]|[<>]=?|kurang lebih|kira-kira|sekitar|hampir|lebih dari|di atas|about|around|approx\.?)?"
_MORE = r"(?P<more>an|\+{1,2}|up|lebih|ke atas)?"
_REMARK = r"(?P<remark>\(.*\)|\[.*\])?"
_PEOPLE = r"(?:followers?|pengikut|subs(?:cribers?)?|views?|likes?|tayangan|penonton|orang)?"
_FROM = r"(?P<from>mulai dari|mulai|start(?:ing)? from|start|from|dari|minimal|min\.?|m\.d\.)?"
_PER = r"(?P<per>(?:/|@|per |tiap )[a-z0-9 ]+?)?"
_COUNT = re.compile(rf"{_ABOUT} ?{_NUMBER} ?{_SUFFIX} ?{_MORE} ?{_PEOPLE} ?\+?\.? ?{_REMARK}")
_RUPIAH = re.compile(
    rf"{_FROM} ?{_ABOUT} ?(?:rp|idr)?\.? ?:? ?{_NUMBER} ?{_SUFFIX} ?(?:[,./]?-{{1,2}}|\.)? ?(?:rupiah|idr|perak)? ?"
    rf"{_MORE} ?{_PER} ?(?P<tail>nego\w*|nett?|bersih|all in)? ?{_REMARK}"
)
_PERCENT = re.compile(rf"{_ABOUT} ?{_NUMBER} ?(?P<sign>%|persen|percent)? ?[}}\])>.;]? ?{_REMARK}")
_RANGE = re.compile(
    r"[0-9](?: ?(?:[a-z]{1,6}|%))? ?(?:-|~|s/d|s\.d\.?|sd|sampai|hingga|to) ?(?:rp\.? ?)?[0-9]", re.IGNORECASE
)
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?e\+?[0-9]{1,3}", re.IGNORECASE)
_NEGATIVE = re.compile(r"(?:rp|idr)?\.? ?- ?(?:rp|idr)?\.? ?[0-9]")
_CURRENCY = re.compile(r"[$€£¥₹]|\b(?:usd|sgd|myr|eur|rm)\b")
_DOT_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_COMMA_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_OTHER_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:[' ][0-9]{3})+")
_DOT_GROUPS_DECIMALS = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+),([0-9]+)")
_COMMA_GROUPS_DECIMALS = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)\.([0-9]+)")
_DECIMALS = re.compile(r"([0-9]+)[.,]([0-9]+)")

_NOT_A_NUMBER = Message("Not a number: kept as text")
_NOT_AN_AMOUNT = Message("Not an amount in rupiah: kept as text")
_RANGE_KEPT = Message("A range, not one number: kept as text")
_NEGATIVE_REFUSED = Message("Cannot be below zero: kept as text")
_DAMAGED = Message("Digits were lost in Excel: left empty")
_IS_A_DATE = Message("A date stands here, perhaps made by Excel: kept as text")
_TOO_LARGE = Message("Too large to be right: kept as text")
_APPROXIMATE = Message("Written as an approximate number")
_ROUNDED = Message("Rounded to a whole number")
_MILLION_OR_BILLION = Message("Million or billion? “M” can mean both. Kept as text")


class _Reading(NamedTuple):
    """Digits with separators that were read: None when they cannot be; `sure` is False for a lone `22.8`."""

    value: Decimal | None
    sure: bool = True


def parse_count(cell: object, *, thousands_style: str | None = None) -> Parsed[int]:
    """Read followers, likes or views; `thousands_style` ("." or ",") says how the column writes thousands."""
    refused = _refusal(cell)
    if refused is not None:
        return refused
    original, text = original_text(cell), clean_text(cell).lower()
    if isinstance(cell, int | float):
        return _whole(_Reading(Decimal(str(cell)), sure=not _is_short_decimal(cell)), original)
    match = _COUNT.fullmatch(text)
    if match is None:
        return Parsed(None, original, _why_not(text, _NOT_A_NUMBER))
    note: Problem = _APPROXIMATE if match["about"] or match["more"] or text.endswith("+") else ""
    return _whole(_read(match["number"], match["suffix"], thousands_style), original, note)


def parse_rupiah(cell: object, *, column_has_thousands: bool = False) -> Parsed[int]:
    """Read whole rupiah; `column_has_thousands`: other cells read `18.900`, so a number 9.9 has lost its thousands."""
    refused = _refusal(cell)
    if refused is not None:
        return refused
    original = original_text(cell)
    if not isinstance(cell, int | float):
        return _rupiah_in_text(clean_text(cell).lower(), original)
    value = Decimal(str(cell))
    if column_has_thousands and 0 < value < _THOUSAND:
        return Parsed(None, original, _lost_thousands(value))
    return _whole(_Reading(value, sure=not _is_short_decimal(cell)), original)


def _rupiah_in_text(text: str, original: str) -> Parsed[int]:
    """Read an amount that was written as text."""
    match = _RUPIAH.fullmatch(text)
    if match is None:
        return Parsed(None, original, _why_not(text, _NOT_AN_AMOUNT))
    if match["suffix"] == "m":
        return Parsed(None, original, _MILLION_OR_BILLION)
    return _whole(_read(match["number"], match["suffix"], None), original, _rupiah_note(match))


def parse_percent(cell: object, *, fraction_column: bool = False) -> Parsed[float]:
    """Read a percentage; in a `fraction_column` a bare 0.013 means 1.3 %. Above 100 is kept and flagged."""
    refused = _refusal(cell)
    if refused is not None:
        return refused
    original, text = original_text(cell), clean_text(cell).lower()
    match = None if isinstance(cell, int | float) else _PERCENT.fullmatch(text)
    if match is None and not isinstance(cell, int | float):
        return Parsed(None, original, _why_not(text, _NOT_A_NUMBER))
    value = Decimal(str(cell)) if match is None else _decimal(match["number"])
    if value is None:
        return Parsed(None, original, _NOT_A_NUMBER)
    if fraction_column and (match is None or not match["sign"]):
        if value > 1:
            return Parsed(None, original, Message("The other cells are fractions like 0.013: kept as text"))
        value *= 100
    if value > LARGEST:
        return Parsed(None, original, _TOO_LARGE)
    about = match is not None and match["about"]
    problem: Problem = _APPROXIMATE if about else ""
    return Parsed(float(value), original, Message("Unusually high") if value > _HIGH_PERCENT else problem)


def is_fraction_column(cells: Iterable[object]) -> bool:
    """Tell whether most of a column's bare numbers are Excel fractions (0.013) instead of percents (1,3)."""
    fractions = percents = 0
    for cell in cells:
        parsed = parse_percent(cell)
        if not parsed.value:
            continue
        bare = "%" not in parsed.original and "pers" not in parsed.original.lower()
        if bare and Decimal(str(parsed.value)) <= _LARGEST_FRACTION:
            fractions += 1
        else:
            percents += 1
    return fractions > percents


def _refusal(cell: object) -> Parsed[Any] | None:
    """Return what to answer for cells that hold no number at all: empty, too long, a truth value, a date."""
    original, text = original_text(cell), ""
    problem: Problem = ""
    if isinstance(cell, bool):
        problem = _NOT_A_NUMBER
    elif isinstance(cell, dt.date | dt.time | dt.timedelta):
        problem = _IS_A_DATE
    elif isinstance(cell, float) and not math.isfinite(cell):
        problem = "" if math.isnan(cell) else _NOT_A_NUMBER
    elif isinstance(cell, int | float):
        if 0 <= cell <= LARGEST:
            return None
        problem = _NEGATIVE_REFUSED if cell < 0 else _TOO_LARGE
    elif cell is not None:
        text = clean_text(cell)
        if len(text) > LONGEST_CELL:
            problem = _NOT_A_NUMBER
        elif not is_empty(text):
            return None
    return Parsed(None, original, problem)


def _why_not(text: str, otherwise: Message) -> Message:
    """Return the plain reason why a text is not one number."""
    if _SCIENTIFIC.fullmatch(text):
        return _DAMAGED
    if _CURRENCY.search(text):
        return Message("Another currency than rupiah: kept as text")
    if _NEGATIVE.match(text):
        return _NEGATIVE_REFUSED
    if _RANGE.search(text):
        return _RANGE_KEPT
    return otherwise


def _whole(reading: _Reading, original: str, note: Problem = "") -> Parsed[int]:
    """Return a whole number, half up; an unsure or impossible reading gives None and the reason."""
    if reading.value is None:
        return Parsed(None, original, _NOT_A_NUMBER)
    if not reading.sure:
        return Parsed(None, original, _ambiguous(reading.value))
    whole = reading.value.quantize(Decimal(1), ROUND_HALF_UP) if reading.value <= LARGEST else Decimal(LARGEST + 1)
    if whole > LARGEST:
        return Parsed(None, original, _TOO_LARGE)
    return Parsed(int(whole), original, note or (_ROUNDED if whole != reading.value else ""))


def _read(number: str, suffix: str | None, style: str | None) -> _Reading:
    """Return the value of digits with separators and a suffix; with a suffix both `,` and `.` are decimal."""
    if len(number) > len(str(LARGEST)) * 2:
        return _Reading(Decimal(LARGEST + 1))
    if suffix:
        value = _decimal(number)
        return _Reading(None if value is None else value * _MULTIPLIERS[suffix])
    if (style != "," and _DOT_GROUPS.fullmatch(number)) or number.count(".") > 1:
        return _Reading(Decimal(number.replace(".", "")) if _DOT_GROUPS.fullmatch(number) else _grouped(number))
    if (style != "." and _COMMA_GROUPS.fullmatch(number)) or number.count(",") > 1:
        return _Reading(Decimal(number.replace(",", "")) if _COMMA_GROUPS.fullmatch(number) else _grouped(number))
    decimals = _DECIMALS.fullmatch(number)
    if decimals is None:
        return _Reading(_grouped(number))
    value = Decimal(f"{decimals[1]}.{decimals[2]}")
    return _Reading(value, sure=value >= _THOUSAND or not int(decimals[2]))


def _grouped(number: str) -> Decimal | None:
    """Return the value of digits whose separators leave no doubt (`1.234.567,89`, `1 234`), or None."""
    if number.isdigit():
        return Decimal(number)
    if match := _DOT_GROUPS_DECIMALS.fullmatch(number):
        return Decimal(f"{match[1].replace('.', '')}.{match[2]}")
    if match := _COMMA_GROUPS_DECIMALS.fullmatch(number):
        return Decimal(f"{match[1].replace(',', '')}.{match[2]}")
    if _OTHER_GROUPS.fullmatch(number):
        return Decimal(number.replace("'", "").replace(" ", ""))
    return None


def _decimal(number: str) -> Decimal | None:
    """Return the value where a single `,` or `.` is always decimal, as before a suffix or a percent sign."""
    if len(number) > len(str(LARGEST)) * 2:
        return Decimal(LARGEST + 1)
    if match := _DECIMALS.fullmatch(number):
        return Decimal(f"{match[1]}.{match[2]}")
    return _grouped(number)


def _is_short_decimal(cell: float) -> bool:
    """Tell whether a number cell such as 22.8 may be a thousand that lost its zeros."""
    return 0 < cell < _THOUSAND and not float(cell).is_integer()


def _ambiguous(value: Decimal) -> Message:
    """Return the question a lone 22.8 raises."""
    high = format_number(float(value * _THOUSAND))
    return Message(
        "{high} or {low}? Kept as text", {"high": high, "low": format_number(float(value), decimals=_places(value))}
    )


def _lost_thousands(value: Decimal) -> Message:
    """Return the question a 9.9 raises among cells that read 18.900."""
    high = format_rupiah(int(value * _THOUSAND))
    return Message("Thousands lost in Excel? Maybe {high}. Kept as text", {"high": high})


def _places(value: Decimal) -> int:
    """Return how many decimals a value is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _rupiah_note(match: re.Match[str]) -> Problem:
    """Return what the words around an amount say about it."""
    if match["from"] or match["more"] == "up":
        return Message("The price starts from this amount")
    if match["about"] or match["more"]:
        return _APPROXIMATE
    if match["per"]:
        return Message("The price is per {unit}", {"unit": match["per"].removeprefix("per").strip("/@ ")})
    if match["tail"] and match["tail"].startswith("nego"):
        return Message("The price is negotiable")
    return ""
