"""How SQLite is opened: one engine that writes, one that can only read, the same settings on every connection.

Rollback journal and `synchronous=FULL`: owners copy the file by hand, and a copied WAL database loses what is
still in the log beside it.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    Connection = sa.Connection  # what a query is given
    AnyConnection = sa.Connection | sqlite3.Connection  # what a query of the list is given

BUSY_TIMEOUT_S = 5


def _settle(connection: sqlite3.Connection, *, query_only: bool) -> None:
    # Autocommit in the driver's sense: transactions are begun explicitly, or the pragmas below are ignored.
    connection.isolation_level = None
    for pragma in (
        "foreign_keys=ON",
        "journal_mode=DELETE",
        "synchronous=FULL",
        "cache_size=-16000",
        # Or a large write takes the whole file long before its COMMIT, and every reader waits.
        "cache_spill=OFF",
        "temp_store=MEMORY",
        f"query_only={'ON' if query_only else 'OFF'}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def write_engine(path: Path) -> sa.Engine:
    """Return the engine of the one door for writes: every transaction takes the write lock at once."""
    import sqlalchemy as sa

    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S})

    @sa.event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        _settle(connection, query_only=False)

    @sa.event.listens_for(engine, "begin")
    def _on_begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def read_engine(path: Path) -> sa.Engine:
    """Return the engine of all reads: autocommit, so that a long read never blocks a save, and unable to write."""
    import sqlalchemy as sa

    engine = sa.create_engine(
        f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S}, isolation_level="AUTOCOMMIT"
    )

    @sa.event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        _settle(connection, query_only=True)

    return engine


def look_connection(path: Path) -> sqlite3.Connection:
    """Open the file for reading without SQLAlchemy, whose import takes longer than all else before the first rows."""
    connection = plain_connection(path)
    _settle(connection, query_only=True)
    return connection


def plain_connection(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the file without SQLAlchemy, for probing, migrating and backing up; the caller closes it."""
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
