"""What an empty shop shows: three doors, a drop place, and one line about privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.session import NEW, Route
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import pixmap
from planner.ui.widgets.states import DoorCard, DropPlace
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from pathlib import Path

    from planner.ui.session import Session

WIDTH = 824  # three doors and the gaps between them


class FirstRun(QWidget):
    """Stands where the list will be while there is no influencer yet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setSpacing(s.SPACE_2)
        column.addStretch(5)
        for text, role in (
            (tr("Begin with a list of influencers"), "emptyTitle"),
            (tr("Choose one. The other ways stay open."), "secondary"),
        ):
            words = label(text, role)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(s.SPACE_4)
        column.addLayout(_centred(self._doors()))
        column.addSpacing(s.SPACE_2)
        drop = DropPlace((".xlsx", ".csv"))
        drop.setFixedWidth(WIDTH)
        drop.set_text(tr("or drop an .xlsx / .csv file here"))
        drop.file_dropped.connect(self._on_file_dropped)
        column.addWidget(drop, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(s.SPACE_1)
        column.addLayout(_centred(_privacy()))
        column.addStretch(6)

    def _doors(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_4)
        self.excel = DoorCard("table", primary=True)
        self.excel.set_texts(
            tr("Bring a list from Excel"),
            tr("Columns are recognised, and you look before anything is added."),
            tr("Choose a file"),
        )
        self.excel.opened.connect(lambda: self._session.went.emit(Route("import")))
        self.one = DoorCard("user-plus")
        self.one.set_texts(
            tr("Write one by one"), tr("Name and account are enough. The rest can follow."), tr("Add an influencer")
        )
        self.one.opened.connect(lambda: self._session.went.emit(Route("influencers", NEW)))
        self.sample = DoorCard("store")
        self.sample.set_texts(
            tr("Look at a demo shop"),
            tr("With about 40 influencers and several campaigns to try."),
            tr("Open the demo"),
        )
        self.sample.opened.connect(lambda: self._session.asked.emit("sample"))
        for door in (self.excel, self.one, self.sample):
            row.addWidget(door)
        return holder

    def _on_file_dropped(self, path: Path) -> None:
        self._session.went.emit(Route("import", str(path)))


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _privacy() -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(s.SPACE_2)
    sign = QLabel()
    sign.setPixmap(pixmap("lock", "text2", s.ICON_DENSE, holder.devicePixelRatioF()))
    row.addWidget(sign)
    row.addWidget(label(tr("Everything stays on this computer. Nothing is uploaded."), "label"))
    return holder
