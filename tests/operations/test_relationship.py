"""How the shop and a person stand, and what their collaborations came to."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import campaigns, collaborations, influencers, payments
from planner.operations.relationship import plan_next_action, rate_collaboration, set_relationship
from planner.queries.influencers import influencer_detail
from planner.queries.relationship import CollaborationPast, collaborations_of, past_sums
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Stage,
    TimeZone,
)

if TYPE_CHECKING:
    from planner.queries.influencers import Standing
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
LATER = date(2026, 12, 20)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
DO = Message("do")


@pytest.fixture
def sekar(workspace: Workspace) -> str:
    return workspace.write(DO, influencers.add_influencer, "Sekar").result


def standing(workspace: Workspace, influencer_id: str) -> Standing:
    with workspace.read() as connection:
        found = influencer_detail(connection, influencer_id)
    assert found is not None
    return found.standing


def past(workspace: Workspace, influencer_id: str, now: datetime = NOW) -> tuple[CollaborationPast, ...]:
    with workspace.read() as connection:
        return collaborations_of(connection, influencer_id, now)


def test_the_blacklist_needs_a_reason_and_is_dated(workspace: Workspace, sekar: str) -> None:
    with pytest.raises(ValidationError):
        workspace.write(DO, set_relationship, [sekar], Relationship.BLACKLISTED, DAY, "  ")
    workspace.write(DO, set_relationship, [sekar], Relationship.BLACKLISTED, DAY, "Dibayar, tidak tayang")
    now = standing(workspace, sekar)
    assert (now.relationship, now.blacklisted_on) == (Relationship.BLACKLISTED, DAY)
    assert now.blacklist_reason == "Dibayar, tidak tayang"


def test_another_reason_keeps_the_day_and_leaving_clears_both(workspace: Workspace, sekar: str) -> None:
    workspace.write(DO, set_relationship, [sekar], Relationship.BLACKLISTED, DAY, "Satu")
    workspace.write(DO, set_relationship, [sekar], Relationship.BLACKLISTED, LATER, "Dua")
    assert standing(workspace, sekar)[1:3] == (DAY, "Dua")
    workspace.write(DO, set_relationship, [sekar], Relationship.PAUSED, LATER)
    assert standing(workspace, sekar)[:3] == (Relationship.PAUSED, None, "")


def test_a_next_action_has_words_before_it_has_a_day(workspace: Workspace, sekar: str) -> None:
    with pytest.raises(ValidationError):
        workspace.write(DO, plan_next_action, [sekar], "", LATER)
    workspace.write(DO, plan_next_action, [sekar], " Kirim brief ", LATER)
    assert standing(workspace, sekar)[3:5] == ("Kirim brief", LATER)
    workspace.write(DO, plan_next_action, [sekar], "")
    assert standing(workspace, sekar)[3:5] == ("", None)


def add_work(tx: Transaction, influencer_id: str, name: str, posting_on: date | None) -> tuple[str, str]:
    campaign = campaigns.add_campaign(tx, name)
    (work,) = collaborations.add_collaborations(tx, campaign, [influencer_id], DAY)
    content = collaborations.add_deliverable(tx, work, DeliverableKind.REELS, Platform.INSTAGRAM, posting_on=posting_on)
    return work, content


def test_the_past_tells_spend_sales_and_rating(workspace: Workspace, sekar: str) -> None:
    def fill(tx: Transaction) -> str:
        work, _ = add_work(tx, sekar, "Sambal 12.12", None)
        payments.add_payment_line(tx, work, PaymentKind.CASH, unit_cost=1_500_000)
        payments.add_payment_line(
            tx, work, PaymentKind.PRODUCT, quantity=3, unit_cost=46_000, unit_retail=99_000, shipping_cost=20_000
        )
        payments.add_payment_line(tx, work, PaymentKind.CASH, unit_cost=9, status=PaymentStatus.CANCELLED)
        code = collaborations.add_voucher(tx, work, "KENCSEKAR")
        collaborations.add_redemption(tx, code, DAY, 3, gross_sales=300_000, returns=100_000)
        collaborations.add_redemption(tx, code, LATER, 2, gross_sales=200_000)
        return work

    work = workspace.write(DO, fill).result
    workspace.write(DO, rate_collaboration, work, rating=4, use_again=True, review="Tepat waktu")
    (row,) = past(workspace, sekar)
    assert (row.spend, row.orders, row.sales) == (1_500_000 + 3 * 46_000 + 20_000, 5, 400_000)
    assert (row.rating, row.use_again, row.review, row.days_late) == (4, True, "Tepat waktu", None)


def test_what_nobody_wrote_down_stays_empty(workspace: Workspace, sekar: str) -> None:
    workspace.write(DO, add_work, sekar, "Ramadan", None)
    (row,) = past(workspace, sekar)
    assert (row.spend, row.orders, row.sales, row.rating, row.use_again) == (None, None, None, None, None)
    sums = past_sums((row,))
    assert (sums.collaborations, sums.spend, sums.sales, sums.late, sums.rating) == (1, None, None, 0, None)


@pytest.mark.parametrize(
    ("posting_on", "now", "expected"),
    [
        (date(2026, 12, 1), ({}, Stage.READY), (2, True)),
        (date(2026, 12, 3), ({}, Stage.READY), (None, False)),
        (date(2026, 12, 1), ({"posted_on": date(2026, 12, 5)}, Stage.LIVE), (4, False)),
        (date(2026, 12, 1), ({"posted_on": date(2026, 11, 30)}, Stage.LIVE), (0, False)),
        (date(2026, 12, 1), ({"status": ContentStatus.LIVE}, Stage.LIVE), (0, False)),
        (date(2026, 12, 1), ({}, Stage.CANCELLED), (None, False)),
        (date(2026, 12, 1), ({}, Stage.GHOSTED), (2, True)),
    ],
)
def test_lateness_is_counted_from_the_day_that_was_promised(
    workspace: Workspace,
    sekar: str,
    posting_on: date,
    now: tuple[dict[str, object], Stage],
    expected: tuple[int | None, bool],
) -> None:
    fields, stage = now
    work, content = workspace.write(DO, add_work, sekar, "Sambal", posting_on).result
    if fields:
        workspace.write(DO, collaborations.change_deliverable, content, **fields)
    workspace.write(DO, collaborations.move_to_stage, [work], stage, DAY, "alasan")
    (row,) = past(workspace, sekar)
    assert (row.days_late, row.is_waiting) == expected


@pytest.mark.parametrize(
    ("promised", "hour", "expected"),
    [
        ((time(19), TimeZone.WIB), 18, (None, False)),
        ((time(19), TimeZone.WIB), 20, (0, True)),  # its hour is over, the day is not
        ((time(19), TimeZone.WIT), 18, (0, True)),  # 19.00 in Jayapura is 17.00 here
        ((None, TimeZone.WIT), 21, (None, False)),
        ((None, TimeZone.WIT), 23, (1, True)),  # 1.00 of the next day in Jayapura
    ],
)
def test_lateness_looks_at_the_clock_and_the_zone(
    workspace: Workspace,
    sekar: str,
    promised: tuple[time | None, TimeZone],
    hour: int,
    expected: tuple[int | None, bool],
) -> None:
    _, content = workspace.write(DO, add_work, sekar, "Sambal", DAY).result
    clock, zone = promised
    workspace.write(DO, collaborations.change_deliverable, content, posting_time=clock, posting_zone=zone)
    (row,) = past(workspace, sekar, NOW.replace(hour=hour))
    assert (row.days_late, row.is_waiting) == expected
    assert past_sums((row,)).late == int(expected[1])


def test_a_post_with_a_clock_time_is_late_by_the_days_of_its_own_zone(workspace: Workspace, sekar: str) -> None:
    _, content = workspace.write(DO, add_work, sekar, "Sambal", DAY).result
    promised = {"posting_time": time(1), "posting_zone": TimeZone.WIT}  # still the day before for a shop in WIB
    workspace.write(DO, collaborations.change_deliverable, content, **promised, posted_on=DAY, posted_time=time(9))
    (row,) = past(workspace, sekar)
    assert (row.days_late, row.is_waiting) == (0, False)
