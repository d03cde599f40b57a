"""What a shop judges with: tables in use in their order, its own medians, and whom other tiers would move."""

from __future__ import annotations

import random
import statistics
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations import yardsticks as made
from planner.operations.accounts import add_account, record_numbers
from planner.operations.influencers import add_influencer, change_influencers
from planner.operations.notes import add_check
from planner.operations.shop import set_fact
from planner.queries.yardsticks import OwnMedians, TierMove, benchmark_tables, tier_moves, yardsticks
from planner.rules.engagement import DEFAULT_BANDS, Bands, PostSample, judge, yardstick_name
from planner.rules.tiers import TierThresholds
from planner.store.tables import CheckedPost
from planner.terms import EngagementFormula, Platform, Tier

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)


def person(tx: Transaction, /, name: str, followers: int, platform: Platform = Platform.INSTAGRAM) -> tuple[str, str]:
    key = add_influencer(tx, name)
    account = add_account(tx, key, platform, name)
    record_numbers(tx, account, DAY, followers=followers)
    return key, account


def check(tx: Transaction, /, who: str, posts: list[dict[str, Any]], on: date = DAY, **fields: Any) -> None:
    key = add_check(tx, who, on, **fields)
    tx.add_all(CheckedPost, [{"check_id": key, "position": at, **post} for at, post in enumerate(posts)])


def posts(*likes: int) -> list[dict[str, Any]]:
    return [{"likes": each, "comments": 0} for each in likes]


def test_both_kinds_of_connection_are_told_the_same(workspace: Workspace) -> None:
    with workspace.look() as plain, workspace.read() as other:
        assert yardsticks(plain) == yardsticks(other)


def test_tables_in_use_come_in_their_order_and_are_named_once(workspace: Workspace) -> None:
    with workspace.look() as connection:
        found = yardsticks(connection)
        mavrck, markerly = (row.id for row in benchmark_tables(connection))
    assert [table.name for table in found.tables] == ["Mavrck", "Markerly"]
    assert [row.rate for row in found.tables[1].rows] == [4.31, 2.54]
    verdict = judge(2.54, 48_000, Platform.INSTAGRAM, EngagementFormula.FOLLOWERS, tables=found.tables[1:])
    assert verdict is not None
    assert yardstick_name(verdict) == "Markerly 2016"
    workspace.write(Message("x"), made.move_benchmark_table, markerly, 0)
    workspace.write(Message("x"), made.change_benchmark_table, mavrck, is_used=False)
    with workspace.look() as connection:
        assert [table.name for table in yardsticks(connection).tables] == ["Markerly"]


def test_a_line_without_a_rate_is_no_yardstick(workspace: Workspace) -> None:
    study = workspace.write(Message("x"), made.add_benchmark_table, "Studi", Platform.TIKTOK).result
    workspace.write(Message("x"), made.add_benchmark_row, study, 0)
    with workspace.look() as connection:
        assert yardsticks(connection).tables[-1].rows == ()


@pytest.mark.parametrize("stored", ["", "kosong", "[]", '{"low_below": "banyak"}', '{"low_below": true}'])
def test_what_cannot_be_read_is_as_it_came(workspace: Workspace, stored: str) -> None:
    workspace.write(Message("x"), set_fact, "er_bands", stored)
    with workspace.look() as connection:
        assert yardsticks(connection).bands == DEFAULT_BANDS


def test_what_is_stored_in_part_keeps_the_rest(workspace: Workspace) -> None:
    workspace.write(Message("x"), set_fact, "er_bands", '{"low_below": 0.7, "unknown": 3}')
    with workspace.look() as connection:
        assert yardsticks(connection).bands == Bands(low_below=0.7)


def test_the_own_median_is_of_all_checked_posts_of_tier_and_platform(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> None:
        sekar, _ = person(tx, "Sekar", 10_000)
        raka, second = person(tx, "Raka", 20_000)
        nano, _ = person(tx, "Mirah", 1_000)
        gone, _ = person(tx, "Hana", 10_000)
        tiktok = add_account(tx, raka, Platform.TIKTOK, "raka")
        record_numbers(tx, tiktok, DAY, followers=50_000)
        check(tx, sekar, [*posts(300, 500), {"likes": 400, "comments": None}])  # 3 %, 5 %, unknown
        check(tx, raka, posts(1_400), account_id=second)  # 7 %
        check(tx, raka, posts(500), account_id=tiktok)  # 1 % on TikTok
        check(tx, nano, posts(90))
        check(tx, gone, posts(10, 10, 10))
        change_influencers(tx, [gone], trashed_at=datetime(2026, 12, 3, tzinfo=UTC))

    workspace.write(Message("fill"), fill)
    with workspace.look() as connection:
        own = yardsticks(connection).own
    assert own == {
        (Platform.INSTAGRAM, Tier.MICRO): PostSample(5.0, 3),
        (Platform.TIKTOK, Tier.MICRO): PostSample(1.0, 1),
        (Platform.INSTAGRAM, Tier.NANO): PostSample(9.0, 1),
    }


def test_the_followers_of_the_day_count_and_the_same_link_counts_once(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> None:
        sekar, account = person(tx, "Sekar", 40_000)
        record_numbers(tx, account, date(2026, 6, 1), followers=20_000)
        check(tx, sekar, [{"likes": 800, "comments": 0, "link": "ig/1"}], date(2026, 7, 1))
        check(tx, sekar, [{"likes": 1_000, "comments": 0, "link": "ig/1"}])
        check(tx, sekar, posts(400), date(2026, 5, 1))

    workspace.write(Message("fill"), fill)
    with workspace.look() as connection:
        # 1.000 of 40.000 now, 400 of the first known 20.000; the same post in July is left out.
        assert yardsticks(connection).own == {(Platform.INSTAGRAM, Tier.MICRO): PostSample(2.25, 2)}


def test_whom_other_tiers_would_move(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> None:
        for name, followers in (("A", 4_999), ("B", 5_000), ("C", 9_999), ("D", 10_000), ("E", 2_000_000)):
            person(tx, name, followers)
        given, _ = person(tx, "F", 7_000)
        gone, _ = person(tx, "G", 7_000)
        add_influencer(tx, "H")
        change_influencers(tx, [given], tier_given=Tier.NANO)
        change_influencers(tx, [gone], trashed_at=datetime(2026, 12, 3, tzinfo=UTC))

    workspace.write(Message("fill"), fill)
    tables = [TierThresholds(), TierThresholds(5_000), TierThresholds(20_000, 3_000_000, 4_000_000)]
    with workspace.look() as connection:
        same, lower, higher = tier_moves(connection, tables)
        assert tier_moves(connection, []) == []
    assert same == ()
    assert lower == (TierMove(Tier.NANO, Tier.MICRO, 2),)
    assert set(higher) == {TierMove(Tier.MICRO, Tier.NANO, 1), TierMove(Tier.MEGA, Tier.MICRO, 1)}


@pytest.mark.parametrize("seed", range(40))
def test_nobody_is_measured_against_themselves(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (invented numbers need no secrets)
    key = (Platform.TIKTOK, Tier.NANO)
    rates = [(chance.choice("abcd"), round(chance.uniform(1, 3), 1)) for _ in range(chance.randint(1, 30))]
    own = OwnMedians({key: rates})
    for who in "abcde":
        others = [rate for person, rate in rates if person != who]
        found = own.for_person(*key, who)
        assert (found is None) == (not others)
        if found is not None:
            assert (found.n, found.rate) == (len(others), pytest.approx(statistics.median(others)))
