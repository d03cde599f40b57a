"""Choosing creators for a campaign: all candidates in one sheet, what the ticked would cost and bring, one click."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from planner.formats import format_rupiah
from planner.language import Message, tr, trn
from planner.operations.collaborations import add_collaborations, move_to_stage
from planner.operations.shortlist import agree, set_reach_share, swap_backup
from planner.queries.campaigns import collaboration_rows
from planner.queries.comparison import MOST_COMPARED
from planner.queries.pipeline import campaign_head
from planner.queries.shortlist import Shortlist, ShortlistRow, shortlist
from planner.rules.expected import DEFAULT_SHARE
from planner.terms import Stage
from planner.ui.campaigns.people import AddPeopleDialog
from planner.ui.campaigns.reading import Reader
from planner.ui.compare.table import FEWEST
from planner.ui.session import Route
from planner.ui.shortlist.choosing import ChoosingRow, compare_words
from planner.ui.shortlist.columns import SheetFacts
from planner.ui.shortlist.summary import SummaryStrip
from planner.ui.shortlist.table import ShortlistTable
from planner.ui.shortlist.words import cash_over, warnings_of
from planner.ui.widgets.buttons import button, primary_button
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import line
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from planner.ui.session import Session

MOST_SENTENCES = 2
# In a campaign of more people than this, reading takes longer than a frame.
MANY = 20


class ShortlistPage(QWidget):
    """The candidates of a campaign; `open(campaign id)` shows them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._shown: Shortlist | None = None
        self._noticed: frozenset[str] = frozenset()
        self._why = ""
        self._dialog: QDialog | None = None
        self._facts = SheetFacts()
        self._reader = Reader(session, self)
        self.header = PageHeader()
        self.notice = NoticeBar()
        self.summary = SummaryStrip()
        self.choosing = ChoosingRow()
        self.table = ShortlistTable(session, self._facts)
        self.as_cash = QCheckBox(tr("Write the cost as planned cash"))
        self.add = button(tr("Add creators"), "plus")
        self.agree = primary_button(tr("Agree"), "check")
        self._build_actions()
        self._build()
        self._connect()

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        on_one = [self._cost, self._content, self._compare, self._backup, self._person, self._work, self._pay]
        return [self._agree, self._add, *on_one]

    def open(self, key: str) -> None:
        """Show the candidates of a campaign; nobody is ticked."""
        if key != self._key:
            self._key, self._shown = key, None
            self.table.clearSelection()
            self.choosing.show_all()
            # Many are read beside the window: until then nobody of another campaign stands here.
            self._stack.setCurrentWidget(self._blank)
            self.agree.setEnabled(False)
        self._say_nothing()
        self.refresh()

    def refresh(self) -> None:
        """Read everything again, ticks and place stay; when the campaign is gone (undone), go back to the list."""
        if not self._key:
            return
        head = self._session.read(campaign_head, self._key)
        if head is not None:
            self.header.set_breadcrumb(head.name, tr("Choose creators"))
            self._reader.ask(shortlist, self._key, self._session.now(), many=head.people > MANY)
        else:
            self._on_read(None)

    def _on_read(self, shown: Shortlist | None) -> None:
        """Show what was read."""
        if not self._key:
            return
        self._shown = shown
        if shown is None:
            self._key = ""
            if self.isVisible():  # read beside the window it may be another page by now
                self._session.went.emit(Route("campaigns"))
            return
        if any(row.id in self._noticed for row in shown.rows):
            self._say_nothing()  # what it spoke of was taken back
        self._facts.left = shown.left
        self._show_rows()
        if self.isVisible() and QApplication.focusWidget() in {None, self}:
            # What stood blank while many were read could not take the keyboard.
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_reading(self) -> bool:
        """Tell whether the people are still being read beside the window."""
        return self._reader.is_reading()

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def ticked_rows(self) -> list[ShortlistRow]:
        """Return the ticked people in the order shown."""
        return [row for key in self.table.selected_keys() if (row := self.table.row_of(key)) is not None]

    def agree_now(self) -> None:
        """Move the ticked people to Sepakat, with their cost as planned cash where nothing is planned yet."""
        if not self.table.finish_editing():
            return
        rows = self.ticked_rows()
        if self._shown is None:
            return
        if not rows:
            self._say_why(tr("Nobody is ticked yet. Tick who is to join the campaign first."))
            return
        what = (
            Message("agree with {name}", {"name": rows[0].name})
            if len(rows) == 1
            else Message("agree with {n} creators", {"n": len(rows)})
        )
        fees = {}
        if self.as_cash.isChecked():
            fees = {row.id: row.cost.amount for row in rows if row.cost.amount is not None}
        label, left = tr("Fee", "payment line"), self._shown.left
        over = cash_over(self._shown.overview.budget, sum(row.cost.cash for row in rows if row.id in fees))
        ids = [row.id for row in rows]
        # The button goes grey with the last tick: the keyboard would go to the field that comes after it.
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._session.history.run(what, agree, ids, self._session.today(), fees, label) is not None:
            self._leave_out(ids)
            self._notice_of(rows, left, over)

    def move_ticked(self, stage: Stage) -> None:
        """Move the ticked people to another stage."""
        ticked = self.ticked_rows()
        rows = [row for row in ticked if row.stage is not stage]
        if not rows:
            there = tr("Everybody ticked is there already: {stage}.").format(stage=word(stage))
            self._say_why(there if ticked else tr("Nobody is ticked yet. Tick who is to be moved first."))
            return
        what = (
            Message("move {name} to {stage}", {"name": rows[0].name, "stage:Stage": stage})
            if len(rows) == 1
            else Message("move {n} influencers to {stage}", {"n": len(rows), "stage:Stage": stage})
        )
        self._say_nothing()
        self._session.history.run(what, move_to_stage, [row.id for row in rows], stage, self._session.today())

    def swap_in(self, backup_id: str) -> None:
        """Let a backup take the place of the one ticked person; the backup is then ticked instead."""
        leaving = [row for row in self.ticked_rows() if row.stage is not Stage.BACKUP]
        coming = self.table.row_of(backup_id) or self._row_of(backup_id)
        if len(leaving) != 1 or coming is None:
            return
        what = Message("swap {name} for {backup}", {"name": leaving[0].name, "backup": coming.name})
        self._say_nothing()
        done = self._session.history.run(what, swap_backup, leaving[0].id, backup_id, self._session.today())
        if done is not None:
            # With the write, not with the reading: whoever agrees at once means who came in.
            self._show_swapped(leaving[0].id, backup_id)

    def ask_for_people(self) -> None:
        """Let the owner choose who joins the candidates."""
        if self._shown is None:
            return
        name, there = self._shown.overview.campaign.name, self._shown.everyone
        dialog = AddPeopleDialog(self._session, name, there, self, campaign_id=self._key)
        dialog.chosen.connect(self._add_people)
        self._open(dialog)

    def ask_for_content(self, key: str) -> None:
        """Ask which content somebody promises."""
        from planner.ui.campaigns.together import ask_for_content, usual_platform

        row = self._row_of(key)
        if row is not None:
            platforms = [each.platform for each in self._session.read(collaboration_rows, None, key)]
            people, usual = {row.id: row.name}, usual_platform(platforms)
            self._open(ask_for_content(self._session, self, self._key, people, usual))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _leave_out(self, ids: Sequence[str]) -> None:
        """Take people off the sheet who were agreed with; many are still being read again."""
        if self._shown is not None:
            kept = tuple(row for row in self._shown.rows if row.id not in ids)
            self._shown = self._shown._replace(rows=kept)
            self._show_rows()

    def _show_swapped(self, leaving: str, coming: str) -> None:
        """Show who took whose place, and tick only who came in."""
        gone, come = self._row_of(leaving), self._row_of(coming)
        if self._shown is None or gone is None or come is None:
            return
        if come.stage is Stage.BACKUP:  # not read again yet
            stages = {leaving: Stage.BACKUP, coming: gone.stage}
            rows = tuple(row._replace(stage=stages.get(row.id, row.stage)) for row in self._shown.rows)
            self._shown = self._shown._replace(rows=rows)
        self._show_rows({coming})
        self.table.tick([coming])

    def _build_actions(self) -> None:
        self._agree = self._action(tr("Agree with the ticked creators"), self.agree_now)
        self._agree.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._agree.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._agree)
        self._add = self._action(tr("Add creators"), self.ask_for_people)
        self._cost = self._action(tr("Write the cost"), self.table.edit_cost)
        self._content = self._action(tr("Add content…"), lambda: self.ask_for_content(self.table.current_key()))
        self._content.setShortcut(QKeySequence("Ctrl+Shift+N"))
        self._content.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._content)
        self._compare = self._action(tr("Compare the ticked"), self._on_compare_asked)
        self._backup = self._action(tr("Make backup"), lambda: self.move_ticked(Stage.BACKUP))
        self._person = self._action(tr("Open influencer"), lambda: self._go("influencers"))
        self._work = self._action(tr("Open collaboration"), lambda: self._go("collaboration"))
        self._pay = self._action(tr("Open payment"), lambda: self._go("payment"))

    def _action(self, text: str, slot: Callable[[], object]) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(lambda _checked=False: slot())
        return made

    def _build(self) -> None:
        self.as_cash.setChecked(True)
        self.as_cash.setToolTip(tr("Who has no payment mix yet gets one line of planned cash: the cost shown."))
        self.agree.setToolTip("Ctrl+Enter")
        self.header.end_context()
        parts: tuple[QWidget, ...] = (self.as_cash, self.add, self.agree)
        for part in parts:
            self.header.add_button(part)
        add = primary_button(tr("Add creators"), "plus")
        add.clicked.connect(self.ask_for_people)
        everything = button(tr("Show all"))
        everything.clicked.connect(self.choosing.show_all)
        self._empty = EmptyState(
            tr("Nobody to choose from"),
            tr("Candidates, creators you talk to, and backups of this campaign stand here."),
            [add],
        )
        self._nothing = EmptyState(tr("Nobody at these stages"), tr("Show everyone again."), [everything])
        self._stack = QStackedWidget()
        self._blank = QWidget()
        sheets: tuple[QWidget, ...] = (self.table, self._empty, self._nothing, self._blank)
        for sheet in sheets:
            self._stack.addWidget(sheet)
        on_one = [self._cost, self._content, self._person, self._work, self._pay, self._compare, self._backup]
        self.table.addActions(on_one)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rows: tuple[QWidget, ...] = (self.header, self.summary, self.choosing, line())
        for row in rows:
            column.addWidget(row)
        column.addWidget(self._stack, 1)
        # Under the sheet: over it, it would push the rows away under the pointer.
        column.addWidget(self.notice)

    def _connect(self) -> None:
        self._reader.read.connect(self._on_read)
        self.header.parent_clicked.connect(lambda: self._session.went.emit(Route("campaign", self._key)))
        self.add.clicked.connect(self.ask_for_people)
        self.agree.clicked.connect(self.agree_now)
        self.table.ticked.connect(self._show_choice)
        self.table.opened.connect(lambda _key: self._go("influencers"))
        self.table.mix_asked.connect(self._on_mix_asked)
        self.table.content_asked.connect(self.ask_for_content)
        self.choosing.filtered.connect(lambda _stages: self._show_rows())
        bar = self.choosing.bar
        bar.move_asked.connect(self.move_ticked)
        bar.swap_asked.connect(self.swap_in)
        bar.compare_asked.connect(self._on_compare_asked)
        bar.cleared.connect(self._on_cleared)
        self.summary.assumption.changed.connect(self._on_share_changed)

    def _show_rows(self, also: Collection[str] = ()) -> None:
        """Show whoever stands at the chosen stages, is ticked, or is told besides."""
        if self._shown is None:
            return
        self.choosing.show_counts(Counter(row.stage for row in self._shown.rows))
        stages = self.choosing.chosen_stages()
        # Who is ticked stays in sight: what is reckoned with must be seen.
        ticked = {*self.table.selected_keys(), *also}
        rows = [row for row in self._shown.rows if not stages or row.stage in stages or row.id in ticked]
        place = max(self.table.currentIndex().row(), 0)
        self.table.show_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self._nothing if self._shown.rows else self._empty)
        if rows and not self.table.current_key():
            # Who stood below takes the place of who went.
            self.table.select_key(self.table.row_keys()[min(place, len(rows) - 1)], tick=False)
        self._show_choice()

    def _show_choice(self) -> None:
        """Follow the ticks."""
        if self._shown is None:
            return
        ticked = self.ticked_rows()
        self.summary.show_choice(self._shown, ticked)
        self.choosing.show_choice(ticked, self._shown.rows)
        count = len(ticked)
        if count and self.notice.text() == self._why:
            self.notice.clear()
        self.agree.setText(trn("Agree with {n} creator", "Agree with {n} creators", count) if count else tr("Agree"))
        self.agree.setEnabled(bool(count))
        for shown_with_rows in (self.agree, self.as_cash):
            shown_with_rows.setVisible(bool(self._shown.rows))
        if self.isVisible():
            shown = trn("{n} candidate", "{n} candidates", self.table.rows.rowCount())
            self._session.said.emit(f"{shown} · {tr('{n} selected').format(n=count)}" if count else shown)

    def _notice_of(self, rows: Sequence[ShortlistRow], left: int | None, cash_beyond: int = 0) -> None:
        """Say what to look at with those who were agreed with; it is never in the way."""
        sentences = [sentence for row in rows for sentence in warnings_of(row, left)]
        if cash_beyond:
            amount = format_rupiah(cash_beyond)
            sentences.insert(0, tr("Cash goes {amount} over its part of the budget.").format(amount=amount))
        unpaid = [row for row in rows if row.cost.amount is None]
        if unpaid:
            names = ", ".join(row.name for row in unpaid)
            sentences.insert(0, tr("No payment is planned for {names} yet.").format(names=names))
        self._noticed = frozenset(row.id for row in rows)
        if not sentences:
            self.notice.clear()
            return
        more = len(sentences) - MOST_SENTENCES
        said = sentences[:MOST_SENTENCES]
        if more > 0:
            said.append(trn("{n} more note.", "{n} more notes.", more))
        way = tr("Open payment") if unpaid else tr("Open campaign")
        place = Route("payment", unpaid[0].id) if unpaid else Route("campaign", self._key)
        self.notice.show_notice("warn", " ".join(said), way, lambda: self._session.went.emit(place))
        self._explain_notice("\n".join(sentences))

    def _explain_notice(self, whole: str) -> None:
        """Say everything where the words of the notice stop."""
        self.notice.setAccessibleDescription(whole)
        for part in self.notice.findChildren(QLabel):
            part.setToolTip(whole)

    def _say_nothing(self) -> None:
        self._noticed = frozenset()
        self.notice.clear()

    def _say_why(self, sentence: str) -> None:
        """Say why a command did nothing, until somebody is ticked."""
        self._noticed, self._why = frozenset(), sentence
        self.notice.show_notice("info", sentence)
        self._explain_notice("")

    def _row_of(self, key: str) -> ShortlistRow | None:
        rows = self._shown.rows if self._shown is not None else ()
        return next((row for row in rows if row.id == key), None)

    def _go(self, page: str) -> None:
        row = self.table.row_of(self.table.current_key())
        if row is not None:
            self._session.went.emit(Route(page, row.influencer_id if page == "influencers" else row.id))

    def _on_compare_asked(self) -> None:
        people = [row.influencer_id for row in self.ticked_rows()]
        if not FEWEST <= len(people) <= MOST_COMPARED:
            self._say_why(compare_words())
            return
        self._session.went.emit(Route("compare", ",".join(people)))

    def _on_cleared(self) -> None:
        # The bar goes with the last tick: the keyboard would go to whatever comes after it.
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.clearSelection()

    def _on_mix_asked(self, key: str) -> None:
        row = self.table.row_of(key)
        if row is not None:
            said = tr("The cost of {name} comes from the payment mix.").format(name=row.name)
            way = tr("Open payment")
            self.notice.show_notice("info", said, way, lambda: self._session.went.emit(Route("payment", key)))

    def _on_share_changed(self, percent: float) -> None:
        stored = self._shown.share if self._shown is not None else DEFAULT_SHARE
        attempt = self._session.history.attempt(Message("change the assumed reach"), set_reach_share, percent)
        self.summary.assumption.settle(attempt, stored)

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _add_people(self, ids: list[str]) -> None:
        if self._shown is None:
            return
        name = self._shown.overview.campaign.name
        what = Message("add {n} creators to {campaign}", {"n": len(ids), "campaign": name})
        self._session.history.run(what, add_collaborations, self._key, ids, self._session.today())
