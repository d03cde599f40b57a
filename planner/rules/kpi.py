"""What a campaign is measured by: the indicators of its goal (domain.md §6), their units and formulas (§9).

Only what the data hold has an actual; everything else is None until somebody writes it down, never 0.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_count, format_multiple, format_number, format_percent, format_rupiah
from planner.formats.showing import format_rupiah_short, number_style
from planner.language import tr
from planner.terms import Goal, Kpi

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

THOUSAND = 1000
# From here on counts and amounts are shown short: `12,4 rb`, `Rp21,7 jt`.
SHORT_COUNT, SHORT_RUPIAH = 10_000, 1_000_000
SHOWN = 4


class Unit(StrEnum):
    """What an indicator is counted in."""

    COUNT = "count"
    RUPIAH = "rupiah"
    PERCENT = "percent"
    MULTIPLE = "multiple"


class KpiFacts(NamedTuple):
    """What is known of a campaign; `spent` is what has gone out in rupiah, sales are less returns."""

    posts: int | None = None
    orders: int | None = None
    sales: int | None = None
    spent: int = 0


class KpiFigure(NamedTuple):
    """One indicator with its target and what was reached; None: no target, not written down yet."""

    kpi: Kpi
    target: float | None
    actual: float | None

    @property
    def is_past_maximum(self) -> bool:
        """Return whether a cost is above what it may be at most."""
        known = self.target is not None and self.actual is not None
        return known and is_maximum(self.kpi) and (self.actual or 0) > (self.target or 0)


class Implied(NamedTuple):
    """What budget and target together mean: another indicator's value, or the cost in rupiah of each (kpi None)."""

    kpi: Kpi | None
    value: float


# In the order they are looked at first; the groups are domain.md §6.
KPIS: dict[Goal, tuple[Kpi, ...]] = {
    Goal.AWARENESS: (Kpi.REACH, Kpi.VIEWS, Kpi.IMPRESSIONS, Kpi.CPM, Kpi.POSTS, Kpi.MENTIONS),
    Goal.ADVOCACY: (Kpi.ENGAGEMENTS, Kpi.CPE, Kpi.SAVES, Kpi.SHARES, Kpi.MENTIONS, Kpi.SENTIMENT),
    Goal.CONVERSION: (Kpi.ORDERS, Kpi.SALES, Kpi.CPA, Kpi.ROAS, Kpi.VOUCHER_USES, Kpi.CLICKS, Kpi.CVR),
}
_UNITS = {
    Kpi.SALES: Unit.RUPIAH,
    Kpi.CPM: Unit.RUPIAH,
    Kpi.CPE: Unit.RUPIAH,
    Kpi.CPA: Unit.RUPIAH,
    Kpi.CVR: Unit.PERCENT,
    Kpi.SENTIMENT: Unit.PERCENT,
    Kpi.ROAS: Unit.MULTIPLE,
}
_MAXIMA = frozenset({Kpi.CPM, Kpi.CPE, Kpi.CPA})
# What a budget buys at a cost each, both ways: the other indicator, and how many the cost is for.
_BOUGHT = {
    Kpi.CPM: (Kpi.IMPRESSIONS, THOUSAND),
    Kpi.IMPRESSIONS: (Kpi.CPM, THOUSAND),
    Kpi.CPE: (Kpi.ENGAGEMENTS, 1),
    Kpi.ENGAGEMENTS: (Kpi.CPE, 1),
    Kpi.CPA: (Kpi.ORDERS, 1),
    Kpi.ORDERS: (Kpi.CPA, 1),
}
_SOLD = frozenset({Kpi.SALES, Kpi.ROAS, Kpi.ORDERS, Kpi.VOUCHER_USES, Kpi.CPA, Kpi.CVR})


def unit(kpi: Kpi) -> Unit:
    """Return what an indicator is counted in."""
    return _UNITS.get(kpi, Unit.COUNT)


def is_maximum(kpi: Kpi) -> bool:
    """Tell whether less is better, so that a target is a maximum."""
    return kpi in _MAXIMA


def needs_caution(kpi: Kpi) -> bool:
    """Tell whether sales speak in an indicator: they have other causes too."""
    return kpi in _SOLD


def actuals(facts: KpiFacts) -> dict[Kpi, float]:
    """Return what was reached, for the indicators the data hold today (domain.md §9)."""
    known: dict[Kpi, float | None] = {
        Kpi.POSTS: facts.posts,
        Kpi.VOUCHER_USES: facts.orders,
        Kpi.ORDERS: facts.orders,
        Kpi.SALES: facts.sales,
        Kpi.CPA: facts.spent / facts.orders if facts.spent and facts.orders else None,
        Kpi.ROAS: facts.sales / facts.spent if facts.spent and facts.sales is not None else None,
    }
    return {kpi: value for kpi, value in known.items() if value is not None}


