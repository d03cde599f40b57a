"""Voucher codes: suggestions that are easy to read aloud, and what each channel accepts (domain.md §8)."""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from planner.language import Message
from planner.terms import VoucherChannel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator


class CodeRule(NamedTuple):
    """What a channel accepts: length of the whole code, of the own part, and of the shop's prefix."""

    shortest: int
    longest: int
    own_longest: int
    prefix_longest: int


# Editable later; marketplaces change them. Shopee: 4 of the shop + 1-5. TikTok Shop: 2-8, 12 with the prefix.
ANY_CHANNEL = CodeRule(shortest=3, longest=20, own_longest=10, prefix_longest=10)
RULES: dict[VoucherChannel, CodeRule] = {
    VoucherChannel.SHOPEE: CodeRule(shortest=5, longest=9, own_longest=5, prefix_longest=4),
    VoucherChannel.TIKTOK_SHOP: CodeRule(shortest=2, longest=12, own_longest=8, prefix_longest=4),
}
_SHORTEST_STEM = 3
# Read from a screen, 0 and 1 are taken for O and I: no suggestion has them. A name keeps its letters, to be read aloud.
_CONFUSABLE = re.compile("[01]")
_DIGITS = "23456789"
_NAMELESS = "TEMAN"
_TOO_LONG_FOR_TIKTOK = 365  # days


def suggest_code(name: str, shop_prefix: str, channel: VoucherChannel, taken: Collection[str]) -> str:
    """Return a free code: the shop's prefix and the influencer's first name, numbered when taken, within the rule."""
    rule = RULES.get(channel, ANY_CHANNEL)
    prefix = _capitals(shop_prefix)[: rule.prefix_longest]
    used = {code.strip().upper() for code in taken}
    own_longest = min(rule.own_longest, rule.longest - len(prefix))
    candidates = (prefix + own for own in _own_parts(name, own_longest))
    return next(code for code in candidates if code not in used and len(code) >= min(rule.shortest, rule.own_longest))


def check_code(code: str, channel: VoucherChannel) -> list[Message]:
    """Return what the channel will not accept about a whole code, prefix included."""
    rule = RULES.get(channel, ANY_CHANNEL)
    problems = []
    if not re.fullmatch("[A-Z0-9]*", code):
        problems.append(Message("The code may only have the capitals A to Z and the digits 0 to 9"))
    if not rule.shortest <= len(code) <= rule.longest:
        problems.append(
            Message(
                "The code has {n} characters; this channel takes {shortest} to {longest}",
                {"n": len(code), "shortest": rule.shortest, "longest": rule.longest},
            )
        )
    return problems


def check_period(first: dt.date | None, last: dt.date | None, channel: VoucherChannel) -> list[Message]:
    """Return what is wrong with a validity period whose last day counts; TikTok Shop takes less than 365 days."""
    if first is None or last is None:
        return []
    if last < first:
        return [Message("The voucher ends before it begins")]
    days = (last - first).days + 1
    if channel is VoucherChannel.TIKTOK_SHOP and days >= _TOO_LONG_FOR_TIKTOK:
        return [Message("TikTok Shop takes less than 365 days, this is {n}", {"n": days})]
    return []


def periods_overlap(
    start: dt.date | None, end: dt.date | None, other_start: dt.date | None, other_end: dt.date | None
) -> bool:
    """Tell whether two periods share a day; last days count, None is open."""
    begins_before_other_ends = start is None or other_end is None or start <= other_end
    other_begins_before_end = other_start is None or end is None or other_start <= end
    return begins_before_other_ends and other_begins_before_end


def _own_parts(name: str, longest: int) -> Iterator[str]:
    """Yield the first name (the first word that is no mere initial), then the same with a number, without end."""
    parts = [_CONFUSABLE.sub("", _capitals(part)) for part in re.split(r"[\W_]+", name)]
    joined = "".join(parts)
    stem = next((part for part in parts if len(part) >= _SHORTEST_STEM), joined if len(joined) > 1 else _NAMELESS)
    yield stem[:longest]
    for digits in itertools.count(1):
        for number in itertools.product(_DIGITS, repeat=digits):
            yield stem[: max(0, longest - digits)] + "".join(number)


def _capitals(text: str) -> str:
    """Return the letters and digits of a text as A-Z 0-9, accents removed."""
    plain = unicodedata.normalize("NFKD", text).upper()
    return re.sub("[^A-Z0-9]", "", plain)
