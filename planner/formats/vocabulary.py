"""Platforms and tiers as people write them, in Indonesian, English and abbreviations."""

from __future__ import annotations

import re

from planner.formats.parsed import LONGEST_CELL, clean_text
from planner.terms import Platform, Tier

_ELSEWHERE = (
    "linkedin snapchat pinterest twitch whatsapp wa telegram shopee lemon8 bigo blog blogger website web podcast"
    " spotify kwai snackvideo discord reddit bluesky line quora medium tokopedia likee lainnya lain other others"
)
_PLATFORMS = {
    **dict.fromkeys(("instagram", "ig", "insta", "instagrm", "instgram", "igs"), Platform.INSTAGRAM),
    **dict.fromkeys(("tiktok", "tt", "tik", "tktk", "tiktokers", "douyin"), Platform.TIKTOK),
    **dict.fromkeys(("youtube", "yt", "ytb", "youtuber", "ytshorts"), Platform.YOUTUBE),
    **dict.fromkeys(("x", "twitter", "twt", "twtr"), Platform.X),
    **dict.fromkeys(("facebook", "fb", "fbpage", "fanpage"), Platform.FACEBOOK),
    **dict.fromkeys(("threads", "thread", "th", "trd"), Platform.THREADS),
    **dict.fromkeys(
        _ELSEWHERE.split(),
        Platform.OTHER,
    ),
}
_TIERS = {
    **dict.fromkeys(("nano", "nanoinfluencer"), Tier.NANO),
    **dict.fromkeys(("micro", "mikro", "microinfluencer", "mikroinfluencer"), Tier.MICRO),
    **dict.fromkeys(("macro", "makro", "macroinfluencer", "makroinfluencer"), Tier.MACRO),
    **dict.fromkeys(("mega", "selebriti", "seleb", "celebrity", "celeb", "artis", "megainfluencer"), Tier.MEGA),
}
_TWO_WORDS = re.compile(r"\b(tik|you|face|linked|snack|insta) (tok|tube|book|in|video|gram)\b")


def parse_platform(cell: object) -> Platform | None:
    """Return the one platform a text names (`IG`, `tik tok`, `Youtube Shorts`), None for none or several."""
    named = platforms_in(clean_text(cell)) if cell is not None else set()
    return named.pop() if len(named) == 1 else None


def platforms_in(text: str) -> set[Platform]:
    """Return every platform named in cleaned text; a lone word for another place counts as OTHER."""
    return {_PLATFORMS[word] for word in _words(text) if word in _PLATFORMS}


def is_platform_word(text: str) -> bool:
    """Tell whether a text says nothing but the name of a platform."""
    words = _words(text)
    return bool(words) and all(word in _PLATFORMS for word in words)


def parse_tier(cell: object) -> Tier | None:
    """Return the one tier a text names (`Mikro`, `Nano (1-10k)`), None for none or several."""
    if cell is None:
        return None
    named = {_TIERS[word] for word in _words(clean_text(cell)) if word in _TIERS}
    return named.pop() if len(named) == 1 else None


def _words(text: str) -> list[str]:
    """Return the lower-case words of a text, two-word names joined."""
    lowered = re.sub(r"[^a-z0-9]+", " ", text[:LONGEST_CELL].lower())
    return _TWO_WORDS.sub(r"\1\2", lowered).split()
