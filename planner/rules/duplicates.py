"""Who may be the same person twice: by account, telephone, email, the same handle elsewhere, or a very near name.

Only people who share a key are compared, so that 100,000 people are searched in seconds. What speaks against it
(another number, another handle on the same platform) silences a name, never an account or a number; two people of
one full name in one city are shown all the same, as the least sure.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from planner.rules.names import alike, initial_key, name_key, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from planner.terms import Platform

# What more people share than this is no evidence: the number of an agency, a name that thousands have.
MOST_SHARING = 12
# A handle as short as "dewi" on two platforms says nothing.
SHORTEST_HANDLE = 5
NOT_DUPLICATES = "not_duplicates"
_BUCKETS = 64
_PLACES = 24  # bits of a person's place beside the hash of a spelling
_PLACE = (1 << _PLACES) - 1
_EVERY = 2_000  # people between two words on how far the search is


class Reason(StrEnum):
    """Why two may be the same person, the strongest first."""

    ACCOUNT = "account"
    PHONE = "phone"
    EMAIL = "email"
    HANDLE_ELSEWHERE = "handle_elsewhere"
    NAME = "name"


class Sureness(IntEnum):
    """How sure it is; the number orders the list."""

    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


class Known(NamedTuple):
    """A person as far as duplicates go; accounts are (platform, handle key), without those that have no handle."""

    id: str
    name: str
    phone: str
    email: str
    city: str
    accounts: tuple[tuple[Platform, str], ...]


class Shared(NamedTuple):
    """One thing two people have in common, as it is written down."""

    reason: Reason
    value: str


class Pair(NamedTuple):
    """Two people who may be one, the one added first before the other."""

    first: str
    second: str
    shared: tuple[Shared, ...]
    sureness: Sureness


def pair_fact(one: str, other: str) -> str:
    """Return the name of the workspace fact that two people are not the same; the order does not matter."""
    first, second = sorted((one, other))
    return f"{NOT_DUPLICATES} {first} {second}"


def pair_of(fact: str) -> tuple[str, str] | None:
    """Return the two people a fact speaks of; None for another fact."""
    words = fact.split()
    return (words[1], words[2]) if len(words) == 3 and words[0] == NOT_DUPLICATES else None  # noqa: PLR2004


def find_pairs(people: Sequence[Known], report: Callable[[int, int], object] | None = None) -> list[Pair]:
    """Return all pairs, the surest first; `report(done, total)` is told how far it is and may raise to stop."""
    tell = report or (lambda _done, _total: None)
    names = [name_key(person.name) for person in people]
    found: list[Pair] = []
    total = 2 * len(people)
    candidates = _candidates(people, names, lambda done: tell(done, total))
    for count, (one, other) in enumerate(sorted(candidates)):
        if count % _EVERY == 0:
            tell(len(people) + count * len(people) // max(len(candidates), 1), total)
        pair = compared(people[one], people[other])
        if pair is not None:
            found.append(pair)
    found.sort(key=lambda pair: (-pair.sureness, -len(pair.shared), pair.first, pair.second))
    return found


def compared(one: Known, other: Known) -> Pair | None:
    """Return what speaks for two people being one; None when nothing does, or a name alone that is contradicted."""
    shared = tuple(_shared(one, other))
    reasons = {each.reason for each in shared}
    if not reasons:
        return None
    if reasons == {Reason.NAME} and _contradicts(one, other):
        return Pair(one.id, other.id, shared, Sureness.POSSIBLE) if _is_namesake(one, other) else None
    return Pair(one.id, other.id, shared, _sureness(one, other, reasons))


def _is_namesake(one: Known, other: Known) -> bool:
    """Tell whether both have the same name of at least two words, and live in the same city."""
    name = name_key(one.name)
    return len(name.split()) > 1 and name == name_key(other.name) and _share_city(one, other)


def _share_city(one: Known, other: Known) -> bool:
    return bool(one.city) and one.city.casefold() == other.city.casefold()


def _sureness(one: Known, other: Known, reasons: set[Reason]) -> Sureness:
    same_name = Reason.NAME in reasons
    if Reason.ACCOUNT in reasons or (same_name and len(reasons) > 1):
        return Sureness.CERTAIN
    if reasons & {Reason.PHONE, Reason.EMAIL} or (same_name and _share_city(one, other)):
        return Sureness.LIKELY
    return Sureness.POSSIBLE


def _shared(one: Known, other: Known) -> Iterator[Shared]:
    for platform, handle in one.accounts:
        if (platform, handle) in other.accounts:
            yield Shared(Reason.ACCOUNT, handle)
    if one.phone and one.phone == other.phone:
        yield Shared(Reason.PHONE, one.phone)
    if one.email and one.email.casefold() == other.email.casefold():
        yield Shared(Reason.EMAIL, one.email)
    for platform, handle in one.accounts:
        if (platform, handle) in other.accounts:
            break  # said already
        if len(handle) >= SHORTEST_HANDLE and any(
            handle == theirs and platform != elsewhere for elsewhere, theirs in other.accounts
        ):
            yield Shared(Reason.HANDLE_ELSEWHERE, handle)
            break
    if alike(name_key(one.name), name_key(other.name)):
        yield Shared(Reason.NAME, other.name)


def _contradicts(one: Known, other: Known) -> bool:
    """Tell whether both have a number, or a handle on one platform, and none in common there."""
    if one.phone and other.phone and one.phone != other.phone:
        return True
    mine, theirs = set(one.accounts), set(other.accounts)
    both = {platform for platform, _ in mine} & {platform for platform, _ in theirs}
    return bool(both) and not mine & theirs


def _candidates(people: Sequence[Known], names: Sequence[str], report: Callable[[int], object]) -> set[tuple[int, int]]:
    by_key: dict[Hashable, list[int]] = {}
    places_of: dict[str, list[int]] = {}
    for place, person in enumerate(people):
        if place % _EVERY == 0:
            report(place // 2)
        # Somebody with one handle on two platforms is not two people.
        for key in set(_keys(person)):
            by_key.setdefault(key, []).append(place)
        if names[place]:
            places_of.setdefault(names[place], []).append(place)
    pairs = {pair for places in by_key.values() if 1 < len(places) <= MOST_SHARING for pair in combinations(places, 2)}
    for places in places_of.values():
        if 1 < len(places) <= MOST_SHARING:
            pairs.update(combinations(places, 2))
    near = _near_names(list(places_of), lambda done: report((len(people) + done) // 2))
    for one, other in near:
        if len(places_of[one]) + len(places_of[other]) <= MOST_SHARING:
            pairs.update(
                (min(mine, theirs), max(mine, theirs)) for mine in places_of[one] for theirs in places_of[other]
            )
    return pairs


def _keys(person: Known) -> Iterator[Hashable]:
    for platform, handle in person.accounts:
        yield platform, handle
        if len(handle) >= SHORTEST_HANDLE:
            yield Reason.HANDLE_ELSEWHERE, handle
    if person.phone:
        yield Reason.PHONE, person.phone
    if person.email:
        yield Reason.EMAIL, person.email.casefold()


def _near_names(names: Sequence[str], report: Callable[[int], object]) -> Iterator[tuple[str, str]]:
    """Yield pairs of different names that are alike; each spelling is one number: its hash with the name's place."""
    buckets: list[list[int]] = [[] for _ in range(_BUCKETS)]
    cut: dict[tuple[str, str], list[int]] = {}
    whole: dict[tuple[str, str], list[int]] = {}
    for place, name in enumerate(names):
        if place % _EVERY == 0:
            report(place // 2)
        for spelling in spellings(name):
            number = hash(spelling)
            buckets[number % _BUCKETS].append(number << _PLACES | place)
        initial = initial_key(name)
        if initial is not None:
            (cut if initial.is_cut else whole).setdefault((initial.first, initial.letter), []).append(place)
    seen: set[tuple[int, int]] = set()
    for at, bucket in enumerate(buckets):
        report((len(names) + len(names) * at // _BUCKETS) // 2)
        # Small lists, sorted one by one: sorting all at once would hold up the window for a second.
        bucket.sort()
        seen.update(_alike_of(_runs(bucket), names))
        bucket.clear()
    for key, places in cut.items():
        against = whole.get(key, ())
        if len(places) + len(against) <= MOST_SHARING:
            seen.update(_alike_of(((one, *against) for one in places), names))
    for one, other in seen:
        yield names[one], names[other]


def _runs(bucket: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the places that share a hash, where more than one does."""
    start = 0
    for at in range(1, len(bucket) + 1):
        if at == len(bucket) or bucket[at] >> _PLACES != bucket[start] >> _PLACES:
            if 1 < at - start <= MOST_SHARING:
                yield tuple(number & _PLACE for number in bucket[start:at])
            start = at


def _alike_of(groups: Iterable[tuple[int, ...]], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    for group in groups:
        for one, other in combinations(sorted(group), 2):
            if alike(names[one], names[other]):
                yield one, other
