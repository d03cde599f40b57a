"""What a change of many cells would do, before anything is written: before and after, and what cannot be."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from planner.formats import format_number
from planner.language import tr
from planner.terms import Relationship
from planner.ui.delegates import CellDelegate, GlyphDelegate, TwoLineDelegate
from planner.ui.influencers.cells import at
from planner.ui.table import Column, TableModel
from planner.ui.widgets.chips import FacetChip
from planner.ui.widgets.glyphs import FATE_GLYPHS
from planner.ui.widgets.table import prepare_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.influencer_list import InfluencerRow
    from planner.ui.influencers.cells import Cell

PREVIEW_HEIGHT = 286
PREVIEW_WIDTH = 860


class Fate(StrEnum):
    """What becomes of a cell."""

    NEW = "new"
    CHANGED = "updated"
    SAME = "unchanged"
    REFUSED = "rejected"


class Proposal(NamedTuple):
    """One cell before and after; `value` is what is written, `place` the row of a block it stands in."""

    id: str
    name: str
    handle: str
    key: str
    field: str
    before: str
    after: str
    fate: Fate
    reason: str = ""
    value: Any = None
    place: int = 0


def fate_word(fate: Fate) -> str:
    """Return what becomes of a cell, in a word."""
    return {
        Fate.NEW: tr("new", "cell"),
        Fate.CHANGED: tr("changes", "cell"),
        Fate.SAME: tr("same", "cell"),
        Fate.REFUSED: tr("not possible", "cell"),
    }[fate]


def propose(row: InfluencerRow, cell: Cell, typed: Any, before: str, *, with_reason: bool = False) -> Proposal:
    """Return what a typed text, or a chosen value, would do to one person.

    `before` is what their cell shows now; `with_reason` tells that the blacklist's reason is asked for elsewhere.
    """
    value, problem = cell.read(typed, row) if type(typed) is str else (typed, "")
    made = Proposal(
        row.id, row.name, at(row.handle), cell.key, cell.title, before, str(typed), Fate.REFUSED, problem, value
    )
    if problem:
        return made
    if cell.is_same(row, value):
        return made._replace(after=cell.text(value) or before, fate=Fate.SAME)
    if value is Relationship.BLACKLISTED and not with_reason:
        return made._replace(reason=tr("The blacklist needs a reason: choose it under Relationship."))
    return made._replace(after=cell.text(value), fate=Fate.CHANGED)


class PreviewTable(QWidget):
    """Proposals in a table, with a chip for each fate that filters them. `filtered()` when another one is chosen."""

    filtered = Signal()

    def __init__(self, *, with_field: bool) -> None:
        super().__init__()
        self._proposals: Sequence[Proposal] = ()
        self._wanted: Fate | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self.chips = {fate: FacetChip(fate_word(fate), 0, fate, self) for fate in Fate}
        for fate, chip in self.chips.items():
            chip.clicked.connect(lambda on, fate=fate: self._filter(fate if on else None))
            row.addWidget(chip)
        row.addStretch(1)
        column.addLayout(row)
        self.model = TableModel(_columns(with_field=with_field), self)
        self.table = QTableView()
        head = prepare_table(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Before and after"))
        delegates = {"name": TwoLineDelegate(self.table), "fate": GlyphDelegate(FATE_GLYPHS, self.table)}
        for place, shown in enumerate(self.model.columns):
            self.table.setColumnWidth(place, shown.width)
            self.table.setItemDelegateForColumn(place, delegates.get(shown.key, CellDelegate(self.table)))
        head.setSortIndicatorShown(False)
        head.setSectionsClickable(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setFixedHeight(PREVIEW_HEIGHT)
        column.addWidget(self.table)

    def show_proposals(self, proposals: Sequence[Proposal]) -> Counter[Fate]:
        """Show these, and how many there are of each fate; what cannot be stands first."""
        self._proposals = proposals
        counts = Counter(proposal.fate for proposal in proposals)
        for fate, chip in self.chips.items():
            chip.set_texts(fate_word(fate), format_number(counts[fate]))
            chip.setVisible(fate is not Fate.NEW or counts[fate] > 0)
        self._show()
        return counts

    def _filter(self, fate: Fate | None) -> None:
        self._wanted = fate
        for other, chip in self.chips.items():
            chip.setChecked(other is fate)
        self._show()
        self.filtered.emit()

    def _show(self) -> None:
        shown = [one for one in self._proposals if self._wanted in {None, one.fate}]
        self.model.set_rows(sorted(shown, key=lambda one: one.fate is not Fate.REFUSED))


def _columns(*, with_field: bool) -> list[Column]:
    name_width, value_width = (160, 130) if with_field else (190, 180)
    field = Column("field", lambda: tr("Column"), 90, lambda one: one.field, sortable=False)
    return [
        Column(
            "name", lambda: tr("Name"), name_width, lambda one: one.name, second=lambda one: one.handle, sortable=False
        ),
        *([field] if with_field else []),
        Column("before", lambda: tr("Before"), value_width, lambda one: one.before, _raw, sortable=False),
        Column(
            "after",
            lambda: tr("After"),
            value_width,
            lambda one: one.after,
            level=lambda one: "strong" if one.fate in {Fate.CHANGED, Fate.NEW} else "quiet",
            sortable=False,
        ),
        Column(
            "fate",
            lambda: tr("Result", "of a change"),
            200,
            lambda one: one.reason or fate_word(one.fate),
            level=lambda one: one.fate,
            tooltip=lambda one: one.reason,
            sortable=False,
        ),
    ]


def _raw(one: Proposal) -> str:
    return one.before
