"""The import page on a small shop, as its tests drive it: files as owners have them, cells as they are shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.operations.importing import NewAccount, NewNumbers, NewPerson, apply_import, import_label
from planner.queries.people import known_people
from planner.terms import Platform
from planner.ui.pages.import_wizard import PLAN, ImportPage
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.exchange.columns import Field
    from planner.queries.people import KnownPerson
    from planner.store.workspace import Workspace

HEAD = ("NAMA KOL", "Akun IG", "Followers", "ER%", "No WA", "Domisili", "Cabang")
ROWS = (
    ("Arini Cempakasari", "@ariniicipdulu", "12,5rb", "3,2%", "812-0000-4417", "Manado", "Lastri"),
    ("Sekar Adiwulan", "@sekaricip", "48.200", "4,9%", "081300008850", "Malang", "Lastri"),
    ("Selvi Latumahar", "@selvidariambon", "22.8", "5,1%", "085200001964", "Ambon", "Yayan"),
    ("Meylin T.", "@meylin.icip", "39.500", "4,2%", "087800005528", "Surabaya", "Lastri"),
    ("Siwi Rahmadanti", "@siwikulineran", "33.100", "3,7%", "8.12E+10", "Palembang", "Lastri"),
    ("TOTAL", None, "1,2jt", None, None, None, None),
)


def shop_session(workspace: Workspace) -> Session:
    """Return a session on a shop that knows two people."""
    known = [
        NewPerson(
            {"name": "Sekar Adiwulan", "city": "Malang", "phone": "+6281300008850", "notes": "Cabang: Lastri"},
            [NewAccount(Platform.INSTAGRAM, "sekaricip", NewNumbers(46_900, 4.9))],
        ),
        NewPerson({"name": "Meylin Tandradi", "phone": "+6287800005528"}, [NewAccount(Platform.INSTAGRAM, "tandradi")]),
    ]
    workspace.write(import_label(2), apply_import, known, [], date(2026, 1, 2))
    return Session(workspace)


def shown_page(session: Session, qtbot: QtBot) -> ImportPage:
    """Return the import page as it stands in the window."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    made = ImportPage(session)
    qtbot.addWidget(made)
    made.resize(1226, 708)
    made.show()
    return made


def kol_book(path: Path) -> Path:
    """Write a workbook as owners have them: a title above, the header on row 3, a second sheet of payments."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "KOL"
    sheet.append(["DAFTAR KOL OKTOBER"])
    sheet.append([])
    for row in (HEAD, *ROWS):
        sheet.append(row)
    other = book.create_sheet("Bayar")
    other.append(["Nominal Transfer", "Tanggal Bayar", "Bukti Pembayaran"])
    other.append([100_000, "1 Okt", "ada"])
    names = book.create_sheet("Cadangan")
    for line in (["Nama", "TikTok"], ["Raka", "@raka"], ["Hana", "@hana"]):
        names.append(line)
    book.save(path)
    return path


def settle(page: ImportPage, qtbot: QtBot) -> None:
    """Wait until nothing is read, planned or written."""
    qtbot.waitUntil(lambda: page._task is None)


def opened(page: ImportPage, path: Path, qtbot: QtBot) -> ImportPage:
    """Open a file and wait for its preview."""
    page.open(str(path))
    settle(page, qtbot)
    assert page.stack.currentIndex() == PLAN, page.notice.text()
    return page


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Click on a widget."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def people(session: Session) -> dict[str, KnownPerson]:
    """Return everyone by name."""
    return {person.name: person for person in session.read(known_people)}


def cell(page: ImportPage, file_row: int, section: int, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
    """Return what a cell of the preview says in a role."""
    model = page.plan_step.table.preview
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == str(file_row))
    return model.index(row, section).data(role)


def choose(  # noqa: PLR0917
    page: ImportPage,
    header: str,
    field: Field | None,
    qtbot: QtBot,
    platform: Platform | None = None,
    detail: str = "",
) -> None:
    """Choose a meaning in the list over a column."""
    at = HEAD.index(header)
    box = page.plan_step.table.head.boxes()[at]
    box.setCurrentIndex(box._values.index((field, platform, detail)))
    box.activated.emit(box.currentIndex())
    settle(page, qtbot)
