"""The first tab of the pane: accounts, score, what to beware of, exclusivity, history, next action, contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.formats import format_date, format_percent
from planner.language import tr, trn
from planner.rules.engagement import yardstick_name
from planner.rules.vetting import FlagLevel, checked_rate
from planner.terms import EngagementFormula, Side, Verdict
from planner.ui.influencers.account_line import AccountLine
from planner.ui.influencers.claims_bar import ClaimsBar
from planner.ui.influencers.custom_fields import block_of
from planner.ui.influencers.fit_parts import FitParts
from planner.ui.influencers.relationship import LevelBlock, NextActionBlock
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, metrics
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.frames import Block, add_block
from planner.ui.widgets.glyphs import PLATFORM_CODES, VERDICT_GLYPHS, Glyph, paint_sign, paint_words
from planner.ui.widgets.styling import label
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from datetime import date

    from planner.queries.agreements import Agreements
    from planner.queries.influencers import AccountRow, InfluencerDetail
    from planner.queries.vetting import Assessment
    from planner.rules.vetting import RedFlag
    from planner.ui.influencers.person_form import PersonForm
    from planner.ui.session import Session

MOST_ENTRIES = 3
# Which tab of the pane shows more.
NUMBERS, CHECKS, RATES, TIMELINE = 1, 2, 3, 4
_LEFT = Qt.AlignmentFlag.AlignLeft
_TOP = Qt.AlignmentFlag.AlignTop


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


class Sign(QWidget):
    """A small glyph before a sentence."""

    def __init__(self, glyph: Glyph) -> None:
        super().__init__()
        self._glyph = glyph
        self.setFixedSize(s.ICON_DENSE, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the glyph."""
        paint_sign(QPainter(self), self.rect(), self._glyph)


class Entry(NamedTuple):
    """One line of the history: when, and what."""

    day: date
    text: str


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
    row.setSpacing(0)
    date_label = label(when, "label")
    date_label.setFixedWidth(52)
    row.addWidget(date_label, 0, _TOP)
    row.addWidget(sentence(text), 1)
    return made


def sentence(text: str) -> QLabel:
    """Return a sentence of 12 px in the colour of body text."""
    made = label(text, wrap=True)
    made.setStyleSheet(f"font-size:{s.TYPE_LABEL}px")
    return made


def link(text: str) -> QPushButton:
    """Return a button that reads like a link and stands flush with the text around it."""
    made = flat_button(text, small=True)
    made.setProperty("variant", "inline")
    return made


def engagement_line(assessment: Assessment) -> str:
    """Return formula and yardstick of the rate in words: "ER pengikut, median · acuan IG: toko 3,9% (n = 9)"."""
    facts, verdict = assessment.facts, assessment.verdict
    rate = checked_rate(facts)
    if rate.rate is None or verdict is None:
        return ""
    formula = facts.formula if rate.n else facts.latest_formula
    parts = [word(formula) + (tr(", median") if rate.n else "")]
    if verdict.yardstick is None:
        missing = tr("no yardstick: the formula is not known")
        parts.append(missing if formula is EngagementFormula.UNKNOWN else tr("no table fits"))
    else:
        own = (
            ""
            if verdict.table
            else tr("shop {rate} (n = {n})").format(rate=format_percent(verdict.yardstick), n=verdict.n)
        )
        shown = own or f"{yardstick_name(verdict)} {format_percent(verdict.yardstick, decimals=2)}"
        platform = PLATFORM_CODES[facts.platform] if facts.platform else ""
        parts.append(tr("yardstick {platform}: {table}").format(platform=platform, table=shown))
    return " · ".join(parts)


