"""Many cells of the list at once: a pasted block, or the same field of many people. One call is one undo entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.operations.accounts import change_first_account, record_first_numbers
from planner.operations.custom_fields import set_custom_value
from planner.operations.influencers import (
    add_influencer,
    add_tag,
    change_influencers,
    remove_tags,
    set_tags,
    set_verdict,
)
from planner.operations.relationship import plan_next_action, set_relationship
from planner.rules.custom_values import OWN
from planner.terms import EngagementFormula, Platform, Relationship, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from planner.store.transaction import Transaction

# Columns that are a field of the person.
FIELDS = {"name": "name", "niche": "niche", "city": "city", "phone": "phone", "pic": "pic", "tier": "tier_given"}
# Those of their first account: it is there before its handle is, and a handle before its numbers.
ACCOUNT = ("platform", "handle", "followers", "engagement_rate")


class CellChange(NamedTuple):
    """What one cell becomes: the key of its column and its value.

    Values: texts for `name niche city phone pic` and own fields (as stored) · a `Tier`, `Platform`, `Verdict` or
    `Relationship` · followers as a count · `engagement_rate` as (percent, formula) · `handle` as (handle, platform or
    None) · tags as names (`tags` are all of them, `add_tags` and `remove_tags` some) · `next_action` as (words, day).
    """

    influencer_id: str
    key: str
    value: Any


class NewRow(NamedTuple):
    """Somebody new with the cells that were written beside the name."""

    name: str
    cells: tuple[tuple[str, Any], ...] = ()


def write_cells(
    tx: Transaction, /, changes: Sequence[CellChange], on: date, new: Sequence[NewRow] = (), reason: str = ""
) -> list[str]:
    """Write cells and add people; returns the ids of the new ones.

    `on` is the day of numbers, verdicts and the blacklist, which wants a `reason`; holding and rejecting may have one.
    ValidationError: nothing is written.
    """
    _write_all(tx, changes, on, reason)
    added = []
    for row in new:
        person = add_influencer(tx, row.name)
        added.append(person)
        _write_all(tx, [CellChange(person, key, value) for key, value in row.cells], on, reason)
    return added


def _write_all(tx: Transaction, changes: Iterable[CellChange], on: date, reason: str) -> None:
    """Write what belongs together in one go: the fields of a person, and the same value for many people."""
    fields: dict[str, dict[str, Any]] = {}
    alike: dict[tuple[str, Any], list[str]] = {}
    for person, key, value in changes:
        if key in FIELDS:
            fields.setdefault(person, {})[FIELDS[key]] = value
        else:
            alike.setdefault((key, tuple(value) if isinstance(value, list) else value), []).append(person)
    for person, values in fields.items():
        change_influencers(tx, [person], **values)
    for key, value in sorted(alike, key=lambda pair: ACCOUNT.index(pair[0]) if pair[0] in ACCOUNT else len(ACCOUNT)):
        _write(tx, alike[key, value], (key, value), on, reason)


def _write(tx: Transaction, people: list[str], cell: tuple[str, Any], on: date, reason: str) -> None:
    key, value = cell
    if key.startswith(OWN):
        set_custom_value(tx, people, key.removeprefix(OWN), value)
    elif key in {"tags", "add_tags", "remove_tags"}:
        _write_tags(tx, people, key, value)
    elif key == "relationship":
        set_relationship(tx, people, value, on, reason if value is Relationship.BLACKLISTED else "")
    elif key == "verdict":
        set_verdict(tx, people, value, on, reason if value in {Verdict.HELD, Verdict.REJECTED} else "")
    elif key == "next_action":
        plan_next_action(tx, people, *value)
    elif key in ACCOUNT:
        for person in people:
            _write_account(tx, person, key, value, on)
    else:
        message = f"no such column: {key}"
        raise KeyError(message)


def _write_tags(tx: Transaction, people: list[str], key: str, names: Sequence[str]) -> None:
    if key == "add_tags":
        add_tag(tx, people, ",".join(names))
    elif key == "remove_tags":
        remove_tags(tx, people, names)
    else:
        for person in people:
            set_tags(tx, person, names)


def _write_account(tx: Transaction, person: str, key: str, value: Any, on: date) -> None:
    if key == "platform":
        change_first_account(tx, person, value, platform=value)
    elif key == "handle":
        handle, platform = value
        fields = {"handle": handle} | ({"platform": platform} if platform else {})
        change_first_account(tx, person, platform or Platform.INSTAGRAM, **fields)
    elif key == "followers":
        record_first_numbers(tx, person, Platform.INSTAGRAM, on, followers=value)
    else:
        rate, formula = value
        numbers = {"engagement_rate": rate, "engagement_formula": formula or EngagementFormula.UNKNOWN}
        record_first_numbers(tx, person, Platform.INSTAGRAM, on, **numbers)
