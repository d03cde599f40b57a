"""The influencer list as a table model: it holds numbers, and fetches only the rows that are looked at."""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, overload

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.queries.influencer_list import InfluencerRow, ids_of, influencer_rows, members, sorted_numbers
from planner.ui.influencers.highlight import FoundRole
from planner.ui.roles import FormerRole, LevelRole, RawRole, SecondLevelRole, SecondLineRole
from planner.ui.table import Column, TableModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QObject

    from planner.ui.influencers.columns import InfluencerColumns
    from planner.ui.session import Session

CHUNK = 32
HEAD = 8 * CHUNK
MOST_CACHED = 4000
FEW = 4
MANY = 20  # a twentieth of all: from there on sorting the found ones takes longer than walking through everyone
_NO_INDEX = QModelIndex()
_ROLES = (
    (SecondLineRole, "second"),
    (LevelRole, "level"),
    (SecondLevelRole, "second_level"),
    (RawRole, "raw"),
    (int(Qt.ItemDataRole.ToolTipRole), "tooltip"),
)


class Found(Sequence[int]):
    """The members of `wanted` in the order of `order`, put into a list when somebody looks beyond the first few.

    Walking through 100,000 people takes longer than finding them, and while somebody types only the top is seen.
    """

    def __init__(self, order: list[int], wanted: set[int]) -> None:
        self._order = order
        self._wanted = wanted
        self._head = list(islice(filter(wanted.__contains__, order), HEAD))
        self._all: list[int] | None = None

    def _listed(self) -> list[int]:
        if self._all is None:
            self._all = list(filter(self._wanted.__contains__, self._order))
        return self._all

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._wanted)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        """Return one, or a part of the list."""
        ends = (place.start or 0, place.stop) if isinstance(place, slice) else (place, place)
        is_at_top = all(end is not None and 0 <= end < len(self._head) for end in ends)
        return (self._head if is_at_top else self._listed())[place]

    def __iter__(self) -> Iterator[int]:
        """Go through all of them."""
        return iter(self._listed())

    def __contains__(self, number: object) -> bool:
        """Tell whether somebody is among them."""
        return number in self._wanted

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """Return where somebody stands; ValueError for one who is not among them."""
        if number not in self._wanted:
            raise ValueError(number)
        among = self._head if number in self._head else self._listed()
        return among.index(number, start, len(among) if stop is None else stop)

    def __eq__(self, other: object) -> bool:
        """Tell whether the same people stand in the same order."""
        if isinstance(other, Found) and other._order is self._order:
            return self._wanted == other._wanted
        return isinstance(other, Sequence) and len(other) == len(self) and self._listed() == list(other)

    __hash__ = None  # type: ignore[assignment]  # it can be equal to a list


