"""Parcels of a collaboration: products that go out and arrive together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.operations.payments import NOT_SENT, change_payment_line
from planner.store.tables import PaymentLine
from planner.terms import PaymentKind, PaymentStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from planner.store.transaction import Transaction

UNDER_WAY = frozenset({PaymentStatus.SHIPPED})


def ship_parcel(tx: Transaction, /, line_ids: Sequence[str], on: date, tracking_number: str = "") -> int:
    """Write down that planned or packed products went out on a day; returns how many lines did.

    Without a tracking number the lines keep the one they have.
    """
    number = {"tracking_number": tracking_number} if tracking_number else {}
    sent = {"status": PaymentStatus.SHIPPED, "shipped_on": on, **number}
    return sum(change_payment_line(tx, line_id, **sent) for line_id in _products(tx, line_ids, NOT_SENT))


def receive_parcel(tx: Transaction, /, line_ids: Sequence[str], on: date) -> int:
    """Write down that shipped products arrived on a day; returns how many lines were under way."""
    arrived = {"status": PaymentStatus.RECEIVED, "settled_on": on}
    return sum(change_payment_line(tx, line_id, **arrived) for line_id in _products(tx, line_ids, UNDER_WAY))


def change_parcel(tx: Transaction, /, line_ids: Sequence[str], **fields: Any) -> int:
    """Change days, state or tracking number of products that travel together; returns how many lines changed."""
    return sum(change_payment_line(tx, line_id, **fields) for line_id in _products(tx, line_ids))


def _products(
    tx: Transaction, line_ids: Sequence[str], states: Collection[str] = frozenset(PaymentStatus)
) -> Iterator[str]:
    """Yield the lines that are products in one of these states."""
    for line_id in line_ids:
        line = tx.get(PaymentLine, line_id)
        if line["kind"] == PaymentKind.PRODUCT and line["status"] in states:
            yield line_id
