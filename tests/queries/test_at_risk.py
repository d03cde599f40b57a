"""What was paid or shipped and is not posted: whose, for how long, how many rupiah."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations.trash import trash
from planner.queries.at_risk import at_risk, exit_loss, late_count, went_out
from planner.queries.board import board_cards
from planner.queries.campaign_overview import campaign_overview
from planner.queries.content import work_sheet
from planner.queries.home import home
from planner.queries.promise import promise_sheet
from planner.rules.agenda import AgendaKind
from planner.store.tables import Campaign, Collaboration, Deliverable, Influencer, PaymentLine
from planner.terms import (
    EXITS,
    ContentStatus,
    DeliverableKind,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    TimeZone,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.at_risk import AtRisk
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

WIB = timezone(timedelta(hours=7), "WIB")
WIT = timezone(timedelta(hours=9), "WIT")
NOW = datetime(2026, 12, 3, 10, tzinfo=WIB)
LATE = {"posting_on": date(2026, 11, 30), "posting_time": time(19), "posting_zone": TimeZone.WIB}
PAID = {"kind": PaymentKind.CASH, "unit_cost": 500_000, "unit_retail": 500_000, "status": PaymentStatus.PAID}
# Every state a line of each kind can be in.
STATES = {
    PaymentKind.CASH: ("planned", "due", "paid", "cancelled"),
    PaymentKind.PRODUCT: ("planned", "packed", "shipped", "received", "returned", "cancelled"),
    PaymentKind.EVENT: ("planned", "invited", "attended", "cancelled"),
}


def collaborate(
    workspace: Workspace,
    pieces: Sequence[dict[str, Any]],
    lines: Sequence[dict[str, Any]],
    stage: Stage = Stage.READY,
    name: str = "Sekar",
) -> tuple[str, str]:
    """Write a campaign with one collaboration; returns its key and the campaign's."""

    def fill(tx: Transaction, /) -> tuple[str, str]:
        campaign = tx.add(Campaign, name="Sambal 12.12")
        person = tx.add(Influencer, name=name, phone="+6281200001201")
        key = tx.add(
            Collaboration,
            campaign_id=campaign,
            influencer_id=person,
            stage=stage,
            stage_since=NOW.date(),
            exit_reason="x",
        )
        promised = {"collaboration_id": key, "kind": DeliverableKind.REELS, "platform": Platform.INSTAGRAM}
        for piece in pieces:
            tx.add(Deliverable, **(promised | piece))
        for line in lines:
            tx.add(PaymentLine, collaboration_id=key, **line)
        return key, campaign

    return workspace.write(Message("Import"), fill).result


def look(workspace: Workspace, now: datetime = NOW, campaign_id: str | None = None) -> tuple[AtRisk, ...]:
    """Return what is at risk at a moment."""
    with workspace.look() as connection:
        return at_risk(connection, now, campaign_id)


def test_all_that_went_out_is_at_stake_kind_by_kind(workspace: Workspace) -> None:
    product = {"kind": PaymentKind.PRODUCT, "unit_retail": 99_000}
    key, campaign = collaborate(
        workspace,
        [LATE, {"quantity": 3, "posting_on": date(2026, 12, 20)}],
        [
            PAID,
            PAID | {"unit_cost": 900_000, "unit_retail": 900_000, "status": PaymentStatus.DUE},
            product | {"quantity": 2, "unit_cost": 46_000, "shipping_cost": 19_000, "status": PaymentStatus.SHIPPED},
            product | {"quantity": 1, "unit_cost": 21_000, "status": PaymentStatus.RECEIVED},
            product | {"quantity": 5, "unit_cost": 21_000, "shipping_cost": 9_000, "status": PaymentStatus.PACKED},
            product | {"quantity": 5, "unit_cost": 21_000, "shipping_cost": 9_000, "status": PaymentStatus.RETURNED},
            {"kind": PaymentKind.EVENT, "quantity": 2, "unit_cost": 225_000, "status": PaymentStatus.ATTENDED},
            {"kind": PaymentKind.EVENT, "quantity": 2, "unit_cost": 225_000, "status": PaymentStatus.INVITED},
        ],
    )
    (risk,) = look(workspace)
    assert (risk.cash, risk.product, risk.event, risk.shipping) == (500_000, 113_000, 450_000, 19_000)
    assert risk.amount == 1_082_000
    assert (risk.collaboration_id, risk.campaign_id, risk.name) == (key, campaign, "Sekar")
    assert (risk.days_late, risk.promised_on) == (3, date(2026, 11, 30))
    assert (risk.pieces_late, risk.pieces, risk.phone) == (1, 4, "+6281200001201")


