"""One influencer in one campaign: stage, deliverables, voucher codes and what they sold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.payments import remove_payment_line
from planner.rules.vouchers import periods_overlap
from planner.store.column_words import check_sentence
from planner.store.tables import (
    Attachment,
    Brief,
    Campaign,
    Collaboration,
    Deliverable,
    Draft,
    Exclusivity,
    Influencer,
    PaymentLine,
    PostCheck,
    Redemption,
    TimelineNote,
    UsageRight,
    Voucher,
)
from planner.terms import EXITS, DiscountKind, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import DeliverableKind, Platform

MOST_PERCENT = 100


def add_collaborations(tx: Transaction, /, campaign_id: str, influencer_ids: Sequence[str], on: date) -> list[str]:
    """Put people into a campaign as candidates; whoever is in it already is left as they are."""
    tx.get(Campaign, campaign_id)
    for influencer_id in dict.fromkeys(influencer_ids):
        person = tx.get(Influencer, influencer_id)
        if person["trashed_at"] is not None:
            raise ValidationError(tr("{name} is in the trash. Restore them first.").format(name=person["name"]))
    there = {row["influencer_id"] for row in tx.find(Collaboration, campaign_id=campaign_id)}
    new = [influencer_id for influencer_id in dict.fromkeys(influencer_ids) if influencer_id not in there]
    rows = [{"campaign_id": campaign_id, "influencer_id": influencer_id, "stage_since": on} for influencer_id in new]
    return tx.add_all(Collaboration, rows)


def change_collaboration(tx: Transaction, /, collaboration_id: str, **fields: Any) -> bool:
    """Change fee, PIC, notes or exit reason of a collaboration."""
    return tx.update(Collaboration, collaboration_id, **fields)


def move_to_stage(
    tx: Transaction, /, collaboration_ids: Sequence[str], stage: Stage, on: date, exit_reason: str = ""
) -> int:
    """Move collaborations to a stage, dated; an exit needs a reason. Returns how many were elsewhere before."""
    if stage in EXITS and not exit_reason.strip():
        raise ValidationError(tr("Write the reason for leaving the campaign."))
    moved = 0
    for collaboration_id in collaboration_ids:
        if tx.get(Collaboration, collaboration_id)["stage"] != stage:
            reason = exit_reason if stage in EXITS else ""
            moved += tx.update(Collaboration, collaboration_id, stage=stage, stage_since=on, exit_reason=reason)
    return moved


def remove_collaborations(tx: Transaction, /, collaboration_ids: Sequence[str]) -> None:
    """Take people out of a campaign, with brief differences, codes, content and payment lines of that collaboration."""
    for collaboration_id in collaboration_ids:
        for voucher in tx.find(Voucher, collaboration_id=collaboration_id):
            remove_voucher(tx, voucher["id"])
        for deliverable in tx.find(Deliverable, collaboration_id=collaboration_id):
            remove_deliverable(tx, deliverable["id"])
        for line in tx.find(PaymentLine, collaboration_id=collaboration_id):
            remove_payment_line(tx, line["id"])
        tx.remove_all(Brief, [row["id"] for row in tx.find(Brief, collaboration_id=collaboration_id)])
        for kept in (TimelineNote, Exclusivity, UsageRight, Attachment):
            # What was written and promised about the person stays with the person.
            for row in tx.find(kept, collaboration_id=collaboration_id):
                tx.update(kept, row["id"], collaboration_id=None)
        tx.remove(Collaboration, collaboration_id)


def add_deliverable(
    tx: Transaction, /, collaboration_id: str, kind: DeliverableKind, platform: Platform, **fields: Any
) -> str:
    """Add a promised piece of content."""
    return tx.add(Deliverable, collaboration_id=collaboration_id, kind=kind, platform=platform, **fields)


def change_deliverable(tx: Transaction, /, deliverable_id: str, **fields: Any) -> bool:
    """Change kind, number, dates, state or link of a piece of content."""
    return tx.update(Deliverable, deliverable_id, **fields)


def remove_deliverable(tx: Transaction, /, deliverable_id: str) -> None:
    """Remove a promised piece of content with its drafts and checks; its files stay with the collaboration."""
    for draft in tx.find(Draft, deliverable_id=deliverable_id):
        remove_draft(tx, draft["id"])
    tx.remove_all(PostCheck, [row["id"] for row in tx.find(PostCheck, deliverable_id=deliverable_id)])
    for file in tx.find(Attachment, deliverable_id=deliverable_id):
        tx.update(Attachment, file["id"], deliverable_id=None)
    tx.remove(Deliverable, deliverable_id)


def remove_draft(tx: Transaction, /, draft_id: str) -> None:
    """Remove one round of a draft; its files stay with the deliverable."""
    for file in tx.find(Attachment, draft_id=draft_id):
        tx.update(Attachment, file["id"], draft_id=None)
    tx.remove(Draft, draft_id)


def add_voucher(tx: Transaction, /, collaboration_id: str, code: str, **fields: Any) -> str:
    """Give a collaboration a code; ValidationError when the channel has it in an overlapping period."""
    _refuse_impossible(fields)
    voucher_id = tx.add(Voucher, collaboration_id=collaboration_id, code=code, **fields)
    _refuse_overlap(tx, voucher_id)
    return voucher_id


def change_voucher(tx: Transaction, /, voucher_id: str, **fields: Any) -> bool:
    """Change a code, its discount, period or state; ValidationError as in `add_voucher`."""
    _refuse_impossible(tx.get(Voucher, voucher_id) | fields)
    changed = tx.update(Voucher, voucher_id, **fields)
    _refuse_overlap(tx, voucher_id)
    return changed


def remove_voucher(tx: Transaction, /, voucher_id: str) -> None:
    """Remove a code and its redemptions."""
    tx.remove_all(Redemption, [row["id"] for row in tx.find(Redemption, voucher_id=voucher_id)])
    tx.remove(Voucher, voucher_id)


def add_redemption(tx: Transaction, /, voucher_id: str, redeemed_on: date, orders: int, **fields: Any) -> str:
    """Write down the uses of a code on a day; sales in rupiah."""
    return tx.add(Redemption, voucher_id=voucher_id, redeemed_on=redeemed_on, orders=orders, **fields)


def change_redemption(tx: Transaction, /, redemption_id: str, **fields: Any) -> bool:
    """Correct one dated entry of uses."""
    return tx.update(Redemption, redemption_id, **fields)


def remove_redemption(tx: Transaction, /, redemption_id: str) -> None:
    """Remove one dated entry of uses."""
    tx.remove(Redemption, redemption_id)


def refuse_backward(check: str, first: Any, last: Any) -> None:
    """Refuse a period or window that ends before it begins, in the words of the CHECK that stands behind it."""
    if first is not None and last is not None and last < first:
        raise ValidationError(check_sentence(check))


def _refuse_impossible(voucher: Mapping[str, Any]) -> None:
    refuse_backward("ck_voucher_dates_in_order", voucher.get("valid_from"), voucher.get("valid_until"))
    is_percent = voucher.get("discount_kind", DiscountKind.PERCENT) == DiscountKind.PERCENT
    if is_percent and (voucher.get("discount_value") or 0) > MOST_PERCENT:
        raise ValidationError(check_sentence("ck_voucher_percent_within_100"))


def _refuse_overlap(tx: Transaction, /, voucher_id: str) -> None:
    voucher = tx.get(Voucher, voucher_id)
    for other in tx.find(Voucher, code=voucher["code"], channel=voucher["channel"]):
        if other["id"] != voucher_id and periods_overlap(
            voucher["valid_from"], voucher["valid_until"], other["valid_from"], other["valid_until"]
        ):
            message = tr("The code {code} is already in use on this channel in that period. Choose another code.")
            raise ValidationError(message.format(code=voucher["code"]))
