"""The first tables of a workspace."""

from __future__ import annotations

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEARCH = (
    """
    CREATE TABLE influencer_summary (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        influencer_id VARCHAR(32) NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        tier TEXT,
        tier_rank INTEGER NOT NULL,
        platform TEXT,
        platforms TEXT NOT NULL,
        handle TEXT NOT NULL,
        followers BIGINT,
        engagement_rate FLOAT,
        engagement_formula TEXT,
        niche TEXT NOT NULL,
        city TEXT NOT NULL,
        phone TEXT NOT NULL,
        tags TEXT NOT NULL,
        verdict TEXT,
        search_text TEXT NOT NULL
    )
    """,
    *(
        f"CREATE INDEX ix_influencer_summary_{column} ON influencer_summary ({column})"
        for column in ("name_key", "tier_rank", "platform", "followers", "engagement_rate", "niche", "city")
    ),
    """
    CREATE VIRTUAL TABLE influencer_fts USING fts5 (
        search_text, content='influencer_summary', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
    )
    """,
    """
    CREATE TRIGGER influencer_summary_added AFTER INSERT ON influencer_summary BEGIN
        INSERT INTO influencer_fts (rowid, search_text) VALUES (new.number, new.search_text);
    END
    """,
    """
    CREATE TRIGGER influencer_summary_changed AFTER UPDATE ON influencer_summary
    WHEN old.search_text <> new.search_text BEGIN
        INSERT INTO influencer_fts (influencer_fts, rowid, search_text)
        VALUES ('delete', old.number, old.search_text);
        INSERT INTO influencer_fts (rowid, search_text) VALUES (new.number, new.search_text);
    END
    """,
    """
    CREATE TRIGGER influencer_summary_removed AFTER DELETE ON influencer_summary BEGIN
        INSERT INTO influencer_fts (influencer_fts, rowid, search_text)
        VALUES ('delete', old.number, old.search_text);
    END
    """,
)


