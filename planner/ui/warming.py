"""What is imported after the first paint, off the interface thread."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.ui.worker import Task


MODULES = (
    "planner.queries.influencers",
    "planner.operations.influencers",
    "planner.operations.notes",
    "planner.queries.campaigns",
    "planner.operations.content",
    "planner.store.search",
    "planner.ui.pages.influencers",
    "planner.ui.pages.campaigns",
    "planner.ui.pages.campaign",
    "planner.ui.pages.collaboration",
)


def import_the_rest(_task: Task) -> None:
    """Import what reading and changing a person or a collaboration needs."""
    for module in MODULES:
        import_module(module)
    gc.freeze()  # modules stay: no later collection walks through them, which would stop the window
