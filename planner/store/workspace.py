"""A workspace: one SQLite file, one door for writes, plain reads, and the change log behind undo."""

from __future__ import annotations

import contextlib
import functools
import json
import sqlite3
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar

from filelock import FileLock, Timeout

from planner.errors import NotFoundError, PlannerError, WorkspaceError
from planner.language import Message, tr
from planner.store.column_words import constraint_sentence
from planner.store.connections import look_connection, read_engine, write_engine
from planner.store.upgrade import bring_up_to_date, create_file, revision_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from planner.store.transaction import RowChange, Transaction

PATIENCE_SECONDS = 2.0
P = ParamSpec("P")
T = TypeVar("T")


class Step(NamedTuple):
    """One entry of the change log: what was done, in which tables and rows, and which step it took back."""

    id: str
    label: Message
    at: datetime
    reverts: str | None
    tables: frozenset[str]
    rows: frozenset[str]


class Written(NamedTuple, Generic[T]):
    """What a write returned, and its step; None when the operation changed nothing."""

    result: T
    step: Step | None


class Workspace:
    """An open workspace file. Only one program holds it open for writing at a time.

    Opening and `look` work without SQLAlchemy: it is imported when the first `read` or `write` needs it, which is
    after the first rows are on the screen.
    """

    def __init__(self, path: Path, *, only_read: bool = False) -> None:
        """Open a workspace; `only_read` also while a window has it, for an export, without upgrading it."""
        self.path = path
        revision_of(path)  # before the lock, which would make a file beside a workspace that is not there
        self._lock = FileLock(path.with_name(f".{path.name}.lock"))
        try:
            if not only_read:
                # A window that is just being closed lets go within a moment.
                self._lock.acquire(timeout=PATIENCE_SECONDS, poll_interval=0.1)
        except Timeout as error:
            message = tr("{name} is already open in another window. Close it there first.")
            raise WorkspaceError(message.format(name=path.name)) from error
        except OSError as error:
            message = tr("The folder of {name} cannot be written. Copy the file to a folder of your own.")
            raise WorkspaceError(message.format(name=path.name)) from error
        self._local = threading.local()
        self.author = ""  # who works on it: stands in every entry of the change log
        try:
            if not only_read:
                bring_up_to_date(path)
            with self.look() as connection:
                self.device = str(connection.execute(_FACT, ("device",)).fetchone()[0])
        except BaseException:
            self._lock.release()
            raise

    @functools.cached_property
    def _writer(self) -> sa.Engine:
        return write_engine(self.path)

    @functools.cached_property
    def _reader(self) -> sa.Engine:
        return read_engine(self.path)

    @contextlib.contextmanager
    def look(self) -> Iterator[sqlite3.Connection]:
        """Give a plain connection that can only read, for what must be on the screen first; one per thread."""
        if not hasattr(self._local, "connection"):
            self._local.connection = look_connection(self.path)
        try:
            yield self._local.connection
        except sqlite3.DatabaseError as error:
            raise self._unreadable(error) from error

    @contextlib.contextmanager
    def look_aside(self) -> Iterator[sqlite3.Connection]:
        """Give a read-only connection of one's own to a worker, whose thread may outlive the workspace."""
        connection = look_connection(self.path)
        try:
            yield connection
        except sqlite3.DatabaseError as error:
            raise self._unreadable(error) from error
        finally:
            connection.close()

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Give a connection that can only read and never holds a transaction open; WorkspaceError when that fails."""
        import sqlalchemy as sa

        try:
            with self._reader.connect() as connection:
                yield connection
        except sa.exc.DatabaseError as error:
            raise self._unreadable(error.orig) from error

    def _unreadable(self, reason: object) -> WorkspaceError:
        if "locked" in str(reason):
            return WorkspaceError(tr("{name} is busy right now. Try again in a moment.").format(name=self.path.name))
        message = tr("{name} could not be read ({reason}). Open a backup of it instead.")
        return WorkspaceError(message.format(name=self.path.name, reason=reason))

    def write(
        self,
        label: Message,
        operation: Callable[Concatenate[Transaction, P], T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Written[T]:
        """Run one operation in one transaction and log it; when it raises, nothing changed and nothing is logged."""
        with self._transaction() as transaction:
            result = operation(transaction, *args, **kwargs)
            step = self._log(transaction, label, reverts=None)
        return Written(result, step)

    def revert(self, step_id: str) -> Step | None:
        """Take one step back, as a step of its own; reverting that one is redo."""
        with self.read() as connection:
            step = self.step(step_id, connection)
            changes = self.changes(step_id, connection)
        with self._transaction() as transaction:
            transaction.apply(change.inverse() for change in reversed(changes))
            return self._log(transaction, step.label, reverts=step_id)

    def step(self, step_id: str, connection: sa.Connection) -> Step:
        """Return one step of the change log."""
        row = connection.exec_driver_sql(f"{_STEPS} WHERE id = ?", (step_id,)).one_or_none()
        if row is None:
            raise NotFoundError(tr("This entry is no longer there. It may have been undone or deleted."))
        touched = connection.exec_driver_sql(
            "SELECT table_name, row_id FROM change_log WHERE step_id = ?", (step_id,)
        ).all()
        return _step(row)._replace(
            tables=frozenset(name for name, _ in touched), rows=frozenset(row_id for _, row_id in touched)
        )

    def size_of(self, step_id: str) -> int:
        """Return how many rows a step changed."""
        with self.look() as connection:
            counted = connection.execute("SELECT count(*) FROM change_log WHERE step_id = ?", (step_id,))
            return int(counted.fetchone()[0])

    def changes(self, step_id: str, connection: sa.Connection) -> list[RowChange]:
        """Return the row changes of one step, in order."""
        from planner.store.transaction import RowChange, image_of

        rows = connection.exec_driver_sql(
            "SELECT table_name, row_id, before, after FROM change_log WHERE step_id = ? ORDER BY position", (step_id,)
        ).all()
        return [
            RowChange(table, row_id, image_of(table, before), image_of(table, after))
            for table, row_id, before, after in rows
        ]

    def undo_and_redo(self, limit: int = 1000) -> tuple[list[Step], list[Step]]:
        """Return what can be taken back and what can be done again (last one last), at most `limit` of each.

        The whole order is read, or a step could be offered whose predecessors are not done.
        """
        undo: list[str] = []
        redo: list[str] = []
        with self.look() as connection:
            for key, reverts in connection.execute("SELECT id, reverts FROM change_step ORDER BY sequence"):
                if reverts is None:
                    undo.append(key)
                    redo.clear()
                elif undo and undo[-1] == reverts:
                    undo.pop()
                    redo.append(key)
                elif redo and redo[-1] == reverts:
                    redo.pop()
                    undo.append(key)
            wanted = json.dumps([*undo[-limit:], *redo[-limit:]])
            rows = connection.execute(f"{_STEPS} WHERE id IN (SELECT value FROM json_each(?))", (wanted,))  # noqa: S608 (ours)
            steps = {step.id: step for step in map(_step, rows)}
        return [steps[key] for key in undo[-limit:]], [steps[key] for key in redo[-limit:]]

    def last_saved(self) -> datetime | None:
        """Return the moment of the last change, or None in a workspace that never had one."""
        with self.look() as connection:
            newest = connection.execute(f"{_STEPS} ORDER BY sequence DESC LIMIT 1").fetchone()
        return _step(newest).at if newest else None

    def close(self) -> None:
        """Close all connections and let the file go."""
        for engine in ("_writer", "_reader"):
            if engine in self.__dict__:
                self.__dict__[engine].dispose()
        # A connection in use by another thread must not be closed from here; that thread's own end closes it.
        if hasattr(self._local, "connection"):
            self._local.connection.close()
            del self._local.connection
        self._lock.release()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        import sqlalchemy as sa

        from planner.store.transaction import Transaction

        try:
            with self._writer.begin() as connection:
                yield Transaction(connection)
        except sa.exc.IntegrityError as error:
            raise PlannerError(constraint_sentence(str(error.orig))) from error
        except sa.exc.DatabaseError as error:
            if "locked" in str(error.orig):
                raise self._unreadable(error.orig) from error
            message = tr(
                "{name} could not be written ({reason}). Nothing was changed; free the disk or the file and try again."
            )
            raise WorkspaceError(message.format(name=self.path.name, reason=error.orig)) from error

    def _log(self, transaction: Transaction, label: Message, *, reverts: str | None) -> Step | None:
        changes = transaction.changes
        if not changes:
            return None
        from planner.store import search
        from planner.store.fields import new_key
        from planner.store.transaction import image_text

        connection = transaction.connection
        search.refresh(connection, changes)
        last = connection.exec_driver_sql(f"{_STEPS} ORDER BY sequence DESC LIMIT 1").one_or_none()
        step = Step(
            new_key(),
            label,
            datetime.now(UTC),
            reverts,
            frozenset(change.table for change in changes),
            frozenset(change.row_id for change in changes),
        )
        connection.exec_driver_sql(
            _LOG_STEP,
            (
                step.id,
                self.device,
                1 if last is None else last.sequence + 1,
                json.dumps([] if last is None else [last.id]),
                step.at.replace(tzinfo=None).isoformat(" "),
                label.source,
                json.dumps(label.values, ensure_ascii=False),
                reverts,
                self.author,
            ),
        )
        connection.exec_driver_sql(
            _LOG_ROW,
            [
                (step.id, position, change.table, change.row_id, image_text(change.before), image_text(change.after))
                for position, change in enumerate(changes)
            ],
        )
        return step


# In the driver's own words: building tens of thousands of parameter dictionaries doubles the time of an import.
_LOG_ROW = """
INSERT INTO change_log (step_id, position, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)
"""
_LOG_STEP = """
INSERT INTO change_step (id, device, sequence, parents, at, label, label_values, reverts, author)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STEPS = "SELECT id, sequence, at, label, label_values, reverts FROM change_step"
_FACT = "SELECT value FROM workspace_fact WHERE name = ?"


def _step(row: Any) -> Step:
    key, _sequence, at, source, values, reverts = row
    label = Message(source, json.loads(values))  # source listed elsewhere
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    return Step(key, label, moment, reverts, frozenset(), frozenset())


def create_workspace(path: Path) -> Workspace:
    """Make a new, empty workspace file and open it; WorkspaceError when something is there already."""
    create_file(path)
    return Workspace(path)


def state(connection: sa.Connection) -> dict[str, list[dict[str, Any]]]:
    """Return every logged row of a workspace, by table and key: what two equal workspaces have in common."""
    import sqlalchemy as sa

    from planner.store.tables import LOGGED, table_of

    return {
        table_of(model).name: [
            dict(row) for row in connection.execute(sa.select(table_of(model)).order_by("id")).mappings()
        ]
        for model in LOGGED
    }
