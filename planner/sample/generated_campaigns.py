"""Invented campaigns among invented people, in every state from planned to done."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, Any

from planner.rules.kpi import KPIS
from planner.rules.post_checks import CHECK_DAYS
from planner.store.tables import (
    Brief,
    Campaign,
    CampaignTarget,
    Collaboration,
    Deliverable,
    Draft,
    PaymentLine,
    PostCheck,
    Redemption,
    Voucher,
)
from planner.terms import (
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    DiscountKind,
    DraftDecision,
    Goal,
    Kpi,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    TimeZone,
    VoucherChannel,
    VoucherStatus,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence
    from datetime import date

    from planner.store.transaction import Transaction

PEOPLE_PER_CAMPAIGN = 24
LONGEST_LIST = 100
DAYS_APART, DAYS_BACK = 50, 1500
ON_ITS_WAY = 5  # days a parcel takes
_MAIN = list(Stage)[: list(Stage).index(Stage.DONE) + 1]
_KINDS = {Platform.TIKTOK: DeliverableKind.TIKTOK_VIDEO, Platform.YOUTUBE: DeliverableKind.YOUTUBE_VIDEO}
_LIVE = _MAIN.index(Stage.LIVE)
_AGREED = _MAIN.index(Stage.AGREED)
_BRIEFED, _DRAFTED, _READY = (_MAIN.index(stage) for stage in (Stage.BRIEFED, Stage.DRAFT_REVIEW, Stage.READY))
_STATUS = {_DRAFTED: ContentStatus.DRAFT, _READY: ContentStatus.APPROVED}
_PARTS = {"budget_cash": 70, "budget_product": 14, "budget_event": 4, "budget_shipping": 4, "budget_boosting": 8}
# Targets that a shop of this size writes down: so much for every million of the budget, or a ratio.
_PER_MILLION = {Kpi.ORDERS: 20, Kpi.SALES: 1_800_000, Kpi.REACH: 12_000, Kpi.VIEWS: 9_000, Kpi.ENGAGEMENTS: 900}
_RATIOS = {Kpi.CPA: 50_000, Kpi.ROAS: 1.8, Kpi.CPM: 40_000, Kpi.CPE: 900}
_NEXT_STEPS = ("Minta rate card", "Kirim tawaran", "Kirim brief", "Tanya kabar", "Hubungi")
_PICS = ("Lastri", "Yayan", "")
_ZONES = (TimeZone.WIB,) * 8 + (TimeZone.WITA, TimeZone.WIT)
_STAYS_DAYS = 60
_STILL_UP = 0.97
_MODELS: tuple[type[Any], ...] = (
    *(Campaign, CampaignTarget, Collaboration, Brief, Deliverable, Draft, PostCheck),
    *(Voucher, Redemption, PaymentLine),
)

Person = tuple[str, Platform, int | None]
Rows = dict[type[Any], list[dict[str, Any]]]


def add_campaigns(
    tx: Transaction,
    people: Sequence[Person],
    chance: random.Random,
    keys: Callable[[], str],
    names: Sequence[str],
    *,
    today: date,
) -> None:
    """Add one campaign per 400 people, at least one and at most a hundred, with about two dozen people each."""
    rows: Rows = {model: [] for model in _MODELS}
    count = max(1, min(LONGEST_LIST, len(people) // 400))
    apart = min(DAYS_APART, DAYS_BACK // count)
    for number in range(count):
        starts_on = today + timedelta(days=40 - apart * number)
        campaign_id = keys()
        _add_campaign(rows, campaign_id, names[number % len(names)], chance, keys, starts_on=starts_on)
        for person in chance.sample(people, min(len(people), PEOPLE_PER_CAMPAIGN)):
            _add_collaboration(rows, campaign_id, person, chance, keys, starts_on=starts_on, today=today)
    for model, some in rows.items():
        tx.add_all(model, some)


def _add_campaign(
    rows: Rows, campaign_id: str, name: str, chance: random.Random, keys: Callable[[], str], *, starts_on: date
) -> None:
    goal, millions = chance.choice(list(Goal)), chance.randrange(5, 60)
    rows[Campaign].append(
        {
            "id": campaign_id,
            "name": f"{name} {starts_on:%m/%Y}",
            "goal": goal,
            "starts_on": starts_on,
            "ends_on": starts_on + timedelta(days=30),
            "budget": millions * 1_000_000,
            **{part: percent * millions * 10_000 for part, percent in _PARTS.items()},
        }
    )
    for kpi in KPIS[goal]:
        target = _PER_MILLION[kpi] * millions if kpi in _PER_MILLION else _RATIOS.get(kpi)
        if target is not None:
            rows[CampaignTarget].append({"id": keys(), "campaign_id": campaign_id, "kpi": kpi, "target": target})
    words = {"key_messages": "Dibuat tiap minggu di Malang", "hashtags": "#KencurPagi #Iklan", "disclosure": "#Iklan"}
    rows[Brief].append({"id": keys(), "campaign_id": campaign_id, **words, "max_revisions": 2})


def _add_collaboration(
    rows: Rows,
    campaign_id: str,
    person: Person,
    chance: random.Random,
    keys: Callable[[], str],
    *,
    starts_on: date,
    today: date,
) -> None:
    influencer_id, platform, followers = person
    days_in = (today - starts_on).days
    # A campaign that has ended has mostly ended collaborations; a planned one only candidates.
    reached = max(0, min(len(_MAIN) - 1, days_in // 3 + chance.randrange(-3, 5)))
    fee = max(150_000, (followers or 5_000) * 45 // 50_000 * 50_000)
    collaboration_id = keys()
    rows[Collaboration].append(
        {
            "id": collaboration_id,
            "campaign_id": campaign_id,
            "influencer_id": influencer_id,
            "stage": _MAIN[reached],
            "stage_since": min(today, starts_on + timedelta(days=3 * reached)),
            "usual_fee": fee,
            "pic": chance.choice(_PICS),
            **_agreed(reached, chance, starts_on, today),
        }
    )
    posting_on = starts_on + timedelta(days=chance.randrange(10, 28))
    kind = _KINDS.get(platform, DeliverableKind.REELS)
    _add_content(
        rows, collaboration_id, (kind, platform), chance, keys, reached=reached, posting_on=posting_on, today=today
    )
    if reached >= _AGREED:
        _add_code(rows, collaboration_id, chance, keys, posting_on, live=reached >= _LIVE, today=today)
        _add_payment(rows, collaboration_id, fee, keys, posting_on, done=_MAIN[reached] is Stage.DONE, today=today)


def _agreed(reached: int, chance: random.Random, starts_on: date, today: date) -> dict[str, Any]:
    """Return contract and next step of a collaboration at a stage."""
    if reached < _AGREED:
        step_on = today + timedelta(days=chance.randrange(-3, 10))
        return {"next_step": chance.choice(_NEXT_STEPS), "next_step_on": step_on}
    if reached < _BRIEFED:
        return {"contract": ContractStatus.SENT}
    signed_on = min(today, starts_on + timedelta(days=chance.randrange(8)))
    ends_on = starts_on + timedelta(days=90)
    return {"contract": ContractStatus.SIGNED, "contract_signed_on": signed_on, "contract_ends_on": ends_on}


def _add_content(
    rows: Rows,
    collaboration_id: str,
    what: tuple[DeliverableKind, Platform],
    chance: random.Random,
    keys: Callable[[], str],
    *,
    reached: int,
    posting_on: date,
    today: date,
) -> None:
    """Add the promised piece with its drafts, its post and the looks at it, as far as the stage goes."""
    deliverable_id, (kind, platform) = keys(), what
    posted_on = min(today, posting_on + timedelta(days=chance.choice((0, 0, 0, 1)))) if reached >= _LIVE else None
    approved_on = min(today, posting_on - timedelta(days=2)) if reached >= _READY else None
    clock = time(chance.choice((12, 16, 19)))
    rows[Deliverable].append(
        {
            "id": deliverable_id,
            "collaboration_id": collaboration_id,
            "kind": kind,
            "platform": platform,
            "draft_due_on": posting_on - timedelta(days=4),
            "posting_on": posting_on,
            "posting_time": clock,
            "posting_zone": chance.choice(_ZONES),
            "status": ContentStatus.LIVE if posted_on else _STATUS.get(reached, ContentStatus.NOT_STARTED),
            "approved_on": approved_on,
            "posted_on": posted_on,
            "posted_time": clock.replace(minute=chance.randrange(60)) if posted_on else None,
            "post_url": f"https://{platform}.example/contoh/{deliverable_id[-8:]}" if posted_on else "",
            "must_stay_until": posted_on + timedelta(days=_STAYS_DAYS) if posted_on else None,
        }
    )
    if reached >= _DRAFTED:
        received_on = min(today, posting_on - timedelta(days=5))
        answer = (
            {"decision": DraftDecision.APPROVED, "decided_on": max(approved_on, received_on)} if approved_on else {}
        )
        draft = {"deliverable_id": deliverable_id, "number": 1, "received_on": received_on, "text": "Draf pertama."}
        rows[Draft].append({"id": keys(), **draft, **answer})
    if posted_on:
        _add_looks(rows, rows[Deliverable][-1], chance, keys, today)


def _add_looks(
    rows: Rows, deliverable: dict[str, Any], chance: random.Random, keys: Callable[[], str], today: date
) -> None:
    """Add the looks that were made until today; a few posts are gone at the last one."""
    for days in CHECK_DAYS:
        due = deliverable["posted_on"] + timedelta(days=days)
        if due < today:
            is_up = days < CHECK_DAYS[-1] or chance.random() < _STILL_UP
            look = {"deliverable_id": deliverable["id"], "days": days, "checked_on": due, "is_up": is_up}
            rows[PostCheck].append({"id": keys(), **look})
            if not is_up:
                deliverable["status"] = ContentStatus.REMOVED


def _add_code(
    rows: Rows,
    collaboration_id: str,
    chance: random.Random,
    keys: Callable[[], str],
    posting_on: date,
    *,
    live: bool,
    today: date,
) -> None:
    voucher_id = keys()
    until = posting_on + timedelta(days=14)
    rows[Voucher].append(
        {
            "id": voucher_id,
            "collaboration_id": collaboration_id,
            "code": "".join(chance.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=8)),
            "channel": VoucherChannel.SHOPEE,
            "discount_kind": DiscountKind.PERCENT,
            "discount_value": 10,
            "valid_from": posting_on,
            "valid_until": until,
            "status": VoucherStatus.EXPIRED if until < today else VoucherStatus.ACTIVE,
        }
    )
    for day in range(3 if live and posting_on < today else 0):
        orders = chance.randrange(1, 25)
        rows[Redemption].append(
            {
                "id": keys(),
                "voucher_id": voucher_id,
                "redeemed_on": min(today, posting_on + timedelta(days=day)),
                "orders": orders,
                "gross_sales": orders * 89_100,
            }
        )


def _add_payment(
    rows: Rows,
    collaboration_id: str,
    fee: int,
    keys: Callable[[], str],
    posting_on: date,
    *,
    done: bool,
    today: date,
) -> None:
    cash = fee // 2
    shipped_on = min(today, posting_on - timedelta(days=9))
    rows[PaymentLine] += [
        {
            "id": keys(),
            "collaboration_id": collaboration_id,
            "kind": PaymentKind.CASH,
            "label": "Pelunasan",
            "unit_cost": cash,
            "unit_retail": cash,
            "due_on": posting_on + timedelta(days=7),
            "settled_on": posting_on + timedelta(days=7) if done else None,
            "status": PaymentStatus.PAID if done else PaymentStatus.PLANNED,
        },
        {
            "id": keys(),
            "collaboration_id": collaboration_id,
            "kind": PaymentKind.PRODUCT,
            "position": 1,
            "label": "Paket Icip",
            "quantity": 3,
            "unit_cost": 46_000,
            "unit_retail": 99_000,
            "shipping_cost": 19_000,
            "shipped_on": shipped_on,
            "tracking_number": f"CONTOH{collaboration_id[-8:].upper()}",
            "status": PaymentStatus.RECEIVED
            if done or (today - shipped_on).days > ON_ITS_WAY
            else PaymentStatus.SHIPPED,
        },
    ]
