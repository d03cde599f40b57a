"""What an owner's hands do on the pages of a campaign: cards, home lines, menus, the next thing of a creator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from owner import Owner
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListView, QScrollArea, QTableView, QWidget

from planner.ui.campaigns.board_column import CardView
from planner.ui.home.rows import RowList
from planner.ui.timeline.view import TimelineList
from planner.ui.widgets.rail import RailItem

if TYPE_CHECKING:
    from pathlib import Path

Left = Qt.MouseButton.LeftButton
Held = Qt.KeyboardModifier


class CampaignOwner(Owner):
    """An owner who knows the board, the shortlist, the home screen and the page of a collaboration."""

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None, "the keyboard is nowhere"
        self.qtbot.keyClicks(target, text)

    def hits(self, *names: str) -> None:
        """Press keys one after the other, in an open menu when there is one."""
        for name in names:
            popup = QApplication.activePopupWidget()
            if popup is None:
                self.keys(name)
            else:
                self.qtbot.keyClick(popup, getattr(Qt.Key, f"Key_{name}"))
            self.settle()  # nobody types faster than the screen answers

    def has_keyboard_in(self, kind: type[QWidget]) -> None:
        """Wait until the keyboard is in such a part of the page."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), kind))

    # The board

    def cards_under(self, stage: str) -> list[str]:
        """Return the names of the cards under the heading of a stage, from the top."""
        for view in self._columns():
            rows = _words_of(view.model())
            at = next((at for at, row in enumerate(rows) if _is_heading(row, stage)), None)
            if at is not None:
                count = int(rows[at].rpartition(" ")[2])
                return rows[at + 1 : at + 1 + count]
        return []

    def clicks_card(self, name: str, held: Held = Held.NoModifier) -> CardView:
        """Click a card of the board as soon as the board rests."""
        self.settle()
        view, place = self._card(name)
        self.qtbot.mouseClick(view.viewport(), Left, held, place)
        return view

    def drags_card(self, name: str, stage: str) -> None:
        """Drag a card by the mouse to the heading of a stage, and let it go there."""
        self.settle()
        view, begin = self._card(name)
        target, place = self._heading(stage)
        end = view.viewport().mapFrom(self.window, target.viewport().mapTo(self.window, place))
        QTest.mousePress(view.viewport(), Left, Held.NoModifier, begin)
        for part in (1, 2, 3):
            QTest.mouseMove(view.viewport(), begin + (end - begin) * part / 3)
        QTest.mouseRelease(view.viewport(), Left, Held.NoModifier, end)

    def opens_card(self, name: str) -> None:
        """Go to a collaboration from the board: click its card, Enter."""
        self.clicks_card(name)
        self.keys("Return")

    def _columns(self) -> list[CardView]:
        return [view for view in self.window.findChildren(CardView) if view.isVisible()]

    def _card(self, name: str) -> tuple[CardView, QPoint]:
        for view in self._columns():
            rows = _words_of(view.model())
            if name in rows:
                return view, self._place(view, rows.index(name))
        raise AssertionError(f"no card says {name}")

    def _heading(self, stage: str) -> tuple[CardView, QPoint]:
        for view in self._columns():
            for at, row in enumerate(_words_of(view.model())):
                if _is_heading(row, stage):
                    return view, self._place(view, at)
        raise AssertionError(f"no stage is called {stage}")

    def _place(self, view: QListView, row: int) -> QPoint:
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self._bring(view)
        return view.visualRect(index).center()

    def _bring(self, view: QWidget) -> None:
        above = view.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(view, 0, 0)
            above = above.parentWidget()
        QApplication.processEvents()

    def goes_to_campaign(self, name: str) -> None:
        """Go to the board of a campaign by the list of campaigns, and let the board have the keyboard."""
        self.keys("Ctrl+3")
        self.click_cell(name, "Nama")
        self.keys("Return")
        self.has_keyboard_in(CardView)

    # The home screen

    def goes_home(self) -> None:
        """Go to the home screen, and see all of its lines."""
        self.keys("Ctrl+1")
        while self.sees("Lihat semua"):
            self.press("Lihat semua")

    def home_lines(self, *words: str) -> list[str]:
        """Return the lines of the home screen in which all these words stand, from the top."""
        lists = [view for view in self.window.findChildren(RowList) if view.isVisible()]
        lines = [row for view in lists for row in _words_of(view.model())]
        return [line for line in lines if all(word in line for word in words)]

    def picks_line(self, *words: str) -> str:
        """Click the first line of the home screen in which all these words stand."""
        for view in self.window.findChildren(RowList):
            for at, row in enumerate(_words_of(view.model()) if view.isVisible() else []):
                if all(word in row for word in words):
                    self._bring(view)
                    rect = view.visualRect(view.model().index(at, 0))
                    self.qtbot.mouseClick(view.viewport(), Left, pos=rect.center() - QPoint(rect.width() // 4, 0))
                    return row
        raise AssertionError(f"no line says {words}")

    def badge(self, words: str) -> int:
        """Return the number beside a place of the rail, 0 when there is none."""
        (item,) = [item for item in self.window.rail.findChildren(RailItem) if item.text() == words]
        return int(item.accessibleName().removeprefix(words).strip(", ") or 0)

    # Dialogs

    def waits_for_dialog(self) -> None:
        """Wait until a dialog is in front."""
        self.qtbot.waitUntil(lambda: self.screen() is not self.window)

    def sees_in_dialog(self, words: str) -> bool:
        """Return whether the dialog in front says these words."""
        return any(words in part.text() for part in self.screen().findChildren(QLabel) if part.isVisible())

    def names_new_file(self, path: Path) -> None:
        """Name the file in the system's dialog for saving, and save it."""

        def chooser() -> QFileDialog | None:
            shown = QApplication.topLevelWidgets()
            return next((each for each in shown if isinstance(each, QFileDialog) and each.isVisible()), None)

        self.qtbot.waitUntil(lambda: chooser() is not None)
        dialog = chooser()
        assert dialog is not None
        dialog.selectFile(str(path))
        self.press("Simpan")
        self.qtbot.waitUntil(path.exists)

    # One collaboration

    def does_next(self) -> None:
        """Do what comes next with the creator whose page is shown, by its key."""
        self.hits("Ctrl+Return")

    def timeline_lines(self) -> list[str]:
        """Return what the timeline that is shown says, from the newest."""
        lists = [view for view in self.window.findChildren(TimelineList) if view.isVisible()]
        return [line for view in lists for line in _words_of(view.model())]

    # Tables

    def sets_cell(self, row_words: str, column: str, word: str) -> None:
        """Choose a word in a cell whose words are a list: click it, Enter, and type how the word begins."""
        table = self.click_cell(row_words, column)
        at = table.currentIndex()
        self.keys("Return")
        # Typed before the list comes up: without a window manager the open list would take the keyboard from its cell.
        self.types(word[0])
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: at.data() == word)

    def waits_for_row(self, row_words: str, words: str) -> None:
        """Wait until a row says something more."""

        def says() -> bool:
            table, at = self._row(row_words)
            model = table.model()
            return words in {str(model.index(at, column).data() or "") for column in range(model.columnCount())}

        self.qtbot.waitUntil(says)

    def row_words(self, table: QTableView) -> list[str]:
        """Return the name of each row, from the top."""
        model = table.model()
        titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
        column = titles.index("Nama")
        return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def _words_of(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0, QModelIndex()).data() or "") for row in range(model.rowCount())]


def _is_heading(row: str, stage: str) -> bool:
    words, _, count = row.rpartition(" ")
    return words == stage and count.isdigit()
