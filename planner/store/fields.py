"""What columns are made of: checked types, the UTC moment, enums as text, links, CHECK constraints."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import sqlalchemy as sa
from pydantic import AfterValidator, StringConstraints
from sqlmodel import Field, SQLModel
from uuid6 import uuid7

if TYPE_CHECKING:
    from enum import StrEnum

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Text = Annotated[str, StringConstraints(max_length=20_000)]
Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Rupiah = Annotated[int, Field(ge=0, le=999_999_999_999)]
Count = Annotated[int, Field(ge=0, le=10**11)]
Score = Annotated[int, Field(ge=1, le=5)]


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        message = "a moment without zone"
        raise ValueError(message)
    return moment.astimezone(UTC)


Moment = Annotated[datetime, AfterValidator(_aware)]


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """A moment, stored as UTC text and always read back aware."""

    impl = sa.DateTime
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """Say what values of this column are (the change log reads them back by it)."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """Drop the zone after turning to UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """Give the zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


def new_key() -> str:
    """Return a new row key, made on this device and ordered by time."""
    return uuid7().hex


def enum_field(members: type[StrEnum], **options: Any) -> Any:
    """Return a field stored as the member's value (never its label on the screen), with a CHECK behind it."""
    kind = sa.Enum(
        members,
        native_enum=False,
        create_constraint=True,
        length=30,
        name=members.__name__.lower(),
        values_callable=lambda found: [member.value for member in found],
    )
    return Field(sa_type=kind, **options)


def key_column() -> Any:
    """Return the primary key field."""
    return Field(default_factory=new_key, primary_key=True, max_length=32)


def link_column(target: str, *, index: bool = True, **options: Any) -> Any:
    """Return a field that names a row of another table."""
    return Field(foreign_key=f"{target}.id", max_length=32, index=index, **options)


def checks(*conditions: tuple[str, str]) -> tuple[sa.CheckConstraint, ...]:
    """Return named CHECK constraints from (name, SQL condition)."""
    return tuple(sa.CheckConstraint(condition, name=name) for name, condition in conditions)


def not_negative(*columns: str) -> tuple[sa.CheckConstraint, ...]:
    """Return a CHECK for each column that must not be below zero."""
    return checks(*((f"{column}_not_negative", f"{column} >= 0") for column in columns))


def scores(*columns: str) -> tuple[sa.CheckConstraint, ...]:
    """Return a CHECK for each column that holds a score of 1 to 5."""
    return checks(*((f"{column}_one_to_five", f"{column} BETWEEN 1 AND 5") for column in columns))
