"""What a campaign's payment mix costs, kind by kind, and the codes that are taken."""

from __future__ import annotations

from typing import NamedTuple

import sqlalchemy as sa

from planner.store.tables import Collaboration, PaymentLine, Voucher, table_of
from planner.terms import NOT_COUNTED, PaymentKind


class CampaignCosts(NamedTuple):
    """Planned cost in rupiah at cost (HPP), cancelled lines left out; shipping stands apart from its line."""

    cash: int = 0
    product: int = 0
    event: int = 0
    shipping: int = 0

    @property
    def total(self) -> int:
        """The sum of all kinds."""
        return sum(self)


def campaign_costs(connection: sa.Connection, campaign_id: str) -> CampaignCosts:
    """Return the planned cost of a campaign by kind."""
    lines, people = table_of(PaymentLine), table_of(Collaboration)
    statement = (
        sa.select(
            lines.c.kind,
            sa.func.sum(lines.c.quantity * sa.func.coalesce(lines.c.unit_cost, 0)),
            sa.func.sum(sa.func.coalesce(lines.c.shipping_cost, 0)),
        )
        .join(people, people.c.id == lines.c.collaboration_id)
        .where(people.c.campaign_id == campaign_id, lines.c.status.not_in(NOT_COUNTED))
        .group_by(lines.c.kind)
    )
    found = connection.execute(statement).all()
    cost = {kind: int(amount) for kind, amount, _ in found}
    return CampaignCosts(
        cost.get(PaymentKind.CASH, 0),
        cost.get(PaymentKind.PRODUCT, 0),
        cost.get(PaymentKind.EVENT, 0),
        sum(int(shipping) for _, _, shipping in found),
    )


def taken_codes(connection: sa.Connection) -> set[str]:
    """Return every voucher code of the workspace, whatever its channel or period."""
    return set(connection.execute(sa.select(table_of(Voucher).c.code)).scalars())
