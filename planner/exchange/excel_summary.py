"""The Excel summary: ten formatted sheets with live totals, written beside its target and then moved there."""

from __future__ import annotations

import contextlib
import os
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.errors import ExportError
from planner.language import current_language, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from planner.exchange.excel_sheets import Tables
    from planner.store.connections import Connection
    from planner.store.workspace import Workspace

ENDING = ".xlsx"


class ExportCancelledError(ExportError):
    """The owner stopped an export; no file was written."""


def export_summary(
    source: Workspace | Connection,
    out_path: Path,
    *,
    today: date,
    now: datetime | None = None,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write the summary in the language in use; `progress(rows written, all rows)`.

    What is late is told for `now` on the owner's wall, without one for this hour of `today`.

    Raises ExportError with a sentence when the target cannot be written, and leaves an earlier file as it was.
    """
    target = Path(out_path).absolute()
    _refuse_target(target)
    tables = _read(source, now or datetime.combine(today, datetime.now().astimezone().timetz()))
    total = sum(len(table.rows) for table in tables.in_order())
    written = 0

    def step(rows: int) -> None:
        nonlocal written
        if cancelled and cancelled():
            raise ExportCancelledError(tr("The export was stopped. Nothing was written."))
        written += rows
        if progress:
            progress(min(written, total), total)

    unfinished = target.with_name(f".{target.stem}.{os.getpid()}.unfinished{ENDING}")
    try:
        unfinished.touch()  # a folder that takes no file is known before any sheet is begun
        _write(tables, today, unfinished, step)
        _put_in_place(unfinished, target)
    except OSError as error:
        message = tr("{name} could not be written ({reason}). Choose another folder.")
        raise ExportError(message.format(name=target.name, reason=error.strerror or error)) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _read(source: Any, now: datetime) -> Tables:
    from planner.exchange.excel_sheets import read_tables

    if not hasattr(source, "read"):
        return read_tables(source, now)
    with source.read() as connection:
        return read_tables(connection, now)


def _write(tables: Tables, today: date, path: Path, step: Callable[[int], None]) -> None:
    # openpyxl is slow to import and not needed before the first export.
    from openpyxl import Workbook

    from planner.exchange.excel_overview import write_overview
    from planner.exchange.excel_rows import Rows, save
    from planner.exchange.excel_style import add_styles, prepare_table

    step(0)
    workbook = Workbook(write_only=True)
    add_styles(workbook)
    properties = workbook.properties
    properties.title = tr("Influencer summary")
    properties.creator = tables.shop or "influencer-planner"
    properties.lastModifiedBy = "influencer-planner"
    properties.language = current_language()
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    # Values come from formulas: whoever opens the file reckons them anew.
    workbook.calculation.fullCalcOnLoad = True
    write_overview(workbook, tables, today)
    rows = {
        place: Rows(prepare_table(workbook, table, tables.shop), table)
        for place, table in enumerate(tables.in_order(), 1)
    }
    save(workbook, rows, path, step)


def _refuse_target(target: Path) -> None:
    name = target.name
    if target.suffix.lower() != ENDING:
        raise ExportError(tr("The name {name} does not end in .xlsx. Give it that ending.").format(name=name))
    if target.is_dir():
        raise ExportError(tr("{name} is a folder. Choose another name.").format(name=name))
    if not target.parent.is_dir():
        message = tr("The folder {folder} does not exist. Make it first, or choose another.")
        raise ExportError(message.format(folder=target.parent))
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        message = tr("{name} is write-protected. Choose another name, or take the protection away.")
        raise ExportError(message.format(name=name))
    # Excel and LibreOffice leave these beside a file they have open; elsewhere than on Windows nothing else tells.
    if any(target.with_name(mark).exists() for mark in (f"~${name}", f".~lock.{name}#")):
        raise ExportError(_is_open(target))


def _is_open(target: Path) -> str:
    return tr("{name} is open in another program. Close it there, or choose another name.").format(name=target.name)


def _put_in_place(unfinished: Path, target: Path) -> None:
    try:
        unfinished.replace(target)
    except PermissionError as error:
        # The folder took the new file a moment ago, so it is the old one that is held (by Excel, on Windows).
        if target.exists():
            raise ExportError(_is_open(target)) from error
        raise
