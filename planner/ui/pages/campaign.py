"""One campaign: budget and figures, who stands at which stage, and everything about one collaboration beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from planner.language import Message, tr, trn
from planner.operations.collaborations import add_collaborations, move_to_stage, remove_collaborations
from planner.queries.campaign_costs import campaign_costs
from planner.queries.campaigns import CampaignRow, CollaborationRow, campaign_row, collaboration_rows
from planner.terms import EXITS, Stage
from planner.ui.campaigns.band import CampaignBand, GoalPill
from planner.ui.campaigns.columns import collaboration_columns, dress, stage_choices
from planner.ui.campaigns.pane import CampaignFieldsPane, CollaborationPane
from planner.ui.campaigns.people import AddPeopleDialog
from planner.ui.campaigns.stages import ExitDialog, StageStrip
from planner.ui.campaigns.table import KeyedTable
from planner.ui.campaigns.words import period, time_left
from planner.ui.influencers.clash_notice import clash_notices
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.bars import BulkAction, BulkBar
from planner.ui.widgets.buttons import button, flat_button, icon_button, primary_button
from planner.ui.widgets.chips import FacetChip
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.search import SearchField
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import label, line
from planner.wording import word

if TYPE_CHECKING:
    from planner.ui.session import Session

SEARCH_WIDTH = 300
# Under this width of the page (a window of 1280) the panes lie over the table instead of beside it.
NARROW = 1140
BULK_LEAST = 2
BACKUPS = frozenset({Stage.BACKUP})
UNDERWAY = frozenset(Stage) - EXITS


class CampaignPage(QWidget):
    """A campaign with its collaborations; `open(campaign id)` shows it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._campaign: CampaignRow | None = None
        self._rows: list[CollaborationRow] = []
        self._chosen: frozenset[Stage] = frozenset()
        self._dialog: QDialog | None = None
        self._is_narrow = False
        self._is_pane_wanted = True
        self._is_editing = False
        self._build_actions()
        self.header = PageHeader()
        self.band = CampaignBand()
        self.strip = StageStrip()
        self.search = SearchField(tr("Search in this campaign"))
        self._warnings: dict[str, str] = {}
        self.table = KeyedTable(
            session,
            "collaborations",
            collaboration_columns(session, self._move_one, lambda row: self._warnings.get(row.influencer_id, "")),
            ("stage", Qt.SortOrder.AscendingOrder),
        )
        dress(self.table, session)
        self.bulk = BulkBar()
        self.pane = CollaborationPane(session)
        self.fields = CampaignFieldsPane(session)
        self._build()
        self._connect()

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self._add, self._edit, self._brief, self._pay, self._move, self._pane, self._remove]

    def open(self, key: str) -> None:
        """Show a campaign; when it is gone, go back to the list."""
        if key != self._key:
            self._key = key
            self._chosen = frozenset()
            self.search.set_text("")
            self._show_fields(on=False)
        self.refresh()

    def refresh(self) -> None:
        """Read the campaign again; when it is gone (undone), go back to the list."""
        if not self._key:
            return
        self._campaign = self._session.read(campaign_row, self._key)
        if self._campaign is None:
            self._key = ""
            self._session.went.emit(Route("campaigns"))
            return
        self._rows = self._session.read(collaboration_rows, self._key)
        people = [row.influencer_id for row in self._rows]
        self._warnings = clash_notices(self._session, people, self._key)
        self._show_campaign(self._campaign)
        self._show_rows()

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def show_pane(self, *, on: bool) -> None:
        """Open or close the pane of the current row."""
        self._is_pane_wanted = on
        self._place_panes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the panes out of the row when there is no room for both; they are then closed until asked for."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            for pane in (self.pane, self.fields):
                if narrow:
                    self._below.removeWidget(pane)
                else:
                    self._below.addWidget(pane)
            self._is_pane_wanted = not narrow
        # Beside the list it stays; the cross is for the pane that lies over it.
        self.pane.close_button.setVisible(narrow)
        self._place_panes()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the panes follow the list they lie over."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place_panes()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc what lies over the list."""
        if event.key() == Qt.Key.Key_Escape and self._is_narrow and (self._is_editing or self._is_pane_wanted):
            if self._is_editing:
                self._show_fields(on=False)
            else:
                self.show_pane(on=False)
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def ask_for_people(self) -> None:
        """Let the owner choose who joins the campaign."""
        if self._campaign is None:
            return
        there = [row.influencer_id for row in self._rows]
        dialog = AddPeopleDialog(self._session, self._campaign.name, there, self, campaign_id=self._campaign.id)
        dialog.chosen.connect(self._add_people)
        self._open_dialog(dialog)

    def ask_to_remove(self) -> None:
        """Ask whether the ticked people are to be taken out of the campaign."""
        rows = self._ticked_rows()
        if not rows:
            return
        if len(rows) == 1:
            question = tr("Take {name} out of this campaign?").format(name=rows[0].name)
        else:
            question = tr("Take {n} influencers out of this campaign?").format(n=len(rows))
        consequence = tr("Their content, codes and payment mix in this campaign go too. You can undo this.")
        dialog = ConfirmDialog(self, question, consequence, tr("Take out"), danger=True)
        dialog.accepted.connect(lambda: self._remove_now(rows))
        self._open_dialog(dialog)

    def move_rows(self, rows: list[CollaborationRow], stage: Stage) -> None:
        """Move collaborations to a stage; an exit asks for the reason first."""
        moving = [row for row in rows if row.stage is not stage]
        if not moving:
            return
        if stage not in EXITS:
            self._move_now(moving, stage, "")
            return
        dialog = ExitDialog(self, stage, [row.name for row in moving])
        dialog.told.connect(lambda reason: self._move_now(moving, stage, reason))
        self._open_dialog(dialog)

    def _build_actions(self) -> None:
        self._add = self._action(tr("Add creators"), self.ask_for_people)
        self._edit = self._action(tr("Edit campaign"), lambda: self._show_fields(on=True))
        self._brief = self._action(tr("Open brief"), lambda: self._go("brief"))
        self._pay = self._action(tr("Open payment"), lambda: self._go("payment"))
        self._move = self._action(tr("Move to stage…"), self._open_stage_menu)
        self._pane = self._action(tr("Show or hide the pane"), lambda: self.show_pane(on=self.pane.isHidden()))
        self._pane.setShortcut(QKeySequence("F9"))
        self._pane.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._pane)
        self._remove = self._action(tr("Take out of the campaign"), self.ask_to_remove)
        self._remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _action(self, text: str, slot: object) -> QAction:
        made = QAction(text, self)
        made.triggered.connect(slot)
        return made

    def _build(self) -> None:
        self._goal = GoalPill()
        self._period = label("", "secondary")
        self._left = label("", "strong")
        edit = button(tr("Edit", "campaign"), "pencil")
        edit.clicked.connect(lambda: self._show_fields(on=not self._is_editing))
        add = primary_button(tr("Add creators"), "plus")
        add.clicked.connect(self.ask_for_people)
        context: tuple[QWidget, ...] = (self._goal, self._period, self._left)
        for part in context:
            self.header.add_context(part)
        self.open_pane = icon_button("list", tr("Open the pane"))
        self.open_pane.clicked.connect(lambda: self.show_pane(on=True))
        self.header.add_context(self.open_pane)
        self.header.end_context()
        self.header.add_button(edit)
        self.header.add_button(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rows: tuple[QWidget, ...] = (self.header, self.band, self._build_filters(), self.strip)
        for row in rows:
            column.addWidget(row)
        self._below = QHBoxLayout()
        self._below.setSpacing(0)
        self._list = self._build_list()
        self._list.installEventFilter(self)
        self._below.addWidget(self._list, 1)
        for pane in (self.pane, self.fields):
            pane.setParent(self)
            self._below.addWidget(pane)
        column.addLayout(self._below, 1)
        self._place_panes()

    def _build_filters(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "page")
        bar.setFixedHeight(s.HEIGHT_FACET_ROW + 4)
        row = QHBoxLayout(bar)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_2)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self._count = label("", "label")
        self.backup = FacetChip(tr("Backup", "stage"), 0)
        self.exits = FacetChip(tr("Left", "exits"), 0)
        self.everything = flat_button(tr("Show all"), small=True)
        row.addWidget(self.search, 1)
        row.addWidget(self.everything)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.backup)
        row.addWidget(self.exits)
        return bar

    def _build_list(self) -> QWidget:
        add = primary_button(tr("Add creators"), "plus")
        add.clicked.connect(self.ask_for_people)
        everything = flat_button(tr("Show all"))
        everything.clicked.connect(self._drop_filters)
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            tr("Nobody in this campaign yet"), tr("Choose influencers; each starts as a candidate."), [add]
        )
        self._nothing = EmptyState(tr("No collaboration fits"), tr("Drop the search or the stage."), [everything])
        for part in (self.table, self._empty, self._nothing):
            self._stack.addWidget(part)
        self.table.setAccessibleName(tr("Collaborations"))
        self.table.addActions([self._brief, self._pay, self._move, self._remove])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.bulk.set_actions(
            [
                BulkAction(tr("Move to stage"), "flag", self._open_stage_menu),
                BulkAction(tr("Take out"), "trash", self.ask_to_remove),
            ]
        )
        self.bulk.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addWidget(self.bulk)
        column.addWidget(self._stack, 1)
        return holder

    def _connect(self) -> None:
        self.header.parent_clicked.connect(lambda: self._session.went.emit(Route("campaigns")))
        self.search.text_changed.connect(self._show_rows)
        self.search.submitted.connect(self.table.setFocus)
        self.everything.clicked.connect(self._drop_filters)
        self.strip.stage_toggled.connect(lambda stage, on: self._filter_by({stage}, on=on))
        self.backup.clicked.connect(lambda on: self._filter_by(BACKUPS, on=on))
        self.exits.clicked.connect(lambda on: self._filter_by(EXITS, on=on))
        self.table.current_changed.connect(self._on_current_changed)
        self.table.ticked.connect(self._on_ticked)
        self.table.opened.connect(self._on_opened)
        self.bulk.cleared.connect(self.table.keep_current_only)
        self.pane.stage_asked.connect(self._on_stage_asked)
        self.pane.close_asked.connect(lambda: self.show_pane(on=False))
        self.fields.closed.connect(lambda: self._show_fields(on=False))

    def _show_campaign(self, campaign: CampaignRow) -> None:
        today = self._session.today()
        self.header.set_breadcrumb(tr("Campaigns"), campaign.name)
        self._goal.show_goal(campaign.goal)
        days, left = (
            period(campaign.starts_on, campaign.ends_on),
            time_left(campaign.starts_on, campaign.ends_on, today),
        )
        self._period.setText(f"{days}  ·" if days else "")
        self._left.setText(left)
        self.band.show_campaign(campaign, self._session.read(campaign_costs, campaign.id))
        self.fields.show_campaign(campaign)

    def _show_rows(self) -> None:
        words = self.search.text().casefold().split()
        named = [row for row in self._rows if all(part in _text_of(row) for part in words)]
        counts = {stage: sum(row.stage is stage for row in named) for stage in Stage}
        found = [row for row in named if row.stage in (self._chosen or UNDERWAY)]
        self.strip.show_counts(counts, self._chosen)
        self.backup.set_count(counts[Stage.BACKUP])
        self.backup.setChecked(self._chosen >= BACKUPS)
        self.exits.set_count(sum(counts[stage] for stage in EXITS))
        self.exits.setChecked(self._chosen >= EXITS)
        self.everything.setVisible(bool(self._chosen or words))
        self._count.setText(trn("{n} collaboration", "{n} collaborations", len(found)))
        self.table.show_rows(found)
        self._stack.setCurrentWidget(self.table if found else self._nothing if self._rows else self._empty)
        if found and not self.table.current_key():
            self.table.select_key(self.table.row_keys()[0], tick=False)
        self._on_current_changed(self.table.current_key())

    def _filter_by(self, stages: set[Stage] | frozenset[Stage], *, on: bool) -> None:
        self._chosen = self._chosen | stages if on else self._chosen - stages
        self._show_rows()

    def _drop_filters(self) -> None:
        self._chosen = frozenset()
        self.search.set_text("")
        self._show_rows()

    def _show_fields(self, *, on: bool) -> None:
        self._is_editing = on
        self._place_panes()
        if on:
            self.fields.form.name.setFocus()

    def _place_panes(self) -> None:
        """Show one pane or none: beside the list, or in a narrow window over it."""
        is_filled = self.pane.collaboration() is not None
        is_shown = self._is_pane_wanted and not self._is_editing and (is_filled or not self._is_narrow)
        self.fields.setVisible(self._is_editing)
        self.pane.setVisible(is_shown)
        self.open_pane.setVisible(not self._is_pane_wanted and not self._is_editing and is_filled)
        if self._is_narrow:
            area = self._list.geometry()
            for pane in (self.pane, self.fields):
                pane.setGeometry(area.right() + 1 - s.WIDTH_PANE, area.top(), s.WIDTH_PANE, area.height())
                pane.raise_()

    def _on_current_changed(self, key: str) -> None:
        row = next((row for row in self._rows if row.id == key), None)
        self.pane.show_collaboration(row)
        self._place_panes()
        for action in (self._brief, self._pay, self._move, self._remove):
            action.setEnabled(row is not None)

    def _on_ticked(self) -> None:
        count = len(self.table.selected_keys())
        self.bulk.setVisible(count >= BULK_LEAST)
        self.bulk.set_count(tr("{n} selected").format(n=count))
        said = trn("{n} collaboration", "{n} collaborations", self.table.rows.rowCount())
        self._session.said.emit(f"{said} · {tr('{n} selected').format(n=count)}" if count >= BULK_LEAST else said)

    def _on_opened(self, key: str) -> None:
        if self.pane.isHidden() and not self._is_editing:
            self.show_pane(on=True)
        else:
            self._session.went.emit(Route("brief", key))

    def _on_stage_asked(self, stage: Stage) -> None:
        row = self.pane.collaboration()
        if row is not None:
            self.move_rows([row], stage)

    def _go(self, page: str) -> None:
        if self.table.current_key():
            self._session.went.emit(Route(page, self.table.current_key()))

    def _ticked_rows(self) -> list[CollaborationRow]:
        keys = self.table.chosen_keys()
        return [row for row in self._rows if row.id in keys]

    def _open_stage_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = self._ticked_rows()
        for stage, text in stage_choices():
            if stage in {Stage.BACKUP, Stage.DECLINED_BY_US}:
                menu.addSeparator()
            menu.addAction(text).triggered.connect(lambda _checked=False, stage=stage: self.move_rows(rows, stage))
        place = self.bulk if self.bulk.isVisible() else self.table
        menu.popup(place.mapToGlobal(QPoint(100, place.height() if place is self.bulk else 0)))

    def _open_dialog(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _move_one(self, row: CollaborationRow, stage: Stage) -> bool:
        self.move_rows([row], stage)
        return True

    def _move_now(self, rows: list[CollaborationRow], stage: Stage, reason: str) -> None:
        what = (
            Message("move {name} to {stage}", {"name": rows[0].name, "stage": word(stage)})
            if len(rows) == 1
            else Message("move {n} influencers to {stage}", {"n": len(rows), "stage": word(stage)})
        )
        ids = [row.id for row in rows]
        self._session.history.run(what, move_to_stage, ids, stage, self._session.today(), reason)

    def _remove_now(self, rows: list[CollaborationRow]) -> None:
        what = (
            Message("take {name} out of the campaign", {"name": rows[0].name})
            if len(rows) == 1
            else Message("take {n} influencers out of the campaign", {"n": len(rows)})
        )
        self._session.history.run(what, remove_collaborations, [row.id for row in rows])

    def _add_people(self, ids: list[str]) -> None:
        if self._campaign is None:
            return
        what = Message("add {n} creators to {campaign}", {"n": len(ids), "campaign": self._campaign.name})
        self._session.history.run(what, add_collaborations, self._key, ids, self._session.today())


def _text_of(row: CollaborationRow) -> str:
    return " ".join((row.name, row.handle, row.pic, word(row.stage), *row.codes)).casefold()
