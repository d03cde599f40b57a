"""Agreeing with several at once, swapping a backup in, the assumed reach: one undo entry each, nothing half done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import campaign_setup, campaigns, collaborations, influencers, payments, shop
from planner.operations.shortlist import agree, set_reach_share, swap_backup
from planner.queries.campaigns import collaboration_rows, payment_rows
from planner.queries.shortlist import reach_share
from planner.rules.expected import DEFAULT_SHARE
from planner.store.workspace import state
from planner.terms import PaymentKind, PaymentStatus, Stage

if TYPE_CHECKING:
    from planner.queries.campaigns import CollaborationRow, PaymentRow
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY, LATER = date(2026, 12, 3), date(2026, 12, 5)
LABEL = Message("do")


def fill(tx: Transaction) -> list[str]:
    """Sekar without a plan, Raka with products planned, Tia with a cancelled fee, Lukman a backup."""
    campaign = campaigns.add_campaign(tx, "Sambal 12.12", budget=10_000_000)
    people = [influencers.add_influencer(tx, name) for name in ("Sekar", "Raka", "Tia", "Lukman")]
    sekar, raka, tia, lukman = collaborations.add_collaborations(tx, campaign, people, DAY)
    payments.add_payment_line(tx, raka, PaymentKind.PRODUCT, quantity=2, unit_cost=46_000)
    payments.add_payment_line(tx, tia, PaymentKind.CASH, unit_cost=500_000, status=PaymentStatus.CANCELLED)
    collaborations.move_to_stage(tx, [raka], Stage.NEGOTIATING, DAY)
    collaborations.move_to_stage(tx, [lukman], Stage.BACKUP, DAY)
    return [sekar, raka, tia, lukman]


def rows_of(workspace: Workspace) -> dict[str, CollaborationRow]:
    with workspace.read() as connection:
        return {row.name: row for row in collaboration_rows(connection)}


def lines_of(workspace: Workspace, collaboration_id: str) -> list[PaymentRow]:
    with workspace.read() as connection:
        return [row for row in payment_rows(connection, collaboration_id) if row.status is not PaymentStatus.CANCELLED]


def everything(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    with workspace.read() as connection:
        return state(connection)


def test_who_has_no_plan_yet_gets_the_products_of_the_campaign(workspace: Workspace) -> None:
    sekar, raka, tia, _ = workspace.write(LABEL, fill).result
    campaign = rows_of(workspace)["Sekar"].campaign_id
    product = workspace.write(LABEL, shop.add_product, "Paket Icip", unit_cost=46_000, unit_retail=99_000).result
    workspace.write(LABEL, campaign_setup.set_campaign_product, campaign, product, 2)
    before = everything(workspace)
    written = workspace.write(LABEL, agree, [sekar, raka, tia], LATER, {tia: 600_000}, "Fee")
    (given,) = lines_of(workspace, sekar)
    assert (given.kind, given.label, given.quantity) == (PaymentKind.PRODUCT, "Paket Icip", 2)
    assert (given.unit_cost, given.unit_retail, given.product_id) == (46_000, 99_000, product)
    assert [line.quantity for line in lines_of(workspace, raka)] == [2]  # what was planned already
    assert [line.kind for line in lines_of(workspace, tia)] == [PaymentKind.CASH, PaymentKind.PRODUCT]
    workspace.write(LABEL, agree, [sekar], LATER)
    assert len(lines_of(workspace, sekar)) == 1
    assert written.step is not None
    workspace.revert(written.step.id)
    assert everything(workspace) == before


def test_agreeing_dates_the_stage_and_plans_the_fee_where_nothing_is_planned(workspace: Workspace) -> None:
    sekar, raka, tia, _ = workspace.write(LABEL, fill).result
    before = everything(workspace)
    fees = {sekar: 1_500_000, raka: 900_000, tia: 600_000}
    written = workspace.write(LABEL, agree, [sekar, raka, tia], LATER, fees, "Fee")
    assert written.result == 3
    rows = rows_of(workspace)
    assert {rows[name].stage for name in ("Sekar", "Raka", "Tia")} == {Stage.AGREED}
    assert {rows[name].stage_since for name in ("Sekar", "Raka", "Tia")} == {LATER}
    (fee,) = lines_of(workspace, sekar)
    assert (fee.kind, fee.unit_cost, fee.unit_retail, fee.label) == (PaymentKind.CASH, 1_500_000, 1_500_000, "Fee")
    assert fee.status is PaymentStatus.PLANNED
    assert [line.kind for line in lines_of(workspace, raka)] == [PaymentKind.PRODUCT]  # planned already
    assert [line.unit_cost for line in lines_of(workspace, tia)] == [600_000]  # a cancelled line is no plan
    assert written.step is not None
    workspace.revert(written.step.id)
    assert everything(workspace) == before


def test_agreeing_without_fees_plans_nothing(workspace: Workspace) -> None:
    sekar, *_ = workspace.write(LABEL, fill).result
    workspace.write(LABEL, agree, [sekar], LATER)
    assert lines_of(workspace, sekar) == []
    again = workspace.write(LABEL, agree, [sekar], date(2026, 12, 9))
    assert (again.result, again.step) == (0, None)
    assert rows_of(workspace)["Sekar"].stage_since == LATER


def test_a_fee_of_nothing_is_a_known_amount(workspace: Workspace) -> None:
    sekar, *_ = workspace.write(LABEL, fill).result
    workspace.write(LABEL, agree, [sekar], LATER, {sekar: 0}, "Fee")
    assert [line.unit_cost for line in lines_of(workspace, sekar)] == [0]


def test_a_backup_takes_the_stage_of_who_leaves(workspace: Workspace) -> None:
    _, raka, _, lukman = workspace.write(LABEL, fill).result
    workspace.write(LABEL, swap_backup, raka, lukman, LATER)
    rows = rows_of(workspace)
    assert (rows["Lukman"].stage, rows["Raka"].stage) == (Stage.NEGOTIATING, Stage.BACKUP)
    assert rows["Lukman"].stage_since == rows["Raka"].stage_since == LATER


def test_only_a_backup_of_the_same_campaign_can_be_swapped_in(workspace: Workspace) -> None:
    sekar, raka, _, lukman = workspace.write(LABEL, fill).result

    def elsewhere(tx: Transaction) -> str:
        campaign = campaigns.add_campaign(tx, "Ramadan")
        person = influencers.add_influencer(tx, "Elok")
        (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
        collaborations.move_to_stage(tx, [key], Stage.BACKUP, DAY)
        return key

    elok = workspace.write(LABEL, elsewhere).result
    before = everything(workspace)
    for leaving, coming in ((sekar, raka), (lukman, lukman), (sekar, elok)):
        with pytest.raises(ValidationError):
            workspace.write(LABEL, swap_backup, leaving, coming, LATER)
    assert everything(workspace) == before


def test_nobody_is_swapped_in_for_somebody_who_left(workspace: Workspace) -> None:
    _, raka, _, lukman = workspace.write(LABEL, fill).result
    workspace.write(LABEL, collaborations.move_to_stage, [raka], Stage.CANCELLED, DAY, "pindah kota")
    before = everything(workspace)
    with pytest.raises(ValidationError):
        workspace.write(LABEL, swap_backup, raka, lukman, LATER)
    assert everything(workspace) == before


def test_the_assumed_share_is_kept_and_bounded(workspace: Workspace) -> None:
    with workspace.read() as connection:
        assert reach_share(connection) == DEFAULT_SHARE
    workspace.write(LABEL, set_reach_share, 12.5)
    for wrong in (0.0, -3.0, 501.0):
        with pytest.raises(ValidationError):
            workspace.write(LABEL, set_reach_share, wrong)
    with workspace.read() as connection:
        assert reach_share(connection) == 12.5
