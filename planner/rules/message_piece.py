"""What a message can still be about: nobody is asked for what is live already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.rules.agenda import stage_message
from planner.rules.at_risk import DRAFT_AWAITED, POSTED, is_posted
from planner.rules.deadlines import ZONES
from planner.terms import ContentStatus, Occasion

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from planner.terms import Stage, TimeZone

_BEFORE_POSTS = frozenset({Occasion.DRAFT_DUE, Occasion.DRAFT_RECEIVED, Occasion.THREE_DAYS_BEFORE})
# In which states a message can be about a piece, whatever its days.
_STATUSES = {
    Occasion.POST_MISSING: frozenset({ContentStatus.REMOVED}),
    Occasion.DRAFT_RECEIVED: frozenset({ContentStatus.DRAFT}),
    Occasion.DRAFT_DUE: frozenset(ContentStatus) - POSTED - {ContentStatus.APPROVED},
}
# How many days before a post a reminder is written, at least and at most.
_DAYS_LEFT = {
    Occasion.POSTING_DAY: range(1),
    Occasion.DAY_BEFORE: range(1, 2),
    Occasion.THREE_DAYS_BEFORE: range(2, 10_000),
}


def fits_piece(
    occasion: Occasion,
    status: ContentStatus,
    posted_on: date | None,
    promised: tuple[date | None, TimeZone],
    now: datetime,
) -> bool:
    """Tell whether a message can be about this piece alone, which was promised for a day of a zone.

    A late post never is: that message speaks of all that are late. Nor is what was agreed as a whole.
    """
    is_live = is_posted(status, posted_on)
    if occasion in {Occasion.THANKS, Occasion.STILL_UP}:
        return is_live and status is not ContentStatus.REMOVED
    if occasion in _STATUSES:
        return status in _STATUSES[occasion] and (occasion is Occasion.POST_MISSING or not is_live)
    posting_on, zone = promised
    if is_live or posting_on is None:
        return False
    # Days are those of the creator's own calendar.
    return (posting_on - now.astimezone(ZONES[zone]).date()).days in _DAYS_LEFT.get(occasion, ())


def content_message(stage: Stage, statuses: Collection[ContentStatus]) -> Occasion:
    """Return what a stage asks for, as far as the content still needs it: nobody is asked for what is live already.

    `statuses` are those of all that was promised.
    """
    occasion = stage_message(stage)
    if occasion not in _BEFORE_POSTS or not statuses:
        return occasion
    if all(status in POSTED for status in statuses):
        return Occasion.THANKS
    if occasion is not Occasion.DRAFT_RECEIVED or ContentStatus.DRAFT in statuses:
        return occasion
    return Occasion.DRAFT_DUE if DRAFT_AWAITED.intersection(statuses) else Occasion.THREE_DAYS_BEFORE
