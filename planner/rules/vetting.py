"""Red flags of a background check, each explained in a sentence with its numbers (domain.md §5).

What is not known gives no flag; `missing` names it instead.
"""

from __future__ import annotations

import calendar
import datetime as dt
import statistics
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_multiple, format_number, format_percent
from planner.language import Message, tr
from planner.rules.clashes import (
    COMPETITOR_DAYS,
    CompetitorWork,
    Exclusivity,
    Planned,
    binds,
    covers,
    full_date,
    is_told,
    with_rivals,
)
from planner.rules.engagement import (
    DEFAULT_BANDS,
    TABLES,
    Bands,
    BenchmarkTable,
    ErBand,
    ErVerdict,
    Post,
    PostSample,
    judge,
    median_rate,
    sponsored_share,
    yardstick_name,
)
from planner.rules.topics import same_brand
from planner.terms import EngagementFormula, Platform
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS_A_YEAR = 12


class VettingLimits(NamedTuple):
    """Where warnings begin; editable. Months are calendar months, days are days before today."""

    sponsored_percent: float = 40.0
    likes_multiple: float = 2.0
    fewest_usual_posts: int = 5
    competitor_days: int = COMPETITOR_DAYS
    check_months: int = 6


class CheckFacts(NamedTuple):
    """Everything a check knows about a person and one account; None and empty mean not known.

    `latest_rate` is the newest snapshot's, used where no post was sampled. `usual_likes` is what their posts had before
    (median of earlier checks); without it the median of the sampled posts stands for it. `own_rate` is the shop's own
    median of that tier and platform; `brand`, `category`, `competitors` and `topics` (what it and they sell) are the
    shop's.
    """

    platform: Platform | None = None
    followers: int | None = None
    formula: EngagementFormula = EngagementFormula.FOLLOWERS
    posts: tuple[Post, ...] = ()
    latest_rate: float | None = None
    latest_formula: EngagementFormula = EngagementFormula.UNKNOWN
    own_rate: PostSample | None = None
    usual_likes: float | None = None
    competitor_works: tuple[CompetitorWork, ...] = ()
    exclusivity: tuple[Exclusivity, ...] = ()
    brand: str = ""
    category: str = ""
    competitors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    last_check: dt.date | None = None
    recheck_on: dt.date | None = None
    follower_jump: str = ""
    audience_fit: int | None = None
    brand_fit: int | None = None
    content_quality: int | None = None
    likes_product: bool | None = None
    answers_fast: bool | None = None
    blacklisted: bool = False
    blacklisted_on: dt.date | None = None
    blacklist_reason: str = ""


class FlagKind(StrEnum):
    """What is to be looked at."""

    BLACKLISTED = "blacklisted"
    ODD_ENGAGEMENT = "odd_engagement"
    UNUSUAL_LIKES = "unusual_likes"
    SPONSORED = "sponsored"
    COMPETITOR = "competitor"
    CHECK_TOO_OLD = "check_too_old"
    RECHECK_DUE = "recheck_due"


class FlagLevel(StrEnum):
    """Whether it speaks against the person, or only asks us to look again."""

    WARNING = "warning"
    REMINDER = "reminder"


class RedFlag(NamedTuple):
    """One warning with the sentence that explains it."""

    kind: FlagKind
    level: FlagLevel
    message: Message

    def sentence(self) -> str:
        """Return the explanation in the language in use."""
        return str(self.message)


DEFAULT_LIMITS = VettingLimits()


def red_flags(
    facts: CheckFacts,
    today: dt.date,
    limits: VettingLimits = DEFAULT_LIMITS,
    *,
    tables: tuple[BenchmarkTable, ...] = TABLES,
    bands: Bands = DEFAULT_BANDS,
) -> list[RedFlag]:
    """Return what to beware of, the gravest first (domain.md §5); what is not known raises nothing."""
    warnings = [
        (FlagKind.BLACKLISTED, _blacklisted(facts)),
        (FlagKind.ODD_ENGAGEMENT, _odd_engagement(facts, tables, bands)),
        (FlagKind.UNUSUAL_LIKES, _unusual_likes(facts, limits)),
        (FlagKind.SPONSORED, _sponsored(facts, limits)),
        *((FlagKind.COMPETITOR, message) for message in _competitors(facts, today, limits)),
    ]
    reminders = [
        (FlagKind.CHECK_TOO_OLD, _check_too_old(facts, today, limits)),
        (FlagKind.RECHECK_DUE, _recheck_due(facts, today)),
    ]
    flags = [RedFlag(kind, FlagLevel.WARNING, message) for kind, message in warnings if message is not None]
    return flags + [RedFlag(kind, FlagLevel.REMINDER, message) for kind, message in reminders if message is not None]


