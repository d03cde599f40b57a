"""What is looked for: the chips in the search field, the facets under it, and the way back from no result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_number, parse_platform, parse_tier
from planner.language import tr, trn
from planner.queries.influencer_list import (
    NO_VERDICT,
    InfluencerFilter,
    count_matching,
    facet_count,
)
from planner.terms import Platform, Tier, Verdict
from planner.ui.widgets.bars import Facet, FacetGroup
from planner.ui.widgets.search import SearchChip
from planner.ui.widgets.states import DroppedFilter
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.ui.session import Session

# In the order of the row; what does not fit is in its menu.
FACET_ORDER = ("tiers", "verdicts", "platforms", "niches", "cities")
MOST_VALUES = 8
WORDS = "words"
_KEYS = {
    **dict.fromkeys(("tingkatan", "tier"), "tiers"),
    **dict.fromkeys(("platform", "akun", "account"), "platforms"),
    **dict.fromkeys(("niche", "bidang"), "niches"),
    **dict.fromkeys(("kota", "city"), "cities"),
    **dict.fromkeys(("tag", "tags", "label"), "tags"),
    **dict.fromkeys(("cek", "cek latar", "check", "verdict"), "verdicts"),
}
_NAMES = "|".join(sorted(_KEYS, key=len, reverse=True))
# A value ends at a blank, unless it stands in quotes: kota:malang er, kota:"jakarta selatan" er.
_TYPED = re.compile(rf"""(?<!\S)({_NAMES})\s?:\s?("[^"]*"?|\S*)""", re.IGNORECASE)


class Chip(NamedTuple):
    """One value of one facet."""

    facet: str
    value: str


def facet_name(facet: str) -> str:
    """Return the quiet word before a value ("kota")."""
    names = {
        "tiers": tr("tier", "filter"),
        "verdicts": tr("check", "filter"),
        "platforms": tr("platform", "filter"),
        "niches": tr("niche", "filter"),
        "cities": tr("city", "filter"),
        "tags": tr("tag", "filter"),
    }
    return names[facet]


def facet_title(facet: str) -> str:
    """Return the head of a group of facets ("Kota")."""
    titles = {
        "tiers": tr("Tier"),
        "verdicts": tr("Background check"),
        "platforms": tr("Platform"),
        "niches": tr("Niche"),
        "cities": tr("City"),
    }
    return titles[facet]


def value_word(facet: str, value: str) -> str:
    """Return the word of a value."""
    if facet == "tiers":
        return word(Tier(value))
    if facet == "platforms":
        return word(Platform(value))
    if facet == "verdicts":
        return verdict_word(None if value == NO_VERDICT else Verdict(value))
    return value


class Filters:
    """The chips in the order they were added, those still being typed, and the words that are typed."""

    def __init__(self) -> None:
        self.chips: list[Chip] = []
        self.typed: list[Chip] = []
        self.words = ""

    def every_chip(self) -> list[Chip]:
        """Return the chips and what is typed as one."""
        return list(dict.fromkeys([*self.chips, *self.typed]))

    def wanted(self) -> InfluencerFilter:
        """Return the filter for the queries."""
        values: dict[str, set[str]] = {}
        for facet, value in self.every_chip():
            values.setdefault(facet, set()).add(value)
        return InfluencerFilter(self.words, **{facet: frozenset(some) for facet, some in values.items()})

    def without(self, key: object) -> InfluencerFilter:
        """Return the filter without one chip, or without the words."""
        other = Filters()
        other.chips = [chip for chip in self.every_chip() if chip != key]
        other.words = "" if key == WORDS else self.words
        return other.wanted()

    def is_empty(self) -> bool:
        """Tell whether everyone is shown."""
        return not self.every_chip() and not self.words.strip()

    def switch(self, facet: str, value: str, *, on: bool) -> None:
        """Add or take away one value."""
        chip = Chip(facet, value)
        if on and chip not in self.chips:
            self.chips.append(chip)
        elif not on and chip in self.chips:
            self.chips.remove(chip)

    def search_chips(self) -> list[SearchChip]:
        """Return the chips as the search field shows them."""
        return [SearchChip(facet_name(chip.facet), value_word(chip.facet, chip.value), chip) for chip in self.chips]


def plain_words(text: str) -> str:
    """Return what of a typed text is looked for as words: all but its `kota:malang`."""
    return " ".join(_TYPED.sub(" ", text).split()) if _TYPED.search(text) else text


