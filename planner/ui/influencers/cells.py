"""What a cell of the list can be written with: how its text is read, what it is now, and the names of the changes.

The table, a pasted block and a change of many people read by these, so that the same text means the same everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import format_number, format_percent, format_phone, parse_platform, parse_tier
from planner.language import Message, tr
from planner.terms import CustomFieldKind, EngagementFormula, Platform, Relationship, Tier, Verdict
from planner.ui.influencers.reading import (
    next_action_text,
    own_text,
    read_followers,
    read_handle,
    read_name,
    read_next_action,
    read_own,
    read_phone,
    read_rate,
    read_tags,
    read_word,
)
from planner.ui.reading import Reading
from planner.wording import verdict_word, word, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from planner.queries.custom_fields import CustomFieldRow
    from planner.queries.influencer_list import InfluencerRow


class Cell(NamedTuple):
    """One column as it is written.

    `read` gives what a typed text means for a person (None: somebody new), as `operations.cells.CellChange` wants it;
    `is_same` whether they have that already; `text` how such a value is shown. `one` and `many` name the undo entry.
    """

    key: str
    title: str
    read: Callable[[str, InfluencerRow | None], Reading]
    is_same: Callable[[InfluencerRow, Any], bool]
    text: Callable[[Any], str]
    one: Message
    many: Message
    choices: Sequence[tuple[Any, str]] = ()


def verdict_choices() -> list[tuple[Verdict | None, str]]:
    """Return the verdicts with their words, and "not yet"."""
    return [*words(Verdict), (None, verdict_word(None))]


def tier_choices() -> list[tuple[Tier | None, str]]:
    """Return the tiers, and the way back to the one the followers give."""
    return [(None, tr("By followers")), *words(Tier)]


def at(handle: str) -> str:
    """Return a handle with its sign; empty stays empty."""
    return f"@{handle.lstrip('@')}" if handle else ""


def cells(fields: Sequence[CustomFieldRow], today: dt.date) -> dict[str, Cell]:
    """Return what can be written, by the keys of the columns, the owner's own fields last."""
    made = [*_lines(), *_numbers(), *_choices(), _next_action(today), *(_own(field, today) for field in fields)]
    return {cell.key: cell for cell in made}


def named(message: Message, **values: str | int) -> Message:
    """Return a named change with whom it is about."""
    return message._replace(values=message.values | values)


def _line(key: str, title: str, one: Message, many: Message) -> Cell:
    return Cell(
        key,
        title,
        lambda text, _row: Reading(" ".join(text.split())),
        lambda row, value: bool(getattr(row, key) == value),
        str,
        one,
        many,
    )


def _lines() -> list[Cell]:
    n = Message("change the name of {n} influencers")
    return [
        _line("name", tr("Name"), Message("rename {name}"), n)._replace(read=lambda text, _row: read_name(text)),
        _line(
            "niche",
            tr("Niche"),
            Message("change the niche of {name}"),
            Message("change the niche of {n} influencers"),
        ),
        _line("city", tr("City"), Message("change the city of {name}"), Message("change the city of {n} influencers")),
        _line("pic", tr("PIC"), Message("change the PIC of {name}"), Message("change the PIC of {n} influencers")),
        _line(
            "phone",
            tr("WhatsApp"),
            Message("change the WhatsApp number of {name}"),
            Message("change the WhatsApp number of {n} influencers"),
        )._replace(read=lambda text, _row: read_phone(text), text=lambda value: format_phone(value) if value else ""),
        Cell(
            "tags",
            tr("Tags"),
            lambda text, _row: Reading(tuple(read_tags(text))),
            lambda row, value: {tag.casefold() for tag in row.tags} == {tag.casefold() for tag in value},
            ", ".join,
            Message("change the tags of {name}"),
            Message("change the tags of {n} influencers"),
        ),
    ]


def _numbers() -> list[Cell]:
    return [
        Cell(
            "handle",
            tr("Handle"),
            _read_handle,
            lambda row, value: bool(row.handle == value[0]),
            lambda value: at(value[0]),
            Message("change the handle of {name}"),
            Message("change the handle of {n} influencers"),
        ),
        Cell(
            "followers",
            tr("Followers"),
            lambda text, row: _kept(read_followers(text), row is not None and row.followers is not None),
            lambda row, value: bool(row.followers == value),
            lambda value: "" if value is None else format_number(value),
            Message("record followers of {name}"),
            Message("record followers of {n} influencers"),
        ),
        Cell(
            "engagement_rate",
            tr("ER"),
            _read_rate,
            lambda row, value: bool(row.engagement_rate == value[0]) or rate_text(row.engagement_rate) == _rate(value),
            lambda value: "" if value[0] is None else format_percent(value[0], decimals=_decimals(value[0])),
            Message("record the ER of {name}"),
            Message("record the ER of {n} influencers"),
        ),
    ]


