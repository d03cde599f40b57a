"""Forms: a label at the left, a field at the right, a hint under it that names a rule and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import pixmap
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.chips import FlowLayout, TypedChip
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.ui.widgets.styling import label, set_look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HINT_ICONS = {"warn": "warning", "bad": "warning", "good": "check", "done": "check"}


class Hint(QWidget):
    """A sentence under a field: glyph, words, one way out; hidden when nothing is to be said. `said()` on change.

    With `one_line` it takes the room of its words, for a row of several; else it breaks where the form ends.
    """

    said = Signal()

    def __init__(self, parent: QWidget | None = None, *, one_line: bool = False) -> None:
        super().__init__(parent)
        self._level = ""
        self._one_line = one_line
        self._run: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._sign = QLabel()
        self._text = label("", "label")
        self._action = flat_button("")
        self._action.setProperty("variant", "inline")
        self._action.clicked.connect(self._on_action_clicked)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text)
        row.addWidget(self._action)
        row.addStretch(1)
        self._row = row
        self.hide()

    def set_hint(self, text: str, level: str = "", action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say a sentence of a level; an empty text hides the hint.

        The level is empty, warn, bad, good, or done: a quiet good one, whose glyph alone is green.
        """
        self._level, self._run = level, run
        self._text.setText(text)
        set_look(self._text, "role", "label" if level in {"", "done"} else level)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        # Beside an action the sentence stays on its line; else it breaks, so that it never widens a narrow form.
        on_one_line = bool(action) or self._one_line
        wide = QSizePolicy.Policy.Preferred if on_one_line else QSizePolicy.Policy.Ignored
        self._text.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self._text.setWordWrap(not on_one_line)
        self._row.setStretch(1, 0 if on_one_line else 1)
        self._row.setStretch(3, 1 if on_one_line else 0)
        self._draw()
        self.setVisible(bool(text))
        self.said.emit()

    def text(self) -> str:
        """Return the sentence."""
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        name = _HINT_ICONS.get(self._level, "")
        self._sign.setVisible(bool(name))
        # Beside a sign the sentence begins where the sign stands, however much room there is.
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop if name else Qt.AlignmentFlag.AlignVCenter)
        if name:
            colour = "good" if self._level == "done" else self._level
            self._sign.setPixmap(pixmap(name, colour, s.ICON_DENSE, self.devicePixelRatioF()))

    def _on_action_clicked(self) -> None:
        if self._run is not None:
            self._run()


def send_back(editor: QWidget) -> None:
    """Give a field that was refused the keyboard, all of it marked: typing replaces what stands there."""
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(editor, QLineEdit):
        editor.selectAll()


