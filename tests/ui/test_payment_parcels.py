"""Parcels on the payment page: packed, sent on a day under a number, received, and back; home and message know it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message, tr
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, change_collaboration
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.operations.shop import add_product
from planner.queries.campaigns import PaymentRow, payment_rows
from planner.queries.home import home
from planner.queries.messages import message_facts
from planner.rules.agenda import AgendaKind
from planner.rules.payment_mix import MixPreset
from planner.terms import Occasion, PaymentKind, PaymentStatus
from planner.ui.pages.payment import PaymentPage
from planner.ui.payment.dialogs import ParcelDialog
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.choice import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

SEED = Message("seed")
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
TODAY = NOW.date()
LEFT = Qt.MouseButton.LeftButton


class Ids(NamedTuple):
    """What the tests speak of."""

    person: str
    collaboration: str
    icip: str
    lulur: str


@pytest.fixture
def ids(workspace: Workspace) -> Ids:
    """Raka gets six packets of one product and four of another, both planned for the 27th of November."""

    def fill(tx: Transaction) -> Ids:
        person = add_influencer(tx, "Raka Tanjungpati")
        there = add_collaborations(tx, add_campaign(tx, "Sambal 12.12"), [person], date(2026, 11, 1))[0]
        change_collaboration(tx, there, usual_fee=3_400_000)
        icip, lulur = (
            add_payment_line(
                tx,
                there,
                PaymentKind.PRODUCT,
                product_id=add_product(tx, name, unit_cost=cost, unit_retail=2 * cost),
                quantity=quantity,
                unit_cost=cost,
                unit_retail=2 * cost,
                due_on=date(2026, 11, 27),
            )
            for name, quantity, cost in (("Paket Icip", 6, 46_000), ("Lulur Beras", 4, 21_000))
        )
        return Ids(person, there, icip, lulur)

    return workspace.write(SEED, fill).result


@pytest.fixture
def page(workspace: Workspace, ids: Ids, qtbot: QtBot) -> Iterator[PaymentPage]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    session = Session(workspace)
    session.now = lambda: NOW  # type: ignore[method-assign]
    made = PaymentPage(session)
    session.history.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1226, 708)
    made.open(ids.collaboration)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    session.deleteLater()


def row(page: PaymentPage, line_id: str) -> PaymentRow:
    return next(each for each in page._session.read(payment_rows, page._key) if each.id == line_id)


def sent(page: PaymentPage) -> dict[str, date]:
    rows = page._session.read(payment_rows, page._key)
    return {row.id: row.shipped_on for row in rows if row.shipped_on is not None}


def choose(page: PaymentPage, line_id: str, status: PaymentStatus) -> None:
    page.table.edit_cell(line_id, "status")
    (box,) = (each for each in page.table.viewport().findChildren(ChoiceBox) if each.isVisible())
    box.set_value(status)
    box.activated.emit(box.currentIndex())


def second_line(page: PaymentPage, line_id: str) -> Any:
    from planner.ui.roles import SecondLineRole

    model = page.table.model_
    return model.index(model.row_of(line_id), model.column_index("status")).data(SecondLineRole)


def type_in(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def awaited(page: PaymentPage) -> list[Any]:
    """Return what the home screen says of parcels."""
    found = page._session.look(home, NOW)
    return [line for line in found.lines if line.kind in {AgendaKind.PARCEL, AgendaKind.SEND_PARCEL}]


def test_a_product_goes_from_planned_over_packed_to_shipped_and_back(page: PaymentPage, ids: Ids) -> None:
    choose(page, ids.icip, PaymentStatus.PACKED)
    assert (row(page, ids.icip).status, sent(page)) == (PaymentStatus.PACKED, {})
    choose(page, ids.icip, PaymentStatus.SHIPPED)
    assert (row(page, ids.icip).status, sent(page)) == (PaymentStatus.SHIPPED, {ids.icip: TODAY})
    assert second_line(page, ids.icip) == "3 Des"
    choose(page, ids.icip, PaymentStatus.RECEIVED)
    assert (row(page, ids.icip).settled_on, sent(page)) == (TODAY, {ids.icip: TODAY})
    choose(page, ids.icip, PaymentStatus.PLANNED)
    assert (row(page, ids.icip).settled_on, sent(page)) == (None, {})
    page._session.history.undo()
    assert (row(page, ids.icip).status, sent(page)) == (PaymentStatus.RECEIVED, {ids.icip: TODAY})


def test_a_parcel_is_sent_in_one_step_and_undone_in_one(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    assert [block.contents.text() for block in page.parcels.blocks] == ["6 \u00d7 Paket Icip, 4 \u00d7 Lulur Beras"]
    qtbot.mouseClick(page.parcels.send, LEFT)
    dialog = page.dialog()
    assert isinstance(dialog, ParcelDialog)
    assert dialog.day.value() == TODAY
    dialog.day.setText("28/11/2026")
    dialog.tracking_number.setText("JX123")
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    assert sent(page) == {ids.icip: date(2026, 11, 28), ids.lulur: date(2026, 11, 28)}
    assert {row(page, key).status for key in (ids.icip, ids.lulur)} == {PaymentStatus.SHIPPED}
    assert second_line(page, ids.lulur) == "28 Nov", "the number stands in the card and in the tooltip"
    model = page.table.model_
    status = model.index(model.row_of(ids.lulur), model.column_index("status"))
    assert "JX123" in str(status.data(Qt.ItemDataRole.ToolTipRole))
    assert page.parcels.send.isHidden()
    facts = page._session.look(message_facts, ids.person, ids.collaboration, now=NOW, occasion=Occasion.PARCEL)
    assert facts["resi"] == "JX123"
    (line,) = awaited(page)
    assert (line.kind, line.since) == (AgendaKind.PARCEL, date(2026, 11, 28))
    page._session.history.undo()
    assert (sent(page), row(page, ids.icip).tracking_number) == ({}, "")


def test_a_day_that_cannot_be_read_keeps_the_dialog_open(page: PaymentPage, qtbot: QtBot) -> None:
    page.ask_to_send()
    dialog = page.dialog()
    assert isinstance(dialog, ParcelDialog)
    dialog.day.setText("kapan-kapan")
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    assert dialog.isVisible()
    assert (dialog.day.problem() != "", sent(page)) == (True, {})
    dialog.reject()


def test_days_and_number_are_written_in_place(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    block = page.parcels.blocks[0]
    type_in(qtbot, block.tracking_number, "JX9")
    assert {row(page, key).tracking_number for key in (ids.icip, ids.lulur)} == {"JX9"}
    type_in(qtbot, block.shipped_on, "27/11/2026")
    assert row(page, ids.lulur).status is PaymentStatus.SHIPPED
    type_in(qtbot, block.settled_on, "1/12/2026")
    assert (row(page, ids.icip).status, row(page, ids.icip).settled_on) == (PaymentStatus.RECEIVED, date(2026, 12, 1))
    assert awaited(page) == []
    type_in(qtbot, block.settled_on, "")
    assert (row(page, ids.icip).status, row(page, ids.icip).settled_on) == (PaymentStatus.SHIPPED, None)
    type_in(qtbot, block.shipped_on, "")
    assert (row(page, ids.icip).status, sent(page)) == (PaymentStatus.PLANNED, {})
    assert row(page, ids.icip).tracking_number == "JX9"


def test_a_parcel_received_today_takes_one_click(page: PaymentPage, ids: Ids, qtbot: QtBot) -> None:
    block = page.parcels.blocks[0]
    assert block.arrived.isHidden()
    type_in(qtbot, block.shipped_on, "27/11/2026")
    qtbot.mouseClick(block.arrived, LEFT)
    assert {row(page, key).settled_on for key in (ids.icip, ids.lulur)} == {TODAY}
    assert block.arrived.isHidden()


def test_lines_that_go_apart_are_parcels_of_their_own(page: PaymentPage, ids: Ids) -> None:
    choose(page, ids.icip, PaymentStatus.SHIPPED)
    assert [block.contents.text() for block in page.parcels.blocks if not block.isHidden()] == [
        "6 \u00d7 Paket Icip",
        "4 \u00d7 Lulur Beras",
    ]
    choose(page, ids.lulur, PaymentStatus.CANCELLED)
    assert len([block for block in page.parcels.blocks if not block.isHidden()]) == 1


def test_a_ready_made_mix_does_not_plan_what_is_packed_once_more(page: PaymentPage, ids: Ids) -> None:
    choose(page, ids.icip, PaymentStatus.PACKED)
    page.presets.chosen.emit(MixPreset.BARTER)
    kept = page._session.read(payment_rows, ids.collaboration)
    assert sum(each.quantity for each in kept if each.product == "Paket Icip") == 6


def test_every_field_of_a_parcel_has_a_name(page: PaymentPage) -> None:
    block = page.parcels.blocks[0]
    assert block.shipped_on.accessibleName() == f"6 \u00d7 Paket Icip, 4 \u00d7 Lulur Beras: {tr('Shipped on')}"
    assert all(field.accessibleName() for field in (block.settled_on, block.tracking_number, block.arrived))
