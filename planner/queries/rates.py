"""Rate cards: every dated price of a person, and which one counts now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.store.tables import Rate, table_of
from planner.terms import DeliverableKind, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

Deliverable = tuple[Platform | None, DeliverableKind]


class RateRow(NamedTuple):
    """One price in rupiah for `quantity` pieces; a package has no `kind` but a `label`. `original` is the source's."""

    id: str
    influencer_id: str
    platform: Platform | None
    kind: DeliverableKind | None
    label: str
    contents: str
    quantity: int
    price: int | None
    negotiated: int | None
    quoted_on: date
    source: str
    original: str

    @property
    def amount(self) -> int | None:
        """Return what counts: what was agreed to, else what is asked; None where only words were kept."""
        return self.price if self.negotiated is None else self.negotiated

    @property
    def each(self) -> int | None:
        """Return what one piece costs in whole rupiah, rounded to the nearest."""
        return None if self.amount is None else (2 * self.amount + self.quantity) // (2 * self.quantity)

    @property
    def is_package(self) -> bool:
        """Tell whether it is a package instead of one kind of content."""
        return self.kind is None


def rate_cards(connection: sa.Connection, influencer_ids: Iterable[str]) -> dict[str, tuple[RateRow, ...]]:
    """Return every price of these people, newest first; whoever has none has an empty card."""
    table = table_of(Rate)
    cards: dict[str, list[RateRow]] = {influencer_id: [] for influencer_id in influencer_ids}
    statement = (
        sa.select(*(table.c[name] for name in RateRow._fields))
        .where(table.c.influencer_id.in_(among(cards)))
        .order_by(table.c.quoted_on.desc(), table.c.id.desc())
    )
    for row in connection.execute(statement):
        cards[row.influencer_id].append(RateRow._make(row))
    return {influencer_id: tuple(rows) for influencer_id, rows in cards.items()}


def current_prices(rows: Iterable[RateRow]) -> dict[Deliverable, RateRow]:
    """Return for each platform and kind of content the newest row with an amount; packages are left out."""
    newest: dict[Deliverable, RateRow] = {}
    for row in sorted(rows, key=lambda each: (each.quoted_on, each.id), reverse=True):
        if row.kind is not None and row.amount is not None:
            newest.setdefault((row.platform, row.kind), row)
    return newest


def among(influencer_ids: Iterable[str]) -> sa.Select[Any]:
    """Return the ids as a select to be searched in, however many they are."""
    return sa.select(sa.column("value")).select_from(sa.func.json_each(json.dumps(list(influencer_ids))))
