"""What an owner's hands wait for in the list of a large shop: keys, filters, sorts; a process of its own per shop.

`hands.py WORKSPACE` prints JSON: for each action the times until its rows were painted, and the raw query behind it
(ms). Counting the facets and sorting long lists run in a worker: what is told of them is the longest stop of the
window meanwhile.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

WAIT_SECONDS = 60
COUNTING_SECONDS = 1.5
START_MS = 3000
PAUSE_MS = 250  # as people type; late counts of facets do not fall into the next key
WORDS = ("sekar", "kuliner", "malang", "0812", "glow")
FILTERS = (("tiers", "nano"), ("verdicts", "passed"), ("cities", "Malang"), ("platforms", "tiktok"))
SORTS = ("followers", "engagement_rate", "city", "verdict", "phone", "name")
LISTED = "SELECT number FROM influencer_summary WHERE trashed = 0"
COLUMNS = {"tiers": "tier", "verdicts": "verdict", "cities": "city", "platforms": "platform"}

Times = dict[str, list[tuple[float, float]]]


def main(path: Path) -> None:
    """Do everything in one window on a workspace, and print how long it took."""
    from PySide6.QtTest import QTest

    from planner.app import furnish, make_application
    from planner.store.workspace import Workspace
    from planner.ui.session import Route
    from planner.ui.window import MainWindow

    app = make_application()
    window = MainWindow()
    window.resize(1366, 768)
    window.show()
    shell = furnish(app, window)
    shell.show(Workspace(path))
    window.go(Route("influencers"))  # the program opens on its home screen
    page = window.page("influencers")
    QTest.qWait(START_MS)  # what is imported after the first rows is no part of a key
    hands = Hands(app, page, sqlite3.connect(path))
    times: Times = {"search": hands.search(), "filter": [], "facet counts": [], "sort": hands.sort()}
    for facet, value in FILTERS:
        hands.filter(facet, value, times)
    window.close()
    sys.stdout.write(json.dumps(times | {"memory": [(_memory(), 0.0)]}) + "\n")


class Hands:
    """Somebody working in one window."""

    def __init__(self, app: Any, page: Any, connection: sqlite3.Connection) -> None:
        self._app = app
        self._page = page
        self._connection = connection

    def search(self) -> list[tuple[float, float]]:
        """Type words into the search field, key by key."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        field, times = self._page.search.focusProxy(), []
        for word in WORDS:
            for length in range(1, len(word) + 1):
                matching = f"{LISTED} AND number IN (SELECT rowid FROM influencer_fts WHERE influencer_fts MATCH ?)"
                floor, found = self._raw(f"{matching} ORDER BY name_key", f'"{word[:length]}"*')
                key = word[length - 1]
                times.append((self._until_painted(lambda key=key: QTest.keyClick(field, key), found), floor))
                QTest.qWait(PAUSE_MS)
            QTest.keyClick(field, Qt.Key.Key_Escape)
            QTest.qWait(PAUSE_MS)
        return times

    def sort(self) -> list[tuple[float, float]]:
        """Click on the heads of columns, each for the first time; the longest stop until the rows stand."""
        from PySide6.QtCore import Qt

        table, times = self._page.table, []
        for column in SORTS:
            floor, found = self._raw(f"{LISTED} ORDER BY {'name_key' if column == 'name' else column}")
            section = self._page.model.column_index(column)

            def click(section: int = section) -> None:
                table.head.setSortIndicator(section, Qt.SortOrder.DescendingOrder)
                table.head.sectionClicked.emit(section)

            # A long list is put in order by a worker: what is told is the longest stop of the window.
            times.append((max(self._until_painted(click, found), self._longest_stop()), floor))
        return times

    def filter(self, facet: str, value: str, times: Times) -> None:
        """Switch one value of a facet on and off again, and watch the window while the facets are counted."""
        condition = (
            f"{COLUMNS[facet]} = ?" if facet != "platforms" else "instr(' ' || platforms || ' ', ' ' || ? || ' ')"
        )
        floor, found = self._raw(f"{LISTED} AND {condition} ORDER BY name_key", value)
        toggle = self._page.facets.facet_toggled
        times["filter"].append((self._until_painted(lambda: toggle.emit(facet, value, True), found), floor))
        counting = sum(
            self._raw(f"SELECT {column}, count(*) FROM influencer_summary WHERE trashed = 0 GROUP BY {column}")[0]
            for column in COLUMNS.values()
        )
        times["facet counts"].append((self._longest_stop(), counting))
        toggle.emit(facet, value, False)
        self._longest_stop()

    def _raw(self, statement: str, *values: str) -> tuple[float, int]:
        """Return how long a query takes by itself (ms), and how many rows it finds."""
        begun = time.perf_counter()
        found = self._connection.execute(statement, values).fetchall()
        return (time.perf_counter() - begun) * 1000, len(found)

    def _until_painted(self, act: Callable[[], object], found: int) -> float:
        """Return how long it takes (ms) until the table holds the rows that were found, and has painted them."""
        begun = time.perf_counter()
        act()
        while self._page.model.rowCount() != found:
            self._app.processEvents()
            if time.perf_counter() - begun > WAIT_SECONDS:
                raise SystemExit(f"The table shows {self._page.model.rowCount()} rows instead of {found}.")
        if self._page.table.isVisible():
            self._page.table.viewport().repaint()
        self._app.processEvents()
        return (time.perf_counter() - begun) * 1000

    def _longest_stop(self) -> float:
        """Return the longest stop of the window (ms) during the next moments."""
        end, longest = time.perf_counter() + COUNTING_SECONDS, 0.0
        while (begun := time.perf_counter()) < end:
            self._app.processEvents()
            longest = max(longest, time.perf_counter() - begun)
            time.sleep(0.001)
        return longest * 1000


def _memory() -> float:
    """Return the resident memory of this process in MB; 0 where the system does not tell it in /proc."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
    return int(lines["VmRSS"].split()[0]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
