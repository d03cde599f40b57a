"""The collaborations of a demo campaign: what stands where follows from the stage each of them has reached."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.operations.collaborations import (
    add_collaborations,
    add_deliverable,
    add_redemption,
    add_voucher,
    change_collaboration,
    move_to_stage,
)
from planner.operations.payments import add_payment_line
from planner.terms import (
    DeliverableKind,
    DiscountKind,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    TimeZone,
    VoucherChannel,
    VoucherStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.store.transaction import Transaction

PARCEL = 19_000
GUESTS = 2
DRAFT_BEFORE_POSTING_DAYS = 4
SENT_BEFORE_POSTING_DAYS, ON_ITS_WAY_DAYS = 12, 4
LARGE_FEE = 3_400_000  # from here on the mix holds twice as many products
# Days on the way to a stage: from the joining on until the agreement, and from the first posting back or on after it.
_AFTER_JOINING = {Stage.SELECTED: 1, Stage.CONTACTED: 2, Stage.NEGOTIATING: 4, Stage.AGREED: 6, Stage.BRIEFED: 8}
_FROM_POSTING = {Stage.DRAFT_REVIEW: -4, Stage.READY: -2, Stage.LIVE: 0, Stage.MEASURED: 7}
# Whoever is agreed with signs and gets a parcel: the way there is walked before that.
_BEFORE_POSTING = {Stage.SELECTED: 15, Stage.CONTACTED: 15, Stage.NEGOTIATING: 14, Stage.AGREED: 13, Stage.BRIEFED: 11}
_LEFT_FROM = {
    Stage.BACKUP: Stage.CANDIDATE,
    Stage.DECLINED_BY_US: Stage.SELECTED,
    Stage.NO_RESPONSE: Stage.CONTACTED,
    Stage.DECLINED: Stage.NEGOTIATING,
    Stage.CANCELLED: Stage.AGREED,
    Stage.GHOSTED: Stage.BRIEFED,
}
_ORDER = list(Stage)
_PICS = ("Lastri", "Lastri", "Yayan")
Gift = tuple[str, dict[str, Any], int]  # product id, its fields, how many


class Promise(NamedTuple):
    """One line of a campaign's `people` in shop.json; `fee` in rupiah, days counted from today."""

    person: str
    stage: Stage
    since: int
    fee: int | None
    mix: str
    content: list[tuple[str, str, int, int | None]]
    code: str
    orders: int
    reason: str = ""
    told: Mapping[str, Any] = {}

    @property
    def zone(self) -> TimeZone:
        """Return the zone they post in."""
        return TimeZone(self.told.get("zone", TimeZone.WIB))

    @property
    def first_posting(self) -> int | None:
        """Return the first day something goes live, counted from today."""
        return min((day for *_, day in self.content if day is not None), default=None)

    def reached(self, stage: Stage) -> bool:
        """Tell whether this collaboration is at a main stage or beyond it; one that left never reached anything."""
        return _ORDER.index(stage) <= _ORDER.index(self.stage) <= _ORDER.index(Stage.DONE)


class Shelf(NamedTuple):
    """What the shop can give beside cash: products by key and its event, each as (id, fields)."""

    products: dict[str, tuple[str, dict[str, Any]]]
    event: tuple[str, dict[str, Any]]


class Joined(NamedTuple):
    """One collaboration that was made: what was promised, its key, and the keys of its content in order."""

    promise: Promise
    collaboration_id: str
    influencer_id: str
    content: list[str]


def add_people(
    tx: Transaction,
    campaign_id: str,
    campaign: Mapping[str, Any],
    people: Mapping[str, str],
    shelf: Shelf,
    *,
    today: date,
) -> list[Joined]:
    """Put the people of one demo campaign into it with content, codes and payment mix."""
    told = campaign["told"]["people"]
    promises = [
        Promise(key, Stage(stage), *rest)._replace(told=told.get(key, {})) for key, stage, *rest in campaign["people"]
    ]
    joined = []
    joined_on = min(0, campaign["starts_on"], *(promise.since for promise in promises))
    everybody = [people[promise.person] for promise in promises]
    ids = add_collaborations(tx, campaign_id, everybody, today + timedelta(days=joined_on))
    for promise, collaboration_id in zip(promises, ids, strict=True):
        for stage, day in _way(promise, joined_on):
            move_to_stage(tx, [collaboration_id], stage, today + timedelta(days=day), promise.reason)
        change_collaboration(tx, collaboration_id, usual_fee=promise.fee, pic=_PICS[len(promise.person) % 3])
        content = [_add_content(tx, collaboration_id, promise, at, today) for at in range(len(promise.content))]
        if promise.code:
            _add_code(tx, collaboration_id, promise, campaign["code"], today)
        told_gifts = promise.told.get("gifts")
        many = 2 if (promise.fee or 0) >= LARGE_FEE and told_gifts is None else 1
        gifts = [(*shelf.products[key], count * many) for key, count in told_gifts or campaign["products"]]
        for kind_of_line, line in _payment_lines(promise, gifts, shelf.event, today):
            add_payment_line(tx, collaboration_id, kind_of_line, **line)
        joined.append(Joined(promise, collaboration_id, people[promise.person], content))
    return joined


