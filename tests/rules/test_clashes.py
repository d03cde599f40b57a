"""Exclusivity in both directions, open ends and touching dates; usage rights."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from planner import language
from planner.rules.clashes import (
    ClashKind,
    CompetitorWork,
    Exclusivity,
    Planned,
    UsageRight,
    binds,
    clashes,
    first_free_day,
    usable_on,
    usage_warning,
)
from planner.rules.topics import product_kind
from planner.terms import ExclusivityKind, Platform, Side, UsageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

CATEGORY, ON_PLATFORM, FULL = ExclusivityKind.CATEGORY, ExclusivityKind.PLATFORM, ExclusivityKind.FULL
INSTAGRAM, TIKTOK = Platform.INSTAGRAM, Platform.TIKTOK


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = language.current_language()
    language.set_language("en")
    yield
    language.set_language(before)


def dec(day: int | None) -> dt.date | None:
    """Return a day of December 2026; None stays open."""
    return None if day is None else dt.date(2026, 12, day)


TODAY = dt.date(2026, 12, 3)
PLANNED = Planned("Kencur Pagi", "sambal", frozenset({INSTAGRAM}), dec(10), dec(20), ("Sambal Tungku",))


def theirs(first: int | None, last: int | None, kind: ExclusivityKind = CATEGORY, **more: str) -> Exclusivity:
    return Exclusivity(Side.THEIRS, kind, "Merek X", starts_on=dec(first), ends_on=dec(last), **more)


def kinds(records: list[Exclusivity], planned: Planned = PLANNED, works: tuple[CompetitorWork, ...] = ()) -> list[str]:
    return [clash.kind.value for clash in clashes("Sekar", records, planned, works, today=TODAY)]


@pytest.mark.parametrize(
    ("first", "last", "clash"),
    [
        (1, 9, False),
        (1, 10, True),
        (20, 31, True),
        (21, 31, False),
        (None, 9, False),
        (None, 10, True),
        (20, None, True),
        (21, None, False),
        (None, None, True),
    ],
)
def test_last_days_count_and_open_ends_never_end(
    first: int | None,
    last: int | None,
    clash: bool,  # noqa: FBT001
) -> None:
    assert kinds([theirs(first, last)]) == (["bound_to_them"] if clash else [])


def test_a_plan_with_open_dates_meets_every_later_claim() -> None:
    planned = PLANNED._replace(starts_on=dec(10), ends_on=None)
    assert kinds([theirs(30, 31)], planned) == ["bound_to_them"]
    assert kinds([theirs(1, 9)], planned) == []
    assert kinds([theirs(1, 9)], PLANNED._replace(starts_on=None, ends_on=None)) == ["bound_to_them"]


def test_a_category_binds_only_its_own_kind() -> None:
    assert binds(theirs(1, 31, category="sambal"), PLANNED)
    assert binds(theirs(1, 31, category="Sambal kemasan"), PLANNED)
    assert binds(theirs(1, 31, category="kuliner"), PLANNED)
    assert not binds(theirs(1, 31, category="kopi"), PLANNED)
    assert not binds(theirs(1, 31, category="skincare"), PLANNED)


def test_what_is_not_noted_is_looked_at() -> None:
    assert binds(theirs(1, 31), PLANNED)
    assert binds(theirs(1, 31, category="skincare"), PLANNED._replace(category=""))
    assert binds(theirs(1, 31, ON_PLATFORM), PLANNED)


def test_a_competitor_binds_whatever_the_category() -> None:
    claim = theirs(1, 31, category="bumbu")._replace(brand="sambal tungku")
    assert binds(claim, PLANNED)
    assert not binds(claim._replace(brand="Dapur Y"), PLANNED)


def test_a_platform_binds_only_there() -> None:
    claim = theirs(1, 31, ON_PLATFORM)._replace(platform=TIKTOK)
    assert not binds(claim, PLANNED)
    assert binds(claim._replace(platform=INSTAGRAM), PLANNED)
    assert binds(claim, PLANNED._replace(platforms=frozenset()))
    assert not binds(claim._replace(platform=INSTAGRAM, category="skincare"), PLANNED)


def test_full_binds_always_and_our_own_brand_never() -> None:
    assert binds(theirs(1, 31, FULL, category="skincare"), PLANNED)
    assert not binds(theirs(1, 31, FULL)._replace(brand="kencur pagi"), PLANNED)


def test_sentences_name_who_what_and_until_when() -> None:
    ours = Exclusivity(Side.OURS, FULL, starts_on=dec(1), ends_on=dt.date(2027, 1, 12))
    records = [theirs(1, 12, category="sambal"), theirs(1, None)._replace(brand=""), ours]
    sentences = [clash.sentence() for clash in clashes("Sekar", records, PLANNED, today=TODAY)]
    assert sentences == [
        "Sekar is already bound to Merek X (sambal) until 12 Dec 2026.",
        "Sekar is already bound to another brand, with no end noted.",
        "We still bind Sekar (full) until 12 Jan 2027.",
    ]


def test_our_own_claim_is_told_only_while_it_runs() -> None:
    ours = Exclusivity(Side.OURS, CATEGORY, category="sambal", starts_on=dec(1), ends_on=dec(9))
    assert kinds([ours]) == []
    assert kinds([ours._replace(ends_on=None)]) == ["bound_to_us"]


def test_work_for_a_competitor_counts_for_ninety_days_before_the_plan() -> None:
    first = dt.date(2026, 12, 10) - dt.timedelta(days=90)
    for day, expected in ((first, ["competitor_work"]), (first - dt.timedelta(days=1), []), (None, [])):
        assert kinds([], works=(CompetitorWork("Sambal Tungku", day),)) == expected
    assert kinds([], works=(CompetitorWork("Sambal Tungku", dec(21)),)) == []
    assert kinds([], works=(CompetitorWork("Kencur Pagi Official", dec(1)),)) == []


def test_whatever_stands_in_the_log_is_a_competitor() -> None:
    assert kinds([], works=(CompetitorWork("Kopi Jauh", dec(1)),)) == ["competitor_work"]
    assert kinds([], works=(CompetitorWork("Sambal Tungku Official", dec(1)),)) == ["competitor_work"]
    claim = theirs(1, 31, category="kopi")._replace(brand="Kopi Jauh")
    assert kinds([claim]) == []
    assert kinds([claim], works=(CompetitorWork("Kopi Jauh"),)) == ["bound_to_them"]
    ours = Exclusivity(Side.OURS, CATEGORY, category="sambal", starts_on=dec(1), ends_on=dec(9))
    assert kinds([ours], works=(CompetitorWork("Kopi Jauh", dec(5)),)) == ["broke_ours"]


def test_a_record_that_covers_the_day_of_the_work_goes_before_the_ninety_days() -> None:
    ended = theirs(1, 9)._replace(brand="Sambal Tungku")
    assert kinds([ended], works=(CompetitorWork("Sambal Tungku", dec(1)),)) == []
    assert kinds([ended], works=(CompetitorWork("Sambal Tungku Official", dec(9)),)) == []


def test_a_record_of_another_time_hides_no_work() -> None:
    work = (CompetitorWork("Sambal Tungku", dec(1)),)
    ended = theirs(None, None)._replace(brand="Sambal Tungku", ends_on=dt.date(2023, 6, 30))
    assert kinds([ended], works=work) == ["competitor_work"]
    assert kinds([theirs(2, 9)._replace(brand="Sambal Tungku")], works=work) == ["competitor_work"]
    # A claim that is told itself says it already, though it began after the work.
    assert kinds([theirs(5, 31)._replace(brand="Sambal Tungku")], works=work) == ["bound_to_them"]


def test_what_the_shop_and_its_competitors_sell_counts_beside_its_category() -> None:
    planned = PLANNED._replace(category="Makanan & minuman", topics=("Sambal", "Lulur"))
    assert binds(theirs(1, 31, category="lulur"), planned)
    assert binds(theirs(1, 31, category="Lulur bubuk"), planned)
    assert not binds(theirs(1, 31, category="lulur"), planned._replace(topics=("Sambal",)))
    assert not binds(theirs(1, 31, category="sepatu"), planned)


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        ("Sambal Teri 150 g", "sambal"),
        ("Keripik Singkong Daun Jeruk", "keripik"),
        ("Paket Icip", ""),
        ("Paket Lulur Beras Kencur", "lulur"),
        ("Kencur Pagi Sambal Bajak", "sambal"),
        ("", ""),
    ],
)
def test_a_product_is_of_the_kind_its_first_word_says(product: str, kind: str) -> None:
    assert product_kind(product, "Kencur Pagi") == kind


def test_work_for_a_competitor_while_bound_to_us_is_told_as_such() -> None:
    ours = Exclusivity(Side.OURS, CATEGORY, category="sambal", starts_on=dec(1), ends_on=dec(9))
    (clash,) = clashes("Sekar", [ours], PLANNED, [CompetitorWork("Sambal Tungku", dec(5))], today=TODAY)
    assert clash.kind is ClashKind.BROKE_OURS
    assert clash.sentence() == "Sekar advertised Sambal Tungku on 5 Dec 2026, while bound to us."


@pytest.mark.parametrize(
    ("spans", "days", "free"),
    [
        ([], 1, 3),
        ([(1, 12)], 1, 13),
        ([(1, 12), (13, 15)], 1, 16),
        ([(13, 15), (1, 12)], 1, 16),
        ([(5, 6)], 1, 3),
        ([(5, 6)], 2, 3),
        ([(5, 6)], 3, 7),
        ([(1, 2)], 1, 3),
        ([(None, 12)], 1, 13),
        ([(10, None)], 7, 3),
        ([(10, None)], 8, None),
        ([(None, None)], 1, None),
    ],
)
def test_the_first_free_day(spans: list[tuple[int | None, int | None]], days: int, free: int | None) -> None:
    records = [theirs(first, last) for first, last in spans]
    assert first_free_day(records, PLANNED, TODAY, days) == dec(free)


def test_our_own_claims_and_other_categories_leave_the_day_free() -> None:
    ours = Exclusivity(Side.OURS, FULL, starts_on=dec(1), ends_on=None)
    assert first_free_day([ours, theirs(1, 31, category="skincare")], PLANNED, TODAY) == TODAY


def test_usage_rights() -> None:
    right = UsageRight(UsageKind.ADS, frozenset({INSTAGRAM}), dec(5), dec(10))
    assert [usable_on(right, dt.date(2026, 12, day)) for day in (4, 5, 10, 11)] == [False, True, True, False]
    assert usable_on(right, dt.date(2026, 12, 5), INSTAGRAM)
    assert not usable_on(right, dt.date(2026, 12, 5), TIKTOK)
    assert usable_on(UsageRight(UsageKind.ORGANIC), TODAY, TIKTOK)
    assert usage_warning(right, dt.date(2026, 12, 5)) is None
    assert str(usage_warning(right, TODAY)).endswith("begins on 5 Dec 2026")
    assert str(usage_warning(right, dt.date(2026, 12, 11))).endswith("ended on 10 Dec 2026")
