"""Handles out of what people paste: `@name`, links with queries, `Nama (@name) | TikTok` (domain.md §10)."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple
from urllib.parse import unquote

from planner.formats.parsed import LONGEST_CELL, Problem, clean_text, is_empty, original_text
from planner.formats.vocabulary import is_platform_word, parse_platform, platforms_in
from planner.language import Message
from planner.terms import Platform

_LONGEST_HANDLE = 64
_HOSTS = {
    **dict.fromkeys(("instagram.com", "instagr.am"), Platform.INSTAGRAM),
    "tiktok.com": Platform.TIKTOK,
    **dict.fromkeys(("youtube.com", "youtu.be"), Platform.YOUTUBE),
    **dict.fromkeys(("x.com", "twitter.com"), Platform.X),
    **dict.fromkeys(("facebook.com", "fb.com", "fb.me", "fb.watch"), Platform.FACEBOOK),
    **dict.fromkeys(("threads.net", "threads.com"), Platform.THREADS),
    "linkedin.com": Platform.OTHER,
}
_NAMES = "|".join(re.escape(host) for host in _HOSTS)
_LINK = re.compile(
    rf"(?:https?:/+)?(?<![\w@.-])(?P<sub>(?:(?:www|web|m|mobile|vt|vm|[a-z]{{2}}(?:-[a-z]{{2}})?)\.)*)(?P<host>{_NAMES})(?![\w.-])(?P<path>/[^\s?#|,;<>\"']*)?[^\s|,;]*",
    re.IGNORECASE,
)
_OTHER_LINK = re.compile(r"https?:/|\bwww\.|\b[\w-]+\.[a-z]{2,6}/", re.IGNORECASE)
_SHORT_LINK_HOSTS = frozenset({"vt.", "vm.", "youtu.be", "fb.me", "fb.watch", "instagr.am"})
# First parts of a path that lead to a post, a tag or a page of the platform itself, never to an account.
_NOT_ACCOUNTS = {
    Platform.INSTAGRAM: "p reel reels tv explore stories share s accounts direct about",
    Platform.TIKTOK: "t v video tag music discover foryou following explore search live upload",
    Platform.YOUTUBE: "watch shorts live playlist embed results feed hashtag",
    Platform.X: "i home search hashtag intent share explore",
    Platform.FACEBOOK: "groups watch share story.php permalink.php photo.php photo reel reels events sharer sharer.php"
    " marketplace hashtag posts videos login gaming",
    Platform.THREADS: "t search",
    Platform.OTHER: "posts feed pulse jobs",
}
# First parts that only say what kind of name comes next.
_FOLDERS = {
    Platform.INSTAGRAM: "stories",
    Platform.YOUTUBE: "c user channel",
    Platform.FACEBOOK: "pg pages people",
    Platform.OTHER: "in company school",
}
_LABEL = re.compile(r"^[a-z ]{1,12}? ?[:=] ?", re.IGNORECASE)
_AT = re.compile(r"(?<![\w.@])@+ ?([\w.·-]*\w[\w.·-]*)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_SEPARATED = re.compile(r"\s*(?:[,;|&/+]|\b(?:dan|and|atau|or)\b)\s*", re.IGNORECASE)
_HANDLE = re.compile(r"(?=.*\w)[\w.·-]+")

_NO_HANDLE = Message("Not a handle: kept as text")
_SEVERAL = Message("Several handles in one cell: kept as text")
_POST_LINK = Message("A link to a post does not name the account: kept as text")
_SHORT_LINK = Message("A short link cannot be resolved offline: kept as text")


class ParsedHandle(NamedTuple):
    """One handle cell: `handle` without @ as it was typed, the platform when the text or the column tells it."""

    handle: str | None
    platform: Platform | None
    original: str
    problem: Problem = ""


def platform_of_link(text: str) -> Platform | None:
    """Return the platform a link leads to, None for any other address."""
    match = _LINK.search(text)
    return _HOSTS[match["host"].lower()] if match else None


def parse_handle(cell: object, platform: Platform | None = None) -> ParsedHandle:
    """Read one handle; `platform` is what the column is about, a link in the cell may say otherwise."""
    original, text = original_text(cell), clean_text(cell)
    if isinstance(cell, bool | dt.date | dt.time) or len(text) > LONGEST_CELL:
        return ParsedHandle(None, platform, original, _NO_HANDLE)
    if is_empty(text):
        return ParsedHandle(None, platform, original)
    links = list(_LINK.finditer(text))
    if links:
        return _from_links(links, platform, original)
    if _OTHER_LINK.search(text) or _MAIL.search(text):
        return ParsedHandle(None, platform, original, _NO_HANDLE)
    return _from_text(text, platform, original)


def handle_key(handle: str) -> str:
    """Return the form in which two handles are compared: no @, no blanks, lower case."""
    return clean_text(handle).replace(" ", "").lstrip("@").casefold()


def _from_links(links: list[re.Match[str]], platform: Platform | None, original: str) -> ParsedHandle:
    """Read the account out of one link, or out of several that name the same account."""
    found = [_from_link(link, original) for link in links]
    named = {(each.platform, handle_key(each.handle)) for each in found if each.handle}
    if len(named) > 1:
        return ParsedHandle(None, platform, original, _SEVERAL)
    best = next((each for each in found if each.handle), found[0])
    if platform is not None and best.platform is not platform and best.handle:
        return best._replace(problem=Message("The link leads to another platform than the column names"))
    return best


def _from_link(link: re.Match[str], original: str) -> ParsedHandle:
    """Read one link of a known platform."""
    host, sub = link["host"].lower(), link["sub"].lower()
    platform = _HOSTS[host]
    if host in _SHORT_LINK_HOSTS or sub in _SHORT_LINK_HOSTS:
        return ParsedHandle(None, platform, original, _SHORT_LINK)
    parts = [part for part in unquote(link["path"] or "").split("/") if part.strip("@ ")]
    first = parts[0].lower() if parts else ""
    if platform is Platform.FACEBOOK and first == "profile.php":
        number = re.search(r"[?&]id=([0-9]+)", link[0])
        return ParsedHandle(number[1] if number else None, platform, original, "" if number else _NO_HANDLE)
    if len(parts) > 1 and first in _FOLDERS.get(platform, "").split():
        parts = parts[-1:] if first in ("pages", "people") else parts[1:]
    elif first in _NOT_ACCOUNTS[platform].split():
        return ParsedHandle(None, platform, original, _SHORT_LINK if first in ("t", "share") else _POST_LINK)
    handle = parts[0].strip("@ .,:;)(") if parts else ""
    if not _is_handle(handle):
        return ParsedHandle(None, platform, original, Message("The link names no account: kept as text"))
    return ParsedHandle(handle, platform, original)


def _from_text(text: str, platform: Platform | None, original: str) -> ParsedHandle:
    """Read a handle written without a link."""
    marked = {handle_key(match[1]): match for match in _AT.finditer(text)}
    if len(marked) > 1:
        return ParsedHandle(None, platform, original, _SEVERAL)
    if marked:
        match = next(iter(marked.values()))
        after = text[match.end() :]
        # "@nama panjang" is a handle with a blank, or a handle and a remark: nobody can tell.
        if re.match(r" ?\w", after) and not platforms_in(after.split()[0]):
            return ParsedHandle(None, platform, original, Message("A handle has no blank: kept as text"))
        rest = text[: match.start()] + " " + after
        return _checked(match[1], platform or parse_platform(rest), original)
    label = _LABEL.match(text)
    if label and platforms_in(label[0]):
        platform, text = platform or parse_platform(label[0]), text[label.end() :]
    pieces = [piece for piece in _SEPARATED.split(text) if piece]
    # A lone "instagram" is the platform's own account; beside a name it only says where.
    names = [piece for piece in pieces if len(pieces) == 1 or not is_platform_word(piece)]
    if len(names) > 1:
        return ParsedHandle(None, platform, original, _SEVERAL)
    if len(names) == 1 and len(pieces) > 1:
        platform = platform or parse_platform(" ".join(set(pieces) - set(names)))
    name = re.sub(r" ?\([^)]*\)$", "", names[0]) if names else ""
    if " " in name.strip():
        return ParsedHandle(None, platform, original, Message("A handle has no blank: kept as text"))
    return _checked(name, platform or _in_brackets(text), original)


def _in_brackets(text: str) -> Platform | None:
    """Return the platform that stands in brackets behind a name."""
    match = re.search(r"\(([^)]*)\)", text)
    return parse_platform(match[1]) if match else None


def _checked(name: str, platform: Platform | None, original: str) -> ParsedHandle:
    """Return the handle when its letters can be one."""
    handle = name.strip("@ ,:;")
    # A full stop at the end belongs to the sentence: no platform lets a handle end with one.
    handle = handle.rstrip(".") or handle
    return (
        ParsedHandle(handle, platform, original)
        if _is_handle(handle)
        else (ParsedHandle(None, platform, original, _NO_HANDLE))
    )


def _is_handle(handle: str) -> bool:
    """Tell whether a text has only letters that a platform allows in a name."""
    return len(handle) <= _LONGEST_HANDLE and _HANDLE.fullmatch(handle) is not None
