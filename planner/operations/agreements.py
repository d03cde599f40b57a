"""Dated promises about a person, in both directions: exclusivity, and what content may be used for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.collaborations import refuse_backward
from planner.store.tables import Exclusivity, UsageRight
from planner.terms import ExclusivityKind, Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.store.transaction import Transaction


def add_exclusivity(tx: Transaction, /, influencer_id: str, side: Side, **fields: Any) -> str:
    """Write down a promise not to work for others; theirs names the brand. ValidationError for impossible ones."""
    _refuse_impossible(fields | {"side": side})
    return tx.add(Exclusivity, influencer_id=influencer_id, side=side, **fields)


def change_exclusivity(tx: Transaction, /, exclusivity_id: str, **fields: Any) -> bool:
    """Change whose claim it is, what it covers or its dates; ValidationError as in `add_exclusivity`."""
    _refuse_impossible(tx.get(Exclusivity, exclusivity_id) | fields)
    return tx.update(Exclusivity, exclusivity_id, **fields)


def remove_exclusivity(tx: Transaction, /, exclusivity_id: str) -> None:
    """Remove a promise."""
    tx.remove(Exclusivity, exclusivity_id)


def add_usage_right(tx: Transaction, /, influencer_id: str, **fields: Any) -> str:
    """Write down what content may be used for, on which channels, from when until when."""
    refuse_backward("ck_usage_right_dates_in_order", fields.get("starts_on"), fields.get("ends_on"))
    return tx.add(UsageRight, influencer_id=influencer_id, **fields)


def change_usage_right(tx: Transaction, /, usage_right_id: str, **fields: Any) -> bool:
    """Change a usage right; ValidationError when it ends before it begins."""
    right = tx.get(UsageRight, usage_right_id) | fields
    refuse_backward("ck_usage_right_dates_in_order", right["starts_on"], right["ends_on"])
    return tx.update(UsageRight, usage_right_id, **fields)


def remove_usage_right(tx: Transaction, /, usage_right_id: str) -> None:
    """Remove a usage right."""
    tx.remove(UsageRight, usage_right_id)


def _refuse_impossible(promise: Mapping[str, Any]) -> None:
    if promise["side"] is Side.THEIRS and not str(promise.get("brand") or "").strip():
        raise ValidationError(tr("Write for which brand they are bound."))
    if promise.get("kind") is ExclusivityKind.PLATFORM and promise.get("platform") is None:
        raise ValidationError(tr("Choose the platform that is bound."))
    refuse_backward("ck_exclusivity_dates_in_order", promise.get("starts_on"), promise.get("ends_on"))
