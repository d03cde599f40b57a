"""Fields of the yardsticks: decimal numbers, percents and years, and compact rows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_number, parse_percent
from planner.language import tr
from planner.ui.editors import CountEdit, LineEdit
from planner.ui.reading import Reading
from planner.ui.theme import sizes as s
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.history import Attempt

FIELD_WIDTH = 64
UNIT_WIDTH = 58
MOST_DECIMALS = 4
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100


def plain_number(value: float, least: int = 0) -> str:
    """Return a number with as many decimals as it has, at least `least`: 40, 0,8, 3,07."""
    decimals = next((n for n in range(least, MOST_DECIMALS) if round(value, n) == value), MOST_DECIMALS)
    return format_number(value, decimals=decimals)


class DecimalEdit(LineEdit):
    """A number with decimals (float or None) of at least 0; a percent or times sign may follow."""

    def empty_value(self) -> Any:
        """Return None: a missing number is not 0."""
        return None

    def read(self, text: str) -> Reading:
        """Return the number."""
        words = text.strip().rstrip("%\u00d7xX ")
        if not text.strip():
            return Reading(None)
        parsed = parse_percent(words)
        if parsed.value is None or parsed.value < 0:
            return Reading(None, tr("Not a number. Write 0.8 or 3.07."))
        return Reading(parsed.value)

    def shown(self, value: Any) -> str:
        """Return the number with the decimals it has."""
        return plain_number(value)


class YearEdit(CountEdit):
    """A year (int or None), written without separators."""

    def __init__(self, parent: QWidget | None = None, *, least: int = EARLIEST_YEAR, most: int = LATEST_YEAR) -> None:
        super().__init__(parent, least=least, most=most)

    def read(self, text: str) -> Reading:
        """Return the year."""
        words = text.strip()
        if words and not (words.isdigit() and self._least <= int(words) <= self._most):
            return Reading(None, tr("Write a year from {least} to {most}.").format(least=self._least, most=self._most))
        return Reading(int(words) if words else None)

    def shown(self, value: Any) -> str:
        """Return the four digits."""
        return str(value)


class NumberRows(QWidget):
    """Sentences with a small field in each; what cannot be stored is said under them."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, LineEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(s.SPACE_1)
        self.hint = Hint()
        self._column.addWidget(self.hint)

    def add(
        self,
        key: str,
        words: str,
        field: LineEdit,
        unit: str = "",
        *,
        beside: QWidget | None = None,
        width: int = 0,
    ) -> None:
        """Add a field after its words and before its unit; `beside` stands after words of a `width`."""
        field.setProperty("small", True)
        field.setFixedWidth(FIELD_WIDTH)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(f"{words} ({unit})" if unit else words)
        field.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        self.fields[key] = field
        name = label(words.replace("&", "&&"), "label", wrap=True)
        name.setBuddy(field)
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        row.addWidget(name, 0 if beside else 1)
        if beside is not None:
            name.setFixedWidth(width)
            row.addWidget(beside, 1)
        row.addWidget(field)
        if unit:
            after = label(unit, "label")
            after.setMinimumWidth(UNIT_WIDTH)
            row.addWidget(after)
        self._column.insertLayout(self._column.count() - 1, row)

    def show_values(self, values: dict[str, Any]) -> None:
        """Show what is stored."""
        for key, field in self.fields.items():
            field.set_value(values[key])

    def drop_typed(self, values: dict[str, Any]) -> None:
        """Show what is stored even where something else is being typed."""
        for key, field in self.fields.items():
            field.reset_value(values[key])

    def on_committed(self, write: Callable[[str, Any], Attempt[Any]], stored: Callable[[str], Any]) -> None:
        """Write every field through `write` when it is left; what is refused stays typed."""

        def commit(key: str, value: Any) -> None:
            attempt = write(key, value)
            if not attempt.done:
                self.fields[key].refuse(attempt.problem, stored(key))
            else:
                self.hint.set_hint("")

        for key, field in self.fields.items():
            field.committed.connect(lambda value, key=key: commit(key, value))
