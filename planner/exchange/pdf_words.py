"""Words of a PDF that its page only shows as pictures, such as emoji: put in so that they can be found and copied.

Each stands in a font whose letters are empty, at the place of its picture (PDF 1.4, Type 3 fonts, ToUnicode maps).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_OBJECT = re.compile(rb"(\d+) 0 obj\b")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_XREF_ROW = re.compile(rb"(\d{10}) \d{5} n")
_MOST_CODES = 255
_LONGEST = 20  # characters behind one code: readers refuse very long ones


class HiddenWord(NamedTuple):
    """A word, and the place of its picture in points from the lower left corner: left end, base line, size."""

    text: str
    x: float
    y: float
    width: float
    height: float


def with_hidden_words(pdf: bytes, words: Sequence[HiddenWord]) -> bytes:
    """Return a PDF of one page, as Qt writes it, with words that can be selected but not seen; ValueError otherwise."""
    if not words:
        return pdf
    head, objects, tail = _parted(pdf)
    page = next((key for key, body in objects.items() if b"/Type /Page\n" in body), None)
    found = page and re.search(rb"/Contents (\d+) 0 R\s+/Resources (\d+) 0 R", objects[page])
    if not page or not found or b"/Font <<" not in objects[int(found[2])]:
        message = "not a page as Qt writes it"
        raise ValueError(message)
    texts = list(dict.fromkeys(part for word in words for part in _parts(word.text)))
    names = b""
    for at in range(0, len(texts), _MOST_CODES):
        font = max(objects) + 1
        names += b"\n/Hidden%d %d 0 R" % (at // _MOST_CODES, font)
        objects |= _font(font, texts[at : at + _MOST_CODES])
    content = max(objects) + 1
    objects[content] = _stream(content, _drawn(words, texts))
    resources = int(found[2])
    objects[resources] = objects[resources].replace(b"/Font <<", b"/Font <<" + names, 1)
    # Before the page's own content, which leaves the paper scaled behind it.
    both = b"/Contents [%d 0 R %s 0 R]" % (content, found[1])
    objects[page] = objects[page].replace(b"/Contents %s 0 R" % found[1], both, 1)
    return _joined(head, objects, tail)


def _parted(pdf: bytes) -> tuple[bytes, dict[int, bytes], bytes]:
    """Return what stands before the objects, these by their number, and the trailer."""
    end = _START.search(pdf)
    if end is None:
        message = "not a PDF"
        raise ValueError(message)
    table = int(end[1])
    starts = sorted(int(row) for row in _XREF_ROW.findall(pdf[table:]))
    if not starts:
        message = "not a PDF with a plain table"
        raise ValueError(message)
    objects = {}
    for start, stop in zip(starts, [*starts[1:], table], strict=True):
        number = _OBJECT.match(pdf, start)
        if number is None:
            message = "an object is not where the table says"
            raise ValueError(message)
        objects[int(number[1])] = pdf[start:stop]
    return pdf[: starts[0]], objects, pdf[pdf.index(b"trailer", table) : end.start()]


def _joined(head: bytes, objects: dict[int, bytes], tail: bytes) -> bytes:
    made, rows = bytearray(head), {}
    for key in sorted(objects):
        rows[key] = len(made)
        made += objects[key]
    size = max(objects) + 1
    table = [b"%010d 00000 n " % rows[key] if key in rows else b"0000000000 65535 f " for key in range(size)]
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, tail)
    start = len(made)
    made += b"xref\n0 %d\n%s\n%sstartxref\n%d\n%%%%EOF\n" % (size, b"\n".join(table), trailer, start)
    return bytes(made)


def _parts(text: str) -> list[str]:
    return [text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST)]


def _font(key: int, texts: Sequence[str]) -> dict[int, bytes]:
    """Return a font of empty letters, each of which stands for a text.

    Readers guess the size of such a font from the width of its m, and its height from the box: here those of plain
    letters, so that a word is read on the line on which it stands.
    """
    names = b" ".join(b"/e%d" % code for code in range(1, len(texts) + 1))
    shapes = b" ".join(b"/e%d %d 0 R" % (code, key + 1) for code in range(1, len(texts) + 1))
    lines = [b"<%02x> <%s>" % (code, _utf16(text)) for code, text in enumerate(texts, 1)]
    # A map may tell of at most 100 codes at a time.
    told = b"".join(
        b"%d beginbfchar\n%s\nendbfchar\n" % (len(lines[at : at + 100]), b"\n".join(lines[at : at + 100]))
        for at in range(0, len(lines), 100)
    )
    to_unicode = (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n" + told + b"endcmap\n"
        b"CMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
    font = (
        b"%d 0 obj\n<< /Type /Font /Subtype /Type3 /FontBBox [0 -242 1000 969] /FontMatrix [0.001 0 0 0.001 0 0]\n"
        b"/CharProcs << %s /m %d 0 R >>\n/Encoding << /Type /Encoding /Differences [0 /m %s] >>\n"
        b"/FirstChar 0 /LastChar %d /Widths [600 %s]\n/Resources << >> /ToUnicode %d 0 R >>\nendobj\n"
    ) % (key, shapes, key + 1, names, len(texts), b" ".join([b"1000"] * len(texts)), key + 2)
    return {key: font, key + 1: _stream(key + 1, b"1000 0 d0\n"), key + 2: _stream(key + 2, to_unicode)}


def _drawn(words: Sequence[HiddenWord], texts: Sequence[str]) -> bytes:
    codes = {text: divmod(at, _MOST_CODES) for at, text in enumerate(texts)}
    lines = []
    for word in words:
        parts = _parts(word.text)
        width = word.width / len(parts)
        for at, part in enumerate(parts):
            font, code = codes[part]
            place = f"{width:.3f} 0 0 {word.height:.3f} {word.x + at * width:.3f} {word.y:.3f} Tm"
            lines.append(f"BT /Hidden{font} 1 Tf {place} <{code + 1:02x}> Tj ET")
    return "\n".join(lines).encode("ascii")


def _stream(key: int, data: bytes) -> bytes:
    return b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (key, len(data), data)


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode("ascii")
