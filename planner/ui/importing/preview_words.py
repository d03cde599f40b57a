"""A planned row in words: what stands in each cell, what it was before, and why the row has its fate."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange.columns import ACCOUNT_FIELDS, COUNT_FIELDS, FACTS, Field
from planner.exchange.import_plan import DuplicateChoice, Fate
from planner.exchange.rate_values import rate_draft_of
from planner.exchange.sheet_table import cell_text
from planner.formats import format_count, format_date, format_number, format_percent, format_phone, format_rupiah
from planner.language import tr
from planner.ui.importing.column_choices import field_word
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner.exchange.columns import ColumnMapping
    from planner.exchange.draft_values import AccountDraft
    from planner.exchange.import_changes import Change
    from planner.exchange.import_plan import RowPlan
    from planner.exchange.rate_values import RateDraft
    from planner.exchange.sheet_table import Row
    from planner.queries.people import KnownRate

FIGURES = frozenset({*COUNT_FIELDS, Field.ENGAGEMENT_RATE})


class CellWords(NamedTuple):
    """One cell of the preview: its text, how it is coloured (`warn`, `bad`, `quiet` or empty), the value before."""

    text: str
    level: str = ""
    former: str = ""


def fate_word(fate: Fate) -> str:
    """Return the word of a row's fate."""
    return {
        Fate.NEW: tr("New", "fate of a row"),
        Fate.UPDATED: tr("Changed", "fate of a row"),
        Fate.UNCHANGED: tr("Same", "fate of a row"),
        Fate.DUPLICATE: tr("Duplicate", "fate of a row"),
        Fate.REJECTED: tr("Rejected", "fate of a row"),
    }[fate]


def choice_words(*, in_trash: bool = False) -> list[tuple[DuplicateChoice, str]]:
    """Return what can be done with a duplicate, or with somebody who lies in the trash."""
    if in_trash:
        return [
            (DuplicateChoice.SKIP, tr("Skip")),
            (DuplicateChoice.UPDATE, tr("Restore")),
            (DuplicateChoice.ADD, tr("Add as new")),
        ]
    return [
        (DuplicateChoice.SKIP, tr("Skip")),
        (DuplicateChoice.ADD, tr("Add as new")),
        (DuplicateChoice.UPDATE, tr("Update")),
    ]


def rows_in_words(count: int) -> str:
    """Return `10.000 baris`."""
    return (tr("{n} row") if count == 1 else tr("{n} rows")).format(n=format_number(count))


def counts_in_words(new: int, updated: int) -> str:
    """Return `171 baru, 22 berubah`; only what there is of it."""
    parts = []
    if new or not updated:
        parts.append(tr("{n} new").format(n=format_number(new)))
    if updated:
        parts.append(tr("{n} changed").format(n=format_number(updated)))
    return ", ".join(parts)


def is_unsure(row: RowPlan) -> bool:
    """Tell whether a row that is no longer questioned holds a value that could not be read for certain."""
    return bool(row.draft.originals or row.draft.doubtful) and row.fate is not Fate.REJECTED


def cell_words(column: ColumnMapping, cells: Row, row: RowPlan | None) -> CellWords:
    """Return what stands in a cell: the value as it was understood, or the text of the file where it was not."""
    raw = " ".join(cell_text(cells[column.index]).split()) if column.index < len(cells) else ""
    if row is None or column.field in {None, Field.SKIP}:
        quiet = row is not None and (column.field is Field.SKIP or row.fate is Fate.REJECTED)
        return CellWords(raw, "quiet" if quiet else "")
    if row.fate is Fate.REJECTED:
        return CellWords(raw, "quiet")
    if any(kept.column.index == column.index for kept in row.draft.originals):
        return CellWords(raw, "bad" if column.field is Field.PHONE else "warn")
    account = row.draft.account_of(column.platform) if column.field in ACCOUNT_FIELDS else None
    change = _change(column, account, row)
    former = value_words(change.field, change.old) if change else ""
    if column.field is Field.RATE:
        return _rate_words(column, raw, row, former)
    level = "warn" if column.index in row.draft.doubtful else ""
    return CellWords(_understood(column, raw, account, row), level, former)


def cell_remarks(column: ColumnMapping, words: CellWords, row: RowPlan | None) -> str:
    """Return what else there is to know about a cell: what was written, what is said about it, the value before."""
    if row is None:
        return ""
    lines = [str(problem.reason) for problem in row.draft.problems if problem.column == column.index + 1]
    if words.former:
        lines.append(tr("Before: {value}").format(value=words.former))
    return "\n".join(dict.fromkeys((words.text, *lines))) if lines else ""


def value_words(field: Field, value: Any) -> str:
    """Return a value of a field as the screen shows it; empty for none."""
    if value in (None, "", ()):
        return ""
    show: Callable[[Any], str] = _SHOWN.get(field, str)
    return ", ".join(value) if type(value) is tuple else show(value)


