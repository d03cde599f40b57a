"""What the set-up page shows beside the campaign itself: products and words for everyone, and the templates."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.errors import PlannerError
from planner.language import current_language
from planner.paths import resources
from planner.queries.campaign_overview import CampaignOverview, campaign_overview
from planner.rules.campaign_template import TemplateContent, read_template, template_of, template_text
from planner.store.tables import (
    Brief,
    CampaignProduct,
    CampaignTemplate,
    Collaboration,
    Influencer,
    Product,
    table_of,
)
from planner.terms import EXITS, Relationship

if TYPE_CHECKING:
    from datetime import datetime


class SetupProduct(NamedTuple):
    """A product of the shop; `quantity` is how many each creator gets, None when it is not in the campaign."""

    id: str
    name: str
    unit_cost: int | None
    unit_retail: int | None
    quantity: int | None


class SetupSheet(NamedTuple):
    """All of a campaign's set-up; hashtags, mentions and ad label are those of its brief."""

    overview: CampaignOverview
    products: tuple[SetupProduct, ...]
    hashtags: str
    mentions: str
    disclosure: str

    @property
    def cost_each(self) -> int:
        """What the products for one creator cost the shop (HPP), in rupiah; a missing cost counts as nothing."""
        return sum((product.quantity or 0) * (product.unit_cost or 0) for product in self.products)


class TemplateRow(NamedTuple):
    """A template to start from: one that comes with the planner (no id), or the shop's own.

    `problem` is the sentence why it cannot be used; then there is no content. `gone` is how many of its products the
    shop no longer has.
    """

    id: str
    name: str
    about: str
    text: str
    content: TemplateContent | None
    problem: str = ""
    gone: int = 0


def setup_sheet(connection: sa.Connection, campaign_id: str, now: datetime) -> SetupSheet | None:
    """Return the set-up of a campaign, or None when it is gone."""
    overview = campaign_overview(connection, campaign_id, now)
    if overview is None:
        return None
    brief = table_of(Brief)
    statement = sa.select(brief.c.hashtags, brief.c.mentions, brief.c.disclosure).where(
        brief.c.campaign_id == campaign_id, brief.c.collaboration_id.is_(None)
    )
    written = connection.execute(statement).first() or (None, None, None)
    return SetupSheet(overview, _products(connection, campaign_id), *(words or "" for words in written))


def _products(connection: sa.Connection, campaign_id: str) -> tuple[SetupProduct, ...]:
    table, used = table_of(Product), table_of(CampaignProduct)
    statement = (
        sa.select(table.c.id, table.c.name, table.c.unit_cost, table.c.unit_retail, used.c.quantity)
        .join(used, sa.and_(used.c.product_id == table.c.id, used.c.campaign_id == campaign_id), isouter=True)
        .order_by(table.c.name)
    )
    return tuple(SetupProduct(*row) for row in connection.execute(statement))


def own_templates(connection: sa.Connection) -> list[TemplateRow]:
    """Return the shop's own templates by name; one that cannot be read says why."""
    table = table_of(CampaignTemplate)
    statement = sa.select(table.c.id, table.c.name, table.c.content).order_by(sa.func.lower(table.c.name))
    templates = connection.execute(statement).all()
    sold = set(connection.execute(sa.select(table_of(Product).c.id)).scalars()) if templates else set()
    return [_own(*row, sold) for row in templates]


def _own(key: str, name: str, text: str, sold: set[str]) -> TemplateRow:
    try:
        content = read_template(text)
    except PlannerError as error:
        return TemplateRow(key, name, "", text, None, str(error))
    gone = sum(product_id not in sold for product_id, _ in content.products)
    return TemplateRow(key, name, "", text, content, gone=gone)


def coming_along(connection: sa.Connection) -> dict[str, int]:
    """Return, by campaign, how many `operations.campaign_setup.copy_campaign` brings along; 0 where a key is missing.

    Who left the campaign, is on the black list or lies in the trash stays out.
    """
    together, people = table_of(Collaboration), table_of(Influencer)
    statement = (
        sa.select(together.c.campaign_id, sa.func.count().label("people"))
        .join(people, people.c.id == together.c.influencer_id)
        .where(
            together.c.stage.not_in(EXITS),
            people.c.trashed_at.is_(None),
            people.c.relationship != Relationship.BLACKLISTED,
        )
        .group_by(together.c.campaign_id)
    )
    return {row.campaign_id: row.people for row in connection.execute(statement)}


def shipped_templates() -> list[TemplateRow]:
    """Return the templates that come with the planner, named in the language in use."""
    language = current_language()
    return [
        TemplateRow("", found["name"][language], found["about"][language], template_text(content), content)
        for found, content in ((found, template_of(found["content"])) for found in _shipped())
    ]


@functools.cache
def _shipped() -> list[dict[str, Any]]:
    path = resources() / "templates" / "campaigns.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found
