"""Reading an owner's spreadsheet: a killable process opens the file, this side puts the table together."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess  # the reading process is this very program
import sys
import threading
import time
from datetime import date, datetime
from datetime import time as clock_time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import planner
from planner.errors import ImportFileError
from planner.exchange.reading_csv import is_pasted_csv, split_pasted
from planner.exchange.reading_process import names_from_json
from planner.exchange.sheet_gate import DAMAGED
from planner.exchange.sheet_header import find_header, header_names, span_at
from planner.exchange.sheet_kind import check_kind
from planner.exchange.sheet_table import HeaderSpan, Problem, SheetName, SheetTable
from planner.language import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from planner.exchange.sheet_table import Row

    Progress = Callable[[int, int], None]

TIME_LIMIT = 60.0
LISTEN_SECONDS = 0.05
LOOK_FOR_HEADER = 60
TOO_SLOW = Message("Reading the file took longer than {seconds} seconds and was stopped.")
NO_ROWS = Message("The sheet {sheet} is empty.")


class ImportCancelledError(ImportFileError):
    """The owner stopped the reading of a file."""


class Answer(NamedTuple):
    """What the reading process told about one sheet."""

    sheet: str
    sheets: tuple[SheetName, ...]
    rows: list[Row]
    problems: tuple[Problem, ...]


def read_table(
    path: Path,
    sheet: str | None = None,
    header_row: int | None = None,
    *,
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    time_limit: float = TIME_LIMIT,
) -> SheetTable:
    """Return the table of one sheet: the one named, or the one that looks most like a list of influencers.

    `header_row` counts from 1. `on_progress(rows read, rows stated or 0)` and `cancelled()` are called while reading.
    Raises ImportFileError with a sentence when the file is refused, damaged, too slow, or a table of something else.
    """
    path = Path(path)
    answer = _ask(path, sheet or "", on_progress, cancelled, time_limit)
    rows = split_pasted(answer.rows) if is_pasted_csv(answer.rows[:LOOK_FOR_HEADER]) else answer.rows
    if not any(rows):
        raise ImportFileError(str(NO_ROWS._replace(values={"sheet": answer.sheet})))
    span = span_at(rows, header_row) if header_row else find_header(rows[:LOOK_FOR_HEADER]).span
    table = SheetTable(
        file=path.name,
        folder=path.absolute().parent.name,
        sheet=answer.sheet,
        sheets=answer.sheets,
        rows=rows,
        header=span,
        headers=header_names(rows, span),
        problems=answer.problems,
    )
    check_kind(table.headers)
    return table


def with_header(table: SheetTable, header_row: int) -> SheetTable:
    """Return the same sheet with its header on another row (counted from 1), without reading the file again."""
    span: HeaderSpan = span_at(table.rows, header_row)
    return table._replace(header=span, headers=header_names(table.rows, span))


def _ask(
    path: Path,
    sheet: str,
    on_progress: Progress | None,
    cancelled: Callable[[], bool] | None,
    time_limit: float,
) -> Answer:
    """Collect the rows of one sheet from the reading process."""
    rows: list[Row] = []
    problems: tuple[Problem, ...] = ()
    with contextlib.closing(_answers(path, sheet, cancelled, time_limit)) as answers:
        first = next(answers)
        for answer in answers:
            rows.extend(answer.get("rows", ()))
            if on_progress:
                on_progress(len(rows), first["stated_rows"])
            problems = tuple(
                Problem(first["sheet"], row, column, value, Message(source, values))  # source listed elsewhere
                for row, column, value, source, values in answer.get("end", ())
            )
    for row in rows:
        _tidy(row)
    return Answer(first["sheet"], names_from_json(first["sheets"]), rows, problems)


def _tidy(row: Row) -> None:
    """Make blank text cells empty at the end of a row, and drop them there, so that an empty row is an empty list."""
    while row and (row[-1] is None or (isinstance(row[-1], str) and not row[-1].strip())):
        row.pop()


def _answers(
    path: Path, sheet: str, cancelled: Callable[[], bool] | None, time_limit: float
) -> Generator[dict[str, Any]]:
    """Yield the answers of a reading process; kills it when it is too slow, cancelled, or no longer wanted."""
    deadline = time.monotonic() + time_limit
    lines: queue.Queue[bytes] = queue.Queue(maxsize=64)
    with subprocess.Popen(  # noqa: S603 (our own program, arguments as a list)
        [*_reader_command(), str(path.absolute()), *([sheet] if sheet else [])],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_reader_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        stop = threading.Event()
        listener = threading.Thread(target=_listen, args=(process, lines, stop), daemon=True)
        listener.start()
        try:
            yield from _until_end(lines, deadline, cancelled, time_limit)
        finally:
            process.kill()
            stop.set()
            listener.join()


def _until_end(
    lines: queue.Queue[bytes], deadline: float, cancelled: Callable[[], bool] | None, time_limit: float
) -> Iterator[dict[str, Any]]:
    while True:
        if cancelled and cancelled():
            raise ImportCancelledError(str(Message("The import was stopped. Nothing was written.")))
        if time.monotonic() > deadline:
            raise ImportFileError(str(TOO_SLOW._replace(values={"seconds": round(time_limit)})))
        try:
            line = lines.get(timeout=LISTEN_SECONDS)
        except queue.Empty:
            continue
        # A process that died without an `end` was killed by the system or broke on the file.
        died: dict[str, Any] = {"refused": DAMAGED.source, "values": {}}
        answer: dict[str, Any] = json.loads(line, object_hook=_moment) if line else died
        if "refused" in answer:
            reason = Message(answer["refused"], answer["values"])  # source listed elsewhere
            raise ImportFileError(str(reason))
        yield answer
        if "end" in answer:
            return


def _listen(process: subprocess.Popen[bytes], lines: queue.Queue[bytes], stop: threading.Event) -> None:
    """Pass on each line the process writes, and an empty one when it is gone; never blocks for ever."""
    if process.stdout is None:
        return
    line = b"\n"
    while line and not stop.is_set():
        line = process.stdout.readline()
        while not stop.is_set():
            with contextlib.suppress(queue.Full):
                lines.put(line, timeout=LISTEN_SECONDS)
                break


def _moment(fields: dict[str, Any]) -> Any:
    """Turn a tagged date, moment or clock time back into one; any other JSON object stays."""
    if len(fields) == 1:
        if "day" in fields:
            return date.fromisoformat(fields["day"])
        if "moment" in fields:
            return datetime.fromisoformat(fields["moment"])
        if "clock" in fields:
            return clock_time.fromisoformat(fields["clock"])
    return fields


def _reader_command() -> list[str]:
    """Return how to start the reading process: a frozen program answers to `--read-spreadsheet`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-spreadsheet"]
    # -P: without it `-m` looks for modules in the current folder first, where a stranger's csv.py may lie.
    return [sys.executable, "-P", "-m", "planner.exchange.reading_process"]


def _reader_environment() -> dict[str, str]:
    """Return the environment in which the process finds this same program, wherever it was started from."""
    package_parent = str(Path(planner.__file__).parent.parent)
    # An empty or relative entry (PYTHONPATH=":/lib") would bring the current folder back.
    inherited = [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if Path(entry).is_absolute()]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((package_parent, *inherited)),
        "PYTHONUTF8": "1",
    }
