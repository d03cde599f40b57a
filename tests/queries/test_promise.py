"""The facts of the promise sheet: how late each piece was, what was agreed and went out, what is at stake."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations import campaigns, collaborations, content, influencers, payments
from planner.queries.promise import PromiseSheet, promise_sheet
from planner.terms import ContentStatus, DeliverableKind, PaymentKind, PaymentStatus, Platform, Stage, TimeZone

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = dt.date(2026, 12, 1)
NOW = dt.datetime(2026, 12, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))
AT_SEVEN = {"posting_on": DAY, "posting_time": dt.time(19)}
IN_THE_EAST = {"posting_on": DAY, "posting_time": dt.time(0, 30), "posting_zone": TimeZone.WIT}


class Deal:
    """One collaboration, filled by a test."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.work = self.do(_seed)

    def do(self, operation: Any, *args: Any, **fields: Any) -> Any:
        return self.workspace.write(Message("do"), operation, *args, **fields).result

    def promise(self, **fields: Any) -> None:
        kind = DeliverableKind.REELS
        self.do(collaborations.add_deliverable, self.work, kind, Platform.INSTAGRAM, **fields)

    def pay(self, kind: PaymentKind, **fields: Any) -> None:
        self.do(payments.add_payment_line, self.work, kind, **fields)

    def sheet(self, now: dt.datetime = NOW) -> PromiseSheet:
        with self.workspace.read() as connection:
            found = promise_sheet(connection, self.work, now)
        assert found is not None
        return found


def _seed(tx: Transaction) -> str:
    person = influencers.add_influencer(tx, "Sekar", phone="+6281234567890")
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
    collaborations.move_to_stage(tx, [key], Stage.AGREED, DAY)
    return key


@pytest.fixture
def deal(workspace: Workspace) -> Deal:
    return Deal(workspace)


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({**AT_SEVEN}, 2),
        ({**AT_SEVEN, "posting_on": dt.date(2026, 12, 3), "posting_time": dt.time(9)}, 0),
        ({**AT_SEVEN, "posting_on": dt.date(2026, 12, 3), "posting_time": dt.time(11)}, None),
        ({}, None),
        ({**AT_SEVEN, "posted_on": DAY, "posted_time": dt.time(18, 59)}, None),
        ({**AT_SEVEN, "posted_on": DAY, "posted_time": dt.time(19, 1)}, 0),
        ({**AT_SEVEN, "posted_on": dt.date(2026, 12, 2), "posted_time": dt.time(0, 5)}, 1),
        ({**AT_SEVEN, "posted_on": DAY}, None),
        ({**AT_SEVEN, "posted_on": dt.date(2026, 12, 4)}, 3),
        ({**AT_SEVEN, "status": ContentStatus.LIVE}, None),
        # 0.30 in Jayapura is 22.30 of the day before on the owner's wall: the days are those of Jayapura.
        ({"posting_on": DAY, "posting_time": dt.time(0, 30), "posting_zone": TimeZone.WIT}, 2),
        ({**IN_THE_EAST, "posted_on": DAY, "posted_time": dt.time(9)}, 0),
        ({**IN_THE_EAST, "posted_on": DAY}, None),
        ({"posting_on": DAY, "posting_zone": TimeZone.WIT, "posted_on": DAY}, None),
    ],
)
def test_how_late_a_piece_is(deal: Deal, fields: dict[str, Any], days: int | None) -> None:
    deal.promise(**fields)
    (kept,) = deal.sheet().contents
    assert kept.days == days


