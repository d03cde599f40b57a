"""The card of targets: the indicators of the goal, what each is to reach, and what that means for the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner.language import Message, tr
from planner.operations.campaign_setup import set_target
from planner.rules.kpi import KPIS, is_maximum, show_value
from planner.ui.campaigns.words import figure_tooltip
from planner.ui.setup.fields import SetupCard, TargetEdit, room_of, show
from planner.ui.setup.words import implied_words, other_targets
from planner.ui.theme import sizes as s
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label, set_look
from planner.wording import word

if TYPE_CHECKING:
    from planner.queries.campaign_setup import SetupSheet
    from planner.rules.kpi import KpiFigure
    from planner.terms import Goal, Kpi
    from planner.ui.session import Session

TARGET_WIDTH, REACHED_WIDTH = 116, 72


class TargetRow:
    """One indicator: its name, its target, what that means, what is reached; the widgets stand in the grid."""

    def __init__(self, kpi: Kpi) -> None:
        self.kpi = kpi
        self.name = label(word(kpi), "body")
        self.most = label(tr("max."), "tertiary") if is_maximum(kpi) else label("", "tertiary")
        self.edit = TargetEdit(kpi)
        self.edit.setFixedWidth(TARGET_WIDTH)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.name.setBuddy(self.edit)
        self.meaning = Hint()
        self.meaning.setContentsMargins(s.SPACE_2, 0, 0, 0)  # what is typed and what it means are two things
        self.reached = label("", "label")
        self.reached.setFixedWidth(REACHED_WIDTH)
        self.reached.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.refused.connect(self._say)
        self._words = ("", "")

    def add_to(self, grid: QGridLayout) -> None:
        """Put the widgets into a new row of a grid."""
        at = grid.rowCount()
        for column, part in enumerate((self.name, self.most, self.edit, self.meaning, self.reached)):
            grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignVCenter)

    def show_figure(self, figure: KpiFigure, words: tuple[str, str], *, fresh: bool) -> None:
        """Show target, meaning and what is reached."""
        show(self.edit, figure.target, fresh=fresh)
        self._words = words
        self._say(self.edit.problem())
        self.reached.setText(show_value(self.kpi, figure.actual))
        set_look(self.reached, "role", "warn" if figure.is_past_maximum else "label")
        for part in (self.name, self.edit, self.reached):
            part.setToolTip(figure_tooltip(figure))

    def _say(self, problem: str) -> None:
        self.meaning.set_hint(problem or self._words[0], "bad" if problem else self._words[1])


class TargetsCard(SetupCard):
    """The indicators of the chosen goal; targets of the other goals are kept and hidden."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Targets"))
        self.rows: dict[tuple[Goal, Kpi], TargetRow] = {}
        self._groups: dict[Goal, QWidget] = {}
        self._others = label("", "tertiary", wrap=True)
        self.body.addWidget(self._others)

    def fill(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Show the targets of the goal."""
        overview = sheet.overview
        if overview.campaign.goal not in self._groups:
            # Made when its goal is first chosen: most campaigns never show the others.
            group = self._groups[overview.campaign.goal] = self._build(overview.campaign.goal)
            self.body.insertWidget(0, group)
        for goal, group in self._groups.items():
            group.setVisible(goal is overview.campaign.goal)
        for figure in overview.figures:
            words = implied_words(figure.kpi, overview.targets, overview.campaign.budget)
            self.rows[overview.campaign.goal, figure.kpi].show_figure(figure, words, fresh=fresh)
        self._fit(overview.campaign.goal)
        others = other_targets(overview.campaign.goal, overview.targets)
        self._others.setText(others)
        self._others.setVisible(bool(others))

    def editors(self) -> list[Any]:
        """Return the fields that are shown."""
        goal = self.sheet.overview.campaign.goal if self.sheet else None
        return [row.edit for (of_goal, _), row in self.rows.items() if of_goal is goal]

    def row(self, kpi: Kpi) -> TargetRow | None:
        """Return the row of an indicator that is shown now."""
        return self.rows.get((self.sheet.overview.campaign.goal, kpi)) if self.sheet else None

    def _build(self, goal: Goal) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(s.SPACE_2)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(MEANING, 1)
        heads = (tr("Indicator"), "", tr("Target"), tr("When all of the budget is spent"), tr("Reached"))
        for column, text in enumerate(heads):
            head: QLabel = label(text, "label", wrap=column == MEANING)
            right = column in {2, 4}
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            head.setAlignment(side | Qt.AlignmentFlag.AlignBottom)
            head.setContentsMargins(s.SPACE_2 if column == MEANING else 0, 0, 0, 0)
            grid.addWidget(head, 0, column)
        for kpi in KPIS[goal]:
            row = self.rows[goal, kpi] = TargetRow(kpi)
            row.add_to(grid)
            row.edit.committed.connect(lambda value, row=row: self._on_committed(row, value))
        return group

    def _fit(self, goal: Goal) -> None:
        """Let all targets of a goal be as wide as the longest of them."""
        edits = [row.edit for (of_goal, _), row in self.rows.items() if of_goal is goal]
        width = max(room_of(edit, TARGET_WIDTH) for edit in edits)
        for edit in edits:
            edit.setFixedWidth(width)

    def _on_committed(self, row: TargetRow, value: Any) -> None:
        if self.sheet is None:
            return
        is_gone = value is None
        label_ = Message("take target {kpi} from {name}") if is_gone else Message("set target {kpi} of {name}")
        label_ = label_._replace(values={"name": self.campaign_name, "kpi:Kpi": row.kpi})
        stored = self.sheet.overview.targets.get(row.kpi)
        self.write(row.edit, stored, label_, set_target, self.campaign_id, row.kpi, value)


MEANING = 3
