"""What a row would change about a person who is there already; an empty cell never erases anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.columns import FACTS, Field
from planner.exchange.draft_values import LONGEST_NOTES
from planner.exchange.import_matching import handle_key
from planner.exchange.sheet_table import Problem
from planner.language import Message
from planner.rules.names import name_key
from planner.terms import Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.exchange.draft_values import AccountDraft
    from planner.exchange.drafts import InfluencerDraft
    from planner.exchange.rate_values import RateDraft
    from planner.queries.people import KnownAccount, KnownPerson, KnownRate
    from planner.terms import Platform

_FIGURES = (Field.FOLLOWERS, Field.ENGAGEMENT_RATE, Field.LIKES, Field.COMMENTS, Field.VIEWS)
_TEXTS = (Field.NICHE, Field.CITY, Field.EMAIL)
_FACTS = (Field.PHONE, Field.TIER, Field.VERDICT)
SAME_RATE = 1e-6


STAYS_BLACKLISTED = Message("On the blacklist: an import does not take anyone off it")
NO_ROOM = Message("The notes are full: this was not kept")


class Change(NamedTuple):
    """One field that changes; account fields name the platform and the account, whose id is "" when it is new.

    `detail` says which price (its kind, or the label of a package) or which field of the owner's own.
    """

    field: Field
    old: Any
    new: Any
    platform: Platform | None = None
    account_id: str = ""
    detail: str = ""


def changes_to(person: KnownPerson, draft: InfluencerDraft) -> tuple[Change, ...]:
    """Return every difference a row makes, in the order of the fields."""
    changes: list[Change] = []
    if not draft.name_is_handle and draft.name and name_key(draft.name) != name_key(person.name):
        changes.append(Change(Field.NAME, person.name, draft.name))
    changes.extend(_plain_changes(person, draft))
    held = {tag.casefold() for tag in person.tags}
    if added := tuple(tag for tag in draft.tags if tag.casefold() not in held):
        changes.append(Change(Field.TAGS, person.tags, (*person.tags, *added)))
    for account in draft.accounts:
        changes.extend(_account_changes(person, account))
    changes.extend(_fact_changes(person, draft))
    changes.extend(_rate_changes(person, draft.rates))
    changes.extend(
        Change(Field.OWN, person.own.get(field_id), value, detail=field_id)
        for field_id, value in draft.own.items()
        if person.own.get(field_id) != value
    )
    if lines := new_note_lines(person, draft):
        changes.append(Change(Field.NOTES, person.notes, "\n".join(filter(None, (person.notes, *lines)))))
    return tuple(changes)


def note_lines(draft: InfluencerDraft) -> tuple[str, ...]:
    """Return the lines a new person gets as notes."""
    return tuple(dict.fromkeys(draft.notes))


def new_note_lines(person: KnownPerson, draft: InfluencerDraft) -> list[str]:
    """Return the lines that the person's notes do not hold yet."""
    if not draft.notes:
        return []
    held = {" ".join(line.split()).casefold() for line in person.notes.splitlines()}
    return fitting_lines(person.notes, [line for line in note_lines(draft) if line.casefold() not in held])


def fitting_lines(notes: str, lines: Iterable[str]) -> list[str]:
    """Return the lines for which notes have room; the last one may be cut, and an owner's notes never are."""
    room = LONGEST_NOTES - len(notes.rstrip())
    fitting: list[str] = []
    for line in lines:
        room -= bool(notes or fitting)  # the line break before it
        if room <= 0:
            break
        fitting.append(line[:room])
        room -= len(line)
    return fitting


def draft_with_extra(draft: InfluencerDraft) -> InfluencerDraft:
    """Return the draft with the cells of unmapped columns as lines of its notes: `PIC: Lastri`."""
    if not draft.extra:
        return draft
    return draft._replace(notes=tuple(dict.fromkeys((*draft.notes, *(one.line for one in draft.extra)))))