@pytest.mark.parametrize(
    ("fields", "looked", "said"),
    [
        ({"must_stay_until": dt.date(2026, 12, 31)}, dt.date(2026, 12, 8), (True, True, dt.date(2026, 12, 8))),
        ({"must_stay_until": dt.date(2026, 12, 8)}, dt.date(2026, 12, 8), (True, True, dt.date(2026, 12, 8))),
        # Nobody agreed how long it stays, or it stayed as long as that.
        ({}, dt.date(2026, 12, 8), (True, False, dt.date(2026, 12, 8))),
        ({"must_stay_until": dt.date(2026, 12, 7)}, dt.date(2026, 12, 8), (True, False, dt.date(2026, 12, 8))),
        ({"must_stay_until": dt.date(2026, 12, 31)}, None, (False, False, None)),
        ({"must_stay_until": dt.date(2026, 12, 31), "status": ContentStatus.REMOVED}, None, (True, True, None)),
        ({"must_stay_until": dt.date(2026, 12, 9), "status": ContentStatus.REMOVED}, None, (True, False, None)),
    ],
)
def test_a_post_that_is_gone(
    deal: Deal, fields: dict[str, Any], looked: dt.date | None, said: tuple[bool, bool, dt.date | None]
) -> None:
    deal.pay(PaymentKind.CASH, unit_cost=750_000, status=PaymentStatus.PAID)
    deal.promise(**{**AT_SEVEN, "status": ContentStatus.LIVE, "posted_on": DAY, **fields})
    now = NOW.replace(day=10)
    if looked:
        (kept,) = deal.sheet(now).contents
        deal.do(content.record_check, kept.row.id, 7, looked, is_up=False)
    sheet = deal.sheet(now)
    (kept,) = sheet.contents
    assert (kept.is_gone, kept.is_cut_short, kept.gone_on) == said
    # One figure for the home screen and the sheet: at stake is what waits for a post.
    assert (kept.is_missing, sheet.at_stake) == (False, 0)


def test_a_day_that_nobody_promised_passes_without_being_late(deal: Deal) -> None:
    deal.do(collaborations.move_to_stage, [deal.work], Stage.NEGOTIATING, DAY)
    deal.promise(**AT_SEVEN)
    for now, is_past in ((NOW, True), (NOW.replace(day=1), False)):
        (kept,) = deal.sheet(now).contents
        assert (kept.days, kept.is_past) == (None, is_past)
    deal.do(collaborations.move_to_stage, [deal.work], Stage.AGREED, DAY)
    (kept,) = deal.sheet().contents
    assert (kept.days, kept.is_past) == (2, False)


def test_what_was_agreed_and_what_went_out(deal: Deal) -> None:
    deal.pay(PaymentKind.CASH, unit_cost=750_000, status=PaymentStatus.PAID)
    deal.pay(PaymentKind.CASH, unit_cost=750_000)
    deal.pay(PaymentKind.CASH, unit_cost=99, status=PaymentStatus.CANCELLED)
    shipped = {"status": PaymentStatus.SHIPPED, "shipped_on": DAY}
    prices = {"unit_cost": 46_000, "unit_retail": 99_000, "shipping_cost": 18_000}
    deal.pay(PaymentKind.PRODUCT, quantity=3, **prices, **shipped)
    deal.pay(PaymentKind.PRODUCT, quantity=1, unit_retail=10_000, status=PaymentStatus.RETURNED)
    deal.pay(PaymentKind.PRODUCT, unit_cost=None, status=PaymentStatus.PACKED)
    deal.pay(PaymentKind.EVENT, quantity=2, unit_cost=125_000, status=PaymentStatus.ATTENDED)
    sheet = deal.sheet()
    assert [(line.agreed, line.out) for line in sheet.lines] == [
        (750_000, 750_000),
        (750_000, None),
        (None, None),
        (315_000, 315_000),  # what it sells for: the shop's own cost is not for the creator to see
        (None, None),
        (None, None),
        (250_000, 250_000),
    ]
    assert (sheet.agreed, sheet.out) == (2_065_000, 1_315_000)
    assert sum(line.out or 0 for line in sheet.lines) == sheet.out
    assert sheet.lines[3].row.shipped_on == DAY


def test_at_stake_is_what_went_out_while_a_piece_is_missing_also_after_they_left(deal: Deal) -> None:
    deal.pay(PaymentKind.CASH, unit_cost=750_000, status=PaymentStatus.PAID)
    assert deal.sheet().at_stake == 0
    deal.promise(**AT_SEVEN)
    assert deal.sheet().at_stake == 750_000
    deal.do(collaborations.move_to_stage, [deal.work], Stage.GHOSTED, DAY, "Tidak menjawab")
    assert deal.sheet().at_stake == 750_000


def test_a_removed_collaboration_has_no_sheet(deal: Deal) -> None:
    deal.do(collaborations.remove_collaborations, [deal.work])
    with deal.workspace.read() as connection:
        assert promise_sheet(connection, deal.work, NOW) is None
