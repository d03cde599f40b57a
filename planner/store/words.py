"""Full-text search in SQLite's own words: every keystroke in the search field comes through here."""

from __future__ import annotations

import re


def matching(words: str) -> tuple[str, str] | None:
    """Return SQL for the numbers of people whose text holds words that begin like each of `words`, and its parameter.

    None when there is nothing to look for. What a person types is quoted and starred: it is never FTS5 syntax.
    """
    terms = [f'"{term}"*' for term in re.findall(r"\w+", words.replace("_", " "))]
    return (
        ("SELECT rowid AS number FROM influencer_fts WHERE influencer_fts MATCH ?", " ".join(terms)) if terms else None
    )
