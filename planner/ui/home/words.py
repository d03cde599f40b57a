"""The words of the home screen: what each line says, when it is due, and what can be done about it."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import (
    format_count,
    format_date,
    format_number,
    format_rupiah,
    format_rupiah_short,
    format_time,
)
from planner.formats.showing import MISSING
from planner.language import tr, trn
from planner.rules.agenda import SOON_DAYS, AgendaKind, Line, is_for_today, is_this_week
from planner.terms import DeliverableKind, Side, Stage
from planner.wording import counted, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from planner.queries.at_risk import AtRisk, ExitLoss

LONGEST_KIND = 18  # characters of the owner's words that name a line where nobody measures them
_END_OF_DAY = time(23, 59)
# Trade names keep their capital inside a sentence, other kinds of content do not.
_PLAIN_KINDS = frozenset(
    {
        DeliverableKind.TIKTOK_VIDEO,
        DeliverableKind.YOUTUBE_VIDEO,
        DeliverableKind.REVIEW,
        DeliverableKind.TUTORIAL,
        DeliverableKind.EVENT_ATTENDANCE,
    }
)
# What the owner wrote down to do.
STEPS = frozenset({AgendaKind.NEXT_STEP, AgendaKind.NEXT_ACTION})
ICONS = {
    AgendaKind.POST_MISSING: "warning",
    AgendaKind.POST: "play",
    AgendaKind.DRAFT_IN: "file",
    AgendaKind.DRAFT_DUE: "file",
    AgendaKind.PAYMENT: "cash",
    AgendaKind.CODE: "ticket",
    AgendaKind.PARCEL: "box",
    AgendaKind.SEND_PARCEL: "truck",
    AgendaKind.NEXT_STEP: "flag",
    AgendaKind.FOLLOW_UP: "user",
    AgendaKind.NEXT_ACTION: "user",
    AgendaKind.STILL_UP: "check",
    AgendaKind.RECHECK: "clock",
    AgendaKind.EXCLUSIVITY: "lock",
    AgendaKind.CODE_STARTS: "ticket",
}


class Words(NamedTuple):
    """One line as it is written: kind, name, what, when with its level ("bad", "strong" or ""), the next action."""

    kind: str
    who: str
    what: str
    when: str
    level: str
    action: str
    whole: str


class RiskWords(NamedTuple):
    """One line of what is paid and not posted: its campaign, what went out, the promise, the rupiah, how late, all.

    `lacks` is what is missing where nothing has a date. Where the amounts in full do not fit, the short amount stands
    for the sum, and of `ways_out` the first that fits for what went out: in full, short, or only the kinds.
    """

    campaign: str
    went_out: str
    lacks: str
    promised: str
    amount: str
    late: str
    whole: str
    short_amount: str
    ways_out: tuple[str, ...]


def is_short(text: str) -> bool:
    """Tell whether the owner's own words are short enough to name a line."""
    return len(text) <= LONGEST_KIND


def line_words(line: Line, now: datetime, fits: Callable[[str], bool] = is_short) -> Words:
    """Return what a line says at a moment; words of the owner's that do not fit the kind stand beside the name."""
    when, level = when_words(line, now)
    kind, what = kind_word(line, fits), what_words(line, now.date(), fits)
    who = line.text if line.kind is AgendaKind.CODE else line.who.name
    parts = [kind, " ".join(part for part in (who, what) if part), _moment(line, now) or when, line.who.campaign]
    if line.kind is AgendaKind.CODE:
        parts.append(line.who.name)
    return Words(kind, who, what, when, level, action_word(line), ", ".join(part for part in parts if part))


def kind_word(line: Line, fits: Callable[[str], bool] = is_short) -> str:
    """Return what a line is about, in two or three words."""
    if line.kind in STEPS:
        if line.text:
            return line.text if fits(line.text) else tr("Next step")
        return step_word(line.who.stage) if line.kind is AgendaKind.NEXT_STEP else tr("Follow up")
    return {
        AgendaKind.POST_MISSING: tr("Post is gone"),
        AgendaKind.POST: tr("Going live"),
        AgendaKind.DRAFT_IN: tr("Draft received", "agenda"),
        AgendaKind.DRAFT_DUE: tr("Draft due", "agenda"),
        AgendaKind.PAYMENT: tr("Payment due"),
        AgendaKind.CODE: tr("Code ends"),
        AgendaKind.PARCEL: tr("Not received yet"),
        AgendaKind.SEND_PARCEL: tr("Send parcel"),
        AgendaKind.FOLLOW_UP: tr("Follow up"),
        AgendaKind.STILL_UP: tr("Check post"),
        AgendaKind.RECHECK: tr("Check again"),
        AgendaKind.EXCLUSIVITY: tr("Exclusivity ends"),
        AgendaKind.CODE_STARTS: tr("Code starts"),
    }[line.kind]


