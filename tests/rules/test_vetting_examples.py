"""ER, tiers, yardsticks, red flags and fit against examples computed by hand: tests/corpus/vetting_examples.tsv.

There, today is 3 December 2026 and the last background check was today, unless the row says otherwise.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planner import language
from planner.rules import engagement, fit, tiers, vetting
from planner.rules.clashes import CompetitorWork, Exclusivity
from planner.rules.engagement import Post, PostSample
from planner.terms import EngagementFormula, ExclusivityKind, Gender, Platform, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Given = dict[str, str]
TODAY = "2026-12-03"
CORPUS = Path(__file__).parents[1] / "corpus" / "vetting_examples.tsv"
with CORPUS.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = language.current_language()
    language.set_language("en")
    yield
    language.set_language(before)


def whole(given: Given, key: str) -> int | None:
    return int(given[key]) if key in given else None


def number(given: Given, key: str) -> float | None:
    return float(given[key]) if key in given else None


def answer(given: Given, key: str) -> bool | None:
    return given[key] == "yes" if key in given else None


def listed(given: Given, key: str) -> tuple[str, ...]:
    return tuple(given[key].split(", ")) if key in given else ()


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def posts(given: Given) -> tuple[Post, ...]:
    counted = [[None if part == "-" else int(part) for part in post.split("/")] for post in listed(given, "posts")]
    told = [(True, "sponsored"), (False, "not"), (None, "not told")]
    return (
        *(Post(likes, comments) for likes, comments in counted),
        *(Post(is_sponsored=is_sponsored) for is_sponsored, key in told for _ in range(whole(given, key) or 0)),
    )


def of(value: float | None, n: int) -> str:
    return f"{shown(value)} of {n}"


def shown(value: float | None, decimals: int = 2) -> str:
    return "unknown" if value is None else f"{value:.{decimals}f}"


def own(given: Given, key: str = "own") -> tuple[float, int] | None:
    if key not in given:
        return None
    value, _, n = given[key].partition(" of ")
    return float(value), int(n)


def own_rate(given: Given) -> PostSample | None:
    known = own(given)
    return PostSample(*known) if known else None


def own_median(given: Given, key: str) -> fit.OwnMedian | None:
    known = own(given, key)
    return fit.OwnMedian(*known) if known else None


def rate(given: Given) -> str:
    likes, comments = whole(given, "likes"), whole(given, "comments")
    if "reach" in given:
        return shown(engagement.er_by_reach(likes, comments, whole(given, "reach")))
    if "views" in given:
        return shown(engagement.er_by_views(likes, comments, whole(given, "views")))
    return shown(engagement.er_by_followers(likes, comments, whole(given, "followers")))


def median(given: Given) -> str:
    return of(*engagement.median_rate(posts(given), whole(given, "followers"), EngagementFormula.FOLLOWERS))


def sponsored(given: Given) -> str:
    share = engagement.sponsored_share(posts(given))
    return of(share.percent, share.n)


def likes_per_comment(given: Given) -> str:
    return of(*engagement.likes_per_comment(posts(given)))


def tier(given: Given) -> str:
    return tiers.tier_of(whole(given, "followers"), tiers.PRESETS[given["table"]]) or "unknown"


def judged(given: Given) -> engagement.ErVerdict | None:
    wanted = given.get("table")
    return engagement.judge(
        number(given, "rate"),
        whole(given, "followers"),
        Platform(given.get("platform", "instagram")),
        EngagementFormula(given.get("formula", "followers")),
        own=own_rate(given),
        tables=[table for table in engagement.TABLES if wanted in (None, table.name)],
    )


def verdict(given: Given) -> str:
    found = judged(given)
    assert found is not None
    if found.yardstick is None:
        return found.band
    if not found.table:
        return f"{found.band} by own {found.yardstick} of {found.n}"
    return f"{found.band} by {engagement.yardstick_name(found)} {found.yardstick}"


def sponsored_yardstick(given: Given) -> str:
    row = engagement.MAVRCK.row(whole(given, "followers"))
    assert row is not None
    return shown(row.sponsored_rate, 3)


def red_flags(given: Given) -> str:
    today, checked = day(given.get("today", TODAY)), given.get("checked", given.get("today", TODAY))
    work = given.get("work", "").rpartition(" 20")
    bound = given.get("bound", "").rsplit(" ", 2)
    facts = vetting.CheckFacts(
        platform=Platform(given["platform"]) if "platform" in given else None,
        followers=whole(given, "followers"),
        posts=posts(given),
        latest_rate=number(given, "latest"),
        latest_formula=EngagementFormula.FOLLOWERS,
        own_rate=own_rate(given),
        usual_likes=number(given, "usual likes"),
        competitor_works=(CompetitorWork(work[0] or work[2], day(f"20{work[2]}") if work[0] else None),)
        if "work" in given
        else (),
        exclusivity=(
            Exclusivity(
                Side.THEIRS, ExclusivityKind.CATEGORY, bound[0], starts_on=day(bound[1]), ends_on=day(bound[2])
            ),
        )
        if "bound" in given
        else (),
        last_check=None if checked == "never" else day(checked),
        recheck_on=day(given["re-check"]) if "re-check" in given else None,
        blacklisted="black list" in given,
        blacklist_reason=given.get("black list", ""),
    )
    return " ".join(flag.sentence() for flag in vetting.red_flags(facts, today)) or "none"


def fitting(given: Given) -> str:
    facts = fit.FitFacts(
        niche=given.get("niche", ""),
        city=given.get("city", ""),
        audience_cities=listed(given, "reaches"),
        audience_fit=whole(given, "audience"),
        audience_women=number(given, "women"),
        audience_ages=given.get("ages", ""),
        rate=number(given, "rate"),
        verdict=judged(given),
        brand_fit=whole(given, "brand fit"),
        content_quality=whole(given, "content"),
        likes_product=answer(given, "likes it"),
        price=whole(given, "price"),
        followers=whole(given, "followers"),
        tier_price=own_median(given, "tier price"),
        usual_cost=own_median(given, "usual cost"),
        answers_fast=answer(given, "answers fast"),
    )
    age_from, _, age_until = given.get("buyers' ages", "").partition(" to ")
    target = fit.BrandTarget(
        listed(given, "wanted"),
        listed(given, "target"),
        Gender(given["buyers"]) if "buyers" in given else None,
        int(age_from) if age_from else None,
        int(age_until) if age_until else None,
    )
    score = fit.fit_score(facts, target)
    if "part" not in given:
        return f"{score.points} of {score.of}"
    part = next(part for part in score.parts if part.kind == given["part"])
    return "missing" if part.points is None else f"{part.points} of {part.weight}"


def cost(given: Given) -> str:
    rupiah = fit.cost_per_expected_engagement(whole(given, "price"), whole(given, "followers"), number(given, "rate"))
    return shown(rupiah, 0)


WHAT: dict[str, Callable[[Given], str]] = {
    "ER": rate,
    "median ER": median,
    "sponsored share": sponsored,
    "likes per comment": likes_per_comment,
    "tier": tier,
    "verdict": verdict,
    "sponsored yardstick": sponsored_yardstick,
    "red flag": red_flags,
    "fit": fitting,
    "cost per engagement": cost,
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['what']} {row['given']}")
def test_worked_examples(row: dict[str, str]) -> None:
    given = dict(part.split(": ", 1) for part in row["given"].split("; ") if part)
    assert WHAT[row["what"]](given) == row["expected"], row["how it was reckoned"]


def test_there_are_enough_examples_of_everything() -> None:
    assert len(ROWS) >= 40
    assert {row["what"] for row in ROWS} == set(WHAT)
