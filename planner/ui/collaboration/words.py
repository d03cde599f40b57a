"""What the collaboration page says: what comes next, how far a piece is, and which stage that would be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date, format_day_relative, format_time
from planner.language import tr
from planner.rules.coming import Made, Step, What, next_thing, next_to_do
from planner.rules.post_checks import CheckState, gone_on, is_missing
from planner.rules.tracks import Facts, Piece, late_words
from planner.terms import ContentStatus, DraftDecision, Stage
from planner.ui.widgets.glyphs import Glyph
from planner.wording import counted, piece_words, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from planner.queries.content import ContentRow, DraftRow, WorkSheet
    from planner.rules.post_checks import CheckMark

_BEFORE_REVIEW = frozenset(
    {Stage.CANDIDATE, Stage.SELECTED, Stage.CONTACTED, Stage.NEGOTIATING, Stage.AGREED, Stage.BRIEFED}
)
_BEFORE_READY = _BEFORE_REVIEW | {Stage.DRAFT_REVIEW}
_BEFORE_LIVE = _BEFORE_READY | {Stage.READY}
# What the line of a piece shows, in order; a removed post has come all the way.
COURSE = (
    ContentStatus.NOT_STARTED,
    ContentStatus.DRAFT,
    ContentStatus.REVISION,
    ContentStatus.APPROVED,
    ContentStatus.LIVE,
)
DRAFT_STEP = COURSE.index(ContentStatus.DRAFT)
CHECK_GLYPHS = {
    CheckState.UP: Glyph("check", "good"),
    CheckState.GONE: Glyph("close", "bad"),
    CheckState.DUE: Glyph("clock", "warn"),
    CheckState.OVERDUE: Glyph("warning", "bad"),
    CheckState.WAITING: Glyph("circle", "text3"),
    CheckState.CLOSED: Glyph("minus", "text3"),
    CheckState.NOT_NEEDED: Glyph("minus", "text3"),
}


class Doing(StrEnum):
    """What is to be done next with the content of a collaboration."""

    ADD = "add"
    REVIEW = "review"
    DRAFT = "draft"
    POST = "post"
    CHECK = "check"
    NOTHING = "nothing"


_DOINGS = {
    What.REVIEW: Doing.REVIEW,
    What.DRAFT: Doing.DRAFT,
    What.REVISION: Doing.DRAFT,
    What.POST: Doing.POST,
    What.CHECK: Doing.CHECK,
}


class NextDoing(NamedTuple):
    """What comes next, with which piece, and the day it falls due."""

    doing: Doing
    row: ContentRow | None = None
    on: date | None = None


def next_doing(sheet: WorkSheet, now: datetime) -> NextDoing:
    """Return what can be done next, by the rule that tells the card on the board what comes next (`rules.coming`)."""
    if sheet.is_over:
        return NextDoing(Doing.NOTHING)
    if not sheet.contents:
        return NextDoing(Doing.ADD)
    found = next_to_do(*_facts(sheet), now, _late(sheet))
    if found is None or found.at is None:
        return NextDoing(Doing.NOTHING)
    row = sheet.contents[found.at]
    doing = _DOINGS[What(found.what)]
    # A draft that was only told by the status has nothing yet that could be reviewed.
    return NextDoing(Doing.DRAFT if doing is Doing.REVIEW and row.waiting is None else doing, row, found.on)


def coming_words(sheet: WorkSheet, now: datetime) -> str:
    """Return what comes next with the content, as the card on the board says it while nothing else is planned."""
    facts, made = _facts(sheet)
    told = next_thing(facts, Step(), made, now, _late(sheet))
    return f"{told.what} {told.when}".strip()


def doing_words(found: NextDoing) -> str:
    """Return the words of the page's first button, empty when nothing is to be done."""
    mark = found.row.next_check if found.row else None
    return {
        Doing.ADD: tr("Add content…"),
        Doing.REVIEW: tr("Review draft"),
        Doing.DRAFT: tr("Record draft"),
        Doing.POST: tr("Record post…"),
        Doing.CHECK: tr("Check H+{n}").format(n=mark.days if mark else ""),
        Doing.NOTHING: "",
    }[found.doing]


