"""Small editors of one value each: line, number, rupiah, date, clock time, a choice and a longer text.

All of them speak alike: `set_value(v)` shows what is stored and emits nothing, `value()` returns what was last
accepted, `committed(object)` comes when Enter or leaving the field brought another value, `refused(str)` says in
words why what is typed cannot be stored (empty again when it can). Bad text stays visible, Esc brings the stored
value back. Who could not write what was committed answers with `refuse`: it stays typed, and the next commit brings it
again. Money never goes through a spin box: 3.000.000.000 would not fit into 32 bits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.formats import format_date, format_number, format_rupiah, format_time, zone_in
from planner.language import tr
from planner.ui.reading import Reading, read_count, read_date, read_rupiah, read_time
from planner.ui.theme.icons import icon
from planner.ui.widgets.calendar_popup import CalendarPopup
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.styling import set_look

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from planner.ui.history import Attempt

    Today = dt.date | Callable[[], dt.date]

Editor = TypeVar("Editor", bound=QWidget)


def _is_idle_undo(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether a key asks for an undo or redo the field does not have; Qt's fields swallow it all the same."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
    return undo or (event.matches(QKeySequence.StandardKey.Redo) and not can_redo)


class LineEdit(QLineEdit):
    """A line of text; the base of the editors whose text means something else.

    `needed` is the sentence shown when the line is left empty although it must not be.
    """

    committed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, needed: str = "", small: bool = False) -> None:
        super().__init__(parent)
        self._value: Any = self.empty_value()
        self._needed = needed
        self._problem = ""
        if small:
            self.setProperty("small", True)
        self.editingFinished.connect(self._on_editing_finished)

    def empty_value(self) -> Any:
        """Return what an empty line means."""
        return ""

    def read(self, text: str) -> Reading:
        """Return what a text means."""
        return Reading(text.strip())

    def shown(self, value: Any) -> str:
        """Return the text of a value."""
        return str(value)

    def value(self) -> Any:
        """Return the value that was last stored or accepted."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show what is stored. What is being typed, or was refused, stays when the stored value is the same."""
        typing = self._problem or (self.hasFocus() and self.isModified())
        if value == self._value and typing:
            return
        self._value = value
        self._say("")
        self._show()

    def reset_value(self, value: Any) -> None:
        """Show another thing's value: whatever was typed here is dropped."""
        self._say("")
        self._value = value
        self._show()

    def problem(self) -> str:
        """Return the sentence why what is typed cannot be stored, empty when all is well."""
        return self._problem

    def refuse(self, sentence: str, stored: Any) -> None:
        """Say that what was committed could not be stored; the text stays, `value()` is what is stored again."""
        self._value = stored
        self._say(sentence)

    def commit(self) -> bool:
        """Take what is typed now; False when it cannot be stored."""
        if self.text() == self._text_of(self._value):
            self._say("")
            return not (self._needed and self._value == self.empty_value())
        reading = self.read(self.text())
        problem = reading.problem or (self._needed if reading.value == self.empty_value() else "")
        self._say(problem)
        if problem:
            return False
        differs = reading.value != self._value
        self._value = reading.value
        self._show()
        if differs:
            self.committed.emit(reading.value)
        return not self._problem

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window once nothing typed here can be taken back."""
        if _is_idle_undo(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the stored value back on Esc, when something else is typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._text_of(self._value):
            self.reset_value(self._value)
            return
        super().keyPressEvent(event)

    def _on_editing_finished(self) -> None:
        self.commit()

    def _text_of(self, value: Any) -> str:
        return "" if value is None else self.shown(value)

    def _show(self) -> None:
        self.setText(self._text_of(self._value))
        self.setModified(False)
        self.setCursorPosition(0)

    def _say(self, problem: str) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        set_look(self, "level", "bad" if problem else "")
        self.setAccessibleDescription(problem)
        self.refused.emit(problem)


class RupiahEdit(LineEdit):
    """An amount in whole rupiah (int or None); reads `28jt`, `1,5 juta`, `Rp28.000.000`."""

    def empty_value(self) -> Any:
        """Return None: a missing amount is not 0."""
        return None

    def read(self, text: str) -> Reading:
        """Return the amount."""
        return read_rupiah(text)

    def shown(self, value: Any) -> str:
        """Return the whole amount."""
        return format_rupiah(value)


class CountEdit(LineEdit):
    """A whole number (int or None), at least `least` and at most `most`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least: int = 0,
        most: int = 10**11,
        needed: str = "",
        small: bool = False,
    ) -> None:
        super().__init__(parent, needed=needed, small=small)
        self._least = least
        self._most = most

    def empty_value(self) -> Any:
        """Return None: a missing number is not 0."""
        return None

    def read(self, text: str) -> Reading:
        """Return the number, refused outside its limits."""
        reading = read_count(text)
        if reading.value is not None and not self._least <= reading.value <= self._most:
            least, most = format_number(self._least), format_number(self._most)
            return Reading(None, tr("Write a number from {least} to {most}.").format(least=least, most=most))
        return reading

    def shown(self, value: Any) -> str:
        """Return the number with separators."""
        return format_number(value)


