"""Red flags, what is missing, and the fit score beyond the worked examples (test_vetting_examples.py)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.rules import engagement, fit, tiers, topics, vetting
from planner.rules.clashes import CompetitorWork, Exclusivity
from planner.rules.engagement import Bands, Benchmark, ErBand, ErVerdict, Post, PostSample
from planner.rules.fit import FitFacts, FitKind, FitWeights
from planner.rules.vetting import CheckFacts, FlagKind, FlagLevel, VettingLimits
from planner.terms import EngagementFormula, ExclusivityKind, Platform, Side

TODAY = dt.date(2026, 12, 3)
FOLLOWERS = EngagementFormula.FOLLOWERS


def test_nothing_known_asks_only_for_a_check() -> None:
    assert [flag.kind for flag in vetting.red_flags(CheckFacts(), TODAY)] == [FlagKind.CHECK_TOO_OLD]
    assert len(vetting.missing(CheckFacts())) >= 9


def test_a_full_check_misses_nothing_and_is_clean() -> None:
    facts = CheckFacts(
        platform=Platform.INSTAGRAM,
        followers=10_000,
        posts=tuple(Post(300, 20, None, is_sponsored=False) for _ in range(12)),
        last_check=TODAY,
        follower_jump="tidak ada",
        audience_fit=4,
        brand_fit=4,
        content_quality=4,
        likes_product=True,
        answers_fast=False,
    )
    assert vetting.missing(facts) == []
    assert vetting.red_flags(facts, TODAY) == []
    unsure = facts._replace(posts=(*facts.posts, Post(300, 20)), competitor_works=(CompetitorWork("A"),))
    assert len(vetting.missing(unsure)) == 2


def test_the_rate_of_the_sample_goes_before_the_snapshot() -> None:
    facts = CheckFacts(Platform.INSTAGRAM, 10_000, FOLLOWERS, (Post(300, 20),), latest_rate=9.0)
    assert vetting.checked_rate(facts) == PostSample(3.2, 1)
    assert vetting.checked_rate(facts._replace(posts=())) == PostSample(9.0, 0)
    verdict = vetting.checked_verdict(facts._replace(posts=()))
    assert verdict is not None
    assert verdict.band is ErBand.NO_YARDSTICK  # the snapshot does not tell its formula


def test_warnings_come_before_reminders_and_the_black_list_first() -> None:
    facts = CheckFacts(
        posts=tuple(Post(is_sponsored=True) for _ in range(3)),
        recheck_on=TODAY - dt.timedelta(days=1),
        blacklisted=True,
        blacklisted_on=dt.date(2026, 5, 1),
    )
    flags = vetting.red_flags(facts, TODAY)
    assert [flag.kind.value for flag in flags] == ["blacklisted", "sponsored", "check_too_old", "recheck_due"]
    assert [flag.level for flag in flags] == [FlagLevel.WARNING] * 2 + [FlagLevel.REMINDER] * 2


def test_limits_are_the_shops_own() -> None:
    facts = CheckFacts(
        posts=tuple(Post(is_sponsored=each < 3) for each in range(10)),
        competitor_works=(CompetitorWork("Sambal Tungku", dt.date(2026, 10, 13)),),
        last_check=dt.date(2026, 9, 1),
    )
    assert [flag.kind for flag in vetting.red_flags(facts, TODAY)] == [FlagKind.COMPETITOR]
    limits = VettingLimits(sponsored_percent=25, competitor_days=30, check_months=3)
    kinds = [flag.kind for flag in vetting.red_flags(facts, TODAY, limits)]
    assert kinds == [FlagKind.SPONSORED, FlagKind.CHECK_TOO_OLD]


def test_a_share_just_above_the_limit_does_not_read_as_the_limit() -> None:
    posts = tuple(Post(is_sponsored=each < 101) for each in range(250))
    (flag,) = vetting.red_flags(CheckFacts(posts=posts, last_check=TODAY), TODAY)
    assert flag.message.values["share"] != flag.message.values["limit"]


def test_a_running_claim_on_another_category_is_no_flag() -> None:
    claim = Exclusivity(Side.THEIRS, ExclusivityKind.CATEGORY, "Serum Y", "skincare")
    facts = CheckFacts(exclusivity=(claim,), category="sambal", last_check=TODAY)
    assert vetting.red_flags(facts, TODAY) == []
    (flag,) = vetting.red_flags(facts._replace(category="serum, skincare"), TODAY)
    assert flag.kind is FlagKind.COMPETITOR


def test_numbers_in_sentences_are_written_in_the_language_in_use() -> None:
    before = language.current_language()
    language.set_language("id")
    try:
        facts = CheckFacts(Platform.INSTAGRAM, 10_000, FOLLOWERS, (Post(800, 20),), last_check=TODAY)
        (flag,) = vetting.red_flags(facts, TODAY)
        assert (flag.message.values["rate"], flag.message.values["multiple"]) == ("8,20%", "2,67\u00d7")
    finally:
        language.set_language(before)


def test_every_fitting_yardstick_can_be_shown() -> None:
    own = PostSample(3.9, 9)
    found = list(engagement.verdicts(7.0, 20_000, Platform.INSTAGRAM, FOLLOWERS, own=own))
    assert [(each.table, each.band) for each in found] == [
        ("", ErBand.HIGH),
        ("Mavrck", ErBand.HIGH),
        ("Markerly", ErBand.ODD),
    ]
    assert list(engagement.verdicts(None, 20_000, Platform.INSTAGRAM, FOLLOWERS)) == []


def test_tables_say_their_origin_and_open_rows_never_end() -> None:
    assert all(str(table.origin) for table in engagement.TABLES)
    table = engagement.MAVRCK._replace(rows=(Benchmark(0, None, 5.0),))
    assert table.row(10**9) == Benchmark(0, None, 5.0)
    assert table.row(None) is None


@pytest.mark.parametrize(
    ("bands", "fine"),
    [(Bands(), True), (Bands(0.3, 0.3, 1.2, 2.5), False), (Bands(0, 0.8, 1.2, 2.5), False), (Bands(3), False)],
)
def test_bands_must_rise(bands: Bands, fine: bool) -> None:  # noqa: FBT001
    assert (engagement.bands_problem(bands) is None) is fine


def test_thresholds_must_rise_and_every_preset_says_where_it_is_from() -> None:
    assert set(tiers.ORIGINS) == set(tiers.PRESETS)
    assert all(tiers.thresholds_problem(each) is None for each in tiers.PRESETS.values())
    assert tiers.thresholds_problem(tiers.TierThresholds(micro=0)) is not None
    assert tiers.thresholds_problem(tiers.TierThresholds(macro=10_000)) is not None


def test_weights_can_be_edited_and_a_part_dropped() -> None:
    facts = FitFacts(brand_fit=3, likes_product=True)
    score = fit.fit_score(facts, fit.BrandTarget(), FitWeights(brand_values=30, affinity=0))
    assert (score.points, score.of) == (18, 30)
    assert FitKind.AFFINITY not in {part.kind for part in score.parts}
    assert fit.weights_problem(FitWeights()) is None
    assert fit.weights_problem(FitWeights(niche=-1)) is not None
    assert fit.weights_problem(FitWeights(*[0] * len(FitWeights()))) is not None


def test_a_rate_by_views_gives_no_cost_per_engagement() -> None:
    facts = FitFacts(
        price=500_000, followers=10_000, rate=5.0, formula=EngagementFormula.VIEWS, usual_cost=fit.OwnMedian(1, 9)
    )
    price = next(part for part in fit.fit_score(facts, fit.BrandTarget()).parts if part.kind is FitKind.PRICE)
    assert price.points is None


SCORES = st.none() | st.integers(1, 5)
FACTS = st.builds(
    FitFacts,
    audience_fit=SCORES,
    rate=st.none() | st.floats(0, 50),
    verdict=st.just(ErVerdict(ErBand.FAIR, 4.0, "Mavrck")),
    brand_fit=SCORES,
    content_quality=SCORES,
    likes_product=st.none() | st.booleans(),
    price=st.none() | st.integers(0, 10**9),
    tier_price=st.just(fit.OwnMedian(500_000, 5)),
    answers_fast=st.none() | st.booleans(),
)


@given(FACTS)
def test_the_shown_parts_add_to_the_sum(facts: FitFacts) -> None:
    score = fit.fit_score(facts, fit.BrandTarget())
    known = [part for part in score.parts if part.points is not None]
    assert score.points == sum(part.points or 0 for part in known)
    assert score.of == sum(part.weight for part in known)
    assert all(0 <= (part.points or 0) <= part.weight and str(part.reason) for part in score.parts)
    assert len(known) + len(score.missing) == len(FitKind)


def test_every_part_has_a_name() -> None:
    assert len({fit.fit_word(kind) for kind in FitKind}) == len(FitKind)


@pytest.mark.parametrize(
    ("some", "others", "likeness"),
    [
        ("Kuliner", "kuliner", topics.Likeness.SAME),
        ("Ibu & anak", "parenting, anak", topics.Likeness.SAME),
        ("Kulit", "Skincare", topics.Likeness.RELATED),
        ("sambal kemasan", "sambal", topics.Likeness.RELATED),
        ("kopi", "sambal", topics.Likeness.NONE),
        ("produk lokal", "brand lokal", topics.Likeness.NONE),
        ("", "kuliner", topics.Likeness.NONE),
    ],
)
def test_topics(some: str, others: str, likeness: topics.Likeness) -> None:
    assert topics.likeness([some], [others]) is likeness


def test_cities_and_brands_are_compared_as_people_write_them() -> None:
    assert topics.same_city("Kota Malang", "malang")
    assert topics.same_city("Kab. Sleman", "Kabupaten  Sleman")
    assert not topics.same_city("", "")
    assert topics.same_name("Sambal-Tungku", "sambal tungku")
    assert not topics.same_name("", "")
