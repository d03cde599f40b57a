"""Engagement rates in percent, and how they compare with a named yardstick (domain.md §4)."""

from __future__ import annotations

import statistics
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.language import Message, tr
from planner.terms import EngagementFormula, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST_OWN_POSTS = 5


class ErBand(StrEnum):
    """How a rate stands against its yardstick."""

    LOW = "low"
    FAIR = "fair"
    HIGH = "high"
    ODD = "odd"
    NO_YARDSTICK = "no_yardstick"


class Bands(NamedTuple):
    """Multiples of the yardstick where the bands begin and end; editable."""

    odd_below: float = 0.3
    low_below: float = 0.8
    high_above: float = 1.2
    odd_above: float = 2.5


class PostSample(NamedTuple):
    """The median rate in percent of `n` posts that had the numbers for it; None when none had."""

    rate: float | None
    n: int


class Post(NamedTuple):
    """What was counted on one sampled post; None where it was hidden or not written down, never 0."""

    likes: int | None = None
    comments: int | None = None
    views: int | None = None
    is_sponsored: bool | None = None
    reach: int | None = None


class SponsoredShare(NamedTuple):
    """How many of the `n` posts where it is known were paid for, and that share in percent (None without any)."""

    percent: float | None
    sponsored: int
    n: int


class LikesPerComment(NamedTuple):
    """Likes for every comment over the `n` posts with both numbers; None without a comment."""

    ratio: float | None
    n: int


class Benchmark(NamedTuple):
    """A rate in percent for accounts of `at_least` up to `below` followers, None for no upper end.

    `sponsored_drop`: by how many percent of that rate sponsored posts lie lower; `likes_rate` and
    `comments_rate` are its parts where the origin tells them separately.
    """

    at_least: int
    below: int | None
    rate: float
    sponsored_drop: float | None = None
    likes_rate: float | None = None
    comments_rate: float | None = None

    @property
    def sponsored_rate(self) -> float | None:
        """Return the rate in percent to expect of sponsored posts."""
        return None if self.sponsored_drop is None else self.rate * (1 - self.sponsored_drop / 100)


class BenchmarkTable(NamedTuple):
    """A named table of one platform and formula; `year` is None when its origin, said in words, does not tell."""

    name: str
    platform: Platform
    formula: EngagementFormula
    rows: tuple[Benchmark, ...]
    year: int | None = None
    origin: Message | str = ""

    def row(self, followers: int | None) -> Benchmark | None:
        """Return the row for an account of that size; None where the table has none."""
        if followers is None:
            return None
        fitting = (row for row in self.rows if row.at_least <= followers)
        return next((row for row in fitting if row.below is None or followers < row.below), None)


class ErVerdict(NamedTuple):
    """A band with what it was held against: the table's name ("" for the shop's own median), its rate, year and n."""

    band: ErBand
    yardstick: float | None = None
    table: str = ""
    year: int | None = None
    n: int | None = None


DEFAULT_BANDS = Bands()
MAVRCK = BenchmarkTable(
    "Mavrck",
    Platform.INSTAGRAM,
    EngagementFormula.FOLLOWERS,
    (
        Benchmark(1_000, 5_000, 6.84, sponsored_drop=12.9),
        Benchmark(5_000, 10_000, 4.0, sponsored_drop=14.6),
        Benchmark(10_000, 50_000, 3.07, sponsored_drop=18.0),
        Benchmark(50_000, 100_000, 2.33, sponsored_drop=23.6),
        Benchmark(100_000, 500_000, 2.21, sponsored_drop=33.6),
    ),
    origin=Message("All posts on Instagram, likes and comments; sponsored posts lie lower. The year is not told."),
)
MARKERLY = BenchmarkTable(
    "Markerly",
    Platform.INSTAGRAM,
    EngagementFormula.FOLLOWERS,
    (
        Benchmark(1_000, 10_000, 4.31, likes_rate=4.04, comments_rate=0.27),
        Benchmark(10_000, 100_000, 2.54, likes_rate=2.37, comments_rate=0.17),
    ),
    year=2016,
    origin=Message(
        "Old; as quoted in the source article, likes and comments separately. Their sum is the yardstick here. "
        "Some creators reach 10 to 20%."
    ),
)
# Studies contradict each other: the first that fits is used and named, `verdicts` tells what the others say.
TABLES = (MAVRCK, MARKERLY)


def er_by_followers(likes: int | None, comments: int | None, followers: int | None) -> float | None:
    """Return (likes + comments) ÷ followers times 100, in percent; None when a part is missing or followers are 0."""
    return _percent_of(likes, comments, followers)


def er_by_reach(likes: int | None, comments: int | None, reach: int | None) -> float | None:
    """Return (likes + comments) ÷ reach times 100, in percent; None when a part is missing or the reach is 0."""
    return _percent_of(likes, comments, reach)


def er_by_views(likes: int | None, comments: int | None, views: int | None) -> float | None:
    """Return (likes + comments) ÷ views times 100, in percent; None when a part is missing or the views are 0."""
    return _percent_of(likes, comments, views)


def post_rate(post: Post, followers: int | None, formula: EngagementFormula) -> float | None:
    """Return the rate of one post in percent by a formula; None when a part of it is missing."""
    divisors = {
        EngagementFormula.FOLLOWERS: followers,
        EngagementFormula.REACH: post.reach,
        EngagementFormula.VIEWS: post.views,
    }
    return _percent_of(post.likes, post.comments, divisors.get(formula))


