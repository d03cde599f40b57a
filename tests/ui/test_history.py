"""Undo and redo through the window's stack, with names, also after a restart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from planner.language import Message
from planner.operations.importing import NewPerson, apply_import
from planner.operations.influencers import add_influencer, change_influencers
from planner.queries.influencer_list import all_influencer_rows
from planner.store.workspace import Workspace
from planner.ui.history import LARGE_STEP, History

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
    history.stack.undo()
    assert _names(workspace) == []
    history.stack.redo()
    assert _names(workspace) == ["Sekar"]
    history.stack.undo()
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
    with qtbot.waitSignal(history.ended, timeout=30_000):
        history.undo()
    assert (_names(workspace), history.stack.canUndo(), history.stack.redoText()) == ([], False, "test")
    with qtbot.waitSignal(history.ended, timeout=30_000):
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
    history.stack.undo()
    first.close()

    second = Workspace(workspace_path)
    history = History(second)
    assert (history.stack.undoText(), history.stack.redoText()) == ("rename", "rename again")
    assert _names(second) == ["Ayu"]
    history.stack.redo()
    assert _names(second) == ["Mirah"]
    for _ in range(3):
        history.stack.undo()
    assert _names(second) == []
    second.close()
