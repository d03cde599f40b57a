"""The tables of a workspace: one `…Fields` model that validates, and one table model with its key, per noun.

SQLModel does not validate table models, so every write is checked against the `…Fields` model (see
`store.transaction`) and once more by the CHECK constraints here. Money is whole rupiah, moments are UTC,
keys are UUIDv7 in hexadecimal. A missing number is NULL, never 0.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
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
    Text,
    UtcDateTime,
    checks,
    enum_field,
    key_column,
    link_column,
    not_negative,
)
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    DiscountKind,
    EngagementFormula,
    Goal,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    Tier,
    TimeZone,
    Verdict,
    VoucherChannel,
    VoucherStatus,
)


class BrandFields(SQLModel):
    """The shop itself; a workspace has one."""

    name: Name
    about: Text = ""
    contact: Line = ""
    mention: Line = ""
    link: Line = ""
    shopee_prefix: Annotated[str, StringConstraints(pattern=r"^([A-Z0-9]{4})?$")] = ""


class Brand(BrandFields, table=True):
    """Table of the shop."""

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
    """A brand that sells the same kind of thing."""

    name: Name
    notes: Text = ""


class Competitor(CompetitorFields, table=True):
    """Table of competitors."""

    id: str = key_column()


class InfluencerFields(SQLModel):
    """A person. Their accounts, numbers, checks and notes are rows of their own."""

    name: Name
    niche: Line = ""
    city: Line = ""
    phone: Line = ""
    email: Line = ""
    tier_given: Tier | None = enum_field(Tier, default=None)
    notes: Text = ""
    source: Line = ""
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


class BackgroundCheckFields(SQLModel):
    """A dated look at a person before working together."""

    influencer_id: str = link_column("influencer")
    checked_on: date
    checked_by: Line = ""
    verdict: Verdict | None = enum_field(Verdict, default=None)
    reason: Text = ""
    notes: Text = ""
    recheck_on: date | None = None


class BackgroundCheck(BackgroundCheckFields, table=True):
    """Table of background checks; the latest one with a verdict counts."""

    __tablename__ = "background_check"
    id: str = key_column()


class CampaignFields(SQLModel):
    """One goal, a time and a budget in rupiah."""

    name: Name
    goal: Goal = enum_field(Goal, default=Goal.AWARENESS)
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    city: Line = ""
    notes: Text = ""


class Campaign(CampaignFields, table=True):
    """Table of campaigns."""

    __table_args__ = (*not_negative("budget"), *checks(("dates_in_order", "ends_on >= starts_on")))
    id: str = key_column()


class CollaborationFields(SQLModel):
    """One influencer in one campaign; `usual_fee` is what they ask for the work, in rupiah."""

    campaign_id: str = link_column("campaign")
    influencer_id: str = link_column("influencer")
    stage: Stage = enum_field(Stage, default=Stage.CANDIDATE)
    stage_since: date
    exit_reason: Line = ""
    usual_fee: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    pic: Line = ""
    notes: Text = ""


class Collaboration(CollaborationFields, table=True):
    """Table of collaborations."""

    __table_args__ = (sa.UniqueConstraint("campaign_id", "influencer_id"), *not_negative("usual_fee"))
    id: str = key_column()


class DeliverableFields(SQLModel):
    """What is promised: kind, how many, when the draft is due and when it goes live."""

    collaboration_id: str = link_column("collaboration")
    kind: DeliverableKind = enum_field(DeliverableKind)
    platform: Platform = enum_field(Platform)
    quantity: Annotated[int, Field(ge=1, le=1000)] = 1
    draft_due_on: date | None = None
    posting_on: date | None = None
    posting_time: time | None = None
    posting_zone: TimeZone = enum_field(TimeZone, default=TimeZone.WIB)
    status: ContentStatus = enum_field(ContentStatus, default=ContentStatus.NOT_STARTED)
    post_url: Line = ""


class Deliverable(DeliverableFields, table=True):
    """Table of deliverables."""

    __table_args__ = checks(("quantity_positive", "quantity > 0"))
    id: str = key_column()


class BriefFields(SQLModel):
    """A campaign's brief (no collaboration) or one creator's differences from it; NULL means "as in the campaign"."""

    campaign_id: str = link_column("campaign")
    collaboration_id: str | None = link_column("collaboration", default=None)
    brand_story: Text | None = None
    product_story: Text | None = None
    goal: Text | None = None
    benefit: Text | None = None
    key_messages: Text | None = None
    tone: Text | None = None
    colour_tone: Text | None = None
    visual_direction: Text | None = None
    caption: Text | None = None
    hashtags: Text | None = None
    mentions: Text | None = None
    link: Text | None = None
    tasks: Text | None = None
    draft_due_on: date | None = None
    posting_on: date | None = None
    posting_from: time | None = None
    posting_until: time | None = None
    posting_zone: TimeZone | None = enum_field(TimeZone, default=None)
    do: Text | None = None
    dont: Text | None = None
    max_revisions: Annotated[int, Field(ge=0, le=20)] | None = None
    disclosure: Text | None = None
    contact: Text | None = None
    creative_freedom: bool | None = None


class Brief(BriefFields, table=True):
    """Table of briefs; one per campaign and at most one per collaboration."""

    __table_args__ = (
        sa.UniqueConstraint("collaboration_id"),
        *checks(("window_in_order", "posting_until >= posting_from")),
    )
    id: str = key_column()


class VoucherFields(SQLModel):
    """A code: percent for `percent`, else rupiah; limits in rupiah and uses."""

    collaboration_id: str = link_column("collaboration")
    code: Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=1, max_length=40)]
    channel: VoucherChannel = enum_field(VoucherChannel, default=VoucherChannel.OWN)
    discount_kind: DiscountKind = enum_field(DiscountKind, default=DiscountKind.PERCENT)
    discount_value: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    max_discount: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    min_spend: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    quota: Count | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    status: VoucherStatus = enum_field(VoucherStatus, default=VoucherStatus.DRAFT)
    leaked_on: date | None = None


class Voucher(VoucherFields, table=True):
    """Table of voucher codes."""

    __table_args__ = (
        *not_negative("discount_value", "max_discount", "min_spend", "quota"),
        *checks(
            ("dates_in_order", "valid_until >= valid_from"),
            ("percent_within_100", "discount_kind <> 'percent' OR discount_value <= 100"),
        ),
        sa.Index(None, "code", "channel"),
    )
    id: str = key_column()


class RedemptionFields(SQLModel):
    """Uses of a code on a day: orders, gross sales and returned sales in rupiah."""

    voucher_id: str = link_column("voucher")
    redeemed_on: date
    orders: Count = 0
    gross_sales: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    returns: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    source: Line = ""


class Redemption(RedemptionFields, table=True):
    """Table of redemptions; dated entries, never one overwritten total."""

    __table_args__ = not_negative("orders", "gross_sales", "returns")
    id: str = key_column()


class EventFields(SQLModel):
    """A private event creators are invited to; cost per guest in rupiah."""

    name: Name
    held_on: date | None = None
    place: Line = ""
    cost_per_guest: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)


class Event(EventFields, table=True):
    """Table of events."""

    __table_args__ = not_negative("cost_per_guest")
    id: str = key_column()


class PaymentLineFields(SQLModel):
    """One line of a payment mix: quantity x unit, at cost (HPP) and at retail value, in rupiah.

    Cash is one unit whose cost and retail value are the same amount; an event's quantity is its guests.
    """

    collaboration_id: str = link_column("collaboration")
    kind: PaymentKind = enum_field(PaymentKind)
    position: Annotated[int, Field(ge=0)] = 0
    label: Line = ""
    product_id: str | None = link_column("product", default=None)
    event_id: str | None = link_column("event", default=None)
    quantity: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    unit_cost: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    unit_retail: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    shipping_cost: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    due_on: date | None = None
    settled_on: date | None = None
    status: PaymentStatus = enum_field(PaymentStatus, default=PaymentStatus.PLANNED)
    method: Line = ""
    reference: Line = ""
    tracking_number: Line = ""


class PaymentLine(PaymentLineFields, table=True):
    """Table of payment lines."""

    __tablename__ = "payment_line"
    __table_args__ = (
        *not_negative("position", "unit_cost", "unit_retail", "shipping_cost"),
        *checks(
            ("quantity_positive", "quantity > 0"),
            (
                "cash_is_one_amount",
                "kind <> 'cash' OR (quantity = 1 AND coalesce(unit_cost, -1) = coalesce(unit_retail, -1))",
            ),
        ),
    )
    id: str = key_column()


class TimelineNoteFields(SQLModel):
    """Something written down about a person, with its moment."""

    influencer_id: str = link_column("influencer")
    collaboration_id: str | None = link_column("collaboration", default=None)
    noted_at: Moment = Field(default_factory=lambda: datetime.now(UTC), sa_type=UtcDateTime)
    text: Text


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
    Campaign,
    Collaboration,
    Deliverable,
    Brief,
    Voucher,
    Redemption,
    Event,
    PaymentLine,
    TimelineNote,
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
