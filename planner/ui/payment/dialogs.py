"""The small dialogs of the payment page: a product or an event made while a line is added, a parcel sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from planner.language import tr
from planner.ui.campaigns.form import Field, side_by_side
from planner.ui.editors import DateEdit, LineEdit, RupiahEdit
from planner.ui.theme import sizes as s
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


def _begin(dialog: DecisionDialog) -> None:
    """Leave 12 px between the question, or the words under it, and the label of the first field."""
    dialog.body.addSpacing(s.SPACE_1)


class ProductDialog(DecisionDialog):
    """Name, HPP and retail price of a new product: `made(name, unit cost, unit retail)`."""

    made = Signal(str, object, object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("New product"), tr("Add"))
        self.name = LineEdit(needed=tr("A name is needed."))
        self.cost, self.retail = RupiahEdit(), RupiahEdit()
        _begin(self)
        self.body.addWidget(Field(tr("Name"), self.name))
        amounts = Field(tr("Cost per unit"), self.cost), Field(tr("Retail price"), self.retail)
        self.body.addLayout(side_by_side(*amounts))
        self.verb_button().setDefault(True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Tell what was typed, once all of it can be read."""
        fields = (self.name, self.cost, self.retail)
        taken = [field.commit() for field in fields]  # every field says what is wrong with it, not only the first
        if all(taken):
            self.hand_over(self.made.emit, self.name.value(), self.cost.value(), self.retail.value())


class EventDialog(DecisionDialog):
    """Name, date and cost per guest of a new event: `made(name, date, cost per guest)`."""

    made = Signal(str, object, object)

    def __init__(self, parent: QWidget | None, today: date) -> None:
        super().__init__(parent, tr("New event"), tr("Add"))
        self.name = LineEdit(needed=tr("A name is needed."))
        self.day = DateEdit(today)
        self.cost = RupiahEdit()
        _begin(self)
        self.body.addWidget(Field(tr("Name"), self.name))
        self.body.addLayout(side_by_side(Field(tr("Date"), self.day), Field(tr("Cost per guest"), self.cost)))
        self.verb_button().setDefault(True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Tell what was typed, once all of it can be read."""
        fields = (self.name, self.day, self.cost)
        taken = [field.commit() for field in fields]  # every field says what is wrong with it, not only the first
        if all(taken):
            self.hand_over(self.made.emit, self.name.value(), self.day.value(), self.cost.value())


class ParcelDialog(DecisionDialog):
    """Day and tracking number of a parcel that goes out: `sent(day, tracking number)`."""

    sent = Signal(object, str)

    def __init__(self, parent: QWidget | None, today: date, name: str, contents: str, tracking_number: str) -> None:
        super().__init__(parent, tr("Send the parcel to {name}?").format(name=name), tr("Send parcel"))
        self.body.addWidget(label(contents, "secondary", wrap=True))
        _begin(self)
        self.day = DateEdit(today, needed=tr("A date is needed."))
        self.tracking_number = LineEdit()
        self.day.reset_value(today)
        self.tracking_number.reset_value(tracking_number)
        self.tracking_number.setPlaceholderText(tr("Can follow later"))
        self.body.addWidget(Field(tr("Shipped on"), self.day))
        self.body.addWidget(Field(tr("Tracking number"), self.tracking_number))
        self.verb_button().setDefault(True)
        self.tracking_number.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Tell what was typed, once the day can be read."""
        self.tracking_number.commit()
        if self.day.commit():
            self.hand_over(self.sent.emit, self.day.value(), self.tracking_number.value())
