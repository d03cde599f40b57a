"""The command palette (Ctrl+K): type a few letters, Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

WIDTH, HEIGHT = 560, 380


class CommandPalette(QDialog):
    """Lists the commands that can be given now and narrows them as you type."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent)
        self._actions = list(actions)
        self.setWindowTitle(tr("Search commands"))
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_3, s.SPACE_3, s.SPACE_3, s.SPACE_3)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Search commands"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = label(tr("No such command"), "secondary")
        self._none.setContentsMargins(s.SPACE_2, s.SPACE_1, s.SPACE_2, s.SPACE_1)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._run())
        self.list.itemClicked.connect(lambda _item: self._run())
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list with the arrow keys while typing; Enter does what is marked."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        words = typed.casefold().split()
        self.list.clear()
        for action in self._actions:
            text = str(action.property("command") or action.text().replace("&", ""))
            path = str(action.property("path") or "")
            if all(word in f"{path} {text} {_also(text)}".casefold() for word in words):
                item = QListWidgetItem()
                item.setData(Qt.ItemDataRole.UserRole, action)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
                row = _row(path, text, action.shortcut().toString())
                item.setSizeHint(row.sizeHint())
                self.list.addItem(item)
                self.list.setItemWidget(item, row)
        self.list.setCurrentRow(0)
        self._none.setVisible(self.list.count() == 0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        action: QAction = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        action.trigger()


def _also(text: str) -> str:
    """Return other words by which a command is looked for."""
    return {
        tr("Find duplicates"): tr("double twice same", "other words for duplicates"),
        tr("Undo"): tr("back", "other words for undo"),
        tr("Trash"): tr("deleted removed bin", "other words for the trash"),
    }.get(text, "")


def _row(path: str, text: str, shortcut: str) -> QWidget:
    row = QWidget()
    row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    line = QHBoxLayout(row)
    line.setContentsMargins(s.SPACE_2, s.SPACE_1, s.SPACE_2, s.SPACE_1)
    for words, role, stretch in ((text, "body", 1), (path, "secondary", 0), (shortcut, "label", 0)):
        part: QLabel = label(words, role)
        line.addWidget(part, stretch)
    row.setMinimumHeight(s.HEIGHT_CONTROL_SMALL)
    return row
