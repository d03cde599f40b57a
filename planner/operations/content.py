"""The way of promised content: drafts and their answers, approval, going live, and whether the post stays."""

from __future__ import annotations

import json
from datetime import time
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.collaborations import remove_draft
from planner.rules.at_risk import POSTED, is_posted
from planner.rules.deadlines import ZONES, deadline
from planner.rules.post_checks import MadeCheck, as_link, first_look_day, is_gone, look_days
from planner.store.log_tables import Change
from planner.store.tables import Collaboration, Deliverable, Draft, PostCheck, table_of
from planner.store.transaction import image_of
from planner.terms import ContentStatus, DraftDecision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from planner.store.transaction import Transaction
    from planner.terms import DeliverableKind, Platform

_STATUS_OF = {
    None: ContentStatus.DRAFT,
    DraftDecision.REVISE: ContentStatus.REVISION,
    DraftDecision.APPROVED: ContentStatus.APPROVED,
}
# What a piece of its own does not take over when one row is parted into several, or doubled.
_OWN = ("post_url",)
_COURSE = ("status", "approved_on", "posted_on", "posted_time", "must_stay_until", *_OWN)


class Piece(NamedTuple):
    """A kind of content on a platform, and how many of it."""

    kind: DeliverableKind
    platform: Platform
    quantity: int = 1


def add_contents(tx: Transaction, /, collaboration_id: str, pieces: Sequence[Piece], **fields: Any) -> list[str]:
    """Promise several kinds of content at once; `fields` (dates, zone) are the same for all. Returns their keys."""
    tx.get(Collaboration, collaboration_id)
    return tx.add_all(
        Deliverable, [{"collaboration_id": collaboration_id, **piece._asdict(), **fields} for piece in pieces]
    )


def duplicate_content(tx: Transaction, /, deliverable_id: str) -> str:
    """Promise the same once more: kind, number, dates and what is asked; its course begins anew."""
    row = tx.get(Deliverable, deliverable_id)
    return tx.add(Deliverable, **{name: row[name] for name in row if name not in {"id", *_COURSE}})


def split_content(tx: Transaction, /, deliverable_id: str) -> list[str]:
    """Part one row of n pieces into n rows with their own date, link and checks; returns the keys of all.

    Drafts, link, checks and files stay with the first. The others are as approved or as live as the row was.
    """
    row = tx.get(Deliverable, deliverable_id)
    tx.update(Deliverable, deliverable_id, quantity=1)
    own = {"id", *_OWN}
    kept = {name: row[name] for name in row if name not in own} | {"quantity": 1}
    if row["status"] in {ContentStatus.DRAFT, ContentStatus.REVISION}:
        kept["status"] = ContentStatus.NOT_STARTED
    elif row["status"] == ContentStatus.REMOVED:
        kept["status"] = ContentStatus.LIVE
    return [deliverable_id, *tx.add_all(Deliverable, [kept] * (row["quantity"] - 1))]


def receive_draft(tx: Transaction, /, deliverable_id: str, on: date, text: str = "", link: str = "") -> str:
    """Write down a draft that came in, as the next round; it waits for an answer. `link` is a web address or empty."""
    tx.get(Deliverable, deliverable_id)
    latest = _latest(tx, deliverable_id)
    number = latest["number"] + 1 if latest else 1
    values = {"number": number, "received_on": on, "text": text.strip(), "link": _link(link)}
    draft_id = tx.add(Draft, deliverable_id=deliverable_id, **values)
    _restate(tx, deliverable_id, forget_approval=True)
    return draft_id


def change_draft(tx: Transaction, /, draft_id: str, **fields: Any) -> bool:
    """Change text, link, day or feedback of a draft."""
    if "link" in fields:
        fields["link"] = _link(fields["link"])
    return tx.update(Draft, draft_id, **fields)


def discard_draft(tx: Transaction, /, draft_id: str) -> None:
    """Remove a round that was written down by mistake; its files stay with the content."""
    draft = tx.get(Draft, draft_id)
    forget = _decides(tx, draft)
    remove_draft(tx, draft_id)
    _restate(tx, draft["deliverable_id"], forget_approval=forget)


def answer_draft(
    tx: Transaction,
    /,
    draft_id: str,
    decision: DraftDecision,
    on: date,
    feedback: str = "",
    *,
    by: str = "",
    next_due: date | None = None,
) -> None:
    """Answer a draft: approve it, or ask for a revision, until `next_due` when one is told.

    The answer to a round that a later one replaced is kept, and changes nothing: only the latest decides. More
    revisions than agreed are possible: whoever shows it says so (`rules` never block).
    """
    draft = tx.get(Draft, draft_id)
    answer = {"decision": decision, "decided_on": on, "decided_by": by.strip(), "feedback": feedback.strip()}
    tx.update(Draft, draft_id, **answer)
    if not _is_latest(tx, draft):
        return
    _restate(tx, draft["deliverable_id"], forget_approval=DraftDecision.APPROVED in {decision, draft["decision"]})
    if next_due is not None and decision is DraftDecision.REVISE:
        tx.update(Deliverable, draft["deliverable_id"], draft_due_on=next_due)


