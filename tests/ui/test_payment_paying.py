"""Recording a payment: from the home screen to the line, the button and its key, and what it says of the mix."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from planner.formats import parse_rupiah
from planner.language import LANGUAGES, Message, set_language
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, change_collaboration
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line, change_payment_line, remove_payment_line
from planner.queries.campaigns import PaymentRow, payment_rows
from planner.rules.agenda import AgendaKind, Line, Who
from planner.rules.payment_mix import MixPreset
from planner.terms import PaymentKind, PaymentStatus
from planner.ui.home.places import place_of
from planner.ui.pages.payment import PaymentPage
from planner.ui.payment.dialogs import EventDialog, ParcelDialog, ProductDialog
from planner.ui.session import Route, Session
from planner.ui.theme import sizes as s
from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog, QLabel
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

SEED = Message("seed")
FEE = 3_400_000
DOWN = {"label": "DP 50%", "unit_cost": 850_000}
REST = {"label": "Pelunasan", "unit_cost": 850_000, "due_on": date(2026, 12, 6)}
GOODS = {"label": "Lulur Beras Kencur", "quantity": 6, "unit_cost": 46_000, "unit_retail": 99_000}


@pytest.fixture
def page(session: Session, workspace: Workspace, qtbot: QtBot) -> PaymentPage:
    """Raka with a usual fee of Rp3.400.000 and no payment line yet."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    person = workspace.write(SEED, add_influencer, "Raka Tanjungpati").result
    campaign = workspace.write(SEED, add_campaign, "Sambal 12.12").result
    there = workspace.write(SEED, add_collaborations, campaign, [person], date(2026, 12, 1)).result[0]
    workspace.write(SEED, change_collaboration, there, usual_fee=FEE)
    made = PaymentPage(session)
    session.history.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1226, 708)
    made.open(there)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    set_language(request.param)
    yield request.param
    set_language("id")


def put(page: PaymentPage, kind: PaymentKind, **fields: Any) -> str:
    written = page._session.history.run(SEED, add_payment_line, page._key, kind, **fields)
    assert written is not None
    return written.result


def cash(page: PaymentPage, **fields: Any) -> str:
    return put(page, PaymentKind.CASH, **fields)


def rows(page: PaymentPage) -> dict[str, PaymentRow]:
    return {row.id: row for row in page._session.read(payment_rows, page._key)}


def paid(page: PaymentPage) -> list[str]:
    """Return the lines that were paid today."""
    there = rows(page).values()
    today = page._session.today()
    return [row.id for row in there if (row.status, row.settled_on) == (PaymentStatus.PAID, today)]


def pay(page: PaymentPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.pay, Qt.MouseButton.LeftButton)


def open_cell(page: PaymentPage, line_id: str, qtbot: QtBot, text: str) -> QLineEdit:
    page.table.edit_cell(line_id, "cost")
    (field,) = (each for each in page.table.viewport().findChildren(QLineEdit) if each.isVisible())
    field.selectAll()
    qtbot.keyClicks(field, text)
    return field


def test_a_click_on_the_line_that_was_asked_for_and_enter_open_its_state(page: PaymentPage, qtbot: QtBot) -> None:
    rest = cash(page, **REST)
    page.open(f"{page._key}#{rest}")
    table = page.table
    state = table.currentIndex().siblingAtColumn(table.model_.column_index("status"))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(state).center())
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.state() == QAbstractItemView.State.EditingState


def test_the_lines_of_cash_are_paid_one_after_the_other(page: PaymentPage, qtbot: QtBot) -> None:
    assert page.pay.isHidden()
    assert not page._pay.isEnabled()
    down, rest = cash(page, **DOWN), cash(page, **REST)
    put(page, PaymentKind.PRODUCT, **GOODS)
    assert page.pay.isVisible()
    pay(page, qtbot)
    assert paid(page) == [down]
    what = page._session.history.stack.undoText()
    assert "DP 50%" in what
    assert "Raka Tanjungpati" in what
    pay(page, qtbot)
    assert paid(page) == [down, rest]
    assert page.pay.isHidden()
    assert not page._pay.isEnabled()
    assert page.table.hasFocus(), "the keyboard stays on the page when its button goes"
    page._session.history.undo()
    assert paid(page) == [down]
    assert page.pay.isVisible()


def test_the_current_line_is_paid_first_and_the_key_does_it(page: PaymentPage, qtbot: QtBot) -> None:
    down, rest = cash(page, **DOWN), cash(page, **REST)
    page.table.point_at(rest, "due")
    assert "Pelunasan" in page.pay.toolTip()
    page.table.point_at("group:product", "label")
    assert "DP 50%" in page.pay.toolTip()
    assert "850.000" in page.pay.accessibleDescription()
    page.table.point_at(rest, "status")
    assert page._pay in page.actions()
    assert page._pay.shortcut().toString() == "Ctrl+Return"
    page.addAction(page._pay)  # the window has it in the menu of the page
    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert paid(page) == [rest]
    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert paid(page) == [down, rest]


