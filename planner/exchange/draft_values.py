"""The values of one row: read by `formats`, with a note of everything that was flagged or kept as text."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.columns import ColumnMapping, normal_words
from planner.exchange.sheet_table import Cell, Problem, cell_text
from planner.formats import format_number, parse_count, parse_percent, parse_phones, parse_tier
from planner.formats.parsed import clean_text, is_empty
from planner.language import Message
from planner.terms import Platform, Tier, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

Cells = list[tuple[ColumnMapping, Cell]]
# What the tables take at most.
LARGEST_COUNT = 10**11
LONGEST_NAME = 200
LONGEST_LINE = 500
LONGEST_TAG = 60
LONGEST_NOTES = 20_000
# Longer than any way to write nothing, with blanks around it.
LONGEST_NOTHING = 24
# A longer address is none (RFC 5321), and without bounds a long cell would be searched for minutes.
_EMAIL = re.compile(r"(?<![^@\s,;])[^@\s,;]{1,64}@[^@\s,;]{1,190}\.[^@\s,;.]{2,63}(?![^@\s,;.])")
# A remark in brackets after a figure: "3200 (akun baru)".
_REMARK = re.compile(r"[(\[][^)\]]*[^\W\d_][^)\]]*[)\]]?")
_WORD = re.compile(r"[^\W\d_]+")
_PHONE_WORDS = frozenset(
    {"wa", "whatsapp", "no", "nomor", "nomer", "hp", "telp", "tlp", "telepon", "phone"}
    | {"atau", "or", "dan", "and", "ext"}
)
_VERDICTS = {
    **dict.fromkeys(("lolos", "passed", "pass", "lulus", "approved", "disetujui", "ok", "oke"), Verdict.PASSED),
    **dict.fromkeys(("ditahan", "held", "hold", "tahan", "pending"), Verdict.HELD),
    **dict.fromkeys(("ditolak", "rejected", "reject", "tolak", "gagal"), Verdict.REJECTED),
}
_NO_VERDICT = {"belum", "none", "belum dicek", "not yet", "not checked", "kosong"}
NOT_A_TIER = Message("Not a known tier: kept as text")
NOT_A_VERDICT = Message("Not a known verdict: kept as text")
NOT_AN_EMAIL = Message("Not an email address: kept as text")
TOO_LONG = Message("Too long: shortened")
TOO_LARGE = Message("Too large to be right: kept as text")
# A bare 0,041 among percents may be Excel's fraction: rates below this are rarer than that mistake.
LOWEST_SURE_PERCENT = 0.25
HIGHEST_PERCENT = 100.0
SECOND_VALUE = Message("More than one value: the others are kept in the notes")


class AccountDraft(NamedTuple):
    """One account of a row; the handle may be "" when only its platform or its figures are known."""

    platform: Platform
    handle: str = ""
    followers: int | None = None
    engagement_rate: float | None = None
    likes: int | None = None
    comments: int | None = None
    views: int | None = None


class Kept(NamedTuple):
    """A value that was not read but kept as it was written."""

    column: ColumnMapping
    text: str


class RowNotes:
    """Collects what has to be said about one row."""

    def __init__(self, sheet: str, row: int) -> None:
        """Begin with nothing to say."""
        self.sheet = sheet
        self.row = row
        self.problems: list[Problem] = []
        self.kept: list[Kept] = []
        self.remarked: list[Kept] = []
        self.doubtful: set[int] = set()

    def add(self, column: ColumnMapping, cell: Cell, reason: Message) -> None:
        """Flag a cell whose value was read all the same."""
        self.problems.append(Problem(self.sheet, self.row, column.index + 1, cell_text(cell), reason))

    def doubt(self, column: ColumnMapping, cell: Cell, reason: Message) -> None:
        """Flag a cell whose value was read, but which the owner should make sure of."""
        self.add(column, cell, reason)
        self.doubtful.add(column.index)

    def keep(self, column: ColumnMapping, cell: Cell, reason: Message) -> None:
        """Flag a cell that gave no value, and keep its text."""
        self.add(column, cell, reason)
        self.kept.append(Kept(column, " ".join(cell_text(cell).split())))

    def remark(self, column: ColumnMapping, cell: Cell) -> None:
        """Keep the text of a cell whose value was read, as it says more than the value; nothing is wrong with it."""
        self.remarked.append(Kept(column, " ".join(cell_text(cell).split())))

    def shortened(self, text: str, longest: int, cells: Cells) -> str:
        """Return a text as long as it may be; when it is cut, its cells are flagged and kept."""
        if len(text) <= longest:
            return text
        for column, cell in cells:
            self.keep(column, cell, TOO_LONG)
        return text[:longest].rstrip()

    def lines(self) -> list[str]:
        """Return the kept texts as lines for the person's notes."""
        return [
            f"{kept.column.header}: {kept.text}" if kept.column.header else kept.text
            for kept in (*self.kept, *self.remarked)
        ]


