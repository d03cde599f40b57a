"""What is written down for many creators at once on the page of a campaign: content as the brief says, contracts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from planner.language import Message
from planner.operations.campaigns import add_campaign, change_brief
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.queries.campaigns import collaboration_rows, deliverable_rows
from planner.queries.content import work_sheet
from planner.terms import EXITS, ContractStatus, DeliverableKind, Platform, Stage, TimeZone
from planner.ui.campaigns.filters import Mode
from planner.ui.campaigns.menu import stage_menu
from planner.ui.pages.campaign import CampaignPage
from planner.ui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

NOW = dt.datetime(2026, 12, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))
TODAY = NOW.date()
BRIEF = {
    "draft_due_on": dt.date(2026, 12, 5),
    "posting_on": dt.date(2026, 12, 12),
    "posting_from": dt.time(19),
    "posting_zone": TimeZone.WITA,
}
PEOPLE = 30
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Session(workspace, qapp)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> CampaignPage:
    def fill(tx: Transaction) -> str:
        campaign = add_campaign(tx, "Sambal 12.12")
        people = [
            add_influencer(tx, f"Warga {at:02}", platform=Platform.TIKTOK, handle=f"warga{at}") for at in range(PEOPLE)
        ]
        add_collaborations(tx, campaign, people, TODAY)
        change_brief(tx, campaign, **BRIEF)
        return campaign

    made = CampaignPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.show_mode(Mode.TABLE)
    made.open(session.workspace.write(Message("fill"), fill).result)
    made.show()
    return made


def _press(page: CampaignPage, words: str) -> Any:
    (found,) = [each for each in page.list.bulk.findChildren(QPushButton) if each.text() == words]
    QTest.mouseClick(found, Left)
    return page.dialog()


def _keys(session: Session) -> list[str]:
    return [row.id for row in session.read(collaboration_rows)]


def test_ninety_pieces_are_promised_in_one_entry_with_the_days_of_the_brief(
    page: CampaignPage, session: Session
) -> None:
    page.table.selectAll()
    dialog = _press(page, "Tambah konten…")
    assert dialog.windowTitle() == "Konten apa yang dijanjikan 30 kreator?"
    dialog.lines[0].quantity.set_value(3)
    dialog.apart.click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.dialog() is None
    for key in _keys(session):
        rows = session.read(deliverable_rows, key)
        assert [(row.kind, row.platform, row.quantity) for row in rows] == [
            (DeliverableKind.TIKTOK_VIDEO, Platform.TIKTOK, 1)
        ] * 3
        assert {(row.draft_due_on, row.posting_on, row.posting_time, row.posting_zone) for row in rows} == {
            (BRIEF["draft_due_on"], BRIEF["posting_on"], dt.time(19), TimeZone.WITA)
        }
    assert session.history.stack.undoText() == "tambah konten untuk 30 kreator"
    session.history.undo()
    assert not any(session.read(deliverable_rows, key) for key in _keys(session))


def test_the_contracts_of_the_chosen_are_recorded_in_one_entry(page: CampaignPage, session: Session) -> None:
    first, second, third = _keys(session)[:3]
    page.table.select_keys([first, second])
    dialog = _press(page, "Catat kontrak…")
    dialog.signed.setText("1 Des")
    dialog.signed.commit()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    for key, status, day in (
        (first, ContractStatus.SIGNED, dt.date(2026, 12, 1)),
        (second, ContractStatus.SIGNED, dt.date(2026, 12, 1)),
        (third, None, None),
    ):
        sheet = session.read(work_sheet, key, NOW)
        assert sheet is not None
        assert (sheet.contract, sheet.contract_signed_on) == (status, day)
    assert session.history.stack.undoText() == "catat kontrak 2 kreator"


def test_a_contract_that_is_not_signed_has_no_day(page: CampaignPage, session: Session) -> None:
    key = _keys(session)[0]
    page.table.select_key(key)
    page.hand.ask_contract()
    dialog: Any = page.dialog()
    assert dialog.windowTitle() == "Sampai mana kontrak Warga 00?"
    dialog.status.set_value(ContractStatus.SENT)
    dialog.status.committed.emit(ContractStatus.SENT)
    assert not dialog.signed.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    sheet = session.read(work_sheet, key, NOW)
    assert sheet is not None
    assert (sheet.contract, sheet.contract_signed_on) == (ContractStatus.SENT, None)


def test_a_day_to_come_is_refused(page: CampaignPage, session: Session) -> None:
    page.table.select_keys(_keys(session)[:2])
    dialog = _press(page, "Catat kontrak…")
    dialog.signed.setText("9 Des 2026")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.dialog() is dialog
    assert session.history.stack.undoText() == ""


def test_the_menu_of_a_card_offers_both_and_the_fields_have_names(page: CampaignPage, session: Session) -> None:
    page.table.select_key(_keys(session)[0])
    page.hand.open_menu(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().split("\t")[0] for action in menu.actions()]
    assert {"Tambah konten…", "Catat kontrak…"} <= set(texts)
    menu.actions()[texts.index("Catat kontrak…")].trigger()
    menu.close()
    dialog: Any = page.dialog()
    assert [each.accessibleName() for each in (dialog.status, dialog.signed)] == ["Status", "Ditandatangani pada"]


def test_the_key_asks_for_content_of_the_chosen(page: CampaignPage, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.table.setFocus()
    page.table.select_keys(_keys(session)[:2])
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.table, Qt.Key.Key_N, held)
    assert page.dialog() is not None
    assert page.dialog().windowTitle() == "Konten apa yang dijanjikan 2 kreator?"


def test_the_bar_of_many_fits_the_smallest_window(page: CampaignPage) -> None:
    page.resize(1040, 540)
    page.table.selectAll()
    QApplication.processEvents()
    cut = [
        each.text()
        for each in page.list.bulk.findChildren(QPushButton)
        if each.isVisible() and each.width() < each.sizeHint().width()
    ]
    assert cut == []
    assert page.minimumSizeHint().width() <= 1040


def test_the_ways_out_stand_under_a_heading_and_none_reads_like_cancel(page: CampaignPage) -> None:
    menu = stage_menu(page, page._cards[:1], lambda _stage: None)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    heading = texts.index("Keluar karena…")
    assert not menu.actions()[[action.text() for action in menu.actions()].index("Keluar karena…")].isEnabled()
    assert len(texts) - heading - 1 == len(EXITS)
    assert "Batal" not in texts
    moved: list[Stage] = []
    menu = stage_menu(page, page._cards[:1], moved.append)
    next(action for action in menu.actions() if action.text() == "Dibatalkan").trigger()
    assert moved == [Stage.CANCELLED]
