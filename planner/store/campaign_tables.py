"""What happens with people: campaigns, collaborations, briefs, vouchers, events and the payment mix.

Built like `store.tables`, which lists all of them. Money is whole rupiah; a missing number is NULL, never 0.
"""

from __future__ import annotations

from datetime import date, time
from typing import Annotated

import sqlalchemy as sa
from pydantic import StringConstraints
from sqlmodel import Field, SQLModel

from planner.store.fields import (
    Count,
    Line,
    Name,
    Rupiah,
    Score,
    Text,
    checks,
    enum_field,
    key_column,
    link_column,
    not_negative,
    scores,
)
from planner.terms import (
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    DiscountKind,
    DraftDecision,
    Goal,
    Kpi,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
    TimeZone,
    VoucherChannel,
    VoucherStatus,
)

BUDGET_PARTS = ("budget_cash", "budget_product", "budget_event", "budget_shipping", "budget_boosting")


class CampaignFields(SQLModel):
    """One goal, a time and a budget in rupiah, split by what it is for; the rest of the split is not planned yet.

    `boosting_spent` is what was paid for ads so far: it belongs to no creator. Hashtags, mentions and the ad label
    every creator must use are those of the campaign's brief.
    """

    name: Name
    goal: Goal = enum_field(Goal, default=Goal.AWARENESS)
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    city: Line = ""
    notes: Text = ""
    category: Line = ""
    budget_cash: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    budget_product: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    budget_event: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    budget_shipping: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    budget_boosting: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    boosting_spent: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)


class Campaign(CampaignFields, table=True):
    """Table of campaigns."""

    __table_args__ = (
        *not_negative("budget", *BUDGET_PARTS, "boosting_spent"),
        *checks(("dates_in_order", "ends_on >= starts_on")),
    )
    id: str = key_column()


class CampaignTargetFields(SQLModel):
    """What one indicator of a campaign is to reach: rupiah, a count, percent or a multiple, as the indicator is."""

    campaign_id: str = link_column("campaign")
    kpi: Kpi = enum_field(Kpi)
    target: Annotated[float, Field(ge=0, le=10**12)]


class CampaignTarget(CampaignTargetFields, table=True):
    """Table of targets; an indicator without one has no row."""

    __tablename__ = "campaign_target"
    __table_args__ = (sa.UniqueConstraint("campaign_id", "kpi"), *not_negative("target"))
    id: str = key_column()


class CampaignProductFields(SQLModel):
    """A product a campaign is about, and how many of it each creator gets."""

    campaign_id: str = link_column("campaign")
    product_id: str = link_column("product")
    quantity: Annotated[int, Field(ge=0, le=1000)] = 1


class CampaignProduct(CampaignProductFields, table=True):
    """Table of the products of campaigns."""

    __tablename__ = "campaign_product"
    __table_args__ = (sa.UniqueConstraint("campaign_id", "product_id"), *not_negative("quantity"))
    id: str = key_column()


class CampaignTemplateFields(SQLModel):
    """A campaign's set-up kept under a name for the next one (JSON of `operations.campaign_setup`)."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    content: Text


class CampaignTemplate(CampaignTemplateFields, table=True):
    """Table of the shop's own templates."""

    __tablename__ = "campaign_template"
    __table_args__ = (sa.UniqueConstraint("name"),)
    id: str = key_column()


class CollaborationFields(SQLModel):
    """One influencer in one campaign; `usual_fee` is what they ask for the work, in rupiah.

    `next_step` is what to do next; without words the stage says it. `contract` is None while nobody has begun one,
    `promises` is what was agreed beside the content. Afterwards: `rating` from 1 to 5, and whether to work with them
    again.
    """

    campaign_id: str = link_column("campaign")
    influencer_id: str = link_column("influencer")
    stage: Stage = enum_field(Stage, default=Stage.CANDIDATE)
    stage_since: date
    exit_reason: Line = ""
    usual_fee: Rupiah | None = Field(default=None, sa_type=sa.BigInteger)
    pic: Line = ""
    notes: Text = ""
    rating: Score | None = None
    use_again: bool | None = None
    review: Text = ""
    next_step: Line = ""
    next_step_on: date | None = None
    contract: ContractStatus | None = enum_field(ContractStatus, default=None)
    contract_number: Line = ""
    contract_signed_on: date | None = None
    contract_ends_on: date | None = None
    promises: Text = ""


class Collaboration(CollaborationFields, table=True):
    """Table of collaborations."""

    __table_args__ = (
        sa.UniqueConstraint("campaign_id", "influencer_id"),
        *not_negative("usual_fee"),
        *scores("rating"),
    )
    id: str = key_column()


class DeliverableFields(SQLModel):
    """What is promised: kind, how many, when the draft is due, when it goes live and until when it stays.

    Both clock times are in `posting_zone`.
    """

    collaboration_id: str = link_column("collaboration")
    kind: DeliverableKind = enum_field(DeliverableKind)
    platform: Platform = enum_field(Platform)
    quantity: Annotated[int, Field(ge=1, le=1000)] = 1
    draft_due_on: date | None = None
    posting_on: date | None = None
    posting_time: time | None = None
    posting_zone: TimeZone = enum_field(TimeZone, default=TimeZone.WIB)
    status: ContentStatus = enum_field(ContentStatus, default=ContentStatus.NOT_STARTED)
    posted_on: date | None = None
    post_url: Line = ""
    posted_time: time | None = None
    must_stay_until: date | None = None
    approved_on: date | None = None
    notes: Text = ""


class Deliverable(DeliverableFields, table=True):
    """Table of deliverables."""

    __table_args__ = checks(("quantity_positive", "quantity > 0"))
    id: str = key_column()


class DraftFields(SQLModel):
    """One round of a deliverable's draft: what came in, what was answered; without a decision it waits for us."""

    deliverable_id: str = link_column("deliverable")
    number: Annotated[int, Field(ge=1, le=100)]
    received_on: date
    text: Text = ""
    link: Line = ""
    feedback: Text = ""
    decision: DraftDecision | None = enum_field(DraftDecision, default=None)
    decided_on: date | None = None
    decided_by: Line = ""


class Draft(DraftFields, table=True):
    """Table of drafts, numbered from 1 for each deliverable."""

    __table_args__ = (sa.UniqueConstraint("deliverable_id", "number"), *checks(("number_positive", "number > 0")))
    id: str = key_column()


class PostCheckFields(SQLModel):
    """A look, `days` after a post went live, at whether it is still there (H+1, H+7, H+30)."""

    deliverable_id: str = link_column("deliverable")
    days: Annotated[int, Field(ge=0, le=1000)]
    checked_on: date
    is_up: bool
    notes: Line = ""


class PostCheck(PostCheckFields, table=True):
    """Table of take-down checks; one that was not made yet has no row."""

    __tablename__ = "post_check"
    __table_args__ = (sa.UniqueConstraint("deliverable_id", "days"), *not_negative("days"))
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
    shipped_on: date | None = None


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
