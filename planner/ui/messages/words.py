"""What is said about a ready message: which facts are not known, and what each placeholder stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import tr
from planner.rules.messages import PLACEHOLDERS

if TYPE_CHECKING:
    from collections.abc import Sequence


def meaning(placeholder: str) -> str:
    """Return what a placeholder stands for, in the language of the screen."""
    return str(PLACEHOLDERS[placeholder])


def missing_sentence(names: Sequence[str]) -> str:
    """Return which facts are not known, so that their lines fall away; empty when all are."""
    if not names:
        return ""
    return tr("Left out, because it is not known: {what}.").format(what=", ".join(map(meaning, names)))
