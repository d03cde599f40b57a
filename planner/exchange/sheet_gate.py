"""The gate in front of every parser: what a foreign file is, and whether it is safe to open (design.md fact 10).

Everything is measured on the bytes themselves: sizes that a file states about itself are never believed.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.language import Message

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1024 * 1024
MAX_FILE = 20 * MEGABYTE
MAX_INFLATED = 200 * MEGABYTE
MAX_ENTRIES = 2000
# A sheet of equal cells compresses about 1:100; ten times that is no sheet any more. Small parts are let through.
MAX_RATIO = 1000
RATIO_MATTERS_FROM = 2 * MEGABYTE
CHUNK = 256 * 1024
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
DECLARED_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# In these every byte below 128 means ASCII, so a search for "<!DOCTYPE" in the bytes cannot be fooled.
PLAIN_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}
FORBIDDEN_XML = (b"<!doctype", b"<!entity")
BINARY_STARTS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"\x1f\x8b", b"7z\xbc\xaf", b"SQLite format 3")


class FileKind(StrEnum):
    """What the reader has to do with a file."""

    WORKBOOK = "workbook"
    TEXT = "text"


class RefusedFileError(Exception):
    """A file that is not read; `reason` is the sentence for the owner."""

    def __init__(self, reason: Message) -> None:
        """Keep the sentence in a form that can be shown in any language."""
        super().__init__(reason.source)
        self.reason = reason


def check_file(path: Path) -> FileKind:
    """Return what kind of table `path` is; RefusedFileError when it is not one, or not safe to open."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise RefusedFileError(
            Message("The file {name} cannot be opened. Close it in Excel and try again.", {"name": path.name})
        ) from error
    if size == 0:
        raise RefusedFileError(Message("The file {name} is empty.", {"name": path.name}))
    if size > MAX_FILE:
        raise RefusedFileError(
            Message(
                "The file is {size} MB; at most {limit} MB can be imported. Split it or delete pictures in it.",
                {"size": -(-size // MEGABYTE), "limit": MAX_FILE // MEGABYTE},
            )
        )
    if start.startswith(OLE_START):
        raise RefusedFileError(_about_ole_file(path))
    if start.startswith(ZIP_STARTS):
        check_workbook(path)
        return FileKind.WORKBOOK
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        raise RefusedFileError(DAMAGED)
    check_text(start)
    return FileKind.TEXT


DAMAGED = Message("The file is damaged or only half downloaded. Fetch it again, or save it again in Excel.")
NOT_A_TABLE = Message("This is not a table. Choose an Excel file (.xlsx) or a CSV file.")
TOO_LARGE_INSIDE = Message("Unpacked, the file is far larger than any list of influencers. It was not opened.")
FORBIDDEN = Message("The file holds parts that no spreadsheet program writes. It was not opened.")
PASSWORD = Message("The file has a password. Open it in Excel, remove the password, save it, then import it again.")
OLD_EXCEL = Message("This is an old Excel file (.xls). Open it in Excel and save it as .xlsx, then import it again.")


def _about_ole_file(path: Path) -> Message:
    """Tell an encrypted workbook from the Excel format of before 2007: both are OLE containers."""
    content = path.read_bytes()
    # Names inside an OLE container are UTF-16.
    return PASSWORD if "EncryptedPackage".encode("utf-16-le") in content else OLD_EXCEL


def check_text(start: bytes) -> None:
    """Refuse binary content by the first bytes of a file; UTF-16 is text although it holds NUL bytes."""
    if start.startswith(BINARY_STARTS) or (b"\0" in start and not looks_like_utf16(start)):
        raise RefusedFileError(NOT_A_TABLE)
    if start.lstrip()[:200].lower().startswith((b"<!doctype", b"<html", b"<?xml", b"{\\rtf")):
        raise RefusedFileError(NOT_A_TABLE)


def looks_like_utf16(start: bytes) -> bool:
    """Tell whether bytes are UTF-16: by its mark, or because every other byte of mostly Latin text is NUL."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = max(1, len(start) // 2)
    return min(even, odd) == 0 and max(even, odd) > 0.6 * half


def check_workbook(path: Path) -> None:
    """Refuse a ZIP file that is damaged, encrypted, no workbook, a bomb, or holds DTDs and entities."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            if len(entries) > MAX_ENTRIES or len(names) < len(entries):
                raise RefusedFileError(FORBIDDEN)
            if any(entry.flag_bits & 1 for entry in entries):
                raise RefusedFileError(PASSWORD)
            if "[Content_Types].xml" not in names:
                raise RefusedFileError(NOT_A_TABLE)
            _inflate_all(archive, entries)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise RefusedFileError(DAMAGED) from error


def _inflate_all(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Unpack every entry once, counting; CRC errors surface here, before any parser sees the file."""
    budget = MAX_INFLATED
    for entry in entries:
        budget = _inflate(archive, entry, budget)


def _inflate(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: int) -> int:
    is_xml = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
    inflated, tail, packed = 0, b"", max(1, entry.compress_size)
    with archive.open(entry) as part:
        while chunk := part.read(CHUNK):
            if is_xml:
                _check_xml(tail + chunk, first=inflated == 0)
                tail = chunk[-16:]
            inflated += len(chunk)
            if inflated > budget or (inflated > RATIO_MATTERS_FROM and inflated > packed * MAX_RATIO):
                raise RefusedFileError(TOO_LARGE_INSIDE)
    return budget - inflated


def _check_xml(content: bytes, *, first: bool) -> None:
    """Refuse DTDs and entities in the bytes, which lets the fast C parser be used behind this gate."""
    if first:
        declared = DECLARED_ENCODING.match(content.removeprefix(b"\xef\xbb\xbf").lstrip())
        if declared and declared.group(1).lower() not in PLAIN_ENCODINGS:
            raise RefusedFileError(FORBIDDEN)
    # "<!" is rare in a sheet: one fast search decides for nearly every chunk.
    if b"\0" in content or (b"<!" in content and any(word in content.lower() for word in FORBIDDEN_XML)):
        raise RefusedFileError(FORBIDDEN)
