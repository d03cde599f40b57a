"""The small forms of the pane: opened where the list is, one row at a time; what is half typed waits for its person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.editors import LineEdit
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, icon_button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.forms import Form, FormRow, Hint

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from planner.ui.history import Attempt
    from planner.ui.session import Session


class Kept(NamedTuple):
    """What was typed about a person and not written down: the key of what it changes, the fields, why it waits."""

    editing: str
    fields: dict[str, Any]
    problem: str = ""


# The forms are built anew when the language changes; what is typed in them lasts as long as the workspace is open.
_kept: WeakKeyDictionary[Session, dict[tuple[str, str], Kept]] = WeakKeyDictionary()


def kept_fields(session: Session) -> dict[tuple[str, str], Kept]:
    """Return what waits in this workspace: (name of the form, key of the person) -> what was typed."""
    return _kept.setdefault(session, {})


class EntryForm(QWidget):
    """Fields, a hint and two buttons; it writes a new row, or changes the one of the key `editing`.

    `closed()` when it was written or given up. A subclass adds its fields, says what an empty form holds (`blank`) and
    writes (`write`: None when a field says why it cannot be). One that `stays_open` has *Batal* only while it changes
    a row.
    """

    closed = Signal()

    def __init__(self, session: Session, verb: str, *, stays_open: bool = False) -> None:
        super().__init__()
        self.session = session
        self._stays_open = stays_open
        self.editing = ""
        self.person = ("", "")
        self._untouched: dict[str, Any] = {}  # what the fields of a new row held when nothing was typed yet
        self.fields: dict[str, QWidget] = {}
        self.rows: dict[str, FormRow] = {}
        self._verb = verb
        self.form = Form()
        self.hint = Hint()
        self.save_button = button(verb, small=True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button = flat_button(tr("Cancel"), small=True)
        self.cancel_button.clicked.connect(self.give_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        column.addWidget(self.form)
        column.addWidget(self.hint)
        self.feet = QHBoxLayout()
        self.feet.setSpacing(s.SPACE_2)
        self.feet.addStretch(1)
        self.feet.addWidget(self.cancel_button)
        self.feet.addWidget(self.save_button)
        column.addLayout(self.feet)

    # What a subclass says.

    def blank(self) -> dict[str, Any]:
        """Return what the fields of a new row hold."""
        return dict.fromkeys(self.fields, "")

    def write(self) -> Attempt[Any] | None:
        """Write the row down; None when a field says why that cannot be, or there is nothing to write."""
        return None

    # What all of them do.

    def add(self, key: str, title: str, field: QWidget) -> FormRow:
        """Add a field under its label."""
        if isinstance(field, ChoiceBox):
            # A long word is cut in the closed box; the pane does not grow.
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = self.form.add(title, field)
        self.fields[key], self.rows[key] = field, row
        if isinstance(field, LineEdit):
            field.refused.connect(lambda problem: row.set_hint(problem, "bad"))
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.save)
        return row

    def typed(self) -> dict[str, Any]:
        """Return what stands in the fields, as it is typed."""
        return {key: _typed(field) for key, field in self.fields.items()}

    def show_typed(self, fields: dict[str, Any]) -> None:
        """Put texts and choices into the fields."""
        for key, value in fields.items():
            _show(self.fields[key], value)
        for row in self.rows.values():
            row.set_hint("")

    def open_new(self) -> None:
        """Start a new row."""
        self._untouched = self.blank()
        self._open("", self._untouched)

    def open_row(self, key: str, fields: dict[str, Any]) -> None:
        """Change what was written under a key."""
        self._open(key, self.blank() | fields)

    def save(self) -> None:
        """Write down, or say why that cannot be."""
        self.hint.set_hint("")
        result = self.write()
        if result is None:
            return
        if result.done:
            self.clear()
            self.closed.emit()
        else:
            self.hint.set_hint(result.problem, "bad")

    def give_up(self) -> None:
        """Close the form and forget what is typed."""
        self.clear()
        self.closed.emit()

    def clear(self) -> None:
        """Empty the form."""
        self._set_editing("")
        self._show_blank()
        kept_fields(self.session).pop(self._place(), None)

    def show_person(self, person: tuple[str, str], keys: Collection[str], *, other: bool) -> bool:
        """Be for a person (key and name); tell whether something typed about them waits in the form.

        A form that changes something that is gone (not among `keys`) starts anew.
        """
        if other:
            self.leave()
            self.person = person
            waiting = kept_fields(self.session).get(self._place())
            self._set_editing("")
            self._show_blank()
            if waiting is not None:
                self._set_editing(waiting.editing)
                self.show_typed(waiting.fields)
                self.hint.set_hint(waiting.problem, "bad")
        self.person = person
        if self.editing and self.editing not in keys:
            self.clear()
        elif not self.is_begun() and self.blank() != self._untouched:
            self._show_blank()  # the day has turned meanwhile
        return self.is_begun()

    def is_begun(self) -> bool:
        """Tell whether anything is typed or being changed."""
        return bool(self.editing) or self.typed() != self._untouched

    def leave(self) -> None:
        """Keep what is typed: half a row is never written down by itself."""
        if self.is_begun():
            kept_fields(self.session)[self._place()] = Kept(self.editing, self.typed(), self.hint.text())
        else:
            kept_fields(self.session).pop(self._place(), None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another tab or page comes."""
        self.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on an Esc that no field has use for."""
        if event.key() == Qt.Key.Key_Escape and self.cancel_button.isVisible():
            self.give_up()
            return
        super().keyPressEvent(event)

    def _open(self, key: str, fields: dict[str, Any]) -> None:
        self._set_editing(key)
        self.show_typed(fields)
        self.show()
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """Scroll the tab so that the whole form can be seen, once it has its place."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self.isVisible():
            above.ensureWidgetVisible(self.save_button, 0, s.SPACE_4)
            above.ensureWidgetVisible(next(iter(self.fields.values())), 0, s.SPACE_8)

    def _show_blank(self) -> None:
        self._untouched = self.blank()
        self.show_typed(self._untouched)

    def _set_editing(self, key: str) -> None:
        self.editing = key
        self.save_button.setText(tr("Save changes") if key else self._verb)
        self.cancel_button.setVisible(bool(key) or not self._stays_open)
        self.hint.set_hint("")

    def _place(self) -> tuple[str, str]:
        return type(self).__name__, self.person[0]


def row_buttons(what: str, edit: Callable[[], object], remove: Callable[[], object]) -> QWidget:
    """Return the two quiet buttons at the end of a written row."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    pencil = icon_button("pencil", tr("Edit {what}").format(what=what), quiet=True, small=True)
    pencil.clicked.connect(edit)
    trash = icon_button("trash", tr("Remove {what}").format(what=what), quiet=True, small=True)
    trash.clicked.connect(remove)
    row.addWidget(pencil)
    row.addWidget(trash)
    return made


def _typed(field: QWidget) -> Any:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.value() if isinstance(field, ChoiceBox) else None


def _show(field: QWidget, value: Any) -> None:
    if isinstance(field, LineEdit):
        field.reset_value(field.empty_value())
    if isinstance(field, QLineEdit):
        field.setText(value)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(value)
    elif isinstance(field, ChoiceBox):
        field.set_value(value)
