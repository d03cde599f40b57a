"""What the owner types about a person: each reader gives the value, or the sentence why it cannot be stored."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import format_date, format_number, parse_count, parse_handle, parse_percent, parse_phones
from planner.language import tr
from planner.terms import CustomFieldKind
from planner.ui.reading import Reading, read_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.custom_fields import CustomFieldRow
    from planner.terms import Platform

# Days in words, as people write when something is to be done; the number of days from today.
_NEAR = {"hari ini": 0, "today": 0, "besok": 1, "tomorrow": 1, "lusa": 2, "kemarin": -1, "yesterday": -1}
_MOST_DATE_WORDS = 4


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


def read_word(text: str, choices: Sequence[tuple[Any, str]]) -> Reading:
    """Read one of a few words, or the beginning of only one of them; the refusal names them all."""
    low = text.strip().casefold()
    named = [value for value, shown in choices if low in {shown.casefold(), str(value).casefold()}]
    begun = [value for value, shown in choices if low and shown.casefold().startswith(low)]
    found = named[:1] or (begun if len(begun) == 1 else [])
    if found:
        return Reading(found[0])
    known = ", ".join(shown for _, shown in choices)
    return Reading(None, tr("“{text}” is none of these: {words}.").format(text=text.strip(), words=known))


def read_next_action(text: str, today: dt.date) -> Reading:
    """Read what is to be done and, at its end, when: `Kirim brief besok`, `Kirim brief 5 Des`. A pair (words, day)."""
    words = text.split()
    for count in range(min(_MOST_DATE_WORDS, len(words)), 0, -1):
        day = _day(" ".join(words[-count:]), today)
        if day is not None:
            action = " ".join(words[:-count]).rstrip(" ,;:·-")
            return Reading((action, day), "" if action else tr("Write what is to be done on that day."))
    return Reading((" ".join(words), None))


def _day(text: str, today: dt.date) -> dt.date | None:
    near = _NEAR.get(text.casefold())
    if near is not None:
        return today + dt.timedelta(days=near)
    # A lone number is part of the words: "Cek 12 unggahan 9".
    return None if text.isdecimal() else read_date(text, today).value


def next_action_text(action: str, on: dt.date | None, today: dt.date) -> str:
    """Return a next action as it may be typed back."""
    return f"{action} {format_date(on, today, weekday=False)}" if action and on else action


def read_number(text: str) -> Reading:
    """Read a number with or without decimals; the value is a `Decimal`, None for nothing."""
    words = text.strip()
    if not words:
        return Reading(None)
    sign, bare = (-1, words[1:]) if words[0] in "-\u2212" else (1, words)
    whole = parse_count(bare)
    if whole.value is not None and not whole.problem:
        return Reading(sign * Decimal(whole.value))
    parts = None if "%" in bare else parse_percent(bare).value
    if parts is None:
        return Reading(None, tr("“{text}” is not a number. Write 1200 or 2,5.").format(text=words))
    return Reading(sign * Decimal(str(parts)))


def read_own(field: CustomFieldRow, text: str, today: dt.date) -> Reading:
    """Read a value of one of the owner's own fields as it is stored; empty text for nothing."""
    words = text.strip()
    if not words:
        return Reading("")
    if field.kind is CustomFieldKind.NUMBER:
        number = read_number(words)
        return number if number.problem else Reading(f"{number.value.normalize():f}")
    if field.kind is CustomFieldKind.DATE:
        day = read_date(words, today)
        return day if day.problem else Reading(day.value.isoformat())
    if field.kind is CustomFieldKind.CHOICE:
        return read_word(words, [(choice, choice) for choice in field.choices])
    return Reading(words)


def own_text(field: CustomFieldRow, value: str, today: dt.date) -> str:
    """Return a stored value of one of the owner's own fields as it is read, and as it may be typed back."""
    if not value:
        return ""
    if field.kind is CustomFieldKind.NUMBER:
        number = Decimal(value)
        return format_number(float(number), decimals=max(0, -int(number.normalize().as_tuple().exponent)))
    if field.kind is CustomFieldKind.DATE:
        return format_date(dt.date.fromisoformat(value), today, weekday=False)
    return value
