"""The sheet for new people, and the small questions of bulk changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.language import Message, tr
from planner.operations.influencers import add_influencer
from planner.queries.influencer_list import values_of
from planner.terms import Platform, Relationship
from planner.ui.editors import DateEdit
from planner.ui.influencers.reading import read_followers, read_handle, read_name, read_phone
from planner.ui.influencers.writing import write_decided
from planner.ui.personal_data import watching
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, primary_button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.dialogs import DecisionDialog, fit_height
from planner.ui.widgets.forms import Form, FormRow, Hint, send_back
from planner.ui.widgets.styling import label, set_look
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.ui.session import Session


def completing_line(suggestions: Sequence[str]) -> QLineEdit:
    """Return a line that offers the words already in use."""
    made = QLineEdit()
    completer = QCompleter(list(suggestions), made)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setCompleter(completer)
    offered = completer.popup()
    if offered is not None:
        _EnterThrough(made, offered)
    return made


class _EnterThrough(QObject):
    """Gives Enter to the line while nothing is marked in its list of suggestions: the word is then complete."""

    def __init__(self, line: QLineEdit, offered: QAbstractItemView) -> None:
        super().__init__(line)
        self._line = line
        self._offered = offered
        offered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list and hand the key on."""
        enters = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER
        if enters and isinstance(event, QKeyEvent) and not self._offered.currentIndex().isValid():
            again = QKeyEvent(event.type(), event.key(), event.modifiers())
            self._offered.hide()
            QApplication.sendEvent(self._line, again)
            return True
        return super().eventFilter(watched, event)


class DraftDialog(QDialog):
    """A sheet that is not closed over half-typed fields before that was asked for twice.

    A subclass tells what is `typed`, and says the warning where that stands (`warn`).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given_up: tuple[str, ...] = ()

    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields and is stored nowhere."""
        return ()

    def warn(self, sentence: str) -> None:
        """Say a sentence beside the fields."""

    def reject(self) -> None:
        """Close; with something typed, say first that it would be lost."""
        typed = self.typed()
        if any(typed) and typed != self._given_up:
            self._given_up = typed
            self.warn(tr("This is not saved yet. Close once more to drop it."))
            return
        super().reject()


