"""Fields of dialogs: what is wrong is said whole, the first wrong one has the keyboard and what was typed marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget

from planner.app import make_application
from planner.language import Message
from planner.operations.influencers import add_influencer
from planner.rules.agenda import AgendaDays
from planner.terms import Platform
from planner.ui.campaigns.start import NewCampaignDialog
from planner.ui.editors import DateEdit
from planner.ui.home.days_dialog import DaysDialog
from planner.ui.influencers.dialogs import NewInfluencerDialog
from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.focus import focus_is_shown
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.forms import Hint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.ui.session import Session


@pytest.fixture(autouse=True)
def _looks() -> None:
    apply_theme(make_application(), "light")


def shown(dialog: Any, qtbot: QtBot) -> Any:
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def cut(dialog: QWidget) -> list[str]:
    """Return what is said in hints and does not fit into its place, and fields that lost some of their height."""
    said = [words for hint in dialog.findChildren(Hint) if hint.isVisible() for words in hint.findChildren(QLabel)]
    short = [w.text() for w in said if w.isVisible() and w.text() and w.height() < w.heightForWidth(w.width())]
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    return short + [field.accessibleName() for field in fields if field.height() < field.sizeHint().height()]


def test_what_is_wrong_with_a_new_influencer_is_said_whole(session: Session, qtbot: QtBot) -> None:
    what = {"platform": Platform.INSTAGRAM, "handle": "rina.kuliner", "on": session.today()}
    session.history.run(Message("add"), add_influencer, "Rina Wulandari", **what)
    dialog = shown(NewInfluencerDialog(session), qtbot)
    qtbot.keyClicks(dialog.name, "Rina Wulandari")
    qtbot.keyClicks(dialog.phone, "08abc")
    qtbot.keyClick(dialog.phone, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert any(hint.isVisible() for hint in dialog.findChildren(Hint))
    assert cut(dialog) == []
    dialog.phone.clear()
    qtbot.keyClicks(dialog.handle, "@rina.kuliner")
    qtbot.keyClick(dialog.handle, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "rina.kuliner" in "".join(hint.text() for hint in dialog.findChildren(Hint))
    assert cut(dialog) == []
    assert dialog.handle.property("level") == "bad"
    qtbot.keyClicks(dialog.handle, "@rina.lain")  # in place of the refused one
    qtbot.keyClick(dialog.handle, Qt.Key.Key_Return)
    assert dialog.handle.text() == ""
    assert not dialog.handle.property("level")


def test_several_things_wrong_with_a_new_influencer_are_all_said(session: Session, qtbot: QtBot) -> None:
    dialog = shown(NewInfluencerDialog(session), qtbot)
    for field, words in ((dialog.handle, "a b"), (dialog.followers, "banyak"), (dialog.phone, "08abc")):
        qtbot.keyClicks(field, words)
    qtbot.keyClick(dialog.phone, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert cut(dialog) == []
    assert dialog.name.hasFocus()


def test_typing_replaces_a_date_that_was_refused(session: Session, qtbot: QtBot) -> None:
    dialog = shown(NewCampaignDialog(session.today()), qtbot)
    form = dialog.form
    qtbot.keyClicks(form.name, "Sambal 12.12")
    qtbot.keyClicks(form.starts_on, "10 Des")
    qtbot.keyClicks(form.ends_on, "1 Nov")
    qtbot.keyClick(form.ends_on, Qt.Key.Key_Return)
    assert form.ends_on.hasFocus()
    assert form.ends_on.property("level") == "bad"
    qtbot.keyClicks(form.ends_on, "14 Des")
    assert form.ends_on.text() == "14 Des"


def test_the_first_of_several_wrong_fields_has_the_keyboard_and_all_are_marked(session: Session, qtbot: QtBot) -> None:
    dialog = shown(NewCampaignDialog(session.today()), qtbot)
    form = dialog.form
    qtbot.keyClicks(form.starts_on, "besok lusa kapan")
    qtbot.keyClicks(form.budget, "banyak")
    qtbot.keyClick(form.budget, Qt.Key.Key_Return)
    assert form.name.hasFocus()
    for field in (form.name, form.starts_on, form.budget):
        assert field.property("level") == "bad", field.accessibleName()
    qtbot.keyClicks(form.name, "Sambal")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.starts_on.hasFocus()
    qtbot.keyClicks(form.starts_on, "10 Des")
    assert form.starts_on.text() == "10 Des"


def test_a_field_that_is_clicked_is_not_marked_whole(session: Session, qtbot: QtBot) -> None:
    date = DateEdit(session.today())
    qtbot.addWidget(date)
    with qtbot.waitActive(date):
        date.show()
        date.activateWindow()
    qtbot.keyClicks(date, "kapan-kapan")
    assert not date.commit()
    assert date.selectedText() == ""  # only who is sent back to it has it marked


@pytest.mark.parametrize("kind", ["question", "days"])
def test_a_dialog_shows_where_the_keyboard_is_from_the_start(kind: str, qtbot: QtBot) -> None:
    made: QDialog = (
        ConfirmDialog(None, "Keluarkan Bayu?", "Kontennya ikut hilang.", "Keluarkan", danger=True)
        if kind == "question"
        else DaysDialog(None, AgendaDays())
    )
    owner = QWidget()
    qtbot.addWidget(owner)
    with qtbot.waitActive(owner):
        owner.show()
        owner.activateWindow()
    qtbot.mouseClick(owner, Qt.MouseButton.LeftButton)  # opened by the mouse
    dialog = shown(made, qtbot)

    def is_shown() -> bool:
        focused = QApplication.focusWidget()
        inside = focused is not None and dialog.isAncestorOf(focused)
        return inside and (isinstance(focused, QLineEdit) or focus_is_shown(focused))

    qtbot.waitUntil(is_shown)
