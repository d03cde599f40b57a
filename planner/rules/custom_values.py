"""What fits into a field of the owner's own: choices one a line, values as they are stored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from planner.terms import CustomFieldKind

if TYPE_CHECKING:
    from collections.abc import Sequence


# What the key of a column begins with that shows a field of the owner's own; the id of the field follows.
OWN = "own:"


def choices_in(text: str) -> tuple[str, ...]:
    """Return the choices written one a line; empty lines and repetitions are left out."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def fits(kind: CustomFieldKind, choices: Sequence[str], value: str) -> bool:
    """Tell whether a value can be stored: a plain decimal number, an ISO date, one of the choices, or any text."""
    if kind is CustomFieldKind.CHOICE:
        return value in choices
    try:
        if kind is CustomFieldKind.NUMBER:
            return Decimal(value).is_finite()
        if kind is CustomFieldKind.DATE:
            date.fromisoformat(value)
    except (ValueError, InvalidOperation):
        return False
    return True