def upgrade() -> None:
    """Make every table, the derived search rows with their full-text index, and the device's name."""
    op.create_table(
        "brand",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("mention", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("shopee_prefix", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brand")),
    )
    op.create_table(
        "campaign",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "goal",
            sa.Enum(
                "awareness",
                "advocacy",
                "conversion",
                name="ck_campaign_goal",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("budget >= 0", name=op.f("ck_campaign_budget_not_negative")),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_campaign_dates_in_order")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
    )
    op.create_table(
        "change_step",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("parents", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("label_values", sa.String(), nullable=False),
        sa.Column("reverts", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_step")),
        sa.UniqueConstraint("device", "sequence", name=op.f("uq_change_step_device_sequence")),
    )
    op.create_table(
        "competitor",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_competitor")),
    )
    op.create_table(
        "event",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("cost_per_guest", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("cost_per_guest >= 0", name=op.f("ck_event_cost_per_guest_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_table(
        "influencer",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("niche", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column(
            "tier_given",
            sa.Enum(
                "nano",
                "micro",
                "macro",
                "mega",
                name="ck_influencer_tier",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=True,
        ),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_influencer_name_present")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_influencer")),
    )
    op.create_index(op.f("ix_influencer_phone"), "influencer", ["phone"], unique=False)
    op.create_table(
        "product",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("unit_cost", sa.BigInteger(), nullable=True),
        sa.Column("unit_retail", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("unit_cost >= 0", name=op.f("ck_product_unit_cost_not_negative")),
        sa.CheckConstraint("unit_retail >= 0", name=op.f("ck_product_unit_retail_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
    )
    op.create_table(
        "tag",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("name", name=op.f("uq_tag_name")),
    )
    op.create_table(
        "workspace_fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspace_fact")),
        sa.UniqueConstraint("name", name=op.f("uq_workspace_fact_name")),
    )
    op.create_table(
        "account",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column(
            "platform",
            sa.Enum(
                "instagram",
                "tiktok",
                "youtube",
                "x",
                "facebook",
                "threads",
                "other",
                name="ck_account_platform",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("handle", sa.String(), nullable=False),
        sa.Column("handle_key", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_account_position_not_negative")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_account_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
    )
    op.create_index(op.f("ix_account_handle_key_platform"), "account", ["handle_key", "platform"], unique=False)
    op.create_index(op.f("ix_account_influencer_id"), "account", ["influencer_id"], unique=False)
    op.create_table(
        "background_check",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("checked_by", sa.String(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "passed",
                "held",
                "rejected",
                name="ck_background_check_verdict",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("recheck_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_background_check_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_background_check")),
    )
    op.create_index(op.f("ix_background_check_influencer_id"), "background_check", ["influencer_id"], unique=False)
    op.create_table(
        "change_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["step_id"], ["change_step.id"], name=op.f("fk_change_log_step_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_log")),
        sa.UniqueConstraint("step_id", "position", name=op.f("uq_change_log_step_id_position")),
    )
    op.create_index(op.f("ix_change_log_row_id"), "change_log", ["row_id"], unique=False)
    op.create_table(
        "collaboration",
        sa.Column("campaign_id", sa.String(length=32), nullable=False),
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "candidate",
                "selected",
                "contacted",
                "negotiating",
                "agreed",
                "briefed",
                "draft_review",
                "ready",
                "live",
                "measured",
                "done",
                "backup",
                "declined_by_us",
                "declined",
                "no_response",
                "cancelled",
                "ghosted",
                name="ck_collaboration_stage",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("stage_since", sa.Date(), nullable=False),
        sa.Column("exit_reason", sa.String(), nullable=False),
        sa.Column("usual_fee", sa.BigInteger(), nullable=True),
        sa.Column("pic", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("usual_fee >= 0", name=op.f("ck_collaboration_usual_fee_not_negative")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_collaboration_campaign_id")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_collaboration_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collaboration")),
        sa.UniqueConstraint("campaign_id", "influencer_id", name=op.f("uq_collaboration_campaign_id_influencer_id")),
    )
    op.create_index(op.f("ix_collaboration_campaign_id"), "collaboration", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_collaboration_influencer_id"), "collaboration", ["influencer_id"], unique=False)
    op.create_table(
        "influencer_tag",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("tag_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_influencer_tag_influencer_id")),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_influencer_tag_tag_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_influencer_tag")),
        sa.UniqueConstraint("influencer_id", "tag_id", name=op.f("uq_influencer_tag_influencer_id_tag_id")),
    )
    op.create_index(op.f("ix_influencer_tag_influencer_id"), "influencer_tag", ["influencer_id"], unique=False)
    op.create_index(op.f("ix_influencer_tag_tag_id"), "influencer_tag", ["tag_id"], unique=False)
    op.create_table(
        "brief",
        sa.Column("campaign_id", sa.String(length=32), nullable=False),
        sa.Column("collaboration_id", sa.String(length=32), nullable=True),
        sa.Column("brand_story", sa.String(), nullable=True),
        sa.Column("product_story", sa.String(), nullable=True),
        sa.Column("goal", sa.String(), nullable=True),
        sa.Column("benefit", sa.String(), nullable=True),
        sa.Column("key_messages", sa.String(), nullable=True),
        sa.Column("tone", sa.String(), nullable=True),
        sa.Column("colour_tone", sa.String(), nullable=True),
        sa.Column("visual_direction", sa.String(), nullable=True),
        sa.Column("caption", sa.String(), nullable=True),
        sa.Column("hashtags", sa.String(), nullable=True),
        sa.Column("mentions", sa.String(), nullable=True),
        sa.Column("link", sa.String(), nullable=True),
        sa.Column("tasks", sa.String(), nullable=True),
        sa.Column("draft_due_on", sa.Date(), nullable=True),
        sa.Column("posting_on", sa.Date(), nullable=True),
        sa.Column("posting_from", sa.Time(), nullable=True),
        sa.Column("posting_until", sa.Time(), nullable=True),
        sa.Column(
            "posting_zone",
            sa.Enum(
                "WIB", "WITA", "WIT", name="ck_brief_timezone", native_enum=False, create_constraint=True, length=30
            ),
            nullable=True,
        ),
        sa.Column("do", sa.String(), nullable=True),
        sa.Column("dont", sa.String(), nullable=True),
        sa.Column("max_revisions", sa.Integer(), nullable=True),
        sa.Column("disclosure", sa.String(), nullable=True),
        sa.Column("contact", sa.String(), nullable=True),
        sa.Column("creative_freedom", sa.Boolean(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("posting_until >= posting_from", name=op.f("ck_brief_window_in_order")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_brief_campaign_id")),
        sa.ForeignKeyConstraint(["collaboration_id"], ["collaboration.id"], name=op.f("fk_brief_collaboration_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief")),
        sa.UniqueConstraint("collaboration_id", name=op.f("uq_brief_collaboration_id")),
    )
    op.create_index(op.f("ix_brief_campaign_id"), "brief", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_brief_collaboration_id"), "brief", ["collaboration_id"], unique=False)
    op.create_table(
        "deliverable",
        sa.Column("collaboration_id", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "feed",
                "carousel",
                "reels",
                "story",
                "live",
                "tiktok_video",
                "youtube_video",
                "youtube_shorts",
                "review",
                "tutorial",
                "unboxing",
                "giveaway",
                "q_and_a",
                "event_attendance",
                "ugc_only",
                name="ck_deliverable_deliverablekind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column(
            "platform",
            sa.Enum(
                "instagram",
                "tiktok",
                "youtube",
                "x",
                "facebook",
                "threads",
                "other",
                name="ck_deliverable_platform",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("draft_due_on", sa.Date(), nullable=True),
        sa.Column("posting_on", sa.Date(), nullable=True),
        sa.Column("posting_time", sa.Time(), nullable=True),
        sa.Column(
            "posting_zone",
            sa.Enum(
                "WIB",
                "WITA",
                "WIT",
                name="ck_deliverable_timezone",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "not_started",
                "draft",
                "revision",
                "approved",
                "live",
                "removed",
                name="ck_deliverable_contentstatus",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("post_url", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_deliverable_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["collaboration_id"], ["collaboration.id"], name=op.f("fk_deliverable_collaboration_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliverable")),
    )
    op.create_index(op.f("ix_deliverable_collaboration_id"), "deliverable", ["collaboration_id"], unique=False)
    op.create_table(
        "metric_snapshot",
        sa.Column("account_id", sa.String(length=32), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("engagement_rate", sa.Float(), nullable=True),
        sa.Column(
            "engagement_formula",
            sa.Enum(
                "followers",
                "reach",
                "views",
                "unknown",
                name="ck_metric_snapshot_engagementformula",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("original", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("comments >= 0", name=op.f("ck_metric_snapshot_comments_not_negative")),
        sa.CheckConstraint("engagement_rate >= 0", name=op.f("ck_metric_snapshot_engagement_rate_not_negative")),
        sa.CheckConstraint("followers >= 0", name=op.f("ck_metric_snapshot_followers_not_negative")),
        sa.CheckConstraint("likes >= 0", name=op.f("ck_metric_snapshot_likes_not_negative")),
        sa.CheckConstraint("views >= 0", name=op.f("ck_metric_snapshot_views_not_negative")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_metric_snapshot_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_metric_snapshot")),
    )
    op.create_index(
        op.f("ix_metric_snapshot_account_id_taken_on"), "metric_snapshot", ["account_id", "taken_on"], unique=False
    )
    op.create_table(
        "payment_line",
        sa.Column("collaboration_id", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "cash",
                "product",
                "event",
                name="ck_payment_line_paymentkind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("product_id", sa.String(length=32), nullable=True),
        sa.Column("event_id", sa.String(length=32), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_cost", sa.BigInteger(), nullable=True),
        sa.Column("unit_retail", sa.BigInteger(), nullable=True),
        sa.Column("shipping_cost", sa.BigInteger(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "planned",
                "due",
                "paid",
                "shipped",
                "received",
                "returned",
                "invited",
                "attended",
                "cancelled",
                name="ck_payment_line_paymentstatus",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("tracking_number", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "kind <> 'cash' OR (quantity = 1 AND coalesce(unit_cost, -1) = coalesce(unit_retail, -1))",
            name=op.f("ck_payment_line_cash_is_one_amount"),
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_payment_line_position_not_negative")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_payment_line_quantity_positive")),
        sa.CheckConstraint("shipping_cost >= 0", name=op.f("ck_payment_line_shipping_cost_not_negative")),
        sa.CheckConstraint("unit_cost >= 0", name=op.f("ck_payment_line_unit_cost_not_negative")),
        sa.CheckConstraint("unit_retail >= 0", name=op.f("ck_payment_line_unit_retail_not_negative")),
        sa.ForeignKeyConstraint(
            ["collaboration_id"], ["collaboration.id"], name=op.f("fk_payment_line_collaboration_id")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_payment_line_event_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_payment_line_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_line")),
    )
    op.create_index(op.f("ix_payment_line_collaboration_id"), "payment_line", ["collaboration_id"], unique=False)
    op.create_index(op.f("ix_payment_line_event_id"), "payment_line", ["event_id"], unique=False)
    op.create_index(op.f("ix_payment_line_product_id"), "payment_line", ["product_id"], unique=False)
    op.create_table(
        "timeline_note",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("collaboration_id", sa.String(length=32), nullable=True),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["collaboration_id"], ["collaboration.id"], name=op.f("fk_timeline_note_collaboration_id")
        ),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_timeline_note_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline_note")),
    )
    op.create_index(op.f("ix_timeline_note_collaboration_id"), "timeline_note", ["collaboration_id"], unique=False)
    op.create_index(op.f("ix_timeline_note_influencer_id"), "timeline_note", ["influencer_id"], unique=False)
    op.create_table(
        "voucher",
        sa.Column("collaboration_id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "own",
                "offline",
                "shopee",
                "tiktok_shop",
                "tokopedia",
                "other",
                name="ck_voucher_voucherchannel",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column(
            "discount_kind",
            sa.Enum(
                "percent",
                "fixed",
                "free_shipping",
                name="ck_voucher_discountkind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("discount_value", sa.BigInteger(), nullable=True),
        sa.Column("max_discount", sa.BigInteger(), nullable=True),
        sa.Column("min_spend", sa.BigInteger(), nullable=True),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "draft",
                "active",
                "expired",
                "leaked",
                "inactive",
                name="ck_voucher_voucherstatus",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("leaked_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "discount_kind <> 'percent' OR discount_value <= 100", name=op.f("ck_voucher_percent_within_100")
        ),
        sa.CheckConstraint("discount_value >= 0", name=op.f("ck_voucher_discount_value_not_negative")),
        sa.CheckConstraint("max_discount >= 0", name=op.f("ck_voucher_max_discount_not_negative")),
        sa.CheckConstraint("min_spend >= 0", name=op.f("ck_voucher_min_spend_not_negative")),
        sa.CheckConstraint("quota >= 0", name=op.f("ck_voucher_quota_not_negative")),
        sa.CheckConstraint("valid_until >= valid_from", name=op.f("ck_voucher_dates_in_order")),
        sa.ForeignKeyConstraint(["collaboration_id"], ["collaboration.id"], name=op.f("fk_voucher_collaboration_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voucher")),
    )
    op.create_index(op.f("ix_voucher_code_channel"), "voucher", ["code", "channel"], unique=False)
    op.create_index(op.f("ix_voucher_collaboration_id"), "voucher", ["collaboration_id"], unique=False)
    op.create_table(
        "redemption",
        sa.Column("voucher_id", sa.String(length=32), nullable=False),
        sa.Column("redeemed_on", sa.Date(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("gross_sales", sa.BigInteger(), nullable=True),
        sa.Column("returns", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("gross_sales >= 0", name=op.f("ck_redemption_gross_sales_not_negative")),
        sa.CheckConstraint("orders >= 0", name=op.f("ck_redemption_orders_not_negative")),
        sa.CheckConstraint("returns >= 0", name=op.f("ck_redemption_returns_not_negative")),
        sa.ForeignKeyConstraint(["voucher_id"], ["voucher.id"], name=op.f("fk_redemption_voucher_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redemption")),
    )
    op.create_index(op.f("ix_redemption_voucher_id"), "redemption", ["voucher_id"], unique=False)
    for statement in _SEARCH:
        op.execute(statement)
    op.execute(
        sa.text("INSERT INTO workspace_fact (id, name, value) VALUES (:id, 'device', :device)").bindparams(
            id=uuid.uuid4().hex, device=uuid.uuid4().hex
        )
    )
