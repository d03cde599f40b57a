"""The middle step: the file, its sheet and header row, fates as filters, the preview, and the button that imports."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.exchange.import_plan import DuplicateChoice, Fate
from planner.formats import format_number
from planner.language import tr
from planner.terms import Platform
from planner.ui.importing.column_choices import recognised
from planner.ui.importing.preview_model import UNSURE
from planner.ui.importing.preview_table import PreviewTable
from planner.ui.importing.preview_words import counts_in_words, fate_word, rows_in_words
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import metrics
from planner.ui.theme.icons import pixmap
from planner.ui.widgets.buttons import button, flat_button, primary_button
from planner.ui.widgets.chips import FacetChip
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.styling import label, line, set_look
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QEvent

    from planner.exchange.import_plan import Plan
    from planner.ui.importing.preview_tasks import Origin, Preview

MOST_HEADER_ROWS = 30
BAR_HEIGHT = 42
FOOTER_HEIGHT = 54
LIST_ROOM, WIDEST_LIST = 52, 220


class PlanStep(QWidget):
    """The preview with everything that changes it; asks by signals, the page plans anew."""

    sheet_chosen = Signal(str)
    header_row_chosen = Signal(int)
    mapping_chosen = Signal(int, object)
    platform_chosen = Signal(object)
    keeping_changed = Signal(bool)
    guess_wanted = Signal(bool)  # True: as guessed, False: as the last time
    duplicate_settled = Signal(int, object)
    back_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[Fate | str, FacetChip] = {}
        self._labels: dict[ChoiceBox, QLabel] = {}
        self._is_remembered = False
        self.table = PreviewTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_file_bar())
        column.addWidget(line())
        column.addWidget(self._build_chips())
        column.addWidget(line("edge"))
        column.addWidget(self.table, 1)
        column.addWidget(self._build_footer())
        self.table.mapping_chosen.connect(self.mapping_chosen)
        self.table.preview.choice_made.connect(self.duplicate_settled)

    def show_preview(self, preview: Preview, on: date) -> None:
        """Show a sheet as it would be imported."""
        self._show_file(preview)
        self._show_origin(preview.origin)
        self.table.show_preview(preview, on)
        self._set_tab_order()
        self._show_counts(preview.plan)

    def show_plan(self, plan: Plan) -> None:
        """Show other fates of the same rows."""
        self.table.preview.set_plans(plan)
        self._show_counts(plan)

    def set_busy(self, *, busy: bool) -> None:
        """Keep the button shut while a plan is being made or written."""
        self.go.setEnabled(not busy and self._writable > 0)

    def show_sheet(self, sheet: str) -> None:
        """Show which sheet is read, without asking for it."""
        _choose(self.sheet, sheet)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == event.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    def _build_file_bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "page")
        bar.setFixedHeight(BAR_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_2)
        self._sign = QLabel()
        self._draw_sign()
        self.file = label("", "title")
        self.sheet = self._choice(row, tr("Sheet"))
        self.sheet.activated.connect(lambda: self.sheet_chosen.emit(self.sheet.value()))
        self.header_row = self._choice(row, tr("Header row"))
        self.header_row.activated.connect(lambda: self.header_row_chosen.emit(self.header_row.value()))
        self.platform = self._choice(row, tr("Platform"))
        self.platform.activated.connect(lambda: self.platform_chosen.emit(self.platform.value()))
        row.insertWidget(0, self._sign)
        row.insertWidget(1, self.file)
        row.insertSpacing(2, s.SPACE_2)
        row.addStretch(1)
        self.columns = label("", "label")
        row.addWidget(self.columns)
        return bar

    def _choice(self, row: QHBoxLayout, text: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setProperty("small", True)
        box.setFixedHeight(s.HEIGHT_CONTROL_SMALL)
        box.setAccessibleName(text)
        name = label(text, "label")
        name.setBuddy(box)
        self._labels[box] = name
        row.addWidget(name)
        row.addWidget(box)
        row.addSpacing(s.SPACE_1)
        return box

    def _build_chips(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "page")
        bar.setFixedHeight(s.HEIGHT_FACET_ROW + 2)
        row = QHBoxLayout(bar)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(6)
        words: list[tuple[Fate | str, str]] = [("", tr("All")), *((fate, fate_word(fate)) for fate in Fate)]
        for key, text in words:
            self._add_chip(row, FacetChip(text, 0, key))
        row.addStretch(1)
        self.origin = label("", "label")
        self.guess = flat_button("", small=True)
        self.guess.clicked.connect(lambda: self.guess_wanted.emit(self._is_remembered))
        row.addWidget(self.origin)
        row.addWidget(self.guess)
        self._add_chip(row, FacetChip("", None, UNSURE, icon_name="warning", level="warn"))
        return bar

    def _add_chip(self, row: QHBoxLayout, chip: FacetChip) -> None:
        key: Any = chip.key
        self.chips[key] = chip
        chip.clicked.connect(lambda: self._filter_by(key))
        row.addWidget(chip)

    def _build_footer(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "footer")
        bar.setFixedHeight(FOOTER_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        row.setSpacing(s.SPACE_3)
        self.keep = QCheckBox(tr("Keep the other columns in the notes"))
        self.keep.setChecked(True)
        self.keep.clicked.connect(self.keeping_changed)
        self.remember = QCheckBox(tr("Remember these columns"))
        self.remember.setChecked(True)
        self.summary = label("", "secondary")
        self.back = button(tr("Back"))
        self.back.clicked.connect(self.back_wanted)
        self.go = primary_button("", "check")
        self.go.clicked.connect(self.import_wanted)
        self._writable = 0
        row.addWidget(self.keep)
        row.addWidget(self.remember)
        row.addStretch(1)
        for part in (self.summary, self.back, self.go):
            row.addWidget(part)
        return bar

    def _show_file(self, preview: Preview) -> None:
        table = preview.table
        self.file.setText(table.file)
        self.sheet.set_choices([(sheet.name, sheet.name) for sheet in table.sheets])
        _choose(self.sheet, table.sheet)
        rows = min(len(table.rows), max(MOST_HEADER_ROWS, table.header_row))
        self.header_row.set_choices([(number, str(number)) for number in range(1, rows + 1)])
        _choose(self.header_row, table.header_row)
        self.platform.set_choices([(None, tr("Not known")), *_platforms()])
        _choose(self.platform, preview.options.default_platform)
        set_look(self.platform, "level", "warn" if preview.options.default_platform is None else "")
        self.platform.setVisible(preview.needs_platform)
        self._labels[self.platform].setVisible(preview.needs_platform)
        count = self._rows_of(preview)
        known = tr("{known} of {all} columns recognised").format(
            known=recognised(preview.mapping), all=len(preview.mapping)
        )
        self.columns.setText(f"{rows_in_words(count)} · {known}")
        self.keep.setChecked(preview.options.keep_unmapped)

    def _show_origin(self, origin: Origin) -> None:
        """Say that the columns are those of the last import, and offer the guess, or the other way round."""
        self._is_remembered = origin.is_remembered
        self.origin.setText(tr("Columns known from the last import") if origin.is_remembered else "")
        self.guess.setText(tr("Guess again") if origin.is_remembered else tr("Columns of the last import"))
        self.guess.setVisible(origin.is_known)
        self.origin.setVisible(origin.is_remembered)

    def _rows_of(self, preview: Preview) -> int:
        return len(preview.plan.rows) if preview.plan else sum(1 for _ in preview.table.body())

    def _show_counts(self, plan: Plan | None) -> None:
        counts = self.table.preview.counts()
        for key, chip in self.chips.items():
            if key == UNSURE:
                chip.set_texts(tr("{n} to make sure of").format(n=format_number(counts[key])), None)
                chip.setVisible(counts[key] > 0)
            else:
                chip.set_count(format_number(counts[key]))
        if not counts[self.table.preview.filter()]:
            self.table.preview.set_filter("")
        self._check_chips()
        new, updated = _written(plan)
        self._writable = new + updated
        self.summary.setText(
            tr("{counts}. Can be undone at once.").format(counts=counts_in_words(new, updated))
            if self._writable
            else tr("Nothing here is new.")
        )
        self.go.setText(
            tr("Import {rows}").format(rows=rows_in_words(self._writable)) if self._writable else tr("Import")
        )
        self.set_busy(busy=False)

    def _filter_by(self, key: Fate | str) -> None:
        model = self.table.preview
        # A second click on a filter shows everything again.
        model.set_filter("" if model.filter() == key else key)
        self.table.scrollToTop()
        self._check_chips()

    def _check_chips(self) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key == self.table.preview.filter())

    def _set_tab_order(self) -> None:
        chain: Sequence[QWidget] = (
            *self.chips.values(),
            *self.table.head.boxes(),
            self.table,
            self.keep,
            self.remember,
        )
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _draw_sign(self) -> None:
        self._sign.setPixmap(pixmap("table", "text2", s.ICON, self.devicePixelRatioF()))


def _choose(box: ChoiceBox, value: object) -> None:
    """Show a value in a list as wide as its word."""
    box.set_value(value)
    width = metrics(s.TYPE_BODY).horizontalAdvance(box.currentText()) + LIST_ROOM
    box.setFixedWidth(min(width, WIDEST_LIST))
    box.view().setMinimumWidth(width + LIST_ROOM)


def _platforms() -> list[tuple[Platform, str]]:
    return [(platform, word(platform)) for platform in Platform if platform is not Platform.OTHER]


def _written(plan: Plan | None) -> tuple[int, int]:
    """Return how many rows would add somebody, and how many would change somebody."""
    if plan is None:
        return 0, 0
    new = updated = 0
    for row in plan.written():
        if row.fate is Fate.NEW or (row.fate is Fate.DUPLICATE and row.choice is DuplicateChoice.ADD):
            new += 1
        else:
            updated += 1
    return new, updated
