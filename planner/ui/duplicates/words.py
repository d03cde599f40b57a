"""What the page says: why two may be one, what stands in a field, what a merge brings together."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.formats import format_date, format_percent, format_phone
from planner.language import tr, trn
from planner.rules.duplicates import Reason, Sureness
from planner.store.column_words import column_word
from planner.ui.widgets.glyphs import Glyph
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner.queries.duplicates import MergePreview, PairRow, Side
    from planner.rules.duplicates import Shared

SURENESS_GLYPHS: Mapping[str, Glyph] = {
    Sureness.CERTAIN.name: Glyph("dot", "accent"),
    Sureness.LIKELY.name: Glyph("dot", "text2"),
    Sureness.POSSIBLE.name: Glyph("circle", "text3"),
}


def sureness_word(sureness: Sureness) -> str:
    """Return how sure it is, in a word."""
    return {
        Sureness.CERTAIN: tr("almost certain", "duplicates"),
        Sureness.LIKELY: tr("likely", "duplicates"),
        Sureness.POSSIBLE: tr("possible", "duplicates"),
    }[sureness]


def own_handle(side: Side, beside: Side) -> str:
    """Return the first handle of a person that the other one does not have; empty without one."""
    others = {handle for _, handle in beside.accounts}
    return next((handle for _, handle in side.accounts if handle and handle not in others), "")


def told_apart(side: Side, beside: Side, today: date) -> str:
    """Return a person's name; beside somebody of the same name with the handle, else the day it was noted."""
    if side.name.casefold() != beside.name.casefold():
        return side.name
    if own := own_handle(side, beside):
        return f"{side.name} (@{own})"
    mine, theirs = (any(handle for _, handle in each.accounts) for each in (side, beside))
    days = [each.created_at.astimezone().date() for each in (side, beside)]
    if days[0] == days[1] and theirs:
        return f"{side.name} ({tr('without a handle')})" if not mine else side.name
    return f"{side.name} ({tr('noted {date}').format(date=format_date(days[0], today, weekday=False))})"


def reasons(row: PairRow) -> str:
    """Return why two may be one, short: `WhatsApp sama · nama mirip`."""
    return " · ".join(dict.fromkeys(_short(each, row) for each in row.shared)) or tr("chosen by you")


def reasons_in_full(row: PairRow) -> str:
    """Return why two may be one, with what they share."""
    return " · ".join(_full(each, row) for each in row.shared) or tr("chosen by you")


def _short(shared: Shared, row: PairRow) -> str:
    if shared.reason is Reason.NAME:
        return _name_word(row)
    return {
        Reason.ACCOUNT: tr("same account"),
        Reason.PHONE: tr("same WhatsApp"),
        Reason.EMAIL: tr("same email"),
        Reason.HANDLE_ELSEWHERE: tr("same handle elsewhere"),
    }[shared.reason]


def _full(shared: Shared, row: PairRow) -> str:
    if shared.reason is Reason.NAME:
        return _name_word(row)
    text = {
        Reason.ACCOUNT: tr("same account @{value}"),
        Reason.PHONE: tr("same WhatsApp {value}"),
        Reason.EMAIL: tr("same email {value}"),
        Reason.HANDLE_ELSEWHERE: tr("same handle @{value} on another platform"),
    }[shared.reason]
    value = format_phone(shared.value) if shared.reason is Reason.PHONE else shared.value
    return text.format(value=value)


def _name_word(row: PairRow) -> str:
    same = row.first_name.casefold() == row.second_name.casefold()
    return tr("same name") if same else tr("similar name")


def group_word(group: tuple[str, ...]) -> str:
    """Return what the screen calls fields that are chosen together."""
    return column_word("influencer", group[0])


def group_text(group: tuple[str, ...], fields: Mapping[str, Any], today: date) -> str:
    """Return what a person has in fields that are chosen together; empty when nothing."""
    parts = (_shown(field, fields[field], today) for field in group)
    return " · ".join(part for part in parts if part)


def _shown(field: str, value: Any, today: date) -> str:
    if value is None or value == "":
        return ""
    if field == "phone":
        return format_phone(value)
    if field == "audience_women":
        return format_percent(value)
    if isinstance(value, StrEnum):
        return word(value)
    return format_date(value, today, weekday=False) if isinstance(value, date) else str(value)


def joined_lines(preview: MergePreview) -> list[tuple[str, str]]:
    """Return what a merge brings together: (what, how much of it) each, nothing for what neither has."""
    one, other = preview.sides
    lines: list[tuple[str, str]] = []
    accounts = len(one.accounts) + len(other.accounts)
    if accounts:
        same = preview.joined_accounts()
        amount = trn("{n} account", "{n} accounts", accounts - same)
        lines.append((tr("Accounts"), f"{amount} {tr('({n} on both sides)').format(n=same)}" if same else amount))
    if one.numbers + other.numbers:
        lines.append((tr("Numbers"), trn("{n} day", "{n} days", one.numbers + other.numbers)))
    if tags := sorted({*one.tags, *other.tags}, key=str.casefold):
        lines.append((tr("Tags"), ", ".join(tags)))
    amounts = [
        say(one.counts[name] + other.counts[name])
        for name, say in _COUNTED.items()
        if one.counts[name] + other.counts[name]
    ]
    if amounts:
        lines.append((tr("Written down"), ", ".join(amounts)))
    names = sorted({name for side in preview.sides for _, name in side.campaigns}, key=str.casefold)
    if names:
        lines.append((tr("Campaigns"), ", ".join(names)))
    return lines


_COUNTED: Mapping[str, Callable[[int], str]] = {
    "background_check": lambda n: trn("{n} background check", "{n} background checks", n),
    "timeline_note": lambda n: trn("{n} note", "{n} notes", n),
    "rate": lambda n: trn("{n} price", "{n} prices", n),
    "competitor_work": lambda n: trn("{n} work for a competitor", "{n} works for competitors", n),
    "controversy": lambda n: trn("{n} controversy", "{n} controversies", n),
    "exclusivity": lambda n: trn("{n} exclusivity", "{n} exclusivities", n),
    "usage_right": lambda n: trn("{n} right of use", "{n} rights of use", n),
    "attachment": lambda n: trn("{n} file", "{n} files", n),
}


def shared_campaigns_sentence(preview: MergePreview) -> str:
    """Return what becomes of campaigns that both are in; empty when there is none."""
    names = preview.shared_campaigns()
    if not names:
        return ""
    sentence = tr("Both are in {campaigns}: content, codes, payments and notes become one collaboration.")
    return sentence.format(campaigns=", ".join(names))
