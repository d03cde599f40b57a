"""The form a note or a contact is written in: about a person, or about one of their collaborations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit

from planner.language import Message, tr
from planner.operations.notes import change_note, write_note
from planner.rules.personal_data import personal_data_warning, specific_personal_data
from planner.terms import ContactChannel
from planner.ui.editors import named
from planner.ui.influencers.entry_form import EntryForm, Kept, kept_fields
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.forms import Hint
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Collection

    from planner.queries.influencers import NoteRow
    from planner.ui.history import Attempt
    from planner.ui.session import Session

# Notes that could not be written when the window closed, in the settings: they are there at the next start.
UNWRITTEN = "unwritten notes"
_PAGE_HEIGHT = 52  # two lines: the room of a page is wide


class NoteForm(EntryForm):
    """A note or a contact; Ctrl+Enter writes it down, and so does leaving it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Write down"), stays_open=True)
        self.text = named(QPlainTextEdit(), tr("Write a note"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(74)
        self.text.setPlaceholderText(tr("What was said or agreed"))
        only: list[tuple[Any, str]] = [(None, tr("Only a note"))]
        self.channel = named(ChoiceBox(choices=[*only, *words(ContactChannel)]), tr("Contact by"))
        self.channel.setFixedWidth(132)
        self.fields = {"text": self.text, "channel": self.channel}
        self.warning = Hint()
        column: Any = self.layout()
        self.form.hide()
        column.insertWidget(0, self.text)
        column.insertWidget(1, self.warning)
        self.feet.insertWidget(0, self.channel)
        self.text.textChanged.connect(self._warn)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.save)
        self.clear()

    def blank(self) -> dict[str, Any]:
        """Return an empty note."""
        return {"text": "", "channel": None}

    def edit(self, note: NoteRow) -> None:
        """Show a note to be changed."""
        self.open_row(note.id, {"text": note.text, "channel": note.channel})

    def write(self) -> Attempt[Any]:
        """Write the note down."""
        key, name = self.person
        text, channel = self.text.toPlainText().strip(), self.channel.value()
        if self.editing:
            what = Message("change a note about {name}", {"name": name})
            return self.session.history.attempt(what, change_note, self.editing, text, channel=channel)
        what = Message("write a note about {name}", {"name": name})
        return self.write_new(what, key, text, channel)

    def write_new(self, what: Message, key: str, text: str, channel: ContactChannel | None) -> Attempt[Any]:
        """Write a new note down."""
        return self.session.history.attempt(what, write_note, key, text, channel=channel)

    def show_person(self, person: tuple[str, str], keys: Collection[str], *, other: bool) -> bool:
        """Be for a person; what could not be written about them is there again, also after a new start."""
        unwritten = self.session.remembered(UNWRITTEN).get(person[0])
        if other and unwritten and (type(self).__name__, person[0]) not in kept_fields(self.session):
            channel = ContactChannel(unwritten["channel"]) if unwritten["channel"] else None
            fields = {"text": unwritten["text"], "channel": channel}
            waiting = Kept(unwritten["editing"], fields, tr("This note was not saved yet."))
            kept_fields(self.session)[type(self).__name__, person[0]] = waiting
        return super().show_person(person, keys, other=other)

    def clear(self) -> None:
        """Empty the form; nothing waits any more."""
        super().clear()
        self._remember(None)

    def is_begun(self) -> bool:
        """Tell whether something is written; a channel alone is nothing."""
        return bool(self.text.toPlainText().strip())

    def leave(self) -> None:
        """Write down what is typed; what cannot be written is kept, beyond the end of the program."""
        if self.is_begun() and self.person[0]:
            self.save()
        super().leave()
        if self.is_begun() and self.person[0]:
            channel = self.channel.value()
            self._remember(
                {
                    "text": self.text.toPlainText(),
                    "channel": channel.value if channel else "",
                    "editing": self.editing,
                }
            )

    def _remember(self, note: dict[str, str] | None) -> None:
        known = self.session.remembered(UNWRITTEN)
        if note is not None:
            self.session.remember(UNWRITTEN, known | {self.person[0]: note})
        elif self.person[0] in known:
            self.session.remember(UNWRITTEN, {key: kept for key, kept in known.items() if key != self.person[0]})

    def _warn(self) -> None:
        found = specific_personal_data(self.text.toPlainText())
        self.warning.set_hint(personal_data_warning(found[0]) if found else "", "warn")


class CollaborationNoteForm(NoteForm):
    """The same about a collaboration: the key it is for is the collaboration's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.influencer_id = ""
        self.text.setFixedHeight(_PAGE_HEIGHT)

    def write_new(self, what: Message, key: str, text: str, channel: ContactChannel | None) -> Attempt[Any]:
        """Write a new note down, with the person and their collaboration."""
        return self.session.history.attempt(what, write_note, self.influencer_id, text, key, channel)
