"""Accounts of a person and their dated numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from planner.errors import ValidationError
from planner.formats import handle_key
from planner.language import tr
from planner.rules.engagement import er_by_followers, er_by_views
from planner.store.tables import Account, BackgroundCheck, Influencer, MetricSnapshot, table_of
from planner.terms import EngagementFormula

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import Platform

_RATED = ("followers", "likes", "comments", "views", "engagement_rate", "engagement_formula")
_JOINING = {"original": "\n", "source": "; "}
_ROUNDED_AWAY = 0.051  # a rate told with one decimal


def add_account(tx: Transaction, /, influencer_id: str, platform: Platform, handle: str = "") -> str:
    """Add an account after the others; ValidationError when somebody else already has that handle there."""
    _refuse_taken(tx, platform, handle, influencer_id)
    position = len(tx.find(Account, influencer_id=influencer_id))
    return tx.add(
        Account,
        influencer_id=influencer_id,
        platform=platform,
        handle=handle,
        handle_key=handle_key(handle),
        position=position,
    )


def change_account(tx: Transaction, /, account_id: str, **fields: Any) -> bool:
    """Change platform or handle of an account; ValidationError when that handle is somebody else's."""
    account = tx.get(Account, account_id) | fields
    _refuse_taken(tx, account["platform"], account["handle"], account["influencer_id"])
    return tx.update(Account, account_id, **fields, handle_key=handle_key(account["handle"]))


def make_first_account(tx: Transaction, /, account_id: str) -> None:
    """Make this the account that lists show; the others keep their order behind it."""
    account = tx.get(Account, account_id)
    accounts = sorted(tx.find(Account, influencer_id=account["influencer_id"]), key=lambda row: int(row["position"]))
    others = [row["id"] for row in accounts if row["id"] != account_id]
    for position, row_id in enumerate([account_id, *others]):
        tx.update(Account, row_id, position=position)


def remove_account(tx: Transaction, /, account_id: str) -> None:
    """Remove an account and its numbers; checks made on it stay with the person."""
    for check in tx.find(BackgroundCheck, account_id=account_id):
        tx.update(BackgroundCheck, check["id"], account_id=None)
    tx.remove_all(MetricSnapshot, [row["id"] for row in tx.find(MetricSnapshot, account_id=account_id)])
    tx.remove(Account, account_id)


def record_numbers(tx: Transaction, /, account_id: str, on: date, **numbers: Any) -> str:
    """Write down an account's numbers of a day: the same day is corrected, an earlier day is never overwritten.

    Words that were written that day stay beside the new ones (`joined_texts`). Likes, comments and views are those of
    a usual post; a rate they give is written down too (`with_rate`).
    """
    same_day = tx.find(MetricSnapshot, account_id=account_id, taken_on=on)
    if not same_day:
        return tx.add(MetricSnapshot, account_id=account_id, taken_on=on, **with_rate(numbers))
    numbers |= joined_texts(same_day[-1], numbers)
    before = {name: same_day[-1][name] for name in _RATED}
    if "engagement_rate" not in numbers and _is_reckoned(before):
        before |= {"engagement_rate": None, "engagement_formula": EngagementFormula.UNKNOWN}
    tx.update(MetricSnapshot, same_day[-1]["id"], **numbers | with_rate(before | numbers))
    return str(same_day[-1]["id"])


def joined_texts(before: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, str]:
    """Return the words and the sources of two numbers of the same day; what both say stands there once."""
    return {name: _joined(before[name], told.get(name, ""), sign) for name, sign in _JOINING.items()}


def with_rate(numbers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the numbers of a day with the engagement rate they give, and its formula named (domain.md §4).

    (likes + comments) ÷ followers where all three are there, else ÷ views, or as the formula that is named asks. A rate
    of unknown formula that agrees with one of them gets its name; any other rate stays as it was told.
    """
    found = dict(numbers)
    likes, comments = found.get("likes"), found.get("comments")
    rates = {
        EngagementFormula.FOLLOWERS: er_by_followers(likes, comments, found.get("followers")),
        EngagementFormula.VIEWS: er_by_views(likes, comments, found.get("views")),
    }
    told, named = found.get("engagement_rate"), found.get("engagement_formula", EngagementFormula.UNKNOWN)
    for formula, rate in rates.items():
        if rate is None or named not in {formula, EngagementFormula.UNKNOWN}:
            continue
        if told is None:
            return found | {"engagement_rate": round(rate, 2), "engagement_formula": formula}
        if abs(told - rate) <= _ROUNDED_AWAY:
            return found | {"engagement_formula": formula}
    return found


def remove_snapshot(tx: Transaction, /, snapshot_id: str) -> None:
    """Remove the numbers of one day."""
    tx.remove(MetricSnapshot, snapshot_id)


def first_account(tx: Transaction, /, influencer_id: str) -> dict[str, Any] | None:
    """Return the account that lists show, or None."""
    accounts = tx.find(Account, influencer_id=influencer_id)
    return min(accounts, key=lambda row: int(row["position"]), default=None)


def change_first_account(tx: Transaction, /, influencer_id: str, default_platform: Platform, **fields: Any) -> bool:
    """Change platform or handle of the account a list shows; makes the account when there is none yet."""
    account = first_account(tx, influencer_id)
    if account is not None:
        return change_account(tx, account["id"], **fields)
    add_account(tx, influencer_id, fields.get("platform", default_platform), fields.get("handle", ""))
    return True


def record_first_numbers(
    tx: Transaction, /, influencer_id: str, default_platform: Platform, on: date, **numbers: Any
) -> str:
    """Write down numbers for the account a list shows; makes the account when there is none yet."""
    account = first_account(tx, influencer_id)
    account_id = account["id"] if account else add_account(tx, influencer_id, default_platform)
    return record_numbers(tx, account_id, on, **numbers)


def _joined(text: str, other: str, sign: str) -> str:
    """Return two texts parted by a sign; only a whole part is a repetition ("1,2rb" in "21,2rb" is none)."""
    if f"{sign}{other}{sign}" in f"{sign}{text}{sign}":
        return text
    return f"{text}{sign}{other}" if text and other else text or other


def _is_reckoned(numbers: Mapping[str, Any]) -> bool:
    """Tell whether the rate of a day is the one its own numbers give, so that it follows when they are corrected."""
    told = numbers["engagement_rate"]
    bare = with_rate({**numbers, "engagement_rate": None, "engagement_formula": EngagementFormula.UNKNOWN})
    return told is not None and bare["engagement_rate"] == told


def _refuse_taken(tx: Transaction, /, platform: Platform, handle: str, influencer_id: str) -> None:
    key = handle_key(handle)
    if not key:
        return
    accounts, people = table_of(Account), table_of(Influencer)
    found = tx.rows(
        sa.select(people.c.name, people.c.trashed_at)
        .join(accounts, accounts.c.influencer_id == people.c.id)
        .where(accounts.c.handle_key == key, accounts.c.platform == platform, people.c.id != influencer_id)
    )
    if found:
        message = tr("@{handle} already belongs to {name}. Change it there, or check the spelling.")
        if found[0].trashed_at is not None:
            message = tr("@{handle} belongs to {name}, who is in the trash. Restore them, or check the spelling.")
        raise ValidationError(message.format(handle=handle.lstrip("@"), name=found[0].name))
