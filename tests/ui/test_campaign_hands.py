"""The page of a campaign under the hands: the order of the Tab key, what stays in place, and where cards can go."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, change_collaboration, move_to_stage
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.operations.pipeline import plan_next_step
from planner.queries.campaigns import CollaborationRow, collaboration_rows
from planner.rules.deadlines import ZONES
from planner.terms import EXITS, PaymentKind, Platform, Stage, TimeZone
from planner.ui.campaigns.board_model import Grouping
from planner.ui.campaigns.filters import Mode
from planner.ui.campaigns.questions import ExitDialog
from planner.ui.influencers.writing import FEW
from planner.ui.pages.campaign import CampaignPage
from planner.ui.roles import LevelRole
from planner.ui.session import Session
from planner.ui.worker import finish_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

DAY = dt.date(2026, 12, 1)
NOW = dt.datetime(2026, 12, 3, 10, 0, tzinfo=ZONES[TimeZone.WIB])
LEFT, NO_KEY, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Shop(NamedTuple):
    """A campaign of four: two candidates with and without a fee, one that was agreed with, and a backup."""

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
            add_influencer(tx, name, platform=Platform.INSTAGRAM, handle=name[:4], followers=9_000, on=DAY)
            for name in ("Batara Lemolang", "Sekar Adiwulan", "Tia Nurwening", "Wayan Suastika")
        ]
        campaign = add_campaign(tx, "Sambal 12.12", ends_on=dt.date(2026, 12, 14))
        batara, sekar, tia, wayan = add_collaborations(tx, campaign, people, DAY)
        change_collaboration(tx, batara, usual_fee=900_000, pic="Lastri")
        plan_next_step(tx, [batara], "Minta rate card", dt.date(2026, 12, 8))
        plan_next_step(tx, [sekar], "Tanya lagi", dt.date(2026, 12, 1))
        change_collaboration(tx, tia, usual_fee=2_000_000)
        add_payment_line(tx, tia, PaymentKind.CASH, unit_cost=1_500_000)
        move_to_stage(tx, [tia], Stage.AGREED, DAY)
        move_to_stage(tx, [wayan], Stage.BACKUP, DAY)
        return Shop(campaign, batara, sekar, tia, wayan)

    return session.workspace.write(Message("x"), fill).result


@pytest.fixture
def page(session: Session, shop: Shop, qtbot: QtBot) -> Iterator[CampaignPage]:
    made = CampaignPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.open(shop.campaign)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    finish_all()


def _row(session: Session, key: str) -> CollaborationRow:
    (row,) = session.read(collaboration_rows, None, key)
    return row


def _stops(page: CampaignPage) -> list[QWidget]:
    """Return what the Tab key comes to from the list on, until it is there again."""
    page.setFocus()
    first = QApplication.focusWidget()
    found: list[QWidget] = []
    while QApplication.focusWidget() is not first or not found:
        now: Any = QApplication.focusWidget()
        found.append(now)
        assert len(found) < 60
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return found


def _drop(page: CampaignPage, key: str, to: QPoint) -> None:
    """Drag a card of the board to a place on the screen."""
    view = next(column.view for column in page.board.columns() if column.view.cards.row_of(key) is not None).viewport()
    begin, end = view.mapFromGlobal(page.board.card_rect(key).center()), view.mapFromGlobal(to)
    QTest.mousePress(view, LEFT, NO_KEY, begin)
    QTest.mouseMove(view, begin + (end - begin) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, NO_KEY, end)


def _where(page: CampaignPage, widget: QWidget) -> int:
    """Return in which part of the page a widget is: header, filters, stages, list, foot, pane."""
    parts: list[QWidget] = [page.header, page.filters, page.strip, page.list, page.mover.notice, page.bulk, page.pane]
    return next(at for at, part in enumerate(parts) if part is widget or part.isAncestorOf(widget))


def test_the_tab_key_goes_through_the_whole_page_in_the_order_it_is_read(page: CampaignPage, shop: Shop) -> None:
    for grouping in (Grouping.STAGE, Grouping.PIC, Grouping.TIER, Grouping.STAGE):
        page.group_by(grouping)
        for mode in Mode:
            page.show_mode(mode)
            page.list.set_current(mode, shop.sekar)
            page.show_pane(on=True)
            stops = _stops(page)
            begin = next(at for at, stop in enumerate(stops) if _where(page, stop) == 0)
            read = [_where(page, stop) for stop in (*stops[begin:], *stops[:begin])]
            assert read == sorted(read), (grouping, mode)
            assert {page.compare, page.add, page.search.focusProxy(), page.filters.exits} <= set(stops)
            assert read.count(3) == 1, "the list is one stop"


def test_the_first_card_is_marked_when_the_keyboard_comes_to_the_board(page: CampaignPage, shop: Shop) -> None:
    page.setFocus()  # as the main window does when it opens a page
    assert page.board.current_id() == shop.batara
    page.board.set_current("")
    page.filters.exits.setFocus()
    QTest.keyClick(page.filters.exits, Qt.Key.Key_Tab)
    assert page.board.current_id() == shop.batara


def test_cards_are_dropped_on_the_chips(page: CampaignPage, session: Session, shop: Shop) -> None:
    backup, exits = page.filters.backup, page.filters.exits
    _drop(page, shop.sekar, backup.mapToGlobal(backup.rect().center()))
    assert _row(session, shop.sekar).stage is Stage.BACKUP
    _drop(page, shop.batara, exits.mapToGlobal(exits.rect().center()))
    dialog: Any = page.dialog()
    assert isinstance(dialog, ExitDialog)
    assert dialog.stage.value() is Stage.DECLINED_BY_US
    assert _row(session, shop.batara).stage is Stage.CANDIDATE
    dialog.reason.setText("Terlalu mahal")
    dialog.accept()
    assert _row(session, shop.batara).stage in EXITS
    assert backup.drop_state() == exits.drop_state() == (False, False)
    _drop(page, shop.tia, exits.mapToGlobal(exits.rect().center()))
    dialog = page.dialog()
    assert dialog.stage.value() is Stage.CANCELLED
    dialog.reject()


def test_who_left_already_is_not_asked_about_again(page: CampaignPage, session: Session, shop: Shop) -> None:
    session.history.run(Message("x"), move_to_stage, [shop.tia], Stage.GHOSTED, DAY, "Hilang")
    QTest.mouseClick(page.filters.exits, LEFT)
    exits = page.filters.exits
    _drop(page, shop.tia, exits.mapToGlobal(exits.rect().center()))
    assert page.dialog() is None


def test_the_menu_of_a_card_tells_its_keys(page: CampaignPage, session: Session, shop: Shop) -> None:
    page.board.set_current(shop.batara)
    page.board.ask_for_menu()
    menu: Any = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    keys = dict(action.text().split("\t") for action in menu.actions() if "\t" in action.text())
    assert list(keys.values()) == ["Enter", "M", "Ctrl+→", "Ctrl+Shift+N", "Del"]
    (along,) = [action for action in menu.actions() if action.text().endswith("Ctrl+→")]
    along.trigger()
    menu.close()
    assert _row(session, shop.batara).stage is Stage.SELECTED


@pytest.mark.parametrize("mode", Mode)
def test_ctrl_with_an_arrow_moves_along_the_stages_in_both(
    page: CampaignPage, session: Session, shop: Shop, mode: Mode
) -> None:
    page.show_mode(mode)
    page.list.set_current(mode, shop.tia)
    page.list.focus(mode)
    for key, stage in ((Qt.Key.Key_Right, Stage.BRIEFED), (Qt.Key.Key_Left, Stage.AGREED)):
        focused: Any = QApplication.focusWidget()
        QTest.keyClick(focused, key, CONTROL)
        assert _row(session, shop.tia).stage is stage
    page.compare.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Delete):
        QTest.keyClick(page.compare, key, CONTROL if key == Qt.Key.Key_Right else NO_KEY)
    assert _row(session, shop.tia).stage is Stage.AGREED
    assert page.dialog() is None


def test_no_card_moves_under_the_hand_when_a_bar_comes(page: CampaignPage, shop: Shop) -> None:
    page.board.set_current(shop.batara)
    before = [page.board.card_rect(key).topLeft() for key in (shop.batara, shop.sekar)]
    page.board.set_selected([shop.batara, shop.sekar])
    QApplication.processEvents()
    assert page.bulk.isVisible()
    assert not page.board.legend.isVisible()
    assert [page.board.card_rect(key).topLeft() for key in (shop.batara, shop.sekar)] == before
    page.board.clear_selection()
    page._move_keys({shop.tia}, Stage.BRIEFED)
    QApplication.processEvents()
    assert page.mover.notice.isVisible()
    assert [page.board.card_rect(key).topLeft() for key in (shop.batara, shop.sekar)] == before
    page.mover.forget()
    QApplication.processEvents()
    assert page.board.legend.isVisible()


def test_the_current_card_stays_in_view_when_a_bar_takes_room(page: CampaignPage, session: Session, shop: Shop) -> None:
    def fill(tx: Any) -> None:
        people = [add_influencer(tx, f"Orang {n:02}") for n in range(12)]
        add_collaborations(tx, shop.campaign, people, DAY)

    session.history.run(Message("x"), fill)
    column = page.board.columns()[0]
    shown = [card.id for card in column.plan.cards]
    lowest = max(
        (key for key in shown if column.view.viewport().rect().contains(_in_view(page, key))),
        key=lambda key: page.board.card_rect(key).bottom(),
    )
    page.board.set_current(lowest)
    QApplication.processEvents()
    page.board.set_selected([lowest, shop.batara])
    QApplication.processEvents()
    room = column.view.viewport().rect()
    assert room.contains(_in_view(page, lowest, bottom=True))


def _in_view(page: CampaignPage, key: str, *, bottom: bool = False) -> QPoint:
    """Return a point of a card in its column's viewport."""
    box = page.board.card_rect(key)
    at = QPoint(box.center().x(), box.bottom()) if bottom else box.center()
    return page.board.columns()[0].view.viewport().mapFromGlobal(at)


