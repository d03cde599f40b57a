"""Text files as rows: encodings and separators are found out, never asked for (domain.md §10)."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from planner.exchange.sheet_gate import DAMAGED, NOT_A_TABLE, RefusedFileError, looks_like_utf16

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.exchange.sheet_table import Cell, Row

SEPARATORS = ";,\t|"
SAMPLE_LINES = 60
LONGEST_CELL = 1_000_000
MAX_CELL_TEXT = 32_767
# Control characters that no spreadsheet program writes into text.
BINARY_CHARACTERS = "\0\x01\x02\x03\x04\x05\x06\x07\x08"


def read_csv(path: Path) -> Iterator[Row]:
    """Yield the rows of a text file, every cell as text; RefusedFileError when it is binary after all."""
    text = decode(path.read_bytes())
    separator, text = find_separator(text)
    yield from split_rows(text, separator)


def decode(content: bytes) -> str:
    """Return the text of a file in UTF-8 (with or without mark), UTF-16 or Windows-1252."""
    if content.startswith(b"\xef\xbb\xbf"):
        text = content.decode("utf-8-sig", "replace")
    elif looks_like_utf16(content[:4096]):
        text = _decode_utf16(content)
    else:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    if any(character in text for character in BINARY_CHARACTERS):
        raise RefusedFileError(NOT_A_TABLE)
    return text


def _decode_utf16(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    little_endian = content[:4096:2].count(0) < content[1:4096:2].count(0)
    return content.decode("utf-16-le" if little_endian else "utf-16-be", "replace")


def find_separator(text: str) -> tuple[str, str]:
    """Return the separator and the text without Excel's own `sep=;` line; the most regular separator wins."""
    first, _, rest = text.partition("\n")
    stated = first.strip().strip('"')
    if stated.lower().startswith("sep=") and len(stated) == len("sep=;"):
        return stated[-1], rest
    lines = [line for line in text[:200_000].splitlines()[:SAMPLE_LINES] if line.strip()]
    return max(SEPARATORS, key=lambda separator: _regularity(lines, separator)), text


def _regularity(lines: list[str], separator: str) -> tuple[float, int]:
    """Rate a separator: the share of lines with the commonest width above one, then that width."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator, strict=False))
    except csv.Error:  # a line break outside quotes, or a field longer than any cell: no delimited text
        return 0.0, 0
    widths.pop(1, None)
    if not widths:
        return 0.0, 0
    width, count = widths.most_common(1)[0]
    return count / max(1, len(lines)), width


def split_rows(text: str, separator: str) -> Iterator[Row]:
    """Yield the cells of delimited text; an empty cell is None."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False):
            cells: list[Cell] = [cell[:MAX_CELL_TEXT] or None for cell in row]
            yield cells
    except csv.Error as error:
        raise RefusedFileError(DAMAGED) from error


def is_pasted_csv(rows: list[Row]) -> bool:
    """Tell whether these first rows are CSV text that was pasted into column A of a workbook."""
    filled = [row for row in rows if any(cell is not None for cell in row)]
    lines = [row[0] for row in filled if isinstance(row[0], str) and all(cell is None for cell in row[1:])]
    if len(lines) < 2 or len(lines) < len(filled):  # noqa: PLR2004 (a header and one person)
        return False
    regular, width = max(_regularity(lines, separator) for separator in SEPARATORS)
    return regular >= 0.7 and width >= 2  # noqa: PLR2004


def split_pasted(rows: list[Row]) -> list[Row]:
    """Return the rows of a CSV that was pasted into column A; row numbers stay what they are in the workbook."""
    lines = [str(row[0]) if row and row[0] is not None else "" for row in rows]
    sample = [line for line in lines[:SAMPLE_LINES] if line]
    separator = max(SEPARATORS, key=lambda candidate: _regularity(sample, candidate))
    return [_split_line(line, separator) for line in lines]


def _split_line(line: str, separator: str) -> Row:
    try:
        cells = next(csv.reader([line], delimiter=separator, strict=False), [])
    except csv.Error:  # a cell among the pasted lines that is text with line breaks of its own
        return [line]
    return [cell or None for cell in cells]
