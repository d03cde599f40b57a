"""Knowing people: checks in depth, prices, promises, trash, the owner's own fields, yardsticks, saved views."""

from __future__ import annotations

import json
import uuid

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_GENDERS = "('women', 'men', 'all')"
_ADDED = {
    "background_check": (
        "account_id VARCHAR(32) CONSTRAINT fk_background_check_account_id REFERENCES account (id)",
        "follower_jump VARCHAR NOT NULL DEFAULT ''",
        "comment_quality VARCHAR NOT NULL DEFAULT ''",
        *(
            f"{name} INTEGER CONSTRAINT ck_background_check_{name}_one_to_five CHECK ({name} BETWEEN 1 AND 5)"
            for name in ("audience_fit", "brand_fit", "content_quality")
        ),
        "likes_product BOOLEAN",
        "answers_fast BOOLEAN",
    ),
    "brand": (
        *(
            f"{name} VARCHAR NOT NULL DEFAULT ''"
            for name in ("category", "tone", "niches", "target_cities", "target_interests")
        ),
        f"target_gender VARCHAR(30) CONSTRAINT ck_brand_gender CHECK (target_gender IN {_GENDERS})",
        "target_age_from INTEGER",
        "target_age_until INTEGER CONSTRAINT ck_brand_ages_in_order CHECK (target_age_until >= target_age_from)",
    ),
    "collaboration": (
        "rating INTEGER CONSTRAINT ck_collaboration_rating_one_to_five CHECK (rating BETWEEN 1 AND 5)",
        "use_again BOOLEAN",
        "review VARCHAR NOT NULL DEFAULT ''",
    ),
    "competitor": ("category VARCHAR NOT NULL DEFAULT ''", "handles VARCHAR NOT NULL DEFAULT ''"),
    "deliverable": ("posted_on DATE",),
    "influencer": (
        "consent_on DATE",
        "consent_note VARCHAR NOT NULL DEFAULT ''",
        """
        relationship VARCHAR(30) NOT NULL DEFAULT 'prospect' CONSTRAINT ck_influencer_relationship CHECK (relationship
            IN ('prospect', 'known', 'active', 'partner', 'ambassador', 'paused', 'blacklisted'))
        """,
        "blacklisted_on DATE",
        "blacklist_reason VARCHAR NOT NULL DEFAULT ''",
        "next_action VARCHAR NOT NULL DEFAULT ''",
        "next_action_on DATE",
        "pic VARCHAR NOT NULL DEFAULT ''",
        f"gender VARCHAR(30) CONSTRAINT ck_influencer_gender CHECK (gender IN {_GENDERS})",
        "birth_year INTEGER",
        "audience_cities VARCHAR NOT NULL DEFAULT ''",
        "audience_ages VARCHAR NOT NULL DEFAULT ''",
        "audience_women FLOAT",
        "trashed_at DATETIME",
    ),
    "timeline_note": (
        """
        channel VARCHAR(30) CONSTRAINT ck_timeline_note_contactchannel
            CHECK (channel IN ('whatsapp', 'direct_message', 'call', 'email', 'meeting'))
        """,
    ),
}
# Lists ask for who is not in the trash: every index holds just those people, and says so, or their rows were read too.
_SEARCH = (
    "DROP TABLE influencer_fts",
    "DROP TABLE influencer_summary",
    """
    CREATE TABLE influencer_summary (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        influencer_id VARCHAR(32) NOT NULL UNIQUE,
        trashed BOOLEAN NOT NULL,
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
        relationship TEXT NOT NULL,
        next_action TEXT NOT NULL,
        next_action_on DATE,
        pic TEXT NOT NULL,
        lowest_price BIGINT,
        custom TEXT NOT NULL,
        search_text TEXT NOT NULL
    )
    """,
    *(
        f"CREATE INDEX ix_influencer_summary_{column} ON influencer_summary ({column}, trashed) WHERE trashed = 0"
        for column in (
            *("name_key", "tier_rank", "platform", "followers", "engagement_rate", "niche", "city", "tier", "verdict"),
            *("relationship", "next_action_on", "platforms"),
        )
    ),
    "CREATE VIEW influencer_searched AS SELECT number, search_text FROM influencer_summary WHERE trashed = 0",
    """
    CREATE VIRTUAL TABLE influencer_fts USING fts5 (
        search_text, content='influencer_searched', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
    )
    """,
    "CREATE VIRTUAL TABLE influencer_word USING fts5vocab (influencer_fts, 'row')",
    """
    CREATE TRIGGER influencer_summary_added AFTER INSERT ON influencer_summary WHEN new.trashed = 0 BEGIN
        INSERT INTO influencer_fts (rowid, search_text) VALUES (new.number, new.search_text);
    END
    """,
    """
    CREATE TRIGGER influencer_summary_changed AFTER UPDATE ON influencer_summary
    WHEN old.search_text <> new.search_text OR old.trashed <> new.trashed BEGIN
        INSERT INTO influencer_fts (influencer_fts, rowid, search_text)
        SELECT 'delete', old.number, old.search_text WHERE old.trashed = 0;
        INSERT INTO influencer_fts (rowid, search_text) SELECT new.number, new.search_text WHERE new.trashed = 0;
    END
    """,
    """
    CREATE TRIGGER influencer_summary_removed AFTER DELETE ON influencer_summary WHEN old.trashed = 0 BEGIN
        INSERT INTO influencer_fts (influencer_fts, rowid, search_text)
        VALUES ('delete', old.number, old.search_text);
    END
    """,
)
# The same keys in every workspace: what comes with the program is the same row on two laptops.
_TIER_TABLES = (
    ("Bawaan", "artikel sumber", 10_000, 100_000, 1_000_000, True),
    ("Artikel, mikro mulai 1.000", "artikel sumber", 1_000, 100_000, 1_000_000, False),
    ("HypeAuditor", "hypeauditor.com", 5_000, 100_000, 1_000_000, False),
    ("iam.id (Indonesia)", "iam.id", 10_000, 100_000, 1_000_000, False),
)
_MAVRCK = (
    (1_000, 5_000, 6.84, 12.9),
    (5_000, 10_000, 4.0, 14.6),
    (10_000, 50_000, 3.07, 18.0),
    (50_000, 100_000, 2.33, 23.6),
    (100_000, 500_000, 2.21, 33.6),
)
_MARKERLY = ((1_000, 10_000, 4.04, 0.27), (10_000, 100_000, 2.37, 0.17))


