"""What the owner waits for, each figure beside its floor in the same run: `run.py [--json]`.

Floors are what the same machine needs for the bare minimum: a window without anything in it, reading or writing the
same cells with openpyxl and nothing else, the raw query behind a search. Runs of both sides alternate, and the median
counts, so that a busy machine slows both. JSON: a list of {name, value, unit, floor, ratio, goal}.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 12, 3)
STARTS = 7
FILE_RUNS = 3
PEOPLE, MANY = 10_000, 100_000
IMPORT_COLUMNS = 20
SNAPSHOTS = 12
KEY_GOAL = STOP_GOAL = "< 50 ms"

BARE_WINDOW = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("first_paint", f"{time.time() - float(os.environ['PLANNER_TIMING']):.4f}", flush=True)
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
"""


class Figure(NamedTuple):
    """One line of the answer; `ratio` is value by floor."""

    name: str
    value: float
    unit: str
    floor: float
    goal: str

    def as_json(self) -> dict[str, Any]:
        """Return the line as JSON has it."""
        ratio = round(self.value / self.floor, 2) if self.floor else None
        rounded = {"value": round(self.value, 4), "floor": round(self.floor, 4)}
        return {"name": self.name, "unit": self.unit, **rounded, "ratio": ratio, "goal": self.goal}


def main(arguments: list[str]) -> int:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["INFLUENCER_PLANNER_HOME"] = str(folder / "home")
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        figures = []
        for figure in measured(folder):
            sys.stderr.write(_line(figure) + "\n")
            figures.append(figure.as_json())
    if "--json" in arguments:
        sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
    return 0


def _line(figure: Figure) -> str:
    ratio = figure.as_json()["ratio"]
    shown = f"{figure.value:10.3f} {figure.unit:<3} floor {figure.floor:9.3f}"
    return f"{figure.name:<52}{shown}   {ratio or 0:7.2f} x   goal {figure.goal}"


def measured(folder: Path) -> Iterator[Figure]:
    """Yield every figure as soon as it is known."""
    people = folder / "people.planner"
    _make(people, PEOPLE, SNAPSHOTS)
    bare_memory = 0.0
    for figure in starts(people):
        bare_memory = figure.floor if figure.unit == "MB" else bare_memory
        yield figure
    yield from hands(people, PEOPLE, "< 50 ms", bare_memory)
    yield from campaigns(people, folder)
    yield exporting(people, folder)
    yield importing(folder)
    many = folder / "many.planner"
    begun = time.perf_counter()
    _make(many, MANY)
    made = time.perf_counter() - begun
    yield Figure(f"generate {MANY} influencers", made, "s", 0, "< 60 s")
    yield from hands(many, MANY, "< 150 ms", bare_memory)


def _make(path: Path, influencers: int, snapshots: int = 1) -> None:
    from planner.sample.generated import generate
    from planner.store.workspace import create_workspace

    workspace = create_workspace(path)
    generate(workspace, influencers, TODAY, snapshots=snapshots)
    workspace.close()


def starts(people: Path) -> Iterator[Figure]:
    """Start the program and the bare window in turn."""
    planner, bare = [sys.executable, "-m", "planner", str(people)], [sys.executable, "-c", BARE_WINDOW]
    paints, homes, rows, memory, floors, bare_memory = [], [], [], [], [], []
    for _ in range(STARTS):
        moments, used = _started(bare, "first_paint")
        floors.append(moments["first_paint"])
        bare_memory.append(used)
        moments, used = _started(planner, "rows_visible")
        paints.append(moments["first_paint"])
        homes.append(moments["page_visible"])
        rows.append(moments["rows_visible"])
        memory.append(used)
    floor = statistics.median(floors)
    yield Figure("first paint", statistics.median(paints), "s", floor, "≤ 1.5 x")
    yield Figure(f"home of {PEOPLE} influencers visible", statistics.median(homes), "s", floor, "≤ 5 x")
    yield Figure(f"home, then rows of {PEOPLE} influencers visible", statistics.median(rows), "s", floor, "≤ 5 x")
    if any(memory):
        middle = statistics.median(memory), statistics.median(bare_memory)
        yield Figure(f"memory with {PEOPLE} influencers", middle[0], "MB", middle[1], "told")


def _started(command: list[str], last: str) -> tuple[dict[str, float], float]:
    """Start a window, wait until it tells the moment called `last`; return its moments (s) and its memory (MB)."""
    environment = os.environ | {"PLANNER_TIMING": repr(time.time())}
    moments: dict[str, float] = {}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            for line in process.stdout or ():
                name, _, moment = line.partition(" ")
                moments[name] = float(moment)
                if name == last:
                    return moments, _memory(process.pid)
            raise SystemExit(f"{' '.join(command[:3])} never told {last}: {process.stderr and process.stderr.read()}")
        finally:
            process.kill()


