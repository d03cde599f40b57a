"""The language of the search field: `kota:bandung er:>3 bukan:daftar-hitam`, in Indonesian and English.

A filter is `key:value`; numbers and days also take `> >= < <= a..b`; a minus or `bukan` before it turns it round. What
a saved view stores is the same language, with keys and values that no language changes (`chip_text`).
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from planner.formats import parse_count, parse_date, parse_percent, parse_platform, parse_rupiah, parse_tier
from planner.language import tr
from planner.queries.influencer_filter import ACTIONS, NO_VALUE
from planner.rules.custom_values import OWN
from planner.store.words import folded
from planner.terms import CustomFieldKind, Platform, Relationship, Tier, Verdict
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from planner.queries.custom_fields import CustomFieldRow

WORDS = "words"
LIMIT, PART = "limit", "part"  # kinds of chips beside plain values: ends of a number or day, a part of a text
LIMITS = frozenset({"followers", "engagement_rate", "lowest_price", "next_action_on"})
# The first key of each is the one a saved view stores.
KEYS = {
    "tiers": ("tier", "tingkatan", "tingkat"),
    "platforms": ("platform", "akun", "account"),
    "niches": ("niche", "bidang"),
    "cities": ("city", "kota"),
    "tags": ("tag", "tags", "label"),
    "verdicts": ("check", "cek", "cek latar", "cek-latar", "verdict"),
    "relationships": ("relationship", "hubungan"),
    "pics": ("pic", "pj"),
    "actions": ("action", "tindak", "tindak lanjut", "tindak-lanjut", "tindakan", "next"),
    "followers": ("followers", "pengikut", "follower"),
    "engagement_rate": ("er", "engagement"),
    "lowest_price": ("price", "harga", "tarif", "rate"),
}
_FACETS = {key: facet for facet, keys in KEYS.items() for key in keys}
_NOT = r"(?:-|(?:bukan|not)\s*(?::|\s)\s*)"
_SIGN = r"[<>]=?|[=≤≥]"
_ENDS = re.compile(rf"({_SIGN})?\s*(.*?)(?:\.\.(.*))?")
_BARE = re.compile(r"""(?<!\S)(?:-(?=[^\W\d_])|-(?=")|(?:bukan|not)\s?:\s?)(?P<value>"[^"]*"?|\S*)""", re.IGNORECASE)
_GONE = re.compile(
    rf"""(?<!\S){_NOT}?(?P<id>[0-9a-f]{{32}})\s?(?::\s?|(?=[<>≤≥]))(?:(?:{_SIGN})\s?)?(?:"[^"]*"?|\S*)""", re.IGNORECASE
)
_MOST_WORDS = 5  # of a value that is written without quotes
_UNKNOWN = re.compile(r"(?<!\S)(?!https?:)([^\W\d_][\w-]*):(?!//)(?=\S)", re.IGNORECASE)
# In the order in which a bare value is looked for.
_LISTS = ("relationships", "verdicts", "tiers", "platforms")
_TEXTS = ("tags", "cities", "niches", "pics")
_BLANK = ("", " ", "\t", "\n")
_NOTHING = frozenset({"kosong", "none", "empty", "tanpa", "belum ada", "tidak ada"})
# Values as people write them in the other language, or shorter.
_ALIASES: Mapping[str, Mapping[str, str]] = {
    "relationships": {
        "prospek": "prospect",
        "kenal": "known",
        "aktif": "active",
        "mitra": "partner",
        "mitra rutin": "partner",
        "regular partner": "partner",
        "duta": "ambassador",
        "jeda": "paused",
        "hitam": "blacklisted",
        "daftar hitam": "blacklisted",
        "blacklist": "blacklisted",
        "black list": "blacklisted",
    },
    "verdicts": {"lolos": "passed", "ditahan": "held", "tahan": "held", "ditolak": "rejected", "tolak": "rejected"}
    | dict.fromkeys(("belum", "not yet", "no"), NO_VALUE),
    "actions": dict.fromkeys(("telat", "terlambat", "lewat", "overdue"), "late")
    | dict.fromkeys(("hari ini",), "today")
    | dict.fromkeys(("besok",), "tomorrow")
    | dict.fromkeys(("minggu ini", "pekan ini", "this week"), "week")
    | dict.fromkeys(("minggu depan", "pekan depan", "next week"), "next_week")
    | dict.fromkeys(("bulan ini", "this month"), "month"),
}


class Chip(NamedTuple):
    """One value of one facet; `negated` shows everyone else. `kind` is empty, `LIMIT` or `PART`.

    The value of a limit is its ends, as `chip_text` writes them: `>3`, `10000..50000`, `<=2026-12-05`, `none`.
    """

    facet: str
    value: str
    negated: bool = False
    kind: str = ""


class Typed(NamedTuple):
    """What a text in the search field means: its filters, its words, and a sentence for all that cannot be read."""

    chips: list[Chip]
    words: str
    hints: list[str]


class Known(Protocol):
    """What somebody has: the values of a facet, and the owner's own fields."""

    def of(self, facet: str) -> Sequence[str]:
        """Return the values of a facet that are in use."""

    def fields(self) -> Sequence[CustomFieldRow]:
        """Return the owner's own fields."""

    def field(self, facet: str) -> CustomFieldRow | None:
        """Return the field of the owner's own behind a facet; None for any other."""


def read_typed(text: str, known: Known) -> Typed:
    """Read what stands in the search field."""
    fields = {key: field for field in known.fields() for key in _field_keys(field)}
    chips: list[Chip] = []
    hints: list[str] = []

    def facet_of(match: re.Match[str]) -> str:
        return _FACETS.get(_plain(match["key"]), "") or fields[_plain(match["key"])].key

    def take(match: re.Match[str]) -> str:
        facet = facet_of(match)
        value = match["value"].strip('"').strip()
        if value:
            chip, hint = _read(known, facet, f"{match['sign'] or ''}{value}", fields)
            chips.extend([] if chip is None else [chip._replace(negated=chip.negated != bool(match["not"]))])
            hints.extend([hint] if hint else [])
        return " "

    def take_bare(match: re.Match[str]) -> str:
        value = match["value"].strip('"').strip()
        if value:
            chips.append(_somewhere(known, value))
        return " "

    def take_gone(match: re.Match[str]) -> str:
        if match["id"].lower() in fields:
            return match[0]
        hints.extend([] if field_gone() in hints else [field_gone()])
        return " "

    pattern = _pattern(tuple(fields))
    quoted = _quote_spoken(_GONE.sub(take_gone, text), pattern, lambda match: _phrases(known, (facet_of(match),)))
    quoted = _quote_spoken(quoted, _BARE, lambda _match: _phrases(known, (*_LISTS, *_TEXTS)))
    rest = _BARE.sub(take_bare, pattern.sub(take, quoted))
    hints += [_unknown(found[1]) for found in _UNKNOWN.finditer(rest)]
    return Typed(list(dict.fromkeys(chips)), text if rest == text else " ".join(rest.split()), hints)


def _quote_spoken(text: str, pattern: re.Pattern[str], phrases: Callable[[re.Match[str]], set[str]]) -> str:
    """Put values of several words that are known into quotes: `tindak:minggu ini` is `tindak:"minggu ini"`."""
    parts, done = [], 0
    for match in pattern.finditer(text):
        start = match.start("value")
        words = list(itertools.islice(re.finditer(r'[^\s"]+', text[start:]), _MOST_WORDS))
        if start < done or not match["value"] or match["value"][0] == '"' or len(words) == 1:
            continue
        spoken = phrases(match)
        ends = [start + word.end() for word in words[:0:-1]]
        end = next((end for end in ends if _plain(text[start:end]) in spoken and text[end : end + 1] in _BLANK), 0)
        if end:
            parts += [text[done:start], f'"{text[start:end]}"']
            done = end
    return "".join((*parts, text[done:]))


def _phrases(known: Known, facets: Iterable[str]) -> set[str]:
    """Return what several words may say as a value of these facets, as it is compared."""
    found: set[str] = set(_NOTHING)
    for facet in facets:
        field = known.field(facet)
        wordings = _wordings(facet)
        if field is not None:
            found.update(field.choices)
        elif wordings is not None:
            found.update((*wordings, *wordings.values(), *_ALIASES.get(facet, ())))
        elif facet in _TEXTS:
            found.update(known.of(facet))
    return {plain for one in found if " " in (plain := _plain(one))}


def chip_text(chip: Chip) -> str:
    """Return a chip in the language, with keys and values that are read the same whatever the screen speaks."""
    minus = "-" if chip.negated else ""
    if chip.facet == WORDS:
        return f"{minus}{_quoted(chip.value)}"
    facet = "actions" if chip.facet == "next_action_on" else chip.facet
    key = KEYS[facet][0] if facet in KEYS else chip.facet.removeprefix(OWN)
    value = chip.value if chip.kind == LIMIT else _quoted(chip.value)
    return f"{minus}{key}:{value}"


def _quoted(value: str) -> str:
    clean = value.replace('"', "”")
    return clean if re.fullmatch(r"[\w.,+&/-]+", clean) else f'"{clean}"'


@functools.lru_cache(maxsize=8)
def _pattern(own: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds filters; a value ends at a blank, unless it stands in quotes."""
    names = "|".join(re.escape(name) for name in sorted({*_FACETS, *own}, key=len, reverse=True))
    start = rf"(?<!\S)(?P<not>{_NOT})?(?P<key>{names})"
    return re.compile(
        rf"""{start}\s?(?::\s?|(?=[<>≤≥]))(?:(?P<sign>{_SIGN})\s?)?(?P<value>"[^"]*"?|\S*)""", re.IGNORECASE
    )


def _plain(text: str) -> str:
    """Return a text as it is compared: `Daftar-Hitam` is `daftar hitam`."""
    return " ".join(folded(text).replace("-", " ").replace("_", " ").split())


def _field_keys(field: CustomFieldRow) -> set[str]:
    name = _plain(field.name)
    return {field.id, name, name.replace(" ", "-"), field.name.casefold()} - {"", *_FACETS}


def _read(known: Known, facet: str, typed: str, fields: Mapping[str, CustomFieldRow]) -> tuple[Chip | None, str]:
    """Return the chip a typed value means, or a sentence why it means none."""
    if facet.startswith(OWN):
        return _read_own(next(field for field in fields.values() if field.key == facet), typed)
    if facet in LIMITS:
        return _limit(facet, typed)
    bare = typed.removeprefix("=").strip()
    wordings = _wordings(facet)
    if wordings is None:
        return _free(known, facet, bare)
    value = "" if bare[:1] in "<>≤≥" else _closed(facet, bare) or _like(bare, wordings)
    if value:
        return Chip(facet, str(value)), ""
    return _read_more(facet, typed, wordings)


def _read_more(facet: str, typed: str, wordings: Mapping[str, str]) -> tuple[Chip | None, str]:
    """Read what a fixed list understands beside its values: days, and "somebody was checked"."""
    if facet == "verdicts" and _plain(typed) in {"ada", "sudah", "yes", "done"}:
        return Chip(facet, NO_VALUE, negated=True), ""
    if facet == "actions":
        return _limit("next_action_on", typed)
    return None, _not_listed(typed, wordings.values())


def _not_listed(typed: str, words: Iterable[str]) -> str:
    text = tr("“{text}” is not understood. There is: {values}.")
    return text.format(text=typed, values=", ".join(dict.fromkeys(words)))


def _closed(facet: str, typed: str) -> str:
    """Return the value of a fixed list that a word means beside its own word; empty for none."""
    if facet == "tiers":
        return str(parse_tier(typed) or "")
    if facet == "platforms":
        return str(parse_platform(typed) or "")
    plain = _plain(typed)
    if facet != "relationships" and plain in _NOTHING:
        return NO_VALUE
    return _ALIASES.get(facet, {}).get(plain, "")


def _wordings(facet: str) -> dict[str, str] | None:
    """Return value -> word of a fixed list; None for a facet of free texts."""
    if facet == "tiers":
        return {value.value: word(value) for value in Tier}
    if facet == "platforms":
        return {value.value: word(value) for value in Platform}
    if facet == "verdicts":
        return {verdict.value: verdict_word(verdict) for verdict in Verdict} | {NO_VALUE: verdict_word(None)}
    if facet == "relationships":
        return {value.value: word(value) for value in Relationship}
    if facet == "actions":
        return {action: action_word(action) for action in ACTIONS}
    return None


def action_word(action: str) -> str:
    """Return the word of a stretch of days for the next action."""
    names = {
        "late": tr("late", "next action"),
        "today": tr("today"),
        "tomorrow": tr("tomorrow"),
        "week": tr("this week"),
        "next_week": tr("next week"),
        "month": tr("this month"),
        NO_VALUE: tr("none", "next action"),
    }
    return names[action]


def _free(known: Known, facet: str, typed: str) -> tuple[Chip, str]:
    """Return a chip of a text people have, or else of the text as it was typed, and what else it may have meant."""
    plain = _plain(typed)
    if plain in _NOTHING:
        return Chip(facet, NO_VALUE), ""
    values = known.of(facet)
    value = _like(typed, {one: one for one in values})
    if value:
        return Chip(facet, value), ""
    from difflib import get_close_matches

    close = get_close_matches(plain, {_plain(one): one for one in values}, n=1)
    hint = tr("Nobody has “{text}” there.").format(text=typed)
    if close:
        near = next(one for one in values if _plain(one) == close[0])
        hint = tr("Nobody has “{text}” there. Perhaps you mean “{near}”.").format(text=typed, near=near)
    return Chip(facet, typed), hint


def _read_own(field: CustomFieldRow, typed: str) -> tuple[Chip | None, str]:
    """Read a value of one of the owner's own fields."""
    if _plain(typed) in _NOTHING:
        kind = LIMIT if field.kind in {CustomFieldKind.NUMBER, CustomFieldKind.DATE} else ""
        return Chip(field.key, NO_VALUE, kind=kind), ""
    if field.kind in {CustomFieldKind.NUMBER, CustomFieldKind.DATE}:
        return _limit(field.key, typed, _day if field.kind is CustomFieldKind.DATE else _decimal)
    if field.kind is CustomFieldKind.TEXT:
        return Chip(field.key, typed, kind=PART), ""
    value = _like(typed, {choice: choice for choice in field.choices})
    if value:
        return Chip(field.key, value), ""
    return None, _not_listed(typed, field.choices)


def _like(typed: str, wordings: Mapping[str, str]) -> str:
    """Return the value whose word is the typed one, else the first whose word begins like it, else nothing."""
    plain = _plain(typed)
    like = [value for value, shown in wordings.items() if plain and _plain(shown).startswith(plain)]
    return _same(plain, wordings) or next(iter(like), "")


def _same(plain: str, wordings: Mapping[str, str]) -> str:
    return next((value for value, shown in wordings.items() if plain in {_plain(shown), _plain(value)}), "")


def _somewhere(known: Known, typed: str) -> Chip:
    """Return what `bukan:daftar-hitam` turns round: a value of some list, a text people have, else a word."""
    plain = _plain(typed)
    for facet in _LISTS:
        wordings = _wordings(facet) or {}
        value = _closed(facet, typed) or _same(plain, wordings)
        if value:
            return Chip(facet, value, negated=True)
    for facet in _TEXTS:
        for value in known.of(facet):
            if _plain(value) == plain:
                return Chip(facet, value, negated=True)
    return Chip(WORDS, typed, negated=True)


def field_gone() -> str:
    """Return the sentence for a filter on a field of the owner's own that was removed."""
    return tr("A filter is left out: its own field was removed.")


def _unknown(key: str) -> str:
    return tr("There is no filter “{key}:”; it is looked for as a word.").format(key=key)


# Numbers and days.


def _limit(facet: str, typed: str, read: Callable[[str], tuple[str, str]] | None = None) -> tuple[Chip | None, str]:
    """Read `>3`, `10rb..50rb`, `<=5-12-2026` or a bare value."""
    if _plain(typed) in _NOTHING:
        return Chip(facet, NO_VALUE, kind=LIMIT), ""
    match = _ENDS.fullmatch(typed)
    if match is None:
        return None, _not_read(facet, typed)
    sign, first, last = match[1] or "", match[2].strip(), match[3]
    if last is not None and (sign or not (first or last.strip())):
        return None, _not_read(facet, typed)
    ends = []
    for end in (first, *(() if last is None else (last.strip(),))):
        value, problem = (read or _READERS[facet])(end) if end or last is None else ("", "")
        if problem:
            return None, problem if end else _not_read(facet, typed)
        ends.append(value)
    if len(ends) > 1 and all(ends) and _is_backwards(ends, are_days=_day in {read, _READERS.get(facet)}):
        text = tr("“{text}” ends before it begins. Write the smaller one first.")
        return None, text.format(text=typed)
    sign = {"≥": ">=", "≤": "<=", "": "="}.get(sign, sign)
    return Chip(facet, f"{sign}{ends[0]}" if last is None else "..".join(ends), kind=LIMIT), ""


def _is_backwards(ends: Sequence[str], *, are_days: bool) -> bool:
    low, high = ends
    return low > high if are_days else float(low) > float(high)


def _not_read(facet: str, typed: str) -> str:
    examples = {
        "followers": tr("followers:10rb..50rb"),
        "engagement_rate": tr("er:>3"),
        "lowest_price": tr("price:<500rb"),
        "next_action_on": tr("action:<5-12-2026"),
    }
    text = tr("“{text}” is not understood. Write for example {example}.")
    return text.format(text=typed, example=examples.get(facet, ">10"))


def _count(text: str) -> tuple[str, str]:
    parsed = parse_count(text)
    values = parsed.problem.values if parsed.value is None and parsed.problem else {}
    if "high" in values:
        return "", tr("{high} or {low}? Write the whole number.").format(**values)
    return ("", _not_read("followers", text)) if parsed.value is None else (str(parsed.value), "")


def _percent(text: str) -> tuple[str, str]:
    value = parse_percent(text).value
    return ("", _not_read("engagement_rate", text)) if value is None else (f"{value:g}", "")


def _rupiah(text: str) -> tuple[str, str]:
    value = parse_rupiah(text).value
    return ("", _not_read("lowest_price", text)) if value is None else (str(value), "")


def _day(text: str) -> tuple[str, str]:
    value = parse_date(text.replace("_", " ")).value
    if value is None:
        shown = tr("“{text}” is no day. Write 5-12-2026, or: {values}.")
        return "", shown.format(text=text, values=", ".join(action_word(action) for action in ACTIONS))
    return value.isoformat(), ""


def _decimal(text: str) -> tuple[str, str]:
    value = parse_percent(text).value if text.count(".") + text.count(",") <= 1 else None
    whole = parse_count(text).value
    found = whole if whole is not None else value
    return ("", _not_read("", text)) if found is None else (f"{found:.12g}", "")


_READERS = {"followers": _count, "engagement_rate": _percent, "lowest_price": _rupiah, "next_action_on": _day}
