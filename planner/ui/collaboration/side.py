"""The right column: the five tracks in words, what comes next and who cares for it, what went out, and the doors."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_rupiah
from planner.language import Message, tr
from planner.operations.collaborations import change_collaboration
from planner.rules.tracks import late_words
from planner.terms import Occasion, TrackState
from planner.ui.campaigns.board_card import BAR_WIDTH, TRACK_ICONS, paint_bar
from planner.ui.campaigns.form import Field
from planner.ui.editors import DateEdit, LineEdit, settle
from planner.ui.messages.words import LIFE
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import paint_icon
from planner.ui.unwritten import Place, keep_typed, show_stored
from planner.ui.widgets.buttons import PickButton, button
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label, set_look
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.content import WorkSheet
    from planner.rules.tracks import TrackMark
    from planner.ui.session import Session

_COLOURS = {TrackState.TROUBLE: "bad", TrackState.NOT_NEEDED: "text3"}
# The messages of a collaboration, in the order of its life; an end is told where a code or an exclusivity stands.
OCCASIONS = tuple(each for each in LIFE if each not in {Occasion.CODE_ENDING, Occasion.AGREEMENT_ENDING})
_BAR_TOP = 20
_STEP_SHARE = 3, 2  # a day with its weekday needs more room than a name


class TrackLine(QWidget):
    """One track: its sign over a bar, as on the board, its word and how far it is."""

    def __init__(self, mark: TrackMark) -> None:
        super().__init__()
        self._mark = mark
        row = QHBoxLayout(self)
        row.setContentsMargins(BAR_WIDTH + s.SPACE_3, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        level = "bad" if mark.state is TrackState.TROUBLE else "label"
        self.sentence = label(mark.sentence, level, wrap=True)
        column.addWidget(label(word(mark.track), "labelStrong"))
        column.addWidget(self.sentence)
        row.addLayout(column, 1)
        self.setAccessibleName(f"{word(mark.track)}: {mark.sentence}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign and its bar."""
        painter = QPainter(self)
        state = self._mark.state
        colour = _COLOURS.get(state, "text2")
        paint_icon(painter, QRect(0, 2, BAR_WIDTH, 16), TRACK_ICONS[self._mark.track], colour, s.ICON_DENSE)
        paint_bar(painter, 0, _BAR_TOP, state)


class TracksCard(Card):
    """The five tracks."""

    def __init__(self) -> None:
        super().__init__(tr("Tracks"))
        self._shown: Sequence[TrackMark] = ()
        self.lines: list[TrackLine] = []
        self.body.setSpacing(s.SPACE_1)

    def show_marks(self, marks: Sequence[TrackMark]) -> None:
        """Show how far each is."""
        if marks == self._shown:
            return
        self._shown = marks
        for old in self.lines:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [TrackLine(mark) for mark in marks]
        for made in self.lines:
            self.body.addWidget(made)


