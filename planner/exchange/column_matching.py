"""Proposing what each column of a sheet is: by its name, then by what stands in it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from planner.exchange.columns import (
    ACCOUNT_FIELDS,
    COUNT_FIELDS,
    REPEATABLE_FIELDS,
    ColumnMapping,
    Confidence,
    Field,
    Hit,
    Mapping,
    alias_keys,
    exact_hit,
    header_words,
    normal_words,
    platform_in,
)
from planner.exchange.rate_values import looks_like_money, rate_column, says_rupiah
from planner.exchange.sheet_header import GROUP_MARK
from planner.exchange.sheet_table import Cell, SheetTable, cell_text
from planner.formats.vocabulary import is_platform_word
from planner.terms import DeliverableKind, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.queries.custom_fields import CustomFieldRow

FUZZY_FROM = 87.0
FUZZY_SHORTEST = 5
SAMPLE = 200
MOST, HALF, FEW = 0.8, 0.5, 0.3
DIGITS_OF_A_PERCENTAGE = 4
# Found inside a longer question, as forms ask them: "Berapa jumlah followers Instagram kamu?"
_INSIDE = {
    "username": Field.HANDLE,
    "handle": Field.HANDLE,
    "followers": Field.FOLLOWERS,
    "pengikut": Field.FOLLOWERS,
    "subscribers": Field.FOLLOWERS,
    "namalengkap": Field.NAME,
    "engagementrate": Field.ENGAGEMENT_RATE,
    "domisili": Field.CITY,
    "whatsapp": Field.PHONE,
    "nohp": Field.PHONE,
    "nowa": Field.PHONE,
    "email": Field.EMAIL,
}
# Columns about prices, posts and proofs are not about the account, whatever else their name says.
_ABOUT_OTHERS = frozenset(
    [
        "id",
        "kode",
        "code",
        "rate",
        "price",
        "harga",
        "fee",
        "biaya",
        "tarif",
        "cost",
        "post",
        "konten",
        "content",
        "screenshot",
        "ss",
        "bukti",
        "insight",
        "total",
        "baru",
        "new",
        "pembeli",
        "brand",
        "rekening",
        "reels",
        "story",
        "feed",
        "video",
        "live",
        "paket",
        "bundling",
        "link",
        "growth",
        "demografi",
        "audience",
        "audiens",
    ]
)
# Bank accounts and identity numbers are not put into notes unasked (domain.md §12).
_PRIVATE = frozenset(["rekening", "norek", "rek", "npwp", "nik", "ktp", "bank"])
# Names of dates are too like those of other dates ("tanggal lahir", "tanggal akhir") to be taken by likeness.
_BY_EXACT_NAME = frozenset(
    {Field.BIRTH_YEAR, Field.AGE, Field.NEXT_ACTION_ON, Field.CONSENT_ON, Field.AUDIENCE_WOMEN, Field.GENDER}
)
_DATE_LIKE = re.compile(r"[0-9]{1,2}([-/. ])[0-9a-z]{1,9}\1[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}.*", re.IGNORECASE)
_EXCEPT = frozenset({"engagementrate"})
_PROFILE_LINK = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:instagram\.com/(?!p/|reel|stories|tv/)|tiktok\.com/@[\w.]+/?(?:\?|$)|"
    r"youtube\.com/(?:@|c/|channel/|user/)|threads\.(?:net|com)/@|(?:x|twitter)\.com/\w+/?(?:\?|$)|facebook\.com/)[\w@.]",
    re.IGNORECASE,
)
_AT_HANDLE = re.compile(r"@[\w.]{2,30}")
_HANDLE_LIKE = re.compile(r"@?[a-z0-9][a-z0-9._]{1,29}")
_PHONE_LIKE = re.compile(r"(?:\+?62|0)[ -]?8[0-9][0-9 -]{6,13}")
_EMAIL_LIKE = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_NUMBER_LIKE = re.compile(r"[~±<>]?\s*[0-9][0-9.,]*\s*(?:rb|ribu|k|jt|juta|m|b)?(?:\b|\+).*", re.IGNORECASE)
_SUFFIXED = re.compile(r"[0-9][0-9.,]*\s*(?:rb|ribu|k|jt|juta|m|b)", re.IGNORECASE)
_MILLIONS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3}){2,}")
_AMBIGUOUS = re.compile(r"[0-9]{1,3}[.,][0-9]{1,2}")


class Content(NamedTuple):
    """Shares (0 to 1) of the filled cells of one column that look like something."""

    filled: int
    numbers: float
    pure_numbers: float
    counts: float
    handles: float
    at_handles: float
    links: float
    phones: float
    emails: float
    platforms: float
    ambiguous: float
    blanks_inside: float
    money: float
    rupiah: float
    dates: float


def propose_mapping(table: SheetTable, own_fields: Sequence[CustomFieldRow] = ()) -> Mapping:
    """Return one ColumnMapping per column of the table; the owner may change any of them with `_replace`.

    A column named like a field of the owner's own becomes that field when its name says nothing else: our own sheets
    have a "Kota" too. A second column of that name, or one whose cells are not what the name says, is the owner's.
    """
    contents = [_look(table.column(index, SAMPLE)) for index in range(len(table.headers))]
    own = {_own_key(field.name): field.id for field in own_fields}
    columns = _second_is_own([_by_name(index, header, own) for index, header in enumerate(table.headers)], own)
    columns = [_by_content(column, contents[column.index]) for column in columns]
    columns = _swap_name_and_handle(columns, contents)
    columns = _rates_at_home(_join_platforms(columns))
    return tuple(_left_to_own(_without_rivals(columns, contents), own))


def default_platform(table: SheetTable) -> Platform | None:
    """Return the platform that the name of the file, the sheet or the folder tells, for handles without their own."""
    stem = table.file.rpartition(".")[0] or table.file
    for text in (stem, table.sheet, table.folder):
        if found := platform_in(text):
            return found
    return None


def has_people(mapping: Iterable[ColumnMapping]) -> bool:
    """Tell whether a mapping can make a person: it has a column for the name or for an account."""
    return any(column.field in {Field.NAME, Field.HANDLE, Field.LINK} for column in mapping)


def _own_key(name: str) -> str:
    return " ".join(normal_words(name)) or name.strip().casefold()


def _by_name(index: int, header: str, own: dict[str, str]) -> ColumnMapping:
    group, _, part = header.rpartition(GROUP_MARK)
    hit = exact_hit(header) or (exact_hit(part) if group else None)
    rate = rate_column(header) if hit is None else None
    field_id = own.get(_own_key(header), "") if header else ""
    # Running numbers stand first; further on, "Peringkat" is a rank of the owner's own.
    is_built_in = bool(rate and rate.is_named_so) if hit is None else hit.field is not Field.SKIP or index == 0
    if field_id and not is_built_in:
        return ColumnMapping(index, header, Field.OWN, None, Confidence.SURE, field_id)
    doubt = Confidence.UNSURE if field_id else Confidence.SURE
    if rate and rate.is_named_so:
        return ColumnMapping(index, header, Field.RATE, rate.platform, doubt, rate.kind or "")
    hit = hit or _fuzzy_hit(part) or _inside_hit(part)
    if hit is None and _PRIVATE & set(normal_words(header)):
        return ColumnMapping(index, header, Field.SKIP, None, Confidence.UNSURE)
    if hit is None:
        return ColumnMapping(index, header)
    platform = hit.platform or (platform_in(group) if hit.field in ACCOUNT_FIELDS else None)
    confidence = doubt if field_id and hit.field is not Field.SKIP else hit.confidence
    return ColumnMapping(index, header, hit.field, platform, confidence)


def _second_is_own(columns: list[ColumnMapping], own: dict[str, str]) -> list[ColumnMapping]:
    """Give the owner's field the second of two columns of its name: the first is what everybody calls so."""
    met: set[str] = set()
    settled = []
    for column in columns:
        key = _own_key(column.header) if column.header else ""
        if key in met and key in own:
            settled.append(ColumnMapping(column.index, column.header, Field.OWN, detail=own[key]))
        else:
            settled.append(column)
        met.add(key)
    return settled


