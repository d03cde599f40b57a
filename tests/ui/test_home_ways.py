"""Where the lines of the home screen lead: the page that opens stands ready for what the line asks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from collaboration_desk import LINK, Desk
from home_shop import NOW, TODAY, Shop
from pane_person import open_person

from planner.language import Message
from planner.operations.relationship import plan_next_action
from planner.store.tables import Deliverable, Voucher
from planner.terms import ContentStatus, Stage, VoucherStatus
from planner.ui.campaigns.vouchers import VoucherCard
from planner.ui.collaboration.dialogs import PostDialog
from planner.ui.influencers.pane import OVERVIEW, TIMELINE
from planner.ui.pages.campaign import CampaignPage
from planner.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace


def _dialogs(page: QWidget) -> list[PostDialog]:
    return [dialog for dialog in page.findChildren(PostDialog) if dialog.isVisible()]


@pytest.mark.parametrize("is_open", [False, True], ids=["fresh", "open already"])
def test_a_link_is_asked_for_on_the_piece_at_once(workspace: Workspace, qtbot: QtBot, is_open: bool) -> None:  # noqa: FBT001
    desk = Desk(workspace, qtbot)
    first, second = desk.promise(), desk.promise()
    if is_open:
        desk.open("timeline")
    desk.page.open(f"{desk.key}#{second}#post")
    qtbot.waitUntil(lambda: len(_dialogs(desk.page)) == 1)
    (dialog,) = _dialogs(desk.page)
    desk.type_into(dialog.link, LINK)
    desk.click(dialog.verb_button())
    assert [row.post_url for row in desk.sheet().contents] == ["", LINK]
    # Without the question, and where it is posted already, the piece is only shown.
    desk.do(_post, first)
    for place in (second, f"{first}#post"):
        desk.open(place)
        assert not _dialogs(desk.page)


def _post(tx: Transaction, /, key: str) -> None:
    tx.update(Deliverable, key, status=ContentStatus.LIVE, posted_on=dt.date(2026, 12, 1))


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    opened = Session(workspace, qapp)
    monkeypatch.setattr(opened, "now", lambda: NOW)
    return opened


def test_a_code_that_ends_has_the_keyboard_on_its_last_day(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    shop = Shop(workspace)
    key = shop.collaboration("Ayu", Stage.LIVE)
    fields = {"collaboration_id": key, "status": VoucherStatus.ACTIVE, "valid_until": TODAY}
    shop.add(Voucher, code="KENC1", **fields)
    wanted = shop.add(Voucher, code="KENC2", **fields)
    page = CampaignPage(session)
    qtbot.addWidget(page)
    page.resize(1226, 708)
    page.open(f"{shop.campaign}#{key}#voucher#{wanted}")
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    card = page.pane.vouchers.cards.card(wanted)
    assert isinstance(card, VoucherCard)
    last = card.editor("valid_until")
    qtbot.waitUntil(last.hasFocus)
    assert last.selectedText() == last.text()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())


def test_an_action_that_is_due_stands_in_view(workspace: Workspace, qtbot: QtBot) -> None:
    person = open_person(workspace, qtbot)
    workspace.write(Message("x"), plan_next_action, [person.sekar], "Tanya kabar", dt.date(2026, 11, 3))
    person.page.resize(1226, 420)
    person.pane.set_current_tab(TIMELINE)
    person.page.open(f"{person.sekar}#follow-up")
    assert (person.pane.isVisible(), person.pane.current_tab()) == (True, OVERVIEW)
    field = person.pane.overview.next_action.action
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())
    assert field.text() == "Tanya kabar"
