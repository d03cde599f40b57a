"""What is written down about a person: timeline notes and background checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.store.tables import Attachment, BackgroundCheck, CheckedPost, TimelineNote

if TYPE_CHECKING:
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import ContactChannel


def write_note(
    tx: Transaction,
    /,
    influencer_id: str,
    text: str,
    collaboration_id: str | None = None,
    channel: ContactChannel | None = None,
) -> str:
    """Write a note with the moment of writing; with a channel it is a contact that was made."""
    if not text.strip():
        raise ValidationError(tr("Write something first."))
    links = {"influencer_id": influencer_id, "collaboration_id": collaboration_id}
    return tx.add(TimelineNote, **links, text=text.strip(), channel=channel)


def change_note(tx: Transaction, /, note_id: str, text: str, **fields: Any) -> bool:
    """Change the text of a note, and its channel when told; its moment stays."""
    if not text.strip():
        raise ValidationError(tr("Write something first."))
    return tx.update(TimelineNote, note_id, text=text.strip(), **fields)


def remove_note(tx: Transaction, /, note_id: str) -> None:
    """Remove a note."""
    tx.remove(TimelineNote, note_id)


def add_check(tx: Transaction, /, influencer_id: str, checked_on: date, **fields: Any) -> str:
    """Add a background check of a day."""
    return tx.add(BackgroundCheck, influencer_id=influencer_id, checked_on=checked_on, **fields)


def change_check(tx: Transaction, /, check_id: str, **fields: Any) -> bool:
    """Change verdict, reason or notes of a background check."""
    return tx.update(BackgroundCheck, check_id, **fields)


def remove_check(tx: Transaction, /, check_id: str) -> None:
    """Remove a background check with the posts looked at; its files stay with the person."""
    tx.remove_all(CheckedPost, [row["id"] for row in tx.find(CheckedPost, check_id=check_id)])
    for file in tx.find(Attachment, check_id=check_id):
        tx.update(Attachment, file["id"], check_id=None)
    tx.remove(BackgroundCheck, check_id)