def test_the_table_leaves_out_what_its_headings_say(page: CampaignPage) -> None:
    page.show_mode(Mode.TABLE)
    table = page.table
    for grouping, hidden in ((Grouping.STAGE, {"stage"}), (Grouping.PIC, {"pic", "has_brief"})):
        page.group_by(grouping)
        assert {col.key for at, col in enumerate(table.rows.columns) if table.isColumnHidden(at)} == hidden
        assert table.horizontalScrollBar().maximum() == 0
    width = table.columnWidth(table.column("stage"))
    page.group_by(Grouping.STAGE)
    table._remember_columns()
    page.group_by(Grouping.TIER)
    assert table.columnWidth(table.column("stage")) == width > 0
    assert 0 not in page._session.remembered("collaborations")["widths"].values()


def test_the_table_tells_what_is_next_and_the_fee_that_is_asked(page: CampaignPage, shop: Shop) -> None:
    page.show_mode(Mode.TABLE)
    rows = page.table.rows
    coming, cash = rows.columns[page.table.column("next")], rows.columns[page.table.column("cash")]
    batara, sekar, tia = (page.table.row_of(key) for key in (shop.batara, shop.sekar, shop.tia))
    assert (coming.text(batara), coming.second(batara), coming.level(batara)) == ("Minta rate card", "8 Des", "")
    assert (coming.text(sekar), coming.second(sekar), coming.level(sekar)) == ("Tanya lagi", "telat 2 hari", "bad")
    assert (cash.text(batara), cash.level(batara), cash.raw(batara)) == ("900.000", "quiet", None)
    assert (cash.text(tia), cash.level(tia), cash.raw(tia)) == ("1.500.000", "", 1_500_000)
    assert cash.text(sekar) == ""
    index = rows.index(page.table.position_of(shop.batara), page.table.column("cash"))
    assert index.data(LevelRole) == "quiet"


