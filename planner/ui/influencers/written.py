"""The check tab of the pane: what the last background check says, a quick verdict, and the checks so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.formats import format_date
from planner.language import Message, tr
from planner.operations.notes import add_check, change_check, remove_check
from planner.queries.vetting import assessments
from planner.ui.check.judging import NEEDS_REASON
from planner.ui.check.results import FlagLines
from planner.ui.editors import DateEdit
from planner.ui.influencers.entry_form import EntryForm, row_buttons
from planner.ui.influencers.overview import VerdictSign, clear_layout
from planner.ui.influencers.table import verdict_choices
from planner.ui.personal_data import watching
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.frames import Block, add_block
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from planner.queries.influencers import CheckRow, InfluencerDetail
    from planner.queries.vetting import Assessment
    from planner.ui.history import Attempt
    from planner.ui.session import Session


class CheckForm(EntryForm):
    """A verdict with its reason, written down in one go; the rest of a check is on its sheet."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Save check"), stays_open=True)
        self.date = DateEdit(session.today, needed=tr("A date is needed."))
        self.who, self.reason = QLineEdit(), QLineEdit()
        self.verdict = ChoiceBox(choices=verdict_choices())
        self.add("date", tr("Date"), self.date)
        self.add("who", tr("Checked by"), self.who)
        self.add("verdict", tr("Verdict"), self.verdict)
        self.add("reason", tr("Reason"), self.reason)
        column: Any = self.layout()
        column.insertWidget(1, watching(self.reason))
        self.clear()

    def blank(self) -> dict[str, Any]:
        """Return a check of today that says nothing yet."""
        return {"date": self.date.shown(self.session.today()), "who": "", "verdict": None, "reason": ""}

    def edit(self, check: CheckRow) -> None:
        """Show a check to be changed."""
        day = self.date.shown(check.checked_on)
        fields = {"date": day, "who": check.checked_by, "verdict": check.verdict, "reason": check.reason}
        self.open_row(check.id, fields)

    def write(self) -> Attempt[Any] | None:
        """Write the check down; holding and rejecting need a reason."""
        if not self.date.commit():
            return None
        reason, verdict = self.reason.text().strip(), self.verdict.value()
        if verdict in NEEDS_REASON and not reason:
            problem = tr("Holding or rejecting needs a reason. Write one sentence.")
            self.rows["reason"].set_hint(problem, "bad")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self.rows["reason"].set_hint("")
        fields = {"checked_by": self.who.text().strip(), "verdict": verdict, "reason": reason}
        key, name = self.person
        day = self.date.value() or self.session.today()
        if self.editing:
            what = Message("change a background check of {name}", {"name": name})
            return self.session.history.attempt(what, change_check, self.editing, checked_on=day, **fields)
        what = Message("record a background check of {name}", {"name": name})
        return self.session.history.attempt(what, add_check, key, day, **fields)


class Checks:
    """Fills the check tab."""

    def __init__(self, session: Session, column: QVBoxLayout) -> None:
        self._session = session
        self._person = ""
        self._summary = Block(tr("Background check"))
        self._last = QVBoxLayout()
        self._last.setSpacing(s.SPACE_2)
        self._summary.body.addLayout(self._last)
        self.open_button = button(tr("Open the check sheet"), "list", small=True)
        self.open_button.clicked.connect(lambda: session.went.emit(Route("check", self._person)))
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        self._summary.body.addSpacing(s.SPACE_1)
        self._summary.body.addLayout(row)
        self.form = CheckForm(session)
        quick = Block(tr("Record a background check"))
        quick.body.addWidget(self.form)
        self._earlier = Block(tr("Checks so far"))
        self.list = QVBoxLayout()
        self.list.setSpacing(s.SPACE_1)
        self._earlier.body.addLayout(self.list)
        for block in (self._summary, quick, self._earlier):
            add_block(column, block)

    def show_detail(self, detail: InfluencerDetail, judged: Assessment | None = None, *, other: bool) -> None:
        """Show a person's checks, newest first; what is thought of them is read when it is not given."""
        self._person = detail.row.id
        if judged is None:
            found = self._session.read(assessments, [detail.row.id], self._session.today())
            judged = found.get(detail.row.id)
        self._show_summary(judged)
        keys = {check.id for check in detail.checks}
        self.form.show_person((detail.row.id, detail.row.name), keys, other=other)
        clear_layout(self.list)
        for check in detail.checks:
            self._add(check, detail.row.name)
        self._earlier.setVisible(bool(detail.checks))

    def _show_summary(self, judged: Assessment | None) -> None:
        clear_layout(self._last)
        check = judged.latest_check if judged else None
        self._summary.set_fact(self._when(check) if check else "")
        if check is None:
            self._last.addWidget(label(tr("Not checked yet."), "tertiary"))
        else:
            self._last.addWidget(VerdictSign(check.verdict))
            if reason := _reason(check):
                self._last.addWidget(label(reason, wrap=True))
        if judged is not None and judged.flags:
            self._last.addWidget(FlagLines(judged.flags))

    def _when(self, check: CheckRow) -> str:
        by = tr("checked {date} by {who}") if check.checked_by else tr("checked {date}")
        day = format_date(check.checked_on, self._session.today(), weekday=False)
        return by.format(date=day, who=check.checked_by)

    def _add(self, check: CheckRow, name: str) -> None:
        day = format_date(check.checked_on, self._session.today(), weekday=False)
        remove = Message("remove a background check of {name}", {"name": name})
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        row.addWidget(VerdictSign(check.verdict))
        row.addWidget(label(" · ".join(part for part in (day, check.checked_by) if part), "label"), 1)
        row.addWidget(
            row_buttons(
                tr("the check of {date}").format(date=day),
                lambda: self.form.edit(check),
                lambda: self._session.history.run(remove, remove_check, check.id),
            )
        )
        if self.list.count():
            self.list.addWidget(line())
        self.list.addWidget(head)
        for text, role in ((_reason(check), "body"), (check.notes, "tertiary")):
            if text:
                self.list.addWidget(label(text, role, wrap=True))


def _reason(check: CheckRow) -> str:
    """Return why; held or rejected without a reason says so."""
    return check.reason or (tr("The reason is missing.") if check.verdict in NEEDS_REASON else "")
