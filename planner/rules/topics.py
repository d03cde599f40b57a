"""Niches, categories and cities compared as people write them: `Kuliner, jajanan`, `kota Malang` (domain.md §5, §6)."""

from __future__ import annotations

import functools
import re
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Likeness(IntEnum):
    """How alike two topics are; related: they share a word, or name a wide and a narrow word of one trade."""

    NONE = 0
    RELATED = 1
    SAME = 2


# The wide words of a trade in both languages, and narrower ones: a wide word is related to all of its trade, two
# narrow ones are not (a claim on sambal says nothing about coffee).
_TRADES = (
    (
        "kuliner makanan minuman food foodie jajan jajanan",
        "camilan cemilan snack sambal resep masak memasak kopi kue roti keripik restoran warung",
    ),
    ("kecantikan beauty", "kulit skincare makeup kosmetik perawatan serum sunscreen lulur masker"),
    ("kulit skincare", "perawatan serum sunscreen toner masker lulur scrub lotion"),
    ("tubuh body bodycare", "lulur boreh scrub lotion sabun"),
    ("fashion busana pakaian gaya", "hijab baju outfit ootd modest sepatu tas"),
    ("ibu anak parenting keluarga family", "bayi moms mom balita mpasi"),
    ("jalan travel traveling", "wisata liburan trip"),
    ("teknologi tech digital", "gadget aplikasi software startup"),
    ("kesehatan health", "olahraga fitness gym sehat"),
    ("rumah home", "dekor dekorasi interior"),
)
_GROUPS = tuple((frozenset(wide.split()), frozenset(f"{wide} {narrow}".split())) for wide, narrow in _TRADES)
_BETWEEN = re.compile(r"\s*(?:[,;/&|+\n]|\b(?:dan|and)\b)\s*", re.IGNORECASE)
_KIND_OF_PLACE = re.compile(r"^(?:kota administrasi|kota|kabupaten|kab\.?) (?=\w)")
_SHORTEST_WORD = 3
# What shops write after a brand's name: "Sambal Tungku Official" is Sambal Tungku.
_AFTER_BRAND = frozenset(["official", "resmi", "store", "shop", "indonesia", "id"])
# Stand before what a product is: "Paket Lulur" is lulur.
_BEFORE_KIND = frozenset(
    ["paket", "bundel", "bundle", "bundling", "set", "box", "icip", "mini", "promo", "premium", "original", "varian"]
)
# Say nothing about the trade: a shared "lokal" makes no two topics alike.
_FILLING = frozenset(
    ["dan", "yang", "untuk", "and", "the", "for", "lokal", "indonesia", "umum", "produk", "brand", "konten"]
)


def split_topics(text: str) -> list[str]:
    """Return the topics a text lists, as written: `Ibu & anak, kuliner` gives three."""
    return [topic for topic in _BETWEEN.split(text.strip()) if topic]


def likeness(some: Iterable[str], others: Iterable[str]) -> Likeness:
    """Return the closest likeness between two lists of topics, each of which may itself list several."""
    known = [topic for text in others for topic in split_topics(text)]
    pairs = ((one, other) for text in some for one in split_topics(text) for other in known)
    return max((_likeness(one, other) for one, other in pairs), default=Likeness.NONE)


def same_name(one: str, other: str) -> bool:
    """Tell whether two brand names are the same, whatever their capitals, blanks and signs; empty is nobody's."""
    return bool(_plain(one)) and _plain(one) == _plain(other)


def same_brand(one: str, other: str) -> bool:
    """Tell whether two names are one brand's: `Sambal Tungku Official` and `@sambaltungku.id` are Sambal Tungku."""
    return same_name(_brand(one), _brand(other))


def product_kind(name: str, brand: str = "") -> str:
    """Return what kind of thing a product is, in small letters: its first word, as Indonesian names things.

    `Sambal Teri 150 g` is sambal; the shop's own name, sizes and `paket` say nothing. Empty when no word is left.
    """
    own = frozenset(_spoken(brand))
    saying = (word for word in _spoken(name) if word not in own and word not in _BEFORE_KIND | _FILLING)
    return next((word for word in saying if len(word) >= _SHORTEST_WORD and word.isalpha()), "")


def same_city(one: str, other: str) -> bool:
    """Tell whether two cities are the same: `Kota Malang` is `malang`."""
    return bool(_city(one)) and _city(one) == _city(other)


@functools.lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> Likeness:
    """Compare two single topics."""
    if same_name(one, other):
        return Likeness.SAME
    words, others = _words(one), _words(other)
    if words & others or any(
        (words & wide and others & trade) or (words & trade and others & wide) for wide, trade in _GROUPS
    ):
        return Likeness.RELATED
    return Likeness.NONE


def _plain(text: str) -> str:
    """Return a name as it is compared."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _words(text: str) -> frozenset[str]:
    """Return the words of a topic that say something."""
    return frozenset(word for word in _spoken(text) if len(word) >= _SHORTEST_WORD) - _FILLING


def _spoken(text: str) -> list[str]:
    """Return the words of a text in small letters, in order."""
    return re.findall(r"[^\W_]+", text.casefold())


def _brand(text: str) -> str:
    """Return a brand's name without what shops write after it; a name of nothing else stays whole."""
    words = _spoken(text)
    while len(words) > 1 and words[-1] in _AFTER_BRAND:
        words.pop()
    return "".join(words)


def _city(text: str) -> str:
    """Return a city as it is compared."""
    return _plain(_KIND_OF_PLACE.sub("", " ".join(text.casefold().split())))
