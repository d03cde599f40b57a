"""The shortlist with mouse and keys: ticks are followed live, one click agrees, and no missing number becomes one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from candidates import DAY, NOW, cell, click, fill, key_of, page_of, place, stand_on, stored, ticked
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.language import Message, set_language
from planner.operations import agreements, campaigns, influencers, payments
from planner.operations.relationship import set_relationship
from planner.queries.campaigns import collaboration_rows, payment_rows
from planner.queries.shortlist import reach_share
from planner.store.tables import CampaignTarget
from planner.terms import Kpi, PaymentKind, Relationship, Side, Stage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.pages.shortlist import ShortlistPage


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Session(workspace, qapp)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ShortlistPage:
    return page_of(session, qtbot, session.workspace.write(Message("fill"), fill).result)


def test_ticks_stay_while_one_moves_about_and_are_followed_live(page: ShortlistPage) -> None:
    assert page.summary.chosen.value() == "0"
    assert not page.agree.isEnabled()
    click(page, "Sekar")
    click(page, "Raka")
    click(page, "Lukman", "content")  # only looks at him
    assert ticked(page) == {"Sekar", "Raka"}
    assert page.summary.chosen.value() == "2"
    assert page.summary.cost.value() == "Rp3,5 jt"
    assert page.summary.left.value() == "Rp1,5 jt"
    # 10 % of 48.000 and of 86.000, from a half to one and a half.
    assert page.summary.reach.value() == "6,7\u201320,1 rb"
    assert page.summary.mix.value() == "2 mikro"
    assert page.summary.mix.note() == "Malang, Solo"
    assert page.agree.text() == "Sepakati 2 kreator"
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert ticked(page) == set()
    assert page.summary.reach.value() == "—"


def test_what_is_missing_is_a_dash_and_is_left_out_of_sums_which_say_so(page: ShortlistPage) -> None:
    for column in ("followers", "er", "cost", "reach", "engagements", "per_thousand", "per_engagement"):
        assert cell(page, "Tia", column) == "—"
    click(page, "Sekar")
    click(page, "Tia")
    assert page.summary.cost.value() == "Rp1,5 jt"
    assert page.summary.cost.note() == "1 dari 2 tanpa angka"
    assert page.summary.reach.note() == "1 dari 2 tanpa angka"
    assert page.summary.left.value() == "Rp3,5 jt"


def test_costs_per_thousand_and_per_engagement_are_of_the_likely_number(page: ShortlistPage) -> None:
    assert cell(page, "Sekar", "reach") == "2,4\u20137,2 rb"
    assert cell(page, "Sekar", "per_thousand") == "312.500"  # 1.500.000 for 4.800
    assert cell(page, "Sekar", "per_engagement") == "—"  # nobody knows by which formula 5 % was measured


def test_space_ticks_arrows_move_and_ctrl_enter_agrees(page: ShortlistPage, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.table.setFocus()
    assert page.table.row_of(page.table.current_key()).name == "Sekar"
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert ticked(page) == {"Sekar", "Raka"}
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rows = stored(session)
    assert (rows["Sekar"].stage, rows["Raka"].stage) == (Stage.AGREED, Stage.AGREED)
    assert rows["Sekar"].stage_since == DAY
    assert (rows["Sekar"].cash, rows["Raka"].cash) == (1_500_000, 2_000_000)
    assert [page.table.row_of(key).name for key in page.table.row_keys()] == ["Tia", "Lukman"]
    assert page.summary.left.value() == "Rp1,5 jt"
    session.history.undo()
    rows = stored(session)
    assert (rows["Sekar"].stage, rows["Raka"].stage) == (Stage.CANDIDATE, Stage.NEGOTIATING)
    assert session.read(payment_rows) == []
    assert len(page.table.row_keys()) == 4


def test_without_the_option_no_payment_is_planned(page: ShortlistPage, session: Session) -> None:
    page.as_cash.click()
    click(page, "Sekar")
    page.agree.click()
    assert stored(session)["Sekar"].stage is Stage.AGREED
    assert session.read(payment_rows) == []


def test_who_has_no_cost_or_no_check_is_agreed_with_and_said(page: ShortlistPage, session: Session) -> None:
    click(page, "Tia")
    assert page.summary.chosen.level() == "warn"
    page.agree.click()
    assert stored(session)["Tia"].stage is Stage.AGREED
    assert "Belum ada rencana pembayaran untuk Tia." in page.notice.text()
    assert "Tia belum dicek latarnya." in page.notice.text()
    session.history.undo()
    assert page.notice.isHidden()


def test_over_the_budget_is_red_and_said_but_blocks_nothing(session: Session, qtbot: QtBot) -> None:
    page = page_of(session, qtbot, session.workspace.write(Message("fill"), fill, 1_800_000).result)
    assert "melebihi sisa anggaran" in cell(page, "Raka", "warnings")
    assert cell(page, "Sekar", "warnings") == ""
    click(page, "Sekar")
    assert page.summary.left.level() == ""
    click(page, "Raka")
    assert page.summary.left.value() == "\u2212Rp1,7 jt"
    assert page.summary.left.note() == "lebih dari anggaran"
    assert page.summary.left.level() == "bad"
    page.agree.click()
    assert stored(session)["Raka"].stage is Stage.AGREED


def test_without_a_budget_nothing_is_left_to_tell(session: Session, qtbot: QtBot) -> None:
    page = page_of(session, qtbot, session.workspace.write(Message("fill"), fill, None).result)
    click(page, "Sekar")
    assert (page.summary.left.value(), page.summary.left.note()) == ("—", "belum ada anggaran")


def test_enter_writes_the_cost_in_place_and_the_sheet_follows(
    page: ShortlistPage, session: Session, qtbot: QtBot
) -> None:
    stand_on(page, "Tia")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    field = page.table.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "750rb")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(session)["Tia"].usual_fee == 750_000)
    assert cell(page, "Tia", "cost") == "750.000"
    session.history.undo()
    assert stored(session)["Tia"].usual_fee is None


def test_an_amount_that_cannot_be_read_changes_nothing(page: ShortlistPage, session: Session) -> None:
    stand_on(page, "Sekar")
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    field = page.table.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "mahal")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert stored(session)["Sekar"].usual_fee == 1_500_000
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert cell(page, "Sekar", "cost") == "1.500.000"


def test_agreeing_writes_the_cost_that_is_being_typed_first(
    page: ShortlistPage, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    click(page, "Tia")
    stand_on(page, "Tia")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    field = page.table.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    for typed, stage in (("mahal", Stage.SELECTED), ("750rb", Stage.AGREED)):
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert stored(session)["Tia"].stage is stage
    assert stored(session)["Tia"].cash == 750_000


def test_the_cost_of_a_payment_mix_is_written_on_its_own_page(page: ShortlistPage, session: Session) -> None:
    key = key_of(page, "Raka")
    line = Message("line")
    session.history.run(line, payments.add_payment_line, key, PaymentKind.PRODUCT, quantity=2, unit_cost=46_000)
    assert cell(page, "Raka", "cost") == "92.000"
    stand_on(page, "Raka")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.table.findChild(QLineEdit) is None
    assert page.notice.text() == "Biaya Raka berasal dari campuran pembayaran."
    went: list[Route] = []
    session.went.connect(went.append)
    page.notice._on_action_clicked()
    assert went == [Route("payment", key)]
    click(page, "Raka")
    page.agree.click()
    assert [row.kind for row in session.read(payment_rows)] == [PaymentKind.PRODUCT]


def test_the_ticked_are_moved_or_made_backups_in_one_entry(page: ShortlistPage, session: Session) -> None:
    click(page, "Sekar")
    click(page, "Tia")
    actions = {action.text(): action for action in page.choosing.bar.move_menu.actions()}
    actions["Dihubungi"].trigger()
    rows = stored(session)
    assert (rows["Sekar"].stage, rows["Tia"].stage) == (Stage.CONTACTED, Stage.CONTACTED)
    assert ticked(page) == {"Sekar", "Tia"}  # they stay chosen
    page.choosing.bar.backup.click()
    assert stored(session)["Tia"].stage is Stage.BACKUP
    session.history.undo()
    session.history.undo()
    assert stored(session)["Sekar"].stage is Stage.CANDIDATE


def test_a_backup_is_swapped_in_and_is_ticked_instead(page: ShortlistPage, session: Session) -> None:
    assert not page.choosing.bar.swap.isEnabled()
    click(page, "Raka")
    assert page.choosing.bar.swap.isEnabled()
    (action,) = page.choosing.bar.swap_menu.actions()
    assert action.text() == "Lukman · Rp800 rb · jangkauan 750\u20132.300"
    action.trigger()
    rows = stored(session)
    assert (rows["Lukman"].stage, rows["Raka"].stage) == (Stage.NEGOTIATING, Stage.BACKUP)
    assert ticked(page) == {"Lukman"}
    assert page.summary.cost.value() == "Rp800 rb"
    session.history.undo()
    assert stored(session)["Raka"].stage is Stage.NEGOTIATING


def test_the_assumed_share_is_edited_where_it_is_used(page: ShortlistPage, session: Session) -> None:
    field = page.summary.assumption.share
    assert field.text() == "10"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "20")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.read(reach_share) == 20.0
    assert cell(page, "Sekar", "reach") == "4,8\u201314,4 rb"
    field.selectAll()
    QTest.keyClicks(field, "900")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.read(reach_share) == 20.0
    assert page.summary.assumption.hint.text() == "Bagiannya antara 0,1 dan 500 persen."
    assert field.text() == "900"  # what was typed stays visible
    session.history.undo()
    assert session.read(reach_share) == 10.0


def test_targets_stand_beside_the_sums(page: ShortlistPage, session: Session) -> None:
    def aim(tx: Transaction) -> str:
        (campaign,) = tx.find(CampaignTarget) or [{"id": ""}]
        return campaign["id"] or tx.add(CampaignTarget, campaign_id=page._key, kpi=Kpi.REACH, target=20_000)

    session.history.run(Message("aim"), aim)
    click(page, "Sekar")
    assert page.summary.reach.note() == "target 20,0 rb · 12\u201336%"
    assert "Perkiraan, bukan janji" in page.summary.assumption.caution.text()
    assert "bersama yang sudah disepakati" not in page.summary.reach.toolTip()
    click(page, "Sekar")
    click(page, "Raka")
    page.agree.click()
    click(page, "Lukman")
    # Raka's 8.600 and Lukman's 1.500 of the 20.000.
    assert page.summary.reach.note() == "target 20,0 rb · 4\u201311%"
    assert "bersama yang sudah disepakati 5,1\u201315,2 rb, 25\u201376%" in page.summary.reach.toolTip()
    assert "belum dikurangi pengikut yang sama" in page.summary.assumption.caution.text()


def test_warnings_name_what_stands_in_the_way(page: ShortlistPage, session: Session) -> None:
    sekar = page.table.row_of(key_of(page, "Sekar")).influencer_id
    raka = page.table.row_of(key_of(page, "Raka")).influencer_id
    claim = {"brand": "Sambal Tungku", "starts_on": DAY, "ends_on": date(2027, 1, 31)}
    session.history.run(Message("claim"), agreements.add_exclusivity, sekar, Side.THEIRS, **claim)
    session.history.run(Message("black"), set_relationship, [raka], Relationship.BLACKLISTED, DAY, "tidak tayang")
    assert cell(page, "Sekar", "warnings") == "terikat Sambal Tungku"
    assert cell(page, "Raka", "warnings") == "daftar hitam"
    assert cell(page, "Lukman", "warnings") == ""


def test_chips_show_some_stages_and_say_the_way_back(page: ShortlistPage) -> None:
    page.choosing.chips[Stage.BACKUP].click()
    assert [page.table.row_of(key).name for key in page.table.row_keys()] == ["Lukman"]
    page.choosing.chips[Stage.BACKUP].click()
    assert len(page.table.row_keys()) == 4
    click(page, "Sekar")
    page.choosing.chips[Stage.BACKUP].click()
    assert [page.table.row_of(key).name for key in page.table.row_keys()] == ["Sekar", "Lukman"]
    assert ticked(page) == {"Sekar"}


def test_the_sheet_sorts_and_what_is_missing_stands_last(page: ShortlistPage) -> None:
    head = page.table.horizontalHeader()
    for order, first in ((Qt.SortOrder.AscendingOrder, "Lukman"), (Qt.SortOrder.DescendingOrder, "Raka")):
        head.setSortIndicator(page.table.column("cost"), order)
        names = [page.table.row_of(key).name for key in page.table.row_keys()]
        assert (names[0], names[-1]) == (first, "Tia")


def test_doors_lead_to_the_person_the_comparison_and_the_campaign(page: ShortlistPage, session: Session) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    ids = [page.table.row_of(key_of(page, name)).influencer_id for name in ("Sekar", "Raka")]
    click(page, "Sekar")
    assert not page.choosing.bar.compare.isEnabled()
    click(page, "Raka")
    page.choosing.bar.compare.click()
    click(page, "Sekar", "name")
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place(page, "Sekar", "name"))
    page.header.parent_clicked.emit()
    assert went == [Route("compare", ",".join(ids)), Route("influencers", ids[0]), Route("campaign", page._key)]


def test_a_campaign_without_candidates_asks_for_people(session: Session, qtbot: QtBot) -> None:
    campaign = session.workspace.write(Message("fill"), campaigns.add_campaign, "Ramadan").result
    tia = session.workspace.write(Message("tia"), influencers.add_influencer, "Tia").result
    page = page_of(session, qtbot, campaign)
    assert page._stack.currentWidget() is page._empty
    assert page.agree.isHidden()
    page.add.click()
    dialog: Any = page.dialog()
    dialog.people.toggle(0)
    dialog.add.click()
    assert page.dialog() is None
    assert [row.influencer_id for row in session.read(collaboration_rows, campaign)] == [tia]
    assert page._stack.currentWidget() is page.table
    session.history.undo()
    assert page._stack.currentWidget() is page._empty


def test_a_campaign_that_is_gone_leads_back_to_the_list(page: ShortlistPage, session: Session) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    session.history.run(Message("delete"), campaigns.delete_campaigns, [page._key])
    assert went == [Route("campaigns")]


def test_everything_has_a_name_and_fits_the_smallest_window(page: ShortlistPage) -> None:
    page.resize(1040, 540)
    assert page.minimumSizeHint().width() <= 1040
    for widget in (page.table, page.as_cash, page.agree, page.summary.assumption.share, page.choosing.bar.move_to):
        assert widget.accessibleName() or widget.text()
    click(page, "Sekar")
    assert page.summary.cost.accessibleName() == "Biaya yang dipilih: Rp1,5 jt"


def test_it_speaks_english_too(session: Session, qtbot: QtBot) -> None:
    campaign = session.workspace.write(Message("fill"), fill).result
    set_language("en")
    page = page_of(session, qtbot, campaign)
    click(page, "Sekar")
    assert page.agree.text() == "Agree with 1 creator"
    assert page.summary.reach.value() == "2.4\u20137.2K"
