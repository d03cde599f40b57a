"""Prices of a rate card: what a column of prices is for, and what stands in its cells (domain.md §10)."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.columns import ColumnMapping, column_label, header_words
from planner.exchange.draft_values import TOO_LARGE, TOO_LONG, is_nothing
from planner.exchange.sheet_header import GROUP_MARK
from planner.exchange.sheet_table import Cell, cell_text
from planner.formats import parse_rupiah
from planner.formats.parsed import Parsed, clean_text
from planner.language import Message
from planner.terms import DeliverableKind, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.exchange.draft_values import RowNotes

LARGEST_PRICE = 999_999_999_999
LONGEST_LABEL = 500
LONGEST_ORIGINAL = 20_000
MOST_PIECES = 1000
# Nobody asks for less than a thousand rupiah: a bare 150 in a column of prices means 150 thousand, or nothing certain.
LOWEST_PRICE = 1000
THOUSANDS_MISSING = Message("Thousands missing? {low} is too little for a price. Kept as text")
ANOTHER_PRICE = Message("Another price for the same content: kept in the notes")

_PRICE = frozenset({"rate", "rates", "ratecard", "pricelist", "price", "prices", "harga", "fee", "tarif", "biaya"})
_FILLERS = frozenset(
    {"card", "list", "per", "untuk", "for", "satu", "satuan", "kali", "x", "idr", "rp", "rupiah", "normal"}
    | {"kol", "konten", "content", "frame", "slide", "slides"}
)
_PACKAGES = frozenset({"paket", "package", "packages", "bundling", "bundle", "paketan"})
_KINDS: dict[str, DeliverableKind] = {
    **dict.fromkeys(("feed", "feeds", "feedfoto", "fotofeed", "feedpost", "postfeed"), DeliverableKind.FEED),
    **dict.fromkeys(("carousel", "karusel", "carousell", "feedcarousel", "carouselfeed"), DeliverableKind.CAROUSEL),
    **dict.fromkeys(("reels", "reel", "videoreels", "reelsvideo"), DeliverableKind.REELS),
    **dict.fromkeys(
        ("story", "stories", "storie", "instastory", "instastories", "storyvideo", "storyfoto", "igs", "sg"),
        DeliverableKind.STORY,
    ),
    **dict.fromkeys(("live", "livestreaming", "livestream", "liveshopping", "livejam"), DeliverableKind.LIVE),
    **dict.fromkeys(("shorts", "short", "videoshorts"), DeliverableKind.YOUTUBE_SHORTS),
    **dict.fromkeys(("review", "ulasan", "reviewproduk", "videoreview"), DeliverableKind.REVIEW),
    **dict.fromkeys(("tutorial", "videotutorial"), DeliverableKind.TUTORIAL),
    **dict.fromkeys(("unboxing", "videounboxing"), DeliverableKind.UNBOXING),
    **dict.fromkeys(("giveaway", "giveaways"), DeliverableKind.GIVEAWAY),
    **dict.fromkeys(("qa", "qna", "qanda", "tanyajawab"), DeliverableKind.Q_AND_A),
    **dict.fromkeys(
        ("event", "visit", "kunjungan", "hadir", "hadiracara", "eventattendance", "attendance", "datang"),
        DeliverableKind.EVENT_ATTENDANCE,
    ),
    **dict.fromkeys(("ugc", "ugconly", "videougc"), DeliverableKind.UGC_ONLY),
}
# What is made where a column names only the platform, or only says "video".
_VIDEOS = {Platform.TIKTOK: DeliverableKind.TIKTOK_VIDEO, Platform.YOUTUBE: DeliverableKind.YOUTUBE_VIDEO}
_HOMES = {
    DeliverableKind.TIKTOK_VIDEO: Platform.TIKTOK,
    DeliverableKind.YOUTUBE_VIDEO: Platform.YOUTUBE,
    DeliverableKind.YOUTUBE_SHORTS: Platform.YOUTUBE,
}
_OF_ONE_PLATFORM = {"igs": Platform.INSTAGRAM, "instastory": Platform.INSTAGRAM, "instastories": Platform.INSTAGRAM}
_PIECES = re.compile(r"(?<![0-9])([0-9]{1,4}) ?x(?![0-9a-z])|^ ?([0-9]{1,4})(?= [a-z])", re.IGNORECASE)
_COUNT_WORD = re.compile(r"[0-9]{1,4}x?|x[0-9]{1,3}")
_GROUPS = re.compile(r"(?:rp\.? ?)?[1-9][0-9]{0,2}(?:\.[0-9]{3})+", re.IGNORECASE)
_MONEY = re.compile(
    r"rp|idr|[0-9] ?(?:rb|ribu|k|jt|juta)\b|\b(?:nego\w*|barter|free|gratis|tbd|by request|sesuai brief)\b"
    r"|[1-9][0-9]{0,2}(?:[.,][0-9]{3})+",
    re.IGNORECASE,
)
_SAYS_RUPIAH = re.compile(r"rp|idr|\b(?:nego\w*|barter)\b", re.IGNORECASE)
_WORDS_FOR_A_PRICE = re.compile(
    r"(?:bisa |masih |boleh |harga |full )*(?:nego\w*|barter|free|gratis|tbd|tba|by request|sesuai brief|ask|tanya"
    r"|hubungi \w+|dm)(?:[ /,+&-]*(?:nego\w*|barter|free|gratis|product|produk|ok|oke|bisa|dulu|aja|saja|only))*",
    re.IGNORECASE,
)


class RateColumn(NamedTuple):
    """What the prices of a column are for: `quantity` pieces of a kind, or the package of this label."""

    kind: DeliverableKind | None
    platform: Platform | None
    quantity: int = 1
    label: str = ""
    is_named_so: bool = True


class RateDraft(NamedTuple):
    """One price of a row in rupiah; None where only words were written, which `original` keeps."""

    platform: Platform | None
    kind: DeliverableKind | None
    label: str
    quantity: int
    price: int | None
    original: str = ""

    @property
    def key(self) -> tuple[Platform | None, DeliverableKind | None, str, int]:
        """Return what the price is for: a later price for the same takes its place."""
        return self.platform, self.kind, self.label.casefold(), self.quantity


@functools.lru_cache(maxsize=4096)
def rate_column(header: str) -> RateColumn | None:
    """Return what a column of prices is for by its name; None when its name is not about prices.

    `is_named_so` is False where only the kind of content is named ("Reels", "Paket"): the cells then decide.
    """
    group, _, part = header.rpartition(GROUP_MARK)
    in_group = bool(group) and _is_about_prices(group)
    words = header_words(part)
    priced = in_group or bool(set(words.words) & _PRICE)
    platform = words.platform or (header_words(group).platform if group else None)
    rest = [
        word for word in words.words if word not in _PRICE and word not in _FILLERS and not _COUNT_WORD.fullmatch(word)
    ]
    label = " ".join(part.split())[:LONGEST_LABEL]
    joined = "".join(rest)
    if set(rest) & _PACKAGES:
        return RateColumn(None, platform, label=label, is_named_so=priced)
    kind = _KINDS.get(joined) or (_VIDEOS.get(platform) if platform and joined in {"", "video", "vt", "post"} else None)
    if kind is not None and (priced or rest):
        home = platform or _OF_ONE_PLATFORM.get(joined) or _HOMES.get(kind)
        return RateColumn(kind, home, _quantity(part), is_named_so=priced)
    if in_group or (priced and joined in {"", "post", "posting", "postingan", "video", "foto", "endorse"}):
        return RateColumn(None, platform, label=label)
    return None


def rate_draft_of(column: ColumnMapping) -> RateDraft:
    """Return an empty price as a column means it: the owner's choice of the kind, pieces and label by its name."""
    named = rate_column(column.header)
    kind = DeliverableKind(column.detail) if column.detail else None
    label = "" if kind else " ".join(column_label(column).rpartition(GROUP_MARK)[2].split())[:LONGEST_LABEL]
    return RateDraft(column.platform, kind, label, named.quantity if named and kind else 1, None)