def _left_to_own(columns: list[ColumnMapping], own: dict[str, str]) -> list[ColumnMapping]:
    """Give the owner's fields the columns of their name that turned out to be nothing else."""
    taken = {column.detail for column in columns if column.field is Field.OWN}
    settled = []
    for column in columns:
        field_id = own.get(_own_key(column.header), "") if column.header and column.field is None else ""
        if field_id and field_id not in taken:
            taken.add(field_id)
            unsure = Confidence.UNSURE
            settled.append(ColumnMapping(column.index, column.header, Field.OWN, None, unsure, field_id))
        else:
            settled.append(column)
    return settled


def _fuzzy_hit(header: str) -> Hit | None:
    words = header_words(header)
    if len(words.key) < FUZZY_SHORTEST:
        return None
    found = process.extractOne(words.key, alias_keys().keys(), scorer=fuzz.ratio, score_cutoff=FUZZY_FROM)
    if found is None or len(found[0]) < FUZZY_SHORTEST:
        return None
    field = alias_keys()[found[0]]
    if field in _BY_EXACT_NAME:
        return None
    foreign = set(words.words) & _ABOUT_OTHERS
    if foreign and not (field is Field.ENGAGEMENT_RATE and foreign == {"rate"}):
        return None
    return Hit(field, words.platform if field in ACCOUNT_FIELDS else None, Confidence.UNSURE)


