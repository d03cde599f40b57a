"""Parcels: which lines go out together, what arrives, and what goes back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.operations.parcels import change_parcel, receive_parcel, ship_parcel
from planner.operations.payments import add_payment_line, change_payment_line
from planner.store.tables import PaymentLine
from planner.terms import PaymentKind, PaymentStatus

if TYPE_CHECKING:
    from typing import Any

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DO = Message("do")
DAY, LATER = date(2026, 11, 28), date(2026, 12, 1)


def lines(workspace: Workspace) -> list[str]:
    """Return a planned, a packed and a cancelled product, and cash."""

    def fill(tx: Transaction) -> list[str]:
        person = add_influencer(tx, "Raka")
        (there,) = add_collaborations(tx, add_campaign(tx, "Sambal"), [person], DAY)
        made = [
            add_payment_line(tx, there, PaymentKind.PRODUCT, status=status)
            for status in (PaymentStatus.PLANNED, PaymentStatus.PACKED, PaymentStatus.CANCELLED)
        ]
        return [*made, add_payment_line(tx, there, PaymentKind.CASH, unit_cost=850_000)]

    return workspace.write(DO, fill).result


def stored(workspace: Workspace, line_id: str) -> tuple[Any, ...]:
    def look(tx: Transaction) -> tuple[Any, ...]:
        row = tx.get(PaymentLine, line_id)
        return row["status"], row["shipped_on"], row["settled_on"], row["tracking_number"]

    return workspace.write(DO, look).result


def test_only_products_that_are_here_go_out(workspace: Workspace) -> None:
    planned, packed, cancelled, cash = keys = lines(workspace)
    assert workspace.write(DO, ship_parcel, keys, DAY, "JX1").result == 2
    assert stored(workspace, planned) == (PaymentStatus.SHIPPED, DAY, None, "JX1")
    assert stored(workspace, packed) == (PaymentStatus.SHIPPED, DAY, None, "JX1")
    assert stored(workspace, cancelled) == (PaymentStatus.CANCELLED, None, None, "")
    assert stored(workspace, cash) == (PaymentStatus.PLANNED, None, None, "")
    assert workspace.write(DO, ship_parcel, keys, LATER).result == 0


def test_a_number_known_before_stays(workspace: Workspace) -> None:
    planned = lines(workspace)[0]
    workspace.write(DO, change_parcel, [planned], tracking_number="JX2")
    workspace.write(DO, ship_parcel, [planned], DAY)
    assert stored(workspace, planned) == (PaymentStatus.SHIPPED, DAY, None, "JX2")


def test_the_way_back_clears_the_days(workspace: Workspace) -> None:
    planned = lines(workspace)[0]
    workspace.write(DO, ship_parcel, [planned], DAY, "JX3")
    workspace.write(DO, receive_parcel, [planned], LATER)
    assert stored(workspace, planned)[:3] == (PaymentStatus.RECEIVED, DAY, LATER)
    workspace.write(DO, change_payment_line, planned, status=PaymentStatus.PACKED)
    assert stored(workspace, planned) == (PaymentStatus.PACKED, None, None, "JX3")


def test_nobody_invents_the_day_of_sending(workspace: Workspace) -> None:
    planned = lines(workspace)[0]
    workspace.write(DO, change_payment_line, planned, status=PaymentStatus.SHIPPED)
    assert stored(workspace, planned)[:2] == (PaymentStatus.SHIPPED, None)
