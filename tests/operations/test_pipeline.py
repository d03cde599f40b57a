"""Moving many at once, who is in charge, what to do next: one step each, taken back as one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, add_deliverable, change_deliverable
from planner.operations.content import answer_draft, receive_draft
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.operations.pipeline import date_stage, move_cards, plan_next_step, set_pic
from planner.queries.campaigns import collaboration_rows
from planner.queries.pipeline import NextStep, codes_of, move_facts, next_step
from planner.terms import ContentStatus, DeliverableKind, DraftDecision, PaymentKind, PaymentStatus, Platform, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.workspace import Workspace

DAY = dt.date(2026, 12, 3)
LATER = dt.date(2026, 12, 5)


@pytest.fixture
def ids(workspace: Workspace) -> list[str]:
    def fill(tx: Any) -> list[str]:
        people = [add_influencer(tx, name) for name in ("Sekar", "Raka")]
        return add_collaborations(tx, add_campaign(tx, "Sambal 12.12"), people, DAY)

    return workspace.write(Message("fill"), fill).result


def read(workspace: Workspace, query: Callable[..., Any], *args: Any) -> Any:
    with workspace.read() as connection:
        return query(connection, *args)


def rows(workspace: Workspace) -> dict[str, tuple[Stage, dt.date, str]]:
    return {row.name: (row.stage, row.stage_since, row.pic) for row in read(workspace, collaboration_rows)}


def test_stage_day_and_pic_change_in_one_step(workspace: Workspace, ids: list[str]) -> None:
    step = workspace.write(Message("x"), move_cards, ids, Stage.AGREED, LATER, pic=" Lastri ").step
    assert set(rows(workspace).values()) == {(Stage.AGREED, LATER, "Lastri")}
    assert step is not None
    workspace.revert(step.id)
    assert set(rows(workspace).values()) == {(Stage.CANDIDATE, DAY, "")}


def test_who_stands_there_already_keeps_the_day_but_takes_the_pic(workspace: Workspace, ids: list[str]) -> None:
    workspace.write(Message("x"), move_cards, ids[:1], Stage.AGREED, DAY)
    assert workspace.write(Message("x"), move_cards, ids, Stage.AGREED, LATER, pic="Yayan").result == 1
    assert rows(workspace) == {"Sekar": (Stage.AGREED, DAY, "Yayan"), "Raka": (Stage.AGREED, LATER, "Yayan")}


def test_an_exit_without_a_reason_moves_nobody(workspace: Workspace, ids: list[str]) -> None:
    with pytest.raises(ValidationError):
        workspace.write(Message("x"), move_cards, ids, Stage.GHOSTED, DAY, exit_reason=" ", pic="Lastri")
    assert set(rows(workspace).values()) == {(Stage.CANDIDATE, DAY, "")}


def test_pic_and_next_step_are_set_for_many_and_emptied(workspace: Workspace, ids: list[str]) -> None:
    assert workspace.write(Message("x"), set_pic, ids, "Lastri").result == 2
    assert workspace.write(Message("x"), plan_next_step, ids, " minta alamat ", LATER).result == 2
    assert read(workspace, next_step, ids[0]) == NextStep("minta alamat", LATER)
    assert workspace.write(Message("x"), set_pic, ids, "Lastri").step is None
    workspace.write(Message("x"), plan_next_step, ids, "", None)
    assert read(workspace, next_step, ids[1]) == NextStep("", None)
    assert read(workspace, next_step, "gone") == NextStep("", None)


def test_the_day_of_a_stage_is_corrected(workspace: Workspace, ids: list[str]) -> None:
    assert workspace.write(Message("x"), date_stage, ids[0], dt.date(2026, 12, 1)).result
    assert rows(workspace)["Sekar"] == (Stage.CANDIDATE, dt.date(2026, 12, 1), "")
    with pytest.raises(ValidationError):
        workspace.write(Message("x"), date_stage, ids[0], LATER, today=dt.date(2026, 12, 1))
    assert rows(workspace)["Sekar"][1] == dt.date(2026, 12, 1)


def test_the_facts_of_a_move_are_what_was_written_down(workspace: Workspace, ids: list[str]) -> None:
    first, second = ids
    (row,) = read(workspace, collaboration_rows, None, first)

    def fill(tx: Any) -> None:
        for status in (PaymentStatus.PAID, PaymentStatus.DUE, PaymentStatus.CANCELLED):
            add_payment_line(tx, first, PaymentKind.CASH, unit_cost=500_000, status=status)
        reels = add_deliverable(tx, first, DeliverableKind.REELS, Platform.INSTAGRAM)
        draft = receive_draft(tx, reels, DAY)
        answer_draft(tx, draft, DraftDecision.APPROVED, DAY)
        story = add_deliverable(tx, first, DeliverableKind.STORY, Platform.INSTAGRAM, quantity=3)
        change_deliverable(tx, story, status=ContentStatus.LIVE, posted_on=DAY, post_url="https://ig.me/1")
        add_deliverable(tx, first, DeliverableKind.FEED, Platform.INSTAGRAM, status=ContentStatus.REMOVED)

    workspace.write(Message("x"), fill)
    facts = read(workspace, move_facts, row.campaign_id)
    assert set(facts) == {first, second}
    assert facts[first]._asdict() | {"stage": None} == {
        "name": "Sekar",
        "stage": None,
        "verdict": None,
        "clash": "",
        "has_brief": False,
        "contract": None,
        "payments": 2,
        "pieces": 3,
        "approved": 3,
        "posted": 2,
        "proven": 1,
        "undated": 1,
        "cash_open": 500_000,
        "went_out": 500_000,
    }
    assert facts[second].pieces == facts[second].payments == 0
    assert list(read(workspace, move_facts, row.campaign_id, second)) == [second]
    assert read(workspace, codes_of, row.campaign_id) == {}
