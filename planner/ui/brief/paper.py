"""The sheet of a brief laid out on A4: which words stand where, on a paper that is white in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from planner.exchange.brief_sheet import HALF, STRIP
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, font
from planner.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from planner.exchange.brief_sheet import Block, SheetText

# Lengths in sheet units: A4 is 1616 wide, a body letter 40 high, about 14 points on paper.
WIDTH, HEIGHT = 1616, 2286
EDGE = 106
FOOT = 140
GAP = 24
COLUMN_GAP = 40
TITLE, BODY, SMALL = 60, 40, 36
# A long brief is set smaller before it is said to be too long; below 70 % it is no longer pleasant to read.
SCALES = (1.0, 0.93, 0.86, 0.78, 0.7)
INK, ACCENT, TINT, RULE = LIGHT.text, LIGHT.accent, LIGHT.accent_tint, LIGHT.line2


class Piece(NamedTuple):
    """Something on the sheet: a text, or a filled box when `text` is None."""

    rect: QRectF
    text: QTextDocument | None
    fill: str = ""


class Paper(NamedTuple):
    """A sheet that was laid out, and whether everything fits above its foot."""

    pieces: tuple[Piece, ...]
    fits: bool


def lay_out(sheet: SheetText) -> Paper:
    """Set the words as large as they fit; `fits` is False when even the smallest setting is too long."""
    for scale in SCALES:
        pieces, bottom = _body(sheet, scale)
        fits = bottom <= HEIGHT - FOOT
        if fits:
            break
    return Paper((*_head(sheet), *pieces, *_foot(sheet)), fits)


def paint(painter: QPainter, paper: Paper) -> None:
    """Paint a sheet in its own units; the caller scales."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(LIGHT.surface))
    painter.save()
    painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT))
    for piece in paper.pieces:
        if piece.text is None:
            painter.setPen(
                QPen(QColor(RULE), 1) if piece.fill != TINT and piece.rect.height() > GAP else Qt.PenStyle.NoPen
            )
            painter.setBrush(QColor(piece.fill))
            painter.drawRoundedRect(piece.rect, 8, 8)
        else:
            painter.save()
            painter.translate(piece.rect.topLeft())
            piece.text.drawContents(painter)
            painter.restore()
    painter.restore()


def _head(sheet: SheetText) -> Iterator[Piece]:
    inner = WIDTH - 2 * EDGE
    brand = _document([(sheet.brand, INK, SEMIBOLD)], inner / 3, SMALL + 6, right=True)
    title = _document([(sheet.title, INK, SEMIBOLD)], inner * 2 / 3, TITLE)
    yield Piece(QRectF(EDGE, 90, inner * 2 / 3, title.size().height()), title)
    yield Piece(QRectF(EDGE + inner * 2 / 3, 94, inner / 3, brand.size().height()), brand)
    under = _document([(sheet.addressee, LIGHT.text2, REGULAR)], inner, SMALL)
    top = 90 + title.size().height()
    yield Piece(QRectF(EDGE, top, inner, under.size().height()), under)
    yield Piece(QRectF(EDGE, _rule(sheet), inner, 8), None, ACCENT)


def _rule(sheet: SheetText) -> float:
    """Return where the rule under the head stands: a long name of a campaign takes two lines."""
    inner = WIDTH - 2 * EDGE
    title = _document([(sheet.title, INK, SEMIBOLD)], inner * 2 / 3, TITLE).size().height()
    return 90 + title + _document([(sheet.addressee, INK, REGULAR)], inner, SMALL).size().height() + 20


def _body(sheet: SheetText, scale: float) -> tuple[list[Piece], float]:
    pieces: list[Piece] = []
    top = _rule(sheet) + 8 + GAP
    for row in _rows(sheet.blocks):
        apart = GAP * scale if row[0].layout == STRIP else 0
        found, top = _row(row, top + apart / 2, scale)
        pieces += found
        top += GAP * scale + apart / 2
    if sheet.closing:
        closing = _document([(sheet.closing, INK, SEMIBOLD)], WIDTH - 2 * EDGE, BODY * scale)
        pieces.append(Piece(QRectF(EDGE, top, WIDTH - 2 * EDGE, closing.size().height()), closing))
        top += closing.size().height()
    return pieces, top


