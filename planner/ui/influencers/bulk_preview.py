"""One field of many people at once: choose it, write the new value, look at before and after, then write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from shiboken6 import isValid

from planner.language import Message, tr, trn
from planner.queries.influencer_list import influencer_rows, listed_numbers, values_of
from planner.terms import Relationship
from planner.ui.check.judging import NEEDS_REASON
from planner.ui.influencers.cells import Cell, at, named
from planner.ui.influencers.dialogs import completing_line
from planner.ui.influencers.proposals import PREVIEW_WIDTH, Fate, PreviewTable, Proposal, propose
from planner.ui.influencers.reading import read_tags
from planner.ui.influencers.writing import write_many
from planner.ui.reading import Reading
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Form, Hint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.queries.influencer_list import InfluencerRow
    from planner.ui.influencers.columns import InfluencerColumns
    from planner.ui.session import Session

ADD_TAGS, REMOVE_TAGS = "add_tags", "remove_tags"
OFFERED = ("niche", "city", "tier", ADD_TAGS, REMOVE_TAGS, "relationship", "verdict", "next_action", "pic")
SUGGESTED = frozenset({"niche", "city", "pic"})
AT_A_TIME = 500  # people read and worked out between two looks at the keyboard


def bulk_cells(list_columns: InfluencerColumns) -> dict[str, Cell]:
    """Return what many people can be given at once, by key, in the order it is offered."""
    written = list_columns.cells() | {ADD_TAGS: _add_tags(), REMOVE_TAGS: _remove_tags()}
    return {key: written[key] for key in (*OFFERED, *(field.key for field in list_columns.fields))}


def _add_tags() -> Cell:
    return Cell(
        ADD_TAGS,
        tr("Add tags"),
        lambda text, _row: Reading(tuple(read_tags(text)), "" if read_tags(text) else tr("Write a tag.")),
        lambda row, value: _keys(value) <= _keys(row.tags),
        ", ".join,
        Message("tag {name}"),
        Message("add tags to {n} influencers"),
    )


def _remove_tags() -> Cell:
    return _add_tags()._replace(
        key=REMOVE_TAGS,
        title=tr("Remove tags"),
        is_same=lambda row, value: not _keys(value) & _keys(row.tags),
        one=Message("take tags from {name}"),
        many=Message("take tags from {n} influencers"),
    )


def _keys(tags: Sequence[str]) -> set[str]:
    return {tag.casefold() for tag in tags}


class BulkDialog(DecisionDialog):
    """Changes one field of many people; nothing is written before the verb is pressed."""

    def __init__(
        self, session: Session, parent: QWidget, list_columns: InfluencerColumns, people: Sequence[str], key: str = ""
    ) -> None:
        n = len(people)
        super().__init__(parent, trn("Change {n} influencer", "Change {n} influencers", n), tr("Change"))
        self.setFixedWidth(PREVIEW_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._columns = list_columns
        self._cells = bulk_cells(list_columns)
        numbers = session.look(listed_numbers, people)
        self._numbers = [numbers[person] for person in people if person in numbers]
        self._rows: list[InfluencerRow] = []
        self._proposals: list[Proposal] = []
        self._is_touched = False
        self._work: Iterator[None] = iter(())
        # In small portions: a preview of 10,000 people must not hold the keys up.
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)
        self._build()
        self.field.set_value(key or "niche")
        self._on_field_chosen()
        (self.value if key else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        form = Form()
        self.field = ChoiceBox(choices=[(key, cell.title) for key, cell in self._cells.items()])
        self.field.activated.connect(self._on_field_chosen)
        form.add(tr("Field"), self.field)
        self.lines: dict[str, QLineEdit] = {}
        self.value = QStackedWidget()
        self.choice = ChoiceBox()
        self.choice.activated.connect(self._on_value_given)
        self.choice.setAccessibleName(tr("New value"))
        self.value.addWidget(self.choice)
        self._value_row = form.add(tr("New value"), self.value)
        self.reason = QLineEdit()
        self.reason.textEdited.connect(self._on_value_given)
        self._reason_row = form.add(tr("Reason"), self.reason)
        self.body.addWidget(form)
        self.preview = PreviewTable(with_field=False)
        self.body.addWidget(self.preview)
        self._hint = Hint()
        self.body.addWidget(self._hint)
        self.cancel_button().setAutoDefault(False)
        self.verb_button().setDefault(True)

    def cell(self) -> Cell:
        """Return the field that is chosen."""
        return self._cells[self.field.value()]

    def line(self) -> QLineEdit:
        """Return the line the new value is written in."""
        key = self.field.value()
        if key not in self.lines:
            known = self._session.look(values_of, key) if key in SUGGESTED else self._tags(key)
            made = completing_line(known)
            made.setAccessibleName(tr("New value"))
            made.textEdited.connect(self._on_value_given)
            completer = made.completer()
            if completer is not None:
                # Chosen from the list of suggestions, a value is not "edited" for Qt.
                completer.activated.connect(self._on_value_given)
            if key == "next_action":
                made.setPlaceholderText(tr("Send the brief tomorrow, or: Send the brief 5 Dec"))
            self.lines[key] = made
            self.value.addWidget(made)
        return self.lines[key]

    def _tags(self, key: str) -> list[str]:
        if key not in {ADD_TAGS, REMOVE_TAGS}:
            return []
        from planner.queries.influencers import tag_counts

        return sorted(self._session.read(tag_counts), key=str.casefold)

    def _on_field_chosen(self) -> None:
        cell = self.cell()
        if cell.choices:
            self.choice.set_choices(cell.choices)
            self.choice.setCurrentIndex(-1)
        shown: QWidget = self.choice if cell.choices else self.line()
        self.value.setCurrentWidget(shown)
        self.value.setFocusProxy(shown)
        self.value.setFixedHeight(shown.sizeHint().height())
        self._is_touched = not cell.choices and bool(self.line().text())
        self._start()

    def _on_value_given(self) -> None:
        self._is_touched = True
        self._start()

    def typed(self) -> Any:
        """Return what was chosen, or the text that was written."""
        return self.choice.value() if self.cell().choices else self.line().text()

    def _start(self) -> None:
        """Work the preview out anew."""
        typed = self.typed()
        asks = any(typed is each for each in (Relationship.BLACKLISTED, *NEEDS_REASON))
        self._reason_row.setVisible(self._is_touched and asks)
        empties = self._is_touched and self.typed() == "" and self.field.value() not in {ADD_TAGS, REMOVE_TAGS}
        self._value_row.set_hint(tr("Empty: what stands there now is taken away.") if empties else "", "warn")
        self._hint.set_hint("")
        self._proposals = []
        self._work = self._worked_out()
        self._soon.start()
        self._go_on()

    def _worked_out(self) -> Iterator[None]:
        cell, typed = self.cell(), self.typed()
        for start in range(0, len(self._numbers), AT_A_TIME):
            if start >= len(self._rows):
                self._rows += self._session.look(influencer_rows, self._numbers[start : start + AT_A_TIME])
            for row in self._rows[start : start + AT_A_TIME]:
                self._proposals.append(self._proposal(row, cell, typed))
            yield

    def _proposal(self, row: InfluencerRow, cell: Cell, typed: Any) -> Proposal:
        before = self._before(row, cell.key)
        if not self._is_touched:
            return Proposal(row.id, row.name, at(row.handle), cell.key, "", before, before, Fate.SAME)
        made = propose(row, cell, typed, before, with_reason=True)
        if made.fate is Fate.CHANGED and cell.key in {ADD_TAGS, REMOVE_TAGS}:
            held, given = _keys(row.tags), _keys(made.value)
            added = [*row.tags, *(tag for tag in made.value if tag.casefold() not in held)]
            left = [tag for tag in row.tags if tag.casefold() not in given]
            return made._replace(after=", ".join(added if cell.key == ADD_TAGS else left))
        return made

    def _before(self, row: InfluencerRow, key: str) -> str:
        if key in {ADD_TAGS, REMOVE_TAGS}:
            return ", ".join(row.tags)
        cell = self._cells[key]
        if key in {"tier", "relationship", "verdict"}:
            return cell.text(getattr(row, key))
        return self._columns.edit_text(key, row)

    def _go_on(self) -> None:
        if next(self._work, _END) is not _END and len(self._proposals) < len(self._numbers):
            self.verb_button().setEnabled(False)
            return
        self._soon.stop()
        counts = self.preview.show_proposals(self._proposals)
        changed = counts[Fate.CHANGED]
        self.verb_button().setText(trn("Change {n} influencer", "Change {n} influencers", changed))
        waits = self.typed() is Relationship.BLACKLISTED and not self.reason.text().strip()
        without = "" if self.reason.text().strip() else tr("Without a reason nobody can tell later why.")
        self._reason_row.set_hint(tr("The blacklist needs a reason.") if waits else without, "warn")
        self.verb_button().setEnabled(changed > 0 and not waits)

    def accept(self) -> None:
        """Write the changes as one undo entry; stay open with the reason when that cannot be."""
        from planner.operations.cells import CellChange, write_cells

        cell = self.cell()
        wanted = [one for one in self._proposals if one.fate is Fate.CHANGED]
        if not wanted or not self.verb_button().isEnabled():
            return
        label = named(cell.one, name=wanted[0].name) if len(wanted) == 1 else named(cell.many, n=len(wanted))
        changes = [CellChange(one.id, one.key, one.value) for one in wanted]
        reason = self.reason.text().strip()
        self.verb_button().setEnabled(False)
        write_many(
            self._session,
            label,
            len(changes),
            write_cells,
            changes,
            self._session.today(),
            reason=reason,
            done=self._on_written,
            failed=self._on_refused,
        )

    def _on_written(self) -> None:
        if isValid(self):
            super().accept()

    def _on_refused(self, problem: str) -> None:
        if isValid(self):
            self._hint.set_hint(problem, "bad")
            self.verb_button().setEnabled(True)


_END = object()
