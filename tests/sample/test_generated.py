"""Invented people: the same seed gives the same workspace, and the numbers look like the trade's."""

from __future__ import annotations

import statistics
from datetime import date
from typing import TYPE_CHECKING, Any

from planner.queries.influencer_list import InfluencerFilter, all_influencer_rows, matching_numbers
from planner.sample.generated import generate
from planner.store.campaign_tables import BUDGET_PARTS
from planner.store.checking import examine
from planner.store.workspace import create_workspace, state
from planner.terms import ContentStatus, Tier

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 12, 3)


def _made(path: Path, influencers: int, seed: int = 7) -> dict[str, list[dict[str, Any]]]:
    workspace = create_workspace(path)
    generate(workspace, influencers, TODAY, seed)
    with workspace.read() as connection:
        rows = state(connection)
    workspace.close()
    rows.pop("workspace_fact")  # every workspace has a device of its own
    return rows


def test_the_same_seed_gives_the_same_rows_and_another_seed_does_not(tmp_path: Path) -> None:
    first, second = _made(tmp_path / "1.planner", 300), _made(tmp_path / "2.planner", 300)
    assert first == second
    assert first["influencer"] != _made(tmp_path / "3.planner", 300, seed=8)["influencer"]


def test_the_people_are_believable_and_sound(tmp_path: Path) -> None:
    path = tmp_path / "banyak.planner"
    workspace = create_workspace(path)
    generate(workspace, 2000, TODAY, 1)
    with workspace.read() as connection:
        people = all_influencer_rows(connection)
        found = matching_numbers(connection, InfluencerFilter(words=people[0].handle))
    workspace.close()
    tiers = [person.tier for person in people]
    assert {tier: round(tiers.count(tier) / len(tiers), 1) for tier in Tier} == {
        Tier.NANO: 0.5,
        Tier.MICRO: 0.4,
        Tier.MACRO: 0.1,
        Tier.MEGA: 0.0,
    }
    rates = {
        tier: statistics.median(p.engagement_rate for p in people if p.tier is tier and p.engagement_rate)
        for tier in (Tier.NANO, Tier.MICRO, Tier.MACRO)
    }
    assert rates[Tier.NANO] > rates[Tier.MICRO] > rates[Tier.MACRO] > 1
    assert 0.05 < sum(person.phone == "" for person in people) / len(people) < 0.3
    assert any(person.followers is None for person in people)
    assert len({(person.platform, person.handle) for person in people}) == len(people)
    assert found == {people[0].number}
    examination = examine(path)
    assert (examination.ok, examination.problems) == (True, [])
    assert examination.counts["campaign"] == 5
    assert examination.counts["change_step"] == 2


def test_more_people_can_be_added_to_a_workspace(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "dua.planner")
    generate(workspace, 50, TODAY, 1)
    generate(workspace, 50, TODAY, 1)
    with workspace.read() as connection:
        people = all_influencer_rows(connection)
    workspace.close()
    assert len(people) == len({person.handle for person in people}) == 100


def test_the_campaigns_are_believable(tmp_path: Path) -> None:
    rows = _made(tmp_path / "k.planner", 4000)
    campaigns = {row["id"]: row for row in rows["campaign"]}
    assert len(campaigns) == 10
    assert {row["campaign_id"] for row in rows["campaign_target"]} == set(campaigns)
    assert all(sum(row[part] for part in BUDGET_PARTS) == row["budget"] for row in campaigns.values())
    posted = [row for row in rows["deliverable"] if row["status"] in {ContentStatus.LIVE, ContentStatus.REMOVED}]
    assert posted
    assert all(row["posted_on"] <= TODAY and row["post_url"] and row["must_stay_until"] for row in posted)
    assert all(row["posted_on"] is None for row in rows["deliverable"] if row not in posted)
    assert all(row["received_on"] <= (row["decided_on"] or TODAY) <= TODAY for row in rows["draft"])
    assert all(row["checked_on"] < TODAY for row in rows["post_check"])
    gone = {row["deliverable_id"] for row in rows["post_check"] if not row["is_up"]}
    assert gone == {row["id"] for row in posted if row["status"] == ContentStatus.REMOVED}
    assert {row["status"] for row in rows["deliverable"]} >= {ContentStatus.DRAFT, ContentStatus.APPROVED}
    assert all(row["shipped_on"] <= TODAY for row in rows["payment_line"] if row["shipped_on"])
