"""How the program speaks to the owner: the strip at the bottom and the notice under the page header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import pixmap
from planner.ui.widgets.buttons import flat_button, icon_button
from planner.ui.widgets.chips import key_cap
from planner.ui.widgets.styling import set_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFontMetrics, QResizeEvent

_ANY_WIDTH = 16_777_215  # as Qt says that a widget may be as wide as it likes
_LEFT_WIDTH = s.WIDTH_RAIL + s.EDGE_LEFT - s.EDGE_RIGHT - 12
_NOTICE_ICONS = {"bad": "warning", "warn": "warning", "info": "info", "good": "check"}


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return a sentence broken into at most two lines of a width in px, the second ending in … when more is left."""
    if width <= 0 or metrics.horizontalAdvance(text) <= width:
        return text
    words, first = text.split(" "), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{metrics.elidedText(' '.join(words), Qt.TextElideMode.ElideRight, width)}"


def _write(part: QLabel, text: str, width: int) -> None:
    """Write a text as far as it fits into a width in px; the tooltip has it whole when it is cut."""
    part.ensurePolished()
    shown = part.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
    part.setText(shown)
    part.setToolTip(text if shown != text else "")


class MessageStrip(QFrame):
    """The status bar of 30 px: what is listed at the left, what is saved at the right.

    `show_message` turns it to rail ink for ten seconds, with *Urungkan*; it covers nothing. `undo_requested()`.
    The message begins where the page begins, right of the rail: what stands left of it is cut to the rail's width.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(s.HEIGHT_STATUS)
        row = QHBoxLayout(self)
        row.setContentsMargins(s.EDGE_RIGHT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(12)
        self._listed, self._said = "", ""
        self._left = QLabel()
        self._message = QLabel()
        self._message.setObjectName("stripMessage")
        self._message.setMinimumWidth(1)  # the window may be narrower than a long message
        self._undo = QPushButton()
        self._undo.setProperty("variant", "undo")
        self._undo.setProperty("onRail", True)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._key = key_cap("Ctrl+Z")
        self._check = QLabel()
        self._right = QLabel()
        for part in (self._left, self._message, self._undo, self._key):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._check)
        row.addSpacing(-6)
        row.addWidget(self._right)
        for label in (self._left, self._message, self._right):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(s.MESSAGE_MILLISECONDS)
        self._timer.timeout.connect(self.clear_message)
        self._check.hide()
        self.retranslate()
        self.clear_message()

    def set_left(self, text: str) -> None:
        """Say what is listed."""
        self._listed = text
        self._fit()

    def set_right(self, text: str, *, check: bool = True) -> None:
        """Say what is saved, with a check before it."""
        self._right.setText(text)
        self._check.setVisible(check and bool(text))
        self._fit()

    def show_message(self, text: str, *, can_undo: bool = False) -> None:
        """Say what happened, for ten seconds, with the way back when there is one."""
        self._said = text
        for part in (self._undo, self._key):
            part.setVisible(can_undo)
        self._message.setVisible(bool(text))
        self._dress("ink")
        self._fit()
        self._timer.start()

    def clear_message(self) -> None:
        """Go back to the quiet bar."""
        self._timer.stop()
        self._said = ""
        for part in (self._message, self._undo, self._key):
            part.hide()
        self._dress("quiet")
        self._fit()

    def message(self) -> str:
        """Return the message that stands there now, empty when none does."""
        return self._said

    def undo_button(self) -> QPushButton:
        """Return the button that takes the last change back."""
        return self._undo

    def retranslate(self) -> None:
        """Show the words of the current language."""
        self._undo.setText(tr("Undo"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_check()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut a message that no longer fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show both texts as far as there is room; what was cut is in the tooltip."""
        if self._said:
            self._left.setFixedWidth(_LEFT_WIDTH)
            _write(self._left, self._listed, _LEFT_WIDTH)
            _write(self._message, self._said, self._room())
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(_ANY_WIDTH)
            _write(self._left, self._listed, _ANY_WIDTH)
            self._message.clear()

    def _room(self) -> int:
        """Return how many px a message has between the rail and what stands at the right."""
        gap, shown = 12, [part for part in (self._undo, self._key, self._check) if not part.isHidden()]
        taken = sum(part.sizeHint().width() + gap for part in (*shown, self._right))
        return self.width() - s.WIDTH_RAIL - s.EDGE_LEFT - s.EDGE_RIGHT - taken - gap

    def _dress(self, look: str) -> None:
        set_look(self, "role", "strip-ink" if look == "ink" else "strip")
        for label in (self._left, self._message, self._right, self._key):
            set_look(label, "onInk", look == "ink")
        self._draw_check()

    def _draw_check(self) -> None:
        colour = "rail_text2" if self.property("role") == "strip-ink" else "text2"
        self._check.setPixmap(pixmap("check", colour, s.ICON_DENSE, self.devicePixelRatioF()))

    def _on_undo_clicked(self) -> None:
        self.clear_message()
        self.undo_requested.emit()


