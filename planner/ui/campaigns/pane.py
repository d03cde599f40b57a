"""The pane beside a campaign's board or table: the current collaboration."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_date, format_rupiah
from planner.language import Message, tr
from planner.operations.collaborations import change_collaboration
from planner.operations.pipeline import date_stage
from planner.queries.campaigns import payment_rows
from planner.queries.pipeline import next_step
from planner.rules.payment_mix import PaymentLine, totals
from planner.terms import EXITS, NOT_COUNTED, PaymentKind, Stage, Track, TrackState
from planner.ui.campaigns.board_card import TRACK_ICONS
from planner.ui.campaigns.content import ContentTab
from planner.ui.campaigns.form import Field, side_by_side
from planner.ui.campaigns.stages import stage_choices
from planner.ui.campaigns.vouchers import VoucherTab
from planner.ui.campaigns.words import content_words
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, NoteEdit, RupiahEdit, named, settle
from planner.ui.personal_data import watching
from planner.ui.reading import Reading
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import pixmap
from planner.ui.unwritten import Place, keep_typed, show_stored
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.charts import Share, ShareBar
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Block, Pane, add_block
from planner.ui.widgets.styling import label, set_look
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from planner.queries.campaigns import CollaborationRow
    from planner.rules.tracks import TrackMark
    from planner.ui.campaigns.cards import CardTab
    from planner.ui.session import Session

KINDS = (PaymentKind.CASH, PaymentKind.PRODUCT, PaymentKind.EVENT)
CODES_TAB = 2
# Colour of the sign, and role of the words.
TRACK_LOOKS = {
    TrackState.TROUBLE: ("bad", "bad"),
    TrackState.NOT_NEEDED: ("text3", "tertiary"),
    TrackState.NOT_STARTED: ("text3", "label"),
}


class PastDateEdit(DateEdit):
    """The day something happened on: never a day to come."""

    def read(self, text: str) -> Reading:
        """Return the day, or why it cannot be stored."""
        reading = super().read(text)
        if reading.value is not None and reading.value > self._today:
            return Reading(None, tr("That day is still to come."))
        return reading

    def shown(self, value: Any) -> str:
        """Return the day without its weekday, which would not fit beside a stage."""
        return format_date(value, self._today, weekday=False)


class TracksBlock(Block):
    """The five tracks beside the stage, each a sign and a sentence."""

    def __init__(self) -> None:
        super().__init__(tr("Five tracks"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(s.SPACE_2)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._marks: Sequence[TrackMark] = ()
        self._rows: list[tuple[QLabel, QLabel]] = []
        for at in range(len(Track)):
            sign, words = QLabel(), label("", "label", wrap=True)
            grid.addWidget(sign, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, at, 1)
            self._rows.append((sign, words))
        self.body.addLayout(grid)

    def show_marks(self, marks: Sequence[TrackMark]) -> None:
        """Show how far the tracks are; hidden while that is not known."""
        self._marks = marks
        for mark, (_, words) in zip(marks, self._rows, strict=False):
            words.setText(mark.sentence)
            words.setToolTip(f"{word(mark.track)}: {word(mark.state)}")
            set_look(words, "role", TRACK_LOOKS.get(mark.state, ("accent", "label"))[1])
        self._draw()
        self.setVisible(bool(marks))

    def words(self) -> str:
        """Return what the block says, for tests."""
        return " ".join(words.text() for _, words in self._rows)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        for mark, (sign, _) in zip(self._marks, self._rows, strict=False):
            colour = TRACK_LOOKS.get(mark.state, ("accent", ""))[0]
            sign.setPixmap(pixmap(TRACK_ICONS[mark.track], colour, s.ICON_DENSE, self.devicePixelRatioF()))


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
            (
                ("cash", tr("Cash")),
                ("cost", tr("Total at cost price, with shipping")),
                ("retail", tr("Total retail value")),
            )
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
    parts = [tr("Cash is {percent}% of the mix at cost price.").format(percent=cash_share)]
    if row.usual_fee:
        percent = round(row.retail * 100 / row.usual_fee)
        parts.append(tr("The creator gets {percent}% of the usual fee in value.").format(percent=percent))
    if unknown:
        parts.append(tr("{n} lines have no cost price yet.").format(n=unknown))
    return " ".join(parts)


class CollaborationPane(Pane):
    """One influencer in this campaign: stage, next step, tracks, fee, content, codes, payment, notes.

    `stage_asked(stage)` when another stage was chosen: the page may have to ask for a reason. `close_asked()`.
    """

    stage_asked = Signal(object)
    close_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: CollaborationRow | None = None
        self._stored: dict[str, Any] = {}
        profile = icon_button("user", tr("Open the influencer"))
        profile.clicked.connect(self._on_profile_clicked)
        self.close_button = icon_button("close", tr("Close the pane"), quiet=True)
        self.close_button.clicked.connect(self.close_asked)
        self.add_action(profile)
        self.add_action(self.close_button)
        self._nothing.setMargin(s.SPACE_6)
        column = self.add_tab(tr("Summary"))
        self._build_fields()
        self.payment = PaymentBlock(session)
        notes = Block(tr("Notes"))
        notes.body.addWidget(self.notes)
        hint = Hint()
        self.notes.refused.connect(lambda problem: hint.set_hint(problem, "bad"))
        notes.body.addWidget(hint)
        notes.body.addWidget(watching(self.notes))
        self._warning = QWidget()
        self.warning = Hint()
        around = QVBoxLayout(self._warning)
        around.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_3)
        around.addWidget(self.warning)
        self.tracks = TracksBlock()
        blocks = (self._warning, self._doors(), self._stage_block, self._next_block, self.tracks, self.payment, notes)
        for block in blocks:
            add_block(column, block)
        self._content = ContentTab(session)
        self._vouchers = VoucherTab(session)
        add_block(self.add_tab(tr("Content")), self._content)
        add_block(self.add_tab(tr("Voucher")), self._vouchers)
        self._behind: set[CardTab] = set()  # the tabs that do not show the row yet
        self.tab_changed.connect(lambda _at: self._fill_tab())
        self.tabs().setAccessibleName(tr("Parts of the collaboration"))
        self.show_collaboration(None)

    def show_collaboration(
        self, row: CollaborationRow | None, marks: Sequence[TrackMark] = (), warning: str = ""
    ) -> None:
        """Show a collaboration, its tracks and what is open or in its way; without one say what to do."""
        other = row is None or self._row is None or row.id != self._row.id
        if other and self._row is not None:
            self.notes.commit()
        self._row = row
        if row is None:
            self.show_nothing(tr("Choose a row to see stage, content, code and payment."))
            return
        what = content_words(row.content)
        self.show_person(row.name, " · ".join(part for part in (f"@{row.handle}" if row.handle else "", what) if part))
        self.warning.set_hint(warning, "warn")
        self._warning.setVisible(bool(warning))
        self.tracks.show_marks(marks)
        self.stage.set_value(row.stage)
        self._reason.setVisible(row.stage in EXITS)
        self._stored = self._values_of(row)
        for name, editor in self._editors().items():
            place = Place(row.id, name, row.name)
            show_stored(self._session, editor, place, self._stored[name], fresh=other)
        self.payment.show_collaboration(row)
        # Their cards take longer than all the rest of the pane: they are made for whoever looks at them.
        self._behind = {self._content, self._vouchers}
        self._fill_tab()

    @property
    def content(self) -> ContentTab:
        """Return the tab of content, filled."""
        self._catch_up(self._content)
        return self._content

    @property
    def vouchers(self) -> VoucherTab:
        """Return the tab of voucher codes, filled."""
        self._catch_up(self._vouchers)
        return self._vouchers

    def show_code(self, key: str) -> None:
        """Open the tab of codes, and of one of them its last day."""
        self.set_current_tab(CODES_TAB)
        self.vouchers.extend(key)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for sentences that break: they were reckoned before the pane had its width."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reckon_again)

    def _reckon_again(self) -> None:
        """Give every block the room it needs at the width the pane has now."""
        for block in self.findChildren(Block):
            layout = block.layout()
            if layout is not None:
                layout.invalidate()
            block.updateGeometry()

    def collaboration(self) -> CollaborationRow | None:
        """Return what is shown."""
        return self._row

    def _fill_tab(self) -> None:
        tabs: tuple[CardTab | None, ...] = (None, self._content, self._vouchers)
        self._catch_up(tabs[self.current_tab()])

    def _catch_up(self, tab: CardTab | None) -> None:
        """Show the row in a tab that does not show it yet."""
        if self._row is not None and tab in self._behind:
            self._behind.discard(tab)
            tab.show_collaboration(self._row)

    def _place(self, name: str) -> Place | None:
        return Place(self._row.id, name, self._row.name) if self._row is not None else None

    def _editors(self) -> dict[str, Any]:
        return {
            "usual_fee": self.fee,
            "pic": self.pic,
            "notes": self.notes,
            "exit_reason": self.exit_reason,
            "stage_since": self.since,
            "next_step": self.next_step,
            "next_step_on": self.next_step_on,
        }

    def _values_of(self, row: CollaborationRow) -> dict[str, Any]:
        step = self._session.read(next_step, row.id)
        planned = {"next_step": step.words, "next_step_on": step.on}
        return {name: planned[name] if name in planned else getattr(row, name) for name in self._editors()}

    def _doors(self) -> QWidget:
        doors = QWidget()
        column = QVBoxLayout(doors)
        column.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_3)
        column.setSpacing(s.SPACE_2)
        self.work = button(tr("Open collaboration"), "folder")
        self.brief = button(tr("Brief"), "file")
        self.pay = button(tr("Payment"), "wallet")
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_2)
        for made, page in ((self.work, "collaboration"), (self.brief, "brief"), (self.pay, "payment")):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _checked=False, page=page: self._go(page))
        row.addWidget(self.brief, 1)
        row.addWidget(self.pay, 1)
        column.addWidget(self.work)
        column.addLayout(row)
        return doors

    def _build_fields(self) -> None:
        self._stage_block = Block(tr("Collaboration"))
        self.stage = named(ChoiceEdit(stage_choices()), tr("Stage"))
        self.stage.committed.connect(self._on_stage_chosen)
        self.exit_reason = LineEdit(needed=tr("Write the reason for leaving the campaign."))
        self.fee = RupiahEdit()
        self.fee.setPlaceholderText(tr("For example 1,500,000"))
        self.pic = LineEdit()
        self.since = PastDateEdit(self._session.today, needed=tr("Write the day of the stage."))
        self.next_step = LineEdit()
        self.next_step.setMaxLength(200)
        self.next_step.setPlaceholderText(tr("For example: ask for the address"))
        self.next_step_on = DateEdit(self._session.today)
        self.notes = named(NoteEdit(lines=4), tr("Notes"))
        for name, editor in self._editors().items():
            editor.committed.connect(lambda value, name=name: self._write(name, value))
            keep_typed(self._session, editor, partial(self._place, name))
        self._reason = Field(tr("Reason"), self.exit_reason)
        # The longest stage needs more room than a day.
        stage_row = QHBoxLayout()
        stage_row.setSpacing(s.SPACE_2)
        stage_row.addWidget(Field(tr("Stage"), self.stage), 3)
        stage_row.addWidget(Field(tr("Date"), self.since), 2)
        self._stage_block.body.addLayout(stage_row)
        self._stage_block.body.addWidget(self._reason)
        self._stage_block.body.addWidget(watching(self.exit_reason))
        self._stage_block.body.addLayout(side_by_side(Field(tr("Usual fee"), self.fee), Field(tr("PIC"), self.pic)))
        self._next_block = Block(tr("Next step"))
        self._next_block.body.addWidget(Field(tr("What", "next step"), self.next_step))
        self._next_block.body.addLayout(side_by_side(Field(tr("Due by"), self.next_step_on), QWidget()))
        self._next_block.body.addWidget(watching(self.next_step))

    def _write(self, name: str, value: Any) -> None:
        if self._row is None:
            return
        who: dict[str, str | int] = {"name": self._row.name}
        what = {
            "usual_fee": Message("change usual fee of {name}", who),
            "pic": Message("change PIC of {name}", who),
            "notes": Message("change notes of {name}", who),
            "exit_reason": Message("change reason of {name}", who),
            "stage_since": Message("change date of stage of {name}", who),
            "next_step": Message("plan next step of {name}", who),
            "next_step_on": Message("plan next step of {name}", who),
        }[name]
        stored = self._stored[name]
        editor = self._editors()[name]
        history = self._session.history
        if name == "stage_since":
            attempt = history.attempt(what, date_stage, self._row.id, value, self._session.today())
        else:
            attempt = history.attempt(what, change_collaboration, self._row.id, **{name: value})
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
