"""The ages of an audience as people write them: `25-34`, `18-24 40%, 25-34 60%`, `20-an`, `35 tahun ke atas`."""

from __future__ import annotations

import re
from typing import NamedTuple

# An open end is taken for as wide as the brackets that platforms show.
_BRACKET_YEARS = 10
_AGES = re.compile(
    r"""
    (?:(?P<before>\d{1,3}(?:[.,]\d+)?)\s*%\s*(?:usia|umur|ages?)?\s*)?
    (?:(?P<over>di\s*atas|over|>)\s*|(?P<under>di\s*bawah|under|<)\s*)?
    (?<!\d)(?P<first>[1-9]\d)(?!\d)
    (?:\s*(?:[-–—~]|s\.?/?d\.?|sampai|hingga|until|to)\s*(?P<last>[1-9]\d)(?!\d)
        |\s*(?P<open>\+|(?:tahun|thn|th)?\s*ke\s*atas)
        |\s*-?\s*(?P<decade>an)\b)?
    (?!\s*%|[.,]\d+\s*%)
    (?:\s*(?:tahun|thn|th|years?(?:\s*old)?|y\.?o\.?)\b)?
    (?(before)|(?:[\s:=(\[]*(?P<share>\d{1,3}(?:[.,]\d+)?)\s*%)?)
    """,  # noqa: RUF001 (people write these dashes)
    re.IGNORECASE | re.VERBOSE,
)


class AgeRange(NamedTuple):
    """Ages in whole years, both counted, and their share of the audience in percent (None when it is not told)."""

    first: int
    last: int
    share: float | None = None


def age_ranges(text: str) -> list[AgeRange]:
    """Return the ages a text names, in its order; empty when it names none (`ibu muda`)."""
    found = (_range(match) for match in _AGES.finditer(text))
    return [each for each in found if each.first <= each.last]


def age_overlap(text: str, age_from: int | None, age_until: int | None) -> float | None:
    """Return how much of an audience (0 to 1) is of the buyers' ages: years within ÷ years named, by their shares.

    Without a share for every range all of them count the same. None when either side is not known.
    """
    ranges = age_ranges(text)
    if not ranges or (age_from is None and age_until is None):
        return None
    told = [each.share for each in ranges if each.share is not None]
    weights = told if len(told) == len(ranges) and sum(told) > 0 else [1.0] * len(ranges)
    within = (_within(each, age_from, age_until) for each in ranges)
    return sum(part * weight for part, weight in zip(within, weights, strict=True)) / sum(weights)


def _range(match: re.Match[str]) -> AgeRange:
    first, share = int(match["first"]), match["before"] or match["share"]
    last = first
    if match["last"]:
        last = int(match["last"])
    elif match["open"] or match["over"] or match["decade"]:
        last = first + _BRACKET_YEARS - 1
    elif match["under"]:
        first, last = max(0, first - _BRACKET_YEARS), first - 1
    return AgeRange(first, last, None if share is None else float(share.replace(",", ".")))


def _within(ages: AgeRange, age_from: int | None, age_until: int | None) -> float:
    """Return how many of the years of a range are the buyers', 0 to 1."""
    first = ages.first if age_from is None else max(ages.first, age_from)
    last = ages.last if age_until is None else min(ages.last, age_until)
    return max(0, last - first + 1) / (ages.last - ages.first + 1)
