"""Exclusivity and usage rights of a person, in both directions: small rows, and a form that opens among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.language import Message, tr
from planner.operations.agreements import (
    add_exclusivity,
    add_usage_right,
    change_exclusivity,
    change_usage_right,
    remove_exclusivity,
    remove_usage_right,
)
from planner.rules.topics import same_name
from planner.terms import ExclusivityKind, Platform, Side, UsageKind
from planner.ui.editors import DateEdit
from planner.ui.influencers.claims_bar import period
from planner.ui.influencers.entry_form import EntryForm, row_buttons
from planner.ui.influencers.overview import clear_layout, link
from planner.ui.theme import sizes as s
from planner.ui.widgets.chips import pill
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.frames import Block
from planner.ui.widgets.styling import label, line
from planner.wording import word, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from planner.queries.agreements import Agreements, ExclusivityRow, UsageRightRow
    from planner.queries.influencers import InfluencerDetail
    from planner.ui.history import Attempt
    from planner.ui.session import Session


class _DatedForm(EntryForm):
    """A promise from a day to a day; both may be left empty."""

    def add_dates(self) -> None:
        """Add both days, and the remarks after them."""
        self.starts = DateEdit(self.session.today)
        self.ends = DateEdit(self.session.today)
        self.ends.setPlaceholderText(tr("empty: no end noted"))
        self.notes = QLineEdit()
        self.add("starts_on", tr("From", "day"), self.starts)
        self.add("ends_on", tr("Until", "day"), self.ends)
        self.add("notes", tr("Notes"), self.notes)

    def dates(self) -> dict[str, Any] | None:
        """Return the days and the remarks, None when a day cannot be read."""
        taken = [self.starts.commit(), self.ends.commit()]
        if not all(taken):
            return None
        return {
            "starts_on": self.starts.value(),
            "ends_on": self.ends.value(),
            "notes": self.notes.text().strip(),
        }

    def days_of(self, row: ExclusivityRow | UsageRightRow) -> dict[str, str]:
        """Return the texts of a row's days and remarks."""
        starts = "" if row.starts_on is None else self.starts.shown(row.starts_on)
        ends = "" if row.ends_on is None else self.ends.shown(row.ends_on)
        return {"starts_on": starts, "ends_on": ends, "notes": row.notes}


class ExclusivityForm(_DatedForm):
    """A promise not to work for others: ours on the person, or another brand's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Save exclusivity"))
        self.competitors: dict[str, str] = {}
        self.side = ChoiceBox(choices=[(Side.THEIRS, tr("Another brand")), (Side.OURS, tr("Our own"))])
        self.brand = QLineEdit()
        self.kind = ChoiceBox(choices=words(ExclusivityKind))
        self.category = QLineEdit()
        self.category.setPlaceholderText(tr("For example sambal"))
        every: list[tuple[Any, str]] = [(None, tr("All platforms"))]
        self.platform = ChoiceBox(choices=[*every, *words(Platform)])
        self.add("side", tr("Whose claim"), self.side)
        self.add("brand", tr("Brand"), self.brand)
        self.add("kind", tr("Covers"), self.kind)
        self.add("category", tr("Category"), self.category)
        self.add("platform", tr("Platform"), self.platform)
        self.add_dates()
        self.side.activated.connect(self._show_needed)
        self.kind.activated.connect(self._show_needed)
        self.clear()

    def set_competitors(self, competitors: dict[str, str]) -> None:
        """Offer the shop's competitors (name to key) while a brand is typed."""
        if competitors != self.competitors:
            self.competitors = competitors
            completer = QCompleter(list(competitors), self.brand)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.brand.setCompleter(completer)

    def blank(self) -> dict[str, Any]:
        """Return another brand's claim on a category."""
        texts = dict.fromkeys(("brand", "category", "starts_on", "ends_on", "notes"), "")
        return texts | {"side": Side.THEIRS, "kind": ExclusivityKind.CATEGORY, "platform": None}

    def show_typed(self, fields: dict[str, Any]) -> None:
        """Show the fields that are needed."""
        super().show_typed(fields)
        self._show_needed()

    def edit(self, row: ExclusivityRow) -> None:
        """Change a promise that was written down."""
        fields: dict[str, Any] = {"side": row.side, "brand": row.brand, "kind": row.kind}
        fields |= {"category": row.category, "platform": row.platform}
        self.open_row(row.id, fields | self.days_of(row))

    def write(self) -> Attempt[Any] | None:
        """Write the promise down."""
        dates = self.dates()
        if dates is None:
            return None
        side, brand = self.side.value(), self.brand.text().strip()
        kind = self.kind.value()
        fields = dates | {
            "brand": brand if side is Side.THEIRS else "",
            "competitor_id": self._competitor(brand) if side is Side.THEIRS else None,
            "kind": kind,
            "category": self.category.text().strip() if kind is not ExclusivityKind.FULL else "",
            "platform": self.platform.value() if kind is not ExclusivityKind.FULL else None,
        }
        person, name = self.person
        if self.editing:
            what = Message("change an exclusivity of {name}", {"name": name})
            return self.session.history.attempt(what, change_exclusivity, self.editing, side=side, **fields)
        what = Message("record an exclusivity of {name}", {"name": name})
        return self.session.history.attempt(what, add_exclusivity, person, side, **fields)

    def _competitor(self, brand: str) -> str | None:
        return next((key for name, key in self.competitors.items() if same_name(name, brand)), None)

    def _show_needed(self) -> None:
        self.rows["brand"].setVisible(self.side.value() is Side.THEIRS)
        narrow = self.kind.value() is not ExclusivityKind.FULL
        self.rows["category"].setVisible(narrow)
        self.rows["platform"].setVisible(narrow)


