"""The shop itself: its profile, its competitors, and where tiers begin for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.queries.plain import fetch
from planner.rules.tiers import DEFAULT_THRESHOLDS, TierThresholds
from planner.terms import Gender

if TYPE_CHECKING:
    from planner.store.connections import AnyConnection


class BrandProfile(NamedTuple):
    """The shop, its voice and the buyer it looks for; lists are parted by commas, ages in years."""

    name: str
    about: str = ""
    contact: str = ""
    mention: str = ""
    link: str = ""
    shopee_prefix: str = ""
    category: str = ""
    tone: str = ""
    niches: str = ""
    target_cities: str = ""
    target_interests: str = ""
    target_gender: Gender | None = None
    target_age_from: int | None = None
    target_age_until: int | None = None


class CompetitorRow(NamedTuple):
    """A brand that sells the same kind of thing; accounts parted by commas, without @."""

    id: str
    name: str
    category: str
    handles: str
    notes: str


def tier_thresholds(connection: AnyConnection) -> TierThresholds:
    """Return the followers from which micro, macro and mega begin in the tier table in use."""
    found = fetch(connection, "SELECT micro, macro, mega FROM tier_table WHERE is_current ORDER BY id LIMIT 1")
    return TierThresholds(*found[0]) if found else DEFAULT_THRESHOLDS


def brand_profile(connection: AnyConnection) -> BrandProfile | None:
    """Return the shop's profile, or None while nothing was written."""
    columns = ", ".join(BrandProfile._fields)
    found = fetch(connection, f"SELECT {columns} FROM brand ORDER BY id LIMIT 1")  # noqa: S608 (our own names)
    if not found:
        return None
    profile = BrandProfile(*found[0])
    return profile._replace(target_gender=Gender(profile.target_gender) if profile.target_gender else None)


def competitor_rows(connection: AnyConnection) -> list[CompetitorRow]:
    """Return the competitors in the order they were written down."""
    columns = ", ".join(CompetitorRow._fields)
    return [CompetitorRow(*row) for row in fetch(connection, f"SELECT {columns} FROM competitor ORDER BY id")]  # noqa: S608 (our own names)
