"""What the owner types about a person: each reader gives the value, or the sentence why it cannot be stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import parse_count, parse_handle, parse_percent, parse_phones
from planner.language import tr
from planner.ui.editors import Reading

if TYPE_CHECKING:
    from planner.terms import Platform


def read_name(text: str) -> Reading:
    """Read a name; it cannot be empty."""
    name = " ".join(text.split())
    return Reading(name, "" if name else tr("A name is needed."))


def read_followers(text: str) -> Reading:
    """Read a count; one that can mean two things is refused, never guessed."""
    parsed = parse_count(text)
    if parsed.value is not None or not text.strip():
        return Reading(parsed.value)
    values = parsed.problem.values if parsed.problem else {}
    if "high" in values:
        return Reading(None, tr("{high} or {low}? Write the whole number.").format(**values))
    return Reading(None, tr("“{text}” is not one number. Write 12500 or 12,5 rb.").format(text=text.strip()))


def read_rate(text: str) -> Reading:
    """Read an engagement rate in percent."""
    parsed = parse_percent(text)
    if parsed.value is not None or not text.strip():
        return Reading(parsed.value)
    return Reading(None, tr("“{text}” is not a percentage. Write 4,9.").format(text=text.strip()))


def read_phone(text: str) -> Reading:
    """Read one telephone number as E.164 text, empty for none."""
    found = parse_phones(text)
    if not found:
        return Reading("")
    if len(found) > 1:
        return Reading("", tr("Two numbers. Keep one here and put the other into the notes."))
    if found[0].value is None:
        return Reading("", tr("“{text}” is not a telephone number. Write 0812-3456-7890.").format(text=text.strip()))
    return Reading(found[0].value)


class HandleReading(NamedTuple):
    """A handle and the platform a link named, or the sentence why there is none."""

    handle: str
    platform: Platform | None
    problem: str = ""


def read_handle(text: str, platform: Platform | None) -> HandleReading:
    """Read a handle or a link to a profile; `platform` is what the account is on so far."""
    parsed = parse_handle(text, platform)
    if parsed.handle or not text.strip():
        return HandleReading(parsed.handle or "", parsed.platform)
    message = tr("“{text}” is not one handle. Write @name, or paste the link of the profile.")
    return HandleReading("", platform, message.format(text=text.strip()))


def read_tags(text: str) -> list[str]:
    """Read tags parted by commas or semicolons."""
    return [word for word in (part.strip() for part in re.split(r"[,;\n]", text)) if word]