def missing(facts: CheckFacts, tables: tuple[BenchmarkTable, ...] = TABLES) -> list[Message]:
    """Return what a check does not know yet, so that no flag is not taken for a clean slate."""
    verdict, sample = checked_verdict(facts, tables), checked_rate(facts)
    share = sponsored_share(facts.posts)
    gaps = [
        (Message("Followers"), facts.followers is None),
        (Message("Likes and comments of earlier posts"), sample.rate is None),
        (Message("A yardstick for this engagement rate"), verdict is not None and verdict.yardstick is None),
        (Message("Which of the posts are sponsored"), share.n < max(1, len(facts.posts))),
        (Message("The date of the work for a competitor"), any(work.day is None for work in facts.competitor_works)),
        (Message("Whether the followers jumped"), not facts.follower_jump.strip()),
        (Message("Audience fit"), facts.audience_fit is None),
        (Message("Fit with the brand"), facts.brand_fit is None),
        (Message("Content quality"), facts.content_quality is None),
        (Message("Whether they like the product"), facts.likes_product is None),
        (Message("Whether they answer fast"), facts.answers_fast is None),
    ]
    return [message for message, is_missing in gaps if is_missing]


def checked_rate(facts: CheckFacts) -> PostSample:
    """Return the rate that is judged: the median of the sampled posts, else the latest snapshot's (n = 0)."""
    sample = median_rate(facts.posts, facts.followers, facts.formula)
    return sample if sample.rate is not None else PostSample(facts.latest_rate, 0)


def checked_verdict(
    facts: CheckFacts, tables: tuple[BenchmarkTable, ...] = TABLES, bands: Bands = DEFAULT_BANDS
) -> ErVerdict | None:
    """Return how that rate stands against its yardstick; None without a rate or a platform."""
    sample = checked_rate(facts)
    if facts.platform is None:
        return None
    formula = facts.formula if sample.n else facts.latest_formula
    return judge(sample.rate, facts.followers, facts.platform, formula, own=facts.own_rate, tables=tables, bands=bands)


