"""The collaboration page with mouse and keys: content from promise to post, and the looks at it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from collaboration_desk import DAY, LINK, NOW, Desk, choose
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHelpEvent
from PySide6.QtWidgets import QApplication

from planner.language import tr
from planner.operations import collaborations, content
from planner.rules.post_checks import CheckState
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    DraftDecision,
    Purpose,
    Stage,
    TimeZone,
)
from planner.ui.collaboration.words import course_words, skipped
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.collaboration.course import CheckChip
    from planner.ui.collaboration.dialogs import ContentDialog, PostDialog, RevisionDialog


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return Desk(workspace, qtbot)


def test_several_kinds_are_promised_at_once_from_the_empty_page(desk: Desk) -> None:
    desk.open()
    assert desk.page.pieces.empty.isVisible()
    assert desk.page.next_button.text() == tr("Add content…")
    desk.click(desk.page.next_button)
    dialog: ContentDialog = desk.dialog()
    dialog.add_line()
    first, second = dialog.lines
    second.kind.reset_value(DeliverableKind.STORY)
    desk.type_into(second.quantity, "nol")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.hint.text() == second.quantity.problem() != ""
    desk.type_into(second.quantity, "3")
    desk.type_into(dialog.posting, "13 Des")
    desk.type_into(dialog.clock, "19.00")
    dialog.zone.reset_value(TimeZone.WITA)
    kind = first.kind.value()
    desk.click(dialog.verb_button())
    assert [(row.kind, row.quantity, row.posting_zone) for row in desk.sheet().contents] == [
        (kind, 1, TimeZone.WITA),
        (DeliverableKind.STORY, 3, TimeZone.WITA),
    ]
    assert desk.card().is_open()
    assert not desk.page.pieces.empty.isVisible()
    desk.undo()
    assert desk.sheet().contents == ()


def test_a_row_of_its_own_for_each_piece(desk: Desk) -> None:
    desk.open()
    desk.page.add.trigger()
    dialog: ContentDialog = desk.dialog()
    desk.type_into(dialog.lines[0].quantity, "3")
    dialog.apart.click()
    desk.click(dialog.verb_button())
    assert [row.quantity for row in desk.sheet().contents] == [1, 1, 1]


def test_fields_are_stored_as_they_are_left_and_bad_ones_say_why(desk: Desk) -> None:
    desk.promise()
    desk.open()
    card = desk.card()
    desk.type_into(card.editor("draft_due_on"), "9 Des")
    desk.type_into(card.editor("posting_on"), "13 Des")
    desk.type_into(card.editor("posting_time"), "19.00")
    desk.type_into(card.editor("must_stay_until"), "13/3/2027")
    card.editor("notes").setFocus()
    desk.qtbot.keyClicks(card.editor("notes"), "Tanpa musik")
    desk.qtbot.keyClick(card.editor("notes"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = desk.row()
    assert (row.draft_due_on, row.posting_on, row.posting_time) == (
        dt.date(2026, 12, 9),
        dt.date(2026, 12, 13),
        dt.time(19),
    )
    assert (row.must_stay_until, row.notes) == (dt.date(2027, 3, 13), "Tanpa musik")
    desk.type_into(card.editor("quantity"), "banyak")
    assert desk.row().quantity == 1
    assert card.editor("quantity").text() == "banyak"
    assert card.editor("quantity").problem()


def test_a_draft_goes_round_and_is_approved(desk: Desk) -> None:
    desk.promise(draft_due_on=dt.date(2026, 12, 9), posting_on=dt.date(2026, 12, 13))
    desk.open()
    assert desk.page.next_button.text() == tr("Record draft")
    desk.click(desk.page.next_button)
    assert QApplication.focusWidget() is desk.round().editor("text")
    desk.qtbot.keyClicks(desk.round().editor("text"), "Buka dengan suara ulekan")
    desk.type_into(desk.round().editor("link"), "drive.google.com/a")
    assert (desk.row().drafts[0].text, desk.row().drafts[0].link) == (
        "Buka dengan suara ulekan",
        "https://drive.google.com/a",
    )
    desk.type_into(desk.round().editor("link"), "bukan tautan")
    assert desk.round().editor("link").problem() == tr(
        "Not a link. Copy the address, such as https://www.instagram.com/p/…"
    )
    assert desk.row().drafts[0].link == "https://drive.google.com/a"
    assert desk.page.next_button.text() == tr("Approve draft {n}").format(n=1)
    desk.page.do_next.trigger()
    desk.settle()
    assert QApplication.focusWidget() is desk.round().approve
    assert desk.row().waiting is not None
    desk.click(desk.round().revise)
    dialog: RevisionDialog = desk.dialog()
    dialog.feedback.setPlainText("Kode lebih awal")
    desk.type_into(dialog.due, "11 Des", Qt.Key.Key_Return)
    row = desk.row()
    assert (row.status, row.draft_due_on, row.drafts[0].feedback) == (
        ContentStatus.REVISION,
        dt.date(2026, 12, 11),
        "Kode lebih awal",
    )
    assert row.drafts[0].decided_by == "Lastri"
    assert "1" in desk.card().drafts.count.text()
    desk.click(desk.card().drafts.receive)
    assert [draft.number for draft in desk.row().drafts] == [1, 2]
    for approve in (desk.round().approve, desk.page.next_button):
        desk.click(approve)
        assert (desk.row().status, desk.row().approved_on) == (ContentStatus.APPROVED, DAY)
        assert "Sekar" in desk.undo()
    assert desk.row().waiting is not None


def test_more_revisions_than_agreed_are_told(desk: Desk) -> None:
    piece = desk.promise()
    for _ in range(3):
        draft = desk.do(content.receive_draft, piece, DAY)
        desk.do(content.answer_draft, draft, DraftDecision.REVISE, DAY)
    desk.do(content.receive_draft, piece, DAY)
    desk.open()
    drafts = desk.card().drafts
    assert drafts.count.text() == tr("revision {n} of {most}").format(n=3, most=2)
    assert drafts.count.property("level") == "bad"
    assert drafts.beyond.isVisible()
    desk.click(desk.round().revise)
    dialog: RevisionDialog = desk.dialog()
    assert "4" in dialog.count.text()
    dialog.reject()
    assert desk.row().revisions == 3


def test_an_answer_and_an_approval_are_taken_back(desk: Desk) -> None:
    piece = desk.promise()
    draft = desk.do(content.receive_draft, piece, DAY)
    desk.do(content.answer_draft, draft, DraftDecision.APPROVED, DAY)
    desk.open()
    card = desk.card()
    card.drafts.rounds.open_card(draft)
    desk.click(desk.round().take_back)
    assert desk.row().status is ContentStatus.DRAFT
    desk.click(desk.round().discard)
    assert (desk.row().drafts, desk.row().status) == ((), ContentStatus.NOT_STARTED)
    desk.click(card.drafts.plain)
    assert desk.row().approved_on == DAY
    choose(desk, card, tr("Take approval back"))
    assert desk.row().approved_on is None


def test_a_post_is_recorded_corrected_and_taken_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    piece = desk.promise(posting_on=DAY, posting_time=dt.time(19))
    desk.do(content.approve_without_draft, piece, DAY)
    desk.open()
    assert desk.page.next_button.text() == tr("Record post…")
    desk.click(desk.page.next_button)
    dialog: PostDialog = desk.dialog()
    desk.type_into(dialog.link, "sudah ya kak")
    dialog.accept()
    assert dialog.link.problem()
    desk.type_into(dialog.link, LINK)
    desk.type_into(dialog.clock, "21.00")
    dialog.accept()
    assert dialog.refusal.text() == tr("That lies in the future. A post is recorded once it is live.")
    desk.type_into(dialog.clock, "19.05")
    desk.type_into(dialog.stays, "3/3/2027")
    desk.click(dialog.verb_button())
    row = desk.row()
    assert (row.status, row.posted_on, row.posted_time, row.post_url) == (ContentStatus.LIVE, DAY, dt.time(19, 5), LINK)
    assert row.must_stay_until == dt.date(2027, 3, 3)
    post = desk.card().post
    assert opened == []
    desk.click(post.link_row.open_button)
    assert opened == [LINK]
    desk.type_into(post.day, "5 Des")
    assert post.day.problem() == tr("That lies in the future. A post is recorded once it is live.")
    assert desk.row().posted_on == DAY
    desk.type_into(post.day, "")
    assert post.day.problem() == tr("Write the day it went live.")
    desk.type_into(post.day, "2 Des")
    assert desk.row().posted_on == dt.date(2026, 12, 2)
    choose(desk, desk.card(), tr("Take post back"))
    assert desk.row().status is ContentStatus.APPROVED


def test_a_post_without_a_draft_was_not_approved(desk: Desk) -> None:
    piece = desk.promise()
    desk.do(content.record_post, piece, dt.date(2026, 12, 2), url=LINK)
    desk.open()
    assert skipped(desk.row()) == {1, 2, 3}
    assert course_words(desk.row())[1] == tr("no draft", "content")
    assert desk.card().drafts.empty.text() == tr("Went live without a draft.")
    assert not desk.card().drafts.count.isVisible()
    course = desk.card().course
    told = QHelpEvent(QEvent.Type.ToolTip, QPoint(course.width() // 2, 5), course.mapToGlobal(QPoint(9, 5)))
    assert course.event(told)
    desk.do(content.take_post_back, piece)
    desk.do(content.approve_without_draft, piece, DAY)
    assert skipped(desk.row()) == {1, 2}


def test_looks_at_a_post_are_answered_on_their_chips(desk: Desk) -> None:
    piece = desk.promise()
    desk.do(content.record_post, piece, dt.date(2026, 11, 25), url=LINK)
    desk.do(collaborations.move_to_stage, [desk.key], Stage.LIVE, DAY)
    desk.open()
    chips = desk.card().post.chips
    assert [chip.mark().state for chip in chips.values()] == [
        CheckState.OVERDUE,
        CheckState.OVERDUE,
        CheckState.WAITING,
    ]
    assert desk.page.next_button.text() == tr("Check H+{n}").format(n=7)
    desk.click(desk.page.next_button)
    assert desk.page.count.text() == tr("{n} of {most} live").format(n=1, most=1)
    _answer(desk, chips[7], tr("Taken down"))
    assert desk.row().status is ContentStatus.REMOVED
    gone = f"{tr('{n} of {most} live').format(n=0, most=1)} · {tr('{n} taken down').format(n=1)}"
    assert (desk.page.count.text(), desk.page.suggestion.isVisible()) == (gone, False)
    assert tr("A post was taken down.") in desk.words()
    assert [chip.mark().state for chip in chips.values()] == [CheckState.CLOSED, CheckState.GONE, CheckState.WAITING]
    chips[7].setFocus()
    desk.qtbot.keyClick(chips[7], Qt.Key.Key_Space)
    _answer(desk, chips[7], tr("Still up"))
    assert desk.row().status is ContentStatus.LIVE
    desk.copy_picture()
    chips[7].open_menu()
    _answer(desk, chips[7], tr("Paste screenshot"))
    (file,) = desk.row().files
    assert (file.purpose, file.deliverable_id) == (Purpose.POST, piece)
    chips[7].open_menu()
    _answer(desk, chips[7], tr("Remove this check"))
    assert chips[7].mark().state is CheckState.OVERDUE


def _answer(desk: Desk, chip: CheckChip, text: str) -> None:
    menu = chip.menu()
    assert menu is not None
    action = next(action for action in menu.actions() if action.text() == text)
    menu.close()
    action.trigger()
    desk.settle()
