"""Which ready message fits a collaboration, and which of its content it is about: the same as on board and Beranda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.queries.home import LikelyMessage, likely_message
from planner.rules.message_piece import fits_piece

if TYPE_CHECKING:
    from planner.queries.content import ContentRow, WorkSheet
    from planner.terms import Occasion
    from planner.ui.session import Session


def likely(session: Session, sheet: WorkSheet) -> LikelyMessage:
    """Return the message that fits where a collaboration stands."""
    return session.look(likely_message, sheet.id, session.now())


def message_piece(session: Session, sheet: WorkSheet, occasion: Occasion, looked_at: ContentRow | None) -> str | None:
    """Return the piece a message is about: the one that is looked at where it fits, else the likely one.

    None: the message itself finds what it is about.
    """
    row, now = looked_at, session.now()
    if row and fits_piece(occasion, row.status, row.posted_on, (row.posting_on, row.posting_zone), now):
        return row.id
    found = likely(session, sheet)
    return found.deliverable_id if found.occasion is occasion else None
