"""What is looked for: the chips in the search field, the facets under it, and the way back from no result."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from planner.formats import format_count, format_date, format_number, format_percent, format_rupiah_short
from planner.language import tr, trn
from planner.queries.influencer_filter import (
    ACTIONS,
    NO_VALUE,
    NO_VERDICT,
    InfluencerFilter,
    Limit,
    OwnWanted,
)
from planner.queries.influencer_list import count_matching, facet_count, tag_names
from planner.rules.custom_values import OWN
from planner.terms import Platform, Relationship, Tier, Verdict
from planner.ui.influencers.typed import LIMIT, PART, WORDS, Chip, action_word, chip_text
from planner.ui.widgets.bars import Facet, FacetGroup
from planner.ui.widgets.search import SearchChip
from planner.ui.widgets.states import DroppedFilter
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from planner.queries.custom_fields import CustomFieldRow
    from planner.store.connections import AnyConnection
    from planner.store.words import Instead
    from planner.ui.influencers.typed import Known
    from planner.ui.session import Session

__all__ = ["WORDS", "Chip", "Filters", "KnownValues"]

# In the order of the row and of the menu, which has all of them; the owner's own choices follow.
FACET_ORDER = ("tiers", "verdicts", "relationships", "actions", "platforms", "niches", "cities", "tags", "pics")
FREE = ("niches", "cities", "tags", "pics")
MOST_IN_MENU = 24
_LIMIT = re.compile(r"(>=|<=|>|<|=)?(.*?)(?:\.\.(.*))?")


def facet_name(facet: str, known: Known | None = None) -> str:
    """Return the quiet word before a value ("kota")."""
    names = {
        "tiers": tr("tier", "filter"),
        "verdicts": tr("check", "filter"),
        "platforms": tr("platform", "filter"),
        "niches": tr("niche", "filter"),
        "cities": tr("city", "filter"),
        "tags": tr("tag", "filter"),
        "relationships": tr("relationship", "filter"),
        "pics": tr("pic", "filter"),
        "actions": tr("action", "filter"),
        "followers": tr("followers", "filter"),
        "engagement_rate": tr("er", "filter"),
        "lowest_price": tr("price", "filter"),
        "next_action_on": tr("action", "filter"),
        WORDS: "",
    }
    field = None if known is None else known.field(facet)
    return names.get(facet, "") if field is None else field.name


def facet_title(facet: str, known: Known | None = None) -> str:
    """Return the head of a group of facets ("Kota")."""
    titles = {
        "tiers": tr("Tier"),
        "verdicts": tr("Background check"),
        "platforms": tr("Platform"),
        "niches": tr("Niche"),
        "cities": tr("City"),
        "tags": tr("Tags"),
        "relationships": tr("Relationship"),
        "pics": tr("PIC"),
        "actions": tr("Next action"),
    }
    field = None if known is None else known.field(facet)
    return titles.get(facet, "") if field is None else field.name


def value_word(facet: str, value: str) -> str:
    """Return the word of a value."""
    if facet == "verdicts":
        return verdict_word(None if value == NO_VERDICT else Verdict(value))
    if facet == "actions":
        return action_word(value)
    if value == NO_VALUE:
        return tr("empty", "filter")
    kinds = {"tiers": Tier, "platforms": Platform, "relationships": Relationship}
    return word(kinds[facet](value)) if facet in kinds else value


def limit_words(facet: str, value: str, today: dt.date) -> str:
    """Return the ends of a limit as they are shown: `> 3%`, `10 rb … 50 rb`."""
    if value == NO_VALUE:
        return tr("empty", "filter")
    sign, first, last = _ends(value)
    low, high = (_shown(facet, end, today) for end in (first, last or ""))
    if last is None:
        return f"{_SIGNS.get(sign, '')}{low}"
    return f"{low} … {high}" if low and high else f"≥ {low}" if low else f"≤ {high}"


def limit_of(chip: Chip) -> Limit:
    """Return what a limit means for the queries."""
    if chip.value == NO_VALUE:
        return Limit(chip.facet, is_empty=True)
    sign, first, last = _ends(chip.value)
    low = _number_or_day(first)
    if last is not None:
        return Limit(chip.facet, low, _number_or_day(last))
    if sign in {"<", "<="}:
        return Limit(chip.facet, None, low, with_high=sign == "<=")
    if sign in {">", ">="}:
        return Limit(chip.facet, low, with_low=sign == ">=")
    return Limit(chip.facet, low, low)


class Filters:
    """The chips in the order they were added, those still being typed, and the words that are typed.

    `instead` has the words that are looked for in the place of a mistyped one.
    """

    def __init__(self, known: Known | None = None, today: Callable[[], dt.date] = dt.date.today) -> None:
        self.known = known
        self.today = today
        self.chips: list[Chip] = []
        self.typed: list[Chip] = []
        self.words = ""
        self.instead: Instead = ()

    def every_chip(self) -> list[Chip]:
        """Return the chips and what is typed as one."""
        return list(dict.fromkeys([*self.chips, *self.typed]))

    def wanted(self) -> InfluencerFilter:
        """Return the filter for the queries."""
        chips = self.every_chip()
        unwanted = _asked([chip for chip in chips if chip.negated])
        asked = _asked([chip for chip in chips if not chip.negated])
        return asked._replace(
            words=self.words,
            instead=self.instead,
            today=self.today(),
            unwanted=unwanted if unwanted != InfluencerFilter() else None,
        )

    def without(self, key: object) -> InfluencerFilter:
        """Return the filter without one chip, or without the words."""
        other = Filters(self.known, self.today)
        other.chips = [chip for chip in self.every_chip() if chip != key]
        other.words, other.instead = ("", ()) if key == WORDS else (self.words, self.instead)
        return other.wanted()

    def is_empty(self) -> bool:
        """Tell whether everyone is shown."""
        return not self.every_chip() and not self.words.strip()

    def switch(self, facet: str, value: str, *, on: bool) -> None:
        """Add or take away one value."""
        self.turn(Chip(facet, value), on=on)

    def turn(self, chip: Chip, *, on: bool) -> None:
        """Add or take away one chip."""
        if on and chip not in self.chips:
            self.chips.append(chip)
        elif not on and chip in self.chips:
            self.chips.remove(chip)

    def clear(self) -> None:
        """Look for everyone."""
        self.chips, self.typed, self.words, self.instead = [], [], "", ()

    def copy(self) -> Filters:
        """Return the same filters for somebody who reads them later."""
        other = Filters(self.known, self.today)
        other.chips, other.typed = list(self.chips), list(self.typed)
        other.words, other.instead = self.words, self.instead
        return other

    def text(self) -> str:
        """Return everything that is looked for in the language of the search field, as a saved view stores it."""
        return " ".join([*(chip_text(chip) for chip in self.every_chip()), self.words.strip()]).strip()

    def chip_words(self, chip: Chip) -> tuple[str, str]:
        """Return the quiet word and the value of a chip as they are shown: ("bukan", "Daftar hitam")."""
        name = facet_name(chip.facet, self.known)
        if chip.kind == LIMIT:
            value = limit_words(chip.facet, chip.value, self.today())
        else:
            value = value_word(chip.facet, chip.value)
        if not chip.negated:
            return name, value
        # "bukan Daftar hitam" says enough; "bukan kota Bandung" is needed where the value alone tells nothing.
        is_clear = chip.facet in {"relationships", "verdicts", "tiers", "platforms", "tags", WORDS}
        return tr("not", "filter") if is_clear else f"{tr('not', 'filter')} {name}", value

    def search_chips(self) -> list[SearchChip]:
        """Return the chips as the search field shows them."""
        return [SearchChip(*self.chip_words(chip), chip) for chip in self.chips]


class KnownValues:
    """The values somebody has, per facet; asked for once until `forget`, as a typed filter is read at every key."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, list[str]] = {}
        self._fields: tuple[CustomFieldRow, ...] | None = None

    def of(self, facet: str) -> list[str]:
        """Return the values of a facet, the most common first."""
        if facet not in self._kept:
            self._kept[facet] = self._session.look(read_values, facet)
        return self._kept[facet]

    def unread(self) -> tuple[str, ...]:
        """Return the facets of free texts that were not asked for yet."""
        return tuple(facet for facet in FREE if facet not in self._kept)

    def keep(self, values: Mapping[str, list[str]]) -> None:
        """Take the values of facets that somebody else has read."""
        self._kept |= values

    def fields(self) -> tuple[CustomFieldRow, ...]:
        """Return the owner's own fields."""
        from planner.queries.custom_fields import custom_fields

        if self._fields is None:
            self._fields = self._session.look(custom_fields)
        return self._fields

    def field(self, facet: str) -> CustomFieldRow | None:
        """Return the field of the owner's own behind a facet; None for any other."""
        return next((field for field in self.fields() if field.key == facet), None) if facet.startswith(OWN) else None

    def has(self, chip: Chip) -> bool:
        """Tell whether what a chip asks for is still there: a field of the owner's own may have been removed."""
        return not chip.facet.startswith(OWN) or self.field(chip.facet) is not None

    def forget(self) -> None:
        """Ask again: something was written."""
        self._kept.clear()
        self._fields = None