def reason_words(row: RowPlan, on: date) -> CellWords:
    """Return why a row has its fate and what was flagged in it, or what it changes, in one line."""
    reasons = reasons_in_words(row)
    if reasons:
        doubtful = row.draft.doubtful or any(kept.column.field in FIGURES for kept in row.draft.originals)
        return CellWords(reasons, "warn" if doubtful and row.fate is not Fate.DUPLICATE else "quiet")
    return CellWords(_changes_in_words(row.changes, on), "quiet")


def reasons_in_words(row: RowPlan) -> str:
    """Return why a row has its fate and everything that was flagged in it, each once."""
    reasons = (row.reason, *(problem.reason for problem in row.draft.problems))
    return "; ".join(dict.fromkeys(str(reason) for reason in reasons if reason))


def all_reasons(row: RowPlan, on: date) -> str:
    """Return everything that is to be said about a row, a line each with the value it is about."""
    own = [str(row.reason)] if row.reason and row.fate in {Fate.DUPLICATE, Fate.REJECTED} else []
    flagged = [(problem.value, str(problem.reason)) for problem in row.draft.problems]
    lines = [f"{value}: {reason}" if value else reason for value, reason in flagged if reason not in own]
    return "\n".join(dict.fromkeys((*own, *lines))) or reason_words(row, on).text


def _rate_words(column: ColumnMapping, raw: str, row: RowPlan, former: str) -> CellWords:
    """Return a price, or the words in its place; what was taken for no price is marked."""
    key = rate_draft_of(column).key
    rate = next((rate for rate in row.draft.rates if rate.key == key), None) if raw else None
    flagged = any(problem.column == column.index + 1 for problem in row.draft.problems)
    return CellWords(value_words(Field.RATE, rate), "warn" if rate and rate.price is None and flagged else "", former)


def _understood(column: ColumnMapping, raw: str, account: AccountDraft | None, row: RowPlan) -> str:
    draft, field = row.draft, column.field or Field.SKIP
    if field is Field.OWN:
        return draft.own.get(column.detail, "") if raw else ""
    if field in FACTS and field.value in draft.facts:
        return value_words(field, draft.facts[field.value]) if raw else ""
    if field in FIGURES or field is Field.HANDLE:
        return value_words(field, getattr(account, field.value, None))
    if field in {Field.NAME, Field.CITY, Field.PHONE, Field.EMAIL, Field.TIER, Field.VERDICT}:
        return value_words(field, getattr(draft, field.value)) if raw else ""
    return raw


def _change(column: ColumnMapping, account: AccountDraft | None, row: RowPlan) -> Change | None:
    """Return the change that the import would make because of a cell."""
    if not row.is_written or column.field in {Field.TAGS, Field.NOTES}:
        return None
    if column.field is Field.RATE:
        key = rate_draft_of(column).key
        return next((change for change in row.changes if change.field is Field.RATE and change.new.key == key), None)
    for change in row.changes:
        if (
            change.field is column.field
            and change.detail == column.detail
            and (account is None or change.platform is account.platform)
        ):
            return change
    return None


def _changes_in_words(changes: Iterable[Change], on: date) -> str:
    figures: list[Field] = []
    filled: list[Field] = []
    replaced: list[Field] = []
    added: list[Field] = []
    for change in changes:
        if change.field in FIGURES or change.field is Field.RATE:
            figures.append(change.field)
        elif change.field in {Field.NOTES, Field.TAGS} or (change.field is Field.HANDLE and not change.old):
            added.append(change.field)
        else:
            (replaced if change.old else filled).append(change.field)
    sentences = (
        (figures, tr("new {fields} recorded {date}")),
        (filled, tr("{fields} filled in")),
        (replaced, tr("{fields} replaced")),
        (added, tr("{fields} added")),
    )
    day = format_date(on, on, weekday=False)
    text = ", ".join(sentence.format(fields=_list_of(fields), date=day) for fields, sentence in sentences if fields)
    return text[:1].upper() + text[1:]


def _list_of(fields: list[Field]) -> str:
    words = [field_word(field) for field in dict.fromkeys(fields)]
    # Inside a sentence a word is small, unless it is a name or an abbreviation.
    return ", ".join(text if text in _NAMES else text[:1].lower() + text[1:] for text in words)


def _day_words(day: date) -> str:
    """Return a day with its year, as the preview does not say which year it is."""
    return format_date(day, date.min, weekday=False)


def _price_words(rate: RateDraft | KnownRate) -> str:
    return rate.original if rate.price is None else format_rupiah(rate.price)


_NAMES = frozenset({"ER", "WhatsApp", "PIC"})
_SHOWN: dict[Field, Callable[[Any], str]] = {
    **dict.fromkeys(COUNT_FIELDS, format_count),
    Field.ENGAGEMENT_RATE: format_percent,
    Field.PHONE: format_phone,
    Field.HANDLE: "@{}".format,
    Field.TIER: word,
    Field.VERDICT: word,
    Field.RELATIONSHIP: word,
    Field.GENDER: word,
    Field.AUDIENCE_WOMEN: format_percent,
    Field.BIRTH_YEAR: str,
    Field.CONSENT_ON: _day_words,
    Field.NEXT_ACTION_ON: _day_words,
    Field.RATE: _price_words,
}
