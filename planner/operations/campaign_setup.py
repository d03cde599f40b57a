"""Setting a campaign up: targets, products, templates, and starting one from a template or from an earlier campaign."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.rules.budget_split import part_of, percent_of
from planner.rules.campaign_template import (
    BRIEF_DAYS,
    BRIEF_OTHERS,
    BRIEF_WORDS,
    MOST_DAYS,
    PARTS,
    TemplateContent,
    read_template,
    targets_for,
    template_text,
)
from planner.store.tables import (
    Brief,
    Campaign,
    CampaignProduct,
    CampaignTarget,
    CampaignTemplate,
    Collaboration,
    Influencer,
    Product,
)
from planner.terms import EXITS, Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import Kpi

CLOCKS = ("posting_from", "posting_until")


def set_target(tx: Transaction, /, campaign_id: str, kpi: Kpi, target: float | None) -> bool:
    """Set what an indicator is to reach, in its own unit (`rules.kpi.unit`); None takes the target away."""
    tx.get(Campaign, campaign_id)
    values = None if target is None else {"target": target}
    return tx.put(CampaignTarget, values, campaign_id=campaign_id, kpi=kpi)


def set_campaign_product(tx: Transaction, /, campaign_id: str, product_id: str, quantity: int | None) -> bool:
    """Say how many of a product each creator gets; None takes the product out of the campaign."""
    tx.get(Campaign, campaign_id)
    if quantity is not None:
        tx.get(Product, product_id)
    values = None if quantity is None else {"quantity": quantity}
    return tx.put(CampaignProduct, values, campaign_id=campaign_id, product_id=product_id)


def save_campaign_template(tx: Transaction, /, name: str, campaign_id: str) -> str:
    """Keep a campaign's set-up under a name; ValidationError for a name that is in use, or none."""
    content = template_text(content_of(tx, campaign_id))
    return tx.add(CampaignTemplate, name=_free_name(tx, name), content=content)


def replace_campaign_template(tx: Transaction, /, template_id: str, campaign_id: str) -> bool:
    """Let a template hold the set-up of this campaign instead of what it held."""
    return tx.update(CampaignTemplate, template_id, content=template_text(content_of(tx, campaign_id)))


def rename_campaign_template(tx: Transaction, /, template_id: str, name: str) -> bool:
    """Give a template another name; ValidationError for a name that is in use, or none."""
    return tx.update(CampaignTemplate, template_id, name=_free_name(tx, name, template_id))


def remove_campaign_template(tx: Transaction, /, template_id: str) -> None:
    """Remove a template; campaigns that were started from it stay as they are."""
    tx.remove(CampaignTemplate, template_id)


def start_campaign(tx: Transaction, /, name: str, content: str, **fields: Any) -> str:
    """Add a campaign with the set-up of a template's text; returns its id. `fields` stand before the template's.

    Sums grow with the budget (`rules.campaign_template.targets_for`). Without an end the template's length tells it.
    ValidationError for a text that is no template.
    """
    return _start(tx, name, read_template(content), fields)


def copy_campaign(tx: Transaction, /, campaign_id: str, name: str, people_on: date | None = None, **fields: Any) -> str:
    """Add a campaign set up like an earlier one, its days moved to the new start; returns its id.

    With `people_on` those who were in the earlier one come along as candidates since that day. Who left it, is on the
    black list or lies in the trash stays out.
    """
    made = _start(tx, name, content_of(tx, campaign_id), fields)
    if people_on is not None:
        stayed = [row for row in tx.find(Collaboration, campaign_id=campaign_id) if row["stage"] not in EXITS]
        people = [tx.get(Influencer, row["influencer_id"]) for row in stayed]
        wanted = [row["id"] for row in people if row["trashed_at"] is None and not _is_black_listed(row)]
        add_collaborations(tx, made, wanted, people_on)
    return made


