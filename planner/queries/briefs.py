"""All briefs that were written, for an export."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from planner.queries.campaigns import BRIEF_DEFAULTS, BRIEF_FIELDS, BriefSheet
from planner.store.tables import Brief, table_of


def written_briefs(connection: sa.Connection) -> list[BriefSheet]:
    """Return the brief of every campaign that has one, then those of its creators, with the effective values."""
    table = table_of(Brief)
    found = connection.execute(sa.select(table).order_by(table.c.campaign_id, table.c.id)).mappings().all()
    of_campaign = {row["campaign_id"]: _written(row) for row in found if row["collaboration_id"] is None}
    sheets = []
    for row in sorted(found, key=lambda row: (row["campaign_id"], row["collaboration_id"] is not None)):
        shared = dict.fromkeys(BRIEF_FIELDS) | BRIEF_DEFAULTS | of_campaign.get(row["campaign_id"], {})
        own = _written(row) if row["collaboration_id"] else {}
        differences = frozenset(name for name, value in own.items() if value != shared[name])
        sheets.append(BriefSheet(row["campaign_id"], row["collaboration_id"], shared | own, shared, differences))
    return sheets


def _written(row: sa.RowMapping) -> dict[str, Any]:
    return {name: row[name] for name in BRIEF_FIELDS if row[name] is not None}
