"""One page of A4 as PDF: a document of selectable text, set as large as it fits, written by way of a temporary file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from planner.errors import ExportError
from planner.language import tr
from planner.ui.theme.fonts import REGULAR, font

if TYPE_CHECKING:
    from pathlib import Path

# Lengths in sheet units: A4 is 794 by 1123 px at 96 dots an inch.
WIDTH, HEIGHT = 794.0, 1123.0
EDGE = 44.0


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
    message = tr("{name} could not be written. Close it where it is open, or choose another folder.")
    refused = ExportError(message.format(name=path.name))
    try:
        temporary.touch()
        if not _paint(document, temporary, title):
            raise refused
        temporary.replace(path)
    except OSError as error:
        raise refused from error
    finally:
        # After a success it is gone already.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


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
    document.drawContents(painter, QRectF(0, 0, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE))
    return painter.end()
