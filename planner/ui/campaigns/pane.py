"""The pane beside a campaign's table: the current collaboration, or the campaign's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_date, format_rupiah
from planner.language import Message, tr
from planner.operations.campaigns import change_campaign
from planner.operations.collaborations import change_collaboration
from planner.queries.campaigns import payment_rows
from planner.rules.payment_mix import PaymentLine, totals
from planner.terms import EXITS, NOT_COUNTED, PaymentKind, Stage
from planner.ui.campaigns.columns import stage_choices
from planner.ui.campaigns.content import ContentTab
from planner.ui.campaigns.form import CampaignForm, Field, side_by_side
from planner.ui.campaigns.vouchers import VoucherTab
from planner.ui.campaigns.words import content_words
from planner.ui.editors import ChoiceEdit, LineEdit, NoteEdit, RupiahEdit, named, settle
from planner.ui.influencers.clash_notice import clash_notice
from planner.ui.personal_data import watching
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, flat_button, icon_button
from planner.ui.widgets.charts import Share, ShareBar
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Block, Pane, add_block
from planner.ui.widgets.styling import label, line
from planner.wording import word

if TYPE_CHECKING:
    from planner.queries.campaigns import CampaignRow, CollaborationRow
    from planner.ui.session import Session

KINDS = (PaymentKind.CASH, PaymentKind.PRODUCT, PaymentKind.EVENT)


class PaymentBlock(Block):
    """The payment mix in three sums and the shares of its kinds."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Payment mix"))
        self._session = session
        grid = QGridLayout()
        grid.setHorizontalSpacing(s.SPACE_2)
        grid.setVerticalSpacing(2)
        self._sums: dict[str, Any] = {}
        for at, (key, text) in enumerate(
            (("cash", tr("Cash")), ("cost", tr("Total at HPP, with shipping")), ("retail", tr("Total retail value")))
        ):
            grid.addWidget(label(text, "label"), at, 0)
            self._sums[key] = label("", "total" if key == "cost" else "strong")
            grid.addWidget(self._sums[key], at, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        self.body.addLayout(grid)
        self.bar = ShareBar()
        self.body.addWidget(self.bar)
        self.sentence = label("", "tertiary", wrap=True)
        self.body.addWidget(self.sentence)

    def show_collaboration(self, row: CollaborationRow) -> None:
        """Show the sums of a collaboration; a dash where nothing is planned."""
        for key, shown in self._sums.items():
            amount = getattr(row, key)
            shown.setText(format_rupiah(amount or None))
        lines = [
            PaymentLine(payment.kind, payment.quantity, payment.unit_cost, payment.unit_retail)
            for payment in self._session.read(payment_rows, row.id)
            if payment.status not in NOT_COUNTED
        ]
        mix = totals(lines)
        self.bar.set_shares([Share(word(kind), mix.cost[kind], series) for series, kind in enumerate(KINDS)])
        self.bar.setVisible(bool(mix.total_cost))
        self.sentence.setText(_mix_sentence(row, mix.cash_share, mix.lines_without_cost))

    def words(self) -> str:
        """Return what the block says, for tests."""
        return " ".join([*(shown.text() for shown in self._sums.values()), self.sentence.text()])


def _mix_sentence(row: CollaborationRow, cash_share: int | None, unknown: int) -> str:
    if cash_share is None:
        return tr("No payment planned yet.")
    parts = [tr("Cash is {percent}% of the mix at HPP.").format(percent=cash_share)]
    if row.usual_fee:
        percent = round(row.retail * 100 / row.usual_fee)
        parts.append(tr("The creator gets {percent}% of the usual fee in value.").format(percent=percent))
    if unknown:
        parts.append(tr("{n} lines have no HPP yet.").format(n=unknown))
    return " ".join(parts)


class CollaborationPane(Pane):
    """One influencer in this campaign: stage, fee, content, codes, payment, notes.

    `stage_asked(stage)` when another stage was chosen: the page may have to ask for a reason. `close_asked()`.
    """

    stage_asked = Signal(object)
    close_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: CollaborationRow | None = None
        profile = icon_button("user", tr("Open the influencer"))
        profile.clicked.connect(self._on_profile_clicked)
        self.close_button = icon_button("close", tr("Close the pane"), quiet=True)
        self.close_button.clicked.connect(self.close_asked)
        self.add_action(profile)
        self.add_action(self.close_button)
        self._nothing.setMargin(s.SPACE_6)
        self._unwritten: dict[str, tuple[str, str]] = {}  # notes that could not be stored, and why
        column = self.add_tab(tr("Summary"))
        self._build_fields()
        self.payment = PaymentBlock(session)
        notes = Block(tr("Notes"))
        notes.body.addWidget(self.notes)
        hint = Hint()
        self.notes.refused.connect(lambda problem: hint.set_hint(problem, "bad"))
        notes.body.addWidget(hint)
        notes.body.addWidget(watching(self.notes))
        self._clash = QWidget()
        self.clash = Hint()
        around = QVBoxLayout(self._clash)
        around.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_3)
        around.addWidget(self.clash)
        for block in (self._clash, self._doors(), self._stage_block, self.payment, notes):
            add_block(column, block)
        self.content = ContentTab(session)
        self.vouchers = VoucherTab(session)
        add_block(self.add_tab(tr("Content")), self.content)
        add_block(self.add_tab(tr("Voucher")), self.vouchers)
        self.tabs().setAccessibleName(tr("Parts of the collaboration"))
        self.show_collaboration(None)

    def show_collaboration(self, row: CollaborationRow | None) -> None:
        """Show a collaboration; without one say what to do."""
        other = row is None or self._row is None or row.id != self._row.id
        if other:
            self._keep_notes()
        self._row = row
        if row is None:
            self.show_nothing(tr("Choose a row to see stage, content, code and payment."))
            return
        what = content_words(row.content)
        self.show_person(row.name, " · ".join(part for part in (f"@{row.handle}" if row.handle else "", what) if part))
        warning = clash_notice(self._session, [row.influencer_id], row.campaign_id)
        self.clash.set_hint(warning, "warn")
        self._clash.setVisible(bool(warning))
        self.stage.set_value(row.stage)
        since = format_date(row.stage_since, self._session.today(), weekday=False)
        self._stage_block.set_fact(tr("since {day}").format(day=since))
        self._reason.setVisible(row.stage in EXITS)
        for name, editor in self._editors().items():
            value = getattr(row, name)
            if other:
                editor.reset_value(value)
            else:
                editor.set_value(value)
        if other and row.id in self._unwritten:
            text, problem = self._unwritten.pop(row.id)
            self.notes.setPlainText(text)
            self.notes.refuse(problem, row.notes)
        self.payment.show_collaboration(row)
        self.content.show_collaboration(row)
        self.vouchers.show_collaboration(row)

    def collaboration(self) -> CollaborationRow | None:
        """Return what is shown."""
        return self._row

    def _keep_notes(self) -> None:
        """Write the notes of the row that is left; what cannot be written waits until it is shown again."""
        if self._row is not None and not self.notes.commit():
            self._unwritten[self._row.id] = (self.notes.toPlainText(), self.notes.problem())

    def _editors(self) -> dict[str, Any]:
        return {"usual_fee": self.fee, "pic": self.pic, "notes": self.notes, "exit_reason": self.exit_reason}

    def _doors(self) -> QWidget:
        doors = QWidget()
        row = QHBoxLayout(doors)
        row.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_3)
        row.setSpacing(s.SPACE_2)
        self.brief = button(tr("Brief"), "file")
        self.pay = button(tr("Payment"), "wallet")
        for made, page in ((self.brief, "brief"), (self.pay, "payment")):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _checked=False, page=page: self._go(page))
            row.addWidget(made, 1)
        return doors

    def _build_fields(self) -> None:
        self._stage_block = Block(tr("Stage"))
        self.stage = named(ChoiceEdit(stage_choices()), tr("Stage"))
        self.stage.committed.connect(self._on_stage_chosen)
        self.exit_reason = LineEdit(needed=tr("Write the reason for leaving the campaign."))
        self.fee = RupiahEdit()
        self.fee.setPlaceholderText(tr("For example 1,5jt"))
        self.pic = LineEdit()
        self.notes = named(NoteEdit(lines=4), tr("Notes"))
        for name, editor in self._editors().items():
            editor.committed.connect(lambda value, name=name: self._write(name, value))
        self._reason = Field(tr("Reason"), self.exit_reason)
        self._stage_block.body.addWidget(self.stage)
        self._stage_block.body.addWidget(self._reason)
        self._stage_block.body.addWidget(watching(self.exit_reason))
        self._stage_block.body.addLayout(side_by_side(Field(tr("Usual fee"), self.fee), Field(tr("PIC"), self.pic)))

    def _write(self, name: str, value: Any) -> None:
        if self._row is None:
            return
        who: dict[str, str | int] = {"name": self._row.name}
        what = {
            "usual_fee": Message("change usual fee of {name}", who),
            "pic": Message("change PIC of {name}", who),
            "notes": Message("change notes of {name}", who),
            "exit_reason": Message("change reason of {name}", who),
        }[name]
        stored = getattr(self._row, name)
        editor = self._editors()[name]
        attempt = self._session.history.attempt(what, change_collaboration, self._row.id, **{name: value})
        settle(editor, stored, attempt)

    def _on_stage_chosen(self, stage: Stage) -> None:
        if self._row is not None:
            self.stage_asked.emit(stage)
            # Until it is written the old stage is what is true.
            self.stage.set_value(self._row.stage)

    def _on_profile_clicked(self) -> None:
        if self._row is not None:
            self._session.went.emit(Route("influencers", self._row.influencer_id))

    def _go(self, page: str) -> None:
        if self._row is not None:
            self._session.went.emit(Route(page, self._row.id))


