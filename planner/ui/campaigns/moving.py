"""What is done with the chosen collaborations of a campaign: moving them, and the sentence of what that leaves open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from planner.language import Message, tr
from planner.operations.collaborations import remove_collaborations
from planner.operations.pipeline import move_cards, plan_next_step, set_pic
from planner.queries.agreements import obstacles
from planner.queries.home import likely_message
from planner.queries.pipeline import move_facts, next_step
from planner.rules.missing import Finding, Lack, lost_amount, missing, notice, went_out_words
from planner.terms import EXITS, Stage
from planner.ui.campaigns.doors import DoorsBar
from planner.ui.campaigns.questions import ExitDialog, NextStepDialog, PicDialog
from planner.ui.campaigns.reading import MANY, Reader
from planner.ui.influencers.clash_notice import obstacle_sentences
from planner.ui.influencers.writing import write_decided
from planner.ui.session import Route
from planner.ui.widgets.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QDialog, QWidget

    from planner.queries.board import BoardCard
    from planner.rules.missing import MoveFacts
    from planner.store.connections import Connection
    from planner.ui.session import Session
    from planner.ui.widgets.dialogs import DecisionDialog


class Moved(NamedTuple):
    """Who was moved last, where to, and what that left open."""

    campaign_id: str
    cards: tuple[BoardCard, ...]
    stage: Stage


class Standing(NamedTuple):
    """What is known of collaborations where they stand: facts by id, and by influencer what is in their way."""

    people: Mapping[str, str]
    facts: dict[str, MoveFacts]
    clashes: dict[str, str]


def read_standing(connection: Connection, campaign_id: str, people: Mapping[str, str], today: date) -> Standing:
    """Return what is known of some people (collaboration id to influencer) of a campaign."""
    facts = move_facts(connection, campaign_id, next(iter(people)) if len(people) == 1 else None)
    found = obstacles(connection, list(people.values()), campaign_id, today)
    clashes = {key: " ".join(obstacle_sentences(each)) for key, each in found.items() if not each.is_clear}
    return Standing(people, facts, clashes)


class Mover(QObject):
    """Asks what has to be asked, writes each change as one undo entry, and says in `notice` what a move leaves open.

    `found(collaboration ids)` when the owner wants to see who it is about.
    """

    found = Signal(list)

    def __init__(self, session: Session, page: QWidget, known_pics: Callable[[], Sequence[str]]) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._known_pics = known_pics
        self._dialog: QDialog | None = None
        self._moved: Moved | None = None
        self.notice = DoorsBar()  # the page gives it its place, and with it that in the order of the Tab key
        self.notice.closed.connect(self.forget)
        self._reader = Reader(session, self)
        self._reader.read.connect(self._on_standing_read)

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def open_dialog(self, dialog: QDialog) -> None:
        """Show a dialog without waiting for it."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def move(self, campaign_id: str, cards: Sequence[BoardCard], stage: Stage, pic: str | None = None) -> None:
        """Move collaborations to a stage, with `pic` also to a person in charge; an exit asks for the reason first."""
        moving = [card for card in cards if card.stage is not stage or (pic is not None and card.pic != pic)]
        if not moving:
            return
        if all(card.stage is stage for card in moving):
            self._write_pic(moving, pic or "")
            return
        what = Moved(campaign_id, tuple(moving), stage)
        if stage not in EXITS:
            self._move_now(what, "", pic)
            return
        dialog = ExitDialog(self._page, stage, [card.name for card in moving], self._lost(campaign_id, moving))
        dialog.told.connect(lambda how, reason: self._move_now(what._replace(stage=how), reason, pic, dialog))
        self.open_dialog(dialog)

    def ask_exit(self, campaign_id: str, cards: Sequence[BoardCard]) -> None:
        """Ask how and why those of some collaborations leave that are still here."""
        still = [card for card in cards if card.stage not in EXITS]
        if still:
            self.move(campaign_id, still, likely_exit(still))

    def ask_pic(self, cards: Sequence[BoardCard]) -> None:
        """Ask who is in charge of collaborations."""
        if cards:
            pics = {card.pic for card in cards}
            shared = pics.pop() if len(pics) == 1 else ""
            dialog = PicDialog(self._page, [card.name for card in cards], self._known_pics(), shared)
            dialog.told.connect(lambda pic: self._write_pic(cards, pic, dialog))
            self.open_dialog(dialog)

    def ask_next_step(self, cards: Sequence[BoardCard]) -> None:
        """Ask what to do next in collaborations, and until when."""
        if not cards:
            return
        names = [card.name for card in cards]
        step = self._session.read(next_step, cards[0].id) if len(cards) == 1 else ("", None)
        dialog = NextStepDialog(self._page, names, self._session.today(), *step)
        dialog.told.connect(lambda words, day: self._plan_now(cards, words, day, dialog))
        self.open_dialog(dialog)

    def ask_to_remove(self, cards: Sequence[BoardCard]) -> None:
        """Ask whether people are to be deleted from the campaign, with all that was planned with them."""
        if not cards:
            return
        if len(cards) == 1:
            question = tr("Delete {name} from this campaign?").format(name=cards[0].name)
        else:
            question = tr("Delete {n} influencers from this campaign?").format(n=len(cards))
        consequence = tr(
            "Their content, codes and payment mix in this campaign go too. Whoever leaves with a reason stays in the "
            "history: drag them to “Exited” instead. You can undo this."
        )
        dialog = ConfirmDialog(self._page, question, consequence, tr("Delete", "from a campaign"), danger=True)
        dialog.accepted.connect(lambda: self._remove_now(cards))
        self.open_dialog(dialog)

    def open_message(self, card: BoardCard) -> None:
        """Open the ready message that fits where somebody stands."""
        from planner.ui.messages.dialog import open_message

        occasion, piece = self._session.look(likely_message, card.id, self._session.now())
        self._dialog = open_message(self._session, self._page, occasion, card.influencer_id, card.id, piece)
        self._dialog.finished.connect(self._on_dialog_finished)

    def forget(self) -> None:
        """Say nothing any more about the last move."""
        self._moved = None
        self.notice.clear()

    def say_missing(self, cards: Sequence[BoardCard]) -> None:
        """Say what the last move left open, as far as it still is; nothing once it was undone or mended."""
        if self._moved is None or self._session.history.is_writing:  # many are still being moved
            return
        campaign_id, moved, stage = self._moved
        there = {card.id for card in cards if card.stage is stage}
        still = {card.id: card.influencer_id for card in moved if card.id in there}
        if still:
            # Beside the window where the page itself is read there: the card stands at its new place before it is said.
            self._reader.ask(read_standing, campaign_id, still, self._session.today(), many=len(cards) > MANY)
        else:
            self.forget()

    def _on_standing_read(self, standing: Standing) -> None:
        """Say what is missing with those who were moved last and stood there still when it was read."""
        if self._moved is None:
            return
        _, moved, stage = self._moved
        if not standing.people.keys() <= {card.id for card in moved}:  # another move came in between
            return
        found = []
        for card in moved:
            if card.id in standing.facts and card.id in standing.people:
                known = standing.facts[card.id]._replace(clash=standing.clashes.get(card.influencer_id, ""))
                found.append((card, Finding(card.name, missing(known, stage))))
        self._say([pair for pair in found if pair[1].missing])

    def _say(self, found: list[tuple[BoardCard, Finding]]) -> None:
        if not found:
            self.forget()
            return
        words = notice([finding for _, finding in found])
        if len(found) == 1:
            card, finding = found[0]
            doors = dict(door(card, each.lack) for each in finding.missing)
            go = self._session.went.emit
            self.notice.show_doors("warn", words, [(text, partial(go, route)) for text, route in doors.items()])
        else:
            keys = [card.id for card, _ in found]
            text = tr("Select these {n}").format(n=len(keys))
            self.notice.show_notice("warn", words, text, lambda: self.found.emit(keys))

    def _lost(self, campaign_id: str, cards: Sequence[BoardCard]) -> str:
        """Return what went out to those who are about to leave; empty when nothing did."""
        facts = self._session.read(move_facts, campaign_id, cards[0].id if len(cards) == 1 else None)
        amount = sum(lost_amount(facts[card.id]) for card in cards if card.id in facts)
        said = went_out_words(amount)
        return tr("{what}. The sum stays in sight on the home screen.").format(what=said) if said else ""

    def _move_now(self, what: Moved, reason: str, pic: str | None, asked: ExitDialog | None = None) -> None:
        where: dict[str, str | int] = {"stage:Stage": what.stage}
        label = (
            Message("move {name} to {stage}", where | {"name": what.cards[0].name})
            if len(what.cards) == 1
            else Message("move {n} influencers to {stage}", where | {"n": len(what.cards)})
        )
        ids = [card.id for card in what.cards]
        # Known before it is written: the page is read again at once, and says then what is missing.
        self.forget()
        self._moved = what
        move = partial(move_cards, exit_reason=reason, pic=pic)
        self._write(asked, label, move, ids, what.stage, self._session.today())

    def _write(
        self,
        asked: DecisionDialog | None,
        label: Message,
        operation: Callable[..., Any],
        ids: Sequence[str],
        *args: Any,
    ) -> None:
        """Write, many beside the window; what cannot be is said by the dialog that asked for it, else by the window."""
        write_decided(self._session, asked, label, len(ids), operation, ids, *args)

    def _write_pic(self, cards: Sequence[BoardCard], pic: str, asked: PicDialog | None = None) -> None:
        label = (
            Message("change PIC of {name}", {"name": cards[0].name})
            if len(cards) == 1
            else Message("change PIC of {n} influencers", {"n": len(cards)})
        )
        self._write(asked, label, set_pic, [card.id for card in cards], pic)

    def _plan_now(self, cards: Sequence[BoardCard], words: str, day: Any, asked: NextStepDialog) -> None:
        label = (
            Message("plan next step of {name}", {"name": cards[0].name})
            if len(cards) == 1
            else Message("plan next step of {n} influencers", {"n": len(cards)})
        )
        self._write(asked, label, plan_next_step, [card.id for card in cards], words, day)

    def _remove_now(self, cards: Sequence[BoardCard]) -> None:
        label = (
            Message("delete {name} from the campaign", {"name": cards[0].name})
            if len(cards) == 1
            else Message("delete {n} influencers from the campaign", {"n": len(cards)})
        )
        self._write(None, label, remove_collaborations, [card.id for card in cards])

    def _on_dialog_finished(self) -> None:
        self._dialog = None


def likely_exit(cards: Sequence[BoardCard]) -> Stage:
    """Return the way out that is offered first: by us before they were asked, by them while we talk, else cancelled."""
    stages = {card.stage for card in cards}
    if stages <= {Stage.CANDIDATE, Stage.SELECTED, Stage.BACKUP}:
        return Stage.DECLINED_BY_US
    return Stage.DECLINED if stages <= {Stage.CONTACTED, Stage.NEGOTIATING} else Stage.CANCELLED


def door(card: BoardCard, lack: Lack) -> tuple[str, Route]:
    """Return the words and the place where something that is missing can be mended."""
    if lack is Lack.CLASH:
        return tr("Open the influencer"), Route("influencers", card.influencer_id)
    if lack is Lack.CHECK:
        return tr("Open background check"), Route("check", card.influencer_id)
    if lack is Lack.BRIEF:
        return tr("Open brief"), Route("brief", card.id)
    if lack is Lack.CONTRACT:
        return tr("Open contract"), Route("collaboration", f"{card.id}#contract")
    if lack in {Lack.PAYMENT, Lack.CASH, Lack.WENT_OUT}:
        return tr("Open payment"), Route("payment", card.id)
    return tr("Open collaboration"), Route("collaboration", card.id)
