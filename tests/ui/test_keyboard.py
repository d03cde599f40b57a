"""The keyboard: who has it after undo and on another page, and what arrows, Home, Enter, Esc and Tab do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from planner.language import Message, tr
from planner.operations import influencers, notes
from planner.queries.custom_fields import custom_fields
from planner.queries.influencer_list import all_influencer_rows, count_all
from planner.store.workspace import Workspace
from planner.terms import Platform
from planner.ui.influencers.bulk_preview import BulkDialog
from planner.ui.influencers.custom_fields import CustomFieldsDialog
from planner.ui.pages.check import CheckPage
from planner.ui.palette import CommandPalette
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.ui.pages.influencers import InfluencersPage
    from planner.ui.shell import Shell

NAMES = ("Adit", "Bayu", "Citra", "Dewi", "Eka")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def not_saved() -> str:
    return tr("This is not saved yet. Close once more to drop it.")


def add_people(tx: Transaction) -> list[str]:
    return [influencers.add_influencer(tx, name, city="Malang") for name in NAMES]


class Window:
    """The whole window over five people."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self.shell, self.qtbot = shell, qtbot
        self.window = shell.window
        assert shell.session is not None
        self.session = shell.session
        self.window.resize(1366, 768)
        self.window.go(Route("influencers"))  # the program opens on its home screen
        QApplication.processEvents()
        self.page: InfluencersPage = self.window.page("influencers")  # type: ignore[assignment]
        self.table = self.page.table
        qtbot.waitUntil(lambda: bool(self.page.pane.influencer_id()))  # it comes after the rows

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is, nowhere else."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nobody has the keyboard"
        self.qtbot.keyClick(focused, key, held)
        QApplication.processEvents()

    def click(self, row: int, column: str) -> None:
        index = self.page.model.index(row, self.page.model.column_index(column))
        place = self.table.visualRect(index).center()
        self.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def tick(self, row: int) -> None:
        rect = self.table.visualRect(self.page.model.index(row, 0))
        self.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        QApplication.processEvents()

    def editor(self) -> QWidget:
        fields = self.table.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return next(field for field in fields if isinstance(field, (QLineEdit, QComboBox)) and field.isVisible())


@pytest.fixture
def window(open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot) -> Window:
    workspace = Workspace(workspace_path)
    workspace.write(Message("seed"), add_people)
    workspace.close()
    return Window(open_shop(workspace_path), qtbot)


def test_the_keys_of_the_page_live_on_after_undo_and_redo(window: Window) -> None:
    window.click(1, "name")
    window.session.history.run(Message("add"), influencers.add_influencer, "Fitri")
    window.key(Qt.Key.Key_Z, CONTROL)
    assert window.session.read(count_all) == len(NAMES)
    assert QApplication.focusWidget() is window.table
    window.key(Qt.Key.Key_Y, CONTROL)
    assert window.session.read(count_all) == len(NAMES) + 1
    window.key(Qt.Key.Key_F, CONTROL)
    assert window.page.search.line().hasFocus()


def test_a_field_that_was_typed_in_is_stored_by_undo_and_keeps_the_keyboard(window: Window) -> None:
    window.click(0, "name")
    city = window.page.pane.overview.lines["city"]
    city.setFocus()
    assert city.hasFocus()
    city.selectAll()
    window.session.history.run(Message("add"), influencers.add_influencer, "Fitri")
    window.shell.commands.undo.trigger()
    assert city.hasFocus()


def test_undo_at_the_strip_gives_the_keyboard_to_the_list(window: Window) -> None:
    window.session.history.run(Message("add"), influencers.add_influencer, "Fitri")
    window.qtbot.mouseClick(window.window.strip.undo_button(), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is window.table


def test_the_list_has_the_keyboard_when_its_page_is_opened(window: Window) -> None:
    window.key(Qt.Key.Key_3, CONTROL)
    assert window.window.route() == Route("campaigns")
    window.key(Qt.Key.Key_2, CONTROL)
    assert QApplication.focusWidget() is window.table
    window.key(Qt.Key.Key_Down)
    assert window.table.currentIndex().row() == 1
    window.key(Qt.Key.Key_F2)
    assert window.editor().isVisible()
    window.key(Qt.Key.Key_Escape)


def test_typed_words_are_dropped_by_their_key_at_once(window: Window) -> None:
    window.window.go(Route("influencers"))
    window.page.search.line().setFocus()
    window.qtbot.keyClicks(window.page.search.line(), "cit")
    assert window.page.model.rowCount() == 1
    window.key(Qt.Key.Key_F, CONTROL | SHIFT)
    assert window.page.model.rowCount() == len(NAMES)


def test_the_palette_and_the_menu_know_what_is_ticked_now(window: Window) -> None:
    compare = window.page.compare_action
    for row in (0, 1, 2):
        window.tick(row)
    assert compare.isEnabled()
    window.shell.commands.open_palette()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible())
    window.qtbot.keyClicks(palette.field, "bandingkan")
    assert palette.list.count() >= 1
    palette.close()
    window.tick(0)
    window.tick(1)
    assert not compare.isEnabled()