def history_entries(detail: InfluencerDetail) -> list[Entry]:
    """Return notes, checks and stages of a person as one history, newest first."""
    found = [Entry(note.noted_at.astimezone().date(), _note_words(note.channel, note.text)) for note in detail.timeline]
    for check in detail.checks:
        verdict = verdict_word(check.verdict).lower()
        outcome = f"{verdict}, {check.reason}" if check.reason else verdict
        found.append(Entry(check.checked_on, tr("Background check: {outcome}").format(outcome=outcome)))
    found += [Entry(joined.stage_since, f"{joined.campaign}: {word(joined.stage)}") for joined in detail.campaigns]
    return sorted(found, key=lambda entry: entry.day, reverse=True)


def _note_words(channel: Any, text: str) -> str:
    return f"{word(channel)}: {text}" if channel else text


class Overview(QWidget):
    """Fills the first tab. `more_asked(int)` with the number of the tab that shows more."""

    more_asked = Signal(int)

    def __init__(self, session: Session, column: QVBoxLayout, form: PersonForm, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._session = session
        self._accounts = Block(tr("Account"))
        self._fit = Block(tr("Fit score"))
        self._flags = Block(tr("To look out for"))
        self._claims = Block(tr("Exclusivity"))
        self._history = Block(tr("History"))
        self.next_action = NextActionBlock(session)
        self.level = LevelBlock(session)
        self.person = form
        self.tags, self.lines, self.remarks = self.person.tags, self.person.lines, self.person.remarks
        self.own = block_of(session, "")
        top = (self._accounts, self._fit, self._flags, self._claims, self._history)
        tags, *rest = self.person.blocks
        for block in (*top, self.next_action, self.level, tags, self.own, *rest):
            add_block(column, block)
        above = column.itemAt(column.indexOf(self.own) - 1)
        self._own_line = None if above is None else above.widget()
        self.own.fields_changed.connect(self._show_own)
        self._show_own()
        self._build_facts()

    def _build_facts(self) -> None:
        self._points, self._of = label("", "pageTitle"), label("", "label")
        score = QWidget()
        row = QHBoxLayout(score)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_1)
        for part in (self._points, self._of):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        score.setFixedHeight(20)
        self._fit.add_action(score)
        self._check_link = self._action(self._flags, tr("Record check"), CHECKS)
        self._free = label("", "warn")
        self._free.setStyleSheet(f"font-size:{s.TYPE_SMALL}px;font-weight:600")
        self._claims.add_action(self._free)
        self._claims_link = self._action(self._claims, tr("Record one", "agreement"), RATES)
        self._action(self._history, tr("Write a note"), TIMELINE)

    def _action(self, block: Block, text: str, tab: int) -> QPushButton:
        made = link(text)
        made.clicked.connect(lambda: self.more_asked.emit(tab))
        block.add_action(made)
        return made

    def show_detail(
        self, detail: InfluencerDetail, assessment: Assessment | None, promised: Agreements, *, other: bool
    ) -> None:
        """Show a person; `other`: not the one that stood there, so whatever could not be read is dropped."""
        self._show_accounts(detail, assessment)
        self._show_fit(assessment)
        self._show_flags(assessment)
        self._show_claims(assessment, promised)
        self._show_history(detail)
        self.next_action.show_detail(detail, other=other)
        self.level.show_detail(detail, other=other)
        self.person.show_detail(detail, other=other)
        self.own.show_person(detail.row.id)

    def _show_own(self) -> None:
        """Leave the own fields out, with the line above them, while the shop has none."""
        for part in (self.own, self._own_line):
            if part is not None:
                part.setVisible(bool(self.own.editors))

    def _show_accounts(self, detail: InfluencerDetail, assessment: Assessment | None) -> None:
        body = self._accounts.body
        clear_layout(body)
        today = self._session.today()
        checked = _checked_account(detail, assessment)
        sample = checked_rate(assessment.facts) if assessment else None
        for account in detail.accounts:
            median = sample.rate if sample and sample.n and account is checked else None
            body.addWidget(AccountLine(account, today, median))
        if not detail.accounts:
            body.addWidget(label(tr("No account yet. Add one under Numbers."), "tertiary", wrap=True))
        formula = engagement_line(assessment) if assessment else ""
        if formula:
            made = label(formula.replace("n = ", "n\u00a0=\u00a0"), "small", wrap=True)
            made.setToolTip(formula)
            body.addWidget(made)
        self._accounts.set_fact(self._newest(detail, sample.n if sample else 0))

    def _newest(self, detail: InfluencerDetail, posts: int) -> str:
        if posts:
            return trn("last {n} post", "last {n} posts", posts)
        dates = [account.snapshots[0].taken_on for account in detail.accounts if account.snapshots]
        if not dates:
            return ""
        return tr("as of {date}").format(date=format_date(max(dates), self._session.today(), weekday=False))

    def _show_fit(self, assessment: Assessment | None) -> None:
        clear_layout(self._fit.body)
        known = assessment is not None and bool(assessment.fit.of)
        self._points.setVisible(known)
        self._of.setText("")
        if assessment is None or not known:
            empty = tr("Nothing to score yet: fill in the brand profile, niche and city, or check the background.")
            self._fit.body.addWidget(label(empty, "tertiary", wrap=True))
            return
        self._points.setText(str(assessment.fit.points))
        self._of.setText(tr("of {n}", "score").format(n=assessment.fit.of))
        self._fit.body.addWidget(FitParts(assessment.fit))

    def _show_flags(self, assessment: Assessment | None) -> None:
        clear_layout(self._flags.body)
        check = assessment.latest_check if assessment else None
        if check is not None:
            day = format_date(check.checked_on, self._session.today(), weekday=False)
            by = tr("checked {date} by {who}") if check.checked_by else tr("checked {date}")
            self._flags.set_fact(by.format(date=day, who=check.checked_by))
        else:
            self._flags.set_fact("")
        self._check_link.setVisible(check is None)
        flags = assessment.flags if assessment else ()
        for flag in flags:
            self._flags.body.addWidget(_flag_line(flag))
        if not flags:
            self._flags.body.addWidget(label(tr("Nothing stands out."), "tertiary"))

    def _show_claims(self, assessment: Assessment | None, promised: Agreements) -> None:
        clear_layout(self._claims.body)
        today = self._session.today()
        bar = ClaimsBar(promised.exclusivities, today)
        bound = any(row.side is Side.THEIRS and _runs(row.ends_on, today) for row in promised.exclusivities)
        words = ""
        if assessment is not None and bound:
            free = assessment.first_free_day
            if free is None:
                words = tr("Bound, no end noted")
            elif free > today:
                words = tr("Live {day} at the earliest").format(day=format_date(free, today, weekday=False))
        self._free.setText(words)
        self._free.setVisible(bool(words))
        self._claims_link.setVisible(not words)
        if bar.claims:
            self._claims.body.addWidget(bar)
        else:
            self._claims.body.addWidget(label(tr("No exclusivity noted for these months."), "tertiary"))

    def _show_history(self, detail: InfluencerDetail) -> None:
        clear_layout(self._history.body)
        today = self._session.today()
        entries = history_entries(detail)
        for entry in entries[:MOST_ENTRIES]:
            self._history.body.addWidget(dated_line(format_date(entry.day, today, weekday=False), entry.text))
        if not entries:
            self._history.body.addWidget(label(tr("Nothing written down yet."), "tertiary"))


def _checked_account(detail: InfluencerDetail, assessment: Assessment | None) -> AccountRow | None:
    """Return the account whose posts a check looked at: the first of its platform."""
    platform = assessment.facts.platform if assessment else None
    return next((account for account in detail.accounts if account.platform is platform), None)


def _runs(ends_on: date | None, today: date) -> bool:
    return ends_on is None or ends_on >= today


def _flag_line(flag: RedFlag) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(s.SPACE_2)
    is_warning = flag.level is FlagLevel.WARNING
    row.addWidget(Sign(Glyph("warning", "bad") if is_warning else Glyph("info", "text2")), 0, _TOP)
    row.addWidget(sentence(flag.sentence()), 1)
    return made
