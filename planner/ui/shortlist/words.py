"""What the shortlist says: ranges, where a cost comes from, what stands in the way, how an estimate was reckoned."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from planner.formats import format_count, format_date, format_multiple, format_number, format_percent, format_rupiah
from planner.language import tr, trn
from planner.queries.shortlist import CostSource
from planner.rules.engagement import yardstick_name
from planner.rules.expected import Basis
from planner.terms import Tier, Verdict
from planner.ui.influencers.clash_notice import obstacle_sentences
from planner.wording import counted, verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.campaign_overview import Budget
    from planner.queries.shortlist import ShortlistRow
    from planner.rules.expected import Forecast, Range

EMPTY = "—"
MOST_CITIES = 3
_UNIT = re.compile(r"[^0-9]+$")


def range_words(found: Range | None) -> str:
    """Return `4,8 to 14,4 rb` with a dash between and the unit once; one number where both are the same.

    Where the high end alone has a unit both are written in full, `466 to 1.400`: the unit would be read for both.
    """
    if found is None:
        return EMPTY
    low, high = format_count(found.low), format_count(found.high)
    if low == high:
        return low
    low_unit, high_unit = _unit(low), _unit(high)
    if low_unit == high_unit:
        low = low.removesuffix(high_unit)
    elif not low_unit:
        high = format_number(_as_precise(found.high))
    return f"{low}\u2013{high}"


def _unit(count: str) -> str:
    """Return the ` rb` of `4,8 rb`."""
    found = _UNIT.search(count)
    return found[0] if found is not None else ""


def _as_precise(value: int) -> int:
    """Return a count rounded as `format_count` shows it, so that its digits promise no more: 1.398 -> 1.400."""
    unit: int = 1_000 ** ((len(str(value)) - 1) // 3)
    step = unit // 10 if unit > 1 and value < 100 * unit else unit
    return (value + step // 2) // step * step


def cost_source_words(row: ShortlistRow) -> str:
    """Return where a cost comes from, in two words; nothing for a fee, as most are, and as the tooltip says."""
    if row.cost.source is CostSource.MIX:
        return tr("payment mix")
    return tr("rate card", "cost source") if row.cost.source is CostSource.RATE_CARD else ""


def cost_tooltip(row: ShortlistRow) -> str:
    """Return the whole amount and where it comes from; without one, why there is none."""
    cost = row.cost
    if cost.amount is None:
        if not cost.unpriced:
            return tr("No fee and no payment mix yet.")
        kinds = ", ".join(word(kind) for kind in cost.unpriced)
        return tr("No fee yet, and the rate card has no price for {kinds}.").format(kinds=kinds)
    amount = format_rupiah(cost.amount)
    beside = tr("With it come {amount} of products, at cost.").format(amount=format_rupiah(cost.products))
    given = [beside] if cost.products else []
    if cost.source is CostSource.FEE:
        return "\n".join([tr("{amount}, the fee they ask. It can be edited here.").format(amount=amount), *given])
    if cost.source is CostSource.RATE_CARD:
        first = tr("{amount}, the planned content at the prices of the rate card.").format(amount=amount)
        return "\n".join([first, *given])
    lines = [tr("{amount}, the planned payment mix at cost price with shipping.").format(amount=amount)]
    if cost.out:
        lines.append(tr("{amount} of it has gone out already.").format(amount=format_rupiah(cost.out)))
    if cost.lines_without_amount:
        without = cost.lines_without_amount
        lines.append(trn("{n} line has no amount and is left out.", "{n} lines have no amount, left out.", without))
    return "\n".join(lines)


def cash_over(budget: Budget, cash: int) -> int:
    """Return by how many rupiah more cash would go beyond the part of the budget that was set for it, else 0."""
    return 0 if budget.plan.cash is None else max(budget.agreed.cash + cash - budget.plan.cash, 0)


def basis_words(row: ShortlistRow) -> str:
    """Return the basis of the reach in a few words; nothing where it is the share that the line above tells."""
    bases = [each.basis for each in row.expected.forecasts if each.basis is not None]
    if not bases:
        return tr("no content") if not row.content else ""
    if row.expected.lacks_reach:
        return tr("in part", "reach")
    if set(bases) == {Basis.SHARE}:
        return ""
    if Basis.SHARE in bases:
        return tr("partly assumed")
    return tr("own posts") if Basis.POSTS in bases else tr("noted views")


def reach_tooltip(row: ShortlistRow) -> str:
    """Return how the reach of each piece was reckoned."""
    lines = [_piece_words(each, each.reach, each.reach_from) for each in row.expected.forecasts]
    return _reckoned(row, lines, in_part=row.expected.lacks_reach and row.expected.reach is not None)


def engagements_tooltip(row: ShortlistRow) -> str:
    """Return how the engagements of each piece were reckoned."""
    lines = [_piece_words(each, each.engagements, each.engagements_from) for each in row.expected.forecasts]
    in_part = row.expected.lacks_engagements and row.expected.engagements is not None
    return _reckoned(row, lines, in_part=in_part)


def _reckoned(row: ShortlistRow, lines: list[str], *, in_part: bool) -> str:
    if not row.content:
        return tr("No content is planned yet.")
    rest = [tr("What is not known is left out of the sum.")] if in_part else []
    return "\n".join([*lines, *rest, tr("An estimate, not a promise.")])


def _piece_words(each: Forecast, found: Range | None, source: str) -> str:
    piece = each.piece
    what = counted(piece.kind, piece.quantity)
    if word(piece.platform) not in what:
        what = f"{what} ({word(piece.platform)})"
    shown = f"{range_words(found)}, " if found is not None else ""
    return f"{what}: {shown}{source}" if source else what


def rate_tooltip(row: ShortlistRow) -> str:
    """Return formula, sample and yardstick of a rate."""
    if row.rate is None:
        return ""
    posts = trn("median of {n} post", "median of {n} posts", row.posts) if row.posts else tr("as noted")
    lines = [f"{word(row.formula)}, {posts}"]
    verdict = row.er_verdict
    if verdict is not None and verdict.yardstick:
        lines.append(
            tr("{multiple} the yardstick {rate} ({table})").format(
                multiple=format_multiple(row.rate / verdict.yardstick, decimals=2),
                rate=format_percent(verdict.yardstick, decimals=2),
                table=yardstick_name(verdict),
            )
        )
    return "\n".join(lines)


def check_tooltip(row: ShortlistRow, today: date) -> str:
    """Return the verdict with its day and reason, and what the fit score is made of."""
    when = ""
    if row.checked_on is not None:
        when = tr("checked {date}").format(date=format_date(row.checked_on, today, weekday=False))
    of = tr("{points} of {of}").format(points=row.fit.points, of=row.fit.of)
    score = f"{tr('Fit score')}: {of}" if row.fit.of else ""
    return "\n".join(part for part in (verdict_word(row.verdict), when, row.check_reason, score) if part)


def score_words(row: ShortlistRow) -> str:
    """Return `skor 78/90`; nothing while no part of the score is known."""
    return tr("fit {points}/{of}").format(points=row.fit.points, of=row.fit.of) if row.fit.of else ""


def warnings_of(row: ShortlistRow, left: int | None) -> list[str]:
    """Return what to look at before agreeing, one sentence each; nothing of it is in the way.

    `left` is what is left of the budget in rupiah.
    """
    found = obstacle_sentences(row.obstacles)
    if row.verdict is None:
        found.append(tr("{name} has no background check yet.").format(name=row.name))
    elif row.verdict is not Verdict.PASSED:
        found.append(tr("Background check of {name}: {verdict}.").format(name=row.name, verdict=_lower(row.verdict)))
    if left is not None and row.cost.whole is not None and row.cost.new > left:
        over = tr("{name} costs more than is left of the budget.") if left >= 0 else tr("The budget is used up.")
        found.append(over.format(name=row.name))
    return found


def warning_words(row: ShortlistRow, left: int | None) -> str:
    """Return what to look at in a few words, for a narrow column: the first, and how many more."""
    short = [tr("blacklist")] if row.obstacles.is_blacklisted else []
    short += [tr("bound to {brand}").format(brand=clash.brand) for clash in row.obstacles.clashes if clash.brand]
    short += [tr("exclusivity") for clash in row.obstacles.clashes if not clash.brand]
    if row.verdict is None:
        short.append(tr("no check yet"))
    elif row.verdict is not Verdict.PASSED:
        short.append(tr("check: {verdict}").format(verdict=_lower(row.verdict)))
    if left is not None and row.cost.whole is not None and row.cost.new > left:
        short.append(tr("over what is left"))
    return ", ".join(dict.fromkeys(short))


def _lower(verdict: Verdict) -> str:
    return word(verdict).lower()


def is_grave(row: ShortlistRow) -> bool:
    """Tell whether the shop has said no already."""
    return row.obstacles.is_blacklisted or row.verdict is Verdict.REJECTED


def tier_mix(rows: Sequence[ShortlistRow]) -> str:
    """Return `2 nano, 1 mikro`, and how many have no tier."""
    counts = Counter(row.tier for row in rows)
    parts = [f"{counts[tier]} {word(tier).lower()}" for tier in Tier if counts[tier]]
    if counts[None]:
        parts.append(tr("{n} without tier").format(n=counts[None]))
    return ", ".join(parts)


def city_mix(rows: Sequence[ShortlistRow], most: int = MOST_CITIES) -> str:
    """Return `Malang 2, Solo 1`, the most first; beyond `most` cities how many more there are."""
    counts = Counter(row.city for row in rows if row.city)
    parts = [f"{city} {n}" if n > 1 else city for city, n in counts.most_common(most)]
    if len(counts) > most:
        parts.append(tr("{n} more", "cities").format(n=len(counts) - most))
    unknown = sum(not row.city for row in rows)
    if unknown:
        parts.append(tr("{n} without city").format(n=unknown))
    return ", ".join(parts)


def missing_words(missing: int, of: int) -> str:
    """Return `3 dari 8 tanpa angka`; empty when nothing is missing."""
    if not missing:
        return ""
    return tr("{n} of {of} without a number").format(n=format_number(missing), of=format_number(of))