def _rows(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield what stands side by side: two neighbours of the same layout, else one block."""
    waiting: list[Block] = []
    for block in blocks:
        if waiting and (block.layout != waiting[0].layout or len(waiting) == 2):  # noqa: PLR2004 (two columns)
            yield tuple(waiting)
            waiting = []
        if block.layout in {HALF, STRIP}:
            waiting.append(block)
        else:
            yield (block,)
    if waiting:
        yield tuple(waiting)


def _row(blocks: tuple[Block, ...], top: float, scale: float) -> tuple[list[Piece], float]:
    is_strip = blocks[0].layout == STRIP
    inset = 36.0 if is_strip else 0.0
    inner = WIDTH - 2 * EDGE - 2 * inset
    width = (inner - COLUMN_GAP * (len(blocks) - 1)) / len(blocks)
    pieces: list[Piece] = []
    lowest = top
    for at, block in enumerate(blocks):
        text = _block_document(block, width, BODY * scale, INK if is_strip else ACCENT)
        left = EDGE + inset + at * (width + COLUMN_GAP)
        rect = QRectF(left, top + (20 * scale if is_strip else 0), width, text.size().height())
        pieces.append(Piece(rect, text))
        swatches = list(_swatches(block, rect.bottomLeft(), scale))
        pieces += swatches
        lowest = max(lowest, *(piece.rect.bottom() for piece in [pieces[-1], *swatches]), rect.bottom())
    if is_strip:
        lowest += 20 * scale
        pieces.insert(0, Piece(QRectF(EDGE, top, WIDTH - 2 * EDGE, lowest - top), None, TINT))
    return pieces, lowest


def _swatches(block: Block, corner: QPointF, scale: float) -> Iterator[Piece]:
    for at, colour in enumerate(block.colours[:8]):
        yield Piece(QRectF(corner.x() + at * 104 * scale, corner.y() + 14, 88 * scale, 36 * scale), None, colour)


def _foot(sheet: SheetText) -> Iterator[Piece]:
    inner = WIDTH - 2 * EDGE
    yield Piece(QRectF(EDGE, HEIGHT - 136, inner, 3), None, RULE)
    contact = _document([(sheet.contact, INK, REGULAR)], inner * 3 / 4, SMALL - 2)
    dated = _document([(sheet.dated, LIGHT.text2, REGULAR)], inner / 4, SMALL - 2, right=True)
    yield Piece(QRectF(EDGE, HEIGHT - 112, inner * 3 / 4, 50), contact)
    yield Piece(QRectF(EDGE + inner * 3 / 4, HEIGHT - 112, inner / 4, 50), dated)


def _block_document(block: Block, width: float, size: float, heading: str) -> QTextDocument:
    lines = [(block.heading, heading, SEMIBOLD)]
    lines += [(text, INK, REGULAR) for text in block.paragraphs]
    marks = [f"{number}." if block.numbered else "•" for number in range(1, len(block.items) + 1)]
    return _document(lines, width, size, items=list(zip(marks, block.items, strict=True)))


def _document(
    lines: Sequence[tuple[str, str, int]],
    width: float,
    size: float,
    *,
    items: Sequence[tuple[str, str]] = (),
    right: bool = False,
) -> QTextDocument:
    """Return a text set at a width: lines of (words, colour, weight), then hanging items of (mark, words)."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setUseDesignMetrics(True)
    made.setDefaultFont(_paper_font(size, REGULAR))
    cursor = QTextCursor(made)
    plain = QTextBlockFormat()
    plain.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if right:
        plain.setAlignment(Qt.AlignmentFlag.AlignRight)
    for at, (words, colour, weight) in enumerate(lines):
        if at:
            cursor.insertBlock(plain)
        else:
            cursor.setBlockFormat(plain)
        cursor.insertText(words, _character(size, weight, colour))
    hanging = QTextBlockFormat(plain)
    hanging.setLeftMargin(size * 1.5)
    hanging.setTextIndent(-size * 1.1)
    hanging.setTabPositions([])
    for mark, words in items:
        cursor.insertBlock(hanging)
        cursor.insertText(f"{mark}\u2002{words}", _character(size, REGULAR, INK))
    made.setTextWidth(width)
    return made


def _character(size: float, weight: int, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(_paper_font(size, weight))
    made.setForeground(QColor(colour))
    return made


def _paper_font(size: float, weight: int) -> QFont:
    made = QFont(font(round(size), weight))
    # The sheet is scaled as a whole: hinted letters would stand at other places than on paper.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
