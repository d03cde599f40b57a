"""What was promised in a collaboration and what can be proved of it: everything the one-page sheet says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from planner.queries.campaigns import brand_row
from planner.queries.content import ContentRow, WorkSheet, work_sheet
from planner.rules.at_risk import has_gone_out
from planner.rules.deadlines import deadline
from planner.rules.lateness import days_behind
from planner.rules.payment_mix import PaymentLine, line_retail
from planner.rules.post_checks import gone_on, is_missing
from planner.store.tables import Account, TimelineNote, table_of
from planner.terms import NOT_COUNTED, ContentStatus, PaymentKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from planner.queries.campaigns import PaymentRow
    from planner.terms import ContactChannel, Occasion, Platform


class Kept(NamedTuple):
    """One promised piece and how it was kept.

    `days` late: of a post, or so far while it is awaited; 0 on the same day, None while on time, or when it is not
    known. `is_past` tells that a day went by which nobody had promised yet. A post that is not there any more
    (`is_gone`) broke its promise where a day was agreed until which it stays (`is_cut_short`); `gone_on` is the day a
    look found that, if one did.
    """

    row: ContentRow
    days: int | None
    is_past: bool = False
    is_gone: bool = False
    is_cut_short: bool = False
    gone_on: date | None = None

    @property
    def is_missing(self) -> bool:
        """Tell whether it should be live and is not."""
        return not self.row.is_posted and self.days is not None


class MoneyLine(NamedTuple):
    """One line of the payment mix in rupiah with shipping; None where no price was written down.

    Products count with what they sell for: the sheet is for the creator too, whom the shop's cost price is not for.
    """

    row: PaymentRow
    agreed: int | None
    out: int | None


class SentMessage(NamedTuple):
    """A message that was sent."""

    at: datetime
    occasion: Occasion
    channel: ContactChannel | None


class PromiseSheet(NamedTuple):
    """Everything on the sheet, as it stood at `at` (on the owner's wall); sums in rupiah.

    `at_stake` is what went out while something promised is past its deadline and not posted, also of somebody who left
    the campaign. What went live and is gone again is told beside it: at stake is what waits for a post
    (`rules.at_risk`).
    """

    at: datetime
    shop: str
    accounts: tuple[tuple[Platform, str], ...]
    work: WorkSheet
    contents: tuple[Kept, ...]
    lines: tuple[MoneyLine, ...]
    agreed: int
    out: int
    messages: tuple[SentMessage, ...]

    @property
    def at_stake(self) -> int:
        """Return what went out although something promised is late, or no day was promised for long, in rupiah."""
        return self.out if self.work.is_undated or any(kept.is_missing for kept in self.contents) else 0


def promise_sheet(connection: sa.Connection, collaboration_id: str, now: datetime) -> PromiseSheet | None:
    """Return what was promised and what happened in a collaboration; None when it is gone."""
    work = work_sheet(connection, collaboration_id, now)
    if work is None:
        return None
    brand = brand_row(connection)
    lines = _lines(work)
    return PromiseSheet(
        at=now,
        shop=brand.name if brand else "",
        accounts=_accounts(connection, work.influencer_id),
        work=work,
        contents=tuple(_kept(row, now) for row in work.contents),
        lines=lines,
        agreed=sum(line.agreed or 0 for line in lines),
        out=sum(line.out or 0 for line in lines),
        messages=_messages(connection, collaboration_id),
    )


def _kept(row: ContentRow, now: datetime) -> Kept:
    if not row.is_posted:
        is_past = row.posting_on is not None and deadline(row.posting_on, row.posting_time, row.posting_zone) < now
        return Kept(row, row.days_late, is_past=is_past and row.days_late is None)
    gone = gone_on(mark.made for mark in row.checks if mark.made is not None)
    is_removed = row.status is ContentStatus.REMOVED
    is_missed = row.must_stay_until is not None and is_missing(
        row.posted_on, row.must_stay_until, gone, is_removed=is_removed, today=now.date()
    )
    return Kept(row, _days(row), is_gone=is_removed or gone is not None, is_cut_short=is_missed, gone_on=gone)


def _days(row: ContentRow) -> int | None:
    """Return by how many days a piece is or was late."""
    if not row.is_posted or row.posting_on is None or row.posted_on is None:
        return row.days_late
    promised = deadline(row.posting_on, row.posting_time, row.posting_zone)
    return days_behind(promised, row.posting_zone, row.posted_on, row.posted_time)


def _lines(work: WorkSheet) -> tuple[MoneyLine, ...]:
    return tuple(
        MoneyLine(
            row,
            None if row.status in NOT_COUNTED else _worth(row),
            _worth(row) if has_gone_out(row.kind, row.status) else None,
        )
        for row in work.lines
    )


def unit_worth(row: PaymentRow) -> int | None:
    """Return what one of a line is worth to the creator in rupiah."""
    return line_retail(PaymentLine(row.kind, 1, row.unit_cost, row.unit_retail))


def _worth(row: PaymentRow) -> int | None:
    each = unit_worth(row)
    parcel = row.shipping_cost if row.kind is PaymentKind.PRODUCT else None
    return parcel if each is None else row.quantity * each + (parcel or 0)


def _accounts(connection: sa.Connection, influencer_id: str) -> tuple[tuple[Platform, str], ...]:
    table = table_of(Account)
    statement = (
        sa.select(table.c.platform, table.c.handle)
        .where(table.c.influencer_id == influencer_id)
        .order_by(table.c.position, table.c.id)
    )
    return tuple((row.platform, row.handle) for row in connection.execute(statement))


def _messages(connection: sa.Connection, collaboration_id: str) -> tuple[SentMessage, ...]:
    table = table_of(TimelineNote)
    statement = (
        sa.select(table.c.noted_at, table.c.occasion, table.c.channel)
        .where(table.c.collaboration_id == collaboration_id, table.c.occasion.is_not(None))
        .order_by(table.c.noted_at.desc(), table.c.id.desc())
    )
    return tuple(SentMessage(*row) for row in connection.execute(statement))
