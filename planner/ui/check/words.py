"""The figures and sentences of a background check: the page and its printed sheet say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date, format_multiple, format_number, format_percent
from planner.language import tr
from planner.rules.clashes import ClashKind, full_date
from planner.rules.engagement import (
    ErBand,
    ErVerdict,
    band_word,
    likes_per_comment,
    median_rate,
    sponsored_share,
    yardstick_name,
)
from planner.rules.vetting import checked_rate
from planner.terms import EngagementFormula, Gender
from planner.ui.influencers.audience import audience_words
from planner.ui.widgets.glyphs import ENGAGEMENT_GLYPHS, PLATFORM_CODES
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.checks import CheckedAccount, CheckSheet
    from planner.queries.shop import BrandProfile
    from planner.rules.engagement import Post
    from planner.ui.widgets.glyphs import Glyph

_BAND_GLYPHS = {ErBand.HIGH: "high", ErBand.FAIR: "fair", ErBand.LOW: "low", ErBand.ODD: "odd"}
_OTHER_FORMULAS = (EngagementFormula.FOLLOWERS, EngagementFormula.VIEWS)


class Results(NamedTuple):
    """What the sampled posts come to, in words; `—` where they do not tell. `others` say it otherwise."""

    rate: str
    formula: str
    how: str
    band: ErBand | None
    yardstick: str
    others: tuple[str, ...]
    sponsored: str
    ratio: str
    posts: str
    noted: str


_SAME_RATE = 0.1


def results(sheet: CheckSheet) -> Results:
    """Return the figures of a check: its own posts, else what the newest check before it or the account tells."""
    known = sheet.assessment
    facts, sample = known.facts, checked_rate(known.facts)
    formula = facts.formula if sample.n else facts.latest_formula
    share, ratio = sponsored_share(facts.posts), likes_per_comment(facts.posts)
    said = format_percent(sample.rate, decimals=2)
    return Results(
        rate=said,
        formula=_formula(formula, sample.n) if sample.rate is not None else "",
        how=_how(formula, facts.followers) if sample.n else "",
        band=known.verdict.band if known.verdict else None,
        yardstick=yardstick_sentence(sample.rate, known.verdict),
        others=(*_other_yardsticks(known.yardsticks[1:]), *_other_rates(facts.posts, facts.followers, formula)),
        sponsored=tr("{sponsored} of {n} · {share}").format(
            sponsored=share.sponsored, n=share.n, share=format_percent(share.percent, decimals=0)
        )
        if share.n
        else "—",
        ratio="—" if ratio.ratio is None else f"{format_number(ratio.ratio, decimals=1)} : 1 (n = {ratio.n})",
        posts=posts_source(sheet),
        noted=_noted_otherwise(sheet),
    )


def rate_to_note(sheet: CheckSheet) -> float | None:
    """Return the median rate of this check's own posts, rounded as it is kept; None when the list shows it already."""
    facts, sample = sheet.assessment.facts, checked_rate(sheet.assessment.facts)
    if not sheet.posts or sample.rate is None or sheet.account is None:
        return None
    rate = round(sample.rate, 2)
    return None if facts.latest_rate is not None and abs(facts.latest_rate - rate) < _SAME_RATE else rate


def _noted_otherwise(sheet: CheckSheet) -> str:
    """Say what the list shows instead of the rate of the posts; empty when both agree."""
    if rate_to_note(sheet) is None:
        return ""
    latest = sheet.assessment.facts.latest_rate
    if latest is None:
        return tr("The list shows no ER for this account yet.")
    return tr("The list shows the number noted last: {rate}.").format(rate=format_percent(latest))


def posts_source(sheet: CheckSheet) -> str:
    """Return where the figures come from when they are not from the posts of this check; empty when they are."""
    known = sheet.assessment
    if sheet.check is None or sheet.posts or (known.facts.latest_rate is None and known.sampled_on is None):
        return ""
    if known.sampled_on is not None:
        return tr("From the posts of the check of {date}.").format(date=full_date(known.sampled_on))
    return tr("From the numbers of the account; no posts sampled yet.")


def yardstick_sentence(rate: float | None, verdict: ErVerdict | None) -> str:
    """Return how a rate stands against its named yardstick: `1,60x acuan 3,07% (Mavrck)`."""
    if rate is None or verdict is None:
        return ""
    if not verdict.yardstick:
        return tr("No table fits this platform, formula and size.")
    return tr("{multiple} the yardstick {rate} ({table})").format(
        multiple=format_multiple(rate / verdict.yardstick, decimals=2),
        rate=format_percent(verdict.yardstick, decimals=2),
        table=yardstick_name(verdict),
    )


def band_glyph(band: ErBand | None) -> Glyph:
    """Return the sign of a band."""
    return ENGAGEMENT_GLYPHS[_BAND_GLYPHS.get(band, "none") if band else "none"]


def checked_line(sheet: CheckSheet, today: date) -> str:
    """Return when the check was made and by whom."""
    if sheet.check is None:
        return tr("Not checked yet.")
    by = tr("checked {date} by {who}") if sheet.check.checked_by else tr("checked {date}")
    day = format_date(sheet.check.checked_on, today, weekday=False)
    return by.format(date=day, who=sheet.check.checked_by)


