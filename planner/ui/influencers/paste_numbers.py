"""Paste to fill: a copied profile or insight text becomes proposals to confirm, and those one dated entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_count, format_number, format_percent, handle_key
from planner.formats.profile_text import ProfileField, Span, read_profile_text
from planner.language import Message, tr, trn
from planner.operations.accounts import record_numbers, with_rate
from planner.rules.engagement import er_by_reach
from planner.terms import EngagementFormula
from planner.ui.editors import named
from planner.ui.influencers.columns import at
from planner.ui.influencers.entry_form import Kept, kept_fields
from planner.ui.influencers.overview import clear_layout
from planner.ui.widgets.buttons import ToggleGroup, button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Block
from planner.ui.widgets.glyphs import PLATFORM_CODES
from planner.ui.widgets.styling import label
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from planner.formats.profile_text import ProfileReading, Proposal
    from planner.queries.influencers import AccountRow, InfluencerDetail
    from planner.ui.session import Session

PAUSE_MILLISECONDS = 150
_COUNTED = (ProfileField.FOLLOWERS, ProfileField.LIKES, ProfileField.COMMENTS, ProfileField.VIEWS, ProfileField.REACH)
SHOWN = (*_COUNTED, ProfileField.ENGAGEMENT_RATE)


def account_words(account: AccountRow) -> str:
    """Return an account in few letters, as a narrow box shows it: "IG @sekaricip"."""
    return f"{PLATFORM_CODES[account.platform]} {at(account.handle)}".strip()


def before_words(account: AccountRow | None, followers: Any) -> str:
    """Return "previously 48,2 rb" for followers that differ by more than half from the last ones; empty otherwise."""
    counts = (row.followers for row in account.snapshots if row.followers is not None) if account else iter(())
    last = next(counts, None)
    if followers is None or not last or abs(followers - last) * 2 <= last:
        return ""
    return tr("previously {count}").format(count=format_count(last))


def field_word(field: ProfileField) -> str:
    """Return the word of what a text can tell."""
    return {
        ProfileField.FOLLOWERS: tr("Followers"),
        ProfileField.LIKES: tr("Likes"),
        ProfileField.COMMENTS: tr("Comments"),
        ProfileField.VIEWS: tr("Views"),
        ProfileField.REACH: tr("Reach"),
        ProfileField.ENGAGEMENT_RATE: tr("ER"),
    }.get(field, "")


def value_words(field: ProfileField, value: Any) -> str:
    """Return a proposed value in full."""
    return format_percent(value, decimals=2) if field is ProfileField.ENGAGEMENT_RATE else format_number(value)


def numbers_of(taken: dict[ProfileField, Any], formula: EngagementFormula) -> dict[str, Any]:
    """Return what is written down for confirmed values: reach only serves the rate, as nothing keeps it."""
    numbers: dict[str, Any] = {field.value: value for field, value in taken.items() if field is not ProfileField.REACH}
    if ProfileField.ENGAGEMENT_RATE in taken:
        numbers["engagement_formula"] = formula
    found = with_rate(numbers)
    if found.get("engagement_rate") is None:
        parts = (taken.get(field) for field in (ProfileField.LIKES, ProfileField.COMMENTS, ProfileField.REACH))
        by_reach = er_by_reach(*parts)
        if by_reach is not None:
            found |= {"engagement_rate": round(by_reach, 2), "engagement_formula": EngagementFormula.REACH}
    return found


def rate_sentence(numbers: dict[str, Any], *, told: bool) -> str:
    """Return how the rate came about: "ER pengikut 4,53% dari suka dan komentar"; empty without one."""
    rate = numbers.get("engagement_rate")
    if rate is None:
        return ""
    shown = format_percent(rate, decimals=2)
    formula = word(numbers.get("engagement_formula", EngagementFormula.UNKNOWN))
    if told:
        return f"{formula} {shown}"
    return tr("{formula} {rate}, from likes and comments").format(formula=formula, rate=shown)


class ProposalLine(QWidget):
    """One value with its tick and the text it came from; what can be read in two ways asks, and is not ticked."""

    def __init__(self, proposal: Proposal, changed: Any) -> None:
        super().__init__()
        self.proposal = proposal
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.tick = QCheckBox(self._words(proposal.value))
        self.tick.toggled.connect(changed)
        column.addWidget(self.tick)
        self._source = label(f"“{proposal.text}”", "small", wrap=True)
        self._source.setIndent(24)
        column.addWidget(self._source)
        self.choice: ToggleGroup | None = None
        if proposal.is_ambiguous:
            self._ask(column, changed)
        elif proposal.span is Span.TOTAL:
            self.tick.setEnabled(False)
            whole = tr("of the whole profile, not of a usual post: not used")
            self._source.setText(f"{self._source.text()} · {whole}")
        else:
            self.tick.setChecked(True)

    def value(self) -> Any:
        """Return the confirmed value, None when it is not to be written down."""
        chosen = self.choice.value() if self.choice is not None else None
        if self._asks_span():
            return self.proposal.value if chosen is Span.POST and self.tick.isChecked() else None
        value = self.proposal.value if self.choice is None else chosen
        return value if self.tick.isChecked() else None

    def _asks_span(self) -> bool:
        return self.proposal.is_ambiguous and self.proposal.value is not None

    def _ask(self, column: QVBoxLayout, changed: Any) -> None:
        self.tick.setEnabled(False)
        question = label(str(self.proposal.question), "warn", wrap=True)
        question.setIndent(24)
        column.addWidget(question)
        choices: list[tuple[Any, str, str]] = [
            (value, value_words(self.proposal.field, value), "") for value in self.proposal.choices
        ]
        if self._asks_span():
            choices = [(Span.POST, tr("A usual post"), ""), (Span.TOTAL, tr("Whole profile"), "")]
        if not choices:
            return
        self.choice = ToggleGroup(choices)
        self.choice.set_value(None)
        self.choice.setAccessibleName(str(self.proposal.question))
        self.choice.chosen.connect(self._on_chosen)
        self.choice.chosen.connect(changed)
        holder = QVBoxLayout()
        holder.setContentsMargins(24, 2, 0, 2)
        holder.addWidget(self.choice)
        column.addLayout(holder)

    def _on_chosen(self, value: Any) -> None:
        usable = value is not Span.TOTAL
        self.tick.setEnabled(usable)
        self.tick.setChecked(usable)
        shown = self.proposal.value if self._asks_span() else value
        self.tick.setText(self._words(shown))

    def _words(self, value: Any) -> str:
        name = field_word(self.proposal.field)
        return f"{name} {value_words(self.proposal.field, value)}" if value is not None else name


class PasteBlock(Block):
    """The field, the proposals, and the button that writes one dated entry. What is pasted waits for its person."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Paste a profile or insight text"))
        self._session = session
        self._detail: InfluencerDetail | None = None
        self.lines: list[ProposalLine] = []
        self.text = named(QPlainTextEdit(), tr("Paste a profile or insight text"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(58)
        self.text.setPlaceholderText(tr("“12.4K followers”, “1.2M likes”: copy it in the app, paste it here"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(self._pause.start)
        self.account = named(ChoiceBox(), tr("Account"))
        self.account.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.account.activated.connect(self._say)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._rate = label("", "label", wrap=True)
        self.hint = Hint()
        self.save_button = button(tr("Save numbers"), small=True)
        self.save_button.clicked.connect(self.save)
        for part in (self.text, self.account, holder, self._rate, self.hint):
            self.body.addWidget(part)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        self._reading: ProfileReading | None = None
        self._show_reading()

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Be for a person; what was pasted for them is there again."""
        if other:
            self.leave()
        self._detail = detail
        self.account.set_choices([(account.id, account_words(account)) for account in detail.accounts])
        if self.account.value() is None and detail.accounts:
            self.account.set_value(detail.accounts[0].id)
        if other:
            waiting = kept_fields(self._session).get(("PasteBlock", detail.row.id))
            self.text.setPlainText(waiting.fields["text"] if waiting else "")
            self.read()

    def read(self) -> None:
        """Read the text and show what it proposes."""
        self._pause.stop()
        text = self.text.toPlainText()
        self._reading = read_profile_text(text, self._platform_of_only_account()) if text.strip() else None
        self._choose_account()
        self._show_reading()

    def save(self) -> None:
        """Write the confirmed values down as one entry of today."""
        if self._pause.isActive():
            self.read()
        account, numbers = self.account.value(), self.numbers()
        if self._detail is None or account is None or not numbers:
            self.hint.set_hint(tr("Select at least one number."), "warn")
            return
        original = " · ".join(line.proposal.text for line in self.lines)
        what = Message("record numbers of {name}", {"name": self._detail.row.name})
        more = {"source": tr("Pasted text"), "original": original}
        today = self._session.today()
        result = self._session.history.attempt(what, record_numbers, account, today, **numbers, **more)
        if result.done:
            kept_fields(self._session).pop(("PasteBlock", self._detail.row.id), None)
            # The button goes away; Qt would hand the keyboard to the next field and scroll to it.
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.text.clear()
            self.read()
            QTimer.singleShot(0, self, self._stay_in_sight)
        else:
            self.hint.set_hint(result.problem, "bad")

    def _stay_in_sight(self) -> None:
        """Keep this block, with the new line under it, in view once it has become smaller."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self.text)

    def numbers(self) -> dict[str, Any]:
        """Return what would be written down now."""
        taken = {line.proposal.field: value for line in self.lines if (value := line.value()) is not None}
        told = self._reading.get(ProfileField.ENGAGEMENT_RATE) if self._reading else None
        if set(taken) <= {ProfileField.REACH}:
            return {}
        return numbers_of(taken, told.formula if told else EngagementFormula.UNKNOWN)

    def leave(self) -> None:
        """Keep what was pasted and not confirmed."""
        if self._detail is None:
            return
        place = "PasteBlock", self._detail.row.id
        if self.text.toPlainText().strip():
            kept_fields(self._session)[place] = Kept("", {"text": self.text.toPlainText()})
        else:
            kept_fields(self._session).pop(place, None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was pasted when another tab or page comes."""
        self.leave()
        super().hideEvent(event)

    def _accounts(self) -> Sequence[AccountRow]:
        return self._detail.accounts if self._detail else ()

    def _platform_of_only_account(self) -> Any:
        accounts = self._accounts()
        return accounts[0].platform if len(accounts) == 1 else None

    def _choose_account(self) -> None:
        """Choose the account the text speaks of, by handle, else by platform."""
        if self._reading is None:
            return
        handle = self._reading.get(ProfileField.HANDLE)
        platform = self._reading.get(ProfileField.PLATFORM)
        key = handle_key(str(handle.value)) if handle and handle.value else ""
        by_handle = [account for account in self._accounts() if key and handle_key(account.handle) == key]
        by_platform = [account for account in self._accounts() if platform and account.platform == platform.value]
        found = next(iter([*by_handle, *by_platform]), None)
        if found is not None:
            self.account.set_value(found.id)

    def _show_reading(self) -> None:
        clear_layout(self._list)
        self.lines = []
        for proposal in self._reading.proposals if self._reading else ():
            if proposal.field in SHOWN:
                line = ProposalLine(proposal, self._say)
                self.lines.append(line)
                self._list.addWidget(line)
        self.account.setVisible(bool(self.lines) and len(self._accounts()) > 1)
        self.save_button.setVisible(bool(self.lines))
        self._say()

    def _say(self) -> None:
        numbers = self.numbers()
        told = any(line.proposal.field is ProfileField.ENGAGEMENT_RATE and line.value() for line in self.lines)
        sentence = rate_sentence(numbers, told=told)
        self._rate.setText(sentence)
        self._rate.setVisible(bool(sentence))
        told_numbers = [name for name in numbers if name != "engagement_formula"]
        count = len(told_numbers)
        self.save_button.setText(trn("Save {n} number", "Save {n} numbers", count) if count else tr("Save numbers"))
        self.save_button.setEnabled(bool(count) and self.account.value() is not None)
        self.hint.set_hint(*self._remark())

    def _remark(self) -> tuple[str, str]:
        if self._reading is None:
            return "", ""
        if not self.lines:
            return tr("No number of an account found in this text."), "warn"
        if not self._accounts():
            return tr("Add an account first, below."), "warn"
        handle = self._reading.get(ProfileField.HANDLE)
        chosen = next((each for each in self._accounts() if each.id == self.account.value()), None)
        before = before_words(chosen, self.numbers().get("followers"))
        if handle is None or handle.value is None or chosen is None or not chosen.handle:
            return before, ""
        if handle_key(str(handle.value)) == handle_key(chosen.handle):
            return before, ""
        sentence = tr("The text is of {other}, the account is {own}. Look again before saving.")
        return sentence.format(other=at(str(handle.value)), own=at(chosen.handle)), "warn"
