"""Undo and redo through the window's stack, with names, also after a restart."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

import pytest

from planner.language import Message
from planner.operations.importing import NewPerson, apply_import
from planner.operations.influencers import add_influencer, change_influencers
from planner.queries.influencer_list import all_influencer_rows
from planner.store.workspace import Workspace
from planner.ui.history import LARGE_STEP, History
from planner.ui.worker import Task

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def _names(workspace: Workspace) -> list[str]:
    with workspace.read() as connection:
        return [row.name for row in all_influencer_rows(connection)]


@pytest.mark.usefixtures("qtbot")
def test_undo_and_redo_tell_what_changed_and_in_which_direction(workspace: Workspace) -> None:
    history = History(workspace)
    heard: list[tuple[str, bool]] = []
    history.changed.connect(lambda step: heard.append((str(step.label), history.redoing)))
    history.run(Message("test {name}", {"name": "Sekar"}), add_influencer, "Sekar")
    assert history.stack.undoText() == "test Sekar"
    history.undo()
    assert _names(workspace) == []
    history.redo()
    assert _names(workspace) == ["Sekar"]
    history.undo()
    assert heard == [("test Sekar", False), ("test Sekar", False), ("test Sekar", True), ("test Sekar", False)]


def test_what_is_refused_is_said_and_is_no_entry(qtbot: QtBot, workspace: Workspace) -> None:
    history = History(workspace)
    with qtbot.waitSignal(history.failed) as said:
        assert history.run(Message("add"), add_influencer, "  ") is None
    assert said.args == ["Nama perlu diisi."]
    assert history.stack.count() == 0


def test_a_large_step_is_taken_back_off_the_ui_thread(qtbot: QtBot, workspace: Workspace) -> None:
    history = History(workspace)
    many = [NewPerson({"name": f"Orang {n}"}) for n in range(LARGE_STEP)]
    history.run(Message("test"), apply_import, many, [], date(2026, 12, 3))
    with qtbot.waitSignal(history.ended):
        history.undo()
    assert (_names(workspace), history.stack.canUndo(), history.stack.redoText()) == ([], False, "test")
    with qtbot.waitSignal(history.ended):
        history.redo()
    assert len(_names(workspace)) == LARGE_STEP
    assert history.redoing


@pytest.mark.usefixtures("qtbot")
def test_the_stack_comes_back_after_a_restart(workspace_path: Path) -> None:
    first = Workspace(workspace_path)
    history = History(first)
    written = history.run(Message("test {name}", {"name": "Sekar"}), add_influencer, "Sekar")
    assert written is not None
    history.run(Message("rename"), change_influencers, [written.result], name="Ayu")
    history.run(Message("rename again"), change_influencers, [written.result], name="Mirah")
    history.undo()
    first.close()

    second = Workspace(workspace_path)
    history = History(second)
    assert (history.stack.undoText(), history.stack.redoText()) == ("rename", "rename again")
    assert _names(second) == ["Ayu"]
    history.redo()
    assert _names(second) == ["Mirah"]
    for _ in range(3):
        history.undo()
    assert _names(second) == []
    second.close()


@pytest.mark.usefixtures("qtbot")
def test_an_undo_that_fails_stays_on_the_stack(workspace: Workspace) -> None:
    history = History(workspace)
    history.run(Message("test"), add_influencer, "Sekar")
    said: list[str] = []
    history.failed.connect(said.append)
    with sqlite3.connect(workspace.path, isolation_level=None, timeout=0) as other:
        other.execute("BEGIN IMMEDIATE")
        workspace._writer.dispose()
        history.undo()
        other.execute("ROLLBACK")
    other.close()
    assert len(said) == 1
    assert (history.stack.canUndo(), _names(workspace)) == (True, ["Sekar"])
    history.undo()
    assert _names(workspace) == []


def test_while_a_worker_writes_nobody_else_does(qtbot: QtBot, workspace: Workspace) -> None:
    history = History(workspace)
    many = [NewPerson({"name": f"Orang {n}"}) for n in range(500)]
    task = Task(lambda _task: workspace.write(Message("test"), apply_import, many, [], date(2026, 12, 3)))
    with qtbot.waitSignal(task.ended):
        history.adopt(task)
        task.start()
        refused = history.attempt(Message("test"), add_influencer, "Sekar")
        history.undo()
    assert not refused.done
    assert refused.problem
    assert (history.stack.count(), len(_names(workspace))) == (1, 500)
    assert history.attempt(Message("test"), add_influencer, "Sekar").done
