"""The two rows above a table: facets with their counts, and what can be done with the ticked rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import icon, icon_size
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.chips import FacetChip, key_cap

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtGui import QResizeEvent

    from planner.ui.widgets.facet_menu import FacetMenu

TITLE_GAP, CHIP_GAP, GROUP_GAP = 8, 6, 12


class Facet(NamedTuple):
    """One value that can be filtered by: its key, its word, how many rows it would show, whether it is on."""

    key: Hashable
    text: str
    amount: str | int
    checked: bool = False


class FacetGroup(NamedTuple):
    """Facets of one column under its name."""

    key: str
    title: str
    facets: Sequence[Facet]


class BulkAction(NamedTuple):
    """One thing that can be done with all ticked rows."""

    text: str
    icon: str
    run: Callable[[], object]


class FacetBar(QFrame):
    """A row of 42 px: groups of facet chips, and at the right a sheet with all of them when not all fit.

    `facet_toggled(group key, facet key, on)`.
    """

    facet_toggled = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setFixedHeight(s.HEIGHT_FACET_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._groups: Sequence[FacetGroup] = ()
        self._titles: dict[str, QLabel] = {}
        self._chips: dict[tuple[str, Hashable], FacetChip] = {}
        self._more = flat_button("", "")
        self._more.setParent(self)
        self._more.setIcon(icon("chevron-down", "accent"))
        self._more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._more.setProperty("small", True)
        self._more.clicked.connect(self.open_menu)
        self._menu: FacetMenu | None = None
        self.retranslate()

    def set_groups(self, groups: Sequence[FacetGroup]) -> None:
        """Show these facets; chips that stay are kept, so that counts may follow every keystroke."""
        self._groups = groups
        wanted = {(group.key, facet.key) for group in groups for facet in group.facets}
        for key in [key for key in self._chips if key not in wanted]:
            gone = self._chips.pop(key)
            gone.hide()
            gone.deleteLater()
        for name in [name for name in self._titles if name not in {group.key for group in groups}]:
            old = self._titles.pop(name)
            old.hide()
            old.deleteLater()
        self._place()
        if self._menu is not None and self._menu.isVisible():
            self._menu.set_groups(groups)

    def groups(self) -> Sequence[FacetGroup]:
        """Return all facets, those in the sheet too."""
        return self._groups

    def retranslate(self) -> None:
        """Show the words of the current language."""
        self._more.setText(tr("Filters"))
        self._more.adjustSize()

    def sizeHint(self) -> QSize:
        """Return the height of the row; the width is whatever there is."""
        return QSize(200, s.HEIGHT_FACET_ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as fit."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_title(self, group: FacetGroup) -> QLabel:
        title = self._titles.get(group.key)
        if title is None:
            title = self._titles[group.key] = QLabel(self)
            title.setProperty("role", "label")
        title.setText(group.title)
        return title

    def _show_facet(self, group_key: str, facet: Facet) -> FacetChip:
        chip = self._chips.get((group_key, facet.key))
        if chip is None:
            chip = self._chips[group_key, facet.key] = FacetChip("", None, facet.key, self)
            chip.clicked.connect(lambda on, at=facet.key: self.facet_toggled.emit(group_key, at, on))
        chip.set_texts(facet.text, facet.amount)
        chip.setChecked(facet.checked)
        return chip

    def _place(self) -> None:
        """Show what fits; a chip is made when there is room for it, as most never have it."""
        # The button brings its own padding, so it needs neither a gap before it nor the whole edge after it.
        right = self.width() - s.SPACE_2
        more = self._more.sizeHint()
        limit = right - more.width()
        left, full = s.EDGE_LEFT, False
        for group in self._groups:
            if full or not group.facets:
                self._hide_group(group)
                continue
            title = self._show_title(group)
            size = title.sizeHint()
            first = self._show_facet(group.key, group.facets[0]).sizeHint().width()
            full = left + size.width() + TITLE_GAP + first > limit
            title.setVisible(not full)
            title.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            left, full = self._place_chips(group, left + size.width() + TITLE_GAP, limit, full=full)
            left += GROUP_GAP - CHIP_GAP
        self._more.setVisible(full)
        self._more.setGeometry(right - more.width(), (self.height() - more.height()) // 2, more.width(), more.height())

    def _place_chips(self, group: FacetGroup, left: int, limit: int, *, full: bool) -> tuple[int, bool]:
        for facet in group.facets:
            if full:
                old = self._chips.get((group.key, facet.key))
                if old is not None:
                    old.hide()
                continue
            chip = self._show_facet(group.key, facet)
            hint = chip.sizeHint()
            full = left + hint.width() > limit
            chip.setVisible(not full)
            chip.setGeometry(left, (self.height() - hint.height()) // 2, hint.width(), hint.height())
            left += hint.width() + CHIP_GAP
        return left, full

    def _hide_group(self, group: FacetGroup) -> None:
        title = self._titles.get(group.key)
        for part in (title, *(self._chips.get((group.key, facet.key)) for facet in group.facets)):
            if part is not None:
                part.hide()

    def open_menu(self) -> None:
        """Open the sheet with every facet; built when asked for, as it is rarely."""
        from planner.ui.widgets.facet_menu import FacetMenu

        if self._menu is None:
            self._menu = FacetMenu(self)
            self._menu.facet_toggled.connect(self.facet_toggled)
        self._menu.set_groups(self._groups)
        self._menu.open_under(self.mapToGlobal(QPoint(self.width() - s.SPACE_2, self.height())))

    def menu(self) -> FacetMenu | None:
        """Return the sheet with every facet, once it was opened."""
        return self._menu


class BulkBar(QFrame):
    """A row of 36 px that stands while two or more rows are ticked: count, actions, the rest, and the way out.

    `cleared()` when the selection is to be given up (the page binds Esc to the same).
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tint")
        self.setFixedHeight(s.HEIGHT_BULK_BAR)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(s.EDGE_RIGHT, 0, 12, 0)
        self._row.setSpacing(4)
        self._count = QLabel()
        self._count.setProperty("role", "title")
        self._row.addWidget(self._count)
        self._row.addSpacing(8)
        self._buttons: list[QPushButton] = []
        self._more = flat_button("", small=True)
        self._more.setIcon(icon("chevron-down", "accent"))
        self._more.setIconSize(icon_size(s.ICON_DENSE))
        self._more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._more.hide()
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self._clear = flat_button("", small=True)
        self._clear.setProperty("level", "quiet")
        self._clear.clicked.connect(self.cleared)
        self._row.addWidget(self._clear)
        self._row.addWidget(key_cap("Esc"))
        self.retranslate()

    def set_count(self, text: str) -> None:
        """Show how many are ticked, in words."""
        self._count.setText(text)

    def set_actions(self, actions: Sequence[BulkAction], more: QMenu | None = None) -> None:
        """Show these actions, and a menu with the others."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for at, action in enumerate(actions):
            made = flat_button(action.text, action.icon, small=True)
            made.clicked.connect(lambda _checked=False, run=action.run: run())
            self._row.insertWidget(2 + at, made)
            self._buttons.append(made)
        self._more.setVisible(more is not None)
        if more is not None:
            # The button has its arrow at the right; what it opens still reads from the left.
            more.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._more.setMenu(more)

    def retranslate(self) -> None:
        """Show the words of the current language."""
        self._more.setText(tr("More"))
        self._clear.setText(tr("Clear selection"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
