"""The name of the shop, asked for where something is about to be written without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.language import Message, tr
from planner.operations.shop import change_brand
from planner.queries.influencer_list import shop_name
from planner.ui.editors import LineEdit, settle
from planner.ui.theme import sizes as s
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from planner.ui.history import Attempt
    from planner.ui.session import Session

LONGEST_NAME = 200


def name_shop(session: Session, name: str) -> Attempt[bool]:
    """Give the shop its name; where nothing was written about it yet, this begins its brand profile."""
    return session.history.attempt(Message("name the shop {name}", {"name": name}), change_brand, name=name)


class NameEdit(LineEdit):
    """The field of the name. Enter stores it and presses nothing else: what it changes is to be read first."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the button of the dialog it stands in."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class ShopNameRow(QWidget):
    """One field and why it is asked for; hidden as soon as the shop has a name. `shop_named()` once it was written."""

    shop_named = Signal()

    def __init__(self, session: Session, why: str, edit: LineEdit | None = None) -> None:
        super().__init__()
        self._session = session
        self._why = why
        self.edit = edit or NameEdit()
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.setAccessibleName(tr("Name of the shop"))
        self.edit.setAccessibleDescription(why)
        self.edit.committed.connect(self._on_committed)
        self.edit.refused.connect(self._say)
        title = label(tr("Name of the shop"), "label")
        title.setBuddy(self.edit)
        self.hint = Hint()
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_3)
        row.addWidget(title)
        row.addWidget(self.edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        column.addLayout(row)
        column.addWidget(self.hint)
        self._say("")

    def ask(self, *, wanted: bool = True) -> None:
        """Ask while the shop has no name and one is `wanted`."""
        self.setVisible(wanted and not self._session.look(shop_name))

    def _say(self, problem: str) -> None:
        self.hint.set_hint(problem or self._why, "bad" if problem else "")

    def _on_committed(self, name: str) -> None:
        if settle(self.edit, "", name_shop(self._session, name)):
            self.hide()
            self.shop_named.emit()


class ShopNameDialog(DecisionDialog):
    """Asks for the name before something is written with it; left empty, it is written without one."""

    def __init__(self, session: Session, parent: QWidget | None, why: str, verb: str) -> None:
        super().__init__(parent, tr("What is the shop called?"), verb)
        self.row = ShopNameRow(session, why, LineEdit())
        self.body.addWidget(self.row)
        self.verb_button().setDefault(True)
        self.row.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Store what is typed, then go on; a name that could not be stored stays to be seen."""
        if self.row.edit.commit():
            super().accept()
