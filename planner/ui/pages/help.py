"""The help pages: short Markdown texts in both languages, searched by their topic at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from planner import __version__
from planner.language import current_language, tr
from planner.paths import resources
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD, font
from planner.ui.theme.tokens import theme
from planner.ui.widgets.frames import Card, PageHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QTextBlock, QTextDocument

    from planner.ui.session import Session

TOPICS = (
    "start",
    "home",
    "influencers",
    "find",
    "checks",
    "many",
    "import",
    "campaigns",
    "shortlist",
    "board",
    "work",
    "brief",
    "payment",
    "voucher",
    "messages",
    "excel",
    "shop",
    "files",
    "keys",
    "about",
)
WIDTH_TOPICS = 220
WIDTH_TEXT = 760
LINE_HEIGHT = 125  # percent


class HelpPage(QWidget):
    """Topics at the left, the text at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = PageHeader()
        header.set_title(tr("Help"))
        column.addWidget(header)
        row = QHBoxLayout()
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        row.setSpacing(s.SPACE_4)
        column.addLayout(row, 1)
        self.topics = QListWidget()
        self.topics.setProperty("role", "topics")
        self.topics.setAccessibleName(tr("Topics"))
        self.topics.setFixedWidth(WIDTH_TOPICS)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Help text"))
        self.text.setOpenExternalLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("role", "reading")
        card = Card()
        card.setMaximumWidth(WIDTH_TEXT)
        card.body.addWidget(self.text)
        row.addWidget(self.topics)
        row.addWidget(card, 3)
        row.addStretch(1)
        for topic in TOPICS:
            item = QListWidgetItem(_title(topic))
            item.setData(Qt.ItemDataRole.UserRole, topic)
            item.setSizeHint(QSize(WIDTH_TOPICS - 2 * s.SPACE_2, s.HEIGHT_CONTROL))
            self.topics.addItem(item)
        self.topics.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.topics.setCurrentRow(0)

    def open(self, key: str) -> None:
        """Show a topic."""
        if key in TOPICS:
            self.topics.setCurrentRow(TOPICS.index(key))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the text again in the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange and self.topics.currentItem() is not None:
            self._show(self.topics.currentItem())
        super().changeEvent(event)

    def refresh(self) -> None:
        """Say where we are."""
        self._session.said.emit(tr("Help"))

    def actions(self) -> list[QAction]:
        """Return no commands: the help only speaks."""
        return []

    def _show(self, item: QListWidgetItem) -> None:
        self.text.setMarkdown(_text(item.data(Qt.ItemDataRole.UserRole)))
        _set_type(self.text.document())


def _set_type(document: QTextDocument) -> None:
    """Give headings, paragraphs and lists the sizes and distances of the look; Markdown brings its own."""
    document.setDocumentMargin(0)
    whole = document.rootFrame().frameFormat()
    whole.setRightMargin(s.SPACE_3)  # beside the scroll bar
    document.rootFrame().setFrameFormat(whole)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            # A format of its own: Markdown's relative size would win over any size merged into it.
            shape = QTextCharFormat()
            shape.setFont(font(s.TYPE_PAGE_TITLE if level == 1 else s.TYPE_CARD_TITLE, SEMIBOLD))
            cursor.setCharFormat(shape)
        room = QTextBlockFormat()
        room.setTopMargin(0 if level == 1 else s.SPACE_5 if level else 0)
        room.setBottomMargin(s.SPACE_2 if level else _room_below(block))
        room.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(room)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _room_below(block: QTextBlock) -> int:
    """Return the distance below a paragraph, an item of a list or the words of a cell (px)."""
    if QTextCursor(block).currentTable() is not None:
        return 0
    following = block.next()
    is_inside = block.textList() is not None and following.isValid() and following.textList() is not None
    return s.SPACE_1 if is_inside else s.SPACE_3


def _set_table(table: QTextTable) -> None:
    """Part the rows by hairlines, without the frame that Markdown brings."""
    shape = table.format()
    shape.setBorder(0)
    shape.setBorderCollapse(True)
    shape.setCellPadding(0)
    shape.setTopMargin(0)
    shape.setBottomMargin(s.SPACE_4)
    table.setFormat(shape)
    for row in range(table.rows()):
        for column in range(table.columns()):
            place = table.cellAt(row, column)
            cell = place.format().toTableCellFormat()
            cell.setTopPadding(s.SPACE_1)
            cell.setBottomPadding(s.SPACE_1)
            cell.setRightPadding(s.SPACE_4)
            cell.setBottomBorder(1)
            cell.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setBottomBorderBrush(QColor(theme().line))
            place.setFormat(cell)


def _text(topic: str) -> str:
    path = resources() / "help" / current_language() / f"{topic}.md"
    return path.read_text(encoding="utf-8").replace("{version}", __version__)


def _title(topic: str) -> str:
    return _text(topic).split("\n", 1)[0].lstrip("# ")
