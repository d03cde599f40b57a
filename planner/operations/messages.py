"""Ready messages: the shop's own text for an occasion, and the note that one was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import ValidationError
from planner.language import tr
from planner.rules.messages import LONGEST_MESSAGE, default_text
from planner.store.tables import MessageTemplate, TimelineNote
from planner.terms import ContactChannel

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.terms import Occasion


def set_message_template(tx: Transaction, /, occasion: Occasion, text: str | None) -> bool:
    """Set the shop's own text for an occasion; None, or the planner's own text, goes back to that one."""
    kept = None if text is None else text.strip()
    if kept == "":
        raise ValidationError(tr("A message needs a text."))
    if kept is not None and len(kept) > LONGEST_MESSAGE:
        raise ValidationError(tr("A message has at most {n} characters.").format(n=LONGEST_MESSAGE))
    values = None if kept is None or kept == default_text(occasion) else {"text": kept}
    return tx.put(MessageTemplate, values, occasion=occasion)


def note_message(
    tx: Transaction, /, influencer_id: str, occasion: Occasion, text: str, collaboration_id: str | None = None
) -> str:
    """Write down that a WhatsApp message was sent, with the moment of now."""
    if not text.strip():
        raise ValidationError(tr("A message needs a text."))
    return tx.add(
        TimelineNote,
        influencer_id=influencer_id,
        collaboration_id=collaboration_id,
        channel=ContactChannel.WHATSAPP,
        occasion=occasion,
        text=text.strip(),
    )
