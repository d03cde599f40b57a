"""The verdict of a check: passed, held or rejected, its reason, and when to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal

from planner.formats import format_date
from planner.language import tr
from planner.rules.vetting import months_before
from planner.terms import Verdict
from planner.ui.check.fields import AnswerChoice, Labelled
from planner.ui.editors import DateEdit, NoteEdit
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.wording import words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from planner.queries.checks import CheckDetail

NEEDS_REASON = frozenset({Verdict.HELD, Verdict.REJECTED})
RECHECK_MONTHS = 6


class Judgement(NamedTuple):
    """A verdict and its reason, as they are written together."""

    verdict: Verdict | None
    reason: str


class VerdictCard(Card):
    """`judged(Judgement)`, `recheck_set(date or None)`. A verdict that needs a reason waits until there is one."""

    judged = Signal(object)
    recheck_set = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(tr("Verdict"), parent)
        self._today = today
        self._check: CheckDetail | None = None
        self._is_waiting = False
        self.verdict = AnswerChoice(tr("Verdict"), words(Verdict))
        self.hint = Hint()
        self.reason = NoteEdit(lines=3)
        self.recheck = DateEdit(today)
        self.body.addWidget(self.verdict)
        self.body.addWidget(self.hint)
        self.body.addWidget(Labelled(tr("Reason"), self.reason, watched=True))
        again = Labelled(tr("Check again on"), self.recheck)
        self.again = again.hint
        self.body.addWidget(again)
        self.verdict.committed.connect(self._on_verdict_chosen)
        self.reason.committed.connect(self._on_reason_written)
        self.recheck.committed.connect(self.recheck_set)

    def show_check(self, check: CheckDetail, *, fresh: bool) -> None:
        """Show a check; a verdict that still waits for its reason stays chosen."""
        self._check = check
        self._is_waiting = self._is_waiting and not fresh
        (self.reason.reset_value if fresh else self.reason.set_value)(check.reason)
        (self.recheck.reset_value if fresh else self.recheck.set_value)(check.recheck_on)
        if not self._is_waiting:
            self.verdict.set_value(check.verdict)
            self.hint.set_hint("")
        self._suggest(check)

    def refuse(self, problem: str) -> None:
        """Say why the judgement could not be stored."""
        self.hint.set_hint(problem, "bad")

    def commit(self) -> None:
        """Store what is typed."""
        self.reason.commit()
        self.recheck.commit()

    def _on_verdict_chosen(self, verdict: Any) -> None:
        self.reason.commit()
        reason = self.reason.toPlainText().strip()
        if verdict in NEEDS_REASON and not reason:
            self._is_waiting = True
            self.hint.set_hint(tr("Stored as soon as there is a reason. One sentence is enough."), "warn")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._judge(Judgement(verdict, reason))

    def _on_reason_written(self, reason: str) -> None:
        verdict = self.verdict.value()
        if verdict in NEEDS_REASON and not reason:
            stored = self._check.reason if self._check else ""
            self.reason.refuse(tr("Holding or rejecting needs a reason. Write one sentence."), stored)
            return
        self._judge(Judgement(verdict, reason))

    def _judge(self, judgement: Judgement) -> None:
        self._is_waiting = False
        self.hint.set_hint("")
        self.judged.emit(judgement)

    def _suggest(self, check: CheckDetail) -> None:
        """Offer a day half a year after the check, once there is a verdict."""
        if check.recheck_on is not None or check.verdict is None:
            if not self.recheck.problem():
                self.again.set_hint("")
            return
        day = months_before(check.checked_on, -RECHECK_MONTHS)
        shown = format_date(day, self._today, weekday=False)
        self.again.set_hint(tr("Half a year on:"), "", shown, lambda: self._take(day))

    def _take(self, day: date) -> None:
        self.recheck.set_value(day)
        self.recheck_set.emit(day)
