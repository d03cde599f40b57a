"""What the tests of the window share: a session of an empty shop, and somebody else who holds the file."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from planner.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from PySide6.QtWidgets import QApplication

    from planner.store.workspace import Workspace


def _give_up_at_once(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout=0")


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication) -> Session:
    """The one owner of an empty shop."""
    return Session(workspace, qapp)


@pytest.fixture
def held() -> Callable[[Workspace], AbstractContextManager[None]]:
    """Return a block in which another connection holds the write lock of a workspace, so that no write succeeds."""

    @contextmanager
    def hold(workspace: Workspace) -> Iterator[None]:
        other = sqlite3.connect(workspace.path, isolation_level=None, timeout=0)
        other.execute("BEGIN IMMEDIATE")
        workspace._writer.dispose()  # the connection it makes then gives up at once
        sa.event.listen(workspace._writer, "connect", _give_up_at_once)
        try:
            yield
        finally:
            sa.event.remove(workspace._writer, "connect", _give_up_at_once)
            other.execute("ROLLBACK")
            other.close()
            workspace._writer.dispose()

    return hold