@pytest.mark.parametrize(
    ("pieces", "lines", "stage"),
    [
        pytest.param([LATE], [], Stage.READY, id="nothing went out"),
        pytest.param([LATE | {"status": ContentStatus.LIVE}], [PAID], Stage.LIVE, id="live"),
        pytest.param([LATE | {"status": ContentStatus.REMOVED}], [PAID], Stage.LIVE, id="posted and taken down"),
        pytest.param([LATE | {"posted_on": date(2026, 12, 2)}], [PAID], Stage.LIVE, id="posted late, but posted"),
        pytest.param([LATE | {"posting_on": date(2026, 12, 3)}], [PAID], Stage.READY, id="due this evening"),
        pytest.param([{"posting_on": None}], [PAID], Stage.READY, id="no date was promised"),
        pytest.param([LATE], [PAID], Stage.CANCELLED, id="cancelled"),
        pytest.param([LATE], [PAID], Stage.GHOSTED, id="given up"),
    ],
)
def test_what_is_not_at_risk(
    workspace: Workspace, pieces: list[dict[str, Any]], lines: list[dict[str, Any]], stage: Stage
) -> None:
    collaborate(workspace, pieces, lines, stage)
    assert look(workspace) == ()


@pytest.mark.parametrize(
    ("now", "days"),
    [
        (datetime(2026, 12, 3, 22, 29, tzinfo=WIB), None),
        (datetime(2026, 12, 3, 22, 31, tzinfo=WIB), 0),
        # Half past nine in the evening in Jayapura, on the promised day.
        (datetime(2026, 12, 4, 19, 30, tzinfo=WIB), 0),
        (datetime(2026, 12, 4, 22, 0, tzinfo=WIB), 1),
        (datetime(2026, 12, 4, 0, 29, tzinfo=WIT), None),
        (datetime(2026, 12, 4, 0, 31, tzinfo=WIT), 0),
        (datetime(2026, 12, 4, 23, 59, tzinfo=WIT), 0),
        (datetime(2026, 12, 5, 0, 0, tzinfo=WIT), 1),
    ],
)
def test_days_are_those_of_the_promise_wherever_the_owner_is(
    workspace: Workspace, now: datetime, days: int | None
) -> None:
    promise = {"posting_on": date(2026, 12, 4), "posting_time": time(0, 30), "posting_zone": TimeZone.WIT}
    collaborate(workspace, [promise], [PAID])
    found = look(workspace, now)
    assert [risk.days_late for risk in found] == ([] if days is None else [days])
    if found:
        assert found[0].promised_on == date(2026, 12, 4)


def test_the_latest_stands_first_and_a_campaign_can_be_asked_alone(workspace: Workspace) -> None:
    _, first = collaborate(workspace, [LATE], [PAID], name="Bagas")
    collaborate(workspace, [LATE | {"posting_on": date(2026, 11, 17)}], [PAID], name="Kevin")
    assert [risk.name for risk in look(workspace)] == ["Kevin", "Bagas"]
    assert [risk.name for risk in look(workspace, campaign_id=first)] == ["Bagas"]
    with workspace.look() as connection:
        assert late_count(connection, NOW) == 2


def test_a_line_without_price_is_told_apart_from_zero(workspace: Workspace) -> None:
    line = {"kind": PaymentKind.PRODUCT, "status": PaymentStatus.SHIPPED, "shipping_cost": 19_000}
    collaborate(workspace, [LATE], [line])
    (risk,) = look(workspace)
    assert (risk.product, risk.shipping, risk.unpriced) == (0, 19_000, 1)


@pytest.mark.parametrize("stage", sorted(EXITS))
def test_what_went_out_before_an_exit_is_summed_quietly(workspace: Workspace, stage: Stage) -> None:
    posted = LATE | {"posted_on": date(2026, 11, 18), "status": ContentStatus.LIVE}
    first, campaign = collaborate(workspace, [LATE, posted], [PAID], stage)
    second, _ = collaborate(workspace, [], [PAID], stage, name="Tanpa janji")
    collaborate(workspace, [LATE], [], stage, name="Tanpa apa pun")
    collaborate(workspace, [posted], [PAID], stage, name="Sudah tayang")
    with workspace.look() as connection:
        assert exit_loss(connection) == (2, 1_000_000)
        assert exit_loss(connection, campaign) == (1, 500_000)
        assert went_out(connection, campaign) == {first: 500_000}
        assert went_out(connection, campaign, second) == {}
    assert look(workspace) == ()


