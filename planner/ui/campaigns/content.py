"""The content a creator promised: one card per deliverable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout

from planner.formats import format_date, format_time
from planner.language import Message, tr
from planner.operations.collaborations import add_deliverable, change_deliverable, remove_deliverable
from planner.operations.content import change_post, choose_status
from planner.queries.campaigns import deliverable_rows
from planner.rules.odd_content import odd_days, odd_link
from planner.terms import ContentStatus, DeliverableKind, Platform, TimeZone
from planner.ui.campaigns.cards import CardTab, FieldsCard
from planner.ui.campaigns.form import side_by_side
from planner.ui.editors import ChoiceEdit, CountEdit, DateEdit, LineEdit, TimeEdit, settle
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.forms import Hint
from planner.wording import counted, piece_value, word, words

if TYPE_CHECKING:
    from planner.queries.campaigns import DeliverableRow
    from planner.ui.session import Session

MOST = 1000
FIRST_KINDS = {
    Platform.TIKTOK: DeliverableKind.TIKTOK_VIDEO,
    Platform.YOUTUBE: DeliverableKind.YOUTUBE_VIDEO,
    Platform.INSTAGRAM: DeliverableKind.REELS,
}


class DeliverableCard(FieldsCard):
    """One promised piece of content."""

    def __init__(self, session: Session, row: DeliverableRow) -> None:
        super().__init__(session, row, change_deliverable)

    def build(self) -> None:
        """Make what was promised, when it is due, and where it stands."""
        today = self.session.today
        needed = tr("Write a number from {least} to {most}.").format(least=1, most=MOST)
        quantity = CountEdit(least=1, most=MOST, needed=needed)
        kind = self.field("kind", tr("Kind"), ChoiceEdit(words(DeliverableKind)))
        number = self.field("quantity", tr("Quantity"), quantity)
        number.setFixedWidth(72)
        row_one = QHBoxLayout()
        row_one.setSpacing(s.SPACE_2)
        row_one.addWidget(kind, 1)
        row_one.addWidget(number)
        self.fields.addLayout(row_one)
        platform = self.field("platform", tr("Platform"), ChoiceEdit(words(Platform)))
        status = self.field("status", tr("State"), ChoiceEdit(words(ContentStatus)))
        self.fields.addLayout(side_by_side(platform, status))
        draft = self.field("draft_due_on", tr("Draft due"), DateEdit(today))
        posting = self.field("posting_on", tr("Planned to go live"), DateEdit(today))
        self.fields.addLayout(side_by_side(draft, posting))
        zone = ChoiceEdit(words(TimeZone))
        clock = self.field("posting_time", tr("Clock time"), TimeEdit(zone))
        self.fields.addLayout(side_by_side(clock, self.field("posting_zone", tr("Zone"), zone)))
        self.odd = Hint()
        self.fields.addWidget(self.odd)
        self.fields.addWidget(self.field("post_url", tr("Link to the post"), LineEdit()))
        self.odd_link = Hint()
        self.fields.addWidget(self.odd_link)
        self.editor("posting_time").setPlaceholderText("19.00")
        self.editor("post_url").setPlaceholderText("https://")
        self.editor("post_url").setMaxLength(500)
        remove = flat_button(tr("Remove content"), "trash", small=True)
        remove.clicked.connect(self._on_remove_clicked)
        self.fields.addWidget(remove)

    def write(self, name: str, value: Any) -> bool:
        """Write one column; state and link are checked as on the work page."""
        if name not in {"status", "post_url"}:
            return super().write(name, value)
        history, now = self.session.history, self.session.now()
        what = Message("change {what}", self.what())
        stored = getattr(self.row, name)
        if name == "status":
            return settle(self.editor(name), stored, history.attempt(what, choose_status, self.row.id, value, now))
        changed = history.attempt(what, change_post, self.row.id, now, post_url=value)
        return settle(self.editor(name), stored, changed)

    def what(self) -> dict[str, str | int]:
        """Return the piece as an undo entry calls it."""
        return piece_value(self.row.quantity, self.row.kind, self.row.platform)

    def show_row(self, row: DeliverableRow) -> None:
        """Show what is stored, and the whole in the head."""
        super().show_row(row)
        when = format_date(row.posting_on, self.session.today()) if row.posting_on else tr("no date yet")
        if row.posting_time is not None:
            when = f"{when}, {format_time(row.posting_time, row.posting_zone)}"
        if self.is_built():
            self.odd.set_hint("\n".join(odd_days(row.draft_due_on, row.posting_on, None)), "warn")
            self.odd_link.set_hint(odd_link(row.post_url, row.platform), "warn")
        self.head.show_lines(counted(row.kind, row.quantity), f"{word(row.platform)} · {when}", word(row.status))

    def _on_remove_clicked(self) -> None:
        what = Message("remove {what}", self.what())
        self.session.history.run(what, remove_deliverable, self.row.id)


class ContentTab(CardTab):
    """All deliverables of a collaboration, and the way to add one."""

    def __init__(self, session: Session) -> None:
        empty = tr("Nothing promised yet. Add what the creator will make and when.")
        super().__init__(session, DeliverableCard, deliverable_rows, empty, (tr("Content"), tr("Add content")))

    def _on_add_clicked(self) -> None:
        if self._row is None:
            return
        platform = self._row.platform or Platform.INSTAGRAM
        kind = FIRST_KINDS.get(platform, DeliverableKind.FEED)
        what = Message("add content for {name}", {"name": self._row.name})
        written = self._session.history.run(what, add_deliverable, self._row.id, kind, platform)
        if written is not None:
            self.show_collaboration(self._row)
            self.cards.open_card(written.result)
            card = self.cards.card(written.result)
            if card is not None:
                card.editor("kind").setFocus()
