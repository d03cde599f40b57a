"""The payment page: lines of three kinds edited in place, totals at HPP and at retail, ready-made mixes, the risk."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from planner.language import Message, tr
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import (
    add_collaborations,
    add_deliverable,
    change_collaboration,
    move_to_stage,
    remove_collaborations,
)
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line, change_payment_line
from planner.operations.shop import add_event, add_product
from planner.queries.campaigns import PaymentRow, collaboration_rows, payment_rows, product_rows
from planner.rules.payment_mix import MixPreset
from planner.terms import ContentStatus, DeliverableKind, PaymentKind, PaymentStatus, Platform, Stage
from planner.ui.pages.payment import PaymentPage
from planner.ui.payment.dialogs import EventDialog, ProductDialog
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.choice import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell

SEED = Message("seed")


class Ids(NamedTuple):
    """What the tests speak of."""

    campaign: str
    collaboration: str
    product: str
    event: str


@pytest.fixture
def ids(workspace: Workspace) -> Ids:
    """A creator with a usual fee of Rp3.400.000, a product and an event, and no payment line yet."""
    person = workspace.write(SEED, add_influencer, "Raka Tanjungpati").result
    campaign = workspace.write(SEED, add_campaign, "Sambal 12.12").result
    there = workspace.write(SEED, add_collaborations, campaign, [person], date(2026, 12, 1)).result[0]
    workspace.write(SEED, change_collaboration, there, usual_fee=3_400_000)
    product = workspace.write(SEED, add_product, "Paket Icip", unit_cost=46_000, unit_retail=99_000).result
    event = workspace.write(SEED, add_event, "Dapur Terbuka", held_on=date(2026, 12, 19), cost_per_guest=225_000).result
    return Ids(campaign, there, product, event)


@pytest.fixture
def page(session: Session, ids: Ids, qtbot: QtBot) -> PaymentPage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    made = PaymentPage(session)
    session.history.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1226, 708)
    made.open(ids.collaboration)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def lines(page: PaymentPage) -> list[PaymentRow]:
    return page._session.read(payment_rows, page._key)


def put(page: PaymentPage, kind: PaymentKind, **fields: Any) -> str:
    """Store a line as if it had been there before."""
    written = page._session.history.run(
        SEED, partial(add_payment_line, collaboration_id=page._key, kind=kind, **fields)
    )
    assert written is not None
    return written.result


def shown(page: PaymentPage, row_id: str, key: str) -> str:
    model = page.table.model_
    row = model.row_of(row_id)
    assert row >= 0
    return str(model.index(row, model.column_index(key)).data())


def editor(page: PaymentPage, kind: type[QWidget] = QLineEdit) -> Any:
    found = [each for each in page.table.viewport().findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def finish(page: PaymentPage, qtbot: QtBot, text: str = "") -> None:
    """Type into the open cell and press Enter; Qt stores it when it is back in its event loop."""
    field = editor(page)
    if text:
        field.selectAll()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not field.isVisible() or field.accessibleDescription() != "")


def type_in_cell(page: PaymentPage, qtbot: QtBot, row_id: str, key: str, text: str) -> None:
    model = page.table.model_
    page.table.setCurrentIndex(model.index(model.row_of(row_id), model.column_index(key)))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    finish(page, qtbot, text)


def choose_in_cell(page: PaymentPage, row_id: str, key: str, value: Any) -> None:
    page.table.edit_cell(row_id, key)
    box = editor(page, ChoiceBox)
    box.set_value(value)
    box.activated.emit(box.currentIndex())


def click_add(page: PaymentPage, qtbot: QtBot, kind: PaymentKind) -> None:
    model = page.table.model_
    index = model.index(model.row_of(f"group:{kind}"), model.column_index("status"))
    where = page.table.visualRect(index).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def choose_in_menu(page: PaymentPage, text: str) -> None:
    assert page._menu is not None
    action = next(action for action in page._menu.actions() if action.text() == text)
    page._menu.hide()
    action.trigger()


def test_cash_is_added_and_typed_in_place(page: PaymentPage, qtbot: QtBot) -> None:
    click_add(page, qtbot, PaymentKind.CASH)
    qtbot.waitUntil(lambda: len(page.table.viewport().findChildren(QLineEdit)) == 1)
    finish(page, qtbot, "1,5jt")
    (row,) = lines(page)
    assert (row.label, row.unit_cost, row.unit_retail, row.quantity) == ("DP", 1_500_000, 1_500_000, 1)
    assert shown(page, "group:cash", "cost") == "1.500.000"
    assert shown(page, "total", "retail") == "Rp1.500.000"


@pytest.mark.parametrize(
    ("text", "amount"),
    [("Rp 850.000", 850_000), ("1,5jt", 1_500_000), ("999.999.999.999", 999_999_999_999), ("3000000000", 3 * 10**9)],
)
def test_amounts_are_exact(page: PaymentPage, qtbot: QtBot, text: str, amount: int) -> None:
    line_id = put(page, PaymentKind.CASH, label="DP")
    type_in_cell(page, qtbot, line_id, "cost", text)
    assert lines(page)[0].unit_cost == amount
    assert shown(page, "total", "cost") == "Rp" + f"{amount:,}".replace(",", ".")


@pytest.mark.parametrize("text", ["kira-kira segitu", "1.000.000.000.000"])
def test_a_bad_amount_stays_visible_and_the_old_one_stored(page: PaymentPage, qtbot: QtBot, text: str) -> None:
    line_id = put(page, PaymentKind.CASH, label="DP", unit_cost=850_000)
    type_in_cell(page, qtbot, line_id, "cost", text)
    assert editor(page).text() == text
    assert editor(page).accessibleDescription() != ""
    assert lines(page)[0].unit_cost == 850_000
    qtbot.keyClick(editor(page), Qt.Key.Key_Escape)
    assert shown(page, line_id, "cost") == "850.000"


def test_a_product_takes_its_hpp_and_retail(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    click_add(page, qtbot, PaymentKind.PRODUCT)
    choose_in_menu(page, "Paket Icip")
    qtbot.keyClicks(page.table, "6")
    finish(page, qtbot)
    (row,) = lines(page)
    assert (row.product_id, row.quantity, row.unit_cost, row.unit_retail) == (ids.product, 6, 46_000, 99_000)
    assert (shown(page, row.id, "cost"), shown(page, row.id, "retail")) == ("276.000", "594.000")


def test_shipping_is_part_of_the_cost_once_and_of_no_share(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    line_id = put(page, PaymentKind.PRODUCT, product_id=ids.product, quantity=6, unit_cost=46_000, unit_retail=99_000)
    assert shown(page, f"shipping:{line_id}", "cost") == "—"
    type_in_cell(page, qtbot, f"shipping:{line_id}", "cost", "38rb")
    assert lines(page)[0].shipping_cost == 38_000
    assert shown(page, "total", "cost") == "Rp314.000"
    assert page.shares.cost_total.text() == "Rp276.000"
    assert page.shares.retail_total.text() == "Rp594.000"


def test_a_new_product_is_made_on_the_way(page: PaymentPage, qtbot: QtBot) -> None:
    click_add(page, qtbot, PaymentKind.PRODUCT)
    choose_in_menu(page, "Produk baru…")
    dialog = page.dialog()
    assert isinstance(dialog, ProductDialog)
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible(), "a product without a name is not made"
    qtbot.keyClicks(dialog.name, "Lulur")
    qtbot.keyClicks(dialog.cost, "21rb")
    qtbot.keyClicks(dialog.retail, "Rp59.000")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    (row,) = lines(page)
    assert (row.product, row.unit_cost, row.unit_retail) == ("Lulur", 21_000, 59_000)
    assert [product.name for product in page._session.read(product_rows)] == ["Lulur", "Paket Icip"]


def test_an_event_takes_its_cost_per_guest_and_date(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    click_add(page, qtbot, PaymentKind.EVENT)
    choose_in_menu(page, "Dapur Terbuka")
    (row,) = lines(page)
    assert (row.event_id, row.unit_cost, row.due_on) == (ids.event, 225_000, date(2026, 12, 19))
    click_add(page, qtbot, PaymentKind.EVENT)
    choose_in_menu(page, "Acara baru…")
    dialog = page.dialog()
    assert isinstance(dialog, EventDialog)
    qtbot.keyClicks(dialog.name, "Panen kencur")
    qtbot.keyClicks(dialog.cost, "100rb")
    qtbot.keyClick(dialog.cost, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.event for row in lines(page)] == ["Dapur Terbuka", "Panen kencur"])


def test_a_line_can_speak_of_another_product(page: PaymentPage, ids: Ids) -> None:
    line_id = put(page, PaymentKind.PRODUCT, label="Hadiah", unit_cost=1, unit_retail=2)
    choose_in_cell(page, line_id, "label", ids.product)
    row = lines(page)[0]
    assert (row.product, row.label, row.unit_cost, row.unit_retail) == ("Paket Icip", "", 46_000, 99_000)


@pytest.mark.parametrize(
    ("kind", "done", "open_again"),
    [
        (PaymentKind.CASH, PaymentStatus.PAID, PaymentStatus.DUE),
        (PaymentKind.PRODUCT, PaymentStatus.RECEIVED, PaymentStatus.SHIPPED),
        (PaymentKind.EVENT, PaymentStatus.ATTENDED, PaymentStatus.INVITED),
    ],
)
def test_settling_writes_the_day(
    page: PaymentPage, kind: PaymentKind, done: PaymentStatus, open_again: PaymentStatus
) -> None:
    line_id = put(page, kind, unit_cost=1000, unit_retail=1000)
    choose_in_cell(page, line_id, "status", done)
    assert (lines(page)[0].status, lines(page)[0].settled_on) == (done, page._session.today())
    choose_in_cell(page, line_id, "status", open_again)
    assert (lines(page)[0].status, lines(page)[0].settled_on) == (open_again, None)


def test_the_article_mix_is_half_in_cash_and_one_undo(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    group = page.presets
    qtbot.mouseClick(group._group.button(0), Qt.MouseButton.LeftButton)
    rows = lines(page)
    assert [(row.kind, row.label, row.unit_cost) for row in rows[:2]] == [
        (PaymentKind.CASH, "DP 50%", 850_000),
        (PaymentKind.CASH, "Pelunasan setelah tayang", 850_000),
    ]
    assert (rows[2].product_id, rows[2].quantity) == (ids.product, 17)
    assert group.value() is MixPreset.HALF
    assert page.shares.sentence.text() == (
        "Tanpa ongkir. Tunai 50% dari nilai; kreator menerima nilai Rp3.383.000, 100% dari fee biasa."
    )
    page._session.history.undo()
    assert lines(page) == []


def test_a_mix_that_is_there_as_far_as_it_goes_writes_nothing(page: PaymentPage) -> None:
    paid = {"unit_cost": 850_000, "status": PaymentStatus.PAID, "settled_on": date(2026, 12, 1)}
    page._session.history.run(SEED, add_payment_line, page._key, PaymentKind.CASH, **paid)
    page._on_preset_chosen(MixPreset.BARTER)
    steps, rows = page._session.history.stack.count(), lines(page)
    page._on_preset_chosen(MixPreset.BARTER)
    assert (page._session.history.stack.count(), lines(page)) == (steps, rows)
    assert "Yang sudah dibayar atau dikirim tetap" in page.shares.hint.text()


def test_half_and_half_goes_out_when_the_mix_is_no_longer(page: PaymentPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.presets._group.button(0), Qt.MouseButton.LeftButton)
    down, product = lines(page)[0], lines(page)[2]
    page._session.history.run(SEED, change_payment_line, product.id, quantity=6)
    assert page.presets.value() is MixPreset.HALF, "what the goods are worth is agreed on, half in cash is the mix"
    page._session.history.run(SEED, change_payment_line, down.id, unit_cost=500_000)
    assert page.presets.value() is None


def test_the_page_says_whose_campaign_it_is_and_keeps_large_amounts_in_their_card(page: PaymentPage) -> None:
    put(page, PaymentKind.CASH, unit_cost=999_999_999_999)
    page.grab()
    assert (page.header._above.text(), page.header._title.text()) == ("Raka Tanjungpati", "Pembayaran")
    assert page.header._sub.text() == "Sambal 12.12"
    for figure in (*page.fee._figures, page.fee._cost):
        assert figure.amount.mapTo(page.fee, figure.amount.rect().topRight()).x() < page.fee.width()
    assert "Rp999.999.999.999" in page.fee._figures[1].amount.text()


def test_a_ready_made_mix_leaves_what_was_settled_or_sent(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    paid = put(
        page,
        PaymentKind.CASH,
        label="DP",
        unit_cost=500_000,
        status=PaymentStatus.PAID,
        settled_on=date(2026, 12, 1),
    )
    put(page, PaymentKind.CASH, label="Sisa", unit_cost=7)
    put(
        page,
        PaymentKind.PRODUCT,
        product_id=ids.product,
        unit_cost=46_000,
        unit_retail=99_000,
        status=PaymentStatus.SHIPPED,
        tracking_number="JX1",
    )
    qtbot.mouseClick(page.presets._group.button(2), Qt.MouseButton.LeftButton)
    rows = lines(page)
    assert [(row.label, row.unit_cost) for row in rows if row.kind is PaymentKind.CASH] == [
        ("DP", 500_000),
        ("Pelunasan setelah tayang", 2_900_000),
    ]
    assert rows[0].id == paid
    assert (rows[2].status, rows[2].tracking_number) == (PaymentStatus.SHIPPED, "JX1")


def test_without_a_usual_fee_the_mix_asks_for_it(page: PaymentPage, qtbot: QtBot) -> None:
    page.fee.fee.setFocus()
    page.fee.fee.selectAll()
    qtbot.keyClick(page.fee.fee, Qt.Key.Key_Delete)
    qtbot.mouseClick(page.presets._group.button(1), Qt.MouseButton.LeftButton)
    assert lines(page) == []
    assert page.fee.hint.text() == "Isi fee biasa dulu: campuran dihitung dari situ."
    qtbot.keyClicks(page.fee.fee, "2jt")
    qtbot.keyClick(page.fee.fee, Qt.Key.Key_Return)
    (person,) = page._session.read(collaboration_rows, None, page._key)
    assert person.usual_fee == 2_000_000


def test_a_typed_fee_is_not_lost_when_the_page_is_left(page: PaymentPage, qtbot: QtBot) -> None:
    page.fee.fee.setFocus()
    page.fee.fee.selectAll()
    qtbot.keyClicks(page.fee.fee, "4jt")
    page.hide()
    (person,) = page._session.read(collaboration_rows, None, page._key)
    assert person.usual_fee == 4_000_000


def test_what_is_out_while_nothing_is_live(page: PaymentPage, ids: Ids) -> None:
    assert page.out.sentence.text() == "Belum ada yang dibayar atau dikirim."
    put(page, PaymentKind.CASH, unit_cost=850_000, status=PaymentStatus.PAID)
    put(page, PaymentKind.CASH, unit_cost=850_000)
    parcel = {"quantity": 6, "unit_cost": 46_000, "unit_retail": 99_000, "shipping_cost": 38_000}
    line_id = put(page, PaymentKind.PRODUCT, **parcel)
    assert page.out.sentence.text() == "Tunai. Belum ada janji tayang."
    page._session.history.run(SEED, change_payment_line, line_id, status=PaymentStatus.SHIPPED)
    add = partial(
        add_deliverable,
        collaboration_id=ids.collaboration,
        kind=DeliverableKind.TIKTOK_VIDEO,
        platform=Platform.TIKTOK,
        posting_on=page._session.today(),
        posting_time=time(19),
    )
    page._session.history.run(SEED, add)
    assert page.out.amount.text() == "Rp1.164.000"
    assert page.out.sentence.text() == "Tunai, produk, dan ongkir. Janji tayang hari ini 19.00 WIB."
    story = partial(add, kind=DeliverableKind.STORY, quantity=2, status=ContentStatus.LIVE)
    page._session.history.run(SEED, story)
    said = tr("{n} of {most} live.").format(n=2, most=3)
    assert page.out.sentence.text() == f"Tunai, produk, dan ongkir. {said} Janji tayang hari ini 19.00 WIB."
    page._session.history.undo()
    page._session.history.run(SEED, move_to_stage, [ids.collaboration], Stage.LIVE, page._session.today())
    assert page.out.sentence.text() == "Tunai, produk, dan ongkir. Konten sudah tayang."


def test_a_missing_price_is_no_zero(page: PaymentPage) -> None:
    line_id = put(page, PaymentKind.PRODUCT, label="Sampel", quantity=2)
    assert (shown(page, line_id, "cost"), shown(page, line_id, "retail")) == ("—", "—")
    assert page.shares.hint.text() == "1 baris belum punya HPP atau nilai jual dan belum terhitung"


def test_delete_removes_a_line_and_undo_brings_it_back(page: PaymentPage, qtbot: QtBot) -> None:
    line_id = put(page, PaymentKind.CASH, label="DP", unit_cost=850_000)
    page.table.setCurrentIndex(page.table.model_.index(page.table.model_.row_of(line_id), 0))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert lines(page) == []
    assert page._session.history.stack.undoText() == "hapus DP dari campuran pembayaran"
    page._session.history.undo()
    assert [row.id for row in lines(page)] == [line_id]


def test_a_collaboration_that_is_gone_leads_to_the_campaigns(page: PaymentPage, ids: Ids) -> None:
    went: list[Route] = []
    page._session.went.connect(went.append)
    page.header.parent_clicked.emit()
    page._session.history.run(SEED, remove_collaborations, [ids.collaboration])
    assert went == [Route("collaboration", ids.collaboration), Route("campaigns")]


def test_everything_that_takes_the_focus_has_a_name(page: PaymentPage) -> None:
    nameless = [
        f"{widget.metaObject().className()} in {type(widget.parent()).__name__}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not isinstance(widget.parent(), QComboBox)
    ]
    assert nameless == []


def test_a_fee_typed_last_is_stored_when_the_window_closes(
    workspace: Workspace, ids: Ids, open_shop: Callable[[Path], Shell], qtbot: QtBot
) -> None:
    workspace.close()
    window = open_shop(workspace.path).window
    window.go(Route("payment", ids.collaboration))
    page: Any = window.page("payment")
    page.fee.fee.selectAll()
    qtbot.keyClicks(page.fee.fee, "3jt")
    window.close()
    window = open_shop(workspace.path).window
    window.go(Route("payment", ids.collaboration))
    page = window.page("payment")
    assert page.fee.fee.value() == 3_000_000


def test_a_fee_that_could_not_be_written_stays_typed(
    page: PaymentPage, qtbot: QtBot, held: Callable[[Workspace], Any]
) -> None:
    before = page.fee.fee.value()
    page.fee.fee.selectAll()
    qtbot.keyClicks(page.fee.fee, "3jt")
    with held(page._session.workspace):
        assert not page.fee.fee.commit()
        page.refresh()
        assert (page.fee.fee.text(), page.fee.fee.value()) == ("Rp3.000.000", before)
        assert page.fee.hint.text()
    page.commit()
    assert page._session.read(collaboration_rows, None, page._key)[0].usual_fee == 3_000_000
