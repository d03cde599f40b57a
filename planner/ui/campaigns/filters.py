"""The row over board and table: which of the two, what is looked for, who and how large, and how it is grouped."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from planner.language import tr
from planner.terms import EXITS, Stage, Tier, TrackState
from planner.ui.campaigns.board_model import Grouping
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.buttons import PickButton, ToggleGroup, icon_button
from planner.ui.widgets.chips import FacetChip
from planner.ui.widgets.search import SearchField
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from planner.queries.board import BoardCard

SEARCH_LEAST, SEARCH_MOST = 120, 220
# Under this width the row says less: what is filtered by and grouped by explains itself.
NARROW, LEAST = 1200, 980
MENU_WIDTH = 150
_DASHED = Qt.PenStyle.DashLine
EVERYBODY = None  # the PIC that stands for all of them; "" stands for nobody in charge


class Mode(StrEnum):
    """How a campaign's collaborations are shown."""

    BOARD = "board"
    TABLE = "table"


def is_in_trouble(card: BoardCard) -> bool:
    """Tell whether something in a collaboration is late or needs attention."""
    return card.is_late or any(mark.state is TrackState.TROUBLE for mark in card.marks)


def grouping_word(grouping: Grouping) -> str:
    """Return the word of a grouping."""
    return {Grouping.STAGE: tr("Stage"), Grouping.PIC: tr("PIC"), Grouping.TIER: tr("Tier")}[grouping]


class DropChip(FacetChip):
    """A chip that cards can be dropped on: dashed while cards are in the hand, filled while they are over it."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 0)
        self._drop = (False, False)

    def show_drop(self, *, offered: bool, aimed: bool) -> None:
        """Show that cards are in the hand, and whether they are over it."""
        if (offered, aimed) != self._drop:
            self._drop = (offered, aimed)
            self.update()

    def drop_state(self) -> tuple[bool, bool]:
        """Return whether cards are in the hand, and whether they are over it."""
        return self._drop

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip, and over it that it is a place to drop on."""
        super().paintEvent(event)
        offered, aimed = self._drop
        if not offered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor("accent"), 2 if aimed else 1, Qt.PenStyle.SolidLine if aimed else _DASHED))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, s.RADIUS_FACET, s.RADIUS_FACET)


