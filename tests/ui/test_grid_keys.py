"""Writing the product table by the keyboard alone: Tab and Enter stay in it until nothing is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.queries.campaigns import product_rows
from planner.ui.pages.brand import BrandPage
from planner.ui.shop.grid import NEW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.ui.session import Session

Key = Qt.Key


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> BrandPage:
    made = BrandPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.refresh()
    return made


def types(words: str, *keys: Key) -> None:
    """Type at whatever has the keyboard, as a hand does."""
    for letter in words:  # the first one opens the editor, which hears the others
        QTest.keyClicks(QApplication.focusWidget(), letter)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
        for _turn in range(3):  # the editor is closed in one, a new row is stored in the next
            QApplication.processEvents()


def products(session: Session) -> list[tuple[str, str, int | None, int | None]]:
    return [(row.name, row.about, row.unit_cost, row.unit_retail) for row in session.read(product_rows)]


def test_tab_goes_through_the_columns_as_they_are_seen_and_enter_to_a_new_row(
    session: Session, page: BrandPage
) -> None:
    page.products.add.click()
    types("Sambal Bawang", Key.Key_Tab)
    types("botol 150 ml", Key.Key_Tab)
    types("12000", Key.Key_Tab)
    types("25000", Key.Key_Return)
    assert page.products.grid.current_key() == NEW
    types("", Key.Key_Tab)  # a Tab too many
    types("Sambal Teri", Key.Key_Tab)
    types("isi 3", Key.Key_Tab)
    types("15000", Key.Key_Tab)
    types("30000", Key.Key_Tab)
    assert products(session) == [
        ("Sambal Bawang", "botol 150 ml", 12000, 25000),
        ("Sambal Teri", "isi 3", 15000, 30000),
    ]


def test_enter_after_the_name_leads_to_the_next_column_too(session: Session, page: BrandPage) -> None:
    page.products.add.click()
    types("Sambal Bawang", Key.Key_Return)
    types("botol 150 ml", Key.Key_Return)
    assert products(session) == [("Sambal Bawang", "botol 150 ml", None, None)]


def test_shift_and_tab_go_back(session: Session, page: BrandPage) -> None:
    page.products.add.click()
    types("Sambal Bawang", Key.Key_Tab)
    types("botol", Key.Key_Tab)
    types("12000", Key.Key_Backtab)
    types("botol 150 ml", Key.Key_Return)
    assert products(session) == [("Sambal Bawang", "botol 150 ml", 12000, None)]


def test_an_empty_new_line_is_given_up_by_tab_and_the_next_tab_leaves(session: Session, page: BrandPage) -> None:
    grid = page.products.grid
    page.products.add.click()
    types("", Key.Key_Tab)
    assert grid.hasFocus()
    assert products(session) == []
    types("", Key.Key_Tab)
    assert not grid.hasFocus()
    assert not grid.isAncestorOf(QApplication.focusWidget())


def test_who_only_looks_leaves_the_table_with_one_tab(session: Session, page: BrandPage) -> None:
    page.products.add.click()
    types("Sambal Bawang", Key.Key_Return)
    types("", Key.Key_Up, Key.Key_Tab)
    assert not page.products.grid.isAncestorOf(QApplication.focusWidget())
    assert not page.products.grid.hasFocus()
    assert products(session) == [("Sambal Bawang", "", None, None)]
