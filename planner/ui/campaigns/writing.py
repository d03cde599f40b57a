"""Writing one field: through the history, with the reason at hand when it was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.ui.editors import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.language import Message
    from planner.store.workspace import Written
    from planner.ui.session import Session


def run(
    session: Session, label: Message, operation: Callable[..., Any], *args: Any, **fields: Any
) -> Written[Any] | None:
    """Run an operation with columns that are only known here; None, and said why, when it was refused."""
    return session.history.run(label, operation, *args, **fields)


def write_field(
    session: Session,
    editor: object,
    stored: object,
    label: Message,
    operation: Callable[..., Any],
    *args: Any,
    **fields: Any,
) -> bool:
    """Write what an editor committed; when it is refused the editor says why and `stored` is its value again."""
    reasons: list[str] = []
    connection = session.history.failed.connect(reasons.append)
    try:
        written = run(session, label, operation, *args, **fields)
    finally:
        session.history.failed.disconnect(connection)
    if written is None and isinstance(editor, LineEdit):
        editor.refuse(reasons[0] if reasons else "", stored)
    return written is not None