class UsageForm(_DatedForm):
    """What content may be used for: ours to use theirs, or theirs to use ours."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Save usage right"))
        self.side = ChoiceBox(
            choices=[(Side.OURS, tr("We may use their content")), (Side.THEIRS, tr("They may use our content"))]
        )
        self.kind = ChoiceBox(choices=words(UsageKind))
        self.channels = QLineEdit()
        self.channels.setPlaceholderText(tr("For example Instagram, Shopee; empty: all"))
        self.add("side", tr("Whose right"), self.side)
        self.add("kind", tr("For"), self.kind)
        self.add("channels", tr("Channels"), self.channels)
        self.add_dates()
        self.clear()

    def blank(self) -> dict[str, Any]:
        """Return our right to show their content."""
        texts = dict.fromkeys(("channels", "starts_on", "ends_on", "notes"), "")
        return texts | {"side": Side.OURS, "kind": UsageKind.ORGANIC}

    def edit(self, row: UsageRightRow) -> None:
        """Change a right that was written down."""
        self.open_row(row.id, {"side": row.side, "kind": row.kind, "channels": row.channels} | self.days_of(row))

    def write(self) -> Attempt[Any] | None:
        """Write the right down."""
        dates = self.dates()
        if dates is None:
            return None
        fields = dates | {
            "side": self.side.value(),
            "kind": self.kind.value(),
            "channels": self.channels.text().strip(),
        }
        person, name = self.person
        if self.editing:
            what = Message("change a usage right of {name}", {"name": name})
            return self.session.history.attempt(what, change_usage_right, self.editing, **fields)
        what = Message("record a usage right of {name}", {"name": name})
        return self.session.history.attempt(what, add_usage_right, person, **fields)


class _ListBlock(Block):
    """A head with the link that opens the form, the form, and the rows."""

    def __init__(self, session: Session, title: str, form: EntryForm) -> None:
        super().__init__(title)
        self.session = session
        self.entry = form
        self.add_link = link(tr("Add"))
        self.add_link.setAccessibleName(tr("Add: {what}").format(what=title))
        self.add_link.clicked.connect(form.open_new)
        self.add_action(self.add_link)
        form.closed.connect(self._on_form_closed)
        form.hide()
        holder = QWidget()
        self.list = QVBoxLayout(holder)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(6)
        self.body.addWidget(form)
        self.body.addWidget(holder)

    def begin(self, detail: InfluencerDetail, rows: Sequence[Any], *, other: bool, empty: str) -> None:
        """Be for a person; say what is missing when there is nothing."""
        person = (detail.row.id, detail.row.name)
        self.entry.setVisible(self.entry.show_person(person, {row.id for row in rows}, other=other))
        clear_layout(self.list)
        if not rows:
            self.list.addWidget(label(empty, "tertiary", wrap=True))

    def add_row(self, left: QWidget, what: str, edit: Callable[[], object], remove: Callable[[], object]) -> None:
        """Add a row with its two buttons."""
        if self.list.count():
            self.list.addWidget(line())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_1)
        row.addWidget(left, 1)
        row.addWidget(row_buttons(what, edit, remove), 0, Qt.AlignmentFlag.AlignTop)
        self.list.addWidget(holder)

    def _on_form_closed(self) -> None:
        self.entry.hide()
        self.add_link.setFocus(Qt.FocusReason.OtherFocusReason)


class ExclusivityBlock(_ListBlock):
    """All promises not to work for others."""

    def __init__(self, session: Session) -> None:
        self.form = ExclusivityForm(session)
        super().__init__(session, tr("Exclusivity"), self.form)

    def show_rows(
        self, detail: InfluencerDetail, promised: Agreements, competitors: dict[str, str], *, other: bool
    ) -> None:
        """Show a person's promises."""
        self.form.set_competitors(competitors)
        empty = tr("No exclusivity noted. Write it down and the planner warns of clashes.")
        self.begin(detail, promised.exclusivities, other=other, empty=empty)
        for row in promised.exclusivities:
            ours = row.side is Side.OURS
            title = tr("Bound to us") if ours else row.brand
            what = row.category or word(row.kind)
            parts = [what.lower() if row.kind is not ExclusivityKind.CATEGORY else what]
            parts += [word(row.platform)] if row.platform else []
            made = _promise(title, parts, row, self.session.today(), "" if ours else "warn")
            remove = Message("remove an exclusivity of {name}", {"name": detail.row.name})
            self.add_row(
                made,
                tr("the exclusivity: {what}").format(what=title),
                lambda row=row: self.form.edit(row),  # type: ignore[misc]
                lambda row=row, remove=remove: self.session.history.run(remove, remove_exclusivity, row.id),  # type: ignore[misc]
            )