def _inside_hit(header: str) -> Hit | None:
    words = header_words(header)
    for pattern, field in _INSIDE.items():
        if pattern in words.key and (pattern in _EXCEPT or not set(words.words) & _ABOUT_OTHERS):
            return Hit(field, words.platform if field in ACCOUNT_FIELDS else None, Confidence.UNSURE)
    return None


def _look(cells: list[Cell]) -> Content:
    texts = [text for text in map(cell_text, cells) if text and text not in {"-", "—"}]
    count = max(1, len(texts))

    def share(pattern: re.Pattern[str]) -> float:
        return sum(1 for text in texts if pattern.fullmatch(text)) / count

    return Content(
        filled=len(texts),
        numbers=share(_NUMBER_LIKE),
        pure_numbers=sum(1 for cell, text in zip(cells, map(cell_text, cells), strict=True) if _pure(cell, text))
        / count,
        counts=sum(1 for text in texts if _is_count(text)) / count,
        handles=share(_HANDLE_LIKE),
        at_handles=share(_AT_HANDLE),
        links=sum(1 for text in texts if _PROFILE_LINK.match(text)) / count,
        phones=share(_PHONE_LIKE),
        emails=share(_EMAIL_LIKE),
        platforms=sum(1 for text in texts if is_platform_word(text)) / count,
        ambiguous=sum(1 for text in texts if _AMBIGUOUS.fullmatch(text)),
        blanks_inside=sum(1 for text in texts if " " in text or not text.isascii()) / count,
        money=sum(1 for text in texts if looks_like_money(text)) / count,
        rupiah=sum(1 for text in texts if says_rupiah(text)) / count,
        dates=sum(1 for cell in cells if isinstance(cell, date) or _DATE_LIKE.fullmatch(cell_text(cell))) / count,
    )


def _pure(cell: Cell, text: str) -> bool:
    return isinstance(cell, (int, float)) or text.isdigit()


def _is_count(text: str) -> bool:
    """Tell a number of people or clicks from a percentage: it has a suffix or is far above any percentage."""
    plain = text.isdigit() and len(text) > DIGITS_OF_A_PERCENTAGE
    return plain or bool(_SUFFIXED.fullmatch(text) or _MILLIONS.fullmatch(text))


