"""The words of the screen and of every message: English source strings and their Indonesian translation.

The catalogue is a Qt Linguist file (`resources/translations/planner_id.ts`), read here without Qt, so that
the command line and the error messages speak the same language as the window.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from planner.paths import resources

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
_current = "id"


class Message(NamedTuple):
    """A sentence kept as its English source and its values, so that it can be shown in any language later.

    A value that is a word of the program itself is kept as what it stands for, with the kind in its key:
    `{"stage:Stage": "agreed"}` fills `{stage}` with the word of that stage in the language it is shown in
    (`wording.word_of`).
    """

    source: str
    values: dict[str, str | int] = {}  # noqa: RUF012 (a NamedTuple default is never mutated here)

    def __str__(self) -> str:
        """Return the sentence in the language that is set now."""
        return tr(self.source).format(**dict(map(_filled, self.values.items())))


def _filled(value: tuple[str, str | int]) -> tuple[str, str | int]:
    key, shown = value
    name, _, kind = key.partition(":")
    if not kind:
        return value
    from planner.wording import word_of

    return name, word_of(kind, str(shown))


@functools.cache
def catalogue(language: str) -> dict[tuple[str, str], str]:
    """Return (source, comment) -> translation of one language; English is its own source and has none."""
    if language == "en":
        return {}
    from defusedxml.ElementTree import parse

    path = resources() / "translations" / f"planner_{language}.ts"
    messages = parse(path).iterfind(".//message")
    return {
        (message.findtext("source", ""), message.findtext("comment", "")): message.findtext("translation", "")
        for message in messages
        if message.findtext("translation")
    }


def set_language(language: str) -> None:
    """Switch every later `tr` to `language` (`id` or `en`); KeyError for any other."""
    global _current  # noqa: PLW0603 (one language per process, as one screen shows one)
    if language not in LANGUAGES:
        raise KeyError(language)
    _current = language


def current_language() -> str:
    """Return the code of the language in use."""
    return _current


def tr(source: str, comment: str = "") -> str:
    """Return `source` in the current language; `comment` tells apart equal sources with different meanings."""
    return catalogue(_current).get((source, comment), source)


def trn(one: str, many: str, n: int) -> str:
    """Return the sentence for a count, with `{n}` filled in (Indonesian has one form for both)."""
    return tr(one if n == 1 else many).format(n=n)
