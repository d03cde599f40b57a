"""The rate card of a person: dated prices, one row each; a new price is a new row, an earlier one stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.store.tables import Rate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planner.store.transaction import Transaction


def add_rate(tx: Transaction, /, influencer_id: str, quoted_on: date, **fields: Any) -> str:
    """Write down a price of a day, in rupiah; without `kind` it is a package and needs a `label`."""
    _refuse_empty(fields)
    return tx.add(Rate, influencer_id=influencer_id, quoted_on=quoted_on, **fields)


def change_rate(tx: Transaction, /, rate_id: str, **fields: Any) -> bool:
    """Correct a price: kind, platform, amounts, day, source or words; ValidationError as in `add_rate`."""
    _refuse_empty(tx.get(Rate, rate_id) | fields)
    return tx.update(Rate, rate_id, **fields)


def remove_rate(tx: Transaction, /, rate_id: str) -> None:
    """Remove one price."""
    tx.remove(Rate, rate_id)


def _refuse_empty(rate: Mapping[str, Any]) -> None:
    if rate.get("kind") is None and not str(rate.get("label") or "").strip():
        raise ValidationError(tr("A package needs a name, or choose a kind of content."))
    amounts = rate.get("price"), rate.get("negotiated")
    if amounts == (None, None) and not str(rate.get("original") or "").strip():
        raise ValidationError(tr("Write a price, or the words they used: “500-750rb”, “nego”."))