def _way(promise: Promise, joined_on: int) -> Iterator[tuple[Stage, int]]:
    """Yield the stages somebody came through up to their own, each with its day counted from today."""
    if promise.stage is Stage.CANDIDATE:
        return
    before = _LEFT_FROM.get(promise.stage)
    last = _ORDER[_ORDER.index(promise.stage) - 1] if before is None else before
    day, first = joined_on, promise.first_posting
    for stage in _ORDER[1 : _ORDER.index(last) + 1]:
        wanted = joined_on + _AFTER_JOINING.get(stage, 0)
        if first is not None:
            by = first - _BEFORE_POSTING.get(stage, 0)
            wanted = min(wanted, by) if stage in _AFTER_JOINING else first + _FROM_POSTING[stage]
        day = max(day, min(wanted, promise.since))
        yield stage, day
    yield promise.stage, promise.since


def _add_content(tx: Transaction, collaboration_id: str, promise: Promise, at: int, today: date) -> str:
    kind, platform, quantity, posting = promise.content[at]
    day = None if posting is None else today + timedelta(days=posting)
    return add_deliverable(
        tx,
        collaboration_id,
        DeliverableKind(kind),
        Platform(platform),
        quantity=quantity,
        draft_due_on=_draft_due(promise, at, today),
        posting_on=day,
        posting_time=time.fromisoformat(promise.told.get("clock", "19:00")) if day else None,
        posting_zone=promise.zone,
    )


def _draft_due(promise: Promise, at: int, today: date) -> date | None:
    """Return when a draft is due: as told, else some days before; a Story is made on the day, without one."""
    kind, _, _, posting = promise.content[at]
    told = promise.told.get("draft", [])
    if at < len(told):
        return None if told[at] is None else today + timedelta(days=told[at])
    if posting is None or kind == DeliverableKind.STORY:
        return None
    return today + timedelta(days=posting - DRAFT_BEFORE_POSTING_DAYS)


def _add_code(tx: Transaction, collaboration_id: str, promise: Promise, terms: Mapping[str, Any], today: date) -> None:
    ends = promise.told.get("until", terms["until"])
    until = today + timedelta(days=ends)
    status = VoucherStatus.ACTIVE if promise.reached(Stage.BRIEFED) else VoucherStatus.DRAFT
    voucher_id = add_voucher(
        tx,
        collaboration_id,
        promise.code,
        channel=VoucherChannel(terms["channel"]),
        discount_kind=DiscountKind(terms["discount_kind"]),
        **{name: terms.get(name) for name in ("discount_value", "max_discount", "min_spend", "quota")},
        valid_from=today + timedelta(days=terms["from"]),
        valid_until=until,
        status=VoucherStatus.EXPIRED if until < today else status,
    )
    first = promise.first_posting
    if promise.orders and first is not None:
        last = min(-1, ends)
        for day, orders in _spread(promise.orders, first, last):
            on = today + timedelta(days=day)
            add_redemption(
                tx, voucher_id, on, orders, gross_sales=orders * terms["price"], source="Laporan penjualan Shopee"
            )


