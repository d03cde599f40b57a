"""The trash: who lies in it, back with one click, or deleted with all that is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTableView, QVBoxLayout, QWidget

from planner.formats import format_date, format_number
from planner.language import Message, tr, trn
from planner.queries.trash import TrashRow, trashed_people
from planner.ui.delegates import CheckDelegate, PlatformDelegate, TwoLineDelegate
from planner.ui.session import Route
from planner.ui.table import Column, TableModel
from planner.ui.widgets.buttons import button
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.frames import PageHeader
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.table import prepare_table, watch_current_row

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from planner.ui.session import Session

_ROWS = QItemSelectionModel.SelectionFlag.Rows


class TrashTable(QTableView):
    """The people in the trash; Space ticks, Esc gives the ticks up."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space, untick all on Esc."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle | _ROWS)
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        else:
            super().keyPressEvent(event)


class TrashPage(QWidget):
    """Who is in the trash, since when and from which campaigns; to restore, or to delete."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[TrashRow] = []
        self._dialog: ConfirmDialog | None = None
        self.header = PageHeader()
        self.header.set_breadcrumb(tr("Influencers"), tr("Trash"))
        self.header.parent_clicked.connect(self._go_back)
        self.header.end_context()
        self.restore_button = button(tr("Restore"), "undo")
        self.restore_button.clicked.connect(self.restore)
        self.delete_button = button(tr("Delete from the trash…"), "trash")
        self.delete_button.clicked.connect(self.ask_to_delete)
        self.header.add_button(self.restore_button)
        self.header.add_button(self.delete_button)
        self._build_table()
        back = button(tr("To the influencers"))
        back.clicked.connect(self._go_back)
        self._empty = EmptyState(
            tr("The trash is empty"),
            tr("Whoever you move to the trash lies here until you restore or delete them."),
            [back],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._build_actions()
        self.setFocusProxy(self.table)
        self.refresh()

    def _build_table(self) -> None:
        self.model = TableModel(_columns(self._session.today()), self)
        self.table = TrashTable()
        self.table.setAccessibleName(tr("People in the trash"))
        self._head = prepare_table(self.table, check_column=True)
        self._head.setSortIndicatorShown(False)
        self._head.setSectionsMovable(False)
        self.table.setModel(self.model)
        watch_current_row(self.table)
        delegates = {
            "check": CheckDelegate(self.table),
            "name": TwoLineDelegate(self.table),
            "platform": PlatformDelegate(self.table),
        }
        for place, column in enumerate(self.model.columns):
            self.table.setColumnWidth(place, column.width)
            if column.key in delegates:
                self.table.setItemDelegateForColumn(place, delegates[column.key])
        self._head.setSectionResizeMode(0, self._head.ResizeMode.Fixed)
        self._head.all_toggled.connect(self._on_all_toggled)
        self.table.selectionModel().selectionChanged.connect(self._follow_ticks)
        self.table.selectionModel().currentChanged.connect(self._follow_ticks)

    def _build_actions(self) -> None:
        self._restore = QAction(tr("Restore"), self)
        self._restore.setShortcut(QKeySequence("Ctrl+R"))
        self._restore.triggered.connect(self.restore)
        self._delete = QAction(tr("Delete from the trash…"), self)
        self._delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self._delete.triggered.connect(self.ask_to_delete)
        for action in (self._restore, self._delete):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addActions([self._restore, self._delete])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self._restore, self._delete]

    def open(self, key: str) -> None:
        """Show the trash with one person current."""
        self.refresh()
        places = [place for place, row in enumerate(self._rows) if row.id == key]
        if places:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
            self.table.selectionModel().setCurrentIndex(self.model.index(places[0], 1), flags)

    def refresh(self) -> None:
        """Read again who is in the trash; ticks and current row stay."""
        ticked = {row.id for row in self._ticked()}
        current = self.model.row_at(self.table.currentIndex().row())
        at = self.table.currentIndex().row()
        self._rows = self._session.read(trashed_people)
        self.model.set_rows(self._rows)
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for place, row in enumerate(self._rows):
            if row.id in ticked:
                selection.select(self.model.index(place, 0), self.model.index(place, last))
        self.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        ids = [row.id for row in self._rows]
        place = ids.index(current.id) if current is not None and current.id in ids else min(max(at, 0), len(ids) - 1)
        if ids:
            index = self.model.index(place, 1)
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._stack.setCurrentWidget(self.table if ids else self._empty)
        self.header.set_sub(format_number(len(ids)) if ids else "")
        self._follow_ticks()

    def chosen(self) -> list[TrashRow]:
        """Return the ticked people, or the current one when nobody is ticked."""
        current = self.model.row_at(self.table.currentIndex().row())
        return self._ticked() or ([current] if current is not None else [])

    def restore(self) -> None:
        """Take the chosen people back into the list."""
        from planner.operations.trash import restore

        rows = self.chosen()
        if not rows:
            return
        one = Message("restore {name}", {"name": rows[0].name})
        what = one if len(rows) == 1 else Message("restore {n} influencers", {"n": len(rows)})
        self._session.history.run(what, restore, [row.id for row in rows])

    def ask_to_delete(self) -> ConfirmDialog | None:
        """Ask whether the chosen people shall be deleted, and say what goes with them."""
        rows = self.chosen()
        if not rows:
            return None
        n = len(rows)
        one = tr("Delete {name} from the trash?").format(name=rows[0].name)
        many = tr("Delete {n} influencers from the trash?").format(n=n)
        joined = sum(len(row.campaigns) for row in rows)
        first = trn("With {n} collaboration.", "With {n} collaborations.", joined) if joined else ""
        rest = tr(
            "Accounts, numbers, checks and notes go too. You can undo this, because the change history in the shop's "
            "file keeps them."
        )
        dialog = ConfirmDialog(
            self, one if n == 1 else many, f"{first} {rest}".strip(), tr("Delete from the trash"), danger=True
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._delete_now(rows))
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()
        return dialog

    def dialog(self) -> ConfirmDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def _delete_now(self, rows: Sequence[TrashRow]) -> None:
        from planner.operations.influencers import delete_influencers

        one = Message("delete {name} from the trash", {"name": rows[0].name})
        what = one if len(rows) == 1 else Message("delete {n} influencers from the trash", {"n": len(rows)})
        self._session.history.run(what, delete_influencers, [row.id for row in rows])

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _ticked(self) -> list[TrashRow]:
        found = [self.model.row_at(index.row()) for index in self.table.selectionModel().selectedRows()]
        return [row for row in found if row is not None]

    def _follow_ticks(self) -> None:
        ticked, total = len(self._ticked()), len(self._rows)
        some = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self._head.set_check(Qt.CheckState.Checked if ticked and ticked == total else some)
        for made in (self.restore_button, self.delete_button, self._restore, self._delete):
            made.setEnabled(bool(self.chosen()))
        text = trn("{n} influencer in the trash", "{n} influencers in the trash", total)
        if ticked > 1:
            text = f"{text} · {tr('{n} selected').format(n=format_number(ticked))}"
        self._session.said.emit(text)

    def _on_all_toggled(self, on: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        if on:
            self.table.selectAll()
        else:
            self.table.clearSelection()

    def _go_back(self) -> None:
        self._session.went.emit(Route("influencers"))


def _columns(today: dt.date) -> list[Column]:
    def since(row: TrashRow) -> str:
        return format_date(row.trashed_at.astimezone().date(), today)

    return [
        Column("check", lambda: "", 42, lambda _row: "", sortable=False),
        Column(
            "name",
            lambda: tr("Name"),
            240,
            lambda row: row.name,
            second=lambda row: f"@{row.handle}" if row.handle else "",
            sortable=False,
        ),
        Column(
            "platform",
            lambda: tr("Account"),
            80,
            lambda row: row.platform or "",
            raw=lambda row: row.platform,
            sortable=False,
        ),
        Column("since", lambda: tr("In the trash since"), 170, since, sortable=False),
        Column("campaigns", lambda: tr("Campaigns"), 400, lambda row: ", ".join(row.campaigns), sortable=False),
    ]
