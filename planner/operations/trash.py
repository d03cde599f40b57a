"""The trash: people who are out of the way with everything kept about them, until they are restored or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.store.tables import Influencer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from planner.store.transaction import Transaction


def trash(tx: Transaction, /, influencer_ids: Sequence[str], at: datetime) -> int:
    """Move people into the trash; their collaborations stay. Returns how many were not there yet."""
    moved = 0
    for influencer_id in dict.fromkeys(influencer_ids):
        # Whoever lies there already keeps the moment they were put there.
        if tx.get(Influencer, influencer_id)["trashed_at"] is None:
            moved += tx.update(Influencer, influencer_id, trashed_at=at)
    return moved


def restore(tx: Transaction, /, influencer_ids: Sequence[str]) -> int:
    """Take people out of the trash again; returns how many were in it."""
    return sum(tx.update(Influencer, influencer_id, trashed_at=None) for influencer_id in dict.fromkeys(influencer_ids))