def median_rate(posts: Iterable[Post], followers: int | None, formula: EngagementFormula) -> PostSample:
    """Return the median rate over the posts that have the numbers for it (domain.md §4: of the last 9 to 12)."""
    return median_of(post_rate(post, followers, formula) for post in posts)


def median_of(rates: Iterable[float | None]) -> PostSample:
    """Return the median of the rates that are known, with how many they are."""
    known = [rate for rate in rates if rate is not None]
    return PostSample(statistics.median(known) if known else None, len(known))


def sponsored_share(posts: Iterable[Post]) -> SponsoredShare:
    """Return the share of sponsored posts among those where it is known."""
    known = [post.is_sponsored for post in posts if post.is_sponsored is not None]
    sponsored = sum(known)
    return SponsoredShare(sponsored * 100 / len(known) if known else None, sponsored, len(known))


def likes_per_comment(posts: Iterable[Post]) -> LikesPerComment:
    """Return all likes ÷ all comments of the posts with both numbers: 25 means 25 likes for every comment."""
    known = [(post.likes, post.comments) for post in posts if post.likes is not None and post.comments is not None]
    comments = sum(each for _, each in known)
    return LikesPerComment(sum(each for each, _ in known) / comments if comments else None, len(known))


def judge(
    rate: float | None,
    followers: int | None,
    platform: Platform,
    formula: EngagementFormula,
    *,
    own: PostSample | None = None,
    tables: Iterable[BenchmarkTable] = TABLES,
    bands: Bands = DEFAULT_BANDS,
) -> ErVerdict | None:
    """Hold a rate against the shop's own median (from 5 posts of that tier and platform), else a fitting table.

    A rate of unknown formula has no yardstick: the same post can be 15 % by reach and 3 % by followers.
    """
    return next(verdicts(rate, followers, platform, formula, own=own, tables=tables, bands=bands), None)


def verdicts(
    rate: float | None,
    followers: int | None,
    platform: Platform,
    formula: EngagementFormula,
    *,
    own: PostSample | None = None,
    tables: Iterable[BenchmarkTable] = TABLES,
    bands: Bands = DEFAULT_BANDS,
) -> Iterator[ErVerdict]:
    """Yield what every fitting yardstick says, the shop's own first; one "no yardstick" when none fits."""
    if rate is None:
        return
    fits = False
    if own is not None and own.rate and own.n >= FEWEST_OWN_POSTS and formula is not EngagementFormula.UNKNOWN:
        fits = True
        yield ErVerdict(_band(rate / own.rate, bands), own.rate, n=own.n)
    for table in tables:
        row = table.row(followers) if table.platform is platform and table.formula is formula else None
        if row is not None and row.rate > 0 and formula is not EngagementFormula.UNKNOWN:
            fits = True
            yield ErVerdict(_band(rate / row.rate, bands), row.rate, table.name, table.year)
    if not fits:
        yield ErVerdict(ErBand.NO_YARDSTICK)


def yardstick_name(verdict: ErVerdict) -> str:
    """Return what a rate was held against, in words: "Markerly 2016", "the shop's own median, n = 9"."""
    if verdict.yardstick is None:
        return band_word(verdict.band)
    if verdict.table:
        return f"{verdict.table} {verdict.year}" if verdict.year else verdict.table
    return tr("the shop's own median, n = {n}").format(n=verdict.n)


def band_word(band: ErBand) -> str:
    """Return the word beside a rate: rendah, wajar, tinggi, janggal, tanpa acuan."""
    return {
        ErBand.LOW: tr("low", "engagement rate"),
        ErBand.FAIR: tr("fair", "engagement rate"),
        ErBand.HIGH: tr("high", "engagement rate"),
        ErBand.ODD: tr("odd", "engagement rate"),
        ErBand.NO_YARDSTICK: tr("no yardstick", "engagement rate"),
    }[band]


def bands_problem(bands: Bands) -> Message | None:
    """Return what is wrong with edited bands; None when they rise from above 0."""
    return None if _rise(bands) else Message("Each multiple must be larger than the one before it")


def _rise(numbers: Sequence[float]) -> bool:
    """Tell whether every number is above 0 and above the one before."""
    return all(low < high for low, high in zip((0, *numbers), numbers, strict=False))


def _percent_of(likes: int | None, comments: int | None, divisor: int | None) -> float | None:
    """Return (likes + comments) ÷ divisor times 100; None when one is missing or there is nothing to divide by."""
    if likes is None or comments is None or not divisor:
        return None
    return (likes + comments) * 100 / divisor


def _band(multiple: float, bands: Bands) -> ErBand:
    """Return the band of a multiple of the yardstick; the edges 0.8 and 1.2 are fair, 0.3 is low, 2.5 high."""
    multiple = round(multiple, 9)  # 0.921 ÷ 3.07 is 0.3, whatever the last binary digit says
    if multiple < bands.odd_below or multiple > bands.odd_above:
        return ErBand.ODD
    if multiple < bands.low_below:
        return ErBand.LOW
    return ErBand.HIGH if multiple > bands.high_above else ErBand.FAIR