def test_what_was_paid_or_cancelled_is_not_paid_again(page: PaymentPage) -> None:
    cash(page, **DOWN, status=PaymentStatus.PAID, settled_on=date(2026, 11, 1))
    off = cash(page, **REST, status=PaymentStatus.CANCELLED)
    page.table.point_at(off, "label")
    page.record_payment()
    assert paid(page) == []
    assert page.pay.isHidden()


def test_an_amount_that_is_missing_is_asked_for(page: PaymentPage, qtbot: QtBot) -> None:
    cash(page, label="DP")
    pay(page, qtbot)
    assert paid(page) == []
    assert [each for each in page.table.viewport().findChildren(QLineEdit) if each.isVisible()]


def test_an_amount_being_typed_is_stored_and_paid(page: PaymentPage, qtbot: QtBot) -> None:
    line_id = cash(page, **DOWN)
    open_cell(page, line_id, qtbot, "900rb")
    page.record_payment()
    assert rows(page)[line_id].unit_cost == 900_000
    assert paid(page) == [line_id]


def test_an_amount_that_cannot_be_read_is_not_paid(page: PaymentPage, qtbot: QtBot) -> None:
    line_id = cash(page, **DOWN)
    field = open_cell(page, line_id, qtbot, "segitu")
    page.record_payment()
    assert paid(page) == []
    assert (field.text(), field.isVisible()) == ("segitu", True)
    assert field.accessibleDescription()


def test_home_leads_to_the_line(page: PaymentPage, qtbot: QtBot) -> None:
    cash(page, **DOWN)
    rest = cash(page, **REST)
    who = Who("person", "Raka Tanjungpati", page._key, "campaign", "Sambal 12.12")
    due = Line(AgendaKind.PAYMENT, date(2026, 12, 6), who, row_ids=(rest,))
    assert place_of(due) == Route("payment", f"{page._key}#{rest}")
    assert place_of(due._replace(kind=AgendaKind.SEND_PARCEL)) == Route("payment", page._key)
    page.open(place_of(due).key)
    current = page.table.current_entry()
    assert current is not None
    assert current.id == rest
    pay(page, qtbot)
    assert paid(page) == [rest]


def test_a_line_far_down_is_brought_into_sight(page: PaymentPage, qtbot: QtBot) -> None:
    for number in range(30):
        last = cash(page, label=f"Termin {number}", unit_cost=number + 1)
    page.open(f"{page._key}#{last}")
    area = page._area.viewport()
    qtbot.waitUntil(lambda: page._area.verticalScrollBar().value() > 0, timeout=5000)
    rect = page.table.visualRect(page.table.currentIndex())
    top = page.table.viewport().mapTo(page, rect.topLeft()).y() - area.mapTo(page, area.rect().topLeft()).y()
    assert 0 <= top <= area.height() - rect.height()


def test_a_line_that_is_gone_opens_its_page(page: PaymentPage) -> None:
    key, line_id = page._key, cash(page, **DOWN)
    page._session.history.run(SEED, remove_payment_line, line_id)
    page.open(f"{key}#{line_id}")
    assert page._key == key


@pytest.mark.parametrize(
    ("in_cash", "has_goods", "fee", "preset"),
    [
        (1_700_000, True, FEE, MixPreset.HALF),
        (1_768_000, True, FEE, MixPreset.HALF),  # 52%: amounts are rounded
        (1_632_000, True, FEE, MixPreset.HALF),
        (1_768_001, True, FEE, None),
        (1_631_999, True, FEE, None),
        (1_700_000, True, None, None),
        (None, True, FEE, None),
        (1_700_000, False, FEE, MixPreset.CASH),
        (FEE, False, FEE, MixPreset.CASH),
        (0, True, FEE, None),
    ],
)
def test_half_and_half_is_half_the_fee_in_cash_and_something_for_the_rest(
    page: PaymentPage, in_cash: int | None, has_goods: object, fee: int | None, preset: MixPreset | None
) -> None:
    page._session.history.run(SEED, change_collaboration, page._key, usual_fee=fee)
    assert page.own_mix.isHidden(), "nothing is planned yet"
    cash(page, label="DP", unit_cost=in_cash)
    if has_goods:
        put(page, PaymentKind.PRODUCT, **GOODS)
    assert page.presets.value() is preset
    assert page.own_mix.isHidden() is (preset is not None)


