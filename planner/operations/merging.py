"""Making two people one: every row of both goes on, and what could not be kept is written down in a note."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.errors import ValidationError
from planner.formats import format_date, format_number, format_time
from planner.language import tr
from planner.operations.accounts import joined_texts
from planner.operations.shop import set_fact
from planner.rules.duplicates import NOT_DUPLICATES, pair_fact, pair_of
from planner.rules.merging import (
    FIELDS,
    GROUPS,
    JOINED,
    LONGEST_TEXT,
    Choice,
    differs,
    further,
    is_empty,
    joined,
    proposed,
    same_account,
)
from planner.store.campaign_tables import BriefFields
from planner.store.column_words import column_word
from planner.store.tables import (
    Account,
    Attachment,
    BackgroundCheck,
    Brief,
    Campaign,
    Collaboration,
    CompetitorWork,
    Controversy,
    CustomField,
    CustomValue,
    Deliverable,
    Exclusivity,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    PaymentLine,
    Rate,
    TimelineNote,
    UsageRight,
    Voucher,
    WorkspaceFact,
    table_of,
)
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlmodel import SQLModel

    from planner.store.transaction import Transaction

# Rows that simply change hands; those of the second group are told once when both people have the very same.
_MOVED: tuple[type[SQLModel], ...] = (BackgroundCheck, TimelineNote, Attachment)
_MOVED_ONCE: tuple[type[SQLModel], ...] = (CompetitorWork, Controversy, Rate, Exclusivity, UsageRight)
_NUMBERS = ("followers", "likes", "comments", "views")
_CONTRACT = ("contract", "contract_number", "contract_signed_on", "contract_ends_on")
_RATE = ("engagement_rate", "engagement_formula")
_AGREED = ("usual_fee", "pic", "rating", "use_again", "next_step", "next_step_on", *_CONTRACT)
_LONGEST = {"original": LONGEST_TEXT, "source": 500}
_STAGE = ("stage", "stage_since", "exit_reason")
_REMARKS = ("notes", "review", "promises")


class _Two(NamedTuple):
    """Who stays and who is merged into them, as rows."""

    kept: dict[str, Any]
    dropped: dict[str, Any]


def merge(tx: Transaction, /, keep_id: str, drop_id: str, choices: Mapping[str, Any]) -> str:
    """Make two people one in a single step and return the id that stays.

    `choices` tells for a field whose value is taken: "keep", "drop", "both" (remarks), or a value of its own; an own
    field of the shop is `custom:<id>`, fields that belong together go by the first (`rules.merging.GROUPS`). What is
    not told is as `rules.merging.proposed` has it. Values that lose are written into a note.
    """
    two = _Two(tx.get(Influencer, keep_id), tx.get(Influencer, drop_id))
    _refuse(two, choices)
    lost = [*_merge_fields(tx, two, choices), *_merge_custom(tx, two, choices)]
    lost += _merge_accounts(tx, two)
    _merge_tags(tx, two)
    _merge_collaborations(tx, two)
    for model in (*_MOVED, *_MOVED_ONCE):
        _hand_over(tx, model, two, once=model in _MOVED_ONCE)
    _hand_over_facts(tx, two)
    head = tr("Merged from {name}.").format(name=two.dropped["name"])
    _write_notes(tx, keep_id, None, head, lost)
    tx.remove(Influencer, drop_id)
    return keep_id


def set_aside(tx: Transaction, /, one: str, other: str, on: date) -> bool:
    """Remember that two people are not the same; they are not proposed again."""
    return set_fact(tx, pair_fact(one, other), on.isoformat())


def take_up_again(tx: Transaction, /, one: str, other: str) -> bool:
    """Forget that two people are not the same; returns whether that was remembered."""
    found = tx.find(WorkspaceFact, name=pair_fact(one, other))
    tx.remove_all(WorkspaceFact, [row["id"] for row in found])
    return bool(found)


def _refuse(two: _Two, choices: Mapping[str, Any]) -> None:
    if two.kept["id"] == two.dropped["id"]:
        raise ValidationError(tr("Choose two different people."))
    for person in two:
        if person["trashed_at"] is not None:
            message = tr("{name} is in the trash. Restore them first.")
            raise ValidationError(message.format(name=person["name"]))
    unknown = {name for name in choices if name not in FIELDS and not name.startswith("custom:")}
    if unknown:
        message = f"not to be chosen: {', '.join(sorted(unknown))}"
        raise TypeError(message)


def _merge_fields(tx: Transaction, two: _Two, choices: Mapping[str, Any]) -> list[str]:
    """Take the chosen values; return what both had and only one could keep."""
    kept, dropped = two
    chosen: dict[str, Any] = {"created_at": min(kept["created_at"], dropped["created_at"])}
    lost: list[str] = []
    for group in GROUPS:
        usual = proposed(group, kept, dropped)
        if not differs(group, kept, dropped) and group[0] not in choices:
            continue
        for field in group:
            choice = choices.get(field, choices.get(group[0], usual) if _is_choice(choices, group) else usual)
            chosen[field] = _chosen(choice, kept[field], dropped[field])
            for name, value in ((kept["name"], kept[field]), (dropped["name"], dropped[field])):
                # The name that goes is in the first line of the note already.
                named = field == "name" and value == dropped["name"]
                if not named and not is_empty(field, value) and not _holds(field, chosen[field], value):
                    lost.append(f"{column_word('influencer', field)}: {_said(value)} ({name})")
    tx.update(Influencer, kept["id"], **chosen)
    return lost


def _is_choice(choices: Mapping[str, Any], group: tuple[str, ...]) -> bool:
    """Tell whether the choice of a group's first field goes for the others too: a value of its own does not."""
    return isinstance(choices.get(group[0]), str) and choices[group[0]] in set(Choice)