def test_the_trash_hides_people_and_not_what_went_out_to_them(workspace: Workspace) -> None:
    collaborate(workspace, [LATE], [PAID])
    collaborate(workspace, [LATE], [PAID], Stage.GHOSTED, name="Putri")
    (before,) = look(workspace)
    with workspace.look() as connection:
        people = [key for (key,) in connection.execute("SELECT id FROM influencer")]
    workspace.write(Message("delete"), trash, people, NOW)
    (risk,) = look(workspace)
    assert not before.is_trashed
    assert risk == before._replace(is_trashed=True)
    with workspace.look() as connection:
        assert late_count(connection, NOW) == 1
        assert exit_loss(connection) == (1, 500_000)


def test_the_work_page_the_sheet_and_the_budget_agree_on_what_went_out(workspace: Workspace) -> None:
    # Each line costs another power of two, so that every sum tells which lines it holds.
    pairs = [(kind, PaymentStatus(state)) for kind, states in STATES.items() for state in states]
    lines = [
        {"kind": kind, "status": status, "unit_cost": 1000 << at, "unit_retail": 1000 << at}
        for at, (kind, status) in enumerate(pairs)
    ]
    shipped = [line | {"shipping_cost": 3} if line["kind"] is PaymentKind.PRODUCT else line for line in lines]
    key, campaign = collaborate(workspace, [LATE], shipped)
    (risk,) = look(workspace)
    assert (risk.cash, risk.product, risk.event, risk.shipping) == (1000 << 2, (1000 << 6) + (1000 << 7), 1000 << 12, 6)
    with workspace.read() as connection:
        work = work_sheet(connection, key, NOW)
        sheet = promise_sheet(connection, key, NOW)
        overview = campaign_overview(connection, campaign, NOW)
    assert work is not None
    assert sheet is not None
    assert overview is not None
    out = (risk.cash, risk.product, risk.event, risk.shipping)
    assert work.out == out
    assert (work.at_stake, sheet.at_stake, overview.budget.at_risk) == (risk.amount,) * 3
    assert sum(line.out or 0 for line in sheet.lines) == risk.amount
    spent = overview.budget.spent
    assert (spent.cash, spent.product, spent.event, spent.shipping) == out


@pytest.mark.parametrize("stage", sorted(set(Stage)))
@pytest.mark.parametrize("line", [PAID, PAID | {"status": PaymentStatus.DUE}], ids=["paid", "unpaid"])
@pytest.mark.parametrize(
    "piece", [LATE, LATE | {"status": ContentStatus.REMOVED}, LATE | {"posting_on": date(2026, 12, 3)}]
)
def test_the_board_calls_late_whatever_is_at_risk(
    workspace: Workspace, stage: Stage, line: dict[str, Any], piece: dict[str, Any]
) -> None:
    _, campaign = collaborate(workspace, [piece], [line], stage)
    risks = look(workspace)
    with workspace.look() as connection:
        (card,) = board_cards(connection, campaign, NOW)
        posts = [line for line in home(connection, NOW).lines if line.kind is AgendaKind.POST]
    late = [post.days_late for post in posts if post.days_late is not None] + [risk.days_late for risk in risks]
    assert ([card.days_late] if card.is_late else []) == late


@pytest.mark.parametrize("status", sorted(set(ContentStatus)))
@pytest.mark.parametrize("days", [-3, 0, 3])
def test_home_board_and_work_page_agree_on_late_drafts(workspace: Workspace, status: ContentStatus, days: int) -> None:
    due = NOW.date() + timedelta(days=days)
    piece = {"draft_due_on": due, "status": status, "posting_on": date(2026, 12, 30)}
    key, campaign = collaborate(workspace, [piece], [], Stage.BRIEFED)
    with workspace.look() as connection:
        drafts = [line for line in home(connection, NOW).lines if line.kind is AgendaKind.DRAFT_DUE]
        (card,) = board_cards(connection, campaign, NOW)
    with workspace.read() as connection:
        work = work_sheet(connection, key, NOW)
    assert work is not None
    is_late = days < 0 and status in {ContentStatus.NOT_STARTED, ContentStatus.REVISION}
    assert work.contents[0].draft_days_late == (3 if is_late else None)
    assert [line.days_late for line in drafts if line.days_late is not None] == ([3] if is_late else [])
    assert card.days_late == (3 if is_late else None)


def test_it_reads_the_same_through_sqlalchemy(workspace: Workspace) -> None:
    collaborate(workspace, [LATE], [PAID])
    with workspace.read() as connection:
        assert at_risk(connection, NOW) == look(workspace)
