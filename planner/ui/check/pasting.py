"""Rows of posts pasted from a spreadsheet or a chat: which cell is what, and what could not be read.

Cells are parted by tabs, semicolons, bars, a comma with a blank, or wide gaps. A header names the columns; without one
a date, a yes or no and a link are known by their look, and numbers are likes, comments, views in this order. `22.8` is
a date only among dates: where it may be one or a number, it is said, and the numbers of its row stay out, as nobody
knows which is which. A single column belongs to the column it is pasted into.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.language import tr
from planner.ui.reading import read_count, read_date

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
_MONTH = "(?:jan|[fp]eb|mar|mrt|apr|mei|may|jun|jul|ag[stu]|aug|sep|o[ck]t|no[vp]|de[sc])[a-z]{0,7}"
_LIKE_A_DATE = re.compile(
    r"(?:[a-z]{3,9}[., ]+)?(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/][0-9]{1,2}"
    r"|[0-9]{1,2}([-/. ])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})"
    rf"|[0-9]{{1,2}}[ ./-]*{_MONTH}\b.*|{_MONTH}\.? ?[0-9]{{1,2}}(?:st|nd|rd|th)?\b.*)"
    r"(?:[ T,]+[0-9]{1,2}[:.][0-9]{2}.*)?",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}")
_DAY_OR_DECIMAL = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")
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
    dated = _dated_columns(rows, today) if columns is None else frozenset()
    posts, problems = [], []
    last = 0  # of the rows that tell anything, be it only what is wrong with them
    for at, row in enumerate(rows[:most], start=1):
        post, wrong = _named_post(row, columns, today) if columns is not None else _guessed_post(row, dated, today)
        posts.append(post)
        problems += [tr("Row {n}: {problem}").format(n=at, problem=problem) for problem in wrong]
        last = at if post or wrong else last
    del posts[last:]
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


def _named_post(cells: Sequence[str], columns: Sequence[str], today: date) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of a row whose columns have names, and what could not be read."""
    post: dict[str, Any] = {}
    problems: list[str] = []
    for field, cell in zip(columns, cells, strict=False):
        if field and cell.lower() not in _UNKNOWN:
            _take(post, problems, field, cell, today)
    return _told(post), problems


def _guessed_post(cells: Sequence[str], dated: frozenset[int], today: date) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of a row that are known by their look and their order, and what could not be read."""
    has_date = any(at in dated or _is_like_date(cell) for at, cell in enumerate(cells))
    post: dict[str, Any] = {}
    problems: list[str] = []
    in_doubt = False
    for at, cell in enumerate(cells):
        if cell.lower() in _UNKNOWN:
            if at:
                _skip_number(post)
            continue
        is_day = at in dated if _DAY_OR_DECIMAL.fullmatch(cell) else _is_like_date(cell)
        if _counted(post) and _SHORT_DAY.fullmatch(cell):
            is_day = False  # after the first number `5-10` is a range at best
        field = "posted_on" if is_day else _guess(cell, post)
        if field == "posted_on" and field in post:
            field = ""
        if field in NUMBERS and not has_date and not _counted(post) and _may_be_day(cell, today):
            problems.append(_problem(cell, _doubt()))
            in_doubt = True
        elif field and not (in_doubt and field in NUMBERS and not _named(cell)):
            _take(post, problems, field, cell, today)
        elif not in_doubt and not field and any(mark.isdigit() for mark in cell):
            problems.append(_problem(cell, tr("No column for it: left out.")))
    return _told(post), problems


def _take(post: dict[str, Any], problems: list[str], field: str, cell: str, today: date) -> None:
    """Write a cell into its field, which is used up even when the cell cannot be read."""
    post[field], problem = _value(field, cell, today)
    if problem:
        problems.append(_problem(cell, problem))


def _problem(cell: str, sentence: str) -> str:
    return f"“{cell}” · {sentence}"


def _doubt() -> str:
    return tr("A date or a number? The numbers of this row are left out. Write 5 Dec, or name the columns.")


def _told(post: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in post.items() if value is not None}


def _counted(post: dict[str, Any]) -> bool:
    return any(name in post for name in NUMBERS)


def _is_like_date(cell: str) -> bool:
    """Tell whether a cell has the look of a date, whether or not the calendar has that day."""
    return _LIKE_A_DATE.fullmatch(cell) is not None and not _named(cell)


def _may_be_day(cell: str, today: date) -> bool:
    """Tell whether `22.8` may be a day of a month as well as a number."""
    return _DAY_OR_DECIMAL.fullmatch(cell) is not None and not read_date(cell, today).problem


def _dated_columns(rows: Sequence[Sequence[str]], today: date) -> frozenset[int]:
    """Return the places of the columns in which most rows have a date that is one without doubt."""
    found = []
    for at in range(max(map(len, rows), default=0)):
        cells = [row[at] for row in rows if len(row) > at and row[at].lower() not in _UNKNOWN]
        days = [cell for cell in cells if _is_like_date(cell) and not read_date(cell, today).problem]
        found += [at] if len(days) * 2 > len(cells) else []
    return frozenset(found)


def _skip_number(post: dict[str, Any]) -> None:
    """Leave the next number out: a dash stands in its place."""
    name = next((name for name in NUMBERS if name not in post), "")
    if name:
        post[name] = None


def _guess(cell: str, post: dict[str, Any]) -> str:
    """Return what a cell that is no date and has no head is."""
    if _LINK.match(cell):
        return "link"
    named = _named(cell)
    has_digits = any(mark.isdigit() for mark in cell)
    if named and (has_digits or named == "is_sponsored"):
        return named
    if not has_digits or (read_sponsored(cell)[1] and NUMBERS[-1] in post):
        return "is_sponsored" if read_sponsored(cell)[1] else ""
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
