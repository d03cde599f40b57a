"""The collaborations of a person: spend, sales, lateness, and what was learned from each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_number, format_rupiah, format_rupiah_short
from planner.language import Message, tr, trn
from planner.operations.relationship import rate_collaboration
from planner.queries.relationship import past_sums
from planner.terms import EXITS, Stage
from planner.ui.editors import ChoiceEdit, LineEdit, named, settle
from planner.ui.influencers.overview import clear_layout, link
from planner.ui.influencers.stars import Stars
from planner.ui.personal_data import watching
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Block
from planner.ui.widgets.styling import label, line
from planner.wording import word

if TYPE_CHECKING:
    from planner.queries.influencers import InfluencerDetail
    from planner.queries.relationship import CollaborationPast
    from planner.ui.session import Session

# From here on there is something to rate.
RATEABLE = frozenset({Stage.LIVE, Stage.MEASURED, Stage.DONE, *EXITS})


def money_words(row: CollaborationPast) -> str:
    """Return spend, sales and orders of one collaboration; what nobody wrote down is left out."""
    parts = []
    if row.spend:
        parts.append(tr("spent {amount}").format(amount=format_rupiah_short(row.spend)))
    if row.sales is not None:
        parts.append(tr("sold {amount}").format(amount=format_rupiah_short(row.sales)))
    if row.orders is not None:
        parts.append(trn("{n} order", "{n} orders", row.orders))
    return " · ".join(parts)


def late_sentence(row: CollaborationPast) -> tuple[str, str]:
    """Return how late the content was, and the level of that; empty while nothing is due."""
    if row.days_late is None:
        return "", ""
    if row.days_late == 0 and row.is_waiting:
        return tr("past its time today"), "bad"
    if row.days_late == 0:
        return tr("live on time"), "good"
    if row.is_waiting:
        return trn("{n} day late, not live yet", "{n} days late, not live yet", row.days_late), "bad"
    return trn("live {n} day late", "live {n} days late", row.days_late), "warn"


class PastLine(QWidget):
    """One collaboration; rating, "pakai lagi?" and what was learned are written in place."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: CollaborationPast | None = None
        self._person = ""
        self.campaign = link("")
        self.campaign.clicked.connect(self._on_campaign_clicked)
        self._stage = label("", "label")
        self._money = label("", "label", wrap=True)
        self._late = label("", "label")
        self.stars = Stars(tr("Rating"))
        self.stars.committed.connect(lambda value: self._write("rating", value))
        answers: list[tuple[Any, str]] = [
            (None, tr("Work together again?")),
            (True, tr("Again: yes")),
            (False, tr("Again: no")),
        ]
        self.again = named(ChoiceEdit(answers), tr("Work together again"))
        self.again.setProperty("small", True)
        self.again.committed.connect(lambda value: self._write("use_again", value))
        self.review = named(LineEdit(small=True), tr("What we learned"))
        self.review.setPlaceholderText(tr("What we learned"))
        self.review.committed.connect(lambda text: self._write("review", text))
        self.hint = Hint()
        for editor in (self.again, self.review):
            editor.refused.connect(lambda problem: self.hint.set_hint(problem, "bad"))
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        head = QHBoxLayout()
        head.addWidget(self.campaign)
        head.addStretch(1)
        head.addWidget(self._stage)
        column.addLayout(head)
        facts = QHBoxLayout()
        facts.addWidget(self._money, 1)
        facts.addWidget(self._late)
        column.addLayout(facts)
        self._rated = QWidget()
        rated = QHBoxLayout(self._rated)
        rated.setContentsMargins(0, 2, 0, 0)
        rated.setSpacing(s.SPACE_3)
        rated.addWidget(self.stars)
        rated.addWidget(self.again, 1)
        column.addWidget(self._rated)
        column.addWidget(self.review)
        column.addWidget(watching(self.review))
        column.addWidget(self.hint)

    def show_past(self, row: CollaborationPast, person: str) -> None:
        """Show what is stored; what is being typed stays."""
        self._row, self._person = row, person
        self.campaign.setText(row.campaign.replace("&", "&&"))
        self.campaign.setToolTip(tr("Open {name}").format(name=row.campaign))
        self._stage.setText(word(row.stage))
        self._stage.setToolTip(row.exit_reason)
        self._money.setText(money_words(row) or tr("nothing spent or sold yet"))
        spent = tr("Planned and paid, at cost price with shipping: {amount}").format(amount=format_rupiah(row.spend))
        caution = tr("Sales have other causes too: product, price and stock. The code shows only part of it.")
        self._money.setToolTip(f"{spent}\n{caution}" if row.sales is not None else spent)
        late, level = late_sentence(row)
        self._late.setText(late)
        self._late.setProperty("role", level or "label")
        self._late.style().polish(self._late)
        rateable = row.stage in RATEABLE or row.rating is not None or row.use_again is not None or bool(row.review)
        self._rated.setVisible(rateable)
        self.review.setVisible(rateable)
        self.stars.set_value(row.rating)
        self.again.set_value(row.use_again)
        self.review.set_value(row.review)

    def _write(self, name: str, value: Any) -> None:
        if self._row is None:
            return
        who: dict[str, str | int] = {"name": self._person}
        what = Message("rate the work with {name}", who)
        if name == "use_again":
            what = Message("note whether to work with {name} again", who)
        before = self._row
        result = self._session.history.attempt(what, rate_collaboration, before.id, **{name: value})
        if name == "rating":
            self.hint.set_hint(result.problem, "bad")
            if not result.done:
                self.stars.set_value(before.rating)
            return
        settle(self.again if name == "use_again" else self.review, getattr(before, name), result)

    def _on_campaign_clicked(self) -> None:
        if self._row is not None:
            self._session.went.emit(Route("campaign", self._row.campaign_id))


class PastBlock(Block):
    """All collaborations with their sums."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Collaborations"))
        self._session = session
        self.lines: dict[str, PastLine] = {}
        self._order: list[str] = []
        self._sums = label("", "label", wrap=True)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(s.SPACE_2)
        self.body.addWidget(self._sums)
        self.body.addWidget(holder)

    def show_past(self, detail: InfluencerDetail, rows: tuple[CollaborationPast, ...]) -> None:
        """Show them; the ones that stay are only brought up to date."""
        keys = [row.id for row in rows]
        if keys != self._order or not keys:
            self._order = keys
            clear_layout(self._list)
            self.lines = {key: PastLine(self._session) for key in keys}
            for made in self.lines.values():
                if self._list.count():
                    self._list.addWidget(line())
                self._list.addWidget(made)
            if not keys:
                self._list.addWidget(label(tr("Not in a campaign yet."), "tertiary"))
        for row in rows:
            self.lines[row.id].show_past(row, detail.row.name)
        self._show_sums(rows)

    def _show_sums(self, rows: tuple[CollaborationPast, ...]) -> None:
        sums = past_sums(rows)
        parts = [trn("{n} campaign", "{n} campaigns", sums.collaborations)]
        if sums.spend:
            parts.append(tr("spent {amount}").format(amount=format_rupiah_short(sums.spend)))
        if sums.sales is not None:
            parts.append(tr("sold {amount}").format(amount=format_rupiah_short(sums.sales)))
        if sums.late:
            parts.append(trn("late in {n}", "late in {n}", sums.late))
        if sums.rating is not None:
            parts.append(tr("rated {rating}").format(rating=format_number(sums.rating, decimals=1)))
        self._sums.setText(" · ".join(parts))
        self._sums.setVisible(len(rows) > 1)
