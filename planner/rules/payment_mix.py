"""The payment mix: cash, product and event invite, at cost and at retail (domain.md §9). Whole rupiah."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.terms import PaymentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class MixPreset(StrEnum):
    """Ready-made mixes; HALF is the article's model."""

    HALF = "half"
    BARTER = "barter"
    CASH = "cash"


class PaymentLine(NamedTuple):
    """One line: cash is quantity 1 with its amount, an invite is guests x cost per guest.

    Cash and invites are worth what they cost, so `unit_retail` may be None there; a product's may not.
    """

    kind: PaymentKind
    quantity: int
    unit_cost: int | None
    unit_retail: int | None = None


class MixTotals(NamedTuple):
    """Sums in rupiah by kind and in all; shares are whole percents that add to 100, empty while a sum is 0."""

    cost: dict[PaymentKind, int]
    retail: dict[PaymentKind, int]
    total_cost: int
    total_retail: int
    cost_shares: dict[PaymentKind, int]
    retail_shares: dict[PaymentKind, int]
    lines_without_cost: int
    lines_without_retail: int

    @property
    def cash_share(self) -> int | None:
        """The share of cash at cost in percent, None while nothing is planned."""
        return self.cost_shares.get(PaymentKind.CASH)


class MixPlan(NamedTuple):
    """What a preset proposes for a usual fee: cash, and the retail value to give as product and invites."""

    cash: int
    in_kind: int


def line_cost(line: PaymentLine) -> int | None:
    """Return quantity x unit cost in rupiah, None when the cost is not known."""
    return None if line.unit_cost is None else line.quantity * line.unit_cost


def line_retail(line: PaymentLine) -> int | None:
    """Return what the creator gets at retail in rupiah, None when a product's retail value is not known."""
    if line.unit_retail is None:
        return None if line.kind is PaymentKind.PRODUCT else line_cost(line)
    return line.quantity * line.unit_retail


def totals(lines: Iterable[PaymentLine]) -> MixTotals:
    """Return the totals of a mix; give only lines that count (not cancelled, not returned)."""
    known = list(lines)
    cost, missing_cost = _sums((line.kind, line_cost(line)) for line in known)
    retail, missing_retail = _sums((line.kind, line_retail(line)) for line in known)
    return MixTotals(
        cost,
        retail,
        sum(cost.values()),
        sum(retail.values()),
        shares(cost),
        shares(retail),
        missing_cost,
        missing_retail,
    )


def shares(amounts: Mapping[PaymentKind, int]) -> dict[PaymentKind, int]:
    """Return whole percents that add to exactly 100 (largest remainder); {} when the sum is 0."""
    total = sum(amounts.values())
    if total <= 0:
        return {}
    percents = {kind: amount * 100 // total for kind, amount in amounts.items()}
    by_remainder = sorted(amounts, key=lambda kind: amounts[kind] * 100 % total, reverse=True)
    for kind in by_remainder[: 100 - sum(percents.values())]:
        percents[kind] += 1
    return percents


def plan(usual_fee: int, preset: MixPreset) -> MixPlan:
    """Split a usual fee: HALF gives half in cash and the rest as product and invites (domain.md §9)."""
    if preset is MixPreset.CASH:
        return MixPlan(usual_fee, 0)
    cash = usual_fee // 2 if preset is MixPreset.HALF else 0
    return MixPlan(cash, usual_fee - cash)


def _sums(amounts: Iterable[tuple[PaymentKind, int | None]]) -> tuple[dict[PaymentKind, int], int]:
    """Return the sum of what is known per kind, every kind named, and how many amounts were not known."""
    sums, missing = dict.fromkeys(PaymentKind, 0), 0
    for kind, amount in amounts:
        if amount is None:
            missing += 1
        else:
            sums[kind] += amount
    return sums, missing
