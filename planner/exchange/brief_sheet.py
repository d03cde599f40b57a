"""What a creator reads: the one page of a brief as ordered blocks of heading, paragraphs and lists.

Pure: preview, WhatsApp text, and later PDF and picture are made from the same blocks. The sheet is a letter to a
creator in Indonesia, so its words are Indonesian whatever language the screen speaks (domain.md §7).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.terms import DiscountKind, TimeZone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, time

    from planner.queries.campaigns import BriefSheet, VoucherRow

# The source article's one must: the creator is left free in how to tell it.
FREEDOM = "Selebihnya silakan berkreasi. Cerita Anda sendiri yang paling kami tunggu."
MOST_KEY_MESSAGES = 3
# Without these a creator cannot start; everything else may stay empty.
REQUIRED = ("brand_story", "goal", "key_messages", "caption", "tasks", "posting_on", "contact")

_TO = "\u2013"  # the dash of a span
FULL, HALF, STRIP = "full", "half", "strip"
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")


class BriefNames(NamedTuple):
    """Who speaks to whom about what; `creator` is empty on the campaign's own brief."""

    brand: str
    campaign: str
    today: date
    creator: str = ""
    handle: str = ""
    vouchers: tuple[VoucherRow, ...] = ()


class Block(NamedTuple):
    """One part of the sheet. Two neighbours of layout `half` or `strip` stand side by side."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    numbered: bool = False
    layout: str = FULL
    colours: tuple[str, ...] = ()


class SheetText(NamedTuple):
    """All words of the sheet, from top to bottom; `closing` stands bold, `contact` and `dated` are its foot."""

    title: str
    addressee: str
    brand: str
    blocks: tuple[Block, ...]
    closing: str
    contact: str
    dated: str


def sheet_text(sheet: BriefSheet, names: BriefNames) -> SheetText:
    """Return the words of a brief; parts nobody wrote are left out."""
    values = {name: value.strip() if isinstance(value, str) else value for name, value in sheet.values.items()}
    blocks = (
        *_story(values),
        *_visual_and_tasks(values, names),
        *_posting_and_codes(values, names),
        _caption(values),
        Block("Boleh", items=_lines(values["do"]), layout=HALF),
        Block("Mohon dihindari", items=_lines(values["dont"]), layout=HALF),
    )
    addressee = f"untuk {names.creator}" if names.creator else "untuk semua kreator"
    return SheetText(
        title=f"Brief: {names.campaign}",
        addressee=f"{addressee} · {_handle(names.handle)}" if names.handle else addressee,
        brand=names.brand,
        blocks=tuple(block for block in blocks if block.paragraphs or block.items),
        closing=FREEDOM if values["creative_freedom"] else "",
        contact=f"Kontak: {_one_line(values['contact'])}" if values["contact"] else "",
        dated=day_text(names.today, names.today, weekday=False, year=True),
    )


def missing_parts(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the required fields nobody filled in, in the order of the sheet."""
    return tuple(name for name in REQUIRED if not values[name])


def hashtag_list(text: str) -> list[str]:
    """Return the hashtags of a text, each once and with its `#`; blanks and commas part them."""
    words = re.split(r"[\s,;]+", text)
    return list(dict.fromkeys("#" + word.lstrip("#") for word in words if word.lstrip("#")))


def day_text(day: date, today: date, *, weekday: bool = True, year: bool = False) -> str:
    """Return `Minggu 13 Des` in Indonesian, with the year when it is another one or asked for."""
    words = [_DAYS[day.weekday()]] if weekday else []
    words += [str(day.day), _MONTHS[day.month - 1]]
    return " ".join([*words, str(day.year)] if year or day.year != today.year else words)


def voucher_text(voucher: VoucherRow, today: date) -> str:
    """Return `KENCSEKAR · 10% · 10-14 Des`: the code, what it takes off, and when."""
    parts = [voucher.code, _discount(voucher), _period(voucher.valid_from, voucher.valid_until, today)]
    return " · ".join(part for part in parts if part)