def _by_content(column: ColumnMapping, content: Content) -> ColumnMapping:
    """Correct or complete what the name said; an empty column keeps its name's meaning."""
    if not content.filled:
        return column
    field = column.field
    if field is None:
        return _unnamed_by_content(column, content)
    if field is Field.COMMENTS and content.numbers < FEW:
        # "Komentar" is a remark when it holds sentences.
        return column._replace(field=Field.NOTES, platform=None)
    if field is Field.PHONE and content.emails > MOST:
        return column._replace(field=Field.EMAIL, confidence=Confidence.UNSURE)
    if _belies_name(column, content):
        return column._replace(field=None, platform=None, detail="")
    return _by_dates(_by_account_content(column, content), content)


def _unnamed_by_content(column: ColumnMapping, content: Content) -> ColumnMapping:
    rate = rate_column(column.header)
    if rate and _is_priced(rate.kind is None, content):
        column = column._replace(platform=rate.platform, detail=rate.kind or "")
        return column._replace(field=Field.RATE, confidence=Confidence.UNSURE)
    field = _unnamed(content)
    return column._replace(field=field, confidence=Confidence.UNSURE) if field else column


def _by_dates(column: ColumnMapping, content: Content) -> ColumnMapping:
    """Tell the next action and its day apart: "Follow up" is the day when it holds days."""
    if column.field is Field.NEXT_ACTION and content.dates > MOST:
        return column._replace(field=Field.NEXT_ACTION_ON, confidence=Confidence.UNSURE)
    if column.field is Field.NEXT_ACTION_ON and content.dates < FEW and content.blanks_inside > HALF:
        return column._replace(field=Field.NEXT_ACTION, confidence=Confidence.UNSURE)
    return column


def _is_priced(is_package: bool, content: Content) -> bool:  # noqa: FBT001 (one of two kinds of column)
    """Tell whether a column that names only content ("Reels") or a package holds prices; views would have suffixes."""
    return content.money > HALF if is_package else content.rupiah > FEW


def _belies_name(column: ColumnMapping, content: Content) -> bool:
    """Tell whether the cells cannot be what the name says."""
    match column.field:
        case Field.FOLLOWERS | Field.LIKES | Field.VIEWS | Field.AUDIENCE_WOMEN:
            return content.numbers < FEW
        case Field.ENGAGEMENT_RATE:
            return content.counts > HALF or content.numbers < FEW
        case Field.SKIP:
            return column.confidence is Confidence.SURE and content.numbers < MOST
        case Field.RATE:
            return content.money < FEW
        case Field.PHONE:
            return content.numbers + content.phones < FEW and _digits_missing(content)
        case _:
            return False


def _by_account_content(column: ColumnMapping, content: Content) -> ColumnMapping:
    """Correct which part of an account a column is."""
    field = column.field
    unsure = Confidence.UNSURE
    if field is Field.FOLLOWERS and content.ambiguous:
        return column._replace(confidence=unsure)
    if field in {Field.HANDLE, Field.NAME} and content.platforms > MOST:
        return column._replace(field=Field.PLATFORM, platform=None, confidence=unsure)
    if field is Field.PLATFORM and content.platforms < FEW and content.handles > MOST:
        return column._replace(field=Field.HANDLE, confidence=unsure)
    if field is Field.HANDLE and content.pure_numbers > MOST and not header_words(column.header).key:
        return column._replace(field=Field.FOLLOWERS, confidence=unsure)
    return column


def _digits_missing(content: Content) -> bool:
    return content.handles + content.blanks_inside > MOST and content.phones == 0


def _unnamed(content: Content) -> Field | None:
    """Return what a column without a known name holds, where its cells leave little doubt."""
    if content.filled < 2:  # noqa: PLR2004
        return None
    looks = {
        Field.LINK: content.links,
        Field.HANDLE: content.at_handles,
        Field.PHONE: content.phones,
        Field.EMAIL: content.emails,
        Field.PLATFORM: content.platforms,
    }
    best = max(looks, key=lambda field: looks[field])
    return best if looks[best] > MOST else None


