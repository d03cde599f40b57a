"""The card of the budget: the whole, its five parts in rupiah and percent, and what is planned of each so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from planner.formats import format_rupiah, format_rupiah_short
from planner.language import Message, tr
from planner.operations.campaigns import change_campaign
from planner.rules.budget_split import EQUAL, SUGGESTED, divide, floor_short, part_of, percent_of, undivided
from planner.rules.campaign_template import PARTS
from planner.ui.campaigns.words import kind_words
from planner.ui.editors import RupiahEdit, named
from planner.ui.setup.fields import PercentEdit, SetupCard, Swatch, room_of, show
from planner.ui.setup.words import split_words
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.charts import BudgetBar
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label, set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.campaign_setup import SetupSheet
    from planner.ui.session import Session

AMOUNT_WIDTH, PERCENT_WIDTH, FIGURE_WIDTH, REST_WIDTH_NARROW = 130, 66, 104, 92
NARROW_PLANNED = 10**8  # from here on an amount in full takes the room of a field in a small window


class PartRow:
    """One part of the budget: amount and percent say the same, what is planned of it stands beside."""

    def __init__(self, part: str, text: str, series: int) -> None:
        self.part, self.text = part, text
        self.swatch = Swatch(series)
        self.name = label(text, "body")
        self.amount = named(RupiahEdit(small=True), tr("{kind} in rupiah").format(kind=text))
        self.percent = named(PercentEdit(), tr("{kind} in percent of the budget").format(kind=text))
        self.planned, self.rest = label("", "body"), label("", "label")
        self._figures: tuple[int | None, int] = (None, 0)
        self._narrow = False
        self.name.setBuddy(self.amount)
        self.percent.setFixedWidth(PERCENT_WIDTH)
        for editor in (self.amount, self.percent):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)

    def add_to(self, grid: QGridLayout) -> None:
        """Put the widgets into a new row of a grid."""
        at = grid.rowCount()
        for column, part in enumerate((self.swatch, self.name, self.amount, self.percent, self.planned, self.rest)):
            side = Qt.AlignmentFlag.AlignRight if column >= PLANNED else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(part, at, column, side | Qt.AlignmentFlag.AlignVCenter)

    def show_amounts(self, amount: int | None, budget: int | None, planned: int, *, fresh: bool) -> None:
        """Show a part, what it is of the budget, and what is planned of it."""
        show(self.amount, amount, fresh=fresh)
        show(self.percent, percent_of(amount, budget), fresh=fresh)
        self.percent.setEnabled(bool(budget))
        self._figures = amount, planned
        self._say()

    def set_narrow(self, *, narrow: bool) -> None:
        """Say what is planned and left in full, or shorter in a small window."""
        self._narrow = narrow
        self._say()

    def _say(self) -> None:
        amount, planned = self._figures
        left = None if amount is None else amount - planned
        is_short = self._narrow and planned >= NARROW_PLANNED
        written = format_rupiah_short(planned) if is_short else format_rupiah(planned)
        self.planned.setText(written if planned else "\u2014")
        self.planned.setToolTip(format_rupiah(planned) if is_short else "")
        self.rest.setText(self._rest_words(left, in_full=not self._narrow))
        self.rest.setToolTip(self._rest_words(left, in_full=True) if self._narrow else "")
        set_look(self.rest, "role", "bad" if left is not None and left < 0 else "label")

    def _rest_words(self, left: int | None, *, in_full: bool) -> str:
        if left is None:
            return ""
        sentence = tr("{amount} over") if left < 0 else tr("{amount} left")
        # Rounded up, what is left would be more than there is.
        short = format_rupiah_short(-left if left < 0 else floor_short(left))
        return sentence.format(amount=format_rupiah(abs(left)) if in_full else short)


class BudgetCard(SetupCard):
    """Whatever is not divided yet, or is divided twice, is said; nothing is refused."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Budget"))
        self.budget = named(RupiahEdit(), tr("Budget of the campaign"))
        self.budget.setPlaceholderText(tr("For example 28,000,000"))
        self.budget.setFixedWidth(AMOUNT_WIDTH + s.SPACE_8)
        self.budget.committed.connect(self._on_budget_committed)
        self.rows = [
            PartRow(part, text, series) for series, (part, text) in enumerate(zip(PARTS, kind_words(), strict=True))
        ]
        self.boosting_spent = named(RupiahEdit(small=True), tr("Spent on boosting so far"))
        self.boosting_spent.setPlaceholderText(tr("None yet"))
        self.boosting_spent.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.boosting_spent.committed.connect(self._on_spent_committed)
        self.hint, self.problem = Hint(), Hint()
        self.bar = BudgetBar()
        self.bar.setAccessibleName(tr("Division of the budget"))
        self.suggest = flat_button(tr("Suggest 50% cash"), small=True)
        self.suggest.setToolTip(tr("Half in cash; the rest as product, invitations, ads and shipping."))
        self.suggest.clicked.connect(lambda: self._divide(SUGGESTED))
        self.equal = flat_button(tr("Divide equally"), small=True)
        self.equal.clicked.connect(lambda: self._divide(EQUAL))
        self._build()

    def fill(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Show what is stored."""
        budget = sheet.overview.budget
        show(self.budget, budget.total, fresh=fresh)
        show(self.boosting_spent, budget.boosting_spent, fresh=fresh)
        for row, amount, planned in zip(self.rows, budget.plan, budget.planned, strict=True):
            row.show_amounts(amount, budget.total, planned, fresh=fresh)
        self._fit_amounts()
        self.bar.show_amounts([amount or 0 for amount in budget.plan], budget.total)
        self.bar.setAccessibleDescription(split_words(budget.total, budget.plan)[0])
        for made in (self.suggest, self.equal):
            made.setEnabled(bool(budget.total))
        words, level = split_words(budget.total, budget.plan)
        rest = undivided(budget.total, budget.plan)
        if rest is not None and rest < 0:
            # Beside the field of the budget it goes without saying more than what.
            words = tr("{amount} over").format(amount=format_rupiah_short(-rest))
        fits = rest and budget.plan.total and budget.total
        self.hint.set_hint(words, level, tr("Fit to the budget") if fits else "", self._fit)

    def editors(self) -> list[Any]:
        """Return the fields."""
        parts = [editor for row in self.rows for editor in (row.amount, row.percent)]
        return [self.budget, *parts, self.boosting_spent]

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the names of the parts their room in a small window."""
        self._grid.setHorizontalSpacing(s.SPACE_2 if narrow else s.SPACE_3)
        self._grid.setColumnMinimumWidth(PLANNED, 0 if narrow else FIGURE_WIDTH)
        self._grid.setColumnMinimumWidth(PLANNED + 1, REST_WIDTH_NARROW if narrow else FIGURE_WIDTH)
        for row in self.rows:
            row.set_narrow(narrow=narrow)

    def row(self, part: str) -> PartRow:
        """Return the row of a part (`cash`)."""
        return next(row for row in self.rows if row.part == part)

    def _build(self) -> None:
        self.add_action(self.suggest)
        self.add_action(self.equal)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(s.SPACE_3)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        heads = ("", tr("For"), tr("Part"), tr("Percent"), tr("Planned so far"), tr("Of this part"))
        for column, text in enumerate(heads):
            side = Qt.AlignmentFlag.AlignRight if column > 1 else Qt.AlignmentFlag.AlignLeft
            head = label(text, "label", wrap=column >= PLANNED)
            head.setAlignment(side | Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(head, 0, column)
        for row in self.rows:
            row.add_to(grid)
            row.amount.committed.connect(lambda value, row=row: self._on_amount_committed(row, row.amount, value))
            row.percent.committed.connect(lambda value, row=row: self._on_percent_committed(row, value))
        for editor in self.editors():
            editor.refused.connect(self._on_refused)
        self._add_spent(grid)
        self.body.addLayout(self._whole())
        self.body.addWidget(self.bar)
        self.body.addLayout(grid)
        self.body.addWidget(self.problem)

    def _whole(self) -> QHBoxLayout:
        """Return the whole budget under its name, and what is said about it beside the field."""
        name = label(tr("Budget of the campaign"), "label")
        name.setBuddy(self.budget)
        field = QVBoxLayout()
        field.setSpacing(s.SPACE_1)
        field.addWidget(name)
        field.addWidget(self.budget)
        beside = (s.HEIGHT_CONTROL - s.HEIGHT_TITLE) // 2
        self.hint.setContentsMargins(0, 0, 0, beside)
        head = QHBoxLayout()
        head.setSpacing(s.SPACE_3)
        head.addLayout(field)
        head.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignBottom)
        return head

    def _add_spent(self, grid: QGridLayout) -> None:
        """Put what was spent on ads under the parts, its field into their column."""
        at = grid.rowCount()
        words = label(tr("Spent on boosting so far"), "body", wrap=True)
        words.setBuddy(self.boosting_spent)
        about = label(tr("Ads belong to no creator; they count as agreed and gone out."), "tertiary", wrap=True)
        # Else the sentence would claim the room of the names.
        about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(words, at, 0, 1, 2, middle)
        grid.addWidget(self.boosting_spent, at, 2, middle)
        grid.addWidget(about, at, 3, 1, 3, middle)
        grid.setRowMinimumHeight(at, 2 * s.HEIGHT_CONTROL_SMALL - s.SPACE_4)

    def _fit_amounts(self) -> None:
        """Let the fields of rupiah be as wide as the longest amount in one of them."""
        fields = [*(row.amount for row in self.rows), self.boosting_spent]
        width = max(room_of(field, AMOUNT_WIDTH) for field in fields)
        for field in fields:
            field.setFixedWidth(width)

    def _amounts(self) -> list[tuple[PartRow, int | None]]:
        plan: Sequence[int | None] = self.sheet.overview.budget.plan if self.sheet else [None] * len(self.rows)
        return list(zip(self.rows, plan, strict=True))

    def _on_refused(self, _sentence: str) -> None:
        found = next((editor.problem() for editor in self.editors() if editor.problem()), "")
        self.problem.set_hint(found, "bad")

    def _on_budget_committed(self, value: int | None) -> None:
        if self.sheet is not None:
            label_ = Message("change budget of {name}", {"name": self.campaign_name})
            stored = self.sheet.overview.budget.total
            self.write(self.budget, stored, label_, change_campaign, self.campaign_id, budget=value)

    def _on_spent_committed(self, value: int | None) -> None:
        if self.sheet is not None:
            label_ = Message("note boosting of {name}", {"name": self.campaign_name})
            stored = self.sheet.overview.budget.boosting_spent
            self.write(self.boosting_spent, stored, label_, change_campaign, self.campaign_id, boosting_spent=value)

    def _on_amount_committed(self, row: PartRow, editor: Any, value: int | None) -> None:
        if self.sheet is None:
            return
        label_ = Message("divide budget of {name}", {"name": self.campaign_name})
        stored = getattr(self.sheet.overview.budget.plan, row.part)
        if editor is row.percent:
            stored = percent_of(stored, self.sheet.overview.budget.total)
        self.write(editor, stored, label_, change_campaign, self.campaign_id, **{f"budget_{row.part}": value})

    def _on_percent_committed(self, row: PartRow, value: float | None) -> None:
        total = self.sheet.overview.budget.total if self.sheet else None
        if total:
            self._on_amount_committed(row, row.percent, None if value is None else part_of(total, value))

    def _divide(self, weights: Sequence[float]) -> None:
        """Divide all of the budget by weights, as one step."""
        total = self.sheet.overview.budget.total if self.sheet else None
        if not total:
            return
        amounts = dict(zip((f"budget_{part}" for part in PARTS), divide(total, weights), strict=True))
        label_ = Message("divide budget of {name}", {"name": self.campaign_name})
        self.session.history.run(label_, change_campaign, self.campaign_id, **amounts)

    def _fit(self) -> None:
        """Let the parts grow or shrink alike until they are the budget."""
        self._divide([amount or 0 for _, amount in self._amounts()])


PLANNED = 4
