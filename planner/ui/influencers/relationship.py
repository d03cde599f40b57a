"""How the shop and a person stand: the level with the reason of the blacklist, and what is to be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_date
from planner.language import Message, tr, trn
from planner.operations.relationship import plan_next_action, set_relationship
from planner.terms import Relationship
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, named, settle
from planner.ui.personal_data import watching
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Block
from planner.ui.widgets.styling import label, set_look
from planner.wording import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent

    from planner.queries.influencers import InfluencerDetail
    from planner.ui.session import Session

_DATE_WIDTH = 156


def late_words(day: date | None, today: date) -> str:
    """Return "telat 3 hari" for a day that is over; empty otherwise."""
    days = (today - day).days if day is not None else 0
    return trn("{n} day late", "{n} days late", days) if days > 0 else ""


class LevelBlock(Block):
    """The relationship; the blacklist is written once its reason is there, every other level at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Relationship"))
        self._session = session
        self._detail: InfluencerDetail | None = None
        self.level = named(ChoiceEdit(words(Relationship)), tr("Relationship"))
        self.level.committed.connect(self._on_level_chosen)
        self.reason = named(LineEdit(), tr("Reason of the blacklist"))
        self.reason.setPlaceholderText(tr("Why? For example: paid, never posted"))
        self.reason.returnPressed.connect(self.save)
        self.save_button = button(tr("Put on the blacklist"), small=True)
        self.save_button.clicked.connect(self.save)
        self.hint = Hint()
        self.level.refused.connect(lambda problem: self.hint.set_hint(problem, "bad"))
        self._reason_line = QWidget()
        line = QVBoxLayout(self._reason_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(s.SPACE_2)
        line.addWidget(self.reason)
        line.addWidget(watching(self.reason))
        line.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        self.reason.textChanged.connect(self._show_reason)
        self.body.addWidget(self.level)
        self.body.addWidget(self._reason_line)
        self.body.addWidget(self.hint)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show what is stored; a reason that is being typed stays with its person."""
        if other:
            self.leave()
        waiting = not other and self.level.value() is Relationship.BLACKLISTED and not self._is_listed()
        self._detail = detail
        standing = detail.standing
        if not (waiting and standing.relationship is not Relationship.BLACKLISTED):
            self.level.set_value(standing.relationship)
        (self.reason.reset_value if other else self.reason.set_value)(standing.blacklist_reason)
        since = standing.blacklisted_on
        today = self._session.today()
        self.set_fact(
            tr("since {day}").format(day=format_date(since, today, weekday=False)) if since is not None else ""
        )
        if other:
            self.hint.set_hint("")
        self._show_reason()

    def save(self) -> None:
        """Put the person on the blacklist, or write another reason; say at the field what is missing."""
        if self._detail is not None and self.level.value() is Relationship.BLACKLISTED:
            self._write(Relationship.BLACKLISTED, self.reason.text())

    def leave(self) -> None:
        """Write a reason that is typed when another person or tab comes; without one nothing was meant."""
        typed = self.reason.text().strip()
        if self._detail is not None and typed and typed != self._detail.standing.blacklist_reason:
            self.save()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write a typed reason down when another tab or page comes."""
        self.leave()
        super().hideEvent(event)

    def _is_listed(self) -> bool:
        return self._detail is not None and self._detail.standing.relationship is Relationship.BLACKLISTED

    def _on_level_chosen(self, level: Relationship) -> None:
        if level is Relationship.BLACKLISTED:
            self._show_reason()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._write(level, "")

    def _write(self, level: Relationship, reason: str) -> None:
        if self._detail is None:
            return
        name = self._detail.row.name
        what = Message("change the relationship with {name}", {"name": name})
        if level is Relationship.BLACKLISTED:
            what = Message("put {name} on the blacklist", {"name": name})
        people, today = [self._detail.row.id], self._session.today()
        result = self._session.history.attempt(what, set_relationship, people, level, today, reason)
        self.hint.set_hint(result.problem, "bad")
        if not result.done and level is not Relationship.BLACKLISTED:
            self.level.refuse(result.problem, self._detail.standing.relationship)
        self._show_reason()

    def _show_reason(self) -> None:
        shown = self.level.value() is Relationship.BLACKLISTED
        self._reason_line.setVisible(shown)
        stored = self._detail.standing.blacklist_reason if self._detail is not None else ""
        self.save_button.setText(tr("Save changes") if self._is_listed() else tr("Put on the blacklist"))
        self.save_button.setVisible(not self._is_listed() or self.reason.text().strip() != stored)


class NextActionBlock(Block):
    """What to do next with a person, and when; late in red words."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Next action"))
        self._session = session
        self._detail: InfluencerDetail | None = None
        self.action = named(LineEdit(), tr("Next action"))
        self.action.setPlaceholderText(tr("For example: send the brief"))
        self.day = named(DateEdit(session.today), tr("Next action on"))
        self.day.setFixedWidth(_DATE_WIDTH)
        self.action.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._late = label("", "bad")
        self.add_action(self._late)
        self.hint = Hint()
        self.action.committed.connect(lambda text: self._write(text, self._stored_day(text)))
        self.day.committed.connect(lambda day: self._write(self.action.value(), day))
        for editor in (self.action, self.day):
            editor.refused.connect(lambda problem: self.hint.set_hint(problem, "bad"))
        line = QHBoxLayout()
        line.setSpacing(s.SPACE_2)
        line.addWidget(self.action, 1)
        line.addWidget(self.day)
        self.body.addLayout(line)
        self.body.addWidget(self.hint)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show what is stored."""
        self._detail = detail
        stored = detail.standing
        (self.action.reset_value if other else self.action.set_value)(stored.next_action)
        (self.day.reset_value if other else self.day.set_value)(stored.next_action_on)
        late = late_words(stored.next_action_on, self._session.today())
        self._late.setText(late)
        self._late.setVisible(bool(late))
        set_look(self._late, "role", "bad")

    def _stored_day(self, text: str) -> date | None:
        return self._detail.standing.next_action_on if self._detail is not None and text else None

    def _write(self, action: str, day: Any) -> None:
        if self._detail is None:
            return
        stored = self._detail.standing
        what = Message("plan the next action with {name}", {"name": self._detail.row.name})
        result = self._session.history.attempt(what, plan_next_action, [self._detail.row.id], action, day)
        if action != stored.next_action:
            settle(self.action, stored.next_action, result)
        else:
            settle(self.day, stored.next_action_on, result)
