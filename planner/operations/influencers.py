"""Adding, changing and deleting people, their tags and verdicts."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.accounts import add_account, record_numbers, remove_account
from planner.operations.collaborations import remove_collaborations
from planner.operations.notes import remove_check
from planner.rules.duplicates import pair_of
from planner.rules.merging import LONGEST_TEXT, joined
from planner.store.tables import (
    Account,
    Attachment,
    BackgroundCheck,
    Collaboration,
    CompetitorWork,
    Controversy,
    CustomValue,
    Exclusivity,
    Influencer,
    InfluencerTag,
    Rate,
    Tag,
    TimelineNote,
    UsageRight,
    WorkspaceFact,
)
from planner.terms import Verdict
from planner.wording import verdict_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import Platform

# Rows that name the person and nothing under them.
BELONGINGS = (
    InfluencerTag,
    TimelineNote,
    CompetitorWork,
    Controversy,
    Attachment,
    Rate,
    Exclusivity,
    UsageRight,
    CustomValue,
)


def add_influencer(
    tx: Transaction,
    /,
    name: str,
    *,
    platform: Platform | None = None,
    handle: str = "",
    followers: int | None = None,
    on: date | None = None,
    **fields: Any,
) -> str:
    """Add a person, with their first account when a platform is given, and its followers when told; returns the id."""
    if not name.strip():
        raise ValidationError(tr("A name is needed."))
    influencer_id = tx.add(Influencer, name=name, **fields)
    if platform is not None:
        account_id = add_account(tx, influencer_id, platform, handle)
        if followers is not None and on is not None:
            record_numbers(tx, account_id, on, followers=followers)
    return influencer_id


def change_influencers(tx: Transaction, /, influencer_ids: Sequence[str], **fields: Any) -> int:
    """Set the same fields on one or many people; returns how many differed."""
    if "name" in fields and not str(fields["name"]).strip():
        raise ValidationError(tr("A name is needed."))
    return sum(tx.update(Influencer, influencer_id, **fields) for influencer_id in influencer_ids)


def delete_influencers(tx: Transaction, /, influencer_ids: Sequence[str]) -> None:
    """Delete people with everything kept about them, their collaborations included; undo brings all of it back."""
    for influencer_id in influencer_ids:
        remove_collaborations(tx, [row["id"] for row in tx.find(Collaboration, influencer_id=influencer_id)])
        for check in tx.find(BackgroundCheck, influencer_id=influencer_id):
            remove_check(tx, check["id"])
        for account in tx.find(Account, influencer_id=influencer_id):
            remove_account(tx, account["id"])
        for model in BELONGINGS:
            tx.remove_all(model, [row["id"] for row in tx.find(model, influencer_id=influencer_id)])
        tx.remove(Influencer, influencer_id)
    pairs = ((row["id"], pair_of(row["name"])) for row in tx.find(WorkspaceFact))
    tx.remove_all(WorkspaceFact, [key for key, pair in pairs if pair and not set(pair).isdisjoint(influencer_ids)])


def set_tags(tx: Transaction, /, influencer_id: str, names: Iterable[str]) -> None:
    """Make these the tags of a person; a tag nobody has any more disappears."""
    wanted = set(tag_keys(tx, names))
    held = {row["tag_id"]: row["id"] for row in tx.find(InfluencerTag, influencer_id=influencer_id)}
    for tag_id in sorted(wanted - held.keys()):
        tx.add(InfluencerTag, influencer_id=influencer_id, tag_id=tag_id)
    for tag_id in sorted(held.keys() - wanted):
        tx.remove(InfluencerTag, held[tag_id])
        if not tx.find(InfluencerTag, tag_id=tag_id):
            tx.remove(Tag, tag_id)


def add_tag(tx: Transaction, /, influencer_ids: Sequence[str], name: str) -> int:
    """Give many people a tag, or several parted by commas; returns how many people got something new."""
    tag_ids = tag_keys(tx, [name])
    if not tag_ids:
        raise ValidationError(tr("A name is needed."))
    held = {
        (row["influencer_id"], row["tag_id"]) for tag_id in tag_ids for row in tx.find(InfluencerTag, tag_id=tag_id)
    }
    missing = [pair for pair in itertools.product(dict.fromkeys(influencer_ids), tag_ids) if pair not in held]
    tx.add_all(InfluencerTag, [{"influencer_id": person, "tag_id": tag_id} for person, tag_id in missing])
    return len({person for person, _ in missing})


def remove_tags(tx: Transaction, /, influencer_ids: Sequence[str], names: Iterable[str]) -> int:
    """Take tags from many people; a tag nobody has any more disappears. Returns how many people had one of them."""
    wanted = {name.strip().casefold() for name in names}
    people = set(influencer_ids)
    touched: set[str] = set()
    for tag in [row for row in tx.find(Tag) if row["name"].casefold() in wanted]:
        held = tx.find(InfluencerTag, tag_id=tag["id"])
        taken = [row for row in held if row["influencer_id"] in people]
        tx.remove_all(InfluencerTag, [row["id"] for row in taken])
        touched.update(row["influencer_id"] for row in taken)
        if taken and len(taken) == len(held):
            tx.remove(Tag, tag["id"])
    return len(touched)


def tag_keys(tx: Transaction, /, names: Iterable[str]) -> list[str]:
    """Return the keys of tags, made where they are new; upper and lower case are the same tag.

    A comma parts two tags, because lists show the tags of a person with commas between them.
    """
    # Compared here: SQLite's lower() knows no letters but A to Z.
    known = {row["name"].casefold(): row["id"] for row in tx.find(Tag)}
    words = [word.strip() for name in names for word in name.split(",") if word.strip()]
    for word in words:
        if word.casefold() not in known:
            known[word.casefold()] = tx.add(Tag, name=word)
    return list(dict.fromkeys(known[word.casefold()] for word in words))


def set_verdict(
    tx: Transaction, /, influencer_ids: Sequence[str], verdict: Verdict | None, on: date, reason: str = ""
) -> None:
    """Record the outcome of a background check on a day: today's check is changed, an earlier one stays as it was.

    The reason of another verdict never stands under this one: it goes into the notes of the check. None ("Belum")
    takes every verdict back, or an earlier one would show again; what was written then is kept.
    """
    for influencer_id in influencer_ids:
        checks = tx.find(BackgroundCheck, influencer_id=influencer_id)
        today = [check for check in checks if check["checked_on"] == on]
        if verdict is None:
            for check in checks:
                noted = _with_reason_noted(check) if check in today else {}
                tx.update(BackgroundCheck, check["id"], verdict=None, **noted or {})
            continue
        fields = _judged(today[-1], verdict, reason) if today else None
        if fields is None:
            tx.add(BackgroundCheck, influencer_id=influencer_id, checked_on=on, verdict=verdict, reason=reason)
        else:
            tx.update(BackgroundCheck, today[-1]["id"], verdict=verdict, **fields)


def _judged(check: Mapping[str, Any], verdict: Verdict, reason: str) -> dict[str, str] | None:
    """Return reason and notes of a check that gets a verdict; None when they do not fit: then it is another check."""
    if check["verdict"] in {None, verdict}:
        both = joined(check["reason"], reason)
        return {"reason": both} if len(both) <= LONGEST_TEXT else None
    noted = _with_reason_noted(check)
    return None if noted is None else noted | {"reason": reason}


def _with_reason_noted(check: Mapping[str, Any]) -> dict[str, str] | None:
    """Return a check without its reason, which goes on in the notes under its verdict; None when it does not fit."""
    if check["verdict"] is None or not check["reason"]:
        return {}
    line = f"{verdict_word(Verdict(check['verdict']))}: {check['reason']}"
    notes = joined(check["notes"], line)
    return {"reason": "", "notes": notes} if len(notes) <= LONGEST_TEXT else None
