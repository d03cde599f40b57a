"""Who changed what, when: the change log of a person or of a collaboration, with what was written and sent.

The log is read by the keys of the rows that belong to them (its index on `row_id`), never as a whole. What was deleted
since is found by its last image, which names what it belonged to: among the newest deletions only, none of them older
than the person or the collaboration itself.
"""

from __future__ import annotations

import functools
import json
import re
from collections import defaultdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.language import Message, tr
from planner.queries.plain import fetch
from planner.queries.timeline_events import happened
from planner.queries.timeline_words import FieldChange, Images, Names, row_changes
from planner.terms import ContactChannel, Occasion, Stage
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from planner.store.connections import AnyConnection

PAGE = 100
# How many deletions are looked through, the newest first; they have an index of their own in the log.
NEWEST_DELETIONS = 20_000
_BATCH = 500
_LINK = re.compile(r'"(\w+)": "([0-9a-f]{32})"')


class Kind(StrEnum):
    """What an entry is: a change, a change that takes back another, or something that was written down."""

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
    `undone` entries do not hold any more: the step was taken back, or the note was removed.
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


class TimelinePage(NamedTuple):
    """Some entries, newest first, and how many there are in all; `counts` by topic, under None all of them."""

    entries: tuple[Entry, ...]
    counts: dict[Topic | None, int]


class _Row(NamedTuple):
    """A row that belongs to the person or collaboration, and the key of the row it hangs on."""

    table: str
    parent: str


class _Touch(NamedTuple):
    """One row of one step, without its images unless it is a collaboration's or a note's."""

    log_id: int
    table: str
    row_id: str
    is_new: bool
    is_gone: bool
    before: str | None
    after: str | None


class _Step(NamedTuple):
    """A step of the log as far as it touches the rows of this timeline."""

    id: str
    at: datetime
    sequence: int
    reverts: str | None
    author: str
    device: str
    source: str
    values: str
    touches: tuple[_Touch, ...]


class _Moment(NamedTuple):
    """Something to be shown, before its words are made."""

    at: datetime
    sequence: int
    step: _Step | None
    note: _Note | None
    topics: frozenset[Topic]


class _Note(NamedTuple):
    """A note as it stands, or as it stood when it was removed."""

    id: str
    image: dict[str, Any]
    step: _Step
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
_NOTE = "timeline_note"
_WITH_IMAGES = ("collaboration", _NOTE)


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
    family = _family(connection, table, key)
    steps = _steps(connection, family)
    moments = sorted(_moments(steps), key=lambda moment: (moment.at, moment.sequence), reverse=True)
    counts: dict[Topic | None, int] = {one: sum(one in found.topics for found in moments) for one in Topic}
    counts[None] = len(moments)
    shown = [moment for moment in moments if topic is None or topic in moment.topics][:limit]
    states = _states(steps)
    images = _images(connection, [moment.step for moment in shown if moment.step is not None and not moment.note])
    names = Names(connection, now)
    # On the page of a collaboration its campaign is said already.
    campaigns = _campaigns(connection, family, images.values()) if table == "influencer" else {}
    made = (
        _note_entry(moment.note, moment.at, campaigns)
        if moment.note is not None
        else _step_entry(moment, images, names, states, _campaign_of(moment.step, family, campaigns))
        for moment in shown
    )
    return TimelinePage(tuple(made), counts)


# Which rows belong to somebody.


