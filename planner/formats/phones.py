"""Telephone numbers: any Indonesian spelling to E.164 (`+628…`) and back to `+62 812-3456-7890`."""

from __future__ import annotations

import math
import re

from planner.formats.parsed import LONGEST_CELL, Parsed, clean_text, is_empty, original_text
from planner.language import Message

_SHORTEST, _LONGEST = 9, 13  # national digits of an Indonesian mobile number, without the leading 0
_LONGEST_E164 = 15
_LOST_ZEROS = 10**6
_SCIENTIFIC = re.compile(r"(?<![0-9])[0-9][.,]?[0-9]*\s?e\+?[0-9]{1,2}(?![0-9])", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?phone=)\+?([0-9]+)\S*", re.IGNORECASE)
_EXTENSION = re.compile(r"\bext?\.? ?[0-9]{1,5}\b", re.IGNORECASE)
_SPLIT = re.compile(r"[/,;|&\n]|\b(?:atau|or|dan|and)\b", re.IGNORECASE)
_NEXT_NUMBER = re.compile(r"[\s-]+(?=(?:\+62|62|0)\s?8[0-9])")
# A word, together with one or two digits that belong to it ("Sari2"), but not the number glued to "WA0812…".
_WORD = re.compile(r"[^\W\d_]+(?:[0-9]{1,2}(?![0-9]))?")
_DAMAGED = Message("Number damaged in Excel: left empty")
_NO_NUMBER = Message("No telephone number here: left empty")


def parse_phones(cell: object) -> list[Parsed[str]]:
    """Return every number in a cell as E.164 text, in order; an empty cell gives []."""
    original = original_text(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return [] if isinstance(cell, float) and math.isnan(cell) else [_from_number(cell, original)]
    text = clean_text(original.replace("\n", ";").replace("\r", ";")).strip(" ;,")
    if is_empty(text):
        return []
    if len(text) > LONGEST_CELL:
        return [Parsed(None, original, _NO_NUMBER)]
    if _SCIENTIFIC.search(text):
        return [Parsed(None, original, _DAMAGED)]
    pieces = [piece for piece in _pieces(_LINK.sub(r" \1 ", text)) if re.search("[0-9]", piece)]
    if len(pieces) == 1:
        return [_parse_piece(pieces[0])._replace(original=original)]
    return [_parse_piece(piece) for piece in pieces] or [Parsed(None, original, _NO_NUMBER)]


def format_phone(number: str | None) -> str:
    """Return an E.164 number as people write it, `+62 812-3456-7890`; None gives `—`."""
    if not number:
        return "—"
    if number.startswith("+628") and number[1:].isdigit():
        national = number[3:]
        middle = 3 if len(national) <= 10 else 4 if len(national) <= 12 else 5  # noqa: PLR2004 (the usual groups)
        groups = (national[:3], national[3 : 3 + middle], national[3 + middle :])
        return "+62 " + "-".join(group for group in groups if group)
    # Loaded only for landlines and foreign numbers: its tables are large and the first paint must not wait for them.
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, "ID")
    except phonenumbers.NumberParseException:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def _from_number(cell: float, original: str) -> Parsed[str]:
    """Read a number cell: Excel dropped the leading 0, or cut digits when it shows many zeros at the end."""
    if not float(cell).is_integer() or cell <= 0 or (cell >= _LOST_ZEROS and cell % (_LOST_ZEROS * 10) == 0):
        return Parsed(None, original, _DAMAGED)
    return _parse_piece(str(int(cell)))._replace(original=original)


def _pieces(text: str) -> list[str]:
    """Split a cell into texts of one number each."""
    pieces: list[str] = []
    for piece in _SPLIT.split(_EXTENSION.sub(" ", text)):
        digits = sum(map(str.isdigit, piece))
        pieces += _NEXT_NUMBER.split(piece) if digits > _LONGEST_E164 else [piece]
    return pieces


def _parse_piece(piece: str) -> Parsed[str]:
    """Read one number; the trade's rules come first, the library decides about landlines and abroad."""
    original, bare = piece.strip(), _WORD.sub(" ", piece)
    digits = "".join(re.findall("[0-9]", bare))
    if digits.startswith("00"):
        digits, is_international = digits[2:], True
    else:
        is_international = re.match(r"[^0-9]*\+", bare) is not None
    if is_international and not digits.startswith("62"):
        return _by_library("+" + digits, original)
    if digits.startswith("62"):
        national = digits[2:].removeprefix("0")
    elif digits.startswith(("0", "8")):
        national = digits.removeprefix("0")
    elif len(digits) < _SHORTEST:
        return Parsed(None, original, Message("The number has fewer than 9 digits: left empty"))
    else:
        return Parsed(None, original, Message("Country or area code is missing: left empty"))
    if len(national) < _SHORTEST and not _is_landline(national):
        return Parsed(None, original, Message("The number has fewer than 9 digits: left empty"))
    if len(national) > _LONGEST:
        return Parsed(None, original, Message("The number has more than 13 digits: left empty"))
    return Parsed("+62" + national, original) if national[0] == "8" else _by_library("+62" + national, original)


def _is_landline(national: str) -> bool:
    """Tell whether a short number can still be a fixed line."""
    return bool(national) and national[0] != "8" and _by_library("+62" + national, "").value is not None


def _by_library(number: str, original: str) -> Parsed[str]:
    """Return the number when the numbering plan of its country knows it."""
    import phonenumbers

    try:
        is_valid = phonenumbers.is_valid_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        is_valid = False
    return Parsed(number, original) if is_valid else Parsed(None, original, Message("No such number: left empty"))
