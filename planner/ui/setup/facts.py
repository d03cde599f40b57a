"""The card of a campaign's facts: name, goal with what measures it, dates, focus, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QBoxLayout

from planner.language import Message, tr
from planner.operations.campaigns import change_campaign
from planner.terms import Goal
from planner.ui.campaigns.words import goal_meaning
from planner.ui.editors import DateEdit, LineEdit, NoteEdit, named
from planner.ui.setup.fields import SetupCard, beside, show
from planner.ui.setup.words import length_words
from planner.ui.widgets.buttons import ToggleGroup
from planner.ui.widgets.forms import Form, FormRow
from planner.wording import words

if TYPE_CHECKING:
    from planner.queries.campaign_setup import SetupSheet
    from planner.ui.session import Session

# What an undo entry calls a change of each field.
LABELS = {
    "name": Message("rename campaign {name}"),
    "starts_on": Message("change start of {name}"),
    "ends_on": Message("change end of {name}"),
    "city": Message("change focus of {name}"),
    "category": Message("change focus of {name}"),
    "notes": Message("change notes of {name}"),
}


class FactsCard(SetupCard):
    """What the campaign is about; the goal decides what it is measured by."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Campaign"))
        self.fields: dict[str, Any] = {}
        self._rows: dict[str, FormRow] = {}
        self.goal = ToggleGroup([(goal, text, "") for goal, text in words(Goal)])
        self.goal.chosen.connect(self._on_goal_chosen)
        form = Form()
        self._add(form, tr("Name"), name=LineEdit(needed=tr("A name is needed.")))
        self.fields["name"].setMaxLength(200)
        self._goal_row = form.add(tr("Goal"), self.goal)
        today = session.today
        starts_on, ends_on = DateEdit(today), DateEdit(today)
        for field, text in ((starts_on, tr("Starts")), (ends_on, tr("Ends"))):
            field.setPlaceholderText(text)
            named(field, text)
        self._add(form, tr("Dates"), starts_on=starts_on, ends_on=ends_on)
        self._dates = self._rows["starts_on"].field.layout()
        city, category = named(LineEdit(), tr("City")), named(LineEdit(), tr("Category"))
        city.setPlaceholderText(tr("All cities"))
        category.setPlaceholderText(tr("All categories"))
        self._add(form, tr("City, category"), city=city, category=category)
        self._add(form, tr("Notes"), notes=NoteEdit(lines=2))
        self.body.addWidget(form)

    def fill(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Show what is stored."""
        campaign = sheet.overview.campaign
        for name, editor in self.fields.items():
            show(editor, getattr(sheet.overview if name == "category" else campaign, name), fresh=fresh)
        self.goal.set_value(campaign.goal)
        self._goal_row.set_hint(goal_meaning(campaign.goal))
        self._say("starts_on")

    def editors(self) -> list[Any]:
        """Return the fields."""
        return list(self.fields.values())

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the dates under each other where a year would not fit beside them."""
        if isinstance(self._dates, QBoxLayout):
            side_by_side = QBoxLayout.Direction.LeftToRight
            self._dates.setDirection(QBoxLayout.Direction.TopToBottom if narrow else side_by_side)

    def length(self) -> str:
        """Return what stands under the dates."""
        return self._rows["starts_on"].hint().text()

    def _add(self, form: Form, text: str, **fields: Any) -> None:
        row = form.add(text, beside(*fields.values()) if len(fields) > 1 else next(iter(fields.values())))
        for name, editor in fields.items():
            self.fields[name], self._rows[name] = editor, row
            editor.committed.connect(lambda value, name=name: self._on_committed(name, value))
            editor.refused.connect(lambda _sentence, name=name: self._say(name))

    def _say(self, name: str) -> None:
        """Say under a row what one of its fields refused, or what its dates mean."""
        row = self._rows[name]
        problems = (self.fields[each].problem() for each, other in self._rows.items() if other is row)
        problem = next((sentence for sentence in problems if sentence), "")
        if problem or row is not self._rows["starts_on"]:
            row.hint().set_hint(problem, "bad")
        elif self.sheet is not None:
            campaign = self.sheet.overview.campaign
            row.hint().set_hint(length_words(campaign.starts_on, campaign.ends_on, self.session.today()))

    def _on_committed(self, name: str, value: Any) -> None:
        if self.sheet is None:
            return
        stored = getattr(self.sheet.overview if name == "category" else self.sheet.overview.campaign, name)
        label_ = LABELS[name]._replace(values={"name": self.campaign_name})
        self.write(self.fields[name], stored, label_, change_campaign, self.campaign_id, **{name: value})

    def _on_goal_chosen(self, goal: Goal) -> None:
        if self.sheet is None or goal is self.sheet.overview.campaign.goal:
            return
        label_ = Message("change the goal of {name}", {"name": self.campaign_name})
        if self.session.history.run(label_, change_campaign, self.campaign_id, goal=goal) is None:
            self.goal.set_value(self.sheet.overview.campaign.goal)
