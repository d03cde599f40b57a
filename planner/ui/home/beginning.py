"""What the home screen shows while the shop is empty: three doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.session import NEW, Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.states import DoorCard
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from planner.ui.session import Session


class Beginning(QWidget):
    """Import a list, add an influencer, begin a campaign."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_4)
        row.addStretch(1)
        self.doors: list[DoorCard] = []
        for icon, texts, route in (
            (
                "table",
                (
                    tr("Bring a list from Excel"),
                    tr("Columns are recognised, and you look before anything is added."),
                    tr("Choose a file"),
                ),
                Route("import"),
            ),
            (
                "user-plus",
                (
                    tr("Write one by one"),
                    tr("Name and account are enough. The rest can follow."),
                    tr("Add an influencer"),
                ),
                Route("influencers", NEW),
            ),
            (
                "megaphone",
                (
                    tr("Begin with a campaign"),
                    tr("One goal, dates and a budget. Influencers can follow."),
                    tr("New campaign"),
                ),
                Route("campaigns", NEW),
            ),
        ):
            door = DoorCard(icon, primary=not self.doors)
            door.set_texts(*texts)
            door.opened.connect(lambda route=route: session.went.emit(route))
            self.doors.append(door)
            row.addWidget(door)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(s.SPACE_2)
        column.addStretch(5)
        for text, role in (
            (tr("Nothing to do yet"), "emptyTitle"),
            (tr("This page tells each day what is due. Begin with one of these."), "secondary"),
        ):
            words = label(text, role)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(s.SPACE_4)
        column.addLayout(row)
        column.addStretch(6)