def is_nothing(cell: Cell) -> bool:
    """Tell whether a filled cell is one of the ways people write "nothing": `-`, `n/a`, `belum ada`."""
    if isinstance(cell, str):
        return len(cell) <= LONGEST_NOTHING and _says_nothing(cell)
    return cell is None or cell != cell  # noqa: PLR0124 (NaN is how some programs write an empty cell)


@functools.lru_cache(maxsize=4096)
def _says_nothing(text: str) -> bool:
    return is_empty(clean_text(text))


def read_count(column: ColumnMapping, cell: Cell, notes: RowNotes) -> int | None:
    """Return followers, likes, comments or views; None when empty or not certain."""
    if type(cell) is int and 0 <= cell <= LARGEST_COUNT:
        return cell
    if cell is None:
        return None
    parsed = parse_count(cell)
    if parsed.value is not None and parsed.value > LARGEST_COUNT:
        notes.keep(column, cell, TOO_LARGE)
        return None
    if parsed.problem:
        (notes.keep if parsed.value is None else notes.add)(column, cell, parsed.problem)
    if parsed.value is not None and _has_remark(cell):
        notes.remark(column, cell)
    return parsed.value


def read_percent(column: ColumnMapping, cell: Cell, notes: RowNotes, *, fraction: bool) -> float | None:
    """Return a percentage (3.2 for 3.2 %); None when empty or not certain."""
    if cell is None:
        return None
    parsed = parse_percent(cell, fraction_column=fraction)
    value = parsed.value
    if value is not None and 0 < value < LOWEST_SURE_PERCENT and not (fraction or _has_percent_sign(cell)):
        notes.keep(column, cell, _percent_or_fraction(value))
        return None
    if parsed.problem:
        is_high = value is not None and value > HIGHEST_PERCENT
        (notes.keep if value is None else notes.doubt if is_high else notes.add)(column, cell, parsed.problem)
    if value is not None and _has_remark(cell):
        notes.remark(column, cell)
    return value


def read_phones(cells: Cells, notes: RowNotes) -> str:
    """Return the first telephone number as E.164; further ones go to the notes."""
    first = ""
    for column, cell in cells:
        numbers = parse_phones(cell)
        if any(parsed.value for parsed in numbers) and _says_more_than_a_number(cell):
            notes.remark(column, cell)
        for parsed in numbers:
            if parsed.value is None:
                if parsed.problem:
                    notes.keep(column, cell, parsed.problem)
            elif not first:
                first = parsed.value
                if parsed.problem:
                    notes.add(column, cell, parsed.problem)
            elif parsed.value != first:
                notes.add(column, cell, SECOND_VALUE)
                notes.kept.append(Kept(column, parsed.value))
    return first


def read_tier(cells: Cells, notes: RowNotes) -> Tier | None:
    """Return the tier a row states."""
    for column, cell in cells:
        tier = parse_tier(cell)
        if tier is None and cell_text(cell) not in {"", "-", "—"}:
            notes.keep(column, cell, NOT_A_TIER)
        return tier
    return None


