"""Setting a campaign up, with mouse and keys, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from planner.language import Message, set_language
from planner.operations.campaign_setup import save_campaign_template, set_campaign_product, set_target
from planner.operations.campaigns import add_campaign, change_campaign
from planner.operations.shop import add_product, change_brand
from planner.queries.campaign_setup import SetupSheet, own_templates, setup_sheet
from planner.queries.campaigns import brief_sheet, campaign_row
from planner.terms import Goal, Kpi
from planner.ui.pages.setup import SetupPage
from planner.ui.session import Route, Session
from planner.ui.setup.templates import SaveTemplateDialog, TemplatesDialog
from planner.ui.theme import sizes

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

NOW = dt.datetime(2026, 12, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication) -> Session:
    made = Session(workspace, qapp)
    made.now = lambda: NOW  # type: ignore[method-assign]
    return made


@pytest.fixture
def campaign(session: Session) -> str:
    fields = {"goal": Goal.CONVERSION, "starts_on": dt.date(2026, 11, 16), "ends_on": dt.date(2026, 12, 14)}
    return _write(session, lambda tx: add_campaign(tx, "Sambal 12.12", budget=28_000_000, **fields))


@pytest.fixture
def page(session: Session, campaign: str, qtbot: QtBot) -> SetupPage:
    made = SetupPage(session)
    qtbot.addWidget(made)
    session.history.changed.connect(made.refresh)
    made.resize(1226, 708)
    with qtbot.waitActive(made):
        made.show()
    made.open(campaign)
    return made


def _write(session: Session, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
    return session.workspace.write(Message("x"), operation, *args, **fields).result


def _sheet(session: Session, key: str) -> SetupSheet:
    found = session.read(setup_sheet, key, NOW)
    assert found is not None
    return found


def _type(qtbot: QtBot, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_facts_are_stored_field_by_field_and_undone_by_name(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    _type(qtbot, page.facts.fields["name"], "Sambal 1.1")
    _type(qtbot, page.facts.fields["ends_on"], "20/12/2026")
    _type(qtbot, page.facts.fields["category"], "Makanan")
    overview = _sheet(session, campaign).overview
    assert (overview.campaign.name, overview.campaign.ends_on) == ("Sambal 1.1", dt.date(2026, 12, 20))
    assert overview.category == "Makanan"
    assert page.facts.length().startswith("35 ")
    assert "Sambal 1.1" in session.history.stack.undoText()
    session.history.undo()
    session.history.undo()
    assert _sheet(session, campaign).overview.campaign.ends_on == dt.date(2026, 12, 14)
    assert page.facts.fields["category"].text() == ""
    assert page.facts.length().startswith("29 ")


def test_an_end_before_the_start_is_refused_and_stays_typed(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    field = page.facts.fields["ends_on"]
    _type(qtbot, field, "1/11/2026")
    assert field.problem()
    assert page.facts.length() == field.problem()
    assert "1 Nov" in field.text()
    assert _sheet(session, campaign).overview.campaign.ends_on == dt.date(2026, 12, 14)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.facts.length().startswith("29 ")


def test_another_goal_shows_its_indicators_and_keeps_the_other_targets(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    row = page.targets.row(Kpi.ORDERS)
    assert row is not None
    _type(qtbot, row.edit, "600")
    assert row.meaning.text().startswith("Rp46.667")
    qtbot.mouseClick(page.facts.goal._group.button(0), LEFT)
    assert _sheet(session, campaign).overview.campaign.goal is Goal.AWARENESS
    assert page.targets.row(Kpi.ORDERS) is None
    assert not row.edit.isVisible()
    assert page.targets._others.text().startswith("1 ")
    assert page.targets._others.isVisible()
    reach = page.targets.row(Kpi.REACH)
    assert reach is not None
    assert reach.edit.isVisible()
    assert any("jangkauan" in shown.text() for shown in page.facts.findChildren(QLabel))
    session.history.undo()
    assert row.edit.isVisible()
    assert row.edit.text() == "600"


@pytest.mark.parametrize(
    ("kpi", "typed", "stored"),
    [
        (Kpi.SALES, "54jt", 54_000_000),
        (Kpi.CPA, "47rb", 47_000),
        (Kpi.ROAS, "1,9", 1.9),
        (Kpi.ROAS, "2x", 2),
        (Kpi.CVR, "3,25%", 3.25),
        (Kpi.CLICKS, "12rb", 12_000),
    ],
)
def test_targets_are_typed_as_people_write_them(
    page: SetupPage, qtbot: QtBot, kpi: Kpi, typed: str, stored: float
) -> None:
    session, campaign = page._session, page._key
    row = page.targets.row(kpi)
    assert row is not None
    _type(qtbot, row.edit, typed)
    assert _sheet(session, campaign).overview.targets == {kpi: stored}
    # What is shown can be read back as the same.
    assert row.edit.read(row.edit.text()).value == stored
    row.edit.clear()
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert _sheet(session, campaign).overview.targets == {}


@pytest.mark.parametrize(("kpi", "typed"), [(Kpi.ORDERS, "banyak"), (Kpi.CVR, "300%"), (Kpi.ROAS, "-1")])
def test_what_is_no_target_is_said_beside_it(page: SetupPage, qtbot: QtBot, kpi: Kpi, typed: str) -> None:
    session, campaign = page._session, page._key
    row = page.targets.row(kpi)
    assert row is not None
    _type(qtbot, row.edit, typed)
    assert row.edit.problem()
    assert row.meaning.text() == row.edit.problem()
    assert row.edit.text() == typed
    assert _sheet(session, campaign).overview.targets == {}


def test_orders_that_break_the_maximum_cost_are_pointed_out(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    _write(session, set_target, campaign, Kpi.CPA, 40_000)
    page.refresh()
    row = page.targets.row(Kpi.ORDERS)
    assert row is not None
    _type(qtbot, row.edit, "600")
    assert "Rp46.667" in row.meaning.text()
    assert "Rp40.000" in row.meaning.text()


def test_amount_and_percent_say_the_same(page: SetupPage, session: Session, campaign: str, qtbot: QtBot) -> None:
    cash = page.budget.row("cash")
    _type(qtbot, cash.percent, "50")
    assert _sheet(session, campaign).overview.budget.plan.cash == 14_000_000
    assert cash.amount.text() == "Rp14.000.000"
    _type(qtbot, cash.amount, "7jt")
    assert cash.percent.text() == "25%"
    assert "Rp21,0 jt" in page.budget.hint.text()
    _type(qtbot, page.budget.row("product").amount, "22jt")
    assert page.budget.hint.text() == "lebih Rp1,0 jt"
    session.history.undo()
    assert _sheet(session, campaign).overview.budget.plan.product is None
    assert page.budget.row("product").amount.text() == ""


def test_a_suggestion_divides_everything_and_a_new_budget_can_be_fitted(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    before = session.history.stack.count()
    qtbot.mouseClick(page.budget.suggest, LEFT)
    plan = _sheet(session, campaign).overview.budget.plan
    assert (plan.cash, plan.total) == (14_000_000, 28_000_000)
    assert session.history.stack.count() == before + 1
    _type(qtbot, page.budget.budget, "10jt")
    assert "Rp18,0 jt" in page.budget.hint.text()
    qtbot.mouseClick(page.budget.hint._action, LEFT)
    plan = _sheet(session, campaign).overview.budget.plan
    assert (plan.cash, plan.total) == (5_000_000, 10_000_000)
    qtbot.mouseClick(page.budget.equal, LEFT)
    assert set(_sheet(session, campaign).overview.budget.plan) == {2_000_000}


def test_without_a_budget_nothing_is_reckoned(page: SetupPage, session: Session, campaign: str, qtbot: QtBot) -> None:
    page.budget.budget.setFocus()
    page.budget.budget.clear()
    qtbot.keyClick(page.budget.budget, Qt.Key.Key_Return)
    assert _sheet(session, campaign).overview.budget.total is None
    assert not page.budget.suggest.isEnabled()
    assert not page.budget.row("cash").percent.isEnabled()
    _type(qtbot, page.budget.row("cash").amount, "5jt")
    assert _sheet(session, campaign).overview.budget.plan.cash == 5_000_000
    assert page.budget.hint.text()


def test_boosting_that_was_spent_counts_as_agreed(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    _type(qtbot, page.budget.boosting_spent, "750rb")
    budget = _sheet(session, campaign).overview.budget
    assert (budget.boosting_spent, budget.agreed.boosting, budget.spent.total) == (750_000, 750_000, 750_000)
    assert page.budget.row("boosting").planned.text() == "Rp750.000"


def test_products_are_added_counted_and_taken_out(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    assert not page.products.add.isVisible()
    went: list[Route] = []
    session.went.connect(went.append)
    qtbot.mouseClick(page.products.hint._action, LEFT)
    assert went == [Route("brand", f"setup:{campaign}")]
    assert not page.products.planned.isVisible()
    icip = _write(session, lambda tx: add_product(tx, "Paket Icip", unit_cost=46_000))
    _write(session, lambda tx: add_product(tx, "Keripik"))
    page.refresh()
    actions = {action.text(): action for action in page.products.add.menu().actions()}
    actions["Paket Icip"].trigger()
    _type(qtbot, page.products.quantities[icip], "3")
    assert _sheet(session, campaign).cost_each == 138_000
    assert "Rp138.000" in page.products.sum.text()
    assert page.products.planned.isVisible()
    {action.text(): action for action in page.products.add.menu().actions()}["Keripik"].trigger()
    assert "Keripik" in page.products.hint.text()
    qtbot.mouseClick(page.products.removers[icip], LEFT)
    assert _sheet(session, campaign).cost_each == 0
    session.history.undo()
    assert page.products.quantities[icip].value() == 3


def test_what_every_post_must_carry_is_the_campaigns_brief(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    _write(session, lambda tx: change_brand(tx, name="Kencur Pagi", mention="@kencurpagi.id"))
    page.refresh()
    line = page.required.hashtags.typing
    qtbot.keyClicks(line, "#a #b #c #d #e #f ")
    values = session.read(brief_sheet, campaign).values
    assert values["hashtags"].split() == ["#a", "#b", "#c", "#d", "#e", "#f"]
    assert page.required.rows["hashtags"].hint().text()
    for name in ("mentions", "disclosure"):
        qtbot.mouseClick(page.required.rows[name].hint()._action, LEFT)
    values = session.read(brief_sheet, campaign).values
    assert (values["mentions"], values["disclosure"]) == ("@kencurpagi.id", "#iklan")
    assert not page.required.rows["disclosure"].hint()._action.isVisible()
    session.history.undo()
    assert session.read(brief_sheet, campaign).values["disclosure"] is None
    went: list[Route] = []
    session.went.connect(went.append)
    qtbot.mouseClick(page.required.brief, LEFT)
    assert went == [Route("brief", f"campaign:{campaign}")]


def test_what_is_pressed_does_not_move_away_while_it_is(page: SetupPage, session: Session, qtbot: QtBot) -> None:
    use = page.required.rows["disclosure"].hint()._action
    page.required.hashtags.set_tags(["#sambalkencurpagi", "#paketicippagi"])
    page.required.hashtags.typing.setFocus()
    qtbot.keyClicks(page.required.hashtags.typing, "#satutagarpanjangsekalisampaibarisberikutnya")
    page.grab()
    before, lines = use.mapTo(page, use.rect().topLeft()), page.required.hashtags.height()
    # What the press on the button does first: the field that is typed in gives up the keyboard.
    use.setFocus()
    page.grab()
    assert page.required.hashtags.height() > lines
    assert use.mapTo(page, use.rect().topLeft()) == before
    mention = page.required.mentions
    qtbot.mouseClick(use, LEFT)
    page.grab()
    before = mention.mapTo(page, mention.rect().topLeft())
    session.history.undo()
    page.grab()
    assert mention.mapTo(page, mention.rect().topLeft()) == before


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("amount", [28_000_000, 999_999_999_999])
def test_a_small_window_cuts_nothing_at_its_right(
    session: Session, campaign: str, qtbot: QtBot, language: str, amount: int
) -> None:
    set_language(language)
    parts = {f"budget_{part}": amount // 2 for part in ("cash", "product", "shipping")}
    _write(session, change_campaign, campaign, budget=amount, boosting_spent=amount // 3, **parts)
    _write(session, set_target, campaign, Kpi.SALES, 1e12)
    page = SetupPage(session)
    qtbot.addWidget(page)
    page.resize(1040, 580)
    page.show()
    page.open(campaign)
    cards = (page.facts, page.required, page.targets, page.budget, page.products)
    page.grab()
    edge = page.area.viewport().width() - sizes.EDGE_RIGHT
    for card in cards:
        assert card.mapTo(page, card.rect().topRight()).x() < edge
        assert card.minimumSizeHint().width() <= card.width()
    for field in page.findChildren(QLineEdit):
        text = field.text()
        if text.startswith("Rp"):
            assert field.contentsRect().width() >= field.fontMetrics().horizontalAdvance(text) + 20, text
    goals = page.facts.goal
    assert goals.width() >= goals.sizeHint().width()


def test_what_is_left_is_never_more_than_there_is(page: SetupPage, qtbot: QtBot) -> None:
    _type(qtbot, page.budget.row("cash").amount, "1.250.000")
    assert page.budget.row("cash").rest.text() == "sisa Rp1.250.000"
    page.resize(1040, 580)
    assert page.budget.row("cash").rest.text() == "sisa Rp1,2 jt"
    assert page.budget.row("cash").rest.toolTip() == "sisa Rp1.250.000"


def test_the_goal_stands_before_the_days_as_on_the_board(page: SetupPage) -> None:
    page.grab()
    assert page.period.text() == "16 Nov \u2013 14 Des 2026"
    assert page.pill.x() < page.period.x()


def test_a_set_up_is_kept_as_a_template_and_replaced_under_the_same_name(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    for target in (600, 700):
        _write(session, set_target, campaign, Kpi.ORDERS, target)
        page.refresh()
        page.ask_for_template_name()
        dialog: Any = page.dialog()
        assert isinstance(dialog, SaveTemplateDialog)
        dialog.line.selectAll()
        qtbot.keyClicks(dialog.line, "Diskon")
        qtbot.mouseClick(dialog.verb_button(), LEFT)
        (template,) = session.read(own_templates)
        assert template.content is not None
        assert (template.name, template.content.targets) == ("Diskon", {Kpi.ORDERS: target})
        assert page.dialog() is None


def test_templates_are_renamed_and_removed_where_they_stand(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    one = _write(session, save_campaign_template, "Diskon", campaign)
    two = _write(session, save_campaign_template, "Ulasan", campaign)
    page.ask_for_template_name()
    first: Any = page.dialog()
    qtbot.mouseClick(first.list_button, LEFT)
    dialog: Any = page.dialog()
    assert isinstance(dialog, TemplatesDialog)
    _type(qtbot, dialog.lines[two], "diskon")
    assert dialog.lines[two].problem()
    assert dialog.isVisible()
    _type(qtbot, dialog.lines[two], "Ulasan jujur")
    qtbot.mouseClick(dialog.removers[one], LEFT)
    assert [row.name for row in session.read(own_templates)] == ["Ulasan jujur"]
    assert list(dialog.lines) == [two]
    session.history.undo()
    assert set(dialog.lines) == {one, two}
    dialog.reject()


def test_leaving_stores_what_is_typed(page: SetupPage, session: Session, campaign: str, qtbot: QtBot) -> None:
    row = page.targets.row(Kpi.ORDERS)
    assert row is not None
    row.edit.setFocus()
    qtbot.keyClicks(row.edit, "600")
    page.hide()
    assert _sheet(session, campaign).overview.targets == {Kpi.ORDERS: 600}
    page.show()
    page.facts.fields["notes"].setFocus()
    qtbot.keyClicks(page.facts.fields["notes"], "Paket Icip saja")
    page.commit()
    assert _sheet(session, campaign).overview.campaign.notes == "Paket Icip saja"


def test_what_could_not_be_written_is_said_and_stays(
    page: SetupPage,
    session: Session,
    campaign: str,
    qtbot: QtBot,
    held: Callable[[Workspace], AbstractContextManager[None]],
) -> None:
    row = page.targets.row(Kpi.ORDERS)
    assert row is not None
    with held(session.workspace):
        _type(qtbot, row.edit, "600")
    assert row.edit.problem()
    assert row.edit.text() == "600"
    assert _sheet(session, campaign).overview.targets == {}
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert _sheet(session, campaign).overview.targets == {Kpi.ORDERS: 600}


def test_a_change_elsewhere_does_not_touch_what_is_being_typed(
    page: SetupPage, session: Session, campaign: str, qtbot: QtBot
) -> None:
    row = page.targets.row(Kpi.ORDERS)
    assert row is not None
    row.edit.setFocus()
    qtbot.keyClicks(row.edit, "60")
    _write(session, change_campaign, campaign, city="Malang")
    page.refresh()
    assert row.edit.text() == "60"
    assert page.facts.fields["city"].text() == "Malang"


def test_a_campaign_that_is_gone_leads_back_to_the_list(session: Session, qtbot: QtBot) -> None:
    page = SetupPage(session)
    qtbot.addWidget(page)
    went: list[Route] = []
    session.went.connect(went.append)
    page.open("0" * 32)
    assert went == [Route("campaigns")]
    page.refresh()
    assert went == [Route("campaigns")]


def test_the_doors_lead_to_the_board(page: SetupPage, session: Session, campaign: str, qtbot: QtBot) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    page.facts.fields["name"].setFocus()
    qtbot.keyClick(page.facts.fields["name"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.header.parent_clicked.emit()
    assert went == [Route("campaign", campaign)] * 2
    assert session.read(campaign_row, campaign) is not None


def test_every_place_that_takes_the_focus_has_a_name(page: SetupPage, session: Session, campaign: str) -> None:
    product = _write(session, lambda tx: add_product(tx, "Paket Icip", unit_cost=46_000))
    _write(session, set_campaign_product, campaign, product, 1)
    for goal in Goal:
        _write(session, change_campaign, campaign, goal=goal)
        page.refresh()
    for field in (*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)):
        assert field.accessibleName(), field
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text() or not button.isVisible(), button
