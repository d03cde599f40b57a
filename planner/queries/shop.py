"""The workspace's own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.rules.tiers import TierThresholds
from planner.store import search

if TYPE_CHECKING:
    import sqlalchemy as sa


def tier_thresholds(connection: sa.Connection) -> TierThresholds:
    """Return the followers from which micro, macro and mega begin in this workspace."""
    return TierThresholds(*search.tier_thresholds(connection))