def _memory(pid: int) -> float:
    """Return the resident memory of a process in MB; 0 where the system does not tell it in /proc."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
    return int(lines["VmRSS"].split()[0]) / 1024


def hands(path: Path, people: int, goal: str, bare_memory: float) -> Iterator[Figure]:
    """Search, filter and sort in a real window, in a process of its own."""
    times: dict[str, list[list[float]]] = _told("hands.py", path)
    used = times.pop("memory")[0][0]
    for what, pairs in times.items():
        name = f"{what}, longest stop" if what in {"facet counts", "sort"} else f"{what} to rows"
        middle = [statistics.median(pair[side] for pair in pairs) for side in (0, 1)]
        slowest = max(pairs)
        yield Figure(f"{name}, {people}", middle[0], "ms", middle[1], KEY_GOAL if what == "search" else goal)
        yield Figure(f"{name}, {people}, slowest", slowest[0], "ms", slowest[1], KEY_GOAL if what == "search" else goal)
    if used and bare_memory:
        yield Figure(f"memory after all of it, {people}", used, "MB", bare_memory, "told")


def campaigns(people: Path, folder: Path) -> Iterator[Figure]:
    """Board and table of a campaign of 500 people, and the home screen with 100 campaigns among 10,000 people.

    The floor of the board is a bare list of 500 lines, that of table and home screen the raw query behind them.
    "Thread busy" is the processor time of the interface thread in its longest stop: other programs are not in it.
    """
    copy = folder / "campaigns.planner"
    shutil.copy(people, copy)
    told = _told("campaigns.py", copy)
    board, bare = told["board"]["board"], told["board"]["floor"]
    for what, name in (("opening", "open_longest"), ("scrolling", "scroll_longest")):
        yield Figure(f"board of 500 cards, {what}, longest frame", board[name], "ms", bare[name], STOP_GOAL)
        busy = f"{name}_busy"
        yield Figure(f"board of 500 cards, {what}, thread busy", board[busy], "ms", bare[busy], STOP_GOAL)
    for name, words in (
        ("open table", "opening the table of 500"),
        ("refresh table", "refreshing the table of 500"),
        ("home", f"home screen, {PEOPLE}, 100 campaigns"),
    ):
        times = told[name]
        yield Figure(f"{words}, until painted", times["done"], "ms", times["floor"], "told")
        yield Figure(f"{words}, longest stop", times["stop"], "ms", times["floor"], STOP_GOAL)
        yield Figure(f"{words}, thread busy", times["busy"], "ms", times["floor"], STOP_GOAL)


def _told(script: str, path: Path) -> Any:
    """Run a script beside this one on a workspace, and return the JSON of its last line."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name(script)), str(path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def _timed(function: Callable[[], object]) -> float:
    begun = time.perf_counter()
    function()
    return time.perf_counter() - begun


def _in_turn(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Return the medians of both sides, run in turn, after one run of each that does not count."""
    ours()
    floor()
    pairs = [(_timed(ours), _timed(floor)) for _ in range(FILE_RUNS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def exporting(people: Path, folder: Path) -> Figure:
    """Write the Excel summary; the floor writes the same cells without any style."""
    import openpyxl

    from planner.exchange.excel_summary import export_summary
    from planner.store.workspace import Workspace

    out = folder / "summary.xlsx"
    workspace = Workspace(people)
    export_summary(workspace, out, today=TODAY)
    book = openpyxl.load_workbook(out, read_only=True)
    sheets = [(sheet.title, [list(row) for row in sheet.iter_rows(values_only=True)]) for sheet in book]
    book.close()

    def bare() -> None:
        written = openpyxl.Workbook(write_only=True)
        for title, rows in sheets:
            sheet = written.create_sheet(title)
            for row in rows:
                sheet.append(row)
        written.save(folder / "bare.xlsx")

    value, floor = _in_turn(lambda: export_summary(workspace, out, today=TODAY), bare)
    workspace.close()
    return Figure(f"export {PEOPLE} influencers", value, "s", floor, "≤ 2 x")


def importing(folder: Path) -> Figure:
    """Import a workbook of 10,000 x 20 into an empty workspace; the floor only iterates over its cells."""
    import openpyxl

    from planner.exchange.import_apply import import_file
    from planner.store.workspace import create_workspace

    book = _import_book(folder / "list.xlsx")
    count = iter(range(1000))

    def ours() -> None:
        workspace = create_workspace(folder / f"import-{next(count)}.planner")
        answer = import_file(workspace, book, on=TODAY)
        workspace.close()
        if answer["new"] < PEOPLE * 0.9:
            raise SystemExit(f"Only {answer['new']} of {PEOPLE} rows were imported.")

    def bare() -> None:
        read = openpyxl.load_workbook(book, read_only=True)
        for row in read.active.iter_rows(values_only=True):  # type: ignore[union-attr]
            tuple(row)
        read.close()

    value, floor = _in_turn(ours, bare)
    return Figure(f"import {PEOPLE} x {IMPORT_COLUMNS}", value, "s", floor, "≤ 3 x")


def _import_book(path: Path) -> Path:
    import openpyxl

    heads = (
        *("No", "Nama", "Username IG", "Followers IG", "ER IG", "Username TikTok", "Followers TikTok", "Niche"),
        *("Kota", "No. WhatsApp", "Email", "Tag", "Cek latar", "Catatan", "Rate card", "Usia", "Jenis kelamin"),
        *("Bank", "Alamat", "Sumber"),
    )
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Influencer")
    sheet.append(heads)
    for n in range(PEOPLE):
        account = [f"orang{n}", 800 + n * 37, round(1 + n % 90 / 10, 1), f"orang.{n}", 500 + n * 11]
        person = [("Kuliner", "Kulit", "Camilan")[n % 3], ("Malang", "Bandung", "Solo")[n % 3], f"0812{n:08d}"]
        rest = [f"orang{n}@contoh.example", "12.12", "Lolos", f"Catatan {n}", f"{n % 9 + 1}00rb", 20 + n % 20]
        sheet.append([n + 1, f"Orang {_name(n)}", *account, *person, *rest, "P", "-", f"Jalan {n}", "Formulir"])
    book.save(path)
    return path


def _name(number: int) -> str:
    """Return an invented name that resembles no other."""
    syllables = ("ba", "ci", "du", "fe", "go", "ha", "ji", "ku", "le", "mo")
    digits = f"{number * 7919 % 100_000:05d}"
    return "".join(syllables[int(digit)] for digit in digits).capitalize()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
