"""What can be done with the chosen collaborations, and the menus that offer it: stages to move to, and all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from planner.language import tr
from planner.terms import EXITS, Stage
from planner.ui.campaigns.board_model import stage_beside
from planner.ui.campaigns.stages import stage_choices
from planner.ui.session import Route
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from planner.queries.board import BoardCard
    from planner.ui.campaigns.moving import Mover
    from planner.ui.session import Session


class Hand(QObject):
    """The chosen collaborations of a campaign page: `chosen()` tells which, `move(cards, stage)` moves them.

    `campaign()` is the key of the campaign.
    """

    def __init__(
        self,
        session: Session,
        page: QWidget,
        mover: Mover,
        chosen: Callable[[], list[BoardCard]],
        move: Callable[[Sequence[BoardCard], Stage], object],
        *,
        campaign: Callable[[], str],
    ) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._mover = mover
        self._chosen = chosen
        self._move = move
        self._campaign = campaign

    def bulk_actions(self, move: Callable[[], object]) -> list[tuple[str, str, Callable[[], object]]]:
        """Return what can be done with many: words, icon, what to run; `move` offers the stages."""
        return [
            (tr("Move to stage…"), "flag", move),
            (tr("Add content…"), "plus", self.ask_content),
            (tr("Record contract…"), "file", self.ask_contract),
            (tr("Set PIC…"), "user", self.ask_pic),
            (tr("Plan next step…"), "clock", self.ask_next_step),
            (tr("Delete…"), "trash", self.ask_to_remove),
        ]

    def ask_pic(self) -> None:
        """Ask who is in charge."""
        self._mover.ask_pic(self._chosen())

    def ask_next_step(self) -> None:
        """Ask what to do next."""
        self._mover.ask_next_step(self._chosen())

    def ask_to_remove(self) -> None:
        """Ask whether they are to be deleted from the campaign."""
        self._mover.ask_to_remove(self._chosen())

    def ask_content(self) -> None:
        """Ask which content all of them promise."""
        from planner.ui.campaigns.together import ask_for_content, usual_platform

        cards = self._chosen()
        if cards:
            people, usual = {card.id: card.name for card in cards}, usual_platform(card.platform for card in cards)
            self._mover.open_dialog(ask_for_content(self._session, self._page, self._campaign(), people, usual))

    def ask_contract(self) -> None:
        """Ask where the contracts of all of them stand."""
        from planner.ui.campaigns.together import ask_for_contract

        cards = self._chosen()
        if cards:
            self._mover.open_dialog(ask_for_contract(self._session, self._page, {card.id: card.name for card in cards}))

    def open_message(self) -> None:
        """Open the ready message for the first of them."""
        cards = self._chosen()
        if cards:
            self._mover.open_message(cards[0])

    def open_stage_menu(self, place: QPoint, *, above: bool = False) -> None:
        """Offer the stages to move to, under a place on the screen or above it."""
        cards = self._chosen()
        if cards:
            menu = stage_menu(self._page, cards, lambda stage: self._move(cards, stage))
            menu.popup(place - QPoint(0, menu.sizeHint().height()) if above else place)

    def open_menu(self, place: QPoint) -> None:
        """Offer everything that can be done, at a place on the screen."""
        cards = self._chosen()
        if not cards:
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = cards[0]

        def go(text: str, page: str, key: str) -> None:
            menu.addAction(text).triggered.connect(lambda: self._session.went.emit(Route(page, key)))

        if len(cards) == 1:
            go(with_keys(tr("Open collaboration"), "Enter"), "collaboration", first.id)
            menu.setDefaultAction(menu.actions()[0])
            menu.addSeparator()
        stages = stage_menu(menu, cards, lambda stage: self._move(cards, stage))
        stages.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        stages.setTitle(with_keys(stages.title(), "M"))
        menu.addMenu(stages)
        if len({card.stage for card in cards}) == 1:
            for steps, keys in ((1, "Ctrl+→"), (-1, "Ctrl+←")):
                beside = stage_beside(first.stage, steps)
                if beside is not None:
                    words = with_keys(tr("To {stage}", "move").format(stage=word(beside)), keys)
                    menu.addAction(words).triggered.connect(lambda _on=False, to=beside: self._move(cards, to))
        for text, ask in (
            (with_keys(tr("Add content…"), "Ctrl+Shift+N"), self.ask_content),
            (tr("Record contract…"), self.ask_contract),
            (tr("Set PIC…"), self.ask_pic),
            (tr("Plan next step…"), self.ask_next_step),
        ):
            menu.addAction(text).triggered.connect(ask)
        menu.addSeparator()
        if len(cards) == 1:
            menu.addAction(tr("WhatsApp…")).triggered.connect(self.open_message)
            go(tr("Open brief"), "brief", first.id)
            go(tr("Open payment"), "payment", first.id)
            go(tr("Open the influencer"), "influencers", first.influencer_id)
            menu.addSeparator()
        words = with_keys(tr("Delete from campaign…"), "Del")
        menu.addAction(words).triggered.connect(self.ask_to_remove)
        menu.popup(place)


def with_keys(text: str, keys: str) -> str:
    """Return the words of a menu with the keys that do the same at the right; an action of its own hears them."""
    return f"{text.replace('&', '&&')}\t{keys}"


def stage_menu(parent: QWidget, cards: Sequence[BoardCard], move: Callable[[Stage], object]) -> QMenu:
    """Return the menu of all stages, the ways out under a heading; where all the cards stand already is marked."""
    menu = QMenu(tr("Move to stage"), parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    stands = {card.stage for card in cards}
    under_heading = False
    for stage, text in stage_choices():
        if stage is Stage.BACKUP:
            menu.addSeparator()
        if stage in EXITS and not under_heading:
            under_heading = True
            menu.addSeparator()
            # Not a section: its words are shown by few styles only.
            menu.addAction(tr("They leave because…")).setEnabled(False)
        # As one word it would read as the way out of the menu.
        words = tr("Cancelled", "way out of a campaign") if stage is Stage.CANCELLED else text
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(stands == {stage})
        action.setChecked(stands == {stage})
        action.triggered.connect(lambda _checked=False, stage=stage: move(stage))
    return menu
