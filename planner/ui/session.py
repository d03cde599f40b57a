"""What every page works with: the open workspace, its history, and today's date."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from planner import settings
from planner.ui.history import History

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from planner.store.workspace import Workspace

T = TypeVar("T")


NEW = "new"  # the key of a route that adds a row instead of showing one
ALL = "all"  # the key of a route to a list with nothing filtered out
PROMISES = "promises"  # the part of a person ("<id>#promises") with exclusivities and usage rights
FOLLOW_UP = "follow-up"  # the part of a person with what is to be done next
POST = "post"  # of a piece of content ("<collaboration>#<piece>#post"): its link and day are asked for at once


class Route(NamedTuple):
    """A place in the program: a page, and what it shows."""

    page: str  # a page of `ui.window.PAGES`
    key: str = ""  # influencer, campaign or collaboration id (and "#part" of it); a file for import; a topic for help


class Session(QObject):
    """One open workspace as the pages see it."""

    said = Signal(str)  # the left end of the status bar: what is listed
    went = Signal(object)  # Route: somebody asks for another page
    asked = Signal(str)  # the key of a command of the main window, such as "open" or "sample"

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        workspace.author = settings.author()
        self.history = History(workspace, self)
        self.here: Route | None = None  # the place that is shown
        self.listed: tuple[str, ...] = ()  # the collaborations of the board or table that was left last, as shown

    def read(self, query: Callable[..., T], *args: Any, **options: Any) -> T:
        """Run one query on a read connection and return what it found."""
        with self.workspace.read() as connection:
            return query(connection, *args, **options)

    def look(self, query: Callable[..., T], *args: Any, **options: Any) -> T:
        """Run one of the list's own queries, which need no SQLAlchemy: the first rows do not wait for its import."""
        with self.workspace.look() as connection:
            return query(connection, *args, **options)

    def now(self) -> datetime:
        """Return the moment on the owner's wall clock, with its zone."""
        return datetime.now().astimezone()

    def today(self) -> date:
        """Return the owner's date."""
        return self.now().date()

    def close(self) -> None:
        """Let the workspace go; nothing is heard of the undo stack any more."""
        self.history.stack.blockSignals(True)
        self.workspace.close()

    def remembered(self, name: str) -> dict[str, Any]:
        """Return what was remembered of a table: widths, order, sort."""
        kept: dict[str, Any] = settings.load()["columns"].get(name, {})
        return kept

    def remember(self, name: str, kept: dict[str, Any]) -> None:
        """Remember widths, order and sort of a table for the next start."""
        settings.save(columns=settings.load()["columns"] | {name: kept})
