"""Tiers, benchmarks and what judges with them, with mouse and keys over a real workspace."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from grid_typing import editor_of, shown, type_cell, type_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.language import Message
from planner.operations.accounts import add_account, record_numbers
from planner.operations.influencers import add_influencer
from planner.operations.notes import add_check
from planner.queries.shop import tier_thresholds
from planner.queries.yardsticks import benchmark_tables, tier_tables, yardsticks
from planner.rules.engagement import DEFAULT_BANDS
from planner.rules.fit import DEFAULT_WEIGHTS
from planner.store.tables import CheckedPost
from planner.terms import EngagementFormula, Platform
from planner.ui.pages.yardsticks import YardsticksPage
from planner.ui.widgets.choice import ChoiceBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.ui.session import Session

DAY = date(2026, 12, 3)


def fill(tx: Transaction, /) -> None:
    for name, followers in (("Sekar", 6_000), ("Raka", 48_000), ("Mirah", 7_000)):
        key = add_influencer(tx, name)
        record_numbers(tx, add_account(tx, key, Platform.INSTAGRAM, name), DAY, followers=followers)
        check = add_check(tx, key, DAY)
        tx.add_all(CheckedPost, [{"check_id": check, "position": at, "likes": 480, "comments": 0} for at in range(3)])


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> YardsticksPage:
    session.workspace.write(Message("fill"), fill)
    made = YardsticksPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    made.show()
    qtbot.waitActive(made)
    made.refresh()
    return made


def key_of(session: Session, name: str) -> str:
    return next(row.id for row in session.look(tier_tables) if row.name == name)


def test_what_a_choice_moves_is_said_before_it_is_made(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    grid, key = page.tiers.grid, key_of(session, "HypeAuditor")
    assert "2" in shown(grid, key, "effect")
    grid.point_at(key, "name")
    assert "2 influencer" in page.tiers.hint.text()
    assert session.look(tier_thresholds).micro == 10_000
    way = next(made for made in page.tiers.hint.findChildren(QPushButton) if made.isVisible())
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert session.look(tier_thresholds).micro == 5_000
    assert grid.current_key() == key
    session.history.undo()
    assert session.look(tier_thresholds).micro == 10_000


def test_a_table_of_our_own_is_a_copy_to_be_changed(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    grid = page.tiers.grid
    grid.point_at(key_of(session, "HypeAuditor"), "name")
    page.tiers.add_own()
    own = grid.current_key()
    editor = editor_of(grid)
    editor.selectAll()
    qtbot.keyClicks(editor, "Toko kami")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt stores what Enter ends only then
    type_cell(grid, own, "micro", "8rb", qtbot)
    type_cell(grid, own, "year", "2026", qtbot)
    row = next(row for row in session.look(tier_tables) if row.id == own)
    assert (row.name, row.thresholds, row.year) == ("Toko kami", (8_000, 100_000, 1_000_000), 2026)
    assert (shown(grid, own, "micro"), shown(grid, own, "year")) == ("8.000", "2026")
    grid.point_at(own, "name")
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert own not in grid.row_keys()


def test_thresholds_that_do_not_rise_and_the_table_in_use_are_refused(
    session: Session, page: YardsticksPage, qtbot: QtBot
) -> None:
    said: list[str] = []
    session.history.failed.connect(said.append)
    current = key_of(session, "Bawaan")
    type_cell(page.tiers.grid, current, "micro", "200.000", qtbot)
    assert session.look(tier_thresholds).micro == 10_000
    page.tiers.grid.point_at(current, "name")
    qtbot.keyClick(page.tiers.grid, Qt.Key.Key_Delete)
    assert current in page.tiers.grid.row_keys()
    assert len(said) == 2


def test_a_change_of_the_table_in_use_names_how_many_it_moves(
    session: Session, page: YardsticksPage, qtbot: QtBot
) -> None:
    type_cell(page.tiers.grid, key_of(session, "Bawaan"), "micro", "6.500", qtbot)
    label = session.history.stack.command(session.history.stack.count() - 1).text()
    assert "1 influencer" in label


def test_a_benchmark_is_added_ordered_used_and_filled(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    grid, lines = page.benchmarks.grid, page.benchmarks.lines
    qtbot.mouseClick(page.benchmarks.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor_of(grid), "Studi 2026")
    qtbot.keyClick(editor_of(grid), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(grid.row_keys()) == 4)
    key = grid.current_key()
    grid.edit_cell(key, "formula")
    (box,) = [found for found in grid.viewport().findChildren(ChoiceBox) if found.isVisible()]
    box.set_value(EngagementFormula.VIEWS)
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()
    type_cell(lines, "", "at_least", "10rb", qtbot)
    qtbot.waitUntil(lambda: len(lines.row_keys()) == 2)
    type_cell(lines, lines.row_keys()[0], "rate", "11,63", qtbot)
    grid.point_at(key, "name")
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    first = session.look(yardsticks).tables[0]
    assert (first.name, first.formula, first.rows[0].rate) == ("Studi 2026", EngagementFormula.VIEWS, 11.63)
    assert grid.current_key() == key
    grid.point_at(key, "is_used")
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert "Studi 2026" not in {table.name for table in session.look(yardsticks).tables}
    session.history.undo()
    assert "Studi 2026" in {table.name for table in session.look(yardsticks).tables}


def test_the_lines_follow_the_table_and_are_removed(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    grid, lines = page.benchmarks.grid, page.benchmarks.lines
    markerly = next(row for row in session.look(benchmark_tables) if row.name == "Markerly 2016")
    grid.point_at(markerly.id, "name")
    assert [shown(lines, key, "rate") for key in lines.row_keys()[:-1]] == ["4,31%", "2,54%"]
    lines.point_at(markerly.lines[0].id, "at_least")
    qtbot.keyClick(lines, Qt.Key.Key_Delete)
    assert lines.row_keys() == [markerly.lines[1].id, ""]


def test_the_cross_of_a_row_removes_it(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    grid = page.benchmarks.grid
    index = grid.rows.index(0, grid.rows.column_index("remove"))
    place = grid.visualRect(index).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.name for row in session.look(benchmark_tables)] == ["Markerly 2016"]
    session.history.undo()
    assert [row.name for row in session.look(benchmark_tables)] == ["Mavrck", "Markerly 2016"]


def test_own_medians_say_from_when_they_are_used(page: YardsticksPage) -> None:
    grid = page.own.grid
    found = {
        key: (shown(grid, key, "median"), shown(grid, key, "n"), shown(grid, key, "use")) for key in grid.row_keys()
    }
    assert {key: value[:2] for key, value in found.items()} == {
        "instagram-nano": ("7,43%", "6"),
        "instagram-micro": ("1,00%", "3"),
    }
    assert found["instagram-nano"][2] != found["instagram-micro"][2]
    assert "2" in found["instagram-micro"][2]


def test_bands_are_refused_in_words_and_restored(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    field = page.bands.fields["low_below"]
    type_in(field, "1,3", qtbot)
    assert session.look(yardsticks).bands == DEFAULT_BANDS
    assert (field.text(), page.bands.hint.isVisible()) == ("1,3", True)
    type_in(field, "0,7\u00d7", qtbot)
    assert session.look(yardsticks).bands.low_below == 0.7
    assert not page.bands.hint.isVisible()
    qtbot.mouseClick(page.bands.reset, Qt.MouseButton.LeftButton)
    assert session.look(yardsticks).bands == DEFAULT_BANDS
    assert field.text() == "0,8"


def test_weights_show_their_sum_and_limits_are_kept(session: Session, page: YardsticksPage, qtbot: QtBot) -> None:
    assert "100" in page.weights.total.text()
    type_in(page.weights.rows.fields["niche"], "30", qtbot)
    assert "115" in page.weights.total.text()
    type_in(page.limits.rows.fields["sponsored_percent"], "35%", qtbot)
    found = session.look(yardsticks)
    assert (found.weights.niche, found.limits.sponsored_percent) == (30, 35.0)
    type_in(page.limits.rows.fields["check_months"], "0", qtbot)
    assert session.look(yardsticks).limits.check_months == 6
    assert page.limits.rows.hint.isVisible()
    qtbot.mouseClick(page.weights.reset, Qt.MouseButton.LeftButton)
    assert session.look(yardsticks).weights == DEFAULT_WEIGHTS
    assert not page.weights.reset.isEnabled()


def test_everything_that_takes_the_keyboard_has_a_name(page: YardsticksPage) -> None:
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not _name(widget)
    ]
    assert nameless == []


def _name(widget: Any) -> str:
    return str(widget.accessibleName() or (widget.text() if hasattr(widget, "text") else ""))