def read_values(connection: AnyConnection, facet: str) -> list[str]:
    """Return the values of a facet, the most common first; tags by alphabet."""
    return tag_names(connection) if facet == "tags" else list(facet_count(connection, InfluencerFilter(), facet))


def _asked(chips: Sequence[Chip]) -> InfluencerFilter:
    """Return the filter of chips, whether they are wanted or not."""
    values: dict[str, set[str]] = {}
    for chip in chips:
        if chip.kind != LIMIT:
            values.setdefault(chip.facet, set()).add(chip.value)
    parts = {chip.facet for chip in chips if chip.kind == PART}
    own = [
        OwnWanted(facet.removeprefix(OWN), frozenset(some), facet in parts)
        for facet, some in values.items()
        if facet.startswith(OWN)
    ]
    facets: dict[str, Any] = {
        facet: frozenset(some) for facet, some in values.items() if facet != WORDS and not facet.startswith(OWN)
    }
    return InfluencerFilter(
        " ".join(sorted(values.get(WORDS, ()))),
        limits=tuple(limit_of(chip) for chip in chips if chip.kind == LIMIT),
        own=tuple(own),
        **facets,
    )


_SIGNS = {">": "> ", "<": "< ", ">=": "≥ ", "<=": "≤ "}


def _ends(value: str) -> tuple[str, str, str | None]:
    match = _LIMIT.fullmatch(value)
    return ("", value, None) if match is None else (match[1] or "", match[2], match[3])


