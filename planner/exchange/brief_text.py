"""The brief as a WhatsApp message: the same words as the sheet, with WhatsApp's own marks for bold and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.exchange.brief_sheet import Block, SheetText


def whatsapp_text(sheet: SheetText) -> str:
    """Return the whole brief as one message: `*bold*` headings, numbered and bulleted lines."""
    return _text(sheet, "*")


def plain_text(sheet: SheetText) -> str:
    """Return every word of the sheet, line by line: for screen readers and searches."""
    return _text(sheet, "")


def _text(sheet: SheetText, bold: str) -> str:
    head = [f"{bold}{sheet.title}{bold}", " · ".join(part for part in (sheet.brand, sheet.addressee) if part)]
    parts = ["\n".join(head), *("\n".join(_block_lines(block, bold)) for block in sheet.blocks)]
    if sheet.closing:
        parts.append(f"{bold}{sheet.closing}{bold}")
    if sheet.contact:
        parts.append(sheet.contact)
    return "\n\n".join(parts)


def _block_lines(block: Block, bold: str) -> Iterator[str]:
    yield f"{bold}{block.heading}{bold}"
    yield from block.paragraphs
    for number, line in enumerate(block.items, start=1):
        yield f"{number}. {line}" if block.numbered else f"- {line}"
