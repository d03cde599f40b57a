"""Fields of the owner's own: made, renamed, put in order, removed, and what people have in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.rules.custom_values import choices_in, fits
from planner.store.tables import CustomField, CustomValue
from planner.terms import CustomFieldKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.store.transaction import Transaction


def add_custom_field(tx: Transaction, /, name: str, kind: CustomFieldKind, choices: Sequence[str] = ()) -> str:
    """Add a field after the others and return its id; ValidationError for a name that is in use or no choices."""
    fields = tx.find(CustomField)
    _refuse_name(fields, name)
    written = _written(kind, choices)
    position = max((int(row["position"]) for row in fields), default=-1) + 1
    return tx.add(CustomField, name=name.strip(), kind=kind, choices=written, position=position)


def rename_custom_field(tx: Transaction, /, field_id: str, name: str) -> bool:
    """Give a field another name; what people have in it stays."""
    _refuse_name([row for row in tx.find(CustomField) if row["id"] != field_id], name)
    return tx.update(CustomField, field_id, name=name.strip())


def change_choices(tx: Transaction, /, field_id: str, choices: Sequence[str]) -> bool:
    """Make these the choices of a field; ValidationError for one that is left out although people have it."""
    field = tx.get(CustomField, field_id)
    written = _written(CustomFieldKind(field["kind"]), choices)
    kept = set(choices_in(written))
    for choice in choices_in(field["choices"]):
        held = 0 if choice in kept else len(tx.find(CustomValue, field_id=field_id, value=choice))
        if held:
            message = tr("{n} people have “{choice}”. Give them another choice first, then take it out.")
            raise ValidationError(message.format(n=held, choice=choice))
    return tx.update(CustomField, field_id, choices=written)


def order_custom_fields(tx: Transaction, /, field_ids: Sequence[str]) -> int:
    """Put the fields into this order; returns how many moved."""
    return sum(tx.update(CustomField, field_id, position=place) for place, field_id in enumerate(field_ids))


def remove_custom_field(tx: Transaction, /, field_id: str) -> int:
    """Remove a field with everything people have in it; returns how many values went along."""
    values = [row["id"] for row in tx.find(CustomValue, field_id=field_id)]
    tx.remove_all(CustomValue, values)
    tx.remove(CustomField, field_id)
    return len(values)


def set_custom_value(tx: Transaction, /, influencer_ids: Sequence[str], field_id: str, value: str) -> int:
    """Give people the same value in a field, as it is stored (`CustomValueFields`); empty takes it away.

    ValidationError for a value that the field's kind does not take. Returns how many people differed.
    """
    value = value.strip()
    _refuse_value(tx.get(CustomField, field_id), value)
    held = {row["influencer_id"]: row for row in tx.find(CustomValue, field_id=field_id)}
    changed = 0
    for influencer_id in dict.fromkeys(influencer_ids):
        before = held.get(influencer_id)
        if before is None and value:
            tx.add(CustomValue, influencer_id=influencer_id, field_id=field_id, value=value)
            changed += 1
        elif before is not None and not value:
            tx.remove(CustomValue, before["id"])
            changed += 1
        elif before is not None:
            changed += tx.update(CustomValue, before["id"], value=value)
    return changed


def _refuse_name(others: Sequence[Mapping[str, Any]], name: str) -> None:
    if not name.strip():
        raise ValidationError(tr("A name is needed."))
    if name.strip().casefold() in {str(row["name"]).casefold() for row in others}:
        raise ValidationError(tr("There is a field “{name}” already. Choose another name.").format(name=name.strip()))


def _written(kind: CustomFieldKind, choices: Sequence[str]) -> str:
    """Return the choices as they are stored; only a field of that kind has any."""
    if kind is not CustomFieldKind.CHOICE:
        return ""
    written = "\n".join(choices_in("\n".join(choices)))
    if not written:
        raise ValidationError(tr("Write at least one choice, one a line."))
    return written


def _refuse_value(field: Mapping[str, Any], value: str) -> None:
    if value and not fits(CustomFieldKind(field["kind"]), choices_in(field["choices"]), value):
        message = tr("“{value}” does not fit in {field}. Nothing was changed.")
        raise ValidationError(message.format(value=value, field=field["name"]))
