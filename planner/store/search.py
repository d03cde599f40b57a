"""What lists and the search field read: one derived row per influencer, kept by the write door.

`influencer_summary` holds the latest numbers, the tier and everything searchable of a person, so that lists
sort, filter and count without joins at 100,000 people; `influencer_fts` is its full-text index (kept by triggers).
Both can be made anew from the tables at any time and are not part of the change log.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.store.transaction import RowChange

_COLUMNS: dict[str, sa.types.TypeEngine[Any]] = {
    "number": sa.Integer(),
    "influencer_id": sa.String(),
    "trashed": sa.Boolean(),
    "name": sa.String(),
    "name_key": sa.String(),
    "tier": sa.String(),
    "tier_rank": sa.Integer(),
    "platform": sa.String(),
    "platforms": sa.String(),
    "handle": sa.String(),
    "followers": sa.Integer(),
    "engagement_rate": sa.Float(),
    "engagement_formula": sa.String(),
    "niche": sa.String(),
    "city": sa.String(),
    "phone": sa.String(),
    "tags": sa.String(),
    "verdict": sa.String(),
    "relationship": sa.String(),
    "next_action": sa.String(),
    "next_action_on": sa.Date(),
    "pic": sa.String(),
    "lowest_price": sa.Integer(),
    "custom": sa.String(),
    "search_text": sa.String(),
}
SUMMARY = sa.table(
    "influencer_summary",
    *(sa.column(name, kind) for name, kind in _COLUMNS.items()),
)

# Tables whose rows name the person directly; the others are followed below.
_PERSON_COLUMN = {
    "influencer": "id",
    "account": "influencer_id",
    "influencer_tag": "influencer_id",
    "background_check": "influencer_id",
    "competitor_work": "influencer_id",
    "controversy": "influencer_id",
    "rate": "influencer_id",
    "exclusivity": "influencer_id",
    "usage_right": "influencer_id",
    "custom_value": "influencer_id",
    "collaboration": "influencer_id",
    "timeline_note": "influencer_id",
}

_FILL = """
INSERT INTO influencer_summary
    (influencer_id, trashed, name, name_key, tier, tier_rank, platform, platforms, handle, followers, engagement_rate,
     engagement_formula, niche, city, phone, tags, verdict, relationship, next_action, next_action_on, pic,
     lowest_price, custom, search_text)
SELECT r.id, i.trashed_at IS NOT NULL, r.name, lower(r.name), r.tier,
    CASE r.tier WHEN 'nano' THEN 1 WHEN 'micro' THEN 2 WHEN 'macro' THEN 3 WHEN 'mega' THEN 4 ELSE 0 END,
    r.platform, r.platforms, r.handle, r.followers, r.engagement_rate, r.engagement_formula, r.niche, r.city, r.phone,
    r.tags, r.verdict, i.relationship, i.next_action, i.next_action_on, i.pic,
    (SELECT min((2 * amount + quantity) / (2 * quantity)) FROM (
        SELECT coalesce(negotiated, price) AS amount, quantity, row_number() OVER (PARTITION BY platform, kind,
            CASE WHEN kind IS NULL THEN label END ORDER BY quoted_on DESC, id DESC) AS place
        FROM rate WHERE influencer_id = i.id AND coalesce(negotiated, price) IS NOT NULL) WHERE place = 1),
    coalesce((SELECT json_group_object(field_id, value) FROM custom_value WHERE influencer_id = i.id), '{{}}'), trim(
        r.name || ' ' || r.niche || ' ' || r.city || ' ' || r.phone || ' 0' || substr(r.phone, 4) || ' ' || i.email
        || ' ' || coalesce((SELECT group_concat(handle, ' ') FROM account WHERE influencer_id = i.id), '')
        || ' ' || r.tags || ' ' || i.notes || ' ' || i.pic || ' ' || i.next_action || ' ' || i.blacklist_reason
        || ' ' || i.source || ' ' || i.consent_note || ' ' || i.audience_cities
        || ' ' || coalesce((SELECT group_concat(text, ' ') FROM timeline_note WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(reason || ' ' || notes || ' ' || comment_quality || ' '
            || follower_jump, ' ') FROM background_check WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(brand || ' ' || notes, ' ') FROM competitor_work
            WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(text, ' ') FROM controversy WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(brand || ' ' || category || ' ' || notes, ' ') FROM exclusivity
            WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(channels || ' ' || notes, ' ') FROM usage_right
            WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(pic || ' ' || notes || ' ' || exit_reason || ' ' || review
            || ' ' || next_step || ' ' || promises, ' ')
            FROM collaboration WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(label || ' ' || contents, ' ') FROM rate
            WHERE influencer_id = i.id), '')
        || ' ' || coalesce((SELECT group_concat(value, ' ') FROM custom_value WHERE influencer_id = i.id), ''))
