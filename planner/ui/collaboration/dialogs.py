"""The questions of the collaboration page: a revision, a post, and several pieces of content at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_time
from planner.language import tr
from planner.operations.content import Piece
from planner.rules.deadlines import ZONES
from planner.rules.odd_content import odd_days, odd_link
from planner.terms import DeliverableKind, Platform, TimeZone
from planner.ui.campaigns.content import FIRST_KINDS, MOST
from planner.ui.campaigns.form import Field, side_by_side
from planner.ui.collaboration.clock import PostClockEdit
from planner.ui.collaboration.links import LinkEdit
from planner.ui.collaboration.words import piece_title
from planner.ui.editors import ChoiceEdit, CountEdit, DateEdit, NoteEdit, TimeEdit, named
from planner.ui.personal_data import watching
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button, icon_button
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint, send_back
from planner.ui.widgets.styling import label, set_look
from planner.wording import word, words

if TYPE_CHECKING:
    import datetime as dt

    from planner.queries.content import ContentRow, DraftRow

MOST_LINES = 8
_QUANTITY = 64


class RevisionDialog(DecisionDialog):
    """Asks what is to be changed in a draft, and until when; `told(feedback, next draft due)`.

    `typed` is feedback that was written here before and not sent.
    """

    told = Signal(str, object)

    def __init__(  # noqa: PLR0917 (one call)
        self, parent: QWidget | None, row: ContentRow, draft: DraftRow, most: int, today: dt.date, typed: str = ""
    ) -> None:
        question = tr("Ask for a revision of draft {n}?").format(n=draft.number)
        super().__init__(parent, question, tr("Ask for revision"))
        used = row.revisions + (0 if draft.decision else 1)
        said = tr("{what}: this is revision {n} of {most}.")
        beyond = tr("{what}: this is revision {n}; {most} were planned. Ask kindly, or pay for the extra work.")
        sentence = (beyond if used > most else said).format(what=piece_title(row), n=used, most=most)
        self.count = Hint()
        self.feedback = NoteEdit(lines=4)
        self.feedback.setPlaceholderText(tr("What is to be changed, as you would say it to them"))
        self.feedback.setPlainText(typed or draft.feedback)
        self.due = DateEdit(today)
        self.due.setPlaceholderText(tr("For example 5 Dec"))
        self.body.addWidget(self.count)
        self.count.set_hint(sentence, "warn" if used > most else "")
        self.body.addWidget(Field(tr("Feedback"), self.feedback))
        self.body.addWidget(watching(self.feedback))
        self.body.addWidget(Field(tr("Next draft due"), self.due))
        self.verb_button().setDefault(True)
        self.feedback.setFocus()

    def accept(self) -> None:
        """Hand feedback and day over when the day can be read."""
        if not self.due.commit():
            send_back(self.due)
            return
        self.hand_over(self.told.emit, self.feedback.toPlainText().strip(), self.due.value())


class PostDialog(DecisionDialog):
    """Asks link, day and clock of a post; `made(fields)`.

    Day and clock are those of the piece's own zone, which may be on another day than the owner's wall.
    """

    made = Signal(object)

    def __init__(self, parent: QWidget | None, row: ContentRow, now: dt.datetime) -> None:
        super().__init__(parent, tr("Record the post of {what}?").format(what=piece_title(row)), tr("Record post"))
        self._opened = there = now.astimezone(ZONES[row.posting_zone])
        today = there.date()
        self.link = LinkEdit()
        self.link.setText(row.post_url)
        self.day = DateEdit(today, needed=tr("Write the day it went live."))
        self.day.reset_value(today)
        self.clock = PostClockEdit(row.posting_zone)
        self.clock.setPlaceholderText(format_time(there.time()))
        self.stays = DateEdit(today)
        self.stays.reset_value(row.must_stay_until)
        self.stays.setPlaceholderText(tr("For example 5 Dec"))
        self.body.addWidget(Field(tr("Link to the post"), self.link))
        self.odd = Hint()
        self.link.committed.connect(lambda link: self.odd.set_hint(odd_link(link, row.platform), "warn"))
        self.body.addWidget(self.odd)
        zone = word(row.posting_zone)
        day = Field(tr("Went live on ({zone})").format(zone=zone), self.day)
        clock = Field(tr("Clock time ({zone})").format(zone=zone), self.clock)
        self.body.addLayout(side_by_side(day, clock))
        self.body.addWidget(Field(tr("Must stay until"), self.stays))
        self.body.addWidget(label(tr("Without a link it can be added later."), "tertiary", wrap=True))
        self.verb_button().setDefault(True)
        self.link.setFocus()

    def accept(self) -> None:
        """Store what is filled in; the dialog stays while something is wrong."""
        for editor in (self.day, self.clock):
            set_look(editor, "level", "bad" if editor.problem() else "")
        wrong = [editor for editor in (self.link, self.day, self.clock, self.stays) if not editor.commit()]
        if wrong:
            send_back(wrong[0])
            return
        fields = {"on": self.day.value(), "clock": self.clock.value(), "url": self.link.value()}
        self.hand_over(self.made.emit, fields | {"must_stay_until": self.stays.value()})

    def refuse(self, problem: str) -> None:
        """Say why the post could not be recorded; a day or a clock that is still to come is marked."""
        super().refuse(problem)
        day, clock = self.day.value(), self.clock.value()
        if not problem or day is None or day < self._opened.date():
            return
        late = self.day if day > self._opened.date() else self.clock
        if late is self.day or (clock is not None and clock > self._opened.time()):
            set_look(late, "level", "bad")
            send_back(late)


class PieceLine(QWidget):
    """How many of which kind on which platform, on one line."""

    def __init__(self, platform: Platform, at: int) -> None:
        super().__init__()
        needed = tr("Write a number from {least} to {most}.").format(least=1, most=MOST)
        self.quantity = named(CountEdit(least=1, most=MOST, needed=needed), tr("Quantity {n}").format(n=at))
        self.quantity.reset_value(1)
        self.quantity.setFixedWidth(_QUANTITY)
        self.kind = named(ChoiceEdit(words(DeliverableKind)), tr("Kind {n}").format(n=at))
        self.kind.reset_value(FIRST_KINDS.get(platform, DeliverableKind.FEED))
        self.platform = named(ChoiceEdit(words(Platform)), tr("Platform {n}").format(n=at))
        self.platform.reset_value(platform)
        self.gone = icon_button("close", tr("Remove line {n}").format(n=at), quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        row.addWidget(self.quantity)
        row.addWidget(self.kind, 3)
        row.addWidget(self.platform, 2)
        row.addWidget(self.gone)

    def piece(self) -> Piece | None:
        """Return what is filled in, None while the number cannot be read."""
        if not self.quantity.commit():
            self.quantity.setFocus()
            return None
        return Piece(self.kind.value(), self.platform.value(), self.quantity.value())


class ContentDialog(DecisionDialog):
    """Asks for several kinds of content at once; `made(list of Piece, fields)`."""

    made = Signal(object, object)

    def __init__(self, parent: QWidget | None, name: str, where: tuple[Platform, TimeZone], today: dt.date) -> None:
        platform, zone = where
        super().__init__(parent, tr("Which content does {name} promise?").format(name=name), tr("Add content"))
        self._platform = platform
        self.lines: list[PieceLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(s.SPACE_2)
        self.hint = Hint()
        self.more = flat_button(tr("Another kind"), "plus", small=True)
        self.more.clicked.connect(self.add_line)
        self.draft_due = DateEdit(today)
        self.posting = DateEdit(today)
        for day in (self.draft_due, self.posting):
            day.setPlaceholderText(tr("For example 5 Dec"))
        self.zone = ChoiceEdit(words(TimeZone))
        self.zone.reset_value(zone)
        self.clock = TimeEdit(self.zone)
        self.clock.setPlaceholderText("19.00")
        self.odd = Hint()
        for day in (self.draft_due, self.posting):
            day.committed.connect(self._say_odd)
        self.apart = QCheckBox(tr("A row of its own for each piece"))
        self.apart.setToolTip(tr("Each piece then gets its own date, link and checks."))
        self.body.addLayout(self._column)
        self.body.addWidget(self.more)
        self.body.addWidget(self.hint)
        planned = Field(tr("Planned to go live"), self.posting)
        self.body.addLayout(side_by_side(Field(tr("Draft due"), self.draft_due), planned))
        self.body.addWidget(self.odd)
        self.body.addLayout(side_by_side(Field(tr("Clock time"), self.clock), Field(tr("Zone"), self.zone)))
        self.body.addWidget(self.apart)
        self.add_line()
        self.verb_button().setDefault(True)

    def plan(self, draft_due_on: dt.date | None, posting_on: dt.date | None, clock: dt.time | None) -> None:
        """Begin with the days and the clock of the brief."""
        self.draft_due.reset_value(draft_due_on)
        self.posting.reset_value(posting_on)
        self.clock.reset_value(clock)
        self._say_odd()

    def _say_odd(self) -> None:
        self.odd.set_hint("\n".join(odd_days(self.draft_due.value(), self.posting.value(), None)), "warn")

    def add_line(self) -> None:
        """Add one more kind."""
        made = PieceLine(self._platform, len(self.lines) + 1)
        made.gone.clicked.connect(lambda: self._drop(made))
        self.lines.append(made)
        self._column.addWidget(made)
        self._show_ways()
        # What is typed replaces the 1.
        made.quantity.selectAll()
        made.quantity.setFocus()
        self.fit()

    def accept(self) -> None:
        """Hand over what is filled in when all of it can be read."""
        pieces = [line.piece() for line in self.lines]
        if any(piece is None for piece in pieces):
            self.hint.set_hint(
                next((line.quantity.problem() for line in self.lines if line.quantity.problem()), ""), "bad"
            )
            return
        wrong = [editor for editor in (self.draft_due, self.posting, self.clock) if not editor.commit()]
        if wrong:
            send_back(wrong[0])
            return
        known = [piece for piece in pieces if piece is not None]
        if self.apart.isChecked():
            known = [piece._replace(quantity=1) for piece in known for _ in range(piece.quantity)]
        if len(known) > MOST:
            self.hint.set_hint(tr("Write a number from {least} to {most}.").format(least=1, most=MOST), "bad")
            return
        fields = {"draft_due_on": self.draft_due.value(), "posting_on": self.posting.value()}
        fields |= {"posting_time": self.clock.value(), "posting_zone": self.zone.value()}
        self.hand_over(self.made.emit, known, fields)

    def _drop(self, line: PieceLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._show_ways()

    def _show_ways(self) -> None:
        for line in self.lines:
            line.gone.setVisible(len(self.lines) > 1)
        self.more.setVisible(len(self.lines) < MOST_LINES)