class ListOrder:
    """Everyone's numbers, kept per sort column until something changes.

    Whoever is edited keeps their place until the list is sorted again: a row does not run away from under the cursor.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[tuple[str, bool], list[int]] = {}
        self._members = (0, 0)
        self._places: tuple[list[int], dict[int, int]] = ([], {})

    @property
    def total(self) -> int:
        """Return how many people there are."""
        return self._members[0]

    def numbers(self, column: str, *, descending: bool) -> list[int]:
        """Return everyone in the order of a column."""
        key = (column, descending)
        if key not in self._kept:
            self._members = self._session.look(members)
            self._kept[key] = self._session.look(sorted_numbers, column, descending=descending)
        return self._kept[key]

    def among(self, wanted: set[int], column: str, *, descending: bool) -> Sequence[int]:
        """Return the wanted numbers in the order of a column: by their places when few, else by walking through all."""
        order = self.numbers(column, descending=descending)
        if len(wanted) * MANY > len(order):
            return Found(order, wanted)
        if self._places[0] is not order:
            self._places = (order, {number: place for place, number in enumerate(order)})
        places = self._places[1]
        return sorted(wanted & places.keys(), key=places.__getitem__)

    def follow(self, key: tuple[str, bool]) -> None:
        """Forget what a change may have put into another order; all of it when somebody was added or deleted."""
        same = self._session.look(members) == self._members
        self._kept = {key: self._kept[key]} if same and key in self._kept else {}


def rows_of(numbers: Sequence[int], wanted: set[int]) -> dict[int, int]:
    """Return number -> row of the wanted numbers that are in a list."""
    if len(wanted) > FEW:
        return {number: row for row, number in enumerate(numbers) if number in wanted}
    found: dict[int, int] = {}
    for number in wanted:
        with contextlib.suppress(ValueError):
            found[number] = numbers.index(number)
    return found


def _mute(columns: Sequence[Column]) -> frozenset[tuple[int, int]]:
    """Return (column, role) of what no cell of a column says: most of what a paint asks for, answered at once."""
    nothing = Column._field_defaults
    silent = {
        (at, role)
        for at, column in enumerate(columns)
        for role, name in _ROLES
        if getattr(column, name) is nothing[name]
    }
    return frozenset(silent | {(at, role) for at in range(len(columns)) for role in (FormerRole, FoundRole)})


class InfluencerModel(TableModel):
    """Rows by number: a cache of the last few thousand, filled in chunks as they are scrolled to.

    When the owner's own fields change, so do the columns: `columns_changing()` before, `columns_changed()` after; the
    model was reset in between, the people and their rows are the same.
    """

    columns_changing = Signal()
    columns_changed = Signal()

    def __init__(self, session: Session, list_columns: InfluencerColumns, parent: QObject | None = None) -> None:
        super().__init__(list_columns.columns(), parent)
        self._session = session
        self.list_columns = list_columns
        self._mute = _mute(self.columns)
        self._numbers: Sequence[int] = []
        self._cache: OrderedDict[int, InfluencerRow] = OrderedDict()

    def set_numbers(self, numbers: Sequence[int]) -> bool:
        """Show these people; returns whether the list was reset (selection and current row are then gone)."""
        if numbers is self._numbers or numbers == self._numbers:
            return False
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()
        return True

    def forget(self) -> None:
        """Drop what was read; it is fetched again when it is looked at."""
        self._cache.clear()
        if self.list_columns.follow():
            self._change_columns()
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, len(self.columns) - 1))

    def _change_columns(self) -> None:
        self.columns_changing.emit()
        self.beginResetModel()
        self.columns = tuple(self.list_columns.columns())
        self._mute = _mute(self.columns)
        self.endResetModel()
        self.columns_changed.emit()

    def known(self) -> dict[int, str]:
        """Return number -> person of everyone whose row was read."""
        return {number: row.id for number, row in self._cache.items()}

    def numbers(self) -> Sequence[int]:
        """Return the numbers shown, in order."""
        return self._numbers

    def id_at(self, row: int) -> str:
        """Return the person in a row, empty when there is none."""
        found = self.row_at(row)
        return "" if found is None else str(found.id)

    def ids_at(self, rows: Iterable[int]) -> list[str]:
        """Return the people in these rows."""
        numbers = [self._numbers[row] for row in rows if 0 <= row < len(self._numbers)]
        cached = [self._cache[number].id for number in numbers if number in self._cache]
        return cached if len(cached) == len(numbers) else self._session.look(ids_of, numbers)

    def row_at(self, row: int) -> Any:
        """Return the row at a position, read when it was not yet."""
        if not 0 <= row < len(self._numbers):
            return None
        number = self._numbers[row]
        if number not in self._cache:
            start = row - row % CHUNK
            for found in self._session.look(influencer_rows, self._numbers[start : start + CHUNK]):
                self._cache[found.number] = found
            while len(self._cache) > MOST_CACHED:
                self._cache.popitem(last=False)
        if number in self._cache:
            self._cache.move_to_end(number)
        return self._cache.get(number)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return how many people are shown."""
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; an editor gets the whole value as it may be typed back."""
        if (index.column(), role) in self._mute:
            return None
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            row = self.row_at(index.row())
            return None if row is None else self.list_columns.edit_text(self.columns[index.column()].key, row)
        return super().data(index, role)
