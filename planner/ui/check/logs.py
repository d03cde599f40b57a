"""The logs of a person on the check sheet: work for competitors, and controversies, edited where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.language import tr
from planner.ui.personal_data import PersonalDataHint
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from planner.ui.history import Attempt

_BUTTON = 28


class LogField(NamedTuple):
    """One field of a line: its name in the table, its title, its width (0 takes the room), and how it is made."""

    name: str
    title: str
    width: int
    make: Callable[[], Any]


class LogWays(NamedTuple):
    """How a log is written: each takes what it needs and tells what became of it."""

    add: Callable[[dict[str, Any]], Attempt[Any]]
    change: Callable[[str, dict[str, Any]], Attempt[Any]]
    remove: Callable[[str], object]


class LogLine(QWidget):
    """One line; without a key it is the empty one, which becomes an entry when its first text is there."""

    became = Signal()

    def __init__(self, fields: Sequence[LogField], needed: str, ways: LogWays) -> None:
        super().__init__()
        self.key = ""
        self.is_adding = False
        self._needed = needed
        self._ways = ways
        self._stored: dict[str, Any] = {}
        self.editors: dict[str, Any] = {}
        self.hint, warning = Hint(), PersonalDataHint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        for field in fields:
            editor = field.make()
            editor.setAccessibleName(field.title)
            editor.committed.connect(lambda value, name=field.name: self._on_committed(name, value))
            editor.refused.connect(lambda problem: self.hint.set_hint(problem, "bad"))
            if field.width:
                editor.setFixedWidth(field.width)
            row.addWidget(editor, 0 if field.width else 1)
            self.editors[field.name] = editor
            self._stored[field.name] = editor.value()
            if field.name in {needed, "notes"}:
                warning.watch(editor)
        self.bin: QPushButton = icon_button("trash", tr("Remove this line"), quiet=True)
        self.bin.clicked.connect(lambda: self._ways.remove(self.key))
        self.bin.setEnabled(False)
        row.addWidget(self.bin)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(warning)

    def show_row(self, key: str, values: Mapping[str, Any]) -> None:
        """Show an entry; what is being typed in it stays."""
        self.key = key
        self._stored = {name: values[name] for name in self.editors}
        for name, editor in self.editors.items():
            editor.set_value(values[name])
            if isinstance(editor, QLineEdit):
                editor.setToolTip(editor.text())
        self.bin.setEnabled(True)

    def commit(self) -> None:
        """Store what is typed."""
        for editor in self.editors.values():
            if hasattr(editor, "commit"):
                editor.commit()

    def _on_committed(self, name: str, value: Any) -> None:
        editor = self.editors[name]
        if not self.key and not self.editors[self._needed].value():
            self.hint.set_hint(tr("Stored as soon as the line has its text."), "")
            return
        self.hint.set_hint("")
        if self.key:
            attempt = self._ways.change(self.key, {name: value})
            if not attempt.done:
                editor.refuse(attempt.problem, self._stored[name])
            return
        # The page shows the new entry before this returns; it is this line that becomes it.
        self.is_adding = True
        attempt = self._ways.add({each: made.value() for each, made in self.editors.items()})
        self.is_adding = False
        if attempt.written is None:
            editor.refuse(attempt.problem, "")
            return
        self.key = str(attempt.written.result)
        self.bin.setEnabled(True)
        self.became.emit()


class LogCard(Card):
    """A card of lines under their heads, the last one empty and ready to be written in."""

    def __init__(self, title: str, fields: Sequence[LogField], needed: str, ways: LogWays) -> None:
        super().__init__(title)
        self._fields, self._needed, self._ways = fields, needed, ways
        heads = QHBoxLayout()
        heads.setSpacing(s.SPACE_2)
        for field in fields:
            head = label(field.title, "label")
            if field.width:
                head.setFixedWidth(field.width)
            heads.addWidget(head, 0 if field.width else 1)
        heads.addSpacing(_BUTTON)
        self.body.addLayout(heads)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.body.addLayout(self._column)
        self.lines: list[LogLine] = []
        self._append()

    def show_rows(self, rows: Sequence[Any], *, fresh: bool) -> None:
        """Show these entries; lines that are there keep their place, so that nothing moves while it is written."""
        if fresh:
            for line in list(self.lines):
                self._drop(line)
            self._append()
        values = {row.id: row._asdict() for row in rows}
        for line in [line for line in self.lines if line.key and line.key not in values]:
            self._drop(line)
        known = {line.key: line for line in self.lines}
        for row in reversed(rows) if not fresh else rows:
            line = known.get(row.id) or self._line_for_new(fresh=fresh)
            line.show_row(row.id, values[row.id])

    def _line_for_new(self, *, fresh: bool) -> LogLine:
        """Return the line a new entry was written in, else one of its own."""
        adding = next((line for line in self.lines if line.is_adding and not line.key), None)
        return adding or self._insert(len(self.lines) - 1 if fresh else 0)

    def new_line(self) -> LogLine:
        """Return the empty line at the end."""
        return self.lines[-1]

    def commit(self) -> None:
        """Store what is typed in any line."""
        for line in list(self.lines):
            line.commit()

    def _append(self) -> None:
        self._insert(len(self.lines)).became.connect(self._append)

    def _insert(self, at: int) -> LogLine:
        line = LogLine(self._fields, self._needed, self._ways)
        self.lines.insert(at, line)
        self._column.insertWidget(at, line)
        return line

    def _drop(self, line: LogLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        focused = line.focusWidget() is not None and line.isAncestorOf(line.focusWidget())
        if focused and self.lines:
            next(iter(self.lines[-1].editors.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        line.hide()
        line.deleteLater()
