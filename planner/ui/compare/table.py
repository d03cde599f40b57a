"""The comparison itself: a head for each person that stays, and lines under it that scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.compare import lines as said
from planner.ui.compare.cells import AccountsCell, NameLink, SentencesCell, TierCell, TrendCell, ValueCell
from planner.ui.influencers.fit_parts import FitBar
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from planner.queries.comparison import Compared
    from planner.ui.compare.lines import Line

LABEL_WIDTH = 132
FEWEST = 2
FEWEST_COLUMNS = 3


class PersonHead(QWidget):
    """Name, handle and city, and what can be done: `opened()`, `removed()`, `campaign_asked()`."""

    opened = Signal()
    removed = Signal()
    campaign_asked = Signal()

    def __init__(self, person: Compared, *, removable: bool) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, s.SPACE_2, 0, s.SPACE_2)
        column.setSpacing(2)
        self.name = NameLink(person.name)
        self.name.clicked.connect(self.opened)
        self.remove = icon_button("close", tr("Take {name} out").format(name=person.name), quiet=True)
        self.remove.setVisible(removable)
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_1)
        row.addWidget(self.name, 1)
        row.addWidget(self.remove)
        column.addLayout(row)
        about = " · ".join(part for part in (person.detail.row.city, person.detail.row.niche) if part)
        words = label(about or said.EMPTY, "label")
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words.setToolTip(about)
        column.addWidget(words)
        column.addSpacing(s.SPACE_1)
        self.campaign = button(tr("Add to campaign"), small=True)
        self.campaign.setAccessibleName(tr("Add {name} to a campaign").format(name=person.name))
        self.campaign.clicked.connect(self.campaign_asked)
        column.addWidget(self.campaign)


class ComparisonTable(QWidget):
    """Shows people. `opened(id)`, `removed(id)`, `campaign_asked(id)`."""

    opened = Signal(str)
    removed = Signal(str)
    campaign_asked = Signal(str)

    def __init__(self, people: Sequence[Compared], today: date) -> None:
        super().__init__()
        self._people = people
        self._today = today
        self.heads: dict[str, PersonHead] = {}
        self.cells: dict[str, list[QWidget]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_heads())
        column.addWidget(line("edge"))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(tr("Comparison"))
        self.area.setWidget(self._build_lines())
        column.addWidget(self.area, 1)

    def _grid(self, parent: QWidget, *, scrolled: bool) -> QGridLayout:
        grid = QGridLayout(parent)
        grid.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, s.SPACE_4 if scrolled else 0)
        grid.setHorizontalSpacing(s.SPACE_5)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        # Two columns over the whole width would tear each line apart: an empty third one keeps them together.
        for at in range(max(len(self._people), FEWEST_COLUMNS)):
            grid.setColumnStretch(at + 1, 1)
        return grid

    def _build_heads(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "surface2")
        grid = self._head_grid = self._grid(made, scrolled=False)
        corner = label()
        corner.setFixedWidth(LABEL_WIDTH)
        grid.addWidget(corner, 0, 0)
        for at, person in enumerate(self._people):
            head = PersonHead(person, removable=len(self._people) > FEWEST)
            head.opened.connect(lambda key=person.id: self.opened.emit(key))
            head.removed.connect(lambda key=person.id: self.removed.emit(key))
            head.campaign_asked.connect(lambda key=person.id: self.campaign_asked.emit(key))
            self.heads[person.id] = head
            grid.addWidget(head, 0, at + 1)
        for at in range(len(self._people), FEWEST_COLUMNS):
            grid.addWidget(label(), 0, at + 1)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave beside the heads the room that the scroll bar takes beside the lines."""
        super().resizeEvent(event)
        room = self.area.verticalScrollBar().sizeHint().width()
        self._head_grid.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT + room, 0)

    def _build_lines(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "surface")
        self._lines = self._grid(made, scrolled=True)
        people, today = self._people, self._today
        self._add(tr("Tier"), [TierCell(person) for person in people])
        self._add(tr("Accounts"), [AccountsCell(person) for person in people])
        self._add_line(said.engagement_line(people))
        self._add(tr("Follower trend"), [TrendCell(person, today) for person in people])
        self._add_score()
        self._add_sentences(tr("To look out for"), said.flags_of, tr("nothing seen", "red flags"))
        self._add_line(said.check_line(people, today))
        for each in said.price_lines(people, today):
            self._add_line(each)
        self._add_line(said.cost_line(people))
        self._add_line(said.relationship_line(people))
        self._add_line(said.last_campaign_line(people, today))
        self._add_sentences(tr("Exclusive"), said.clashes_of, tr("no claims", "exclusivity"))
        self._add_line(said.free_line(people, today))
        self._lines.setRowStretch(self._lines.rowCount(), 1)
        return made

    def _add_score(self) -> None:
        """Add the score, and under it every part of it as a bar."""
        self._add_line(said.score_line(self._people), closed=False)
        kinds = list(dict.fromkeys(part.kind for person in self._people for part in person.assessment.fit.parts))
        for kind in kinds:
            at = self._lines.rowCount()
            self._lines.setRowMinimumHeight(at, 25)
            for place, person in enumerate(self._people):
                part = next((each for each in person.assessment.fit.parts if each.kind is kind), None)
                if part is not None:
                    bar = FitBar(part)
                    bar.setAccessibleName(f"{person.name}, {bar.accessibleName()}")
                    self._lines.addWidget(bar, at, place + 1, Qt.AlignmentFlag.AlignTop)
                    self.cells.setdefault(kind.value, []).append(bar)
        self._close(s.SPACE_1)

    def _add_line(self, each: Line, *, closed: bool = True) -> None:
        cells: list[QWidget] = [
            ValueCell(cell, f"{person.name}, {each.title}", is_best=place in each.best)
            for place, (person, cell) in enumerate(zip(self._people, each.cells, strict=True))
        ]
        self._add(each.title, cells, closed=closed)

    def _add_sentences(self, title: str, sentences_of: said.SentencesOf, nothing: str) -> None:
        self._add(
            title,
            [SentencesCell(sentences_of(person), nothing, f"{person.name}, {title}") for person in self._people],
        )

    def _add(self, title: str, cells: Sequence[QWidget], *, closed: bool = True) -> None:
        at = self._lines.rowCount()
        self._lines.setRowMinimumHeight(at, s.SPACE_1)
        name = label(title, "label", wrap=True)
        name.setFixedWidth(LABEL_WIDTH)
        name.setMinimumHeight(20)
        self._lines.addWidget(name, at + 1, 0, Qt.AlignmentFlag.AlignTop)
        for place, cell in enumerate(cells):
            self._lines.addWidget(cell, at + 1, place + 1, Qt.AlignmentFlag.AlignTop)
        self.cells.setdefault(title, []).extend(cells)
        if closed:
            self._close(s.SPACE_1)

    def _close(self, space: int) -> None:
        at = self._lines.rowCount()
        self._lines.setRowMinimumHeight(at, space)
        self._lines.addWidget(line(), at + 1, 0, 1, max(len(self._people), FEWEST_COLUMNS) + 1)
