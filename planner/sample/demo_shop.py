"""The demo shop "Kencur Pagi": sambal, snacks and body scrub from Malang, with people and five campaigns.

Everybody in it is invented. Days are kept relative to today, so that the shop always looks alive. It is put
into the workspace by the same operations a user's hands go through, as one step that can be taken back.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from planner.language import Message
from planner.operations.accounts import add_account, record_numbers
from planner.operations.campaign_setup import save_campaign_template, set_campaign_product, set_target
from planner.operations.campaigns import add_campaign, change_brief
from planner.operations.influencers import add_influencer, set_tags
from planner.operations.notes import add_check
from planner.operations.shop import add_competitor, add_event, add_product, change_brand
from planner.paths import resources
from planner.sample.demo_campaign import Shelf, add_people
from planner.sample.demo_knowing import add_knowledge
from planner.sample.demo_live import add_course
from planner.store.tables import TimelineNote
from planner.terms import EngagementFormula, Goal, Kpi, Platform, TimeZone, Verdict

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace, Written

NUMBERS_EVERY_DAYS = 28
MOST_NUMBERS = 6
RECHECK_AFTER_DAYS = 180
_NOON_UTC = time(5, 0, tzinfo=UTC)  # noon in Malang
_BRIEF_DAYS = ("draft_due_on", "posting_on")
_BRIEF_TIMES = ("posting_from", "posting_until")


def add_sample(workspace: Workspace, today: date) -> Written[None]:
    """Put the demo shop into a workspace as one step of its change log."""
    return workspace.write(Message("make the demo shop"), add_demo_shop, today)


def add_demo_shop(tx: Transaction, today: date) -> None:
    """Add the shop, its products, people and campaigns; all days are counted from `today`."""
    shop = _read("shop.json")
    change_brand(tx, **shop["brand"])
    for competitor in shop["competitors"]:
        add_competitor(tx, **competitor)
    products = {key: (add_product(tx, **fields), fields) for key, fields in shop["products"].items()}
    event = shop["event"] | {"held_on": _day(today, shop["event"]["held_on"])}
    shelf = Shelf(products, (add_event(tx, **event), event))
    people = {person["key"]: _add_person(tx, person, today) for person in _read("people.json")}
    add_knowledge(tx, _read("knowing.json"), people, today)
    told = _read("live.json")
    for campaign in shop["campaigns"]:
        _add_campaign(tx, campaign | {"told": told[campaign["name"]]}, people, shelf, today)


def _add_campaign(tx: Transaction, campaign: dict[str, Any], people: dict[str, str], shelf: Shelf, today: date) -> None:
    told = campaign["told"]
    campaign_id = add_campaign(
        tx,
        campaign["name"],
        goal=Goal(campaign["goal"]),
        starts_on=_day(today, campaign["starts_on"]),
        ends_on=_day(today, campaign["ends_on"]),
        budget=campaign["budget"],
        city=campaign["city"],
        notes=campaign["notes"],
        category=told["category"],
        boosting_spent=told.get("boosting_spent"),
        **{f"budget_{part}": amount for part, amount in told["split"].items()},
    )
    for kpi, target in told["targets"].items():
        set_target(tx, campaign_id, Kpi(kpi), target)
    for key, quantity in told["products"]:
        set_campaign_product(tx, campaign_id, shelf.products[key][0], quantity)
    change_brief(tx, campaign_id, None, **_brief_fields(campaign["brief"], today))
    joined = add_people(tx, campaign_id, campaign, people, shelf, today=today)
    ids = {each.promise.person: each.collaboration_id for each in joined}
    for key, differences in campaign.get("differences", {}).items():
        change_brief(tx, campaign_id, ids[key], **_brief_fields(differences, today))
    if "template" in told:
        save_campaign_template(tx, told["template"], campaign_id)
    add_course(tx, campaign["name"], joined, _day(today, campaign["ends_on"]), today)


def _add_person(tx: Transaction, person: dict[str, Any], today: date) -> str:
    influencer_id = add_influencer(
        tx,
        person["name"],
        niche=person["niche"],
        city=person["city"],
        phone=person["phone"],
        email=person.get("email", ""),
        notes=person.get("about", ""),
        source="Instagram" if not person["phone"] else "",
        created_at=datetime.combine(_day(today, -200), _NOON_UTC),
    )
    for place, (platform, handle, followers, rate) in enumerate(person["accounts"]):
        account_id = add_account(tx, influencer_id, Platform(platform), handle)
        _add_numbers(tx, account_id, followers, rate, today, seed=len(person["name"]) + place)
    set_tags(tx, influencer_id, person.get("tags", []))
    if "verdict" in person:
        checked_on = _day(today, person["checked"])
        add_check(
            tx,
            influencer_id,
            checked_on,
            checked_by="Lastri",
            verdict=Verdict(person["verdict"]),
            reason=person["reason"],
            notes=person.get("check", ""),
            recheck_on=checked_on + timedelta(days=RECHECK_AFTER_DAYS),
        )
    for days, text in reversed(person.get("diary", [])):
        # `write_note` writes the moment of now; these happened on their own days.
        moment = datetime.combine(_day(today, days), _NOON_UTC)
        tx.add(TimelineNote, influencer_id=influencer_id, noted_at=moment, text=text)
    return influencer_id


def _add_numbers(
    tx: Transaction, account_id: str, followers: int, rate: float | None, today: date, *, seed: int
) -> None:
    """Write three to six dated numbers that lead up to today's; growth differs from account to account."""
    count = 3 + seed % (MOST_NUMBERS - 2)
    growth = (1 + seed * 7 % 5) / 100
    formula = EngagementFormula.FOLLOWERS if rate is not None else EngagementFormula.UNKNOWN
    for back in range(count - 1, -1, -1):
        wobble = ((seed + back * 3) % 5 - 2) / 10 if back else 0.0
        record_numbers(
            tx,
            account_id,
            _day(today, -2 - seed % 6 - back * NUMBERS_EVERY_DAYS),
            followers=round(followers / (1 + growth) ** back),
            engagement_rate=None if rate is None else round(max(0.2, rate + wobble), 1),
            engagement_formula=formula,
        )


def _brief_fields(fields: dict[str, Any], today: date) -> dict[str, Any]:
    """Turn the days and clock times of a brief's JSON into dates and times."""
    ready = dict(fields)
    for name in _BRIEF_DAYS:
        if name in ready:
            ready[name] = _day(today, ready[name])
    for name in _BRIEF_TIMES:
        if name in ready:
            ready[name] = time.fromisoformat(ready[name])
    return ready | ({"posting_zone": TimeZone.WIB} if "posting_from" in ready else {})


def _day(today: date, days: int) -> date:
    return today + timedelta(days=days)


def _read(name: str) -> Any:
    return json.loads((resources() / "sample" / name).read_text(encoding="utf-8"))
