"""One creator's work in one campaign: what was promised, its drafts, posts and checks, contract, money and proofs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.queries.agreements import agreements
from planner.queries.at_risk import at_risk
from planner.queries.campaigns import payment_rows
from planner.queries.revisions import max_revisions
from planner.rules.at_risk import has_gone_out, is_posted
from planner.rules.post_checks import MadeCheck, check_marks, next_check
from planner.rules.tracks import Piece, draft_days_late, is_owed, is_promised, post_days_late
from planner.store.search import SUMMARY
from planner.store.tables import (
    Attachment,
    Campaign,
    Collaboration,
    Deliverable,
    Draft,
    PostCheck,
    table_of,
)
from planner.terms import EXITS, ContentStatus, DraftDecision, PaymentKind, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, time

    from planner.queries.agreements import ExclusivityRow, UsageRightRow
    from planner.queries.campaigns import PaymentRow
    from planner.rules.post_checks import CheckMark
    from planner.terms import ContractStatus, DeliverableKind, Purpose, Stage, TimeZone


class ProofRow(NamedTuple):
    """A kept file and what it belongs to; `size` in bytes."""

    id: str
    check_id: str | None
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    collaboration_id: str | None
    deliverable_id: str | None
    draft_id: str | None
    payment_line_id: str | None
    purpose: Purpose | None


class DraftRow(NamedTuple):
    """One round of a draft; without a decision it waits for an answer."""

    id: str
    deliverable_id: str
    number: int
    received_on: date
    text: str
    link: str
    feedback: str
    decision: DraftDecision | None
    decided_on: date | None
    decided_by: str


class ContentRow(NamedTuple):
    """One promised piece with everything about it; late days are those of the owner's calendar, None while on time."""

    id: str
    kind: DeliverableKind
    platform: Platform
    quantity: int
    draft_due_on: date | None
    posting_on: date | None
    posting_time: time | None
    posting_zone: TimeZone
    status: ContentStatus
    posted_on: date | None
    post_url: str
    posted_time: time | None
    must_stay_until: date | None
    approved_on: date | None
    notes: str
    drafts: tuple[DraftRow, ...] = ()
    checks: tuple[CheckMark, ...] = ()
    files: tuple[ProofRow, ...] = ()
    days_late: int | None = None
    draft_days_late: int | None = None

    @property
    def is_posted(self) -> bool:
        """Tell whether it went live, also when it is gone again."""
        return is_posted(self.status, self.posted_on)

    @property
    def revisions(self) -> int:
        """Return how many revisions were asked for."""
        return sum(draft.decision is DraftDecision.REVISE for draft in self.drafts)

    @property
    def waiting(self) -> DraftRow | None:
        """Return the draft that waits for an answer: the latest round, while nothing was decided."""
        latest = self.drafts[-1] if self.drafts else None
        return latest if latest and latest.decision is None and not self.is_posted else None

    @property
    def next_check(self) -> CheckMark | None:
        """Return the look at the post that is to be made next."""
        return next_check(self.checks)


class MoneyOut(NamedTuple):
    """What was paid, sent or attended already, in rupiah at cost (HPP); shipping stands apart."""

    cash: int = 0
    product: int = 0
    event: int = 0
    shipping: int = 0

    @property
    def total(self) -> int:
        """The sum of all."""
        return sum(self)


class WorkSheet(NamedTuple):
    """One collaboration as its page shows it; `max_revisions` are agreed per piece of content.

    `is_undated` tells that something went out some days ago and nothing says when it will be posted.
    """

    id: str
    campaign_id: str
    campaign: str
    influencer_id: str
    name: str
    handle: str
    phone: str
    platform: Platform | None
    stage: Stage
    stage_since: date
    exit_reason: str
    pic: str
    next_step: str
    next_step_on: date | None
    contract: ContractStatus | None
    contract_number: str
    contract_signed_on: date | None
    contract_ends_on: date | None
    promises: str
    max_revisions: int
    contents: tuple[ContentRow, ...]
    lines: tuple[PaymentRow, ...]
    out: MoneyOut
    files: tuple[ProofRow, ...]
    exclusivities: tuple[ExclusivityRow, ...]
    usage_rights: tuple[UsageRightRow, ...]
    is_undated: bool

    @property
    def is_over(self) -> bool:
        """Tell whether they left the campaign: nothing is to be done any more."""
        return self.stage in EXITS

    @property
    def late(self) -> tuple[ContentRow, ...]:
        """Return what should be live and is not; nothing once they left the campaign."""
        return () if self.is_over else tuple(row for row in self.contents if row.days_late is not None)

    @property
    def at_stake(self) -> int:
        """Return what went out although something promised is late, or has no date for too long, in rupiah."""
        return self.out.total if self.late or self.is_undated else 0


