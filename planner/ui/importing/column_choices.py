"""What a column of a file may become, in words and in groups, and what one choice does to the other columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.column_matching import is_made_on
from planner.exchange.columns import ACCOUNT_FIELDS, REPEATABLE_FIELDS, Confidence, Field, Mapping
from planner.language import tr
from planner.terms import DeliverableKind, Platform
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.exchange.columns import ColumnMapping
    from planner.queries.custom_fields import CustomFieldRow


class Choice(NamedTuple):
    """One meaning of a column; `detail` is the kind of content of a price, or the id of a field of the owner's own."""

    field: Field | None
    platform: Platform | None = None
    detail: str = ""


class ChoiceGroup(NamedTuple):
    """Choices that belong together, each with its word, under a title ("" for those at the top)."""

    title: str
    choices: tuple[tuple[Choice, str], ...]


_NAMES_OF_ACCOUNTS = (Field.HANDLE, Field.LINK)
_USUAL_PLATFORMS = (Platform.INSTAGRAM, Platform.TIKTOK, Platform.YOUTUBE)
_FIGURES = (Field.FOLLOWERS, Field.ENGAGEMENT_RATE, Field.LIKES, Field.COMMENTS, Field.VIEWS)
_PERSON = (
    Field.NAME,
    Field.PHONE,
    Field.EMAIL,
    Field.CITY,
    Field.NICHE,
    Field.TIER,
    Field.GENDER,
    Field.BIRTH_YEAR,
    Field.AGE,
    Field.RELATIONSHIP,
    Field.BLACKLIST_REASON,
    Field.VERDICT,
    Field.PIC,
    Field.NEXT_ACTION,
    Field.NEXT_ACTION_ON,
    Field.SOURCE,
    Field.CONSENT_ON,
    Field.CONSENT_NOTE,
    Field.TAGS,
    Field.NOTES,
)
_AUDIENCE = (Field.AUDIENCE_CITIES, Field.AUDIENCE_AGES, Field.AUDIENCE_WOMEN)
# Where a kind of content is made, when the name of the column tells no platform.
_HOMES = {
    DeliverableKind.TIKTOK_VIDEO: Platform.TIKTOK,
    DeliverableKind.YOUTUBE_VIDEO: Platform.YOUTUBE,
    DeliverableKind.YOUTUBE_SHORTS: Platform.YOUTUBE,
}


def field_word(field: Field) -> str:
    """Return the word of a field as a column of the preview bears it."""
    return {
        Field.NAME: tr("Name"),
        Field.PLATFORM: tr("Platform"),
        Field.HANDLE: tr("Account"),
        Field.LINK: tr("Account link"),
        Field.FOLLOWERS: tr("Followers"),
        Field.ENGAGEMENT_RATE: tr("ER"),
        Field.LIKES: tr("Likes"),
        Field.COMMENTS: tr("Comments"),
        Field.VIEWS: tr("Views"),
        Field.NICHE: tr("Niche"),
        Field.CITY: tr("City"),
        Field.PHONE: tr("WhatsApp"),
        Field.EMAIL: tr("Email"),
        Field.TIER: tr("Tier"),
        Field.VERDICT: tr("Background check"),
        Field.TAGS: tr("Tags"),
        Field.NOTES: tr("Notes"),
        Field.RELATIONSHIP: tr("Relationship"),
        Field.BLACKLIST_REASON: tr("Reason of the blacklist"),
        Field.PIC: tr("PIC"),
        Field.NEXT_ACTION: tr("Next action"),
        Field.NEXT_ACTION_ON: tr("Next action on"),
        Field.SOURCE: tr("Source of contact"),
        Field.CONSENT_ON: tr("Consent on"),
        Field.CONSENT_NOTE: tr("How consent was given"),
        Field.GENDER: tr("Gender"),
        Field.BIRTH_YEAR: tr("Year of birth"),
        Field.AGE: tr("Age (to the notes)"),
        Field.AUDIENCE_CITIES: tr("Cities of the audience"),
        Field.AUDIENCE_AGES: tr("Ages of the audience"),
        Field.AUDIENCE_WOMEN: tr("Women in the audience (%)"),
        Field.RATE: tr("Rate", "price"),
        Field.OWN: tr("Own field"),
        Field.SKIP: tr("Leave out"),
    }[field]


def choice_of(column: ColumnMapping) -> Choice:
    """Return what a column is now, as one of the choices."""
    return Choice(column.field, column.platform, column.detail)


def choice_groups(
    mapping: Mapping, own_fields: Sequence[CustomFieldRow], *, keep_unmapped: bool
) -> tuple[ChoiceGroup, ...]:
    """Return everything a column may become; where a file has several platforms they are named."""
    first = [(Choice(None), tr("To the notes") if keep_unmapped else tr("Not imported"))]
    if keep_unmapped:
        first.append((Choice(Field.SKIP), field_word(Field.SKIP)))
    here = list(dict.fromkeys(c.platform for c in mapping if c.field in ACCOUNT_FIELDS and c.platform))
    groups = (
        ("", first),
        (tr("Person"), [_plain(field) for field in _PERSON]),
        (tr("Account"), list(_accounts(here))),
        (tr("Figures"), list(_figures(here))),
        (tr("Rates", "prices"), list(_rates(mapping, here))),
        (tr("Audience"), [_plain(field) for field in _AUDIENCE]),
        (tr("Own fields"), [(Choice(Field.OWN, None, field.id), field.name) for field in own_fields]),
    )
    known = {choice for _title, listed in groups for choice, _word in listed}
    others = list(dict.fromkeys(choice_of(column) for column in mapping if choice_of(column) not in known))
    more = [(choice, choice_word(choice, own_fields)) for choice in others]
    return tuple(
        ChoiceGroup(title, (*listed, *(each for each in more if _belongs(each[0], title))))
        for title, listed in groups
        if listed
    )


