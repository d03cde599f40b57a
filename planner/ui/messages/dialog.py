"""A ready WhatsApp message to one creator: read, changed, then copied or opened in WhatsApp, and noted in the history.

Nothing is sent and nothing is opened by itself: the link to WhatsApp is only followed on a click.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QWidget

from planner.formats import format_number, format_phone
from planner.language import Message, tr
from planner.operations.messages import note_message
from planner.queries.messages import message_facts, recipient, template_text
from planner.queries.posting_days import posting_day
from planner.rules.messages import LONGEST_ADDRESS, LONGEST_MESSAGE, SHOP, fill, missing_facts, problems, woven
from planner.ui.editors import named
from planner.ui.messages.words import LIFE, fitting_reminder, missing_sentence, posting_sentence
from planner.ui.personal_data import watching
from planner.ui.session import Route
from planner.ui.shop.naming import ShopNameRow
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.terms import Occasion
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
        self._filled = ""
        self._to = session.look(recipient, about.influencer_id)
        super().__init__(parent, tr("Message to {name}").format(name=self._to.name), tr("Open in WhatsApp"))
        self.setFixedWidth(WIDTH)
        self.occasion = named(ChoiceBox(choices=[(each, word(each)) for each in LIFE]), tr("Kind of message"))
        self.occasion.set_value(occasion)
        self.phone = label(format_phone(self._to.phone), "secondary")
        self.no_phone, self.other_day = Hint(), Hint()
        self.text = named(QPlainTextEdit(), tr("Text of the message"))
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.fallen, self.unknown, self.too_long = Hint(), Hint(), Hint()
        self.shop = ShopNameRow(session, tr("It signs this message and every one after it."))
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
        self.shop.shop_named.connect(self._on_shop_named)
        self.show_occasion()
        self.text.document().clearUndoRedoStacks()
        self._show_phone()

    def show_occasion(self) -> None:
        """Put in the text of the chosen occasion; what was typed before comes back with Ctrl+Z."""
        self._read()
        self._put(self._filled)
        self._check_day()

    def _check_day(self) -> None:
        """Say it when a reminder is for another day than the one the content goes live on, and offer the one for it."""
        occasion, about, today = self.occasion.value(), self._about, self._session.today()
        day = None
        if about.collaboration_id:
            day = self._session.look(posting_day, about.collaboration_id, about.deliverable_id)
        fits = fitting_reminder(occasion, day, today)
        if fits is None or day is None:
            self.other_day.set_hint("")
            return
        use = tr("Use “{message}”").format(message=word(fits))
        self.other_day.set_hint(posting_sentence(day, today), "warn", use, lambda: self._choose(fits))

    def _choose(self, occasion: Occasion) -> None:
        self.occasion.set_value(occasion)
        self.show_occasion()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        """Fill the text of the occasion with what is known, and say what is not; the shop's name is asked for."""
        occasion, about = self.occasion.value(), self._about
        template = self._session.look(template_text, occasion)
        self._facts = self._session.look(
            message_facts,
            *(about.influencer_id, about.collaboration_id, about.deliverable_id),
            now=self._session.now(),
            occasion=occasion,
            row_ids=about.row_ids,
        )
        self._filled = fill(template, self._facts)
        missing = missing_facts(template, self._facts)
        self.shop.ask(wanted=SHOP in missing)
        self.fallen.set_hint(missing_sentence([name for name in missing if name != SHOP]))

    def _put(self, text: str) -> None:
        """Put in a text as something typed, so that Ctrl+Z brings back what stood there."""
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._on_text_changed()

    def _on_shop_named(self) -> None:
        """Sign the text with the new name; what was changed in it stays."""
        before = self._filled
        self._read()
        self._put(woven(self.text.toPlainText(), before, self._filled))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.body.addWidget(self.other_day)
        self.body.addWidget(self.text)
        under = QHBoxLayout()
        under.addWidget(self.note)
        under.addStretch(1)
        under.addWidget(self.length)
        self.body.addLayout(under)
        self.body.addWidget(self.shop)
        self.body.addWidget(self.too_long)
        self.body.addWidget(self.fallen)
        self.body.addWidget(self.unknown)
        self.body.addWidget(self.warning)
        # Beside the verb; asked for as children, as a layout leaves wrappers of what it is asked for.
        buttons = next(row for row in self.findChildren(QHBoxLayout) if row.indexOf(self.verb_button()) >= 0)
        buttons.insertWidget(buttons.indexOf(self.verb_button()), self.copy)

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
        self.refuse("")
        if self.note.isChecked():
            attempt = self._session.history.attempt(
                Message("note a message to {name}", {"name": self._to.name}),
                note_message,
                *(self._about.influencer_id, self.occasion.value(), self._words(), self._about.collaboration_id),
            )
            # It went out all the same; the dialog keeps the words until they are noted or given up.
            self.refuse(attempt.problem)
        self._session.said.emit(done)
        if not self.refusal.text():
            self.finish()

    def _on_add_phone(self) -> None:
        self.reject()
        self._session.went.emit(Route("influencers", self._about.influencer_id))
