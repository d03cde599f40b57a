"""More of the collaboration page: pieces apart, files, contract and proofs, stages, what is next, and the doors."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from collaboration_desk import DAY, NOW, Desk, choose, drop_file
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from planner.language import tr
from planner.operations import campaigns, collaborations, content, influencers, payments, shop
from planner.rules.personal_data import personal_data_warning, specific_personal_data
from planner.terms import (
    ContractStatus,
    DeliverableKind,
    DraftDecision,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Purpose,
    Stage,
)
from planner.ui.pages.collaboration import CONTENT, CONTRACT, TIMELINE
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return Desk(workspace, qtbot)


def test_three_frames_become_three_pieces_and_one_is_doubled(desk: Desk) -> None:
    desk.promise(DeliverableKind.STORY, quantity=3, posting_on=DAY)
    desk.open()
    desk.click(desk.card().split)
    assert [row.quantity for row in desk.sheet().contents] == [1, 1, 1]
    assert not desk.card().split_row.isVisible()
    choose(desk, desk.card(), tr("Duplicate content"))
    assert len(desk.sheet().contents) == 4
    assert desk.card(3).is_open()
    choose(desk, desk.card(3), tr("Remove content"))
    assert len(desk.sheet().contents) == 3
    desk.undo()
    desk.undo()
    desk.undo()
    assert [row.quantity for row in desk.sheet().contents] == [3]


def test_files_are_kept_with_the_draft_and_the_post(desk: Desk, tmp_path: Path) -> None:
    piece = desk.promise()
    draft = desk.do(content.receive_draft, piece, DAY)
    desk.open()
    video = tmp_path / "draf.mp4"
    video.write_bytes(b"gambar bergerak")
    drop_file(desk.round().files, video)
    (file,) = desk.row().files
    assert (file.name, file.purpose, file.draft_id, file.collaboration_id) == (
        "draf.mp4",
        Purpose.DRAFT,
        draft,
        desk.key,
    )
    desk.copy_picture()
    desk.page.paste.trigger()
    assert {file.draft_id for file in desk.row().files} == {draft}
    assert len(desk.row().files) == 2
    desk.undo()
    assert len(desk.row().files) == 1
    QGuiApplication.clipboard().setText("bukan gambar")
    desk.page.paste.trigger()
    assert desk.page.pieces.hint.text() == tr("There is no picture in the clipboard. Take a screenshot first.")


def test_a_file_dropped_where_no_draft_waits_is_a_new_draft(desk: Desk, tmp_path: Path) -> None:
    desk.promise()
    desk.open()
    video = tmp_path / "draf.mp4"
    video.write_bytes(b"gambar bergerak")
    drop_file(desk.card().drafts, video)
    drop_file(desk.card().drafts, tmp_path / "tidak ada.mp4")
    (draft,) = desk.row().drafts
    assert [file.draft_id for file in desk.row().files] == [draft.id]


def test_the_contract_its_promises_and_its_proofs(desk: Desk, tmp_path: Path) -> None:
    line = desk.do(
        payments.add_payment_line, desk.key, PaymentKind.CASH, unit_cost=850_000, label="DP", status=PaymentStatus.PAID
    )
    desk.open("contract")
    assert desk.page.tabs.currentIndex() == CONTRACT
    tab = desk.page.contract
    state = tab.editors["contract"]
    state.setCurrentIndex(state.findText(_signed_word()))
    state.activated.emit(state.currentIndex())
    desk.type_into(tab.editors["contract_number"], "KP/7")
    desk.type_into(tab.editors["contract_signed_on"], "20 Nov")
    assert tab.contract.hint.isVisible()
    desk.type_into(tab.editors["contract_ends_on"], "1 Nov")
    sheet = desk.sheet()
    assert (sheet.contract, sheet.contract_number, sheet.contract_signed_on) == (
        ContractStatus.SIGNED,
        "KP/7",
        dt.date(2026, 11, 20),
    )
    assert tab.contract.hint.text() == tr("It ends before it was signed. Check both days.")
    tab.promises.text.setFocus()
    desk.qtbot.keyClicks(tab.promises.text, "Datang ke pembukaan")
    desk.qtbot.keyClick(tab.promises.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.sheet().promises == "Datang ke pembukaan"
    for place, purpose in (
        (tab.contract.files, Purpose.CONTRACT),
        (tab.promises.files, Purpose.CHAT),
        (tab.payments.lists[line], Purpose.PAYMENT),
    ):
        path = tmp_path / f"{purpose}.png"
        path.write_bytes(purpose.encode())
        drop_file(place, path)
        file = next(file for file in desk.sheet().files if file.purpose is purpose)
        assert file.payment_line_id == (line if purpose is Purpose.PAYMENT else None)
    desk.copy_picture()
    desk.page.paste.trigger()
    assert sum(file.purpose is Purpose.CHAT for file in desk.sheet().files) == 2
    assert "Rp850.000" in desk.words()


def test_a_contract_file_offers_to_say_that_it_is_signed(desk: Desk, tmp_path: Path) -> None:
    desk.open("contract")
    card = desk.page.contract.contract
    assert not card.hint.isVisible()
    path = tmp_path / "kontrak.pdf"
    path.write_bytes(b"%PDF-1.4")
    drop_file(card.files, path)
    assert card.hint.text() == tr("Is it signed by both?")
    assert desk.sheet().contract is None
    offered = tr("Mark as signed")
    desk.click(next(made for made in card.hint.findChildren(QPushButton) if made.text() == offered))
    assert (desk.sheet().contract, desk.sheet().contract_signed_on) == (ContractStatus.SIGNED, desk.session.today())
    assert not card.hint.isVisible()


def _signed_word() -> str:
    return tr("signed", "contract")


def test_what_touches_protected_data_is_warned_of(desk: Desk) -> None:
    desk.open("contract")
    tab = desk.page.contract
    text = "Sakit diabetes, jangan kirim yang manis"
    tab.promises.text.setPlainText(text)
    (kind,) = specific_personal_data(text)
    assert personal_data_warning(kind) in desk.words()


def test_the_stage_is_moved_and_an_exit_asks_why(desk: Desk) -> None:
    desk.promise()
    desk.open()
    desk.click(desk.page.stage)
    menu = desk.page.stages()
    assert menu is not None
    menu.close()
    desk.page.move_to(Stage.DECLINED)
    dialog = desk.dialog()
    assert desk.sheet().stage is Stage.AGREED
    dialog.reject()
    desk.page.move_to(Stage.READY)
    assert (desk.sheet().stage, desk.page.stage.value()) == (Stage.READY, "Siap tayang")
    desk.undo()
    assert desk.sheet().stage is Stage.AGREED


def test_the_stage_the_content_has_come_to_is_suggested_never_taken(desk: Desk) -> None:
    piece = desk.promise()
    desk.open()
    assert not desk.page.suggestion.isVisible()
    desk.click(desk.card().drafts.receive)
    assert desk.page.suggestion.text() == tr("A draft has come in.")
    desk.click(desk.round().approve)
    assert desk.page.suggestion.text() == tr("All drafts are approved.")
    desk.do(content.record_post, piece, DAY)
    desk.page.refresh()
    assert desk.page.suggestion.text() == tr("All content is live.")
    assert desk.sheet().stage is Stage.AGREED
    move = next(made for made in desk.page.suggestion.findChildren(QPushButton) if "Tayang" in made.text())
    desk.click(move)
    assert desk.sheet().stage is Stage.LIVE
    assert not desk.page.suggestion.isVisible()


def test_next_step_and_pic_are_stored(desk: Desk) -> None:
    desk.open()
    editors = desk.page.next.editors
    desk.type_into(editors["next_step"], "Kirim produk", Qt.Key.Key_Return)
    desk.type_into(editors["next_step_on"], "5 Des")
    desk.type_into(editors["pic"], "Lastri")
    sheet = desk.sheet()
    assert (sheet.next_step, sheet.next_step_on, sheet.pic) == ("Kirim produk", dt.date(2026, 12, 5), "Lastri")


def test_what_went_out_is_at_stake_while_it_is_late(desk: Desk) -> None:
    desk.promise(posting_on=dt.date(2026, 12, 1))
    desk.do(payments.add_payment_line, desk.key, PaymentKind.CASH, unit_cost=850_000, status=PaymentStatus.PAID)
    desk.open()
    assert desk.page.money.total.text() == "Rp850.000"
    assert desk.page.money.sentence.property("role") == "bad"
    assert len(desk.page.tracks.lines) == 5
    assert desk.page.doors.menu.actions()[0].text() == _late_word()


def _late_word() -> str:
    return tr("Late, not posted yet")


def test_doors_lead_on_and_messages_open(desk: Desk) -> None:
    desk.promise()
    desk.open()
    for page, made in desk.page.doors.doors.items():
        desk.click(made)
        assert desk.went[-1] == Route(page, desk.person if page == "influencers" else desk.key)
    desk.page.header.parent_clicked.emit()
    assert desk.went[-1] == Route("campaign", desk.campaign)
    before = set(QApplication.topLevelWidgets())
    desk.page.open_message(Occasion.BRIEF)
    desk.settle()
    (dialog,) = [made for made in QApplication.topLevelWidgets() if made not in before and made.isVisible()]
    dialog.close()


def test_the_sheet_of_promise_and_proof_is_saved_from_the_header(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.promise()
    desk.do(shop.change_brand, name="Kencur Pagi")
    desk.open()
    desk.click(desk.page.pdf_button)
    (dialog,) = desk.page.findChildren(QFileDialog)
    path = tmp_path / "janji.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.settle()
    assert path.read_bytes().startswith(b"%PDF")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    ways = [made for made in desk.page.saved.findChildren(QPushButton) if made.isVisible() and made.text()]
    for made in ways:
        desk.click(made)
    assert opened == [str(path), str(tmp_path)]
    assert "janji.pdf" in desk.page.saved.text()


def test_a_key_opens_its_place(desk: Desk) -> None:
    desk.promise()
    second = desk.promise(DeliverableKind.STORY)
    desk.open(second)
    assert [card.is_open() for card in desk.page.pieces.pieces()] == [False, True]
    desk.open("timeline")
    assert desk.page.tabs.currentIndex() == TIMELINE
    desk.open(desk.row().id)
    assert desk.page.tabs.currentIndex() == CONTENT
    assert desk.card().is_open()
    desk.do(collaborations.remove_collaborations, [desk.key])
    desk.page.refresh()
    assert desk.went[-1] == Route("campaigns")


def test_what_is_typed_is_stored_when_another_page_comes(desk: Desk) -> None:
    desk.promise()
    desk.open()
    field = desk.card().editor("draft_due_on")
    field.setFocus()
    desk.qtbot.keyClicks(field, "9 Des")
    desk.page.hide()
    assert desk.row().draft_due_on == dt.date(2026, 12, 9)


def test_whoever_left_is_asked_for_nothing(desk: Desk) -> None:
    desk.promise(posting_on=dt.date(2026, 12, 1))
    desk.do(collaborations.move_to_stage, [desk.key], Stage.GHOSTED, DAY, "tidak tayang")
    desk.open()
    assert not desk.page.next_button.isVisible()
    assert not desk.page.suggestion.isVisible()


def test_what_is_next_is_what_waits_then_what_falls_due_first(desk: Desk) -> None:
    first = desk.promise(posting_on=dt.date(2026, 12, 13))
    second = desk.promise(DeliverableKind.STORY, draft_due_on=dt.date(2026, 12, 9))
    desk.promise(DeliverableKind.FEED)
    desk.open()
    shown = []

    def note() -> None:
        desk.page.refresh()
        shown.append((desk.page.next_button.text(), desk.page.next_button.toolTip()))

    note()
    draft = desk.do(content.receive_draft, first, DAY)
    note()
    desk.do(content.answer_draft, draft, DraftDecision.REVISE, DAY, next_due=dt.date(2026, 12, 7))
    note()
    desk.do(content.approve_without_draft, first, DAY)
    desk.do(content.approve_without_draft, second, DAY)
    note()
    desk.do(content.record_post, first, dt.date(2026, 12, 2))
    note()
    reels, story, feed = ("1 Reels · Instagram", "1 Story · Instagram", "1 Feed · Instagram")
    assert shown == [
        (f"{tr('Record draft')} · 1 Story", story),
        (f"{tr('Approve draft {n}').format(n=1)} · 1 Reels", reels),
        (f"{tr('Record draft')} · 1 Reels", reels),
        (f"{tr('Record post…').removesuffix('…')} · 1 Reels…", reels),
        (f"{tr('Check H+{n}').format(n=1)} · 1 Reels", reels),
    ]
    desk.do(content.record_check, first, 1, DAY, is_up=True)
    desk.do(content.record_post, second, DAY)
    note()
    assert shown[-1] == (f"{tr('Record draft')} · 1 Feed", feed)
    desk.do(collaborations.move_to_stage, [desk.key], Stage.CANDIDATE, DAY)
    note()
    assert not desk.page.next_button.isVisible()


def test_long_names_leave_the_header_what_is_done_next(desk: Desk) -> None:
    desk.promise(DeliverableKind.TIKTOK_VIDEO, draft_due_on=dt.date(2026, 12, 9))
    desk.promise(DeliverableKind.STORY, quantity=3)
    other = desk.do(influencers.add_influencer, "Bagas")
    desk.do(collaborations.add_collaborations, desk.campaign, [other], DAY)
    desk.open()
    page = desk.page
    assert (page.steps.place.isVisible(), page.pdf_button.isVisible()) == (True, True)
    desk.do(campaigns.change_campaign, desk.campaign, name="Ramadan dan Lebaran 2027 bersama Dapur Kencur Pagi")
    desk.do(influencers.change_influencers, [desk.person], name="Ni Luh Putu Ayu Kartika Sari")
    page.resize(1040, 600)
    page.refresh()
    desk.settle()
    assert (page.steps.place.isVisible(), page.pdf_button.isVisible()) == (False, False)
    assert page.next_button.geometry().right() < page.width()
    assert all(each.isVisible() for each in page.steps.buttons)
    assert page.save_pdf in page.actions()
    page.resize(1900, 600)
    desk.settle()
    assert (page.steps.place.isVisible(), page.pdf_button.isVisible()) == (True, True)
