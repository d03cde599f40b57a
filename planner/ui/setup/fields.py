"""The editors of the set-up page: a target in the unit of its indicator, and a percentage of the budget."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.formats import format_number, format_percent, format_rupiah, parse_percent
from planner.language import tr
from planner.rules.kpi import Unit, unit
from planner.terms import Kpi
from planner.ui.campaigns.form import side_by_side
from planner.ui.editors import LineEdit, settle
from planner.ui.reading import Reading, read_count, read_rupiah
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import metrics
from planner.ui.theme.tokens import theme
from planner.ui.widgets.charts import SWATCH
from planner.ui.widgets.frames import Card
from planner.ui.widgets.glyphs import paint_box
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from planner.language import Message
    from planner.queries.campaign_setup import SetupSheet
    from planner.ui.session import Session

MOST_PERCENT, MOST_TIMES = 100, 1000
TIMES = "\u00d7"
FIELD_EDGES = 28  # frame, padding and the room of the cursor
DECIMALS = 2


def _decimals(value: float) -> int:
    """Return how many decimals, at most two, a number needs to be read back as it is."""
    return next((places for places in range(DECIMALS) if round(value, places) == round(value, DECIMALS)), DECIMALS)


def _read_decimal(text: str, most: int) -> Reading:
    words = text.strip().rstrip(f"{TIMES}xX% ").strip()
    if not words:
        return Reading(None)
    parsed = parse_percent(words)
    if parsed.value is None or parsed.value < 0:
        return Reading(None, tr("Not a number. Write digits, such as 1.5."))
    if parsed.value > most:
        sentence = tr("Write a number from {least} to {most}.")
        return Reading(None, sentence.format(least=0, most=format_number(most)))
    return Reading(parsed.value)


class TargetEdit(LineEdit):
    """What an indicator is to reach (float or None), read and shown in its unit."""

    def __init__(self, kpi: Kpi) -> None:
        self._unit = unit(kpi)
        super().__init__(small=True)
        self.setAccessibleName(tr("Target: {name}").format(name=word(kpi)))
        self.setPlaceholderText(tr("e.g. 54,000,000") if kpi is Kpi.SALES else _EXAMPLES[self._unit]())

    def empty_value(self) -> Any:
        """Return None: no target."""
        return None

    def read(self, text: str) -> Reading:
        """Return the target."""
        if self._unit is Unit.RUPIAH:
            return read_rupiah(text)
        if self._unit is Unit.COUNT:
            return read_count(text)
        return _read_decimal(text, MOST_PERCENT if self._unit is Unit.PERCENT else MOST_TIMES)

    def shown(self, value: Any) -> str:
        """Return the whole figure with its unit."""
        if self._unit is Unit.RUPIAH:
            return format_rupiah(round(value))
        if self._unit is Unit.COUNT:
            return format_number(value)
        if self._unit is Unit.PERCENT:
            return format_percent(value, decimals=_decimals(value))
        return format_number(value, decimals=_decimals(value)) + TIMES


_EXAMPLES: dict[Unit, Callable[[], str]] = {
    Unit.COUNT: lambda: tr("e.g. 600"),
    Unit.RUPIAH: lambda: tr("e.g. 47,000"),
    Unit.PERCENT: lambda: tr("e.g. 3%"),
    Unit.MULTIPLE: lambda: tr("e.g. 1.9"),
}


class PercentEdit(LineEdit):
    """A percentage of the budget (float or None), shown rounded to one decimal."""

    def __init__(self) -> None:
        super().__init__(small=True)

    def empty_value(self) -> Any:
        """Return None: no part of the budget."""
        return None

    def read(self, text: str) -> Reading:
        """Return the percentage; 0 to 100."""
        return _read_decimal(text, MOST_PERCENT)

    def shown(self, value: Any) -> str:
        """Return the percentage, whole where it is."""
        return format_percent(value, decimals=min(_decimals(round(value, 1)), 1))


class Swatch(QWidget):
    """The colour a kind of cost has everywhere."""

    def __init__(self, series: int) -> None:
        super().__init__()
        self._series = series
        self.setFixedSize(SWATCH, SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colour."""
        paint_box(QPainter(self), QRectF(self.rect()), theme().series[self._series].fill, "", 2)


class SetupCard(Card):
    """A card that writes each field when it is left, and shows what is stored."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(title)
        self.session = session
        self.sheet: SetupSheet | None = None

    @property
    def campaign_id(self) -> str:
        """The campaign that is shown."""
        return self.sheet.overview.campaign.id if self.sheet else ""

    @property
    def campaign_name(self) -> str:
        """Its name, for undo entries."""
        return self.sheet.overview.campaign.name if self.sheet else ""

    def show_sheet(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Show a campaign; `fresh`: it is another one, so whatever is being typed is dropped."""
        self.sheet = sheet
        self.fill(sheet, fresh=fresh)

    @abstractmethod
    def fill(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Put what is stored into the fields."""

    def editors(self) -> list[Any]:
        """Return the fields that may hold something typed and not yet stored."""
        return []

    def set_narrow(self, *, narrow: bool) -> None:
        """Take less room in a small window; most cards need none of it."""

    def write(self, editor: Any, stored: Any, label: Message, operation: Any, *args: Any, **fields: Any) -> bool:
        """Run an operation for a field, which says itself what was refused; True when it was written."""
        return settle(editor, stored, self.session.history.attempt(label, operation, *args, **fields))


def show(editor: Any, value: Any, *, fresh: bool) -> None:
    """Show a stored value in a field; `fresh` drops what is being typed there."""
    if fresh:
        editor.reset_value(value)
    else:
        editor.set_value(value)


def room_of(editor: LineEdit, least: int) -> int:
    """Return the width in which a field shows all it holds, in px; at least `least`."""
    return max(least, metrics(s.TYPE_BODY).horizontalAdvance(editor.text()) + FIELD_EDGES)


def beside(*fields: QWidget) -> QWidget:
    """Return fields of equal width beside each other, as one field of a form."""
    holder = QWidget()
    row = side_by_side(*fields)
    row.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(row)
    holder.setFocusProxy(fields[0])
    return holder
