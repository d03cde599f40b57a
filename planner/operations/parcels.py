"""Parcels of a collaboration: products that go out and arrive together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.store.tables import PaymentLine
from planner.terms import PaymentKind, PaymentStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.store.transaction import Transaction


def receive_parcel(tx: Transaction, /, line_ids: Sequence[str], on: date) -> int:
    """Write down that shipped products arrived on a day; returns how many lines were under way."""
    arrived = 0
    for line_id in line_ids:
        line = tx.get(PaymentLine, line_id)
        if line["kind"] == PaymentKind.PRODUCT and line["status"] == PaymentStatus.SHIPPED:
            arrived += tx.update(PaymentLine, line_id, status=PaymentStatus.RECEIVED, settled_on=on)
    return arrived
