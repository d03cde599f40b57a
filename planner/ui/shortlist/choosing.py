"""The row over the sheet: which stages are shown, and beside them what can be done with the ticked people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from planner.formats import format_rupiah_short
from planner.language import tr
from planner.queries.comparison import MOST_COMPARED
from planner.queries.shortlist import STAGES
from planner.terms import Stage
from planner.ui.compare.table import FEWEST
from planner.ui.shortlist.words import EMPTY, range_words
from planner.ui.theme import sizes as s
from planner.ui.widgets.bars import BulkAction, BulkBar
from planner.ui.widgets.chips import FacetChip
from planner.ui.widgets.styling import label, set_look
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from planner.queries.shortlist import ShortlistRow

# Where the ticked can be moved beside Sepakat and Cadangan.
MOVES = (Stage.SELECTED, Stage.CONTACTED, Stage.NEGOTIATING, Stage.CANDIDATE)


class TickedBar(BulkBar):
    """The bulk bar of the candidates; where it is narrow it leaves its icons out, then folds what is rarely done.

    `move_asked(stage)`, `swap_asked(id of the backup)`, `compare_asked()`, `cleared()`.
    """

    move_asked = Signal(object)
    swap_asked = Signal(str)
    compare_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.move_menu, self.swap_menu, self.more_menu = QMenu(self), QMenu(self), QMenu(self)
        self.swap_menu.setTitle(tr("Swap for a backup"))
        self._make_backup = self.more_menu.addAction(tr("Make backup"))
        self.more_menu.addMenu(self.swap_menu)
        actions = (
            BulkAction(tr("Compare"), "users", self.compare_asked.emit),
            BulkAction(tr("Move"), "flag", self.move_menu.show),
            BulkAction(tr("Make backup"), "pause", self._ask_for_backup),
            BulkAction(tr("Swap for a backup"), "undo", self.swap_menu.show),
        )
        self.set_actions(actions, self.more_menu)
        self.compare, self.move_to, self.backup, self.swap = self._buttons
        self.move_to.setMenu(self.move_menu)
        self.swap.setMenu(self.swap_menu)
        self._icons = [made.icon() for made in self._buttons]
        for stage in MOVES:
            self.move_menu.addAction(word(stage)).triggered.connect(
                lambda _checked=False, stage=stage: self.move_asked.emit(stage)
            )
        self._make_backup.triggered.connect(self._ask_for_backup)

    def show_choice(self, ticked: Sequence[ShortlistRow], backups: Sequence[ShortlistRow]) -> None:
        """Allow what can be done with the ticked people; `backups` can take the place of one."""
        self.set_count(tr("{n} selected").format(n=len(ticked)))
        can_wait = any(row.stage is not Stage.BACKUP for row in ticked)
        self.backup.setEnabled(can_wait)
        self._make_backup.setEnabled(can_wait)
        self.compare.setEnabled(FEWEST <= len(ticked) <= MOST_COMPARED)
        self.compare.setToolTip("" if self.compare.isEnabled() else compare_words())
        leaving = [row for row in ticked if row.stage is not Stage.BACKUP]
        candidates = [row for row in backups if row in ticked] or list(backups)
        can_swap = len(leaving) == 1 and bool(candidates)
        self.swap.setEnabled(can_swap)
        self.swap_menu.setEnabled(can_swap)
        self.swap.setToolTip(
            tr("The backup takes the stage of {name}, who becomes a backup.").format(name=leaving[0].name)
            if len(leaving) == 1
            else tr("Tick one person who is to be replaced.")
        )
        self.swap_menu.clear()
        for row in candidates if can_swap else ():
            cost = "" if row.cost.amount is None else format_rupiah_short(row.cost.amount)
            reach = range_words(row.expected.reach)
            parts = [row.name, cost, "" if reach == EMPTY else tr("reach {range}").format(range=reach)]
            action = self.swap_menu.addAction(" · ".join(part for part in parts if part).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, key=row.id: self.swap_asked.emit(key))

    def fit(self, room: int) -> None:
        """Show as much as fits into `room` px: all of it, without icons, or with the last two under More."""
        for has_icons, folded in ((True, 0), (False, 0), (False, 2)):
            for made, icon in zip(self._buttons, self._icons, strict=True):
                made.setIcon(icon if has_icons else QIcon())
            for made in self._buttons[-2:]:
                made.setVisible(not folded)
            self._more.setVisible(bool(folded))
            if self._needed() <= room:
                return

    def _needed(self) -> int:
        """Return the width in px of what is shown."""
        edges = self._row.contentsMargins()
        parts = [part for part in self.findChildren(QWidget) if not part.isWindow() and not part.isHidden()]
        gaps = s.SPACE_2 + self._row.spacing() * (len(parts) + 2)
        return edges.left() + edges.right() + gaps + sum(part.sizeHint().width() for part in parts)

    def _ask_for_backup(self) -> None:
        self.move_asked.emit(Stage.BACKUP)


class ChoosingRow(QFrame):
    """Chips with counts at the left, the bulk bar beside them while anybody is ticked; neither rows nor chips jump.

    `filtered(stages)` (none: all are shown).
    """

    filtered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setFixedHeight(s.HEIGHT_FACET_ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(s.EDGE_LEFT, 0, 0, 0)
        row.setSpacing(s.SPACE_1)
        self.chips: dict[Stage, FacetChip] = {}
        for stage in STAGES:
            chip = self.chips[stage] = FacetChip(word(stage), 0)
            chip.clicked.connect(self._on_chip_clicked)
            row.addWidget(chip)
        self.hint = label(tr("Tick creators to reckon what they cost and to agree with them"), "tertiary")
        self.hint.setContentsMargins(s.SPACE_3, 0, s.EDGE_RIGHT, 0)
        self.bar = TickedBar()
        self.bar.hide()
        row.addWidget(self.hint)
        row.addWidget(self.bar, 1)
        row.addStretch(0)
        # It gives way instead of holding the window wide.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the bulk bar show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def chosen_stages(self) -> frozenset[Stage]:
        """Return the stages that are filtered by; none means all."""
        return frozenset(stage for stage, chip in self.chips.items() if chip.isChecked())

    def show_counts(self, counts: Mapping[Stage, int]) -> None:
        """Show how many stand at each stage; a chip nobody stands behind gives its filter up."""
        for stage, chip in self.chips.items():
            chip.set_count(counts.get(stage, 0))
            if not counts.get(stage):
                chip.setChecked(False)

    def show_all(self) -> None:
        """Give every filter up."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.filtered.emit(frozenset())

    def show_choice(self, ticked: Sequence[ShortlistRow], everybody: Sequence[ShortlistRow]) -> None:
        """Show what can be done with the ticked people, or while nobody is ticked what ticks are for."""
        self.bar.show_choice(ticked, [row for row in everybody if row.stage is Stage.BACKUP])
        self._fit()
        self.hint.setVisible(bool(everybody) and not ticked)
        self.bar.setVisible(bool(ticked))
        set_look(self, "role", "tint" if ticked else "page")

    def _fit(self) -> None:
        chips = sum(chip.sizeHint().width() + s.SPACE_1 for chip in self.chips.values())
        self.bar.fit(self.width() - s.EDGE_LEFT - chips)

    def _on_chip_clicked(self) -> None:
        self.filtered.emit(self.chosen_stages())


def compare_words() -> str:
    """Return how many can be compared."""
    return tr("Tick {fewest} to {most} creators to compare them.").format(fewest=FEWEST, most=MOST_COMPARED)
