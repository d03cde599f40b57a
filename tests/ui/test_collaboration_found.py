"""The collaboration page as owners met it: zones, which piece a button means, the keyboard, what fits its column."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from collaboration_desk import DAY, LINK, NOW, Desk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from planner.language import set_language, tr
from planner.operations import attachments, collaborations, content, payments
from planner.operations.trash import trash
from planner.queries.board import board_cards
from planner.queries.campaigns import deliverable_rows
from planner.rules.deadlines import ZONES
from planner.terms import (
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    DraftDecision,
    PaymentKind,
    PaymentStatus,
    Purpose,
    TimeZone,
)
from planner.ui.campaigns.board_card import spoken_card, tooltip_at
from planner.ui.campaigns.content import DeliverableCard
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.collaboration.dialogs import ContentDialog, PostDialog, RevisionDialog


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    set_language("id")
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return Desk(workspace, qtbot)


@pytest.mark.parametrize(
    ("owner", "clock", "posted", "day"),
    [
        (TimeZone.WIT, dt.time(0, 30), TimeZone.WIB, 3),
        (TimeZone.WIB, dt.time(23, 30), TimeZone.WIT, 5),
        (TimeZone.WIB, dt.time(12), TimeZone.WIB, 4),
    ],
)
def test_a_post_is_proposed_on_the_day_of_its_own_zone(  # noqa: PLR0917 (one case)
    desk: Desk, monkeypatch: pytest.MonkeyPatch, owner: TimeZone, clock: dt.time, posted: TimeZone, day: int
) -> None:
    now = dt.datetime.combine(dt.date(2026, 12, 4), clock, ZONES[owner])
    monkeypatch.setattr(Session, "now", lambda _self: now)
    desk.promise(posting_zone=posted, posting_on=dt.date(2026, 12, 4))
    desk.open()
    desk.page.ways.ask_post(desk.row())
    dialog: PostDialog = desk.dialog()
    assert posted.value.upper() in dialog.day.accessibleName()
    desk.click(dialog.verb_button())
    assert desk.row().posted_on == dt.date(2026, 12, day)


def test_the_first_button_says_which_piece_it_means(desk: Desk) -> None:
    reels = desk.promise(posting_on=dt.date(2026, 12, 20))
    desk.promise(DeliverableKind.STORY, quantity=2, draft_due_on=dt.date(2026, 12, 5))
    desk.do(content.receive_draft, reels, DAY)
    desk.open(reels)
    assert desk.page.next_button.text() == f"{tr('Approve draft {n}').format(n=1)} · 1 Reels"
    desk.click(desk.round().revise)
    dialog: RevisionDialog = desk.dialog()
    desk.click(dialog.verb_button())
    assert desk.row().status is ContentStatus.REVISION
    assert desk.card().is_open()
    assert desk.page.next_button.text() == f"{tr('Record draft')} · 2 Story"


def test_feedback_that_was_not_sent_is_there_again(desk: Desk) -> None:
    desk.do(content.receive_draft, desk.promise(), DAY)
    desk.open()
    desk.click(desk.round().revise)
    first: RevisionDialog = desk.dialog()
    desk.qtbot.keyClicks(first.feedback, "Kode lebih awal")
    desk.click(first.cancel_button())
    desk.click(desk.round().revise)
    again: RevisionDialog = desk.dialog()
    assert again.feedback.toPlainText() == "Kode lebih awal"
    desk.click(again.verb_button())
    assert desk.row().drafts[0].feedback == "Kode lebih awal"
    desk.click(desk.round().take_back)
    desk.click(desk.round().revise)
    last: RevisionDialog = desk.dialog()
    last.reject()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_with_the_focus_and_nothing_jumps(desk: Desk, key: Qt.Key) -> None:
    desk.do(content.receive_draft, desk.promise(), DAY)
    desk.open()
    card = desk.card()
    before = card.post.y() > card.drafts.y()
    desk.round().approve.setFocus()
    desk.qtbot.keyClick(desk.round().approve, key)
    desk.settle()
    assert desk.row().status is ContentStatus.APPROVED
    assert (card.post.y() > card.drafts.y()) is before is True
    desk.qtbot.keyClick(card.head, key)
    desk.qtbot.keyClick(card.head, key)
    desk.settle()
    assert card.post.y() < card.drafts.y()


def test_a_replaced_round_asks_for_no_answer(desk: Desk) -> None:
    piece = desk.promise()
    first = desk.do(content.receive_draft, piece, DAY)
    desk.open()
    desk.do(content.receive_draft, piece, DAY)
    desk.page.refresh()
    rounds = desk.card().drafts.rounds
    rounds.open_card(first)
    old = rounds.card(first)
    assert old is not None
    assert not old.approve.isVisible()  # type: ignore[attr-defined]
    assert tr("replaced by a later one") in old.head.accessibleName()
    assert desk.round().row.number == 2


def test_the_number_of_another_kind_is_typed_over(desk: Desk) -> None:
    desk.open()
    desk.page.ways.ask_add()
    dialog: ContentDialog = desk.dialog()
    dialog.activateWindow()
    desk.click(dialog.more)
    desk.qtbot.keyClicks(dialog.lines[1].quantity, "2")
    desk.click(dialog.verb_button())
    assert [row.quantity for row in desk.sheet().contents] == [1, 2]


def test_a_contract_that_is_signed_is_signed_today_unless_told_otherwise(desk: Desk) -> None:
    desk.open("contract")
    card = desk.page.contract.contract
    card.edited.emit("contract", ContractStatus.SIGNED)
    desk.settle()
    assert (desk.sheet().contract, desk.sheet().contract_signed_on) == (ContractStatus.SIGNED, DAY)
    assert card.hint.text()
    links = {"collaboration_id": desk.key, "purpose": Purpose.CHAT}
    desk.do(attachments.attach, desk.person, "chat.png", b"x", **links)
    desk.page.refresh()
    assert not card.hint.text()
    desk.undo()
    assert (desk.sheet().contract, desk.sheet().contract_signed_on) == (None, None)
    desk.do(collaborations.change_collaboration, desk.key, contract_signed_on=dt.date(2026, 12, 1))
    desk.page.refresh()
    card.edited.emit("contract", ContractStatus.SIGNED)
    assert desk.sheet().contract_signed_on == dt.date(2026, 12, 1)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_right_column_is_not_cut(desk: Desk, language: str, qtbot: QtBot) -> None:
    set_language(language)
    fields = {"posting_on": dt.date(2026, 11, 18), "draft_due_on": dt.date(2026, 11, 18)}
    desk.promise(**fields)
    desk.do(collaborations.change_collaboration, desk.key, next_step="x", next_step_on=dt.date(2026, 11, 18))
    paid = {"unit_cost": 12_850_000, "status": PaymentStatus.PAID}
    desk.do(payments.add_payment_line, desk.key, PaymentKind.CASH, **paid)
    shipped = {"unit_cost": 460_000, "shipping_cost": 20_000, "status": PaymentStatus.SHIPPED, "shipped_on": DAY}
    desk.do(payments.add_payment_line, desk.key, PaymentKind.PRODUCT, **shipped)
    page = type(desk.page)(desk.session)
    qtbot.addWidget(page)
    page.resize(1226, 708)
    page.open(desk.key)
    with qtbot.waitExposed(page):
        page.show()
    desk.settle()
    area = page.money.parentWidget().parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    day = page.next.editors["next_step_on"]
    needed = day.fontMetrics().horizontalAdvance(day.text())
    assert needed <= day.width() - day.textMargins().left() - day.textMargins().right() - 44  # the sign and the edges


def test_an_early_look_is_shown_where_it_counts(desk: Desk) -> None:
    piece = desk.promise()
    desk.do(content.record_post, piece, dt.date(2026, 12, 2), url=LINK)
    desk.open()
    said: list[str] = []
    desk.session.said.connect(said.append)
    desk.page.ways.check(desk.row(), 30, is_up=True)
    assert "H+30" in said[-1]
    desk.settle()
    assert [mark.made is not None for mark in desk.row().checks] == [True, False, False]
    assert "H+1" in desk.undo()


def test_the_content_tab_of_the_campaign_checks_as_the_work_page_does(desk: Desk, qtbot: QtBot) -> None:
    piece = desk.promise()
    with desk.workspace.read() as connection:
        (row,) = deliverable_rows(connection, desk.key)
    card = DeliverableCard(desk.session, row)
    qtbot.addWidget(card)
    card.need_fields()
    assert not card.write("post_url", "sudah ya kak")
    assert card.editor("post_url").problem()
    assert card.write("status", ContentStatus.LIVE)
    assert (desk.row().status, desk.row().posted_on) == (ContentStatus.LIVE, DAY)
    desk.do(content.receive_draft, piece, DAY)
    assert DraftDecision.REVISE not in {draft.decision for draft in desk.row().drafts}


def test_tab_goes_through_the_open_piece_before_the_right_column(desk: Desk) -> None:
    desk.do(content.receive_draft, desk.promise(), DAY)
    desk.promise(DeliverableKind.STORY)
    desk.open()
    desk.round().editor("text").setFocus()
    seen = []
    for _ in range(14):
        desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    desk.settle()
    wanted = [desk.round().editor("link"), desk.round().editor("received_on"), desk.round().approve]
    wanted += [desk.round().revise, desk.card().post.record, desk.card(1).head, desk.page.doors.message]
    places = [seen.index(each) for each in wanted]
    assert places == sorted(places)
    desk.card(1).head.setFocus()
    desk.qtbot.keyClick(desk.card(1).head, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is desk.card().post.record


def test_a_card_on_the_board_says_that_its_person_lies_in_the_trash(desk: Desk) -> None:
    desk.do(trash, [desk.person], NOW)
    card = desk.session.read(board_cards, desk.campaign, NOW)[0]
    assert tr("in the trash") in spoken_card(card)
    assert tr("in the trash") in tooltip_at(card, QPoint(20, 10), 240)
    assert tr("in the trash") not in spoken_card(card._replace(is_trashed=False))
