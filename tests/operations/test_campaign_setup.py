"""Targets, products, templates and copies of campaigns, over a real workspace."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import NotFoundError, ValidationError
from planner.language import Message, set_language
from planner.operations import campaign_setup as setup
from planner.operations import campaigns, collaborations, influencers, payments, relationship, shop, trash
from planner.queries.campaign_setup import own_templates, setup_sheet, shipped_templates
from planner.queries.campaigns import brief_sheet, campaign_row, collaboration_rows
from planner.store.tables import CampaignTarget
from planner.terms import Goal, Kpi, PaymentKind, Relationship, Stage

if TYPE_CHECKING:
    from planner.queries.campaign_setup import SetupSheet
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 3, tzinfo=UTC)


def _write(workspace: Workspace, operation: Any, *args: Any, **fields: Any) -> Any:
    return workspace.write(Message("x"), operation, *args, **fields).result


def _sheet(workspace: Workspace, campaign: str) -> SetupSheet:
    with workspace.read() as connection:
        found = setup_sheet(connection, campaign, NOW)
    assert found is not None
    return found


def _fill(tx: Transaction) -> dict[str, str]:
    product = shop.add_product(tx, "Paket Icip", unit_cost=46_000)
    campaign = campaigns.add_campaign(
        tx,
        "Sambal 12.12",
        goal=Goal.CONVERSION,
        starts_on=date(2026, 11, 16),
        ends_on=date(2026, 12, 14),
        budget=28_000_000,
        budget_cash=14_000_000,
        budget_shipping=1,
        category="Makanan",
        boosting_spent=500_000,
    )
    setup.set_target(tx, campaign, Kpi.ORDERS, 600)
    setup.set_target(tx, campaign, Kpi.REACH, 90_000)
    setup.set_campaign_product(tx, campaign, product, 3)
    campaigns.change_brief(
        tx, campaign, hashtags="#iklan", posting_on=date(2026, 11, 24), posting_from=time(10), max_revisions=1
    )
    sekar, raka = (influencers.add_influencer(tx, name) for name in ("Sekar", "Raka"))
    one, _ = collaborations.add_collaborations(tx, campaign, [sekar, raka], DAY)
    collaborations.move_to_stage(tx, [one], Stage.AGREED, DAY)
    payments.add_payment_line(tx, one, PaymentKind.CASH, unit_cost=1_000_000)
    trash.trash(tx, [raka], datetime(2026, 12, 1, tzinfo=UTC))
    return {"campaign": campaign, "product": product, "sekar": sekar}


def test_a_target_is_set_changed_and_taken_away(workspace: Workspace) -> None:
    campaign = _write(workspace, campaigns.add_campaign, "Sambal")
    assert _write(workspace, setup.set_target, campaign, Kpi.ORDERS, None) is False
    assert _write(workspace, setup.set_target, campaign, Kpi.ORDERS, 600)
    assert _write(workspace, setup.set_target, campaign, Kpi.ORDERS, 600) is False
    assert _write(workspace, setup.set_target, campaign, Kpi.ORDERS, 700)
    assert _sheet(workspace, campaign).overview.targets == {Kpi.ORDERS: 700}
    assert _write(workspace, setup.set_target, campaign, Kpi.ORDERS, None)
    assert _sheet(workspace, campaign).overview.targets == {}
    for target in (-1, 1e13, float("nan")):
        with pytest.raises(ValidationError):
            _write(workspace, setup.set_target, campaign, Kpi.ORDERS, target)
    with pytest.raises(NotFoundError):
        _write(workspace, setup.set_target, "0" * 32, Kpi.ORDERS, 1)


def test_a_product_is_put_in_counted_and_taken_out(workspace: Workspace) -> None:
    keys = _write(workspace, _fill)
    assert _sheet(workspace, keys["campaign"]).cost_each == 138_000
    assert _write(workspace, setup.set_campaign_product, keys["campaign"], keys["product"], None)
    assert _write(workspace, setup.set_campaign_product, keys["campaign"], keys["product"], None) is False
    assert _sheet(workspace, keys["campaign"]).cost_each == 0
    with pytest.raises(NotFoundError):
        _write(workspace, setup.set_campaign_product, keys["campaign"], "0" * 32, 1)
    with pytest.raises(ValidationError):
        _write(workspace, setup.set_campaign_product, keys["campaign"], keys["product"], 1001)


def test_a_copy_takes_the_set_up_and_moves_its_days(workspace: Workspace) -> None:
    keys = _write(workspace, _fill)
    copy = _write(
        workspace, setup.copy_campaign, keys["campaign"], "Sambal 1.1", starts_on=date(2027, 1, 1), budget=28_000_000
    )
    sheet = _sheet(workspace, copy)
    row = sheet.overview.campaign
    assert (row.goal, row.ends_on, row.people) == (Goal.CONVERSION, date(2027, 1, 29), 0)
    assert sheet.overview.targets == {Kpi.ORDERS: 600, Kpi.REACH: 90_000}
    assert sheet.overview.budget.plan[:2] == (14_000_000, None)
    assert (sheet.overview.budget.plan.shipping, sheet.overview.budget.boosting_spent) == (1, None)
    assert (sheet.overview.category, sheet.cost_each, sheet.hashtags) == ("Makanan", 138_000, "#iklan")
    with workspace.read() as connection:
        brief = brief_sheet(connection, copy).values
    assert (brief["posting_on"], brief["posting_from"], brief["max_revisions"]) == (date(2027, 1, 9), time(10), 1)


def test_a_copy_brings_the_people_as_candidates_but_nobody_from_the_trash(workspace: Workspace) -> None:
    keys = _write(workspace, _fill)
    copy = _write(workspace, setup.copy_campaign, keys["campaign"], "Lagi", people_on=DAY)
    with workspace.read() as connection:
        (person,) = collaboration_rows(connection, copy)
    assert (person.influencer_id, person.stage, person.cost, person.content) == (
        keys["sekar"],
        Stage.CANDIDATE,
        0,
        (),
    )


def test_a_copy_leaves_out_who_left_and_who_is_on_the_black_list(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> tuple[str, str]:
        campaign = campaigns.add_campaign(tx, "Sambal")
        stayed, left, listed = (influencers.add_influencer(tx, name) for name in ("Sekar", "Raka", "Putu"))
        _, gone, _ = collaborations.add_collaborations(tx, campaign, [stayed, left, listed], DAY)
        collaborations.move_to_stage(tx, [gone], Stage.GHOSTED, DAY, "hilang")
        relationship.set_relationship(tx, [listed], Relationship.BLACKLISTED, DAY, reason="pembeli palsu")
        return campaign, stayed

    campaign, stayed = _write(workspace, fill)
    copy = _write(workspace, setup.copy_campaign, campaign, "Lagi", people_on=DAY)
    with workspace.read() as connection:
        assert [row.influencer_id for row in collaboration_rows(connection, copy)] == [stayed]


def test_a_template_of_a_very_long_campaign_can_be_used(workspace: Workspace) -> None:
    dates = {"starts_on": date(2026, 1, 1), "ends_on": date(2199, 1, 1)}
    campaign = _write(workspace, campaigns.add_campaign, "Selamanya", **dates)
    _write(workspace, campaigns.change_brief, campaign, posting_on=date(2190, 1, 1))
    _write(workspace, setup.save_campaign_template, "Panjang", campaign)
    with workspace.read() as connection:
        (template,) = own_templates(connection)
    made = _write(workspace, setup.start_campaign, "Baru", template.text, starts_on=date(2027, 1, 1))
    assert _sheet(workspace, made).overview.campaign.ends_on is None


def test_a_copy_is_one_step_back(workspace: Workspace) -> None:
    keys = _write(workspace, _fill)
    written = workspace.write(Message("x"), setup.copy_campaign, keys["campaign"], "Lagi", people_on=DAY)
    assert written.step is not None
    workspace.revert(written.step.id)
    with workspace.read() as connection:
        assert campaign_row(connection, written.result) is None


def test_a_template_outlives_its_products_and_takes_another_budget(workspace: Workspace) -> None:
    keys = _write(workspace, _fill)
    _write(workspace, setup.save_campaign_template, "  Diskon   12.12 ", keys["campaign"])
    with workspace.read() as connection:
        (template,) = own_templates(connection)
    assert template.name == "Diskon 12.12"
    _write(workspace, shop.remove_product, keys["product"])
    made = _write(workspace, setup.start_campaign, "Kecil", template.text, budget=14_000_000, goal=Goal.AWARENESS)
    sheet = _sheet(workspace, made)
    assert sheet.overview.campaign.goal is Goal.AWARENESS
    assert sheet.overview.targets == {Kpi.ORDERS: 300, Kpi.REACH: 45_000}
    assert (sheet.overview.budget.plan.cash, sheet.products) == (7_000_000, ())


def test_names_of_templates_are_there_once(workspace: Workspace) -> None:
    keys = _write(workspace, _fill)
    first = _write(workspace, setup.save_campaign_template, "Diskon", keys["campaign"])
    second = _write(workspace, setup.save_campaign_template, "Ulasan", keys["campaign"])
    for name in ("diskon ", "", "  "):
        with pytest.raises(ValidationError):
            _write(workspace, setup.save_campaign_template, name, keys["campaign"])
        with pytest.raises(ValidationError):
            _write(workspace, setup.rename_campaign_template, second, name)
    assert _write(workspace, setup.rename_campaign_template, first, "DISKON")
    _write(workspace, setup.set_target, keys["campaign"], Kpi.SALES, 5)
    assert _write(workspace, setup.replace_campaign_template, second, keys["campaign"])
    _write(workspace, setup.remove_campaign_template, first)
    with workspace.read() as connection:
        (left,) = own_templates(connection)
    assert left.content is not None
    assert (left.name, left.content.targets[Kpi.SALES]) == ("Ulasan", 5)


def test_what_is_no_template_starts_nothing(workspace: Workspace) -> None:
    bad_clock = '{"version": 1, "goal": "awareness", "brief": {"posting_from": "malam"}}'
    bad_zone = '{"version": 1, "goal": "awareness", "brief": {"posting_zone": "GMT"}}'
    for text in ("{}", bad_clock, bad_zone):
        with pytest.raises(ValidationError):
            _write(workspace, setup.start_campaign, "Sambal", text, starts_on=DAY)
    with workspace.read() as connection:
        assert not connection.execute(CampaignTarget.__table__.select()).all()  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_shipped_template_starts_a_campaign(workspace: Workspace, language: str) -> None:
    set_language(language)
    templates = shipped_templates()
    assert len(templates) >= 5
    for template in templates:
        assert template.content is not None
        assert template.name
        assert template.about
        assert sum(template.content.split.values()) == 100
        made = _write(
            workspace, setup.start_campaign, template.name, template.text, starts_on=DAY, budget=template.content.budget
        )
        sheet = _sheet(workspace, made)
        assert sheet.overview.targets == template.content.targets
        assert sheet.disclosure in {"#iklan", "#kerjasama"}
        assert sheet.overview.budget.plan.total == template.content.budget