def _story(values: Mapping[str, Any]) -> Iterable[Block]:
    return (
        Block("Tentang kami", _paragraphs(values["brand_story"], values["product_story"])),
        Block("Untung bagi pembeli", _paragraphs(values["benefit"])),
        Block("Tujuan", _paragraphs(values["goal"])),
        Block("Pesan utama", items=_lines(values["key_messages"]), numbered=True),
    )


def _visual_and_tasks(values: Mapping[str, Any], names: BriefNames) -> Iterable[Block]:
    colour_tone = values["colour_tone"] or ""
    colours = tuple(_COLOUR.findall(colour_tone))
    words = re.sub(r"\s{2,}", " ", _COLOUR.sub("", colour_tone)).strip(" ,;·")
    look = _paragraphs(values["tone"], words, values["visual_direction"])
    terms = []
    if values["draft_due_on"]:
        terms.append(f"Draf: {day_text(values['draft_due_on'], names.today)}")
    if values["max_revisions"] is not None and (values["tasks"] or values["draft_due_on"]):
        terms.append(_revisions(values["max_revisions"]))
    line = ", ".join(terms)
    tasks = _paragraphs(values["tasks"], f"{line[:1].upper()}{line[1:]}." if line else "")
    return (
        Block("Nada & visual", look, layout=HALF, colours=colours if look else ()),
        Block("Tugas", tasks, layout=HALF),
    )


def _revisions(most: int) -> str:
    return f"revisi paling banyak {most} kali" if most else "tanpa revisi"


def _posting_and_codes(values: Mapping[str, Any], names: BriefNames) -> Iterable[Block]:
    day = day_text(values["posting_on"], names.today) if values["posting_on"] else ""
    clock = _clock(values["posting_from"], values["posting_until"], values["posting_zone"] or TimeZone.WIB)
    when = ", ".join(part for part in (day, clock) if part)
    codes = tuple(voucher_text(voucher, names.today) for voucher in names.vouchers)
    return (
        Block("Waktu tayang", (when,) if when else (), layout=STRIP),
        Block("Kode", codes, layout=STRIP),
    )


def _caption(values: Mapping[str, Any]) -> Block:
    tags = " ".join(hashtag_list(values["hashtags"] or ""))
    marks = " · ".join(part for part in (tags, _one_line(values["mentions"])) if part)
    disclosure = f"Label iklan: {_one_line(values['disclosure'])}" if values["disclosure"] else ""
    return Block("Wajib di caption", _paragraphs(values["caption"], marks, values["link"], disclosure))


def _paragraphs(*texts: str | None) -> tuple[str, ...]:
    return tuple(line for text in texts for line in _lines(text))


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def _one_line(text: str | None) -> str:
    return ", ".join(_lines(text))


def _handle(handle: str) -> str:
    return handle if handle.startswith("@") else f"@{handle}"


def _clock(start: time | None, end: time | None, zone: TimeZone) -> str:
    if start is None and end is None:
        return ""
    if start is None or end is None or start == end:
        shown = f"{start or end:%H.%M}"
        return f"sebelum {shown} {zone}" if start is None else f"{shown} {zone}"
    return f"{start:%H.%M}{_TO}{end:%H.%M} {zone}"


def _discount(voucher: VoucherRow) -> str:
    if voucher.discount_kind is DiscountKind.FREE_SHIPPING:
        return "gratis ongkir"
    if voucher.discount_value is None:
        return ""
    if voucher.discount_kind is DiscountKind.PERCENT:
        return f"{voucher.discount_value}%"
    return "Rp" + f"{voucher.discount_value:,}".replace(",", ".")


def _period(start: date | None, end: date | None, today: date) -> str:
    if start is None and end is None:
        return ""
    if start is None or end is None:
        word, day = ("sampai", end) if start is None else ("mulai", start)
        return f"{word} {day_text(day, today, weekday=False)}" if day else ""
    last = day_text(end, today, weekday=False)
    if (start.year, start.month) == (end.year, end.month):
        return last if start == end else f"{start.day}{_TO}{last}"
    return f"{day_text(start, today, weekday=False)} {_TO} {last}"
