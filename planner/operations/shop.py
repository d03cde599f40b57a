"""The shop itself: brand, products, competitors, events and the workspace's own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.store.tables import (
    Brand,
    Competitor,
    CompetitorWork,
    Event,
    Exclusivity,
    PaymentLine,
    Product,
    WorkspaceFact,
)

if TYPE_CHECKING:
    from planner.store.transaction import Transaction


def change_brand(tx: Transaction, /, **fields: Any) -> bool:
    """Change the shop's own words; makes them when there are none yet (a name is needed then)."""
    found = tx.find(Brand)
    if found:
        return tx.update(Brand, found[0]["id"], **fields)
    tx.add(Brand, **fields)
    return True


def add_product(tx: Transaction, /, name: str, **fields: Any) -> str:
    """Add a product; `unit_cost` is HPP and `unit_retail` its price, in rupiah."""
    return tx.add(Product, name=name, **fields)


def change_product(tx: Transaction, /, product_id: str, **fields: Any) -> bool:
    """Change a product; payment lines keep the values they were agreed at."""
    return tx.update(Product, product_id, **fields)


def remove_product(tx: Transaction, /, product_id: str) -> None:
    """Remove a product; ValidationError while payment lines speak of it."""
    _refuse_used(tx, product_id=product_id)
    tx.remove(Product, product_id)


def add_competitor(tx: Transaction, /, name: str, **fields: Any) -> str:
    """Add a competitor."""
    return tx.add(Competitor, name=name, **fields)


def change_competitor(tx: Transaction, /, competitor_id: str, **fields: Any) -> bool:
    """Change a competitor."""
    return tx.update(Competitor, competitor_id, **fields)


def remove_competitor(tx: Transaction, /, competitor_id: str) -> None:
    """Remove a competitor; what was written about work for it stays under its name."""
    for model in (CompetitorWork, Exclusivity):
        for row in tx.find(model, competitor_id=competitor_id):
            tx.update(model, row["id"], competitor_id=None)
    tx.remove(Competitor, competitor_id)


def add_event(tx: Transaction, /, name: str, **fields: Any) -> str:
    """Add an event; `cost_per_guest` in rupiah."""
    return tx.add(Event, name=name, **fields)


def change_event(tx: Transaction, /, event_id: str, **fields: Any) -> bool:
    """Change an event; payment lines keep the values they were agreed at."""
    return tx.update(Event, event_id, **fields)


def remove_event(tx: Transaction, /, event_id: str) -> None:
    """Remove an event; ValidationError while payment lines speak of it."""
    _refuse_used(tx, event_id=event_id)
    tx.remove(Event, event_id)


def set_fact(tx: Transaction, /, name: str, value: str) -> bool:
    """Set one of the workspace's own settings, as text or JSON."""
    found = tx.find(WorkspaceFact, name=name)
    if found:
        return tx.update(WorkspaceFact, found[0]["id"], value=value)
    tx.add(WorkspaceFact, name=name, value=value)
    return True


def _refuse_used(tx: Transaction, /, **link: str) -> None:
    uses = len(tx.find(PaymentLine, **link))
    if uses:
        raise ValidationError(tr("It is part of {n} payment lines. Remove those first.").format(n=uses))
