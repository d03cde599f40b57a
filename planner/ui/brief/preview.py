"""The live preview: the A4 sheet that will be sent, scaled to the room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.exchange.brief_text import plain_text
from planner.language import tr
from planner.ui.brief import paper
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.buttons import button
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from planner.exchange.brief_sheet import SheetText

AROUND = 20


class SheetView(QWidget):
    """Paints one sheet as large as it fits; its words are its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: SheetText | None = None
        self._paper: paper.Paper | None = None
        self.setAccessibleName(tr("Preview of the brief"))
        self.setMinimumSize(240, 300)

    def set_sheet(self, sheet: SheetText) -> None:
        """Show these words."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self._paper = paper.lay_out(sheet)
        self.setAccessibleDescription(plain_text(sheet))
        self.update()

    def sheet(self) -> SheetText | None:
        """Return the words that are shown."""
        return self._sheet

    def fits(self) -> bool:
        """Return whether everything stands on one page."""
        return self._paper is None or self._paper.fits

    def sizeHint(self) -> QSize:
        """Return the size of the reference picture."""
        return QSize(480, 610)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper in the middle, its edge, and the words."""
        if self._paper is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(AROUND, AROUND - 2, -AROUND, -AROUND)
        scale = min(room.width() / paper.WIDTH, room.height() / paper.HEIGHT)
        width, height = round(paper.WIDTH * scale), round(paper.HEIGHT * scale)
        left = round(room.center().x() - width / 2)
        painter.save()
        painter.translate(left, room.top())
        painter.scale(width / paper.WIDTH, height / paper.HEIGHT)
        paper.paint(painter, self._paper)
        painter.restore()
        painter.setPen(QPen(qcolor("line2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left - 0.5, room.top() - 0.5, width + 1, height + 1))


class DownLine(QWidget):
    """A line of 1 px between two halves of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), qcolor("line2"))


class PreviewPanel(QFrame):
    """The right half of the page: head with "Teks WhatsApp" (`copied()`), then the sheet on a quiet ground."""

    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "neutral")
        self.view = SheetView()
        self.copy = button(tr("WhatsApp text"), "copy", small=True)
        self.copy.setToolTip(tr("Copy the brief as a WhatsApp message"))
        self.copy.clicked.connect(self.copied)
        head = QFrame()
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(s.SPACE_4, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_2)
        row.addWidget(label(tr("Preview"), "title"))
        self._pages = label("", "tertiary")
        row.addWidget(self._pages)
        row.addStretch(1)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)

    def set_sheet(self, sheet: SheetText) -> None:
        """Show these words, and how many pages they take."""
        self.view.set_sheet(sheet)
        self._pages.setText(tr("1 page A4") if self.view.fits() else tr("longer than 1 page A4"))
