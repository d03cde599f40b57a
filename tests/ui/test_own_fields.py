"""The owner's own fields: the sheet that makes them, their columns in the list, their block in the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from people_table import PeopleTable
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from planner.language import Message
from planner.operations.custom_fields import add_custom_field, set_custom_value
from planner.queries.custom_fields import counted_custom_fields, custom_fields
from planner.terms import CustomFieldKind
from planner.ui.influencers.custom_fields import CustomFieldsDialog, block_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

TEXT, NUMBER, DAY, CHOICE = CustomFieldKind


@pytest.fixture
def people(workspace: Workspace, qtbot: QtBot) -> PeopleTable:
    return PeopleTable(workspace, qtbot)


def add(people: PeopleTable, name: str, kind: CustomFieldKind, choices: tuple[str, ...] = ()) -> str:
    written = people.session.history.run(Message("x"), add_custom_field, name, kind, choices)
    assert written is not None
    return written.result


def sheet(people: PeopleTable) -> CustomFieldsDialog:
    dialog = people.table.open_fields()
    assert isinstance(dialog, CustomFieldsDialog)
    QApplication.processEvents()
    return dialog


def names(people: PeopleTable) -> list[str]:
    return [field.name for field in people.session.look(custom_fields)]


def click(people: PeopleTable, button: object) -> None:
    people.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_field_is_made_and_becomes_a_column(people: PeopleTable) -> None:
    dialog = sheet(people)
    people.qtbot.keyClicks(dialog.name, "Jenis kulit")
    dialog.kind.set_value(CHOICE)
    dialog.kind.activated.emit(3)
    dialog.choices.setPlainText("kering\nberminyak\n")
    click(people, dialog.add_button)
    (field,) = people.session.look(custom_fields)
    assert (field.name, field.kind, field.choices) == ("Jenis kulit", CHOICE, ("kering", "berminyak"))
    assert people.titles()[-1] == "Jenis kulit"
    assert len(dialog.lines) == 1
    assert dialog.name.text() == ""
    people.session.history.undo()
    assert "Jenis kulit" not in people.titles()
    assert dialog.lines == []
    dialog.reject()


def test_a_name_in_use_is_refused_where_it_was_typed(people: PeopleTable) -> None:
    add(people, "Ukuran", NUMBER)
    dialog = sheet(people)
    people.qtbot.keyClicks(dialog.name, "ukuran")
    click(people, dialog.add_button)
    assert "ukuran" in dialog._name_row.hint().text()
    assert dialog.name.text() == "ukuran"
    line = dialog.lines[0]
    line.name.selectAll()
    people.qtbot.keyClicks(line.name, "Ukuran baju")
    people.qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert names(people) == ["Ukuran baju"]
    assert people.titles()[-1] == "Ukuran baju"
    dialog.reject()


def test_fields_are_put_in_order(people: PeopleTable) -> None:
    for name in ("Satu", "Dua", "Tiga"):
        add(people, name, TEXT)
    dialog = sheet(people)
    assert not dialog.lines[0].up.isEnabled()
    assert not dialog.lines[2].down.isEnabled()
    click(people, dialog.lines[2].up)
    assert names(people) == ["Satu", "Tiga", "Dua"]
    assert [line.field.name for line in dialog.lines] == ["Satu", "Tiga", "Dua"]
    dialog.reject()


def test_removing_says_how_many_values_go_and_can_be_undone(people: PeopleTable) -> None:
    key = add(people, "Ukuran", NUMBER)
    people.session.history.run(Message("x"), set_custom_value, list(people.ids.values())[:3], key, "42")
    dialog = sheet(people)
    question = dialog.ask_to_remove(dialog.lines[0].field)
    assert any("3 orang" in found.text() or "3 people" in found.text() for found in question.findChildren(QLabel))
    assert question.focusWidget() is question.cancel_button()
    click(people, question.verb_button())
    assert names(people) == []
    people.session.history.undo()
    assert [field.values for field in people.session.look(counted_custom_fields)] == [3]
    assert people.shown("Bagas", f"own:{key}") == "42"
    dialog.reject()


def test_a_choice_in_use_stays_and_the_text_too(people: PeopleTable) -> None:
    key = add(people, "Kulit", CHOICE, ("kering", "normal"))
    people.session.history.run(Message("x"), set_custom_value, [people.ids["Sekar"]], key, "kering")
    dialog = sheet(people)
    choices = dialog.lines[0].choices
    choices.setPlainText("normal\nberminyak")
    choices.commit()
    assert "kering" in choices.problem()
    assert choices.toPlainText() == "normal\nberminyak"
    assert people.session.look(custom_fields)[0].choices == ("kering", "normal")
    dialog.reject()


@pytest.mark.parametrize(
    ("kind", "typed", "stored", "shown"),
    [
        (TEXT, "  pakai hijab ", "pakai hijab", "pakai hijab"),
        (NUMBER, "1.234,5", "1234.5", "1.234,5"),
        (NUMBER, "12,5rb", "12500", "12.500"),
        (DAY, "5/12/2030", "2030-12-05", "5 Des 2030"),
    ],
)
def test_a_value_is_typed_in_its_cell(
    people: PeopleTable, kind: CustomFieldKind, typed: str, stored: str, shown: str
) -> None:
    key = add(people, "Milik", kind)
    people.type("Sekar", f"own:{key}", typed)
    assert people.row("Sekar").custom == {key: stored}
    assert people.shown("Sekar", f"own:{key}") == shown
    steps = people.session.history.stack.count()
    people.stand_at("Sekar", f"own:{key}")
    people.qtbot.keyClick(people.table, Qt.Key.Key_F2)
    people.qtbot.keyClick(people.editor(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert people.session.history.stack.count() == steps
    people.type("Sekar", f"own:{key}", " ")
    assert people.row("Sekar").custom == {}


@pytest.mark.parametrize(("kind", "typed"), [(NUMBER, "besar"), (DAY, "kapan-kapan")])
def test_what_does_not_fit_stays_in_the_cell_with_a_reason(
    people: PeopleTable, kind: CustomFieldKind, typed: str
) -> None:
    key = add(people, "Milik", kind)
    people.type("Sekar", f"own:{key}", typed)
    assert people.problems[-1]
    assert people.editor().text() == typed
    assert people.row("Sekar").custom == {}
    people.qtbot.keyClick(people.editor(), Qt.Key.Key_Escape)


def test_a_choice_is_chosen_in_its_cell(people: PeopleTable) -> None:
    key = add(people, "Kulit", CHOICE, ("kering", "normal"))
    people.choose("Sekar", f"own:{key}", "normal")
    assert people.row("Sekar").custom == {key: "normal"}
    people.choose("Sekar", f"own:{key}", "—")
    assert people.row("Sekar").custom == {}


def test_new_columns_keep_ticks_current_cell_and_the_width_of_the_others(people: PeopleTable) -> None:
    people.stand_at("Mirah", "city")
    people.table.setColumnWidth(people.model.column_index("city"), 133)
    people.tick("Grace", "Mirah")
    key = f"own:{add(people, 'Ukuran', NUMBER)}"
    assert people.table.selected_ids() == [people.ids["Grace"], people.ids["Mirah"]]
    assert people.table.current_id() == people.ids["Mirah"]
    assert people.model.columns[people.table.currentIndex().column()].key == "city"
    assert people.table.columnWidth(people.model.column_index("city")) == 133
    section = people.model.column_index(key)
    head = people.table.head
    head.moveSection(head.visualIndex(section), 3)
    people.table.setColumnWidth(section, 77)
    head.setSortIndicator(section, Qt.SortOrder.DescendingOrder)
    people.session.history.undo()
    assert people.table.sort_key() == ("name", False)
    people.session.history.redo()
    assert people.table.head.visualIndex(people.model.column_index(key)) == 3
    assert people.table.columnWidth(people.model.column_index(key)) == 77


def test_a_number_column_is_at_the_right_and_sorts_by_size(people: PeopleTable) -> None:
    key = add(people, "Ukuran", NUMBER)
    people.session.history.run(Message("x"), set_custom_value, [people.ids["Sekar"]], key, "9")
    people.session.history.run(Message("x"), set_custom_value, [people.ids["Bagas"]], key, "10")
    column = people.model.columns[people.model.column_index(f"own:{key}")]
    assert column.right
    head = people.table.head
    head.setSortIndicator(people.model.column_index(f"own:{key}"), Qt.SortOrder.AscendingOrder)
    people.refresh()
    assert [people.model.row_at(at).name for at in range(2)] == ["Sekar", "Bagas"]


def test_the_block_in_the_pane_writes_and_follows(people: PeopleTable) -> None:
    size, skin = add(people, "Ukuran", NUMBER), add(people, "Kulit", CHOICE, ("kering", "normal"))
    since = add(people, "Ikut sejak", DAY)
    block = block_of(people.session, people.ids["Sekar"])
    people.qtbot.addWidget(block)
    block.show()
    people.qtbot.keyClicks(block.editors[size], "42,5")
    people.qtbot.keyClick(block.editors[size], Qt.Key.Key_Return)
    people.qtbot.keyClicks(block.editors[since], "5/12/2026")
    people.qtbot.keyClick(block.editors[since], Qt.Key.Key_Return)
    block.editors[skin].set_value("")
    block.editors[skin].setCurrentIndex(2)
    block.editors[skin].activated.emit(2)
    assert people.row("Sekar").custom == {size: "42.5", skin: "normal", since: "2026-12-05"}
    people.session.history.undo()
    assert block.editors[skin].value() == ""
    block.show_person(people.ids["Mirah"])
    assert block.editors[size].text() == ""
    people.session.history.run(Message("x"), set_custom_value, [people.ids["Mirah"]], size, "40")
    assert block.editors[size].text() == "40"
    people.qtbot.keyClicks(block.editors[size], "x")
    people.qtbot.keyClick(block.editors[size], Qt.Key.Key_Return)
    assert block.editors[size].problem()
    assert people.row("Mirah").custom == {size: "40"}
