"""What a timeline says: the sentence of an entry, its second line, its icon, the day above it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from planner.formats import format_date, format_time
from planner.language import tr, trn
from planner.queries.timeline import Kind, Topic
from planner.settings import shown_author

if TYPE_CHECKING:
    from datetime import date, datetime

    from planner.queries.timeline import Entry
    from planner.queries.timeline_words import FieldChange

MISSING = "—"
LONGEST_VALUE = 280
_TABLE_ICONS = {
    "attachment": "file",
    "background_check": "check",
    "checked_post": "check",
    "collaboration": "board",
    "deliverable": "play",
    "draft": "play",
    "post_check": "clock",
    "brief": "list",
    "payment_line": "wallet",
    "voucher": "ticket",
    "redemption": "ticket",
    "exclusivity": "lock",
    "usage_right": "lock",
    "influencer_tag": "tag",
    "metric_snapshot": "table",
    "rate": "cash",
    "influencer": "user",
    "account": "user",
}


def topic_words() -> list[tuple[Topic | None, str]]:
    """Return the filters with their words, in order; None is all."""
    return [
        (None, tr("All")),
        (Topic.STAGE, tr("Stage")),
        (Topic.CONTENT, tr("Content")),
        (Topic.MONEY, tr("Money")),
        (Topic.NOTES, tr("Notes & messages")),
    ]


def icon_of(entry: Entry) -> str:
    """Return the icon of an entry's kind, or of what it changed."""
    if entry.kind is Kind.CHANGE:
        return "flag" if entry.stage else _TABLE_ICONS.get(entry.table, "pencil")
    return {Kind.UNDO: "undo", Kind.NOTE: "pencil", Kind.CONTACT: "users", Kind.MESSAGE: "message"}[entry.kind]


def sentence(entry: Entry, today: date) -> str:
    """Return what happened: the move with its date, what was written, what became of it, or the name of the step."""
    move = entry.stage
    if move is not None and entry.on is not None:
        # The day stands above it.
        joined = tr("Joined as {stage}").format(stage=move.after.lower())
        return f"{move.before} → {move.after}" if move.before else joined
    if move is not None:
        day = format_date(move.on, today, weekday=False)
        if not move.before:
            return tr("Joined as {stage}, {date}").format(stage=move.after.lower(), date=day)
        return f"{move.before} → {move.after}, {day}"
    return entry.text or entry.event or entry.label


def heading(entry: Entry) -> str:
    """Return what stands above a written text: "Catatan", "WhatsApp", "Pesan: …"; empty for changes."""
    return entry.label if entry.text else ""


def state_word(entry: Entry) -> str:
    """Return why a note does not hold any more; empty when it does."""
    return tr("removed", "note") if entry.undone else ""


def fold_words(entry: Entry) -> str:
    """Return how much an entry hides; a move says its only change itself."""
    n = len(entry.changes)
    if not n or (entry.stage is not None and n == 1):
        return ""
    if all(change.before == MISSING for change in entry.changes):
        return trn("Show {n} field", "Show {n} fields", n)
    if all(change.after == MISSING for change in entry.changes):
        return trn("Show {n} removed field", "Show {n} removed fields", n)
    return trn("Show {n} change", "Show {n} changes", n)


def value_words(change: FieldChange) -> str:
    """Return before and after of one field, on one line each; what is long ends in …."""
    before, after = (_cut(value) for value in (change.before, change.after))
    return after if before == MISSING else f"{before} → {after}"


def clock_words(entry: Entry, now: datetime) -> str:
    """Return the clock time of an entry on the owner's wall; empty where only its day is known."""
    return "" if entry.on is not None else format_time(entry.at.astimezone(now.tzinfo).time())


def day_of(entry: Entry, now: datetime) -> date:
    """Return the day of an entry on the owner's calendar."""
    return entry.on or entry.at.astimezone(now.tzinfo).date()


def day_words(day: date, today: date) -> str:
    """Return the name of a day: "Hari ini", "Kemarin", "Sab 5 Des"."""
    if day == today:
        return tr("Today")
    return tr("Yesterday") if day == today - timedelta(days=1) else format_date(day, today)


def spoken(entry: Entry, now: datetime) -> str:
    """Return a whole entry for whoever hears the list instead of seeing it."""
    today = now.date()
    parts = [clock_words(entry, now), heading(entry), sentence(entry, today)]
    parts += [state_word(entry), entry.campaign, shown_author(entry.author)]
    parts += [f"{change.row} {change.field}: {value_words(change)}".strip() for change in entry.changes]
    return ". ".join(part for part in parts if part)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1]}…"
