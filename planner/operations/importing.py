"""Taking in many people at once, as a file or another program names them: a few statements, however many rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.formats import handle_key
from planner.language import Message
from planner.operations.accounts import joined_texts
from planner.store.tables import (
    Account,
    BackgroundCheck,
    CustomValue,
    ImportProfile,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    Rate,
    Tag,
    table_of,
)
from planner.terms import Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlmodel import SQLModel

    from planner.store.transaction import Transaction
    from planner.terms import DeliverableKind, Platform, Verdict

BATCH = 500


class NewNumbers(NamedTuple):
    """Numbers of an account on the day of the import; `original` is what was written where no number is certain."""

    followers: int | None = None
    engagement_rate: float | None = None
    likes: int | None = None
    comments: int | None = None
    views: int | None = None
    original: str = ""

    def known(self) -> dict[str, Any]:
        """Return what is known, by column: a missing number never overwrites one."""
        return {name: value for name, value in self._asdict().items() if value not in {None, ""}}


class NewAccount(NamedTuple):
    """An account to be added, with its numbers."""

    platform: Platform
    handle: str = ""
    numbers: NewNumbers = NewNumbers()


class NewRate(NamedTuple):
    """A price of a rate card in rupiah on the day of the import; None where only words were written (`original`)."""

    platform: Platform | None
    kind: DeliverableKind | None
    label: str = ""
    quantity: int = 1
    price: int | None = None
    original: str = ""

    @property
    def key(self) -> tuple[Any, ...]:
        """Return what the price is for: on the same day a later one takes its place."""
        return self.platform, self.kind, self.label.casefold(), self.quantity


class Profile(NamedTuple):
    """How the columns of files with one header row were mapped (JSON), to be proposed the next time."""

    signature: str
    mapping: str


class NewPerson(NamedTuple):
    """A person to be added; `fields` are columns of the person, `name` among them; `own` by the owner's own field."""

    fields: Mapping[str, Any]
    accounts: Sequence[NewAccount] = ()
    tags: Sequence[str] = ()
    verdict: Verdict | None = None
    rates: Sequence[NewRate] = ()
    own: Mapping[str, str] = {}


class PersonUpdate(NamedTuple):
    """What a file adds to a person that is there: changed fields, lines for the notes, and new accounts.

    `handles` and `numbers` speak of accounts by their id: a name for one that had none, and its numbers of the day.
    `restores` takes them out of the trash.
    """

    influencer_id: str
    fields: Mapping[str, Any] = {}
    notes: Sequence[str] = ()
    tags: Sequence[str] = ()
    verdict: Verdict | None = None
    accounts: Sequence[NewAccount] = ()
    handles: Sequence[tuple[str, str]] = ()
    numbers: Sequence[tuple[str, NewNumbers]] = ()
    rates: Sequence[NewRate] = ()
    own: Mapping[str, str] = {}
    restores: bool = False


class ImportCounts(NamedTuple):
    """How many people were added, and how many of those that were there changed."""

    new: int
    updated: int


def import_label(count: int) -> Message:
    """Return the name of an import of `count` people in the list of what can be undone."""
    return Message("import {n} influencers", {"n": count})


def apply_import(
    tx: Transaction,
    /,
    new: Sequence[NewPerson],
    updates: Sequence[PersonUpdate],
    on: date,
    source: str = "",
    *,
    profile: Profile | None = None,
) -> ImportCounts:
    """Add and change people as one step; numbers, prices and verdicts are dated `on`.

    `source` names where they came from, `profile` how its columns were read, which is remembered with them.
    """
    keys = tx.add_all(Influencer, [{"source": source, **_dated(person.fields, on, source)} for person in new])
    people: list[tuple[str, NewPerson | PersonUpdate]] = list(zip(keys, new, strict=True))
    people += [(update.influencer_id, update) for update in updates]
    changed = _change_people(tx, updates, on, source)
    changed |= _add_accounts(tx, people, on, source)
    changed |= _record_numbers(tx, updates, on, source)
    changed |= _add_tags(tx, people)
    changed |= _add_rates(tx, people, on, source)
    changed |= _set_own_values(tx, people)
    if profile:
        _remember(tx, profile)
    checks = [(key, person.verdict) for key, person in people if person.verdict is not None]
    tx.add_all(
        BackgroundCheck, [{"influencer_id": key, "checked_on": on, "verdict": verdict} for key, verdict in checks]
    )
    changed.update(key for key, _ in checks)
    return ImportCounts(len(keys), len(changed.difference(keys)))