def choice_word(choice: Choice, own_fields: Sequence[CustomFieldRow] = ()) -> str:
    """Return the word of one choice: `Akun TikTok`, `Tarif Reels Instagram`, the name of an own field."""
    if choice.field is None:
        return tr("To the notes")
    if choice.field is Field.OWN:
        return next((field.name for field in own_fields if field.id == choice.detail), field_word(Field.OWN))
    if choice.field is Field.RATE:
        text = _rate_word(choice.detail)
        is_told = choice.platform is None or _HOMES.get(DeliverableKind(choice.detail or "feed")) is choice.platform
        return text if is_told else f"{text} {word(choice.platform)}"  # type: ignore[arg-type]  # told to be there
    return _account_word(choice.field, choice.platform)


def with_choice(mapping: Mapping, index: int, choice: Choice) -> Mapping:
    """Return the mapping with one column changed by the owner; what it takes from another column becomes unmapped."""
    field, platform, detail = choice
    before = mapping[index]
    changed = [
        column._replace(field=None, platform=None, detail="")
        if column.index != index and choice_of(column) == choice and field not in REPEATABLE_FIELDS
        else column
        for column in mapping
    ]
    changed[index] = before._replace(field=field, platform=platform, confidence=Confidence.SURE, detail=detail)
    if field in _NAMES_OF_ACCOUNTS:
        _take_figures_along(changed, before, platform)
    return tuple(changed)


def recognised(mapping: Mapping) -> int:
    """Return how many columns have a meaning."""
    return sum(1 for column in mapping if column.field is not None)


def _plain(field: Field) -> tuple[Choice, str]:
    return Choice(field), field_word(field)


def _accounts(here: list[Platform]) -> Iterable[tuple[Choice, str]]:
    for field, named in ((Field.HANDLE, dict.fromkeys((*_USUAL_PLATFORMS, *here))), (Field.LINK, here)):
        for platform in (None, *named):
            yield Choice(field, platform), _account_word(field, platform)
    yield _plain(Field.PLATFORM)


def _figures(here: list[Platform]) -> Iterable[tuple[Choice, str]]:
    for field in _FIGURES:
        if len(here) > 1:
            yield from ((Choice(field, platform), _account_word(field, platform)) for platform in here)
        else:
            yield Choice(field, here[0] if here else None), field_word(field)


def _rates(mapping: Mapping, platforms: list[Platform]) -> Iterable[tuple[Choice, str]]:
    """Yield every kind of content, where the file has its accounts or names the platform, and a package."""
    here = list(dict.fromkeys(choice_of(column) for column in mapping if column.field is Field.RATE))
    for kind in DeliverableKind:
        only = platforms[0] if len(platforms) == 1 and is_made_on(kind, platforms[0]) else None
        usual = Choice(Field.RATE, _HOMES.get(kind) or only, kind)
        named = [choice for choice in here if choice.detail == kind]
        yield from ((choice, choice_word(choice)) for choice in dict.fromkeys((usual, *named)))
    packages = [choice for choice in here if not choice.detail]
    yield from ((choice, choice_word(choice)) for choice in dict.fromkeys((Choice(Field.RATE), *packages)))


def _belongs(choice: Choice, title: str) -> bool:
    """Tell whether a choice that is not listed by itself belongs under a title."""
    is_figure = choice.field in _FIGURES
    return title == (tr("Own fields") if choice.field is Field.OWN else tr("Figures") if is_figure else tr("Account"))


def _rate_word(kind: str) -> str:
    if not kind:
        return tr("Rate of a package")
    return tr("Rate {kind}").format(kind=word(DeliverableKind(kind)))


def _take_figures_along(columns: list[ColumnMapping], before: ColumnMapping, platform: Platform | None) -> None:
    """Let figures follow their account when its platform is named otherwise, or they would make a second account."""
    left = before.platform if before.field in _NAMES_OF_ACCOUNTS else None
    if any(column.field in _NAMES_OF_ACCOUNTS and column.platform is left for column in columns):
        return
    taken = {(column.field, column.platform) for column in columns}
    for place, column in enumerate(columns):
        if column.field in _FIGURES and column.platform is left and (column.field, platform) not in taken:
            columns[place] = column._replace(platform=platform)


def _account_word(field: Field, platform: Platform | None) -> str:
    if platform is None:
        return field_word(field)
    words = {
        Field.HANDLE: tr("{platform} account"),
        Field.LINK: tr("{platform} link"),
    }
    if field in words:
        return words[field].format(platform=word(platform))
    return f"{field_word(field)} {word(platform)}"