class NoticeBar(QFrame):
    """A bar under the page header: a problem that needs an answer, a hint, or long work. Hidden when silent."""

    closed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(s.HEIGHT_NOTICE)
        self._words = ""
        self._level = "info"
        self._run: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(s.SPACE_3, 0, s.SPACE_2, 0)
        row.setSpacing(10)
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(150)
        self._share = QLabel()
        self._share.setProperty("role", "label")
        self._action = flat_button("", small=True)
        self._close = icon_button("close", "", quiet=True)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._progress)
        row.addWidget(self._share)
        row.addStretch(0)
        self._row = row
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self.retranslate()
        self.hide()

    def show_notice(
        self, level: str, text: str, action: str = "", run: Callable[[], object] | None = None, *, closable: bool = True
    ) -> None:
        """Say something of a level (bad, warn, info, good) with at most one action."""
        self._run = run
        self._dress(level, text, action)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._progress.hide()
        self._share.hide()
        self._close.setVisible(closable)
        self._fit_words()
        self.show()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show long work, `done` of `total` parts (total 0: unknown), with *Batal*: `cancelled()`."""
        self._run = self.cancelled.emit
        self._dress("progress", text, tr("Cancel"))
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._share.setText(f"{done * 100 // total}%" if total else "")
        self._progress.show()
        self._share.show()
        self._close.hide()
        self.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._run = None
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._words

    def retranslate(self) -> None:
        """Show the words of the current language."""
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    def _dress(self, level: str, text: str, action: str) -> None:
        self._level = level
        self._words = text
        self._text.setToolTip(text)
        self._text.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        # A sentence takes the room there is; beside a progress bar it takes what it needs.
        working = level == "progress"
        self._row.setStretch(self._row.indexOf(self._text), 0 if working else 1)
        self._row.setStretch(self._row.indexOf(self._share) + 1, 1 if working else 0)
        set_look(self, "role", f"notice-{level}")
        set_look(self._text, "role", level if level in {"bad", "warn", "good"} else "body")
        set_look(self._action, "level", level if level in {"bad", "warn"} else "")
        self._draw_sign()
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentence where it no longer fits."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Show the sentence on one line or two; what is longer ends in …, and the tooltip has it whole."""
        if self._level == "progress":
            self._text.setText(self._words)
            self.setFixedHeight(s.HEIGHT_NOTICE)
            return
        self._text.ensurePolished()
        lines = two_lines(self._words, self._text.fontMetrics(), self._room())
        self._text.setText(lines)
        more = self._text.fontMetrics().lineSpacing() if "\n" in lines else 0
        self.setFixedHeight(s.HEIGHT_NOTICE + more)

    def _room(self) -> int:
        """Return how many pixels a sentence has beside sign and buttons."""
        margins = self._row.contentsMargins()
        others = [part for part in (self._sign, self._action, self._close) if not part.isHidden()]
        taken = sum(part.sizeHint().width() + self._row.spacing() for part in others)
        return self.width() - margins.left() - margins.right() - taken - self._row.spacing()

    def _draw_sign(self) -> None:
        name = _NOTICE_ICONS.get(self._level, "")
        self._sign.setVisible(bool(name))
        if name:
            colour = self._level if self._level != "info" else "text2"
            self._sign.setPixmap(pixmap(name, colour, s.ICON, self.devicePixelRatioF()))

    def _on_action_clicked(self) -> None:
        if self._run is not None:
            self._run()

    def _on_close_clicked(self) -> None:
        self.clear()
        self.closed.emit()
