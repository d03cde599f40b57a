"""Rows of posts pasted from a spreadsheet or a chat: which cell is what, and what could not be read.

Cells are parted by tabs, semicolons, bars, a comma with a blank, or wide gaps. A header names the columns; without one
a date, a yes or no and a link are known by their look, and numbers are likes, comments, views in this order. A single
column belongs to the column it is pasted into.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.language import tr
from planner.ui.editors import read_count, read_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

LONGEST_PASTE = 20_000
NUMBERS = ("likes", "comments", "views")
_HEADS = {
    "posted_on": ("tanggal", "tgl", "date", "posted", "hari"),
    "likes": ("suka", "like", "likes", "menyukai"),
    "comments": ("komentar", "komen", "comment", "comments"),
    "views": ("tayangan", "tonton", "penonton", "ditonton", "view", "views", "plays", "diputar"),
    "is_sponsored": ("berbayar", "sponsor", "sponsored", "iklan", "endorse", "endorsement", "paid", "ad", "ads"),
    "link": ("link", "tautan", "url"),
}
_NAMED = {head: name for name, heads in _HEADS.items() for head in heads}
_YES = frozenset({"ya", "y", "yes", "iya", "berbayar", "sponsor", "sponsored", "iklan", "paid", "endorse", "1", "ad"})
_NO = frozenset({"tidak", "tdk", "bukan", "no", "n", "organik", "organic", "nggak", "gak", "0"})
_UNKNOWN = frozenset({"", "-", "?", "—", "belum tahu", "tidak tahu", "unknown"})
_LINK = re.compile(r"(?:https?://|www\.|instagram\.com|tiktok\.com|youtu)\S*", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_PARTS = (
    re.compile(r"\t"),
    re.compile(r"\s*[;|]\s*"),
    re.compile("\\s+[-\u2013\u2014/]\\s+"),
    re.compile(r", +"),
    re.compile(r" {2,}"),
)
_NUMBERED = re.compile(r"^\s*(?:[0-9]{1,2}[.)]\s+|[-•*]\s+)")


BLANK: dict[str, Any] = {
    "posted_on": None,
    "likes": None,
    "comments": None,
    "views": None,
    "is_sponsored": None,
    "link": "",
}


class Pasted(NamedTuple):
    """What a text holds: one mapping of fields per post, and a sentence for every cell that could not be read."""

    posts: tuple[dict[str, Any], ...]
    problems: tuple[str, ...]
    dropped: int = 0


def read_posts(text: str, today: date, most: int, column: str = "") -> Pasted:
    """Return the posts of a pasted text, at most `most` of them, the first ones.

    A row tells everything about its post, so that nothing of another one is left over; a single column, pasted into
    `column`, tells only that.
    """
    rows = _without_numbering(_cells(text[:LONGEST_PASTE]))
    columns = _header(rows[0]) if rows else None
    rows = rows[1:] if columns else rows
    single = columns is None and column in BLANK and all(len(row) == 1 for row in rows)
    columns = [column] if single else columns
    posts, problems = [], []
    for at, row in enumerate(rows[:most], start=1):
        post, wrong = _post(row, columns, today)
        posts.append(post)
        problems += [tr("Row {n}: {problem}").format(n=at, problem=problem) for problem in wrong]
    while posts and not posts[-1]:
        posts.pop()
    blank = {} if single else BLANK
    return Pasted(tuple(blank | post for post in posts), tuple(problems), max(0, len(rows) - most))


def read_sponsored(text: str) -> tuple[bool | None, bool]:
    """Return whether a word says that a post was paid for, and whether it was understood."""
    said = text.strip().lower().rstrip(".!")
    if said in _YES:
        return True, True
    if said in _NO:
        return False, True
    return None, said in _UNKNOWN


def _cells(text: str) -> list[list[str]]:
    """Return the cells of every line that is not empty; all lines are parted the same way."""
    lines = [line.rstrip("\r\n") for line in text.splitlines() if line.strip()]
    part = next(
        (each for each in _PARTS if sum(1 for line in lines if each.search(line.strip())) * 2 > len(lines)), None
    )
    if part is None or part.pattern != r"\t":
        lines = [_NUMBERED.sub("", line).strip() for line in lines]
    return [[cell.strip() for cell in part.split(line)] if part else [line.strip()] for line in lines]


def _without_numbering(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows without a first column that only counts 1, 2, 3."""
    counted = [at for at, row in enumerate(rows) if len(row) > 1 and row[0].rstrip(".)").isdigit()]
    numbers = [int(rows[at][0].rstrip(".)")) for at in counted]
    is_counting = len(counted) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1
    return [row[1:] if is_counting else row for row in rows]


def _header(cells: Sequence[str]) -> list[str] | None:
    """Return the field of every column when the first line names columns, else None."""
    found = [_named(cell) for cell in cells]
    numbers = any(any(mark.isdigit() for mark in cell) for cell in cells)
    return found if any(found) and not numbers else None


def _named(cell: str) -> str:
    """Return the field a head or the words of a cell name, empty for none."""
    return next((_NAMED[word.lower()] for word in _WORD.findall(cell) if word.lower() in _NAMED), "")


def _post(cells: Sequence[str], columns: Sequence[str] | None, today: date) -> tuple[dict[str, Any], list[str]]:
    post: dict[str, Any] = {}
    problems: list[str] = []
    for at, cell in enumerate(cells):
        if cell.lower() in _UNKNOWN:
            if columns is None and at and len(cells) > 1:
                _skip_number(post)
            continue
        field = (columns[at] if at < len(columns) else "") if columns is not None else _guess(cell, post, today)
        if not field:
            continue
        value, problem = _value(field, cell, today)
        post[field] = value
        if problem:
            problems.append(f"“{cell}” · {problem}")
    return {name: value for name, value in post.items() if value is not None}, problems


def _skip_number(post: dict[str, Any]) -> None:
    """Leave the next number out: a dash stands in its place."""
    name = next((name for name in NUMBERS if name not in post), "")
    if name:
        post[name] = None


def _guess(cell: str, post: dict[str, Any], today: date) -> str:
    """Return what a cell without a head is."""
    if _LINK.match(cell):
        return "link"
    named = _named(cell)
    has_digits = any(mark.isdigit() for mark in cell)
    if named and (has_digits or named == "is_sponsored"):
        return named
    if not has_digits or (read_sponsored(cell)[1] and NUMBERS[-1] in post):
        return "is_sponsored" if read_sponsored(cell)[1] else ""
    is_date = "posted_on" not in post and not any(name in post for name in NUMBERS)
    if is_date and not read_date(cell, today).problem and read_count(cell).value is None:
        return "posted_on"
    return next((name for name in NUMBERS if name not in post), "")


def _value(field: str, cell: str, today: date) -> tuple[Any, str]:
    if field == "posted_on":
        reading = read_date(cell, today)
        return reading.value, reading.problem
    if field == "link":
        return cell, ""
    if field == "is_sponsored":
        value, understood = read_sponsored(cell)
        if not understood and _named(cell) == "is_sponsored":
            return not cell.lower().startswith(("tidak", "bukan", "non", "no ")), ""
        return value, "" if understood else tr("Not yes or no.")
    words = _WORD.findall(cell)
    bare = cell
    for found in words:
        if found.lower() in _NAMED:
            bare = re.sub(rf"\b{found}\b", "", bare)
    counted = read_count(bare.strip(" :="))
    return counted.value, counted.problem
