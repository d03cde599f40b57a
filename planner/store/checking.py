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
# What is kept about other rows, and can be made anew from them, is no noun; neither are the log's images of rows.
_NO_NOUNS = ("alembic_version", "influencer_summary", "change_log", "attachment_content")
_INTERNAL = ("sqlite_", "influencer_fts", "influencer_word")


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
        found = counts(connection)
    except sqlite3.DatabaseError as error:
        message = tr("{name} is damaged ({reason}). Open a backup of it instead.")
        raise WorkspaceError(message.format(name=path.name, reason=error)) from error
    finally:
        connection.close()
    if revision not in REVISIONS:
        problems.append(tr("It was written by a newer version of the planner (revision {n}).").format(n=revision))
    return Examination(not problems, revision, found, problems)


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
    adrift = search_drift(connection)
    if not adrift:
        return []
    return [trn("{n} influencer is missing from the list.", "{n} influencers are missing from the list.", adrift)]


def search_drift(connection: sqlite3.Connection) -> int:
    """Return how many search rows are missing or left over (0 in a sound workspace)."""
    adrift = connection.execute(
        "SELECT (SELECT count(*) FROM influencer WHERE id NOT IN (SELECT influencer_id FROM influencer_summary))"
        " + (SELECT count(*) FROM influencer_summary WHERE influencer_id NOT IN (SELECT id FROM influencer))"
    )
    return int(adrift.fetchone()[0])


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table noun of the file has, in the order the tables were made."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
    nouns = [name for (name,) in tables if not name.startswith(_INTERNAL) and name not in _NO_NOUNS]
    # The names are the file's own, never a user's; quoted all the same, as the file may be from anywhere.
    return {noun: int(connection.execute(f"SELECT count(*) FROM {_quoted(noun)}").fetchone()[0]) for noun in nouns}  # noqa: S608


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
