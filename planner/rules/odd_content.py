"""What does not fit together in the plan of a piece of content. It is said, never refused: the owner may know why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.formats import platform_of_link
from planner.language import tr
from planner.wording import word

if TYPE_CHECKING:
    from datetime import date

    from planner.terms import Platform


def odd_days(draft_due_on: date | None, posting_on: date | None, must_stay_until: date | None) -> tuple[str, ...]:
    """Return a sentence for each day of a plan that comes in the wrong order; a missing day fits every other."""
    found = []
    if draft_due_on and posting_on and draft_due_on > posting_on:
        found.append(tr("The draft is due after the day it should go live."))
    if must_stay_until and posting_on and must_stay_until < posting_on:
        found.append(tr("It must stay until a day before it should go live."))
    return tuple(found)


def odd_link(url: str, platform: Platform) -> str:
    """Return the sentence that a link leads to another platform than the content's, empty when it does not."""
    found = platform_of_link(url)
    if found is None or found is platform:
        return ""
    words = tr("This link leads to {there}, the content is for {here}.")
    return words.format(there=word(found), here=word(platform))