def read_verdict(cells: Cells, notes: RowNotes) -> Verdict | None:
    """Return the verdict of a background check a row states; glyphs such as ✓ do not matter."""
    for column, cell in cells:
        words = _words_of(cell_text(cell))
        text = " ".join(words)
        if not words or text in _NO_VERDICT:
            return None
        if words[0] in {"tidak", "tdk", "not"} and len(words) > 1 and _VERDICTS.get(words[1]) is Verdict.PASSED:
            return Verdict.REJECTED
        verdict = _VERDICTS.get(words[0])
        if verdict is None:
            notes.keep(column, cell, NOT_A_VERDICT)
        elif len(words) > 1:
            notes.remark(column, cell)
        return verdict
    return None


def read_email(cells: Cells, notes: RowNotes) -> str:
    """Return the first email address of a row."""
    for column, cell in cells:
        text = cell_text(cell).removeprefix("mailto:")
        if text in {"", "-", "—"}:
            continue
        found = _EMAIL.search(text)
        if found is None:
            notes.keep(column, cell, NOT_AN_EMAIL)
            continue
        if found[0] != text:
            notes.keep(column, cell, SECOND_VALUE)
        return found[0]
    return ""


def read_tags(cells: Cells, notes: RowNotes) -> tuple[str, ...]:
    """Return the tags of a row, each once."""
    tags = []
    for column, cell in cells:
        text = cell_text(cell)
        pieces = _each_once(re.split(r"[,;|#\n]", text))
        longest = max(pieces, key=len, default="")
        notes.shortened(longest, LONGEST_TAG, [(column, cell)])
        tags += [piece[:LONGEST_TAG].rstrip() for piece in pieces]
    return tuple(_each_once(tags))


def read_niche(cells: Cells, notes: RowNotes) -> str:
    """Return the niches of a row as one text, each once."""
    texts = _texts(cells)
    if len(texts) == 1 and "\n" not in texts[0]:
        niche = " ".join(texts[0].split())
    else:
        niche = ", ".join(_each_once(re.split(r"[,;\n]", ", ".join(texts))))
    return notes.shortened(niche, LONGEST_LINE, cells)


def read_city(cells: Cells, notes: RowNotes) -> str:
    """Return the city of a row; all small or all capital letters become capitalised words, so that facets agree."""
    city = " ".join(next(iter(_texts(cells)), "").split())
    shortest_shouted = 5
    if city.islower() or (city.isupper() and len(city) >= shortest_shouted):
        city = city.title()
    return notes.shortened(city, LONGEST_LINE, cells)


@functools.lru_cache(maxsize=1024)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(normal_words(text))


def _has_remark(cell: Cell) -> bool:
    return isinstance(cell, str) and _REMARK.search(cell) is not None


def _says_more_than_a_number(cell: Cell) -> bool:
    """Tell whether a cell with a telephone number has other words than those for one: `0812… (Sari)`."""
    if not isinstance(cell, str) or not _WORD.search(cell) or "wa.me" in cell.lower():
        return False
    return any(word.casefold() not in _PHONE_WORDS for word in _WORD.findall(cell))


def _has_percent_sign(cell: Cell) -> bool:
    text = cell_text(cell).casefold()
    return any(sign in text for sign in ("%", "\uff05", "persen", "percent"))


def _percent_or_fraction(value: float) -> Message:
    """Return the question a bare 0,041 raises among percents."""
    places = len(f"{value:.6f}".rstrip("0").partition(".")[2])
    low = format_number(value, decimals=places)
    high = format_number(value * 100, decimals=max(0, places - 2))
    return Message("{low}% or {high}%? Kept as text", {"low": low, "high": high})


def _texts(cells: Cells) -> list[str]:
    return [text for _column, cell in cells if (text := cell_text(cell)) and text != "-"]


def _each_once(pieces: Sequence[str]) -> list[str]:
    seen: dict[str, str] = {}
    for piece in pieces:
        text = " ".join(piece.split())
        if text and text != "-":
            seen.setdefault(text.casefold(), text)
    return list(seen.values())
