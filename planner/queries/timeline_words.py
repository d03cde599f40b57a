"""Rows of the change log in the owner's words: what a row is, which of its fields changed, from what to what."""

from __future__ import annotations

import functools
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import (
    format_date,
    format_moment,
    format_number,
    format_percent,
    format_rupiah,
    format_time,
)
from planner.language import current_language, tr
from planner.queries.plain import fetch
from planner.store.column_words import column_word
from planner.terms import DeliverableKind, DiscountKind, PaymentKind, Platform, TimeZone
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from planner.store.connections import AnyConnection

MISSING = "—"
_MONEY = frozenset(
    {
        "usual_fee",
        "unit_cost",
        "unit_retail",
        "shipping_cost",
        "price",
        "negotiated",
        "max_discount",
        "min_spend",
        "gross_sales",
        "returns",
        "cost_per_guest",
    }
)
_PERCENT = frozenset({"engagement_rate", "audience_women"})
_YEARS = frozenset({"birth_year", "year"})
# Said by the line itself, or of no use to anybody who reads.
_HIDDEN = frozenset({"id", "stage_since", "created_at", "added_at", "noted_at", "sha256", "media_type", "size"})
Image = dict[str, Any]
Images = tuple[Image | None, Image | None]  # before and after


class FieldChange(NamedTuple):
    """One field of one row: what it is called, before and after in words; `row` says of which row."""

    row: str
    field: str
    before: str
    after: str


class Names:
    """The names that links stand for, each table of them read once, and the owner's day."""

    def __init__(self, connection: AnyConnection, now: datetime) -> None:
        self._connection = connection
        self.now = now
        self._found: dict[str, dict[str, str]] = {}
        self._pieces: dict[str, tuple[str, int] | None] = {}

    def of(self, table: str, key: str) -> str:
        """Return the name of a row of a small table (tags, the owner's own fields); empty when it is gone."""
        if table not in self._found:
            self._found[table] = dict(fetch(self._connection, f"SELECT id, name FROM {table}"))  # noqa: S608 (our own)
        return self._found[table].get(key, "")

    def piece(self, key: str) -> tuple[str, int] | None:
        """Return kind and quantity of promised content; None when it is gone."""
        if key not in self._pieces:
            found = fetch(self._connection, "SELECT kind, quantity FROM deliverable WHERE id = ?", key)
            self._pieces[key] = tuple(found[0]) if found else None
        return self._pieces[key]


def row_changes(table: str, images: Images, names: Names) -> list[FieldChange]:
    """Return the fields that differ between two images of a row; of a new or deleted row all that are filled."""
    before, after = images
    image = after or before or {}
    row = row_word(table, image)
    if table == "influencer_tag":
        tag = names.of("tag", image.get("tag_id", "")) or MISSING
        return [FieldChange("", tr("Tag"), tag if before else MISSING, tag if after else MISSING)]
    first, last = before or {}, after or {}
    differing = [name for name in image if name not in _HIDDEN and first.get(name) != last.get(name)]
    made = [
        FieldChange(row, field, _shown(table, name, before, names), _shown(table, name, after, names))
        for name in differing
        if (field := _field_word(table, name, image, names))
    ]
    return [change for change in made if change.before != change.after]


def row_word(table: str, image: Mapping[str, Any]) -> str:
    """Return what a row is in the owner's words, short: "Reels · Instagram", "Tunai · DP"; empty for the person."""
    makers: dict[str, Callable[[], str]] = {
        "influencer": lambda: "",
        "collaboration": lambda: "",
        "account": lambda: _joined(_member(Platform, image.get("platform")), image.get("handle")),
        "deliverable": lambda: _joined(
            _member(DeliverableKind, image.get("kind")), _member(Platform, image.get("platform"))
        ),
        "payment_line": lambda: _joined(_member(PaymentKind, image.get("kind")), image.get("label")),
        "voucher": lambda: str(image.get("code", "")),
        "attachment": lambda: str(image.get("name", "")),
        "draft": lambda: tr("Draft {n}").format(n=image.get("number")),
        "post_check": lambda: tr("Look at H+{n}").format(n=image.get("days")),
    }
    make = makers.get(table)
    return make() if make else _noun(table)


def _noun(table: str) -> str:
    nouns = {
        "background_check": tr("Background check"),
        "brief": tr("Brief"),
        "checked_post": tr("Post that was looked at"),
        "competitor_work": tr("Work for a competitor"),
        "controversy": tr("Controversy"),
        "exclusivity": tr("Exclusivity"),
        "metric_snapshot": tr("Numbers"),
        "rate": tr("Price"),
        "redemption": tr("Uses of the code"),
        "timeline_note": tr("Note"),
        "usage_right": tr("Usage right"),
    }
    return nouns.get(table, "")


def _field_word(table: str, name: str, image: Image, names: Names) -> str:
    """Return what a column is called; empty for one that is never shown."""
    if table == "custom_value" and name == "value":
        return names.of("custom_field", image["field_id"]) or _column_word(table, name, current_language())
    if table == "timeline_note" and name == "text":
        return tr("What it says")
    return _column_word(table, name, current_language())


@functools.cache
def _column_word(table: str, name: str, language: str) -> str:  # noqa: ARG001 (the cache's key)
    """Return the word of a column, kept: a timeline asks for the same few a thousand times."""
    return column_word(table, name)


def _shown(table: str, name: str, image: Image | None, names: Names) -> str:
    value = None if image is None else image.get(name)
    if image is None or value is None or value == "":
        return MISSING
    if name == "discount_value":
        is_percent = image.get("discount_kind") == DiscountKind.PERCENT
        return format_percent(value, decimals=0) if is_percent else format_rupiah(value)
    members = _enums(table).get(name)
    return _member(members, value) if members else _value_words(name, value, image, names.now)


def _value_words(name: str, value: Any, image: Image, now: datetime) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, datetime):
        return format_moment(value, now)
    if isinstance(value, date):
        return format_date(value, now.date(), weekday=False)
    if isinstance(value, time):
        zone = image.get("posting_zone")
        return format_time(value, TimeZone(zone) if zone else None)
    if isinstance(value, int | float):
        return _number_words(name, value)
    return str(value).strip()


def _number_words(name: str, value: float) -> str:
    if name in _MONEY:
        return format_rupiah(int(value))
    if name in _PERCENT:
        return format_percent(value, decimals=2)
    return str(value) if name in _YEARS else format_number(value, decimals=0 if float(value).is_integer() else 2)


@functools.cache
def _enums(table: str) -> dict[str, type[StrEnum]]:
    """Return column -> enum of a table."""
    from planner.store.tables import MODELS, table_of

    columns = table_of(MODELS[table]).columns
    return {name: kind for name, column in columns.items() if (kind := getattr(column.type, "enum_class", None))}


def _member(members: type[StrEnum], value: Any) -> str:
    """Return the word of a stored value; one that the program no longer knows stays as it is."""
    return word(members(value)) if value in set(members) else str(value or "")


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)
