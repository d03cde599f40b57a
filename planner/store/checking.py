"""Examining a workspace file: is every page sound, every link there, and the search rows in step?

Plain SQLite, without the lock and without writing, so that a file can be examined while it is open elsewhere.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from planner.errors import WorkspaceError
from planner.language import tr, trn
from planner.store.connections import plain_connection
from planner.store.upgrade import REVISIONS, revision_of

if TYPE_CHECKING:
    from pathlib import Path

MOST_PROBLEMS = 20
# By noun, parents before children; a revision that lacks one of them is not counted there.
NOUNS = [
    "brand",
    "product",
    "competitor",
    "influencer",
    "account",
    "metric_snapshot",
    "tag",
    "influencer_tag",
    "background_check",
    "campaign",
    "collaboration",
    "deliverable",
    "brief",
    "voucher",
    "redemption",
    "event",
    "payment_line",
    "timeline_note",
    "workspace_fact",
    "change_step",
]


class Examination(NamedTuple):
    """What was found: `counts` are rows by table noun, `problems` sentences for the owner."""

    ok: bool
    revision: str
    counts: dict[str, int]
    problems: list[str]


def examine(path: Path) -> Examination:
    """Examine a workspace file; WorkspaceError when it is no workspace, or cannot be read at all."""
    _finish_interrupted_save(path)
    revision = revision_of(path)
    connection = plain_connection(path, read_only=True)
    try:
        problems = [*_damage(connection), *_broken_links(connection), *_search_drift(connection)]
        counts = _counts(connection)
    except sqlite3.DatabaseError as error:
        message = tr("{name} is damaged ({reason}). Open a backup of it instead.")
        raise WorkspaceError(message.format(name=path.name, reason=error)) from error
    finally:
        connection.close()
    if revision not in REVISIONS:
        problems.append(tr("It was written by a newer version of the planner (revision {n}).").format(n=revision))
    return Examination(not problems, revision, counts, problems)


def _finish_interrupted_save(path: Path) -> None:
    # A journal beside the file is a save that was cut short: only a connection that may write takes it back.
    if not path.is_file() or not path.with_name(path.name + "-journal").exists():
        return
    connection = plain_connection(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return  # what is wrong with the file is told by the examination itself
    finally:
        connection.close()


def _damage(connection: sqlite3.Connection) -> list[str]:
    found = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})")]
    if found == ["ok"]:
        return []
    return [tr("Damaged place in the file: {reason}").format(reason=" ".join(line.split())) for line in found]


def _broken_links(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("PRAGMA foreign_key_check").fetchmany(MOST_PROBLEMS)
    message = tr("A row of {table} belongs to a row of {parent} that is not there.")
    return [message.format(table=table, parent=parent) for table, _row, parent, _index in found]


def _search_drift(connection: sqlite3.Connection) -> list[str]:
    adrift = connection.execute(
        "SELECT (SELECT count(*) FROM influencer WHERE id NOT IN (SELECT influencer_id FROM influencer_summary))"
        " + (SELECT count(*) FROM influencer_summary WHERE influencer_id NOT IN (SELECT id FROM influencer))"
    ).fetchone()[0]
    if not adrift:
        return []
    return [trn("{n} influencer is missing from the list.", "{n} influencers are missing from the list.", adrift)]


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    # The names are the constants above, never a user's.
    return {
        noun: int(connection.execute(f"SELECT count(*) FROM {noun}").fetchone()[0])  # noqa: S608
        for noun in NOUNS
        if noun in there
    }
