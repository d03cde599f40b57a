"""A new campaign: its few facts, and what it starts from: nothing, a template, or an earlier campaign."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from planner.formats import format_rupiah_short
from planner.language import Message, tr, trn
from planner.operations.campaign_setup import copy_campaign, start_campaign
from planner.operations.campaigns import add_campaign
from planner.queries.campaign_setup import TemplateRow, coming_along, own_templates, shipped_templates
from planner.rules.kpi import KPIS
from planner.ui.campaigns.form import CampaignForm, Field
from planner.ui.editors import ChoiceEdit
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.campaign_overview import CampaignOverview
    from planner.rules.campaign_template import TemplateContent
    from planner.ui.history import Attempt
    from planner.ui.session import Session

FILLED = ("budget", "city")  # what a source may fill in, besides the goal


class Source(NamedTuple):
    """Something a campaign can start from; `campaign_id` is an earlier one, whose `people` may come along.

    `gone` is how many of its products the shop no longer has.
    """

    name: str
    about: str = ""
    text: str = ""
    content: TemplateContent | None = None
    problem: str = ""
    campaign_id: str = ""
    people: int = 0
    values: dict[str, Any] = {}  # noqa: RUF012 (a NamedTuple default is never changed)
    days: int | None = None
    gone: int = 0


class Start(NamedTuple):
    """What was decided: the facts by column, the source, and whether its people come along."""

    fields: dict[str, Any]
    source: Source
    with_people: bool = False


def sources(session: Session, earlier: Sequence[CampaignOverview]) -> list[Source]:
    """Return what a campaign can start from: nothing, the shop's templates, the planner's, the earlier campaigns."""
    templates = [*session.read(own_templates), *shipped_templates()]
    people = session.read(coming_along) if earlier else {}
    return [
        Source(tr("Empty", "new campaign")),
        *(_of_template(row) for row in templates),
        *(_of_campaign(overview, people.get(overview.id, 0)) for overview in earlier),
    ]


def start(session: Session, chosen: Start) -> Attempt[str]:
    """Make the campaign as one step."""
    fields, source = chosen.fields, chosen.source
    label_ = Message("add campaign {name}", {"name": str(fields["name"])})
    if source.campaign_id:
        people_on = session.today() if chosen.with_people else None
        return session.history.attempt(label_, copy_campaign, source.campaign_id, people_on=people_on, **fields)
    if source.text:
        return session.history.attempt(label_, start_campaign, content=source.text, **fields)
    return session.history.attempt(label_, add_campaign, **fields)


def _of_template(row: TemplateRow) -> Source:
    content = row.content
    if content is None:
        return Source(row.name, problem=row.problem, text=row.text)
    values = {"goal": content.goal, "budget": content.budget, "city": content.city}
    name = tr("Template: {name}").format(name=row.name)
    about = row.about or _about(content)
    return Source(name, about, row.text, content, values=values, days=content.days, gone=row.gone)


def _of_campaign(overview: CampaignOverview, people: int) -> Source:
    row = overview.campaign
    dated = row.starts_on is not None and row.ends_on is not None
    return Source(
        tr("Like {name}").format(name=row.name),
        tr("Goal, targets, division of the budget, products and brief come along; days move to the new start."),
        campaign_id=row.id,
        people=people,
        values={"goal": row.goal, "budget": row.budget, "city": row.city},
        days=(row.ends_on - row.starts_on).days + 1 if dated and row.ends_on and row.starts_on else None,
    )


def _about(content: TemplateContent) -> str:
    number = sum(kpi in KPIS[content.goal] for kpi in content.targets)
    parts = [trn("{n} target", "{n} targets", number)]
    if content.budget is not None:
        parts.append(tr("for a budget of {amount}").format(amount=format_rupiah_short(content.budget)))
    if content.days is not None:
        parts.append(trn("{n} day", "{n} days", content.days))
    return " \u00b7 ".join(parts)


def _warning(source: Source) -> tuple[str, str]:
    """Return what is wrong with a source, and its level; both empty when nothing is."""
    if source.problem or not source.gone:
        return source.problem, "bad"
    return (
        trn(
            "{n} product of this template is no longer in the shop; the campaign starts without it.",
            "{n} products of this template are no longer in the shop; the campaign starts without them.",
            source.gone,
        ),
        "warn",
    )


class NewCampaignDialog(DecisionDialog):
    """Asks for the few facts of a new campaign; `made(Start)`. It stays open while a field cannot be read."""

    made = Signal(object)

    def __init__(self, today: dt.date, choices: Sequence[Source] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("New campaign"), tr("Create campaign"))
        self._choices = list(choices) or [Source(tr("Empty", "new campaign"))]
        self._given: dict[str, Any] = {}
        self._given_end: dt.date | None = None
        self.source = ChoiceEdit([(at, each.name) for at, each in enumerate(self._choices)])
        self.source.set_value(0)
        self.source.committed.connect(self.choose)
        self._from = Field(tr("Start from"), self.source)
        self.about = label("", "tertiary", wrap=True)
        self.people = QCheckBox("")
        self.people.setToolTip(tr("Without those who left it or are on the blacklist"))
        self.people.hide()
        self.about.hide()
        self.form = CampaignForm(today)
        for part in (self._from, self.about, self.people, self.form):
            self.body.addWidget(part)
        self.body.addStretch(1)  # room that is left over stays under the fields
        self._from.setVisible(len(self._choices) > 1)
        self.form.edited.connect(self._on_edited)
        self.verb_button().setDefault(True)
        self.cancel_button().setAutoDefault(False)
        self.form.name.setFocus()

    def choose(self, at: int) -> None:
        """Start from one of the sources: fill in what nobody typed, and say what comes along."""
        chosen = self._choices[at]
        self.source.set_value(at)
        self.about.setText(chosen.about)
        self.about.setVisible(bool(chosen.about))
        self._from.hint.set_hint(*_warning(chosen))
        self.people.setText(
            trn(
                "Its {n} creator comes along as a candidate", "Its {n} creators come along as candidates", chosen.people
            )
        )
        self.people.setVisible(bool(chosen.people))
        self._fill(chosen.values)
        self._fill_end()
        self.fit()

    def source_of(self) -> Source:
        """Return what was chosen to start from."""
        return self._choices[self.source.value() or 0]

    def accept(self) -> None:
        """Hand the decision over when all of it can be read."""
        source = self.source_of()
        if source.problem:
            self.source.setFocus()
        elif self.form.commit():
            with_people = bool(source.people) and self.people.isChecked()
            self.hand_over(self.made.emit, Start(self.form.fields(), source, with_people))

    def _fill(self, values: dict[str, Any]) -> None:
        """Put a source's values where nothing was typed, and take back what the source before it had put there."""
        now = self.form.fields()
        free = [name for name in FILLED if not now[name] or now[name] == self._given.get(name)]
        self._given = {name: values.get(name) for name in free}
        empty = {"budget": None, "city": ""}
        fields = {name: value or empty[name] for name, value in self._given.items()}
        self.form.prefill(goal=values.get("goal"), **fields)

    def _fill_end(self) -> None:
        """Let a source's length tell the end, while nobody wrote another one."""
        days, starts_on, ends_on = self.source_of().days, self.form.starts_on.value(), self.form.ends_on.value()
        if ends_on not in {None, self._given_end}:
            return
        known = days is not None and starts_on is not None
        self._given_end = starts_on + dt.timedelta(days=(days or 1) - 1) if known else None
        if self.form.ends_on.text() == "" or ends_on is not None:
            self.form.prefill(ends_on=self._given_end)

    def _on_edited(self, name: str, _value: object) -> None:
        if name == "starts_on":
            self._fill_end()
