"""Full-text search in SQLite's own words: every keystroke in the search field comes through here."""

from __future__ import annotations

import re
import unicodedata

# Signs a person means when they look for them: emoji and the skin tones that follow them.
_SIGNS = frozenset({"So", "Sk"})
_NOBODY = '""'
_SNIPPET_WORDS = 9
# Every word somebody is written about with, the common ones first; numbers are no words that are mistyped.
VOCABULARY = """
SELECT term FROM influencer_word WHERE length(term) > 2 AND term NOT GLOB '*[0-9]*' ORDER BY doc DESC, term
"""

# The words that are looked for in the place of mistyped ones: (typed, instead) pairs.
Instead = tuple[tuple[str, tuple[str, ...]], ...]


def terms(words: str) -> list[str]:
    """Return the words of a typed text as the index cuts them."""
    return re.findall(r"\w+", words.replace("_", " "))


def folded(text: str) -> str:
    """Return a text in lower case without accents, letter for letter, as the index compares words."""
    low = text.lower()
    if low.isascii() and len(low) == len(text):
        return low
    return "".join(_plain(letter) for letter in text)


def matching(words: str, instead: Instead = ()) -> tuple[str, str] | None:
    """Return SQL for the numbers of people whose text holds words that begin like each of `words`, and its parameter.

    None when there is nothing to look for: blanks and punctuation. The index holds letters and digits only, so emoji
    alone find nobody. What a person types is quoted and starred: it is never FTS5 syntax.
    """
    asked = _expression(words, instead)
    if asked is None:
        return None
    return "SELECT rowid AS number FROM influencer_fts WHERE influencer_fts MATCH ?", asked


def snippet_of(words: str, instead: Instead = ()) -> tuple[str, str] | None:
    """Return SQL for the text around the words, and its first parameter; the second is a JSON list of numbers.

    None when there is nothing to look for.
    """
    asked = _expression(words, instead, between="OR")
    if asked is None:
        return None
    text = f"snippet(influencer_fts, 0, '', '', '…', {_SNIPPET_WORDS})"
    among = "rowid IN (SELECT value FROM json_each(?))"
    return f"SELECT rowid, {text} FROM influencer_fts WHERE influencer_fts MATCH ? AND {among}", asked  # noqa: S608


def _expression(words: str, instead: Instead, between: str = "AND") -> str | None:
    replaced = dict(instead)
    found = terms(words)
    if not found and not any(unicodedata.category(sign) in _SIGNS for sign in words):
        return None
    groups = [" OR ".join(f'"{one}"*' for one in replaced.get(folded(term), (term,))) for term in found]
    return f" {between} ".join(f"({group})" for group in groups) or _NOBODY


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1].lower()
    return base[:1] or letter
