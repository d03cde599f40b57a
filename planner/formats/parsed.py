"""What every reader of a cell returns, and the cleaning that all of them begin with."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Generic, Literal, NamedTuple, TypeVar

from planner.language import Message

Value = TypeVar("Value")
Problem = Message | Literal[""]

# Long enough for any honest cell; a novel in a number column is only ever text.
LONGEST_CELL = 300
_EMPTY = frozenset(
    {"", "-", "--", "---", "_", ".", "?", "n/a", "na", "#n/a", "nan", "null", "none", "nil", "kosong"}
    | {"tidak ada", "tdk ada", "gak ada", "belum ada", "blm ada", "ga ada", "nggak ada"}
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-"})


class Parsed(NamedTuple, Generic[Value]):
    """One cell that was read: `value` is None when empty or not certain, `original` is what was written there."""

    value: Value | None
    original: str
    problem: Problem = ""


def original_text(cell: object) -> str:
    """Return the cell as its owner saw it; a whole float loses its `.0`."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004 (exact in a float)
        return str(int(cell))
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return str(cell)


def clean_text(cell: object) -> str:
    """Return one line without invisible characters, doubled blanks and typographic variants of signs."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", original_text(cell)))
    return " ".join(text.translate(_DASHES).split()).lstrip("'")


def is_empty(text: str) -> bool:
    """Tell whether cleaned text is one of the ways people write "nothing"."""
    return text.lower() in _EMPTY
