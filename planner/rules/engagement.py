"""Engagement rates in percent, and how they compare with a named yardstick (domain.md §4)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.language import tr
from planner.terms import EngagementFormula, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable

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


class Benchmark(NamedTuple):
    """A rate in percent for accounts of `at_least` up to `below` followers."""

    at_least: int
    below: int
    rate: float


class BenchmarkTable(NamedTuple):
    """A named table of one platform and formula; `year` is None when its origin does not tell."""

    name: str
    platform: Platform
    formula: EngagementFormula
    rows: tuple[Benchmark, ...]
    year: int | None = None


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
        Benchmark(1_000, 5_000, 6.84),
        Benchmark(5_000, 10_000, 4.0),
        Benchmark(10_000, 50_000, 3.07),
        Benchmark(50_000, 100_000, 2.33),
        Benchmark(100_000, 500_000, 2.21),
    ),
)
TABLES = (MAVRCK,)


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
    if rate is None:
        return None
    if formula is EngagementFormula.UNKNOWN:
        return ErVerdict(ErBand.NO_YARDSTICK)
    if own is not None and own.rate and own.n >= FEWEST_OWN_POSTS:
        return ErVerdict(_band(rate / own.rate, bands), own.rate, n=own.n)
    for table in tables:
        if table.platform is platform and table.formula is formula and followers is not None:
            for row in table.rows:
                if row.at_least <= followers < row.below:
                    return ErVerdict(_band(rate / row.rate, bands), row.rate, table.name, table.year)
    return ErVerdict(ErBand.NO_YARDSTICK)


def band_word(band: ErBand) -> str:
    """Return the word beside a rate: rendah, wajar, tinggi, janggal, tanpa acuan."""
    return {
        ErBand.LOW: tr("low", "engagement rate"),
        ErBand.FAIR: tr("fair", "engagement rate"),
        ErBand.HIGH: tr("high", "engagement rate"),
        ErBand.ODD: tr("odd", "engagement rate"),
        ErBand.NO_YARDSTICK: tr("no yardstick", "engagement rate"),
    }[band]


def _band(multiple: float, bands: Bands) -> ErBand:
    """Return the band of a multiple of the yardstick; the edges 0.8 and 1.2 are fair."""
    if multiple < bands.odd_below or multiple > bands.odd_above:
        return ErBand.ODD
    if multiple < bands.low_below:
        return ErBand.LOW
    return ErBand.HIGH if multiple > bands.high_above else ErBand.FAIR
