"""What the Excel summary shows: all its sheets, with Brief, Voucher and Pembayaran made here."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.excel_campaigns import Around, campaign_table, collaboration_table
from planner.exchange.excel_content import content_table
from planner.exchange.excel_knowing import check_table, rate_table
from planner.exchange.excel_people import influencer_table
from planner.exchange.excel_style import Column, Formula, Kind, Table, clean_text
from planner.formats import format_date
from planner.language import tr
from planner.queries.at_risk import at_risk
from planner.queries.board import board_cards
from planner.queries.briefs import written_briefs
from planner.queries.campaign_overview import campaign_overviews
from planner.queries.campaigns import brand_row, collaboration_rows, payment_rows, voucher_rows
from planner.queries.content_rows import content_rows, contract_rows, returned_sales
from planner.queries.influencer_list import all_influencer_rows
from planner.terms import NOT_COUNTED, DiscountKind, PaymentKind, PaymentStatus
from planner.wording import word

if TYPE_CHECKING:
    from datetime import datetime

    from planner.queries.campaigns import BriefSheet, CampaignRow, CollaborationRow, PaymentRow, VoucherRow
    from planner.store.connections import Connection


class Tables(NamedTuple):
    """All sheets with data, and the shop's name."""

    shop: str
    influencers: Table
    checks: Table
    rates: Table
    campaigns: Table
    collaborations: Table
    content: Table
    briefs: Table
    vouchers: Table
    payments: Table

    def in_order(self) -> tuple[Table, ...]:
        """Return the sheets as they follow the overview."""
        return self[1:]


def read_tables(connection: Connection, now: datetime) -> Tables:
    """Read everything an export shows; `now` is the owner's moment."""
    brand = brand_row(connection)
    overviews = campaign_overviews(connection, now)
    campaigns = [each.campaign for each in overviews]
    collaborations = collaboration_rows(connection)
    vouchers = voucher_table(voucher_rows(connection))
    payments = payment_table(payment_rows(connection))
    everyone = all_influencer_rows(connection)
    return Tables(
        clean_text(brand.name) if brand else "",
        influencer_table(connection),
        check_table(connection, everyone, now.date()),
        rate_table(connection, everyone),
        campaign_table(overviews, returned_sales(connection), vouchers, payments),
        collaboration_table(collaborations, _around(connection, campaigns, now)),
        content_table(content_rows(connection)),
        brief_table(written_briefs(connection), campaigns, collaborations),
        vouchers,
        payments,
    )


def _around(connection: Connection, campaigns: list[CampaignRow], now: datetime) -> Around:
    """Read what stands beside the collaborations, campaign by campaign."""
    cards = {card.id: card for row in campaigns for card in board_cards(connection, row.id, now)}
    risks = {risk.collaboration_id: risk for risk in at_risk(connection, now)}
    return Around(cards, contract_rows(connection), risks)


def brief_table(
    briefs: list[BriefSheet], campaigns: list[CampaignRow], collaborations: list[CollaborationRow]
) -> Table:
    """Return every filled part of each brief as a row, so that a brief reads and prints from top to bottom."""
    columns = (
        Column(tr("Campaign", "Excel column"), width=22),
        Column(tr("For", "Excel column"), width=22),
        Column(tr("Part", "Excel column"), width=22),
        Column(tr("Text", "Excel column"), Kind.LONG, 84),
        Column(tr("Differs", "Excel column"), width=10),
    )
    names = {row.id: row.name for row in campaigns}
    creators = {row.id: row.name for row in collaborations}
    own = tr("yes", "Excel sheet")
    rows = [
        [
            names.get(brief.campaign_id, ""),
            creators.get(brief.collaboration_id, "") if brief.collaboration_id else tr("All creators"),
            title,
            text,
            own if brief.differences.intersection(fields) else None,
        ]
        for brief in briefs
        for title, fields, text in _brief_parts(brief.values)
        if text
    ]
    rows.sort(key=lambda row: str(row[0]))
    return Table(tr("Briefs", "Excel sheet"), columns, rows, frozen="D2", wraps=True)


def _brief_parts(values: dict[str, Any]) -> list[tuple[str, tuple[str, ...], str]]:
    """Return the title of each part of a brief, the fields behind it, and its text."""
    days = {
        name: format_date(values[name], date.min) if values[name] else "" for name in ("draft_due_on", "posting_on")
    }
    window = _window(values["posting_from"], values["posting_until"], str(values["posting_zone"] or ""))
    revisions = values["max_revisions"]
    plain = {
        "brand_story": tr("Brand story", "Excel column"),
        "product_story": tr("Product story", "Excel column"),
        "goal": tr("Goal", "Excel column"),
        "benefit": tr("Benefit for buyers", "Excel column"),
        "key_messages": tr("Key messages", "Excel column"),
        "tone": tr("Tone", "Excel column"),
        "colour_tone": tr("Colours", "Excel column"),
        "visual_direction": tr("Visual direction", "Excel column"),
        "caption": tr("Caption", "Excel column"),
        "hashtags": tr("Hashtags", "Excel column"),
        "mentions": tr("Mentions", "Excel column"),
        "link": tr("Link", "Excel column"),
        "tasks": tr("Tasks", "Excel column"),
    }
    rules = {
        "do": tr("Do", "Excel column"),
        "dont": tr("Please avoid", "Excel column"),
        "disclosure": tr("Label", "Excel column"),
        "contact": tr("Contact", "Excel column"),
    }
    hours = ("posting_on", "posting_from", "posting_until", "posting_zone")
    return [
        *((title, (name,), values[name] or "") for name, title in plain.items()),
        (tr("Draft due", "Excel column"), ("draft_due_on",), days["draft_due_on"]),
        (tr("Goes live", "Excel column"), hours, ", ".join(filter(None, (days["posting_on"], window)))),
        *((title, (name,), values[name] or "") for name, title in rules.items()),
        (tr("Revisions at most", "Excel column"), ("max_revisions",), "" if revisions is None else str(revisions)),
    ]


