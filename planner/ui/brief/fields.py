"""The fields of a brief: editors that speak alike, and rows that know where a creator differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.exchange.brief_sheet import MOST_KEY_MESSAGES, hashtag_list
from planner.formats.mentions import parse_mentions
from planner.language import tr
from planner.rules.claims import find_claims
from planner.ui.editors import ChoiceEdit, LineEdit, NoteEdit
from planner.ui.reading import Reading
from planner.ui.theme.tokens import theme
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.chips import pill
from planner.ui.widgets.forms import FormRow, LinesField, TagsField
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QTextDocument


TYPING_WIDTH = 110


class Editor(Protocol):
    """What every field of the form can do; `committed(value)` when it was left with another value."""

    committed: Any

    def set_value(self, value: Any) -> None:
        """Show what is stored, but not over what is being typed."""

    def reset_value(self, value: Any) -> None:
        """Show another thing's value."""

    def refuse(self, sentence: str, stored: Any) -> None:
        """Say that what was committed could not be stored; it stays typed, and the next commit brings it again."""

    def commit(self) -> bool:
        """Take what is typed now; False when it could not be stored."""


class MentionsEdit(LineEdit):
    """The accounts a post must mention, kept as `@a @b`."""

    def read(self, text: str) -> Reading:
        """Return the accounts; a word that is none is named."""
        parsed = parse_mentions(text)
        if parsed.wrong:
            return Reading(
                None, tr("“{word}” is not an account. Write @name, several with a space.").format(word=parsed.wrong[0])
            )
        return Reading(parsed.text)


class KeyMessages(LinesField):
    """Three numbered lines kept as one text, a message per line; more lines than that are kept, not shown."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__(MOST_KEY_MESSAGES)
        self._stored = ""
        self._problem = ""
        self._more: list[str] = []
        for line in self.findChildren(QLineEdit):
            line.editingFinished.connect(self.commit)

    def text(self) -> str:
        """Return what is typed now."""
        return "\n".join([*self.lines(), *self._more])

    def set_value(self, value: str) -> None:
        """Show what is stored, but not over what is being typed."""
        if value != self._stored or self.text() == self._stored:
            self.reset_value(value)

    def reset_value(self, value: str) -> None:
        """Show another brief's messages."""
        self._stored, self._problem = value, ""
        written = value.splitlines()
        self._more = written[MOST_KEY_MESSAGES:]
        if self.lines() != written[:MOST_KEY_MESSAGES]:
            self.set_lines(written[:MOST_KEY_MESSAGES])

    def problem(self) -> str:
        """Return the sentence why what is typed could not be stored, empty when all is well."""
        return self._problem

    def refuse(self, sentence: str, stored: str) -> None:
        """Keep what is typed for the next commit; `stored` is what is stored again."""
        self._stored, self._problem = stored, sentence

    def commit(self) -> bool:
        """Take what is typed now; False when it could not be stored."""
        self._problem = ""
        if self.text() != self._stored:
            self._stored = self.text()
            self.committed.emit(self._stored)
        return not self._problem


class Hashtags(TagsField):
    """Hashtags as chips, kept as one text with blanks between them."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__("#")
        self._stored = ""
        self._problem = ""
        self.typing = self.findChild(QLineEdit) or QLineEdit(self)
        self.set_placeholder(tr("Type a hashtag"))
        self.typing.setMaximumWidth(TYPING_WIDTH)  # five hashtags and the next one fit into one line
        self.changed.connect(lambda _tags: self.commit())
        self.typing.editingFinished.connect(self.commit)

    def text(self) -> str:
        """Return the chips and what is typed now."""
        return " ".join(hashtag_list(" ".join([*self.tags(), self.typing.text()])))

    def set_value(self, value: str) -> None:
        """Show what is stored; what was refused, or is being typed after the chips, stays."""
        if value == self._stored and self._problem:
            return
        self._stored, self._problem = value, ""
        if self.tags() != hashtag_list(value):
            self.set_tags(hashtag_list(value))

    def reset_value(self, value: str) -> None:
        """Show another brief's hashtags."""
        self.typing.clear()
        self._problem = ""
        self.set_value(value)

    def problem(self) -> str:
        """Return the sentence why what is typed could not be stored, empty when all is well."""
        return self._problem

    def refuse(self, sentence: str, stored: str) -> None:
        """Keep what is typed for the next commit; `stored` is what is stored again."""
        self._stored, self._problem = stored, sentence

    def commit(self) -> bool:
        """Take the chips and what is typed after them; False when they could not be stored."""
        text = self.text()
        self._problem = ""
        if self.typing.text():
            self.typing.clear()
            self.set_tags(hashtag_list(text))
        if text != self._stored and hashtag_list(text) != hashtag_list(self._stored):
            self._stored = text
            self.committed.emit(text)
        return not self._problem


