"""The strip over the sheet: who is ticked, what they cost, what is left then, what they may bring. It follows live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_count, format_number, format_percent, format_rupiah, format_rupiah_short
from planner.language import tr, trn
from planner.rules.expected import DEFAULT_SHARE, total, total_amount
from planner.terms import Kpi
from planner.ui.shop.fields import DecimalEdit
from planner.ui.shortlist import words
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import REGULAR, SEMIBOLD
from planner.ui.widgets.charts import BudgetBar
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.glyphs import paint_words
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.shortlist import Shortlist, ShortlistRow
    from planner.rules.expected import Range, RangeSum
    from planner.ui.history import Attempt

FIELD_WIDTH = 56  # room of a share such as 12,5
VALUE_HEIGHT, NOTE_HEIGHT = 26, 16
BAR_HEIGHT = 8


class CutLine(QWidget):
    """One line that ends in … where its column is too narrow; the figure's tooltip has it whole."""

    def __init__(self, height: int, pixels: int, weight: int) -> None:
        super().__init__()
        self.text, self.colour = "", "text"
        self._pixels, self._weight = pixels, weight
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, colour: str) -> None:
        """Show words in a colour token."""
        self.text, self.colour = text, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        style = (self.colour, self._pixels, self._weight)
        paint_words(QPainter(self), self.rect(), self.text, style, Qt.AlignmentFlag.AlignLeft)


