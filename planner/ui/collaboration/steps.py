"""The way from one creator of a campaign to the next, in the order in which board or table was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.formats import format_number
from planner.language import tr
from planner.queries.neighbours import neighbours
from planner.ui.campaigns.stages import STAGE_ORDER
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import icon_button, set_name
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QPushButton

    from planner.queries.content import WorkSheet
    from planner.queries.neighbours import Neighbour
    from planner.ui.session import Session

# Alt with the arrows opens calendars and choices in the fields of the page.
KEYS = ("Alt+PgUp", "Alt+PgDown")


class CreatorSteps(QWidget):
    """Two arrows and "3 dari 30"; nothing at all where nobody else is in the campaign. `went(id)` asks for another.

    The order is that of the board or table the owner came from, filtered and sorted as it was; whoever it does not
    hold is seen among the whole board. It stays while somebody moves on to another stage.
    """

    went = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._order: list[str] = []
        self._beside: tuple[str, str] = ("", "")
        self.place = label("", "secondary")
        self._words = (tr("Previous creator"), tr("Next creator"))
        self.buttons = tuple(
            icon_button(icon, words, quiet=True)
            for icon, words in zip(("chevron-up", "chevron-down"), self._words, strict=True)
        )
        self.commands = tuple(QAction(words, self) for words in self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_1)
        row.addWidget(self.place)
        for at, (button, action) in enumerate(zip(self.buttons, self.commands, strict=True)):
            action.setShortcut(QKeySequence(KEYS[at]))
            action.triggered.connect(lambda _on=False, at=at: self._go(at))
            button.clicked.connect(action.trigger)
            row.addWidget(button)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """Show where a collaboration stands among the others."""
        people = {each.id: each for each in self._session.look(neighbours, sheet.campaign_id)}
        self._order = _order(people.values(), sheet.id, self._session.listed, self._order)
        at = self._order.index(sheet.id)
        before = self._order[at - 1] if at else ""
        after = self._order[at + 1] if at + 1 < len(self._order) else ""
        self._beside = before, after
        for words, key, button, action in zip(self._words, self._beside, self.buttons, self.commands, strict=True):
            told = f"{words}: {people[key].name}" if key else words
            set_name(button, told)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{told} ({keys})")
            button.setEnabled(bool(key))
            action.setEnabled(bool(key))
        shown, total = format_number(at + 1), format_number(len(self._order))
        self.place.setText(tr("{shown} of {total}").format(shown=shown, total=total))
        self.setVisible(len(self._order) > 1)

    def keep_focus(self, focused: QWidget | None) -> None:
        """Give the keyboard back to the arrow that was pressed; at the end of the way to the other one."""
        if focused not in self.buttons:
            return
        other: QPushButton = self.buttons[1 - self.buttons.index(focused)]
        (focused if focused.isEnabled() else other).setFocus()

    def _go(self, at: int) -> None:
        if self._beside[at]:
            self.went.emit(self._beside[at])


def _order(people: Collection[Neighbour], key: str, listed: Sequence[str], before: Sequence[str]) -> list[str]:
    """Return the order to go by: the list that was left, else the one gone by until now, else the board's."""
    board = [each.id for each in sorted(people, key=lambda each: STAGE_ORDER.index(each.stage))]
    there = set(board)
    if key in listed:
        return [each for each in listed if each in there]
    kept = [each for each in before if each in there]
    return [*kept, *(each for each in board if each not in kept)] if key in kept else board