def take_answer_back(tx: Transaction, /, draft_id: str) -> None:
    """Let a draft wait for its answer again; what was written as feedback stays."""
    draft = tx.get(Draft, draft_id)
    tx.update(Draft, draft_id, decision=None, decided_on=None, decided_by="")
    _restate(tx, draft["deliverable_id"], forget_approval=_decides(tx, draft))


def approve_without_draft(tx: Transaction, /, deliverable_id: str, on: date) -> None:
    """Approve content that was not sent as a draft, such as a Story of the day."""
    row = tx.get(Deliverable, deliverable_id)
    status = row["status"] if row["status"] in POSTED else ContentStatus.APPROVED
    tx.update(Deliverable, deliverable_id, approved_on=on, status=status)


def take_approval_back(tx: Transaction, /, deliverable_id: str) -> None:
    """Take an approval back; the draft that was approved waits for its answer again."""
    latest = _latest(tx, deliverable_id)
    if latest is not None and latest["decision"] == DraftDecision.APPROVED:
        tx.update(Draft, latest["id"], decision=None, decided_on=None, decided_by="")
    _restate(tx, deliverable_id, forget_approval=True)


def record_post(
    tx: Transaction,
    /,
    deliverable_id: str,
    on: date,
    clock: time | None = None,
    *,
    url: str = "",
    must_stay_until: date | None = None,
    now: datetime | None = None,
) -> None:
    """Write down that content went live, day and clock in its own zone; ValidationError for a moment after `now`.

    `url` is a web address or empty; `must_stay_until` is kept as it is when none is told.
    """
    row = tx.get(Deliverable, deliverable_id)
    fields: dict[str, Any] = {"posted_on": on, "posted_time": clock, "post_url": url}
    if must_stay_until is not None:
        fields["must_stay_until"] = must_stay_until
    _refuse_post(row | fields, now)
    fields["post_url"] = _link(url)
    gone = row["status"] == ContentStatus.REMOVED and is_gone(_made(tx, deliverable_id))
    tx.update(Deliverable, deliverable_id, **fields, status=ContentStatus.REMOVED if gone else ContentStatus.LIVE)


def change_post(tx: Transaction, /, deliverable_id: str, now: datetime | None = None, **fields: Any) -> bool:
    """Correct day, clock, link or promised stay of a post; refused as in `record_post`."""
    row = tx.get(Deliverable, deliverable_id)
    _refuse_post(row | fields, now)
    if "post_url" in fields:
        fields["post_url"] = _link(fields["post_url"])
    return tx.update(Deliverable, deliverable_id, **fields)


def take_post_back(tx: Transaction, /, deliverable_id: str) -> None:
    """Take back that content went live, with the looks at it; drafts, approval and files stay."""
    tx.remove_all(PostCheck, [row["id"] for row in tx.find(PostCheck, deliverable_id=deliverable_id)])
    before = {"posted_on": None, "posted_time": None, "post_url": "", "status": ContentStatus.NOT_STARTED}
    tx.update(Deliverable, deliverable_id, **before)
    _restate(tx, deliverable_id)


def record_check(
    tx: Transaction,
    /,
    deliverable_id: str,
    days: int,
    on: date,
    *,
    is_up: bool,
    notes: str = "",
    today: date | None = None,
) -> str:
    """Write down a look at a post, `days` after it went live; the latest look says whether the post is gone.

    A look before its day counts as the one that is due (`rules.post_checks.look_days`); one on the evening before in
    the west counts as on the day the post went live in the east. ValidationError for a day before the post or after
    `today`, which is a day on the owner's wall as `on` is.
    """
    row = tx.get(Deliverable, deliverable_id)
    if not is_posted(row["status"], row["posted_on"]):
        raise ValidationError(tr("Record first when it went live."))
    if today is not None and on > today:
        raise ValidationError(tr("That day lies ahead. Look at the post first, then write down what you saw."))
    if row["posted_on"] is not None:
        if on < first_look_day(row["posted_on"], row["posted_time"], row["posting_zone"]):
            raise ValidationError(tr("The check lies before the day it went live."))
        on = max(on, row["posted_on"])
    made = {check["days"]: str(check["id"]) for check in tx.find(PostCheck, deliverable_id=deliverable_id)}
    days = look_days(row["posted_on"], days, on, made)
    seen = {"checked_on": on, "is_up": is_up, "notes": notes.strip()}
    if days in made:
        key = made[days]
        tx.update(PostCheck, key, **seen)
    else:
        key = tx.add(PostCheck, deliverable_id=deliverable_id, days=days, **seen)
    _look_again(tx, deliverable_id)
    return key


def remove_check(tx: Transaction, /, deliverable_id: str, days: int) -> None:
    """Remove a look at a post that was written down by mistake."""
    found = tx.find(PostCheck, deliverable_id=deliverable_id)
    keys = [row["id"] for row in found if row["days"] == days]
    if not keys:
        return
    met = _status_met(tx, deliverable_id, keys[0]) if len(found) == 1 else None
    tx.remove_all(PostCheck, keys)
    if met is None:
        _look_again(tx, deliverable_id)
    else:
        tx.update(Deliverable, deliverable_id, status=met)


