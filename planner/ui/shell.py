"""What the window does with whole workspaces: open, make, import into, export, copy; language and theme."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from planner import settings
from planner.errors import MissingShopError, PlannerError, WorkspaceError
from planner.language import set_language, tr
from planner.paths import documents_folder
from planner.ui.ahead import in_turns, types
from planner.ui.commands import Commands
from planner.ui.recent import remember_shop
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.warming import warm
from planner.ui.worker import Task, finish_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from planner.store.workspace import Workspace
    from planner.ui.window import MainWindow

SUFFIX = ".planner"
SHOPS = "Influencer Planner"  # the folder in the owner's documents


class Shell(QObject):
    """Keeps one workspace open in one window."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._app = app
        self.window = window
        self.session: Session | None = None
        self._exporting: Task | None = None
        self._wanted: Path | None = None
        self.commands = Commands(window)
        window.commands = self.commands
        self.commands.asked.connect(self.do)
        self.commands.language_chosen.connect(self.choose_language)
        self.commands.theme_chosen.connect(self.choose_theme)
        self.commands.shop_chosen.connect(self.open_recent)
        window.closing.connect(self.close)
        menu = QMenu(window)
        window.rail.set_workspace_menu(menu)
        menu.aboutToShow.connect(lambda: self._fill_shop_menu(menu))

    def start(self, path: Path | None) -> None:
        """Open the named workspace, else the last one, else a new empty one in the owner's documents.

        One that cannot be opened stays the last one: the owner is told why and chooses what to do instead.
        """
        last = settings.load()["last_workspace"]
        wanted = path or (Path(last) if last else None)
        try:
            self.show(_open(wanted) if wanted is not None else self._new_shop())
        except PlannerError as error:
            ways = [(tr("Open another shop"), "open"), (tr("New shop"), "new"), (tr("Open the demo shop"), "sample")]
            if wanted is not None:
                ways.insert(0, (tr("Try again"), "retry"))
            self._wanted = wanted
            self.window.show_nothing(tr("The shop could not be opened"), str(error), ways, self.do)

    def show(self, workspace: Workspace, route: Route | None = None) -> None:
        """Show an open workspace and let the one before go."""
        before = self.session
        self._remember()
        self.session = Session(workspace, self)
        self.session.asked.connect(self.do)
        self.window.show_session(self.session, route or self._first_page(self.session))
        self.commands.follow_stack()
        # What the first change needs is imported while the owner reads, or it would stop the window for a second.
        in_turns(self, types(), lambda: self._warm(workspace))
        settings.save(last_workspace=str(workspace.path))
        self._remember()
        if before is not None:
            before.close()
            before.deleteLater()

    def _warm(self, workspace: Workspace) -> None:
        if self.session is not None and self.session.workspace is workspace:
            Task(warm, workspace).start()

    def _first_page(self, session: Session) -> Route:
        """Return what a shop opens on: what is to be done today; an empty one on the ways to fill it."""
        from planner.queries.influencer_list import count_all

        return Route("home" if session.look(count_all) else "influencers")

    def close(self) -> None:
        """Let the workspace go."""
        finish_all()
        self._remember()
        if self.session is not None:
            self.session.close()
            self.session = None

    def do(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's signal)
        """Carry out a command of the menu, or one a page asks for."""
        commands: dict[str, Callable[[], object]] = {
            "new": lambda: self._leave("new", self.new),
            "open": lambda: self._leave("open", self.open),
            "sample": lambda: self._leave("sample", self.open_sample),
            "import": lambda: self.window.go(Route("import")),
            "export": self.export,
            "backup": self.back_up,
            "quit": self.window.close,
            "retry": lambda: self.start(self._wanted),
            "about": lambda: self.window.go(Route("help", "about")),
            "language": lambda: self.choose_language(settings.load()["language"]),
            "theme": lambda: self.choose_theme(settings.load()["theme"]),
        }
        try:
            commands[key]()
        except PlannerError as error:
            self.window.complain(str(error))

    def _leave(self, key: str, go: Callable[[], object]) -> None:
        """Open another shop once nothing that was typed in this one would be lost."""
        if self.window.leaving.may_go(partial(self.do, key)):
            go()

    def new(self) -> None:
        """Ask for a name and make an empty workspace there."""
        path = self.ask_save(tr("New shop"), self._free_path(tr("New shop")), tr("Shop file (*.planner)"))
        if path is not None:
            self.show(_create(path))

    def open(self) -> None:
        """Ask for a workspace and open it."""
        path = self.ask_open(tr("Open a shop"), tr("Shop file (*.planner)"))
        if path is not None and (self.session is None or path.resolve() != self.session.workspace.path.resolve()):
            self.show(_open(path))

    def open_recent(self, path: str) -> None:
        """Open one of the shops that were open lately."""
        if not self.window.leaving.may_go(partial(self.open_recent, path)):
            return
        try:
            self.show(_open(Path(path)))
        except PlannerError as error:
            self.window.complain(str(error))

    def open_sample(self) -> None:
        """Open the demo shop, made the first time, as a file of its own."""
        from planner.sample.demo_shop import add_sample

        path = self._shops_folder() / f"{tr('Demo shop')}{SUFFIX}"
        if self.session is not None and self.session.workspace.path == path:
            return
        if path.exists():
            self.show(_open(path))
            return
        workspace = _create(path)
        add_sample(workspace, date.today())  # noqa: DTZ011 (the date on the owner's wall)
        self.show(workspace)

    def export(self) -> None:
        """Ask for a place and write the Excel summary there, off the UI thread."""
        session = self.session
        if session is None or self._exporting is not None:
            return
        name = f"{tr('Summary')} {session.workspace.path.stem} {session.today().isoformat()}.xlsx"
        path = self.ask_save(tr("Export the Excel summary"), documents_folder() / name, tr("Excel workbook (*.xlsx)"))
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the Excel summary to a path, with progress and cancel."""
        from planner.exchange.excel_summary import export_summary

        session, notice = self.session, self.window.notice
        if session is None:
            return

        def work(task: Task) -> None:
            export_summary(
                session.workspace, path, today=session.today(), cancelled=task.is_cancelled, progress=task.report
            )

        task = self._exporting = Task(work)
        saying = tr("Writing {name}").format(name=path.name)
        notice.show_progress(saying, 0, 0)
        notice.cancelled.connect(task.cancel)
        task.progressed.connect(lambda done, total: notice.show_progress(saying, done, total))
        task.succeeded.connect(lambda _: self._on_exported(path))
        task.failed.connect(lambda text: notice.show_notice("bad", text, tr("Try again"), lambda: self.export_to(path)))
        task.cancelled.connect(lambda: notice.show_notice("info", tr("Export stopped. No file was written.")))
        task.ended.connect(lambda: self._on_export_ended(task))
        task.start()

    def back_up(self) -> None:
        """Ask for a place and copy the workspace there, whole, with its digest beside it, off the UI thread."""
        if self.session is None:
            return
        source = self.session.workspace.path
        name = f"{source.stem} {self.session.today().isoformat()}{SUFFIX}"
        path = self.ask_save(tr("Save a copy"), source.with_name(name), tr("Shop file (*.planner)"))
        if path is not None:
            self.back_up_to(path)

    def back_up_to(self, path: Path) -> None:
        """Copy the workspace to a path."""
        from planner.store.upgrade import back_up

        if self.session is None:
            return
        source = self.session.workspace.path
        task = Task(lambda _task: back_up(source, path))
        task.succeeded.connect(lambda _: self.window.say(tr("A copy is in {name}").format(name=path.name)))
        task.failed.connect(self.window.complain)
        task.start()

    def choose_language(self, language: str) -> None:
        """Show everything in another language, at once."""
        settings.save(language=language)
        set_language(language)
        self.commands.build()
        self.window.rebuild()

    def choose_theme(self, theme: str) -> None:
        """Show everything light or dark, at once."""
        settings.save(theme=theme)
        apply_theme(self._app, theme)
        self.commands.build()

    def ask_open(self, title: str, kind: str) -> Path | None:
        """Ask for a file to open; None when the owner thinks better of it."""
        chosen, _ = QFileDialog.getOpenFileName(self.window, title, str(self._shops_folder()), kind)
        return Path(chosen) if chosen else None

    def ask_save(self, title: str, suggested: Path, kind: str) -> Path | None:
        """Ask for a place to write to; None when the owner thinks better of it.

        A name without its ending gets it. The dialog has not asked about that other file then: it is not overwritten.
        """
        chosen, _ = QFileDialog.getSaveFileName(self.window, title, str(suggested), kind)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() != suggested.suffix:
            path = path.with_name(path.name + suggested.suffix)
            if path.exists():
                raise WorkspaceError(tr("{name} is already there. Choose another name.").format(name=path.name))
        return path

    def _on_exported(self, path: Path) -> None:
        self.window.notice.show_notice(
            "good",
            tr("The summary is in {name}").format(name=path.name),
            tr("Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )

    def _on_export_ended(self, task: Task) -> None:
        self.window.notice.cancelled.disconnect(task.cancel)
        self._exporting = None

    def _new_shop(self) -> Workspace:
        return _create(self._free_path(tr("New shop")))

    def _shops_folder(self) -> Path:
        folder = documents_folder() / SHOPS
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return Path.home()
        return folder

    def _free_path(self, name: str) -> Path:
        folder = self._shops_folder()
        path, number = folder / f"{name}{SUFFIX}", 2
        while path.exists():
            path, number = folder / f"{name} {number}{SUFFIX}", number + 1
        return path

    def _remember(self) -> None:
        """Let the open shop be found again, by the name it has by now."""
        from planner.queries.influencer_list import shop_name

        if self.session is not None:
            path = self.session.workspace.path
            remember_shop(path.absolute(), self.session.look(shop_name) or path.stem)

    def _fill_shop_menu(self, menu: QMenu) -> None:
        menu.clear()
        self.commands.add_recent(menu)
        if not menu.isEmpty():
            menu.addSeparator()
        for key, text in (
            ("new", tr("New shop…")),
            ("open", tr("Open a shop…")),
            ("sample", tr("Open the demo shop")),
            ("backup", tr("Save a copy…")),
        ):
            menu.addAction(text).triggered.connect(partial(self.do, key))


def _open(path: Path) -> Workspace:
    # Late: the database is imported after the window has been furnished and painted.
    from planner.store.workspace import Workspace

    try:
        return Workspace(path)
    except MissingShopError as error:
        words = tr("{name} is no longer in {folder}. If it was moved or renamed, open it where it is now.")
        raise WorkspaceError(words.format(name=path.name, folder=path.parent)) from error


def _create(path: Path) -> Workspace:
    from planner.store.workspace import create_workspace

    return create_workspace(path)
