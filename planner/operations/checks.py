"""What a background check is made of: the posts looked at, the verdict, work for competitors, controversies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.rules.topics import same_name
from planner.store.tables import BackgroundCheck, CheckedPost, Competitor, CompetitorWork, Controversy
from planner.terms import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from planner.store.transaction import Transaction

MOST_POSTS = 12
_SAID = ("posted_on", "likes", "comments", "views", "is_sponsored", "link")


def judge(tx: Transaction, /, check_id: str, verdict: Verdict | None, reason: str) -> bool:
    """Give a check its verdict and reason; holding and rejecting need one."""
    if verdict in {Verdict.HELD, Verdict.REJECTED} and not reason.strip():
        raise ValidationError(tr("Holding or rejecting needs a reason. Write one sentence."))
    return tx.update(BackgroundCheck, check_id, verdict=verdict, reason=reason.strip())


def set_posts(tx: Transaction, /, check_id: str, posts: Sequence[Mapping[str, Any]], first: int = 0) -> int:
    """Write what is told of posts from place `first` on (0 to 11); the others stay. Returns how many were written."""
    if first + len(posts) > MOST_POSTS:
        raise ValidationError(tr("A check looks at {n} posts at most.").format(n=MOST_POSTS))
    for at, post in enumerate(posts):
        change_post(tx, check_id, first + at, **post)
    return len(posts)


def change_post(tx: Transaction, /, check_id: str, position: int, **fields: Any) -> bool:
    """Change the post at a place, made when it is new; one that says nothing any more is removed."""
    if not 0 <= position < MOST_POSTS:
        raise ValidationError(tr("A check looks at {n} posts at most.").format(n=MOST_POSTS))
    found = tx.find(CheckedPost, check_id=check_id, position=position)
    said = (found[0] if found else {}) | fields
    if not any(_says(said.get(name)) for name in _SAID):
        tx.remove_all(CheckedPost, [row["id"] for row in found])
        return bool(found)
    if found:
        return tx.update(CheckedPost, found[0]["id"], **fields)
    tx.add(CheckedPost, check_id=check_id, position=position, **fields)
    return True


def remove_posts(tx: Transaction, /, check_id: str, positions: Sequence[int]) -> None:
    """Remove the posts at some places."""
    rows = [row for row in tx.find(CheckedPost, check_id=check_id) if row["position"] in set(positions)]
    tx.remove_all(CheckedPost, [row["id"] for row in rows])


def add_competitor_work(
    tx: Transaction, /, influencer_id: str, brand: str, worked_on: date | None = None, **fields: Any
) -> str:
    """Note work for a competitor; one of the shop's list is linked by its name."""
    if not brand.strip():
        raise ValidationError(tr("Write the competitor's name first."))
    link = _competitor(tx, brand)
    return tx.add(
        CompetitorWork, influencer_id=influencer_id, brand=brand, worked_on=worked_on, competitor_id=link, **fields
    )


def change_competitor_work(tx: Transaction, /, work_id: str, **fields: Any) -> bool:
    """Change a note of work for a competitor."""
    if "brand" in fields:
        if not str(fields["brand"]).strip():
            raise ValidationError(tr("Write the competitor's name first."))
        fields["competitor_id"] = _competitor(tx, fields["brand"])
    return tx.update(CompetitorWork, work_id, **fields)


def remove_competitor_work(tx: Transaction, /, work_id: str) -> None:
    """Remove a note of work for a competitor."""
    tx.remove(CompetitorWork, work_id)


def add_controversy(
    tx: Transaction, /, influencer_id: str, text: str, severity: Severity = Severity.MEDIUM, **fields: Any
) -> str:
    """Note something that could harm the shop's name."""
    if not text.strip():
        raise ValidationError(tr("Write what happened first."))
    return tx.add(Controversy, influencer_id=influencer_id, text=text, severity=severity, **fields)


def change_controversy(tx: Transaction, /, controversy_id: str, **fields: Any) -> bool:
    """Change a controversy."""
    if "text" in fields and not str(fields["text"]).strip():
        raise ValidationError(tr("Write what happened first."))
    return tx.update(Controversy, controversy_id, **fields)


def remove_controversy(tx: Transaction, /, controversy_id: str) -> None:
    """Remove a controversy."""
    tx.remove(Controversy, controversy_id)


def _competitor(tx: Transaction, brand: str) -> str | None:
    """Return the key of the shop's competitor of that name."""
    return next((row["id"] for row in tx.find(Competitor) if same_name(row["name"], brand)), None)


def _says(value: Any) -> bool:
    """Tell whether a post knows something here; "not sponsored" and 0 likes are knowledge."""
    return value is not None and value != ""
