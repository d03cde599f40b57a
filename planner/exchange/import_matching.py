"""Finding the person a row may already be: by account, by telephone, by a bare name, and by a similar name.

Everything is looked up by keys; only the few candidates that share one are compared by text.
"""

from __future__ import annotations

import functools
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import handle_key as compute_handle_key
from planner.rules.names import InitialKey, alike, initial_key, name_key, spellings
from planner.terms import Platform

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.exchange.draft_values import AccountDraft
    from planner.exchange.drafts import InfluencerDraft
    from planner.queries.people import KnownAccount, KnownPerson

# A name that thousands share is no evidence: more candidates than this are not looked at.
MOST_CANDIDATES = 40
# Every handle is looked up several times during one plan.
handle_key = functools.lru_cache(maxsize=100_000)(compute_handle_key)


class Evidence(StrEnum):
    """Why a row and a person may be the same."""

    ACCOUNT = "account"
    BARE_NAME = "bare_name"
    PHONE_AND_NAME = "phone_and_name"
    PHONE = "phone"
    HANDLE_ELSEWHERE = "handle_elsewhere"
    SIMILAR_NAME = "similar_name"
    TWO_PEOPLE = "two_people"


# These need no question: the row speaks of that very person.
CERTAIN = frozenset({Evidence.ACCOUNT, Evidence.BARE_NAME, Evidence.PHONE_AND_NAME})


class Match(NamedTuple):
    """A person found for a row; `position` counts in the order in which people were added."""

    position: int
    evidence: Evidence


class People:
    """An index of people: those of the workspace, or those met so far in the file."""

    def __init__(self, people: Sequence[KnownPerson] = ()) -> None:
        """Index the people given."""
        self.people: list[KnownPerson] = []
        self._names: list[str] = []
        # Ids of a column such as `influencer_id`; known only for people of the same file.
        self._source_ids: list[str] = []
        self._by_account: dict[tuple[Platform, str], int] = {}
        self._by_handle: dict[str, int] = {}
        self._by_phone: dict[str, list[int]] = {}
        self._by_bare_name: dict[tuple[str, Platform], list[int]] = {}
        self._by_spelling: dict[str, list[int]] = {}
        self._by_initial: dict[InitialKey, list[int]] = {}
        for person in people:
            self.add(person)

    def add(self, person: KnownPerson, source_id: str = "") -> int:
        """Add one person and return their position."""
        position, name = len(self.people), name_key(person.name)
        self.people.append(person)
        self._names.append(name)
        self._source_ids.append(source_id)
        for account in person.accounts:
            key = handle_key(account.handle)
            if key:
                self._by_account.setdefault((account.platform, key), position)
                self._by_handle.setdefault(key, position)
            elif name:
                self._by_bare_name.setdefault((name, account.platform), []).append(position)
        if person.phone:
            self._by_phone.setdefault(person.phone, []).append(position)
        for spelling in spellings(name):
            self._by_spelling.setdefault(spelling, []).append(position)
        if initial := initial_key(name):
            self._by_initial.setdefault(initial, []).append(position)
        return position

    def find(self, draft: InfluencerDraft) -> Match | None:
        """Return the person a row speaks of, by the strongest evidence there is; None when it is somebody new."""
        owners = {
            self._by_account[key]
            for account in draft.accounts
            if account.handle and (key := (account.platform, handle_key(account.handle))) in self._by_account
        }
        if len(owners) > 1:
            return Match(min(owners), Evidence.TWO_PEOPLE)
        if owners:
            return Match(owners.pop(), Evidence.ACCOUNT)
        name = "" if draft.name_is_handle else name_key(draft.name)
        return self._by_phone_number(draft, name) or self._by_name(draft, name) or self._by_handle_elsewhere(draft)

    def _by_phone_number(self, draft: InfluencerDraft, name: str) -> Match | None:
        positions = self._by_phone.get(draft.phone, ()) if draft.phone else ()
        for position in positions:
            if name and alike(name, self._names[position]):
                certain = not _other_handle(draft.accounts, self.people[position].accounts)
                return Match(position, Evidence.PHONE_AND_NAME if certain else Evidence.PHONE)
        return Match(positions[0], Evidence.PHONE) if positions else None

    def _by_name(self, draft: InfluencerDraft, name: str) -> Match | None:
        if not name:
            return None
        for account in draft.accounts:
            positions = () if account.handle else self._by_bare_name.get((name, account.platform), ())
            if positions and (match := self._among_namesakes(draft, account, positions)):
                return match
        for position in self._candidates(name):
            if alike(name, self._names[position]) and not self._contradicts(draft, position):
                return Match(position, Evidence.SIMILAR_NAME)
        return None

    def _among_namesakes(self, draft: InfluencerDraft, account: AccountDraft, positions: Sequence[int]) -> Match | None:
        """Choose among people of exactly this name and platform, all without a handle: by id, by followers, or ask."""
        left = [position for position in positions if not self._contradicts(draft, position)][:MOST_CANDIDATES]
        if len(left) == 1:
            return Match(left[0], Evidence.BARE_NAME)
        for position in left:
            if draft.source_id and draft.source_id in self.people[position].notes.splitlines():
                return Match(position, Evidence.BARE_NAME)
        for position in left:
            if account.followers is not None and account.followers in {
                held.followers for held in self.people[position].accounts if held.platform is account.platform
            }:
                return Match(position, Evidence.BARE_NAME)
        return Match(left[0], Evidence.SIMILAR_NAME) if left else None

    def _contradicts(self, draft: InfluencerDraft, position: int) -> bool:
        """Tell whether something speaks against one person: another id in the file, number, or handle on a platform."""
        other, source_id = self.people[position], self._source_ids[position]
        if draft.source_id and source_id and draft.source_id != source_id:
            return True
        if draft.phone and other.phone and draft.phone != other.phone:
            return True
        return _other_handle(draft.accounts, other.accounts)

    def _candidates(self, name: str) -> Iterator[int]:
        seen: set[int] = set()
        keys = [self._by_spelling.get(spelling, ()) for spelling in spellings(name)]
        initial = initial_key(name)
        if initial:
            keys.append(self._by_initial.get(initial._replace(is_cut=not initial.is_cut), ()))
        for positions in keys:
            for position in positions[:MOST_CANDIDATES]:
                if position not in seen:
                    seen.add(position)
                    yield position
            if len(seen) > MOST_CANDIDATES:
                return

    def _by_handle_elsewhere(self, draft: InfluencerDraft) -> Match | None:
        """Find the same handle where one side does not know its platform."""
        for account in draft.accounts:
            position = self._by_handle.get(handle_key(account.handle)) if account.handle else None
            if position is not None and (
                account.platform is Platform.OTHER or (Platform.OTHER, handle_key(account.handle)) in self._by_account
            ):
                return Match(position, Evidence.HANDLE_ELSEWHERE)
        return None


def _other_handle(accounts: Sequence[AccountDraft], others: Sequence[KnownAccount]) -> bool:
    """Tell whether both sides have a handle on one platform, and none in common there."""
    for account in accounts:
        if account.handle:
            rivals = [
                handle_key(other.handle) for other in others if other.platform is account.platform and other.handle
            ]
            if rivals and handle_key(account.handle) not in rivals:
                return True
    return False
