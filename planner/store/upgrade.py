"""Bringing a workspace file to the revision this program knows: probe, back up, migrate, check.

The probe is plain SQLite, so that Alembic is imported only when there is something to do.
"""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

from planner.errors import WorkspaceError
from planner.language import tr
from planner.store.connections import plain_connection

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x554D4B4D  # "UMKM": tells a workspace from any other SQLite file
REVISIONS = ("0001",)  # oldest first; one per file in migrations/versions


def create_file(path: Path) -> None:
    """Make an empty workspace at the newest revision; WorkspaceError when the place is taken or cannot be written."""
    if path.exists():
        raise WorkspaceError(tr("{name} is already there. Choose another name.").format(name=path.name))
    if not path.parent.is_dir():
        message = tr("The folder {folder} does not exist. Make it first, or choose another.")
        raise WorkspaceError(message.format(folder=path.parent))
    # Built beside its place and moved there whole: a crash never leaves half a workspace under the name.
    unfinished = path.with_name(path.name + ".new")
    try:
        unfinished.unlink(missing_ok=True)
        unfinished.touch()
        _migrate(unfinished)
        unfinished.rename(path)
    except (OSError, sqlite3.OperationalError) as error:
        message = tr("{name} could not be made: {reason}. Choose a folder you may write to.")
        raise WorkspaceError(message.format(name=path.name, reason=error)) from error


def revision_of(path: Path) -> str:
    """Return the schema revision of a workspace file; WorkspaceError when it is not one, or is damaged."""
    if not path.is_file():
        raise WorkspaceError(
            tr("There is no file {name}. Check the name, or make it with “new”.").format(name=path.name)
        )
    try:
        # After a crash in the middle of a save a journal is left, which only a writing connection can take back.
        connection = plain_connection(path, read_only=not path.with_name(f"{path.name}-journal").exists())
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise WorkspaceError(tr("{name} is not a planner file. Choose a .planner file.").format(name=path.name))
            return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        message = tr("{name} is not a planner file, or it is damaged ({reason}). Open a backup of it instead.")
        raise WorkspaceError(message.format(name=path.name, reason=error)) from error


def bring_up_to_date(path: Path) -> None:
    """Upgrade an older file after backing it up; refuse a newer one, untouched."""
    revision = revision_of(path)
    if revision == REVISIONS[-1]:
        return
    if revision not in REVISIONS:
        message = tr(
            "{name} was written by a newer version of the planner. Update the planner first; nothing was changed."
        )
        raise WorkspaceError(message.format(name=path.name))
    back_up(path, path.with_name(f"{path.stem}-before-{REVISIONS[-1]}{path.suffix}"))
    _migrate(path)


def back_up(path: Path, target: Path) -> str:
    """Copy a workspace through SQLite's backup API, with its SHA-256 in a file beside it; returns the digest."""
    source, copy = plain_connection(path, read_only=True), sqlite3.connect(target)
    try:
        source.backup(copy)
    finally:
        source.close()
        copy.close()
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(target.name + ".sha256").write_text(f"{digest}  {target.name}\n", encoding="utf-8")
    return digest


def _migrate(path: Path) -> None:
    import sqlalchemy as sa
    from alembic import command
    from alembic.config import Config

    # A connection of its own: foreign keys off while tables are rebuilt, one transaction for everything.
    engine = sa.create_engine("sqlite://", creator=lambda: plain_connection(path))
    config = Config()
    config.set_main_option("script_location", "planner:store/migrations")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("PRAGMA synchronous=FULL")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                connection.exec_driver_sql("ROLLBACK")
                raise WorkspaceError(tr("{name} could not be upgraded. It is unchanged.").format(name=path.name))
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()
