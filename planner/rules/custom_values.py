"""What fits into a field of the owner's own: choices one a line, values as they are stored."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from planner.terms import CustomFieldKind

if TYPE_CHECKING:
    from collections.abc import Sequence


# What the key of a column begins with that shows a field of the owner's own; the id of the field follows.
OWN = "own:"
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def choices_in(text: str) -> tuple[str, ...]:
    """Return the choices written one a line; empty lines and repetitions are left out."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def fits(kind: CustomFieldKind, choices: Sequence[str], value: str) -> bool:
    """Tell whether a value can be stored: digits as in -42.5, a day as YYYY-MM-DD, one of the choices, or any text."""
    if kind is CustomFieldKind.CHOICE:
        return value in choices
    if kind is CustomFieldKind.NUMBER:
        return _NUMBER.fullmatch(value) is not None
    return kind is not CustomFieldKind.DATE or _is_day(value)


def _is_day(value: str) -> bool:
    try:
        # Python reads "20261205" and "2026-W49-6" too; stored days are sorted as texts.
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
