"""A shop written by an earlier release opens: nothing lost, its undo still works, a copy of it lies beside."""

from __future__ import annotations

import contextlib
import gzip
import json
from pathlib import Path

import pytest

from planner.language import Message
from planner.operations.payments import change_payment_line
from planner.queries.influencer_list import all_influencer_rows
from planner.store.checking import counts, examine
from planner.store.connections import plain_connection
from planner.store.upgrade import REVISIONS, revision_of
from planner.store.workspace import Workspace
from planner.terms import PaymentStatus

RELEASES = Path(__file__).parent.parent / "data"


@pytest.fixture(params=REVISIONS[:-1])
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A shop of seven people as an earlier release left it, after one import."""
    path: Path = tmp_path / "shop.planner"
    path.write_bytes(gzip.decompress((RELEASES / f"release-{request.param}.planner.gz").read_bytes()))
    return path


def test_nothing_is_lost_and_a_copy_is_kept(earlier: Path) -> None:
    revision = revision_of(earlier)
    with contextlib.closing(plain_connection(earlier)) as connection:
        before = counts(connection)
        listed = connection.execute("SELECT name, handle, followers FROM influencer_summary ORDER BY name").fetchall()
    workspace = Workspace(earlier)
    with workspace.look() as connection:
        assert counts(connection).items() >= before.items()
        rows = all_influencer_rows(connection)
    assert sorted((row.name, row.handle, row.followers) for row in rows) == listed
    workspace.close()
    found = examine(earlier)
    assert (found.ok, found.revision) == (True, REVISIONS[-1])
    (copy,) = earlier.parent.glob("*-before-*.planner")
    assert revision_of(copy) == revision


def test_what_was_done_before_can_still_be_taken_back(earlier: Path) -> None:
    workspace = Workspace(earlier)
    (step,), _ = workspace.undo_and_redo()
    undone = workspace.revert(step.id)
    with workspace.look() as connection:
        assert all_influencer_rows(connection) == []
    assert undone is not None
    workspace.revert(undone.id)
    with workspace.look() as connection:
        assert len(all_influencer_rows(connection)) == 7
    workspace.close()


def test_the_search_words_are_made_anew(earlier: Path) -> None:
    workspace = Workspace(earlier)
    with workspace.look() as connection:
        name = all_influencer_rows(connection)[0].name.split()[0]
        found = connection.execute("SELECT count(*) FROM influencer_fts WHERE influencer_fts MATCH ?", (f'"{name}"',))
        assert found.fetchone()[0] >= 1
    workspace.close()


@pytest.mark.parametrize(
    ("chosen", "name"), [([5_000, 100_000, 1_000_000], "HypeAuditor"), ([2_000, 9_000, 70_000], "Tabel kami sendiri")]
)
@pytest.mark.parametrize("earlier", ["0001"], indirect=True)
def test_the_tiers_the_shop_had_chosen_stay(earlier: Path, chosen: list[int], name: str) -> None:
    with contextlib.closing(plain_connection(earlier)) as connection:
        connection.execute("INSERT INTO workspace_fact VALUES ('tier_thresholds', ?, 'f')", (json.dumps(chosen),))
    workspace = Workspace(earlier)
    with workspace.look() as connection:
        current = connection.execute("SELECT name, micro, macro, mega FROM tier_table WHERE is_current").fetchall()
    assert current == [(name, *chosen)]
    workspace.close()


@pytest.mark.parametrize("earlier", ["0002"], indirect=True)
def test_payment_lines_keep_their_values_and_may_be_packed(earlier: Path) -> None:
    with contextlib.closing(plain_connection(earlier)) as connection:
        before = connection.execute("SELECT * FROM payment_line ORDER BY id").fetchall()
    workspace = Workspace(earlier)
    with workspace.look() as connection:
        after = connection.execute("SELECT * FROM payment_line ORDER BY id").fetchall()
        (line,) = connection.execute("SELECT id FROM payment_line WHERE status = 'planned'").fetchone()
    assert [row[: len(before[0])] for row in after] == before
    workspace.write(Message("pack"), change_payment_line, line, status=PaymentStatus.PACKED)
    assert examine(earlier).ok
    workspace.close()