def test_the_status_tells_how_many_of_those_that_count(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    page.refresh()
    assert [part for part in said[-1] if part.isdigit()] == ["3", "4"]
    qtbot.mouseClick(page.filters.backup, LEFT)
    assert [part for part in said[-1] if part.isdigit()] == ["4"]
    session.history.run(Message("x"), move_to_stage, [shop.tia], Stage.GHOSTED, DAY, "Hilang")
    assert [part for part in said[-1] if part.isdigit()] == ["3"]


def test_many_are_moved_beside_the_window_in_one_step(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    def fill(tx: Any) -> list[str]:
        people = [add_influencer(tx, f"Orang {n:03}") for n in range(FEW + 5)]
        return add_collaborations(tx, shop.campaign, people, DAY)

    keys = session.workspace.write(Message("x"), fill).result
    page.refresh()
    depth = session.history.stack.count()
    page.move_rows(page._cards_of(keys), Stage.AGREED)
    assert session.history.is_writing
    assert session.history.stack.count() == depth
    page.refresh()  # while it is written nothing is forgotten of it
    qtbot.waitUntil(lambda: not session.history.is_writing)
    assert {_row(session, key).stage for key in keys} == {Stage.AGREED}
    assert session.history.stack.count() == depth + 1
    qtbot.waitUntil(page.mover.notice.isVisible)
    session.history.undo()
    assert {_row(session, key).stage for key in keys} == {Stage.CANDIDATE}
