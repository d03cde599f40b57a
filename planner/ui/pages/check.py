"""The background check sheet of one person: the sheet at the left, what the planner makes of it at the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlannerError
from planner.formats import format_date
from planner.language import Message, tr, trn
from planner.operations import attachments, checks, notes
from planner.operations.accounts import record_numbers
from planner.paths import documents_folder
from planner.queries.checks import check_sheet
from planner.ui.check.changes import change_labels, file_name
from planner.ui.check.judging import Judgement, VerdictCard
from planner.ui.check.logs import LogWays
from planner.ui.check.pasting import read_posts
from planner.ui.check.posts import PLACES
from planner.ui.check.results import ExclusivityCard, FitCard, FlagsCard, Sign
from planner.ui.check.sheet import SheetForm
from planner.ui.check.words import rate_to_note
from planner.ui.editors import settle
from planner.ui.files import FileKeeper
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import PickButton, button, primary_button
from planner.ui.widgets.frames import PageHeader, scrolled
from planner.ui.widgets.glyphs import NO_VERDICT, VERDICT_GLYPHS
from planner.ui.widgets.states import EmptyState
from planner.wording import verdict_word

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from planner.queries.checks import AttachmentRow, CheckDetail, CheckSheet
    from planner.ui.files import NewFile
    from planner.ui.session import Session

RIGHT_WIDTH, RIGHT_WIDTH_NARROW = 364, 300
NARROW = 1160


class CheckPage(QWidget):
    """Shows the checks of one influencer, the newest first; whoever shows it refreshes it after every change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._check_id = ""
        self._sheet: CheckSheet | None = None
        self.keeper = FileKeeper(session, self)
        today = session.today()
        self.form = SheetForm(today, self._on_post_edited, self._work_ways(), self._trouble_ways())
        self.verdict = VerdictCard(today)
        self.flags, self.fit, self.exclusivity = FlagsCard(), FitCard(), ExclusivityCard()
        self._make_actions()
        self._build_header()
        self._build()
        self.form.changed.connect(self._on_changed)
        self.form.posts.pasted.connect(self._on_pasted)
        self.form.posts.cleared.connect(self._on_cleared)
        self.form.results.note_asked.connect(self._on_note_asked)
        self.form.posts.refused.connect(session.history.failed)
        self.form.files.added.connect(self._on_files_added)
        self.form.files.opened.connect(self.keeper.open)
        self.keeper.refused.connect(lambda problem: self.form.files.hint.set_hint(problem, "bad"))
        self.form.files.removed.connect(self._on_file_removed)
        self.verdict.judged.connect(self._on_judged)
        self.verdict.recheck_set.connect(lambda day: self._on_changed("recheck_on", day))

    def _make_actions(self) -> None:
        self.new_check = QAction(tr("New background check"), self)
        self.new_check.triggered.connect(self._on_new_asked)
        self.save_pdf = QAction(tr("Save the check as PDF…"), self)
        self.save_pdf.setShortcut("Ctrl+Shift+P")
        self.save_pdf.triggered.connect(self._ask_where)
        self.paste_posts = QAction(tr("Paste rows of posts"), self)
        self.paste_posts.triggered.connect(self.form.posts.paste)
        self.paste_picture = QAction(tr("Paste a screenshot"), self)
        self.paste_picture.setShortcut("Ctrl+Shift+V")
        self.paste_picture.triggered.connect(self.form.files.paste)
        self.remove_this = QAction(tr("Remove this check"), self)
        self.remove_this.triggered.connect(self._on_remove_asked)

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.header.parent_clicked.connect(self._on_parent_clicked)
        self.sign = Sign()
        self.header.add_context(self.sign)
        self.header.end_context()
        self._menu = QMenu(self)
        self.chooser = PickButton(tr("Check", "background check"), "", self._menu)
        self.pdf_button = button(tr("Save PDF…"), "download")
        self.pdf_button.clicked.connect(self.save_pdf.trigger)
        self.new_button = primary_button(tr("New check"), "plus")
        self.new_button.clicked.connect(self.new_check.trigger)
        for made in (self.chooser, self.pdf_button, self.new_button):
            self.header.add_button(made)

    def _build(self) -> None:
        self.begin = primary_button(tr("Begin a check"), "plus")
        self.begin.clicked.connect(self.new_check.trigger)
        text = tr("Look at their last 12 posts, who they advertised, and whether they like your product.")
        empty = EmptyState(tr("Not checked yet."), text, [self.begin])
        self._left = QStackedWidget()
        self._left.addWidget(scrolled(self.form))
        self._left.addWidget(empty)
        right = QWidget()
        right.setProperty("role", "scrolled")
        column = QVBoxLayout(right)
        column.setContentsMargins(s.SPACE_1, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        column.setSpacing(s.SPACE_4)
        for card in (self.verdict, self.flags, self.fit, self.exclusivity):
            column.addWidget(card)
        column.addStretch(1)
        self._right = scrolled(right)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self._left, 1)
        halves.addWidget(self._right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addLayout(halves, 1)

    def open(self, key: str) -> None:
        """Show the newest check of an influencer."""
        if key != self._key:
            self.commit()
            self._key, self._check_id = key, ""
            self._load(fresh=True)
        else:
            self.refresh()

    def open_check(self, check_id: str) -> None:
        """Show one of the person's checks."""
        self.commit()
        self._check_id = check_id
        self._load(fresh=True)

    def refresh(self) -> None:
        """Read again what is shown; what is being typed stays."""
        if self._key:
            self._load(fresh=False)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self.new_check, self.save_pdf, self.paste_posts, self.paste_picture, self.remove_this]

    def sheet(self) -> CheckSheet | None:
        """Return what is shown."""
        return self._sheet

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        if self._check() is not None:
            self.form.commit()
            self.verdict.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed when another page comes or the window closes."""
        self.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sheet its room in a small window."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self._right.setFixedWidth(RIGHT_WIDTH_NARROW if narrow else RIGHT_WIDTH)
        self.form.set_narrow(narrow=narrow)

    def _load(self, *, fresh: bool) -> None:
        today = self._session.today()
        sheet = self._session.read(check_sheet, self._key, self._check_id or None, today)
        if sheet is None:
            self._key, self._sheet = "", None
            self._session.went.emit(Route("influencers"))
            return
        shown = sheet.check.id if sheet.check else ""
        fresh = fresh or shown != self._check_id
        self._sheet, self._check_id = sheet, shown
        self._show_head(sheet)
        self._left.setCurrentIndex(0 if sheet.check else 1)
        self.verdict.setVisible(sheet.check is not None)
        if sheet.check is not None:
            self.form.show_sheet(sheet, fresh=fresh)
            self.verdict.show_check(sheet.check, fresh=fresh)
        self.flags.show_sheet(sheet)
        self.fit.show_score(sheet.assessment.fit)
        self.exclusivity.show_sheet(sheet, today)
        self._session.said.emit(tr("{name} · background check").format(name=sheet.name))

    def _show_head(self, sheet: CheckSheet) -> None:
        self.header.set_breadcrumb(tr("Influencer"), sheet.name)
        self.header.set_sub(" · ".join(part for part in (sheet.city, sheet.niche) if part))
        verdict = sheet.check.verdict if sheet.check else None
        self.sign.set_sign(VERDICT_GLYPHS[verdict or NO_VERDICT], verdict_word(verdict))
        for made in (self.chooser, self.pdf_button, self.new_button):
            made.setVisible(sheet.check is not None)
        for action in (self.save_pdf, self.paste_posts, self.paste_picture, self.remove_this):
            action.setEnabled(sheet.check is not None)
        if sheet.check is None:
            return
        self.chooser.set_value(self._check_line(sheet.check, verdict=False))
        self._menu.clear()
        for check in sheet.checks:
            action = self._menu.addAction(self._check_line(check))
            action.setCheckable(True)
            action.setChecked(check.id == sheet.check.id)
            action.triggered.connect(lambda _on=False, key=check.id: self.open_check(key))
        self._menu.addSeparator()
        self._menu.addAction(self.remove_this)

    def _check_line(self, check: CheckDetail, *, verdict: bool = True) -> str:
        day = format_date(check.checked_on, self._session.today(), weekday=False)
        return " · ".join(
            part for part in (day, verdict_word(check.verdict) if verdict else "", check.checked_by) if part
        )

    def _check(self) -> CheckDetail | None:
        return self._sheet.check if self._sheet else None

    def _name(self) -> dict[str, str | int]:
        return {"name": self._sheet.name if self._sheet else ""}

    def _on_new_asked(self) -> None:
        self.commit()
        if self._sheet is None:
            return
        before = self._check()
        fields: dict[str, Any] = {"account_id": self._sheet.account.id if self._sheet.account else None}
        fields["checked_by"] = before.checked_by if before else ""
        message = Message("begin a background check of {name}", self._name())
        day = self._session.today()
        written = self._session.history.run(message, notes.add_check, self._key, day, **fields)
        if written is not None:
            self.open_check(written.result)
            self.form.posts.point_at(0, "posted_on")

    def _on_remove_asked(self) -> None:
        check = self._check()
        if check is not None:
            message = Message("remove a background check of {name}", self._name())
            self._check_id = ""
            self._session.history.run(message, notes.remove_check, check.id)

    def _on_changed(self, name: str, value: Any) -> None:
        check = self._check()
        if check is None:
            return
        editor = self.verdict.recheck if name == "recheck_on" else self.form.editors[name]
        attempt = self._session.history.attempt(
            change_labels(self._name())[name], notes.change_check, check.id, **{name: value}
        )
        if hasattr(editor, "refuse"):
            settle(editor, getattr(check, name), attempt)
        elif not attempt.done:
            editor.set_value(getattr(check, name))
            self._session.history.failed.emit(attempt.problem)

    def _on_judged(self, judgement: Judgement) -> None:
        check = self._check()
        if check is None:
            return
        message = Message("judge a background check of {name}", self._name())
        attempt = self._session.history.attempt(message, checks.judge, check.id, judgement.verdict, judgement.reason)
        if not attempt.done:
            self.verdict.refuse(attempt.problem)

    def _on_post_edited(self, position: int, name: str, value: Any) -> bool:
        check = self._check()
        if check is None or self._sheet is None:
            return False
        stored = next((row for row in self._sheet.posts if row.position == position), None)
        if value == (getattr(stored, name) if stored else None):
            return True
        message = Message("fill in post {n} of a check of {name}", {**self._name(), "n": position + 1})
        value = "" if name == "link" and value is None else value
        return self._session.history.run(message, checks.change_post, check.id, position, **{name: value}) is not None

    def _on_note_asked(self) -> None:
        """Keep the rate of the posts as a number of the day of the check, so that the list shows it too."""
        sheet = self._sheet
        rate = rate_to_note(sheet) if sheet is not None else None
        if sheet is None or sheet.check is None or sheet.account is None or rate is None:
            return
        numbers = {"engagement_rate": rate, "engagement_formula": sheet.assessment.facts.formula}
        message = Message("note the ER of {name}", self._name())
        source = tr("Background check")
        day = sheet.check.checked_on
        self._session.history.run(message, record_numbers, sheet.account.id, day, source=source, **numbers)

    def _on_cleared(self, position: int) -> None:
        check = self._check()
        if check is not None:
            message = Message("empty post {n} of a check of {name}", {**self._name(), "n": position + 1})
            self._session.history.run(message, checks.remove_posts, check.id, [position])

    def _on_pasted(self, text: str, first: int, column: str) -> None:
        check = self._check()
        if check is None:
            return
        pasted = read_posts(text, self._session.today(), PLACES - first, column)
        if not pasted.posts:
            self.form.pasting.set_hint(
                tr("No rows of posts in the clipboard. Copy rows such as: 12 Nov, 2,1 rb, 85, 14 rb, yes."), "warn"
            )
            return
        message = Message("paste {n} posts into a check of {name}", {**self._name(), "n": len(pasted.posts)})
        if self._session.history.run(message, checks.set_posts, check.id, pasted.posts, first) is None:
            return
        said = [trn("{n} row pasted.", "{n} rows pasted.", len(pasted.posts))]
        if pasted.dropped:
            said.append(trn("{n} more was left out.", "{n} more were left out.", pasted.dropped))
        said += pasted.problems
        self.form.pasting.set_hint(" ".join(said), "warn" if pasted.problems or pasted.dropped else "good")
        self.form.posts.point_at(first, "posted_on")

    def _work_ways(self) -> LogWays:
        history = self._session.history

        def add(fields: dict[str, Any]) -> Any:
            message = Message("note work of {name} for {brand}", {**self._name(), "brand": fields["brand"]})
            return history.attempt(message, checks.add_competitor_work, self._key, **fields)

        def change(key: str, fields: dict[str, Any]) -> Any:
            message = Message("change work of {name} for a competitor", self._name())
            return history.attempt(message, checks.change_competitor_work, key, **fields)

        def remove(key: str) -> None:
            message = Message("remove work of {name} for a competitor", self._name())
            history.run(message, checks.remove_competitor_work, key)

        return LogWays(add, change, remove)

    def _trouble_ways(self) -> LogWays:
        history = self._session.history

        def add(fields: dict[str, Any]) -> Any:
            return history.attempt(
                Message("note a controversy of {name}", self._name()), checks.add_controversy, self._key, **fields
            )

        def change(key: str, fields: dict[str, Any]) -> Any:
            message = Message("change a controversy of {name}", self._name())
            return history.attempt(message, checks.change_controversy, key, **fields)

        def remove(key: str) -> None:
            history.run(Message("remove a controversy of {name}", self._name()), checks.remove_controversy, key)

        return LogWays(add, change, remove)

    def _on_files_added(self, files: list[NewFile]) -> None:
        check = self._check()
        if check is not None:
            name = self._name()

            def message(file: str) -> Message:
                return Message("attach {file} to a check of {name}", {**name, "file": file})

            self.keeper.keep(files, self._key, message, check_id=check.id)

    def _on_file_removed(self, file: AttachmentRow) -> None:
        message = Message("remove {file} from a check of {name}", {**self._name(), "file": file.name})
        self._session.history.run(message, attachments.remove_attachment, file.id)

    def _ask_where(self) -> None:
        self.commit()
        check = self._check()
        if self._sheet is None or check is None:
            return
        name = tr("Background check {name} {date}.pdf").format(name=self._sheet.name, date=check.checked_on.isoformat())
        dialog = QFileDialog(self, tr("Save the check as PDF"), str(documents_folder() / file_name(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(f"{tr('PDF files')} (*.pdf)")
        dialog.selectFile(file_name(name))
        dialog.fileSelected.connect(lambda chosen: self.write_pdf(Path(chosen)))
        dialog.open()

    def write_pdf(self, path: Path) -> None:
        """Write the shown check as one page."""
        from planner.ui.check.paper import write_pdf

        if self._sheet is None:
            return
        try:
            write_pdf(self._sheet, path, self._session.today())
        except PlannerError as error:
            self._session.history.failed.emit(str(error))
            return
        self._session.said.emit(tr("Saved as {name}.").format(name=path.name))

    def _on_parent_clicked(self) -> None:
        self.commit()
        self._session.went.emit(Route("influencers", self._key))
