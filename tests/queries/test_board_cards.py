"""The cards of the board: what comes next in words, money, and a number of statements that does not grow."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message, set_language
from planner.operations.campaigns import add_campaign, change_brief
from planner.operations.collaborations import (
    add_collaborations,
    add_deliverable,
    change_collaboration,
    change_deliverable,
    move_to_stage,
)
from planner.operations.content import answer_draft, receive_draft
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.operations.shop import set_fact
from planner.operations.trash import trash
from planner.queries.board import BoardCard, board_cards
from planner.rules.agenda import FACT, AgendaDays, agenda_days_text
from planner.store.tables import Draft, PostCheck
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    DraftDecision,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    TrackState,
)

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def make(workspace: Workspace, stage: Stage = Stage.READY, **fields: Any) -> tuple[str, str]:
    """Put one person into a campaign of their own; returns campaign and collaboration."""

    def fill(tx: Transaction, /) -> tuple[str, str]:
        campaign_id = add_campaign(tx, "Sambal 12.12")
        person = add_influencer(tx, "Sekar Adiwulan")
        (key,) = add_collaborations(tx, campaign_id, [person], TODAY)
        if stage is not Stage.CANDIDATE:
            move_to_stage(tx, [key], stage, TODAY, "alasan")
        change_collaboration(tx, key, **fields)
        return campaign_id, key

    return workspace.write(Message("fill"), fill).result


def add_piece(workspace: Workspace, key: str, **fields: Any) -> str:
    def add(tx: Transaction, /) -> str:
        return add_deliverable(tx, key, DeliverableKind.REELS, Platform.INSTAGRAM, **fields)

    return workspace.write(Message("add"), add).result


def card_of(workspace: Workspace, campaign_id: str) -> BoardCard:
    with workspace.look() as connection:
        (card,) = board_cards(connection, campaign_id, NOW)
    return card


@pytest.mark.parametrize(
    ("stage", "piece", "step", "words", "late"),
    [
        (Stage.READY, {"posting_on": day(-3), "posting_time": time(19)}, {}, "3 days late", 3),
        (Stage.READY, {"posting_on": day(0), "posting_time": time(9)}, {}, "late today", 0),
        (Stage.READY, {"posting_on": day(0), "posting_time": time(19), "status": "approved"}, {}, "19:00 WIB", None),
        (Stage.READY, {"posting_on": day(0), "status": "approved"}, {}, "post today", None),
        (Stage.READY, {"posting_on": day(5), "status": "approved"}, {}, "post 8 Dec", None),
        (Stage.BRIEFED, {"posting_on": day(5), "draft_due_on": day(1)}, {}, "draft due 4 Dec", None),
        (Stage.BRIEFED, {"posting_on": day(5), "draft_due_on": day(-2)}, {}, "draft due 2 days late", 2),
        (Stage.CONTACTED, {"posting_on": day(-2)}, {}, "", None),
        (Stage.DRAFT_REVIEW, {"posting_on": day(5), "status": "draft"}, {}, "review draft", None),
        (
            Stage.DRAFT_REVIEW,
            {"posting_on": day(5), "draft_due_on": day(1), "status": "revision"},
            {},
            "revision 4 Dec",
            None,
        ),
        (Stage.LIVE, {"status": "live", "posted_on": day(-3)}, {}, "check H+1 2 days late", 2),
        (Stage.LIVE, {"status": "live"}, {}, "record results", None),
        (Stage.MEASURED, {"status": "live"}, {}, "rate them", None),
        (Stage.MEASURED, {"status": "live"}, {"rating": 4}, "", None),
        (Stage.DONE, {"status": "live", "posted_on": day(-3)}, {}, "", None),
        (Stage.AGREED, {"posting_on": day(9)}, {"next_step": "brief", "next_step_on": day(2)}, "brief 5 Dec", None),
        (Stage.AGREED, {"posting_on": day(1)}, {"next_step": "brief", "next_step_on": day(2)}, "post 4 Dec", None),
        (Stage.CONTACTED, {}, {"next_step_on": day(4)}, "7 Dec", None),
        (Stage.CONTACTED, {}, {"next_step_on": day(-2)}, "2 days late", 2),
        (Stage.CONTACTED, {}, {"next_step": "call"}, "call", None),
        (Stage.READY, {"posting_on": day(-3)}, {"next_step": "call", "next_step_on": day(-9)}, "3 days late", 3),
        (Stage.GHOSTED, {"posting_on": day(-3)}, {"next_step_on": day(-9)}, "", None),
    ],
)
def test_what_comes_next(
    workspace: Workspace, *, stage: Stage, piece: dict[str, Any], step: dict[str, Any], words: str, late: int | None
) -> None:
    campaign_id, key = make(workspace, stage, **step)
    fields = piece | ({"status": ContentStatus(piece["status"])} if "status" in piece else {})
    add_piece(workspace, key, **fields)
    card = card_of(workspace, campaign_id)
    assert (card.next_words, card.days_late, card.is_late) == (words, late, late is not None)


def test_a_draft_that_waits_and_a_post_that_was_checked(workspace: Workspace) -> None:
    campaign_id, key = make(workspace, Stage.DRAFT_REVIEW)
    piece = add_piece(workspace, key, draft_due_on=day(-4), status=ContentStatus.REVISION)

    def receive(tx: Transaction, /) -> None:
        tx.add(Draft, deliverable_id=piece, number=1, received_on=day(-1))

    workspace.write(Message("receive"), receive)
    assert card_of(workspace, campaign_id).next_words == "review draft"

    def post(tx: Transaction, /) -> None:
        change_deliverable(tx, piece, status=ContentStatus.LIVE, posted_on=day(-2), must_stay_until=day(60))
        tx.add(PostCheck, deliverable_id=piece, days=1, checked_on=day(-1), is_up=True)

    workspace.write(Message("post"), post)
    assert card_of(workspace, campaign_id).next_words == "check H+7 8 Dec"

    def see_it_gone(tx: Transaction, /) -> None:
        tx.add(PostCheck, deliverable_id=piece, days=7, checked_on=TODAY, is_up=False)

    workspace.write(Message("look"), see_it_gone)
    card = card_of(workspace, campaign_id)
    assert card.marks[2].state is TrackState.TROUBLE
    assert (card.next_words, card.is_late, card.days_late) == ("post is gone", True, None)


def test_a_draft_that_a_later_round_replaced_waits_no_more(workspace: Workspace) -> None:
    campaign_id, key = make(workspace, Stage.DRAFT_REVIEW)
    piece = add_piece(workspace, key)

    def go_round(tx: Transaction, /) -> None:
        receive_draft(tx, piece, day(-3))
        answer_draft(tx, receive_draft(tx, piece, day(-2)), DraftDecision.REVISE, day(-1), next_due=day(4))

    workspace.write(Message("round"), go_round)
    assert card_of(workspace, campaign_id).next_words == "revision 7 Dec"


def test_a_parcel_is_late_after_the_days_of_the_shop(workspace: Workspace) -> None:
    campaign_id, key = make(workspace)
    shipped = {"status": PaymentStatus.SHIPPED, "shipped_on": day(-6)}
    workspace.write(Message("ship"), add_payment_line, key, PaymentKind.PRODUCT, **shipped)
    assert card_of(workspace, campaign_id).marks[1].state is TrackState.TROUBLE
    workspace.write(Message("days"), set_fact, FACT, agenda_days_text(AgendaDays(parcel=6)))
    assert card_of(workspace, campaign_id).marks[1].state is TrackState.UNDERWAY


def test_a_card_knows_that_its_person_lies_in_the_trash(workspace: Workspace) -> None:
    campaign_id, _ = make(workspace)
    card = card_of(workspace, campaign_id)
    assert not card.is_trashed
    workspace.write(Message("trash"), trash, [card.influencer_id], NOW)
    assert card_of(workspace, campaign_id) == card._replace(is_trashed=True)


def test_money_leaves_out_what_does_not_count(workspace: Workspace) -> None:
    campaign_id, key = make(workspace, Stage.AGREED, usual_fee=3_000_000)
    assert (card_of(workspace, campaign_id).cash, card_of(workspace, campaign_id).is_barter) == (0, False)

    def pay(tx: Transaction, /) -> None:
        add_payment_line(tx, key, PaymentKind.PRODUCT, quantity=2, unit_cost=46_000, shipping_cost=19_000)
        add_payment_line(tx, key, PaymentKind.CASH, unit_cost=500_000, status=PaymentStatus.CANCELLED)

    workspace.write(Message("pay"), pay)
    card = card_of(workspace, campaign_id)
    assert (card.cash, card.cost, card.fee, card.is_barter) == (0, 111_000, 3_000_000, True)


def test_a_card_knows_brief_check_and_content(workspace: Workspace) -> None:
    campaign_id, key = make(workspace, Stage.AGREED, pic="Lastri")
    add_piece(workspace, key, quantity=3)
    before = card_of(workspace, campaign_id)
    workspace.write(Message("brief"), change_brief, campaign_id, None, goal="Orang mencoba")
    after = card_of(workspace, campaign_id)
    assert (before.has_brief, after.has_brief, after.has_check) == (False, True, False)
    assert (after.content, after.pic) == (((DeliverableKind.REELS, 3),), "Lastri")


def test_cards_stand_by_stage_and_the_statements_do_not_grow(workspace: Workspace) -> None:
    stages = [Stage.LIVE, Stage.CANDIDATE, Stage.BACKUP, Stage.AGREED]

    def fill(tx: Transaction, /) -> str:
        campaign_id = add_campaign(tx, "Sambal 12.12")
        people = [add_influencer(tx, f"Orang {number:02}") for number in range(40)]
        for number, key in enumerate(add_collaborations(tx, campaign_id, people, TODAY)):
            if number % 4 != 1:
                move_to_stage(tx, [key], stages[number % 4], TODAY)
            add_deliverable(tx, key, DeliverableKind.STORY, Platform.INSTAGRAM)
        return campaign_id

    campaign_id = workspace.write(Message("fill"), fill).result
    asked: list[str] = []
    with workspace.look() as connection:
        connection.set_trace_callback(asked.append)
        cards = board_cards(connection, campaign_id, NOW)
        many = len(asked)
        one = board_cards(connection, campaign_id, NOW, cards[5].id)
        connection.set_trace_callback(None)
    assert (many, len(asked) - many) == (7, 7)
    assert one == [cards[5]]
    assert [card.stage for card in cards] == sorted((card.stage for card in cards), key=list(Stage).index)
    with workspace.read() as connection:
        assert board_cards(connection, campaign_id, NOW) == cards
