"""What is known about a person beyond name and accounts: checks, prices, promises, files, the owner's own fields.

Built like `store.tables`, which lists all of them. Money is whole rupiah; a missing number is NULL, never 0.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

import sqlalchemy as sa
from pydantic import StringConstraints
from sqlmodel import Field, SQLModel

from planner.store.fields import (
    Count,
    Line,
    Moment,
    Name,
    Rupiah,
    Score,
    Text,
    UtcDateTime,
    checks,
    enum_field,
    key_column,
    link_column,
    not_negative,
    scores,
)
from planner.terms import (
    CustomFieldKind,
    DeliverableKind,
    ExclusivityKind,
    Platform,
    Purpose,
    Severity,
    Side,
    UsageKind,
    Verdict,
)


class BackgroundCheckFields(SQLModel):
    """A dated look at a person before working together; the fits are 1 (poor) to 5 (very good)."""

    influencer_id: str = link_column("influencer")
    account_id: str | None = link_column("account", default=None)
    checked_on: date
    checked_by: Line = ""
    verdict: Verdict | None = enum_field(Verdict, default=None)
    reason: Text = ""
    notes: Text = ""
    recheck_on: date | None = None
    follower_jump: Text = ""
    comment_quality: Text = ""
    audience_fit: Score | None = None
    brand_fit: Score | None = None
    content_quality: Score | None = None
    likes_product: bool | None = None
    answers_fast: bool | None = None


class BackgroundCheck(BackgroundCheckFields, table=True):
    """Table of background checks; the latest one with a verdict counts."""

    __tablename__ = "background_check"
    __table_args__ = scores("audience_fit", "brand_fit", "content_quality")
    id: str = key_column()


class CheckedPostFields(SQLModel):
    """One earlier post looked at in a check; `is_sponsored` is None where nobody could tell."""

    check_id: str = link_column("background_check")
    position: Annotated[int, Field(ge=0)] = 0
    posted_on: date | None = None
    likes: Count | None = Field(default=None, sa_type=sa.BigInteger)
    comments: Count | None = Field(default=None, sa_type=sa.BigInteger)
    views: Count | None = Field(default=None, sa_type=sa.BigInteger)
    is_sponsored: bool | None = None
    link: Line = ""


class CheckedPost(CheckedPostFields, table=True):
    """Table of the posts sampled by checks."""

    __tablename__ = "checked_post"
    __table_args__ = not_negative("position", "likes", "comments", "views")
    id: str = key_column()


class CompetitorWorkFields(SQLModel):
    """Work a person did for a competitor; `brand` as written, `competitor_id` from the shop's list."""

    influencer_id: str = link_column("influencer")
    competitor_id: str | None = link_column("competitor", default=None)
    brand: Name
    worked_on: date | None = None
    link: Line = ""
    notes: Text = ""


class CompetitorWork(CompetitorWorkFields, table=True):
    """Table of work for competitors."""

    __tablename__ = "competitor_work"
    id: str = key_column()


class ControversyFields(SQLModel):
    """Something that could harm the shop's name, with where it can be read."""

    influencer_id: str = link_column("influencer")
    happened_on: date | None = None
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
    link: Line = ""
    severity: Severity = enum_field(Severity, default=Severity.MEDIUM)


class Controversy(ControversyFields, table=True):
    """Table of controversies."""

    id: str = key_column()