class CampaignFieldsPane(QFrame):
    """The campaign's own fields, each written when it is left; `closed()`."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: CampaignRow | None = None
        self.setProperty("role", "pane")
        self.setFixedWidth(s.WIDTH_PANE)
        head = QHBoxLayout()
        head.setContentsMargins(s.SPACE_4, s.SPACE_2, s.SPACE_3, s.SPACE_2)
        head.addWidget(label(tr("Campaign"), "name"))
        head.addStretch(1)
        self.close_button = flat_button(tr("Close"), small=True)
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        self.form = CampaignForm(session.today(), notes=True)
        self.form.edited.connect(self._on_edited)
        holder = QWidget()
        holder.setProperty("role", "scrolled")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_4)
        inner.addWidget(self.form)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(area, 1)

    def show_campaign(self, row: CampaignRow) -> None:
        """Show what is stored."""
        other = self._row is None or self._row.id != row.id
        self._row = row
        self.form.show_campaign(row, other=other)

    def _on_edited(self, name: str, value: Any) -> None:
        if self._row is None:
            return
        what = Message("change campaign {name}", {"name": self._row.name})
        stored = getattr(self._row, name)
        editor = getattr(self.form, name)
        attempt = self._session.history.attempt(what, change_campaign, self._row.id, **{name: value})
        if not attempt.done and name == "goal":
            self.form.show_campaign(self._row, other=False)
            self._session.history.failed.emit(attempt.problem)
        else:
            settle(editor, stored, attempt)
