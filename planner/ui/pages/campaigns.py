"""The campaign list: what runs, what is live, what the budget is doing, what is at risk, what was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from planner.language import Message, tr, trn
from planner.operations.campaigns import delete_campaigns
from planner.queries.campaign_overview import CampaignOverview, campaign_overviews
from planner.terms import Goal
from planner.ui.campaigns.list_columns import campaign_columns
from planner.ui.campaigns.start import NewCampaignDialog, Start, sources, start
from planner.ui.campaigns.table import FieldDelegate, FigureDelegate, KeyedTable
from planner.ui.delegates import CellDelegate
from planner.ui.editors import DateEdit, LineEdit, RupiahEdit
from planner.ui.session import NEW, Route
from planner.ui.setup.templates import TemplatesDialog
from planner.ui.widgets.buttons import button, flat_button, icon_button, primary_button
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.search import SearchField
from planner.ui.widgets.states import EmptyState
from planner.wording import words

if TYPE_CHECKING:
    from planner.queries.campaigns import CampaignRow
    from planner.ui.session import Session

SEARCH_WIDTH = 320


class CampaignsPage(QWidget):
    """All campaigns in a table."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[CampaignOverview] = []
        self._is_read = False
        self._dialog: QDialog | None = None
        self._build_actions()
        self.table = self._build_table()
        self.search = SearchField(tr("Search campaigns by name"))
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.text_changed.connect(self._show)
        self.search.submitted.connect(self.table.setFocus)
        self.header = PageHeader()
        self.header.set_title(tr("Campaigns"))
        self._stack = QStackedWidget()
        self._build()

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self._new, self._open, self._setup, self._delete, self._templates]

    def open(self, key: str) -> None:
        """Show the list; the key `new` asks for a new campaign at once."""
        self.refresh()  # while another page was open, nobody told this one what was written
        if key == NEW and self._dialog is None:
            self.ask_for_new()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the campaigns, where the window that shows the page has not done so."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: None if self._is_read else self.refresh())

    def refresh(self) -> None:
        """Read the campaigns again."""
        self._is_read = True
        self._rows = self._session.read(campaign_overviews, self._session.now())
        self._show()

    def ask_for_new(self) -> None:
        """Ask for the facts of a new campaign and what it starts from; its set-up opens when it was made."""
        dialog = NewCampaignDialog(self._session.today(), sources(self._session, self._rows), self)
        dialog.made.connect(lambda chosen: self._on_made(dialog, chosen))
        self._show_dialog(dialog)

    def ask_for_new_from_template(self) -> None:
        """Ask for a new campaign with the first template already chosen."""
        self.ask_for_new()
        if isinstance(self._dialog, NewCampaignDialog):
            self._dialog.choose(1)

    def show_templates(self) -> None:
        """Show the shop's own templates."""
        self._show_dialog(TemplatesDialog(self._session, self))

    def ask_to_delete(self) -> None:
        """Ask whether the chosen campaigns are to be deleted."""
        keys = self.table.chosen_keys()
        rows = [row.campaign for row in self._rows if row.id in keys]
        if not rows:
            return
        question = (
            tr("Delete {name}?").format(name=rows[0].name)
            if len(rows) == 1
            else trn("Delete {n} campaign?", "Delete {n} campaigns?", len(rows))
        )
        consequence = tr(
            "Its collaborations, briefs, codes and payment mixes go too. The influencers stay. You can undo this."
        )
        dialog = ConfirmDialog(self, question, consequence, tr("Delete"), danger=True)
        dialog.accepted.connect(lambda: self._delete_now(rows))
        self._show_dialog(dialog)

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def _build_actions(self) -> None:
        self._new = QAction(tr("New campaign"), self)
        self._new.setShortcut(QKeySequence("Ctrl+N"))
        self._new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._new)
        self._open = QAction(tr("Open campaign"), self)
        self._setup = QAction(tr("Set up campaign"), self)
        self._templates = QAction(tr("Campaign templates…"), self)
        self._delete = QAction(tr("Delete campaign"), self)
        self._delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._new.triggered.connect(self.ask_for_new)
        self._open.triggered.connect(lambda: self._on_opened(self.table.current_key()))
        self._delete.triggered.connect(self.ask_to_delete)
        self._setup.triggered.connect(lambda: self._on_setup_asked(self.table.current_key()))
        self._templates.triggered.connect(self.show_templates)

    def _build_table(self) -> KeyedTable:
        table = KeyedTable(
            self._session, "campaigns", campaign_columns(self._session), ("ends_on", Qt.SortOrder.DescendingOrder)
        )
        table.setAccessibleName(tr("Campaigns"))
        session, today, needed = self._session, self._session.today, tr("A name is needed.")
        delegates: dict[str, CellDelegate] = {
            "name": FieldDelegate(lambda parent: LineEdit(parent, needed=needed), session, table, strong=True),
            "goal": CellDelegate(table, lambda: words(Goal)),
            "starts_on": FieldDelegate(lambda parent: DateEdit(today, parent), session, table),
            "ends_on": FieldDelegate(lambda parent: DateEdit(today, parent), session, table),
            "people": FigureDelegate(table),
            "live": FigureDelegate(table),
            "budget": FieldDelegate(RupiahEdit, session, table, right=True),
            "agreed": FigureDelegate(table),
            "at_risk": FigureDelegate(table),
            "figure": FigureDelegate(table),
        }
        for key, delegate in delegates.items():
            table.setItemDelegateForColumn(table.column(key), delegate)
        table.addActions([self._open, self._setup, self._delete])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.opened.connect(self._on_opened)
        table.ticked.connect(self._on_ticked)
        table.current_changed.connect(self._on_ticked)
        return table

    def _build(self) -> None:
        delete = self._bin_button = icon_button("trash", tr("Delete campaign"))
        delete.clicked.connect(self.ask_to_delete)
        self._delete.enabledChanged.connect(delete.setEnabled)
        new = self._new_button = primary_button(tr("New campaign"), "plus")
        new.clicked.connect(self.ask_for_new)
        self.header.add_context(self.search, 1)
        self.header.end_context()
        self.header.add_button(delete)
        self.header.add_button(new)
        begin = primary_button(tr("New campaign"), "plus")
        begin.clicked.connect(self.ask_for_new)
        template = button(tr("Start from a template"))
        template.clicked.connect(self.ask_for_new_from_template)
        everything = flat_button(tr("Show all campaigns"))
        everything.clicked.connect(lambda: self.search.set_text(""))
        self._empty = EmptyState(
            tr("No campaign yet"),
            tr("A campaign has one goal, dates and a budget. Then choose the influencers."),
            [begin, template],
        )
        self._nothing = EmptyState(tr("No campaign with that name"), "", [everything])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        for part in (self.table, self._empty, self._nothing):
            self._stack.addWidget(part)

    def _show(self) -> None:
        typed = self.search.text().casefold().split()
        found = [row for row in self._rows if all(part in row.campaign.name.casefold() for part in typed)]
        self.table.show_rows(found)
        shown = self.table if found else self._nothing if self._rows else self._empty
        self._stack.setCurrentWidget(shown)
        for part in (self.search, self._new_button, self._bin_button):
            part.setVisible(bool(self._rows))
        self.header.set_sub(self._count(len(found)))
        self._say()

    def _count(self, found: int) -> str:
        if found == len(self._rows):
            return str(found) if found else ""
        return tr("{found} of {all}").format(found=found, all=len(self._rows))

    def _say(self) -> None:
        shown = self.table.rows.rowCount()
        self._session.said.emit(trn("{n} campaign", "{n} campaigns", shown))

    def _show_dialog(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _on_ticked(self) -> None:
        self._delete.setEnabled(bool(self.table.chosen_keys()))
        for action in (self._open, self._setup):
            action.setEnabled(bool(self.table.current_key()))

    def _on_opened(self, key: str) -> None:
        if key:
            self._session.went.emit(Route("campaign", key))

    def _on_setup_asked(self, key: str) -> None:
        if key:
            self._session.went.emit(Route("setup", key))

    def _on_made(self, dialog: NewCampaignDialog, chosen: Start) -> None:
        attempt = start(self._session, chosen)
        dialog.refuse(attempt.problem)
        if attempt.written is not None:
            self._session.went.emit(Route("setup", attempt.written.result))

    def _delete_now(self, rows: list[CampaignRow]) -> None:
        label = (
            Message("delete campaign {name}", {"name": rows[0].name})
            if len(rows) == 1
            else Message("delete {n} campaigns", {"n": len(rows)})
        )
        self._session.history.run(label, delete_campaigns, [row.id for row in rows])
