"""What is written down for many collaborations in one step: promised content, and where their contracts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.operations.content import add_contents
from planner.store.tables import Collaboration

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.operations.content import Piece
    from planner.store.transaction import Transaction
    from planner.terms import ContractStatus


def add_contents_to(
    tx: Transaction, /, collaboration_ids: Sequence[str], pieces: Sequence[Piece], **fields: Any
) -> list[str]:
    """Promise the same content in each collaboration; `fields` as in `add_contents`. Returns the keys of all pieces."""
    return [key for each in collaboration_ids for key in add_contents(tx, each, pieces, **fields)]


def set_contract(
    tx: Transaction,
    /,
    collaboration_ids: Sequence[str],
    status: ContractStatus | None,
    signed_on: date | None = None,
) -> int:
    """Write down where the contracts stand, None for not begun; returns how many changed.

    Without `signed_on` the day each was signed stays as it is.
    """
    fields: dict[str, Any] = {"contract": status}
    if signed_on is not None:
        fields["contract_signed_on"] = signed_on
    return sum(tx.update(Collaboration, each, **fields) for each in collaboration_ids)
