"""A campaign's pipeline with mouse and keys: board and table, filters, groups, moves, and what a move leaves open."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, add_deliverable, change_collaboration, move_to_stage
from planner.operations.influencers import add_influencer, set_verdict
from planner.operations.payments import add_payment_line
from planner.queries.board import board_cards
from planner.queries.campaigns import CollaborationRow, collaboration_rows
from planner.queries.pipeline import NextStep, next_step
from planner.rules.deadlines import ZONES
from planner.terms import ContractStatus, DeliverableKind, PaymentKind, Platform, Stage, TimeZone, Verdict
from planner.ui.campaigns.board_model import Grouping
from planner.ui.campaigns.filters import Mode
from planner.ui.campaigns.questions import ExitDialog, NextStepDialog, PicDialog, frequent_reasons
from planner.ui.campaigns.reading import MANY
from planner.ui.pages.campaign import CampaignPage
from planner.ui.session import Route, Session
from planner.ui.worker import finish_all

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

DAY = dt.date(2026, 12, 1)
NOW = dt.datetime(2026, 12, 3, 10, 0, tzinfo=ZONES[TimeZone.WIB])
LEFT, NO_KEY, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Shop(NamedTuple):
    """A campaign of four: a late one, one with a PIC, a small one, and a backup."""

    campaign: str
    batara: str
    sekar: str
    tia: str
    wayan: str


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication) -> Session:
    made = Session(workspace, qapp)
    made.now = lambda: NOW  # type: ignore[method-assign]
    return made


@pytest.fixture
def shop(session: Session) -> Shop:
    def fill(tx: Any) -> Shop:
        people = [
            add_influencer(tx, name, platform=Platform.INSTAGRAM, handle=name[:4], followers=followers, on=DAY)
            for name, followers in (
                ("Batara Lemolang", 25_000),
                ("Sekar Adiwulan", 48_000),
                ("Tia Nurwening", 6_000),
                ("Wayan Suastika", 12_000),
            )
        ]
        campaign = add_campaign(tx, "Sambal 12.12", ends_on=dt.date(2026, 12, 14))
        batara, sekar, tia, wayan = add_collaborations(tx, campaign, people, DAY)
        add_deliverable(tx, batara, DeliverableKind.REELS, Platform.INSTAGRAM, posting_on=dt.date(2026, 12, 1))
        move_to_stage(tx, [batara], Stage.READY, DAY)
        move_to_stage(tx, [wayan], Stage.BACKUP, DAY)
        change_collaboration(tx, sekar, pic="Lastri")
        return Shop(campaign, batara, sekar, tia, wayan)

    return session.workspace.write(Message("x"), fill).result


@pytest.fixture
def page(session: Session, shop: Shop, qtbot: QtBot) -> CampaignPage:
    made = CampaignPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.open(shop.campaign)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _row(session: Session, key: str) -> CollaborationRow:
    (row,) = session.read(collaboration_rows, None, key)
    return row


def _stages(session: Session, *keys: str) -> list[Stage]:
    return [_row(session, key).stage for key in keys]


def _shown(page: CampaignPage) -> set[str]:
    if page.mode() is Mode.TABLE:
        return set(page.table.row_keys())
    return {card.id for column in page.board.columns() for card in column.plan.cards}


def _open(pick: Any) -> QMenu:
    """Open the menu of a button."""
    menu: QMenu = pick.menu()
    menu.aboutToShow.emit()
    return menu


def _choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def _command(page: CampaignPage, words: str) -> Any:
    return next(action for action in page.actions() if action.text() == words)


def test_it_opens_as_a_board_and_remembers_how_it_was_left(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    assert page.board.isVisible()
    assert not page.table.isVisible()
    assert not page.strip.isVisible()
    assert not page.pane.isVisible()
    page.board.set_current(shop.sekar)
    page.board.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_B, CONTROL)
    assert page.table.isVisible()
    assert page.strip.isVisible()
    assert page.pane.isVisible()
    assert page.table.hasFocus()
    assert page.table.current_key() == shop.sekar
    page.group_by(Grouping.PIC)
    other = CampaignPage(session)
    qtbot.addWidget(other)
    other.open(shop.campaign)
    assert other.mode() is Mode.TABLE
    assert other.filters.grouping.value() == "PIC"
    qtbot.mouseClick(page.filters.mode._group.button(0), LEFT)
    assert page.board.isVisible()
    assert page.board.grouping() is Grouping.PIC


def test_a_key_moves_a_card_dated_today_and_it_can_be_undone(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.board.set_current(shop.tia)
    page.board.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, CONTROL)
    row = _row(session, shop.tia)
    assert (row.stage, row.stage_since) == (Stage.SELECTED, NOW.date())
    assert session.history.stack.undoText() == "pindah Tia Nurwening ke Lolos seleksi"
    assert not page.mover.notice.isVisible()
    session.history.undo()
    assert _row(session, shop.tia).stage_since == DAY


def test_a_drop_on_another_persons_column_puts_them_in_charge_in_the_same_step(
    page: CampaignPage, session: Session, shop: Shop
) -> None:
    page.group_by(Grouping.PIC)
    page.board.moved.emit([shop.tia, shop.batara], Stage.AGREED, "Lastri")
    assert [(_row(session, key).stage, _row(session, key).pic) for key in (shop.tia, shop.batara)] == [
        (Stage.AGREED, "Lastri")
    ] * 2
    session.history.undo()
    assert [(_row(session, key).stage, _row(session, key).pic) for key in (shop.tia, shop.batara)] == [
        (Stage.CANDIDATE, ""),
        (Stage.READY, ""),
    ]
    page.board.moved.emit([shop.sekar], Stage.CANDIDATE, "")
    assert (_row(session, shop.sekar).pic, _row(session, shop.sekar).stage_since) == ("", DAY)


def test_a_move_says_what_it_leaves_open_until_that_is_mended(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    page.move_rows([_row(session, shop.sekar)], Stage.AGREED)
    notice = page.mover.notice
    assert _row(session, shop.sekar).stage is Stage.AGREED
    assert notice.isVisible()
    assert "Sekar Adiwulan" in notice.text()
    qtbot.mouseClick(notice._action, LEFT)
    assert went == [Route("check", _row(session, shop.sekar).influencer_id)]
    session.history.run(Message("x"), set_verdict, [_row(session, shop.sekar).influencer_id], Verdict.PASSED, DAY)
    qtbot.mouseClick(notice._action, LEFT)
    assert went[-1] == Route("payment", shop.sekar)
    session.history.run(Message("x"), add_payment_line, shop.sekar, PaymentKind.CASH, unit_cost=500_000)
    assert not notice.isVisible()


def test_the_sentence_goes_with_the_move_that_is_undone(page: CampaignPage, session: Session, shop: Shop) -> None:
    page.move_rows([_row(session, shop.sekar)], Stage.LIVE)
    assert page.mover.notice.isVisible()
    session.history.undo()
    assert not page.mover.notice.isVisible()
    session.history.redo()
    assert not page.mover.notice.isVisible()


def test_a_move_of_many_counts_who_lacks_what_and_finds_them(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    session.history.run(Message("x"), change_collaboration, shop.tia, contract=ContractStatus.SIGNED)
    page.move_rows([_row(session, key) for key in (shop.sekar, shop.tia)], Stage.BRIEFED)
    text = page.mover.notice.text()
    assert "(2): Sekar, Tia" in text
    assert "(1): Sekar" in text
    qtbot.mouseClick(page.mover.notice._action, LEFT)
    assert set(page.board.selected_ids()) == {shop.sekar, shop.tia}
    assert page.bulk.isVisible()
    page.show_mode(Mode.TABLE)
    qtbot.mouseClick(page.mover.notice._action, LEFT)
    assert set(page.table.selected_keys()) == {shop.sekar, shop.tia}
    qtbot.mouseClick(page.mover.notice._close, LEFT)
    session.history.run(Message("x"), change_collaboration, shop.tia, contract=None)
    assert not page.mover.notice.isVisible()


def test_an_exit_offers_reasons_and_the_way_of_leaving_can_still_be_changed(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.move_rows([_row(session, key) for key in (shop.sekar, shop.tia)], Stage.DECLINED)
    dialog = page.dialog()
    assert isinstance(dialog, ExitDialog)
    assert [each.text() for each in dialog.suggestions.buttons()] == list(frequent_reasons(Stage.DECLINED))
    at = dialog.stage._values.index(Stage.NO_RESPONSE)
    dialog.stage.setCurrentIndex(at)
    dialog.stage.activated.emit(at)
    offered = dialog.suggestions.buttons()
    assert [each.text() for each in offered] == list(frequent_reasons(Stage.NO_RESPONSE))
    qtbot.mouseClick(offered[0], LEFT)
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    for key in (shop.sekar, shop.tia):
        row = _row(session, key)
        assert (row.stage, row.exit_reason) == (Stage.NO_RESPONSE, frequent_reasons(Stage.NO_RESPONSE)[0])
    assert page.dialog() is None
    session.history.undo()
    assert _stages(session, shop.sekar, shop.tia) == [Stage.CANDIDATE, Stage.CANDIDATE]


def test_backups_and_exits_are_shown_beside_the_others(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    session.history.run(Message("x"), move_to_stage, [shop.tia], Stage.GHOSTED, DAY, "Hilang")
    for mode in Mode:
        page.show_mode(mode)
        assert _shown(page) == {shop.batara, shop.sekar}
        qtbot.mouseClick(page.filters.backup, LEFT)
        assert _shown(page) == {shop.batara, shop.sekar, shop.wayan}
        qtbot.mouseClick(page.filters.exits, LEFT)
        assert _shown(page) == {shop.batara, shop.sekar, shop.wayan, shop.tia}
        for chip in (page.filters.backup, page.filters.exits):
            qtbot.mouseClick(chip, LEFT)


def test_filters_by_pic_tier_trouble_and_words(page: CampaignPage, shop: Shop, qtbot: QtBot) -> None:
    filters = page.filters
    everyone = {shop.batara, shop.sekar, shop.tia}
    menu = _open(filters.pic)
    assert [action.text() for action in menu.actions()] == ["Semua", "Lastri", "Tanpa PIC"]
    _choose(menu, "Lastri")
    assert (_shown(page), filters.pic.value()) == ({shop.sekar}, "Lastri")
    _choose(_open(filters.pic), "Tanpa PIC")
    assert _shown(page) == {shop.batara, shop.tia}
    _choose(_open(filters.tier), "Nano")
    assert (_shown(page), filters.tier.value()) == ({shop.tia}, "Nano")
    qtbot.mouseClick(filters.everything, LEFT)
    assert _shown(page) == everyone
    assert not filters.everything.isVisible()
    qtbot.mouseClick(filters.trouble, LEFT)
    assert _shown(page) == {shop.batara}
    qtbot.keyClicks(page.search.line(), "sekar")
    assert _shown(page) == set()
    assert not page.board.isVisible()
    qtbot.mouseClick(filters.everything, LEFT)
    assert _shown(page) == everyone


def test_the_table_stands_under_headings_that_cannot_be_chosen(page: CampaignPage, shop: Shop, qtbot: QtBot) -> None:
    page.show_mode(Mode.TABLE)
    table = page.table
    heads = [table.rows.head_at(at) for at in range(table.rows.rowCount())]
    assert [head.group.text for head in heads if head] == ["Kandidat", "Siap tayang"]
    assert table.rows.index(0, 0).data() == "Kandidat 2"
    assert table.rowHeight(0) < table.rowHeight(1)
    table.select_key(shop.tia)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_key() == shop.batara
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.current_key() == shop.tia
    qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(60, table.rowViewportPosition(0) + 5))
    assert table.current_key() == shop.tia
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    assert set(table.selected_keys()) == {shop.batara, shop.sekar, shop.tia}
    page.filters.grouping_chosen.emit(Grouping.TIER)
    heads = [table.rows.head_at(at) for at in range(table.rows.rowCount())]
    assert [(head.group.text, head.people) for head in heads if head] == [("Nano", 1), ("Mikro", 2)]
    assert set(table.selected_keys()) == {shop.batara, shop.sekar, shop.tia}
    page.group_by(Grouping.PIC)
    heads = [table.rows.head_at(at) for at in range(table.rows.rowCount())]
    assert [(head.group.text, head.people) for head in heads if head] == [("Lastri", 1), ("Tanpa PIC", 2)]


def test_pic_and_next_step_are_set_for_many_in_one_step(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.board.set_selected([shop.batara, shop.tia])
    assert page.bulk.isVisible()
    _command(page, "Atur PIC…").trigger()
    dialog: Any = page.dialog()
    assert isinstance(dialog, PicDialog)
    qtbot.mouseClick(dialog.suggestions.buttons()[0], LEFT)
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    assert {_row(session, key).pic for key in (shop.batara, shop.tia)} == {"Lastri"}
    _command(page, "Rencanakan langkah…").trigger()
    dialog = page.dialog()
    assert isinstance(dialog, NextStepDialog)
    qtbot.keyClicks(dialog.step, "minta alamat")
    qtbot.keyClicks(dialog.on, "32/12/2026")
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    assert dialog.on.problem()
    dialog.on.clear()
    qtbot.keyClicks(dialog.on, "5/12/2026")
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    planned = NextStep("minta alamat", dt.date(2026, 12, 5))
    assert [session.read(next_step, key) for key in (shop.batara, shop.tia)] == [planned, planned]
    session.history.undo()
    session.history.undo()
    assert {_row(session, key).pic for key in (shop.batara, shop.tia)} == {""}


def test_the_pane_says_tracks_and_what_is_open_and_writes_step_and_day(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.board.set_current(shop.batara)
    page.board.setFocus()
    assert page.pane.collaboration() is None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert page.pane.isVisible()
    pane = page.pane
    (card,) = session.look(board_cards, shop.campaign, NOW, shop.batara)
    assert all(mark.sentence in pane.tracks.words() for mark in card.marks)
    assert "Belum dicek latarnya" in pane.warning.text()
    for editor, text in ((pane.next_step, "tanya kabar"), (pane.next_step_on, "4/12/2026"), (pane.since, "30/11/2026")):
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert session.read(next_step, shop.batara) == NextStep("tanya kabar", dt.date(2026, 12, 4))
    assert _row(session, shop.batara).stage_since == dt.date(2026, 11, 30)
    pane.since.selectAll()
    qtbot.keyClicks(pane.since, "9/12/2026")
    qtbot.keyClick(pane.since, Qt.Key.Key_Return)
    assert pane.since.problem()
    assert _row(session, shop.batara).stage_since == dt.date(2026, 11, 30)
    page.board.set_current(shop.sekar)
    assert (pane.since.problem(), pane.next_step.text()) == ("", "")


def test_what_is_open_is_a_mark_in_the_table(page: CampaignPage, shop: Shop) -> None:
    page.show_mode(Mode.TABLE)
    name = page.table.rows.columns[page.table.column("name")]
    assert "Belum dicek latarnya" in name.tooltip(page.table.row_of(shop.batara))
    assert name.second_level(page.table.row_of(shop.batara))
    assert not name.second_level(page.table.row_of(shop.sekar))


def test_the_menu_of_a_card_moves_and_opens(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    for mode in Mode:
        page.show_mode(mode)
        page.list.set_current(mode, shop.tia)
        page.list.menu_asked.emit(page.mapToGlobal(QPoint(300, 300)))
        menu: Any = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.defaultAction().text() == "Buka kerja sama\tEnter"
        _choose(menu, "Buka kerja sama")
        menu.close()
    assert went == [Route("collaboration", shop.tia)] * 2
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_M)
    stages: Any = QApplication.activePopupWidget()
    _choose(stages, "Sepakat")
    stages.close()
    assert _row(session, shop.tia).stage is Stage.AGREED


def test_a_message_fits_where_somebody_stands(page: CampaignPage, shop: Shop) -> None:
    page.board.set_current(shop.sekar)
    _command(page, "WhatsApp…").trigger()
    dialog = page.dialog()
    assert dialog is not None
    assert "Sekar" in dialog.windowTitle()
    dialog.reject()
    assert page.dialog() is None


def test_delete_takes_out_of_the_list_and_never_what_is_typed(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.board.set_current(shop.tia)
    page.search.setFocus()
    qtbot.keyClicks(page.search.line(), "tia")
    qtbot.keyClick(page.search.line(), Qt.Key.Key_Delete)
    assert page.dialog() is None
    qtbot.keyClick(page.search.line(), Qt.Key.Key_M)
    assert page.search.text() == "tiam"
    page.search.set_text("")
    page.board.set_current(shop.tia)
    page.board.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    dialog: Any = page.dialog()
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    assert shop.tia not in _shown(page)
    session.history.undo()
    assert shop.tia in _shown(page)


def test_without_a_card_there_is_nothing_to_do_with_it(page: CampaignPage, shop: Shop) -> None:
    page.board.set_current("")
    assert not _command(page, "Atur PIC…").isEnabled()
    page.board.set_current(shop.sekar)
    assert _command(page, "Atur PIC…").isEnabled()


def test_many_are_read_beside_the_window_and_only_the_latest_answer_counts(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    def fill(tx: Any) -> str:
        people = [add_influencer(tx, f"Orang {n:03}") for n in range(MANY + 10)]
        campaign = add_campaign(tx, "Besar")
        add_collaborations(tx, campaign, people, DAY)
        return campaign

    large = session.workspace.write(Message("x"), fill).result
    page.open(large)
    assert not page.board.isVisible()
    qtbot.waitUntil(lambda: len(_shown(page)) == MANY + 10)
    first = page.board.columns()[0].plan.cards[0].id
    page.board.set_current(first)
    page.board.move_along(1)
    page.board.move_along(1)
    qtbot.waitUntil(lambda: [card.id for card in page.board.columns()[0].plan.cards].count(first) == 1)
    qtbot.waitUntil(lambda: page.board.current_id() == first)
    page.show_mode(Mode.TABLE)
    page.open(shop.campaign)
    assert _shown(page) == {shop.batara, shop.sekar, shop.tia}
    page.open(large)
    qtbot.waitUntil(lambda: len(_shown(page)) == MANY + 10)
    assert page.table.isVisible()
    finish_all()
    QApplication.processEvents()
    assert len(_shown(page)) == MANY + 10


def test_a_place_in_the_key_leads_to_the_codes_of_one_creator(page: CampaignPage, shop: Shop) -> None:
    page.open(f"{shop.campaign}#{shop.sekar}#voucher")
    assert page.list.current_key(Mode.BOARD) == shop.sekar
    assert (page.pane.isVisible(), page.pane.tabs().tabText(page.pane.tabs().currentIndex())) == (True, "Voucher")
