"""Dated exclusivity in both directions, and what may be used until when (domain.md §6). Last days count; warnings only.

All records of one call are about one person. Nothing is guessed away: a record that does not say what it is about
(no category, no platform) counts as a clash, so that the owner looks at it.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date
from planner.language import Message, tr
from planner.rules.topics import Likeness, likeness, same_brand
from planner.rules.vouchers import periods_overlap
from planner.terms import ExclusivityKind, Platform, Side, UsageKind
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

# How long ago work for a competitor still matters where no record says so; editable.
COMPETITOR_DAYS = 90
# Content needs some days in which it may be posted; a gap of a day between two claims is none.
POSTING_DAYS = 7
_ONE_DAY = dt.timedelta(days=1)


class Exclusivity(NamedTuple):
    """One dated promise of a person: `theirs` binds them to `brand`, `ours` to us. None is an open end."""

    side: Side
    kind: ExclusivityKind
    brand: str = ""
    category: str = ""
    platform: Platform | None = None
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None


class CompetitorWork(NamedTuple):
    """Work a person did for a competitor; `day` is None when nobody wrote it down."""

    brand: str
    day: dt.date | None = None


class Planned(NamedTuple):
    """What we would like to do with the person; no platform means not decided yet.

    `topics` are what the shop and its competitors sell beside its category; alone they do not tell all it does.
    """

    brand: str = ""
    category: str = ""
    platforms: frozenset[Platform] = frozenset()
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    competitors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


class ClashKind(StrEnum):
    """What stands in the way: another's claim, our own running claim, or work for a competitor."""

    BOUND_TO_THEM = "bound_to_them"
    BOUND_TO_US = "bound_to_us"
    BROKE_OURS = "broke_ours"
    COMPETITOR_WORK = "competitor_work"


class Clash(NamedTuple):
    """One warning: whose claim, from when until when (None is open), and the sentence that says it."""

    kind: ClashKind
    brand: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    message: Message

    def sentence(self) -> str:
        """Return the warning in the language in use."""
        return str(self.message)


class UsageRight(NamedTuple):
    """What content may be used for, on which channels (none named: all), from when until when."""

    kind: UsageKind
    channels: frozenset[Platform] = frozenset()
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None


def clashes(
    name: str,
    records: Iterable[Exclusivity],
    planned: Planned,
    works: Iterable[CompetitorWork] = (),
    *,
    today: dt.date,
    competitor_days: int = COMPETITOR_DAYS,
) -> list[Clash]:
    """Return every warning about working with `name` as planned: others' claims, our own, work for competitors."""
    known, done = list(records), list(works)
    planned = with_rivals(planned, done)
    found = [_their_claim(name, record) for record in known if binds(record, planned) and _overlaps(record, planned)]
    found += [_our_claim(name, record) for record in known if record.side is Side.OURS and _overlaps(record, planned)]
    found += [_broken(name, work, record) for work in done for record in known if _breaks(work, record, planned)]
    first = (planned.starts_on or today) - dt.timedelta(days=competitor_days)
    return found + [_worked(name, work) for work in done if _is_recent(work, known, planned, first)]


def binds(record: Exclusivity, planned: Planned) -> bool:
    """Tell whether somebody else's claim is about what we plan, whatever its dates."""
    if record.side is not Side.THEIRS or same_brand(record.brand, planned.brand):
        return False
    if record.kind is ExclusivityKind.FULL:
        return True
    if not _same_platform(record.platform, planned.platforms):
        return False
    if _is_competitor(record.brand, planned.competitors):
        return True
    on_platform = record.kind is ExclusivityKind.PLATFORM and not record.category.strip()
    return on_platform or _same_category(record.category, planned)


def with_rivals(planned: Planned, works: Iterable[CompetitorWork]) -> Planned:
    """Return a plan that knows every brand of a person's competitor log as a competitor, on the shop's list or not."""
    return planned._replace(competitors=(*planned.competitors, *(work.brand for work in works)))


def is_told(work: CompetitorWork, records: Iterable[Exclusivity], told: Iterable[Exclusivity]) -> bool:
    """Tell whether a claim of that brand says it already: it covers the day of the work, or is among those `told`."""
    shown = list(told)
    same = [each for each in records if each.side is Side.THEIRS and same_brand(each.brand, work.brand)]
    return any(each in shown or (work.day is not None and covers(each, work.day)) for each in same)


def first_free_day(records: Iterable[Exclusivity], planned: Planned, start: dt.date, days: int = 1) -> dt.date | None:
    """Return the first day from `start` on which `days` days are free of others' claims; None when one never ends."""
    binding = [record for record in records if binds(record, planned)]
    day = start
    while True:
        last = day + dt.timedelta(days=days - 1)
        blocking = [each for each in binding if periods_overlap(each.starts_on, each.ends_on, day, last)]
        if not blocking:
            return day
        ends = [record.ends_on for record in blocking if record.ends_on is not None]
        if len(ends) < len(blocking):
            return None
        day = max(ends) + _ONE_DAY


