"""From a plan to rows of the workspace: what the owner agreed to in the preview becomes one import."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from planner.exchange.column_matching import propose_mapping
from planner.exchange.columns import COUNT_FIELDS, FACTS, Field
from planner.exchange.import_changes import fitting_lines, matching_account, new_note_lines, note_lines
from planner.exchange.import_plan import DuplicateChoice, Fate, PlanOptions, make_plan
from planner.exchange.import_profile import proposed, signature_of
from planner.exchange.spreadsheet import read_table
from planner.formats import format_number, handle_key
from planner.operations.importing import (
    NewAccount,
    NewNumbers,
    NewPerson,
    NewRate,
    PersonUpdate,
    apply_import,
    import_label,
)
from planner.queries.custom_fields import custom_fields
from planner.queries.people import import_profile, known_people
from planner.queries.shop import tier_thresholds
from planner.rules.tiers import DEFAULT_THRESHOLDS, tier_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from planner.exchange.draft_values import AccountDraft
    from planner.exchange.drafts import InfluencerDraft
    from planner.exchange.import_plan import Plan, RowPlan
    from planner.exchange.sheet_table import SheetTable
    from planner.operations.importing import ImportCounts, Profile
    from planner.queries.custom_fields import CustomFieldRow
    from planner.queries.people import KnownPerson
    from planner.rules.tiers import TierThresholds
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace, Written
    from planner.terms import Tier

_FIGURES = frozenset({*COUNT_FIELDS, Field.ENGAGEMENT_RATE})
_COLUMNS = {
    Field.NAME: "name",
    Field.NICHE: "niche",
    Field.CITY: "city",
    Field.PHONE: "phone",
    Field.EMAIL: "email",
    Field.TIER: "tier_given",
    **{field: field.value for field in FACTS},
}

Changes = tuple[list[NewPerson], list[PersonUpdate]]


def existing_people(workspace: Workspace) -> list[KnownPerson]:
    """Return everyone in the workspace, for a plan to compare rows with."""
    with workspace.read() as connection:
        return known_people(connection)


def own_fields(workspace: Workspace) -> tuple[CustomFieldRow, ...]:
    """Return the fields of the owner's own, which columns may become."""
    with workspace.read() as connection:
        return custom_fields(connection)


def remembered(workspace: Workspace, table: SheetTable) -> str | None:
    """Return how files with this header row were mapped the last time, as JSON; None when none came."""
    with workspace.read() as connection:
        return import_profile(connection, signature_of(table))


def to_changes(plan: Plan, existing: Sequence[KnownPerson], thresholds: TierThresholds = DEFAULT_THRESHOLDS) -> Changes:
    """Return who is added and who changes; several rows about one person become one entry.

    A tier that follows from the followers by `thresholds` is not kept as given.
    """
    people = {person.id: person for person in existing}
    new: dict[int, NewPerson] = {}
    updates: dict[str, PersonUpdate] = {}
    for row in plan.written():
        adds = row.fate is Fate.NEW or row.choice is DuplicateChoice.ADD
        if adds and row.fate is not Fate.UPDATED:
            new[row.draft.row] = _new_person(row.draft, thresholds)
        elif row.influencer_id:
            person = people[row.influencer_id]
            update = _update(row, person)
            before = updates.get(row.influencer_id)
            updates[row.influencer_id] = _joined(before, update, person.notes) if before else update
        else:
            new[row.same_row] = _completed(new[row.same_row], row, thresholds)
    return list(new.values()), list(updates.values())


def write_plan(
    workspace: Workspace,
    plan: Plan,
    existing: Sequence[KnownPerson],
    on: date,
    check: Callable[[], None] = lambda: None,
    *,
    profile: Profile | None = None,
) -> Written[ImportCounts]:
    """Write a plan as one transaction and one undo entry; when `check` raises, nothing is written.

    A `profile` is kept with it: how the columns were mapped, for the next file with the same header row.
    """
    with workspace.read() as connection:
        thresholds = tier_thresholds(connection)
    new, updates = to_changes(plan, existing, thresholds)

    def apply(tx: Transaction) -> ImportCounts:
        check()
        counts = apply_import(tx, new, updates, on, plan.file, profile=profile)
        check()
        return counts

    count = len(new) + len(updates)
    return workspace.write(import_label(count)._replace(values={"n": format_number(count)}), apply)


def import_file(
    workspace: Workspace, path: Path, sheet: str | None = None, *, dry_run: bool = False, on: date | None = None
) -> dict[str, Any]:
    """Import a file as proposed, duplicates skipped; returns what the command line prints as JSON.

    Columns are read as the owner mapped them the last time a file with this header row came, else as guessed.
    Numbers are dated `on` (today). Raises ImportFileError with a sentence when the file is refused.
    """
    table = read_table(path, sheet)
    existing, own = existing_people(workspace), own_fields(workspace)
    known = proposed(remembered(workspace, table), table, own)
    mapping, options = known or (propose_mapping(table, own), PlanOptions())
    plan = make_plan(table, mapping, existing, options, own)
    if not dry_run:
        write_plan(workspace, plan, existing, on or date.today())  # noqa: DTZ011 (the date on the owner's wall)
    return plan.summary()


