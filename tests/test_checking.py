"""`check`: a sound workspace is sound; damage, foreign files and rows adrift are told in a sentence."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from planner.errors import WorkspaceError
from planner.sample.demo_shop import add_sample
from planner.store.checking import examine
from planner.store.tables import LOGGED, table_of
from planner.store.upgrade import REVISIONS
from planner.store.workspace import create_workspace

if TYPE_CHECKING:
    from pathlib import Path

# Writes enough to spill into the file, then dies without a commit.
_CUT_SHORT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE influencer SET notes = printf('%.20000c', 'x')")
os._exit(1)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "toko.planner"
    workspace = create_workspace(path)
    add_sample(workspace, date(2026, 12, 3))
    workspace.close()
    return path


def test_a_sound_workspace(path: Path) -> None:
    found = examine(path)
    assert (found.ok, found.revision, found.problems) == (True, REVISIONS[-1], [])
    assert found.counts["influencer"] == 41
    assert set(found.counts) == {table_of(model).name for model in LOGGED} | {"change_step"}


def test_it_needs_no_lock_and_writes_nothing(path: Path) -> None:
    workspace = create_workspace(path.with_name("terbuka.planner"))
    before = workspace.path.read_bytes()
    try:
        assert examine(workspace.path).ok
    finally:
        workspace.close()
    assert workspace.path.read_bytes() == before


def test_broken_links_and_rows_adrift_are_told(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE account SET influencer_id = 'gone' WHERE rowid = 1")
    connection.execute("DELETE FROM influencer_summary WHERE number IN (1, 2)")
    connection.commit()
    connection.close()
    found = examine(path)
    assert not found.ok
    assert len(found.problems) == 2


def test_damage_inside_is_told(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = os.urandom(4096)
    path.write_bytes(content)
    assert _complaints(path)


def _complaints(path: Path) -> list[str]:
    """Return what is wrong with a file, whether it can still be examined or not."""
    try:
        return examine(path).problems
    except WorkspaceError as error:
        return [str(error)]


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_foreign_file_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lain.planner"
    path.write_bytes(content)
    with pytest.raises(WorkspaceError, match=r"lain\.planner"):
        examine(path)
    assert path.read_bytes() == content


def test_a_missing_file_and_a_database_of_something_else(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        examine(tmp_path / "tidak-ada.planner")
    other = tmp_path / "other.planner"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    with pytest.raises(WorkspaceError):
        examine(other)


def test_a_save_that_was_cut_short_is_taken_back(path: Path) -> None:
    subprocess.run([sys.executable, "-c", _CUT_SHORT, str(path)], check=False)
    assert path.with_name(path.name + "-journal").exists()
    assert examine(path).ok
    assert not path.with_name(path.name + "-journal").exists()
