"""Taking in many people at once, as a file or another program names them: a few statements, however many rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import handle_key
from planner.language import Message
from planner.operations.accounts import record_numbers
from planner.store.tables import (
    Account,
    BackgroundCheck,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    Tag,
    new_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import EngagementFormula, Platform, Verdict


class NewNumbers(NamedTuple):
    """Numbers of an account on the day of the import; `original` is what was written where no number is certain."""

    followers: int | None = None
    engagement_rate: float | None = None
    likes: int | None = None
    comments: int | None = None
    views: int | None = None
    engagement_formula: EngagementFormula | None = None
    original: str = ""

    def known(self) -> dict[str, Any]:
        """Return what is known, by column: a missing number never overwrites one."""
        return {name: value for name, value in self._asdict().items() if value not in {None, ""}}


class NewAccount(NamedTuple):
    """An account to be added, with its numbers."""

    platform: Platform
    handle: str = ""
    numbers: NewNumbers = NewNumbers()


class NewPerson(NamedTuple):
    """A person to be added; `fields` are columns of the person, `name` among them."""

    fields: Mapping[str, Any]
    accounts: Sequence[NewAccount] = ()
    tags: Sequence[str] = ()
    verdict: Verdict | None = None


class PersonUpdate(NamedTuple):
    """What a file adds to a person that is there: changed fields, lines for the notes, and dated numbers by account id."""

    influencer_id: str
    fields: Mapping[str, Any] = {}
    notes: Sequence[str] = ()
    tags: Sequence[str] = ()
    verdict: Verdict | None = None
    accounts: Sequence[NewAccount] = ()
    numbers: Sequence[tuple[str, NewNumbers]] = ()


class ImportCounts(NamedTuple):
    """How many people were added, and how many of those that were there changed."""

    new: int
    updated: int


def import_label(count: int) -> Message:
    """Return the name of an import of `count` people in the list of what can be undone."""
    return Message("import {n} influencers", {"n": count})


def apply_import(
    tx: Transaction, new: Sequence[NewPerson], updates: Sequence[PersonUpdate], on: date, source: str = ""
) -> ImportCounts:
    """Add and change people as one step; numbers and verdicts are dated `on`, `source` names where they came from."""
    keys = tx.add_all(Influencer, [{"source": source, **person.fields} for person in new])
    owners = list(zip(keys, new, strict=True))
    account_rows, number_rows = _account_rows(owners, on, source)
    changed = [update.influencer_id for update in updates if _update_person(tx, update, on, source)]
    for update in updates:
        there = len(tx.find(Account, influencer_id=update.influencer_id)) if update.accounts else 0
        more_accounts, more_numbers = _account_rows([(update.influencer_id, update)], on, source, there)
        account_rows += more_accounts
        number_rows += more_numbers
    tx.add_all(Account, account_rows)
    tx.add_all(MetricSnapshot, number_rows)
    tagged = _add_tags(tx, [*owners, *((update.influencer_id, update) for update in updates)])
    touched = {*changed, *tagged, *(row["influencer_id"] for row in account_rows)} - set(keys)
    checks = [(key, person.verdict) for key, person in owners if person.verdict is not None]
    tx.add_all(BackgroundCheck, _check_rows(checks, on))
    return ImportCounts(len(keys), len(touched))


def _account_rows(
    owners: Iterable[tuple[str, NewPerson | PersonUpdate]], on: date, source: str, position: int = 0
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the rows of new accounts and of their numbers; an account without numbers has no dated row."""
    accounts, numbers = [], []
    for influencer_id, person in owners:
        for place, account in enumerate(person.accounts, position):
            key = new_key()
            accounts.append(
                {
                    "id": key,
                    "influencer_id": influencer_id,
                    "platform": account.platform,
                    "handle": account.handle,
                    "handle_key": handle_key(account.handle),
                    "position": place,
                }
            )
            if known := account.numbers.known():
                numbers.append({"account_id": key, "taken_on": on, "source": source, **known})
    return accounts, numbers


def _update_person(tx: Transaction, update: PersonUpdate, on: date, source: str) -> bool:
    """Change a person's own columns, dated numbers and verdict; returns whether anything differed."""
    person = tx.get(Influencer, update.influencer_id)
    fields = dict(update.fields)
    if notes := notes_with(person["notes"], update.notes):
        fields["notes"] = notes
    changed = tx.update(Influencer, update.influencer_id, **fields) if fields else False
    for account_id, numbers in update.numbers:
        if known := numbers.known():
            record_numbers(tx, account_id, on, source=source, **known)
            changed = True
    if update.verdict is not None:
        tx.add_all(BackgroundCheck, _check_rows([(update.influencer_id, update.verdict)], on))
        changed = True
    return changed


def _check_rows(verdicts: Iterable[tuple[str, Verdict]], on: date) -> list[dict[str, Any]]:
    return [{"influencer_id": person, "checked_on": on, "verdict": verdict} for person, verdict in verdicts]


def notes_with(notes: str, lines: Sequence[str]) -> str:
    """Return notes with the lines that are not in them yet; empty when there is nothing to add."""
    there = {line.strip() for line in notes.splitlines()}
    missing = [line for line in dict.fromkeys(lines) if line.strip() and line.strip() not in there]
    return "\n".join(part for part in (notes.rstrip(), *missing) if part) if missing else ""


def _add_tags(tx: Transaction, owners: Sequence[tuple[str, NewPerson | PersonUpdate]]) -> set[str]:
    """Give people their tags, each once; returns who got one. Upper and lower case are the same tag."""
    wanted = [(person_id, name.strip()) for person_id, person in owners for name in person.tags if name.strip()]
    if not wanted:
        return set()
    known = {row["name"].lower(): row["id"] for row in tx.find(Tag)}
    missing = {name.lower(): name for _, name in reversed(wanted) if name.lower() not in known}
    known |= zip(missing, tx.add_all(Tag, [{"name": name} for name in missing.values()]), strict=True)
    held = {
        (row["influencer_id"], row["tag_id"])
        for person_id in {owner for owner, person in owners if isinstance(person, PersonUpdate) and person.tags}
        for row in tx.find(InfluencerTag, influencer_id=person_id)
    }
    pairs = [pair for pair in dict.fromkeys((who, known[name.lower()]) for who, name in wanted) if pair not in held]
    tx.add_all(InfluencerTag, [{"influencer_id": who, "tag_id": tag_id} for who, tag_id in pairs])
    return {who for who, _ in pairs}