def upgrade() -> None:
    """Add columns and tables, make the search rows anew (the program fills them), and put the known yardsticks in."""
    _make_tables()
    for table, columns in _ADDED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ADD COLUMN {' '.join(column.split())}")
    op.create_index(op.f("ix_background_check_account_id"), "background_check", ["account_id"], unique=False)
    for statement in _SEARCH:
        op.execute(statement)
    _put_yardsticks_in()


def _keep_own_thresholds(tiers: sa.TableClause) -> None:
    """Carry the tiers that an earlier release kept as a setting over: as one of the known tables, or the shop's own."""
    bind = op.get_bind()
    chosen = bind.execute(sa.text("SELECT value FROM workspace_fact WHERE name = 'tier_thresholds'")).scalar()
    if chosen is None:
        return
    thresholds = dict(zip(("micro", "macro", "mega"), json.loads(chosen), strict=True))
    known = [table for table in _TIER_TABLES if list(table[2:5]) == list(thresholds.values())]
    op.execute(tiers.update().values(is_current=False))
    if known:
        op.execute(tiers.update().where(tiers.c.name == known[0][0]).values(is_current=True))
        return
    own = {"id": uuid.uuid4().hex, "name": "Tabel kami sendiri", "origin": "", "is_current": True}
    op.execute(tiers.insert().values(own | thresholds))


def _put_yardsticks_in() -> None:
    tiers = sa.table("tier_table", *map(sa.column, ("id", "name", "origin", "micro", "macro", "mega", "is_current")))
    for number, (name, origin, micro, macro, mega, is_current) in enumerate(_TIER_TABLES, 1):
        values = {"id": f"{number:032x}", "name": name, "origin": origin, "is_current": is_current}
        op.execute(tiers.insert().values(values | {"micro": micro, "macro": macro, "mega": mega}))
    _keep_own_thresholds(tiers)
    columns = ("id", "name", "origin", "year", "platform", "formula", "position", "is_used")
    tables = sa.table("benchmark_table", *map(sa.column, columns))
    shared = {"platform": "instagram", "formula": "followers", "is_used": True}
    mavrck = {"id": f"{1:032x}", "name": "Mavrck", "origin": "semua unggahan", "year": None, "position": 0}
    markerly = {"id": f"{2:032x}", "name": "Markerly 2016", "year": 2016, "position": 1}
    op.execute(tables.insert().values(mavrck | shared))
    op.execute(tables.insert().values(markerly | {"origin": "lama; dikutip artikel sumber"} | shared))
    columns = ("id", "table_id", "at_least", "below", "rate", "likes_rate", "comments_rate", "sponsored_drop")
    rows = sa.table("benchmark_row", *map(sa.column, columns))
    lines = [
        *(
            {"table_id": f"{1:032x}", "at_least": a, "below": b, "rate": r, "sponsored_drop": d}
            for a, b, r, d in _MAVRCK
        ),
        *(
            {"table_id": f"{2:032x}", "at_least": a, "below": b, "likes_rate": li, "comments_rate": co}
            for a, b, li, co in _MARKERLY
        ),
    ]
    for number, line in enumerate(lines, 1):
        op.execute(rows.insert().values(line | {"id": f"{number:032x}"}))


