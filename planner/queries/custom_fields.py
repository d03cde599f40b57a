"""The owner's own fields, in their order, and what people have in them.

Plain SQL on any connection of the workspace: the list asks for its columns before SQLAlchemy is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.queries.plain import fetch
from planner.rules.custom_values import OWN, choices_in
from planner.terms import CustomFieldKind

if TYPE_CHECKING:
    from planner.store.connections import AnyConnection


class CustomFieldRow(NamedTuple):
    """One field; `values` is how many people have something in it."""

    id: str
    name: str
    kind: CustomFieldKind
    choices: tuple[str, ...] = ()
    values: int = 0

    @property
    def key(self) -> str:
        """Return the key of its column."""
        return f"{OWN}{self.id}"


def custom_fields(connection: AnyConnection) -> tuple[CustomFieldRow, ...]:
    """Return the fields in the owner's order, without counting their values."""
    found = fetch(connection, "SELECT id, name, kind, choices FROM custom_field ORDER BY position, id")
    return tuple(
        CustomFieldRow(key, name, CustomFieldKind(kind), choices_in(choices)) for key, name, kind, choices in found
    )


def counted_custom_fields(connection: AnyConnection) -> tuple[CustomFieldRow, ...]:
    """Return the fields with the number of people who have something in each."""
    counts = dict(fetch(connection, "SELECT field_id, count(*) FROM custom_value GROUP BY field_id"))
    return tuple(field._replace(values=int(counts.get(field.id, 0))) for field in custom_fields(connection))


def custom_values(connection: AnyConnection, influencer_id: str) -> dict[str, str]:
    """Return field id -> what a person has in it, as it is stored."""
    sql = "SELECT field_id, value FROM custom_value WHERE influencer_id = ?"
    return {str(key): str(value) for key, value in fetch(connection, sql, influencer_id)}