@functools.cache
def _belongings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return table -> (table, link) of the rows that hang on its rows, from the person down."""
    from planner.store.tables import LOGGED, table_of

    hanging: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for model in LOGGED:
        for column in table_of(model).columns:
            for link in column.foreign_keys:
                hanging[link.column.table.name].append((table_of(model).name, column.name))
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    waiting = ["influencer"]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = tuple(hanging.get(name, ()))
            waiting += [table for table, _ in found[name]]
    return found


def _family(connection: AnyConnection, table: str, key: str) -> dict[str, _Row]:
    """Return key -> row of all that belongs to a row, with itself: what is there, then what was deleted."""
    found = {key: _Row(table, "")}
    _descend(connection, found, {table: [key]})
    return found | _deleted(connection, found)


def _descend(connection: AnyConnection, found: dict[str, _Row], level: dict[str, list[str]]) -> None:
    """Add what is there below these rows, level by level."""
    while level:
        below: dict[str, list[str]] = defaultdict(list)
        for parent, keys in level.items():
            for child, link in _belongings()[parent]:
                for some in _batches(keys):
                    sql = f"SELECT id, {link} FROM {child} WHERE {link} IN ({_marks(some)})"  # noqa: S608 (our own names)
                    for row_id, owner in fetch(connection, sql, *some):
                        if row_id not in found:
                            found[row_id] = _Row(child, owner)
                            below[child].append(row_id)
        level = below


def _deleted(connection: AnyConnection, family: dict[str, _Row]) -> dict[str, _Row]:
    """Return what belonged to these rows and was deleted since, as far back as is looked."""
    own = next(iter(family))
    first = fetch(connection, "SELECT min(id) FROM change_log WHERE row_id = ?", own)[0][0]
    if first is None:
        return {}
    sql = (
        "SELECT table_name, row_id, before FROM change_log WHERE id > ? AND after IS NULL AND before IS NOT NULL"
        " ORDER BY id DESC LIMIT ?"
    )
    links = {(child, link) for below in _belongings().values() for child, link in below}
    hanging: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table, row_id, before in fetch(connection, sql, first - 1, NEWEST_DELETIONS):
        for link, owner in _LINK.findall(before):
            if (table, link) in links:
                hanging[owner].append((table, row_id))
    found: dict[str, _Row] = {}
    waiting = list(family)
    while waiting:
        owner = waiting.pop()
        for table, row_id in hanging.get(owner, ()):
            if row_id not in family and row_id not in found:
                found[row_id] = _Row(table, owner)
                waiting.append(row_id)
    return found


# What happened to them.


def _steps(connection: AnyConnection, family: dict[str, _Row]) -> list[_Step]:
    """Return the steps that touched these rows."""
    wanted = ", ".join(f"'{name}'" for name in _WITH_IMAGES)
    heads: dict[str, Any] = {}
    touches: dict[str, list[_Touch]] = defaultdict(list)
    for some in _batches(list(family)):
        sql = f"""
            SELECT s.id, s.at, s.sequence, s.reverts, s.author, s.device, s.label, s.label_values,
                l.id, l.table_name, l.row_id, l.before IS NULL, l.after IS NULL,
                CASE WHEN l.table_name IN ({wanted}) THEN l.before END,
                CASE WHEN l.table_name IN ({wanted}) THEN l.after END
            FROM change_log l JOIN change_step s ON s.id = l.step_id WHERE l.row_id IN ({_marks(some)})
        """  # noqa: S608 (our own names)
        for row in fetch(connection, sql, *some):
            heads[row[0]] = row[:8]
            touches[row[0]].append(_Touch(*row[8:]))
    return [
        _Step(key, _moment(at), sequence, reverts, author, device, source, values, tuple(sorted(touches[key])))
        for key, at, sequence, reverts, author, device, source, values in heads.values()
    ]


def _moments(steps: Iterable[_Step]) -> Iterator[_Moment]:
    """Yield what is shown: each note at its own moment, and each step that did more than write one."""
    ordered = sorted(steps, key=lambda step: step.sequence)
    yield from _notes(ordered)
    for step in ordered:
        # A new note stands there itself.
        rest = [touch for touch in step.touches if touch.table != _NOTE or not touch.is_new or step.reverts]
        if rest:
            yield _Moment(step.at, step.sequence, step, None, _topics(rest))


def _notes(ordered: Sequence[_Step]) -> Iterator[_Moment]:
    """Yield every note that was ever written, as it stands or last stood."""
    last: dict[str, tuple[_Step, _Touch]] = {}
    first: dict[str, _Step] = {}
    for step in ordered:
        for touch in step.touches:
            if touch.table == _NOTE:
                first.setdefault(touch.row_id, step)
                last[touch.row_id] = (step, touch)
    for row_id, (_step, touch) in last.items():
        image = json.loads(touch.after or touch.before or "{}")
        written = first[row_id]
        note = _Note(row_id, image, written, touch.is_gone)
        yield _Moment(datetime.fromisoformat(image["noted_at"]), written.sequence, None, note, frozenset({Topic.NOTES}))


def _topics(touches: Iterable[_Touch]) -> frozenset[Topic]:
    found = {_TOPICS[touch.table] for touch in touches if touch.table in _TOPICS}
    if any(_stages(touch) is not None for touch in touches):
        found.add(Topic.STAGE)
    return frozenset(found)


def _stages(touch: _Touch) -> tuple[str | None, dict[str, Any]] | None:
    """Return the stage before and the row after a move of a collaboration; None when it stayed or was removed."""
    if touch.table != "collaboration" or touch.after is None:
        return None
    after = json.loads(touch.after)
    before = json.loads(touch.before)["stage"] if touch.before else None
    return None if before == after["stage"] else (before, after)


class _States(NamedTuple):
    """What became of steps: those that do not hold any more, and those that do again what was taken back."""

    undone: frozenset[str]
    redone: frozenset[str]


def _states(steps: Iterable[_Step]) -> _States:
    """Find what was taken back by a step that holds itself: a redo takes back an undo."""
    ordered = sorted(steps, key=lambda step: step.sequence)
    reverts = {step.id: step.reverts for step in ordered}
    undone: set[str] = set()
    # Whoever takes a step back is later than it.
    for step in reversed(ordered):
        if step.reverts and step.id not in undone:
            undone.add(step.reverts)
    redone: set[str] = set()
    for step in ordered:
        taken = step.reverts
        if taken and reverts.get(taken) and taken not in redone:
            redone.add(step.id)
    return _States(frozenset(undone), frozenset(redone))


def _images(connection: AnyConnection, steps: Sequence[_Step]) -> dict[int, Images]:
    """Return the images before and after of the rows of these steps."""
    from planner.store.transaction import image_of

    wanted = {touch.log_id: touch.table for step in steps for touch in step.touches}
    found = {}
    for some in _batches(list(wanted)):
        sql = f"SELECT id, before, after FROM change_log WHERE id IN ({_marks(some)})"  # noqa: S608 (only marks)
        for log_id, before, after in fetch(connection, sql, *some):
            table = wanted[log_id]
            found[log_id] = (image_of(table, before), image_of(table, after))
    return found


# Their words.


def _step_entry(moment: _Moment, images: dict[int, Images], names: Names, states: _States, campaign: str) -> Entry:
    step = moment.step
    assert step is not None  # noqa: S101 (a moment is a note or a step)
    touches = [touch for touch in step.touches if touch.table != _NOTE or not touch.is_new or step.reverts]
    changes: list[FieldChange] = []
    for touch in touches:
        changes += row_changes(touch.table, images[touch.log_id], names)
    move = None if step.reverts else next((found for touch in touches if (found := _stages(touch))), None)
    return Entry(
        step.id,
        step.at,
        Kind.UNDO if step.reverts else Kind.CHANGE,
        step.author,
        step.device,
        _label(step, is_redo=step.id in states.redone),
        touches[0].table,
        moment.topics,
        tuple(changes),
        step.id in states.undone,
        _move(*move) if move else None,
        campaign=campaign,
        event="" if step.reverts else happened([(touch.table, images[touch.log_id]) for touch in touches], names),
    )


def _label(step: _Step, *, is_redo: bool) -> str:
    said = str(Message(step.source, json.loads(step.values)))  # source listed elsewhere
    if step.reverts:
        return (tr("Done again: {what}") if is_redo else tr("Undone: {what}")).format(what=said)
    return f"{said[:1].upper()}{said[1:]}"


def _move(before: str | None, after: dict[str, Any]) -> StageMove:
    from datetime import date

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
        _NOTE,
        frozenset({Topic.NOTES}),
        (),
        note.is_gone,
        text=image["text"],
        campaign=campaigns.get(image.get("collaboration_id") or "", ""),
        channel=channel,
    )


def _campaigns(connection: AnyConnection, family: dict[str, _Row], images: Iterable[Images]) -> dict[str, str]:
    """Return collaboration -> name of its campaign, also of those that were removed."""
    found: dict[str, str] = {}
    ids = [key for key, row in family.items() if row.table == "collaboration"]
    for some in _batches(ids):
        joined = "collaboration c JOIN campaign g ON g.id = c.campaign_id"
        sql = f"SELECT c.id, g.name FROM {joined} WHERE c.id IN ({_marks(some)})"  # noqa: S608 (only marks)
        found |= dict(fetch(connection, sql, *some))
    for before, after in images:
        image = after or before or {}
        if image.get("id") in ids and image["id"] not in found:
            name = fetch(connection, "SELECT name FROM campaign WHERE id = ?", image["campaign_id"])
            found[image["id"]] = name[0][0] if name else ""
    return found


def _campaign_of(step: _Step | None, family: dict[str, _Row], campaigns: dict[str, str]) -> str:
    """Return the campaign of the first row of a step that belongs to a collaboration."""
    for touch in step.touches if step else ():
        key = touch.row_id
        while key:
            if key in campaigns:
                return campaigns[key]
            key = family[key].parent if key in family else ""
    return ""


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _batches(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))
