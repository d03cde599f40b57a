"""The payment mix of a collaboration: cash, product and event lines; amounts in rupiah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.store.tables import Attachment, PaymentLine
from planner.terms import STILL_OPEN, PaymentKind, PaymentStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.store.transaction import Transaction

# Products that are still in the shop: they have no day of sending and none of arrival.
NOT_SENT = frozenset({PaymentStatus.PLANNED, PaymentStatus.PACKED})


def add_payment_line(tx: Transaction, /, collaboration_id: str, kind: PaymentKind, **fields: Any) -> str:
    """Add a line at the end of its kind; cash has one amount, given as `unit_cost`."""
    position = len(tx.find(PaymentLine, collaboration_id=collaboration_id))
    values = {"position": position, **_same_amount(kind, fields)}
    return tx.add(PaymentLine, collaboration_id=collaboration_id, kind=kind, **values)


def change_payment_line(tx: Transaction, /, line_id: str, **fields: Any) -> bool:
    """Change a line; cash has one amount, and a product that is planned or packed again was not sent."""
    before = tx.get(PaymentLine, line_id)
    kind = PaymentKind(fields.get("kind", before["kind"]))
    values = _same_amount(kind, fields, before["unit_cost"])
    if kind is PaymentKind.PRODUCT and fields.get("status") in NOT_SENT:
        values |= {"shipped_on": None, "settled_on": None}
    return tx.update(PaymentLine, line_id, **values)


def remove_payment_line(tx: Transaction, /, line_id: str) -> None:
    """Remove a line; its proofs stay with the collaboration."""
    for file in tx.find(Attachment, payment_line_id=line_id):
        tx.update(Attachment, file["id"], payment_line_id=None)
    tx.remove(PaymentLine, line_id)


def replace_payment_lines(tx: Transaction, /, collaboration_id: str, lines: Iterable[Mapping[str, Any]]) -> None:
    """Make these the planned lines of a collaboration (a preset); what was paid, shipped or ended already stays."""
    for line in tx.find(PaymentLine, collaboration_id=collaboration_id):
        if line["settled_on"] is None and line["status"] in STILL_OPEN:
            remove_payment_line(tx, line["id"])
    for values in lines:
        add_payment_line(tx, collaboration_id, **values)


def _same_amount(kind: PaymentKind, fields: Mapping[str, Any], before: int | None = None) -> dict[str, Any]:
    """Return the fields with what holds for cash: one unit, the same amount (in rupiah) at cost and at retail."""
    if kind is not PaymentKind.CASH:
        return dict(fields)
    amount = fields.get("unit_cost", fields.get("unit_retail", before))
    return {**fields, "unit_cost": amount, "unit_retail": amount, "quantity": 1}
