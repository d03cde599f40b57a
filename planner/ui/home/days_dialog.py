"""After how many days the home screen speaks up, as the shop wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import tr
from planner.rules.agenda import MOST_DAYS, AgendaDays
from planner.ui.editors import CountEdit
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DaysDialog(DecisionDialog):
    """Three numbers of days; `days()` is what was typed when it is accepted."""

    def __init__(self, parent: QWidget | None, days: AgendaDays) -> None:
        super().__init__(parent, tr("When do reminders appear?"), tr("Apply"))
        form = Form()
        self.fields = {
            "no_answer": (tr("No answer (days)"), CountEdit(least=1, most=MOST_DAYS)),
            "parcel": (tr("Parcel (days)"), CountEdit(least=1, most=MOST_DAYS)),
            "missed_check": (tr("Missed check (days)"), CountEdit(least=1, most=MOST_DAYS)),
        }
        meanings = {
            "no_answer": tr("Follow up appears after so many days without an answer."),
            "parcel": tr("A parcel that was not received appears after so many days."),
            "missed_check": tr("A check that was missed is asked for so many days longer."),
        }
        for name, (text, field) in self.fields.items():
            row, meaning = form.add(text, field), meanings[name]
            row.set_hint(meaning)
            field.set_value(getattr(days, name))
            field.refused.connect(
                lambda sentence, row=row, meaning=meaning: row.set_hint(sentence or meaning, "bad" if sentence else "")
            )
        self.body.addWidget(form)
        usual = flat_button(tr("Use the usual days"), small=True)
        usual.clicked.connect(self._on_usual_clicked)
        self.body.addWidget(usual)
        self.verb_button().setDefault(True)

    def days(self) -> AgendaDays:
        """Return the numbers; an empty field is the usual number."""
        typed = {name: field.value() for name, (_, field) in self.fields.items()}
        return AgendaDays()._replace(**{name: value for name, value in typed.items() if value is not None})

    def accept(self) -> None:
        """Close when all numbers can be read; the first that cannot gets the keyboard."""
        for _, field in self.fields.values():
            if not field.commit():
                field.setFocus()
                return
        super().accept()

    def _on_usual_clicked(self) -> None:
        for name, (_, field) in self.fields.items():
            field.set_value(getattr(AgendaDays(), name))
