"""What does not fit together in a plan of content is said in a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from planner.formats import platform_of_link, zone_in
from planner.rules.odd_content import odd_days, odd_link
from planner.terms import Platform, TimeZone

EARLY, DAY, LATE = date(2026, 12, 1), date(2026, 12, 12), date(2026, 12, 30)


@pytest.mark.parametrize(
    ("draft_due", "posting", "stays", "sentences"),
    [
        (EARLY, DAY, LATE, 0),
        (DAY, DAY, DAY, 0),
        (LATE, DAY, None, 1),
        (None, DAY, EARLY, 1),
        (LATE, DAY, EARLY, 2),
        (LATE, None, EARLY, 0),
    ],
)
def test_days_in_the_wrong_order(
    draft_due: date | None, posting: date | None, stays: date | None, sentences: int
) -> None:
    assert len(odd_days(draft_due, posting, stays)) == sentences


@pytest.mark.parametrize(
    ("url", "platform", "is_odd"),
    [
        ("https://www.instagram.com/reel/abc", Platform.INSTAGRAM, False),
        ("https://vt.tiktok.com/abc", Platform.TIKTOK, False),
        ("https://www.tiktok.com/@sekar/video/1", Platform.INSTAGRAM, True),
        ("https://drive.google.com/abc", Platform.INSTAGRAM, False),
        ("", Platform.INSTAGRAM, False),
    ],
)
def test_a_link_to_another_platform(url: str, platform: Platform, *, is_odd: bool) -> None:
    assert bool(odd_link(url, platform)) is is_odd
    if is_odd:
        assert odd_link(url, platform) == "Tautan ini menuju TikTok, kontennya untuk Instagram."


@pytest.mark.parametrize(
    ("text", "zone"),
    [("19.00 WITA", TimeZone.WITA), ("7 malam wit", TimeZone.WIT), ("19.00", None), ("", None), ("wib", TimeZone.WIB)],
)
def test_the_zone_behind_a_clock_time(text: str, zone: TimeZone | None) -> None:
    assert zone_in(text) == zone


def test_the_platform_of_a_link() -> None:
    assert platform_of_link("youtu.be/abc") is Platform.YOUTUBE
    assert platform_of_link("https://contoh.id/instagram.com.html") is None