def months_before(day: dt.date, months: int) -> dt.date:
    """Return the same day some calendar months earlier, or the last day of that month (31 Aug - 6 = 28 Feb)."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 - months, _MONTHS_A_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _blacklisted(facts: CheckFacts) -> Message | None:
    if not facts.blacklisted:
        return None
    reason = facts.blacklist_reason.strip()
    if facts.blacklisted_on is None:
        return Message("On the blacklist: {reason}", {"reason": reason}) if reason else Message("On the blacklist.")
    day = full_date(facts.blacklisted_on)
    if reason:
        return Message("On the blacklist since {day}: {reason}", {"day": day, "reason": reason})
    return Message("On the blacklist since {day}.", {"day": day})


def _odd_engagement(facts: CheckFacts, tables: tuple[BenchmarkTable, ...], bands: Bands) -> Message | None:
    """Explain a rate that lies far off its yardstick."""
    verdict, sample = checked_verdict(facts, tables, bands), checked_rate(facts)
    if verdict is None or verdict.band is not ErBand.ODD or not verdict.yardstick or sample.rate is None:
        return None
    multiple = sample.rate / verdict.yardstick
    values: dict[str, str | int] = {
        "formula": word(facts.formula if sample.n else facts.latest_formula),
        "rate": format_percent(sample.rate, decimals=2),
        "multiple": format_multiple(multiple, decimals=2),
        "yardstick": format_percent(verdict.yardstick, decimals=2),
        "table": yardstick_name(verdict),
    }
    if multiple > bands.odd_above:
        values["limit"] = format_multiple(bands.odd_above)
        return Message("{formula} {rate} is {multiple} the yardstick {yardstick}, above {limit} ({table}).", values)
    values["limit"] = format_multiple(bands.odd_below)
    return Message("{formula} {rate} is {multiple} the yardstick {yardstick}, below {limit} ({table}).", values)


def _unusual_likes(facts: CheckFacts, limits: VettingLimits) -> Message | None:
    """Explain posts with far more likes than usual; the sample is its own usual only from some posts on."""
    likes = [post.likes for post in facts.posts if post.likes is not None]
    usual = facts.usual_likes
    if usual is None and len(likes) >= limits.fewest_usual_posts:
        usual = statistics.median(likes)
    above = [each for each in likes if usual and each > usual * limits.likes_multiple]
    if not above or usual is None:
        return None
    return Message(
        "{n} of {total} posts have more than {multiple} their usual {usual} likes; the highest has {highest}.",
        {
            "n": len(above),
            "total": len(likes),
            "multiple": format_multiple(limits.likes_multiple, decimals=_decimals(limits.likes_multiple)),
            "usual": format_number(usual),
            "highest": format_number(max(above)),
        },
    )


def _sponsored(facts: CheckFacts, limits: VettingLimits) -> Message | None:
    share = sponsored_share(facts.posts)
    if share.percent is None or share.percent <= limits.sponsored_percent:
        return None
    shown = format_percent(share.percent, decimals=0)
    limit = format_percent(limits.sponsored_percent, decimals=_decimals(limits.sponsored_percent))
    if shown == limit:  # 40.4 % would read "40 %, above 40 %"
        shown = format_percent(share.percent)
    return Message(
        "{n} of {total} posts are sponsored ({share}), above the limit of {limit}.",
        {"n": share.sponsored, "total": share.n, "share": shown, "limit": limit},
    )


def _competitors(facts: CheckFacts, today: dt.date, limits: VettingLimits) -> Iterator[Message]:
    """Explain running claims on what we sell, and work for a competitor within the limit that no claim tells."""
    ours = Planned(facts.brand, facts.category, competitors=facts.competitors, topics=facts.topics)
    ours = with_rivals(ours, facts.competitor_works)
    running = [claim for claim in facts.exclusivity if covers(claim, today) and binds(claim, ours)]
    yield from (_bound(claim) for claim in running)
    first = today - dt.timedelta(days=limits.competitor_days)
    newest: dict[str, dt.date] = {}
    for work in sorted(facts.competitor_works, key=lambda each: each.day or dt.date.min):
        if work.day is None or work.day < first or same_brand(work.brand, facts.brand):
            continue
        if not is_told(work, facts.exclusivity, running):
            newest[work.brand.strip()] = work.day
    for brand, day in newest.items():
        yield Message("Advertised a competitor, {brand}, {day}.", {"brand": brand, "day": full_date(day)})


def _bound(claim: Exclusivity) -> Message:
    brand = claim.brand.strip() or tr("another brand")
    if claim.ends_on is None:
        return Message("Bound to {brand}, with no end noted.", {"brand": brand})
    day = full_date(claim.ends_on)
    return Message("Bound to {brand} until {day}.", {"brand": brand, "day": day})


def _check_too_old(facts: CheckFacts, today: dt.date, limits: VettingLimits) -> Message | None:
    if facts.last_check is None:
        return Message("Never had a background check.")
    if facts.last_check >= months_before(today, limits.check_months):
        return None
    return Message(
        "Last background check {day}, more than {n} months ago.",
        {"day": full_date(facts.last_check), "n": limits.check_months},
    )


def _recheck_due(facts: CheckFacts, today: dt.date) -> Message | None:
    if facts.recheck_on is None or facts.recheck_on >= today:
        return None
    return Message("The re-check was due on {day}.", {"day": full_date(facts.recheck_on)})


def _decimals(value: float) -> int:
    """Return how many decimals a limit is shown with: none when it is whole."""
    return 0 if float(value).is_integer() else 1
