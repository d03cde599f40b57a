"""Which of several people is best in one thing: only told where all of them have a value that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.rules.engagement import ErBand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.rules.engagement import ErVerdict
    from planner.rules.fit import FitScore
    from planner.terms import EngagementFormula

FEWEST = 2


def best(values: Sequence[float | None], *, lowest: bool = False) -> frozenset[int]:
    """Return the places of the best values; none when a value is missing, or when more than half share the best."""
    known = [value for value in values if value is not None]
    if len(known) < max(len(values), FEWEST):
        return frozenset()
    wanted = min(known) if lowest else max(known)
    found = frozenset(place for place, value in enumerate(values) if value == wanted)
    return found if 2 * len(found) <= len(values) else frozenset()


def best_rates(
    rates: Sequence[tuple[float | None, EngagementFormula, ErVerdict | None]],
) -> frozenset[int]:
    """Return the places of the best engagement rates in percent: all by the same formula; an odd one never wins.

    A rate 5 times the usual is no better than one that can be believed.
    """
    if len({formula for _, formula, _ in rates}) != 1 or any(rate is None for rate, _, _ in rates):
        return frozenset()
    sound = [
        -1.0 if rate is None or (verdict is not None and verdict.band is ErBand.ODD) else rate
        for rate, _, verdict in rates
    ]
    return best(sound) if max(sound) >= 0 else frozenset()


def best_fits(scores: Sequence[FitScore]) -> frozenset[int]:
    """Return the places of the best fit scores: compared only where the same parts are known of everybody."""
    known = {tuple(part.kind for part in score.parts if part.points is not None) for score in scores}
    if len(known) != 1 or not all(score.of for score in scores):
        return frozenset()
    return best([score.points for score in scores])