def test_a_command_added_meanwhile_stands_in_the_menu_when_it_opens(window: Window) -> None:
    window.page.delete_action.setEnabled(True)
    menu = window.shell.commands._menus["influencers"]
    menu.aboutToShow.emit()
    assert window.page.delete_action in menu.actions()
    assert not window.page.delete_action.isEnabled()


def test_an_arrow_moves_the_current_row_and_ticks_nobody(window: Window) -> None:
    window.window.go(Route("influencers"))
    window.tick(3)
    window.tick(4)
    window.key(Qt.Key.Key_Down)
    assert window.table.currentIndex().row() == 1
    assert window.table.selected_rows() == [3, 4]
    window.key(Qt.Key.Key_Down, SHIFT)
    assert {1, 2} <= set(window.table.selected_rows())
    window.click(2, "city")
    assert window.table.selected_rows() == [2]
    window.key(Qt.Key.Key_Up)
    assert window.table.selected_rows() == [2]
    assert window.page.pane.influencer_id() == window.page.model.id_at(1)


def test_the_pane_shows_who_was_clicked_while_it_still_waits_for_typing_to_end(window: Window) -> None:
    window.click(0, "name")
    window.qtbot.waitUntil(lambda: window.page.pane.influencer_id() == window.page.model.id_at(0))
    window.qtbot.keyClicks(window.page.search.line(), "cit")
    window.click(0, "name")
    assert window.page.pane.influencer_id() == window.table.current_id()


def test_home_and_end_go_to_the_first_and_the_last_row(window: Window) -> None:
    window.click(2, "city")
    column = window.table.currentIndex().column()
    for key, held, row in (
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, len(NAMES) - 1),
        (Qt.Key.Key_Home, CONTROL, 0),
        (Qt.Key.Key_End, CONTROL, len(NAMES) - 1),
    ):
        window.key(key, held)
        assert (window.table.currentIndex().row(), window.table.currentIndex().column()) == (row, column)


def test_the_bar_hides_no_row_of_a_short_list(window: Window) -> None:
    bar = window.table.verticalScrollBar()
    window.window.go(Route("influencers"))
    window.key(Qt.Key.Key_Space)
    window.key(Qt.Key.Key_Down)
    window.key(Qt.Key.Key_Space)
    assert window.page.bulk_bar.isVisible()
    assert bar.value() == 0
    window.key(Qt.Key.Key_Escape)
    window.tick(0)
    window.tick(1)
    assert bar.value() == window.page.bulk_bar.height(), "the rows stay under the pointer that ticks"
    QApplication.sendEvent(window.table.viewport(), QEvent(QEvent.Type.Leave))
    assert bar.value() == 0
    assert window.table.rowAt(1) == 0


def test_esc_gives_the_ticks_up_wherever_the_keyboard_is(window: Window) -> None:
    for place in (window.page.new_button, window.page.pane.tabs(), window.page.search.line()):
        window.tick(0)
        window.tick(1)
        assert window.page.bulk_bar.isVisible()
        place.setFocus()
        window.key(Qt.Key.Key_Escape)
        assert not window.page.bulk_bar.isVisible(), place
    window.tick(0)
    window.tick(1)
    city = window.page.pane.overview.lines["city"]
    city.setFocus()
    window.qtbot.keyClicks(city, "x")
    window.key(Qt.Key.Key_Escape)
    assert window.page.bulk_bar.isVisible()
    assert city.text() == "Malang"


def test_the_sheet_for_several_begins_in_its_first_field(window: Window) -> None:
    ids = [window.page.model.id_at(row) for row in (0, 1)]
    for key in ("", "remove_tags"):
        dialog = BulkDialog(window.session, window.page, window.page.model.list_columns, ids, key)
        dialog.open()
        assert dialog.focusWidget() is (dialog.line() if key else dialog.field)
        dialog.reject()


