"""What an owner waits for in a campaign of 500 people and on the home screen: `campaigns.py WORKSPACE`.

Prints JSON for `run.py`, from a process of its own: the frames of the board (`board.measure`), and for the campaign's
table and the home screen of the workspace the times (ms) until they are painted, the longest stop of the window
meanwhile, on the clock and as the thread was busy, and the raw query behind them.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import board  # noqa: E402 (found only now)

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.session import Session

RUNS = 5
START_MS = 3000
QUIET_MS = 150  # nothing more comes after so long
AT_WORK_MS = 1  # a turn that keeps the thread longer did something
CAMPAIGNS, IN_EACH = 100, 10
ROWS = """
SELECT c.id, c.stage, c.pic, i.name, i.handle, i.tier, i.verdict,
    (SELECT sum(quantity * unit_cost) FROM payment_line p WHERE p.collaboration_id = c.id),
    (SELECT group_concat(kind || quantity) FROM deliverable d WHERE d.collaboration_id = c.id)
FROM collaboration c JOIN influencer_summary i ON i.influencer_id = c.influencer_id WHERE c.campaign_id = ?
"""
AGENDA = """
SELECT d.id, d.kind, d.status, d.draft_due_on, d.posting_on, c.id, c.stage, c.next_step, i.name, k.name
FROM deliverable d JOIN collaboration c ON c.id = d.collaboration_id
    JOIN influencer_summary i ON i.influencer_id = c.influencer_id JOIN campaign k ON k.id = c.campaign_id
WHERE i.trashed = 0 AND c.stage NOT LIKE 'exit%'
"""

Times = dict[str, float]


def main(path: Path) -> None:
    """Measure everything and print it."""
    figures: dict[str, Any] = {"board": board.measure()}
    figures |= _in_window(path)
    sys.stdout.write(json.dumps(figures) + "\n")


def fill(tx: Any) -> None:
    """Add campaigns with content that falls due around today to the people who are there."""
    from planner.operations.campaigns import add_campaign
    from planner.operations.collaborations import add_collaborations, add_deliverable, move_to_stage
    from planner.queries.influencer_list import all_influencer_rows
    from planner.terms import DeliverableKind, Platform, Stage

    today = board.NOW.date()
    people = [row.id for row in all_influencer_rows(tx.connection)][: CAMPAIGNS * IN_EACH]
    stages = (Stage.CONTACTED, Stage.AGREED, Stage.DRAFT_REVIEW, Stage.READY)
    for number in range(CAMPAIGNS):
        campaign = add_campaign(tx, f"Kampanye {number:03}", starts_on=today - timedelta(14), ends_on=today)
        some = people[number * IN_EACH : (number + 1) * IN_EACH]
        for at, key in enumerate(add_collaborations(tx, campaign, some, today)):
            move_to_stage(tx, [key], stages[at % len(stages)], today)
            posting = today + timedelta(days=at * 3 - 9)
            add_deliverable(tx, key, DeliverableKind.REELS, Platform.INSTAGRAM, posting_on=posting)


def _in_window(path: Path) -> dict[str, Times]:
    """Open the home screen and the table of a campaign in the program's own window."""
    from PySide6.QtTest import QTest

    from planner.app import furnish, make_application
    from planner.language import Message
    from planner.store.workspace import Workspace
    from planner.ui.campaigns.filters import Mode
    from planner.ui.session import Route
    from planner.ui.window import MainWindow

    workspace = Workspace(path)
    workspace.write(Message("fill"), fill)
    campaign = workspace.write(Message("fill the board"), board._fill).result
    app = make_application()
    window = MainWindow()
    window.resize(1366, 768)
    window.show()
    shell = furnish(app, window)
    shell.show(workspace)
    QTest.qWait(START_MS)
    session = _of(shell.session)
    session.now = lambda: board.NOW  # type: ignore[method-assign]
    page: Any = window.page("campaign")
    page.show_mode(Mode.TABLE)
    raw = sqlite3.connect(path)
    home: Any = window.page("home")
    found: dict[str, Times] = {"home": _measured(home.refresh, lambda: window.go(Route("home")))}
    found["home"]["floor"] = _query(raw, AGENDA)
    away = lambda: window.go(Route("campaigns"))  # noqa: E731 (the way back before every opening)
    found["open table"] = _measured(lambda: window.go(Route("campaign", campaign)), away)
    found["refresh table"] = _measured(page.refresh, lambda: None)
    for name in ("open table", "refresh table"):
        found[name]["floor"] = _query(raw, ROWS, campaign)
    if len(page.table.row_keys()) < board.CARDS / 2:
        raise SystemExit("The table does not show the campaign.")
    raw.close()
    window.close()
    return found


def _of(session: Session | None) -> Session:
    if session is None:
        raise SystemExit("No workspace is open.")
    return session


def _measured(act: Callable[[], object], before: Callable[[], object]) -> Times:
    """Return the medians (ms) of several runs: until all is painted, the longest stop, and how busy it was."""
    _turns(before)
    _turns(act)  # what is made once is no part of it
    runs = []
    for _ in range(RUNS):
        _turns(before)
        runs.append(_turns(act))
    done, stop, busy = (statistics.median(run[at] for run in runs) for at in range(3))
    return {"done": done, "stop": stop, "busy": busy}


def _turns(act: Callable[[], object]) -> tuple[float, float, float]:
    """Act, then let the event loop turn until nothing comes any more; ms until the last work, and the longest turn."""
    from PySide6.QtWidgets import QApplication

    from planner.ui import worker

    begun = last = time.perf_counter()
    turns = [board._timed(act)]
    while worker._running or (time.perf_counter() - last) * 1000 < QUIET_MS:
        turn = board._timed(QApplication.processEvents)
        turns.append(turn)
        if turn.busy > AT_WORK_MS:
            last = time.perf_counter()
        time.sleep(0.001)
    return (last - begun) * 1000, max(turn.clock for turn in turns), max(turn.busy for turn in turns)


def _query(raw: sqlite3.Connection, statement: str, *values: str) -> float:
    return statistics.median(board._timed(lambda: raw.execute(statement, values).fetchall()).clock for _ in range(RUNS))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
