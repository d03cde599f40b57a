"""The ready-made mixes as lines to write: what is settled stays, what the owner chose to give is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.language import tr
from planner.rules.payment_mix import MixPreset, plan
from planner.terms import STILL_OPEN, ContentStatus, PaymentKind
from planner.ui.payment.entries import counting, mix_totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from planner.queries.campaigns import DeliverableRow, PaymentRow, ProductRow

_WHAT = ("kind", "label", "product_id", "event_id", "quantity", "unit_cost", "unit_retail", "shipping_cost")
_KEPT = (*_WHAT, "due_on", "status", "method", "reference", "tracking_number")
_NEAR_HALF = 0.02  # of the usual fee: amounts are rounded when people agree on them


def preset_of(rows: Sequence[PaymentRow], usual_fee: int | None) -> MixPreset | None:
    """Return which ready-made mix the lines are, None for one of its own.

    HALF is cash of half the usual fee (48 to 52%) and a product or an invite for the rest: what those are worth is for
    shop and creator to agree on. Cash of an amount that is not known yet is half of nothing.
    """
    there = counting(rows)
    cash = [row for row in there if row.kind is PaymentKind.CASH]
    has_kind = len(cash) < len(there)
    if not there:
        return None
    if not cash or not has_kind:
        return MixPreset.CASH if cash else MixPreset.BARTER
    if not usual_fee or any(row.unit_cost is None for row in cash):
        return None
    in_cash = mix_totals(cash).cost[PaymentKind.CASH]
    return MixPreset.HALF if abs(in_cash - usual_fee / 2) <= _NEAR_HALF * usual_fee else None


def preset_lines(
    preset: MixPreset,
    usual_fee: int,
    rows: Sequence[PaymentRow],
    products: Sequence[ProductRow],
    posting_on: date | None,
) -> list[dict[str, Any]]:
    """Return the lines that make `rows` this mix; those settled, sent or packed count, and are not among them."""
    wanted = plan(usual_fee, preset)
    # The same lines that `replace_payment_lines` leaves: what is packed already is not planned once more.
    out = [row for row in rows if not _is_open(row)]
    given = mix_totals(out).retail
    cash = max(wanted.cash - given[PaymentKind.CASH], 0)
    lines = list(_cash_lines(cash, posting_on, started=given[PaymentKind.CASH] > 0))
    if wanted.in_kind:
        chosen = [row for row in counting(rows) if row.kind is not PaymentKind.CASH and row not in out]
        in_kind = given[PaymentKind.PRODUCT] + given[PaymentKind.EVENT]
        lines += [_same(row) for row in chosen] or _product_lines(max(wanted.in_kind - in_kind, 0), products)
    return lines


def last_posting(content: Sequence[DeliverableRow]) -> date | None:
    """Return the last day on which something is still to go live: then the rest falls due."""
    days = (row.posting_on for row in content if row.posting_on and row.status is not ContentStatus.LIVE)
    return max(days, default=None)


def changes_nothing(rows: Sequence[PaymentRow], lines: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether the lines that are still open are these already: all else was paid, sent or packed."""
    is_open = [row for row in rows if _is_open(row)]
    return len(is_open) == len(lines) and all(
        getattr(row, name) == value for row, line in zip(is_open, lines, strict=True) for name, value in line.items()
    )


def _is_open(row: PaymentRow) -> bool:
    return row.settled_on is None and row.status in STILL_OPEN


def _same(row: PaymentRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _KEPT}


def _cash_lines(cash: int, posting_on: date | None, *, started: bool) -> Iterator[dict[str, Any]]:
    """Yield a down payment and the rest; only the rest when something was paid before."""
    down = 0 if started else cash // 2
    if down:
        yield {"kind": PaymentKind.CASH, "label": tr("Down payment 50%"), "unit_cost": down}
    if cash - down:
        rest = {"kind": PaymentKind.CASH, "label": tr("Rest after going live"), "unit_cost": cash - down}
        yield rest | {"due_on": posting_on}


def _product_lines(value: int, products: Sequence[ProductRow]) -> list[dict[str, Any]]:
    """Return as many of the product with the best margin as the value at retail allows; none without a product."""
    priced = [product for product in products if product.unit_retail]
    if not value or not priced:
        return []
    best = max(
        priced, key=lambda product: 1 - (product.unit_cost or product.unit_retail or 1) / (product.unit_retail or 1)
    )
    return [
        {
            "kind": PaymentKind.PRODUCT,
            "product_id": best.id,
            "quantity": max(1, value // (best.unit_retail or 1)),
            "unit_cost": best.unit_cost,
            "unit_retail": best.unit_retail,
        }
    ]
