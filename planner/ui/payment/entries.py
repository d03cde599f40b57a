"""What the payment table shows, row by row: kinds with their sums, lines, shipping, the total once; whole rupiah."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.rules.at_risk import OUT_STATES
from planner.rules.payment_mix import MixTotals, PaymentLine, totals
from planner.terms import NOT_COUNTED, PaymentKind, PaymentStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.queries.campaigns import PaymentRow


class EntryRole(StrEnum):
    """What a row of the table is."""

    GROUP = "group"
    LINE = "line"
    SHIPPING = "shipping"
    TOTAL = "total"


class Entry(NamedTuple):
    """One row: `cost` and `retail` are sums of the whole row, None while unknown."""

    id: str
    role: EntryRole
    kind: PaymentKind | None
    line: PaymentRow | None
    cost: int | None
    retail: int | None
    named: bool = False


STATUSES: dict[PaymentKind, tuple[PaymentStatus, ...]] = {
    PaymentKind.CASH: (PaymentStatus.PLANNED, PaymentStatus.DUE, PaymentStatus.PAID, PaymentStatus.CANCELLED),
    PaymentKind.PRODUCT: (
        PaymentStatus.PLANNED,
        PaymentStatus.PACKED,
        PaymentStatus.SHIPPED,
        PaymentStatus.RECEIVED,
        PaymentStatus.RETURNED,
        PaymentStatus.CANCELLED,
    ),
    PaymentKind.EVENT: (
        PaymentStatus.PLANNED,
        PaymentStatus.INVITED,
        PaymentStatus.ATTENDED,
        PaymentStatus.CANCELLED,
    ),
}
SETTLED = frozenset({PaymentStatus.PAID, PaymentStatus.RECEIVED, PaymentStatus.ATTENDED})
LIVE_STAGES = frozenset({Stage.LIVE, Stage.MEASURED, Stage.DONE})


def counting(rows: Iterable[PaymentRow]) -> list[PaymentRow]:
    """Return the lines that count: not cancelled, not returned."""
    return [row for row in rows if row.status not in NOT_COUNTED]


def mix_totals(rows: Iterable[PaymentRow]) -> MixTotals:
    """Return the totals of the lines that count, without shipping."""
    return totals(_line(row) for row in counting(rows))


def shipping(rows: Iterable[PaymentRow]) -> int:
    """Return the shipping cost of the lines that count."""
    return sum(row.shipping_cost or 0 for row in counting(rows))


def at_stake(rows: Iterable[PaymentRow]) -> int:
    """Return what was paid, shipped or given already, at cost, with its shipping."""
    out = [row for row in rows if row.status in OUT_STATES]
    return totals(_line(row) for row in out).total_cost + shipping(out)


def out_kinds(rows: Iterable[PaymentRow]) -> list[PaymentKind]:
    """Return the kinds of what is out already, in the order of the table."""
    there = {row.kind for row in rows if row.status in OUT_STATES}
    return [kind for kind in PaymentKind if kind in there]


def entries(rows: Sequence[PaymentRow]) -> list[Entry]:
    """Return all rows of the table in order."""
    shown: list[Entry] = []
    for kind in PaymentKind:
        there = [row for row in counting(rows) if row.kind is kind]
        cost, retail = _known_sums(there)
        shown.append(Entry(f"group:{kind}", EntryRole.GROUP, kind, None, cost, retail))
        for row in rows:
            if row.kind is kind:
                own = totals([_line(row)])
                cost = None if own.lines_without_cost else own.total_cost
                retail = None if own.lines_without_retail else own.total_retail
                shown.append(Entry(row.id, EntryRole.LINE, kind, row, cost, retail))
    shown += _shipping_entries([row for row in rows if row.kind is PaymentKind.PRODUCT])
    cost, retail = _known_sums(counting(rows))
    sent = shipping(rows)
    total = (cost or 0) + sent if sent else cost
    return [*shown, Entry("total", EntryRole.TOTAL, None, None, total, retail)]


def unpaid_cash(rows: Sequence[PaymentRow]) -> list[Entry]:
    """Return the lines of cash that are still to be paid, in the order of the table."""
    cash = [row for row in rows if row.kind is PaymentKind.CASH and row.status in _TO_PAY]
    return [entry for entry in entries(cash) if entry.role is EntryRole.LINE]


def _known_sums(rows: Sequence[PaymentRow]) -> tuple[int | None, int | None]:
    """Return the sums of some lines at cost and at retail, None where no amount of them is known."""
    mix = totals(_line(row) for row in rows)
    cost = None if mix.lines_without_cost == len(rows) else mix.total_cost
    return cost, None if mix.lines_without_retail == len(rows) else mix.total_retail


def _shipping_entries(products: Sequence[PaymentRow]) -> Iterator[Entry]:
    """Yield the shipping of each product line that has one; one empty row to write it in while none has."""
    sent = [row for row in products if row.shipping_cost is not None] or list(products[:1])
    for row in sent:
        named = len(sent) > 1
        yield Entry(f"shipping:{row.id}", EntryRole.SHIPPING, row.kind, row, row.shipping_cost, None, named)


def _line(row: PaymentRow) -> PaymentLine:
    return PaymentLine(row.kind, row.quantity, row.unit_cost, row.unit_retail)


_TO_PAY = frozenset({PaymentStatus.PLANNED, PaymentStatus.DUE})
