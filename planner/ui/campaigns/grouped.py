"""Rows under group headings: a model that holds both, and how a heading of 26 px is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt

from planner.ui.delegates import CheckDelegate, Index
from planner.ui.roles import RowKeyRole
from planner.ui.table import Column, TableModel
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import qcolor
from planner.ui.theme.tokens import theme
from planner.ui.widgets.glyphs import paint_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

INDENT = 20
_LEFT = Qt.AlignmentFlag.AlignLeft


class Group(NamedTuple):
    """What rows have in common: whether it stands last and where, its words, the number of its phase if it has one."""

    place: tuple[bool, int | str]
    text: str
    phase: int | None = None


class GroupHead(NamedTuple):
    """A heading among the rows; it has no key, so that nothing can be done with it."""

    group: Group
    people: int
    id: str = ""


def grouped(rows: Sequence[Any], group_of: Callable[[Any], Group]) -> list[Any]:
    """Return the rows in their order under the headings of their groups."""
    groups: dict[Group, list[Any]] = {}
    for row in rows:
        groups.setdefault(group_of(row), []).append(row)
    found: list[Any] = []
    for group in sorted(groups, key=lambda each: each.place):
        found += [GroupHead(group, len(groups[group])), *groups[group]]
    return found


class GroupedModel(TableModel):
    """Rows and headings; a heading says its words in the first column, and cannot be chosen or edited."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._places: dict[str, int] = {}
        self._heads: list[int] = []
        self._are_heads: frozenset[int] = frozenset()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows and headings."""
        self._places = {row.id: at for at, row in enumerate(rows) if not isinstance(row, GroupHead)}
        self._heads = [at for at, row in enumerate(rows) if isinstance(row, GroupHead)]
        self._are_heads = frozenset(self._heads)
        super().set_rows(rows)

    def row_keys(self) -> list[str]:
        """Return the keys of the rows in their order, headings left out."""
        return list(self._places)

    def place_of(self, key: str) -> int:
        """Return where the row of a key stands, headings counted; -1 when it is not there."""
        return self._places.get(key, -1)

    def heads(self) -> list[int]:
        """Return where headings stand, from the top."""
        return self._heads

    def head_at(self, row: int) -> GroupHead | None:
        """Return the heading that stands at a position, None where a row does."""
        # Asked for every cell that is painted.
        return self.row_at(row) if row in self._are_heads else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows in a role."""
        head = self.head_at(index.row())
        if head is None:
            return super().data(index, role)
        words = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} and index.column() == 0
        return f"{head.group.text} {head.people}" if words else "" if role == RowKeyRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return nothing for a heading: the arrow keys and the selection pass over it."""
        if self.head_at(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell of a row."""
        return self.head_at(index.row()) is None and super().setData(index, value, role)


class HeadOrCheckDelegate(CheckDelegate):
    """The first column: a check box, or over the whole width the heading of a group, which the table paints."""

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Let a click on a heading be."""
        is_head = isinstance(model, GroupedModel) and model.head_at(index.row()) is not None
        return not is_head and super().editorEvent(event, model, option, index)


def paint_head(painter: QPainter, rect: QRect, head: GroupHead) -> None:
    """Paint a heading with how many stand under it, and the colour of its phase if it has one."""
    painter.fillRect(rect, qcolor("surface2"))
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), qcolor("line"))
    if head.group.phase is not None:
        mark = QRect(rect.x(), rect.y(), s.WIDTH_MARK, rect.height() - 1)
        painter.fillRect(mark, qcolor(theme().phases[head.group.phase]))
    place = rect.adjusted(INDENT, 0, -INDENT, -1)
    paint_words(painter, place, head.group.text, ("text", s.TYPE_LABEL, SEMIBOLD), _LEFT)
    used = metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(head.group.text) + 6
    paint_words(painter, place.adjusted(used, 0, 0, 0), str(head.people), ("text3", s.TYPE_LABEL, REGULAR), _LEFT)
