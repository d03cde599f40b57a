"""Rows of posts as people copy them: from Excel, from Sheets, from a chat; nothing ambiguous is guessed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from planner.ui.check.pasting import read_posts

TODAY = dt.date(2026, 12, 3)
DAY = dt.date(2026, 11, 17)
WHOLE = {"posted_on": DAY, "likes": 1_200, "comments": 85, "views": 14_000, "is_sponsored": True}


def posts(text: str, column: str = "") -> list[dict[str, Any]]:
    found = read_posts(text, TODAY, 12, column)
    return [{name: value for name, value in post.items() if value not in {None, ""}} for post in found.posts]


@pytest.mark.parametrize(
    "text",
    [
        "17/11/2026\t1200\t85\t14000\tya",
        "17 Nov\t1,2 rb\t85\t14 rb\tYa",
        "17 Nov; 1,2 rb; 85; 14 rb; ya",
        "17 Nov | 1.200 | 85 | 14.000 | sponsor",
        "17 Nov, 1,2 rb, 85, 14rb, iklan",
        "17 Nov - 1,2 rb suka - 85 komentar - 14 rb tayangan - berbayar",
        "1. 17 Nov; 1,2k likes; 85 comments; 14k views; paid",
        "- 17 Nov    1200    85    14000    ya",
        "Tanggal\tSuka\tKomentar\tTayangan\tBerbayar\n17 Nov 2026\t1200\t85\t14.000\tYa",
        "Views;Likes;Date;Comments;Sponsored\n14K;1,2rb;17 Nov;85;yes",
        "No\tTgl\tJumlah suka\tKomen\tDitonton\tEndorse?\n1\t17 Nov\t1.200\t85\t14000\ty",
    ],
)
def test_a_row_is_read_however_it_is_parted(text: str) -> None:
    assert posts(text) == [WHOLE]


def test_a_column_that_only_counts_is_no_number() -> None:
    assert posts("1\t17 Nov\t900\t20\n2\t14 Nov\t800\t10") == [
        {"posted_on": DAY, "likes": 900, "comments": 20},
        {"posted_on": dt.date(2026, 11, 14), "likes": 800, "comments": 10},
    ]


def test_a_dash_is_missing_and_never_zero() -> None:
    assert posts("17 Nov\t1.200\t-\t14.000\t-") == [{"posted_on": DAY, "likes": 1_200, "views": 14_000}]
    assert posts("17 Nov\t0\t0") == [{"posted_on": DAY, "likes": 0, "comments": 0}]


def test_what_is_ambiguous_is_said_and_left_empty() -> None:
    found = read_posts("17 Nov\t22.8\t85\tmungkin\n14 Nov\t900\t12\tya", TODAY, 12)
    assert found.posts[0]["likes"] is None
    assert found.posts[1]["likes"] == 900
    assert len(found.problems) == 1
    assert "22.8" in found.problems[0]


def test_a_number_with_a_point_is_no_date_and_what_hangs_on_it_is_left_empty() -> None:
    for text in ("22.8\t3", "22.8\t300\t5\tya", "17.11; 1,2 rb; 85", "22.8"):
        found = read_posts(text, TODAY, 12)
        (post,) = found.posts
        assert {post["posted_on"], post["likes"], post["comments"], post["views"]} == {None}
        (problem,) = found.problems
        assert text[:4].rstrip(";") in problem


def test_a_number_with_a_point_is_a_date_among_dates_and_a_number_beside_one() -> None:
    among = posts("17 Nov\t900\t20\n14.11\t800\t10\n12/11\t700\t9")
    assert [post["posted_on"] for post in among] == [DAY, dt.date(2026, 11, 14), dt.date(2026, 11, 12)]
    assert [post["likes"] for post in among] == [900, 800, 700]
    assert posts("Tanggal\tSuka\n17.11\t900") == [{"posted_on": DAY, "likes": 900}]
    assert posts("17 Nov\t900\t20\n14.11\t800\t10")[1] == {}
    beside = read_posts("22.8\t30\t17 Nov", TODAY, 12)
    assert (beside.posts[0]["posted_on"], beside.posts[0]["likes"], beside.posts[0]["comments"]) == (DAY, None, 30)
    assert len(beside.problems) == 1


@pytest.mark.parametrize("no_day", ["31 Feb", "30 Februari", "32/11/26", "31-2", "Feb 31", "2026-13-01", "31.11.2026"])
def test_what_looks_like_a_date_takes_the_place_of_the_date(no_day: str) -> None:
    found = read_posts(f"{no_day}\t100\t5", TODAY, 12)
    (post,) = found.posts
    assert (post["posted_on"], post["likes"], post["comments"], post["views"]) == (None, 100, 5, None)
    (problem,) = found.problems
    assert no_day in problem


def test_a_date_after_the_numbers_is_a_date_and_what_has_no_place_is_said() -> None:
    assert posts("1200\t85\t14000\tya\t17 Nov") == [WHOLE]
    found = read_posts("17 Nov\t1200\t85\t14000\t77", TODAY, 12)
    assert len(found.problems) == 1
    assert "77" in found.problems[0]


def test_a_range_or_a_fraction_among_the_numbers_is_no_date() -> None:
    for text in ("1200\t5-10\t900", "17 Nov\t1200\t5/10\t900"):
        found = read_posts(text, TODAY, 12)
        assert (found.posts[0]["likes"], found.posts[0]["comments"], found.posts[0]["views"]) == (1_200, None, 900)
        assert len(found.problems) == 1


def test_a_single_column_goes_where_it_is_pasted() -> None:
    assert posts("1,2 rb\n900\n850", "comments") == [{"comments": 1_200}, {"comments": 900}, {"comments": 850}]
    assert posts("1200\n900") == [{"likes": 1_200}, {"likes": 900}]


def test_a_row_tells_everything_about_its_post() -> None:
    (post,) = read_posts("17 Nov\t1200\t85", TODAY, 12).posts
    assert post["views"] is None
    assert post["link"] == ""


def test_more_rows_than_there_is_room_are_counted() -> None:
    found = read_posts("\n".join(f"{day} Nov\t{day}00\t5" for day in range(1, 16)), TODAY, 12)
    assert (len(found.posts), found.dropped) == (12, 3)


@pytest.mark.parametrize("text", ["", "  \n ", "halo apa kabar", "Tanggal\tSuka"])
def test_what_is_no_post_gives_none(text: str) -> None:
    assert read_posts(text, TODAY, 12).posts == ()


def test_links_and_answers_are_known_by_their_look() -> None:
    assert posts("https://instagram.com/p/Dx81\t17 Nov\t900\t20\ttidak") == [
        {"link": "https://instagram.com/p/Dx81", "posted_on": DAY, "likes": 900, "comments": 20, "is_sponsored": False}
    ]