class UsageBlock(_ListBlock):
    """All rights to use content."""

    def __init__(self, session: Session) -> None:
        self.form = UsageForm(session)
        super().__init__(session, tr("Usage rights"), self.form)

    def show_rows(self, detail: InfluencerDetail, promised: Agreements, *, other: bool) -> None:
        """Show a person's usage rights."""
        empty = tr("No usage right noted. Without one their content may not be used again.")
        self.begin(detail, promised.usage_rights, other=other, empty=empty)
        for row in promised.usage_rights:
            title = tr("We may use their content") if row.side is Side.OURS else tr("They may use our content")
            made = _promise(title, [word(row.kind), row.channels or tr("all channels")], row, self.session.today(), "")
            remove = Message("remove a usage right of {name}", {"name": detail.row.name})
            self.add_row(
                made,
                tr("the usage right: {what}").format(what=word(row.kind)),
                lambda row=row: self.form.edit(row),  # type: ignore[misc]
                lambda row=row, remove=remove: self.session.history.run(remove, remove_usage_right, row.id),  # type: ignore[misc]
            )


def _promise(title: str, parts: Sequence[str], row: ExclusivityRow | UsageRightRow, today: date, level: str) -> QWidget:
    """Return a row's words: what, what it covers, when; over ones are quiet, running ones say so."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    is_over = row.ends_on is not None and row.ends_on < today
    runs = not is_over and (row.starts_on is None or row.starts_on <= today)
    head = QHBoxLayout()
    head.setSpacing(s.SPACE_2)
    head.addWidget(label(title, "secondary" if is_over else "strong", wrap=True), 1)
    if runs:
        head.addWidget(pill(tr("running", "agreement"), level), 0, Qt.AlignmentFlag.AlignTop)
    elif is_over:
        head.addWidget(pill(tr("over", "agreement"), "neutral"), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    when = period(row.starts_on, row.ends_on, today)
    column.addWidget(label(" · ".join([*(part for part in parts if part), when]), "small", wrap=True))
    if row.notes:
        column.addWidget(label(row.notes, "small", wrap=True))
    return made
