"""The fields of a new campaign, and fields under their labels for narrow places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.terms import Goal
from planner.ui.campaigns.words import goal_meaning
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, NoteEdit, RupiahEdit
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import ToggleGroup
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint, send_back
from planner.ui.widgets.styling import label
from planner.wording import words

if TYPE_CHECKING:
    import datetime as dt


class Field(QWidget):
    """A label over its field, the field's hint under it: for narrow places."""

    def __init__(self, text: str, field: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        head = label(text, "label")
        head.setBuddy(field)
        column.addWidget(head)
        column.addWidget(field)
        # Beside a field whose hint takes several lines it stays at the top.
        column.addStretch(1)
        self._column = column
        self._hint: Hint | None = None
        # Fields beside each other are equally wide, whatever they hold and whatever is said under one of them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if not field.accessibleName():
            field.setAccessibleName(text)
        if isinstance(field, QComboBox):
            # As wide as its place, not as its longest word; the list is as wide as that one when it opens.
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(3)
        if isinstance(field, LineEdit | NoteEdit | ChoiceEdit):
            field.refused.connect(self._on_refused)

    @property
    def hint(self) -> Hint:
        """Return the hint under the field; it is made when there is something to say."""
        if self._hint is None:
            self._hint = Hint()
            self._column.insertWidget(2, self._hint)
            dialog = self.window()
            if isinstance(dialog, DecisionDialog):
                self._hint.said.connect(dialog.fit, Qt.ConnectionType.QueuedConnection)
        return self._hint

    def _on_refused(self, sentence: str) -> None:
        if sentence or self._hint is not None:
            self.hint.set_hint(sentence, "bad")


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Return a row of fields of equal width."""
    row = QHBoxLayout()
    row.setSpacing(s.SPACE_2)
    for field in fields:
        row.addWidget(field, 1)
    return row


class CampaignForm(QWidget):
    """Name, goal with its meaning, dates, budget and city of a new campaign.

    `edited(name of the column, value)` when a field was committed.
    """

    edited = Signal(str, object)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineEdit(needed=tr("A name is needed."))
        self.name.setMaxLength(200)
        self.goal = ToggleGroup([(goal, text, "") for goal, text in words(Goal)])
        self.goal.setAccessibleName(tr("Goal"))
        self.meaning = label("", "tertiary", wrap=True)
        self.starts_on = DateEdit(today)
        self.ends_on = DateEdit(today)
        self.budget = RupiahEdit()
        self.city = LineEdit()
        self.name.setPlaceholderText(tr("For example Sambal 12.12"))
        self.budget.setPlaceholderText(tr("For example 28,000,000"))
        self.city.setPlaceholderText(tr("All cities"))
        for date_field in (self.starts_on, self.ends_on):
            date_field.setPlaceholderText(tr("For example 5 Dec"))
        self._build()
        self._connect()
        self._on_goal_chosen(self.goal.value())

    def fields(self) -> dict[str, Any]:
        """Return what is filled in, by column."""
        values = {name: editor.value() for name, editor in self._editors().items()}
        return values | {"goal": self.goal.value()}

    def commit(self) -> bool:
        """Take what is typed now; False, with the focus on the first wrong field, when one cannot be stored."""
        wrong = [editor for editor in self._editors().values() if not editor.commit()]
        if self.name in wrong and not self.name.problem():
            self.name.refuse(tr("A name is needed."), "")
        if wrong:
            send_back(wrong[0])
            return False
        starts, ends = self.starts_on.value(), self.ends_on.value()
        if starts is not None and ends is not None and ends < starts:
            self.ends_on.refuse(tr("The campaign ends before it starts. Choose a later end."), ends)
            send_back(self.ends_on)
            return False
        return True

    def prefill(self, **values: Any) -> None:
        """Show values that nobody typed yet; the goal is chosen, None leaves a field empty."""
        goal = values.pop("goal", None)
        for name, value in values.items():
            self._editors()[name].reset_value(value)
        if goal is not None:
            self.goal.set_value(goal)
            self._on_goal_chosen(goal)

    def _editors(self) -> dict[str, LineEdit]:
        return {
            "name": self.name,
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
            "budget": self.budget,
            "city": self.city,
        }

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Field(tr("Name"), self.name))
        goal = Field(tr("Goal"), self.goal)
        column.addWidget(goal)
        column.addWidget(self.meaning)
        column.addLayout(side_by_side(Field(tr("Starts"), self.starts_on), Field(tr("Ends"), self.ends_on)))
        column.addLayout(side_by_side(Field(tr("Budget"), self.budget), Field(tr("City"), self.city)))

    def _connect(self) -> None:
        self.goal.chosen.connect(self._on_goal_chosen)
        self.goal.chosen.connect(lambda goal: self.edited.emit("goal", goal))
        for name, editor in self._editors().items():
            editor.committed.connect(lambda value, name=name: self.edited.emit(name, value))

    def _on_goal_chosen(self, goal: Goal) -> None:
        self.meaning.setText(goal_meaning(goal))