def button_words(sheet: WorkSheet, found: NextDoing) -> str:
    """Return the words of the page's first button; among several pieces it names the one it acts on."""
    words, draft = doing_words(found), to_approve(sheet, found)
    if draft is not None:
        words = tr("Approve draft {n}").format(n=draft.number)
    if found.row is None or len(sheet.contents) == 1:
        return words
    dots = "…" if words.endswith("…") else ""
    return f"{words.removesuffix('…')} · {counted(found.row.kind, found.row.quantity)}{dots}"


def to_approve(sheet: WorkSheet, found: NextDoing) -> DraftRow | None:
    """Return the draft the page's first button approves: the one that waits, while no other does."""
    waiting = [row.waiting for row in sheet.contents if row.waiting is not None]
    return waiting[0] if found.doing is Doing.REVIEW and len(waiting) == 1 else None


def is_taken_down(row: ContentRow, today: date) -> bool:
    """Tell whether a post is gone that should still be there; a Story that is over has done its work."""
    seen = gone_on(mark.made for mark in row.checks if mark.made)
    removed = row.status is ContentStatus.REMOVED
    return is_missing(row.posted_on, row.must_stay_until, seen, is_removed=removed, today=today)


def live_words(rows: Sequence[ContentRow], today: date) -> tuple[str, str]:
    """Return how many pieces are live and how many were taken down, and the level of it; empty without any."""
    every = sum(row.quantity for row in rows)
    gone = sum(row.quantity for row in rows if is_taken_down(row, today))
    live = sum(row.quantity for row in rows if row.is_posted) - gone
    if not every:
        return "", ""
    said = tr("{n} of {most} live").format(n=live, most=every)
    if gone:
        return f"{said} · {tr('{n} taken down').format(n=gone)}", "bad"
    return said, "good" if live == every else ""


def fitting_stage(sheet: WorkSheet, today: date) -> tuple[Stage, str] | None:
    """Return the stage the content has come to, and the sentence that says why; None when the stage fits."""
    rows = sheet.contents
    if not rows or sheet.is_over:
        return None
    if any(is_taken_down(row, today) for row in rows):
        return None
    if all(row.is_posted for row in rows):
        return (Stage.LIVE, tr("All content is live.")) if sheet.stage in _BEFORE_LIVE else None
    if all(row.is_posted or row.status is ContentStatus.APPROVED for row in rows):
        return (Stage.READY, tr("All drafts are approved.")) if sheet.stage in _BEFORE_READY else None
    if any(row.waiting for row in rows):
        return (Stage.DRAFT_REVIEW, tr("A draft has come in.")) if sheet.stage in _BEFORE_REVIEW else None
    return None


def piece_title(row: ContentRow) -> str:
    """Return `3 Story · Instagram`."""
    return piece_words(row.quantity, row.kind, row.platform)


def piece_when(row: ContentRow, now: datetime) -> tuple[str, str]:
    """Return when a piece is due or went live, and the level of it (`bad` when late)."""
    today = now.date()
    if row.is_posted:
        when = format_date(row.posted_on, today) if row.posted_on else ""
        clock = format_time(row.posted_time, row.posting_zone) if row.posted_time else ""
        said = tr("live {when}").format(when=", ".join(part for part in (when, clock) if part)).strip()
        mark = row.next_check
        if row.status is ContentStatus.REMOVED:
            return f"{said} · {word(row.status)}", "bad"
        if mark is not None:
            due = format_day_relative(mark.due_on, today)
            return f"{said} · {tr('check H+{n} {when}').format(n=mark.days, when=due)}", check_level(mark)
        return said, ""
    parts = []
    if row.draft_due_on is not None and row.status in {ContentStatus.NOT_STARTED, ContentStatus.REVISION}:
        late = row.draft_days_late
        when = late_words(late) if late is not None else format_date(row.draft_due_on, today)
        parts.append(tr("draft {when}").format(when=when))
    if row.posting_on is None:
        parts.append(tr("no posting date yet"))
    else:
        when = format_date(row.posting_on, today)
        if row.posting_time is not None:
            when = f"{when}, {format_time(row.posting_time, row.posting_zone)}"
        parts.append(tr("planned live {when}").format(when=when))
    if row.days_late is not None:
        parts.append(late_words(row.days_late))
    late = row.days_late is not None or row.draft_days_late is not None
    return " · ".join(parts), "bad" if late else ""


