"""The change log of a person or of a collaboration: which rows belong to them, and the steps that touched these.

The log is read by the keys of the rows (its index on `row_id`), never as a whole. What was deleted since is found by
its last image, which names what it belonged to: among the newest deletions only, none of them older than the person
or the collaboration itself.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.queries.plain import fetch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.queries.timeline_words import Images
    from planner.store.connections import AnyConnection

# How many deletions are looked through, the newest first; they have an index of their own in the log.
NEWEST_DELETIONS = 20_000
NOTE = "timeline_note"
_WITH_IMAGES = ("collaboration", NOTE)
_BATCH = 500
_LINK = re.compile(r'"(\w+)": "([0-9a-f]{32})"')


class Row(NamedTuple):
    """A row that belongs to the person or collaboration, and the key of the row it hangs on."""

    table: str
    parent: str


class Touch(NamedTuple):
    """One row of one step, without its images unless it is a collaboration's or a note's."""

    log_id: int
    table: str
    row_id: str
    is_new: bool
    is_gone: bool
    before: str | None
    after: str | None


class Step(NamedTuple):
    """A step of the log as far as it touches the rows of this timeline."""

    id: str
    at: datetime
    sequence: int
    reverts: str | None
    author: str
    device: str
    source: str
    values: str
    touches: tuple[Touch, ...]


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


def family_of(connection: AnyConnection, table: str, key: str) -> dict[str, Row]:
    """Return key -> row of all that belongs to a row, with itself: what is there, then what was deleted."""
    found = {key: Row(table, "")}
    _descend(connection, found, {table: [key]})
    return found | _deleted(connection, found)


def _descend(connection: AnyConnection, found: dict[str, Row], level: dict[str, list[str]]) -> None:
    """Add what is there below these rows, level by level."""
    while level:
        below: dict[str, list[str]] = defaultdict(list)
        for parent, keys in level.items():
            for child, link in _belongings()[parent]:
                for some in _batches(keys):
                    sql = f"SELECT id, {link} FROM {child} WHERE {link} IN ({_marks(some)})"  # noqa: S608 (our own names)
                    for row_id, owner in fetch(connection, sql, *some):
                        if row_id not in found:
                            found[row_id] = Row(child, owner)
                            below[child].append(row_id)
        level = below


def _deleted(connection: AnyConnection, family: dict[str, Row]) -> dict[str, Row]:
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
    found: dict[str, Row] = {}
    waiting = list(family)
    while waiting:
        owner = waiting.pop()
        for table, row_id in hanging.get(owner, ()):
            if row_id not in family and row_id not in found:
                found[row_id] = Row(table, owner)
                waiting.append(row_id)
    return found


def steps_of(connection: AnyConnection, family: dict[str, Row]) -> list[Step]:
    """Return the steps that touched these rows."""
    wanted = ", ".join(f"'{name}'" for name in _WITH_IMAGES)
    heads: dict[str, Any] = {}
    touches: dict[str, list[Touch]] = defaultdict(list)
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
            touches[row[0]].append(Touch(*row[8:]))
    return [
        Step(key, _moment(at), sequence, reverts, author, device, source, values, tuple(sorted(touches[key])))
        for key, at, sequence, reverts, author, device, source, values in heads.values()
    ]


def images_of(connection: AnyConnection, steps: Sequence[Step]) -> dict[int, Images]:
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


def campaigns_of(connection: AnyConnection, family: dict[str, Row], images: Iterable[Images]) -> dict[str, str]:
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


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _batches(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))
