"""What a column of a file may become, in words, and what one choice does to the other columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.exchange.columns import ACCOUNT_FIELDS, REPEATABLE_FIELDS, Confidence, Field, Mapping
from planner.language import tr
from planner.terms import Platform
from planner.wording import word

if TYPE_CHECKING:
    from planner.exchange.columns import ColumnMapping

Choice = tuple[Field | None, Platform | None]

_NAMES_OF_ACCOUNTS = (Field.HANDLE, Field.LINK)
_USUAL_PLATFORMS = (Platform.INSTAGRAM, Platform.TIKTOK, Platform.YOUTUBE)
_FIGURES = (Field.FOLLOWERS, Field.ENGAGEMENT_RATE, Field.LIKES, Field.COMMENTS, Field.VIEWS)
_PERSONAL = (
    Field.NICHE,
    Field.CITY,
    Field.PHONE,
    Field.EMAIL,
    Field.TIER,
    Field.VERDICT,
    Field.TAGS,
    Field.NOTES,
)


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
        Field.SKIP: tr("Leave out"),
    }[field]


def choice_of(column: ColumnMapping) -> Choice:
    """Return what a column is now, as one of `choices`."""
    return column.field, column.platform


def choices(mapping: Mapping, *, keep_unmapped: bool) -> list[tuple[Choice, str]]:
    """Return everything a column may become, with its words; where a file has several platforms they are named."""
    here = list(dict.fromkeys(c.platform for c in mapping if c.field in ACCOUNT_FIELDS and c.platform))
    listed: list[tuple[Choice, str]] = [((None, None), tr("To the notes") if keep_unmapped else tr("Not imported"))]
    if keep_unmapped:
        listed.append(((Field.SKIP, None), field_word(Field.SKIP)))
    listed.append(((Field.NAME, None), field_word(Field.NAME)))
    for field, named in ((Field.HANDLE, dict.fromkeys((*_USUAL_PLATFORMS, *here))), (Field.LINK, here)):
        listed += [((field, platform), _account_word(field, platform)) for platform in (None, *named)]
    listed.append(((Field.PLATFORM, None), field_word(Field.PLATFORM)))
    for field in _FIGURES:
        if len(here) > 1:
            listed += [((field, platform), _account_word(field, platform)) for platform in here]
        else:
            listed.append(((field, here[0] if here else None), field_word(field)))
    listed += [((field, None), field_word(field)) for field in _PERSONAL]
    known = {choice for choice, _ in listed}
    others = {choice_of(column) for column in mapping} - known
    return listed + [((field, platform), _account_word(field, platform)) for field, platform in others if field]


def with_choice(mapping: Mapping, index: int, choice: Choice) -> Mapping:
    """Return the mapping with one column changed by the owner; what it takes from another column becomes unmapped."""
    field, platform = choice
    before = mapping[index]
    changed = [
        column._replace(field=None, platform=None)
        if column.index != index and choice_of(column) == choice and field not in REPEATABLE_FIELDS
        else column
        for column in mapping
    ]
    changed[index] = before._replace(field=field, platform=platform, confidence=Confidence.SURE)
    if field in _NAMES_OF_ACCOUNTS:
        _take_figures_along(changed, before, platform)
    return tuple(changed)


def recognised(mapping: Mapping) -> int:
    """Return how many columns have a meaning."""
    return sum(1 for column in mapping if column.field is not None)


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
