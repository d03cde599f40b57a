"""What the database is asked: how many statements a reading takes."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.store.workspace import Workspace


@contextlib.contextmanager
def statements() -> Iterator[list[str]]:
    """Gather every statement SQLAlchemy sends while it is open."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        sent.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


@contextlib.contextmanager
def looks(workspace: Workspace) -> Iterator[list[str]]:
    """Gather every statement the plain connection of this thread sends while it is open."""
    sent: list[str] = []
    with workspace.look() as connection:
        connection.set_trace_callback(sent.append)
        try:
            yield sent
        finally:
            connection.set_trace_callback(None)
