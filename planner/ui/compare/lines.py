"""The lines of the comparison as data: what each says of a person, and who is best in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from planner.formats import (
    format_count,
    format_date,
    format_multiple,
    format_number,
    format_percent,
    format_rupiah,
)
from planner.language import tr, trn
from planner.rules.clashes import ClashKind
from planner.rules.comparing import best, best_fits, best_rates
from planner.rules.engagement import ErBand, band_word, yardstick_name
from planner.terms import Relationship
from planner.ui.widgets.glyphs import ENGAGEMENT_GLYPHS, NO_VERDICT, PLATFORM_CODES, VERDICT_GLYPHS, Glyph
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from planner.queries.comparison import Compared
    from planner.queries.rates import Deliverable
    from planner.rules.engagement import ErVerdict

MOST_PRICES = 8
_BAND_GLYPHS = {ErBand.HIGH: "high", ErBand.FAIR: "fair", ErBand.LOW: "low", ErBand.ODD: "odd"}
WARNING = Glyph("warning", "bad")
REMINDER = Glyph("circle", "text2")
EMPTY = "—"


# What is told in sentences of one person, each with its glyph.
SentencesOf: TypeAlias = "Callable[[Compared], list[tuple[Glyph, str]]]"


class Cell(NamedTuple):
    """What one line says of one person: the value, a smaller line under it, a glyph before it, more in the tooltip."""

    text: str
    second: str = ""
    glyph: Glyph | None = None
    tooltip: str = ""
    level: str = ""
    is_strong: bool = False


class Line(NamedTuple):
    """One line: what it is called, what it says of everybody, and the places of the best (none: not to be told)."""

    title: str
    cells: tuple[Cell, ...]
    best: frozenset[int] = frozenset()


def engagement_line(people: Sequence[Compared]) -> Line:
    """Return the rates with verdict, formula and yardstick."""
    rated = [(person.rate, person.formula, person.assessment.verdict) for person in people]
    return Line(tr("ER"), tuple(_engagement(person) for person in people), best_rates(rated))


def _engagement(person: Compared) -> Cell:
    verdict = person.assessment.verdict
    if person.rate is None:
        return Cell(EMPTY)
    band = verdict.band if verdict else None
    said = band_word(band) if band else ""
    posts = trn("median of {n} post", "median of {n} posts", person.posts) if person.posts else tr("as noted")
    return Cell(
        f"{format_percent(person.rate)}  {said}".strip(),
        f"{word(person.formula)} · {_yardstick(verdict)}" if verdict and verdict.yardstick else word(person.formula),
        ENGAGEMENT_GLYPHS[_BAND_GLYPHS.get(band, "none")] if band else None,
        "\n".join(part for part in (f"{word(person.formula)}, {posts}", _against(person.rate, verdict)) if part),
        is_strong=True,
    )


def _yardstick(verdict: ErVerdict) -> str:
    name = tr("shop (n = {n})").format(n=verdict.n) if not verdict.table else yardstick_name(verdict)
    return f"{name} {format_percent(verdict.yardstick)}"


def _against(rate: float, verdict: ErVerdict | None) -> str:
    if verdict is None or not verdict.yardstick:
        return ""
    return tr("{multiple} the yardstick {rate} ({table})").format(
        multiple=format_multiple(rate / verdict.yardstick, decimals=2),
        rate=format_percent(verdict.yardstick, decimals=2),
        table=yardstick_name(verdict),
    )


def score_line(people: Sequence[Compared]) -> Line:
    """Return the fit scores; parts that are not known are out of both numbers."""
    scores = [person.assessment.fit for person in people]
    cells = tuple(
        Cell(tr("{points} of {of}").format(points=score.points, of=score.of), is_strong=True)
        if score.of
        else Cell(tr("empty", "score part"))
        for score in scores
    )
    return Line(tr("Fit score"), cells, best_fits(scores))


def check_line(people: Sequence[Compared], today: date) -> Line:
    """Return the verdicts with the day of the check."""
    return Line(tr("Background check"), tuple(_check(person, today) for person in people))


def _check(person: Compared, today: date) -> Cell:
    check = person.assessment.latest_check
    verdict = check.verdict if check else None
    when = ""
    if check is not None:
        day = format_date(check.checked_on, today, weekday=False)
        by = tr("checked {date} by {who}") if check.checked_by else tr("checked {date}")
        when = by.format(date=day, who=check.checked_by)
    glyph = VERDICT_GLYPHS[verdict or NO_VERDICT]
    return Cell(verdict_word(verdict), when, glyph, check.reason if check else "")


def price_lines(people: Sequence[Compared], today: date) -> list[Line]:
    """Return a line for each kind of content that somebody has a price for, those that most have first."""
    kinds: dict[Deliverable, int] = {}
    for person in people:
        for priced in person.prices:
            kinds[priced] = kinds.get(priced, 0) + 1
    wanted = sorted(kinds, key=lambda each: (-kinds[each], each[0] or "", each[1]))[:MOST_PRICES]
    lines = []
    for platform, kind in wanted:
        title = word(kind)
        if platform and word(platform) not in title:
            title = f"{title} {PLATFORM_CODES[platform]}"
        rows = [person.prices.get((platform, kind)) for person in people]
        cells = tuple(
            Cell(EMPTY)
            if row is None
            else Cell(
                format_rupiah(row.each),
                tooltip=" · ".join(
                    part for part in (format_date(row.quoted_on, today, weekday=False), row.source) if part
                ),
            )
            for row in rows
        )
        lines.append(Line(title, cells, best([row.each if row else None for row in rows], lowest=True)))
    return lines


def cost_line(people: Sequence[Compared]) -> Line:
    """Return the price of a post for each like or comment to expect."""
    cells = tuple(
        Cell(EMPTY, tooltip=_why_no_cost(person))
        if person.cost is None
        else Cell(
            format_rupiah(person.cost),
            tooltip=tr("{price} ÷ ({followers} followers times {rate})").format(
                price=format_rupiah(person.price),
                followers=format_number(person.assessment.facts.followers),
                rate=format_percent(person.rate, decimals=2),
            ),
            is_strong=True,
        )
        for person in people
    )
    return Line(tr("Per engagement"), cells, best([person.cost for person in people], lowest=True))


def _why_no_cost(person: Compared) -> str:
    if person.price is None:
        return tr("No price of a post is noted.")
    return tr("A rate by followers is needed, and the followers.")


def relationship_line(people: Sequence[Compared]) -> Line:
    """Return how well the shop knows them; the blacklist says why."""
    cells = []
    for person in people:
        level = person.detail.row.relationship
        black = level is Relationship.BLACKLISTED
        reason = person.assessment.facts.blacklist_reason if black else ""
        cells.append(Cell(word(level), reason, WARNING if black else None, reason, "bad" if black else ""))
    return Line(tr("Relationship"), tuple(cells))


def last_campaign_line(people: Sequence[Compared], today: date) -> Line:
    """Return the latest campaign of each, with stage and how it was rated."""
    cells = []
    for person in people:
        last = person.last
        if last is None:
            cells.append(Cell(EMPTY))
            continue
        day = format_date(last.stage_since, today, weekday=False)
        stars = tr("rated {n} of 5").format(n=last.rating) if last.rating is not None else ""
        second = " · ".join(part for part in (word(last.stage), stars or day) if part)
        cells.append(Cell(last.campaign, second, tooltip=f"{last.campaign}, {word(last.stage)}, {day}"))
    return Line(tr("Last campaign"), tuple(cells))


def free_line(people: Sequence[Compared], today: date) -> Line:
    """Return from when each is free of the claims of others."""
    days = [person.assessment.first_free_day for person in people]
    cells = tuple(
        Cell(tr("no day known"), tooltip=tr("A claim of others has no end noted."), level="warn")
        if day is None
        else Cell(tr("now") if day <= today else format_date(day, today), level="" if day <= today else "warn")
        for day in days
    )
    return Line(tr("Free from"), cells, best([day.toordinal() if day else None for day in days], lowest=True))


def flags_of(person: Compared) -> list[tuple[Glyph, str]]:
    """Return what is to be looked at, warnings before reminders."""
    flags = sorted(person.assessment.flags, key=lambda flag: flag.level != "warning")
    return [(WARNING if flag.level == "warning" else REMINDER, flag.sentence()) for flag in flags]


def clashes_of(person: Compared) -> list[tuple[Glyph, str]]:
    """Return whose claims lie on the person; work for competitors is among the flags."""
    return [
        (Glyph("lock", "warn"), clash.sentence())
        for clash in person.assessment.clashes
        if clash.kind is not ClashKind.COMPETITOR_WORK
    ]


def followers_over_time(person: Compared) -> tuple[tuple[date, int], ...]:
    """Return the dated followers of the account that lists show, oldest first."""
    if not person.detail.accounts:
        return ()
    rows = reversed(person.detail.accounts[0].snapshots)
    return tuple((row.taken_on, row.followers) for row in rows if row.followers is not None)


def trend_words(points: Sequence[tuple[date, int]], today: date) -> tuple[str, str]:
    """Return how followers changed, in percent, and since when; a dash with fewer than two days."""
    if len(points) < 2 or not points[0][1]:  # noqa: PLR2004 (a line has two ends)
        return EMPTY, ""
    change = (points[-1][1] - points[0][1]) * 100 / points[0][1]
    sign = "+" if round(change, 1) > 0 else ""
    since = tr("since {date}").format(date=format_date(points[0][0], today, weekday=False))
    return f"{sign}{format_percent(change)}", since


def account_rows(person: Compared) -> list[tuple[str, str, str]]:
    """Return (platform, handle, followers) of every account, as they are shown."""
    found = []
    for account in person.detail.accounts:
        known = next((row.followers for row in account.snapshots if row.followers is not None), None)
        handle = f"@{account.handle.lstrip('@')}" if account.handle else EMPTY
        found.append((str(account.platform.value), handle, format_count(known)))
    return found
