"""Campaigns and their briefs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.collaborations import refuse_backward, remove_collaborations
from planner.store.tables import Brief, Campaign, CampaignProduct, CampaignTarget, Collaboration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.store.transaction import Transaction


def add_campaign(tx: Transaction, /, name: str, **fields: Any) -> str:
    """Add a campaign; budget in rupiah."""
    _refuse_backward(fields)
    if not name.strip():
        raise ValidationError(tr("A name is needed."))
    return tx.add(Campaign, name=name, **fields)


def change_campaign(tx: Transaction, /, campaign_id: str, **fields: Any) -> bool:
    """Change name, goal, dates, budget and its parts, city, category or notes of a campaign."""
    _refuse_backward(tx.get(Campaign, campaign_id) | fields)
    return tx.update(Campaign, campaign_id, **fields)


def delete_campaigns(tx: Transaction, /, campaign_ids: Sequence[str]) -> None:
    """Delete campaigns with their collaborations, briefs and targets; undo brings all of it back."""
    for campaign_id in campaign_ids:
        remove_collaborations(tx, [row["id"] for row in tx.find(Collaboration, campaign_id=campaign_id)])
        for model in (Brief, CampaignTarget, CampaignProduct):
            tx.remove_all(model, [row["id"] for row in tx.find(model, campaign_id=campaign_id)])
        tx.remove(Campaign, campaign_id)


def change_brief(tx: Transaction, /, campaign_id: str, collaboration_id: str | None = None, **fields: Any) -> bool:
    """Change the campaign's brief, or one creator's differences from it (None: as in the campaign)."""
    found = tx.find(Brief, campaign_id=campaign_id, collaboration_id=collaboration_id)
    window = {**(found[0] if found else {}), **fields}
    refuse_backward("ck_brief_window_in_order", window.get("posting_from"), window.get("posting_until"))
    if found:
        return tx.update(Brief, found[0]["id"], **fields)
    tx.add(Brief, campaign_id=campaign_id, collaboration_id=collaboration_id, **fields)
    return True


def _refuse_backward(fields: dict[str, Any]) -> None:
    refuse_backward("ck_campaign_dates_in_order", fields.get("starts_on"), fields.get("ends_on"))