class FormRow(QWidget):
    """One field with its label; hints and counters stand under the field."""

    def __init__(self, text: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_3)
        self._label = label(text, "label", wrap=True)
        self._label.setFixedWidth(s.WIDTH_FORM_LABEL)
        self._label.setMinimumHeight(s.HEIGHT_CONTROL)
        self._label.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(s.SPACE_1)
        column.addWidget(field)
        under = QHBoxLayout()
        under.setSpacing(s.SPACE_3)
        self._counter = label("", "label")
        self._note = label("", "label")
        under.addWidget(self._counter)
        under.addStretch(1)
        under.addWidget(self._note)
        column.addLayout(under)
        self._hint = Hint()
        column.addWidget(self._hint)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._counter.hide()
        self._note.hide()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another label; it is the accessible name of the field too."""
        self._label.setText(text)
        if isinstance(self.field, TagsField):
            self.field.set_name(text)
        elif not self.field.accessibleName() or self.field.property("namedByRow"):
            self.field.setAccessibleName(text)
            self.field.setProperty("namedByRow", True)

    def set_hint(self, text: str, level: str = "", action: str = "", run: Callable[[], object] | None = None) -> None:
        """Say something about the field (see `Hint.set_hint`); `bad` marks the field itself as well."""
        self._hint.set_hint(text, level, action, run)
        set_look(self.field, "level", "bad" if level == "bad" and text else "")

    def set_counter(self, left: str, right: str = "") -> None:
        """Show counters under the field ("Instagram 133 / 2.200")."""
        self._counter.setText(left)
        self._note.setText(right)
        self._counter.setVisible(bool(left))
        self._note.setVisible(bool(right))

    def hint(self) -> Hint:
        """Return the hint under the field."""
        return self._hint


class Form(QWidget):
    """Rows of labels and fields, 10 px apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def add(self, text: str, field: QWidget) -> FormRow:
        """Add a field under its label and return its row."""
        row = FormRow(text, field)
        self._column.addWidget(row)
        return row

    def add_pair(self, text: str, *fields: QWidget) -> FormRow:
        """Add several fields beside each other under one label; the last one takes the room."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(s.SPACE_2)
        for at, field in enumerate(fields):
            line.addWidget(field, 1 if at == len(fields) - 1 else 0)
        holder.setFocusProxy(fields[0])
        return self.add(text, holder)

    def end(self) -> None:
        """Push the rows to the top."""
        self._column.addStretch(1)


class TagsField(QWidget):
    """Hashtags or tags as chips, with typing: Enter, comma or space adds, pasting splits; `changed(list)`.

    `prefix` ("#") is put before every tag and never twice. Backspace in the empty line removes the last one.
    """

    changed = Signal(object)

    def __init__(self, prefix: str = "", parent: QWidget | None = None, *, split_at_space: bool = True) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._space = split_at_space
        self._tags: list[str] = []
        self._chips: list[TypedChip] = []
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(6, 4, 6, 4)
        self._line = QLineEdit()
        self._line.setProperty("variant", "bare")
        self._line.setMinimumWidth(90)
        self._line.setFixedHeight(s.HEIGHT_TYPED_CHIP)
        self._line.textEdited.connect(self._on_edited)
        self._line.editingFinished.connect(self._take_line)
        self._line.installEventFilter(self)
        self._flow.addWidget(self._line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(s.HEIGHT_CONTROL)
        self.setFocusProxy(self._line)

    def set_name(self, name: str) -> None:
        """Name the field for those who cannot see it."""
        self._line.setAccessibleName(name)

    def set_placeholder(self, text: str) -> None:
        """Show what can be typed."""
        self._line.setPlaceholderText(text)

    def tags(self) -> list[str]:
        """Return the tags in order, with their prefix."""
        return list(self._tags)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these tags; emits nothing."""
        self._tags = []
        for tag in tags:
            self._append(tag)
        self._rebuild()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        edge, width = ("accent", 2) if self._line.hasFocus() else ("control", 1)
        paint_box(QPainter(self), QRectF(self.rect()), "surface", edge, s.RADIUS_CONTROL, width=width)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Let a click beside the chips start typing."""
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the line for focus, Backspace and Enter."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Backspace and not self._line.text() and self._tags:
                self._remove(self._tags[-1])
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._line.text():
                self._take_line()
                return True
        return super().eventFilter(watched, event)

    def _on_edited(self, text: str) -> None:
        parted = any(mark in text for mark in ",;\n")
        if parted or (self._space and any(mark.isspace() for mark in text)):
            self._take_line()

    def _take_line(self) -> None:
        text = self._line.text()
        self._line.clear()
        parts = text.replace(";", ",").replace("\n", ",")
        words = parts.replace(",", " ").split() if self._space else parts.split(",")
        before = list(self._tags)
        for word in words:
            self._append(word)
        if self._tags != before:
            self._rebuild()
            self.changed.emit(self.tags())

    def _append(self, word: str) -> None:
        bare = word.strip().lstrip(self._prefix) if self._prefix else word.strip()
        known = {tag.casefold() for tag in self._tags}
        if bare and f"{self._prefix}{bare}".casefold() not in known:
            self._tags.append(f"{self._prefix}{bare}")

    def _remove(self, tag: Any) -> None:
        self._tags.remove(tag)
        self._rebuild()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(self.tags())

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [TypedChip("", tag, tag, self) for tag in self._tags]
        for at, chip in enumerate(self._chips):
            chip.removed.connect(self._remove)
            self._flow.insert(at, chip)
            chip.show()
        self.updateGeometry()


class LinesField(QWidget):
    """A few numbered lines in one frame (key messages 1 to 3); `changed(list)` when a line was edited."""

    changed = Signal(object)

    def __init__(self, count: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 6, 0)
        column.setSpacing(0)
        self._lines = [QLineEdit() for _ in range(count)]
        for at, line in enumerate(self._lines):
            line.setProperty("variant", "row")
            line.setAccessibleName(tr("Line {n}").format(n=at + 1))
            line.installEventFilter(self)
            line.editingFinished.connect(self._on_finished)
            column.addWidget(line)
        self._told = self.lines()
        self.setFocusProxy(self._lines[0])

    def lines(self) -> list[str]:
        """Return the lines that are not empty, in order."""
        return [line.text().strip() for line in self._lines if line.text().strip()]

    def set_lines(self, texts: Sequence[str]) -> None:
        """Show these lines; emits nothing."""
        for at, line in enumerate(self._lines):
            line.setText(texts[at] if at < len(texts) else "")
        self._told = self.lines()

    def line(self, at: int) -> QLineEdit:
        """Return one line edit, from 0."""
        return self._lines[at]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, dividers and numbers."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), "surface", "control", s.RADIUS_CONTROL)
        for at, line in enumerate(self._lines):
            if at:
                paint_box(painter, QRectF(1, line.y(), self.width() - 2, 1), "control", "", 0)
            rect = line.geometry()
            rect.setLeft(11)
            paint_words(painter, rect, str(at + 1), ("text3", s.TYPE_BODY, 400), Qt.AlignmentFlag.AlignLeft)
        for line in self._lines:
            if line.hasFocus():
                frame = QRectF(0, line.y(), self.width(), line.height())
                paint_box(painter, frame, "", "accent", s.RADIUS_CONTROL, width=2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the frame when focus moves; Enter and the arrows walk through the lines."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            at = self._lines.index(watched) + step
            if step and 0 <= at < len(self._lines):
                self._lines[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _on_finished(self) -> None:
        now = self.lines()
        if now != self._told:
            self._told = now
            self.changed.emit(now)


_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Up: -1}
