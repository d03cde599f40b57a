"""The one kind of question: a decision, its consequence, *Batal*, and the named verb.

What was typed is never lost to a write that failed: a dialog hands its decision over, whoever could not store it says
so (`refuse`), and the dialog stays with everything in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.focus import focus_is_shown
from planner.ui.widgets.buttons import button, danger_button, primary_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as its hints need it by now."""
    layout = dialog.layout()
    if layout is None:
        return
    # Each level keeps the height it reckoned before the sentence was there.
    for hint in dialog.findChildren(Hint):
        part: QWidget | None = hint
        while part is not None and part is not dialog:
            part.updateGeometry()
            part = part.parentWidget()
    layout.activate()
    dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))
    layout.activate()


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
        self.refusal = Hint()
        column.addWidget(self.refusal)
        self._waits = False
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
        """Follow what is said under the fields from now on; begin as low as the content allows.

        The height Qt reckoned itself is that of words broken before the width was known.
        """
        super().showEvent(event)
        for hint in self.findChildren(Hint):
            hint.said.connect(self._later.start, Qt.ConnectionType.UniqueConnection)
        self.resize(self.width(), 1)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Show where the keyboard is as soon as the dialog has it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        """Let the owner see which button Enter would press, also before any key was used.

        Qt gives the keyboard to a window that becomes active as if the mouse had, and forgets any mark of keys.
        """
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.hasFocus() and not focus_is_shown(focused):
            focused.clearFocus()
            focused.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def fit(self) -> None:
        """Grow when a sentence under a field breaks into lines: a window does not ask for that by itself."""
        fit_height(self)

    def hand_over(self, tell: Callable[..., object], *decision: object) -> None:
        """Tell what was decided, and close unless whoever heard it refused it (`refuse`) or answers later (`wait`)."""
        self.refuse("")
        tell(*decision)
        if not self._waits and not self.refusal.text():
            self.finish()

    def refuse(self, problem: str) -> None:
        """Say why the decision could not be stored, and stay open with it; an empty sentence takes that back."""
        self._stop_waiting()
        self.refusal.set_hint(problem, "bad")

    def wait(self) -> None:
        """Stay open until `finish` or `refuse` tells what became of the decision."""
        self._waits = True
        self._verb.setEnabled(False)

    def finish(self) -> None:
        """Close: the decision was stored."""
        self._stop_waiting()
        QDialog.accept(self)

    def _stop_waiting(self) -> None:
        if self._waits:
            self._waits = False
            self._verb.setEnabled(True)

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
        self._cancel.setFocus(Qt.FocusReason.TabFocusReason)
