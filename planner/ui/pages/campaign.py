"""One campaign: its figures, who stands at which stage as a board or a table, and one collaboration beside it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.language import Message, tr
from planner.operations.collaborations import add_collaborations
from planner.queries.campaigns import CampaignRow, collaboration_rows
from planner.queries.pipeline import campaign_head
from planner.terms import EXITS, Stage
from planner.ui.ahead import in_turns
from planner.ui.campaigns.band import CampaignBand, GoalPill
from planner.ui.campaigns.board_model import Grouping, stage_beside
from planner.ui.campaigns.commands import CampaignCommands, Ways
from planner.ui.campaigns.filters import FilterBar, Mode
from planner.ui.campaigns.listing import Listing
from planner.ui.campaigns.menu import Hand
from planner.ui.campaigns.moving import Mover
from planner.ui.campaigns.pane import CollaborationPane
from planner.ui.campaigns.people import AddPeopleDialog
from planner.ui.campaigns.reading import MANY, Pipeline, Question, Reader, read_pipeline, standing_warnings
from planner.ui.campaigns.stages import StageStrip
from planner.ui.campaigns.words import listed_words, period, time_left
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, icon_button, primary_button
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent

    from planner.queries.board import BoardCard
    from planner.queries.campaigns import CollaborationRow
    from planner.ui.session import Session

# Under this width of the page (a window of 1280) the pane lies over the list instead of beside it.
NARROW = 1140
BULK_LEAST = 2
REMEMBERED = "campaign"


class CampaignPage(QWidget):
    """A campaign with its collaborations; `open(campaign id)` shows it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._campaign: CampaignRow | None = None
        self._cards: list[BoardCard] = []
        self._pipeline = Pipeline([], {}, [], {}, has_rows=False)
        self._carried: str | None = None  # who was current before board and table changed places
        self._wanted_code: str | None = None  # the code whose last day is to be changed; empty: just the codes
        self._chosen: frozenset[Stage] = frozenset()
        self._is_narrow = False
        self._is_showing = False
        self._is_head_due = True  # figures and dates are to be read with the collaborations
        self._is_pane_wanted = {Mode.BOARD: False, Mode.TABLE: True}
        kept = session.remembered(REMEMBERED)
        self._mode = Mode(kept.get("mode", Mode.BOARD))
        self._grouping = Grouping(kept.get("grouping", Grouping.STAGE))
        self.header = PageHeader()
        self.band = CampaignBand()
        self.filters = FilterBar()
        self.search = self.filters.search
        self.strip = StageStrip()
        self._reader = Reader(session, self)
        self.mover = Mover(session, self, self.filters.pics)
        chosen, key = self._chosen_cards, lambda: self._key
        self.hand = Hand(session, self, self.mover, chosen, self.move_rows, campaign=key)
        self.list = Listing(session, self._move_row)
        self.board, self.table, self.bulk = self.list.board, self.list.table, self.list.bulk
        self._pane: CollaborationPane | None = None  # made when it is wanted, in a turn of its own
        self._is_pane_due = True  # nobody was shown in it yet
        self._pane_soon = QTimer(self)
        self._pane_soon.setSingleShot(True)
        self._pane_soon.timeout.connect(lambda: in_turns(self, self.build_ahead(), self._fill_pane))
        ways = Ways(
            add=self.ask_for_people,
            go=lambda page: self._go(page, f"campaign:{self._key}" if page == "brief" else self._key),
            go_current=self._go_current,
            find=self.search.setFocus,
            toggle_mode=self._toggle_mode,
            toggle_pane=self._toggle_pane,
            open_stages=self._open_stage_menu,
            move_along=self._move_along,
        )
        self._commands = CampaignCommands(self, self.hand, ways, (self.board, self.table))
        self._build()
        self._connect()
        self._show_mode()

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return self._commands.all()

    def build_ahead(self) -> Iterator[None]:
        """Build what is made when it is first looked at, part by part."""
        self._make_pane()
        yield

    def open(self, key: str) -> None:
        """Show a campaign: `<id>`, `<id>#<collaboration>`, `…#voucher#<code>`; when it is gone, go back to the list."""
        key, _, place = key.partition("#")
        if place:
            self._carried, _, part = place.partition("#")
            self._wanted_code = part.partition("#")[2] if part.startswith("voucher") else None
        if key != self._key:
            self._key, self._campaign = key, None
            self._chosen = frozenset()
            self.filters.drop()
            self.mover.forget()
            self._cards = []
            self.list.show_nothing_yet()
        self.refresh()

    def refresh(self) -> None:
        """Read the campaign again; when it is gone (undone), go back to the list."""
        if not self._key:
            return
        self._is_head_due = True
        self._read()

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self.mover.dialog()

    def mode(self) -> Mode:
        """Return whether the board or the table is shown."""
        return self._mode

    def show_mode(self, mode: Mode) -> None:
        """Show the board or the table, and remember it; the current collaboration stays current."""
        if mode is self._mode:
            return
        self._carried = self.list.current_key(self._mode)
        self._mode = mode
        self._chosen = frozenset()
        self._remember()
        self._show_mode()
        if self._key:
            self._read()

    def group_by(self, grouping: Grouping) -> None:
        """Group board and table, and remember it."""
        self._grouping = grouping
        self.filters.set_grouping(grouping)
        self._remember()
        self._show_found()

    @property
    def pane(self) -> CollaborationPane:
        """Return the pane of the current collaboration."""
        made = self._make_pane()
        if self._is_pane_due:
            self._fill_pane()
        return made

    def _make_pane(self) -> CollaborationPane:
        if self._pane is None:
            self._pane_soon.stop()
            self._pane = pane = CollaborationPane(self._session, self)
            pane.stage_asked.connect(self._on_stage_asked)
            pane.close_asked.connect(lambda: self.show_pane(on=False))
            pane.hide()
            if not self._is_narrow:
                self._below.addWidget(pane)
        return self._pane

    def _fill_pane(self) -> None:
        """Show in a pane that was just made what it would show if it had always been there."""
        self._show_in_pane(self.list.current_key(self._mode))
        self._place_pane()

    def show_pane(self, *, on: bool) -> None:
        """Open or close the pane of the current collaboration."""
        self._is_pane_wanted[self._mode] = on
        if on and self._pane is None:
            self._place_pane()
        elif on:
            self._show_in_pane(self.list.current_key(self._mode))
        self._place_pane()

    def move_rows(self, rows: Sequence[BoardCard | CollaborationRow], stage: Stage) -> None:
        """Move collaborations to a stage; an exit asks for the reason first."""
        self._move_keys({row.id for row in rows}, stage)

    def ask_for_people(self) -> None:
        """Let the owner choose who joins the campaign."""
        if self._campaign is None:
            return
        there = [card.influencer_id for card in self._cards]
        dialog = AddPeopleDialog(self._session, self._campaign.name, there, self, campaign_id=self._campaign.id)
        dialog.chosen.connect(self._add_people)
        self.mover.open_dialog(dialog)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list; a focus proxy would put it before the header for the Tab key."""
        super().focusInEvent(event)
        self.list.focus(self._mode)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the pane out of the row when there is no room for both; it is then closed until asked for."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            if self._pane is not None and narrow:
                self._below.removeWidget(self._pane)
            elif self._pane is not None:
                self._below.addWidget(self._pane)
            self._is_pane_wanted[Mode.TABLE] = not narrow
        self._place_pane()
        self._fit_header()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the pane follow the list it lies over."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place_pane()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc a pane that lies over the list."""
        if event.key() == Qt.Key.Key_Escape and self._is_narrow and self._is_pane_wanted[self._mode]:
            self.show_pane(on=False)
            self.list.focus(self._mode)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._goal = GoalPill()
        self._period = label("", "secondary")
        self._left = label("", "strong")
        for part in (self._goal, self._period, self._left):
            self.header.add_context(part)
        self.open_pane = icon_button("list", tr("Open the pane"))
        self.open_pane.clicked.connect(lambda: self.show_pane(on=True))
        self.header.add_context(self.open_pane)
        self.header.end_context()
        self.compare = button(tr("Choose creators"), "users")
        self.compare.clicked.connect(lambda: self._go("shortlist", self._key))
        self.edit = button(tr("Edit", "campaign"), "pencil")
        self.edit.clicked.connect(lambda: self._go("setup", self._key))
        self.add = primary_button(tr("Add creators"), "plus")
        self.add.clicked.connect(self.ask_for_people)
        for made in (self.compare, self.edit, self.add):
            self.header.add_button(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self.header, self.band, self.filters, self.strip):
            column.addWidget(row)
        self._below = QHBoxLayout()
        self._below.setSpacing(0)
        column.addLayout(self._below, 1)
        self.list.installEventFilter(self)
        self._below.addWidget(self.list, 1)
        # At the foot of the page: what comes and goes there moves no card from under the hand.
        self.list.give_way_to(self.mover.notice, self.bulk)
        column.addWidget(self.mover.notice)
        column.addWidget(self.bulk)

    def _connect(self) -> None:
        self._reader.read.connect(self._on_read)
        self.header.parent_clicked.connect(lambda: self._session.went.emit(Route("campaigns")))
        self.filters.changed.connect(self._show_found)
        self.filters.mode_chosen.connect(self.show_mode)
        self.filters.grouping_chosen.connect(self.group_by)
        self.filters.everything.clicked.connect(self._drop_filters)
        self.search.submitted.connect(lambda: self.list.focus(self._mode))
        self.strip.stage_toggled.connect(self._on_stage_toggled)
        self.mover.found.connect(lambda keys: self.list.select(self._mode, keys))
        self.list.current_changed.connect(self._on_current_changed)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.opened.connect(lambda key: self._go("collaboration", key))
        self.list.moved.connect(self._on_moved)
        self.list.menu_asked.connect(self.hand.open_menu)
        self.list.add_asked.connect(self.ask_for_people)
        self.list.all_asked.connect(self._drop_filters)
        self.list.set_bulk_actions(*self.hand.bulk_actions(self._open_stage_menu))
        self.board.add_place(self.filters.backup, lambda keys: self._move_keys(keys, Stage.BACKUP))
        self.board.add_place(self.filters.exits, lambda keys: self.mover.ask_exit(self._key, self._cards_of(keys)))

    def _show_head(self, campaign: CampaignRow) -> None:
        self.header.set_breadcrumb(tr("Campaigns"), campaign.name)
        self._goal.show_goal(campaign.goal)
        days = period(campaign.starts_on, campaign.ends_on)
        self._period.setText(f"{days}  ·" if days else "")
        self._left.setText(time_left(campaign.starts_on, campaign.ends_on, self._session.today()))
        self._fit_header()

    def _fit_header(self) -> None:
        """Leave the way to the candidates to the menu where the header has no room for it."""
        layout = self.header.layout()
        if layout is None:
            return
        layout.activate()  # what was just written in it counts
        needed = self.header.sizeHint().width()
        if self.compare.isHidden():
            needed += self.compare.sizeHint().width() + s.SPACE_3
        self.compare.setVisible(needed <= self.width())

    def _show_mode(self) -> None:
        self.filters.mode.set_value(self._mode)
        self.filters.set_grouping(self._grouping)
        self.strip.setVisible(self._mode is Mode.TABLE)
        self._place_pane()

    def _read(self) -> None:
        head = self._session.read(campaign_head, self._key)
        if head is None:
            self._leave()
            return
        self.header.set_breadcrumb(tr("Campaigns"), head.name)
        is_table = self._mode is Mode.TABLE
        question = Question(self._key, self._session.now(), is_table, self._is_head_due)
        self._reader.ask(read_pipeline, question, many=head.people > MANY)

    def _leave(self) -> None:
        """Go back to the list: the campaign is gone."""
        self._key, self._campaign = "", None
        self._session.went.emit(Route("campaigns"))

    def _on_read(self, pipeline: Pipeline) -> None:
        """Show what was read; who was current on the board or in the table is it in the other too."""
        if not self._key:
            return
        if pipeline.overview is not None:
            self._is_head_due = False
            self._campaign = pipeline.overview.campaign
            self._show_head(self._campaign)
            self.band.show_overview(pipeline.overview)
        self._pipeline, self._cards = pipeline, pipeline.cards
        self.filters.show_cards(pipeline.cards, pipeline.codes)
        self._show_found()
        self.mover.say_missing(self._cards)
        if self._carried is not None:
            key, self._carried = self._carried, None
            self.list.set_current(self._mode, key)
            self.list.focus(self._mode)
            if self._wanted_code is not None:
                self.show_pane(on=True)
                self.pane.show_code(self._wanted_code)
            self._wanted_code = None
        elif QApplication.focusWidget() in {None, self} and self.isVisible():
            # What stood blank while many were read could not take the keyboard.
            self.list.focus(self._mode)

    def _show_found(self) -> None:
        """Show whoever fits the filters, on the board or in the table."""
        if not self._key or (self._mode is Mode.TABLE and not self._pipeline.has_rows):
            return
        found = self.filters.found(self._chosen)
        # Rows come and go in here; who is current in the end is shown once.
        self._is_showing = True
        if self._mode is Mode.BOARD:
            self.list.show_cards(found, self._grouping, is_anybody=bool(self._cards))
        else:
            named = self.filters.named()
            self.strip.show_counts(Counter(card.stage for card in named), self._chosen)
            keys = {card.id for card in found}
            rows = [row for row in self._pipeline.rows if row.id in keys]
            self.list.show_rows(rows, self._grouping, self._cards, self._pipeline.warnings)
        self._is_showing = False
        self._on_current_changed(self.list.current_key(self._mode))

    def _drop_filters(self) -> None:
        self._chosen = frozenset()
        self.filters.drop()
        self._show_found()

    def _toggle_pane(self) -> None:
        self.show_pane(on=self._pane is None or self._pane.isHidden())

    def _toggle_mode(self) -> None:
        self.show_mode(Mode.TABLE if self._mode is Mode.BOARD else Mode.BOARD)

    def _remember(self) -> None:
        self._session.remember(REMEMBERED, {"mode": str(self._mode), "grouping": str(self._grouping)})

    def _place_pane(self) -> None:
        """Show the pane or not: beside the list, or in a narrow window over it."""
        is_wanted, key = self._is_pane_wanted[self._mode], self.list.current_key(self._mode)
        if self._pane is None:
            self._offer_pane(on=not is_wanted and self._mode is Mode.TABLE and bool(key))
            if is_wanted and (key or not self._is_narrow):
                self._pane_soon.start()
            return
        is_filled = self._pane.collaboration() is not None
        self.pane.setVisible(is_wanted and (is_filled or not self._is_narrow))
        # Beside the table it stays; the cross is for the pane that lies over it, or was asked for beside the board.
        self.pane.close_button.setVisible(self._is_narrow or self._mode is Mode.BOARD)
        self._offer_pane(on=not is_wanted and self._mode is Mode.TABLE and is_filled)
        if self._is_narrow:
            area = self.list.geometry()
            self.pane.setGeometry(area.right() + 1 - s.WIDTH_PANE, area.top(), s.WIDTH_PANE, area.height())
            self.pane.raise_()

    def _offer_pane(self, *, on: bool) -> None:
        if self.open_pane.isHidden() is on:
            self.open_pane.setVisible(on)
            self._fit_header()

    def _on_stage_toggled(self, stage: Stage, on: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self._chosen = self._chosen | {stage} if on else self._chosen - {stage}
        self._show_found()

    def _on_current_changed(self, key: str) -> None:
        if self._is_showing:
            return
        self._show_in_pane(key)
        self._place_pane()
        self._on_selection_changed()

    def _show_in_pane(self, key: str) -> None:
        """Fill the pane while it is wanted: the board moves on without it."""
        if self._pane is None:
            return
        self._is_pane_due = False
        card = next((card for card in self._cards if card.id == key), None)
        if card is None or not (self._is_pane_wanted[self._mode] or self._mode is Mode.TABLE):
            self.pane.show_collaboration(None)
            return
        row = next((row for row in self._pipeline.rows if row.id == key), None)
        warnings = self._pipeline.warnings
        if row is None:
            # Gone meanwhile, when many are still being read again: nothing.
            row = next(iter(self._session.read(collaboration_rows, None, key)), None)
            today, people = self._session.today(), {key: card.influencer_id}
            warnings = self._session.read(standing_warnings, self._key, people, today)
        self.pane.show_collaboration(row, card.marks, warnings.get(key, ""))

    def _on_selection_changed(self) -> None:
        if self._is_showing:
            return
        chosen, shown = len(self.list.selected_keys(self._mode)), self.list.count(self._mode)
        self.list.show_bulk(chosen if chosen >= BULK_LEAST else 0)
        self._commands.enable_chosen(on=bool(self.list.chosen_keys(self._mode)))
        if not self.isVisible():  # read beside the window it may be another page by now
            return
        # Backups count too, as they do in the list of campaigns.
        counted = sum(card.stage not in EXITS for card in self._cards)
        self._session.said.emit(listed_words(shown, counted, chosen if chosen >= BULK_LEAST else 0))

    def _on_stage_asked(self, stage: Stage) -> None:
        row = self.pane.collaboration()
        if row is not None:
            self._move_keys({row.id}, stage)

    def _on_moved(self, keys: list[str], stage: Stage, group: Any) -> None:
        """Take a drop on the board: on another person's column it also puts that person in charge."""
        self._move_keys(keys, stage, group if self._grouping is Grouping.PIC else None)

    def _move_row(self, row: CollaborationRow, stage: Stage) -> bool:
        self._move_keys({row.id}, stage)
        return True

    def _move_keys(self, keys: Collection[str], stage: Stage, pic: str | None = None) -> None:
        self.mover.move(self._key, self._cards_of(keys), stage, pic)

    def _move_along(self, steps: int) -> None:
        """Move what is chosen to the stage so many steps after the current one's."""
        if self._mode is Mode.BOARD:
            self.board.move_along(steps)
            return
        current = next(iter(self._cards_of({self.list.current_key(self._mode)})), None)
        stage = stage_beside(current.stage, steps) if current is not None else None
        if stage is not None:
            self.move_rows(self._chosen_cards(), stage)

    def _chosen_cards(self) -> list[BoardCard]:
        return self._cards_of(self.list.chosen_keys(self._mode))

    def _cards_of(self, keys: Collection[str]) -> list[BoardCard]:
        return [card for card in self._cards if card.id in keys]

    def _open_stage_menu(self) -> None:
        self.hand.open_stage_menu(self.list.menu_place(self._mode), above=self.bulk.isVisible())

    def _go(self, page: str, key: str) -> None:
        if key:
            self._session.went.emit(Route(page, key))

    def _go_current(self, page: str) -> None:
        self._go(page, self.list.current_key(self._mode) or next(iter(self.list.chosen_keys(self._mode)), ""))

    def _add_people(self, ids: list[str]) -> None:
        if self._campaign is None:
            return
        what = Message("add {n} creators to {campaign}", {"n": len(ids), "campaign": self._campaign.name})
        self._session.history.run(what, add_collaborations, self._key, ids, self._session.today())