def step_word(stage: Stage | None) -> str:
    """Return the usual next step of a stage, where none was written down."""
    return {
        Stage.CANDIDATE: tr("Check background"),
        Stage.SELECTED: tr("Contact", "step"),
        Stage.AGREED: tr("Send brief"),
        Stage.BRIEFED: tr("Ask for the draft"),
        Stage.DRAFT_REVIEW: tr("Review draft"),
        Stage.READY: tr("Remind to post"),
        Stage.LIVE: tr("Record results"),
        Stage.MEASURED: tr("Close and review"),
        Stage.BACKUP: tr("Decide on backup"),
    }.get(stage or Stage.CONTACTED, tr("Follow up"))


def what_words(line: Line, today: date, fits: Callable[[str], bool] = is_short) -> str:
    """Return what stands beside the name."""
    if line.kind in STEPS and line.text and not fits(line.text):
        return line.text
    say = _WHAT.get(line.kind)
    return line.who.campaign if say is None else say(line, today)


def _gone(line: Line, today: date) -> str:
    until = format_date(line.since, today, weekday=False)
    promise = tr("promised until {day}").format(day=until) if line.since else ""
    return ", ".join(part for part in (content_words(line), promise) if part)


def _payment(line: Line, _today: date) -> str:
    amount = "" if line.amount is None else format_rupiah(line.amount)
    return " ".join(part for part in (lowered(line.text), amount) if part)


def _parcel(line: Line, today: date) -> str:
    if line.since is None:
        return tr("parcel sent")
    return tr("parcel sent {day}").format(day=format_date(line.since, today, weekday=False))


def _recheck(line: Line, today: date) -> str:
    return tr("last check {day}").format(day=format_date(line.since, today, weekday=False))


_WHAT: dict[AgendaKind, Callable[[Line, date], str]] = {
    AgendaKind.POST: lambda line, _: content_words(line),
    AgendaKind.DRAFT_DUE: lambda line, _: content_words(line),
    AgendaKind.DRAFT_IN: lambda line, _: f"{content_words(line)}, {_round(line)}",
    AgendaKind.POST_MISSING: _gone,
    AgendaKind.STILL_UP: lambda line, _: f"{content_words(line)}, {tr('H+{n}').format(n=line.days)}",
    AgendaKind.PAYMENT: _payment,
    AgendaKind.CODE: lambda line, _: _uses(line),
    AgendaKind.PARCEL: _parcel,
    AgendaKind.FOLLOW_UP: lambda line, _: trn("no answer for {n} day", "no answer for {n} days", line.days or 0),
    AgendaKind.RECHECK: _recheck,
    AgendaKind.EXCLUSIVITY: lambda line, _: _claim(line),
}


def content_words(line: Line) -> str:
    """Return what is promised, `Reels`, `3 Story`, `video TikTok`."""
    if line.content is None:
        return ""
    if line.quantity > 1:
        return counted(line.content, line.quantity)
    return lowered(word(line.content)) if line.content in _PLAIN_KINDS else word(line.content)


def lowered(text: str) -> str:
    """Return words as they stand inside a sentence: `pelunasan`, but `DP 50%` and `TikTok`."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:].islower() else text


def _round(line: Line) -> str:
    if not line.used:
        return tr("first draft")
    return tr("revision {used} of {allowed}").format(used=line.used, allowed=line.allowed)


def _uses(line: Line) -> str:
    used = format_number(line.used)
    if line.allowed is None:
        return tr("{used} used").format(used=used)
    return tr("{used} of {quota} used").format(used=used, quota=format_number(line.allowed))


def _claim(line: Line) -> str:
    whose = tr("with us") if line.side is Side.OURS else tr("with others")
    return f"{whose}, {line.text}" if line.text else whose


def when_words(line: Line, now: datetime) -> tuple[str, str]:
    """Return when a line is due, and its level: `bad` when late, `strong` for a clock time of today."""
    today = now.date()
    if line.days_late is not None:
        late = trn("{n} day late", "{n} days late", line.days_late)
        return late if line.days_late else past_words(line.clock, line.zone), "bad"
    if not is_for_today(line, today):
        return format_date(line.day, today), ""
    if line.kind is AgendaKind.POST and line.clock is not None:
        return format_time(line.clock, line.zone), "strong"
    if line.kind is AgendaKind.CODE:
        return tr("tonight {clock}").format(clock=format_time(_END_OF_DAY)), ""
    is_waiting = line.kind is AgendaKind.DRAFT_IN and line.days
    return (trn("waiting {n} day", "waiting {n} days", line.days or 0) if is_waiting else tr("today")), ""


def past_words(clock: time | None, zone: object) -> str:
    """Return that a moment of today has passed, `lewat 19.00 WIB`."""
    return tr("past {clock}").format(clock=f"{format_time(clock or _END_OF_DAY)} {zone}")


def _moment(line: Line, now: datetime) -> str:
    """Return when something goes live, in full and on the creator's own calendar."""
    if line.kind is not AgendaKind.POST or line.clock is None:
        return ""
    return f"{format_date(line.since, now.date())} {format_time(line.clock, line.zone)}"