def typed_chips(text: str, known: KnownValues) -> list[Chip]:
    """Return the chips that `kota:malang tag:baru` means, with values as they are stored; none for plain words."""
    found = []
    for match in _TYPED.finditer(text):
        facet = _KEYS[match[1].lower()]
        typed = match[2].strip('"').strip()
        value = _value(known, facet, typed) if typed else ""
        if value:
            found.append(Chip(facet, value))
    return found


class KnownValues:
    """The values somebody has, per facet; asked for once until `forget`, as a typed filter is read at every key."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, list[str]] = {}

    def of(self, facet: str) -> list[str]:
        """Return the values of a facet."""
        from planner.queries.influencers import tag_counts

        if facet not in self._kept:
            look, everyone = self._session.look, InfluencerFilter()
            counts = self._session.read(tag_counts) if facet == "tags" else look(facet_count, everyone, facet)
            self._kept[facet] = list(counts)
        return self._kept[facet]

    def forget(self) -> None:
        """Ask again: something was written."""
        self._kept.clear()


def _value(known: KnownValues, facet: str, typed: str) -> str:
    """Return the value a typed word means, empty when it can be none; a free value is kept as it was typed."""
    if facet == "tiers":
        tier = parse_tier(typed)
        return tier.value if tier else _like(typed, {value: word(value) for value in Tier})
    if facet == "platforms":
        platform = parse_platform(typed)
        return platform.value if platform else _like(typed, {value: word(value) for value in Platform})
    if facet == "verdicts":
        wordings = {verdict.value: verdict_word(verdict) for verdict in Verdict} | {NO_VERDICT: verdict_word(None)}
        return _like(typed, wordings)
    return _like(typed, {value: value for value in known.of(facet)}) or typed


def _like(typed: str, wordings: Mapping[str, str]) -> str:
    """Return the value whose word is the typed one, else the first whose word begins like it, else nothing."""
    low = typed.casefold()
    same = [value for value, shown in wordings.items() if shown.casefold() == low]
    like = [value for value, shown in wordings.items() if shown.casefold().startswith(low)]
    return next(iter(same or like), "")


def facet_group(filters: Filters, facet: str, counts: Mapping[str, int], known: KnownValues) -> FacetGroup:
    """Return one group of facets with the counts of its values; zero stays visible."""
    chosen = [chip.value for chip in filters.chips if chip.facet == facet]
    if facet == "tiers":
        values: Sequence[str] = [tier.value for tier in Tier]
    elif facet == "verdicts":
        values = [Verdict.PASSED.value, Verdict.HELD.value, NO_VERDICT, Verdict.REJECTED.value]
    elif facet == "platforms":
        values = [platform.value for platform in Platform if platform.value in counts or platform.value in chosen]
    else:
        # A typed city that is nobody's is a filter, but no value to choose from.
        real = [value for value in chosen if value in known.of(facet)]
        values = list(dict.fromkeys([*real, *list(counts)[:MOST_VALUES]]))
    return FacetGroup(
        facet,
        facet_title(facet),
        [
            Facet(value, value_word(facet, value), format_number(counts.get(value, 0)), value in chosen)
            for value in values
        ],
    )


def ways_back(session: Session, filters: Filters) -> list[DroppedFilter]:
    """Return what dropping each filter would give, the most helpful first."""
    parts: list[tuple[str, object]] = [
        (f"{facet_name(chip.facet)} {value_word(chip.facet, chip.value)}", chip) for chip in filters.every_chip()
    ]
    if filters.words.strip():
        parts.append((f"“{filters.words.strip()}”", WORDS))
    found = [(name, key, session.look(count_matching, filters.without(key))) for name, key in parts]
    return [
        DroppedFilter(tr("without"), name, influencers_counted(n), n > 0, key)
        for name, key, n in sorted(found, key=lambda way: -way[2])
    ]


def nobody_title(filters: int) -> str:
    """Return the sentence for a number of filters that together find nobody."""
    titles = {
        1: tr("Nobody matches"),
        2: tr("Nobody matches both"),
        3: tr("Nobody matches all three"),
    }
    return titles.get(filters, tr("Nobody matches all of the filters"))


def influencers_counted(n: int) -> str:
    """Return a number of people in words."""
    return trn("{n} influencer", "{n} influencers", n)
