"""When the products of a collaboration were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from planner.store.tables import PaymentLine, table_of

if TYPE_CHECKING:
    from datetime import date


def sent_days(connection: sa.Connection, collaboration_id: str) -> dict[str, date]:
    """Return the day each payment line of a collaboration was sent, by its key; lines that were not have none."""
    table = table_of(PaymentLine)
    statement = sa.select(table.c.id, table.c.shipped_on).where(
        table.c.collaboration_id == collaboration_id, table.c.shipped_on.is_not(None)
    )
    return {row.id: row.shipped_on for row in connection.execute(statement)}
