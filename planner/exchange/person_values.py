"""What a row says about a person beyond accounts and figures: relationship, demographics, consent, own fields."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from planner.exchange.columns import ColumnMapping, Field, column_label, normal_words
from planner.exchange.draft_values import HIGHEST_PERCENT, LONGEST_LINE, LONGEST_NOTES, RowNotes, is_nothing
from planner.exchange.sheet_table import Cell, cell_text
from planner.formats import parse_count, parse_date, parse_percent
from planner.formats.parsed import clean_text
from planner.language import Message
from planner.queries.people import plain_number
from planner.rules.custom_values import fits
from planner.terms import CustomFieldKind, Gender, Relationship

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from planner.queries.custom_fields import CustomFieldRow

Facts = dict[str, Any]
OLDEST_YEAR, LATEST_YEAR, OLDEST_AGE = 1900, 2100, 120
NOT_A_GENDER = Message("Neither woman nor man: kept as text")
NOT_A_RELATIONSHIP = Message("Not a known relationship: kept as text")
NOT_A_BIRTH = Message("Neither a year of birth nor an age: kept as text")
NOT_A_SHARE = Message("Not a share of an audience: kept as text")
NOT_A_CHOICE = Message("Not one of the choices of {field}: kept as text")
NOT_A_NUMBER = Message("Not a number: kept as text")
NOT_BLACKLISTED = Message("A reason without the blacklist: kept in the notes")

_GENDERS = {
    **dict.fromkeys(("p", "perempuan", "wanita", "female", "f", "woman", "women", "cewek", "cewe", "w"), Gender.WOMEN),
    **dict.fromkeys(("l", "laki", "lakilaki", "laki2", "pria", "male", "m", "man", "men", "cowok", "cowo"), Gender.MEN),
}
_RELATIONSHIPS = {
    **dict.fromkeys(("prospek", "prospect", "calon", "baru", "new", "belum kenal"), Relationship.PROSPECT),
    **dict.fromkeys(("kenal", "known", "kenalan", "sudah kenal"), Relationship.KNOWN),
    **dict.fromkeys(("aktif", "active", "sedang kerja sama"), Relationship.ACTIVE),
    **dict.fromkeys(("mitra rutin", "mitra", "rutin", "partner", "regular partner", "langganan"), Relationship.PARTNER),
    **dict.fromkeys(("duta", "ambassador", "brand ambassador", "duta merek", "ba"), Relationship.AMBASSADOR),
    **dict.fromkeys(("jeda", "paused", "pause", "istirahat", "on hold"), Relationship.PAUSED),
    **dict.fromkeys(
        ("daftar hitam", "blacklist", "blacklisted", "black list", "masuk daftar hitam"), Relationship.BLACKLISTED
    ),
}
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_AGE = re.compile(r"(?:±|~|sekitar )? ?([0-9]{1,3}) ?(?:th|thn|tahun|y|yo|years?(?: old)?)?\.?", re.IGNORECASE)
_SHARE_OF_WOMEN = re.compile(
    r"([0-9]{1,3}(?:[.,][0-9]+)?) ?%? ?(?:perempuan|wanita|female|women|cewek|p|f)", re.IGNORECASE
)
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]{1,2})?")
_LONG_FACTS = frozenset({Field.AUDIENCE_CITIES, Field.BLACKLIST_REASON})


def read_facts(cells: Sequence[tuple[ColumnMapping, Cell]], notes: RowNotes, fractions: frozenset[int]) -> Facts:
    """Return what a row says about the person, by the column of the table; `fractions` are columns of 0.7 for 70 %."""
    facts: Facts = {}
    for column, cell in cells:
        if is_nothing(cell):
            continue
        if column.field is Field.AUDIENCE_WOMEN:
            _put(facts, column, _share(column, cell, notes, fraction=column.index in fractions))
        elif column.field in _READERS:
            _READERS[column.field](column, cell, notes, facts)
        else:
            _put(facts, column, _text(column, cell, notes))
    _settle(facts, cells, notes)
    return facts


def read_own(column: ColumnMapping, cell: Cell, field: CustomFieldRow, notes: RowNotes) -> str:
    """Return a value for a field of the owner's own as it is stored; "" when empty or not fitting (then it is kept)."""
    text = cell_text(cell)
    if is_nothing(cell):
        return ""
    problem = NOT_A_NUMBER
    match field.kind:
        case CustomFieldKind.NUMBER:
            value = _number(cell)
        case CustomFieldKind.DATE:
            parsed = parse_date(cell)
            value, problem = (parsed.value.isoformat() if parsed.value else ""), parsed.problem or problem
            if value and parsed.problem:
                notes.add(column, cell, parsed.problem)
        case CustomFieldKind.CHOICE:
            value = next((choice for choice in field.choices if choice.casefold() == text.casefold()), "")
            problem = NOT_A_CHOICE._replace(values={"field": field.name})
        case _:
            value = notes.shortened(text, LONGEST_NOTES, [(column, cell)])
    if value and fits(field.kind, field.choices, value):
        return value
    notes.keep(column, cell, problem)
    return ""


def is_share_fraction(cells: Iterable[Cell]) -> bool:
    """Tell whether all bare numbers of a column of shares are fractions of one (0.7 for 70 %)."""
    bare = [cell for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool)]
    return any(0 < cell < 1 for cell in bare) and all(0 <= cell <= 1 for cell in bare)


def _put(facts: Facts, column: ColumnMapping, value: Any) -> None:
    if value not in (None, "") and column.field:
        facts[column.field.value] = value


