"""Size classes by followers. Sources disagree, so the thresholds are a named, editable preset (domain.md §3)."""

from __future__ import annotations

from typing import NamedTuple

from planner.language import Message
from planner.terms import Tier


class TierThresholds(NamedTuple):
    """The first follower count of each class above nano; the lower end belongs to the class."""

    micro: int = 10_000
    macro: int = 100_000
    mega: int = 1_000_000


DEFAULT_THRESHOLDS = TierThresholds()
# Where a source has a class "mid" between micro and macro, it is counted as micro: the planner has four classes.
PRESETS: dict[str, TierThresholds] = {
    "planner": DEFAULT_THRESHOLDS,
    "article-1k": TierThresholds(micro=1_000),
    "hypeauditor": TierThresholds(micro=5_000),
    "iam.id": TierThresholds(),
}
# Where each preset comes from, to be shown beside its name.
ORIGINS: dict[str, Message] = {
    "planner": Message("Two of the source articles: nano below 10,000, micro to 100,000, macro to 1 million"),
    "article-1k": Message("Three of the source articles: micro from 1,000, macro above 100,000"),
    "hypeauditor": Message("HypeAuditor: nano to 5,000, micro to 20,000, mid to 100,000; mid counts as micro here"),
    "iam.id": Message("iam.id, Indonesia: micro to 50,000, mid to 100,000; mid counts as micro here"),
}


def thresholds_problem(thresholds: TierThresholds) -> Message | None:
    """Return what is wrong with edited thresholds; None when each class begins above the one before."""
    if 0 < thresholds.micro < thresholds.macro < thresholds.mega:
        return None
    return Message("Each class must begin with more followers than the one before it")


def tier_of(followers: int | None, thresholds: TierThresholds = DEFAULT_THRESHOLDS) -> Tier | None:
    """Return the class of a follower count; an unknown count has no class."""
    if followers is None:
        return None
    if followers >= thresholds.mega:
        return Tier.MEGA
    if followers >= thresholds.macro:
        return Tier.MACRO
    return Tier.MICRO if followers >= thresholds.micro else Tier.NANO
