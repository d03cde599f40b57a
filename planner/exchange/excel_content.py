"""The sheet Konten of the Excel summary: every promised piece from the draft to the last look at the post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.exchange.excel_style import Column, Formula, Kind, Table
from planner.language import tr
from planner.rules.at_risk import is_posted
from planner.terms import EXITS
from planner.wording import word

if TYPE_CHECKING:
    from datetime import time

    from planner.queries.content_rows import ContentRow


def content_table(content: list[ContentRow]) -> Table:
    """Return one row per promised piece; the days late go on counting while the workbook lies in a drawer."""
    columns = (
        Column(tr("Campaign", "Excel column"), width=22),
        Column(tr("Influencer", "Excel column"), width=24),
        Column(tr("Content", "Excel column"), width=16),
        Column(tr("Platform", "Excel column"), width=12),
        Column(tr("Quantity", "Excel column"), Kind.COUNT, 9, total=True),
        Column(tr("State", "Excel column"), width=12),
        Column(tr("Draft due", "Excel column"), Kind.DATE, 13),
        Column(tr("Revisions", "Excel column"), Kind.COUNT, 9),
        Column(tr("Revisions at most", "Excel column"), Kind.COUNT, 15),
        Column(tr("Approved", "Excel column"), Kind.DATE, 13),
        Column(tr("Promised on", "Excel column"), Kind.DATE, 13),
        Column(tr("Clock", "Excel column"), width=8),
        Column(tr("Zone", "Excel column"), width=7),
        Column(tr("Went live", "Excel column"), Kind.DATE, 13),
        Column(tr("Days late by date", "Excel column"), Kind.COUNT, 13),
        Column(tr("Link", "Excel column"), width=40),
        Column(tr("Must stay until", "Excel column"), Kind.DATE, 13),
        Column(tr("Last look", "Excel column"), Kind.DATE, 13),
        Column(tr("Seen then", "Excel column"), width=18),
        Column(tr("Notes", "Excel column"), width=34),
    )
    rows = [_row(line, row) for line, row in enumerate(content, 2)]
    return Table(tr("Content", "Excel sheet"), columns, rows, frozen="C2", printed=19)


def _row(line: int, row: ContentRow) -> list[Any]:
    who = [row.campaign, row.name, word(row.kind), word(row.platform), row.quantity, word(row.status)]
    draft = [row.draft_due_on, row.revisions, row.max_revisions, row.approved_on]
    promised = [row.posting_on, _clock(row.posting_time), str(row.posting_zone) if row.posting_on else None]
    post = [row.posted_on, _days_late(line, row), row.post_url, row.must_stay_until]
    return [*who, *draft, *promised, *post, row.checked_on, _seen(row), row.notes]


def _days_late(line: int, row: ContentRow) -> Formula | None:
    """Return by how many days it is late: until it went live, else until the day the workbook is looked at.

    A sheet knows dates only: neither the clock of the promise nor that its zone may have another day just then.
    """
    # Who left owes nothing any more; a post whose day nobody wrote down cannot be told late.
    if row.posting_on is None or row.stage in EXITS or (is_posted(row.status, row.posted_on) and row.posted_on is None):
        return None
    until = f'IF(N{line}<>"",N{line},TODAY())'
    return Formula(f'=IF({until}>K{line},{until}-K{line},"")')


def _clock(clock: time | None) -> str | None:
    return None if clock is None else f"{clock:%H.%M}"


def _seen(row: ContentRow) -> str | None:
    if row.checked_days is None:
        return None
    seen = tr("still up", "Excel sheet") if row.is_up else tr("gone", "Excel sheet")
    return f"H+{row.checked_days}: {seen}"
