"""Saved views: a list the owner comes back to, kept in the workspace under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import ValidationError
from planner.language import tr
from planner.store.tables import SavedView

if TYPE_CHECKING:
    from planner.store.transaction import Transaction


def save_view(tx: Transaction, /, name: str, state: str) -> str:
    """Save a view after the others and return its id; ValidationError for a name that is in use, or none."""
    views = tx.find(SavedView)
    position = max((int(view["position"]) for view in views), default=-1) + 1
    return tx.add(SavedView, name=_free_name(tx, name), state=state, position=position)


def change_view(tx: Transaction, /, view_id: str, state: str) -> bool:
    """Let a view show something else."""
    return tx.update(SavedView, view_id, state=state)


def rename_view(tx: Transaction, /, view_id: str, name: str) -> bool:
    """Give a view another name."""
    return tx.update(SavedView, view_id, name=_free_name(tx, name, view_id))


def remove_view(tx: Transaction, /, view_id: str) -> None:
    """Remove a view; nobody in it is touched."""
    tx.remove(SavedView, view_id)


def _free_name(tx: Transaction, name: str, own_id: str = "") -> str:
    clean = " ".join(name.split())
    if not clean:
        raise ValidationError(tr("A name is needed."))
    others = {str(view["name"]).casefold() for view in tx.find(SavedView) if view["id"] != own_id}
    if clean.casefold() in others:
        raise ValidationError(tr("There is a view “{name}” already. Choose another name.").format(name=clean))
    return clean
