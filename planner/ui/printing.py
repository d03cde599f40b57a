"""One page of A4 as PDF: a document of selectable text, set as large as it fits, written by way of a temporary file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from planner.errors import ExportError
from planner.exchange.pdf_words import HiddenWord, with_hidden_words
from planner.language import tr
from planner.ui.theme.fonts import REGULAR, font

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextBlock, QTextLine

# Lengths in sheet units: A4 is 794 by 1123 px at 96 dots an inch.
WIDTH, HEIGHT = 794.0, 1123.0
EDGE = 44.0
POINTS = 595 / WIDTH  # of one sheet unit
# Tables of fonts whose letters are pictures.
_COLOURED = ("CBDT", "COLR", "sbix", "SVG ")


def make_document(html: str, style: str, pixels: int) -> QTextDocument:
    """Return the words of a page set in the width of the paper, with body letters of so many px."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setUseDesignMetrics(True)
    body = QFont(font(pixels, REGULAR))
    # Figures of one width and context forms are letters that have no text of their own: a PDF would lose them.
    body.clearFeatures()
    body.setFeature(QFont.Tag("calt"), 0)
    body.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setDefaultFont(body)
    # A word without a blank, such as a link, is broken rather than cut.
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    made.setDefaultStyleSheet(style)
    made.setHtml(html)
    made.setPageSize(QSizeF(WIDTH - 2 * EDGE, -1))
    made.setTextWidth(WIDTH - 2 * EDGE)
    return made


def fits(document: QTextDocument) -> bool:
    """Tell whether a document is no longer than the page."""
    return document.size().height() <= HEIGHT - 2 * EDGE


def write_page(document: QTextDocument, path: Path, title: str) -> None:
    """Write a document to a PDF file of one page, by way of a temporary one; ExportError when that fails."""
    temporary = path.with_name(path.name + ".tmp")
    hidden = _unwritten(document)
    message = tr("{name} could not be written. Close it where it is open, or choose another folder.")
    refused = ExportError(message.format(name=path.name))
    try:
        temporary.touch()
        if not _paint(document, temporary, title):
            raise refused
        # Were a page ever written otherwise, its pictures would still be seen: better than no page.
        with contextlib.suppress(ValueError):
            temporary.write_bytes(with_hidden_words(temporary.read_bytes(), hidden))
        temporary.replace(path)
    except OSError as error:
        raise refused from error
    finally:
        # After a success it is gone already.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _unwritten(document: QTextDocument) -> list[HiddenWord]:
    """Return the words that the page shows and Qt writes no text for: emoji, letters beyond the first plane."""
    found = []
    block = document.begin()
    while block.isValid():
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        for at in range(block.layout().lineCount()):
            line = block.layout().lineAt(at)
            base = EDGE + corner.y() + line.y() + line.ascent()
            for first, text in _lost(line, block.text()):
                left, right = (_x(line, place) for place in (first, first + _units(text)))
                x, width = EDGE + corner.x() + min(left, right), abs(right - left)
                size = _size(block, first, document)
                found.append(HiddenWord(text, x * POINTS, (HEIGHT - base) * POINTS, width * POINTS, size * POINTS))
        block = block.next()
    return found


def _lost(line: QTextLine, text: str) -> list[tuple[int, str]]:
    """Return the stretches of a line that come without text, with their places in UTF-16 units."""
    pictured, drawn = _pictured(line)
    stretches: list[tuple[int, str]] = []
    place, end = 0, line.textStart() + line.textLength()
    for sign in text:
        first, before = stretches[-1] if stretches else (0, "")
        follows = bool(before) and first + _units(before) == place
        # What has no letter of its own, such as a joiner, belongs to the picture before it.
        is_lost = place in pictured or _units(sign) > 1 or (follows and place not in drawn)
        if line.textStart() <= place < end and is_lost and not sign.isspace():
            if follows:
                stretches[-1] = (first, before + sign)
            else:
                stretches.append((place, sign))
        place += _units(sign)
    return stretches


def _pictured(line: QTextLine) -> tuple[set[int], set[int]]:
    """Return the places of a line whose letters are pictures or are in no font, and all that have a letter."""
    pictured: set[int] = set()
    drawn: set[int] = set()
    asked = QTextLayout.GlyphRunRetrievalFlag
    for run in line.glyphRuns(-1, -1, asked.RetrieveGlyphIndexes | asked.RetrieveStringIndexes):
        is_picture = any(not run.rawFont().fontTable(name).isEmpty() for name in _COLOURED)
        drawn.update(run.stringIndexes())
        letters = zip(run.glyphIndexes(), run.stringIndexes(), strict=True)
        pictured |= {place for glyph, place in letters if is_picture or not glyph}
    return pictured, drawn


def _size(block: QTextBlock, place: int, document: QTextDocument) -> int:
    """Return the size of the letters at a place, in px: a reader puts on one line what is of one size."""
    format_ranges = block.textFormats()
    pixels = next((each.format.font().pixelSize() for each in format_ranges if each.start + each.length > place), -1)
    return pixels if pixels > 0 else document.defaultFont().pixelSize()


def _x(line: QTextLine, place: int) -> float:
    """Return where a place of a line stands, in sheet units from the left of its block."""
    found: Any = line.cursorToX(place)  # told with the place it was measured at
    return float(found[0] if isinstance(found, tuple) else found)


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _paint(document: QTextDocument, path: Path, title: str) -> bool:
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(300)
    writer.setTitle(title)
    painter = QPainter()
    if not painter.begin(writer):
        return False
    scale = writer.width() / WIDTH
    painter.scale(scale, scale)
    painter.translate(EDGE, EDGE)
    # What lies below the page would begin a second one nowhere: it is one painting, cut at the edge.
    document.drawContents(painter, QRectF(0, 0, WIDTH - EDGE, HEIGHT - 2 * EDGE))
    return painter.end()
