"""How near two names are: the form they are compared in, the keys near names share, and whether they are alike."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from rapidfuzz import fuzz

SIMILAR_FROM = 92.0
SHORTEST_SIMILAR = 5
_SIGNS = re.compile(r"[\W_]+")


class InitialKey(NamedTuple):
    """First word and first letter of the last one; `is_cut` when that letter is all there is ("Meylin T.")."""

    first: str
    letter: str
    is_cut: bool


def name_key(name: str) -> str:
    """Return the form in which names are compared: small letters without accents and signs, words in order."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _SIGNS.sub(" ", name.casefold()).strip()


def spellings(name: str) -> set[str]:
    """Return the name and every form of it with one letter left out: names that share one are close."""
    if len(name) < SHORTEST_SIMILAR:
        return {name} if name else set()
    joined = "".join(sorted(name.split()))
    return {joined, *(joined[:index] + joined[index + 1 :] for index in range(len(joined)))}


def initial_key(name: str) -> InitialKey | None:
    """Return what a name and its form with the last word cut to a letter share; None for one word."""
    words = name.split()
    return InitialKey(words[0], words[-1][0], len(words[-1]) == 1) if len(words) > 1 else None


def alike(name: str, other: str) -> bool:
    """Tell whether two compared forms may be one person: 92 of 100, or a last word cut down to its first letter."""
    if name == other:
        return True
    if min(len(name), len(other)) < SHORTEST_SIMILAR:
        return False
    return fuzz.token_sort_ratio(name, other, score_cutoff=SIMILAR_FROM) > 0 or _abbreviated(name, other)


def _abbreviated(name: str, other: str) -> bool:
    words, others = name.split(), other.split()
    if len(words) != len(others) or len(words) < 2 or words[:-1] != others[:-1]:  # noqa: PLR2004
        return False
    last, other_last = words[-1], others[-1]
    return 1 in {len(last), len(other_last)} and last[0] == other_last[0]