def work_sheet(connection: sa.Connection, collaboration_id: str, now: datetime) -> WorkSheet | None:
    """Return a collaboration with its content, contract, money and proofs; None when it is gone."""
    table, campaigns = table_of(Collaboration), table_of(Campaign)
    row = connection.execute(
        sa.select(table, campaigns.c.name.label("campaign"), SUMMARY)
        .join(campaigns, campaigns.c.id == table.c.campaign_id)
        .join(SUMMARY, SUMMARY.c.influencer_id == table.c.influencer_id)
        .where(table.c.id == collaboration_id)
    ).one_or_none()
    if row is None:
        return None
    lines = tuple(payment_rows(connection, collaboration_id))
    files = proof_rows(connection, collaboration_id)
    promised = agreements(connection, [row.influencer_id])[row.influencer_id]
    columns = {name: getattr(row, name) for name in WorkSheet._fields[: WorkSheet._fields.index("max_revisions")]}
    columns["platform"] = Platform(row.platform) if row.platform else None
    return WorkSheet(
        **columns,
        max_revisions=max_revisions(connection, collaboration_id),
        contents=_binding(
            content_rows(connection, collaboration_id, now, files),
            row.stage,
            got_something=any(has_gone_out(line.kind, line.status) for line in lines),
        ),
        lines=lines,
        out=money_out(lines),
        files=files,
        exclusivities=tuple(each for each in promised.exclusivities if each.collaboration_id == collaboration_id),
        usage_rights=tuple(each for each in promised.usage_rights if each.collaboration_id == collaboration_id),
        is_undated=any(risk.is_undated for risk in at_risk(connection, now, collaboration_id=collaboration_id)),
    )


def content_rows(
    connection: sa.Connection, collaboration_id: str, now: datetime, files: tuple[ProofRow, ...] = ()
) -> tuple[ContentRow, ...]:
    """Return the promised content in the order it was added, with drafts, checks and its files of `files`."""
    table = table_of(Deliverable)
    columns = [table.c[name] for name in ContentRow._fields[: ContentRow._fields.index("drafts")]]
    found = connection.execute(
        sa.select(*columns).where(table.c.collaboration_id == collaboration_id).order_by(table.c.id)
    ).all()
    drafts = _drafts(connection, collaboration_id)
    checks = _checks(connection, collaboration_id)
    rows = []
    for columns_of in found:
        row = ContentRow(*columns_of)
        own = tuple(file for file in files if file.deliverable_id == row.id)
        marks = check_marks(row.posted_on, row.must_stay_until, checks.get(row.id, ()), now.date())
        row = row._replace(drafts=tuple(drafts.get(row.id, ())), checks=marks, files=own)
        rows.append(_told(row, now))
    return tuple(rows)


def proof_rows(connection: sa.Connection, collaboration_id: str) -> tuple[ProofRow, ...]:
    """Return the files kept with a collaboration, the newest first."""
    table = table_of(Attachment)
    statement = (
        sa.select(*(table.c[name] for name in ProofRow._fields))
        .where(table.c.collaboration_id == collaboration_id)
        .order_by(table.c.added_at.desc(), table.c.id.desc())
    )
    return tuple(ProofRow(*row) for row in connection.execute(statement))


def money_out(lines: Iterable[PaymentRow]) -> MoneyOut:
    """Return what went out: cash paid, products sent with shipping, events attended."""
    went = [line for line in lines if has_gone_out(line.kind, line.status)]
    cost = dict.fromkeys(PaymentKind, 0)
    for line in went:
        cost[line.kind] += line.quantity * (line.unit_cost or 0)
    shipping = sum(line.shipping_cost or 0 for line in went if line.kind is PaymentKind.PRODUCT)
    return MoneyOut(cost[PaymentKind.CASH], cost[PaymentKind.PRODUCT], cost[PaymentKind.EVENT], shipping)


def _binding(rows: tuple[ContentRow, ...], stage: Stage, *, got_something: bool) -> tuple[ContentRow, ...]:
    """Return content without the days by which it is late where nobody promised it yet; a wish is never late."""
    if stage not in EXITS and not is_owed(stage, got_something=got_something):
        rows = tuple(row._replace(days_late=None) for row in rows)
    return rows if is_promised(stage) else tuple(row._replace(draft_days_late=None) for row in rows)


def _told(row: ContentRow, now: datetime) -> ContentRow:
    """Return a piece with the days by which it, or its draft, is late."""
    piece = Piece(
        row.status,
        row.quantity,
        row.draft_due_on,
        row.posting_on,
        row.posting_time,
        row.posting_zone,
        row.posted_on,
    )
    late = post_days_late(piece, now), draft_days_late(piece, now.date())
    return row._replace(days_late=late[0], draft_days_late=late[1])


def _drafts(connection: sa.Connection, collaboration_id: str) -> dict[str, list[DraftRow]]:
    table, content = table_of(Draft), table_of(Deliverable)
    statement = (
        sa.select(*(table.c[name] for name in DraftRow._fields))
        .join(content, content.c.id == table.c.deliverable_id)
        .where(content.c.collaboration_id == collaboration_id)
        .order_by(table.c.number)
    )
    found: dict[str, list[DraftRow]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.deliverable_id, []).append(DraftRow(*row))
    return found


def _checks(connection: sa.Connection, collaboration_id: str) -> dict[str, list[MadeCheck]]:
    table, content = table_of(PostCheck), table_of(Deliverable)
    statement = (
        sa.select(table.c.deliverable_id, *(table.c[name] for name in MadeCheck._fields))
        .join(content, content.c.id == table.c.deliverable_id)
        .where(content.c.collaboration_id == collaboration_id)
    )
    found: dict[str, list[MadeCheck]] = {}
    for key, *values in connection.execute(statement):
        found.setdefault(key, []).append(MadeCheck(*values))
    return found
