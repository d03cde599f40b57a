"""What the background checks say about people: facts from the store, judged by `rules.vetting`, `fit` and `clashes`.

What a check does not tell, the newest check before it tells: a verdict noted in passing takes no score away. A handful
of queries for any number of people.
"""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.queries.agreements import agreements, competitor_works, shop_plan
from planner.queries.influencers import CheckRow
from planner.queries.own_prices import OwnPrices, own_prices
from planner.queries.yardsticks import yardsticks
from planner.rules import clashes as claims
from planner.rules.engagement import ErVerdict, Post, verdicts
from planner.rules.fit import BrandTarget, FitFacts, FitScore, fit_score
from planner.rules.tiers import tier_of
from planner.rules.vetting import CheckFacts, RedFlag, checked_rate, checked_verdict, missing, red_flags
from planner.store.tables import (
    Account,
    BackgroundCheck,
    Brand,
    CheckedPost,
    Influencer,
    MetricSnapshot,
    table_of,
)
from planner.terms import EngagementFormula, Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlmodel import SQLModel

    from planner.language import Message
    from planner.queries.yardsticks import Yardsticks

_SCORES = ("audience_fit", "brand_fit", "content_quality", "likes_product", "answers_fast")
_AMOUNT_AFTER_CITY = re.compile(r"[\s:(=-]*[0-9].*$")


class Assessment(NamedTuple):
    """What is known and thought about one person.

    `verdicts` tells how the rate of each account stands against its yardstick; `latest_check` is the newest one with a
    verdict, else the newest. `facts` and `verdict` are of the account that was checked, `sampled_on` is the day of the
    check whose posts they use, `yardsticks` is what every fitting yardstick says, the one that counts first. `missing`
    names what is not known yet. `first_free_day` is None when a claim of others has no end.
    """

    flags: tuple[RedFlag, ...]
    fit: FitScore
    verdicts: dict[str, ErVerdict | None]
    latest_check: CheckRow | None
    first_free_day: date | None
    clashes: tuple[claims.Clash, ...]
    facts: CheckFacts
    verdict: ErVerdict | None
    sampled_on: date | None
    yardsticks: tuple[ErVerdict, ...]
    missing: tuple[Message, ...]


class _Shop(NamedTuple):
    """What the shop does, whom it wants to reach, and what it measures with."""

    plan: claims.Planned
    target: BrandTarget
    yardsticks: Yardsticks
    prices: OwnPrices


class _Person(NamedTuple):
    """All rows of one person; checks newest first, snapshots newest first per account."""

    row: Any
    accounts: tuple[Any, ...]
    snapshots: dict[str, list[Any]]
    checks: tuple[Any, ...]
    posts: dict[str, tuple[Post, ...]]
    works: tuple[claims.CompetitorWork, ...]
    exclusivity: tuple[claims.Exclusivity, ...]


def assessments(connection: sa.Connection, influencer_ids: Sequence[str], today: date) -> dict[str, Assessment]:
    """Return what is thought of these people today; who is gone is left out."""
    shop = _shop(connection, influencer_ids)
    return {key: _assess(shop, person, today) for key, person in _people(connection, influencer_ids).items()}


def check_assessment(
    connection: sa.Connection, influencer_id: str, check_id: str | None, today: date
) -> Assessment | None:
    """Return what is thought of a person as one of their checks has it, without the ones after it; None when gone."""
    person = _people(connection, [influencer_id]).get(influencer_id)
    if person is None:
        return None
    keys = [check.id for check in person.checks]
    later = keys.index(check_id) if check_id in keys else 0
    shown = person._replace(checks=person.checks[later:])
    return _assess(_shop(connection, [influencer_id]), shown, today, is_sheet=check_id in keys)


def followers_on(snapshots: Iterable[Any], day: date) -> int | None:
    """Return the followers of the newest snapshot (newest first) up to a day, else of the first one after it."""
    known = [(row.taken_on, row.followers) for row in snapshots if row.followers is not None]
    return next((followers for taken_on, followers in known if taken_on <= day), known[-1][1] if known else None)


