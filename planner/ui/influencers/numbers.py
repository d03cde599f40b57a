"""The second tab of the pane: every account with its dated numbers, a form for new ones, and new accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_count, format_date, format_percent
from planner.language import Message, tr, trn
from planner.operations.accounts import (
    add_account,
    change_account,
    make_first_account,
    record_numbers,
    remove_account,
    remove_snapshot,
    with_rate,
)
from planner.terms import EngagementFormula, Platform
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, named, settle
from planner.ui.influencers.columns import at
from planner.ui.influencers.entry_form import Kept, kept_fields
from planner.ui.influencers.paste_numbers import PasteBlock, account_words, before_words, rate_sentence
from planner.ui.influencers.reading import read_followers, read_handle, read_rate
from planner.ui.reading import Reading
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.forms import Form, FormRow, Hint
from planner.ui.widgets.frames import Block, add_block
from planner.ui.widgets.styling import label
from planner.wording import word, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from planner.queries.influencers import AccountRow, InfluencerDetail, SnapshotRow
    from planner.ui.session import Session

MOST_SNAPSHOTS = 12
_COUNTS = ("followers", "likes", "comments", "views")


class Draft(NamedTuple):
    """What was typed into the form about a person and not saved yet."""

    account: str | None
    date: str
    texts: dict[str, str]
    formula: EngagementFormula


# The form is built anew when the language changes; what is typed in it lasts as long as the workspace is open.
_drafts: WeakKeyDictionary[Session, dict[str, Draft]] = WeakKeyDictionary()


class SnapshotTable(QWidget):
    """The dated numbers of one account, newest first, each with the button that takes it away."""

    def __init__(self, session: Session, account: AccountRow, person: str) -> None:
        super().__init__()
        self._session = session
        self._person = person
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        heads = (tr("Date"), tr("Followers"), tr("ER"), tr("Likes"), tr("Comm.", "comments, short"), tr("Views"))
        for column, text in enumerate(heads):
            grid.addWidget(label(text, "small"), 0, column, _side(column))
        for line, row in enumerate(account.snapshots[:MOST_SNAPSHOTS], start=1):
            self._add_row(grid, line, row)
        grid.setColumnStretch(0, 1)
        rest = len(account.snapshots) - MOST_SNAPSHOTS
        if rest > 0:
            older = label(trn("and {n} older one", "and {n} older ones", rest), "small")
            grid.addWidget(older, MOST_SNAPSHOTS + 1, 0, 1, len(heads))

    def _add_row(self, grid: QGridLayout, line: int, row: SnapshotRow) -> None:
        day = format_date(row.taken_on, self._session.today(), weekday=False)
        rate = format_percent(row.engagement_rate)
        counts = [format_count(getattr(row, name)) for name in _COUNTS]
        texts = [day, counts[0], rate, *counts[1:]]
        for column, text in enumerate(texts):
            made = label(text, "labelStrong" if column == 1 else "label")
            if column == 2:  # noqa: PLR2004 (the rate names its formula)
                made.setToolTip(word(row.engagement_formula))
            elif column == 0:
                made.setToolTip("\n".join(part for part in (row.source, row.original) if part))
            grid.addWidget(made, line, column, _side(column))
        drop = icon_button("close", tr("Remove the numbers of {date}").format(date=day), quiet=True)
        drop.clicked.connect(lambda: self._remove(row.id))
        grid.addWidget(drop, line, len(texts))

    def _remove(self, snapshot_id: str) -> None:
        label_ = Message("remove numbers of {name}", {"name": self._person})
        self._session.history.run(label_, remove_snapshot, snapshot_id)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class AccountBlock(Block):
    """One account: platform and handle to edit, its numbers, and a menu."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._account: AccountRow | None = None
        self._person = ""
        self._numbers: QWidget | None = None
        self._more = icon_button("more", tr("More about this account"), quiet=True)
        menu = QMenu(self._more)
        self.first = menu.addAction(tr("Show in the list"))
        self.first.triggered.connect(self._make_first)
        self.gone = menu.addAction(tr("Remove account"))
        self.gone.triggered.connect(self._remove)
        self._more.setMenu(menu)
        self.add_action(self._more)
        self.platform = named(ChoiceEdit(words(Platform)), tr("Platform"))
        self.platform.setFixedWidth(118)
        self.platform.committed.connect(lambda value: self._change(platform=value))
        self.handle = named(HandleEdit(), tr("Handle"))
        self.handle.committed.connect(self._on_handle_committed)
        self._hint = Hint()
        self.handle.refused.connect(lambda problem: self._hint.set_hint(problem, "bad"))
        line = QHBoxLayout()
        line.setSpacing(s.SPACE_2)
        line.addWidget(self.platform)
        line.addWidget(self.handle, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._hint)

    def show_account(self, account: AccountRow, person: str, *, first: bool) -> None:
        """Show an account; what is being typed stays with its account."""
        changed = account != self._account
        if self._account is None or self._account.id != account.id:
            self.handle.reset_value(account.handle)
            self._hint.set_hint("")
        self._account, self._person = account, person
        self.set_title(word(account.platform))
        self.set_fact(tr("shown in the list") if first else "")
        self.first.setEnabled(not first)
        self.platform.set_value(account.platform)
        self.handle.set_value(account.handle)
        if changed or self._numbers is None:
            if self._numbers is not None:
                self.body.removeWidget(self._numbers)
                self._numbers.hide()
                self._numbers.deleteLater()
            empty = label(tr("No numbers yet."), "tertiary")
            self._numbers = SnapshotTable(self._session, account, person) if account.snapshots else empty
            self.body.addWidget(self._numbers)

    def _change(self, **fields: Any) -> None:
        if self._account is None:
            return
        label_ = Message("change an account of {name}", {"name": self._person})
        before = self._account
        if not settle(
            self.handle, before.handle, self._session.history.attempt(label_, change_account, before.id, **fields)
        ):
            self.platform.set_value(before.platform)

    def _on_handle_committed(self, handle: str) -> None:
        platform = self._account.platform if self._account else None
        read = read_handle(self.handle.pasted or handle, platform)
        self._change(handle=handle, platform=read.platform or platform)

    def _make_first(self) -> None:
        if self._account is not None:
            label_ = Message("change the first account of {name}", {"name": self._person})
            self._session.history.run(label_, make_first_account, self._account.id)

    def _remove(self) -> None:
        if self._account is not None:
            label_ = Message("remove an account of {name}", {"name": self._person})
            self._session.history.run(label_, remove_account, self._account.id)


