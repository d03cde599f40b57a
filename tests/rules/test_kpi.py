"""The indicators of a goal: which they are, what is reached, what a target means for the budget, templates."""

from __future__ import annotations

import json
from typing import Any

import pytest

from planner.errors import PlannerError
from planner.formats import format_rupiah_short
from planner.language import set_language
from planner.rules import kpi as kpis
from planner.rules.budget_split import SUGGESTED, divide, floor_short, part_of, percent_of, undivided
from planner.rules.campaign_template import TemplateContent, read_template, targets_for, template_text
from planner.terms import Goal, Kpi


def test_every_goal_has_the_indicators_of_the_trade() -> None:
    assert set(kpis.KPIS[Goal.AWARENESS]) == {
        Kpi.POSTS,
        Kpi.MENTIONS,
        Kpi.REACH,
        Kpi.IMPRESSIONS,
        Kpi.VIEWS,
        Kpi.CPM,
    }
    assert {Kpi.SENTIMENT, Kpi.CPE, Kpi.SAVES, Kpi.SHARES} <= set(kpis.KPIS[Goal.ADVOCACY])
    assert {Kpi.VOUCHER_USES, Kpi.ORDERS, Kpi.SALES, Kpi.CLICKS, Kpi.CVR, Kpi.CPA, Kpi.ROAS} == set(
        kpis.KPIS[Goal.CONVERSION]
    )
    assert set(Kpi) == {kpi for every in kpis.KPIS.values() for kpi in every}
    assert all(kpis.formula(kpi) for kpi in Kpi)


def test_only_what_is_written_down_has_an_actual() -> None:
    assert kpis.actuals(kpis.KpiFacts()) == {}
    reached = kpis.actuals(kpis.KpiFacts(posts=0, orders=243, sales=21_700_000, spent=14_458_500))
    assert (reached[Kpi.POSTS], reached[Kpi.ORDERS], reached[Kpi.CPA]) == (0, 243, 59_500)
    assert reached[Kpi.ROAS] == pytest.approx(1.5, abs=0.01)
    assert Kpi.REACH not in reached
    # Nothing has gone out: a cost of each is not known, and is not 0.
    assert Kpi.CPA not in kpis.actuals(kpis.KpiFacts(orders=3, sales=1))


def test_figures_with_a_target_stand_first() -> None:
    found = kpis.figures(Goal.CONVERSION, {Kpi.CLICKS: 900, Kpi.REACH: 1}, {Kpi.ORDERS: 3})
    assert [each.kpi for each in found[:2]] == [Kpi.CLICKS, Kpi.ORDERS]
    assert len(found) == len(kpis.KPIS[Goal.CONVERSION])


def test_a_cost_above_its_target_is_past_the_maximum_and_orders_above_theirs_are_not() -> None:
    assert kpis.KpiFigure(Kpi.CPA, 47_000, 59_500).is_past_maximum
    assert not kpis.KpiFigure(Kpi.CPA, 47_000, 47_000).is_past_maximum
    assert not kpis.KpiFigure(Kpi.CPA, 47_000, None).is_past_maximum
    assert not kpis.KpiFigure(Kpi.ORDERS, 600, 700).is_past_maximum


@pytest.mark.parametrize(
    ("kpi", "targets", "expected"),
    [
        (Kpi.ORDERS, {Kpi.ORDERS: 600}, (Kpi.CPA, 46_666.67)),
        (Kpi.CPA, {Kpi.CPA: 47_000}, (Kpi.ORDERS, 595.74)),
        (Kpi.SALES, {Kpi.SALES: 54_000_000}, (Kpi.ROAS, 1.93)),
        (Kpi.ROAS, {Kpi.ROAS: 1.9}, (Kpi.SALES, 53_200_000)),
        (Kpi.CPM, {Kpi.CPM: 40_000}, (Kpi.IMPRESSIONS, 700_000)),
        (Kpi.IMPRESSIONS, {Kpi.IMPRESSIONS: 700_000}, (Kpi.CPM, 40_000)),
        (Kpi.SAVES, {Kpi.SAVES: 1_000}, (None, 28_000)),
        (Kpi.CVR, {Kpi.ORDERS: 600, Kpi.CLICKS: 20_000}, (Kpi.CVR, 3.0)),
    ],
)
def test_what_a_target_means_for_the_budget(kpi: Kpi, targets: dict[Kpi, float], expected: tuple[Any, float]) -> None:
    found = kpis.implied(kpi, targets, 28_000_000)
    assert found is not None
    assert found.kpi is expected[0]
    assert found.value == pytest.approx(expected[1], abs=0.01)


@pytest.mark.parametrize(
    ("kpi", "targets", "budget"),
    [(Kpi.ORDERS, {}, 1), (Kpi.ORDERS, {Kpi.ORDERS: 0}, 1), (Kpi.ORDERS, {Kpi.ORDERS: 3}, None), (Kpi.CVR, {}, 5)],
)
def test_nothing_is_reckoned_from_what_is_missing(kpi: Kpi, targets: dict[Kpi, float], budget: int | None) -> None:
    assert kpis.implied(kpi, targets, budget) is None