def test_enter_adds_the_own_field_and_esc_does_not_drop_it_unasked(window: Window) -> None:
    dialog = window.table.open_fields()
    assert isinstance(dialog, CustomFieldsDialog)
    window.qtbot.keyClicks(dialog.name, "Jenis kulit")
    window.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [field.name for field in window.session.look(custom_fields)] == ["Jenis kulit"]
    assert dialog.isVisible()
    window.qtbot.keyClicks(dialog.name, "Ukuran")
    window.qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._name_row.hint().text() == not_saved()
    window.qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_saves_beside_the_open_list_of_suggestions(window: Window) -> None:
    window.page.add_influencer()
    dialog = window.page.dialog()
    assert dialog is not None
    window.qtbot.keyClicks(dialog.name, "Fitri")
    dialog.city.setFocus()
    window.qtbot.keyClicks(dialog.city, "Malang")
    completer = dialog.city.completer()
    assert completer is not None
    offered = completer.popup()
    assert offered is not None
    window.qtbot.waitUntil(offered.isVisible)
    window.qtbot.keyClick(offered, Qt.Key.Key_Return)
    rows = [row for row in window.session.read(all_influencer_rows) if row.name == "Fitri"]
    assert [row.city for row in rows] == ["Malang"]
    assert not offered.isVisible()
    dialog.reject()


def test_a_word_is_still_taken_from_the_list_of_suggestions(window: Window) -> None:
    window.page.add_influencer()
    dialog = window.page.dialog()
    assert dialog is not None
    dialog.city.setFocus()
    window.qtbot.waitUntil(dialog.city.hasFocus)
    window.qtbot.keyClicks(dialog.city, "Ma")
    offered: Any = dialog.city.completer().popup()  # type: ignore[union-attr]
    window.qtbot.waitUntil(offered.isVisible)
    window.qtbot.keyClick(offered, Qt.Key.Key_Down)
    window.qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert dialog.city.text() == "Malang"
    assert window.session.read(count_all) == len(NAMES)
    dialog.reject()
    dialog.reject()


def test_esc_on_a_half_typed_person_asks_once(window: Window) -> None:
    window.page.add_influencer()
    dialog = window.page.dialog()
    assert dialog is not None
    window.qtbot.keyClicks(dialog.name, "Fitri")
    window.qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.name.text() == "Fitri"
    assert dialog._hint.text() == not_saved()
    window.qtbot.keyClicks(dialog.name, " N")
    window.qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "what was typed since is asked for again"
    window.qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def _add_checked(tx: Transaction) -> str:
    day = dt.date(2026, 11, 18)
    person = influencers.add_influencer(
        tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip", followers=50_000, on=day
    )
    notes.add_check(tx, person, day, checked_by="Lastri")
    return person


@pytest.fixture
def check(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> CheckPage:
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    person = workspace.write(Message("seed"), _add_checked).result
    session = Session(workspace)
    page = CheckPage(session)
    session.history.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1226, 708)
    page.show()
    page.open(person)
    QApplication.processEvents()
    return page


def _line(check: CheckPage) -> QLineEdit:
    QApplication.processEvents()
    return next(line for line in check.form.posts.viewport().findChildren(QLineEdit) if line.isVisible())


def test_tab_stands_on_an_answer_without_opening_its_list(check: CheckPage, qtbot: QtBot) -> None:
    table = check.form.posts
    table.point_at(0, "views")
    qtbot.keyClicks(table, "9")
    qtbot.keyClick(_line(check), Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert (table.currentIndex().row(), table.key(table.currentIndex())) == (0, "is_sponsored")
    assert table.state() != table.State.EditingState
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.place(table.currentIndex()).post.is_sponsored is True  # type: ignore[union-attr]
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert _line(check).isVisible()
    assert (table.currentIndex().row(), table.key(table.currentIndex())) == (1, "posted_on")
    qtbot.keyClick(_line(check), Qt.Key.Key_Backtab)
    assert table.key(table.currentIndex()) == "is_sponsored"
    QGuiApplication.clipboard().setText("2.000\t100")
    with qtbot.waitSignal(table.pasted):
        qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)


def test_tab_leaves_the_table_from_a_cell_that_was_clicked(check: CheckPage, qtbot: QtBot) -> None:
    table = check.form.posts
    table.point_at(0, "is_sponsored")
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert table.state() != table.State.EditingState
    assert (table.currentIndex().row(), table.key(table.currentIndex())) == (0, "is_sponsored")
