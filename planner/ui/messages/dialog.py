"""A ready WhatsApp message to one creator: read, changed, then copied or opened in WhatsApp, and noted in the history.

Nothing is sent and nothing is opened by itself: the link to WhatsApp is only followed on a click.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QWidget

from planner.formats import format_number, format_phone
from planner.language import Message, tr
from planner.operations.messages import note_message
from planner.queries.messages import message_facts, recipient, template_text
from planner.rules.messages import LONGEST_ADDRESS, LONGEST_MESSAGE, fill, missing_facts, problems
from planner.terms import Occasion
from planner.ui.editors import named
from planner.ui.messages.words import missing_sentence
from planner.ui.personal_data import watching
from planner.ui.session import Route
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.ui.session import Session

WIDTH, TEXT_HEIGHT = 560, 232


def open_message(  # noqa: PLR0917 (whom, when and about what: called from many pages)
    session: Session,
    parent: QWidget | None,
    occasion: Occasion,
    influencer_id: str,
    collaboration_id: str | None = None,
    deliverable_id: str | None = None,
    *,
    row_ids: Sequence[str] = (),
) -> MessageDialog:
    """Open the ready message of an occasion over a window and return at once.

    It speaks of the chosen piece, and of the payment lines, codes or exclusivities in `row_ids`.
    """
    about = About(influencer_id, collaboration_id, deliverable_id, tuple(row_ids))
    dialog = MessageDialog(session, parent, about, occasion)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def whatsapp_address(phone: str, text: str) -> str:
    """Return the address that opens a chat with an E.164 number and puts a text into its field."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return f"https://wa.me/{digits}?text={quote(text, safe='')}"


class About(NamedTuple):
    """Whom a message goes to and what it speaks of; empty is what comes first."""

    influencer_id: str
    collaboration_id: str | None = None
    deliverable_id: str | None = None
    row_ids: tuple[str, ...] = ()


class MessageDialog(DecisionDialog):
    """The text for an occasion, editable; *Salin* and *Buka WhatsApp* note it in the history while that is ticked."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        about: About,
        occasion: Occasion,
    ) -> None:
        self._session = session
        self._about = about
        self._facts: Mapping[str, str] = {}
        self._to = session.look(recipient, about.influencer_id)
        super().__init__(parent, tr("Message to {name}").format(name=self._to.name), tr("Open in WhatsApp"))
        self.setFixedWidth(WIDTH)
        self.occasion = named(ChoiceBox(choices=words(Occasion)), tr("Kind of message"))
        self.occasion.set_value(occasion)
        self.phone = label(format_phone(self._to.phone), "secondary")
        self.no_phone = Hint()
        self.text = named(QPlainTextEdit(), tr("Text of the message"))
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.fallen, self.unknown, self.too_long = Hint(), Hint(), Hint()
        self.warning = watching(self.text)
        self.length = label("", "label")
        self.note = QCheckBox(tr("Note it in the history"))
        self.note.setChecked(True)
        self.copy = button(tr("Copy"), "copy")
        self.copy.setAutoDefault(True)
        self._build()
        self.occasion.activated.connect(self.show_occasion)
        self.text.textChanged.connect(self._on_text_changed)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.show_occasion()
        self.text.document().clearUndoRedoStacks()
        self._show_phone()

    def show_occasion(self) -> None:
        """Put in the text of the chosen occasion; what was typed before comes back with Ctrl+Z."""
        occasion = self.occasion.value()
        template = self._session.look(template_text, occasion)
        about = self._about
        self._facts = facts = self._session.look(
            message_facts,
            *(about.influencer_id, about.collaboration_id, about.deliverable_id),
            now=self._session.now(),
            occasion=occasion,
            row_ids=about.row_ids,
        )
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(fill(template, facts))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.fallen.set_hint(missing_sentence(missing_facts(template, facts)))
        self._on_text_changed()

    def accept(self) -> None:
        """Open the chat with the text in its field, note it, and close."""
        if not self.verb_button().isEnabled():
            return
        address = QUrl(whatsapp_address(self._to.phone, self._words()), QUrl.ParsingMode.StrictMode)
        if not QDesktopServices.openUrl(address):
            self.fallen.set_hint(tr("WhatsApp could not be opened. Copy the text instead."), "bad")
            return
        self._finish(tr("Opened in WhatsApp. It is sent there."))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.occasion)
        row.addStretch(1)
        row.addWidget(self.phone)
        self.body.addLayout(row)
        self.body.addWidget(self.no_phone)
        self.body.addWidget(self.text)
        under = QHBoxLayout()
        under.addWidget(self.note)
        under.addStretch(1)
        under.addWidget(self.length)
        self.body.addLayout(under)
        self.body.addWidget(self.too_long)
        self.body.addWidget(self.fallen)
        self.body.addWidget(self.unknown)
        self.body.addWidget(self.warning)
        column: Any = self.layout()
        buttons: Any = column.itemAt(column.count() - 1).layout()
        buttons.insertWidget(buttons.count() - 1, self.copy)

    def _show_phone(self) -> None:
        has_phone = bool(self._to.phone)
        self.phone.setVisible(has_phone)
        if has_phone:
            self.verb_button().setDefault(True)
            self.text.setFocus()
            return
        self.no_phone.set_hint(
            tr("No phone number yet, so it can only be copied."), "warn", tr("Add it"), self._on_add_phone
        )
        self.verb_button().hide()
        self.copy.setDefault(True)
        self.copy.setFocus()

    def _words(self) -> str:
        return self.text.toPlainText().strip()

    def _on_text_changed(self) -> None:
        text = self._words()
        self.length.setText(
            tr("{n} of {most} characters").format(n=format_number(len(text)), most=format_number(LONGEST_MESSAGE))
        )
        fits = 0 < len(text) <= LONGEST_MESSAGE
        self.copy.setEnabled(fits)
        address = whatsapp_address(self._to.phone, text)
        is_sent = bool(self._to.phone) and len(address) <= LONGEST_ADDRESS
        self.verb_button().setEnabled(fits and is_sent)
        is_long = bool(self._to.phone) and not is_sent
        self.too_long.set_hint(tr("Too long to be handed to WhatsApp. Copy it instead.") if is_long else "", "warn")
        self.unknown.set_hint("\n".join(problem.sentence() for problem in problems(text, self._facts)), "warn")

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._words())
        self._finish(tr("Message copied. Paste it into WhatsApp."))

    def _finish(self, done: str) -> None:
        if self.note.isChecked():
            self._session.history.run(
                Message("note a message to {name}", {"name": self._to.name}),
                note_message,
                *(self._about.influencer_id, self.occasion.value(), self._words(), self._about.collaboration_id),
            )
        self._session.said.emit(done)
        super().accept()

    def _on_add_phone(self) -> None:
        self.reject()
        self._session.went.emit(Route("influencers", self._about.influencer_id))
