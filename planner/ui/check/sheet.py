"""The left side of the check page: the blocks of the sheet, each field stored as it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCompleter, QGridLayout, QVBoxLayout, QWidget

from planner.language import tr
from planner.rules.engagement import post_rate
from planner.terms import Severity
from planner.ui.check.fields import AnswerChoice, Labelled, beside, score_choice, yes_no_choice
from planner.ui.check.logs import LogCard, LogField
from planner.ui.check.posts import PLACES, Place, PostsTable
from planner.ui.check.results import ResultsPanel
from planner.ui.check.words import account_name, tone_sentence, wanted_sentence
from planner.ui.editors import ChoiceEdit, DateEdit, LineEdit, NoteEdit
from planner.ui.files import FilesCard
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from planner.queries.checks import AttachmentRow, CheckSheet
    from planner.ui.check.logs import LogWays

RESULTS_WIDTH = 244
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for "as wide as you like", which PySide does not export
_DATE = 156
_SCORE_COLUMNS = 6


def _about_file(file: AttachmentRow) -> tuple[str, ...]:
    return () if file.check_id else (tr("not of a check"),)


class SheetForm(QWidget):
    """Every field of a check. `changed(name, value)` when one is to be stored."""

    changed = Signal(str, object)

    def __init__(
        self,
        today: date,
        write_post: Callable[[int, str, Any], bool],
        work_ways: LogWays,
        trouble_ways: LogWays,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.posts = PostsTable(today, write_post)
        self.results = ResultsPanel()
        self.pasting = Hint()
        self.editors: dict[str, Any] = {}
        self._rows: dict[str, Labelled] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.SPACE_3, s.SPACE_4)
        column.setSpacing(s.SPACE_4)
        self.works = LogCard(tr("Work for competitors"), _work_fields(today), "brand", work_ways)
        self.troubles = LogCard(tr("Controversies"), _trouble_fields(today), "text", trouble_ways)
        empty = tr("Drop files here: screenshots, insights, a rate card. At most 25 MB each.")
        self.files = FilesCard(today, tr("Attachments"), empty, about=_about_file)
        for card in (
            self._who(),
            self._posts_card(),
            self._notes_card(),
            self._scores_card(),
            self.works,
            self.troubles,
            self.files,
        ):
            column.addWidget(card)
        column.addStretch(1)
        for name, editor in self.editors.items():
            editor.committed.connect(lambda value, name=name: self.changed.emit(name, value))

    def _add(self, name: str, title: str, editor: Any, *, watched: bool = False) -> Labelled:
        self.editors[name] = editor
        self._rows[name] = Labelled(title, editor, watched=watched)
        return self._rows[name]

    def _who(self) -> Card:
        card = Card()
        account = self._add("account_id", tr("Account"), ChoiceEdit())
        day = self._add("checked_on", tr("Date"), DateEdit(self._today, needed=tr("A date is needed.")))
        who = self._add("checked_by", tr("Checked by"), LineEdit())
        card.body.addLayout(beside(account, day, who, stretches=(5, 3, 3)))
        return card

    def _posts_card(self) -> Card:
        card = Card(tr("Last 12 posts"))
        self.paste_button = flat_button(tr("Paste rows"), "copy", small=True)
        self.paste_button.setToolTip(
            tr("Rows copied from Excel, Sheets or a chat: date, likes, comments, views, sponsored (Ctrl+V)")
        )
        self.paste_button.clicked.connect(self.posts.paste)
        card.add_action(self.paste_button)
        halves = self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        halves.setSpacing(s.SPACE_5)
        left = QVBoxLayout()
        left.setSpacing(s.SPACE_2)
        left.addWidget(self.posts)
        left.addWidget(self.pasting)
        halves.addLayout(left, 1)
        halves.addWidget(self.results)
        self.set_narrow(narrow=False)
        card.body.addLayout(halves)
        return card

    def _notes_card(self) -> Card:
        card = Card()
        jump = self._add("follower_jump", tr("Jump in followers"), NoteEdit(lines=2), watched=True)
        quality = self._add("comment_quality", tr("Quality of the comments"), NoteEdit(lines=2), watched=True)
        notes = self._add("notes", tr("Notes"), NoteEdit(lines=2), watched=True)
        jump.field.setProperty("placeholderText", tr("For example: +8,000 in one week of October, no viral post"))
        quality.field.setProperty("placeholderText", tr("For example: real questions, few emoji-only comments"))
        card.body.addLayout(beside(jump, quality))
        card.body.addWidget(notes)
        return card

    def _scores_card(self) -> Card:
        card = Card(tr("Scores"))
        card.add_action(label(tr("1 poor · 5 very good"), "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(s.SPACE_3)
        grid.setVerticalSpacing(s.SPACE_2)
        choices: tuple[tuple[str, str, Callable[[str], AnswerChoice]], ...] = (
            ("audience_fit", tr("Audience fit (city, age, gender)"), score_choice),
            ("likes_product", tr("Likes the product"), yes_no_choice),
            ("brand_fit", tr("Brand-value fit"), score_choice),
            ("answers_fast", tr("Answers fast"), yes_no_choice),
            ("content_quality", tr("Content quality"), score_choice),
        )
        for at, (name, title, make) in enumerate(choices):
            choice = make(title)
            self.editors[name] = choice
            # Under each row of scores stands what they are given against.
            place, row = at % 2 * 3, at // 2 * 2
            grid.addWidget(label(title, "secondary"), row, place)
            grid.addWidget(choice, row, place + 1)
        self.wanted, self.tone = label("", "label", wrap=True), label("", "label", wrap=True)
        for row, against in ((1, self.wanted), (3, self.tone)):
            grid.addWidget(against, row, 0, 1, _SCORE_COLUMNS)
        grid.setColumnMinimumWidth(2, s.SPACE_6)
        grid.setColumnStretch(5, 1)
        card.body.addLayout(grid)
        return card

    def show_sheet(self, sheet: CheckSheet, *, fresh: bool) -> None:
        """Show a check; what is being typed stays, unless it is another check (`fresh`)."""
        check = sheet.check
        if check is None:
            return
        account: ChoiceEdit = self.editors["account_id"]
        account.set_choices([(each.id, account_name(each)) for each in sheet.accounts])
        for name, editor in self.editors.items():
            value = getattr(check, name) if name != "account_id" else (sheet.account.id if sheet.account else None)
            (editor.reset_value if fresh and hasattr(editor, "reset_value") else editor.set_value)(value)
        facts = sheet.assessment.facts
        known = {row.position: row for row in sheet.posts}
        self.posts.set_places(
            [
                Place(at, row, post_rate(row.numbers(), facts.followers, facts.formula))
                if (row := known.get(at))
                else Place(at)
                for at in range(PLACES)
            ]
        )
        if fresh:
            self.pasting.set_hint("")
        self.wanted.setText(wanted_sentence(sheet))
        self.tone.setText(tone_sentence(sheet))
        self.tone.setVisible(bool(self.tone.text()))
        self.results.show_sheet(sheet, self._today)
        self.works.show_rows(sheet.works, fresh=fresh)
        self.troubles.show_rows(sheet.controversies, fresh=fresh)
        self.files.show_files(sheet.attachments)
        for line in self.works.lines:
            brand: LineEdit = line.editors["brand"]
            if brand.completer() is None and sheet.competitors:
                completer = QCompleter(list(sheet.competitors), brand)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                # A list would keep Tab for itself, and the field would not be left.
                completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
                brand.setCompleter(completer)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the figures below the posts where there is no room beside them."""
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.results.setMinimumWidth(0 if narrow else RESULTS_WIDTH)
        self.results.setMaximumWidth(QWIDGETSIZE_MAX if narrow else RESULTS_WIDTH)

    def commit(self) -> None:
        """Store what is typed."""
        for editor in self.editors.values():
            if hasattr(editor, "commit"):
                editor.commit()
        self.works.commit()
        self.troubles.commit()


def _work_fields(today: date) -> tuple[LogField, ...]:
    return (
        LogField("worked_on", tr("Date"), _DATE, lambda: DateEdit(today)),
        LogField("brand", tr("Competitor"), 160, LineEdit),
        LogField("notes", tr("Notes"), 0, LineEdit),
        LogField("link", tr("Link"), 160, LineEdit),
    )


def _trouble_fields(today: date) -> tuple[LogField, ...]:
    return (
        LogField("happened_on", tr("Date"), _DATE, lambda: DateEdit(today)),
        LogField("text", tr("What happened"), 0, LineEdit),
        LogField("severity", tr("Severity"), 104, lambda: _severity(words(Severity), Severity.MEDIUM)),
        LogField("link", tr("Link"), 160, LineEdit),
    )


def _severity(choices: Any, usual: Any) -> ChoiceEdit:
    made = ChoiceEdit(choices)
    made.set_value(usual)
    return made
