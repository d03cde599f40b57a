"""The trade's arithmetic against worked examples: the tables lie beside this file."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.rules import brief_limits, claims, engagement, payment_mix, tiers, vouchers
from planner.rules.payment_mix import MixPreset, PaymentLine
from planner.terms import EngagementFormula, PaymentKind, Platform, VoucherChannel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = language.current_language()
    language.set_language("en")
    yield
    language.set_language(before)


def examples(name: str) -> Callable[[Callable[[dict[str, str]], None]], Callable[[dict[str, str]], None]]:
    """Return a decorator that runs a test for every row of a table."""
    with (Path(__file__).parent / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return pytest.mark.parametrize("row", rows, ids=lambda row: " ".join(filter(None, list(row.values())[:3])))


@examples("tiers")
def test_tiers(row: dict[str, str]) -> None:
    followers = int(row["followers"]) if row["followers"] else None
    assert (tiers.tier_of(followers, tiers.PRESETS[row["preset"]]) or "") == row["tier"]


def test_the_default_thresholds_are_the_planners() -> None:
    assert tiers.tier_of(10_000) == tiers.tier_of(10_000, tiers.PRESETS["planner"])


@examples("engagement")
def test_rates_are_held_against_a_yardstick(row: dict[str, str]) -> None:
    verdict = engagement.judge(
        float(row["rate"]),
        int(row["followers"]) if row["followers"] else None,
        Platform(row["platform"]),
        EngagementFormula(row["formula"]),
        own=engagement.PostSample(float(row["own_rate"]), int(row["own_n"])) if row["own_rate"] else None,
    )
    assert verdict is not None
    yardstick = float(row["yardstick"]) if row["yardstick"] else None
    assert (verdict.band, verdict.yardstick, verdict.table) == (row["band"], yardstick, row["table"]), row["why"]


def test_a_missing_rate_has_no_verdict() -> None:
    assert engagement.judge(None, 20_000, Platform.INSTAGRAM, EngagementFormula.FOLLOWERS) is None


def test_every_band_has_a_word() -> None:
    assert len({engagement.band_word(band) for band in engagement.ErBand}) == len(engagement.ErBand)


@examples("shares")
def test_shares_add_to_a_hundred(row: dict[str, str]) -> None:
    amounts = {kind: int(row[kind.value]) for kind in PaymentKind}
    expected = {kind: int(row[f"{kind.value}_share"]) for kind in PaymentKind if row[f"{kind.value}_share"]}
    assert payment_mix.shares(amounts) == expected, row["why"]


@given(st.lists(st.integers(0, 10**12), min_size=3, max_size=3))
def test_any_shares_add_to_a_hundred(amounts: list[int]) -> None:
    shares = payment_mix.shares(dict(zip(PaymentKind, amounts, strict=True)))
    assert sum(shares.values()) == (100 if sum(amounts) else 0)


def test_totals_of_the_picture() -> None:
    mix = payment_mix.totals(
        [
            PaymentLine(PaymentKind.CASH, 1, 850_000),
            PaymentLine(PaymentKind.CASH, 1, 850_000),
            PaymentLine(PaymentKind.PRODUCT, 6, 46_000, 99_000),
            PaymentLine(PaymentKind.PRODUCT, 4, 21_000, 59_000),
            PaymentLine(PaymentKind.EVENT, 2, 225_000),
        ]
    )
    assert mix.cost == {PaymentKind.CASH: 1_700_000, PaymentKind.PRODUCT: 360_000, PaymentKind.EVENT: 450_000}
    assert mix.retail[PaymentKind.PRODUCT] == 830_000
    assert (mix.total_cost, mix.total_retail, mix.cash_share) == (2_510_000, 2_980_000, 68)
    assert (mix.lines_without_cost, mix.lines_without_retail) == (0, 0)


def test_an_unknown_cost_is_counted_and_never_zero() -> None:
    mix = payment_mix.totals(
        [PaymentLine(PaymentKind.PRODUCT, 2, None, 99_000), PaymentLine(PaymentKind.PRODUCT, 2, 50_000)]
    )
    assert (mix.total_cost, mix.lines_without_cost) == (100_000, 1)
    assert (mix.total_retail, mix.lines_without_retail) == (198_000, 1)
    assert payment_mix.totals([]).cash_share is None


def test_presets_lose_no_rupiah() -> None:
    assert payment_mix.plan(3_400_000, MixPreset.HALF) == (1_700_000, 1_700_000)
    assert payment_mix.plan(3_400_001, MixPreset.HALF) == (1_700_000, 1_700_001)
    assert payment_mix.plan(3_400_000, MixPreset.BARTER) == (0, 3_400_000)
    assert payment_mix.plan(3_400_000, MixPreset.CASH) == (3_400_000, 0)


@examples("suggested_codes")
def test_suggested_codes(row: dict[str, str]) -> None:
    code = vouchers.suggest_code(row["name"], row["prefix"], VoucherChannel(row["channel"]), row["taken"].split())
    assert code == row["code"], row["why"]


@given(
    name=st.text(max_size=30),
    prefix=st.text("KNCRAB", min_size=4, max_size=4),
    channel=st.sampled_from(VoucherChannel),
    rounds=st.integers(1, 25),
)
def test_suggestions_are_free_accepted_and_readable(
    name: str, prefix: str, channel: VoucherChannel, rounds: int
) -> None:
    taken: set[str] = set()
    for _ in range(rounds):
        code = vouchers.suggest_code(name, prefix, channel, taken)
        assert code not in taken
        assert vouchers.check_code(code, channel) == []
        assert not set(code) & set("01")
        taken.add(code)


@examples("code_checks")
def test_codes_are_checked_by_channel(row: dict[str, str]) -> None:
    assert len(vouchers.check_code(row["code"], VoucherChannel(row["channel"]))) == int(row["problems"]), row["why"]


def test_periods() -> None:
    day = dt.date(2026, 12, 1)
    tiktok, own = VoucherChannel.TIKTOK_SHOP, VoucherChannel.OWN
    assert vouchers.check_period(day, day, tiktok) == []
    assert vouchers.check_period(day, None, tiktok) == []
    assert vouchers.check_period(day, day + dt.timedelta(days=363), tiktok) == []
    assert "365" in str(vouchers.check_period(day, day + dt.timedelta(days=364), tiktok)[0])
    assert vouchers.check_period(day, day + dt.timedelta(days=900), own) == []
    assert len(vouchers.check_period(day, day - dt.timedelta(days=1), own)) == 1


@pytest.mark.parametrize(
    ("first", "last", "other_first", "other_last", "overlap"),
    [
        (1, 10, 10, 20, True),
        (1, 10, 11, 20, False),
        (11, 20, 1, 10, False),
        (None, 10, 5, None, True),
        (None, 10, 11, None, False),
        (None, None, None, None, True),
    ],
)
def test_overlaps(
    first: int | None,
    last: int | None,
    other_first: int | None,
    other_last: int | None,
    overlap: bool,  # noqa: FBT001
) -> None:
    days = [None if day is None else dt.date(2026, 12, day) for day in (first, last, other_first, other_last)]
    assert vouchers.periods_overlap(*days) is overlap


@examples("text_lengths")
def test_lengths_are_counted_as_the_platform_does(row: dict[str, str]) -> None:
    assert brief_limits.text_length(row["text"], Platform(row["platform"])) == int(row["length"]), row["why"]


def test_captions_are_warned_about() -> None:
    instagram, tiktok = Platform.INSTAGRAM, Platform.TIKTOK
    five = "#a #b #c #d #e"
    assert brief_limits.check_caption("halo " + five, instagram) == []
    assert str(brief_limits.check_caption(five + " #f #1", instagram)[0]) == "6 hashtags; the platform takes 5"
    assert brief_limits.check_caption("x" * 2_200, instagram) == []
    assert "2201" in str(brief_limits.check_caption("x" * 2_201, instagram)[0])
    assert "cut" in str(brief_limits.check_caption("x" * 2_201, tiktok)[0])
    assert "4000" in str(brief_limits.check_caption("x" * 4_001, tiktok)[0])
    assert brief_limits.check_caption("x" * 9_999, Platform.FACEBOOK) == []


def test_usage_is_told_before_the_limit() -> None:
    usage = brief_limits.usage("Sambal pagi", Platform.YOUTUBE, brief_limits.BriefText.TITLE)
    assert usage is not None
    assert (usage.used, usage.limit.most, usage.problem) == (11, 100, None)
    assert brief_limits.usage("a", Platform.X, brief_limits.BriefText.TITLE) is None


@given(st.text())
def test_any_text_can_be_counted_and_searched(text: str) -> None:
    for platform in Platform:
        assert brief_limits.text_length(text, platform) >= 0
    for claim in claims.find_claims(text):
        assert text[claim.start : claim.end] == claim.found


@examples("claims")
def test_claims(row: dict[str, str]) -> None:
    found = claims.find_claims(row["text"])
    assert ", ".join(claim.found for claim in found) == row["found"], row["why"]
    assert all(claim.found in str(claim.reason) for claim in found)


def test_the_list_of_claims_can_be_the_shops_own() -> None:
    rule = claims.ClaimRule("viral (banget)", claims.RULES[0].reason)
    assert [claim.found for claim in claims.find_claims("Viral (banget) paling", [rule])] == ["Viral (banget)"]
