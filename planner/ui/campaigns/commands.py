"""The commands of a campaign's page, as they stand in its menu and in the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from planner.language import tr
from planner.ui.commands import page_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from planner.ui.campaigns.menu import Hand

NEXT_KEYS, PREVIOUS_KEYS = "Ctrl+Right", "Ctrl+Left"


class Ways(NamedTuple):
    """What the page itself does: `go` and `go_current` open a page for the campaign or the current collaboration."""

    add: Callable[[], object]
    go: Callable[[str], object]
    go_current: Callable[[str], object]
    find: Callable[[], object]
    toggle_mode: Callable[[], object]
    toggle_pane: Callable[[], object]
    open_stages: Callable[[], object]
    move_along: Callable[[int], object]


class CampaignCommands:
    """All commands; some only while a collaboration is chosen, and some heard only where a list has the keyboard."""

    def __init__(self, page: QWidget, hand: Hand, ways: Ways, lists: Sequence[QWidget]) -> None:
        self._page = page
        self._lists = lists
        self._on_chosen: list[QAction] = []
        self._all = [*self._of_campaign(ways), *self._of_chosen(hand, ways)]

    def all(self) -> list[QAction]:
        """Return the commands in the order of the menu."""
        return self._all

    def enable_chosen(self, *, on: bool) -> None:
        """Let what is done with a collaboration be given or not."""
        for action in self._on_chosen:
            action.setEnabled(on)

    def _of_campaign(self, ways: Ways) -> Iterable[QAction]:
        for text, run, keys in (
            (tr("Add creators"), ways.add, "Ctrl+N"),
            (tr("Choose creators"), lambda: ways.go("shortlist"), ""),
            (tr("Edit campaign"), lambda: ways.go("setup"), ""),
            (tr("Campaign brief"), lambda: ways.go("brief"), ""),
            (tr("Search in this campaign"), ways.find, "Ctrl+F"),
            (tr("Board or table"), ways.toggle_mode, "Ctrl+B"),
            (tr("Show or hide the pane"), ways.toggle_pane, "F9"),
        ):
            yield page_command(self._page, text, keys, run)

    def _of_chosen(self, hand: Hand, ways: Ways) -> Iterable[QAction]:
        for text, run, keys in (
            (tr("Open collaboration"), lambda: ways.go_current("collaboration"), ""),
            (tr("Open brief"), lambda: ways.go_current("brief"), ""),
            (tr("Open payment"), lambda: ways.go_current("payment"), ""),
            (tr("WhatsApp…"), hand.open_message, ""),
            (tr("Move to stage…"), ways.open_stages, "M"),
        ):
            yield self._needing_one(page_command(self._page, text, keys, run))
        yield self._in_lists(tr("Move to the next stage"), NEXT_KEYS, lambda: ways.move_along(1))
        yield self._in_lists(tr("Move to the previous stage"), PREVIOUS_KEYS, lambda: ways.move_along(-1))
        for text, run, keys in (
            (tr("Add content…"), hand.ask_content, "Ctrl+Shift+N"),
            (tr("Record contract…"), hand.ask_contract, ""),
            (tr("Set PIC…"), hand.ask_pic, ""),
            (tr("Plan next step…"), hand.ask_next_step, ""),
        ):
            yield self._needing_one(page_command(self._page, text, keys, run))
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        yield self._in_lists(tr("Delete from campaign…"), delete, hand.ask_to_remove)

    def _in_lists(self, text: str, keys: str | QKeySequence, run: Callable[[], object]) -> QAction:
        """Return a command whose keys are heard in board and table only: elsewhere they belong to fields."""
        made = QAction(text, self._page)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _on=False: run())
        for view in self._lists:
            view.addAction(made)
        return self._needing_one(made)

    def _needing_one(self, made: QAction) -> QAction:
        self._on_chosen.append(made)
        return made
