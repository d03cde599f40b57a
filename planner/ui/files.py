"""Kept files: chosen, dropped, or pasted as a screenshot; kept in the workspace, opened and removed."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.errors import PlannerError, ValidationError
from planner.formats import format_date, format_number
from planner.language import tr
from planner.operations.attachments import attach, too_large
from planner.paths import documents_folder
from planner.queries.checks import attachment_content, attachment_name
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import icon, icon_size
from planner.ui.widgets.buttons import flat_button, icon_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    from planner.language import Message
    from planner.store.workspace import Workspace, Written
    from planner.ui.session import Session

# A file from somebody else's workspace must not run by a click on its name.
PROGRAMS = frozenset(
    {".app", ".bat", ".cmd", ".com", ".cpl", ".desktop", ".exe", ".hta", ".jar", ".js", ".jse", ".lnk", ".msi"}
    | {".ps1", ".reg", ".scr", ".sh", ".vbe", ".vbs", ".wsf"}
)
SMALL_FILE = 512 * 1024  # larger ones are read and written off the UI thread
_KILOBYTE = 1024
_WIDEST_NAME = 420


class KeptFile(Protocol):
    """What is shown of a kept file, whatever it belongs to."""

    @property
    def id(self) -> str:
        """Return its key."""

    @property
    def name(self) -> str:
        """Return its name."""

    @property
    def size(self) -> int:
        """Return its size in bytes."""

    @property
    def sha256(self) -> str:
        """Return the digest of its content."""

    @property
    def added_at(self) -> datetime:
        """Return when it was kept."""


class NewFile(NamedTuple):
    """A file to keep: where it lies, or its bytes when it came from the clipboard."""

    name: str
    media_type: str
    path: Path | None = None
    data: bytes = b""


def size_text(size: int) -> str:
    """Return a size in bytes as KB or MB."""
    if size < _KILOBYTE * _KILOBYTE:
        return f"{format_number(max(1, size / _KILOBYTE))} KB"
    return f"{format_number(size / _KILOBYTE / _KILOBYTE, decimals=1)} MB"


def size_of(file: NewFile) -> int:
    """Return the size of a file that is to be kept, in bytes; PlannerError when it is no longer there."""
    if file.path is None:
        return len(file.data)
    try:
        return file.path.stat().st_size
    except OSError as error:
        raise _unreadable(file) from error


def bytes_of(file: NewFile) -> bytes:
    """Return the bytes of a file that is to be kept; PlannerError when it cannot be read."""
    if file.path is None:
        return file.data
    try:
        return file.path.read_bytes()
    except OSError as error:
        raise _unreadable(file) from error


def attach_file(
    _task: Task, workspace: Workspace, message: Message, influencer_id: str, file: NewFile, links: dict[str, Any]
) -> Written[str]:
    """Read a large file and keep it, off the UI thread."""
    kept = {"media_type": file.media_type, **links}
    return workspace.write(message, attach, influencer_id, file.name, bytes_of(file), **kept)


def offered_files(held: QMimeData) -> list[NewFile]:
    """Return the files that are dragged or copied."""
    paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return [_from_path(path) for path in paths if path.is_file()]


def pasted_files(today: date) -> list[NewFile]:
    """Return what lies in the clipboard: files, or a picture as a screenshot of today; [] without either."""
    held = QGuiApplication.clipboard().mimeData()
    files = offered_files(held)
    if not files and held.hasImage():
        image: QImage = QGuiApplication.clipboard().image()
        name = tr("Screenshot {date}.png").format(date=format_date(today, today, weekday=False))
        files = [NewFile(name, "image/png", data=_png(image))]
    return files


class FileKeeper(QObject):
    """Keeps, opens and removes files of a person; `refused(sentence)` when one cannot be, empty when all is well."""

    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opened = OpenedFiles()
        self._waiting: list[tuple[Message, str, NewFile, dict[str, Any]]] = []
        self._is_attaching = False

    def keep(
        self, files: Sequence[NewFile], influencer_id: str, message: Callable[[str], Message], **links: Any
    ) -> None:
        """Keep files one after the other; `message` names the undo entry of a file's name, `links` what it belongs to.

        `links` are those of `operations.attachments.attach`.
        """
        self.refused.emit("")
        self._waiting += [(message(file.name), influencer_id, file, links) for file in files]
        self._next()

    def open(self, file: KeptFile) -> None:
        """Open a copy of a kept file."""
        try:
            problem = self._opened.show(file, self._session.read(attachment_content, file.id))
        except PlannerError as error:
            problem = str(error)
        self.refused.emit(problem)

    def _next(self) -> None:
        while self._waiting and not self._is_attaching:
            try:
                self._attach(*self._waiting.pop(0))
            except PlannerError as error:
                self.refused.emit(str(error))

    def _attach(self, message: Message, influencer_id: str, file: NewFile, links: dict[str, Any]) -> None:
        """Keep a file; a large one is read and written off the UI thread."""
        size = size_of(file)
        if problem := too_large(file.name, size):
            raise ValidationError(problem)
        if size > SMALL_FILE:
            task = Task(attach_file, self._session.workspace, message, influencer_id, file, links)
            self._is_attaching = True
            self._session.history.adopt(task)
            task.succeeded.connect(lambda written: self._tell_known(file, written))
            task.failed.connect(self.refused)
            task.ended.connect(self._on_attached)
            task.start()
            return
        kept = {"media_type": file.media_type, **links}
        attempt = self._session.history.attempt(message, attach, influencer_id, file.name, bytes_of(file), **kept)
        if attempt.written is None:
            raise PlannerError(attempt.problem)
        self._tell_known(file, attempt.written)

    def _tell_known(self, file: NewFile, written: Written[str]) -> None:
        """Say it when a file was kept already: the same content stands here once, whatever the file is called."""
        if written.step is None:
            known = self._session.read(attachment_name, written.result)
            words = tr("{name} is here already.") if known == file.name else tr("{name} is here already, as {known}.")
            self.refused.emit(words.format(name=file.name, known=known))

    def _on_attached(self) -> None:
        self._is_attaching = False
        self._next()


class FileLine(QWidget):
    """One kept file: its name opens it, what is known of it, and the way to remove it."""

    def __init__(self, file: KeptFile, facts: Sequence[str], widest: int = _WIDEST_NAME) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        self.name = QPushButton(file.name)
        self.name.setProperty("variant", "inline")
        self.name.setIcon(icon("file", "text2"))
        self.name.setIconSize(icon_size(s.ICON_DENSE, with_word=True))
        self.name.setToolTip(tr("Open {name}").format(name=file.name))
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.setMaximumWidth(widest)
        self.gone = icon_button("trash", tr("Remove {what}").format(what=file.name), quiet=True)
        row.addWidget(self.name)
        row.addWidget(label(" · ".join(facts), "tertiary"))
        row.addStretch(1)
        row.addWidget(self.gone)


class FileList(QWidget):
    """Kept files below each other, a place to drop more, and what is wrong with one.

    `added(list of NewFile)`, `opened(file)`, `removed(file)`. Both buttons stand wherever their place is.
    """

    added = Signal(object)
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, today: date, empty: str = "", *, about: Callable[[Any], Sequence[str]] | None = None) -> None:
        super().__init__()
        self._today = today
        self._about = about
        self._shown: list[KeptFile] = []
        self.setAcceptDrops(True)
        self.choose = flat_button(tr("Choose files…"), "plus", small=True)
        self.paste_button = flat_button(tr("Paste screenshot"), "copy", small=True)
        self.choose.clicked.connect(self._ask)
        self.paste_button.clicked.connect(self.paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_1)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        self.hint = Hint()
        column.addWidget(self.hint)
        self._empty = label(empty, "tertiary", wrap=True)
        self._hides_words = not empty
        column.addWidget(self._empty)
        self._empty.setVisible(bool(empty))

    def add_buttons(self) -> None:
        """Put both buttons below the list, for a place without a head."""
        self._hides_words = True
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_1)
        row.addWidget(self.choose)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(row)

    def use_buttons(self, choose: QPushButton, paste: QPushButton) -> None:
        """Let other buttons choose and paste, for a place that has no room for words."""
        self.choose, self.paste_button = choose, paste
        choose.clicked.connect(self._ask)
        paste.clicked.connect(self.paste)

    def show_files(self, files: Sequence[Any]) -> None:
        """Show these files."""
        if list(files) == self._shown:
            return
        self._shown = list(files)
        while taken := self._list.takeAt(0):
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for file in files:
            self._list.addWidget(self._line(file))
        self._empty.setVisible(bool(self._empty.text()) and not (self._hides_words and self._shown))

    def paste(self) -> None:
        """Keep what lies in the clipboard: a picture, or files."""
        if files := pasted_files(self._today):
            self.added.emit(files)
        else:
            self.hint.set_hint(tr("There is no picture in the clipboard. Take a screenshot first."), "warn")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if offered_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        if files := offered_files(event.mimeData()):
            event.acceptProposedAction()
            self.added.emit(files)

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Choose files"), str(documents_folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.added.emit([_from_path(Path(path)) for path in chosen]))
        dialog.open()

    def _line(self, file: KeptFile) -> QWidget:
        day = format_date(file.added_at.astimezone().date(), self._today, weekday=False)
        made = FileLine(file, [size_text(file.size), day, *(self._about(file) if self._about else ())])
        made.name.clicked.connect(lambda: self.opened.emit(file))
        made.gone.clicked.connect(lambda: self.removed.emit(file))
        return made


class FilesCard(Card):
    """The kept files in a card of their own. `added(list of NewFile)`, `opened(file)`, `removed(file)`."""

    added = Signal(object)
    opened = Signal(object)
    removed = Signal(object)

    def __init__(
        self, today: date, title: str, empty: str, *, about: Callable[[Any], Sequence[str]] | None = None
    ) -> None:
        super().__init__(title)
        self.setAcceptDrops(True)
        self.list = FileList(today, empty, about=about)
        self.list.setAcceptDrops(False)  # the whole card takes them
        self.choose, self.paste_button, self.hint = self.list.choose, self.list.paste_button, self.list.hint
        self.list.added.connect(self.added)
        self.list.opened.connect(self.opened)
        self.list.removed.connect(self.removed)
        self.add_action(self.paste_button)
        self.add_action(self.choose)
        self.body.addWidget(self.list)

    def show_files(self, files: Sequence[Any]) -> None:
        """Show these files."""
        self.list.show_files(files)

    def paste(self) -> None:
        """Keep what lies in the clipboard."""
        self.list.paste()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        self.list.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self.list.dropEvent(event)


class OpenedFiles:
    """Kept files that were opened: copies in a temporary folder, removed when the page goes."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def show(self, file: KeptFile, data: bytes) -> str:
        """Open a copy with the program the system has for it; returns why not, empty when it was opened."""
        name = Path(file.name.replace("\\", "/")).name or "file"
        if Path(name).suffix.lower() in PROGRAMS:
            return tr("{name} is a program and is not opened from here.").format(name=name)
        if self._folder is None:
            self._folder = QTemporaryDir()
        place = Path(self._folder.path()) / file.sha256[:12]
        try:
            place.mkdir(exist_ok=True)
            (place / name).write_bytes(data)
        except OSError:
            return tr("{name} could not be written to the temporary folder.").format(name=name)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place / name))):
            return tr("No program was found that opens {name}.").format(name=name)
        return ""


def _unreadable(file: NewFile) -> PlannerError:
    return PlannerError(tr("{name} could not be read. Is it still there?").format(name=file.name))


def _from_path(path: Path) -> NewFile:
    return NewFile(path.name, mimetypes.guess_type(path.name)[0] or "", path=path)


def _png(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
