"""The band under the header of a campaign: which figures it shows, and what it says about the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner.queries.campaign_overview import Budget, BudgetPlan, CampaignOverview, Split
from planner.queries.campaigns import CampaignRow
from planner.rules.kpi import KpiFigure, figures
from planner.terms import Goal, Kpi
from planner.ui.campaigns.band import CampaignBand, FittingLabel, scale_of
from planner.ui.campaigns.words import figure_tooltip
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _overview(
    targets: dict[Kpi, float],
    reached: dict[Kpi, float],
    total: int | None = None,
    agreed: Split = Split(),  # noqa: B008 (a tuple is never changed)
    at_risk: int = 0,
) -> CampaignOverview:
    row = CampaignRow("c" * 32, "Sambal", Goal.CONVERSION, None, None, total, "", "", 24, 3, 0, None, None)
    budget = Budget(total, BudgetPlan(), agreed, agreed, agreed, None, at_risk, 1 if at_risk else 0)
    return CampaignOverview(row, "", targets, figures(Goal.CONVERSION, targets, reached), budget, 0, 0, 0)


@pytest.fixture
def band(qtbot: QtBot) -> CampaignBand:
    made = CampaignBand()
    qtbot.addWidget(made)
    made.resize(1226, 84)
    made.show()
    return made


def test_figures_of_the_picture(band: CampaignBand) -> None:
    targets = {Kpi.ORDERS: 600.0, Kpi.SALES: 54e6, Kpi.CPA: 47e3, Kpi.ROAS: 1.9}
    reached = {Kpi.ORDERS: 243.0, Kpi.SALES: 21.7e6, Kpi.CPA: 59_500.0, Kpi.ROAS: 1.5}
    agreed = Split(18_900_000, 3_120_000, 900_000, 0, 610_000)
    band.show_overview(_overview(targets, reached, 28_000_000, agreed, 5_600_000))
    shown = {figure.name(): figure.text() for figure in band.figures if not figure.isHidden()}
    assert list(shown.values()) == [
        "243 / 600",
        "Rp21,7 jt / 54 jt",
        "Rp59.500 / maks. 47.000",
        "1,5\u00d7 / 1,9\u00d7",
    ]
    words = band.budget.words()
    for part in ("Rp28.000.000", "disepakati Rp23,5 jt", "berisiko Rp5,6 jt", "sisa Rp4,5 jt"):
        assert part in words


def test_figures_with_a_target_push_the_others_out(band: CampaignBand) -> None:
    targets = {Kpi.CLICKS: 9_000.0, Kpi.CVR: 3.0}
    band.show_overview(_overview(targets, {Kpi.ORDERS: 3.0}))
    assert band.figure(Kpi.CLICKS) is not None
    assert band.figure(Kpi.ORDERS) is not None
    assert band.figure(Kpi.VOUCHER_USES) is None
    figure = band.figure(Kpi.CLICKS)
    assert figure is not None
    assert figure.text() == "\u2014 / 9.000"


def test_without_targets_and_budget_it_says_so(band: CampaignBand) -> None:
    band.show_overview(_overview({}, {}))
    assert [figure.text() for figure in band.figures] == ["\u2014"] * 4
    assert band.budget.words().startswith("Anggaran belum diisi")
    assert "sisa" not in band.budget.words()
    assert "berisiko" not in band.budget.words()


def test_over_the_budget_is_said_in_words(band: CampaignBand) -> None:
    band.show_overview(_overview({}, {}, 1_000_000, Split(cash=1_600_000)))
    assert "melebihi anggaran Rp600 rb" in band.budget.words()
    assert "Rp1.600.000" in band.budget.toolTip()


def test_all_five_kinds_fit_beside_each_other(band: CampaignBand, qtbot: QtBot) -> None:
    targets = {Kpi.ORDERS: 600.0, Kpi.SALES: 54e6, Kpi.CPA: 47e3, Kpi.ROAS: 1.9}
    band.show_overview(
        _overview(
            targets, {Kpi.CPA: 62_683.0}, 30_000_000, Split(18_900_000, 3_120_000, 900_000, 800_000, 610_000), 5_600_000
        )
    )
    legend = band.budget._legend
    for width in (1226, 1040):
        band.resize(width, 84)
        qtbot.waitUntil(lambda: band.budget._head.sizeHint().width() <= band.budget.width())
        qtbot.waitUntil(lambda: legend.sizeHint().width() <= band.budget.width())
        assert "Ongkir" in legend.accessibleDescription()
    assert "Rp610.000" in band.budget.toolTip()


def test_a_target_without_a_figure_says_that_it_is_money(band: CampaignBand) -> None:
    band.show_overview(_overview({Kpi.ORDERS: 600.0, Kpi.SALES: 8e6, Kpi.CPA: 25e3}, {}))
    shown = {figure.name(): figure.text() for figure in band.figures}
    assert list(shown.values())[:3] == ["— / 600", "— / Rp8 jt", "— / maks. Rp25.000"]


def test_sums_of_trillions_are_cut_with_dots_and_leave_the_page_its_width(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    page = QWidget()
    qtbot.addWidget(page)
    band = CampaignBand()
    QVBoxLayout(page).addWidget(band)
    page.layout().setContentsMargins(0, 0, 0, 0)
    page.resize(1040, 300)
    page.show()
    many = 10**12
    targets = {Kpi.ORDERS: 1e12, Kpi.SALES: 9e14, Kpi.CPA: 4e12, Kpi.ROAS: 1.9}
    reached = {Kpi.ORDERS: 999_999_999.0, Kpi.SALES: 1e15, Kpi.CPA: 5e11}
    agreed = Split(1000 * many, 400 * many, 30 * many, 20 * many, 3 * many)
    band.show_overview(_overview(targets, reached, 499_500_000_000, agreed, 900 * many))
    qtbot.waitUntil(lambda: page.width() == 1040 and band.budget.geometry().right() <= 1040)
    assert "Rp1.453.000.000.000.000" in band.budget.toolTip()
    # A usual campaign is whole again in the same window.
    usual = {Kpi.ORDERS: 600.0, Kpi.SALES: 54e6, Kpi.CPA: 47e3, Kpi.ROAS: 1.9}
    got = {Kpi.ORDERS: 243.0, Kpi.SALES: 21.7e6, Kpi.CPA: 59_391.0, Kpi.ROAS: 1.5}
    band.show_overview(_overview(usual, got, 28_000_000, Split(18_900_000, 3_120_000, 900_000, 0, 610_000), 5_600_000))
    figures_of = [part for figure in band.figures for part in figure.findChildren(FittingLabel)]
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in figures_of))


def test_the_kinds_stand_closer_before_an_amount_is_left_out(band: CampaignBand, qtbot: QtBot) -> None:
    agreed = Split(18_900_000, 3_120_000, 900_000, 0, 610_000)
    band.show_overview(_overview({}, {}, 28_000_000, agreed))
    budget, legend = band.budget, band.budget._legend
    whole = legend.sizeHint().width()
    budget.setMinimumWidth(0)
    budget.setMaximumWidth(whole - 1)
    qtbot.waitUntil(lambda: budget.width() == whole - 1)
    assert legend.sizeHint().width() == whole - 15
    assert "Ongkir Rp610 rb" in legend.accessibleDescription()
    budget.setMaximumWidth(whole - 3 * 7 - 1)
    qtbot.waitUntil(lambda: budget.width() == whole - 3 * 7 - 1)
    assert "Rp610 rb" not in legend.accessibleDescription()


@pytest.mark.parametrize(("target", "actual"), [(600, 243), (600, 700), (600, 0), (0, 0)])
def test_a_bar_ends_at_the_target_or_beyond_it(target: float, actual: float) -> None:
    assert scale_of(KpiFigure(Kpi.ORDERS, target, actual)) == max(target, actual, 1 if not target else 0)
    beyond = scale_of(KpiFigure(Kpi.CPA, target, actual))
    assert beyond > max(target, actual) or not target


def test_the_tooltip_tells_formula_whole_figures_and_the_caution() -> None:
    words = figure_tooltip(KpiFigure(Kpi.SALES, 54e6, 21_712_345))
    assert "Rp21.712.345" in words
    assert "Rp54.000.000" in words
    assert "sebab lain" in words or "penyebab lain" in words
    assert "Melebihi maksimal" in figure_tooltip(KpiFigure(Kpi.CPA, 1, 2))
    assert "sebab" not in figure_tooltip(KpiFigure(Kpi.REACH, 1, 2))
