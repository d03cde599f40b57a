"""The sentences about a campaign: its goal, when it ends, what is promised, how the plan stands to the budget."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner.formats import format_date, format_rupiah, format_rupiah_short
from planner.language import tr, trn
from planner.rules import kpi as kpis
from planner.terms import Goal
from planner.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.queries.campaign_overview import Budget
    from planner.rules.kpi import KpiFigure
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


def listed_words(shown: int, counted: int, chosen: int) -> str:
    """Return how many collaborations are listed (of those that count, when fewer), or how many of them are ticked."""
    if chosen:
        return tr("{n} selected").format(n=chosen)
    if shown < counted:
        return tr("{n} of {all} creators").format(n=shown, all=counted)
    return trn("{n} collaboration", "{n} collaborations", shown)


def content_words(content: Iterable[tuple[DeliverableKind, int]]) -> str:
    """Return `1 Reels, 3 Story`; the same kind is added up."""
    sums: dict[DeliverableKind, int] = {}
    for kind, quantity in content:
        sums[kind] = sums.get(kind, 0) + quantity
    return ", ".join(counted(kind, quantity) for kind, quantity in sums.items())


def budget_level(taken: int, budget: int | None) -> str:
    """Return `bad` beyond the budget, `warn` near its end, else empty."""
    if budget is None or taken <= NEARLY_SPENT * budget:
        return ""
    return "bad" if taken > budget else "warn"


def budget_words(budget: Budget) -> tuple[str, str]:
    """Return how a budget stands, and its level: `sisa Rp4,5 jt`, `lebih Rp600 rb`, `rencana lebih Rp600 rb`."""
    if budget.total is None or budget.left is None:
        return "", ""
    planned_over = budget.planned.total - budget.total
    if budget.left >= 0 and planned_over > 0:
        return tr("planned {amount} over").format(amount=format_rupiah_short(planned_over)), "warn"
    sentence = tr("{amount} over") if budget.left < 0 else tr("{amount} left")
    words = sentence.format(amount=format_rupiah_short(abs(budget.left)))
    return words, budget_level(budget.agreed.total, budget.total)


def kind_words() -> tuple[str, ...]:
    """Return the words of what a budget is for, in the order of a share bar."""
    return tr("Cash"), tr("Product"), tr("Event"), tr("Boosting"), tr("Shipping")


def budget_figures_tooltip(budget: Budget) -> str:
    """Return every amount of a budget in full, a line each."""
    amounts = [
        (tr("Budget {amount}"), budget.total),
        (tr("Planned {amount}"), budget.planned.total),
        (tr("Agreed {amount}: from the stage “Agreed” on, and ads that were paid"), budget.agreed.total),
        (tr("Gone out {amount}: paid, shipped, attended, ads"), budget.spent.total),
        (tr("At risk {amount}: gone out, but the promised content is late or has no date"), budget.at_risk or None),
    ]
    lines = [sentence.format(amount=format_rupiah(amount)) for sentence, amount in amounts if amount is not None]
    if budget.left is not None:
        sentence = tr("{amount} over budget") if budget.left < 0 else tr("{amount} left")
        lines.append(sentence.format(amount=format_rupiah(abs(budget.left))))
    kinds = zip(kind_words(), budget.agreed, strict=True)
    parts = [f"{name} {format_rupiah(amount)}" for name, amount in kinds if amount]
    return "\n".join([*lines, *([" · ".join(parts)] if parts else [])])


def figure_tooltip(figure: KpiFigure) -> str:
    """Return how an indicator is reckoned, both figures in full, and the caution where sales speak in it."""
    kpi, target, actual = figure
    lines = [kpis.formula(kpi)]
    if actual is None:
        lines.append(tr("Nothing written down yet."))
    else:
        lines.append(tr("Reached: {figure}").format(figure=kpis.show_whole(kpi, actual)))
    if target is None:
        lines.append(tr("No target yet."))
    else:
        sentence = tr("At most: {figure}") if kpis.is_maximum(kpi) else tr("Target: {figure}")
        lines.append(sentence.format(figure=kpis.show_whole(kpi, target)))
    if figure.is_past_maximum:
        lines.append(tr("Above the maximum."))
    if kpis.needs_caution(kpi):
        lines.append(sales_caution())
    return "\n".join(lines)


def sales_caution() -> str:
    """Return what every sales figure of a code says beside it."""
    return tr("Sales have other causes too: product, price and stock. The code shows only part of it.")
