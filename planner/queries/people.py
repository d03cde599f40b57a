"""Everyone with accounts and latest numbers, as an import compares a file with."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.store.search import SUMMARY
from planner.store.tables import (
    Account,
    BackgroundCheck,
    CustomField,
    CustomValue,
    ImportProfile,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    Rate,
    Tag,
    table_of,
)
from planner.terms import CustomFieldKind, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.terms import DeliverableKind, Platform, Verdict

# Columns of a person that a spreadsheet may tell besides those `KnownPerson` names.
FACTS = (
    "relationship",
    "blacklist_reason",
    "pic",
    "next_action",
    "next_action_on",
    "source",
    "consent_on",
    "consent_note",
    "gender",
    "birth_year",
    "audience_cities",
    "audience_ages",
    "audience_women",
)


class KnownAccount(NamedTuple):
    """An account and its latest numbers, each the newest that is not empty."""

    id: str
    platform: Platform
    handle: str
    followers: int | None
    engagement_rate: float | None
    likes: int | None
    comments: int | None
    views: int | None


class KnownRate(NamedTuple):
    """The newest price for one thing, in rupiah; None where only the words in `original` are known."""

    platform: Platform | None
    kind: DeliverableKind | None
    label: str
    quantity: int
    price: int | None
    original: str

    @property
    def key(self) -> tuple[Platform | None, DeliverableKind | None, str, int]:
        """Return what the price is for."""
        return self.platform, self.kind, self.label.casefold(), self.quantity


class KnownPerson(NamedTuple):
    """A person as far as a spreadsheet can speak of them; the tier is the one that lists show.

    `facts` are those of `FACTS` that are known, `own` values by the id of the owner's own field.
    """

    id: str
    name: str
    niche: str
    city: str
    phone: str
    email: str
    tier: Tier | None
    verdict: Verdict | None
    notes: str
    tags: tuple[str, ...]
    accounts: tuple[KnownAccount, ...]
    facts: Mapping[str, Any] = {}
    rates: tuple[KnownRate, ...] = ()
    own: Mapping[str, str] = {}
    is_trashed: bool = False


def known_people(connection: sa.Connection) -> list[KnownPerson]:
    """Return everyone, also who lies in the trash, in the order they were added; a handful of queries for all."""
    people, held, tags = table_of(Influencer), table_of(InfluencerTag), table_of(Tag)
    tags_of: dict[str, list[str]] = {}
    for person_id, name in connection.execute(
        sa.select(held.c.influencer_id, tags.c.name).join(tags, tags.c.id == held.c.tag_id).order_by(tags.c.name)
    ):
        tags_of.setdefault(person_id, []).append(name)
    accounts_of = _accounts(connection)
    verdict_of = _verdicts(connection)
    rates_of, own_of = _rates(connection), _own_values(connection)
    columns = ("id", "name", "niche", "city", "phone", "email", "notes", "trashed_at", *FACTS)
    return [
        KnownPerson(
            row.id,
            row.name,
            row.niche,
            row.city,
            row.phone,
            row.email,
            Tier(row.tier) if row.tier else None,
            verdict_of.get(row.id),
            row.notes,
            tuple(tags_of.get(row.id, ())),
            tuple(accounts_of.get(row.id, ())),
            {name: value for name, value in zip(FACTS, row[8:], strict=False) if value not in {None, ""}},
            tuple(rates_of.get(row.id, {}).values()),
            own_of.get(row.id, {}),
            row.trashed_at is not None,
        )
        for row in connection.execute(
            sa.select(*(people.c[name] for name in columns), SUMMARY.c.tier)
            .join(SUMMARY, SUMMARY.c.influencer_id == people.c.id)
            .order_by(people.c.id)
        )
    ]


def _accounts(connection: sa.Connection) -> dict[str, list[KnownAccount]]:
    accounts, numbers = table_of(Account), table_of(MetricSnapshot)
    measures = ("followers", "engagement_rate", "likes", "comments", "views")
    latest: dict[str, dict[str, float]] = {}
    for row in connection.execute(
        sa.select(numbers.c.account_id, *(numbers.c[name] for name in measures)).order_by(
            numbers.c.taken_on, numbers.c.id
        )
    ).mappings():
        known = latest.setdefault(row["account_id"], {})
        known.update({name: row[name] for name in measures if row[name] is not None})
    grouped: dict[str, list[KnownAccount]] = {}
    for row in connection.execute(sa.select(accounts).order_by(accounts.c.position, accounts.c.id)).mappings():
        known = latest.get(row["id"], {})
        account = KnownAccount(row["id"], row["platform"], row["handle"], *(known.get(name) for name in measures))  # type: ignore[arg-type]
        grouped.setdefault(row["influencer_id"], []).append(account)
    return grouped


def import_profile(connection: sa.Connection, signature: str) -> str | None:
    """Return how the columns of files with this header row were mapped, as JSON; None when none came yet."""
    profiles = table_of(ImportProfile)
    found: str | None = connection.execute(
        sa.select(profiles.c.mapping).where(profiles.c.signature == signature)
    ).scalar_one_or_none()
    return found


def plain_number(number: Decimal) -> str:
    """Return a number in its one plain form, so that 12 and 12.0 are the same text; "" for one without end."""
    if not number.is_finite():
        return ""
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def _rates(connection: sa.Connection) -> dict[str, dict[Any, KnownRate]]:
    """Return for each person the newest price of each thing; what was agreed to is not what a file asks."""
    rates = table_of(Rate)
    columns = (rates.c[name] for name in ("influencer_id", *KnownRate._fields))
    found: dict[str, dict[Any, KnownRate]] = {}
    for person_id, *values in connection.execute(sa.select(*columns).order_by(rates.c.quoted_on, rates.c.id)):
        rate = KnownRate(*values)
        found.setdefault(person_id, {})[rate.key] = rate
    return found


def _own_values(connection: sa.Connection) -> dict[str, dict[str, str]]:
    values, fields = table_of(CustomValue), table_of(CustomField)
    found: dict[str, dict[str, str]] = {}
    for row in connection.execute(
        sa.select(values.c.influencer_id, values.c.field_id, values.c.value, fields.c.kind).join(
            fields, fields.c.id == values.c.field_id
        )
    ):
        value = plain_number(Decimal(row.value)) if row.kind is CustomFieldKind.NUMBER else row.value
        found.setdefault(row.influencer_id, {})[row.field_id] = value
    return found


def _verdicts(connection: sa.Connection) -> dict[str, Verdict]:
    checks = table_of(BackgroundCheck)
    statement = (
        sa.select(checks.c.influencer_id, checks.c.verdict)
        .where(checks.c.verdict.is_not(None))
        .order_by(checks.c.checked_on, checks.c.id)
    )
    return {row.influencer_id: row.verdict for row in connection.execute(statement)}
