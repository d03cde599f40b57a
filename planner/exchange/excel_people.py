"""The Influencer sheet of the Excel summary: titles the import knows, so that the sheet can be imported again."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.draft_values import LOWEST_SURE_PERCENT
from planner.exchange.drafts import SAMPLE_FOR_PERCENT
from planner.exchange.excel_style import Column, Kind, Table
from planner.formats import is_fraction_column
from planner.language import tr
from planner.queries.influencer_list import all_influencer_rows
from planner.queries.people import known_people
from planner.terms import Platform
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.queries.influencer_list import InfluencerRow
    from planner.queries.people import KnownAccount, KnownPerson
    from planner.store.connections import Connection

# What a second account's columns are called; the others have no name of their own that an import would know.
_COLUMN_NAMES = {
    Platform.INSTAGRAM: "Instagram",
    Platform.TIKTOK: "TikTok",
    Platform.YOUTUBE: "YouTube",
    Platform.FACEBOOK: "Facebook",
    Platform.THREADS: "Threads",
    Platform.X: "Twitter",
}
NUMBER, TIER, PLATFORM = 0, 2, 3
PRINTED = 13


class Person(NamedTuple):
    """One person of the sheet and where each account goes: the main one, one per platform, and the rest."""

    listed: InfluencerRow
    known: KnownPerson
    main: KnownAccount | None
    others: dict[Platform, KnownAccount]
    rest: list[KnownAccount]


def influencer_table(connection: Connection) -> Table:
    """Return everyone by name; a person with more accounts than columns has further rows without a number."""
    known = {person.id: person for person in known_people(connection)}
    people = [_placed(row, known[row.id]) for row in all_influencer_rows(connection)]
    platforms = [platform for platform in _COLUMN_NAMES if any(platform in person.others for person in people)]
    rows = [row for number, person in enumerate(people, 1) for row in _rows(number, person, platforms)]
    columns = (*_own_columns(), *(column for platform in platforms for column in _account_columns(platform)))
    _write_small_rates_as_text(columns, rows)
    return Table(tr("Influencers", "Excel sheet"), columns, rows, frozen="C2", printed=PRINTED)


def _own_columns() -> tuple[Column, ...]:
    return (
        Column(tr("No.", "Excel column"), Kind.COUNT, 6),
        Column(tr("Name", "Excel column"), width=26),
        Column(tr("Tier", "Excel column"), width=11),
        Column(tr("Platform", "Excel column"), width=12),
        Column(tr("Account", "Excel column"), width=22),
        Column(tr("Followers", "Excel column"), Kind.COUNT, 12),
        Column(tr("ER (%)", "Excel column"), Kind.RATE, 9),
        Column(tr("Niche", "Excel column"), width=16),
        Column(tr("City", "Excel column"), width=15),
        Column(tr("WhatsApp", "Excel column"), width=17),
        Column(tr("Email", "Excel column"), width=24),
        Column(tr("Tags", "Excel column"), width=30),
        Column(tr("Background check", "Excel column"), width=12),
        Column(tr("Relationship", "Excel column"), width=13),
        Column(tr("Next action", "Excel column"), width=20),
        Column(tr("Next action on", "Excel column"), Kind.DATE, 14),
        Column(tr("PIC", "Excel column"), width=12),
        Column(tr("Notes", "Excel column"), width=36),
    )


def _account_columns(platform: Platform) -> tuple[Column, ...]:
    name = _COLUMN_NAMES[platform]
    return (
        Column(name, width=20),
        Column(tr("Followers {platform}", "Excel column").format(platform=name), Kind.COUNT, 13),
        Column(tr("ER {platform} (%)", "Excel column").format(platform=name), Kind.RATE, 11),
    )


def _placed(listed: InfluencerRow, known: KnownPerson) -> Person:
    main, *further = known.accounts or (None,)
    others: dict[Platform, KnownAccount] = {}
    rest = []
    for account in further:
        if account is not None and account.handle and account.platform in _COLUMN_NAMES:
            if others.setdefault(account.platform, account) is not account:
                rest.append(account)
        elif account is not None:
            rest.append(account)
    return Person(listed, known, main, others, rest)


def _rows(number: int, person: Person, platforms: Iterable[Platform]) -> Iterable[list[Any]]:
    listed, known = person.listed, person.known
    main = _account(person.main)
    row = [
        number,
        listed.name,
        word(listed.tier) if listed.tier else None,
        *main,
        listed.niche,
        listed.city,
        listed.phone,
        known.email,
        ", ".join(listed.tags),
        verdict_word(listed.verdict),
        word(listed.relationship),
        listed.next_action,
        listed.next_action_on,
        listed.pic,
        known.notes,
    ]
    for platform in platforms:
        row += _account(person.others.get(platform))[1:]
    yield row
    for account in person.rest:
        yield [None, listed.name, None, *_account(account), *[None] * (len(row) - 7)]


def _account(account: KnownAccount | None) -> list[Any]:
    if account is None:
        return [None] * 4
    return [word(account.platform), account.handle, account.followers, account.engagement_rate]


def _write_small_rates_as_text(columns: tuple[Column, ...], rows: list[list[Any]]) -> None:
    """Give rates their sign where a reader, our own import too, could take them for fractions of one (0.2 for 20 %)."""
    for place, column in enumerate(columns):
        if column.kind is not Kind.RATE:
            continue
        first = itertools.islice((row[place] for row in rows if row[place] is not None), SAMPLE_FOR_PERCENT)
        all_small = is_fraction_column(first)
        for row in rows:
            if row[place] is not None and (all_small or 0 < row[place] < LOWEST_SURE_PERCENT):
                row[place] = f"{row[place]}%"