def choose_status(tx: Transaction, /, deliverable_id: str, status: ContentStatus, now: datetime) -> None:
    """Write a state that was chosen by hand as its step would be, dated with the owner's `now`.

    Live is a post of today in its own zone, approved is an approval of today; back from live takes the post back.
    ValidationError for gone without ever having been live.
    """
    row = tx.get(Deliverable, deliverable_id)
    was_posted = is_posted(row["status"], row["posted_on"])
    if status is ContentStatus.REMOVED and not was_posted:
        raise ValidationError(tr("Record first when it went live."))
    if was_posted and status not in POSTED:
        take_post_back(tx, deliverable_id)
    if status is ContentStatus.LIVE and row["posted_on"] is None:
        record_post(tx, deliverable_id, now.astimezone(ZONES[row["posting_zone"]]).date(), url=row["post_url"])
    elif status is ContentStatus.APPROVED:
        approve_without_draft(tx, deliverable_id, now.date())
    elif status not in POSTED:
        tx.update(Deliverable, deliverable_id, approved_on=None)
    tx.update(Deliverable, deliverable_id, status=status)


def _link(text: str) -> str:
    link = as_link(text)
    if link is None:
        raise ValidationError(tr("Not a link. Copy the address, such as https://www.instagram.com/p/…"))
    return link


def _refuse_post(row: Mapping[str, Any], now: datetime | None) -> None:
    """Refuse a post that lies ahead, one that must stay no longer than until before it, and a link that is none."""
    on, stays = row["posted_on"], row["must_stay_until"]
    _link(row["post_url"])
    if on is None:
        if row["posted_time"] is not None:
            raise ValidationError(tr("Write the day it went live."))
        return
    if stays is not None and stays < on:
        raise ValidationError(tr("“Must stay until” lies before the day it went live."))
    if now is not None and deadline(on, row["posted_time"] or time.min, row["posting_zone"]) > now:
        raise ValidationError(tr("That lies in the future. A post is recorded once it is live."))


def _restate(tx: Transaction, deliverable_id: str, *, forget_approval: bool = False) -> None:
    """Let the state of content follow its latest draft, unless it is posted; an approval without a draft holds."""
    row = tx.get(Deliverable, deliverable_id)
    latest = _latest(tx, deliverable_id)
    decision = latest["decision"] if latest else None
    approved_on = None if forget_approval or decision == DraftDecision.REVISE else row["approved_on"]
    if latest and decision == DraftDecision.APPROVED:
        approved_on = approved_on or latest["decided_on"]
    status = _STATUS_OF[decision] if latest else ContentStatus.NOT_STARTED
    if decision is None and approved_on is not None:
        status = ContentStatus.APPROVED
    if row["status"] in POSTED:
        status = row["status"]
    tx.update(Deliverable, deliverable_id, approved_on=approved_on, status=status)


def _latest(tx: Transaction, deliverable_id: str) -> dict[str, Any] | None:
    """Return the latest round of a piece's draft."""
    return max(tx.find(Draft, deliverable_id=deliverable_id), key=lambda draft: int(draft["number"]), default=None)


def _is_latest(tx: Transaction, draft: Mapping[str, Any]) -> bool:
    latest = _latest(tx, draft["deliverable_id"])
    return latest is not None and latest["id"] == draft["id"]


def _decides(tx: Transaction, draft: Mapping[str, Any]) -> bool:
    """Tell whether the piece is approved by this round."""
    return draft["decision"] == DraftDecision.APPROVED and _is_latest(tx, draft)


def _made(tx: Transaction, deliverable_id: str) -> list[MadeCheck]:
    return [
        MadeCheck(row["days"], row["checked_on"], row["is_up"], row["notes"])
        for row in tx.find(PostCheck, deliverable_id=deliverable_id)
    ]


def _status_met(tx: Transaction, deliverable_id: str, check_id: str) -> ContentStatus | None:
    """Return the state that a look found when it was written down, as the change log has it: it may be set by hand."""
    log = table_of(Change)
    made = tx.rows(
        sa.select(log.c.step_id, log.c.after)
        .where(log.c.row_id == check_id, log.c.before.is_(None))
        .order_by(log.c.id.desc())
        .limit(1)
    )
    if not made:
        return None
    step = made[0]
    touched = tx.rows(sa.select(log.c.before).where(log.c.row_id == deliverable_id, log.c.step_id == step.step_id))
    if touched:
        image = image_of("deliverable", touched[0].before)
        return ContentStatus(image["status"]) if image else None
    # The look left the state as it was: it said the same.
    return ContentStatus.LIVE if json.loads(step.after)["is_up"] else ContentStatus.REMOVED


def _look_again(tx: Transaction, deliverable_id: str) -> None:
    gone = is_gone(_made(tx, deliverable_id))
    tx.update(Deliverable, deliverable_id, status=ContentStatus.REMOVED if gone else ContentStatus.LIVE)
