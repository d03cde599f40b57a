"""The dialog that adds creators, by the keyboard: search, list, ticks that stay, everybody found, and the end of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations.influencers import add_influencer
from planner.ui.campaigns.people import AddPeopleDialog
from planner.ui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Anggi Pertiwi", "Bayu Laksana", "Citra Pertiwi", "Damar Laksana")


def fill(tx: Transaction) -> None:
    for name in NAMES:
        add_influencer(tx, name)


@pytest.fixture
def dialog(workspace: Workspace, qapp: QApplication, qtbot: QtBot) -> AddPeopleDialog:
    workspace.write(Message("fill"), fill)
    made = AddPeopleDialog(Session(workspace, qapp), "12.12", [])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _ticked(dialog: AddPeopleDialog) -> list[str]:
    return sorted(dialog.people.chosen.values())


def _hits(*keys: Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def test_down_leads_to_the_list_and_up_back_to_the_search(dialog: AddPeopleDialog) -> None:
    assert QApplication.focusWidget() is dialog.search.line()
    _hits(Key.Key_Down)
    assert QApplication.focusWidget() is dialog.table
    assert dialog.table.currentIndex().row() == 0
    _hits(Key.Key_Up)
    assert QApplication.focusWidget() is dialog.search.line()


def test_enter_ticks_and_goes_on_and_never_unticks(dialog: AddPeopleDialog) -> None:
    _hits(Key.Key_Down, *[Key.Key_Return] * 6)
    assert _ticked(dialog) == list(NAMES)
    _hits(Key.Key_Space)
    assert _ticked(dialog) == list(NAMES[:3])


def test_enter_in_the_search_ticks_and_the_next_name_can_be_typed(dialog: AddPeopleDialog) -> None:
    line = dialog.search.line()
    for name in ("bayu", "citra"):
        QTest.keyClicks(line, name)
        _hits(Key.Key_Return, Key.Key_Return)
        assert QApplication.focusWidget() is line
    assert _ticked(dialog) == [NAMES[1], NAMES[2]]


def test_everybody_found_is_ticked_at_once_and_unticked_again(dialog: AddPeopleDialog) -> None:
    dialog.people.toggle(1)
    QTest.keyClicks(dialog.search.line(), "pertiwi")
    assert dialog.all.text() == "Pilih semua 2 yang ditemukan"
    dialog.all.click()
    assert _ticked(dialog) == list(NAMES[:3])
    assert dialog.all.text() == "Batal pilih 2 ini"
    dialog.all.click()
    assert _ticked(dialog) == [NAMES[1]]


def test_control_and_enter_add_from_the_search_and_from_the_list(dialog: AddPeopleDialog, qtbot: QtBot) -> None:
    chosen: list[list[str]] = []
    dialog.chosen.connect(chosen.append)
    QTest.keyClick(dialog.search.line(), Key.Key_Return, CONTROL)
    assert not chosen  # nobody is ticked
    _hits(Key.Key_Down, Key.Key_Space)
    QTest.keyClick(dialog.table, Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: [len(each) for each in chosen] == [1])
    assert not dialog.isVisible()