class NextCard(Card):
    """What comes next, until when, and who cares for it; written as it is left."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Next step"))
        self._session = session
        self._sheet: WorkSheet | None = None
        self.editors: dict[str, Any] = {
            "next_step": LineEdit(),
            "next_step_on": DateEdit(session.today()),
            "pic": LineEdit(),
        }
        self.editors["next_step_on"].setPlaceholderText(tr("5 Dec", "day"))
        for name in ("next_step", "pic"):
            self.editors[name].setMaxLength(500)
        self.editors["pic"].setPlaceholderText(tr("Nobody yet"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(s.SPACE_2)
        grid.setVerticalSpacing(s.SPACE_2)
        grid.addWidget(Field(tr("What"), self.editors["next_step"]), 0, 0, 1, 2)
        grid.addWidget(Field(tr("Due by"), self.editors["next_step_on"]), 1, 0)
        grid.addWidget(Field(tr("PIC"), self.editors["pic"]), 1, 1)
        for column, share in enumerate(_STEP_SHARE):
            grid.setColumnStretch(column, share)
        self.body.addLayout(grid)
        for name, editor in self.editors.items():
            editor.committed.connect(lambda value, name=name: self._on_edited(name, value))
            keep_typed(session, editor, partial(self._place, name))

    def _place(self, name: str) -> Place | None:
        sheet = self._sheet
        return Place(sheet.id, name, sheet.name, Route("collaboration", sheet.id)) if sheet else None

    def show_sheet(self, sheet: WorkSheet, words: str, *, fresh: bool) -> None:
        """Show a collaboration; `words` is what the content asks for while nothing else is planned."""
        self._sheet = sheet
        for name, editor in self.editors.items():
            place = Place(sheet.id, name, sheet.name)
            show_stored(self._session, editor, place, getattr(sheet, name), fresh=fresh)
        self.editors["next_step"].setPlaceholderText(words or tr("Nothing planned"))

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        for editor in self.editors.values():
            editor.commit()

    def _on_edited(self, name: str, value: Any) -> None:
        if self._sheet is None:
            return
        who: dict[str, str | int] = {"name": self._sheet.name}
        labels = {
            "next_step": Message("plan next step of {name}", who),
            "next_step_on": Message("change the day of the next step of {name}", who),
            "pic": Message("change PIC of {name}", who),
        }
        attempt = self._session.history.attempt(labels[name], change_collaboration, self._sheet.id, **{name: value})
        settle(self.editors[name], getattr(self._sheet, name), attempt)


class MoneyCard(Card):
    """What went out already, and what of it is at stake."""

    def __init__(self) -> None:
        super().__init__(tr("Already out"))
        self.total = label("", "total")
        self.body.addWidget(self.total)
        self.sentence = label("", "label", wrap=True)
        self.body.addWidget(self.sentence)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """Show the sum, its parts, and the risk."""
        out = sheet.out
        self.total.setText(format_rupiah(out.total) if out.total else "—")
        named = (
            (tr("cash"), out.cash),
            (tr("product"), out.product),
            (tr("event", "kind of payment"), out.event),
            (tr("shipping"), out.shipping),
        )
        parts = ", ".join(f"{name} {format_rupiah(amount)}" for name, amount in named if amount)
        text = tr("Nothing was paid or shipped yet.") if not out.total else f"{parts[:1].upper()}{parts[1:]}."
        late = max((row.days_late or 0 for row in sheet.late), default=0)
        if sheet.late and out.total:
            text = f"{text} {tr('Not live yet: {when}.').format(when=late_words(late))}"
        elif sheet.at_stake:
            text = f"{text} {tr('No posting date yet.') if sheet.contents else tr('No content promised yet.')}"
        self.set_title(tr("Out, not live yet") if sheet.at_stake else tr("Already out"))
        self.sentence.setText(text)
        set_look(self.sentence, "role", "bad" if sheet.at_stake else "label")


class Doors(QWidget):
    """The ways to brief, payment and person, and the ready messages. `went(Route)`, `asked(Occasion)`."""

    went = Signal(object)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: WorkSheet | None = None
        self.menu = QMenu(self)
        self.message = PickButton("", tr("WhatsApp message"), self.menu, icon_name="message")
        self.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        column.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        self.doors = {
            "brief": button(tr("Brief"), small=True),
            "payment": button(tr("Payment"), small=True),
            "influencers": button(tr("Influencer"), small=True),
        }
        for page, made in self.doors.items():
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _on=False, page=page: self._go(page))
            row.addWidget(made)
        column.addLayout(row)

    def show_sheet(self, sheet: WorkSheet, likely: Occasion) -> None:
        """Offer the messages, the likeliest one first."""
        self._sheet = sheet
        self.menu.clear()
        for occasion in (likely, None, *(each for each in OCCASIONS if each is not likely)):
            if occasion is None:
                self.menu.addSeparator()
                continue
            action = self.menu.addAction(word(occasion))
            action.triggered.connect(lambda _on=False, occasion=occasion: self.asked.emit(occasion))

    def _go(self, page: str) -> None:
        if self._sheet is not None:
            self.went.emit(Route(page, self._sheet.influencer_id if page == "influencers" else self._sheet.id))


def side_column(*cards: QWidget) -> QWidget:
    """Return the cards below each other."""
    made = QWidget()
    made.setProperty("role", "scrolled")
    column = QVBoxLayout(made)
    column.setContentsMargins(s.SPACE_1, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
    column.setSpacing(s.SPACE_3)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return made
