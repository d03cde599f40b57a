"""How the shop and a person stand: level, blacklist, next action, and what was learned from each collaboration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.store.tables import Collaboration, Influencer
from planner.terms import Relationship

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.store.transaction import Transaction


def set_relationship(
    tx: Transaction, /, influencer_ids: Sequence[str], relationship: Relationship, on: date, reason: str = ""
) -> int:
    """Give people a level; the blacklist needs a reason and is dated, leaving it clears both.

    Who is on the blacklist already keeps the day. Returns how many people differed.
    """
    if relationship is Relationship.BLACKLISTED and not reason.strip():
        raise ValidationError(tr("Write the reason for the blacklist."))
    changed = 0
    for influencer_id in dict.fromkeys(influencer_ids):
        before = tx.get(Influencer, influencer_id)
        fields: dict[str, Any] = {"relationship": relationship, "blacklisted_on": None, "blacklist_reason": ""}
        if relationship is Relationship.BLACKLISTED:
            was = before["relationship"] is relationship
            day = before["blacklisted_on"] if was and before["blacklisted_on"] else on
            fields |= {"blacklisted_on": day, "blacklist_reason": reason.strip()}
        changed += tx.update(Influencer, influencer_id, **fields)
    return changed


def plan_next_action(tx: Transaction, /, influencer_ids: Sequence[str], action: str, on: date | None = None) -> int:
    """Note what to do next with people and when; empty words clear both. Returns how many people differed."""
    words = action.strip()
    if on is not None and not words:
        raise ValidationError(tr("Write what is to be done on that day."))
    return sum(
        tx.update(Influencer, influencer_id, next_action=words, next_action_on=on if words else None)
        for influencer_id in dict.fromkeys(influencer_ids)
    )


def rate_collaboration(tx: Transaction, /, collaboration_id: str, **review: Any) -> bool:
    """Note after a collaboration what was learned: `rating` of 1 to 5, `use_again`, `review`; None is not rated."""
    unknown = review.keys() - {"rating", "use_again", "review"}
    if unknown:
        message = f"not part of a review: {', '.join(sorted(unknown))}"
        raise TypeError(message)
    return tx.update(Collaboration, collaboration_id, **review)
