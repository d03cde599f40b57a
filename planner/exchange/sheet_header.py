"""Finding the header of a sheet: below titles and empty lines, on one row or on two (domain.md §10)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.columns import Field, Hit, exact_hit, header_words, platform_in
from planner.exchange.sheet_table import HeaderSpan, cell_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.exchange.sheet_table import Row

LOOK_AT_ROWS = 60
LONGEST_HEADER = 200
GROUP_MARK = " / "
_IDENTITY = frozenset({Field.NAME, Field.HANDLE, Field.LINK, Field.FOLLOWERS, Field.PHONE})
_STARTS_LIKE_A_NUMBER = re.compile(r"(?:rp\.? ?)?[+-]?[0-9][0-9.,]*(?: ?(?:rb|ribu|k|jt|juta|m|%))?", re.IGNORECASE)


class HeaderFound(NamedTuple):
    """Where the header most likely is, and how many known columns speak for it."""

    score: float
    span: HeaderSpan


def find_header(rows: Sequence[Row]) -> HeaderFound:
    """Return the header among the first rows of a sheet; without any known column, the first full row of texts."""
    best = HeaderFound(0.0, HeaderSpan(_first_full_row(rows), 0))
    for number in range(1, min(len(rows), LOOK_AT_ROWS) + 1):
        score = _score(_texts(rows[number - 1]))
        if score > best.score:
            best = HeaderFound(score, HeaderSpan(number, number))
    first = best.span.first
    return _with_second_row(rows, HeaderFound(best.score, HeaderSpan(first, first)))


def span_at(rows: Sequence[Row], header_row: int) -> HeaderSpan:
    """Return the header that starts on the row the owner chose (counted from 1), with its second row if it has one."""
    row = max(1, min(header_row, max(1, len(rows))))
    return HeaderSpan(row, row + 1) if _is_second_row(rows, row, row + 1) else HeaderSpan(row, row)


def header_names(rows: Sequence[Row], span: HeaderSpan) -> tuple[str, ...]:
    """Return the name of every column; a group above its parts gives `Rate Card / 1x Feed`; "" where there is none."""
    top = [_one_line(text) for text in _texts(rows[span.first - 1])] if rows else []
    width = max((len(row) for row in rows[span.last : span.last + 200]), default=0)
    if span.first == span.last:
        return tuple(top + [""] * (width - len(top)))
    bottom = [_one_line(text) for text in _texts(rows[span.last - 1])]
    width = max(width, len(top), len(bottom))
    top += [""] * (width - len(top))
    bottom += [""] * (width - len(bottom))
    return tuple(_joined(top, bottom))


def _joined(top: list[str], bottom: list[str]) -> list[str]:
    names, group = [], ""
    for above, below in zip(top, bottom, strict=True):
        group = above or group
        if not below:
            names.append(above)
            group = above or ""
        else:
            names.append(f"{group}{GROUP_MARK}{below}" if group else below)
    return names


def _with_second_row(rows: Sequence[Row], found: HeaderFound) -> HeaderFound:
    """Widen a one-row header to two rows when its neighbour below or above is part of it."""
    row = found.span.first
    if _is_second_row(rows, row, row + 1):
        return HeaderFound(found.score, HeaderSpan(row, row + 1))
    if row > 1 and _is_second_row(rows, row - 1, row):
        joined = HeaderSpan(row - 1, row)
        score = _score(list(header_names(rows, joined)))
        if score > found.score or any(platform_in(text) for text in _texts(rows[row - 2])):
            return HeaderFound(max(score, found.score), joined)
    return found


def _is_second_row(rows: Sequence[Row], upper: int, lower: int) -> bool:
    """Tell whether `lower` names the parts of groups in `upper`: only texts, none below a column with its own name."""
    if lower > len(rows) or upper < 1:
        return False
    above, below = _texts(rows[upper - 1]), _texts(rows[lower - 1])
    parts = [index for index, text in enumerate(below) if text]
    names = sum(1 for text in above if text)
    if len(parts) < 2 or names < 2 or any(_STARTS_LIKE_A_NUMBER.fullmatch(below[index]) for index in parts):  # noqa: PLR2004
        return False
    above += [""] * (len(below) + 1 - len(above))
    return all(not above[index] or (not above[index + 1] and _opens_group(below, index)) for index in parts) and any(
        above[index] for index in parts
    )


def _opens_group(below: list[str], index: int) -> bool:
    return index + 1 < len(below) and bool(below[index + 1])


def _score(texts: list[str]) -> float:
    """Rate a row as a header: known names count, those of a person or an account double; numbers speak against it."""
    filled = [text for text in texts if text]
    if not filled or sum(1 for text in filled if _STARTS_LIKE_A_NUMBER.fullmatch(text)) * 3 > len(filled):
        return 0.0
    hits = {hit: _weight(hit, text) for text in filled if len(text) < LONGEST_HEADER and (hit := _hit(text))}
    known = sum(hits.values())
    # Among equals, the row where more of the cells are known names.
    return known + len(hits) / (len(filled) + 1) if any(hit.field in _IDENTITY for hit in hits) else known / 2


def _weight(hit: Hit, text: str) -> float:
    # A bare "Instagram" is a column name now and then, and a cell in every row of a platform column.
    if hit.field is Field.SKIP or not header_words(text).key:
        return 0.5
    return 2.0 if hit.field in _IDENTITY else 1.0


def _hit(text: str) -> Hit | None:
    group, _, part = text.rpartition(GROUP_MARK)
    hit = exact_hit(text) or exact_hit(part)
    return hit and hit._replace(platform=hit.platform or platform_in(group))


def _first_full_row(rows: Sequence[Row]) -> int:
    """Return the first row that is nearly as full as the fullest of the first ones."""
    counts = [sum(1 for text in _texts(row) if text) for row in rows[:LOOK_AT_ROWS]]
    fullest = max(counts, default=0)
    return next((index + 1 for index, count in enumerate(counts) if count and count >= 0.8 * fullest), 1)


def _texts(row: Row) -> list[str]:
    return [cell_text(cell) for cell in row]


def _one_line(text: str) -> str:
    return " ".join(text.split())
