"""Bringing a workspace file to the revision this program knows: probe, back up, migrate, check.

The probe is plain SQLite, so that Alembic is imported only when there is something to do.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from typing import TYPE_CHECKING

from planner.errors import MissingShopError, WorkspaceError
from planner.language import tr
from planner.store.connections import plain_connection

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x554D4B4D  # "UMKM": tells a workspace from any other SQLite file
REVISIONS = ("0001", "0002", "0003")  # oldest first; one per file in migrations/versions


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
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        message = tr("{name} could not be made: {reason}. Choose a folder you may write to.")
        raise WorkspaceError(message.format(name=path.name, reason=error)) from error


def revision_of(path: Path) -> str:
    """Return the schema revision of a workspace file; WorkspaceError when it is not one, or is damaged."""
    if not path.is_file():
        raise MissingShopError(
            tr("There is no file {name}. Check the name, or make it with “new”.").format(name=path.name)
        )
    try:
        # After a crash in the middle of a save a journal is left, which only a writing connection can take back.
        connection = plain_connection(path, read_only=not path.with_name(f"{path.name}-journal").exists())
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise WorkspaceError(
                    tr("{name} is empty, or not a shop of the planner. Choose another file.").format(name=path.name)
                )
            return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        message = tr("{name} is not a shop of the planner, or it is damaged. Open a copy of it instead.")
        raise WorkspaceError(message.format(name=path.name)) from error


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
    try:
        _migrate(path)
    except sqlite3.Error as error:
        message = tr("{name} could not be upgraded ({reason}). It is unchanged, and a copy of it lies beside it.")
        raise WorkspaceError(message.format(name=path.name, reason=error)) from error


def back_up(path: Path, target: Path) -> str:
    """Copy a workspace through SQLite's backup API, with its SHA-256 in a file beside it; returns the digest.

    Written beside the target and moved there whole: an earlier copy is only replaced by a good one. WorkspaceError
    when the target is the workspace itself or cannot be written.
    """
    if target.exists() and target.samefile(path):
        raise WorkspaceError(tr("That is the shop itself. Choose another name for the copy."))
    unfinished = target.with_name(target.name + ".new")
    try:
        with (
            contextlib.closing(sqlite3.connect(unfinished)) as copy,
            contextlib.closing(plain_connection(path, read_only=True)) as source,
        ):
            source.backup(copy)
        digest = hashlib.sha256(unfinished.read_bytes()).hexdigest()
        unfinished.replace(target)
        target.with_name(target.name + ".sha256").write_text(f"{digest}  {target.name}\n", encoding="utf-8")
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        message = tr("{name} could not be written: {reason}. Choose a folder you may write to.")
        raise WorkspaceError(message.format(name=target.name, reason=error)) from error
    return digest


def _migrate(path: Path) -> None:
    import sqlalchemy as sa
    from alembic import command
    from alembic.config import Config

    from planner.store import search

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
            search.rebuild(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                connection.exec_driver_sql("ROLLBACK")
                raise WorkspaceError(tr("{name} could not be upgraded. It is unchanged.").format(name=path.name))
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql("COMMIT")
    except sa.exc.DatabaseError as error:
        # What called this knows plain SQLite only.
        raise sqlite3.OperationalError(str(error.orig)) from error
    finally:
        engine.dispose()
