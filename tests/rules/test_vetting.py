"""Red flags, what is missing, and the fit score beyond the worked examples (test_vetting_examples.py)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.rules import audience, engagement, fit, tiers, topics, vetting
from planner.rules.clashes import CompetitorWork, Exclusivity
from planner.rules.engagement import Bands, Benchmark, ErBand, ErVerdict, Post, PostSample
from planner.rules.fit import FitFacts, FitKind, FitWeights
from planner.rules.vetting import CheckFacts, FlagKind, FlagLevel, VettingLimits
from planner.terms import EngagementFormula, ExclusivityKind, Gender, Platform, Side

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


def test_a_claim_of_another_time_hides_no_work_for_a_competitor() -> None:
    claim = Exclusivity(Side.THEIRS, ExclusivityKind.CATEGORY, "Sambal Tungku", "sambal", ends_on=dt.date(2023, 6, 30))
    work = CompetitorWork("Sambal Tungku", dt.date(2026, 11, 26))
    facts = CheckFacts(exclusivity=(claim,), competitor_works=(work,), category="sambal", last_check=TODAY)
    (flag,) = vetting.red_flags(facts, TODAY)
    assert flag.message.values["brand"] == "Sambal Tungku"
    assert flag.message.source.startswith("Advertised")
    running = facts._replace(exclusivity=(claim._replace(starts_on=dt.date(2026, 12, 1), ends_on=None),))
    (flag,) = vetting.red_flags(running, TODAY)
    assert flag.message.source.startswith("Bound")


def test_our_own_brand_is_no_competitor() -> None:
    work = CompetitorWork("kencurpagi.id", dt.date(2026, 11, 26))
    claim = Exclusivity(Side.THEIRS, ExclusivityKind.FULL, "Kencur Pagi Official")
    facts = CheckFacts(brand="Kencur Pagi", exclusivity=(claim,), competitor_works=(work,), last_check=TODAY)
    assert vetting.red_flags(facts, TODAY) == []


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
    audience_women=st.none() | st.floats(0, 100),
    audience_ages=st.text(alphabet="0123456789 -\u2013+%,;an", max_size=30),
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
    score = fit.fit_score(facts, fit.BrandTarget(gender=Gender.WOMEN, age_from=22, age_until=40))
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
        ("lulur", "Makanan & perawatan tubuh", topics.Likeness.RELATED),
        ("lulur", "Kulit", topics.Likeness.RELATED),
        ("lulur", "sambal", topics.Likeness.NONE),
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
    assert topics.same_brand("Sambal Tungku Official", "sambal tungku")
    assert topics.same_brand("@sambaltungku.id", "Sambal Tungku")
    assert not topics.same_brand("Sambal Tungku Dua", "Sambal Tungku")
    assert not topics.same_brand("Official", "Store")
    assert not topics.same_brand("", "")


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("25\u201334", 1.0),
        ("18-34", 13 / 17),
        ("18 s/d 24 tahun", 3 / 7),
        ("45-54", 0.0),
        ("18-24 40%, 25-34 60%", 0.4 * 3 / 7 + 0.6),
        ("18-24: 25,5%\n25-34: 74,5%", 0.255 * 3 / 7 + 0.745),
        ("40% 18-24, 60% 25-34", 0.4 * 3 / 7 + 0.6),
        ("18\u201324, 25\u201334", (3 / 7 + 1) / 2),
        ("20-an", 0.8),
        ("25+", 1.0),
        ("35 tahun ke atas", 0.5),
        ("di bawah 25", 0.3),
        (">45", 0.0),
        ("kebanyakan 25", 1.0),
        ("ibu muda", None),
        ("60% perempuan", None),
        ("", None),
    ],
)
def test_ages_are_read_as_people_write_them(told: str, share: float | None) -> None:
    found = audience.age_overlap(told, 22, 39)
    assert found == (share if share is None else pytest.approx(share))


def test_an_open_target_age_never_ends_and_none_compares_nothing() -> None:
    assert audience.age_overlap("45-54", 40, None) == 1.0
    assert audience.age_overlap("45-54", None, 49) == 0.5
    assert audience.age_overlap("45-54", None, None) is None


def test_buyers_of_both_genders_compare_nothing() -> None:
    facts = FitFacts(audience_women=70.0)
    for gender, points in ((None, None), (Gender.ALL, None), (Gender.WOMEN, 11), (Gender.MEN, 5)):
        parts = fit.fit_score(facts, fit.BrandTarget(gender=gender)).parts
        assert next(part.points for part in parts if part.kind is FitKind.AUDIENCE) == points


def test_the_reason_names_every_side_of_the_audience() -> None:
    facts = FitFacts(city="Malang", audience_fit=3, audience_women=72.5, audience_ages="25\u201334")
    target = fit.BrandTarget(cities=("Malang",), gender=Gender.WOMEN, age_from=22, age_until=40)
    before = language.current_language()
    language.set_language("en")
    try:
        parts = fit.fit_score(facts, target).parts
        reason = next(str(part.reason) for part in parts if part.kind is FitKind.AUDIENCE)
        assert reason == (
            "Malang is a target city; audience 3 of 5; ages 25\u201334: 100% fit buyers of 22\u201340;"
            " 72.5% women, the buyers are women."
        )
        alone = fit.fit_score(FitFacts(audience_ages="18-24"), target._replace(age_from=None)).parts
        reason = next(str(part.reason) for part in alone if part.kind is FitKind.AUDIENCE)
        assert reason == ("Ages 18-24: 100% fit buyers of up to 40; no city to compare; the audience has no score.")
    finally:
        language.set_language(before)
