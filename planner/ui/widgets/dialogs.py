"""The one kind of question: a decision, its consequence, *Batal*, and the named verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, danger_button, primary_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class DecisionDialog(QDialog):
    """A dialog 420 wide: a question, room for content (`body`), *Batal* left of the verb; Esc is *Batal*."""

    def __init__(self, parent: QWidget | None, question: str, verb: str, *, danger: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setFixedWidth(s.WIDTH_DIALOG)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_5, s.SPACE_4, s.SPACE_5, s.SPACE_4)
        column.setSpacing(s.SPACE_2)
        column.addWidget(label(question, "cardTitle", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(s.SPACE_2)
        column.addLayout(self.body)
        column.addSpacing(s.SPACE_2)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        row.addStretch(1)
        self._cancel = button(tr("Cancel"))
        self._verb = danger_button(verb) if danger else primary_button(verb)
        for made in (self._cancel, self._verb):
            made.setAutoDefault(True)
            row.addWidget(made)
        self._cancel.clicked.connect(self.reject)
        self._verb.clicked.connect(self.accept)
        column.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what is said under the fields from now on."""
        super().showEvent(event)
        for hint in self.findChildren(Hint):
            hint.said.connect(self._later.start, Qt.ConnectionType.UniqueConnection)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Grow when a sentence under a field breaks into lines: a window does not ask for that by itself."""
        layout = self.layout()
        if layout is None:
            return
        # Each level keeps the height it reckoned before the sentence was there.
        for hint in self.findChildren(Hint):
            part: QWidget | None = hint
            while part is not None and part is not self:
                part.updateGeometry()
                part = part.parentWidget()
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        layout.activate()

    def verb_button(self) -> QPushButton:
        """Return the button that does it."""
        return self._verb

    def cancel_button(self) -> QPushButton:
        """Return the safe button."""
        return self._cancel


class ConfirmDialog(DecisionDialog):
    """A question with its consequence in one or two lines; the focus starts on *Batal*."""

    def __init__(
        self, parent: QWidget | None, question: str, consequence: str, verb: str, *, danger: bool = False
    ) -> None:
        super().__init__(parent, question, verb, danger=danger)
        self.body.addWidget(label(consequence, "secondary", wrap=True))
        self.setAccessibleDescription(consequence)
        self._cancel.setDefault(True)
        # The owner must see which button Enter would press, also before any key was used.
        self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        self._cancel.setFocus(Qt.FocusReason.TabFocusReason)
