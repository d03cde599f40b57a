"""Two people made one: which fields are chosen together, and what is proposed for each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.terms import EXITS, Relationship, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Chosen together, under the name of the first: a blacklist without its reason says nothing.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("name",),
    ("niche",),
    ("city",),
    ("phone",),
    ("email",),
    ("tier_given",),
    ("relationship", "blacklisted_on", "blacklist_reason"),
    ("next_action", "next_action_on"),
    ("pic",),
    ("source",),
    ("consent_on", "consent_note"),
    ("gender",),
    ("birth_year",),
    ("audience_cities",),
    ("audience_ages",),
    ("audience_women",),
    ("notes",),
)
FIELDS = tuple(field for group in GROUPS for field in group)
# Remarks are not a fact of which one is right: both are kept.
JOINED = frozenset({"notes"})
LONGEST_TEXT = 20_000


class Choice(StrEnum):
    """Whose value is taken: of the one who stays, of the one who is merged into them, or both texts."""

    KEEP = "keep"
    DROP = "drop"
    BOTH = "both"


def is_empty(field: str, value: Any) -> bool:
    """Tell whether a value says nothing; everybody is a prospect until somebody says otherwise."""
    return value is None or value == "" or (field == "relationship" and value == Relationship.PROSPECT)


def proposed(group: tuple[str, ...], kept: Mapping[str, Any], dropped: Mapping[str, Any]) -> Choice:
    """Return what is proposed for fields chosen together; a blacklist never disappears unasked."""
    first = group[0]
    if first in JOINED and joined(kept[first], dropped[first]) not in {kept[first], dropped[first]}:
        return Choice.BOTH
    if first == "relationship" and Relationship.BLACKLISTED in {kept[first], dropped[first]}:
        return Choice.KEEP if kept[first] == Relationship.BLACKLISTED else Choice.DROP
    says_nothing = all(is_empty(field, kept[field]) for field in group)
    return Choice.DROP if says_nothing and differs(group, kept, dropped) else Choice.KEEP


def differs(group: tuple[str, ...], kept: Mapping[str, Any], dropped: Mapping[str, Any]) -> bool:
    """Tell whether two people differ in any of the fields."""
    return any(kept[field] != dropped[field] for field in group)


def joined(text: str, other: str) -> str:
    """Return two texts under each other; one that holds the other already stands alone."""
    if other.strip() in text:
        return text
    return other if text.strip() in other else f"{text}\n\n{other}"


def further(kept: Stage, other: Stage) -> Stage:
    """Return the stage of two that tells more: the later one; ghosting counts as after the shipment it followed."""
    return kept if _STEPS[kept] >= _STEPS[other] else other


def same_account(
    account: Mapping[str, Any], own: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """Return the account of `own` that one of `others` is: same platform and handle.

    Where either has no handle, it is the only one both people have on that platform.
    """
    mine = [row for row in own if row["platform"] == account["platform"]]
    theirs = [row for row in others if row["platform"] == account["platform"]]
    for row in mine:
        if row["handle_key"] and row["handle_key"] == account["handle_key"]:
            return row
    alone = len(mine) == 1 and len(theirs) == 1
    return mine[0] if alone and not (mine[0]["handle_key"] and account["handle_key"]) else None


_STEPS: Mapping[Stage, float] = {
    Stage.DECLINED_BY_US: -1,
    Stage.DECLINED: -1,
    Stage.NO_RESPONSE: -1,
    Stage.CANCELLED: -1,
    Stage.BACKUP: 0,
    **{stage: at for at, stage in enumerate((each for each in Stage if each not in EXITS | {Stage.BACKUP}), start=1)},
    Stage.GHOSTED: 6.5,
}
