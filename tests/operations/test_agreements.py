"""Exclusivity and usage rights in both directions, and what stands in the way of a campaign."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import agreements as promises
from planner.operations import campaigns, collaborations, influencers, shop
from planner.operations.relationship import set_relationship
from planner.queries.agreements import Obstacles, agreements, obstacles
from planner.rules.clashes import ClashKind
from planner.terms import (
    DeliverableKind,
    ExclusivityKind,
    Platform,
    Relationship,
    Side,
    Stage,
    UsageKind,
)

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DO = Message("do")
TODAY = date(2026, 12, 3)


def fill(tx: Transaction) -> dict[str, str]:
    shop.change_brand(tx, name="Kencur Pagi", category="sambal")
    shop.add_competitor(tx, "Sambal Tungku")
    sekar = influencers.add_influencer(tx, "Sekar")
    campaign = campaigns.add_campaign(tx, "12.12", starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 14))
    return {"sekar": sekar, "campaign": campaign}


@pytest.fixture
def keys(workspace: Workspace) -> dict[str, str]:
    return workspace.write(DO, fill).result


def standing(workspace: Workspace, keys: dict[str, str], today: date = TODAY) -> Obstacles:
    with workspace.read() as connection:
        return obstacles(connection, [keys["sekar"]], keys["campaign"], today)[keys["sekar"]]


def kinds(workspace: Workspace, keys: dict[str, str]) -> list[ClashKind]:
    return [clash.kind for clash in standing(workspace, keys).clashes]


def bind(workspace: Workspace, keys: dict[str, str], side: Side, **fields: Any) -> str:
    fields = {"starts_on": date(2026, 11, 1), "ends_on": date(2026, 12, 12), "category": "sambal"} | fields
    return workspace.write(DO, promises.add_exclusivity, keys["sekar"], side, **fields).result


def test_both_directions_are_kept_and_told_apart(workspace: Workspace, keys: dict[str, str]) -> None:
    bind(workspace, keys, Side.THEIRS, brand="Sambal Tungku")
    bind(workspace, keys, Side.OURS, starts_on=date(2026, 12, 14), ends_on=None)
    right = {"kind": UsageKind.ADS, "channels": "Instagram", "ends_on": date(2027, 2, 28)}
    workspace.write(DO, promises.add_usage_right, keys["sekar"], **right)
    with workspace.read() as connection:
        found = agreements(connection, [keys["sekar"]])[keys["sekar"]]
    assert [(row.side, row.brand) for row in found.exclusivities] == [(Side.OURS, ""), (Side.THEIRS, "Sambal Tungku")]
    assert [(row.side, row.kind, row.channels) for row in found.usage_rights] == [
        (Side.OURS, UsageKind.ADS, "Instagram")
    ]


@pytest.mark.parametrize(
    ("side", "fields"),
    [
        (Side.THEIRS, {"brand": " "}),
        (Side.OURS, {"kind": ExclusivityKind.PLATFORM}),
        (Side.OURS, {"ends_on": date(2026, 10, 1)}),
    ],
)
def test_an_impossible_promise_is_refused_in_words(
    workspace: Workspace, keys: dict[str, str], side: Side, fields: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError) as refusal:
        bind(workspace, keys, side, **fields)
    assert str(refusal.value).endswith(".")


def test_a_right_that_ends_before_it_begins_is_refused(workspace: Workspace, keys: dict[str, str]) -> None:
    key = workspace.write(DO, promises.add_usage_right, keys["sekar"], starts_on=TODAY).result
    with pytest.raises(ValidationError):
        workspace.write(DO, promises.change_usage_right, key, ends_on=date(2026, 12, 1))


def test_another_brands_claim_stands_in_the_way(workspace: Workspace, keys: dict[str, str]) -> None:
    key = bind(workspace, keys, Side.THEIRS, brand="Sambal Tungku")
    (clash,) = standing(workspace, keys).clashes
    assert clash.kind is ClashKind.BOUND_TO_THEM
    assert "Sambal Tungku" in clash.sentence()
    workspace.write(DO, promises.change_exclusivity, key, ends_on=date(2026, 11, 30))
    assert standing(workspace, keys).is_clear
    workspace.write(DO, promises.remove_exclusivity, key)
    assert standing(workspace, keys).is_clear


def test_only_the_days_that_are_planned_count(workspace: Workspace, keys: dict[str, str]) -> None:
    bind(workspace, keys, Side.THEIRS, brand="Sambal Tungku")
    with_content = collaborations.add_collaborations
    (work,) = workspace.write(DO, with_content, keys["campaign"], [keys["sekar"]], TODAY).result
    assert kinds(workspace, keys) == [ClashKind.BOUND_TO_THEM]
    reels = (work, DeliverableKind.REELS, Platform.INSTAGRAM)
    content = workspace.write(DO, collaborations.add_deliverable, *reels, posting_on=date(2026, 12, 13)).result
    assert kinds(workspace, keys) == []
    workspace.write(DO, collaborations.change_deliverable, content, posting_on=date(2026, 12, 12))
    assert kinds(workspace, keys) == [ClashKind.BOUND_TO_THEM]


def test_our_own_promise_warns_other_campaigns_and_not_its_own(workspace: Workspace, keys: dict[str, str]) -> None:
    add = collaborations.add_collaborations
    (work,) = workspace.write(DO, add, keys["campaign"], [keys["sekar"]], TODAY).result
    key = bind(workspace, keys, Side.OURS, collaboration_id=work)
    assert kinds(workspace, keys) == []
    workspace.write(DO, promises.change_exclusivity, key, collaboration_id=None)
    assert kinds(workspace, keys) == [ClashKind.BOUND_TO_US]


def test_the_blacklist_stands_in_the_way_until_the_work_is_over(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(DO, set_relationship, [keys["sekar"]], Relationship.BLACKLISTED, TODAY, "tidak tayang")
    found = standing(workspace, keys)
    assert (found.is_blacklisted, found.blacklist_reason) == (True, "tidak tayang")
    add = collaborations.add_collaborations
    (work,) = workspace.write(DO, add, keys["campaign"], [keys["sekar"]], TODAY).result
    assert not standing(workspace, keys).is_clear
    workspace.write(DO, collaborations.move_to_stage, [work], Stage.CANCELLED, TODAY, "batal")
    assert standing(workspace, keys).is_clear
