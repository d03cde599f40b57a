"""The first tab of the pane: accounts at a glance, tags, the last check, campaigns, contact and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_count, format_date, format_percent, format_phone
from planner.language import Message, tr
from planner.operations.influencers import change_influencers, set_tags
from planner.ui.editors import ChoiceEdit, LineEdit, NoteEdit, Reading, settle
from planner.ui.influencers.columns import at, engagement_explained
from planner.ui.influencers.reading import read_name, read_phone
from planner.ui.influencers.table import tier_choices
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.forms import Form, FormRow, Hint, TagsField
from planner.ui.widgets.frames import Block, add_block
from planner.ui.widgets.glyphs import VERDICT_GLYPHS, paint_platform, paint_sign, paint_words
from planner.ui.widgets.styling import label
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from planner.queries.influencers import AccountRow, InfluencerDetail
    from planner.terms import Verdict
    from planner.ui.session import Session

LINE_HEIGHT = 22
MOST_NOTES = 3
_RATE_WIDTH = 54
_FOLLOWERS_WIDTH = 74


def latest(account: AccountRow, name: str) -> Any:
    """Return the newest number of an account that is not empty, None when there is none."""
    return next((value for row in account.snapshots if (value := getattr(row, name)) is not None), None)


class AccountLine(QWidget):
    """One account: platform box, handle, followers, rate."""

    def __init__(self, account: AccountRow) -> None:
        super().__init__()
        self._account = account
        self.setFixedHeight(LINE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._numbers = format_count(latest(account, "followers")), format_percent(latest(account, "engagement_rate"))
        self.setAccessibleName(" ".join((word(account.platform), at(account.handle), *self._numbers)))
        self.setToolTip(f"{word(account.platform)} {at(account.handle)}".strip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        left = paint_platform(painter, 0, self.height() // 2, self._account.platform) + 2
        rate = QRect(self.width() - _RATE_WIDTH, 0, _RATE_WIDTH, self.height())
        followers = QRect(rate.x() - _FOLLOWERS_WIDTH, 0, _FOLLOWERS_WIDTH, self.height())
        handle = QRect(left, 0, followers.x() - left, self.height())
        right = Qt.AlignmentFlag.AlignRight
        style = ("text", s.TYPE_BODY, REGULAR)
        paint_words(painter, handle, at(self._account.handle) or "—", style, Qt.AlignmentFlag.AlignLeft)
        paint_words(painter, followers, self._numbers[0], style, right)
        paint_words(painter, rate, self._numbers[1], ("text", s.TYPE_BODY, SEMIBOLD), right)


class VerdictSign(QWidget):
    """A verdict with glyph and word."""

    def __init__(self, verdict: Verdict | None) -> None:
        super().__init__()
        self._verdict = verdict
        self.setAccessibleName(verdict_word(verdict))
        self.setFixedHeight(20)
        self.setFixedWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Return the room of glyph and word."""
        return QSize(20 + metrics(s.TYPE_LABEL, MEDIUM).horizontalAdvance(verdict_word(self._verdict)), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint glyph and word."""
        painter = QPainter(self)
        glyph = VERDICT_GLYPHS[self._verdict or "none"]
        paint_sign(painter, QRect(0, 0, 14, self.height()), glyph)
        style = (glyph.colour, s.TYPE_LABEL, MEDIUM)
        paint_words(painter, self.rect().adjusted(18, 0, 0, 0), verdict_word(self._verdict), style, _LEFT)


_LEFT = Qt.AlignmentFlag.AlignLeft


def clear_layout(column: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout of widgets."""
    while taken := column.takeAt(0):
        old = taken.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def dated_line(when: str, text: str) -> QWidget:
    """Return a line with its date before it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(s.SPACE_2)
    date_label = label(when, "label")
    date_label.setFixedWidth(52)
    row.addWidget(date_label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, wrap=True), 1)
    return made


class NameEdit(LineEdit):
    """A person's name; never empty."""

    def read(self, text: str) -> Reading:
        """Return the name."""
        return read_name(text)


class PhoneEdit(LineEdit):
    """A WhatsApp number, shown as people write it and kept as `+62…`."""

    def read(self, text: str) -> Reading:
        """Return the number as E.164 text."""
        return read_phone(text)

    def shown(self, value: Any) -> str:
        """Return the number as people write it."""
        return format_phone(value) if value else ""


class PersonTags(TagsField):
    """The tags of a person; Esc gives a half-typed one up, which leaving the field would add."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Empty the line on Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            begun = event.key() == Qt.Key.Key_Escape and self._line.text()
            if begun:
                self._line.clear()
                return True
        return super().eventFilter(watched, event)


def _link(text: str) -> QPushButton:
    """Return a button that reads like a link and stands flush with the text around it."""
    made = flat_button(text, small=True)
    made.setProperty("variant", "inline")
    return made


class Overview(QWidget):
    """Fills the first tab. `more_asked(int)` with the number of the tab that shows more."""

    more_asked = Signal(int)

    def __init__(self, session: Session, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._session = session
        self._detail: InfluencerDetail | None = None
        self._unwritten: dict[str, tuple[str, str]] = {}  # remarks that could not be stored, and why, per person
        self._accounts = Block(tr("Account"))
        self._formula = label("", "small", wrap=True)
        self._check = Block(tr("Background check"))
        self._campaigns = Block(tr("Campaigns"))
        self._notes = Block(tr("History"))
        self._tags_block = Block(tr("Tags"))
        self._person = Block(tr("Person and contact"))
        self._remarks = Block(tr("Notes"))
        for block in (
            self._accounts,
            self._tags_block,
            self._check,
            self._campaigns,
            self._notes,
            self._person,
            self._remarks,
        ):
            add_block(column, block)
        self._action(self._check, tr("Record check"), 2)
        self._action(self._notes, tr("Write a note"), 3)
        self.tags = PersonTags(split_at_space=False)
        self.tags.set_name(tr("Tags"))
        self.tags.set_placeholder(tr("add a tag"))
        self.tags.changed.connect(self._on_tags_changed)
        self._tags_block.body.addWidget(self.tags)
        self._build_person()
        self.remarks = NoteEdit(lines=4)
        self.remarks.setAccessibleName(tr("Notes"))
        self.remarks.committed.connect(lambda text: self._change("notes", text))
        hint = Hint()
        self.remarks.refused.connect(lambda problem: hint.set_hint(problem, "bad"))
        self._remarks.body.addWidget(self.remarks)
        self._remarks.body.addWidget(hint)

    def _action(self, block: Block, text: str, tab: int) -> None:
        made = _link(text)
        made.clicked.connect(lambda: self.more_asked.emit(tab))
        block.add_action(made)

    def _build_person(self) -> None:
        form = Form()
        self.lines: dict[str, LineEdit] = {
            "name": NameEdit(needed=tr("A name is needed.")),
            "niche": LineEdit(),
            "city": LineEdit(),
            "phone": PhoneEdit(),
            "email": LineEdit(),
            "source": LineEdit(),
        }
        titles = {
            "name": tr("Name"),
            "niche": tr("Niche"),
            "city": tr("City"),
            "phone": tr("WhatsApp"),
            "email": tr("Email"),
            "source": tr("Source of contact"),
        }
        for key, line in self.lines.items():
            row = form.add(titles[key], line)
            line.refused.connect(lambda problem, row=row: _hint(row, problem))
            line.committed.connect(lambda value, key=key: self._change(key, value))
        self.tier = ChoiceEdit(tier_choices())
        self.tier.committed.connect(lambda tier: self._change("tier_given", tier))
        tier_row = form.add(tr("Tier"), self.tier)
        self.tier.refused.connect(lambda problem: _hint(tier_row, problem))
        self._person.body.addWidget(form)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show a person; `other`: not the one that stood there, so whatever could not be read is dropped."""
        if other:
            self._keep_remarks()
        self._detail = detail
        self._show_accounts(detail)
        self._show_check(detail)
        self._show_campaigns(detail)
        self._show_notes(detail)
        values = {"name": detail.row.name, "niche": detail.row.niche, "city": detail.row.city}
        values |= {"phone": detail.row.phone, "email": detail.email, "source": detail.source}
        for key, line in self.lines.items():
            (line.reset_value if other else line.set_value)(values[key])
        (self.remarks.reset_value if other else self.remarks.set_value)(detail.notes)
        text, problem = self._unwritten.pop(detail.row.id, ("", ""))
        if text:
            self.remarks.setPlainText(text)
            self.remarks.refuse(problem, detail.notes)
        self.tier.set_value(detail.tier_given)
        if list(detail.row.tags) != self.tags.tags():
            self.tags.set_tags(detail.row.tags)

    def _keep_remarks(self) -> None:
        """Write the remarks of the person who is left; what cannot be written waits until they are shown again."""
        if self._detail is not None and not self.remarks.commit():
            self._unwritten[self._detail.row.id] = (self.remarks.toPlainText(), self.remarks.problem())

    def _show_accounts(self, detail: InfluencerDetail) -> None:
        clear_layout(self._accounts.body)
        for account in detail.accounts:
            self._accounts.body.addWidget(AccountLine(account))
        if not detail.accounts:
            self._accounts.body.addWidget(label(tr("No account yet. Add one under Numbers."), "tertiary", wrap=True))
        self._formula = label(engagement_explained(detail.row), "small", wrap=True)
        self._formula.setVisible(bool(self._formula.text()))
        self._accounts.body.addWidget(self._formula)
        dates = [account.snapshots[0].taken_on for account in detail.accounts if account.snapshots]
        newest = format_date(max(dates), self._session.today(), weekday=False) if dates else ""
        self._accounts.set_fact(tr("as of {date}").format(date=newest) if newest else "")

    def _show_check(self, detail: InfluencerDetail) -> None:
        clear_layout(self._check.body)
        if not detail.checks:
            self._check.body.addWidget(label(tr("Not checked yet."), "tertiary"))
            return
        check = detail.checks[0]
        day = format_date(check.checked_on, self._session.today(), weekday=False)
        by = tr("checked {date} by {who}") if check.checked_by else tr("checked {date}")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(VerdictSign(check.verdict))
        row.addStretch(1)
        row.addWidget(label(by.format(date=day, who=check.checked_by), "small"))
        self._check.body.addWidget(line)
        if check.reason:
            self._check.body.addWidget(label(check.reason, wrap=True))

    def _show_campaigns(self, detail: InfluencerDetail) -> None:
        clear_layout(self._campaigns.body)
        if not detail.campaigns:
            self._campaigns.body.addWidget(label(tr("Not in a campaign yet."), "tertiary"))
        for joined in detail.campaigns:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            link = _link(joined.campaign)
            link.setToolTip(tr("Open {name}").format(name=joined.campaign))
            link.clicked.connect(
                lambda _=False, key=joined.campaign_id: self._session.went.emit(Route("campaign", key))
            )
            row.addWidget(link)
            row.addStretch(1)
            row.addWidget(label(word(joined.stage), "label"))
            self._campaigns.body.addWidget(line)

    def _show_notes(self, detail: InfluencerDetail) -> None:
        clear_layout(self._notes.body)
        for note in detail.timeline[:MOST_NOTES]:
            day = format_date(note.noted_at.astimezone().date(), self._session.today(), weekday=False)
            self._notes.body.addWidget(dated_line(day, note.text))
        if not detail.timeline:
            self._notes.body.addWidget(label(tr("Nothing written down yet."), "tertiary"))

    def _change(self, name: str, value: Any) -> None:
        if self._detail is None:
            return
        person = self._detail.row
        labels = {
            "name": Message("rename {name}", {"name": person.name}),
            "niche": Message("change the niche of {name}", {"name": person.name}),
            "city": Message("change the city of {name}", {"name": person.name}),
            "phone": Message("change the WhatsApp number of {name}", {"name": person.name}),
            "email": Message("change the email of {name}", {"name": person.name}),
            "source": Message("change the source of {name}", {"name": person.name}),
            "notes": Message("change the notes of {name}", {"name": person.name}),
            "tier_given": Message("change the tier of {name}", {"name": person.name}),
        }
        editor = {**self.lines, "notes": self.remarks, "tier_given": self.tier}[name]
        stored = getattr(self._detail, name) if hasattr(self._detail, name) else getattr(person, name)
        result = self._session.history.attempt(labels[name], change_influencers, [person.id], **{name: value})
        settle(editor, stored, result)

    def _on_tags_changed(self, tags: list[str]) -> None:
        if self._detail is not None:
            label_ = Message("change the tags of {name}", {"name": self._detail.row.name})
            self._session.history.run(label_, set_tags, self._detail.row.id, tags)


def _hint(row: FormRow, problem: str) -> None:
    row.set_hint(problem, "bad")
