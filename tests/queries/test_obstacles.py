"""What stands in the way of a planned collaboration agrees with what the background check says."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations import agreements as promises
from planner.operations import campaigns, checks, influencers, shop, yardsticks
from planner.queries.agreements import obstacles, planned_work
from planner.queries.vetting import assessments
from planner.rules.clashes import ClashKind
from planner.rules.vetting import FlagKind, VettingLimits
from planner.terms import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 12, 3)
SEED = Message("seed")


@pytest.fixture
def keys(workspace: Workspace) -> dict[str, str]:
    def add(tx: Transaction) -> dict[str, str]:
        shop.change_brand(tx, name="Kencur Pagi", category="Sambal kemasan", niches="Kuliner, Ibu & anak")
        shop.add_competitor(tx, "Sambal Tungku", category="Sambal")
        shop.add_competitor(tx, "Ndalem", category="Lulur")
        shop.add_product(tx, "Keripik Singkong Daun Jeruk")
        sekar = influencers.add_influencer(tx, "Sekar")
        campaign = campaigns.add_campaign(tx, "12.12", starts_on=TODAY, ends_on=dt.date(2026, 12, 14))
        return {"sekar": sekar, "campaign": campaign}

    return workspace.write(SEED, add).result


def write(workspace: Workspace, operation: Callable[..., Any], *args: Any, **fields: Any) -> None:
    workspace.write(SEED, operation, *args, **fields)


def told(workspace: Workspace, keys: dict[str, str]) -> tuple[list[ClashKind], bool]:
    """Return the clashes where a collaboration is planned, and whether the check warns of a competitor."""
    sekar = keys["sekar"]
    with workspace.read() as connection:
        found = obstacles(connection, [sekar], keys["campaign"], TODAY)[sekar]
        judged = assessments(connection, [sekar], TODAY)[sekar]
    assert [clash.kind for clash in judged.clashes] == [clash.kind for clash in found.clashes]
    return [clash.kind for clash in found.clashes], FlagKind.COMPETITOR in {flag.kind for flag in judged.flags}


def bind(workspace: Workspace, keys: dict[str, str], brand: str, category: str, **dates: dt.date) -> None:
    write(workspace, promises.add_exclusivity, keys["sekar"], Side.THEIRS, brand=brand, category=category, **dates)


def test_the_days_of_the_setting_count_in_both_places(workspace: Workspace, keys: dict[str, str]) -> None:
    write(workspace, checks.add_competitor_work, keys["sekar"], "Sambal Tungku", dt.date(2026, 10, 13))
    assert told(workspace, keys) == ([ClashKind.COMPETITOR_WORK], True)
    write(workspace, yardsticks.set_limits, VettingLimits(competitor_days=30))
    assert told(workspace, keys) == ([], False)
    write(workspace, yardsticks.set_limits, VettingLimits(competitor_days=51))
    assert told(workspace, keys) == ([ClashKind.COMPETITOR_WORK], True)


@pytest.mark.parametrize("brand", ["Sambal Tungku Official", "Sambal Baru"])
def test_work_for_a_brand_not_on_the_list_warns_in_both_places(
    workspace: Workspace, keys: dict[str, str], brand: str
) -> None:
    write(workspace, checks.add_competitor_work, keys["sekar"], brand, dt.date(2026, 11, 26))
    assert told(workspace, keys) == ([ClashKind.COMPETITOR_WORK], True)


def test_work_for_ourselves_warns_in_neither(workspace: Workspace, keys: dict[str, str]) -> None:
    write(workspace, checks.add_competitor_work, keys["sekar"], "Kencur Pagi", dt.date(2026, 11, 26))
    assert told(workspace, keys) == ([], False)


def test_a_claim_of_a_brand_in_the_log_binds_the_same_everywhere(workspace: Workspace, keys: dict[str, str]) -> None:
    bind(workspace, keys, "Merek Jauh", "sepatu", ends_on=dt.date(2026, 12, 20))
    assert told(workspace, keys) == ([], False)
    write(workspace, checks.add_competitor_work, keys["sekar"], "Merek Jauh", None)
    assert told(workspace, keys) == ([ClashKind.BOUND_TO_THEM], True)
    with workspace.read() as connection:
        judged = assessments(connection, [keys["sekar"]], TODAY)[keys["sekar"]]
    assert judged.first_free_day == dt.date(2026, 12, 21)


def test_an_old_claim_hides_no_new_work(workspace: Workspace, keys: dict[str, str]) -> None:
    bind(workspace, keys, "Sambal Tungku", "sambal", ends_on=dt.date(2023, 6, 30))
    write(workspace, checks.add_competitor_work, keys["sekar"], "Sambal Tungku", dt.date(2026, 11, 26))
    assert told(workspace, keys) == ([ClashKind.COMPETITOR_WORK], True)


@pytest.mark.parametrize(
    ("category", "clash"),
    [("lulur", True), ("sambal", True), ("keripik", True), ("popok bayi", False), ("kopi", False), ("beras", False)],
)
def test_a_claim_on_what_we_or_competitors_sell_is_a_clash(
    workspace: Workspace,
    keys: dict[str, str],
    category: str,
    clash: bool,  # noqa: FBT001
) -> None:
    bind(workspace, keys, "Merek Lain", category)
    assert told(workspace, keys) == ([ClashKind.BOUND_TO_THEM] if clash else [], clash)


def test_a_shop_that_says_nothing_of_itself_plans_nothing_in_particular(workspace: Workspace) -> None:
    with workspace.read() as connection:
        planned = planned_work(connection, "gone", TODAY)
    assert (planned.brand, planned.category, planned.competitors, planned.topics) == ("", "", (), ())
