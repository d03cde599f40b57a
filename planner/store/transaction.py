"""One transaction: validated inserts, updates and removals that remember every row before and after.

Operations change rows only through a `Transaction`. The rows it remembers are the step of the change log,
which serves undo, the history of a person, and later the merging of two laptops.
"""

from __future__ import annotations

import functools
import itertools
import json
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa
from pydantic import ValidationError as PydanticValidationError

from planner.errors import NotFoundError, ValidationError
from planner.language import tr
from planner.store.column_words import refusal
from planner.store.fields import new_key
from planner.store.tables import MODELS, fields_of, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlmodel import SQLModel

_FROM_TEXT = {date: date.fromisoformat, time: time.fromisoformat, datetime: datetime.fromisoformat}


class RowChange(NamedTuple):
    """One row before and after; None where there was none. Values are Python's, not the database's."""

    table: str
    row_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    def inverse(self) -> RowChange:
        """Return the change that takes this one back."""
        return self._replace(before=self.after, after=self.before)


def image_text(image: Mapping[str, Any] | None) -> str | None:
    """Return a row image as the JSON text of the change log."""
    return None if image is None else _ENCODER.encode(image)


def _text_of(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return str(value.isoformat())


# One encoder for all rows: an import writes tens of thousands of images.
_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_text_of)


def image_of(table_name: str, text: str | None) -> dict[str, Any] | None:
    """Return the row image that `image_text` wrote, with dates and times as such."""
    if text is None:
        return None
    columns = table_of(MODELS[table_name]).columns
    image: dict[str, Any] = json.loads(text)
    for name, value in image.items():
        kind = columns[name].type.python_type
        if value is not None and kind in _FROM_TEXT:
            image[name] = _FROM_TEXT[kind](value)
    return image


class Transaction:
    """The open write transaction that an operation works in."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.changes: list[RowChange] = []

    def rows(self, statement: sa.Select[Any]) -> Sequence[sa.Row[Any]]:
        """Return all rows of a select, seeing what this transaction wrote."""
        return self.connection.execute(statement).all()

    def get(self, model: type[SQLModel], row_id: str) -> dict[str, Any]:
        """Return one row; NotFoundError when it is gone."""
        found = self.find(model, id=row_id)
        if not found:
            raise NotFoundError(tr("This entry is no longer there. It may have been undone or deleted."))
        return found[0]

    def find(self, model: type[SQLModel], **equals: Any) -> list[dict[str, Any]]:
        """Return the rows whose columns equal the given values, oldest first."""
        table = table_of(model)
        statement = sa.select(table).where(*(table.c[name] == value for name, value in equals.items()))
        return [dict(row._mapping) for row in self.connection.execute(statement.order_by(table.c.id))]  # noqa: SLF001 (SQLAlchemy's public name)

    def add(self, model: type[SQLModel], **values: Any) -> str:
        """Insert one row and return its key; ValidationError when a value does not fit."""
        return self.add_all(model, [values])[0]

    def add_all(self, model: type[SQLModel], rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Insert many rows of one table at once and return their keys."""
        images = [{"id": row.get("id") or new_key(), **_valid(model, row)} for row in rows]
        if images:
            table = table_of(model)
            sql, writers = _insertion(table, self.connection.dialect)
            # In the driver's own words: SQLAlchemy's parameter dictionaries cost more than the insert of 10,000 rows.
            self.connection.exec_driver_sql(
                sql,
                [tuple(write(image[name]) if write else image[name] for name, write in writers) for image in images],
            )
            self.changes.extend(RowChange(table.name, image["id"], None, image) for image in images)
        return [image["id"] for image in images]

    def update(self, model: type[SQLModel], row_id: str, **values: Any) -> bool:
        """Change some columns of one row; returns False, and records nothing, when nothing differs."""
        before = self.get(model, row_id)
        after = {"id": row_id, **_valid(model, before | values)}
        return self._replace_row(table_of(model), before, after)

    def put(self, model: type[SQLModel], values: Mapping[str, Any] | None, /, **place: Any) -> bool:
        """Make the one row at a place (columns unique together) hold values, or be none; True when it changed."""
        found = self.find(model, **place)
        if values is None:
            self.remove_all(model, [row["id"] for row in found])
            return bool(found)
        if found:
            return self.update(model, found[0]["id"], **values)
        self.add(model, **place, **values)
        return True

    def remove(self, model: type[SQLModel], row_id: str) -> None:
        """Delete one row; its children must have been removed before (the database refuses otherwise)."""
        self.remove_all(model, [row_id])

    def remove_all(self, model: type[SQLModel], row_ids: Sequence[str]) -> None:
        """Delete many rows of one table; NotFoundError when one of them is gone."""
        table = table_of(model)
        for some in _batches(row_ids):
            found = self.connection.execute(sa.select(table).where(table.c.id.in_(some))).mappings().all()
            if len(found) != len(set(some)):
                raise NotFoundError(tr("This entry is no longer there. It may have been undone or deleted."))
            self.connection.execute(sa.delete(table).where(table.c.id.in_(some)))
            self.changes.extend(RowChange(table.name, row["id"], dict(row), None) for row in found)

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Make the rows what the changes say: the way undo and redo go through the same door."""
        # Runs of the same kind go together: taking back an import of 10,000 rows is a few statements.
        for (name, is_removal, is_insert), run in itertools.groupby(
            changes, key=lambda change: (change.table, change.after is None, change.before is None)
        ):
            model = MODELS[name]
            if is_removal:
                self.remove_all(model, [change.row_id for change in run])
            elif is_insert:
                self.add_all(model, [change.after for change in run if change.after is not None])
            else:
                for change in run:
                    self._replace_row(table_of(model), self.get(model, change.row_id), change.after or {})

    def _replace_row(self, table: sa.Table, before: dict[str, Any], after: dict[str, Any]) -> bool:
        differing = {name: value for name, value in after.items() if value != before[name]}
        if differing:
            self.connection.execute(sa.update(table).where(table.c.id == before["id"]).values(differing))
            self.changes.append(RowChange(table.name, before["id"], before, before | differing))
        return bool(differing)


@functools.cache
def _insertion(table: sa.Table, dialect: sa.Dialect) -> tuple[str, tuple[tuple[str, Any], ...]]:
    """Return the INSERT of a table and, for each column, how its values are written."""
    columns = tuple(table.columns)
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT INTO {table.name} ({', '.join(column.name for column in columns)}) VALUES ({marks})"  # noqa: S608 (ours)
    return sql, tuple((c.name, c.type.dialect_impl(dialect).bind_processor(dialect)) for c in columns)


def _batches(row_ids: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    return (row_ids[start : start + size] for start in range(0, len(row_ids), size))


@functools.cache
def _known(fields: type[SQLModel]) -> frozenset[str]:
    return frozenset({*fields.model_fields, "id"})


def _valid(model: type[SQLModel], values: Mapping[str, Any]) -> dict[str, Any]:
    fields = fields_of(model)
    if not _known(fields).issuperset(values):
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(values.keys() - _known(fields)))}")
    # Into a bare instance: SQLModel's own __init__ costs as much again as the validation, for every row of an import.
    checked = fields.__new__(fields)
    try:
        fields.__pydantic_validator__.validate_python(dict(values), self_instance=checked)
    except PydanticValidationError as error:
        first = error.errors()[0]
        column = str(first["loc"][0]) if first["loc"] else ""
        value = None if first["type"] == "missing" else first["input"]
        raise ValidationError(refusal(table_of(model).name, column, value)) from error
    return dict(checked.__dict__)
