"""The ready messages of the work page are about the content that needs them, whatever card is open."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from collaboration_desk import NOW, Desk
from PySide6.QtWidgets import QApplication

from planner.operations import collaborations, content, payments
from planner.queries.home import likely_message
from planner.terms import DeliverableKind, Occasion, PaymentKind, PaymentStatus, Stage
from planner.ui.messages.dialog import MessageDialog
from planner.ui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

POSTED = dt.date(2026, 11, 20)


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Desk(workspace, qtbot)


def _message(desk: Desk, occasion: Occasion | None = None) -> tuple[Occasion, str]:
    """Ask for a message of the menu, the suggested one without an occasion, and return what it says."""
    if occasion is None:
        desk.page.message.trigger()
    else:
        desk.page.open_message(occasion)
    desk.settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDialog) and w.isVisible())
    said = dialog.occasion.value(), dialog.text.toPlainText()
    dialog.reject()
    desk.settle()
    return said


def test_the_late_piece_is_asked_for_and_not_the_open_one_that_is_live(desk: Desk) -> None:
    live = desk.promise(posting_on=POSTED)
    late = desk.promise(DeliverableKind.STORY, posting_on=dt.date(2026, 11, 25))
    desk.do(content.record_post, live, POSTED, now=NOW)
    desk.do(payments.add_payment_line, desk.key, PaymentKind.CASH, unit_cost=500_000, status=PaymentStatus.PAID)
    desk.open(live)
    occasion, text = _message(desk)
    assert occasion is Occasion.LATE
    assert "1 Story" in text
    assert "Reels" not in text
    assert desk.session.look(likely_message, desk.key, NOW) == (Occasion.LATE, late)


def test_a_reminder_is_never_about_what_is_live(desk: Desk) -> None:
    live = desk.promise(posting_on=NOW.date())
    desk.promise(DeliverableKind.STORY, posting_on=dt.date(2026, 12, 5))
    desk.do(content.receive_draft, live, NOW.date(), "naskah")
    desk.do(content.approve_without_draft, live, NOW.date())
    desk.do(content.record_post, live, NOW.date(), now=NOW)
    desk.do(collaborations.move_to_stage, [desk.key], Stage.DRAFT_REVIEW, NOW.date())
    desk.open(live)
    for wanted in (Occasion.POSTING_DAY, Occasion.DRAFT_RECEIVED, Occasion.THREE_DAYS_BEFORE):
        assert "1 Story" in _message(desk, wanted)[1]
    assert _message(desk)[0] is Occasion.THREE_DAYS_BEFORE, "that draft is live already"


def test_the_open_piece_is_meant_where_it_fits(desk: Desk) -> None:
    for kind in (DeliverableKind.REELS, DeliverableKind.STORY):
        desk.do(content.receive_draft, desk.promise(kind, posting_on=dt.date(2026, 12, 9)), NOW.date(), "naskah")
    for at, words in enumerate(("1 Reels", "1 Story")):
        desk.open(desk.row(at).id)
        assert words in _message(desk, Occasion.DRAFT_RECEIVED)[1]
    assert "1 Reels dan 1 Story" in _message(desk, Occasion.BRIEF)[1]
