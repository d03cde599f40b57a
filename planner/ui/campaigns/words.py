"""The sentences about a campaign: its goal, when it ends, what is promised, how the plan stands to the budget."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner.formats import format_date, format_rupiah, format_rupiah_short
from planner.language import tr, trn
from planner.terms import Goal
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.queries.campaigns import CampaignRow
    from planner.terms import DeliverableKind

NEARLY_SPENT = 0.9


def goal_meaning(goal: Goal) -> str:
    """Return what a goal means, in one line."""
    return {
        Goal.AWARENESS: tr("More people get to know the shop: reach, impressions, views."),
        Goal.ADVOCACY: tr("People talk about it: comments, saves, shares."),
        Goal.CONVERSION: tr("People buy: voucher uses, orders, sales."),
    }[goal]


def period(starts_on: dt.date | None, ends_on: dt.date | None) -> str:
    """Return both days, `16 Nov` to `14 Des 2026`, the year once when it is the same; empty without dates."""
    if starts_on is None and ends_on is None:
        return ""
    if starts_on is None or ends_on is None:
        sentence = tr("until {day}") if starts_on is None else tr("from {day}")
        return sentence.format(day=_day(starts_on or ends_on, with_year=True))
    first = _day(starts_on, with_year=starts_on.year != ends_on.year)
    return f"{first} \u2013 {_day(ends_on, with_year=True)}"


def _day(day: dt.date | None, *, with_year: bool) -> str:
    if day is None:
        return ""
    # The year is left out for days of the year that is asked from.
    asked_from = dt.date(day.year - 1 if with_year else day.year, 1, 1)
    return format_date(day, asked_from, weekday=False)


def time_left(starts_on: dt.date | None, ends_on: dt.date | None, today: dt.date) -> str:
    """Return where a campaign stands in time: `mulai 3 hari lagi`, `11 hari lagi`, `hari terakhir`, `selesai`."""
    if starts_on is not None and today < starts_on:
        return trn("starts in {n} day", "starts in {n} days", (starts_on - today).days)
    if ends_on is None:
        return tr("running") if starts_on is not None else tr("no dates yet")
    if today == ends_on:
        return tr("last day")
    return tr("ended") if today > ends_on else trn("{n} day left", "{n} days left", (ends_on - today).days)


def content_words(content: Iterable[tuple[DeliverableKind, int]]) -> str:
    """Return `1 Reels, 3 Story`; the same kind is added up."""
    sums: dict[DeliverableKind, int] = {}
    for kind, quantity in content:
        sums[kind] = sums.get(kind, 0) + quantity
    return ", ".join(f"{quantity} {word(kind)}" for kind, quantity in sums.items())


def budget_level(planned: int, budget: int | None) -> str:
    """Return `bad` beyond the budget, `warn` near its end, else empty."""
    if budget is None or planned <= NEARLY_SPENT * budget:
        return ""
    return "bad" if planned > budget else "warn"


def budget_words(campaign: CampaignRow) -> str:
    """Return how the plan stands to the budget: `sisa Rp4,5 jt`, `lebih Rp600 rb`; empty without budget."""
    if campaign.budget is None:
        return ""
    rest = campaign.budget - campaign.planned_cost
    sentence = tr("{amount} over") if rest < 0 else tr("{amount} left")
    return sentence.format(amount=format_rupiah_short(abs(rest)))


def budget_tooltip(campaign: CampaignRow) -> str:
    """Return budget, plan and rest with whole amounts."""
    planned = tr("Planned {amount}").format(amount=format_rupiah(campaign.planned_cost))
    if campaign.budget is None:
        return planned
    rest = campaign.budget - campaign.planned_cost
    sentence = tr("{amount} over budget") if rest < 0 else tr("{amount} left")
    budget = tr("Budget {amount}").format(amount=format_rupiah(campaign.budget))
    return f"{budget}\n{planned}\n{sentence.format(amount=format_rupiah(abs(rest)))}"


def sales_caution() -> str:
    """Return what every sales figure of a code says beside it."""
    return tr("Sales have other causes too: product, price and stock. The code shows only part of it.")
