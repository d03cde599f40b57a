"""Before a page, the shop or the window is left: nothing that was typed goes without a word.

What a worker keeps from being stored waits for it, and is stored then. What cannot be stored is named: beside the next
page with the way back, and in a question before it would be gone for good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from planner.language import tr, trn
from planner.ui.theme import sizes as s
from planner.ui.unwritten import kept_texts, of_editor, outside_editors, refused_editors, try_again
from planner.ui.widgets.dialogs import DecisionDialog
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.ui.session import Route, Session
    from planner.ui.unwritten import Unwritten
    from planner.ui.window import MainWindow

MOST_SHOWN = 4
LONGEST_TEXT = 60
_TURNS = 12  # of the event loop, in which a page makes the field that is looked for


class UnwrittenDialog(DecisionDialog):
    """Names what could not be stored: the way back to it, or closing without it. `given_up()`."""

    given_up = Signal()

    def __init__(self, parent: QWidget, waiting: Sequence[Unwritten]) -> None:
        n = len(waiting)
        question = trn("Close without saving this text?", "Close without saving these {n} texts?", n)
        super().__init__(parent, question, tr("Close without saving"), danger=True)
        for each in waiting[:MOST_SHOWN]:
            self.body.addWidget(label(f"{where(each)}: “{shortened(each.text)}”", "strong", wrap=True))
            self.body.addWidget(label(each.problem, "bad", wrap=True))
            self.body.addSpacing(s.SPACE_1)
        if n > MOST_SHOWN:
            self.body.addWidget(label(tr("and {n} more").format(n=n - MOST_SHOWN), "tertiary"))
        self.setAccessibleDescription("\n".join(sentence(each) for each in waiting))
        back = self.cancel_button()
        back.setText(tr("Back"))
        back.setDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        back.setFocus(Qt.FocusReason.TabFocusReason)

    def accept(self) -> None:
        """Give the texts up."""
        self.hand_over(lambda: None)
        self.given_up.emit()


class Leaving(QObject):
    """Watches what is left, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shown: dict[str, tuple[QWidget, Route]] = {}  # each page, and what it showed last
        self._then: Callable[[], object] | None = None  # waits until no worker writes
        self._gave_up = False
        self._dialog: UnwrittenDialog | None = None

    def dialog(self) -> UnwrittenDialog | None:
        """Return the question that is open."""
        return self._dialog

    def follow(self, session: Session) -> None:
        """Watch another shop."""
        self._shown, self._then = {}, None
        # In the next turn: whoever waits for the worker may start the next one.
        session.history.freed.connect(lambda: QTimer.singleShot(0, self, self._on_freed))

    def may_go(self, then: Callable[[], object]) -> bool:
        """Tell whether the shop can be let go now; else `then` is done once it can, when the owner still wants it."""
        session = self._window.session
        if session is None or self._gave_up:
            self._gave_up = False
            return True
        self._window.leave_field()
        if session.history.is_writing:
            self._then = then
            text = tr("A change is still being written. It goes on as soon as that is done.")
            self._window.notice.show_notice("info", text, closable=False)
            return False
        try_again(session, self._window.stack)
        waiting = self._waiting(session)
        if waiting and self._dialog is None:
            self._ask(waiting, then)
        return not waiting

    def arrive(self, left: Route | None, page: QWidget | None) -> None:
        """Be at another place: what could not be stored on the page that was left is named, with the way back."""
        session, here = self._window.session, self._window.route()
        if session is None or here is None:
            return
        session.here = here
        self._shown[here.page] = self._window.page(here.page), here
        if left is None or _is_same(left, here):
            return
        waiting = [each for each in kept_texts(session).values() if each.route and _is_same(each.route, left)]
        if page is not None and isValid(page) and page is not self._window.stack.currentWidget():
            waiting += [of_editor(editor, "", left) for editor in outside_editors(page)]
        if waiting:
            self.say(waiting)

    def going(self) -> list[Unwritten]:
        """Return the refused texts on all pages that nothing brings back once the pages are built anew."""
        return [of_editor(editor, "", self._route_of(editor)) for editor in outside_editors(self._window.stack)]

    def say(self, waiting: Sequence[Unwritten]) -> None:
        """Name what is not stored, under the page header."""
        first = waiting[0]
        text = sentence(first)
        if len(waiting) > 1:
            text = f"{text} {trn('One more text is not saved.', '{n} more texts are not saved.', len(waiting) - 1)}"
        self._window.notice.show_notice("warn", text, tr("Back to it"), lambda: self.go_to(first))

    def go_to(self, text: Unwritten) -> None:
        """Show the field in which a text stands, with the keyboard in it."""
        if text.route is not None:
            self._window.go(text.route)
        self._focus(text, _TURNS)

    def _focus(self, text: Unwritten, turns: int) -> None:
        editor = self._find(text)
        if editor is not None:
            unfold_above(editor)
            if editor.isVisible():
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if turns:
            QTimer.singleShot(0, self, lambda: self._focus(text, turns - 1))

    def _find(self, text: Unwritten) -> QWidget | None:
        """Return the field that shows a text now: it may be another one than that in which it was typed."""
        session = self._window.session
        known = kept_texts(session).items() if session is not None else ()
        for _, each in known:
            if (each.text, each.field, each.about) == (text.text, text.field, text.about):
                return each.live_editor()
        return text.live_editor()

    def _waiting(self, session: Session) -> list[Unwritten]:
        return [*kept_texts(session).values(), *self.going()]

    def _route_of(self, editor: QWidget) -> Route | None:
        """Return what the page of a field shows."""
        pages = self._shown.values()
        return next((route for page, route in pages if isValid(page) and page.isAncestorOf(editor)), None)

    def _ask(self, waiting: Sequence[Unwritten], then: Callable[[], object]) -> None:
        dialog = self._dialog = UnwrittenDialog(self._window, waiting)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.rejected.connect(lambda: self.go_to(waiting[0]))
        dialog.given_up.connect(lambda: self._give_up(then))
        dialog.open()

    def _give_up(self, then: Callable[[], object]) -> None:
        self._gave_up = True
        then()
        self._gave_up = False

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _on_freed(self) -> None:
        """Store what had to wait for a worker, then do what had to wait too."""
        session = self._window.session
        if session is None or session.history.is_writing:
            return
        if refused_editors(self._window.stack):
            try_again(session, self._window.stack)
        then, self._then = self._then, None
        if then is not None:
            self._window.notice.clear()
            then()


def where(text: Unwritten) -> str:
    """Return the field of a text and whom it is about."""
    return " · ".join(part for part in (text.field, text.about) if part)


def sentence(text: Unwritten) -> str:
    """Return what is not stored, and why."""
    said = tr("Not saved: {field}, “{text}”. {problem}")
    return said.format(field=where(text), text=shortened(text.text), problem=text.problem)


def shortened(text: str) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else f"{line[: LONGEST_TEXT - 1].rstrip()}…"


def unfold_above(editor: QWidget) -> None:
    """Open every card a field stands in, and scroll to it."""
    part = editor.parentWidget()
    while part is not None:
        if hasattr(part, "unfold"):
            part.unfold(on=True)
        if isinstance(part, QScrollArea):
            part.ensureWidgetVisible(editor, 0, s.SPACE_6)
        part = part.parentWidget()


def _is_same(one: Route, other: Route) -> bool:
    """Tell whether two routes lead to the same thing, wherever on it."""
    return one.page == other.page and one.key.partition("#")[0] == other.key.partition("#")[0]