def _number_or_day(end: str) -> float | str | None:
    if not end:
        return None
    return end if re.fullmatch(r"\d{4}-\d\d-\d\d", end) else float(end)


def _shown(facet: str, end: str, today: dt.date) -> str:
    value = _number_or_day(end)
    if value is None:
        return ""
    if isinstance(value, str):
        return format_date(dt.date.fromisoformat(value), today, weekday=False)
    is_whole = value == int(value)
    if facet == "engagement_rate":
        return format_percent(value, decimals=0 if is_whole else 1)
    if facet == "lowest_price":
        return format_rupiah_short(int(value))
    if facet == "followers":
        # Somebody typed 10rb, not 10,0 rb.
        return re.sub(r"[.,]0(?!\d)", "", format_count(int(value)))
    return format_number(value, decimals=0 if is_whole else 2)


def facet_group(filters: Filters, facet: str, counts: Mapping[str, int], known: KnownValues) -> FacetGroup:
    """Return one group of facets with the counts of its values; zero stays visible."""
    chosen = [chip.value for chip in filters.chips if chip.facet == facet and not chip.negated]
    field = known.field(facet)
    values: Sequence[str]
    if facet == "tiers":
        values = [tier.value for tier in Tier]
    elif facet == "verdicts":
        values = [Verdict.PASSED.value, Verdict.HELD.value, NO_VERDICT, Verdict.REJECTED.value]
    elif facet == "relationships":
        values = [relationship.value for relationship in Relationship]
    elif facet == "actions":
        values = ACTIONS
    elif facet == "platforms":
        values = [platform.value for platform in Platform if platform.value in counts or platform.value in chosen]
    elif field is not None:
        values = field.choices
    else:
        # In the same order whatever is chosen: nothing moves from under the pointer. A typed city that is nobody's is a
        # filter, but no value to choose from.
        common = known.of(facet)[:MOST_IN_MENU]
        values = [*common, *(value for value in chosen if value in known.of(facet) and value not in common)]
    return FacetGroup(
        facet,
        facet_title(facet, known),
        [
            Facet(value, _facet_word(facet, value), format_number(counts.get(value, 0)), value in chosen)
            for value in values
        ],
    )


def _facet_word(facet: str, value: str) -> str:
    text = value_word(facet, value)
    # In the field it follows a word ("tindak telat"), here it stands alone.
    return text[:1].upper() + text[1:] if facet == "actions" else text


def ways_back(connection: AnyConnection, filters: Filters, parts: Sequence[tuple[str, object]]) -> list[DroppedFilter]:
    """Return what dropping each filter would give, the most helpful first."""
    found = [(name, key, count_matching(connection, filters.without(key))) for name, key in parts]
    return [
        DroppedFilter(tr("without"), name, influencers_counted(n), n > 0, key)
        for name, key, n in sorted(found, key=lambda way: -way[2])
    ]


def filter_names(filters: Filters) -> list[tuple[str, object]]:
    """Return what every filter is called, and its key."""
    parts: list[tuple[str, object]] = [
        (" ".join(filters.chip_words(chip)).strip(), chip) for chip in filters.every_chip()
    ]
    if filters.words.strip():
        parts.append((f"“{filters.words.strip()}”", WORDS))
    return parts


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
