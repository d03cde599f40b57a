"""The notice of what a move leaves open, with a way to mend each of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.messages import NoticeBar
from planner.ui.widgets.styling import set_look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton

MOST_DOORS = 3


class DoorsBar(NoticeBar):
    """A notice with up to three actions beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors: list[QPushButton] = []

    def show_doors(self, level: str, text: str, doors: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Say something with a way for each thing that is missing: words and what to run."""
        self._drop_doors()
        (words, run), *others = doors[:MOST_DOORS]
        for at, (more, open_it) in enumerate(others, start=1):
            made = flat_button(more, small=True)
            set_look(made, "level", level if level in {"bad", "warn"} else "")
            made.clicked.connect(lambda _checked=False, run=open_it: run())
            self._row.insertWidget(self._row.indexOf(self._action) + at, made)
            QWidget.setTabOrder(self.doors()[-1], made)
            made.show()
            self._doors.append(made)
        super().show_notice(level, text, words, run)

    def show_notice(
        self, level: str, text: str, action: str = "", run: Callable[[], object] | None = None, *, closable: bool = True
    ) -> None:
        """Say something with one action at most."""
        self._drop_doors()
        super().show_notice(level, text, action, run, closable=closable)

    def doors(self) -> list[QPushButton]:
        """Return the buttons from the left."""
        return [self._action, *self._doors]

    def _room(self) -> int:
        """Return how many pixels a sentence has beside sign and buttons."""
        return super()._room() - sum(each.sizeHint().width() + self._row.spacing() for each in self._doors)

    def _drop_doors(self) -> None:
        for old in self._doors:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._doors = []