def figures(goal: Goal, targets: Mapping[Kpi, float], reached: Mapping[Kpi, float]) -> tuple[KpiFigure, ...]:
    """Return the indicators of a goal: those with a target first, then those with a figure, then the rest."""
    every = [KpiFigure(kpi, targets.get(kpi), reached.get(kpi)) for kpi in KPIS[goal]]
    return tuple(sorted(every, key=lambda each: (each.target is None, each.target is None and each.actual is None)))


def implied(kpi: Kpi, targets: Mapping[Kpi, float], budget: int | None) -> Implied | None:
    """Return what a target means for the whole budget; None where nothing can be reckoned."""
    target = targets.get(kpi)
    if kpi is Kpi.CVR:
        orders, clicks = targets.get(Kpi.ORDERS), targets.get(Kpi.CLICKS)
        return Implied(Kpi.CVR, orders / clicks * 100) if orders and clicks else None
    if not target or not budget or kpi is Kpi.SENTIMENT:
        return None
    if kpi in _BOUGHT:
        other, each = _BOUGHT[kpi]
        return Implied(other, budget / target * each)
    if kpi in {Kpi.SALES, Kpi.ROAS}:
        is_sales = kpi is Kpi.SALES
        return Implied(Kpi.ROAS if is_sales else Kpi.SALES, target / budget if is_sales else target * budget)
    return Implied(None, budget / target)


def show_value(kpi: Kpi, value: float | None) -> str:
    """Return a figure for a strip: `243`, `48,2 rb`, `Rp21,7 jt`, `Rp59.500`; `—` when it is missing."""
    kind = unit(kpi)
    if kind is Unit.PERCENT:
        return format_percent(value)
    if kind is Unit.MULTIPLE:
        return format_multiple(value)
    whole = None if value is None else round(value)
    if kind is Unit.RUPIAH:
        return format_rupiah(whole) if whole is None or whole < SHORT_RUPIAH else format_rupiah_short(whole)
    return format_number(whole) if whole is None or whole < SHORT_COUNT else format_count(whole)


def show_target(kpi: Kpi, target: float) -> str:
    """Return a target beside its figure, without the unit the figure says already: `/ 600`, `/ maks. 47.000`."""
    shown = re.sub(rf"{re.escape(number_style().decimal)}0(?!\d)", "", show_value(kpi, target).removeprefix("Rp"))
    return tr("/ max. {target}").format(target=shown) if is_maximum(kpi) else f"/ {shown}"


def show_whole(kpi: Kpi, value: float | None) -> str:
    """Return a figure in full, for a tooltip."""
    if value is not None and unit(kpi) is Unit.RUPIAH:
        return format_rupiah(round(value))
    if value is not None and unit(kpi) is Unit.COUNT:
        return format_number(value)
    return show_value(kpi, value)


def formula(kpi: Kpi) -> str:
    """Return how an indicator is reckoned, in one sentence (domain.md §9)."""
    return {
        Kpi.POSTS: tr("Promised pieces of content that have gone live."),
        Kpi.MENTIONS: tr("Posts and comments that name the shop."),
        Kpi.REACH: tr("Accounts that saw the content, each counted once."),
        Kpi.IMPRESSIONS: tr("How often the content was shown."),
        Kpi.VIEWS: tr("How often the videos were played."),
        Kpi.CPM: tr("Cost ÷ impressions, times 1,000."),
        Kpi.SENTIMENT: tr("Positive comments ÷ all comments that were judged."),
        Kpi.ENGAGEMENTS: tr("Likes, comments, shares and saves together."),
        Kpi.SAVES: tr("How often the content was saved."),
        Kpi.SHARES: tr("How often the content was passed on."),
        Kpi.CPE: tr("Cost ÷ engagements."),
        Kpi.VOUCHER_USES: tr("Uses of the creators' codes, from the dated entries."),
        Kpi.ORDERS: tr("Orders with a creator's code, from the dated entries."),
        Kpi.SALES: tr("Sales with a creator's code, less what was returned."),
        Kpi.CLICKS: tr("Clicks on the creators' links."),
        Kpi.CVR: tr("Orders ÷ link clicks."),
        Kpi.CPA: tr("What has gone out so far ÷ orders."),
        Kpi.ROAS: tr("Sales by code ÷ what has gone out so far."),
    }[kpi]


def chosen(every: Iterable[KpiFigure]) -> list[KpiFigure]:
    """Return the few figures there is room for in a band."""
    return list(every)[:SHOWN]
