"""The row over the sheet: which stages are shown, and what else can be done with the ticked people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy

from planner.formats import format_rupiah_short
from planner.language import tr
from planner.queries.comparison import MOST_COMPARED
from planner.queries.shortlist import STAGES
from planner.terms import Stage
from planner.ui.compare.table import FEWEST
from planner.ui.shortlist.words import EMPTY, range_words
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.chips import FacetChip
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from planner.queries.shortlist import ShortlistRow

# From this width on there is room for icons and for one more button; Esc does the same.
WIDE = 1160
# Where the ticked can be moved beside Sepakat and Cadangan.
MOVES = (Stage.SELECTED, Stage.CONTACTED, Stage.NEGOTIATING, Stage.CANDIDATE)


class ChoosingRow(QFrame):
    """Chips with counts at the left, the other ways for the ticked at the right; it never jumps.

    `filtered(stages)` (none: all are shown), `move_asked(stage)`, `swap_asked(id of the backup)`, `compare_asked()`,
    `cleared()`.
    """

    filtered = Signal(object)
    move_asked = Signal(object)
    swap_asked = Signal(str)
    compare_asked = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_some = False
        self.setProperty("role", "page")
        self.setFixedHeight(s.HEIGHT_FACET_ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_1)
        self.chips: dict[Stage, FacetChip] = {}
        for stage in STAGES:
            chip = self.chips[stage] = FacetChip(word(stage), 0)
            chip.clicked.connect(self._on_chip_clicked)
            row.addWidget(chip)
        row.addStretch(1)
        self.compare = _flat(tr("Compare"), "users")
        self.move_menu, self.swap_menu = QMenu(self), QMenu(self)
        self.move_to = _flat(tr("Move"), "flag", self.move_menu)
        self.backup = _flat(tr("Make backup"), "pause")
        self.swap = _flat(tr("Swap for a backup"), "undo", self.swap_menu)
        self.clear = _flat(tr("Clear selection"), "")
        self._buttons = (self.compare, self.move_to, self.backup, self.swap)
        self._icons = [made.icon() for made in self._buttons]
        for made in (*self._buttons, self.clear):
            row.addWidget(made)
        # It gives way instead of holding the window wide: without icons in a narrow one.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for stage in MOVES:
            self.move_menu.addAction(word(stage)).triggered.connect(
                lambda _checked=False, stage=stage: self.move_asked.emit(stage)
            )
        self.compare.clicked.connect(self.compare_asked)
        self.backup.clicked.connect(lambda: self.move_asked.emit(Stage.BACKUP))
        self.clear.clicked.connect(self.cleared)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons out where there is no room for them."""
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

    def show_choice(self, ticked: Sequence[ShortlistRow], backups: Sequence[ShortlistRow]) -> None:
        """Allow what can be done with the ticked people; `backups` can take the place of one."""
        some = bool(ticked)
        waiting = sum(row.stage is Stage.BACKUP for row in ticked)
        self.move_to.setEnabled(some)
        self._is_some = some
        self._fit()
        self.backup.setEnabled(waiting < len(ticked))
        self.compare.setEnabled(FEWEST <= len(ticked) <= MOST_COMPARED)
        leaving = [row for row in ticked if row.stage is not Stage.BACKUP]
        candidates = [row for row in backups if row in ticked] or list(backups)
        self.swap.setEnabled(len(leaving) == 1 and bool(candidates))
        self.swap.setToolTip(
            tr("The backup takes the stage of {name}, who becomes a backup.").format(name=leaving[0].name)
            if len(leaving) == 1
            else tr("Tick one person who is to be replaced.")
        )
        self.swap_menu.clear()
        for row in candidates if len(leaving) == 1 else ():
            cost = "" if row.cost.amount is None else format_rupiah_short(row.cost.amount)
            reach = range_words(row.expected.reach)
            parts = [row.name, cost, "" if reach == EMPTY else tr("reach {range}").format(range=reach)]
            action = self.swap_menu.addAction(" · ".join(part for part in parts if part).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, key=row.id: self.swap_asked.emit(key))

    def _fit(self) -> None:
        wide = self.width() >= WIDE
        self.clear.setVisible(self._is_some and wide)
        for made, icon in zip(self._buttons, self._icons, strict=True):
            made.setIcon(icon if wide else QIcon())

    def _on_chip_clicked(self) -> None:
        self.filtered.emit(self.chosen_stages())


def _flat(text: str, icon: str, menu: QMenu | None = None) -> QPushButton:
    made = flat_button(text, icon, small=True)
    if menu is not None:
        made.setMenu(menu)
    return made