class Figure(QWidget):
    """A label, a figure of 20/600 and a line under it that says what it is measured against or what is missing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._name = CutLine(NOTE_HEIGHT, s.TYPE_LABEL, REGULAR)
        self._name.show_text(text, "text2")
        self._value = CutLine(VALUE_HEIGHT, s.TYPE_FIGURE, SEMIBOLD)
        self._note = CutLine(NOTE_HEIGHT, s.TYPE_LABEL, REGULAR)
        for part in (self._name, self._value, self._note):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, value: str, note: str = "", *, level: str = "", tooltip: str = "") -> None:
        """Show a figure and its line; `level` (bad, warn) colours the line."""
        self._value.show_text(value, "bad" if level == "bad" else "text")
        self._note.show_text(note, level or "text2")
        self.setToolTip(tooltip or note)
        self.setAccessibleName(f"{self._text}: {value}, {note}".rstrip(", "))
        self.setAccessibleDescription(tooltip)

    def value(self) -> str:
        """Return the figure."""
        return self._value.text

    def note(self) -> str:
        """Return the line under it."""
        return self._note.text

    def level(self) -> str:
        """Return how grave the line is."""
        return self._note.colour if self._note.colour in {"bad", "warn"} else ""


class AssumptionLine(QWidget):
    """The sentence every estimate stands under, with the assumed share of followers as a field; `changed(percent)`."""

    changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, s.SPACE_2)
        row.setSpacing(6)
        self.caution = label(tr("An estimate, not a promise. Followers two creators share are not taken off."), "label")
        self.caution.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.caution.setToolTip(self.caution.text())
        before = label(tr("Where no views are known, content reaches"), "label")
        self.share = DecimalEdit(needed=tr("Write the share, such as 10."))
        self.share.setProperty("small", True)
        self.share.setFixedWidth(FIELD_WIDTH)
        self.share.setAccessibleName(tr("Assumed share of followers reached, in percent"))
        before.setBuddy(self.share)
        self._after = label("", "label")
        self.hint = Hint()
        row.addWidget(self.caution, 1)
        row.addWidget(self.hint, 1)
        row.addWidget(before)
        row.addWidget(self.share)
        row.addWidget(self._after)
        self.share.committed.connect(self.changed.emit)
        self.share.refused.connect(self._say)

    def show_share(self, share: float) -> None:
        """Show the stored share; the usual one says that it is."""
        self.share.set_value(share)
        usual = tr("% of the followers (assumption)")
        own = tr("% of the followers (your assumption)")
        self._after.setText(usual if share == DEFAULT_SHARE else own)

    def settle(self, attempt: Attempt[Any], stored: float) -> None:
        """Say why a share could not be stored."""
        if not attempt.done:
            self.share.refuse(attempt.problem, stored)

    def _say(self, sentence: str) -> None:
        """Say in place of the caution why a share cannot be stored."""
        self.hint.set_hint(sentence, "bad")
        self.caution.setVisible(not sentence)


class SummaryStrip(QFrame):
    """Six figures about the ticked people, the budget with them as a bar, and the assumption below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.chosen = Figure(tr("Chosen"))
        self.cost = Figure(tr("Their cost"))
        self.left = Figure(tr("Budget left after them"))
        self.reach = Figure(tr("Expected reach"))
        self.engagements = Figure(tr("Expected engagements"))
        self.mix = Figure(tr("Mix"))
        self.bar = BudgetBar(BAR_HEIGHT)
        self.assumption = AssumptionLine()
        row = QHBoxLayout()
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_3, s.EDGE_RIGHT, s.SPACE_1)
        row.setSpacing(s.SPACE_5)
        for figure, stretch in zip(self.figures(), (9, 9, 12, 11, 11, 12), strict=True):
            row.addWidget(figure, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        column.addLayout(row)
        bar = QHBoxLayout()
        bar.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        bar.addWidget(self.bar)
        column.addLayout(bar)
        column.addWidget(self.assumption)
        column.addWidget(line())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def figures(self) -> tuple[Figure, ...]:
        """Return the figures from the left."""
        return (self.chosen, self.cost, self.left, self.reach, self.engagements, self.mix)

    def show_choice(self, shown: Shortlist, ticked: Sequence[ShortlistRow]) -> None:
        """Show what the ticked people would mean."""
        self._show_count(shown, ticked)
        self._show_money(shown, ticked)
        every = [row.expected for row in ticked]
        # Who has a number for a part of the content only counts as one without.
        lacking = sum(each.reach is None or each.lacks_reach for each in every)
        reach = total([each.reach for each in every])._replace(missing=lacking)
        agreed = total([each.reach for each in (*shown.agreed, *every)])
        self._show_range(self.reach, reach, agreed, shown.target(Kpi.REACH))
        lacking = sum(each.engagements is None or each.lacks_engagements for each in every)
        engagements = total([each.engagements for each in every])._replace(missing=lacking)
        agreed = total([each.engagements for each in (*shown.agreed, *every)])
        self._show_range(self.engagements, engagements, agreed, shown.target(Kpi.ENGAGEMENTS))
        tiers, cities = words.tier_mix(ticked), words.city_mix(ticked)
        everywhere = words.city_mix(ticked, len(ticked)) if ticked else ""
        self.mix.show_figure(tiers or words.EMPTY, cities, tooltip="\n".join(x for x in (tiers, everywhere) if x))
        self.assumption.show_share(shown.share)

    def _show_count(self, shown: Shortlist, ticked: Sequence[ShortlistRow]) -> None:
        warned = [row for row in ticked if words.warnings_of(row, shown.left)]
        of = tr("of {n}").format(n=format_number(len(shown.rows)))
        note = trn("{n} needs a look", "{n} need a look", len(warned)) if warned else of
        tips = [sentence for row in warned for sentence in words.warnings_of(row, shown.left)]
        self.chosen.show_figure(
            format_number(len(ticked)), note, level="warn" if warned else "", tooltip="\n".join(tips)
        )

    def _show_money(self, shown: Shortlist, ticked: Sequence[ShortlistRow]) -> None:
        cost = total_amount([row.cost.whole for row in ticked])
        lacking = sum(row.cost.amount is None or row.cost.lines_without_amount > 0 for row in ticked)
        new = sum(row.cost.new for row in ticked)
        products = sum(row.cost.products for row in ticked)
        given = tr("with products {amount}").format(amount=format_rupiah_short(products)) if products else ""
        self.cost.show_figure(
            format_rupiah_short(cost.value),
            words.missing_words(lacking, cost.of) or given,
            tooltip="\n".join(x for x in (format_rupiah(cost.value) if cost.value is not None else "", given) if x),
        )
        budget = shown.overview.budget
        agreed = budget.agreed.total
        if shown.left is None:
            self.bar.show_amounts((), None)
            self.left.show_figure(words.EMPTY, tr("no budget yet"))
            return
        after = shown.left - new
        over = after < 0
        self.bar.show_amounts((agreed, new), budget.total, ("accent", "bad_solid" if over else "accent_line"))
        note = tr("over budget") if over else tr("of {amount}").format(amount=format_rupiah_short(budget.total))
        lines = [
            tr("Budget {amount}").format(amount=format_rupiah(budget.total)),
            tr("Already agreed {amount}").format(amount=format_rupiah(agreed)),
            tr("The chosen {amount}").format(amount=format_rupiah(new)),
            tr("{amount} over budget").format(amount=format_rupiah(-after))
            if over
            else tr("{amount} left").format(amount=format_rupiah(after)),
        ]
        level = "bad" if over else ""
        cash_over = words.cash_over(budget, sum(row.cost.cash for row in ticked if row.cost.out == 0))
        if cash_over:
            lines.append(tr("{amount} more than the cash part of the budget").format(amount=format_rupiah(cash_over)))
            if not over:
                note, level = tr("cash {amount} over its part").format(amount=format_rupiah_short(cash_over)), "warn"
        self.left.show_figure(format_rupiah_short(after), note, level=level, tooltip="\n".join(lines))
        self.bar.setAccessibleDescription("\n".join(lines))
        self.bar.setToolTip("\n".join(lines))

    def _show_range(self, figure: Figure, found: RangeSum, whole: RangeSum, target: float | None) -> None:
        """Show a sum beside its target; the tooltip has it with those (`whole`) who are agreed with already."""
        parts = []
        if target:
            parts.append(tr("target {n}").format(n=format_count(round(target))))
            parts += [_share_of(found.value, target)] if found.value is not None else []
        missing = words.missing_words(found.missing, found.of)
        lines = [*parts, missing]
        if found.value is not None:
            likely = tr("most likely {n}").format(n=format_count(found.value.likely))
            between = tr("between {low} and {high}").format(
                low=format_number(found.value.low), high=format_number(found.value.high)
            )
            lines = [f"{likely}, {between}", *lines]
        if whole.value is not None and whole.of > found.of:
            lines.append(_whole_words(whole.value, target))
        lines.append(self.assumption.caution.text())
        figure.show_figure(
            words.range_words(found.value),
            " · ".join(part for part in (missing, *parts) if part),
            tooltip="\n".join(part for part in lines if part),
        )


def _whole_words(found: Range, target: float | None) -> str:
    """Return what comes together with those who are agreed with already, and how much of a target that is."""
    words_of_sum = tr("with those agreed with already {range}").format(range=words.range_words(found))
    return f"{words_of_sum}, {_share_of(found, target)}" if target else words_of_sum


def _share_of(found: Range, target: float) -> str:
    """Return how much of a target an estimate is: `24 to 72%` with a dash between."""
    low, high = (round(each * 100 / target) for each in (found.low, found.high))
    return format_percent(low, decimals=0) if low == high else f"{low}\u2013{format_percent(high, decimals=0)}"
