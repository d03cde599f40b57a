"""The tables of a workspace: one `…Fields` model that validates, and one table model with its key, per noun.

SQLModel does not validate table models, so every write is checked against the `…Fields` model (see
`store.transaction`) and once more by the CHECK constraints here. Money is whole rupiah, moments are UTC,
keys are UUIDv7 in hexadecimal. A missing number is NULL, never 0.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

import sqlalchemy as sa
from pydantic import StringConstraints
from sqlmodel import Field, SQLModel

from planner.store.campaign_tables import (
    Brief,
    Campaign,
    CampaignProduct,
    CampaignTarget,
    CampaignTemplate,
    Collaboration,
    Deliverable,
    Draft,
    Event,
    PaymentLine,
    PostCheck,
    Redemption,
    Voucher,
)
from planner.store.fields import (
    Count,
    Line,
    Moment,
    Name,
    Rupiah,
    Text,
    UtcDateTime,
    checks,
    enum_field,
    key_column,
    link_column,
    not_negative,
)
from planner.store.person_tables import (
    Attachment,
    BackgroundCheck,
    CheckedPost,
    CompetitorWork,
    Controversy,
    CustomField,
    CustomValue,
    Exclusivity,
    Rate,
    UsageRight,
)
from planner.store.shop_tables import (
    BenchmarkRow,
    BenchmarkTable,
    ImportProfile,
    MessageTemplate,
    SavedView,
    TierTable,
)
from planner.terms import ContactChannel, EngagementFormula, Gender, Occasion, Platform, Relationship, Tier

__all__ = [
    "LOGGED",
    "MODELS",
    "Account",
    "Attachment",
    "BackgroundCheck",
    "BenchmarkRow",
    "BenchmarkTable",
    "Brand",
    "Brief",
    "Campaign",
    "CampaignProduct",
    "CampaignTarget",
    "CampaignTemplate",
    "CheckedPost",
    "Collaboration",
    "Competitor",
    "CompetitorWork",
    "Controversy",
    "CustomField",
    "CustomValue",
    "Deliverable",
    "Draft",
    "Event",
    "Exclusivity",
    "ImportProfile",
    "Influencer",
    "InfluencerTag",
    "MessageTemplate",
    "MetricSnapshot",
    "PaymentLine",
    "PostCheck",
    "Product",
    "Rate",
    "Redemption",
    "SavedView",
    "Tag",
    "TierTable",
    "TimelineNote",
    "UsageRight",
    "Voucher",
    "WorkspaceFact",
    "fields_of",
    "table_of",
]

Age = Annotated[int, Field(ge=0, le=120)]


class BrandFields(SQLModel):
    """The shop itself, its voice and the buyer it looks for; a workspace has one. Lists are parted by commas."""

    name: Name
    about: Text = ""
    contact: Line = ""
    mention: Line = ""
    link: Line = ""
    shopee_prefix: Annotated[str, StringConstraints(pattern=r"^([A-Z0-9]{4})?$")] = ""
    category: Line = ""
    tone: Text = ""
    niches: Text = ""
    target_cities: Text = ""
    target_interests: Text = ""
    target_gender: Gender | None = enum_field(Gender, default=None)
    target_age_from: Age | None = None
    target_age_until: Age | None = None


class Brand(BrandFields, table=True):
    """Table of the shop."""

    __table_args__ = checks(("ages_in_order", "target_age_until >= target_age_from"))
    id: str = key_column()


class ProductFields(SQLModel):
    """What the shop sells and gives away: unit cost (HPP) and retail value, in rupiah."""

    name: Name
    about: Text = ""
    unit_cost: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    unit_retail: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)


class Product(ProductFields, table=True):
    """Table of products."""

    __table_args__ = not_negative("unit_cost", "unit_retail")
    id: str = key_column()


class CompetitorFields(SQLModel):
    """A brand that sells the same kind of thing; handles parted by commas."""

    name: Name
    category: Line = ""
    handles: Line = ""
    notes: Text = ""


class Competitor(CompetitorFields, table=True):
    """Table of competitors."""

    id: str = key_column()


class InfluencerFields(SQLModel):
    """A person. Their accounts, numbers, checks and notes are rows of their own.

    The audience is as the person or a file tells it; `trashed_at` is set while they lie in the trash.
    """

    name: Name
    niche: Line = ""
    city: Line = ""
    phone: Line = ""
    email: Line = ""
    tier_given: Tier | None = enum_field(Tier, default=None)
    notes: Text = ""
    source: Line = ""
    consent_on: date | None = None
    consent_note: Line = ""
    relationship: Relationship = enum_field(Relationship, default=Relationship.PROSPECT)
    blacklisted_on: date | None = None
    blacklist_reason: Text = ""
    next_action: Line = ""
    next_action_on: date | None = None
    pic: Line = ""
    gender: Gender | None = enum_field(Gender, default=None)
    birth_year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    audience_cities: Text = ""
    audience_ages: Line = ""
    audience_women: Annotated[float, Field(ge=0, le=100)] | None = None
    trashed_at: Moment | None = Field(default=None, sa_type=UtcDateTime)
    created_at: Moment = Field(default_factory=lambda: datetime.now(UTC), sa_type=UtcDateTime)


class Influencer(InfluencerFields, table=True):
    """Table of influencers."""

    __table_args__ = (*checks(("name_present", "length(trim(name)) > 0")), sa.Index(None, "phone"))
    id: str = key_column()


class AccountFields(SQLModel):
    """One account of a person on a platform; `handle` may be empty when a file told only the platform."""

    influencer_id: str = link_column("influencer")
    platform: Platform = enum_field(Platform)
    handle: Line = ""
    handle_key: Line = ""
    position: Annotated[int, Field(ge=0)] = 0


class Account(AccountFields, table=True):
    """Table of accounts; position 0 is the one shown in lists."""

    __table_args__ = (*not_negative("position"), sa.Index(None, "handle_key", "platform"))
    id: str = key_column()


class MetricSnapshotFields(SQLModel):
    """Numbers of an account on a day; rates in percent, the rest as counts. Texts keep what could not be read."""

    account_id: str = link_column("account", index=False)
    taken_on: date
    followers: Count | None = Field(default=None, sa_type=sa.BigInteger)
    engagement_rate: Annotated[float, Field(ge=0)] | None = None
    engagement_formula: EngagementFormula = enum_field(EngagementFormula, default=EngagementFormula.UNKNOWN)
    likes: Count | None = Field(default=None, sa_type=sa.BigInteger)
    comments: Count | None = Field(default=None, sa_type=sa.BigInteger)
    views: Count | None = Field(default=None, sa_type=sa.BigInteger)
    original: Text = ""
    source: Line = ""


class MetricSnapshot(MetricSnapshotFields, table=True):
    """Table of dated numbers; the latest one that is not NULL counts."""

    __tablename__ = "metric_snapshot"
    __table_args__ = (
        *not_negative("followers", "engagement_rate", "likes", "comments", "views"),
        sa.Index(None, "account_id", "taken_on"),
    )
    id: str = key_column()


class TagFields(SQLModel):
    """A word the owner groups people by."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class Tag(TagFields, table=True):
    """Table of tags."""

    __table_args__ = (sa.UniqueConstraint("name"),)
    id: str = key_column()


