"""What the page imports after its first paint, off the interface thread."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.ui.worker import Task


def import_the_rest(_task: Task) -> None:
    """Import what reading and changing one person needs."""
    for module in ("planner.queries.influencers", "planner.operations.influencers", "planner.operations.notes"):
        import_module(module)
    gc.freeze()  # modules stay: no later collection walks through them, which would stop the window
