"""The derived rows behind list and search: what is asked for now, and everything that was written about somebody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations import agreements, campaigns, collaborations, influencers, rates, relationship
from planner.queries.influencer_list import all_influencer_rows, numbers_with_words
from planner.terms import DeliverableKind, Platform, Side, UsageKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

REELS = {"platform": Platform.INSTAGRAM, "kind": DeliverableKind.REELS}
OLD, NOW = date(2024, 1, 5), date(2026, 12, 3)


def lowest(workspace: Workspace) -> int | None:
    with workspace.look() as connection:
        return all_influencer_rows(connection)[0].lowest_price


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ([(OLD, {**REELS, "price": 200_000}), (NOW, {**REELS, "price": 900_000})], 900_000),
        ([(NOW, {**REELS, "price": 900_000, "negotiated": 800_000})], 800_000),
        ([(NOW, {"kind": DeliverableKind.STORY, "quantity": 10, "price": 1_000_000})], 100_000),
        ([(NOW, {**REELS, "price": 900_000}), (NOW, {**REELS, "original": "nego"})], 900_000),
        ([(NOW, {**REELS, "original": "nego"})], None),
        ([(NOW, {**REELS, "price": 900_000}), (OLD, {"kind": DeliverableKind.STORY, "price": 150_000})], 150_000),
    ],
)
def test_the_lowest_price_is_one_that_is_asked_now(
    workspace: Workspace, prices: list[tuple[date, dict[str, Any]]], expected: int | None
) -> None:
    def add(tx: Transaction) -> None:
        person = influencers.add_influencer(tx, "Sekar")
        for day, fields in prices:
            rates.add_rate(tx, person, day, **fields)

    workspace.write(Message("x"), add)
    assert lowest(workspace) == expected


def _review(tx: Transaction, person: str) -> None:
    campaign = campaigns.add_campaign(tx, "Sambal")
    (collaboration,) = collaborations.add_collaborations(tx, campaign, [person], NOW)
    relationship.rate_collaboration(tx, collaboration, rating=4, review="kuncimatahari")


WRITTEN: dict[str, Callable[[Transaction, str], object]] = {
    "source": lambda tx, key: influencers.change_influencers(tx, [key], source="kuncimatahari"),
    "consent": lambda tx, key: influencers.change_influencers(tx, [key], consent_note="kuncimatahari"),
    "audience": lambda tx, key: influencers.change_influencers(tx, [key], audience_cities="Kuncimatahari"),
    "review": _review,
    "exclusivity": lambda tx, key: agreements.add_exclusivity(tx, key, Side.THEIRS, brand="Kuncimatahari"),
    "usage right": lambda tx, key: agreements.add_usage_right(tx, key, kind=UsageKind.ADS, channels="kuncimatahari"),
}


@pytest.mark.parametrize("where", WRITTEN)
def test_what_is_written_about_somebody_is_found_and_forgotten_with_its_undo(workspace: Workspace, where: str) -> None:
    person = workspace.write(Message("x"), influencers.add_influencer, "Sekar").result

    def found() -> set[int] | None:
        with workspace.look() as connection:
            return numbers_with_words(connection, "kuncimata")

    assert found() == set()
    step = workspace.write(Message("x"), lambda tx: WRITTEN[where](tx, person)).step
    assert len(found() or ()) == 1
    assert step is not None
    workspace.revert(step.id)
    assert found() == set()