class Tick(QWidget):
    """A yes or no, with a sentence that may take two lines; a click on the sentence counts too."""

    committed = Signal(object)

    def __init__(self, text: str) -> None:
        super().__init__()
        self._stored = False
        self._problem = ""
        self.box = QCheckBox()
        self.box.setAccessibleName(text)
        self.setAccessibleName(text)
        self.setFocusProxy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, wrap=True), 1)
        self.box.clicked.connect(self.commit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or untick."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()

    def set_value(self, value: object) -> None:
        """Show what is stored; a refused answer stays."""
        if bool(value) != self._stored or not self._problem:
            self.reset_value(value)

    def reset_value(self, value: object) -> None:
        """Show another brief's answer."""
        self._stored, self._problem = bool(value), ""
        self.box.setChecked(bool(value))

    def problem(self) -> str:
        """Return the sentence why what is typed could not be stored, empty when all is well."""
        return self._problem

    def refuse(self, sentence: str, stored: object) -> None:
        """Keep what is typed for the next commit; `stored` is what is stored again."""
        self._stored, self._problem = bool(stored), sentence

    def commit(self) -> bool:
        """Take the answer that is shown; False when it could not be stored."""
        self._problem = ""
        if self.box.isChecked() != self._stored:
            self._stored = self.box.isChecked()
            self.committed.emit(self._stored)
        return not self._problem


class ClaimMarks(QSyntaxHighlighter):
    """Underlines risky claims while they are typed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document  # keeps the Python side of the highlighter alive as long as the text

    def highlightBlock(self, text: str) -> None:
        """Put a dotted line under every claim in a line."""
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        mark.setUnderlineColor(QColor(theme().warn_solid))
        for claim in find_claims(text):
            self.setFormat(claim.start, claim.end - claim.start, mark)


def typed(editor: Any) -> Any:
    """Return the value of what stands in an editor now, stored or not; a text that cannot be read is not counted."""
    if isinstance(editor, KeyMessages | Hashtags):
        return editor.text()
    if isinstance(editor, NoteEdit):
        return editor.toPlainText().strip()
    if isinstance(editor, LineEdit):
        if editor.text() == ("" if editor.value() is None else editor.shown(editor.value())):
            return editor.value()
        reading = editor.read(editor.text())
        return editor.value() if reading.problem else reading.value
    return editor.box.isChecked() if isinstance(editor, Tick) else editor.value()


def watch(editor: Any, run: Callable[[], object]) -> None:
    """Call `run` at every keystroke and choice in an editor."""
    if isinstance(editor, NoteEdit):
        editor.textChanged.connect(run)
    elif isinstance(editor, LineEdit):
        editor.textChanged.connect(lambda _text: run())
    elif isinstance(editor, Hashtags):
        editor.typing.textChanged.connect(lambda _text: run())
        editor.changed.connect(lambda _tags: run())
    elif isinstance(editor, KeyMessages):
        for line in editor.findChildren(QLineEdit):
            line.textChanged.connect(lambda _text: run())
    elif isinstance(editor, ChoiceEdit):
        editor.currentIndexChanged.connect(lambda _at: run())
    elif isinstance(editor, Tick):
        editor.box.toggled.connect(lambda _on: run())


def select_words(editor: Any, start: int, end: int) -> None:
    """Put the focus into an editor with some of its words selected; positions as in `typed`."""
    if isinstance(editor, KeyMessages):
        for line in editor.findChildren(QLineEdit):
            if line.text().strip():
                if start <= len(line.text()):
                    line.setFocus()
                    line.setSelection(start, end - start)
                    return
                start, end = start - len(line.text().strip()) - 1, end - len(line.text().strip()) - 1
        return
    editor.setFocus()
    if isinstance(editor, NoteEdit):
        cursor = editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    elif isinstance(editor, LineEdit):
        editor.setSelection(start, end - start)


class BriefRow(FormRow):
    """One label with its editors; says when this creator differs, and leads back to the campaign's brief."""

    reset = Signal(object)  # the names of its fields: make them as in the campaign

    def __init__(self, text: str, editors: Sequence[tuple[str, QWidget]], widths: Sequence[int] = ()) -> None:
        holder = QWidget()
        super().__init__(text.replace("&", "&&"), holder)
        holder.setAccessibleName(text)
        self.names = tuple(name for name, _ in editors if name)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        column.addLayout(line)
        for at, (_, editor) in enumerate(editors):
            if at < len(widths) and widths[at]:
                editor.setFixedWidth(widths[at])
            line.addWidget(editor)
            if not editor.accessibleName():
                editor.setAccessibleName(text)
            if isinstance(editor, Hashtags):
                editor.set_name(text)
        if len(widths) == len(editors) and all(widths):
            line.addStretch(1)
        holder.setFocusProxy(editors[0][1])
        self.hint().setMinimumWidth(1)  # a long sentence is cut, with its tooltip, before the form grows too wide
        self._difference = QWidget()
        beside = QHBoxLayout(self._difference)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(pill(tr("differs")))
        back = flat_button(tr("Same as the campaign"))
        back.setProperty("variant", "inline")
        back.setAccessibleName(tr("{field}: same as the campaign").format(field=text))
        back.clicked.connect(lambda: self.reset.emit(self.names))
        beside.addWidget(back)
        beside.addStretch(1)
        self._difference.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._difference.hide()
        self.back: QPushButton = back
        column.addWidget(self._difference)

    def set_hint(self, text: str, level: str = "", action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say something about the field; the whole sentence is in the tooltip too."""
        super().set_hint(text, level, action, run)
        self.hint().setToolTip(text)

    def set_differs(self, differs: bool) -> None:  # noqa: FBT001 (a state that is set)
        """Show or hide that this creator has something of their own here."""
        self._difference.setVisible(differs)

    def differs(self) -> bool:
        """Return whether the difference is shown."""
        return not self._difference.isHidden()