def content_of(tx: Transaction, campaign_id: str) -> TemplateContent:
    """Return the set-up of a campaign as a template holds it."""
    campaign = tx.get(Campaign, campaign_id)
    starts_on, ends_on, budget = campaign["starts_on"], campaign["ends_on"], campaign["budget"]
    amounts = {part: campaign[f"budget_{part}"] for part in PARTS}
    whole = budget or sum(amount or 0 for amount in amounts.values())
    percents = {part: percent_of(amount, whole) for part, amount in amounts.items()}
    return TemplateContent(
        goal=campaign["goal"],
        targets={row["kpi"]: row["target"] for row in tx.find(CampaignTarget, campaign_id=campaign_id)},
        budget=budget,
        split={part: percent for part, percent in percents.items() if percent is not None},
        days=_length(starts_on, ends_on),
        city=campaign["city"],
        category=campaign["category"],
        notes=campaign["notes"],
        products=tuple(
            (row["product_id"], row["quantity"]) for row in tx.find(CampaignProduct, campaign_id=campaign_id)
        ),
        brief=_brief_of(tx, campaign_id, starts_on),
    )


def _start(tx: Transaction, name: str, content: TemplateContent, given: dict[str, Any]) -> str:
    fields = {field: getattr(content, field) for field in ("goal", "city", "category", "notes")} | given
    starts_on, budget = fields.get("starts_on"), fields.get("budget")
    if fields.get("ends_on") is None and starts_on is not None and content.days is not None:
        fields["ends_on"] = starts_on + timedelta(days=content.days - 1)
    if budget:
        fields |= {f"budget_{part}": part_of(budget, percent) for part, percent in content.split.items()}
    campaign_id = add_campaign(tx, name, **fields)
    for kpi, target in targets_for(content, budget).items():
        tx.add(CampaignTarget, campaign_id=campaign_id, kpi=kpi, target=target)
    # A template outlives products: what the shop no longer sells is left out.
    for product_id, quantity in content.products:
        if tx.find(Product, id=product_id):
            tx.add(CampaignProduct, campaign_id=campaign_id, product_id=product_id, quantity=quantity)
    if content.brief:
        tx.add(Brief, campaign_id=campaign_id, **_brief_fields(content.brief, starts_on))
    return campaign_id


def _brief_of(tx: Transaction, campaign_id: str, starts_on: date | None) -> dict[str, Any]:
    found = tx.find(Brief, campaign_id=campaign_id, collaboration_id=None)
    if not found:
        return {}
    row = found[0]
    brief = {
        name: row[name].isoformat("minutes") if name in CLOCKS else str(row[name]) for name in BRIEF_WORDS if row[name]
    }
    brief |= {name: row[name] for name in BRIEF_OTHERS if row[name] is not None}
    if starts_on is not None:
        after = {name: (row[name] - starts_on).days for name in BRIEF_DAYS if row[name] is not None}
        brief |= {name: days for name, days in after.items() if abs(days) <= MOST_DAYS}
    return brief


def _brief_fields(brief: dict[str, Any], starts_on: date | None) -> dict[str, Any]:
    fields = {name: value for name, value in brief.items() if name not in BRIEF_DAYS and name not in CLOCKS}
    if starts_on is not None:
        fields |= {name: starts_on + timedelta(days=brief[name]) for name in BRIEF_DAYS if name in brief}
    try:
        fields |= {name: time.fromisoformat(brief[name]) for name in CLOCKS if name in brief}
    except ValueError as error:
        raise ValidationError(
            tr("A clock time of this template cannot be read. Remove it and save it anew.")
        ) from error
    return fields


def _length(starts_on: date | None, ends_on: date | None) -> int | None:
    """Return the days of a campaign with both ends; None where a template could not hold them."""
    days = (ends_on - starts_on).days + 1 if starts_on and ends_on else 0
    return days if 0 < days <= MOST_DAYS else None


def _is_black_listed(influencer: Mapping[str, Any]) -> bool:
    return bool(influencer["relationship"] == Relationship.BLACKLISTED)


def _free_name(tx: Transaction, name: str, own_id: str = "") -> str:
    clean = " ".join(name.split())
    if not clean:
        raise ValidationError(tr("A name is needed."))
    others = {str(row["name"]).casefold() for row in tx.find(CampaignTemplate) if row["id"] != own_id}
    if clean.casefold() in others:
        raise ValidationError(tr("There is a template “{name}” already. Choose another name.").format(name=clean))
    return clean
