"""How cards are laid out: columns of phases, PICs or tiers, and in each the stages with their cards."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.language import tr
from planner.terms import EXITS, Stage, Tier
from planner.ui.campaigns.board_card import (
    CARD_ROW,
    EMPTY_HEADING_ROW,
    FIRST_HEADING_ROW,
    HEADING_ROW,
    spoken_card,
    spoken_marks,
)
from planner.ui.campaigns.stages import PHASES, STAGE_ORDER
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.queries.board import BoardCard

MAIN_STAGES = tuple(stage for phase in PHASES for stage in phase)
# Beside the phases, only when somebody stands there.
BACKUP_COLUMN, EXIT_COLUMN = "backup", "exits"
NO_PHASE = -1


class Grouping(StrEnum):
    """What the columns of a board are."""

    STAGE = "stage"
    PIC = "pic"
    TIER = "tier"


class Heading(NamedTuple):
    """The heading of a stage in a column, with how many cards stand under it."""

    stage: Stage
    cards: int


class ColumnPlan(NamedTuple):
    """One column: its key (a group's own under a grouping), title, phase of its bar, and rows from the top."""

    key: str
    title: str
    phase: int
    stages: tuple[Stage, ...]
    rows: tuple[Heading | BoardCard, ...]

    @property
    def cards(self) -> list[BoardCard]:
        """Return the cards from the top."""
        return [row for row in self.rows if not isinstance(row, Heading)]


def plan_columns(cards: Sequence[BoardCard], grouping: Grouping) -> list[ColumnPlan]:
    """Return the columns of a board; within a stage the cards keep their order."""
    if grouping is Grouping.STAGE:
        return _by_phase(cards)
    stages = (*MAIN_STAGES, *(stage for stage in STAGE_ORDER if stage not in MAIN_STAGES and _stands(cards, stage)))
    groups: dict[str, list[BoardCard]] = {}
    for card in cards:
        groups.setdefault(group_of(card, grouping), []).append(card)
    if not groups:
        return [_plan("", _title("", grouping), NO_PHASE, stages, [])]
    keys = sorted(groups, key=lambda key: _place(key, grouping))
    return [
        _plan(
            key,
            _title(key, grouping),
            min(at, len(PHASES) - 1) if grouping is Grouping.TIER else NO_PHASE,
            stages,
            found,
        )
        for at, key in enumerate(keys, start=1)
        for found in (groups[key],)
    ]


def group_of(card: BoardCard, grouping: Grouping) -> str:
    """Return the key of the group a card belongs to, empty for none (and always under `STAGE`)."""
    if grouping is Grouping.PIC:
        return card.pic
    return str(card.tier or "") if grouping is Grouping.TIER else ""


def _by_phase(cards: Sequence[BoardCard]) -> list[ColumnPlan]:
    plans = [_plan(str(at), "", at, phase, cards) for at, phase in enumerate(PHASES)]
    if _stands(cards, Stage.BACKUP):
        plans.append(_plan(BACKUP_COLUMN, "", NO_PHASE, (Stage.BACKUP,), cards))
    exits = tuple(stage for stage in STAGE_ORDER if stage in EXITS)
    if any(_stands(cards, stage) for stage in exits):
        plans.append(_plan(EXIT_COLUMN, "", NO_PHASE, exits, cards))
    return plans


def _stands(cards: Iterable[BoardCard], stage: Stage) -> bool:
    return any(card.stage is stage for card in cards)


def _plan(key: str, title: str, phase: int, stages: tuple[Stage, ...], cards: Iterable[BoardCard]) -> ColumnPlan:
    by_stage: dict[Stage, list[BoardCard]] = {stage: [] for stage in stages}
    for card in cards:
        if card.stage in by_stage:
            by_stage[card.stage].append(card)
    rows: list[Heading | BoardCard] = []
    for stage, found in by_stage.items():
        rows += [Heading(stage, len(found)), *found]
    return ColumnPlan(key, title, phase, stages, tuple(rows))


def _title(key: str, grouping: Grouping) -> str:
    if grouping is Grouping.PIC:
        return key or tr("No PIC")
    return word(Tier(key)) if key else tr("Tier unknown")


def _place(key: str, grouping: Grouping) -> tuple[bool, int, str]:
    """Return where a group stands: tiers from the smallest, names by alphabet, without one last."""
    rank = list(Tier).index(Tier(key)) if grouping is Grouping.TIER and key else 0
    return not key, rank, key.casefold()


def stage_beside(stage: Stage, steps: int) -> Stage | None:
    """Return the stage so many steps after a stage (before it: negative); None at the ends and for who left."""
    if stage is Stage.BACKUP:
        # A backup that is needed after all stands where the chosen ones begin.
        return Stage.SELECTED if steps > 0 else None
    place = MAIN_STAGES.index(stage) + steps if stage in MAIN_STAGES else -1
    return MAIN_STAGES[place] if 0 <= place < len(MAIN_STAGES) else None


class CardList(QAbstractListModel):
    """The rows of one column and how high they are, for its view and for who listens to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Heading | BoardCard, ...] = ()
        self.headings: list[int] = []  # where they stand among the rows
        self._place: dict[str, int] = {}
        self._tops = [0]

    def show_rows(self, rows: tuple[Heading | BoardCard, ...]) -> bool:
        """Show these rows; returns whether anything differs."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.headings = [at for at, row in enumerate(rows) if isinstance(row, Heading)]
        self._place = {row.id: at for at, row in enumerate(rows) if not isinstance(row, Heading)}
        self._tops = [0, *accumulate(_height(at, row) for at, row in enumerate(rows))]
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int | None:
        """Return the row of a card, None when it is not here."""
        return self._place.get(key)

    def top_of(self, row: int) -> int:
        """Return where a row begins in px from the first one; of the row after the last one: how high all are."""
        return self._tops[row]

    def row_at(self, y: int) -> int | None:
        """Return the row at so many px from the beginning of the first one, None before and after all."""
        return bisect_right(self._tops, y) - 1 if 0 <= y < self._tops[-1] else None

    def heading_of(self, row: int) -> int:
        """Return the row of the heading that a row stands under; a heading's is its own."""
        return self.headings[bisect_right(self.headings, row) - 1]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many headings and cards there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that cards can be chosen, headings not."""
        if not index.isValid() or isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, and the words a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            return f"{word(row.stage)} {row.cards}" if role in _WORDS else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_card(row)
        return spoken_marks(row) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None


def _height(at: int, row: Heading | BoardCard) -> int:
    if not isinstance(row, Heading):
        return CARD_ROW
    first = FIRST_HEADING_ROW - HEADING_ROW if at == 0 else 0
    return first + (HEADING_ROW if row.cards else EMPTY_HEADING_ROW)


_WORDS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
