"""The last two tabs of the pane: background checks, and the timeline of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planner.formats import format_date
from planner.language import Message, tr
from planner.operations.notes import add_check, change_check, change_note, remove_check, remove_note, write_note
from planner.ui.editors import DateEdit
from planner.ui.influencers.overview import VerdictSign, clear_layout
from planner.ui.influencers.table import verdict_choices
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, icon_button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.forms import Form, Hint
from planner.ui.widgets.frames import Block, add_block
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from planner.queries.influencers import CheckRow, InfluencerDetail, NoteRow
    from planner.ui.history import Attempt
    from planner.ui.session import Session


class Draft(NamedTuple):
    """What was typed about a person and not written down: the key of what it changes, the fields, and why it waits."""

    editing: str
    fields: tuple[Any, ...]
    problem: str = ""


# The forms are built anew when the language changes; what is typed in them lasts as long as the workspace is open.
_drafts: WeakKeyDictionary[Session, dict[tuple[str, str], Draft]] = WeakKeyDictionary()


def _text_field(lines: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(lines * 20 + 14)
    return made


def _head(left: QWidget, edit: Callable[[], object], remove: Callable[[], object], what: str) -> QWidget:
    """Return the first line of something written: what it is, and its two buttons."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(s.SPACE_1)
    row.addWidget(left, 1, Qt.AlignmentFlag.AlignVCenter)
    pencil = icon_button("pencil", tr("Edit {what}").format(what=what), quiet=True)
    pencil.clicked.connect(edit)
    trash = icon_button("trash", tr("Remove {what}").format(what=what), quiet=True)
    trash.clicked.connect(remove)
    row.addWidget(pencil)
    row.addWidget(trash)
    return made


class _WriteBlock(Block):
    """A form that writes something new, or changes what was written; *Batal* while it changes."""

    def __init__(self, session: Session, title: str, verb: str) -> None:
        super().__init__(title)
        self.session = session
        self.editing = ""
        self.person = ("", "")
        self.hint = Hint()
        self._verb = verb
        self._drafts = _drafts.setdefault(session, {})
        self.save_button = button(verb, small=True)
        self._cancel = flat_button(tr("Cancel"), small=True)
        self._cancel.hide()

    def end(self, save: Callable[[], object], clear: Callable[[], object]) -> None:
        """Put hint and buttons under the fields."""
        self.save_button.clicked.connect(save)
        self._cancel.clicked.connect(clear)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.save_button)
        self.body.addWidget(self.hint)
        self.body.addLayout(row)

    def keep(self, fields: tuple[Any, ...] | None) -> None:
        """Keep what is typed about this person; None when nothing is, which drops what was kept before."""
        place = type(self).__name__, self.person[0]
        if fields is None:
            self._drafts.pop(place, None)
        else:
            self._drafts[place] = Draft(self.editing, fields, self.hint.text())

    def take_up(self) -> tuple[Any, ...] | None:
        """Go on with what was kept about this person and return its fields, None when nothing was."""
        draft = self._drafts.pop((type(self).__name__, self.person[0]), None)
        if draft is None:
            return None
        self.set_editing(draft.editing)
        self.hint.set_hint(draft.problem, "bad")
        return draft.fields

    def set_editing(self, key: str) -> None:
        """Change what was written under this key; empty for something new."""
        self.editing = key
        self.save_button.setText(tr("Save changes") if key else self._verb)
        self._cancel.setVisible(bool(key))
        self.hint.set_hint("")