class NewInfluencerDialog(DraftDialog):
    """As quick as a sheet: Enter saves and starts the next one. `added(id)`."""

    added = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("New influencer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(s.WIDTH_DIALOG + s.SPACE_8)
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_5, s.SPACE_4, s.SPACE_5, s.SPACE_4)
        column.setSpacing(s.SPACE_3)
        column.addWidget(label(tr("New influencer"), "cardTitle"))
        column.addWidget(self._build_form())
        self._hint = Hint()
        column.addWidget(self._hint)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        row.addWidget(label(tr("Enter saves, then the next one."), "tertiary"))
        row.addStretch(1)
        close = button(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.save_button = primary_button(tr("Save"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        row.addWidget(close)
        row.addWidget(self.save_button)
        column.addLayout(row)
        for hint in self.findChildren(Hint):
            hint.said.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _fit(self) -> None:
        fit_height(self)

    def _build_form(self) -> Form:
        form = Form()
        self.name = QLineEdit()
        self.platform = ChoiceBox(choices=words(Platform))
        self.platform.setAccessibleName(tr("Platform"))
        self.platform.setMinimumWidth(120)
        self.platform.set_value(Platform.INSTAGRAM)
        self.handle = QLineEdit()
        self.handle.setAccessibleName(tr("Handle"))
        self.handle.setPlaceholderText("@")
        self.followers = QLineEdit()
        self.niche = completing_line(self._session.look(values_of, "niche"))
        self.city = completing_line(self._session.look(values_of, "city"))
        self.phone = QLineEdit()
        self._rows: dict[str, FormRow] = {
            "name": form.add(tr("Name"), self.name),
            "handle": form.add_pair(tr("Account"), self.platform, self.handle),
            "followers": form.add(tr("Followers"), self.followers),
            "niche": form.add(tr("Niche"), self.niche),
            "city": form.add(tr("City"), self.city),
            "phone": form.add(tr("WhatsApp"), self.phone),
        }
        return form

    def typed(self) -> tuple[str, ...]:
        """Return what was typed about somebody who is not saved."""
        return tuple(line.text().strip() for line in self._lines())

    def warn(self, sentence: str) -> None:
        """Say a sentence under the fields."""
        self._hint.set_hint(sentence, "warn")

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.name, self.handle, self.followers, self.niche, self.city, self.phone

    def save(self) -> None:
        """Add the person and empty the sheet, or say at the field why that cannot be."""
        name = read_name(self.name.text())
        handle = read_handle(self.handle.text(), self.platform.value())
        followers = read_followers(self.followers.text())
        phone = read_phone(self.phone.text())
        problems = {
            "name": name.problem,
            "handle": handle.problem,
            "followers": followers.problem,
            "phone": phone.problem,
        }
        for key, row in self._rows.items():
            row.set_hint(problems.get(key, ""), "bad")
        self._mark_handle()
        wrong = [key for key, problem in problems.items() if problem]
        if wrong:
            send_back(getattr(self, wrong[0]))
            return
        fields: dict[str, Any] = {
            "niche": self.niche.text().strip(),
            "city": self.city.text().strip(),
            "phone": phone.value,
        }
        if handle.handle or followers.value is not None:
            platform = handle.platform or self.platform.value() or Platform.INSTAGRAM
            fields |= {"platform": platform, "handle": handle.handle, "followers": followers.value}
            fields["on"] = self._session.today()
        self._write(name.value, fields)

    def _mark_handle(self) -> None:
        """Mark the handle itself: its row marks what holds platform and handle, which has no border."""
        set_look(self.handle, "level", "bad" if self._rows["handle"].hint().text() else "")

    def _write(self, name: str, fields: dict[str, Any]) -> None:
        what = Message("add {name}", {"name": name})
        written, problem = self._session.history.attempt(what, add_influencer, name, **fields)
        if written is None:
            # The one thing the store itself refuses is a handle that somebody else has.
            self._rows["handle"].set_hint(problem, "bad")
            self._mark_handle()
            send_back(self.handle)
            return
        for line in self._lines():
            line.clear()
        self._hint.set_hint(tr("{name} is saved. Next one:").format(name=name), "good")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(written.result)


class ValueDialog(DecisionDialog):
    """A question with one line to fill in; `taken(str)` with what was written."""

    taken = Signal(str)

    def __init__(
        self, parent: QWidget | None, question: str, field: str, verb: str, suggestions: Sequence[str] = ()
    ) -> None:
        super().__init__(parent, question, verb)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = completing_line(suggestions)
        form = Form()
        form.add(field, self.line)
        self.body.addWidget(form)
        self.cancel_button().setAutoDefault(False)
        self.verb_button().setDefault(True)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Tell what was written."""
        self.hand_over(self.taken.emit, self.line.text().strip())


class ReasonDialog(DecisionDialog):
    """Asks why people are put on the blacklist; `given(str)`. Without a reason it stays open and says so."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None, question: str) -> None:
        super().__init__(parent, question, tr("Put on the blacklist"), danger=True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("for example: took the fee and did not post"))
        form = Form()
        self._row = form.add(tr("Reason"), self.line)
        self.body.addWidget(form)
        self.body.addWidget(watching(self.line))
        self.cancel_button().setAutoDefault(False)
        self.verb_button().setDefault(True)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Take the reason."""
        reason = self.line.text().strip()
        self._row.set_hint("" if reason else tr("The blacklist needs a reason."), "bad")
        if reason:
            self.hand_over(self.given.emit, reason)


def ask_reason(session: Session, parent: QWidget, ids: Sequence[str], name: str = "") -> ReasonDialog:
    """Ask why people are put on the blacklist, then put them there; `name` is the one, when it is one."""
    from planner.operations.relationship import set_relationship

    one = tr("Why does {name} go on the blacklist?").format(name=name)
    many = tr("Why do {n} influencers go on the blacklist?").format(n=len(ids))
    dialog = ReasonDialog(parent, one if len(ids) == 1 else many)
    label_of = (
        Message("put {name} on the blacklist", {"name": name})
        if len(ids) == 1
        else Message("put {n} influencers on the blacklist", {"n": len(ids)})
    )
    what = (ids, Relationship.BLACKLISTED, session.today())
    dialog.given.connect(
        lambda reason: write_decided(session, dialog, label_of, len(ids), set_relationship, *what, reason)
    )
    dialog.open()
    return dialog


class DayDialog(DecisionDialog):
    """A question with one date to fill in; `taken(date)`. Without a date it stays open and says so."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None, question: str, verb: str, today: date) -> None:
        super().__init__(parent, question, verb)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day = DateEdit(today, needed=tr("A date is needed."))
        form = Form()
        row = form.add(tr("Date"), self.day)
        self.day.refused.connect(lambda problem: row.set_hint(problem, "bad"))
        self.body.addWidget(form)
        self.cancel_button().setAutoDefault(False)
        self.verb_button().setDefault(True)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Take the date."""
        if self.day.commit():
            self.hand_over(self.taken.emit, self.day.value())


_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
