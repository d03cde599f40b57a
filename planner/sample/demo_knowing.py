"""What the demo shop knows about its people beyond name and numbers: levels, next actions, checks in depth, prices."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from planner.operations.agreements import add_exclusivity, add_usage_right
from planner.operations.custom_fields import add_custom_field, set_custom_value
from planner.operations.influencers import change_influencers
from planner.operations.notes import change_check
from planner.operations.rates import add_rate
from planner.operations.relationship import plan_next_action, set_relationship
from planner.operations.views import save_view
from planner.store.tables import (
    Account,
    BackgroundCheck,
    CheckedPost,
    Competitor,
    CompetitorWork,
    Controversy,
    TimelineNote,
)
from planner.terms import (
    ContactChannel,
    CustomFieldKind,
    DeliverableKind,
    Platform,
    Relationship,
    Severity,
    Side,
    UsageKind,
)

if TYPE_CHECKING:
    from planner.store.transaction import Transaction

DAYS_BETWEEN_POSTS = 3
_FITS = ("audience_fit", "brand_fit", "content_quality", "likes_product", "answers_fast")
_AFTERNOON_UTC = time(8, 0, tzinfo=UTC)


def add_knowledge(tx: Transaction, knowledge: dict[str, Any], people: dict[str, str], today: date) -> None:
    """Add what `knowing.json` tells about people; days are counted from `today`."""
    fields = {
        field["name"]: add_custom_field(
            tx, field["name"], CustomFieldKind(field["kind"]), [line for line in field["choices"].splitlines() if line]
        )
        for field in knowledge["custom_fields"]
    }
    for view in knowledge["views"]:
        save_view(tx, view["name"], json.dumps(view["state"]))
    competitors = {row["name"]: row["id"] for row in tx.find(Competitor)}
    for key, told in knowledge["people"].items():
        person = people[key]
        _add_relation(tx, person, told, today)
        _deepen_check(tx, person, told, today)
        _add_agreements(tx, person, told, competitors, today)
        _add_prices(tx, person, told, today)
        for name, value in told.get("custom", {}).items():
            set_custom_value(tx, [person], fields[name], value)


def _add_relation(tx: Transaction, person: str, told: dict[str, Any], today: date) -> None:
    since = _day(today, told.get("since", 0))
    set_relationship(tx, [person], Relationship(told["relationship"]), since, told.get("reason", ""))
    if "next" in told:
        action, days = told["next"]
        plan_next_action(tx, [person], action, _day(today, days))
    values: dict[str, Any] = {name: told[name] for name in ("pic", "source") if name in told}
    if "audience" in told:
        cities, ages, women = told["audience"]
        values |= {"audience_cities": cities, "audience_ages": ages, "audience_women": women}
    if "consent" in told:
        days, note = told["consent"]
        values |= {"consent_on": _day(today, days), "consent_note": note}
    change_influencers(tx, [person], **values)
    for channel, days, text in told.get("contacts", []):
        moment = datetime.combine(_day(today, days), _AFTERNOON_UTC)
        tx.add(TimelineNote, influencer_id=person, noted_at=moment, text=text, channel=ContactChannel(channel))


def _deepen_check(tx: Transaction, person: str, told: dict[str, Any], today: date) -> None:
    checks = tx.find(BackgroundCheck, influencer_id=person)
    if not checks:
        return
    check = checks[-1]
    if "fits" in told:
        change_check(tx, check["id"], **dict(zip(_FITS, told["fits"], strict=True)))
    if "posts" in told:
        first = min(tx.find(Account, influencer_id=person), key=lambda account: int(account["position"]))
        change_check(tx, check["id"], account_id=first["id"])
        for position, (likes, comments, sponsored) in enumerate(told["posts"]):
            posted_on = check["checked_on"] - timedelta(days=1 + position * DAYS_BETWEEN_POSTS)
            numbers = {"likes": likes, "comments": comments, "is_sponsored": bool(sponsored)}
            tx.add(CheckedPost, check_id=check["id"], position=position, posted_on=posted_on, **numbers)
    for text, days, link, severity in told.get("controversies", []):
        happened_on = _day(today, days)
        tx.add(
            Controversy,
            influencer_id=person,
            text=text,
            happened_on=happened_on,
            link=link,
            severity=Severity(severity),
        )


def _add_agreements(
    tx: Transaction, person: str, told: dict[str, Any], competitors: dict[str, str], today: date
) -> None:
    for brand, days, link in told.get("works", []):
        worked = {"brand": brand, "competitor_id": competitors.get(brand), "worked_on": _day(today, days)}
        tx.add(CompetitorWork, influencer_id=person, link=link, **worked)
    for brand, category, begins, ends in told.get("theirs", []):
        dates = {"starts_on": _day(today, begins), "ends_on": _day(today, ends)}
        whose = {"brand": brand, "competitor_id": competitors.get(brand), "category": category}
        add_exclusivity(tx, person, Side.THEIRS, **whose, **dates)
    for category, begins, ends in told.get("ours", []):
        dates = {"starts_on": _day(today, begins), "ends_on": _day(today, ends)}
        add_exclusivity(tx, person, Side.OURS, category=category, **dates)
    for kind, channels, begins, ends in told.get("usage", []):
        dates = {"starts_on": _day(today, begins), "ends_on": _day(today, ends)}
        add_usage_right(tx, person, side=Side.OURS, kind=UsageKind(kind), channels=channels, **dates)


def _add_prices(tx: Transaction, person: str, told: dict[str, Any], today: date) -> None:
    for platform, kind, price, negotiated, days in told.get("rates", []):
        what = {"platform": Platform(platform), "kind": DeliverableKind(kind)}
        add_rate(tx, person, _day(today, days), **what, price=price, negotiated=negotiated)
    if "package" in told:
        label, contents, price, days = told["package"]
        add_rate(tx, person, _day(today, days), label=label, contents=contents, price=price)


def _day(today: date, days: int) -> date:
    return today + timedelta(days=days)