def notes_with(notes: str, lines: Sequence[str]) -> str:
    """Return notes with those lines added that are not in them yet."""
    there = {line.strip() for line in notes.splitlines()}
    missing = [line for line in dict.fromkeys(lines) if line.strip() and line.strip() not in there]
    return "\n".join(part for part in (notes.rstrip(), *missing) if part) if missing else notes


def _dated(fields: Mapping[str, Any], on: date, source: str) -> Mapping[str, Any]:
    """Return the columns of a person with day and reason where a file puts them on the blacklist."""
    if fields.get("relationship") is not Relationship.BLACKLISTED:
        return fields
    reason = fields.get("blacklist_reason") or str(Message("As {file} says", {"file": source}))
    return {**fields, "blacklisted_on": on, "blacklist_reason": reason}


def _remember(tx: Transaction, /, profile: Profile) -> None:
    """Keep how a kind of file was mapped, in place of what was kept for it before."""
    held = tx.find(ImportProfile, signature=profile.signature)
    if held:
        tx.update(ImportProfile, held[0]["id"], mapping=profile.mapping)
    else:
        tx.add(ImportProfile, signature=profile.signature, mapping=profile.mapping)


def _change_people(tx: Transaction, /, updates: Sequence[PersonUpdate], on: date, source: str) -> set[str]:
    notes = _by_key(tx, Influencer, "id", [update.influencer_id for update in updates if update.notes])
    changed = set()
    for update in updates:
        fields = dict(_dated(update.fields, on, source))
        if update.restores:
            fields["trashed_at"] = None
        if update.influencer_id in notes:
            fields["notes"] = notes_with(notes[update.influencer_id][0]["notes"], update.notes)
        differs = [
            tx.update(Account, account_id, handle=handle, handle_key=handle_key(handle))
            for account_id, handle in update.handles
        ]
        if fields:
            differs.append(tx.update(Influencer, update.influencer_id, **fields))
        if any(differs):
            changed.add(update.influencer_id)
    return changed


def _add_accounts(
    tx: Transaction, /, people: Sequence[tuple[str, NewPerson | PersonUpdate]], on: date, source: str
) -> set[str]:
    """Add accounts behind those that are there, with their numbers; returns whose."""
    growing = [key for key, person in people if person.accounts and isinstance(person, PersonUpdate)]
    there = {key: len(rows) for key, rows in _by_key(tx, Account, "influencer_id", growing).items()}
    added = [
        (key, place, account)
        for key, person in people
        for place, account in enumerate(person.accounts, there.get(key, 0))
    ]
    account_ids = tx.add_all(
        Account,
        [
            {
                "influencer_id": key,
                "platform": account.platform,
                "handle": account.handle,
                "handle_key": handle_key(account.handle),
                "position": place,
            }
            for key, place, account in added
        ],
    )
    numbers = [
        {"account_id": account_id, "taken_on": on, "source": source, **known}
        for account_id, (_, _, account) in zip(account_ids, added, strict=True)
        if (known := account.numbers.known())
    ]
    tx.add_all(MetricSnapshot, numbers)
    return {key for key, _, _ in added}


def _record_numbers(tx: Transaction, /, updates: Sequence[PersonUpdate], on: date, source: str) -> set[str]:
    """Write down numbers of a day: the same day is corrected, an earlier day is never overwritten."""
    told = [
        (update.influencer_id, account_id, known)
        for update in updates
        for account_id, numbers in update.numbers
        if (known := numbers.known())
    ]
    earlier = _by_key(tx, MetricSnapshot, "account_id", [account_id for _, account_id, _ in told])
    today = {account_id: row for account_id, rows in earlier.items() for row in rows if row["taken_on"] == on}
    rows = []
    for _, account_id, known in told:
        if account_id in today:
            row = today[account_id]
            tx.update(MetricSnapshot, row["id"], **known | joined_texts(row, known | {"source": source}))
        else:
            rows.append({"account_id": account_id, "taken_on": on, "source": source, **known})
    tx.add_all(MetricSnapshot, rows)
    return {influencer_id for influencer_id, _, _ in told}


