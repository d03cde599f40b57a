"""A real window, offscreen, on a real workspace."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from planner.app import furnish, make_application
from planner.sample.demo_shop import add_sample
from planner.store.workspace import Workspace
from planner.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.shell import Shell

DAY = date(2026, 12, 3)


@pytest.fixture
def open_shop(qtbot: QtBot) -> Iterator[Callable[[Path], Shell]]:
    """Open a workspace in a window as the program does; everything is closed after the test."""
    windows: list[MainWindow] = []

    def open_path(path: Path) -> Shell:
        app = make_application()
        window = MainWindow()
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        shell = furnish(app, window)
        shell.show(Workspace(path))
        window.activateWindow()
        qtbot.waitActive(window)
        windows.append(window)
        return shell

    yield open_path
    for window in windows:
        window.close()
    QApplication.processEvents()


@pytest.fixture(scope="session")
def demo_shop_file(tmp_path_factory: pytest.TempPathFactory, empty_workspace_file: Path) -> Path:
    """The demo shop, made once; tests open copies of it."""
    path = tmp_path_factory.mktemp("demo") / "demo.planner"
    path.write_bytes(empty_workspace_file.read_bytes())
    workspace = Workspace(path)
    add_sample(workspace, DAY)
    workspace.close()
    return path


@pytest.fixture
def demo_path(demo_shop_file: Path, tmp_path: Path) -> Path:
    """A closed demo shop of this test's own."""
    path = tmp_path / "demo.planner"
    path.write_bytes(demo_shop_file.read_bytes())
    return path
