"""One change, and the sentence why it could not be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.language import Message
    from planner.ui.session import Session


class Attempt(NamedTuple):
    """Whether a change was made; if not, the sentence for the owner."""

    done: bool
    problem: str = ""


def attempt(session: Session, label: Message, operation: Callable[..., object], *args: Any, **fields: Any) -> Attempt:
    """Run an operation through the history and return what became of it."""
    problems: list[str] = []
    session.history.failed.connect(problems.append)
    try:
        written = session.history.run(label, operation, *args, **fields)
    finally:
        session.history.failed.disconnect(problems.append)
    return Attempt(written is not None, problems[0] if problems else "")
