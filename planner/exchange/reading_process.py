"""The process that opens foreign files: it has a memory limit, knows neither Qt nor the workspace, and can be killed.

Run as `python -m planner.exchange.reading_process FILE [SHEET]`, or as `PROGRAM --read-spreadsheet FILE [SHEET]` when
frozen. It answers on standard output, one JSON object per line: first `sheets`, then `rows` in portions, at last `end`;
or `refused` with a sentence. Dates travel as {"day": …}, {"moment": …}, {"clock": …}.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.exchange.sheet_gate import DAMAGED, TOO_LARGE_INSIDE, FileKind, RefusedFileError, check_file
from planner.exchange.sheet_header import find_header
from planner.exchange.sheet_table import Problem, SheetName
from planner.language import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.exchange.reading_xlsx import PackageReader, SheetPart
    from planner.exchange.sheet_table import Row

MEMORY_LIMIT = 1024**3
PORTION = 500
PEEK_ROWS = 60
PEEK_SHEETS = 40


def limit_memory() -> None:
    """Cap this process at 1 GB where the system can (not on Windows, where the caps on cells and bytes must do)."""
    try:
        import resource
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def tagged(moment: Any) -> dict[str, str]:
    """Return the JSON form of a date, moment or clock time."""
    if isinstance(moment, datetime):
        return {"moment": moment.isoformat()}
    if isinstance(moment, date):
        return {"day": moment.isoformat()}
    if isinstance(moment, time):
        return {"clock": moment.isoformat()}
    raise TypeError(type(moment).__name__)


_encode = json.JSONEncoder(default=tagged, separators=(",", ":"), check_circular=False).encode


def say(answer: dict[str, Any]) -> None:
    """Send one answer to the program that waits for it."""
    sys.stdout.buffer.write(_encode(answer).encode() + b"\n")
    sys.stdout.buffer.flush()


def send_rows(rows: Iterator[Row]) -> None:
    """Send all rows in portions, so that the reader on the other side works at the same time."""
    while portion := list(islice(rows, PORTION)):
        say({"rows": portion})


def send_text_file(path: Path) -> None:
    """Answer with the rows of a CSV file."""
    from planner.exchange.reading_csv import read_csv
    from planner.exchange.reading_xlsx import MAX_COLUMNS, MAX_ROWS

    rows = read_csv(path)
    say({"sheets": [[path.stem, False]], "sheet": path.stem, "stated_rows": 0})
    send_rows(row[:MAX_COLUMNS] for row in islice(rows, MAX_ROWS))
    left = next(rows, None) is not None
    too_long = Message("The sheet is too long: rows below this one were not read.")
    send_end([Problem(path.stem, MAX_ROWS, 0, "", too_long)] if left else [])


def send_workbook(path: Path, wanted: str) -> None:
    """Answer with the rows of the sheet called `wanted`, or else of the sheet that looks most like a list of people."""
    from planner.exchange.reading_xlsx import SheetReader, open_package, stated_rows

    package = open_package(path)
    part = choose_sheet(package, wanted)
    say(
        {
            "sheets": [list(other.name) for other in package.sheet_parts],
            "sheet": part.name.name,
            "stated_rows": stated_rows(package, part),
        }
    )
    sheet = SheetReader(package, part)
    send_rows(sheet.rows())
    send_end(sheet.problems)


def choose_sheet(package: PackageReader, wanted: str) -> SheetPart:
    """Return the sheet asked for, or the visible sheet whose header knows most columns; the first one among equals."""
    from planner.exchange.reading_xlsx import SheetReader

    if wanted:
        for part in package.sheet_parts:
            if part.name.name == wanted:
                return part
        raise RefusedFileError(Message("The workbook has no sheet called {sheet}.", {"sheet": wanted}))
    parts = [part for part in package.sheet_parts if not part.name.hidden] or package.sheet_parts
    if len(parts) == 1:
        return parts[0]
    looks = [
        (find_header(list(islice(SheetReader(package, part).rows(), PEEK_ROWS))).score, -index)
        for index, part in enumerate(parts[:PEEK_SHEETS])
    ]
    return parts[-max(looks)[1]]


def send_end(problems: list[Problem]) -> None:
    """Tell that everything was sent, and what could not be read."""
    say(
        {
            "end": [
                [problem.row, problem.column, problem.value, problem.reason.source, problem.reason.values]
                for problem in problems
            ]
        }
    )


def refuse(reason: Message) -> int:
    """Answer with the sentence that says why the file is not read."""
    say({"refused": reason.source, "values": reason.values})
    return 1


def main(arguments: list[str] | None = None) -> int:
    """Read one file and answer on standard output; returns the exit code."""
    path, *wanted = sys.argv[1:] if arguments is None else arguments
    limit_memory()
    try:
        if check_file(Path(path)) is FileKind.WORKBOOK:
            send_workbook(Path(path), wanted[0] if wanted else "")
        else:
            send_text_file(Path(path))
    except RefusedFileError as refused:
        return refuse(refused.reason)
    except MemoryError:
        return refuse(TOO_LARGE_INSIDE)
    except BrokenPipeError:
        return 1
    except (ValueError, OSError):
        return refuse(DAMAGED)
    return 0


def names_from_json(pairs: list[list[Any]]) -> tuple[SheetName, ...]:
    """Return the sheets of an answer."""
    return tuple(SheetName(str(name), bool(hidden)) for name, hidden in pairs)


if __name__ == "__main__":
    sys.exit(main())
