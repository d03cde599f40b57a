"""What is known of the collaborations of a campaign when they move, and what to do next with one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.queries.at_risk import went_out
from planner.queries.campaigns import has_brief
from planner.queries.plain import fetch
from planner.rules.at_risk import POSTED
from planner.rules.missing import MoveFacts
from planner.store.search import SUMMARY
from planner.store.tables import Collaboration, Deliverable, Draft, PaymentLine, Voucher, table_of
from planner.terms import NOT_COUNTED, ContentStatus, DraftDecision, PaymentKind, PaymentStatus, Verdict

if TYPE_CHECKING:
    from datetime import date

    from planner.store.connections import AnyConnection

APPROVED = frozenset({ContentStatus.APPROVED, *POSTED})


class CampaignHead(NamedTuple):
    """What is known of a campaign before it is read: its name, and how many people are in it."""

    name: str
    people: int


class NextStep(NamedTuple):
    """What to do next in a collaboration, and until when."""

    words: str
    on: date | None


def campaign_head(connection: AnyConnection, campaign_id: str) -> CampaignHead | None:
    """Return name and number of people of a campaign, None when it is gone."""
    statement = (
        "SELECT name, (SELECT count(*) FROM collaboration WHERE campaign_id = campaign.id) FROM campaign WHERE id = ?"
    )
    return next((CampaignHead(*row) for row in fetch(connection, statement, campaign_id)), None)


def move_facts(
    connection: sa.Connection, campaign_id: str, collaboration_id: str | None = None
) -> dict[str, MoveFacts]:
    """Return the facts of every collaboration of a campaign, or of one, by its id; without clashes."""
    table = table_of(Collaboration)
    statement = (
        sa.select(table.c.id, table.c.stage, table.c.contract, SUMMARY.c.name, SUMMARY.c.verdict, has_brief())
        .join(SUMMARY, SUMMARY.c.influencer_id == table.c.influencer_id)
        .where(*_asked_for(campaign_id, collaboration_id))
    )
    pieces = _pieces(connection, campaign_id, collaboration_id)
    lines = _lines(connection, campaign_id, collaboration_id)
    out = went_out(connection, campaign_id, collaboration_id)
    found = {}
    for row in connection.execute(statement):
        total, approved, posted, proven, undated = pieces.get(row.id, (0, 0, 0, 0, 0))
        payments, cash_open = lines.get(row.id, (0, 0))
        found[row.id] = MoveFacts(
            name=row.name,
            stage=row.stage,
            verdict=Verdict(row.verdict) if row.verdict else None,
            has_brief=bool(row.has_brief),
            contract=row.contract,
            payments=payments,
            pieces=total,
            approved=approved,
            posted=posted,
            proven=proven,
            undated=undated,
            cash_open=cash_open,
            went_out=out.get(row.id, 0),
        )
    return found


def next_step(connection: sa.Connection, collaboration_id: str) -> NextStep:
    """Return what is written down as the next thing to do; empty when nothing is."""
    table = table_of(Collaboration)
    statement = sa.select(table.c.next_step, table.c.next_step_on).where(table.c.id == collaboration_id)
    row = connection.execute(statement).first()
    return NextStep(*row) if row else NextStep("", None)


def codes_of(connection: sa.Connection, campaign_id: str) -> dict[str, list[str]]:
    """Return the voucher codes of a campaign by collaboration; who has none is not there."""
    table, vouchers = table_of(Collaboration), table_of(Voucher)
    statement = (
        sa.select(vouchers.c.collaboration_id, vouchers.c.code)
        .join(table, table.c.id == vouchers.c.collaboration_id)
        .where(table.c.campaign_id == campaign_id)
        .order_by(vouchers.c.id)
    )
    found: dict[str, list[str]] = {}
    for key, code in connection.execute(statement):
        found.setdefault(key, []).append(code)
    return found


def _asked_for(campaign_id: str, collaboration_id: str | None) -> tuple[sa.ColumnElement[bool], ...]:
    table = table_of(Collaboration)
    of_campaign = table.c.campaign_id == campaign_id
    return (of_campaign,) if collaboration_id is None else (of_campaign, table.c.id == collaboration_id)


def _pieces(
    connection: sa.Connection, campaign_id: str, collaboration_id: str | None
) -> dict[str, tuple[int, int, int, int, int]]:
    """Return how many pieces there are: all, approved, posted, posted with link and date, and owed without a date."""
    table, content, drafts = table_of(Collaboration), table_of(Deliverable), table_of(Draft)
    has_approved = sa.exists().where(
        drafts.c.deliverable_id == content.c.id, drafts.c.decision == DraftDecision.APPROVED
    )
    approved = sa.or_(content.c.status.in_(APPROVED), content.c.approved_on.is_not(None), has_approved)
    posted = sa.or_(content.c.status.in_(POSTED), content.c.posted_on.is_not(None))
    proven = sa.and_(posted, content.c.posted_on.is_not(None), content.c.post_url != "")
    undated = sa.and_(~posted, content.c.posting_on.is_(None))
    statement = (
        sa.select(
            content.c.collaboration_id,
            sa.func.count(),
            *(sa.func.sum(sa.case((what, 1), else_=0)) for what in (approved, posted, proven, undated)),
        )
        .join(table, table.c.id == content.c.collaboration_id)
        .where(*_asked_for(campaign_id, collaboration_id))
        .group_by(content.c.collaboration_id)
    )
    return {key: (total, *counts) for key, total, *counts in connection.execute(statement)}


def _lines(connection: sa.Connection, campaign_id: str, collaboration_id: str | None) -> dict[str, tuple[int, int]]:
    """Return how many payment lines count, and the rupiah of cash among them that was not paid."""
    table, lines = table_of(Collaboration), table_of(PaymentLine)
    is_open = sa.and_(lines.c.kind == PaymentKind.CASH, lines.c.status != PaymentStatus.PAID)
    amount = lines.c.quantity * sa.func.coalesce(lines.c.unit_cost, 0)
    statement = (
        sa.select(lines.c.collaboration_id, sa.func.count(), sa.func.sum(sa.case((is_open, amount), else_=0)))
        .join(table, table.c.id == lines.c.collaboration_id)
        .where(*_asked_for(campaign_id, collaboration_id), lines.c.status.not_in(NOT_COUNTED))
        .group_by(lines.c.collaboration_id)
    )
    return {key: (count, int(cash)) for key, count, cash in connection.execute(statement)}
