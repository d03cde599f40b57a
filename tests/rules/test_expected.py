"""Expected reach and engagements: the worked examples of `expected_examples.tsv`, sums that miss something, costs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planner.language import set_language
from planner.rules.expected import (
    AccountFacts,
    Basis,
    Expected,
    Forecast,
    Piece,
    Range,
    cost_per_engagement,
    cost_per_thousand,
    expected,
    forecast,
    total,
    total_amount,
)
from planner.terms import DeliverableKind, EngagementFormula, Platform

MISSING = "-"
TABLE = Path(__file__).parent / "expected_examples.tsv"
with TABLE.open(encoding="utf-8", newline="") as file:
    EXAMPLES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def whole(cell: str) -> int | None:
    return None if cell == MISSING else int(cell)


def numbers(cell: str) -> tuple[float, ...]:
    return () if cell == MISSING else tuple(float(part) for part in cell.split(","))


def band(row: dict[str, str], what: str) -> Range | None:
    low, likely, high = (whole(row[f"{what} {part}"]) for part in ("rendah", "wajar", "tinggi"))
    return None if low is None or likely is None or high is None else Range(low, likely, high)


def made(row: dict[str, str]) -> Forecast:
    facts = AccountFacts(
        followers=whole(row["pengikut"]),
        views=tuple(int(view) for view in numbers(row["tayangan unggahan"])),
        noted_views=whole(row["tayangan tercatat"]),
        rate=None if row["ER %"] == MISSING else float(row["ER %"]),
        rates=numbers(row["ER unggahan %"]),
        formula=EngagementFormula(row["rumus"]),
    )
    piece = Piece(DeliverableKind(row["jenis"]), Platform(row["platform"]), int(row["jumlah"]))
    return forecast(piece, facts, float(row["asumsi %"]))


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["contoh"] for row in EXAMPLES])
def test_worked_example(row: dict[str, str]) -> None:
    found = made(row)
    assert found.reach == band(row, "jangkauan")
    assert (found.basis or MISSING) == row["dasar"]
    assert found.engagements == band(row, "interaksi")


@pytest.mark.parametrize("row", EXAMPLES, ids=[row["contoh"] for row in EXAMPLES])
def test_every_number_and_every_gap_has_its_reason(row: dict[str, str]) -> None:
    found = made(row)
    assert found.reach_from
    assert found.engagements_from or found.piece.kind in {DeliverableKind.UGC_ONLY, DeliverableKind.EVENT_ATTENDANCE}


def test_there_are_enough_examples() -> None:
    assert len(EXAMPLES) >= 30


def test_nothing_is_guessed_from_another_platform() -> None:
    found = expected(
        [Piece(DeliverableKind.REELS, Platform.INSTAGRAM)],
        {Platform.TIKTOK: AccountFacts(followers=50_000, noted_views=9_000)},
    )
    assert found.reach is None
    assert found.lacks_reach
    assert "Instagram" in found.forecasts[0].reach_from


def test_a_sum_says_that_a_part_is_not_known() -> None:
    accounts = {Platform.INSTAGRAM: AccountFacts(10_000, rate=4.0, formula=EngagementFormula.FOLLOWERS)}
    reels, story, tiktok = (
        Piece(DeliverableKind.REELS, Platform.INSTAGRAM),
        Piece(DeliverableKind.STORY, Platform.INSTAGRAM, 3),
        Piece(DeliverableKind.TIKTOK_VIDEO, Platform.TIKTOK),
    )
    both = expected([reels, story], accounts)
    assert both.reach == Range(2_000, 4_000, 6_000)
    assert both.engagements == Range(200, 400, 600)
    assert (both.lacks_reach, both.lacks_engagements) == (False, False)  # a story has no rate to miss
    mixed = expected([reels, tiktok], accounts)
    assert mixed.reach == Range(500, 1_000, 1_500)
    assert (mixed.lacks_reach, mixed.lacks_engagements) == (True, True)
    assert {each.basis for each in both.forecasts} == {Basis.SHARE}


def test_content_that_is_not_posted_lacks_nothing() -> None:
    found = expected([Piece(DeliverableKind.UGC_ONLY, Platform.INSTAGRAM, 4)], {})
    assert (found.reach, found.lacks_reach, found.lacks_engagements) == (None, False, False)
    assert Expected().reach is None


def test_views_are_no_assumption() -> None:
    facts = {Platform.TIKTOK: AccountFacts(10_000, noted_views=4_000)}
    found = expected([Piece(DeliverableKind.TIKTOK_VIDEO, Platform.TIKTOK)], facts)
    assert found.forecasts[0].basis is Basis.NOTED_VIEWS


def test_sums_leave_out_what_is_missing_and_count_it() -> None:
    assert total([Range(1, 2, 3), None, Range(10, 20, 30)]) == (Range(11, 22, 33), 1, 3)
    assert total([None, None]) == (None, 2, 2)
    assert total([]) == (None, 0, 0)
    assert total_amount([1_500_000, None]) == (1_500_000, 1, 2)
    assert total_amount([None]) == (None, 1, 1)
    assert total_amount([0]) == (0, 0, 1)


def test_costs_are_per_thousand_reached_and_per_engagement() -> None:
    reach, engagements = Range(5_000, 12_000, 18_000), Range(200, 400, 600)
    assert cost_per_thousand(1_500_000, reach) == 125_000
    assert cost_per_engagement(1_500_000, engagements) == 3_750
    assert cost_per_engagement(1_000, Range(0, 3, 9)) == 333
    assert cost_per_thousand(0, reach) == 0  # barter that cost nothing
    assert cost_per_thousand(None, reach) is None
    assert cost_per_thousand(1_500_000, None) is None
    assert cost_per_thousand(1_500_000, Range(0, 0, 0)) is None


def test_an_assumption_is_called_one_in_both_languages() -> None:
    facts = AccountFacts(48_200)
    piece = Piece(DeliverableKind.FEED, Platform.INSTAGRAM)
    assert "48,2 rb" in forecast(piece, facts, 12.5).reach_from
    assert "12,5%" in forecast(piece, facts, 12.5).reach_from
    set_language("en")
    assert forecast(piece, facts).reach_from == "10% of 48.2K followers, an assumption"
