"""Choosing influencers for a campaign: everyone who is not in it yet, found as one types, ticked, added at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QStackedWidget, QTableView, QVBoxLayout, QWidget

from planner.formats import format_count, format_number, format_percent
from planner.language import tr, trn
from planner.queries.influencer_list import (
    InfluencerFilter,
    InfluencerRow,
    influencer_rows,
    matching_numbers,
    numbers_of,
    sorted_numbers,
)
from planner.terms import Tier
from planner.ui.delegates import (
    CheckDelegate,
    NumberDelegate,
    PlatformDelegate,
    TierDelegate,
    TwoLineDelegate,
    VerdictDelegate,
)
from planner.ui.influencers.clash_notice import clash_notice
from planner.ui.table import Column, TableModel
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, primary_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.search import SearchField
from planner.ui.widgets.states import EmptyState
from planner.ui.widgets.styling import label, line
from planner.ui.widgets.table import prepare_table, watch_current_row
from planner.wording import verdict_word, word, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QObject

    from planner.ui.session import Session
    from planner.ui.table import Index

WIDTH, HEIGHT = 760, 560
PAGE = 100
LEAST_TYPED = 3
# A click must not put a whole list of thousands into a campaign.
MOST_AT_ONCE = 500
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def people_columns() -> list[Column]:
    """Return what one needs to know of a person to choose them."""
    return [
        Column("check", lambda: "", 36, lambda _row: ""),
        Column(
            "name",
            lambda: tr("Name"),
            200,
            lambda row: row.name,
            raw=lambda row: row.name,
            second=lambda row: f"@{row.handle}" if row.handle else "",
        ),
        Column(
            "tier", lambda: tr("Tier"), 94, lambda row: word(row.tier) if row.tier else "", raw=lambda row: row.tier
        ),
        Column("platform", lambda: tr("Accounts"), 72, lambda _row: "", raw=lambda row: row.platforms),
        Column("followers", lambda: tr("Followers"), 80, lambda row: format_count(row.followers), right=True),
        Column("er", lambda: tr("ER"), 56, lambda row: format_percent(row.engagement_rate), right=True),
        Column("city", lambda: tr("City"), 104, lambda row: row.city),
        Column(
            "verdict",
            lambda: tr("Background check"),
            90,
            lambda row: verdict_word(row.verdict),
            raw=lambda row: row.verdict,
        ),
    ]


def _tiers_in(text: str) -> tuple[frozenset[str], str]:
    """Return the tiers whose words are typed, wholly or begun, and the other words."""
    typed = text.split()
    named = {part: [str(tier) for tier, shown in words(Tier) if _begins(shown, part)] for part in typed}
    return frozenset(tier for tiers in named.values() for tier in tiers), " ".join(
        part for part in typed if not named[part]
    )


def _begins(shown: str, typed: str) -> bool:
    return len(typed) >= LEAST_TYPED and shown.casefold().startswith(typed.casefold())


class PeopleModel(TableModel):
    """Rows by their number, read a hundred at a time when they come into view; a tick belongs to the person."""

    ticked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(people_columns())
        self._session = session
        self._numbers: list[int] = []
        self._pages: dict[int, list[InfluencerRow]] = {}
        self.chosen: dict[str, str] = {}

    def set_numbers(self, numbers: list[int]) -> None:
        """Show the people of these numbers, in this order."""
        self.beginResetModel()
        self._numbers = numbers
        self._pages.clear()
        self.endResetModel()

    def row_at(self, row: int) -> Any:
        """Return a person; None outside."""
        if not 0 <= row < len(self._numbers):
            return None
        page, at = divmod(row, PAGE)
        if page not in self._pages:
            wanted = self._numbers[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = self._session.read(influencer_rows, wanted)
        rows = self._pages[page]
        return rows[at] if at < len(rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return how many people are shown."""
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; the first column says whether the person is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            row = self.row_at(index.row())
            ticked = row is not None and row.id in self.chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def toggle(self, at: int) -> None:
        """Tick or untick the person in a row."""
        row = self.row_at(at)
        if row is None:
            return
        if row.id in self.chosen:
            del self.chosen[row.id]
        else:
            self.chosen[row.id] = row.name
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
        self.ticked.emit()

    def tick(self, at: int) -> None:
        """Tick the person in a row; whoever is ticked stays so."""
        row = self.row_at(at)
        if row is not None and row.id not in self.chosen:
            self.toggle(at)

    def is_all_ticked(self) -> bool:
        """Tell whether everybody who is shown is ticked."""
        return 0 < len(self._numbers) <= len(self.chosen) and self.chosen.keys() >= self.rows_found().keys()

    def rows_found(self) -> dict[str, str]:
        """Return everybody who is shown: influencer id to name."""
        return {row.id: row.name for at in range(len(self._numbers)) if (row := self.row_at(at)) is not None}

    def tick_all(self, *, on: bool) -> None:
        """Tick or untick everybody who is shown; who is not shown stays as they are."""
        found = self.rows_found()
        if on:
            self.chosen |= found
        else:
            self.chosen = {key: name for key, name in self.chosen.items() if key not in found}
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, len(self.columns) - 1))
        self.ticked.emit()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick from the check box."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().setData(index, value, role)
        self.toggle(index.row())
        return True


