"""The menu bar from the first paint on; its corner whole in every language, at the right edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from planner.app import furnish, make_application
from planner.ui.theme.sizes import HEIGHT_MENU
from planner.ui.widgets.menu_corner import MenuCorner
from planner.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.shell import Shell

EDGE = 2  # pixels the bar keeps free at its end


def test_the_corner_stays_whole_and_at_the_edge_when_the_language_changes(
    open_shop: Callable[[Path], Shell], workspace_path: Path
) -> None:
    shell = open_shop(workspace_path)
    bar, corner = shell.window.menuBar(), shell.commands.corner
    for language in ("en", "id", "en"):
        shell.choose_language(language)
        QApplication.processEvents()
        redo = corner.redo_button()
        assert redo.mapTo(bar, QPoint(redo.width(), 0)).x() <= bar.width(), language
        assert bar.width() - EDGE <= corner.geometry().right() + 1 <= bar.width(), language
        assert corner.width() == corner.sizeHint().width(), language
        assert redo.isVisible()


def test_the_menu_bar_has_its_place_before_anything_is_painted_into_the_frame(qtbot: QtBot) -> None:
    app = make_application()
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    furnish(app, window)
    # No turn of the event loop in between: this is what the owner sees while the database is opened.
    place = QRect(0, HEIGHT_MENU, window.width(), window.height() - HEIGHT_MENU)
    assert window.menuBar().isVisible()
    assert any(corner.isVisible() for corner in window.findChildren(MenuCorner))
    assert window.menuBar().height() == HEIGHT_MENU
    assert window.centralWidget().geometry() == place
    QApplication.processEvents()
    assert window.centralWidget().geometry() == place
