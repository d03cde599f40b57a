"""Files kept with a person, a check or a collaboration, as proofs. Their bytes are kept once per content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.formats import format_number
from planner.language import tr
from planner.store.attachments import LARGEST_FILE, keep
from planner.store.tables import Attachment

if TYPE_CHECKING:
    from planner.store.transaction import Transaction

LINKS = ("check_id", "collaboration_id", "deliverable_id", "draft_id", "payment_line_id")
_MEGABYTE = 1024 * 1024


def attach(tx: Transaction, /, influencer_id: str, name: str, data: bytes, **fields: Any) -> str:
    """Keep a file with a person and what it proves; the same content there already is returned instead.

    `fields` are `media_type`, `purpose`, and the links `check_id`, `collaboration_id`, `deliverable_id`, `draft_id`,
    `payment_line_id`.
    """
    if not data:
        raise ValidationError(tr("{name} is empty. Nothing was kept.").format(name=name))
    if problem := too_large(name, len(data)):
        raise ValidationError(problem)
    digest = keep(tx.connection, data)
    links = {name: fields.get(name) for name in LINKS}
    found = tx.find(Attachment, influencer_id=influencer_id, sha256=digest, **links)
    if found:
        return str(found[0]["id"])
    return tx.add(
        Attachment,
        influencer_id=influencer_id,
        name=name.strip() or tr("File"),
        size=len(data),
        sha256=digest,
        **fields,
    )


def remove_attachment(tx: Transaction, /, attachment_id: str) -> None:
    """Remove a file from a person; its bytes stay in the workspace, so that undo brings it back."""
    tx.remove(Attachment, attachment_id)


def too_large(name: str, size: int) -> str:
    """Return why a file of `size` bytes cannot be kept, empty when it can: asked before it is read."""
    if size <= LARGEST_FILE:
        return ""
    shown = format_number(size / _MEGABYTE, decimals=1)
    sentence = tr("{name} has {size} MB; at most {most} MB can be kept. Make it smaller, or note a link to it.")
    return sentence.format(name=name, size=shown, most=LARGEST_FILE // _MEGABYTE)
