"""How long texts may be on each platform, counted as the platform counts (domain.md §7). Warnings, never a block."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.language import Message
from planner.terms import Platform

if TYPE_CHECKING:
    from collections.abc import Iterable


class BriefText(StrEnum):
    """What is counted."""

    CAPTION = "caption"
    HASHTAGS = "hashtags"
    TITLE = "title"
    DESCRIPTION = "description"
    TAGS = "tags"


class Limit(NamedTuple):
    """From `warn` on a text is risky, above `most` the platform refuses it; hashtags are counted, others measured."""

    platform: Platform
    text: BriefText
    warn: int
    most: int


class Usage(NamedTuple):
    """How much of a limit is used, and the sentence that says so when it is too much."""

    limit: Limit
    used: int
    problem: Message | None


# Instagram took 30 hashtags until December 2025. TikTok's 4,000 could not be confirmed, so 2,200 already warns.
LIMITS = (
    Limit(Platform.INSTAGRAM, BriefText.CAPTION, 2_200, 2_200),
    Limit(Platform.INSTAGRAM, BriefText.HASHTAGS, 5, 5),
    Limit(Platform.TIKTOK, BriefText.CAPTION, 2_200, 4_000),
    Limit(Platform.YOUTUBE, BriefText.TITLE, 100, 100),
    Limit(Platform.YOUTUBE, BriefText.DESCRIPTION, 5_000, 5_000),
    Limit(Platform.YOUTUBE, BriefText.TAGS, 500, 500),
    Limit(Platform.X, BriefText.CAPTION, 280, 280),
    Limit(Platform.THREADS, BriefText.CAPTION, 500, 500),
)
_URL_ON_X = 23
_URL = re.compile(
    r"https?://\S+|\b(?:[\w-]{1,63}\.){1,4}(?:com|id|net|org|me|co|shop|link|ee|app|io)\b(?:/\S*)?", re.IGNORECASE
)
_HASHTAG = re.compile(r"#(?=\w*[^\W\d])\w+")
_PICTURE = "[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_SKIN = "[\U0001f3fb-\U0001f3ff]?"
_EMOJI = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_PICTURE}\ufe0f?{_SKIN}(?:\u200d{_PICTURE}\ufe0f?{_SKIN})*"
)
# Letters that X counts once; every other one, such as Chinese, counts twice (twitter-text, version 3).
_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


def text_length(text: str, platform: Platform) -> int:
    """Return the length as the platform counts: UTF-16 units; on X a link is 23 and an emoji 2."""
    if platform is not Platform.X:
        return _utf16_units(text)
    without_links, links = _URL.subn("", text)
    without_emoji, emoji = _EMOJI.subn("", without_links)
    letters = sum(1 if any(low <= ord(each) <= high for low, high in _LIGHT) else 2 for each in without_emoji)
    return letters + links * _URL_ON_X + emoji * 2


def hashtags(text: str) -> list[str]:
    """Return the hashtags in a text, as written; `#1` is none."""
    return _HASHTAG.findall(text)


def usage(text: str, platform: Platform, kind: BriefText, limits: Iterable[Limit] = LIMITS) -> Usage | None:
    """Hold a text against its limit; None where the platform has none that we know."""
    limit = next((each for each in limits if (each.platform, each.text) == (platform, kind)), None)
    if limit is None:
        return None
    used = len(hashtags(text)) if kind is BriefText.HASHTAGS else text_length(text, platform)
    return Usage(limit, used, _problem(limit, used))


def check_caption(text: str, platform: Platform, limits: Iterable[Limit] = LIMITS) -> list[Message]:
    """Return the warnings about a caption, its hashtags included."""
    known = list(limits)
    found = [usage(text, platform, kind, known) for kind in (BriefText.CAPTION, BriefText.HASHTAGS)]
    return [each.problem for each in found if each is not None and each.problem is not None]


def _problem(limit: Limit, used: int) -> Message | None:
    """Return the sentence for a use above the limit."""
    if used > limit.most:
        values: dict[str, str | int] = {"used": used, "most": limit.most}
        if limit.text is BriefText.HASHTAGS:
            return Message("{used} hashtags; the platform takes {most}", values)
        return Message("{used} characters; the platform takes {most}", values)
    if used > limit.warn:
        return Message("{used} characters; above {warn} the text may be cut", {"used": used, "warn": limit.warn})
    return None


def _utf16_units(text: str) -> int:
    """Return how many UTF-16 units a text has; most emoji have two or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
