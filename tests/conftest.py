"""What every test stands on: a real workspace in a temporary folder, settings of its own, Indonesian words."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from planner.language import set_language
from planner.store.upgrade import create_file
from planner.store.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
