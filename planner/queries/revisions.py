"""How many revisions are agreed: this creator's difference, else the campaign's brief, else the usual number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.queries.plain import fetch
from planner.rules.agenda import DEFAULT_MAX_REVISIONS

if TYPE_CHECKING:
    from planner.store.connections import AnyConnection

# Of the collaboration `c` of a statement; NULL where no brief tells it.
MAX_REVISIONS = """(SELECT max_revisions FROM brief WHERE campaign_id = c.campaign_id AND max_revisions IS NOT NULL
        AND (collaboration_id IS NULL OR collaboration_id = c.id) ORDER BY collaboration_id IS NULL LIMIT 1)"""
_ALL = f"SELECT c.id, {MAX_REVISIONS} FROM collaboration c"  # noqa: S608 (our own words)
# Of the round `t` of a draft: it is the latest of its piece. Only that one waits for an answer.
IS_LATEST_ROUND = "NOT EXISTS (SELECT 1 FROM draft n WHERE n.deliverable_id = t.deliverable_id AND n.number > t.number)"


def most_revisions(connection: AnyConnection) -> dict[str, int]:
    """Return the agreed maximum of every collaboration."""
    return {key: _agreed(most) for key, most in fetch(connection, _ALL)}


def max_revisions(connection: AnyConnection, collaboration_id: str) -> int:
    """Return the agreed maximum of one collaboration."""
    ((_, most),) = fetch(connection, f"{_ALL} WHERE c.id = ?", collaboration_id)
    return _agreed(most)


def _agreed(most: int | None) -> int:
    return DEFAULT_MAX_REVISIONS if most is None else int(most)
