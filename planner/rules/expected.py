"""What a creator's planned content may bring: expected reach and engagements, as a range. An estimate, never a promise.

Reach of a piece: a video has the median of the views of the posts that were looked at (the newest check of that
account), else the views last noted. Views stand for reach here, although one person may watch twice. Everything else,
and a video without views, has a share of the followers: an assumption of the shop's own, to be edited.
Low and high are the quartiles of the looked-at posts where there are five of them, else a half and one and a half.

Engagements (likes and comments) of a piece: the engagement rate times what it was divided by (domain.md §4): the
followers, or the expected reach. Stories and live broadcasts have no likes and comments of that kind and are left out.
"""

from __future__ import annotations

import statistics
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_count, format_percent
from planner.language import tr, trn
from planner.terms import DeliverableKind, EngagementFormula, Platform
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Percent of the followers that see a piece of content: no source tells it, so it is the shop's to set.
DEFAULT_SHARE = 10.0
LOW, HIGH = 0.5, 1.5
FEWEST_FOR_QUARTILES = 5
THOUSAND = 1000

_ALWAYS_VIDEO = frozenset(
    {
        DeliverableKind.REELS,
        DeliverableKind.TIKTOK_VIDEO,
        DeliverableKind.YOUTUBE_VIDEO,
        DeliverableKind.YOUTUBE_SHORTS,
    }
)
# Shown for a while only: no likes and comments under them as under a post.
_PASSING = frozenset({DeliverableKind.STORY, DeliverableKind.LIVE})
# Never shown on the creator's own account.
_UNPOSTED = frozenset({DeliverableKind.UGC_ONLY, DeliverableKind.EVENT_ATTENDANCE})
_VIDEO_PLATFORMS = frozenset({Platform.TIKTOK, Platform.YOUTUBE})


class Basis(StrEnum):
    """Where an expected reach comes from; the share of the followers is an assumption."""

    POSTS = "posts"
    NOTED_VIEWS = "noted_views"
    SHARE = "share"


class Range(NamedTuple):
    """People or engagements: what is likely, and between what it may lie."""

    low: int
    likely: int
    high: int


class AccountFacts(NamedTuple):
    """What is known of the account a piece is shown on.

    `views` and `rates` (in percent, by `formula`) are those of the posts that were looked at; `rate` is their median,
    else the one last noted; `noted_views` are the views last noted.
    """

    followers: int | None = None
    views: tuple[int, ...] = ()
    noted_views: int | None = None
    rate: float | None = None
    rates: tuple[float, ...] = ()
    formula: EngagementFormula = EngagementFormula.UNKNOWN


class Piece(NamedTuple):
    """Planned content of one kind on one platform."""

    kind: DeliverableKind
    platform: Platform
    quantity: int = 1


class Forecast(NamedTuple):
    """What one piece may bring, all its `quantity` together; None where it cannot be told.

    `reach_from` and `engagements_from` say in a sentence how it was reckoned, or why it was not.
    """

    piece: Piece
    reach: Range | None = None
    basis: Basis | None = None
    reach_from: str = ""
    engagements: Range | None = None
    engagements_from: str = ""

    @property
    def lacks_reach(self) -> bool:
        """Tell whether it will be shown, but nobody knows how many see it."""
        return self.reach is None and self.piece.kind not in _UNPOSTED

    @property
    def lacks_engagements(self) -> bool:
        """Tell whether it will have likes and comments, but nobody knows how many."""
        return self.engagements is None and has_engagements(self.piece.kind)


class Expected(NamedTuple):
    """What all planned content of one creator may bring."""

    forecasts: tuple[Forecast, ...] = ()

    @property
    def reach(self) -> Range | None:
        """The reach of the pieces it is known of, followers who see several of them counted each time."""
        return total([each.reach for each in self.forecasts]).value

    @property
    def engagements(self) -> Range | None:
        """The likes and comments of the pieces they are known of."""
        return total([each.engagements for each in self.forecasts]).value

    @property
    def lacks_reach(self) -> bool:
        """Tell whether the reach of a piece is not known, so that the sum is too small."""
        return any(each.lacks_reach for each in self.forecasts)

    @property
    def lacks_engagements(self) -> bool:
        """Tell whether the engagements of a piece are not known, so that the sum is too small."""
        return any(each.lacks_engagements for each in self.forecasts)


class RangeSum(NamedTuple):
    """The sum of the ranges that are known, None when none is, and how many of `of` are missing."""

    value: Range | None
    missing: int
    of: int


class AmountSum(NamedTuple):
    """The sum of the rupiah that are known, None when none are, and how many of `of` are missing."""

    value: int | None
    missing: int
    of: int


class _Reach(NamedTuple):
    """The reach of a single piece before it is rounded, and where it comes from."""

    low: float
    likely: float
    high: float
    basis: Basis
    n: int = 0


def expected(
    pieces: Iterable[Piece], accounts: Mapping[Platform, AccountFacts], share: float = DEFAULT_SHARE
) -> Expected:
    """Return what planned content may bring on a creator's accounts; `share` is in percent of the followers."""
    return Expected(tuple(forecast(piece, accounts.get(piece.platform), share) for piece in pieces))


