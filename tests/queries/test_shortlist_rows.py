"""The rows of the shortlist: where a cost comes from, which numbers a reach stands on, what is agreed already."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from asked import statements

from planner.language import Message
from planner.operations import accounts, campaigns, checks, collaborations, influencers, notes, payments, rates
from planner.operations.campaign_setup import set_campaign_product
from planner.operations.shop import add_product, set_fact
from planner.operations.shortlist import set_reach_share
from planner.queries.shortlist import Cost, CostSource, Shortlist, ShortlistRow, reach_share, shortlist
from planner.rules.expected import DEFAULT_SHARE, Basis, Range
from planner.terms import (
    DeliverableKind,
    EngagementFormula,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 3, tzinfo=UTC)
IG, TT = Platform.INSTAGRAM, Platform.TIKTOK
REELS, STORY = DeliverableKind.REELS, DeliverableKind.STORY


def shown(workspace: Workspace, fill: Callable[[Transaction, str], object], budget: int | None = None) -> Shortlist:
    """What the page shows of a campaign filled by a function."""

    def make(tx: Transaction) -> str:
        campaign = campaigns.add_campaign(tx, "Sambal 12.12", budget=budget)
        fill(tx, campaign)
        return campaign

    campaign = workspace.write(Message("fill"), make).result
    with workspace.read() as connection:
        found = shortlist(connection, campaign, NOW)
    assert found is not None
    return found


def join(
    tx: Transaction, campaign: str, name: str = "Sekar", stage: Stage = Stage.CANDIDATE, **known: Any
) -> tuple[str, str, str]:
    """A person with an Instagram account in a campaign: (person, account, collaboration)."""
    person = influencers.add_influencer(tx, name, city="Malang")
    account = accounts.add_account(tx, person, IG, name.lower())
    if known:
        accounts.record_numbers(tx, account, DAY, **known)
    (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
    if stage is not Stage.CANDIDATE:
        collaborations.move_to_stage(tx, [key], stage, DAY)
    return person, account, key


def only(found: Shortlist) -> ShortlistRow:
    (row,) = found.rows
    return row


def test_only_who_may_still_be_chosen_is_listed_in_the_order_of_the_way(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        for name, stage in (
            ("Wait", Stage.BACKUP),
            ("Done", Stage.AGREED),
            ("Talk", Stage.NEGOTIATING),
            ("Sent", Stage.CONTACTED),
            ("Good", Stage.SELECTED),
            ("Open", Stage.CANDIDATE),
        ):
            join(tx, campaign, name, stage)
        *_, left = join(tx, campaign, "Left")
        collaborations.move_to_stage(tx, [left], Stage.DECLINED, DAY, "jadwal penuh")

    found = shown(workspace, fill)
    assert [row.name for row in found.rows] == ["Open", "Good", "Sent", "Talk", "Wait"]
    assert len(found.everyone) == 7  # nobody who is in the campaign is offered again


def test_a_cost_is_the_mix_else_the_fee_else_the_rate_card(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        mix = join(tx, campaign, "A")[2]
        payments.add_payment_line(tx, mix, PaymentKind.CASH, unit_cost=500_000)
        payments.add_payment_line(tx, mix, PaymentKind.PRODUCT, quantity=2, unit_cost=46_000, shipping_cost=19_000)
        payments.add_payment_line(tx, mix, PaymentKind.CASH, unit_cost=90_000, status=PaymentStatus.CANCELLED)
        fee = join(tx, campaign, "B")[2]
        for key in (mix, fee):
            collaborations.change_collaboration(tx, key, usual_fee=1_200_000)
        person, _, card = join(tx, campaign, "C")
        collaborations.add_deliverable(tx, card, REELS, IG, quantity=2)
        collaborations.add_deliverable(tx, card, STORY, IG, quantity=3)
        rates.add_rate(tx, person, DAY - timedelta(days=40), kind=REELS, platform=IG, price=900_000)
        rates.add_rate(tx, person, DAY, kind=REELS, platform=IG, price=1_000_000, negotiated=800_000)
        rates.add_rate(tx, person, DAY, kind=STORY, quantity=3, price=450_000)

    costs = [row.cost for row in shown(workspace, fill).rows]
    assert costs[0] == Cost(611_000, CostSource.MIX, mix_cash=500_000)
    assert costs[1] == Cost(1_200_000, CostSource.FEE)
    assert costs[2] == Cost(2 * 800_000 + 3 * 150_000, CostSource.RATE_CARD)


def test_the_products_of_the_campaign_come_with_a_fee_and_not_with_a_mix(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        product = add_product(tx, "Paket Icip", unit_cost=46_000)
        set_campaign_product(tx, campaign, product, 2)
        mix, fee, _ = (join(tx, campaign, name)[2] for name in "ABC")
        payments.add_payment_line(tx, mix, PaymentKind.CASH, unit_cost=500_000)
        collaborations.change_collaboration(tx, fee, usual_fee=1_200_000)

    mix, fee, bare = (row.cost for row in shown(workspace, fill).rows)
    assert (mix.whole, mix.products, mix.cash, mix.new) == (500_000, 0, 500_000, 500_000)
    assert (fee.whole, fee.products, fee.cash, fee.new) == (1_292_000, 92_000, 1_200_000, 1_292_000)
    assert (bare.amount, bare.whole, bare.cash) == (None, 92_000, 0)


def test_a_cost_that_is_not_known_stays_empty_and_says_what_is_missing(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        person, _, key = join(tx, campaign, "A")
        collaborations.add_deliverable(tx, key, REELS, IG)
        collaborations.add_deliverable(tx, key, STORY, IG)
        rates.add_rate(tx, person, DAY, kind=REELS, platform=IG, price=900_000)
        bare = join(tx, campaign, "B")[2]
        payments.add_payment_line(tx, bare, PaymentKind.PRODUCT)  # a product without HPP

    first, second = shown(workspace, fill).rows
    assert first.cost == Cost(unpriced=(STORY,))
    assert second.cost == Cost(lines_without_amount=1)


def test_another_post_kind_is_priced_like_a_post_of_theirs(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        person, _, key = join(tx, campaign)
        collaborations.add_deliverable(tx, key, DeliverableKind.CAROUSEL, IG, quantity=2)
        rates.add_rate(tx, person, DAY, kind=REELS, platform=IG, price=900_000)

    assert only(shown(workspace, fill)).cost == Cost(1_800_000, CostSource.RATE_CARD)


def test_reach_stands_on_the_newest_checked_posts_then_noted_views_then_the_assumption(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        person, account, key = join(tx, campaign, "A", followers=40_000)
        for day, views in ((DAY - timedelta(days=200), 90_000), (DAY, 8_000)):
            check = notes.add_check(tx, person, day, verdict=Verdict.PASSED, account_id=account)
            checks.set_posts(tx, check, [{"likes": 1_500, "comments": 100, "views": views}])
        collaborations.add_deliverable(tx, key, REELS, IG)
        noted = join(tx, campaign, "B", followers=40_000, views=20_000)[2]
        collaborations.add_deliverable(tx, noted, REELS, IG)
        bare = join(tx, campaign, "C", followers=40_000)[2]
        collaborations.add_deliverable(tx, bare, REELS, IG)

    rows = shown(workspace, fill).rows
    assert [row.expected.forecasts[0].basis for row in rows] == [Basis.POSTS, Basis.NOTED_VIEWS, Basis.SHARE]
    assert [row.expected.reach for row in rows] == [
        Range(4_000, 8_000, 12_000),
        Range(10_000, 20_000, 30_000),
        Range(2_000, 4_000, 6_000),
    ]
    # (1.500 + 100) of 40.000 followers is 4 %.
    assert (rows[0].rate, rows[0].posts) == (4.0, 1)
    assert rows[0].expected.engagements == Range(800, 1_600, 2_400)


def test_content_is_reckoned_on_the_account_of_its_platform(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        person, _, key = join(tx, campaign, followers=100_000)
        second = accounts.add_account(tx, person, TT, "sekar.icip")
        numbers = {"engagement_rate": 5.0, "engagement_formula": EngagementFormula.VIEWS}
        accounts.record_numbers(tx, second, DAY, followers=20_000, views=6_000, **numbers)
        collaborations.add_deliverable(tx, key, DeliverableKind.TIKTOK_VIDEO, TT)
        collaborations.add_deliverable(tx, key, DeliverableKind.YOUTUBE_VIDEO, Platform.YOUTUBE)

    row = only(shown(workspace, fill))
    assert row.followers == 100_000
    assert row.expected.reach == Range(3_000, 6_000, 9_000)
    assert row.expected.engagements == Range(150, 300, 450)
    assert row.expected.lacks_reach  # nothing is noted on YouTube


def test_the_assumption_is_the_shops_own_and_a_broken_one_is_the_usual(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        key = join(tx, campaign, followers=40_000)[2]
        collaborations.add_deliverable(tx, key, DeliverableKind.FEED, IG)
        set_reach_share(tx, 25.0)

    found = shown(workspace, fill)
    assert found.share == 25.0
    assert only(found).expected.reach == Range(5_000, 10_000, 15_000)
    for broken in ("", "[]", '{"percent": true}', '{"percent": -1}', '{"percent": "10"}'):
        workspace.write(Message("break"), set_fact, "reach_share", broken)
        with workspace.read() as connection:
            assert reach_share(connection) == DEFAULT_SHARE


def test_what_went_out_to_a_candidate_is_not_counted_twice(workspace: Workspace) -> None:
    def fill(tx: Transaction, campaign: str) -> None:
        key = join(tx, campaign, stage=Stage.NEGOTIATING)[2]
        payments.add_payment_line(tx, key, PaymentKind.CASH, unit_cost=500_000)
        sample = {"unit_cost": 46_000, "shipping_cost": 4_000, "status": PaymentStatus.SHIPPED}
        payments.add_payment_line(tx, key, PaymentKind.PRODUCT, **sample)
        agreed = join(tx, campaign, "Raka", Stage.AGREED)[2]
        payments.add_payment_line(tx, agreed, PaymentKind.CASH, unit_cost=300_000)

    found = shown(workspace, fill, budget=1_000_000)
    assert found.left == 1_000_000 - 300_000 - 50_000
    assert only(found).cost == Cost(550_000, CostSource.MIX, out=50_000, mix_cash=500_000)


def test_without_budget_nothing_is_left_to_tell(workspace: Workspace) -> None:
    found = shown(workspace, join)
    assert found.left is None
    with workspace.read() as connection:
        assert shortlist(connection, "0" * 32, NOW) is None


def test_sixty_candidates_take_as_many_statements_as_two(workspace: Workspace) -> None:
    counted: list[str] = []

    def fill(tx: Transaction, campaign: str) -> None:
        for number in range(60) if counted else (100, 101):
            person, account, key = join(tx, campaign, f"Orang {number}", followers=10_000)
            check = notes.add_check(tx, person, DAY, verdict=Verdict.PASSED, account_id=account)
            checks.set_posts(tx, check, [{"likes": 500, "comments": 10, "views": 4_000}])
            collaborations.add_deliverable(tx, key, REELS, IG)

    def taken() -> int:
        with workspace.read() as connection:
            campaign = connection.execute(sa.text("SELECT max(id) FROM campaign")).scalar_one()
            with statements() as sent:
                assert shortlist(connection, campaign, NOW) is not None
        return len(sent)

    shown(workspace, fill)
    few = taken()
    counted.append("many")
    workspace.write(Message("fill"), lambda tx: fill(tx, campaigns.add_campaign(tx, "Ramadan")))
    assert taken() == few
