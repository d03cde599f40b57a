"""What is asked and written down for the chosen collaborations together: promised content, and their contracts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from planner.language import Message, tr
from planner.operations.many import add_contents_to, set_contract
from planner.queries.campaigns import brief_sheet
from planner.terms import ContractStatus, Platform
from planner.ui.campaigns.form import Field, side_by_side
from planner.ui.campaigns.pane import PastDateEdit
from planner.ui.collaboration.dialogs import ContentDialog
from planner.ui.editors import ChoiceEdit
from planner.ui.widgets.dialogs import DecisionDialog
from planner.wording import words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from planner.operations.content import Piece
    from planner.ui.session import Session

# In these states there is a day on which it was signed.
SIGNED = frozenset({ContractStatus.SIGNED, ContractStatus.ENDED})


class ContractDialog(DecisionDialog):
    """Asks where the contracts stand, and since when they are signed; `told(status or None, day or None)`."""

    told = Signal(object, object)

    def __init__(self, parent: QWidget | None, names: Sequence[str], today: dt.date) -> None:
        one, many = tr("Where does the contract of {name} stand?"), tr("Where do the contracts of {n} creators stand?")
        sentence = one if len(names) == 1 else many
        super().__init__(parent, sentence.format(name=names[0], n=len(names)), tr("Record contract"))
        none: list[tuple[Any, str]] = [(None, tr("not begun", "contract"))]
        self.status = ChoiceEdit([*none, *words(ContractStatus)])
        self.status.reset_value(ContractStatus.SIGNED)
        self.status.committed.connect(self._on_status_chosen)
        self.signed = PastDateEdit(today)
        self.signed.reset_value(today)
        self._day = Field(tr("Signed on"), self.signed)
        self.body.addLayout(side_by_side(Field(tr("State"), self.status), self._day))
        self.verb_button().setDefault(True)
        self.status.setFocus()

    def accept(self) -> None:
        """Hand state and day over when the day can be read."""
        status = self.status.value()
        if status in SIGNED and not self.signed.commit():
            self.signed.setFocus()
            return
        self.hand_over(self.told.emit, status, self.signed.value() if status in SIGNED else None)

    def _on_status_chosen(self, status: ContractStatus | None) -> None:
        self._day.setEnabled(status in SIGNED)


def usual_platform(platforms: Iterable[Platform | None]) -> Platform:
    """Return the platform most of some people are on."""
    counts = Counter(each for each in platforms if each is not None)
    return counts.most_common(1)[0][0] if counts else Platform.INSTAGRAM


def ask_for_content(  # noqa: PLR0917 (whom, where and what then: called from three pages)
    session: Session,
    parent: QWidget,
    campaign_id: str,
    people: Mapping[str, str],
    platform: Platform,
    done: Callable[[list[str]], object] | None = None,
) -> ContentDialog:
    """Return the question which content people (collaboration id to name) promise; it writes the answer.

    Its days, clock and zone are those of the brief. `done(keys of all pieces)` once it is written and closed.
    """
    ids, names = list(people), list(people.values())
    brief = session.read(brief_sheet, campaign_id, ids[0] if len(ids) == 1 else None).values
    dialog = ContentDialog(parent, names[0], (platform, brief["posting_zone"]), session.today())
    if len(ids) > 1:
        _rename(dialog, tr("Which content do {n} creators promise?").format(n=len(ids)))
    dialog.plan(brief["draft_due_on"], brief["posting_on"], brief["posting_from"])

    def write(pieces: Sequence[Piece], fields: dict[str, Any]) -> None:
        label = (
            Message("add content for {name}", {"name": names[0]})
            if len(ids) == 1
            else Message("add content for {n} creators", {"n": len(ids)})
        )
        written, problem = session.history.attempt(label, add_contents_to, ids, pieces, **fields)
        dialog.refuse(problem)
        if written is not None and done is not None:
            keys = written.result
            dialog.accepted.connect(lambda: done(keys))

    dialog.made.connect(write)
    return dialog


def ask_for_contract(session: Session, parent: QWidget, people: Mapping[str, str]) -> ContractDialog:
    """Return the question where the contracts of people (collaboration id to name) stand; it writes the answer."""
    ids, names = list(people), list(people.values())
    dialog = ContractDialog(parent, names, session.today())

    def write(status: ContractStatus | None, signed_on: dt.date | None) -> None:
        label = (
            Message("change the contract of {name}", {"name": names[0]})
            if len(ids) == 1
            else Message("record the contract of {n} creators", {"n": len(ids)})
        )
        dialog.refuse(session.history.attempt(label, set_contract, ids, status, signed_on).problem)

    dialog.told.connect(write)
    return dialog


def _rename(dialog: ContentDialog, question: str) -> None:
    """Let a question that was made for one person speak of many."""
    dialog.setWindowTitle(question)
    heading = dialog.findChild(QLabel)
    if heading is not None:
        heading.setText(question)
