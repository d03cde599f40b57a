"""What the shortlist says and where: ranges nobody misreads, second lines for the exception, a bar for the ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from candidates import NOW, cell, click, fill, key_of, page_of, stand_on, stored, ticked
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.language import Message, set_language
from planner.operations import accounts, campaigns, collaborations, payments
from planner.rules.expected import Range
from planner.terms import DeliverableKind, PaymentKind, Platform, Stage
from planner.ui.session import Session
from planner.ui.shortlist.words import range_words
from planner.ui.theme import sizes as s

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.pages.shortlist import ShortlistPage

ONLY_ONE = 1


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Session(workspace, qapp)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ShortlistPage:
    return page_of(session, qtbot, session.workspace.write(Message("fill"), fill).result)


@pytest.mark.parametrize(
    ("low", "high", "indonesian", "english"),
    [
        (305, 915, "305\u2013915", "305\u2013915"),
        (466, 1_398, "466\u20131.400", "466\u20131,400"),
        (565, 1_695, "565\u20131.700", "565\u20131,700"),
        (999, 1_000, "999\u20131.000", "999\u20131,000"),
        (900, 12_345, "900\u201312.300", "900\u201312,300"),
        (900, 123_456, "900\u2013123.000", "900\u2013123,000"),
        (900, 1_234_567, "900\u20131.200.000", "900\u20131,200,000"),
        (0, 2_250, "0\u20132.300", "0\u20132,300"),
        (4_800, 14_400, "4,8\u201314,4 rb", "4.8\u201314.4K"),
        (800_000, 1_200_000, "800 rb\u20131,2 jt", "800K\u20131.2M"),
        (99_940, 100_400, "99,9\u2013100 rb", "99.9\u2013100K"),
        (4_810, 4_820, "4,8 rb", "4.8K"),
        (999, 999, "999", "999"),
    ],
)
def test_the_ends_of_a_range_cannot_be_read_in_one_unit_when_they_are_not(
    low: int, high: int, indonesian: str, english: str
) -> None:
    found = Range(low, (low + high) // 2, high)
    set_language("id")
    assert range_words(found) == indonesian
    set_language("en")
    assert range_words(found) == english


def _second(page: ShortlistPage, name: str, column: str) -> str:
    known = page.table.rows.columns[page.table.column(column)]
    assert known.second is not None
    return known.second(page.table.row_of(key_of(page, name)))


def test_only_what_differs_stands_in_a_second_line_and_the_tooltip_tells_all(
    page: ShortlistPage, session: Session
) -> None:
    sekar = page.table.row_of(key_of(page, "Sekar"))
    assert (_second(page, "Sekar", "cost"), _second(page, "Sekar", "reach")) == ("", "")
    tips = {key: page.table.rows.columns[page.table.column(key)].tooltip for key in ("cost", "reach")}
    assert all(tip is not None for tip in tips.values())
    assert "fee yang diminta" in str(tips["cost"] and tips["cost"](sekar))
    assert "10%" in str(tips["reach"] and tips["reach"](sekar))
    raka = key_of(page, "Raka")
    what = {"quantity": 2, "unit_cost": 46_000}
    session.history.run(Message("line"), payments.add_payment_line, raka, PaymentKind.PRODUCT, **what)
    assert _second(page, "Raka", "cost") == "campuran"

    def add_views(tx: Transaction) -> None:
        account = accounts.add_account(tx, sekar.influencer_id, Platform.TIKTOK, "sekar.icip")
        accounts.record_numbers(tx, account, NOW.date(), followers=20_000, views=9_000)
        collaborations.add_deliverable(tx, sekar.id, DeliverableKind.TIKTOK_VIDEO, Platform.TIKTOK)

    session.history.run(Message("views"), add_views)
    assert _second(page, "Sekar", "reach") == "sebagian asumsi"


def test_the_score_says_that_it_is_one(page: ShortlistPage) -> None:
    known = page.table.row_of(key_of(page, "Sekar"))
    row = known._replace(fit=known.fit._replace(points=30, of=45))
    column = page.table.rows.columns[page.table.column("fit")]
    assert column.second is not None
    assert column.tooltip is not None
    assert (column.second(row), column.second(known)) == ("skor 30/45", "")
    assert "30 dari 45" in column.tooltip(row)


def test_the_bulk_bar_stands_only_while_somebody_is_ticked(page: ShortlistPage, qtbot: QtBot) -> None:
    row, bar = page.choosing, page.choosing.bar
    before = page.table.viewport().mapTo(page, QPoint()), row.chips[Stage.BACKUP].mapTo(page, QPoint())
    assert row.hint.isVisible()
    assert not bar.isVisible()
    click(page, "Sekar")
    QApplication.processEvents()
    assert (row.hint.isVisible(), bar.isVisible()) == (False, True)
    assert (page.table.viewport().mapTo(page, QPoint()), row.chips[Stage.BACKUP].mapTo(page, QPoint())) == before
    with qtbot.waitActive(page):
        page.activateWindow()
    bar._clear.setFocus()
    QTest.mouseClick(bar._clear, Qt.MouseButton.LeftButton)
    assert ticked(page) == set()
    assert (row.hint.isVisible(), bar.isVisible()) == (True, False)
    assert QApplication.focusWidget() is page.table


def test_a_campaign_without_candidates_has_nobody_to_tick(session: Session, qtbot: QtBot) -> None:
    campaign = session.workspace.write(Message("fill"), campaigns.add_campaign, "Ramadan").result
    made = page_of(session, qtbot, campaign)
    assert not made.choosing.hint.isVisible()


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_of_the_bar_is_cut_in_a_narrow_window_and_everything_is_reached(
    session: Session, qtbot: QtBot, language: str
) -> None:
    campaign = session.workspace.write(Message("fill"), fill).result
    set_language(language)
    page = page_of(session, qtbot, campaign)
    click(page, "Raka")
    bar = page.choosing.bar
    for width, folded in ((1700, False), (1226, False), (1040, True)):
        page.resize(width, 540)
        QApplication.processEvents()
        shown = [part for part in bar._buttons if part.isVisible()]
        assert bar._more.isVisible() is folded
        assert all(part.width() >= part.sizeHint().width() for part in (*shown, bar._clear, bar._count))
        assert bar.geometry().right() <= page.width()
        assert bar._clear.geometry().right() < bar.width()
    make_backup, swap = bar.more_menu.actions()
    assert make_backup.isEnabled()
    assert swap.menu() is bar.swap_menu
    assert len(bar.swap_menu.actions()) == ONLY_ONE
    make_backup.trigger()
    assert stored(session)["Raka"].stage is Stage.BACKUP


def test_commands_say_why_they_do_nothing_until_somebody_is_ticked(page: ShortlistPage, session: Session) -> None:
    commands = {action.text(): action for action in page.actions()}
    for text, why in (
        ("Sepakati kreator yang dicentang", "disepakati"),
        ("Jadikan cadangan", "dipindah"),
        ("Bandingkan yang dicentang", "2 sampai 5"),
    ):
        assert commands[text].isEnabled()
        commands[text].trigger()
        assert page.notice.isVisible()
        assert why in page.notice.text()
    assert session.history.stack.count() == 0
    click(page, "Sekar")
    assert not page.notice.isVisible()
    click(page, "Sekar")
    click(page, "Lukman")
    commands["Jadikan cadangan"].trigger()
    assert page.notice.text() == "Yang dicentang sudah di tahap Cadangan."
    assert session.history.stack.count() == 0


def test_a_tick_takes_no_other_notice_away(page: ShortlistPage, session: Session) -> None:
    key = key_of(page, "Raka")
    what = {"quantity": 2, "unit_cost": 46_000}
    session.history.run(Message("line"), payments.add_payment_line, key, PaymentKind.PRODUCT, **what)
    page.agree_now()
    stand_on(page, "Raka")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    said = page.notice.text()
    click(page, "Sekar")
    assert page.notice.isVisible()
    assert page.notice.text() == said


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_sheet_fits_the_smallest_window_with_its_names_and_ranges(
    session: Session, qtbot: QtBot, language: str
) -> None:
    campaign = session.workspace.write(Message("fill"), fill).result
    set_language(language)
    page = page_of(session, qtbot, campaign)
    page.resize(1040, 540)
    table = page.table
    last = table.rows.columnCount() - 1
    taken = sum(table.columnWidth(at) for at in range(last)) + table.horizontalHeader().minimumSectionSize()
    assert taken + s.WIDTH_SCROLL_BAR <= page.width()
    assert cell(page, "Sekar", "reach") == ("2,4\u20137,2 rb" if language == "id" else "2.4\u20137.2K")


def test_the_columns_of_a_narrow_window_widen_again(page: ShortlistPage) -> None:
    table = page.table
    wide = {key: table.columnWidth(table.column(key)) for key in ("name", "stage", "content", "per_thousand")}
    page.resize(1040, 540)
    assert all(table.columnWidth(table.column(key)) < width for key, width in wide.items())
    page.resize(1226, 708)
    assert {key: table.columnWidth(table.column(key)) for key in wide} == wide
