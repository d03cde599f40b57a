"""The frame around all pages: menu bar, rail, the current page, the strip at the bottom."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from planner import settings
from planner.language import tr
from planner.ui.theme.sizes import HEIGHT_MENU, HEIGHT_STATUS, WIDTH_RAIL
from planner.ui.theme.tokens import theme
from planner.ui.widgets.menu_bar import MenuBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent

    from planner.store.workspace import Step
    from planner.ui.commands import Commands
    from planner.ui.leaving import Leaving
    from planner.ui.session import Route, Session
    from planner.ui.widgets.messages import MessageStrip, NoticeBar
    from planner.ui.widgets.rail import Rail

MINIMUM_SIZE = 1180, 640
USUAL_SIZE = 1366, 768
LARGE_SCREEN = 1400  # wider than the laptops this is made for, which show it maximised
LONGEST_WAY = 50
MINUTE = 60_000  # milliseconds
NOTHING = "nothing"  # the page that stands while no workspace is open
# A change in one of these may make somebody late, or no longer late.
LATE_TABLES = frozenset({"campaign", "collaboration", "deliverable", "influencer", "payment_line"})
# Which place of the rail is marked while a page is shown.
RAIL_OF = {
    "home": "home",
    "influencers": "influencers",
    "import": "influencers",
    "check": "influencers",
    "compare": "influencers",
    "duplicates": "influencers",
    "trash": "influencers",
    "campaigns": "campaigns",
    "campaign": "campaigns",
    "setup": "campaigns",
    "shortlist": "campaigns",
    "collaboration": "campaigns",
    "brief": "campaigns",
    "payment": "campaigns",
    "help": "help",
    "settings": "settings",
    "brand": "settings",
    "yardsticks": "settings",
    "messages": "settings",
}


# Each page is imported when it is first shown, so that the first paint waits for none of them.
PAGES = {
    "home": ("planner.ui.pages.home", "HomePage"),
    "influencers": ("planner.ui.pages.influencers", "InfluencersPage"),
    "import": ("planner.ui.pages.import_wizard", "ImportPage"),
    "check": ("planner.ui.pages.check", "CheckPage"),
    "compare": ("planner.ui.pages.compare", "ComparePage"),
    "duplicates": ("planner.ui.pages.duplicates", "DuplicatesPage"),
    "trash": ("planner.ui.pages.trash", "TrashPage"),
    "brand": ("planner.ui.pages.brand", "BrandPage"),
    "yardsticks": ("planner.ui.pages.yardsticks", "YardsticksPage"),
    "campaigns": ("planner.ui.pages.campaigns", "CampaignsPage"),
    "campaign": ("planner.ui.pages.campaign", "CampaignPage"),
    "setup": ("planner.ui.pages.setup", "SetupPage"),
    "shortlist": ("planner.ui.pages.shortlist", "ShortlistPage"),
    "collaboration": ("planner.ui.pages.collaboration", "CollaborationPage"),
    "brief": ("planner.ui.pages.brief", "BriefPage"),
    "payment": ("planner.ui.pages.payment", "PaymentPage"),
    "messages": ("planner.ui.pages.messages", "MessagesPage"),
    "settings": ("planner.ui.pages.settings", "SettingsPage"),
    "help": ("planner.ui.pages.help", "HelpPage"),
}


def _make_page(name: str, session: Session, stack: QWidget) -> QWidget:
    module, kind = PAGES[name]
    page_type: Any = getattr(import_module(module), kind)
    options = {"empty": partial(_first_run, session)} if name == "influencers" else {}
    # Built in its place: Qt tells every widget of a whole page about its style when the page is put there.
    made: QWidget = page_type(session, stack, **options)
    return made


def _first_run(session: Session) -> QWidget:
    from planner.ui.pages.first_run import FirstRun

    return FirstRun(session)


class MainWindow(QMainWindow):
    """Shows one page of the open workspace at a time.

    The first paint is the empty frame in its colours: importing Qt's namespace, the widgets and the database
    takes longer than the paint, so `furnish` fills the frame after it.
    """

    painted = Signal()  # once, after the first paint
    closing = Signal()
    emptied = Signal()  # no page is built any more

    rail: Rail
    strip: MessageStrip
    notice: NoticeBar
    stack: QStackedWidget
    leaving: Leaving

    def __init__(self) -> None:
        super().__init__()
        self.session: Session | None = None
        self.commands: Commands | None = None
        self._pages: dict[str, QWidget] = {}
        self._route: Route | None = None
        self._way: list[Route] = []  # the places before this one, the last one last
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show_late)
        self._has_painted = False
        self.setMinimumSize(*MINIMUM_SIZE)
        self.resize(*USUAL_SIZE)

    def show_as_before(self) -> None:
        """Show the window where it was closed; the first time as large as a small laptop needs it."""
        kept = settings.load()["window"]
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
            self.show()
        elif self.screen().availableGeometry().width() <= LARGE_SCREEN:
            self.showMaximized()
        else:
            self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the empty frame until it is furnished, and say so the first time."""
        if self.centralWidget() is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(theme().bg))
            bars = theme().surface2
            painter.fillRect(0, 0, self.width(), HEIGHT_MENU, QColor(bars))
            painter.fillRect(0, HEIGHT_MENU, WIDTH_RAIL, self.height(), QColor(theme().rail))
            painter.fillRect(0, self.height() - HEIGHT_STATUS, self.width(), HEIGHT_STATUS, QColor(bars))
            painter.end()
        else:
            super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def furnish(self) -> None:
        """Put rail, pages and strip into the frame."""
        from planner.ui.leaving import Leaving
        from planner.ui.widgets.messages import MessageStrip, NoticeBar
        from planner.ui.widgets.rail import Rail

        self.leaving = Leaving(self)
        frame = QWidget()
        self.rail, self.stack, self.strip = Rail(), QStackedWidget(), MessageStrip()
        self.notice = NoticeBar(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)
        column.addWidget(self.strip)
        self._fill_rail()
        self.rail.page_chosen.connect(self._on_page_chosen)
        self.strip.undo_requested.connect(self._on_undo_requested)
        self.setCentralWidget(frame)
        bar = MenuBar(self)
        self.setMenuBar(bar)
        bar.setMinimumHeight(HEIGHT_MENU)  # also before it has its menus: nothing moves down when they come
        # Set on a window that is shown already, they would wait hidden for the next turn of the event loop.
        bar.show()
        frame.show()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _fill_rail(self) -> None:
        self.rail.add_page("home", "home", tr("Home"))
        self.rail.add_page("influencers", "users", tr("Influencers"))
        self.rail.add_page("campaigns", "megaphone", tr("Campaigns"))
        self.rail.add_bottom("help", "help", tr("Help"))
        self.rail.add_bottom("settings", "settings", tr("Settings"))
        self.rail.set_current("influencers")

    def show_session(self, session: Session, route: Route) -> None:
        """Show an open workspace, from a page on; the pages of the one before are gone."""
        self._drop_pages()
        self._way, self._route = [], None
        self.session = session
        session.said.connect(self.strip.set_left)
        session.went.connect(self.go)
        session.history.changed.connect(self._on_changed)
        session.history.failed.connect(self.complain)
        session.history.began.connect(self._on_work_began)
        session.history.ended.connect(self._on_work_ended)
        self.leaving.follow(session)
        self._name_shop()
        self._show_saved()
        self._clock.start(MINUTE)  # somebody is late from one minute to the next, without any change
        self.go(route)

    def rebuild(self) -> None:
        """Build frame and pages anew in the language that is set now, and stay where we are."""
        for key, text in (
            ("home", tr("Home")),
            ("influencers", tr("Influencers")),
            ("campaigns", tr("Campaigns")),
            ("help", tr("Help")),
            ("settings", tr("Settings")),
        ):
            self.rail.set_text(key, text)
        self.strip.retranslate()
        self.notice.retranslate()
        if self.session is not None and self._route is not None:
            self.leave_field()
            lost = self.leaving.going()
            self._drop_pages()
            self._show_saved()
            self._name_shop()
            self.go(self._route)
            if lost:
                self.leaving.say(lost)

    def go_back(self) -> None:
        """Show the place before this one."""
        if self._way:
            before = self._way.pop()
            self._route = None
            self.go(before)

    def go(self, route: Route) -> None:
        """Show a place."""
        if self.session is None:
            return
        self.leave_field()
        left, before = self._route, self.stack.currentWidget()
        if self._route is not None and self._route != route:
            self._way = [*self._way, self._route][-LONGEST_WAY:]
        self._route = route
        page = self.page(route.page)
        self.notice.clear()
        self._place_notice(page)
        self.rail.set_current(RAIL_OF[route.page])
        QTimer.singleShot(0, self, self._show_late)  # counting them must not keep the page waiting
        self.stack.setCurrentWidget(page)
        if hasattr(page, "open") and (route.key or route.page == "import"):
            page.open(route.key)
        else:
            self._refresh(page)
        if self.commands is not None:
            self.commands.follow_page()
        # Otherwise an open field of the page that was left keeps the keyboard.
        self.focus_page()
        self.leaving.arrive(left, before)

    def route(self) -> Route | None:
        """Return the place that is shown."""
        return self._route

    def page(self, name: str) -> QWidget:
        """Return a page, built when it is first asked for."""
        if name not in self._pages:
            if self.session is None:
                raise KeyError(name)
            made = _make_page(name, self.session, self.stack)
            self._pages[name] = made
            self.stack.addWidget(made)
        return self._pages[name]

    def page_actions(self, name: str) -> Sequence[QAction]:
        """Return the commands of a page."""
        page: Any = self.page(name)
        actions: Callable[[], Sequence[QAction]] = page.actions
        return actions()

    def leave_field(self) -> None:
        """Let the field that is being typed in write what it holds."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def focus_page(self) -> None:
        """Give the keyboard to the list of the page that is shown, else to the page, whose commands live there."""
        page = self.stack.currentWidget()
        if page is None:
            return
        table = getattr(page, "table", None)
        takes = isinstance(table, QAbstractItemView) and table.isVisible() and table.isEnabled()
        keyboard_at: QWidget = table if takes and isinstance(table, QWidget) else page
        keyboard_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_through_history(self, step: Callable[[], object]) -> None:
        """Undo or redo after what is being typed is written; whoever had the keyboard has it again."""
        focused = QApplication.focusWidget()
        self.leave_field()
        step()
        keeps = focused is not None and isValid(focused) and focused.isVisible() and focused.isEnabled()
        if focused is not None and keeps and self.stack.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_page()

    def show_nothing(
        self, title: str, text: str, ways: Sequence[tuple[str, str]], chosen: Callable[[str], object]
    ) -> None:
        """Say why no workspace is open, and what can be done instead: (words, command) each."""
        from planner.ui.widgets.buttons import button
        from planner.ui.widgets.states import EmptyState

        self._clock.stop()
        self._drop_pages()
        buttons = []
        for words, command in ways:
            made = button(words)
            made.clicked.connect(lambda _checked=False, command=command: chosen(command))
            buttons.append(made)
        self._pages[NOTHING] = EmptyState(title, text, buttons)
        self.stack.addWidget(self._pages[NOTHING])
        self.strip.set_left("")
        self.strip.set_right("")

    def complain(self, text: str) -> None:
        """Say a problem in the red bar under the page header."""
        self.notice.show_notice("bad", text)

    def say(self, text: str, *, can_undo: bool = False) -> None:
        """Say what happened, in the strip at the bottom."""
        self.strip.show_message(text, can_undo=can_undo)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, then let the workspace go; what cannot be written is asked about first."""
        if self.centralWidget() is not None and not self.leaving.may_go(self.close):
            event.ignore()
            return
        self._clock.stop()
        self.leave_field()
        if self.centralWidget() is not None:  # it may be closed before it was furnished
            self._drop_pages()
        settings.save(window=self.saveGeometry().toBase64().toStdString())
        self.closing.emit()
        super().closeEvent(event)

    def _drop_pages(self) -> None:
        self.leave_field()
        self.notice.setParent(self.centralWidget())
        self.notice.clear()
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self.emptied.emit()

    def _refresh(self, page: Any) -> None:
        if hasattr(page, "refresh"):
            page.refresh()

    def _place_notice(self, page: QWidget) -> None:
        from planner.ui.widgets.frames import PageHeader

        header = page.findChild(PageHeader)
        layout = page.layout()
        place = layout.indexOf(header) + 1 if header is not None and layout is not None else 0
        if layout is not None and hasattr(layout, "insertWidget"):
            layout.insertWidget(place, self.notice)

    def _on_page_chosen(self, name: str) -> None:
        from planner.ui.session import Route

        self.go(Route(name))

    def _on_undo_requested(self) -> None:
        if self.session is not None:
            self.step_through_history(self.session.history.undo)

    def _on_changed(self, step: Step) -> None:
        self.notice.clear()
        self._name_shop()
        self._show_saved()
        if step.tables & LATE_TABLES:
            self._show_late()
        self._refresh(self.stack.currentWidget())
        words = str(step.label)
        if step.reverts is None:
            self.say(tr("Done: {what}").format(what=words), can_undo=True)
        elif self.session is not None and self.session.history.redoing:
            self.say(tr("Done again: {what}").format(what=words), can_undo=True)
        else:
            self.say(tr("Undone: {what}").format(what=words))

    def _on_work_began(self, sentence: str) -> None:
        self._allow(on=False)
        self.notice.show_notice("info", sentence, closable=False)

    def _on_work_ended(self) -> None:
        self._allow(on=True)
        if QApplication.focusWidget() is None:
            self.focus_page()  # what is disabled loses the keyboard

    def _allow(self, *, on: bool) -> None:
        for part in (self.rail, self.stack, self.strip, self.menuBar()):
            part.setEnabled(on)

    def _show_saved(self) -> None:
        from planner.formats import format_moment

        if self.session is None:
            return
        saved = self.session.workspace.last_saved()
        words = tr("Saved {when}").format(when=format_moment(saved)) if saved else tr("Saved automatically")
        self.strip.set_right(words)

    def _show_late(self) -> None:
        """Mark the home page with how many were paid or sent something and have not posted in time."""
        if self.session is None:
            return
        from planner.queries.at_risk import late_count

        self.rail.set_badge("home", self.session.look(late_count, self.session.now()))

    def _name_shop(self) -> None:
        if self.session is None:
            return
        from planner.queries.influencer_list import shop_name

        path = self.session.workspace.path
        name = self.session.look(shop_name) or path.stem
        self.rail.set_workspace(name, str(path))
        self.setWindowTitle(f"{name} — {tr('Influencer planner')}")
