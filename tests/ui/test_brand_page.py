"""The brand profile with mouse and keys, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from grid_typing import editor_of, shown, type_cell, type_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.operations.shop import add_competitor, add_product, change_brand
from planner.queries.campaigns import product_rows
from planner.queries.shop import BrandProfile, brand_profile, competitor_rows
from planner.terms import Gender, PaymentKind
from planner.ui.pages.brand import BrandPage
from planner.ui.pages.settings import SettingsPage
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication) -> Session:
    return Session(workspace, qapp)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> BrandPage:
    made = BrandPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.show()
    qtbot.waitActive(made)
    made.refresh()
    return made


def profile(session: Session) -> BrandProfile:
    found = session.look(brand_profile)
    assert found is not None
    return found


def test_the_first_word_makes_the_shop_and_the_rest_is_added(session: Session, page: BrandPage, qtbot: QtBot) -> None:
    type_in(page.fields["category"], "Sambal", qtbot)
    assert (profile(session).name, profile(session).category) == ("shop", "Sambal")
    type_in(page.fields["name"], "Kencur Pagi", qtbot)
    type_in(page.fields["shopee_prefix"], "kenc", qtbot)
    assert (profile(session).name, profile(session).shopee_prefix) == ("Kencur Pagi", "KENC")
    assert page.fields["shopee_prefix"].text() == "KENC"
    session.history.undo()
    assert page.fields["shopee_prefix"].text() == ""
    assert profile(session).name == "Kencur Pagi"


def test_the_buyer_is_written_in_chips_ages_and_a_choice(session: Session, page: BrandPage, qtbot: QtBot) -> None:
    line = page.tags["target_cities"].focusProxy()
    assert isinstance(line, QWidget)
    qtbot.keyClicks(line, "Malang, Kota Batu")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    type_in(page.fields["target_age_from"], "22", qtbot)
    gender = page.fields["target_gender"]
    gender.setFocus()
    gender.setCurrentIndex(1)
    gender.activated.emit(1)
    found = profile(session)
    assert (found.target_cities, found.target_age_from) == ("Malang, Kota Batu", 22)
    assert found.target_gender is Gender.WOMEN
    type_in(page.fields["target_age_until"], "12", qtbot)
    assert profile(session).target_age_until is None
    assert page.fields["target_age_until"].text() == "12"
    assert page.fields["target_age_until"].problem().endswith(".")


def test_a_product_is_typed_into_the_last_line(session: Session, page: BrandPage, qtbot: QtBot) -> None:
    grid = page.products.grid
    qtbot.mouseClick(page.products.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor_of(grid), "Paket Icip")
    qtbot.keyClick(editor_of(grid), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(grid.row_keys()) == 2)
    (row,) = session.read(product_rows)
    assert grid.current_key() == row.id
    assert shown(grid, row.id, "margin") == ""
    type_cell(grid, row.id, "unit_cost", "46rb", qtbot)
    type_cell(grid, row.id, "unit_retail", "99.000", qtbot)
    assert shown(grid, row.id, "margin") == "53.000 · 54%"
    (row,) = session.read(product_rows)
    assert (row.unit_cost, row.unit_retail) == (46_000, 99_000)


def test_what_cannot_be_read_stays_in_the_cell(session: Session, page: BrandPage, qtbot: QtBot) -> None:
    key = session.workspace.write(Message("x"), add_product, "Lulur", unit_cost=21_000).result
    page.refresh()
    type_cell(page.products.grid, key, "unit_cost", "mahal", qtbot)
    assert editor_of(page.products.grid).text() == "mahal"
    qtbot.keyClick(editor_of(page.products.grid), Qt.Key.Key_Escape)
    assert session.read(product_rows)[0].unit_cost == 21_000


def _promise(tx: Transaction, /, product: str) -> None:
    person, campaign = add_influencer(tx, "Sekar"), add_campaign(tx, "Sambal 12.12")
    (one,) = add_collaborations(tx, campaign, [person], dt.date(2026, 12, 3))
    add_payment_line(tx, one, PaymentKind.PRODUCT, product_id=product)


def test_a_product_that_is_promised_stays_and_says_why(session: Session, page: BrandPage, qtbot: QtBot) -> None:
    write = session.workspace.write
    kept = write(Message("x"), add_product, "Lulur").result
    spare = write(Message("x"), add_product, "Masker").result
    write(Message("x"), _promise, kept)
    page.refresh()
    said: list[str] = []
    session.history.failed.connect(said.append)
    grid = page.products.grid
    for key in (kept, spare):
        grid.point_at(key, "name")
        qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert [row.id for row in session.read(product_rows)] == [kept]
    assert len(said) == 1
    session.history.undo()
    assert spare in grid.row_keys()


def test_competitors_are_written_in_place_and_never_twice(session: Session, page: BrandPage, qtbot: QtBot) -> None:
    key = session.workspace.write(Message("x"), add_competitor, "Sambal Tungku").result
    page.refresh()
    grid = page.competitors.grid
    type_cell(grid, key, "handles", "@sambal.tungku, instagram.com/tungku", qtbot)
    assert session.look(competitor_rows)[0].handles == "sambal.tungku, tungku"
    assert shown(grid, key, "handles") == "@sambal.tungku, @tungku"
    said: list[str] = []
    session.history.failed.connect(said.append)
    type_cell(grid, "", "name", "sambal tungku", qtbot)
    qtbot.waitUntil(lambda: bool(said))
    assert len(session.look(competitor_rows)) == 1


def test_everything_that_takes_the_keyboard_has_a_name(page: BrandPage) -> None:
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not _name(widget)
    ]
    assert nameless == []


def _name(widget: Any) -> str:
    return str(widget.accessibleName() or (widget.text() if hasattr(widget, "text") else ""))


def test_settings_lead_here(session: Session, qtbot: QtBot) -> None:
    session.workspace.write(Message("x"), change_brand, name="Kencur Pagi")
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.refresh()
    went: list[Route] = []
    session.went.connect(went.append)
    for made in (page.brand, page.yardsticks):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert went == [Route("brand"), Route("yardsticks")]
    assert page.shop.text() == "Kencur Pagi"


def test_who_comes_from_setting_up_a_campaign_is_led_back_there(session: Session, qtbot: QtBot) -> None:
    page = BrandPage(session)
    qtbot.addWidget(page)
    page.show()
    went: list[Route] = []
    session.went.connect(went.append)
    above: Any = page.header._above
    page.open("setup:abc")
    assert above.text() == "Atur kampanye"
    qtbot.mouseClick(above, Qt.MouseButton.LeftButton)
    page.hide()
    page.show()
    page.refresh()
    assert above.text() == "Pengaturan"
    qtbot.mouseClick(above, Qt.MouseButton.LeftButton)
    assert went == [Route("setup", "abc"), Route("settings")]
