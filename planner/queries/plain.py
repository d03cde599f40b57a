"""Plain SQL on whichever connection is at hand: the list's own, or SQLAlchemy's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.store.connections import AnyConnection


def fetch(connection: AnyConnection, sql: str, *values: Any) -> Sequence[Any]:
    """Return all rows of a statement with `?` for its values."""
    # A plain connection while the window opens; SQLAlchemy's own for whoever works with that.
    run: Any = getattr(connection, "exec_driver_sql", None) or connection.execute
    found: Sequence[Any] = run(sql, values).fetchall()
    return found
