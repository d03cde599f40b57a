"""A web address in a field, and the button that opens it: only on a click, and only what is an address."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.language import tr
from planner.rules.post_checks import LONGEST_LINK, as_link
from planner.ui.campaigns.form import Field
from planner.ui.editors import LineEdit
from planner.ui.reading import Reading
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button


def read_link(text: str) -> Reading:
    """Read a web address such as `instagram.com/p/…`; the scheme may be left out."""
    link = as_link(text)
    if link is None:
        return Reading("", tr("Not a link. Copy the address, such as https://www.instagram.com/p/…"))
    return Reading(link)


def open_link(text: str) -> str:
    """Open a web address in the browser; returns why not, empty when it was opened."""
    link = as_link(text)
    if not link:
        return tr("There is no link yet.")
    return (
        "" if QDesktopServices.openUrl(QUrl(link)) else tr("No program was found that opens {name}.").format(name=link)
    )


class LinkEdit(LineEdit):
    """A web address, empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("https://")
        self.setMaxLength(LONGEST_LINK)

    def read(self, text: str) -> Reading:
        """Return the address."""
        return read_link(text)


def link_field(text: str, row: LinkRow) -> Field:
    """Return the field of a link: its label above, what is wrong with it below."""
    made = Field(text, row)
    row.edit.setAccessibleName(text)
    row.edit.refused.connect(lambda sentence: made.hint.set_hint(sentence, "bad"))
    return made


class LinkRow(QWidget):
    """A link's field with "Buka tautan" beside it; `refused(sentence)` when it cannot be opened."""

    refused = Signal(str)

    def __init__(self, edit: LinkEdit) -> None:
        super().__init__()
        self.edit = edit
        self.open_button = flat_button(tr("Open link"), small=True)
        self.open_button.clicked.connect(self._on_open_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_1)
        row.addWidget(edit, 1)
        row.addWidget(self.open_button)
        self.setFocusProxy(edit)
        edit.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def _on_text_changed(self) -> None:
        self.open_button.setEnabled(bool(self.edit.text().strip()))

    def _on_open_clicked(self) -> None:
        if self.edit.commit():
            self.refused.emit(open_link(self.edit.value()))
