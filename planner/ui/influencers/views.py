"""Saved views: chips, words, sort and columns under a name, in the box "Tampilan" of the header.

The state is JSON: `{"find": "tag:12.12 -relationship:blacklisted", "columns": {"order": […], "hidden": […],
"widths": {…}, "sort": ["next_action", false]}}`. `find` is the language of the search field as `typed.chip_text`
writes it; `columns` is what `InfluencerTable.columns_state` gives, and every part of it may be left out.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu

from planner.language import Message, tr
from planner.queries.views import ViewRow, saved_views
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, metrics
from planner.ui.widgets.buttons import PickButton
from planner.ui.widgets.dialogs import ConfirmDialog, DecisionDialog
from planner.ui.widgets.forms import Hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from planner.ui.session import Session

LONGEST_NAME = 60
WIDEST_SHOWN = 120
_ELIDE = Qt.TextElideMode.ElideRight


class ViewState(NamedTuple):
    """What a view shows: the text of the search field, and how the columns lie."""

    find: str = ""
    columns: dict[str, Any] = {}  # noqa: RUF012 (a NamedTuple default is never mutated here)

    def as_text(self) -> str:
        """Return the state as it is stored."""
        return json.dumps({"find": self.find, "columns": self.columns}, ensure_ascii=False)


def state_of(text: str) -> ViewState:
    """Read a stored state; parts that are missing or no longer known are as in a new list."""
    try:
        kept = json.loads(text)
    except ValueError:
        return ViewState()
    if not isinstance(kept, dict):
        return ViewState()
    columns = kept.get("columns")
    return ViewState(str(kept.get("find", "")), columns if isinstance(columns, dict) else {})


class ViewName(DecisionDialog):
    """Asks for the name of a view; `attempt(name)` saves it and returns why it could not, empty when it could."""

    def __init__(self, parent: QWidget, question: str, verb: str, name: str, attempt: Callable[[str], str]) -> None:
        super().__init__(parent, question, verb)
        self._attempt = attempt
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setAccessibleName(tr("Name of the view"))
        self.hint = Hint()
        self.body.addWidget(self.line)
        self.body.addWidget(self.hint)
        self.verb_button().setDefault(True)
        self.line.selectAll()
        self.line.setFocus()

    def accept(self) -> None:
        """Save, and stay open while that cannot be."""
        problem = self._attempt(self.line.text())
        if problem:
            self.hint.set_hint(problem, "bad")
        else:
            super().accept()


class SavedViews(QObject):
    """The box in the header and what can be done with views.

    `now()` gives the state the list has; `stored_form` turns what somebody wrote for a view into what `now` would give.
    `chosen(ViewState)`: show this. `everyone()`: show the list without a filter.
    """

    chosen = Signal(object)
    everyone = Signal()

    def __init__(
        self, session: Session, page: QWidget, now: Callable[[], ViewState], stored_form: Callable[[str], str]
    ) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._now = now
        self._stored_form = stored_form
        self._current = ""
        self._shown: ViewState | None = None
        self._views: tuple[ViewRow, ...] = ()
        self.menu = QMenu(page)
        self.menu.aboutToShow.connect(self._fill)
        self.box = PickButton(tr("View"), "", self.menu)
        self._dialog: DecisionDialog | None = None
        self._commands: tuple[tuple[tuple[str, str], ...], list[QAction]] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Read the views anew: one may have been renamed, or taken back by an undo."""
        self._views = self._session.look(saved_views)
        self.follow()

    def follow(self, *_moved: int) -> None:
        """Say in the box which view is shown, and whether it was changed since."""
        view = self.current()
        if view is None:
            self._current = ""
            name = tr("All", "view")
        else:
            name = metrics(s.TYPE_BODY, MEDIUM).elidedText(view.name, _ELIDE, WIDEST_SHOWN)
            if self.is_changed():
                name = f"{name} *"
        self.box.set_value(name)
        tip = tr("{name} (changed)").format(name=view.name) if view and self.is_changed() else view.name if view else ""
        self.box.setToolTip(tip)

    def current(self) -> ViewRow | None:
        """Return the view that was chosen last; None for none."""
        return next((view for view in self._views if view.id == self._current), None)

    def is_changed(self) -> bool:
        """Tell whether the list shows something else than the view that was chosen."""
        view = self.current()
        if view is None:
            return False
        kept, now = state_of(view.state), self._now()
        return self._stored_form(kept.find) != now.find or any(
            part in kept.columns and kept.columns[part] != now.columns.get(part) for part in ("sort", "hidden")
        )

    def choose(self, view: ViewRow) -> None:
        """Show a view."""
        self._current = view.id
        self.chosen.emit(state_of(view.state))
        self.follow()

    def leave(self) -> None:
        """Forget which view was chosen: the list shows everyone."""
        self._current = ""
        self.follow()

    def views(self) -> tuple[ViewRow, ...]:
        """Return all views."""
        return self._views

    def actions(self) -> list[QAction]:
        """Return the commands for the menu of the window and the command palette."""
        wanted = tuple((view.id, view.name) for view in self._views)
        if self._commands is None or self._commands[0] != wanted:
            for old in self._commands[1] if self._commands else ():
                old.deleteLater()
            self._commands = (wanted, [*(self._command(view) for view in self._views), self._save_command()])
        return self._commands[1]

    def _command(self, view: ViewRow) -> QAction:
        action = QAction(tr("View: {name}").format(name=view.name), self)
        action.triggered.connect(lambda _on=False: self.choose_by_id(view.id))
        return action

    def _save_command(self) -> QAction:
        action = QAction(tr("Save as view…"), self)
        action.triggered.connect(self.ask_name)
        return action

    def choose_by_id(self, view_id: str) -> None:
        """Show a view as it is stored now."""
        for view in self._views:
            if view.id == view_id:
                self.choose(view)

    # Asking and writing.

    def ask_name(self) -> None:
        """Ask for the name the present list is saved under."""
        self._ask(tr("Save this list as a view"), tr("Save"), "", self.save)

    def save(self, name: str) -> str:
        """Save the present list under a name; returns why it could not be, empty when it was."""
        from planner.operations.views import save_view

        label = Message("save the view {name}", {"name": " ".join(name.split())})
        attempt = self._session.history.attempt(label, save_view, name, self._now().as_text())
        if attempt.written is None:
            return attempt.problem
        self._current = attempt.written.result
        self.refresh()
        return ""

    def update(self) -> None:
        """Let the chosen view show what the list shows now."""
        from planner.operations.views import change_view

        view = self.current()
        if view is not None:
            label = Message("update the view {name}", {"name": view.name})
            self._session.history.run(label, change_view, view.id, self._now().as_text())
            self.refresh()

    def ask_new_name(self) -> None:
        """Ask for another name of the chosen view."""
        view = self.current()
        if view is not None:
            self._ask(tr("Rename the view"), tr("Rename"), view.name, self.rename)

    def rename(self, name: str) -> str:
        """Give the chosen view another name; returns why it could not be, empty when it was."""
        from planner.operations.views import rename_view

        view = self.current()
        if view is None:
            return ""
        label = Message("rename the view {name}", {"name": view.name})
        problem = self._session.history.attempt(label, rename_view, view.id, name).problem
        self.refresh()
        return problem

    def ask_removal(self) -> None:
        """Ask whether the chosen view may go."""
        view = self.current()
        if view is None:
            return
        question = tr("Delete the view “{name}”?").format(name=view.name)
        text = tr("Only the view goes; the influencers in it stay. It can be undone.")
        dialog = ConfirmDialog(self._page, question, text, tr("Delete"), danger=True)
        dialog.accepted.connect(self.remove)
        self._open(dialog)

    def remove(self) -> None:
        """Delete the chosen view."""
        from planner.operations.views import remove_view

        view = self.current()
        if view is not None:
            self._session.history.run(Message("delete the view {name}", {"name": view.name}), remove_view, view.id)
            self.refresh()

    def dialog(self) -> DecisionDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def _ask(self, question: str, verb: str, name: str, attempt: Callable[[str], str]) -> None:
        self._open(ViewName(self._page, question, verb, name, attempt))

    def _open(self, dialog: DecisionDialog) -> None:
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _fill(self) -> None:
        """Build the menu: the views, then what can be done with the chosen one."""
        self.menu.clear()
        current = self.current()
        self._entry(tr("All influencers"), self.everyone.emit, checked=current is None)
        for view in self._views:
            self._entry(view.name.replace("&", "&&"), partial(self.choose, view), checked=view == current)
        self.menu.addSeparator()
        self._entry(tr("Save as view…"), self.ask_name)
        if current is not None:
            name = current.name.replace("&", "&&")
            self._entry(tr("Update “{name}”").format(name=name), self.update).setEnabled(self.is_changed())
            self._entry(tr("Rename “{name}”…").format(name=name), self.ask_new_name)
            self._entry(tr("Delete “{name}”…").format(name=name), self.ask_removal)

    def _entry(self, text: str, run: Callable[[], object], *, checked: bool | None = None) -> QAction:
        action = self.menu.addAction(text)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _on=False: run())
        return action
