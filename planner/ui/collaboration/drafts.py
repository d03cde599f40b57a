"""The rounds of a piece's draft: what came in, what was answered, and the files of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_date
from planner.language import tr
from planner.operations.content import change_draft
from planner.settings import shown_author
from planner.terms import DraftDecision, Purpose
from planner.ui.campaigns.cards import CardStack, FieldsCard
from planner.ui.collaboration.links import LinkEdit, LinkRow, link_field
from planner.ui.collaboration.words import draft_words, revision_words
from planner.ui.editors import DateEdit, NoteEdit
from planner.ui.files import FileList, offered_files
from planner.ui.personal_data import watching
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button
from planner.ui.widgets.chips import pill
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label, set_look

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from planner.queries.content import ContentRow, DraftRow
    from planner.ui.collaboration.ways import ContentWays
    from planner.ui.unwritten import Place


class RoundCard(FieldsCard):
    """One round of a draft: its text and link, what was answered, its files, and the answer that is still to give."""

    def __init__(self, ways: ContentWays, piece: ContentRow, row: DraftRow) -> None:
        super().__init__(ways.session, row, change_draft)
        self._ways = ways
        self._piece = piece

    def build(self) -> None:
        """Make text, link, files, feedback and the buttons of the answer."""
        ways = self._ways
        text = NoteEdit(lines=2)
        text.setPlaceholderText(tr("Caption, script or a description of the draft"))
        self.fields.addWidget(self.field("text", tr("Draft text"), text))
        self.fields.addWidget(watching(text))
        link = LinkEdit()
        self._link = LinkRow(link)
        self._link.refused.connect(ways.keeper.refused)
        self.watch("link", link)
        needed = tr("Write the day the draft came in.")
        came = self.field("received_on", tr("Came in on"), DateEdit(self.session.today(), needed=needed))
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_3)
        row.addWidget(link_field(tr("Link to the draft"), self._link), 3)
        row.addWidget(came, 1)
        self.fields.addLayout(row)
        self.files = FileList(ways.session.today())
        self.files.add_buttons()
        self.files.added.connect(self._on_files_added)
        self.files.opened.connect(ways.keeper.open)
        self.files.removed.connect(ways.remove_file)
        self.fields.addWidget(self.files)
        feedback = NoteEdit(lines=2)
        self._feedback = self.field("feedback", tr("Feedback"), feedback)
        self.fields.addWidget(self._feedback)
        self.fields.addWidget(watching(feedback))
        self.fields.addLayout(self._build_answers())

    def _build_answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        self.approve = button(tr("Approve"), "check", small=True)
        self.revise = button(tr("Ask for revision…"), "pencil", small=True)
        self.take_back = flat_button(tr("Take answer back"), "undo", small=True)
        self.discard = flat_button(tr("Remove draft"), "trash", small=True)
        self.approve.clicked.connect(lambda: self._ways.approve(self._piece, self.row))
        self.revise.clicked.connect(lambda: self._ways.ask_revision(self._piece, self.row))
        self.take_back.clicked.connect(lambda: self._ways.take_answer_back(self._piece, self.row))
        self.discard.clicked.connect(lambda: self._ways.discard(self._piece, self.row))
        for made in (self.approve, self.revise, self.take_back):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.discard)
        return row

    def what(self) -> dict[str, str | int]:
        """Return the round as an undo entry calls it."""
        return {"what:draft": self.row.number}

    def place(self, name: str) -> Place:
        """Return where the text of a column belongs."""
        return super().place(name)._replace(route=self._ways.route(self._piece.id))

    def belong_to(self, piece: ContentRow) -> None:
        """Be a round of this piece, which may have moved on, from the next `show_row` on."""
        self._piece = piece

    def _show_answers(self) -> None:
        piece = self._piece
        self.files.show_files([file for file in piece.files if file.draft_id == self.row.id])
        # Only the latest round waits: what came later replaced the others.
        waits = piece.waiting is not None and piece.waiting.id == self.row.id
        self.approve.setVisible(waits)
        self.revise.setVisible(waits)
        self.take_back.setVisible(self.row.decision is not None)

    def show_row(self, row: DraftRow) -> None:
        """Show what is stored."""
        super().show_row(row)
        today = self.session.today()
        title = tr("Draft {n}").format(n=row.number)
        came = tr("came in {day}").format(day=format_date(row.received_on, today))
        said = " ".join((row.feedback or row.text or row.link).split())
        state, level = draft_words(row, today)
        if row.decision is None and any(draft.number > row.number for draft in self._piece.drafts):
            state, level = tr("replaced by a later one"), ""
        if row.decision is not None and (who := shown_author(row.decided_by)):
            state = tr("{state} by {name}").format(state=state, name=who)
        self.head.show_lines(title, " · ".join(part for part in (came, said) if part), state, level)
        if self.is_built():
            self._feedback.setVisible(bool(row.feedback) or row.decision is DraftDecision.REVISE)
            self._show_answers()

    def _on_files_added(self, files: object) -> None:
        self._ways.keep(files, Purpose.DRAFT, self._piece, draft_id=self.row.id)  # type: ignore[arg-type]


class DraftsPart(QWidget):
    """All rounds of one piece, the latest open, and the way to write down the next one."""

    def __init__(self, ways: ContentWays, piece: ContentRow) -> None:
        super().__init__()
        self._ways = ways
        self._piece = piece
        self._shown = ""
        self.setAcceptDrops(True)
        head = QHBoxLayout()
        head.setSpacing(s.SPACE_2)
        self.count = pill("", "neutral")
        self.receive = flat_button(tr("Record draft"), "plus", small=True)
        self.receive.clicked.connect(self.record)
        self.plain = flat_button(tr("Approve without a draft"), "check", small=True)
        self.plain.clicked.connect(lambda: self._ways.approve_plain(self._piece))
        head.addWidget(label(tr("Drafts"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.plain)
        head.addWidget(self.receive)
        self.beyond = Hint()
        self.empty = label("", "tertiary", wrap=True)
        self.rounds = CardStack(lambda row: RoundCard(ways, self._piece, row))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        column.addLayout(head)
        for part in (self.beyond, self.empty, self.rounds):
            column.addWidget(part)

    def show_piece(self, piece: ContentRow) -> None:
        """Show the rounds of a piece; a new latest one is opened."""
        self._piece = piece
        most = self._ways.most_revisions()
        words, level = revision_words(piece, most)
        self.count.setText(words)
        set_look(self.count, "level", level or "neutral")
        over = piece.revisions - most
        beyond = tr("{n} more than planned. Agree on the extra work before you ask for more.").format(n=over)
        self.beyond.set_hint(beyond if over > 0 else "", "warn")
        for card in self.rounds.cards():
            if isinstance(card, RoundCard):
                card.belong_to(piece)
        self.rounds.show_rows(list(reversed(piece.drafts)))
        latest = piece.drafts[-1].id if piece.drafts else ""
        if piece.waiting is not None and latest != self._shown:
            self.rounds.open_card(latest)
        self._shown = latest
        self.empty.setText(self._none_words(piece))
        self.empty.setVisible(not piece.drafts)
        self.count.setVisible(bool(piece.drafts) or not piece.is_posted)
        self.rounds.setVisible(bool(piece.drafts))
        self.receive.setVisible(not piece.is_posted)
        self.plain.setVisible(not piece.is_posted and not piece.drafts and piece.approved_on is None)

    def _none_words(self, piece: ContentRow) -> str:
        """Return what is said where no draft stands."""
        if piece.approved_on is not None:
            return tr("Approved {day} without a draft.").format(day=format_date(piece.approved_on, self._today()))
        if piece.is_posted:
            return tr("Went live without a draft.")
        return tr("No draft has come in yet. A file dropped here is one.")

    def record(self) -> None:
        """Write down that a draft came in, and let its text be typed."""
        key = self._ways.receive(self._piece)
        card = self.rounds.card(key)
        if card is not None:
            card.editor("text").setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files while a draft can come in."""
        if not self._piece.is_posted and offered_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep files with the draft that waits, or as a new one."""
        files = offered_files(event.mimeData())
        if not files or self._piece.is_posted:
            return
        event.acceptProposedAction()
        piece = self._piece
        draft = piece.waiting.id if piece.waiting else self._ways.receive(piece)
        if draft:
            self._ways.keep(files, Purpose.DRAFT, piece, draft_id=draft)

    def latest(self) -> RoundCard | None:
        """Return the latest round."""
        card = self.rounds.card(self._shown)
        return card if isinstance(card, RoundCard) else None

    def _today(self) -> date:
        return self._ways.session.today()
