"""What every test stands on: a real workspace in a temporary folder, settings of its own, Indonesian words."""

from __future__ import annotations

import functools
import os
import shutil
from datetime import date
from typing import TYPE_CHECKING

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.app import furnish, make_application
from planner.language import set_language
from planner.sample.demo_shop import add_sample
from planner.store.upgrade import create_file
from planner.store.workspace import Workspace
from planner.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from planner.ui.shell import Shell

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
hypothesis.settings.register_profile(
    "busy machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("busy machine")
DAY = date(2026, 12, 3)
PATIENCE = 60_000  # milliseconds; only a test that fails waits so long


class PatientBot(QtBot):  # type: ignore[misc] # pytest-qt has no types
    """Waits longer than five seconds, for machines that do other things too."""

    waitUntil = functools.partialmethod(QtBot.waitUntil, timeout=PATIENCE)
    waitSignal = functools.partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitExposed = functools.partialmethod(QtBot.waitExposed, timeout=PATIENCE)
    waitActive = functools.partialmethod(QtBot.waitActive, timeout=PATIENCE)


@pytest.fixture
def qtbot(request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    request.getfixturevalue("qapp")
    return PatientBot(request)


@pytest.fixture(scope="session")
def empty_workspace_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty workspace made once by the real migrations; tests open copies of it."""
    path: Path = tmp_path_factory.mktemp("template") / "empty.planner"
    create_file(path)
    return path


@pytest.fixture
def workspace_path(empty_workspace_file: Path, tmp_path: Path) -> Path:
    """A closed, empty workspace file of this test's own."""
    return shutil.copy(empty_workspace_file, tmp_path / "shop.planner")


@pytest.fixture
def workspace(workspace_path: Path) -> Iterator[Workspace]:
    """An open, empty workspace, closed after the test."""
    opened = Workspace(workspace_path)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("INFLUENCER_PLANNER_HOME", str(tmp_path / "settings"))
    set_language("id")
    yield
    set_language("id")


@pytest.fixture
def open_shop(qtbot: QtBot) -> Iterator[Callable[[Path], Shell]]:
    """Open a workspace in a window as the program does; everything is closed after the test."""
    windows: list[MainWindow] = []

    def open_path(path: Path) -> Shell:
        app = make_application()
        window = MainWindow()
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        shell = furnish(app, window)
        shell.show(Workspace(path))
        with qtbot.waitActive(window):
            window.activateWindow()
        windows.append(window)
        return shell

    yield open_path
    for window in windows:
        window.close()
        asked = window.leaving.dialog()
        if asked is not None:
            asked.accept()
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