def _chosen(choice: Any, kept: Any, dropped: Any) -> Any:
    match choice:
        case Choice.KEEP:
            return kept
        case Choice.DROP:
            return dropped
        case Choice.BOTH:
            return joined(kept, dropped)[:LONGEST_TEXT]
    return choice


def _holds(field: str, chosen: Any, value: Any) -> bool:
    """Tell whether a value goes on in the one that was chosen; only remarks hold other texts ("Bali", "Balikpapan")."""
    return bool(chosen == value or (field in JOINED.union(_REMARKS) and value.strip() in chosen))


def _merge_custom(tx: Transaction, two: _Two, choices: Mapping[str, Any]) -> list[str]:
    """Take the chosen values of the shop's own fields; return those that lost."""
    held = {row["field_id"]: row for row in tx.find(CustomValue, influencer_id=two.kept["id"])}
    lost: list[str] = []
    for row in tx.find(CustomValue, influencer_id=two.dropped["id"]):
        own = held.get(row["field_id"])
        if own is None:
            tx.update(CustomValue, row["id"], influencer_id=two.kept["id"])
            continue
        tx.remove(CustomValue, row["id"])
        value = _chosen(choices.get(f"custom:{row['field_id']}", Choice.KEEP), own["value"], row["value"])
        name = tx.get(CustomField, row["field_id"])["name"]
        both = ((two.kept["name"], own["value"]), (two.dropped["name"], row["value"]))
        lost += [f"{name}: {each} ({person})" for person, each in both if each != value]
        tx.update(CustomValue, own["id"], value=value)
    return lost


def _merge_accounts(tx: Transaction, two: _Two) -> list[str]:
    """Hand the accounts over, the same ones joined with their numbers; return the numbers that lost."""
    own, others = (_in_order(tx.find(Account, influencer_id=person["id"])) for person in two)
    position = 1 + max((row["position"] for row in own), default=-1)
    lost: list[str] = []
    for account in others:
        twin = same_account(account, own, others)
        if twin is None:
            tx.update(Account, account["id"], influencer_id=two.kept["id"], position=position)
            position += 1
            continue
        if not twin["handle"]:
            tx.update(Account, twin["id"], handle=account["handle"], handle_key=account["handle_key"])
        lost += _merge_numbers(tx, twin["id"], account)
        for check in tx.find(BackgroundCheck, account_id=account["id"]):
            tx.update(BackgroundCheck, check["id"], account_id=twin["id"])
        tx.remove(Account, account["id"])
    return lost