def _spread(orders: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Spread orders over at most five days from the first posting: most come at once, a few trickle in."""
    days = list(range(first, min(last, first + 4) + 1)) or [last]
    left = orders
    for day in days[:-1]:
        today_orders = (left + 1) // 2
        left -= today_orders
        if today_orders:
            yield day, today_orders
    if left:
        yield days[-1], left


def _payment_lines(
    promise: Promise, gifts: list[Gift], event: tuple[str, dict[str, Any]], today: date
) -> Iterator[tuple[PaymentKind, dict[str, Any]]]:
    """Yield the mix: half the usual fee in cash with products and a place at the event, barter, or cash alone."""
    agreed_once = promise.reached(Stage.AGREED) or promise.stage in {Stage.GHOSTED, Stage.CANCELLED}
    if not promise.fee or not agreed_once:
        return
    if promise.mix != "barter":
        yield from _cash(promise, today)
    if promise.mix != "cash":
        yield from _gifts(promise, gifts, today)
    if promise.told.get("event"):
        yield PaymentKind.EVENT, _invitation(promise, *event)


def _cash(promise: Promise, today: date) -> Iterator[tuple[PaymentKind, dict[str, Any]]]:
    for label, amount, due, paid in promise.told.get("cash", []):
        yield PaymentKind.CASH, _instalment(label, amount, today + timedelta(days=due), _day(today, paid), today)
    if "cash" in promise.told:
        return
    fee = promise.fee or 0
    amount = fee // 2 if promise.mix == "half" else fee
    first = promise.first_posting
    posting = None if first is None else today + timedelta(days=first)
    deposit = amount // 2
    for label, part, due, paid in (
        ("DP 50%", deposit, posting and posting - timedelta(days=8), promise.reached(Stage.BRIEFED)),
        ("Pelunasan", amount - deposit, posting and posting + timedelta(days=6), promise.reached(Stage.MEASURED)),
    ):
        line = _instalment(label, part, due, min(due, today) if paid and due else None, today)
        if promise.stage is Stage.CANCELLED:
            line["status"] = PaymentStatus.CANCELLED
        yield PaymentKind.CASH, line


def _instalment(label: str, amount: int, due: date | None, paid: date | None, today: date) -> dict[str, Any]:
    is_due = due is not None and due <= today
    unpaid = PaymentStatus.DUE if is_due else PaymentStatus.PLANNED
    return {
        "label": label,
        "unit_cost": amount,
        "due_on": due,
        "settled_on": paid,
        "status": PaymentStatus.PAID if paid else unpaid,
        "method": "Transfer bank" if paid else "",
        "reference": f"TRF-{paid:%d%m}-{amount // 1000}" if paid else "",
    }


def _day(today: date, days: int | None) -> date | None:
    return None if days is None else today + timedelta(days=days)


def _gifts(promise: Promise, gifts: list[Gift], today: date) -> Iterator[tuple[PaymentKind, dict[str, Any]]]:
    """Yield the products of one parcel: as told in live.json, else sent ten days before posting."""
    told = promise.told
    first = promise.first_posting
    planned = told.get("sent", told.get("send", None if first is None else first - SENT_BEFORE_POSTING_DAYS))
    sent = promise.reached(Stage.BRIEFED) or promise.stage is Stage.GHOSTED
    arrived = sent and (promise.stage is not Stage.BRIEFED or "arrived" in told)
    status = PaymentStatus.PLANNED
    if sent:
        status = PaymentStatus.RECEIVED if arrived else PaymentStatus.SHIPPED
    elif promise.stage is Stage.CANCELLED:
        status = PaymentStatus.CANCELLED
    shipped_on = min(_day(today, planned) or today, today) if sent else None
    due = _day(today, planned)
    came = told.get("arrived", None if planned is None else planned + ON_ITS_WAY_DAYS)
    settled = _day(today, min(came or 0, 0)) if arrived else None
    for place, (product_id, product, count) in enumerate(gifts):
        yield (
            PaymentKind.PRODUCT,
            {
                "label": product["name"],
                "product_id": product_id,
                "quantity": count,
                "unit_cost": product["unit_cost"],
                "unit_retail": product["unit_retail"],
                # One parcel holds them all: the first line carries its cost.
                "shipping_cost": told.get("shipping", PARCEL) if place == 0 else None,
                "due_on": due,
                "shipped_on": shipped_on,
                "settled_on": settled,
                "status": status,
                "tracking_number": f"CONTOH-{promise.person.upper()}" if sent else "",
            },
        )


def _invitation(promise: Promise, event_id: str, event: dict[str, Any]) -> dict[str, Any]:
    return {
        "label": event["name"],
        "event_id": event_id,
        "quantity": GUESTS,
        "unit_cost": event["cost_per_guest"],
        "unit_retail": event["cost_per_guest"],
        "status": PaymentStatus.INVITED if promise.reached(Stage.BRIEFED) else PaymentStatus.PLANNED,
    }
