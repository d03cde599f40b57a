"""A campaign's set-up as text (JSON, version 1): goal, targets, division of the budget, products, brief, length.

What is read comes from files and earlier versions of the shop, so every part is looked at before it is used.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.errors import ValidationError
from planner.language import tr
from planner.rules.kpi import KPIS, Unit, is_maximum, unit
from planner.terms import Goal, Kpi

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
PARTS = ("cash", "product", "event", "boosting", "shipping")
MOST_DAYS, MOST_QUANTITY, MOST_AMOUNT = 3660, 1000, 10**12
BRIEF_WORDS = (
    "brand_story",
    "product_story",
    "goal",
    "benefit",
    "key_messages",
    "tone",
    "colour_tone",
    "visual_direction",
    "caption",
    "hashtags",
    "mentions",
    "link",
    "tasks",
    "do",
    "dont",
    "disclosure",
    "contact",
    "posting_zone",
    "posting_from",
    "posting_until",
)
# Days of a brief are kept as days after the start of the campaign.
BRIEF_DAYS = ("draft_due_on", "posting_on")
BRIEF_OTHERS = ("max_revisions", "creative_freedom")


class TemplateContent(NamedTuple):
    """What a new campaign starts with.

    `budget` is the rupiah the targets were set for, `split` percent of it by what it is for, `days` the length with
    both ends, `products` how many of each product (by id) a creator gets. `brief` holds texts, clock times as text,
    and days counted from the start.
    """

    goal: Goal = Goal.AWARENESS
    targets: dict[Kpi, float] = {}  # noqa: RUF012 (a NamedTuple default is never changed)
    budget: int | None = None
    split: dict[str, float] = {}  # noqa: RUF012
    days: int | None = None
    city: str = ""
    category: str = ""
    notes: str = ""
    products: tuple[tuple[str, int], ...] = ()
    brief: dict[str, Any] = {}  # noqa: RUF012


def template_text(content: TemplateContent) -> str:
    """Return a set-up as the text that is kept."""
    parts = content._asdict() | {"targets": {str(kpi): value for kpi, value in content.targets.items()}}
    return json.dumps({"version": VERSION, **parts}, ensure_ascii=False)


def read_template(text: str) -> TemplateContent:
    """Return the set-up that a text holds; ValidationError, in words, for anything that is not one."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise _damaged(tr("it cannot be read")) from error
    return template_of(found)


def template_of(found: Any) -> TemplateContent:
    """Return the set-up in what JSON held; ValidationError as in `read_template`."""
    if not isinstance(found, dict):
        raise _damaged(tr("it cannot be read"))
    version = found.get("version")
    if isinstance(version, int) and version > VERSION:
        raise ValidationError(tr("This template was made by a newer version of the planner. Update the planner first."))
    if version != VERSION:
        raise _damaged(tr("its version is missing"))
    unknown = found.keys() - {"version", *TemplateContent._fields}
    if unknown:
        raise _damaged(tr("it holds “{part}”, which is not known").format(part=min(unknown)))
    return TemplateContent(
        goal=_goal(found.get("goal")),
        targets={_kpi(name): _number(name, value) for name, value in _mapping(found, "targets").items()},
        budget=_whole(found, "budget", MOST_AMOUNT),
        split=_split(_mapping(found, "split")),
        days=_whole(found, "days", MOST_DAYS, least=1),
        city=_words(found, "city"),
        category=_words(found, "category"),
        notes=_words(found, "notes"),
        products=_products(found.get("products", [])),
        brief=_brief(_mapping(found, "brief")),
    )


def targets_for(content: TemplateContent, budget: int | None) -> dict[Kpi, float]:
    """Return the targets for another budget: sums grow with it, costs each, percents and multiples stay.

    Without a budget on either side sums say nothing, unless the template was made without one.
    """
    if content.budget is None or budget == content.budget:
        return dict(content.targets)
    factor = budget / content.budget if budget and content.budget else None
    found = {}
    for kpi, target in content.targets.items():
        if is_maximum(kpi) or unit(kpi) in {Unit.PERCENT, Unit.MULTIPLE}:
            found[kpi] = target
        elif factor is not None:
            found[kpi] = _neat(target * factor)
    return found


def _neat(value: float) -> float:
    """Return a sum with two leading figures that say something: 187,4 becomes 190."""
    if value <= 0:
        return 0.0
    step = 10.0 ** max(math.floor(math.log10(value)) - 1, 0)
    return max(round(value / step) * step, 1.0)


def _damaged(what: str) -> ValidationError:
    return ValidationError(tr("This template cannot be used: {what}. Remove it and save it anew.").format(what=what))


def _mapping(found: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = found.get(name, {})
    if not isinstance(value, dict):
        raise _damaged(tr("“{part}” is not what it should be").format(part=name))
    return value


def _words(found: Mapping[str, Any], name: str) -> str:
    value = found.get(name, "")
    if not isinstance(value, str):
        raise _damaged(tr("“{part}” is not what it should be").format(part=name))
    return value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _number(name: str, value: Any, most: float = MOST_AMOUNT) -> float:
    if not _is_number(value) or not 0 <= value <= most:
        raise _damaged(tr("“{part}” is not what it should be").format(part=name))
    return float(value)


def _whole(found: Mapping[str, Any], name: str, most: int, *, least: int = 0) -> int | None:
    value = found.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _damaged(tr("“{part}” is not what it should be").format(part=name))
    return value


def _goal(value: Any) -> Goal:
    if value not in list(Goal):
        raise _damaged(tr("its goal is not known"))
    return Goal(value)


def _kpi(name: str) -> Kpi:
    if not any(name in kpis for kpis in KPIS.values()):
        raise _damaged(tr("it holds “{part}”, which is not known").format(part=name))
    return Kpi(name)


def _split(found: Mapping[str, Any]) -> dict[str, float]:
    unknown = found.keys() - set(PARTS)
    if unknown:
        raise _damaged(tr("it holds “{part}”, which is not known").format(part=min(unknown)))
    # More than the whole budget may have been planned; that is the owner's to say.
    return {name: _number(name, value) for name, value in found.items()}


def _products(found: Any) -> tuple[tuple[str, int], ...]:
    if not isinstance(found, list):
        raise _damaged(tr("“{part}” is not what it should be").format(part="products"))
    rows = []
    for row in found:
        fits = isinstance(row, list) and len(row) == len(("product", "quantity")) and isinstance(row[0], str)
        if not fits or not _is_number(row[1]) or row[1] % 1 or not 0 <= row[1] <= MOST_QUANTITY:
            raise _damaged(tr("“{part}” is not what it should be").format(part="products"))
        rows.append((row[0], int(row[1])))
    return tuple(rows)


def _brief(found: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in found.items():
        fits = (
            (name in BRIEF_WORDS and isinstance(value, str))
            or (name in BRIEF_DAYS and _is_number(value) and abs(value) <= MOST_DAYS)
            or (name == "max_revisions" and _is_number(value))
            or (name == "creative_freedom" and isinstance(value, bool))
        )
        if not fits:
            raise _damaged(tr("“{part}” is not what it should be").format(part=name))
    return dict(found)
