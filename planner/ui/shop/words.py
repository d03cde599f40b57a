"""Words of the shop's own pages: what a change of tiers moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import tr, trn
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.yardsticks import TierMove
    from planner.terms import Tier


def moved(moves: Sequence[TierMove]) -> str:
    """Return how many people other thresholds move: "37 influencer pindah tingkatan", "tidak ada yang pindah"."""
    total = sum(move.n for move in moves)
    if not total:
        return tr("nobody changes tier")
    return trn("{n} influencer changes tier", "{n} influencers change tier", total)


def moves_told(moves: Sequence[TierMove]) -> str:
    """Return where to, the most first: "30 nano → mikro, 7 mikro → makro"."""
    return ", ".join(f"{move.n} {_low(move.before)} \u2192 {_low(move.after)}" for move in moves)


def _low(tier: Tier) -> str:
    return word(tier).lower()
