"""The list over a column of the preview: what it may become, under the titles of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD
from planner.ui.widgets.choice import ChoiceBox, ChoiceDelegate
from planner.ui.widgets.glyphs import paint_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from planner.ui.importing.column_choices import ChoiceGroup

MOST_ROWS = 20


class FieldBox(ChoiceBox):
    """A list of meanings in groups; titles cannot be chosen and arrow keys pass over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ChoiceGroup, ...] = ()
        self.setItemDelegate(_GroupedDelegate(self))
        self.setMaxVisibleItems(MOST_ROWS)

    def set_groups(self, groups: Iterable[ChoiceGroup]) -> None:
        """Show these choices; the chosen one stays when it is still among them."""
        groups = tuple(groups)
        if groups == self._groups:
            return
        self._groups = groups
        rows: list[tuple[Any, str]] = []
        titles: list[int] = []
        for group in groups:
            if group.title:
                titles.append(len(rows))
                # A text is never a choice: looked up as a value it finds nothing.
                rows.append((group.title, group.title))
            rows.extend(group.choices)
        self.set_choices(rows)
        model = self.model()
        if isinstance(model, QStandardItemModel):
            for row in titles:
                model.item(row).setFlags(Qt.ItemFlag.NoItemFlags)


class _GroupedDelegate(ChoiceDelegate):
    """A title of a group is written small and quiet; choices as in every list."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            super().paint(painter, option, index)
            return
        painter.save()
        style = ("text3", s.TYPE_SMALL, SEMIBOLD)
        paint_words(
            painter, option.rect.adjusted(8, 0, -8, 0), str(index.data() or ""), style, Qt.AlignmentFlag.AlignLeft
        )
        painter.restore()
