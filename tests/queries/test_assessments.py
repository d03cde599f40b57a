"""What the checks of people come to: their own facts, merged over checks, held against the shop's yardsticks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from planner.language import Message
from planner.operations import accounts, checks, influencers, notes, shop
from planner.queries.checks import check_sheet
from planner.queries.vetting import Assessment, assessments, check_assessment
from planner.rules.engagement import ErBand
from planner.rules.fit import FitKind
from planner.rules.vetting import FlagKind
from planner.store.tables import Exclusivity, Rate
from planner.terms import DeliverableKind, EngagementFormula, Gender, Platform, Relationship, Side, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 12, 3)
DAY = dt.date(2026, 11, 18)
SEED = Message("seed")
FOUR_PERCENT = {"likes": 1_900, "comments": 100}  # of 50.000 followers


@pytest.fixture
def sekar(workspace: Workspace) -> str:
    def add(tx: Transaction) -> str:
        shop.change_brand(tx, name="Kencur Pagi", category="sambal", niches="Kuliner", target_cities="Malang, Batu")
        return influencers.add_influencer(
            tx,
            "Sekar",
            platform=Platform.INSTAGRAM,
            handle="sekaricip",
            followers=50_000,
            on=DAY,
            city="Malang",
            niche="Kuliner",
        )

    return workspace.write(SEED, add).result


def judged(workspace: Workspace, key: str) -> Assessment:
    with workspace.read() as connection:
        return assessments(connection, [key], TODAY)[key]


def write(workspace: Workspace, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
    return workspace.write(SEED, operation, *args, **fields).result


def add_check(workspace: Workspace, key: str, day: dt.date = DAY, posts: int = 0, **fields: Any) -> str:
    check: str = write(workspace, notes.add_check, key, day, **fields)
    write(workspace, checks.set_posts, check, [dict(FOUR_PERCENT) for _ in range(posts)])
    return check


def kinds(found: Assessment) -> list[FlagKind]:
    return [flag.kind for flag in found.flags]


def test_who_is_gone_is_left_out_and_nobody_is_invented(workspace: Workspace, sekar: str) -> None:
    with workspace.read() as connection:
        assert list(assessments(connection, ["gone", sekar], TODAY)) == [sekar]
        assert assessments(connection, [], TODAY) == {}
        assert check_assessment(connection, "gone", None, TODAY) is None


def test_without_a_check_nothing_is_guessed(workspace: Workspace, sekar: str) -> None:
    found = judged(workspace, sekar)
    assert kinds(found) == [FlagKind.CHECK_TOO_OLD]
    assert (found.latest_check, found.verdict, found.sampled_on) == (None, None, None)
    parts = {part.kind: part.points for part in found.fit.parts}
    assert (parts[FitKind.NICHE], parts[FitKind.AUDIENCE], parts[FitKind.ENGAGEMENT]) == (15, 15, None)
    assert found.first_free_day == TODAY


def test_the_posts_of_a_check_are_held_against_a_table(workspace: Workspace, sekar: str) -> None:
    add_check(workspace, sekar, posts=4, verdict=Verdict.PASSED)
    found = judged(workspace, sekar)
    assert found.verdict is not None
    # 4 % of 50.000 followers; Mavrck says 2,33 % from 50.000 on: 1,72 times.
    assert (found.verdict.band, found.verdict.yardstick, found.verdict.table) == (ErBand.HIGH, 2.33, "Mavrck")
    assert [each.table for each in found.yardsticks] == ["Mavrck", "Markerly"]
    assert found.sampled_on == DAY


def test_the_shops_own_median_comes_first_from_five_posts_on(workspace: Workspace, sekar: str) -> None:
    add_check(workspace, sekar, posts=6, verdict=Verdict.PASSED)
    raka = write(
        workspace,
        lambda tx: influencers.add_influencer(
            tx, "Raka", platform=Platform.INSTAGRAM, handle="raka", followers=50_000, on=DAY
        ),
    )
    add_check(workspace, raka, posts=5, verdict=Verdict.PASSED)
    verdict = judged(workspace, sekar).verdict
    assert verdict is not None
    # Her own six posts are not among them: nobody is measured against themselves.
    assert (verdict.table, verdict.n, verdict.band) == ("", 5, ErBand.FAIR)


def test_a_verdict_noted_in_passing_takes_nothing_away(workspace: Workspace, sekar: str) -> None:
    add_check(
        workspace, sekar, posts=4, brand_fit=4, content_quality=5, likes_product=True, verdict=Verdict.HELD, reason="x"
    )
    write(workspace, influencers.set_verdict, [sekar], Verdict.PASSED, TODAY)
    found = judged(workspace, sekar)
    assert found.latest_check is not None
    assert (found.latest_check.checked_on, found.latest_check.verdict) == (TODAY, Verdict.PASSED)
    assert (found.facts.brand_fit, found.facts.content_quality, found.facts.likes_product) == (4, 5, True)
    assert (len(found.facts.posts), found.sampled_on) == (4, DAY)


def test_an_earlier_check_is_judged_without_the_later_ones(workspace: Workspace, sekar: str) -> None:
    old = add_check(workspace, sekar, dt.date(2026, 3, 1), posts=2, brand_fit=2, verdict=Verdict.HELD, reason="x")
    add_check(workspace, sekar, posts=3, brand_fit=5, verdict=Verdict.PASSED)
    with workspace.read() as connection:
        found = check_assessment(connection, sekar, old, TODAY)
    assert found is not None
    assert (found.facts.brand_fit, len(found.facts.posts)) == (2, 2)
    assert FlagKind.CHECK_TOO_OLD in kinds(found)
    assert FlagKind.CHECK_TOO_OLD not in kinds(judged(workspace, sekar))


def test_followers_are_those_of_the_day_of_the_check(workspace: Workspace, sekar: str) -> None:
    add_check(workspace, sekar, posts=3)
    with workspace.read() as connection:
        sheet = check_sheet(connection, sekar, None, TODAY)
    assert sheet is not None
    assert sheet.account is not None
    write(workspace, accounts.record_numbers, sheet.account.id, TODAY, followers=80_000)
    assert judged(workspace, sekar).facts.followers == 50_000
    with workspace.read() as connection:
        sheet = check_sheet(connection, sekar, None, TODAY)
    assert sheet is not None
    assert sheet.account is not None
    assert sheet.account.followers == 50_000


def test_without_followers_the_rate_is_by_views(workspace: Workspace, sekar: str) -> None:
    account = write(workspace, accounts.add_account, sekar, Platform.TIKTOK, "sekar.icip")
    check = add_check(workspace, sekar, account_id=account)
    write(workspace, checks.set_posts, check, [{"likes": 90, "comments": 10, "views": 1_000}])
    found = judged(workspace, sekar)
    assert (found.facts.formula, found.facts.platform) == (EngagementFormula.VIEWS, Platform.TIKTOK)
    assert found.verdict is not None
    assert found.verdict.band is ErBand.NO_YARDSTICK
    assert set(found.verdicts) == {account, *(set(found.verdicts) - {account})}
    assert len(found.verdicts) == 2


def test_usual_likes_come_from_the_checks_before(workspace: Workspace, sekar: str) -> None:
    add_check(workspace, sekar, dt.date(2026, 6, 1), posts=6)
    check = add_check(workspace, sekar)
    write(workspace, checks.set_posts, check, [{"likes": 5_000, "comments": 10}])
    assert FlagKind.UNUSUAL_LIKES in kinds(judged(workspace, sekar))


def test_claims_bind_until_their_last_day(workspace: Workspace, sekar: str) -> None:
    def bind(tx: Transaction) -> None:
        tx.add(
            Exclusivity,
            influencer_id=sekar,
            side=Side.THEIRS,
            brand="Sambal Tungku",
            category="sambal",
            ends_on=dt.date(2026, 12, 12),
        )

    write(workspace, bind)
    found = judged(workspace, sekar)
    assert found.first_free_day == dt.date(2026, 12, 13)
    assert [clash.brand for clash in found.clashes] == ["Sambal Tungku"]
    assert FlagKind.COMPETITOR in kinds(found)


def test_the_black_list_is_the_first_warning(workspace: Workspace, sekar: str) -> None:
    write(
        workspace,
        influencers.change_influencers,
        [sekar],
        relationship=Relationship.BLACKLISTED,
        blacklist_reason="Menghapus unggahan",
    )
    found = judged(workspace, sekar)
    assert kinds(found)[0] is FlagKind.BLACKLISTED
    assert "Menghapus unggahan" in found.flags[0].sentence()


def test_the_buyers_age_and_gender_are_held_against_the_audience(workspace: Workspace, sekar: str) -> None:
    def points() -> int | None:
        return next(part.points for part in judged(workspace, sekar).fit.parts if part.kind is FitKind.AUDIENCE)

    write(workspace, influencers.change_influencers, [sekar], audience_women=40.0, audience_ages="18-24")
    assert points() == 15  # the city alone: the buyers are not known
    write(workspace, shop.change_brand, target_gender=Gender.WOMEN)
    assert points() == 11  # (1 + 0,4) ÷ 2 of 15
    write(workspace, shop.change_brand, target_age_from=22, target_age_until=40)
    assert points() == 9  # (1 + 0,4 + 3 ÷ 7) ÷ 3 of 15


def test_the_price_is_held_against_other_people_only(workspace: Workspace, sekar: str) -> None:
    def priced(tx: Transaction) -> None:
        for at, price in enumerate((1_000_000, 1_200_000, 1_400_000, 1_600_000)):
            key = influencers.add_influencer(
                tx, f"Orang {at}", platform=Platform.INSTAGRAM, handle=f"orang{at}", followers=40_000, on=DAY
            )
            tx.add(Rate, influencer_id=key, kind=DeliverableKind.REELS, price=price, quoted_on=DAY)
        fields = {"influencer_id": sekar, "platform": Platform.INSTAGRAM}
        tx.add(Rate, **fields, kind=DeliverableKind.STORY, price=100_000, quoted_on=DAY)
        tx.add(Rate, **fields, kind=DeliverableKind.REELS, price=5_000_000, quoted_on=dt.date(2025, 1, 1))
        tx.add(
            Rate, **fields, kind=DeliverableKind.REELS, price=3_000_000, negotiated=2_600_000, quantity=2, quoted_on=DAY
        )

    write(workspace, priced)
    part = next(part for part in judged(workspace, sekar).fit.parts if part.kind is FitKind.PRICE)
    # Rp1.300.000 for one Reels is the others' median: (2 - 1) ÷ (2 - 0,8) of 10 points.
    assert part.points == 8
    assert "n = 4" in str(part.reason)


def test_a_list_is_judged_in_a_handful_of_queries(workspace: Workspace, sekar: str) -> None:
    def many(tx: Transaction) -> list[str]:
        return [
            influencers.add_influencer(
                tx, f"Orang {at}", platform=Platform.INSTAGRAM, handle=f"o{at}", followers=1_000 * at, on=DAY
            )
            for at in range(1, 50)
        ]

    keys = [sekar, *write(workspace, many)]
    asked: list[str] = []
    with workspace.read() as connection:
        sa.event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert list(assessments(connection, keys, TODAY)) == keys
    assert len(asked) < 25


def test_a_gap_too_short_to_post_in_is_not_free(workspace: Workspace, sekar: str) -> None:
    def bind(tx: Transaction) -> None:
        near = {"influencer_id": sekar, "side": Side.THEIRS, "category": "sambal"}
        tx.add(Exclusivity, **near, brand="Sambal Tungku", ends_on=dt.date(2026, 12, 12))
        starts, ends = dt.date(2026, 12, 14), dt.date(2026, 12, 31)
        tx.add(Exclusivity, **near, brand="Sambal Lesung", starts_on=starts, ends_on=ends)

    write(workspace, bind)
    assert judged(workspace, sekar).first_free_day == dt.date(2027, 1, 1)
