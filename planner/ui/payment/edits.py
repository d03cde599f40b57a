"""What an edited cell of the payment table writes into its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.terms import PaymentKind, PaymentStatus
from planner.ui.payment.entries import SETTLED, Entry, EntryRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.campaigns import EventRow, PaymentRow, ProductRow

_FIELDS = {"label": "label", "quantity": "quantity", "cost": "unit_cost", "retail": "unit_retail", "due": "due_on"}


def cell_fields(entry: Entry, row: PaymentRow, key: str, value: Any, today: date) -> dict[str, Any]:
    """Return the fields that a cell's new value changes; a state brings the day it came about."""
    if entry.role is EntryRole.SHIPPING:
        return {"shipping_cost": value}
    if key != "status":
        return {_FIELDS[key]: value}
    settled = (row.settled_on or today) if value in SETTLED else None
    sent = {"shipped_on": row.shipped_on or today} if value is PaymentStatus.SHIPPED else {}
    return {"status": value, "settled_on": settled, **sent}


def chosen_fields(
    kind: PaymentKind, key: str, products: Sequence[ProductRow], events: Sequence[EventRow]
) -> dict[str, Any]:
    """Return the fields of a line that speaks of a product or an event: it takes their amounts."""
    if kind is PaymentKind.PRODUCT:
        product = next((row for row in products if row.id == key), None)
        cost, retail = (product.unit_cost, product.unit_retail) if product else (None, None)
        return {"product_id": key, "label": "", "unit_cost": cost, "unit_retail": retail}
    event = next((row for row in events if row.id == key), None)
    cost = event.cost_per_guest if event else None
    due = {"due_on": event.held_on} if event and event.held_on else {}
    return {"event_id": key, "label": "", "unit_cost": cost, "unit_retail": cost, **due}
