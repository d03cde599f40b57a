"""Accounts that a post must mention: typed in any manner, kept as `@a @b`."""

from __future__ import annotations

from typing import NamedTuple

from planner.formats.handles import parse_handle


class ParsedMentions(NamedTuple):
    """The accounts as they stand in a caption, and the words that are none."""

    text: str
    wrong: tuple[str, ...] = ()


def parse_mentions(text: str) -> ParsedMentions:
    """Return every account once, in order, each with one @; a link to a profile is its account."""
    found: dict[str, str] = {}
    wrong = []
    for word in text.replace(",", " ").replace(";", " ").split():
        handle = parse_handle(word.strip("@")).handle
        if handle is None:
            wrong.append(word)
        else:
            found.setdefault(handle.casefold(), f"@{handle}")
    return ParsedMentions(" ".join(found.values()), tuple(wrong))