def forecast(piece: Piece, account: AccountFacts | None, share: float = DEFAULT_SHARE) -> Forecast:
    """Return what one piece may bring; without an account on its platform nothing is guessed from another one."""
    if piece.kind in _UNPOSTED:
        return Forecast(piece, reach_from=tr("is not shown on the creator's account"))
    if account is None:
        why = tr("no account on {platform} is noted").format(platform=word(piece.platform))
        return Forecast(piece, reach_from=why, engagements_from=why)
    reach = _reach(piece, account, share)
    engagements, engagements_from = _engagements(piece, account, reach)
    return Forecast(
        piece,
        _whole((reach.low, reach.likely, reach.high), piece.quantity) if reach else None,
        reach.basis if reach else None,
        _reach_words(reach, account, share),
        engagements,
        engagements_from,
    )


def is_video(piece: Piece) -> bool:
    """Tell whether the views of posts tell something about a piece: videos, and posts where all are videos."""
    if piece.kind in _PASSING | _UNPOSTED:
        return False
    return piece.kind in _ALWAYS_VIDEO or piece.platform in _VIDEO_PLATFORMS


def has_engagements(kind: DeliverableKind) -> bool:
    """Tell whether a piece has likes and comments as the posts have that an engagement rate is measured on."""
    return kind not in _PASSING | _UNPOSTED


def total(ranges: Sequence[Range | None]) -> RangeSum:
    """Return the sum of what is known: low with low, high with high. Shared followers are not taken off."""
    known = [each for each in ranges if each is not None]
    summed = Range(*(sum(parts) for parts in zip(*known, strict=True))) if known else None
    return RangeSum(summed, len(ranges) - len(known), len(ranges))


def total_amount(amounts: Sequence[int | None]) -> AmountSum:
    """Return the sum of the amounts that are known."""
    known = [each for each in amounts if each is not None]
    return AmountSum(sum(known) if known else None, len(amounts) - len(known), len(amounts))


def cost_per_thousand(cost: int | None, reach: Range | None) -> int | None:
    """Return rupiah for every 1,000 of the likely reach: cost ÷ reach times 1,000, half up; None without either."""
    return None if cost is None else _divided(cost * THOUSAND, reach)


def cost_per_engagement(cost: int | None, engagements: Range | None) -> int | None:
    """Return rupiah for each likely like or comment: cost ÷ engagements, half up; None without either."""
    return None if cost is None else _divided(cost, engagements)


def _divided(amount: int, by: Range | None) -> int | None:
    if by is None or by.likely < 1:
        return None
    return (2 * amount + by.likely) // (2 * by.likely)


def _reach(piece: Piece, account: AccountFacts, share: float) -> _Reach | None:
    """Return how many a single piece may reach; None when neither views nor followers are known."""
    if is_video(piece) and account.views:
        low, likely, high = _spread(account.views)
        return _Reach(low, likely, high, Basis.POSTS, len(account.views))
    if is_video(piece) and account.noted_views is not None:
        return _Reach(*_around(account.noted_views), Basis.NOTED_VIEWS)
    if account.followers is None:
        return None
    return _Reach(*_around(account.followers * share / 100), Basis.SHARE)


def _engagements(piece: Piece, account: AccountFacts, reach: _Reach | None) -> tuple[Range | None, str]:
    """Return the likes and comments of all pieces, and how they were reckoned or why not."""
    if not has_engagements(piece.kind):
        return None, tr("not counted: an engagement rate is measured on posts")
    if account.rate is None:
        return None, tr("no engagement rate is noted")
    words = {"rate": f"{word(account.formula)} {format_percent(account.rate)}"}
    if account.formula is EngagementFormula.FOLLOWERS and account.followers is not None:
        low, likely, high = _spread(account.rates) if account.rates else _around(account.rate)
        made = _whole([each * account.followers / 100 for each in (low, likely, high)], piece.quantity)
        followers = format_count(account.followers)
        return made, tr("{rate} times {followers} followers").format(followers=followers, **words)
    if account.formula in {EngagementFormula.REACH, EngagementFormula.VIEWS} and reach is not None:
        made = _whole([each * account.rate / 100 for each in (reach.low, reach.likely, reach.high)], piece.quantity)
        return made, tr("{rate} times the expected reach").format(**words)
    if account.formula is EngagementFormula.UNKNOWN:
        return None, tr("the formula of the engagement rate is not known")
    return None, tr("no followers are noted")


def _reach_words(reach: _Reach | None, account: AccountFacts, share: float) -> str:
    if reach is None:
        return tr("no followers are noted")
    if reach.basis is Basis.POSTS:
        posts = trn("{n} checked post", "{n} checked posts", reach.n)
        return tr("median views of {posts}, {views}").format(posts=posts, views=format_count(_half_up(reach.likely)))
    if reach.basis is Basis.NOTED_VIEWS:
        return tr("views last noted, {views}").format(views=format_count(account.noted_views))
    return tr("{share} of {followers} followers, an assumption").format(
        share=share_words(share), followers=format_count(account.followers)
    )


def share_words(share: float) -> str:
    """Return the assumed share with the decimals it has: `10%`, `7,5%`."""
    return format_percent(share, decimals=0 if float(share).is_integer() else 1)


def _around(likely: float) -> tuple[float, float, float]:
    return likely * LOW, float(likely), likely * HIGH


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Return lower quartile, median and upper quartile (as QUARTILE.INC of Excel); a half around it below five."""
    likely = statistics.median(values)
    if len(values) < FEWEST_FOR_QUARTILES:
        return _around(likely)
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, likely, high


def _whole(parts: Sequence[float], quantity: int) -> Range:
    """Return whole numbers for all pieces together."""
    low, likely, high = (_half_up(part * quantity) for part in parts)
    return Range(low, likely, high)


def _half_up(value: float) -> int:
    """Return the whole number, halves up as people round; binary parts of a half count as the half."""
    return int(round(value, 6) + 0.5)
