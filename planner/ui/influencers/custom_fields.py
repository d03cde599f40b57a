"""The owner's own fields: the sheet that makes and orders them, and their block in the pane."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from planner.language import Message, tr, trn
from planner.queries.custom_fields import CustomFieldRow, counted_custom_fields, custom_fields, custom_values
from planner.rules.custom_values import choices_in
from planner.terms import CustomFieldKind
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, NoteEdit, settle
from planner.ui.influencers.dialogs import DraftDialog
from planner.ui.influencers.reading import own_text, read_own
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, icon_button, primary_button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.forms import Form, FormRow, Hint
from planner.ui.widgets.frames import Block
from planner.ui.widgets.styling import label, line
from planner.wording import word, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.reading import Reading
    from planner.ui.session import Session

WIDTH = 560
NAME_WIDTH = 190
CHOICE_LINES = 3
LIST_HEIGHT = 292
SMALL = 56


class FieldLine(QWidget):
    """One field in the sheet: name, kind, how many values, its place, its end; choices below when it has some."""

    def __init__(self, session: Session, field: CustomFieldRow, sheet: CustomFieldsDialog) -> None:
        super().__init__(sheet)
        self._session = session
        self._sheet = sheet
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        self.name = LineEdit(needed=tr("A name is needed."), small=True)
        self.name.setAccessibleName(tr("Name of the field"))
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.committed.connect(self._rename)
        row.addWidget(self.name)
        row.addWidget(label(word(field.kind), "label"))
        row.addStretch(1)
        self._count = label("", "label")
        row.addWidget(self._count)
        self.up = icon_button("chevron-up", tr("Move up"), small=True, quiet=True)
        self.up.clicked.connect(lambda: sheet.move(self.field, -1))
        self.down = icon_button("chevron-down", tr("Move down"), small=True, quiet=True)
        self.down.clicked.connect(lambda: sheet.move(self.field, 1))
        self.remove = icon_button("trash", tr("Remove this field"), small=True, quiet=True)
        self.remove.clicked.connect(lambda: sheet.ask_to_remove(self.field))
        for made in (self.up, self.down, self.remove):
            made.setAutoDefault(False)  # Enter in a field of the sheet must press none of them
            row.addWidget(made)
        column.addLayout(row)
        self.choices = NoteEdit(lines=CHOICE_LINES)
        self.choices.setAccessibleName(tr("Choices, one a line"))
        self.choices.committed.connect(self._change_choices)
        self.choices.setVisible(field.kind is CustomFieldKind.CHOICE)
        column.addWidget(self.choices)
        self._hint = Hint()
        self.name.refused.connect(lambda problem: self._hint.set_hint(problem, "bad"))
        self.choices.refused.connect(lambda problem: self._hint.set_hint(problem, "bad"))
        column.addWidget(self._hint)
        self.show_field(field, is_first=True, is_last=True)

    def show_field(self, field: CustomFieldRow, *, is_first: bool, is_last: bool) -> None:
        """Show the field as it is stored."""
        self.field = field
        self.name.set_value(field.name)
        self.choices.set_value("\n".join(field.choices))
        self._count.setText(trn("{n} value", "{n} values", field.values) if field.values else tr("no values yet"))
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def _rename(self, name: str) -> None:
        from planner.operations.custom_fields import rename_custom_field

        what = Message("rename the field {field}", {"field": self.field.name})
        settle(
            self.name, self.field.name, self._session.history.attempt(what, rename_custom_field, self.field.id, name)
        )

    def _change_choices(self, text: str) -> None:
        from planner.operations.custom_fields import change_choices

        what = Message("change the choices of {field}", {"field": self.field.name})
        stored = "\n".join(self.field.choices)
        result = self._session.history.attempt(what, change_choices, self.field.id, choices_in(text))
        settle(self.choices, stored, result)


class CustomFieldsDialog(DraftDialog):
    """The sheet of all own fields. Everything is written where it stands; each change is one undo entry."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Own fields"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_5, s.SPACE_4, s.SPACE_5, s.SPACE_4)
        column.setSpacing(s.SPACE_3)
        column.addWidget(label(tr("Own fields"), "cardTitle"))
        column.addWidget(label(tr("Each is a column of the list and a line in the pane."), "secondary", wrap=True))
        self._nothing = label(tr("No field yet. The first one is made below."), "tertiary")
        column.addWidget(self._nothing)
        self.lines: list[FieldLine] = []
        inner = QFrame()
        inner.setProperty("role", "surface")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, s.SPACE_2, 0)
        self._rows.setSpacing(s.SPACE_2)
        self._rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        column.addWidget(self._area)
        column.addWidget(line())
        column.addWidget(self._build_new())
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        column.addLayout(foot)
        session.history.changed.connect(self.refresh)
        self.refresh()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_new(self) -> QWidget:
        form = Form()
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("for example: Skin type"))
        self._name_row = form.add(tr("New field"), self.name)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        self.kind = ChoiceBox(choices=words(CustomFieldKind))
        self.kind.setAccessibleName(tr("Kind of field"))
        self.kind.set_value(CustomFieldKind.TEXT)
        self.kind.activated.connect(self._on_kind_chosen)
        self.add_button = primary_button(tr("Add field"), "plus")
        # Not the sheet's default button: Enter in the name of another field must not make a new one.
        self.add_button.setAutoDefault(False)
        self.name.returnPressed.connect(self.add_field)
        self.add_button.clicked.connect(self.add_field)
        row.addWidget(self.kind, 1)
        row.addWidget(self.add_button)
        holder.setFocusProxy(self.kind)
        form.add(tr("Kind"), holder)
        self.choices = QPlainTextEdit()
        self.choices.setTabChangesFocus(True)
        self.choices.setFixedHeight(CHOICE_LINES * 20 + 14)
        self._choices_row: FormRow = form.add(tr("Choices, one a line"), self.choices)
        self._choices_row.hide()
        return form

    def refresh(self) -> None:
        """Show the fields as they are stored; what is being typed stays."""
        fields = self._session.look(counted_custom_fields)
        if [line.field.id for line in self.lines] != [field.id for field in fields]:
            self._rebuild(fields)
        for place, (shown, field) in enumerate(zip(self.lines, fields, strict=True)):
            shown.show_field(field, is_first=place == 0, is_last=place == len(fields) - 1)
        self._nothing.setVisible(not fields)
        self._area.setVisible(bool(fields))
        wanted = sum(made.sizeHint().height() + s.SPACE_2 for made in self.lines)
        self._area.setFixedHeight(min(max(wanted, SMALL), LIST_HEIGHT))
        self.adjustSize()

    def _rebuild(self, fields: tuple[CustomFieldRow, ...]) -> None:
        for old in self.lines:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [FieldLine(self._session, field, self) for field in fields]
        for place, made in enumerate(self.lines):
            self._rows.insertWidget(place, made)

    def typed(self) -> tuple[str, ...]:
        """Return what was typed of a field that is not made yet."""
        return self.name.text().strip(), self.choices.toPlainText().strip()

    def warn(self, sentence: str) -> None:
        """Say a sentence under the name of the new field."""
        self._name_row.set_hint(sentence, "warn")
        self.adjustSize()

    def _on_kind_chosen(self) -> None:
        self._choices_row.setVisible(self.kind.value() is CustomFieldKind.CHOICE)
        self.adjustSize()

    def add_field(self) -> None:
        """Make the field that is written below, or say there why that cannot be."""
        from planner.operations.custom_fields import add_custom_field

        what = Message("add the field {field}", {"field": self.name.text().strip()})
        choices = choices_in(self.choices.toPlainText())
        written, problem = self._session.history.attempt(
            what, add_custom_field, self.name.text(), self.kind.value(), choices
        )
        lacks_choices = problem and self.kind.value() is CustomFieldKind.CHOICE and self.name.text() and not choices
        self._choices_row.set_hint(problem if lacks_choices else "", "bad")
        self._name_row.set_hint("" if lacks_choices else problem, "bad")
        if written is not None:
            self.name.clear()
            self.choices.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def move(self, field: CustomFieldRow, step: int) -> None:  # type: ignore[override]
        """Move a field one place up or down."""
        from planner.operations.custom_fields import order_custom_fields

        ids = [made.field.id for made in self.lines]
        place = ids.index(field.id)
        ids.insert(place + step, ids.pop(place))
        self._session.history.run(Message("move the field {field}", {"field": field.name}), order_custom_fields, ids)

    def ask_to_remove(self, field: CustomFieldRow) -> ConfirmDialog:
        """Ask whether a field shall go, and say how many values go with it."""
        held = trn("{n} person has something in it.", "{n} people have something in it.", field.values)
        rest = tr("You can undo this.")
        question = tr("Remove the field {field}?").format(field=field.name)
        consequence = f"{held} {rest}" if field.values else f"{tr('Nobody has anything in it.')} {rest}"
        dialog = ConfirmDialog(self, question, consequence, tr("Remove"), danger=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._remove(field))
        dialog.open()
        return dialog

    def _remove(self, field: CustomFieldRow) -> None:
        from planner.operations.custom_fields import remove_custom_field

        what = Message("remove the field {field}", {"field": field.name})
        self._session.history.run(what, remove_custom_field, field.id)


