"""All facets with their counts in one sheet under a button: groups down the left, chips that flow at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.widgets.chips import FacetChip, FlowLayout
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QKeyEvent

    from planner.ui.widgets.bars import FacetGroup

WIDTH, TALLEST = 620, 520
TITLE_WIDTH = 112
SCROLL_BAR = 14
CHIPS_WIDTH = WIDTH - 2 - 2 * s.SPACE_4 - TITLE_WIDTH - s.SPACE_2 - SCROLL_BAR


class FacetMenu(QFrame):
    """Stays open while chips are switched, so that the counts can be watched; Esc or a click beside it closes it.

    `facet_toggled(group key, facet key, on)`.
    """

    facet_toggled = Signal(str, object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Filters"))
        self.setFixedWidth(WIDTH)
        self._chips: dict[tuple[str, Hashable], FacetChip] = {}
        self._keys: list[tuple[str, Hashable]] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, s.SPACE_2, 1, s.SPACE_2)
        column.addWidget(self._scroll)

    def set_groups(self, groups: Sequence[FacetGroup]) -> None:
        """Show these facets; the same ones only get their new counts."""
        keys = [(group.key, facet.key) for group in groups for facet in group.facets]
        if keys != self._keys:
            self._build(groups, keys)
        for group in groups:
            for facet in group.facets:
                chip = self._chips[group.key, facet.key]
                chip.set_texts(facet.text, facet.amount)
                chip.setChecked(facet.checked)

    def open_under(self, corner: QPoint) -> None:
        """Show the sheet with its upper right corner here (global), or above where there is no room."""
        body = self._scroll.widget()
        wanted = 0 if body is None else body.sizeHint().height()
        height = min(wanted, TALLEST) + 2 * s.SPACE_2 + 2
        screen = self.screen().availableGeometry()
        self.setFixedHeight(min(height, screen.height()))
        left = max(screen.left(), corner.x() - WIDTH)
        self.move(left, max(screen.top(), min(corner.y(), screen.bottom() + 1 - self.height())))
        self.show()
        first = next(iter(self._chips.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from chip to chip with the arrows."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())] > 0)
        else:
            super().keyPressEvent(event)

    def _build(self, groups: Sequence[FacetGroup], keys: list[tuple[str, Hashable]]) -> None:
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        self._keys = keys
        self._chips = {}
        body = QFrame()
        body.setProperty("role", "surface")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(s.SPACE_4, s.SPACE_2, s.SPACE_4, s.SPACE_2)
        rows.setSpacing(s.SPACE_3)
        for group in groups:
            if group.facets:
                rows.addLayout(self._group(group))
        rows.addStretch(1)
        self._scroll.setWidget(body)
        if focused in self._chips:
            self._chips[focused].setFocus()

    def _group(self, group: FacetGroup) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        title = label(group.title, "label", wrap=True)
        title.setFixedWidth(TITLE_WIDTH)
        title.setContentsMargins(0, 5, 0, 0)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        chips = QWidget()
        flow = FlowLayout(chips)
        for facet in group.facets:
            chip = FacetChip(facet.text, facet.amount, facet.key, chips)
            chip.setAccessibleDescription(group.title)
            chip.clicked.connect(lambda on, key=group.key, at=facet.key: self.facet_toggled.emit(key, at, on))
            flow.addWidget(chip)
            self._chips[group.key, facet.key] = chip
        # A scroll area does not ask for the height of a width; the width is known here.
        chips.setFixedSize(CHIPS_WIDTH, flow.heightForWidth(CHIPS_WIDTH))
        row.addWidget(chips, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return row
