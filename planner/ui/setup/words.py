"""The sentences of the set-up page: how long a campaign runs, what a target means, how the budget is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.formats import format_count, format_multiple, format_percent, format_rupiah, format_rupiah_short
from planner.language import tr, trn
from planner.rules.budget_split import undivided
from planner.rules.kpi import KPIS, Implied, implied, is_maximum, show_value
from planner.terms import Kpi
from planner.ui.campaigns.words import time_left

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from planner.terms import Goal

THOUSAND, BILLION = 1000, 10**9


def length_words(starts_on: dt.date | None, ends_on: dt.date | None, today: dt.date) -> str:
    """Return how long a campaign runs and where it stands: `29 hari · 11 hari lagi`."""
    left = time_left(starts_on, ends_on, today)
    if starts_on is None or ends_on is None:
        return left
    return f"{trn('{n} day', '{n} days', (ends_on - starts_on).days + 1)} \u00b7 {left}"


def other_targets(goal: Goal, targets: Mapping[Kpi, float]) -> str:
    """Return that targets of other goals are kept; empty when there are none."""
    number = sum(kpi not in KPIS[goal] for kpi in targets)
    if not number:
        return ""
    return trn(
        "{n} target of another goal is kept and comes back with that goal.",
        "{n} targets of other goals are kept and come back with those goals.",
        number,
    )


def implied_words(kpi: Kpi, targets: Mapping[Kpi, float], budget: int | None) -> tuple[str, str]:
    """Return what a target means when all of the budget is spent, and `warn` when that breaks a maximum."""
    found = implied(kpi, targets, budget)
    if found is None:
        return "", ""
    if found.kpi is None:
        return _each(kpi, found), ""
    if found.kpi in targets and is_maximum(found.kpi) and found.value > targets[found.kpi]:
        most = show_value(found.kpi, targets[found.kpi])
        return tr("{what}, above {most}").format(what=_reckoned(found), most=most), "warn"
    return _reckoned(found), ""


def _amount(value: float) -> str:
    """Return rupiah in full, from a billion on shortened: a cost each is rarely more than a few digits."""
    rupiah = round(value)
    return format_rupiah(rupiah) if rupiah < BILLION else format_rupiah_short(rupiah)


def _reckoned(found: Implied) -> str:
    value = found.value
    rupiah, count = _amount(value), format_count(round(value))
    words = {
        Kpi.CPM: tr("{amount} per 1,000 impressions").format(amount=rupiah),
        Kpi.CPE: tr("{amount} per engagement").format(amount=rupiah),
        Kpi.CPA: tr("{amount} per order").format(amount=rupiah),
        Kpi.IMPRESSIONS: tr("{number} impressions").format(number=count),
        Kpi.ENGAGEMENTS: tr("{number} engagements").format(number=count),
        Kpi.ORDERS: tr("{number} orders").format(number=count),
        Kpi.ROAS: tr("ROAS {multiple}").format(multiple=format_multiple(value)),
        Kpi.SALES: tr("sales of {amount}").format(amount=format_rupiah_short(round(value))),
        Kpi.CVR: tr("{percent} by the targets for orders and clicks").format(percent=format_percent(value)),
    }
    return words[found.kpi or Kpi.CPA]


def _each(kpi: Kpi, found: Implied) -> str:
    of_thousand = kpi in {Kpi.REACH, Kpi.VIEWS}
    amount = _amount(found.value * (THOUSAND if of_thousand else 1))
    sentence = {
        Kpi.REACH: tr("{amount} per 1,000 accounts reached"),
        Kpi.VIEWS: tr("{amount} per 1,000 views"),
        Kpi.POSTS: tr("{amount} per post"),
        Kpi.MENTIONS: tr("{amount} per mention"),
        Kpi.SAVES: tr("{amount} per save"),
        Kpi.SHARES: tr("{amount} per share"),
        Kpi.VOUCHER_USES: tr("{amount} per voucher use"),
        Kpi.CLICKS: tr("{amount} per click"),
    }[kpi]
    return sentence.format(amount=amount)


def split_words(budget: int | None, amounts: Sequence[int | None]) -> tuple[str, str]:
    """Return how the budget is divided, and its level: `Rp2,4 jt belum dibagi`, `Rp600 rb lebih dari anggaran`."""
    rest = undivided(budget, amounts)
    divided = any(amount is not None for amount in amounts)
    if rest is None:
        return (tr("Write the budget to see what is left to divide."), "") if divided else ("", "")
    if rest < 0:
        return tr("{amount} more than the budget").format(amount=format_rupiah_short(-rest)), "bad"
    if rest:
        return tr("{amount} not divided yet").format(amount=format_rupiah_short(rest)), "warn" if divided else ""
    return tr("divided up"), "good"