def _assess(shop: _Shop, person: _Person, today: date, *, is_sheet: bool = False) -> Assessment:
    """Judge a person by their checks; `is_sheet`: the newest of them is being written, so it is the last check."""
    tables, bands = shop.yardsticks.tables, shop.yardsticks.bands
    newest = person.checks[0] if person.checks else None
    account = _account_of(person, newest)
    facts, sampled_on = _facts(shop, person, account, today)
    judged = newest if is_sheet else next((check for check in person.checks if check.verdict is not None), None)
    facts = facts._replace(
        last_check=judged.checked_on if judged else None, recheck_on=judged.recheck_on if judged else None
    )
    verdict = checked_verdict(facts, tables, bands)
    others = (_facts(shop, person, each, today)[0] for each in person.accounts)
    planned = claims.with_rivals(shop.plan._replace(starts_on=today), person.works)
    limits = shop.yardsticks.limits
    return Assessment(
        flags=tuple(red_flags(facts, today, limits, tables=tables, bands=bands)),
        fit=fit_score(_fit_facts(shop, person, facts, verdict), shop.target, shop.yardsticks.weights),
        verdicts={
            each.id: checked_verdict(known, tables, bands) for each, known in zip(person.accounts, others, strict=True)
        },
        latest_check=_check_row(judged or newest),
        first_free_day=claims.first_free_day(person.exclusivity, planned, today, claims.POSTING_DAYS),
        clashes=tuple(
            claims.clashes(
                person.row.name,
                person.exclusivity,
                planned,
                person.works,
                today=today,
                competitor_days=limits.competitor_days,
            )
        ),
        facts=facts,
        verdict=verdict,
        sampled_on=sampled_on,
        yardsticks=_all_verdicts(shop, facts),
        missing=tuple(missing(facts, tables)),
    )


def _all_verdicts(shop: _Shop, facts: CheckFacts) -> tuple[ErVerdict, ...]:
    """Return what every fitting yardstick says of the rate that is judged."""
    rate = checked_rate(facts)
    if facts.platform is None:
        return ()
    formula = facts.formula if rate.n else facts.latest_formula
    yards = shop.yardsticks
    return tuple(
        verdicts(
            rate.rate,
            facts.followers,
            facts.platform,
            formula,
            own=facts.own_rate,
            tables=yards.tables,
            bands=yards.bands,
        )
    )


def _account_of(person: _Person, check: Any) -> Any:
    """Return the account a check is about: the one it names, else the first."""
    named = next((each for each in person.accounts if check is not None and each.id == check.account_id), None)
    return named or (person.accounts[0] if person.accounts else None)


def _facts(shop: _Shop, person: _Person, account: Any, today: date) -> tuple[CheckFacts, date | None]:
    """Return what is known about an account, and the day of the check whose posts are used."""
    first = person.accounts[0] if person.accounts else None
    about = [check for check in person.checks if (check.account_id or (first.id if first else None)) == _id(account)]
    sampled = next((check for check in about if person.posts.get(check.id)), None)
    posts = person.posts[sampled.id] if sampled else ()
    snapshots = person.snapshots.get(account.id, []) if account else []
    followers = followers_on(snapshots, sampled.checked_on if sampled else today)
    rated = next((row for row in snapshots if row.engagement_rate is not None), None)
    by_views = followers is None and any(post.views for post in posts)
    formula = EngagementFormula.VIEWS if by_views else EngagementFormula.FOLLOWERS
    used = formula if posts else (rated.engagement_formula if rated else EngagementFormula.UNKNOWN)
    tier = tier_of(followers, shop.yardsticks.thresholds)
    own = None
    if account is not None and tier is not None and used is EngagementFormula.FOLLOWERS:
        own = shop.yardsticks.own.for_person(account.platform, tier, person.row.id)
    facts = CheckFacts(
        platform=account.platform if account else None,
        followers=followers,
        formula=formula,
        posts=posts,
        latest_rate=rated.engagement_rate if rated else None,
        latest_formula=rated.engagement_formula if rated else EngagementFormula.UNKNOWN,
        own_rate=own,
        usual_likes=_usual_likes(person, about, sampled, shop.yardsticks.limits.fewest_usual_posts),
        competitor_works=person.works,
        exclusivity=person.exclusivity,
        brand=shop.plan.brand,
        category=shop.plan.category,
        competitors=shop.plan.competitors,
        topics=shop.plan.topics,
        follower_jump=next((check.follower_jump for check in person.checks if check.follower_jump), ""),
        blacklisted=person.row.relationship is Relationship.BLACKLISTED,
        blacklisted_on=person.row.blacklisted_on,
        blacklist_reason=person.row.blacklist_reason,
        **{name: _newest(person.checks, name) for name in _SCORES},
    )
    return facts, sampled.checked_on if sampled else None


def _usual_likes(person: _Person, checks: Sequence[Any], sampled: Any, fewest: int) -> float | None:
    """Return the median likes of the checks before the sampled one; None when they are too few to be usual."""
    before = checks[checks.index(sampled) + 1 :] if sampled else ()
    likes = [post.likes for check in before for post in person.posts.get(check.id, ()) if post.likes is not None]
    return statistics.median(likes) if len(likes) >= fewest else None


