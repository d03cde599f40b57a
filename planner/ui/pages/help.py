"""The help pages: short Markdown texts in both languages, searched by their topic at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from planner import __version__
from planner.language import current_language, tr
from planner.paths import resources
from planner.ui.theme import sizes as s
from planner.ui.widgets.frames import PageHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from planner.ui.session import Session

TOPICS = (
    "start",
    "influencers",
    "import",
    "campaigns",
    "brief",
    "payment",
    "voucher",
    "excel",
    "files",
    "keys",
    "about",
)
WIDTH_TOPICS = 220
WIDTH_TEXT = 720


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
        self.topics.setAccessibleName(tr("Topics"))
        self.topics.setFixedWidth(WIDTH_TOPICS)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Help text"))
        self.text.setMaximumWidth(WIDTH_TEXT)
        self.text.setOpenExternalLinks(False)
        row.addWidget(self.topics)
        row.addWidget(self.text, 1)
        row.addStretch(1)
        for topic in TOPICS:
            item = QListWidgetItem(_title(topic))
            item.setData(Qt.ItemDataRole.UserRole, topic)
            self.topics.addItem(item)
        self.topics.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.topics.setCurrentRow(0)

    def open(self, key: str) -> None:
        """Show a topic."""
        if key in TOPICS:
            self.topics.setCurrentRow(TOPICS.index(key))
        self.refresh()

    def refresh(self) -> None:
        """Say where we are."""
        self._session.said.emit(tr("Help"))

    def actions(self) -> list[QAction]:
        """Return no commands: the help only speaks."""
        return []

    def _show(self, item: QListWidgetItem) -> None:
        self.text.setMarkdown(_text(item.data(Qt.ItemDataRole.UserRole)))


def _text(topic: str) -> str:
    path = resources() / "help" / current_language() / f"{topic}.md"
    return path.read_text(encoding="utf-8").replace("{version}", __version__)


def _title(topic: str) -> str:
    return _text(topic).split("\n", 1)[0].lstrip("# ")
