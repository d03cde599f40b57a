"""What is asked before many collaborations change at once: why they leave, who is in charge, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from planner.language import tr
from planner.terms import EXITS, Stage
from planner.ui.campaigns.form import Field, side_by_side
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit
from planner.ui.widgets.buttons import button
from planner.ui.widgets.chips import FlowLayout
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label
from planner.wording import word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

MOST_NAMES = 6


def frequent_reasons(stage: Stage) -> tuple[str, ...]:
    """Return the reasons shops give most often for an exit."""
    return {
        Stage.DECLINED_BY_US: (
            tr("Audience does not fit"),
            tr("Beyond the budget"),
            tr("Background check did not fit"),
            tr("Bound to another brand"),
        ),
        Stage.DECLINED: (
            tr("Schedule is full"),
            tr("Fee does not fit"),
            tr("Bound to another brand"),
            tr("The product does not suit them"),
        ),
        Stage.NO_RESPONSE: (
            tr("No answer after three messages"),
            tr("Read, but not answered"),
            tr("The number is not in use"),
        ),
        Stage.CANCELLED: (
            tr("The campaign changed"),
            tr("The product ran out"),
            tr("The creator could not make it"),
            tr("No agreement on the terms"),
        ),
        Stage.GHOSTED: (
            tr("Paid, nothing was posted"),
            tr("Product received, nothing was posted"),
            tr("Cannot be reached any more"),
        ),
    }.get(stage, ())


class Suggestions(QWidget):
    """A few texts as small buttons that flow; `picked(text)`."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._buttons: list[QPushButton] = []

    def show_texts(self, texts: Sequence[str]) -> None:
        """Offer these texts."""
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for text in texts:
            made = button(text, small=True)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _checked=False, text=text: self.picked.emit(text))
            self._flow.addWidget(made)
            self._buttons.append(made)
        self.setVisible(bool(texts))
        self.updateGeometry()

    def buttons(self) -> list[QPushButton]:
        """Return the buttons that stand there."""
        return self._buttons


class ExitDialog(DecisionDialog):
    """Asks how and why people leave the campaign, and says what was lost with them; `told(stage, reason)`."""

    told = Signal(object, str)

    def __init__(self, parent: QWidget | None, stage: Stage, names: list[str], lost: str = "") -> None:
        sentence = tr("Why does {name} leave?") if len(names) == 1 else tr("Why do {n} influencers leave?")
        super().__init__(parent, sentence.format(name=names[0], n=len(names)), tr("Record exit"))
        self.stage = ChoiceEdit([(each, word(each)) for each in Stage if each in EXITS])
        self.stage.set_value(stage)
        self.stage.committed.connect(self._on_stage_chosen)
        self.reason = LineEdit(needed=tr("Write the reason for leaving the campaign."))
        self.reason.setMaxLength(500)
        self.suggestions = Suggestions()
        self.suggestions.picked.connect(self._on_picked)
        why = tr("The reason stays in the history and helps when you choose again.")
        self.body.addWidget(label(why, "secondary", wrap=True))
        self.lost = Hint()
        self.lost.set_hint(lost, "warn")
        self.body.addWidget(self.lost)
        self.body.addWidget(Field(tr("How", "exit"), self.stage))
        self.body.addWidget(Field(tr("Reason"), self.reason))
        self.body.addWidget(self.suggestions)
        self._show_examples(stage)
        self.verb_button().setDefault(True)
        self.reason.setFocus()

    def accept(self) -> None:
        """Hand stage and reason over when there is a reason."""
        if not self.reason.commit() or not self.reason.value():
            self.reason.refuse(tr("Write the reason for leaving the campaign."), "")
            self.reason.setFocus()
            return
        self.hand_over(self.told.emit, self.stage.value(), self.reason.value())

    def _on_stage_chosen(self, stage: Stage) -> None:
        self._show_examples(stage)
        self.fit()

    def _show_examples(self, stage: Stage) -> None:
        reasons = frequent_reasons(stage)
        self.suggestions.show_texts(reasons)
        example = reasons[0][:1].lower() + reasons[0][1:] if reasons else ""
        self.reason.setPlaceholderText(tr("For example: {reason}").format(reason=example) if example else "")

    def _on_picked(self, text: str) -> None:
        self.reason.setText(text)
        self.reason.commit()
        self.verb_button().setFocus()


class PicDialog(DecisionDialog):
    """Asks who is in charge; those who already are somewhere in the campaign are offered. `told(name)`."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None, names: list[str], known: Sequence[str], pic: str = "") -> None:
        sentence = tr("Who is in charge of {name}?") if len(names) == 1 else tr("Who is in charge of {n} influencers?")
        super().__init__(parent, sentence.format(name=names[0], n=len(names)), tr("Set PIC"))
        self.pic = LineEdit()
        self.pic.setMaxLength(200)
        self.pic.reset_value(pic)
        self.pic.selectAll()
        self.suggestions = Suggestions()
        self.suggestions.picked.connect(self._on_picked)
        self.body.addWidget(Field(tr("PIC"), self.pic))
        self.body.addWidget(self.suggestions)
        self.body.addWidget(label(tr("Leave it empty for nobody."), "tertiary", wrap=True))
        self.suggestions.show_texts(known[:MOST_NAMES])
        self.verb_button().setDefault(True)
        self.pic.setFocus()

    def accept(self) -> None:
        """Hand the name over."""
        if self.pic.commit():
            self.hand_over(self.told.emit, self.pic.value())

    def _on_picked(self, text: str) -> None:
        self.pic.setText(text)
        self.verb_button().setFocus()


class NextStepDialog(DecisionDialog):
    """Asks what to do next and until when; `told(words, day or None)`."""

    told = Signal(str, object)

    def __init__(
        self,
        parent: QWidget | None,
        names: list[str],
        today: dt.date,
        step: str = "",
        on: dt.date | None = None,
    ) -> None:
        sentence = tr("What is next with {name}?") if len(names) == 1 else tr("What is next with {n} influencers?")
        super().__init__(parent, sentence.format(name=names[0], n=len(names)), tr("Plan"))
        self.step = LineEdit()
        self.step.setMaxLength(200)
        self.step.setPlaceholderText(tr("For example: ask for the address"))
        self.step.reset_value(step)
        self.on = DateEdit(today)
        self.on.reset_value(on)
        self.suggestions = Suggestions()
        self.suggestions.picked.connect(self._on_picked)
        self.body.addWidget(Field(tr("Next step"), self.step))
        self.body.addWidget(self.suggestions)
        self.body.addLayout(side_by_side(Field(tr("Due by"), self.on), QWidget()))
        self.suggestions.show_texts(
            (tr("Contact again"), tr("Ask for the rate card"), tr("Send the brief"), tr("Ask for the address"))
        )
        self.verb_button().setDefault(True)
        self.step.setFocus()

    def accept(self) -> None:
        """Hand words and day over when the day can be read."""
        if not self.on.commit():
            self.on.setFocus()
            return
        if self.step.commit():
            self.hand_over(self.told.emit, self.step.value(), self.on.value())

    def _on_picked(self, text: str) -> None:
        self.step.setText(text)
        self.on.setFocus()
