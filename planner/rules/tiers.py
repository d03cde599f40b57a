"""Size classes by followers; sources disagree, so the thresholds are a setting (domain.md §3)."""

from __future__ import annotations

from typing import NamedTuple


class TierThresholds(NamedTuple):
    """Followers from which micro, macro and mega begin; below micro is nano."""

    micro: int
    macro: int
    mega: int


DEFAULT_THRESHOLDS = TierThresholds(10_000, 100_000, 1_000_000)
