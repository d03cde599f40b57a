"""After how many days the home screen speaks up, as the shop wants it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.language import tr
from planner.rules.agenda import MOST_DAYS, AgendaDays
from planner.ui.editors import CountEdit
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label, set_look

FIELD_WIDTH = 72  # of a number of days, which has two digits


class DaysField(QWidget):
    """A number of days: its label above, "hari" behind the field, under it what it means or why it is refused."""

    def __init__(self, text: str, meaning: str) -> None:
        super().__init__()
        self.editor = CountEdit(least=1, most=MOST_DAYS)
        self.editor.setFixedWidth(FIELD_WIDTH)
        self.editor.setAccessibleName(tr("{what}, in days").format(what=text))
        self._meaning = meaning
        self.hint = Hint()
        self.hint.set_hint(meaning)
        head = label(text, "label")
        head.setBuddy(self.editor)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        row.addWidget(self.editor)
        row.addWidget(label(tr("days"), "secondary"))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        column.addWidget(head)
        column.addLayout(row)
        column.addWidget(self.hint)
        self.editor.refused.connect(self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        self.hint.set_hint(sentence or self._meaning, "bad" if sentence else "")
        set_look(self.editor, "level", "bad" if sentence else "")


class DaysDialog(DecisionDialog):
    """Four numbers of days; `days()` is what was typed when `told()` comes."""

    told = Signal()

    def __init__(self, parent: QWidget | None, days: AgendaDays) -> None:
        super().__init__(parent, tr("When do reminders appear?"), tr("Apply"))
        self.body.setSpacing(s.SPACE_3)
        self.fields = {
            "no_answer": DaysField(tr("No answer"), tr("Follow up appears after so many days without an answer.")),
            "parcel": DaysField(
                tr("Parcel under way"), tr("A parcel that was not received appears after so many days.")
            ),
            "missed_check": DaysField(
                tr("Missed check"), tr("A check that was missed is asked for so many days longer.")
            ),
            "undated": DaysField(
                tr("Paid or sent, without a posting date"),
                tr("After so many days without a date it counts as money at stake."),
            ),
        }
        for name, field in self.fields.items():
            field.editor.set_value(getattr(days, name))
            self.body.addWidget(field)
        usual = flat_button(tr("Use the usual days"), small=True)
        usual.clicked.connect(self._on_usual_clicked)
        self.body.addWidget(usual)
        self.verb_button().setDefault(True)
        self.fields["no_answer"].editor.setFocus()

    def days(self) -> AgendaDays:
        """Return the numbers; an empty field is the usual number."""
        typed = {name: field.editor.value() for name, field in self.fields.items()}
        return AgendaDays()._replace(**{name: value for name, value in typed.items() if value is not None})

    def accept(self) -> None:
        """Close when all numbers can be read; the first that cannot gets the keyboard."""
        for field in self.fields.values():
            if not field.editor.commit():
                field.editor.setFocus()
                return
        self.hand_over(self.told.emit)

    def _on_usual_clicked(self) -> None:
        for name, field in self.fields.items():
            field.editor.set_value(getattr(AgendaDays(), name))
