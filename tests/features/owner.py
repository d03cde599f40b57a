"""The shop's owner: presses, types and looks at what the screen says, with mouse and keys only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from planner.ui.window import MainWindow


class Owner:
    """Drives one window; everything is found by the words on it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def screen(self) -> QWidget:
        """Return what takes the input now: the dialog in front, else the window."""
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return dialogs[-1] if dialogs else self.window

    def press(self, words: str) -> None:
        """Click the visible button whose text (or name) is, or begins with, these words."""
        self.wait_for_button(words)
        self.qtbot.mouseClick(self._button(words), Qt.MouseButton.LeftButton)

    def wait_for_button(self, words: str) -> None:
        """Wait until such a button stands there and can be pressed."""
        self.qtbot.waitUntil(lambda: self._button(words) is not None)

    def open_tab(self, words: str) -> None:
        """Click the tab of that name as soon as it stands there."""

        def found() -> tuple[QTabBar, int] | None:
            for bar in self.screen().findChildren(QTabBar):
                names = [bar.tabText(at).replace("&&", "&") for at in range(bar.count())]
                if bar.isVisible() and words in names:
                    return bar, names.index(words)
            return None

        self.qtbot.waitUntil(lambda: found() is not None)
        tab = found()
        assert tab is not None, f"no tab says {words}"
        bar, at = tab
        self.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())

    def names_file(self, path: Path) -> None:
        """Choose a file in the file dialog, which belongs to the system, and open it."""

        def dialog() -> QFileDialog | None:
            shown = QApplication.topLevelWidgets()
            return next((w for w in shown if isinstance(w, QFileDialog) and w.isVisible()), None)

        self.qtbot.waitUntil(lambda: dialog() is not None)
        chooser = dialog()
        assert chooser is not None
        chooser.selectFile(str(path))
        self.press("Buka")

    def keys(self, sequence: str) -> None:
        """Press a shortcut such as Ctrl+2 where the keyboard is."""
        *modifiers, key = sequence.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[modifier]
        self._wake()
        target = QApplication.focusWidget() or self.screen()
        self.qtbot.keyClick(target, getattr(Qt.Key, f"Key_{key}"), held)

    def write(self, name: str, text: str, *, end: Qt.Key | None = Qt.Key.Key_Tab) -> None:
        """Type into the field of that name and leave it."""
        self._wake()
        field = self.field(name)
        self._reveal(field)
        self.qtbot.mouseClick(_click_target(field), Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(field.hasFocus)
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        if end is not None:
            self.qtbot.keyClick(field, end)

    def choose(self, name: str, word: str) -> None:
        """Choose from the list of that name by opening it and walking to the word."""

        def found() -> list[QComboBox]:
            boxes = self.screen().findChildren(QComboBox)
            return [box for box in boxes if box.isVisible() and box.accessibleName() == name]

        self.qtbot.waitUntil(lambda: bool(found()))
        box = found()[0]
        self._reveal(box)
        self.qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
        view = box.view()
        self.qtbot.waitUntil(view.isVisible)
        row = next(at for at in range(box.count()) if box.itemText(at) == word)
        view.setCurrentIndex(box.model().index(row, 0))
        self.qtbot.keyClick(view, Qt.Key.Key_Return)
        assert box.currentText() == word

    def chooses(self, words: str) -> None:
        """Click the entry of the open menu that says these words."""
        self.qtbot.waitUntil(lambda: _entry(words) is not None)
        found = _entry(words)
        assert found is not None
        menu, action = found
        self.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def field(self, name: str) -> Any:
        """Return the visible text field of that name."""

        def found() -> QWidget | None:
            fields: list[QWidget] = [
                *self.screen().findChildren(QLineEdit),
                *self.screen().findChildren(QPlainTextEdit),
            ]
            return next((f for f in fields if f.isVisible() and f.isEnabled() and f.accessibleName() == name), None)

        self.qtbot.waitUntil(lambda: found() is not None)
        return found()

    def click_cell(self, row_words: str, column: str) -> QTableView:
        """Click the cell of a column in the row that says these words; returns its table."""
        table, at = self._row(row_words)
        columns = [table.model().headerData(c, Qt.Orientation.Horizontal) for c in range(table.model().columnCount())]
        index = table.model().index(at, columns.index(column))
        table.scrollTo(index)
        place: QPoint = table.visualRect(index).center()
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return table

    def retype(self, row_words: str, column: str, text: str) -> None:
        """Correct a cell in place: click it, F2, type, Enter."""
        table = self.click_cell(row_words, column)
        self.qtbot.keyClick(table, Qt.Key.Key_F2)
        self.qtbot.waitUntil(lambda: table.viewport().findChild(QLineEdit) is not None)
        editor = table.viewport().findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        self.qtbot.keyClicks(editor, text)
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)

    def tick(self, row_words: str) -> None:
        """Click the check box of the row that says these words."""
        table, at = self._row(row_words)
        table.scrollTo(table.model().index(at, 0))
        place = table.visualRect(table.model().index(at, 0)).center()
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def sees(self, words: str) -> bool:
        """Return whether a visible label, button or cell says these words."""
        labels = [part for part in self.window.findChildren(QLabel) if part.isVisible()]
        return any(words in part.text() for part in labels) or self._button(words) is not None

    def waits_to_see(self, words: str) -> None:
        """Wait until the screen says these words."""
        self.qtbot.waitUntil(lambda: self.sees(words))

    def settle(self) -> None:
        """Let the screen come to rest; what was put away goes, as it does while a program runs by itself."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _wake(self) -> None:
        # A platform without window manager gives the keyboard to nobody when a dialog or a list closes.
        # What closed may take the keyboard away once more after it was given, so it is given until it stays.
        screen = self.screen()
        QApplication.processEvents()  # a window that was just furnished hears no shortcut before that

        def is_awake() -> bool:
            if QApplication.activeWindow() is screen and QGuiApplication.focusWindow() is screen.windowHandle():
                return True
            screen.activateWindow()
            return False

        self.qtbot.waitUntil(is_awake)

    def _row(self, words: str) -> tuple[QTableView, int]:
        self.qtbot.waitUntil(lambda: self._found_row(words) is not None)
        found = self._found_row(words)
        assert found is not None, f"no row says {words}"
        return found

    def _found_row(self, words: str) -> tuple[QTableView, int] | None:
        for table in self.screen().findChildren(QTableView):
            model = table.model()
            if not table.isVisible() or model is None:
                continue
            for row in range(model.rowCount()):
                if any(words == str(model.index(row, c).data() or "") for c in range(model.columnCount())):
                    return table, row
        return None

    def _button(self, words: str) -> QAbstractButton | None:
        buttons = [b for b in self.screen().findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        said = [(b, b.text().replace("&", "") or b.accessibleName()) for b in buttons]
        exact = [b for b, text in said if text == words]
        begun = [b for b, text in said if text.startswith(words)]
        return (exact or begun or [None])[0]

    def _reveal(self, widget: QWidget) -> None:
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QAbstractScrollArea) and hasattr(above, "ensureWidgetVisible"):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        QApplication.processEvents()


def _click_target(field: Any) -> QWidget:
    viewport: QWidget = field.viewport() if hasattr(field, "viewport") else field
    return viewport


def _entry(words: str) -> tuple[QMenu, QAction] | None:
    shown: Sequence[Any] = QApplication.topLevelWidgets()
    menus = [menu for menu in shown if isinstance(menu, QMenu) and menu.isVisible()]
    entries = [(menu, each) for menu in menus for each in menu.actions() if each.isEnabled()]
    said = [(menu, each, each.text().replace("&&", "&")) for menu, each in entries]
    exact = [(menu, each) for menu, each, text in said if text == words]
    begun = [(menu, each) for menu, each, text in said if text.startswith(words)]
    return (exact or begun or [None])[0]