class FilterBar(QFrame):
    """Chooses how and what of a campaign is shown.

    `changed()` when other collaborations are to be shown, `mode_chosen(Mode)`, `grouping_chosen(Grouping)`. Backups
    and those who left are shown beside the others while their chip is on.
    """

    changed = Signal()
    mode_chosen = Signal(object)
    grouping_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setFixedHeight(s.HEIGHT_FACET_ROW + 4)
        self.setMinimumWidth(LEAST)
        self._pic: str | None = EVERYBODY
        self._tier: Tier | None = None
        self._cards: Sequence[BoardCard] = ()
        self._said: dict[str, str] = {}  # by id, what the search looks in
        self._named: list[BoardCard] = []
        self.mode = ToggleGroup([(Mode.BOARD, tr("Board"), "board"), (Mode.TABLE, tr("Table"), "list")])
        self.mode.setAccessibleName(tr("Board or table"))
        self.search = SearchField(tr("Search in this campaign"))
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(SEARCH_MOST)
        self.search.setFixedHeight(s.HEIGHT_CONTROL_SMALL)
        self.pic = self._pick(tr("PIC"), self._fill_pics)
        self.tier = self._pick("", self._fill_tiers)
        self.grouping = self._pick(tr("Group", "grouping"), self._fill_groupings)
        self._grouping = Grouping.STAGE
        self.everything = icon_button("close", tr("Show all"), small=True, quiet=True)
        self.trouble = FacetChip(tr("Needs attention"), 0)
        self.backup = DropChip(tr("Backup", "stage"))
        self.exits = DropChip(tr("Exited", "exits"))
        for chip, words in (
            (self.backup, tr("Shows backups too. Cards can be dropped here.")),
            (self.exits, tr("Shows those who left too. Cards can be dropped here; you are asked for the reason.")),
        ):
            chip.setToolTip(words)
        self._build()
        self.set_grouping(Grouping.STAGE)
        self._name_choices()

    def show_cards(self, cards: Sequence[BoardCard], codes: Mapping[str, Sequence[str]]) -> None:
        """Take the collaborations of a campaign and the voucher codes of each by its id."""
        self._cards = cards
        self._said = {
            card.id: " ".join((card.name, card.handle, card.pic, word(card.stage), *codes.get(card.id, ()))).casefold()
            for card in cards
        }

    def named(self) -> list[BoardCard]:
        """Return who fitted search, PIC, tier and trouble when it was looked for last, whatever their stage."""
        return self._named

    def found(self, stages: Collection[Stage] = ()) -> list[BoardCard]:
        """Return who is to be shown; with stages only those on the way who stand there."""
        shown = set(stages) or set(Stage) - EXITS - {Stage.BACKUP}
        shown |= {Stage.BACKUP} if self.backup.isChecked() else set()
        shown |= EXITS if self.exits.isChecked() else set()
        fitting = self._fitting()
        troubled = [card for card in fitting if is_in_trouble(card)]
        self._named = troubled if self.trouble.isChecked() else fitting
        found = [card for card in self._named if card.stage in shown]
        counts = Counter(card.stage for card in self._named)
        self.backup.set_count(counts[Stage.BACKUP])
        self.exits.set_count(sum(counts[stage] for stage in EXITS))
        self.trouble.set_count(len(troubled))
        self.trouble.setVisible(bool(troubled) or self.trouble.isChecked())
        self.everything.setVisible(self.is_narrowed() or bool(stages))
        return found

    def is_narrowed(self) -> bool:
        """Tell whether anything keeps collaborations on their way out of sight."""
        is_picked = self._pic is not EVERYBODY or self._tier is not None
        return is_picked or self.trouble.isChecked() or bool(self.search.text().strip())

    def drop(self) -> None:
        """Give all filters up; emits nothing."""
        self._pic, self._tier = EVERYBODY, None
        blocked = self.blockSignals(True)
        self.search.set_text("")
        for chip in (self.trouble, self.backup, self.exits):
            chip.setChecked(False)
        self.blockSignals(blocked)
        self._name_choices()

    def set_grouping(self, grouping: Grouping) -> None:
        """Show a grouping; emits nothing."""
        self._grouping = grouping
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def pics(self) -> list[str]:
        """Return who is in charge of somebody here, the busiest first."""
        counts = Counter(card.pic for card in self._cards if card.pic)
        return [pic for pic, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold()))]

    def _fit(self) -> None:
        is_narrow = self.width() < NARROW
        chosen = tr("All") if self._tier is None else word(self._tier)
        if is_narrow:  # a word less: the row is full
            self.tier.set_texts("", tr("Tier") if self._tier is None else chosen)
        else:
            self.tier.set_texts(tr("Tier"), chosen)
        self.tier.setAccessibleName(f"{tr('Tier')} {chosen}")
        self.grouping.set_texts("" if is_narrow else tr("Group", "grouping"), grouping_word(self._grouping))
        self.grouping.setAccessibleName(f"{tr('Group', 'grouping')} {grouping_word(self._grouping)}")

    def _pick(self, text: str, fill: Callable[[QMenu], None]) -> PickButton:
        menu = QMenu(self)
        menu.setMinimumWidth(MENU_WIDTH)
        menu.aboutToShow.connect(lambda: fill(menu))
        return PickButton(text, "", menu, small=True)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_2)
        left: tuple[QWidget, ...] = (self.mode, self.search, self.pic, self.tier, self.grouping, self.everything)
        right: tuple[QWidget, ...] = (self.trouble, self.backup, self.exits)
        for part in left:
            row.addWidget(part)
        # The search takes what there is, up to its most; only then the rest is empty.
        row.setStretch(1, 100)
        row.addStretch(1)
        for part in right:
            row.addWidget(part)
        self.mode.chosen.connect(self.mode_chosen)
        self.search.text_changed.connect(self.changed)
        self.everything.clicked.connect(self._on_everything_clicked)
        for chip in (self.trouble, self.backup, self.exits):
            chip.clicked.connect(self.changed)

    def _fitting(self) -> list[BoardCard]:
        """Return who fits search, PIC and tier."""
        pic, tier, words = self._pic, self._tier, self.search.text().casefold().split()
        return [
            card
            for card in self._cards
            if (pic is EVERYBODY or card.pic == pic)
            and (tier is None or card.tier is tier)
            and all(part in self._said[card.id] for part in words)
        ]

    def _name_choices(self) -> None:
        self.pic.set_value(tr("All") if self._pic is EVERYBODY else self._pic or tr("No PIC"))
        self._fit()

    def _fill_pics(self, menu: QMenu) -> None:
        pics = sorted(self.pics(), key=str.casefold)
        choices: list[tuple[Any, str]] = [(EVERYBODY, tr("All")), *((pic, pic) for pic in pics)]
        if any(not card.pic for card in self._cards):
            choices.append(("", tr("No PIC")))
        _fill(menu, choices, self._pic, self._on_pic_chosen)

    def _fill_tiers(self, menu: QMenu) -> None:
        choices: list[tuple[Any, str]] = [(None, tr("All")), *((tier, word(tier)) for tier in Tier)]
        _fill(menu, choices, self._tier, self._on_tier_chosen)

    def _fill_groupings(self, menu: QMenu) -> None:
        choices = [(grouping, grouping_word(grouping)) for grouping in Grouping]
        _fill(menu, choices, self._grouping, self._on_grouping_chosen)

    def _on_pic_chosen(self, pic: str | None) -> None:
        self._pic = pic
        self._name_choices()
        self.changed.emit()

    def _on_tier_chosen(self, tier: Tier | None) -> None:
        self._tier = tier
        self._name_choices()
        self.changed.emit()

    def _on_grouping_chosen(self, grouping: Grouping) -> None:
        self.set_grouping(grouping)
        self.grouping_chosen.emit(grouping)

    def _on_everything_clicked(self) -> None:
        self.drop()
        self.changed.emit()


def _fill(menu: QMenu, choices: Sequence[tuple[Any, str]], chosen: Any, choose: Callable[[Any], None]) -> None:
    """Fill a menu with choices of which one is marked."""
    menu.clear()
    group = QActionGroup(menu)
    for value, text in choices:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(value == chosen)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, value=value: choose(value))
