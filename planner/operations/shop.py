"""The shop itself: brand, products, competitors, events and the workspace's own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.formats import parse_handle
from planner.language import tr
from planner.rules.topics import same_name
from planner.store.column_words import check_sentence
from planner.store.tables import (
    Brand,
    CampaignProduct,
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
    ages = (found[0] if found else {}) | fields
    first, last = ages.get("target_age_from"), ages.get("target_age_until")
    if first is not None and last is not None and last < first:
        raise ValidationError(check_sentence("ck_brand_ages_in_order"))
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
    tx.remove_all(CampaignProduct, [row["id"] for row in tx.find(CampaignProduct, product_id=product_id)])
    tx.remove(Product, product_id)


def add_competitor(tx: Transaction, /, name: str, **fields: Any) -> str:
    """Add a competitor; accounts are kept without @ and links, parted by commas."""
    values = _with_handles({"name": name, **fields})
    _refuse_known(tx, "", name)
    return tx.add(Competitor, **values)


def change_competitor(tx: Transaction, /, competitor_id: str, **fields: Any) -> bool:
    """Change a competitor; what was written about work for it keeps the name it had then."""
    if "name" in fields:
        _refuse_known(tx, competitor_id, fields["name"])
    return tx.update(Competitor, competitor_id, **_with_handles(fields))


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
    return tx.put(WorkspaceFact, {"value": value}, name=name)


def _refuse_used(tx: Transaction, /, **link: str) -> None:
    uses = len(tx.find(PaymentLine, **link))
    if uses:
        raise ValidationError(tr("It is part of {n} payment lines. Remove those first.").format(n=uses))


def _refuse_known(tx: Transaction, competitor_id: str, name: str) -> None:
    """Refuse a second competitor of the same name: warnings find them by it."""
    for row in tx.find(Competitor):
        if row["id"] != competitor_id and same_name(row["name"], name):
            raise ValidationError(tr("{name} is among the competitors already.").format(name=row["name"]))


def _with_handles(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with accounts as bare handles; what is no handle stays as it was written."""
    if "handles" not in fields:
        return fields
    parts = [part.strip() for part in str(fields["handles"]).replace(";", ",").split(",") if part.strip()]
    return fields | {"handles": ", ".join(dict.fromkeys(parse_handle(part).handle or part for part in parts))}