FROM (
    SELECT i.id, i.name,
        coalesce(i.tier_given, CASE WHEN n.followers IS NULL THEN NULL WHEN n.followers < :micro THEN 'nano'
            WHEN n.followers < :macro THEN 'micro' WHEN n.followers < :mega THEN 'macro' ELSE 'mega' END) AS tier,
        a.platform AS platform,
        coalesce((SELECT group_concat(platform, ' ') FROM (
            SELECT platform FROM account WHERE influencer_id = i.id ORDER BY position, id)), '') AS platforms,
        coalesce(a.handle, '') AS handle, n.followers AS followers, e.engagement_rate AS engagement_rate,
        e.engagement_formula AS engagement_formula, i.niche AS niche, i.city AS city, i.phone AS phone,
        coalesce((SELECT group_concat(name, ', ') FROM (
            SELECT t.name AS name FROM tag t JOIN influencer_tag g ON g.tag_id = t.id
            WHERE g.influencer_id = i.id ORDER BY t.name)), '') AS tags,
        (SELECT verdict FROM background_check WHERE influencer_id = i.id AND verdict IS NOT NULL
            ORDER BY checked_on DESC, id DESC LIMIT 1) AS verdict
    FROM influencer i
    LEFT JOIN account a ON a.id = (
        SELECT id FROM account WHERE influencer_id = i.id ORDER BY position, id LIMIT 1)
    LEFT JOIN metric_snapshot n ON n.id = (
        SELECT id FROM metric_snapshot WHERE account_id = a.id AND followers IS NOT NULL
        ORDER BY taken_on DESC, id DESC LIMIT 1)
    LEFT JOIN metric_snapshot e ON e.id = (
        SELECT id FROM metric_snapshot WHERE account_id = a.id AND engagement_rate IS NOT NULL
        ORDER BY taken_on DESC, id DESC LIMIT 1)
    WHERE {which}
) r JOIN influencer i ON i.id = r.id
WHERE true
ON CONFLICT (influencer_id) DO UPDATE SET {updates}
"""


def refresh(connection: sa.Connection, changes: Iterable[RowChange]) -> None:
    """Bring the derived rows of everyone touched by `changes` up to date, in the same transaction."""
    changes = list(changes)
    if any(change.table == "tier_table" for change in changes):
        rebuild(connection)
        return
    ids = _people(connection, changes)
    if ids:
        _fill(connection, ids)


def rebuild(connection: sa.Connection) -> None:
    """Make all derived rows anew (after a change of tier thresholds, or by `check`)."""
    _fill(connection, None)


def _fill(connection: sa.Connection, ids: list[str] | None) -> None:
    # Whoever is there keeps their number: a list stays in order while somebody in it is edited.
    some = {} if ids is None else {"ids": json.dumps(ids)}
    among = "" if ids is None else " AND influencer_id IN (SELECT value FROM json_each(:ids))"
    gone = f"DELETE FROM influencer_summary WHERE influencer_id NOT IN (SELECT id FROM influencer){among}"  # noqa: S608 (all ours)
    connection.execute(sa.text(gone), some)
    thresholds = dict(zip(("micro", "macro", "mega"), tier_thresholds(connection), strict=True))
    fill = _FILL.format(
        which="1" if ids is None else "i.id IN (SELECT value FROM json_each(:ids))",
        updates=", ".join(f"{name} = excluded.{name}" for name in _COLUMNS if name not in {"number", "influencer_id"}),
    )
    connection.execute(sa.text(fill), thresholds | some)


def tier_thresholds(connection: sa.Connection) -> tuple[int, int, int]:
    """Return the followers from which micro, macro and mega begin in the current tier table."""
    from planner.rules.tiers import DEFAULT_THRESHOLDS

    current = connection.execute(sa.text("SELECT micro, macro, mega FROM tier_table WHERE is_current")).first()
    micro, macro, mega = current or DEFAULT_THRESHOLDS
    return int(micro), int(macro), int(mega)


def _people(connection: sa.Connection, changes: list[RowChange]) -> list[str]:
    people: set[str] = set()
    accounts: set[str] = set()
    tags: set[str] = set()
    for change in changes:
        for image in (change.before, change.after):
            if image is None:
                continue
            if change.table in _PERSON_COLUMN:
                people.add(image[_PERSON_COLUMN[change.table]])
            elif change.table == "metric_snapshot":
                accounts.add(image["account_id"])
            elif change.table == "tag":
                tags.add(image["id"])
    for statement, keys in (
        ("SELECT influencer_id FROM account WHERE id IN (SELECT value FROM json_each(:ids))", accounts),
        ("SELECT influencer_id FROM influencer_tag WHERE tag_id IN (SELECT value FROM json_each(:ids))", tags),
    ):
        if keys:
            people.update(connection.execute(sa.text(statement), {"ids": json.dumps(sorted(keys))}).scalars())
    return sorted(people)
