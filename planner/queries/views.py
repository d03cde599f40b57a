"""The saved views of the list, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.queries.plain import fetch

if TYPE_CHECKING:
    from planner.store.connections import AnyConnection


class ViewRow(NamedTuple):
    """One saved view; `state` is the JSON that `ui.influencers.views` writes and reads."""

    id: str
    name: str
    state: str


def saved_views(connection: AnyConnection) -> tuple[ViewRow, ...]:
    """Return all saved views."""
    found = fetch(connection, "SELECT id, name, state FROM saved_view ORDER BY position, name")
    return tuple(ViewRow._make(row) for row in found)
