"""Words that people are written about with, and which of them a mistyped one may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from planner.queries.plain import fetch
from planner.store.words import VOCABULARY, folded, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.store.connections import AnyConnection
    from planner.store.words import Instead

LEAST_LETTERS = 3
SHORT = 4  # letters up to which one error is borne, two in a longer word
MOST_WORDS = 3


def all_words(connection: AnyConnection) -> list[str]:
    """Return the vocabulary of the search, the common words first."""
    return [str(row[0]) for row in fetch(connection, VOCABULARY)]


def near_words(words: str, vocabulary: Sequence[str], *, even_known: bool = False) -> Instead:
    """Return for each word that begins no word of the vocabulary those at the smallest distance, common ones first.

    Optimal string alignment: letters left out, added, replaced, or two exchanged count one each; one error in a word
    of up to four letters, two in a longer one. Where whole words are not near, their beginnings are compared.
    `even_known` asks for a word too that only begins one, as long as it is no word itself and has five letters.
    """
    found = []
    for term in dict.fromkeys(folded(term) for term in terms(words)):
        if len(term) < LEAST_LETTERS or any(sign.isdigit() for sign in term):
            continue
        begun = [word for word in vocabulary if word.startswith(term)]
        if begun and (not even_known or term in begun or len(term) <= SHORT):
            continue
        # Whoever is on the way to a longer word has not mistyped the shorter one.
        near = tuple(word for word in _near(term, vocabulary) if not (begun and term.startswith(word)))
        if near:
            found.append((term, near))
    return tuple(found)


def _near(term: str, vocabulary: Sequence[str]) -> tuple[str, ...]:
    limit = 1 if len(term) <= SHORT else 2
    like = [word for word in vocabulary if abs(len(word) - len(term)) <= limit and not word.startswith(term)]
    close = process.extract(term, like, scorer=OSA.distance, score_cutoff=limit, limit=MOST_WORDS)
    if not close:
        beginnings = dict.fromkeys(word[: len(term)] for word in vocabulary if len(word) > len(term))
        beginnings.pop(term, None)
        close = process.extract(term, list(beginnings), scorer=OSA.distance, score_cutoff=1, limit=MOST_WORDS)
    return tuple(str(word) for word, distance, _ in close if distance == close[0][1])