class PeopleTable(QTableView):
    """The list; Space and Enter tick the current person, a click anywhere in the row too.

    Enter never unticks and goes on to the next one, so that pressed twice it does not take back what it did. `left()`
    when Up is pressed in the first row.
    """

    left = Signal()

    def __init__(self, people: PeopleModel) -> None:
        super().__init__()
        self._people = people
        head = prepare_table(self, check_column=False)
        head.setSortIndicatorShown(False)
        head.setSectionsClickable(False)
        self.setModel(people)
        watch_current_row(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        delegates = {
            "check": CheckDelegate(self),
            "name": TwoLineDelegate(self),
            "tier": TierDelegate(self),
            "platform": PlatformDelegate(self),
            "followers": NumberDelegate(self),
            "er": NumberDelegate(self),
            "verdict": VerdictDelegate(self),
        }
        for key, delegate in delegates.items():
            self.setItemDelegateForColumn(people.column_index(key), delegate)
        for at, column in enumerate(people.columns):
            self.setColumnWidth(at, column.width)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space and Enter, leave upwards."""
        key, at = event.key(), self.currentIndex().row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._people.toggle(at)
        elif key in _ENTER:
            self._people.tick(at)
            below = self._people.index(min(at + 1, self._people.rowCount() - 1), 1)
            self.setCurrentIndex(below)
        elif key == Qt.Key.Key_Up and at <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self._people.toggle(index.row())


class AddPeopleDialog(QDialog):
    """Lists everyone who is not in the campaign yet; `chosen(list of influencer ids)`."""

    chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        campaign: str,
        there: Collection[str],
        parent: QWidget | None = None,
        *,
        campaign_id: str = "",
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._campaign_id = campaign_id
        self._there = frozenset(session.read(numbers_of, there).values())
        self._everyone = [number for number in session.read(sorted_numbers) if number not in self._there]
        self.setWindowTitle(tr("Add creators"))
        self.resize(WIDTH, HEIGHT)
        self.people = PeopleModel(session)
        self.people.ticked.connect(self._say)
        self.table = PeopleTable(self.people)
        self.table.setAccessibleName(tr("Influencers to choose from"))
        self.search = SearchField(tr("Name, handle, niche, city or tag"))
        self.search.text_changed.connect(self._find)
        self.search.submitted.connect(self._on_search_submitted)
        self._found = label("", "label")
        self._count = label("", "title")
        self.clash = Hint()
        self.cancel = button(tr("Cancel"))
        self.add = primary_button("", "plus")
        self._clear = flat_button(tr("Clear selection"), small=True)
        self.all = flat_button("", "check", small=True)
        self._stack = QStackedWidget()
        self._build(campaign)
        self._find("")
        self._say()
        self.search.setFocus()

    def accept(self) -> None:
        """Hand over who was ticked."""
        if self.people.chosen:
            self.chosen.emit(list(self.people.chosen))
            super().accept()

    def _build(self, campaign: str) -> None:
        nobody = EmptyState(tr("Nobody found"), tr("Try fewer words, or clear the search."))
        none_left = EmptyState(tr("Everyone is in this campaign already"), tr("Import or add influencers first."))
        for part in (self.table, nobody, none_left):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(s.SPACE_5, s.SPACE_4, s.SPACE_5, s.SPACE_3)
        head.setSpacing(s.SPACE_3)
        head.addWidget(label(tr("Add creators to {campaign}").format(campaign=campaign), "cardTitle"))
        head.addStretch(1)
        head.addWidget(self._found)
        head.addWidget(self.all)
        middle = QVBoxLayout()
        middle.setContentsMargins(s.SPACE_5, 0, s.SPACE_5, s.SPACE_3)
        middle.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(s.SPACE_5, s.SPACE_3, s.SPACE_5, s.SPACE_4)
        foot.setSpacing(s.SPACE_2)
        foot.addWidget(self._count)
        foot.addWidget(self._clear)
        foot.addStretch(1)
        for made in (self.cancel, self.add):
            made.setAutoDefault(False)
            foot.addWidget(made)
        for made in (self._clear, self.all):
            made.setAutoDefault(False)
        self._clear.clicked.connect(self._on_clear_clicked)
        self.all.clicked.connect(self._on_all_clicked)
        self.table.left.connect(self.search.setFocus)
        self.search.line().installEventFilter(self)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self.add.setToolTip("Ctrl+Enter")
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        column.addWidget(line("edge"))
        self._clash = QWidget()
        notice = QVBoxLayout(self._clash)
        notice.setContentsMargins(s.SPACE_5, s.SPACE_3, s.SPACE_5, 0)
        notice.addWidget(self.clash)
        column.addWidget(self._clash)
        column.addLayout(foot)

    def _find(self, text: str) -> None:
        found = self._session.read(matching_numbers, InfluencerFilter(words=text))
        tiers, rest = _tiers_in(text)
        if found is not None and tiers:
            named = self._session.read(matching_numbers, InfluencerFilter(words=rest, tiers=tiers))
            found = found | (named or set())
        numbers = self._everyone if found is None else [number for number in self._everyone if number in found]
        self.people.set_numbers(numbers)
        self._stack.setCurrentIndex(0 if numbers else 1 if self._everyone else 2)
        if numbers:
            self.table.setCurrentIndex(self.people.index(0, 1))
        self._found.setText(trn("{n} influencer", "{n} influencers", len(numbers)))
        self._show_all_way()

    def _say(self) -> None:
        count = len(self.people.chosen)
        self._count.setText(tr("{n} selected").format(n=count))
        self._clear.setVisible(bool(count))
        self.add.setText(trn("Add {n} creator", "Add {n} creators", count) if count else tr("Add"))
        self.add.setEnabled(bool(count))
        # Said before they are added, and never in the way of it.
        warning = clash_notice(self._session, list(self.people.chosen), self._campaign_id) if count else ""
        self.clash.set_hint(warning, "warn")
        self._clash.setVisible(bool(warning))
        self._show_all_way()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down lead from the search to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _show_all_way(self) -> None:
        """Offer to tick everybody who is found, or where they are to untick them."""
        count = self.people.rowCount()
        words = tr("Untick these {n}") if self.people.is_all_ticked() else tr("Tick all {n} found")
        self.all.setText(words.format(n=format_number(count)))
        self.all.setVisible(0 < count <= MOST_AT_ONCE)

    def _on_all_clicked(self) -> None:
        self.people.tick_all(on=not self.people.is_all_ticked())

    def _on_search_submitted(self) -> None:
        """Tick the first one found; whoever is ticked already stays so."""
        self.people.tick(self.table.currentIndex().row())
        self.search.line().selectAll()

    def _on_clear_clicked(self) -> None:
        self.people.chosen.clear()
        self.table.viewport().update()
        self._say()
