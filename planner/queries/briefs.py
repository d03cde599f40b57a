"""All briefs that were written, for an export."""

from __future__ import annotations

import sqlalchemy as sa

from planner.queries.campaigns import BriefSheet, merged_brief
from planner.store.tables import Brief, table_of


def written_briefs(connection: sa.Connection) -> list[BriefSheet]:
    """Return the brief of every campaign that has one, then those of its creators, with the effective values."""
    table = table_of(Brief)
    is_own = table.c.collaboration_id.is_not(None)
    found = connection.execute(sa.select(table).order_by(table.c.campaign_id, is_own, table.c.id)).mappings().all()
    of_campaign = {row["campaign_id"]: row for row in found if row["collaboration_id"] is None}
    return [
        merged_brief(
            row["campaign_id"],
            row["collaboration_id"],
            of_campaign.get(row["campaign_id"]),
            row if row["collaboration_id"] else None,
        )
        for row in found
    ]