def _window(begins: time | None, ends: time | None, zone: str) -> str:
    hours = "\u2013".join(f"{moment:%H.%M}" for moment in (begins, ends) if moment)
    return f"{hours} {zone}".strip() if hours else ""


def voucher_table(vouchers: list[VoucherRow]) -> Table:
    """Return every code with what was bought with it."""
    columns = (
        Column(tr("Campaign", "Excel column"), width=22),
        Column(tr("Influencer", "Excel column"), width=24),
        Column(tr("Code", "Excel column"), width=14),
        Column(tr("Channel", "Excel column"), width=16),
        Column(tr("Kind of discount", "Excel column"), width=15),
        Column(tr("Percent", "Excel column"), Kind.COUNT, 9),
        Column(tr("Discount", "Excel column"), Kind.RUPIAH, 13),
        Column(tr("Least spend", "Excel column"), Kind.RUPIAH, 14),
        Column(tr("Quota", "Excel column"), Kind.COUNT, 9),
        Column(tr("From", "Excel column"), Kind.DATE, 13),
        Column(tr("Until", "Excel column"), Kind.DATE, 13),
        Column(tr("State", "Excel column"), width=12),
        Column(tr("Orders", "Excel column"), Kind.COUNT, 10, total=True),
        Column(tr("Sales", "Excel column"), Kind.RUPIAH, 16, total=True),
        Column(tr("Per order", "Excel column"), Kind.RUPIAH, 13),
    )
    rows = []
    for line, row in enumerate(vouchers, 2):
        is_percent = row.discount_kind is DiscountKind.PERCENT
        per_order = Formula(f'=IF(M{line}>0,N{line}/M{line},"")') if row.orders else None
        discount = (row.discount_value if is_percent else None, row.max_discount if is_percent else row.discount_value)
        code = [row.campaign, row.name, row.code, word(row.channel), word(row.discount_kind), *discount]
        limits = [row.min_spend, row.quota, row.valid_from, row.valid_until, word(row.status)]
        rows.append([*code, *limits, row.orders, row.sales, per_order])
    return Table(tr("Vouchers", "Excel sheet"), columns, rows, frozen="D2")


def payment_table(payments: list[PaymentRow]) -> Table:
    """Return every payment line; a cancelled one has no totals."""
    columns = (
        Column(tr("Campaign", "Excel column"), width=22),
        Column(tr("Influencer", "Excel column"), width=24),
        Column(tr("Kind", "Excel column"), width=15),
        Column(tr("What", "Excel column"), width=26),
        Column(tr("Quantity", "Excel column"), Kind.COUNT, 9),
        Column(tr("HPP each", "Excel column"), Kind.RUPIAH, 14),
        Column(tr("Retail each", "Excel column"), Kind.RUPIAH, 14),
        Column(tr("Shipping", "Excel column"), Kind.RUPIAH, 13, total=True),
        Column(tr("Total HPP", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Total cost", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Total retail value", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Due", "Excel column"), Kind.DATE, 13),
        Column(tr("Settled", "Excel column"), Kind.DATE, 13),
        Column(tr("State", "Excel column"), width=12),
        Column(tr("Method", "Excel column"), width=14),
        Column(tr("Reference", "Excel column"), width=16),
        Column(tr("Tracking number", "Excel column"), width=18),
        Column(tr("Shipped", "Excel column"), Kind.DATE, 13),
    )
    rows = [_payment_row(line, row) for line, row in enumerate(payments, 2)]
    return Table(tr("Payments", "Excel sheet"), columns, rows, frozen="C2", printed=14)


def _payment_row(line: int, row: PaymentRow) -> list[Any]:
    what = row.label or row.product or row.event
    is_cash = row.kind is PaymentKind.CASH
    # Lines that were cancelled or came back cost and give nothing any more (`terms.NOT_COUNTED`).
    void = ",".join(f'N{line}="{word(status)}"' for status in PaymentStatus if status in NOT_COUNTED)
    totals = (
        Formula(f'=IF(OR({void},F{line}=""),"",E{line}*F{line})'),
        Formula(f'=IF(OR({void}),"",SUM(I{line},H{line}))'),
        Formula(f'=IF(OR({void},G{line}=""),"",E{line}*G{line})'),
    )
    who = [row.campaign, row.name, word(row.kind), what]
    units = [row.quantity, row.unit_cost, row.unit_cost if is_cash else row.unit_retail, row.shipping_cost]
    how = [row.due_on, row.settled_on, word(row.status), row.method, row.reference]
    return [*who, *units, *totals, *how, row.tracking_number, row.shipped_on]