class HandleEdit(LineEdit):
    """A handle, shown with @; a pasted link is read, and kept in `pasted` for its platform."""

    pasted = ""

    def read(self, text: str) -> Reading:
        """Return the handle."""
        found = read_handle(text, None)
        self.pasted = text
        return Reading(found.handle, found.problem)

    def shown(self, value: Any) -> str:
        """Return the handle with its sign."""
        return at(str(value))


class NumbersForm(Block):
    """The form that writes down the numbers of a day; what is typed waits for its person."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Record numbers"))
        self._session = session
        self._drafts = _drafts.setdefault(session, {})
        self._person, self._person_id = "", ""
        self._accounts: Sequence[AccountRow] = ()
        form = Form()
        self.account = ChoiceBox()
        self.date = DateEdit(session.today, needed=tr("A date is needed."))
        self.lines = {name: QLineEdit() for name in (*_COUNTS, "engagement_rate")}
        self.formula = ChoiceBox(choices=_formulas())
        self.formula.set_value(EngagementFormula.UNKNOWN)
        for box in (self.account, self.formula):
            # A long handle or formula is cut in the closed box; the pane does not grow.
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._account_row = form.add(tr("Account"), self.account)
        self._rows: dict[str, FormRow] = {"date": form.add(tr("Date"), self.date)}
        titles = {
            "followers": tr("Followers"),
            "engagement_rate": tr("ER (%)"),
            "formula": tr("Formula"),
            "likes": tr("Likes"),
            "comments": tr("Comments"),
            "views": tr("Views"),
        }
        for name, title in titles.items():
            self._rows[name] = form.add(title, self.lines.get(name, self.formula))
        for line in (self.date, *self.lines.values()):
            line.returnPressed.connect(self.save)
        for line in self.lines.values():
            line.textChanged.connect(self._say_rate)
        self.formula.activated.connect(self._say_rate)
        self.lines["followers"].textChanged.connect(self._say_before)
        self.account.activated.connect(self._say_before)
        self.lines["likes"].setPlaceholderText(tr("of a usual post"))
        self.lines["comments"].setPlaceholderText(tr("of a usual post"))
        self.body.addWidget(form)
        self.hint = Hint()
        self.body.addWidget(self.hint)
        self.save_button = button(tr("Save numbers"), small=True)
        self.save_button.clicked.connect(self.save)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        self._show_today()

    def show_accounts(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Offer the accounts of a person; `other`: not the one before, whose numbers are kept as they are typed."""
        if other:
            self.leave()
        self._person, self._person_id = detail.row.name, detail.row.id
        self._accounts = detail.accounts
        self.account.set_choices([(account.id, account_words(account)) for account in detail.accounts])
        if self.account.value() is None and detail.accounts:
            self.account.set_value(detail.accounts[0].id)
        self._account_row.setVisible(len(detail.accounts) > 1)
        self.save_button.setEnabled(bool(detail.accounts))
        if other:
            self._clear()
            self._take_up()
        elif not self._is_begun():
            self._show_today()
        self._say_before()

    def leave(self) -> None:
        """Keep what is typed: half of a day's numbers is never written down by itself."""
        if not self._is_begun():
            self._drafts.pop(self._person_id, None)
        elif self._person_id:
            texts = {name: line.text() for name, line in self.lines.items()}
            self._drafts[self._person_id] = Draft(self.account.value(), self.date.text(), texts, self.formula.value())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another tab or page comes."""
        self.leave()
        super().hideEvent(event)

    def _is_begun(self) -> bool:
        return any(line.text() for line in self.lines.values()) or self.date.text() != self._untouched

    def _show_today(self) -> None:
        self.date.reset_value(self._session.today())
        self._untouched = self.date.text()  # the day may turn while nothing is typed

    def _take_up(self) -> None:
        draft = self._drafts.pop(self._person_id, None)
        if draft is None:
            return
        first = self.account.value()
        self.account.set_value(draft.account)
        if self.account.value() is None:  # the account is gone
            self.account.set_value(first)
        self.date.setText(draft.date)
        self.formula.set_value(draft.formula)
        for name, line in self.lines.items():
            line.setText(draft.texts[name])

    def save(self) -> None:
        """Write the numbers down, or say at the field why that cannot be."""
        readings = {name: read_followers(self.lines[name].text()) for name in _COUNTS}
        readings["engagement_rate"] = read_rate(self.lines["engagement_rate"].text())
        for name, reading in readings.items():
            self._rows[name].set_hint(reading.problem, "bad")
        if not self.date.commit() or any(reading.problem for reading in readings.values()):
            self._rows["date"].set_hint(self.date.problem(), "bad")
            return
        numbers = {name: reading.value for name, reading in readings.items() if reading.value is not None}
        if not numbers or self.account.value() is None:
            self.hint.set_hint(tr("Write at least one number."), "warn")
            return
        if "engagement_rate" in numbers or self.formula.value() is not EngagementFormula.UNKNOWN:
            numbers["engagement_formula"] = self.formula.value()
        label_ = Message("record numbers of {name}", {"name": self._person})
        account, day = self.account.value(), self.date.value()
        result = self._session.history.attempt(label_, record_numbers, account, day, **numbers)
        if result.done:
            self._clear()
        else:
            self.hint.set_hint(result.problem, "bad")

    def _say_before(self) -> None:
        """Remark quietly on followers that are far from the last ones."""
        chosen = next((each for each in self._accounts if each.id == self.account.value()), None)
        typed = read_followers(self.lines["followers"].text()).value
        self._rows["followers"].set_hint(before_words(chosen, typed))

    def _say_rate(self) -> None:
        """Say what rate likes and comments give, before it is written down; a typed one is left as it is."""
        if self.lines["engagement_rate"].text().strip():
            self._rows["engagement_rate"].set_hint("")
            return
        typed = {name: read_followers(self.lines[name].text()).value for name in _COUNTS}
        self._rows["engagement_rate"].set_hint(
            rate_sentence(with_rate(typed | {"engagement_formula": self.formula.value()}), told=False)
        )

    def _clear(self) -> None:
        self.hint.set_hint("")
        self.formula.set_value(EngagementFormula.UNKNOWN)
        self._show_today()
        for line in self.lines.values():
            line.clear()
        for row in self._rows.values():
            row.set_hint("")


def _formulas() -> list[tuple[EngagementFormula, str]]:
    """Return the formulas as a narrow box under the word for formula shows them whole."""
    short = {EngagementFormula.UNKNOWN: tr("not known", "formula")}
    return [(formula, short.get(formula, shown)) for formula, shown in words(EngagementFormula)]


class NewAccount(Block):
    """The line that adds an account."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Add account"))
        self._session = session
        self._detail: InfluencerDetail | None = None
        self.platform = named(ChoiceBox(choices=words(Platform)), tr("Platform of the new account"))
        self.platform.setFixedWidth(118)
        self.platform.set_value(Platform.INSTAGRAM)
        self.handle = named(QLineEdit(), tr("Handle of the new account"))
        self.handle.setPlaceholderText("@")
        self.handle.returnPressed.connect(self.save)
        self.add = icon_button("plus", tr("Add account"))
        self.add.clicked.connect(self.save)
        line = QHBoxLayout()
        line.setSpacing(s.SPACE_2)
        line.addWidget(self.platform)
        line.addWidget(self.handle, 1)
        line.addWidget(self.add)
        self.body.addLayout(line)
        self.hint = Hint()
        self.body.addWidget(self.hint)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Be told whose account it will be; a handle half typed for them is there again."""
        if other:
            self.leave()
        self._detail = detail
        if other:
            waiting = kept_fields(self._session).pop(("NewAccount", detail.row.id), None)
            self.handle.setText(waiting.fields["handle"] if waiting else "")
            self.platform.set_value(waiting.fields["platform"] if waiting else Platform.INSTAGRAM)
            self.hint.set_hint(waiting.problem if waiting else "", "bad")

    def leave(self) -> None:
        """Keep a handle that is typed and not added yet."""
        if self._detail is None:
            return
        place = "NewAccount", self._detail.row.id
        kept_fields(self._session).pop(place, None)
        if self.handle.text().strip():
            fields = {"handle": self.handle.text(), "platform": self.platform.value()}
            kept_fields(self._session)[place] = Kept("", fields, self.hint.text())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another tab or page comes."""
        self.leave()
        super().hideEvent(event)

    def save(self) -> None:
        """Add the account, or say why that cannot be."""
        if self._detail is None:
            return
        read = read_handle(self.handle.text(), self.platform.value())
        problem = read.problem
        if not problem:
            label_ = Message("add an account of {name}", {"name": self._detail.row.name})
            platform = read.platform or self.platform.value()
            problem = self._session.history.attempt(
                label_, add_account, self._detail.row.id, platform, read.handle
            ).problem
        self.hint.set_hint(problem, "bad")
        if not problem:
            self.handle.clear()