class InfluencerTagFields(SQLModel):
    """One tag on one person."""

    influencer_id: str = link_column("influencer")
    tag_id: str = link_column("tag")


class InfluencerTag(InfluencerTagFields, table=True):
    """Table of tags on people."""

    __tablename__ = "influencer_tag"
    __table_args__ = (sa.UniqueConstraint("influencer_id", "tag_id"),)
    id: str = key_column()


class TimelineNoteFields(SQLModel):
    """Something written down about a person, with its moment; with a channel it is a contact that was made.

    With an occasion it is a message that was sent.
    """

    influencer_id: str = link_column("influencer")
    collaboration_id: str | None = link_column("collaboration", default=None)
    noted_at: Moment = Field(default_factory=lambda: datetime.now(UTC), sa_type=UtcDateTime)
    channel: ContactChannel | None = enum_field(ContactChannel, default=None)
    text: Text
    occasion: Occasion | None = enum_field(Occasion, default=None)


class TimelineNote(TimelineNoteFields, table=True):
    """Table of notes."""

    __tablename__ = "timeline_note"
    id: str = key_column()


class WorkspaceFactFields(SQLModel):
    """One setting or fact of this workspace, as text or JSON."""

    name: Line
    value: Text


class WorkspaceFact(WorkspaceFactFields, table=True):
    """Table of workspace facts (device, tier thresholds, format of the shop)."""

    __tablename__ = "workspace_fact"
    __table_args__ = (sa.UniqueConstraint("name"),)
    id: str = key_column()


# Only these are written through the door and logged; parents stand before children.
LOGGED: tuple[type[SQLModel], ...] = (
    Brand,
    Product,
    Competitor,
    Influencer,
    Account,
    MetricSnapshot,
    Tag,
    InfluencerTag,
    BackgroundCheck,
    CheckedPost,
    CompetitorWork,
    Controversy,
    Rate,
    CustomField,
    CustomValue,
    Campaign,
    CampaignTarget,
    CampaignProduct,
    CampaignTemplate,
    Collaboration,
    Exclusivity,
    UsageRight,
    Deliverable,
    Draft,
    PostCheck,
    Brief,
    Voucher,
    Redemption,
    Event,
    PaymentLine,
    Attachment,
    TimelineNote,
    TierTable,
    BenchmarkTable,
    BenchmarkRow,
    SavedView,
    MessageTemplate,
    ImportProfile,
    WorkspaceFact,
)


def table_of(model: type[SQLModel]) -> sa.Table:
    """Return the SQLAlchemy table of a table model."""
    table: sa.Table = model.__table__  # type: ignore[attr-defined]
    return table


def fields_of(model: type[SQLModel]) -> type[SQLModel]:
    """Return the validating `…Fields` model behind a table model."""
    fields: type[SQLModel] = model.__mro__[1]
    return fields


MODELS: dict[str, type[SQLModel]] = {table_of(model).name: model for model in LOGGED}
