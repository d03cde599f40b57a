"""The campaign list with mouse and keys, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.queries.campaigns import CampaignRow, campaign_rows
from planner.terms import Goal, PaymentKind
from planner.ui.campaigns.form import NewCampaignDialog
from planner.ui.editors import LineEdit
from planner.ui.pages.campaigns import CampaignsPage
from planner.ui.session import Route, Session
from planner.ui.widgets.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication) -> Session:
    return Session(workspace, qapp)


def _page(session: Session, qtbot: QtBot) -> CampaignsPage:
    page = CampaignsPage(session)
    qtbot.addWidget(page)
    session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show()
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
    assert went == [Route("campaign", row.id)]


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


def test_beyond_the_budget_is_said_in_words(session: Session, qtbot: QtBot) -> None:
    def fill(tx: Any) -> None:
        campaign = add_campaign(tx, "Sambal", budget=1_000_000)
        (together,) = add_collaborations(tx, campaign, [add_influencer(tx, "Sekar")], dt.date(2026, 11, 1))
        add_payment_line(tx, together, PaymentKind.CASH, unit_cost=1_600_000)

    session.workspace.write(Message("x"), fill)
    page = _page(session, qtbot)
    column = page.table.rows.columns[page.table.column("planned_cost")]
    row = _only(session)
    assert column.level(row) == "bad"
    assert "Rp600 rb" in column.second(row)
    assert "Rp1.000.000" in column.tooltip(row)


def test_search_narrows_and_tells_the_way_back(session: Session, qtbot: QtBot) -> None:
    _add(session, "Sambal 12.12")
    _add(session, "Lulur Ramadan")
    page = _page(session, qtbot)
    qtbot.keyClicks(page.search.line(), "lulur")
    assert [page.table.row_of(key).name for key in page.table.row_keys()] == ["Lulur Ramadan"]
    qtbot.keyClicks(page.search.line(), "x")
    assert not page.table.isVisible()
    qtbot.keyClick(page.search.line(), Qt.Key.Key_Escape)
    assert page.table.rows.rowCount() == 2


def test_delete_asks_and_can_be_undone(session: Session, qtbot: QtBot) -> None:
    key = _add(session, "Sambal")
    page = _page(session, qtbot)
    page.table.select_key(key)
    page.actions()[2].trigger()
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
