"""One campaign with mouse and keys: stages, creators, content, codes, fee, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit

from planner.language import Message
from planner.operations.campaigns import add_campaign, delete_campaigns
from planner.operations.collaborations import add_collaborations, add_deliverable, add_voucher, move_to_stage
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.queries.campaigns import (
    CollaborationRow,
    collaboration_rows,
    deliverable_rows,
    redemption_rows,
    voucher_rows,
)
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Goal,
    Kpi,
    PaymentKind,
    Platform,
    Stage,
    TimeZone,
    VoucherChannel,
    VoucherStatus,
)
from planner.ui.campaigns.content import DeliverableCard
from planner.ui.campaigns.filters import Mode
from planner.ui.campaigns.questions import ExitDialog
from planner.ui.campaigns.vouchers import DiscountEdit, VoucherCard
from planner.ui.campaigns.words import period, time_left
from planner.ui.editors import LineEdit
from planner.ui.pages.campaign import CampaignPage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


DAY = dt.date(2026, 11, 17)
NAMES = ("Batara Lemolang", "Sekar Adiwulan", "Tia Nurwening")


class Shop(NamedTuple):
    """A campaign with two creators, and one more who is not in it."""

    campaign: str
    first: str
    second: str


@pytest.fixture
def shop(session: Session) -> Shop:
    def fill(tx: Any) -> Shop:
        people = [
            add_influencer(tx, name, platform=Platform.INSTAGRAM, handle=name.split()[0], followers=25_000, on=DAY)
            for name in NAMES
        ]
        campaign = add_campaign(
            tx,
            "Sambal 12.12",
            goal=Goal.CONVERSION,
            starts_on=dt.date(2026, 11, 16),
            ends_on=dt.date(2026, 12, 14),
            budget=2_000_000,
        )
        first, second = add_collaborations(tx, campaign, people[:2], dt.date(2026, 11, 17))
        add_payment_line(tx, first, PaymentKind.CASH, unit_cost=850_000)
        add_payment_line(
            tx, first, PaymentKind.PRODUCT, quantity=6, unit_cost=46_000, unit_retail=99_000, shipping_cost=38_000
        )
        add_deliverable(tx, first, DeliverableKind.REELS, Platform.INSTAGRAM, posting_on=dt.date(2026, 12, 5))
        return Shop(campaign, first, second)

    return session.workspace.write(Message("x"), fill).result


@pytest.fixture
def page(session: Session, shop: Shop, qtbot: QtBot) -> CampaignPage:
    made = CampaignPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.show_mode(Mode.TABLE)
    made.open(shop.campaign)
    made.show()
    return made


def _row(session: Session, key: str) -> CollaborationRow:
    (row,) = session.read(collaboration_rows, None, key)
    return row


def _click_cell(page: CampaignPage, qtbot: QtBot, key: str, column: str, modifier: Any = None) -> None:
    table = page.table
    index = table.rows.index(table.position_of(key), table.column(column))
    place: QPoint = table.visualRect(index).center()
    modifiers = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def _type(qtbot: QtBot, editor: Any, text: str) -> None:
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def _choose(editor: Any, value: object) -> None:
    # The list as the keyboard walks it: one step at a time would write every stop, so the end is chosen directly.
    at = editor._values.index(value)
    editor.setCurrentIndex(at)
    editor.activated.emit(at)


def test_the_band_says_how_what_is_agreed_stands_to_the_budget(
    page: CampaignPage, session: Session, shop: Shop
) -> None:
    assert "Rp2.000.000" in page.band.budget.words()
    session.history.run(Message("x"), move_to_stage, [shop.first], Stage.AGREED, session.today())
    assert "Rp836 rb" in page.band.budget.words()
    session.history.run(Message("x"), move_to_stage, [shop.second], Stage.AGREED, session.today())
    session.history.run(Message("x"), add_payment_line, shop.second, PaymentKind.CASH, unit_cost=1_000_000)
    assert "Rp164 rb" in page.band.budget.words()
    sales = page.band.figure(Kpi.SALES)
    assert sales is not None
    assert sales.text() == "—"


def test_a_stage_is_chosen_in_the_table(page: CampaignPage, session: Session, shop: Shop) -> None:
    index = page.table.rows.index(page.table.position_of(shop.second), page.table.column("stage"))
    assert page.table.rows.setData(index, Stage.AGREED)
    row = _row(session, shop.second)
    assert (row.stage, row.stage_since) == (Stage.AGREED, session.today())
    assert page.strip.filter_of(Stage.AGREED).accessibleName().endswith("1")
    session.history.undo()
    assert _row(session, shop.second).stage is Stage.CANDIDATE


def test_leaving_asks_for_the_reason(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    page.table.select_key(shop.second)
    _choose(page.pane.stage, Stage.DECLINED)
    dialog = page.dialog()
    assert isinstance(dialog, ExitDialog)
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.reason.problem()
    assert _row(session, shop.second).stage is Stage.CANDIDATE
    qtbot.keyClicks(dialog.reason, "Jadwal penuh")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    row = _row(session, shop.second)
    assert (row.stage, row.exit_reason) == (Stage.DECLINED, "Jadwal penuh")
    assert shop.second not in page.table.row_keys()
    assert "1" in page.filters.exits.accessibleName()
    qtbot.mouseClick(page.filters.exits, Qt.MouseButton.LeftButton)
    assert page.table.row_keys() == [shop.first, shop.second]


def test_giving_no_reason_leaves_the_stage_as_it_was(page: CampaignPage, session: Session, shop: Shop) -> None:
    page.table.select_key(shop.first)
    page.pane.stage.setCurrentIndex(13)
    page.pane.stage.activated.emit(13)
    dialog = page.dialog()
    assert dialog is not None
    dialog.reject()
    assert _row(session, shop.first).stage is Stage.CANDIDATE
    assert page.pane.stage.value() is Stage.CANDIDATE


def test_many_are_moved_at_once(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    _click_cell(page, qtbot, shop.first, "check")
    _click_cell(page, qtbot, shop.second, "check")
    assert page.bulk.isVisible()
    page.move_rows(page._chosen_cards(), Stage.CONTACTED)
    assert {_row(session, key).stage for key in (shop.first, shop.second)} == {Stage.CONTACTED}
    assert set(page.table.selected_keys()) == {shop.first, shop.second}
    session.history.undo()
    assert {_row(session, key).stage for key in (shop.first, shop.second)} == {Stage.CANDIDATE}
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.bulk.isVisible()


def test_stage_filters_and_search(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    session.history.run(Message("x"), move_to_stage, [shop.first], Stage.LIVE, session.today())
    qtbot.mouseClick(page.strip.filter_of(Stage.LIVE), Qt.MouseButton.LeftButton)
    assert page.table.row_keys() == [shop.first]
    qtbot.keyClicks(page.search.line(), "sekar")
    assert page.table.row_keys() == []
    assert not page.table.isVisible()
    qtbot.mouseClick(page.filters.everything, Qt.MouseButton.LeftButton)
    assert set(page.table.row_keys()) == {shop.first, shop.second}


def test_creators_are_found_ticked_and_added(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    page.actions()[0].trigger()
    dialog: Any = page.dialog()
    assert dialog.people.rowCount() == 1
    qtbot.keyClicks(dialog.search.line(), "zzz")
    assert dialog.people.rowCount() == 0
    dialog.search.line().clear()
    qtbot.keyClicks(dialog.search.line(), "mikro")
    assert dialog.people.rowCount() == 1
    dialog.search.line().clear()
    qtbot.keyClicks(dialog.search.line(), "mikro sekar")
    assert dialog.people.rowCount() == 0
    dialog.search.line().clear()
    qtbot.keyClicks(dialog.search.line(), "tia")
    qtbot.keyClick(dialog.search.line(), Qt.Key.Key_Return)
    assert list(dialog.people.chosen.values()) == ["Tia Nurwening"]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not dialog.people.chosen
    assert not dialog.add.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    rows = session.read(collaboration_rows, shop.campaign)
    assert {row.name for row in rows} == set(NAMES)
    session.history.undo()
    assert len(session.read(collaboration_rows, shop.campaign)) == 2


def test_fee_pic_and_notes_are_written_in_the_pane(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.table.select_key(shop.first)
    _type(qtbot, page.pane.fee, "3jt")
    _type(qtbot, page.pane.pic, "Lastri")
    page.pane.notes.setPlainText("Suka pedas")
    page.pane.notes.commit()
    row = _row(session, shop.first)
    assert (row.usual_fee, row.pic, row.notes) == (3_000_000, "Lastri", "Suka pedas")
    assert "Rp1.164.000" in page.pane.payment.words()
    assert "75%" in page.pane.payment.words()


def test_what_is_being_typed_is_dropped_when_the_row_changes(page: CampaignPage, shop: Shop, qtbot: QtBot) -> None:
    page.table.select_key(shop.first)
    _type(qtbot, page.pane.fee, "banyak sekali")
    assert page.pane.fee.problem()
    page.table.select_key(shop.second)
    assert (page.pane.fee.text(), page.pane.fee.problem()) == ("", "")


def test_notes_that_could_not_be_written_wait_for_their_row(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    page.table.select_key(shop.first)
    page.pane.notes.setFocus()
    qtbot.keyClicks(page.pane.notes, "Suka pedas")
    session.history._worker_writes = True
    page.table.select_key(shop.second)
    assert page.pane.notes.toPlainText() == ""
    page.table.select_key(shop.first)
    assert page.pane.notes.toPlainText() == "Suka pedas"
    assert page.pane.notes.problem()
    session.history._worker_writes = False
    page.table.select_key(shop.second)
    assert (_row(session, shop.first).notes, _row(session, shop.second).notes) == ("Suka pedas", "")


def test_content_is_added_changed_and_removed(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    page.table.select_key(shop.second)
    page.pane.set_current_tab(1)
    qtbot.mouseClick(page.pane.content.add, Qt.MouseButton.LeftButton)
    (row,) = session.read(deliverable_rows, shop.second)
    assert (row.kind, row.platform) == (DeliverableKind.REELS, Platform.INSTAGRAM)
    card = page.pane.content.cards.card(row.id)
    assert isinstance(card, DeliverableCard)
    assert card.is_open()
    _choose(card.editor("kind"), DeliverableKind.STORY)
    _type(qtbot, card.editor("quantity"), "3")
    _type(qtbot, card.editor("posting_on"), "13/12/2026")
    _type(qtbot, card.editor("posting_time"), "19.30")
    _choose(card.editor("posting_zone"), TimeZone.WITA)
    _choose(card.editor("status"), ContentStatus.APPROVED)
    (row,) = session.read(deliverable_rows, shop.second)
    assert (row.kind, row.quantity, row.posting_on) == (DeliverableKind.STORY, 3, dt.date(2026, 12, 13))
    assert (row.posting_time, row.posting_zone) == (dt.time(19, 30), TimeZone.WITA)
    assert row.status is ContentStatus.APPROVED
    assert "19.30 WITA" in card.head.accessibleName()
    _type(qtbot, card.editor("quantity"), "0")
    assert card.editor("quantity").problem()
    for _ in range(7):
        session.history.undo()
    assert session.read(deliverable_rows, shop.second) == []
    assert page.pane.content.cards.cards() == []


def test_a_code_is_suggested_checked_and_used(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    page.table.select_key(shop.second)
    page.pane.set_current_tab(2)
    qtbot.mouseClick(page.pane.vouchers.add, Qt.MouseButton.LeftButton)
    (row,) = session.read(voucher_rows, shop.second)
    card = page.pane.vouchers.cards.card(row.id)
    assert isinstance(card, VoucherCard)
    assert card.hint.text() == ""
    _choose(card.editor("channel"), VoucherChannel.SHOPEE)
    _type(qtbot, card.code, "sambalsekarpedas")
    (row,) = session.read(voucher_rows, shop.second)
    assert row.code == "SAMBALSEKARPEDAS"
    assert "5" in card.hint.text()
    assert "9" in card.hint.text()
    qtbot.mouseClick(card.suggest, Qt.MouseButton.LeftButton)
    assert card.hint.text() == ""
    _type(qtbot, card.editor("discount_value"), "10%")
    _type(qtbot, card.editor("min_spend"), "50rb")
    _type(qtbot, card.redemptions.day, "18/11/2026")
    _type(qtbot, card.redemptions.orders, "41")
    _type(qtbot, card.redemptions.sales, "3.650.000")
    qtbot.mouseClick(card.redemptions.add, Qt.MouseButton.LeftButton)
    (row,) = session.read(voucher_rows, shop.second)
    assert (row.discount_value, row.min_spend, row.orders, row.sales) == (10, 50_000, 41, 3_650_000)
    assert "41" in card.redemptions._sum.text()
    sales = page.band.figure(Kpi.SALES)
    assert sales is not None
    assert sales.text() == "Rp3,7 jt"
    (use,) = session.read(redemption_rows, row.id)
    assert use.redeemed_on == dt.date(2026, 11, 18)
    _choose(card.editor("status"), VoucherStatus.LEAKED)
    (row,) = session.read(voucher_rows, shop.second)
    assert (row.status, row.leaked_on) == (VoucherStatus.LEAKED, session.today())


def test_refused_fields_keep_the_form_in_its_place(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    session.workspace.write(Message("x"), lambda tx: add_voucher(tx, shop.second, "SEKAR"))
    page.refresh()
    page.table.select_key(shop.second)
    page.pane.set_current_tab(2)
    (card,) = page.pane.vouchers.cards.cards()
    _type(qtbot, card.editor("discount_value"), "150")
    _type(qtbot, card.editor("min_spend"), "seikhlasnya banyak sekali")
    _type(qtbot, card.editor("valid_from"), "12/12/2026")
    _type(qtbot, card.editor("valid_until"), "1/12/2026")
    qtbot.waitUntil(lambda: card.width() < page.pane.width() and card.height() >= card.sizeHint().height())
    assert card.editor("discount_value").problem() == "Tulis angka 1\u2013100."
    assert card.editor("valid_until").problem()
    kind = card.editor("discount_kind")
    assert kind.width() >= kind.sizeHint().width()  # its words are longer than any number beside it
    pairs = (("min_spend", "max_discount"), ("valid_from", "valid_until"), ("quota", "status"))
    for left, right in (("discount_kind", "discount_value"), *pairs):
        fields = (card.editor(left), card.editor(right))
        assert left == "discount_kind" or abs(fields[0].width() - fields[1].width()) <= 1
        assert fields[0].mapTo(card, QPoint()).y() == fields[1].mapTo(card, QPoint()).y()
    end = card.mapTo(page.pane, QPoint(card.width(), 0)).x()
    assert end < page.pane.width()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("typed", ["0", "101%", "999999999999999", "sepuluh"])
def test_a_percentage_is_refused_with_its_limits(typed: str) -> None:
    assert DiscountEdit().read(typed).problem == "Tulis angka 1\u2013100."
    assert DiscountEdit().read("10%").value == 10


def test_a_code_that_is_taken_is_refused_at_its_field(
    page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot
) -> None:
    def two(tx: Any) -> None:
        add_voucher(tx, shop.first, "PEDAS")
        add_voucher(tx, shop.second, "SEKAR")

    session.workspace.write(Message("x"), two)
    page.refresh()
    page.table.select_key(shop.second)
    (card,) = page.pane.vouchers.cards.cards()
    assert isinstance(card, VoucherCard)
    _type(qtbot, card.code, "pedas")
    assert card.code.problem()
    assert card.code.text() == "pedas"
    assert [row.code for row in session.read(voucher_rows, shop.second)] == ["SEKAR"]


def test_taking_out_asks_and_can_be_undone(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    page.table.select_key(shop.first)
    page.actions()[-1].trigger()
    dialog: Any = page.dialog()
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert page.table.row_keys() == [shop.second]
    session.history.undo()
    assert set(page.table.row_keys()) == {shop.first, shop.second}


def test_in_a_narrow_window_the_pane_lies_over_the_table_when_asked_for(
    page: CampaignPage, shop: Shop, qtbot: QtBot
) -> None:
    page.table.select_key(shop.first)
    page.resize(1040, 708)
    assert not page.pane.isVisible()
    assert page.table.width() == page.width()
    qtbot.keyClick(page.table, Qt.Key.Key_F9)
    assert page.pane.isVisible()
    assert page.pane.geometry().right() == page.rect().right()
    qtbot.keyClick(page.pane.fee, Qt.Key.Key_Escape)
    assert not page.pane.isVisible()
    qtbot.mouseClick(page.open_pane, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.pane.close_button, Qt.MouseButton.LeftButton)
    assert not page.pane.isVisible()
    page.resize(1226, 708)
    assert page.pane.isVisible()
    assert page.table.width() + page.pane.width() == page.width()


def test_doors_lead_on(page: CampaignPage, session: Session, shop: Shop, qtbot: QtBot) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    page.table.select_key(shop.first)
    for door in (page.pane.work, page.pane.brief, page.pane.pay, page.edit, page.compare):
        qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
    page.header.parent_clicked.emit()
    assert went == [
        Route("collaboration", shop.first),
        Route("brief", shop.first),
        Route("payment", shop.first),
        Route("setup", shop.campaign),
        Route("shortlist", shop.campaign),
        Route("campaigns"),
    ]
    went.clear()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    at = page.table.rows.index(page.table.position_of(shop.second), page.table.column("name"))
    place = page.table.visualRect(at).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert went == [Route("collaboration", shop.first), Route("collaboration", shop.second)]


def test_a_campaign_that_is_gone_leads_back_to_the_list(page: CampaignPage, session: Session, shop: Shop) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    assert page.table.row_keys()
    session.history.run(Message("x"), delete_campaigns, [shop.campaign])
    assert went == [Route("campaigns")]


def test_a_change_elsewhere_keeps_row_and_scroll(page: CampaignPage, session: Session, shop: Shop) -> None:
    page.table.select_key(shop.second)
    session.history.run(Message("x"), move_to_stage, [shop.second], Stage.DONE, session.today())
    assert page.table.current_key() == shop.second
    collaboration = page.pane.collaboration()
    assert collaboration is not None
    assert collaboration.stage is Stage.DONE


def test_every_place_that_takes_the_focus_has_a_name(page: CampaignPage, shop: Shop) -> None:
    page.table.select_key(shop.first)
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton, QAbstractItemView)
    for tab in range(3):
        page.pane.set_current_tab(tab)
        for field in [found for kind in kinds for found in page.findChildren(kind)]:
            if field.focusPolicy() is not Qt.FocusPolicy.NoFocus and field.isVisible():
                words = field.text() if isinstance(field, QAbstractButton) else ""
                assert field.accessibleName() or words, field


def test_every_bad_amount_has_a_hint_under_it(page: CampaignPage, shop: Shop, qtbot: QtBot) -> None:
    page.table.select_key(shop.first)
    _type(qtbot, page.pane.fee, "seikhlasnya")
    holder: Any = page.pane.fee.parentWidget()
    assert holder.hint.text() == page.pane.fee.problem()
    assert isinstance(page.pane.fee, LineEdit)


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [
        (dt.date(2026, 11, 16), dt.date(2026, 12, 14), "16 Nov \u2013 14 Des 2026"),
        (dt.date(2026, 12, 28), dt.date(2027, 1, 3), "28 Des 2026 \u2013 3 Jan 2027"),
        (None, None, ""),
    ],
)
def test_periods(starts: dt.date | None, ends: dt.date | None, shown: str) -> None:
    assert period(starts, ends) == shown


def test_where_a_campaign_stands_in_time() -> None:
    first, last = dt.date(2026, 11, 16), dt.date(2026, 12, 14)
    said = [time_left(first, last, dt.date(2026, *day)) for day in ((11, 1), (12, 3), (12, 14), (12, 15))]
    assert len(set(said)) == 4
    assert "15" in said[0]
    assert "11" in said[1]
