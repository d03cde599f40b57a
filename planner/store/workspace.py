"""A workspace: one SQLite file, one door for writes, plain reads, and the change log behind undo."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar

import sqlalchemy as sa
from filelock import FileLock, Timeout

from planner.errors import PlannerError, WorkspaceError
from planner.language import Message, tr
from planner.store import search
from planner.store.connections import read_engine, write_engine
from planner.store.fields import new_key
from planner.store.log_tables import Change, ChangeStep
from planner.store.tables import LOGGED, table_of
from planner.store.transaction import RowChange, Transaction, image_of, image_text
from planner.store.upgrade import bring_up_to_date, create_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

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
    """An open workspace file. Only one program holds it open for writing at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = FileLock(f"{path}.lock")
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            message = tr("{name} is already open in another window. Close it there first.")
            raise WorkspaceError(message.format(name=path.name)) from error
        except OSError as error:
            message = tr("The folder of {name} cannot be written. Copy the file to a folder of your own.")
            raise WorkspaceError(message.format(name=path.name)) from error
        try:
            bring_up_to_date(path)
            self._writer = write_engine(path)
            self._reader = read_engine(path)
            with self.read() as connection:
                self.device = str(connection.execute(sa.text(_FACT), {"name": "device"}).scalar_one())
        except BaseException:
            self._lock.release()
            raise

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Give a connection that can only read and never holds a transaction open; WorkspaceError when that fails."""
        try:
            with self._reader.connect() as connection:
                yield connection
        except sa.exc.DatabaseError as error:
            message = tr("{name} could not be read ({reason}). Open a backup of it instead.")
            raise WorkspaceError(message.format(name=self.path.name, reason=error.orig)) from error

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
        row = connection.execute(sa.select(table_of(ChangeStep)).where(table_of(ChangeStep).c.id == step_id)).one()
        log = table_of(Change)
        touched = connection.execute(sa.select(log.c.table_name, log.c.row_id).where(log.c.step_id == step_id)).all()
        return Step(
            row.id,
            Message(row.label, json.loads(row.label_values)),  # source listed elsewhere
            row.at,
            row.reverts,
            frozenset(name for name, _ in touched),
            frozenset(row_id for _, row_id in touched),
        )

    def size_of(self, step_id: str) -> int:
        """Return how many rows a step changed."""
        log = table_of(Change)
        with self.read() as connection:
            counted = sa.select(sa.func.count()).select_from(log).where(log.c.step_id == step_id)
            return connection.execute(counted).scalar_one()

    def changes(self, step_id: str, connection: sa.Connection) -> list[RowChange]:
        """Return the row changes of one step, in order."""
        log = table_of(Change)
        rows = connection.execute(sa.select(log).where(log.c.step_id == step_id).order_by(log.c.position)).all()
        return [
            RowChange(r.table_name, r.row_id, image_of(r.table_name, r.before), image_of(r.table_name, r.after))
            for r in rows
        ]

    def undo_and_redo(self, limit: int = 200) -> tuple[list[Step], list[Step]]:
        """Return what can be taken back and what can be done again (last one last), read from the change log."""
        steps = table_of(ChangeStep)
        with self.read() as connection:
            newest = connection.execute(sa.select(steps).order_by(steps.c.sequence.desc()).limit(limit)).all()
        undo: list[Step] = []
        redo: list[Step] = []
        for row in reversed(newest):
            label = Message(row.label, json.loads(row.label_values))  # source listed elsewhere
            step = Step(row.id, label, row.at, row.reverts, frozenset(), frozenset())
            if row.reverts is None:
                undo.append(step)
                redo.clear()
            elif undo and undo[-1].id == row.reverts:
                undo.pop()
                redo.append(step)
            elif redo and redo[-1].id == row.reverts:
                redo.pop()
                undo.append(step)
        return undo, redo

    def last_saved(self) -> datetime | None:
        """Return the moment of the last change, or None in a workspace that never had one."""
        steps = table_of(ChangeStep)
        with self.read() as connection:
            return connection.execute(sa.select(steps.c.at).order_by(steps.c.sequence.desc()).limit(1)).scalar()

    def close(self) -> None:
        """Close all connections and let the file go."""
        self._writer.dispose()
        self._reader.dispose()
        self._lock.release()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        try:
            with self._writer.begin() as connection:
                yield Transaction(connection)
        except sa.exc.OperationalError as error:
            message = tr(
                "{name} could not be written ({reason}). Nothing was changed; free the disk or the file and try again."
            )
            raise WorkspaceError(message.format(name=self.path.name, reason=error.orig)) from error
        except sa.exc.IntegrityError as error:
            raise PlannerError(
                tr("That does not fit with what is already there ({reason}). Nothing was changed.").format(
                    reason=error.orig
                )
            ) from error

    def _log(self, transaction: Transaction, label: Message, *, reverts: str | None) -> Step | None:
        changes = transaction.changes
        if not changes:
            return None
        connection = transaction.connection
        search.refresh(connection, changes)
        steps = table_of(ChangeStep)
        last = connection.execute(
            sa.select(steps.c.id, steps.c.sequence).order_by(steps.c.sequence.desc()).limit(1)
        ).one_or_none()
        step = Step(
            new_key(),
            label,
            datetime.now(UTC),
            reverts,
            frozenset(change.table for change in changes),
            frozenset(change.row_id for change in changes),
        )
        connection.execute(
            sa.insert(steps),
            {
                "id": step.id,
                "device": self.device,
                "sequence": 1 if last is None else last.sequence + 1,
                "parents": json.dumps([] if last is None else [last.id]),
                "at": step.at,
                "label": label.source,
                "label_values": json.dumps(label.values, ensure_ascii=False),
                "reverts": reverts,
            },
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
_FACT = "SELECT value FROM workspace_fact WHERE name = :name"


def create_workspace(path: Path) -> Workspace:
    """Make a new, empty workspace file and open it; WorkspaceError when something is there already."""
    create_file(path)
    return Workspace(path)


def counts(connection: sa.Connection) -> dict[str, int]:
    """Return how many rows each table noun has."""
    return {
        table_of(model).name: connection.execute(sa.select(sa.func.count()).select_from(table_of(model))).scalar_one()
        for model in LOGGED
    }


def state(connection: sa.Connection) -> dict[str, list[dict[str, Any]]]:
    """Return every logged row of a workspace, by table and key: what two equal workspaces have in common."""
    return {
        table_of(model).name: [
            dict(row) for row in connection.execute(sa.select(table_of(model)).order_by("id")).mappings()
        ]
        for model in LOGGED
    }
