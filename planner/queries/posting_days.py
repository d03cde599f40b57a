"""When content goes live next: the day a reminder speaks of, and who is the next to post."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner.queries.plain import fetch
from planner.rules.at_risk import POSTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.store.connections import AnyConnection

_OPEN = f"posted_on IS NULL AND status NOT IN ({', '.join(repr(status.value) for status in sorted(POSTED))})"


def posting_day(connection: AnyConnection, collaboration_id: str, deliverable_id: str | None = None) -> date | None:
    """Return the day a piece is to go live, without one that of the next of them; None for what is live."""
    sql = f"SELECT min(posting_on) FROM deliverable WHERE collaboration_id = ? AND {_OPEN} AND coalesce(?, id) = id"  # noqa: S608 (our own words)
    ((day,),) = fetch(connection, sql, collaboration_id, deliverable_id)
    return date.fromisoformat(day) if day else None


def next_posting_days(connection: AnyConnection, collaboration_ids: Sequence[str], today: date) -> dict[str, date]:
    """Return collaboration -> its next posting day from today on, where it has one; for some dozens of keys."""
    marks = ", ".join("?" * len(collaboration_ids))
    sql = (
        f"SELECT collaboration_id, min(posting_on) FROM deliverable WHERE {_OPEN} AND posting_on >= ? "  # noqa: S608 (our own words)
        f"AND collaboration_id IN ({marks}) GROUP BY collaboration_id"
    )
    return {key: date.fromisoformat(day) for key, day in fetch(connection, sql, today.isoformat(), *collaboration_ids)}