def covers(record: Exclusivity, day: dt.date) -> bool:
    """Tell whether a claim runs on a day."""
    return periods_overlap(record.starts_on, record.ends_on, day, day)


def usable_on(right: UsageRight, day: dt.date, channel: Platform | None = None) -> bool:
    """Tell whether content may be used on a day, and on a channel where one is asked for."""
    on_channel = channel is None or not right.channels or channel in right.channels
    return on_channel and periods_overlap(right.starts_on, right.ends_on, day, day)


def usage_warning(right: UsageRight, day: dt.date) -> Message | None:
    """Return why content may not be used on a day; None when it may."""
    if usable_on(right, day):
        return None
    what = word(right.kind)
    if right.starts_on is not None and day < right.starts_on:
        first = full_date(right.starts_on)
        return Message("The right to use it ({what}) begins on {day}", {"what": what, "day": first})
    last = full_date(right.ends_on or day)
    return Message("The right to use it ({what}) ended on {day}", {"what": what, "day": last})


def full_date(day: dt.date) -> str:
    """Return a date with its year, as sentences about past and coming years need it: `12 Mei 2027`."""
    return format_date(day, dt.date.min, weekday=False)


def _overlaps(record: Exclusivity, planned: Planned) -> bool:
    return periods_overlap(record.starts_on, record.ends_on, planned.starts_on, planned.ends_on)


def _is_competitor(brand: str, competitors: Collection[str]) -> bool:
    return any(same_brand(brand, competitor) for competitor in competitors)


def _same_platform(platform: Platform | None, platforms: Collection[Platform]) -> bool:
    """Tell whether a claim on a platform touches the planned ones; what is not known yet may."""
    return platform is None or not platforms or platform in platforms


def _same_category(category: str, planned: Planned) -> bool:
    """Tell whether a claimed category is like ours or what we sell; what is not known may be."""
    if not category.strip() or not planned.category.strip():
        return True
    return likeness([category], [planned.category, *planned.topics]) > Likeness.NONE


def _breaks(work: CompetitorWork, record: Exclusivity, planned: Planned) -> bool:
    """Tell whether work for a competitor fell into a time in which the person was bound to us."""
    if record.side is not Side.OURS or work.day is None or same_brand(work.brand, planned.brand):
        return False
    return covers(record, work.day)


def _is_recent(work: CompetitorWork, records: list[Exclusivity], planned: Planned, first: dt.date) -> bool:
    """Tell whether work is a warning of its own: lately, and no record says it already."""
    if work.day is None or same_brand(work.brand, planned.brand):
        return False
    if is_told(work, records, [each for each in records if binds(each, planned) and _overlaps(each, planned)]):
        return False
    if any(_breaks(work, record, planned) for record in records):
        return False
    return periods_overlap(work.day, work.day, first, planned.ends_on)


def _their_claim(name: str, record: Exclusivity) -> Clash:
    brand = record.brand.strip() or tr("another brand")
    if record.ends_on is None:
        message = Message(
            "{name} is already bound to {brand}{scope}, with no end noted.",
            {"name": name, "brand": brand, "scope": _scope(record)},
        )
    else:
        message = Message(
            "{name} is already bound to {brand}{scope} until {day}.",
            {"name": name, "brand": brand, "day": full_date(record.ends_on), "scope": _scope(record)},
        )
    return Clash(ClashKind.BOUND_TO_THEM, record.brand, record.starts_on, record.ends_on, message)


def _our_claim(name: str, record: Exclusivity) -> Clash:
    if record.ends_on is None:
        message = Message("We still bind {name}{scope}, with no end noted.", {"name": name, "scope": _scope(record)})
    else:
        message = Message(
            "We still bind {name}{scope} until {day}.",
            {"name": name, "day": full_date(record.ends_on), "scope": _scope(record)},
        )
    return Clash(ClashKind.BOUND_TO_US, record.brand, record.starts_on, record.ends_on, message)


def _broken(name: str, work: CompetitorWork, record: Exclusivity) -> Clash:
    message = Message(
        "{name} advertised {brand} on {day}, while bound to us.",
        {"name": name, "brand": work.brand, "day": full_date(work.day or dt.date.min)},
    )
    return Clash(ClashKind.BROKE_OURS, work.brand, record.starts_on, record.ends_on, message)


def _worked(name: str, work: CompetitorWork) -> Clash:
    message = Message(
        "{name} advertised a competitor, {brand}, on {day}.",
        {"name": name, "brand": work.brand, "day": full_date(work.day or dt.date.min)},
    )
    return Clash(ClashKind.COMPETITOR_WORK, work.brand, work.day, work.day, message)


def _scope(record: Exclusivity) -> str:
    """Return what the claim covers, in brackets after a blank; empty when nothing is noted."""
    parts = [record.category.strip(), word(record.platform) if record.platform else ""]
    if record.kind is ExclusivityKind.FULL:
        parts = [word(record.kind).lower()]
    named = [part for part in parts if part]
    return f" ({', '.join(named)})" if named else ""
