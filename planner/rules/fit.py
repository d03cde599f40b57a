"""How well a person fits the shop: a sum whose every part is shown with its formula (domain.md §5).

A part whose facts are missing has no points, and its weight leaves the total: 78 of 90, not 78 of 100.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple

from planner.formats import format_multiple, format_number, format_percent, format_rupiah
from planner.language import Message, tr
from planner.rules.audience import age_overlap
from planner.rules.engagement import ErBand, ErVerdict, yardstick_name
from planner.rules.topics import Likeness, likeness, same_city
from planner.terms import EngagementFormula, Gender

HIGHEST_SCORE = 5
FEWEST_OWN_PRICES = 3
# Where the straight lines begin and end: multiples of the yardstick rate, and of the shop's own median price.
FULL_ENGAGEMENT = 1.5
FULL_PRICE, NO_PRICE = 0.8, 2.0
RELATED_NICHE = 0.5


class FitKind(StrEnum):
    """The parts of the sum, in the order they are shown."""

    NICHE = "niche"
    AUDIENCE = "audience"
    ENGAGEMENT = "engagement"
    BRAND_VALUES = "brand_values"
    CONTENT = "content"
    AFFINITY = "affinity"
    PRICE = "price"
    RESPONSIVENESS = "responsiveness"


class FitWeights(NamedTuple):
    """The most points each part can give; editable, and they need not add to 100. A weight of 0 drops the part."""

    niche: int = 15
    audience: int = 15
    engagement: int = 15
    brand_values: int = 10
    content: int = 15
    affinity: int = 10
    price: int = 10
    responsiveness: int = 10


class BrandTarget(NamedTuple):
    """Whom the shop wants to reach: its niches (with the buyers' interests), and the buyers' cities, gender and ages.

    Ages are whole years, both counted; None is an open end, and not known when both are None.
    """

    niches: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    gender: Gender | None = None
    age_from: int | None = None
    age_until: int | None = None


class OwnMedian(NamedTuple):
    """The shop's own median in rupiah and over how many other people; below 3 it is no yardstick."""

    value: float
    n: int


class FitFacts(NamedTuple):
    """What is known about a person; None and empty mean not known. Scores are 1 (poor) to 5 (very good).

    `audience_women` is in percent, `audience_ages` as somebody wrote it: `18-24 40%, 25-34 60%`.
    `price` is what one post costs in rupiah; `tier_price` the shop's own median price of that tier, `usual_cost` its
    own median cost per expected engagement of other people, which goes first where `rate` is by followers.
    """

    niche: str = ""
    city: str = ""
    audience_cities: tuple[str, ...] = ()
    audience_fit: int | None = None
    audience_women: float | None = None
    audience_ages: str = ""
    rate: float | None = None
    formula: EngagementFormula = EngagementFormula.FOLLOWERS
    verdict: ErVerdict | None = None
    brand_fit: int | None = None
    content_quality: int | None = None
    likes_product: bool | None = None
    price: int | None = None
    followers: int | None = None
    tier_price: OwnMedian | None = None
    usual_cost: OwnMedian | None = None
    answers_fast: bool | None = None


class FitPart(NamedTuple):
    """One part: whole points out of `weight`, None when its facts are missing, and why in one sentence."""

    kind: FitKind
    points: int | None
    weight: int
    reason: Message


class FitScore(NamedTuple):
    """All parts, the sum of their points, and the weights of the parts that are known: `points` of `of`."""

    parts: tuple[FitPart, ...]
    points: int
    of: int

    @property
    def missing(self) -> tuple[FitPart, ...]:
        """Return the parts that are not known."""
        return tuple(part for part in self.parts if part.points is None)


class _Share(NamedTuple):
    """How much of a part's weight is reached, 0 to 1, None when not known, and why."""

    reached: float | None
    reason: Message


class _Side(NamedTuple):
    """One side of the audience: how much of its part is reached, 0 to 1, None when not known, and words for it."""

    reached: float | None
    reason: str = ""


DEFAULT_WEIGHTS = FitWeights()


def fit_score(facts: FitFacts, target: BrandTarget, weights: FitWeights = DEFAULT_WEIGHTS) -> FitScore:
    """Return the sum and its parts; points are rounded half up per part, so that the shown parts add to the sum."""
    shares = {
        FitKind.NICHE: _niche(facts, target),
        FitKind.AUDIENCE: _audience(facts, target),
        FitKind.ENGAGEMENT: _engagement(facts),
        FitKind.BRAND_VALUES: _scored(facts.brand_fit),
        FitKind.CONTENT: _scored(facts.content_quality),
        FitKind.AFFINITY: _affinity(facts),
        FitKind.PRICE: _price(facts),
        FitKind.RESPONSIVENESS: _responsiveness(facts),
    }
    limits = weights._asdict()
    parts = tuple(_part(kind, share, limits[kind.value]) for kind, share in shares.items() if limits[kind.value] > 0)
    known = [(part.points, part.weight) for part in parts if part.points is not None]
    return FitScore(parts, sum(points for points, _ in known), sum(weight for _, weight in known))


def fit_word(kind: FitKind) -> str:
    """Return the name of a part: Niche, Kota & audiens, Interaksi."""
    return {
        FitKind.NICHE: tr("Niche", "fit score"),
        FitKind.AUDIENCE: tr("City & audience", "fit score"),
        FitKind.ENGAGEMENT: tr("Engagement", "fit score"),
        FitKind.BRAND_VALUES: tr("Brand values", "fit score"),
        FitKind.CONTENT: tr("Content quality", "fit score"),
        FitKind.AFFINITY: tr("Likes the product", "fit score"),
        FitKind.PRICE: tr("Price", "fit score"),
        FitKind.RESPONSIVENESS: tr("Answers fast", "fit score"),
    }[kind]


def cost_per_expected_engagement(price: int | None, followers: int | None, rate: float | None) -> int | None:
    """Return rupiah for each like or comment to expect: price ÷ (followers times rate ÷ 100), half up.

    `rate` is in percent by followers. None when a part is missing or less than one engagement is to be expected.
    """
    if price is None or not followers or not rate:
        return None
    expected = followers * rate / 100
    return _half_up(price / expected) if expected >= 1 else None


def weights_problem(weights: FitWeights) -> Message | None:
    """Return what is wrong with edited weights; None when none is below 0 and one is above."""
    if min(weights) < 0 or not sum(weights):
        return Message("A weight cannot be below 0, and one must be above 0")
    return None


def _part(kind: FitKind, share: _Share, weight: int) -> FitPart:
    """Return the whole points of a part."""
    points = None if share.reached is None else _half_up(min(1.0, max(0.0, share.reached)) * weight)
    return FitPart(kind, points, weight, share.reason)


def _niche(facts: FitFacts, target: BrandTarget) -> _Share:
    """All for a niche of the shop's list, half for a related one (`topics.likeness`), nothing for another."""
    if not facts.niche.strip():
        return _Share(None, Message("No niche is noted."))
    if not any(niche.strip() for niche in target.niches):
        return _Share(None, Message("The brand profile names no niche or interest."))
    values: dict[str, str | int] = {"niche": facts.niche.strip()}
    match likeness([facts.niche], target.niches):
        case Likeness.SAME:
            return _Share(1, Message("“{niche}” is what the brand looks for.", values))
        case Likeness.RELATED:
            return _Share(RELATED_NICHE, Message("“{niche}” is related to what the brand looks for: half.", values))
    return _Share(0, Message("“{niche}” is not what the brand looks for.", values))


def _audience(facts: FitFacts, target: BrandTarget) -> _Share:
    """The mean of what is known on both sides: the city, the score, the ages and the gender of the audience."""
    sides = (_city(facts, target), _audience_score(facts), _ages(facts, target), _gender(facts, target))
    known = [side.reached for side in sides if side.reached is not None]
    if not known:
        return _Share(None, Message("Nothing to compare the city or the audience by is noted."))
    told = "; ".join(str(side.reason) for side in sorted(sides, key=lambda side: side.reached is None) if side.reason)
    return _Share(sum(known) / len(known), Message("{sides}.", {"sides": told[0].upper() + told[1:]}))


def _city(facts: FitFacts, target: BrandTarget) -> _Side:
    """All when theirs or an audience city is a target city, nothing when none is."""
    cities = [city for city in (facts.city, *facts.audience_cities) if city.strip()]
    wanted = [city for city in target.cities if city.strip()]
    if not cities or not wanted:
        return _Side(None, tr("no city to compare"))
    matching = next((city for city in cities if any(same_city(city, other) for other in wanted)), "")
    if matching:
        return _Side(1.0, tr("{city} is a target city").format(city=matching))
    return _Side(0.0, tr("{city} is no target city").format(city=cities[0]))


def _audience_score(facts: FitFacts) -> _Side:
    """The score of the background check ÷ 5."""
    if facts.audience_fit is None:
        return _Side(None, tr("the audience has no score"))
    said = tr("audience {score} of {most}").format(score=facts.audience_fit, most=HIGHEST_SCORE)
    return _Side(facts.audience_fit / HIGHEST_SCORE, said)


def _ages(facts: FitFacts, target: BrandTarget) -> _Side:
    """How much of the audience's ages lies within the buyers' (`audience.age_overlap`)."""
    reached = age_overlap(facts.audience_ages, target.age_from, target.age_until)
    if reached is None:
        return _Side(None)
    if target.age_from is None:
        buyers = tr("up to {age}").format(age=target.age_until)
    elif target.age_until is None:
        buyers = tr("{age} and over").format(age=target.age_from)
    else:
        buyers = f"{target.age_from}\u2013{target.age_until}"
    said = tr("ages {ages}: {share} fit buyers of {buyers}").format(
        ages=" ".join(facts.audience_ages.split()), share=format_percent(reached * 100, decimals=0), buyers=buyers
    )
    return _Side(reached, said)


def _gender(facts: FitFacts, target: BrandTarget) -> _Side:
    """The share of women, or of men, as the buyers are; buyers of both genders leave nothing to compare."""
    women = facts.audience_women
    if women is None or target.gender in {None, Gender.ALL}:
        return _Side(None)
    share = format_percent(women, decimals=0 if float(women).is_integer() else 1)
    if target.gender is Gender.WOMEN:
        return _Side(women / 100, tr("{share} women, the buyers are women").format(share=share))
    return _Side(1 - women / 100, tr("{share} women, the buyers are men").format(share=share))


def _engagement(facts: FitFacts) -> _Share:
    """Rate ÷ yardstick ÷ 1.5, all from 1.5 times on; an odd rate gives nothing until it is explained."""
    if facts.rate is None or facts.verdict is None:
        return _Share(None, Message("No engagement rate is noted."))
    if not facts.verdict.yardstick:
        return _Share(None, Message("No yardstick fits the engagement rate."))
    multiple = facts.rate / facts.verdict.yardstick
    values: dict[str, str | int] = {
        "rate": format_percent(facts.rate),
        "multiple": format_multiple(multiple, decimals=2),
        "yardstick": format_percent(facts.verdict.yardstick, decimals=2),
        "table": yardstick_name(facts.verdict),
    }
    if facts.verdict.band is ErBand.ODD:
        return _Share(0, Message("{rate} is {multiple} the yardstick {yardstick} ({table}): odd, look first.", values))
    reached = multiple / FULL_ENGAGEMENT
    return _Share(reached, Message("{rate} is {multiple} the yardstick {yardstick} ({table}).", values))


def _scored(score: int | None) -> _Share:
    """The score of the background check ÷ 5."""
    if score is None:
        return _Share(None, Message("The background check has no score for it."))
    return _Share(score / HIGHEST_SCORE, Message("{score} of 5 in the background check.", {"score": score}))


def _affinity(facts: FitFacts) -> _Share:
    """All when they like or use the product, nothing when not."""
    if facts.likes_product is None:
        return _Share(None, Message("Not known whether they like the product."))
    if facts.likes_product:
        return _Share(1, Message("They like or use the product."))
    return _Share(0, Message("They do not use the product."))


def _price(facts: FitFacts) -> _Share:
    """All up to 0.8 times the shop's own median, nothing from 2 times on, a straight line between.

    Held against the median cost per expected engagement of the shop's other people, else the median price of the tier.
    """
    if facts.price is None:
        return _Share(None, Message("No price is noted."))
    rate = facts.rate if facts.formula is EngagementFormula.FOLLOWERS else None
    cost = cost_per_expected_engagement(facts.price, facts.followers, rate)
    usual_cost, tier_price = _solid(facts.usual_cost), _solid(facts.tier_price)
    if cost is not None and usual_cost is not None:
        return _priced(cost, usual_cost, per_engagement=True)
    if tier_price is not None:
        return _priced(facts.price, tier_price, per_engagement=False)
    few: dict[str, str | int] = {"n": FEWEST_OWN_PRICES}
    return _Share(None, Message("Too few own prices of others to compare with: {n} are needed.", few))


def _solid(median: OwnMedian | None) -> OwnMedian | None:
    """Return a median that stands on enough people, else None."""
    return median if median is not None and median.n >= FEWEST_OWN_PRICES and median.value > 0 else None


def _priced(amount: int, median: OwnMedian, *, per_engagement: bool) -> _Share:
    """Hold an amount in rupiah against the shop's own median."""
    multiple = amount / median.value
    values: dict[str, str | int] = {
        "amount": format_rupiah(amount),
        "multiple": format_multiple(multiple, decimals=2),
        "median": format_rupiah(_half_up(median.value)),
        "n": format_number(median.n),
    }
    reached = (NO_PRICE - multiple) / (NO_PRICE - FULL_PRICE)
    if per_engagement:
        reason = Message("{amount} per expected engagement is {multiple} the shop's own {median} (n = {n}).", values)
    else:
        reason = Message("{amount} is {multiple} the shop's own median of the tier, {median} (n = {n}).", values)
    return _Share(reached, reason)


def _responsiveness(facts: FitFacts) -> _Share:
    """All when they answer fast, nothing when not."""
    if facts.answers_fast is None:
        return _Share(None, Message("Not known whether they answer fast."))
    if facts.answers_fast:
        return _Share(1, Message("They answer fast."))
    return _Share(0, Message("They answer slowly."))


def _half_up(value: float) -> int:
    """Return the whole number, halves up as people round; 7.499999999 from binary parts stays below the half."""
    return math.floor(round(value, 9) + 0.5)
