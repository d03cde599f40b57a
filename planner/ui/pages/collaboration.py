"""One creator in one campaign: content from promise to post, contract and proofs, the timeline, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from planner.language import tr
from planner.queries.board import board_cards
from planner.queries.content import work_sheet
from planner.terms import Occasion, Purpose, Stage
from planner.ui.campaigns.menu import stage_menu
from planner.ui.campaigns.moving import Mover
from planner.ui.collaboration.contract import ContractTab
from planner.ui.collaboration.messages import likely, message_piece
from planner.ui.collaboration.piece import PieceCard, PiecesTab
from planner.ui.collaboration.side import Doors, MoneyCard, NextCard, TracksCard, side_column
from planner.ui.collaboration.steps import CreatorSteps
from planner.ui.collaboration.tab_order import let_tab_follow
from planner.ui.collaboration.ways import ContentWays
from planner.ui.collaboration.words import (
    Doing,
    NextDoing,
    button_words,
    coming_words,
    doing_words,
    fitting_stage,
    live_words,
    next_doing,
    piece_title,
    to_approve,
)
from planner.ui.files import pasted_files
from planner.ui.promise.saved_bar import SavedBar
from planner.ui.session import POST, Route
from planner.ui.theme import sizes as s
from planner.ui.unwritten import has_kept
from planner.ui.widgets.buttons import PickButton, button, primary_button
from planner.ui.widgets.frames import PageHeader, scrolled
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.styling import label, line, set_look
from planner.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from planner.queries.board import BoardCard
    from planner.queries.content import WorkSheet
    from planner.ui.session import Session
    from planner.ui.timeline.view import TimelineView

CONTENT, CONTRACT, TIMELINE = range(3)
RIGHT_WIDTH = 316
PLACES = {"contract": CONTRACT, "timeline": TIMELINE}
PARTS = {at: name for name, at in PLACES.items()}


class CollaborationPage(QWidget):
    """Shows one collaboration; whoever shows it refreshes it after every change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._sheet: WorkSheet | None = None
        self._card: BoardCard | None = None
        self._next = NextDoing(Doing.NOTHING)
        self._wanted = ""
        self._waved = ""  # the suggestion that was closed, by stage
        self._timeline: TimelineView | None = None
        self._stages: QMenu | None = None
        self.ways = ContentWays(session, self)
        self.ways.opened.connect(self._on_piece_wanted)
        self.mover = Mover(session, self, list)
        self.pieces = PiecesTab(self.ways)
        self._contract: ContractTab | None = None
        self.tracks, self.next, self.money, self.doors = TracksCard(), NextCard(session), MoneyCard(), Doors()
        self.doors.went.connect(self._go)
        self.doors.asked.connect(self.open_message)
        self._make_actions()
        self._build_header()
        self._build()

    def _make_actions(self) -> None:
        self.do_next = QAction(tr("Do what is next"), self)
        self.do_next.setShortcut("Ctrl+Return")
        self.do_next.triggered.connect(self._on_next_clicked)
        self.add = QAction(tr("Add content…"), self)
        self.add.setShortcut("Ctrl+Shift+N")
        self.add.triggered.connect(self.ways.ask_add)
        self.paste = QAction(tr("Paste a screenshot"), self)
        self.paste.setShortcut("Ctrl+Shift+V")
        self.paste.triggered.connect(self._on_paste_asked)
        self.save_pdf = QAction(tr("Save promise and proof as PDF…"), self)
        self.save_pdf.setShortcut("Ctrl+Shift+P")
        self.save_pdf.triggered.connect(self._on_pdf_asked)
        self.steps = CreatorSteps(self._session)
        self.steps.went.connect(self._on_step_taken)
        self.message = QAction(tr("WhatsApp message…"), self)
        self.message.triggered.connect(lambda: self.open_message(self._likely()))
        self._doors = []
        for page, text in (("brief", tr("Open brief")), ("payment", tr("Open payment"))):
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, page=page: self.doors.doors[page].click())
            self._doors.append(action)

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.header.parent_clicked.connect(self._on_parent_clicked)
        self.stage = PickButton(tr("Stage"), "")
        self.stage.clicked.connect(self.open_stages)
        self.header.add_context(self.stage)
        self.header.add_context(self.steps)
        self.header.end_context()
        self.pdf_button = button(tr("Save promise PDF…"), "download")
        self.pdf_button.clicked.connect(self.save_pdf.trigger)
        self.next_button = primary_button("")
        self.next_button.clicked.connect(self._on_button_clicked)
        self.header.add_button(self.pdf_button)
        self.header.add_button(self.next_button)

    def _build(self) -> None:
        self.saved, self.suggestion = SavedBar(), NoticeBar()
        self.suggestion.closed.connect(self._on_suggestion_closed)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(tr("Parts of the collaboration"))
        for text in (tr("Content"), tr("Contract and proofs"), tr("Timeline")):
            self.tabs.addTab(text.replace("&", "&&"))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.count = label("", "label")
        head = QHBoxLayout()
        head.setContentsMargins(s.EDGE_LEFT, s.SPACE_2, s.SPACE_3, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.count)
        self._stack = QStackedWidget()
        self._timeline_place = QWidget()
        QVBoxLayout(self._timeline_place).setContentsMargins(s.EDGE_LEFT, s.SPACE_3, s.SPACE_3, s.SPACE_3)
        self._contract_place = QWidget()
        self._contract_column = QVBoxLayout(self._contract_place)
        self._contract_column.setContentsMargins(s.EDGE_LEFT, s.SPACE_3, s.SPACE_3, s.SPACE_4)
        self._pieces_area, self._contract_area = scrolled(_padded(self.pieces)), scrolled(self._contract_place)
        for part in (self._pieces_area, self._contract_area, self._timeline_place):
            self._stack.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(head)
        under = QHBoxLayout()
        under.setContentsMargins(s.EDGE_LEFT, 0, s.SPACE_3, 0)
        under.addWidget(line("edge"))
        left.addLayout(under)
        left.addWidget(self._stack, 1)
        self._side = scrolled(side_column(self.doors, self.next, self.tracks, self.money))
        self._side.setFixedWidth(RIGHT_WIDTH)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addLayout(left, 1)
        halves.addWidget(self._side)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        for bar in (self.mover.notice, self.saved, self.suggestion):
            outer.addWidget(bar)
        outer.addLayout(halves, 1)

    def open(self, key: str) -> None:
        """Show a collaboration: `<id>`, `<id>#<deliverable id>` (`…#post` asks), `<id>#contract` or `<id>#timeline`."""
        key, _, place = key.partition("#")
        place, _, intent = place.partition("#")
        if key != self._key:
            self.commit()
            self.mover.forget()
            self.saved.clear()
            self._key, self._waved, self._wanted = key, "", place
            self._load(fresh=True)
            self.tabs.setCurrentIndex(PLACES.get(place, CONTENT))
        else:
            self._wanted = place
            self.refresh()
            if place:
                self.tabs.setCurrentIndex(PLACES.get(place, CONTENT))
        if intent == POST:
            # The page stands first, then it asks.
            QTimer.singleShot(0, self, lambda: self.ways.ask_link(place))

    def refresh(self) -> None:
        """Read again what is shown; what is being typed and the open card stay."""
        if self._key:
            self._load(fresh=False)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self.do_next, *self.steps.commands, self.add, self.paste, self.save_pdf, self.message, *self._doors]

    @property
    def contract(self) -> ContractTab:
        """Return the tab of contract and proofs; it is made when it is looked at first."""
        if self._contract is None:
            self._contract = ContractTab(self.ways)
            self._contract_column.addWidget(self._contract)
            if self._sheet is not None:
                self._contract.show_sheet(self._sheet, fresh=True)
        return self._contract

    def sheet(self) -> WorkSheet | None:
        """Return what is shown."""
        return self._sheet

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        if self._sheet is None:
            return
        for card in self.pieces.pieces():
            card.commit()
        if self._contract is not None:
            self._contract.commit()
        self.next.commit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 (Qt's own argument)
        """Go on to what stands next: cards and their fields are made when they are looked at."""
        let_tab_follow(self.header, self.tabs, self._stack, self._side)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out of the header what a small window has no room for."""
        super().resizeEvent(event)
        self._fit_header()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed when another page comes or the window closes."""
        self.commit()
        super().hideEvent(event)

    def open_stages(self) -> None:
        """Offer the stages to move to."""
        if self._card is None:
            return
        self._stages = stage_menu(self, [self._card], self.move_to)
        self._stages.destroyed.connect(self._on_stages_closed)
        self._stages.popup(self.stage.mapToGlobal(self.stage.rect().bottomLeft()))

    def stages(self) -> QMenu | None:
        """Return the menu of stages while it is open."""
        return self._stages

    def move_to(self, stage: Stage) -> None:
        """Move this collaboration to a stage; an exit asks for the reason."""
        if self._card is not None and self._sheet is not None:
            self.commit()
            self.mover.move(self._sheet.campaign_id, [self._card], stage)

    def open_message(self, occasion: Occasion) -> None:
        """Open the ready message of an occasion."""
        from planner.ui.messages.dialog import open_message

        if self._sheet is not None:
            card = self.pieces.open_piece()
            piece = message_piece(self._session, self._sheet, occasion, card.row if card else None)
            open_message(self._session, self.window(), occasion, self._sheet.influencer_id, self._sheet.id, piece)

    def _load(self, *, fresh: bool) -> None:
        now = self._session.now()
        sheet = self._session.read(work_sheet, self._key, now)
        if sheet is None:
            self._key, self._sheet = "", None
            self._session.went.emit(Route("campaigns"))
            return
        self._sheet = sheet
        cards = self._session.read(board_cards, sheet.campaign_id, now, sheet.id)
        self._card = cards[0] if cards else None
        self._next = next_doing(sheet, now)
        self.ways.show_sheet(sheet)
        self._show_head(sheet)
        self.pieces.show_pieces(sheet.contents)
        if self._contract is not None:
            self._contract.show_sheet(sheet, fresh=fresh)
        self._show_side(sheet, fresh=fresh)
        if self._card is not None:
            self.mover.say_missing([self._card])
        self._suggest(sheet)
        self._open_wanted(fresh=fresh)
        if self._timeline is not None:
            self._timeline.show_collaboration(sheet.id)
        self._session.said.emit(f"{sheet.name} · {sheet.campaign}")

    def _show_head(self, sheet: WorkSheet) -> None:
        self.header.set_breadcrumb(sheet.campaign, sheet.name)
        self.stage.set_value(word(sheet.stage))
        self.header.set_sub(sheet.exit_reason)
        self.steps.show_sheet(sheet)
        words = button_words(sheet, self._next)
        self.next_button.setText(words)
        self.next_button.setVisible(bool(words))
        self.next_button.setToolTip(piece_title(self._next.row) if self._next.row else "")
        self.do_next.setEnabled(bool(words))
        said, level = live_words(sheet.contents, self._session.today())
        self.count.setText(said)
        set_look(self.count, "role", level or "label")
        self._fit_header()

    def _fit_header(self) -> None:
        """Leave out, where long names need the room, which of how many this is, then what the menu has too."""
        layout = self.header.layout()
        parts = (self.steps.place, self.pdf_button)
        for part in parts:
            part.show()
        for part in parts:
            if layout is not None:
                layout.activate()
            if self.header.sizeHint().width() > self.width():
                part.hide()

    def _show_side(self, sheet: WorkSheet, *, fresh: bool) -> None:
        words, piece = doing_words(self._next).rstrip("…"), self._next.row
        # While nothing can be done yet it says what is to come, as the card on the board does.
        words = f"{words} · {piece_title(piece)}" if piece else words or coming_words(sheet, self._session.now())
        self.next.show_sheet(sheet, words[:1].upper() + words[1:], fresh=fresh)
        self.tracks.show_marks(self._card.marks if self._card else ())
        self.money.show_sheet(sheet)
        self.doors.show_sheet(sheet, self._likely())

    def _likely(self) -> Occasion:
        """Return the message that fits where this collaboration stands."""
        return likely(self._session, self._sheet).occasion if self._sheet else Occasion.FOLLOW_UP

    def _suggest(self, sheet: WorkSheet) -> None:
        """Offer the stage the content has come to; nothing is moved by itself."""
        fitting = fitting_stage(sheet, self._session.today())
        if fitting is None or fitting[0] == self._waved or not self.mover.notice.isHidden():
            self.suggestion.clear()
            return
        stage, reason = fitting
        text = tr("Move to “{stage}”").format(stage=word(stage))
        self.suggestion.show_notice("good", reason, text, lambda: self.move_to(stage))

    def _on_suggestion_closed(self) -> None:
        fitting = fitting_stage(self._sheet, self._session.today()) if self._sheet else None
        self._waved = fitting[0] if fitting else ""

    def _open_wanted(self, *, fresh: bool) -> None:
        """Open the piece that was asked for, else the next one when the page comes fresh."""
        known = {row.id for row in self._sheet.contents} if self._sheet else set()
        key = self._wanted if self._wanted in known else ""
        if not key and fresh and self._sheet is not None and self._sheet.contents:
            # What could not be stored is seen again at once.
            waiting = (row.id for row in self._sheet.contents if has_kept(self._session, row.id))
            key = next(waiting, self._next.row.id if self._next.row else self._sheet.contents[0].id)
        self._wanted = ""
        if key and fresh:
            # The fields of a piece are many: the page stands first, then they are made, then they are shown.
            QTimer.singleShot(0, self, lambda: self._make_piece(key))
        elif key:
            self._open_piece(key)

    def _make_piece(self, key: str) -> None:
        card = self.pieces.cards.card(key)
        if card is not None:
            card.need_fields()
            QTimer.singleShot(0, self, lambda: self._open_piece(key))

    def _open_piece(self, key: str) -> None:
        if self.pieces.cards.card(key) is not None:
            self.pieces.cards.open_card(key)
            QTimer.singleShot(0, self, lambda: self._scroll_to(key))

    def _scroll_to(self, key: str) -> None:
        card = self.pieces.cards.card(key)
        if card is not None:
            self._pieces_area.ensureWidgetVisible(card.head, 0, card.height())
            self._pieces_area.ensureWidgetVisible(card.head, 0, s.SPACE_4)

    def _on_piece_wanted(self, key: str) -> None:
        self._wanted = key
        self._open_wanted(fresh=False)
        card = self.pieces.cards.card(key)
        if card is not None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button_clicked(self) -> None:
        """Approve the draft the button names; the keys only go there, as they may be meant for what is being typed."""
        self.commit()
        row, draft = self._next.row, to_approve(self._sheet, self._next) if self._sheet else None
        if row is not None and draft is not None:
            self.ways.approve(row, draft)
        else:
            self._on_next_clicked()

    def _on_next_clicked(self) -> None:
        doing, row, _ = self._next
        if doing is Doing.ADD:
            self.ways.ask_add()
            return
        if row is None:
            return
        self.tabs.setCurrentIndex(CONTENT)
        self.pieces.cards.open_card(row.id)
        self._scroll_to(row.id)
        card = self.pieces.cards.card(row.id)
        if not isinstance(card, PieceCard):
            return
        if doing is Doing.POST:
            self.ways.ask_post(row)
        elif doing is Doing.DRAFT:
            card.drafts.record()
        elif doing is Doing.REVIEW:
            self._show_review(card)
        elif row.next_check is not None:
            chip = card.post.chips[row.next_check.days]
            self._pieces_area.ensureWidgetVisible(chip)
            chip.setFocus(Qt.FocusReason.TabFocusReason)
            chip.open_menu()

    def _show_review(self, card: PieceCard) -> None:
        latest = card.drafts.latest()
        if latest is not None:
            card.drafts.rounds.open_card(latest.row.id)
            self._pieces_area.ensureWidgetVisible(latest.approve, 0, s.SPACE_6)
            latest.approve.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_paste_asked(self) -> None:
        if self.tabs.currentIndex() == CONTRACT:
            files = pasted_files(self._session.today())
            if files:
                self.ways.keep(files, Purpose.CHAT)
            else:
                self.contract.promises.files.paste()
            return
        card = self.pieces.open_piece()
        if card is not None:
            self.ways.paste_for(card.row)

    def _on_pdf_asked(self) -> None:
        from planner.ui.promise.saving import save_promise_pdf

        self.commit()
        if self._sheet is not None:
            save_promise_pdf(self._session, self._sheet.id, self, self.saved.show_saved)

    def _on_tab_changed(self, at: int) -> None:
        if at == TIMELINE and self._timeline is None:
            from planner.ui.timeline.view import TimelineView

            self._timeline = TimelineView(self._session)
            place = self._timeline_place.layout()
            if place is not None:
                place.addWidget(self._timeline)
            if self._sheet is not None:
                self._timeline.show_collaboration(self._sheet.id)
        if at == CONTRACT:
            self.contract.show()
        self.count.setVisible(at == CONTENT)
        self._stack.setCurrentIndex(at)

    def _on_step_taken(self, key: str) -> None:
        """Show another creator at the part that is looked at now; who had the keyboard in the header has it still."""
        focused, part = QApplication.focusWidget(), PARTS.get(self.tabs.currentIndex(), "")
        self._go(Route("collaboration", f"{key}#{part}" if part else key))
        if focused is self.tabs:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.steps.keep_focus(focused)

    def _on_stages_closed(self) -> None:
        self._stages = None

    def _on_parent_clicked(self) -> None:
        if self._sheet is not None:
            self._go(Route("campaign", self._sheet.campaign_id))

    def _go(self, route: Route) -> None:
        self.commit()
        self._session.went.emit(route)


def _padded(content: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(s.EDGE_LEFT, s.SPACE_3, s.SPACE_3, s.SPACE_4)
    column.addWidget(content)
    return made
