"""Which card of a board is current and which are chosen, by mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Choice:
    """The current card and the chosen ones, over all columns.

    The current card is the chosen one until cards are ticked (Ctrl, Shift, Space): from then on the ticks stay while
    the current card moves on, until Esc or a plain click.
    """

    def __init__(self) -> None:
        self.current = ""
        self.chosen: set[str] = set()
        self.is_ticking = False
        self._order: list[str] = []
        self._anchor = ""

    def show(self, order: Sequence[str], *, go_on: bool = False) -> None:
        """Take over which cards there are, column by column from the top; what is gone is chosen no more.

        `go_on`: where the current card is gone, the one after it is current, or the one before it.
        """
        there = set(order)
        self.chosen &= there
        if self.current not in there:
            self.current = _beside(self._order, self.current, there) if go_on else ""
        self._order = list(order)
        if self._anchor not in there:
            self._anchor = self.current
        if not self.chosen and self.is_ticking:
            self.is_ticking = False
        if not self.is_ticking and self.current:
            self.chosen = {self.current}

    def keys(self) -> list[str]:
        """Return the chosen cards in the order of the board."""
        return [key for key in self._order if key in self.chosen]

    def order(self) -> list[str]:
        """Return all cards in the order of the board."""
        return list(self._order)

    def pick(self, key: str) -> None:
        """Make a card current and the only chosen one."""
        self.current = self._anchor = key
        self.chosen = {key} if key else set()
        self.is_ticking = False

    def go(self, key: str) -> None:
        """Make a card current; ticks stay."""
        self.current = key
        if not self.is_ticking:
            self._anchor = key
            self.chosen = {key}

    def tick(self, key: str) -> None:
        """Tick a card or take its tick away; the first Space on the current card only begins ticking."""
        begins = not self.is_ticking and self.chosen == {key}
        self.is_ticking = True
        self.current = self._anchor = key
        if not begins:
            self.chosen ^= {key}
        self.is_ticking = bool(self.chosen)

    def walk(self, key: str) -> None:
        """Make a card current without choosing it; what was chosen is from now on ticked."""
        self.is_ticking = self.is_ticking or bool(self.chosen)
        self.current = key

    def stretch(self, key: str) -> None:
        """Choose everything from where choosing began to a card, which becomes current."""
        begin = self._anchor if self._anchor in self._order else key
        first, last = sorted((self._order.index(begin), self._order.index(key)))
        self.chosen = set(self._order[first : last + 1])
        self.current, self._anchor = key, begin
        self.is_ticking = True

    def pick_all(self) -> None:
        """Choose every card."""
        self.chosen = set(self._order)
        self.is_ticking = bool(self.chosen)

    def clear(self) -> bool:
        """Give all ticks up, the current card stays; returns whether there were any."""
        had = self.is_ticking
        self.is_ticking = False
        self._anchor = self.current
        self.chosen = {self.current} if self.current else set()
        return had

    def begin(self) -> bool:
        """Make the first card current where none is, so that the keyboard has a place; returns whether it did."""
        if self.current or not self._order:
            return False
        self.go(self._order[0])
        return True

    def is_marked(self, key: str) -> bool:
        """Tell whether a card is to look ticked: the current one alone shows its border only."""
        return self.is_ticking and key in self.chosen


def _beside(order: Sequence[str], key: str, there: Collection[str]) -> str:
    """Return the next of an order that is still there, else the last one before it; empty when there is none."""
    if key not in order:
        return ""
    place = order.index(key)
    return next((each for each in (*order[place:], *reversed(order[:place])) if each in there), "")
