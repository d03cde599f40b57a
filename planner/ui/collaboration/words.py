"""What the collaboration page says: what comes next, how far a piece is, and which stage that would be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date, format_day_relative, format_time
from planner.language import tr
from planner.queries.content import posting_day
from planner.rules.post_checks import CheckState
from planner.rules.tracks import is_promised, late_words
from planner.terms import ContentStatus, DraftDecision, Stage
from planner.ui.widgets.glyphs import Glyph
from planner.wording import piece_words, word

if TYPE_CHECKING:
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


class NextDoing(NamedTuple):
    """What comes next, with which piece, and the day it falls due."""

    doing: Doing
    row: ContentRow | None = None
    on: date | None = None


def next_doing(sheet: WorkSheet, now: datetime) -> NextDoing:
    """Return what comes next: first what waits for us, then what falls due first; undated pieces come last.

    Before the agreement nobody owes content yet.
    """
    if sheet.is_over:
        return NextDoing(Doing.NOTHING)
    if not sheet.contents:
        return NextDoing(Doing.ADD)
    waiting = next((row for row in sheet.contents if row.waiting), None)
    if waiting is not None:
        return NextDoing(Doing.REVIEW, waiting)
    if not is_promised(sheet.stage):
        return NextDoing(Doing.NOTHING)
    found = [each for row in sheet.contents if (each := _next_of(row, now)) is not None]
    return min(found, key=lambda each: (each.on is None, str(each.on)), default=NextDoing(Doing.NOTHING))


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
    words = doing_words(found)
    if found.row is None or len(sheet.contents) == 1:
        return words
    dots = "…" if words.endswith("…") else ""
    return f"{words.removesuffix('…')} · {found.row.quantity} {word(found.row.kind)}{dots}"


def fitting_stage(sheet: WorkSheet) -> tuple[Stage, str] | None:
    """Return the stage the content has come to, and the sentence that says why; None when the stage fits."""
    rows = sheet.contents
    if not rows or sheet.is_over:
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


def piece_value(row: ContentRow) -> dict[str, str | int]:
    """Return a piece as `{what}` of a `Message`, in words of the language it is shown in."""
    return {"what:piece": f"{row.quantity} {row.kind} {row.platform}"}


def piece_when(row: ContentRow, now: datetime) -> tuple[str, str]:
    """Return when a piece is due or went live, and the level of it (`bad` when late)."""
    today = now.date()
    if row.is_posted:
        when = format_date(row.posted_on, today) if row.posted_on else ""
        clock = format_time(row.posted_time, row.posting_zone) if row.posted_time else ""
        said = tr("live {when}").format(when=", ".join(part for part in (when, clock) if part)).strip()
        mark = row.next_check
        if row.status is ContentStatus.REMOVED:
            return f"{said} · {tr('no longer there')}", "bad"
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
        CheckState.GONE: tr("gone"),
        CheckState.DUE: tr("today", "check"),
        CheckState.OVERDUE: late_words(mark.days_late),
        CheckState.WAITING: due,
        CheckState.CLOSED: tr("passed over"),
        CheckState.NOT_NEEDED: tr("not needed", "check"),
    }[mark.state]


def check_level(mark: CheckMark) -> str:
    """Return the level of a look that is due."""
    return {CheckState.DUE: "warn", CheckState.OVERDUE: "bad"}.get(mark.state, "")


def course_words() -> tuple[str, ...]:
    """Return the words of the line of a piece."""
    return tuple(word(status) for status in COURSE)


def course_place(row: ContentRow) -> int:
    """Return how far a piece is, from 0; posted ones are at the end."""
    return len(COURSE) - 1 if row.is_posted else COURSE.index(row.status)


def skipped(row: ContentRow) -> frozenset[int]:
    """Return the steps a piece has come past without them: no draft was sent, or no revision was needed."""
    past = course_place(row)
    never = ((1, not row.drafts), (2, not row.revisions))
    return frozenset(step for step, was_not in never if was_not and step < past)


def _next_of(row: ContentRow, now: datetime) -> NextDoing | None:
    if row.is_posted:
        mark = row.next_check
        due = mark is not None and mark.state is not CheckState.WAITING
        return NextDoing(Doing.CHECK, row, mark.due_on) if mark is not None and due else None
    goes_live = posting_day(row, now)
    # Content with a posting day and no day for its draft is posted without one.
    unsent = row.status is ContentStatus.NOT_STARTED and (row.draft_due_on is not None or goes_live is None)
    if (unsent or row.status is ContentStatus.REVISION) and row.days_late is None:
        return NextDoing(Doing.DRAFT, row, row.draft_due_on or goes_live)
    return NextDoing(Doing.POST, row, goes_live)