def _choices() -> list[Cell]:
    return [
        Cell(
            "tier",
            tr("Tier"),
            _read_tier,
            lambda row, value: bool(row.tier == value),
            lambda value: word(value) if value else "",
            Message("change the tier of {name}"),
            Message("change the tier of {n} influencers"),
            tier_choices(),
        ),
        Cell(
            "platform",
            tr("Account"),
            _read_platform,
            lambda row, value: bool(value is None or row.platform == value),
            lambda value: word(value) if value else "",
            Message("change the platform of {name}"),
            Message("change the platform of {n} influencers"),
            words(Platform),
        ),
        Cell(
            "relationship",
            tr("Relationship"),
            lambda text, _row: (
                Reading(Relationship.PROSPECT) if not text.strip() else read_word(text, words(Relationship))
            ),
            lambda row, value: bool(row.relationship == value),
            word,
            Message("change the relationship of {name}"),
            Message("change the relationship of {n} influencers"),
            words(Relationship),
        ),
        Cell(
            "verdict",
            tr("Check", "background check, short"),
            lambda text, _row: Reading(None) if not text.strip() else read_word(text, verdict_choices()),
            lambda row, value: bool(row.verdict == value),
            verdict_word,
            Message("change the background check of {name}"),
            Message("change the background check of {n} influencers"),
            verdict_choices(),
        ),
    ]


def _next_action(today: dt.date) -> Cell:
    return Cell(
        "next_action",
        tr("Next action"),
        lambda text, _row: read_next_action(text, today),
        lambda row, value: (row.next_action, row.next_action_on) == tuple(value),
        lambda value: next_action_text(value[0], value[1], today),
        Message("plan the next action with {name}"),
        Message("plan the next action with {n} influencers"),
    )


def _own(field: CustomFieldRow, today: dt.date) -> Cell:
    values: dict[str, str | int] = {"field": field.name}
    is_choice = field.kind is CustomFieldKind.CHOICE
    return Cell(
        field.key,
        field.name,
        lambda text, _row: read_own(field, text, today),
        lambda row, value: bool(row.custom.get(field.id, "") == value),
        lambda value: own_text(field, value, today),
        Message("change {field} of {name}", values),
        Message("change {field} of {n} influencers", values),
        [("", tr("None", "own field")), *((choice, choice) for choice in field.choices)] if is_choice else (),
    )


def _kept(reading: Reading, has_value: bool) -> Reading:  # noqa: FBT001
    """Refuse to empty a dated number: it would only show the one before."""
    if reading.value is None and not reading.problem and has_value:
        return Reading(None, tr("Dated numbers are taken away in the pane, under Numbers."))
    return reading


def _read_rate(text: str, row: InfluencerRow | None) -> Reading:
    reading = _kept(read_rate(text), row is not None and row.engagement_rate is not None)
    formula = row.engagement_formula if row is not None else None
    return reading._replace(value=(reading.value, formula or EngagementFormula.UNKNOWN))


def rate_text(rate: float | None) -> str:
    """Return a rate as it may be typed back: so many decimals that opening and leaving a cell changes nothing."""
    return "" if rate is None else format_number(rate, decimals=_decimals(rate))


def _decimals(rate: float) -> int:
    return 1 if round(rate, 1) == rate else 2


def _rate(value: tuple[float | None, Any]) -> str:
    return rate_text(value[0])


def _read_handle(text: str, row: InfluencerRow | None) -> Reading:
    before = row.platform if row is not None else None
    reading = read_handle(text, before)
    platform = reading.platform or before
    if not platform and reading.handle and row is not None:
        platform = Platform.INSTAGRAM
    return Reading((reading.handle, platform), reading.problem)


def _read_platform(text: str, _row: InfluencerRow | None) -> Reading:
    if not text.strip():
        return Reading(None)
    # A cell that names several platforms is about the first of them.
    found = parse_platform(text.partition(",")[0])
    return Reading(found) if found else read_word(text.partition(",")[0], words(Platform))


def _read_tier(text: str, _row: InfluencerRow | None) -> Reading:
    tier = parse_tier(text)
    return Reading(tier) if tier or not text.strip() else read_word(text, tier_choices())
