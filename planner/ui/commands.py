"""Every command of the window: in the menus, with its shortcut, and in the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from planner import settings
from planner.language import LANGUAGES, current_language, tr
from planner.ui.recent import recent_shops
from planner.ui.session import Route
from planner.ui.widgets.menu_corner import MenuCorner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QUndoCommand
    from PySide6.QtWidgets import QWidget

    from planner.ui.window import MainWindow

# The menu that holds a page's own commands.
PAGE_MENUS = {
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
    "home": "campaigns",
    "brief": "campaigns",
    "payment": "campaigns",
}


def page_command(page: QWidget, text: str, keys: str, run: Callable[[], object]) -> QAction:
    """Return a command of a page; its keys are heard while the keyboard is on the page."""
    made = QAction(text, page)
    if keys:
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda _on=False: run())
    page.addAction(made)
    return made


class Commands(QObject):
    """Builds the menu bar of a window and keeps undo, redo and the pages' own commands up to date."""

    asked = Signal(str)  # new, open, sample, import, export, backup, quit, about
    shop_chosen = Signal(str)  # the path of one that was open lately
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stack_of: QObject | None = None
        self.corner = MenuCorner()
        window.menuBar().setCornerWidget(self.corner, Qt.Corner.TopRightCorner)
        self.corner.show()  # in a bar that is shown already it would stay hidden
        self.corner.command_clicked.connect(self.open_palette)
        self.corner.undo_clicked.connect(self._on_undo)
        self.corner.redo_clicked.connect(self._on_redo)
        self._menus: dict[str, QMenu] = {}
        self._page_actions: list[QAction] = []
        self.build()

    def build(self) -> None:
        """Make the menus in the language that is set now."""
        bar = self._window.menuBar()
        bar.clear()
        self._menus = {
            key: bar.addMenu(title)
            for key, title in (
                ("file", tr("&File")),
                ("edit", tr("&Edit")),
                ("view", tr("&View")),
                ("influencers", tr("&Influencer")),
                ("campaigns", tr("&Campaign")),
                ("help", tr("&Help")),
            )
        }
        for key in ("influencers", "campaigns"):
            # What a page can do depends on what is ticked and looked for there by now.
            self._menus[key].aboutToShow.connect(self.follow_page)
        self._build_file()
        self._build_edit()
        self._build_view()
        self._add("help", tr("Contents"), lambda: self._go("help"), "F1")
        self._add("help", tr("About the planner"), lambda: self.asked.emit("about"))
        self.corner.retranslate()
        self.follow_page()
        self.follow_stack()

    def _build_file(self) -> None:
        for key, text, shortcut in (
            ("new", tr("New shop…"), ""),
            ("open", tr("Open a shop…"), "Ctrl+O"),
            ("recent", "", ""),
            ("sample", tr("Open the demo shop"), ""),
            ("", "", ""),
            ("import", tr("Import influencers…"), "Ctrl+I"),
            ("export", tr("Export the Excel summary…"), "Ctrl+E"),
            ("backup", tr("Save a copy…"), ""),
            ("", "", ""),
            ("quit", tr("Quit"), "Ctrl+Q"),
        ):
            if key == "recent":
                self._recent = self._menus["file"].addMenu(tr("Recent &shops"))
                self._menus["file"].aboutToShow.connect(self.follow_recent)
            elif key:
                self._add("file", text, partial(self.asked.emit, key), shortcut)
            else:
                self._menus["file"].addSeparator()

    def _build_edit(self) -> None:
        self.undo = self._add("edit", tr("Undo"), self._on_undo, "Ctrl+Z")
        self.redo = self._add("edit", tr("Redo"), self._on_redo, "Ctrl+Y")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._menus["edit"].addSeparator()
        self._add("edit", tr("Search commands"), self.open_palette, "Ctrl+K")

    def _build_view(self) -> None:
        self._add("view", tr("Home"), lambda: self._go("home"), "Ctrl+1")
        self._add("view", tr("Influencers"), lambda: self._go("influencers"), "Ctrl+2")
        self._add("view", tr("Campaigns"), lambda: self._go("campaigns"), "Ctrl+3")
        self._add("view", tr("Brand profile"), lambda: self._go("brand"), "Ctrl+0")
        self._add("view", tr("Tiers and benchmarks"), lambda: self._go("yardsticks"))
        self._add("view", tr("WhatsApp messages"), lambda: self._go("messages"))
        self._add("view", tr("Settings"), lambda: self._go("settings"), "Ctrl+,")
        self._add("view", tr("Back to the page before"), self._window.go_back, "Alt+Left")
        self._menus["view"].addSeparator()
        languages = [(code, name) for code, name in LANGUAGES.items()]
        self._add_choice(tr("Language"), languages, current_language(), self.language_chosen.emit)
        themes = [("light", tr("Light")), ("dark", tr("Dark"))]
        self._add_choice(tr("Theme"), themes, settings.load()["theme"], self.theme_chosen.emit)

    def follow_page(self) -> None:
        """Put the commands of the current page into its menu, and let their shortcuts live there only."""
        for key in ("influencers", "campaigns"):
            self._menus[key].clear()
        route = self._window.route()
        self._page_actions = []
        if self._window.session is not None and route is not None and route.page in PAGE_MENUS:
            self._page_actions = list(self._window.page_actions(route.page))
            self._menus[PAGE_MENUS[route.page]].addActions(self._page_actions)
        for key, text in (("influencers", tr("Go to influencers")), ("campaigns", tr("Go to campaigns"))):
            if self._menus[key].isEmpty():
                self._menus[key].addAction(text).triggered.connect(partial(self._go, key))

    def follow_recent(self) -> None:
        """List the shops that were open lately, as far as they are still there."""
        self._recent.clear()
        self.add_recent(self._recent)
        self._recent.menuAction().setVisible(not self._recent.isEmpty())

    def recent_menu(self) -> QMenu:
        """Return the menu of the shops that were open lately."""
        return self._recent

    def add_recent(self, menu: QMenu) -> None:
        """Put them into a menu, each with a digit to choose it by."""
        session = self._window.session
        besides = session.workspace.path.absolute() if session is not None else None
        for digit, shop in enumerate(recent_shops(besides), start=1):
            name = shop.name.replace("&", "&&")
            action = menu.addAction(f"&{digit}  {name}")
            action.setToolTip(str(shop.path))
            action.setProperty("command", tr("Open the shop {name}").format(name=shop.name))
            action.triggered.connect(partial(self._choose_shop, str(shop.path)))
        menu.setToolTipsVisible(True)

    def _choose_shop(self, path: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's signal)
        self.shop_chosen.emit(path)

    def follow_stack(self) -> None:
        """Name what undo and redo would do."""
        session = self._window.session
        if session is not None and self._stack_of is not session:
            self._stack_of = session
            session.history.stack.indexChanged.connect(lambda _index: self._name_undo())
        self._name_undo()

    def all_actions(self) -> list[QAction]:
        """Return every command that can be given now, for the palette."""
        found: list[QAction] = []
        for menu in self._menus.values():
            found.extend(_flat(menu))
        return [action for action in found if action.isEnabled() and action.text()]

    def open_palette(self) -> None:
        """Open the command palette."""
        from planner.ui.palette import CommandPalette

        self.follow_page()
        self.follow_recent()
        CommandPalette(self._window, self.all_actions()).open()

    def _name_undo(self) -> None:
        session = self._window.session
        if session is None:
            return
        stack = session.history.stack
        for action, button, can, sentence, position in (
            (self.undo, self.corner.set_undo, stack.canUndo(), tr("Undo {what}"), stack.index() - 1),
            (self.redo, self.corner.set_redo, stack.canRedo(), tr("Redo {what}"), stack.index()),
        ):
            words = sentence.format(what=_words(stack.command(position))) if can else ""
            action.setEnabled(can)
            action.setText(words or (tr("Undo") if action is self.undo else tr("Redo")))
            button(words)

    def _on_undo(self) -> None:
        if self._window.session is not None:
            self._window.step_through_history(self._window.session.history.undo)

    def _on_redo(self) -> None:
        if self._window.session is not None:
            self._window.step_through_history(self._window.session.history.redo)

    def _go(self, page: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's signal)
        self._window.go(Route(page))

    def _add(self, menu: str, text: str, run: Callable[[], object], shortcut: str = "") -> QAction:
        action = QAction(text, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: run())
        self._menus[menu].addAction(action)
        return action

    def _add_choice(
        self, title: str, choices: Iterable[tuple[str, str]], current: str, chosen: Callable[[str], object]
    ) -> None:
        menu = self._menus["view"].addMenu(title)
        group = QActionGroup(menu)
        for key, text in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _checked=False, key=key: chosen(key))
            group.addAction(action)


def _flat(menu: QMenu) -> Iterable[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            for below in _flat(inner):
                below.setProperty("path", menu_title(inner))
                yield below
        elif not action.isSeparator():
            action.setProperty("path", menu_title(menu))
            yield action


def menu_title(menu: QMenu) -> str:
    """Return a menu's title without its keyboard mark."""
    return menu.title().replace("&", "")


def _words(command: QUndoCommand) -> str:
    label = getattr(command, "label", None)
    return str(label) if label is not None else command.text()