def action_word(line: Line) -> str:
    """Return the one next thing that can be done."""
    if line.kind is AgendaKind.NEXT_STEP:
        if line.who.stage is Stage.CANDIDATE and not line.text:
            return tr("Begin check")
        return tr("Open brief") if is_brief(line) else tr("Open")
    return {
        AgendaKind.POST_MISSING: tr("Open content"),
        AgendaKind.POST: tr("Add link"),
        AgendaKind.DRAFT_IN: tr("Review", "draft"),
        AgendaKind.DRAFT_DUE: tr("Record draft"),
        AgendaKind.PAYMENT: tr("Record payment"),
        AgendaKind.CODE: tr("Extend", "voucher"),
        AgendaKind.PARCEL: tr("Record receipt"),
        AgendaKind.SEND_PARCEL: tr("Record sending"),
        AgendaKind.STILL_UP: tr("Record check"),
        AgendaKind.RECHECK: tr("Begin check"),
    }.get(line.kind, tr("Open"))


def is_brief(line: Line) -> bool:
    """Tell whether a step is about the brief: the usual one after the agreement, or in the owner's words."""
    return "brief" in line.text.casefold() if line.text else line.who.stage is Stage.AGREED


def risk_words(risk: AtRisk, now: datetime) -> RiskWords:
    """Return what a line of the first card says."""
    today = now.date()
    went_out = _went_out(risk, format_number)
    promised, late, lacks = MISSING, MISSING, undated_words(risk) if risk.is_undated else ""
    if risk.is_undated:
        late = MISSING if risk.days_out is None else trn("{n} day ago", "{n} days ago", risk.days_out)
    else:
        is_today = not risk.days_late and risk.promised_on == today
        promised = tr("today") if is_today else format_date(risk.promised_on, today, weekday=False)
        days = risk.days_late or 0
        late = trn("{n} day", "{n} days", days) if days else past_words(risk.promised_clock, risk.promised_zone)
    told = [lacks or promised, late]
    sentence = tr("{late} of {all} pieces not posted").format(late=risk.pieces_late, all=risk.pieces)
    campaign = tr("In the trash, {campaign}").format(campaign=risk.campaign) if risk.is_trashed else risk.campaign
    whole = [risk.name, campaign, went_out, format_rupiah(risk.amount)]
    whole += [", ".join(part for part in told if part != MISSING), *([sentence] if risk.pieces else [])]
    return RiskWords(
        campaign,
        went_out,
        lacks,
        promised,
        format_rupiah(risk.amount),
        late,
        "\n".join(whole),
        format_rupiah_short(risk.amount),
        (went_out, _went_out(risk, format_count), _went_out(risk, lambda _: "")),
    )


def _went_out(risk: AtRisk, say: Callable[[int], str]) -> str:
    """Return each kind of what went out with its amount."""
    parts = [
        sentence.format(amount=say(amount)).strip()
        for sentence, amount in (
            (tr("cash {amount}"), risk.cash),
            (tr("product {amount}"), risk.product),
            (tr("event {amount}"), risk.event),
            (tr("shipping {amount}"), risk.shipping),
        )
        if amount
    ]
    if risk.unpriced:
        parts.append(tr("{n} without price").format(n=risk.unpriced))
    return " + ".join(parts)


def undated_words(risk: AtRisk) -> str:
    """Return why nothing will ever be late here: `dibayar, belum ada tanggal tayang`."""
    if risk.cash:
        done = tr("paid", "at risk")
    elif risk.product or risk.shipping:
        done = tr("sent", "at risk")
    else:
        done = tr("attended", "at risk") if risk.event else tr("gone out", "at risk")
    return f"{done}, {tr('no posting date yet') if risk.undated_ids else tr('no content promised yet')}"


def risk_summary(risks: Sequence[AtRisk]) -> str:
    """Return how many collaborations are late, and of how many nobody knows when they will post."""
    undated = sum(risk.is_undated for risk in risks)
    late = len(risks) - undated
    parts = []
    if late:
        parts.append(
            trn(
                "{n} collaboration is past its promised date",
                "{n} collaborations are past their promised date",
                late,
            )
        )
    if undated:
        parts.append(trn("{n} has no posting date", "{n} have no posting date", undated))
    return " \u00b7 ".join(parts) if parts else tr("Nothing that was paid or sent is late.")


def exit_words(loss: ExitLoss) -> str:
    """Return the quiet line about whoever left after something went out; empty when there is nobody."""
    if not loss.collaborations:
        return ""
    people = trn("{n} collaboration", "{n} collaborations", loss.collaborations)
    amount = format_rupiah(loss.amount)
    return tr("Left the campaign: {people}, {amount} went out; ghosted ones count too").format(
        people=people, amount=amount
    )


def soon_title(today: date) -> str:
    """Return how the days after today are called: the week, and from Friday on the next three days."""
    return tr("This week") if is_this_week(today) else tr("Next {n} days").format(n=SOON_DAYS)


def icon_of(line: Line) -> str:
    """Return the name of a line's icon."""
    return "file" if line.kind is AgendaKind.NEXT_STEP and is_brief(line) else ICONS[line.kind]
