"""Full-text search in SQLite's own words: every keystroke in the search field comes through here."""

from __future__ import annotations

import re
import unicodedata

# Signs a person means when they look for them: emoji and the skin tones that follow them.
_SIGNS = frozenset({"So", "Sk"})
_NOBODY = '""'


def matching(words: str) -> tuple[str, str] | None:
    """Return SQL for the numbers of people whose text holds words that begin like each of `words`, and its parameter.

    None when there is nothing to look for: blanks and punctuation. The index holds letters and digits only, so emoji
    alone find nobody. What a person types is quoted and starred: it is never FTS5 syntax.
    """
    terms = [f'"{term}"*' for term in re.findall(r"\w+", words.replace("_", " "))]
    if not terms and not any(unicodedata.category(sign) in _SIGNS for sign in words):
        return None
    return "SELECT rowid AS number FROM influencer_fts WHERE influencer_fts MATCH ?", " ".join(terms) or _NOBODY
