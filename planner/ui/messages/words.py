"""What is said about a ready message: which facts are not known, and what each placeholder stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.formats import format_date, format_day_relative
from planner.language import tr
from planner.rules.messages import PLACEHOLDERS
from planner.terms import Occasion

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


_REMINDERS = frozenset({Occasion.THREE_DAYS_BEFORE, Occasion.DAY_BEFORE, Occasion.POSTING_DAY})
# The occasions in the order of a collaboration's life, by its parts.
PARTS = (
    (Occasion.INVITATION, Occasion.FOLLOW_UP, Occasion.BRIEF),
    (Occasion.PARCEL, Occasion.DRAFT_DUE, Occasion.DRAFT_RECEIVED),
    (Occasion.THREE_DAYS_BEFORE, Occasion.DAY_BEFORE, Occasion.POSTING_DAY, Occasion.LATE),
    (
        *(Occasion.THANKS, Occasion.STILL_UP, Occasion.POST_MISSING, Occasion.PAYMENT),
        *(Occasion.CODE_ENDING, Occasion.AGREEMENT_ENDING),
    ),
)
LIFE = tuple(occasion for part in PARTS for occasion in part)


def part_words() -> tuple[str, ...]:
    """Return the heads of `PARTS`."""
    return (
        tr("Beginning", "messages"),
        tr("Drafts and parcels", "messages"),
        tr("Going live", "messages"),
        tr("Afterwards", "messages"),
    )


def meaning(placeholder: str) -> str:
    """Return what a placeholder stands for, in the language of the screen."""
    return str(PLACEHOLDERS[placeholder])


def fitting_reminder(occasion: Occasion, posting_on: date | None, today: date) -> Occasion | None:
    """Return the reminder that fits a posting day better than the chosen one; None where that one fits."""
    if occasion not in _REMINDERS or posting_on is None:
        return None
    days = (posting_on - today).days
    fits = {0: Occasion.POSTING_DAY, 1: Occasion.DAY_BEFORE}.get(days, Occasion.THREE_DAYS_BEFORE)
    fits = Occasion.LATE if days < 0 else fits
    return None if fits is occasion else fits


def posting_sentence(posting_on: date, today: date) -> str:
    """Return when content goes live, as what is said beside a reminder for another day."""
    days, day = (posting_on - today).days, format_date(posting_on, today)
    if days < 0:
        return tr("It should have gone live {day}.").format(day=day)
    if days <= 1:
        return tr("It goes live {day}.").format(day=format_day_relative(posting_on, today))
    return tr("It goes live {day}, in {n} days.").format(day=day, n=days)


def missing_sentence(names: Sequence[str]) -> str:
    """Return which facts are not known, so that their lines fall away; empty when all are."""
    if not names:
        return ""
    return tr("Left out, because it is not known: {what}.").format(what=", ".join(map(meaning, names)))
