"""Everything that can be done with the content of a collaboration: each write is one named undo entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from planner.language import Message, tr
from planner.operations import attachments, collaborations, content
from planner.rules.post_checks import look_days
from planner.terms import DraftDecision, Platform, Purpose
from planner.ui.collaboration.dialogs import PostDialog, RevisionDialog
from planner.ui.collaboration.words import piece_title
from planner.ui.files import FileKeeper, pasted_files
from planner.ui.session import Route
from planner.wording import piece_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from planner.queries.content import ContentRow, DraftRow, ProofRow, WorkSheet
    from planner.ui.files import NewFile
    from planner.ui.session import Session


class ContentWays(QObject):
    """Writes what happens with content and files; `opened(deliverable id)`: this piece is to be shown open."""

    opened = Signal(str)

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self.session = session
        self._page = page
        self._sheet: WorkSheet | None = None
        self._dialog: QDialog | None = None
        self._unsent: dict[str, str] = {}  # feedback that was typed and not sent, by draft
        self.keeper = FileKeeper(session, self)

    def show_sheet(self, sheet: WorkSheet) -> None:
        """Work on this collaboration from now on."""
        self._sheet = sheet

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def about(self, row: ContentRow) -> str:
        """Return whose piece it is, and which."""
        return f"{self._sheet.name}, {piece_title(row)}" if self._sheet else piece_title(row)

    def route(self, piece: str = "") -> Route | None:
        """Return the place where this collaboration is shown, with a piece open."""
        if self._sheet is None:
            return None
        return Route("collaboration", f"{self._sheet.id}#{piece}" if piece else self._sheet.id)

    def most_revisions(self) -> int:
        """Return how many revisions are agreed."""
        return self._sheet.max_revisions if self._sheet else 0

    def is_over(self) -> bool:
        """Tell whether they left the campaign."""
        return self._sheet is not None and self._sheet.is_over

    def receive(self, row: ContentRow) -> str:
        """Write down that a draft came in today; returns its key, empty when that failed."""
        label = Message("record a draft of {what} from {name}", self._of(row))
        return self._run(label, content.receive_draft, row.id, self.session.today()) or ""

    def approve(self, row: ContentRow, draft: DraftRow) -> None:
        """Approve a draft."""
        label = Message("approve a draft of {what} from {name}", self._of(row))
        by, today = self.session.workspace.author, self.session.today()
        self._run(label, content.answer_draft, draft.id, DraftDecision.APPROVED, today, feedback=draft.feedback, by=by)

    def ask_revision(self, row: ContentRow, draft: DraftRow) -> None:
        """Ask what is to be changed, then ask the creator for it."""
        typed = self._unsent.get(draft.id, "")
        dialog = RevisionDialog(self._page, row, draft, self.most_revisions(), self.session.today(), typed)
        feedback = dialog.feedback
        dialog.rejected.connect(lambda: self._unsent.update({draft.id: feedback.toPlainText()}))
        dialog.accepted.connect(lambda: self._unsent.pop(draft.id, None))
        label = Message("ask {name} to revise {what}", self._of(row))
        by = self.session.workspace.author

        def write(feedback: str, due: dt.date | None) -> None:
            revise, today = DraftDecision.REVISE, self.session.today()
            fields: dict[str, Any] = {"feedback": feedback, "by": by, "next_due": due}
            attempt = self.session.history.attempt(label, content.answer_draft, draft.id, revise, today, **fields)
            dialog.refuse(attempt.problem)

        dialog.told.connect(write)
        self._open(dialog)

    def take_answer_back(self, row: ContentRow, draft: DraftRow) -> None:
        """Let a draft wait again."""
        self._run(
            Message("take back the answer to {what} of {name}", self._of(row)), content.take_answer_back, draft.id
        )

    def discard(self, row: ContentRow, draft: DraftRow) -> None:
        """Remove a round that was written down by mistake."""
        self._run(Message("remove a draft of {what} from {name}", self._of(row)), content.discard_draft, draft.id)

    def approve_plain(self, row: ContentRow) -> None:
        """Approve without a draft."""
        label = Message("approve {what} of {name} without a draft", self._of(row))
        self._run(label, content.approve_without_draft, row.id, self.session.today())

    def take_approval_back(self, row: ContentRow) -> None:
        """Take an approval back."""
        self._run(
            Message("take back the approval of {what} of {name}", self._of(row)), content.take_approval_back, row.id
        )

    def ask_post(self, row: ContentRow) -> None:
        """Ask link, day and clock of a post."""
        dialog = PostDialog(self._page, row, self.session.now())
        dialog.made.connect(lambda fields: dialog.refuse(self._record(row, fields)))
        self._open(dialog)

    def ask_link(self, key: str) -> None:
        """Ask link, day and clock of a piece by its key, unless it is live already."""
        rows = self._sheet.contents if self._sheet else ()
        for row in rows:
            if row.id == key and not row.is_posted:
                self.ask_post(row)

    def take_post_back(self, row: ContentRow) -> None:
        """Take back that content went live."""
        self._run(Message("take back the post of {what} of {name}", self._of(row)), content.take_post_back, row.id)

    def check(self, row: ContentRow, days: int, *, is_up: bool) -> None:
        """Write down what a look at a post found."""
        today = self.session.today()
        counted = look_days(row.posted_on, days, today, [mark.days for mark in row.checks if mark.made])
        label = Message("record check H+{days} of {what} of {name}", self._of(row, days=counted))
        written = self._run(label, content.record_check, row.id, days, today, is_up=is_up, today=today)
        if written and counted != days:
            self.session.said.emit(
                tr("H+{asked} is not due yet: this look counts as H+{n}.").format(asked=days, n=counted)
            )

    def clear_check(self, row: ContentRow, days: int) -> None:
        """Remove a look that was written down by mistake."""
        label = Message("remove check H+{days} of {what} of {name}", self._of(row, days=days))
        self._run(label, content.remove_check, row.id, days)

    def ask_add(self) -> None:
        """Ask which content is promised."""
        sheet = self._sheet
        if sheet is None:
            return
        from planner.ui.campaigns.together import ask_for_content

        people, platform = {sheet.id: sheet.name}, sheet.platform or Platform.INSTAGRAM

        def show_first(keys: list[str]) -> None:
            self.opened.emit(keys[0])

        self._open(ask_for_content(self.session, self._page, sheet.campaign_id, people, platform, show_first))

    def duplicate(self, row: ContentRow) -> None:
        """Promise the same once more."""
        key = self._run(Message("duplicate {what} of {name}", self._of(row)), content.duplicate_content, row.id)
        if key:
            self.opened.emit(key)

    def split(self, row: ContentRow) -> None:
        """Part one row of several pieces into rows of one each."""
        self._run(Message("part {what} of {name}", self._of(row)), content.split_content, row.id)

    def remove(self, row: ContentRow) -> None:
        """Take a promised piece away."""
        label = Message("remove {what} of {name}", self._of(row))
        self._run(label, collaborations.remove_deliverable, row.id)

    def keep(self, files: Sequence[NewFile], purpose: Purpose, row: ContentRow | None = None, **links: Any) -> None:
        """Keep files as a proof of this collaboration, and of a piece, a draft or a payment line when told."""
        sheet = self._sheet
        if sheet is None:
            return

        def message(file: str) -> Message:
            return Message("attach {file} to the work of {name}", {"file": file, "name": sheet.name})

        links |= {"collaboration_id": sheet.id, "purpose": purpose}
        if row is not None:
            links["deliverable_id"] = row.id
        self.keeper.keep(files, sheet.influencer_id, message, **links)

    def paste_for(self, row: ContentRow) -> None:
        """Keep what lies in the clipboard with a piece: its draft while one waits, else its post."""
        files = pasted_files(self.session.today())
        if not files:
            self.keeper.refused.emit(tr("There is no picture in the clipboard. Take a screenshot first."))
        elif row.is_posted or not row.drafts:
            self.keep(files, Purpose.POST, row)
        else:
            self.keep(files, Purpose.DRAFT, row, draft_id=row.drafts[-1].id)

    def remove_file(self, file: ProofRow) -> None:
        """Take a kept file away."""
        name = self._sheet.name if self._sheet else ""
        message = Message("remove {file} from the work of {name}", {"file": file.name, "name": name})
        self._run(message, attachments.remove_attachment, file.id)

    def _record(self, row: ContentRow, fields: dict[str, Any]) -> str:
        label = Message("record the post of {what} of {name}", self._of(row))
        attempt = self.session.history.attempt(label, content.record_post, row.id, now=self.session.now(), **fields)
        return attempt.problem

    def _of(self, row: ContentRow, **values: int) -> dict[str, str | int]:
        name = self._sheet.name if self._sheet else ""
        return {**piece_value(row.quantity, row.kind, row.platform), "name": name, **values}

    def _run(self, label: Message, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
        written = self.session.history.run(label, operation, *args, **fields)
        return written.result if written is not None else None

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None