def _add_tags(tx: Transaction, /, people: Sequence[tuple[str, NewPerson | PersonUpdate]]) -> set[str]:
    """Give people their tags, each once; returns who got one. Upper and lower case are the same tag."""
    wanted = [(key, name.strip()) for key, person in people for name in person.tags if name.strip()]
    if not wanted:
        return set()
    tags = {row["name"].lower(): row["id"] for row in tx.find(Tag)}
    missing = {name.lower(): name for _, name in reversed(wanted) if name.lower() not in tags}
    tags |= zip(missing, tx.add_all(Tag, [{"name": name} for name in missing.values()]), strict=True)
    holders = [key for key, person in people if person.tags and isinstance(person, PersonUpdate)]
    held = {
        (key, row["tag_id"])
        for key, rows in _by_key(tx, InfluencerTag, "influencer_id", holders).items()
        for row in rows
    }
    pairs = [pair for pair in dict.fromkeys((key, tags[name.lower()]) for key, name in wanted) if pair not in held]
    tx.add_all(InfluencerTag, [{"influencer_id": key, "tag_id": tag_id} for key, tag_id in pairs])
    return {key for key, _ in pairs}


def _add_rates(
    tx: Transaction, /, people: Sequence[tuple[str, NewPerson | PersonUpdate]], on: date, source: str
) -> set[str]:
    """Add prices as rows of their own: an earlier day stays readable, the same day is corrected. Returns whose."""
    holders = [key for key, person in people if person.rates and isinstance(person, PersonUpdate)]
    today = {
        (key, NewRate(row["platform"], row["kind"], row["label"], row["quantity"]).key): row["id"]
        for key, rows in _by_key(tx, Rate, "influencer_id", holders).items()
        for row in rows
        if row["quoted_on"] == on
    }
    rows = []
    for key, person in people:
        for rate in person.rates:
            if rate_id := today.get((key, rate.key)):
                tx.update(Rate, rate_id, price=rate.price, original=rate.original, source=source)
            else:
                rows.append({"influencer_id": key, "quoted_on": on, "source": source, **rate._asdict()})
    tx.add_all(Rate, rows)
    return {key for key, person in people if person.rates}


def _set_own_values(tx: Transaction, /, people: Sequence[tuple[str, NewPerson | PersonUpdate]]) -> set[str]:
    """Write what a file says in fields of the owner's own; returns about whom."""
    holders = [key for key, person in people if person.own and isinstance(person, PersonUpdate)]
    held = {
        (key, row["field_id"]): row["id"]
        for key, rows in _by_key(tx, CustomValue, "influencer_id", holders).items()
        for row in rows
    }
    rows = []
    for key, person in people:
        for field_id, value in person.own.items():
            if value_id := held.get((key, field_id)):
                tx.update(CustomValue, value_id, value=value)
            else:
                rows.append({"influencer_id": key, "field_id": field_id, "value": value})
    tx.add_all(CustomValue, rows)
    return {key for key, person in people if person.own}


def _by_key(
    tx: Transaction, /, model: type[SQLModel], column: str, keys: Sequence[str]
) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a table whose `column` is one of `keys`, grouped by it."""
    table = table_of(model)
    grouped: dict[str, list[dict[str, Any]]] = {}
    for start in range(0, len(keys), BATCH):
        statement = sa.select(table).where(table.c[column].in_(keys[start : start + BATCH])).order_by(table.c.id)
        for row in tx.rows(statement):
            image = dict(row._mapping)  # noqa: SLF001 (SQLAlchemy's public name)
            grouped.setdefault(image[column], []).append(image)
    return grouped
