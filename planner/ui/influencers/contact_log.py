"""What was said, agreed and changed: the form notes and contacts are written in, above the timeline of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from planner.language import tr
from planner.ui.timeline.note_form import NoteForm
from planner.ui.timeline.view import TimelineView
from planner.ui.widgets.frames import Block

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from planner.queries.influencers import InfluencerDetail
    from planner.ui.session import Session


class ContactLog(Block):
    """The form above the timeline; what was written stands in the timeline, and is changed from there."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Timeline"))
        self._session = session
        self._person = ("", "")
        self._is_stale = False
        self.form = NoteForm(session)
        self.view = TimelineView(session, in_pane=True)
        self.view.edit_asked.connect(self.form.edit)
        self.body.addWidget(self.form)
        self.body.addWidget(self.view)
        session.history.changed.connect(self._on_changed)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show a person's timeline, newest first."""
        self._person = (detail.row.id, detail.row.name)
        self.form.show_person(self._person, {note.id for note in detail.timeline}, other=other)
        self._is_stale = True
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._read()

    def _on_changed(self) -> None:
        # Much of a person's timeline (content, money) is in no other part of the pane, which then shows nothing new.
        self._is_stale = True
        QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        if self._is_stale and self._person[0] and self.isVisible():
            self._is_stale = False
            self.view.show_person(*self._person)
