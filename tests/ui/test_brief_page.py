"""The brief page: what is typed stands on the sheet at once, is stored when a field is left, and is never lost."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from planner.exchange.brief_text import plain_text
from planner.language import Message
from planner.operations.campaigns import add_campaign, change_brief
from planner.operations.collaborations import add_collaborations, add_deliverable, add_voucher, remove_collaborations
from planner.operations.influencers import add_influencer
from planner.operations.shop import change_brand
from planner.queries.campaigns import brief_sheet, campaign_row
from planner.terms import DeliverableKind, Goal, Platform
from planner.ui.brief.fields import typed
from planner.ui.pages.brief import BriefPage
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.sizes import EDGE_LEFT, SPACE_4

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell

SEED = Message("seed")


@pytest.fixture
def ids(workspace: Workspace) -> tuple[str, str]:
    """A campaign with its brief and one creator; returns campaign and collaboration."""
    workspace.write(SEED, change_brand, name="Kencur Pagi", about="Sambal dari Malang.", contact="Lastri 0812")
    person = workspace.write(SEED, add_influencer, "Sekar Adiwulan", platform=Platform.INSTAGRAM, handle="sekaricip")
    campaign = workspace.write(SEED, add_campaign, "Sambal 12.12").result
    there = workspace.write(SEED, add_collaborations, campaign, [person.result], date(2026, 12, 1)).result[0]
    workspace.write(SEED, add_deliverable, there, DeliverableKind.REELS, Platform.INSTAGRAM, quantity=2)
    workspace.write(SEED, add_voucher, there, "KENCSEKAR", discount_value=10)
    workspace.write(
        SEED, change_brief, campaign, goal="Orang mencoba", caption="Cobain.", posting_on=date(2026, 12, 12)
    )
    return campaign, there


@pytest.fixture
def page(session: Session, ids: tuple[str, str], qtbot: QtBot) -> BriefPage:
    """The page of the creator's brief, shown in a window of its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    made = BriefPage(session)
    session.history.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1226, 708)
    made.open(ids[1])
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def stored(page: BriefPage, ids: tuple[str, str], name: str) -> Any:
    return page._session.read(brief_sheet, *ids).values[name]


def words(page: BriefPage) -> str:
    sheet = page.sheet()
    assert sheet is not None
    return plain_text(sheet)


def type_into(page: BriefPage, qtbot: QtBot, name: str, text: str) -> None:
    page.form.open_field(name)
    editor = page.form.editors[name]
    qtbot.waitUntil(lambda: editor.hasFocus() or editor.focusProxy() is not None)
    editor.selectAll() if hasattr(editor, "selectAll") else None
    qtbot.keyClicks(editor.focusProxy() or editor, text)


def test_typing_shows_on_the_sheet_before_anything_is_written(
    page: BriefPage, ids: tuple[str, str], qtbot: QtBot
) -> None:
    type_into(page, qtbot, "benefit", "Tiga rasa")
    qtbot.waitUntil(lambda: "Tiga rasa" in words(page))
    assert stored(page, ids, "benefit") is None
    page.form.open_field("goal")
    qtbot.waitUntil(lambda: stored(page, ids, "benefit") == "Tiga rasa")


