"""Saving the promise sheet of a collaboration: where to, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from planner.errors import NotFoundError, PlannerError
from planner.language import tr
from planner.paths import documents_folder
from planner.queries.promise import promise_sheet
from planner.ui.check.changes import file_name
from planner.ui.shop.naming import ShopNameDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from planner.queries.promise import PromiseSheet
    from planner.ui.session import Session


def save_promise_pdf(
    session: Session, collaboration_id: str, parent: QWidget, done: Callable[[Path], object] | None = None
) -> QDialog | None:
    """Ask where the sheet of a collaboration is to be kept, and write it there; None when that is gone.

    `done` shows where it was written; without it the status bar tells.
    A shop that has no name is asked for it first, as it would sign with a line; it may go on without.
    """
    sheet = session.read(promise_sheet, collaboration_id, session.now())
    if sheet is None:
        session.history.failed.emit(_gone())
        return None
    if sheet.shop:
        return _ask_where(session, sheet, parent, done)
    why = tr("It stands at the top of the sheet and under your signature. Left empty, the sheet says “—”.")
    asking = ShopNameDialog(session, parent, why, tr("Save PDF…"))
    asking.accepted.connect(lambda: _ask_where(session, sheet, parent, done))
    asking.finished.connect(asking.deleteLater)
    asking.open()
    return asking


def _ask_where(
    session: Session, sheet: PromiseSheet, parent: QWidget, done: Callable[[Path], object] | None
) -> QFileDialog:
    name = file_name(
        tr("Promise and proof {name} {date}.pdf").format(name=sheet.work.name, date=session.today().isoformat())
    )
    dialog = QFileDialog(parent, tr("Save promise and proof as PDF"), str(documents_folder() / name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.setNameFilter(f"{tr('PDF files')} (*.pdf)")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: write_promise_pdf(session, sheet.work.id, Path(chosen), done))
    dialog.open()
    return dialog


def write_promise_pdf(
    session: Session, collaboration_id: str, path: Path, done: Callable[[Path], object] | None = None
) -> bool:
    """Write the sheet as it stands now, and say so; tell whether it was written."""
    from planner.ui.promise.paper import write_pdf

    try:
        sheet = session.read(promise_sheet, collaboration_id, session.now())
        if sheet is None:
            raise NotFoundError(_gone())
        write_pdf(sheet, path)
    except PlannerError as error:
        session.history.failed.emit(str(error))
        return False
    if done is not None:
        done(path)
    else:
        session.said.emit(tr("Saved as {name}.").format(name=path.name))
    return True


def _gone() -> str:
    return tr("This entry is no longer there. It may have been undone or deleted.")
