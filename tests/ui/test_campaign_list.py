"""The campaign list with mouse and keys, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from planner.language import Message, tr
from planner.operations.campaign_setup import save_campaign_template, set_campaign_product, set_target
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, add_deliverable, move_to_stage
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.operations.relationship import set_relationship
from planner.operations.shop import add_product, remove_product
from planner.operations.trash import trash
from planner.queries.campaign_setup import setup_sheet
from planner.queries.campaigns import CampaignRow, campaign_rows, collaboration_rows
from planner.store.tables import CampaignTemplate
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Goal,
    Kpi,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Stage,
)
from planner.ui.campaigns.start import NewCampaignDialog
from planner.ui.editors import LineEdit
from planner.ui.pages.campaigns import CampaignsPage
from planner.ui.session import NEW, Route, Session
from planner.ui.widgets.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


NOW = dt.datetime(2026, 12, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def _page(session: Session, qtbot: QtBot) -> CampaignsPage:
    page = CampaignsPage(session)
    qtbot.addWidget(page)
    session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show()
    page.refresh()
    return page


def _add(session: Session, name: str, **fields: Any) -> str:
    written = session.workspace.write(Message("x"), lambda tx: add_campaign(tx, name, **fields))
    return written.result


def _only(session: Session) -> CampaignRow:
    (row,) = session.read(campaign_rows)
    return row


def _cell(page: CampaignsPage, key: str, column: str) -> QPoint:
    table = page.table
    index = table.rows.index(table.row_keys().index(key), table.column(column))
    return table.visualRect(index).center()


def _edit(page: CampaignsPage, qtbot: QtBot, key: str, column: str) -> LineEdit:
    place = _cell(page, key, column)
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    (editor,) = [found for found in page.table.viewport().findChildren(LineEdit) if found.isVisible()]
    return editor


def test_nothing_there_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    words = [label.text() for label in page.findChildren(type(page.header._title)) if label.isVisible()]
    assert any("Belum ada kampanye" in text or "No campaign yet" in text for text in words)
    assert not page.search.isVisible()


def test_a_new_campaign_is_typed_and_opens(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    went: list[Route] = []
    session.went.connect(went.append)
    page.actions()[0].trigger()
    dialog: Any = page.dialog()
    form = dialog.form
    qtbot.keyClicks(form.name, "Sambal 12.12")
    form.goal._group.button(2).click()
    qtbot.keyClicks(form.starts_on, "16/11/2026")
    qtbot.keyClicks(form.ends_on, "14 Des 2026")
    qtbot.keyClicks(form.budget, "28jt")
    qtbot.keyClick(form.budget, Qt.Key.Key_Return)
    row = _only(session)
    assert (row.name, row.goal, row.budget) == ("Sambal 12.12", Goal.CONVERSION, 28_000_000)
    assert (row.starts_on, row.ends_on) == (dt.date(2026, 11, 16), dt.date(2026, 12, 14))
    assert went == [Route("setup", row.id)]


@pytest.mark.parametrize(
    ("name", "starts", "ends"), [("", "", ""), ("A", "5 Des 2026", "1 Des 2026"), ("A", "kapan-kapan", "")]
)
def test_a_new_campaign_that_cannot_be_stored_stays_open(
    session: Session, qtbot: QtBot, name: str, starts: str, ends: str
) -> None:
    page = _page(session, qtbot)
    page.ask_for_new()
    dialog: Any = page.dialog()
    dialog.form.name.setText(name)
    dialog.form.starts_on.setText(starts)
    dialog.form.ends_on.setText(ends)
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert any(editor.problem() for editor in dialog.form.findChildren(LineEdit))
    assert session.read(campaign_rows) == []
    dialog.reject()


def test_budget_and_dates_are_written_in_place(session: Session, qtbot: QtBot) -> None:
    key = _add(session, "Sambal", starts_on=dt.date(2026, 11, 16))
    page = _page(session, qtbot)
    editor = _edit(page, qtbot, key, "budget")
    qtbot.keyClicks(editor, "1,5jt")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _only(session).budget == 1_500_000)
    editor = _edit(page, qtbot, key, "ends_on")
    qtbot.keyClicks(editor, "14/12/2026")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _only(session).ends_on == dt.date(2026, 12, 14))
    session.history.undo()
    assert _only(session).ends_on is None


def test_rows_read_between_enter_and_the_write_take_nothing_back(session: Session, qtbot: QtBot) -> None:
    _add(session, "Sambal 12.12", budget=1_000_000)
    page = _page(session, qtbot)
    page.refresh()
    index = page.table.rows.index(0, page.table.column("budget"))
    page.table.edit(index)
    (field,) = page.table.viewport().findChildren(LineEdit)
    qtbot.keyClicks(field, "2jt")
    qtbot.keyClick(field, Qt.Key.Key_Return)  # Qt writes what was typed in the next turn
    page.refresh()
    qtbot.waitUntil(lambda: _only(session).budget == 2_000_000)


def test_a_bad_date_keeps_the_cell_open_and_writes_nothing(session: Session, qtbot: QtBot) -> None:
    key = _add(session, "Sambal", ends_on=dt.date(2026, 12, 14))
    page = _page(session, qtbot)
    editor = _edit(page, qtbot, key, "ends_on")
    editor.selectAll()
    qtbot.keyClicks(editor, "nanti")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.problem()
    assert _only(session).ends_on == dt.date(2026, 12, 14)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert _only(session).ends_on == dt.date(2026, 12, 14)


def test_double_click_on_the_name_and_enter_open(session: Session, qtbot: QtBot) -> None:
    key = _add(session, "Sambal")
    page = _page(session, qtbot)
    went: list[Route] = []
    session.went.connect(went.append)
    place = _cell(page, key, "name")
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert went == [Route("campaign", key)] * 2


def _fill_money(tx: Any, stage: Stage) -> str:
    campaign = add_campaign(tx, "Sambal", budget=1_000_000)
    (together,) = add_collaborations(tx, campaign, [add_influencer(tx, "Sekar")], dt.date(2026, 11, 1))
    move_to_stage(tx, [together], stage, dt.date(2026, 11, 2))
    add_payment_line(tx, together, PaymentKind.CASH, unit_cost=1_600_000, status=PaymentStatus.PAID)
    add_deliverable(
        tx, together, DeliverableKind.REELS, Platform.INSTAGRAM, quantity=2, posting_on=dt.date(2026, 11, 20)
    )
    set_target(tx, campaign, Kpi.POSTS, 3)
    return campaign


def test_beyond_the_budget_late_and_at_risk_are_said_in_words(session: Session, qtbot: QtBot) -> None:
    session.now = lambda: NOW  # type: ignore[method-assign]
    session.workspace.write(Message("x"), _fill_money, Stage.AGREED)
    page = _page(session, qtbot)
    assert _said(page, "agreed") == ("Rp1.600.000", "lebih Rp600 rb", "bad")
    assert _said(page, "at_risk")[0] == "Rp1,6 jt"
    assert _said(page, "at_risk")[2] == "bad"
    assert _said(page, "live")[0] == "0 / 2"
    assert _said(page, "figure")[0] == "0 / 3"
    column = page.table.rows.columns[page.table.column("agreed")]
    assert "Rp1.000.000" in column.tooltip(page.table.row_of(page.table.row_keys()[0]))


def test_a_plan_beyond_the_budget_is_said_before_anything_is_agreed(session: Session, qtbot: QtBot) -> None:
    def fill(tx: Any) -> None:
        campaign = add_campaign(tx, "Sambal", budget=1_000_000)
        (together,) = add_collaborations(tx, campaign, [add_influencer(tx, "Sekar")], dt.date(2026, 11, 1))
        add_payment_line(tx, together, PaymentKind.CASH, unit_cost=1_600_000)

    session.workspace.write(Message("x"), fill)
    page = _page(session, qtbot)
    text, second, level = _said(page, "agreed")
    assert (text, level) == ("", "warn")
    assert "Rp600 rb" in second


def test_a_head_sorts_by_what_is_reached_of_the_target(session: Session, qtbot: QtBot) -> None:
    for name, target in (("Jauh", 100), ("Dekat", 2)):
        key = _add(session, name)
        session.workspace.write(Message("x"), _posted, key, target)
    without = _add(session, "Tanpa target")
    page = _page(session, qtbot)
    head: Any = page.table.horizontalHeader()
    head.setSortIndicator(page.table.column("figure"), Qt.SortOrder.DescendingOrder)
    names = [page.table.row_of(key).campaign.name for key in page.table.row_keys()]
    assert names == ["Dekat", "Jauh", "Tanpa target"]
    assert page.table.row_keys()[-1] == without


def _posted(tx: Any, campaign: str, target: int) -> None:
    (together,) = add_collaborations(tx, campaign, [add_influencer(tx, campaign)], dt.date(2026, 11, 1))
    add_deliverable(tx, together, DeliverableKind.REELS, Platform.INSTAGRAM, status=ContentStatus.LIVE)
    set_target(tx, campaign, Kpi.POSTS, target)


def _said(page: CampaignsPage, key: str) -> tuple[str, str, str]:
    """Return text, second line and the level of the first row in a column."""
    row = page.table.row_of(page.table.row_keys()[0])
    column = page.table.rows.columns[page.table.column(key)]
    return column.text(row), column.second(row), column.level(row) or column.second_level(row) or ""


def test_a_template_fills_in_what_nobody_typed_and_starts_a_campaign(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    went: list[Route] = []
    session.went.connect(went.append)
    (button,) = [each for each in page.findChildren(QPushButton) if each.text() == tr("Start from a template")]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog: Any = page.dialog()
    names = [dialog.source.itemText(at) for at in range(dialog.source.count())]
    dialog.choose(next(at for at, name in enumerate(names) if "12.12" in name))
    assert dialog.form.goal.value() is Goal.CONVERSION
    dialog.form.budget.setText("20jt")
    qtbot.keyClicks(dialog.form.name, "Sambal 12.12")
    qtbot.keyClicks(dialog.form.starts_on, "22/11/2026")
    dialog.form.starts_on.commit()
    assert dialog.form.ends_on.value() == dt.date(2026, 12, 12)
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    row = _only(session)
    assert (row.goal, row.budget, row.ends_on) == (Goal.CONVERSION, 20_000_000, dt.date(2026, 12, 12))
    sheet = session.read(setup_sheet, row.id, NOW)
    assert sheet is not None
    # Twice the template's budget: sums double, a cost each stays.
    assert (sheet.overview.targets[Kpi.ORDERS], sheet.overview.targets[Kpi.CPA]) == (400, 50_000)
    assert (sheet.overview.budget.plan.cash, sheet.disclosure) == (10_000_000, "#iklan")
    assert went == [Route("setup", row.id)]
    session.history.undo()
    assert session.read(campaign_rows) == []


def test_an_earlier_campaign_is_copied_with_its_people(session: Session, qtbot: QtBot) -> None:
    key = session.workspace.write(Message("x"), _fill_money, Stage.AGREED).result
    page = _page(session, qtbot)
    page.ask_for_new()
    dialog: Any = page.dialog()
    dialog.choose(dialog.source.count() - 1)
    dialog.people.setChecked(True)
    qtbot.keyClicks(dialog.form.name, "Sambal lagi")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    copy = next(row for row in session.read(campaign_rows) if row.id != key)
    assert (copy.name, copy.budget, copy.people) == ("Sambal lagi", 1_000_000, 1)
    (person,) = session.read(collaboration_rows, copy.id)
    assert (person.stage, person.cost) == (Stage.CANDIDATE, 0)


def test_only_those_who_come_along_are_counted(session: Session, qtbot: QtBot) -> None:
    def fill(tx: Any) -> None:
        campaign = add_campaign(tx, "Sambal")
        stayed, left, listed, gone = (add_influencer(tx, name) for name in ("Sekar", "Raka", "Putu", "Hana"))
        _, ended, _, _ = add_collaborations(tx, campaign, [stayed, left, listed, gone], dt.date(2026, 11, 1))
        move_to_stage(tx, [ended], Stage.GHOSTED, dt.date(2026, 11, 2), "hilang")
        set_relationship(tx, [listed], Relationship.BLACKLISTED, dt.date(2026, 11, 2), reason="pembeli palsu")
        trash(tx, [gone], NOW)

    session.workspace.write(Message("x"), fill)
    page = _page(session, qtbot)
    page.ask_for_new()
    dialog: Any = page.dialog()
    dialog.choose(dialog.source.count() - 1)
    assert dialog.people.isVisible()
    assert "1" in dialog.people.text()
    assert dialog.people.toolTip()
    dialog.people.setChecked(True)
    qtbot.keyClicks(dialog.form.name, "Sambal lagi")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert next(row.people for row in session.read(campaign_rows) if row.name == "Sambal lagi") == 1


def test_a_template_whose_product_is_gone_says_so_before_it_starts(session: Session, qtbot: QtBot) -> None:
    def fill(tx: Any) -> None:
        campaign, product = add_campaign(tx, "Sambal"), add_product(tx, "Paket Icip")
        set_campaign_product(tx, campaign, product, 2)
        set_campaign_product(tx, campaign, add_product(tx, "Keripik"), 1)
        save_campaign_template(tx, "Diskon", campaign)
        remove_product(tx, product)

    session.workspace.write(Message("x"), fill)
    page = _page(session, qtbot)
    page.ask_for_new()
    dialog: Any = page.dialog()
    dialog.choose(1)
    assert dialog._from.hint.text().startswith("1 ")
    qtbot.keyClicks(dialog.form.name, "Baru")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    made = next(row.id for row in session.read(campaign_rows) if row.name == "Baru")
    sheet = session.read(setup_sheet, made, NOW)
    assert sheet is not None
    assert [product.name for product in sheet.products if product.quantity] == ["Keripik"]


def test_a_damaged_template_says_so_and_starts_nothing(session: Session, qtbot: QtBot) -> None:
    session.workspace.write(
        Message("x"), lambda tx: tx.add(CampaignTemplate, name="Rusak", content='{"version": 1, "goal": "?"}')
    )
    page = _page(session, qtbot)
    page.ask_for_new()
    dialog: Any = page.dialog()
    dialog.choose(1)
    dialog.form.name.setText("Sambal")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog._from.hint.text()
    assert session.read(campaign_rows) == []
    dialog.reject()


def test_the_key_new_asks_for_a_campaign(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    page.open(NEW)
    dialog: Any = page.dialog()
    assert isinstance(dialog, NewCampaignDialog)
    dialog.reject()


def test_ctrl_n_asks_for_a_campaign_as_on_every_list(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()  # as the main window does when it opens a page
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = page.dialog()
    assert isinstance(dialog, NewCampaignDialog)
    dialog.reject()


def test_search_narrows_and_tells_the_way_back(session: Session, qtbot: QtBot) -> None:
    _add(session, "Sambal 12.12")
    _add(session, "Lulur Ramadan")
    page = _page(session, qtbot)
    qtbot.keyClicks(page.search.line(), "lulur")
    assert [page.table.row_of(key).campaign.name for key in page.table.row_keys()] == ["Lulur Ramadan"]
    qtbot.keyClicks(page.search.line(), "x")
    assert not page.table.isVisible()
    qtbot.keyClick(page.search.line(), Qt.Key.Key_Escape)
    assert page.table.rows.rowCount() == 2


def test_delete_asks_and_can_be_undone(session: Session, qtbot: QtBot) -> None:
    key = _add(session, "Sambal")
    page = _page(session, qtbot)
    page.table.select_key(key)
    page._delete.trigger()
    dialog = page.dialog()
    assert isinstance(dialog, ConfirmDialog)
    assert dialog.focusWidget() is dialog.cancel_button() or dialog.cancel_button().isDefault()
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert session.read(campaign_rows) == []
    session.history.undo()
    assert _only(session).id == key
    assert page.table.row_keys() == [key]


def test_every_place_that_takes_the_focus_has_a_name(session: Session, qtbot: QtBot) -> None:
    _add(session, "Sambal")
    page = _page(session, qtbot)
    page.ask_for_new()
    dialog: Any = page.dialog()
    for holder in (page, dialog):
        for field in holder.findChildren(QLineEdit):
            assert field.accessibleName(), field
    dialog.reject()


def test_the_new_campaign_dialog_grows_with_what_it_refuses(session: Session, qtbot: QtBot) -> None:
    dialog = NewCampaignDialog(session.today())
    qtbot.addWidget(dialog)
    dialog.show()
    form = dialog.form
    form.name.setText("Sambal")
    form.starts_on.setText("12/12/2026")
    form.ends_on.setText("1/12/2026")
    dialog.accept()
    assert form.ends_on.problem()
    holder: Any = form.ends_on.parentWidget()
    hint = holder.hint
    qtbot.waitUntil(lambda: hint.height() >= hint.heightForWidth(hint.width()) > form.ends_on.height() / 2)
    assert abs(form.starts_on.width() - form.ends_on.width()) <= 1
    assert dialog.width() == 420
