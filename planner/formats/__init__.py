"""Text to value and back: rupiah, counts, percents, phones, handles, platforms, dates (domain.md §10, look.md "Words").

Reading never raises and never guesses: what is not certain has no value, keeps its text, and says why.
"""

from __future__ import annotations

from planner.formats.dates import (
    format_date,
    format_day_relative,
    format_moment,
    format_time,
    parse_clock,
    parse_date,
    parse_day_word,
    zone_in,
)
from planner.formats.handles import ParsedHandle, handle_key, parse_handle, platform_of_link
from planner.formats.numbers import is_fraction_column, parse_count, parse_percent, parse_rupiah
from planner.formats.parsed import Parsed
from planner.formats.phones import format_phone, parse_phones
from planner.formats.showing import (
    format_count,
    format_multiple,
    format_number,
    format_percent,
    format_rupiah,
    format_rupiah_short,
)
from planner.formats.vocabulary import parse_platform, parse_tier

__all__ = [
    "Parsed",
    "ParsedHandle",
    "format_count",
    "format_date",
    "format_day_relative",
    "format_moment",
    "format_multiple",
    "format_number",
    "format_percent",
    "format_phone",
    "format_rupiah",
    "format_rupiah_short",
    "format_time",
    "handle_key",
    "is_fraction_column",
    "parse_clock",
    "parse_count",
    "parse_date",
    "parse_day_word",
    "parse_handle",
    "parse_percent",
    "parse_phones",
    "parse_platform",
    "parse_rupiah",
    "parse_tier",
    "platform_of_link",
    "zone_in",
]
