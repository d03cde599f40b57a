"""Words that rules on advertising forbid or that need proof: a warning, never a block (domain.md §7)."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from planner.language import Message

if TYPE_CHECKING:
    from collections.abc import Iterable


class ClaimRule(NamedTuple):
    """A phrase to look for, why it is risky, and a pattern that makes it harmless when it stands in the text."""

    phrase: str
    reason: Message
    unless: str = ""


class Claim(NamedTuple):
    """A phrase that was found: as it was written, where it begins and ends, and why it is risky."""

    found: str
    start: int
    end: int
    reason: Message


_CURE = Message("“{found}” promises a cure: cosmetics and food may not (BPOM)")
_SAFE = Message("“{found}” promises safety without limits (BPOM)")
_BEST = Message("“{found}” is a superlative that needs proof (EPI)")
_HALAL = Message("“{found}” needs the number of the halal certificate beside it")
_BPOM = Message("“{found}”: BPOM registers products, it does not recommend them")
# BPOM 18/2024 (cosmetics), 6/2021 (food), EPI 2020 (superlatives). The shop may add and remove phrases.
RULES = (
    *(
        ClaimRule(phrase, _CURE)
        for phrase in ("mengobati", "diobati", "menyembuhkan", "disembuhkan", "ampuh", "manjur")
    ),
    *(ClaimRule(phrase, _SAFE) for phrase in ("aman 100 %", "100 % aman", "tanpa efek samping", "bebas efek samping")),
    *(ClaimRule(phrase, _BEST) for phrase in ("paling", "nomor satu", "nomor 1", "no. 1", "no 1", "#1")),
    *(ClaimRule(phrase, _BEST) for phrase in ("satu-satunya", "terbaik", "number one", "the best")),
    # A certificate of BPJPH is ID and 17 digits; older ones of MUI have 11 and more.
    ClaimRule("halal", _HALAL, unless=r"(?<!\w)(?:ID)?\d{11,17}(?!\w)"),
    *(ClaimRule(phrase, _BPOM) for phrase in ("BPOM approved", "disetujui BPOM", "direkomendasikan BPOM")),
)


def find_claims(text: str, rules: Iterable[ClaimRule] = RULES) -> list[Claim]:
    """Return every risky phrase in the order of the text; a phrase inside a longer one is told once."""
    claims: list[Claim] = []
    for rule in rules:
        if rule.unless and re.search(rule.unless, text, re.IGNORECASE):
            continue
        for match in _pattern(rule.phrase).finditer(text):
            reason = rule.reason._replace(values={**rule.reason.values, "found": match[0]})
            claims.append(Claim(match[0], match.start(), match.end(), reason))
    claims.sort(key=lambda claim: (claim.start, -claim.end))
    told, end = [], 0
    for claim in claims:
        if claim.end > end:
            told.append(claim)
            end = claim.end
    return told


@functools.cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase as whole words, with the light Indonesian affixes (terampuh, terbaiknya)."""
    words = [re.escape(word) for word in re.split(r"[\s-]+", phrase.strip()) if word]
    joined = r"[\s-]*".join(words)
    return re.compile(rf"(?<!\w)(?:ter|se|di)?{joined}(?:nya|lah|kah|pun)?(?!\w)", re.IGNORECASE)
