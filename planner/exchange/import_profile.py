"""How the columns of one kind of file were mapped: found again by its header row, proposed the next time."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from planner.exchange.column_matching import has_people
from planner.exchange.columns import ColumnMapping, Confidence, Field, Mapping
from planner.exchange.import_plan import PlanOptions
from planner.operations.importing import Profile
from planner.terms import DeliverableKind, Platform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.exchange.sheet_table import SheetTable
    from planner.queries.custom_fields import CustomFieldRow


def signature_of(table: SheetTable) -> str:
    """Return what tells files of one kind: their column names in order, whatever their case and blanks."""
    return hashlib.sha256(json.dumps(_names(table)).encode()).hexdigest()


def profile_of(table: SheetTable, mapping: Mapping, options: PlanOptions) -> Profile:
    """Return what to remember of an import that the owner has confirmed."""
    kept: dict[str, Any] = {
        "columns": [[column.field, column.platform, column.detail] for column in mapping[: len(_names(table))]],
        "platform": options.default_platform,
        "keep_unmapped": options.keep_unmapped,
    }
    return Profile(signature_of(table), json.dumps(kept))


def proposed(
    remembered: str | None, table: SheetTable, own_fields: Sequence[CustomFieldRow]
) -> tuple[Mapping, PlanOptions] | None:
    """Return the mapping of the last import of such a file; None when there is none that fits this one.

    A column for a field of the owner's own that is gone has no meaning any more.
    """
    if remembered is None:
        return None
    try:
        kept = json.loads(remembered)
        pieces = [_column(place, table.headers[place], *column) for place, column in enumerate(kept["columns"])]
        options = PlanOptions(Platform(kept["platform"]) if kept["platform"] else None, bool(kept["keep_unmapped"]))
    except (ValueError, KeyError, TypeError, IndexError):
        # Written by another version, or damaged: then the columns are guessed as the first time.
        return None
    pieces += [ColumnMapping(place, table.headers[place]) for place in range(len(pieces), len(table.headers))]
    there = {field.id for field in own_fields}
    mapping = tuple(
        column._replace(field=None, detail="") if column.field is Field.OWN and column.detail not in there else column
        for column in pieces
    )
    return (mapping, options) if has_people(mapping) else None


def _names(table: SheetTable) -> list[str]:
    """Return the column names up to the last one: a stray cell right of the table adds columns without a name."""
    names = [" ".join(header.split()).casefold() for header in table.headers]
    while names and not names[-1]:
        names.pop()
    return names


def _column(place: int, header: str, field: str | None, platform: str | None, detail: str) -> ColumnMapping:
    if field == Field.RATE and detail:
        DeliverableKind(detail)
    return ColumnMapping(
        place,
        header,
        Field(field) if field else None,
        Platform(platform) if platform else None,
        Confidence.SURE,
        str(detail),
    )