def _swap_name_and_handle(columns: list[ColumnMapping], contents: list[Content]) -> list[ColumnMapping]:
    """Exchange two columns whose names mislead: `name` full of handles beside `instagram name` full of names."""
    names = [column for column in columns if column.field is Field.NAME]
    handles = [column for column in columns if column.field is Field.HANDLE]
    if len(names) != 1 or any(contents[column.index].handles > MOST for column in handles):
        return columns
    name = names[0]
    if contents[name.index].handles < MOST or contents[name.index].pure_numbers > HALF:
        return columns
    changed = list(columns)
    platform = handles[0].platform if handles else None
    changed[name.index] = name._replace(field=Field.HANDLE, platform=platform, confidence=Confidence.UNSURE)
    for column in handles[:1]:
        changed[column.index] = column._replace(field=Field.NAME, platform=None, confidence=Confidence.UNSURE)
    return changed


def _join_platforms(columns: list[ColumnMapping]) -> list[ColumnMapping]:
    """Give columns without a platform the one of the account column they stand beside ("Username IG, Followers")."""
    if any(column.field is Field.PLATFORM for column in columns):
        return columns
    accounts = [column for column in columns if column.field in {Field.HANDLE, Field.LINK} and column.platform]
    if not accounts or any(column.field is Field.HANDLE and not column.platform for column in columns):
        return columns
    several = len({column.platform for column in accounts}) > 1
    joined = []
    for column in columns:
        if column.field in ACCOUNT_FIELDS and not column.platform:
            left = [account for account in accounts if account.index < column.index]
            confidence = Confidence.UNSURE if several else column.confidence
            joined.append(column._replace(platform=(left or accounts[:1])[-1].platform, confidence=confidence))
        else:
            joined.append(column)
    return joined


def _rates_at_home(columns: list[ColumnMapping]) -> list[ColumnMapping]:
    """Give prices without a platform the only one the sheet has accounts on; with several, nobody can tell."""
    platforms = {column.platform for column in columns if column.field in {Field.HANDLE, Field.LINK}}
    only = next(iter(platforms)) if len(platforms) == 1 else None
    if only is None or any(column.field is Field.PLATFORM for column in columns):
        return columns
    return [
        column._replace(platform=only)
        if column.field is Field.RATE and column.detail and column.platform is None and is_made_on(column.detail, only)
        else column
        for column in columns
    ]


def is_made_on(kind: str, platform: Platform) -> bool:
    """Tell whether a kind of content is made on a platform; feeds, reels and stories are of Instagram and Facebook."""
    of_instagram = {DeliverableKind.FEED, DeliverableKind.CAROUSEL, DeliverableKind.REELS, DeliverableKind.STORY}
    return kind not in of_instagram or platform in {Platform.INSTAGRAM, Platform.FACEBOOK}


def _without_rivals(columns: list[ColumnMapping], contents: list[Content]) -> list[ColumnMapping]:
    """Leave each meaning to one column: the surer name, then the one with real numbers, then the first."""
    taken: dict[tuple[Field, Platform | None, str], list[ColumnMapping]] = {}
    for column in columns:
        if column.field and column.field not in REPEATABLE_FIELDS:
            taken.setdefault((column.field, column.platform, column.detail), []).append(column)
    settled = list(columns)
    for (field, _platform, _detail), rivals in taken.items():
        numeric = field in COUNT_FIELDS

        def rank(column: ColumnMapping, *, numeric: bool = numeric) -> tuple[bool, float, int]:
            content = contents[column.index]
            worth = content.pure_numbers if numeric else float(content.filled > 0)
            return column.confidence is Confidence.SURE, worth, -column.index

        best = max(rivals, key=rank)
        for column in rivals:
            if column is not best:
                # The same header twice is the same figure twice: once as text, once as a number.
                same = numeric and Counter((column.header, best.header)).most_common(1)[0][1] > 1
                settled[column.index] = column._replace(field=Field.SKIP if same else None, platform=None, detail="")
    return settled