def read_rate(
    column: ColumnMapping, cell: Cell, notes: RowNotes, empty: RateDraft, *, has_thousands: bool
) -> RateDraft | None:
    """Return the price of one cell with the text it was read from; None for an empty one.

    `empty` is what `rate_draft_of` makes of the column, `has_thousands` what `writes_thousands` says of its cells.
    A range, "nego" or "barter" gives no price; an amount that is hardly one is flagged and kept as text.
    """
    if is_nothing(cell):
        return None
    text = " ".join(cell_text(cell).split())
    parsed = _rupiah_in(cell) if isinstance(cell, str) else parse_rupiah(cell, column_has_thousands=has_thousands)
    price, problem = parsed.value, parsed.problem
    if price is not None and price > LARGEST_PRICE:
        price, problem = None, TOO_LARGE
    elif price is not None and 0 < price < LOWEST_PRICE:
        price, problem = None, THOUSANDS_MISSING._replace(values={"low": text})
    if len(text) <= LONGEST_ORIGINAL and problem and not _WORDS_FOR_A_PRICE.fullmatch(clean_text(cell)):
        notes.add(column, cell, problem)
    if len(text) > LONGEST_ORIGINAL:
        notes.keep(column, cell, TOO_LONG)
        return None
    plain = price is not None and text == str(price)
    return RateDraft(*empty[:4], price, "" if plain else text)


@functools.lru_cache(maxsize=4096)
def _rupiah_in(text: str) -> Parsed[int]:
    return parse_rupiah(text)


def writes_thousands(cells: Iterable[Cell]) -> bool:
    """Tell whether a column writes its thousands out (`18.900`), so that a number 9.9 in it has lost them."""
    return any(isinstance(cell, str) and _GROUPS.fullmatch(cell.strip()) for cell in cells)


def looks_like_money(text: str) -> bool:
    """Tell whether a text can be a price, or words in its place."""
    return bool(_MONEY.search(text)) or (text.isdigit() and len(text) >= len(str(LOWEST_PRICE)))


def says_rupiah(text: str) -> bool:
    """Tell whether a text can be nothing but a price."""
    return bool(_SAYS_RUPIAH.search(text))


def _is_about_prices(group: str) -> bool:
    words = header_words(group).words
    return bool(set(words) & _PRICE) and all(word in _PRICE or word in _FILLERS for word in words)


def _quantity(part: str) -> int:
    match = _PIECES.search(part)
    pieces = int(match[1] or match[2]) if match else 1
    return pieces if 1 <= pieces <= MOST_PIECES else 1