def _fit_facts(shop: _Shop, person: _Person, facts: CheckFacts, verdict: ErVerdict | None) -> FitFacts:
    """Return what the fit score is made from."""
    rate = checked_rate(facts)
    price = shop.prices.price_of(person.row.id)
    return FitFacts(
        niche=person.row.niche,
        city=person.row.city,
        audience_cities=_cities(person.row.audience_cities),
        audience_fit=facts.audience_fit,
        audience_women=person.row.audience_women,
        audience_ages=person.row.audience_ages,
        rate=rate.rate,
        formula=facts.formula if rate.n else facts.latest_formula,
        verdict=verdict,
        brand_fit=facts.brand_fit,
        content_quality=facts.content_quality,
        likes_product=facts.likes_product,
        price=price,
        followers=facts.followers,
        tier_price=shop.prices.tier_price(person.row.id),
        usual_cost=shop.prices.usual_cost(person.row.id),
        answers_fast=facts.answers_fast,
    )


def _shop(connection: sa.Connection, influencer_ids: Sequence[str]) -> _Shop:
    brand = connection.execute(sa.select(table_of(Brand)).order_by(table_of(Brand).c.id).limit(1)).one_or_none()
    return _Shop(
        plan=shop_plan(connection),
        target=BrandTarget() if brand is None else _target(brand),
        yardsticks=yardsticks(connection),
        prices=own_prices(connection, influencer_ids),
    )


def _target(brand: Any) -> BrandTarget:
    """Return whom the shop wants to reach."""
    return BrandTarget(
        niches=(*_listed(brand.niches), *_listed(brand.target_interests)),
        cities=_cities(brand.target_cities),
        gender=brand.target_gender,
        age_from=brand.target_age_from,
        age_until=brand.target_age_until,
    )


def _people(connection: sa.Connection, influencer_ids: Sequence[str]) -> dict[str, _Person]:
    """Return the rows of these people, in the order asked for."""
    people = {row.id: row for row in _rows(connection, Influencer, "id", influencer_ids)}
    ids = [key for key in influencer_ids if key in people]
    accounts = _grouped(_rows(connection, Account, "influencer_id", ids, "position", "id"), "influencer_id")
    account_ids = [account.id for found in accounts.values() for account in found]
    snapshots = _rows(connection, MetricSnapshot, "account_id", account_ids, "-taken_on", "-id")
    by_account = _grouped(snapshots, "account_id")
    checks = _grouped(_rows(connection, BackgroundCheck, "influencer_id", ids, "-checked_on", "-id"), "influencer_id")
    check_ids = [check.id for found in checks.values() for check in found]
    posts = _grouped(_rows(connection, CheckedPost, "check_id", check_ids, "position", "id"), "check_id")
    promised, works = agreements(connection, ids), competitor_works(connection, ids)
    return {
        key: _Person(
            row=people[key],
            accounts=tuple(accounts[key]),
            snapshots={account.id: by_account[account.id] for account in accounts[key]},
            checks=tuple(checks[key]),
            posts={check.id: tuple(as_post(row) for row in posts[check.id]) for check in checks[key]},
            works=works[key],
            exclusivity=tuple(row.promise() for row in promised[key].exclusivities),
        )
        for key in ids
    }


def as_post(row: Any) -> Post:
    """Return a sampled post as the rules know it."""
    return Post(row.likes, row.comments, row.views, row.is_sponsored)


def _rows(
    connection: sa.Connection, model: type[SQLModel], column: str, keys: Sequence[str], *order: str
) -> Sequence[sa.Row[Any]]:
    """Return the rows of a table that belong to some keys, ordered by columns (`-` before one: newest first)."""
    table = table_of(model)
    by = [table.c[name.removeprefix("-")].desc() if name.startswith("-") else table.c[name] for name in order]
    return connection.execute(sa.select(table).where(table.c[column].in_(list(keys))).order_by(*by)).all()


def _grouped(rows: Iterable[Any], column: str) -> defaultdict[str, list[Any]]:
    made: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        made[getattr(row, column)].append(row)
    return made


def _newest(checks: Iterable[Any], name: str) -> Any:
    """Return what the newest check that tells a score tells."""
    return next((value for check in checks if (value := getattr(check, name)) is not None), None)


def _check_row(check: Any) -> CheckRow | None:
    return None if check is None else CheckRow(*(getattr(check, name) for name in CheckRow._fields))


def _id(row: Any) -> str | None:
    return None if row is None else str(row.id)


def _listed(text: str) -> tuple[str, ...]:
    """Return the parts of a text that lists with commas or lines."""
    return tuple(part.strip() for part in re.split(r"[,;\n]", text) if part.strip())


def _cities(text: str) -> tuple[str, ...]:
    """Return the cities of a list; `Malang 40%` names Malang."""
    cities = (_AMOUNT_AFTER_CITY.sub("", city) for city in _listed(text))
    return tuple(city for city in cities if city)