def test_a_creators_own_words_differ_and_lead_back(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    type_into(page, qtbot, "caption", "Khusus Sekar.")
    page.form.open_field("goal")
    assert stored(page, ids, "caption") == "Khusus Sekar."
    row = page.form.rows["caption"]
    assert row.differs()
    assert page.form.tabs.has_dot(page.form.tab_of("caption"))
    assert page.differing.text() == "1 beda dari brief kampanye"
    qtbot.mouseClick(row.back, Qt.MouseButton.LeftButton)
    assert stored(page, ids, "caption") == "Cobain."
    assert not row.differs()
    assert not page.differing.isVisible()
    page._session.history.undo()
    assert page.form.editors["caption"].toPlainText() == "Khusus Sekar."


def test_the_same_words_as_the_campaign_are_stored_as_none(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    type_into(page, qtbot, "caption", "Lain.")
    page.commit()
    type_into(page, qtbot, "caption", "Cobain.")
    page.commit()
    sheet = page._session.read(brief_sheet, *ids)
    assert sheet.differences == frozenset()


def test_an_emptied_field_of_a_creator_stays_empty(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    page.form.open_field("caption")
    page.form.editors["caption"].selectAll()
    qtbot.keyClick(page.form.editors["caption"], Qt.Key.Key_Delete)
    page.commit()
    assert stored(page, ids, "caption") == ""
    assert "Cobain." not in words(page)


def test_nothing_typed_is_lost_when_the_page_is_hidden(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    type_into(page, qtbot, "goal", "Halaman pergi")
    page.hide()
    assert stored(page, ids, "goal") == "Halaman pergi"


def test_nothing_typed_is_lost_when_another_brief_is_opened(
    page: BriefPage, ids: tuple[str, str], qtbot: QtBot
) -> None:
    type_into(page, qtbot, "goal", "Milik Sekar")
    page.open(f"campaign:{ids[0]}")
    assert stored(page, ids, "goal") == "Milik Sekar"
    assert page.form.editors["goal"].text() == "Orang mencoba"


def test_what_is_typed_is_stored_before_the_window_closes(
    workspace: Workspace, ids: tuple[str, str], open_shop: Callable[[Path], Shell], qtbot: QtBot
) -> None:
    workspace.close()
    shell = open_shop(workspace.path)
    shell.window.go(Route("brief", ids[1]))
    page: Any = shell.window.page("brief")
    type_into(page, qtbot, "tone", "Hangat")
    shell.window.close()
    again = open_shop(workspace.path)
    again.window.go(Route("brief", ids[1]))
    page = again.window.page("brief")
    assert page.form.editors["tone"].toPlainText() == "Hangat"


@pytest.mark.parametrize("name", ["tone", "benefit", "key_messages", "hashtags"])
def test_what_could_not_be_written_stays_typed_and_is_written_later(
    page: BriefPage, ids: tuple[str, str], qtbot: QtBot, name: str, held: Callable[[Workspace], Any]
) -> None:
    type_into(page, qtbot, name, "pedas")
    text = "#pedas" if name == "hashtags" else "pedas"
    with held(page._session.workspace):
        page.form.open_field("contact")
        page.refresh()
        assert typed(page.form.editors[name]) == text
        assert page.form.editors[name].problem()
        assert page.form.rows[name].hint().text() == page.form.editors[name].problem()
        before = stored(page, ids, name)
        page._on_chosen(f"campaign:{ids[0]}")
        assert typed(page.form.editors[name]) == text
    assert before in {None, ""}
    page.commit()
    assert stored(page, ids, name) == text
    assert page.form.editors[name].problem() == ""


def test_an_answer_that_could_not_be_written_is_written_later(
    page: BriefPage, ids: tuple[str, str], held: Callable[[Workspace], Any]
) -> None:
    tick: Any = page.form.editors["creative_freedom"]
    before = tick.box.isChecked()
    with held(page._session.workspace):
        tick.box.click()
        page.refresh()
    assert tick.box.isChecked() is not before
    assert bool(stored(page, ids, "creative_freedom")) is before
    page.commit()
    assert bool(stored(page, ids, "creative_freedom")) is not before


def test_the_campaigns_brief_is_everybodys(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    went: list[Route] = []
    page._session.went.connect(went.append)
    menu = page.chooser.menu()
    assert [action.text() for action in menu.actions()] == ["Semua kreator (brief kampanye)", "Sekar Adiwulan"]
    menu.actions()[0].trigger()
    assert went == [Route("brief", f"campaign:{ids[0]}")]
    type_into(page, qtbot, "benefit", "Untuk semua")
    page.commit()
    assert stored(page, ids, "benefit") == "Untuk semua"
    assert page._session.read(brief_sheet, *ids).differences == frozenset()
    assert page.form.goal_kind.isEnabled()
    page.form.goal_kind.setCurrentIndex(page.form.goal_kind.findText("Penjualan"))
    page.form.goal_kind.activated.emit(page.form.goal_kind.currentIndex())
    campaign = page._session.read(campaign_row, ids[0])
    assert campaign is not None
    assert campaign.goal is Goal.CONVERSION


def test_key_messages_and_hashtags_are_kept_as_text(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    messages = page.form.editors["key_messages"]
    page.form.open_field("key_messages")
    qtbot.keyClicks(messages.line(0), "Segar")
    qtbot.keyClick(messages.line(0), Qt.Key.Key_Return)
    qtbot.keyClicks(messages.line(1), "Tiga rasa")
    tags = page.form.editors["hashtags"]
    tags.typing.setFocus()
    qtbot.keyClicks(tags.typing, "#KencurPagi Iklan")
    qtbot.waitUntil(lambda: "#Iklan" in words(page))
    page.commit()
    assert stored(page, ids, "key_messages") == "Segar\nTiga rasa"
    assert stored(page, ids, "hashtags") == "#KencurPagi #Iklan"


def test_posting_window_in_the_wrong_order_is_refused_in_words(
    page: BriefPage, ids: tuple[str, str], qtbot: QtBot
) -> None:
    page.form.open_field("posting_from")
    qtbot.keyClicks(page.form.editors["posting_from"], "19.00")
    page.form.open_field("posting_until")
    qtbot.keyClicks(page.form.editors["posting_until"], "10")
    page.commit()
    assert stored(page, ids, "posting_from") == time(19)
    assert stored(page, ids, "posting_until") is None
    assert page.form.rows["posting_until"].hint().text() == "Jam selesai lebih awal dari jam mulai."
    assert page.form.editors["posting_until"].text() == "10.00"


def test_claims_and_limits_are_hints_that_never_block(page: BriefPage, ids: tuple[str, str], qtbot: QtBot) -> None:
    type_into(page, qtbot, "caption", "Sambal halal nomor satu")
    page.form.open_field("goal")
    assert stored(page, ids, "caption") == "Sambal halal nomor satu"
    hint = page.form.rows["caption"].hint()
    assert "halal" in hint.text()
    assert page.hints.text() == "2 saran"
    qtbot.mouseClick(hint.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert page.form.editors["caption"].textCursor().selectedText() == "halal"
    page.form.editors["caption"].setPlainText("x" * 2201)
    page.commit()
    assert "2201" in page.form.rows["caption"].hint().text().replace(".", "")


def test_an_empty_field_offers_what_the_shop_and_the_content_say(
    page: BriefPage, ids: tuple[str, str], qtbot: QtBot
) -> None:
    page.form.tabs.setCurrentIndex(page.form.tab_of("tasks"))
    hint = page.form.rows["tasks"].hint()
    assert hint.text() == "Dari konten yang disepakati: 2 Reels"
    qtbot.mouseClick(hint.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert stored(page, ids, "tasks") == "2 Reels"
    assert "Lastri 0812" in page.form.rows["contact"].hint().text()


def test_the_creators_code_stands_in_the_form_and_on_the_sheet(page: BriefPage) -> None:
    assert page.form.code.text() == "KENCSEKAR"
    assert "KENCSEKAR · 10%" in words(page)


def test_the_whatsapp_text_is_the_sheet_with_what_is_typed_now(
    page: BriefPage, ids: tuple[str, str], qtbot: QtBot
) -> None:
    del ids
    said: list[str] = []
    page._session.said.connect(said.append)
    type_into(page, qtbot, "benefit", "Baru saja diketik")
    qtbot.mouseClick(page.preview.copy, Qt.MouseButton.LeftButton)
    assert "*Untung bagi pembeli*\nBaru saja diketik" in QGuiApplication.clipboard().text()
    assert said[-1] == "Teks brief tersalin. Tempel di WhatsApp."


def test_a_brief_too_long_for_one_page_says_so(page: BriefPage, ids: tuple[str, str]) -> None:
    assert page.one_page.text() == "muat satu halaman"
    page._session.history.run(SEED, change_brief, *ids, visual_direction="\n".join(["satu baris"] * 120))
    assert page.one_page.text() == "lebih dari satu halaman: perlu dipendekkan"


def test_the_foot_says_its_three_things_side_by_side_in_the_middle(page: BriefPage, qtbot: QtBot) -> None:
    page.resize(1226, 708)
    shown = (page.hints, page.required, page.one_page)
    qtbot.waitUntil(lambda: all(hint.isVisible() for hint in shown))
    foot = page.hints.parentWidget()
    assert foot is not None
    assert shown[0].x() == EDGE_LEFT
    gaps = [after.x() - before.geometry().right() - 1 for before, after in pairwise(shown)]
    assert gaps == [SPACE_4, SPACE_4]
    middles = {hint.geometry().center().y() for hint in shown}
    assert all(abs(middle - foot.rect().center().y()) <= 1 for middle in middles)


def test_a_brief_that_is_gone_leads_to_the_campaigns(page: BriefPage, ids: tuple[str, str]) -> None:
    went: list[Route] = []
    page._session.went.connect(went.append)
    page._session.history.run(SEED, remove_collaborations, [ids[1]])
    assert went == [Route("campaigns")]


def test_the_breadcrumb_leads_back_to_the_campaign(page: BriefPage, ids: tuple[str, str]) -> None:
    went: list[Route] = []
    page._session.went.connect(went.append)
    page.header.parent_clicked.emit()
    assert went == [Route("campaign", ids[0])]


def test_everything_that_takes_the_focus_has_a_name(page: BriefPage) -> None:
    for at in range(page.form.tabs.count()):
        page.form.tabs.setCurrentIndex(at)
        assert _nameless(page) == []


def _nameless(page: BriefPage) -> list[str]:
    return [
        f"{widget.metaObject().className()} in {type(widget.parent()).__name__}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not isinstance(widget.parent(), QComboBox)
    ]