def test_goods_alone_are_barter_and_an_invite_makes_half_too(page: PaymentPage) -> None:
    invite = put(page, PaymentKind.EVENT, label="Dapur Terbuka", unit_cost=225_000)
    assert page.presets.value() is MixPreset.BARTER
    cash(page, unit_cost=FEE // 2)
    assert page.presets.value() is MixPreset.HALF
    page._session.history.run(SEED, change_payment_line, invite, status=PaymentStatus.CANCELLED)
    assert page.presets.value() is MixPreset.CASH


def test_a_chosen_half_stays_chosen_with_the_goods_that_were_there(page: PaymentPage, qtbot: QtBot) -> None:
    put(page, PaymentKind.PRODUCT, **{**GOODS, "quantity": 1})
    qtbot.mouseClick(page.presets._group.button(0), Qt.MouseButton.LeftButton)
    assert page.presets.value() is MixPreset.HALF


def test_in_a_small_window_no_name_and_no_amount_is_cut(page: PaymentPage) -> None:
    page.resize(1040, 580)
    names = ("Lulur Beras Kencur", "Dapur Terbuka Malang")
    cash(page, unit_cost=FEE // 2)
    put(page, PaymentKind.PRODUCT, **{**GOODS, "label": names[0]}, shipping_cost=18_000)
    put(page, PaymentKind.EVENT, label=names[1], quantity=2, unit_cost=225_000)
    page.grab()
    model, width = page.table.model_, page.table.columnWidth
    room = width(model.column_index("label")) - 16 - 32
    assert all(metrics(s.TYPE_BODY, REGULAR).horizontalAdvance(name) <= room for name in names)
    total = model.index(model.row_of("total"), model.column_index("cost"))
    assert metrics(s.TYPE_BODY, SEMIBOLD).horizontalAdvance(str(total.data())) <= width(total.column()) - 16
    assert width(model.column_index("quantity")) == 56
    for figure in (*page.fee._figures, page.fee._cost):
        assert figure.share.isVisible()
        assert not figure.amount.toolTip(), "it is cut"
    page.resize(1226, 708)
    page.grab()
    assert page.fee._cost.amount.text().endswith("%")
    assert page.fee._cost.share.isHidden()


def test_nothing_is_said_in_one_way(page: PaymentPage) -> None:
    put(page, PaymentKind.PRODUCT, label="Sampel")
    amounts = [figure.amount.text() for figure in (*page.fee._figures, page.fee._cost)]
    cards = [page.out.amount, page.shares.cost_total, page.shares.retail_total]
    assert [*amounts, *(each.text() for each in cards)] == ["—"] * 6
    model = page.table.model_
    for row in ("group:product", "total"):
        assert model.index(model.row_of(row), model.column_index("cost")).data() == "—", "an unknown sum is not 0"
    put(page, PaymentKind.PRODUCT, **GOODS)
    assert model.index(model.row_of("total"), model.column_index("cost")).data() == "Rp276.000"


def test_the_legend_names_what_is_there_and_ends_with_it(page: PaymentPage) -> None:
    assert page.shares.legend.accessibleDescription() == ""
    put(page, PaymentKind.PRODUCT, **GOODS)
    legend = page.shares.legend
    assert legend.accessibleDescription() == "Produk"
    assert legend.sizeHint().width() == 8 + 5 + metrics(s.TYPE_LABEL).horizontalAdvance("Produk")
    one = legend.sizeHint().width()
    cash(page, unit_cost=1)
    assert legend.accessibleDescription() == "Tunai · Produk"
    both = 8 + 5 + metrics(s.TYPE_LABEL).horizontalAdvance("Tunai") + 15 + one
    assert legend.sizeHint().width() == both


def test_the_fee_stands_once(page: PaymentPage) -> None:
    shown = [each for each in page.findChildren(type(label())) if each.isVisible() and "3.400.000" in each.text()]
    assert shown == []
    assert page.fee.fee.text() == "Rp3.400.000"


def test_the_example_of_a_fee_can_be_typed(session: Session, qtbot: QtBot, language: str) -> None:
    made = PaymentPage(session)
    qtbot.addWidget(made)
    example = made.fee.fee.placeholderText().rpartition(" ")[2]
    assert parse_rupiah(example).value == 1_500_000
    assert language == "id" or "jt" not in example


@pytest.mark.parametrize("kind", [ProductDialog, EventDialog, ParcelDialog])
def test_the_fields_of_a_question_stand_under_their_labels(page: PaymentPage, kind: type[QDialog]) -> None:
    today = page._session.today()
    made: ProductDialog | EventDialog | ParcelDialog
    if kind is ProductDialog:
        made = ProductDialog(page)
    elif kind is EventDialog:
        made = EventDialog(page, today)
    else:
        made = ParcelDialog(page, today, "Raka", "Paket Icip", "")
    made.open()
    heads: list[QLabel] = [each for each in made.findChildren(type(label())) if each.buddy() is not None]
    assert len(heads) == (2 if kind is ParcelDialog else 3)
    for head in heads:
        field = head.buddy()
        assert field.mapTo(made, field.rect().topLeft()).y() >= head.mapTo(made, head.rect().bottomLeft()).y()
        assert field.mapTo(made, field.rect().topLeft()).x() == head.mapTo(made, head.rect().topLeft()).x()
    above = [each for each in made.findChildren(type(label())) if each.buddy() is None and each.text()]
    words_end = max(each.mapTo(made, each.rect().bottomLeft()).y() for each in above)
    assert heads[0].mapTo(made, heads[0].rect().topLeft()).y() - words_end - 1 == s.SPACE_3
    made.reject()
