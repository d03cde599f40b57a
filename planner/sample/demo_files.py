"""Small files made in code that stand for proofs in the demo shop: a screenshot of flat colours, a page of one line."""

from __future__ import annotations

import struct
import zlib

_WIDTH, _HEIGHT = 72, 128
_FONT = b"/Resources << /Font << /F1 5 0 R >> >>"
_BUBBLE = b"\xe4\xf1\xe8"


def screenshot(seed: int, about: str) -> bytes:
    """Return a PNG of 72 x 128 px: a chat or a post, as flat bands whose colours and places follow the seed.

    What it is about stands in it as a comment, so that no two are the same file.
    """
    ground = bytes((225 + seed * 7 % 28, 222 + seed * 11 % 30, 214 + seed * 5 % 36))
    ink = bytes((14 + seed * 3 % 40, 80 + seed * 13 % 60, 90 + seed * 17 % 60))
    rows = []
    for y in range(_HEIGHT):
        band = (y + seed * 9) // 16 % 3
        left = 8 if band else 20
        colour = ground if y % 16 < 5 else ink if band == 1 else _BUBBLE  # noqa: PLR2004 (a gap between bands)
        rows.append(b"\x00" + ground * left + colour * (_WIDTH - left - 8) + ground * 8)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0))
        + _chunk(b"tEXt", b"Comment\0" + about.encode("latin-1", "replace"))
        + _chunk(b"IDAT", zlib.compress(b"".join(rows), 9))
        + _chunk(b"IEND", b"")
    )


def page(lines: list[str]) -> bytes:
    """Return a PDF of one A4 page with some lines of plain text (Latin letters)."""
    shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
    stream = f"BT /F1 12 Tf 18 TL 60 780 Td\n{shown}ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % _FONT,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(made)
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, start)
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
