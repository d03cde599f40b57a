"""Hints about a brief that never block: risky claims and what the platforms will not take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.brief_sheet import hashtag_list
from planner.formats import format_number
from planner.language import Message, tr
from planner.rules.brief_limits import BriefText, check_caption, usage
from planner.rules.claims import find_claims
from planner.terms import Platform
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

# What the public will read, in the order of the form; "jangan bilang terbaik" among the rules is no claim.
CLAIMING = ("brand_story", "product_story", "benefit", "key_messages", "caption")
COUNTED = (Platform.INSTAGRAM, Platform.TIKTOK)


class Advice(NamedTuple):
    """One hint: the field, where in it (0, 0 for all of it), and why."""

    field: str
    start: int
    end: int
    reason: Message


def advise(values: Mapping[str, Any]) -> list[Advice]:
    """Return the hints about a brief in the order of the form."""
    found = [
        Advice(name, claim.start, claim.end, claim.reason)
        for name in CLAIMING
        for claim in find_claims(values[name] or "")
    ]
    for platform in COUNTED:
        told = [Advice("caption", 0, 0, problem) for problem in check_caption(_text(values["caption"]), platform)]
        found += [advice for advice in told if advice not in found]  # two platforms may say the same sentence
    tags = usage(_tags(values), Platform.INSTAGRAM, BriefText.HASHTAGS)
    if tags is not None and tags.problem is not None:
        found.append(Advice("hashtags", 0, 0, tags.problem))
    return found


def counters(values: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Return what stands under caption and hashtags: how much of each platform's limit is used."""
    caption = [_caption_counter(_text(values["caption"]), platform) for platform in COUNTED]
    tags = usage(_tags(values), Platform.INSTAGRAM, BriefText.HASHTAGS)
    counted = tr("{platform} {used} / {most} hashtags").format(
        platform=word(Platform.INSTAGRAM),
        used=tags.used if tags else len(hashtag_list(_tags(values))),
        most=tags.limit.most if tags else "",
    )
    return {"caption": (caption[0], caption[1]), "hashtags": (counted, "")}


def _caption_counter(text: str, platform: Platform) -> str:
    found = usage(text, platform, BriefText.CAPTION)
    if found is None:
        return ""
    return f"{word(platform)} {format_number(found.used)} / {format_number(found.limit.warn)}"


def _text(value: str | None) -> str:
    return value or ""


def _tags(values: Mapping[str, Any]) -> str:
    return " ".join(hashtag_list(_text(values["hashtags"])))
