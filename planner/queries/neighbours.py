"""Who stands beside whom in a campaign: the people in the order of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.queries.plain import fetch
from planner.terms import Stage

if TYPE_CHECKING:
    from planner.store.connections import AnyConnection

_PEOPLE = """
SELECT c.id, s.name, c.stage FROM collaboration c JOIN influencer_summary s ON s.influencer_id = c.influencer_id
WHERE c.campaign_id = ? ORDER BY s.name_key, c.id
"""


class Neighbour(NamedTuple):
    """One collaboration of a campaign: whose it is, and at which stage."""

    id: str
    name: str
    stage: Stage


def neighbours(connection: AnyConnection, campaign_id: str) -> list[Neighbour]:
    """Return everybody in a campaign by name, as they stand within a stage of the board."""
    return [Neighbour(key, name, Stage(stage)) for key, name, stage in fetch(connection, _PEOPLE, campaign_id)]
