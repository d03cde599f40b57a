"""Invented campaigns among invented people, in every state from planned to done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from planner.store.tables import Campaign, Collaboration, Deliverable, PaymentLine, Redemption, Voucher
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    DiscountKind,
    Goal,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    VoucherChannel,
    VoucherStatus,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence
    from datetime import date

    from planner.store.transaction import Transaction

PEOPLE_PER_CAMPAIGN = 24
LONGEST_LIST = 30
_MAIN = list(Stage)[: list(Stage).index(Stage.DONE) + 1]
_KINDS = {Platform.TIKTOK: DeliverableKind.TIKTOK_VIDEO, Platform.YOUTUBE: DeliverableKind.YOUTUBE_VIDEO}
_LIVE = _MAIN.index(Stage.LIVE)
_AGREED = _MAIN.index(Stage.AGREED)

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
    """Add one campaign per 400 people, at least one and at most thirty, with about two dozen people each."""
    rows: Rows = {model: [] for model in (Campaign, Collaboration, Deliverable, Voucher, Redemption, PaymentLine)}
    count = max(1, min(LONGEST_LIST, len(people) // 400))
    for number in range(count):
        starts_on = today + timedelta(days=40 - 50 * number)
        campaign_id = keys()
        rows[Campaign].append(
            {
                "id": campaign_id,
                "name": f"{names[number % len(names)]} {starts_on:%m/%Y}",
                "goal": chance.choice(list(Goal)),
                "starts_on": starts_on,
                "ends_on": starts_on + timedelta(days=30),
                "budget": chance.randrange(5, 60) * 1_000_000,
            }
        )
        for person in chance.sample(people, min(len(people), PEOPLE_PER_CAMPAIGN)):
            _add_collaboration(rows, campaign_id, person, chance, keys, starts_on=starts_on, today=today)
    for model, some in rows.items():
        tx.add_all(model, some)


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
    reached = max(0, min(len(_MAIN) - 1, days_in // 3 + chance.randrange(-2, 3)))
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
        }
    )
    posting_on = starts_on + timedelta(days=chance.randrange(10, 28))
    rows[Deliverable].append(
        {
            "id": keys(),
            "collaboration_id": collaboration_id,
            "kind": _KINDS.get(platform, DeliverableKind.REELS),
            "platform": platform,
            "posting_on": posting_on,
            "status": ContentStatus.LIVE if reached >= _LIVE else ContentStatus.NOT_STARTED,
        }
    )
    if reached >= _AGREED:
        _add_code(rows, collaboration_id, chance, keys, posting_on, live=reached >= _LIVE, today=today)
        _add_payment(rows, collaboration_id, fee, keys, posting_on, done=_MAIN[reached] is Stage.DONE)


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
    rows: Rows, collaboration_id: str, fee: int, keys: Callable[[], str], posting_on: date, *, done: bool
) -> None:
    cash = fee // 2
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
            "status": PaymentStatus.RECEIVED if done else PaymentStatus.SHIPPED,
        },
    ]
