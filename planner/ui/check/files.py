"""The files kept with a check: chosen, dropped, or pasted as a screenshot; opened and removed."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.formats import format_date
from planner.language import tr
from planner.paths import documents_folder
from planner.ui.check.words import size_text
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import icon
from planner.ui.widgets.buttons import flat_button, icon_button
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    from planner.queries.checks import AttachmentRow

# A file from somebody else's workspace must not run by a click on its name.
PROGRAMS = frozenset(
    {".app", ".bat", ".cmd", ".com", ".cpl", ".desktop", ".exe", ".hta", ".jar", ".js", ".jse", ".lnk", ".msi"}
    | {".ps1", ".reg", ".scr", ".sh", ".vbe", ".vbs", ".wsf"}
)
_SMALL_ICON = QSize(s.ICON_DENSE, s.ICON_DENSE)


class NewFile(NamedTuple):
    """A file to keep: where it lies, or its bytes when it came from the clipboard."""

    name: str
    media_type: str
    path: Path | None = None
    data: bytes = b""


class FilesCard(Card):
    """The kept files. `added(list of NewFile)`, `opened(AttachmentRow)`, `removed(AttachmentRow)`."""

    added = Signal(object)
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(tr("Attachments"), parent)
        self._today = today
        self.setAcceptDrops(True)
        self.choose, self.paste_button = (
            flat_button(tr("Choose files…"), "plus", small=True),
            flat_button(tr("Paste screenshot"), "copy", small=True),
        )
        self.choose.clicked.connect(self._ask)
        self.paste_button.clicked.connect(self.paste)
        self.add_action(self.paste_button)
        self.add_action(self.choose)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.body.addLayout(self._list)
        self.hint = Hint()
        self.body.addWidget(self.hint)
        self._empty = label(
            tr("Drop files here: screenshots, insights, a rate card. At most 25 MB each."), "tertiary", wrap=True
        )
        self.body.addWidget(self._empty)

    def show_files(self, files: Sequence[AttachmentRow]) -> None:
        """Show the files of a check."""
        while taken := self._list.takeAt(0):
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for file in files:
            self._list.addWidget(self._line(file))

    def paste(self) -> None:
        """Keep what lies in the clipboard: a picture, or files."""
        held = QGuiApplication.clipboard().mimeData()
        files = _files(held)
        if not files and held.hasImage():
            image: QImage = QGuiApplication.clipboard().image()
            name = tr("Screenshot {date}.png").format(date=format_date(self._today, self._today, weekday=False))
            files = [NewFile(name, "image/png", data=_png(image))]
        if files:
            self.added.emit(files)
        else:
            self.hint.set_hint(tr("There is no picture in the clipboard. Take a screenshot first."), "warn")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _files(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.added.emit(files)

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Choose files"), str(documents_folder()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.added.emit([_from_path(Path(path)) for path in chosen]))
        dialog.open()

    def _line(self, file: AttachmentRow) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(s.SPACE_2)
        name = QPushButton(file.name)
        name.setProperty("variant", "inline")
        name.setIcon(icon("file", "text2"))
        name.setIconSize(_SMALL_ICON)
        name.setToolTip(tr("Open {name}").format(name=file.name))
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        name.setMaximumWidth(420)
        name.clicked.connect(lambda: self.opened.emit(file))
        day = format_date(file.added_at.astimezone().date(), self._today, weekday=False)
        about = [size_text(file), day] if file.check_id else [size_text(file), day, tr("not of a check")]
        gone = icon_button("trash", tr("Remove {what}").format(what=file.name), quiet=True)
        gone.clicked.connect(lambda: self.removed.emit(file))
        row.addWidget(name)
        row.addWidget(label(" · ".join(about), "tertiary"))
        row.addStretch(1)
        row.addWidget(gone)
        return made


class OpenedFiles:
    """Kept files that were opened: copies in a temporary folder, removed when the page goes."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def show(self, file: AttachmentRow, data: bytes) -> str:
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


def _files(held: QMimeData) -> list[NewFile]:
    paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return [_from_path(path) for path in paths if path.is_file()]


def _from_path(path: Path) -> NewFile:
    return NewFile(path.name, mimetypes.guess_type(path.name)[0] or "", path=path)


def _png(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
