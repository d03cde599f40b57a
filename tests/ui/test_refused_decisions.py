"""What is typed in a question stays there when it cannot be stored, with the reason; it is stored once it can be."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from collaboration_desk import DAY, LINK, NOW, Desk
from PySide6.QtWidgets import QApplication

from planner.operations import content
from planner.operations.influencers import add_influencer
from planner.queries.campaigns import campaign_rows, event_rows, product_rows
from planner.queries.influencer_list import all_influencer_rows
from planner.queries.influencers import influencer_detail, tag_counts
from planner.terms import ContractStatus, DraftDecision, Occasion, PaymentKind, Relationship, Stage
from planner.ui.campaigns.together import ask_for_contract
from planner.ui.home.days_dialog import DaysDialog
from planner.ui.influencers.bulk import BulkChanges
from planner.ui.influencers.dialogs import ValueDialog, ask_reason
from planner.ui.messages.dialog import MessageDialog
from planner.ui.pages.campaigns import CampaignsPage
from planner.ui.pages.home import HomePage
from planner.ui.pages.payment import PaymentPage
from planner.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.widgets.dialogs import DecisionDialog

    Held = Callable[[Workspace], AbstractContextManager[None]]


class Asked(NamedTuple):
    """A question that is filled in: the field that holds the words, and how to see what is stored."""

    dialog: DecisionDialog
    field: Any
    stored: Callable[[], Any]
    expected: Any


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(Session, "now", lambda _self: NOW)
    return Desk(workspace, qtbot)


def _revision(desk: Desk) -> Asked:
    desk.do(content.receive_draft, desk.promise(), DAY, "naskah")
    desk.open()
    desk.page.ways.ask_revision(desk.row(), desk.row().drafts[0])
    dialog = desk.dialog()
    dialog.feedback.setPlainText("Suaranya kurang jelas")

    def stored() -> Any:
        draft = desk.row().drafts[0]
        return draft.decision, draft.feedback

    return Asked(dialog, dialog.feedback, stored, (DraftDecision.REVISE, "Suaranya kurang jelas"))


def _post(desk: Desk) -> Asked:
    desk.promise()
    desk.open()
    desk.page.ways.ask_post(desk.row())
    dialog = desk.dialog()
    dialog.link.setText(LINK)
    return Asked(dialog, dialog.link, lambda: desk.row().post_url, LINK)


def _content(desk: Desk) -> Asked:
    desk.open()
    desk.page.ways.ask_add()
    dialog = desk.dialog()
    dialog.lines[0].quantity.setText("7")
    return Asked(dialog, dialog.lines[0].quantity, lambda: [row.quantity for row in desk.sheet().contents], [7])


def _exit(desk: Desk) -> Asked:
    desk.open()
    desk.page.move_to(Stage.DECLINED)
    dialog = desk.dialog()
    dialog.reason.setText("Jadwalnya bentrok")
    return Asked(dialog, dialog.reason, lambda: desk.sheet().exit_reason, "Jadwalnya bentrok")


def _pic(desk: Desk) -> Asked:
    desk.open()
    assert desk.page._card is not None
    desk.page.mover.ask_pic([desk.page._card])
    dialog = desk.dialog()
    dialog.pic.setText("Lastri")
    return Asked(dialog, dialog.pic, lambda: desk.sheet().pic, "Lastri")


def _next_step(desk: Desk) -> Asked:
    desk.open()
    assert desk.page._card is not None
    desk.page.mover.ask_next_step([desk.page._card])
    dialog = desk.dialog()
    dialog.step.setText("Minta alamat")
    return Asked(dialog, dialog.step, lambda: desk.sheet().next_step, "Minta alamat")


def _contract(desk: Desk) -> Asked:
    dialog = ask_for_contract(desk.session, desk.page, {desk.key: "Sekar"})
    dialog.open()
    dialog.signed.setText("1 Des")
    signed = ContractStatus.SIGNED, dt.date(2026, 12, 1)
    return Asked(dialog, dialog.signed, lambda: (desk.sheet().contract, desk.sheet().contract_signed_on), signed)


def _campaign(desk: Desk) -> Asked:
    page = CampaignsPage(desk.session)
    desk.qtbot.addWidget(page)
    page.refresh()
    page.ask_for_new()
    dialog: Any = page.dialog()
    dialog.form.name.setText("Lebaran")
    return Asked(
        dialog, dialog.form.name, lambda: "Lebaran" in [row.name for row in desk.session.read(campaign_rows)], True
    )


def _product(desk: Desk) -> Asked:
    dialog = _payment(desk, "product")
    dialog.name.setText("Lulur")
    return Asked(dialog, dialog.name, lambda: [row.name for row in desk.session.read(product_rows)], ["Lulur"])


def _event(desk: Desk) -> Asked:
    dialog = _payment(desk, "event")
    dialog.name.setText("Panen kencur")
    return Asked(dialog, dialog.name, lambda: [row.name for row in desk.session.read(event_rows)], ["Panen kencur"])


def _payment(desk: Desk, kind: str) -> Any:
    page = PaymentPage(desk.session)
    desk.qtbot.addWidget(page)
    page.open(desk.key)
    page._ask_new(PaymentKind(kind), "")
    return page.dialog()


def _days(desk: Desk) -> Asked:
    page = HomePage(desk.session)
    desk.qtbot.addWidget(page)
    page.refresh()
    page.ask_for_days()
    dialog: Any = page.dialog
    assert isinstance(dialog, DaysDialog)
    field = dialog.fields["parcel"].editor
    field.setText("9")

    def stored() -> Any:
        page.refresh()
        return page._home.days.parcel if page._home else None

    return Asked(dialog, field, stored, 9)


def _blacklist(desk: Desk) -> Asked:
    dialog = ask_reason(desk.session, desk.page, [desk.person], "Sekar")
    dialog.line.setText("Bawa lari uangnya")
    people = lambda: [row.relationship for row in desk.session.look(all_influencer_rows)]  # noqa: E731
    return Asked(dialog, dialog.line, people, [Relationship.BLACKLISTED])


def _tag(desk: Desk) -> Asked:
    bulk = BulkChanges(desk.session, desk.page, lambda: [desk.person])
    bulk._ask_tag()
    dialog = next(each for each in desk.page.findChildren(ValueDialog) if each.isVisible())
    dialog.line.setText("pedas")
    return Asked(dialog, dialog.line, lambda: list(desk.session.read(tag_counts)), ["pedas"])


QUESTIONS = (
    *(_revision, _post, _content, _exit, _pic, _next_step, _contract),
    *(_campaign, _product, _event, _days, _blacklist, _tag),
)


def _words(field: Any) -> str:
    return str(field.toPlainText() if hasattr(field, "toPlainText") else field.text())


@pytest.mark.parametrize("ask", QUESTIONS, ids=lambda ask: ask.__name__.strip("_"))
def test_what_cannot_be_stored_stays_in_its_question(desk: Desk, held: Held, ask: Callable[[Desk], Asked]) -> None:
    asked = ask(desk)
    dialog, before = asked.dialog, _words(asked.field)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    with held(desk.workspace):
        dialog.verb_button().click()
        desk.settle()
        assert closed == []
        assert dialog.isVisible()
        assert "sedang sibuk" in dialog.refusal.text()
        assert dialog.refusal.isVisible()
        assert _words(asked.field) == before
        assert asked.stored() != asked.expected
    dialog.verb_button().click()
    desk.settle()
    assert len(closed) == 1
    assert asked.stored() == asked.expected
    assert desk.failed == [], "the question said it itself"


def test_feedback_that_is_too_long_can_be_shortened(desk: Desk) -> None:
    dialog: Any = _revision(desk).dialog
    dialog.feedback.setPlainText("x" * 20_500)
    dialog.verb_button().click()
    desk.settle()
    assert dialog.isVisible()
    assert dialog.refusal.text()
    assert len(dialog.feedback.toPlainText()) == 20_500
    dialog.reject()
    desk.settle()
    desk.page.ways.ask_revision(desk.row(), desk.row().drafts[0])
    assert len(desk.dialog().feedback.toPlainText()) == 20_500
    desk.dialog().reject()


def test_a_question_about_many_waits_for_the_worker(desk: Desk, qtbot: QtBot) -> None:
    many = [desk.person, *(desk.do(add_influencer, f"Orang {n}") for n in range(70))]
    dialog = ask_reason(desk.session, desk.page, many)
    dialog.line.setText("Satu jaringan akun palsu")
    with qtbot.waitSignal(dialog.accepted):
        dialog.verb_button().click()
        assert dialog.isVisible()
        assert not dialog.verb_button().isEnabled()
    assert {row.relationship for row in desk.session.look(all_influencer_rows)} == {Relationship.BLACKLISTED}


def test_a_message_that_cannot_be_noted_keeps_its_words(desk: Desk, held: Held) -> None:
    desk.promise()
    desk.open()
    desk.page.open_message(Occasion.BRIEF)
    desk.settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDialog) and w.isVisible())
    dialog.text.setPlainText("Halo Kak, ini briefnya")
    with held(desk.workspace):
        dialog.copy.click()
        desk.settle()
        assert dialog.isVisible()
        assert "sedang sibuk" in dialog.refusal.text()
        assert dialog.text.toPlainText() == "Halo Kak, ini briefnya"
    dialog.copy.click()
    desk.settle()
    detail = desk.session.read(influencer_detail, desk.person)
    assert detail is not None
    assert [note.text for note in detail.timeline] == ["Halo Kak, ini briefnya"]
