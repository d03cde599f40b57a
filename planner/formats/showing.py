"""Numbers as the screen shows them in the language in use (look.md, "Words"); a missing value is `—`."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from planner.language import current_language

MISSING = "—"
MINUS = "\u2212"
_THOUSAND = 1000
_WITHOUT_DECIMALS = 100


class NumberStyle(NamedTuple):
    """How a language writes numbers: separators, and the short forms of thousand, million and billion."""

    thousands: str
    decimal: str
    units: tuple[str, str, str]


_STYLES = {
    # "miliar" in full: a lone M is read as million by some and as miliar by others (domain.md §10).
    "id": NumberStyle(".", ",", (" rb", " jt", " miliar")),
    "en": NumberStyle(",", ".", ("K", "M", "B")),
}


def number_style() -> NumberStyle:
    """Return how the language in use writes numbers."""
    return _STYLES[current_language()]


def format_number(value: float | None, *, decimals: int = 0) -> str:
    """Return the bare number with thousands separators: `1.234`; a minus sign, not a hyphen, below zero."""
    if value is None:
        return MISSING
    rounded = _rounded(value, decimals)
    return (MINUS if rounded < 0 else "") + _grouped(abs(rounded), decimals)


def format_rupiah(value: int | None) -> str:
    """Return whole rupiah, `Rp1.500.000`; a negative amount is bare, without Rp."""
    if value is None:
        return MISSING
    return format_number(value) if value < 0 else "Rp" + format_number(value)


def format_rupiah_short(value: int | None) -> str:
    """Return rupiah for strips and cards: `Rp18,9 jt`, `Rp900 rb`, a minus sign before `Rp` below zero.

    Unlike in a column of one unit, what stands beside it says nothing of the unit of a bare number.
    """
    if value is None:
        return MISSING
    return (MINUS if value < 0 else "") + "Rp" + _short(abs(value))


def format_count(value: int | None) -> str:
    """Return followers, views or likes: `48,2 rb`, `214 rb`, `1,2 jt`, below 1.000 in full."""
    return MISSING if value is None else _short(value)


def format_percent(value: float | None, *, decimals: int = 1) -> str:
    """Return a percentage that is stored as percent: 4.9 -> `4,9%`."""
    return MISSING if value is None else format_number(value, decimals=decimals) + "%"


def format_multiple(value: float | None, *, decimals: int = 1) -> str:
    """Return a multiple: 1.5 -> 1,5 and the times sign."""
    return MISSING if value is None else format_number(value, decimals=decimals) + "\u00d7"


def _rounded(value: float | Decimal, decimals: int) -> Decimal:
    """Return `value` rounded half up, as people round."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _grouped(value: Decimal, decimals: int) -> str:
    """Return a number that is not negative with the separators of the language in use."""
    style = number_style()
    whole, _, rest = f"{value:,.{decimals}f}".partition(".")
    return whole.replace(",", style.thousands) + (style.decimal + rest if rest else "")


def _short(value: int) -> str:
    """Return a number in the largest unit that leaves at least 1, one decimal below 100."""
    size, sign = Decimal(abs(value)), MINUS if value < 0 else ""
    if size < _THOUSAND:
        return sign + _grouped(size, 0)
    units = number_style().units
    for place, unit in enumerate(units, start=1):
        in_unit = size / _THOUSAND**place
        shown = _rounded(in_unit, 1)
        decimals = 1 if shown < _WITHOUT_DECIMALS else 0
        # 999.950 rounds up into the next unit: "1,0 jt", never "1.000 rb".
        if _rounded(in_unit, decimals) < _THOUSAND or place == len(units):
            return sign + _grouped(_rounded(in_unit, decimals), decimals) + unit
    raise AssertionError  # the last unit always returns