def _text(column: ColumnMapping, cell: Cell, notes: RowNotes) -> str:
    longest = LONGEST_NOTES if column.field in _LONG_FACTS else LONGEST_LINE
    return notes.shortened(" ".join(cell_text(cell).split()), longest, [(column, cell)])


def _share(column: ColumnMapping, cell: Cell, notes: RowNotes, *, fraction: bool) -> float | None:
    words = _SHARE_OF_WOMEN.fullmatch(clean_text(cell))
    parsed = parse_percent(words[1] if words else cell, fraction_column=fraction and not words)
    if parsed.value is None or parsed.value > HIGHEST_PERCENT:
        notes.keep(column, cell, parsed.problem if parsed.value is None and parsed.problem else NOT_A_SHARE)
        return None
    return parsed.value


def _gender(column: ColumnMapping, cell: Cell, notes: RowNotes, facts: Facts) -> None:
    gender = _gender_in(cell_text(cell))
    if gender is None:
        notes.keep(column, cell, NOT_A_GENDER)
    _put(facts, column, gender)


@functools.lru_cache(maxsize=1024)
def _gender_in(text: str) -> Gender | None:
    words = normal_words(text)
    named = {_GENDERS.get("".join(words))} | {_GENDERS.get(word) for word in words}
    named.discard(None)
    return named.pop() if len(named) == 1 else None


def _relationship(column: ColumnMapping, cell: Cell, notes: RowNotes, facts: Facts) -> None:
    found = _RELATIONSHIPS.get(" ".join(normal_words(cell_text(cell))))
    if found is None:
        notes.keep(column, cell, NOT_A_RELATIONSHIP)
    _put(facts, column, found)


def _birth(column: ColumnMapping, cell: Cell, notes: RowNotes, facts: Facts) -> None:
    """Take a year of birth; an age leaves the year open by one, so it stays an age in the notes, as does the day."""
    if type(cell) is int and 0 < cell <= OLDEST_AGE:
        notes.remark(column, cell)
        return
    text = clean_text(cell)
    year = _year(cell, text)
    if year is not None:
        facts[Field.BIRTH_YEAR.value] = year
        if text != str(year):
            notes.remark(column, cell)
    elif (age := _AGE.fullmatch(text)) and int(age[1]) <= OLDEST_AGE:
        notes.remark(column, cell)
    else:
        notes.keep(column, cell, NOT_A_BIRTH)


def _year(cell: Cell, text: str) -> int | None:
    if text.isdigit():
        year = int(text) if len(text) == len(str(OLDEST_YEAR)) else 0
        return year if OLDEST_YEAR <= year <= LATEST_YEAR else None
    parsed = parse_date(cell)
    if parsed.value is None and "," in text:
        parsed = parse_date(text.rpartition(",")[2])
    if parsed.value is not None:
        return parsed.value.year
    years = {int(found) for found in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def _consent(column: ColumnMapping, cell: Cell, notes: RowNotes, facts: Facts) -> None:
    parsed = parse_date(cell)
    if parsed.value is not None:
        facts[Field.CONSENT_ON.value] = parsed.value
        if parsed.problem:
            notes.add(column, cell, parsed.problem)
        return
    _consent_note(column, cell, notes, facts)


def _consent_note(column: ColumnMapping, cell: Cell, notes: RowNotes, facts: Facts) -> None:
    texts = (facts.get(Field.CONSENT_NOTE.value, ""), " ".join(cell_text(cell).split()))
    joined = "; ".join(dict.fromkeys(filter(None, texts)))
    facts[Field.CONSENT_NOTE.value] = notes.shortened(joined, LONGEST_LINE, [(column, cell)])


def _due(column: ColumnMapping, cell: Cell, notes: RowNotes, facts: Facts) -> None:
    parsed = parse_date(cell)
    if parsed.value is None:
        if parsed.problem:
            notes.keep(column, cell, parsed.problem)
        return
    facts[Field.NEXT_ACTION_ON.value] = parsed.value
    if parsed.problem:
        notes.add(column, cell, parsed.problem)


def _settle(facts: Facts, cells: Sequence[tuple[ColumnMapping, Cell]], notes: RowNotes) -> None:
    """Make facts that need each other agree: a day needs an action, a reason needs the black list."""
    if Field.NEXT_ACTION_ON.value in facts and Field.NEXT_ACTION.value not in facts:
        due = next(column for column, _cell in cells if column.field is Field.NEXT_ACTION_ON)
        facts[Field.NEXT_ACTION.value] = column_label(due)[:LONGEST_LINE]
    if Field.BLACKLIST_REASON.value in facts and facts.get("relationship") is not Relationship.BLACKLISTED:
        del facts[Field.BLACKLIST_REASON.value]
        for column, cell in cells:
            if column.field is Field.BLACKLIST_REASON:
                notes.keep(column, cell, NOT_BLACKLISTED)


def _number(cell: Cell) -> str:
    """Return a number as plain decimals, "" when it is none."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return plain_number(Decimal(str(cell)))
    text = clean_text(cell)
    if _PLAIN_NUMBER.fullmatch(text):
        return plain_number(Decimal(text.replace(",", ".")))
    parsed = parse_count(text)
    return str(parsed.value) if parsed.value is not None and not parsed.problem else ""


_READERS: dict[Field, Callable[[ColumnMapping, Cell, RowNotes, Facts], None]] = {
    Field.GENDER: _gender,
    Field.RELATIONSHIP: _relationship,
    Field.BIRTH_YEAR: _birth,
    Field.AGE: _birth,
    Field.CONSENT_ON: _consent,
    Field.CONSENT_NOTE: _consent_note,
    Field.NEXT_ACTION_ON: _due,
}
