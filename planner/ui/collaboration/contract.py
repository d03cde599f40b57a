"""Contract, other promises, what binds both sides, and every proof: files by what they prove."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.formats import format_rupiah
from planner.language import Message, tr
from planner.operations.collaborations import change_collaboration
from planner.terms import ContractStatus, PaymentKind, Purpose, Side
from planner.ui.campaigns.form import Field, side_by_side
from planner.ui.collaboration.words import piece_title
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, NoteEdit, settle
from planner.ui.files import FileList, FilesCard
from planner.ui.influencers.claims_bar import period
from planner.ui.influencers.overview import clear_layout
from planner.ui.personal_data import watching
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.unwritten import Place, keep_typed, show_stored
from planner.ui.widgets.buttons import flat_button, icon_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label, line
from planner.wording import word, words

if TYPE_CHECKING:
    from planner.queries.campaigns import PaymentRow
    from planner.queries.content import ProofRow, WorkSheet
    from planner.ui.collaboration.ways import ContentWays

FIELDS = ("contract", "contract_number", "contract_signed_on", "contract_ends_on", "promises")
# Shown in a card of their own; all the rest stands together.
_OWN_CARDS = frozenset({Purpose.CONTRACT, Purpose.CHAT})
_UNSIGNED = frozenset({None, ContractStatus.DRAFT, ContractStatus.SENT})


class ContractCard(Card):
    """State, number and days of the contract, and its file. `edited(name, value)`."""

    edited = Signal(str, object)

    def __init__(self, ways: ContentWays) -> None:
        super().__init__(tr("Contract"))
        today = ways.session.today()
        none: list[tuple[Any, str]] = [(None, tr("not begun", "contract"))]
        self.editors: dict[str, Any] = {
            "contract": ChoiceEdit([*none, *words(ContractStatus)]),
            "contract_number": LineEdit(),
            "contract_signed_on": DateEdit(today),
            "contract_ends_on": DateEdit(today),
        }
        self.editors["contract_number"].setMaxLength(500)
        state = Field(tr("State"), self.editors["contract"])
        number = Field(tr("Number", "contract"), self.editors["contract_number"])
        signed = Field(tr("Signed on"), self.editors["contract_signed_on"])
        ends = Field(tr("Ends on"), self.editors["contract_ends_on"])
        self.body.addLayout(side_by_side(state, number))
        self.body.addLayout(side_by_side(signed, ends))
        self.hint = Hint()
        self.body.addWidget(self.hint)
        for name, editor in self.editors.items():
            editor.committed.connect(lambda value, name=name: self.edited.emit(name, value))
        self.files = _file_list(ways, tr("The signed contract as PDF or photo."), Purpose.CONTRACT)
        self.body.addWidget(self.files)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """Show the contract, and what it lacks."""
        files = [file for file in sheet.files if file.purpose is Purpose.CONTRACT]
        self.files.show_files(files)
        signed, ends = sheet.contract_signed_on, sheet.contract_ends_on
        problem = ""
        if signed is not None and ends is not None and ends < signed:
            problem = tr("It ends before it was signed. Check both days.")
        elif sheet.contract is ContractStatus.SIGNED and not _has_agreement(sheet):
            problem = tr("Signed, but no file is kept with it. It is the proof when something goes wrong.")
        if problem or not files or sheet.contract not in _UNSIGNED:
            self.hint.set_hint(problem, "warn")
            return
        # A file says nothing of whose names stand on it: it is offered, never set by itself.
        sign = lambda: self.edited.emit("contract", ContractStatus.SIGNED)  # noqa: E731 (one line)
        self.hint.set_hint(tr("Is it signed by both?"), "", tr("Mark as signed"), sign)


def _has_agreement(sheet: WorkSheet) -> bool:
    """Tell whether something kept shows the agreement: the contract itself, or the chat in which it was agreed."""
    return any(file.purpose in _OWN_CARDS for file in sheet.files)


class PromisesCard(Card):
    """What was agreed beside the content, and the chat that shows it. `edited(name, value)`."""

    edited = Signal(str, object)

    def __init__(self, ways: ContentWays) -> None:
        super().__init__(tr("Other promises"))
        self.text = NoteEdit(lines=5)
        self.text.setAccessibleName(tr("Other promises"))
        self.text.setPlaceholderText(tr("For example: comes to the opening, sends statistics after seven days"))
        self.text.committed.connect(lambda value: self.edited.emit("promises", value))
        self.body.addWidget(self.text)
        self.body.addWidget(watching(self.text))
        empty = tr("Screenshots of the chat in which it was agreed. Ctrl+Shift+V pastes one.")
        self.files = _file_list(ways, empty, Purpose.CHAT)
        self.body.addWidget(self.files)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """Show the files; the text is an editor of the tab."""
        self.files.show_files([file for file in sheet.files if file.purpose is Purpose.CHAT])


class AgreementsCard(Card):
    """Exclusivity and usage rights of this collaboration; they are written at the person."""

    def __init__(self, ways: ContentWays) -> None:
        super().__init__(tr("Exclusivity and usage rights"))
        self._ways = ways
        self._key = ""
        self.door = flat_button(tr("Open the influencer"), small=True)
        self.door.clicked.connect(lambda: ways.session.went.emit(Route("influencers", self._key)))
        self.add_action(self.door)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(s.SPACE_1)
        self.body.addLayout(self._lines)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """List both."""
        self._key = sheet.influencer_id
        today = self._ways.session.today()
        clear_layout(self._lines)
        for row in sheet.exclusivities:
            title = tr("Bound to us") if row.side is Side.OURS else row.brand
            platform = word(row.platform) if row.platform else ""
            self._add(title, [word(row.kind), row.category, platform], period(row.starts_on, row.ends_on, today))
        for right in sheet.usage_rights:
            ours = right.side is Side.OURS
            title = tr("We may use their content") if ours else tr("They may use our content")
            self._add(title, [word(right.kind), right.channels], period(right.starts_on, right.ends_on, today))
        if not sheet.exclusivities and not sheet.usage_rights:
            nothing = tr("None belongs to this collaboration. Both are written at the influencer.")
            self._lines.addWidget(label(nothing, "tertiary", wrap=True))

    def _add(self, title: str, parts: list[str], when: str) -> None:
        self._lines.addWidget(label(title, "strong", wrap=True))
        said = " · ".join(part for part in (*parts, when) if part)
        self._lines.addWidget(label(said, "label", wrap=True))


class PaymentProofs(Card):
    """The payment lines with their state, each with its proofs: transfers and parcels."""

    def __init__(self, ways: ContentWays) -> None:
        super().__init__(tr("Proofs of payment and parcels"))
        self._ways = ways
        self._sheet: WorkSheet | None = None
        self.lists: dict[str, FileList] = {}
        self._shown: list[str] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.empty = label(tr("No payment line yet. The payment page plans them."), "tertiary", wrap=True)
        self.body.addWidget(self.empty)
        door = flat_button(tr("Open payment"), small=True)
        door.clicked.connect(self._on_door_clicked)
        self.add_action(door)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """Show the lines; what stays the same is kept."""
        self._sheet = sheet
        says = [f"{each.id} {line_sentence(each)}" for each in sheet.lines]
        if says != self._shown:
            self._shown = says
            clear_layout(self._rows)
            self.lists = {}
            for at, each in enumerate(sheet.lines):
                if at:
                    self._rows.addWidget(line())
                self._rows.addWidget(self._row(each))
        for each in sheet.lines:
            self.lists[each.id].show_files([file for file in sheet.files if file.payment_line_id == each.id])
        self.empty.setVisible(not sheet.lines)

    def _row(self, each: PaymentRow) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        name = line_name(each)
        purpose = Purpose.PARCEL if each.kind is PaymentKind.PRODUCT else Purpose.PAYMENT
        files = self.lists[each.id] = _files(self._ways, "", purpose, payment_line_id=each.id)
        files.use_buttons(
            icon_button("plus", tr("Add a proof of {what}").format(what=name), quiet=True),
            icon_button("copy", tr("Paste a screenshot as proof of {what}").format(what=name), quiet=True),
        )
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(name, "strong", wrap=True), 1)
        head.addStrut(s.HEIGHT_ROW)
        head.addWidget(label(line_facts(each), "label"))
        head.addSpacing(s.SPACE_2)
        for way in (files.choose, files.paste_button):
            head.addWidget(way)
        column.addLayout(head)
        column.addWidget(files)
        return made

    def _on_door_clicked(self) -> None:
        if self._sheet is not None:
            self._ways.session.went.emit(Route("payment", self._sheet.id))


class ContractTab(QWidget):
    """The whole tab, in two columns."""

    def __init__(self, ways: ContentWays) -> None:
        super().__init__()
        self._ways = ways
        self._sheet: WorkSheet | None = None
        self.contract, self.promises = ContractCard(ways), PromisesCard(ways)
        self.agreements, self.payments = AgreementsCard(ways), PaymentProofs(ways)
        empty = tr("Drafts, posts and whatever else proves something. Drop files here.")
        self.others = FilesCard(ways.session.today(), tr("Other proofs"), empty, about=self._about)
        self.others.added.connect(lambda files: ways.keep(files, Purpose.OTHER))
        self.others.opened.connect(ways.keeper.open)
        self.others.removed.connect(ways.remove_file)
        self.hint = Hint()
        ways.keeper.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        self.editors: dict[str, Any] = {**self.contract.editors, "promises": self.promises.text}
        for card in (self.contract, self.promises):
            card.edited.connect(self._on_edited)
        for name in FIELDS[1:]:
            keep_typed(ways.session, self.editors[name], partial(self._place, name))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(s.SPACE_3)
        grid.addWidget(self.hint, 0, 0, 1, 2)
        columns = ((self.contract, self.agreements), (self.promises, self.payments))
        for at, cards in enumerate(columns):
            column = QVBoxLayout()
            column.setSpacing(s.SPACE_3)
            for part in cards:
                column.addWidget(part)
            column.addStretch(1)
            grid.addLayout(column, 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self.others, 2, 0, 1, 2)
        grid.setRowStretch(3, 1)

    def show_sheet(self, sheet: WorkSheet, *, fresh: bool) -> None:
        """Show a collaboration; `fresh`: it is another one, so whatever is being typed is dropped."""
        self._sheet = sheet
        for name, editor in self.editors.items():
            place = Place(sheet.id, name, sheet.name)
            show_stored(self._ways.session, editor, place, getattr(sheet, name), fresh=fresh)
        self.contract.show_sheet(sheet)
        self.promises.show_sheet(sheet)
        self.agreements.show_sheet(sheet)
        self.payments.show_sheet(sheet)
        apart = [file for file in sheet.files if file.purpose not in _OWN_CARDS and file.payment_line_id is None]
        self.others.show_files(apart)

    def _place(self, name: str) -> Place | None:
        sheet = self._sheet
        return Place(sheet.id, name, sheet.name, Route("collaboration", f"{sheet.id}#contract")) if sheet else None

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        for name in FIELDS[1:]:
            self.editors[name].commit()

    def _on_edited(self, name: str, value: Any) -> None:
        if self._sheet is None:
            return
        who: dict[str, str | int] = {"name": self._sheet.name}
        labels = {
            "contract": Message("change the contract of {name}", who),
            "contract_number": Message("change the contract number of {name}", who),
            "contract_signed_on": Message("change when {name} signed", who),
            "contract_ends_on": Message("change the end of the contract of {name}", who),
            "promises": Message("change the promises of {name}", who),
        }
        fields = {name: value}
        if value is ContractStatus.SIGNED and self._sheet.contract_signed_on is None:
            # Most are signed on the day that is written down; another day is a correction.
            fields["contract_signed_on"] = self._ways.session.today()
        attempt = self._ways.session.history.attempt(labels[name], change_collaboration, self._sheet.id, **fields)
        settle(self.editors[name], getattr(self._sheet, name), attempt)

    def _about(self, file: ProofRow) -> tuple[str, ...]:
        rows = self._sheet.contents if self._sheet else ()
        piece = next((piece_title(row) for row in rows if row.id == file.deliverable_id), "")
        return tuple(part for part in (word(file.purpose) if file.purpose else "", piece) if part)


def line_name(each: PaymentRow) -> str:
    """Return what a payment line is called."""
    return each.label or each.product or each.event or word(each.kind)


def line_facts(each: PaymentRow) -> str:
    """Return amount and state of a payment line."""
    cost = None if each.unit_cost is None else each.quantity * each.unit_cost
    return f"{format_rupiah(cost)} · {word(each.status)}"


def line_sentence(each: PaymentRow) -> str:
    """Return a payment line in one line."""
    return f"{line_name(each)} · {line_facts(each)}"


def _file_list(ways: ContentWays, empty: str, purpose: Purpose) -> FileList:
    made = _files(ways, empty, purpose)
    made.add_buttons()
    return made


def _files(ways: ContentWays, empty: str, purpose: Purpose, **links: Any) -> FileList:
    made = FileList(ways.session.today(), empty)
    made.added.connect(lambda files: ways.keep(files, purpose, **links))
    made.opened.connect(ways.keeper.open)
    made.removed.connect(ways.remove_file)
    return made
