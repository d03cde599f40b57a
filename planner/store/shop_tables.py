"""The shop's yardsticks and habits: tier and benchmark tables, saved views, how a kind of file was mapped."""

from __future__ import annotations

from typing import Annotated

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from planner.store.fields import Count, Line, Name, Text, checks, enum_field, key_column, link_column, not_negative
from planner.terms import EngagementFormula, Occasion, Platform

_RATE = Annotated[float, Field(ge=0)]


class TierTableFields(SQLModel):
    """Where tiers begin, in followers, as one source tells it; one table is the current one."""

    name: Name
    origin: Line = ""
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    micro: Count = Field(sa_type=sa.BigInteger)
    macro: Count = Field(sa_type=sa.BigInteger)
    mega: Count = Field(sa_type=sa.BigInteger)
    is_current: bool = False


class TierTable(TierTableFields, table=True):
    """Table of tier tables."""

    __tablename__ = "tier_table"
    __table_args__ = checks(("in_order", "micro > 0 AND macro > micro AND mega > macro"))
    id: str = key_column()


class BenchmarkTableFields(SQLModel):
    """A named yardstick of engagement for one platform and formula; hidden ones are not used. Order by position."""

    name: Name
    origin: Line = ""
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    platform: Platform = enum_field(Platform)
    formula: EngagementFormula = enum_field(EngagementFormula, default=EngagementFormula.FOLLOWERS)
    position: Annotated[int, Field(ge=0)] = 0
    is_used: bool = True


class BenchmarkTable(BenchmarkTableFields, table=True):
    """Table of benchmark tables."""

    __tablename__ = "benchmark_table"
    __table_args__ = not_negative("position")
    id: str = key_column()


class BenchmarkRowFields(SQLModel):
    """The usual rate for accounts of `at_least` up to `below` followers, in percent.

    Where a source tells likes and comments apart, `rate` is NULL and the yardstick is their sum.
    """

    table_id: str = link_column("benchmark_table")
    at_least: Count = Field(default=0, sa_type=sa.BigInteger)
    below: Count | None = Field(default=None, sa_type=sa.BigInteger)
    rate: _RATE | None = None
    likes_rate: _RATE | None = None
    comments_rate: _RATE | None = None
    sponsored_drop: _RATE | None = None


class BenchmarkRow(BenchmarkRowFields, table=True):
    """Table of the lines of benchmark tables; the sponsored drop is in percent of the rate."""

    __tablename__ = "benchmark_row"
    __table_args__ = (
        *not_negative("at_least", "rate", "likes_rate", "comments_rate", "sponsored_drop"),
        *checks(("range_in_order", "below > at_least")),
    )
    id: str = key_column()


class SavedViewFields(SQLModel):
    """A list the owner comes back to: what is looked for, the sort, the columns (JSON of `ui`'s own)."""

    name: Annotated[str, Field(min_length=1, max_length=60)]
    state: Text
    position: Annotated[int, Field(ge=0)] = 0


class SavedView(SavedViewFields, table=True):
    """Table of saved views."""

    __tablename__ = "saved_view"
    __table_args__ = (sa.UniqueConstraint("name"), *not_negative("position"))
    id: str = key_column()


class MessageTemplateFields(SQLModel):
    """The shop's own text for an occasion; without one the planner's own text is used."""

    occasion: Occasion = enum_field(Occasion)
    text: Annotated[str, Field(min_length=1, max_length=4000)]


class MessageTemplate(MessageTemplateFields, table=True):
    """Table of message texts that were changed."""

    __tablename__ = "message_template"
    __table_args__ = (sa.UniqueConstraint("occasion"),)
    id: str = key_column()


class ImportProfileFields(SQLModel):
    """How the columns of one kind of file were mapped, found again by the signature of its header row (JSON)."""

    signature: Annotated[str, Field(min_length=1, max_length=64)]
    mapping: Text


class ImportProfile(ImportProfileFields, table=True):
    """Table of mapping profiles."""

    __tablename__ = "import_profile"
    __table_args__ = (sa.UniqueConstraint("signature"),)
    id: str = key_column()
