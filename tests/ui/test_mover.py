"""What is done with a collaboration: the message that fits what is late, and what an exit loses."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from home_shop import NOW, TODAY, Shop, routes
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.queries.board import BoardCard, board_cards
from planner.store.tables import Deliverable
from planner.terms import ContentStatus, DeliverableKind, Occasion, Platform, Stage
from planner.ui.campaigns.moving import Mover
from planner.ui.campaigns.questions import ExitDialog
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
LATE = TODAY - dt.timedelta(days=2)
THINGS: dict[str, tuple[dict[str, Any], dict[str, Any], Occasion]] = {
    "post": ({"posting_on": LATE}, {}, Occasion.LATE),
    "draft": ({"draft_due_on": LATE}, {}, Occasion.DRAFT_DUE),
    "look": ({"posted_on": TODAY - dt.timedelta(days=8), "status": ContentStatus.LIVE}, {}, Occasion.STILL_UP),
    "step": ({}, {"next_step": "Transfer DP", "next_step_on": LATE}, Occasion.PAYMENT),
}


@pytest.fixture
def shop(workspace: Workspace) -> Shop:
    return Shop(workspace)


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    opened = Session(workspace, qapp)
    monkeypatch.setattr(opened, "now", lambda: NOW)
    return opened


@pytest.fixture
def mover(session: Session, qtbot: QtBot) -> Mover:
    page = QWidget()
    qtbot.addWidget(page)
    made = Mover(session, page, list)
    QVBoxLayout(page).addWidget(made.notice)
    page.show()
    return made


def cards(session: Session, shop: Shop, *keys: str) -> list[BoardCard]:
    return [card for card in session.look(board_cards, shop.campaign, NOW) if card.id in keys]


@pytest.mark.parametrize("name", THINGS)
def test_a_message_of_a_late_card_is_about_what_is_late(name: str, mover: Mover, session: Session, shop: Shop) -> None:
    content, step, occasion = THINGS[name]
    key = shop.collaboration("Sekar", Stage.READY, **step)
    promised = {"kind": DeliverableKind.REELS, "platform": Platform.INSTAGRAM}
    shop.add(Deliverable, collaboration_id=key, **promised, **content)
    (card,) = cards(session, shop, key)
    assert card.is_late
    mover.open_message(card)
    dialog: Any = mover.dialog()
    assert dialog.occasion.value() is occasion
    dialog.reject()


def test_an_exit_says_what_went_out(mover: Mover, session: Session, shop: Shop, qtbot: QtBot) -> None:
    paid = [shop.collaboration(name) for name in ("Batara", "Sekar")]
    free = shop.collaboration("Tia")
    for key in paid:
        shop.paid(key, 5_000_000)

    def ask(*keys: str) -> ExitDialog:
        mover.move(shop.campaign, cards(session, shop, *keys), Stage.CANCELLED)
        dialog = mover.dialog()
        assert isinstance(dialog, ExitDialog)
        return dialog

    dialog = ask(free)
    assert dialog.lost.isHidden()
    dialog.reject()
    dialog = ask(*paid, free)
    assert dialog.lost.text().startswith("Rp10.000.000 sudah keluar.")
    dialog.reject()
    dialog = ask(paid[0])
    assert dialog.lost.text().startswith("Rp5.000.000 sudah keluar.")
    qtbot.mouseClick(dialog.suggestions.buttons()[0], LEFT)
    qtbot.mouseClick(dialog.verb_button(), LEFT)
    mover.say_missing(cards(session, shop, paid[0]))
    assert mover.notice.isVisible()
    assert mover.notice.text() == "Batara: Rp5.000.000 sudah keluar."
    places = routes(session)
    qtbot.mouseClick(mover.notice._action, LEFT)
    assert places == [Route("payment", paid[0])]
    session.history.undo()
    mover.say_missing(cards(session, shop, paid[0]))
    assert not mover.notice.isVisible()