def _make_tables() -> None:
    op.create_table(
        "attachment_content",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_attachment_content")),
    )
    op.create_table(
        "benchmark_table",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
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
                name="ck_benchmark_table_platform",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column(
            "formula",
            sa.Enum(
                "followers",
                "reach",
                "views",
                "unknown",
                name="ck_benchmark_table_engagementformula",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_used", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_benchmark_table_position_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benchmark_table")),
    )
    op.create_table(
        "custom_field",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "text",
                "number",
                "date",
                "choice",
                name="ck_custom_field_customfieldkind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_custom_field_position_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_field")),
        sa.UniqueConstraint("name", name=op.f("uq_custom_field_name")),
    )
    op.create_table(
        "import_profile",
        sa.Column("signature", sa.String(length=64), nullable=False),
        sa.Column("mapping", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_profile")),
        sa.UniqueConstraint("signature", name=op.f("uq_import_profile_signature")),
    )
    op.create_table(
        "saved_view",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_saved_view_position_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("name", name=op.f("uq_saved_view_name")),
    )
    op.create_table(
        "tier_table",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("micro", sa.BigInteger(), nullable=False),
        sa.Column("macro", sa.BigInteger(), nullable=False),
        sa.Column("mega", sa.BigInteger(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("micro > 0 AND macro > micro AND mega > macro", name=op.f("ck_tier_table_in_order")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tier_table")),
    )
    op.create_table(
        "benchmark_row",
        sa.Column("table_id", sa.String(length=32), nullable=False),
        sa.Column("at_least", sa.BigInteger(), nullable=False),
        sa.Column("below", sa.BigInteger(), nullable=True),
        sa.Column("rate", sa.Float(), nullable=True),
        sa.Column("likes_rate", sa.Float(), nullable=True),
        sa.Column("comments_rate", sa.Float(), nullable=True),
        sa.Column("sponsored_drop", sa.Float(), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("at_least >= 0", name=op.f("ck_benchmark_row_at_least_not_negative")),
        sa.CheckConstraint("below > at_least", name=op.f("ck_benchmark_row_range_in_order")),
        sa.CheckConstraint("comments_rate >= 0", name=op.f("ck_benchmark_row_comments_rate_not_negative")),
        sa.CheckConstraint("likes_rate >= 0", name=op.f("ck_benchmark_row_likes_rate_not_negative")),
        sa.CheckConstraint("rate >= 0", name=op.f("ck_benchmark_row_rate_not_negative")),
        sa.CheckConstraint("sponsored_drop >= 0", name=op.f("ck_benchmark_row_sponsored_drop_not_negative")),
        sa.ForeignKeyConstraint(["table_id"], ["benchmark_table.id"], name=op.f("fk_benchmark_row_table_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benchmark_row")),
    )
    op.create_index(op.f("ix_benchmark_row_table_id"), "benchmark_row", ["table_id"], unique=False)

    op.create_table(
        "competitor_work",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("competitor_id", sa.String(length=32), nullable=True),
        sa.Column("brand", sa.String(), nullable=False),
        sa.Column("worked_on", sa.Date(), nullable=True),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["competitor_id"], ["competitor.id"], name=op.f("fk_competitor_work_competitor_id")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_competitor_work_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_competitor_work")),
    )
    op.create_index(op.f("ix_competitor_work_competitor_id"), "competitor_work", ["competitor_id"], unique=False)
    op.create_index(op.f("ix_competitor_work_influencer_id"), "competitor_work", ["influencer_id"], unique=False)

    op.create_table(
        "controversy",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column(
            "severity",
            sa.Enum(
                "low",
                "medium",
                "high",
                name="ck_controversy_severity",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_controversy_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_controversy")),
    )
    op.create_index(op.f("ix_controversy_influencer_id"), "controversy", ["influencer_id"], unique=False)

    op.create_table(
        "custom_value",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("field_id", sa.String(length=32), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["field_id"], ["custom_field.id"], name=op.f("fk_custom_value_field_id")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_custom_value_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_value")),
        sa.UniqueConstraint("influencer_id", "field_id", name=op.f("uq_custom_value_influencer_id_field_id")),
    )
    op.create_index(op.f("ix_custom_value_field_id"), "custom_value", ["field_id"], unique=False)
    op.create_index(op.f("ix_custom_value_influencer_id"), "custom_value", ["influencer_id"], unique=False)

    op.create_table(
        "rate",
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
                name="ck_rate_platform",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=True,
        ),
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
                name="ck_rate_deliverablekind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=True,
        ),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("contents", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=True),
        sa.Column("negotiated", sa.BigInteger(), nullable=True),
        sa.Column("quoted_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("original", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("negotiated >= 0", name=op.f("ck_rate_negotiated_not_negative")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_rate_price_not_negative")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_rate_quantity_positive")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_rate_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate")),
    )
    op.create_index(op.f("ix_rate_influencer_id"), "rate", ["influencer_id"], unique=False)

    op.create_table(
        "exclusivity",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("collaboration_id", sa.String(length=32), nullable=True),
        sa.Column(
            "side",
            sa.Enum("ours", "theirs", name="ck_exclusivity_side", native_enum=False, create_constraint=True, length=30),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "category",
                "platform",
                "full",
                name="ck_exclusivity_exclusivitykind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("brand", sa.String(), nullable=False),
        sa.Column("competitor_id", sa.String(length=32), nullable=True),
        sa.Column("category", sa.String(), nullable=False),
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
                name="ck_exclusivity_platform",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=True,
        ),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_exclusivity_dates_in_order")),
        sa.ForeignKeyConstraint(
            ["collaboration_id"], ["collaboration.id"], name=op.f("fk_exclusivity_collaboration_id")
        ),
        sa.ForeignKeyConstraint(["competitor_id"], ["competitor.id"], name=op.f("fk_exclusivity_competitor_id")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_exclusivity_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exclusivity")),
    )
    op.create_index(op.f("ix_exclusivity_collaboration_id"), "exclusivity", ["collaboration_id"], unique=False)
    op.create_index(op.f("ix_exclusivity_competitor_id"), "exclusivity", ["competitor_id"], unique=False)
    op.create_index(op.f("ix_exclusivity_influencer_id"), "exclusivity", ["influencer_id"], unique=False)

    op.create_table(
        "usage_right",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("collaboration_id", sa.String(length=32), nullable=True),
        sa.Column(
            "side",
            sa.Enum("ours", "theirs", name="ck_usage_right_side", native_enum=False, create_constraint=True, length=30),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "organic",
                "ads",
                "whitelisting",
                name="ck_usage_right_usagekind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("channels", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_usage_right_dates_in_order")),
        sa.ForeignKeyConstraint(
            ["collaboration_id"], ["collaboration.id"], name=op.f("fk_usage_right_collaboration_id")
        ),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_usage_right_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_usage_right")),
    )
    op.create_index(op.f("ix_usage_right_collaboration_id"), "usage_right", ["collaboration_id"], unique=False)
    op.create_index(op.f("ix_usage_right_influencer_id"), "usage_right", ["influencer_id"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("influencer_id", sa.String(length=32), nullable=False),
        sa.Column("check_id", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("size >= 0", name=op.f("ck_attachment_size_not_negative")),
        sa.ForeignKeyConstraint(["check_id"], ["background_check.id"], name=op.f("fk_attachment_check_id")),
        sa.ForeignKeyConstraint(["influencer_id"], ["influencer.id"], name=op.f("fk_attachment_influencer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_check_id"), "attachment", ["check_id"], unique=False)
    op.create_index(op.f("ix_attachment_influencer_id"), "attachment", ["influencer_id"], unique=False)
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"], unique=False)

    op.create_table(
        "checked_post",
        sa.Column("check_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("is_sponsored", sa.Boolean(), nullable=True),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("comments >= 0", name=op.f("ck_checked_post_comments_not_negative")),
        sa.CheckConstraint("likes >= 0", name=op.f("ck_checked_post_likes_not_negative")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_checked_post_position_not_negative")),
        sa.CheckConstraint("views >= 0", name=op.f("ck_checked_post_views_not_negative")),
        sa.ForeignKeyConstraint(["check_id"], ["background_check.id"], name=op.f("fk_checked_post_check_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checked_post")),
    )
    op.create_index(op.f("ix_checked_post_check_id"), "checked_post", ["check_id"], unique=False)