def _in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: int(row["position"]))


def _merge_numbers(tx: Transaction, account_id: str, other: Mapping[str, Any]) -> list[str]:
    """Hand the dated numbers over; on the same day the kept ones win and the others fill their gaps."""
    days = {row["taken_on"]: row for row in tx.find(MetricSnapshot, account_id=account_id)}
    lost: list[str] = []
    for row in tx.find(MetricSnapshot, account_id=other["id"]):
        own = days.get(row["taken_on"])
        if own is None:
            tx.update(MetricSnapshot, row["id"], account_id=account_id)
            continue
        filled, losing = _filled(own, row)
        tx.update(MetricSnapshot, own["id"], **filled)
        days[row["taken_on"]] = own | filled
        tx.remove(MetricSnapshot, row["id"])
        if losing:
            words = (f"{column_word('metric_snapshot', name)} {_said(row[name])}" for name in losing)
            where = f"{word(other['platform'])} {other['handle']}".strip()
            lost.append(f"{where}, {_said(row['taken_on'])}: {', '.join(words)}")
    return lost


def _filled(own: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return what other numbers of the same day add, and which of them cannot be kept."""
    filled = {name: other[name] for name in _NUMBERS if own[name] is None and other[name] is not None}
    losing = [name for name in _NUMBERS if name not in filled and other[name] not in {None, own[name]}]
    if own["engagement_rate"] is None:
        filled |= {name: other[name] for name in _RATE}
    elif other["engagement_rate"] is not None:
        losing += [name for name in _RATE if other[name] != own[name]]
    texts = joined_texts(own, other)
    for name, longest in _LONGEST.items():
        if len(texts[name]) <= longest:
            filled[name] = texts[name]
        else:
            losing.append(name)
    return filled, losing


def _merge_tags(tx: Transaction, two: _Two) -> None:
    held = {row["tag_id"] for row in tx.find(InfluencerTag, influencer_id=two.kept["id"])}
    for row in tx.find(InfluencerTag, influencer_id=two.dropped["id"]):
        if row["tag_id"] in held:
            tx.remove(InfluencerTag, row["id"])
        else:
            tx.update(InfluencerTag, row["id"], influencer_id=two.kept["id"])


def _hand_over(tx: Transaction, model: type[SQLModel], two: _Two, *, once: bool) -> None:
    """Make rows of one person rows of the other; with `once` a row that says nothing new is not told twice."""
    told = [_without_key(row) for row in tx.find(model, influencer_id=two.kept["id"])] if once else []
    for row in tx.find(model, influencer_id=two.dropped["id"]):
        after = row | {"influencer_id": two.kept["id"]}
        if _without_key(after) in told:
            tx.remove(model, row["id"])
        else:
            tx.update(model, row["id"], influencer_id=two.kept["id"])


def _without_key(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "id"}


def _hand_over_facts(tx: Transaction, two: _Two) -> None:
    """Who was told apart from the one is told apart from both."""
    table = table_of(WorkspaceFact)
    statement = sa.select(table.c.id, table.c.name, table.c.value).where(table.c.name.startswith(f"{NOT_DUPLICATES} "))
    for row in tx.rows(statement):
        pair = pair_of(row.name)
        if pair is None or two.dropped["id"] not in pair:
            continue
        tx.remove(WorkspaceFact, row.id)
        (third,) = set(pair) - {two.dropped["id"]}
        if third != two.kept["id"]:
            set_fact(tx, pair_fact(two.kept["id"], third), row.value)


def _merge_collaborations(tx: Transaction, two: _Two) -> None:
    own = {row["campaign_id"]: row for row in tx.find(Collaboration, influencer_id=two.kept["id"])}
    for row in tx.find(Collaboration, influencer_id=two.dropped["id"]):
        kept = own.get(row["campaign_id"])
        if kept is None:
            tx.update(Collaboration, row["id"], influencer_id=two.kept["id"])
        else:
            _merge_collaboration(tx, kept, row, two)


def _merge_collaboration(tx: Transaction, kept: Mapping[str, Any], other: Mapping[str, Any], two: _Two) -> None:
    """Make two collaborations in one campaign one: content, codes with their uses, payments and notes go on."""
    fields: dict[str, Any] = {name: other[name] for name in _AGREED if kept[name] in {None, ""}}
    goes_on = further(kept["stage"], other["stage"])
    fields |= {name: (kept if goes_on == kept["stage"] else other)[name] for name in _STAGE}
    fields |= {name: joined(kept[name], other[name])[:LONGEST_TEXT] for name in _REMARKS}
    lost = [
        f"{column_word('collaboration', name)}: {_said(row[name])}"
        for row in (kept, other)
        for name in (*_AGREED, "stage", "exit_reason", *_REMARKS)
        if row[name] not in {None, ""} and not _holds(name, fields.get(name, kept[name]), row[name])
    ]
    tx.update(Collaboration, kept["id"], **fields)
    last = 1 + max((line["position"] for line in tx.find(PaymentLine, collaboration_id=kept["id"])), default=-1)
    for line in tx.find(PaymentLine, collaboration_id=other["id"]):
        tx.update(PaymentLine, line["id"], collaboration_id=kept["id"], position=last + line["position"])
    for model in (Deliverable, Voucher, TimelineNote, Exclusivity, UsageRight, Attachment):
        for row in tx.find(model, collaboration_id=other["id"]):
            tx.update(model, row["id"], collaboration_id=kept["id"])
    lost += _merge_brief(tx, kept["id"], other["id"])
    tx.remove(Collaboration, other["id"])
    campaign = tx.get(Campaign, kept["campaign_id"])["name"]
    head = tr("Merged with the collaboration of {name} in {campaign}.").format(
        name=two.dropped["name"], campaign=campaign
    )
    _write_notes(tx, two.kept["id"], kept["id"], head, lost)


def _merge_brief(tx: Transaction, kept_id: str, other_id: str) -> list[str]:
    """Keep the brief there is; return the words of a second one."""
    briefs = tx.find(Brief, collaboration_id=other_id)
    if not briefs:
        return []
    if not tx.find(Brief, collaboration_id=kept_id):
        tx.update(Brief, briefs[0]["id"], collaboration_id=kept_id)
        return []
    (own,) = tx.find(Brief, collaboration_id=kept_id)
    tx.remove(Brief, briefs[0]["id"])
    names = [name for name in BriefFields.model_fields if name not in {"campaign_id", "collaboration_id"}]
    differing = [name for name in names if briefs[0][name] not in {None, "", own[name]}]
    head = tr("From the other brief:")
    return [head, *(f"{column_word('brief', name)}: {_said(briefs[0][name])}" for name in differing)]


def _write_notes(
    tx: Transaction, person_id: str, collaboration_id: str | None, head: str, lines: Iterable[str]
) -> None:
    """Write down what happened and what could not be kept; a text too long for one note goes on in the next."""
    lost = list(lines)
    text = "\n".join([f"{head} {tr('No longer in the fields:')}", *lost] if lost else [head])
    for start in range(0, len(text), LONGEST_TEXT):
        piece = text[start : start + LONGEST_TEXT]
        tx.add(TimelineNote, influencer_id=person_id, collaboration_id=collaboration_id, text=piece)


def _said(value: Any) -> str:
    """Return a value in the words of the screen."""
    match value:
        case bool():
            return tr("Yes") if value else tr("No")
        case StrEnum():
            return word(value)
        case date():
            return format_date(value, date.min, weekday=False)
        case time():
            return format_time(value)
        case int() | float():
            return format_number(value, decimals=0 if isinstance(value, int) else 2)
    return str(value)
