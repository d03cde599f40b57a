"""One creator's work in one campaign as it is read: revisions agreed, late days in three zones, money out, proofs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations import (
    agreements,
    attachments,
    campaigns,
    collaborations,
    content,
    influencers,
    payments,
)
from planner.queries.content import MoneyOut, WorkSheet, work_sheet
from planner.rules.post_checks import CheckState
from planner.terms import (
    DeliverableKind,
    DraftDecision,
    PaymentKind,
    PaymentStatus,
    Platform,
    Purpose,
    Side,
    Stage,
    TimeZone,
    UsageKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

SAID = Message("x")
DAY = dt.date(2026, 12, 3)
WIB = dt.timezone(dt.timedelta(hours=7))
NOW = dt.datetime(2026, 12, 3, 10, tzinfo=WIB)
STORY, REELS = DeliverableKind.STORY, DeliverableKind.REELS


class Work:
    """One collaboration with a Reels and a Story."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.person, self.campaign, self.key, self.reels, self.story = self.do(_seed)

    def do(self, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
        return self.workspace.write(SAID, operation, *args, **fields).result

    def sheet(self, now: dt.datetime = NOW) -> WorkSheet:
        with self.workspace.read() as connection:
            found = work_sheet(connection, self.key, now)
        assert found is not None
        return found


def _seed(tx: Transaction) -> tuple[str, str, str, str, str]:
    person = influencers.add_influencer(tx, "Raka", platform=Platform.TIKTOK, handle="raka", on=DAY)
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
    collaborations.move_to_stage(tx, [key], Stage.AGREED, DAY)
    reels = collaborations.add_deliverable(tx, key, REELS, Platform.INSTAGRAM)
    story = collaborations.add_deliverable(tx, key, STORY, Platform.INSTAGRAM)
    return person, campaign, key, reels, story


@pytest.fixture
def work(workspace: Workspace) -> Work:
    return Work(workspace)


def test_the_sheet_says_who_where_and_what(work: Work) -> None:
    sheet = work.sheet()
    assert (sheet.name, sheet.campaign, sheet.platform, sheet.stage) == (
        "Raka",
        "Sambal 12.12",
        Platform.TIKTOK,
        Stage.AGREED,
    )
    assert [row.id for row in sheet.contents] == [work.reels, work.story]
    work.do(collaborations.remove_collaborations, [work.key])
    with work.workspace.read() as connection:
        assert work_sheet(connection, work.key, NOW) is None


def test_revisions_agreed_are_this_creators_else_the_campaigns_else_the_usual(work: Work) -> None:
    assert work.sheet().max_revisions == 2
    work.do(campaigns.change_brief, work.campaign, None, max_revisions=3)
    assert work.sheet().max_revisions == 3
    work.do(campaigns.change_brief, work.campaign, work.key, max_revisions=0)
    assert work.sheet().max_revisions == 0
    work.do(campaigns.change_brief, work.campaign, work.key, max_revisions=None)
    assert work.sheet().max_revisions == 3


@pytest.mark.parametrize(
    ("zone", "clock", "now", "late"),
    [
        (TimeZone.WIB, dt.time(9), NOW, 0),
        (TimeZone.WIB, dt.time(10), NOW, None),
        (TimeZone.WIT, dt.time(11), NOW, 0),  # 9 o'clock in the west
        (TimeZone.WIT, dt.time(13), NOW, None),
        (TimeZone.WIB, None, NOW, None),
        (TimeZone.WIT, None, dt.datetime(2026, 12, 3, 22, 30, tzinfo=WIB), 1),  # half past midnight in the east
        (TimeZone.WIB, None, dt.datetime(2026, 12, 4, 0, 5, tzinfo=WIB), 1),
    ],
)
def test_late_is_told_in_the_zone_of_the_post(
    work: Work, zone: TimeZone, clock: dt.time | None, now: dt.datetime, late: int | None
) -> None:
    fields = {"posting_on": DAY, "posting_time": clock, "posting_zone": zone}
    work.do(collaborations.change_deliverable, work.reels, **fields)
    row = work.sheet(now).contents[0]
    assert row.days_late == late
    assert [each.id for each in work.sheet(now).late] == ([work.reels] if late is not None else [])


def test_a_draft_is_late_while_nobody_sent_it(work: Work) -> None:
    due = dt.date(2026, 12, 1)
    work.do(collaborations.change_deliverable, work.reels, draft_due_on=due)
    assert work.sheet().contents[0].draft_days_late == 2
    draft = work.do(content.receive_draft, work.reels, DAY)
    assert work.sheet().contents[0].draft_days_late is None
    assert work.sheet().contents[0].waiting is not None
    work.do(content.answer_draft, draft, DraftDecision.REVISE, DAY)
    assert work.sheet().contents[0].draft_days_late == 2
    work.do(content.approve_without_draft, work.reels, DAY)
    assert work.sheet().contents[0].draft_days_late is None


def test_money_is_at_stake_while_something_is_late_and_they_have_not_left(work: Work) -> None:
    lines = (
        (PaymentKind.CASH, PaymentStatus.PAID, {"unit_cost": 500_000}),
        (PaymentKind.CASH, PaymentStatus.DUE, {"unit_cost": 400_000}),
        (PaymentKind.PRODUCT, PaymentStatus.SHIPPED, {"unit_cost": 46_000, "quantity": 3, "shipping_cost": 20_000}),
        (PaymentKind.PRODUCT, PaymentStatus.PACKED, {"unit_cost": 46_000, "shipping_cost": 9_000}),
        (PaymentKind.PRODUCT, PaymentStatus.RETURNED, {"unit_cost": 46_000, "shipping_cost": 9_000}),
        (PaymentKind.EVENT, PaymentStatus.ATTENDED, {"unit_cost": 225_000, "quantity": 2}),
        (PaymentKind.EVENT, PaymentStatus.INVITED, {"unit_cost": 225_000}),
    )
    for kind, status, fields in lines:
        work.do(payments.add_payment_line, work.key, kind, status=status, **fields)
    out = work.sheet().out
    assert out == MoneyOut(cash=500_000, product=138_000, event=450_000, shipping=20_000)
    assert (out.total, work.sheet().at_stake) == (1_108_000, 0)
    work.do(collaborations.change_deliverable, work.reels, posting_on=dt.date(2026, 12, 1))
    assert work.sheet().at_stake == 1_108_000
    work.do(collaborations.move_to_stage, [work.key], Stage.GHOSTED, DAY, "tidak tayang")
    assert (work.sheet().at_stake, work.sheet().late, work.sheet().is_over) == (0, (), True)
    work.do(collaborations.move_to_stage, [work.key], Stage.READY, DAY)
    work.do(content.record_post, work.reels, DAY)
    assert work.sheet().at_stake == 0


def test_before_the_agreement_only_who_got_something_is_late(work: Work) -> None:
    past = dt.date(2026, 12, 1)
    work.do(collaborations.change_deliverable, work.reels, posting_on=past, draft_due_on=past)
    work.do(collaborations.move_to_stage, [work.key], Stage.NEGOTIATING, DAY)
    row = work.sheet().contents[0]
    assert (work.sheet().late, row.days_late, row.draft_days_late) == ((), None, None)
    work.do(payments.add_payment_line, work.key, PaymentKind.CASH, status=PaymentStatus.PAID, unit_cost=100_000)
    assert (work.sheet().at_stake, work.sheet().contents[0].days_late) == (100_000, 2)


def test_a_draft_is_late_on_the_owners_calendar(work: Work) -> None:
    fields = {"draft_due_on": DAY, "posting_zone": TimeZone.WIT}
    work.do(collaborations.change_deliverable, work.reels, **fields)
    late_in_the_east = dt.datetime(2026, 12, 3, 23, tzinfo=WIB)
    assert work.sheet(late_in_the_east).contents[0].draft_days_late is None
    assert work.sheet(late_in_the_east + dt.timedelta(hours=2)).contents[0].draft_days_late == 1


def test_checks_count_from_the_day_it_went_live(work: Work) -> None:
    work.do(content.record_post, work.reels, dt.date(2026, 12, 1))
    work.do(content.record_check, work.reels, 1, dt.date(2026, 12, 2), is_up=True, notes="aman")
    row = work.sheet().contents[0]
    assert [(mark.days, mark.state) for mark in row.checks] == [
        (1, CheckState.UP),
        (7, CheckState.WAITING),
        (30, CheckState.WAITING),
    ]
    assert row.next_check is not None
    assert row.next_check.due_on == dt.date(2026, 12, 8)
    assert work.sheet().contents[1].checks == ()


def test_proofs_and_agreements_are_those_of_this_collaboration(work: Work) -> None:
    links = {"collaboration_id": work.key}
    work.do(attachments.attach, work.person, "kontrak.pdf", b"k", purpose=Purpose.CONTRACT, **links)
    work.do(
        attachments.attach, work.person, "tayang.png", b"t", purpose=Purpose.POST, deliverable_id=work.reels, **links
    )
    work.do(attachments.attach, work.person, "lain.png", b"l")
    work.do(agreements.add_exclusivity, work.person, Side.OURS, category="sambal", **links)
    work.do(agreements.add_exclusivity, work.person, Side.THEIRS, brand="Sambal Tungku")
    work.do(agreements.add_usage_right, work.person, kind=UsageKind.ADS, **links)
    sheet = work.sheet()
    assert {file.name for file in sheet.files} == {"kontrak.pdf", "tayang.png"}
    assert [file.name for file in sheet.contents[0].files] == ["tayang.png"]
    assert [row.side for row in sheet.exclusivities] == [Side.OURS]
    assert [row.kind for row in sheet.usage_rights] == [UsageKind.ADS]
