"""The menus of chosen collaborations: the stages to move to, and everything else that can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from planner.language import tr
from planner.terms import Stage
from planner.ui.campaigns.stages import stage_choices
from planner.ui.session import Route

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from planner.queries.board import BoardCard
    from planner.ui.campaigns.moving import Mover
    from planner.ui.session import Session


def stage_menu(parent: QWidget, cards: Sequence[BoardCard], move: Callable[[Stage], object]) -> QMenu:
    """Return the menu of all stages; where all the cards stand already is marked."""
    menu = QMenu(tr("Move to stage"), parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    stands = {card.stage for card in cards}
    for stage, text in stage_choices():
        if stage in {Stage.BACKUP, Stage.DECLINED_BY_US}:
            menu.addSeparator()
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(stands == {stage})
        action.setChecked(stands == {stage})
        action.triggered.connect(lambda _checked=False, stage=stage: move(stage))
    return menu


def card_menu(
    parent: QWidget, session: Session, mover: Mover, cards: Sequence[BoardCard], move: Callable[[Stage], object]
) -> QMenu:
    """Return the context menu of one or many collaborations."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    first = cards[0]

    def go(text: str, page: str, key: str) -> None:
        menu.addAction(text).triggered.connect(lambda: session.went.emit(Route(page, key)))

    if len(cards) == 1:
        go(tr("Open collaboration"), "collaboration", first.id)
        menu.setDefaultAction(menu.actions()[0])
        menu.addSeparator()
    stages = stage_menu(menu, cards, move)
    stages.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    menu.addMenu(stages)
    menu.addAction(tr("Set PIC…")).triggered.connect(lambda: mover.ask_pic(cards))
    menu.addAction(tr("Plan next step…")).triggered.connect(lambda: mover.ask_next_step(cards))
    menu.addSeparator()
    if len(cards) == 1:
        menu.addAction(tr("WhatsApp…")).triggered.connect(lambda: mover.open_message(first))
        go(tr("Open brief"), "brief", first.id)
        go(tr("Open payment"), "payment", first.id)
        go(tr("Open the influencer"), "influencers", first.influencer_id)
        menu.addSeparator()
    menu.addAction(tr("Take out of the campaign")).triggered.connect(lambda: mover.ask_to_remove(cards))
    return menu