def test_figures_as_the_band_shows_them() -> None:
    assert [kpis.show_value(Kpi.ORDERS, 243), kpis.show_target(Kpi.ORDERS, 600)] == ["243", "/ 600"]
    assert kpis.show_value(Kpi.SALES, 21_700_000) == "Rp21,7 jt"
    assert kpis.show_target(Kpi.SALES, 54_000_000) == "/ 54 jt"
    assert kpis.show_value(Kpi.CPA, 59_500.4) == "Rp59.500"
    assert kpis.show_target(Kpi.CPA, 47_000) == "/ maks. 47.000"
    assert kpis.show_target(Kpi.ROAS, 1.9) == "/ 1,9\u00d7"
    assert kpis.show_value(Kpi.REACH, None) == "\u2014"
    assert kpis.show_value(Kpi.REACH, 150_000) == "150 rb"
    set_language("en")
    assert kpis.show_target(Kpi.SALES, 54_000_000) == "/ 54M"


def test_a_division_always_adds_up() -> None:
    assert sum(SUGGESTED) == 100
    for budget in (1, 7, 99_999, 28_000_001):
        assert sum(divide(budget, SUGGESTED)) == budget
    assert divide(10, [0, 0]) == [0, 0]
    assert part_of(28_000_000, 12.5) == 3_500_000
    assert percent_of(None, 5) is None
    assert percent_of(5, 0) is None
    assert undivided(None, [5]) is None
    assert undivided(10, [4, None]) == 6
    assert undivided(10, [14]) == -4


def test_a_template_is_read_as_it_was_written() -> None:
    content = TemplateContent(
        Goal.CONVERSION,
        {Kpi.ORDERS: 600.0},
        28_000_000,
        {"cash": 50.0},
        29,
        "Malang",
        "Makanan",
        "",
        (("a" * 32, 2),),
        {"hashtags": "#iklan", "posting_on": 8, "max_revisions": 2, "creative_freedom": True},
    )
    assert read_template(template_text(content)) == content


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"goal": "conversion"}',
        '{"version": 2, "goal": "conversion"}',
        '{"version": 1, "goal": "fame"}',
        '{"version": 1, "goal": ["conversion"]}',
        '{"version": 1, "goal": "conversion", "targets": {"likes": 3}}',
        '{"version": 1, "goal": "conversion", "targets": {"orders": -3}}',
        '{"version": 1, "goal": "conversion", "targets": {"orders": NaN}}',
        '{"version": 1, "goal": "conversion", "targets": {"orders": true}}',
        '{"version": 1, "goal": "conversion", "targets": [3]}',
        '{"version": 1, "goal": "conversion", "split": {"gold": 3}}',
        '{"version": 1, "goal": "conversion", "days": 0}',
        '{"version": 1, "goal": "conversion", "budget": 1.5}',
        '{"version": 1, "goal": "conversion", "products": [["a"]]}',
        '{"version": 1, "goal": "conversion", "products": [["a", true]]}',
        '{"version": 1, "goal": "conversion", "brief": {"campaign_id": "x"}}',
        '{"version": 1, "goal": "conversion", "brief": {"posting_on": "besok"}}',
        '{"version": 1, "goal": "conversion", "city": 3}',
        '{"version": 1, "goal": "conversion", "else": 3}',
    ],
)
def test_what_is_no_template_is_refused_in_words(text: str) -> None:
    with pytest.raises(PlannerError) as refused:
        read_template(text)
    assert str(refused.value).endswith(".")


def test_sums_grow_with_the_budget_and_costs_stay() -> None:
    content = read_template(
        json.dumps(
            {
                "version": 1,
                "goal": "conversion",
                "budget": 10_000_000,
                "targets": {"orders": 200, "cpa": 5e4, "roas": 2},
            }
        )
    )
    assert targets_for(content, 15_000_000) == {Kpi.ORDERS: 300, Kpi.CPA: 50_000, Kpi.ROAS: 2}
    assert targets_for(content, 10_000_000)[Kpi.ORDERS] == 200
    assert targets_for(content, None) == {Kpi.CPA: 50_000, Kpi.ROAS: 2}
    assert targets_for(content._replace(budget=None), None)[Kpi.ORDERS] == 200


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "Rp0"),
        (999, "Rp999"),
        (1_250_000, "Rp1,2 jt"),
        (99_990, "Rp99,9 rb"),
        (999_999, "Rp999 rb"),
        (700_000, "Rp700 rb"),
        (999_999_999_999, "Rp999 miliar"),
        (1_999_999_999_999, "Rp1.999 miliar"),
    ],
)
def test_a_short_amount_can_be_kept_below_what_there_is(amount: int, shown: str) -> None:
    assert floor_short(amount) <= amount
    assert format_rupiah_short(floor_short(amount)) == shown