class Numbers:
    """Fills the second tab."""

    def __init__(self, session: Session, column: QVBoxLayout) -> None:
        self._session = session
        self.form = NumbersForm(session)
        self.paste = PasteBlock(session)
        self.new = NewAccount(session)
        self.blocks: dict[str, AccountBlock] = {}
        holder = QWidget()
        self._blocks = QVBoxLayout(holder)
        self._blocks.setContentsMargins(0, 0, 0, 0)
        self._blocks.setSpacing(0)
        for part in (self.paste, holder, self.form, self.new):
            add_block(column, part)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show a person's accounts; those that stay are only brought up to date."""
        wanted = [account.id for account in detail.accounts]
        spare = [self.blocks.pop(known) for known in list(self.blocks) if known not in wanted]
        for place, account in enumerate(detail.accounts):
            block = self.blocks.get(account.id)
            if block is None:
                # A block of the person before serves again: a walk through the list builds none.
                block = self.blocks[account.id] = spare.pop(0) if spare else AccountBlock(self._session)
            self._blocks.insertWidget(place, block)
            block.show_account(account, detail.row.name, first=place == 0)
        for gone in spare:
            self._blocks.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.paste.show_detail(detail, other=other)
        self.form.show_accounts(detail, other=other)
        self.new.show_detail(detail, other=other)