def revision_words(row: ContentRow, most: int) -> tuple[str, str]:
    """Return how many of the agreed revisions were asked for, and its level: `warn` at the last, `bad` beyond."""
    used = row.revisions
    words = tr("revision {n} of {most}").format(n=used, most=most)
    return words, "bad" if used > most else "warn" if used and used == most else ""


def draft_words(draft: DraftRow, today: date) -> tuple[str, str]:
    """Return how a round stands, and its level."""
    if draft.decision is None:
        return tr("waits for an answer"), "warn"
    on = format_date(draft.decided_on, today, weekday=False) if draft.decided_on else ""
    sentence = tr("approved {when}") if draft.decision is DraftDecision.APPROVED else tr("revision asked {when}")
    return sentence.format(when=on).strip(), "good" if draft.decision is DraftDecision.APPROVED else ""


def check_words(mark: CheckMark, today: date) -> str:
    """Return how a look stands, in a few words."""
    due = format_date(mark.due_on, today, weekday=False)
    return {
        CheckState.UP: tr("still up"),
        CheckState.GONE: word(ContentStatus.REMOVED),
        CheckState.DUE: tr("today", "check"),
        CheckState.OVERDUE: late_words(mark.days_late),
        CheckState.WAITING: due,
        CheckState.CLOSED: tr("passed over"),
        CheckState.NOT_NEEDED: tr("not needed", "check"),
    }[mark.state]


def check_level(mark: CheckMark) -> str:
    """Return the level of a look that is due."""
    return {CheckState.DUE: "warn", CheckState.OVERDUE: "bad"}.get(mark.state, "")


def course_words(row: ContentRow | None = None) -> tuple[str, ...]:
    """Return the words of the line of a piece: the step of the draft says when there was none."""
    made = [word(status) for status in COURSE]
    if row is not None and row.status is ContentStatus.REMOVED:
        made[-1] = word(row.status)
    if row is not None and DRAFT_STEP in skipped(row):
        made[DRAFT_STEP] = tr("no draft", "content")
    return tuple(made)


def course_place(row: ContentRow) -> int:
    """Return how far a piece is, from 0; posted ones are at the end."""
    return len(COURSE) - 1 if row.is_posted else COURSE.index(row.status)


def skipped(row: ContentRow) -> frozenset[int]:
    """Return the steps a piece has come past without them: no draft, no revision, or a post nobody had approved."""
    past = course_place(row)
    approved = row.approved_on is not None or any(draft.decision is DraftDecision.APPROVED for draft in row.drafts)
    never = ((1, not row.drafts), (2, not row.revisions), (3, not approved))
    return frozenset(step for step, was_not in never if was_not and step < past)


def _facts(sheet: WorkSheet) -> tuple[Facts, tuple[Made, ...]]:
    """Return the content of a sheet as the rule of what comes next takes it."""
    pieces = tuple(
        Piece(
            row.status,
            row.quantity,
            row.draft_due_on,
            row.posting_on,
            row.posting_time,
            row.posting_zone,
            row.posted_on,
            row.must_stay_until,
        )
        for row in sheet.contents
    )
    made = tuple(
        Made(row.waiting is not None, tuple(mark.made for mark in row.checks if mark.made)) for row in sheet.contents
    )
    return Facts(sheet.stage, pieces=pieces), made


def _late(sheet: WorkSheet) -> list[int]:
    """Return the days of what is late; a sheet knows already whether its dates bind."""
    return [row.days_late for row in sheet.late if row.days_late is not None]