def with_room(draft: InfluencerDraft, sheet: str, notes: str = "") -> InfluencerDraft:
    """Return the draft with a problem for every line that has no room in the notes of a person, who has these."""
    if len(notes) + sum(map(len, draft.notes)) + len(draft.notes) <= LONGEST_NOTES:
        return draft
    held = {" ".join(line.split()).casefold() for line in notes.splitlines()}
    wanted = [line for line in note_lines(draft) if line.casefold() not in held]
    kept = fitting_lines(notes, wanted)
    lost = [line for place, line in enumerate(wanted) if place >= len(kept) or kept[place] != line]
    if not lost:
        return draft
    places = {one.line: one.at + 1 for one in draft.extra}
    problems = [Problem(sheet, draft.row, places.get(line, 0), line, NO_ROOM) for line in lost]
    return draft._replace(problems=(*draft.problems, *problems))


def settled(draft: InfluencerDraft, person: KnownPerson, sheet: str) -> InfluencerDraft:
    """Return the draft without what an import must not do to this person: take them off the blacklist."""
    told = draft.facts.get(Field.RELATIONSHIP.value)
    on_it = person.facts.get(Field.RELATIONSHIP.value) == Relationship.BLACKLISTED
    if not on_it or told is None or told is Relationship.BLACKLISTED:
        return draft
    facts = {name: value for name, value in draft.facts.items() if name != Field.RELATIONSHIP.value}
    problem = Problem(sheet, draft.row, 0, person.name, STAYS_BLACKLISTED)
    return draft._replace(facts=facts, problems=(*draft.problems, problem))


def matching_account(person: KnownPerson, account: AccountDraft) -> KnownAccount | None:
    """Return the person's account that a row speaks of: the same handle, or the only one there without a handle."""
    there = [held for held in person.accounts if held.platform is account.platform]
    if not account.handle:
        return there[0] if len(there) == 1 else next((held for held in there if not held.handle), None)
    key = handle_key(account.handle)
    return next((held for held in there if handle_key(held.handle) == key), None) or next(
        (held for held in there if not held.handle), None
    )


def _account_changes(person: KnownPerson, account: AccountDraft) -> list[Change]:
    held = matching_account(person, account)
    changes: list[Change] = []
    account_id = held.id if held else ""
    if held is None or (account.handle and not held.handle):
        changes.append(
            Change(Field.HANDLE, held.handle if held else None, account.handle, account.platform, account_id)
        )
    for field in _FIGURES:
        new = getattr(account, field.value)
        old = getattr(held, field.value) if held else None
        if new is not None and not _same(old, new):
            changes.append(Change(field, old, new, account.platform, account_id))
    return changes


def _plain_changes(person: KnownPerson, draft: InfluencerDraft) -> Iterator[Change]:
    for field in _TEXTS:
        old, new = getattr(person, field.value), getattr(draft, field.value)
        if new and new.casefold() != (old or "").casefold():
            yield Change(field, old, new)
    for field in _FACTS:
        old, new = getattr(person, field.value), getattr(draft, field.value)
        if new and new != old:
            yield Change(field, old, new)


def _fact_changes(person: KnownPerson, draft: InfluencerDraft) -> list[Change]:
    if not draft.facts:
        return []
    changes = []
    for field in FACTS:
        old, new = person.facts.get(field.value), draft.facts.get(field.value)
        if new is None or new == old:
            continue
        if isinstance(old, str) and isinstance(new, str) and old.casefold() == new.casefold():
            continue
        changes.append(Change(field, old, new))
    return changes


def _rate_changes(person: KnownPerson, rates: Sequence[RateDraft]) -> list[Change]:
    """Return the prices that are new or differ; words are compared only where there is no price."""
    if not rates:
        return []
    held: dict[Any, KnownRate] = {rate.key: rate for rate in person.rates}
    changes = []
    for rate in rates:
        old = held.get(rate.key)
        if old and old.price == rate.price and (rate.price is not None or _alike(old.original, rate.original)):
            continue
        changes.append(Change(Field.RATE, old, rate, rate.platform, detail=rate.kind or rate.label))
    return changes


def _alike(text: str, other: str) -> bool:
    return " ".join(text.split()).casefold() == " ".join(other.split()).casefold()


def _same(old: float | None, new: float) -> bool:
    return old is not None and abs(old - new) <= SAME_RATE
