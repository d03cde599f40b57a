"""Campaigns from set-up to live: targets, products, templates, drafts, post checks, contracts, proofs, messages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_OCCASIONS = (
    "three_days_before",
    "day_before",
    "late",
    "thanks",
    "posting_day",
    "invitation",
    "follow_up",
    "brief",
    "draft_due",
    "draft_received",
    "parcel",
    "payment",
    "code_ending",
    "still_up",
    "post_missing",
    "agreement_ending",
)
_KPIS = (
    "posts",
    "mentions",
    "reach",
    "impressions",
    "views",
    "cpm",
    "sentiment",
    "engagements",
    "saves",
    "shares",
    "cpe",
    "voucher_uses",
    "orders",
    "sales",
    "clicks",
    "cvr",
    "cpa",
    "roas",
)
_BUDGETS = ("budget_cash", "budget_product", "budget_event", "budget_shipping", "budget_boosting", "boosting_spent")
_ADDED = {
    "campaign": (
        "category VARCHAR NOT NULL DEFAULT ''",
        *(f"{name} BIGINT CONSTRAINT ck_campaign_{name}_not_negative CHECK ({name} >= 0)" for name in _BUDGETS),
    ),
    "change_step": ("author VARCHAR(60) NOT NULL DEFAULT ''",),
    "collaboration": (
        "next_step VARCHAR NOT NULL DEFAULT ''",
        "next_step_on DATE",
        """
        contract VARCHAR(30) CONSTRAINT ck_collaboration_contractstatus
            CHECK (contract IN ('not_needed', 'draft', 'sent', 'signed', 'ended'))
        """,
        "contract_number VARCHAR NOT NULL DEFAULT ''",
        "contract_signed_on DATE",
        "contract_ends_on DATE",
        "promises VARCHAR NOT NULL DEFAULT ''",
    ),
    "deliverable": (
        "posted_time TIME",
        "must_stay_until DATE",
        "approved_on DATE",
        "notes VARCHAR NOT NULL DEFAULT ''",
    ),
    "payment_line": ("shipped_on DATE",),
    "timeline_note": (f"occasion VARCHAR(30) CONSTRAINT ck_timeline_note_occasion CHECK (occasion IN {_OCCASIONS})",),
    "attachment": (
        *(
            f"{name}_id VARCHAR(32) CONSTRAINT fk_attachment_{name}_id REFERENCES {name} (id)"
            for name in ("collaboration", "deliverable", "draft", "payment_line")
        ),
        """
        purpose VARCHAR(30) CONSTRAINT ck_attachment_purpose
            CHECK (purpose IN ('contract', 'chat', 'draft', 'post', 'payment', 'parcel', 'other'))
        """,
    ),
}


def upgrade() -> None:
    """Make the new tables, let a product be packed, and add the new columns."""
    _make_tables()
    _let_products_be_packed()
    for table, columns in _ADDED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    # What was deleted is looked for in the timeline of what it belonged to.
    op.execute("CREATE INDEX ix_change_log_removed ON change_log (id) WHERE after IS NULL")
    for name in ("collaboration_id", "deliverable_id", "draft_id", "payment_line_id"):
        op.create_index(op.f(f"ix_attachment_{name}"), "attachment", [name], unique=False)


def _let_products_be_packed() -> None:
    """Make the payment lines anew with one more state: SQLite cannot change a CHECK in place."""
    connection = op.get_bind()
    found = sa.text(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'payment_line' AND type = :kind AND sql IS NOT NULL"
    )
    (made,) = connection.execute(found, {"kind": "table"}).scalars().all()
    indexes = connection.execute(found, {"kind": "index"}).scalars().all()
    renamed = made.replace("CREATE TABLE payment_line ", "CREATE TABLE new_payment_line ", 1)
    op.execute(renamed.replace("'paid', 'shipped'", "'paid', 'packed', 'shipped'", 1))
    op.execute("INSERT INTO new_payment_line SELECT * FROM payment_line")
    op.execute("DROP TABLE payment_line")
    op.execute("ALTER TABLE new_payment_line RENAME TO payment_line")
    for index in indexes:
        op.execute(index)


def _make_tables() -> None:
    op.create_table(
        "campaign_template",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_template")),
        sa.UniqueConstraint("name", name=op.f("uq_campaign_template_name")),
    )
    op.create_table(
        "message_template",
        sa.Column(
            "occasion",
            sa.Enum(
                *_OCCASIONS, name="ck_message_template_occasion", native_enum=False, create_constraint=True, length=30
            ),
            nullable=False,
        ),
        sa.Column("text", sa.String(length=4000), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_template")),
        sa.UniqueConstraint("occasion", name=op.f("uq_message_template_occasion")),
    )
    op.create_table(
        "campaign_product",
        sa.Column("campaign_id", sa.String(length=32), nullable=False),
        sa.Column("product_id", sa.String(length=32), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_campaign_product_quantity_not_negative")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_product_campaign_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_campaign_product_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_product")),
        sa.UniqueConstraint("campaign_id", "product_id", name=op.f("uq_campaign_product_campaign_id_product_id")),
    )
    op.create_index(op.f("ix_campaign_product_campaign_id"), "campaign_product", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_campaign_product_product_id"), "campaign_product", ["product_id"], unique=False)
    op.create_table(
        "campaign_target",
        sa.Column("campaign_id", sa.String(length=32), nullable=False),
        sa.Column(
            "kpi",
            sa.Enum(*_KPIS, name="ck_campaign_target_kpi", native_enum=False, create_constraint=True, length=30),
            nullable=False,
        ),
        sa.Column("target", sa.Float(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("target >= 0", name=op.f("ck_campaign_target_target_not_negative")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_target_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_target")),
        sa.UniqueConstraint("campaign_id", "kpi", name=op.f("uq_campaign_target_campaign_id_kpi")),
    )
    op.create_index(op.f("ix_campaign_target_campaign_id"), "campaign_target", ["campaign_id"], unique=False)
    op.create_table(
        "draft",
        sa.Column("deliverable_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("feedback", sa.String(), nullable=False),
        sa.Column(
            "decision",
            sa.Enum(
                "revise",
                "approved",
                name="ck_draft_draftdecision",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=True,
        ),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_draft_number_positive")),
        sa.ForeignKeyConstraint(["deliverable_id"], ["deliverable.id"], name=op.f("fk_draft_deliverable_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("deliverable_id", "number", name=op.f("uq_draft_deliverable_id_number")),
    )
    op.create_index(op.f("ix_draft_deliverable_id"), "draft", ["deliverable_id"], unique=False)
    op.create_table(
        "post_check",
        sa.Column("deliverable_id", sa.String(length=32), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("is_up", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.CheckConstraint("days >= 0", name=op.f("ck_post_check_days_not_negative")),
        sa.ForeignKeyConstraint(["deliverable_id"], ["deliverable.id"], name=op.f("fk_post_check_deliverable_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_check")),
        sa.UniqueConstraint("deliverable_id", "days", name=op.f("uq_post_check_deliverable_id_days")),
    )
    op.create_index(op.f("ix_post_check_deliverable_id"), "post_check", ["deliverable_id"], unique=False)
