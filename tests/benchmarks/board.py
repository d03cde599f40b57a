"""How long the board of 500 cards keeps the window, beside a bare list of 500 rows of text: `board.py`.

Opening is counted as the window has it, in turns of the event loop: in one turn the cards are handed to the board, in
the next ones it is laid out and painted. Every turn counts, until nothing comes any more, and the longest one is told;
what they take together stands beside it (`open_whole`). A frame of scrolling is one turn of the wheel together with the
paint it causes, which the window has in two turns. The longest frame must stay under 50 ms. Beside the time on the
clock stands what the thread itself was busy (`busy`): on a machine with other work the difference is the others'.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    from planner.queries.board import BoardCard

CARDS = 500
OPENINGS = 5
GOAL_MS = 50.0
SIZE = (1226, 530)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
TURN = -120  # one notch of the wheel, in eighths of a degree
QUIET_MS = 60  # nothing more comes after so long
AT_WORK_MS = 1  # a turn that keeps the thread longer did something


class Frame(NamedTuple):
    """How long one frame took on the clock, and how long the thread was busy with it, in milliseconds."""

    clock: float
    busy: float


def measure() -> dict[str, Any]:
    """Return the milliseconds of board and floor, their ratios, what reading takes, and the goal."""
    from planner.app import make_application

    # A window of its own needs an application; the one that is there is used.
    app = make_application()
    app.processEvents()
    cards = _cards()
    # As the program does once it is warm: modules stay, and no collection walks through them.
    gc.collect()
    gc.freeze()
    ours = [_board(cards) for _ in range(OPENINGS)]
    floors = [_bare_list([card.name for card in cards]) for _ in range(OPENINGS)]
    result: dict[str, Any] = {"cards": len(cards), "frames": sum(len(frames) for _, frames in ours), "goal_ms": GOAL_MS}
    for side, runs in (("board", ours), ("floor", floors)):
        frames = [frame for _, found in runs for frame in found]
        result[side] = {
            "open": statistics.median(max(turn.clock for turn in turns) for turns, _ in runs),
            "open_whole": statistics.median(sum(turn.clock for turn in turns) for turns, _ in runs),
            "open_longest": max(turn.clock for turns, _ in runs for turn in turns),
            "open_longest_busy": max(turn.busy for turns, _ in runs for turn in turns),
            "scroll_median": statistics.median(frame.clock for frame in frames),
            "scroll_longest": max(frame.clock for frame in frames),
            "scroll_longest_busy": max(frame.busy for frame in frames),
        }
    result["ratio"] = {name: round(value / result["floor"][name], 2) for name, value in result["board"].items()}
    result["read"] = _reading(OPENINGS)
    return result


def _cards() -> list[BoardCard]:
    with _shop() as (workspace, campaign_id):
        return _read(workspace, campaign_id)


def _reading(times: int) -> float:
    """Return the milliseconds in which the cards are read."""
    with _shop() as (workspace, campaign_id):
        return statistics.median(_timed(lambda: _read(workspace, campaign_id)).clock for _ in range(times))


def _read(workspace: Any, campaign_id: str) -> list[BoardCard]:
    from planner.queries.board import board_cards

    with workspace.look() as connection:
        return board_cards(connection, campaign_id, NOW)


class _shop:  # noqa: N801 (used as a block)
    """A workspace with one campaign of 500 collaborations in all stages, gone when the block ends."""

    def __enter__(self) -> tuple[Any, str]:
        from planner.language import Message
        from planner.store.workspace import create_workspace

        self._folder = tempfile.TemporaryDirectory()
        self._workspace = create_workspace(Path(self._folder.name) / "board.planner")
        return self._workspace, self._workspace.write(Message("fill the board"), _fill).result

    def __exit__(self, *_: object) -> None:
        self._workspace.close()
        self._folder.cleanup()


def _fill(tx: Any) -> str:
    from planner.operations.campaigns import add_campaign
    from planner.operations.collaborations import add_collaborations, add_deliverable, add_voucher, move_to_stage
    from planner.operations.influencers import add_influencer
    from planner.operations.payments import add_payment_line
    from planner.terms import DeliverableKind, PaymentKind, PaymentStatus, Platform
    from planner.ui.campaigns.board_model import MAIN_STAGES

    today = NOW.date()
    campaign_id: str = add_campaign(tx, "Papan penuh")
    people = [add_influencer(tx, f"Kreator Nomor {number:03}") for number in range(CARDS)]
    for number, key in enumerate(add_collaborations(tx, campaign_id, people, today)):
        move_to_stage(tx, [key], MAIN_STAGES[number % len(MAIN_STAGES)], today)
        posting = date(2026, 11, 25) + timedelta(days=number % 40)
        for kind in (DeliverableKind.REELS, DeliverableKind.STORY):
            add_deliverable(tx, key, kind, Platform.INSTAGRAM, posting_on=posting, quantity=1 + number % 3)
        add_voucher(tx, key, f"KODE{number}")
        paid = PaymentStatus.PAID if number % 2 else PaymentStatus.PLANNED
        add_payment_line(tx, key, PaymentKind.CASH, unit_cost=250_000 * (1 + number % 30), status=paid)
        add_payment_line(tx, key, PaymentKind.PRODUCT, unit_cost=46_000, status=PaymentStatus.SHIPPED, shipped_on=today)
    return campaign_id


def _board(cards: list[BoardCard]) -> tuple[list[Frame], list[Frame]]:
    from planner.ui.campaigns.board import Board

    board = Board()
    opening = _opened(board, lambda: board.show_cards(cards))
    frames = [frame for column in board.columns() for frame in _scrolled(column.view)]
    _close(board)
    return opening, frames


def _bare_list(names: list[str]) -> tuple[list[Frame], list[Frame]]:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QListView

    view = QListView()
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    model = QStringListModel(view)
    view.setModel(model)
    opening = _opened(view, lambda: model.setStringList(names))
    frames = _scrolled(view)
    _close(view)
    return opening, frames


def _opened(widget: QWidget, fill: Callable[[], object]) -> list[Frame]:
    """Return every turn from the rows at hand to the first paint of them, in a window that is there already."""
    widget.resize(*SIZE)
    widget.show()
    _turns()
    return [_timed(fill), *_turns()]


def _turns() -> list[Frame]:
    """Let the event loop turn until nothing comes any more; every turn in which something was done."""
    from PySide6.QtWidgets import QApplication

    last = time.perf_counter()
    found = []
    while (time.perf_counter() - last) * 1000 < QUIET_MS:
        turn = _timed(QApplication.processEvents)
        if turn.busy > AT_WORK_MS:
            found.append(turn)
            last = time.perf_counter()
        time.sleep(0.001)
    return found


def _scrolled(view: QAbstractScrollArea) -> list[Frame]:
    """Turn the wheel over a list to its end; the frame of every step with its paint."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    viewport, bar = view.viewport(), view.verticalScrollBar()
    middle = QPointF(viewport.rect().center())

    def turn() -> None:
        at = QPointF(viewport.mapToGlobal(middle.toPoint()))
        buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(middle, at, QPoint(), QPoint(0, TURN), buttons, modifiers, phase, False)
        QApplication.sendEvent(viewport, wheel)
        viewport.repaint()

    frames = []
    while bar.value() < bar.maximum():
        frames.append(_timed(turn))
        QApplication.processEvents()
    return frames


def _timed(function: Callable[[], object]) -> Frame:
    begun, worked = time.perf_counter(), time.thread_time()
    function()
    return Frame((time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000)


def _close(widget: QWidget) -> None:
    from PySide6.QtWidgets import QApplication

    widget.close()
    widget.deleteLater()
    QApplication.processEvents()


def main() -> int:
    """Print what was measured; fails when a frame is too long."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["INFLUENCER_PLANNER_HOME"] = home
        figures = measure()
    board, floor, ratio = figures["board"], figures["floor"], figures["ratio"]
    lines = [
        f"{figures['cards']} cards, {figures['frames']} frames of scrolling; reading them {figures['read']:.1f} ms"
    ]
    lines += [f"{name}: {board[name]:.2f} ms, floor {floor[name]:.2f} ms, ratio {ratio[name]}" for name in board]
    longest = max(board["open_longest"], board["scroll_longest"])
    lines.append(f"longest frame {longest:.1f} ms, goal under {GOAL_MS:.0f} ms")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if longest < GOAL_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
