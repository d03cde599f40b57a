"""The sheets Cek Latar and Tarif of the Excel summary: what checks found, and what people ask for their work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.exchange.excel_style import Column, Formula, Kind, Table
from planner.language import tr
from planner.queries.rates import rate_cards
from planner.queries.vetting import assessments
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.influencer_list import InfluencerRow
    from planner.queries.rates import RateRow
    from planner.queries.vetting import Assessment
    from planner.store.connections import Connection

AT_ONCE = 500  # people judged together: the facts of all of them are held at the same time


def check_table(connection: Connection, people: Sequence[InfluencerRow], today: date) -> Table:
    """Return the newest check of everyone who has one, with what the planner reckons from it today."""
    columns = (
        Column(tr("Influencer", "Excel column"), width=24),
        Column(tr("Account", "Excel column"), width=20),
        Column(tr("Checked", "Excel column"), Kind.DATE, 13),
        Column(tr("Checked by", "Excel column"), width=13),
        Column(tr("Verdict", "Excel column"), width=11),
        Column(tr("Reason", "Excel column"), Kind.LONG, 34),
        Column(tr("Posts looked at", "Excel column"), Kind.COUNT, 10),
        Column(tr("Sponsored", "Excel column"), Kind.COUNT, 10),
        Column(tr("Share sponsored", "Excel column"), Kind.SHARE, 10),
        Column(tr("Fit", "Excel column"), Kind.COUNT, 8),
        Column(tr("Out of", "Excel column"), Kind.COUNT, 8),
        Column(tr("Share of fit", "Excel column"), Kind.SHARE, 10),
        Column(tr("To look out for", "Excel column"), Kind.LONG, 60),
        Column(tr("Check again", "Excel column"), Kind.DATE, 13),
    )
    checked = [row for row in people if row.verdict is not None]
    rows: list[list[Any]] = []
    for start in range(0, len(checked), AT_ONCE):
        some = checked[start : start + AT_ONCE]
        judged = assessments(connection, [row.id for row in some], today)
        rows += [
            _check_row(len(rows) + line, row, judged[row.id]) for line, row in enumerate(some, 2) if row.id in judged
        ]
    return Table(tr("Checks", "Excel sheet"), columns, rows, printed=14)


def _check_row(line: int, row: InfluencerRow, judged: Assessment) -> list[Any]:
    check, posts = judged.latest_check, judged.facts.posts
    known = [post.is_sponsored for post in posts if post.is_sponsored is not None]
    share = Formula(f'=IF(G{line}>0,H{line}/G{line},"")') if len(known) == len(posts) > 0 else None
    points = round(judged.fit.points) if judged.fit.of else None
    fit = Formula(f"=J{line}/K{line}") if judged.fit.of else None
    flags = "\n".join(flag.sentence() for flag in judged.flags)
    who = [row.name, row.handle]
    when = [check.checked_on, check.checked_by, verdict_word(check.verdict), check.reason] if check else [None] * 4
    return [
        *who,
        *when,
        len(posts) or None,
        sum(known) if known else None,
        share,
        points,
        judged.fit.of or None,
        fit,
        flags or None,
        check.recheck_on if check else None,
    ]


def rate_table(connection: Connection, people: Sequence[InfluencerRow]) -> Table:
    """Return every price of every rate card, the newest of a person first."""
    columns = (
        Column(tr("Influencer", "Excel column"), width=24),
        Column(tr("Platform", "Excel column"), width=12),
        Column(tr("What", "Excel column"), width=26),
        Column(tr("Quantity", "Excel column"), Kind.COUNT, 9),
        Column(tr("Asked", "Excel column"), Kind.RUPIAH, 15),
        Column(tr("Agreed", "Excel column"), Kind.RUPIAH, 15),
        Column(tr("Each", "Excel column"), Kind.RUPIAH, 15),
        Column(tr("Quoted on", "Excel column"), Kind.DATE, 13),
        Column(tr("Source", "Excel column"), width=18),
        Column(tr("As it was written", "Excel column"), width=22),
    )
    cards = rate_cards(connection, [row.id for row in people])
    lines = [(row.name, rate) for row in people for rate in cards[row.id]]
    rows = [_rate_row(line, name, rate) for line, (name, rate) in enumerate(lines, 2)]
    return Table(tr("Rates", "Excel sheet"), columns, rows)


def _rate_row(line: int, name: str, rate: RateRow) -> list[Any]:
    what = word(rate.kind) if rate.kind else ": ".join(part for part in (rate.label, rate.contents) if part)
    each = Formula(f'=IF(F{line}="",E{line},F{line})/D{line}') if rate.amount is not None else None
    money = [rate.quantity, rate.price, rate.negotiated, each]
    return [
        name,
        word(rate.platform) if rate.platform else None,
        what,
        *money,
        rate.quoted_on,
        rate.source,
        rate.original,
    ]