class CheckForm(_WriteBlock):
    """The form of a background check."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Record a background check"), tr("Save check"))
        form = Form()
        self.date = DateEdit(session.today(), needed=tr("A date is needed."))
        self.who = QLineEdit()
        self.verdict = ChoiceBox(choices=verdict_choices())
        self.reason = QLineEdit()
        self.notes = _text_field(3)
        self._date_row = form.add(tr("Date"), self.date)
        self.date.refused.connect(lambda problem: self._date_row.set_hint(problem, "bad"))
        form.add(tr("Checked by"), self.who)
        form.add(tr("Verdict"), self.verdict)
        form.add(tr("Reason"), self.reason)
        form.add(tr("Notes"), self.notes)
        self.body.addWidget(form)
        self.end(self.save, self.clear)
        self.clear()

    def edit(self, check: CheckRow) -> None:
        """Show a check to be changed."""
        self.set_editing(check.id)
        self.date.reset_value(check.checked_on)
        self.who.setText(check.checked_by)
        self.verdict.set_value(check.verdict)
        self.reason.setText(check.reason)
        self.notes.setPlainText(check.notes)
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Write the check down."""
        if not self.date.commit():
            return
        fields = {
            "checked_by": self.who.text().strip(),
            "verdict": self.verdict.value(),
            "reason": self.reason.text().strip(),
            "notes": self.notes.toPlainText().strip(),
        }
        key, name = self.person
        day = self.date.value()
        result: Attempt[Any]
        if self.editing:
            label_ = Message("change a background check of {name}", {"name": name})
            result = self.session.history.attempt(label_, change_check, self.editing, checked_on=day, **fields)
        else:
            label_ = Message("record a background check of {name}", {"name": name})
            result = self.session.history.attempt(label_, add_check, key, day, **fields)
        if result.done:
            self.clear()
        else:
            self.hint.set_hint(result.problem, "bad")

    def clear(self) -> None:
        """Empty the form."""
        self.set_editing("")
        self.date.reset_value(self.session.today())
        for field in (self.who, self.reason, self.notes):
            field.clear()
        self.verdict.set_value(None)

    def show_person(self, person: tuple[str, str]) -> None:
        """Be for somebody else (key and name); what was typed about them before is there again."""
        self.leave()
        self.person = person
        self.clear()
        fields = self.take_up()
        if fields is not None:
            day, who, verdict, reason, notes = fields
            self.date.setText(day)
            self.who.setText(who)
            self.verdict.set_value(verdict)
            self.reason.setText(reason)
            self.notes.setPlainText(notes)

    def leave(self) -> None:
        """Keep what is typed: half a check is never written down by itself."""
        texts = (self.who.text(), self.verdict.value(), self.reason.text(), self.notes.toPlainText())
        begun = self.editing or any(texts) or self.date.text() != self.date.shown(self.session.today())
        self.keep((self.date.text(), *texts) if begun else None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another tab or page comes."""
        self.leave()
        super().hideEvent(event)


class NoteForm(_WriteBlock):
    """The field of a timeline note; Ctrl+Enter writes it down."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Write a note"), tr("Write down"))
        self.text = _text_field(3)
        self.text.setAccessibleName(tr("Write a note"))
        self.text.setPlaceholderText(tr("What was said or agreed"))
        self.body.addWidget(self.text)
        self.end(self.save, self.clear)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.save)

    def edit(self, note: NoteRow) -> None:
        """Show a note to be changed."""
        self.set_editing(note.id)
        self.text.setPlainText(note.text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Write the note down."""
        text = self.text.toPlainText().strip()
        key, name = self.person
        result: Attempt[Any]
        if self.editing:
            label_ = Message("change a note about {name}", {"name": name})
            result = self.session.history.attempt(label_, change_note, self.editing, text)
        else:
            result = self.session.history.attempt(
                Message("write a note about {name}", {"name": name}), write_note, key, text
            )
        if result.done:
            self.clear()
        else:
            self.hint.set_hint(result.problem, "bad")

    def clear(self) -> None:
        """Empty the field."""
        self.set_editing("")
        self.text.clear()

    def show_person(self, person: tuple[str, str]) -> None:
        """Be for somebody else (key and name); what could not be written about them is there again."""
        self.leave()
        self.person = person
        self.clear()
        fields = self.take_up()
        if fields is not None:
            self.text.setPlainText(fields[0])

    def leave(self) -> None:
        """Write down what is typed; what cannot be written is kept."""
        if self.text.toPlainText().strip():
            self.save()
        text = self.text.toPlainText()
        self.keep((text,) if text.strip() else None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Write down what is typed when another tab or page comes, or the window closes."""
        self.leave()
        super().hideEvent(event)


class _ListTab:
    """A form above a list of what was written."""

    def __init__(self, column: QVBoxLayout, form: CheckForm | NoteForm) -> None:
        holder = QWidget()
        self.list = QVBoxLayout(holder)
        self.list.setContentsMargins(s.SPACE_4, s.SPACE_2, s.SPACE_4, s.SPACE_2)
        self.list.setSpacing(s.SPACE_1)
        add_block(column, form)
        add_block(column, holder)

    def fill(self, form: CheckForm | NoteForm, detail: InfluencerDetail, *, other: bool, keys: set[str]) -> None:
        """Be told whose list it is; a form that changes something that is gone starts anew."""
        person = (detail.row.id, detail.row.name)
        if other:
            form.show_person(person)
        form.person = person
        if form.editing and form.editing not in keys:
            form.clear()
        clear_layout(self.list)


class Checks(_ListTab):
    """Fills the third tab."""

    def __init__(self, session: Session, column: QVBoxLayout) -> None:
        self._session = session
        self.form = CheckForm(session)
        super().__init__(column, self.form)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show a person's checks, newest first."""
        self.fill(self.form, detail, other=other, keys={check.id for check in detail.checks})
        for check in detail.checks:
            self._add(check, detail.row.name)
        if not detail.checks:
            self.list.addWidget(label(tr("Not checked yet."), "tertiary"))

    def _add(self, check: CheckRow, name: str) -> None:
        day = format_date(check.checked_on, self._session.today(), weekday=False)
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        row.addWidget(VerdictSign(check.verdict))
        row.addWidget(label(" · ".join(part for part in (day, check.checked_by) if part), "label"), 1)
        remove = Message("remove a background check of {name}", {"name": name})
        what = tr("the check of {date}").format(date=day)
        if self.list.count():
            self.list.addWidget(line())
        self.list.addWidget(
            _head(
                left,
                lambda: self.form.edit(check),
                lambda: self._session.history.run(remove, remove_check, check.id),
                what,
            )
        )
        if check.reason:
            self.list.addWidget(label(check.reason, wrap=True))
        if check.notes:
            self.list.addWidget(label(check.notes, "tertiary", wrap=True))


class Timeline(_ListTab):
    """Fills the fourth tab."""

    def __init__(self, session: Session, column: QVBoxLayout) -> None:
        self._session = session
        self.form = NoteForm(session)
        super().__init__(column, self.form)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show a person's notes, newest first."""
        self.fill(self.form, detail, other=other, keys={note.id for note in detail.timeline})
        for note in detail.timeline:
            self._add(note, detail.row.name)
        if not detail.timeline:
            self.list.addWidget(label(tr("Nothing written down yet."), "tertiary"))

    def _add(self, note: NoteRow, name: str) -> None:
        day = format_date(note.noted_at.astimezone().date(), self._session.today(), weekday=False)
        remove = Message("remove a note about {name}", {"name": name})
        if self.list.count():
            self.list.addWidget(line())
        self.list.addWidget(
            _head(
                label(day, "label"),
                lambda: self.form.edit(note),
                lambda: self._session.history.run(remove, remove_note, note.id),
                tr("the note of {date}").format(date=day),
            )
        )
        self.list.addWidget(label(note.text, wrap=True))