class AttachmentFields(SQLModel):
    """A file kept inside the workspace: its name here, its bytes once per content (`store.attachments`).

    It belongs to a person, and to the check, collaboration, deliverable, draft or payment line it proves.
    """

    influencer_id: str = link_column("influencer")
    check_id: str | None = link_column("background_check", default=None)
    name: Name
    media_type: Line = ""
    size: Annotated[int, Field(ge=0, le=25 * 1024 * 1024)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    added_at: Moment = Field(default_factory=lambda: datetime.now(UTC), sa_type=UtcDateTime)
    collaboration_id: str | None = link_column("collaboration", default=None)
    deliverable_id: str | None = link_column("deliverable", default=None)
    draft_id: str | None = link_column("draft", default=None)
    payment_line_id: str | None = link_column("payment_line", default=None)
    purpose: Purpose | None = enum_field(Purpose, default=None)


class Attachment(AttachmentFields, table=True):
    """Table of attachments."""

    __table_args__ = (*not_negative("size"), sa.Index(None, "sha256"))
    id: str = key_column()


class RateFields(SQLModel):
    """A price of a person's rate card on a day: one kind of content, or a package (`kind` NULL, `label` its name).

    `price` is what is asked and `negotiated` what was agreed to, both in rupiah for `quantity` pieces; `original` keeps
    the text a file had ("500-750rb", "nego").
    """

    influencer_id: str = link_column("influencer")
    platform: Platform | None = enum_field(Platform, default=None)
    kind: DeliverableKind | None = enum_field(DeliverableKind, default=None)
    label: Line = ""
    contents: Text = ""
    quantity: Annotated[int, Field(ge=1, le=1000)] = 1
    price: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    negotiated: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    quoted_on: date
    source: Line = ""
    original: Text = ""


class Rate(RateFields, table=True):
    """Table of rate card prices; a new price is a new row, so that earlier ones stay readable."""

    __table_args__ = (*not_negative("price", "negotiated"), *checks(("quantity_positive", "quantity > 0")))
    id: str = key_column()


class ExclusivityFields(SQLModel):
    """A dated promise not to work for others: `ours` binds them to us, `theirs` to `brand`; open ends are NULL."""

    influencer_id: str = link_column("influencer")
    collaboration_id: str | None = link_column("collaboration", default=None)
    side: Side = enum_field(Side)
    kind: ExclusivityKind = enum_field(ExclusivityKind, default=ExclusivityKind.CATEGORY)
    brand: Line = ""
    competitor_id: str | None = link_column("competitor", default=None)
    category: Line = ""
    platform: Platform | None = enum_field(Platform, default=None)
    starts_on: date | None = None
    ends_on: date | None = None
    notes: Text = ""


class Exclusivity(ExclusivityFields, table=True):
    """Table of exclusivity."""

    __table_args__ = checks(("dates_in_order", "ends_on >= starts_on"))
    id: str = key_column()


class UsageRightFields(SQLModel):
    """A dated right to use content: `ours` is what we may do with theirs, `theirs` what they may do with ours."""

    influencer_id: str = link_column("influencer")
    collaboration_id: str | None = link_column("collaboration", default=None)
    side: Side = enum_field(Side, default=Side.OURS)
    kind: UsageKind = enum_field(UsageKind, default=UsageKind.ORGANIC)
    channels: Line = ""
    starts_on: date | None = None
    ends_on: date | None = None
    notes: Text = ""


class UsageRight(UsageRightFields, table=True):
    """Table of usage rights."""

    __tablename__ = "usage_right"
    __table_args__ = checks(("dates_in_order", "ends_on >= starts_on"))
    id: str = key_column()


class CustomFieldFields(SQLModel):
    """A field of the owner's own; `choices` has one choice a line."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    kind: CustomFieldKind = enum_field(CustomFieldKind, default=CustomFieldKind.TEXT)
    choices: Text = ""
    position: Annotated[int, Field(ge=0)] = 0


class CustomField(CustomFieldFields, table=True):
    """Table of the owner's own fields."""

    __tablename__ = "custom_field"
    __table_args__ = (sa.UniqueConstraint("name"), *not_negative("position"))
    id: str = key_column()


class CustomValueFields(SQLModel):
    """What one person has in a field of the owner's own: text, a plain decimal number, or an ISO date."""

    influencer_id: str = link_column("influencer")
    field_id: str = link_column("custom_field")
    value: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


class CustomValue(CustomValueFields, table=True):
    """Table of values in the owner's own fields; nothing written is no row."""

    __tablename__ = "custom_value"
    __table_args__ = (sa.UniqueConstraint("influencer_id", "field_id"),)
    id: str = key_column()
