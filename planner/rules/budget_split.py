"""How a budget is divided between cash, products, events, ads and shipping: whole rupiah that always add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Cash, product, event, boosting, shipping. Half of what a creator gets in cash, the rest as product and
# invitations (domain.md §9); a little is kept for ads and parcels.
SUGGESTED = (50, 25, 10, 10, 5)
EQUAL = (1, 1, 1, 1, 1)
WHOLE = 100
TENTHS, THOUSAND, LARGEST_UNIT = 10, 1000, 10**9


def divide(budget: int, weights: Sequence[float]) -> list[int]:
    """Divide a budget by weights into whole rupiah that add up to it (largest remainder); all 0 without weights."""
    total = sum(weights)
    if not total:
        return [0 for _ in weights]
    exact = [budget * weight / total for weight in weights]
    parts = [int(amount) for amount in exact]
    by_rest = sorted(range(len(exact)), key=lambda at: parts[at] - exact[at])
    for at in by_rest[: budget - sum(parts)]:
        parts[at] += 1
    return parts


def part_of(budget: int, percent: float) -> int:
    """Return a percentage of a budget in whole rupiah."""
    return round(budget * percent / WHOLE)


def percent_of(amount: int | None, budget: int | None) -> float | None:
    """Return an amount in percent of the budget; None while either is missing, or the budget is nothing."""
    return amount / budget * WHOLE if amount is not None and budget else None


def floor_short(amount: int) -> int:
    """Return the largest rupiah not above an amount, 0 or more, that its short form shows without rounding up.

    Short forms keep one decimal below 100 of their unit (`formats.showing`): 1.250.000 is shown as 1,2 jt.
    """
    unit = 1
    while unit < LARGEST_UNIT and amount >= unit * THOUSAND:
        unit *= THOUSAND
    step = unit // TENTHS if unit > 1 and amount < unit * WHOLE else unit
    return amount // step * step


def undivided(budget: int | None, amounts: Sequence[int | None]) -> int | None:
    """Return what nobody has given a purpose yet; below 0 is too much, None without a budget."""
    return None if budget is None else budget - sum(amount or 0 for amount in amounts)
