"""What stands where a list would be: nothing yet, nothing found, and the doors of the first run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.ui.theme import sizes as s
from planner.ui.theme.icons import pixmap, qcolor
from planner.ui.widgets.buttons import button, flat_button, primary_button
from planner.ui.widgets.styling import label, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QPushButton

DOOR_WIDTH = 264
_DASHES = (4, 3)


class EmptyState(QWidget):
    """One title that says what is missing, one line, the next actions; in the middle, without a drawing."""

    def __init__(
        self, title: str = "", text: str = "", actions: Sequence[QPushButton] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(s.SPACE_2)
        self._title = label(title, "cardTitle")
        self._text = label(text, "secondary")
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        row.addStretch(1)
        for action in actions:
            row.addWidget(action)
        row.addStretch(1)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(s.SPACE_2)
        column.addLayout(row)
        column.addStretch(1)

    def set_texts(self, title: str, text: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))


class DroppedFilter(NamedTuple):
    """One way back from an empty result: the filter in words, its key, what is found without it, whether it helps."""

    before: str
    name: str
    found: str
    helps: bool
    key: object


class NoResultState(QWidget):
    """A search without result: what each filter costs. `filter_removed(key)`, `all_removed()`."""

    filter_removed = Signal(object)
    all_removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(s.SPACE_2)
        self._title = label("", "name")
        self._text = label("", "secondary")
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._body = QWidget()
        self._body.setFixedWidth(452)
        self._rows = QGridLayout(self._body)
        self._rows.setContentsMargins(0, s.SPACE_3, 0, s.SPACE_3)
        self._rows.setColumnStretch(0, 1)
        self._rows.setHorizontalSpacing(s.SPACE_8)
        self._rows.setVerticalSpacing(s.SPACE_2)
        self._all = flat_button("")
        self._all.clicked.connect(self.all_removed)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._body, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def set_ways(self, title: str, text: str, ways: Sequence[DroppedFilter], words: tuple[str, str]) -> None:
        """Show the ways back; `words` are those of the button in a row and of the one that drops all."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._all.setText(words[1])
        while taken := self._rows.takeAt(0):
            old = taken.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, way in enumerate(ways):
            self._add_row(at, way, words[0])

    def _add_row(self, at: int, way: DroppedFilter, word: str) -> None:
        name = QWidget()
        row = QHBoxLayout(name)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(label(way.before))
        row.addWidget(label(way.name, "total"))
        row.addStretch(1)
        self._rows.addWidget(name, at, 0)
        self._rows.addWidget(label(way.found, "secondary"), at, 1, Qt.AlignmentFlag.AlignRight)
        self._rows.setRowMinimumHeight(at, s.HEIGHT_CONTROL_SMALL)
        if way.helps:
            drop = button(word, small=True)
            drop.setAccessibleName(f"{word} {way.name}")
            drop.clicked.connect(lambda _checked=False, key=way.key: self.filter_removed.emit(key))
            self._rows.addWidget(drop, at, 2)
        else:
            self._rows.setColumnMinimumWidth(2, 112)


class DoorCard(QFrame):
    """One way to begin: icon, title, two lines, a button over the whole width. `opened()`."""

    opened = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(DOOR_WIDTH)
        self._icon_name = icon_name
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_5, s.SPACE_5, s.SPACE_5, s.SPACE_5)
        column.setSpacing(s.SPACE_1)
        self._tile = QLabel()
        self._tile.setProperty("role", "iconTile")
        self._tile.setFixedSize(40, 40)
        self._tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("", "name")
        self._text = label("", "secondary", wrap=True)
        self._text.setMinimumHeight(40)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._button = primary_button("") if primary else button("")
        self._button.setSizePolicy(self._tile.sizePolicy())
        self._button.clicked.connect(self.opened)
        column.addWidget(self._tile)
        column.addSpacing(s.SPACE_2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(s.SPACE_3)
        column.addWidget(self._button)
        self._draw()

    def set_texts(self, title: str, text: str, word: str) -> None:
        """Show title, lines and the word of the button."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(word)

    def door(self) -> QPushButton:
        """Return the button."""
        return self._button

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._tile.setPixmap(pixmap(self._icon_name, "accent", 20, self.devicePixelRatioF()))


class DropPlace(QFrame):
    """A dashed place to drop a file on: `file_dropped(Path)`; takes only files with one of the `suffixes`."""

    file_dropped = Signal(object)

    def __init__(self, suffixes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffixes = tuple(suffixes)
        self.setMinimumHeight(48)
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setSpacing(s.SPACE_2)
        self._sign = QLabel()
        self._text = label("", "secondary")
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addWidget(self._text)
        row.addStretch(1)
        self._draw()

    def set_text(self, text: str) -> None:
        """Say what may be dropped here."""
        self._text.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge: a dashed line of the style sheet would be dots at 1 px."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_over = self.property("level") == "over"
        pen = QPen(qcolor("accent" if is_over else "control"), 1)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(qcolor("accent_tint") if is_over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), s.RADIUS_CONTROL, s.RADIUS_CONTROL)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file that can be read."""
        if self._file(event.mimeData()) is not None:
            set_look(self, "level", "over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look quiet again."""
        set_look(self, "level", "")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        set_look(self, "level", "")
        found = self._file(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(found)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _file(self, dragged: QMimeData) -> Path | None:
        paths = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
        return next((path for path in paths if path.suffix.lower() in self._suffixes), None)

    def _draw(self) -> None:
        self._sign.setPixmap(pixmap("upload", "text2", s.ICON, self.devicePixelRatioF()))
