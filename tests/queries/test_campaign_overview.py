"""What a campaign has reached and what its budget is doing, reckoned from real rows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from planner.language import Message
from planner.operations import campaign_setup, campaigns, collaborations, influencers, payments
from planner.queries.campaign_overview import Split, campaign_overview, campaign_overviews
from planner.store.tables import Collaboration
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Goal,
    Kpi,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    TimeZone,
)

if TYPE_CHECKING:
    from planner.queries.campaign_overview import CampaignOverview
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))


def _overview(workspace: Workspace, campaign: str) -> CampaignOverview:
    with workspace.read() as connection:
        found = campaign_overview(connection, campaign, NOW)
    assert found is not None
    return found


def _person(tx: Transaction, campaign: str, name: str, stage: Stage) -> str:
    (made,) = collaborations.add_collaborations(tx, campaign, [influencers.add_influencer(tx, name)], DAY)
    collaborations.move_to_stage(tx, [made], stage, DAY, "sibuk")
    return made


def _pay(tx: Transaction, collaboration: str, kind: PaymentKind, cost: int, status: PaymentStatus, **more: Any) -> None:
    payments.add_payment_line(tx, collaboration, kind, unit_cost=cost, status=status, **more)


def _money(tx: Transaction) -> str:
    """A candidate's plan, an agreed mix, someone who left with a parcel, and one whose cash was never sent."""
    campaign = campaigns.add_campaign(tx, "Sambal", goal=Goal.CONVERSION, budget=5_000_000, boosting_spent=250_000)
    candidate = _person(tx, campaign, "Ujang", Stage.CANDIDATE)
    _pay(tx, candidate, PaymentKind.CASH, 700_000, PaymentStatus.PLANNED)
    agreed = _person(tx, campaign, "Sekar", Stage.AGREED)
    _pay(tx, agreed, PaymentKind.CASH, 1_000_000, PaymentStatus.PAID)
    _pay(tx, agreed, PaymentKind.CASH, 500_000, PaymentStatus.DUE)
    _pay(tx, agreed, PaymentKind.PRODUCT, 46_000, PaymentStatus.SHIPPED, quantity=3, shipping_cost=19_000)
    _pay(tx, agreed, PaymentKind.EVENT, 225_000, PaymentStatus.INVITED, quantity=2)
    _pay(tx, agreed, PaymentKind.CASH, 9_000_000, PaymentStatus.CANCELLED)
    gone = _person(tx, campaign, "Raka", Stage.GHOSTED)
    _pay(tx, gone, PaymentKind.PRODUCT, 46_000, PaymentStatus.RECEIVED, shipping_cost=10_000)
    _pay(tx, gone, PaymentKind.CASH, 800_000, PaymentStatus.PLANNED)
    return campaign


def test_what_is_planned_agreed_and_gone_out(workspace: Workspace) -> None:
    campaign = workspace.write(Message("x"), _money).result
    budget = _overview(workspace, campaign).budget
    assert budget.planned == Split(2_200_000, 184_000, 450_000, 250_000, 29_000)
    assert budget.agreed == Split(1_500_000, 184_000, 450_000, 250_000, 29_000)
    assert budget.spent == Split(1_000_000, 184_000, 0, 250_000, 29_000)
    assert budget.left == 5_000_000 - budget.agreed.total


def _sell(tx: Transaction) -> str:
    campaign = _money(tx)
    code = collaborations.add_voucher(tx, _agreed(tx, campaign), "KENCSEKAR")
    collaborations.add_redemption(tx, code, DAY, 20, gross_sales=3_000_000, returns=100_000)
    collaborations.add_redemption(tx, code, DAY, 9)
    campaign_setup.set_target(tx, campaign, Kpi.ROAS, 2.0)
    return campaign


def _agreed(tx: Transaction, campaign: str) -> str:
    return str(tx.find(Collaboration, campaign_id=campaign, stage=Stage.AGREED)[0]["id"])


def test_orders_sales_cost_of_each_and_roas(workspace: Workspace) -> None:
    campaign = workspace.write(Message("x"), _sell).result
    overview = _overview(workspace, campaign)
    reached = {figure.kpi: figure.actual for figure in overview.figures}
    spent = overview.budget.spent.total
    assert (reached[Kpi.ORDERS], reached[Kpi.VOUCHER_USES], reached[Kpi.SALES]) == (29, 29, 2_900_000)
    assert reached[Kpi.CPA] == spent / 29
    assert reached[Kpi.ROAS] == 2_900_000 / spent
    assert (reached[Kpi.CLICKS], reached[Kpi.CVR]) == (None, None)
    assert overview.figures[0] == (Kpi.ROAS, 2.0, reached[Kpi.ROAS])


def test_nothing_written_down_is_none_and_never_zero(workspace: Workspace) -> None:
    campaign = workspace.write(Message("x"), lambda tx: campaigns.add_campaign(tx, "Baru", goal=Goal.CONVERSION)).result
    overview = _overview(workspace, campaign)
    assert all(figure.actual is None and figure.target is None for figure in overview.figures)
    assert (overview.budget.left, overview.budget.total, overview.budget.plan.total) == (None, None, 0)


def _content(tx: Transaction) -> str:
    campaign = campaigns.add_campaign(tx, "Kenalan")
    late, east, live = (_person(tx, campaign, name, Stage.READY) for name in ("Bagas", "Kevin", "Mirah"))
    reels = (DeliverableKind.REELS, Platform.INSTAGRAM)
    collaborations.add_deliverable(tx, late, *reels, quantity=2, posting_on=date(2026, 12, 2))
    collaborations.add_deliverable(tx, late, *reels, posting_on=date(2026, 12, 1))
    # 11.30 in Makassar is 10.30 here: not late yet at 10.
    collaborations.add_deliverable(
        tx, east, *reels, posting_on=DAY, posting_time=time(11, 30), posting_zone=TimeZone.WITA
    )
    collaborations.add_deliverable(tx, live, *reels, quantity=3, status=ContentStatus.LIVE, posting_on=DAY)
    collaborations.add_deliverable(tx, live, *reels, posted_on=DAY)
    gone = _person(tx, campaign, "Raka", Stage.CANCELLED)
    collaborations.add_deliverable(tx, gone, *reels, quantity=50, posting_on=date(2026, 11, 1))
    _pay(tx, late, PaymentKind.CASH, 1_600_000, PaymentStatus.PAID)
    return campaign


def test_pieces_that_are_live_and_people_who_are_late(workspace: Workspace) -> None:
    campaign = workspace.write(Message("x"), _content).result
    overview = _overview(workspace, campaign)
    assert (overview.pieces, overview.pieces_live, overview.people_late) == (8, 4, 1)
    assert (overview.budget.at_risk, overview.budget.people_at_risk) == (1_600_000, 1)
    assert {figure.kpi: figure.actual for figure in overview.figures}[Kpi.POSTS] == 4


def test_all_campaigns_take_as_many_statements_as_one(workspace: Workspace) -> None:
    for fill in (_money, _content):
        workspace.write(Message("x"), fill)

    def statements() -> int:
        told: list[str] = []
        with workspace.read() as connection:
            sa.event.listen(connection, "before_cursor_execute", lambda *event: told.append(event[2]))
            found = campaign_overviews(connection, NOW)
        assert all(overview == _overview(workspace, overview.id) for overview in found)
        return len(told)

    before = statements()
    for name in range(5):
        workspace.write(Message("x"), lambda tx, name=name: campaigns.add_campaign(tx, f"Lain {name}"))
    assert statements() == before