class OwnEdit(LineEdit):
    """What one person has in a field of text or number, typed as it is read."""

    def __init__(self, field: CustomFieldRow, today: Callable[[], dt.date]) -> None:
        self._field = field
        self._today = today
        super().__init__(small=True)

    def read(self, text: str) -> Reading:
        """Return the value as it is stored."""
        return read_own(self._field, text, self._today())

    def shown(self, value: Any) -> str:
        """Return the value as it is read."""
        return own_text(self._field, value, self._today())


class OwnFieldsBlock(Block):
    """The own fields of one person, each editable where it stands; follows what is written elsewhere.

    `fields_changed()` when the shop has other fields than before.
    """

    fields_changed = Signal()

    def __init__(self, session: Session, influencer_id: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Own fields"), parent)
        self._session = session
        self._id = influencer_id
        self._fields: tuple[CustomFieldRow, ...] = ()
        self._form: Form | None = None
        self.editors: dict[str, Any] = {}
        manage = flat_button(tr("Manage…"), small=True)
        manage.clicked.connect(self.open_sheet)
        self.add_action(manage)
        session.history.changed.connect(self.refresh)
        self.refresh()

    def show_person(self, influencer_id: str) -> None:
        """Show another person: what was typed for the one before is dropped."""
        other = influencer_id != self._id
        self._id = influencer_id
        self.refresh(other=other)

    def refresh(self, _step: object = None, *, other: bool = False) -> None:
        """Read fields and values again."""
        fields = self._session.look(custom_fields)
        if fields != self._fields:
            self._fields = fields
            self._rebuild()
            self.fields_changed.emit()
        values = self._session.look(custom_values, self._id) if self._id else {}
        for field in fields:
            editor = self.editors[field.id]
            stored = _value(field, values.get(field.id, ""))
            if other:
                editor.reset_value(stored)
            else:
                editor.set_value(stored)

    def open_sheet(self) -> CustomFieldsDialog:
        """Open the sheet of all own fields."""
        dialog = CustomFieldsDialog(self._session, self.window())
        dialog.open()
        return dialog

    def _rebuild(self) -> None:
        if self._form is not None:
            self.body.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = Form()
        self.editors = {}
        for field in self._fields:
            editor = self._editor(field)
            self.editors[field.id] = editor
            row = self._form.add(field.name, editor)
            editor.committed.connect(lambda value, field=field: self._write(field, value))
            editor.refused.connect(lambda problem, row=row: row.set_hint(problem, "bad"))
        self.body.addWidget(self._form)

    def _editor(self, field: CustomFieldRow) -> Any:
        today = self._session.today
        if field.kind is CustomFieldKind.DATE:
            return DateEdit(today, small=True)
        if field.kind is CustomFieldKind.CHOICE:
            return ChoiceEdit([("", "—"), *((choice, choice) for choice in field.choices)])
        return OwnEdit(field, today)

    def _write(self, field: CustomFieldRow, value: Any) -> None:
        from planner.operations.custom_fields import set_custom_value

        before = self._session.look(custom_values, self._id).get(field.id, "")
        text = value.isoformat() if isinstance(value, dt.date) else value or ""
        what = Message("change {field}", {"field": field.name})
        result = self._session.history.attempt(what, set_custom_value, [self._id], field.id, text)
        settle(self.editors[field.id], _value(field, before), result)


def _value(field: CustomFieldRow, stored: str) -> Any:
    """Return a stored value as its editor speaks of it."""
    if field.kind is CustomFieldKind.DATE:
        return dt.date.fromisoformat(stored) if stored else None
    return stored


def block_of(session: Session, influencer_id: str) -> OwnFieldsBlock:
    """Return the block of the own fields of one person, for the pane."""
    return OwnFieldsBlock(session, influencer_id)
