"""How the tests of brand profile and yardsticks type into their fields and grids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.ui.shop.grid import Grid


def type_in(field: QLineEdit, words: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def editor_of(grid: Grid) -> QLineEdit:
    (editor,) = [found for found in grid.viewport().findChildren(QLineEdit) if found.isVisible()]
    return editor


def type_cell(grid: Grid, key: str, column: str, words: str, qtbot: QtBot) -> None:
    grid.point_at(key, column)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    editor = editor_of(grid)
    editor.selectAll()
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def shown(grid: Grid, key: str, column: str) -> str:
    index = grid.rows.index(grid.row_keys().index(key), grid.rows.column_index(column))
    return str(index.data())
