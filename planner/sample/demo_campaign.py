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
    ContentStatus,
    DeliverableKind,
    DiscountKind,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    VoucherChannel,
    VoucherStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.store.transaction import Transaction

PARCEL = 19_000
GUESTS = 2
DRAFT_BEFORE_POSTING_DAYS = 4
LARGE_FEE = 3_400_000  # from here on the mix holds more products and a place at the event
_ORDER = list(Stage)
Gift = tuple[str, dict[str, Any], int]  # product id, its fields, how many
_POSTED = (Stage.LIVE, Stage.MEASURED, Stage.DONE)


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


def add_people(
    tx: Transaction,
    campaign_id: str,
    campaign: Mapping[str, Any],
    people: Mapping[str, str],
    shelf: Shelf,
    *,
    today: date,
) -> dict[str, str]:
    """Put the people of one demo campaign into it with content, codes and payment mix; returns key -> collaboration."""
    promises = [Promise(key, Stage(stage), *rest) for key, stage, *rest in campaign["people"]]
    started = min(today, today + timedelta(days=campaign["starts_on"]))
    ids = add_collaborations(tx, campaign_id, [people[promise.person] for promise in promises], started)
    for promise, collaboration_id in zip(promises, ids, strict=True):
        if promise.stage is not Stage.CANDIDATE:
            since = today + timedelta(days=promise.since)
            move_to_stage(tx, [collaboration_id], promise.stage, since, promise.reason)
        change_collaboration(tx, collaboration_id, usual_fee=promise.fee, pic="Lastri")
        for kind, platform, quantity, posting in promise.content:
            _add_content(tx, collaboration_id, promise, (kind, platform, quantity, posting), today)
        if promise.code:
            _add_code(tx, collaboration_id, promise, campaign["code"], today)
        gifts = [(*shelf.products[key], count) for key, count in campaign["products"]]
        for kind_of_line, line in _payment_lines(promise, gifts, shelf.event, today):
            add_payment_line(tx, collaboration_id, kind_of_line, **line)
    return {promise.person: collaboration_id for promise, collaboration_id in zip(promises, ids, strict=True)}


def _add_content(
    tx: Transaction, collaboration_id: str, promise: Promise, content: tuple[str, str, int, int | None], today: date
) -> None:
    kind, platform, quantity, posting = content
    day = None if posting is None else today + timedelta(days=posting)
    add_deliverable(
        tx,
        collaboration_id,
        DeliverableKind(kind),
        Platform(platform),
        quantity=quantity,
        draft_due_on=day and day - timedelta(days=DRAFT_BEFORE_POSTING_DAYS),
        posting_on=day,
        posting_time=time(19, 0) if day else None,
        status=_content_status(promise),
    )


def _content_status(promise: Promise) -> ContentStatus:
    if promise.reached(Stage.LIVE):
        return ContentStatus.LIVE
    if promise.reached(Stage.READY):
        return ContentStatus.APPROVED
    return ContentStatus.DRAFT if promise.reached(Stage.DRAFT_REVIEW) else ContentStatus.NOT_STARTED


def _add_code(tx: Transaction, collaboration_id: str, promise: Promise, terms: Mapping[str, Any], today: date) -> None:
    until = today + timedelta(days=terms["until"])
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
        last = min(-1, terms["until"])
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
    if promise.mix == "half" and promise.fee >= LARGE_FEE:
        yield PaymentKind.EVENT, _invitation(promise, *event)


def _cash(promise: Promise, today: date) -> Iterator[tuple[PaymentKind, dict[str, Any]]]:
    fee = promise.fee or 0
    amount = fee // 2 if promise.mix == "half" else fee
    first = promise.first_posting
    posting = None if first is None else today + timedelta(days=first)
    deposit = amount // 2
    for label, part, due, paid in (
        ("DP 50%", deposit, posting and posting - timedelta(days=8), promise.reached(Stage.BRIEFED)),
        ("Pelunasan", amount - deposit, posting and posting + timedelta(days=6), promise.reached(Stage.MEASURED)),
    ):
        status = PaymentStatus.PAID if paid else _unpaid(due, today, live=promise.stage in _POSTED)
        if promise.stage is Stage.CANCELLED:
            status = PaymentStatus.CANCELLED
        settled = min(due, today) if paid and due else None
        yield (
            PaymentKind.CASH,
            {
                "label": label,
                "unit_cost": part,
                "due_on": due,
                "settled_on": settled,
                "status": status,
                "method": "Transfer bank" if paid else "",
            },
        )


def _unpaid(due: date | None, today: date, *, live: bool) -> PaymentStatus:
    return PaymentStatus.DUE if live and due and due <= today + timedelta(days=3) else PaymentStatus.PLANNED


def _gifts(promise: Promise, gifts: list[Gift], today: date) -> Iterator[tuple[PaymentKind, dict[str, Any]]]:
    sent = promise.reached(Stage.BRIEFED) or promise.stage is Stage.GHOSTED
    arrived = promise.reached(Stage.DRAFT_REVIEW) or promise.stage is Stage.GHOSTED
    many = 2 if (promise.fee or 0) >= LARGE_FEE else 1
    first = promise.first_posting
    due = None if first is None else today + timedelta(days=first - 10)
    status = PaymentStatus.PLANNED
    if sent:
        status = PaymentStatus.RECEIVED if arrived else PaymentStatus.SHIPPED
    elif promise.stage is Stage.CANCELLED:
        status = PaymentStatus.CANCELLED
    for place, (product_id, product, count) in enumerate(gifts):
        yield (
            PaymentKind.PRODUCT,
            {
                "label": product["name"],
                "product_id": product_id,
                "quantity": count * many,
                "unit_cost": product["unit_cost"],
                "unit_retail": product["unit_retail"],
                # One parcel holds them all: the first line carries its cost.
                "shipping_cost": PARCEL * many if place == 0 else None,
                "due_on": due,
                "settled_on": due and min(due, today) if arrived else None,
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
