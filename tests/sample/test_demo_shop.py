"""The demo shop is whole, believable, alive on any day, and one step that can be taken back."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from planner.queries.campaigns import BRIEF_FIELDS, brief_sheet, campaign_rows, collaboration_rows, payment_rows
from planner.queries.influencer_list import all_influencer_rows
from planner.sample.demo_shop import add_sample
from planner.store.checking import counts
from planner.store.connections import plain_connection
from planner.store.workspace import create_workspace, state
from planner.terms import EXITS, ContentStatus, PaymentKind, PaymentStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.store.workspace import Workspace

TODAY = date(2026, 12, 3)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path / "toko.planner")
    add_sample(workspace, TODAY)
    yield workspace
    workspace.close()


def test_it_has_about_forty_people_and_three_campaigns_in_different_states(shop: Workspace) -> None:
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
    live = [row for row in rows["deliverable"] if row["status"] == ContentStatus.LIVE]
    assert all(row["posting_on"] <= today for row in live)
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
