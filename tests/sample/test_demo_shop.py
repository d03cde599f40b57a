"""The demo shop is whole, believable, alive on any day, and one step that can be taken back."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from planner.queries.at_risk import at_risk
from planner.queries.board import board_cards
from planner.queries.campaign_overview import campaign_overview
from planner.queries.campaigns import BRIEF_FIELDS, brief_sheet, campaign_rows, collaboration_rows, payment_rows
from planner.queries.influencer_list import all_influencer_rows
from planner.queries.plain import fetch
from planner.sample.demo_shop import add_sample
from planner.store.attachments import content
from planner.store.checking import counts
from planner.store.connections import plain_connection
from planner.store.workspace import create_workspace, state
from planner.terms import EXITS, ContentStatus, Kpi, PaymentKind, PaymentStatus, Purpose, Stage, Track, TrackState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.store.workspace import Workspace

TODAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path / "toko.planner")
    add_sample(workspace, TODAY)
    yield workspace
    workspace.close()


def test_it_has_about_forty_people_and_campaigns_in_different_states(shop: Workspace) -> None:
    with shop.read() as connection:
        people, campaigns = all_influencer_rows(connection), campaign_rows(connection)
        running = next(row for row in campaigns if row.starts_on <= TODAY <= row.ends_on)  # type: ignore[operator]
        board = collaboration_rows(connection, running.id)
    assert 38 <= len(people) <= 44
    assert all(row.handle and row.followers for row in people)
    assert {row.niche for row in people} >= {"Kuliner", "Kulit", "Ibu & anak", "Camilan", "Jalan-jalan"}
    planned = [row for row in campaigns if row.starts_on and row.starts_on > TODAY]
    done = [row for row in campaigns if row.ends_on and row.ends_on < TODAY]
    assert (len(planned), len(done), running.name) == (1, 1, "Sambal 12.12")
    assert done[0].orders
    assert (running.orders, running.sales) == (243, 21_651_300)
    assert running.planned_cost <= (running.budget or 0)
    main = [row for row in board if row.stage not in EXITS and row.stage is not Stage.BACKUP]
    assert len(main) == 24
    assert {row.stage for row in main} == set(list(Stage)[: list(Stage).index(Stage.BACKUP)])
    assert sum(row.stage is Stage.BACKUP for row in board) == 3
    assert all(row.exit_reason for row in board if row.stage in EXITS)


def test_the_payment_mix_of_the_picture(shop: Workspace) -> None:
    with shop.read() as connection:
        lines = [row for row in payment_rows(connection) if row.name == "Raka Tanjungpati"]
    totals = {
        kind: sum(row.quantity * (row.unit_cost or 0) for row in lines if row.kind is kind) for kind in PaymentKind
    }
    assert totals == {PaymentKind.CASH: 1_700_000, PaymentKind.PRODUCT: 360_000, PaymentKind.EVENT: 450_000}
    assert sum(row.quantity * (row.unit_retail or 0) for row in lines) == 2_980_000
    assert {row.status for row in lines if row.label == "DP 50%"} == {PaymentStatus.PAID}


def test_what_is_paid_or_shipped_and_late_is_that_of_the_picture(shop: Workspace) -> None:
    with shop.look() as connection:
        risks = at_risk(connection, NOW)
    assert [(risk.name.partition(" ")[0], risk.campaign, risk.amount, risk.days_late) for risk in risks] == [
        ("Fadhila", "Kenalan Lulur", 1_298_000, 16),
        ("Kevin", "Sambal 12.12", 2_546_000, 12),
        ("Grace", "Kenalan Lulur", 212_000, 8),
        ("Bagas", "Sambal 12.12", 3_092_000, 3),
        ("Tia", "Kenalan Lulur", 111_000, 2),
    ]


def test_the_band_of_the_running_campaign_is_that_of_the_picture(shop: Workspace) -> None:
    with shop.read() as connection:
        running = next(row for row in campaign_rows(connection) if row.name == "Sambal 12.12")
        overview = campaign_overview(connection, running.id, NOW)
    assert overview is not None
    agreed = overview.budget.agreed
    assert (agreed.cash, agreed.product, agreed.event, agreed.shipping) == (18_900_000, 3_120_000, 900_000, 610_000)
    assert overview.budget.at_risk == 5_638_000
    assert overview.targets == {Kpi.ORDERS: 600, Kpi.SALES: 54_000_000, Kpi.CPA: 47_000, Kpi.ROAS: 1.9}


def test_the_board_has_every_state_of_every_track_and_something_next(shop: Workspace) -> None:
    with shop.look() as connection:
        (running,) = (row[0] for row in fetch(connection, "SELECT id FROM campaign WHERE name = 'Sambal 12.12'"))
        cards = {card.name.partition(" ")[0]: card for card in board_cards(connection, running, NOW)}
    seen = {
        state: {mark.track for card in cards.values() for mark in card.marks if mark.state is state}
        for state in TrackState
    }
    assert seen[TrackState.UNDERWAY] == seen[TrackState.NOT_STARTED] == seen[TrackState.DONE] == set(Track)
    assert seen[TrackState.TROUBLE] >= {Track.CONTENT, Track.PAYMENT}
    assert (cards["Kevin"].days_late, cards["Bagas"].days_late, cards["Rosa"].days_late) == (12, 3, 2)
    assert (cards["Raka"].next_when, cards["Mirah"].next_on, cards["Laras"].next_on) == (
        "19.00 WIB",
        date(2026, 12, 6),
        date(2026, 12, 9),
    )
    assert cards["Sekar"].next_words == "Kirim brief 5 Des"


def test_proofs_are_real_small_files(shop: Workspace) -> None:
    with shop.read() as connection:
        files = state(connection)["attachment"]
        kept = [(file, content(connection, file["sha256"])) for file in files]
    assert {file["purpose"] for file in files} >= {Purpose.CONTRACT, Purpose.CHAT, Purpose.POST, Purpose.PAYMENT}
    for file, data in kept:
        assert data is not None
        assert len(data) == file["size"] < 4_000
        assert data.startswith(b"%PDF" if file["media_type"] == "application/pdf" else b"\x89PNG")
    pictures = [data for file, data in kept if file["media_type"] == "image/png"]
    assert not any(QImage.fromData(data).isNull() for data in pictures if data)
    assert sum(file["size"] for file in files) < 200_000
    assert len({file["sha256"] for file in files}) == len(files)


def test_two_creators_have_briefs_that_differ(shop: Workspace) -> None:
    with shop.read() as connection:
        running = next(row for row in campaign_rows(connection) if row.name == "Sambal 12.12")
        briefs = [
            brief_sheet(connection, running.id, row.id)
            for row in collaboration_rows(connection, running.id)
            if row.name in {"Sekar Adiwulan", "Raka Tanjungpati"}
        ]
    assert [len(brief.differences) >= 2 for brief in briefs] == [True, True]
    assert all(brief.values["caption"] for brief in briefs)
    assert set(briefs[0].values) == set(BRIEF_FIELDS)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 11, 20), date(2031, 1, 1)])
def test_nothing_that_has_happened_lies_in_the_future(tmp_path: Path, today: date) -> None:
    workspace = create_workspace(tmp_path / "toko.planner")
    add_sample(workspace, today)
    with workspace.read() as connection:
        rows = state(connection)
    workspace.close()
    assert all(row["taken_on"] <= today for row in rows["metric_snapshot"])
    assert all(row["checked_on"] <= today for row in rows["background_check"])
    assert all(row["redeemed_on"] < today for row in rows["redemption"])
    assert all(row["stage_since"] <= today for row in rows["collaboration"])
    assert all(row["settled_on"] is None or row["settled_on"] <= today for row in rows["payment_line"])
    assert all(row["shipped_on"] is None or row["shipped_on"] <= today for row in rows["payment_line"])
    live = [row for row in rows["deliverable"] if row["status"] in {ContentStatus.LIVE, ContentStatus.REMOVED}]
    assert live
    assert all(row["posted_on"] <= today and row["posted_time"] and row["post_url"] for row in live)
    assert all(row["posted_on"] is None for row in rows["deliverable"] if row not in live)
    assert all(row["received_on"] <= (row["decided_on"] or today) <= today for row in rows["draft"])
    assert all(row["checked_on"] <= today for row in rows["post_check"])
    assert all(row["contract_signed_on"] is None or row["contract_signed_on"] < today for row in rows["collaboration"])
    sent = [row for row in rows["timeline_note"] if row["occasion"]]
    assert len(sent) >= 10
    assert all(row["noted_at"].date() <= today for row in sent)
    assert not [row["text"] for row in sent if "{" in row["text"]]
    per_account: dict[str, int] = {}
    for row in rows["metric_snapshot"]:
        per_account[row["account_id"]] = per_account.get(row["account_id"], 0) + 1
    assert {min(per_account.values()), max(per_account.values())} == {3, 6}


def test_it_is_one_step_and_can_be_taken_back(shop: Workspace, workspace_path: Path) -> None:
    undo, _ = shop.undo_and_redo()
    assert len(undo) == 1
    shop.revert(undo[0].id)
    with shop.look() as connection, contextlib.closing(plain_connection(workspace_path)) as empty:
        assert counts(connection) == counts(empty) | {"change_step": 2}  # done and taken back
