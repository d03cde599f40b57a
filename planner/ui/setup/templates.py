"""Keeping a campaign's set-up as a template, and the list of the shop's own templates: renamed and removed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.language import Message, tr, trn
from planner.operations.campaign_setup import (
    remove_campaign_template,
    rename_campaign_template,
    replace_campaign_template,
    save_campaign_template,
)
from planner.queries.campaign_setup import TemplateRow, own_templates
from planner.ui.editors import LineEdit, named, settle
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import flat_button, icon_button
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from planner.ui.session import Session

LONGEST_NAME = 60


class SaveTemplateDialog(DecisionDialog):
    """Asks for a name; one that is in use can be given this set-up instead. `asked_for_list()`: show the templates."""

    asked_for_list = Signal()

    def __init__(self, session: Session, campaign_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Save this set-up as a template?"), tr("Save template"))
        self._session, self._campaign_id = session, campaign_id
        self._own = session.read(own_templates)
        what = tr("Goal, targets, division of the budget, products, brief and length are kept. People are not.")
        self.body.addWidget(label(what, "secondary", wrap=True))
        self.hint = Hint()
        self.line = named(LineEdit(needed=tr("A name is needed.")), tr("Name of the template"))
        self.line.setMaxLength(LONGEST_NAME)
        self.line.reset_value(name[:LONGEST_NAME])
        self.line.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        self.line.textEdited.connect(self._on_edited)
        self.list_button = flat_button(trn("{n} template of yours…", "{n} templates of yours…", len(self._own)))
        self.list_button.setVisible(bool(self._own))
        self.list_button.clicked.connect(self._on_list_asked)
        for part in (self.line, self.hint, self.list_button):
            self.body.addWidget(part)
        self.verb_button().setDefault(True)
        self.line.selectAll()
        self.line.setFocus()
        self._on_edited(self.line.text())

    def accept(self) -> None:
        """Save, and stay open while that cannot be."""
        if not self.line.commit():
            return
        name, same = str(self.line.value()), self._same(str(self.line.value()))
        if same is not None:
            what = Message("replace template {name}", {"name": same.name})
            attempt: Any = self._session.history.attempt(what, replace_campaign_template, same.id, self._campaign_id)
        else:
            what = Message("save template {name}", {"name": name})
            attempt = self._session.history.attempt(what, save_campaign_template, name, self._campaign_id)
        if attempt.done:
            super().accept()
        else:
            self.hint.set_hint(attempt.problem, "bad")

    def _same(self, name: str) -> TemplateRow | None:
        wanted = " ".join(name.split()).casefold()
        return next((row for row in self._own if row.name.casefold() == wanted), None)

    def _on_edited(self, text: str) -> None:
        same = self._same(text)
        words = tr("There is a template of that name; it gets this set-up instead.") if same else ""
        self.hint.set_hint(words, "warn")
        self.verb_button().setText(tr("Replace template") if same else tr("Save template"))

    def _on_list_asked(self) -> None:
        self.reject()
        self.asked_for_list.emit()


class TemplatesDialog(DecisionDialog):
    """The shop's own templates: a name is changed where it stands, a template is removed; both can be undone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Campaign templates"), tr("Close", "dialog"))
        self._session = session
        self.lines: dict[str, LineEdit] = {}
        self.removers: dict[str, Any] = {}
        self._holder = QVBoxLayout()
        self._holder.setSpacing(s.SPACE_2)
        about = tr("Those that come with the planner always stay. These are the shop's own.")
        self.body.addWidget(label(about, "secondary", wrap=True))
        self.body.addLayout(self._holder)
        self.hint = Hint()
        self.body.addWidget(self.hint)
        self.cancel_button().hide()
        session.history.changed.connect(self.show_templates)
        self.show_templates()

    def show_templates(self) -> None:
        """Read the templates again."""
        rows = self._session.read(own_templates)
        if [row.id for row in rows] != list(self.lines):
            self._rebuild(rows)
        for row in rows:
            self.lines[row.id].set_value(row.name)
        problems = [f"{row.name}: {row.problem}" for row in rows if row.problem]
        empty = tr("None yet. Save a campaign's set-up as a template on its set-up page.")
        self.hint.set_hint("\n".join(problems) or ("" if rows else empty), "bad" if problems else "")

    def _rebuild(self, rows: list[TemplateRow]) -> None:
        while taken := self._holder.takeAt(0):
            part = taken.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.lines, self.removers = {}, {}
        for row in rows:
            self._holder.addWidget(self._build_row(row))
        self.updateGeometry()

    def _build_row(self, row: TemplateRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(s.SPACE_2)
        edit = named(LineEdit(needed=tr("A name is needed.")), tr("Name of the template {name}").format(name=row.name))
        edit.setMaxLength(LONGEST_NAME)
        edit.reset_value(row.name)
        edit.committed.connect(lambda name: self._on_renamed(row, edit, name))
        edit.refused.connect(lambda sentence: self.hint.set_hint(sentence, "bad"))
        gone = icon_button("trash", tr("Remove template {name}").format(name=row.name))
        gone.setAutoDefault(False)
        gone.clicked.connect(lambda: self._on_removed(row))
        line.addWidget(edit, 1)
        line.addWidget(gone)
        self.lines[row.id], self.removers[row.id] = edit, gone
        return holder

    def _on_renamed(self, row: TemplateRow, edit: LineEdit, name: str) -> None:
        what = Message("rename template {name}", {"name": row.name})
        settle(edit, row.name, self._session.history.attempt(what, rename_campaign_template, row.id, name))

    def _on_removed(self, row: TemplateRow) -> None:
        what = Message("remove template {name}", {"name": row.name})
        self._session.history.run(what, remove_campaign_template, row.id)
