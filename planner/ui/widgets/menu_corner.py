"""The corner of the menu bar: the way to every command, and undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.focus import focus_is_shown
from planner.ui.theme.fonts import REGULAR, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.buttons import icon_button, set_name
from planner.ui.widgets.glyphs import paint_box, paint_words

KEYS = "Ctrl+K"


class CommandButton(QAbstractButton):
    """Magnifier, words and the key that does the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ownFocus", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of all three."""
        words = metrics(s.TYPE_LABEL).horizontalAdvance(self.text())
        return QSize(28 + words + 6 + self._key_width() + 6, 26)

    def _key_width(self) -> int:
        return metrics(s.TYPE_SMALL).horizontalAdvance(KEYS) + 12

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button."""
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), "hover", "", s.RADIUS_CHIP)
        paint_icon(painter, QRect(6, 0, 14, self.height()), "search", "text2", s.ICON_DENSE)
        key = QRect(self.width() - self._key_width() - 4, (self.height() - 18) // 2, self._key_width(), 18)
        words = QRect(26, 0, key.x() - 26, self.height())
        style = ("text2", s.TYPE_LABEL, REGULAR)
        paint_words(painter, words, self.text(), style, Qt.AlignmentFlag.AlignLeft)
        paint_box(painter, QRectF(key), "surface", "line2", s.RADIUS_CHIP)
        style = ("text2", s.TYPE_SMALL, REGULAR)
        paint_words(painter, key, KEYS, style, Qt.AlignmentFlag.AlignHCenter)
        if focus_is_shown(self):
            paint_box(painter, QRectF(self.rect()), "", "accent", s.RADIUS_CHIP, width=2)


class MenuCorner(QWidget):
    """`command_clicked()`, `undo_clicked()`, `redo_clicked()`."""

    command_clicked = Signal()
    undo_clicked = Signal()
    redo_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, s.SPACE_2, 1)
        row.setSpacing(2)
        self._command = CommandButton()
        self._undo = icon_button("undo", "", quiet=True)
        self._redo = icon_button("redo", "", quiet=True)
        row.addWidget(self._command)
        row.addSpacing(s.SPACE_2)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        self._command.clicked.connect(self.command_clicked)
        self._undo.clicked.connect(self.undo_clicked)
        self._redo.clicked.connect(self.redo_clicked)
        for made in (self._undo, self._redo):
            made.setEnabled(False)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def set_undo(self, label: str) -> None:
        """Offer to take back what is named; an empty text disables the button."""
        self._undo.setEnabled(bool(label))
        set_name(self._undo, label or tr("Nothing to undo"))

    def set_redo(self, label: str) -> None:
        """Offer to do again what is named; an empty text disables the button."""
        self._redo.setEnabled(bool(label))
        set_name(self._redo, label or tr("Nothing to redo"))

    def undo_button(self) -> QPushButton:
        """Return the undo button."""
        return self._undo

    def redo_button(self) -> QPushButton:
        """Return the redo button."""
        return self._redo

    def retranslate(self) -> None:
        """Show the words of the current language; the page names undo and redo again."""
        self._command.setText(tr("Search commands"))
        self._command.setAccessibleName(self._command.text())
        self._command.updateGeometry()
        self._take_room()
        for made, words in ((self._undo, tr("Nothing to undo")), (self._redo, tr("Nothing to redo"))):
            if not made.isEnabled():
                set_name(made, words)

    def _take_room(self) -> None:
        """Be as wide as the words; the menu bar puts its corner at the edge only when it is resized itself."""
        self.adjustSize()
        bar = self.parentWidget()
        if bar is not None:
            QApplication.sendEvent(bar, QResizeEvent(bar.size(), bar.size()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
