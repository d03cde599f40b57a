"""The last tab of the pane: relationship, next action, contacts, collaborations, where the data came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.language import Message, tr
from planner.operations.influencers import change_influencers
from planner.ui.editors import DateEdit, LineEdit, settle
from planner.ui.influencers.contact_log import ContactLog
from planner.ui.influencers.past import PastBlock
from planner.ui.influencers.relationship import LevelBlock, NextActionBlock
from planner.ui.widgets.forms import Form
from planner.ui.widgets.frames import Block, add_block
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from planner.queries.influencers import InfluencerDetail
    from planner.queries.relationship import CollaborationPast
    from planner.ui.session import Session


class OriginBlock(Block):
    """Where a contact came from, and the consent to keep it (UU PDP 27/2022)."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Source and consent"))
        self._session = session
        self._detail: InfluencerDetail | None = None
        self.source = LineEdit()
        self.source.setPlaceholderText(tr("For example Instagram, a friend, a form"))
        self.day = DateEdit(session.today)
        self.how = LineEdit()
        self.how.setPlaceholderText(tr("For example WhatsApp message"))
        self.editors: dict[str, LineEdit] = {"source": self.source, "consent_on": self.day, "consent_note": self.how}
        titles = {
            "source": tr("Source of contact"),
            "consent_on": tr("Consent on"),
            "consent_note": tr("How consent was given"),
        }
        form = Form()
        for key, editor in self.editors.items():
            row = form.add(titles[key], editor)
            editor.refused.connect(lambda problem, row=row: row.set_hint(problem, "bad"))
            editor.committed.connect(lambda value, key=key: self._write(key, value))
        self.body.addWidget(form)
        sentence = tr("Write down that they agreed to be kept here; a message is enough.")
        self._sentence = label(sentence, "small", wrap=True)
        self.body.addWidget(self._sentence)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show what is stored."""
        self._detail = detail
        for key, editor in self.editors.items():
            (editor.reset_value if other else editor.set_value)(self._stored(key))
        self._sentence.setVisible(detail.standing.consent_on is None)

    def _stored(self, key: str) -> Any:
        if self._detail is None:
            return ""
        return self._detail.source if key == "source" else getattr(self._detail.standing, key)

    def _write(self, key: str, value: Any) -> None:
        if self._detail is None:
            return
        who: dict[str, str | int] = {"name": self._detail.row.name}
        what = Message("note the consent of {name}", who)
        if key == "source":
            what = Message("change the source of {name}", who)
        stored, person = self._stored(key), self._detail.row.id
        result = self._session.history.attempt(what, change_influencers, [person], **{key: value})
        settle(self.editors[key], stored, result)


class Timeline:
    """Fills the last tab."""

    def __init__(self, session: Session, column: QVBoxLayout) -> None:
        self.level = LevelBlock(session)
        self.next_action = NextActionBlock(session)
        self.log = ContactLog(session)
        self.form = self.log.form
        self.past = PastBlock(session)
        self.origin = OriginBlock(session)
        for block in (self.log, self.past, self.level, self.next_action, self.origin):
            add_block(column, block)

    def show_detail(self, detail: InfluencerDetail, rows: tuple[CollaborationPast, ...], *, other: bool) -> None:
        """Show a person's history."""
        self.level.show_detail(detail, other=other)
        self.next_action.show_detail(detail, other=other)
        self.log.show_detail(detail, other=other)
        self.past.show_past(detail, rows)
        self.origin.show_detail(detail, other=other)
