"""Who changed what, when: the change log of a person or of a collaboration, with what was written and sent.

What was taken back is told in one quiet line, what was done again as if nothing had been. The step that made the demo
shop is no moment anybody remembers: its rows are told on the days they carry themselves.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.language import Message, tr
from planner.queries.plain import fetch
from planner.queries.timeline_events import happened, happened_on
from planner.queries.timeline_log import NOTE, Step, campaigns_of, family_of, images_of, steps_of
from planner.queries.timeline_words import FieldChange, Images, Names, row_changes
from planner.terms import ContactChannel, Occasion, Stage
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from planner.queries.timeline_log import Row, Touch
    from planner.store.connections import AnyConnection

PAGE = 100
MADE_DEMO = "make the demo shop"  # the label of `sample.demo_shop.add_sample`


class Kind(StrEnum):
    """What an entry is: a change, changes that were taken back, or something that was written down."""

    CHANGE = "change"
    UNDO = "undo"
    NOTE = "note"
    CONTACT = "contact"
    MESSAGE = "message"


class Topic(StrEnum):
    """What an entry is about, for filtering; some are about none of these."""

    STAGE = "stage"
    CONTENT = "content"
    MONEY = "money"
    NOTES = "notes"


class StageMove(NamedTuple):
    """A step along the pipeline in words, and its date; without `before` it is how they came in."""

    before: str
    after: str
    on: date | None


class Entry(NamedTuple):
    """One moment of a timeline; `text` is what was written, `campaign` where it belongs (empty: to the person).

    `event` is what happened in the owner's words, as far as the rows tell it; `label` is the name of the step.
    `undone` notes were removed. With `on` only the day is known.
    """

    key: str
    at: datetime
    kind: Kind
    author: str
    device: str
    label: str
    table: str
    topics: frozenset[Topic]
    changes: tuple[FieldChange, ...]
    undone: bool
    stage: StageMove | None = None
    text: str = ""
    campaign: str = ""
    channel: ContactChannel | None = None
    event: str = ""
    on: date | None = None


class TimelinePage(NamedTuple):
    """Some entries, newest first, and how many there are in all; `counts` by topic, under None all of them."""

    entries: tuple[Entry, ...]
    counts: dict[Topic | None, int]


class _Moment(NamedTuple):
    """Something to be shown, before its words are made; `taken` are the steps that it took back, the first one last."""

    at: datetime
    sequence: int
    step: Step
    note: _Note | None
    topics: frozenset[Topic]
    taken: tuple[Step, ...] = ()
    told: _Told | None = None


class _Told(NamedTuple):
    """What one row of the demo shop says of a day; `place` is its place in its step."""

    place: int
    on: date
    table: str
    row_id: str
    event: str
    move: StageMove | None


class _Note(NamedTuple):
    """A note as it stands, or as it stood when it was removed."""

    id: str
    image: dict[str, Any]
    step: Step
    is_gone: bool


_TOPICS = {
    "deliverable": Topic.CONTENT,
    "draft": Topic.CONTENT,
    "post_check": Topic.CONTENT,
    "brief": Topic.CONTENT,
    "payment_line": Topic.MONEY,
    "voucher": Topic.MONEY,
    "redemption": Topic.MONEY,
    "rate": Topic.MONEY,
    "timeline_note": Topic.NOTES,
}


def person_timeline(
    connection: AnyConnection, influencer_id: str, now: datetime, topic: Topic | None = None, limit: int = PAGE
) -> TimelinePage:
    """Return the newest entries of a person, of one topic or all; of an unknown one none."""
    return _timeline(connection, "influencer", influencer_id, now, topic, limit)


def collaboration_timeline(
    connection: AnyConnection, collaboration_id: str, now: datetime, topic: Topic | None = None, limit: int = PAGE
) -> TimelinePage:
    """Return the newest entries of a collaboration, of one topic or all; of an unknown one none."""
    return _timeline(connection, "collaboration", collaboration_id, now, topic, limit)


def who_of(connection: AnyConnection, collaboration_id: str) -> tuple[str, str]:
    """Return key and name of whose collaboration it is; empty when it is gone."""
    sql = "SELECT i.id, i.name FROM collaboration c JOIN influencer i ON i.id = c.influencer_id WHERE c.id = ?"
    found = fetch(connection, sql, collaboration_id)
    return (found[0][0], found[0][1]) if found else ("", "")


def _timeline(  # noqa: PLR0917 (the two ways in share it)
    connection: AnyConnection, table: str, key: str, now: datetime, topic: Topic | None, limit: int
) -> TimelinePage:
    family = family_of(connection, table, key)
    names = Names(connection, now)
    steps = steps_of(connection, family)
    made = [step for step in steps if step.source == MADE_DEMO]
    told = _told(made, images_of(connection, made), names)
    moments = sorted((*_moments(steps), *told), key=_order, reverse=True)
    topics = (None, *Topic)
    by_topic = {one: _folded([each for each in moments if one is None or one in each.topics], now) for one in topics}
    shown = by_topic[topic][:limit]
    images = images_of(connection, [moment.step for moment in shown if moment.note is None and moment.told is None])
    # On the page of a collaboration its campaign is said already.
    campaigns = campaigns_of(connection, family, images.values()) if table == "influencer" else {}
    entries = tuple(_entry(moment, images, names, family, campaigns) for moment in shown)
    return TimelinePage(entries, {one: len(found) for one, found in by_topic.items()})


# What happened to them.


def _moments(steps: Iterable[Step]) -> Iterator[_Moment]:
    """Yield what is shown: each note at its own moment, and each step that did more than write one.

    A step that was taken back and done again stands where it was made; one that does not hold stands where it was
    taken back. The way between is not told.
    """
    ordered = sorted(steps, key=lambda step: step.sequence)
    yield from _notes(ordered)
    known = {step.id: step for step in ordered}
    taken_back = _taken_back(ordered)
    for step in ordered:
        rest = _rest(step)
        if not rest or step.source == MADE_DEMO or (step.reverts and step.reverts in known):
            continue
        end = taken_back.get(step.id)
        if end is not None:
            yield _Moment(end.at, end.sequence, end, None, _topics(rest), (step,))
        else:
            yield _Moment(step.at, step.sequence, step, None, _topics(rest))


def _rest(step: Step) -> list[Touch]:
    """Return what a step did beside writing new notes, which stand there themselves."""
    return [touch for touch in step.touches if touch.table != NOTE or not touch.is_new or step.reverts]


def _taken_back(ordered: Sequence[Step]) -> dict[str, Step]:
    """Return step -> the step that took it back, of those that do not hold any more: a redo takes back an undo."""
    found: dict[str, Step] = {}
    undone: set[str] = set()
    # Whoever takes a step back is later than it.
    for step in reversed(ordered):
        if step.reverts and step.id not in undone:
            undone.add(step.reverts)
            found[step.reverts] = step
    return found


def _order(moment: _Moment) -> tuple[datetime, int, int]:
    return moment.at, moment.sequence, moment.told.place if moment.told else 0


def _folded(moments: Iterable[_Moment], now: datetime) -> list[_Moment]:
    """Make one of what was taken back by one hand on one day, one after the other."""
    found: list[_Moment] = []
    for moment in moments:
        last = found[-1] if found else None
        if last is not None and last.taken and moment.taken and _hand(last, now) == _hand(moment, now):
            found[-1] = last._replace(taken=(*last.taken, *moment.taken), topics=last.topics | moment.topics)
        else:
            found.append(moment)
    return found


def _hand(moment: _Moment, now: datetime) -> tuple[str, date]:
    return moment.step.author, moment.at.astimezone(now.tzinfo).date()


def _told(steps: Iterable[Step], images: dict[int, Images], names: Names) -> Iterator[_Moment]:
    """Yield what the rows of the demo shop tell, each on its own day."""
    for step in steps:
        rows = [(touch, images[touch.log_id]) for touch in step.touches]
        answered = {after["deliverable_id"] for touch, (_, after) in rows if touch.table == "draft" and after}
        for place, (touch, image) in enumerate(rows):
            stages = _stages(touch)
            if stages is not None and (move := _move(*stages)).on is not None:
                yield _told_moment(step, touch, place, move.on, names.now, move=move)
            for on, event in happened_on(touch.table, image, names, answered):
                yield _told_moment(step, touch, place, on, names.now, event=event)


def _told_moment(
    step: Step,
    touch: Touch,
    place: int,
    on: date,
    now: datetime,
    *,
    event: str = "",
    move: StageMove | None = None,
) -> _Moment:
    topic = Topic.STAGE if move is not None else _TOPICS.get(touch.table)
    told = _Told(place, on, touch.table, touch.row_id, event, move)
    # The first of its day: what was written has its clock.
    at = datetime.combine(on, time.min, now.tzinfo)
    return _Moment(at, step.sequence, step, None, frozenset({topic} if topic else ()), told=told)


def _notes(ordered: Sequence[Step]) -> Iterator[_Moment]:
    """Yield every note that was ever written, as it stands or last stood."""
    last: dict[str, tuple[Step, Touch]] = {}
    first: dict[str, Step] = {}
    for step in ordered:
        for touch in step.touches:
            if touch.table == NOTE:
                first.setdefault(touch.row_id, step)
                last[touch.row_id] = (step, touch)
    for row_id, (_step, touch) in last.items():
        image = json.loads(touch.after or touch.before or "{}")
        written = first[row_id]
        note, topics = _Note(row_id, image, written, touch.is_gone), frozenset({Topic.NOTES})
        yield _Moment(datetime.fromisoformat(image["noted_at"]), written.sequence, written, note, topics)


def _topics(touches: Iterable[Touch]) -> frozenset[Topic]:
    found = {_TOPICS[touch.table] for touch in touches if touch.table in _TOPICS}
    if any(_stages(touch) is not None for touch in touches):
        found.add(Topic.STAGE)
    return frozenset(found)


def _stages(touch: Touch) -> tuple[str | None, dict[str, Any]] | None:
    """Return the stage before and the row after a move of a collaboration; None when it stayed or was removed."""
    if touch.table != "collaboration" or touch.after is None:
        return None
    after = json.loads(touch.after)
    before = json.loads(touch.before)["stage"] if touch.before else None
    return None if before == after["stage"] else (before, after)


# Their words.


def _entry(
    moment: _Moment, images: dict[int, Images], names: Names, family: dict[str, Row], campaigns: dict[str, str]
) -> Entry:
    if moment.note is not None:
        return _note_entry(moment.note, moment.at, campaigns)
    if moment.told is not None:
        return _told_entry(moment, moment.told, _campaign_of([moment.told.row_id], family, campaigns))
    campaign = _campaign_of([touch.row_id for touch in moment.step.touches], family, campaigns)
    return _step_entry(moment, images, names, campaign)


def _step_entry(moment: _Moment, images: dict[int, Images], names: Names, campaign: str) -> Entry:
    step = moment.step
    touches = _rest(step)
    changes: list[FieldChange] = []
    # Of several that were taken back only their names are told.
    for touch in touches if len(moment.taken) <= 1 else ():
        changes += row_changes(touch.table, images[touch.log_id], names)
    move = None if step.reverts else next((found for touch in touches if (found := _stages(touch))), None)
    return Entry(
        step.id,
        step.at,
        Kind.UNDO if step.reverts else Kind.CHANGE,
        step.author,
        step.device,
        _undone_words(moment.taken or (step,)) if step.reverts else _upper(_label(step)),
        touches[0].table,
        moment.topics,
        tuple(changes),
        undone=False,
        stage=_move(*move) if move else None,
        campaign=campaign,
        event="" if step.reverts else happened([(touch.table, images[touch.log_id]) for touch in touches], names),
    )


def _told_entry(moment: _Moment, told: _Told, campaign: str) -> Entry:
    step = moment.step
    return Entry(
        f"{step.id} {told.place} {told.event}",
        moment.at,
        Kind.CHANGE,
        step.author,
        step.device,
        _upper(_label(step)),
        told.table,
        moment.topics,
        (),
        undone=False,
        stage=told.move,
        campaign=campaign,
        event=told.event,
        on=told.on,
    )


def _label(step: Step) -> str:
    return str(Message(step.source, json.loads(step.values)))  # source listed elsewhere


def _upper(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}"


def _undone_words(steps: Collection[Step]) -> str:
    """Return which steps were taken back, each name once."""
    names = "; ".join(dict.fromkeys(_label(step) for step in steps))
    said = tr("Undone: {what}") if len(steps) == 1 else tr("{n} steps undone: {what}")
    return said.format(n=len(steps), what=names)


def _move(before: str | None, after: dict[str, Any]) -> StageMove:
    since = after.get("stage_since")
    return StageMove(
        word(Stage(before)) if before else "",
        word(Stage(after["stage"])),
        date.fromisoformat(since) if since else None,
    )


def _note_entry(note: _Note, at: datetime, campaigns: dict[str, str]) -> Entry:
    image = note.image
    channel = ContactChannel(image["channel"]) if image.get("channel") else None
    kind, label = (Kind.CONTACT, word(channel)) if channel else (Kind.NOTE, tr("Note"))
    if image.get("occasion"):
        kind, label = Kind.MESSAGE, tr("Message: {occasion}").format(occasion=word(Occasion(image["occasion"])))
    return Entry(
        note.id,
        at,
        kind,
        note.step.author,
        note.step.device,
        label,
        NOTE,
        frozenset({Topic.NOTES}),
        (),
        note.is_gone,
        text=image["text"],
        campaign=campaigns.get(image.get("collaboration_id") or "", ""),
        channel=channel,
    )


def _campaign_of(row_ids: Iterable[str], family: dict[str, Row], campaigns: dict[str, str]) -> str:
    """Return the campaign of the first of these rows that belongs to a collaboration."""
    for row_id in row_ids:
        key = row_id
        while key:
            if key in campaigns:
                return campaigns[key]
            key = family[key].parent if key in family else ""
    return ""
