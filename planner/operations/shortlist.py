"""From the shortlist to an agreement: agreeing with several creators at once, swapping a backup in, the assumption."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.collaborations import move_to_stage
from planner.operations.payments import add_payment_line
from planner.operations.shop import set_fact
from planner.store.tables import CampaignProduct, Collaboration, PaymentLine, Product
from planner.terms import EXITS, NOT_COUNTED, PaymentKind, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from planner.store.transaction import Transaction

REACH_SHARE = "reach_share"
LEAST_SHARE, MOST_SHARE = 0.1, 500.0


def agree(
    tx: Transaction,
    /,
    collaboration_ids: Sequence[str],
    on: date,
    fees: Mapping[str, int] | None = None,
    label: str = "",
) -> int:
    """Move collaborations to Sepakat, dated; returns how many were elsewhere before.

    `fees` in rupiah by collaboration. Whoever has no payment line that counts gets the fee as planned cash, and the
    products the campaign gives to each creator.
    """
    moved = move_to_stage(tx, collaboration_ids, Stage.AGREED, on)
    for collaboration_id in collaboration_ids:
        lines = tx.find(PaymentLine, collaboration_id=collaboration_id)
        if all(line["status"] in NOT_COUNTED for line in lines):
            fee = (fees or {}).get(collaboration_id)
            if fee is not None:
                add_payment_line(tx, collaboration_id, PaymentKind.CASH, label=label, unit_cost=fee)
            _give_products(tx, collaboration_id)
    return moved


def _give_products(tx: Transaction, collaboration_id: str) -> None:
    """Plan what the set-up of the campaign gives to each creator."""
    campaign_id = tx.get(Collaboration, collaboration_id)["campaign_id"]
    for given in tx.find(CampaignProduct, campaign_id=campaign_id):
        product = tx.get(Product, given["product_id"])
        if given["quantity"]:
            add_payment_line(
                tx,
                collaboration_id,
                PaymentKind.PRODUCT,
                label=product["name"],
                product_id=product["id"],
                quantity=given["quantity"],
                unit_cost=product["unit_cost"],
                unit_retail=product["unit_retail"],
            )


def swap_backup(tx: Transaction, /, collaboration_id: str, backup_id: str, on: date) -> None:
    """Let a backup take the stage of somebody of the same campaign, who becomes a backup; both dated.

    ValidationError for somebody who left: an exit is no place in the campaign.
    """
    leaving, coming = tx.get(Collaboration, collaboration_id), tx.get(Collaboration, backup_id)
    if coming["stage"] != Stage.BACKUP or leaving["stage"] == Stage.BACKUP:
        raise ValidationError(tr("A backup takes the place of somebody who is none."))
    if leaving["stage"] in EXITS:
        raise ValidationError(tr("They have left the campaign: there is no place to take. Move the backup instead."))
    if leaving["campaign_id"] != coming["campaign_id"]:
        raise ValidationError(tr("Both must be in the same campaign."))
    move_to_stage(tx, [backup_id], leaving["stage"], on)
    move_to_stage(tx, [collaboration_id], Stage.BACKUP, on)


def set_reach_share(tx: Transaction, /, percent: float) -> bool:
    """Set which share of the followers, in percent, sees a piece of content whose views nobody knows."""
    if not LEAST_SHARE <= percent <= MOST_SHARE:
        raise ValidationError(tr("The share lies between 0.1 and 500 percent."))
    return set_fact(tx, REACH_SHARE, json.dumps({"percent": percent}))
