"""The codes that are taken."""

from __future__ import annotations

import sqlalchemy as sa

from planner.store.tables import Voucher, table_of


def taken_codes(connection: sa.Connection) -> set[str]:
    """Return every voucher code of the workspace, whatever its channel or period."""
    return set(connection.execute(sa.select(table_of(Voucher).c.code)).scalars())
