"""One promised piece of content as a card: what is asked, its drafts, the post, and whether the post stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from planner.language import Message, tr
from planner.operations.collaborations import change_deliverable
from planner.operations.content import change_post
from planner.rules.odd_content import odd_days, odd_link
from planner.terms import ContentStatus, DeliverableKind, Platform, Purpose, TimeZone
from planner.ui.campaigns.cards import CardStack, FieldsCard
from planner.ui.campaigns.content import MOST
from planner.ui.collaboration.clock import PostClockEdit
from planner.ui.collaboration.course import CheckChip, CourseLine, PieceHead
from planner.ui.collaboration.drafts import DraftsPart
from planner.ui.collaboration.links import LinkEdit, LinkRow, link_field
from planner.ui.editors import ChoiceEdit, CountEdit, DateEdit, NoteEdit, TimeEdit, settle
from planner.ui.files import FileList
from planner.ui.theme import sizes as s
from planner.ui.unwritten import Place
from planner.ui.widgets.buttons import button, flat_button, icon_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import label, line
from planner.wording import piece_value, word, words

if TYPE_CHECKING:
    from planner.queries.content import ContentRow
    from planner.ui.campaigns.form import Field
    from planner.ui.collaboration.ways import ContentWays

MOST_NOTE_LINES = 6
_NOTE_LINE, _NOTE_EDGES = 18, 16
# Written with the checks of a post: they belong to what went live, not to what was promised.
POST_FIELDS = frozenset({"post_url", "posted_on", "posted_time", "must_stay_until"})


class PostPart(QWidget):
    """Where and when a piece went live, its screenshots, and the looks at H+1, H+7 and H+30."""

    def __init__(self, ways: ContentWays, piece: ContentRow) -> None:
        super().__init__()
        self._ways = ways
        self._piece = piece
        self._clock_label: QLabel | None = None
        today = ways.session.today()
        self.link, self.day, self.clock = LinkEdit(), DateEdit(today), PostClockEdit(piece.posting_zone)
        self.link_row = LinkRow(self.link)
        self.link_row.refused.connect(ways.keeper.refused)
        self.record = button(tr("Record post…"), "check", small=True)
        self.record.clicked.connect(lambda: ways.ask_post(self._piece))
        self.none = label("", "tertiary")
        head = QHBoxLayout()
        head.addWidget(label(tr("Post"), "title"))
        head.addSpacing(s.SPACE_2)
        head.addWidget(self.none)
        head.addStretch(1)
        head.addWidget(self.record)
        self.fields = QWidget()
        self.odd = Hint()
        self.chips: dict[int, CheckChip] = {}
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(s.SPACE_2)
        self._chip_row.addStretch(1)
        self.files = FileList(today)
        self.files.add_buttons()
        self.files.choose.setText(tr("Screenshots…"))
        self.files.added.connect(lambda files: ways.keep(files, Purpose.POST, self._piece))
        self.files.opened.connect(ways.keeper.open)
        self.files.removed.connect(ways.remove_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        column.addLayout(head)
        column.addWidget(self.fields)
        column.addWidget(self.odd)
        column.addLayout(self._chip_row)
        column.addWidget(self.files)

    def place_fields(self, link: Field, day: Field, clock: Field) -> None:
        """Put the fields of the post beside each other."""
        row = QHBoxLayout(self.fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_3)
        row.addWidget(link, 6)
        row.addWidget(day, 3)
        row.addWidget(clock, 2)
        self._clock_label = clock.findChild(QLabel)

    def show_piece(self, piece: ContentRow) -> None:
        """Show the post of a piece, or the way to record it."""
        self._piece = piece
        self.fields.setVisible(piece.is_posted)
        self.clock.belong_to(piece.posting_zone)
        self.odd.set_hint(odd_link(piece.post_url, piece.platform), "warn")
        self.record.setVisible(not piece.is_posted)
        if self._clock_label is not None:
            self._clock_label.setText(tr("Clock time ({zone})").format(zone=word(piece.posting_zone)))
        self.none.setText("" if piece.is_posted else tr("Not live yet."))
        proofs = [file for file in piece.files if file.draft_id is None]
        self.files.show_files(proofs)
        self.files.setVisible(piece.is_posted or bool(proofs))
        self._show_checks(piece)

    def _show_checks(self, piece: ContentRow) -> None:
        days = [mark.days for mark in piece.checks]
        if days != list(self.chips):
            for chip in self.chips.values():
                self._chip_row.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self.chips = {mark.days: CheckChip(mark, self._ways.session.today()) for mark in piece.checks}
            for at, chip in enumerate(self.chips.values()):
                chip.answered.connect(lambda days, up: self._ways.check(self._piece, days, is_up=up))
                chip.cleared.connect(lambda days: self._ways.clear_check(self._piece, days))
                chip.pasted.connect(lambda _days: self._ways.paste_for(self._piece))
                self._chip_row.insertWidget(at, chip)
        for mark in piece.checks:
            self.chips[mark.days].show_mark(mark)


class PieceCard(FieldsCard):
    """One promised piece: a head that says the whole, and behind it everything that happens with it."""

    def __init__(self, ways: ContentWays, row: ContentRow) -> None:
        super().__init__(ways.session, row, change_deliverable)
        self._ways = ways
        self._menu: QMenu | None = None
        self._use_head(PieceHead())

    def build(self) -> None:
        """Make the steps, the fields of the promise, the drafts and the post."""
        ways, row = self._ways, self.row
        self.fields.setContentsMargins(s.SPACE_4, 0, s.SPACE_4, s.SPACE_4)
        self.fields.setSpacing(s.SPACE_3)
        self.course = CourseLine()
        self.more = icon_button("more", tr("More for this content"), quiet=True)
        self.more.clicked.connect(self.open_menu)
        top = QHBoxLayout()
        top.addWidget(self.course, 1)
        top.addWidget(self.more)
        self.fields.addLayout(top)
        self.fields.addLayout(self._build_promise())
        self.split_row = self._build_split()
        self.fields.addWidget(self.split_row)
        self.drafts = DraftsPart(ways, row)
        self.post = PostPart(ways, row)
        self.watch("post_url", self.post.link)
        self.post.place_fields(
            link_field(tr("Link to the post"), self.post.link_row),
            self.field("posted_on", tr("Went live on"), self.post.day),
            self.field("posted_time", tr("Clock time"), self.post.clock),
        )
        self._parts = QVBoxLayout()
        self._parts.setSpacing(s.SPACE_3)
        for part in (self.drafts, line(), self.post):
            self._parts.addWidget(part)
        self.fields.addWidget(line())
        self.fields.addLayout(self._parts)

    def _use_head(self, head: PieceHead) -> None:
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self.head, head)
        self.head.hide()
        self.head.deleteLater()
        self.head = head
        head.clicked.connect(self._on_head_clicked)

    def _build_promise(self) -> QGridLayout:
        today = self.session.today()
        needed = tr("Write a number from {least} to {most}.").format(least=1, most=MOST)
        zone = ChoiceEdit(words(TimeZone))
        cells: tuple[tuple[str, str, Any, int], ...] = (
            ("kind", tr("Kind"), ChoiceEdit(words(DeliverableKind)), 4),
            ("platform", tr("Platform"), ChoiceEdit(words(Platform)), 3),
            ("quantity", tr("Quantity"), CountEdit(least=1, most=MOST, needed=needed), 2),
            ("draft_due_on", tr("Draft due"), DateEdit(today), 3),
            ("posting_on", tr("Planned to go live"), DateEdit(today), 4),
            ("posting_time", tr("Clock time"), TimeEdit(zone), 3),
            ("posting_zone", tr("Zone"), zone, 2),
            ("must_stay_until", tr("Must stay until"), DateEdit(today), 3),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(s.SPACE_3)
        grid.setVerticalSpacing(s.SPACE_2)
        left, full = 0, 12
        for name, text, editor, width in cells:
            grid.addWidget(self.field(name, text, editor), left // full, left % full, 1, width)
            left += width
        for column in range(full):
            grid.setColumnStretch(column, 1)
        self.editor("posting_time").setPlaceholderText("19.00")
        for name in ("draft_due_on", "posting_on", "must_stay_until"):
            self.editor(name).setPlaceholderText(tr("For example 5 Dec"))
        notes = NoteEdit(lines=1)
        notes.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One line while it says little; nothing written stays hidden.
        notes.textChanged.connect(lambda: _fit(notes))
        notes.setPlaceholderText(tr("Only for this piece; what holds for all stands in the brief"))
        self.odd = Hint()
        grid.addWidget(self.odd, 2, 0, 1, full)
        grid.addWidget(self.field("notes", tr("What the creator should do"), notes), 3, 0, 1, full)
        return grid

    def _build_split(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        self._together = label("", "tertiary")
        self.split = flat_button("", small=True)
        self.split.clicked.connect(lambda: self._ways.split(self.row))
        row.addWidget(self._together)
        row.addWidget(self.split)
        row.addStretch(1)
        return made

    def show_row(self, row: ContentRow) -> None:
        """Show what is stored."""
        super().show_row(row)
        if isinstance(self.head, PieceHead):
            self.head.show_piece(row, self.session.now(), is_over=self._ways.is_over())
        if not self.is_built():
            return
        self.course.show_row(row)
        self.odd.set_hint("\n".join(odd_days(row.draft_due_on, row.posting_on, row.must_stay_until)), "warn")
        self.split_row.setVisible(row.quantity > 1)
        self._together.setText(tr("{n} pieces share one date and one link.").format(n=row.quantity))
        self.split.setText(tr("Part into {n} pieces").format(n=row.quantity))
        self.drafts.show_piece(row)
        self.post.show_piece(row)

    def unfold(self, *, on: bool) -> None:
        """Open or close the card; what is looked at next stands first, and stays there while the card is open."""
        was_open = not self.inner.isHidden()
        super().unfold(on=on)
        if on and not was_open:
            self._order_parts()

    def _order_parts(self) -> None:
        """Put the post above its drafts once it is what is looked at next."""
        post_first = self.row.is_posted or self.row.status is ContentStatus.APPROVED
        first, other = (self.post, self.drafts) if post_first else (self.drafts, self.post)
        if self._parts.indexOf(first) != 0:
            self._parts.insertWidget(0, first)
            self._parts.insertWidget(2, other)

    def place(self, name: str) -> Place:
        """Return where the text of a column belongs."""
        return Place(self.row.id, name, self._ways.about(self.row), self._ways.route(self.row.id))

    def what(self) -> dict[str, str | int]:
        """Return the piece as an undo entry calls it."""
        return piece_value(self.row.quantity, self.row.kind, self.row.platform)

    def write(self, name: str, value: Any) -> bool:
        """Write one column; what belongs to the post is checked as a post."""
        if name == "posted_on" and value is None:
            self.editor(name).refuse(tr("Write the day it went live."), self.row.posted_on)
            return False
        history, label_of = self.session.history, Message("change {what}", self.what())
        if name in POST_FIELDS:
            attempt = history.attempt(label_of, change_post, self.row.id, self.session.now(), **{name: value})
        else:
            attempt = history.attempt(label_of, change_deliverable, self.row.id, **{name: value})
        return settle(self.editor(name), getattr(self.row, name), attempt)

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        super().commit()
        if self.is_built():
            for card in self.drafts.rounds.cards():
                card.commit()

    def menu(self) -> QMenu | None:
        """Return the menu that was opened last."""
        return self._menu

    def open_menu(self) -> None:
        """Offer what is seldom needed."""
        if self._menu is not None:
            self._menu.deleteLater()
        menu = self._menu = QMenu(self)
        row, ways = self.row, self._ways
        menu.addAction(tr("Duplicate content")).triggered.connect(lambda: ways.duplicate(row))
        if row.quantity > 1:
            text = tr("Part into {n} pieces").format(n=row.quantity)
            menu.addAction(text).triggered.connect(lambda: ways.split(row))
        if not row.is_posted and row.status is not ContentStatus.APPROVED and row.waiting is None:
            menu.addAction(tr("Approve without a draft")).triggered.connect(lambda: ways.approve_plain(row))
        if row.approved_on is not None:
            menu.addAction(tr("Take approval back")).triggered.connect(lambda: ways.take_approval_back(row))
        if row.is_posted:
            menu.addAction(tr("Take post back")).triggered.connect(lambda: ways.take_post_back(row))
        menu.addSeparator()
        menu.addAction(tr("Remove content")).triggered.connect(lambda: ways.remove(row))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _fit(notes: NoteEdit) -> None:
    """Give a text the height of its lines, from one to six."""
    lines = min(max(round(notes.document().size().height()), 1), MOST_NOTE_LINES)
    notes.setFixedHeight(lines * _NOTE_LINE + _NOTE_EDGES)


class PiecesTab(QWidget):
    """All promised pieces of a collaboration, at most one of them open."""

    def __init__(self, ways: ContentWays) -> None:
        super().__init__()
        self._ways = ways
        self.cards = CardStack(lambda row: PieceCard(ways, row))
        self.hint = Hint()
        self.add = button(tr("Add content…"), "plus", small=True)
        self.add.clicked.connect(ways.ask_add)
        self._add_first = button(tr("Add content…"), "plus")
        self._add_first.clicked.connect(ways.ask_add)
        ways.keeper.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        text = tr("Write down what the creator makes, how many, and when it goes live.")
        self.empty = EmptyState(tr("Nothing promised yet."), text, [self._add_first])
        self.empty.setMinimumHeight(240)
        for part in (self.hint, self.cards, self.add, self.empty):
            column.addWidget(part)
        column.addStretch(1)

    def show_pieces(self, rows: tuple[ContentRow, ...]) -> None:
        """Show these pieces; the open one stays open."""
        self.cards.show_rows(rows)
        self.cards.setVisible(bool(rows))
        self.add.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def pieces(self) -> list[PieceCard]:
        """Return the cards in the order shown."""
        return [card for card in self.cards.cards() if isinstance(card, PieceCard)]

    def open_piece(self) -> PieceCard | None:
        """Return the card that is open."""
        return next((card for card in self.pieces() if card.is_open()), None)
