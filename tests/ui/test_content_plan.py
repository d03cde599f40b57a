"""How content is planned: what the brief says, clock times with their zone, and what does not fit together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from collaboration_desk import DAY, LINK, NOW, Desk
from PySide6.QtCore import Qt

from planner.language import tr
from planner.operations import campaigns, content
from planner.queries.campaigns import deliverable_rows
from planner.terms import DeliverableKind, Platform, TimeZone
from planner.ui.campaigns.content import DeliverableCard
from planner.ui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

TIKTOK = "https://www.tiktok.com/@sekar/video/1"


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Desk(workspace, qtbot)


def test_added_content_begins_with_what_the_brief_says(desk: Desk) -> None:
    planned = {"posting_zone": TimeZone.WITA, "posting_on": dt.date(2026, 12, 12), "posting_from": dt.time(19)}
    desk.do(campaigns.change_brief, desk.campaign, draft_due_on=dt.date(2026, 12, 8), **planned)
    desk.open()
    desk.page.ways.ask_add()
    dialog = desk.dialog()
    assert (dialog.zone.value(), dialog.clock.value()) == (TimeZone.WITA, dt.time(19))
    assert (dialog.posting.value(), dialog.draft_due.value()) == (dt.date(2026, 12, 12), dt.date(2026, 12, 8))
    desk.click(dialog.verb_button())
    row = desk.row()
    assert (row.posting_zone, row.posting_on, row.posting_time) == (TimeZone.WITA, dt.date(2026, 12, 12), dt.time(19))
    card = desk.page.pieces.open_piece()
    assert card is not None
    assert card.row.id == row.id, "what was added is open"
    assert desk.page.window().focusWidget() is card.head


def test_a_clock_time_sets_the_zone_it_was_typed_with(desk: Desk) -> None:
    key = desk.promise(posting_on=DAY)
    desk.open(key)
    desk.type_into(desk.card().editor("posting_time"), "19.00 WITA")
    assert (desk.row().posting_time, desk.row().posting_zone) == (dt.time(19), TimeZone.WITA)
    assert desk.card().editor("posting_zone").value() is TimeZone.WITA
    desk.page.ways.ask_add()
    dialog = desk.dialog()
    desk.type_into(dialog.clock, "7 malam WIT")
    assert (dialog.clock.value(), dialog.zone.value()) == (dt.time(19), TimeZone.WIT)
    dialog.reject()


def test_a_post_is_told_in_the_zone_of_its_content(desk: Desk) -> None:
    key = desk.promise(posting_on=DAY, posting_zone=TimeZone.WITA)
    desk.do(content.record_post, key, DAY, dt.time(10), now=NOW)
    desk.open(key)
    clock: Any = desk.card().editor("posted_time")
    assert tr("Clock time ({zone})").format(zone="WITA") in desk.words()
    desk.type_into(clock, "11.30 WIB")
    assert "WITA" in clock.problem()
    assert desk.row().posted_time == dt.time(10)
    desk.type_into(clock, "11.30 WITA")
    assert not clock.problem()
    assert desk.row().posted_time == dt.time(11, 30)


def test_recording_a_post_accepts_only_its_own_zone(desk: Desk) -> None:
    desk.promise(posting_on=DAY, posting_zone=TimeZone.WIT)
    desk.open()
    desk.page.ways.ask_post(desk.row())
    dialog = desk.dialog()
    desk.type_into(dialog.clock, "9.00 WIB")
    dialog.accept()
    assert dialog.isVisible()
    assert "WIT" in dialog.clock.problem()
    desk.type_into(dialog.clock, "9.00 WIT")
    dialog.accept()
    assert desk.row().posted_time == dt.time(9)


def test_days_in_the_wrong_order_are_said_beside_the_plan(desk: Desk) -> None:
    key = desk.promise(posting_on=dt.date(2026, 12, 20))
    desk.open(key)
    odd = desk.card().odd
    assert odd.isHidden()
    desk.type_into(desk.card().editor("draft_due_on"), "25 Des")
    assert odd.isVisible()
    assert odd.text() == tr("The draft is due after the day it should go live.")
    assert desk.row().draft_due_on == dt.date(2026, 12, 25), "it is said, not refused"
    desk.type_into(desk.card().editor("must_stay_until"), "19 Des")
    assert odd.text().count("\n") == 1
    desk.type_into(desk.card().editor("posting_on"), "26 Des")
    desk.type_into(desk.card().editor("must_stay_until"), "")
    assert odd.isHidden()


def test_a_link_to_another_platform_is_said_beside_it(desk: Desk) -> None:
    key = desk.promise(posting_on=DAY)
    desk.open()
    desk.page.ways.ask_post(desk.row())
    dialog = desk.dialog()
    desk.type_into(dialog.link, TIKTOK)
    assert "TikTok" in dialog.odd.text()
    desk.click(dialog.verb_button())
    desk.page.pieces.cards.open_card(key)
    desk.settle()
    assert desk.card().post.odd.isVisible()
    desk.type_into(desk.card().post.link, LINK)
    assert desk.card().post.odd.isHidden()


def test_the_question_of_new_content_says_it_too(desk: Desk) -> None:
    desk.do(campaigns.change_brief, desk.campaign, posting_on=DAY, draft_due_on=dt.date(2026, 12, 8))
    desk.open()
    desk.page.ways.ask_add()
    dialog = desk.dialog()
    said = tr("The draft is due after the day it should go live.")
    assert (dialog.odd.isVisible(), dialog.odd.text()) == (True, said)
    desk.type_into(dialog.posting, "12 Des")
    assert dialog.odd.isHidden()
    dialog.reject()


def test_the_card_beside_the_board_says_it_too(desk: Desk, qtbot: QtBot) -> None:
    planned = {"posting_on": DAY, "draft_due_on": dt.date(2026, 12, 8)}
    key = desk.promise(DeliverableKind.REELS, **planned)
    desk.do(content.record_post, key, DAY, now=NOW, url=TIKTOK)
    (row,) = desk.session.read(deliverable_rows, desk.key)
    assert row.platform is Platform.INSTAGRAM
    card = DeliverableCard(desk.session, row)
    qtbot.addWidget(card)
    card.unfold(on=True)
    assert card.odd.text() == tr("The draft is due after the day it should go live.")
    assert "TikTok" in card.odd_link.text()
    clock = card.editor("posting_time")
    clock.setText("8.00 WIT")
    qtbot.keyClick(clock, Qt.Key.Key_Return)
    (row,) = desk.session.read(deliverable_rows, desk.key)
    assert (row.posting_time, row.posting_zone) == (dt.time(8), TimeZone.WIT)
