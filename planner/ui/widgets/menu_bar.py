"""The menu bar, whose letters for the Alt key are underlined while that key is held, as on Windows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenuBar, QStyleOptionMenuItem, QWidget

_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease}


class MenuBar(QMenuBar):
    """A menu bar that shows its letters only while Alt is held, or while the keyboard is in it (F10, Alt).

    Fusion underlines them always. A style of our own in Python would be asked for every hint of every widget.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._alt_held = False
        # What is pressed reaches the window when nobody below takes it; Qt's own bar listens there too.
        self._listener = _AltListener(self)
        window.installEventFilter(self._listener)

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Leave the mark of the letter out of the words that are drawn; the letter works all the same."""
        super().initStyleOption(option, action)
        if not self.shows_letters():
            option.text = option.text.replace("&&", "\0").replace("&", "").replace("\0", "&&")

    def shows_letters(self) -> bool:
        """Return whether the letters are underlined now."""
        return self._alt_held or self.hasFocus()

    def hold_alt(self, *, held: bool) -> None:
        """Show the letters, or leave them out again."""
        if held != self._alt_held:
            self._alt_held = held
            self.update()


class _AltListener(QObject):
    """Tells the bar of a window when Alt goes down and up; nothing is taken away from anybody."""

    def __init__(self, bar: MenuBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the keys and at the window losing the keyboard."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            # With any other key the letter is chosen; the menu it opens hears of Alt going up, the window does not.
            self._bar.hold_alt(held=kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Alt)
        elif kind == QEvent.Type.WindowDeactivate:
            self._bar.hold_alt(held=False)
        return False