class TimeEdit(LineEdit):
    """A clock time (`datetime.time` or None); a zone typed behind it goes into the field of the `zone` beside it."""

    def __init__(self, zone: ChoiceEdit | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    def empty_value(self) -> Any:
        """Return None: no time was agreed."""
        return None

    def read(self, text: str) -> Reading:
        """Return the time; a zone is refused where no field for it stands beside this one."""
        if self._zone is None and zone_in(text) is not None:
            return Reading(None, tr("Write the clock time without its zone, such as 19.00."))
        return read_time(text)

    def commit(self) -> bool:
        """Take the time, and the zone that was typed behind it."""
        zone = zone_in(self.text())
        taken = super().commit()
        if taken and zone is not None and self._zone is not None:
            self._zone.choose(zone)
        return taken

    def shown(self, value: Any) -> str:
        """Return the time as the language writes it."""
        return format_time(value)


class DateEdit(LineEdit):
    """A date (`datetime.date` or None): typed as `5 Des` or `12/12/2026`, or chosen from a calendar.

    Alt+Down or F4 opens the calendar, as does the sign at the right; arrows and Enter choose, Esc closes it.
    `today` is a day, or what tells it: a field of a page still stands there after midnight.
    """

    def __init__(self, today: Today, parent: QWidget | None = None, *, needed: str = "", small: bool = False) -> None:
        self._tell_today = today
        super().__init__(parent, needed=needed, small=small)
        self._popup: CalendarPopup | None = None
        opened = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        opened.setToolTip(tr("Choose from a calendar (Alt+Down)"))
        opened.triggered.connect(self.open_calendar)

    @property
    def _today(self) -> dt.date:
        return self._tell_today() if callable(self._tell_today) else self._tell_today

    def empty_value(self) -> Any:
        """Return None: no date."""
        return None

    def read(self, text: str) -> Reading:
        """Return the date."""
        return read_date(text, self._today)

    def shown(self, value: Any) -> str:
        """Return the date with its weekday, the year only when it is another one."""
        return format_date(value, self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down and F4."""
        alt_down = event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Open the calendar at the typed date, today when there is none."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.chosen.connect(self._on_day_chosen)
        self._popup.show_below(self, self.read(self.text()).value or self._today)

    def calendar(self) -> CalendarPopup | None:
        """Return the calendar once it was opened."""
        return self._popup

    def _on_day_chosen(self, day: object) -> None:
        self.setText(self._text_of(day))
        # The text may leave out the year, so the day itself is taken.
        if day != self._value:
            self._value = day
            self._say("")
            self._show()
            self.committed.emit(day)
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class ChoiceEdit(ChoiceBox):
    """One of a few values with their words, such as the members of an enum."""

    committed = Signal(object)
    refused = Signal(str)
    _problem = ""  # the box itself sets its first value before it is all there

    def __init__(self, choices: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent, choices)
        self._stored: Any = self.value()
        self.activated.connect(self._on_activated)

    def set_value(self, value: Any) -> None:
        """Show what is stored; emits nothing."""
        super().set_value(value)
        self._stored = value
        self._say("")

    def reset_value(self, value: Any) -> None:
        """Show another thing's value."""
        self.set_value(value)

    def problem(self) -> str:
        """Return the sentence why the last choice could not be stored, empty when it could."""
        return self._problem

    def refuse(self, sentence: str, stored: Any) -> None:
        """Say that the choice could not be stored and show what is: it is one click to choose again."""
        self.set_value(stored)
        self._say(sentence)

    def choose(self, value: Any) -> None:
        """Choose a value as a click on it does."""
        super().set_value(value)
        self._on_activated()

    def _on_activated(self) -> None:
        chosen = self.value()
        self._say("")
        if chosen != self._stored:
            self._stored = chosen
            self.committed.emit(chosen)

    def _say(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.setAccessibleDescription(problem)
            self.refused.emit(problem)


class NoteEdit(QPlainTextEdit):
    """A longer text; committed when it is left or on Ctrl+Enter. Tab goes on to the next field."""

    committed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        super().__init__(parent)
        self._value = ""
        self._problem = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * 20 + 14)

    def value(self) -> str:
        """Return the text that was last stored or accepted."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show what is stored. What is being typed, or was refused, stays when the stored text is the same."""
        typing = self._problem or (self.hasFocus() and self.document().isModified())
        if value == self._value and typing:
            return
        self.reset_value(value)

    def reset_value(self, value: str) -> None:
        """Show another thing's text: whatever was typed here is dropped."""
        self._say("")
        self._value = value
        if value != self.toPlainText():
            self.setPlainText(value)
        self.document().setModified(False)

    def problem(self) -> str:
        """Return the sentence why what is typed could not be stored, empty when all is well."""
        return self._problem

    def refuse(self, sentence: str, stored: str) -> None:
        """Say that what was committed could not be stored; the text stays, `value()` is what is stored again."""
        self._value = stored
        self._say(sentence)

    def commit(self) -> bool:
        """Take what is typed now; False when it could not be stored."""
        text = self.toPlainText().strip()
        self.document().setModified(False)
        # From here on Ctrl+Z is the planner's: it takes back what was stored.
        self.document().clearUndoRedoStacks()
        self._say("")
        if text != self._value:
            self._value = text
            self.committed.emit(text)
        return not self._problem

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window once nothing typed here can be taken back."""
        document = self.document()
        if _is_idle_undo(event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the field is left."""
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Ctrl+Enter, bring the stored text back on Esc."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            return
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self._put_back()
            return
        super().keyPressEvent(event)

    def _put_back(self) -> None:
        """Bring the stored text back as one more edit: a long text given up by mistake returns with Ctrl+Z."""
        self._say("")
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._value)
        self.setTextCursor(cursor)
        self.document().setModified(False)

    def _say(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.setAccessibleDescription(problem)
            self.refused.emit(problem)


def named(editor: Editor, name: str) -> Editor:
    """Give an editor its accessible name and return it."""
    editor.setAccessibleName(name)
    return editor


def settle(editor: Any, stored: Any, attempt: Attempt[Any]) -> bool:
    """Let an editor refuse what could not be written, with `stored` as its value again; True when it was written."""
    if not attempt.done:
        editor.refuse(attempt.problem, stored)
    return attempt.done
