"""What was paid or shipped and is not posted: whose, for how long, how many rupiah."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.queries.at_risk import at_risk, ghosted_loss, late_count
from planner.store.tables import Campaign, Collaboration, Deliverable, Influencer, PaymentLine
from planner.terms import (
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
        (datetime(2026, 12, 4, 0, 1, tzinfo=WIB), 1),
        (datetime(2026, 12, 4, 0, 29, tzinfo=WIT), None),
        (datetime(2026, 12, 4, 0, 31, tzinfo=WIT), 0),
        (datetime(2026, 12, 4, 23, 59, tzinfo=WIT), 0),
        (datetime(2026, 12, 5, 0, 0, tzinfo=WIT), 1),
    ],
)
def test_days_are_those_of_the_owners_wall(workspace: Workspace, now: datetime, days: int | None) -> None:
    promise = {"posting_on": date(2026, 12, 4), "posting_time": time(0, 30), "posting_zone": TimeZone.WIT}
    collaborate(workspace, [promise], [PAID])
    found = look(workspace, now)
    assert [risk.days_late for risk in found] == ([] if days is None else [days])
    if found:
        assert found[0].promised_on == date(2026, 12, 3 if now.tzinfo == WIB else 4)


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


def test_what_was_given_up_is_summed_quietly(workspace: Workspace) -> None:
    collaborate(workspace, [LATE], [PAID], Stage.GHOSTED)
    collaborate(workspace, [LATE], [], Stage.GHOSTED, name="Tanpa")
    with workspace.look() as connection:
        assert ghosted_loss(connection) == (1, 500_000)


def test_it_reads_the_same_through_sqlalchemy(workspace: Workspace) -> None:
    collaborate(workspace, [LATE], [PAID])
    with workspace.read() as connection:
        assert at_risk(connection, NOW) == look(workspace)