def account_name(account: CheckedAccount) -> str:
    """Return an account as a list names it: `IG @sekaricip · 48.200 pengikut`."""
    code = PLATFORM_CODES[account.platform]
    handle = f"@{account.handle.lstrip('@')}" if account.handle else word(account.platform)
    if account.followers is None:
        return f"{code} {handle}"
    return tr("{account} · {n} followers").format(account=f"{code} {handle}", n=format_number(account.followers))


def missing_sentence(sheet: CheckSheet) -> str:
    """Return what is not known yet, so that no flag is not taken for a clean slate; empty when all is."""
    names = [str(message) for message in sheet.assessment.missing]
    lower = [f"{name[:1].lower()}{name[1:]}" for name in names]
    return tr("Not known yet: {parts}.").format(parts=", ".join(lower)) if names else ""


def exclusivity_lines(sheet: CheckSheet, today: date) -> list[str]:
    """Return the claims on the person that no flag tells: ours, broken ones, and others' that only begin later."""
    told = {ClashKind.COMPETITOR_WORK}
    return [
        clash.sentence()
        for clash in sheet.assessment.clashes
        if clash.kind not in told and not (clash.kind is ClashKind.BOUND_TO_THEM and _has_begun(clash.starts_on, today))
    ]


def free_sentence(sheet: CheckSheet, today: date) -> str:
    """Return from when the person is free of others' claims; empty when they are today."""
    day = sheet.assessment.first_free_day
    if day is None:
        return tr("No free day is known")
    return "" if day <= today else tr("Free from {day}").format(day=format_date(day, today, weekday=False))


def wanted_sentence(sheet: CheckSheet) -> str:
    """Return whom the brand looks for and, under it, who follows the person: what the audience's score is about."""
    buyers = _buyers(sheet.brand) if sheet.brand is not None else ""
    wanted = tr("Wanted: {buyers}").format(buyers=buyers)
    audience = audience_words(sheet.audience)
    theirs = tr("Their audience: {audience}").format(audience=audience)
    return "\n".join(
        (
            wanted if buyers else tr("The brand profile does not say yet who the buyers are."),
            theirs if audience else tr("Their audience is not noted yet."),
        )
    )


def tone_sentence(sheet: CheckSheet) -> str:
    """Return the tone and DNA of the brand, which the score of its values is given against; empty for none."""
    tone = " ".join(sheet.brand.tone.split()) if sheet.brand is not None else ""
    return tr("Tone and character of the brand: {tone}").format(tone=tone) if tone else ""


def _buyers(brand: BrandProfile) -> str:
    """Return "perempuan 22-40 tahun · Malang, Batu · minat masak"; empty when nothing is noted."""
    gender = "" if brand.target_gender in {None, Gender.ALL} else word(brand.target_gender).lower()
    who = " ".join(part for part in (gender, _ages(brand.target_age_from, brand.target_age_until)) if part)
    topics = tr("interested in {topics}").format(topics=brand.target_interests) if brand.target_interests else ""
    return " · ".join(part for part in (who, brand.target_cities, topics) if part)


def _ages(first: int | None, last: int | None) -> str:
    if first is not None and last is not None:
        return tr("{first} to {last} years").format(first=first, last=last)
    if first is not None:
        return tr("from {first} years on").format(first=first)
    return "" if last is None else tr("up to {last} years").format(last=last)


def score_of(score: int | None) -> str:
    """Return a score of 1 to 5."""
    return "—" if score is None else f"{score}/5"


def yes_no(value: bool | None) -> str:  # noqa: FBT001 (a fact, not a switch)
    """Return what is known of a question."""
    return "—" if value is None else (tr("Yes") if value else tr("No"))


def _has_begun(day: date | None, today: date) -> bool:
    return day is None or day <= today


def _formula(formula: EngagementFormula, n: int) -> str:
    if not n:
        return word(formula)
    sentence = tr("{formula}, of {n} post") if n == 1 else tr("{formula}, median of {n} posts")
    return sentence.format(formula=word(formula), n=n)


def _how(formula: EngagementFormula, followers: int | None) -> str:
    if formula is EngagementFormula.VIEWS:
        return tr("(likes + comments) ÷ views")
    return tr("(likes + comments) ÷ {n} followers").format(n=format_number(followers))


def _other_yardsticks(others: Sequence[ErVerdict]) -> list[str]:
    return [
        f"{yardstick_name(each)}: {format_percent(each.yardstick, decimals=2)}, {band_word(each.band)}"
        for each in others
    ]


def _other_rates(posts: Sequence[Post], followers: int | None, used: EngagementFormula) -> list[str]:
    found = []
    for formula in _OTHER_FORMULAS:
        sample = median_rate(posts, followers, formula)
        if formula is not used and sample.rate is not None:
            found.append(f"{word(formula)}: {format_percent(sample.rate, decimals=2)} (n = {sample.n})")
    return found