def _new_person(draft: InfluencerDraft, thresholds: TierThresholds) -> NewPerson:
    fields = {
        "name": draft.name,
        "niche": draft.niche,
        "city": draft.city,
        "phone": draft.phone,
        "email": draft.email,
        "tier_given": _tier_to_keep(draft, thresholds),
        "notes": "\n".join(fitting_lines("", note_lines(draft))),
        **draft.facts,
    }
    accounts = tuple(
        NewAccount(account.platform, account.handle, _numbers(account, _originals(draft, account)))
        for account in draft.accounts
    )
    return NewPerson(
        fields, accounts, draft.tags, draft.verdict, tuple(NewRate(*rate) for rate in draft.rates), draft.own
    )


def _tier_to_keep(draft: InfluencerDraft, thresholds: TierThresholds) -> Tier | None:
    """Return the tier a file gives, unless it only says what the followers of the first account say already."""
    followers = draft.accounts[0].followers if draft.accounts else None
    return None if draft.tier == tier_of(followers, thresholds) else draft.tier


def _update(row: RowPlan, person: KnownPerson) -> PersonUpdate:
    """Return what the changes of a row are to the person; the numbers are those that differ."""
    changes, draft = row.changes, row.draft
    accounts, handles, numbers = [], [], []
    for account in draft.accounts:
        held = matching_account(person, account)
        if held is None:
            accounts.append(NewAccount(account.platform, account.handle, _numbers(account, _originals(draft, account))))
            continue
        if account.handle and not held.handle:
            handles.append((held.id, account.handle))
        differing = {
            change.field.value: change.new
            for change in changes
            if change.account_id == held.id and change.field in _FIGURES
        }
        told = NewNumbers(**differing, original=_originals(draft, account))
        if told.known():
            numbers.append((held.id, told))
    return PersonUpdate(
        person.id,
        fields={_COLUMNS[change.field]: change.new for change in changes if change.field in _COLUMNS},
        notes=new_note_lines(person, draft),
        tags=draft.tags if any(change.field is Field.TAGS for change in changes) else (),
        verdict=next((change.new for change in changes if change.field is Field.VERDICT), None),
        accounts=accounts,
        handles=handles,
        numbers=numbers,
        rates=tuple(NewRate(*change.new) for change in changes if change.field is Field.RATE),
        own={change.detail: change.new for change in changes if change.field is Field.OWN},
        restores=row.in_trash,
    )


def _joined(before: PersonUpdate, after: PersonUpdate, notes: str) -> PersonUpdate:
    """Return two updates of one person, who has these notes, as one; the later row counts."""
    numbers = dict(before.numbers)
    for account_id, told in after.numbers:
        numbers[account_id] = numbers.get(account_id, NewNumbers())._replace(**told.known())
    return PersonUpdate(
        before.influencer_id,
        {**before.fields, **after.fields},
        fitting_lines(notes, dict.fromkeys((*before.notes, *after.notes))),
        (*before.tags, *after.tags),
        after.verdict or before.verdict,
        _joined_accounts(before.accounts, after.accounts),
        tuple({**dict(before.handles), **dict(after.handles)}.items()),
        tuple(numbers.items()),
        _joined_rates(before.rates, after.rates),
        {**before.own, **after.own},
        before.restores or after.restores,
    )


def _completed(person: NewPerson, row: RowPlan, thresholds: TierThresholds) -> NewPerson:
    """Return a person who is new in this file, with what a later row of the file says about them."""
    later = _new_person(row.draft, thresholds)
    told = {_COLUMNS[change.field]: change.new for change in row.changes if change.field in _COLUMNS}
    lines = dict.fromkeys((*person.fields["notes"].splitlines(), *later.fields["notes"].splitlines()))
    notes = "\n".join(fitting_lines("", lines))
    return NewPerson(
        {**person.fields, **told, "notes": notes},
        _joined_accounts(person.accounts, later.accounts),
        (*person.tags, *later.tags),
        later.verdict or person.verdict,
        _joined_rates(person.rates, later.rates),
        {**person.own, **later.own},
    )


def _joined_rates(first: Iterable[NewRate], second: Iterable[NewRate]) -> tuple[NewRate, ...]:
    """Return the prices of two rows about one person; the later row counts."""
    return tuple({rate.key: rate for rate in (*first, *second)}.values())


def _joined_accounts(first: Iterable[NewAccount], second: Iterable[NewAccount]) -> tuple[NewAccount, ...]:
    accounts = {(account.platform, handle_key(account.handle)): account for account in first}
    for account in second:
        key = (account.platform, handle_key(account.handle))
        if not account.handle:
            # Figures without a handle belong to the account of that platform that is there already.
            key = next((held for held in accounts if held[0] is account.platform), key)
        held = accounts.get(key)
        numbers = held.numbers._replace(**account.numbers.known()) if held else account.numbers
        accounts[key] = (held or account)._replace(numbers=numbers)
    return tuple(accounts.values())


def _numbers(account: AccountDraft, original: str) -> NewNumbers:
    figures: dict[str, Any] = {field.value: getattr(account, field.value) for field in _FIGURES}
    return NewNumbers(**figures, original=original)


def _originals(draft: InfluencerDraft, account: AccountDraft) -> str:
    """Return the figures of an account that could not be read, as they were written: `Followers: 22.8`."""
    if not draft.originals:
        return ""
    lines = (
        f"{kept.column.header}: {kept.text}"
        for kept in draft.originals
        if kept.column.field in _FIGURES and draft.account_of(kept.column.platform) is account
    )
    return "\n".join(fitting_lines("", lines))
